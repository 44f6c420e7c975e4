/* offsets.c - see offsets.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/offsets.h"

#include "base/utf8.h"

enum { STEP = 64 };

dtlp_offsets dtlp_offsets_of(dtlp_arena *arena, const dtl_document *document)
{
    size_t size = document->text_size;
    dtlp_offsets offsets = {.text = document->text, .size = size};
    if (dtlp_utf8_count(document->text, size) == size)
        return offsets;
    uint32_t *before = DTLP_NEW_ARRAY(arena, uint32_t, size / STEP + 1);
    uint32_t total = 0;
    for (size_t at = 0; at <= size; at += STEP) {
        before[at / STEP] = total;
        total += (uint32_t)dtlp_utf8_count(document->text + at, size - at < STEP ? size - at : STEP);
    }
    offsets.before = before;
    return offsets;
}

size_t dtlp_code_points(const dtlp_offsets *offsets, size_t byte)
{
    if (byte > offsets->size)
        byte = offsets->size;
    if (offsets->before == NULL)
        return byte;
    size_t from = byte - byte % STEP;
    return offsets->before[byte / STEP] + dtlp_utf8_count(offsets->text + from, byte - from);
}
