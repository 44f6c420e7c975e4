/* steps.c - a length as steps from a day: three weeks, two years and a month,
 * a year and a half.
 *
 * Owns how far a length reaches. Knows nothing of what it is counted from.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

/* What a part of a unit is counted in, and how many of them make the unit. */
static const struct { dtlp_grain grain; int32_t per_unit; } finer[DTLP_GRAIN_COUNT] = {
    [DTLP_GRAIN_HOUR] = {DTLP_GRAIN_MINUTE, 60},     [DTLP_GRAIN_DAY] = {DTLP_GRAIN_HOUR, 24},
    [DTLP_GRAIN_WEEK] = {DTLP_GRAIN_DAY, 7},         [DTLP_GRAIN_MONTH] = {DTLP_GRAIN_WEEK, 4},
    [DTLP_GRAIN_QUARTER] = {DTLP_GRAIN_MONTH, 3},    [DTLP_GRAIN_YEAR] = {DTLP_GRAIN_MONTH, 12},
    [DTLP_GRAIN_DECADE] = {DTLP_GRAIN_YEAR, 10},     [DTLP_GRAIN_CENTURY] = {DTLP_GRAIN_YEAR, 100},
    [DTLP_GRAIN_MILLENNIUM] = {DTLP_GRAIN_YEAR, 1000},
};

/* Hours lead into another day only when they are many. */
static dtlp_step step_of(int32_t unit, int32_t count)
{
    static const int32_t per_day[] = {[DTLP_GRAIN_SECOND] = 86400, [DTLP_GRAIN_MINUTE] = 1440, [DTLP_GRAIN_HOUR] = 24};
    enum { MOST = 100000 };
    if (unit > DTLP_GRAIN_NONE && unit < DTLP_GRAIN_DAY)
        return (dtlp_step){DTLP_GRAIN_DAY, count / per_day[unit]};
    bool grain = unit >= DTLP_GRAIN_DAY && unit < DTLP_GRAIN_COUNT;
    return (dtlp_step){grain ? (dtlp_grain)unit : DTLP_GRAIN_DAY, count > MOST ? MOST : count};
}

int dtlp_eval_steps(const dtlp_node *node, dtlp_step out[DTLP_MAX_STEPS])
{
    int n = 0;
    int32_t unit = get(node, DTLP_SLOT_unit, DTLP_GRAIN_DAY), hundredths = get(node, DTLP_SLOT_frac, 0);
    out[n++] = step_of(unit, get(node, DTLP_SLOT_count, 1));
    if (has(node, DTLP_SLOT_unit2))
        out[n++] = step_of(dtlp_slot(node, DTLP_SLOT_unit2), get(node, DTLP_SLOT_count2, 1));
    if (has(node, DTLP_SLOT_unit3))
        out[n++] = step_of(dtlp_slot(node, DTLP_SLOT_unit3), get(node, DTLP_SLOT_count3, 1));
    if (n == 1 && hundredths > 0 && unit >= DTLP_GRAIN_DAY && unit < DTLP_GRAIN_COUNT && finer[unit].per_unit > 0)
        out[n++] = step_of(finer[unit].grain, finer[unit].per_unit * hundredths / 100);
    return n;
}

dtl_day dtlp_eval_walk(const dtlp_node *node, dtl_day from, int dir)
{
    dtlp_step steps[DTLP_MAX_STEPS];
    int n = dtlp_eval_steps(node, steps);
    dtlp_unit day = {DTLP_GRAIN_DAY, from};
    for (int i = 0; i < n && known(day); i++)
        day = dtlp_eval_move_day(day.number, steps[i].grain, dir * steps[i].count);
    return known(day) ? day.number : DTL_DAY_NONE;
}

bool dtlp_eval_walk_unit(const dtlp_node *node, dtl_day from, int dir, dtlp_unit *there)
{
    dtlp_step steps[DTLP_MAX_STEPS];
    int n = dtlp_eval_steps(node, steps);
    dtl_day day = dtlp_eval_walk(node, from, dir);
    if (n < 2 || day == DTL_DAY_NONE)
        return false;
    *there = dtlp_unit_of(steps[n - 1].grain, day);
    return known(*there);
}
