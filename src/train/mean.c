/* mean.c - the mean of the weights at moments of a training.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/mean.h"

#include <stdlib.h>

static size_t cells_of(const network *net)
{
    return net->row_grad == NULL ? 0 : (size_t)net->n_rows * net->shape.input;
}

void mean_gather(mean_weights *mean, const network *net)
{
    const size_t cells = cells_of(net);
    if (mean->count++ == 0) {
        mean->dense = zeroed(net->n, sizeof *mean->dense);
        mean->rows = zeroed(cells, sizeof *mean->rows);
    }
    for (size_t i = 0; i < net->n; i++)
        mean->dense[i] += (double)net->w[i];
    for (size_t i = 0; i < cells; i++)
        mean->rows[i] += (double)net->rows[i];
}

void mean_settle(mean_weights *mean, network *net)
{
    const size_t cells = cells_of(net);
    for (size_t i = 0; i < net->n; i++)
        net->w[i] = (float)(mean->dense[i] / mean->count);
    for (size_t i = 0; i < cells; i++)
        net->rows[i] = (float)(mean->rows[i] / mean->count);
    free(mean->dense);
    free(mean->rows);
    *mean = (mean_weights){0};
}
