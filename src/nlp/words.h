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
} dtlp_word;

enum { DTLP_WORD_MAX = 48 }; /* longest lower-cased form that the tables and rules look at, in bytes */

/* The entries of a lower-case form; `count` of them, 0 if it is not listed. */
const dtlp_word *dtlp_word_find(dtlp_slice lower, size_t *count);

/* Lower-case ASCII copy of a token, curly apostrophes made straight; empty
 * when it is longer than DTLP_WORD_MAX. */
dtlp_slice dtlp_word_lower(dtlp_slice word, char room[DTLP_WORD_MAX]);

/* The lemma of a lower-case form by the irregular list and regular
 * inflection. Lives in the tables, in `lower` or in `room`. */
dtlp_slice dtlp_word_lemma(dtlp_slice lower, dtlp_xpos xpos, char room[DTLP_WORD_MAX]);

#endif
