/* elapsed.c - what happened within a stretch that begins where the tale has got to.
 *
 * "Within a day he had turned it down", "over the following three days they found
 * six": the stretch runs from the event told last, never from the article's day.
 * Knows nothing of distances from events that the words name.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

enum { REACH = 2 /* sentences back */, A_YEAR = 366 /* days */ };

/* The days that a TIMEX3 value of a length has; hours and minutes have none. */
static bool length_of(const char *value, int32_t *days)
{
    static const struct { char unit; int32_t days; } units[] = {{'D', 1}, {'W', 7}, {'M', 31}, {'Y', 366}};
    *days = 0;
    if (*value++ != 'P')
        return false;
    for (; *value != '\0' && *value != 'T'; value++) {
        int32_t count = 0;
        bool vague = *value == 'X';
        for (value += vague; dtlp_is_digit(*value) && count < 1000; value++)
            count = count * 10 + (*value - '0');
        for (size_t i = 0; i < sizeof units / sizeof *units; i++)
            if (*value == units[i].unit)
                *days += (vague ? 9 : count) * units[i].days;
        if (*value == '\0')
            return false;
    }
    return true;
}

/* The word before the expression, an article between them or not. */
static uint32_t word_before(const dtlp_tree *tree, uint32_t first)
{
    uint32_t at = first;
    for (int i = 0; i < 2 && at > 0 && tree->sentence[at - 1] == tree->sentence[first]; i++) {
        at--;
        if (!dtlp_serves_as(tree, at, DTLP_DEFINITE_ARTICLE))
            return at;
    }
    return DTLP_NO_TOKEN;
}

static bool is_onward(const struct dtlp_happenings *all, uint32_t first)
{
    for (uint32_t at = first; at < dtlp_behind_timex(all, first); at++)
        if (dtlp_form_around(all->tree, at) & DTLP_AROUND_IS(ONWARD))
            return true;
    return false;
}

/* The verb told of the past, without a date, that the stretch belongs to. */
static uint32_t verb_of(const dtlp_anchoring *work, uint32_t first)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t via, mention = dtlp_mention_above(all, first, &via);
    if (mention != DTLP_NO_MENTION && all->at[mention].kind == DTLP_KIND_NOUN)
        mention = all->at[mention].governor;
    if (mention == DTLP_NO_MENTION)
        return DTLP_NO_MENTION;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    bool told = one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL && !one->quoted &&
                (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT || one->link == DTLP_LINK_COMPLEMENT);
    return told && (!dtlp_is_dated(work, mention) || one->lent) ? mention : DTLP_NO_MENTION;
}

void dtlp_date_by_stretch(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t before = word_before(tree, first), next = dtlp_behind_timex(all, first);
    bool onward = before != DTLP_NO_TOKEN && (dtlp_form_around(tree, before) & DTLP_AROUND_IS(WINDOW)) != 0 && is_onward(all, first);
    int32_t days;
    if (timex->type != DTL_TIMEX_DURATION || (!onward && !dtlp_serves_as(tree, before, DTLP_WITHIN_PREPOSITION)) ||
        (next < tree->text->n_tokens && tree->sentence[next] == tree->sentence[first] &&
         (dtlp_serves_as(tree, next, DTLP_GENITIVE_PREPOSITION) || (tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))))) ||
        current == DTLP_NO_MENTION || !dtlp_is_dated(work, current) || !length_of(timex->value, &days) ||
        tree->sentence[first] - all->at[current].sentence > REACH || (!onward && days > A_YEAR)) /* "it fails within three years" */
        return;
    uint32_t mention = verb_of(work, first);
    const dtl_event *base = &all->events[current];
    if (mention == DTLP_NO_MENTION || mention == current || base->time.begin_min <= DTL_DAY_OPEN_BEFORE || base->time.end_max >= DTL_DAY_OPEN_AFTER)
        return;
    dtl_time time = dtlp_time_unknown();
    bool after = onward && base->time.begin_min == base->time.end_max;
    time.begin_min = time.end_min = dtlp_day_add(base->time.begin_min, after);
    time.begin_max = time.end_max = dtlp_day_add(base->time.end_max, days);
    time.anchor = DTL_ANCHOR_EVENT;
    time.anchor_event = current + 1;
    time.basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, dtlp_quote(work->arena, work->document, timex->span),
                                   dtlp_quote(work->arena, work->document, base->trigger), base->time.basis);
    all->events[mention].time = time;
    all->at[mention].stated = all->at[current].stated;
    all->at[mention].lent = all->at[mention].duration = false;
}
