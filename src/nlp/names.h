/* names.h - how names are found: the steps share this.
 *
 * Owns the road from tokens to entities: name_span.c finds spans of words with a
 * capital and cuts titles off, name_type.c votes on what a span names,
 * name_link.c ties the mentions of one entity together, names.c runs them and
 * hands the result over. Every step is linear in the text; what is remembered
 * by word sits in hash tables.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_NAMES_H
#define DTLP_NLP_NAMES_H

#include "base/lexicon.h"
#include "nlp/nlp.h"

enum {
    DTLP_NAME_TYPES = DTLP_NAME_OTHER + 1,
    DTLP_NAME_WORDS = 12,   /* most words of a name */
    DTLP_NAME_KEY = 160     /* most bytes of a name that is compared */
};

/* A mention while it is worked on: tokens title_first .. core + core_count - 1,
 * the first core - title_first of them its title. */
typedef struct dtlp_mention_draft {
    uint32_t title_first, core, core_count;
    const dtlp_lexicon_slot *known; /* the core as a whole in the lexicon, or NULL */
    int32_t votes[DTLP_NAME_TYPES];
    bool may_be_person;             /* what it is if nobody votes */
    bool analysed;                  /* its sentence is parsed */
    bool located;                   /* "in" or "near" stands before it */
    bool heads_dateline;            /* "KELD, Sarn Province -" begins with it */
    bool demonym;                   /* an adjective of a place */
    uint32_t entity;
} dtlp_mention_draft;

/* A set of words by their hash; a clash of two words is harmless here. */
typedef struct dtlp_hash_set {
    uint32_t *slots; /* 0: free */
    uint32_t mask, count;
} dtlp_hash_set;

typedef struct dtlp_name_finder {
    dtlp_nlp *nlp;
    const dtlp_text *text;
    dtlp_arena *arena;
    uint32_t *flags;       /* of each token, DTLP_NAME_UNASKED until they are asked for */
    dtlp_hash_set capital; /* words seen with a capital inside a sentence */
    dtlp_hash_set small;   /* words seen without one */
    DTLP_VEC(dtlp_mention_draft) drafts;
} dtlp_name_finder;

#define DTLP_NAME_UNASKED UINT32_MAX

/* Flags of a token in the lexicon of names, its full stop left out. */
uint32_t dtlp_name_flags(const dtlp_name_finder *finder, uint32_t token);

/* Words first .. first + count - 1 as one key: small letters, single spaces, the
 * last full stop left out. Size 0 if they are too long to be compared. */
dtlp_slice dtlp_name_key(const dtlp_text *text, uint32_t first, uint32_t count, char room[DTLP_NAME_KEY]);

/* Flags of a token in the lexicon of what stands beside names. */
uint32_t dtlp_name_beside(const dtlp_name_finder *finder, uint32_t token);

/* Their entry in the lexicon or NULL. */
const dtlp_lexicon_slot *dtlp_name_known(const dtlp_text *text, uint32_t first, uint32_t count);

void dtlp_hash_set_add(dtlp_hash_set *set, dtlp_arena *arena, uint32_t hash);
bool dtlp_hash_set_has(const dtlp_hash_set *set, uint32_t hash);
uint32_t dtlp_name_hash(const dtlp_text *text, uint32_t token);

/* name_span.c: append the drafts of one sentence. */
void dtlp_name_spans(dtlp_name_finder *finder, uint32_t sentence);

/* name_type.c: votes from the words of a draft and those around it. */
void dtlp_name_vote(const dtlp_name_finder *finder, dtlp_mention_draft *draft);
dtlp_name_type dtlp_name_winner(const int32_t votes[DTLP_NAME_TYPES], bool may_be_person);

/* name_link.c: give every draft its entity and the text its entity table. */
void dtlp_name_link(dtlp_name_finder *finder);

static inline bool dtlp_token_is(const dtlp_text *text, uint32_t token, char c)
{
    const dtlp_token *t = &text->tokens[token];
    return t->end - t->begin == 1 && text->at[t->begin] == c;
}

#endif
