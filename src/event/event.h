/* event.h - events: mentions, when they happened, and the timeline of them.
 *
 * Owns finding event mentions, anchoring them in time, merging them and
 * choosing and titling the entries of the timeline. Knows nothing of how
 * anything is shown.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_EVENT_H
#define DTLP_EVENT_EVENT_H

#include "base/diag.h"
#include "nlp/nlp.h"
#include "text/text.h"
#include "timex/timex.h"

/* A document on its way through the house. */
typedef struct dtlp_article {
    dtl_document document;     /* filled as far as finding has got */
    dtlp_text text;
    dtlp_nlp *nlp;
    struct dtlp_happenings *happenings; /* the event layer's own; NULL before dtlp_event_find */
    const struct dtlp_forest *forest;   /* judges what the rules leave (judge.h); NULL: nothing does */
    const struct dtlp_rereading *again; /* to read an expression again; NULL: it cannot be */
} dtlp_article;

/* Sentences, tokens and expressions of a document: what comes before dtlp_event_find. Without `events` sentences are not drawn
 * anew by the model: expressions seldom hang on where one ends. */
dtlp_timexes dtlp_article_read(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_timex_lang *language, const dtlp_model *model,
                               bool events, dtlp_article *article);

/* The forest that is built in. */
const struct dtlp_forest *dtlp_forest_embedded(void);

/* Find and anchor the event mentions of one article; fills document.events. */
void dtlp_event_find(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_model *model,
                     dtlp_article *article);

typedef struct dtlp_timeline_options {
    const char *title;
    dtl_day since, until;      /* DTL_DAY_OPEN_* where not given */
    size_t limit;              /* 0: none */
    bool all;
    const char *const *about;
    size_t n_about;
    dtl_precision min_precision;
} dtlp_timeline_options;

/* Merge, select, title and order the mentions of all articles. The articles'
 * documents must be contiguous in the result's `documents`. */
dtl_timeline *dtlp_timeline_build(dtlp_arena *arena, const dtlp_diag *diag,
                                  const dtlp_article *articles, size_t n,
                                  const dtlp_timeline_options *options);

/* Narrow a timeline that was read back, as dtlp_timeline_build narrows one that
 * it has found: title, days, names, precision, limit. */
void dtlp_timeline_select(dtlp_arena *arena, const dtlp_diag *diag, dtl_timeline *timeline,
                          const dtlp_timeline_options *options);

#endif
