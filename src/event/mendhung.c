/* mendhung.c - what is hung on the wrong word: a relative clause on another noun, what is said on the day it was said, a
 * participle for a finite verb of a list, a name of a list on the one before it, a date for a subject; and "had to".
 *
 * Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

typedef dtlp_mending mending;

/* "A plan, drawn up that May, was kept": the participle right before the date, past its particle. */
static uint32_t participle_before(const mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = token;
    while (first > m->first && m->all->timex_of[first - 1] == m->all->timex_of[token])
        first--;
    uint32_t verb = first > m->first ? first - 1 : DTLP_NO_TOKEN;
    if (verb != DTLP_NO_TOKEN && dtlp_rel(tree, verb) == DTLP_DEP_compound_prt)
        verb = dtlp_head(tree, verb);
    return verb != DTLP_NO_TOKEN && verb > m->first && dtlp_rel(tree, verb) == DTLP_DEP_acl && dtlp_word_is_at(tree, verb - 1, ",") &&
                   !dtlp_mend_has_subject(m, verb) ? verb : DTLP_NO_TOKEN;
}

static void give_to_participle(mending *m, uint32_t token, uint32_t verb)
{
    for (uint32_t at = token + 1; at < m->end; at++)
        if (dtlp_head(m->all->tree, at) == token && dtlp_rel(m->all->tree, at) == DTLP_DEP_conj)
            dtlp_mend_hang(m, at, verb, DTLP_DEP_conj);
    dtlp_mend_hang(m, token, verb, DTLP_DEP_obl_unmarked);
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
}

/* "A count last summer had found", "and that summer married": a date beside the subject is none. */
static void mend_dated_subject(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, token);
    if (!dtlp_mend_is_timex(m, token) || verb == DTLP_NO_TOKEN || dtlp_up(tree, verb) != DTLP_VERB)
        return;
    uint32_t above = dtlp_rel(tree, verb) == DTLP_DEP_conj ? dtlp_head(tree, verb) : DTLP_NO_TOKEN;
    bool shared = above != DTLP_NO_TOKEN && dtlp_up(tree, above) == DTLP_VERB && dtlp_mend_has_subject(m, above) && token > above;
    uint32_t participle = participle_before(m, token);
    if (participle != DTLP_NO_TOKEN && dtlp_mend_has_subject(m, verb))
        give_to_participle(m, token, participle);
    else if (dtlp_mend_has_subject(m, verb) || shared)
        dtlp_mend_hang(m, token, verb, DTLP_DEP_obl_unmarked);
}

/* "the first time that Malm, who came on Thursday, was let in", with the clause on the time: it is on whom it stands beside. */
static void mend_who(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), who = dtlp_own_subject(tree, verb);
    if (noun == DTLP_NO_TOKEN || who == DTLP_NO_TOKEN || who < noun + 3 || who > verb ||
        !dtlp_serves_as(tree, who, DTLP_PERSONAL_RELATIVE) || !dtlp_word_is_at(tree, who - 1, ",") || dtlp_up(tree, noun) != DTLP_NOUN)
        return;
    uint32_t name = who - 2;
    while (dtlp_rel(tree, name) == DTLP_DEP_flat && dtlp_head(tree, name) != DTLP_NO_TOKEN && dtlp_head(tree, name) < name && dtlp_head(tree, name) > noun)
        name = dtlp_head(tree, name);
    if (dtlp_up(tree, name) == DTLP_PROPN && !dtlp_mend_is_timex(m, name) && dtlp_is_subject(dtlp_rel(tree, name)) && dtlp_head(tree, name) != verb)
        dtlp_mend_hang(m, verb, name, DTLP_DEP_acl_relcl);
}

/* Nothing that happens, nor is made by doing it: a minister, a plan, stakes. */
static bool is_no_deed(const dtlp_tree *tree, uint32_t noun)
{
    return dtlp_up(tree, noun) == DTLP_NOUN && (tree->word[noun] & DTLP_IS(N_EVENT)) == 0 && (tree->form[noun] == NULL || tree->form[noun]->verb == NULL);
}

/* "a role for Tarn, which has no harbour": the clause is on the name right before it; behind "in" the
 * name only says where ("the works in Tarn, which closed"). */
static void mend_which(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), which = dtlp_own_subject(tree, verb);
    if (noun == DTLP_NO_TOKEN || which == DTLP_NO_TOKEN || which < noun + 4 ||
        dtlp_xp(tree, which) != DTLP_XPOS_WDT || !dtlp_word_is_at(tree, which - 1, ",") || !is_no_deed(tree, noun))
        return;
    uint32_t name = which - 2;
    for (int i = 0; i < DTLP_CLIMB && dtlp_up(tree, name) == DTLP_PROPN && dtlp_head(tree, name) != noun; i++) {
        uint32_t above = dtlp_head(tree, name);
        if (above == DTLP_NO_TOKEN || above < noun || above >= which)
            return;
        name = above;
    }
    if (dtlp_up(tree, name) == DTLP_PROPN && !dtlp_mend_is_timex(m, name) && dtlp_rel(tree, name) == DTLP_DEP_nmod &&
        !dtlp_serves_as(tree, dtlp_marker(tree, name), DTLP_STANDING_PLACE_PREPOSITION))
        dtlp_mend_hang(m, verb, name, DTLP_DEP_acl_relcl);
}

/* "said on Monday that it", "said in a statement that it": what is said, not said of the day. */
static void mend_content(mending *m, uint32_t verb)
{
    const uint64_t says = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_PLANS);
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), that = dtlp_child(tree, verb, DTLP_DEP_mark);
    if (noun == DTLP_NO_TOKEN || noun > verb ||
        !dtlp_serves_as(tree, that, DTLP_COMPLEMENTIZER) || that < noun || dtlp_mend_finite_form(tree, verb) == DTLP_NO_TOKEN)
        return;
    uint32_t marker = dtlp_marker(tree, noun);
    if (dtlp_rel(tree, verb) == DTLP_DEP_acl && marker != DTLP_NO_TOKEN && !dtlp_mend_is_timex(m, noun) && !dtlp_serves_as(tree, marker, DTLP_STANDING_PLACE_PREPOSITION))
        return; /* "asked about reports that it had sunk" */
    uint32_t top = noun;
    for (int i = 0; i < DTLP_CLIMB && top != DTLP_NO_TOKEN && dtlp_up(tree, top) != DTLP_VERB; i++)
        top = dtlp_head(tree, top);
    if (top == DTLP_NO_TOKEN || top > noun || (tree->word[top] & says) == 0 || dtlp_child(tree, top, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
        (!dtlp_mend_is_timex(m, noun) && dtlp_child(tree, noun, DTLP_DEP_case) == DTLP_NO_TOKEN && dtlp_rel(tree, noun) != DTLP_DEP_iobj))
        return;
    dtlp_mend_hang(m, verb, top, DTLP_DEP_ccomp);
}

/* The last of a list that begins with `first` or a name beside it, behind `token`, with "and" and no comma before it. */
static uint32_t end_of_list(const dtlp_mending *m, uint32_t first, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = token + 1; at < m->end; at++) {
        uint32_t head = dtlp_head(tree, at), and = dtlp_child(tree, at, DTLP_DEP_cc);
        if (dtlp_word_is_at(tree, at, ","))
            return DTLP_NO_TOKEN;
        bool same = head == first || head == token || (head != DTLP_NO_TOKEN && dtlp_head(tree, head) == first && dtlp_rel(tree, head) == DTLP_DEP_flat);
        if (dtlp_rel(tree, at) == DTLP_DEP_conj && same && and != DTLP_NO_TOKEN && and > token)
            return at;
    }
    return DTLP_NO_TOKEN;
}

/* "Merrow, the Tarn Republic and Ostria", with the republic taken for Merrow by another name. */
static void mend_names(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, token);
    if (first == DTLP_NO_TOKEN || first > token || dtlp_xp(tree, first) != DTLP_XPOS_NNP || !dtlp_word_is_at(tree, tree->left[token], ","))
        return;
    uint32_t last = end_of_list(m, first, token);
    if (last == DTLP_NO_TOKEN || dtlp_up(tree, last) != DTLP_PROPN)
        return;
    m->nlp->deprel[token] = DTLP_DEP_conj;
    m->nlp->head[last] = first;
    m->changed = true;
}

/* "Norway was among the first, closed it in 1993 and returned", with the closing for a clause of its own: behind a
 * comma a past form without a subject has the one before it. */
static void mend_predicates(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, verb);
    bool bare = !dtlp_mend_has_subject(m, verb) && (tree->word[verb] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE))) == 0;
    if (!bare || first == DTLP_NO_TOKEN || first > verb || !dtlp_mend_has_subject(m, first) || dtlp_child(tree, first, DTLP_DEP_cop) == DTLP_NO_TOKEN ||
        !dtlp_word_is_at(tree, verb - 1, ",") || m->all->name_of[verb] != 0)
        return;
    m->nlp->deprel[verb] = DTLP_DEP_conj;
}

/* "had to ration it": the verb under "have to" is the clause's, and "have" one of its group. */
static void mend_obligation(mending *m, uint32_t have)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_child(tree, have, DTLP_DEP_xcomp), head = dtlp_head(tree, have);
    if (verb == DTLP_NO_TOKEN || verb < have || dtlp_up(tree, verb) != DTLP_VERB ||
        !dtlp_serves_as(tree, have, DTLP_PERFECT_AUXILIARY) || dtlp_child(tree, have, DTLP_DEP_obj) != DTLP_NO_TOKEN ||
        !dtlp_serves_as(tree, have + 1, DTLP_INFINITIVE_MARKER))
        return;
    dtlp_mend_hang(m, verb, head, dtlp_rel(tree, have));
    dtlp_mend_hang(m, have, verb, DTLP_DEP_aux);
    dtlp_mend_hang(m, have + 1, verb, DTLP_DEP_aux); /* it marks no clause */
    m->nlp->upos[have] = DTLP_AUX;
    for (uint32_t at = tree->child[have]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at != verb)
            dtlp_mend_hang(m, at, verb, dtlp_is_subject(dtlp_rel(tree, at)) ? dtlp_mend_subject_relation(tree, verb) : dtlp_rel(tree, at));
}

/* "that tore it", taken for a present: the word is no verb's own form. */
static void mend_past_as_present(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    if ((tree->form[token] == NULL || tree->form[token]->past == NULL) && /* "put", "lay" may be both */
        (dtlp_form_is(tree, token) & ~(DTLP_IS(G_HE) | DTLP_IS(G_SHE))) == 0 &&
        dtlp_is_irregular_past(tree, token) && !dtlp_has_auxiliary(tree, token) && dtlp_child(tree, token, DTLP_DEP_mark) == DTLP_NO_TOKEN)
        m->nlp->xpos[token] = DTLP_XPOS_VBD;
}

static const dtlp_mend_rule rules[] = {
    {mend_past_as_present, DTLP_ANY, DTLP_TAG(VBP) | DTLP_TAG(VB), DTLP_KIND(VERB)},
    {mend_names, DTLP_REL(appos), DTLP_ANY, DTLP_KIND(PROPN)},
    {mend_predicates, DTLP_REL(parataxis), DTLP_TAG(VBD), DTLP_ANY},
    {mend_dated_subject, DTLP_SUBJECTS, DTLP_ANY, DTLP_ANY},
    {mend_which, DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_who, DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_content, DTLP_REL(acl) | DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_obligation, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
};

const dtlp_mend_rules dtlp_mend_hung = DTLP_MEND_RULES(rules);
