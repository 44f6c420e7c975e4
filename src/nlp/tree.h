/* tree.h - the best dependency tree.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_TREE_H
#define DTLP_NLP_TREE_H

#include <stddef.h>
#include <stdint.h>

enum { DTLP_TREE_MAX = 160 }; /* words */

typedef struct dtlp_tree_room {
    float arc[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 1];    /* dependent, head */
    uint16_t from[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 1], to[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 1];
    uint16_t member[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 1]; /* by cycle: which node stood for a word */
    uint16_t cycle[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 2];  /* by cycle: its nodes, ended by UINT16_MAX */
    uint16_t best_from[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 1], best_to[DTLP_TREE_MAX + 1][DTLP_TREE_MAX + 1];
} dtlp_tree_room;

/* Heads of n <= DTLP_TREE_MAX words (0: root, else the word's number from 1)
 * so that they make a tree with one word on the root, its scores' sum the
 * largest (but for the choice of that word, which is made first).
 * scores[i * row + j]: word i + 1 on head j. heads: the best of each word is
 * given, and stays where all those make a tree. */
void dtlp_tree(const float *scores, uint32_t row, uint32_t n, dtlp_tree_room *room, uint16_t *heads);

#endif
