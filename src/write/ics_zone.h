/* ics_zone.h - time zones in a calendar (VTIMEZONE, RFC 5545, 3.6.5).
 *
 * Owns what a zone is called and its definition, as small as it can be. What
 * the machine knows of zones is not asked.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_ICS_ZONE_H
#define DTLP_WRITE_ICS_ZONE_H

#include <dateline/document.h>

#include "base/buffer.h"

enum { DTLP_TZID_SIZE = 32 };

/* What the zone of an offset is called: "America/New_York" where the text goes by
 * its law and the day by today's rules; "Etc/GMT+5" otherwise, for whole hours. */
void dtlp_tzid(int32_t offset, const char *zone_id, dtl_day day, char out[DTLP_TZID_SIZE]);

/* Its VTIMEZONE, with CRLF line ends. */
void dtlp_put_vtimezone(dtlp_buffer *out, const char *tzid, int32_t offset);

#endif
