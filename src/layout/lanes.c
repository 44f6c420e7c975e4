/* lanes.c - lanes by name, at most seven and "other".
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/lanes.h"

#include <string.h>

typedef struct tally {
    const char *name;
    size_t count, appeared;
} tally;

typedef DTLP_VEC(tally) tallies;

/* More lanes than this are counted no further: all the rest is "other". */
enum { MOST_TALLIES = 256 };

static const char *lane_of(const dtl_entry *entry)
{
    return entry->lane != NULL && *entry->lane != '\0' ? entry->lane : NULL;
}

static size_t find(const tallies *seen, const char *name)
{
    size_t i = 0;
    while (i < seen->count && strcmp(seen->at[i].name, name) != 0)
        i++;
    return i;
}

/* Put the `n` fullest in front, then those in order of appearance. */
static void choose(tallies *seen, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < seen->count; k++)
            if (seen->at[k].count > seen->at[i].count) {
                tally swap = seen->at[i];
                seen->at[i] = seen->at[k];
                seen->at[k] = swap;
            }
    for (size_t i = 1; i < n; i++)
        for (size_t k = i; k > 0 && seen->at[k].appeared < seen->at[k - 1].appeared; k--) {
            tally swap = seen->at[k];
            seen->at[k] = seen->at[k - 1];
            seen->at[k - 1] = swap;
        }
}

void dtlp_lanes_assign(dtlp_arena *arena, dtlp_rows *rows)
{
    tallies seen = {0};
    size_t without = 0;
    for (size_t i = 0; i < rows->count; i++) {
        const char *name = lane_of(rows->at[i].entry);
        size_t at = name != NULL ? find(&seen, name) : 0;
        if (name == NULL || (at == seen.count && seen.count == MOST_TALLIES)) {
            without++;
            continue;
        }
        if (at == seen.count)
            *DTLP_PUSH(arena, &seen) = (tally){name, 0, i};
        seen.at[at].count++;
    }
    if (seen.count == 0 || (seen.count == 1 && without == 0)) {
        rows->lanes[0] = (dtlp_lane){NULL, DTLP_INK_LANE_1, 0, rows->count};
        return;
    }
    size_t n = seen.count < DTLP_LANES ? seen.count : DTLP_LANES;
    choose(&seen, n);
    for (size_t i = 0; i < n; i++)
        rows->lanes[i] = (dtlp_lane){dtlp_text_clean(arena, seen.at[i].name),
                                     (dtlp_ink)(DTLP_INK_LANE_1 + i), (int)i, seen.at[i].count};
    size_t rest = rows->count;
    for (size_t i = 0; i < rows->count; i++) {
        const char *name = lane_of(rows->at[i].entry);
        size_t at = name != NULL ? find(&seen, name) : n;
        rows->at[i].lane = (uint32_t)(at < n ? at : n);
        rest -= at < n;
    }
    if (rest > 0)
        rows->lanes[n] = (dtlp_lane){rows->words->say[DTLP_SAY_OTHER_LANE], DTLP_INK_LANE_OTHER,
                                     DTLP_LANES, rest};
    rows->n_lanes = n + (rest > 0);
}
