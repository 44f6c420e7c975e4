/* value.c - calendar units as TIMEX3 values and as EDTF.
 *
 * TIMEX3 after TimeML 1.2.1; years before Christ, which it does not know, are
 * written BC0490 as TIMEX2 does. EDTF is ISO 8601-2:2019: seasons are months
 * 21-24, quarters 33-36, halves 40-41, decades 199X.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdarg.h>
#include <string.h>

#include <dateline/document.h>

#include "base/format.h"
#include "date/unit.h"

static size_t put(char *out, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = dtlp_format(out, DTLP_VALUE_SIZE, format, args);
    va_end(args);
    return n < 0 ? 0 : (size_t)n < DTLP_VALUE_SIZE ? (size_t)n : DTLP_VALUE_SIZE - 1;
}

static size_t put_text(char *out, const char *text)
{
    size_t n = strlen(text);
    memcpy(out, text, n + 1);
    return n;
}

static size_t put_digits(char *out, uint32_t number, int width)
{
    for (int i = width - 1; i >= 0; i--, number /= 10)
        out[i] = (char)('0' + number % 10);
    out[width] = '\0';
    return (size_t)width;
}

static size_t put_part(char *out, int32_t number)
{
    *out = '-';
    return 1 + put_digits(out + 1, (uint32_t)number, 2);
}

/* BC before a year where it is one; the one before 9999 BC has five digits. */
static size_t put_year(char *out, int32_t year)
{
    uint32_t shown = (uint32_t)(year <= 0 ? 1 - year : year);
    size_t n = year <= 0 ? put_text(out, "BC") : 0;
    return n + put_digits(out + n, shown, shown > 9999 ? 5 : 4);
}

/* Decades and centuries before Christ count towards Christ: the 470s BC are
 * BC047, the fourth century BC is BC03. */
static size_t put_coarse(char *out, dtlp_unit unit, int digits)
{
    bool last = unit.number < 0 || unit.grain == DTLP_GRAIN_DECADE; /* the years 1-9 are 000 */
    dtl_day inside = last ? dtlp_unit_last(unit) : dtlp_unit_first(unit);
    int32_t year = dtl_civil_from_day(inside).year;
    size_t n = put_year(out, year) - 4 + (size_t)digits;
    out[n] = '\0';
    return n;
}

/* Which month, quarter, half or season of its year a unit is, from 0. */
static int32_t part_of_year(dtlp_unit unit, int32_t year)
{
    return unit.number - year * (12 / dtlp_grain_months(unit.grain));
}

static size_t put_week(char *out, dtlp_unit unit)
{
    int32_t year;
    int week = dtlp_iso_week(dtlp_unit_first(unit), &year);
    size_t n = put_year(out, year);
    return n + put(out + n, unit.grain == DTLP_GRAIN_WEEK ? "-W%02d" : "-W%02d-WE", week);
}

static size_t put_day(char *out, dtl_day day)
{
    dtl_civil civil = dtl_civil_from_day(day);
    if (civil.year > 0)
        return dtl_day_print(day, out);
    size_t n = put_year(out, civil.year);
    n += put_part(out + n, civil.month);
    return n + put_part(out + n, civil.day);
}

size_t dtlp_unit_value(dtlp_unit unit, char out[DTLP_VALUE_SIZE])
{
    static const char season[][4] = {"-SP", "-SU", "-FA", "-WI"}, quarter[][4] = {"-Q1", "-Q2", "-Q3", "-Q4"};
    static const char half[][4] = {"-H1", "-H2"};
    switch (unit.grain) {
    case DTLP_GRAIN_DECADE: return put_coarse(out, unit, 3);
    case DTLP_GRAIN_CENTURY: return put_coarse(out, unit, 2);
    case DTLP_GRAIN_MILLENNIUM: return put_coarse(out, unit, 1);
    case DTLP_GRAIN_WEEK:
    case DTLP_GRAIN_WEEKEND: return put_week(out, unit);
    default: break;
    }
    if (unit.grain <= DTLP_GRAIN_DAY)
        return put_day(out, unit.number);
    int32_t year = dtlp_unit_year(unit), part = part_of_year(unit, year);
    size_t n = put_year(out, year);
    switch (unit.grain) {
    case DTLP_GRAIN_MONTH: return n + put_part(out + n, part + 1);
    case DTLP_GRAIN_SEASON: return n + put_text(out + n, season[part]);
    case DTLP_GRAIN_QUARTER: return n + put_text(out + n, quarter[part]);
    case DTLP_GRAIN_HALF: return n + put_text(out + n, half[part]);
    default: return n;
    }
}

static size_t put_iso_year(char *out, int32_t year)
{
    size_t n = year < 0 ? put_text(out, "-") : 0;
    return n + put_digits(out + n, (uint32_t)(year < 0 ? -year : year), 4);
}

size_t dtlp_period_edtf(dtl_day first, dtl_day last, char out[DTLP_VALUE_SIZE])
{
    char from[DTL_DAY_TEXT_SIZE], to[DTL_DAY_TEXT_SIZE];
    dtl_day_print(first, from);
    dtl_day_print(last, to);
    if (first == last)
        return put(out, "%s", from);
    return put(out, "%s/%s", *from ? from : "..", *to ? to : "..");
}

size_t dtlp_unit_edtf(dtlp_unit unit, char out[DTLP_VALUE_SIZE])
{
    enum { FIRST_SEASON = 21, FIRST_QUARTER = 33, FIRST_HALF = 40 };
    if (unit.grain <= DTLP_GRAIN_DAY)
        return dtl_day_print(unit.number, out);
    int32_t year = dtlp_unit_year(unit);
    if (unit.grain == DTLP_GRAIN_DECADE && year >= 0)
        return put(out, "%03dX", (int)year / 10);
    if (unit.grain > DTLP_GRAIN_YEAR || unit.grain <= DTLP_GRAIN_WEEK)
        return dtlp_period_edtf(dtlp_unit_first(unit), dtlp_unit_last(unit), out);
    int32_t part = part_of_year(unit, year);
    size_t n = put_iso_year(out, year);
    switch (unit.grain) {
    case DTLP_GRAIN_MONTH: return n + put_part(out + n, part + 1);
    case DTLP_GRAIN_SEASON: return n + put_part(out + n, part + FIRST_SEASON);
    case DTLP_GRAIN_QUARTER: return n + put_part(out + n, part + FIRST_QUARTER);
    case DTLP_GRAIN_HALF: return n + put_part(out + n, part + FIRST_HALF);
    default: return n;
    }
}

dtl_period dtl_timex_days(const dtl_timex *timex)
{
    dtl_period days = timex->period;
    if (days.first == DTL_DAY_NONE || timex->opened == DTL_MOD_NONE)
        return days;
    dtl_day first = days.first, last = days.last;
    switch (timex->opened) {
    case DTL_MOD_BEFORE: /* before the end of May is still in May */
        last = timex->mod == DTL_MOD_END ? last : first == DTL_DAY_OPEN_BEFORE ? first : first - 1;
        first = DTL_DAY_OPEN_BEFORE;
        break;
    case DTL_MOD_AFTER:
        first = timex->mod == DTL_MOD_START ? first : last == DTL_DAY_OPEN_AFTER ? last : last + 1;
        last = DTL_DAY_OPEN_AFTER;
        break;
    case DTL_MOD_ON_OR_BEFORE: first = DTL_DAY_OPEN_BEFORE; break;
    case DTL_MOD_ON_OR_AFTER: last = DTL_DAY_OPEN_AFTER; break;
    default: return days;
    }
    return (dtl_period){first, last, DTL_PRECISION_OPEN};
}
