/* mendword.c - words taken for another part of speech, and sentences left without their verb.
 *
 * A sentence of prose has a finite verb. Where its root is a noun without a copula, the
 * verb has been taken for part of what stands on the noun; counting clauses from the noun
 * on finds it: whatever opens a clause ("that", "who", "how") owes a finite form, and the
 * first form that nothing owes is the sentence's own. Knows nothing of events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

static bool is_timex(const dtlp_mending *m, uint32_t token)
{
    return m->all->timex_of[token] != 0;
}

/* "Before the window shuts", with both for one noun: a conjunction opens a clause, and the noun is who does it. */
static uint32_t subject_of_clause(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_child(tree, token, DTLP_DEP_mark), noun = token > 0 ? token - 1 : token;
    bool clause = dtlp_rel(tree, token) == DTLP_DEP_advcl && marker != DTLP_NO_TOKEN && marker < token && dtlp_up(tree, marker) == DTLP_SCONJ;
    return clause && dtlp_head(tree, noun) == token && dtlp_rel(tree, noun) == DTLP_DEP_compound &&
                   dtlp_child(tree, noun, DTLP_DEP_det) != DTLP_NO_TOKEN ? noun : DTLP_NO_TOKEN;
}

/* "The exchange reopens on Tuesday", with a plural for the verb: nothing but a predicate has a subject. */
static void turn_to_present(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t subject = dtlp_child(tree, token, DTLP_DEP_nsubj);
    if (subject == DTLP_NO_TOKEN && dtlp_xp(tree, token) == DTLP_XPOS_NNS)
        subject = subject_of_clause(tree, token);
    bool apart = dtlp_child(tree, token, DTLP_DEP_cop) == DTLP_NO_TOKEN && dtlp_child(tree, token, DTLP_DEP_det) == DTLP_NO_TOKEN &&
                 dtlp_child(tree, token, DTLP_DEP_amod) == DTLP_NO_TOKEN && dtlp_child(tree, token, DTLP_DEP_case) == DTLP_NO_TOKEN;
    if (dtlp_xp(tree, token) != DTLP_XPOS_NNS || dtlp_is_subject(dtlp_rel(tree, token)) || subject == DTLP_NO_TOKEN || subject > token ||
        !apart || is_timex(m, token) || is_timex(m, subject))
        return;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VBZ;
    m->nlp->deprel[subject] = DTLP_DEP_nsubj;
}

/* "He was last seen": what stands before a participle is no copula. */
static void turn_copula(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t copula = dtlp_child(tree, verb, DTLP_DEP_cop), subject = dtlp_child(tree, verb, DTLP_DEP_nsubj);
    if (dtlp_up(tree, verb) != DTLP_VERB || dtlp_xp(tree, verb) != DTLP_XPOS_VBN || copula == DTLP_NO_TOKEN || dtlp_has_auxiliary(tree, verb))
        return;
    m->nlp->deprel[copula] = DTLP_DEP_aux_pass;
    if (subject != DTLP_NO_TOKEN)
        m->nlp->deprel[subject] = DTLP_DEP_nsubj_pass;
}

/* "It was last used in May", with "last" for what it was. */
static void turn_to_passive(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t last = verb > m->first ? verb - 1 : verb, copula = dtlp_child(tree, last, DTLP_DEP_cop), head = dtlp_head(tree, last);
    dtlp_deprel relation = dtlp_rel(tree, verb);
    if (dtlp_xp(tree, verb) != DTLP_XPOS_VBN || dtlp_head(tree, verb) != last || dtlp_up(tree, last) != DTLP_ADJ || copula == DTLP_NO_TOKEN ||
        (relation != DTLP_DEP_csubj && relation != DTLP_DEP_ccomp && relation != DTLP_DEP_xcomp) || dtlp_has_auxiliary(tree, verb))
        return;
    m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[verb] = m->nlp->deprel[last];
    for (uint32_t at = m->first; at < m->end; at++)
        if (at != verb && dtlp_head(tree, at) == last)
            m->nlp->head[at] = verb;
    m->nlp->head[last] = verb;
    m->nlp->deprel[last] = DTLP_DEP_advmod;
    m->nlp->upos[last] = DTLP_ADV;
    m->nlp->deprel[copula] = DTLP_DEP_aux_pass;
    uint32_t subject = dtlp_child(tree, last, DTLP_DEP_nsubj);
    if (subject != DTLP_NO_TOKEN)
        m->nlp->deprel[subject] = DTLP_DEP_nsubj_pass;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "Born Orla Brand in Tolm on 3 April 1927, she grew up": what hangs on it behind the name shows that
 * the first word is no adjective of the name, but opens the sentence. */
static void free_opening(dtlp_mending *m)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = m->first, noun = dtlp_head(tree, first), root = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (dtlp_xp(tree, first) != DTLP_XPOS_VBN || dtlp_rel(tree, first) != DTLP_DEP_amod || noun < first || root == DTLP_NO_TOKEN ||
        root < noun || !dtlp_is_subject(dtlp_rel(tree, noun)) || tree->right[first] < noun)
        return;
    for (uint32_t at = tree->child[root]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > noun && at < root && dtlp_is_subject(dtlp_rel(tree, at))) {
            m->nlp->head[first] = root;
            m->nlp->deprel[first] = DTLP_DEP_advcl;
            m->nlp->head[noun] = first;
            m->nlp->deprel[noun] = DTLP_DEP_parataxis; /* told again by the sentence */
            m->changed = true;
        }
    dtlp_mend_relink(m);
}

/* "Figures are due next Wednesday", "is due in Tarn at noon", hung on the day or the place behind: those
 * are told of "due". */
static void free_due(dtlp_mending *m, uint32_t due)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t behind = dtlp_head(tree, due);
    bool noun = behind != DTLP_NO_TOKEN && behind > due && (is_timex(m, behind) || dtlp_is_noun(tree, behind));
    if (!noun || (dtlp_child(tree, due, DTLP_DEP_cop) == DTLP_NO_TOKEN && (!is_timex(m, behind) || dtlp_child(tree, behind, DTLP_DEP_cop) == DTLP_NO_TOKEN)))
        return;
    uint32_t head = dtlp_head(tree, behind);
    bool marked = false;
    m->nlp->head[due] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[due] = m->nlp->deprel[behind];
    for (uint32_t at = m->first; at < m->end; at++) {
        if (at == due || dtlp_head(tree, at) != behind)
            continue;
        bool inside = (at > due && at < behind) || (is_timex(m, behind) && is_timex(m, at));
        marked |= at > due && dtlp_rel(tree, at) == DTLP_DEP_case;
        if (!inside)
            m->nlp->head[at] = due;
    }
    m->nlp->head[behind] = due;
    m->nlp->deprel[behind] = marked ? DTLP_DEP_obl : DTLP_DEP_obl_unmarked;
    m->changed = true;
    dtlp_mend_relink(m);
}

static bool has_timex(const dtlp_mending *m, uint32_t token)
{
    for (uint32_t at = m->all->tree->child[token]; at != DTLP_NO_TOKEN; at = m->all->tree->sibling[at])
        if (is_timex(m, at) && at > token)
            return true;
    return false;
}

/* What "is due on Friday" is appointed for that day: the word works as a participle. */
static void turn_due(dtlp_mending *m, uint32_t due)
{
    const dtlp_tree *tree = m->all->tree;
    if (!dtlp_serves_as(tree, due, DTLP_DUE) || dtlp_up(tree, due) != DTLP_ADJ || due == m->first)
        return;
    free_due(m, due);
    uint32_t copula = dtlp_child(tree, due, DTLP_DEP_cop), subject = dtlp_child(tree, due, DTLP_DEP_nsubj);
    bool shared = subject == DTLP_NO_TOKEN && dtlp_rel(tree, due) == DTLP_DEP_conj;
    if (copula == DTLP_NO_TOKEN || (subject == DTLP_NO_TOKEN && !shared) || !has_timex(m, due) || dtlp_xp(tree, due + 1) == DTLP_XPOS_TO)
        return;
    m->nlp->upos[due] = DTLP_VERB;
    m->nlp->xpos[due] = DTLP_XPOS_VBN;
    m->nlp->deprel[copula] = DTLP_DEP_aux_pass;
    if (!shared)
        m->nlp->deprel[subject] = DTLP_DEP_nsubj_pass;
}

/* ---- sentences without a verb ---------------------------------------------------- */

static bool has_finite_form(const dtlp_tree *tree, uint32_t verb)
{
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_up(tree, at) == DTLP_AUX && dtlp_is_finite(tree, at))
            return true;
    return dtlp_is_finite(tree, verb);
}

/* "On being called" and "how to pay" owe none. */
static bool opens_clause(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    uint32_t verb = dtlp_head(tree, token);
    if (verb != DTLP_NO_TOKEN && dtlp_up(tree, verb) == DTLP_VERB && !has_finite_form(tree, verb))
        return false;
    return tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_WPS || tag == DTLP_XPOS_WRB ||
           dtlp_up(tree, token) == DTLP_SCONJ || (dtlp_serves_as(tree, token, DTLP_RELATIVE_THAT) && dtlp_up(tree, token) == DTLP_PRON);
}

static bool is_bare(const dtlp_tree *tree, uint32_t verb)
{
    return dtlp_up(tree, verb) == DTLP_VERB && !dtlp_has_auxiliary(tree, verb) && dtlp_child(tree, verb, DTLP_DEP_obl_agent) == DTLP_NO_TOKEN;
}

/* A participle that cannot be one where it stands: under an infinitive ("failed to predict
 * ruined"), or with an object behind the comma that closes an apposition. */
static bool is_past_in_disguise(const dtlp_tree *tree, uint32_t verb)
{
    uint32_t head = dtlp_head(tree, verb), object = dtlp_child(tree, verb, DTLP_DEP_obj);
    if (dtlp_xp(tree, verb) != DTLP_XPOS_VBN || !is_bare(tree, verb) || head == DTLP_NO_TOKEN || head > verb)
        return false;
    if (dtlp_rel(tree, verb) == DTLP_DEP_xcomp)
        return dtlp_child(tree, head, DTLP_DEP_xcomp) == verb && (dtlp_xp(tree, head) == DTLP_XPOS_VB || dtlp_child(tree, head, DTLP_DEP_aux) != DTLP_NO_TOKEN);
    return dtlp_rel(tree, verb) == DTLP_DEP_acl && dtlp_word_is_at(tree, verb - 1, ",") && object != DTLP_NO_TOKEN && object > verb;
}

/* The first finite form behind the noun that no clause on it owes. */
static uint32_t own_form(const dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t owed = 0;
    for (uint32_t at = noun + 1; at < m->end; at++) {
        if (tree->text->tokens[at].quoted != tree->text->tokens[noun].quoted)
            return DTLP_NO_TOKEN;
        if (opens_clause(tree, at)) {
            owed++;
            continue;
        }
        bool verb = dtlp_up(tree, at) == DTLP_AUX || (dtlp_up(tree, at) == DTLP_VERB && is_bare(tree, at));
        if (!(verb && dtlp_is_finite(tree, at)) && !is_past_in_disguise(tree, at))
            continue;
        if (owed == 0)
            return at;
        owed--;
    }
    return DTLP_NO_TOKEN;
}

/* The verb or predicate of which `form` is the finite part. */
static uint32_t predicate_of(const dtlp_tree *tree, uint32_t form)
{
    uint32_t verb = dtlp_up(tree, form) == DTLP_AUX ? dtlp_head(tree, form) : form;
    for (int i = 0; i < 3 && verb != DTLP_NO_TOKEN; i++) {
        dtlp_deprel relation = dtlp_rel(tree, verb);
        if (relation != DTLP_DEP_mark && relation != DTLP_DEP_case && relation != DTLP_DEP_aux)
            break;
        verb = dtlp_head(tree, verb); /* "is due to be held" */
    }
    return verb;
}

static bool is_subjectless(const dtlp_tree *tree, uint32_t verb)
{
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_is_subject(dtlp_rel(tree, at)) || dtlp_rel(tree, at) == DTLP_DEP_expl)
            return false;
    return true;
}

/* The subject of the verb that takes the noun's place; of a day the noun that hangs on it. */
static uint32_t subject_beside(const dtlp_mending *m, uint32_t noun, uint32_t form)
{
    const dtlp_tree *tree = m->all->tree;
    if (!is_timex(m, noun))
        return noun;
    for (uint32_t at = tree->child[noun]; at != DTLP_NO_TOKEN && at < form; at = tree->sibling[at])
        if (at > noun && dtlp_is_noun(tree, at) && !is_timex(m, at) && dtlp_child(tree, at, DTLP_DEP_case) == DTLP_NO_TOKEN)
            return at;
    return DTLP_NO_TOKEN;
}

static bool may_be_headless(const dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    bool nominal = dtlp_is_noun(tree, noun) || is_timex(m, noun);
    return nominal && tree->child[noun] != DTLP_NO_TOKEN && dtlp_child(tree, noun, DTLP_DEP_cop) == DTLP_NO_TOKEN &&
           is_subjectless(tree, noun) && m->all->tree->text->sentences[tree->sentence[noun]].kind == DTLP_SENTENCE_PROSE;
}

static void give_verb(dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    if (!may_be_headless(m, noun))
        return;
    uint32_t form = own_form(m, noun), verb = form == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : predicate_of(tree, form);
    dtlp_deprel relation = dtlp_rel(tree, noun);
    bool root = relation == DTLP_DEP_root, clause = relation == DTLP_DEP_ccomp || relation == DTLP_DEP_parataxis;
    if (verb == DTLP_NO_TOKEN || verb < form || !dtlp_under(tree, verb, noun) || !is_subjectless(tree, verb) ||
        (!root && !(clause && is_past_in_disguise(tree, verb))))
        return;
    uint32_t subject = subject_beside(m, noun, form), head = dtlp_head(tree, noun);
    if (subject == DTLP_NO_TOKEN || dtlp_rel(tree, verb) == DTLP_DEP_conj)
        return;
    for (uint32_t at = verb + 1; at < m->end; at++) /* what is told behind it is told of it */
        if (dtlp_head(tree, at) < form && dtlp_under(tree, dtlp_head(tree, at), noun))
            m->nlp->head[at] = verb;
    m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[verb] = (uint8_t)relation;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = DTLP_DEP_obl_unmarked;
    m->nlp->head[subject] = verb;
    m->nlp->deprel[subject] = dtlp_child(tree, verb, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN ? DTLP_DEP_nsubj_pass : DTLP_DEP_nsubj;
    if (form == verb && dtlp_xp(tree, verb) == DTLP_XPOS_VBN)
        m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    m->changed = true;
    dtlp_mend_relink(m);
}

void dtlp_mend_words(dtlp_mending *m)
{
    free_opening(m);
    for (uint32_t at = m->first; at < m->end; at++) {
        turn_to_present(m, at);
        turn_to_passive(m, at);
        turn_copula(m, at);
        turn_due(m, at);
        give_verb(m, at);
    }
}
