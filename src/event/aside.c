/* aside.c - what stands in a title's sentence without being part of its clause.
 *
 * Owns asides between dashes, what stands before a semicolon or behind the
 * clause, participles and appositions that lost their noun, and clauses that the
 * parse took for phrases. Which words of the clause itself go is prune.c's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/title.h"

/* "those affected", "some of those who left": without the clause nobody is told of. */
bool dtlp_title_is_free_relative(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_xp(tree, token) == DTLP_XPOS_WP && dtlp_child(tree, token, DTLP_DEP_acl_relcl) != DTLP_NO_TOKEN;
}

bool dtlp_title_tells_who(const dtlp_tree *tree, uint32_t token)
{
    uint32_t those = dtlp_head(tree, token);
    if (those == DTLP_NO_TOKEN || those > token)
        return false;
    if (dtlp_serves_as(tree, those, DTLP_NOUN_FOR_NOUN) && dtlp_rel(tree, token) == DTLP_DEP_acl_relcl && !dtlp_comma_before(tree, token))
        return true; /* "the one that set out" */
    return dtlp_title_is_free_relative(tree, those) || (dtlp_xp(tree, those) == DTLP_XPOS_DT && (dtlp_up(tree, those) == DTLP_PRON || dtlp_rel(tree, token) == DTLP_DEP_acl_relcl));
}

/* "Cranes moved on Thursday, and the ship was first", with the ship taken for joined to
 * what is gone, or by a comma to one noun: it begins another clause. */
static bool is_other_clause(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token), and = dtlp_child(tree, token, DTLP_DEP_cc);
    if (dtlp_rel(tree, token) != DTLP_DEP_conj || head == DTLP_NO_TOKEN || head == work->top || !dtlp_is_noun(tree, token) ||
        token < work->top)
        return false;
    if (head >= work->first && head < work->end && !dtlp_title_keeps(work, head) && work->all->timex_of[head] != 0)
        return true;
    return and != DTLP_NO_TOKEN && dtlp_word_is_at(tree, and - 1, ",") && dtlp_child(tree, head, DTLP_DEP_conj) == token;
}

/* "5 hours after the office issued", with the office taken for a phrase: a finite verb
 * that does not belong to it follows. */
static bool is_clause_begun(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t marker = dtlp_marker(tree, token), next = tree->right[token] + 1;
    if ((dtlp_rel(tree, token) != DTLP_DEP_obl && dtlp_rel(tree, token) != DTLP_DEP_nmod) || token < work->top || marker == DTLP_NO_TOKEN ||
        (tree->word[marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL) | DTLP_IS(F_WHILE))) == 0)
        return false;
    if (dtlp_child(tree, token, DTLP_DEP_appos) != DTLP_NO_TOKEN)
        next += next < work->end && dtlp_word_is_at(tree, next, ",");
    return next < work->end && !dtlp_title_keeps(work, next) && (dtlp_up(tree, next) == DTLP_VERB || dtlp_up(tree, next) == DTLP_AUX) &&
           dtlp_xp(tree, next) != DTLP_XPOS_VBG;
}

/* "Two lines, A and B, said" without the apposition: no "and B" either. */
static bool is_rest_of_apposition(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) != DTLP_DEP_conj || head == DTLP_NO_TOKEN || head < work->first || !dtlp_title_keeps(work, head) ||
        !dtlp_is_noun(tree, head))
        return false;
    uint32_t name = dtlp_child(tree, head, DTLP_DEP_appos);
    return name != DTLP_NO_TOKEN && name > head && name < token && !dtlp_title_keeps(work, name);
}

/* "met in June, a visit by a minister", without June and the visit: no "by a minister" either. */
static bool is_of_what_is_gone(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t left = tree->left[token], at = left;
    dtlp_deprel relation = dtlp_rel(tree, token);
    bool noun = false;
    if ((relation != DTLP_DEP_obl && relation != DTLP_DEP_obl_agent && relation != DTLP_DEP_nmod) || left <= work->top + 1 ||
        dtlp_up(tree, left) != DTLP_ADP || dtlp_up(tree, left - 1) == DTLP_PUNCT)
        return false;
    while (at > work->top && !dtlp_title_keeps(work, at - 1) && !dtlp_word_is_at(tree, at - 1, ",")) {
        at--;
        noun = noun || (dtlp_up(tree, at) == DTLP_NOUN && work->all->timex_of[at] == 0);
    }
    return noun && at > work->top + 1 && dtlp_word_is_at(tree, at - 1, ",") && !dtlp_title_keeps(work, at);
}

void dtlp_title_drop_other_clauses(dtlp_title_work *work)
{
    for (uint32_t at = work->top + 1; at < work->end; at++)
        if (dtlp_title_keeps(work, at) && (is_other_clause(work, at) || is_clause_begun(work, at) || is_of_what_is_gone(work, at)))
            dtlp_title_mark(work, at, false);
    for (uint32_t at = work->first; at < work->end; at++)
        if (dtlp_title_keeps(work, at) && is_rest_of_apposition(work, at))
            dtlp_title_mark(work, at, false);
}

bool dtlp_title_is_dash(const dtlp_tree *tree, uint32_t token)
{
    dtlp_slice word = dtlp_word_at(tree, token);
    return tree->text->tokens[token].space_before && (dtlp_slice_is(word, "-") || dtlp_slice_is(word, "--") || dtlp_slice_is(word, "_") ||
           dtlp_slice_is(word, "\xE2\x80\x93") || dtlp_slice_is(word, "\xE2\x80\x94"));
}

/* "women -- hundreds of them old -- marched": what stands between dashes, or behind the only one. */
static void drop_between_dashes(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->begin; at < work->end; at++) {
        if (!dtlp_title_is_dash(tree, at))
            continue;
        uint32_t close = at + 1;
        while (close < work->end && !dtlp_title_is_dash(tree, close))
            close++;
        if (work->top > at && (work->top < close || close == work->end))
            continue; /* it stands there itself */
        for (; at <= close && at < work->end; at++)
            work->keep[at - work->first] = false;
        at--;
    }
}

/* "a survey completed in May found", of which May is gone: a participle alone says nothing. */
static void drop_bare_participles(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->first; at < work->end; at++) {
        uint32_t below = tree->child[at];
        if (!dtlp_title_keeps(work, at) || at == work->top || dtlp_rel(tree, at) != DTLP_DEP_acl || below == DTLP_NO_TOKEN ||
            (dtlp_xp(tree, at) != DTLP_XPOS_VBN && dtlp_xp(tree, at) != DTLP_XPOS_VBD))
            continue;
        while (below != DTLP_NO_TOKEN && (!dtlp_title_keeps(work, below) || dtlp_rel(tree, below) == DTLP_DEP_punct || dtlp_rel(tree, below) == DTLP_DEP_compound_prt))
            below = tree->sibling[below];
        if (below == DTLP_NO_TOKEN && !dtlp_title_tells_who(tree, at))
            dtlp_title_mark(work, at, false);
    }
}

static void drop_from(dtlp_title_work *work, uint32_t at, const char *until)
{
    for (; at < work->end && !dtlp_word_is_at(work->all->tree, at, until); at++)
        work->keep[at - work->first] = false;
}

/* What follows the clause without being part of it: another sentence behind ";", "according to
 * officials" up to its comma, "compared with a loss a year earlier". */
static void drop_appendages(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->top + 1; at < work->end; at++) {
        bool behind = at + 1 < work->end && dtlp_title_keeps(work, at);
        bool compared = behind && dtlp_xp(tree, at) == DTLP_XPOS_VBN && dtlp_up(tree, at + 1) == DTLP_ADP &&
                        (dtlp_form_around(tree, at) & DTLP_AROUND_IS(COMPARISON)) != 0;
        if (dtlp_word_is_at(tree, at, ";") || compared) {
            drop_from(work, at, "");
            return;
        }
        if (behind && dtlp_serves_as(tree, at, DTLP_ATTRIBUTION) && dtlp_serves_as(tree, at + 1, DTLP_ATTRIBUTION_BEHIND))
            drop_from(work, at, ",");
    }
}

/* "since 1949, a time when", of which the year is gone. */
static void drop_lone_appositions(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->top + 1; at < work->end; at++) {
        uint32_t head = dtlp_head(tree, at);
        if (dtlp_title_keeps(work, at) && dtlp_rel(tree, at) == DTLP_DEP_appos && head != DTLP_NO_TOKEN && head > work->top &&
            !dtlp_title_keeps(work, head))
            dtlp_title_mark(work, at, false);
    }
}

/* "The ship sank; a crew found it": what another sentence before the semicolon told. */
static void drop_before_semicolon(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top), at = work->top;
    while (at > work->first && !dtlp_word_is_at(tree, at - 1, ";"))
        at--;
    if (subject == DTLP_NO_TOKEN || subject < at)
        return;
    for (; at > work->first; at--)
        work->keep[at - 1 - work->first] = false;
}

void dtlp_title_drop_asides(dtlp_title_work *work)
{
    drop_before_semicolon(work);
    drop_between_dashes(work);
    drop_appendages(work);
}

void dtlp_title_drop_bare(dtlp_title_work *work)
{
    drop_bare_participles(work);
    drop_lone_appositions(work);
}
