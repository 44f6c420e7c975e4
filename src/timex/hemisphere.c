/* hemisphere.c - on which side of the equator the seasons of a text are.
 *
 * Owns that decision, once a document: southern where it names more places and
 * peoples of the south than of the north. Knows nothing of single expressions.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

static bool names_season(const dtlp_finder *f)
{
    for (size_t i = 0; i < f->found.count; i++)
        if (dtlp_has(dtlp_node_at(f, f->found.at[i].node), DTLP_SLOT_season))
            return true;
    return false;
}

bool dtlp_is_southern(const dtlp_finder *f)
{
    enum { LEAST = 3 /* one or two may be named in passing */ };
    if (!names_season(f))
        return false;
    size_t south = dtlp_count_marks(f->text, f->lang->southern_marks, true, SIZE_MAX);
    return south >= LEAST && south > dtlp_count_marks(f->text, f->lang->northern_marks, true, SIZE_MAX);
}
