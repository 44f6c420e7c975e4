/* squash.h - the bounded functions of the network, made of exact operations.
 *
 * They stand in for tanh and the logistic function: the odd polynomial of
 * degree five that meets +-1 with slope and curvature 0 at +-15/8 and has slope
 * 1 at 0. Only + - * and comparisons, so that every machine gives the same
 * bits; the trainer uses the very same functions, so that nothing is
 * approximated.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_SQUASH_H
#define DTLP_NLP_SQUASH_H

/* x / limit, -1 .. 1 */
static inline float dtlp_clip(float x, float limit)
{
    x = x < limit ? x : limit;
    x = x > -limit ? x : -limit;
    return x * (1.0f / limit);
}

/* The curve from -1 to 1, where t goes from -1 to 1. */
static inline float dtlp_curve(float t)
{
    float u = t * t;
    return t * (1.875f - u * (1.25f - 0.375f * u));
}

/* -1 .. 1 */
static inline float dtlp_squash(float x) { return dtlp_curve(dtlp_clip(x, 1.875f)); }

/* 0 .. 1 */
static inline float dtlp_gate(float x) { return 0.5f + 0.5f * dtlp_curve(dtlp_clip(x, 3.75f)); }

/* Slope of dtlp_squash. */
static inline float dtlp_squash_slope(float x)
{
    float t = dtlp_clip(x, 1.875f), u = 1.0f - t * t;
    return u * u;
}

#endif
