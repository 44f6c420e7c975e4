/* hostile.c - texts in which there is next to nothing, or what is open on a side: days that hold.
 *
 * Under the sanitizers no row may overflow or pass what is not there.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include <dateline/dateline.h>

static const char *const texts[] = {
    "eight o'clock",                                         /* nothing happens */
    "They did not have a plan for the future.",              /* an article before what never ends */
    "The mill will open on the Sunday before the spring.",
    "It spread in the late and early 1990s.",                /* told backwards */
    "They will leave on 28 February. They left on 29 February.",
    "From the future until then it ran and ran.",
};

static void check_time(const dtl_time *time)
{
    assert_true(time->begin_min <= time->begin_max && time->end_min <= time->end_max && time->begin_min <= time->end_max);
}

static void days_hold(void **state)
{
    (void)state;
    dtl_context *context;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dtl_analysis *analysis;
        dtl_input input = {.size = sizeof input, .text = texts[i], .text_size = strlen(texts[i]), .date = "2016-11-07"};
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
