/* tracks.c - intervals beside the spine, each in the first track that is free.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/tracks.h"

static bool lasts(const dtlp_event_row *row)
{
    return row->kind == DTLP_KIND_INTERVAL || row->kind == DTLP_KIND_ONGOING;
}

/* The row after `at` that has a day; count: none. */
static size_t next_dated(const dtlp_rows *rows, size_t at)
{
    do
        at++;
    while (at < rows->count && rows->at[at].kind == DTLP_KIND_UNDATED);
    return at;
}

static void find_end(const dtlp_rows *rows, dtlp_track *track)
{
    dtl_day last = rows->at[track->row].last;
    track->end_row = track->row;
    size_t next = next_dated(rows, track->row);
    while (next < rows->count && (track->open || rows->at[next].first <= last)) {
        track->end_row = next;
        next = next_dated(rows, next);
    }
    double from = rows->at[track->end_row].first;
    double to = next < rows->count ? (double)rows->at[next].first : from + 30;
    track->share = to > from ? ((double)last - from) / (to - from) : 1;
    if (track->share > 1)
        track->share = 1;
}

dtlp_tracks dtlp_tracks_assign(dtlp_arena *arena, const dtlp_rows *rows)
{
    DTLP_VEC(dtlp_track) found = {0};
    size_t busy_until[DTLP_TRACKS] = {0}; /* 1 + the last row that a track is used beside */
    int width = 0;
    for (size_t i = 0; i < rows->count; i++) {
        if (!lasts(&rows->at[i]))
            continue;
        dtlp_track track = {.row = i, .at = DTLP_NO_TRACK, .open = rows->at[i].kind == DTLP_KIND_ONGOING};
        int t = 0;
        while (t < DTLP_TRACKS && busy_until[t] > i)
            t++;
        if (t < DTLP_TRACKS) {
            find_end(rows, &track);
            track.at = t;
            busy_until[t] = track.end_row + 1;
            width = t + 1 > width ? t + 1 : width;
        }
        *DTLP_PUSH(arena, &found) = track;
    }
    return (dtlp_tracks){found.at, found.count, width};
}
