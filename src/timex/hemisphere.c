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

/* How many words of the text begin like one of them. */
static size_t count_marks(const dtlp_text *text, const char *const marks[])
{
    bool begins[256] = {false}; /* most bytes begin none */
    size_t n = 0;
    for (size_t m = 0; marks[m] != NULL; m++)
        begins[(uint8_t)marks[m][0]] = true;
    for (size_t i = 0; i < text->size; i++) {
        if (!begins[(uint8_t)text->at[i]] || (i > 0 && dtlp_is_alpha(text->at[i - 1])))
            continue;
        for (size_t m = 0; marks[m] != NULL; m++)
            if (text->size - i >= strlen(marks[m]) && memcmp(text->at + i, marks[m], strlen(marks[m])) == 0) {
                n++;
                break;
            }
    }
    return n;
}

bool dtlp_is_southern(const dtlp_finder *f)
{
    enum { LEAST = 3 /* one or two may be named in passing */ };
    if (!names_season(f))
        return false;
    size_t south = count_marks(f->text, f->lang->southern_marks);
    return south >= LEAST && south > count_marks(f->text, f->lang->northern_marks);
}
