/* network.h - tags, heads and relations of one stretch of words, by the model.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_NETWORK_H
#define DTLP_NLP_NETWORK_H

#include "base/arena.h"
#include "nlp/feature.h"
#include "nlp/model.h"
#include "nlp/tree.h"

enum { DTLP_STRETCH_MAX = DTLP_TREE_MAX }; /* words that are parsed together */

/* What is known of a word afterwards. */
typedef struct dtlp_verdict {
    uint8_t upos, xpos, deprel;
    uint16_t head;  /* 0: root; else the word's number in the stretch, from 1 */
} dtlp_verdict;

/* Working memory, used again and again. */
typedef struct dtlp_network_room dtlp_network_room;

dtlp_network_room *dtlp_network_room_new(dtlp_arena *arena, const dtlp_model *model);

/* Judge n (1 .. DTLP_STRETCH_MAX) words. */
void dtlp_network_run(const dtlp_model *model, dtlp_network_room *room, const dtlp_seen *words, uint32_t n,
                      dtlp_verdict *out);

/* Of each of n words in running text: how much a sentence begins there, > 0
 * where that is likelier than not (a difference of logits). */
void dtlp_network_split(const dtlp_model *model, dtlp_network_room *room, const dtlp_seen *words, uint32_t n,
                        float *out);

#endif
