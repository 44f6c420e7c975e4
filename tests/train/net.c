/* net.c - the gradients that the trainer follows are those of its losses.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/net.h" /* first: cmocka has a macro named fail */

#include "cmocka_all.h"

#include <math.h>
#include <string.h>

enum { WORDS = 7, ROWS = 5 };

static const int starts[] = {0, 3, WORDS}, row_starts[] = {0, 1, 3, 4, 5, 6, 7, 9};
static const int row[] = {1, 2, 0, 3, 4, 1, 2, 3, 4}, tag[] = {0, 1, -1, 2, 1, 0, 2};
static const int head[] = {2, 0, 2, 0, 1, 4, 1}, label[] = {1, 0, 2, 0, -1, 1, 2};
static const float factor[] = {1, 1, 0.5f, 1, 1, 1, 1, 1, 0.7f};
static const float wholly[] = {1, 1, 1, 1, 1, 1, 1};

static word_batch batch(const float *share)
{
    return (word_batch){WORDS, 2, starts, row_starts, row, factor, tag, head, label, share};
}

static void make(network *net, uint32_t narrow, uint64_t seed)
{
    dice chance = {seed};
    const dtlp_net_shape shape = {.input = 16, .width = 16, .layers = 2, .narrow = narrow, .arc = 16, .label = 16,
                                  .tags = 16, .labels = 16};
    net_init(net, shape, 3, 3, ROWS, &chance);
    net->drop = 0;
}

/* Learn a batch without dropout: the loss; gradients are those of this batch alone. */
static double learn(network *net, const float *share, beliefs *believed)
{
    const word_batch b = batch(share);
    losses l = {0};
    dice chance = {1};
    memset(net->grad, 0, net->n * sizeof *net->grad);
    memset(net->row_grad, 0, ROWS * net->shape.input * sizeof *net->row_grad);
    net_run(net, &b, believed, &chance, &l);
    return (l.tag + l.arc + l.label) / WORDS;
}

/* By how much the loss changes when one weight does, against its gradient. */
static void check_slope(network *net, float *weight, const float *gradient)
{
    const float step = 0.002f, kept = *weight;
    learn(net, NULL, NULL);
    const double told = (double)*gradient;
    *weight = kept + step;
    double above = learn(net, NULL, NULL);
    *weight = kept - step;
    double below = learn(net, NULL, NULL);
    *weight = kept;
    double slope = (above - below) / (2.0 * (double)step);
    if (fabs(slope - told) > 5e-4 + 0.03 * fabs(slope))
        fail_msg("the gradient is %g, the slope %g", told, slope);
}

static void gradients_are_slopes(void **unused)
{
    (void)unused;
    for (uint32_t narrow = 0; narrow <= 16; narrow += 16) {
        network net;
        make(&net, narrow, 7);
        for (size_t i = 0; i < net.n; i += 41)
            check_slope(&net, net.w + i, net.grad + i);
        for (size_t i = 0; i < ROWS * 16; i += 7)
            check_slope(&net, net.rows + i, net.row_grad + i);
        net_free(&net);
    }
}

/* Of a teacher that believes the same there is nothing to learn; of another there is. */
static void teachers_are_followed(void **unused)
{
    network net, other;
    beliefs believed = {0};
    const word_batch b = batch(wholly);
    (void)unused;
    make(&net, 16, 7);
    make(&other, 0, 8);
    for (int same = 0; same < 2; same++) {
        float most = 0;
        beliefs_clear(&believed, WORDS);
        net_run(same ? &net : &other, &b, &believed, NULL, &(losses){0});
        learn(&net, wholly, &believed);
        for (size_t i = 0; i < net.n; i++)
            most = fmaxf(most, fabsf(net.grad[i]));
        assert_int_equal(most < 1e-6f, same);
    }
    net_free(&net);
    net_free(&other);
    beliefs_free(&believed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gradients_are_slopes),
        cmocka_unit_test(teachers_are_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
