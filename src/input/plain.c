/* plain.c - plain text: one file, one document, perhaps with a head that tells
 * of it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/head.h"

/* A byte order mark is no part of the text, and line ends become LF: here the
 * reader's text is the document's own text, so offsets may change. */
static dtlp_slice without_marks(dtlp_arena *arena, dtlp_slice bytes)
{
    if (bytes.size >= 3 && memcmp(bytes.at, "\xEF\xBB\xBF", 3) == 0)
        bytes = (dtlp_slice){bytes.at + 3, bytes.size - 3};
    if (bytes.size == 0 || memchr(bytes.at, '\r', bytes.size) == NULL)
        return bytes;
    char *out = dtlp_arena_alloc(arena, bytes.size + 1);
    size_t n = 0;
    for (size_t i = 0; i < bytes.size; i++)
        if (bytes.at[i] != '\r' || i + 1 == bytes.size || bytes.at[i + 1] != '\n')
            out[n++] = bytes.at[i];
    return (dtlp_slice){out, n};
}

dtl_status dtlp_plain_next(dtl_reader *reader)
{
    if (reader->done)
        return DTL_END;
    dtlp_slice bytes;
    if (!dtlp_reader_take_all(reader, &bytes))
        return DTL_ERROR_LIMIT;
    const char *kind = dtlp_input_binary_kind(bytes.at, bytes.size);
    if (kind != NULL)
        return dtlp_reader_fail(reader, "binary", DTLP_D_BINARY_INPUT, kind);
    dtlp_slice text = without_marks(&reader->arena, bytes);
    text = dtlp_head_take(reader, text);
    dtlp_head_find_date(reader, text);
    if (text.size == 0)
        dtlp_diag_report(&reader->diag, DTLP_D_EMPTY_INPUT);
    text = dtlp_input_clean(&reader->arena, &reader->diag, text.at, text.size);
    reader->input.text = text.at;
    reader->input.text_size = text.size;
    return DTL_OK;
}
