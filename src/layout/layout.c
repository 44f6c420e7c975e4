/* layout.c - from a timeline to a scene.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/layout.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/chronicle.h"
#include "layout/rows.h"
#include "layout/wide.h"

enum { CHRONICLE_WIDTH = 820, WIDE_WIDTH = 1400, LEAST_WIDE = 800, LEAST_WIDTH = 320, MOST_WIDTH = 8000 };

static double page_width(const dtl_show_options *options)
{
    bool wide = options->layout == DTL_LAYOUT_WIDE;
    double width = options->width > 0 ? options->width : wide ? WIDE_WIDTH : CHRONICLE_WIDTH;
    return round(fmin(fmax(width, wide ? LEAST_WIDE : LEAST_WIDTH), MOST_WIDTH));
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

void dtlp_layout(dtl_scene *scene, const dtlp_diag *diag, const dtl_timeline *timeline,
                 const dtl_show_options *options)
{
    dtlp_arena *arena = &scene->arena;
    dtlp_rows *rows = dtlp_rows_of(arena, timeline, options->most_entries);
    if (rows->count < timeline->n_entries)
        dtlp_diag_report(diag, DTLP_D_ENTRIES_HIDDEN, rows->count, timeline->n_entries);
    dtlp_canvas canvas = {.arena = arena, .fonts = dtlp_fonts_open(arena), .language = rows->language,
                          .width = page_width(options), .rtl = rows->rtl};
    scene->width = canvas.width;
    scene->height = ceil(options->layout == DTL_LAYOUT_WIDE ? dtlp_wide(&canvas, rows)
                                                            : dtlp_chronicle(&canvas, rows));
    if (dtlp_fonts_missing(canvas.fonts) != 0)
        dtlp_diag_report(diag, DTLP_D_GLYPH_MISSING, (unsigned)dtlp_fonts_missing(canvas.fonts));
    scene->title = rows->title;
    scene->description = rows->description;
    scene->language = rows->language;
    scene->date = document_date(timeline);
    scene->items = canvas.items.at;
    scene->n_items = (uint32_t)canvas.items.count;
    scene->rows = canvas.rows.at;
    scene->n_rows = (uint32_t)canvas.rows.count;
}
