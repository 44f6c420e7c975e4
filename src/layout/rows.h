/* rows.h - a timeline as the reader will meet it, before anything has a place.
 *
 * Owns what every layout needs to know of an entry: its kind of date, its
 * words, its lane, the head it stands under, the gap before it, its cluster.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_ROWS_H
#define DTLP_LAYOUT_ROWS_H

#include "layout/fonts.h"
#include "layout/words.h"

enum { DTLP_LANES = 7 };

typedef struct dtlp_lane {
    const char *name;
    dtlp_ink ink;
    int shape;           /* 0 .. DTLP_LANES; the last is that of "other" */
    size_t count;        /* entries */
} dtlp_lane;

typedef struct dtlp_event_row {
    const dtl_entry *entry;
    dtlp_kind kind;
    dtl_day first, last; /* earliest and latest possible day; an open side closed to the known one */
    uint32_t lane;       /* index into lanes */
    const char *lane_name; /* its own, also where its lane is "other"; NULL: none */
    const char *title;
    const char *date;    /* in words, under its head */
    const char *full_date; /* ... with the year, for layouts without heads */
    const char *meta;    /* lane, source, own words: the muted line; NULL: none */
    const char *source;  /* the part of it that is a link; NULL: none */
    const char *conflict; /* "another report: 16 Mar"; NULL: none */
    const char *head;    /* the head it stands under; NULL: none */
    bool new_head;       /* ... which begins with it */
    const char *pause;   /* what the break before it says; NULL: no break */
    int32_t gap;         /* days since the row before it ended, never negative */
    size_t hidden_before; /* entries that are not shown between the row before and it */
    const char *fold;    /* after it: "and 4 more on 12–17 Mar"; NULL: nothing */
    bool imprecise;      /* its date or its truth: italic words, hollow mark */
} dtlp_event_row;

typedef struct dtlp_cluster {
    size_t first, count; /* rows */
    const char *label;
} dtlp_cluster;

typedef struct dtlp_rows {
    dtlp_event_row *at;
    size_t count;
    dtlp_lane lanes[DTLP_LANES + 1];
    size_t n_lanes;      /* 0: lanes mean nothing here */
    dtlp_cluster *clusters;
    size_t n_clusters;
    dtl_day first, last; /* of all dated rows; DTL_DAY_NONE: none is dated */
    const char *title, *subtitle, *description;
    const char *language;
    const dtlp_words *words;
    size_t hidden;       /* entries that are not among the rows */
    dtl_day *days;       /* of all entries, shown or not, where there are many; NULL: few */
    size_t n_days;
    bool folds;          /* busy weeks are to be folded */
    bool compact;        /* many rows: no lane and source under the titles */
    bool rtl;
} dtlp_rows;

/* At most options->most_entries rows, the most telling ones; the subtitle says so. */
dtlp_rows *dtlp_rows_of(dtlp_arena *arena, const dtl_timeline *timeline, const dtl_show_options *options);

#endif
