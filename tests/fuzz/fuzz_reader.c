/* fuzz_reader.c - any bytes as an input of one of the other formats: the first
 * byte chooses, the rest is the file.
 *
 * Owns the reader alone: the text it takes out must be valid and whole.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/dateline.h>

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct source {
    const uint8_t *data;
    size_t left;
} source;

static size_t give(void *user, void *buffer, size_t n)
{
    source *from = user;
    n = n < from->left ? n : from->left;
    if (n > 0)
        memcpy(buffer, from->data, n);
    from->data += n;
    from->left -= n;
    return n;
}

static void check(const dtl_input *input)
{
    dtl_day day;
    if (dtlp_utf8_valid_prefix(input->text, input->text_size) != input->text_size)
        abort();
    if (input->date != NULL && !dtl_day_read(input->date, &day))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"text", "markdown", "mail", NULL};
    if (size == 0)
        return 0;
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    dtl_context *context;
    if (dtl_context_new(&options, &context) != DTL_OK)
        return 0;
    source from = {data + 1, size - 1};
    dtl_reader *reader;
    const dtl_input *input;
    if (dtl_reader_new(context, names[data[0] % 4], "fuzz", give, &from, &reader) == DTL_OK) {
        dtl_status status;
        while ((status = dtl_reader_next(reader, &input)) == DTL_OK || status == DTL_ERROR_INPUT)
            if (status == DTL_OK)
                check(input);
        dtl_reader_free(reader);
    }
    dtl_context_free(context);
    return 0;
}
