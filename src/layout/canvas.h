/* canvas.h - putting shapes on the scene.
 *
 * Owns the growing display list. Right-to-left pictures are laid out as if they
 * were left-to-right; the canvas turns every x round.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_CANVAS_H
#define DTLP_LAYOUT_CANVAS_H

#include "layout/fonts.h"

typedef struct dtlp_canvas {
    dtlp_arena *arena;
    dtlp_fonts *fonts;
    const char *language;
    const char *words_language; /* of our own words, if it is another; NULL: it is not */
    double width;       /* px, of the page */
    bool rtl;           /* turn round */
    double head_top, head_bottom; /* px: see the scene */
    DTLP_VEC(dtlp_shape_item) items;
    DTLP_VEC(dtlp_row) rows;
} dtlp_canvas;

void dtlp_group_begin(dtlp_canvas *canvas, dtlp_role role, const char *id, const char *title,
                      const char *description, const char *href);
void dtlp_group_end(dtlp_canvas *canvas);

void dtlp_rect(dtlp_canvas *canvas, double x, double y, double width, double height, double radius,
               dtlp_ink fill);

/* A rectangle whose opacity runs from `from` to `to`, left to right or top to bottom. */
void dtlp_fade(dtlp_canvas *canvas, double x, double y, double width, double height, dtlp_ink fill,
               double from, double to, bool vertical);

void dtlp_line(dtlp_canvas *canvas, double x1, double y1, double x2, double y2, dtlp_ink stroke,
               double width);

void dtlp_polyline(dtlp_canvas *canvas, const dtlp_point *points, uint32_t n, bool closed,
                   dtlp_ink fill, dtlp_ink stroke, double width);

void dtlp_circle(dtlp_canvas *canvas, double x, double y, double radius, dtlp_ink fill,
                 dtlp_ink stroke, double width);

/* How a text looks. */
typedef struct dtlp_style {
    dtlp_part part;
    dtlp_face face;
    double size; /* px */
    dtlp_ink ink;
} dtlp_style;

extern const dtlp_style dtlp_style_story, dtlp_style_subtitle, dtlp_style_note, dtlp_style_pause,
    dtlp_style_head, dtlp_style_title, dtlp_style_date, dtlp_style_vague_date, dtlp_style_meta,
    dtlp_style_tick, dtlp_style_year, dtlp_style_row_title, dtlp_style_row_date, dtlp_style_row_vague_date;

/* One line at its baseline. `width` as measured; negative: measure it. */
void dtlp_text(dtlp_canvas *canvas, const dtlp_style *style, const char *string, double x, double y,
               dtlp_anchor anchor, double width);

double dtlp_measure(const dtlp_canvas *canvas, const dtlp_style *style, const char *string);

dtlp_lines dtlp_wrap(const dtlp_canvas *canvas, const dtlp_style *style, const char *string, double width);

/* Lines below each other, `step` px apart. */
void dtlp_text_lines(dtlp_canvas *canvas, const dtlp_style *style, dtlp_lines lines, double x, double y,
                     double step, dtlp_anchor anchor);

#endif
