/* layout.c - from a timeline to a scene.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/layout.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/chronicle.h"
#include "layout/column.h"
#include "layout/rows.h"
#include "layout/theme.h"
#include "layout/wide.h"

enum { CHRONICLE_WIDTH = 820, WIDE_WIDTH = 1400, SLIDE_WIDTH = 1280, LEAST_WIDE = 800, LEAST_SCALE = 560, LEAST_WIDTH = 320, MOST_WIDTH = 8000 };

static double page_width(const dtl_show_options *options)
{
    bool wide = options->layout == DTL_LAYOUT_WIDE;
    double own = wide ? WIDE_WIDTH : options->page == DTL_PAGE_SLIDE ? SLIDE_WIDTH : CHRONICLE_WIDTH;
    double width = options->width > 0 ? options->width : own;
    double least = wide ? LEAST_WIDE : options->layout == DTL_LAYOUT_SCALE ? LEAST_SCALE : LEAST_WIDTH;
    return round(fmin(fmax(width, least), MOST_WIDTH));
}

static dtl_day document_date(const dtl_timeline *timeline)
{
    dtl_day latest = DTL_DAY_NONE;
    for (size_t i = 0; i < timeline->n_documents; i++)
        if (timeline->documents[i].date != DTL_DAY_NONE &&
            (latest == DTL_DAY_NONE || timeline->documents[i].date > latest))
            latest = timeline->documents[i].date;
    return latest;
}

static double draw(dtlp_canvas *canvas, const dtlp_diag *diag, const dtlp_rows *rows, dtl_layout layout)
{
    switch (layout) {
    case DTL_LAYOUT_WIDE: return dtlp_wide(canvas, rows);
    case DTL_LAYOUT_SCALE: return dtlp_column(canvas, diag, rows);
    default: return dtlp_chronicle(canvas, rows);
    }
}

void dtlp_layout(dtl_scene *scene, const dtlp_diag *diag, const dtl_timeline *timeline,
                 const dtl_show_options *options)
{
    dtlp_arena *arena = &scene->arena;
    dtlp_rows *rows = dtlp_rows_of(arena, timeline, options);
    if (rows->count < timeline->n_entries && options->most_entries == DTL_MOST_AUTO)
        dtlp_diag_report(diag, DTLP_D_PICTURE_SELECTS, rows->count, timeline->n_entries);
    dtlp_canvas canvas = {.arena = arena, .fonts = dtlp_fonts_open(arena), .language = rows->language,
                          .width = page_width(options), .rtl = rows->rtl};
    if (!dtlp_words_are_of(rows->words, rows->language))
        canvas.words_language = rows->words->language;
    scene->width = canvas.width;
    scene->height = ceil(draw(&canvas, diag, rows, options->layout));
    if (dtlp_fonts_missing(canvas.fonts) != 0)
        dtlp_diag_report(diag, DTLP_D_GLYPH_MISSING, (unsigned)dtlp_fonts_missing(canvas.fonts));
    scene->palette = &dtlp_palette_built_in;
    if (options->theme_file != NULL) {
        dtlp_diag at = {.fn = diag->fn, .user = diag->user, .source = options->theme_file_name};
        scene->palette = dtlp_palette_read(arena, at, (dtlp_slice){options->theme_file, options->theme_file_size});
    }
    scene->title = rows->title;
    scene->description = rows->description;
    scene->language = rows->language;
    scene->rtl = rows->rtl;
    scene->head_top = canvas.head_top;
    scene->head_bottom = canvas.head_bottom;
    scene->date = document_date(timeline);
    scene->items = canvas.items.at;
    scene->n_items = (uint32_t)canvas.items.count;
    scene->rows = canvas.rows.at;
    scene->n_rows = (uint32_t)canvas.rows.count;
}
