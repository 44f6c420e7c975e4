/* mendclause.c - clauses given back to what they stand beside: what was said, what is joined, what a comma closes.
 *
 * Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

/* "The president himself met Orla", with "himself" for a second subject. */
static void mend_reflexive(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, token);
    if (token == m->first || verb == DTLP_NO_TOKEN || dtlp_head(tree, token - 1) != verb ||
        !dtlp_is_subject(dtlp_rel(tree, token - 1)) || (dtlp_form_around(tree, token) & DTLP_AROUND_IS(REFLEXIVE)) == 0)
        return;
    dtlp_mend_hang(m, token, token - 1, DTLP_DEP_nmod_unmarked);
}

/* "shares, which sold for $31 the day before it was known, fell": a clause that no comma divides from the
 * relative one before it is told within that. */
static void mend_clause_within(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t main = dtlp_head(tree, verb), marker = dtlp_child(tree, verb, DTLP_DEP_mark), at = tree->left[verb];
    if (main == DTLP_NO_TOKEN || main < verb || marker != at || at <= m->first ||
        dtlp_mend_finite_form(tree, verb) == DTLP_NO_TOKEN || dtlp_up(tree, at - 1) == DTLP_PUNCT)
        return;
    for (at--; at != DTLP_NO_TOKEN && at >= m->first && at < verb; at = dtlp_head(tree, at))
        if (dtlp_rel(tree, at) == DTLP_DEP_acl_relcl && dtlp_up(tree, at) == DTLP_VERB) {
            dtlp_mend_hang(m, verb, at, DTLP_DEP_advcl);
            break;
        }
}

/* "She paid the man, whom they sent on Friday, and left": a comma that closes a relative clause gives back the word. */
static void mend_joined_behind(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t clause = dtlp_head(tree, verb), cc = dtlp_child(tree, verb, DTLP_DEP_cc);
    dtlp_deprel relation = clause == DTLP_NO_TOKEN ? DTLP_DEP_root : dtlp_rel(tree, clause);
    bool relative = relation == DTLP_DEP_acl_relcl || relation == DTLP_DEP_advcl || relation == DTLP_DEP_advcl_relcl; /* "where they sent him" */
    if (!relative || clause > verb ||
        cc == DTLP_NO_TOKEN || cc <= clause || !dtlp_word_is_at(tree, cc - 1, ",") || dtlp_mend_has_subject(m, verb) ||
        dtlp_child(tree, clause, DTLP_DEP_conj) != verb)
        return;
    uint32_t who = tree->left[clause] + dtlp_word_is_at(tree, tree->left[clause], ","), own = dtlp_own_subject(tree, clause);
    bool apart = who > m->first && dtlp_mend_is_wh(tree, who) && own != DTLP_NO_TOKEN && !dtlp_mend_is_wh(tree, own) &&
                 (dtlp_word_is_at(tree, who - 1, ",") || (dtlp_xp(tree, clause) == DTLP_XPOS_VBG && dtlp_has_auxiliary(tree, clause))); /* "where they were eating, and died" */
    uint32_t main = dtlp_head(tree, clause);
    for (int i = 0; i < DTLP_CLIMB && main != DTLP_NO_TOKEN && !(dtlp_up(tree, main) == DTLP_VERB && dtlp_xp(tree, main) == DTLP_XPOS_VBD); i++)
        main = dtlp_head(tree, main);
    if (apart && main != DTLP_NO_TOKEN && main < who && dtlp_mend_has_subject(m, main))
        dtlp_mend_hang(m, verb, main, DTLP_DEP_conj);
}

/* "They plan to sue and will march": a finite verb is joined to a finite one. */
static void mend_joined(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t head = dtlp_head(tree, verb), form = dtlp_mend_finite_form(tree, verb);
    if (form == DTLP_NO_TOKEN || head == DTLP_NO_TOKEN || head > verb || dtlp_mend_has_subject(m, verb) ||
        dtlp_xp(tree, head) != DTLP_XPOS_VB || !dtlp_serves_as(tree, dtlp_child(tree, head, DTLP_DEP_mark), DTLP_INFINITIVE_MARKER) ||
        dtlp_xp(tree, form) == DTLP_XPOS_VBP || dtlp_xp(tree, form) == DTLP_XPOS_VBN)
        return;
    uint32_t above = dtlp_head(tree, head);
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_TOKEN && (dtlp_up(tree, above) != DTLP_VERB || dtlp_mend_finite_form(tree, above) == DTLP_NO_TOKEN); i++)
        above = dtlp_head(tree, above);
    if (above != DTLP_NO_TOKEN && above < head)
        dtlp_mend_hang(m, verb, above, DTLP_DEP_conj);
}

/* "said the mood changed after a fund sold out", with the fund's deed for what was said: behind what was said, a clause
 * with a marker of time is told of that. */
static void mend_time_clause(dtlp_mending *m, uint32_t verb)
{
    const uint64_t time = DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL) | DTLP_IS(F_WHILE);
    const dtlp_tree *tree = m->all->tree;
    uint32_t says = dtlp_head(tree, verb), marker = dtlp_child(tree, verb, DTLP_DEP_mark), told = DTLP_NO_TOKEN;
    if (says == DTLP_NO_TOKEN || says > verb || marker == DTLP_NO_TOKEN || marker > verb ||
        (tree->word[marker] & time) == 0 || dtlp_serves_as(tree, marker, DTLP_COMPLEMENTIZER))
        return;
    for (uint32_t at = tree->child[says]; at != DTLP_NO_TOKEN && at < marker; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_ccomp && at > says)
            told = at;
    if (dtlp_rel(tree, verb) == DTLP_DEP_advcl && (told == DTLP_NO_TOKEN || (tree->word[says] & DTLP_IS(V_REPORTING)) == 0 || tree->right[told] + 2 < marker))
        return;
    dtlp_mend_hang(m, verb, told == DTLP_NO_TOKEN ? says : told, DTLP_DEP_advcl);
}

/* "held a rally a week ago that drew thousands", with the clause on the day: it is on the thing before the day. */
static void mend_clause_on_day(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t day = dtlp_head(tree, verb), who = dtlp_own_subject(tree, verb), main = day;
    uint32_t the = day == DTLP_NO_TOKEN ? day : dtlp_child(tree, day, DTLP_DEP_det);
    if (day == DTLP_NO_TOKEN || !dtlp_mend_is_timex(m, day) || day > verb ||
        who == DTLP_NO_TOKEN || dtlp_xp(tree, who) != DTLP_XPOS_WDT || (who == day + 1 && dtlp_serves_as(tree, the, DTLP_DEFINITE_ARTICLE)))
        return; /* "in the months that followed" */
    while (main != DTLP_NO_TOKEN && (dtlp_mend_is_timex(m, main) || dtlp_up(tree, main) != DTLP_VERB))
        main = dtlp_head(tree, main);
    uint32_t object = main == DTLP_NO_TOKEN || main > day ? DTLP_NO_TOKEN : dtlp_child(tree, main, DTLP_DEP_obj);
    if (object == DTLP_NO_TOKEN || object > day || dtlp_mend_is_timex(m, object))
        return;
    dtlp_mend_hang(m, verb, object, DTLP_DEP_acl_relcl);
}

/* "announced that it will build, and named her", "agreed to buy it, two years after a row sank a bid, and told": a
 * past form without a subject goes on from the past form of the main clause. */
static void mend_joined_to_main(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, verb), above = first == DTLP_NO_TOKEN ? first : dtlp_head(tree, first), cc = dtlp_child(tree, verb, DTLP_DEP_cc);
    if (above == DTLP_NO_TOKEN || above > first || cc == DTLP_NO_TOKEN ||
        cc > verb || cc < first || dtlp_xp(tree, above) != DTLP_XPOS_VBD || dtlp_mend_has_subject(m, verb) || dtlp_has_auxiliary(tree, verb))
        return;
    uint32_t aux = dtlp_child(tree, first, DTLP_DEP_aux), left = tree->left[first];
    bool will = dtlp_rel(tree, first) == DTLP_DEP_ccomp && aux != DTLP_NO_TOKEN && dtlp_xp(tree, aux) == DTLP_XPOS_MD && dtlp_xp(tree, first) == DTLP_XPOS_VB;
    bool closed = dtlp_rel(tree, first) == DTLP_DEP_advcl && dtlp_child(tree, first, DTLP_DEP_mark) != DTLP_NO_TOKEN && left > above && left > m->first &&
                  (dtlp_word_is_at(tree, left - 1, ",") || dtlp_word_is_at(tree, left, ",")) && dtlp_word_is_at(tree, cc - 1, ",");
    bool participle = dtlp_xp(tree, verb) == DTLP_XPOS_VBN; /* with an object it is none: "would appeal and expected a ruling" */
    if (participle ? !will || dtlp_child(tree, verb, DTLP_DEP_obj) == DTLP_NO_TOKEN : !will && !closed)
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    dtlp_mend_hang(m, verb, above, DTLP_DEP_conj);
}

/* "It was Hay who, in May, put it there": a clause on Hay. */
static void mend_cleft(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), subject = dtlp_own_subject(tree, verb);
    uint32_t it = noun == DTLP_NO_TOKEN ? noun : dtlp_child(tree, noun, DTLP_DEP_expl);
    if (it == DTLP_NO_TOKEN || it > noun || noun > verb || !dtlp_is_noun(tree, noun) || dtlp_mend_is_timex(m, noun) || subject == DTLP_NO_TOKEN ||
        !dtlp_mend_is_wh(tree, subject) || dtlp_child(tree, noun, DTLP_DEP_case) != DTLP_NO_TOKEN)
        return;
    dtlp_mend_hang(m, verb, noun, DTLP_DEP_acl_relcl);
}

/* "The blow came when a firm dropped options and said", with what was said joined to what came: no event says or finds. */
static void mend_joined_to_event(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t main = dtlp_head(tree, verb), event = main == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, main);
    if (event == DTLP_NO_TOKEN || event > main || main > verb || dtlp_own_subject(tree, verb) != DTLP_NO_TOKEN || dtlp_up(tree, event) != DTLP_NOUN ||
        (tree->word[event] & (DTLP_IS(N_EVENT) | DTLP_IS(N_MAYBE))) == 0 || (tree->word[event] & DTLP_IS(N_ROLE)) != 0 ||
        ((tree->word[verb] & DTLP_IS(V_REPORTING)) == 0 && !dtlp_serves_as(tree, verb, DTLP_FINDS)) || (tree->word[main] & (DTLP_IS(V_HAPPENS) | DTLP_IS(V_INTRANSITIVE))) == 0)
        return;
    for (uint32_t at = verb; --at > main;)
        if ((dtlp_rel(tree, at) == DTLP_DEP_advcl || dtlp_rel(tree, at) == DTLP_DEP_acl_relcl || dtlp_rel(tree, at) == DTLP_DEP_advcl_relcl) && dtlp_own_subject(tree, at) != DTLP_NO_TOKEN &&
            dtlp_xp(tree, at) == DTLP_XPOS_VBD && !dtlp_mend_is_wh(tree, dtlp_own_subject(tree, at))) {
            dtlp_mend_hang(m, verb, at, DTLP_DEP_conj);
            return;
        }
}

static const dtlp_mend_rule rules[] = {
    {mend_joined_to_event, DTLP_REL(conj), DTLP_TAG(VBD), DTLP_ANY},
    {dtlp_mend_marker, DTLP_ANY, DTLP_ANY, DTLP_ANY},
    {mend_joined_to_main, DTLP_REL(conj), DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_clause_on_day, DTLP_REL(acl_relcl) | DTLP_REL(advcl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_time_clause, DTLP_REL(ccomp) | DTLP_REL(advcl), DTLP_ANY, DTLP_ANY},
    {mend_reflexive, DTLP_SUBJECTS, DTLP_ANY, DTLP_ANY},
    {mend_clause_within, DTLP_REL(advcl), DTLP_ANY, DTLP_ANY},
    {mend_joined_behind, DTLP_REL(conj), DTLP_TAG(VBD), DTLP_ANY},
    {mend_joined, DTLP_REL(conj), DTLP_ANY, DTLP_ANY},
    {mend_cleft, DTLP_REL(advcl_relcl), DTLP_ANY, DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_clauses = DTLP_MEND_RULES(rules);
