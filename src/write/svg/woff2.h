/* woff2.h - a font as WOFF2.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_SVG_WOFF2_H
#define DTLP_WRITE_SVG_WOFF2_H

#include "base/arena.h"
#include "base/slice.h"

/* The WOFF2 file of an OpenType font; an empty slice if the font is not one. */
dtlp_slice dtlp_woff2_of(dtlp_arena *arena, const uint8_t *font, size_t size);

#endif
