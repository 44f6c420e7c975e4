/* report.h - what a chronology for an analyst says beyond its rows.
 *
 * Owns the facts that the reports share: how many events from how many texts,
 * which rows have no date, where nothing is known to have happened for long,
 * on how many texts a row rests. Knows nothing of a format.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_REPORT_H
#define DTLP_WRITE_REPORT_H

#include <dateline/timeline.h>

#include "base/arena.h"
#include "base/buffer.h"

/* A long time between two rows in which nothing is dated. */
typedef struct dtlp_gap {
    size_t before, after; /* entries on either side of it */
    dtl_day from, to;     /* its first and last day */
} dtlp_gap;

typedef struct dtlp_report {
    size_t n_dated, n_undated;
    const uint32_t *dated, *undated; /* entries, in timeline order */
    const dtlp_gap *gaps;
    size_t n_gaps;
    dtl_day first, last; /* of all known bounds; DTL_DAY_NONE if nothing is dated */
} dtlp_report;

dtlp_report dtlp_report_of(dtlp_arena *arena, const dtl_timeline *timeline);

/* "25 events, 1 May 2013 – 31 August 2025, from 12 texts" */
void dtlp_put_summary(dtlp_buffer *out, const dtl_timeline *timeline, const dtlp_report *report);

/* "about 8 years, 7 months" for a number of days. */
void dtlp_put_distance(dtlp_buffer *out, int32_t days);

/* How many documents mention an entry; 1 where none is known. */
size_t dtlp_source_count(const dtl_entry *entry);

/* "happened", "planned", "possible", "did not happen". */
const char *dtlp_status_words(const dtl_entry *entry);

#endif
