/* paint.c - a scene on a cairo surface.
 *
 * Glyphs come from the same shaping as the layout's measures. FreeType reads
 * the embedded font bytes; cairo keeps faces in a cache of its own beyond our
 * work, so a face and FreeType itself go when cairo lets go of the last.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/paint/paint.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MODULE_H
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- faces -------------------------------------------------------------- */

/* FreeType with its faces; counted, because cairo outlives us. */
typedef struct engine {
    struct FT_MemoryRec_ memory;
    FT_Library library;
    size_t users;
} engine;

typedef struct face_user {
    engine *engine;
    FT_Face face;
} face_user;

static void *ft_alloc(FT_Memory memory, long size)
{
    (void)memory;
    return malloc((size_t)size);
}

static void ft_free(FT_Memory memory, void *block)
{
    (void)memory;
    free(block);
}

static void *ft_realloc(FT_Memory memory, long old_size, long size, void *block)
{
    (void)memory;
    (void)old_size;
    return realloc(block, (size_t)size);
}

static engine *engine_new(void)
{
    engine *e = calloc(1, sizeof *e);
    if (e == NULL)
        return NULL;
    e->memory = (struct FT_MemoryRec_){NULL, ft_alloc, ft_free, ft_realloc};
    if (FT_New_Library(&e->memory, &e->library) != 0) {
        free(e);
        return NULL;
    }
    FT_Add_Default_Modules(e->library);
    e->users = 1;
    return e;
}

static void engine_leave(engine *e)
{
    if (e == NULL || --e->users > 0)
        return;
    FT_Done_Library(e->library);
    free(e);
}

static void face_gone(void *what)
{
    face_user *user = what;
    FT_Done_Face(user->face);
    engine_leave(user->engine);
    free(user);
}

static cairo_font_face_t *face_new(engine *e, const dtlp_font_file *file)
{
    static const cairo_user_data_key_t key;
    face_user *user = malloc(sizeof *user);
    if (user == NULL)
        return NULL;
    *user = (face_user){.engine = e};
    if (FT_New_Memory_Face(e->library, file->bytes, (long)(file->end - file->bytes), 0, &user->face) != 0) {
        free(user);
        return NULL;
    }
    cairo_font_face_t *face =
        cairo_ft_font_face_create_for_ft_face(user->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
    e->users++;
    if (cairo_font_face_set_user_data(face, &key, user, face_gone) != CAIRO_STATUS_SUCCESS) {
        cairo_font_face_destroy(face);
        face_gone(user);
        return NULL;
    }
    return face;
}

/* ---- painter ------------------------------------------------------------ */

/* px of the scene. */
typedef struct extent {
    double top, bottom;
} extent;

struct dtlp_painter {
    dtlp_arena *arena;
    const dtl_scene *scene;
    dtl_theme theme;
    bool keep_text;
    extent *extents; /* of the scene's items; NULL until something is drawn */
    dtlp_fonts *fonts;
    engine *engine;
    cairo_font_face_t *faces[DTLP_FONT_COUNT];
    DTLP_VEC(cairo_glyph_t) glyphs;
    DTLP_VEC(cairo_text_cluster_t) clusters;
};

static void painter_gone(void *what)
{
    dtlp_painter *painter = what;
    for (size_t i = 0; i < DTLP_FONT_COUNT; i++)
        if (painter->faces[i] != NULL)
            cairo_font_face_destroy(painter->faces[i]);
    engine_leave(painter->engine);
}

dtlp_painter *dtlp_painter_new(dtlp_arena *arena, const dtl_scene *scene, dtl_theme theme)
{
    dtlp_painter *painter = DTLP_NEW(arena, dtlp_painter);
    *painter = (dtlp_painter){.arena = arena, .scene = scene, .theme = theme};
    painter->fonts = dtlp_fonts_open(arena);
    dtlp_arena_defer(arena, painter_gone, painter);
    painter->engine = engine_new();
    if (painter->engine == NULL)
        dtlp_arena_escape(arena, DTL_ERROR_MEMORY);
    return painter;
}

void dtlp_painter_keep_text(dtlp_painter *painter, bool keep)
{
    painter->keep_text = keep;
}

static cairo_font_face_t *face_at(dtlp_painter *painter, uint32_t index)
{
    if (painter->faces[index] == NULL)
        painter->faces[index] = face_new(painter->engine, &dtlp_font_files[index]);
    if (painter->faces[index] == NULL)
        dtlp_arena_escape(painter->arena, DTL_ERROR_MEMORY);
    return painter->faces[index];
}

static void set_ink(const dtlp_painter *painter, cairo_t *cr, dtlp_ink ink, double opacity)
{
    uint32_t rgb = dtlp_ink_rgb(painter->scene, ink, painter->theme);
    cairo_set_source_rgba(cr, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0,
                          opacity);
}

/* ---- shapes ------------------------------------------------------------- */

static void trace_rect(cairo_t *cr, double x, double y, double width, double height, double r)
{
    if (r <= 0) {
        cairo_rectangle(cr, x, y, width, height);
        return;
    }
    const double quarter = 1.5707963267948966;
    cairo_new_sub_path(cr);
    cairo_arc(cr, x + width - r, y + r, r, -quarter, 0);
    cairo_arc(cr, x + width - r, y + height - r, r, 0, quarter);
    cairo_arc(cr, x + r, y + height - r, r, quarter, 2 * quarter);
    cairo_arc(cr, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cr);
}

static void paint_rect(dtlp_painter *painter, cairo_t *cr, const dtlp_shape_item *item)
{
    double x = item->as.rect.x, y = item->as.rect.y;
    double width = item->as.rect.width, height = item->as.rect.height;
    trace_rect(cr, x, y, width, height, item->as.rect.radius);
    if (item->fade_from == item->fade_to) {
        set_ink(painter, cr, item->fill, item->fade_from);
        cairo_fill(cr);
        return;
    }
    uint32_t rgb = dtlp_ink_rgb(painter->scene, item->fill, painter->theme);
    double red = (rgb >> 16 & 255) / 255.0, green = (rgb >> 8 & 255) / 255.0, blue = (rgb & 255) / 255.0;
    cairo_pattern_t *pattern = cairo_pattern_create_linear(x, y, item->fade_vertical ? x : x + width,
                                                           item->fade_vertical ? y + height : y);
    cairo_pattern_add_color_stop_rgba(pattern, 0, red, green, blue, item->fade_from);
    cairo_pattern_add_color_stop_rgba(pattern, 1, red, green, blue, item->fade_to);
    cairo_set_source(cr, pattern);
    cairo_pattern_destroy(pattern);
    cairo_fill(cr);
}

static void paint_path(dtlp_painter *painter, cairo_t *cr, const dtlp_shape_item *item)
{
    const dtlp_point *p = item->as.path.points;
    for (uint32_t i = 0; i < item->as.path.n_ops; i++) {
        switch ((dtlp_path_op)item->as.path.ops[i]) {
        case DTLP_MOVE: cairo_move_to(cr, p->x, p->y); p++; break;
        case DTLP_LINE: cairo_line_to(cr, p->x, p->y); p++; break;
        case DTLP_CURVE: cairo_curve_to(cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y); p += 3; break;
        case DTLP_CLOSE: cairo_close_path(cr); break;
        }
    }
    if (item->fill != DTLP_INK_NONE) {
        set_ink(painter, cr, item->fill, 1);
        if (item->stroke == DTLP_INK_NONE)
            cairo_fill(cr);
        else
            cairo_fill_preserve(cr);
    }
    if (item->stroke != DTLP_INK_NONE) {
        set_ink(painter, cr, item->stroke, 1);
        cairo_set_line_width(cr, item->stroke_width);
        cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
        cairo_set_dash(cr, (const double[]){2, 3}, item->dashed ? 2 : 0, 0);
        cairo_stroke(cr);
    }
    cairo_new_path(cr);
}

/* ---- text --------------------------------------------------------------- */

/* Which bytes each stretch of glyphs stands for, in the text's order. */
static void find_clusters(dtlp_painter *painter, const dtlp_run *run, const dtlp_glyph *glyphs)
{
    painter->clusters.count = 0;
    uint32_t n = run->n_glyphs;
    for (uint32_t i = 0; i < n;) {
        /* From the run's logical beginning: its right end in right-to-left text. */
        uint32_t count = 1, first = run->rtl ? n - 1 - i : i;
        while (i + count < n && glyphs[run->rtl ? n - 1 - i - count : i + count].cluster == glyphs[first].cluster)
            count++;
        uint32_t next = i + count < n ? glyphs[run->rtl ? n - 1 - i - count : i + count].cluster : run->end;
        uint32_t begin = i == 0 ? run->begin : glyphs[first].cluster;
        *DTLP_PUSH(painter->arena, &painter->clusters) =
            (cairo_text_cluster_t){.num_bytes = (int)(next - begin), .num_glyphs = (int)count};
        i += count;
    }
}

static void paint_run(dtlp_painter *painter, cairo_t *cr, const char *text, const dtlp_run *run,
                      const dtlp_glyph *glyphs, double x, double y)
{
    painter->glyphs.count = 0;
    for (uint32_t i = 0; i < run->n_glyphs; i++)
        *DTLP_PUSH(painter->arena, &painter->glyphs) =
            (cairo_glyph_t){glyphs[i].id, x + (double)glyphs[i].x, y + (double)glyphs[i].y};
    cairo_set_font_face(cr, face_at(painter, run->font));
    if (!painter->keep_text || run->n_glyphs == 0) {
        cairo_show_glyphs(cr, painter->glyphs.at, (int)run->n_glyphs);
        return;
    }
    find_clusters(painter, run, glyphs);
    cairo_show_text_glyphs(cr, text + run->begin, (int)(run->end - run->begin), painter->glyphs.at,
                           (int)run->n_glyphs, painter->clusters.at, (int)painter->clusters.count,
                           run->rtl ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

static void paint_text(dtlp_painter *painter, cairo_t *cr, const dtlp_shape_item *item)
{
    const char *text = item->as.text.string;
    const char *language = item->as.text.language != NULL ? item->as.text.language : painter->scene->language;
    dtlp_shaped shaped = dtlp_shape(painter->fonts, text, strlen(text), item->as.text.face,
                                    item->as.text.size, language, item->as.text.rtl);
    double x = item->as.text.x - shaped.width * item->as.text.anchor / 2;
    set_ink(painter, cr, item->fill, 1);
    cairo_set_font_size(cr, item->as.text.size);
    for (uint32_t i = 0; i < shaped.n_runs; i++) {
        const dtlp_run *run = &shaped.runs[i];
        paint_run(painter, cr, text, run, shaped.glyphs + run->first_glyph, x + run->x, item->as.text.y);
    }
}

/* ---- what to draw ------------------------------------------------------- */

static void extent_of(const dtlp_shape_item *item, double *top, double *bottom)
{
    *top = *bottom = 0;
    if (item->kind == DTLP_DRAW_RECT) {
        *top = item->as.rect.y;
        *bottom = item->as.rect.y + item->as.rect.height;
    } else if (item->kind == DTLP_DRAW_TEXT) {
        *top = item->as.text.y - 2 * item->as.text.size;
        *bottom = item->as.text.y + item->as.text.size;
    } else {
        *top = INFINITY;
        *bottom = -INFINITY;
        for (uint32_t i = 0; i < item->as.path.n_points; i++) {
            *top = fmin(*top, item->as.path.points[i].y - item->stroke_width);
            *bottom = fmax(*bottom, item->as.path.points[i].y + item->stroke_width);
        }
    }
}

/* Where each shape is from top to bottom: asked for every band of a picture. */
static void measure_extents(dtlp_painter *painter)
{
    const dtl_scene *scene = painter->scene;
    painter->extents = DTLP_NEW_ARRAY(painter->arena, extent, scene->n_items + 1);
    for (uint32_t i = 0; i < scene->n_items; i++)
        if (scene->items[i].kind != DTLP_DRAW_GROUP && scene->items[i].kind != DTLP_DRAW_END)
            extent_of(&scene->items[i], &painter->extents[i].top, &painter->extents[i].bottom);
}

static bool is_drawn(const dtlp_painter *painter, uint32_t at, double top, double bottom)
{
    return painter->extents[at].bottom >= top && painter->extents[at].top <= bottom;
}

/* Where a link begins, if something of it is drawn here. */
static bool link_is_drawn(const dtlp_painter *painter, uint32_t at, double top, double bottom)
{
    const dtlp_shape_item *item = &painter->scene->items[at];
    if (!painter->keep_text || item->kind != DTLP_DRAW_GROUP || item->as.group.role != DTLP_ROLE_LINK ||
        item->as.group.href == NULL)
        return false;
    for (item++, at++; item->kind != DTLP_DRAW_END; item++, at++)
        if (item->kind != DTLP_DRAW_GROUP && is_drawn(painter, at, top, bottom))
            return true;
    return false;
}

static void paint_item(dtlp_painter *painter, cairo_t *cr, const dtlp_shape_item *item)
{
    if (item->kind == DTLP_DRAW_RECT)
        paint_rect(painter, cr, item);
    else if (item->kind == DTLP_DRAW_PATH)
        paint_path(painter, cr, item);
    else
        paint_text(painter, cr, item);
}

static void set_font_options(cairo_t *cr)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
}

void dtlp_paint(dtlp_painter *painter, cairo_t *cr, double top, double bottom)
{
    set_font_options(cr);
    if (painter->extents == NULL)
        measure_extents(painter);
    bool in_link = false;
    for (uint32_t i = 0; i < painter->scene->n_items; i++) {
        const dtlp_shape_item *item = &painter->scene->items[i];
        if (link_is_drawn(painter, i, top, bottom)) {
            /* The address holds neither quote nor backslash: layout has encoded them. */
            cairo_tag_begin(cr, CAIRO_TAG_LINK, dtlp_arena_printf(painter->arena, "uri='%s'", item->as.group.href));
            in_link = true;
        } else if (item->kind == DTLP_DRAW_END && in_link) {
            cairo_tag_end(cr, CAIRO_TAG_LINK);
            in_link = false;
        } else if (item->kind != DTLP_DRAW_GROUP && item->kind != DTLP_DRAW_END && is_drawn(painter, i, top, bottom)) {
            paint_item(painter, cr, item);
        }
    }
}

/* ---- sheets ------------------------------------------------------------- */

enum { HEAD_GAP = 6 };

double dtlp_head_room(const dtl_scene *scene)
{
    return scene->head_bottom > scene->head_top ? scene->head_bottom - scene->head_top + HEAD_GAP : 0;
}

/* The scene from top to bottom, with its top at `y`. */
static void paint_part(dtlp_painter *painter, cairo_t *cr, double top, double bottom, double y)
{
    cairo_save(cr);
    cairo_rectangle(cr, 0, y, painter->scene->width, bottom - top);
    cairo_clip(cr);
    /* Only what the page or band shows: the clip is that of both. */
    double left, above, right, below;
    cairo_clip_extents(cr, &left, &above, &right, &below);
    cairo_translate(cr, 0, y - top);
    if (below > above)
        dtlp_paint(painter, cr, fmax(top, above - y + top), fmin(bottom, below - y + top));
    cairo_restore(cr);
}

void dtlp_paint_sheet(dtlp_painter *painter, cairo_t *cr, const dtlp_sheet *sheet, double y)
{
    const dtl_scene *scene = painter->scene;
    bool has_rows = sheet->first_row < scene->n_rows;
    if (sheet->number > 1 && dtlp_head_room(scene) > 0 && has_rows) {
        paint_part(painter, cr, scene->head_top, scene->head_bottom, y);
        y += dtlp_head_room(scene);
    }
    paint_part(painter, cr, sheet->top, sheet->bottom, y);
}

/* ---- margins ------------------------------------------------------------ */

static void put_words(dtlp_painter *painter, cairo_t *cr, const char *text, double x, double y, dtlp_anchor anchor)
{
    dtlp_shape_item item = {.kind = DTLP_DRAW_TEXT, .fill = DTLP_INK_MUTED};
    item.as.text.string = text;
    item.as.text.x = x;
    item.as.text.y = y;
    item.as.text.size = 12;
    item.as.text.face = DTLP_FACE_REGULAR;
    item.as.text.anchor = anchor;
    item.as.text.rtl = dtlp_text_is_rtl(text);
    paint_item(painter, cr, &item);
}

/* Mirrored where the picture is. */
void dtlp_paint_frame(dtlp_painter *painter, cairo_t *cr, const dtlp_sheet *sheet, size_t sheets, double width,
                      double height, double margin)
{
    enum { ASIDE = 32 };
    const dtl_scene *scene = painter->scene;
    bool rtl = scene->rtl;
    set_font_options(cr);
    put_words(painter, cr, dtlp_arena_printf(painter->arena, "%u / %zu", sheet->number, sheets),
              rtl ? ASIDE : width - ASIDE, height - margin / 2, rtl ? DTLP_LEFT : DTLP_RIGHT);
    if (sheet->number > 1 && sheet->first_row < scene->n_rows && scene->rows[sheet->first_row].continued != NULL)
        put_words(painter, cr, scene->rows[sheet->first_row].continued, rtl ? width - ASIDE : ASIDE, margin * 0.75,
                  rtl ? DTLP_RIGHT : DTLP_LEFT);
}
