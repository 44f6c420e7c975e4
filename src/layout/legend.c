/* legend.c - what colours, shapes and marks mean, of those that occur.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/marks.h"
#include "layout/parts.h"

enum { LINE = 28, SYMBOL = 22, APART = 22, BASELINE = 5 };

/* Where the next entry of the legend goes. */
typedef struct pen {
    dtlp_canvas *canvas;
    dtlp_edges edges;
    double x, y; /* y: the middle of the line */
    bool bars;
} pen;

/* Room for a symbol and its words; on the next line where they do not fit. */
static void take_room(pen *at, const char *words, double *width)
{
    *width = dtlp_measure(at->canvas, &dtlp_style_note, words);
    if (at->x > at->edges.left && at->x + SYMBOL + *width > at->edges.right) {
        at->x = at->edges.left;
        at->y += LINE;
    }
}

static void put_words(pen *at, const char *words, double width)
{
    double room = at->edges.right - at->x - SYMBOL;
    if (width <= room) {
        dtlp_text(at->canvas, &dtlp_style_note, words, at->x + SYMBOL, at->y + BASELINE, DTLP_LEFT, width);
    } else {
        dtlp_lines lines = dtlp_wrap(at->canvas, &dtlp_style_note, words, room);
        dtlp_text_lines(at->canvas, &dtlp_style_note, lines, at->x + SYMBOL, at->y + BASELINE, 16, DTLP_LEFT);
        at->y += 16 * (double)(lines.count - 1);
    }
    at->x += SYMBOL + width + APART;
}

static void draw_lanes(pen *at, const dtlp_rows *rows)
{
    for (size_t i = 0; i < rows->n_lanes; i++) {
        double width;
        take_room(at, rows->lanes[i].name, &width);
        dtlp_draw_shape(at->canvas, rows->lanes[i].shape, at->x + 7, at->y, 6, rows->lanes[i].ink,
                        DTLP_INK_NONE, 0);
        put_words(at, rows->lanes[i].name, width);
    }
}

/* ---- the grammar -------------------------------------------------------- */

static void draw_key(pen *at, const dtlp_rows *rows, dtlp_kind kind, dtl_modality modality, dtlp_say say)
{
    const char *words = rows->words->say[say];
    double width;
    take_room(at, words, &width);
    if (at->bars && kind != DTLP_KIND_EXACT)
        at->x += 8;
    bool bar = kind == DTLP_KIND_INTERVAL || kind == DTLP_KIND_ONGOING;
    bool hollow = (kind != DTLP_KIND_EXACT && !bar) || modality != DTL_MODALITY_ACTUAL;
    /* Any shape stands for all where lanes have several. */
    dtlp_mark mark = {kind, modality, hollow, 0, DTLP_INK_LANE_OTHER, DTLP_INK_PAGE, false};
    if (at->bars && kind != DTLP_KIND_EXACT) {
        dtlp_draw_bar(at->canvas, &mark, at->x - 8, at->x + 16, at->y);
    } else if (!bar) {
        dtlp_draw_mark(at->canvas, &mark, at->x + 7, at->y);
    } else if (kind == DTLP_KIND_INTERVAL) {
        dtlp_rect(at->canvas, at->x + 5, at->y - 11, 4, 22, 0, DTLP_INK_LANE_OTHER);
        dtlp_line(at->canvas, at->x + 2, at->y + 11, at->x + 12, at->y + 11, DTLP_INK_LANE_OTHER, 2);
    } else {
        dtlp_rect(at->canvas, at->x + 5, at->y - 12, 4, 8, 0, DTLP_INK_LANE_OTHER);
        dtlp_fade(at->canvas, at->x + 5, at->y - 4, 4, 16, DTLP_INK_LANE_OTHER, 1, 0, true);
    }
    put_words(at, words, width);
}

static void draw_kinds(pen *at, const dtlp_rows *rows)
{
    bool kinds[DTLP_KIND_COUNT] = {false}, modalities[DTL_MODALITY_NEGATED + 1] = {false}, conflict = false;
    for (size_t i = 0; i < rows->count; i++) {
        const dtlp_event_row *row = &rows->at[i];
        kinds[row->kind] = true;
        if ((size_t)row->entry->modality <= DTL_MODALITY_NEGATED)
            modalities[row->entry->modality] = true;
        conflict = conflict || row->conflict != NULL;
    }
    bool only_exact = !conflict;
    for (int kind = DTLP_KIND_EXACT + 1; kind < DTLP_KIND_COUNT; kind++)
        only_exact = only_exact && !kinds[kind];
    for (int m = DTL_MODALITY_PLANNED; m <= DTL_MODALITY_NEGATED; m++)
        only_exact = only_exact && !modalities[m];
    for (int kind = 0; kind < DTLP_KIND_COUNT && !only_exact; kind++)
        if (kinds[kind] && !(at->bars && kind == DTLP_KIND_UNDATED))
            draw_key(at, rows, (dtlp_kind)kind, DTL_MODALITY_ACTUAL, (dtlp_say)(DTLP_SAY_KEY_EXACT + kind));
    for (int m = DTL_MODALITY_PLANNED; m <= DTL_MODALITY_NEGATED; m++)
        if (modalities[m])
            draw_key(at, rows, DTLP_KIND_EXACT, (dtl_modality)m,
                     (dtlp_say)(DTLP_SAY_KEY_PLANNED + m - DTL_MODALITY_PLANNED));
    if (conflict) {
        double width;
        const char *words = rows->words->say[DTLP_SAY_KEY_CONFLICT];
        take_room(at, words, &width);
        dtlp_draw_unequal(at->canvas, at->x + 7, at->y);
        put_words(at, words, width);
    }
}

double dtlp_draw_legend(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y, bool bars)
{
    pen at = {canvas, edges, edges.left, y + LINE, bars};
    size_t before = canvas->items.count;
    dtlp_group_begin(canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    dtlp_line(canvas, edges.left, y + 4.5, edges.right, y + 4.5, DTLP_INK_LINE, 0.5);
    size_t empty = canvas->items.count;
    draw_lanes(&at, rows);
    if (at.x > edges.left) {
        at.x = edges.left;
        at.y += LINE;
    }
    draw_kinds(&at, rows);
    if (canvas->items.count == empty) {
        canvas->items.count = before;
        return y;
    }
    dtlp_group_end(canvas);
    return (at.x > edges.left ? at.y : at.y - LINE) + LINE / 2;
}
