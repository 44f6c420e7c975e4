/* chronology.h - rows of a table or events of a calendar on their way to become
 * a timeline.
 *
 * Owns how a given date becomes four bounds, and the order of the entries.
 * Knows no file format.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_CHRONOLOGY_H
#define DTLP_INPUT_CHRONOLOGY_H

#include "input/timeline.h"

typedef struct dtlp_row {
    dtl_entry entry;
    size_t line;
    uint32_t first, last; /* 1 + index of words that date its begin and its end; 0: none */
} dtlp_row;

typedef struct dtlp_chronology {
    dtlp_arena *arena;
    const dtlp_timeline_source *source;
    dtlp_diag diag;             /* the source's; its line is the current one */
    bool full;                  /* there is no room for more, which has been told */
    DTLP_VEC(dtlp_row) rows;
    DTLP_VEC(dtlp_worded) worded;
} dtlp_chronology;

dtlp_chronology dtlp_chronology_new(dtlp_arena *arena, const dtlp_timeline_source *source);

/* A new row, undated and without a title; NULL, reported once, if there is no
 * room for one more. Borrowed until the next call. */
dtlp_row *dtlp_chronology_add(dtlp_chronology *chronology);

/* Date a row: `begin` alone, or from `begin` to `end`, which may be empty. EDTF
 * or words. */
void dtlp_chronology_date(dtlp_chronology *chronology, dtlp_row *row, dtlp_slice begin, dtlp_slice end);

/* On one day, or on all days from the first to the last. */
void dtlp_chronology_days(dtlp_row *row, dtl_day first, dtl_day last);

/* "15:00", "3:30 pm", "04:10Z", "04:10-05:00": the minute of the day, -1 if it is
 * none; and its zone, DTL_ZONE_NONE where it says none. */
int32_t dtlp_clock_read(dtlp_slice text, int32_t *zone);

/* "planned", "tentative", "cancelled" ...: false if it is no such word. */
bool dtlp_status_read(dtlp_slice text, dtl_modality *out);

/* Names parted by semicolons. */
const char *const *dtlp_names_read(dtlp_arena *arena, dtlp_slice list, size_t *n);

/* The entries in their order, with an EDTF date and an id each. */
dtl_timeline *dtlp_chronology_end(dtlp_chronology *chronology);

/* ---- bytes ------------------------------------------------------------------ */

/* A file's bytes as UTF-8 with line feeds and without a byte order mark: UTF-16
 * with a mark, and Windows-1252 where no byte of it is UTF-8, are converted. */
dtlp_slice dtlp_chronology_text(dtlp_arena *arena, dtlp_slice bytes);

/* A copy as valid UTF-8; NULL if it is empty. */
const char *dtlp_text_or_null(dtlp_arena *arena, dtlp_slice text);

#endif
