/* stretch.c - which stretches of time are shown, and how wide.
 *
 * Every stretch has the same scale, but for those that hold nothing dated to
 * the day: a year named in passing would take the room of all that happened in
 * the others.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/stretch.h"

#include <stdlib.h>

enum { PADDING = 12, LEAST_HOLE = 120, HOLE_SHARE = 20, MOST_CUTS = 6, COARSE_WIDTH = 90, LEAST_WIDTH = 40 };

typedef struct piece {
    dtl_day first, last;
    bool precise;        /* holds something dated to the day */
    double width;
} piece;

typedef DTLP_VEC(piece) pieces;

static int compare_pieces(const void *a, const void *b)
{
    const piece *x = a, *y = b;
    return (x->first > y->first) - (x->first < y->first);
}

static bool is_precise(const dtlp_event_row *row)
{
    return row->kind != DTLP_KIND_UNDATED && row->last - row->first < 45;
}

static pieces list_extents(dtlp_arena *arena, const dtlp_rows *rows)
{
    pieces list = {0};
    for (size_t i = 0; i < rows->count; i++) {
        const dtlp_event_row *row = &rows->at[i];
        if (row->kind == DTLP_KIND_UNDATED)
            continue;
        bool precise = is_precise(row) || row->kind == DTLP_KIND_INTERVAL;
        *DTLP_PUSH(arena, &list) = (piece){row->first - PADDING, row->last + PADDING, precise, 0};
    }
    if (list.count > 0)
        qsort(list.at, list.count, sizeof *list.at, compare_pieces);
    return list;
}

/* Join what is no further apart than `hole` days. */
static void join(pieces *list, int32_t hole)
{
    size_t n = 0;
    for (size_t i = 0; i < list->count; i++) {
        piece *last = n > 0 ? &list->at[n - 1] : NULL;
        if (last != NULL && list->at[i].first - last->last <= hole) {
            if (list->at[i].last > last->last)
                last->last = list->at[i].last;
            last->precise = last->precise || list->at[i].precise;
        } else {
            list->at[n++] = list->at[i];
        }
    }
    list->count = n;
}

static double days_of(const piece *p)
{
    return (double)p->last - p->first + 1;
}

/* What cuts and least widths take of the room, px. */
static double fixed_width(const pieces *list)
{
    double fixed = DTLP_CUT * (double)(list->count - 1);
    for (size_t i = 0; i < list->count; i++)
        fixed += LEAST_WIDTH + (list->at[i].precise ? 0 : COARSE_WIDTH);
    return fixed;
}

/* The same scale for all precise stretches, fixed room for the others. */
static void set_widths(pieces *list, double room)
{
    double fixed = DTLP_CUT * (double)(list->count - 1), days = 0;
    bool all_coarse = true;
    for (size_t i = 0; i < list->count; i++)
        all_coarse = all_coarse && !list->at[i].precise;
    for (size_t i = 0; i < list->count; i++) {
        piece *p = &list->at[i];
        if (p->precise || all_coarse)
            days += days_of(p);
        else
            fixed += COARSE_WIDTH;
    }
    if (list->count == 1) {
        list->at[0].width = room;
        return;
    }
    double rest = room - fixed - LEAST_WIDTH * (double)list->count;
    for (size_t i = 0; i < list->count; i++) {
        piece *p = &list->at[i];
        bool linear = p->precise || all_coarse;
        p->width = linear ? LEAST_WIDTH + rest * days_of(p) / days : COARSE_WIDTH + LEAST_WIDTH;
    }
}

dtlp_stretches dtlp_stretches_of(dtlp_arena *arena, const dtlp_rows *rows, double from, double to)
{
    dtlp_stretches stretches = {.from = from, .to = to};
    pieces list = list_extents(arena, rows);
    if (list.count == 0)
        return stretches;
    int32_t hole = (rows->last - rows->first) / HOLE_SHARE;
    if (hole < LEAST_HOLE)
        hole = LEAST_HOLE;
    join(&list, hole);
    while (list.count > 1 && (list.count > MOST_CUTS + 1 || fixed_width(&list) > 0.7 * (to - from))) {
        hole = hole > INT32_MAX / 2 ? INT32_MAX : hole * 2;
        join(&list, hole);
    }
    set_widths(&list, to - from);
    stretches.at = DTLP_NEW_ARRAY(arena, dtlp_scale, list.count);
    stretches.count = list.count;
    double x = from;
    for (size_t i = 0; i < list.count; i++) {
        stretches.at[i] = (dtlp_scale){list.at[i].first, list.at[i].last, x, x + list.at[i].width, false};
        x += list.at[i].width + DTLP_CUT;
    }
    return stretches;
}

double dtlp_stretches_x(const dtlp_stretches *stretches, dtl_day day)
{
    for (size_t i = 0; i < stretches->count; i++) {
        const dtlp_scale *s = &stretches->at[i];
        if (day <= s->last + 1 && day >= s->first)
            return dtlp_scale_at(s, day);
        if (day < s->first && i > 0) {
            const dtlp_scale *before = &stretches->at[i - 1];
            double share = ((double)day - before->last - 1) / ((double)s->first - before->last - 1);
            return before->to + share * (s->from - before->to);
        }
        if (day < s->first)
            return s->from;
    }
    return stretches->count > 0 ? stretches->at[stretches->count - 1].to : stretches->from;
}
