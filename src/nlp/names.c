/* names.c - finds names over a whole text; see names.h.
 *
 * SPDX-License-Identifier: MIT
 */
#define BESIDE_TABLE
#define NAMES_TABLE
#include "nlp/generated/beside.h"
#include "nlp/generated/names.h"

#include "nlp/names.h"

/* ---- words -------------------------------------------------------------- */

uint32_t dtlp_name_flags(const dtlp_name_finder *finder, uint32_t token)
{
    uint32_t *flags = &finder->flags[token];
    if (*flags != DTLP_NAME_UNASKED)
        return *flags;
    dtlp_slice word = dtlp_token_slice(finder->text, token);
    if (word.size > 1 && word.at[word.size - 1] == '.')
        word.size--;
    return *flags = dtlp_lexicon_flags(&dtlp_names, word);
}

uint32_t dtlp_name_beside(const dtlp_name_finder *finder, uint32_t token)
{
    return dtlp_lexicon_flags(&dtlp_beside, dtlp_token_slice(finder->text, token));
}

dtlp_slice dtlp_name_key(const dtlp_text *text, uint32_t first, uint32_t count, char room[DTLP_NAME_KEY])
{
    size_t size = 0;
    for (uint32_t i = first; i < first + count; i++) {
        dtlp_slice word = dtlp_token_slice(text, i);
        bool space = i > first && text->tokens[i].space_before;
        if (size + space + word.size > DTLP_NAME_KEY)
            return (dtlp_slice){room, 0};
        if (space)
            room[size++] = ' ';
        for (size_t c = 0; c < word.size; c++)
            room[size++] = dtlp_lower(word.at[c]);
    }
    if (size > 1 && room[size - 1] == '.')
        size--;
    return (dtlp_slice){room, size};
}

const dtlp_lexicon_slot *dtlp_name_known(const dtlp_text *text, uint32_t first, uint32_t count)
{
    char room[DTLP_NAME_KEY];
    return dtlp_lexicon_find(&dtlp_names, dtlp_name_key(text, first, count, room));
}

uint32_t dtlp_name_hash(const dtlp_text *text, uint32_t token)
{
    dtlp_slice word = dtlp_token_slice(text, token);
    uint32_t hash = dtlp_lexicon_hash(word.at, word.size);
    return hash == 0 ? 1 : hash;
}

/* ---- sets --------------------------------------------------------------- */

static void insert(dtlp_hash_set *set, uint32_t hash)
{
    uint32_t at = hash & set->mask;
    while (set->slots[at] != 0 && set->slots[at] != hash)
        at = (at + 1) & set->mask;
    set->count += set->slots[at] == 0;
    set->slots[at] = hash;
}

void dtlp_hash_set_add(dtlp_hash_set *set, dtlp_arena *arena, uint32_t hash)
{
    if (set->slots == NULL || set->count * 2 > set->mask) {
        dtlp_hash_set old = *set;
        uint32_t size = old.slots == NULL ? 256 : (old.mask + 1) * 2;
        *set = (dtlp_hash_set){DTLP_NEW_ARRAY(arena, uint32_t, size), size - 1, 0};
        for (uint32_t i = 0; old.slots != NULL && i <= old.mask; i++)
            if (old.slots[i] != 0)
                insert(set, old.slots[i]);
    }
    insert(set, hash);
}

bool dtlp_hash_set_has(const dtlp_hash_set *set, uint32_t hash)
{
    if (set->slots == NULL)
        return false;
    for (uint32_t at = hash & set->mask; set->slots[at] != 0; at = (at + 1) & set->mask)
        if (set->slots[at] == hash)
            return true;
    return false;
}

/* ---- the whole ---------------------------------------------------------- */

/* Only the last word of a run counts: "National" of National Security Council says
 * nothing of a sentence that begins with "National". */
static bool capital_follows(const dtlp_text *text, uint32_t token)
{
    return token + 1 < text->n_tokens && text->tokens[token + 1].capital && text->tokens[token + 1].space_before;
}

/* Note which words the prose writes with a capital inside a sentence, and which
 * without: it tells about those at the beginning of one. */
static void survey(dtlp_name_finder *finder)
{
    const dtlp_text *text = finder->text;
    for (uint32_t s = 0; s < text->n_sentences; s++) {
        const dtlp_sentence *sentence = &text->sentences[s];
        if (sentence->kind != DTLP_SENTENCE_PROSE && sentence->kind != DTLP_SENTENCE_ITEM)
            continue;
        bool begins = true;
        for (uint32_t i = sentence->first_token; i < sentence->first_token + sentence->n_tokens; i++) {
            const dtlp_token *t = &text->tokens[i];
            if (t->shape == DTLP_SHAPE_WORD && !t->capital && t->space_before)
                dtlp_hash_set_add(&finder->small, finder->arena, dtlp_name_hash(text, i));
            else if (t->shape == DTLP_SHAPE_WORD && t->capital && !begins && !capital_follows(text, i))
                dtlp_hash_set_add(&finder->capital, finder->arena, dtlp_name_hash(text, i));
            begins = t->shape == DTLP_SHAPE_PUNCTUATION && !dtlp_token_is(text, i, ',') &&
                     !dtlp_token_is(text, i, '-');
        }
    }
}

void dtlp_nlp_find_names(dtlp_nlp *nlp, dtlp_arena *arena)
{
    dtlp_name_finder finder = {.nlp = nlp, .text = nlp->text, .arena = arena};
    finder.flags = dtlp_arena_raw(arena, nlp->text->n_tokens * sizeof *finder.flags);
    memset(finder.flags, 0xFF, nlp->text->n_tokens * sizeof *finder.flags);
    survey(&finder);
    for (uint32_t s = 0; s < nlp->text->n_sentences; s++)
        if (nlp->text->sentences[s].kind != DTLP_SENTENCE_FURNITURE)
            dtlp_name_spans(&finder, s);
    for (size_t i = 0; i < finder.drafts.count; i++)
        dtlp_name_vote(&finder, &finder.drafts.at[i]);
    dtlp_name_link(&finder);
}
