/* words.c - see words.h. The table is made by src/gen/event_words.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/words.h"

#include "generated/event_words.inc" /* words[], slots[], WORD_MASK */

static bool may_be_listed(dtlp_slice word) { return word.size > 0 && word.size <= DTLP_EVENT_WORD_MAX; }

const dtlp_event_word *dtlp_event_word_find(dtlp_slice word)
{
    return may_be_listed(word) ? dtlp_event_word_fetched(word, dtlp_event_word_hash(word)) : NULL;
}

uint32_t dtlp_event_word_fetch(dtlp_slice word)
{
    uint32_t hash = may_be_listed(word) ? dtlp_event_word_hash(word) : 0;
    __builtin_prefetch(&slots[hash & WORD_MASK]);
    return hash;
}

const dtlp_event_word *dtlp_event_word_fetched(dtlp_slice word, uint32_t hash)
{
    if (!may_be_listed(word))
        return NULL;
    uint16_t tag = dtlp_event_word_tag(hash);
    for (uint32_t i = hash & WORD_MASK; slots[i].tag != 0; i = (i + 1) & WORD_MASK) {
        const dtlp_event_word *found = &words[slots[i].word];
        if (slots[i].tag == tag && dtlp_slice_equal_nocase((dtlp_slice){found->text, found->size}, word))
            return found;
    }
    return NULL;
}

uint64_t dtlp_event_word_is(dtlp_slice word)
{
    const dtlp_event_word *found = dtlp_event_word_find(word);
    return found == NULL ? 0 : found->is;
}

uint64_t dtlp_event_word_around(dtlp_slice word)
{
    const dtlp_event_word *found = dtlp_event_word_find(word);
    return found == NULL ? 0 : found->around;
}
