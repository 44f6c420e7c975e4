/* outline.h - text as outlines, for viewers that must not choose a font.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_SVG_OUTLINE_H
#define DTLP_WRITE_SVG_OUTLINE_H

#include "base/buffer.h"
#include "layout/fonts.h"

typedef struct dtlp_outliner dtlp_outliner;

dtlp_outliner *dtlp_outliner_new(dtlp_arena *arena, const dtl_scene *scene);

/* The path data of one line of text, drawn where it stands. */
void dtlp_put_outline(dtlp_outliner *outliner, dtlp_buffer *out, const dtlp_shape_item *item);

#endif
