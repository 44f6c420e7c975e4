/* svg.c - a scene as SVG with real text, for reading, searching and printing.
 *
 * Owns the XML. Colours are classes, so that one file serves a light page and
 * a dark one (prefers-color-scheme). Rows are items of a list with the date and
 * title as their label; spine, marks and strip are hidden from screen readers.
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "layout/font_data.h"
#include "write/svg/embed.h"
#include "write/svg/outline.h"
#include "write/text.h"
#include "write/write.h"

/* ---- text --------------------------------------------------------------- */

static void put_escaped(dtlp_buffer *out, const char *text)
{
    dtlp_put_xml(out, dtlp_slice_of(text));
}

static void put_attribute(dtlp_buffer *out, const char *name, const char *value)
{
    dtlp_put_format(out, " %s=\"", name);
    put_escaped(out, value);
    dtlp_put_char(out, '"');
}

static void put_length(dtlp_buffer *out, const char *name, double value)
{
    dtlp_put_format(out, " %s=\"", name);
    dtlp_put_decimal(out, value, 1);
    dtlp_put_char(out, '"');
}

static void put_element(dtlp_buffer *out, const char *name, const char *id, const char *text)
{
    dtlp_put_format(out, "<%s", name);
    if (id != NULL)
        put_attribute(out, "id", id);
    dtlp_put_char(out, '>');
    put_escaped(out, text);
    dtlp_put_format(out, "</%s>\n", name);
}

/* ---- styles ------------------------------------------------------------- */

/* A look of text that occurs: class t0, t1, ... */
typedef struct look {
    dtlp_face face;
    double size;
    dtlp_ink ink;
} look;

/* A fade that occurs: gradient g0, g1, ... */
typedef struct fade {
    dtlp_ink ink;
    double from, to;
    bool vertical;
} fade;

typedef struct writer {
    const dtlp_write_job *job;
    dtlp_buffer *out;
    DTLP_VEC(look) looks;
    DTLP_VEC(fade) fades;
    dtlp_glyph_needs *needs;
    dtlp_fonts *outlines; /* NULL: text is text */
    bool fills[DTLP_INK_COUNT], strokes[DTLP_INK_COUNT]; /* that occur */
} writer;

static bool fades(const dtlp_shape_item *item)
{
    return item->kind == DTLP_DRAW_RECT && item->fade_from != item->fade_to;
}

static size_t look_of(writer *w, const dtlp_shape_item *item)
{
    size_t i = 0;
    for (; i < w->looks.count; i++)
        if (w->looks.at[i].face == item->as.text.face && w->looks.at[i].size == item->as.text.size &&
            w->looks.at[i].ink == item->fill)
            return i;
    *DTLP_PUSH(w->job->arena, &w->looks) = (look){item->as.text.face, item->as.text.size, item->fill};
    return i;
}

static size_t fade_of(writer *w, const dtlp_shape_item *item)
{
    size_t i = 0;
    for (; i < w->fades.count; i++) {
        const fade *f = &w->fades.at[i];
        if (f->ink == item->fill && f->from == item->fade_from && f->to == item->fade_to &&
            f->vertical == item->fade_vertical)
            return i;
    }
    *DTLP_PUSH(w->job->arena, &w->fades) =
        (fade){item->fill, item->fade_from, item->fade_to, item->fade_vertical};
    return i;
}

/* Classes and gradients stand before what uses them. */
static void collect(writer *w)
{
    for (uint32_t i = 0; i < w->job->scene->n_items; i++) {
        const dtlp_shape_item *item = &w->job->scene->items[i];
        if (item->kind == DTLP_DRAW_TEXT)
            look_of(w, item);
        else if (fades(item))
            fade_of(w, item);
        if (item->kind != DTLP_DRAW_GROUP && item->kind != DTLP_DRAW_END) {
            w->fills[item->fill] = w->fills[item->fill] || !fades(item);
            w->strokes[item->stroke] = true;
        }
    }
    w->fills[DTLP_INK_PAGE] = true;
}

/* Classes f, s and c: the inks as fill, stroke and colour of a gradient. */
static void put_colors(const writer *w, dtl_theme theme)
{
    bool stops[DTLP_INK_COUNT] = {false};
    for (size_t i = 0; i < w->fades.count; i++)
        stops[w->fades.at[i].ink] = true;
    for (int ink = DTLP_INK_PAGE; ink < DTLP_INK_COUNT; ink++) {
        uint32_t rgb = dtlp_ink_rgb(w->job->scene, (dtlp_ink)ink, theme);
        if (w->fills[ink])
            dtlp_put_format(w->out, ".f%d{fill:#%06x}", ink, rgb);
        if (w->strokes[ink])
            dtlp_put_format(w->out, ".s%d{stroke:#%06x}", ink, rgb);
        if (stops[ink])
            dtlp_put_format(w->out, ".c%d{stop-color:#%06x}", ink, rgb);
    }
}

static void put_family(writer *w)
{
    dtlp_put_text(w->out, "text{white-space:pre;font-family:");
    const char *before = "";
    for (uint32_t i = 0; i < DTLP_FONT_COUNT; i++) {
        const char *family = dtlp_font_files[i].family;
        if (!dtlp_font_is_needed(w->needs, i) || strcmp(family, before) == 0)
            continue;
        dtlp_put_format(w->out, "\"%s\",", family);
        before = family;
    }
    dtlp_put_text(w->out, "sans-serif;font-synthesis:none;font-variant-emoji:text;text-rendering:geometricPrecision}");
}

static void put_style(writer *w)
{
    dtlp_buffer *out = w->out;
    dtl_theme theme = w->job->options->theme;
    dtlp_put_text(out, "<style>");
    if (w->job->options->svg_text == DTL_SVG_TEXT_EMBED)
        dtlp_put_font_faces(w->job->arena, out, w->needs);
    if (w->outlines == NULL)
        put_family(w);
    dtlp_put_text(out, "path{fill:none;stroke-linejoin:round}a:hover{text-decoration:underline}");
    for (size_t i = 0; i < w->looks.count; i++) {
        const look *l = &w->looks.at[i];
        dtlp_put_format(out, ".t%zu{font-size:", i);
        dtlp_put_decimal(out, l->size, 1);
        dtlp_put_format(out, "px%s}", l->face == DTLP_FACE_BOLD ? ";font-weight:700"
                                      : l->face == DTLP_FACE_ITALIC ? ";font-style:italic" : "");
    }
    put_colors(w, theme);
    if (theme == DTL_THEME_AUTO) {
        dtlp_put_text(out, "@media (prefers-color-scheme:dark){");
        put_colors(w, DTL_THEME_DARK);
        dtlp_put_text(out, "}@media print{");
        put_colors(w, DTL_THEME_LIGHT);
        dtlp_put_text(out, "}");
    }
    dtlp_put_text(out, "</style>\n");
}

static void put_gradients(writer *w)
{
    if (w->fades.count == 0)
        return;
    dtlp_put_text(w->out, "<defs>");
    for (size_t i = 0; i < w->fades.count; i++) {
        const fade *f = &w->fades.at[i];
        dtlp_put_format(w->out, "<linearGradient id=\"g%zu\"%s>", i, f->vertical ? " x2=\"0\" y2=\"1\"" : "");
        for (int end = 0; end < 2; end++) {
            dtlp_put_format(w->out, "<stop class=\"c%d\" offset=\"%d\"", f->ink, end);
            double opacity = end == 0 ? f->from : f->to;
            if (opacity < 1)
                put_length(w->out, "stop-opacity", opacity);
            dtlp_put_text(w->out, "/>");
        }
        dtlp_put_text(w->out, "</linearGradient>");
    }
    dtlp_put_text(w->out, "</defs>\n");
}

/* ---- shapes ------------------------------------------------------------- */

static void put_rect(writer *w, const dtlp_shape_item *item)
{
    dtlp_buffer *out = w->out;
    dtlp_put_text(out, "<rect");
    put_length(out, "x", item->as.rect.x);
    put_length(out, "y", item->as.rect.y);
    put_length(out, "width", item->as.rect.width);
    put_length(out, "height", item->as.rect.height);
    if (item->as.rect.radius > 0)
        put_length(out, "rx", item->as.rect.radius);
    if (fades(item))
        dtlp_put_format(out, " fill=\"url(#g%zu)\"", fade_of(w, item));
    else
        dtlp_put_format(out, " class=\"f%d\"", item->fill);
    if (!fades(item) && item->fade_from < 1) {
        dtlp_put_text(out, " fill-opacity=\"");
        dtlp_put_decimal(out, item->fade_from, 2);
        dtlp_put_char(out, '"');
    }
    dtlp_put_text(out, "/>\n");
}

static void put_point(dtlp_buffer *out, char op, dtlp_point point)
{
    dtlp_put_char(out, op);
    dtlp_put_decimal(out, point.x, 1);
    dtlp_put_char(out, ' ');
    dtlp_put_decimal(out, point.y, 1);
}

static void put_path(writer *w, const dtlp_shape_item *item)
{
    dtlp_buffer *out = w->out;
    const dtlp_point *point = item->as.path.points;
    dtlp_put_text(out, "<path d=\"");
    for (uint32_t i = 0; i < item->as.path.n_ops; i++) {
        switch ((dtlp_path_op)item->as.path.ops[i]) {
        case DTLP_MOVE: put_point(out, 'M', *point++); break;
        case DTLP_LINE: put_point(out, 'L', *point++); break;
        case DTLP_CURVE:
            put_point(out, 'C', *point++);
            put_point(out, ' ', *point++);
            put_point(out, ' ', *point++);
            break;
        case DTLP_CLOSE: dtlp_put_char(out, 'z'); break;
        }
    }
    dtlp_put_text(out, "\" class=\"");
    if (item->fill != DTLP_INK_NONE)
        dtlp_put_format(out, "f%d%s", item->fill, item->stroke != DTLP_INK_NONE ? " " : "");
    if (item->stroke != DTLP_INK_NONE)
        dtlp_put_format(out, "s%d", item->stroke);
    dtlp_put_char(out, '"');
    if (item->stroke != DTLP_INK_NONE && item->stroke_width != 1)
        put_length(out, "stroke-width", item->stroke_width);
    if (item->dashed)
        dtlp_put_text(out, " stroke-dasharray=\"2 3\"");
    dtlp_put_text(out, "/>\n");
}

/* An outline keeps its words for those who cannot see it. */
static void put_outline(writer *w, const dtlp_shape_item *item)
{
    dtlp_put_format(w->out, "<path class=\"f%d\" role=\"img\"", item->fill);
    put_attribute(w->out, "aria-label", item->as.text.string);
    dtlp_put_text(w->out, " d=\"");
    dtlp_put_outline(w->outlines, w->out, item, w->job->scene->language);
    dtlp_put_text(w->out, "\"/>\n");
}

/* In a line that reads from the right, "start" is its right end. */
static void put_text(writer *w, const dtlp_shape_item *item)
{
    static const char *const anchors[] = {NULL, "middle", "end"};
    dtlp_buffer *out = w->out;
    bool rtl = item->as.text.rtl;
    dtlp_anchor anchor = item->as.text.anchor;
    dtlp_put_format(out, "<text class=\"t%zu f%d\"", look_of(w, item), item->fill);
    put_length(out, "x", item->as.text.x);
    put_length(out, "y", item->as.text.y);
    const char *word = anchors[rtl ? DTLP_RIGHT - anchor : anchor];
    if (word != NULL)
        put_attribute(out, "text-anchor", word);
    if (rtl)
        dtlp_put_text(out, " direction=\"rtl\"");
    if (dtlp_is_language(item->as.text.language))
        put_attribute(out, "xml:lang", item->as.text.language);
    dtlp_put_char(out, '>');
    put_escaped(out, item->as.text.string);
    dtlp_put_text(out, "</text>\n");
}

/* ---- groups ------------------------------------------------------------- */

static const char *group_element(const dtlp_shape_item *item)
{
    return item->as.group.role == DTLP_ROLE_LINK && item->as.group.href != NULL ? "a" : "g";
}

static void put_group(writer *w, const dtlp_shape_item *item)
{
    dtlp_buffer *out = w->out;
    dtlp_put_format(out, "<%s", group_element(item));
    if (item->as.group.id != NULL)
        put_attribute(out, "id", item->as.group.id);
    switch (item->as.group.role) {
    case DTLP_ROLE_LIST: dtlp_put_text(out, " role=\"list\""); break;
    case DTLP_ROLE_ITEM:
        dtlp_put_text(out, " role=\"listitem\"");
        put_attribute(out, "aria-label", item->as.group.title);
        break;
    case DTLP_ROLE_DECORATION: dtlp_put_text(out, " aria-hidden=\"true\""); break;
    case DTLP_ROLE_LINK:
        if (item->as.group.href != NULL)
            put_attribute(out, "href", item->as.group.href);
        break;
    case DTLP_ROLE_NONE: break;
    }
    dtlp_put_text(out, ">\n");
    if (item->as.group.role == DTLP_ROLE_LINK && item->as.group.title != NULL)
        put_element(out, "title", NULL, item->as.group.title);
}

static void put_items(writer *w)
{
    const dtl_scene *scene = w->job->scene;
    DTLP_VEC(const char *) open = {0};
    for (uint32_t i = 0; i < scene->n_items; i++) {
        const dtlp_shape_item *item = &scene->items[i];
        switch (item->kind) {
        case DTLP_DRAW_GROUP:
            put_group(w, item);
            *DTLP_PUSH(w->job->arena, &open) = group_element(item);
            break;
        case DTLP_DRAW_END: dtlp_put_format(w->out, "</%s>\n", open.at[--open.count]); break;
        case DTLP_DRAW_RECT: put_rect(w, item); break;
        case DTLP_DRAW_PATH: put_path(w, item); break;
        case DTLP_DRAW_TEXT:
            if (w->outlines != NULL)
                put_outline(w, item);
            else
                put_text(w, item);
            break;
        }
    }
}

void dtlp_write_svg(const dtlp_write_job *job)
{
    writer w = {.job = job, .out = job->out};
    const dtl_scene *scene = job->scene;
    collect(&w);
    w.needs = dtlp_glyph_needs_of(job->arena, scene);
    if (job->options->svg_text == DTL_SVG_TEXT_OUTLINE)
        w.outlines = dtlp_fonts_open(job->arena);
    dtlp_put_text(w.out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"graphics-document document\"");
    if (dtlp_is_language(scene->language))
        put_attribute(w.out, "xml:lang", scene->language);
    put_length(w.out, "width", scene->width);
    put_length(w.out, "height", scene->height);
    dtlp_put_text(w.out, " viewBox=\"0 0 ");
    dtlp_put_decimal(w.out, scene->width, 1);
    dtlp_put_char(w.out, ' ');
    dtlp_put_decimal(w.out, scene->height, 1);
    dtlp_put_text(w.out, "\" aria-labelledby=\"story about\">\n");
    put_element(w.out, "title", "story", scene->title);
    put_element(w.out, "desc", "about", scene->description);
    put_style(&w);
    put_gradients(&w);
    dtlp_put_format(w.out, "<rect width=\"100%%\" height=\"100%%\" class=\"f%d\"/>\n", DTLP_INK_PAGE);
    put_items(&w);
    dtlp_put_text(w.out, "</svg>\n");
}
