/* fiscal.c - years of account: when they end, where the text says so, and the
 * days of their quarters and halves.
 *
 * Values keep the calendar's form (the third quarter of fiscal 2024 is 2024-Q3);
 * only the days follow the books. Knows nothing of who keeps them: one end
 * holds for the whole text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

static bool is_year_of_account(const dtlp_node *node)
{
    if (node->op == DTLP_OP_from)
        return dtlp_slot(node, DTLP_SLOT_unit) == DTLP_GRAIN_YEAR;
    return dtlp_slot(node, DTLP_SLOT_fiscal) == 1 && dtlp_slot(node, DTLP_SLOT_quarter) == DTLP_UNSET && dtlp_slot(node, DTLP_SLOT_half) == DTLP_UNSET;
}

/* "The year ended 30 September", "fiscal 2024 ends in June". */
void dtlp_fiscal_read(const dtlp_finder *f, dtlp_discourse *d)
{
    for (size_t i = 1; i < f->found.count; i++) {
        const dtlp_node *node = dtlp_node_at(f, f->found.at[i].node);
        if (dtlp_slot(node, DTLP_SLOT_fiscal) != 2 || dtlp_slot(node, DTLP_SLOT_month) < 1 || dtlp_slot(node, DTLP_SLOT_month) > 12 ||
            !is_year_of_account(dtlp_node_at(f, f->found.at[i - 1].node)))
            continue;
        d->fiscal_month = dtlp_slot(node, DTLP_SLOT_month);
        d->fiscal_day = dtlp_slot(node, DTLP_SLOT_day) == DTLP_UNSET ? 0 : dtlp_slot(node, DTLP_SLOT_day);
        return;
    }
}

/* The day after the last one of the year of account `year`, moved by months. */
static dtl_day end_of(const dtlp_discourse *d, int32_t year, int32_t months)
{
    enum { LATE_IN_MONTH = 25 };
    int32_t month = year * 12 + d->fiscal_month - 1 + months;
    dtlp_unit unit = {DTLP_GRAIN_MONTH, month};
    bool whole = d->fiscal_day == 0 || d->fiscal_day >= LATE_IN_MONTH;
    return whole ? dtlp_unit_last(unit) + 1 : dtlp_unit_first(unit) + d->fiscal_day;
}

static bool states_year(const dtlp_node *node)
{
    return dtlp_has(node, DTLP_SLOT_year) || dtlp_has(node, DTLP_SLOT_yy);
}

void dtlp_fiscal_days(const dtlp_discourse *d, const dtlp_node *node, dtlp_when *w)
{
    int32_t months = dtlp_grain_months(w->unit.grain);
    if (dtlp_slot(node, DTLP_SLOT_fiscal) != 1 || d->fiscal_month == 0 || d->fiscal_month == 12 || months < 3 || months > 12 ||
        !states_year(node))
        return;
    if (w->period.first == DTL_DAY_NONE || w->period.first != dtlp_unit_first(w->unit) || w->period.last != dtlp_unit_last(w->unit))
        return; /* no whole unit */
    int32_t year = dtlp_unit_year(w->unit), part = w->unit.number - year * (12 / months);
    w->fiscal = true;
    w->period.first = end_of(d, year - 1, part * months);
    w->period.last = end_of(d, year - 1, (part + 1) * months) - 1;
}
