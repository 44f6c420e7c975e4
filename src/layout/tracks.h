/* tracks.h - which interval runs beside which.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_TRACKS_H
#define DTLP_LAYOUT_TRACKS_H

#include "layout/rows.h"

enum { DTLP_TRACKS = 5, DTLP_NO_TRACK = -1 };

/* A row that lasts: its bar runs from its own mark down to its end. */
typedef struct dtlp_track {
    size_t row;
    size_t end_row;   /* the last row that begins while it lasts */
    double share;     /* 0..1: how far its end lies from there to the next row's day */
    int at;           /* 0 is nearest to the spine; DTLP_NO_TRACK: no room left */
    bool open;        /* no end known: to the foot of the picture */
} dtlp_track;

typedef struct dtlp_tracks {
    dtlp_track *at;
    size_t count;
    int width;        /* tracks in use */
} dtlp_tracks;

dtlp_tracks dtlp_tracks_assign(dtlp_arena *arena, const dtlp_rows *rows);

#endif
