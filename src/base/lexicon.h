/* lexicon.h - word lists, as constant hash tables made at build time.
 *
 * Owns the lookup of a word in a table that src/gen/gen_lexicon.c compiled from
 * a data file. Every word carries a set of flags, one a class of the file; the
 * flags' names stand in the generated header. Letters A-Z match a-z; the caller
 * who cares for case looks at the text itself.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_LEXICON_H
#define DTLP_BASE_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

typedef struct dtlp_lexicon_slot {
    uint32_t word;  /* offset into words */
    uint32_t value; /* offset into words of its value, NUL-terminated; 0: it has none */
    uint32_t flags;
    uint8_t size;   /* of the word, bytes */
    uint8_t mark;   /* where the data file has a '|' in the word; 0: nowhere */
} dtlp_lexicon_slot;

typedef struct dtlp_lexicon {
    const uint16_t *tags; /* one a slot, 0: it is free; few words that are not listed get past them */
    const dtlp_lexicon_slot *slots;
    uint32_t mask;   /* number of slots - 1 */
    uint32_t longest; /* bytes of the longest word */
    const char *words;
} dtlp_lexicon;

/* The hash that both the generator and the lookup use: FNV-1a over the bytes in
 * lower case, one multiplication for all of them; it can be told piece by piece. */
#define DTLP_LEXICON_HASH_BEGIN 2166136261u
static inline uint32_t dtlp_lexicon_hash_more(uint32_t begun, const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        begun = (begun ^ (unsigned char)dtlp_lower(bytes[i])) * 16777619u;
    return begun;
}
static inline uint32_t dtlp_lexicon_hash_end(uint32_t begun) { return begun ^ begun >> 15; }

static inline uint32_t dtlp_lexicon_hash(const char *word, size_t size)
{
    return dtlp_lexicon_hash_end(dtlp_lexicon_hash_more(DTLP_LEXICON_HASH_BEGIN, word, size));
}

static inline uint16_t dtlp_lexicon_tag(uint32_t hash)
{
    return (uint16_t)(hash >> 16 | 1);
}

/* The slot of a word; NULL if it is not listed. */
const dtlp_lexicon_slot *dtlp_lexicon_find(const dtlp_lexicon *lexicon, dtlp_slice word);
const dtlp_lexicon_slot *dtlp_lexicon_find_hashed(const dtlp_lexicon *lexicon, dtlp_slice word, uint32_t hash);

/* Its flags; 0 if it is not listed. */
static inline uint32_t dtlp_lexicon_flags(const dtlp_lexicon *lexicon, dtlp_slice word)
{
    const dtlp_lexicon_slot *slot = dtlp_lexicon_find(lexicon, word);
    return slot == NULL ? 0 : slot->flags;
}

/* The value that the data file gives a word; NULL if it has none. */
static inline const char *dtlp_lexicon_value(const dtlp_lexicon *lexicon, const dtlp_lexicon_slot *slot)
{
    return slot == NULL || slot->value == 0 ? NULL : lexicon->words + slot->value;
}

#endif
