/* calendar.h - what a timeline becomes in a calendar.
 *
 * Owns the policy: which entries a calendar can hold, on which days an
 * imprecise one stands, what its texts say. Knows nothing of iCalendar's
 * syntax, and calendars know nothing of imprecise dates: the words of the date
 * stand first in the summary instead.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_CALENDAR_H
#define DTLP_WRITE_CALENDAR_H

#include "write/write.h"

/* What services take at most of one file, and a little less in bytes. */
enum { DTLP_PART_EVENTS = 900, DTLP_PART_BYTES = 900000 };

typedef enum dtlp_slot {
    DTLP_SLOT_DAYS,    /* whole days from first to last */
    DTLP_SLOT_FLOATING, /* a clock time on the first day, its zone unknown */
    DTLP_SLOT_UTC,     /* a clock time on the first day in UTC */
    DTLP_SLOT_ZONED    /* a clock time on the first day in the zone that the text states */
} dtlp_slot;

typedef struct dtlp_appointment {
    const char *uid;
    dtlp_slot slot;
    dtl_day first, last; /* both included; in the years 1 to 9999 */
    int32_t minute;      /* of a clock time */
    dtl_day stamp;       /* when the article was published */
    const char *summary; /* texts are clean; NULL where there is nothing to say */
    const char *description;
    const char *location;
    const char *category;
    const char *url;
    const char *edtf;
    const char *precision; /* "DAY", "MONTH", "APPROXIMATE", "BEFORE" ... */
    bool tentative;
    int32_t zone;        /* ZONED: minutes east of UTC on that day, whole hours */
    const char *zone_id; /* ZONED: as in dtl_time */
    const char *rule;    /* comes again: an RRULE without its end; NULL: it does not */
    dtl_day until;       /* of that; DTL_DAY_OPEN_AFTER: no end is known */
} dtlp_appointment;

typedef struct dtlp_calendar {
    const char *name;        /* never NULL */
    const char *description;
    const dtlp_appointment *at;
    size_t count;
} dtlp_calendar;

/* Turn the job's timeline into appointments; reports what had to stay out. */
dtlp_calendar dtlp_calendar_of(const dtlp_write_job *job);

#endif
