/* units.c - calendar units against a calendar that only counts.
 *
 * The other calendar knows the lengths of months and goes from day to day, from
 * 1 January -9999 to 31 December 9999.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "date/unit.h"

enum { FIRST_YEAR = -9999, LAST_YEAR = 9999 };

static bool leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int length_of(int year, int month)
{
    switch (month) {
    case 4: case 6: case 9: case 11: return 30;
    case 2: return leap(year) ? 29 : 28;
    default: return 31;
    }
}

static void every_day_has_its_date_weekday_and_week(void **state)
{
    (void)state;
    dtl_day day = dtl_day_from_civil(FIRST_YEAR, 1, 1);
    int weekday = dtlp_weekday(day), week = 0;
    int32_t week_year = 0;
    dtlp_iso_week(day, &week_year);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++) {
            assert_int_equal(dtlp_days_in_month(year, month), length_of(year, month));
            for (int d = 1; d <= length_of(year, month); d++, day++, weekday = weekday % 7 + 1) {
                dtl_civil civil = dtl_civil_from_day(day);
                if (civil.year != year || civil.month != month || civil.day != d || dtlp_weekday(day) != weekday)
                    fail_msg("%d-%d-%d is %d-%d-%d", year, month, d, civil.year, civil.month, civil.day);
                /* A Monday begins week 1 if the year's fourth of January lies in its week. */
                if (weekday == 1) {
                    bool first = (month == 1 && d <= 4) || (month == 12 && d >= 29);
                    week = first ? 1 : week + 1;
                }
                int32_t found_year;
                int found = dtlp_iso_week(day, &found_year);
                if (week != 0 && year > FIRST_YEAR && found != week)
                    fail_msg("%d-%d-%d is in week %d, not %d", year, month, d, week, found);
            }
        }
    assert_int_equal(dtl_day_from_civil(1970, 1, 1), 0);
    assert_int_equal(dtlp_weekday(0), 4);
}

/* The unit of a grain that holds the first day of a month, by counting. */
static void check_unit(dtlp_grain grain, int year, int month, int first_month, int months)
{
    dtl_day day = dtl_day_from_civil(year, month, 1);
    dtlp_unit unit = dtlp_unit_of(grain, day);
    int last_month = first_month + months - 1, last_year = year + (month < first_month ? -1 : 0);
    dtl_day first = dtl_day_from_civil(last_year, first_month, 1);
    last_year += (last_month - 1) / 12;
    last_month = (last_month - 1) % 12 + 1;
    dtl_day last = dtl_day_from_civil(last_year, last_month, length_of(last_year, last_month));
    if (dtlp_unit_first(unit) != first || dtlp_unit_last(unit) != last)
        fail_msg("grain %d of %d-%d", grain, year, month);
    dtlp_unit next = dtlp_unit_move(unit, 1);
    if (dtlp_unit_first(next) != last + 1)
        fail_msg("after grain %d of %d-%d", grain, year, month);
}

static void months_quarters_seasons_and_years_begin_and_end_right(void **state)
{
    (void)state;
    for (int year = FIRST_YEAR + 1; year < LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++) {
            check_unit(DTLP_GRAIN_MONTH, year, month, month, 1);
            check_unit(DTLP_GRAIN_QUARTER, year, month, (month - 1) / 3 * 3 + 1, 3);
            check_unit(DTLP_GRAIN_HALF, year, month, month <= 6 ? 1 : 7, 6);
            check_unit(DTLP_GRAIN_SEASON, year, month, month < 3 ? 12 : month / 3 * 3, 3);
            check_unit(DTLP_GRAIN_YEAR, year, month, 1, 12);
        }
}

static void weeks_and_weekends_lie_right(void **state)
{
    (void)state;
    for (dtl_day day = -4000000; day < 2900000; day += 3) {
        dtlp_unit week = dtlp_unit_of(DTLP_GRAIN_WEEK, day), weekend = dtlp_unit_of(DTLP_GRAIN_WEEKEND, day);
        dtl_day monday = day - (dtlp_weekday(day) - 1);
        if (dtlp_unit_first(week) != monday || dtlp_unit_last(week) != monday + 6 ||
            dtlp_unit_first(weekend) != monday + 5 || dtlp_unit_last(weekend) != monday + 6)
            fail_msg("week of day %d", (int)day);
        int32_t year;
        int number = dtlp_iso_week(day, &year);
        if (dtlp_week_of_year(year, number).number != week.number)
            fail_msg("week %d of %d", number, (int)year);
    }
}

static void decades_before_christ_go_by_his_years(void **state)
{
    static const struct { int number, first, last; const char *value; } cases[] = {
        {-50, -498, -489, "BC049"}, {-1, -8, 0, "BC000"}, {0, 1, 9, "000"}, {1, 10, 19, "001"}, {199, 1990, 1999, "199"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtlp_unit unit = {DTLP_GRAIN_DECADE, cases[i].number};
        char value[DTLP_VALUE_SIZE];
        dtlp_unit_value(unit, value);
        assert_int_equal(dtlp_unit_first(unit), dtl_day_from_civil(cases[i].first, 1, 1));
        assert_int_equal(dtlp_unit_last(unit), dtl_day_from_civil(cases[i].last, 12, 31));
        assert_string_equal(value, cases[i].value);
    }
    for (int32_t year = -1000; year <= 1000; year++) {
        dtl_day day = dtl_day_from_civil(year, 6, 1);
        dtlp_unit unit = dtlp_unit_of(DTLP_GRAIN_DECADE, day);
        assert_true(dtlp_unit_first(unit) <= day && day <= dtlp_unit_last(unit));
        assert_int_equal(dtlp_unit_first(dtlp_unit_move(unit, 1)), dtlp_unit_last(unit) + 1);
    }
}

static void thirds_cover_a_unit(void **state)
{
    (void)state;
    for (int grain = DTLP_GRAIN_WEEK; grain <= DTLP_GRAIN_CENTURY; grain++)
        for (int number = -30; number < 30; number++) {
            dtlp_unit unit = {(dtlp_grain)grain, number};
            dtl_period a = dtlp_unit_third(unit, DTLP_THIRD_FIRST), b = dtlp_unit_third(unit, DTLP_THIRD_MIDDLE),
                       c = dtlp_unit_third(unit, DTLP_THIRD_LAST);
            assert_int_equal(a.first, dtlp_unit_first(unit));
            assert_int_equal(b.first, a.last + 1);
            assert_int_equal(c.first, b.last + 1);
            assert_int_equal(c.last, dtlp_unit_last(unit));
        }
    dtl_period late = dtlp_unit_third((dtlp_unit){DTLP_GRAIN_MONTH, 2025 * 12 + 8}, DTLP_THIRD_LAST);
    assert_int_equal(late.first, dtl_day_from_civil(2025, 9, 21));
    assert_int_equal(late.last, dtl_day_from_civil(2025, 9, 30));
    dtl_period early = dtlp_unit_third((dtlp_unit){DTLP_GRAIN_YEAR, 1998}, DTLP_THIRD_FIRST);
    assert_int_equal(early.last, dtl_day_from_civil(1998, 4, 30));
}

/* Oudin's algorithm (1940), for Gregorian years from 1583 on. */
static dtl_day oudin(int year)
{
    int g = year % 19, c = year / 100;
    int h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
    int i = h - h / 28 * (1 - 29 / (h + 1) * ((21 - g) / 11));
    int j = (year + year / 4 + i + 2 - c + c / 4) % 7;
    int p = i - j, month = 3 + (p + 40) / 44;
    return dtl_day_from_civil(year, month, p + 28 - 31 * (month / 4));
}

static void easter_is_a_spring_sunday(void **state)
{
    (void)state;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        dtl_day easter = dtlp_easter(year);
        assert_int_equal(dtlp_weekday(easter), 7);
        assert_int_equal(dtlp_weekday(dtlp_easter_orthodox(year)), 7);
        assert_true(easter >= dtl_day_from_civil(year, 3, 22) && easter <= dtl_day_from_civil(year, 4, 25));
        if (year >= 1583)
            assert_int_equal(easter, oudin(year));
    }
    assert_int_equal(dtlp_easter(2024), dtl_day_from_civil(2024, 3, 31));
    assert_int_equal(dtlp_easter(1818), dtl_day_from_civil(1818, 3, 22));
    assert_int_equal(dtlp_easter(2038), dtl_day_from_civil(2038, 4, 25));
    assert_int_equal(dtlp_easter_orthodox(2024), dtl_day_from_civil(2024, 5, 5));
    assert_int_equal(dtlp_easter_orthodox(2010), dtl_day_from_civil(2010, 4, 4));
    assert_int_equal(dtlp_easter_orthodox(2021), dtl_day_from_civil(2021, 5, 2));
}

/* Laws of the Hebrew calendar: which weekdays a New Year never falls on, and how
 * long a year can be; days that are known. */
static void hebrew_years_keep_their_laws(void **state)
{
    (void)state;
    for (int year = -3700; year < LAST_YEAR; year++) {
        dtl_day first = dtlp_rosh_hashanah(year);
        int weekday = dtlp_weekday(first), length = dtlp_rosh_hashanah(year + 1) - first;
        if (weekday == 3 || weekday == 5 || weekday == 7)
            fail_msg("the year of %d begins on weekday %d", year, weekday);
        bool lawful = (length >= 353 && length <= 355) || (length >= 383 && length <= 385);
        if (!lawful)
            fail_msg("the year of %d has %d days", year, length);
    }
    for (int year = 1000; year < 3000; year++) { /* nineteen years make 235 months */
        int days = dtlp_rosh_hashanah(year + 19) - dtlp_rosh_hashanah(year);
        assert_true(days >= 6939 - 2 && days <= 6939 + 4);
    }
    assert_int_equal(dtlp_rosh_hashanah(2023), dtl_day_from_civil(2023, 9, 16));
    assert_int_equal(dtlp_rosh_hashanah(1973) + 9, dtl_day_from_civil(1973, 10, 6));
    assert_int_equal(dtlp_hanukkah(2024), dtl_day_from_civil(2024, 12, 26));
    assert_int_equal(dtlp_hanukkah(2025), dtl_day_from_civil(2025, 12, 15));
}

static void islamic_days_lie_in_their_year(void **state)
{
    (void)state;
    for (int year = 623; year < LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++) {
            dtl_day day = dtlp_islamic_in(year, month, 1);
            if (dtl_civil_from_day(day).year != year)
                fail_msg("month %d of %d", month, year);
        }
    assert_int_equal(dtlp_islamic_in(2024, 10, 1), dtl_day_from_civil(2024, 4, 10));
    assert_int_equal(dtlp_islamic_in(2024, 12, 10), dtl_day_from_civil(2024, 6, 17));
}

static void nth_weekdays(void **state)
{
    (void)state;
    for (int year = 1900; year < 2100; year++)
        for (int month = 1; month <= 12; month++)
            for (int weekday = 1; weekday <= 7; weekday++) {
                dtl_day first = dtl_day_from_civil(year, month, 1), day = first;
                while (dtlp_weekday(day) != weekday)
                    day++;
                assert_int_equal(dtlp_nth_weekday(year, month, weekday, 1), day);
                assert_int_equal(dtlp_nth_weekday(year, month, weekday, 3), day + 14);
                while (day + 7 < first + length_of(year, month))
                    day += 7;
                assert_int_equal(dtlp_nth_weekday(year, month, weekday, -1), day);
            }
}

static void units_print(void **state)
{
    static const struct { dtlp_unit unit; const char *value, *edtf; } cases[] = {
        {{DTLP_GRAIN_MONTH, 2025 * 12 + 10}, "2025-11", "2025-11"},
        {{DTLP_GRAIN_QUARTER, 1989 * 4 + 2}, "1989-Q3", "1989-35"},
        {{DTLP_GRAIN_HALF, 2009 * 2}, "2009-H1", "2009-40"},
        {{DTLP_GRAIN_SEASON, 2012 * 4 + 3}, "2012-WI", "2012-24"},
        {{DTLP_GRAIN_YEAR, -43}, "BC0044", "-0043"},
        {{DTLP_GRAIN_YEAR, 0}, "BC0001", "0000"},
        {{DTLP_GRAIN_YEAR, -9999}, "BC10000", "-9999"},
        {{DTLP_GRAIN_MONTH, -9999 * 12 + 4}, "BC10000-05", "-9999-05"},
        {{DTLP_GRAIN_YEAR, 69}, "0069", "0069"},
        {{DTLP_GRAIN_DECADE, 199}, "199", "199X"},
        {{DTLP_GRAIN_CENTURY, 19}, "19", "1901-01-01/2000-12-31"},
    };
    (void)state;
    char text[DTLP_VALUE_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        dtlp_unit_value(cases[i].unit, text);
        assert_string_equal(text, cases[i].value);
        dtlp_unit_edtf(cases[i].unit, text);
        assert_string_equal(text, cases[i].edtf);
    }
    dtlp_unit_value(dtlp_unit_of(DTLP_GRAIN_WEEKEND, dtl_day_from_civil(2025, 11, 15)), text);
    assert_string_equal(text, "2025-W46-WE");
    dtlp_unit_value(dtlp_unit_of(DTLP_GRAIN_WEEK, dtl_day_from_civil(2019, 12, 31)), text);
    assert_string_equal(text, "2020-W01");
    dtlp_period_edtf(DTL_DAY_OPEN_BEFORE, 0, text);
    assert_string_equal(text, "../1970-01-01");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_has_its_date_weekday_and_week),
        cmocka_unit_test(months_quarters_seasons_and_years_begin_and_end_right),
        cmocka_unit_test(weeks_and_weekends_lie_right),
        cmocka_unit_test(decades_before_christ_go_by_his_years),
        cmocka_unit_test(thirds_cover_a_unit),
        cmocka_unit_test(easter_is_a_spring_sunday),
        cmocka_unit_test(hebrew_years_keep_their_laws),
        cmocka_unit_test(islamic_days_lie_in_their_year),
        cmocka_unit_test(nth_weekdays),
        cmocka_unit_test(units_print),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
