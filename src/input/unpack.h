/* unpack.h - gzip and zstd, as they are read.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_UNPACK_H
#define DTLP_INPUT_UNPACK_H

#include <dateline/dateline.h>

#include "base/arena.h"
#include "base/slice.h"

typedef struct dtlp_unpack dtlp_unpack;

/* Are these first bytes of a stream compressed in a way that is known? */
bool dtlp_unpack_knows(dtlp_slice bytes);

/* Unpack `begun`, already read, and what `source` gives after it. NULL without
 * memory. */
dtlp_unpack *dtlp_unpack_new(dtlp_slice begun, dtl_source_fn *source, void *user);
void dtlp_unpack_free(dtlp_unpack *unpack);

/* A dtl_source_fn; `user` is a dtlp_unpack. */
size_t dtlp_unpack_read(void *user, void *buffer, size_t n);

/* What is wrong with the packed stream; NULL if nothing is, or if it was the
 * source that failed. Static. */
const char *dtlp_unpack_error(const dtlp_unpack *unpack);

/* Unpack a whole that is at hand into the arena. NULL, or what is wrong with it
 * (more than `most` bytes, too): static. */
const char *dtlp_unpack_all(dtlp_arena *arena, dtlp_slice packed, size_t most, dtlp_slice *out);

#endif
