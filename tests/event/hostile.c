/* hostile.c - texts in which there is next to nothing, or what is open on a side: days that hold.
 *
 * Under the sanitizers no row may overflow or pass what is not there.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include <dateline/dateline.h>

static const char *const texts[] = {
    "eight o'clock",                                         /* nothing happens */
    "They did not have a plan for the future.",              /* an article before what never ends */
    "The mill will open on the Sunday before the spring.",
    "It spread in the late and early 1990s.",                /* told backwards */
    "They will leave on 28 February. They left on 29 February.",
    "From the future until then it ran and ran.",
    "It goes on display from 25 November to the end of November.", /* which begins before */
    "There will be a dance in the future.",                  /* open, from a day before 1970 on */
    "The mill burned down in June.",                         /* of no passage: none has been told */
};

static void check_time(const dtl_time *time)
{
    assert_true(time->begin_min <= time->begin_max && time->end_min <= time->end_max && time->begin_min <= time->end_max);
    assert_true(time->begin_min <= time->end_min && time->begin_max <= time->end_max);
}

static void days_hold(void **state)
{
    (void)state;
    dtl_context *context;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t i = 0; i < 2 * (sizeof texts / sizeof *texts); i++) {
        dtl_analysis *analysis;
        const char *text = texts[i / 2];
        dtl_input input = {.size = sizeof input, .text = text, .text_size = strlen(text), .date = i % 2 == 0 ? "2016-11-07" : "1965-11-07"};
        assert_int_equal(dtl_analyse(context, &input, 1, NULL, &analysis), DTL_OK);
        const dtl_timeline *timeline = dtl_analysis_timeline(analysis);
        const dtl_document *document = &timeline->documents[0];
        for (size_t e = 0; e < document->n_events; e++)
            check_time(&document->events[e].time);
        for (size_t t = 0; t < document->n_timexes; t++)
            assert_true(document->timexes[t].period.first <= document->timexes[t].period.last);
        dtl_analysis_free(analysis);
    }
    dtl_context_free(context);
}

/* Without a date of the article nothing is counted from it. */
static void undated_articles_hold(void **state)
{
    (void)state;
    static const char text[] = "Tarn had approved the plan in 2014. It signed it in May 2019. Europe had approved it five months earlier.\n\n"
                               "Mark Bolt stabbed Tom Hale on 3 May 2010.\n\nHe was taken to hospital. The next day he died.";
    dtl_context *context;
    dtl_analysis *analysis;
    dtl_input input = {.size = sizeof input, .text = text, .text_size = strlen(text)};
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    assert_int_equal(dtl_analyse(context, &input, 1, NULL, &analysis), DTL_OK);
    dtl_analysis_free(analysis);
    dtl_context_free(context);
}

enum { TIMES = 200 };

/* `first`, then `next` so many times. */
static dtl_analysis *analyse_repeated(const dtl_context *context, const char *first, const char *next)
{
    static char text[128 * (TIMES + 1)];
    size_t size = strlen(first), more = strlen(next);
    assert_true(size + TIMES * more <= sizeof text);
    memcpy(text, first, size);
    for (int i = 0; i < TIMES; i++, size += more)
        memcpy(text + size, next, more);
    dtl_analysis *analysis;
    dtl_input input = {.size = sizeof input, .text = text, .text_size = size, .date = "2016-11-07"};
    assert_int_equal(dtl_analyse(context, &input, 1, NULL, &analysis), DTL_OK);
    return analysis;
}

/* Each is counted from the one before it, or is of its day: what is said of why must not hold all of them. */
static void long_chains_are_told_briefly(void **state)
{
    enum { MOST = 1200 /* bytes */ };
    static const struct { const char *first, *next; } chains[] = {
        {"The ship sank on 3 May 1960. ", "Within a day he had turned it down. "},
        {"The quake hit on Monday, 4 May 2015. ", "It struck on a clear Monday. "},
        {"In March 2007 a bus crashed, killing four. ", "That accident killed two. "}};
    (void)state;
    dtl_context *context;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t i = 0; i < sizeof chains / sizeof *chains; i++) {
        dtl_analysis *analysis = analyse_repeated(context, chains[i].first, chains[i].next);
        const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
        size_t chained = 0;
        for (size_t e = 0; e < document->n_events; e++) {
            const dtl_time *time = &document->events[e].time;
            chained += time->begin_min == document->events[0].time.begin_min || time->anchor == DTL_ANCHOR_EVENT;
            assert_true(time->basis == NULL || strlen(time->basis) <= MOST);
        }
        assert_true(chained > TIMES / 2);
        dtl_analysis_free(analysis);
    }
    dtl_context_free(context);
}

/* One sentence of so many years: what looks to its ends from each year would not end within the test's time. */
static void long_sentences_take_linear_time(void **state)
{
    enum { YEARS = 40000, SIZE = 64 + 6 * YEARS };
    static const char *const begins[] = {"It won in 1990", "The poll was called for 1990", "He is linked to a theft in 1990"};
    (void)state;
    dtl_context *context;
    char *text = malloc(SIZE);
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t b = 0; b < sizeof begins / sizeof *begins; b++) {
        size_t size = strlen(begins[b]);
        memcpy(text, begins[b], size);
        for (int i = 0; i < YEARS; i++, size += 6)
            memcpy(text + size, i % 2 == 0 ? ", 1901" : ", 1973", 6);
        dtl_analysis *analysis;
        dtl_input input = {.size = sizeof input, .text = text, .text_size = size, .date = "2016-11-07"};
        assert_int_equal(dtl_analyse(context, &input, 1, NULL, &analysis), DTL_OK);
        assert_true(dtl_analysis_timeline(analysis)->documents[0].n_timexes > YEARS);
        dtl_analysis_free(analysis);
    }
    free(text);
    dtl_context_free(context);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_hold),
        cmocka_unit_test(undated_articles_hold),
        cmocka_unit_test(long_chains_are_told_briefly),
        cmocka_unit_test(long_sentences_take_linear_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
