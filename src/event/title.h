/* title.h - what title.c (choosing words) and wording.c (putting them together) share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_TITLE_H
#define DTLP_EVENT_TITLE_H

#include "event/story.h"

typedef struct dtlp_title_work {
    dtlp_arena *arena;
    const struct dtlp_happenings *all;
    const dtl_timex *timexes; /* of the document */
    uint32_t mention;
    uint32_t dated;      /* the mention whose date the row has: it, or what it expects */
    uint32_t top;        /* its trigger */
    uint32_t first, end; /* tokens of its sentence */
    uint32_t begin;      /* first token behind a dateline */
    bool *keep;          /* one a token of the sentence */
    bool joined;         /* tell joined clauses too */
    size_t characters;   /* out: length of what was rendered */
} dtlp_title_work;

/* The kept words as a title; NULL if none that stands alone can be made. */
const char *dtlp_title_render(dtlp_title_work *work);

#endif
