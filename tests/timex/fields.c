/* fields.c - what an expression carries beside its value: days, EDTF, basis,
 * signal, ends of ranges, distances from events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <string.h>

#include <dateline/dateline.h>

static dtl_context *context;

static int make_context(void **state)
{
    (void)state;
    return dtl_context_new(NULL, &context) == DTL_OK ? 0 : -1;
}

static int free_context(void **state)
{
    (void)state;
    dtl_context_free(context);
    return 0;
}

static const dtl_document *read_text(const char *text, const char *date, dtl_analysis **analysis)
{
    assert_int_equal(dtl_read_expression(context, text, date, analysis), DTL_OK);
    return &dtl_analysis_timeline(*analysis)->documents[0];
}

typedef struct days_case { const char *text, *first, *last, *edtf; dtl_precision precision; } days_case;

/* Read against Wednesday, 19 November 2025. */
static const days_case days[] = {
    {"It was sold in late September.", "2025-09-21", "2025-09-30", "2025-09-21/2025-09-30", DTL_PRECISION_PART_OF_MONTH},
    {"It was sold in early 2023.", "2023-01-01", "2023-04-30", "2023-01-01/2023-04-30", DTL_PRECISION_PART_OF_YEAR},
    {"They met last weekend.", "2025-11-15", "2025-11-16", "2025-11-15/2025-11-16", DTL_PRECISION_WEEKEND},
    {"They met last week.", "2025-11-10", "2025-11-16", "2025-11-10/2025-11-16", DTL_PRECISION_WEEK},
    {"They met on Friday.", "2025-11-14", "2025-11-14", "2025-11-14", DTL_PRECISION_DAY},
    {"They met on Wednesday.", "2025-11-19", "2025-11-19", "2025-11-19", DTL_PRECISION_DAY},
    {"They will meet on Friday.", "2025-11-21", "2025-11-21", "2025-11-21", DTL_PRECISION_DAY},
    {"It began four years ago.", "2021-01-01", "2021-12-31", "2021", DTL_PRECISION_YEAR},
    {"It began two months ago.", "2025-09-01", "2025-09-30", "2025-09", DTL_PRECISION_MONTH},
    {"It began three weeks ago.", "2025-10-27", "2025-11-02", "2025-10-27/2025-11-02", DTL_PRECISION_WEEK},
    {"It began two days ago.", "2025-11-17", "2025-11-17", "2025-11-17", DTL_PRECISION_DAY},
    {"It grew in the past two weeks.", "2025-11-06", "2025-11-19", NULL, DTL_PRECISION_WEEK},
    {"It will grow in the next 3 days.", "2025-11-20", "2025-11-22", NULL, DTL_PRECISION_DAY},
    {"It grew in recent weeks.", "2025-09-24", "2025-11-19", NULL, DTL_PRECISION_VAGUE},
    {"It will grow in the coming weeks.", "2025-11-20", "2026-01-14", NULL, DTL_PRECISION_VAGUE},
    {"It fell earlier this month.", "2025-11-01", "2025-11-19", "2025-11-01/2025-11-19", DTL_PRECISION_VAGUE},
    {"It will fall later this month.", "2025-11-20", "2025-11-30", "2025-11-20/2025-11-30", DTL_PRECISION_VAGUE},
    {"It was built in the 1990s.", "1990-01-01", "1999-12-31", "199X", DTL_PRECISION_DECADE},
    {"It was built in the late 1990s.", "1997-01-01", "1999-12-31", "1997-01-01/1999-12-31", DTL_PRECISION_PART_OF_DECADE},
    {"It was built in the 20th century.", "1901-01-01", "2000-12-31", "1901-01-01/2000-12-31", DTL_PRECISION_CENTURY},
    {"It was sold in the summer of 2019.", "2019-06-01", "2019-08-31", "2019-22", DTL_PRECISION_SEASON},
    {"It was sold in the third quarter of 2012.", "2012-07-01", "2012-09-30", "2012-35", DTL_PRECISION_QUARTER},
    {"He was killed in 44 BC.", "-0043-01-01", "-0043-12-31", "-0043", DTL_PRECISION_YEAR},
    {"They met on Thanksgiving Day 2023.", "2023-11-23", "2023-11-23", "2023-11-23", DTL_PRECISION_DAY},
};

static void days_follow_the_policies(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(days[i].text, "2025-11-19", &analysis);
        if (document->n_timexes != 1)
            fail_msg("%s: %zu expressions", days[i].text, document->n_timexes);
        const dtl_timex *timex = &document->timexes[0];
        char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
        dtl_day_print(timex->period.first, first);
        dtl_day_print(timex->period.last, last);
        if (strcmp(first, days[i].first) != 0 || strcmp(last, days[i].last) != 0)
            fail_msg("%s: %s to %s", days[i].text, first, last);
        if (timex->period.precision != days[i].precision)
            fail_msg("%s: precision %s", days[i].text, dtl_precision_name(timex->period.precision));
        if ((timex->edtf == NULL) != (days[i].edtf == NULL) || (timex->edtf != NULL && strcmp(timex->edtf, days[i].edtf) != 0))
            fail_msg("%s: EDTF %s", days[i].text, timex->edtf == NULL ? "none" : timex->edtf);
        assert_non_null(timex->basis);
        assert_non_null(timex->rule);
        dtl_analysis_free(analysis);
    }
}

static void signals_are_told(void **state)
{
    static const struct { const char *text; dtl_signal signal; } cases[] = {
        {"It opened by Friday.", DTL_SIGNAL_BY},           {"It has been shut since 2019.", DTL_SIGNAL_SINCE},
        {"It stayed until May 3.", DTL_SIGNAL_UNTIL},      {"They fled before June 2004.", DTL_SIGNAL_BEFORE},
        {"They came after June 2004.", DTL_SIGNAL_AFTER},  {"It lasted for three days.", DTL_SIGNAL_FOR},
        {"They met in June 2004.", DTL_SIGNAL_NONE}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(cases[i].text, "2025-11-19", &analysis);
        assert_int_equal(document->n_timexes, 1);
        const dtl_timex *timex = &document->timexes[0];
        if (timex->signal != cases[i].signal)
            fail_msg("%s: signal %d", cases[i].text, (int)timex->signal);
        assert_true((timex->signal == DTL_SIGNAL_NONE) == (timex->signal_span.begin == timex->signal_span.end));
        assert_true(timex->signal_span.end <= timex->span.begin);
        dtl_analysis_free(analysis);
    }
}

/* What compares or tells which things stands outside of a day, a week, or days beside something. */
static void extents_leave_out_what_is_no_time(void **state)
{
    static const struct { const char *text, *extent; } cases[] = {
        {"Earlier Friday, they met.", "Friday"},           {"It rained earlier this week.", "this week"},
        {"They meet later today.", "today"},               {"They met earlier this month.", "earlier this month"},
        {"They met late last week.", "late last week"},    {"They met earlier yesterday.", "earlier yesterday"},
        {"They meet later this afternoon.", "later this afternoon"},
        {"She sold it in the weeks before her arrest.", "weeks"}, {"They fought in the years that followed.", "years"},
        {"Over the years they had quarrelled.", "the years"}, {"It rained during the day Friday.", "Friday"},
        {"He saw her last week.", "last week"},
        {"Last August, 17 members of a choir drowned.", "Last August"}, {"It was doubled in July, the first rise of all.", "July"},
        {"Ground is broken on Jan. 8 and the first 300 tenants come.", "Jan. 8"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(cases[i].text, "2025-11-19", &analysis);
        assert_int_equal(document->n_timexes, 1);
        dtl_span span = document->timexes[0].span;
        if (span.end - span.begin != strlen(cases[i].extent) || strncmp(cases[i].text + span.begin, cases[i].extent, strlen(cases[i].extent)) != 0)
            fail_msg("%s: %.*s", cases[i].text, (int)(span.end - span.begin), cases[i].text + span.begin);
        dtl_analysis_free(analysis);
    }
}

/* In news TimeML tells "three days later" as a length, in a history as the day it leads to. */
static void lengths_that_lead_away_are_told_as_such(void **state)
{
    (void)state;
    dtl_analysis *analysis;
    const dtl_document *document = read_text("He fell on 3 May. Almost three days later, she came.", "2025-11-19", &analysis);
    assert_int_equal(document->n_timexes, 2);
    const dtl_timex *timex = &document->timexes[1];
    assert_string_equal(timex->value, "2025-05-06");
    assert_string_equal(timex->length, "P3D");
    assert_int_equal(timex->length_span.begin, timex->span.begin);
    assert_int_equal(timex->length_span.end, timex->span.end - strlen(" later"));
    assert_null(document->timexes[0].length);
    dtl_analysis_free(analysis);
    document = read_text("They met on 1 May 1801. They met on 2 May 1801. They met on 3 May 1801. They met on 4 May 1802. They met on 5 May 1803. "
                         "They met on 6 May 1804. Three days later they left.", "2025-11-19", &analysis);
    assert_int_equal(document->n_timexes, 7);
    assert_string_equal(document->timexes[6].value, "1804-05-09");
    assert_null(document->timexes[6].length);
    dtl_analysis_free(analysis);
}

static void ranges_have_two_ends(void **state)
{
    (void)state;
    dtl_analysis *analysis;
    const dtl_document *document = read_text("It ran from 26 June to 3 July 2020.", "2025-11-19", &analysis);
    assert_int_equal(document->n_timexes, 2);
    assert_string_equal(document->timexes[0].value, "2020-06-26");
    assert_string_equal(document->timexes[1].value, "2020-07-03");
    assert_int_equal(document->timexes[0].end_point, 2);
    assert_int_equal(document->timexes[1].begin_point, 1);
    dtl_analysis_free(analysis);
    document = read_text("It runs from May to March.", "2018-09-07", &analysis);
    assert_string_equal(document->timexes[1].value, "2019-03");
    dtl_analysis_free(analysis);
}

static void a_day_since_when_is_told(void **state)
{
    (void)state;
    dtl_analysis *analysis;
    const dtl_document *document = read_text("It has been shut since 11 August 2012. The keys were found three days later.", "2018-09-07", &analysis);
    assert_int_equal(document->n_timexes, 2);
    assert_string_equal(document->timexes[1].value, "2012-08-14");
    dtl_analysis_free(analysis);
}

static void distances_from_events_are_left_to_be_resolved(void **state)
{
    (void)state;
    dtl_analysis *analysis;
    const dtl_document *document = read_text("They fled three days after the bridge fell, weeks before the vote took place.",
                                             "2025-11-19", &analysis);
    assert_int_equal(document->n_timexes, 2);
    assert_int_equal(document->timexes[0].offset_direction, 1);
    assert_int_equal(document->timexes[0].offset_min, 3);
    assert_int_equal(document->timexes[0].offset_max, 3);
    assert_int_equal(document->timexes[1].offset_direction, -1);
    assert_true(document->timexes[1].offset_min <= 7 && document->timexes[1].offset_max >= 56);
    dtl_analysis_free(analysis);
    document = read_text("He left hours after the vote took place, 26 hours after the bridge fell.", "2025-11-19", &analysis);
    assert_int_equal(document->n_timexes, 2);
    assert_int_equal(document->timexes[0].offset_max, 0);
    assert_int_equal(document->timexes[1].offset_max, 1);
    dtl_analysis_free(analysis);
}

static void clock_times_keep_minute_and_zone(void **state)
{
    (void)state;
    dtl_analysis *analysis;
    const dtl_document *document = read_text("It begins at 3:15 p.m. EST on Monday.", "2025-11-19", &analysis);
    assert_int_equal(document->timexes[0].minute, 15 * 60 + 15);
    assert_int_equal(document->timexes[0].zone, -300);
    assert_int_equal(document->timexes[0].type, DTL_TIMEX_TIME);
    dtl_analysis_free(analysis);
}

static void the_month_may_stand_first_or_second_but_the_same_in_one_text(void **state)
{
    (void)state;
    dtl_analysis *analysis;
    const dtl_document *document = read_text("Signed on 04/05/2019, paid on 25/05/2019.", "2025-11-19", &analysis);
    assert_int_equal(document->n_timexes, 2);
    assert_string_equal(document->timexes[0].value, "2019-05-04");
    dtl_analysis_free(analysis);
    document = read_text("Signed on 04/05/2019, paid on 05/25/2019.", "2025-11-19", &analysis);
    assert_string_equal(document->timexes[0].value, "2019-04-05");
    dtl_analysis_free(analysis);
}

static void without_a_reference_nothing_is_made_up(void **state)
{
    static const struct { const char *text, *value; } cases[] = {
        {"They met last week.", "XXXX-WXX"},     {"They met on Friday.", "XXXX-WXX-5"}, {"They met yesterday.", "XXXX-XX-XX"},
        {"They met on May 3.", "XXXX-05-03"},    {"They met in 2019.", "2019"},         {"They met this year.", "XXXX"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(cases[i].text, NULL, &analysis);
        assert_int_equal(document->n_timexes, 1);
        if (strcmp(document->timexes[0].value, cases[i].value) != 0)
            fail_msg("%s: %s", cases[i].text, document->timexes[0].value);
        dtl_analysis_free(analysis);
    }
}

/* The last expression of `text` is read against what the text told before. */
static const struct { const char *date, *text, *value; } told[] = {
    {"2011-11-23", "Two tigers given in May last year died in one week in September.", "2010-09"},
    {"1994-09-06", "It has been dry since 1970, when the mill shut. That had been built nine years before.", "1961"},
    {"1994-09-06", "It has been dry since 1970. That was settled nine years before.", "1985"},
    {"1996-06-27", "It has sunk since March, when a band booked to play on the Sunday left.", "1996-06-23"},
    {"2011-10-12", "In February last year a ferry sank; on March 17 the minister left.", "2010-03-17"},
    {"2011-10-12", "She was charged in May last year and the trial opened on March 20.", "2011-03-20"},
    {"2011-10-19", "The mill, halted since Friday, was lit at 9 a.m. on Monday. It has run since Tuesday. It burned that night.", "2011-10-17TNI"},
    {"2024-06-20", "It was hit by a lorry in January last year. The driver was fined the following June.", "2023-06"},
    {"2024-06-20", "The work ended in 2019. It opened the following June.", "2020-06"},
    {"2021-02-17", "She left school in 1952. That autumn she joined the choir.", "1952-FA"},
    {"2021-02-17", "He fell ill in January 1953. That winter was a hard one.", "1952-WI"},
    {"2021-02-17", "They met in the summer of 1963. They married the following summer.", "1964-SU"},
    {"2021-02-17", "They met in May 1963. They married the next summer.", "1963-SU"},
    {"2021-02-17", "They met in May 1963. They had written since the previous autumn.", "1962-FA"},
    {"2021-02-17", "The bridge fell in March 2015. That year was a wet one.", "2015"},
    {"2021-02-17", "The bridge fell on 3 March 2015. It closed the same month.", "2015-03"},
    {"2021-02-17", "The bridge fell on Thursday 5 March 2015. Two walls fell that weekend.", "2015-W10-WE"},
    {"2021-02-17", "The bridge fell on 5 March 2015. The road was shut the following Tuesday.", "2015-03-10"},
    {"2021-02-17", "The bridge fell on 5 March 2015. The road was shut the very next day.", "2015-03-06"},
    {"2021-02-17", "The bridge fell on 5 March 2015. Ten days later it was gone.", "2015-03-15"},
    {"2021-02-17", "It fell on 5 March 2015. The next day it burned. Two days later it was gone.", "2015-03-08"},
    {"2021-02-17", "The bridge fell on 5 March 2015. It had been painted two years earlier.", "2013"},
    {"2021-02-17", "The bridge fell on 5 March 2015. A week later it was gone.", "2015-W11"},
    {"2021-02-17", "It fell on 5 March 2015, the worst day since 1990. Ten days later it was gone.", "2015-03-15"},
    {"2021-02-17", "It fell on 5 July 2015. Nobody else came that summer. Ten days later it was gone.", "2015-07-15"},
    {"2021-02-17", "On 13 January it came out that he had known since the previous spring. He left a week later.", "2021-W03"},
    {"2014-01-06", "This winter has been cold.", "2013-WI"},
    {"2013-12-06", "This winter will be cold.", "2013-WI"},
    {"2013-11-06", "This winter will be cold.", "2013-WI"},
    {"2019-11-02", "Net fell in the fourth quarter to $3 million from $4 million a year earlier.", "2018-Q4"},
    {"2019-10-26", "Net fell in the third quarter. It rained. It rained. It rained. It rained. It rained. It rained. It rained. It rained. "
                   "Sales fell from a year ago. Costs rose from a year earlier.", "2018"},
    {"2021-02-17", "It fell in 2015. Ten days later it was gone.", "2015-XX-XX"},
    {"2021-02-17", "It fell in May 2015. The man died that day.", "2015-05-XX"},
    {"2021-02-17", "It fell in 2015. The road will be shut the following Tuesday.", "2021-02-23"},
    {"2021-02-17", "They retired that autumn.", "2020-FA"},
    /* a passage about the past goes on, and what names a thing begins none */
    {"2021-02-17", "The boat was hit on 7 June 2003. The envoy arrived in mid-July.", "2003-07"},
    {"2021-02-17", "The boat was hit on 7 June 2003. It sank the next day.\n\nThe envoy arrived in July.", "2003-07"},
    {"2021-02-17", "The boat was hit on 7 June 2003.\n\nThe envoy arrived in July.", "2020-07"},
    {"2021-02-17", "The boat was hit on 7 June 2003. He was tried yesterday. The envoy arrived in July.", "2020-07"},
    {"2021-02-17", "The boat was hit in April 2003. The envoy arrived on 3 June.", "2003-06-03"},
    {"2021-02-17", "The boat was hit in April 2003. The envoy arrived on 3 December.", "2020-12-03"},
    {"2021-02-17", "The boat was hit in April 2003. They had bought it the week before, on 26 March.", "2003-03-26"},
    {"2021-02-17", "They broke the June 2003 truce. The envoy arrived in July.", "2020-07"},
    {"2021-02-17", "The plan was made in 2003. The envoy arrived in July.", "2020-07"},
    /* a history that leaps on, and that ends with the article's own time */
    {"2014-09-30", "It was planned in 1871. It failed in 1873. Work began in 1907. It stopped in 1909. "
                   "It was dug in 1912. It opened in 1914. A train was stuck there in January 1947. The line "
                   "was shut in 1963, and the rails went five years later.", "1968"},
    {"2014-09-30", "It was planned in 1871. It failed in 1873. Work began in 1907. It stopped in 1909. "
                   "It was dug in 1912. It opened in 1914. Last year many came. The work was done in July.", "2014-07"},
    {"2014-09-30", "It was planned in 1871. It failed in 1873. Work began in 1907. It stopped in 1909. "
                   "It was dug in 1912. It opened in 1914. She will unveil a plaque on Thursday.", "2014-10-02"},
    {"2014-09-30", "It was planned in 1871. It failed in 1873. Work began in 1907. It stopped in 1909. "
                   "It was dug in 1912. It opened in 1914. She spoke there last Tuesday.", "2014-09-23"},
    {"2014-09-30", "It was planned in 1871. It failed in 1873. Work began in 1907. It stopped in 1909. "
                   "It was dug in 1912. It opened in 1914. She is to speak there this week.", "2014-W40"},
};

static void what_was_told_is_the_anchor(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(told[i].text, told[i].date, &analysis);
        const dtl_timex *last = &document->timexes[document->n_timexes - 1];
        if (strcmp(last->value, told[i].value) != 0)
            fail_msg("%s: %s (%s), not %s", told[i].text, last->value, last->rule, told[i].value);
        dtl_analysis_free(analysis);
    }
}

typedef struct fiscal_case { const char *text, *value, *first, *last; } fiscal_case;

static void years_of_account_follow_their_end(void **state)
{
    static const fiscal_case cases[] = {
        {"Fiscal 2024 ended Sept. 30. It grew in the third quarter of fiscal 2024.", "2024-Q3", "2024-04-01", "2024-06-30"},
        {"Fiscal 2024 ended Sept. 30. It grew in the third quarter of 2024.", "2024-Q3", "2024-07-01", "2024-09-30"},
        {"In the fiscal year ended June 30, 2024, it lost. It will gain in fiscal 2026.", "2026", "2025-07-01", "2026-06-30"},
        {"Its fiscal year ends in March. It grew in the first half of fiscal 2025.", "2025-H1", "2024-04-01", "2024-09-30"},
        {"It grew in the third quarter of fiscal 2024.", "2024-Q3", "2024-07-01", "2024-09-30"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(cases[i].text, "2025-11-19", &analysis);
        const dtl_timex *last = &document->timexes[document->n_timexes - 1];
        assert_string_equal(last->value, cases[i].value);
        char first_day[DTL_DAY_TEXT_SIZE], last_day[DTL_DAY_TEXT_SIZE];
        dtl_day_print(last->period.first, first_day);
        dtl_day_print(last->period.last, last_day);
        assert_string_equal(first_day, cases[i].first);
        assert_string_equal(last_day, cases[i].last);
        dtl_analysis_free(analysis);
    }
}

/* The last expression counts: from each day of the part of the month that was told. */
static void a_part_of_a_month_is_counted_from(void **state)
{
    static const fiscal_case cases[] = {
        {"Much was told in September 2021. Talks began in the autumn of 2017. They broke down 14 months later.", "2018-WI", "2018-12-01", "2019-02-28"},
        {"It was sold in early May. It closed a week later.", "2025-05", "2025-05-08", "2025-05-17"},
        {"It was sold in mid-May. It closed ten days later.", "2025-05-XX", "2025-05-21", "2025-05-30"},
        {"It was sold in May. It closed a week later.", "2025-05", "2025-05-01", "2025-05-31"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(cases[i].text, "2025-11-19", &analysis);
        const dtl_timex *last = &document->timexes[document->n_timexes - 1];
        char first_day[DTL_DAY_TEXT_SIZE], last_day[DTL_DAY_TEXT_SIZE];
        dtl_day_print(last->period.first, first_day);
        dtl_day_print(last->period.last, last_day);
        assert_string_equal(last->value, cases[i].value);
        assert_string_equal(first_day, cases[i].first);
        assert_string_equal(last_day, cases[i].last);
        dtl_analysis_free(analysis);
    }
}

static void what_is_no_date_stays_out(void **state)
{
    static const char *const texts[] = {
        "He may go on the march.",          "The 49ers won 24-17.",        "It is open 24/7.",
        "Call 555-1999 or 212-555-1234.",   "Version 10.4.2 is out.",      "It cost $1999.",
        "She sat in the sun.",              "A second man fell.",          "World War II broke out.",
        "Flight 1990 took off.",            "The score was 3-2.",          "2882015 units",
        "day",                              "night",                       "week",
        "It was a busy week for the town.", "He works day and night.",     "It was the day of the match.",
        "He is 34 years old.",              "The present was a surprise.", "In her late thirties, she moved."};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        dtl_analysis *analysis;
        const dtl_document *document = read_text(texts[i], "2025-11-19", &analysis);
        if (document->n_timexes != 0)
            fail_msg("%s: %s (%s)", texts[i], document->timexes[0].value, document->timexes[0].rule);
        dtl_analysis_free(analysis);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_follow_the_policies),
        cmocka_unit_test(signals_are_told),
        cmocka_unit_test(extents_leave_out_what_is_no_time),
        cmocka_unit_test(lengths_that_lead_away_are_told_as_such),
        cmocka_unit_test(ranges_have_two_ends),
        cmocka_unit_test(a_day_since_when_is_told),
        cmocka_unit_test(distances_from_events_are_left_to_be_resolved),
        cmocka_unit_test(clock_times_keep_minute_and_zone),
        cmocka_unit_test(the_month_may_stand_first_or_second_but_the_same_in_one_text),
        cmocka_unit_test(without_a_reference_nothing_is_made_up),
        cmocka_unit_test(what_was_told_is_the_anchor),
        cmocka_unit_test(years_of_account_follow_their_end),
        cmocka_unit_test(a_part_of_a_month_is_counted_from),
        cmocka_unit_test(what_is_no_date_stays_out),
    };
    return cmocka_run_group_tests(tests, make_context, free_context);
}
