/* elapsed.c - what happened within a stretch, or is so long past.
 *
 * "Within a day he had turned it down", "over the following three days they found
 * six": the stretch runs from the event told last, never from the article's day.
 * "It is ten years since the mill burned": so long before that day, or before one
 * that is named. Knows nothing of distances from events that the words name.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/unit.h"
#include "event/anchor.h"
#include "event/en/basis.h"

enum { REACH = 2 /* sentences back */, MONTH = 31 /* days */, A_YEAR = 366 };

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
                *days += (vague ? DTLP_FEW_AT_MOST : count) * units[i].days;
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

/* "The next three weeks", "the weeks that followed". */
static bool is_onward(const struct dtlp_happenings *all, uint32_t first)
{
    uint32_t next = dtlp_behind_timex(all, first);
    for (uint32_t at = first; at < next; at++)
        if (dtlp_form_around(all->tree, at) & DTLP_AROUND_IS(ONWARD))
            return true;
    return next + 1 < all->tree->text->n_tokens && all->tree->sentence[next + 1] == all->tree->sentence[first] &&
           dtlp_serves_as(all->tree, next, DTLP_RELATIVE_THAT) && (dtlp_form_around(all->tree, next + 1) & DTLP_AROUND_IS(FOLLOWED));
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
    bool on_dated = one->link == DTLP_LINK_RELATIVE && one->governor != DTLP_NO_MENTION && one->own_subject; /* "with an offer, which they refused within a week" */
    bool told = one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL && !one->quoted &&
                (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT || one->link == DTLP_LINK_COMPLEMENT || on_dated);
    return told && (!dtlp_is_dated(work, mention) || one->lent) ? mention : DTLP_NO_MENTION;
}

/* "Within a week of her death": the death, if that is dated; else the event that the tale has reached. */
static uint32_t begins_with(const dtlp_anchoring *work, uint32_t next, uint32_t current)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t sentence = next < tree->text->n_tokens ? tree->sentence[next] : UINT32_MAX;
    if (sentence == UINT32_MAX || tree->sentence[next - 1] != sentence)
        return current;
    if (tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE)))
        return DTLP_NO_MENTION;
    return dtlp_serves_as(tree, next, DTLP_GENITIVE_PREPOSITION) ? dtlp_mention_from(all, next, sentence) : current;
}

static bool has_both_ends(const dtl_time *time)
{
    return time->begin_min > DTL_DAY_OPEN_BEFORE && time->end_max < DTL_DAY_OPEN_AFTER;
}

void dtlp_date_by_stretch(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t before = word_before(tree, first), from = begins_with(work, dtlp_behind_timex(all, first), current);
    bool onward = before != DTLP_NO_TOKEN && (dtlp_form_around(tree, before) & DTLP_AROUND_IS(WINDOW)) != 0 && is_onward(all, first);
    int32_t days;
    if (timex->type != DTL_TIMEX_DURATION || (!onward && !dtlp_serves_as(tree, before, DTLP_WITHIN_PREPOSITION)) || from == DTLP_NO_MENTION ||
        !dtlp_is_dated(work, from) || !length_of(timex->value, &days) || (all->at[from].token < first && tree->sentence[first] - all->at[from].sentence > REACH) ||
        (!onward && days > A_YEAR)) /* "it fails within three years" */
        return;
    uint32_t mention = verb_of(work, first);
    const dtl_event *base = &all->events[from];
    if (mention == DTLP_NO_MENTION || mention == from || !has_both_ends(&base->time))
        return;
    dtl_time time = dtlp_time_unknown();
    bool after = onward && base->time.begin_min == base->time.end_max;
    time.begin_min = time.end_min = dtlp_day_add(base->time.begin_min, after);
    time.begin_max = time.end_max = dtlp_day_add(base->time.end_max, days);
    time.anchor = DTL_ANCHOR_EVENT;
    time.anchor_event = from + 1;
    time.basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, dtlp_quote(work->arena, work->document, timex->span),
                                   dtlp_quote(work->arena, work->document, base->trigger), dtlp_own_basis(base));
    all->events[mention].time = time;
    all->at[mention].stated = all->at[from].stated || all->at[from].known_as;
    all->at[mention].lent = all->at[mention].duration = false;
}

/* ---- so long from there on ------------------------------------------------------------ */

/* One unit so many times: "P10Y". */
static bool count_of(const char *value, dtlp_grain *grain, int32_t *count)
{
    static const struct { char letter; dtlp_grain grain; } units[] = {
        {'D', DTLP_GRAIN_DAY}, {'W', DTLP_GRAIN_WEEK}, {'M', DTLP_GRAIN_MONTH}, {'Y', DTLP_GRAIN_YEAR}};
    *count = 0;
    if (*value++ != 'P')
        return false;
    for (; dtlp_is_digit(*value) && *count < 10000; value++)
        *count = *count * 10 + (*value - '0');
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (*value == units[i].letter && value[1] == '\0' && *count > 0) {
            *grain = units[i].grain;
            return true;
        }
    return false;
}

/* The day so many units before. */
static dtl_day day_before(dtl_day day, dtlp_grain grain, int32_t count)
{
    if (grain <= DTLP_GRAIN_WEEK)
        return day - count * (grain == DTLP_GRAIN_WEEK ? 7 : 1);
    if (grain == DTLP_GRAIN_YEAR)
        return dtlp_years_on(day, -count);
    dtlp_unit month = dtlp_unit_of(grain, day), there = dtlp_unit_move(month, -count);
    dtl_day same = dtlp_unit_first(there) + (day - dtlp_unit_first(month));
    return same < dtlp_unit_last(there) ? same : dtlp_unit_last(there);
}

/* "Spent five years in a camp", "served 18 months": right behind the verb, or behind "for". */
static bool is_length_of_stay(const struct dtlp_happenings *all, uint32_t verb, uint32_t before)
{
    bool spends = (dtlp_lemma_around(all->tree, verb) & DTLP_AROUND_IS(SPENDS)) != 0;
    return (spends && before == verb) || (dtlp_form_around(all->tree, before) & DTLP_AROUND_IS(SET_FOR)) != 0;
}

/* The length that the clause of a verb tells behind "for" or before all else; `within`: behind "within". 0 if none. */
static uint32_t length_in_clause(const dtlp_anchoring *work, uint32_t mention, bool within)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t verb = all->at[mention].token, via;
    for (uint32_t at = tree->left[verb]; at <= tree->right[verb]; at = dtlp_behind_timex(all, at)) {
        uint32_t index = all->timex_of[at], before = index == 0 ? DTLP_NO_TOKEN : word_before(tree, at);
        if (index == 0 || work->document->timexes[index - 1].type != DTL_TIMEX_DURATION || before == DTLP_NO_TOKEN || dtlp_mention_above(all, at, &via) != mention)
            continue;
        if (within ? dtlp_serves_as(tree, before, DTLP_WITHIN_PREPOSITION) : is_length_of_stay(all, verb, before))
            return index;
    }
    return 0;
}

/* "She held it for 22 years, until her death": the death ends them. */
static void end_with(const dtlp_anchoring *work, uint32_t mention)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = mention + 1; i < all->count && all->at[i].sentence == all->at[mention].sentence; i++) {
        const dtlp_happening *one = &all->at[i];
        if (one->governor != mention || one->marker == DTLP_NO_TOKEN || (all->tree->word[one->marker] & DTLP_IS(F_UNTIL)) == 0 ||
            all->events[i].time.anchor == DTL_ANCHOR_EXPLICIT || one->token < all->at[mention].token)
            continue;
        const dtl_time *stretch = &all->events[mention].time;
        dtl_time end = dtlp_time_unknown();
        end.begin_min = end.end_min = stretch->end_min;
        end.begin_max = end.end_max = stretch->end_max;
        end.anchor = DTL_ANCHOR_EVENT;
        end.anchor_event = mention + 1;
        end.basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, dtlp_reason_at(work, one->marker, one->token),
                                      dtlp_quote(work->arena, work->document, all->events[mention].trigger), dtlp_own_basis(&all->events[mention]));
        all->events[i].time = end;
        all->at[i].stated = true;
    }
}

/* "In 1976 she was arrested. She was held for 19 months": from then on, so long. */
bool dtlp_put_lasting(const dtlp_anchoring *work, uint32_t mention, uint32_t base)
{
    enum { FEW = 14 };
    struct dtlp_happenings *all = work->all;
    const dtl_event *told = &all->events[base];
    uint32_t index = length_in_clause(work, mention, false);
    dtlp_grain grain;
    int32_t count;
    bool over = (all->at[base].word & DTLP_IS(V_ENDS)) != 0 || dtlp_serves_as(all->tree, all->at[base].token, DTLP_DYING_VERB); /* what is told next may have been before */
    if (index == 0 || over || !count_of(work->document->timexes[index - 1].value, &grain, &count) || !has_both_ends(&told->time) ||
        dtlp_time_width(&told->time) > (grain >= DTLP_GRAIN_MONTH ? A_YEAR : MONTH)) /* "in 1937 was held for two nights": in 1937 */
        return false;
    dtl_time time = dtlp_time_unknown();
    time.begin_min = told->time.begin_min;
    time.begin_max = told->time.end_max;
    if (grain == DTLP_GRAIN_DAY && count <= FEW) /* "for two days": the first is one of them */
        count--;
    time.end_min = day_before(told->time.begin_min, grain, -count);
    time.end_max = day_before(told->time.end_max, grain, -count);
    if (work->now == DTL_DAY_NONE || time.end_max > work->now)
        return false;
    time.anchor = DTL_ANCHOR_EVENT;
    time.anchor_event = base + 1;
    time.basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, dtlp_quote(work->arena, work->document, work->document->timexes[index - 1].span),
                                   dtlp_quote(work->arena, work->document, told->trigger), dtlp_own_basis(told));
    all->events[mention].time = time;
    all->at[mention].stated = true;
    all->at[mention].lent = false;
    end_with(work, mention);
    return true;
}

/* "Within the fortnight he resigned": up to so long after what was told. */
void dtlp_widen_within(const dtlp_anchoring *work, uint32_t mention, dtl_time *time)
{
    uint32_t index = length_in_clause(work, mention, true);
    int32_t days;
    if (index == 0 || !length_of(work->document->timexes[index - 1].value, &days) || days > A_YEAR || !has_both_ends(time))
        return;
    time->begin_max = dtlp_day_add(time->begin_max, days);
    time->end_max = dtlp_day_add(time->end_max, days);
    time->precision = DTL_PRECISION_NONE;
    time->edtf = NULL;
}

/* ---- so long since ------------------------------------------------------------------ */

/* The "since" behind a length, with at most a day ("today", "on Friday") and the words of its passing between, or none.
 * `*day`: 1 + the day's expression, 0 without one. */
static uint32_t since_behind(const dtlp_anchoring *work, uint32_t first, uint32_t *day)
{
    enum { BETWEEN = 5 /* tokens */ };
    const struct dtlp_happenings *all = work->all;
    uint32_t begin = dtlp_behind_timex(all, first), n = all->tree->text->n_tokens;
    *day = 0;
    for (uint32_t at = begin; at < n && at < begin + BETWEEN && all->tree->sentence[at] == all->tree->sentence[first]; at++) {
        if (dtlp_serves_as(all->tree, at, DTLP_REASON_CONJUNCTION))
            return at;
        if (all->timex_of[at] != 0)
            *day = all->timex_of[at];
        else if (dtlp_up(all->tree, at) == DTLP_PUNCT || dtlp_up(all->tree, at) == DTLP_NOUN)
            return DTLP_NO_TOKEN;
    }
    return DTLP_NO_TOKEN;
}

/* "It is", "it has been", "ten years have passed"; "it was two years since" is counted from a day of the tale, unless
 * one is named. */
static bool is_till_now(const dtlp_tree *tree, uint32_t since)
{
    bool present = false;
    for (uint32_t at = tree->text->sentences[tree->sentence[since]].first_token; at < since; at++) {
        bool verb = dtlp_serves_as(tree, at, DTLP_COPULA) || dtlp_serves_as(tree, at, DTLP_PERFECT_AUXILIARY);
        if (verb && dtlp_xp(tree, at) == DTLP_XPOS_VBD)
            return false;
        present |= verb;
    }
    return present;
}

/* What is told behind the "since", if nothing else dates it: what the parse hangs on it, else the first verb of the past. */
static uint32_t told_since(const dtlp_anchoring *work, uint32_t since)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = since + 1; at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[since]; at++) {
        uint32_t mention = all->of_token[at] - 1;
        if (all->of_token[at] == 0)
            continue;
        const dtlp_happening *one = &all->at[mention];
        const dtl_event *event = &all->events[mention];
        bool told = one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && one->link != DTLP_LINK_RELATIVE;
        if (told || (one->kind == DTLP_KIND_NOUN && one->marker == since))
            return event->modality == DTL_MODALITY_ACTUAL && !dtlp_is_dated(work, mention) ? mention : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

/* How long it is: "two years", "almost two years", "two to three years". */
typedef struct length_since {
    dtlp_grain grain;
    int32_t count, most;
    enum { SO_LONG, NOT_SO_LONG, LONGER, UP_TO } than;
} length_since;

/* "Not two years", "almost two years", "more than two years". */
static length_since how_long(const dtlp_anchoring *work, uint32_t index, uint32_t first, dtlp_grain grain, int32_t count)
{
    const dtl_timex *timex = &work->document->timexes[index];
    length_since length = {grain, count, work->all->again == NULL ? 0 : dtlp_timex_most(work->all->again, index), SO_LONG};
    switch (timex->mod) {
    case DTL_MOD_LESS_THAN: length.than = NOT_SO_LONG; break;
    case DTL_MOD_EQUAL_OR_LESS: length.than = UP_TO; break;
    case DTL_MOD_MORE_THAN:
    case DTL_MOD_EQUAL_OR_MORE: length.than = LONGER; break;
    default: break;
    }
    bool negated = (first > 0 && dtlp_serves_as(work->all->tree, first - 1, DTLP_NEGATOR)) ||
                   (first > 1 && dtlp_up(work->all->tree, first - 1) == DTLP_ADV && dtlp_serves_as(work->all->tree, first - 2, DTLP_NEGATOR));
    if (negated && length.than == SO_LONG) /* "not yet two years" */
        length.than = NOT_SO_LONG;
    else if (negated)
        length.than = length.than == LONGER ? UP_TO : LONGER;
    return length;
}

/* The unit that lies so many before the day named, else before the article's; a year before a day is a day. */
static dtl_period exactly_before(const dtlp_anchoring *work, const dtl_timex *named, dtlp_grain grain, int32_t count)
{
    if (named != NULL && grain == DTLP_GRAIN_YEAR)
        return (dtl_period){dtlp_years_on(named->period.first, -count), dtlp_years_on(named->period.last, -count), named->period.precision};
    dtlp_unit unit = dtlp_unit_move(dtlp_unit_of(grain, named != NULL ? named->period.first : work->now), -count);
    return (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
}

static dtl_period so_long_before(const dtlp_anchoring *work, uint32_t day, length_since length)
{
    const dtl_timex *named = day == 0 ? NULL : &work->document->timexes[day - 1];
    if (named != NULL && (named->period.first <= DTL_DAY_OPEN_BEFORE || named->period.last >= DTL_DAY_OPEN_AFTER))
        named = NULL;
    dtl_period from = named != NULL ? named->period : (dtl_period){work->now, work->now, DTL_PRECISION_DAY};
    if (length.than == SO_LONG) {
        dtl_period period = exactly_before(work, named, length.grain, length.count);
        if (length.most > length.count) /* "two to three years" */
            period = (dtl_period){exactly_before(work, named, length.grain, length.most).first, period.last, DTL_PRECISION_VAGUE};
        return period;
    }
    int32_t farthest = length.count + (length.than == LONGER);
    int32_t nearest = length.than == UP_TO ? 0 : length.count - (length.than == NOT_SO_LONG);
    return (dtl_period){day_before(from.first, length.grain, farthest), day_before(from.last, length.grain, nearest), DTL_PRECISION_VAGUE};
}

/* "It was five years since the strike when Mora arrived in 2010": the day of the coming. */
static uint32_t day_of_when(const struct dtlp_happenings *all, uint32_t since)
{
    bool behind = false;
    for (uint32_t at = since + 1; at < all->tree->text->n_tokens && all->tree->sentence[at] == all->tree->sentence[since]; at++) {
        behind |= dtlp_serves_as(all->tree, at, DTLP_POINT_CONJUNCTION);
        if (all->timex_of[at] != 0)
            return behind ? all->timex_of[at] : 0;
    }
    return 0;
}

static void date_since(dtlp_anchoring *work, uint32_t index, uint32_t first)
{
    const dtl_timex *length = &work->document->timexes[index];
    uint32_t day, mention, since = since_behind(work, first, &day);
    dtlp_grain grain;
    int32_t count;
    if (since == DTLP_NO_TOKEN || !count_of(length->value, &grain, &count))
        return;
    bool till_now = is_till_now(work->all->tree, since);
    if (day == 0 && !till_now)
        day = day_of_when(work->all, since);
    if ((day == 0 && !till_now) || (mention = told_since(work, since)) == DTLP_NO_MENTION)
        return;
    dtl_time time = dtlp_time_unknown();
    dtlp_time_set(&time, so_long_before(work, day, how_long(work, index, first, grain, count)), DTL_SIGNAL_NONE, work->since);
    time.timex = index + 1;
    time.anchor = DTL_ANCHOR_EXPLICIT;
    time.basis = dtlp_arena_printf(work->arena, SAY_QUOTED, dtlp_quote(work->arena, work->document, length->span), SAY_SO_LONG_AGO);
    work->all->events[mention].time = time;
    work->all->at[mention].stated = true;
    work->all->at[mention].lent = work->all->at[mention].duration = false;
    work->mention_of_timex[index] = mention + 1;
}

void dtlp_date_by_time_since(dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t at = 0; at < all->tree->text->n_tokens && work->now != DTL_DAY_NONE; at = dtlp_behind_timex(all, at))
        if (all->timex_of[at] != 0 && work->document->timexes[all->timex_of[at] - 1].type == DTL_TIMEX_DURATION)
            date_since(work, all->timex_of[at] - 1, at);
}

/* ---- so long before -------------------------------------------------------------------- */

/* "before selling out": what came at the end of what lasted. */
static uint32_t end_of_stay(const struct dtlp_happenings *all, uint32_t lasting, uint32_t from)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = from; at < tree->text->n_tokens && tree->sentence[at] == all->at[lasting].sentence; at++) {
        const dtlp_happening *one = all->of_token[at] == 0 ? NULL : &all->at[all->of_token[at] - 1];
        if (one != NULL && one->kind == DTLP_KIND_VERB)
            return one->governor == lasting && one->marker != DTLP_NO_TOKEN && dtlp_serves_as(tree, one->marker, DTLP_BEFORE_PREPOSITION) ? all->of_token[at] - 1 : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

/* "Stayed for 14 years", "spent 30 years in a drawer", told of the past, with no date of its own. */
static bool lasts_so_long(const dtlp_anchoring *work, uint32_t lasting, uint32_t first)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[lasting];
    bool spent = (dtlp_lemma_around(tree, one->token) & DTLP_AROUND_IS(SPENDS)) != 0;
    bool stayed = (one->word & DTLP_IS(V_LASTS)) != 0 && first > 0 && (dtlp_form_around(tree, first - 1) & DTLP_AROUND_IS(SET_FOR)) != 0;
    return (spent || stayed) && work->all->events[lasting].tense == DTL_TENSE_PAST && (!dtlp_is_dated(work, lasting) || one->lent);
}

/* "She joined in 1996 and stayed for 14 years before selling out": what ended it came so long after what began it. */
void dtlp_date_by_stay(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t via, lasting = timex->type == DTL_TIMEX_DURATION ? dtlp_mention_above(all, first, &via) : DTLP_NO_MENTION;
    dtlp_grain grain;
    int32_t count;
    if (current == DTLP_NO_MENTION || lasting == DTLP_NO_MENTION || lasting == current || !count_of(timex->value, &grain, &count) ||
        !lasts_so_long(work, lasting, first) || all->tree->sentence[first] - all->at[current].sentence > REACH)
        return;
    uint32_t ended = end_of_stay(all, lasting, dtlp_behind_timex(all, first));
    const dtl_time *base = &all->events[current].time;
    if (ended == DTLP_NO_MENTION || dtlp_is_dated(work, ended) || !has_both_ends(base) || dtlp_time_width(base) > A_YEAR)
        return;
    dtlp_unit from = dtlp_unit_move(dtlp_unit_of(grain, base->begin_min), count), to = dtlp_unit_move(dtlp_unit_of(grain, base->end_max), count);
    dtl_period there = {dtlp_unit_first(from), dtlp_unit_last(to), dtlp_unit_precision(from)};
    const char *reason = dtlp_quote(work->arena, work->document, timex->span);
    dtlp_date_there(work, ended, current, there, reason);
    all->at[ended].measured = true;
    if (dtlp_is_dated(work, lasting) && !all->at[lasting].lent)
        return;
    dtl_time *time = &all->events[lasting].time; /* from what began it to what ended it */
    dtlp_date_there(work, lasting, current, there, reason);
    time->begin_min = base->begin_min;
    time->begin_max = base->end_max;
    all->at[lasting].lent = false;
}
