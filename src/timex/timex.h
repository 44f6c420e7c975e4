/* timex.h - expressions of time: found, valued, resolved.
 *
 * Owns everything from "late September" to the days it covers. Knows nothing
 * of events: where an expression hangs on one ("days after Israel attacked
 * Doha") it leaves the distance in the dtl_timex and goes no further.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_TIMEX_H
#define DTLP_TIMEX_TIMEX_H

#include "base/diag.h"
#include "nlp/nlp.h"
#include "text/text.h"

/* What an expression is read against. */
typedef struct dtlp_reference {
    dtl_day day;               /* DTL_DAY_NONE if unknown: then it is inferred if it can be */
    bool narrative_allowed;    /* dated histories may move the reference */
    const dtl_period *inferred; /* the days that the text itself leaves, `day` one of them; NULL: it was given */
} dtlp_reference;

typedef struct dtlp_timexes {
    dtl_timex *at;             /* in text order, not overlapping */
    uint32_t count;
    dtl_period inferred;       /* days the text was written on; first DTL_DAY_NONE: not inferred */
    const char *why;           /* the reasons for them */
    const struct dtlp_rereading *again; /* for dtlp_timex_again */
} dtlp_timexes;

/* A language's words and rules, ready for use: constant, shared by threads. */
typedef struct dtlp_timex_lang dtlp_timex_lang;

/* NULL: no memory. */
dtlp_timex_lang *dtlp_timex_lang_new(void);
void dtlp_timex_lang_free(dtlp_timex_lang *lang);

/* Find and resolve every expression of `text`. `nlp` may be NULL or hold no
 * analysis: then tense is read from the words alone. One pass, linear in the
 * text whatever it holds. */
dtlp_timexes dtlp_timex_find(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_timex_lang *lang,
                             const dtlp_text *text, const dtlp_nlp *nlp, dtlp_reference reference);

/* ---- reading one again (again.c) -------------------------------------------- */

/* On what an expression leans for what its words leave open. */
typedef enum dtlp_lean {
    DTLP_LEAN_NONE,  /* on nothing, or on the article's date: "3 May 2004", "last week" */
    DTLP_LEAN_TOLD,  /* on what was told: "two days later", "that Friday", "the next day" */
    DTLP_LEAN_CLOCK, /* on the day that is spoken of: "by dawn" */
    DTLP_LEAN_CYCLE  /* on a year or week that tense or the tale tells: "24 June", "Friday" */
} dtlp_lean;

dtlp_lean dtlp_timex_leans(const struct dtlp_rereading *again, uint32_t index);

/* Is the text a history, whose dates without a year are of the year that it has got to? */
bool dtlp_timex_is_history(const struct dtlp_rereading *again);

/* 1 + the expression whose days this one was counted from; 0: from none. */
uint32_t dtlp_timex_told_by(const struct dtlp_rereading *again, uint32_t index);

/* "Two to three years": the larger count; 0: there is no other. */
int32_t dtlp_timex_most(const struct dtlp_rereading *again, uint32_t index);

/* Reads the expression as if `told` were what was told last. False, and `timex`, which holds what it was
 * read as before, is left alone, where it does not lean on that or leads to no days. */
bool dtlp_timex_again(dtlp_arena *arena, const struct dtlp_rereading *again, uint32_t index, dtl_period told, dtl_timex *timex);

/* Of what comes round by itself ("Sunday", "Christmas", "summer"): the last one before (-1) those days or the first
 * after (1) them; false if the expression says more than that, or something else. */
bool dtlp_timex_beside(const struct dtlp_rereading *again, uint32_t index, dtl_period days, int direction, dtl_period *period);

#endif
