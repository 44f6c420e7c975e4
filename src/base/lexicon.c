/* lexicon.c - see lexicon.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/lexicon.h"

const dtlp_lexicon_slot *dtlp_lexicon_find(const dtlp_lexicon *lexicon, dtlp_slice word)
{
    if (word.size == 0 || word.size > lexicon->longest)
        return NULL;
    uint32_t hash = dtlp_lexicon_hash(word.at, word.size);
    for (uint32_t i = hash;; i++) {
        const dtlp_lexicon_slot *slot = &lexicon->slots[i & lexicon->mask];
        if (slot->flags == 0)
            return NULL;
        if (slot->hash == hash &&
            dtlp_slice_equal_nocase((dtlp_slice){lexicon->words + slot->word, slot->size}, word))
            return slot;
    }
}
