/* scale.h - a linear axis of days and its ticks.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_SCALE_H
#define DTLP_LAYOUT_SCALE_H

#include "layout/canvas.h"
#include "layout/words.h"

/* Days first .. last on x from .. to (px), or on y. */
typedef struct dtlp_scale {
    dtl_day first, last;
    double from, to;
    bool upright;  /* downwards instead: labels stand beside each other's lines */
} dtlp_scale;

/* The x of the beginning of a day; kept within the axis. */
double dtlp_scale_at(const dtlp_scale *scale, dtl_day day);

typedef struct dtlp_tick {
    double x;
    const char *label;
    double width;  /* px of the label */
    bool strong;   /* begins a year */
} dtlp_tick;

typedef struct dtlp_ticks {
    const dtlp_tick *at;
    size_t count;
} dtlp_ticks;

/* Ticks at whole days, months or years, as close as their labels may stand (at
 * least `clear` px apart), none of them leaving the axis. */
dtlp_ticks dtlp_scale_ticks(const dtlp_canvas *canvas, const dtlp_words *words, const dtlp_scale *scale,
                            const dtlp_style *style, double clear);

#endif
