/* boundary.h - a learned judge of sentence ends, for texts without good stops.
 *
 * Owns the features of a gap between two tokens and their weights. It is asked
 * only about paragraphs whose writer does not mark the ends of sentences (mail,
 * forums, lists run together); prose that does is cut by rule, in sentence.c.
 * The trainer (src/train/sentences.c) shares the features and nothing else.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TEXT_BOUNDARY_H
#define DTLP_TEXT_BOUNDARY_H

#include "text/scan.h"

enum {
    DTLP_BOUNDARY_FEATURES = 52,
    DTLP_BOUNDARY_WEIGHTS = 1 << 17,
    DTLP_BOUNDARY_WORDS = 1 << 14
};

/* What a word mostly is. */
typedef enum dtlp_boundary_tag {
    DTLP_TAG_UNKNOWN, DTLP_TAG_FINITE, DTLP_TAG_VERB, DTLP_TAG_NOUN, DTLP_TAG_NAME, DTLP_TAG_ADJECTIVE, DTLP_TAG_ADVERB,
    DTLP_TAG_PRONOUN, DTLP_TAG_DETERMINER, DTLP_TAG_PREPOSITION, DTLP_TAG_CONJUNCTION, DTLP_TAG_QUESTION,
    DTLP_TAG_INTERJECTION, DTLP_TAG_NUMBER, DTLP_TAG_OTHER
} dtlp_boundary_tag;

/* What is learned. Bytes alone, so that the file is the same everywhere. */
typedef struct dtlp_boundary_model {
    int8_t weights[DTLP_BOUNDARY_WEIGHTS];
    struct {
        uint8_t check; /* of the word's hash */
        uint8_t tag;   /* dtlp_boundary_tag */
    } words[DTLP_BOUNDARY_WORDS];
} dtlp_boundary_model;

static inline uint32_t dtlp_boundary_slot(uint32_t hash)
{
    return hash & (DTLP_BOUNDARY_WORDS - 1);
}

static inline uint8_t dtlp_boundary_check(uint32_t hash)
{
    return (uint8_t)(hash >> 24);
}

/* A token as the features see it. */
typedef struct dtlp_boundary_view {
    uint32_t number; /* of the token, from 1; 0: no token */
    uint32_t word;   /* hash of the word in small letters; 0: no token */
    uint32_t exact;  /* ... as it stands */
    uint32_t end2, end3; /* ... of its last letters */
    uint32_t shape;
    uint32_t tag;    /* what it mostly is, and whether it has a capital */
} dtlp_boundary_view;

/* What the sentence has been like so far. All zeros before a text. */
typedef struct dtlp_boundary_state {
    uint32_t first;   /* its first token */
    bool in_quotes, in_brackets;
    bool finite, pronoun, noun; /* a finite verb, a pronoun, a noun stood in it */
    dtlp_boundary_view begin, recent[8]; /* of the first token, and of those seen last: by number */
} dtlp_boundary_state;

void dtlp_boundary_begin(dtlp_boundary_state *state, uint32_t first);

/* Take token `at` into the sentence. */
void dtlp_boundary_take(const dtlp_boundary_model *model, dtlp_boundary_state *state, const dtlp_scan *scan,
                        uint32_t at);

/* Features of the gap behind token `at` of first .. end - 1, as indexes of
 * weights. Returns their number. */
uint32_t dtlp_boundary_features(const dtlp_boundary_model *model, dtlp_boundary_state *state,
                                const dtlp_scan *scan, uint32_t at, uint32_t end,
                                uint32_t features[DTLP_BOUNDARY_FEATURES]);

/* Above 0 if a sentence ends behind token `at`; the higher, the surer. */
int32_t dtlp_boundary_score(const dtlp_boundary_model *model, dtlp_boundary_state *state,
                            const dtlp_scan *scan, uint32_t at, uint32_t end);

/* Are tokens first .. end - 1, a paragraph, written by somebody who does not mark
 * the ends of sentences? */
bool dtlp_boundary_needed(const dtlp_scan *scan, uint32_t first, uint32_t end);

/* The model that is built in. */
const dtlp_boundary_model *dtlp_boundary_embedded(void);

#endif
