/* zone.c - see zone.h.
 *
 * Summer time in the United States, by year: since 2007 from the second Sunday
 * in March to the first in November; 1987 to 2006 from the first Sunday in April
 * to the last in October; 1967 to 1986 from the last Sunday in April. (1974 and
 * 1975, when it began in winter, and the time before 1967, when it was each
 * city's own, are not told apart.)
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/zone.h"

#include <string.h>

#include "date/unit.h"

static const dtlp_zone zones[] = {
    {"America/New_York", -300}, {"America/Chicago", -360}, {"America/Denver", -420}, {"America/Los_Angeles", -480}};

const dtlp_zone *dtlp_zone_by_law(int32_t code)
{
    return code >= DTLP_ZONE_LAWS && code < DTLP_ZONE_LAWS_END ? &zones[code - DTLP_ZONE_LAWS] : NULL;
}

const dtlp_zone *dtlp_zone_by_id(const char *id)
{
    for (size_t i = 0; id != NULL && i < sizeof zones / sizeof *zones; i++)
        if (strcmp(zones[i].id, id) == 0)
            return &zones[i];
    return NULL;
}

dtl_day dtlp_zone_rules_since(void)
{
    return dtl_day_from_civil(2007, 1, 1);
}

int32_t dtlp_zone_offset(const dtlp_zone *zone, dtl_day day, int32_t minute)
{
    enum { SUNDAY = 7, CHANGE = 2 * 60 };
    int32_t year = dtl_civil_from_day(day).year;
    if (year < 1967)
        return zone->standard;
    dtl_day begin = year >= 2007 ? dtlp_nth_weekday(year, 3, SUNDAY, 2) : dtlp_nth_weekday(year, 4, SUNDAY, year >= 1987 ? 1 : -1);
    dtl_day end = year >= 2007 ? dtlp_nth_weekday(year, 11, SUNDAY, 1) : dtlp_nth_weekday(year, 10, SUNDAY, -1);
    bool summer = (day > begin || (day == begin && minute >= CHANGE)) && (day < end || (day == end && minute < CHANGE));
    return zone->standard + (summer ? 60 : 0);
}
