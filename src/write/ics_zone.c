/* ics_zone.c - see ics_zone.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/ics_zone.h"

#include <stdio.h>
#include <stdlib.h>

#include "date/zone.h"

/* Whole hours have names of the IANA's list, with the sign turned round. */
void dtlp_tzid(int32_t offset, const char *zone_id, dtl_day day, char out[DTLP_TZID_SIZE])
{
    const dtlp_zone *law = dtlp_zone_by_id(zone_id);
    if (law != NULL && day >= dtlp_zone_rules_since())
        snprintf(out, DTLP_TZID_SIZE, "%s", law->id);
    else
        snprintf(out, DTLP_TZID_SIZE, "Etc/GMT%c%d", offset > 0 ? '-' : '+', (int)abs(offset) / 60);
}

static void put_part(dtlp_buffer *out, const char *kind, const char *start, int32_t from, int32_t to, const char *rule)
{
    dtlp_put_format(out, "BEGIN:%s\r\nDTSTART:%s\r\n", kind, start);
    dtlp_put_format(out, "TZOFFSETFROM:%c%02d%02d\r\n", from < 0 ? '-' : '+', abs(from) / 60, abs(from) % 60);
    dtlp_put_format(out, "TZOFFSETTO:%c%02d%02d\r\n", to < 0 ? '-' : '+', abs(to) / 60, abs(to) % 60);
    if (rule != NULL)
        dtlp_put_format(out, "RRULE:%s\r\n", rule);
    dtlp_put_format(out, "END:%s\r\n", kind);
}

void dtlp_put_vtimezone(dtlp_buffer *out, const char *tzid, int32_t offset)
{
    const dtlp_zone *law = dtlp_zone_by_id(tzid);
    dtlp_put_format(out, "BEGIN:VTIMEZONE\r\nTZID:%s\r\n", tzid);
    if (law == NULL) {
        put_part(out, "STANDARD", "19700101T000000", offset, offset, NULL);
    } else {
        put_part(out, "DAYLIGHT", "20070311T020000", law->standard, law->standard + 60, "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
        put_part(out, "STANDARD", "20061029T020000", law->standard + 60, law->standard, NULL); /* the winter before */
        put_part(out, "STANDARD", "20071104T020000", law->standard + 60, law->standard, "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU");
    }
    dtlp_put_text(out, "END:VTIMEZONE\r\n");
}
