/* place.c - labels in a column: isotonic regression.
 *
 * Take from each label's wanted place the heights of those before it: what is
 * left must not fall. The nearest such sequence is found by pooling adjacent
 * violators (Barlow et al. 1972): a run that falls becomes its mean. Each label
 * joins a pool once, so the time is linear. Bounds only clamp the solution.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/place.h"

#include <math.h>

/* Neighbouring labels that touch. */
typedef struct pool {
    double sum;
    size_t count;
} pool;

static double mean(const pool *p)
{
    return p->sum / (double)p->count;
}

void dtlp_place_labels(dtlp_arena *arena, dtlp_label *labels, size_t n, double from, double to)
{
    pool *pools = DTLP_NEW_ARRAY(arena, pool, n + 1);
    size_t n_pools = 0;
    double before = 0;
    for (size_t i = 0; i < n; i++) {
        pools[n_pools++] = (pool){labels[i].wanted - before, 1};
        before += labels[i].height;
        while (n_pools > 1 && mean(&pools[n_pools - 2]) > mean(&pools[n_pools - 1])) {
            pools[n_pools - 2].sum += pools[n_pools - 1].sum;
            pools[n_pools - 2].count += pools[n_pools - 1].count;
            n_pools--;
        }
    }
    double last = fmax(from, to - before);
    before = 0;
    for (size_t p = 0, i = 0; p < n_pools; p++)
        for (size_t k = 0; k < pools[p].count; k++, i++) {
            labels[i].at = before + fmin(fmax(mean(&pools[p]), from), last);
            before += labels[i].height;
        }
}
