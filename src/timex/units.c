/* units.c - units counted from somewhere: last year, two days later, the first
 * week of May.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

static bool is_clock_unit(const dtlp_node *node)
{
    int32_t unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_DAY);
    return unit > DTLP_GRAIN_NONE && unit < DTLP_GRAIN_DAY;
}

dtlp_grain dtlp_eval_grain(const dtlp_node *node)
{
    int32_t unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_DAY);
    return unit < DTLP_GRAIN_DAY || unit >= DTLP_GRAIN_COUNT ? DTLP_GRAIN_DAY : (dtlp_grain)unit;
}

int32_t dtlp_eval_count(const dtlp_node *node)
{
    int32_t dir = get(node, DTLP_SLOT_dir, 0);
    if (dir == 0)
        return 0;
    int32_t count = get(node, DTLP_SLOT_count, 1);
    if (is_clock_unit(node)) /* hours lead into another day only when they are many */
        count = dtlp_slot(node, DTLP_SLOT_unit) == DTLP_GRAIN_HOUR ? count / 24 : count / 1440;
    return (dir < 0 ? -1 : 1) * (count > 100000 ? 100000 : count);
}

void dtlp_eval_moved(dtlp_eval *e, dtlp_unit unit, int32_t by, dtlp_grain grain)
{
    dtlp_eval_set(e, unit, DTLP_HOW_MOVED);
    e->out->moved = by;
    e->out->moved_grain = grain;
}

/* "a year earlier", "a year ago", not "last year". */
static bool counts_back(const dtlp_node *node)
{
    return has(node, DTLP_SLOT_told) || get(node, DTLP_SLOT_count, 0) == 1;
}

/* "a year earlier" of a report on a quarter is that quarter a year earlier; where
 * it has come to the first nine months, the year before. */
static bool eval_year_of_quarter(dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    if (dtlp_eval_grain(e->node) != DTLP_GRAIN_YEAR || dtlp_eval_count(e->node) != -1 || !counts_back(e->node) ||
        d->told_quarter.grain == DTLP_GRAIN_NONE || e->found->sentence - d->quarter_sentence > 8 || d->narrative)
        return false;
    e->out->anchor = dtlp_unit_first(d->told_quarter);
    e->out->anchor_told = true;
    dtlp_unit year = dtlp_unit_of(DTLP_GRAIN_YEAR, e->out->anchor);
    dtlp_eval_moved(e, d->months_told ? dtlp_unit_move(year, -1) : dtlp_unit_move(d->told_quarter, -4), -1, DTLP_GRAIN_YEAR);
    return true;
}

/* "A few days later" are one to nine; "many years ago" and "years ago" are any. */
static bool bound_vague_shift(dtlp_eval *e, int32_t dir)
{
    enum { FEW = 1, MANY = 2 };
    dtlp_grain grain = dtlp_eval_grain(e->node);
    int32_t many = get(e->node, DTLP_SLOT_many, MANY);
    dtlp_unit from = {DTLP_GRAIN_DAY, e->out->anchor};
    if (many == MANY || (many != FEW && grain >= DTLP_GRAIN_YEAR) || grain > DTLP_GRAIN_YEAR || grain == DTLP_GRAIN_NONE || e->out->anchor == DTL_DAY_NONE)
        return false;
    if (!e->out->deictic)
        dtlp_eval_told(e, grain, &from);
    dtl_day first = dtlp_unit_first(from), last = dtlp_unit_last(from);
    int32_t near = dir, far = dir * DTLP_FEW_AT_MOST;
    if (grain < DTLP_GRAIN_DAY) {
        e->out->period = (dtl_period){first, last, DTL_PRECISION_VAGUE};
    } else if (grain <= DTLP_GRAIN_WEEK) {
        int32_t days = grain == DTLP_GRAIN_DAY ? 1 : 7;
        dtlp_unit early = {DTLP_GRAIN_DAY, first + (dir > 0 ? near : far) * days}, late = {DTLP_GRAIN_DAY, last + (dir > 0 ? far : near) * days};
        if (!known(early) || !known(late))
            return false;
        e->out->period = (dtl_period){early.number, late.number, DTL_PRECISION_VAGUE};
    } else {
        dtlp_unit early = dtlp_unit_move(dtlp_unit_of(grain, first), dir > 0 ? near : far), late = dtlp_unit_move(dtlp_unit_of(grain, last), dir > 0 ? far : near);
        if (!known(early) || !known(late))
            return false;
        e->out->period = (dtl_period){dtlp_unit_first(early), dtlp_unit_last(late), DTL_PRECISION_VAGUE};
    }
    return true;
}

static void eval_vague_shift(dtlp_eval *e)
{
    int32_t dir = get(e->node, DTLP_SLOT_dir, 0);
    dtl_day anchor = dtlp_eval_anchor(e);
    e->out->how = DTLP_HOW_VAGUE;
    strcpy(e->out->value, dir < 0 ? "PAST_REF" : "FUTURE_REF");
    if (anchor != DTL_DAY_NONE && (dir == 0 || !bound_vague_shift(e, dir < 0 ? -1 : 1)))
        e->out->period = dir < 0 ? (dtl_period){DTL_DAY_OPEN_BEFORE, anchor, DTL_PRECISION_OPEN}
                                 : (dtl_period){anchor, DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN};
}

void dtlp_eval_day_within(dtlp_eval *e)
{
    if (e->out->unit.grain == DTLP_GRAIN_MONTH)
        strcat(e->out->value, "-XX");
    else if (e->out->unit.grain > DTLP_GRAIN_MONTH && e->out->unit.grain <= DTLP_GRAIN_YEAR) {
        dtlp_unit_value(dtlp_unit_of(DTLP_GRAIN_YEAR, dtlp_unit_first(e->out->unit)), e->out->value);
        strcat(e->out->value, "-XX-XX");
    } else if (e->out->unit.grain > DTLP_GRAIN_DAY)
        strcpy(e->out->value, "XXXX-XX-XX");
}

/* "A week later", told after "early May": a week after each of its days; so "seven weeks later", told after "May". */
static void count_from_part(dtlp_eval *e, dtlp_unit told, int32_t days, int32_t by)
{
    enum { MOST = 366, A_MONTH = 28 };
    const dtl_period *part = &e->d->told_part;
    dtl_day first = dtlp_unit_first(told), last = dtlp_unit_last(told);
    if (days == 0 || by > MOST || by < -MOST || told.grain != DTLP_GRAIN_MONTH || part->first < first || part->last > last ||
        (part->first == first && part->last == last && by * days < A_MONTH && by * days > -A_MONTH))
        return;
    e->out->period = (dtl_period){part->first + by * days, part->last + by * days, DTL_PRECISION_VAGUE};
}

/* Days counted from a month or year lead to a month or year. */
static void eval_shift_within(dtlp_eval *e, dtlp_unit told, dtlp_grain grain, int32_t by)
{
    dtl_day middle = dtlp_unit_first(told) + (dtlp_unit_last(told) - dtlp_unit_first(told)) / 2;
    dtlp_unit moved = dtlp_unit_move(dtlp_unit_of(grain, middle), by);
    if (!known(moved))
        return;
    dtlp_eval_moved(e, dtlp_unit_of(told.grain, dtlp_unit_first(moved)), by, grain);
    if (grain == DTLP_GRAIN_DAY)
        dtlp_eval_day_within(e);
    count_from_part(e, told, grain == DTLP_GRAIN_DAY ? 1 : grain == DTLP_GRAIN_WEEK ? 7 : 0, by);
}

/* "Two years and a month ago", "a year and a half later": to the finest part. */
static bool eval_stepped_shift(dtlp_eval *e)
{
    dtlp_step steps[DTLP_MAX_STEPS];
    dtlp_unit from, unit;
    int dir = get(e->node, DTLP_SLOT_dir, 0);
    if (dir == 0 || dtlp_eval_steps(e->node, steps) < 2)
        return false;
    if (get(e->node, DTLP_SLOT_told, 0) == 1 && dtlp_eval_told(e, DTLP_GRAIN_DAY, &unit)) {
        from = unit;
    } else {
        dtl_day anchor = dtlp_eval_anchor(e);
        if (anchor == DTL_DAY_NONE)
            return true;
        from = (dtlp_unit){DTLP_GRAIN_DAY, anchor};
    }
    if (!dtlp_eval_walk_unit(e->node, dtlp_unit_first(from), dir, &unit))
        return true;
    if (from.grain > unit.grain)
        unit = dtlp_unit_of(from.grain, dtlp_unit_first(unit));
    int32_t by = unit.number - dtlp_unit_of(unit.grain, dtlp_unit_first(from)).number;
    dtlp_eval_moved(e, unit, by, unit.grain);
    return true;
}

/* "Two weeks later they lost" of a text that has told no date: not of the article's,
 * which no past lies behind. */
static bool is_counted_from_untold(const dtlp_eval *e, int32_t by)
{
    return get(e->node, DTLP_SLOT_told, 0) == 1 && by > 0 && e->found->tense == -1 && !is_clock_unit(e->node);
}

/* So much is known: its length. */
static void eval_untold(dtlp_eval *e)
{
    if (!has(e->node, DTLP_SLOT_count))
        return;
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_LENGTH;
    dtlp_value_length(e->node, e->out->value);
}

/* "The following weekend", told after a Tuesday: the one of that week. */
static bool is_still_to_come(dtlp_unit day, dtlp_grain grain, int32_t by)
{
    return grain == DTLP_GRAIN_WEEKEND && by > 0 && day.grain == DTLP_GRAIN_DAY && day.number < dtlp_unit_first(dtlp_unit_of(grain, day.number));
}

void dtlp_eval_shift(dtlp_eval *e)
{
    dtlp_unit unit;
    dtlp_grain grain = dtlp_eval_grain(e->node);
    if (has(e->node, DTLP_SLOT_many)) {
        eval_vague_shift(e);
        return;
    }
    if (eval_year_of_quarter(e) || eval_stepped_shift(e))
        return;
    int32_t by = dtlp_eval_count(e->node);
    if (dtlp_eval_base(e, &unit)) {
        unit = dtlp_unit_of(grain, dtlp_unit_first(unit));
    } else if (get(e->node, DTLP_SLOT_told, 0) == 1 && dtlp_eval_told(e, grain, &unit)) {
        if (unit.grain > grain) {
            eval_shift_within(e, unit, grain, by);
            return;
        }
        by -= is_still_to_come(unit, grain, by);
        unit = dtlp_unit_of(grain, dtlp_unit_first(unit));
    } else if (is_counted_from_untold(e, by)) {
        eval_untold(e);
        return;
    } else {
        dtl_day anchor = dtlp_eval_anchor(e);
        if (anchor == DTL_DAY_NONE)
            return;
        unit = dtlp_unit_of(grain, anchor);
    }
    dtlp_eval_moved(e, dtlp_unit_move(unit, by), by, grain);
    if (is_clock_unit(e->node) && e->out->how != DTLP_HOW_NONE) {
        strcat(e->out->value, "TXX");
        e->out->type = DTL_TIMEX_TIME;
        e->out->period.precision = DTL_PRECISION_TIME;
    }
}

/* A day moved by months keeps its day of the month as far as there is one. */
dtlp_unit dtlp_eval_move_day(dtl_day day, dtlp_grain grain, int32_t by)
{
    enum { MOST = 100000 }; /* further than the calendar goes, for any unit of years */
    by = by > MOST * 50 ? MOST * 50 : by < -MOST * 50 ? -MOST * 50 : by;
    if (grain > DTLP_GRAIN_WEEK)
        by = by > MOST ? MOST : by < -MOST ? -MOST : by;
    if (grain <= DTLP_GRAIN_DAY)
        return dtlp_unit_move((dtlp_unit){DTLP_GRAIN_DAY, day}, by);
    if (grain <= DTLP_GRAIN_WEEK)
        return dtlp_unit_move((dtlp_unit){DTLP_GRAIN_DAY, day}, by * 7);
    dtlp_unit moved = dtlp_unit_move(dtlp_unit_of(grain, day), by);
    dtl_civil civil = dtl_civil_from_day(day);
    dtlp_unit target = dtlp_unit_move(dtlp_unit_of(DTLP_GRAIN_MONTH, day), by * dtlp_grain_months(grain));
    if (!known(moved) || !known(target))
        return (dtlp_unit){DTLP_GRAIN_NONE, 0};
    dtl_civil first = dtl_civil_from_day(dtlp_unit_first(target));
    int last = dtlp_days_in_month(first.year, first.month);
    return (dtlp_unit){DTLP_GRAIN_DAY, dtl_day_from_civil(first.year, first.month, civil.day > last ? last : civil.day)};
}

/* "The Tuesday after Easter", "the second Sunday before Christmas". */
static dtlp_unit weekday_from(const dtlp_node *node, dtlp_unit base, int dir)
{
    int32_t index = get(node, DTLP_SLOT_index, 1), weekday = dtlp_slot(node, DTLP_SLOT_weekday);
    dtl_day from = dir > 0 ? dtlp_unit_last(base) + 1 : dtlp_unit_first(base) - 1;
    dtl_day first = dir > 0 ? from + (weekday - dtlp_weekday(from) + 7) % 7 : from - (dtlp_weekday(from) - weekday + 7) % 7;
    return dtlp_unit_move((dtlp_unit){DTLP_GRAIN_DAY, first}, dir * 7 * (index - 1));
}

/* "Two summers later", "three winters ago": of what comes round once a year, so many after or before the base. */
static dtlp_unit season_from(const dtlp_eval *e, dtlp_unit base, int dir)
{
    enum { MOST = 1000 };
    dtlp_cycle cycle;
    int32_t index = get(e->node, DTLP_SLOT_index, 1);
    if (index < 1 || index > MOST || !dtlp_eval_cycle_of(e, &cycle))
        return (dtlp_unit){DTLP_GRAIN_NONE, 0};
    dtlp_unit year = dtlp_unit_of(DTLP_GRAIN_YEAR, dir > 0 ? dtlp_unit_last(base) : dtlp_unit_first(base));
    dtlp_unit near = dtlp_cycle_in(&cycle, dtlp_unit_move(year, -dir));
    int32_t by = -1;
    while (known(near) && (dir > 0 ? dtlp_unit_first(near) <= dtlp_unit_last(base) : dtlp_unit_last(near) >= dtlp_unit_first(base)) && by < 2)
        near = dtlp_cycle_in(&cycle, dtlp_unit_move(year, dir * ++by));
    return dtlp_cycle_in(&cycle, dtlp_unit_move(year, dir * (by + index - 1)));
}

/* What an offset is counted from: what it hangs on, else the anchor's own unit
 * ("this time last year"). */
static bool offset_base(dtlp_eval *e, dtlp_unit *base, bool *at_end)
{
    *at_end = dtlp_node_mod(e->node) == DTL_MOD_END;
    if (has(e->node, DTLP_SLOT_base)) {
        *at_end |= dtlp_node_mod(dtlp_node_at(e->finder, dtlp_slot(e->node, DTLP_SLOT_base))) == DTL_MOD_END;
        return dtlp_eval_base(e, base);
    }
    if (get(e->node, DTLP_SLOT_told, 0) == 1)
        return dtlp_eval_told(e, DTLP_GRAIN_DAY, base);
    dtl_day anchor = dtlp_eval_anchor(e);
    if (anchor == DTL_DAY_NONE || !has(e->node, DTLP_SLOT_frequnit))
        return false;
    *base = dtlp_unit_of((dtlp_grain)dtlp_slot(e->node, DTLP_SLOT_frequnit), anchor);
    return known(*base);
}

void dtlp_eval_offset(dtlp_eval *e)
{
    dtlp_unit base, unit;
    dtlp_grain grain = dtlp_eval_grain(e->node);
    int32_t by = dtlp_eval_count(e->node);
    bool at_end;
    if (!offset_base(e, &base, &at_end))
        return;
    int dir = get(e->node, DTLP_SLOT_dir, 1);
    dtl_day edge = at_end || by > 0 ? dtlp_unit_last(base) : dtlp_unit_first(base);
    e->out->anchor = edge;
    e->out->anchor_told = true;
    if (has(e->node, DTLP_SLOT_weekday)) {
        unit = weekday_from(e->node, base, dir);
        grain = DTLP_GRAIN_DAY;
        by = unit.number - edge;
    } else if (has(e->node, DTLP_SLOT_season)) {
        unit = season_from(e, base, dir);
        grain = DTLP_GRAIN_YEAR;
        by = !known(unit) ? 0 : dtlp_unit_year(unit) - dtlp_unit_year(dtlp_unit_of(DTLP_GRAIN_DAY, edge));
    } else if (dtlp_eval_walk_unit(e->node, edge, dir, &unit)) {
        grain = unit.grain;
        by = unit.number - dtlp_unit_of(grain, edge).number;
    } else if (base.grain < grain) { /* the week of ten years ago: by its Thursday */
        dtl_day day_of = dtlp_unit_first(base) + (base.grain == DTLP_GRAIN_WEEK ? 3 : 0);
        dtlp_unit day = dtlp_eval_move_day(day_of, grain, by);
        unit = base.grain <= DTLP_GRAIN_DAY || !known(day) ? day : dtlp_unit_of(base.grain, day.number);
    } else {
        unit = dtlp_unit_move(dtlp_unit_of(grain, edge), by);
    }
    if (known(unit))
        dtlp_eval_moved(e, unit, by, grain);
}

/* A week, a decade belongs where most of its days lie. */
static bool mostly_within(dtlp_unit unit, dtl_day first, dtl_day last)
{
    dtl_day from = dtlp_unit_first(unit), to = dtlp_unit_last(unit), size = to - from + 1;
    from = from < first ? first : from;
    to = to > last ? last : to;
    return to >= from && 2 * (to - from + 1) >= size;
}

dtlp_unit dtlp_eval_edge(dtlp_unit base, dtlp_grain grain, bool at_end)
{
    dtl_day first = dtlp_unit_first(base), last = dtlp_unit_last(base);
    dtlp_unit unit = dtlp_unit_of(grain, at_end ? last : first);
    return !known(unit) || mostly_within(unit, first, last) ? unit : dtlp_unit_move(unit, at_end ? -1 : 1);
}

/* "On 3 May, the fifth day of the siege": counted from no date, and known only by
 * the one that it stands beside; "it is the fifth day": by the article's. */
static void eval_nth_of_event(dtlp_eval *e)
{
    if (e->found->of_today && !e->d->narrative && e->d->reference != DTL_DAY_NONE) {
        e->out->anchor = e->d->reference;
        e->out->deictic = true;
        dtlp_eval_set(e, dtlp_unit_of(dtlp_eval_grain(e->node), e->d->reference), DTLP_HOW_THIS);
    } else if (e->found->apposed && known(e->d->told_unit) && e->d->told_unit.grain == dtlp_eval_grain(e->node)) {
        e->out->anchor = e->d->told;
        e->out->anchor_told = true;
        dtlp_eval_set(e, e->d->told_unit, DTLP_HOW_THIS);
    }
}

/* The index-th unit, weekday or month within the base; from the end if negative. */
void dtlp_eval_nth(dtlp_eval *e)
{
    dtlp_unit base, unit;
    int32_t index = get(e->node, DTLP_SLOT_index, 1);
    if (!dtlp_eval_base(e, &base)) {
        eval_nth_of_event(e);
        return;
    }
    dtl_day first = dtlp_unit_first(base), last = dtlp_unit_last(base);
    if (has(e->node, DTLP_SLOT_weekday)) {
        int weekday = dtlp_slot(e->node, DTLP_SLOT_weekday);
        dtl_day day = index > 0 ? first + (weekday - dtlp_weekday(first) + 7) % 7 + 7 * (index - 1)
                                : last - (dtlp_weekday(last) - weekday + 7) % 7 + 7 * (index + 1);
        unit = (dtlp_unit){DTLP_GRAIN_DAY, day};
    } else {
        unit = dtlp_eval_edge(base, dtlp_eval_grain(e->node), index < 0);
        unit = dtlp_unit_move(unit, index > 0 ? index - 1 : index + 1);
    }
    dtlp_eval_set(e, unit, DTLP_HOW_WITHIN);
}

void dtlp_eval_hold(dtlp_eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = dtlp_eval_grain(e->node);
    if (!has(e->node, DTLP_SLOT_base)) { /* "the week of the 18th" */
        dtlp_cycle cycle;
        if (dtlp_eval_cycle_of(e, &cycle))
            dtlp_eval_cycle(e, &cycle);
        base = e->out->unit;
        if (!known(base))
            return;
    } else if (!dtlp_eval_base(e, &base)) {
        return;
    }
    dtl_day day = dtlp_unit_first(base);
    if (grain == DTLP_GRAIN_WEEKEND && base.grain == DTLP_GRAIN_DAY)
        day--; /* the weekend of a Monday is the one before it */
    dtlp_eval_set(e, dtlp_unit_of(grain, day), DTLP_HOW_WITHIN);
}
