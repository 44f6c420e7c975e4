/* edtf.c - see edtf.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/edtf.h"

#include "date/unit.h"

/* What is left to read of a text. */
typedef struct cursor {
    const char *at, *end;
} cursor;

static bool take(cursor *c, char wanted)
{
    if (c->at == c->end || *c->at != wanted)
        return false;
    c->at++;
    return true;
}

/* Exactly `n` digits. */
static bool take_number(cursor *c, int n, int32_t *out)
{
    int32_t number = 0;
    for (int i = 0; i < n; i++) {
        if (c->end - c->at <= i || !dtlp_is_digit(c->at[i]))
            return false;
        number = number * 10 + (c->at[i] - '0');
    }
    c->at += n;
    *out = number;
    return true;
}

static dtl_period period_of(dtlp_grain grain, int32_t number)
{
    dtlp_unit unit = {grain, number};
    return (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
}

/* "199X", "19XX": digits not known are those of the unit. */
static bool take_coarse(cursor *c, dtl_period *period)
{
    cursor start = *c;
    int32_t digits;
    if (take_number(c, 3, &digits) && take(c, 'X')) {
        *period = period_of(DTLP_GRAIN_DECADE, digits);
        return true;
    }
    *c = start;
    if (!take_number(c, 2, &digits) || !take(c, 'X') || !take(c, 'X')) {
        *c = start;
        return false;
    }
    *period = (dtl_period){dtl_day_from_civil(digits * 100, 1, 1), dtl_day_from_civil(digits * 100 + 99, 12, 31),
                           DTL_PRECISION_CENTURY};
    return true;
}

/* What the two digits behind a year stand for: a month, season, quarter or half. */
static bool part_of_year(int32_t year, int32_t part, dtl_period *period)
{
    if (part >= 1 && part <= 12)
        *period = period_of(DTLP_GRAIN_MONTH, year * 12 + part - 1);
    else if (part >= 21 && part <= 32) /* 25 to 32 say which hemisphere */
        *period = period_of(DTLP_GRAIN_SEASON, year * 4 + (part - 21) % 4);
    else if (part >= 33 && part <= 36)
        *period = period_of(DTLP_GRAIN_QUARTER, year * 4 + part - 33);
    else if (part == 40 || part == 41)
        *period = period_of(DTLP_GRAIN_HALF, year * 2 + part - 40);
    else
        return false;
    return true;
}

/* ", T" and a clock time: 04:10, 04:10:33, with Z, +01:00 or no zone. */
static bool take_clock(cursor *c, dtl_time *time)
{
    int32_t hour, minute, rest;
    if (!take_number(c, 2, &hour) || !take(c, ':') || !take_number(c, 2, &minute) || hour > 23 || minute > 59)
        return false;
    if (take(c, ':') && !take_number(c, 2, &rest))
        return false;
    if (take(c, '.'))
        while (c->at < c->end && dtlp_is_digit(*c->at))
            c->at++;
    time->minute = hour * 60 + minute;
    if (take(c, 'Z')) {
        time->zone = 0;
        return true;
    }
    bool east = take(c, '+');
    if (!east && !take(c, '-'))
        return true;
    if (!take_number(c, 2, &hour) || hour > 14)
        return false;
    minute = 0;
    take(c, ':');
    if (c->at < c->end && !take_number(c, 2, &minute))
        return false;
    time->zone = (east ? 1 : -1) * (hour * 60 + minute);
    return true;
}

static bool take_day(cursor *c, int32_t year, int32_t month, dtl_time *time, dtl_period *period)
{
    int32_t day;
    if (take(c, 'X'))
        return take(c, 'X'); /* some day of the month, which is what the month says */
    if (!take_number(c, 2, &day) || month > 12 || day < 1 || day > dtlp_days_in_month(year, month))
        return false;
    period->first = period->last = dtl_day_from_civil(year, month, day);
    period->precision = DTL_PRECISION_DAY;
    if (!take(c, 'T') && !(c->end - c->at > 1 && dtlp_is_digit(c->at[1]) && take(c, ' ')))
        return true;
    if (!take_clock(c, time))
        return false;
    period->precision = DTL_PRECISION_TIME;
    return true;
}

static bool take_exact(cursor *c, dtl_time *time, dtl_period *period)
{
    int32_t year, part;
    bool before = take(c, '-');
    if (!before && take_coarse(c, period))
        return true;
    if (!take_number(c, 4, &year))
        return false;
    year = before ? -year : year;
    *period = period_of(DTLP_GRAIN_YEAR, year);
    if (!take(c, '-'))
        return true;
    if (take(c, 'X'))
        return take(c, 'X');
    if (!take_number(c, 2, &part) || !part_of_year(year, part, period))
        return false;
    return !take(c, '-') || take_day(c, year, part, time, period);
}

/* A date with its qualifier; "about" what it says is as vague as it can be. */
static bool take_date(cursor *c, dtl_time *time, dtl_period *period)
{
    cursor start = *c;
    if (!take_exact(c, time, period)) {
        *c = start;
        return false;
    }
    if (take(c, '~') || take(c, '%'))
        period->precision = DTL_PRECISION_VAGUE;
    take(c, '?');
    return true;
}

/* "..", or nothing where nothing may stand. */
static bool take_open(cursor *c)
{
    if (c->at == c->end || *c->at == '/')
        return true;
    return take(c, '.') && take(c, '.');
}

static dtl_precision coarser(dtl_precision a, dtl_precision b)
{
    return a > b ? a : b;
}

/* Behind the slash of an interval whose begin is in `time` already. */
static bool take_end(cursor *c, dtl_time *time)
{
    dtl_period end;
    dtl_time ignored = *time;
    if (take_date(c, &ignored, &end)) {
        time->end_min = end.first;
        time->end_max = end.last;
        time->precision = coarser(time->precision, end.precision);
        return time->begin_min == DTL_DAY_OPEN_BEFORE || time->begin_min <= end.last;
    }
    time->end_min = time->begin_min;
    time->end_max = DTL_DAY_OPEN_AFTER;
    time->precision = DTL_PRECISION_OPEN;
    return take_open(c) && time->begin_min != DTL_DAY_OPEN_BEFORE;
}

static void set_within(dtl_time *time, dtl_period period)
{
    time->begin_min = time->end_min = period.first;
    time->begin_max = time->end_max = period.last;
    time->precision = period.precision;
}

/* "[a,b]", "{a..b}": one or all of several; within the whole of them. */
static bool take_set(cursor *c, dtl_time *time)
{
    char close = *c->at == '[' ? ']' : '}';
    dtl_period all, one;
    c->at++;
    if (!take_date(c, time, &all))
        return false;
    while (take(c, ',') || (take(c, '.') && take(c, '.'))) {
        if (!take_date(c, time, &one))
            return false;
        all.first = one.first < all.first ? one.first : all.first;
        all.last = one.last > all.last ? one.last : all.last;
        all.precision = DTL_PRECISION_VAGUE;
    }
    set_within(time, all);
    return take(c, close);
}

static bool take_whole(cursor *c, dtl_time *time)
{
    dtl_period first;
    if (c->at < c->end && (*c->at == '[' || *c->at == '{'))
        return take_set(c, time);
    if (take_date(c, time, &first)) {
        set_within(time, first);
        return !take(c, '/') || take_end(c, time);
    }
    set_within(time, (dtl_period){DTL_DAY_OPEN_BEFORE, DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN});
    if (!take_open(c) || !take(c, '/') || !take_end(c, time))
        return false;
    time->begin_max = time->end_max;
    time->end_min = time->precision == DTL_PRECISION_OPEN ? time->begin_min : time->end_min;
    time->precision = DTL_PRECISION_OPEN;
    return true;
}

bool dtlp_edtf_read(dtlp_slice text, dtl_time *time)
{
    cursor c = {text.at, text.at + text.size};
    dtl_time made = *time;
    made.minute = -1;
    made.zone = DTL_ZONE_NONE;
    if (text.size == 0 || !take_whole(&c, &made) || c.at != c.end)
        return false;
    *time = made;
    return true;
}
