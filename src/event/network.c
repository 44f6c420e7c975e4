/* network.c - relations between events tighten their bounds.
 *
 * Every relation is a few differences "v is at least c days after u" between
 * beginnings and ends. A pass takes each difference once and moves the lower
 * bound of v and the upper bound of u; passes go on until nothing moves. News
 * relates neighbours, so that a handful of passes reaches the fixed point; the
 * bound on them keeps hostile chains linear.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/bounds.h"

enum { MOST_PASSES = 12, MOST_DIFFERENCES = 6 };

typedef struct point_pair {
    uint32_t u, v;  /* 2 i: begin of event i, 2 i + 1: its end */
    int32_t least;  /* v >= u + least */
} point_pair;

static size_t differences_of(const dtlp_edge *edge, point_pair out[MOST_DIFFERENCES])
{
    uint32_t ab = 2 * edge->a, ae = ab + 1, bb = 2 * edge->b, be = bb + 1;
    size_t n = 0;
    switch (edge->relation) {
    case DTLP_BEFORE:
        out[n++] = (point_pair){ae, bb, edge->min};
        if (edge->max != DTLP_ANY_DISTANCE)
            out[n++] = (point_pair){bb, ae, -edge->max};
        break;
    case DTLP_AFTER:
        out[n++] = (point_pair){be, ab, edge->min};
        if (edge->max != DTLP_ANY_DISTANCE)
            out[n++] = (point_pair){ab, be, -edge->max};
        break;
    case DTLP_SAME:
        out[n++] = (point_pair){ab, bb, 0};
        out[n++] = (point_pair){bb, ab, 0};
        out[n++] = (point_pair){ae, be, 0};
        out[n++] = (point_pair){be, ae, 0};
        break;
    case DTLP_WITHIN:
        out[n++] = (point_pair){bb, ab, 0};
        out[n++] = (point_pair){ae, be, 0};
        break;
    case DTLP_NOT_AFTER:
        out[n++] = (point_pair){ae, be, 0};
        break;
    }
    return n;
}

/* v >= u + least. True if a bound moved; `*clash` if it would leave no day. */
static bool relax(dtl_day *lower, dtl_day *upper, const point_pair *d, bool *clash)
{
    dtl_day low = dtlp_day_add(lower[d->u], d->least);
    dtl_day high = dtlp_day_add(upper[d->v], -d->least);
    bool moved = false;
    if (lower[d->u] != DTL_DAY_OPEN_BEFORE && low > lower[d->v]) {
        if (low > upper[d->v]) {
            *clash = true;
            return false;
        }
        lower[d->v] = low;
        moved = true;
    }
    if (upper[d->v] != DTL_DAY_OPEN_AFTER && high < upper[d->u]) {
        if (high < lower[d->u]) {
            *clash = true;
            return moved;
        }
        upper[d->u] = high;
        moved = true;
    }
    return moved;
}

static bool apply_edge(dtl_day *lower, dtl_day *upper, dtlp_edge *edge)
{
    point_pair pairs[MOST_DIFFERENCES + 2];
    size_t n = differences_of(edge, pairs);
    uint32_t points[4] = {2 * edge->a, 2 * edge->a + 1, 2 * edge->b, 2 * edge->b + 1};
    dtl_day kept[8];
    bool moved = false, clash = false;
    pairs[n++] = (point_pair){points[0], points[1], 0};
    pairs[n++] = (point_pair){points[2], points[3], 0};
    for (int i = 0; i < 4; i++) {
        kept[i] = lower[points[i]];
        kept[4 + i] = upper[points[i]];
    }
    for (size_t i = 0; i < n && !clash; i++)
        moved |= relax(lower, upper, &pairs[i], &clash);
    if (!clash)
        return moved;
    edge->broken = true;
    for (int i = 0; i < 4; i++) {
        lower[points[i]] = kept[i];
        upper[points[i]] = kept[4 + i];
    }
    return false;
}

void dtlp_network_tighten(dtlp_arena *arena, dtl_time *const *times, uint32_t n, dtlp_edge *edges,
                          size_t n_edges)
{
    dtl_day *lower = DTLP_NEW_ARRAY(arena, dtl_day, (size_t)n * 2);
    dtl_day *upper = DTLP_NEW_ARRAY(arena, dtl_day, (size_t)n * 2);
    for (uint32_t i = 0; i < n; i++) {
        lower[2 * i] = times[i]->begin_min;
        upper[2 * i] = times[i]->begin_max;
        lower[2 * i + 1] = times[i]->end_min;
        upper[2 * i + 1] = times[i]->end_max;
    }
    bool moved = true;
    for (int pass = 0; pass < MOST_PASSES && moved; pass++) {
        moved = false;
        for (size_t i = 0; i < n_edges; i++) {
            dtlp_edge *edge = &edges[pass % 2 == 0 ? i : n_edges - 1 - i];
            if (!edge->broken && apply_edge(lower, upper, edge))
                moved = true;
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        times[i]->begin_min = lower[2 * i];
        times[i]->begin_max = upper[2 * i];
        times[i]->end_min = lower[2 * i + 1];
        times[i]->end_max = upper[2 * i + 1];
    }
}
