/* tense.c - the tense of an expression's clause, and the signal before it.
 *
 * Owns reading both from the words alone: the last verb before the expression
 * decides, else the first one after it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/node.h"

enum { FURTHEST = 40 }; /* words looked at on either side */

static bool ends_in_ed(const dtlp_finder *f, const dtlp_item *item)
{
    uint32_t size = item->end - item->begin;
    const char *end = f->text->at + item->end;
    return !item->capital && item->word == NULL && size >= 5 && end[-1] == 'd' && end[-2] == 'e';
}

static bool reads(const dtlp_finder *f, uint32_t word, uint16_t reading)
{
    return word < f->words.count && dtlp_class_reads(f->lang, f->words.at[word].class_id, reading);
}

/* Is one of the `n` words before it read so? */
static bool follows(const dtlp_finder *f, uint32_t word, uint32_t n, uint16_t reading)
{
    for (uint32_t i = word; i-- > 0 && n > 0; n--)
        if (reads(f, i, reading))
            return true;
    return false;
}

/* -1 past, 0 present, +1 future, or unknown: not a verb that tells. "Is
 * expected", "agreed to meet" look ahead; "had been due" does not; the
 * participle of "will be named" leaves the telling to "will". */
static int tense_of(const dtlp_finder *f, uint32_t i)
{
    const dtlp_lang *lang = f->lang;
    if (reads(f, i, lang->reading_future))
        return 1;
    if (reads(f, i, lang->reading_future_to) && reads(f, i + 1, lang->reading_infinitive))
        return 1;
    if (reads(f, i, lang->reading_future_part))
        return follows(f, i, 3, lang->reading_past_aux) ? -1 : 1;
    if (reads(f, i, lang->reading_past) || ends_in_ed(f, &f->words.at[i]))
        return follows(f, i, 2, lang->reading_be) ? DTLP_TENSE_UNKNOWN : -1;
    if (reads(f, i, lang->reading_present))
        return 0;
    return DTLP_TENSE_UNKNOWN;
}

/* Index of the first word at or after byte `at`. */
static uint32_t word_at(const dtlp_finder *f, uint32_t at)
{
    uint32_t low = 0, high = (uint32_t)f->words.count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (f->words.at[middle].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static int8_t clause_tense(const dtlp_finder *f, uint32_t first, uint32_t end)
{
    if (first > 0 && reads(f, first - 1, f->lang->reading_until))
        return 1; /* "until Tuesday" lies ahead */
    if (reads(f, end, f->lang->reading_possessive))
        return -1; /* "Wednesday's ruling" has been */
    for (uint32_t i = first, n = 0; i-- > 0 && n < FURTHEST; n++) {
        int tense = tense_of(f, i);
        if (tense != DTLP_TENSE_UNKNOWN)
            return (int8_t)tense;
    }
    for (uint32_t i = end, n = 0; i < f->words.count && n < FURTHEST; i++, n++) {
        int tense = tense_of(f, i);
        if (tense != DTLP_TENSE_UNKNOWN)
            return (int8_t)tense;
    }
    return DTLP_TENSE_UNKNOWN;
}

/* "from May to June", "between May and June", "May - June". */
static bool is_linked(const dtlp_finder *f, const dtlp_found *found, uint32_t first)
{
    if (f->found.count == 0 || !reads(f, first - 1, f->lang->reading_connective))
        return false;
    const dtlp_found *before = &f->found.at[f->found.count - 1];
    const dtlp_item *word = &f->words.at[first - 1];
    if (before->sentence != found->sentence || first < 2 || f->words.at[first - 2].end > before->end)
        return false;
    return dtlp_item_value(f->lang, word, f->lang->reading_connective) == 1 || before->hint == DTLP_HINT_BETWEEN;
}

void dtlp_context_read(const dtlp_finder *f, dtlp_found *found)
{
    uint32_t first = word_at(f, found->begin), end = word_at(f, found->end);
    found->tense = clause_tense(f, first, end);
    found->signal = DTL_SIGNAL_NONE;
    if (first == 0)
        return;
    found->hint = reads(f, first - 1, f->lang->reading_in)        ? DTLP_HINT_IN
                  : reads(f, first - 1, f->lang->reading_within)  ? DTLP_HINT_WITHIN
                  : reads(f, first - 1, f->lang->reading_between) ? DTLP_HINT_BETWEEN
                                                                  : DTLP_HINT_NONE;
    found->linked = is_linked(f, found, first);
    const dtlp_item *before = &f->words.at[first - 1];
    if (!dtlp_class_reads(f->lang, before->class_id, f->lang->reading_signal))
        return;
    found->signal = (uint8_t)dtlp_item_value(f->lang, before, f->lang->reading_signal);
    found->signal_begin = before->begin;
    found->signal_end = before->end;
}
