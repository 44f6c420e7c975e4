/* judge.h - which mentions are rows that the rules did not list, and of what time.
 *
 * The rules (choose.c) list what they are sure of. Of what they leave, trees
 * that were learned from articles with an editor's timeline (en/articles.rows, src/train)
 * judge each mention with each time that stands near it in the text. The
 * trainer and the judge see the same, through this header.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_JUDGE_H
#define DTLP_EVENT_JUDGE_H

#include "event/happening.h"

enum {
#define DTLP_SEEN(name) DTLP_SEEN_##name,
#include "event/judge.def"
#undef DTLP_SEEN
    DTLP_SEEN_COUNT
};

/* Where a time that a mention may have comes from. */
typedef enum dtlp_time_source {
    DTLP_SOURCE_OWN,      /* as the rules dated it */
    DTLP_SOURCE_SENTENCE, /* an expression of its sentence */
    DTLP_SOURCE_BEFORE    /* an expression of a sentence before */
} dtlp_time_source;

typedef struct dtlp_candidate {
    dtlp_time_source source;
    dtl_day begin_min, begin_max, end_min, end_max;
    uint32_t timex; /* 1 + index of the expression; 0: none */
    uint32_t row;   /* 1 + a mention: what the expression dates or the mention's time is relative to; 0: none */
} dtlp_candidate;

/* What it is told of each mention and each time it may have, DTLP_SEEN_COUNT numbers, before anything is changed. */
typedef void dtlp_judge_see(void *context, uint32_t mention, const dtlp_candidate *candidate, const int16_t *seen);

/* Goes through the mentions that the rules do not list and that may be rows all the same, in one pass over the text.
 * Texts of one or two sentences have none. */
void dtlp_judge_all(dtlp_arena *arena, const dtl_document *document, const struct dtlp_happenings *all, dtlp_judge_see *see, void *context);

/* Lists what the forest finds to be rows, and dates them. */
void dtlp_judge(dtlp_arena *arena, const dtl_document *document, const struct dtlp_forest *forest, struct dtlp_happenings *all);

#endif
