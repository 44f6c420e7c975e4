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

/* The rows of one page. */
typedef struct page {
    double top, bottom;   /* px of the scene */
    uint32_t first_row;
} page;

typedef struct pdf {
    const dtlp_write_job *job;
    const dtl_scene *scene;
    sheet sheet;
    double scale;         /* points a px */
    cairo_surface_t *surface;
    cairo_t *cr;
    dtlp_painter *painter;
    DTLP_VEC(page) pages;
} pdf;

static sheet choose_sheet(const dtlp_write_job *job)
{
    const dtl_scene *scene = job->scene;
    bool wide = job->options->layout == DTL_LAYOUT_WIDE;
    dtl_page page_size = job->options->page;
    if (page_size == DTL_PAGE_AUTO)
        page_size = wide ? DTL_PAGE_WHOLE : DTL_PAGE_A4;
    switch (page_size) {
    case DTL_PAGE_WHOLE: return (sheet){scene->width * POINTS_PER_PX, scene->height * POINTS_PER_PX, 0};
    case DTL_PAGE_SLIDE: return (sheet){960, 540, 24};
    case DTL_PAGE_LETTER: return wide ? (sheet){792, 612, 28} : (sheet){612, 792, 28};
    default: return wide ? (sheet){841.89, 595.28, 28} : (sheet){595.28, 841.89, 28};
    }
}

/* ---- pages -------------------------------------------------------------- */

static void add_page(pdf *p, double top, double bottom, uint32_t first_row)
{
    *DTLP_PUSH(p->job->arena, &p->pages) = (page){top, bottom, first_row};
}

/* Where a page that is full at `limit` ends: before the row that does not fit,
 * or before the rows it must stay with, if that leaves anything. */
static uint32_t break_before(const dtl_scene *scene, uint32_t first, uint32_t too_far)
{
    uint32_t at = too_far;
    while (at > first && scene->rows[at].keep)
        at--;
    return at > first ? at : too_far;
}

static void cut_pages(pdf *p)
{
    const dtl_scene *scene = p->scene;
    double room = (p->sheet.height - 2 * p->sheet.margin) / p->scale;
    double top = 0;
    uint32_t first = 0;
    if (p->job->options->page == DTL_PAGE_WHOLE || scene->height * p->scale <= p->sheet.height) {
        add_page(p, 0, scene->height, 0);
        return;
    }
    for (uint32_t i = 0; i < scene->n_rows; i++) {
        /* The first page keeps the picture's own upper margin. */
        double limit = top + room + (p->pages.count == 0 ? p->sheet.margin / p->scale : 0);
        if (scene->rows[i].y + scene->rows[i].height <= limit || i == first)
            continue;
        uint32_t at = break_before(scene, first, i);
        add_page(p, top, scene->rows[at].y, first);
        top = scene->rows[at].y;
        first = at;
        i = at;
    }
    double limit = top + room;
    double end_of_rows = scene->n_rows > 0
                             ? scene->rows[scene->n_rows - 1].y + scene->rows[scene->n_rows - 1].height : top;
    if (scene->height - 30 <= limit || end_of_rows <= top) {
        add_page(p, top, scene->height, first);
        return;
    }
    add_page(p, top, end_of_rows, first);
    add_page(p, end_of_rows, scene->height, scene->n_rows);
}

/* ---- what stands beside the rows ---------------------------------------- */

static void put_words(pdf *p, const char *text, dtlp_face face, double size, dtlp_ink ink, double x, double y,
                      dtlp_anchor anchor)
{
    dtlp_shape_item item = {.kind = DTLP_DRAW_TEXT, .fill = ink};
    item.as.text.string = text;
    item.as.text.x = x;
    item.as.text.y = y;
    item.as.text.size = size;
    item.as.text.face = face;
    item.as.text.anchor = anchor;
    dtlp_paint_item(p->painter, p->cr, &item);
}

static void put_frame(pdf *p, size_t index)
{
    const page *at = &p->pages.at[index];
    const dtl_scene *scene = p->scene;
    cairo_save(p->cr);
    cairo_scale(p->cr, p->scale, p->scale);
    double width = p->sheet.width / p->scale, height = p->sheet.height / p->scale;
    double margin = p->sheet.margin / p->scale;
    if (p->pages.count > 1)
        put_words(p, dtlp_arena_printf(p->job->arena, "%zu / %zu", index + 1, p->pages.count), DTLP_FACE_REGULAR, 12,
                  DTLP_INK_MUTED, width - 32, height - margin / 2, DTLP_RIGHT);
    if (index > 0 && at->first_row < scene->n_rows && scene->rows[at->first_row].continued != NULL)
        put_words(p, scene->rows[at->first_row].continued, DTLP_FACE_REGULAR, 12, DTLP_INK_MUTED, 32, margin * 0.75,
                  DTLP_LEFT);
    cairo_restore(p->cr);
}

static void put_bookmarks(pdf *p, size_t index)
{
    const page *at = &p->pages.at[index];
    uint32_t end = index + 1 < p->pages.count ? p->pages.at[index + 1].first_row : p->scene->n_rows;
    double offset = index == 0 ? 0 : p->sheet.margin;
    for (uint32_t i = at->first_row; i < end; i++) {
        const dtlp_row *row = &p->scene->rows[i];
        if (row->bookmark == NULL)
            continue;
        /* cairo reads positions with the decimal point of C alone: whole points. */
        char *where = dtlp_arena_printf(p->job->arena, "page=%zu pos=[0 %d]", index + 1,
                                        (int)((row->y - at->top) * p->scale + offset));
        cairo_pdf_surface_add_outline(p->surface, CAIRO_PDF_OUTLINE_ROOT, row->bookmark, where, 0);
    }
}

static void put_page(pdf *p, size_t index)
{
    const page *at = &p->pages.at[index];
    cairo_t *cr = p->cr;
    uint32_t rgb = dtlp_ink_rgb(DTLP_INK_PAGE, p->job->options->theme);
    if (rgb != 0xFFFFFF) {
        cairo_set_source_rgb(cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
        cairo_paint(cr);
    }
    cairo_save(cr);
    double offset = index == 0 ? 0 : p->sheet.margin;
    cairo_rectangle(cr, 0, offset, p->sheet.width, (at->bottom - at->top) * p->scale);
    cairo_clip(cr);
    cairo_translate(cr, 0, offset);
    cairo_scale(cr, p->scale, p->scale);
    cairo_translate(cr, 0, -at->top);
    dtlp_paint(p->painter, cr, at->top, at->bottom);
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
    p->scale = fmin(p->sheet.width / job->scene->width, POINTS_PER_PX);
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
