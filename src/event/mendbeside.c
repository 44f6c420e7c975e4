/* mendbeside.c - what stands beside a subject taken for part of something else, or for the subject itself.
 *
 * A participle between commas, what was found in what state, "her" before a title in quotation marks, a place
 * before "three years after". Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

/* "Her account, published the year after, remains", with the account for what published: between commas it is a
 * participle, and the verb behind them has the subject. */
static void mend_participle_between(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t main = dtlp_head(tree, verb), subject = dtlp_child(tree, verb, DTLP_DEP_nsubj), object = dtlp_child(tree, verb, DTLP_DEP_obj);
    if (main == DTLP_NO_TOKEN || main < verb || subject == DTLP_NO_TOKEN || subject > verb || verb <= m->first ||
        dtlp_has_auxiliary(tree, verb) ||
        !dtlp_word_is_at(tree, verb - 1, ",") || dtlp_marker(tree, verb) != DTLP_NO_TOKEN || (object != DTLP_NO_TOKEN && !dtlp_mend_is_timex(m, object)))
        return;
    uint32_t form = dtlp_mend_finite_form(tree, main);
    if (form == DTLP_NO_TOKEN || !dtlp_word_is_at(tree, form - 1, ",") || dtlp_mend_has_subject(m, main) || (tree->word[verb] & DTLP_IS(V_INTRANSITIVE)) != 0)
        return;
    dtlp_mend_hang(m, subject, main, dtlp_mend_subject_relation(tree, main));
    dtlp_mend_hang(m, verb, subject, DTLP_DEP_acl);
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
    if (object != DTLP_NO_TOKEN)
        m->nlp->deprel[object] = DTLP_DEP_obl_unmarked;
}

/* "found it with the head cut off": what has a preposition acts in no clause; the participle says in what state it was. */
static void mend_state_of_thing(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_child(tree, verb, DTLP_DEP_nsubj), above = dtlp_head(tree, verb);
    uint32_t with = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, noun, DTLP_DEP_case);
    if (with == DTLP_NO_TOKEN || noun > verb || above == DTLP_NO_TOKEN || above > with || dtlp_up(tree, above) != DTLP_VERB ||
        !dtlp_serves_as(tree, with, DTLP_ACCOMPANYING_PREPOSITION) || dtlp_serves_as(tree, with, DTLP_CALENDAR_PREPOSITION) ||
        dtlp_has_auxiliary(tree, verb))
        return;
    m->nlp->head[noun] = above;
    m->nlp->deprel[noun] = DTLP_DEP_obl;
    m->nlp->head[verb] = noun;
    m->nlp->deprel[verb] = DTLP_DEP_acl;
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
    for (uint32_t at = noun + 1; at < verb; at++)
        if (dtlp_head(tree, at) == verb && dtlp_is_subject(dtlp_rel(tree, at))) {
            m->nlp->head[at] = noun;
            m->nlp->deprel[at] = DTLP_DEP_conj;
        }
    m->changed = true;
}

/* "Orla and Mika left", with both taken for who left by themselves: the second is joined to the first. */
static void mend_joined_subject(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, token), left = tree->left[token];
    if (verb == DTLP_NO_TOKEN || verb < token || left == token || dtlp_up(tree, left) != DTLP_CCONJ || !dtlp_is_noun(tree, token))
        return;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_is_subject(dtlp_rel(tree, at)) && dtlp_up(tree, at) != DTLP_PRON && dtlp_is_noun(tree, at) && tree->right[at] + 1 == left && !dtlp_mend_is_timex(m, at)) {
            dtlp_mend_hang(m, token, at, DTLP_DEP_conj);
            return;
        }
}

/* "Meantime, a chance of talks emerged", with the adverb for another who acts. */
static void mend_opening_adverb(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    if (token != m->first || token + 1 >= m->end || !dtlp_word_is_at(tree, token + 1, ",") || (dtlp_form_is(tree, token) & DTLP_IS(F_LOOSE)) == 0 ||
        dtlp_head(tree, token) == DTLP_NO_TOKEN)
        return;
    m->nlp->upos[token] = DTLP_ADV;
    m->nlp->xpos[token] = DTLP_XPOS_RB;
    dtlp_mend_hang(m, token, dtlp_head(tree, token), DTLP_DEP_advmod);
}

/* "The van, bought second-hand", with the hand for what it bought: a participle behind its noun has nothing that it is done to. */
static void mend_manner(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, token);
    if (verb == DTLP_NO_TOKEN || verb + 3 != token || tree->left[token] != verb + 1 || !dtlp_word_is_at(tree, token - 1, "-") || dtlp_has_auxiliary(tree, verb) ||
        (dtlp_rel(tree, verb) != DTLP_DEP_acl && dtlp_rel(tree, verb) != DTLP_DEP_conj))
        return;
    dtlp_mend_hang(m, token, verb, DTLP_DEP_obl_unmarked);
}

/* "was put off to save money and shelved", with what was done joined to why: no participle is joined to an infinitive. */
static void mend_joined_participle(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t infinitive = dtlp_head(tree, verb), main = infinitive == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, infinitive);
    if (main == DTLP_NO_TOKEN || main > infinitive || infinitive > verb || dtlp_xp(tree, infinitive) != DTLP_XPOS_VB || dtlp_has_auxiliary(tree, verb) ||
        dtlp_has_auxiliary(tree, infinitive) || dtlp_child(tree, main, DTLP_DEP_aux_pass) == DTLP_NO_TOKEN || dtlp_child(tree, verb, DTLP_DEP_obj) != DTLP_NO_TOKEN ||
        !dtlp_serves_as(tree, dtlp_marker(tree, infinitive), DTLP_INFINITIVE_MARKER))
        return;
    dtlp_mend_hang(m, verb, main, DTLP_DEP_conj);
}

static const dtlp_mend_rule rules[] = {
    {mend_opening_adverb, DTLP_REL(nsubj) | DTLP_REL(nsubj_pass), DTLP_ANY, DTLP_KIND(NOUN) | DTLP_KIND(PROPN)},
    {mend_manner, DTLP_REL(obj), DTLP_TAG(NN), DTLP_ANY},
    {mend_joined_participle, DTLP_REL(conj), DTLP_TAG(VBN), DTLP_ANY},
    {mend_joined_subject, DTLP_REL(nsubj) | DTLP_REL(nsubj_pass), DTLP_ANY, DTLP_KIND(NOUN) | DTLP_KIND(PROPN)},
    {mend_state_of_thing, DTLP_ANY, DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_participle_between, DTLP_REL(advcl), DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_beside = DTLP_MEND_RULES(rules);
