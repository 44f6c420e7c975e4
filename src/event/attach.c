/* attach.c - gives each expression of time to the mention it dates.
 *
 * Owns what a mention takes from its expressions: whether they make it a habit, a
 * length or a date, and which of two dates counts. Who owns an expression is asked
 * of owner.c, what it says of expression.c. Knows nothing of other events' times.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/unit.h"
#include "event/anchor.h"
#include "event/en/basis.h"
#include "event/reread.h"

/* "Pleaded guilty in March to 24 counts of theft between 1996 and 2005": the first stands right behind the verb, the second
 * behind a noun, and nothing divides them. */
static bool is_of_noun_behind(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *first, const dtl_timex *second)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const uint32_t verb = dtlp_happening_of(work, event)->token, of_first = (uint32_t)(first - work->document->timexes) + 1;
    uint32_t at = verb + 1, nouns = 0;
    if (!dtlp_is_usable(first) || first->signal == DTL_SIGNAL_SINCE || first->span.begin < event->trigger.end || first->span.end > second->span.begin)
        return false;
    while (at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[verb] && all->timex_of[at] != of_first)
        if (dtlp_up(tree, at) == DTLP_PUNCT || dtlp_is_verb(tree, at++))
            return false;
    for (; at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[verb] && tree->text->tokens[at].begin < second->span.begin; at++) {
        bool gapped = dtlp_word_is_at(tree, at, ",") && dtlp_up(tree, at + 1) == DTLP_CCONJ && at > 0 && all->timex_of[at - 1] == of_first; /* "to start in May, and production in 2015" */
        if ((dtlp_up(tree, at) == DTLP_PUNCT && !gapped) || dtlp_is_verb(tree, at))
            return false;
        nouns += dtlp_is_noun(tree, at) && all->timex_of[at] == 0;
    }
    return nouns > 0;
}

/* "Shut for the winter in November": how long, not when. */
static bool is_how_long(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    enum { REACH = 200 /* tokens */ };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const uint32_t sentence = dtlp_happening_of(work, event)->sentence, index = (uint32_t)(timex - work->document->timexes) + 1;
    uint32_t at = tree->text->sentences[sentence].first_token, end = at + tree->text->sentences[sentence].n_tokens;
    end = end - at > REACH ? at + REACH : end;
    while (at < end && all->timex_of[at] != index)
        at++;
    at -= at > 0 && dtlp_stands_before(tree, at, DTLP_DEFINITE_ARTICLE);
    return at < end && at > 0 && timex->period.first != timex->period.last && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL &&
           (dtlp_form_around(tree, at - 1) & DTLP_AROUND_IS(SET_FOR)) != 0;
}

/* Of two dates that cannot both be true: a day told beats the one that a clock
 * time was only lent or that leaves its year open, and a coming one suits a verb of the future. */
static bool suits_better(const dtlp_anchoring *work, const dtl_event *event, const dtl_time *time)
{
    const dtl_time *old = &event->time;
    const dtl_timex *timexes = work->document->timexes;
    const dtl_timex *first = &timexes[old->timex - 1], *second = &timexes[time->timex - 1];
    if (is_of_noun_behind(work, event, first, second))
        return false;
    if (dtlp_is_present(first) != dtlp_is_present(second))
        return dtlp_is_present(first); /* "is now set for 29 August" */
    if (first->type == DTL_TIMEX_TIME &&
        (second->type == DTL_TIMEX_DATE || (!dtlp_names_a_day(work, first) && dtlp_names_a_day(work, second))))
        return true; /* "at six o'clock on Monday morning" */
    if (is_how_long(work, event, first) != is_how_long(work, event, second))
        return is_how_long(work, event, first);
    if ((first->signal == DTL_SIGNAL_SINCE) != (second->signal == DTL_SIGNAL_SINCE) &&
        event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE)
        return first->signal == DTL_SIGNAL_SINCE; /* "the mast, a landmark since 1926, fell that winter" */
    if (dtlp_names_year(work, first) != dtlp_names_year(work, second))
        return dtlp_names_year(work, second); /* "a day later, on 7 June 2023" */
    if (work->now == DTL_DAY_NONE)
        return false;
    bool coming = event->tense == DTL_TENSE_FUTURE || event->modality == DTL_MODALITY_PLANNED ||
                  event->modality == DTL_MODALITY_POSSIBLE;
    return coming ? old->begin_min < work->now && time->begin_min >= work->now
                  : old->begin_min > work->now && time->begin_min <= work->now;
}

/* "Tickets for the match on 11 April go on sale next Wednesday": a day within the subject is not the verb's that has one
 * behind it. */
static bool is_of_subject(const dtlp_anchoring *work, uint32_t mention, const dtl_time *old, const dtl_time *time)
{
    const dtlp_happening *one = &work->all->at[mention];
    const dtlp_token *tokens = work->all->tree->text->tokens;
    const dtl_timex *timexes = work->document->timexes;
    if (old->anchor != DTL_ANCHOR_EXPLICIT || old->timex == 0 || time->timex == 0 || one->kind != DTLP_KIND_VERB || !one->own_subject ||
        one->subject == DTLP_NO_TOKEN || one->subject > one->token)
        return false;
    bool inside = timexes[old->timex - 1].span.begin > tokens[one->subject].end && timexes[old->timex - 1].span.end < tokens[one->token].begin;
    for (uint32_t at = one->token + 1; inside && at <= work->all->tree->right[one->token]; at++)
        if (work->all->timex_of[at] == time->timex && dtlp_head(work->all->tree, at) == one->token)
            return true;
    return false;
}

static bool is_known_day(const dtl_timex *timex)
{
    return timex->type == DTL_TIMEX_DATE && dtlp_is_usable(timex) && timex->period.first == timex->period.last;
}

/* "A day later, on 7 June 2023", told after 1 May: one of the two errs. The words
 * that do not count, NULL if there is no such thing. */
static const char *clash_of(const dtlp_anchoring *work, const dtl_time *old, const dtl_time *time)
{
    const dtl_timex *timexes = work->document->timexes;
    if (old->anchor != DTL_ANCHOR_EXPLICIT || dtlp_time_compatible(old, time))
        return NULL;
    const dtl_timex *first = &timexes[old->timex - 1], *second = &timexes[time->timex - 1];
    if (dtlp_names_year(work, first) == dtlp_names_year(work, second) || !is_known_day(first) || !is_known_day(second))
        return NULL;
    return dtlp_quote(work->arena, work->document, (dtlp_names_year(work, first) ? second : first)->span);
}

/* Date a mention; of two expressions the narrower one counts, or both where
 * they meet, or else the better or the first. */
static void date_mention(dtlp_anchoring *work, uint32_t mention, const dtl_time *time)
{
    dtl_time *old = &work->all->events[mention].time;
    if (old->anchor == DTL_ANCHOR_EXPLICIT && old->timex != 0 && old->begin_min == DTL_DAY_OPEN_BEFORE &&
        old->end_max == time->end_max && work->document->timexes[old->timex - 1].type == DTL_TIMEX_TIME)
        return; /* "until noon on Wednesday": the day is the hour's */
    const char *clash = clash_of(work, old, time);
    if (old->anchor != DTL_ANCHOR_EXPLICIT ||
        (!dtlp_time_compatible(old, time) && (is_of_subject(work, mention, old, time) || suits_better(work, &work->all->events[mention], time)))) {
        *old = *time;
    } else if (dtlp_time_width(time) < dtlp_time_width(old)) {
        dtl_time made = *time;
        if (dtlp_time_narrow(&made, old))
            *old = made;
    } else {
        dtlp_time_narrow(old, time);
    }
    if (clash == NULL)
        return;
    old->basis = dtlp_arena_printf(work->arena, SAY_CONTRADICTED, old->basis, clash);
    *DTLP_PUSH(work->arena, &work->clashes) = clash;
}

/* "now" says when only of what goes on. */
static bool is_going_on(const dtl_event *event)
{
    return event->tense != DTL_TENSE_FUTURE && event->aspect != DTL_ASPECT_PERFECTIVE &&
           event->tense != DTL_TENSE_PAST && event->tense != DTL_TENSE_INFINITIVE &&
           event->modality != DTL_MODALITY_POSSIBLE;
}

/* "had not paid it until 5 May", "it was not until 5 May that it was paid": it was paid on that day. */
static bool ends_denial(const dtlp_tree *tree, uint32_t first, const dtlp_happening *one, const dtl_event *event, const dtl_timex *timex)
{
    bool not_until = first > 1 && tree->sentence[first - 2] == tree->sentence[first] && dtlp_serves_as(tree, first - 2, DTLP_NEGATOR) &&
                     event->modality == DTL_MODALITY_ACTUAL && one->token > first;
    if (timex->signal == DTL_SIGNAL_UNTIL && not_until)
        return event->tense == DTL_TENSE_PAST && one->kind == DTLP_KIND_VERB;
    return timex->signal == DTL_SIGNAL_UNTIL && event->modality == DTL_MODALITY_NEGATED && one->negated_verb &&
           event->tense == DTL_TENSE_PAST && one->kind == DTLP_KIND_VERB && one->link != DTLP_LINK_ADVERBIAL;
}

/* "will not open until June", "is not expected before June": it is expected from then on. */
static bool ends_wait(const dtlp_anchoring *work, const dtlp_happening *one, const dtl_event *event, const dtl_timex *timex)
{
    bool signal = timex->signal == DTL_SIGNAL_UNTIL || timex->signal == DTL_SIGNAL_BEFORE;
    bool ahead = event->tense == DTL_TENSE_FUTURE ||
                 (event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE && one->passive && (one->word & DTLP_IS(V_APPOINTS)));
    return signal && ahead && event->modality == DTL_MODALITY_NEGATED && one->negated_verb && one->kind == DTLP_KIND_VERB &&
           one->link != DTLP_LINK_ADVERBIAL && !one->conditional && work->now != DTL_DAY_NONE && timex->period.first > work->now;
}

/* "to put it to a vote next year": the noun right before a coming date has it along with its verb. */
static void date_noun_before(dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_time *time)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t noun = first > 0 ? all->of_token[first - 1] : 0;
    const dtl_event *verb = &all->events[mention];
    bool unreal = verb->modality == DTL_MODALITY_POSSIBLE && all->at[mention].would && verb->aspect == DTL_ASPECT_PERFECTIVE; /* "would have led them at the opening on 15 September" */
    bool ahead = unreal || verb->modality == DTL_MODALITY_PLANNED || verb->tense == DTL_TENSE_INFINITIVE || verb->tense == DTL_TENSE_FUTURE;
    if (noun == 0 || all->at[mention].kind != DTLP_KIND_VERB || !ahead || work->now == DTL_DAY_NONE || time->begin_min <= work->now)
        return;
    const dtlp_happening *one = &all->at[noun - 1];
    if (one->kind == DTLP_KIND_NOUN && one->governor == mention && (one->word & DTLP_IS(N_EVENT)) && !dtlp_is_dated(work, noun - 1))
        date_mention(work, noun - 1, time);
}

/* "checks every year" are a habit, "a week of rain" has a length; neither is a date. */
static void note_length(const struct dtlp_happenings *all, const dtl_timex *timex, uint32_t first, dtlp_happening *one)
{
    const dtlp_tree *tree = all->tree;
    bool of_subject = one->subject != DTLP_NO_TOKEN && one->subject < first && first < one->token; /* "checks every year were" */
    if (timex->type == DTL_TIMEX_SET && !of_subject)
        one->habitual = true;
    if (timex->type != DTL_TIMEX_DURATION)
        return;
    uint32_t next = dtlp_behind_timex(all, first);
    bool more = next < tree->text->n_tokens;
    one->duration = strncmp(timex->value, "PT", 2) != 0 && !dtlp_stands_before(tree, first, DTLP_LIMIT_PREPOSITION) && /* "put off by a week" */
                    !dtlp_stands_before(tree, first, DTLP_GENITIVE_PREPOSITION) && /* "received terms of two years" */
                    !dtlp_serves_as(tree, more ? next : DTLP_NO_TOKEN, DTLP_GENITIVE_PREPOSITION) && /* "a week of rain" */
                    !(more && (dtlp_form_around(tree, next) & DTLP_AROUND_IS(PART_WAY)));
    one->measured = dtlp_stands_before(tree, first, DTLP_AFTER_PREPOSITION) ||
                    (more && tree->sentence[next] == tree->sentence[first] &&
                     (tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0);
}

/* "at 6 a.m. ten days before the fire": the hour of a day that an event names, not of the article's. */
static bool is_hour_of_distance(const dtlp_anchoring *work, uint32_t index, uint32_t first)
{
    enum { REACH = 12 };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    if (work->document->timexes[index].type != DTL_TIMEX_TIME || !dtlp_is_lent_day(work, index))
        return false;
    for (uint32_t at = dtlp_behind_timex(all, first), n = 0; at + 1 < tree->text->n_tokens && n < REACH && tree->sentence[at + 1] == tree->sentence[first]; at++, n++) {
        if (dtlp_up(tree, at) == DTLP_PUNCT)
            break;
        bool length = all->timex_of[at] != 0 && work->document->timexes[all->timex_of[at] - 1].type == DTL_TIMEX_DURATION;
        if (length && (tree->word[at + 1] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0)
            return true;
    }
    return false;
}

/* "Crews fought it through the night": how long, on a day that is told elsewhere. */
static bool is_end_of_scene(const dtlp_anchoring *work, uint32_t mention, uint32_t index, uint32_t first)
{
    const dtl_timex *timex = &work->document->timexes[index];
    if (ends_denial(work->all->tree, first, &work->all->at[mention], &work->all->events[mention], timex))
        return false;
    return timex->type == DTL_TIMEX_TIME && timex->signal == DTL_SIGNAL_UNTIL && work->all->again != NULL && work->all->events[mention].tense == DTL_TENSE_PAST &&
           work->all->events[mention].modality == DTL_MODALITY_ACTUAL && work->all->at[mention].kind == DTLP_KIND_VERB && dtlp_timex_leans(work->all->again, index) == DTLP_LEAN_CLOCK;
}

static bool gives_date(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    uint32_t index = (uint32_t)(timex - work->document->timexes);
    return !is_end_of_scene(work, mention, index, first) && !work->unsure[index] && dtlp_is_usable(timex) && (!dtlp_is_present(timex) || is_going_on(&work->all->events[mention])) && !is_hour_of_distance(work, index, first) &&
           (dtlp_spans_figures(work, index, first) || !dtlp_dates_nothing(work, mention, first, timex));
}

/* The time that the expression, or the range it begins, gives to the mention. */
static dtl_time read_for(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t mention)
{
    dtlp_happening *one = &work->all->at[mention];
    dtl_event *event = &work->all->events[mention];
    const dtl_timex *timex = &work->document->timexes[index];
    bool waits = ends_wait(work, one, event, timex);
    one->denied_until = waits || ends_denial(work->all->tree, first, one, event, timex);
    if (one->denied_until)
        event->modality = waits ? DTL_MODALITY_PLANNED : DTL_MODALITY_ACTUAL;
    dtl_time time = dtlp_time_of(work, index, event, !one->denied_until);
    if (waits && timex->signal == DTL_SIGNAL_BEFORE) {
        time.begin_max = time.end_max = DTL_DAY_OPEN_AFTER; /* in that month, or later */
        time.precision = DTL_PRECISION_OPEN;
        time.edtf = NULL;
    }
    dtlp_span_range(work, index, first, event, event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB, &time);
    return time;
}

/* What the mention is told of along with its time: a figure as of a day, a day that a reader can know. */
static void note_date(const dtlp_anchoring *work, uint32_t index, uint32_t first, dtlp_happening *one)
{
    const dtlp_tree *tree = work->all->tree;
    const dtl_timex *timex = &work->document->timexes[index];
    if (dtlp_stands_before(tree, first, DTLP_GENITIVE_PREPOSITION) && dtlp_stands_before(tree, first - 1, DTLP_STANDING_PREPOSITION))
        one->as_of = true;
    bool dawn = one->quoted && dtlp_is_lent_day(work, index); /* "They came at dawn": of which day nobody knows */
    bool told = timex->period.first != DTL_DAY_OPEN_BEFORE && timex->period.first < work->now; /* "days later", seen from a day told */
    one->stated = !dtlp_is_present(timex) && (told || !dtlp_is_mere_past(timex)) && !dawn;
}

/* Another mention that has the date along with its owner. */
static void date_along(dtlp_anchoring *work, uint32_t mention, bool stated, const dtl_time *time)
{
    if (mention == DTLP_NO_MENTION)
        return;
    work->all->at[mention].stated = stated;
    date_mention(work, mention, time);
}

/* "In the three months ended Sept. 30": the day only says which months. */
static bool ends_stretch(const dtlp_anchoring *work, uint32_t index)
{
    enum { ADJACENT = 12 /* bytes: " ended on " */ };
    const dtl_timex *day = &work->document->timexes[index], *stretch = day - 1;
    return index > 0 && stretch->type == DTL_TIMEX_DURATION && day->period.first != DTL_DAY_NONE && stretch->period.first != DTL_DAY_NONE &&
           stretch->period.last == day->period.last && stretch->period.first < day->period.first && day->span.begin - stretch->span.end <= ADJACENT;
}

/* "And again on 20 June": the day of what is told again, if its verb has the day before. */
static bool date_again(dtlp_anchoring *work, uint32_t index)
{
    struct dtlp_happenings *all = work->all;
    uint32_t again = all->again_of_timex[index];
    if (again == 0)
        return false;
    uint32_t verb = all->at[again - 1].again_of - 1;
    bool one = dtlp_is_one_of_several(all, again - 1);
    if ((!one && !dtlp_is_dated(work, verb)) || work->range_end == index + 1)
        return true;
    all->events[again - 1].time = dtlp_time_of(work, index, &all->events[again - 1], false);
    all->at[again - 1].stated = one || all->at[verb].stated;
    work->mention_of_timex[index] = again;
    return true;
}

/* "The accident of 14 July ... it struck the pier on a clear Saturday", told in June: the day told before, if it was such a day.
 * The mention that has it. */
static uint32_t scene_of_weekday(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    enum { REACH = 100 /* mentions */, SENTENCES = 12, OWN = 7 /* days */ };
    const struct dtlp_happenings *all = work->all;
    uint32_t day = first;
    while (day + 1 < dtlp_behind_timex(all, first) && (dtlp_form_is(all->tree, day) & DTLP_IS(F_WEEKDAY)) == 0)
        day++;
    if ((dtlp_form_is(all->tree, day) & DTLP_IS(F_WEEKDAY)) == 0 || timex->period.first != timex->period.last || !dtlp_has_weekday_article(all->tree, first) ||
        work->now == DTL_DAY_NONE || all->events[mention].tense != DTL_TENSE_PAST)
        return DTLP_NO_MENTION;
    for (uint32_t i = mention, n = 0; i-- > 0 && n < REACH && all->at[i].sentence + SENTENCES > all->at[mention].sentence; n++) {
        const dtl_time *time = &all->events[i].time;
        bool told = time->anchor == DTL_ANCHOR_EXPLICIT && time->begin_min == time->end_max && all->events[i].modality == DTL_MODALITY_ACTUAL;
        if (told && time->end_max < work->now - OWN && dtlp_weekday(time->begin_min) == dtlp_weekday(timex->period.first))
            return i;
    }
    return DTLP_NO_MENTION;
}

static void put_in_scene(const dtlp_anchoring *work, uint32_t scene, dtl_time *time)
{
    time->begin_min = time->begin_max = time->end_min = time->end_max = work->all->events[scene].time.begin_min;
    time->edtf = NULL;
    time->basis = dtlp_told_after(work, scene);
}

/* finders: 1 + the mention, one an expression, that has its date along with the owner. */
static void attach_one(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t *finders)
{
    struct dtlp_happenings *all = work->all;
    const dtl_timex *timex = &work->document->timexes[index];
    if (date_again(work, index))
        return;
    if (work->range_end == index + 1 || ends_stretch(work, index) || dtlp_is_day_of_event(all, first))
        return; /* the range has it; "the morning of the crash" is related */
    uint32_t finder, mention = dtlp_owner_of(work, index, first, &finder);
    if (mention == DTLP_NO_MENTION)
        return;
    dtlp_happening *one = &all->at[mention];
    note_length(all, timex, first, one);
    uint32_t scene = scene_of_weekday(work, mention, first, timex);
    if (scene == DTLP_NO_MENTION && !gives_date(work, mention, first, timex)) {
        bool leans = all->again != NULL && dtlp_timex_leans(all->again, index) == DTLP_LEAN_TOLD && /* "two days later", of what nothing dates */
                     timex->period.first != DTL_DAY_NONE && (timex->period.precision <= DTL_PRECISION_WEEK || timex->period.first > work->now); /* not "from 40 million a year earlier" */
        one->measured |= timex->offset_direction != 0 || leans;
        return;
    }
    dtl_time time = read_for(work, index, first, mention);
    if (scene != DTLP_NO_MENTION)
        put_in_scene(work, scene, &time);
    note_date(work, index, first, one);
    date_mention(work, mention, &time);
    work->mention_of_timex[index] = mention + 1;
    date_noun_before(work, mention, first, &time);
    finders[index] = finder == DTLP_NO_MENTION ? 0 : finder + 1;
    date_along(work, dtlp_owner_verb(work, index, first, mention), one->stated, &time);
}

void dtlp_attach_timexes(dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t n = all->tree->text->n_tokens, *finders = DTLP_NEW_ARRAY(work->arena, uint32_t, work->document->n_timexes);
    for (uint32_t token = 0; token < n; token++) {
        uint32_t index = all->timex_of[token];
        if (index != 0 && (token == 0 || all->timex_of[token - 1] != index))
            attach_one(work, index - 1, token, finders);
    }
    for (uint32_t i = 0; i < work->document->n_timexes; i++) { /* "an audit carried out in May found", but "a ship launched in May sank on Friday" */
        uint32_t owner = work->mention_of_timex[i];
        if (finders[i] != 0 && owner != 0 && !dtlp_is_dated(work, finders[i] - 1))
            date_along(work, finders[i] - 1, all->at[owner - 1].stated, &all->events[owner - 1].time);
    }
    dtlp_share_times(work);
}
