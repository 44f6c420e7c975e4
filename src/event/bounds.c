/* bounds.c - interval arithmetic on the four bounds; see bounds.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/bounds.h"

#include "date/words.h"
#include "event/en/basis.h"

#include <string.h>

dtl_day dtlp_day_add(dtl_day day, int32_t days)
{
    if (!dtlp_day_known(day))
        return day;
    int64_t sum = (int64_t)day + days;
    if (days == DTLP_ANY_DISTANCE || sum >= DTL_DAY_OPEN_AFTER)
        return DTL_DAY_OPEN_AFTER;
    return sum <= DTL_DAY_OPEN_BEFORE ? DTL_DAY_OPEN_BEFORE : (dtl_day)sum;
}

dtl_time dtlp_time_unknown(void)
{
    return (dtl_time){
        .begin_min = DTL_DAY_OPEN_BEFORE, .begin_max = DTL_DAY_OPEN_AFTER,
        .end_min = DTL_DAY_OPEN_BEFORE, .end_max = DTL_DAY_OPEN_AFTER,
        .basis = SAY_NO_TIME, .minute = -1, .zone = DTL_ZONE_NONE,
    };
}

static dtl_day latest(dtl_day a, dtl_day b) { return a > b ? a : b; }
static dtl_day earliest(dtl_day a, dtl_day b) { return a < b ? a : b; }

void dtlp_time_set(dtl_time *time, dtl_period period, dtl_signal signal, dtl_day now)
{
    time->begin_min = time->end_min = period.first;
    time->begin_max = time->end_max = period.last;
    time->precision = period.precision;
    switch (signal) {
    case DTL_SIGNAL_BEFORE:
        time->begin_min = time->end_min = DTL_DAY_OPEN_BEFORE;
        time->begin_max = time->end_max = dtlp_day_add(period.first, -1);
        time->precision = DTL_PRECISION_OPEN;
        break;
    case DTL_SIGNAL_AFTER:
        time->begin_min = time->end_min = dtlp_day_add(period.last, 1);
        time->begin_max = time->end_max = DTL_DAY_OPEN_AFTER;
        time->precision = DTL_PRECISION_OPEN;
        break;
    case DTL_SIGNAL_BY:
        time->begin_min = time->end_min = DTL_DAY_OPEN_BEFORE;
        time->precision = DTL_PRECISION_OPEN;
        break;
    case DTL_SIGNAL_UNTIL:
        time->begin_min = DTL_DAY_OPEN_BEFORE;
        time->precision = DTL_PRECISION_OPEN;
        break;
    case DTL_SIGNAL_SINCE:
        time->end_min = now == DTL_DAY_NONE ? period.first : latest(period.first, now);
        time->end_max = DTL_DAY_OPEN_AFTER;
        time->precision = DTL_PRECISION_OPEN;
        break;
    case DTL_SIGNAL_NONE:
    case DTL_SIGNAL_FOR:
        break;
    }
}

bool dtlp_time_known(const dtl_time *time)
{
    return dtlp_day_known(time->begin_min) || dtlp_day_known(time->begin_max) || dtlp_day_known(time->end_min) ||
           dtlp_day_known(time->end_max);
}

bool dtlp_time_compatible(const dtl_time *a, const dtl_time *b)
{
    return latest(a->begin_min, b->begin_min) <= earliest(a->begin_max, b->begin_max) &&
           latest(a->end_min, b->end_min) <= earliest(a->end_max, b->end_max);
}

int32_t dtlp_time_width(const dtl_time *time)
{
    if (!dtlp_day_known(time->begin_min) || !dtlp_day_known(time->end_max))
        return INT32_MAX;
    int64_t width = (int64_t)time->end_max - time->begin_min;
    return width > INT32_MAX ? INT32_MAX : (int32_t)width;
}

bool dtlp_time_narrow(dtl_time *time, const dtl_time *by)
{
    dtl_time made = *time;
    made.begin_min = latest(time->begin_min, by->begin_min);
    made.begin_max = earliest(time->begin_max, by->begin_max);
    made.end_min = latest(time->end_min, by->end_min);
    made.end_max = earliest(time->end_max, by->end_max);
    if (made.begin_min > made.begin_max || made.end_min > made.end_max ||
        made.begin_min > made.end_max)
        return false;
    *time = made;
    return true;
}

/* ---- precision and EDTF ------------------------------------------------------------ */

static dtl_precision precision_between(dtl_day first, dtl_day last)
{
    if (!dtlp_day_known(first) || !dtlp_day_known(last))
        return DTL_PRECISION_OPEN;
    if (first == last)
        return DTL_PRECISION_DAY;
    dtl_civil from = dtl_civil_from_day(first), next = dtl_civil_from_day(last + 1);
    if (from.day == 1 && next.day == 1) {
        int32_t months = (next.year - from.year) * 12 + next.month - from.month;
        if (months == 1)
            return DTL_PRECISION_MONTH;
        if (months == 12 && from.month == 1)
            return DTL_PRECISION_YEAR;
        if (months == 120 && from.month == 1 && from.year % 10 == 0)
            return DTL_PRECISION_DECADE;
    }
    return DTL_PRECISION_VAGUE;
}

static const char *edtf_day(dtl_day day, char out[DTL_DAY_TEXT_SIZE])
{
    if (!dtlp_day_known(day))
        return "..";
    dtl_day_print(day, out);
    return out;
}

static const char *edtf_of(dtlp_arena *arena, const dtl_time *time)
{
    char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
    if (time->precision == DTL_PRECISION_MONTH || time->precision == DTL_PRECISION_YEAR) {
        dtl_day_print(time->begin_min, first);
        return dtlp_arena_copy(arena, first,
                               strlen(first) - (time->precision == DTL_PRECISION_MONTH ? 3 : 6));
    }
    if (time->begin_min == time->end_max && dtlp_day_known(time->begin_min)) {
        dtl_day_print(time->begin_min, first);
        return dtlp_arena_dup(arena, first);
    }
    return dtlp_arena_printf(arena, "%s/%s", edtf_day(time->begin_min, first),
                             edtf_day(time->end_max, last));
}

void dtlp_time_finish(dtlp_arena *arena, dtl_time *time)
{
    if (time->edtf != NULL && time->precision != DTL_PRECISION_NONE)
        return;
    if (!dtlp_time_known(time)) {
        time->precision = DTL_PRECISION_NONE;
        return;
    }
    if (time->precision == DTL_PRECISION_NONE)
        time->precision = precision_between(time->begin_min, time->end_max);
    if (time->edtf == NULL)
        time->edtf = edtf_of(arena, time);
}
