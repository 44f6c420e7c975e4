/* mendsaid.c - what is told within what is said.
 *
 * News tells most of its tale in the words of somebody: "the police said the truck
 * came in, hit a wall and burned". Parsers give such verbs to who said it, or take
 * them for participles. Knows nothing of events. What it mends besides, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

static bool is_saying(const dtlp_tree *tree, uint32_t verb)
{
    return verb != DTLP_NO_TOKEN && dtlp_up(tree, verb) == DTLP_VERB &&
           (tree->word[verb] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_I_STATE_CLAUSE))) != 0;
}

/* "said the truck came in": a participle that is told of nobody and has no auxiliary is a past form. */
static void mend_bare_passive(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t subject = dtlp_child(tree, verb, DTLP_DEP_nsubj_pass);
    if (subject == DTLP_NO_TOKEN || subject > verb ||
        dtlp_has_auxiliary(tree, verb) || !is_saying(tree, dtlp_head(tree, verb)) || dtlp_child(tree, verb, DTLP_DEP_obl_agent) != DTLP_NO_TOKEN)
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    m->nlp->deprel[subject] = DTLP_DEP_nsubj;
}

/* "said the truck came in", with the truck taken for another who said it, having come in. */
static void mend_second_speaker(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), says = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (!is_saying(tree, says) || says > noun || noun > verb ||
        !dtlp_is_subject(dtlp_rel(tree, noun)) || dtlp_own_subject(tree, says) >= says || dtlp_child(tree, verb, DTLP_DEP_obl_agent) != DTLP_NO_TOKEN)
        return;
    m->nlp->head[verb] = says;
    m->nlp->deprel[verb] = DTLP_DEP_ccomp;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = DTLP_DEP_nsubj;
    m->changed = true;
}

/* The last past form with a subject that is told within what `says` says, before `end`. */
static uint32_t told_before(const dtlp_mending *m, uint32_t says, uint32_t end)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t told = says, found = DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB && told != DTLP_NO_TOKEN; i++) {
        uint32_t next = DTLP_NO_TOKEN;
        for (uint32_t at = tree->child[told]; at != DTLP_NO_TOKEN && at < end; at = tree->sibling[at])
            if (at > told && dtlp_rel(tree, at) == DTLP_DEP_ccomp && next == DTLP_NO_TOKEN)
                next = at;
        told = next;
        if (told != DTLP_NO_TOKEN && dtlp_xp(tree, told) == DTLP_XPOS_VBD && dtlp_mend_has_subject(m, told))
            found = told;
    }
    return found;
}

/* "said the truck came in, hit a wall": of two things said the second, without a subject, is joined to the first. */
static void mend_second_told(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t says = dtlp_head(tree, verb), comma = verb;
    if (!is_saying(tree, says) || says > verb ||
        dtlp_mend_has_subject(m, verb) || dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN)
        return;
    while (comma > says + 1 && dtlp_up(tree, comma - 1) == DTLP_ADV)
        comma--;
    uint32_t first = dtlp_word_is_at(tree, comma - 1, ",") ? told_before(m, says, comma) : DTLP_NO_TOKEN;
    if (first == DTLP_NO_TOKEN)
        return;
    for (uint32_t at = says + 1; at < comma - 1; at++) /* "in the hours before the fire, left" */
        if (dtlp_head(tree, at) == verb)
            m->nlp->head[at] = first;
    m->nlp->head[verb] = first;
    m->nlp->deprel[verb] = DTLP_DEP_conj;
    m->changed = true;
}

/* "said at his office that he hopes to see it", taken for an office that he hopes to see: it is what is said,
 * where the verbs have all that they can take. */
static void mend_said_somewhere(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), that = dtlp_child(tree, verb, DTLP_DEP_obj), below = dtlp_child(tree, verb, DTLP_DEP_xcomp);
    if (noun == DTLP_NO_TOKEN || that == DTLP_NO_TOKEN || below == DTLP_NO_TOKEN || that != noun + 1 ||
        !dtlp_serves_as(tree, that, DTLP_RELATIVE_THAT) || dtlp_child(tree, below, DTLP_DEP_obj) == DTLP_NO_TOKEN ||
        dtlp_child(tree, noun, DTLP_DEP_case) == DTLP_NO_TOKEN)
        return;
    uint32_t says = noun;
    for (int i = 0; i < DTLP_CLIMB && says != DTLP_NO_TOKEN && dtlp_up(tree, says) != DTLP_VERB; i++)
        says = dtlp_head(tree, says);
    if (!is_saying(tree, says) || says > noun || dtlp_child(tree, says, DTLP_DEP_ccomp) != DTLP_NO_TOKEN || !dtlp_mend_hang(m, verb, says, DTLP_DEP_ccomp))
        return;
    m->nlp->deprel[that] = DTLP_DEP_mark;
    m->changed = true;
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

static const dtlp_mend_rule rules[] = {
    {mend_bare_passive, DTLP_REL(ccomp), DTLP_TAG(VBN), DTLP_ANY},
    {mend_second_speaker, DTLP_REL(acl), DTLP_TAG(VBN) | DTLP_TAG(VBD), DTLP_ANY},
    {mend_second_told, DTLP_REL(ccomp), DTLP_TAG(VBD), DTLP_ANY},
    {mend_said_somewhere, DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_state_of_thing, DTLP_ANY, DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_said = DTLP_MEND_RULES(rules);
