/* when.c - from slots to calendar units.
 *
 * How it works: an operation of the node says what kind of thing it is; what
 * the words leave open comes from the expression it hangs on (base), else from
 * an anchor: the article's date, or in a narrative the last date told. A clock
 * time or part of day goes on top of whatever day comes out.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

enum { DEEPEST = 8 };

/* "5,000 years ago": of whoever writes, not of where a history has got to. */
static bool is_ages_ago(const dtlp_node *node)
{
    enum { AGES = 1200 /* months */ };
    int32_t unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_NONE), count = get(node, DTLP_SLOT_count, 1);
    bool years = node->op == DTLP_OP_shift && unit >= DTLP_GRAIN_YEAR && unit < DTLP_GRAIN_COUNT;
    return years && get(node, DTLP_SLOT_dir, 0) < 0 && !has(node, DTLP_SLOT_told) && count >= AGES / dtlp_grain_months((dtlp_grain)unit);
}

/* "Last year", "this week", "last Tuesday", "last summer", "will open on Thursday". */
bool dtlp_node_is_of_today(const dtlp_node *node, const dtlp_found *found)
{
    if (is_ages_ago(node))
        return true;
    int32_t dir = get(node, DTLP_SLOT_dir, 0), unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_YEAR);
    bool week = unit == DTLP_GRAIN_WEEK || unit == DTLP_GRAIN_WEEKEND;
    bool comes_round = has(node, DTLP_SLOT_weekday) || has(node, DTLP_SLOT_season) || has(node, DTLP_SLOT_month);
    if (node->op == DTLP_OP_cal && comes_round && has(node, DTLP_SLOT_dir) && !has(node, DTLP_SLOT_told) && !has(node, DTLP_SLOT_year))
        return true;
    if (node->op == DTLP_OP_shift && dir < 0 && has(node, DTLP_SLOT_count) && !has(node, DTLP_SLOT_told) && !has(node, DTLP_SLOT_many))
        return true;
    bool here = has(node, DTLP_SLOT_dir) && dir == 0 && (found->tense == 0 || found->tense == 1);
    if ((node->op == DTLP_OP_shift || node->op == DTLP_OP_cal) && here && !has(node, DTLP_SLOT_told))
        return true; /* "hopes to return this summer" */
    if (node->op == DTLP_OP_shift)
        return (dir != 0 || week) && !has(node, DTLP_SLOT_count) && !has(node, DTLP_SLOT_told) && !has(node, DTLP_SLOT_many);
    bool yearless = node->op == DTLP_OP_cal && !has(node, DTLP_SLOT_year) && !has(node, DTLP_SLOT_told) && !has(node, DTLP_SLOT_base);
    return yearless && ((has(node, DTLP_SLOT_weekday) && found->tense == 1) || (has(node, DTLP_SLOT_month) && found->surely_coming));
}

/* "The company was told on Tuesday", where a year is all that has been told: no year has but one of them. */
static bool is_loose_weekday(const dtlp_eval *e)
{
    const dtlp_node *node = e->node;
    return node->op == DTLP_OP_cal && has(node, DTLP_SLOT_weekday) && !has(node, DTLP_SLOT_day) && !has(node, DTLP_SLOT_dir) &&
           !has(node, DTLP_SLOT_told) && !has(node, DTLP_SLOT_base) && e->d->told_unit.grain > DTLP_GRAIN_MONTH;
}

/* Even in a history: "last year", "will open on Thursday", and what is told with them. */
static bool is_of_today(const dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    if (d->reference == DTL_DAY_NONE)
        return false;
    if (dtlp_node_is_of_today(e->node, e->found) || (d->today_known && is_loose_weekday(e)))
        return true;
    return d->today_told && e->finder->text->sentences[e->found->sentence].paragraph == d->today_paragraph;
}

/* What the expression is read against. */
dtl_day dtlp_eval_anchor(dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    bool told = has(e->node, DTLP_SLOT_told) ? dtlp_slot(e->node, DTLP_SLOT_told) != 0 : d->narrative && !is_of_today(e);
    bool ahead = !has(e->node, DTLP_SLOT_told) && d->reference != DTL_DAY_NONE && d->told > d->reference; /* "is to be published next year": the tale has not got there */
    if (told && d->told != DTL_DAY_NONE && !ahead) {
        dtlp_eval_lean_on(e, d->told, d->told_by);
    } else {
        e->out->anchor = d->reference;
        e->out->deictic = true;
    }
    return e->out->anchor;
}

/* A year told in passing ("the worst since 1990") does not date the day that is
 * spoken of: what was told finer holds on, unless the text has gone on from it. */
bool dtlp_eval_told(dtlp_eval *e, dtlp_grain grain, dtlp_unit *unit)
{
    const dtlp_discourse *d = e->d;
    if (d->told == DTL_DAY_NONE)
        return false;
    bool coarse = d->told_unit.grain >= DTLP_GRAIN_YEAR || (d->told_unit.grain > DTLP_GRAIN_MONTH && grain < DTLP_GRAIN_MONTH); /* a week after a summer */
    bool finer = d->told_unit.grain > grain && coarse && known(d->fine_unit) && d->fine_unit.grain < d->told_unit.grain;
    finer &= dtlp_unit_first(d->fine_unit) >= d->told;
    finer &= e->found->tense != -1 || d->reference == DTL_DAY_NONE || dtlp_unit_first(d->fine_unit) <= d->reference; /* "she won in 1996 and retired the same evening" is no day to come */
    bool stray = d->stray_year != 0 && d->stray_sentence == e->found->sentence; /* "in 1963, and five years later": from what stands there */
    bool that = has(e->node, DTLP_SLOT_dir) && dtlp_slot(e->node, DTLP_SLOT_dir) == 0 && grain >= DTLP_GRAIN_YEAR;
    stray |= that && d->stray_year != 0 && e->found->sentence - d->stray_sentence == 1; /* "came in 1962. She left that June" */
    *unit = stray ? d->stray_unit : finer ? d->fine_unit : d->told_unit;
    dtlp_eval_lean_on(e, dtlp_unit_first(*unit), stray ? d->stray_by : finer ? d->fine_by : d->told_by);
    return true;
}

bool dtlp_eval_base(dtlp_eval *e, dtlp_unit *unit)
{
    if (!has(e->node, DTLP_SLOT_base) || e->depth >= DEEPEST)
        return false;
    const dtlp_node *base = dtlp_node_at(e->finder, dtlp_slot(e->node, DTLP_SLOT_base));
    dtlp_found found = *e->found;
    found.tense = has(e->node, DTLP_SLOT_lean) ? (int8_t)dtlp_slot(e->node, DTLP_SLOT_lean) : found.tense;
    dtlp_when when = dtlp_when_eval(e->finder, e->d, &found, base, e->depth + 1);
    e->out->anchor = when.anchor;
    e->out->anchor_told = when.anchor_told;
    e->out->told_by = when.told_by;
    e->out->deictic = when.deictic;
    *unit = when.unit;
    return known(*unit);
}

/* The months of the southern autumn are the spring of the calendar: the value has the season's name, the days go
 * without one. */
static void name_southern(dtlp_unit unit, dtlp_when *out)
{
    char *year_end = strrchr(out->value, '-');
    if (year_end != NULL)
        dtlp_value_season(((unit.number % 4 + 4) % 4 + 2) % 4, year_end);
    out->period.precision = DTL_PRECISION_VAGUE;
}

void dtlp_eval_set(dtlp_eval *e, dtlp_unit unit, dtlp_how how)
{
    if (!known(unit)) {
        e->out->how = unit.grain == DTLP_GRAIN_NONE ? DTLP_HOW_IMPOSSIBLE : DTLP_HOW_NONE;
        return;
    }
    e->out->unit = unit;
    e->out->how = how;
    e->out->period = (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
    dtlp_unit_value(unit, e->out->value);
    if (unit.grain == DTLP_GRAIN_SEASON && e->d->southern)
        name_southern(unit, e->out);
}

static void eval_op(dtlp_eval *e)
{
    switch (e->node->op) {
    case DTLP_OP_cal: dtlp_eval_cal(e); break;
    case DTLP_OP_shift: dtlp_eval_shift(e); break;
    case DTLP_OP_offset: dtlp_eval_offset(e); break;
    case DTLP_OP_away: dtlp_eval_away(e); break;
    case DTLP_OP_from: dtlp_eval_from(e); break;
    case DTLP_OP_within: dtlp_eval_within(e); break;
    case DTLP_OP_nth: dtlp_eval_nth(e); break;
    case DTLP_OP_hold: dtlp_eval_hold(e); break;
    case DTLP_OP_span: dtlp_eval_span(e); break;
    case DTLP_OP_ref: dtlp_eval_ref(e); break;
    case DTLP_OP_same: dtlp_eval_same(e); break;
    case DTLP_OP_dur:
        e->out->type = DTL_TIMEX_DURATION;
        e->out->how = DTLP_HOW_LENGTH;
        dtlp_value_length(e->node, e->out->value);
        dtlp_eval_length(e);
        break;
    case DTLP_OP_set:
        e->out->type = DTL_TIMEX_SET;
        e->out->how = DTLP_HOW_SET;
        dtlp_value_set(e->finder, e->node, e->out->value);
        break;
    default: break;
    }
}

static void put_time_on(dtlp_eval *e)
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

static dtlp_third third_of(int32_t mod)
{
    return mod == DTL_MOD_START ? DTLP_THIRD_FIRST : mod == DTL_MOD_MID ? DTLP_THIRD_MIDDLE : DTLP_THIRD_LAST;
}

/* Early, middle or late part of the unit. */
static void narrow(dtlp_eval *e)
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
    if (has(e->node, DTLP_SLOT_portion))
        w->period = dtlp_unit_half(w->unit, dtlp_slot(e->node, DTLP_SLOT_portion) == 2);
    else if (mod == DTL_MOD_START || mod == DTL_MOD_MID || mod == DTL_MOD_END)
        w->period = dtlp_unit_third(w->unit, third_of(mod));
    if (has(e->node, DTLP_SLOT_mod2)) { /* "early to mid", or "late and early": from the one told first in time */
        dtl_period other = dtlp_unit_third(w->unit, third_of(dtlp_slot(e->node, DTLP_SLOT_mod2)));
        w->period.first = other.first < w->period.first ? other.first : w->period.first;
        w->period.last = other.last > w->period.last ? other.last : w->period.last;
    }
}

dtlp_when dtlp_when_eval(const dtlp_finder *finder, const dtlp_discourse *d, const dtlp_found *found,
                         const dtlp_node *node, int depth)
{
    dtlp_when when = {.period = {DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE}, .anchor = DTL_DAY_NONE};
    dtlp_eval e = {finder, d, found, node, depth, &when};
    eval_op(&e);
    if (when.value[0] == '\0')
        dtlp_value_partial(node, when.value);
    put_time_on(&e);
    narrow(&e);
    dtlp_fiscal_days(d, node, &when);
    return when;
}
