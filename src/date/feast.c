/* feast.c - feasts of other calendars, in the Gregorian one.
 *
 * The Hebrew calendar by its arithmetic (months of 29.5 days, 793 parts, from
 * the molad of year 1; New Year put off by its four rules), after Reingold and
 * Dershowitz, Calendrical Calculations. The Islamic one by its tables of thirty
 * years; where the moon is watched a month begins up to a day earlier or later.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/unit.h"

static int64_t floor_div64(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

enum { HEBREW_EPOCH = -1373427 - 719163, ISLAMIC_EPOCH = 227015 - 719163 };

/* Days from the epoch to the New Year of a Hebrew year, before the rules of
 * lengths. */
static int64_t hebrew_days(int64_t year)
{
    int64_t months = floor_div64(235 * year - 234, 19), parts = 12084 + 13753 * months;
    int64_t day = 29 * months + floor_div64(parts, 25920);
    int64_t weekday = 3 * (day + 1) - 7 * floor_div64(3 * (day + 1), 7);
    return weekday < 3 ? day + 1 : day;
}

dtl_day dtlp_rosh_hashanah(int32_t year)
{
    int64_t hebrew = (int64_t)year + 3761;
    int64_t before = hebrew_days(hebrew - 1), own = hebrew_days(hebrew), after = hebrew_days(hebrew + 1);
    int64_t late = after - own == 356 ? 2 : own - before == 382 ? 1 : 0;
    return (dtl_day)(HEBREW_EPOCH + own + late);
}

dtl_day dtlp_hanukkah(int32_t year)
{
    dtl_day first = dtlp_rosh_hashanah(year);
    bool long_second_month = (dtlp_rosh_hashanah(year + 1) - first) % 10 == 5;
    return first + 30 + (long_second_month ? 30 : 29) + 24;
}

static dtl_day islamic_day(int64_t year, int32_t month, int32_t day)
{
    int64_t days = (year - 1) * 354 + floor_div64(3 + 11 * year, 30) + 29 * (month - 1) + month / 2 + day - 1;
    return (dtl_day)(ISLAMIC_EPOCH + days);
}

dtl_day dtlp_islamic_in(int32_t year, int32_t month, int32_t day)
{
    dtl_day first = dtl_day_from_civil(year, 1, 1);
    int64_t islamic = floor_div64(((int64_t)year - 622) * 103, 100) - 2;
    while (islamic_day(islamic, month, day) < first)
        islamic++;
    return islamic_day(islamic, month, day);
}
