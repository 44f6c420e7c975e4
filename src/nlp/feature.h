/* feature.h - what the network sees of a word. Shared by trainer and tagger.
 *
 * Owns the features and their hashes; whoever changes what is computed here
 * raises DTLP_FEATURE_VERSION, and models trained before are refused.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_FEATURE_H
#define DTLP_NLP_FEATURE_H

#include <stdint.h>

#include "base/slice.h"

enum {
    DTLP_FEATURE_VERSION = 1,
    DTLP_MAX_PARTS = 56, /* affixes and character sequences of a word */
    DTLP_LOOKS = 3,      /* shape; capital and place; white space around */
    DTLP_NORM_MAX = 40   /* bytes of a word that count */
};

typedef struct dtlp_features {
    char norm[DTLP_NORM_MAX + 8]; /* lower case, digits as 0, plain quotes and dashes */
    uint32_t norm_size;
    uint64_t word;                /* key of the whole word */
    uint64_t looks[DTLP_LOOKS];
    uint64_t parts[DTLP_MAX_PARTS];
    uint32_t n_parts;
} dtlp_features;

/* A word in its place. */
typedef struct dtlp_seen {
    dtlp_slice word;
    bool first;                     /* of its sentence */
    bool space_before, space_after;
} dtlp_seen;

/* Everything but the parts. */
void dtlp_features_of(const dtlp_seen *seen, dtlp_features *out);

/* The parts: wanted only for words that the model does not know. */
void dtlp_features_parts(dtlp_features *features);

#endif
