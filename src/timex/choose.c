/* choose.c - which Friday, which March, which Easter.
 *
 * Owns the policy for what recurs: without "last", "this" or "next" the clause's
 * tense decides.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

dtl_day dtlp_holiday_day(const dtlp_holiday *h, int32_t year)
{
    switch (h->kind) {
    case DTLP_HOLIDAY_FIXED: return dtl_day_from_civil(year, h->month, h->day) + h->shift;
    case DTLP_HOLIDAY_WEEKDAY: return dtlp_nth_weekday(year, h->month, h->day, h->nth) + h->shift;
    case DTLP_HOLIDAY_EASTER: return dtlp_easter(year) + h->shift;
    case DTLP_HOLIDAY_TISHRI: return dtlp_rosh_hashanah(year) + h->shift;
    case DTLP_HOLIDAY_HANUKKAH: return dtlp_hanukkah(year) + h->shift;
    case DTLP_HOLIDAY_ISLAMIC: return dtlp_islamic_in(year, h->month, h->day) + h->shift;
    default: return dtlp_easter_orthodox(year) + h->shift;
    }
}

dtlp_unit dtlp_cycle_in(const dtlp_cycle *cycle, dtlp_unit frame)
{
    int32_t months = dtlp_grain_months(cycle->grain);
    if (frame.grain == DTLP_GRAIN_YEAR && months > 0) /* a season is in the year in which it begins */
        return (dtlp_unit){cycle->grain, frame.number * (12 / months) + cycle->number};
    dtl_day first = dtlp_unit_first(frame);
    if (frame.grain == DTLP_GRAIN_WEEK && cycle->grain == DTLP_GRAIN_DAY)
        return (dtlp_unit){DTLP_GRAIN_DAY, first + cycle->number};
    if (cycle->holiday != NULL)
        return (dtlp_unit){DTLP_GRAIN_DAY, dtlp_holiday_day(cycle->holiday, dtl_civil_from_day(first).year)};
    if (cycle->day > 0) {
        dtl_civil civil = dtl_civil_from_day(first);
        int32_t month = frame.grain == DTLP_GRAIN_MONTH ? civil.month : cycle->number + 1;
        if (cycle->day > dtlp_days_in_month(civil.year, month))
            return (dtlp_unit){DTLP_GRAIN_NONE, 0};
        return (dtlp_unit){DTLP_GRAIN_DAY, dtl_day_from_civil(civil.year, month, cycle->day)};
    }
    return dtlp_unit_move(dtlp_unit_of(cycle->grain, first), cycle->number);
}

/* The nearest frame from `frame` on, going by `step`, that has an instance. */
static dtlp_unit instance_from(const dtlp_cycle *cycle, dtlp_unit frame, int step)
{
    dtlp_unit unit = {DTLP_GRAIN_NONE, 0};
    for (int i = 0; i < 9 && unit.grain == DTLP_GRAIN_NONE; i++, frame = dtlp_unit_move(frame, step))
        unit = dtlp_cycle_in(cycle, frame);
    return unit;
}

/* The last unit that has begun on that day; all but weekends follow on each other. */
static int32_t begun_by(dtlp_grain grain, dtl_day day)
{
    dtlp_unit unit = dtlp_unit_of(grain, day);
    return grain == DTLP_GRAIN_WEEKEND && dtlp_unit_first(unit) > day ? unit.number - 1 : unit.number;
}

static dtlp_unit latest(const dtlp_cycle *cycle, dtlp_unit frame, int32_t not_after)
{
    dtlp_unit unit = instance_from(cycle, dtlp_unit_move(frame, 1), -1);
    for (int i = 0; i < 12 && unit.number > not_after; i++)
        unit = instance_from(cycle, dtlp_unit_move(frame, -i), -1);
    return unit;
}

static dtlp_unit earliest(const dtlp_cycle *cycle, dtlp_unit frame, int32_t not_before)
{
    dtlp_unit unit = instance_from(cycle, dtlp_unit_move(frame, -1), 1);
    for (int i = 0; i < 12 && unit.number < not_before; i++)
        unit = instance_from(cycle, dtlp_unit_move(frame, i), 1);
    return unit;
}

/* What comes once a year is mostly the nearer one: tense tips the balance, but
 * does not send "takes effect on 13 November" of an early November back a year. A feast
 * told in the past is oftener the one that was. */
static bool leans_to_future(dtlp_unit past, dtlp_unit coming, dtl_day anchor, int tense, bool feast)
{
    if (tense == DTLP_TENSE_AHEAD || tense == DTLP_TENSE_BEHIND)
        return tense == DTLP_TENSE_AHEAD;
    if (past.grain == DTLP_GRAIN_QUARTER || past.grain == DTLP_GRAIN_HALF)
        return tense == 1 && dtlp_unit_last(past) < anchor && dtlp_unit_year(coming) == dtl_civil_from_day(anchor).year;
    int32_t back = anchor - dtlp_unit_last(past), ahead = dtlp_unit_first(coming) - anchor;
    back = back < 0 ? 0 : back;
    ahead = ahead < 0 ? 0 : ahead;
    if (past.grain == DTLP_GRAIN_SEASON && tense == 1)
        return back > 0;
    if (tense == 0) /* "is out of contract in the summer", "if it does not pass before Christmas" */
        return ahead < back;
    return tense == 1 ? ahead <= (feast ? 6 : 9) * back : (tense == -1 && feast ? 5 : 4) * ahead < back;
}

dtlp_unit dtlp_cycle_choose(const dtlp_cycle *cycle, dtl_day anchor, int32_t dir, int tense, dtlp_how *how)
{
    dtlp_unit frame = dtlp_unit_of(cycle->frame, anchor);
    dtlp_unit own = dtlp_unit_of(cycle->grain, anchor);
    if ((dir == -1 || dir == 1) && cycle->frame == DTLP_GRAIN_MONTH) { /* the 3rd of next month */
        *how = dir < 0 ? DTLP_HOW_LAST : DTLP_HOW_NEXT;
        return instance_from(cycle, dtlp_unit_move(frame, dir), dir);
    }
    if (dir == -1 || dir == -2) { /* -2: before last */
        bool weekday = cycle->grain == DTLP_GRAIN_DAY && cycle->frame == DTLP_GRAIN_WEEK, month = cycle->grain == DTLP_GRAIN_MONTH;
        dtlp_unit last = latest(cycle, frame, own.number - 1);
        *how = (weekday || month) && last.number == own.number - 1 ? DTLP_HOW_LAST_BUT : DTLP_HOW_LAST;
        if (*how == DTLP_HOW_LAST_BUT) /* it would be called yesterday, or last month */
            last = latest(cycle, frame, own.number - 2);
        return dir == -1 ? last : latest(cycle, dtlp_unit_of(cycle->frame, dtlp_unit_first(last)), last.number - 1);
    }
    if (dir == 0) {
        *how = DTLP_HOW_THIS;
        bool now = cycle->grain == DTLP_GRAIN_SEASON && ((own.number % 4) + 4) % 4 == cycle->number;
        return now ? own : instance_from(cycle, frame, 1); /* January's winter began the year before */
    }
    if ((dir == 1 || dir == 3) && cycle->frame == DTLP_GRAIN_WEEK) { /* 3: after next */
        *how = DTLP_HOW_NEXT;
        return instance_from(cycle, dtlp_unit_move(frame, dir == 3 ? 2 : 1), 1);
    }
    if (dir > 0) {
        *how = DTLP_HOW_NEXT;
        return earliest(cycle, frame, own.number + 1);
    }
    dtlp_unit past = latest(cycle, frame, begun_by(cycle->grain, anchor)), coming = earliest(cycle, frame, own.number);
    bool future = tense == 1 || tense == DTLP_TENSE_AHEAD;
    if (cycle->frame == DTLP_GRAIN_YEAR)
        future = leans_to_future(past, coming, anchor, tense, cycle->holiday != NULL);
    *how = future ? DTLP_HOW_FIRST : DTLP_HOW_LATEST;
    return future ? coming : past;
}
