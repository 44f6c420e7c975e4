/* name_type.c - is it a person, an organisation, a place or something else?
 *
 * Owns the evidence. Each piece gives votes to a type; the votes of all mentions
 * of an entity are added up, so that one telling place decides for the others.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/names.h"
#include "nlp/words.h"

#include "nlp/generated/beside.h"
#include "nlp/generated/names.h"

enum { DECIDED = 1000, CERTAIN = 12, STRONG = 6, FAIR = 3, WEAK = 1 };

static void vote(dtlp_mention_draft *draft, dtlp_name_type type, int weight)
{
    draft->votes[type] += weight;
}

/* What the lexicon says of the name as a whole. */
static void vote_known(dtlp_mention_draft *draft)
{
    uint32_t flags = draft->known == NULL ? 0 : draft->known->flags;
    if (flags & (NAMES_PLACE | NAMES_DEMONYM))
        vote(draft, DTLP_NAME_PLACE, STRONG);
    if (flags & NAMES_ORGANISATION)
        vote(draft, DTLP_NAME_ORGANISATION, STRONG);
    if (flags & NAMES_OTHER)
        vote(draft, DTLP_NAME_OTHER, STRONG);
}

static bool is_initial(const dtlp_text *text, uint32_t token)
{
    const dtlp_token *t = &text->tokens[token];
    return t->end - t->begin == 2 && text->at[t->begin + 1] == '.' && t->capital;
}

static bool has_space(const dtlp_text *text, uint32_t first, uint32_t count)
{
    for (uint32_t i = first + 1; i < first + count; i++)
        if (text->tokens[i].space_before)
            return true;
    return false;
}

/* Israelis, Americans */
static bool is_people(const dtlp_name_finder *finder, const dtlp_mention_draft *draft)
{
    dtlp_slice word = dtlp_token_slice(finder->text, draft->core);
    if (draft->core_count != 1 || word.size < 5 || word.at[word.size - 1] != 's')
        return false;
    word.size--;
    return (dtlp_lexicon_flags(&dtlp_names, word) & NAMES_DEMONYM) != 0;
}

/* Corp., Inc., N.V. */
static bool last_abbreviated(const dtlp_text *text, uint32_t token)
{
    return text->at[text->tokens[token].end - 1] == '.';
}

/* What its first and last word say. */
static void vote_ends(const dtlp_name_finder *finder, dtlp_mention_draft *draft, uint32_t first_flags,
                      uint32_t last_flags)
{
    uint32_t first = draft->core, last = first + draft->core_count - 1;
    if (last_flags & NAMES_COMPANY)
        vote(draft, DTLP_NAME_ORGANISATION, last_abbreviated(finder->text, last) ? DECIDED : STRONG);
    if (last_flags & NAMES_ORGANISATION_WORD)
        vote(draft, DTLP_NAME_ORGANISATION, STRONG);
    if (last_flags & NAMES_PLACE_WORD)
        vote(draft, DTLP_NAME_PLACE, STRONG);
    if (last_flags & NAMES_OTHER_WORD)
        vote(draft, DTLP_NAME_OTHER, STRONG);
    if (first_flags & NAMES_ORGANISATION_WORD)
        vote(draft, DTLP_NAME_ORGANISATION, FAIR + WEAK);
    if (first_flags & NAMES_PLACE_FIRST)
        vote(draft, DTLP_NAME_PLACE, FAIR + WEAK);
    if (first_flags & NAMES_OTHER_WORD)
        vote(draft, DTLP_NAME_OTHER, FAIR);
    if (last_flags & NAMES_GENERATION)
        vote(draft, DTLP_NAME_PERSON, FAIR);
    if ((first_flags & NAMES_DIRECTION) && (last_flags & NAMES_PLACE))
        vote(draft, DTLP_NAME_PLACE, STRONG);
    if ((first_flags & NAMES_OWNER) && finder->text->tokens[first + 1].shape == DTLP_SHAPE_CLITIC)
        vote(draft, DTLP_NAME_ORGANISATION, WEAK);
}

/* Marsh & Fenn; Castle Rovers, in the plural. */
static void vote_form(const dtlp_name_finder *finder, dtlp_mention_draft *draft, uint32_t first_flags)
{
    uint32_t first = draft->core, last = first + draft->core_count - 1;
    for (uint32_t i = first + 1; i < last; i++)
        if (dtlp_token_is(finder->text, i, '&'))
            vote(draft, DTLP_NAME_ORGANISATION, STRONG);
    bool plural = draft->analysed && finder->nlp->xpos[last] == DTLP_XPOS_NNPS;
    if (plural && draft->core_count > 1 && !(first_flags & NAMES_GIVEN) && draft->title_first == draft->core)
        vote(draft, DTLP_NAME_ORGANISATION, FAIR);
}

/* What its words say. */
static void vote_words(const dtlp_name_finder *finder, dtlp_mention_draft *draft)
{
    uint32_t first = draft->core, count = draft->core_count, last = first + count - 1;
    uint32_t first_flags = dtlp_name_flags(finder, first), last_flags = dtlp_name_flags(finder, last);
    bool known = draft->known != NULL &&
                 (draft->known->flags & (NAMES_PLACE | NAMES_DEMONYM | NAMES_ORGANISATION | NAMES_OTHER));
    if (draft->title_first < draft->core)
        vote(draft, DTLP_NAME_PERSON, CERTAIN);
    if (known)
        return;
    if (is_people(finder, draft))
        vote(draft, DTLP_NAME_OTHER, STRONG);
    if (count > 1)
        vote_ends(finder, draft, first_flags, last_flags);
    for (uint32_t i = first + 1; i + 1 < last; i++)
        if ((dtlp_name_flags(finder, i) & NAMES_ORGANISATION_WORD) && !finder->text->tokens[i + 1].capital)
            vote(draft, DTLP_NAME_ORGANISATION, STRONG); /* Lee Foundation for the Arts */
    vote_form(finder, draft, first_flags);
    if (first_flags & NAMES_GIVEN)
        vote(draft, DTLP_NAME_PERSON, count > 1 ? FAIR + WEAK : WEAK + WEAK);
    if ((last_flags & NAMES_SURNAME) && count <= 3)
        vote(draft, DTLP_NAME_PERSON, FAIR);
    for (uint32_t i = first; i <= last && count > 1; i++)
        if (is_initial(finder->text, i))
            vote(draft, DTLP_NAME_PERSON, FAIR);
    if (count == 1 && finder->text->tokens[first].all_capital)
        vote(draft, DTLP_NAME_ORGANISATION, WEAK + WEAK);
    if (has_space(finder->text, first, count) && count <= 3 &&
        !(first_flags & (NAMES_PLACE | NAMES_DEMONYM | NAMES_DIRECTION)))
        draft->may_be_person = true;
}

/* A token's flags; 0 outside the sentence's reach. */
static uint32_t flags_at(const dtlp_name_finder *finder, uint32_t token)
{
    return token < finder->text->n_tokens ? dtlp_name_flags(finder, token) : 0;
}

/* Does the name stand before the noun it belongs to: the Castro government? */
static bool modifies(const dtlp_name_finder *finder, const dtlp_mention_draft *draft)
{
    uint32_t next = draft->core + draft->core_count;
    const dtlp_token *t = &finder->text->tokens[next];
    return next < finder->text->n_tokens && t->shape == DTLP_SHAPE_WORD && !t->capital &&
           !(dtlp_name_flags(finder, next) & NAMES_SAYING);
}

/* Votes of a word that belongs to the name: its mother, shares, parliament. */
static void vote_beside(dtlp_mention_draft *draft, uint32_t flags)
{
    if (flags & BESIDE_PLACE_BESIDE)
        vote(draft, DTLP_NAME_PLACE, FAIR);
    if (flags & BESIDE_ORGANISATION_BESIDE)
        vote(draft, DTLP_NAME_ORGANISATION, FAIR);
    if (flags & BESIDE_PERSON_BESIDE)
        vote(draft, DTLP_NAME_PERSON, FAIR);
}

/* "the parliament of Norway", "Norway's second parliament", "Siemens shares" */
static void vote_owned(const dtlp_name_finder *finder, dtlp_mention_draft *draft)
{
    const dtlp_text *text = finder->text;
    uint32_t before = draft->title_first, last = draft->core + draft->core_count - 1, next = last + 1;
    if (before >= 1 && (dtlp_name_flags(finder, before - 1) & NAMES_ARTICLE))
        before--;
    if (before >= 2 && (dtlp_word_groups(dtlp_token_slice(text, before - 1)) & DTLP_GROUP_GENITIVE))
        vote_beside(draft, dtlp_name_beside(finder, before - 2) & ~(uint32_t)BESIDE_PERSON_BESIDE);
    if (next + 1 >= text->n_tokens)
        return;
    if (text->tokens[next].shape == DTLP_SHAPE_CLITIC) {
        uint32_t head = draft->analysed ? finder->nlp->head[last] : next + 1;
        if (head != DTLP_NO_HEAD && head > next)
            vote_beside(draft, dtlp_name_beside(finder, head));
    } else if (text->tokens[next].shape == DTLP_SHAPE_WORD && !text->tokens[next].capital) {
        vote_beside(draft, dtlp_name_beside(finder, next) & ~(uint32_t)BESIDE_PERSON_BESIDE);
    }
}

/* What stands before it. */
static void vote_before(const dtlp_name_finder *finder, dtlp_mention_draft *draft)
{
    if (draft->title_first == 0)
        return;
    uint32_t before = draft->title_first - 1;
    uint32_t flags = dtlp_name_flags(finder, before);
    bool capital = finder->text->tokens[before].capital;
    if ((flags & NAMES_TITLE) && !capital)
        vote(draft, DTLP_NAME_PERSON, FAIR + WEAK);
    draft->located = (flags & NAMES_LOCATIVE) != 0;
    if (!(flags & NAMES_ARTICLE) || draft->title_first < draft->core)
        return;
    draft->may_be_person = false;
    if (modifies(finder, draft))
        return;
    vote(draft, DTLP_NAME_PERSON, -FAIR);
    if (draft->core_count > 1)
        vote(draft, DTLP_NAME_ORGANISATION, WEAK);
}

/* "Rovers were sold", "Rovers, who were sold": one that is spoken of as many; not the last of a list. */
static bool is_many(const dtlp_name_finder *finder, const dtlp_mention_draft *draft, uint32_t next)
{
    const dtlp_text *text = finder->text;
    uint32_t before = draft->title_first;
    if (next + 2 >= text->n_tokens || draft->title_first < draft->core ||
        (before > 0 && (text->tokens[before - 1].capital || !text->tokens[draft->core].space_before || dtlp_token_is(text, before - 1, ',') ||
                        (draft->analysed && finder->nlp->upos[before - 1] == DTLP_CCONJ))))
        return false;
    if (draft->analysed && finder->nlp->upos[next] == DTLP_AUX && dtlp_name_beside(finder, next) & BESIDE_MANY_BEHIND)
        return true;
    return dtlp_token_is(text, next, ',') && (flags_at(finder, next + 1) & NAMES_RELATIVE_PERSON) &&
           (dtlp_name_beside(finder, next + 2) & BESIDE_MANY_BEHIND);
}

/* What stands behind it: who, where, an age, a verb of saying. */
static void vote_behind(const dtlp_name_finder *finder, dtlp_mention_draft *draft)
{
    const dtlp_text *text = finder->text;
    uint32_t next = draft->core + draft->core_count;
    if (is_many(finder, draft, next)) {
        vote(draft, DTLP_NAME_ORGANISATION, CERTAIN);
        return;
    }
    if (next < text->n_tokens && dtlp_token_is(text, next, ',')) {
        uint32_t flags = flags_at(finder, next + 1);
        if (flags & NAMES_RELATIVE_PERSON)
            vote(draft, DTLP_NAME_PERSON, FAIR);
        if (flags & NAMES_RELATIVE_PLACE)
            vote(draft, DTLP_NAME_PLACE, FAIR);
        if (next + 2 < text->n_tokens && text->tokens[next + 1].shape == DTLP_SHAPE_NUMBER &&
            text->tokens[next + 1].end - text->tokens[next + 1].begin == 2 && dtlp_token_is(text, next + 2, ','))
            vote(draft, DTLP_NAME_PERSON, STRONG);
        if ((flags & NAMES_TITLE) && !text->tokens[next + 1].capital)
            vote(draft, DTLP_NAME_PERSON, WEAK);
        return;
    }
    uint32_t flags = flags_at(finder, next);
    if (flags & NAMES_SAYING)
        vote(draft, DTLP_NAME_PERSON, draft->core_count > 1 ? WEAK + WEAK : WEAK);
    if (flags & NAMES_RELATIVE_PERSON)
        vote(draft, DTLP_NAME_PERSON, FAIR);
}

void dtlp_name_vote(const dtlp_name_finder *finder, dtlp_mention_draft *draft)
{
    vote_known(draft);
    vote_words(finder, draft);
    vote_before(finder, draft);
    vote_behind(finder, draft);
    vote_owned(finder, draft);
    if (draft->heads_dateline)
        vote(draft, DTLP_NAME_PLACE, STRONG);
}

dtlp_name_type dtlp_name_winner(const int32_t votes[DTLP_NAME_TYPES], bool may_be_person)
{
    dtlp_name_type best = DTLP_NAME_PERSON;
    for (int type = DTLP_NAME_ORGANISATION; type < DTLP_NAME_TYPES; type++)
        if (votes[type] > votes[best])
            best = (dtlp_name_type)type;
    if (votes[best] > 0)
        return best;
    return may_be_person ? DTLP_NAME_PERSON : DTLP_NAME_OTHER;
}
