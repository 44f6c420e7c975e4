/* outline.c - text as outlines.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/svg/outline.h"

#include <string.h>

/* Where the glyph being drawn stands, px, and px a unit of its font. */
typedef struct pen {
    dtlp_buffer *out;
    double x, y, scale;
} pen;

static void put_step(void *user, char step, const dtlp_point *points)
{
    const pen *at = user;
    size_t n = step == 'Z' ? 0 : step == 'Q' ? 2 : step == 'C' ? 3 : 1;
    dtlp_put_char(at->out, step);
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            dtlp_put_char(at->out, ' ');
        dtlp_put_decimal(at->out, at->x + points[i].x * at->scale, 2);
        dtlp_put_char(at->out, ' ');
        dtlp_put_decimal(at->out, at->y - points[i].y * at->scale, 2);
    }
}

void dtlp_put_outline(dtlp_fonts *fonts, dtlp_buffer *out, const dtlp_shape_item *item, const char *language)
{
    const char *text = item->as.text.string;
    dtlp_shaped shaped =
        dtlp_shape(fonts, text, strlen(text), item->as.text.face, item->as.text.size,
                   item->as.text.language != NULL ? item->as.text.language : language, item->as.text.rtl);
    double x = item->as.text.x - shaped.width * item->as.text.anchor / 2;
    for (uint32_t i = 0; i < shaped.n_runs; i++) {
        const dtlp_run *run = &shaped.runs[i];
        double scale = item->as.text.size / dtlp_font_units(fonts, run->font);
        for (uint32_t g = 0; g < run->n_glyphs; g++) {
            const dtlp_glyph *glyph = &shaped.glyphs[run->first_glyph + g];
            pen at = {out, x + run->x + (double)glyph->x, item->as.text.y + (double)glyph->y, scale};
            dtlp_glyph_outline(fonts, run->font, glyph->id, put_step, &at);
        }
    }
}
