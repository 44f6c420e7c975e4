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

enum { DTLP_STRETCH_MAX = DTLP_TREE_MAX }; /* words that are judged together */

/* What is known of a word afterwards. */
typedef struct dtlp_verdict {
    uint8_t upos, xpos, deprel;
    uint16_t head;  /* 0: root; else the word's number in the stretch, from 1 */
} dtlp_verdict;

/* Working memory, used again and again. */
typedef struct dtlp_network_room dtlp_network_room;

/* `kernels`: which version of the loops to use; NULL for the fastest. */
dtlp_network_room *dtlp_network_room_new(dtlp_arena *arena, const dtlp_model *model,
                                         const struct dtlp_kernels *kernels);

/* Judge sentences, one after the other in `words`; the i-th ends before word
 * ends[i], the last at 1 .. DTLP_STRETCH_MAX. Many short ones at once cost less
 * than each alone. Without `trees` tags alone. */
void dtlp_network_run(const dtlp_model *model, dtlp_network_room *room, const dtlp_seen *words, const uint32_t *ends,
                      uint32_t n_sentences, bool trees, dtlp_verdict *out);

/* Of each of n words in running text: how much a sentence begins there, > 0
 * where that is likelier than not (a difference of logits). */
void dtlp_network_split(const dtlp_model *model, dtlp_network_room *room, const dtlp_seen *words, uint32_t n,
                        float *out);

#endif
