/* select.c - the entries of a timeline that exists already which the caller
 * asked for.
 *
 * Knows entries alone, not the texts they came from: a timeline that was read
 * back is narrowed as one that has just been found is.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "event/story.h"

static bool any_holds(const char *const *names, size_t n, dtlp_slice name)
{
    for (size_t i = 0; i < n; i++)
        if (dtlp_holds_name(dtlp_slice_of(names[i]), name))
            return true;
    return false;
}

static bool names_it(const dtl_entry *entry, const dtlp_timeline_options *options)
{
    for (size_t i = 0; i < options->n_about; i++) {
        dtlp_slice name = dtlp_slice_of(options->about[i]);
        if (any_holds(entry->participants, entry->n_participants, name) ||
            any_holds(entry->places, entry->n_places, name) || any_holds(&entry->title, 1, name) ||
            (entry->lane != NULL && any_holds(&entry->lane, 1, name)))
            return true;
    }
    return options->n_about == 0;
}

static bool is_wanted(const dtl_entry *entry, const dtlp_timeline_options *options)
{
    return dtlp_time_is_within(&entry->time, options) && dtlp_time_is_precise(&entry->time, options) &&
           names_it(entry, options);
}

typedef struct rank {
    double salience;
    size_t index;
} rank;

static int by_salience(const void *left, const void *right)
{
    const rank *a = left, *b = right;
    if (a->salience != b->salience)
        return a->salience > b->salience ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

/* Which of the `n` entries are among the `limit` most telling ones. */
static bool *choose_most_telling(dtlp_arena *arena, const dtl_entry *entries, size_t n, size_t limit)
{
    bool *chosen = DTLP_NEW_ARRAY(arena, bool, n);
    rank *ranks = DTLP_NEW_ARRAY(arena, rank, n);
    for (size_t i = 0; i < n; i++)
        ranks[i] = (rank){entries[i].salience, i};
    qsort(ranks, n, sizeof *ranks, by_salience);
    for (size_t i = 0; i < limit; i++)
        chosen[ranks[i].index] = true;
    return chosen;
}

void dtlp_timeline_select(dtlp_arena *arena, const dtlp_diag *diag, dtl_timeline *timeline,
                          const dtlp_timeline_options *options)
{
    dtl_entry *entries = DTLP_NEW_ARRAY(arena, dtl_entry, timeline->n_entries);
    size_t n = 0, shown = 0;
    if (options->title != NULL)
        timeline->title = options->title;
    for (size_t i = 0; i < timeline->n_entries; i++)
        if (is_wanted(&timeline->entries[i], options))
            entries[n++] = timeline->entries[i];
    timeline->entries = entries;
    timeline->n_entries = n;
    if (options->limit == 0 || options->limit >= n)
        return;
    const bool *chosen = choose_most_telling(arena, entries, n, options->limit);
    for (size_t i = 0; i < n; i++)
        if (chosen[i])
            entries[shown++] = entries[i];
    timeline->n_entries = shown;
    timeline->n_hidden += n - shown;
    dtlp_diag_report(diag, DTLP_D_ENTRIES_HIDDEN, shown, n);
}
