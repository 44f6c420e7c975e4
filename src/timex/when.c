/* when.c - from slots to calendar units.
 *
 * How it works: an operation of the node says what kind of thing it is; what
 * the words leave open comes from the expression it hangs on (base), else from
 * an anchor: the article's date, or in a narrative the last date told. A clock
 * time or part of day goes on top of whatever day comes out.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

enum { DEEPEST = 8 };

typedef struct eval {
    const dtlp_finder *finder;
    const dtlp_discourse *d;
    const dtlp_found *found;
    const dtlp_node *node;
    int depth;
    dtlp_when *out;
} eval;

static int32_t get(const dtlp_node *node, enum dtlp_slot slot, int32_t otherwise)
{
    return node->slot[slot] != DTLP_UNSET ? node->slot[slot] : otherwise;
}

static bool has(const dtlp_node *node, enum dtlp_slot slot)
{
    return node->slot[slot] != DTLP_UNSET;
}

static bool known(dtlp_unit unit)
{
    return unit.grain != DTLP_GRAIN_NONE && dtlp_unit_valid(unit);
}

/* What the expression is read against. */
static dtl_day anchor_of(eval *e)
{
    const dtlp_discourse *d = e->d;
    bool told = has(e->node, DTLP_SLOT_told) ? e->node->slot[DTLP_SLOT_told] != 0 : d->narrative;
    if (told && d->told != DTL_DAY_NONE) {
        e->out->anchor = d->told;
        e->out->anchor_told = true;
    } else {
        e->out->anchor = d->reference;
        e->out->deictic = true;
    }
    return e->out->anchor;
}

static bool base_unit(eval *e, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_base) || e->depth >= DEEPEST)
        return false;
    const dtlp_node *base = &e->finder->nodes.at[e->node->slot[DTLP_SLOT_base]];
    dtlp_when when = dtlp_when_eval(e->finder, e->d, e->found, base, e->depth + 1);
    e->out->anchor = when.anchor;
    e->out->anchor_told = when.anchor_told;
    e->out->deictic = when.deictic;
    *unit = when.unit;
    return known(*unit);
}

static void set_unit(eval *e, dtlp_unit unit, dtlp_how how)
{
    if (!known(unit))
        return;
    e->out->unit = unit;
    e->out->how = how;
    e->out->period = (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
    dtlp_unit_value(unit, e->out->value);
}

/* ---- calendar fields ------------------------------------------------------ */

/* A year of two digits lies at most ten years after the reference. */
static int32_t full_year(const dtlp_discourse *d, int32_t two_digits)
{
    dtl_day near = d->reference != DTL_DAY_NONE ? d->reference : d->told;
    int32_t latest = near == DTL_DAY_NONE ? 2029 : dtl_civil_from_day(near).year + 10;
    int32_t year = latest - latest % 100 + two_digits;
    return year > latest ? year - 100 : year;
}

static bool stated_year(const eval *e, int32_t *year)
{
    const dtlp_node *n = e->node;
    if (has(n, DTLP_SLOT_year)) {
        *year = n->slot[DTLP_SLOT_year];
        if (has(n, DTLP_SLOT_yy)) { /* the 07 of 2006-07 */
            int32_t full = *year - *year % 100 + n->slot[DTLP_SLOT_yy];
            *year = full < *year ? full + 100 : full;
        }
        if (get(n, DTLP_SLOT_bc, 0) == 1)
            *year = 1 - *year;
        return true;
    }
    if (has(n, DTLP_SLOT_yy)) {
        *year = full_year(e->d, n->slot[DTLP_SLOT_yy]);
        return true;
    }
    return false;
}

static void eval_decade(eval *e)
{
    const dtlp_node *n = e->node;
    bool bc = get(n, DTLP_SLOT_bc, 0) == 1;
    int32_t decade = has(n, DTLP_SLOT_decade) ? n->slot[DTLP_SLOT_decade] : 0;
    if (has(n, DTLP_SLOT_dd))
        decade = full_year(e->d, n->slot[DTLP_SLOT_dd] * 10) / 10;
    set_unit(e, (dtlp_unit){DTLP_GRAIN_DECADE, bc ? -decade - 1 : decade}, DTLP_HOW_STATED);
}

static void eval_century(eval *e)
{
    const dtlp_node *n = e->node;
    int32_t century = n->slot[DTLP_SLOT_century] - 1;
    if (get(n, DTLP_SLOT_bc, 0) == 1)
        century = -century - 1;
    set_unit(e, (dtlp_unit){DTLP_GRAIN_CENTURY, century}, DTLP_HOW_STATED);
}

/* The finest field as something that recurs; false: there is none. */
static bool cycle_of(const eval *e, dtlp_cycle *c)
{
    const dtlp_node *n = e->node;
    *c = (dtlp_cycle){.frame = DTLP_GRAIN_YEAR};
    if (has(n, DTLP_SLOT_holiday)) {
        c->grain = DTLP_GRAIN_DAY;
        c->holiday = &e->finder->lang->holidays[n->slot[DTLP_SLOT_holiday]];
    } else if (has(n, DTLP_SLOT_month) && has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->number = n->slot[DTLP_SLOT_month] - 1;
        c->day = n->slot[DTLP_SLOT_day];
    } else if (has(n, DTLP_SLOT_month)) {
        c->grain = DTLP_GRAIN_MONTH;
        c->number = n->slot[DTLP_SLOT_month] - 1;
    } else if (has(n, DTLP_SLOT_weekday) && !has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->frame = DTLP_GRAIN_WEEK;
        c->number = n->slot[DTLP_SLOT_weekday] - 1;
    } else if (has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->frame = DTLP_GRAIN_MONTH;
        c->day = n->slot[DTLP_SLOT_day];
    } else if (has(n, DTLP_SLOT_quarter)) {
        c->grain = DTLP_GRAIN_QUARTER;
        c->number = n->slot[DTLP_SLOT_quarter] - 1;
    } else if (has(n, DTLP_SLOT_half)) {
        c->grain = DTLP_GRAIN_HALF;
        c->number = n->slot[DTLP_SLOT_half] - 1;
    } else if (has(n, DTLP_SLOT_season)) {
        c->grain = DTLP_GRAIN_SEASON;
        c->number = n->slot[DTLP_SLOT_season];
    } else if (has(n, DTLP_SLOT_weekend)) {
        c->grain = DTLP_GRAIN_WEEKEND;
        c->frame = DTLP_GRAIN_WEEK;
    } else {
        return false;
    }
    return true;
}

/* The weekday of a month and day tells the year, where one near has it. */
static bool year_by_weekday(const eval *e, dtl_day anchor, dtlp_cycle *c, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_weekday) || c->day == 0 || c->frame != DTLP_GRAIN_YEAR)
        return false;
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
    static const int tries[] = {0, -1, 1, -2};
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        *unit = dtlp_cycle_in(c, dtlp_unit_move(frame, tries[i]));
        if (unit->grain == DTLP_GRAIN_DAY && dtlp_weekday(unit->number) == e->node->slot[DTLP_SLOT_weekday])
            return true;
    }
    return false;
}

/* "Friday the 13th": the nearest month that has one, on the side of the tense. */
static bool month_by_weekday(const eval *e, dtl_day anchor, const dtlp_cycle *c, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_weekday) || c->frame != DTLP_GRAIN_MONTH)
        return false;
    bool future = e->found->tense == 1;
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_MONTH, anchor);
    for (int i = 0; i <= 28; i++) { /* each day of the month meets each weekday within 28 months */
        *unit = dtlp_cycle_in(c, dtlp_unit_move(frame, future ? i : -i));
        bool right_side = future ? unit->number >= anchor : unit->number <= anchor;
        if (unit->grain == DTLP_GRAIN_DAY && right_side && dtlp_weekday(unit->number) == e->node->slot[DTLP_SLOT_weekday])
            return true;
    }
    return false;
}

/* In a narrative: of the year told in the same sentence, else the one nearest
 * to the last month or day told, where going on counts as nearer than back. */
static void eval_told_cycle(eval *e, const dtlp_cycle *c)
{
    const dtlp_discourse *d = e->d;
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_YEAR, d->told), best = dtlp_cycle_in(c, frame);
    bool same_sentence = d->told_sentence == e->found->sentence && d->told_unit.grain >= DTLP_GRAIN_YEAR;
    if (same_sentence || d->told_fine == DTL_DAY_NONE || best.grain == DTLP_GRAIN_NONE) {
        set_unit(e, best, DTLP_HOW_THIS);
        return;
    }
    int64_t least = INT64_MAX;
    frame = dtlp_unit_of(DTLP_GRAIN_YEAR, d->told_fine);
    for (int i = -1; i <= 1; i++) {
        dtlp_unit unit = dtlp_cycle_in(c, dtlp_unit_move(frame, i));
        int64_t ahead = (int64_t)dtlp_unit_first(unit) - d->told_fine;
        int64_t cost = ahead >= 0 ? ahead * 2 : -ahead * 3;
        if (unit.grain != DTLP_GRAIN_NONE && cost < least) {
            least = cost;
            best = unit;
        }
    }
    e->out->anchor = d->told_fine;
    set_unit(e, best, DTLP_HOW_NEAREST);
}

static void eval_cycle(eval *e, dtlp_cycle *c)
{
    dtlp_unit unit;
    int32_t year;
    dtlp_how how = DTLP_HOW_STATED;
    if (stated_year(e, &year) && c->frame == DTLP_GRAIN_YEAR) {
        set_unit(e, dtlp_cycle_in(c, (dtlp_unit){DTLP_GRAIN_YEAR, year}), DTLP_HOW_STATED);
        return;
    }
    if (base_unit(e, &unit)) {
        dtlp_unit frame = dtlp_unit_of(c->frame, dtlp_unit_first(unit));
        set_unit(e, dtlp_cycle_in(c, frame), DTLP_HOW_WITHIN);
        return;
    }
    dtl_day anchor = anchor_of(e);
    if (anchor == DTL_DAY_NONE)
        return;
    int32_t dir = get(e->node, DTLP_SLOT_dir, DTLP_UNSET);
    if (dir == DTLP_UNSET && (year_by_weekday(e, anchor, c, &unit) || month_by_weekday(e, anchor, c, &unit))) {
        set_unit(e, unit, DTLP_HOW_NEAREST);
        return;
    }
    int tense = e->found->tense;
    if (e->out->anchor_told && dir == DTLP_UNSET && c->frame == DTLP_GRAIN_YEAR) {
        eval_told_cycle(e, c);
        return;
    }
    unit = dtlp_cycle_choose(c, anchor, dir, tense, &how);
    set_unit(e, unit, how);
}

static void eval_week_number(eval *e)
{
    int32_t year;
    dtlp_unit base;
    dtlp_how how = DTLP_HOW_STATED;
    if (!stated_year(e, &year)) {
        how = DTLP_HOW_WITHIN;
        if (!base_unit(e, &base)) {
            dtl_day anchor = anchor_of(e);
            if (anchor == DTL_DAY_NONE)
                return;
            base = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
        }
        year = dtlp_unit_year(base);
    }
    int32_t week = e->node->slot[DTLP_SLOT_week];
    if (week >= 1 && week <= 53)
        set_unit(e, dtlp_week_of_year(year, week), how);
}

static void eval_cal(eval *e)
{
    const dtlp_node *n = e->node;
    dtlp_cycle cycle;
    int32_t year;
    dtlp_unit base;
    if (cycle_of(e, &cycle)) {
        eval_cycle(e, &cycle);
    } else if (has(n, DTLP_SLOT_week)) {
        eval_week_number(e);
    } else if (stated_year(e, &year)) {
        set_unit(e, (dtlp_unit){DTLP_GRAIN_YEAR, year}, DTLP_HOW_STATED);
    } else if (has(n, DTLP_SLOT_decade) || has(n, DTLP_SLOT_dd)) {
        eval_decade(e);
    } else if (has(n, DTLP_SLOT_century)) {
        eval_century(e);
    } else if (base_unit(e, &base)) {
        set_unit(e, base, DTLP_HOW_WITHIN);
    } else if (dtlp_has_time(n)) {
        dtl_day anchor = anchor_of(e);
        if (anchor != DTL_DAY_NONE)
            set_unit(e, (dtlp_unit){DTLP_GRAIN_DAY, anchor}, DTLP_HOW_THIS);
    }
}

/* ---- units counted from somewhere ----------------------------------------- */

static bool is_clock_unit(const dtlp_node *node)
{
    int32_t unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_DAY);
    return unit > DTLP_GRAIN_NONE && unit < DTLP_GRAIN_DAY;
}

static dtlp_grain grain_of(const dtlp_node *node)
{
    int32_t unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_DAY);
    return unit < DTLP_GRAIN_DAY || unit >= DTLP_GRAIN_COUNT ? DTLP_GRAIN_DAY : (dtlp_grain)unit;
}

static int32_t signed_count(const dtlp_node *node)
{
    int32_t dir = get(node, DTLP_SLOT_dir, 0);
    if (dir == 0)
        return 0;
    int32_t count = get(node, DTLP_SLOT_count, 1);
    if (is_clock_unit(node)) /* hours lead into another day only when they are many */
        count = node->slot[DTLP_SLOT_unit] == DTLP_GRAIN_HOUR ? count / 24 : count / 1440;
    return (dir < 0 ? -1 : 1) * (count > 100000 ? 100000 : count);
}

static void set_moved(eval *e, dtlp_unit unit, int32_t by, dtlp_grain grain)
{
    set_unit(e, unit, DTLP_HOW_MOVED);
    e->out->moved = by;
    e->out->moved_grain = grain;
}

/* "a year earlier", "a year ago", not "last year". */
static bool counts_back(const dtlp_node *node)
{
    return has(node, DTLP_SLOT_told) || get(node, DTLP_SLOT_count, 0) == 1;
}

/* "a year earlier" of a report on a quarter is that quarter a year earlier. */
static bool eval_year_of_quarter(eval *e)
{
    const dtlp_discourse *d = e->d;
    if (grain_of(e->node) != DTLP_GRAIN_YEAR || signed_count(e->node) != -1 || !counts_back(e->node) ||
        d->told_quarter.grain == DTLP_GRAIN_NONE || e->found->sentence - d->quarter_sentence > 8 || d->narrative)
        return false;
    e->out->anchor = dtlp_unit_first(d->told_quarter);
    e->out->anchor_told = true;
    set_moved(e, dtlp_unit_move(d->told_quarter, -4), -1, DTLP_GRAIN_YEAR);
    return true;
}

static void eval_vague_shift(eval *e)
{
    int32_t dir = get(e->node, DTLP_SLOT_dir, 0);
    dtl_day anchor = anchor_of(e);
    e->out->how = DTLP_HOW_VAGUE;
    strcpy(e->out->value, dir < 0 ? "PAST_REF" : "FUTURE_REF");
    if (anchor != DTL_DAY_NONE)
        e->out->period = dir < 0 ? (dtl_period){DTL_DAY_OPEN_BEFORE, anchor, DTL_PRECISION_OPEN}
                                 : (dtl_period){anchor, DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN};
}

static void eval_shift(eval *e)
{
    dtlp_unit unit;
    dtlp_grain grain = grain_of(e->node);
    if (has(e->node, DTLP_SLOT_many)) {
        eval_vague_shift(e);
        return;
    }
    if (eval_year_of_quarter(e))
        return;
    if (!base_unit(e, &unit)) {
        dtl_day anchor = anchor_of(e);
        if (anchor == DTL_DAY_NONE)
            return;
        unit = dtlp_unit_of(grain, anchor);
    } else {
        unit = dtlp_unit_of(grain, dtlp_unit_first(unit));
    }
    int32_t by = signed_count(e->node);
    set_moved(e, dtlp_unit_move(unit, by), by, grain);
    if (is_clock_unit(e->node) && e->out->how != DTLP_HOW_NONE) {
        strcat(e->out->value, "TXX");
        e->out->type = DTL_TIMEX_TIME;
        e->out->period.precision = DTL_PRECISION_TIME;
    }
}

/* A day moved by months keeps its day of the month as far as there is one. */
static dtlp_unit move_day(dtl_day day, dtlp_grain grain, int32_t by)
{
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

static void eval_offset(eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = grain_of(e->node);
    int32_t by = signed_count(e->node);
    if (!base_unit(e, &base))
        return;
    e->out->anchor = dtlp_unit_first(base);
    e->out->anchor_told = true;
    if (base.grain == DTLP_GRAIN_DAY) {
        set_moved(e, move_day(by < 0 ? dtlp_unit_first(base) : dtlp_unit_last(base), grain, by), by, grain);
    } else {
        dtlp_grain finer = grain < base.grain ? grain : base.grain;
        dtl_day from = get(e->node, DTLP_SLOT_mod, 0) == DTL_MOD_END || by > 0 ? dtlp_unit_last(base) : dtlp_unit_first(base);
        dtlp_unit unit = dtlp_unit_move(dtlp_unit_of(grain, from), by);
        set_moved(e, finer == grain ? unit : dtlp_unit_of(finer, dtlp_unit_first(unit)), by, grain);
    }
}

/* "two days" before a date: a length, and the days that it leads to. */
static void eval_away(eval *e)
{
    eval_offset(e);
    e->out->type = DTL_TIMEX_DURATION;
    e->out->unit = (dtlp_unit){DTLP_GRAIN_NONE, 0};
    dtlp_value_length(e->node, e->out->value);
}

/* "the year ended 31 March", "two weeks starting Monday". */
static void eval_from(eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = grain_of(e->node);
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_LENGTH;
    dtlp_value_length(e->node, e->out->value);
    if (!base_unit(e, &base) || has(e->node, DTLP_SLOT_many))
        return;
    int32_t by = signed_count(e->node);
    dtl_day edge = by < 0 ? dtlp_unit_last(base) : dtlp_unit_first(base);
    dtlp_unit far = move_day(edge, grain, by);
    if (!known(far))
        return;
    dtl_precision precision = dtlp_unit_precision((dtlp_unit){grain, 0});
    e->out->period = by < 0 ? (dtl_period){far.number + 1, edge, precision} : (dtl_period){edge, far.number - 1, precision};
}

/* "the first two weeks" of a date. */
static void eval_within(eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = grain_of(e->node);
    int32_t by = signed_count(e->node);
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_WITHIN;
    dtlp_value_length(e->node, e->out->value);
    if (!base_unit(e, &base) || by == 0)
        return;
    dtlp_unit edge = dtlp_unit_of(grain, by > 0 ? dtlp_unit_first(base) : dtlp_unit_last(base));
    dtlp_unit far = dtlp_unit_move(edge, by > 0 ? by - 1 : by + 1);
    if (!known(edge) || !known(far))
        return;
    dtl_precision precision = dtlp_unit_precision((dtlp_unit){grain, 0});
    e->out->period = by > 0 ? (dtl_period){dtlp_unit_first(edge), dtlp_unit_last(far), precision}
                            : (dtl_period){dtlp_unit_first(far), dtlp_unit_last(edge), precision};
}

/* The index-th unit, weekday or month within the base; from the end if negative. */
static void eval_nth(eval *e)
{
    dtlp_unit base, unit;
    int32_t index = get(e->node, DTLP_SLOT_index, 1);
    if (!base_unit(e, &base)) {
        dtl_day anchor = anchor_of(e);
        if (anchor == DTL_DAY_NONE)
            return;
        base = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
    }
    dtl_day first = dtlp_unit_first(base), last = dtlp_unit_last(base);
    if (has(e->node, DTLP_SLOT_weekday)) {
        int weekday = e->node->slot[DTLP_SLOT_weekday];
        dtl_day day = index > 0 ? first + (weekday - dtlp_weekday(first) + 7) % 7 + 7 * (index - 1)
                                : last - (dtlp_weekday(last) - weekday + 7) % 7 + 7 * (index + 1);
        unit = (dtlp_unit){DTLP_GRAIN_DAY, day};
    } else if (index > 0) {
        dtlp_grain grain = grain_of(e->node);
        unit = dtlp_unit_move(dtlp_unit_of(grain, first), index - 1);
        if (grain == DTLP_GRAIN_WEEK && first - dtlp_unit_first(dtlp_unit_of(grain, first)) > 3)
            unit = dtlp_unit_move(unit, 1); /* a week belongs where most of its days lie */
    } else {
        dtlp_grain grain = grain_of(e->node);
        unit = dtlp_unit_move(dtlp_unit_of(grain, last), index + 1);
        if (grain == DTLP_GRAIN_WEEK && dtlp_weekday(last) < 4)
            unit = dtlp_unit_move(unit, -1);
    }
    set_unit(e, unit, DTLP_HOW_WITHIN);
}

static void eval_hold(eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = grain_of(e->node);
    if (!has(e->node, DTLP_SLOT_base)) { /* "the week of the 18th" */
        dtlp_cycle cycle;
        if (cycle_of(e, &cycle))
            eval_cycle(e, &cycle);
        base = e->out->unit;
        if (!known(base))
            return;
    } else if (!base_unit(e, &base)) {
        return;
    }
    dtl_day day = dtlp_unit_first(base);
    if (grain == DTLP_GRAIN_WEEKEND && base.grain == DTLP_GRAIN_DAY)
        day--; /* the weekend of a Monday is the one before it */
    set_unit(e, dtlp_unit_of(grain, day), DTLP_HOW_WITHIN);
}

/* ---- stretches, lengths, references --------------------------------------- */

static void eval_span(eval *e)
{
    const dtlp_node *n = e->node;
    dtl_day anchor = anchor_of(e);
    int32_t dir = get(n, DTLP_SLOT_dir, -1);
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_MOVED;
    e->out->moved = signed_count(n);
    e->out->moved_grain = grain_of(n);
    dtlp_value_length(n, e->out->value);
    if (anchor == DTL_DAY_NONE)
        return;
    dtl_precision precision = has(n, DTLP_SLOT_many) ? DTL_PRECISION_VAGUE : dtlp_unit_precision((dtlp_unit){grain_of(n), 0});
    int32_t count = has(n, DTLP_SLOT_many) || !has(n, DTLP_SLOT_count) ? 8 : n->slot[DTLP_SLOT_count];
    if (count < 1 || has(n, DTLP_SLOT_frac))
        return;
    dtlp_unit far = move_day(anchor, grain_of(n), dir < 0 ? -count : count);
    if (!known(far))
        return;
    e->out->period = dir < 0 ? (dtl_period){far.number + 1, anchor, precision}
                             : (dtl_period){anchor + 1, far.number, precision};
}

static void eval_ref(eval *e)
{
    static const char *const values[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    dtl_day anchor = anchor_of(e);
    int32_t ref = get(e->node, DTLP_SLOT_ref, DTLP_REF_PRESENT);
    strcpy(e->out->value, values[ref]);
    e->out->how = DTLP_HOW_VAGUE;
    if (anchor == DTL_DAY_NONE)
        return;
    if (ref == DTLP_REF_PRESENT)
        e->out->period = (dtl_period){anchor, anchor, DTL_PRECISION_DAY};
    else if (ref == DTLP_REF_PAST)
        e->out->period = (dtl_period){DTL_DAY_OPEN_BEFORE, anchor, DTL_PRECISION_OPEN};
    else
        e->out->period = (dtl_period){anchor, DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN};
}

/* "the quarter" of a report: the one told of, else the last that is over. */
static void eval_same_quarter(eval *e)
{
    const dtlp_discourse *d = e->d;
    dtlp_unit quarter = d->told_quarter, year;
    if (quarter.grain != DTLP_GRAIN_NONE && base_unit(e, &year) && year.grain == DTLP_GRAIN_YEAR) {
        quarter.number = year.number * 4 + (quarter.number % 4 + 4) % 4;
        set_unit(e, quarter, DTLP_HOW_WITHIN);
        return;
    }
    if (base_unit(e, &year)) {
        set_unit(e, year, DTLP_HOW_WITHIN);
        return;
    }
    if (quarter.grain == DTLP_GRAIN_NONE && d->reference == DTL_DAY_NONE)
        return;
    if (quarter.grain == DTLP_GRAIN_NONE)
        quarter = dtlp_unit_move(dtlp_unit_of(DTLP_GRAIN_QUARTER, d->reference), -1);
    e->out->anchor_told = d->told_quarter.grain != DTLP_GRAIN_NONE;
    e->out->anchor = e->out->anchor_told ? dtlp_unit_first(quarter) : d->reference;
    set_unit(e, quarter, DTLP_HOW_THIS);
}

static void eval_same(eval *e)
{
    const dtlp_discourse *d = e->d;
    dtlp_grain grain = grain_of(e->node);
    if (grain == DTLP_GRAIN_QUARTER) {
        eval_same_quarter(e);
        return;
    }
    dtl_day day = d->told != DTL_DAY_NONE ? d->told : d->reference;
    if (day == DTL_DAY_NONE)
        return;
    e->out->anchor = day;
    e->out->anchor_told = d->told != DTL_DAY_NONE;
    set_unit(e, dtlp_unit_of(grain, day), DTLP_HOW_THIS);
}

/* ---- all ------------------------------------------------------------------ */

/* "in two weeks", "within two weeks": the days it leads to. */
static void frame_length(eval *e)
{
    const dtlp_node *n = e->node;
    dtl_day ref = e->d->reference;
    bool in = e->found->hint == DTLP_HINT_IN && e->found->tense != -1, within = e->found->hint == DTLP_HINT_WITHIN;
    if ((!in && !within) || ref == DTL_DAY_NONE || !has(n, DTLP_SLOT_count) || has(n, DTLP_SLOT_many) || e->depth > 0)
        return;
    dtlp_node ahead = *n;
    ahead.slot[DTLP_SLOT_dir] = 1;
    int32_t by = signed_count(&ahead);
    dtlp_grain grain = grain_of(n);
    dtlp_unit far = within ? move_day(ref, grain, by) : dtlp_unit_move(dtlp_unit_of(grain, ref), by);
    if (!known(far))
        return;
    e->out->anchor = ref;
    e->out->period = (dtl_period){within ? ref : dtlp_unit_first(far), dtlp_unit_last(far), dtlp_unit_precision(far)};
}

static void eval_op(eval *e)
{
    switch (e->node->op) {
    case DTLP_OP_cal: eval_cal(e); break;
    case DTLP_OP_shift: eval_shift(e); break;
    case DTLP_OP_offset: eval_offset(e); break;
    case DTLP_OP_away: eval_away(e); break;
    case DTLP_OP_from: eval_from(e); break;
    case DTLP_OP_within: eval_within(e); break;
    case DTLP_OP_nth: eval_nth(e); break;
    case DTLP_OP_hold: eval_hold(e); break;
    case DTLP_OP_span: eval_span(e); break;
    case DTLP_OP_ref: eval_ref(e); break;
    case DTLP_OP_same: eval_same(e); break;
    case DTLP_OP_dur:
        e->out->type = DTL_TIMEX_DURATION;
        e->out->how = DTLP_HOW_LENGTH;
        dtlp_value_length(e->node, e->out->value);
        frame_length(e);
        break;
    case DTLP_OP_set:
        e->out->type = DTL_TIMEX_SET;
        e->out->how = DTLP_HOW_SET;
        dtlp_value_set(e->finder, e->node, e->out->value);
        break;
    default: break;
    }
}

static void put_time_on(eval *e)
{
    dtlp_when *w = e->out;
    if (w->type != DTL_TIMEX_DATE || !dtlp_has_time(e->node))
        return;
    w->type = DTL_TIMEX_TIME;
    if (w->unit.grain == DTLP_GRAIN_DAY) {
        dtlp_value_add_time(e->node, w->value);
        w->period.precision = DTL_PRECISION_TIME;
    } else if (w->value[0] != '\0' && w->unit.grain != DTLP_GRAIN_NONE) {
        dtlp_value_add_time(e->node, w->value);
    }
}

/* Early, middle or late part of the unit. */
static void narrow(eval *e)
{
    dtlp_when *w = e->out;
    int32_t mod = dtlp_node_mod(e->node);
    if (w->unit.grain <= DTLP_GRAIN_DAY || w->type != DTL_TIMEX_DATE)
        return;
    int32_t beyond = get(e->node, DTLP_SLOT_beyond, 0);
    dtl_day ref = e->d->reference;
    if (beyond != 0 && ref != DTL_DAY_NONE && ref >= w->period.first && ref < w->period.last) {
        w->period.precision = DTL_PRECISION_VAGUE;
        if (beyond < 0)
            w->period.last = ref;
        else
            w->period.first = ref + 1;
        return;
    }
    if (mod == DTL_MOD_START || mod == DTL_MOD_MID || mod == DTL_MOD_END)
        w->period = dtlp_unit_third(w->unit, mod == DTL_MOD_START ? DTLP_THIRD_FIRST
                                             : mod == DTL_MOD_MID ? DTLP_THIRD_MIDDLE : DTLP_THIRD_LAST);
}

dtlp_when dtlp_when_eval(const dtlp_finder *finder, const dtlp_discourse *d, const dtlp_found *found,
                         const dtlp_node *node, int depth)
{
    dtlp_when when = {.period = {DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE}, .anchor = DTL_DAY_NONE};
    eval e = {finder, d, found, node, depth, &when};
    eval_op(&e);
    if (when.value[0] == '\0')
        dtlp_value_partial(node, when.value);
    put_time_on(&e);
    narrow(&e);
    return when;
}
