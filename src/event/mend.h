/* mend.h - parses mended before events are looked for.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_MEND_H
#define DTLP_EVENT_MEND_H

#include "event/happening.h"

/* One sentence at work. */
typedef struct dtlp_mending {
    struct dtlp_happenings *all;
    dtlp_nlp *nlp;
    uint32_t first, end; /* its tokens */
    bool changed;        /* since the tree was linked last */
} dtlp_mending;

/* Does the token belong to an expression of time? */
static inline bool dtlp_mend_is_timex(const dtlp_mending *m, uint32_t token)
{
    return m->all->timex_of[token] != 0;
}

/* A rule and what words it is for: sets of relations, of tags and of parts of speech. */
typedef struct dtlp_mend_rule {
    void (*mend)(dtlp_mending *m, uint32_t token);
    uint64_t relations, tags, kinds;
} dtlp_mend_rule;

#define DTLP_ANY UINT64_MAX
#define DTLP_TAG(tag) (UINT64_C(1) << DTLP_XPOS_##tag)
#define DTLP_KIND(kind) (UINT64_C(1) << DTLP_##kind)
_Static_assert(DTLP_XPOS_COUNT <= 64 && DTLP_UPOS_COUNT <= 64, "a bit for each tag");

/* The rules of one file, in their order. */
typedef struct dtlp_mend_rules {
    const dtlp_mend_rule *at;
    uint32_t count; /* those of one walk are 64 at most */
} dtlp_mend_rules;

#define DTLP_MEND_RULES(rules) {rules, sizeof (rules) / sizeof *(rules)}; _Static_assert(sizeof (rules) / sizeof *(rules) <= 64, "a bit for each rule")

extern const dtlp_mend_rules dtlp_mend_tags;     /* mendtag.c: a word taken for another part of speech */
extern const dtlp_mend_rules dtlp_mend_words;    /* mendword.c: a verb or predicate taken for something else */
extern const dtlp_mend_rules dtlp_mend_hung;     /* mendhung.c: clauses, names of a list and dates hung on the wrong word */
extern const dtlp_mend_rules dtlp_mend_past;     /* mendpast.c: a past form that is taken for a participle, though it has a subject */
extern const dtlp_mend_rules dtlp_mend_beside;   /* mendbeside.c: what stands beside a subject */
extern const dtlp_mend_rules dtlp_mend_apart;    /* mendapart.c: clauses that stand apart, hung on what they stand beside */
extern const dtlp_mend_rules dtlp_mend_clauses;  /* mendclause.c: clauses that the parse has joined to what they do not belong to */
extern const dtlp_mend_rules dtlp_mend_subjects; /* mendsubject.c: a finite verb whose subject hangs elsewhere */

/* mend.c: in every sentence the heads that no writer can have meant. */
void dtlp_mend(struct dtlp_happenings *all, dtlp_nlp *nlp);

/* mend.c: give the token another head; false, and nothing done, if that made a cycle. */
bool dtlp_mend_hang(dtlp_mending *m, uint32_t token, uint32_t head, dtlp_deprel relation);
void dtlp_mend_relink(dtlp_mending *m);

/* mend.c: the first finite form of a verb's group or before a predicate; none if it has none. */
uint32_t dtlp_mend_finite_form(const dtlp_tree *tree, uint32_t token);
bool dtlp_mend_has_subject(const dtlp_mending *m, uint32_t token); /* one that is no date, or "there" */
bool dtlp_mend_is_wh(const dtlp_tree *tree, uint32_t token);       /* "who", "where", "that" of a relative clause */

/* mendsubject.c: subjects that hang on a preposition that is a conjunction. */
void dtlp_mend_marker(dtlp_mending *m, uint32_t verb);
dtlp_deprel dtlp_mend_subject_relation(const dtlp_tree *tree, uint32_t verb); /* of its subject: active or passive */

/* mendword.c: "Born in May, she": a participle that opens the sentence. */
void dtlp_mend_opening(dtlp_mending *m);

/* mendtime.c: expressions of time hung on what they cannot date; the word of one, from its first on, that hangs
 * outside it, DTLP_NO_TOKEN if none. */
uint32_t dtlp_mend_top_of_timex(const dtlp_mending *m, uint32_t first);
void dtlp_mend_times(dtlp_mending *m);

/* mendphrase.c: noun phrases that an expression of time within or behind them has broken. */
void dtlp_mend_phrases(dtlp_mending *m);

/* mendword.c: a past form that no ending shows: "rose", "shot". */
bool dtlp_is_irregular_past(const dtlp_tree *tree, uint32_t token);

#endif
