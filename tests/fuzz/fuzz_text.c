/* fuzz_text.c - any bytes as an article, all the way to an output.
 *
 * Owns the road from text to bytes: dtl_convert, once with and once without a
 * reference date, in a text format chosen by the input's size.
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/dateline.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool swallow(void *user, const void *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)user += n;
    return true;
}

/* The index-th of the formats that are quick to write. */
static const char *pick_format(size_t index)
{
    static const char *const names[] = {"json", "svg", "ics", "timeml", "table", "jsonl",
                                        "csv", "md", "html"};
    const dtl_format *format = dtl_format_find(names[index % (sizeof names / sizeof *names)]);
    return format == NULL ? "json" : format->name;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.max_memory = (size_t)512 << 20;
    dtl_context *context;
    if (dtl_context_new(&options, &context) != DTL_OK)
        return 0;
    dtl_input input = {
        .size = sizeof input,
        .text = (const char *)data,
        .text_size = size,
        .date = size % 2 == 0 ? "2024-02-29" : NULL,
    };
    size_t written = 0;
    dtl_convert(context, &input, 1, NULL, NULL, pick_format(size), swallow, &written);
    dtl_context_free(context);
    return 0;
}
