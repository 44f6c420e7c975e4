/* zone.h - the time zones that a calendar file brings along (VTIMEZONE).
 *
 * Owns what the clock of a zone is away from UTC at a local time. No other
 * knowledge of zones is asked: not the machine's.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_ZONE_H
#define DTLP_INPUT_ZONE_H

#include <dateline/document.h>

#include "input/ics.h"
#include "date/recur.h"

enum { DTLP_MOST_OBSERVANCES = 64 }; /* of a file that count */

/* STANDARD or DAYLIGHT: from when on the clock is how far away. */
typedef struct dtlp_observance {
    uint32_t zone;          /* 1 + index of its zone */
    dtlp_ics_moment start;  /* local time; day DTL_DAY_NONE: not told */
    int32_t offset;         /* minutes east of UTC */
    bool repeats;           /* once a year, by the rule */
    dtlp_recur rule;
} dtlp_observance;

typedef struct dtlp_zones {
    DTLP_VEC(dtlp_slice) names; /* TZID, empty until it has been read */
    DTLP_VEC(dtlp_observance) observances;
    bool inner;             /* within STANDARD or DAYLIGHT */
} dtlp_zones;

/* BEGIN of a VTIMEZONE or of something in it, and a line within either. */
void dtlp_zones_begin(dtlp_arena *arena, dtlp_zones *zones, dtlp_slice component);
void dtlp_zones_line(dtlp_zones *zones, const dtlp_ics_line *line);

/* Minutes east of UTC at a local time; DTL_ZONE_NONE if the zone is not known. */
int32_t dtlp_zones_offset(const dtlp_zones *zones, dtlp_slice name, dtl_day day, int32_t minute);

#endif
