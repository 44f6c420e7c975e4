/* mendtag.c - words taken for another part of speech, where what stands around them says which they are.
 *
 * Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/line.h"
#include "event/mend.h"

#include "nlp/words.h"

/* The verb takes the place of the noun that it governs, by another relation. */
static void take_object(dtlp_mending *m, uint32_t verb, uint32_t object, dtlp_deprel relation)
{
    uint32_t above = dtlp_head(m->all->tree, object);
    m->nlp->head[verb] = above == DTLP_NO_TOKEN ? DTLP_NO_HEAD : above;
    m->nlp->deprel[verb] = (uint8_t)(above == DTLP_NO_TOKEN ? DTLP_DEP_root : relation);
    m->nlp->head[object] = verb;
    m->nlp->deprel[object] = DTLP_DEP_obj;
    m->changed = true;
}

/* "Orla qualified in 1984": of what nothing says that it is, it is what was done. */
static void turn_to_deed(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t subject = dtlp_child(tree, token, DTLP_DEP_nsubj);
    dtlp_slice word = dtlp_word_at(tree, token), past = dtlp_title_word(DTLP_SAY_PAST);
    if (subject == DTLP_NO_TOKEN || subject > token ||
        dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN || dtlp_has_auxiliary(tree, token) || word.size < 5 ||
        memcmp(word.at + word.size - past.size, past.at, past.size) != 0)
        return;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VBD;
}

/* "is to hand it over", "will rally there": what stands right behind "to" or a modal is a verb. */
static void turn_to_verb(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    dtlp_upos tag = dtlp_up(tree, token);
    if (token == m->first || tree->text->tokens[token].capital)
        return;
    uint32_t above = dtlp_head(tree, token), marked = dtlp_head(tree, token - 1);
    bool infinitive = dtlp_xp(tree, token - 1) == DTLP_XPOS_TO && dtlp_rel(tree, token - 1) == DTLP_DEP_mark;
    bool modal = dtlp_xp(tree, token - 1) == DTLP_XPOS_MD && dtlp_rel(tree, token - 1) == DTLP_DEP_aux;
    bool of_object = infinitive && above != DTLP_NO_TOKEN && above > token && (above == marked || marked == token) && dtlp_rel(tree, token) != DTLP_DEP_conj && dtlp_up(tree, above) == DTLP_NOUN && tag != DTLP_ADV;
    if ((marked != token && !of_object) || (!infinitive && !modal) || (modal && dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN))
        return;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VB;
    if (of_object)
        take_object(m, token, above, DTLP_DEP_xcomp);
    if (of_object)
        dtlp_mend_hang(m, token - 1, token, DTLP_DEP_mark);
}

/* "asked the maker to hand over": behind whom somebody asks, with "to" for a preposition. */
static bool is_handed_over(const dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t above = dtlp_head(tree, token);
    if (token < m->first + 2 || token + 1 >= m->end || above == DTLP_NO_TOKEN || dtlp_up(tree, token + 1) != DTLP_ADP ||
        !dtlp_serves_as(tree, token - 1, DTLP_INFINITIVE_MARKER) || dtlp_child(tree, token, DTLP_DEP_det) != DTLP_NO_TOKEN)
        return false;
    uint32_t asked = token - 2, verb = dtlp_head(tree, asked);
    return dtlp_rel(tree, asked) == DTLP_DEP_iobj && ((dtlp_rel(tree, token) == DTLP_DEP_obl && above == verb) || (dtlp_rel(tree, token) == DTLP_DEP_nmod && above == asked));
}

/* "asked them to hand over documents by June": what stands behind is the verb's. */
static void hand_over(dtlp_mending *m, uint32_t token, uint32_t above)
{
    const dtlp_tree *tree = m->all->tree;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VB;
    m->nlp->upos[token - 1] = DTLP_PART;
    m->nlp->xpos[token - 1] = DTLP_XPOS_TO;
    m->nlp->deprel[token - 1] = DTLP_DEP_mark;
    m->nlp->head[token] = above;
    m->nlp->deprel[token] = DTLP_DEP_xcomp;
    for (uint32_t at = token + 1; at < m->end; at++)
        if (dtlp_head(tree, at) == above && (dtlp_rel(tree, at) == DTLP_DEP_obl || dtlp_rel(tree, at) == DTLP_DEP_obj))
            m->nlp->head[at] = token;
    uint32_t particle = token + 1, object = dtlp_head(tree, particle);
    if (object != DTLP_NO_TOKEN && object > particle && dtlp_head(tree, object) == token) { /* "over documents" */
        m->nlp->head[particle] = token;
        m->nlp->deprel[particle] = DTLP_DEP_compound_prt;
        m->nlp->deprel[object] = DTLP_DEP_obj;
    }
    m->changed = true;
}

/* "They expect the river to peak", with "to" for a preposition of the river's. */
static void turn_to_complement(dtlp_mending *m, uint32_t token)
{
    const uint64_t awaits = DTLP_IS(V_I_STATE) | DTLP_IS(V_PLANS) | DTLP_IS(V_POSSIBLE);
    const dtlp_tree *tree = m->all->tree;
    uint32_t to = token - 1, noun = dtlp_head(tree, token), verb = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (is_handed_over(m, token)) {
        hand_over(m, token, dtlp_rel(tree, token) == DTLP_DEP_obl ? noun : verb);
        return;
    }
    if (token < m->first + 3 || tree->text->tokens[token].capital || verb == DTLP_NO_TOKEN || verb > noun ||
        dtlp_rel(tree, token) != DTLP_DEP_nmod || dtlp_rel(tree, noun) != DTLP_DEP_obj || noun + 1 != to || dtlp_rel(tree, to) != DTLP_DEP_case ||
        dtlp_head(tree, to) != token || !dtlp_serves_as(tree, to, DTLP_INFINITIVE_MARKER) || (tree->word[verb] & awaits) == 0 || dtlp_mend_is_timex(m, token))
        return;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VB;
    m->nlp->xpos[to] = DTLP_XPOS_TO;
    m->nlp->upos[to] = DTLP_PART;
    m->nlp->deprel[to] = DTLP_DEP_mark;
    dtlp_mend_hang(m, token, verb, DTLP_DEP_xcomp);
    for (uint32_t at = token + 1; at < m->end; at++)
        if (dtlp_head(tree, at) == verb && dtlp_rel(tree, at) == DTLP_DEP_obl)
            m->nlp->head[at] = token;
}

/* "banned from cross-country skiing for two years", with the skiing for a clause of its own: it is one with the
 * noun behind "from". */
static void turn_to_activity(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = token - 1, above = dtlp_head(tree, token);
    if (token < m->first + 2 || tree->left[token] != token ||
        dtlp_rel(tree, noun) != DTLP_DEP_obl || dtlp_up(tree, noun) != DTLP_NOUN || above == DTLP_NO_TOKEN || above >= noun || dtlp_head(tree, noun) != above ||
        tree->left[noun] != noun - 1 || !dtlp_serves_as(tree, noun - 1, DTLP_SOURCE_PREPOSITION) || dtlp_child(tree, token, DTLP_DEP_obj) != DTLP_NO_TOKEN)
        return;
    m->nlp->upos[token] = DTLP_NOUN;
    m->nlp->xpos[token] = DTLP_XPOS_NN;
    m->nlp->deprel[token] = DTLP_DEP_obl;
    for (uint32_t at = token + 1; at < m->end; at++) /* "for two years": the ban, not the skiing */
        if (dtlp_head(tree, at) == token)
            dtlp_mend_hang(m, at, above, dtlp_rel(tree, at));
    dtlp_mend_hang(m, noun - 1, token, DTLP_DEP_case);
    dtlp_mend_hang(m, noun, token, DTLP_DEP_compound);
}

/* "Winifred Aske, who died, drew maps", with the first name for a past: it opens a person's name, and that is who drew. */
static void turn_to_first_name(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t index = m->all->name_of[token], verb = dtlp_head(tree, token);
    if (index == 0 || token != m->first || dtlp_own_subject(tree, token) != DTLP_NO_TOKEN)
        return;
    const dtlp_name *name = &tree->nlp->names[index - 1];
    uint32_t end = name->first + name->count;
    if (name->type != DTLP_NAME_PERSON || name->first != token || name->count < 2 || end > m->end || dtlp_up(tree, token + 1) != DTLP_PROPN)
        return;
    m->nlp->upos[token] = DTLP_PROPN;
    m->nlp->xpos[token] = DTLP_XPOS_NNP;
    bool acts = verb != DTLP_NO_TOKEN && dtlp_mend_finite_form(tree, verb) != DTLP_NO_TOKEN && !dtlp_mend_has_subject(m, verb);
    m->nlp->deprel[token] = (uint8_t)(acts ? dtlp_mend_subject_relation(tree, verb) : DTLP_DEP_dep); /* a clause it is not */
    for (uint32_t at = end; at < m->end; at++)
        if (dtlp_head(tree, at) != DTLP_NO_TOKEN && dtlp_head(tree, at) > token && dtlp_head(tree, at) < end)
            dtlp_mend_hang(m, at, token, dtlp_rel(tree, at));
    for (uint32_t at = token + 1; at < end; at++)
        dtlp_mend_hang(m, at, token, DTLP_DEP_flat);
    m->changed = true;
}

/* "the trawler Brisa do Mar", with "do" for the verb: between two names without a subject or an object of other kind it is
 * part of one. */
static void turn_to_particle(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = token - 1, last = token + 1, head = dtlp_head(tree, token);
    if (token == m->first || last >= m->end || !dtlp_serves_as(tree, token, DTLP_DO_AUXILIARY) || dtlp_up(tree, first) != DTLP_PROPN || dtlp_up(tree, last) != DTLP_PROPN ||
        dtlp_head(tree, last) != token || dtlp_has_auxiliary(tree, token) || head == DTLP_NO_TOKEN || head > token || !tree->text->tokens[last].capital ||
        tree->text->tokens[token].capital)
        return;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at < token)
            return;
    for (uint32_t at = last + 1; at < m->end; at++)
        if (dtlp_head(tree, at) == token || dtlp_head(tree, at) == last) {
            bool clause = dtlp_rel(tree, at) == DTLP_DEP_advcl_relcl || dtlp_rel(tree, at) == DTLP_DEP_advcl;
            dtlp_mend_hang(m, at, first, clause ? DTLP_DEP_acl_relcl : dtlp_rel(tree, at));
        }
    m->nlp->upos[token] = DTLP_PROPN;
    m->nlp->xpos[token] = DTLP_XPOS_NNP;
    dtlp_mend_hang(m, token, first, DTLP_DEP_flat);
    dtlp_mend_hang(m, last, first, DTLP_DEP_flat);
    m->changed = true;
}

/* "told a Senate hearing", "in a court hearing": what an article and a noun stand before, and nothing behind is done to, is itself a noun. */
static void turn_to_event(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    if (token < m->first + 2)
        return;
    uint32_t noun = token - 1, above = dtlp_head(tree, noun), article = dtlp_child(tree, noun, DTLP_DEP_det);
    if (dtlp_head(tree, token) == DTLP_NO_TOKEN || article == DTLP_NO_TOKEN || above == DTLP_NO_TOKEN || !dtlp_serves_as(tree, article, DTLP_INDEFINITE_ARTICLE) ||
        (dtlp_up(tree, noun) != DTLP_NOUN && dtlp_up(tree, noun) != DTLP_PROPN) || dtlp_is_plural(tree, noun) || dtlp_has_auxiliary(tree, token) ||
        (dtlp_event_word_is(dtlp_word_at(tree, token)) & DTLP_IS(N_EVENT)) == 0 || dtlp_mend_is_timex(m, noun))
        return;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((dtlp_rel(tree, at) == DTLP_DEP_obj && !dtlp_mend_is_timex(m, at)) || dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_xcomp || dtlp_is_subject(dtlp_rel(tree, at)))
            return;
    if (above == token)
        return;
    m->nlp->upos[token] = DTLP_NOUN;
    m->nlp->xpos[token] = DTLP_XPOS_NN;
    dtlp_deprel relation = dtlp_rel(tree, noun);
    for (uint32_t at = m->first; at < noun; at++)
        if (dtlp_head(tree, at) == noun)
            m->nlp->head[at] = token;
    m->nlp->head[token] = above;
    m->nlp->deprel[token] = (uint8_t)relation;
    m->nlp->head[noun] = token;
    m->nlp->deprel[noun] = DTLP_DEP_compound;
    m->changed = true;
}

static const dtlp_mend_rule rules[] = {
    {turn_to_event, DTLP_REL(iobj) | DTLP_REL(obj) | DTLP_REL(acl) | DTLP_REL(ccomp) | DTLP_REL(advcl) | DTLP_REL(xcomp), DTLP_TAG(VBG), DTLP_ANY},
    {turn_to_particle, DTLP_REL(acl_relcl) | DTLP_REL(acl) | DTLP_REL(appos) | DTLP_REL(parataxis), DTLP_ANY, DTLP_KIND(VERB) | DTLP_KIND(AUX)},
    {turn_to_verb, DTLP_ANY, DTLP_ANY, DTLP_KIND(NOUN) | DTLP_KIND(ADV) | DTLP_KIND(ADJ)},
    {turn_to_deed, DTLP_REL(root) | DTLP_REL(ccomp) | DTLP_REL(parataxis), DTLP_TAG(JJ), DTLP_KIND(ADJ)},
    {turn_to_complement, DTLP_ANY, DTLP_TAG(NN), DTLP_ANY},
    {turn_to_activity, DTLP_REL(advcl), DTLP_TAG(VBG), DTLP_ANY},
    {turn_to_first_name, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
};

const dtlp_mend_rules dtlp_mend_tags = DTLP_MEND_RULES(rules);
