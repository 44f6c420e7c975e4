/* edtf.h - reading dates as the interchange formats write them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_DATE_EDTF_H
#define DTLP_DATE_EDTF_H

#include <dateline/document.h>

#include "base/slice.h"

/* Read an ISO 8601 date or date-time, or what EDTF (ISO 8601-2, level 1 and the
 * intervals, sets and decades of level 2) makes of it, into the four bounds, the
 * precision, the minute and the zone of `*time`: "2024-03-15", "2024-03",
 * "2025-22", "199X", "2024-06-10/2024-08-30", "2024-04-15/..", "2024-05-05~",
 * "[2024-03-14,2024-03-15]", "2024-03-15T04:10Z". What happened "2024-03"
 * happened at some time within it; "a/b" began within a and ended within b.
 * False, and nothing changed, if it is no such date. */
bool dtlp_edtf_read(dtlp_slice text, dtl_time *time);

#endif
