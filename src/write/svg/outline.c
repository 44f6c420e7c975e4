/* outline.c - text as outlines.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/svg/outline.h"

#include <hb.h>
#include <string.h>

struct dtlp_outliner {
    const dtl_scene *scene;
    dtlp_fonts *fonts;
    hb_font_t *faces[DTLP_FONT_COUNT];
    hb_draw_funcs_t *draw;
};

/* Where the glyph being drawn stands. */
typedef struct pen {
    dtlp_buffer *out;
    double x, y, scale;
} pen;

static void put_point(const pen *at, float x, float y)
{
    dtlp_put_decimal(at->out, at->x + (double)x * at->scale, 2);
    dtlp_put_char(at->out, ' ');
    dtlp_put_decimal(at->out, at->y - (double)y * at->scale, 2);
}

static void move_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float x, float y, void *user)
{
    (void)draw, (void)st, (void)user;
    dtlp_put_char(((pen *)data)->out, 'M');
    put_point(data, x, y);
}

static void line_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float x, float y, void *user)
{
    (void)draw, (void)st, (void)user;
    dtlp_put_char(((pen *)data)->out, 'L');
    put_point(data, x, y);
}

static void quadratic_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float cx, float cy, float x,
                         float y, void *user)
{
    (void)draw, (void)st, (void)user;
    dtlp_put_char(((pen *)data)->out, 'Q');
    put_point(data, cx, cy);
    dtlp_put_char(((pen *)data)->out, ' ');
    put_point(data, x, y);
}

static void cubic_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float ax, float ay, float bx,
                     float by, float x, float y, void *user)
{
    (void)draw, (void)st, (void)user;
    dtlp_put_char(((pen *)data)->out, 'C');
    put_point(data, ax, ay);
    dtlp_put_char(((pen *)data)->out, ' ');
    put_point(data, bx, by);
    dtlp_put_char(((pen *)data)->out, ' ');
    put_point(data, x, y);
}

static void close_path(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, void *user)
{
    (void)draw, (void)st, (void)user;
    dtlp_put_char(((pen *)data)->out, 'z');
}

static void outliner_gone(void *what)
{
    dtlp_outliner *outliner = what;
    for (size_t i = 0; i < DTLP_FONT_COUNT; i++)
        hb_font_destroy(outliner->faces[i]);
    hb_draw_funcs_destroy(outliner->draw);
}

dtlp_outliner *dtlp_outliner_new(dtlp_arena *arena, const dtl_scene *scene)
{
    dtlp_outliner *outliner = DTLP_NEW(arena, dtlp_outliner);
    outliner->scene = scene;
    outliner->fonts = dtlp_fonts_open(arena);
    dtlp_arena_defer(arena, outliner_gone, outliner);
    outliner->draw = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(outliner->draw, move_to, NULL, NULL);
    hb_draw_funcs_set_line_to_func(outliner->draw, line_to, NULL, NULL);
    hb_draw_funcs_set_quadratic_to_func(outliner->draw, quadratic_to, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(outliner->draw, cubic_to, NULL, NULL);
    hb_draw_funcs_set_close_path_func(outliner->draw, close_path, NULL, NULL);
    return outliner;
}

static hb_font_t *face_at(dtlp_outliner *outliner, uint32_t index)
{
    if (outliner->faces[index] == NULL) {
        const dtlp_font_file *file = &dtlp_font_files[index];
        hb_blob_t *blob = hb_blob_create((const char *)file->bytes, (unsigned)(file->end - file->bytes),
                                         HB_MEMORY_MODE_READONLY, NULL, NULL);
        hb_face_t *face = hb_face_create(blob, 0);
        outliner->faces[index] = hb_font_create(face);
        hb_face_destroy(face);
        hb_blob_destroy(blob);
    }
    return outliner->faces[index];
}

void dtlp_put_outline(dtlp_outliner *outliner, dtlp_buffer *out, const dtlp_shape_item *item)
{
    const char *text = item->as.text.string;
    const char *language = item->as.text.language != NULL ? item->as.text.language : outliner->scene->language;
    dtlp_shaped shaped = dtlp_shape(outliner->fonts, text, strlen(text), item->as.text.face, item->as.text.size,
                                    language, item->as.text.rtl);
    double x = item->as.text.x - shaped.width * item->as.text.anchor / 2;
    for (uint32_t i = 0; i < shaped.n_runs; i++) {
        const dtlp_run *run = &shaped.runs[i];
        hb_font_t *font = face_at(outliner, run->font);
        double scale = item->as.text.size / hb_face_get_upem(hb_font_get_face(font));
        for (uint32_t g = 0; g < run->n_glyphs; g++) {
            const dtlp_glyph *glyph = &shaped.glyphs[run->first_glyph + g];
            pen at = {out, x + run->x + (double)glyph->x, item->as.text.y + (double)glyph->y, scale};
            hb_font_get_glyph_shape(font, glyph->id, outliner->draw, &at);
        }
    }
}
