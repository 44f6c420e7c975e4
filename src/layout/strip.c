/* strip.c - the whole period to scale, above rows that are not.
 *
 * Each entry is a tick or a bar; where there are many, their number is a bar.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/histogram.h"
#include "layout/parts.h"

enum { AXIS = 44, MANY_AXIS = 58, BELOW_AXIS = 26, BAR = 8, TICK = 14, LEAST_DAYS = 7, LEAST_ROWS = 3 };

/* A span or interval as a bar, its open or vague ends fading. */
static void draw_bar(dtlp_canvas *canvas, const dtlp_scale *scale, const dtlp_event_row *row, dtlp_ink ink,
                     double axis)
{
    double from = dtlp_scale_at(scale, row->first), to = dtlp_scale_at(scale, row->last + 1);
    double y = axis - BAR;
    if (to - from < 3)
        to = from + 3;
    if (row->kind == DTLP_KIND_INTERVAL) {
        dtlp_rect(canvas, from, y, to - from, BAR, 0, ink);
        return;
    }
    if (row->kind == DTLP_KIND_APPROX) {
        double middle = (from + to) / 2;
        dtlp_fade(canvas, from, y, middle - from, BAR, ink, 0.05, 0.4, false);
        dtlp_fade(canvas, middle, y, to - middle, BAR, ink, 0.4, 0.05, false);
        return;
    }
    dtlp_fade(canvas, from, y, to - from, BAR, ink, 0.35, 0.35, false);
}

static void draw_events(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_scale *scale, double axis)
{
    for (int points = 0; points < 2; points++)
        for (size_t i = 0; i < rows->count; i++) {
            const dtlp_event_row *row = &rows->at[i];
            dtlp_ink ink = rows->lanes[row->lane].ink;
            bool is_point = row->first == row->last;
            if (row->kind == DTLP_KIND_UNDATED || is_point != (points == 1))
                continue;
            if (!is_point)
                draw_bar(canvas, scale, row, ink, axis);
            else
                dtlp_rect(canvas, dtlp_scale_at(scale, row->first) - 1, axis - TICK, 2, TICK, 0, ink);
            if (row->kind == DTLP_KIND_ONGOING)
                dtlp_fade(canvas, dtlp_scale_at(scale, row->first), axis - BAR,
                          scale->to - dtlp_scale_at(scale, row->first), BAR, ink, 0.8, 0, false);
        }
}

/* What is to scale and what is not; below each other where they do not fit.
 * Returns the room that took. */
static double draw_words(dtlp_canvas *canvas, dtlp_edges edges, double y, const char *here,
                         const char *below)
{
    double width = dtlp_measure(canvas, &dtlp_style_note, here);
    if (below == NULL) {
        dtlp_text(canvas, &dtlp_style_note, here, edges.left, y + 22, DTLP_LEFT, width);
        return 0;
    }
    double rest = dtlp_measure(canvas, &dtlp_style_note, below);
    dtlp_text(canvas, &dtlp_style_note, here, edges.left, y + 22, DTLP_LEFT, width);
    if (width + 20 + rest <= edges.right - edges.left) {
        dtlp_text(canvas, &dtlp_style_note, below, edges.right, y + 22, DTLP_RIGHT, rest);
        return 0;
    }
    dtlp_lines lines = dtlp_wrap(canvas, &dtlp_style_note, below, edges.right - edges.left);
    dtlp_text_lines(canvas, &dtlp_style_note, lines, edges.left, y + 38, 16, DTLP_LEFT);
    return 16 * (double)lines.count;
}

/* The days that the strip spans: of all entries, also of those not shown. */
static dtlp_scale scale_of(const dtlp_rows *rows, dtlp_edges edges)
{
    dtlp_scale scale = {rows->first, rows->last, edges.left + 4, edges.right - 4, false};
    for (size_t i = 0; i < rows->n_days; i++) {
        if (rows->days[i] < scale.first)
            scale.first = rows->days[i];
        if (rows->days[i] > scale.last)
            scale.last = rows->days[i];
    }
    return scale;
}

static void draw_axis(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_scale *scale, dtlp_edges edges, double axis)
{
    dtlp_line(canvas, edges.left, axis + 0.5, edges.right, axis + 0.5, DTLP_INK_LINE, 1);
    dtlp_ticks ticks = dtlp_scale_ticks(canvas, rows->words, scale, &dtlp_style_note, 8);
    for (size_t i = 0; i < ticks.count; i++)
        dtlp_line(canvas, ticks.at[i].x, axis + 1, ticks.at[i].x, axis + 5, DTLP_INK_LINE, 1);
    for (size_t i = 0; i < ticks.count; i++)
        dtlp_text(canvas, &dtlp_style_note, ticks.at[i].label, ticks.at[i].x, axis + 19, DTLP_MIDDLE,
                  ticks.at[i].width);
}

double dtlp_draw_strip(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y, const char *below)
{
    bool many = rows->n_days > 0;
    if (rows->count < LEAST_ROWS || rows->first == DTL_DAY_NONE ||
        (int64_t)rows->last - rows->first < LEAST_DAYS)
        return y;
    dtlp_scale scale = scale_of(rows, edges);
    dtlp_histogram histogram = {.label = rows->words->say[DTLP_SAY_TO_SCALE]};
    if (many)
        histogram = dtlp_histogram_of(canvas->arena, rows, &scale);
    y += draw_words(canvas, edges, y, histogram.label, below);
    double axis = y + (many ? MANY_AXIS : AXIS);
    dtlp_group_begin(canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    if (many)
        dtlp_draw_histogram(canvas, &histogram, axis);
    else
        draw_events(canvas, rows, &scale, axis);
    draw_axis(canvas, rows, &scale, edges, axis);
    dtlp_group_end(canvas);
    return axis + BELOW_AXIS;
}
