/* output.h - where the result goes: standard output, or a file that appears
 * when it is complete.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct cli_output cli_output;
struct cli_output {
    int fd;
    char *target;    /* malloc'ed; to be renamed to; NULL: written directly */
    char *temporary; /* malloc'ed; what is written meanwhile */
    int error;       /* errno of what went wrong, 0 while all is well */
    cli_output *volatile next; /* of the open ones that have a temporary */
};

/* Open `path` ("-" or NULL: standard output). False with output->error set. The
 * output stays where it is until it is committed or discarded. */
bool output_open(cli_output *output, const char *path);

/* A dtl_sink_fn; `user` is an output. */
bool output_write(void *user, const void *bytes, size_t n);

/* Put the complete file in its place, or give it up. */
bool output_commit(cli_output *output);
void output_discard(cli_output *output);

#endif
