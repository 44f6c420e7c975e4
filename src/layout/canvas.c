/* canvas.c - the growing display list.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/canvas.h"

#include <string.h>

const dtlp_style dtlp_style_story = {DTLP_PART_STORY, DTLP_FACE_BOLD, 25, DTLP_INK_TEXT};
const dtlp_style dtlp_style_subtitle = {DTLP_PART_NOTE, DTLP_FACE_REGULAR, 14, DTLP_INK_MUTED};
const dtlp_style dtlp_style_note = {DTLP_PART_NOTE, DTLP_FACE_REGULAR, 12, DTLP_INK_MUTED};
const dtlp_style dtlp_style_pause = {DTLP_PART_NOTE, DTLP_FACE_ITALIC, 13, DTLP_INK_MUTED};
const dtlp_style dtlp_style_head = {DTLP_PART_HEAD, DTLP_FACE_BOLD, 16, DTLP_INK_TEXT};
const dtlp_style dtlp_style_title = {DTLP_PART_TITLE, DTLP_FACE_REGULAR, 15, DTLP_INK_TEXT};
const dtlp_style dtlp_style_date = {DTLP_PART_DATE, DTLP_FACE_REGULAR, 14, DTLP_INK_TEXT};
const dtlp_style dtlp_style_vague_date = {DTLP_PART_DATE, DTLP_FACE_ITALIC, 14, DTLP_INK_MUTED};
const dtlp_style dtlp_style_meta = {DTLP_PART_META, DTLP_FACE_REGULAR, 12, DTLP_INK_MUTED};
const dtlp_style dtlp_style_tick = {DTLP_PART_NOTE, DTLP_FACE_REGULAR, 12, DTLP_INK_MUTED};
const dtlp_style dtlp_style_year = {DTLP_PART_NOTE, DTLP_FACE_BOLD, 12, DTLP_INK_TEXT};
const dtlp_style dtlp_style_row_title = {DTLP_PART_TITLE, DTLP_FACE_REGULAR, 14, DTLP_INK_TEXT};
const dtlp_style dtlp_style_row_date = {DTLP_PART_DATE, DTLP_FACE_REGULAR, 13, DTLP_INK_MUTED};
const dtlp_style dtlp_style_row_vague_date = {DTLP_PART_DATE, DTLP_FACE_ITALIC, 13, DTLP_INK_MUTED};

static double across(const dtlp_canvas *canvas, double x)
{
    return canvas->rtl ? canvas->width - x : x;
}

static dtlp_shape_item *add(dtlp_canvas *canvas, dtlp_shape_kind kind)
{
    dtlp_shape_item *item = DTLP_PUSH(canvas->arena, &canvas->items);
    *item = (dtlp_shape_item){.kind = kind, .fade_from = 1, .fade_to = 1};
    return item;
}

void dtlp_group_begin(dtlp_canvas *canvas, dtlp_role role, const char *id, const char *title,
                      const char *description, const char *href)
{
    dtlp_shape_item *item = add(canvas, DTLP_DRAW_GROUP);
    item->as.group.role = role;
    item->as.group.id = id;
    item->as.group.title = title;
    item->as.group.description = description;
    item->as.group.href = href;
}

void dtlp_group_end(dtlp_canvas *canvas)
{
    add(canvas, DTLP_DRAW_END);
}

void dtlp_fade(dtlp_canvas *canvas, double x, double y, double width, double height, dtlp_ink fill,
               double from, double to, bool vertical)
{
    dtlp_shape_item *item = add(canvas, DTLP_DRAW_RECT);
    bool swap = canvas->rtl && !vertical;
    item->fill = fill;
    item->fade_from = swap ? to : from;
    item->fade_to = swap ? from : to;
    item->fade_vertical = vertical;
    item->as.rect.x = canvas->rtl ? canvas->width - x - width : x;
    item->as.rect.y = y;
    item->as.rect.width = width;
    item->as.rect.height = height;
}

void dtlp_rect(dtlp_canvas *canvas, double x, double y, double width, double height, double radius,
               dtlp_ink fill)
{
    dtlp_fade(canvas, x, y, width, height, fill, 1, 1, false);
    canvas->items.at[canvas->items.count - 1].as.rect.radius = radius;
}

/* A path of `n` points, of which the first is moved to. */
static dtlp_shape_item *add_path(dtlp_canvas *canvas, const dtlp_point *points, uint32_t n_points,
                                 const uint8_t *ops, uint32_t n_ops, dtlp_ink fill, dtlp_ink stroke,
                                 double width)
{
    dtlp_point *ours = DTLP_NEW_ARRAY(canvas->arena, dtlp_point, n_points);
    uint8_t *our_ops = DTLP_NEW_ARRAY(canvas->arena, uint8_t, n_ops);
    for (uint32_t i = 0; i < n_points; i++)
        ours[i] = (dtlp_point){across(canvas, points[i].x), points[i].y};
    memcpy(our_ops, ops, n_ops);
    dtlp_shape_item *item = add(canvas, DTLP_DRAW_PATH);
    item->fill = fill;
    item->stroke = stroke;
    item->stroke_width = stroke != DTLP_INK_NONE ? width : 0;
    item->as.path.ops = our_ops;
    item->as.path.n_ops = n_ops;
    item->as.path.points = ours;
    item->as.path.n_points = n_points;
    return item;
}

void dtlp_polyline(dtlp_canvas *canvas, const dtlp_point *points, uint32_t n, bool closed,
                   dtlp_ink fill, dtlp_ink stroke, double width)
{
    enum { MOST = 64 };
    uint8_t ops[MOST + 1];
    n = n < MOST ? n : MOST;
    for (uint32_t i = 0; i < n; i++)
        ops[i] = i == 0 ? DTLP_MOVE : DTLP_LINE;
    ops[n] = DTLP_CLOSE;
    add_path(canvas, points, n, ops, n + closed, fill, stroke, width);
}

void dtlp_line(dtlp_canvas *canvas, double x1, double y1, double x2, double y2, dtlp_ink stroke,
               double width)
{
    dtlp_polyline(canvas, (dtlp_point[]){{x1, y1}, {x2, y2}}, 2, false, DTLP_INK_NONE, stroke, width);
}

void dtlp_circle(dtlp_canvas *canvas, double x, double y, double radius, dtlp_ink fill,
                 dtlp_ink stroke, double width)
{
    static const uint8_t ops[] = {DTLP_MOVE, DTLP_CURVE, DTLP_CURVE, DTLP_CURVE, DTLP_CURVE, DTLP_CLOSE};
    double r = radius, k = radius * 0.5523; /* a quarter circle as a cubic curve */
    const dtlp_point points[] = {
        {x + r, y}, {x + r, y + k}, {x + k, y + r}, {x, y + r}, {x - k, y + r}, {x - r, y + k}, {x - r, y},
        {x - r, y - k}, {x - k, y - r}, {x, y - r}, {x + k, y - r}, {x + r, y - k}, {x + r, y}};
    add_path(canvas, points, 13, ops, 6, fill, stroke, width);
}

double dtlp_measure(const dtlp_canvas *canvas, const dtlp_style *style, const char *string)
{
    return dtlp_text_width(canvas->fonts, string, style->face, style->size, canvas->language, canvas->rtl);
}

dtlp_lines dtlp_wrap(const dtlp_canvas *canvas, const dtlp_style *style, const char *string, double width)
{
    return dtlp_break_lines(canvas->fonts, canvas->arena, string, style->face, style->size, width,
                            canvas->language, dtlp_text_is_rtl(string));
}

void dtlp_text(dtlp_canvas *canvas, const dtlp_style *style, const char *string, double x, double y,
               dtlp_anchor anchor, double width)
{
    if (string == NULL || *string == '\0')
        return;
    dtlp_shape_item *item = add(canvas, DTLP_DRAW_TEXT);
    item->fill = style->ink;
    item->as.text.string = string;
    item->as.text.x = across(canvas, x);
    item->as.text.y = y;
    item->as.text.size = style->size;
    item->as.text.width = width >= 0 ? width : dtlp_measure(canvas, style, string);
    item->as.text.face = style->face;
    item->as.text.part = style->part;
    item->as.text.anchor = canvas->rtl ? (dtlp_anchor)(DTLP_RIGHT - anchor) : anchor;
    item->as.text.rtl = dtlp_text_is_rtl(string);
    if (style->part == DTLP_PART_NOTE || style->part == DTLP_PART_HEAD || style->part == DTLP_PART_DATE)
        item->as.text.language = canvas->words_language;
}

void dtlp_text_lines(dtlp_canvas *canvas, const dtlp_style *style, dtlp_lines lines, double x, double y,
                     double step, dtlp_anchor anchor)
{
    for (size_t i = 0; i < lines.count; i++)
        dtlp_text(canvas, style, lines.at[i].string, x, y + step * (double)i, anchor, lines.at[i].width);
}
