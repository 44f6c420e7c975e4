/* mendpast.c - past forms taken for participles, where a subject of their own says otherwise.
 *
 * Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

static bool is_finite_verb(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_up(tree, token) == DTLP_VERB && dtlp_is_finite(tree, token);
}

/* A finite verb in the place of `of`, which then has no place of its own. */
static void put_in_place(dtlp_mending *m, uint32_t verb, uint32_t of)
{
    m->nlp->head[verb] = m->nlp->head[of];
    m->nlp->deprel[verb] = m->nlp->deprel[of];
    m->nlp->upos[verb] = DTLP_VERB;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    m->changed = true;
}

/* The noun right before a participle that the parse makes its subject; a passive has an auxiliary. */
static uint32_t subject_of_participle(const dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_child(tree, verb, DTLP_DEP_nsubj);
    if (noun == DTLP_NO_TOKEN)
        noun = dtlp_child(tree, verb, DTLP_DEP_obl_unmarked); /* an adverb, as in "newly posted", is no noun */
    if (noun != DTLP_NO_TOKEN && (m->all->timex_of[noun] != 0 || (verb > m->first && dtlp_up(tree, verb - 1) == DTLP_PUNCT))) /* "Tarn-based" */
        return DTLP_NO_TOKEN;
    bool bare = m->all->name_of[verb] == 0 && !dtlp_has_auxiliary(tree, verb);
    return bare && noun != DTLP_NO_TOKEN && noun < verb && dtlp_is_noun(tree, noun) && tree->right[noun] + 1 == verb
               ? noun : DTLP_NO_TOKEN;
}

/* "tapes from the night the ship sank", with the tapes taken for what sank: the clause is on the night. */
static void hang_on_noun_before(dtlp_mending *m, uint32_t verb, uint32_t object)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t own = DTLP_NO_TOKEN;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && at < verb && own == DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > object && dtlp_is_subject(dtlp_rel(tree, at)))
            own = at;
    uint32_t before = own == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : tree->left[own] - 1;
    bool noun = before != DTLP_NO_TOKEN && before > object && dtlp_is_noun(tree, before);
    m->nlp->head[verb] = noun ? before : m->nlp->head[object];
    m->nlp->deprel[verb] = noun ? DTLP_DEP_acl_relcl : DTLP_DEP_parataxis;
}

/* "Its bid surprised analysts", "The agency released tapes from the night it sank", with the
 * verb taken for a participle of what it governs. */
static void mend_verb_before_object(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t object = dtlp_head(tree, verb), subject = subject_of_participle(m, verb);
    if (subject == DTLP_NO_TOKEN || object == DTLP_NO_TOKEN || object < verb)
        return;
    uint32_t other = dtlp_head(tree, object);
    bool taken = other != DTLP_NO_TOKEN && other > object && dtlp_is_subject(dtlp_rel(tree, object)) && dtlp_up(tree, other) == DTLP_VERB;
    if (other != DTLP_NO_TOKEN && !taken)
        return;
    put_in_place(m, verb, taken ? other : object);
    m->nlp->head[object] = verb;
    m->nlp->deprel[object] = DTLP_DEP_obj;
    if (taken) {
        hang_on_noun_before(m, other, object);
        for (uint32_t at = m->first; at < subject; at++) /* what opens the sentence is the first verb's */
            if (dtlp_head(tree, at) == other)
                m->nlp->head[at] = verb;
    }
}

/* "said that his message called for it", "as pressure built": a clause with a marker and a subject. */
static void mend_verb_of_clause(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t marker = dtlp_child(tree, verb, DTLP_DEP_mark), above = dtlp_head(tree, verb);
    if (marker == DTLP_NO_TOKEN || subject_of_participle(m, verb) == DTLP_NO_TOKEN)
        return;
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_TOKEN && !is_finite_verb(tree, above); i++)
        above = dtlp_head(tree, above);
    if (above == DTLP_NO_TOKEN || !dtlp_mend_hang(m, verb, above, dtlp_serves_as(tree, marker, DTLP_COMPLEMENTIZER) ? DTLP_DEP_ccomp : DTLP_DEP_advcl))
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
}

/* "was handed to the premier and made public", with the second taken for an active past: what wants an
 * object and has none was done too. */
static void mend_joined_passive(dtlp_mending *m, uint32_t verb)
{
    const uint64_t alone = DTLP_IS(V_INTRANSITIVE) | DTLP_IS(V_HAPPENS) | DTLP_IS(V_REPORTING) | DTLP_IS(V_LASTS) | DTLP_IS(V_ASPECTUAL);
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, verb), object = dtlp_child(tree, verb, DTLP_DEP_obj);
    if (first == DTLP_NO_TOKEN || first > verb ||
        dtlp_xp(tree, first) != DTLP_XPOS_VBN || dtlp_child(tree, first, DTLP_DEP_aux_pass) == DTLP_NO_TOKEN || dtlp_mend_has_subject(m, verb) ||
        dtlp_has_auxiliary(tree, verb) || (tree->word[verb] & alone) != 0)
        return;
    if ((object != DTLP_NO_TOKEN && dtlp_up(tree, object) != DTLP_ADJ) || dtlp_child(tree, verb, DTLP_DEP_cc) == DTLP_NO_TOKEN ||
        (dtlp_lemma_around(tree, verb) & (DTLP_AROUND_IS(BY_ITSELF) | DTLP_AROUND_IS(SPENDS))) != 0)
        return;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_xcomp || dtlp_rel(tree, at) == DTLP_DEP_iobj)
            return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
}

/* "75 were killed and 1,643 wounded", with the number told of the wounded: it is how many were. */
static void mend_gapped(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t number = verb - 1, first = dtlp_head(tree, verb);
    if (verb == m->first || first == DTLP_NO_TOKEN || first > verb ||
        dtlp_child(tree, first, DTLP_DEP_aux_pass) == DTLP_NO_TOKEN || dtlp_mend_has_subject(m, verb) || dtlp_has_auxiliary(tree, verb) ||
        dtlp_up(tree, number) != DTLP_NUM || dtlp_head(tree, number) != verb || m->all->timex_of[number] != 0)
        return;
    m->nlp->deprel[number] = DTLP_DEP_nsubj_pass;
}

static const dtlp_mend_rule rules[] = {
    {mend_gapped, DTLP_REL(conj), DTLP_TAG(VBN), DTLP_ANY},
    {mend_joined_passive, DTLP_REL(conj), DTLP_TAG(VBD), DTLP_ANY},
    {mend_verb_before_object, DTLP_REL(amod), DTLP_TAG(VBN), DTLP_ANY},
    {mend_verb_of_clause, DTLP_REL(acl), DTLP_TAG(VBN), DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_past = DTLP_MEND_RULES(rules);
