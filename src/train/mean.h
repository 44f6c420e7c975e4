/* mean.h - the mean of the weights at moments of the last part of a training:
 * steadier than the last weights are.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_MEAN_H
#define DTLP_TRAIN_MEAN_H

#include "train/net.h"

typedef struct mean_weights {
    double *dense, *rows;
    int count;
} mean_weights;

/* Take the weights as they are into the mean. Rows that a net only looks at are left alone. */
void mean_gather(mean_weights *mean, const network *net);

/* The mean becomes the net's weights. */
void mean_settle(mean_weights *mean, network *net);

#endif
