/* adam.c - one step of Adam (Kingma and Ba 2015) over dense parameters and
 * over the embedding rows that the batch touched.
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>
#include <string.h>

#include "train/net.h"

#define BETA1 0.9f
#define BETA2 0.98f
#define EPSILON 1e-8f
#define MOST_NORM 5.0

static void update(float *restrict w, float *restrict g, float *restrict m, float *restrict v, size_t n,
                   float rate, float clip)
{
    for (size_t i = 0; i < n; i++) {
        float x = g[i] * clip;
        m[i] = BETA1 * m[i] + (1.0f - BETA1) * x;
        v[i] = BETA2 * v[i] + (1.0f - BETA2) * x * x;
        w[i] -= rate * m[i] / (sqrtf(v[i]) + EPSILON);
        g[i] = 0;
    }
}

static float clip_of(const network *net)
{
    double sum = 0;
    for (size_t i = 0; i < net->n; i++)
        sum += (double)net->grad[i] * (double)net->grad[i];
    double norm = sqrt(sum);
    return norm > MOST_NORM ? (float)(MOST_NORM / norm) : 1.0f;
}

void net_forget_steps(network *net)
{
    const size_t cells = (size_t)net->n_rows * net->shape.input;
    memset(net->m, 0, net->n * sizeof *net->m);
    memset(net->v, 0, net->n * sizeof *net->v);
    memset(net->row_m, 0, cells * sizeof *net->row_m);
    memset(net->row_v, 0, cells * sizeof *net->row_v);
    net->decay1 = net->decay2 = 1;
}

void net_step(network *net, const word_batch *b, float rate)
{
    static unsigned char *seen;
    net->decay1 *= (double)BETA1;
    net->decay2 *= (double)BETA2;
    rate *= (float)(sqrt(1.0 - net->decay2) / (1.0 - net->decay1));
    float clip = clip_of(net);
    update(net->w, net->grad, net->m, net->v, net->n, rate, clip);
    if (net->row_grad == NULL)
        return;
    if (seen == NULL)
        seen = zeroed((size_t)net->n_rows, 1);
    size_t d = net->shape.input;
    for (int k = 0; k < b->row_starts[b->n]; k++) {
        size_t o = (size_t)b->row[k] * d;
        if (seen[b->row[k]])
            continue;
        seen[b->row[k]] = 1;
        update(net->rows + o, net->row_grad + o, net->row_m + o, net->row_v + o, d, rate, clip);
    }
    for (int k = 0; k < b->row_starts[b->n]; k++)
        seen[b->row[k]] = 0;
}
