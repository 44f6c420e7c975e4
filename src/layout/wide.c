/* wide.c - one line an event beside a linear axis with marked cuts.
 *
 * Time runs to the right, to scale within each stretch; the text stands beside
 * its mark, on the side that has room, and wraps where neither has enough: no
 * title is cut. Grid lines stop at the text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/wide.h"

#include <math.h>

#include "layout/marks.h"
#include "layout/parts.h"
#include "layout/stretch.h"

enum {
    MARGIN = 40, ROW = 28, LINE = 18, MARK = 14, BASELINE = 19, GAP = 12, DATE_GAP = 10, AXIS = 34, LANE = 18,
    LEAST_TEXT = 260,   /* narrower text goes below its mark */
    WELCOME_TEXT = 320  /* so wide it wraps on the right rather than change sides */
};

/* What a row takes, px. */
typedef struct place {
    double top, height;
    double fold;                 /* of the line that tells what is left out, below its top; 0: none */
    double mark_from, mark_to;   /* of mark or bar */
    double lane_x, date_x, date_width, title_x, text_left, text_right; /* lane_x: 0: no sign of it */
    dtlp_lines title;
    const char *date;
    const dtlp_style *date_style;
} place;

typedef struct frame {
    dtlp_canvas *canvas;
    const dtlp_rows *rows;
    dtlp_edges edges;
    dtlp_stretches stretches;
    place *places;
    double axis, bottom;
} frame;

/* ---- placing ------------------------------------------------------------ */

static bool is_bar(const dtlp_event_row *row)
{
    return row->kind != DTLP_KIND_EXACT && row->kind != DTLP_KIND_ONE_OF && row->kind != DTLP_KIND_UNDATED;
}

static void place_mark(const frame *f, const dtlp_event_row *row, place *p)
{
    double from = dtlp_stretches_x(&f->stretches, row->first);
    double to = dtlp_stretches_x(&f->stretches, row->last + 1);
    switch (row->kind) {
    case DTLP_KIND_UNDATED: from = to = f->edges.left; break;
    case DTLP_KIND_BEFORE: from = fmax(f->stretches.from, to - 40); break;
    case DTLP_KIND_AFTER: to = fmin(f->stretches.to, from + 40); break;
    case DTLP_KIND_ONGOING: to = f->stretches.to; break;
    default: break;
    }
    if (!is_bar(row)) {
        double middle = (from + to) / 2;
        p->mark_from = middle - (row->kind == DTLP_KIND_ONE_OF ? 14 : 7);
        p->mark_to = middle + (row->kind == DTLP_KIND_ONE_OF ? 14 : 7);
        if (row->kind == DTLP_KIND_UNDATED)
            p->mark_from = p->mark_to = f->edges.left - GAP;
        return;
    }
    double lack = fmax(0, 14 - (to - from));
    p->mark_from = from - lack / 2;
    p->mark_to = to + lack / 2;
}

/* Right of the mark where it fits, else left, else wrapped where there is more room. */
static void place_text(const frame *f, const dtlp_event_row *row, place *p)
{
    dtlp_canvas *canvas = f->canvas;
    p->date_style = row->imprecise ? &dtlp_style_row_vague_date : &dtlp_style_row_date;
    p->date = row->conflict == NULL ? row->full_date
                                    : dtlp_fill(canvas->arena, f->rows->words, DTLP_SAY_WITH_CONFLICT,
                                                row->full_date, row->conflict, NULL);
    p->date_width = dtlp_measure(canvas, p->date_style, p->date);
    /* A bar has no shape that tells its lane: a small one stands before the date. */
    double sign = f->rows->n_lanes > 0 && row->kind != DTLP_KIND_EXACT && row->kind != DTLP_KIND_ONE_OF ? LANE : 0;
    double title = dtlp_measure(canvas, &dtlp_style_row_title, row->title);
    double need = sign + p->date_width + DATE_GAP + title;
    double right = f->edges.right - p->mark_to - GAP, left = p->mark_from - GAP - f->edges.left;
    bool enough = right - sign - p->date_width - DATE_GAP >= WELCOME_TEXT;
    bool on_right = need <= right || enough || (need > left && right >= left);
    double room = (on_right ? right : left) - sign - p->date_width - DATE_GAP;
    /* A very long date on a narrow page: text as wide as the page, below the mark. */
    if (room < LEAST_TEXT && need > right && need > left) {
        on_right = true;
        p->date_x = f->edges.left;
        room = f->edges.right - f->edges.left - sign - p->date_width - DATE_GAP;
        p->top += ROW - 6;
    } else {
        p->date_x = on_right ? p->mark_to + GAP : p->mark_from - GAP - fmin(need, left);
    }
    p->text_left = p->date_x;
    p->lane_x = sign > 0 ? p->date_x + LANE / 2.0 - 3 : 0;
    p->date_x += sign;
    p->title = dtlp_wrap(canvas, &dtlp_style_row_title, row->title, fmax(room, 60));
    p->title_x = p->date_x + p->date_width + DATE_GAP;
    double widest = 0;
    for (size_t i = 0; i < p->title.count; i++)
        widest = fmax(widest, p->title.at[i].width);
    p->text_right = p->title_x + widest;
}

static double place_rows(frame *f, double y)
{
    for (size_t i = 0; i < f->rows->count; i++) {
        place *p = &f->places[i];
        p->top = y;
        place_mark(f, &f->rows->at[i], p);
        place_text(f, &f->rows->at[i], p);
        double below = p->top - y; /* text pushed below its mark */
        p->top = y;
        p->height = ROW + below + LINE * (double)(p->title.count - 1);
        p->fold = f->rows->at[i].fold != NULL ? p->height - 8 : 0;
        p->height += p->fold > 0 ? LINE : 0;
        y += p->height;
    }
    return y;
}

/* Of the text's first line. */
static double baseline_of(const place *p)
{
    return p->top + p->height - (p->fold > 0 ? LINE : 0) - ROW - LINE * (double)(p->title.count - 1) + BASELINE;
}

/* ---- the axis ----------------------------------------------------------- */

static void draw_zebra(const frame *f)
{
    for (size_t i = 0; i < f->rows->count; i += 2)
        dtlp_rect(f->canvas, f->edges.left - 12, f->places[i].top, f->edges.right - f->edges.left + 24,
                  f->places[i].height, 0, DTLP_INK_SOFT);
}

/* Down through the rows, but not through their text. */
static void draw_grid_line(const frame *f, double x, bool dashed)
{
    double from = f->axis;
    for (size_t i = 0; i <= f->rows->count; i++) {
        const place *p = &f->places[i];
        bool end = i == f->rows->count;
        bool through = !end && x > p->text_left - 6 && x < p->text_right + 6;
        if (!end && !through)
            continue;
        double to = end ? f->bottom : p->top;
        if (to > from)
            dtlp_line(f->canvas, x, from, x, to, DTLP_INK_GRID, 1);
        if (dashed && to > from)
            f->canvas->items.at[f->canvas->items.count - 1].dashed = true;
        from = end ? to : p->top + p->height;
    }
}

/* One label for a stretch that has no room for ticks. */
static dtlp_ticks one_label(const frame *f, const dtlp_scale *s)
{
    dtlp_canvas *canvas = f->canvas;
    dtl_day middle = s->first + (s->last - s->first) / 2;
    dtl_civil civil = dtl_civil_from_day(middle);
    const dtlp_words *words = f->rows->words;
    char *year = dtlp_year_words(canvas->arena, words, civil.year);
    bool short_one = s->last - s->first < 70;
    dtlp_tick *tick = DTLP_NEW(canvas->arena, dtlp_tick);
    *tick = (dtlp_tick){.x = (s->from + s->to) / 2, .label = year};
    if (short_one)
        tick->label = dtlp_fill(canvas->arena, words, DTLP_SAY_WITH_YEAR, words->months_short[civil.month - 1], year, NULL);
    tick->width = dtlp_measure(canvas, &dtlp_style_tick, tick->label);
    return (dtlp_ticks){tick, 1};
}

static void draw_stretch(const frame *f, const dtlp_scale *s)
{
    dtlp_canvas *canvas = f->canvas;
    dtlp_ticks ticks = {0};
    if (s->to - s->from >= 90)
        ticks = dtlp_scale_ticks(canvas, f->rows->words, s, &dtlp_style_year, 10);
    if (ticks.count < 2)
        ticks = one_label(f, s);
    dtlp_line(canvas, s->from, f->axis, s->to, f->axis, DTLP_INK_LINE, 1.5);
    for (size_t i = 0; i < ticks.count; i++) {
        const dtlp_tick *tick = &ticks.at[i];
        draw_grid_line(f, tick->x, false);
        dtlp_line(canvas, tick->x, f->axis, tick->x, f->axis + 5, DTLP_INK_LINE, 1.5);
        dtlp_text(canvas, tick->strong ? &dtlp_style_year : &dtlp_style_tick, tick->label, tick->x, f->axis - 8,
                  DTLP_MIDDLE, tick->strong ? tick->width : -1);
    }
}

static void draw_cut(const frame *f, double from, double to)
{
    double middle = (from + to) / 2, y = f->axis;
    const dtlp_point zigzag[] = {{from, y}, {middle - 14, y}, {middle - 9, y - 5}, {middle - 2, y + 5},
                                 {middle + 5, y - 5}, {middle + 10, y + 5}, {middle + 14, y}, {to, y}};
    dtlp_polyline(f->canvas, zigzag, 8, false, DTLP_INK_NONE, DTLP_INK_LINE, 1.5);
    draw_grid_line(f, middle, true);
}

static void draw_axis(const frame *f)
{
    for (size_t i = 0; i < f->stretches.count; i++) {
        draw_stretch(f, &f->stretches.at[i]);
        if (i > 0)
            draw_cut(f, f->stretches.at[i - 1].to, f->stretches.at[i].from);
    }
}

/* ---- rows --------------------------------------------------------------- */

static void draw_mark(const frame *f, const dtlp_event_row *row, const place *p, dtlp_ink ground)
{
    double y = p->top + MARK, x = (p->mark_from + p->mark_to) / 2;
    dtlp_mark mark = dtlp_mark_of(f->rows, row, ground);
    if (row->kind == DTLP_KIND_UNDATED)
        return;
    if (row->conflict != NULL)
        dtlp_draw_unequal(f->canvas, p->mark_from - 10, y);
    if (is_bar(row) || row->kind == DTLP_KIND_ONE_OF)
        dtlp_draw_bar(f->canvas, &mark, p->mark_from, p->mark_to, y);
    else
        dtlp_draw_mark(f->canvas, &mark, x, y);
}

static void draw_row(const frame *f, size_t i)
{
    const dtlp_event_row *row = &f->rows->at[i];
    const place *p = &f->places[i];
    dtlp_canvas *canvas = f->canvas;
    double baseline = baseline_of(p);
    dtlp_item_begin(canvas, f->rows, row, i);
    dtlp_text(canvas, p->date_style, p->date, p->date_x, baseline, DTLP_LEFT, p->date_width);
    if (p->lane_x > 0)
        dtlp_draw_shape(canvas, f->rows->lanes[row->lane].shape, p->lane_x, baseline - 5, 4.5,
                        f->rows->lanes[row->lane].ink, DTLP_INK_NONE, 0);
    dtlp_link_begin(canvas, f->rows, row);
    dtlp_text_lines(canvas, &dtlp_style_row_title, p->title, p->title_x, baseline, LINE, DTLP_LEFT);
    dtlp_link_end(canvas, row);
    draw_mark(f, row, p, i % 2 == 0 ? DTLP_INK_SOFT : DTLP_INK_PAGE);
    dtlp_item_end(canvas);
    if (p->fold > 0)
        dtlp_text(canvas, &dtlp_style_pause, row->fold, p->title_x, p->top + p->fold + 14, DTLP_LEFT, -1);
    *DTLP_PUSH(canvas->arena, &canvas->rows) = (dtlp_row){.y = p->top, .height = p->height};
}

static double draw_note(dtlp_canvas *canvas, const dtlp_rows *rows, const frame *f, double y)
{
    dtlp_say say = f->stretches.count > 1 ? DTLP_SAY_STRETCHES_TO_SCALE : DTLP_SAY_ALL_TO_SCALE;
    dtlp_text(canvas, &dtlp_style_note, rows->words->say[say], f->edges.left, y + 14, DTLP_LEFT, -1);
    return y + 20;
}

double dtlp_wide(dtlp_canvas *canvas, const dtlp_rows *rows)
{
    frame f = {.canvas = canvas, .rows = rows, .edges = {MARGIN, canvas->width - MARGIN}};
    double y = dtlp_draw_titles(canvas, rows, f.edges, MARGIN - 12);
    if (rows->n_days > 0)
        y = dtlp_draw_strip(canvas, rows, f.edges, y, NULL);
    f.places = DTLP_NEW_ARRAY(canvas->arena, place, rows->count + 1);
    f.stretches = dtlp_stretches_of(canvas->arena, rows, MARGIN, MARGIN + (canvas->width - 2 * MARGIN) * 0.58);
    if (f.stretches.count > 0) {
        y = draw_note(canvas, rows, &f, y);
        f.axis = y + AXIS;
        canvas->head_top = f.axis - 22;
        canvas->head_bottom = f.axis + 6;
        y = f.axis + 12;
    }
    y = place_rows(&f, y);
    f.bottom = y;
    dtlp_group_begin(canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    draw_zebra(&f);
    draw_axis(&f);
    dtlp_group_end(canvas);
    dtlp_group_begin(canvas, DTLP_ROLE_LIST, "events", NULL, NULL, NULL);
    for (size_t i = 0; i < rows->count; i++)
        draw_row(&f, i);
    dtlp_group_end(canvas);
    return dtlp_draw_legend(canvas, rows, f.edges, y + 12, true) + MARGIN / 2;
}
