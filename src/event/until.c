/* until.c - stretches that end with an event: "led it from October 2017 until her retirement in March", "worked there from May
 * until he was sacked".
 *
 * Owns where such a stretch ends: on the event's day if that is known, else anywhere up to now. Knows nothing of ends
 * that an expression tells (expression.c).
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

/* Told of the past, "from" or "since" a day on. */
static bool began_then(const dtlp_anchoring *work, uint32_t mention)
{
    const dtl_event *event = &work->all->events[mention];
    const dtl_time *time = &event->time;
    return work->all->at[mention].kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL &&
           time->anchor == DTL_ANCHOR_EXPLICIT && time->timex != 0 && work->document->timexes[time->timex - 1].signal == DTL_SIGNAL_SINCE &&
           time->begin_min > DTL_DAY_OPEN_BEFORE && time->end_max == DTL_DAY_OPEN_AFTER;
}

static void end_stretch(const dtlp_anchoring *work, uint32_t stretch, uint32_t end)
{
    struct dtlp_happenings *all = work->all;
    dtl_time *time = &all->events[stretch].time;
    const dtl_time *last = &all->events[end].time;
    bool known = dtlp_is_dated(work, end) && last->begin_min >= time->begin_min && last->end_max < DTL_DAY_OPEN_AFTER;
    if (!known && work->now == DTL_DAY_NONE)
        return;
    time->end_min = known ? last->begin_min : time->begin_min;
    time->end_max = known ? last->end_max : work->now;
    time->precision = DTL_PRECISION_VAGUE;
    time->edtf = NULL;
    time->words = NULL;
}

void dtlp_end_with_events(const dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtlp_happening *one = &all->at[i];
        bool until = one->marker != DTLP_NO_TOKEN && one->governor != DTLP_NO_MENTION && one->token > all->at[one->governor].token &&
                     (all->tree->word[one->marker] & DTLP_IS(F_UNTIL)) != 0;
        if (until && began_then(work, one->governor))
            end_stretch(work, one->governor, i);
    }
}
