/* lines.c - clean text, and text broken into lines.
 *
 * Pango says where a line may break (UAX #14, with its tailoring for Thai and
 * the like); the widths come from the shaped text. A paragraph is shaped once,
 * its lines once more: so breaking costs the same however many lines there are.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/fonts.h"

#include <pango/pango-break.h>
#include <string.h>

#include "base/slice.h"
#include "base/utf8.h"

/* ---- clean -------------------------------------------------------------- */

static bool is_white(uint32_t c)
{
    return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x1680 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}

/* What no XML file may hold, or what would turn round the text after it. */
static bool is_dropped(uint32_t c)
{
    return (c >= 0x80 && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || c == 0xFEFF;
}

char *dtlp_text_clean(dtlp_arena *arena, const char *text)
{
    if (text == NULL)
        return NULL;
    size_t size = strlen(text), n = 0;
    /* An ill-formed byte becomes three. */
    char *out = dtlp_arena_alloc(arena, 3 * size + 1);
    bool space = false;
    for (size_t at = 0; at < size;) {
        uint32_t c = dtlp_utf8_next(text, size, &at);
        if (is_white(c)) {
            space = n > 0;
        } else if (!is_dropped(c)) {
            if (space)
                out[n++] = ' ';
            space = false;
            n += dtlp_utf8_put(c, out + n);
        }
    }
    out[n] = '\0';
    return out;
}

/* ---- break -------------------------------------------------------------- */

/* One character of a paragraph. */
typedef struct place {
    uint32_t byte;
    double width;   /* px of the glyphs that stand for it */
    bool may_break; /* a line may begin with it */
    bool weak;      /* ... but better not: it follows a number, or parts a Korean word */
    bool is_start;  /* begins what a reader takes for one character */
    bool white;
} place;

typedef struct paragraph {
    dtlp_fonts *fonts;
    dtlp_arena *arena;
    const char *text;
    size_t size;
    place *places; /* n, and one more at the end */
    size_t n;
    dtlp_face face;
    double px;
    const char *language;
    bool rtl;
} paragraph;

/* "24 Oct", "40 metres", "15–16", "15.–16": what belongs together is parted last. */
static bool follows_number(const char *text, size_t at)
{
    if (text[at - 1] == ' ')
        return at > 1 && dtlp_is_digit(text[at - 2]) && !dtlp_is_digit(text[at]);
    if (at < 4 || memcmp(text + at - 3, "\xE2\x80\x93", 3) != 0 || !dtlp_is_digit(text[at]))
        return false;
    return dtlp_is_digit(text[at - 4]) || (at > 4 && text[at - 4] == '.' && dtlp_is_digit(text[at - 5]));
}

/* Hangul may be broken anywhere (UAX #14), but is read better whole words at a
 * time: both characters are three bytes from U+AC00 to U+D7A3. */
static bool parts_hangul(const char *text, size_t at)
{
    size_t ignored = 0;
    if (at < 3 || (unsigned char)text[at] < 0xEA || (unsigned char)text[at - 3] < 0xEA)
        return false;
    uint32_t before = dtlp_utf8_next(text + at - 3, 3, &ignored);
    ignored = 0;
    uint32_t after = dtlp_utf8_next(text + at, 3, &ignored);
    return before >= 0xAC00 && before <= 0xD7A3 && after >= 0xAC00 && after <= 0xD7A3;
}

static void mark_breaks(paragraph *p)
{
    PangoLogAttr *attributes = DTLP_NEW_ARRAY(p->arena, PangoLogAttr, p->n + 1);
    pango_get_log_attrs(p->text, (int)p->size, -1, pango_language_from_string(p->language), attributes,
                        (int)p->n + 1);
    for (size_t i = 0; i < p->n; i++) {
        p->places[i].may_break = attributes[i].is_line_break;
        p->places[i].is_start = attributes[i].is_cursor_position;
        p->places[i].white = attributes[i].is_white;
        p->places[i].weak = (i > 1 && follows_number(p->text, p->places[i].byte)) ||
                            (i > 0 && parts_hangul(p->text, p->places[i].byte));
    }
}

static void measure_places(paragraph *p, const dtlp_shaped *shaped)
{
    /* Clusters are bytes; turn them into characters with a table. */
    uint32_t *at_byte = DTLP_NEW_ARRAY(p->arena, uint32_t, p->size + 1);
    for (size_t i = 0; i < p->n; i++)
        at_byte[p->places[i].byte] = (uint32_t)i;
    for (uint32_t r = 0; r < shaped->n_runs; r++)
        for (uint32_t g = 0; g < shaped->runs[r].n_glyphs; g++) {
            const dtlp_glyph *glyph = &shaped->glyphs[shaped->runs[r].first_glyph + g];
            p->places[at_byte[glyph->cluster]].width += (double)glyph->advance;
        }
}

static void read_places(paragraph *p)
{
    p->places = DTLP_NEW_ARRAY(p->arena, place, p->size + 1);
    for (size_t at = 0; at < p->size; p->n++) {
        p->places[p->n].byte = (uint32_t)at;
        dtlp_utf8_next(p->text, p->size, &at);
    }
    p->places[p->n].byte = (uint32_t)p->size;
}

/* End of the line that begins at `begin`: the last place at which it may be
 * broken with all before it, trailing space apart, within `width`. */
static size_t line_end(const paragraph *p, size_t begin, double width)
{
    double used = 0, visible = 0;
    size_t good = 0, weak = 0, possible = 0;
    for (size_t i = begin; i < p->n; i++) {
        if (i > begin && p->places[i].may_break && !p->places[i].weak)
            good = i;
        if (i > begin && p->places[i].may_break)
            weak = i;
        if (i > begin && p->places[i].is_start)
            possible = i;
        used += p->places[i].width;
        if (!p->places[i].white)
            visible = used;
        if (visible > width && possible > begin)
            return good > begin ? good : weak > begin ? weak : possible;
    }
    return p->n;
}

static size_t count_lines(const paragraph *p, double width, double *last_width)
{
    size_t count = 0;
    for (size_t begin = 0, end; begin < p->n; begin = end, count++) {
        end = line_end(p, begin, width);
        *last_width = 0;
        for (size_t i = begin; i < end; i++)
            *last_width += p->places[i].width;
    }
    return count;
}

/* A last line of one short word looks like a mistake: narrow the lines as far
 * as that costs no further line. */
static double even_width(const paragraph *p, double width)
{
    double last, narrower_last;
    size_t count = count_lines(p, width, &last);
    if (count < 2 || last > width * 0.16)
        return width;
    for (double narrower = width * 0.95; narrower > width * 0.55; narrower -= width * 0.05) {
        if (count_lines(p, narrower, &narrower_last) != count)
            break;
        if (narrower_last > width * 0.16)
            return narrower;
    }
    return width;
}

static dtlp_text_line cut_line(const paragraph *p, size_t begin, size_t end)
{
    while (end > begin && p->places[end - 1].white)
        end--;
    while (begin < end && p->places[begin].white)
        begin++;
    size_t from = p->places[begin].byte, to = p->places[end].byte;
    dtlp_text_line line = {.string = dtlp_arena_copy(p->arena, p->text + from, to - from)};
    line.width = dtlp_text_width(p->fonts, line.string, p->face, p->px, p->language, p->rtl);
    return line;
}

dtlp_lines dtlp_break_lines(dtlp_fonts *fonts, dtlp_arena *arena, const char *text, dtlp_face face,
                            double px, double width, const char *language, bool rtl)
{
    DTLP_VEC(dtlp_text_line) lines = {0};
    paragraph p = {.fonts = fonts, .arena = arena, .text = text, .size = strlen(text), .face = face,
                   .px = px, .language = language != NULL ? language : "en", .rtl = rtl};
    dtlp_shaped shaped = dtlp_shape(fonts, text, p.size, face, px, p.language, rtl);
    if (shaped.width <= width) {
        *DTLP_PUSH(arena, &lines) =
            (dtlp_text_line){dtlp_arena_copy(arena, text, p.size), shaped.width};
        return (dtlp_lines){lines.at, lines.count};
    }
    read_places(&p);
    measure_places(&p, &shaped);
    mark_breaks(&p);
    double even = even_width(&p, width);
    for (size_t begin = 0, end; begin < p.n; begin = end) {
        end = line_end(&p, begin, even);
        *DTLP_PUSH(arena, &lines) = cut_line(&p, begin, end);
    }
    return (dtlp_lines){lines.at, lines.count};
}
