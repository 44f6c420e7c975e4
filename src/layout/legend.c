/* legend.c - what colours, shapes and marks mean, of those that occur.
 *
 * Lanes stand first, then marks, each in lines of about the same length, so that
 * no single one is left for the last line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/marks.h"
#include "layout/parts.h"

enum { LINE = 28, SYMBOL = 22, BAR_SYMBOL = 30, APART = 22, BASELINE = 5, WORDS_LINE = 16 };

/* What is explained: a lane, a kind of date, a modality, or disagreement. */
typedef struct item {
    enum { LANE, KIND, MODALITY, CONFLICT } what;
    int number;
    const char *words;
    double symbol, width; /* px */
} item;

typedef DTLP_VEC(item) items;

typedef struct legend {
    dtlp_canvas *canvas;
    const dtlp_rows *rows;
    dtlp_edges edges;
    bool bars;
} legend;

/* ---- what occurs -------------------------------------------------------- */

static void add(const legend *l, items *list, int what, int number, const char *words)
{
    item *i = DTLP_PUSH(l->canvas->arena, list);
    bool bar = l->bars && what == KIND && number != DTLP_KIND_EXACT;
    *i = (item){what, number, words, bar ? BAR_SYMBOL : SYMBOL, dtlp_measure(l->canvas, &dtlp_style_note, words)};
}

static items list_lanes(const legend *l)
{
    items list = {0};
    for (size_t i = 0; i < l->rows->n_lanes; i++)
        add(l, &list, LANE, (int)i, l->rows->lanes[i].name);
    return list;
}

/* Nothing where every date is an exact day and every event a fact. */
static items list_marks(const legend *l)
{
    const dtlp_rows *rows = l->rows;
    bool kinds[DTLP_KIND_COUNT] = {false}, modalities[DTL_MODALITY_NEGATED + 1] = {false}, conflict = false;
    items list = {0};
    for (size_t i = 0; i < rows->count; i++) {
        const dtlp_event_row *row = &rows->at[i];
        kinds[row->kind] = true;
        if ((size_t)row->entry->modality <= DTL_MODALITY_NEGATED)
            modalities[row->entry->modality] = true;
        conflict = conflict || row->conflict != NULL;
    }
    for (int kind = 0; kind < DTLP_KIND_COUNT; kind++)
        if (kinds[kind] && !(l->bars && kind == DTLP_KIND_UNDATED))
            add(l, &list, KIND, kind, rows->words->say[DTLP_SAY_KEY_EXACT + kind]);
    for (int m = DTL_MODALITY_PLANNED; m <= DTL_MODALITY_NEGATED; m++)
        if (modalities[m])
            add(l, &list, MODALITY, m, rows->words->say[DTLP_SAY_KEY_PLANNED + m - DTL_MODALITY_PLANNED]);
    if (conflict)
        add(l, &list, CONFLICT, 0, rows->words->say[DTLP_SAY_KEY_CONFLICT]);
    if (list.count == 1 && list.at[0].what == KIND && list.at[0].number == DTLP_KIND_EXACT)
        list.count = 0;
    return list;
}

/* ---- lines -------------------------------------------------------------- */

static size_t count_lines(const items *list, double width)
{
    size_t lines = 1;
    double x = 0;
    for (size_t i = 0; i < list->count; i++) {
        double need = list->at[i].symbol + list->at[i].width;
        if (x > 0 && x + need > width) {
            lines++;
            x = 0;
        }
        x += need + APART;
    }
    return lines;
}

/* The narrowest lines that are not more for it. */
static double even_width(const items *list, double width)
{
    size_t lines = count_lines(list, width);
    double narrower = width;
    while (lines > 1 && narrower > width / 2 && count_lines(list, narrower - 10) == lines)
        narrower -= 10;
    return narrower;
}

/* ---- drawing ------------------------------------------------------------ */

static void draw_kind(const legend *l, dtlp_kind kind, dtl_modality modality, double x, double y)
{
    dtlp_canvas *canvas = l->canvas;
    bool bar = kind == DTLP_KIND_INTERVAL || kind == DTLP_KIND_ONGOING;
    bool hollow = (kind != DTLP_KIND_EXACT && !bar) || modality != DTL_MODALITY_ACTUAL;
    /* Any shape stands for all where lanes have several. */
    dtlp_mark mark = {kind, modality, hollow, 0, DTLP_INK_LANE_OTHER, DTLP_INK_PAGE, false};
    if (l->bars && kind != DTLP_KIND_EXACT) {
        dtlp_draw_bar(canvas, &mark, x, x + 24, y);
    } else if (!bar) {
        dtlp_draw_mark(canvas, &mark, x + 7, y);
    } else if (kind == DTLP_KIND_INTERVAL) {
        dtlp_rect(canvas, x + 5, y - 11, 4, 22, 0, DTLP_INK_LANE_OTHER);
        dtlp_line(canvas, x + 2, y + 11, x + 12, y + 11, DTLP_INK_LANE_OTHER, 2);
    } else {
        dtlp_rect(canvas, x + 5, y - 12, 4, 8, 0, DTLP_INK_LANE_OTHER);
        dtlp_fade(canvas, x + 5, y - 4, 4, 16, DTLP_INK_LANE_OTHER, 1, 0, true);
    }
}

static void draw_symbol(const legend *l, const item *i, double x, double y)
{
    const dtlp_lane *lane = &l->rows->lanes[i->what == LANE ? i->number : 0];
    switch (i->what) {
    case LANE: dtlp_draw_shape(l->canvas, lane->shape, x + 7, y, 6, lane->ink, DTLP_INK_NONE, 0); break;
    case KIND: draw_kind(l, (dtlp_kind)i->number, DTL_MODALITY_ACTUAL, x, y); break;
    case MODALITY: draw_kind(l, DTLP_KIND_EXACT, (dtl_modality)i->number, x, y); break;
    case CONFLICT: dtlp_draw_unequal(l->canvas, x + 7, y); break;
    }
}

/* Returns the middle of the next line. */
static double draw_items(const legend *l, const items *list, double y)
{
    double width = l->edges.right - l->edges.left, even = even_width(list, width), x = 0;
    for (size_t k = 0; k < list->count; k++) {
        const item *i = &list->at[k];
        if (x > 0 && x + i->symbol + i->width > even) {
            x = 0;
            y += LINE;
        }
        draw_symbol(l, i, l->edges.left + x, y);
        dtlp_lines words = dtlp_wrap(l->canvas, &dtlp_style_note, i->words, width - i->symbol);
        dtlp_text_lines(l->canvas, &dtlp_style_note, words, l->edges.left + x + i->symbol, y + BASELINE, WORDS_LINE,
                        DTLP_LEFT);
        y += WORDS_LINE * (double)(words.count - 1);
        x += i->symbol + i->width + APART;
    }
    return list->count > 0 ? y + LINE : y;
}

double dtlp_draw_legend(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y, bool bars)
{
    legend l = {canvas, rows, edges, bars};
    items lanes = list_lanes(&l), marks = list_marks(&l);
    if (lanes.count + marks.count == 0)
        return y;
    dtlp_group_begin(canvas, DTLP_ROLE_DECORATION, NULL, NULL, NULL, NULL);
    dtlp_line(canvas, edges.left, y + 4.5, edges.right, y + 4.5, DTLP_INK_LINE, 0.5);
    y = draw_items(&l, &lanes, y + LINE);
    y = draw_items(&l, &marks, y);
    dtlp_group_end(canvas);
    return y - LINE / 2;
}
