/* timelines.h - what the fuzz targets of whole timelines share: reading one,
 * writing it in every format, reading it again.
 *
 * A timeline that has been read can be written in every format; as JSON it is
 * read back and written again to the same bytes; as a table it keeps its rows,
 * and as a calendar it can be read.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_FUZZ_TIMELINES_H
#define TESTS_FUZZ_TIMELINES_H

#include <dateline/dateline.h>

#include <stdlib.h>
#include <string.h>

typedef struct bytes {
    char *at;
    size_t size;
} bytes;

static bool keep(void *user, const void *more, size_t n)
{
    bytes *b = user;
    char *larger = realloc(b->at, b->size + n + 1);
    if (larger == NULL)
        return false;
    memcpy(larger + b->size, more, n);
    *b = (bytes){larger, b->size + n};
    return true;
}

static bytes written(const dtl_context *context, const dtl_timeline *timeline, const char *format)
{
    bytes out = {0};
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.include_text = true;
    options.most_entries = 50;
    options.scale = 0.5;
    if (dtl_write(context, timeline, NULL, format, &options, keep, &out) != DTL_OK && strcmp(format, "png") != 0)
        abort();
    return out;
}

static dtl_analysis *read_back(const dtl_context *context, const char *format, bytes from)
{
    dtl_analysis *again;
    if (dtl_read_timeline(context, format, NULL, from.at, from.size, NULL, &again) != DTL_OK)
        abort();
    return again;
}

/* JSON that is read is written again to the same bytes. */
static void check_json(const dtl_context *context, const dtl_timeline *timeline)
{
    bytes once = written(context, timeline, "json");
    dtl_analysis *again = read_back(context, "json", once);
    bytes twice = written(context, dtl_analysis_timeline(again), "json");
    if (once.size != twice.size || memcmp(once.at, twice.at, once.size) != 0)
        abort();
    dtl_analysis_free(again);
    free(once.at);
    free(twice.at);
}

/* A table keeps every row with a title. */
static void check_csv(const dtl_context *context, const dtl_timeline *timeline)
{
    bytes once = written(context, timeline, "csv");
    dtl_analysis *again = read_back(context, "csv", once);
    if (dtl_analysis_timeline(again)->n_entries > timeline->n_entries)
        abort();
    bytes twice = written(context, dtl_analysis_timeline(again), "csv");
    dtl_analysis *third = read_back(context, "csv", twice);
    if (dtl_analysis_timeline(third)->n_entries != dtl_analysis_timeline(again)->n_entries)
        abort();
    dtl_analysis_free(again);
    dtl_analysis_free(third);
    free(once.at);
    free(twice.at);
}

static void check_ics(const dtl_context *context, const dtl_timeline *timeline)
{
    bytes once = written(context, timeline, "ics");
    dtl_analysis_free(read_back(context, "ics", once));
    free(once.at);
}

/* Every format; the drawn ones, which take longer, only of what is small. */
static void check_timeline(const dtl_context *context, const dtl_timeline *timeline)
{
    for (size_t i = 0; i < dtl_format_count(); i++) {
        const dtl_format *format = dtl_format_at(i);
        bool skipped = strcmp(format->name, "conllu") == 0 || (format->drawn && timeline->n_entries > 8);
        if (!skipped)
            free(written(context, timeline, format->name).at);
    }
    check_json(context, timeline);
    check_csv(context, timeline);
    check_ics(context, timeline);
}

static dtl_context *rules_alone(void)
{
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    options.max_input = 1 << 20;
    options.max_entries = 2000;
    dtl_context *context;
    return dtl_context_new(&options, &context) == DTL_OK ? context : NULL;
}

static inline void read_and_check(const char *format, const void *data, size_t size)
{
    dtl_context *context = rules_alone();
    dtl_analysis *analysis;
    if (context == NULL)
        return;
    if (dtl_read_timeline(context, format, "fuzz", data, size, NULL, &analysis) == DTL_OK)
        check_timeline(context, dtl_analysis_timeline(analysis));
    dtl_analysis_free(analysis);
    dtl_context_free(context);
}

#endif
