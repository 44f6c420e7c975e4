/* fuzz_jsonl.c - any bytes as JSON lines of articles.
 *
 * Owns the reader alone: what it gives out is looked at, not analysed. The
 * bytes arrive in pieces of changing size.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/dateline.h>

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Keeps the compiler from leaving out the looking. */
static volatile size_t seen;

typedef struct source {
    const uint8_t *data;
    size_t size, at, turn;
} source;

static size_t give(void *user, void *buffer, size_t n)
{
    source *from = user;
    size_t piece = 1 + from->turn++ * 7 % 97;
    size_t left = from->size - from->at;
    piece = piece < left ? piece : left;
    piece = piece < n ? piece : n;
    if (piece > 0)
        memcpy(buffer, from->data + from->at, piece);
    from->at += piece;
    return piece;
}

/* Every byte that was handed over can be read. */
static size_t look_at(const dtl_input *input)
{
    size_t sum = input->text_size;
    for (size_t i = 0; i < input->text_size; i++)
        sum += (unsigned char)input->text[i];
    if (input->id != NULL)
        sum += strlen(input->id);
    if (input->title != NULL)
        sum += strlen(input->title);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    options.max_input = 1 << 16;
    dtl_context *context;
    if (dtl_context_new(&options, &context) != DTL_OK)
        return 0;
    source from = {data, size, 0, 0};
    dtl_reader *reader;
    if (dtl_reader_new(context, "jsonl", "fuzz", give, &from, &reader) == DTL_OK) {
        const dtl_input *input;
        dtl_status status;
        while ((status = dtl_reader_next(reader, &input)) == DTL_OK || status == DTL_ERROR_INPUT) {
            if (status == DTL_OK)
                seen += look_at(input);
            else
                seen += dtl_reader_error(reader)->line;
        }
        dtl_reader_free(reader);
    }
    dtl_context_free(context);
    return 0;
}
