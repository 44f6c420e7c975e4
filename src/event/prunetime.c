/* prunetime.c - expressions of time that a title does without: the row's own, and days that only the text before tells; with the
 * preposition before them and what hangs on them. Knows nothing of clauses.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/refer.h"
#include "event/title.h"

/* Is the expression that `token` belongs to the verb's object or subject? */
static bool is_object(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t at = token;
    while (at > work->first && all->timex_of[at - 1] == all->timex_of[token])
        at--;
    for (; at < work->end && all->timex_of[at] == all->timex_of[token]; at++)
        if (dtlp_head(all->tree, at) == work->top && (dtlp_rel(all->tree, at) == DTLP_DEP_obj ||
                                                      at == dtlp_own_subject(all->tree, work->top)))
            return true;
    return false;
}

/* "four months after": with "after" gone the length would hang in the air. */
static bool is_distance(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t next = dtlp_behind_timex(all, token), before = token;
    while (before > work->first && all->timex_of[before - 1] == all->timex_of[token])
        before--;
    bool lasts = before > work->first && dtlp_up(all->tree, before - 1) == DTLP_ADP && dtlp_title_keeps(work, next); /* "for two years until 1998" */
    return next + 1 < work->end && !lasts && (!dtlp_title_keeps(work, next) || all->timex_of[next + 1] != 0) &&
           (all->tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0;
}

/* "spent Saturday on the roof", "spent most of last year on it": no other object, and no preposition before it. */
static bool is_spent(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t verb = work->top, at = token;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN; i++, at = dtlp_head(all->tree, at))
        if (dtlp_rel(all->tree, at) == DTLP_DEP_obj && dtlp_head(all->tree, at) != DTLP_NO_TOKEN)
            return (dtlp_lemma_around(all->tree, dtlp_head(all->tree, at)) & DTLP_AROUND_IS(SPENDS)) != 0;
    return verb + 1 < work->end && all->timex_of[verb + 1] == all->timex_of[token] &&
           (dtlp_lemma_around(all->tree, verb) & DTLP_AROUND_IS(SPENDS));
}

/* "It took them until May to find the leak": without May it says nothing. */
bool dtlp_title_is_what_it_took(const dtlp_title_work *work)
{
    uint32_t subject = dtlp_own_subject(work->all->tree, work->top);
    subject = subject == DTLP_NO_TOKEN ? dtlp_child(work->all->tree, work->top, DTLP_DEP_expl) : subject;
    return subject != DTLP_NO_TOKEN && dtlp_refer_is_what_it_took(work->all, subject);
}

/* "to their lowest since May 2009": since when is what makes it a record. */
static bool is_mark_of_record(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t index = all->timex_of[token], from = token;
    while (index != 0 && from > work->first && all->timex_of[from - 1] == index)
        from--;
    if (index == 0 || from < work->first + 2 || !dtlp_serves_as(all->tree, from - 1, DTLP_REASON_CONJUNCTION) || all->events[work->dated].time.timex == index)
        return false;
    for (uint32_t at = from - 2; at + 4 > from && at > work->top; at--)
        if (dtlp_xp(all->tree, at) == DTLP_XPOS_JJS || dtlp_serves_as(all->tree, at, DTLP_RECORD))
            return dtlp_title_keeps(work, at);
    return false;
}

/* The expression dates this very mention, so the row's date column says it. */
bool dtlp_title_is_own_timex(const dtlp_title_work *work, uint32_t token)
{
    if (dtlp_title_is_what_it_took(work))
        return false;
    const struct dtlp_happenings *all = work->all;
    uint32_t index = all->timex_of[token], head = dtlp_head(all->tree, token), via;
    bool of_noun = dtlp_up(all->tree, token) == DTLP_DET && head != DTLP_NO_TOKEN && all->timex_of[head] != index && head > token;
    if (is_mark_of_record(work, token))
        return false;
    if (index == 0 || of_noun) /* "a Sunday night service": the article is the service's */
        return false;
    const dtl_timex *timex = &work->timexes[index - 1];
    bool measured = timex->type == DTL_TIMEX_DURATION && token > work->top && is_distance(work, token);
    if ((is_object(work, token) && !measured) || is_spent(work, token))
        return false; /* "spent Saturday night on the roof" */
    if (timex->type == DTL_TIMEX_DURATION || timex->type == DTL_TIMEX_SET)
        return timex->offset_direction != 0 ||
               (timex->type == DTL_TIMEX_DURATION && is_distance(work, token));
    if (all->events[work->dated].time.timex == index)
        return true;
    uint32_t above = dtlp_mention_above(all, token, &via);
    return above == work->mention || above == work->dated ||
           (above != DTLP_NO_MENTION && all->at[above].governor == work->mention &&
            all->events[above].time.timex == all->events[work->mention].time.timex);
}

static bool is_small(dtlp_deprel relation)
{
    return relation == DTLP_DEP_case || relation == DTLP_DEP_det || relation == DTLP_DEP_punct ||
           relation == DTLP_DEP_mark || relation == DTLP_DEP_advmod || relation == DTLP_DEP_fixed;
}

bool dtlp_title_is_stranded(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return token == work->top + 1 && token + 1 < work->end && work->all->at[work->mention].passive && dtlp_up(tree, token) == DTLP_ADP &&
           dtlp_up(tree, token + 1) == DTLP_ADP && dtlp_serves_as(tree, token + 1, DTLP_TIME_PREPOSITION) && !dtlp_serves_as(tree, token, DTLP_RANGE_TO);
}

/* The prepositions right before `token`: "in", "as of", "up to". */
void dtlp_title_drop_prepositions(dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    for (; token > work->first && dtlp_title_keeps(work, token - 1); token--) {
        bool preposition = dtlp_up(tree, token - 1) == DTLP_ADP || dtlp_up(tree, token - 1) == DTLP_SCONJ ||
                           dtlp_rel(tree, token - 1) == DTLP_DEP_case;
        if (!preposition || dtlp_rel(tree, token - 1) == DTLP_DEP_compound_prt || dtlp_title_is_stranded(work, token - 1))
            break;
        work->keep[token - 1 - work->first] = false;
    }
}

/* What hung on a dropped expression: "six months earlier than planned", "the morning of
 * the crash". */
static void drop_remains(dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t next = token + 1;
    if (next >= work->end || !dtlp_title_keeps(work, next) || work->all->timex_of[next] == work->all->timex_of[token])
        return;
    if (dtlp_head(tree, next) == token && (dtlp_up(tree, next) == DTLP_ADV || dtlp_up(tree, next) == DTLP_ADJ) && tree->right[next] == next && (dtlp_form_around(tree, next) & DTLP_AROUND_IS(FIXED)) != 0)
        work->keep[next - work->first] = false; /* "on New Year's Day last" */
    if ((dtlp_form_around(tree, next) & DTLP_AROUND_IS(DAY_PART)) != 0 && dtlp_head(tree, next) == work->top && tree->right[next] == next)
        work->keep[next - work->first] = false; /* "four o'clock yesterday morning" */
    if (dtlp_up(tree, next) == DTLP_ADP && next + 2 < work->end && dtlp_serves_as(tree, next + 1, DTLP_DEFINITE_ARTICLE) && dtlp_xp(tree, next + 2) == DTLP_XPOS_JJS)
        work->keep[next - work->first] = work->keep[next + 1 - work->first] = work->keep[next + 2 - work->first] = false; /* "Thursday at the earliest" */
    uint32_t head = dtlp_head(tree, next);
    bool rest = dtlp_serves_as(tree, next, DTLP_COMPARISON_BEHIND) || dtlp_is_day_of_event(work->all, token);
    if (rest && head != DTLP_NO_TOKEN && head > token && head != work->top && !dtlp_under(tree, work->top, head))
        dtlp_title_mark(work, head, false);
}

/* "a Sunday night service": what stands before is the service's. */
static bool is_before_noun(const dtlp_title_work *work, uint32_t token)
{
    uint32_t head = dtlp_head(work->all->tree, token);
    return head != DTLP_NO_TOKEN && head > token && dtlp_is_noun(work->all->tree, head) && work->all->timex_of[head] == 0 &&
           dtlp_rel(work->all->tree, token) == DTLP_DEP_compound;
}

/* "drove through last Sunday's storm": the preposition before the expression is the storm's. */
static bool owns_more(const dtlp_title_work *work, uint32_t from)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t at = from; at < work->end && all->timex_of[at] == all->timex_of[from]; at++)
        if (dtlp_rel(all->tree, at) == DTLP_DEP_nmod_poss && dtlp_title_keeps(work, dtlp_head(all->tree, at)) && all->timex_of[dtlp_head(all->tree, at)] != all->timex_of[from])
            return true;
    return false;
}

/* "only after the summer break": the preposition is the break's. */
static bool stands_for_more(const dtlp_title_work *work, uint32_t token)
{
    uint32_t head = dtlp_head(work->all->tree, token);
    return is_before_noun(work, token) && dtlp_title_keeps(work, head) && work->all->of_token[head] == 0;
}

/* "on a windy Tuesday", with the weather for a thing: of the day only. */
static void drop_kind_of_day(dtlp_title_work *work, uint32_t day)
{
    const dtlp_tree *tree = work->all->tree;
    if (day < work->first + 3 || (dtlp_form_is(tree, day) & DTLP_IS(F_WEEKDAY)) == 0 || dtlp_up(tree, day - 1) != DTLP_NOUN || tree->right[day - 1] != day - 1 ||
        !dtlp_serves_as(tree, day - 2, DTLP_INDEFINITE_ARTICLE) || !dtlp_serves_as(tree, day - 3, DTLP_DAY_PREPOSITION))
        return;
    for (uint32_t at = day - 3; at < day; at++)
        work->keep[at - work->first] = false;
}

/* Drop an expression with the preposition or 's that hangs on it; if nothing
 * else is left of its phrase, all of that. */
void dtlp_title_drop_timex(dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t before = token;
    while (before > work->first && work->all->timex_of[before - 1] == work->all->timex_of[token])
        before--;
    work->keep[token - work->first] = false;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        bool other = at < before && (relation == DTLP_DEP_det || relation == DTLP_DEP_amod) && (dtlp_up(tree, before) == DTLP_NUM || is_before_noun(work, token));
        if (!other && !dtlp_title_is_stranded(work, at) && (is_small(relation) || relation == DTLP_DEP_amod) && tree->child[at] == DTLP_NO_TOKEN)
            work->keep[at - work->first] = false; /* but "visited the laboratory" two weeks ago */
        else if (!other && relation == DTLP_DEP_amod && tree->right[at] == at && at < token && dtlp_up(tree, tree->left[at]) == DTLP_ADV)
            dtlp_title_mark(work, at, false); /* "an unusually wet summer" */
    }
    drop_kind_of_day(work, before);
    if (!owns_more(work, before) && !stands_for_more(work, token))
        dtlp_title_drop_prepositions(work, before);
    drop_remains(work, token);
    uint32_t head = dtlp_head(tree, token); /* "for much of the year", "as long ago as May" */
    bool counted = dtlp_rel(tree, token) == DTLP_DEP_obl && dtlp_serves_as(tree, head, DTLP_FROM_NOW);
    if ((counted || dtlp_rel(tree, token) == DTLP_DEP_nmod) && head != DTLP_NO_TOKEN && head < token && head != work->top && !dtlp_is_subject(dtlp_rel(tree, head)) && dtlp_rel(tree, head) != DTLP_DEP_xcomp &&
        (dtlp_up(tree, head) == DTLP_ADJ || dtlp_up(tree, head) == DTLP_ADV || (dtlp_form_around(tree, head) & DTLP_AROUND_IS(STRETCH)) != 0 || dtlp_up(tree, head) == DTLP_DET || dtlp_xp(tree, head) == DTLP_XPOS_DT || (tree->word[head] & DTLP_IS(N_ASPECTUAL))) &&
        dtlp_title_keeps(work, head)) {
        dtlp_title_mark(work, head, false);
        dtlp_title_drop_prepositions(work, tree->left[head]);
    }
}

/* "at a hearing the following month", "would face questions next Monday": a day that only the text before or its date tells. */
bool dtlp_title_is_relative_day(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t index = all->timex_of[token], from = token;
    if (index == 0 || (work->timexes[index - 1].type != DTL_TIMEX_DATE && work->timexes[index - 1].type != DTL_TIMEX_TIME) || is_spent(work, token))
        return false;
    while (from > work->first && all->timex_of[from - 1] == index)
        from--;
    bool fixed = false, hung = true;
    for (uint32_t at = from; at < work->end && all->timex_of[at] == index; at++) {
        dtlp_deprel relation = dtlp_rel(all->tree, at);
        uint32_t head = dtlp_head(all->tree, at);
        fixed = fixed || (dtlp_form_around(all->tree, at) & DTLP_AROUND_IS(FIXED)) != 0;
        if (head == DTLP_NO_TOKEN || all->timex_of[head] != index)
            hung = hung && (relation == DTLP_DEP_obl || relation == DTLP_DEP_obl_unmarked || relation == DTLP_DEP_nmod || relation == DTLP_DEP_nmod_unmarked ||
                            relation == DTLP_DEP_advmod || relation == DTLP_DEP_nmod_poss ||
                            (relation == DTLP_DEP_obj && dtlp_serves_as(all->tree, from, DTLP_DEFINITE_ARTICLE) && head < from && head + 1 == from));
    }
    return fixed && hung && !all->tree->text->tokens[token].quoted;
}
