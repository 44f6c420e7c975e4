/* mendtime.c - expressions of time hung on what they cannot date.
 *
 * What stands around an expression - a relative pronoun behind it, a comma on
 * either side, a participle that opens the sentence - says whose it is, whatever
 * the parse hangs it on. Knows nothing of events. What is mended besides, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

uint32_t dtlp_mend_top_of_timex(const dtlp_mending *m, uint32_t first)
{
    for (uint32_t at = first; at < m->end && m->all->timex_of[at] == m->all->timex_of[first]; at++) {
        uint32_t head = dtlp_head(m->all->tree, at);
        if (head == DTLP_NO_TOKEN || m->all->timex_of[head] != m->all->timex_of[first])
            return at;
    }
    return DTLP_NO_TOKEN;
}

static uint32_t head_of(const dtlp_mending *m, uint32_t token)
{
    return token == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(m->all->tree, token);
}

static bool has_preposition(const dtlp_mending *m, uint32_t first)
{
    return first > m->first && dtlp_serves_as(m->all->tree, first - 1, DTLP_TIME_PREPOSITION);
}

/* Other parts of the expression, hung on the noun one by one, go with its top. */
static void gather_parts(dtlp_mending *m, uint32_t first, uint32_t top, uint32_t noun)
{
    uint32_t next = dtlp_behind_timex(m->all, first);
    for (uint32_t at = first; at < next; at++)
        if (at != top && dtlp_head(m->all->tree, at) == noun)
            dtlp_mend_hang(m, at, top, DTLP_DEP_nmod_unmarked);
}

/* "In April police arrested", "and a week later doctors replaced": an expression with
 * a preposition of its own, or one that ends with "later", is no part of the subject. */
static void free_from_subject(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t top = dtlp_mend_top_of_timex(m, first), next = dtlp_behind_timex(m->all, first), noun = head_of(m, top);
    bool preposition = has_preposition(m, first);
    bool later = tree->text->tokens[next - 1].space_before && (dtlp_form_around(tree, next - 1) & DTLP_AROUND_IS(ENDS_TIME)) != 0;
    if (noun == DTLP_NO_TOKEN || noun < next || (!preposition && !later) || !dtlp_is_noun(tree, noun) ||
        dtlp_up(tree, next) == DTLP_PART || dtlp_rel(tree, top) == DTLP_DEP_det) /* "at Tuesday's close", "in a Thursday ruling" */
        return;
    uint32_t verb = dtlp_head(tree, noun);
    bool adjunct = dtlp_rel(tree, noun) == DTLP_DEP_obl && preposition && dtlp_up(tree, next) != DTLP_ADP; /* "on 3 July its auditor" */
    if (verb == DTLP_NO_TOKEN || verb < noun || (!dtlp_is_subject(dtlp_rel(tree, noun)) && !adjunct))
        return;
    gather_parts(m, first, top, noun);
    dtlp_mend_hang(m, top, verb, preposition ? DTLP_DEP_obl : DTLP_DEP_obl_unmarked);
    if (preposition && dtlp_rel(tree, first - 1) == DTLP_DEP_case)
        dtlp_mend_hang(m, first - 1, top, DTLP_DEP_case);
}

/* "and last week nationalists threatened": of several words, behind "and", a comma or nothing, it opens a clause. */
static void free_from_opening(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t top = dtlp_mend_top_of_timex(m, first), next = dtlp_behind_timex(m->all, first), noun = head_of(m, top), verb = head_of(m, noun);
    bool opens = first == m->first || dtlp_up(tree, first - 1) == DTLP_CCONJ || dtlp_up(tree, first - 1) == DTLP_PUNCT;
    if (!opens || next < first + 2 || next >= m->end || verb == DTLP_NO_TOKEN || noun < next || verb < noun || !tree->text->tokens[next].space_before ||
        !dtlp_is_subject(dtlp_rel(tree, noun)) || !dtlp_is_noun(tree, noun) || dtlp_rel(tree, top) == DTLP_DEP_nmod_poss || dtlp_up(tree, next) == DTLP_PART ||
        dtlp_xp(tree, noun) == DTLP_XPOS_NN)
        return;
    gather_parts(m, first, top, noun);
    dtlp_mend_hang(m, top, verb, DTLP_DEP_obl_unmarked);
    dtlp_mend_relink(m);
}

/* "found in a garage that May", taken for another name of the garage: that would stand between commas. */
static void free_from_apposition(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t top = dtlp_mend_top_of_timex(m, first), noun = head_of(m, top);
    if (noun == DTLP_NO_TOKEN || noun > first || first == m->first || dtlp_rel(tree, top) != DTLP_DEP_appos)
        return;
    uint32_t verb = dtlp_head(tree, noun); /* "sold on deadline day, 1 February" */
    if (verb != DTLP_NO_TOKEN && dtlp_rel(tree, noun) == DTLP_DEP_obl && dtlp_word_is_at(tree, first - 1, ",") && first == noun + 2 &&
        (dtlp_form_around(tree, noun) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(EVE))) != 0)
        dtlp_mend_hang(m, top, verb, DTLP_DEP_obl_unmarked);
    else if (dtlp_up(tree, first - 1) != DTLP_PUNCT && dtlp_up(tree, first - 1) != DTLP_ADP)
        m->nlp->deprel[top] = DTLP_DEP_nmod_unmarked;
}

/* "the election due in May": the day on which it is due is the election's. */
static void give_to_due(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t top = dtlp_mend_top_of_timex(m, first), due = first >= m->first + 3 ? first - 1 - has_preposition(m, first) : m->first;
    uint32_t noun = due > m->first ? due - 1 : due;
    if (head_of(m, top) == DTLP_NO_TOKEN || !dtlp_serves_as(tree, due, DTLP_DUE) || dtlp_up(tree, noun) != DTLP_NOUN ||
        dtlp_head(tree, top) == noun || dtlp_head(tree, top) == due || dtlp_head(tree, noun) == due)
        return;
    dtlp_mend_hang(m, top, noun, DTLP_DEP_nmod);
}

/* "Sunday", "yesterday", by itself and without a preposition: news has it of a verb, of no thing. */
static bool is_bare_day(const dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t next = dtlp_behind_timex(m->all, first);
    bool day = (tree->word[first] & DTLP_IS(F_WEEKDAY)) != 0 || (dtlp_form_around(tree, first) & DTLP_AROUND_IS(FIXED)) != 0;
    if (!day || next != first + 1 || (first > m->first && (dtlp_up(tree, first - 1) == DTLP_ADP || dtlp_up(tree, first - 1) == DTLP_DET)))
        return false;
    return next == m->end || dtlp_up(tree, next) != DTLP_PART; /* "Sunday's", "yesterday's" */
}

/* "found kilos of powder Sunday in a shed", taken for the powder's: of the first thing above it that happens. */
static void free_from_thing(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t above = head_of(m, first), below = first;
    dtlp_deprel relation = dtlp_rel(tree, first);
    bool hung = relation == DTLP_DEP_nmod || relation == DTLP_DEP_nmod_unmarked || relation == DTLP_DEP_compound || relation == DTLP_DEP_appos;
    if (!is_bare_day(m, first) || !hung || above == DTLP_NO_TOKEN || above > first || dtlp_word_is_at(tree, first - 1, ","))
        return;
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_TOKEN && dtlp_up(tree, above) == DTLP_NOUN &&
                    (tree->word[above] & (DTLP_IS(N_EVENT) | DTLP_IS(N_REPORTING))) == 0; i++) { /* "a report Friday" */
        below = above;
        above = dtlp_head(tree, above);
    }
    if (above != DTLP_NO_TOKEN && below != first && dtlp_up(tree, above) == DTLP_VERB)
        dtlp_mend_hang(m, first, above, DTLP_DEP_obl_unmarked);
}

/* "Yesterday the town's mayor Karl Ost saw it", with the mayor taken for one of yesterday. */
static void free_from_title(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t above = head_of(m, first);
    if (!is_bare_day(m, first) || (tree->word[first] & DTLP_IS(F_WEEKDAY)) != 0 || dtlp_rel(tree, first) != DTLP_DEP_compound ||
        first != dtlp_tale_begin(tree, tree->sentence[first]))
        return;
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_TOKEN && dtlp_up(tree, above) != DTLP_VERB; i++)
        above = dtlp_head(tree, above);
    if (above != DTLP_NO_TOKEN && dtlp_is_finite(tree, above))
        dtlp_mend_hang(m, first, above, DTLP_DEP_obl_unmarked);
}

/* "found the body Friday wrapped in cloth": between a verb's object and what that was like, the day is the verb's. */
static void free_from_participle(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t participle = head_of(m, first), object = head_of(m, participle), verb = head_of(m, object);
    if (!is_bare_day(m, first) || verb == DTLP_NO_TOKEN || participle != first + 1 || object > first || verb > object ||
        dtlp_rel(tree, participle) != DTLP_DEP_acl || dtlp_up(tree, verb) != DTLP_VERB || dtlp_word_is_at(tree, first - 1, ","))
        return;
    dtlp_mend_hang(m, first, verb, DTLP_DEP_obl_unmarked);
}

/* "did not reach Tarn, where it had an office, until May": behind the comma that closes the clause on the noun, it
 * ends what was denied. */
static void give_to_denial(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t top = dtlp_mend_top_of_timex(m, first), until = first - 1, clause = head_of(m, top), main = clause;
    if (first < m->first + 2 || (tree->word[until] & DTLP_IS(F_UNTIL)) == 0 || !dtlp_word_is_at(tree, until - 1, ",") || clause == DTLP_NO_TOKEN || clause > first)
        return;
    while (main != DTLP_NO_TOKEN && dtlp_rel(tree, main) != DTLP_DEP_acl_relcl)
        main = dtlp_head(tree, main);
    for (int i = 0; i < DTLP_CLIMB && main != DTLP_NO_TOKEN && !(dtlp_up(tree, main) == DTLP_VERB && main != clause && dtlp_rel(tree, main) != DTLP_DEP_acl_relcl); i++)
        main = dtlp_head(tree, main);
    for (uint32_t at = main == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : tree->child[main]; at != DTLP_NO_TOKEN && at < main; at = tree->sibling[at])
        if (tree->word[at] & DTLP_IS(F_NEGATION)) {
            dtlp_mend_hang(m, top, main, DTLP_DEP_obl);
            return;
        }
}

/* "Two months after that the town fell", taken for "after the town fell": what the expression itself says marks no clause. */
static void free_from_marking(dtlp_mending *m, uint32_t first)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t top = dtlp_mend_top_of_timex(m, first), next = dtlp_behind_timex(m->all, first);
    for (uint32_t at = first; at < next && top != DTLP_NO_TOKEN; at++) {
        uint32_t verb = head_of(m, at);
        if (at == top || verb == DTLP_NO_TOKEN || verb < next || dtlp_rel(tree, at) != DTLP_DEP_mark)
            continue;
        dtlp_mend_hang(m, at, top, DTLP_DEP_nmod_unmarked);
    }
}

void dtlp_mend_times(dtlp_mending *m)
{
    const uint32_t *timex_of = m->all->timex_of;
    for (uint32_t at = m->first; at < m->end; at++) {
        if (timex_of[at] == 0 || (at > m->first && timex_of[at - 1] == timex_of[at]))
            continue;
        free_from_marking(m, at);
        free_from_subject(m, at);
        free_from_opening(m, at);
        free_from_apposition(m, at);
        free_from_thing(m, at);
        free_from_title(m, at);
        free_from_participle(m, at);
        give_to_due(m, at);
        give_to_denial(m, at);
        dtlp_mend_relink(m);
    }
}
