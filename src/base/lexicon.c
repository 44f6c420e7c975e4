/* lexicon.c - see lexicon.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/lexicon.h"

const dtlp_lexicon_slot *dtlp_lexicon_find(const dtlp_lexicon *lexicon, dtlp_slice word)
{
    if (word.size == 0 || word.size > lexicon->longest)
        return NULL;
    return dtlp_lexicon_find_hashed(lexicon, word, dtlp_lexicon_hash(word.at, word.size));
}

const dtlp_lexicon_slot *dtlp_lexicon_find_hashed(const dtlp_lexicon *lexicon, dtlp_slice word, uint32_t hash)
{
    uint16_t tag = dtlp_lexicon_tag(hash);
    for (uint32_t i = hash & lexicon->mask; lexicon->tags[i] != 0; i = (i + 1) & lexicon->mask) {
        const dtlp_lexicon_slot *slot = &lexicon->slots[i];
        if (lexicon->tags[i] == tag && dtlp_slice_equal_nocase((dtlp_slice){lexicon->words + slot->word, slot->size}, word))
            return slot;
    }
    return NULL;
}
