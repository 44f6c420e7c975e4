/* mendform.c - forms of a verb's group: "had" and what stands with it, and pasts that no ending shows.
 *
 * Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

typedef dtlp_mending mending;

/* What "had" was becomes the verb, and "had" its auxiliary, unless it is one already. */
static void make_auxiliary(mending *m, uint32_t had, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t head = dtlp_head(tree, had);
    if (head != verb) {
        m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
        m->nlp->deprel[verb] = m->nlp->deprel[had];
    }
    for (uint32_t at = m->first; at < m->end; at++)
        if (at != verb && dtlp_head(tree, at) == had)
            m->nlp->head[at] = verb;
    m->nlp->head[had] = verb;
    m->nlp->deprel[had] = DTLP_DEP_aux;
    m->nlp->upos[had] = DTLP_AUX;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "It had shelved plans", with the plans taken for shelved ones that it had. */
static void mend_perfect(mending *m, uint32_t had)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = had + 1, object = verb < m->end ? dtlp_head(tree, verb) : DTLP_NO_TOKEN;
    if (!dtlp_serves_as(tree, had, DTLP_PERFECT_AUXILIARY) || object == DTLP_NO_TOKEN || object <= verb ||
        dtlp_xp(tree, verb) != DTLP_XPOS_VBN || dtlp_rel(tree, verb) != DTLP_DEP_amod || dtlp_rel(tree, object) != DTLP_DEP_obj ||
        dtlp_head(tree, object) != had)
        return;
    m->nlp->upos[verb] = DTLP_VERB;
    make_auxiliary(m, had, verb);
}

/* "Had the mediators offered it", with the mediators for what was had. */
void dtlp_mend_inverted(mending *m)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t had = dtlp_tale_begin(tree, tree->sentence[m->first]);
    if (had >= m->end || !dtlp_serves_as(tree, had, DTLP_PERFECT_AUXILIARY) || dtlp_up(tree, had) != DTLP_VERB)
        return;
    uint32_t subject = dtlp_child(tree, had, DTLP_DEP_obj), verb = dtlp_rel(tree, had) == DTLP_DEP_aux ? dtlp_head(tree, had) : dtlp_child(tree, had, DTLP_DEP_ccomp);
    if (subject == DTLP_NO_TOKEN || verb == DTLP_NO_TOKEN || subject < had || verb < subject || dtlp_mend_has_subject(m, verb) ||
        (dtlp_xp(tree, verb) != DTLP_XPOS_VBN && dtlp_xp(tree, verb) != DTLP_XPOS_VBD))
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
    m->nlp->deprel[subject] = DTLP_DEP_nsubj;
    make_auxiliary(m, had, verb);
}

/* "had in fact been carrying it", with what was had in fact carried for what it had. */
static void mend_perfect_apart(mending *m, uint32_t had)
{
    enum { REACH = 6 };
    const dtlp_tree *tree = m->all->tree;
    uint32_t said = dtlp_child(tree, had, DTLP_DEP_ccomp), verb = said == DTLP_NO_TOKEN ? dtlp_child(tree, had, DTLP_DEP_advcl) : said;
    uint32_t been = verb == DTLP_NO_TOKEN ? verb : dtlp_child(tree, verb, DTLP_DEP_aux);
    if (!dtlp_serves_as(tree, had, DTLP_PERFECT_AUXILIARY) || verb == DTLP_NO_TOKEN || verb < had || verb > had + REACH ||
        dtlp_mend_has_subject(m, verb) || dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN || (dtlp_xp(tree, verb) != DTLP_XPOS_VBN && (been == DTLP_NO_TOKEN || dtlp_xp(tree, been) != DTLP_XPOS_VBN)))
        return;
    make_auxiliary(m, had, verb);
}

/* "when a builder told them", with "when" hung on the builder. */
static void mend_when(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, token);
    uint32_t verb = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (verb != DTLP_NO_TOKEN && noun > token && verb > noun &&
        dtlp_is_subject(dtlp_rel(tree, noun)) && dtlp_up(tree, verb) == DTLP_VERB)
        dtlp_mend_hang(m, token, verb, DTLP_DEP_advmod);
}

/* "had to ration water", with a rationed sort of water for what it had: behind "have to" stands a verb. */
static void mend_verb_of_obligation(mending *m, uint32_t have)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t to = have + 1, verb = have + 2, object = verb < m->end ? dtlp_head(tree, verb) : DTLP_NO_TOKEN;
    if (!dtlp_serves_as(tree, have, DTLP_PERFECT_AUXILIARY) || object == DTLP_NO_TOKEN || object <= verb ||
        !dtlp_serves_as(tree, to, DTLP_INFINITIVE_MARKER) || dtlp_rel(tree, verb) != DTLP_DEP_compound || dtlp_xp(tree, verb) != DTLP_XPOS_NN ||
        dtlp_head(tree, to) != object || dtlp_rel(tree, object) != DTLP_DEP_obl || dtlp_head(tree, object) != have || dtlp_mend_is_timex(m, verb))
        return;
    m->nlp->head[verb] = have;
    m->nlp->deprel[verb] = DTLP_DEP_xcomp;
    m->nlp->upos[verb] = DTLP_VERB;
    m->nlp->xpos[verb] = DTLP_XPOS_VB;
    m->nlp->head[object] = verb;
    m->nlp->deprel[object] = DTLP_DEP_obj;
    m->nlp->head[to] = verb;
    m->nlp->deprel[to] = DTLP_DEP_mark;
    m->nlp->xpos[to] = DTLP_XPOS_TO;
    m->changed = true;
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

/* "shrank", "began": no participle is written so. */
static void mend_past_form(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    bool participle = dtlp_xp(tree, token) == DTLP_XPOS_VBN, on_noun = dtlp_rel(tree, token) == DTLP_DEP_acl;
    if ((!participle && !on_noun) || !dtlp_is_no_participle(tree, token))
        return;
    if (participle && !dtlp_has_auxiliary(tree, token))
        m->nlp->xpos[token] = DTLP_XPOS_VBD;
    uint32_t noun = dtlp_head(tree, token);
    if (on_noun && dtlp_word_is_at(tree, token - 1, ",") && noun != DTLP_NO_TOKEN && noun < token)
        m->nlp->deprel[token] = DTLP_DEP_parataxis; /* on no noun, then */
}

static const dtlp_mend_rule rules[] = {
    {mend_past_as_present, DTLP_ANY, DTLP_TAG(VBP) | DTLP_TAG(VB), DTLP_KIND(VERB)},
    {mend_past_form, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
    {dtlp_mend_names, DTLP_REL(appos), DTLP_ANY, DTLP_KIND(PROPN)},
    {dtlp_mend_predicates, DTLP_REL(parataxis), DTLP_TAG(VBD), DTLP_ANY},
    {mend_perfect, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
    {mend_perfect_apart, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
    {dtlp_mend_clause_before, DTLP_REL(acl), DTLP_ANY, DTLP_ANY},
    {mend_when, DTLP_ANY, DTLP_TAG(WRB), DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_forms = DTLP_MEND_RULES(rules);

static const dtlp_mend_rule obligations[] = {
    {mend_verb_of_obligation, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
    {mend_obligation, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
};

const dtlp_mend_rules dtlp_mend_obligations = DTLP_MEND_RULES(obligations);
