/* spans.c - stretches, lengths that lead somewhere, and references to what was
 * told.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

/* "two days" before a date: a length, and the days that it leads to. */
void dtlp_eval_away(dtlp_eval *e)
{
    dtlp_eval_offset(e);
    if (e->out->how == DTLP_HOW_MOVED)
        e->out->how = DTLP_HOW_AWAY;
    e->out->type = DTL_TIMEX_DURATION;
    e->out->unit = (dtlp_unit){DTLP_GRAIN_NONE, 0};
    dtlp_value_length(e->node, e->out->value);
}

/* So long a stretch that ends (dir < 0) or begins on `edge`: counted from the
 * day after its end, so that the month that ends on 30 September begins on the
 * first. */
static dtl_period stretch(const dtlp_node *node, dtl_day edge, int dir, dtl_precision precision)
{
    dtl_day far = dtlp_eval_walk(node, dir < 0 ? edge + 1 : edge, dir);
    if (far == DTL_DAY_NONE || (dir < 0 ? far > edge : far <= edge)) /* out of the calendar, or hours */
        return (dtl_period){far == DTL_DAY_NONE ? far : edge, far == DTL_DAY_NONE ? far : edge, precision};
    return dir < 0 ? (dtl_period){far, edge, precision} : (dtl_period){edge, far - 1, precision};
}

/* "The quarter ended 31 July" has a name: the one just told, which may be of a
 * year of account, else that of most of its days. */
static dtlp_unit name_of_quarter(const dtlp_eval *e, dtl_period period)
{
    enum { NEAR = 4, SENTENCES = 8 };
    const dtlp_discourse *d = e->d;
    dtlp_unit most = dtlp_unit_of(DTLP_GRAIN_QUARTER, period.first + (period.last - period.first) / 2);
    int32_t apart = d->told_quarter.number - most.number;
    bool told = d->quarter_named && e->found->sentence - d->quarter_sentence <= SENTENCES && apart <= NEAR && apart >= -NEAR;
    return told ? d->told_quarter : most;
}

/* "the year ended 31 March", "two weeks starting Monday". */
void dtlp_eval_from(dtlp_eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = dtlp_eval_grain(e->node);
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_LENGTH;
    dtlp_value_length(e->node, e->out->value);
    if (!dtlp_eval_base(e, &base) || has(e->node, DTLP_SLOT_many))
        return;
    int dir = get(e->node, DTLP_SLOT_dir, 1);
    dtl_day edge = dir < 0 ? dtlp_unit_last(base) : dtlp_unit_first(base);
    dtl_period period = stretch(e->node, edge, dir, dtlp_unit_precision((dtlp_unit){grain, 0}));
    if (grain == DTLP_GRAIN_QUARTER && get(e->node, DTLP_SLOT_count, 1) == 1 && period.first != DTL_DAY_NONE) {
        e->out->type = DTL_TIMEX_DATE;
        dtlp_eval_set(e, name_of_quarter(e, period), DTLP_HOW_WITHIN);
    }
    e->out->period = period;
}

/* "the first two weeks" of a date: so many calendar units at its beginning or end. */
void dtlp_eval_within(dtlp_eval *e)
{
    dtlp_unit base;
    dtlp_grain grain = dtlp_eval_grain(e->node);
    int32_t count = get(e->node, DTLP_SLOT_count, 1);
    bool at_end = get(e->node, DTLP_SLOT_index, 1) < 0;
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_WITHIN;
    dtlp_value_length(e->node, e->out->value);
    if (!has(e->node, DTLP_SLOT_base) && e->d->reference != DTL_DAY_NONE) /* of the year */
        base = dtlp_unit_of(DTLP_GRAIN_YEAR, e->d->reference);
    else if (!dtlp_eval_base(e, &base))
        return;
    if (count < 1 || has(e->node, DTLP_SLOT_frac))
        return;
    dtlp_unit edge = dtlp_eval_edge(base, grain, at_end);
    dtlp_unit far = dtlp_unit_move(edge, at_end ? 1 - count : count - 1);
    if (!known(edge) || !known(far))
        return;
    dtl_precision precision = dtlp_unit_precision((dtlp_unit){grain, 0});
    e->out->period = at_end ? (dtl_period){dtlp_unit_first(far), dtlp_unit_last(edge), precision}
                            : (dtl_period){dtlp_unit_first(edge), dtlp_unit_last(far), precision};
}

void dtlp_eval_span(dtlp_eval *e)
{
    const dtlp_node *n = e->node;
    dtl_day anchor = dtlp_eval_anchor(e);
    int32_t dir = get(n, DTLP_SLOT_dir, -1);
    e->out->type = DTL_TIMEX_DURATION;
    e->out->how = DTLP_HOW_MOVED;
    e->out->moved = dtlp_eval_count(n);
    e->out->moved_grain = dtlp_eval_grain(n);
    dtlp_value_length(n, e->out->value);
    if (anchor == DTL_DAY_NONE)
        return;
    dtl_precision precision = has(n, DTLP_SLOT_many) ? DTL_PRECISION_VAGUE : dtlp_unit_precision((dtlp_unit){dtlp_eval_grain(n), 0});
    dtlp_node eight = *n;
    if (has(n, DTLP_SLOT_many) || !has(n, DTLP_SLOT_count))
        dtlp_set(&eight, DTLP_SLOT_count, 8);
    if (dtlp_slot(&eight, DTLP_SLOT_count) < 1 && !has(n, DTLP_SLOT_frac))
        return;
    bool clock = dtlp_slot(n, DTLP_SLOT_unit) < DTLP_GRAIN_DAY; /* of the day itself, not of the next */
    dtl_day edge = dir < 0 || clock ? anchor : anchor + 1;
    e->out->period = stretch(&eight, edge, dir, precision);
    if (has(n, DTLP_SLOT_many) && dir < 0 && e->out->period.first != DTL_DAY_NONE)
        e->out->period.first--; /* "recent weeks" end nowhere sharply */
}

void dtlp_eval_ref(dtlp_eval *e)
{
    static const char *const values[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    int32_t ref = get(e->node, DTLP_SLOT_ref, DTLP_REF_PRESENT);
    dtl_day anchor = dtlp_eval_anchor(e);
    if (ref == DTLP_REF_PRESENT && e->out->anchor_told && e->found->tense != -1 && e->d->reference != DTL_DAY_NONE) {
        anchor = e->out->anchor = e->d->reference; /* in a history: "is now a museum", not "was now alone" */
        e->out->anchor_told = false;
    }
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
static void eval_same_quarter(dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    dtlp_unit quarter = d->told_quarter, year;
    if (quarter.grain != DTLP_GRAIN_NONE && !d->months_told && dtlp_eval_base(e, &year) && year.grain == DTLP_GRAIN_YEAR) {
        quarter.number = year.number * 4 + (quarter.number % 4 + 4) % 4;
        dtlp_eval_set(e, quarter, DTLP_HOW_WITHIN);
        return;
    }
    if (dtlp_eval_base(e, &year)) {
        dtlp_eval_set(e, year, DTLP_HOW_WITHIN);
        return;
    }
    if (quarter.grain == DTLP_GRAIN_NONE && d->reference == DTL_DAY_NONE)
        return;
    if (quarter.grain == DTLP_GRAIN_NONE)
        quarter = dtlp_unit_move(dtlp_unit_of(DTLP_GRAIN_QUARTER, d->reference), -1);
    e->out->anchor_told = d->told_quarter.grain != DTLP_GRAIN_NONE;
    e->out->anchor = e->out->anchor_told ? dtlp_unit_first(quarter) : d->reference;
    dtlp_eval_set(e, quarter, DTLP_HOW_THIS);
}

/* "It opened in 2010. It will close at the end of the year": of what is to come, told of what was. */
static bool is_of_what_was(const dtlp_eval *e, dtlp_grain grain, dtlp_unit told)
{
    bool ahead = e->found->tense == 0 || e->found->tense == 1;
    return ahead && has(e->node, DTLP_SLOT_mod) && e->d->reference != DTL_DAY_NONE &&
           dtlp_unit_last(told.grain > grain ? told : dtlp_unit_of(grain, dtlp_unit_first(told))) < e->d->reference;
}

/* "It fell in 2008. Last week they said that they had been warned in May of that year": "that" is not said of the article's year. */
static bool eval_that_year(dtlp_eval *e)
{
    enum { REACH = 6 /* sentences */ };
    const dtlp_discourse *d = e->d;
    bool that = get(e->node, DTLP_SLOT_dir, 1) == 0 && get(e->node, DTLP_SLOT_unit, DTLP_GRAIN_NONE) == DTLP_GRAIN_YEAR;
    if (!that || has(e->node, DTLP_SLOT_base) || !known(d->old) || e->found->sentence - d->old_sentence > REACH)
        return false;
    bool current = d->told == DTL_DAY_NONE || dtlp_unit_year(d->told_unit) == dtl_civil_from_day(d->reference).year;
    if (!current && d->old_by < d->told_by)
        return false;
    dtlp_eval_lean_on(e, dtlp_unit_first(d->old), d->old_by);
    dtlp_eval_set(e, dtlp_unit_of(DTLP_GRAIN_YEAR, dtlp_unit_first(d->old)), DTLP_HOW_THIS);
    return true;
}

void dtlp_eval_same(dtlp_eval *e)
{
    const dtlp_discourse *d = e->d;
    dtlp_grain grain = dtlp_eval_grain(e->node);
    if (grain == DTLP_GRAIN_QUARTER && !has(e->node, DTLP_SLOT_mod)) {
        eval_same_quarter(e);
        return;
    }
    dtlp_unit told, year;
    if (eval_that_year(e))
        return;
    if (dtlp_eval_base(e, &year) && d->reference != DTL_DAY_NONE) { /* "this day in 1969" */
        int32_t years = dtlp_unit_year(year) - dtl_civil_from_day(d->reference).year;
        dtlp_unit day = dtlp_eval_move_day(d->reference, DTLP_GRAIN_YEAR, years);
        if (known(day))
            dtlp_eval_set(e, dtlp_unit_of(grain, day.number), DTLP_HOW_WITHIN);
    } else if (dtlp_eval_told(e, grain, &told) && !is_of_what_was(e, grain, told)) { /* "that day" of a month is somewhere in that month */
        dtlp_eval_set(e, told.grain > grain ? told : dtlp_unit_of(grain, dtlp_unit_first(told)), DTLP_HOW_THIS);
        if (get(e->node, DTLP_SLOT_unit, DTLP_GRAIN_NONE) == DTLP_GRAIN_DAY) /* not "at that time" */
            dtlp_eval_day_within(e);
    } else if (d->reference != DTL_DAY_NONE) {
        e->out->anchor = d->reference;
        e->out->anchor_told = false;
        dtlp_eval_set(e, dtlp_unit_of(grain, d->reference), DTLP_HOW_THIS);
    }
}

/* "in two weeks", "within two weeks": the days it leads to. */
void dtlp_eval_length(dtlp_eval *e)
{
    const dtlp_node *n = e->node;
    dtl_day ref = e->d->reference;
    bool in = e->found->hint == DTLP_HINT_IN && e->found->tense != -1, within = e->found->hint == DTLP_HINT_WITHIN;
    if ((!in && !within) || ref == DTL_DAY_NONE || !has(n, DTLP_SLOT_count) || has(n, DTLP_SLOT_many) || e->depth > 0)
        return;
    dtlp_node ahead = *n;
    dtlp_set(&ahead, DTLP_SLOT_dir, 1);
    int32_t by = dtlp_eval_count(&ahead);
    dtlp_grain grain = dtlp_eval_grain(n);
    dtlp_unit far = within ? dtlp_eval_move_day(ref, grain, by) : dtlp_unit_move(dtlp_unit_of(grain, ref), by);
    if (!known(far))
        return;
    e->out->anchor = ref;
    e->out->period = (dtl_period){within ? ref : dtlp_unit_first(far), dtlp_unit_last(far), dtlp_unit_precision(far)};
}
