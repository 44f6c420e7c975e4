/* reading.h - what the fuzz targets of the input formats share: read any bytes,
 * in pieces of changing size, and look at every document.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FUZZ_READING_H
#define FUZZ_READING_H

#include <dateline/dateline.h>

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct source {
    const uint8_t *data;
    size_t left, turn;
} source;

static size_t give(void *user, void *buffer, size_t n)
{
    source *from = user;
    size_t piece = 1 + from->turn++ * 7 % 97;
    piece = piece < from->left ? piece : from->left;
    piece = piece < n ? piece : n;
    if (piece > 0)
        memcpy(buffer, from->data, piece);
    from->data += piece;
    from->left -= piece;
    return piece;
}

/* A field is there and can be read to its end, or it is not there. */
static void check_field(const char *text)
{
    if (text != NULL && *text == '\0')
        abort();
}

/* The text that was taken out must be valid and whole, the date a date. */
static void check(const dtl_input *input)
{
    dtl_day day;
    if (dtlp_utf8_valid_prefix(input->text, input->text_size) != input->text_size)
        abort();
    if (input->date != NULL && !dtl_day_read(input->date, &day))
        abort();
    check_field(input->id);
    check_field(input->title);
    check_field(input->url);
    check_field(input->language);
    check_field(input->source);
}

/* Read the bytes in the format (NULL: whatever they look like). */
static int read_bytes(const char *format, const uint8_t *data, size_t size)
{
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    options.max_input = 1 << 16;
    dtl_context *context;
    if (dtl_context_new(&options, &context) != DTL_OK)
        return 0;
    source from = {data, size, 0};
    dtl_reader *reader;
    if (dtl_reader_new(context, format, "fuzz", give, &from, &reader) == DTL_OK) {
        const dtl_input *input;
        dtl_status status;
        while ((status = dtl_reader_next(reader, &input)) == DTL_OK || status == DTL_ERROR_INPUT) {
            if (status == DTL_OK)
                check(input);
            else if (dtl_reader_error(reader)->code == NULL)
                abort();
        }
        dtl_reader_free(reader);
    }
    dtl_context_free(context);
    return 0;
}

#endif
