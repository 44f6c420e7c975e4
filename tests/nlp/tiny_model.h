/* tiny_model.h - a whole model of a few kilobytes with numbers by chance, for
 * tests of the reader and of what runs on it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TESTS_TINY_MODEL_H
#define DTLP_TESTS_TINY_MODEL_H

#include <string.h>

#include "nlp/feature.h"
#include "nlp/model.h"

enum { TINY_ROOM = 1 << 16, TINY_ROWS = 8, TINY_SLOTS = 32 };

static inline void tiny_section(dtlp_model *m, uint64_t *at, dtlp_section section, uint64_t size)
{
    *at = (*at + 63) / 64 * 64;
    m->sections[section].at = *at;
    m->sections[section].size = size;
    *at += size;
}

static inline void tiny_seal(dtlp_model *m) { m->checksum = dtlp_model_checksum(m, m->size); }

static inline void tiny_numbers(dtlp_model *m)
{
    uint32_t state = 1;
    int8_t *weights = (int8_t *)(void *)((char *)m + m->sections[DTLP_MODEL_WEIGHTS].at);
    for (uint64_t i = 0; i < m->sections[DTLP_MODEL_WEIGHTS].size; i++)
        weights[i] = (int8_t)((int32_t)((state = state * 1664525u + 1013904223u) >> 26) - 32);
    float *floats = (float *)(void *)((char *)m + m->sections[DTLP_MODEL_FLOATS].at);
    for (uint64_t i = 0; i < m->sections[DTLP_MODEL_FLOATS].size / 4; i++)
        floats[i] = (float)((state = state * 1664525u + 1013904223u) >> 16) * 1e-9f;
    char *rows = (char *)m + m->sections[DTLP_MODEL_ROWS].at;
    for (uint64_t i = 0; i < m->sections[DTLP_MODEL_ROWS].size; i++)
        rows[i] = (char)((state = state * 1664525u + 1013904223u) >> 24);
}

/* Make it at `m`, which has TINY_ROOM zeroed bytes aligned to 64. */
static inline void tiny_model(dtlp_model *m)
{
    *m = (dtlp_model){
        .magic = DTLP_MODEL_MAGIC, .version = DTLP_MODEL_VERSION, .feature_version = DTLP_FEATURE_VERSION,
        .n_upos = DTLP_UPOS_COUNT, .n_xpos = DTLP_XPOS_COUNT, .n_deprel = DTLP_DEP_COUNT,
        .shape = {.input = 16, .width = 16, .layers = 2, .narrow = 16, .arc = 16, .label = 16, .tags = 16, .labels = 16},
        .split_shape = {.input = 16, .width = 16, .layers = 1, .narrow = 16, .tags = 16},
        .n_tags = 3, .n_labels = 4, .n_rows = TINY_ROWS, .slots = TINY_SLOTS, .lemma_slots = TINY_SLOTS,
    };
    dtlp_net_layout parser = dtlp_net_lay_out(&m->shape), splitter = dtlp_net_lay_out(&m->split_shape);
    uint64_t at = sizeof *m;
    tiny_section(m, &at, DTLP_MODEL_SLOTS, TINY_SLOTS * sizeof(dtlp_model_slot));
    tiny_section(m, &at, DTLP_MODEL_ROWS, TINY_ROWS * 16);
    tiny_section(m, &at, DTLP_MODEL_FACTORS, TINY_ROWS * sizeof(float));
    tiny_section(m, &at, DTLP_MODEL_TAGS, 3 * 2);
    tiny_section(m, &at, DTLP_MODEL_LABELS, 4);
    tiny_section(m, &at, DTLP_MODEL_WEIGHTS, parser.n_weights);
    tiny_section(m, &at, DTLP_MODEL_STARTS, parser.n_starts * sizeof(int32_t));
    tiny_section(m, &at, DTLP_MODEL_FLOATS, parser.n_floats * sizeof(float));
    tiny_section(m, &at, DTLP_MODEL_SPLIT_WEIGHTS, splitter.n_weights);
    tiny_section(m, &at, DTLP_MODEL_SPLIT_STARTS, splitter.n_starts * sizeof(int32_t));
    tiny_section(m, &at, DTLP_MODEL_SPLIT_FLOATS, splitter.n_floats * sizeof(float));
    tiny_section(m, &at, DTLP_MODEL_LEMMAS, TINY_SLOTS * sizeof(dtlp_model_slot));
    tiny_section(m, &at, DTLP_MODEL_TEXT, 8);
    m->size = at;
    tiny_numbers(m);
    dtlp_model_slot *slots = (dtlp_model_slot *)(void *)((char *)m + m->sections[DTLP_MODEL_SLOTS].at);
    slots[3] = (dtlp_model_slot){7, 5};
    memcpy((char *)m + m->sections[DTLP_MODEL_TEXT].at, "a\0lemma", 8);
    tiny_seal(m);
}

#endif
