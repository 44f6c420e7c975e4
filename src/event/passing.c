/* passing.c - what was told in passing does not lend its day, nor its year.
 *
 * An expression that leans on the last date told leans on one that moved the tale on, not
 * on what was told beside it ("the third since it began in 2021"). Owns which dates are
 * such, and reads those again that leaned on them. Knows nothing of other events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/reread.h"

#include "event/en/basis.h"

bool dtlp_is_in_passing(const dtlp_anchoring *work, uint32_t timex)
{
    uint32_t mention = work->mention_of_timex[timex];
    dtl_signal signal = work->document->timexes[timex].signal;
    if (mention == 0 || signal == DTL_SIGNAL_SINCE || signal == DTL_SIGNAL_UNTIL)
        return true;
    const dtlp_happening *one = &work->all->at[mention - 1];
    dtl_aspect aspect = work->all->events[mention - 1].aspect;
    if (one->link == DTLP_LINK_ADVERBIAL && dtlp_serves_as(work->all->tree, one->marker, DTLP_REASON_CONJUNCTION))
        return true; /* "the third since it began in 2021" */
    return (one->reports && !one->passive) || one->link == DTLP_LINK_RELATIVE || aspect == DTL_ASPECT_PERFECTIVE;
}

bool dtlp_names_a_day(const dtlp_anchoring *work, const dtl_timex *timex)
{
    const char *at = work->document->text + timex->span.begin, *end = work->document->text + timex->span.end;
    while (at < end) {
        size_t size = 0;
        while (at + size < end && strchr(" ,\n", at[size]) == NULL)
            size++;
        if (dtlp_openness((dtlp_slice){at, size}) != 0 || memchr(at, '-', size) != NULL || memchr(at, '/', size) != NULL)
            return true;
        at += size < (size_t)(end - at) ? size + 1 : size;
    }
    return false;
}

/* "At about 1 a.m. on Friday": the day stands right behind. */
static bool has_day_behind(const dtlp_anchoring *work, uint32_t index)
{
    enum { ADJACENT = 4 /* bytes: " on " */ };
    const dtl_timex *clock = &work->document->timexes[index], *day = clock + 1;
    return index + 1 < work->document->n_timexes && day->span.begin - clock->span.end <= ADJACENT &&
           day->period.first == clock->period.first && dtlp_names_a_day(work, day);
}

bool dtlp_is_lent_day(const dtlp_anchoring *work, uint32_t index)
{
    const dtl_timex *timexes = work->document->timexes, *clock = &timexes[index];
    bool hours = clock->type == DTL_TIMEX_TIME || (clock->type == DTL_TIMEX_DURATION && strncmp(clock->value, "PT", 2) == 0);
    bool lasts = clock->signal == DTL_SIGNAL_SINCE || clock->signal == DTL_SIGNAL_UNTIL || clock->signal == DTL_SIGNAL_FOR;
    bool bare = work->all->again != NULL && dtlp_timex_leans(work->all->again, index) == DTLP_LEAN_CLOCK; /* whatever its words: "half past eight" */
    if (!hours || clock->period.first != clock->period.last || lasts || (!bare && dtlp_names_a_day(work, clock)) ||
        has_day_behind(work, index))
        return false;
    if (bare && dtlp_timex_told_by(work->all->again, index) == 0)
        return clock->period.first == work->now; /* whatever else is of that day */
    enum { REACH = 24 /* expressions */ };
    for (uint32_t i = index, n = 0; i-- > 0 && n < REACH; n++)
        if (timexes[i].period.first == clock->period.first && timexes[i].period.last == clock->period.last &&
            timexes[i].type <= DTL_TIMEX_TIME && dtlp_names_a_day(work, &timexes[i]))
            return dtlp_is_in_passing(work, i);
    return clock->period.first == work->now; /* by the article alone */
}

/* Is its year that of dates told in passing alone, and nearby? */
static bool is_year_in_passing(const dtlp_anchoring *work, uint32_t index, int32_t year)
{
    enum { NEAR = 600 /* bytes */ };
    const dtl_timex *timexes = work->document->timexes;
    bool found = false;
    for (uint32_t i = index; i-- > 0 && timexes[index].span.begin - timexes[i].span.end < NEAR;) {
        const dtl_timex *told = &timexes[i];
        if (told->type != DTL_TIMEX_DATE || told->period.first <= DTL_DAY_OPEN_BEFORE ||
            told->period.last >= DTL_DAY_OPEN_AFTER || told->period.first == DTL_DAY_NONE)
            continue;
        if (dtlp_year_of(told->period.first) > year || dtlp_year_of(told->period.last) < year - 1)
            continue;
        if (!dtlp_is_in_passing(work, i))
            return false;
        found = true;
    }
    return found;
}

/* "which began that May and lasted until July": joined verbs too. */
static bool is_in_relative(const dtlp_anchoring *work, const dtlp_happening *one)
{
    for (int i = 0; i < 4 && one->link == DTLP_LINK_CONJUNCT && one->governor != DTLP_NO_MENTION; i++)
        one = &work->all->at[one->governor];
    return one->link == DTLP_LINK_RELATIVE;
}

void dtlp_turn_from_passing(const dtlp_anchoring *work, uint32_t index, const dtl_event *event, dtl_timex *timex)
{
    dtl_period *period = &timex->period;
    const dtlp_happening *one = dtlp_happening_of(work, event);
    if (one->kind == DTLP_KIND_NOUN && one->governor != DTLP_NO_MENTION) { /* "admitted it at a hearing on 3 May" */
        one = &work->all->at[one->governor];
        event = &work->all->events[one - work->all->at];
    }
    bool history = work->all->again != NULL && dtlp_timex_is_history(work->all->again);
    uint32_t told_by = work->all->again == NULL ? 0 : dtlp_timex_told_by(work->all->again, index);
    if (told_by != 0 && work->document->timexes[told_by - 1].period.precision == DTL_PRECISION_YEAR)
        return; /* "Her year was 1962. In March she left" */
    if (work->now == DTL_DAY_NONE || history || event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE ||
        event->modality != DTL_MODALITY_ACTUAL || is_in_relative(work, one))
        return;
    if (period->first <= DTL_DAY_OPEN_BEFORE || period->last >= DTL_DAY_OPEN_AFTER)
        return;
    int32_t step = dtlp_open_step(work, timex);
    if (step != DTLP_OPEN_YEAR || period->last >= work->now)
        return;
    int32_t years = dtlp_year_of(work->now) - dtlp_year_of(period->first);
    if (dtlp_years_on(period->first, years) > work->now)
        years--;
    if (years <= 0 || !is_year_in_passing(work, index, dtlp_year_of(period->first)))
        return;
    *period = dtlp_in_other_year(*period, years);
    timex->basis = SAY_LAST_BY_TENSE;
    timex->edtf = NULL;
}
