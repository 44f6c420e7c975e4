/* front.c - what a title does not begin with.
 *
 * Phrases and adverbs before the subject, half an apposition behind it, words
 * that tie the clause to something before. Knows nothing of what follows the verb.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/title.h"

/* Does a name of a place stand among the words? */
static bool names_place(const dtlp_title_work *work, uint32_t from, uint32_t to)
{
    const struct dtlp_happenings *all = work->all;
    bool place = false;
    for (uint32_t at = from; at < to; at++) {
        if (all->timex_of[at] != 0)
            return false;
        place = place || (all->name_of[at] != 0 && all->tree->nlp->names[all->name_of[at] - 1].type == DTLP_NAME_PLACE);
    }
    return place;
}

/* What may stand before a subject without being part of it. */
static bool is_fronted(const dtlp_tree *tree, uint32_t token)
{
    switch (dtlp_rel(tree, token)) {
    case DTLP_DEP_obl: case DTLP_DEP_obl_unmarked: case DTLP_DEP_advmod: case DTLP_DEP_advcl: case DTLP_DEP_nmod:
    case DTLP_DEP_nmod_unmarked: case DTLP_DEP_parataxis: case DTLP_DEP_discourse: case DTLP_DEP_cc: case DTLP_DEP_punct:
        return (tree->word[token] & DTLP_IS(F_NEGATION)) == 0;
    default:
        return false;
    }
}

/* "In all, the bombings", hung on the bombings: a preposition or an adverb with its comma. */
static void drop_opening(dtlp_title_work *work, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t from = work->first, comma;
    while (from < subject && (!dtlp_title_keeps(work, from) || dtlp_up(tree, from) == DTLP_PUNCT))
        from++;
    for (comma = from; comma < subject && !dtlp_word_is_at(tree, comma, ","); comma++)
        if ((dtlp_up(tree, comma) == DTLP_VERB && comma > from) || dtlp_up(tree, comma) == DTLP_AUX)
            return;
    dtlp_upos tag = dtlp_up(tree, from);
    bool attribution = dtlp_serves_as(tree, from, DTLP_ATTRIBUTION);
    if (comma == subject || (tag != DTLP_ADP && tag != DTLP_ADV && !attribution) ||
        (dtlp_serves_as(tree, from, DTLP_FRONTED_PLACE_PREPOSITION) && names_place(work, from, comma)))
        return;
    for (uint32_t at = from; at <= comma; at++)
        work->keep[at - work->first] = false;
}

/* "For Orla, 64, the report came too late", "In addition, sales fell": what stands before the
 * subject, but for the name of a place. */
void dtlp_title_drop_fronted(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top), found = work->all->at[work->mention].subject;
    if (subject == DTLP_NO_TOKEN && found != DTLP_NO_TOKEN && found < work->top && dtlp_head(tree, found) == work->top)
        subject = found;
    if (subject == DTLP_NO_TOKEN || subject > work->top)
        return;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN && at < subject; at = tree->sibling[at]) {
        bool place = dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_FRONTED_PLACE_PREPOSITION) && names_place(work, tree->left[at], tree->right[at] + 1);
        if (tree->right[at] < subject && is_fronted(tree, at) && !place)
            dtlp_title_mark(work, at, false);
    }
    drop_opening(work, subject);
    uint32_t left = tree->left[subject];
    if (dtlp_up(tree, left) == DTLP_ADP && dtlp_xp(tree, left + 1) != DTLP_XPOS_JJS && dtlp_xp(tree, left + 1) != DTLP_XPOS_RBS) /* "at least" */
        work->keep[left - work->first] = false; /* "After a woman was burned", hung on the woman */
}

/* "6.58 the aircraft vanished", of which "at" is gone: what stands before the subject's article without
 * being tied to it. */
void dtlp_title_drop_double(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top), left = DTLP_NO_TOKEN;
    if (subject == DTLP_NO_TOKEN || subject > work->top)
        return;
    for (uint32_t at = work->first; at < subject; at++) {
        bool article = dtlp_serves_as(tree, at, DTLP_DEFINITE_ARTICLE) || dtlp_serves_as(tree, at, DTLP_INDEFINITE_ARTICLE);
        if (!dtlp_title_keeps(work, at))
            continue;
        dtlp_upos tag = left == DTLP_NO_TOKEN ? DTLP_X : dtlp_up(tree, left);
        if (article && dtlp_head(tree, at) == subject && (tag == DTLP_NUM || tag == DTLP_NOUN || tag == DTLP_PROPN)) {
            for (uint32_t before = work->first; before < at; before++)
                work->keep[before - work->first] = false;
            return;
        }
        left = at;
    }
}

/* Does the list go on: "A, B and C, who came, left"? */
static bool is_list(const dtlp_title_work *work, uint32_t comma, uint32_t verb)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = comma; at < verb; at++)
        if (dtlp_title_keeps(work, at) && dtlp_up(tree, at) == DTLP_CCONJ && !dtlp_title_is_idle(work, at) &&
            dtlp_head(tree, at) != DTLP_NO_TOKEN && dtlp_rel(tree, dtlp_head(tree, at)) == DTLP_DEP_conj)
            return true;
    return false;
}

/* A phrase before the subject that its comma parts from it: "In Havana, the father joined". */
static bool is_setting(const dtlp_title_work *work, uint32_t comma)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t first = work->first;
    while (first < comma && !dtlp_title_keeps(work, first))
        first++;
    return dtlp_up(tree, first) != DTLP_DET && !dtlp_is_noun(tree, first);
}

/* One comma alone before the verb: "one of them, Orla, wrote" cut short. */
void dtlp_title_balance(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top), verb = work->top, comma = DTLP_NO_TOKEN, n = 0;
    if (subject == DTLP_NO_TOKEN || subject > work->top || work->all->at[work->mention].kind != DTLP_KIND_VERB)
        return;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > subject && at < verb && (dtlp_up(tree, at) == DTLP_AUX || dtlp_rel(tree, at) == DTLP_DEP_mark))
            verb = at; /* "is to hand over" too */
    for (uint32_t at = work->first + 1; at < verb; at++)
        if (dtlp_title_keeps(work, at) && dtlp_word_is_at(tree, at, ",") && dtlp_title_keeps(work, at - 1) && dtlp_title_keeps(work, at + 1)) {
            comma = at;
            n++;
        }
    if (n != 1 || is_list(work, comma, verb) || (comma < subject && is_setting(work, comma)))
        return;
    uint32_t before = verb;
    while (before > comma + 1 && dtlp_up(tree, before - 1) == DTLP_ADV)
        before--;
    if (!dtlp_word_is_at(tree, before - 1, ",")) /* "state, county and local officials met" */
        return;
    for (uint32_t at = comma; at < verb; at++)
        work->keep[at - work->first] = false;
}

/* What opens the title must not tie it to something before: the preposition and
 * article of a noun, wherever the parse hung them, the subordinator of a clause. */
void dtlp_title_drop_openers(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    bool noun = work->all->at[work->mention].kind == DTLP_KIND_NOUN;
    for (uint32_t at = work->first; at < work->top; at++) {
        if (!dtlp_title_keeps(work, at))
            continue;
        dtlp_upos tag = dtlp_up(tree, at);
        dtlp_deprel relation = dtlp_rel(tree, at);
        bool loose = tag == DTLP_PUNCT || tag == DTLP_CCONJ || tag == DTLP_SCONJ ||
                     (noun ? tag == DTLP_ADP || tag == DTLP_DET
                           : relation == DTLP_DEP_mark && dtlp_xp(tree, at) != DTLP_XPOS_TO);
        loose |= tag == DTLP_ADV && (tree->word[at] & DTLP_IS(F_LOOSE)) != 0 && !dtlp_title_keeps(work, at + 1); /* "only" after a clinic opened */
        if (!loose)
            break;
        work->keep[at - work->first] = false;
    }
}
