/* paint.h - a scene on a cairo surface.
 *
 * Owns how shapes and glyphs are drawn with cairo; PNG and PDF own their files.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_PAINT_PAINT_H
#define DTLP_WRITE_PAINT_PAINT_H

#include <cairo.h>

#include "layout/fonts.h"
#include "layout/scene.h"
#include "write/paint/sheets.h"

typedef struct dtlp_painter dtlp_painter;

/* Draws with the bundled fonts; lives as long as `arena`. */
dtlp_painter *dtlp_painter_new(dtlp_arena *arena, const dtl_scene *scene, dtl_theme theme);

/* Write text as text that can be searched and copied, and links (PDF). */
void dtlp_painter_keep_text(dtlp_painter *painter, bool keep);

/* Draw what reaches into top .. bottom (px of the scene), in the scene's px. */
void dtlp_paint(dtlp_painter *painter, cairo_t *cr, double top, double bottom);

/* Draw what a sheet shows of the scene, from `y` downwards (px): above its rows, on
 * all but the first, the scene's head. `dtlp_head_room` is what that takes. */
void dtlp_paint_sheet(dtlp_painter *painter, cairo_t *cr, const dtlp_sheet *sheet, double y);
double dtlp_head_room(const dtl_scene *scene);

/* Draw what stands in the margins of one of several sheets, `margin` px high: what
 * goes on there, and its number. */
void dtlp_paint_frame(dtlp_painter *painter, cairo_t *cr, const dtlp_sheet *sheet, size_t sheets, double width,
                      double height, double margin);

#endif
