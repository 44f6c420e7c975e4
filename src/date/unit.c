/* unit.c - where calendar units begin and end.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/unit.h"

static int32_t floor_div(int32_t a, int32_t b)
{
    return a / b - (a % b < 0);
}

static int32_t floor_mod(int32_t a, int32_t b)
{
    int32_t rest = a % b;
    return rest < 0 ? rest + b : rest;
}

int dtlp_weekday(dtl_day day)
{
    return floor_mod(day + 3, 7) + 1; /* 1970-01-01 was a Thursday */
}

int dtlp_days_in_month(int32_t year, int32_t month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

int32_t dtlp_grain_months(dtlp_grain grain)
{
    static const int32_t months[DTLP_GRAIN_COUNT] = {
        [DTLP_GRAIN_MONTH] = 1, [DTLP_GRAIN_SEASON] = 3,   [DTLP_GRAIN_QUARTER] = 3,    [DTLP_GRAIN_HALF] = 6,
        [DTLP_GRAIN_YEAR] = 12, [DTLP_GRAIN_DECADE] = 120, [DTLP_GRAIN_CENTURY] = 1200, [DTLP_GRAIN_MILLENNIUM] = 12000};
    return months[grain];
}

/* Months between January and the beginning of the unit: spring begins in March,
 * a century in the year 01. Decades before Christ go by his years: the 490s BC
 * (number -50) are 499 to 490 BC, that is -498 to -489; there is no year 0. */
static int32_t offset_of(dtlp_grain grain, int32_t number)
{
    switch (grain) {
    case DTLP_GRAIN_SEASON: return 2;
    case DTLP_GRAIN_DECADE: return number < 0 ? 24 : number == 0 ? 12 : 0;
    case DTLP_GRAIN_CENTURY:
    case DTLP_GRAIN_MILLENNIUM: return 12;
    default: return 0;
    }
}

dtlp_unit dtlp_unit_of(dtlp_grain grain, dtl_day day)
{
    if (grain <= DTLP_GRAIN_DAY)
        return (dtlp_unit){DTLP_GRAIN_DAY, day};
    if (grain <= DTLP_GRAIN_WEEK)
        return (dtlp_unit){grain, floor_div(day + 3, 7)};
    dtl_civil civil = dtl_civil_from_day(day);
    if (grain == DTLP_GRAIN_DECADE)
        return (dtlp_unit){grain, civil.year > 0 ? civil.year / 10 : (civil.year - 1) / 10 - 1};
    int32_t month = civil.year * 12 + civil.month - 1 - offset_of(grain, 0);
    return (dtlp_unit){grain, floor_div(month, dtlp_grain_months(grain))};
}

static dtl_day first_of_month(int32_t month)
{
    enum { YEARS_BEFORE = INT32_MAX / 12 }; /* so that none is negative */
    uint32_t from = (uint32_t)month + 12u * YEARS_BEFORE, year = from / 12;
    return dtl_day_from_civil((int32_t)(year - YEARS_BEFORE), (int32_t)(from - 12 * year) + 1, 1);
}

/* The months from January of year 0 to where a unit made of months begins. */
static int32_t months_before(dtlp_unit unit)
{
    return unit.number * dtlp_grain_months(unit.grain) + offset_of(unit.grain, unit.number);
}

dtl_day dtlp_unit_first(dtlp_unit unit)
{
    if (unit.grain == DTLP_GRAIN_WEEK)
        return unit.number * 7 - 3;
    if (unit.grain == DTLP_GRAIN_WEEKEND)
        return unit.number * 7 + 2;
    if (unit.grain <= DTLP_GRAIN_DAY)
        return unit.number;
    return first_of_month(months_before(unit));
}

dtl_day dtlp_unit_last(dtlp_unit unit)
{
    if (unit.grain <= DTLP_GRAIN_DAY)
        return unit.number;
    if (unit.grain <= DTLP_GRAIN_WEEK)
        return unit.number * 7 + 3;
    unit.number++;
    return dtlp_unit_first(unit) - 1;
}

bool dtlp_unit_valid(dtlp_unit unit)
{
    enum { FIRST_DAY = -4371587, LAST_DAY = 2932896 }; /* -9999-01-01, 9999-12-31 */
    enum { FIRST_YEAR = -9999, LAST_YEAR = 9999 };
    if (unit.number < FIRST_DAY || unit.number > LAST_DAY)
        return false;
    if (unit.grain <= DTLP_GRAIN_DAY)
        return true;
    if (unit.grain <= DTLP_GRAIN_WEEK)
        return unit.number >= FIRST_DAY / 7 && unit.number < LAST_DAY / 7;
    int32_t months = dtlp_grain_months(unit.grain);
    if (unit.number < FIRST_YEAR * 12 / months - 1 || unit.number > LAST_YEAR * 12 / months + 12)
        return false; /* and no number is too large to be multiplied */
    dtlp_unit next = {unit.grain, unit.number + 1};
    return months_before(unit) >= FIRST_YEAR * 12 && months_before(next) <= (LAST_YEAR + 1) * 12;
}

int dtlp_iso_week(dtl_day day, int32_t *year)
{
    dtl_day thursday = day - dtlp_weekday(day) + 4;
    *year = dtl_civil_from_day(thursday).year;
    return (thursday - dtl_day_from_civil(*year, 1, 1)) / 7 + 1;
}

dtlp_unit dtlp_week_of_year(int32_t year, int32_t week)
{
    dtlp_unit first = dtlp_unit_of(DTLP_GRAIN_WEEK, dtl_day_from_civil(year, 1, 4));
    return dtlp_unit_move(first, week - 1);
}

int32_t dtlp_unit_year(dtlp_unit unit)
{
    int32_t year;
    if (unit.grain == DTLP_GRAIN_WEEK || unit.grain == DTLP_GRAIN_WEEKEND) {
        dtlp_iso_week(dtlp_unit_first(unit), &year);
        return year;
    }
    if (unit.grain > DTLP_GRAIN_WEEK)
        return floor_div(months_before(unit), 12);
    return dtl_civil_from_day(dtlp_unit_first(unit)).year;
}

dtl_precision dtlp_unit_precision(dtlp_unit unit)
{
    static const dtl_precision of_grain[DTLP_GRAIN_COUNT] = {
        [DTLP_GRAIN_SECOND] = DTL_PRECISION_TIME,   [DTLP_GRAIN_MINUTE] = DTL_PRECISION_TIME,
        [DTLP_GRAIN_HOUR] = DTL_PRECISION_TIME,     [DTLP_GRAIN_DAY] = DTL_PRECISION_DAY,
        [DTLP_GRAIN_WEEKEND] = DTL_PRECISION_WEEKEND, [DTLP_GRAIN_WEEK] = DTL_PRECISION_WEEK,
        [DTLP_GRAIN_MONTH] = DTL_PRECISION_MONTH,   [DTLP_GRAIN_SEASON] = DTL_PRECISION_SEASON,
        [DTLP_GRAIN_QUARTER] = DTL_PRECISION_QUARTER, [DTLP_GRAIN_HALF] = DTL_PRECISION_HALF,
        [DTLP_GRAIN_YEAR] = DTL_PRECISION_YEAR,     [DTLP_GRAIN_DECADE] = DTL_PRECISION_DECADE,
        [DTLP_GRAIN_CENTURY] = DTL_PRECISION_CENTURY,
        [DTLP_GRAIN_MILLENNIUM] = DTL_PRECISION_MILLENNIUM,
    };
    return of_grain[unit.grain];
}

/* ---- thirds --------------------------------------------------------------- */

static dtl_precision precision_of_third(dtlp_grain grain)
{
    switch (grain) {
    case DTLP_GRAIN_MONTH: return DTL_PRECISION_PART_OF_MONTH;
    case DTLP_GRAIN_SEASON:
    case DTLP_GRAIN_QUARTER: return DTL_PRECISION_MONTH;
    case DTLP_GRAIN_HALF:
    case DTLP_GRAIN_YEAR: return DTL_PRECISION_PART_OF_YEAR;
    case DTLP_GRAIN_DECADE: return DTL_PRECISION_PART_OF_DECADE;
    case DTLP_GRAIN_CENTURY:
    case DTLP_GRAIN_MILLENNIUM: return DTL_PRECISION_VAGUE;
    default: return DTL_PRECISION_DAY;
    }
}

dtl_period dtlp_unit_third(dtlp_unit unit, dtlp_third third)
{
    dtl_day first = dtlp_unit_first(unit), last = dtlp_unit_last(unit);
    int32_t months = dtlp_grain_months(unit.grain);
    dtl_day second = first, final = first; /* where the middle and the late part begin */
    if (unit.grain == DTLP_GRAIN_WEEK) {
        second = first + 2;
        final = first + 4;
    } else if (unit.grain == DTLP_GRAIN_WEEKEND) {
        second = final = last;
    } else if (unit.grain == DTLP_GRAIN_MONTH) {
        second = first + 10;
        final = first + 20;
    } else if (months > 0) {
        int32_t begin = unit.number * months + offset_of(unit.grain, unit.number);
        bool years = months > 12; /* whole years, the odd one to the early part */
        second = first_of_month(begin + (years ? (months / 12 + 2) / 3 * 12 : months / 3));
        final = first_of_month(begin + (years ? (months / 12 * 2 + 2) / 3 * 12 : months * 2 / 3));
    } else {
        return (dtl_period){first, last, DTL_PRECISION_DAY};
    }
    dtl_precision precision = precision_of_third(unit.grain);
    switch (third) {
    case DTLP_THIRD_FIRST: return (dtl_period){first, second - 1, precision};
    case DTLP_THIRD_MIDDLE: return (dtl_period){second, final > second ? final - 1 : final, precision};
    default: return (dtl_period){final, last, precision};
    }
}

dtl_period dtlp_unit_half(dtlp_unit unit, bool second)
{
    dtl_day first = dtlp_unit_first(unit), last = dtlp_unit_last(unit), middle = first + (last - first) / 2 + 1;
    int32_t months = dtlp_grain_months(unit.grain);
    if (unit.grain == DTLP_GRAIN_MONTH)
        middle = first + 15;
    else if (months % 2 == 0 && months > 0)
        middle = first_of_month(unit.number * months + offset_of(unit.grain, unit.number) + months / 2);
    if (first == last) /* a day has no halves that are days */
        return (dtl_period){first, last, DTL_PRECISION_DAY};
    dtl_precision precision = precision_of_third(unit.grain);
    return second ? (dtl_period){middle, last, precision} : (dtl_period){first, middle - 1, precision};
}

/* ---- feasts --------------------------------------------------------------- */

/* Anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8); the
 * calendar repeats every 5,700,000 years, so years before 1 are moved up. */
dtl_day dtlp_easter(int32_t year)
{
    int32_t cycle = year < 0 ? 5700000 : 0, y = year + cycle;
    int32_t a = y % 19, b = y / 100, c = y % 100;
    int32_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int32_t h = (19 * a + b - d - g + 15) % 30;
    int32_t i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    int32_t m = (a + 11 * h + 22 * l) / 451;
    int32_t n = h + l - 7 * m + 114;
    return dtl_day_from_civil(year, n / 31, n % 31 + 1);
}

/* Julian computus; the Julian calendar's lag grows by three days in 400 years. */
dtl_day dtlp_easter_orthodox(int32_t year)
{
    int32_t a = floor_mod(year, 4), b = floor_mod(year, 7), c = floor_mod(year, 19);
    int32_t d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
    int32_t n = d + e + 114;
    int32_t lag = floor_div(year, 100) - floor_div(year, 400) - 2;
    return dtl_day_from_civil(year, n / 31, n % 31 + 1) + lag;
}

dtl_day dtlp_nth_weekday(int32_t year, int32_t month, int weekday, int nth)
{
    if (nth > 0) {
        dtl_day first = dtl_day_from_civil(year, month, 1);
        return first + floor_mod(weekday - dtlp_weekday(first), 7) + 7 * (nth - 1);
    }
    dtl_day last = dtl_day_from_civil(year, month, dtlp_days_in_month(year, month));
    return last - floor_mod(dtlp_weekday(last) - weekday, 7) + 7 * (nth + 1);
}
