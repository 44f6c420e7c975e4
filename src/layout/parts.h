/* parts.h - the parts that layouts share: title, strip, legend, an item's group.
 *
 * Each takes the y it begins at and returns the y below it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_PARTS_H
#define DTLP_LAYOUT_PARTS_H

#include "layout/canvas.h"
#include "layout/rows.h"

/* Left and right edge of what is drawn, px. */
typedef struct dtlp_edges { double left, right; } dtlp_edges;

double dtlp_draw_titles(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y);

/* The whole period to scale; nothing where there is none worth a strip. `below` says
 * in words how time runs below it; NULL: nothing is to be said. */
double dtlp_draw_strip(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y, const char *below);

/* Lanes, and of the grammar what occurs: marks on a spine, or bars on an axis. */
double dtlp_draw_legend(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y, bool bars);

/* The group of an entry, with what its sentence says and a link to it. */
void dtlp_item_begin(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_event_row *row, size_t index);
void dtlp_item_end(dtlp_canvas *canvas);
void dtlp_link_begin(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_event_row *row);
void dtlp_link_end(dtlp_canvas *canvas, const dtlp_event_row *row);

/* What a row says beside its date: the title, below it in small its meta line and where sources disagree. */
typedef struct dtlp_row_text { dtlp_lines title, meta, conflict; } dtlp_row_text;

dtlp_row_text dtlp_row_text_wrap(dtlp_canvas *canvas, const dtlp_event_row *row, const char *meta, double width);
double dtlp_row_text_height(const dtlp_row_text *text);

/* From the baseline of its first line on, as a link. */
void dtlp_row_text_draw(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_event_row *row,
                        const dtlp_row_text *text, double x, double baseline);

#endif
