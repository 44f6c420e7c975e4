/* offsets.h - byte offsets of a text as code points, in any order.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_OFFSETS_H
#define DTLP_WRITE_OFFSETS_H

#include <dateline/document.h>

#include "base/arena.h"

/* Code points before every so many bytes of a text: an offset then costs that
 * many bytes of counting at most, whatever order they are asked in. */
typedef struct dtlp_offsets {
    const char *text;
    size_t size;
    const uint32_t *before; /* NULL: the text is ASCII */
} dtlp_offsets;

dtlp_offsets dtlp_offsets_of(dtlp_arena *arena, const dtl_document *document);

/* The code points before a byte; a byte past the text counts as its end. */
size_t dtlp_code_points(const dtlp_offsets *offsets, size_t byte);

#endif
