/* squash.h - the bounded functions of the network, made of exact operations.
 *
 * They stand in for tanh and the logistic function: a rational function that
 * meets +-1 with slope 0 at +-3. Only + - * / and comparisons, so that every
 * machine gives the same bits; the trainer uses the very same functions, so
 * that nothing is approximated.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_SQUASH_H
#define DTLP_NLP_SQUASH_H

static inline float dtlp_clip3(float x)
{
    x = x < 3.0f ? x : 3.0f;
    return x > -3.0f ? x : -3.0f;
}

/* -1 .. 1 */
static inline float dtlp_squash(float x)
{
    x = dtlp_clip3(x);
    float u = x * x;
    return x * (27.0f + u) / (27.0f + 9.0f * u);
}

/* 0 .. 1 */
static inline float dtlp_gate(float x) { return 0.5f + 0.5f * dtlp_squash(0.5f * x); }

/* Slope of dtlp_squash. */
static inline float dtlp_squash_slope(float x)
{
    x = dtlp_clip3(x);
    float u = x * x, root = (9.0f - u) / (9.0f + 3.0f * u);
    return root * root;
}

#endif
