/* timeline.h - timelines read back: the interchange format, tables, calendars.
 *
 * Owns what a reader of a whole timeline gets and gives. Each is a file of its
 * own and a row of the table of input formats (reader.c).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_TIMELINE_H
#define DTLP_INPUT_TIMELINE_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

/* A date in words, and what it was read as. */
typedef struct dtlp_worded {
    const char *text; /* "late September 2024" */
    dtl_time time;    /* if known: bounds, precision, EDTF, minute, zone, basis */
    bool known;
} dtlp_worded;

/* Reads dates in words; all of a file at once, since whether 3/4 is in March or
 * April shows in the others. */
typedef void dtlp_read_words_fn(void *user, dtlp_arena *arena, dtlp_worded *at, size_t n);

typedef struct dtlp_timeline_source {
    const dtlp_diag *diag;
    dtlp_slice bytes;
    size_t max_input;     /* bytes of one text */
    size_t max_entries;
    dtl_day since, until; /* what recurs is repeated within them alone; DTL_DAY_OPEN_* */
    dtlp_read_words_fn *read_words; /* NULL: dates in words are not known */
    void *user;
} dtlp_timeline_source;

/* NULL, reported, where the bytes are no such timeline. */
typedef dtl_timeline *dtlp_timeline_fn(dtlp_arena *arena, const dtlp_timeline_source *source);

/* What the JSON writer wrote, perhaps edited since: what is missing is unknown,
 * and references to what is not there are none. Entries keep their order.
 * Writing it again gives the same bytes. */
dtlp_timeline_fn dtlp_timeline_read_json;

/* A table with a row of column names (RFC 4180; semicolons and tabs part cells,
 * too): the CSV writer's, or one made by hand or by another program. */
dtlp_timeline_fn dtlp_timeline_read_csv;

/* iCalendar (RFC 5545): its events. */
dtlp_timeline_fn dtlp_timeline_read_ics;

/* The reader of an input format that holds a whole timeline; NULL: unknown, or
 * a format of articles. */
dtlp_timeline_fn *dtlp_timeline_reader_of(const char *format);

#endif
