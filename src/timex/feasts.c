/* feasts.c - whose feast: a country's Independence Day is told by the country's name.
 *
 * Owns the choice, one for the whole text, between the days that a feast has in
 * different countries: those whose names the text tells most often have it, and
 * where it tells none the first one. Knows nothing of how the day is found.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

enum { LONGEST_PLACE = 24, FURTHEST = 20000 /* tokens */ };

static bool names(const dtlp_holiday *holiday, const char *padded)
{
    return holiday->places != NULL && strstr(holiday->places, padded) != NULL;
}

/* How often the text tells each one's places. */
static void count_places(const dtlp_text *text, const dtlp_holiday *first, uint32_t counts[])
{
    for (uint32_t i = 0; i < text->n_tokens && i < FURTHEST; i++) {
        dtlp_slice word = dtlp_token_slice(text, i);
        char padded[LONGEST_PLACE + 3];
        if (word.size > LONGEST_PLACE || word.size == 0 || !dtlp_is_upper(word.at[0]))
            continue;
        padded[0] = padded[word.size + 1] = ' ';
        padded[word.size + 2] = '\0';
        for (size_t k = 0; k < word.size; k++)
            padded[k + 1] = dtlp_lower(word.at[k]);
        for (uint32_t k = 0; k <= first->n_elsewhere; k++)
            counts[k] += names(&first[k], padded);
    }
}

static uint32_t choose(const dtlp_finder *f, uint32_t feast)
{
    const dtlp_holiday *first = &f->lang->holidays[feast];
    uint32_t counts[UINT8_MAX + 1] = {0}, best = 0;
    count_places(f->text, first, counts);
    for (uint32_t k = 1; k <= first->n_elsewhere; k++)
        if (counts[k] > counts[best])
            best = k;
    return feast + best;
}

void dtlp_feasts_settle(const dtlp_finder *f)
{
    uint32_t *chosen = NULL; /* by feast: 1 + which it is */
    for (uint32_t i = 0; i < f->n_nodes; i++) {
        dtlp_node *node = dtlp_node_at(f, i);
        if (!dtlp_has(node, DTLP_SLOT_holiday))
            continue;
        uint32_t feast = (uint32_t)dtlp_slot(node, DTLP_SLOT_holiday);
        if (f->lang->holidays[feast].n_elsewhere == 0)
            continue;
        if (chosen == NULL)
            chosen = DTLP_NEW_ARRAY(f->arena, uint32_t, f->lang->n_holidays);
        if (chosen[feast] == 0)
            chosen[feast] = 1 + choose(f, feast);
        dtlp_set(node, DTLP_SLOT_holiday, (int32_t)chosen[feast] - 1);
    }
}
