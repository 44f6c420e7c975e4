/* chronicle.c - one row an event, downwards: dates, spine, titles.
 *
 * Every row gets the height that its text needs, so nothing can overlap and
 * every title stands whole. Time shows in three ways instead of a scale: a
 * little more room after a longer gap (elastic, and soon at its most), a cut in
 * the spine with the gap in words, and the strip above, which is to scale.
 *
 * First all rows are placed, then drawn from the back to the front.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/chronicle.h"

#include <math.h>

#include "layout/marks.h"
#include "layout/parts.h"
#include "layout/tracks.h"

enum {
    MARGIN = 32, LINE = 20, DATE_LINE = 18,
    BASELINE = 16,    /* of a row's first line, below its top */
    MARK = 11,        /* middle of its mark, below its top */
    ROW_GAP = 14, COMPACT_GAP = 6, HEAD = 30, HEAD_GAP = 20, BREAK = 46, BAND_LABEL = 27, BAND_GAP = 10,
    SPINE_GAP = 26,   /* from the dates to the spine */
    TEXT_GAP = 30,    /* from the spine to the titles */
    FIRST_TRACK = 12, TRACK = 7
};

/* Where a row stands, px. */
typedef struct place {
    double top, mark, bottom;
    double pause;     /* top of the break before it; 0: none */
    double head;      /* top of its head; 0: none */
    double band;      /* top of the band that begins with it; 0: none */
    bool in_band;
    double fold;      /* top of the line that tells of rows left out below it; 0: none */
    dtlp_row_text text;
    dtlp_lines date, head_words, pause_words, fold_words;
} place;

typedef struct frame {
    dtlp_canvas *canvas;
    const dtlp_rows *rows;
    dtlp_edges edges;
    double date_right, date_width, spine, text, text_width;
    dtlp_tracks tracks;
    place *places;
} frame;

static frame make_frame(dtlp_canvas *canvas, const dtlp_rows *rows)
{
    frame f = {.canvas = canvas, .rows = rows, .edges = {MARGIN, canvas->width - MARGIN}};
    f.date_width = fmin(126, fmax(84, canvas->width * 0.154));
    f.date_right = MARGIN + f.date_width;
    f.spine = f.date_right + SPINE_GAP;
    f.tracks = dtlp_tracks_assign(canvas->arena, rows);
    f.text = f.spine + TEXT_GAP + (f.tracks.width > 2 ? (f.tracks.width - 2) * TRACK : 0);
    f.text_width = f.edges.right - f.text;
    f.places = DTLP_NEW_ARRAY(canvas->arena, place, rows->count + 1);
    return f;
}

/* ---- placing ------------------------------------------------------------ */

/* A day 6 px, a week 15, a month 23, and never more than 26; in half pixels.
 * Compact rows have a third of it. */
static double elastic(int32_t gap, bool compact)
{
    double extra = fmin(26, 2 + 4.2 * log2(1 + (double)gap));
    return floor((compact ? extra / 3 : extra) * 2) / 2;
}

static void wrap_row(const frame *f, const dtlp_event_row *row, place *p)
{
    dtlp_canvas *canvas = f->canvas;
    p->text = dtlp_row_text_wrap(canvas, row, row->meta, f->text_width);
    p->date = dtlp_wrap(canvas, row->imprecise ? &dtlp_style_vague_date : &dtlp_style_date, row->date,
                        f->date_width);
    if (row->pause != NULL)
        p->pause_words = dtlp_wrap(canvas, &dtlp_style_pause, row->pause, f->text_width);
    if (row->fold != NULL)
        p->fold_words = dtlp_wrap(canvas, &dtlp_style_pause, row->fold, f->text_width);
    if (row->new_head)
        p->head_words = dtlp_wrap(canvas, &dtlp_style_head, row->head, f->date_width);
}

static double row_height(const place *p, bool compact)
{
    double date = DATE_LINE * (double)p->date.count + (compact ? 0 : 2);
    return fmax(fmax(dtlp_row_text_height(&p->text), date), LINE) + (compact ? COMPACT_GAP : ROW_GAP);
}

/* What stands between the row before and this one. Returns the row's top. */
static double place_before(const frame *f, size_t i, double y)
{
    const dtlp_event_row *row = &f->rows->at[i];
    place *p = &f->places[i];
    if (row->pause != NULL) {
        p->pause = y;
        y += fmax(BREAK, DATE_LINE * (double)p->pause_words.count + 18);
    } else if (i > 0) {
        y += fmax(elastic(row->gap, f->rows->compact), row->new_head ? HEAD_GAP : 0);
    }
    if (row->new_head) {
        p->head = y;
        y += HEAD + LINE * (double)(p->head_words.count - 1);
    }
    return y;
}

static double place_rows(const frame *f, double y)
{
    size_t cluster = 0, band_end = 0;
    for (size_t i = 0; i < f->rows->count; i++) {
        place *p = &f->places[i];
        wrap_row(f, &f->rows->at[i], p);
        y = place_before(f, i, y);
        if (cluster < f->rows->n_clusters && f->rows->clusters[cluster].first == i) {
            p->band = y + BAND_GAP / 2;
            y = p->band + BAND_LABEL;
            band_end = i + f->rows->clusters[cluster++].count;
        }
        p->in_band = i < band_end;
        p->top = y;
        p->mark = y + MARK;
        y += row_height(p, f->rows->compact);
        if (p->fold_words.count > 0) {
            p->fold = y - (f->rows->compact ? 0 : 4);
            y = p->fold + DATE_LINE * (double)p->fold_words.count + (f->rows->compact ? COMPACT_GAP : ROW_GAP);
        }
        p->bottom = y - (f->rows->compact ? COMPACT_GAP : ROW_GAP);
        if (i + 1 == band_end)
            y += BAND_GAP;
    }
    return y;
}

/* ---- the background ----------------------------------------------------- */

static void draw_bands(const frame *f)
{
    for (size_t i = 0; i < f->rows->n_clusters; i++) {
        const dtlp_cluster *cluster = &f->rows->clusters[i];
        const place *first = &f->places[cluster->first];
        const place *last = &f->places[cluster->first + cluster->count - 1];
        double height = last->bottom + BAND_GAP - first->band;
        dtlp_rect(f->canvas, f->edges.left - 12, first->band, f->edges.right - f->edges.left + 24, height, 6,
                  DTLP_INK_SOFT);
    }
}

static void draw_break(const frame *f, double top)
{
    static const dtlp_point zigzag[] = {{0, 6}, {0, 9}, {5, 13}, {-5, 20}, {5, 27}, {-5, 34}, {0, 38}, {0, 41}};
    enum { N = sizeof zigzag / sizeof *zigzag };
    dtlp_point points[N];
    for (size_t i = 0; i < N; i++)
        points[i] = (dtlp_point){f->spine + zigzag[i].x, top + zigzag[i].y};
    dtlp_polyline(f->canvas, points, N, false, DTLP_INK_NONE, DTLP_INK_LINE, 1.5);
}

static void draw_spine(const frame *f)
{
    size_t n = f->rows->count;
    double from = f->places[0].head > 0 ? f->places[0].head + 12 : f->places[0].mark;
    for (size_t i = 1; i < n; i++) {
        const place *p = &f->places[i];
        if (p->pause <= 0)
            continue;
        dtlp_line(f->canvas, f->spine, from, f->spine, p->pause + 6, DTLP_INK_LINE, 1.5);
        draw_break(f, p->pause);
        from = p->pause + 41;
    }
    double to = fmax(f->places[n - 1].bottom, f->places[n - 1].mark + DTLP_MARK_REACH);
    dtlp_line(f->canvas, f->spine, from, f->spine, to, DTLP_INK_LINE, 1.5);
    for (size_t i = 0; i < n; i++)
        if (f->places[i].head > 0)
            dtlp_line(f->canvas, f->spine - 7, f->places[i].head + 12, f->spine + 7, f->places[i].head + 12,
                      DTLP_INK_TEXT, 2);
}

/* The y at which an interval ends, between the marks around its last day. */
static double track_end(const frame *f, const dtlp_track *track)
{
    const place *own = &f->places[track->row], *last = &f->places[track->end_row];
    size_t next = track->end_row + 1;
    double floor_y = fmax(own->mark + 16, last->mark + 8);
    double ceiling = next < f->rows->count
                         ? (f->places[next].pause > 0 ? f->places[next].pause : f->places[next].mark - 8)
                         : fmax(last->bottom, floor_y);
    double y = last->mark + track->share * (ceiling - last->mark);
    return round(fmin(fmax(y, floor_y), fmax(ceiling, floor_y)));
}

static void draw_track(const frame *f, const dtlp_track *track)
{
    if (track->at == DTLP_NO_TRACK)
        return;
    const dtlp_event_row *row = &f->rows->at[track->row];
    dtlp_ink ink = f->rows->lanes[row->lane].ink;
    double x = f->spine + FIRST_TRACK + track->at * TRACK, y = f->places[track->row].mark;
    double end = track->open ? f->places[track->end_row].bottom : track_end(f, track);
    dtlp_line(f->canvas, f->spine, y, x + 2, y, ink, 2);
    if (track->open) {
        double fade = fmin(40, (end - y) / 2);
        dtlp_rect(f->canvas, x - 2, y, 4, end - y - fade, 0, ink);
        dtlp_fade(f->canvas, x - 2, end - fade, 4, fade, ink, 1, 0, true);
    } else if (row->imprecise) {
        dtlp_rect(f->canvas, x - 2, y, 4, end - y - 12, 0, ink);
        dtlp_fade(f->canvas, x - 2, end - 12, 4, 12, ink, 1, 0.15, true);
    } else {
        dtlp_rect(f->canvas, x - 2, y, 4, end - y, 0, ink);
        dtlp_line(f->canvas, x - 5, end, x + 5, end, ink, 2);
    }
}

/* ---- the rows ----------------------------------------------------------- */

static void draw_between(const frame *f, size_t i, size_t *cluster)
{
    const place *p = &f->places[i];
    if (p->pause <= 0 && p->head <= 0 && p->band <= 0)
        return;
    dtlp_group_begin(f->canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    if (p->pause > 0)
        dtlp_text_lines(f->canvas, &dtlp_style_pause, p->pause_words, f->text, p->pause + 28, DATE_LINE, DTLP_LEFT);
    if (p->head > 0)
        dtlp_text_lines(f->canvas, &dtlp_style_head, p->head_words, f->date_right, p->head + 17, LINE, DTLP_RIGHT);
    if (p->band > 0)
        dtlp_text(f->canvas, &dtlp_style_note, f->rows->clusters[(*cluster)++].label, f->text,
                  p->band + 18, DTLP_LEFT, -1);
    dtlp_group_end(f->canvas);
}

static void draw_row(const frame *f, size_t i)
{
    const dtlp_event_row *row = &f->rows->at[i];
    const place *p = &f->places[i];
    dtlp_canvas *canvas = f->canvas;
    double baseline = p->top + BASELINE;
    dtlp_item_begin(canvas, f->rows, row, i);
    dtlp_text_lines(canvas, row->imprecise ? &dtlp_style_vague_date : &dtlp_style_date, p->date,
                    f->date_right, baseline, DATE_LINE, DTLP_RIGHT);
    dtlp_row_text_draw(canvas, f->rows, row, &p->text, f->text, baseline);
    dtlp_mark mark = dtlp_mark_of(f->rows, row, p->in_band ? DTLP_INK_SOFT : DTLP_INK_PAGE);
    dtlp_draw_mark(canvas, &mark, f->spine, p->mark);
    if (row->conflict != NULL)
        dtlp_draw_unequal(canvas, f->spine - 16, p->mark);
    dtlp_item_end(canvas);
}

/* How many rows are left out here: three dots on the spine. */
static void draw_fold(const frame *f, const place *p)
{
    if (p->fold_words.count == 0)
        return;
    dtlp_canvas *canvas = f->canvas;
    double middle = p->fold + DATE_LINE / 2.0;
    dtlp_group_begin(canvas, DTLP_ROLE_NONE, NULL, NULL, NULL, NULL);
    dtlp_rect(canvas, f->spine - 2, middle - 8, 4, 16, 0, p->in_band ? DTLP_INK_SOFT : DTLP_INK_PAGE);
    for (int i = -1; i < 2; i++)
        dtlp_circle(canvas, f->spine, middle + 5 * i, 1.2, DTLP_INK_LINE, DTLP_INK_NONE, 0);
    dtlp_text_lines(canvas, &dtlp_style_pause, p->fold_words, f->text, p->fold + 13, DATE_LINE, DTLP_LEFT);
    dtlp_group_end(canvas);
}

/* What must stay together on a page. */
static void add_page_row(const frame *f, size_t i)
{
    const dtlp_event_row *row = &f->rows->at[i];
    const place *p = &f->places[i];
    double top = p->pause > 0 ? p->pause : p->head > 0 ? p->head : p->band > 0 ? p->band : p->top;
    *DTLP_PUSH(f->canvas->arena, &f->canvas->rows) = (dtlp_row){
        .y = top - 6, .height = p->bottom - top + 12, .continued = row->new_head || row->head == NULL
            ? NULL : dtlp_fill(f->canvas->arena, f->rows->words, DTLP_SAY_CONTINUED, row->head, NULL, NULL),
        .bookmark = row->new_head ? row->head : NULL, .keep = p->in_band && p->band <= 0};
}

static double draw_rows(const frame *f, double y)
{
    size_t n = f->rows->count, cluster = 0;
    if (n == 0)
        return y;
    y = place_rows(f, y + 18);
    dtlp_group_begin(f->canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    draw_bands(f);
    draw_spine(f);
    for (size_t i = 0; i < f->tracks.count; i++)
        draw_track(f, &f->tracks.at[i]);
    dtlp_group_end(f->canvas);
    dtlp_group_begin(f->canvas, DTLP_ROLE_LIST, "events", NULL, NULL, NULL);
    for (size_t i = 0; i < n; i++) {
        draw_between(f, i, &cluster);
        draw_row(f, i);
        draw_fold(f, &f->places[i]);
        add_page_row(f, i);
    }
    dtlp_group_end(f->canvas);
    return y;
}

double dtlp_chronicle(dtlp_canvas *canvas, const dtlp_rows *rows)
{
    frame f = make_frame(canvas, rows);
    double y = dtlp_draw_titles(canvas, rows, f.edges, MARGIN - 8);
    y = dtlp_draw_strip(canvas, rows, f.edges, y, rows->words->say[DTLP_SAY_NOT_TO_SCALE]);
    y = draw_rows(&f, y);
    return dtlp_draw_legend(canvas, rows, f.edges, y + 6, false) + MARGIN / 2;
}
