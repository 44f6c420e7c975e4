/* again.c - one expression read again, as if other days had been told before it.
 *
 * Expressions are read in text order, before anybody knows what a sentence tells and
 * what it mentions in passing. Who learns that later can ask here what "two days
 * later" or "by dawn" comes to after another day. Owns on what an expression leans;
 * must not know events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

static const dtlp_found *found_of(const dtlp_rereading *again, uint32_t index)
{
    return &again->finder->found.at[again->readings[index].found];
}

/* The node that leaves something open: the innermost of those that hang on each other. */
static const dtlp_node *innermost(const dtlp_rereading *again, const dtlp_node *node)
{
    enum { DEEPEST = 8 };
    for (int i = 0; i < DEEPEST && has(node, DTLP_SLOT_base); i++)
        node = dtlp_node_at(again->finder, (uint32_t)dtlp_slot(node, DTLP_SLOT_base));
    return node;
}

static bool is_complete(const dtlp_node *node)
{
    return has(node, DTLP_SLOT_year) || has(node, DTLP_SLOT_yy) || has(node, DTLP_SLOT_decade) || has(node, DTLP_SLOT_dd) ||
           has(node, DTLP_SLOT_century) || has(node, DTLP_SLOT_millennium);
}

dtlp_lean dtlp_timex_leans(const dtlp_rereading *again, uint32_t index)
{
    const dtlp_node *node = innermost(again, dtlp_node_at(again->finder, found_of(again, index)->node));
    if (get(node, DTLP_SLOT_told, 0) == 1 || node->op == DTLP_OP_same)
        return DTLP_LEAN_TOLD;
    if (node->op != DTLP_OP_cal || is_complete(node) || has(node, DTLP_SLOT_dir))
        return DTLP_LEAN_NONE;
    dtlp_eval e = {.finder = again->finder, .node = node};
    dtlp_cycle cycle;
    if (dtlp_eval_cycle_of(&e, &cycle))
        return DTLP_LEAN_CYCLE;
    return dtlp_has_time(node) ? DTLP_LEAN_CLOCK : DTLP_LEAN_NONE;
}

bool dtlp_timex_is_history(const dtlp_rereading *again)
{
    return again->discourse.narrative;
}

uint32_t dtlp_timex_told_by(const dtlp_rereading *again, uint32_t index)
{
    return again->readings[index].told_by;
}

int32_t dtlp_timex_most(const dtlp_rereading *again, uint32_t index)
{
    return get(dtlp_node_at(again->finder, found_of(again, index)->node), DTLP_SLOT_upper, 0);
}

/* The finest calendar unit that holds all these days; grain NONE: they are more than a year. */
static dtlp_unit unit_of(dtl_period days)
{
    static const dtlp_grain grains[] = {DTLP_GRAIN_DAY, DTLP_GRAIN_WEEK, DTLP_GRAIN_MONTH, DTLP_GRAIN_SEASON, DTLP_GRAIN_YEAR};
    for (size_t i = 0; i < sizeof grains / sizeof *grains; i++) {
        dtlp_unit unit = dtlp_unit_of(grains[i], days.first);
        if (known(unit) && dtlp_unit_last(unit) >= days.last)
            return unit;
    }
    return (dtlp_unit){DTLP_GRAIN_NONE, 0};
}

/* The document as it is when these days have just been told, in the sentence itself. */
static dtlp_discourse after_telling(const dtlp_rereading *again, const dtlp_found *found, dtl_period days, dtlp_unit unit)
{
    dtlp_discourse d = again->discourse;
    uint32_t paragraph = again->finder->text->sentences[found->sentence].paragraph;
    d.told = d.told_fine = dtlp_unit_first(unit);
    d.told_unit = d.fine_unit = d.point = unit;
    d.told_part = days;
    d.told_sentence = found->sentence;
    d.stray_year = 0;
    d.told_quarter = (dtlp_unit){DTLP_GRAIN_NONE, 0};
    d.passage = d.reference != DTL_DAY_NONE && days.last < d.reference ? d.told : DTL_DAY_NONE;
    d.passage_grain = unit.grain;
    d.passage_paragraph = d.point_paragraph = paragraph;
    d.today_told = false;
    return d;
}

static bool read_after(dtlp_arena *arena, const dtlp_rereading *again, uint32_t index, dtl_period told, dtlp_unit unit, dtl_timex *timex)
{
    const dtlp_found *found = found_of(again, index);
    dtlp_discourse d = after_telling(again, found, told, unit);
    dtlp_when when = dtlp_when_eval(again->finder, &d, found, dtlp_node_at(again->finder, found->node), 0);
    if (!when.anchor_told || when.period.first == DTL_DAY_NONE)
        return false;
    *timex = dtlp_timex_make(arena, again->finder, &d, found, &when);
    return true;
}

/* "The following Monday": after a month it is one from its first day on to the one after its last. */
static bool is_weekly(const dtlp_rereading *again, uint32_t index)
{
    dtlp_eval e = {.finder = again->finder, .node = innermost(again, dtlp_node_at(again->finder, found_of(again, index)->node))};
    dtlp_cycle cycle;
    return e.node->op == DTLP_OP_cal && dtlp_eval_cycle_of(&e, &cycle) && cycle.frame == DTLP_GRAIN_WEEK;
}

bool dtlp_timex_again(dtlp_arena *arena, const dtlp_rereading *again, uint32_t index, dtl_period told, dtl_timex *timex)
{
    if (dtlp_timex_leans(again, index) == DTLP_LEAN_NONE || told.first <= DTL_DAY_OPEN_BEFORE || told.last >= DTL_DAY_OPEN_AFTER)
        return false;
    enum { A_FEW_DAYS = 9 };
    dtlp_unit unit = unit_of(told);
    bool apart = !known(unit) || (unit.grain == DTLP_GRAIN_MONTH && is_weekly(again, index)) || (unit.grain > DTLP_GRAIN_WEEK && told.last - told.first <= A_FEW_DAYS); /* no unit holds them: from the first of them to the last */
    dtl_timex made, last;
    if (!read_after(arena, again, index, told, apart ? dtlp_unit_of(DTLP_GRAIN_DAY, told.first) : unit, &made))
        return false;
    if (apart) {
        if (!read_after(arena, again, index, told, dtlp_unit_of(DTLP_GRAIN_DAY, told.last), &last))
            return false;
        made.period.last = last.period.last;
        made.period.precision = DTL_PRECISION_VAGUE;
        made.edtf = NULL;
    }
    made.begin_point = timex->begin_point;
    made.end_point = timex->end_point;
    *timex = made;
    return true;
}

/* The first weekday after that day. */
static dtlp_unit weekday_after(const dtlp_cycle *cycle, dtl_day day)
{
    return (dtlp_unit){DTLP_GRAIN_DAY, day + 1 + (cycle->number + 1 - dtlp_weekday(day + 1) + 7) % 7};
}

bool dtlp_timex_beside(const dtlp_rereading *again, uint32_t index, dtl_period days, int direction, dtl_period *period)
{
    if (days.first <= DTL_DAY_OPEN_BEFORE || days.last >= DTL_DAY_OPEN_AFTER || dtlp_timex_leans(again, index) != DTLP_LEAN_CYCLE)
        return false;
    dtlp_eval e = {.finder = again->finder, .node = innermost(again, dtlp_node_at(again->finder, found_of(again, index)->node))};
    dtlp_cycle cycle;
    dtlp_how how;
    if (!dtlp_eval_cycle_of(&e, &cycle) || cycle.frame == DTLP_GRAIN_MONTH)
        return false;
    bool weekday = cycle.frame == DTLP_GRAIN_WEEK && cycle.grain == DTLP_GRAIN_DAY && direction > 0;
    dtlp_unit weekend = dtlp_unit_of(DTLP_GRAIN_WEEKEND, days.last);
    bool own = cycle.grain == DTLP_GRAIN_WEEKEND && direction > 0 && dtlp_unit_first(weekend) > days.last; /* a Tuesday's weekend lies after it */
    dtlp_unit unit = own ? weekend : weekday ? weekday_after(&cycle, days.last)
                             : dtlp_cycle_choose(&cycle, direction < 0 ? days.first : days.last, direction, DTLP_TENSE_UNKNOWN, &how);
    if (!known(unit))
        return false;
    *period = (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
    return true;
}
