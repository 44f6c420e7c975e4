/* boost.h - learning a forest: gradient boosting of complete trees on log odds.
 *
 * After J. Friedman, "Greedy function approximation: a gradient boosting machine"
 * (Annals of Statistics 29, 2001), with the second order and the penalty of T. Chen and
 * C. Guestrin, "XGBoost" (KDD 2016). The same examples and settings give the same trees.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_BOOST_H
#define DTLP_TRAIN_BOOST_H

#include "event/forest.h"
#include "train/train.h"

/* What is learned from: n rows of `width` numbers each, all numbers of the first row first. */
typedef struct boost_examples {
    const int16_t *seen;
    const float *weight;
    const uint8_t *is_yes;
    int n, width;
} boost_examples;

typedef struct boost_settings {
    int trees;
    double rate;       /* how much of what a tree would correct it does */
    double rows, columns; /* shares that a tree sees */
    double penalty;    /* on a leaf's square */
    double least;      /* weight of the examples behind a question, at least */
    uint64_t seed;
} boost_settings;

/* Trees are allocated and kept. `accept` is left 0, `early` never comes. */
dtlp_forest boost_learn(const boost_examples *from, const boost_settings *settings);

#endif
