/* words.c - tests of dates in words.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "date/words.h"

#define DASH "\xE2\x80\x93"

static dtl_day read_day(const char *text, dtl_day absent)
{
    dtl_day day = absent;
    if (*text != '\0')
        assert_true(dtl_day_read(text, &day));
    return day;
}

static dtl_time time_of(const char *a, const char *b, const char *c, const char *d)
{
    return (dtl_time){.begin_min = read_day(a, DTL_DAY_OPEN_BEFORE), .begin_max = read_day(b, DTL_DAY_OPEN_AFTER),
                      .end_min = read_day(c, DTL_DAY_OPEN_BEFORE), .end_max = read_day(d, DTL_DAY_OPEN_AFTER),
                      .precision = DTL_PRECISION_DAY, .minute = -1, .zone = DTL_ZONE_NONE};
}

static void check(const dtl_time *time, unsigned style, const char *expected)
{
    dtlp_buffer out;
    dtlp_buffer_init(&out, NULL, NULL);
    dtlp_put_when(&out, time, style);
    dtlp_put_char(&out, '\0');
    assert_string_equal(out.at, expected);
    dtlp_buffer_fini(&out);
}

/* Some day between two, known as precisely as said. */
static void check_within(const char *first, const char *last, dtl_precision precision, const char *expected)
{
    dtl_time time = time_of(first, last, first, last);
    time.precision = precision;
    check(&time, DTLP_WORDS_FULL, expected);
}

static void calendar_units_have_their_names(void **state)
{
    (void)state;
    check_within("2013-05-01", "2013-05-31", DTL_PRECISION_MONTH, "May 2013");
    check_within("2024-02-01", "2024-02-29", DTL_PRECISION_MONTH, "February 2024");
    check_within("2022-01-01", "2022-12-31", DTL_PRECISION_YEAR, "2022");
    check_within("1990-01-01", "1999-12-31", DTL_PRECISION_DECADE, "1990s");
    check_within("1901-01-01", "2000-12-31", DTL_PRECISION_CENTURY, "20th century");
    check_within("1990-01-01", "1993-12-31", DTL_PRECISION_PART_OF_DECADE, "1990" DASH "1993");
    check_within("2025-06-01", "2025-08-31", DTL_PRECISION_SEASON, "summer 2025");
    check_within("2024-12-01", "2025-02-28", DTL_PRECISION_SEASON, "winter 2024" DASH "2025");
    check_within("2025-07-01", "2025-09-30", DTL_PRECISION_QUARTER, "third quarter of 2025");
    check_within("2025-07-01", "2025-12-31", DTL_PRECISION_HALF, "second half of 2025");
    check_within("2025-05-01", "2025-08-31", DTL_PRECISION_PART_OF_YEAR, "mid-2025");
    check_within("2023-09-21", "2023-09-30", DTL_PRECISION_PART_OF_MONTH, "late September 2023");
    check_within("2023-12-21", "2023-12-31", DTL_PRECISION_PART_OF_MONTH, "late December 2023");
    check_within("2025-11-10", "2025-11-16", DTL_PRECISION_WEEK, "week of 10" DASH "16 November 2025");
    check_within("2025-11-15", "2025-11-16", DTL_PRECISION_WEEKEND, "weekend of 15" DASH "16 November 2025");
    check_within("-0043-01-01", "-0043-12-31", DTL_PRECISION_YEAR, "44 BCE");
}

static void other_stretches_name_their_ends(void **state)
{
    (void)state;
    check_within("2025-09-24", "2025-11-19", DTL_PRECISION_VAGUE, "24 September " DASH " 19 November 2025");
    check_within("2024-12-30", "2025-01-02", DTL_PRECISION_VAGUE, "30 December 2024 " DASH " 2 January 2025");
    check_within("2024-03-01", "2024-07-31", DTL_PRECISION_VAGUE, "March " DASH " July 2024");
    check_within("2024-11-01", "2025-03-31", DTL_PRECISION_VAGUE, "November 2024 " DASH " March 2025");
}

static void bounds_say_what_is_known(void **state)
{
    (void)state;
    const struct { const char *a, *b, *c, *d; dtlp_when when; const char *words; } rows[] = {
        {"", "", "", "", DTLP_WHEN_UNDATED, "undated"},
        {"2024-03-15", "2024-03-15", "2024-03-15", "2024-03-15", DTLP_WHEN_DAY, "15 March 2024"},
        {"2024-06-10", "2024-06-10", "2024-08-30", "2024-08-30", DTLP_WHEN_INTERVAL, "10 June " DASH " 30 August 2024"},
        {"2024-04-15", "2024-04-15", "2024-10-06", "", DTLP_WHEN_SINCE, "since 15 April 2024"},
        {"2024-05-06", "", "2024-05-06", "", DTLP_WHEN_AFTER, "after 5 May 2024"},
        {"", "2024-08-30", "2024-08-30", "2024-08-30", DTLP_WHEN_UNTIL, "until 30 August 2024"},
        {"", "2024-05-04", "", "2024-05-04", DTLP_WHEN_BY, "by 4 May 2024"},
        {"2024-05-01", "2024-05-31", "2024-07-01", "2024-07-31", DTLP_WHEN_BETWEEN, "May 2024 " DASH " July 2024"},
        {"2024-05-01", "2024-05-31", "2024-05-31", "2024-05-31", DTLP_WHEN_BETWEEN, "May 2024 " DASH " 31 May 2024"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dtl_time time = time_of(rows[i].a, rows[i].b, rows[i].c, rows[i].d);
        assert_int_equal(dtlp_when_of(&time), rows[i].when);
        check(&time, DTLP_WORDS_FULL, rows[i].words);
    }
}

static void clocks_and_styles(void **state)
{
    (void)state;
    dtl_time time = time_of("2024-09-15", "2024-09-15", "2024-09-15", "2024-09-15");
    check(&time, DTLP_WORDS_SHORT, "15 Sep 2024");
    check(&time, DTLP_WORDS_SHORT | DTLP_WORDS_NO_YEAR, "15 Sep");
    time.minute = 250;
    check(&time, DTLP_WORDS_FULL, "15 September 2024, 04:10");
    time.zone = 0;
    check(&time, DTLP_WORDS_FULL, "15 September 2024, 04:10 UTC");
    time.zone = -210;
    check(&time, DTLP_WORDS_FULL, "15 September 2024, 04:10 UTC-03:30");
}

static void periods_may_be_open(void **state)
{
    (void)state;
    const struct { const char *first, *last, *words; } rows[] = {
        {"", "", ""}, {"2024-05-06", "", "from 6 May 2024 on"}, {"", "2024-05-06", "up to 6 May 2024"},
        {"2024-05-06", "2024-05-06", "6 May 2024"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dtlp_buffer out;
        dtlp_buffer_init(&out, NULL, NULL);
        dtlp_put_period(&out, (dtl_period){read_day(rows[i].first, DTL_DAY_OPEN_BEFORE),
                                           read_day(rows[i].last, DTL_DAY_OPEN_AFTER), DTL_PRECISION_DAY}, 0);
        dtlp_put_char(&out, '\0');
        assert_string_equal(out.at, rows[i].words);
        dtlp_buffer_fini(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calendar_units_have_their_names),
        cmocka_unit_test(other_stretches_name_their_ends),
        cmocka_unit_test(bounds_say_what_is_known),
        cmocka_unit_test(clocks_and_styles),
        cmocka_unit_test(periods_may_be_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
