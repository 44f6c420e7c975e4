/* font_data.h - the embedded font files.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_FONT_DATA_H
#define DTLP_LAYOUT_FONT_DATA_H

#include "layout/scene.h"

typedef struct dtlp_font_file {
    const uint8_t *bytes, *end;
    const char *file;   /* in fonts/ */
    const char *family;
    dtlp_face face;
} dtlp_font_file;

enum {
#define DTLP_FACE_FILE(name, file, family, face) DTLP_FONT_##name,
#include "layout/faces.def"
#undef DTLP_FACE_FILE
    DTLP_FONT_COUNT
};

extern const dtlp_font_file dtlp_font_files[];

#endif
