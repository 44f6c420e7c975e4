/* unit.h - calendar units: this week, that quarter, the 1990s.
 *
 * Owns the arithmetic of units coarser and finer than a day. A unit is a grain
 * and a running number, so that moving by n units is an addition and finding
 * the second week of a month is two conversions. Knows nothing of words.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_DATE_UNIT_H
#define DTLP_DATE_UNIT_H

#include <dateline/date.h>

/* From fine to coarse. */
typedef enum dtlp_grain {
    DTLP_GRAIN_NONE,
    DTLP_GRAIN_SECOND,
    DTLP_GRAIN_MINUTE,
    DTLP_GRAIN_HOUR,
    DTLP_GRAIN_DAY,
    DTLP_GRAIN_WEEKEND,    /* Saturday and Sunday */
    DTLP_GRAIN_WEEK,       /* from Monday */
    DTLP_GRAIN_MONTH,
    DTLP_GRAIN_SEASON,     /* from March, June, September, December */
    DTLP_GRAIN_QUARTER,
    DTLP_GRAIN_HALF,
    DTLP_GRAIN_YEAR,
    DTLP_GRAIN_DECADE,
    DTLP_GRAIN_CENTURY,    /* 1901 to 2000 is number 19 */
    DTLP_GRAIN_MILLENNIUM, /* 1001 to 2000 is number 1 */
    DTLP_GRAIN_COUNT
} dtlp_grain;

/* One calendar unit. `number` counts units of the grain: for days, dtl_day; for
 * weeks and weekends, weeks since that of 1969-12-29; for months year * 12 +
 * month - 1; quarters, halves and seasons likewise (season 0 is spring; winter
 * belongs to the year in which it begins); years; decades and so on by floor
 * division of the year, decades before Christ by his years (-50: 499 to 490 BC). Grains finer than a day are not units of this kind. */
typedef struct dtlp_unit {
    dtlp_grain grain;
    int32_t number;
} dtlp_unit;

/* "A few days", "weeks": told without a number they are one to so many. */
enum { DTLP_FEW_AT_MOST = 9 };

/* Months that a unit of the grain spans; 0 for grains not made of months. */
int32_t dtlp_grain_months(dtlp_grain grain);

/* The unit that holds a day. */
dtlp_unit dtlp_unit_of(dtlp_grain grain, dtl_day day);

dtl_day dtlp_unit_first(dtlp_unit unit);
dtl_day dtlp_unit_last(dtlp_unit unit);

/* Does the unit lie within the years -9999 .. 9999? */
bool dtlp_unit_valid(dtlp_unit unit);

static inline dtlp_unit dtlp_unit_move(dtlp_unit unit, int32_t by)
{
    int64_t number = (int64_t)unit.number + by;
    unit.number = number > INT32_MAX / 2 ? INT32_MAX / 2 : number < INT32_MIN / 2 ? INT32_MIN / 2 : (int32_t)number;
    return unit;
}

/* The calendar year in which the unit begins (of a week: its ISO year). */
int32_t dtlp_unit_year(dtlp_unit unit);

dtl_precision dtlp_unit_precision(dtlp_unit unit);

typedef enum dtlp_third { DTLP_THIRD_FIRST, DTLP_THIRD_MIDDLE, DTLP_THIRD_LAST } dtlp_third;

/* Early, middle or late part: 1-10, 11-20, 21-end of a month; months of a
 * quarter, season or half; January-April ... of a year; years of a decade or
 * century; Monday-Tuesday, Wednesday-Thursday, Friday-Sunday of a week. */
dtl_period dtlp_unit_third(dtlp_unit unit, dtlp_third third);

/* The first or second half: 1-15 and 16-end of a month; months of a year; whole
 * years of a decade or century, five and five. */
dtl_period dtlp_unit_half(dtlp_unit unit, bool second);

/* 1 Monday .. 7 Sunday. */
int dtlp_weekday(dtl_day day);

int dtlp_days_in_month(int32_t year, int32_t month);

/* Number of the ISO week, 1..53, and the year it belongs to. */
int dtlp_iso_week(dtl_day day, int32_t *year);

/* The week `week` (1..53) of an ISO year. */
dtlp_unit dtlp_week_of_year(int32_t year, int32_t week);

/* Western Easter Sunday, and the Orthodox one in the Gregorian calendar. */
dtl_day dtlp_easter(int32_t year);
dtl_day dtlp_easter_orthodox(int32_t year);

/* 1 Tishri in the Gregorian year, and the first day of Hanukkah that begins in it. */
dtl_day dtlp_rosh_hashanah(int32_t year);
dtl_day dtlp_hanukkah(int32_t year);

/* The first such day of the Islamic tables in the Gregorian year. */
dtl_day dtlp_islamic_in(int32_t year, int32_t month, int32_t day);

/* The `nth` (1..5, or -1 for the last) weekday of a month. */
dtl_day dtlp_nth_weekday(int32_t year, int32_t month, int weekday, int nth);

/* Room for any text below, with the final NUL. */
#define DTLP_VALUE_SIZE 48

/* TIMEX3 value: 2025-11-19, 2025-W46, 2025-W46-WE, 2025-11, 2025-SU, 2025-Q3,
 * 2025-H1, 2025, 199, 19; years before Christ as BC0490. Returns its length. */
size_t dtlp_unit_value(dtlp_unit unit, char out[DTLP_VALUE_SIZE]);

/* Is `text` a TIMEX3 value? `unit` becomes the calendar unit it names: grain NONE
 * for lengths and references, where digits are X, where there is no such day.
 * What dtlp_unit_value writes is read back as the same unit. */
bool dtlp_value_read(const char *text, dtlp_unit *unit);

/* ISO 8601-2 (EDTF level 2) of a unit; weeks and weekends as intervals. */
size_t dtlp_unit_edtf(dtlp_unit unit, char out[DTLP_VALUE_SIZE]);

/* EDTF interval; an open side is written "..". */
size_t dtlp_period_edtf(dtl_day first, dtl_day last, char out[DTLP_VALUE_SIZE]);

#endif
