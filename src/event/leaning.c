/* leaning.c - what stands at the end of a title and leans on words that are gone: a day, an adverb, a phrase, a question's word.
 *
 * Knows nothing of seams within it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/title.h"

/* "ended the day" that something else did, "in the week" after it: the day without that says nothing. */
static void drop_lone_day(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = dtlp_title_end(work), day = last - 1;
    uint64_t form = last > work->top ? dtlp_form_around(tree, day) : 0;
    bool moment = last > work->top && (dtlp_form_is(tree, day) & DTLP_IS(F_OCCASION)) != 0 && dtlp_child(tree, day, DTLP_DEP_acl_relcl) != DTLP_NO_TOKEN; /* "by the time" it did */
    bool stretch = ((form & DTLP_AROUND_IS(STRETCH)) != 0 || moment) && day > work->top + 1 && dtlp_serves_as(tree, day - 1, DTLP_DEFINITE_ARTICLE) && dtlp_title_keeps(work, day - 2) &&
                   (dtlp_up(tree, day - 2) == DTLP_ADP || dtlp_head(tree, day) == work->top);
    if (last < work->top + 3 || ((form & DTLP_AROUND_IS(DAY_PART)) == 0 && !stretch) ||
        dtlp_up(tree, day - 1) != DTLP_DET || !dtlp_title_keeps(work, day - 1) || last == work->end || dtlp_title_is_mark(tree, last) ||
        (dtlp_title_tells_little(work) && day == work->top + 2))
        return;
    work->keep[day - work->first] = work->keep[day - 1 - work->first] = false;
    if (stretch && dtlp_up(tree, day - 2) == DTLP_ADP)
        work->keep[day - 2 - work->first] = false;
}

/* "a dividend equal" to what, "squared positions ahead" of what: a word that leans on what is gone. */
static void drop_open_word(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = dtlp_title_end(work), at = last - 1, head = dtlp_head(tree, at);
    if (last > work->top + 3 && last < work->end && work->all->timex_of[last] != 0 && work->all->timex_of[at] == 0 && dtlp_up(tree, at) == DTLP_ADJ && head == at - 1 &&
        dtlp_up(tree, head) == DTLP_NOUN && tree->left[at] == at) { /* "a pact effective" June 1 */
        work->keep[at - work->first] = false;
        return;
    }
    if (last < work->top + 3 || last == work->end || dtlp_up(tree, last) != DTLP_ADP || head == DTLP_NO_TOKEN || head >= at ||
        work->all->timex_of[at] != 0 || tree->left[at] != at)
        return;
    bool adverb = dtlp_up(tree, at) == DTLP_ADV && dtlp_rel(tree, at) == DTLP_DEP_advmod, adjective = dtlp_up(tree, at) == DTLP_ADJ && dtlp_rel(tree, at) == DTLP_DEP_amod;
    uint32_t below = dtlp_head(tree, last);
    if ((!adverb && !adjective) || below == DTLP_NO_TOKEN || (dtlp_head(tree, below) != at && !dtlp_serves_as(tree, at, DTLP_UP_OR_DOWN)) || (adverb && dtlp_title_tells_little(work)))
        return;
    work->keep[at - work->first] = false;
}

/* "searched a shop in connection" with something, "voted in protest" at it. */
static void drop_bare_phrase(dtlp_title_work *work, uint32_t last)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = last - 1;
    if (last < work->top + 4 || last == work->end || dtlp_xp(tree, noun) != DTLP_XPOS_NN || tree->left[noun] + 1 != noun || dtlp_up(tree, last) != DTLP_ADP ||
        work->all->of_token[noun] != 0 || !dtlp_serves_as(tree, noun - 1, DTLP_CALENDAR_PREPOSITION) || dtlp_marker(tree, noun) != noun - 1)
        return;
    uint32_t below = dtlp_head(tree, last);
    if (below == DTLP_NO_TOKEN || below < last || dtlp_head(tree, below) != noun || work->all->timex_of[below] != 0)
        return;
    work->keep[noun - work->first] = work->keep[noun - 1 - work->first] = false;
}

/* "flies there in the search" for markets, "held him in the hope" of news: what for is gone. */
static void drop_open_phrase(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = dtlp_title_end(work), noun = last - 1;
    if (last < work->top + 5 || last == work->end || dtlp_up(tree, noun) != DTLP_NOUN || (dtlp_up(tree, last) != DTLP_ADP && dtlp_up(tree, last) != DTLP_SCONJ) || dtlp_up(tree, noun - 2) != DTLP_ADP ||
        !dtlp_serves_as(tree, noun - 1, DTLP_DEFINITE_ARTICLE) || !dtlp_serves_as(tree, noun - 2, DTLP_CALENDAR_PREPOSITION)) {
        drop_bare_phrase(work, last);
        return;
    }
    uint32_t below = dtlp_head(tree, last);
    if (below == DTLP_NO_TOKEN || below < last || dtlp_head(tree, below) != noun || dtlp_marker(tree, below) != last || work->all->timex_of[below] != 0)
        return;
    for (uint32_t at = noun - 2; at <= noun; at++)
        work->keep[at - work->first] = false;
}

/* "5,000, most of them" Kenyans: a part of it, of which nothing is told. */
static void drop_open_part(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = dtlp_title_end(work), at = last - 1;
    if (last > work->top + 3 && last < work->end && !dtlp_title_is_mark(tree, last) && dtlp_xp(tree, at) == DTLP_XPOS_PRP && dtlp_up(tree, at - 1) == DTLP_ADP && dtlp_word_is_at(tree, at - 2, ",")) {
        for (uint32_t drop = at - 2; drop <= at; drop++) /* ", among them" two coaches */
            work->keep[drop - work->first] = false;
        return;
    }
    if (last < work->top + 5 || last == work->end || dtlp_title_is_mark(tree, last) || dtlp_xp(tree, at) != DTLP_XPOS_PRP ||
        !dtlp_serves_as(tree, at - 1, DTLP_GENITIVE_PREPOSITION) || !dtlp_word_is_at(tree, at - 3, ","))
        return;
    for (uint32_t drop = at - 3; drop <= at; drop++)
        work->keep[drop - work->first] = false;
}

/* ", payable" when, ", up" from what, ", 50 miles" from where, "at least" so much: what a comma opens and what is gone would end; false if it says
 * something by itself. */
static bool is_open_tail(const dtlp_title_work *work, uint32_t first, uint32_t last)
{
    const dtlp_tree *tree = work->all->tree;
    bool number = dtlp_up(tree, first) == DTLP_NUM || (first < last && dtlp_up(tree, first + 1) == DTLP_NUM && dtlp_up(tree, first) == DTLP_ADV && !dtlp_serves_as(tree, first, DTLP_UP_OR_DOWN));
    for (uint32_t at = first; at <= last; at++) {
        dtlp_upos tag = dtlp_up(tree, at);
        bool unit = number && (at == last || (at + 1 == last && dtlp_up(tree, last) == DTLP_ADV)) && tag == DTLP_NOUN;
        if (!dtlp_title_keeps(work, at) || !(tag == DTLP_ADV || tag == DTLP_ADJ || unit || (number && tag == DTLP_NUM) || (at == first && dtlp_serves_as(tree, at, DTLP_UP_OR_DOWN))))
            return false;
    }
    return true;
}

static void drop_open_tail(dtlp_title_work *work)
{
    enum { LONGEST = 4 };
    const dtlp_tree *tree = work->all->tree;
    uint32_t end = dtlp_title_end(work), last = end - 1, comma = last;
    bool bracket = end < work->end && dtlp_word_is_at(tree, end, "("); /* ", 50 miles (80 km) south" */
    if (end < work->top + 3 || end == work->end || (dtlp_title_is_mark(tree, end) && !bracket))
        return;
    if (dtlp_xp(tree, last) == DTLP_XPOS_JJS && dtlp_serves_as(tree, last - 1, DTLP_POINT_PREPOSITION)) { /* "at least" */
        work->keep[last - work->first] = work->keep[last - 1 - work->first] = false;
        return;
    }
    while (comma > work->top + 1 && comma + LONGEST > last && !dtlp_word_is_at(tree, comma, ","))
        comma--;
    if (!dtlp_word_is_at(tree, comma, ",") || !dtlp_title_keeps(work, comma) || comma == last || !is_open_tail(work, comma + 1, last))
        return;
    for (uint32_t at = comma; at <= last; at++)
        work->keep[at - work->first] = false;
}

/* "left for what" was to be a flight: a word that opens a clause which is gone. */
static void drop_lone_question(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = dtlp_title_end(work), at = last - 1;
    if (last < work->top + 2 || last == work->end || dtlp_title_is_mark(tree, last) || dtlp_up(tree, at - 1) != DTLP_ADP ||
        (dtlp_xp(tree, at) != DTLP_XPOS_WP && dtlp_xp(tree, at) != DTLP_XPOS_WDT))
        return;
    do
        work->keep[at - work->first] = false;
    while (--at > work->top && dtlp_title_keeps(work, at) && dtlp_up(tree, at) == DTLP_ADP && dtlp_rel(tree, at) != DTLP_DEP_compound_prt);
}

/* "killed soon" after something that is gone, "no qualms as long" as it lasts. */
void dtlp_title_drop_leaning(dtlp_title_work *work)
{
    drop_open_tail(work);
    drop_lone_question(work);
    drop_lone_day(work);
    drop_open_word(work);
    drop_open_part(work);
    drop_open_phrase(work);
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = work->end, top = work->top;
    while (last > top && (!dtlp_title_keeps(work, last - 1) || dtlp_title_is_mark(tree, last - 1)))
        last--;
    uint32_t gap = last - 1; /* "were hurt, two of them seriously" */
    while (gap > top && !dtlp_title_keeps(work, gap - 1) && !dtlp_word_is_at(tree, gap - 1, ","))
        gap--;
    if (gap > top && gap < last - 1 && dtlp_up(tree, last - 1) == DTLP_ADV && !dtlp_title_keeps(work, gap - 1))
        work->keep[last - 1 - work->first] = false;
    if (last == work->end || (dtlp_up(tree, last) != DTLP_SCONJ && dtlp_up(tree, last) != DTLP_ADP))
        return;
    for (; last > top + 1 && dtlp_title_keeps(work, last - 1); last--) {
        bool leans = dtlp_up(tree, last - 1) == DTLP_ADV && (dtlp_form_around(tree, last - 1) & DTLP_AROUND_IS(BEFORE_TIME)) != 0;
        bool same = work->all->timex_of[last] != 0 && work->all->timex_of[last - 1] == work->all->timex_of[last]; /* "six months earlier" than planned */
        if (!leans && !same)
            return;
        work->keep[last - 1 - work->first] = false;
    }
}
