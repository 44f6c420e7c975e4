/* seen.h - the numbers that judge.c shows the forest.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_SEEN_H
#define DTLP_EVENT_SEEN_H

#include "event/anchor.h"
#include "event/judge.h"

/* A walk over the mentions of a text, sentence by sentence. */
typedef struct dtlp_seeing {
    const dtl_document *document;
    const struct dtlp_happenings *all;
    uint32_t *token_of_timex; /* first token of each expression */
    uint32_t *row_of_timex;   /* 1 + the last listed mention that it dates; 0: none */
    uint8_t *dates;           /* how many mentions it dates */
    uint32_t first_prose;
    int16_t recent_tenth;     /* how many of ten expressions are of the month around the text's day */
    uint32_t sentence;        /* the one that is counted below */
    uint32_t first_timex, behind_timex; /* its expressions */
    uint32_t behind_mention; /* the first behind its mentions */
    int16_t rows, dated, quoted_tenth;
} dtlp_seeing;

dtlp_seeing dtlp_see_begin(dtlp_arena *arena, const dtl_document *document, const struct dtlp_happenings *all);

/* Counts what stands in the sentence; sentences come in order. */
void dtlp_see_sentence(dtlp_seeing *work, uint32_t sentence);

/* The numbers of a mention, and those of one of `n` candidates for its time. */
void dtlp_see_mention(const dtlp_seeing *work, uint32_t mention, int16_t *seen);
void dtlp_see_candidate(const dtlp_seeing *work, uint32_t mention, const dtlp_candidate *candidate, uint32_t rank, uint32_t n, int16_t *seen);

#endif
