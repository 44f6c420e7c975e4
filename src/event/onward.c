/* onward.c - what is told next, but happened at a time of its own.
 *
 * "Left in 2003 and later testified", "in her first week she dropped him", "missed the
 * next season", "recovered after the announcement": the day told before is not theirs.
 * Owns how a clause shows that; must not know whose day it would have been.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

/* Does the token stand in the clause of the verb itself, not in one below it? */
static bool is_of_clause(const dtlp_tree *tree, uint32_t token, uint32_t verb)
{
    enum { DEEPEST = 6 };
    for (int i = 0; i < DEEPEST && token != DTLP_NO_TOKEN; i++) {
        if (token == verb)
            return true;
        if (dtlp_is_verb(tree, token))
            return false;
        token = dtlp_head(tree, token);
    }
    return false;
}

/* "First", "next", "whole" or a word like "in" before the noun, with at most two words between. */
static bool is_told_apart(const dtlp_tree *tree, uint32_t noun)
{
    enum { REACH = 3 };
    const uint64_t marks = DTLP_AROUND_IS(ONWARD) | DTLP_AROUND_IS(ORDINAL) | DTLP_AROUND_IS(WINDOW);
    for (uint32_t at = noun, n = 0; at-- > 0 && n < REACH && tree->sentence[at] == tree->sentence[noun]; n++) {
        if (dtlp_form_around(tree, at) & marks)
            return true;
        if (dtlp_is_verb(tree, at) || dtlp_up(tree, at) == DTLP_PUNCT)
            return false;
    }
    return false;
}

/* "In her first week", "the whole of the next season": a time that no expression dates. */
static bool is_own_time(const struct dtlp_happenings *all, uint32_t token)
{
    const uint64_t units = DTLP_AROUND_IS(STRETCH) | DTLP_AROUND_IS(SEASON) | DTLP_AROUND_IS(PERIOD);
    uint32_t timex = all->timex_of[token];
    bool dated = timex != 0 && all->timexes[timex - 1].type != DTL_TIMEX_DURATION && dtlp_is_usable(&all->timexes[timex - 1]);
    if (dtlp_form_around(all->tree, token) & (DTLP_AROUND_IS(ANNIVERSARY) | DTLP_AROUND_IS(BIRTHDAY))) /* "marked its 50th anniversary" */
        return true;
    return !dated && (dtlp_form_around(all->tree, token) & units) != 0 && is_told_apart(all->tree, token);
}

/* "After the announcement", "before the war": known by what it names, and dated by nothing. */
static bool is_beside_event(const struct dtlp_happenings *all, uint32_t noun)
{
    const dtlp_tree *tree = all->tree;
    uint32_t marker = dtlp_child(tree, noun, DTLP_DEP_case), the = dtlp_child(tree, noun, DTLP_DEP_det);
    return dtlp_is_noun(tree, noun) && all->timex_of[noun] == 0 && marker != DTLP_NO_TOKEN && the != DTLP_NO_TOKEN &&
           dtlp_serves_as(tree, the, DTLP_DEFINITE_ARTICLE) &&
           (dtlp_serves_as(tree, marker, DTLP_AFTER_PREPOSITION) || dtlp_serves_as(tree, marker, DTLP_BEFORE_PREPOSITION));
}

/* "Days before they were to begin, a boat was sunk and Ouland threatened": so far from something else. */
static bool is_far_from_event(const struct dtlp_happenings *all, uint32_t verb)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = verb; at-- > 0 && tree->sentence[at] == tree->sentence[verb];)
        if (all->timex_of[at] != 0 && all->timexes[all->timex_of[at] - 1].offset_direction != 0 && all->timexes[all->timex_of[at] - 1].offset_max > 0)
            return true;
    return false;
}

bool dtlp_has_own_time(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = all->at[mention].token;
    if (is_far_from_event(all, verb))
        return true;
    for (uint32_t at = tree->left[verb]; at <= tree->right[verb]; at++)
        if ((is_own_time(all, at) || (dtlp_form_around(tree, at) & DTLP_AROUND_IS(ANNIVERSARY)) || is_beside_event(all, at)) && is_of_clause(tree, at, verb))
            return true;
    return false;
}

uint32_t dtlp_comes_later(const struct dtlp_happenings *all, uint32_t mention, const dtl_time *base)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = all->at[mention].token;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        bool then = dtlp_serves_as(tree, at, DTLP_THEN) && base->begin_min != base->end_max; /* on one day it may be minutes */
        if (dtlp_rel(tree, at) == DTLP_DEP_advmod && all->timex_of[at] == 0 &&
            (then || (dtlp_form_around(tree, at) & DTLP_AROUND_IS(LATER)) != 0))
            return at;
    }
    return DTLP_NO_TOKEN;
}

/* Where the tale of the paragraph has got to next; DTL_DAY_OPEN_AFTER if nothing more is dated there. */
static dtl_day told_next(const dtlp_anchoring *work, uint32_t mention, const dtl_time *base)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_sentence *sentences = all->tree->text->sentences;
    for (uint32_t i = mention + 1; i < all->count; i++) {
        const dtl_event *event = &all->events[i];
        const dtl_time *time = &event->time;
        if (sentences[all->at[i].sentence].paragraph != sentences[all->at[mention].sentence].paragraph)
            break;
        if (time->anchor == DTL_ANCHOR_EXPLICIT && all->at[i].stated && all->at[i].kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST &&
            event->aspect == DTL_ASPECT_NONE && time->begin_min > base->end_max && time->end_max < DTL_DAY_OPEN_AFTER)
            return time->end_max;
    }
    return DTL_DAY_OPEN_AFTER;
}

void dtlp_put_later(const dtlp_anchoring *work, uint32_t mention, uint32_t base, uint32_t token)
{
    struct dtlp_happenings *all = work->all;
    const dtl_event *told = &all->events[base];
    dtl_time time = dtlp_time_unknown();
    time.begin_min = time.end_min = told->time.begin_min;
    time.begin_max = time.end_max = told_next(work, mention, &told->time);
    if (dtlp_serves_as(all->tree, token, DTLP_THEN)) { /* soon: within as long again as the time told */
        dtl_day soon = dtlp_day_add(told->time.end_max, dtlp_time_width(&told->time));
        time.begin_max = time.end_max = soon < time.end_max ? soon : time.end_max;
    }
    time.anchor = DTL_ANCHOR_EVENT;
    time.anchor_event = base + 1;
    time.basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, dtlp_reason_at(work, token, token),
                                   dtlp_quote(work->arena, work->document, told->trigger), dtlp_own_basis(told));
    all->events[mention].time = time;
    all->at[mention].stated = all->at[base].stated;
    all->at[mention].lent = false;
}
