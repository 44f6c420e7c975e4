/* theme.h - what the inks look like, built in or given by a theme file.
 *
 * Owns the colours, the reading of theme files and the check that every text
 * and mark can be told from what is behind it. Knows nothing of shapes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_THEME_H
#define DTLP_LAYOUT_THEME_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"
#include "layout/scene.h"

enum { DTLP_THEMES = 3 }; /* light, dark, print */

/* 0xRRGGBB of every ink in every theme. */
struct dtlp_palette {
    uint32_t rgb[DTLP_THEMES][DTLP_INK_COUNT];
};

extern const dtlp_palette dtlp_palette_built_in;

/* The built-in colours with those of a theme file (dateline-theme(5)) in their
 * place. What is wrong in it, or cannot be read on it, is reported at its line;
 * the arena then escapes with DTL_ERROR_USAGE. */
const dtlp_palette *dtlp_palette_read(dtlp_arena *arena, dtlp_diag diag, dtlp_slice file);

/* Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
double dtlp_contrast(uint32_t a, uint32_t b);

/* The least contrast that an ink must have on the page and on bands; 0: any. */
double dtlp_least_contrast(dtlp_ink ink);

#endif
