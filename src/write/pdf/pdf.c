/* pdf.c - a scene as PDF, cut into pages between its rows.
 *
 * Owns pages, their feet, bookmarks and the document's data. Text stays text:
 * it can be searched, copied and clicked. A page that begins within a year says
 * so at its top. Nothing of the clock gets in: the date is the articles' own.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "write/paint/paint.h"

/* PDF counts in points of 1/72 inch, the scene in px of 1/96. */
#define POINTS_PER_PX 0.75

typedef struct sheet {
    double width, height; /* points */
    double margin;        /* above and below the rows, points */
} sheet;

typedef struct pdf {
    const dtlp_write_job *job;
    const dtl_scene *scene;
    sheet sheet;
    double scale;         /* points a px */
    cairo_surface_t *surface;
    cairo_t *cr;
    dtlp_painter *painter;
    DTLP_VEC(dtlp_sheet) pages;
} pdf;

static sheet choose_sheet(const dtlp_write_job *job)
{
    const dtl_scene *scene = job->scene;
    bool wide = job->options->layout == DTL_LAYOUT_WIDE;
    dtl_page page_size = job->options->page;
    if (page_size == DTL_PAGE_AUTO)
        page_size = job->options->layout != DTL_LAYOUT_CHRONICLE ? DTL_PAGE_WHOLE : DTL_PAGE_A4;
    switch (page_size) {
    case DTL_PAGE_WHOLE: return (sheet){scene->width * POINTS_PER_PX, scene->height * POINTS_PER_PX, 0};
    case DTL_PAGE_SLIDE: return (sheet){960, 540, 24};
    case DTL_PAGE_LETTER: return wide ? (sheet){792, 612, 28} : (sheet){612, 792, 28};
    default: return wide ? (sheet){841.89, 595.28, 28} : (sheet){595.28, 841.89, 28};
    }
}

/* As wide as the page at most; smaller if that saves a page and the smallest
 * letters, 12 px, stay at 7 points. */
static double choose_scale(const sheet *s, const dtl_scene *scene)
{
    double scale = fmin(s->width / scene->width, POINTS_PER_PX), whole = s->height / scene->height;
    return whole < scale && whole >= 7.0 / 12 ? whole : scale;
}

static void cut_pages(pdf *p)
{
    double room = (p->sheet.height - 2 * p->sheet.margin) / p->scale;
    /* The first page keeps the picture's own upper margin. */
    dtlp_paper paper = {p->sheet.height / p->scale, room + p->sheet.margin / p->scale, room - dtlp_head_room(p->scene)};
    if (p->sheet.margin <= 0)
        paper.whole = INFINITY;
    dtlp_sheet next = {0};
    while (dtlp_sheet_next(p->scene, &paper, &next))
        *DTLP_PUSH(p->job->arena, &p->pages) = next;
}

/* ---- what stands beside the rows ---------------------------------------- */

static void put_frame(pdf *p, size_t index)
{
    if (p->pages.count < 2)
        return;
    cairo_save(p->cr);
    cairo_scale(p->cr, p->scale, p->scale);
    dtlp_paint_frame(p->painter, p->cr, &p->pages.at[index], p->pages.count, p->sheet.width / p->scale,
                     p->sheet.height / p->scale, p->sheet.margin / p->scale);
    cairo_restore(p->cr);
}

static void put_bookmarks(pdf *p, size_t index)
{
    const dtlp_sheet *at = &p->pages.at[index];
    uint32_t end = at->end_row;
    double offset = index == 0 ? 0 : p->sheet.margin + dtlp_head_room(p->scene) * p->scale;
    for (uint32_t i = at->first_row; i < end; i++) {
        const dtlp_row *row = &p->scene->rows[i];
        if (row->bookmark == NULL || row->y < at->top)
            continue;
        /* cairo reads positions with the decimal point of C alone: whole points. */
        char *where = dtlp_arena_printf(p->job->arena, "page=%zu pos=[0 %d]", index + 1,
                                        (int)((row->y - at->top) * p->scale + offset));
        cairo_pdf_surface_add_outline(p->surface, CAIRO_PDF_OUTLINE_ROOT, row->bookmark, where, 0);
    }
}

static void put_page(pdf *p, size_t index)
{
    enum { BARE_ITEMS = 2000 /* on white paper: up to here */ };
    const dtlp_sheet *at = &p->pages.at[index];
    cairo_t *cr = p->cr;
    uint32_t rgb = dtlp_ink_rgb(p->scene, DTLP_INK_PAGE, p->job->options->theme);
    /* Without ground cairo adds each thing drawn to a region of many parts, which thousands make slow. */
    if (rgb != 0xFFFFFF || p->scene->n_items > BARE_ITEMS) {
        cairo_set_source_rgb(cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
        cairo_paint(cr);
    }
    cairo_save(cr);
    cairo_scale(cr, p->scale, p->scale);
    dtlp_paint_sheet(p->painter, cr, at, index == 0 ? 0 : p->sheet.margin / p->scale);
    cairo_restore(cr);
    put_frame(p, index);
    put_bookmarks(p, index);
    cairo_show_page(cr);
}

/* ---- the file ----------------------------------------------------------- */

static cairo_status_t take_bytes(void *out, const unsigned char *bytes, unsigned n)
{
    dtlp_put(out, bytes, n);
    return CAIRO_STATUS_SUCCESS;
}

static void surface_gone(void *surface)
{
    cairo_surface_destroy(surface);
}

static void context_gone(void *cr)
{
    cairo_destroy(cr);
}

/* cairo puts in the time of the machine unless told another. */
static void put_data(pdf *p)
{
    char day[DTL_DAY_TEXT_SIZE];
    dtl_day date = p->scene->date != DTL_DAY_NONE ? p->scene->date : 0;
    dtl_day_print(date, day);
    char *moment = dtlp_arena_printf(p->job->arena, "%sT00:00:00Z", day);
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_TITLE, p->scene->title);
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_SUBJECT, p->scene->description);
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATOR, "dateline " DTL_VERSION);
    cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
}

void dtlp_write_pdf(const dtlp_write_job *job)
{
    dtlp_arena *arena = job->arena;
    pdf *p = DTLP_NEW(arena, pdf);
    *p = (pdf){.job = job, .scene = job->scene, .sheet = choose_sheet(job)};
    p->scale = choose_scale(&p->sheet, job->scene);
    p->surface = cairo_pdf_surface_create_for_stream(take_bytes, job->out, p->sheet.width, p->sheet.height);
    dtlp_arena_defer(arena, surface_gone, p->surface);
    p->cr = cairo_create(p->surface);
    dtlp_arena_defer(arena, context_gone, p->cr);
    p->painter = dtlp_painter_new(arena, job->scene, job->options->theme);
    dtlp_painter_keep_text(p->painter, true);
    put_data(p);
    cut_pages(p);
    for (size_t i = 0; i < p->pages.count; i++)
        put_page(p, i);
    cairo_surface_finish(p->surface);
    if (cairo_surface_status(p->surface) != CAIRO_STATUS_SUCCESS)
        dtlp_arena_escape(arena, DTL_ERROR_MEMORY);
}
