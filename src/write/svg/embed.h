/* embed.h - the glyphs that a picture needs, as web fonts.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_SVG_EMBED_H
#define DTLP_WRITE_SVG_EMBED_H

#include "base/buffer.h"
#include "layout/fonts.h"

/* Which characters of which font file a scene shows. */
typedef struct dtlp_glyph_needs dtlp_glyph_needs;

dtlp_glyph_needs *dtlp_glyph_needs_of(dtlp_arena *arena, const dtl_scene *scene);

/* Is a font file (an index into dtlp_font_files) needed at all? */
bool dtlp_font_is_needed(const dtlp_glyph_needs *needs, uint32_t font);

/* Write the @font-face rules of all that are needed. */
void dtlp_put_font_faces(dtlp_arena *arena, dtlp_buffer *out, const dtlp_glyph_needs *needs);

#endif
