/* trim.c - what a title that is too long does without.
 *
 * Owns the order in which constituents go; each goes whole, and none whose loss
 * would leave a bad seam. Knows nothing of which words were kept before.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/title.h"

/* "met with the king": without an object the first phrase behind the verb is needed. */
static bool is_core_oblique(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    if (token < work->top || work->all->at[work->mention].passive)
        return false;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (at > work->top && work->keep[at - work->first] &&
            (relation == DTLP_DEP_obj || relation == DTLP_DEP_obl || relation == DTLP_DEP_xcomp ||
             relation == DTLP_DEP_ccomp))
            return false;
    }
    return true;
}

/* "voted on Friday to leave": the complement of the verb, wherever the parse hung it. */
static bool is_complement(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token), marker = dtlp_marker(tree, token);
    if (token < work->top || head == DTLP_NO_TOKEN || marker == DTLP_NO_TOKEN || dtlp_comma_before(tree, token) ||
        (!dtlp_serves_as(tree, marker, DTLP_INFINITIVE_MARKER) && !dtlp_serves_as(tree, marker, DTLP_COMPLEMENTIZER)))
        return false;
    if (head == work->top || work->all->timex_of[head] != 0)
        return true;
    if (marker < head && dtlp_head(tree, head) == work->top && dtlp_serves_as(tree, marker, DTLP_COMPLEMENTIZER))
        return true; /* "noticed that a boy who came had left", with the clause hung on the boy */
    if (dtlp_rel(tree, head) == DTLP_DEP_obj && dtlp_rel(tree, token) != DTLP_DEP_acl_relcl && dtlp_serves_as(tree, dtlp_head(tree, head), DTLP_WANTING_VERB))
        return true; /* "said he wants Orla to leave" */
    return dtlp_head(tree, head) == work->top && 
           (dtlp_rel(tree, head) == DTLP_DEP_obj || dtlp_rel(tree, head) == DTLP_DEP_xcomp || dtlp_rel(tree, head) == DTLP_DEP_obl); /* "a promise to leave" */
}

/* "as the vote passed by 9 to 2", with the vote under "as" and passed on the vote: both go or none. */
static bool is_clause_in_disguise(const dtlp_tree *tree, uint32_t token)
{
    uint32_t noun = dtlp_head(tree, token), marker = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_marker(tree, noun);
    return noun != DTLP_NO_TOKEN && noun < token && marker != DTLP_NO_TOKEN && dtlp_rel(tree, token) == DTLP_DEP_acl && dtlp_rel(tree, noun) == DTLP_DEP_obl &&
           (tree->word[marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE) | DTLP_IS(F_UNTIL))) != 0 && !dtlp_comma_before(tree, token);
}

/* "turned streets into rubble", "moved it to Tarn": where it went, or what it became. */
static bool is_outcome(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t marker = dtlp_marker(tree, token);
    bool amount = dtlp_up(tree, token) == DTLP_SYM || dtlp_up(tree, token) == DTLP_NUM || dtlp_serves_as(tree, marker, DTLP_RANGE_FROM);
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        amount = amount || dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_RANGE_FROM); /* "from May to June" */
    return token > work->top && !amount && work->all->timex_of[token] == 0 && work->all->at[work->mention].object != DTLP_NO_TOKEN && dtlp_serves_as(tree, marker, DTLP_PLACE_PREPOSITION) &&
           !dtlp_serves_as(tree, marker, DTLP_FRONTED_PLACE_PREPOSITION) && !dtlp_comma_before(tree, token);
}

/* Part of somebody's very words, of which the rest stays. */
static bool is_within_quotation(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token);
    return tree->text->tokens[token].quoted && !tree->text->tokens[work->top].quoted && head != DTLP_NO_TOKEN && tree->text->tokens[head].quoted;
}

/* "so badly damaged that it sank", "only if they stay". */
static bool tells_how_far(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token), marker = head == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_marker(tree, head);
    bool measured = token + 1 == head && tree->left[token] < token && dtlp_up(tree, tree->left[token]) == DTLP_ADV;
    return measured || (marker == token + 1 && (tree->word[marker] & DTLP_IS(F_CONDITION)) != 0);
}

/* "put a slice under a lamp", "will spend five years in a tank": a verb that tells little wants what stands right behind its object. */
static bool is_where_it_was_put(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    bool scene = dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_FRONTED_PLACE_PREPOSITION); /* "turned streets in two towns into rubble" */
    const uint64_t little = scene ? DTLP_AROUND_IS(SPENDS) : DTLP_AROUND_IS(TELLS_LITTLE) | DTLP_AROUND_IS(SPENDS);
    if (dtlp_head(tree, token) != work->top || token < work->top || work->all->timex_of[token] != 0 || dtlp_comma_before(tree, token) ||
        (dtlp_lemma_around(tree, work->top) & little) == 0)
        return false;
    for (uint32_t at = work->top + 1; at < token; at++)
        if (dtlp_rel(tree, at) == DTLP_DEP_obl && dtlp_head(tree, at) == work->top && work->all->timex_of[at] == 0)
            return false;
    return true;
}

/* How readily a constituent goes; 0: never. */
static int expendable(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token), marker = dtlp_marker(tree, token);
    bool of = dtlp_serves_as(tree, marker, DTLP_GENITIVE_PREPOSITION);
    uint32_t trigger = work->all->at[work->mention].token;
    if (head != DTLP_NO_TOKEN && work->all->timex_of[token] != 0 && work->all->timex_of[token] == work->all->timex_of[head])
        return 0; /* half of an expression */
    if (work->all->timex_of[token] != 0 && dtlp_title_is_what_it_took(work))
        return 0;
    uint32_t left = tree->left[token];
    if (left > work->first && work->all->timex_of[left - 1] != 0 && dtlp_title_keeps(work, left - 1) &&
        (tree->word[left] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0)
        return 0; /* "came a day" after what? */
    switch (dtlp_rel(tree, token)) {
    case DTLP_DEP_advcl: case DTLP_DEP_parataxis:
        if (marker != DTLP_NO_TOKEN && marker > trigger && (tree->word[marker] & DTLP_IS(F_CONDITION)) && !dtlp_comma_before(tree, token))
            return 1;
        if (head == trigger && left == trigger + 1 && marker == left && dtlp_is_verb(tree, token) && dtlp_up(tree, marker) == DTLP_SCONJ &&
            (tree->word[marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE) | DTLP_IS(F_UNTIL))) == 0)
            return 1; /* "accused of having sold it" */
        return is_complement(work, token) ? is_core_oblique(work, token) ? 1 : 2 : head == trigger ? 6 : 8;
    case DTLP_DEP_appos: return work->all->name_of[token] != 0 && !dtlp_comma_before(tree, token) ? 0 : 7;
    case DTLP_DEP_acl: case DTLP_DEP_acl_relcl:
        if (dtlp_title_tells_who(tree, token) && !dtlp_title_is_free_relative(tree, head))
            return 0; /* "some of those who gained" */
        if (dtlp_xp(tree, token) == DTLP_XPOS_VBG && (dtlp_lemma_around(tree, work->top) & DTLP_AROUND_IS(SPENDS)) != 0)
            return 1; /* "spent the war drawing maps" */
        return is_complement(work, token) || (head > trigger && left == head + 1 && dtlp_serves_as(tree, left, DTLP_INFINITIVE_MARKER)) ? 2 : is_clause_in_disguise(tree, token) ? 0 : 7;
    case DTLP_DEP_nmod:
        if (marker == DTLP_NO_TOKEN && work->all->name_of[token] != 0 && head != DTLP_NO_TOKEN && head < token)
            return 0; /* "Secretary of State Orla Brand" */
        if (of && head != DTLP_NO_TOKEN && (dtlp_up(tree, head) == DTLP_NUM || dtlp_up(tree, head) == DTLP_DET))
            return 0; /* "three of its rivals" */
        if (head != DTLP_NO_TOKEN && head > trigger && dtlp_serves_as(tree, dtlp_child(tree, head, DTLP_DEP_det), DTLP_INDEFINITE_ARTICLE))
            return of ? 1 : 2; /* "a series of" what, "at a cost" to whom: rather all of it */
        return of ? 2 : head != DTLP_NO_TOKEN && head < trigger ? 5 : 4;
    case DTLP_DEP_obl: case DTLP_DEP_obl_unmarked:
        if (marker == DTLP_NO_TOKEN && work->all->timex_of[token] == 0 && token > trigger)
            return 1; /* "gave the boys a chance", taken for an adjunct */
        if (token > trigger && head == trigger && work->all->at[work->mention].object != DTLP_NO_TOKEN && dtlp_serves_as(tree, marker, DTLP_STANDING_PREPOSITION))
            return 1; /* "described it as a fort" */
        if (is_where_it_was_put(work, token) && !is_outcome(work, token))
            return 1;
        return head != trigger ? 5 : is_core_oblique(work, token) ? 1 : is_outcome(work, token) ? 2 : 3;
    case DTLP_DEP_conj: return dtlp_is_verb(tree, token) ? 4 : 1;
    case DTLP_DEP_advmod: return (tree->word[token] & DTLP_IS(F_NEGATION)) || tells_how_far(work, token) ? 0 : 4;
    default: return 0;
    }
}

/* "south of the island": without the island no "south" either. */
static uint32_t leaning_on(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token);
    bool leans = head != DTLP_NO_TOKEN && head > work->top && head + 1 == tree->left[token] && tree->left[head] == head && dtlp_up(tree, head) == DTLP_ADV &&
                 dtlp_rel(tree, head) == DTLP_DEP_advmod && (tree->word[head] & DTLP_IS(F_NEGATION)) == 0 &&
                 dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_GENITIVE_PREPOSITION);
    return leans ? head : token;
}

/* Drop what is most readily done without and leaves no bad seam; false if nothing is left to drop. */
static bool drop_one(dtlp_title_work *work, bool *needed)
{
    enum { MOST_TRIES = 12 };
    size_t length = work->characters; /* a little too much rather than half of what was done */
    int most = length > DTLP_TITLE_LENGTH * 3 / 2 ? 1 : length > DTLP_TITLE_LENGTH * 6 / 5 ? 2 : 3;
    uint32_t n = work->end - work->first;
    bool *before = DTLP_NEW_ARRAY(work->arena, bool, n);
    for (int tries = 0; tries < MOST_TRIES; tries++) {
        uint32_t best = DTLP_NO_TOKEN;
        int least = most;
        for (uint32_t at = work->first; at < work->end; at++) {
            int ready = dtlp_title_keeps(work, at) && !needed[at - work->first] && !is_within_quotation(work, at) ? expendable(work, at) : 0;
            if (ready >= least && !dtlp_under(work->all->tree, work->top, at)) {
                least = ready;
                best = at;
            }
        }
        if (best == DTLP_NO_TOKEN)
            return false;
        memcpy(before, work->keep, n * sizeof *before);
        dtlp_title_mark(work, leaning_on(work, best), false);
        dtlp_title_drop_leaning(work);
        dtlp_title_balance(work);
        if (dtlp_title_seams_hold(work))
            return true;
        memcpy(work->keep, before, n * sizeof *before);
        needed[best - work->first] = true;
    }
    return false;
}

/* Words are dropped until it fits, or as long as it tells something. */
const char *dtlp_title_fit(dtlp_title_work *work)
{
    uint32_t n = work->end - work->first;
    bool *needed = DTLP_NEW_ARRAY(work->arena, bool, n), *told = DTLP_NEW_ARRAY(work->arena, bool, n);
    const char *title = dtlp_title_render(work);
    for (int i = 0; i < 23 && title != NULL && work->characters > DTLP_TITLE_LENGTH; i++) {
        memcpy(told, work->keep, n * sizeof *told);
        size_t characters = work->characters;
        const char *shorter = drop_one(work, needed) ? dtlp_title_render(work) : NULL;
        if (shorter == NULL) { /* "Orla said" */
            memcpy(work->keep, told, n * sizeof *told);
            work->characters = characters;
            break;
        }
        title = shorter;
    }
    return title;
}
