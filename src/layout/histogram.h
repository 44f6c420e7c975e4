/* histogram.h - how many entries there were when.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_HISTOGRAM_H
#define DTLP_LAYOUT_HISTOGRAM_H

#include "layout/rows.h"
#include "layout/scale.h"

typedef struct dtlp_bar {
    double from, to; /* px */
    size_t count;
} dtlp_bar;

typedef struct dtlp_histogram {
    dtlp_bar *bars;
    size_t n, most;
    const char *label; /* what a bar is, in words */
} dtlp_histogram;

/* Count rows->days, which lie within the scale. */
dtlp_histogram dtlp_histogram_of(dtlp_arena *arena, const dtlp_rows *rows, const dtlp_scale *scale);

/* Bars that stand on `axis` (px). */
void dtlp_draw_histogram(dtlp_canvas *canvas, const dtlp_histogram *histogram, double axis);

#endif
