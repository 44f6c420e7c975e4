/* marks.h - the grammar of marks: what is known of a date, in shape.
 *
 * A filled mark is a fact on a known day. A hollow one is not: the whisker
 * through it says how the date is uncertain. The mark's own outline is always
 * solid: dashes on so small a thing cannot be read.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_MARKS_H
#define DTLP_LAYOUT_MARKS_H

#include "layout/canvas.h"
#include "layout/rows.h"

typedef struct dtlp_mark {
    dtlp_kind kind;
    dtl_modality modality;
    bool imprecise;    /* hollow */
    int shape;         /* of the lane */
    dtlp_ink ink, ground; /* ground: what is behind it, page or band */
    bool tight;        /* rows are close: reach less far */
} dtlp_mark;

dtlp_mark dtlp_mark_of(const dtlp_rows *rows, const dtlp_event_row *row, dtlp_ink ground);

/* Draw on a vertical spine with the middle at (x, y). */
void dtlp_draw_mark(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y);

/* Draw on a horizontal axis, from .. to on x, y in the middle: a bar whose ends
 * say what is known; two marks for one of two days. Not for exact days. */
void dtlp_draw_bar(dtlp_canvas *canvas, const dtlp_mark *mark, double from, double to, double y);

/* The plain shape, filled or hollow, `radius` px. */
void dtlp_draw_shape(dtlp_canvas *canvas, int shape, double x, double y, double radius, dtlp_ink fill,
                     dtlp_ink stroke, double width);

/* The sign for reports that disagree. */
void dtlp_draw_unequal(dtlp_canvas *canvas, double x, double y);

enum { DTLP_MARK_REACH = 17, DTLP_TIGHT_REACH = 12 }; /* px a mark reaches above and below its middle */

#endif
