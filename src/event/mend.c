/* mend.c - parses mended where the words show that they cannot be right.
 *
 * Owns the order in which the rules see a sentence, which of them look at a word, and
 * what they share. The rules have files of their own, by what they mend (mendsubject,
 * mendword, mendtag, mendtime, mendpast ...), each with a table of them. Each rule sees
 * one sentence and changes few heads; a change that would make a cycle is not made.
 * Knows nothing of events.
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

/* ---- all together ------------------------------------------------------------------ */

enum { WALKS = 2, ALL = 64 /* rules of one walk, tags, relations */ };

/* The rules go over a sentence twice, word by word. */
static const struct {
    const dtlp_mend_rules *rules;
    int walk;
} order[] = {
    {&dtlp_mend_tags, 0}, {&dtlp_mend_words, 0},
    {&dtlp_mend_hung, 1}, {&dtlp_mend_past, 1}, {&dtlp_mend_beside, 1}, {&dtlp_mend_apart, 1}, {&dtlp_mend_clauses, 1}, {&dtlp_mend_subjects, 1},
};

/* Rules of one walk, and which of them are for words of a relation, a tag, a part of speech: most words are for few. */
typedef struct group {
    uint32_t count;
    const dtlp_mend_rule *rules[ALL];
    uint64_t by_relation[ALL], by_tag[ALL], by_kind[ALL];
} group;

static void note(uint64_t rules_by[ALL], int count, uint64_t members, uint64_t rule)
{
    if (members == DTLP_ANY)
        for (int i = 0; i < count; i++)
            rules_by[i] |= rule;
    else
        for (uint64_t left = members; left != 0; left &= left - 1)
            rules_by[__builtin_ctzll(left)] |= rule;
}

static void add_rules(group *g, const dtlp_mend_rules *list)
{
    for (uint32_t i = 0; i < list->count && g->count < ALL; i++) {
        const dtlp_mend_rule *rule = &list->at[i];
        uint64_t bit = UINT64_C(1) << g->count;
        note(g->by_relation, DTLP_DEP_COUNT, rule->relations, bit);
        note(g->by_tag, DTLP_XPOS_COUNT, rule->tags, bit);
        note(g->by_kind, DTLP_UPOS_COUNT, rule->kinds, bit);
        g->rules[g->count++] = rule;
    }
}

/* The rules that are for the token, in turn, as each leaves it. */
static void mend_token(mending *m, uint32_t token, const group *g)
{
    const dtlp_nlp *nlp = m->nlp;
    uint64_t behind = UINT64_MAX, fit; /* the rules behind the one that was last */
    while ((fit = behind & g->by_relation[nlp->deprel[token]] & g->by_tag[nlp->xpos[token]] & g->by_kind[nlp->upos[token]]) != 0) {
        int i = __builtin_ctzll(fit);
        g->rules[i]->mend(m, token);
        dtlp_mend_relink(m);
        behind = UINT64_MAX << i << 1;
    }
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

static void mend_sentence(mending *m, const group walks[WALKS])
{
    dtlp_mend_phrases(m);
    dtlp_mend_times(m);
    dtlp_mend_opening(m);
    for (int i = 0; i < WALKS; i++)
        for (uint32_t token = m->first; token < m->end; token++)
            mend_token(m, token, &walks[i]);
    cut_cycles(m);
}

void dtlp_mend(struct dtlp_happenings *all, dtlp_nlp *nlp)
{
    const dtlp_text *text = all->tree->text;
    group walks[WALKS] = {0};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        add_rules(&walks[order[i].walk], order[i].rules);
    for (uint32_t s = 0; s < text->n_sentences; s++) {
        const dtlp_sentence *sentence = &text->sentences[s];
        mending m = {all, nlp, sentence->first_token, sentence->first_token + sentence->n_tokens, false};
        if (nlp->analysed[s] && sentence->n_tokens <= LONGEST)
            mend_sentence(&m, walks);
    }
}
