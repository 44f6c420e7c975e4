/* bounds.h - the four bounds of an event, and tightening them.
 *
 * Owns interval arithmetic on dtl_time and the network of relations between
 * events. Knows nothing of words.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_BOUNDS_H
#define DTLP_EVENT_BOUNDS_H

#include <dateline/document.h>

#include "base/arena.h"

/* All four open, nothing known, no basis yet. */
dtl_time dtlp_time_unknown(void);

/* Within the period, as a signal word relates it: "by Friday", "since 2019".
 * `now` is the reference day (DTL_DAY_NONE if unknown), up to which "since" lasts. */
void dtlp_time_set(dtl_time *time, dtl_period period, dtl_signal signal, dtl_day now);

/* Does the text itself say when, by an expression or a relation to another event? */
static inline bool dtlp_time_is_told(const dtl_time *time)
{
    return time->anchor == DTL_ANCHOR_EXPLICIT || time->anchor == DTL_ANCHOR_EVENT;
}

/* Does any of the four say something? */
bool dtlp_time_known(const dtl_time *time);

/* Can both be true of one event? */
bool dtlp_time_compatible(const dtl_time *a, const dtl_time *b);

/* Days between the earliest begin and the latest end; INT32_MAX if open. */
int32_t dtlp_time_width(const dtl_time *time);

/* Intersect the second's bounds into the first; false, and nothing done, if
 * that leaves nothing. */
bool dtlp_time_narrow(dtl_time *time, const dtl_time *by);

/* Precision and EDTF as the bounds have them; keeps what is set and true. */
void dtlp_time_finish(dtlp_arena *arena, dtl_time *time);

/* day + days, where a sentinel stays what it is and nothing overflows. */
dtl_day dtlp_day_add(dtl_day day, int32_t days);

/* ---- relations --------------------------------------------------------------- */

typedef enum dtlp_relation {
    DTLP_BEFORE, /* a ends before b begins, by min .. max days */
    DTLP_AFTER,  /* a begins after b ends, by min .. max days */
    DTLP_SAME,   /* a and b begin and end together */
    DTLP_WITHIN, /* a lies within b */
    DTLP_NOT_AFTER /* a has ended when b ends */
} dtlp_relation;

#define DTLP_ANY_DISTANCE INT32_MAX

typedef struct dtlp_edge {
    uint32_t a, b;        /* events */
    dtlp_relation relation;
    int32_t min, max;     /* days; max may be DTLP_ANY_DISTANCE */
    bool weak;            /* reported speech: bounds the time, but states none */
    bool near;            /* what is told leaves it open, but it will have been on the same day */
    bool broken;          /* out: it contradicts what is known better */
} dtlp_edge;

/* Tighten times[0..n) by the edges, in their order, until nothing changes or a
 * bounded number of passes is done. An edge that would leave an event no day
 * is marked broken and ignored. Linear in n + edges. */
void dtlp_network_tighten(dtlp_arena *arena, dtl_time *const *times, uint32_t n, dtlp_edge *edges,
                          size_t n_edges);

#endif
