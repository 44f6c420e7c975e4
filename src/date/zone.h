/* zone.h - time zones that people name by the law of a place, not by a number.
 *
 * Owns the few whose names an article uses without saying whether it is summer
 * ("3 p.m. ET"), and when their clocks change. The machine's own data on zones
 * is never asked, so that every machine gives the same.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_DATE_ZONE_H
#define DTLP_DATE_ZONE_H

#include <dateline/document.h>

/* What a language's words may give in place of minutes east of UTC. */
enum {
    DTLP_ZONE_LAWS = 10000, /* no offset is as large */
    DTLP_ZONE_EASTERN = DTLP_ZONE_LAWS,
    DTLP_ZONE_CENTRAL,
    DTLP_ZONE_MOUNTAIN,
    DTLP_ZONE_PACIFIC,
    DTLP_ZONE_LAWS_END
};

typedef struct dtlp_zone {
    const char *id;      /* of the IANA's list: "America/New_York" */
    int32_t standard;    /* minutes east of UTC in winter; an hour more in summer */
} dtlp_zone;

/* NULL where `code` is minutes and no such zone, or not known. */
const dtlp_zone *dtlp_zone_by_law(int32_t code);
const dtlp_zone *dtlp_zone_by_id(const char *id);

/* Minutes east of UTC at a local time of the day. */
int32_t dtlp_zone_offset(const dtlp_zone *zone, dtl_day day, int32_t minute);

/* The first day on which today's rules hold: from the second Sunday in March to
 * the first in November, at two o'clock (Energy Policy Act of 2005). */
dtl_day dtlp_zone_rules_since(void);

#endif
