/* png.c - a scene as PNG (ISO/IEC 15948), on several sheets if it is too tall.
 *
 * Owns the file: chunks, row filters, deflate. The scene is drawn in bands a
 * few hundred rows high, so that the memory is a band's and not the picture's,
 * and stays in the processor's cache. Rows are filtered with "up", which makes
 * zeros of all that is flat: deflate's quickest level then does nearly as well as
 * its best.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#include "write/paint/paint.h"

enum { BAND = 256, MOST_WIDTH = 32767, MOST_HEIGHT = 16384, MARGIN = 44, OUT_SIZE = 32768 };

typedef struct png {
    dtlp_arena *arena;
    dtlp_buffer *out;
    z_stream deflate;
    uint8_t compressed[OUT_SIZE];
    uint32_t *above;  /* the row before, as cairo has it */
    uint8_t *filtered; /* 1 byte and 3 a pixel */
    size_t width;     /* pixels */
} png;

static void put_u32(uint8_t *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (uint8_t)(number >> (24 - 8 * i));
}

static void put_chunk(dtlp_buffer *out, const char *type, const void *data, size_t size)
{
    uint8_t head[8], tail[4];
    put_u32(head, (uint32_t)size);
    memcpy(head + 4, type, 4);
    uint32_t sum = (uint32_t)crc32(0, head + 4, 4);
    sum = size > 0 ? (uint32_t)crc32(sum, data, (uInt)size) : sum;
    put_u32(tail, sum);
    dtlp_put(out, head, sizeof head);
    dtlp_put(out, data, size);
    dtlp_put(out, tail, sizeof tail);
}

/* International text: keyword, no compression, no language, UTF-8. */
static void put_words(png *p, const char *keyword, const char *text)
{
    if (text == NULL)
        return;
    size_t key = strlen(keyword), size = strlen(text);
    char *data = dtlp_arena_alloc(p->arena, key + 5 + size);
    memcpy(data, keyword, key);
    memcpy(data + key + 5, text, size);
    put_chunk(p->out, "iTXt", data, key + 5 + size);
}

static void put_header(png *p, const dtl_scene *scene, size_t height, double scale)
{
    uint8_t header[13] = {0}, density[9] = {0};
    dtlp_put(p->out, "\x89PNG\r\n\x1a\n", 8);
    put_u32(header, (uint32_t)p->width);
    put_u32(header + 4, (uint32_t)height);
    header[8] = 8; /* bits */
    header[9] = 2; /* red, green, blue */
    put_chunk(p->out, "IHDR", header, sizeof header);
    /* px are 1/96 inch: 96 dots an inch at scale 1, in dots a metre. */
    uint32_t dots = (uint32_t)lround(96 * scale / 0.0254);
    put_u32(density, dots);
    put_u32(density + 4, dots);
    density[8] = 1;
    put_chunk(p->out, "pHYs", density, sizeof density);
    put_words(p, "Title", scene->title);
    put_words(p, "Description", scene->description);
    put_words(p, "Software", "dateline " DTL_VERSION);
}

static void deflate_some(png *p, const uint8_t *data, size_t size, int flush)
{
    p->deflate.next_in = (Bytef *)data;
    p->deflate.avail_in = (uInt)size;
    int status;
    do {
        if (p->deflate.avail_out == 0) {
            put_chunk(p->out, "IDAT", p->compressed, OUT_SIZE);
            p->deflate.next_out = p->compressed;
            p->deflate.avail_out = OUT_SIZE;
        }
        status = deflate(&p->deflate, flush);
    } while (p->deflate.avail_out == 0 || (flush == Z_FINISH && status == Z_OK));
}

/* Most of a row is as the row above: only what differs is looked at closely. */
static void put_row(png *p, const uint32_t *pixels)
{
    size_t first = 0, end = p->width;
    if (memcmp(pixels, p->above, p->width * sizeof *pixels) == 0)
        first = end;
    while (first < end && pixels[first] == p->above[first])
        first++;
    while (end > first && pixels[end - 1] == p->above[end - 1])
        end--;
    memset(p->filtered + 1, 0, 3 * p->width);
    p->filtered[0] = 2; /* up */
    uint8_t *out = p->filtered + 1 + 3 * first;
    for (size_t x = first; x < end; x++, out += 3) {
        uint32_t now = pixels[x], before = p->above[x];
        out[0] = (uint8_t)((now >> 16) - (before >> 16));
        out[1] = (uint8_t)((now >> 8) - (before >> 8));
        out[2] = (uint8_t)(now - before);
    }
    memcpy(p->above + first, pixels + first, (end - first) * sizeof *pixels);
    deflate_some(p, p->filtered, 3 * p->width + 1, Z_NO_FLUSH);
}

static void surface_gone(void *surface)
{
    cairo_surface_destroy(surface);
}

static void context_gone(void *cr)
{
    cairo_destroy(cr);
}

static void deflate_gone(void *stream)
{
    deflateEnd(stream);
}

/* One of the files that the picture becomes. */
typedef struct page {
    const dtl_scene *scene;
    dtlp_sheet sheet;
    unsigned sheets;
    double above;     /* px of margin */
    double height;    /* px */
    double scale;     /* pixels a px */
    uint32_t color;
} page;

/* What of the page lies in a band of pixels. */
static void paint_band(const page *at, dtlp_painter *painter, cairo_t *cr, size_t top)
{
    cairo_identity_matrix(cr);
    cairo_set_source_rgb(cr, (at->color >> 16) / 255.0, (at->color >> 8 & 255) / 255.0, (at->color & 255) / 255.0);
    cairo_paint(cr);
    cairo_translate(cr, 0, -(double)top);
    cairo_scale(cr, at->scale, at->scale);
    dtlp_paint_sheet(painter, cr, &at->sheet, at->above);
    if (at->sheets > 1)
        dtlp_paint_frame(painter, cr, &at->sheet, at->sheets, at->scene->width, at->height, MARGIN);
}

static void put_pixels(png *p, dtlp_painter *painter, const page *at, size_t height)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)p->width, BAND);
    dtlp_arena_defer(p->arena, surface_gone, surface);
    cairo_t *cr = cairo_create(surface);
    dtlp_arena_defer(p->arena, context_gone, cr);
    if (cairo_status(cr) != CAIRO_STATUS_SUCCESS)
        dtlp_arena_escape(p->arena, DTL_ERROR_MEMORY);
    for (size_t top = 0; top < height; top += BAND) {
        paint_band(at, painter, cr, top);
        cairo_surface_flush(surface);
        const uint8_t *data = cairo_image_surface_get_data(surface);
        size_t stride = (size_t)cairo_image_surface_get_stride(surface);
        for (size_t y = 0; y < BAND && top + y < height; y++)
            put_row(p, (const uint32_t *)(const void *)(data + y * stride));
    }
}

/* ---- sheets ------------------------------------------------------------- */

static double scale_of(const dtl_show_options *options)
{
    return options->scale > 0 ? fmin(fmax(options->scale, 0.25), 8) : 2;
}

/* Programs open pictures that are a little taller than this, but few do. */
static dtlp_paper paper_of(const dtl_scene *scene, const dtl_show_options *options)
{
    double most = floor(MOST_HEIGHT / scale_of(options));
    return (dtlp_paper){most, most - MARGIN, most - 2 * MARGIN - dtlp_head_room(scene)};
}

unsigned dtlp_png_sheets(const dtl_scene *scene, const dtl_show_options *options)
{
    dtlp_paper paper = paper_of(scene, options);
    dtlp_sheet next = {0};
    while (dtlp_sheet_next(scene, &paper, &next))
        continue;
    return next.number;
}

static page find_page(const dtlp_write_job *job)
{
    dtlp_paper paper = paper_of(job->scene, job->options);
    page at = {.scene = job->scene, .sheets = dtlp_png_sheets(job->scene, job->options), .scale = scale_of(job->options),
               .color = dtlp_ink_rgb(job->scene, DTLP_INK_PAGE, job->options->theme)};
    unsigned wanted = job->options->sheet > 0 ? job->options->sheet : 1;
    bool too_tall = at.sheets > 1 && job->options->sheet == 0;
    if (too_tall || wanted > at.sheets || job->scene->width * at.scale > MOST_WIDTH) {
        dtlp_diag_report(job->diag, DTLP_D_PICTURE_TOO_LARGE, (int)(job->scene->width * at.scale),
                         (int)(job->scene->height * at.scale), (int)MOST_WIDTH, (int)MOST_HEIGHT);
        dtlp_arena_escape(job->arena, DTL_ERROR_LIMIT);
    }
    while (at.sheet.number < wanted)
        dtlp_sheet_next(job->scene, &paper, &at.sheet);
    at.above = wanted > 1 ? MARGIN : 0;
    double head = wanted > 1 ? dtlp_head_room(job->scene) : 0;
    at.height = at.above + head + at.sheet.bottom - at.sheet.top + (at.sheets > 1 ? MARGIN : 0);
    return at;
}

void dtlp_write_png(const dtlp_write_job *job)
{
    page at = find_page(job);
    png *p = DTLP_NEW(job->arena, png);
    p->arena = job->arena;
    p->out = job->out;
    p->width = (size_t)ceil(job->scene->width * at.scale);
    size_t height = (size_t)ceil(at.height * at.scale);
    p->above = DTLP_NEW_ARRAY(job->arena, uint32_t, p->width);
    p->filtered = dtlp_arena_alloc(job->arena, 3 * p->width + 1);
    if (deflateInit2(&p->deflate, 1, Z_DEFLATED, 15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        dtlp_arena_escape(job->arena, DTL_ERROR_MEMORY);
    dtlp_arena_defer(job->arena, deflate_gone, &p->deflate);
    p->deflate.next_out = p->compressed;
    p->deflate.avail_out = OUT_SIZE;
    dtlp_painter *painter = dtlp_painter_new(job->arena, job->scene, job->options->theme);
    put_header(p, job->scene, height, at.scale);
    put_pixels(p, painter, &at, height);
    deflate_some(p, NULL, 0, Z_FINISH);
    put_chunk(p->out, "IDAT", p->compressed, OUT_SIZE - p->deflate.avail_out);
    put_chunk(p->out, "IEND", NULL, 0);
}
