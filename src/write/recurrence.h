/* recurrence.h - entries that stand for something that comes again.
 *
 * Owns when an entry is one ("will meet every Tuesday until March"), and the
 * first and last day of it. Knows nothing of a calendar's syntax.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_RECURRENCE_H
#define DTLP_WRITE_RECURRENCE_H

#include <dateline/timeline.h>

typedef struct dtlp_recurrence {
    const char *rule;   /* an RRULE without its end; NULL: the entry does not recur */
    dtl_day first;      /* the first day on which it happens */
    dtl_day until;      /* none after it; DTL_DAY_OPEN_AFTER: no end is known */
    int32_t minute;     /* of the day, as the recurring expression says it; -1: none */
    int32_t zone;       /* as in dtl_time */
    const char *zone_id;
} dtlp_recurrence;

/* Only what the text says: days of the week, of the month or of the year, or a
 * length from a day that is known. */
dtlp_recurrence dtlp_recurrence_of(const dtl_timeline *timeline, const dtl_entry *entry);

#endif
