/* fuzz_html.c - any bytes as a saved web page.
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
    if (input->title != NULL && *input->title == '\0')
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    dtl_context *context;
    if (dtl_context_new(&options, &context) != DTL_OK)
        return 0;
    source from = {data, size};
    dtl_reader *reader;
    const dtl_input *input;
    if (dtl_reader_new(context, "html", "fuzz", give, &from, &reader) == DTL_OK) {
        while (dtl_reader_next(reader, &input) == DTL_OK)
            check(input);
        dtl_reader_free(reader);
    }
    dtl_context_free(context);
    return 0;
}
