/* eval.h - one expression on its way from slots to a calendar unit.
 *
 * Owns what calendar.c, units.c and spans.c share. Knows nothing of other
 * expressions but the one it hangs on.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_EVAL_H
#define DTLP_TIMEX_EVAL_H

#include "timex/when.h"

typedef struct dtlp_eval {
    const dtlp_finder *finder;
    const dtlp_discourse *d;
    const dtlp_found *found;
    const dtlp_node *node;
    int depth;
    dtlp_when *out;
} dtlp_eval;

static inline int32_t get(const dtlp_node *node, enum dtlp_slot slot, int32_t otherwise)
{
    return dtlp_has(node, slot) ? dtlp_slot(node, slot) : otherwise;
}

static inline bool has(const dtlp_node *node, enum dtlp_slot slot)
{
    return dtlp_has(node, slot);
}

static inline bool known(dtlp_unit unit)
{
    return unit.grain != DTLP_GRAIN_NONE && dtlp_unit_valid(unit);
}

/* when.c: what the expression is read against; the last unit told that
 * `grain` can be counted from, coarser only if none fits; the unit of what it hangs on,
 * false if it hangs on nothing known; the result. */
dtl_day dtlp_eval_anchor(dtlp_eval *e);
bool dtlp_eval_told(dtlp_eval *e, dtlp_grain grain, dtlp_unit *unit); /* false: nothing told */
bool dtlp_eval_base(dtlp_eval *e, dtlp_unit *unit);
void dtlp_eval_set(dtlp_eval *e, dtlp_unit unit, dtlp_how how);

/* It is read against a day that the text has told, by that expression. */
static inline void dtlp_eval_lean_on(dtlp_eval *e, dtl_day anchor, uint32_t told_by)
{
    e->out->anchor = anchor;
    e->out->anchor_told = true;
    e->out->told_by = told_by;
}

/* calendar.c: the finest field as something that recurs (false: there is none),
 * the instance of it that is meant, and all calendar fields. */
bool dtlp_eval_cycle_of(const dtlp_eval *e, dtlp_cycle *cycle);
void dtlp_eval_cycle(dtlp_eval *e, dtlp_cycle *cycle);
void dtlp_eval_cal(dtlp_eval *e);

/* tale.c: what recurs, by the dates told before (false: none of them has it go on);
 * is it about today amid a history; the one nearest to where a history has got to. */
bool dtlp_eval_cycle_of_tale(dtlp_eval *e, const dtlp_cycle *cycle);
bool dtlp_is_beside_history(const dtlp_eval *e);
void dtlp_eval_cycle_in_history(dtlp_eval *e, const dtlp_cycle *cycle);

/* units.c: the grain of its unit, at least a day; how many, signed; a day moved
 * by so many units; a result that was moved. */
dtlp_grain dtlp_eval_grain(const dtlp_node *node);
int32_t dtlp_eval_count(const dtlp_node *node);
dtlp_unit dtlp_eval_move_day(dtl_day day, dtlp_grain grain, int32_t by);
void dtlp_eval_moved(dtlp_eval *e, dtlp_unit unit, int32_t by, dtlp_grain grain);
dtlp_unit dtlp_eval_edge(dtlp_unit base, dtlp_grain grain, bool at_end); /* its first or last unit of the grain */
void dtlp_eval_day_within(dtlp_eval *e); /* the result is a month or year; the words mean some day of it */
void dtlp_eval_shift(dtlp_eval *e);
void dtlp_eval_offset(dtlp_eval *e);
void dtlp_eval_nth(dtlp_eval *e);
void dtlp_eval_hold(dtlp_eval *e);

/* steps.c: the parts of a length, the coarsest first; the day that a length
 * leads to from another (DTL_DAY_NONE: none that is known), and the unit of its
 * finest part there, false where it has but one part. */
typedef struct dtlp_step {
    dtlp_grain grain;
    int32_t count;
} dtlp_step;
enum { DTLP_MAX_STEPS = 3 };
int dtlp_eval_steps(const dtlp_node *node, dtlp_step out[DTLP_MAX_STEPS]);
dtl_day dtlp_eval_walk(const dtlp_node *node, dtl_day from, int dir);
bool dtlp_eval_walk_unit(const dtlp_node *node, dtl_day from, int dir, dtlp_unit *there);

/* spans.c */
void dtlp_eval_away(dtlp_eval *e);
void dtlp_eval_from(dtlp_eval *e);
void dtlp_eval_within(dtlp_eval *e);
void dtlp_eval_span(dtlp_eval *e);
void dtlp_eval_ref(dtlp_eval *e);
void dtlp_eval_same(dtlp_eval *e);
void dtlp_eval_length(dtlp_eval *e); /* "in two weeks": the days it leads to */

#endif
