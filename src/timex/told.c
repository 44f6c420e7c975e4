/* told.c - the memory of what a text has told, by which later expressions are read.
 *
 * Owns where a report, a passage about the past or a history has got to, and
 * what does not move it on. Knows nothing of how expressions are evaluated.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/eval.h"

/* A lone year far off ("as was shown in 2005") does not carry a history away; a
 * second one near it in another sentence does, and a month or day that begins to be told in another paragraph, and a day
 * of the article's time ("will open on Thursday"). */
static bool strays(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f, uint32_t index)
{
    enum { NEAR_YEARS = 12 };
    if (!d->narrative)
        return false;
    int32_t year = dtlp_unit_year(w->unit), told = d->told == DTL_DAY_NONE ? year : dtl_civil_from_day(d->told).year;
    bool far = year > told + NEAR_YEARS || year < told - NEAR_YEARS;
    bool near = d->stray_year != 0 && year - d->stray_year <= NEAR_YEARS && d->stray_year - year <= NEAR_YEARS;
    bool confirmed = near && found->sentence != d->stray_sentence;
    bool elsewhere = w->unit.grain <= DTLP_GRAIN_MONTH && f->text->sentences[found->sentence].paragraph != d->point_paragraph;
    bool onward = d->stray_year > told && year > d->stray_year; /* 1947, 1963: the history leaps on */
    bool today = w->deictic && dtlp_node_is_of_today(dtlp_node_at(f, found->node), found) && w->unit.grain <= DTLP_GRAIN_WEEK;
    bool aim = !found->fronted && w->unit.grain == DTLP_GRAIN_YEAR && (found->signal == DTL_SIGNAL_UNTIL || found->signal == DTL_SIGNAL_BY);
    if (far && aim) /* "went up in 1929, but could not take it until 1948": the history stays where it is */
        return true;
    if (!far || confirmed || onward || elsewhere || today || found->fronted) {
        d->stray_year = 0;
        return false;
    }
    d->stray_year = year;
    d->stray_sentence = found->sentence;
    d->stray_unit = w->unit;
    d->stray_by = index;
    return true;
}

/* The quarter that a report is about: over, or of a year of account if it is told as
 * past before it is, and not one it is compared with. */
static bool is_reported_quarter(const dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found)
{
    if (w->unit.grain != DTLP_GRAIN_QUARTER || w->how == DTLP_HOW_MOVED)
        return false;
    bool over = d->reference == DTL_DAY_NONE || dtlp_unit_last(w->unit) < d->reference ||
                (found->tense == -1 && dtlp_unit_first(w->unit) < d->reference);
    return over && (d->told_quarter.grain == DTLP_GRAIN_NONE || w->unit.number >= d->told_quarter.number);
}

/* "The three months ended 30 September" of a report are its quarter. */
static void follow_months(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_node *node)
{
    bool quarter = node->op == DTLP_OP_from && dtlp_slot(node, DTLP_SLOT_unit) == DTLP_GRAIN_MONTH && dtlp_slot(node, DTLP_SLOT_count) == 3 &&
                   w->period.first > DTL_DAY_OPEN_BEFORE && w->period.last < DTL_DAY_OPEN_AFTER;
    if (!quarter)
        return;
    d->told_quarter = dtlp_unit_of(DTLP_GRAIN_QUARTER, w->period.first + (w->period.last - w->period.first) / 2);
    d->quarter_named = false;
    d->quarter_sentence = found->sentence;
    d->months_told = false;
}

/* "The nine months" of a report on a quarter; "two months" is no such part. */
static bool is_part_of_year(const dtlp_node *node)
{
    int32_t months = dtlp_slot(node, DTLP_SLOT_count);
    return dtlp_slot(node, DTLP_SLOT_unit) == DTLP_GRAIN_MONTH && (months == 6 || months == 9 || months == 12);
}

/* "A guard rang her at 3am": of the day that is spoken of. */
static bool is_clock(const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    const dtlp_eval e = {.finder = f, .node = node};
    dtlp_cycle cycle;
    return found->tense == -1 && w->type == DTL_TIMEX_TIME && w->deictic && node->op == DTLP_OP_cal && dtlp_has_time(node) && !dtlp_has(node, DTLP_SLOT_dir) && !dtlp_eval_cycle_of(&e, &cycle);
}

/* In news: a date far behind the article begins a passage about the past, what is
 * counted from it goes on with it, and one read against the article ends it. */
static void follow_passage(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f, uint32_t index)
{
    enum { FAR = 200 /* days */ };
    dtl_day first = dtlp_unit_first(w->unit), last = dtlp_unit_last(w->unit);
    if (d->narrative || d->reference == DTL_DAY_NONE || w->unit.grain > DTLP_GRAIN_YEAR)
        return;
    bool of_year = w->how == DTLP_HOW_WITHIN && w->deictic && w->unit.grain <= DTLP_GRAIN_MONTH; /* "in May last year" */
    bool told = w->how == DTLP_HOW_STATED ? w->unit.grain <= DTLP_GRAIN_SEASON && !found->determined : w->anchor_told || of_year;
    bool past = told && found->tense == -1 && found->signal == DTL_SIGNAL_NONE && d->reference - last > FAR;
    bool aim = w->unit.grain == DTLP_GRAIN_YEAR && found->signal == DTL_SIGNAL_UNTIL && !found->fronted;
    if ((aim && d->passage != DTL_DAY_NONE) || is_clock(w, found, f)) /* "his mother lived until 1971" */
        return;
    if (w->how == DTLP_HOW_MOVED && w->anchor_told && w->moved < 0 && last < d->passage && d->passage != DTL_DAY_NONE)
        return; /* "the year before", "a week earlier" look back from where the passage is */
    if ((w->deictic && !(of_year && past)) || w->unit.grain == DTLP_GRAIN_YEAR || (w->how == DTLP_HOW_STATED && !past) || (past && first < d->passage && w->anchor_told && w->how != DTLP_HOW_WITHIN)) { /* "sank in May 2003. He had written in March of that year" */
        d->passage = DTL_DAY_NONE;
        return;
    }
    bool carried = d->passage != DTL_DAY_NONE && d->passage_grain <= DTLP_GRAIN_MONTH; /* a season is too loose for more, but for its days */
    carried |= d->passage_grain == DTLP_GRAIN_SEASON && first >= d->passage && last <= dtlp_unit_last(dtlp_unit_of(DTLP_GRAIN_SEASON, d->passage));
    bool that_month = w->how == DTLP_HOW_THIS && w->anchor_told && w->unit.grain == DTLP_GRAIN_MONTH; /* "came in 1962. She left that June" */
    if (!past || (w->how != DTLP_HOW_STATED && w->how != DTLP_HOW_WITHIN && !carried && !that_month)) /* "in June of that year" */
        return;
    d->passage_steps = of_year ? 0 : w->how == DTLP_HOW_STATED || that_month ? 1 : d->passage_steps + 1;
    d->passage_of_year = of_year || (d->passage_of_year && w->how != DTLP_HOW_STATED);
    d->passage = first;
    d->passage_grain = w->unit.grain;
    d->passage_paragraph = f->text->sentences[found->sentence].paragraph;
    d->passage_by = index;
}

/* In news: "Her great year was 1962. In March she left": a year long past, until the next date is told. */
static void follow_year(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, uint32_t index)
{
    bool that_year = w->how == DTLP_HOW_THIS && w->anchor_told;
    bool told = !d->narrative && d->reference != DTL_DAY_NONE && (w->how == DTLP_HOW_STATED || that_year) && w->unit.grain == DTLP_GRAIN_YEAR &&
                found->tense == -1 && found->signal == DTL_SIGNAL_NONE && !found->determined;
    bool past = told && dtlp_unit_year(w->unit) + 1 < dtl_civil_from_day(d->reference).year;
    d->year = past ? w->unit : (dtlp_unit){DTLP_GRAIN_NONE, 0};
    d->year_sentence = found->sentence;
    d->year_by = index;
    d->year_leads = found->fronted || found->predicate || that_year;
}

/* In a history: what is told with "last year" is of the article's time too. */
static void follow_history(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    bool today = w->deictic && dtlp_node_is_of_today(node, found);
    if (today || w->how == DTLP_HOW_STATED)
        d->today_told = today;
    d->today_known |= today || (w->deictic && node->op == DTLP_OP_shift && dtlp_slot(node, DTLP_SLOT_unit) == DTLP_GRAIN_DAY); /* "published today" */
    if (today)
        d->today_paragraph = f->text->sentences[found->sentence].paragraph;
}

/* Where a history has got to: not moved by a year told in passing within a
 * paragraph ("the hero of the August 1859 flood", "to be rebuilt by 1865",
 * "until the spring of 1864"), by what is compared ("than a year earlier"), nor by the year that it is in. */
static bool is_aside(const dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f)
{
    if (d->point.grain == DTLP_GRAIN_NONE)
        return false;
    bool year = w->unit.grain >= DTLP_GRAIN_YEAR;
    dtl_day first = dtlp_unit_first(d->point), last = dtlp_unit_last(d->point);
    if (year && dtlp_unit_first(w->unit) <= first && dtlp_unit_last(w->unit) >= last)
        return true;
    if (found->fronted || (w->how == DTLP_HOW_STATED && f->text->sentences[found->sentence].paragraph != d->point_paragraph))
        return false;
    if (w->how == DTLP_HOW_MOVED)
        return year && w->moved < 0;
    bool stated = dtlp_has(dtlp_node_at(f, found->node), DTLP_SLOT_year);
    bool aim = year || found->signal == DTL_SIGNAL_UNTIL;
    return stated && (dtlp_unit_year(w->unit) < dtlp_unit_year(d->point) || (aim && dtlp_unit_year(w->unit) > dtlp_unit_year(d->point)));
}

static void move_point(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f, uint32_t index)
{
    if (!is_aside(d, w, found, f)) {
        d->point = w->unit;
        d->point_by = index;
    }
    d->point_paragraph = f->text->sentences[found->sentence].paragraph;
}

/* "On Sunday night", "at 9 p.m.", by the TIMEX3 value. */
static bool is_late(const dtlp_when *w)
{
    const char *time = strchr(w->value, 'T');
    return time != NULL && (strncmp(time, "TEV", 3) == 0 || strncmp(time, "TNI", 3) == 0 || (strncmp(time, "T18", 3) >= 0 && strncmp(time, "T24", 3) < 0));
}

/* "The fire of January 2013 ... On 8 January they": a day of that month goes on with it. */
static void follow_month(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_node *node, uint32_t index)
{
    if (d->narrative || w->unit.grain > DTLP_GRAIN_MONTH || w->unit.grain == DTLP_GRAIN_WEEK || w->type > DTL_TIMEX_TIME)
        return;
    dtlp_unit month = dtlp_unit_of(DTLP_GRAIN_MONTH, dtlp_unit_first(w->unit));
    bool dated = w->how == DTLP_HOW_STATED && dtlp_has(node, DTLP_SLOT_year);
    if (!dated && (d->month.grain == DTLP_GRAIN_NONE || month.number != d->month.number))
        return;
    d->month = month;
    d->month_sentence = found->sentence;
    d->month_by = index;
}

void dtlp_remember(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f, uint32_t index)
{
    const dtlp_node *node = dtlp_node_at(f, found->node);
    if (found->aside && w->anchor_told)
        return;
    if (w->type == DTL_TIMEX_DURATION && is_part_of_year(node))
        d->months_told = true;
    follow_months(d, w, found, node);
    if (w->unit.grain == DTLP_GRAIN_NONE || w->how == DTLP_HOW_NONE || w->type > DTL_TIMEX_TIME)
        return;
    follow_month(d, w, found, node, index);
    if (w->unit.grain <= DTLP_GRAIN_YEAR && d->reference != DTL_DAY_NONE && dtlp_unit_year(w->unit) < dtl_civil_from_day(d->reference).year) {
        d->old = w->unit;
        d->old_sentence = found->sentence;
        d->old_by = index;
    }
    if (w->unit.grain == DTLP_GRAIN_QUARTER)
        d->months_told = false;
    if (is_reported_quarter(d, w, found)) {
        d->told_quarter = w->unit;
        d->quarter_named = dtlp_has(node, DTLP_SLOT_quarter);
        d->quarter_sentence = found->sentence;
    }
    bool lasts = found->signal == DTL_SIGNAL_SINCE && !found->fronted && !found->told_of && (w->unit.grain > DTLP_GRAIN_DAY || (!d->narrative && d->told != DTL_DAY_NONE));
    if (w->unit.grain > DTLP_GRAIN_YEAR || lasts || strays(d, w, found, f, index))
        return;
    bool of_report = d->told_quarter.grain != DTLP_GRAIN_NONE && w->unit.grain == DTLP_GRAIN_YEAR;
    if (!d->narrative && w->how == DTLP_HOW_MOVED && (w->anchor_told || of_report) && w->moved < 0)
        return; /* "a year earlier" compares; the next one counts from where this one did */
    d->told = dtlp_unit_first(w->unit);
    d->told_unit = w->unit;
    d->told_part = w->period;
    d->told_sentence = found->sentence;
    d->told_by = index;
    d->told_counted = w->how == DTLP_HOW_MOVED && w->anchor_told && w->moved > 0;
    d->told_late = is_late(w);
    d->told_since = found->signal == DTL_SIGNAL_SINCE;
    move_point(d, w, found, f, index);
    if (w->unit.grain <= DTLP_GRAIN_MONTH) {
        d->told_fine = d->told;
        d->fine_unit = w->unit;
        d->fine_by = index;
    }
}

void dtlp_follow(dtlp_discourse *d, const dtlp_when *w, const dtlp_found *found, const dtlp_finder *f, uint32_t index)
{
    if (w->unit.grain == DTLP_GRAIN_NONE || w->type > DTL_TIMEX_TIME || (found->aside && w->anchor_told))
        return;
    if (w->unit.grain == DTLP_GRAIN_DAY && w->unit.number == d->told)
        d->told_late |= is_late(w); /* "on Friday at 9 p.m." */
    if (d->narrative)
        follow_history(d, w, found, f);
    else
        follow_passage(d, w, found, f, index);
    follow_year(d, w, found, index);
}
