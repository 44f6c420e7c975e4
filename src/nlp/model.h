/* model.h - the model file: one stretch of memory, used as it lies.
 *
 * Owns the format. Little-endian. The head stands at its begin; sections
 * follow, each aligned to 64 bytes:
 *
 *   slots    open-addressed table, key of a feature -> row
 *   rows     int8 vectors: known words (with their parts summed in), parts, looks
 *   factors  a float for each row
 *   tags     universal and Penn tag of each class
 *   labels   relation of each class
 *   weights  of the parser: int8 matrices (shape.h), laid out as kernel.h says
 *   starts   of the parser: an int32 for each column of a matrix
 *   floats   of the parser: scales, biases and vectors (shape.h)
 *   split_weights, split_starts, split_floats   the same of the net that finds sentences
 *   lemmas   open-addressed table, key of form and tag -> offset of its lemma
 *   text     the lemmas, each ended by NUL
 *
 * Tags and relations are numbers of xpos.def and deprel.def; the file says how
 * many there were, so that a model does not outlive a change of those.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_MODEL_H
#define DTLP_NLP_MODEL_H

#include "base/slice.h"
#include "nlp/nlp.h"
#include "nlp/shape.h"

enum { DTLP_MODEL_VERSION = 4 };
#define DTLP_MODEL_MAGIC "DTLMODEL"

typedef enum dtlp_section {
    DTLP_MODEL_SLOTS, DTLP_MODEL_ROWS, DTLP_MODEL_FACTORS, DTLP_MODEL_TAGS, DTLP_MODEL_LABELS,
    DTLP_MODEL_WEIGHTS, DTLP_MODEL_STARTS, DTLP_MODEL_FLOATS,
    DTLP_MODEL_SPLIT_WEIGHTS, DTLP_MODEL_SPLIT_STARTS, DTLP_MODEL_SPLIT_FLOATS,
    DTLP_MODEL_LEMMAS, DTLP_MODEL_TEXT,
    DTLP_MODEL_SECTIONS
} dtlp_section;

typedef struct dtlp_model_slot {
    uint32_t tag;   /* upper half of the key; 0: free */
    uint32_t value;
} dtlp_model_slot;

/* The head of the file. */
struct dtlp_model {
    char magic[8];
    uint32_t version, feature_version;
    uint64_t size;      /* of the whole file */
    uint64_t checksum;  /* of everything behind it */
    uint32_t n_upos, n_xpos, n_deprel; /* how many the library knew */
    dtlp_net_shape shape, split_shape;
    uint32_t n_tags, n_labels, n_rows;
    uint32_t slots, lemma_slots; /* powers of two */
    struct {
        uint64_t at, size;
    } sections[DTLP_MODEL_SECTIONS];
};

uint64_t dtlp_model_checksum(const struct dtlp_model *model, size_t size);

/* NULL if `size` bytes at `bytes` (aligned to 64) are a usable model, else what is wrong. */
const char *dtlp_model_check(const void *bytes, size_t size);

static inline const void *dtlp_model_section(const dtlp_model *model, dtlp_section section)
{
    return (const char *)model + model->sections[section].at;
}

/* A key as it stands in the tables; never 0. */
static inline uint32_t dtlp_model_tag(uint64_t key) { return (uint32_t)(key >> 32) | 1u; }

/* Where a key stands in an open-addressed table, or near behind it. */
static inline const dtlp_model_slot *dtlp_model_first_slot(const dtlp_model_slot *slots, uint32_t n, uint64_t key)
{
    return slots + ((uint32_t)key & (n - 1));
}

/* The value of a key in an open-addressed table, or -1. */
static inline int64_t dtlp_model_find(const dtlp_model_slot *slots, uint32_t n, uint64_t key)
{
    uint32_t tag = dtlp_model_tag(key);
    for (uint32_t i = (uint32_t)key & (n - 1); slots[i].tag != 0; i = (i + 1) & (n - 1))
        if (slots[i].tag == tag)
            return slots[i].value;
    return -1;
}

/* Key of a form (lower case but for proper nouns) with a tag. */
uint64_t dtlp_lemma_key(dtlp_slice form, dtlp_upos upos, dtlp_xpos xpos);

/* Where the lemma of a token would stand in the model's list, which is fetched meanwhile; 0: nowhere. */
uint64_t dtlp_model_lemma_key(const dtlp_model *model, dtlp_slice word, dtlp_upos upos, dtlp_xpos xpos);

/* The lemma, or NULL. */
const char *dtlp_model_lemma(const dtlp_model *model, uint64_t key);

#endif
