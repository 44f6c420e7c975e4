/* values.c - TIMEX3 values: what is written is read back as the same.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "date/unit.h"

static void check_unit(dtlp_unit unit)
{
    char text[DTLP_VALUE_SIZE];
    dtlp_unit again;
    dtlp_unit_value(unit, text);
    if (!dtlp_value_read(text, &again) || again.grain != unit.grain || again.number != unit.number)
        fail_msg("grain %d number %d: %s is read as grain %d number %d", (int)unit.grain, (int)unit.number, text,
                 (int)again.grain, (int)again.number);
}

static void every_unit_is_read_back(void **state)
{
    (void)state;
    for (int32_t year = -9999; year <= 9998; year++) {
        check_unit((dtlp_unit){DTLP_GRAIN_YEAR, year});
        for (int i = 0; i < 2; i++)
            check_unit((dtlp_unit){DTLP_GRAIN_HALF, year * 2 + i});
        for (int i = 0; i < 4; i++) {
            check_unit((dtlp_unit){DTLP_GRAIN_QUARTER, year * 4 + i});
            check_unit((dtlp_unit){DTLP_GRAIN_SEASON, year * 4 + i});
        }
        for (int i = 0; i < 12; i++)
            check_unit((dtlp_unit){DTLP_GRAIN_MONTH, year * 12 + i});
    }
    for (int32_t n = -999; n <= 999; n++)
        check_unit((dtlp_unit){DTLP_GRAIN_DECADE, n});
    for (int32_t n = -99; n <= 98; n++)
        check_unit((dtlp_unit){DTLP_GRAIN_CENTURY, n});
    for (int32_t n = -9; n <= 8; n++)
        check_unit((dtlp_unit){DTLP_GRAIN_MILLENNIUM, n});
    for (dtl_day day = dtl_day_from_civil(-9999, 1, 4); day < dtl_day_from_civil(9998, 12, 31); day += 3) {
        check_unit((dtlp_unit){DTLP_GRAIN_DAY, day});
        check_unit(dtlp_unit_of(DTLP_GRAIN_WEEK, day));
        check_unit(dtlp_unit_of(DTLP_GRAIN_WEEKEND, day));
    }
}

static void other_values_are_known(void **state)
{
    static const char *const good[] = {
        "PAST_REF", "FUTURE_REF", "P2Y6M", "PT1H30M", "P2W2D", "PXW", "PTXH", "P1DE", "PXX", "P2.5W", "P1WE", "P1DT12H", "P3Q",
        "XXXX-05-03", "XXXX-WXX-5", "XXXX-WXX-5T09:00", "2025-11-19T08:30", "2025-11-19T08:30:00+02:00", "2025-11-19TEV",
        "T16:00", "TMO", "2025-11-19T24:00", "XXXX-XX-XX", "XXXX-QX", "1989-QX", "XXX", "XX", "199X", "19XX", "2025-W46-3",
        "XXXX-XX-19", "2025-11-19TXX", "BC0044-03-15", "BC047", "XXXX-SU", "2023-02-29"};
    static const char *const bad[] = {
        "", "P", "PT", "P2", "Y", "2025-13", "2025-00", "2025-11-32", "2025-Q5", "2025-H3", "2025-W54", "2025-W46-8", "soon",
        "2025-11-19T25:00", "2025-11-19T08:61", "2025-11-19 ", "20255", "BC", "P1DT", "2025-", "T", "PAST", "2025-1", "P-1D",
        "2X25", "2025-1X-01", "P1DD", "2025-11-19T08:30+2"};
    (void)state;
    dtlp_unit unit;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!dtlp_value_read(good[i], &unit))
            fail_msg("%s is not read", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (dtlp_value_read(bad[i], &unit))
            fail_msg("%s is read", bad[i]);
}

static void days_that_are_not_have_no_unit(void **state)
{
    static const char *const none[] = {"2023-02-29", "2025-04-31", "2025-W53", "XXXX-05-03", "P1D", "PRESENT_REF", "T12:00"};
    (void)state;
    dtlp_unit unit;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_true(dtlp_value_read(none[i], &unit));
        assert_int_equal(unit.grain, DTLP_GRAIN_NONE);
    }
    assert_true(dtlp_value_read("2025-11-19TEV", &unit));
    assert_int_equal(unit.number, dtl_day_from_civil(2025, 11, 19));
    assert_true(dtlp_value_read("2025-W46-3", &unit));
    assert_int_equal(unit.number, dtl_day_from_civil(2025, 11, 12));
    assert_true(dtlp_value_read("199X", &unit));
    assert_int_equal(unit.grain, DTLP_GRAIN_DECADE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_unit_is_read_back),
        cmocka_unit_test(other_values_are_known),
        cmocka_unit_test(days_that_are_not_have_no_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
