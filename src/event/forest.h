/* forest.h - a sum of decision trees over small whole numbers.
 *
 * Trees are complete: DTLP_TREE_SPLITS questions "is number `seen` at least `from`?", the two that
 * follow question i are 2i + 1 (no) and 2i + 2 (yes), and a leaf for each way through. A question
 * that asks nothing has a `from` that no number reaches.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_FOREST_H
#define DTLP_EVENT_FOREST_H

#include <stdbool.h>
#include <stdint.h>

enum { DTLP_TREE_DEPTH = 6, DTLP_TREE_LEAVES = 1 << DTLP_TREE_DEPTH, DTLP_TREE_SPLITS = DTLP_TREE_LEAVES - 1, DTLP_LOGIT = 4096 /* leaves tell log odds so many times */ };

typedef struct dtlp_decision_tree {
    uint8_t seen[DTLP_TREE_SPLITS];
    int16_t from[DTLP_TREE_SPLITS];
    int16_t leaf[DTLP_TREE_LEAVES];
} dtlp_decision_tree;

typedef struct dtlp_forest {
    const dtlp_decision_tree *trees;
    uint32_t n;
    int32_t base;     /* log odds before any tree */
    int32_t accept;   /* log odds from which on it says yes */
    uint32_t early;   /* after so many trees ... */
    int32_t hopeless; /* ... it says no below these log odds */
} dtlp_forest;

/* The one that is built in. */
const dtlp_forest *dtlp_forest_embedded(void);

static inline int32_t dtlp_tree_says(const dtlp_decision_tree *tree, const int16_t *seen)
{
    uint32_t at = 0;
    for (int depth = 0; depth < DTLP_TREE_DEPTH; depth++)
        at = 2 * at + 1 + (seen[tree->seen[at]] >= tree->from[at]);
    return tree->leaf[at - DTLP_TREE_SPLITS];
}

/* Log odds times DTLP_LOGIT; INT32_MIN where it is hopeless. */
int32_t dtlp_forest_says(const dtlp_forest *forest, const int16_t *seen);

#endif
