/* timeline.h - what happened, in order: where finding and showing meet.
 *
 * Owns the public types of the timeline. It can come from an analysis or be
 * read from JSON; layout and writers see nothing else.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DATELINE_TIMELINE_H
#define DATELINE_TIMELINE_H

#include <dateline/document.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

/* An event mention: indexes into the timeline's documents and into that
 * document's events. */
typedef struct dtl_mention {
    uint32_t document;
    uint32_t event;
} dtl_mention;

/* Another date that a source gives for the same thing. */
typedef struct dtl_conflict {
    dtl_time time;
    dtl_mention mention;
} dtl_conflict;

typedef struct dtl_entry {
    const char *title;    /* stands alone; sentence case */
    dtl_time time;        /* .timex and .anchor_event refer to mentions[0].document */
    dtl_modality modality;
    const char *const *participants;
    size_t n_participants;
    const char *const *places;
    size_t n_places;
    const dtl_mention *mentions; /* at least one when found in a text */
    size_t n_mentions;
    const dtl_conflict *conflicts;
    size_t n_conflicts;
    const char *sentence; /* the source sentence, NULL where unknown */
    const char *source;   /* title or name of the source, NULL where unknown */
    const char *url;      /* of the source, NULL where unknown */
    const char *lane;     /* category or main participant, NULL where none */
    double salience;      /* 0..1, how much it matters to the story */
    const char *id;       /* "x4"; unique in the timeline */
} dtl_entry;

/* Sorted by earliest possible begin (the end where that is open), latest possible end, text order. */
typedef struct dtl_timeline {
    const char *title;    /* NULL where none */
    const dtl_entry *entries;
    size_t n_entries;
    size_t n_hidden;      /* entries that a limit or a selection left out */
    const dtl_document *documents;
    size_t n_documents;
} dtl_timeline;

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
