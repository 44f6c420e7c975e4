/* fonts.h - shaping and measuring text with the bundled fonts.
 *
 * Owns HarfBuzz and which font draws a character. Lengths come out in px for
 * unhinted outlines, so that they are the same on every screen and page. The
 * drawing writers shape through here too: what was measured is what is drawn.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_FONTS_H
#define DTLP_LAYOUT_FONTS_H

#include "base/diag.h"
#include "layout/font_data.h"
#include "layout/scene.h"

typedef struct dtlp_fonts dtlp_fonts;

/* Fonts for work in `arena`; closed with it. Files are opened when needed. */
dtlp_fonts *dtlp_fonts_open(dtlp_arena *arena);

/* A code point that no font had so far; 0: none. */
uint32_t dtlp_fonts_missing(const dtlp_fonts *fonts);

typedef struct dtlp_glyph {
    uint32_t id;      /* in its font */
    uint32_t cluster; /* byte of the text it stands for */
    float x, y;       /* px from the run's left end on the baseline */
    float advance;    /* px */
} dtlp_glyph;

/* Glyphs of one font, direction and script. */
typedef struct dtlp_run {
    uint32_t font;    /* index into dtlp_font_files */
    uint32_t begin, end; /* bytes of the text */
    bool rtl;
    uint8_t level;    /* of the bidirectional algorithm */
    double x, width;  /* px from the line's left end */
    uint32_t first_glyph, n_glyphs;
} dtlp_run;

/* A shaped line, runs from left to right. Borrowed until the next call. */
typedef struct dtlp_shaped {
    const dtlp_run *runs;
    uint32_t n_runs;
    const dtlp_glyph *glyphs;
    double width;     /* px */
} dtlp_shaped;

dtlp_shaped dtlp_shape(dtlp_fonts *fonts, const char *text, size_t size, dtlp_face face, double px,
                       const char *language, bool rtl);

/* The runs alone, not shaped: which font draws what. In logical order. */
dtlp_shaped dtlp_itemize(dtlp_fonts *fonts, const char *text, size_t size, dtlp_face face, bool rtl);

/* One step of a glyph's outline, in the font's units, y upwards: M, L, Q (two
 * points), C (three) or Z (none). */
typedef void dtlp_outline_fn(void *user, char step, const dtlp_point *points);

/* How many units make an em; walk a glyph's outline. */
double dtlp_font_units(dtlp_fonts *fonts, uint32_t font);
void dtlp_glyph_outline(dtlp_fonts *fonts, uint32_t font, uint32_t glyph, dtlp_outline_fn *fn, void *user);

double dtlp_text_width(dtlp_fonts *fonts, const char *text, dtlp_face face, double px,
                       const char *language, bool rtl);

/* Does the first strong character of the text read from right to left? */
bool dtlp_text_is_rtl(const char *text);

/* ---- lines.c ------------------------------------------------------------ */

typedef struct dtlp_text_line {
    const char *string;
    double width; /* px */
} dtlp_text_line;

typedef struct dtlp_lines {
    const dtlp_text_line *at;
    size_t count;
} dtlp_lines;

/* Break text into lines of at most `width` px (Unicode line breaking; a word
 * that is longer than a line is broken between its characters). The lines live
 * in `arena`; at least one, also for empty text. */
dtlp_lines dtlp_break_lines(dtlp_fonts *fonts, dtlp_arena *arena, const char *text, dtlp_face face,
                            double px, double width, const char *language, bool rtl);

/* Text fit for drawing: valid UTF-8, white space collapsed, no control,
 * noncharacter or bidirectional override. NULL stays NULL. */
char *dtlp_text_clean(dtlp_arena *arena, const char *text);

#endif
