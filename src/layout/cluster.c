/* cluster.c - the search for busy days.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/cluster.h"

#include <stdlib.h>

enum { WINDOW_DAYS = 7, LEAST_ROWS = 4 };

/* Rows first .. last of the timeline, `exact` of them dated to the day. */
typedef struct window {
    size_t first, last, exact;
    int32_t days;
} window;

typedef DTLP_VEC(window) windows;

static int compare_windows(const void *a, const void *b)
{
    const window *x = a, *y = b;
    if (x->exact != y->exact)
        return x->exact > y->exact ? -1 : 1;
    if (x->days != y->days)
        return x->days < y->days ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

static bool is_exact(const dtlp_event_row *row)
{
    return row->kind == DTLP_KIND_EXACT;
}

/* May the row stand in one window with those before it? A head or a break
 * inside would be drawn through the band. */
static bool may_join(const dtlp_event_row *row, dtl_day begin)
{
    if (row->new_head || row->pause != NULL)
        return false;
    return !is_exact(row) || (row->first >= begin && (int64_t)row->first - begin < WINDOW_DAYS);
}

/* From every exact row, the widest window that begins with it. Rows are in
 * order, so the end of the window never moves back. */
static windows list_windows(dtlp_arena *arena, const dtlp_rows *rows)
{
    windows found = {0};
    size_t end = 0, exact = 0; /* rows i .. end-1, `exact` of them dated to the day */
    for (size_t i = 0; i < rows->count; i++) {
        if (end <= i) {
            end = i;
            exact = 0;
        }
        while (end < rows->count && (end == i || may_join(&rows->at[end], rows->at[i].first)))
            exact += is_exact(&rows->at[end++]);
        if (!is_exact(&rows->at[i]))
            continue;
        size_t last = end - 1;
        while (!is_exact(&rows->at[last]))
            last--;
        if (exact >= LEAST_ROWS)
            *DTLP_PUSH(arena, &found) =
                (window){i, last, exact, rows->at[last].first - rows->at[i].first + 1};
        exact--;
    }
    if (found.count > 0)
        qsort(found.at, found.count, sizeof *found.at, compare_windows);
    return found;
}

/* What is left of a window once fuller ones have taken their rows. */
static window left_of(const dtlp_rows *rows, const bool *taken, window w)
{
    size_t end = w.first;
    window left = {w.first, w.first, 0, 0};
    for (; end <= w.last && !taken[end]; end++)
        if (is_exact(&rows->at[end])) {
            left.last = end;
            left.exact++;
        }
    left.days = rows->at[left.last].first - rows->at[left.first].first + 1;
    return left;
}

static int compare_clusters(const void *a, const void *b)
{
    const dtlp_cluster *x = a, *y = b;
    return (x->first > y->first) - (x->first < y->first);
}

void dtlp_clusters_find(dtlp_arena *arena, dtlp_rows *rows)
{
    windows found = list_windows(arena, rows);
    bool *taken = DTLP_NEW_ARRAY(arena, bool, rows->count + 1);
    rows->clusters = DTLP_NEW_ARRAY(arena, dtlp_cluster, rows->count / LEAST_ROWS + 1);
    for (size_t i = 0; i < found.count; i++) {
        window w = left_of(rows, taken, found.at[i]);
        if (w.exact < LEAST_ROWS)
            continue;
        for (size_t k = w.first; k <= w.last; k++)
            taken[k] = true;
        /* A band behind every row says nothing. */
        if (w.last - w.first + 1 == rows->count)
            continue;
        size_t count = w.last - w.first + 1;
        rows->clusters[rows->n_clusters++] = (dtlp_cluster){
            w.first, count,
            dtlp_fill(arena, rows->words, DTLP_SAY_CLUSTER, dtlp_number_words(arena, rows->words, (long)count),
                      dtlp_fill_number(arena, rows->words, DTLP_SAY_ONE_DAY, DTLP_SAY_DAYS, w.days), NULL)};
    }
    if (rows->n_clusters > 0)
        qsort(rows->clusters, rows->n_clusters, sizeof *rows->clusters, compare_clusters);
}
