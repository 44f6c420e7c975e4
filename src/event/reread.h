/* reread.h - what reading an expression again asks of its words and its verb.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_REREAD_H
#define DTLP_EVENT_REREAD_H

#include "event/anchor.h"

enum { DTLP_OPEN_WEEK = 7 /* days */, DTLP_OPEN_YEAR = 365 };

/* What one word of an expression leaves open: 1 a year, 2 a week; -1 it leaves nothing. */
int dtlp_openness(dtlp_slice word);

/* "May", "12 May", "the end of May" may be another year's, "Friday" another week's:
 * by how many days; 0 if the expression says which one it means. */
int32_t dtlp_open_step(const dtlp_anchoring *work, const dtl_timex *timex);

/* The same stretch so many years on. */
dtl_period dtlp_in_other_year(dtl_period period, int32_t years);

static inline const dtlp_happening *dtlp_happening_of(const dtlp_anchoring *work, const dtl_event *event)
{
    return &work->all->at[event - work->all->events];
}

/* Is its verb one that appoints: "fixed", "scheduled"? */
bool dtlp_appoints(const dtlp_anchoring *work, const dtl_event *event);

/* "The hearing was fixed for 20 September": the word right before the expression. */
bool dtlp_is_set_for(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex);

#endif
