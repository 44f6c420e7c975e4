/* lanes.c - lanes by name, at most seven and "other".
 *
 * An entry may go by several names, where several take part in it. The lanes
 * are those names that cover most entries: the name of most entries first, then
 * that of most of the entries left, and so on.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/lanes.h"

#include <stdlib.h>
#include <string.h>

/* A row goes by a name. */
typedef struct use {
    const char *name;
    uint32_t row;
} use;

/* All uses of one name; those of rows that have no lane yet are counted. */
typedef struct tally {
    const use *uses;
    size_t n, free;
} tally;

typedef DTLP_VEC(use) uses;
typedef DTLP_VEC(tally) tallies;

/* The `k`th name of an entry; NULL: it has no more. */
static const char *name_of(const dtl_entry *entry, dtl_lanes by, size_t k)
{
    switch (by) {
    case DTL_LANES_PARTICIPANT: return k < entry->n_participants ? entry->participants[k] : NULL;
    case DTL_LANES_PLACE: return k < entry->n_places ? entry->places[k] : NULL;
    case DTL_LANES_SOURCE: return k == 0 ? entry->source : NULL;
    case DTL_LANES_NONE: return NULL;
    default: return k == 0 ? entry->lane : NULL;
    }
}

static uses list_uses(dtlp_arena *arena, const dtlp_rows *rows, dtl_lanes by)
{
    uses all = {0};
    for (size_t i = 0; i < rows->count; i++) {
        const char *name;
        for (size_t k = 0; (name = name_of(rows->at[i].entry, by, k)) != NULL; k++)
            if (*name != '\0')
                *DTLP_PUSH(arena, &all) = (use){name, (uint32_t)i};
    }
    return all;
}

static int compare_uses(const void *a, const void *b)
{
    const use *x = a, *y = b;
    int names = strcmp(x->name, y->name);
    return names != 0 ? names : (x->row > y->row) - (x->row < y->row);
}

static tallies list_tallies(dtlp_arena *arena, uses *all)
{
    tallies seen = {0};
    if (all->count > 0)
        qsort(all->at, all->count, sizeof *all->at, compare_uses);
    for (size_t i = 0; i < all->count; i++) {
        if (i == 0 || strcmp(all->at[i].name, all->at[i - 1].name) != 0)
            *DTLP_PUSH(arena, &seen) = (tally){&all->at[i], 0, 0};
        seen.at[seen.count - 1].n++;
    }
    return seen;
}

enum { NO_LANE = UINT32_MAX };

/* The name of most rows that have no lane yet, of equals the one that appears
 * first; NULL if it has fewer than `least`. */
static const tally *fullest(const dtlp_rows *rows, tallies *seen, size_t least)
{
    tally *best = NULL;
    for (size_t i = 0; i < seen->count; i++) {
        tally *t = &seen->at[i];
        t->free = 0;
        for (size_t k = 0; k < t->n; k++)
            t->free += rows->at[t->uses[k].row].lane == NO_LANE && (k == 0 || t->uses[k].row != t->uses[k - 1].row);
        if (best == NULL || t->free > best->free || (t->free == best->free && t->uses[0].row < best->uses[0].row))
            best = t;
    }
    return best != NULL && best->free >= least ? best : NULL;
}

/* Give rows their lanes; returns how many lanes there are. */
static size_t choose(dtlp_rows *rows, tallies *seen, bool derived, const char *names[DTLP_LANES])
{
    for (size_t i = 0; i < rows->count; i++)
        rows->at[i].lane = NO_LANE;
    /* Where names compete, one entry alone makes no lane. */
    size_t n = 0, least = derived || (seen->count > DTLP_LANES && fullest(rows, seen, 2) != NULL) ? 2 : 1;
    const tally *next;
    while (n < DTLP_LANES && (next = fullest(rows, seen, least)) != NULL) {
        names[n] = next->uses[0].name;
        for (size_t k = 0; k < next->n; k++)
            if (rows->at[next->uses[k].row].lane == NO_LANE)
                rows->at[next->uses[k].row].lane = (uint32_t)n;
        n++;
    }
    return n;
}

/* Lanes that nobody gave: each is only who is named first in its entry. */
static bool are_derived(const dtlp_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        const dtl_entry *entry = rows->at[i].entry;
        if (entry->lane != NULL && *entry->lane != '\0' &&
            (entry->n_participants == 0 || strcmp(entry->lane, entry->participants[0]) != 0))
            return false;
    }
    return true;
}

/* Number lanes as they appear, and what has none as the last. */
static void number_lanes(dtlp_arena *arena, dtlp_rows *rows, const char *const *names, size_t n)
{
    uint32_t numbers[DTLP_LANES], next = 0;
    for (size_t i = 0; i < n; i++)
        numbers[i] = NO_LANE;
    for (size_t i = 0; i < rows->count; i++) {
        dtlp_event_row *row = &rows->at[i];
        if (row->lane == NO_LANE) {
            row->lane = (uint32_t)n;
            rows->lanes[n].count++;
            continue;
        }
        if (numbers[row->lane] == NO_LANE) {
            rows->lanes[next] = (dtlp_lane){dtlp_text_clean(arena, names[row->lane]),
                                            (dtlp_ink)(DTLP_INK_LANE_1 + next), (int)next, 0};
            numbers[row->lane] = next++;
        }
        row->lane = numbers[row->lane];
        row->lane_name = rows->lanes[row->lane].name;
        rows->lanes[row->lane].count++;
    }
}

void dtlp_lanes_assign(dtlp_arena *arena, dtlp_rows *rows, dtl_lanes by)
{
    uses all = list_uses(arena, rows, by);
    tallies seen = list_tallies(arena, &all);
    rows->lanes[0] = (dtlp_lane){NULL, DTLP_INK_LANE_1, 0, rows->count};
    if (seen.count == 0 || (seen.count == 1 && all.count >= rows->count))
        return;
    const char *names[DTLP_LANES];
    bool derived = by == DTL_LANES_CATEGORY && are_derived(rows);
    size_t n = choose(rows, &seen, derived, names);
    memset(rows->lanes, 0, sizeof rows->lanes);
    number_lanes(arena, rows, names, n);
    /* Where most entries are "other", lanes that nobody asked for tell nothing. */
    if (derived && 2 * rows->lanes[n].count > rows->count) {
        rows->lanes[0] = (dtlp_lane){NULL, DTLP_INK_LANE_1, 0, rows->count};
        for (size_t i = 0; i < rows->count; i++)
            rows->at[i].lane = 0;
        return;
    }
    for (size_t i = 0; i < rows->count; i++) /* "other" still says what it is */
        if (rows->at[i].lane == n)
            rows->at[i].lane_name = dtlp_text_clean(arena, name_of(rows->at[i].entry, by, 0));
    if (rows->lanes[n].count > 0) {
        rows->lanes[n].name = rows->words->say[DTLP_SAY_OTHER_LANE];
        rows->lanes[n].ink = DTLP_INK_LANE_OTHER;
        rows->lanes[n].shape = DTLP_LANES;
    }
    rows->n_lanes = n + (rows->lanes[n].count > 0);
}
