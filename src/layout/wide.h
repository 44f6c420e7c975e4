/* wide.h - one line an event beside a linear axis with marked cuts.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_WIDE_H
#define DTLP_LAYOUT_WIDE_H

#include "layout/canvas.h"
#include "layout/rows.h"

/* Draw the whole picture; returns its height in px. */
double dtlp_wide(dtlp_canvas *canvas, const dtlp_rows *rows);

#endif
