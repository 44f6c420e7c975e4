/* theme.c - what the inks look like.
 *
 * The lane colours are Okabe and Ito's, darkened or lightened until each has
 * at least 3:1 against the page and the bands, and told apart by lightness as
 * well as by hue; text has at least 4.5:1 (WCAG 2.2, 1.4.3 and 1.4.11). A test
 * calculates them all.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/scene.h"

uint32_t dtlp_ink_rgb(dtlp_ink ink, dtl_theme theme)
{
    static const uint32_t colors[DTLP_INK_COUNT][3] = {
        /*                       light     dark      print */
        [DTLP_INK_PAGE] = {0xFFFFFF, 0x14171A, 0xFFFFFF},
        [DTLP_INK_TEXT] = {0x1A1A1A, 0xF2F2F2, 0x000000},
        [DTLP_INK_MUTED] = {0x595959, 0xB3B8BD, 0x4A4A4A},
        [DTLP_INK_LINE] = {0x767B80, 0x858B91, 0x707070},
        [DTLP_INK_SOFT] = {0xF2F4F7, 0x20252B, 0xF2F2F2},
        [DTLP_INK_GRID] = {0xDDE1E6, 0x343B43, 0xD5D5D5},
        [DTLP_INK_LANE_1] = {0x0072B2, 0x56B4E9, 0x000000}, /* blue */
        [DTLP_INK_LANE_2] = {0x9A6F00, 0xE6B325, 0x6B6B6B}, /* ochre */
        [DTLP_INK_LANE_3] = {0x7A5195, 0xC79FEF, 0x333333}, /* purple */
        [DTLP_INK_LANE_4] = {0xB5341A, 0xF0805A, 0x000000}, /* red */
        [DTLP_INK_LANE_5] = {0x007A5A, 0x3CC59A, 0x6B6B6B}, /* green */
        [DTLP_INK_LANE_6] = {0x1F3A6E, 0xA9BCF5, 0x333333}, /* navy */
        [DTLP_INK_LANE_7] = {0xA8326E, 0xF28CC0, 0x000000}, /* magenta */
        [DTLP_INK_LANE_OTHER] = {0x444444, 0xC8C8C8, 0x444444},
    };
    int column = theme == DTL_THEME_DARK ? 1 : theme == DTL_THEME_PRINT ? 2 : 0;
    return ink < DTLP_INK_COUNT ? colors[ink][column] : 0;
}
