/* hostile.c - long and odd texts: bounded time, spans that hold.
 *
 * Each text has about 10^5 parts: anything that is not linear would not end
 * within the test's time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include <dateline/dateline.h>

enum { PARTS = 100000 };

static void check(const dtl_context *context, const char *text, size_t size)
{
    dtl_analysis *analysis;
    dtl_analyse_options options;
    dtl_analyse_options_init(&options);
    options.timexes_only = true;
    dtl_input input = {.size = sizeof input, .text = text, .text_size = size, .date = "2025-11-19"};
    assert_int_equal(dtl_analyse(context, &input, 1, &options, &analysis), DTL_OK);
    const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
    size_t end = 0;
    for (size_t i = 0; i < document->n_timexes; i++) {
        const dtl_timex *timex = &document->timexes[i];
        assert_true(timex->span.begin >= end && timex->span.begin < timex->span.end && timex->span.end <= document->text_size);
        end = timex->span.end;
        assert_true(timex->value[0] != '\0' && timex->basis != NULL);
        assert_true((timex->period.first == DTL_DAY_NONE) == (timex->period.last == DTL_DAY_NONE));
        assert_true(timex->period.first <= timex->period.last);
        assert_true(timex->begin_point <= document->n_timexes && timex->end_point <= document->n_timexes);
    }
    dtl_analysis_free(analysis);
}

static void check_repeated(const dtl_context *context, const char *part)
{
    size_t size = strlen(part);
    char *text = malloc(size * PARTS + 1);
    assert_non_null(text);
    for (size_t i = 0; i < PARTS; i++)
        memcpy(text + i * size, part, size);
    check(context, text, size * PARTS);
    free(text);
}

static void long_runs_take_linear_time(void **state)
{
    static const char *const parts[] = {
        "May ",      "1234567890",   "12/",        "from May to ", "the end of ", "first ",       "1999-",  "12:",
        "a year ago ", "twenty ",    "last ",      "Monday, ",     "10 ",        "the week of ", "3 days before ",
        "May 3, 1999 ", "two hundred ", "'", "\xE2\x80\x93", "the second Tuesday of ", "(1999) ", "early in the ",
        "the day before ", "from 5 to ", "the first two weeks of ", "20251119", "a year and ", "Friday at ", "1/2-", "3 p.m. on ",
        "every ", "twenty-", "two days and ", "the rest of "};
    (void)state;
    dtl_context *context;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        check_repeated(context, parts[i]);
    dtl_context_free(context);
}

static void random_words_of_time_are_sound(void **state)
{
    static const char *const words[] = {
        "May", "3", "1999", "last", "the", "end", "of", "week", "two", "days", "before", "after", "Friday", "at", "8 p.m.",
        "quarter", "third", "-", "to", "from", "ago", "years", "999999999", "every", "early", "31", "February", "30", "BC",
        "century", "in", "later", "this", "10,000", "12:61", "0", "9999", "millennia", "2,000,000", "hundred", "thousand", "and", "a half",
        "’90s", "noon", "EST", "Easter", "weekend", "decades", "until", "now", "'69", "1st", "of", "the", ",", "."};
    (void)state;
    dtl_context *context;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    uint32_t luck = 12345;
    char text[4096];
    for (int round = 0; round < 400; round++) {
        size_t n = 0;
        while (n < 900) {
            luck = luck * 1664525u + 1013904223u;
            const char *word = words[(luck >> 8) % (sizeof words / sizeof *words)];
            size_t size = strlen(word);
            memcpy(text + n, word, size);
            n += size;
            text[n++] = luck >> 31 ? ' ' : (luck >> 30 & 1) ? ' ' : '-';
        }
        check(context, text, n);
    }
    dtl_context_free(context);
}

/* The calendar ends: what a few days reach behind it has no day there. */
static void few_days_end_with_the_calendar(void **state)
{
    static const struct { const char *text, *date; } cases[] = {
        {"The mill burned today. A few days later it closed. A few weeks later he left.", "9999-12-31"},
        {"The mill burned on 3 May. A few years later it closed.", "9999-12-31"},
        {"A few days ago it burned. A few weeks earlier he left.", "-9999-01-01"}};
    enum { FIRST_DAY = -4371587, LAST_DAY = 2932896 }; /* -9999-01-01, 9999-12-31 */
    (void)state;
    dtl_context *context;
    dtl_analyse_options options;
    dtl_analyse_options_init(&options);
    options.timexes_only = true;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtl_analysis *analysis;
        dtl_input input = {.size = sizeof input, .text = cases[i].text, .text_size = strlen(cases[i].text), .date = cases[i].date};
        assert_int_equal(dtl_analyse(context, &input, 1, &options, &analysis), DTL_OK);
        const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
        assert_true(document->n_timexes >= 2);
        for (size_t t = 0; t < document->n_timexes; t++) {
            dtl_period days = document->timexes[t].period;
            assert_true(days.first <= DTL_DAY_OPEN_BEFORE || days.first >= FIRST_DAY);
            assert_true(days.last <= LAST_DAY || days.last == DTL_DAY_OPEN_AFTER);
        }
        dtl_analysis_free(analysis);
    }
    dtl_context_free(context);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_runs_take_linear_time),
        cmocka_unit_test(random_words_of_time_are_sound),
        cmocka_unit_test(few_days_end_with_the_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
