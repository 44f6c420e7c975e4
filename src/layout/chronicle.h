/* chronicle.h - one row an event, downwards.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_CHRONICLE_H
#define DTLP_LAYOUT_CHRONICLE_H

#include "layout/canvas.h"
#include "layout/rows.h"

/* Draw the whole picture; returns its height in px. */
double dtlp_chronicle(dtlp_canvas *canvas, const dtlp_rows *rows);

#endif
