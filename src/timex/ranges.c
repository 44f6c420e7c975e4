/* ranges.c - expressions that lean on the one beside them: the ends of a range, days
 * in a row.
 *
 * Owns what two ends share and that the second does not come before the first.
 * Knows nothing of what the text told before them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

static bool is_partial(const dtlp_node *node)
{
    return node->op == DTLP_OP_cal && !dtlp_has(node, DTLP_SLOT_year) && !dtlp_has(node, DTLP_SLOT_yy) &&
           !dtlp_has(node, DTLP_SLOT_base) && !dtlp_has(node, DTLP_SLOT_dir);
}

/* "from 26 June to 3 July 2020": the year stands with the second; a month later
 * in the year than the second's is of the year before. */
static void share_year(dtlp_node *first, const dtlp_node *second)
{
    int32_t year = dtlp_slot(second, DTLP_SLOT_year), month = dtlp_slot(first, DTLP_SLOT_month);
    if (!is_partial(first) || year == DTLP_UNSET || month == DTLP_UNSET || !dtlp_has(second, DTLP_SLOT_month))
        return;
    dtlp_set(first, DTLP_SLOT_year, month > dtlp_slot(second, DTLP_SLOT_month) ? year - 1 : year);
    dtlp_set(first, DTLP_SLOT_bc, dtlp_slot(second, DTLP_SLOT_bc));
}

static void move_month(dtlp_node *node, int by)
{
    int32_t month = dtlp_slot(node, DTLP_SLOT_month) + by;
    int turn = month > 12 ? 1 : month < 1 ? -1 : 0;
    dtlp_set(node, DTLP_SLOT_month, month - turn * 12);
    if (dtlp_has(node, DTLP_SLOT_year))
        dtlp_set(node, DTLP_SLOT_year, dtlp_slot(node, DTLP_SLOT_year) + turn);
}

/* "From the 27th to the 3rd of April", "from April 27 to the 3rd": the month told
 * once is not that of both. */
static void share_month(dtlp_node *first, dtlp_node *second)
{
    int32_t from = dtlp_slot(first, DTLP_SLOT_day), to = dtlp_slot(second, DTLP_SLOT_day);
    if (from == DTLP_UNSET || to == DTLP_UNSET || from <= to)
        return;
    if (dtlp_slot(first, DTLP_SLOT_shared) == 1)
        move_month(first, -1);
    else if (dtlp_slot(second, DTLP_SLOT_shared) == 1)
        move_month(second, 1);
}

static int32_t minutes_of_half_day(const dtlp_node *node)
{
    return dtlp_slot(node, DTLP_SLOT_hour) % 12 * 60 + (dtlp_slot(node, DTLP_SLOT_minute) > 0 ? dtlp_slot(node, DTLP_SLOT_minute) : 0);
}

/* The half of the day it tells, 0 or 12: noon and 15:00 are of the second. */
static int32_t half_of(const dtlp_node *node)
{
    int32_t hour = dtlp_slot(node, DTLP_SLOT_hour);
    if (dtlp_has(node, DTLP_SLOT_ampm))
        return dtlp_slot(node, DTLP_SLOT_ampm);
    if (dtlp_has(node, DTLP_SLOT_pod))
        return dtlp_slot(node, DTLP_SLOT_pod) == DTLP_POD_MORNING ? 0 : 12;
    return hour == 24 ? 0 : hour >= 12 ? 12 : DTLP_UNSET;
}

static bool is_half_open(const dtlp_node *node, int32_t last)
{
    int32_t hour = dtlp_slot(node, DTLP_SLOT_hour);
    return hour >= 1 && hour <= last && !dtlp_has(node, DTLP_SLOT_ampm) && !dtlp_has(node, DTLP_SLOT_pod);
}

/* "From 5 to 6 p.m.", "from 11 to 2 p.m.", "from noon to two": the first hour is before the second. */
static void share_half_of_day(dtlp_node *first, dtlp_node *second)
{
    if (!dtlp_has(first, DTLP_SLOT_hour) || !dtlp_has(second, DTLP_SLOT_hour))
        return;
    bool ordered = minutes_of_half_day(first) <= minutes_of_half_day(second);
    int32_t of_first = half_of(first), of_second = half_of(second);
    if (is_half_open(first, 12) && of_second != DTLP_UNSET)
        dtlp_set(first, DTLP_SLOT_ampm, ordered ? of_second : 12 - of_second);
    else if (is_half_open(second, 11) && of_first != DTLP_UNSET)
        dtlp_set(second, DTLP_SLOT_ampm, ordered ? of_first : 12 - of_first);
}

static bool is_slot_of_time(int slot)
{
    return slot == DTLP_SLOT_hour || slot == DTLP_SLOT_minute || slot == DTLP_SLOT_second || slot == DTLP_SLOT_ampm ||
           slot == DTLP_SLOT_pod || slot == DTLP_SLOT_zone;
}

/* Does it tell a clock time and no day? */
static bool is_time_alone(const dtlp_node *node)
{
    if (node->op != DTLP_OP_cal || !dtlp_has(node, DTLP_SLOT_hour))
        return false;
    for (int i = 0; i < DTLP_SLOT_COUNT; i++)
        if (dtlp_has(node, i) && !is_slot_of_time(i) && i != DTLP_SLOT_mod && i != DTLP_SLOT_timed)
            return false;
    return true;
}

/* "Between 2 and 4 p.m. Friday": the day told behind both is that of both. */
static void share_day(dtlp_node *first, const dtlp_node *second)
{
    if (!is_time_alone(first) || dtlp_slot(second, DTLP_SLOT_shared) != 2)
        return;
    dtlp_node shared = *second;
    for (int i = 0; i < DTLP_SLOT_COUNT; i++)
        if (is_slot_of_time(i))
            dtlp_set(&shared, i, dtlp_slot(first, i));
    shared.rule = first->rule;
    *first = shared;
}

/* "From 14 September to Thursday": the Thursday is the article's. */
static bool stands_alone(const dtlp_node *node, const dtlp_node *before, const dtlp_when *begin, const dtlp_when *end)
{
    return dtlp_has(node, DTLP_SLOT_weekday) && !dtlp_has(node, DTLP_SLOT_month) &&
           !dtlp_has(before, DTLP_SLOT_weekday) && end->period.first >= begin->period.first;
}

/* What the expression says to one who stands at `day` and looks ahead. */
static dtlp_when seen_from(const dtlp_finder *f, const dtlp_found *found, const dtlp_node *node, dtl_day day)
{
    dtlp_discourse there = {.reference = day, .told = DTL_DAY_NONE, .told_fine = DTL_DAY_NONE, .passage = DTL_DAY_NONE};
    dtlp_found ahead = *found;
    ahead.tense = DTLP_TENSE_AHEAD;
    return dtlp_when_eval(f, &there, &ahead, node, 0);
}

/* The end of a range comes after its beginning. */
static void follow_on(const dtlp_finder *f, const dtlp_found *found, const dtlp_node *node, const dtlp_when *begin,
                      dtlp_when *end)
{
    if (!is_partial(node) || stands_alone(node, dtlp_node_at(f, found[-1].node), begin, end) || begin->period.first == DTL_DAY_NONE || begin->period.first == DTL_DAY_OPEN_BEFORE ||
        begin->type > DTL_TIMEX_TIME)
        return;
    dtlp_when again = seen_from(f, found, node, begin->period.first);
    if (again.period.first != DTL_DAY_NONE && again.period.first >= begin->period.first) {
        *end = again;
        end->anchor_told = true;
    }
}

/* "It began that September and lasted until November": what had an end, had it
 * after the beginning told in the same sentence. */
static void last_until(const dtlp_finder *f, const dtlp_discourse *d, const dtlp_found *found, const dtlp_node *node,
                       const dtlp_when *begin, dtlp_when *end)
{
    if (!found->ended || found == f->found.at || found[-1].sentence != found->sentence || !is_partial(node) ||
        begin->period.first <= DTL_DAY_OPEN_BEFORE || begin->type > DTL_TIMEX_TIME || d->reference == DTL_DAY_NONE)
        return;
    dtlp_discourse at_begin = {.reference = begin->period.first, .told = DTL_DAY_NONE, .told_fine = DTL_DAY_NONE,
                               .passage = DTL_DAY_NONE};
    dtlp_found ahead = *found;
    ahead.tense = DTLP_TENSE_AHEAD;
    dtlp_when again = dtlp_when_eval(f, &at_begin, &ahead, node, 0);
    if (again.period.first >= begin->period.first && again.period.last <= d->reference) {
        *end = again;
        end->anchor_told = true;
    }
}

/* "Thursday and Friday" are in their order, where one is soon after the other; not
 * "Friday and Thursday". */
static void keep_order(const dtlp_finder *f, const dtlp_found *found, const dtlp_node *node, const dtlp_when *before, dtlp_when *when)
{
    enum { NEAR = 6, SOON = 3 };
    if (found == f->found.at || found[-1].sentence != found->sentence || found->begin - found[-1].end > NEAR ||
        !dtlp_has(node, DTLP_SLOT_weekday) || !is_partial(node) || when->how != DTLP_HOW_LATEST || before->unit.grain != DTLP_GRAIN_DAY ||
        when->unit.grain != DTLP_GRAIN_DAY || when->unit.number >= before->unit.number)
        return;
    const dtlp_node *first = dtlp_node_at(f, found[-1].node);
    if (!dtlp_has(first, DTLP_SLOT_weekday) || !is_partial(first))
        return;
    dtlp_when again = seen_from(f, found, node, before->period.first);
    if (again.period.first > before->period.first && again.period.first <= before->period.first + SOON) {
        *when = again;
        when->anchor_told = true;
    }
}

void dtlp_range_share(dtlp_node *first, dtlp_node *second)
{
    share_month(first, second);
    share_year(first, second);
    share_half_of_day(first, second);
    share_day(first, second);
}

void dtlp_range_follow(const dtlp_finder *f, const dtlp_discourse *d, const dtlp_found *found, const dtlp_when *before, dtlp_when *when)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    if (found->linked) {
        follow_on(f, found, node, before, when);
        return;
    }
    last_until(f, d, found, node, before, when);
    keep_order(f, found, node, before, when);
}
