/* fuzz_timeline.c - any bytes as a timeline of the interchange format.
 *
 * Owns the road back: what was read is written in every text format, and as
 * JSON must be read again to the same bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/dateline.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct bytes {
    char *at;
    size_t size;
} bytes;

static bool keep(void *user, const void *more, size_t n)
{
    bytes *b = user;
    char *larger = realloc(b->at, b->size + n + 1);
    if (larger == NULL)
        abort();
    memcpy(larger + b->size, more, n);
    *b = (bytes){larger, b->size + n};
    return true;
}

static bool swallow(void *user, const void *more, size_t n)
{
    (void)more;
    *(size_t *)user += n;
    return true;
}

static bytes write_json(const dtl_context *context, const dtl_analysis *analysis)
{
    bytes out = {0};
    dtl_write(context, dtl_analysis_timeline(analysis), NULL, "json", NULL, keep, &out);
    return out;
}

static void check(const dtl_context *context, const dtl_analysis *analysis)
{
    static const char *const names[] = {"csv", "md", "ics", "table"};
    size_t written = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        dtl_write(context, dtl_analysis_timeline(analysis), NULL, names[i], NULL, swallow, &written);
    bytes once = write_json(context, analysis), twice = {0};
    dtl_analysis *again;
    if (once.at == NULL || dtl_read_timeline(context, NULL, once.at, once.size, &again) != DTL_OK)
        abort();
    twice = write_json(context, again);
    if (once.size != twice.size || memcmp(once.at, twice.at, once.size) != 0)
        abort();
    dtl_analysis_free(again);
    free(once.at);
    free(twice.at);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    options.max_input = 1 << 20;
    dtl_context *context;
    if (dtl_context_new(&options, &context) != DTL_OK)
        return 0;
    dtl_analysis *analysis;
    if (dtl_read_timeline(context, "fuzz", (const char *)data, size, &analysis) == DTL_OK)
        check(context, analysis);
    dtl_analysis_free(analysis);
    dtl_context_free(context);
    return 0;
}
