/* fonts.c - shaping and measuring with HarfBuzz.
 *
 * A line is cut into runs of one font, script and bidirectional level; each is
 * shaped on its own and the runs are put in visual order (UAX #9, rule L2).
 * HarfBuzz sees the embedded bytes directly: no font file is opened, nothing
 * of the machine's is asked.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/fonts.h"

#include <hb.h>
#include <pango/pango-utils.h>
#include <string.h>

#include "base/utf8.h"

/* What is known of one character before shaping. */
typedef struct unit {
    uint32_t code_point;
    uint32_t byte;
    uint32_t font;
    hb_script_t script;
    uint8_t level;
} unit;

struct dtlp_fonts {
    dtlp_arena *arena;
    hb_font_t *fonts[DTLP_FONT_COUNT];
    hb_buffer_t *buffer;
    hb_draw_funcs_t *draw; /* NULL until an outline is wanted */
    DTLP_VEC(unit) units;
    DTLP_VEC(dtlp_run) runs;
    DTLP_VEC(dtlp_glyph) glyphs;
    uint32_t missing;
};

static void close_fonts(void *what)
{
    dtlp_fonts *fonts = what;
    for (size_t i = 0; i < DTLP_FONT_COUNT; i++)
        hb_font_destroy(fonts->fonts[i]);
    hb_buffer_destroy(fonts->buffer);
    hb_draw_funcs_destroy(fonts->draw);
}

dtlp_fonts *dtlp_fonts_open(dtlp_arena *arena)
{
    dtlp_fonts *fonts = DTLP_NEW(arena, dtlp_fonts);
    fonts->arena = arena;
    dtlp_arena_defer(arena, close_fonts, fonts);
    fonts->buffer = hb_buffer_create();
    return fonts;
}

uint32_t dtlp_fonts_missing(const dtlp_fonts *fonts)
{
    return fonts->missing;
}

/* In font units, so that every size scales from the same numbers. */
static hb_font_t *font_at(dtlp_fonts *fonts, uint32_t index)
{
    if (fonts->fonts[index] == NULL) {
        const dtlp_font_file *file = &dtlp_font_files[index];
        hb_blob_t *blob = hb_blob_create((const char *)file->bytes, (unsigned)(file->end - file->bytes),
                                         HB_MEMORY_MODE_READONLY, NULL, NULL);
        hb_face_t *face = hb_face_create(blob, 0);
        fonts->fonts[index] = hb_font_create(face);
        hb_face_destroy(face);
        hb_blob_destroy(blob);
    }
    return fonts->fonts[index];
}

static bool has_glyph(dtlp_fonts *fonts, uint32_t font, uint32_t code_point)
{
    hb_codepoint_t glyph;
    return hb_font_get_nominal_glyph(font_at(fonts, font), code_point, &glyph);
}

/* The wanted style first, then every file in order. */
static uint32_t find_font(dtlp_fonts *fonts, uint32_t code_point, dtlp_face face)
{
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < DTLP_FONT_COUNT; i++)
            if ((dtlp_font_files[i].face == face) == (pass == 0) && has_glyph(fonts, i, code_point))
                return i;
    return DTLP_FONT_COUNT;
}

/* Joiners, variation selectors and the like are drawn by their neighbours. */
static bool is_invisible(uint32_t c)
{
    return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x200E || c == 0x200F || c == 0x2060 ||
           c == 0xAD || c == 0x61C || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0020 && c <= 0xE007F) ||
           (c >= 0xE0100 && c <= 0xE01EF);
}

static bool is_mark(uint32_t c)
{
    hb_unicode_general_category_t category =
        hb_unicode_general_category(hb_unicode_funcs_get_default(), c);
    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK;
}

/* What stands before this character is to be drawn as an emoji. */
enum { EMOJI_SELECTOR = 0xFE0F };

static void choose_font(dtlp_fonts *fonts, dtlp_face face, unit *at, unit *before)
{
    if (before != NULL && at->code_point == EMOJI_SELECTOR && has_glyph(fonts, DTLP_FONT_emoji, before->code_point))
        before->font = DTLP_FONT_emoji;
    if (before != NULL && (is_invisible(at->code_point) ||
                           (is_mark(at->code_point) && has_glyph(fonts, before->font, at->code_point)))) {
        at->font = before->font;
        return;
    }
    at->font = find_font(fonts, at->code_point, face);
    if (at->font < DTLP_FONT_COUNT)
        return;
    at->font = before != NULL ? before->font : (uint32_t)face;
    if (fonts->missing == 0 && !is_invisible(at->code_point))
        fonts->missing = at->code_point;
}

/* Punctuation and the like take the script of what stands before them, at the
 * start that of what follows. */
static void choose_scripts(unit *units, size_t n)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    hb_script_t last = HB_SCRIPT_COMMON;
    for (size_t i = 0; i < n; i++) {
        hb_script_t script = hb_unicode_script(unicode, units[i].code_point);
        if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED) {
            if (last == HB_SCRIPT_COMMON)
                for (size_t k = 0; k < i; k++)
                    units[k].script = script;
            last = script;
        }
        units[i].script = last;
    }
}

/* The levels of the bidirectional algorithm; plain left-to-right text, which
 * is nearly all, needs none. */
static void choose_levels(const char *text, size_t size, unit *units, size_t n, bool rtl)
{
    bool needed = rtl;
    for (size_t i = 0; i < n && !needed; i++)
        needed = units[i].code_point >= 0x590;
    if (!needed)
        return;
    PangoDirection base = rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
    guint8 *levels = pango_log2vis_get_embedding_levels(text, (int)size, &base);
    for (size_t i = 0; i < n; i++)
        units[i].level = levels[i];
    g_free(levels);
}

static void read_units(dtlp_fonts *fonts, const char *text, size_t size, dtlp_face face, bool rtl)
{
    fonts->units.count = 0;
    for (size_t at = 0; at < size;) {
        unit *u = DTLP_PUSH(fonts->arena, &fonts->units);
        *u = (unit){.byte = (uint32_t)at};
        u->code_point = dtlp_utf8_next(text, size, &at);
        choose_font(fonts, face, u, fonts->units.count > 1 ? u - 1 : NULL);
    }
    choose_scripts(fonts->units.at, fonts->units.count);
    choose_levels(text, size, fonts->units.at, fonts->units.count, rtl);
}

static void shape_run(dtlp_fonts *fonts, const char *text, size_t size, dtlp_run *run, hb_script_t script,
                      double px, const char *language)
{
    hb_buffer_t *buffer = fonts->buffer;
    run->first_glyph = (uint32_t)fonts->glyphs.count;
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, text, (int)size, run->begin, (int)(run->end - run->begin));
    hb_buffer_set_direction(buffer, run->rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, script);
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1));
    hb_font_t *font = font_at(fonts, run->font);
    hb_shape(font, buffer, NULL, 0);

    unsigned n;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &n);
    const hb_glyph_position_t *place = hb_buffer_get_glyph_positions(buffer, &n);
    double scale = px / hb_face_get_upem(hb_font_get_face(font));
    double pen = 0;
    for (unsigned i = 0; i < n; i++) {
        *DTLP_PUSH(fonts->arena, &fonts->glyphs) = (dtlp_glyph){
            .id = info[i].codepoint,
            .cluster = info[i].cluster,
            .x = (float)((pen + place[i].x_offset) * scale),
            .y = (float)(-place[i].y_offset * scale),
            .advance = (float)(place[i].x_advance * scale),
        };
        pen += place[i].x_advance;
    }
    run->n_glyphs = n;
    run->width = pen * scale;
}

/* Rule L2: from the highest level down to the lowest odd one, turn round every
 * sequence of runs at that level or above. */
static void put_in_visual_order(dtlp_run *runs, size_t n)
{
    int highest = 0;
    for (size_t i = 0; i < n; i++)
        if (runs[i].level > highest)
            highest = runs[i].level;
    for (int level = highest; level > 0; level--) {
        for (size_t i = 0; i < n;) {
            size_t end = i;
            while (end < n && runs[end].level >= level)
                end++;
            for (size_t a = i, b = end; a + 1 < b; a++, b--) {
                dtlp_run swap = runs[a];
                runs[a] = runs[b - 1];
                runs[b - 1] = swap;
            }
            i = end > i ? end : i + 1;
        }
    }
}

/* Cut into runs of one font, script and level. A run keeps the index of its
 * first unit where its glyphs will stand. */
static void find_runs(dtlp_fonts *fonts, const char *text, size_t size, dtlp_face face, bool rtl)
{
    fonts->runs.count = 0;
    fonts->glyphs.count = 0;
    read_units(fonts, text, size, face, rtl);
    const unit *units = fonts->units.at;
    for (size_t i = 0, end; i < fonts->units.count; i = end) {
        for (end = i + 1; end < fonts->units.count; end++)
            if (units[end].font != units[i].font || units[end].script != units[i].script ||
                units[end].level != units[i].level)
                break;
        *DTLP_PUSH(fonts->arena, &fonts->runs) = (dtlp_run){
            .font = units[i].font, .begin = units[i].byte,
            .end = end < fonts->units.count ? units[end].byte : (uint32_t)size,
            .level = units[i].level, .rtl = (units[i].level & 1) != 0, .first_glyph = (uint32_t)i};
    }
}

dtlp_shaped dtlp_itemize(dtlp_fonts *fonts, const char *text, size_t size, dtlp_face face, bool rtl)
{
    find_runs(fonts, text, size, face, rtl);
    return (dtlp_shaped){fonts->runs.at, (uint32_t)fonts->runs.count, NULL, 0};
}

dtlp_shaped dtlp_shape(dtlp_fonts *fonts, const char *text, size_t size, dtlp_face face, double px,
                       const char *language, bool rtl)
{
    find_runs(fonts, text, size, face, rtl);
    for (size_t i = 0; i < fonts->runs.count; i++) {
        dtlp_run *run = &fonts->runs.at[i];
        shape_run(fonts, text, size, run, fonts->units.at[run->first_glyph].script, px,
                  language != NULL ? language : "en");
    }
    put_in_visual_order(fonts->runs.at, fonts->runs.count);
    double width = 0;
    for (size_t i = 0; i < fonts->runs.count; i++) {
        fonts->runs.at[i].x = width;
        width += fonts->runs.at[i].width;
    }
    return (dtlp_shaped){fonts->runs.at, (uint32_t)fonts->runs.count, fonts->glyphs.at, width};
}

double dtlp_text_width(dtlp_fonts *fonts, const char *text, dtlp_face face, double px,
                       const char *language, bool rtl)
{
    return dtlp_shape(fonts, text, strlen(text), face, px, language, rtl).width;
}

/* ---- outlines ----------------------------------------------------------- */

typedef struct outline_walk {
    dtlp_outline_fn *fn;
    void *user;
} outline_walk;

static void step(void *data, char op, const dtlp_point *points)
{
    outline_walk *walk = data;
    walk->fn(walk->user, op, points);
}

static void move_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float x, float y, void *user)
{
    (void)draw, (void)st, (void)user;
    step(data, 'M', (dtlp_point[]){{(double)x, (double)y}});
}

static void line_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float x, float y, void *user)
{
    (void)draw, (void)st, (void)user;
    step(data, 'L', (dtlp_point[]){{(double)x, (double)y}});
}

static void quadratic_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float cx, float cy, float x,
                         float y, void *user)
{
    (void)draw, (void)st, (void)user;
    step(data, 'Q', (dtlp_point[]){{(double)cx, (double)cy}, {(double)x, (double)y}});
}

static void cubic_to(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, float ax, float ay, float bx,
                     float by, float x, float y, void *user)
{
    (void)draw, (void)st, (void)user;
    step(data, 'C', (dtlp_point[]){{(double)ax, (double)ay}, {(double)bx, (double)by}, {(double)x, (double)y}});
}

static void close_path(hb_draw_funcs_t *draw, void *data, hb_draw_state_t *st, void *user)
{
    (void)draw, (void)st, (void)user;
    step(data, 'Z', NULL);
}

double dtlp_font_units(dtlp_fonts *fonts, uint32_t font)
{
    return hb_face_get_upem(hb_font_get_face(font_at(fonts, font)));
}

void dtlp_glyph_outline(dtlp_fonts *fonts, uint32_t font, uint32_t glyph, dtlp_outline_fn *fn, void *user)
{
    if (fonts->draw == NULL) {
        fonts->draw = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(fonts->draw, move_to, NULL, NULL);
        hb_draw_funcs_set_line_to_func(fonts->draw, line_to, NULL, NULL);
        hb_draw_funcs_set_quadratic_to_func(fonts->draw, quadratic_to, NULL, NULL);
        hb_draw_funcs_set_cubic_to_func(fonts->draw, cubic_to, NULL, NULL);
        hb_draw_funcs_set_close_path_func(fonts->draw, close_path, NULL, NULL);
    }
    outline_walk walk = {fn, user};
    hb_font_get_glyph_shape(font_at(fonts, font), glyph, fonts->draw, &walk);
}

bool dtlp_text_is_rtl(const char *text)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    size_t size = text != NULL ? strlen(text) : 0;
    for (size_t at = 0; at < size;) {
        hb_script_t script = hb_unicode_script(unicode, dtlp_utf8_next(text, size, &at));
        if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN)
            return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
    }
    return false;
}
