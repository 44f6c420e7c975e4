/* sheets.h - a scene cut into sheets between its rows.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_PAINT_SHEETS_H
#define DTLP_WRITE_PAINT_SHEETS_H

#include "layout/scene.h"

/* How much of the scene a sheet holds, px. */
typedef struct dtlp_paper {
    double whole; /* a scene of at most this height needs one sheet only */
    double first; /* on the first of several */
    double room;  /* on the others */
} dtlp_paper;

typedef struct dtlp_sheet {
    double top, bottom;           /* px of the scene */
    uint32_t first_row, end_row;
    unsigned number;              /* from 1 */
} dtlp_sheet;

/* Go on to the next sheet, from {0} to the first; false: there is none. Rows
 * that belong together stay so where a sheet has room for them. */
bool dtlp_sheet_next(const dtl_scene *scene, const dtlp_paper *paper, dtlp_sheet *sheet);

#endif
