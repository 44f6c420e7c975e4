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

#include "nlp/words.h"

/* "He was last seen": what stands before a participle is no copula. */
static void turn_copula(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t copula = dtlp_child(tree, verb, DTLP_DEP_cop), subject = dtlp_child(tree, verb, DTLP_DEP_nsubj);
    if (copula == DTLP_NO_TOKEN || dtlp_has_auxiliary(tree, verb))
        return;
    m->nlp->deprel[copula] = DTLP_DEP_aux_pass;
    if (subject != DTLP_NO_TOKEN)
        m->nlp->deprel[subject] = DTLP_DEP_nsubj_pass;
}

/* "Born Orla Brand in Tolm on 3 April 1927, she grew up": who grew up is told behind the comma, so that
 * the first word is no adjective of the name, but opens the sentence. */
void dtlp_mend_opening(dtlp_mending *m)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = m->first, noun = dtlp_head(tree, first), root = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (dtlp_xp(tree, first) != DTLP_XPOS_VBN || dtlp_rel(tree, first) != DTLP_DEP_amod || noun < first || root == DTLP_NO_TOKEN ||
        root < noun || !dtlp_is_subject(dtlp_rel(tree, noun)))
        return;
    uint32_t who = tree->child[root];
    while (who != DTLP_NO_TOKEN && (who <= noun || !dtlp_is_subject(dtlp_rel(tree, who)) || !dtlp_word_is_at(tree, tree->left[who] - 1, ",")))
        who = tree->sibling[who];
    if (who == DTLP_NO_TOKEN || who > root)
        return;
    m->nlp->head[first] = root;
    m->nlp->deprel[first] = DTLP_DEP_advcl;
    m->nlp->head[noun] = first;
    m->nlp->deprel[noun] = DTLP_DEP_parataxis; /* told again by the sentence */
    for (uint32_t at = noun + 1; at + 1 < who; at++)
        if (dtlp_head(tree, at) == root && dtlp_up(tree, at) != DTLP_PUNCT)
            m->nlp->head[at] = first;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "Figures are due next Wednesday", "is due in Tarn at noon", hung on the day or the place behind: those
 * are told of "due". */
static void free_due(dtlp_mending *m, uint32_t due)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t behind = dtlp_head(tree, due), copula = due - 1;
    while (copula > m->first && dtlp_up(tree, copula) == DTLP_ADV)
        copula--; /* "are also due" */
    uint32_t is = dtlp_head(tree, copula);
    bool noun = behind != DTLP_NO_TOKEN && behind > due && (dtlp_mend_is_timex(m, behind) || dtlp_is_noun(tree, behind));
    bool predicate = dtlp_serves_as(tree, copula, DTLP_COPULA) && (is == due || is == behind);
    if (!noun || !predicate)
        return;
    uint32_t head = dtlp_head(tree, behind);
    bool marked = false;
    m->nlp->head[due] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[due] = m->nlp->deprel[behind];
    for (uint32_t at = m->first; at < m->end; at++) {
        if (at == due || dtlp_head(tree, at) != behind)
            continue;
        bool inside = (at > due && at < behind) || (dtlp_mend_is_timex(m, behind) && dtlp_mend_is_timex(m, at));
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
        if (dtlp_mend_is_timex(m, at) && at > token)
            return true;
    return false;
}

/* What "is due on Friday" is appointed for that day: the word works as a participle. */
static void turn_due(dtlp_mending *m, uint32_t due)
{
    const dtlp_tree *tree = m->all->tree;
    if (!dtlp_serves_as(tree, due, DTLP_DUE) || due == m->first)
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

/* "was back at the table on Monday": one who is back has come back. */
static void turn_back(dtlp_mending *m, uint32_t back)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t copula = dtlp_child(tree, back, DTLP_DEP_cop);
    if ((dtlp_form_around(tree, back) & DTLP_AROUND_IS(RETURNED)) == 0 || copula == DTLP_NO_TOKEN || copula > back ||
        dtlp_xp(tree, copula) != DTLP_XPOS_VBD)
        return;
    m->nlp->upos[back] = DTLP_VERB;
    m->nlp->xpos[back] = DTLP_XPOS_VBN;
    m->nlp->deprel[copula] = DTLP_DEP_aux;
    m->changed = true;
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

/* "who fled and came back": the second is owed along with the first. */
static bool is_joined_to_verb(const dtlp_tree *tree, uint32_t token, uint32_t noun)
{
    uint32_t verb = dtlp_head(tree, token);
    return dtlp_rel(tree, token) == DTLP_DEP_conj && verb != DTLP_NO_TOKEN && verb > noun && verb < token && dtlp_up(tree, verb) == DTLP_VERB &&
           dtlp_rel(tree, verb) == DTLP_DEP_acl_relcl;
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
        if ((!(verb && dtlp_is_finite(tree, at)) && !is_past_in_disguise(tree, at)) || is_joined_to_verb(tree, at, noun))
            continue;
        if (owed == 0)
            return at;
        owed--;
    }
    return DTLP_NO_TOKEN;
}

/* May it be a past form, whatever it was taken for? */
static bool looks_past(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    char room[DTLP_WORD_MAX];
    dtlp_slice word = dtlp_word_at(tree, token);
    if (tag == DTLP_XPOS_VBN || tag == DTLP_XPOS_VBD)
        return is_bare(tree, token);
    const dtlp_event_word *noun = tag == DTLP_XPOS_NNS && dtlp_rel(tree, token) == DTLP_DEP_appos ? tree->lemma[token] : NULL;
    if (noun != NULL && noun->verb != NULL && token + 1 < tree->text->n_tokens)
        return dtlp_up(tree, token + 1) == DTLP_ADP || dtlp_up(tree, token + 1) == DTLP_DET; /* "votes on the law" */
    return tag == DTLP_XPOS_JJ && dtlp_rel(tree, token) == DTLP_DEP_amod && !tree->text->tokens[token].capital && word.size < DTLP_WORD_MAX &&
           !dtlp_slice_equal(dtlp_word_lemma(word, DTLP_XPOS_VBD, room), word);
}

/* "Orla Brand, a doctor who fled in May and came back, promised help": behind the comma that closes what is told of
 * the noun stands its verb. */
static uint32_t form_behind_commas(const dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t commas = 0;
    for (uint32_t at = noun + 1; at < m->end; at++) {
        if (tree->text->tokens[at].quoted != tree->text->tokens[noun].quoted)
            return DTLP_NO_TOKEN;
        if (commas > 1 && dtlp_word_is_at(tree, at - 1, ",") && looks_past(tree, at) && dtlp_child(tree, at, DTLP_DEP_cc) == DTLP_NO_TOKEN)
            return at;
        commas += dtlp_word_is_at(tree, at, ",");
    }
    return DTLP_NO_TOKEN;
}

/* A participle or an adjective becomes the verb of what it stood before: "celebrated Mass". */
static void free_object(dtlp_mending *m, uint32_t verb)
{
    uint32_t object = dtlp_head(m->all->tree, verb);
    if (dtlp_rel(m->all->tree, verb) != DTLP_DEP_amod || object == DTLP_NO_TOKEN || object < verb)
        return;
    uint32_t head = dtlp_head(m->all->tree, object);
    m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[verb] = m->nlp->deprel[object];
    m->nlp->head[object] = verb;
    m->nlp->deprel[object] = DTLP_DEP_obj;
    m->changed = true;
    dtlp_mend_relink(m);
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

/* A day is no subject. */
static bool is_subjectless(const dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((dtlp_is_subject(dtlp_rel(tree, at)) && !dtlp_mend_is_timex(m, at)) || dtlp_rel(tree, at) == DTLP_DEP_expl)
            return false;
    return true;
}

/* The subject of the verb that takes the noun's place; of a day the noun that hangs on it. */
static uint32_t subject_beside(const dtlp_mending *m, uint32_t noun, uint32_t form)
{
    const dtlp_tree *tree = m->all->tree;
    if (!dtlp_mend_is_timex(m, noun))
        return noun;
    for (uint32_t at = tree->child[noun]; at != DTLP_NO_TOKEN && at < form; at = tree->sibling[at])
        if (at > noun && dtlp_is_noun(tree, at) && !dtlp_mend_is_timex(m, at) && dtlp_child(tree, at, DTLP_DEP_case) == DTLP_NO_TOKEN)
            return at;
    return DTLP_NO_TOKEN;
}

static bool may_be_headless(const dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    bool nominal = dtlp_is_noun(tree, noun) || dtlp_mend_is_timex(m, noun);
    return nominal && tree->child[noun] != DTLP_NO_TOKEN && dtlp_child(tree, noun, DTLP_DEP_cop) == DTLP_NO_TOKEN &&
           is_subjectless(m, noun) && m->all->tree->text->sentences[tree->sentence[noun]].kind == DTLP_SENTENCE_PROSE;
}

/* "A surgeon telephoned and asked": what is joined to a finite past is finite. */
static uint32_t first_joined(const dtlp_tree *tree, uint32_t noun, uint32_t verb)
{
    uint32_t first = dtlp_rel(tree, verb) == DTLP_DEP_conj ? dtlp_head(tree, verb) : DTLP_NO_TOKEN;
    bool participle = first != DTLP_NO_TOKEN && first < verb && first > noun && dtlp_head(tree, first) == noun && dtlp_rel(tree, first) == DTLP_DEP_acl &&
                      dtlp_xp(tree, first) == DTLP_XPOS_VBN && is_bare(tree, first);
    return participle && dtlp_xp(tree, verb) == DTLP_XPOS_VBD && dtlp_up(tree, first - 1) != DTLP_PUNCT ? first : verb;
}

/* "A plane with 140 on board left on Monday; a second did not": before the clause ends, a form that may be a
 * past one and has a day behind it is the verb. */
static uint32_t dated_form(const dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = noun + 1; at < m->end && dtlp_up(tree, at) != DTLP_PUNCT && !opens_clause(tree, at); at++) {
        uint32_t head = dtlp_head(tree, at);
        if (dtlp_xp(tree, at) == DTLP_XPOS_VBN && is_bare(tree, at) && dtlp_rel(tree, at) == DTLP_DEP_acl && head != noun && head > noun &&
            has_timex(m, at) && dtlp_child(tree, head, DTLP_DEP_case) != DTLP_NO_TOKEN)
            return at;
    }
    return DTLP_NO_TOKEN;
}

static void take_for_past(dtlp_mending *m, uint32_t verb)
{
    free_object(m, verb);
    m->nlp->upos[verb] = DTLP_VERB;
    m->nlp->xpos[verb] = dtlp_xp(m->all->tree, verb) == DTLP_XPOS_NNS ? DTLP_XPOS_VBZ : DTLP_XPOS_VBD;
    if (dtlp_rel(m->all->tree, verb) == DTLP_DEP_conj)
        m->nlp->deprel[verb] = DTLP_DEP_parataxis;
}

static void give_verb(dtlp_mending *m, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    if (!may_be_headless(m, noun))
        return;
    uint32_t form = own_form(m, noun), dated = dated_form(m, noun);
    if (dated < form)
        form = dated;
    if (form == DTLP_NO_TOKEN && dtlp_rel(tree, noun) == DTLP_DEP_root) {
        form = form_behind_commas(m, noun);
        if (form != DTLP_NO_TOKEN)
            take_for_past(m, form);
    }
    uint32_t verb = form == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : predicate_of(tree, form);
    if (verb != DTLP_NO_TOKEN && verb == form)
        form = verb = first_joined(tree, noun, verb);
    dtlp_deprel relation = dtlp_rel(tree, noun);
    bool root = relation == DTLP_DEP_root, clause = relation == DTLP_DEP_ccomp || relation == DTLP_DEP_parataxis;
    if (verb == DTLP_NO_TOKEN || verb < form || !dtlp_under(tree, verb, noun) || !is_subjectless(m, verb) ||
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
}

/* A past form that no ending shows: "rose", "burst". */
/* The verb of which the word as it stands is the past; NULL if it is none of the irregular ones. */
static const dtlp_event_word *verb_of_past(const dtlp_tree *tree, uint32_t token)
{
    char lower[DTLP_WORD_MAX], room[DTLP_WORD_MAX];
    dtlp_slice word = dtlp_word_at(tree, token);
    if (word.size >= DTLP_WORD_MAX)
        return NULL;
    memcpy(lower, word.at, word.size);
    const dtlp_event_word *base = dtlp_event_word_find(dtlp_word_lemma((dtlp_slice){lower, word.size}, DTLP_XPOS_VBD, room));
    return base != NULL && base->past != NULL && dtlp_slice_equal(dtlp_slice_of(base->past), word) ? base : NULL;
}

bool dtlp_is_irregular_past(const dtlp_tree *tree, uint32_t token)
{
    return verb_of_past(tree, token) != NULL;
}

/* "before the front froze in May", with the verb for the noun: no preposition governs a past form. */
static void turn_behind_preposition(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t marker = dtlp_child(tree, token, DTLP_DEP_case), noun = token - 1;
    char room[DTLP_WORD_MAX];
    if (token < m->first + 3 || marker == DTLP_NO_TOKEN || marker >= noun || tree->text->tokens[token].capital ||
        (dtlp_form_is(tree, marker) & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL))) == 0 ||
        dtlp_head(tree, noun) != token || (dtlp_rel(tree, noun) != DTLP_DEP_amod && dtlp_rel(tree, noun) != DTLP_DEP_compound) || dtlp_mend_is_timex(m, noun) ||
        dtlp_up(tree, noun - 1) != DTLP_DET || tree->form[token] != NULL || !dtlp_is_irregular_past(tree, token) ||
        dtlp_slice_equal(dtlp_word_lemma(dtlp_word_at(tree, token), DTLP_XPOS_VBD, room), dtlp_word_at(tree, token)))
        return;
    m->nlp->upos[token] = DTLP_VERB;
    m->nlp->xpos[token] = DTLP_XPOS_VBD;
    m->nlp->deprel[token] = DTLP_DEP_advcl;
    m->nlp->upos[noun] = DTLP_NOUN;
    m->nlp->deprel[noun] = DTLP_DEP_nsubj;
    m->nlp->deprel[marker] = DTLP_DEP_mark;
    dtlp_mend_hang(m, noun - 1, noun, DTLP_DEP_det);
    for (uint32_t at = token + 1; at < m->end && dtlp_mend_is_timex(m, at) && m->all->timex_of[at] == m->all->timex_of[token + 1]; at++)
        if (dtlp_head(tree, at) < token && dtlp_head(tree, at) >= m->first)
            dtlp_mend_hang(m, at, token, DTLP_DEP_obl_unmarked); /* right behind it, its day is its own */
}

static const dtlp_mend_rule rules[] = {
    {turn_copula, DTLP_ANY, DTLP_TAG(VBN), DTLP_KIND(VERB)},
    {turn_due, DTLP_ANY, DTLP_ANY, DTLP_KIND(ADJ)},
    {turn_back, DTLP_ANY, DTLP_ANY, ~DTLP_KIND(VERB)},
    {turn_behind_preposition, DTLP_ANY, DTLP_TAG(NN), DTLP_ANY},
    {give_verb, DTLP_REL(root) | DTLP_REL(ccomp) | DTLP_REL(parataxis), DTLP_ANY, DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_words = DTLP_MEND_RULES(rules);
