/* column.h - a vertical axis to scale, without any cut, its texts beside it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_COLUMN_H
#define DTLP_LAYOUT_COLUMN_H

#include "base/diag.h"
#include "layout/canvas.h"
#include "layout/rows.h"

/* Draw the whole picture; returns its height in px. Where a text would stand
 * more than a page from its date that is reported, and the arena escapes with
 * DTL_ERROR_LIMIT. */
double dtlp_column(dtlp_canvas *canvas, const dtlp_diag *diag, const dtlp_rows *rows);

#endif
