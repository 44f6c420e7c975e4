/* clause.c - the clause of a verb as the article has it, for titles.
 *
 * Where pruning the parse leaves no clause that stands, the words are taken as
 * they stand in the text, from the subject to where the next clause begins.
 * The bounds are read off the words rather than the parse, which is what has
 * failed. Knows nothing of wording.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/title.h"

static bool is_joiner(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_up(tree, token) == DTLP_CCONJ || dtlp_word_is_at(tree, token, ";");
}

/* The head of the noun phrase that begins at `token`. */
static uint32_t phrase_head(const dtlp_tree *tree, uint32_t token, uint32_t end)
{
    uint32_t head = token;
    for (; token < end; token++) {
        dtlp_upos tag = dtlp_up(tree, token);
        if (tag == DTLP_NOUN || tag == DTLP_PROPN || tag == DTLP_PRON || tag == DTLP_NUM)
            head = token;
        else if (tag != DTLP_DET && tag != DTLP_ADJ && tag != DTLP_PART)
            break;
    }
    return head;
}

/* The noun phrase that a clause between `from` and its verb begins with, behind what is
 * in front of it: "in April, seven months before the fire, a foreman". */
static uint32_t first_phrase(const struct dtlp_happenings *all, uint32_t from, uint32_t verb)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = from; at < verb; at++) {
        dtlp_upos tag = dtlp_up(tree, at);
        bool noun = tag == DTLP_NOUN || tag == DTLP_PROPN || tag == DTLP_DET || tag == DTLP_NUM || tag == DTLP_ADJ || tag == DTLP_PRON;
        if (tag == DTLP_ADV || tag == DTLP_PUNCT || tag == DTLP_AUX)
            continue;
        bool timed = false;
        for (uint32_t i = at; i < verb && i < at + 6 && !dtlp_word_is_at(tree, i, ","); i++)
            timed = timed || all->timex_of[i] != 0;
        if (noun && !timed)
            return phrase_head(tree, at, verb);
        while (at < verb && !dtlp_word_is_at(tree, at, ",")) /* "in April 2016," */
            at++;
    }
    return DTLP_NO_TOKEN;
}

/* Itself, or an auxiliary of it. */
static bool has_finite(const dtlp_tree *tree, uint32_t verb)
{
    uint32_t auxiliary = dtlp_child(tree, verb, DTLP_DEP_aux);
    if (auxiliary == DTLP_NO_TOKEN)
        auxiliary = dtlp_child(tree, verb, DTLP_DEP_aux_pass);
    return dtlp_is_finite(tree, auxiliary == DTLP_NO_TOKEN ? verb : auxiliary);
}

/* A subject that is none: a dateline's place, a noun under a preposition of its own. */
static bool is_false_subject(const dtlp_tree *tree, uint32_t subject, uint32_t begin)
{
    if (subject < begin)
        return true;
    uint32_t left = tree->left[subject], behind = tree->right[subject] + 1, marker = dtlp_child(tree, subject, DTLP_DEP_case);
    const uint64_t setting = DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_DURING);
    if (left > begin && (tree->word[left - 1] & setting) != 0 && dtlp_up(tree, left - 1) == DTLP_ADP && dtlp_word_is_at(tree, behind, ","))
        return true; /* "months before the fire, a guard sent" */
    return marker != DTLP_NO_TOKEN && marker < subject && left < subject && dtlp_up(tree, marker) == DTLP_ADP &&
           (tree->word[marker] & setting) != 0;
}

uint32_t dtlp_title_lost_subject(const struct dtlp_happenings *all, uint32_t verb)
{
    const dtlp_tree *tree = all->tree;
    uint32_t first = tree->text->sentences[tree->sentence[verb]].first_token, at = verb;
    uint32_t begin = dtlp_tale_begin(tree, tree->sentence[verb]), own = dtlp_own_subject(tree, verb);
    if (!has_finite(tree, verb) || (own != DTLP_NO_TOKEN && (own > verb || !is_false_subject(tree, own, begin))))
        return DTLP_NO_TOKEN;
    if (own != DTLP_NO_TOKEN && own < begin && begin < verb)
        return first_phrase(all, begin, verb);
    if (dtlp_rel(tree, verb) != DTLP_DEP_conj)
        return DTLP_NO_TOKEN;
    while (at > first && !is_joiner(tree, at - 1))
        at--;
    if (at == first || dtlp_head(tree, verb) > at || at == verb)
        return DTLP_NO_TOKEN;
    return first_phrase(all, at, verb);
}

/* Does a clause with a subject and a verb of its own begin at `token`? */
static bool begins_clause(const dtlp_tree *tree, uint32_t token, uint32_t end)
{
    enum { LOOKED_AT = 9 };
    bool noun = false;
    for (uint32_t at = token; at < end && at < token + LOOKED_AT; at++) {
        if (dtlp_is_finite(tree, at))
            return noun;
        bool other = dtlp_serves_as(tree, at, DTLP_COMPLEMENTIZER) && dtlp_up(tree, at) == DTLP_SCONJ;
        if ((dtlp_up(tree, at) == DTLP_PUNCT && !dtlp_word_is_at(tree, at, ",")) || other ||
            (at == token && dtlp_xp(tree, at) == DTLP_XPOS_VBG))
            return false;
        noun = noun || dtlp_is_noun(tree, at);
    }
    return false;
}

/* ", officials said": who tells it. */
static bool is_attribution(const dtlp_tree *tree, uint32_t token, uint32_t end)
{
    enum { LOOKED_AT = 8 };
    for (uint32_t at = token; at < end && at < token + LOOKED_AT; at++) {
        if (dtlp_is_finite(tree, at))
            return at > token && (tree->word[at] & DTLP_IS(V_REPORTING)) != 0;
        if (dtlp_up(tree, at) == DTLP_PUNCT)
            return false;
    }
    return false;
}

/* ", guards were calm": a clause with its own subject right behind a comma. */
static bool is_spliced(const dtlp_tree *tree, uint32_t token, uint32_t end)
{
    enum { LOOKED_AT = 5 };
    if (!dtlp_is_noun(tree, token) && dtlp_up(tree, token) != DTLP_DET)
        return false;
    for (uint32_t at = token; at < end && at < token + LOOKED_AT; at++) {
        if (!dtlp_is_finite(tree, at))
            continue;
        uint32_t verb = dtlp_up(tree, at) == DTLP_AUX ? dtlp_head(tree, at) : at;
        uint32_t subject = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, verb);
        return subject != DTLP_NO_TOKEN && subject >= token && subject < at;
    }
    return false;
}

/* Does another clause, or what is no part of this one, begin at `at`? */
static bool is_boundary(const dtlp_title_work *work, uint32_t at)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_slice word = dtlp_word_at(tree, at);
    dtlp_xpos tag = dtlp_xp(tree, at);
    bool comma = dtlp_word_is_at(tree, at - 1, ",");
    uint32_t head = dtlp_head(tree, at);
    if (dtlp_slice_is(word, ";") || dtlp_slice_is(word, ":") || dtlp_title_is_dash(tree, at))
        return true;
    if (comma && (is_attribution(tree, at, work->end) ||
                  (!work->all->at[work->mention].reports && is_spliced(tree, at, work->end))))
        return true;
    if (dtlp_up(tree, at) == DTLP_CCONJ)
        return begins_clause(tree, at + 1, work->end) || (comma && head != DTLP_NO_TOKEN && dtlp_is_verb(tree, head));
    if (tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WPS || tag == DTLP_XPOS_WRB)
        return comma || (tree->word[at] & DTLP_IS(F_WHILE)) != 0;
    if (comma && (tag == DTLP_XPOS_VBG || tag == DTLP_XPOS_VBN || tag == DTLP_XPOS_VBD))
        return true;
    if (dtlp_up(tree, at) == DTLP_SCONJ || (tree->word[at] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE) | DTLP_IS(F_UNTIL))) != 0)
        return !dtlp_serves_as(tree, at, DTLP_COMPLEMENTIZER) && (comma || begins_clause(tree, at + 1, work->end));
    return false;
}

/* Where the noun phrase of `subject` begins, whatever the parse hung on it. */
static uint32_t phrase_begin(const dtlp_title_work *work, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t from = tree->left[subject] > work->begin ? tree->left[subject] : work->begin;
    if (tree->left[subject] < work->begin && subject > work->begin)
        return work->begin;
    while (from < subject && (dtlp_up(tree, from) == DTLP_PUNCT || dtlp_up(tree, from) == DTLP_ADP || dtlp_up(tree, from) == DTLP_CCONJ ||
                              dtlp_up(tree, from) == DTLP_SCONJ))
        from++;
    while (from > work->begin && (dtlp_up(tree, from - 1) == DTLP_DET || dtlp_up(tree, from - 1) == DTLP_ADJ ||
                                  dtlp_up(tree, from - 1) == DTLP_NUM || dtlp_up(tree, from - 1) == DTLP_PROPN ||
                                  (dtlp_up(tree, from - 1) == DTLP_NOUN && dtlp_rel(tree, from - 1) == DTLP_DEP_compound)))
        from--;
    return from;
}

/* "its governing body handed down", with the body taken for governed: where the words begin that stand right before the
 * finite verb as who acts; the verb if there are none. */
static uint32_t words_before(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t from = work->top, found = work->all->at[work->mention].subject;
    if (!has_finite(tree, work->top) || found == DTLP_NO_TOKEN || found > work->top || !dtlp_under(tree, found, work->top))
        return from;
    for (; from > work->begin; from--) {
        dtlp_upos tag = dtlp_up(tree, from - 1);
        if (tag != DTLP_NOUN && tag != DTLP_PROPN && tag != DTLP_ADJ && tag != DTLP_DET && tag != DTLP_NUM && dtlp_xp(tree, from - 1) != DTLP_XPOS_POS &&
            dtlp_xp(tree, from - 1) != DTLP_XPOS_VBG)
            break;
    }
    return from <= found ? from : work->top;
}

void dtlp_title_take_clause(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top), from = work->top, to = work->top + 1;
    if (work->subject != DTLP_NO_TOKEN)
        subject = work->subject;
    if (subject != DTLP_NO_TOKEN && subject < work->top)
        from = phrase_begin(work, subject);
    else if ((from = words_before(work)) == work->top)
        for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN && at < work->top; at = tree->sibling[at])
            if (at < from && (dtlp_up(tree, at) == DTLP_AUX || dtlp_up(tree, at) == DTLP_PART))
                from = at;
    while (to < work->end && !is_boundary(work, to))
        to++;
    for (uint32_t at = work->first; at < work->end; at++)
        work->keep[at - work->first] = at >= from && at < to;
    dtlp_title_prune_within(work);
}
