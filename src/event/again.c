/* again.c - one verb told of several days: "was arrested on 3 May and again on 20 June", "won it in 1998, 2003 and 2011".
 *
 * Owns which expressions go on a list of days, each of which makes a mention of its own: its trigger is "again" or the
 * expression, the rest is its verb's. Days that follow on each other and ranges are one time and none of this. So is one of
 * several ("three instalments, the last of them in March"), whose trigger is the word that says which.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/line.h"

static const dtl_timex *day_at(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->timex_of[token];
    const dtl_timex *timex = index == 0 ? NULL : &all->timexes[index - 1];
    bool day = timex != NULL && timex->type <= DTL_TIMEX_TIME && timex->signal == DTL_SIGNAL_NONE && dtlp_is_usable(timex) &&
               timex->period.first > DTL_DAY_OPEN_BEFORE && timex->period.last < DTL_DAY_OPEN_AFTER;
    return day ? timex : NULL;
}

static bool is_again(const dtlp_tree *tree, uint32_t token)
{
    return (dtlp_form_around(tree, token) & DTLP_AROUND_IS(AGAIN)) != 0;
}

static bool is_between(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_word_is_at(tree, token, ",") || dtlp_serves_as(tree, token, DTLP_RANGE_AND) || is_again(tree, token) ||
           dtlp_serves_as(tree, token, DTLP_CALENDAR_PREPOSITION);
}

/* The last token of the day before, with nothing but what joins days between; `*again`: the "again" there. */
static uint32_t day_before(const struct dtlp_happenings *all, uint32_t first, uint32_t *again)
{
    enum { MOST = 5 };
    const dtlp_tree *tree = all->tree;
    *again = DTLP_NO_TOKEN;
    for (uint32_t at = first, n = 0; at-- > 0 && n < MOST && tree->sentence[at] == tree->sentence[first]; n++) {
        if (all->timex_of[at] != 0)
            return n > 0 && day_at(all, at) != NULL ? at : DTLP_NO_TOKEN;
        if (!is_between(tree, at))
            return DTLP_NO_TOKEN;
        *again = is_again(tree, at) ? at : *again;
    }
    return DTLP_NO_TOKEN;
}

/* The verb before it, which the day dates by the parse. */
static uint32_t verb_of_day(const struct dtlp_happenings *all, const dtlp_happening *found, uint32_t last)
{
    const dtlp_tree *tree = all->tree;
    uint32_t first = last, via;
    while (first > 0 && all->timex_of[first - 1] == all->timex_of[last])
        first--;
    if (!dtlp_stands_before(tree, first, DTLP_CALENDAR_PREPOSITION))
        return DTLP_NO_MENTION;
    uint32_t mention = dtlp_mention_above(all, last, &via);
    return mention != DTLP_NO_MENTION && found[mention].kind == DTLP_KIND_VERB && found[mention].token < first && found[mention].again_of == 0 &&
                   found[mention].sentence == tree->sentence[last] ? mention : DTLP_NO_MENTION;
}

/* Of the list that ends before `first` the mention that is told. */
static uint32_t told_before(const struct dtlp_happenings *all, const dtlp_happening *found, uint32_t last)
{
    uint32_t again = all->again_of_timex[all->timex_of[last] - 1];
    return again != 0 ? found[again - 1].again_of - 1 : verb_of_day(all, found, last); /* "in 1998, 2003 and" */
}

/* "In 1998, 2003 and 2011", but "on the feast, 31 August": what only a comma joins goes on with another day. */
static bool goes_on(const struct dtlp_happenings *all, uint32_t first)
{
    enum { REACH = 3 };
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    for (uint32_t at = next, n = 0; at < tree->text->n_tokens && n < REACH && tree->sentence[at] == tree->sentence[first]; at++, n++) {
        if (all->timex_of[at] != 0)
            return n > 0 && day_at(all, at) != NULL;
        if (!is_between(tree, at))
            return false;
    }
    return false;
}

static bool is_joined(const struct dtlp_happenings *all, uint32_t last, uint32_t first)
{
    for (uint32_t at = last + 1; at < first; at++)
        if (dtlp_serves_as(all->tree, at, DTLP_RANGE_AND) || is_again(all->tree, at))
            return true;
    return goes_on(all, first);
}

/* "In August, and October figures are due", "in 1976, and in 1984 the first was sold": something else begins there. */
static bool opens_more(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    if (next >= tree->text->n_tokens || tree->sentence[next] != tree->sentence[first])
        return false;
    dtlp_upos tag = dtlp_up(tree, next);
    return tag != DTLP_PUNCT && tag != DTLP_ADP && tag != DTLP_CCONJ && tag != DTLP_SCONJ && tag != DTLP_ADV && dtlp_xp(tree, next) != DTLP_XPOS_TO;
}

/* Alike in what they name, and apart. */
static bool go_together(const dtl_timex *one, const dtl_timex *other, bool again)
{
    bool apart = other->period.first > one->period.last + 1 || other->period.last < one->period.first - 1;
    return apart && (again || one->period.precision == other->period.precision);
}

/* "The last of them", "the closest of which": which of several, behind a comma. */
static bool is_one_of_several(const dtlp_tree *tree, uint32_t token)
{
    if (token < 2 || token + 2 >= tree->text->n_tokens || tree->sentence[token - 2] != tree->sentence[token] || tree->sentence[token + 2] != tree->sentence[token])
        return false;
    bool which = (dtlp_form_around(tree, token) & DTLP_AROUND_IS(ORDINAL)) != 0 || dtlp_xp(tree, token) == DTLP_XPOS_JJS;
    return which && dtlp_serves_as(tree, token - 1, DTLP_DEFINITE_ARTICLE) && dtlp_word_is_at(tree, token - 2, ",") &&
           dtlp_serves_as(tree, token + 1, DTLP_GENITIVE_PREPOSITION) && (dtlp_xp(tree, token + 2) == DTLP_XPOS_PRP || dtlp_xp(tree, token + 2) == DTLP_XPOS_WDT);
}

bool dtlp_is_one_of_several(const struct dtlp_happenings *all, uint32_t mention)
{
    return all->at[mention].again_of != 0 && is_one_of_several(all->tree, all->at[mention].token);
}

/* The verb before one of several that has a day. */
static uint32_t told_of_several(const struct dtlp_happenings *all, const dtlp_happening *found, uint32_t token)
{
    enum { REACH = 12, BACK = 40 };
    const dtlp_tree *tree = all->tree;
    uint32_t at = token + 3;
    for (uint32_t n = 0; at < tree->text->n_tokens && n < REACH && tree->sentence[at] == tree->sentence[token] && all->timex_of[at] == 0; at++, n++)
        if (dtlp_up(tree, at) == DTLP_PUNCT || dtlp_up(tree, at) == DTLP_VERB || dtlp_up(tree, at) == DTLP_AUX)
            return DTLP_NO_MENTION;
    if (at >= tree->text->n_tokens || tree->sentence[at] != tree->sentence[token] || day_at(all, at) == NULL || all->again_of_timex[all->timex_of[at] - 1] != 0)
        return DTLP_NO_MENTION;
    uint32_t via, above = dtlp_mention_above(all, token, &via);
    if (above != DTLP_NO_MENTION && found[above].kind == DTLP_KIND_VERB && found[above].token < token)
        return above;
    for (uint32_t before = token, n = 0; before-- > 0 && n < BACK && tree->sentence[before] == tree->sentence[token]; n++)
        if (all->of_token[before] != 0 && found[all->of_token[before] - 1].kind == DTLP_KIND_VERB && dtlp_rel(tree, before) != DTLP_DEP_acl && dtlp_rel(tree, before) != DTLP_DEP_acl_relcl)
            return all->of_token[before] - 1;
    return DTLP_NO_MENTION;
}

uint32_t dtlp_told_again(const struct dtlp_happenings *all, const dtlp_happening *found, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t first = token, again;
    enum { REACH = 3 };
    if (is_one_of_several(tree, token))
        return told_of_several(all, found, token);
    if (is_again(tree, token)) /* up to its day */
        for (uint32_t n = 0; n < REACH && first + 1 < tree->text->n_tokens && all->timex_of[first] == 0; n++)
            first++;
    if (all->timex_of[first] == 0 || (first > 0 && all->timex_of[first - 1] == all->timex_of[first]) || tree->sentence[first] != tree->sentence[token])
        return DTLP_NO_MENTION;
    uint32_t last = day_before(all, first, &again);
    const dtl_timex *day = day_at(all, first), *before = last == DTLP_NO_TOKEN ? NULL : day_at(all, last);
    if (day == NULL || before == NULL || opens_more(all, first) || !is_joined(all, last, first) || (again == DTLP_NO_TOKEN ? first : again) != token || !go_together(before, day, again != DTLP_NO_TOKEN))
        return DTLP_NO_MENTION;
    return told_before(all, found, last);
}

uint32_t dtlp_again_timex(const struct dtlp_happenings *all, uint32_t token)
{
    while (all->timex_of[token] == 0)
        token++;
    return token;
}

void dtlp_again_take_arguments(const struct dtlp_happenings *all, uint32_t mention)
{
    dtlp_happening *one = &all->at[mention];
    const dtlp_happening own = *one;
    *one = all->at[own.again_of - 1];
    one->token = own.token;
    one->again_of = own.again_of;
    one->governor = own.again_of - 1;
    one->link = DTLP_LINK_CONJUNCT;
    one->own_subject = false;
}

/* "They met twice", with ", the last of them in Tarn": which of them it was. */
const char *dtlp_again_title(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, const char *verbs)
{
    enum { LONGEST = 110 /* bytes */ };
    const dtlp_tree *tree = all->tree;
    uint32_t token = all->at[mention].token, end = token;
    if (verbs == NULL || !is_one_of_several(tree, token))
        return verbs;
    dtlp_line out = {.arena = arena};
    dtlp_line_put(&out, dtlp_slice_of(verbs));
    dtlp_line_put(&out, DTLP_SLICE(","));
    for (end = dtlp_again_timex(all, token); end > token + 3 && (dtlp_up(tree, end - 1) == DTLP_ADP || dtlp_up(tree, end - 1) == DTLP_ADV || dtlp_up(tree, end - 1) == DTLP_DET);)
        end--;
    for (uint32_t at = token - 1; at < end; at++)
        dtlp_line_put_word(&out, dtlp_word_at(tree, at), tree->text->tokens[at].space_before || at == token - 1);
    return out.text.count > LONGEST ? verbs : dtlp_arena_copy(arena, out.text.at, out.text.count);
}

void dtlp_again_take_attributes(struct dtlp_happenings *all)
{
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->at[i].again_of == 0)
            continue;
        const dtl_event own = all->events[i], *told = &all->events[all->at[i].again_of - 1];
        dtlp_again_take_arguments(all, i);
        all->events[i] = *told;
        all->events[i].trigger = own.trigger;
        all->events[i].clause = own.clause;
    }
}
