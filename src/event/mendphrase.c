/* mendphrase.c - noun phrases that an expression of time, or an address, within or behind them has broken.
 *
 * An article before the expression and a noun behind it make one phrase; a noun with an
 * article before it and a bare day behind is no part of the day, nor who acts a part of
 * the day before the verb. Knows nothing of events.
 * What is mended besides, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

static bool is_name_or_noun(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_up(tree, token) == DTLP_NOUN || dtlp_up(tree, token) == DTLP_PROPN;
}

/* The last noun of the words behind the expression that can stand before a noun, DTLP_NO_TOKEN if there is none. */
static uint32_t noun_behind(const dtlp_mending *m, uint32_t next)
{
    enum { REACH = 6 };
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = DTLP_NO_TOKEN;
    for (uint32_t at = next; at < m->end && at < next + REACH && !dtlp_mend_is_timex(m, at); at++) {
        bool form = dtlp_xp(tree, at) == DTLP_XPOS_VBG;
        if (is_name_or_noun(tree, at) || (form && at + 1 < m->end && dtlp_serves_as(tree, at + 1, DTLP_GENITIVE_PREPOSITION)))
            noun = at;
        else if (!form && dtlp_up(tree, at) != DTLP_ADJ && dtlp_up(tree, at) != DTLP_NUM && !dtlp_word_is_at(tree, at, "-"))
            break;
    }
    return noun;
}

/* The word of tokens first .. noun that the phrase hangs by. */
static uint32_t word_hung(const dtlp_mending *m, uint32_t first, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = first; at <= noun; at++) {
        uint32_t head = dtlp_head(tree, at);
        dtlp_deprel relation = dtlp_rel(tree, at);
        if ((head == DTLP_NO_TOKEN || head < first || head > noun) && relation != DTLP_DEP_det && relation != DTLP_DEP_punct && relation != DTLP_DEP_case)
            return at;
    }
    return DTLP_NO_TOKEN;
}

/* All between the article and the noun is of the noun, which takes the place of the word that hung outside. */
static void make_one(dtlp_mending *m, uint32_t article, uint32_t noun)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = article + 1, hung = word_hung(m, first, noun);
    if (hung == DTLP_NO_TOKEN || hung == noun || dtlp_head(tree, hung) == DTLP_NO_TOKEN)
        return;
    uint32_t above = dtlp_head(tree, hung);
    bool preposition = article > m->first && dtlp_up(tree, article - 1) == DTLP_ADP;
    dtlp_deprel relation = !preposition ? dtlp_rel(tree, hung) : dtlp_up(tree, above) == DTLP_VERB ? DTLP_DEP_obl : DTLP_DEP_nmod;
    if (!preposition && (above < first || !dtlp_is_subject(relation)))
        relation = above < first ? DTLP_DEP_obj : DTLP_DEP_nsubj;
    m->nlp->head[noun] = above;
    m->nlp->deprel[noun] = (uint8_t)relation;
    for (uint32_t at = preposition ? article - 1 : article; at < m->end; at++) {
        uint32_t head = dtlp_head(tree, at);
        bool outside = head == DTLP_NO_TOKEN || head < first || head > noun;
        if (at == noun || dtlp_rel(tree, at) == DTLP_DEP_punct)
            continue;
        if (at > noun && !outside && head != noun) { /* what followed a part of the phrase follows its noun */
            m->nlp->head[at] = noun;
            m->nlp->deprel[at] = (uint8_t)(dtlp_rel(tree, at) == DTLP_DEP_obl ? DTLP_DEP_nmod : dtlp_rel(tree, at));
        } else if (at <= article) {
            m->nlp->head[at] = noun;
            m->nlp->deprel[at] = at == article ? DTLP_DEP_det : DTLP_DEP_case;
        } else if (at < noun && (outside || dtlp_up(tree, at) == DTLP_VERB)) {
            m->nlp->head[at] = noun;
            m->nlp->deprel[at] = dtlp_mend_is_timex(m, at) ? DTLP_DEP_nmod_unmarked : dtlp_up(tree, at) == DTLP_ADJ ? DTLP_DEP_amod : DTLP_DEP_compound;
        }
    }
    for (uint32_t at = first; at <= noun; at++) /* "the May 1998 shooting death" */
        if (dtlp_up(tree, at) == DTLP_VERB) {
            m->nlp->upos[at] = DTLP_NOUN;
            m->nlp->xpos[at] = DTLP_XPOS_NN;
        }
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "in the 2 May 1988 bombing of", "in the October 1998 shooting death": between an article and its noun. */
static void join_around(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t article = first - 1, next = dtlp_behind_timex(m->all, first);
    if (first == m->first || dtlp_up(tree, article) != DTLP_DET || dtlp_mend_is_timex(m, article) || next >= m->end)
        return;
    uint32_t noun = noun_behind(m, next + dtlp_word_is_at(tree, next, ","));
    if (noun != DTLP_NO_TOKEN)
        make_one(m, article, noun);
}

/* The token behind the names from `at` on. */
static uint32_t behind_names(const dtlp_mending *m, uint32_t at)
{
    enum { REACH = 3 };
    uint32_t next = at;
    while (next < m->end && next < at + REACH && dtlp_up(m->all->tree, next) == DTLP_PROPN && !dtlp_mend_is_timex(m, next))
        next++;
    return next;
}

/* "at the Brenn, Tarn, airport": a town has no article, so all of it is where the airport is. */
static void join_address(dtlp_mending *m, uint32_t article)
{
    const dtlp_tree *tree = m->all->tree;
    if (dtlp_up(tree, article) != DTLP_DET || dtlp_mend_is_timex(m, article))
        return;
    uint32_t comma = behind_names(m, article + 1), second = comma + 1 < m->end ? behind_names(m, comma + 1) : m->end;
    if (comma == article + 1 || second >= m->end || second == comma + 1 || !dtlp_word_is_at(tree, comma, ",") || !dtlp_word_is_at(tree, second, ","))
        return;
    uint32_t noun = noun_behind(m, second + 1);
    if (noun != DTLP_NO_TOKEN && dtlp_up(tree, noun) == DTLP_NOUN && dtlp_child(tree, noun, DTLP_DEP_det) == DTLP_NO_TOKEN)
        make_one(m, article, noun);
}

/* "attended a rally Thursday", with the rally for what kind of Thursday it was. */
static void part_noun(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t next = dtlp_behind_timex(m->all, first), top = dtlp_mend_top_of_timex(m, first), noun = first - 1, begin = noun;
    if (first < m->first + 2 || top == DTLP_NO_TOKEN || dtlp_up(tree, noun) != DTLP_NOUN || dtlp_head(tree, noun) == DTLP_NO_TOKEN ||
        dtlp_head(tree, noun) < first || dtlp_head(tree, noun) >= next || dtlp_mend_is_timex(m, noun))
        return;
    while (begin > m->first && (dtlp_up(tree, begin - 1) == DTLP_ADJ || is_name_or_noun(tree, begin - 1)) && dtlp_up(tree, begin) != DTLP_DET)
        begin--;
    uint32_t article = begin > m->first ? begin - 1 : begin, verb = dtlp_head(tree, top);
    if (dtlp_up(tree, article) != DTLP_DET || dtlp_mend_is_timex(m, article) || verb == DTLP_NO_TOKEN)
        return;
    bool preposition = article > m->first && dtlp_up(tree, article - 1) == DTLP_ADP;
    dtlp_deprel relation = preposition ? DTLP_DEP_obl : verb > top ? DTLP_DEP_nsubj : DTLP_DEP_obj;
    for (uint32_t at = preposition ? article - 1 : article; at < noun; at++)
        if (dtlp_head(tree, at) == DTLP_NO_TOKEN || (dtlp_head(tree, at) >= first && dtlp_head(tree, at) < next))
            m->nlp->head[at] = noun;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = (uint8_t)relation;
    m->nlp->deprel[top] = DTLP_DEP_obl_unmarked;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "Brenn Saturday vowed", "Tarn on Friday formally joined": a bare day between who acts and the verb is the verb's. */
static void give_to_verb_behind(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t next = dtlp_behind_timex(m->all, first), top = dtlp_mend_top_of_timex(m, first), noun = first - 1;
    if (first == m->first || next >= m->end || next != first + 1 || top == DTLP_NO_TOKEN || !is_name_or_noun(tree, noun) || dtlp_mend_is_timex(m, noun) ||
        dtlp_up(tree, first) != DTLP_PROPN)
        return;
    uint32_t form = next + (dtlp_up(tree, next) == DTLP_ADV && next + 1 < m->end), who = dtlp_head(tree, noun);
    if (!dtlp_is_finite(tree, form) || dtlp_xp(tree, form) == DTLP_XPOS_VBP)
        return;
    uint32_t verb = dtlp_up(tree, form) == DTLP_AUX ? dtlp_head(tree, form) : form;
    if (verb == DTLP_NO_TOKEN || dtlp_head(tree, top) == verb || dtlp_under(tree, verb, top) ||
        (dtlp_head(tree, top) != DTLP_NO_TOKEN && dtlp_rel(tree, dtlp_head(tree, top)) == DTLP_DEP_acl_relcl)) /* "Troops who stormed it Friday withdrew" */
        return;
    if (who != DTLP_NO_TOKEN && who >= first && who < next) { /* with the day for the one who acts */
        m->nlp->head[noun] = verb;
        m->nlp->deprel[noun] = (uint8_t)dtlp_mend_subject_relation(tree, verb);
        for (uint32_t at = m->first; at < noun; at++)
            if (dtlp_head(tree, at) >= first && dtlp_head(tree, at) < next)
                m->nlp->head[at] = noun;
        m->changed = true;
    }
    dtlp_mend_hang(m, top, verb, DTLP_DEP_obl_unmarked);
    dtlp_mend_relink(m);
}

/* "results for the quarter ended 31 March", with "ended" for what was said: right behind a stretch of time it says which. */
static void join_stretch(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    if (verb == m->first || verb + 1 >= m->end || dtlp_up(tree, verb) != DTLP_VERB || (tree->word[verb] & DTLP_IS(V_ENDS)) == 0 || !dtlp_mend_is_timex(m, verb + 1) ||
        (dtlp_form_around(tree, verb - 1) & DTLP_AROUND_IS(STRETCH)) == 0 || dtlp_rel(tree, verb) == DTLP_DEP_acl || dtlp_child(tree, verb - 1, DTLP_DEP_case) == DTLP_NO_TOKEN)
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
    dtlp_mend_hang(m, verb, verb - 1, DTLP_DEP_acl);
    dtlp_mend_relink(m);
}

void dtlp_mend_phrases(dtlp_mending *m)
{
    for (uint32_t at = m->first; at < m->end; at++) {
        join_address(m, at);
        join_stretch(m, at);
        if (!dtlp_mend_is_timex(m, at) || (at > m->first && m->all->timex_of[at - 1] == m->all->timex_of[at]))
            continue;
        join_around(m, at);
        part_noun(m, at);
        give_to_verb_behind(m, at);
    }
}
