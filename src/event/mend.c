/* mend.c - parses mended where the words show that they cannot be right.
 *
 * Owns the order in which the rules see a sentence, what they share, and the rules
 * on clauses hung on the wrong word: a relative clause on a verb, what is said on the
 * day it was said, a participle for a finite verb of a list. Subjects, words, dates
 * and past forms have files of their own (mendsubject, mendword, mendtag, mendtime,
 * mendpast ...). Each rule sees one sentence and changes few heads; a change that
 * would make a cycle is not made. Knows nothing of events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

typedef dtlp_mending mending;

enum { LONGEST = 200 /* tokens: a mend walks its sentence */ };

bool dtlp_mend_hang(dtlp_mending *m, uint32_t token, uint32_t head, dtlp_deprel relation)
{
    if (head != DTLP_NO_TOKEN && dtlp_under(m->all->tree, head, token))
        return false;
    m->nlp->head[token] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[token] = (uint8_t)relation;
    m->changed = true;
    return true;
}

void dtlp_mend_relink(dtlp_mending *m)
{
    if (m->changed)
        dtlp_tree_relink(m->all->tree, m->first, m->end);
    m->changed = false;
}

/* ---- what a verb has ----------------------------------------------------------- */

static bool is_group(dtlp_deprel relation)
{
    return relation == DTLP_DEP_aux || relation == DTLP_DEP_aux_pass || relation == DTLP_DEP_cop;
}

/* The first finite form of a verb's group or before a predicate; none if it has none. */
uint32_t dtlp_mend_finite_form(const dtlp_tree *tree, uint32_t token)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (is_group(dtlp_rel(tree, at)))
            return dtlp_is_finite(tree, at) ? at : DTLP_NO_TOKEN;
    bool hidden = dtlp_xp(tree, token) == DTLP_XPOS_VBN && dtlp_rel(tree, token) == DTLP_DEP_root;
    bool verb = dtlp_up(tree, token) == DTLP_VERB && (dtlp_is_finite(tree, token) || hidden);
    return verb ? token : DTLP_NO_TOKEN;
}

/* A subject that is no date, or "there". */
bool dtlp_mend_has_subject(const dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((dtlp_is_subject(dtlp_rel(tree, at)) && !dtlp_mend_is_timex(m, at)) || dtlp_rel(tree, at) == DTLP_DEP_expl)
            return true;
    return false;
}

bool dtlp_mend_is_wh(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_WPS || tag == DTLP_XPOS_WRB ||
           dtlp_serves_as(tree, token, DTLP_RELATIVE_THAT);
}

/* ---- the rules -------------------------------------------------------------------- */

/* "after the coast guard released recordings", with "released" taken for an adjective. */
static void mend_taken_adjective(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t object = dtlp_head(tree, verb), noun = verb - 1;
    if (object == DTLP_NO_TOKEN || object < verb || verb == m->first || (dtlp_up(tree, noun) != DTLP_NOUN && dtlp_up(tree, noun) != DTLP_PROPN) ||
        dtlp_mend_is_timex(m, noun) || !tree->text->tokens[verb].space_before)
        return;
    uint32_t head = dtlp_head(tree, noun), begin = noun;
    if ((head != object && head != verb) || dtlp_rel(tree, noun) != DTLP_DEP_compound)
        return;
    while (begin > m->first) {
        uint32_t above = dtlp_head(tree, begin - 1);
        dtlp_upos kind = dtlp_up(tree, begin - 1);
        bool within = above == object || above == verb || (above >= begin && above <= noun && above != DTLP_NO_TOKEN);
        if (!within || kind == DTLP_ADP || kind == DTLP_SCONJ || kind == DTLP_PUNCT)
            break;
        begin--;
    }
    uint32_t marker = begin > m->first ? begin - 1 : DTLP_NO_TOKEN;
    if (marker == DTLP_NO_TOKEN || (dtlp_event_word_is(dtlp_word_at(tree, marker)) &
                                    (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL) | DTLP_IS(F_WHILE))) == 0 ||
        dtlp_head(tree, object) == DTLP_NO_TOKEN)
        return;
    m->nlp->head[verb] = dtlp_head(tree, object);
    m->nlp->deprel[verb] = DTLP_DEP_advcl;
    m->nlp->upos[verb] = DTLP_VERB;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    for (uint32_t at = begin; at < noun; at++)
        if (dtlp_head(tree, at) == object || dtlp_head(tree, at) == verb)
            m->nlp->head[at] = noun;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = DTLP_DEP_nsubj;
    m->nlp->head[object] = verb;
    m->nlp->deprel[object] = DTLP_DEP_obj;
    m->nlp->head[marker] = verb;
    m->nlp->deprel[marker] = DTLP_DEP_mark;
    m->changed = true;
}

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

/* "by Orla, a doctor in Tarn, who in May found": the clause is on the person, not on the verb. */
static void mend_relative(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t head = dtlp_head(tree, verb), who = dtlp_own_subject(tree, verb);
    if (head == DTLP_NO_TOKEN || who == DTLP_NO_TOKEN || who < m->first + 2 || who < head || !dtlp_serves_as(tree, who, DTLP_PERSONAL_RELATIVE) ||
        dtlp_up(tree, head) != DTLP_VERB)
        return;
    uint32_t at = who - 1 - dtlp_word_is_at(tree, who - 1, ","), found = DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && at > head && at < who; i++, at = dtlp_head(tree, at))
        if (dtlp_is_noun(tree, at) && !dtlp_mend_is_timex(m, at))
            found = at;
    if (found != DTLP_NO_TOKEN)
        dtlp_mend_hang(m, verb, found, DTLP_DEP_acl_relcl);
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

/* "People were killed, officials said", taken for why they said it: a clause that nothing opens is what is said. */
static void mend_saying(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t said = dtlp_head(tree, verb), form = dtlp_mend_finite_form(tree, verb);
    if (said == DTLP_NO_TOKEN || said < verb || form == DTLP_NO_TOKEN || !dtlp_mend_has_subject(m, verb) ||
        dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN || (tree->word[said] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE))) == 0 ||
        !dtlp_mend_has_subject(m, said) ||
        dtlp_child(tree, said, DTLP_DEP_ccomp) != DTLP_NO_TOKEN)
        return;
    for (uint32_t at = tree->left[verb]; at < form; at++)
        if (dtlp_mend_is_wh(tree, at) || dtlp_up(tree, at) == DTLP_SCONJ)
            return;
    dtlp_mend_hang(m, verb, said, DTLP_DEP_ccomp);
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
    uint32_t top = noun;
    for (int i = 0; i < DTLP_CLIMB && top != DTLP_NO_TOKEN && dtlp_up(tree, top) != DTLP_VERB; i++)
        top = dtlp_head(tree, top);
    if (top == DTLP_NO_TOKEN || top > noun || (tree->word[top] & says) == 0 || dtlp_child(tree, top, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
        (!dtlp_mend_is_timex(m, noun) && dtlp_child(tree, noun, DTLP_DEP_case) == DTLP_NO_TOKEN && dtlp_rel(tree, noun) != DTLP_DEP_iobj))
        return;
    dtlp_mend_hang(m, verb, top, DTLP_DEP_ccomp);
}

/* "She moved to the bay, married in 1997 and had sons": what is joined to a finite past is finite. */
static void mend_list(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), above = noun, next = DTLP_NO_TOKEN;
    if (noun == DTLP_NO_TOKEN || verb == m->first ||
        !dtlp_word_is_at(tree, verb - 1, ",") || dtlp_child(tree, verb, DTLP_DEP_obl_agent) != DTLP_NO_TOKEN)
        return;
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_TOKEN && dtlp_mend_finite_form(tree, above) != above; i++)
        above = dtlp_head(tree, above);
    if (above == DTLP_NO_TOKEN || above > verb || dtlp_xp(tree, above) != DTLP_XPOS_VBD)
        return;
    for (uint32_t at = verb + 1; at < m->end && next == DTLP_NO_TOKEN && !dtlp_word_is_at(tree, at, ","); at++)
        if (dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_xp(tree, at) == DTLP_XPOS_VBD && !dtlp_mend_has_subject(m, at) &&
            (dtlp_head(tree, at) == above || dtlp_head(tree, at) == verb))
            next = at;
    if (next == DTLP_NO_TOKEN || !dtlp_mend_hang(m, verb, above, DTLP_DEP_conj))
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
}

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
static void mend_inverted(mending *m)
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
    {mend_list, DTLP_REL(acl), DTLP_TAG(VBN), DTLP_ANY},
    {mend_dated_subject, DTLP_SUBJECTS, DTLP_ANY, DTLP_ANY},
    {mend_relative, DTLP_REL(advcl_relcl) | DTLP_REL(parataxis) | DTLP_REL(advcl), DTLP_ANY, DTLP_ANY},
    {mend_which, DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_who, DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_content, DTLP_REL(acl) | DTLP_REL(acl_relcl), DTLP_ANY, DTLP_ANY},
    {mend_saying, DTLP_REL(advcl), DTLP_ANY, DTLP_ANY},
    {mend_verb_of_obligation, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
    {mend_obligation, DTLP_ANY, DTLP_ANY, DTLP_KIND(VERB)},
    {mend_taken_adjective, DTLP_REL(amod), DTLP_TAG(VBN) | DTLP_TAG(VBD), DTLP_ANY},
};

static const dtlp_mend_rules own = DTLP_MEND_RULES(rules);

/* ---- all together ------------------------------------------------------------------ */

enum { WALKS = 3, LISTS = 9 };

/* The rules go over a sentence three times, word by word. */
static const struct {
    const dtlp_mend_rules *rules;
    int walk;
} order[] = {
    {&dtlp_mend_tags, 0}, {&dtlp_mend_words, 0},
    {&own, 1}, {&dtlp_mend_past, 1}, {&dtlp_mend_said, 1}, {&dtlp_mend_beside, 1}, {&dtlp_mend_clauses, 1}, {&dtlp_mend_subjects, 1},
    {&dtlp_mend_clauses_at_last, 2},
};
_Static_assert(sizeof order / sizeof *order == LISTS, "a choice for each list");

/* Which rules of a list are for words of a relation, a tag, a part of speech: most words are for few rules. */
typedef struct choice {
    uint64_t by_relation[64], by_tag[64], by_kind[64];
} choice;

/* Returns the rule if it is for all. */
static uint64_t note(uint64_t rules_by[64], uint64_t members, uint64_t rule)
{
    for (uint64_t left = members == DTLP_ANY ? 0 : members; left != 0; left &= left - 1)
        rules_by[__builtin_ctzll(left)] |= rule;
    return members == DTLP_ANY ? rule : 0;
}

static void choose(choice *c, const dtlp_mend_rules *list)
{
    uint64_t any_relation = 0, any_tag = 0, any_kind = 0;
    memset(c, 0, sizeof *c);
    for (uint32_t i = 0; i < list->count; i++) {
        const dtlp_mend_rule *rule = &list->at[i];
        any_relation |= note(c->by_relation, rule->relations, UINT64_C(1) << i);
        any_tag |= note(c->by_tag, rule->tags, UINT64_C(1) << i);
        any_kind |= note(c->by_kind, rule->kinds, UINT64_C(1) << i);
    }
    for (int i = 0; i < 64; i++) {
        c->by_relation[i] |= any_relation;
        c->by_tag[i] |= any_tag;
        c->by_kind[i] |= any_kind;
    }
}

/* The rules that are for the token, in turn, as each leaves it. */
static void mend_token(mending *m, uint32_t token, const dtlp_mend_rules *list, const choice *c)
{
    const dtlp_nlp *nlp = m->nlp;
    uint64_t behind = UINT64_MAX, fit; /* the rules behind the one that was last */
    while ((fit = behind & c->by_relation[nlp->deprel[token]] & c->by_tag[nlp->xpos[token]] & c->by_kind[nlp->upos[token]]) != 0) {
        int i = __builtin_ctzll(fit);
        list->at[i].mend(m, token);
        dtlp_mend_relink(m);
        behind = UINT64_MAX << i << 1;
    }
}

static void walk(mending *m, int number, const choice choices[LISTS])
{
    for (uint32_t token = m->first; token < m->end; token++)
        for (int i = 0; i < LISTS; i++)
            if (order[i].walk == number)
                mend_token(m, token, order[i].rules, &choices[i]);
}

/* Whatever the rules did to each other, all walks over the tree must end: who reaches no root becomes one. */
static void cut_cycles(mending *m)
{
    const dtlp_tree *tree = m->all->tree;
    bool ends[LONGEST] = {false}; /* what hangs on this token reaches a root */
    for (uint32_t token = m->first; token < m->end; token++) {
        uint32_t at = token;
        for (uint32_t n = m->first; n <= m->end && at != DTLP_NO_TOKEN && !ends[at - m->first]; n++)
            at = dtlp_head(tree, at);
        bool cycle = at != DTLP_NO_TOKEN && !ends[at - m->first];
        ends[token - m->first] = true;
        if (!cycle)
            continue;
        m->nlp->head[token] = DTLP_NO_HEAD;
        m->nlp->deprel[token] = DTLP_DEP_root;
        m->changed = true;
    }
    dtlp_mend_relink(m);
}

static void mend_sentence(mending *m, const choice choices[LISTS])
{
    mend_inverted(m);
    dtlp_mend_phrases(m);
    dtlp_mend_times(m);
    dtlp_mend_first_word(m);
    dtlp_mend_opening(m);
    for (int i = 0; i < WALKS; i++)
        walk(m, i, choices);
    cut_cycles(m);
}

void dtlp_mend(struct dtlp_happenings *all, dtlp_nlp *nlp)
{
    const dtlp_text *text = all->tree->text;
    choice choices[LISTS];
    for (int i = 0; i < LISTS; i++)
        choose(&choices[i], order[i].rules);
    for (uint32_t s = 0; s < text->n_sentences; s++) {
        const dtlp_sentence *sentence = &text->sentences[s];
        mending m = {all, nlp, sentence->first_token, sentence->first_token + sentence->n_tokens, false};
        if (nlp->analysed[s] && sentence->n_tokens <= LONGEST)
            mend_sentence(&m, choices);
    }
}
