/* column.c - a vertical axis to scale, without any cut, its texts beside it.
 *
 * Ticks and bars on the axis stand where the days are. The texts keep their
 * order and stand as near to them as there is room; a line leads from each to
 * its place. All lines bend at the same slope, so none can cross another.
 *
 * The scale is chosen so that neither the page nor the longest of these shifts
 * is large; what cannot be read either way is refused.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/column.h"

#include <math.h>
#include <stdlib.h>

#include "layout/marks.h"
#include "layout/parts.h"
#include "layout/place.h"
#include "layout/scale.h"

enum {
    MARGIN = 32, LINE = 20, DATE_LINE = 18, ROW_GAP = 12,
    BASELINE = 16, MARK = 11,
    LABELS = 84,       /* room for the labels of the axis */
    TICK = 10,         /* of a day on the axis */
    BAR = 5, TRACK = 8, TRACKS = 8,
    BEND = 60,         /* room for the leading lines */
    MARK_GAP = 12, DATE_GAP = 26, TEXT_GAP = 16,
    OPEN_END = 40,     /* of a bar that is open there */
    NO_TRACK = -1
};

/* Where a row stands, px. */
typedef struct place {
    double from, to;   /* of its tick or bar on the axis */
    double anchor;     /* where its line begins */
    int track;         /* NO_TRACK: a tick */
    double height;
    dtlp_lines date;
    dtlp_row_text text;
} place;

typedef struct frame {
    dtlp_canvas *canvas;
    const dtlp_rows *rows;
    dtlp_edges edges;
    dtlp_scale scale;
    double axis, bend, mark, date, date_width, text;
    place *places;
    dtlp_label *labels;
    size_t n_dated;    /* the first so many have a place on the axis */
    size_t *order;     /* rows: those with a date, then the others */
    double shift;      /* the longest, px */
} frame;

/* ---- on the axis -------------------------------------------------------- */

static bool is_bar(dtlp_kind kind)
{
    return kind != DTLP_KIND_EXACT && kind != DTLP_KIND_ONE_OF;
}

static void place_mark(const frame *f, size_t i)
{
    const dtlp_event_row *row = &f->rows->at[i];
    place *p = &f->places[i];
    double from = dtlp_scale_at(&f->scale, row->first), to = dtlp_scale_at(&f->scale, row->last + 1);
    switch (row->kind) {
    case DTLP_KIND_BEFORE: from = fmax(f->scale.from, to - OPEN_END); break;
    case DTLP_KIND_AFTER: to = fmin(f->scale.to, from + OPEN_END); break;
    case DTLP_KIND_ONGOING: to = f->scale.to; break;
    default: break;
    }
    double lack = is_bar(row->kind) ? fmax(0, 8 - (to - from)) : 0;
    p->from = from - lack / 2;
    p->to = to + lack / 2;
    /* At the end that the rows are ordered by, so that no two lines cross. */
    if (!is_bar(row->kind))
        p->anchor = (from + dtlp_scale_at(&f->scale, row->first + 1)) / 2;
    else
        p->anchor = row->kind == DTLP_KIND_BEFORE ? to : from;
}

/* Each bar in the first track that is free; returns how many there are. */
static int assign_tracks(const frame *f)
{
    double busy_until[TRACKS];
    int width = 0;
    for (int t = 0; t < TRACKS; t++)
        busy_until[t] = -1e9;
    for (size_t k = 0; k < f->n_dated; k++) {
        place *p = &f->places[f->order[k]];
        p->track = NO_TRACK;
        if (!is_bar(f->rows->at[f->order[k]].kind))
            continue;
        int t = 0;
        while (t + 1 < TRACKS && busy_until[t] > p->from)
            t++;
        p->track = t;
        busy_until[t] = fmax(busy_until[t], p->to + 2);
        width = t + 1 > width ? t + 1 : width;
    }
    return width;
}

/* ---- the scale ---------------------------------------------------------- */

/* Put the labels beside an axis of so many px; their longest shift. */
static double try_height(frame *f, double from, double height)
{
    f->scale.from = from;
    f->scale.to = from + height;
    for (size_t k = 0; k < f->n_dated; k++) {
        size_t i = f->order[k];
        place_mark(f, i);
        f->labels[k].wanted = f->places[i].anchor - MARK;
    }
    dtlp_place_labels(f->canvas->arena, f->labels, f->n_dated, from - MARK, f->scale.to + LINE);
    double shift = 0;
    for (size_t k = 0; k < f->n_dated; k++)
        shift = fmax(shift, fabs(f->labels[k].at - f->labels[k].wanted));
    return shift;
}

/* A longer axis shifts less and takes more paper: a sixth of a px for each. More
 * than half a page of shift is hard to follow and counts five times. */
static void choose_height(frame *f, double from)
{
    double page = f->canvas->width * 1.41, least = 0, best_height = 0, best_cost = INFINITY;
    for (size_t k = 0; k < f->n_dated; k++)
        least += f->labels[k].height;
    least = fmax(least, page / 3);
    for (double height = least; height < fmax(8 * page, 3 * least); height *= 1.2) {
        double shift = try_height(f, from, height);
        double cost = shift + 4 * fmax(0, shift - page / 2) + height / 6;
        if (cost >= best_cost)
            continue;
        best_cost = cost;
        best_height = height;
    }
    f->shift = try_height(f, from, round(best_height));
}

/* ---- rows --------------------------------------------------------------- */

/* Where a row's line begins, in half days: see place_mark. */
static int64_t anchor_of(const dtlp_event_row *row)
{
    return 2 * (int64_t)row->first + (row->kind == DTLP_KIND_BEFORE ? 2 : is_bar(row->kind) ? 0 : 1);
}

typedef struct anchored {
    int64_t anchor;
    size_t row;
} anchored;

static int compare_anchors(const void *a, const void *b)
{
    const anchored *x = a, *y = b;
    if (x->anchor != y->anchor)
        return x->anchor < y->anchor ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

/* By where their lines begin; "before May" is in its place only so. */
static void sort_rows(const frame *f)
{
    anchored *all = DTLP_NEW_ARRAY(f->canvas->arena, anchored, f->n_dated + 1);
    for (size_t k = 0; k < f->n_dated; k++)
        all[k] = (anchored){anchor_of(&f->rows->at[f->order[k]]), f->order[k]};
    qsort(all, f->n_dated, sizeof *all, compare_anchors);
    for (size_t k = 0; k < f->n_dated; k++)
        f->order[k] = all[k].row;
}

static void list_rows(frame *f)
{
    size_t n = f->rows->count;
    f->order = DTLP_NEW_ARRAY(f->canvas->arena, size_t, n + 1);
    for (size_t i = 0; i < n; i++)
        if (f->rows->at[i].kind != DTLP_KIND_UNDATED)
            f->order[f->n_dated++] = i;
    sort_rows(f);
    size_t next = f->n_dated;
    for (size_t i = 0; i < n; i++)
        if (f->rows->at[i].kind == DTLP_KIND_UNDATED)
            f->order[next++] = i;
}

static void wrap_rows(const frame *f)
{
    const dtlp_canvas *canvas = f->canvas;
    double width = f->edges.right - f->text;
    for (size_t k = 0; k < f->rows->count; k++) {
        const dtlp_event_row *row = &f->rows->at[f->order[k]];
        place *p = &f->places[f->order[k]];
        p->date = dtlp_wrap(canvas, row->imprecise ? &dtlp_style_vague_date : &dtlp_style_date, row->full_date,
                            f->date_width);
        const char *meta = row->meta == NULL ? row->fold : row->meta;
        if (row->meta != NULL && row->fold != NULL)
            meta = dtlp_fill(canvas->arena, f->rows->words, DTLP_SAY_APART, row->meta, row->fold, NULL);
        p->text = dtlp_row_text_wrap(f->canvas, row, meta, width);
        f->labels[k].height = fmax(dtlp_row_text_height(&p->text), DATE_LINE * (double)p->date.count + 2) + ROW_GAP;
    }
}

/* ---- drawing ------------------------------------------------------------ */

static void draw_axis(const frame *f)
{
    dtlp_canvas *canvas = f->canvas;
    dtlp_line(canvas, f->axis, f->scale.from, f->axis, f->scale.to, DTLP_INK_LINE, 1.5);
    dtlp_ticks ticks = dtlp_scale_ticks(canvas, f->rows->words, &f->scale, &dtlp_style_year, 30);
    for (size_t i = 0; i < ticks.count; i++) {
        const dtlp_tick *tick = &ticks.at[i];
        dtlp_line(canvas, f->axis - 5, tick->x, f->axis, tick->x, DTLP_INK_LINE, 1.5);
        dtlp_text(canvas, tick->strong ? &dtlp_style_year : &dtlp_style_tick, tick->label, f->axis - 10, tick->x + 4,
                  DTLP_RIGHT, tick->strong ? tick->width : -1);
    }
}

/* What is known of the date, on the axis: to scale. */
static void draw_extent(const frame *f, size_t i)
{
    const dtlp_event_row *row = &f->rows->at[i];
    const place *p = &f->places[i];
    dtlp_canvas *canvas = f->canvas;
    dtlp_ink ink = f->rows->lanes[row->lane].ink;
    double x = f->axis + TRACK - BAR / 2.0 + TRACK * p->track, height = p->to - p->from, middle = (p->from + p->to) / 2;
    if (p->track == NO_TRACK) {
        dtlp_rect(canvas, f->axis, p->anchor - 1, TICK, 2, 0, ink);
        return;
    }
    switch (row->kind) {
    case DTLP_KIND_INTERVAL: dtlp_rect(canvas, x, p->from, BAR, height, 0, ink); break;
    case DTLP_KIND_BEFORE: dtlp_fade(canvas, x, p->from, BAR, height, ink, 0, 1, true); break;
    case DTLP_KIND_AFTER:
    case DTLP_KIND_ONGOING: dtlp_fade(canvas, x, p->from, BAR, height, ink, 1, 0, true); break;
    case DTLP_KIND_APPROX:
        dtlp_fade(canvas, x, p->from, BAR, middle - p->from, ink, 0, 1, true);
        dtlp_fade(canvas, x, middle, BAR, p->to - middle, ink, 1, 0, true);
        break;
    default:
        dtlp_polyline(canvas, (dtlp_point[]){{x + .75, p->from + .75}, {x + BAR - .75, p->from + .75},
                                             {x + BAR - .75, p->to - .75}, {x + .75, p->to - .75}},
                      4, true, DTLP_INK_PAGE, ink, 1.5);
    }
}

/* From the axis to the row: level, down or up at the slope of all, level. */
static void draw_leader(const frame *f, const place *p, double mark)
{
    double begin = p->track == NO_TRACK ? f->axis + TICK : f->axis + TRACK + BAR / 2.0 + 1 + TRACK * p->track;
    double slope = fmax(1, f->shift / BEND), from = f->bend;
    dtlp_polyline(f->canvas, (dtlp_point[]){{begin, p->anchor}, {from, p->anchor},
                                            {from + fabs(mark - p->anchor) / slope, mark}, {f->mark - 8, mark}},
                  4, false, DTLP_INK_NONE, DTLP_INK_LINE, 0.75);
}

static void draw_row(const frame *f, size_t k, double top)
{
    size_t i = f->order[k];
    const dtlp_event_row *row = &f->rows->at[i];
    const place *p = &f->places[i];
    dtlp_canvas *canvas = f->canvas;
    double baseline = top + BASELINE;
    dtlp_item_begin(canvas, f->rows, row, i);
    dtlp_text_lines(canvas, row->imprecise ? &dtlp_style_vague_date : &dtlp_style_date, p->date, f->date, baseline,
                    DATE_LINE, DTLP_LEFT);
    dtlp_row_text_draw(canvas, f->rows, row, &p->text, f->text, baseline);
    dtlp_mark mark = dtlp_mark_of(f->rows, row, DTLP_INK_PAGE);
    mark.tight = true;
    dtlp_draw_mark(canvas, &mark, f->mark, top + MARK);
    if (row->conflict != NULL)
        dtlp_draw_unequal(canvas, f->date - 10, top + MARK);
    dtlp_item_end(canvas);
    *DTLP_PUSH(canvas->arena, &canvas->rows) = (dtlp_row){.y = top - 2, .height = f->labels[k].height};
}

/* Rows beside the axis, then those without a date; returns the y below them. */
static double draw_rows(const frame *f, double y)
{
    dtlp_canvas *canvas = f->canvas;
    dtlp_group_begin(canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    for (size_t k = 0; k < f->n_dated; k++)
        draw_leader(f, &f->places[f->order[k]], f->labels[k].at + MARK);
    if (f->n_dated > 0)
        draw_axis(f);
    for (size_t k = 0; k < f->n_dated; k++)
        draw_extent(f, f->order[k]);
    dtlp_group_end(canvas);
    dtlp_group_begin(canvas, DTLP_ROLE_LIST, "events", NULL, NULL, NULL);
    for (size_t k = 0; k < f->rows->count; k++) {
        double top = k < f->n_dated ? f->labels[k].at : y;
        draw_row(f, k, top);
        y = fmax(y, top + f->labels[k].height);
    }
    dtlp_group_end(canvas);
    return y;
}

static frame make_frame(dtlp_canvas *canvas, const dtlp_rows *rows)
{
    frame f = {.canvas = canvas, .rows = rows, .edges = {MARGIN, canvas->width - MARGIN},
               .scale = {rows->first, rows->last, 0, 0, true}};
    f.places = DTLP_NEW_ARRAY(canvas->arena, place, rows->count + 1);
    f.labels = DTLP_NEW_ARRAY(canvas->arena, dtlp_label, rows->count + 1);
    f.axis = MARGIN + LABELS;
    f.date_width = fmin(132, fmax(72, canvas->width * 0.16));
    list_rows(&f);
    return f;
}

/* Columns stand behind as many tracks as the bars take. */
static void set_columns(frame *f, int tracks)
{
    f->bend = f->axis + TRACK + 6 + TRACK * (tracks > 1 ? tracks : 1);
    f->mark = f->bend + BEND + MARK_GAP;
    f->date = f->mark + DATE_GAP;
    f->text = f->date + f->date_width + TEXT_GAP;
}

double dtlp_column(dtlp_canvas *canvas, const dtlp_diag *diag, const dtlp_rows *rows)
{
    frame f = make_frame(canvas, rows);
    double y = dtlp_draw_titles(canvas, rows, f.edges, MARGIN - 8) + 24;
    if (rows->n_days > 0)
        y = dtlp_draw_strip(canvas, rows, f.edges, y - 24, NULL) + 24;
    set_columns(&f, TRACKS / 2);
    wrap_rows(&f);
    if (f.n_dated > 0) {
        choose_height(&f, y);
        set_columns(&f, assign_tracks(&f));
        wrap_rows(&f);
        choose_height(&f, y);
        int page = (int)(canvas->width * 1.41);
        if (f.shift > page) {
            dtlp_diag_report(diag, DTLP_D_NOT_TO_SCALE, (int)f.shift, page);
            dtlp_arena_escape(canvas->arena, DTL_ERROR_LIMIT);
        }
        assign_tracks(&f);
    }
    y = fmax(draw_rows(&f, f.n_dated > 0 ? f.scale.to + 6 : y), f.scale.to) + 6;
    return dtlp_draw_legend(canvas, rows, f.edges, y, false) + MARGIN / 2;
}
