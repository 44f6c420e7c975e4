/* sheets.c - a scene cut into sheets between its rows.
 *
 * Nothing is ever lost: a row that is taller than a sheet is cut between its
 * lines of text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/paint/sheets.h"

#include <math.h>

enum { FOOT = 30 /* px below the last that is drawn, which may be left away */ };

static double end_of(const dtlp_row *row)
{
    return row->y + row->height;
}

/* The end of the section that begins with a row. */
static double section_end(const dtl_scene *scene, uint32_t at)
{
    uint32_t end = at + 1;
    while (end < scene->n_rows && scene->rows[end].bookmark == NULL)
        end++;
    return end_of(&scene->rows[end - 1]);
}

/* Where a sheet ends that is full before row `too_far`: before a section that
 * would be parted though a sheet could hold it, if that leaves this one more
 * than half full; before rows that stay together; else just there. */
static uint32_t break_before(const dtl_scene *scene, uint32_t first, uint32_t too_far, double room)
{
    const dtlp_row *rows = scene->rows;
    uint32_t at = too_far;
    while (at > first && rows[at].bookmark == NULL)
        at--;
    if (at > first && rows[at].y - rows[first].y > room * 0.55 && section_end(scene, at) - rows[at].y <= room)
        return at;
    uint32_t end = too_far;
    for (at = too_far; at > first && rows[at].keep; at--)
        continue;
    while (end + 1 < scene->n_rows && rows[end + 1].keep)
        end++;
    return at > first && end_of(&rows[end]) - rows[at].y <= room ? at : too_far;
}

/* The lowest place not below `limit` that goes through no text. */
static double between_lines(const dtl_scene *scene, double top, double limit)
{
    double y = limit;
    for (int tries = 0; tries < 4; tries++) {
        double before = y;
        for (uint32_t i = 0; i < scene->n_items; i++) {
            const dtlp_shape_item *item = &scene->items[i];
            if (item->kind != DTLP_DRAW_TEXT)
                continue;
            double above = item->as.text.y - item->as.text.size, below = item->as.text.y + 0.3 * item->as.text.size;
            if (above < y && below > y)
                y = above;
        }
        if (y >= before)
            break;
    }
    return y > top + 1 ? y : limit;
}

bool dtlp_sheet_next(const dtl_scene *scene, const dtlp_paper *paper, dtlp_sheet *sheet)
{
    double top = sheet->bottom, room = sheet->number == 0 ? paper->first : paper->room, limit = top + room;
    uint32_t first = sheet->end_row, n = scene->n_rows, i = first;
    if (sheet->number > 0 && top >= scene->height - FOOT)
        return false;
    *sheet = (dtlp_sheet){top, scene->height, first, n, sheet->number + 1};
    if ((sheet->number == 1 && scene->height <= paper->whole) || scene->height - FOOT <= limit)
        return true;
    while (i < n && end_of(&scene->rows[i]) <= limit)
        i++;
    if (i == n && n > 0 && end_of(&scene->rows[n - 1]) > top) {
        sheet->bottom = fmin(end_of(&scene->rows[n - 1]), limit); /* the legend goes on a sheet of its own */
    } else if (i == n || i == first) {
        sheet->bottom = between_lines(scene, top, limit);
        sheet->end_row = i;
    } else {
        sheet->end_row = break_before(scene, first, i, paper->room);
        sheet->bottom = scene->rows[sheet->end_row].y;
    }
    if (sheet->bottom <= top)
        sheet->bottom = limit;
    return true;
}
