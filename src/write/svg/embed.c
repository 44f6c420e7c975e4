/* embed.c - the glyphs that a picture needs, as web fonts.
 *
 * Owns HarfBuzz's subsetter. The faces carry the names of the fonts that they
 * come from, so that a viewer without web fonts may still find the installed
 * ones.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/svg/embed.h"

#include <hb-subset.h>
#include <string.h>

#include "base/utf8.h"
#include "write/svg/woff2.h"

struct dtlp_glyph_needs {
    hb_set_t *characters[DTLP_FONT_COUNT]; /* NULL: none */
};

static void needs_gone(void *what)
{
    dtlp_glyph_needs *needs = what;
    for (size_t i = 0; i < DTLP_FONT_COUNT; i++)
        hb_set_destroy(needs->characters[i]);
}

static void add_run(dtlp_glyph_needs *needs, const char *text, const dtlp_run *run)
{
    if (needs->characters[run->font] == NULL)
        needs->characters[run->font] = hb_set_create();
    for (size_t at = run->begin; at < run->end;)
        hb_set_add(needs->characters[run->font], dtlp_utf8_next(text, run->end, &at));
}

dtlp_glyph_needs *dtlp_glyph_needs_of(dtlp_arena *arena, const dtl_scene *scene)
{
    dtlp_glyph_needs *needs = DTLP_NEW(arena, dtlp_glyph_needs);
    dtlp_arena_defer(arena, needs_gone, needs);
    dtlp_fonts *fonts = dtlp_fonts_open(arena);
    for (uint32_t i = 0; i < scene->n_items; i++) {
        const dtlp_shape_item *item = &scene->items[i];
        if (item->kind != DTLP_DRAW_TEXT)
            continue;
        const char *text = item->as.text.string;
        dtlp_shaped shaped = dtlp_itemize(fonts, text, strlen(text), item->as.text.face, item->as.text.rtl);
        for (uint32_t r = 0; r < shaped.n_runs; r++)
            add_run(needs, text, &shaped.runs[r]);
    }
    return needs;
}

bool dtlp_font_is_needed(const dtlp_glyph_needs *needs, uint32_t font)
{
    return needs->characters[font] != NULL;
}

static void put_base64(dtlp_arena *arena, dtlp_buffer *out, dtlp_slice bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const unsigned char *from = (const unsigned char *)bytes.at;
    char *text = dtlp_arena_alloc(arena, (bytes.size + 2) / 3 * 4);
    size_t n = 0;
    for (size_t i = 0; i < bytes.size; i += 3) {
        size_t left = bytes.size - i;
        uint32_t word = (uint32_t)from[i] << 16 | (left > 1 ? (uint32_t)from[i + 1] << 8 : 0) |
                        (left > 2 ? from[i + 2] : 0);
        text[n++] = digits[word >> 18];
        text[n++] = digits[word >> 12 & 63];
        text[n++] = left > 1 ? digits[word >> 6 & 63] : '=';
        text[n++] = left > 2 ? digits[word & 63] : '=';
    }
    dtlp_put(out, text, n);
}

/* The subset as a font file; NULL if the subsetter gives up. */
static hb_face_t *subset_of(const dtlp_font_file *file, const hb_set_t *characters)
{
    hb_blob_t *blob = hb_blob_create((const char *)file->bytes, (unsigned)(file->end - file->bytes),
                                     HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0), *subset = NULL;
    hb_blob_destroy(blob);
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (input != NULL) {
        hb_set_union(hb_subset_input_unicode_set(input), characters);
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
        subset = hb_subset_or_fail(face, input);
        hb_subset_input_destroy(input);
    }
    hb_face_destroy(face);
    return subset;
}

static void blob_gone(void *blob)
{
    hb_blob_destroy(blob);
}

static void put_face(dtlp_arena *arena, dtlp_buffer *out, const dtlp_font_file *file, const hb_set_t *characters)
{
    hb_face_t *subset = subset_of(file, characters);
    if (subset == NULL)
        return;
    hb_blob_t *blob = hb_face_reference_blob(subset);
    hb_face_destroy(subset);
    dtlp_arena_defer(arena, blob_gone, blob);
    unsigned size;
    const char *bytes = hb_blob_get_data(blob, &size);
    dtlp_slice woff2 = dtlp_woff2_of(arena, (const uint8_t *)bytes, size);
    if (woff2.size == 0)
        return;
    dtlp_put_format(out, "@font-face{font-family:\"%s\"%s;src:url(data:font/woff2;base64,", file->family,
                    file->face == DTLP_FACE_BOLD ? ";font-weight:700"
                    : file->face == DTLP_FACE_ITALIC ? ";font-style:italic" : "");
    put_base64(arena, out, woff2);
    dtlp_put_text(out, ") format(\"woff2\")}\n");
}

void dtlp_put_font_faces(dtlp_arena *arena, dtlp_buffer *out, const dtlp_glyph_needs *needs)
{
    for (uint32_t i = 0; i < DTLP_FONT_COUNT; i++)
        if (needs->characters[i] != NULL)
            put_face(arena, out, &dtlp_font_files[i], needs->characters[i]);
}
