/* recurs.c - on which days something recurs, as an RRULE (RFC 5545).
 *
 * Says more than a TIMEX3 value can ("the first Monday of each month" is P1M)
 * and only what the words say: no day is made up.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

static bool has(const dtlp_node *node, enum dtlp_slot slot)
{
    return node->slot[slot] != DTLP_UNSET;
}

static const char *weekday_name(int32_t weekday)
{
    static const char *const names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    return names[(weekday + 6) % 7];
}

/* "every Tuesday", "every other Friday", "the last Friday of every month" */
static const char *of_weekday(dtlp_arena *arena, const dtlp_node *node)
{
    const char *name = weekday_name(node->slot[DTLP_SLOT_weekday]);
    bool other = node->slot[DTLP_SLOT_quant] == DTLP_QUANT_OTHER;
    int32_t nth = node->slot[DTLP_SLOT_index];
    if (!has(node, DTLP_SLOT_index) && node->slot[DTLP_SLOT_unit] != DTLP_GRAIN_MONTH)
        return dtlp_arena_printf(arena, "FREQ=WEEKLY;%sBYDAY=%s", other ? "INTERVAL=2;" : "", name);
    if (!has(node, DTLP_SLOT_index) || node->slot[DTLP_SLOT_unit] != DTLP_GRAIN_MONTH || nth == 0 || nth > 5 || nth < -5)
        return NULL;
    return dtlp_arena_printf(arena, "FREQ=MONTHLY;BYDAY=%d%s", nth, name);
}

/* "every two weeks", "each month": on days that something else tells. */
static const char *of_unit(dtlp_arena *arena, const dtlp_node *node)
{
    const char *freq = NULL;
    int32_t count = has(node, DTLP_SLOT_count) ? node->slot[DTLP_SLOT_count] : 1;
    switch (node->slot[DTLP_SLOT_unit]) {
    case DTLP_GRAIN_DAY: freq = "DAILY"; break;
    case DTLP_GRAIN_WEEK: freq = "WEEKLY"; break;
    case DTLP_GRAIN_MONTH: freq = "MONTHLY"; break;
    case DTLP_GRAIN_YEAR: freq = "YEARLY"; break;
    default: return NULL;
    }
    if (node->slot[DTLP_SLOT_quant] == DTLP_QUANT_OTHER && count == 1)
        count = 2;
    if (count < 1 || count > 1000 || has(node, DTLP_SLOT_frac) || has(node, DTLP_SLOT_many))
        return NULL;
    return count == 1 ? dtlp_arena_printf(arena, "FREQ=%s", freq)
                      : dtlp_arena_printf(arena, "FREQ=%s;INTERVAL=%d", freq, count);
}

const char *dtlp_recurs(dtlp_arena *arena, const dtlp_node *node)
{
    if (has(node, DTLP_SLOT_freq) || has(node, DTLP_SLOT_year) || has(node, DTLP_SLOT_holiday))
        return NULL;
    if (has(node, DTLP_SLOT_weekday))
        return of_weekday(arena, node);
    if (has(node, DTLP_SLOT_weekend))
        return node->slot[DTLP_SLOT_weekend] == 2 ? "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" : "FREQ=WEEKLY;BYDAY=SA,SU";
    if (has(node, DTLP_SLOT_month) && has(node, DTLP_SLOT_day))
        return dtlp_arena_printf(arena, "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d", node->slot[DTLP_SLOT_month],
                                 node->slot[DTLP_SLOT_day]);
    if (has(node, DTLP_SLOT_month) || has(node, DTLP_SLOT_season) || has(node, DTLP_SLOT_quarter))
        return NULL; /* some day of a month each year */
    if (has(node, DTLP_SLOT_day))
        return dtlp_arena_printf(arena, "FREQ=MONTHLY;BYMONTHDAY=%d", node->slot[DTLP_SLOT_day]);
    return of_unit(arena, node);
}
