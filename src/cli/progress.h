/* progress.h - one line on the terminal that tells how far long work has got.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

/* Show progress from now on, if standard error is a terminal and `wanted`. */
void progress_start(bool wanted, size_t n_files);

/* Note what has been done; draws at most ten times a second, and nothing in
 * the first second. */
void progress_bytes(size_t bytes);
void progress_file(void);
void progress_document(void);

/* Take the line away, to print something else or to end. */
void progress_clear(void);

#endif
