/* marks.c - marks, whiskers and signs on the spine.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/marks.h"

/* Outlines on a circle of radius 1, made to look equally large. */
typedef struct outline {
    uint32_t n;
    dtlp_point at[8];
} outline;

static const outline outlines[DTLP_LANES + 1] = {
    {0, {{0, 0}}}, /* a circle */
    {4, {{-.88, -.88}, {.88, -.88}, {.88, .88}, {-.88, .88}}},
    {3, {{0, -1.12}, {1.1, .84}, {-1.1, .84}}},
    {4, {{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}}},
    {5, {{0, -1.1}, {1.08, -.31}, {.67, .95}, {-.67, .95}, {-1.08, -.31}}},
    {3, {{0, 1.12}, {1.1, -.84}, {-1.1, -.84}}},
    {8, {{0, -1.3}, {.4, -.4}, {1.3, 0}, {.4, .4}, {0, 1.3}, {-.4, .4}, {-1.3, 0}, {-.4, -.4}}},
    {4, {{-1.15, -.6}, {1.15, -.6}, {1.15, .6}, {-1.15, .6}}},
};

enum { RADIUS = 6, SMALL_RADIUS = 4, WHISKER = 12, TIGHT_WHISKER = 10 };

void dtlp_draw_shape(dtlp_canvas *canvas, int shape, double x, double y, double radius, dtlp_ink fill,
                     dtlp_ink stroke, double width)
{
    const outline *o = &outlines[shape];
    dtlp_point points[8];
    if (o->n == 0) {
        dtlp_circle(canvas, x, y, radius, fill, stroke, width);
        return;
    }
    for (uint32_t i = 0; i < o->n; i++)
        points[i] = (dtlp_point){x + radius * o->at[i].x, y + radius * o->at[i].y};
    dtlp_polyline(canvas, points, o->n, true, fill, stroke, width);
}

dtlp_mark dtlp_mark_of(const dtlp_rows *rows, const dtlp_event_row *row, dtlp_ink ground)
{
    const dtlp_lane *lane = &rows->lanes[row->lane];
    return (dtlp_mark){row->kind, row->entry->modality, row->imprecise, lane->shape, lane->ink, ground,
                       rows->compact};
}

static double reach_of(const dtlp_mark *mark)
{
    return mark->tight ? DTLP_TIGHT_REACH : DTLP_MARK_REACH;
}

static void draw_caps(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y)
{
    double reach = mark->tight ? TIGHT_WHISKER : WHISKER;
    dtlp_line(canvas, x, y - reach, x, y + reach, mark->ink, 2);
    dtlp_line(canvas, x - 5, y - reach, x + 5, y - reach, mark->ink, 2);
    dtlp_line(canvas, x - 5, y + reach, x + 5, y + reach, mark->ink, 2);
}

/* A whisker whose ends fade: the spine gives way so that the fading shows. */
static void draw_fading(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y)
{
    double reach = reach_of(mark);
    dtlp_rect(canvas, x - 3, y - reach, 6, 2 * reach, 0, mark->ground);
    dtlp_fade(canvas, x - 2, y - reach, 4, reach, mark->ink, 0, 1, true);
    dtlp_fade(canvas, x - 2, y, 4, reach, mark->ink, 1, 0, true);
}

/* Upwards is earlier (-1), downwards later (1). */
static void draw_arrow(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y, int direction)
{
    double tip = y + direction * (reach_of(mark) - 1), neck = y + direction * (reach_of(mark) - 6);
    dtlp_line(canvas, x, y, x, neck, mark->ink, 2);
    dtlp_polyline(canvas, (dtlp_point[]){{x, tip}, {x + 4.5, neck}, {x - 4.5, neck}}, 3, true, mark->ink,
                  DTLP_INK_NONE, 0);
}

static void draw_two(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y)
{
    double apart = mark->tight ? 7 : 8;
    dtlp_line(canvas, x, y - apart, x, y + apart, mark->ink, 2);
    dtlp_draw_shape(canvas, mark->shape, x, y - apart, SMALL_RADIUS, DTLP_INK_PAGE, mark->ink, 2);
    dtlp_draw_shape(canvas, mark->shape, x, y + apart, SMALL_RADIUS, DTLP_INK_PAGE, mark->ink, 2);
}

static void draw_whisker(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y)
{
    switch (mark->kind) {
    case DTLP_KIND_SPAN:
        draw_caps(canvas, mark, x, y);
        break;
    case DTLP_KIND_APPROX:
        draw_fading(canvas, mark, x, y);
        break;
    case DTLP_KIND_BEFORE:
        draw_arrow(canvas, mark, x, y, -1);
        break;
    case DTLP_KIND_AFTER:
        draw_arrow(canvas, mark, x, y, 1);
        break;
    case DTLP_KIND_UNDATED:
        draw_arrow(canvas, mark, x, y, -1);
        draw_arrow(canvas, mark, x, y, 1);
        break;
    default:
        break;
    }
}

void dtlp_draw_mark(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y)
{
    bool hollow = mark->imprecise;
    if (mark->kind == DTLP_KIND_ONE_OF) {
        draw_two(canvas, mark, x, y);
        return;
    }
    /* A gap of ground around the mark parts it from the spine. */
    dtlp_draw_shape(canvas, mark->shape, x, y, RADIUS, mark->ground, mark->ground, 4);
    draw_whisker(canvas, mark, x, y);
    dtlp_draw_shape(canvas, mark->shape, x, y, hollow ? RADIUS - 1 : RADIUS,
                    hollow ? DTLP_INK_PAGE : mark->ink, hollow ? mark->ink : DTLP_INK_NONE, 2.2);
    if (mark->modality == DTL_MODALITY_NEGATED)
        dtlp_line(canvas, x - 7.5, y + 7.5, x + 7.5, y - 7.5, mark->ink, 2);
}

/* ---- bars --------------------------------------------------------------- */

enum { BAR = 10 };

static void draw_hollow_bar(dtlp_canvas *canvas, dtlp_ink ink, double from, double to, double y)
{
    double top = y - BAR / 2.0 + 1, bottom = y + BAR / 2.0 - 1;
    dtlp_polyline(canvas, (dtlp_point[]){{from + 1, top}, {to - 1, top}, {to - 1, bottom}, {from + 1, bottom}}, 4, true,
                  DTLP_INK_PAGE, ink, 2);
}

/* Solid in its middle third, fading towards its ends. */
static void draw_vague_bar(dtlp_canvas *canvas, dtlp_ink ink, double from, double to, double top)
{
    double third = (to - from) * 0.35;
    dtlp_fade(canvas, from, top, third, BAR, ink, 0, 1, false);
    dtlp_rect(canvas, from + third, top, to - from - 2 * third, BAR, 0, ink);
    dtlp_fade(canvas, to - third, top, third, BAR, ink, 1, 0, false);
}

static void draw_pair(dtlp_canvas *canvas, const dtlp_mark *mark, double x, double y)
{
    dtlp_line(canvas, x - 8, y, x + 8, y, mark->ink, 2);
    dtlp_draw_shape(canvas, mark->shape, x - 8, y, SMALL_RADIUS, DTLP_INK_PAGE, mark->ink, 2);
    dtlp_draw_shape(canvas, mark->shape, x + 8, y, SMALL_RADIUS, DTLP_INK_PAGE, mark->ink, 2);
}

void dtlp_draw_bar(dtlp_canvas *canvas, const dtlp_mark *mark, double from, double to, double y)
{
    double top = y - BAR / 2.0, middle = (from + to) / 2;
    switch (mark->kind) {
    case DTLP_KIND_APPROX: draw_vague_bar(canvas, mark->ink, from, to, top); break;
    case DTLP_KIND_BEFORE: dtlp_fade(canvas, from, top, to - from, BAR, mark->ink, 0, 1, false); break;
    case DTLP_KIND_AFTER: dtlp_fade(canvas, from, top, to - from, BAR, mark->ink, 1, 0, false); break;
    case DTLP_KIND_UNDATED: draw_vague_bar(canvas, mark->ink, from, to, top); break;
    case DTLP_KIND_ONGOING:
        dtlp_rect(canvas, from, top, middle - from, BAR, 0, mark->ink);
        dtlp_fade(canvas, middle, top, to - middle, BAR, mark->ink, 1, 0, false);
        break;
    case DTLP_KIND_ONE_OF: draw_pair(canvas, mark, middle, y); break;
    case DTLP_KIND_INTERVAL:
        if (!mark->imprecise) {
            dtlp_rect(canvas, from, top, to - from, BAR, 0, mark->ink);
            break;
        }
        /* fall through */
    default: draw_hollow_bar(canvas, mark->ink, from, to, y); break;
    }
    if (mark->modality == DTL_MODALITY_NEGATED)
        dtlp_line(canvas, middle - 7.5, y + 7.5, middle + 7.5, y - 7.5, mark->ink, 2);
}

void dtlp_draw_unequal(dtlp_canvas *canvas, double x, double y)
{
    dtlp_line(canvas, x - 4, y - 2, x + 4, y - 2, DTLP_INK_TEXT, 1.6);
    dtlp_line(canvas, x - 4, y + 2, x + 4, y + 2, DTLP_INK_TEXT, 1.6);
    dtlp_line(canvas, x - 2.5, y + 5, x + 2.5, y - 5, DTLP_INK_TEXT, 1.6);
}
