/* infer.c - the day of writing, from texts that do not tell it: named where few
 * days are left, and not at all where there is nothing to go by.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <string.h>

#include <dateline/dateline.h>

static dtl_context *context;

static int begin(void **state)
{
    (void)state;
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.no_model = true;
    return dtl_context_new(&options, &context) == DTL_OK ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    dtl_context_free(context);
    return 0;
}

static dtl_analysis *analyse(const char *text)
{
    dtl_input input = {.size = sizeof input, .text = text, .text_size = strlen(text)};
    dtl_analyse_options options;
    dtl_analysis *analysis;
    dtl_analyse_options_init(&options);
    options.timexes_only = true;
    assert_int_equal(dtl_analyse(context, &input, 1, &options, &analysis), DTL_OK);
    return analysis;
}

/* "2025-11-19" or "2025-11-14/2025-12-01"; "" where nothing is inferred. */
static void check(const char *text, const char *wanted)
{
    dtl_analysis *analysis = analyse(text);
    const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
    char first[DTL_DAY_TEXT_SIZE] = "", last[DTL_DAY_TEXT_SIZE] = "", found[64];
    if (document->date_basis == DTL_DATE_INFERRED) {
        dtl_day_print(document->date_earliest, first);
        dtl_day_print(document->date, last);
        assert_non_null(document->date_reason);
    } else {
        assert_int_equal(document->date, DTL_DAY_NONE);
    }
    snprintf(found, sizeof found, strcmp(first, last) == 0 ? "%s" : "%s/%s", first, last);
    assert_string_equal(found, wanted);
    dtl_analysis_free(analysis);
}

static void days_that_are_named(void **state)
{
    (void)state;
    check("The council voted yesterday (18 November 2025) to close the bridge. It was built in 1911.", "2025-11-19");
    check("Today, 19 November 2025, the ministry published its report on the years from 2019 to 2024.", "2025-11-19");
    check("GANT, Nov. 19 (Reuters) - The dam broke on Monday, Nov. 17, 2025, and the valley was flooded.",
          "2025-11-19/2025-11-20");
}

static void days_between(void **state)
{
    (void)state;
    check("The board closed the pier on Friday, Nov. 14, 2025. Divers came on Monday. Work will begin on Dec. 1, 2025.",
          "2025-11-14/2025-12-01");
    check("The minister resigned on 3 March 2025. Her successor will be sworn in on 10 March 2025.",
          "2025-03-03/2025-03-10");
    check("The committee met on 12 November 2025 and on 19 November 2025. It will vote on 25 November 2025. The law took "
          "effect in 2024.", "2025-11-19/2025-11-25");
}

/* Old dates, far ones, plans of the past and duties leave the day open. */
static void nothing_to_go_by(void **state)
{
    (void)state;
    check("He came yesterday. The dam broke on 3 May 2024.", "");
    check("The minister resigned on 3 March 2014. Her successor was sworn in on 10 March 2014. He died in 2019.", "");
    check("The pier was built in 1911 and burned down in 1954.", "");
    check("In 1850 the town was told that the railway would open on 1 June 1851. It opened on 3 May 1852.", "");
    check("Notes due Oct. 15, 2030 were sold on Oct. 3, 2025.", "");
    check("The law was signed on 4 July 2024 and would have taken effect on 1 August 2024.", "");
    check("It will open on 1 December 2025.", "");
    check("The board met on 3 March 2020. The lease will end on 31 December 2030.", "");
    check("The board met on 3 March 2025. The plan, it said, will end on 1 March 2025.", "");
    check("", "");
}

/* What hangs on the day covers all the days that it may be. */
static void readings_cover_the_interval(void **state)
{
    (void)state;
    dtl_analysis *analysis = analyse("The minister resigned on 3 March 2025. Yesterday rain fell. In January he was ill. "
                                     "Her successor will be sworn in on 10 March 2025.");
    const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
    assert_int_equal(document->n_timexes, 4);
    const dtl_timex *yesterday = &document->timexes[1], *january = &document->timexes[2];
    assert_int_equal(yesterday->period.first, dtl_day_from_civil(2025, 3, 2));
    assert_int_equal(yesterday->period.last, dtl_day_from_civil(2025, 3, 9));
    assert_string_equal(yesterday->value, "XXXX-XX-XX");
    assert_non_null(strstr(yesterday->basis, "inferred"));
    assert_string_equal(january->value, "2025-01");
    assert_int_equal(january->period.last, dtl_day_from_civil(2025, 1, 31));
    dtl_analysis_free(analysis);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_that_are_named),
        cmocka_unit_test(days_between),
        cmocka_unit_test(nothing_to_go_by),
        cmocka_unit_test(readings_cover_the_interval),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
