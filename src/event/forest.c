/* forest.c - the decision trees that were learned, and their sum.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/forest.h"

#include <stddef.h>

#include "generated/event_forest.inc"

const dtlp_forest *dtlp_forest_embedded(void)
{
    return &embedded;
}

int32_t dtlp_forest_says(const dtlp_forest *forest, const int16_t *seen)
{
    int32_t sum = forest->base;
    for (uint32_t i = 0; i < forest->n; i++) {
        if (i == forest->early && sum < forest->hopeless)
            return INT32_MIN;
        sum += dtlp_tree_says(&forest->trees[i], seen);
    }
    return sum;
}
