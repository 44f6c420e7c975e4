/* words.h - what the event layer knows about single words.
 *
 * Owns the look-up in the lists of en/. Knows no grammar: which of its senses a
 * word has in a sentence is for the caller to say.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_WORDS_H
#define DTLP_EVENT_WORDS_H

#include <stdint.h>

#include "base/slice.h"

enum {
#define DTLP_WORD(id, file, section) DTLP_WORD_BIT_##id,
#include "event/word.def"
#undef DTLP_WORD
    DTLP_WORD_BITS
};

enum {
#define DTLP_AROUND(id, section) DTLP_AROUND_BIT_##id,
#include "event/around.def"
#undef DTLP_AROUND
    DTLP_AROUND_BITS
};

/* What a small word does in a clause: the sections of grammar.txt. */
typedef enum dtlp_grammar {
#define DTLP_GRAMMAR(id, section, by) DTLP_##id,
#include "event/grammar.def"
#undef DTLP_GRAMMAR
    DTLP_GRAMMAR_BITS
} dtlp_grammar;

_Static_assert(DTLP_WORD_BITS <= 64 && (int)DTLP_AROUND_BITS <= 64, "a section is one bit");

/* A bit for each section of grammar.txt, however many there are. */
typedef struct dtlp_grammar_set {
    uint64_t at[(DTLP_GRAMMAR_BITS + 63) / 64];
} dtlp_grammar_set;

static inline bool dtlp_grammar_has(const dtlp_grammar_set *set, dtlp_grammar section)
{
    return set->at[section / 64] >> section % 64 & 1;
}

static inline void dtlp_grammar_put(dtlp_grammar_set *set, dtlp_grammar section, bool is_in)
{
    uint64_t bit = (uint64_t)1 << section % 64, *at = &set->at[section / 64];
    *at = is_in ? *at | bit : *at & ~bit;
}

/* DTLP_AROUND_IS(SEASON): the bit of a section of around.txt. */
#define DTLP_AROUND_IS(id) ((uint64_t)1 << DTLP_AROUND_BIT_##id)

/* DTLP_IS(V_REPORTING): the bit of a section. */
#define DTLP_IS(id) ((uint64_t)1 << DTLP_WORD_BIT_##id)

enum { DTLP_EVENT_WORD_MAX = 19 };

typedef struct dtlp_event_word {
    char text[DTLP_EVENT_WORD_MAX]; /* lower case, not ended */
    uint8_t size;
    uint64_t around;        /* DTLP_AROUND_IS bits */
    uint64_t is;            /* DTLP_IS bits of the sections it stands in */
    const char *verb;       /* of a noun: the verb it is made from; else NULL */
    const char *past;       /* of an irregular verb; else NULL */
    const char *participle;
    dtlp_grammar_set grammar;
} dtlp_event_word;

/* The word's entry whatever the case of ASCII letters; NULL if in no list. */
const dtlp_event_word *dtlp_event_word_find(dtlp_slice word);

/* The same in two steps: where its entry is told is fetched meanwhile. */
uint32_t dtlp_event_word_fetch(dtlp_slice word);
const dtlp_event_word *dtlp_event_word_fetched(dtlp_slice word, uint32_t hash);

/* DTLP_IS bits of a word, 0 if in no list. */
uint64_t dtlp_event_word_is(dtlp_slice word);

/* DTLP_AROUND_IS bits of a word. */
uint64_t dtlp_event_word_around(dtlp_slice word);

/* FNV-1a of the lower-cased bytes: the generator and the look-up share it. */
static inline uint32_t dtlp_event_word_hash(dtlp_slice word)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < word.size; i++)
        hash = (hash ^ (unsigned char)dtlp_lower(word.at[i])) * 16777619u;
    return hash;
}

/* What tells words in one slot from another; never 0. */
static inline uint16_t dtlp_event_word_tag(uint32_t hash)
{
    return (uint16_t)(hash >> 16 | 1);
}

#endif
