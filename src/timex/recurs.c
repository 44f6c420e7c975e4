/* recurs.c - on which days something recurs, as an RRULE (RFC 5545).
 *
 * Says more than a TIMEX3 value can ("the first Monday of each month" is P1M)
 * and only what the words say: no day is made up.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

static const char *weekday_name(int32_t weekday)
{
    static const char *const names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return names[(weekday + 6) % 7];
}

/* "every Tuesday", "every other Friday", "the last Friday of every month" */
static const char *of_weekday(dtlp_arena *arena, const dtlp_node *node)
{
    const char *name = weekday_name(dtlp_slot(node, DTLP_SLOT_weekday));
    bool other = dtlp_slot(node, DTLP_SLOT_quant) == DTLP_QUANT_OTHER;
    int32_t nth = dtlp_slot(node, DTLP_SLOT_index);
    if (!dtlp_has(node, DTLP_SLOT_index) && dtlp_slot(node, DTLP_SLOT_unit) != DTLP_GRAIN_MONTH)
        return dtlp_arena_printf(arena, "FREQ=WEEKLY;%sBYDAY=%s", other ? "INTERVAL=2;" : "", name);
    if (!dtlp_has(node, DTLP_SLOT_index) || dtlp_slot(node, DTLP_SLOT_unit) != DTLP_GRAIN_MONTH || nth == 0 || nth > 5 || nth < -5)
        return NULL;
    return dtlp_arena_printf(arena, "FREQ=MONTHLY;BYDAY=%d%s", nth, name);
}

/* "every two weeks", "each month": on days that something else tells. */
static const char *of_unit(dtlp_arena *arena, const dtlp_node *node)
{
    const char *freq = NULL;
    int32_t count = dtlp_has(node, DTLP_SLOT_count) ? dtlp_slot(node, DTLP_SLOT_count) : 1;
    switch (dtlp_slot(node, DTLP_SLOT_unit)) {
    case DTLP_GRAIN_DAY: freq = "DAILY"; break;
    case DTLP_GRAIN_WEEK: freq = "WEEKLY"; break;
    case DTLP_GRAIN_MONTH: freq = "MONTHLY"; break;
    case DTLP_GRAIN_YEAR: freq = "YEARLY"; break;
    default: return NULL;
    }
    if (dtlp_slot(node, DTLP_SLOT_quant) == DTLP_QUANT_OTHER && count == 1)
        count = 2;
    if (count < 1 || count > 1000 || dtlp_has(node, DTLP_SLOT_frac) || dtlp_has(node, DTLP_SLOT_many))
        return NULL;
    return count == 1 ? dtlp_arena_printf(arena, "FREQ=%s", freq)
                      : dtlp_arena_printf(arena, "FREQ=%s;INTERVAL=%d", freq, count);
}

const char *dtlp_recurs(dtlp_arena *arena, const dtlp_node *node)
{
    if (dtlp_has(node, DTLP_SLOT_freq) || dtlp_has(node, DTLP_SLOT_year) || dtlp_has(node, DTLP_SLOT_holiday))
        return NULL;
    if (dtlp_has(node, DTLP_SLOT_weekday))
        return of_weekday(arena, node);
    if (dtlp_has(node, DTLP_SLOT_weekend))
        return dtlp_slot(node, DTLP_SLOT_weekend) == 2 ? "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" : "FREQ=WEEKLY;BYDAY=SA,SU";
    if (dtlp_has(node, DTLP_SLOT_month) && dtlp_has(node, DTLP_SLOT_day))
        return dtlp_arena_printf(arena, "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d", dtlp_slot(node, DTLP_SLOT_month),
                                 dtlp_slot(node, DTLP_SLOT_day));
    if (dtlp_has(node, DTLP_SLOT_month) || dtlp_has(node, DTLP_SLOT_season) || dtlp_has(node, DTLP_SLOT_quarter))
        return NULL; /* some day of a month each year */
    if (dtlp_has(node, DTLP_SLOT_day))
        return dtlp_arena_printf(arena, "FREQ=MONTHLY;BYMONTHDAY=%d", dtlp_slot(node, DTLP_SLOT_day));
    return of_unit(arena, node);
}
