/* outline.h - text as outlines, for viewers that must not choose a font.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_SVG_OUTLINE_H
#define DTLP_WRITE_SVG_OUTLINE_H

#include "base/buffer.h"
#include "layout/fonts.h"

/* The path data of one line of text, drawn where it stands. `language` is the
 * scene's. */
void dtlp_put_outline(dtlp_fonts *fonts, dtlp_buffer *out, const dtlp_shape_item *item, const char *language);

#endif
