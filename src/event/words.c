/* words.c - see words.h. The table is made by src/gen/event_words.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/words.h"

#include "generated/event_words.inc" /* words[], WORD_MASK */

enum { LONGEST_WORD = 40 };

const dtlp_event_word *dtlp_event_word_find(dtlp_slice word)
{
    if (word.size == 0 || word.size > LONGEST_WORD)
        return NULL;
    for (uint32_t slot = dtlp_event_word_hash(word) & WORD_MASK; words[slot].text != NULL;
         slot = (slot + 1) & WORD_MASK)
        if (dtlp_slice_equal_nocase(dtlp_slice_of(words[slot].text), word))
            return &words[slot];
    return NULL;
}

uint64_t dtlp_event_word_is(dtlp_slice word)
{
    const dtlp_event_word *found = dtlp_event_word_find(word);
    return found == NULL ? 0 : found->is;
}

uint32_t dtlp_event_word_around(dtlp_slice word)
{
    const dtlp_event_word *found = dtlp_event_word_find(word);
    return found == NULL ? 0 : found->around;
}
