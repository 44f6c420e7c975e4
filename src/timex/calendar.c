/* calendar.c - calendar fields: years, months, days, feasts, weeks.
 *
 * Owns what a date says by itself, and where the missing part of it comes
 * from.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

/* A year of two digits lies at most ten years after the reference, in a history
 * nearest to where it has got to. */
static int32_t full_year(const dtlp_discourse *d, int32_t two_digits)
{
    bool history = d->narrative && known(d->point);
    dtl_day near = history ? dtlp_unit_first(d->point) : d->reference != DTL_DAY_NONE ? d->reference : d->told;
    int32_t latest = near == DTL_DAY_NONE ? 2029 : dtl_civil_from_day(near).year + (history ? 49 : 10);
    int32_t year = latest - latest % 100 + two_digits;
    return year > latest ? year - 100 : year;
}

static bool stated_year(const dtlp_eval *e, int32_t *year)
{
    const dtlp_node *n = e->node;
    if (has(n, DTLP_SLOT_year)) {
        *year = dtlp_slot(n, DTLP_SLOT_year);
        if (has(n, DTLP_SLOT_yy)) { /* the 07 of 2006-07 */
            int32_t two = dtlp_slot(n, DTLP_SLOT_yy), full = *year - *year % 100 + two, short_one = *year - *year % 10 + two;
            bool one_digit = two < 10 && short_one > *year; /* 1996-7 */
            *year = one_digit ? short_one : full < *year ? full + 100 : full;
        }
        if (get(n, DTLP_SLOT_bc, 0) == 1)
            *year = 1 - *year;
        return true;
    }
    if (has(n, DTLP_SLOT_yy)) {
        *year = full_year(e->d, dtlp_slot(n, DTLP_SLOT_yy));
        return true;
    }
    return false;
}

static void eval_decade(dtlp_eval *e)
{
    const dtlp_node *n = e->node;
    bool bc = get(n, DTLP_SLOT_bc, 0) == 1;
    int32_t decade = has(n, DTLP_SLOT_decade) ? dtlp_slot(n, DTLP_SLOT_decade) : 0;
    if (!has(n, DTLP_SLOT_decade) && has(n, DTLP_SLOT_dd))
        decade = full_year(e->d, dtlp_slot(n, DTLP_SLOT_dd) * 10) / 10;
    bool ahead = e->d->reference != DTL_DAY_NONE && decade * 10 > dtl_civil_from_day(e->d->reference).year;
    if (ahead && !has(n, DTLP_SLOT_decade) && e->found->tense != 1) /* "in the fifties they wore" */
        decade -= 10;
    dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_DECADE, bc ? -decade - 1 : decade}, DTLP_HOW_STATED);
}

/* The nth century or millennium. */
static void eval_century(dtlp_eval *e, dtlp_grain grain, int32_t nth)
{
    bool before = get(e->node, DTLP_SLOT_bc, 0) == 1;
    dtlp_eval_set(e, (dtlp_unit){grain, before ? -nth : nth - 1}, DTLP_HOW_STATED);
}

/* The finest field as something that recurs; false: there is none. */
bool dtlp_eval_cycle_of(const dtlp_eval *e, dtlp_cycle *c)
{
    const dtlp_node *n = e->node;
    *c = (dtlp_cycle){.frame = DTLP_GRAIN_YEAR};
    if (has(n, DTLP_SLOT_holiday)) {
        c->grain = DTLP_GRAIN_DAY;
        c->holiday = &e->finder->lang->holidays[dtlp_slot(n, DTLP_SLOT_holiday)];
    } else if (has(n, DTLP_SLOT_month) && has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->number = dtlp_slot(n, DTLP_SLOT_month) - 1;
        c->day = dtlp_slot(n, DTLP_SLOT_day);
    } else if (has(n, DTLP_SLOT_month)) {
        c->grain = DTLP_GRAIN_MONTH;
        c->number = dtlp_slot(n, DTLP_SLOT_month) - 1;
    } else if (has(n, DTLP_SLOT_weekday) && !has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->frame = DTLP_GRAIN_WEEK;
        c->number = dtlp_slot(n, DTLP_SLOT_weekday) - 1;
    } else if (has(n, DTLP_SLOT_day)) {
        c->grain = DTLP_GRAIN_DAY;
        c->frame = DTLP_GRAIN_MONTH;
        c->day = dtlp_slot(n, DTLP_SLOT_day);
    } else if (has(n, DTLP_SLOT_quarter)) {
        c->grain = DTLP_GRAIN_QUARTER;
        c->number = dtlp_slot(n, DTLP_SLOT_quarter) - 1;
    } else if (has(n, DTLP_SLOT_half)) {
        c->grain = DTLP_GRAIN_HALF;
        c->number = dtlp_slot(n, DTLP_SLOT_half) - 1;
    } else if (has(n, DTLP_SLOT_season)) {
        c->grain = DTLP_GRAIN_SEASON;
        c->number = (dtlp_slot(n, DTLP_SLOT_season) + (e->d != NULL && e->d->southern ? 2 : 0)) % 4;
    } else if (has(n, DTLP_SLOT_weekend)) {
        c->grain = DTLP_GRAIN_WEEKEND;
        c->frame = DTLP_GRAIN_WEEK;
    } else {
        return false;
    }
    return true;
}

/* The weekday of a month and day tells the year, where one near has it; what is to
 * come is not looked for far back. */
static bool year_by_weekday(const dtlp_eval *e, dtl_day anchor, dtlp_cycle *c, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_weekday) || c->day == 0 || c->frame != DTLP_GRAIN_YEAR)
        return false;
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
    static const int tries[] = {0, -1, 1, -2};
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        *unit = dtlp_cycle_in(c, dtlp_unit_move(frame, tries[i]));
        if (unit->grain == DTLP_GRAIN_DAY && dtlp_weekday(unit->number) == dtlp_slot(e->node, DTLP_SLOT_weekday) &&
            (e->found->tense != 1 || tries[i] > -2))
            return true;
    }
    return false;
}

/* The first month from the anchor's on, going by `step`, with such a day on such
 * a weekday; each day of the month meets each weekday within 28 months. */
static bool weekday_in_months(const dtlp_eval *e, dtl_day anchor, const dtlp_cycle *c, int step, dtlp_unit *unit)
{
    dtlp_unit frame = dtlp_unit_of(DTLP_GRAIN_MONTH, anchor);
    for (int i = 0; i <= 28; i++) {
        *unit = dtlp_cycle_in(c, dtlp_unit_move(frame, step * i));
        bool right_side = step > 0 ? unit->number >= anchor : unit->number <= anchor;
        if (unit->grain == DTLP_GRAIN_DAY && right_side && dtlp_weekday(unit->number) == dtlp_slot(e->node, DTLP_SLOT_weekday))
            return true;
    }
    return false;
}

/* "Friday the 13th": the nearest one on the side of the tense; without a past
 * or future, the nearest of both sides. */
static bool month_by_weekday(const dtlp_eval *e, dtl_day anchor, const dtlp_cycle *c, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_weekday) || c->frame != DTLP_GRAIN_MONTH)
        return false;
    int tense = e->found->tense;
    dtlp_unit past, coming;
    bool behind = tense != 1 && weekday_in_months(e, anchor, c, -1, &past);
    bool ahead = tense != -1 && weekday_in_months(e, anchor, c, 1, &coming);
    if (behind && (!ahead || anchor - past.number <= coming.number - anchor))
        *unit = past;
    else if (ahead)
        *unit = coming;
    return behind || ahead;
}

/* Of "the following Tuesday" with no day told before: the article's date. */
static dtl_day anchor_of_cycle(dtlp_eval *e)
{
    if (get(e->node, DTLP_SLOT_told, 0) != 1 || e->d->narrative)
        return dtlp_eval_anchor(e);
    e->out->anchor = e->d->reference;
    e->out->anchor_told = false;
    e->out->deictic = true;
    return e->out->anchor;
}

/* A feast that begins when the moon is seen may be a day off. */
static void widen(dtlp_when *w)
{
    if (w->unit.grain != DTLP_GRAIN_DAY)
        return;
    w->period.first--;
    w->period.last++;
    w->period.precision = DTL_PRECISION_VAGUE;
}

static void eval_cycle(dtlp_eval *e, dtlp_cycle *c);

void dtlp_eval_cycle(dtlp_eval *e, dtlp_cycle *c)
{
    eval_cycle(e, c);
    if (c->holiday != NULL && c->holiday->kind == DTLP_HOLIDAY_ISLAMIC)
        widen(e->out);
}

/* Where the words leave no doubt the nearer one is not looked for; but "will report
 * third-quarter results" are of a quarter that is over. */
static int tense_of_cycle(const dtlp_found *found, const dtlp_cycle *c)
{
    bool account = c->grain == DTLP_GRAIN_QUARTER || c->grain == DTLP_GRAIN_HALF;
    if (found->surely_past || (found->told_of && found->tense == 0) || /* "a tale of the spring when" */
        (found->fronted && !found->determined && found->tense == -1))
        return DTLP_TENSE_BEHIND;
    if (account && found->hint == DTLP_HINT_IN && found->tense == 1) /* "is expected to close in the first quarter" */
        return DTLP_TENSE_AHEAD;
    return found->surely_coming && !account ? DTLP_TENSE_AHEAD : found->tense;
}

/* "That Sunday" with none told before: the one of the tense, be it of this week or not. */
static int32_t dir_of_cycle(const dtlp_node *n)
{
    int32_t dir = get(n, DTLP_SLOT_dir, DTLP_UNSET);
    return dir == 0 && get(n, DTLP_SLOT_told, 0) == 1 ? DTLP_UNSET : dir;
}

static void eval_cycle(dtlp_eval *e, dtlp_cycle *c)
{
    dtlp_unit unit;
    int32_t year;
    dtlp_how how = DTLP_HOW_STATED;
    if (stated_year(e, &year) && c->frame == DTLP_GRAIN_YEAR) {
        dtlp_eval_set(e, dtlp_cycle_in(c, (dtlp_unit){DTLP_GRAIN_YEAR, year}), DTLP_HOW_STATED);
        return;
    }
    if (dtlp_eval_base(e, &unit)) {
        dtlp_unit frame = dtlp_unit_of(c->frame, dtlp_unit_first(unit));
        dtlp_eval_set(e, dtlp_cycle_in(c, frame), DTLP_HOW_WITHIN);
        return;
    }
    if (dtlp_eval_cycle_of_tale(e, c))
        return;
    dtl_day anchor = anchor_of_cycle(e);
    if (anchor == DTL_DAY_NONE)
        return;
    int32_t dir = dir_of_cycle(e->node);
    if (dir == DTLP_UNSET && (year_by_weekday(e, anchor, c, &unit) || month_by_weekday(e, anchor, c, &unit))) {
        dtlp_eval_set(e, unit, DTLP_HOW_NEAREST);
        return;
    }
    int tense = get(e->node, DTLP_SLOT_lean, tense_of_cycle(e->found, c));
    if (e->out->anchor_told && dir == DTLP_UNSET && c->frame == DTLP_GRAIN_YEAR && dtlp_is_beside_history(e)) {
        e->out->anchor_told = false;
        e->out->deictic = true;
        e->out->anchor = anchor = e->d->reference;
    }
    if (e->out->anchor_told && dir == DTLP_UNSET && c->frame == DTLP_GRAIN_YEAR) {
        dtlp_eval_cycle_in_history(e, c);
        return;
    }
    unit = dtlp_cycle_choose(c, anchor, dir, tense, &how);
    dtlp_eval_set(e, unit, how);
}

static void eval_week_number(dtlp_eval *e)
{
    int32_t year;
    dtlp_unit base;
    dtlp_how how = DTLP_HOW_STATED;
    if (!stated_year(e, &year)) {
        how = DTLP_HOW_WITHIN;
        if (!dtlp_eval_base(e, &base)) {
            dtl_day anchor = dtlp_eval_anchor(e);
            if (anchor == DTL_DAY_NONE)
                return;
            base = dtlp_unit_of(DTLP_GRAIN_YEAR, anchor);
        }
        year = dtlp_unit_year(base);
    }
    int32_t week = dtlp_slot(e->node, DTLP_SLOT_week);
    if (week < 1 || week > 53)
        return;
    dtlp_unit unit = dtlp_week_of_year(year, week);
    if (has(e->node, DTLP_SLOT_weekday))
        unit = (dtlp_unit){DTLP_GRAIN_DAY, dtlp_unit_first(unit) + dtlp_slot(e->node, DTLP_SLOT_weekday) - 1};
    dtlp_eval_set(e, unit, how);
}

/* "Spent Sunday night on the roof. At five in the morning they": the morning after. */
static bool is_morning_after(const dtlp_eval *e)
{
    enum { NOON = 12 };
    const dtlp_node *n = e->node;
    int32_t hour = get(n, DTLP_SLOT_hour, NOON), pod = get(n, DTLP_SLOT_pod, DTLP_POD_MORNING);
    bool early = get(n, DTLP_SLOT_ampm, NOON) == 0 || (has(n, DTLP_SLOT_pod) && pod == DTLP_POD_MORNING);
    return e->d->told_late && e->found->tense != 0 && e->found->tense != 1 && early && (hour < NOON || !has(n, DTLP_SLOT_hour)) && e->d->told < e->d->reference;
}

/* "The council voted on Monday. The vote came shortly after 11 p.m." */
static bool is_of_told_day(dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    if (d->told_unit.grain != DTLP_GRAIN_DAY || d->told == DTL_DAY_NONE || e->found->sentence - d->told_sentence > 1 ||
        d->reference == DTL_DAY_NONE || has(e->node, DTLP_SLOT_told))
        return false;
    int tense = e->found->tense;
    if ((tense == -1 && d->told > d->reference) || (tense == 1 && d->told < d->reference))
        return false;
    dtlp_eval_lean_on(e, d->told, d->told_by);
    return true;
}

void dtlp_eval_cal(dtlp_eval *e)
{
    const dtlp_node *n = e->node;
    dtlp_cycle cycle;
    int32_t year;
    dtlp_unit base;
    if (has(n, DTLP_SLOT_week)) {
        eval_week_number(e);
    } else if (dtlp_eval_cycle_of(e, &cycle)) {
        dtlp_eval_cycle(e, &cycle);
    } else if (stated_year(e, &year)) {
        dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_YEAR, year}, DTLP_HOW_STATED);
    } else if (has(n, DTLP_SLOT_decade) || has(n, DTLP_SLOT_dd)) {
        eval_decade(e);
    } else if (has(n, DTLP_SLOT_century)) {
        eval_century(e, DTLP_GRAIN_CENTURY, dtlp_slot(n, DTLP_SLOT_century));
    } else if (has(n, DTLP_SLOT_millennium)) {
        eval_century(e, DTLP_GRAIN_MILLENNIUM, dtlp_slot(n, DTLP_SLOT_millennium));
    } else if (dtlp_eval_base(e, &base) && (base.grain == DTLP_GRAIN_DAY || !dtlp_has_time(n))) {
        dtlp_eval_set(e, base, DTLP_HOW_WITHIN);
    } else if (dtlp_has_time(n)) {
        bool told = is_of_told_day(e);
        dtl_day anchor = told ? e->d->told : dtlp_eval_anchor(e);
        if (told && is_morning_after(e))
            dtlp_eval_moved(e, (dtlp_unit){DTLP_GRAIN_DAY, anchor + 1}, 1, DTLP_GRAIN_DAY);
        else if (anchor != DTL_DAY_NONE)
            dtlp_eval_set(e, (dtlp_unit){DTLP_GRAIN_DAY, anchor}, DTLP_HOW_THIS);
    }
}
