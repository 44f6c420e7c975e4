/* date.h - days, periods and how precisely they are known.
 *
 * Owns the public types of the calendar. A day is a number in the proleptic
 * Gregorian calendar; no time zone, no clock and no struct tm is involved
 * anywhere.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DATELINE_DATE_H
#define DATELINE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

/* Days since 1970-01-01 (day 0), proleptic Gregorian, negative before it.
 * Year 0 is 1 BCE, year -43 is 44 BCE. Calendar years run from -9999 to 9999. */
typedef int32_t dtl_day;

#define DTL_DAY_NONE INT32_MIN       /* no day is known */
#define DTL_DAY_OPEN_BEFORE (INT32_MIN + 1) /* unbounded towards the past */
#define DTL_DAY_OPEN_AFTER INT32_MAX /* unbounded towards the future */

/* How finely a date is known, from fine to coarse. */
typedef enum dtl_precision {
    DTL_PRECISION_NONE = 0,
    DTL_PRECISION_TIME,          /* a clock time or a part of a day */
    DTL_PRECISION_DAY,
    DTL_PRECISION_WEEKEND,
    DTL_PRECISION_WEEK,
    DTL_PRECISION_PART_OF_MONTH, /* early, mid, late, or so many days of it */
    DTL_PRECISION_MONTH,
    DTL_PRECISION_SEASON,
    DTL_PRECISION_QUARTER,
    DTL_PRECISION_HALF,
    DTL_PRECISION_PART_OF_YEAR,
    DTL_PRECISION_YEAR,
    DTL_PRECISION_PART_OF_DECADE,
    DTL_PRECISION_DECADE,
    DTL_PRECISION_CENTURY,
    DTL_PRECISION_MILLENNIUM,
    DTL_PRECISION_VAGUE,         /* an interval that a reader would give: "in recent weeks" */
    DTL_PRECISION_OPEN,          /* one side or both unbounded */
    DTL_PRECISION_COUNT
} dtl_precision;

/* The word the interchange formats use: "day", "part of month" ... Static. */
const char *dtl_precision_name(dtl_precision precision);

/* A stretch of whole days, both ends included; a side may be DTL_DAY_OPEN_*.
 * The thing it dates lies somewhere within it (or fills it: the user knows). */
typedef struct dtl_period {
    dtl_day first;
    dtl_day last;
    dtl_precision precision;
} dtl_period;

/* A calendar date; month 1-12, day 1-31. */
typedef struct dtl_civil {
    int32_t year;
    int32_t month;
    int32_t day;
} dtl_civil;

/* Day number of a civil date. The caller has checked month and day. */
dtl_day dtl_day_from_civil(int32_t year, int32_t month, int32_t day);

/* Civil date of a day number (not one of the DTL_DAY_ sentinels). */
dtl_civil dtl_civil_from_day(dtl_day day);

/* Room for any ISO 8601 day this library prints, with the final NUL. */
#define DTL_DAY_TEXT_SIZE 16

/* Print as YYYY-MM-DD (years before 0 as -YYYY-MM-DD) into `out`; returns the
 * length. A sentinel prints as the empty string. */
size_t dtl_day_print(dtl_day day, char out[DTL_DAY_TEXT_SIZE]);

/* Read an ISO 8601 date (YYYY-MM-DD, or the date of a date-time such as
 * 2025-11-19T08:30:00+02:00, whose own calendar day counts). False, and `*out`
 * untouched, if `text` is not such a date or the day does not exist. */
bool dtl_day_read(const char *text, dtl_day *out);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
