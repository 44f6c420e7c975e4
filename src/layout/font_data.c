/* font_data.c - the fonts' bytes, taken into the library by the assembler.
 *
 * A picture needs no font, no file and no fontconfig of the machine it is drawn
 * on. The pages are mapped from the library itself and read when a glyph is
 * wanted, so a font that no text asks for costs nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/font_data.h"

#define DTLP_FACE_FILE(name, file, family, face)                                                \
    __asm__(".pushsection .rodata.dtlp_font_" #name ",\"a\",%progbits\n"                       \
            ".balign 16\n"                                                                     \
            ".hidden dtlp_font_" #name "\n"                                                    \
            ".hidden dtlp_font_" #name "_end\n"                                                \
            ".globl dtlp_font_" #name "\n"                                                     \
            ".globl dtlp_font_" #name "_end\n"                                                 \
            "dtlp_font_" #name ":\n"                                                           \
            ".incbin \"" DTL_FONT_FOLDER "/" file "\"\n"                                       \
            "dtlp_font_" #name "_end:\n"                                                       \
            ".byte 0\n"                                                                        \
            ".popsection\n");                                                                  \
    extern const uint8_t dtlp_font_##name[], dtlp_font_##name##_end[];
#include "layout/faces.def"
#undef DTLP_FACE_FILE

const dtlp_font_file dtlp_font_files[] = {
#define DTLP_FACE_FILE(name, file, family, face)                                                \
    {dtlp_font_##name, dtlp_font_##name##_end, file, family, DTLP_FACE_##face},
#include "layout/faces.def"
#undef DTLP_FACE_FILE
};
