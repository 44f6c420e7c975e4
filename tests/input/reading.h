/* reading.h - for the tests of formats with several documents in one stream:
 * read all of it, and what came as lines of text.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_INPUT_READING_H
#define TESTS_INPUT_READING_H

#include <stdio.h>

#include "bytes.h"

enum { READING_SIZE = 8192 };

static inline void reading_add(char *out, const char *text, size_t size, char end)
{
    size_t at = strlen(out);
    for (size_t i = 0; i < size && at + 2 < READING_SIZE; i++)
        out[at++] = text[i] == '\n' ? '/' : text[i];
    out[at++] = end;
    out[at] = '\0';
}

static inline void reading_add_field(char *out, const char *text)
{
    reading_add(out, text == NULL ? "-" : text, text == NULL ? 1 : strlen(text), '|');
}

/* Every document as "id|title|date|url|text" and every failure as "!code", a
 * line each; line ends of a text are slashes. Bytes come `piece` at a time. */
static inline void read_all(const char *name, const char *bytes, size_t size, size_t piece, char out[READING_SIZE])
{
    heard h = {0};
    dtl_context *context = listening_context(&h, 0);
    byte_source source = {.at = bytes, .size = size, .piece = piece};
    dtl_reader *reader;
    const dtl_input *input;
    dtl_status status;
    out[0] = '\0';
    assert_int_equal(dtl_reader_new(context, NULL, name, bytes_give, &source, &reader), DTL_OK);
    while ((status = dtl_reader_next(reader, &input)) != DTL_END) {
        if (status != DTL_OK) {
            reading_add(out, "!", 1, '!');
            out[strlen(out) - 1] = '\0';
            assert_non_null(dtl_reader_error(reader)->code);
            reading_add(out, dtl_reader_error(reader)->code, strlen(dtl_reader_error(reader)->code), '\n');
            if (status != DTL_ERROR_INPUT)
                break;
            continue;
        }
        reading_add_field(out, input->id);
        reading_add_field(out, input->title);
        reading_add_field(out, input->date);
        reading_add_field(out, input->url);
        reading_add(out, input->text, input->text_size, '\n');
    }
    dtl_reader_free(reader);
    dtl_context_free(context);
}

static inline void check_reading(const char *name, const char *bytes, size_t size, const char *wanted)
{
    char out[READING_SIZE];
    for (size_t piece = 0; piece < 4; piece++) {
        read_all(name, bytes, size, piece, out);
        assert_string_equal(out, wanted);
    }
}

#endif
