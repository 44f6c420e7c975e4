/* mendapart.c - clauses that stand apart from the main one, hung on what they only stand beside.
 *
 * A participle between a subject and its verb, a noun with what is said of it between commas, what is to be done
 * behind "with", "due to", "on which". Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

/* The noun phrase that ends at `token`: its head, where that stands before it. */
static uint32_t phrase_ending_at(const dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = token;
    for (int i = 0; i < DTLP_CLIMB; i++) {
        dtlp_deprel relation = dtlp_rel(tree, noun);
        uint32_t head = dtlp_head(tree, noun);
        if (head == DTLP_NO_TOKEN || head > token || (relation != DTLP_DEP_flat && relation != DTLP_DEP_nmod))
            break;
        noun = head;
    }
    return dtlp_is_noun(tree, noun) && dtlp_up(tree, noun) != DTLP_PRON && !dtlp_mend_is_timex(m, noun) ? noun : DTLP_NO_TOKEN;
}

/* "The doors close, and the house, put up in 1911, goes on sale", with the house for what closes too and "put" for the
 * verb: what stands between commas is a participle. */
static void mend_put_between(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t between = dtlp_head(tree, verb), form = dtlp_mend_finite_form(tree, verb);
    if (between == DTLP_NO_TOKEN || between > verb || between < m->first + 2 || form == DTLP_NO_TOKEN || dtlp_xp(tree, between) != DTLP_XPOS_VBN ||
        dtlp_has_auxiliary(tree, between) || dtlp_mend_has_subject(m, between) || dtlp_mend_has_subject(m, verb) ||
        !dtlp_word_is_at(tree, between - 1, ",") || !dtlp_word_is_at(tree, form - 1, ",") || dtlp_child(tree, verb, DTLP_DEP_cc) != DTLP_NO_TOKEN)
        return;
    uint32_t noun = phrase_ending_at(m, between - 2), main = dtlp_head(tree, between);
    if (noun == DTLP_NO_TOKEN || main == DTLP_NO_TOKEN || main > noun || dtlp_rel(tree, between) != DTLP_DEP_conj)
        return;
    uint32_t cc = dtlp_child(tree, noun, DTLP_DEP_cc);
    if (cc == DTLP_NO_TOKEN)
        cc = dtlp_child(tree, between, DTLP_DEP_cc);
    dtlp_mend_hang(m, verb, main, DTLP_DEP_conj);
    dtlp_mend_hang(m, noun, verb, dtlp_mend_subject_relation(tree, verb));
    dtlp_mend_hang(m, between, noun, DTLP_DEP_acl);
    if (cc != DTLP_NO_TOKEN && cc < noun)
        dtlp_mend_hang(m, cc, verb, DTLP_DEP_cc);
}

/* "Eight died; a ninth, Orla Brand, 26, succumbed", with the ninth for a clause of its own: she is who did. */
static void mend_noun_as_clause(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t above = dtlp_head(tree, verb), noun = DTLP_NO_TOKEN;
    if (above == DTLP_NO_TOKEN || above > verb || verb == m->first || dtlp_has_auxiliary(tree, verb) || dtlp_mend_has_subject(m, verb) ||
        !dtlp_word_is_at(tree, verb - 1, ","))
        return;
    for (uint32_t at = tree->child[above]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at])
        if (at > above && (dtlp_rel(tree, at) == DTLP_DEP_parataxis || dtlp_rel(tree, at) == DTLP_DEP_conj))
            noun = at;
    if (noun == DTLP_NO_TOKEN || dtlp_is_verb(tree, noun) || dtlp_child(tree, noun, DTLP_DEP_cop) != DTLP_NO_TOKEN || tree->right[noun] + 2 < verb ||
        dtlp_child(tree, noun, DTLP_DEP_appos) == DTLP_NO_TOKEN || dtlp_child(tree, noun, DTLP_DEP_case) != DTLP_NO_TOKEN || dtlp_mend_is_timex(m, noun))
        return;
    dtlp_mend_hang(m, verb, above, dtlp_rel(tree, noun));
    dtlp_mend_hang(m, noun, verb, DTLP_DEP_nsubj);
    if (dtlp_xp(tree, verb) == DTLP_XPOS_VBN)
        m->nlp->xpos[verb] = DTLP_XPOS_VBD;
}

/* "An audit carried out last winter found it", with the carrying out for what found: the noun did, and the first verb
 * is its participle. */
static void mend_clause_as_subject(dtlp_mending *m, uint32_t between)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, between), noun = dtlp_child(tree, between, DTLP_DEP_nsubj), object = dtlp_child(tree, between, DTLP_DEP_obj);
    if (verb == DTLP_NO_TOKEN || verb < between || noun == DTLP_NO_TOKEN || noun > between || dtlp_up(tree, noun) == DTLP_PRON ||
        tree->right[noun] + 1 != between || dtlp_marker(tree, between) != DTLP_NO_TOKEN || dtlp_mend_finite_form(tree, verb) == DTLP_NO_TOKEN ||
        (object != DTLP_NO_TOKEN && !dtlp_mend_is_timex(m, object)))
        return;
    dtlp_mend_hang(m, noun, verb, dtlp_mend_subject_relation(tree, verb));
    dtlp_mend_hang(m, between, noun, DTLP_DEP_acl);
    m->nlp->xpos[between] = DTLP_XPOS_VBN;
    if (object != DTLP_NO_TOKEN)
        dtlp_mend_hang(m, object, verb, DTLP_DEP_obl_unmarked);
}

/* "The bishop, who stayed, celebrated Mass", with a celebrated sort of Mass for what he is: a noun without a copula
 * is no predicate. */
static void mend_no_predicate(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), subject = noun == DTLP_NO_TOKEN ? noun : dtlp_own_subject(tree, noun);
    if (noun == DTLP_NO_TOKEN || noun < verb || subject == DTLP_NO_TOKEN || subject > verb || dtlp_child(tree, noun, DTLP_DEP_cop) != DTLP_NO_TOKEN ||
        dtlp_up(tree, noun) == DTLP_VERB || !dtlp_is_noun(tree, noun) || verb == m->first)
        return;
    for (uint32_t at = tree->child[noun]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at])
        if (at != subject && dtlp_up(tree, at) != DTLP_PUNCT && dtlp_up(tree, at) != DTLP_ADV && dtlp_rel(tree, at) != DTLP_DEP_cc)
            return; /* "a celebrated Mass" */
    uint32_t head = dtlp_head(tree, noun);
    m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[verb] = (uint8_t)dtlp_rel(tree, noun);
    m->nlp->upos[verb] = DTLP_VERB;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    for (uint32_t at = m->first; at < m->end; at++)
        if (dtlp_head(tree, at) == noun && at != verb && (at < verb || dtlp_mend_is_timex(m, at) || dtlp_rel(tree, at) == DTLP_DEP_punct))
            m->nlp->head[at] = verb;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = DTLP_DEP_obj;
    m->changed = true;
}

/* "would be built, with work to begin in May", taken for an aim of who builds: the work is to begin. */
static void mend_with_clause(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t to = dtlp_child(tree, verb, DTLP_DEP_mark), above = dtlp_head(tree, verb);
    if (to == DTLP_NO_TOKEN || above == DTLP_NO_TOKEN || to < above + 3 || to > verb || !dtlp_serves_as(tree, to, DTLP_INFINITIVE_MARKER) ||
        dtlp_mend_has_subject(m, verb))
        return;
    uint32_t noun = phrase_ending_at(m, to - 1), with = noun == DTLP_NO_TOKEN ? noun : dtlp_child(tree, noun, DTLP_DEP_case);
    if (with == DTLP_NO_TOKEN || with > noun || dtlp_head(tree, noun) != above || !dtlp_serves_as(tree, with, DTLP_ABSOLUTE_PREPOSITION) ||
        !dtlp_word_is_at(tree, with - 1, ","))
        return;
    dtlp_mend_hang(m, noun, verb, dtlp_mend_subject_relation(tree, verb));
    dtlp_mend_hang(m, with, verb, DTLP_DEP_mark);
    dtlp_mend_hang(m, with - 1, verb, DTLP_DEP_punct);
}

/* "closed it, with repairs to start in June", with the start for what the repairs are to do to it: it is a clause. */
static void mend_with_noun(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), with = dtlp_child(tree, verb, DTLP_DEP_mark);
    if (noun == DTLP_NO_TOKEN || with == DTLP_NO_TOKEN || with == m->first || with > noun || noun > verb || dtlp_rel(tree, noun) != DTLP_DEP_obl ||
        !dtlp_serves_as(tree, with, DTLP_ABSOLUTE_PREPOSITION) || !dtlp_word_is_at(tree, with - 1, ","))
        return;
    dtlp_mend_hang(m, verb, dtlp_head(tree, noun), DTLP_DEP_advcl);
    dtlp_mend_hang(m, noun, verb, dtlp_mend_subject_relation(tree, verb));
}

/* "will stay closed until Tuesday", with the closing for a deed: it is how it stays, and until when it stays so. */
static void mend_stays(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t stays = dtlp_head(tree, verb);
    if (stays == DTLP_NO_TOKEN || stays + 1 != verb || (dtlp_lemma_around(tree, stays) & DTLP_AROUND_IS(STAYS)) == 0)
        return;
    m->nlp->upos[verb] = DTLP_ADJ;
    m->nlp->xpos[verb] = DTLP_XPOS_JJ;
    m->changed = true;
    for (uint32_t at = verb + 1; at < m->end; at++)
        if (dtlp_head(tree, at) == verb && m->all->timex_of[at] != 0)
            dtlp_mend_hang(m, at, stays, dtlp_rel(tree, at));
}

/* "A hearing is due to be held", with the holding for what is due: what is due is the hearing, and the holding what it is due to. */
static void mend_due(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t due = dtlp_head(tree, verb), to = dtlp_child(tree, verb, DTLP_DEP_mark);
    if (!dtlp_serves_as(tree, due, DTLP_DUE) || due > verb || to == DTLP_NO_TOKEN || to < due || !dtlp_serves_as(tree, to, DTLP_INFINITIVE_MARKER))
        return;
    m->nlp->deprel[verb] = DTLP_DEP_xcomp;
    uint32_t noun = dtlp_head(tree, due);
    if (dtlp_rel(tree, due) != DTLP_DEP_acl || noun == DTLP_NO_TOKEN || noun > due || !dtlp_is_noun(tree, noun))
        return;
    dtlp_mend_hang(m, verb, noun, DTLP_DEP_acl); /* "a trial, due to begin in May": to begin in May is what is said of it */
    dtlp_mend_hang(m, due, verb, DTLP_DEP_advmod);
}

/* "the list due to be published", with a list that is due: it is due to be. */
static void mend_due_beside(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), to = dtlp_child(tree, verb, DTLP_DEP_mark);
    if (noun != DTLP_NO_TOKEN && to != DTLP_NO_TOKEN && to > m->first && dtlp_serves_as(tree, to - 1, DTLP_DUE) && dtlp_head(tree, to - 1) == noun)
        dtlp_mend_hang(m, to - 1, verb, DTLP_DEP_advmod);
}

/* "a pipe, on which work began", with "which work" for what began: the work began on it. */
static void mend_on_which(dtlp_mending *m, uint32_t which)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, which), verb = noun == DTLP_NO_TOKEN ? noun : dtlp_head(tree, noun);
    if (verb == DTLP_NO_TOKEN || which == m->first || noun < which || verb < noun || !dtlp_is_subject(dtlp_rel(tree, noun)) ||
        dtlp_up(tree, which - 1) != DTLP_ADP || dtlp_rel(tree, verb) != DTLP_DEP_acl_relcl)
        return;
    dtlp_mend_hang(m, which, verb, DTLP_DEP_obl);
    dtlp_mend_hang(m, which - 1, which, DTLP_DEP_case);
}

/* "who stayed through it, celebrated Mass today", with the day for one of staying: what stands between a word and the
 * clause that it is hung on has it. */
static void mend_day_across(dtlp_mending *m, uint32_t day)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, day), main = verb;
    if (!dtlp_mend_is_timex(m, day) || verb == DTLP_NO_TOKEN || verb > day)
        return;
    for (int i = 0; i < DTLP_CLIMB && main != DTLP_NO_TOKEN && !(main > verb && dtlp_up(tree, main) == DTLP_VERB); i++)
        main = dtlp_head(tree, main);
    if (main != DTLP_NO_TOKEN && main < day)
        dtlp_mend_hang(m, day, main, dtlp_rel(tree, day));
}

/* "goes on sale next month", with the month said of the sale as of a verb. */
static void mend_day_of_noun(dtlp_mending *m, uint32_t day)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, day), verb = noun == DTLP_NO_TOKEN ? noun : dtlp_head(tree, noun);
    if (verb == DTLP_NO_TOKEN || !dtlp_mend_is_timex(m, day) || dtlp_mend_is_timex(m, noun) || noun > day || verb > noun || dtlp_up(tree, noun) != DTLP_NOUN ||
        (dtlp_rel(tree, noun) != DTLP_DEP_obl && dtlp_rel(tree, noun) != DTLP_DEP_obj) || dtlp_child(tree, noun, DTLP_DEP_cop) != DTLP_NO_TOKEN ||
        dtlp_up(tree, verb) != DTLP_VERB)
        return;
    dtlp_mend_hang(m, day, verb, DTLP_DEP_obl_unmarked);
}

/* "owed it to the visit of the envoy last month": what is so has no day, what happened has. */
static void mend_day_of_event(dtlp_mending *m, uint32_t day)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, day), left = tree->left[day], noun = left == m->first ? DTLP_NO_TOKEN : left - 1;
    if (verb == DTLP_NO_TOKEN || verb > left || !dtlp_mend_is_timex(m, day) || (tree->word[verb] & DTLP_IS(V_STATE)) == 0 || dtlp_up(tree, verb) != DTLP_VERB)
        return;
    for (int i = 0; i < DTLP_CLIMB && noun != DTLP_NO_TOKEN && noun > verb && dtlp_head(tree, noun) != verb; i++)
        noun = dtlp_head(tree, noun);
    if (noun == DTLP_NO_TOKEN || noun <= verb || dtlp_rel(tree, noun) != DTLP_DEP_obl || tree->right[noun] == noun || (tree->word[noun] & DTLP_IS(N_EVENT)) == 0)
        return;
    dtlp_mend_hang(m, day, noun, dtlp_rel(tree, day) == DTLP_DEP_obl ? DTLP_DEP_nmod : DTLP_DEP_nmod_unmarked);
}

/* "They agreed, and for a year all went well", with "all" said of how it went: before a verb that has none it is the subject. */
static void mend_all(dtlp_mending *m, uint32_t all)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, all);
    if (verb != DTLP_NO_TOKEN && verb == all + 1 && dtlp_up(tree, verb) == DTLP_VERB && dtlp_mend_finite_form(tree, verb) == verb &&
        dtlp_child(tree, verb, DTLP_DEP_cc) != DTLP_NO_TOKEN && dtlp_child(tree, verb, DTLP_DEP_cc) + 1 < all && !dtlp_mend_has_subject(m, verb))
        m->nlp->deprel[all] = DTLP_DEP_nsubj;
}

/* "They met in Tarn, where he was jeered; he promised it", with the jeering for what he promised: no semicolon stands
 * within what is said. */
static void mend_before_semicolon(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t says = dtlp_head(tree, verb), above = says == DTLP_NO_TOKEN ? says : dtlp_head(tree, says), at = verb;
    if (above == DTLP_NO_TOKEN || says < verb || above > tree->left[verb] || !dtlp_mend_has_subject(m, says))
        return;
    while (at < says && !dtlp_word_is_at(tree, at, ";"))
        at++;
    uint32_t first = tree->left[verb] + dtlp_word_is_at(tree, tree->left[verb], ",");
    if (at < says && dtlp_mend_is_wh(tree, first))
        dtlp_mend_hang(m, verb, above, DTLP_DEP_advcl);
}

/* "may have aged", taken for what somebody may have old: behind a perfect stands a participle. */
static void mend_perfect_adjective(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    if (token == m->first || !dtlp_serves_as(tree, token - 1, DTLP_PERFECT_AUXILIARY) || dtlp_head(tree, token - 1) != token ||
        dtlp_rel(tree, token - 1) != DTLP_DEP_aux || dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN)
        return;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VBN;
    m->changed = true;
}

/* "Rovers travel to Tarn and play there", with the verbs for infinitives: with a subject and no auxiliary they are finite. */
static void mend_bare_present(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t above = dtlp_head(tree, verb), subject = dtlp_own_subject(tree, verb);
    if (dtlp_has_auxiliary(tree, verb) || dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN)
        return;
    bool own = subject != DTLP_NO_TOKEN && subject < verb && (dtlp_rel(tree, verb) == DTLP_DEP_root || dtlp_rel(tree, verb) == DTLP_DEP_parataxis);
    bool joined = dtlp_rel(tree, verb) == DTLP_DEP_conj && above != DTLP_NO_TOKEN && dtlp_xp(tree, above) == DTLP_XPOS_VBP && dtlp_up(tree, above) == DTLP_VERB &&
                  !dtlp_has_auxiliary(tree, above) && dtlp_mend_has_subject(m, above);
    if (own || joined)
        m->nlp->xpos[verb] = DTLP_XPOS_VBP;
}

/* "Her aides had in fact been meeting", with the aides on "had": what hangs on one of a verb's group is the verb's. */
static void mend_on_auxiliary(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t auxiliary = dtlp_head(tree, token);
    dtlp_deprel relation = auxiliary == DTLP_NO_TOKEN ? DTLP_DEP_root : dtlp_rel(tree, auxiliary);
    uint32_t verb = relation == DTLP_DEP_aux || relation == DTLP_DEP_aux_pass || relation == DTLP_DEP_cop ? dtlp_head(tree, auxiliary) : DTLP_NO_TOKEN;
    if (verb != DTLP_NO_TOKEN && !(dtlp_is_subject(dtlp_rel(tree, token)) && dtlp_mend_has_subject(m, verb)))
        dtlp_mend_hang(m, token, verb, dtlp_is_subject(dtlp_rel(tree, token)) ? dtlp_mend_subject_relation(tree, verb) : dtlp_rel(tree, token));
}

/* "“He may, and we expect it,” she said", with her saying for what is expected: behind the quotation it is who says all of it. */
static void mend_saying_behind(dtlp_mending *m, uint32_t says)
{
    const dtlp_tree *tree = m->all->tree;
    const dtlp_token *tokens = tree->text->tokens;
    uint32_t top = dtlp_head(tree, says);
    if (top == DTLP_NO_TOKEN || top > says || tokens[says].quoted || !tokens[top].quoted || (tree->word[says] & DTLP_IS(V_REPORTING)) == 0 ||
        !dtlp_mend_has_subject(m, says) || dtlp_marker(tree, says) != DTLP_NO_TOKEN)
        return;
    for (int i = 0; i < DTLP_CLIMB && dtlp_head(tree, top) != DTLP_NO_TOKEN && tokens[dtlp_head(tree, top)].quoted; i++)
        top = dtlp_head(tree, top);
    dtlp_mend_hang(m, says, top, DTLP_DEP_parataxis);
}

/* "An attempt to force a door set off the alarm", with the door for what was set: a sentence has a verb of its own. */
static void mend_behind_infinitive(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), infinitive = noun == DTLP_NO_TOKEN ? noun : dtlp_head(tree, noun);
    uint32_t root = infinitive == DTLP_NO_TOKEN ? infinitive : dtlp_head(tree, infinitive);
    if (root == DTLP_NO_TOKEN || root > infinitive || noun + 1 != verb || dtlp_rel(tree, noun) != DTLP_DEP_obj || dtlp_rel(tree, infinitive) != DTLP_DEP_acl ||
        !dtlp_serves_as(tree, dtlp_child(tree, infinitive, DTLP_DEP_mark), DTLP_INFINITIVE_MARKER) || dtlp_rel(tree, root) != DTLP_DEP_root ||
        dtlp_up(tree, root) != DTLP_NOUN || dtlp_child(tree, root, DTLP_DEP_cop) != DTLP_NO_TOKEN || dtlp_mend_has_subject(m, root) ||
        dtlp_child(tree, verb, DTLP_DEP_obl_agent) != DTLP_NO_TOKEN || tree->right[verb] + 2 < m->end)
        return;
    m->nlp->head[verb] = DTLP_NO_HEAD;
    m->nlp->deprel[verb] = DTLP_DEP_root;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    for (uint32_t at = m->first; at < m->end; at++)
        if (dtlp_head(tree, at) == root && at != infinitive && at != verb && (at < tree->left[noun] || at > verb) && dtlp_rel(tree, at) != DTLP_DEP_det &&
            dtlp_rel(tree, at) != DTLP_DEP_amod && dtlp_rel(tree, at) != DTLP_DEP_compound && dtlp_rel(tree, at) != DTLP_DEP_nmod) {
            m->nlp->head[at] = verb;
            if (dtlp_rel(tree, at) == DTLP_DEP_acl)
                m->nlp->deprel[at] = DTLP_DEP_advcl;
        }
    m->nlp->head[root] = verb;
    m->nlp->deprel[root] = DTLP_DEP_nsubj;
    m->changed = true;
}

/* "suspended it and said a team would go there", with the going for what was done: right behind a verb of saying that has
 * nothing said stands what was said. */
static void mend_said_next(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t left = tree->left[verb], subject = dtlp_own_subject(tree, verb), says = left == m->first ? DTLP_NO_TOKEN : left - 1;
    if (says == DTLP_NO_TOKEN || subject == DTLP_NO_TOKEN || subject > verb || (tree->word[says] & DTLP_IS(V_REPORTING)) == 0 || dtlp_up(tree, says) != DTLP_VERB ||
        dtlp_xp(tree, says) != DTLP_XPOS_VBD || dtlp_child(tree, verb, DTLP_DEP_cc) != DTLP_NO_TOKEN || dtlp_child(tree, says, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
        dtlp_child(tree, says, DTLP_DEP_obj) != DTLP_NO_TOKEN || dtlp_up(tree, left) == DTLP_PUNCT || dtlp_head(tree, verb) == says)
        return;
    dtlp_mend_hang(m, verb, says, DTLP_DEP_ccomp);
}

/* "The first attempt to reach it, in May, failed", with the day for one of reaching: between commas before the verb it is
 * the verb's. */
static void mend_day_between(dtlp_mending *m, uint32_t day)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t left = tree->left[day], behind = tree->right[day] + 1, inner = dtlp_head(tree, day), main = inner;
    if (!dtlp_mend_is_timex(m, day) || left == m->first || behind >= m->end || inner == DTLP_NO_TOKEN || inner > day)
        return;
    bool apart = (dtlp_word_is_at(tree, left, ",") || dtlp_word_is_at(tree, left - 1, ",")) && dtlp_word_is_at(tree, behind, ",");
    for (int i = 0; i < DTLP_CLIMB && main != DTLP_NO_TOKEN && !dtlp_is_subject(dtlp_rel(tree, main)); i++)
        main = dtlp_head(tree, main);
    uint32_t verb = main == DTLP_NO_TOKEN || main > inner ? DTLP_NO_TOKEN : dtlp_head(tree, main);
    if (!apart || verb == DTLP_NO_TOKEN || verb < behind || dtlp_up(tree, verb) != DTLP_VERB || dtlp_xp(tree, inner) != DTLP_XPOS_VB || dtlp_mend_finite_form(tree, verb) != behind + 1)
        return;
    dtlp_mend_hang(m, day, verb, dtlp_rel(tree, day));
}

/* "“They ask,” she says, holding a rod", with the rod held by who asks: it is who says it that holds it. */
static void mend_beside_saying(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    const dtlp_token *tokens = tree->text->tokens;
    uint32_t top = dtlp_head(tree, verb), says = DTLP_NO_TOKEN;
    if (top == DTLP_NO_TOKEN || top > verb || tokens[verb].quoted || !tokens[top].quoted || dtlp_mend_has_subject(m, verb) || dtlp_marker(tree, verb) != DTLP_NO_TOKEN)
        return;
    for (uint32_t at = tree->child[top]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at])
        if (at > top && dtlp_rel(tree, at) == DTLP_DEP_parataxis && !tokens[at].quoted && (tree->word[at] & DTLP_IS(V_REPORTING)) != 0)
            says = at;
    if (says != DTLP_NO_TOKEN)
        dtlp_mend_hang(m, verb, says, DTLP_DEP_advcl);
}

static const dtlp_mend_rule rules[] = {
    {mend_beside_saying, DTLP_REL(advcl), DTLP_TAG(VBG) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_said_next, DTLP_REL(conj) | DTLP_REL(parataxis) | DTLP_REL(ccomp), DTLP_ANY, DTLP_KIND(VERB)},
    {mend_day_between, DTLP_REL(obl) | DTLP_REL(obl_unmarked), DTLP_ANY, DTLP_ANY},
    {mend_on_auxiliary, DTLP_SUBJECTS | DTLP_REL(obl) | DTLP_REL(obl_unmarked) | DTLP_REL(obj) | DTLP_REL(advmod), DTLP_ANY, DTLP_ANY},
    {mend_saying_behind, DTLP_REL(ccomp) | DTLP_REL(conj), DTLP_ANY, DTLP_KIND(VERB)},
    {mend_put_between, DTLP_REL(parataxis) | DTLP_REL(ccomp) | DTLP_REL(conj) | DTLP_REL(advcl), DTLP_ANY, DTLP_KIND(VERB)},
    {mend_noun_as_clause, DTLP_REL(parataxis), DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_KIND(VERB)},
    {mend_clause_as_subject, DTLP_REL(csubj), DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_no_predicate, DTLP_REL(amod), DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_with_clause, DTLP_REL(advcl), DTLP_TAG(VB) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_stays, DTLP_REL(xcomp), DTLP_TAG(VBN), DTLP_ANY},
    {mend_with_noun, DTLP_REL(acl), DTLP_TAG(VB) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_due, DTLP_REL(csubj) | DTLP_REL(advcl) | DTLP_REL(ccomp) | DTLP_REL(xcomp), DTLP_ANY, DTLP_KIND(VERB)},
    {mend_due_beside, DTLP_REL(acl), DTLP_TAG(VB) | DTLP_TAG(VBN), DTLP_KIND(VERB)},
    {mend_day_across, DTLP_REL(obl) | DTLP_REL(obl_unmarked), DTLP_ANY, DTLP_ANY},
    {mend_day_of_noun, DTLP_REL(obl_unmarked), DTLP_ANY, DTLP_ANY},
    {mend_day_of_event, DTLP_REL(obl) | DTLP_REL(obl_unmarked), DTLP_ANY, DTLP_ANY},
    {mend_all, DTLP_REL(advmod), DTLP_TAG(DT), DTLP_ANY},
    {mend_before_semicolon, DTLP_REL(ccomp), DTLP_ANY, DTLP_KIND(VERB)},
    {mend_perfect_adjective, DTLP_ANY, DTLP_ANY, DTLP_KIND(ADJ)},
    {mend_bare_present, DTLP_REL(root) | DTLP_REL(parataxis) | DTLP_REL(conj), DTLP_TAG(VB), DTLP_KIND(VERB)},
    {mend_behind_infinitive, DTLP_REL(acl), DTLP_TAG(VBN) | DTLP_TAG(VBD), DTLP_ANY},
    {mend_on_which, DTLP_REL(det), DTLP_TAG(WDT), DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_apart = DTLP_MEND_RULES(rules);
