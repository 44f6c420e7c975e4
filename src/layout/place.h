/* place.h - labels in a column, each as near to its point as the others let it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_PLACE_H
#define DTLP_LAYOUT_PLACE_H

#include "base/arena.h"

/* A label that should begin at `wanted`, takes `height`, and gets `at` (px). */
typedef struct dtlp_label {
    double wanted, height, at;
} dtlp_label;

/* Place `n` labels in their order within from .. to, none on another, so that
 * the sum of the squared shifts is least. There must be room for all. */
void dtlp_place_labels(dtlp_arena *arena, dtlp_label *labels, size_t n, double from, double to);

#endif
