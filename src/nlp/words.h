/* words.h - the closed-class words and irregular forms of the language.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_WORDS_H
#define DTLP_NLP_WORDS_H

#include "base/slice.h"
#include "nlp/nlp.h"

typedef struct dtlp_word {
    const char *form, *lemma;
    uint8_t upos, xpos;
    uint8_t groups; /* DTLP_GROUP_ bits: what the rules want to know of single words */
} dtlp_word;

typedef struct dtlp_word_ending {
    const char *ending;
    uint8_t size, upos, xpos;
} dtlp_word_ending;

enum {
    DTLP_GROUP_BE = 1,      /* the copula, whose participle is passive */
    DTLP_GROUP_HAVE = 2,    /* the auxiliary of the perfect */
    DTLP_GROUP_GENITIVE = 4 /* the preposition that hangs a noun on the noun before it */
};

enum { DTLP_WORD_MAX = 48 }; /* longest lower-cased form that the tables and rules look at, in bytes */

/* The entries of a lower-case form; `count` of them, 0 if it is not listed. */
const dtlp_word *dtlp_word_find(dtlp_slice lower, size_t *count);

/* The DTLP_GROUP_ bits of a word, whatever the case of its letters. */
uint8_t dtlp_word_groups(dtlp_slice word);

/* What the end of a lower-case word in no list tells; NULL: nothing. */
const dtlp_word_ending *dtlp_word_ending_find(dtlp_slice lower);

/* Lower-case ASCII copy of a token, curly apostrophes made straight; empty
 * when it is longer than DTLP_WORD_MAX. */
dtlp_slice dtlp_word_lower(dtlp_slice word, char room[DTLP_WORD_MAX]);

/* The lemma of a lower-case form by the irregular list and regular
 * inflection. Lives in the tables, in `lower` or in `room`. */
dtlp_slice dtlp_word_lemma(dtlp_slice lower, dtlp_xpos xpos, char room[DTLP_WORD_MAX]);

#endif
