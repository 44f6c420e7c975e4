/* stretch.h - a linear axis that is cut where nothing happened.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_STRETCH_H
#define DTLP_LAYOUT_STRETCH_H

#include "layout/rows.h"
#include "layout/scale.h"

enum { DTLP_CUT = 46 /* px of a cut */ };

/* Stretches from left to right, a cut between each two. */
typedef struct dtlp_stretches {
    dtlp_scale *at;
    size_t count;
    double from, to; /* px */
} dtlp_stretches;

/* Lay the rows' days on x from .. to. */
dtlp_stretches dtlp_stretches_of(dtlp_arena *arena, const dtlp_rows *rows, double from, double to);

/* The x of the beginning of a day; within a cut, where it lies in it. */
double dtlp_stretches_x(const dtlp_stretches *stretches, dtl_day day);

#endif
