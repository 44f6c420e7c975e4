/* narrative.c - the date that a tale has reached.
 *
 * Owns what is dated by where it is told: after a dated sentence of a tale, or under
 * a heading that is a date. Scenes told by the hour are scene.c's. Knows nothing of
 * expressions or relations in the clause itself.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

#include "event/en/basis.h"

enum { NARRATIVE_REACH = 3 /* sentences */, SCENE_REACH = 6 /* on a day long past */, MONTH = 31 /* days */ };

/* ---- narrative ---------------------------------------------------------------------- */

/* Told of the past as a fact, by the text itself, once. */
static bool is_told_plainly(const dtlp_happening *one, const dtl_event *event)
{
    return one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL && !one->quoted && !one->habitual && !one->reports;
}

static bool tells_as(const struct dtlp_happenings *all, uint32_t mention, dtl_modality modality)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    dtlp_deprel relation = dtlp_rel(all->tree, one->token);
    bool mistaken = relation == DTLP_DEP_acl && dtlp_xp(all->tree, one->token) == DTLP_XPOS_VBN; /* for a participle */
    if (dtlp_is_one_of_several(all, mention) || dtlp_is_asked(all->tree, one->token) || relation == DTLP_DEP_advcl || (relation == DTLP_DEP_acl && !mistaken) || relation == DTLP_DEP_acl_relcl)
        return false; /* below something that is no mention */
    return one->kind == DTLP_KIND_VERB && !dtlp_serves_as(all->tree, one->token, DTLP_DUE) && event->tense == DTL_TENSE_PAST &&
           event->aspect == DTL_ASPECT_NONE && event->modality == modality &&
           (event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_I_ACTION ||
            event->event_class == DTL_CLASS_ASPECTUAL || event->event_class == DTL_CLASS_PERCEPTION) &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT) && !one->quoted &&
           !one->habitual && !one->reports;
}

/* "In March they were walking home when the storm broke": the tale has got there too. */
static bool was_going_on(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    return is_told_plainly(one, event) && event->aspect == DTL_ASPECT_PROGRESSIVE && one->link == DTLP_LINK_NONE && one->own_subject &&
           event->event_class == DTL_CLASS_OCCURRENCE;
}

bool dtlp_tells_on(const struct dtlp_happenings *all, uint32_t mention)
{
    return tells_as(all, mention, DTL_MODALITY_ACTUAL);
}

/* "Was held for 19 months", "held the post for years": told of the past in a clause of its own. */
static bool lasts_on(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    return is_told_plainly(one, event) && event->aspect == DTL_ASPECT_NONE &&
           (event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_STATE) && ((one->word & DTLP_IS(V_LIGHT)) == 0 || (one->word & DTLP_IS(V_LASTS)) != 0) &&
           (one->link == DTLP_LINK_CONJUNCT || (one->link == DTLP_LINK_NONE && one->own_subject));
}

/* "She was a steward, who in March led a march.": the clause at the end of a sentence that tells nothing else. */
static bool tells_in_relative(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    uint32_t noun = dtlp_rel(tree, one->token) == DTLP_DEP_acl_relcl ? dtlp_head(tree, one->token) : DTLP_NO_TOKEN;
    if (noun == DTLP_NO_TOKEN || dtlp_rel(tree, noun) != DTLP_DEP_root || dtlp_child(tree, noun, DTLP_DEP_cop) == DTLP_NO_TOKEN)
        return false;
    uint32_t copula = dtlp_child(tree, noun, DTLP_DEP_cop);
    return dtlp_xp(tree, copula) == DTLP_XPOS_VBD && is_told_plainly(one, event) && event->aspect == DTL_ASPECT_NONE && dtlp_time_width(&event->time) <= MONTH;
}

/* "This week" is still going on: what is told next is the news of the day. */
static bool is_reached(const dtlp_anchoring *work, const dtl_time *time)
{
    if (time->precision == DTL_PRECISION_VAGUE && time->edtf == NULL && dtlp_time_width(time) > MONTH)
        return false; /* "between March 2014 and June 2016" */
    return work->now == DTL_DAY_NONE || time->end_max < work->now || (time->begin_min == time->end_max && time->end_max <= work->now);
}

/* "He was praised for his handling of the flood of 2011": what hangs on the verb has another date. */
static bool *hold_dates(const dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    bool *holds = DTLP_NEW_ARRAY(work->arena, bool, all->count);
    for (uint32_t i = 0; i < all->count; i++) {
        bool dated = all->at[i].kind == DTLP_KIND_NOUN && all->events[i].time.anchor == DTL_ANCHOR_EXPLICIT && all->at[i].stated;
        uint32_t at = all->at[i].governor;
        for (int n = 0; n < DTLP_CLIMB && dated && at != DTLP_NO_MENTION; n++, at = all->at[at].governor) {
            holds[at] = all->at[at].token < all->at[i].token;
            dated = all->at[at].kind == DTLP_KIND_NOUN;
        }
    }
    return holds;
}

/* "Owners improved it on Tuesday, but the union turned it down": the same tale. */
static bool goes_on(const dtlp_happening *one, const dtlp_happening *last)
{
    return one->link == DTLP_LINK_CONJUNCT && one->own_subject && one->token > last->token &&
           (last->link == DTLP_LINK_NONE || last->link == DTLP_LINK_CONJUNCT);
}

/* "... and is fighting extradition. Police declined": the tale has come to today. */
static bool is_back_in_the_present(const dtlp_happening *one, const dtl_event *event)
{
    return one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PRESENT && event->modality == DTL_MODALITY_ACTUAL && !one->quoted &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT);
}

/* Which mentions lie so far from what is undated, and which before, after or in it: "left before the trial". */
static void note_apart(const dtlp_anchoring *work, bool *measured, bool *aside)
{
    for (size_t i = 0; i < work->edges.count; i++) {
        const dtlp_edge *edge = &work->edges.at[i];
        bool apart = edge->relation == DTLP_AFTER || edge->relation == DTLP_BEFORE;
        if (apart && edge->max != DTLP_ANY_DISTANCE && edge->max > 0 && !edge->broken)
            measured[edge->a] = true;
        bool during = edge->relation == DTLP_WITHIN && !dtlp_is_dated(work, edge->b); /* "during the war it was shut" */
        if ((apart || during) && !edge->weak)
            aside[edge->a] = true;
    }
}

/* Has the tale come past the day it had reached? */
static bool ends_tale(const dtlp_anchoring *work, uint32_t mention, uint32_t reached)
{
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    bool later = event->time.anchor == DTL_ANCHOR_EXPLICIT && one->stated && one->kind == DTLP_KIND_VERB && one->reports &&
                 event->tense == DTL_TENSE_PAST && event->time.begin_min > work->all->events[reached].time.end_max;
    return later || is_back_in_the_present(one, event); /* "papers reported on Wednesday" */
}

/* A tale long past is told on without its date being said again; a year is too loose for that. */
bool dtlp_is_long_past(const dtlp_anchoring *work, const dtl_time *time)
{
    enum { NEWS = 14 /* days: what led to it may be told next */ };
    return work->now != DTL_DAY_NONE && time->end_max < work->now - NEWS && dtlp_time_width(time) <= MONTH;
}

/* A day gone by is told by its hours; today and yesterday are the news itself. */
static bool is_told_by_hours(const dtlp_anchoring *work, const dtl_time *time)
{
    return work->now != DTL_DAY_NONE && time->timex != 0 && work->document->timexes[time->timex - 1].type == DTL_TIMEX_TIME && time->begin_min == time->end_max &&
           time->end_max < work->now - 1;
}

/* Where the tale is: what told its date, what was told of it last, and how many things. */
typedef struct tale {
    uint32_t reached, last, told;
} tale;

/* A scene of one day goes on in the next paragraph, when several things have been told of it. */
static bool goes_on_as_scene(const dtlp_anchoring *work, const tale *t)
{
    enum { LEAST = 3 };
    const dtl_time *time = &work->all->events[t->reached].time;
    return t->told >= LEAST && time->begin_min == time->end_max && (dtlp_is_long_past(work, time) || is_told_by_hours(work, time));
}

static bool is_near_in_text(const dtlp_anchoring *work, const bool *continued, const dtlp_happening *one, const tale *t)
{
    const dtlp_sentence *sentences = work->all->tree->text->sentences;
    const dtlp_happening *reached = &work->all->at[t->reached], *last = &work->all->at[t->last];
    const dtl_time *time = &work->all->events[t->reached].time;
    bool past = dtlp_is_long_past(work, time) || goes_on_as_scene(work, t);
    const dtlp_happening *from = past ? last : reached;
    uint32_t reach = past && time->begin_min == time->end_max ? SCENE_REACH : NARRATIVE_REACH;
    uint32_t here = sentences[one->sentence].paragraph, apart = here - sentences[from->sentence].paragraph;
    bool further = continued[one->sentence] && dtlp_goes_on_from(work, (uint32_t)(one - work->all->at), t->reached);
    bool near = here == sentences[reached->sentence].paragraph || apart == 0 || further || (apart == 1 && goes_on_as_scene(work, t));
    return near && (one->sentence != reached->sentence || goes_on(one, reached)) && one->sentence - from->sentence <= reach;
}

static bool shares_actor(const dtlp_happening *one, const dtlp_happening *other)
{
    for (uint32_t i = 0; i < one->n_entities; i++)
        for (uint32_t j = 0; j < other->n_entities; j++)
            if (one->entities[i] == other->entities[j])
                return true;
    return false;
}

/* "Bolt stabbed him on Friday.", and then in the next paragraph "He was taken to hospital": what is told there of the same people. */
bool dtlp_goes_on_from(const dtlp_anchoring *work, uint32_t mention, uint32_t base)
{
    enum { NEWS = 14 /* days: what led to it may be told next */ };
    const struct dtlp_happenings *all = work->all;
    const dtlp_sentence *sentences = all->tree->text->sentences;
    const dtl_time *time = &all->events[base].time;
    return sentences[all->at[mention].sentence].paragraph == sentences[all->at[base].sentence].paragraph + 1 && time->begin_min == time->end_max &&
           all->at[base].kind == DTLP_KIND_VERB && !all->at[base].reports && work->now != DTL_DAY_NONE && time->end_max < work->now - NEWS && shares_actor(&all->at[mention], &all->at[base]);
}

/* Which sentences carry on the tale of the paragraph before: up to an expression that counts from there ("the next day"). */
static bool *find_continued(const dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_sentence *sentences = all->tree->text->sentences;
    bool *continued = DTLP_NEW_ARRAY(work->arena, bool, all->tree->text->n_sentences);
    for (uint32_t i = 0; i < all->count && all->again != NULL; i++) {
        const dtl_time *time = &all->events[i].time;
        uint32_t timex = time->anchor == DTL_ANCHOR_EXPLICIT ? time->timex : 0;
        uint32_t told_by = timex == 0 || dtlp_timex_leans(all->again, timex - 1) != DTLP_LEAN_TOLD ? 0 : dtlp_timex_told_by(all->again, timex - 1);
        uint32_t base = told_by == 0 ? 0 : work->mention_of_timex[told_by - 1], at = all->at[i].sentence;
        if (base == 0 || sentences[all->at[base - 1].sentence].paragraph + 1 != sentences[at].paragraph)
            continue;
        for (uint32_t paragraph = sentences[at].paragraph; sentences[at].paragraph == paragraph && !continued[at]; at--) {
            continued[at] = true;
            if (at == 0)
                break;
        }
    }
    return continued;
}

/* "They had been driving there on 9 May when their car was stopped": the clause behind tells what happened, the other one was the
 * setting. */
static bool breaks_in(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    if (one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_ADVERBIAL || one->quoted || !one->stated || !dtlp_is_dated(work, mention) ||
        event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE || event->modality != DTL_MODALITY_ACTUAL || (event->time.begin_min != event->time.end_max && !dtlp_is_long_past(work, &event->time)) ||
        !dtlp_serves_as(all->tree, one->marker, DTLP_POINT_CONJUNCTION))
        return false;
    const dtl_event *setting = &all->events[one->governor];
    return all->at[one->governor].token < one->token && setting->tense == DTL_TENSE_PAST && (setting->aspect != DTL_ASPECT_NONE || setting->event_class == DTL_CLASS_STATE) &&
           (setting->time.anchor == DTL_ANCHOR_EXPLICIT || event->time.anchor == DTL_ANCHOR_EXPLICIT);
}

/* The news that the text opens with, if it is of one fresh day: the main verb of the first sentence. */
uint32_t dtlp_find_lead(const dtlp_anchoring *work)
{
    enum { FRESH = 7 /* days */ };
    const struct dtlp_happenings *all = work->all;
    const uint32_t first = dtlp_first_prose(all->tree);
    for (uint32_t i = 0; i < all->count && all->at[i].sentence <= first && work->now != DTL_DAY_NONE; i++) {
        const dtl_time *time = &all->events[i].time;
        if (all->at[i].sentence == first && time->anchor == DTL_ANCHOR_EXPLICIT && all->at[i].stated && dtlp_tells_on(all, i))
            return time->begin_min == time->end_max && time->end_max <= work->now && time->end_max > work->now - FRESH ? i : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

/* "She trained in the hall when two officials led her out": a setting, of a time of its own. */
static bool is_setting_of_clause(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[all->at[mention].token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_advcl && dtlp_serves_as(tree, tree->left[at], DTLP_POINT_CONJUNCTION))
            return true;
    return false;
}

/* "A court on Wednesday jailed him.", and then in the next paragraph "Eleven others were freed": before any other day is told. */
static bool goes_on_from_lead(const dtlp_anchoring *work, uint32_t mention, uint32_t reached, uint32_t lead)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_sentence *sentences = all->tree->text->sentences;
    const dtlp_happening *one = &all->at[mention];
    if (lead == DTLP_NO_MENTION || all->at[reached].sentence != all->at[lead].sentence || all->events[reached].time.begin_min != all->events[lead].time.begin_min)
        return false;
    return sentences[one->sentence].paragraph == sentences[all->at[lead].sentence].paragraph + 1 && one->own_subject &&
           one->subject != DTLP_NO_TOKEN && dtlp_up(all->tree, one->subject) != DTLP_PRON && one->link == DTLP_LINK_NONE &&
           !is_setting_of_clause(all, mention);
}

const char *dtlp_told_after(const dtlp_anchoring *work, uint32_t mention)
{
    const dtl_event *told = &work->all->events[mention];
    return dtlp_arena_printf(work->arena, SAY_TOLD_AFTER, dtlp_quote(work->arena, work->document, told->trigger), dtlp_own_basis(told));
}

/* aside: the mention lies before or after something else, so that a day is all that it can share. */
static bool take_reached(const dtlp_anchoring *work, uint32_t mention, uint32_t reached, bool aside)
{
    struct dtlp_happenings *all = work->all;
    dtl_time *time = &all->events[mention].time, made = all->events[reached].time;
    uint32_t later = dtlp_comes_later(all, mention, &made);
    if (later != DTLP_NO_TOKEN) {
        dtlp_put_later(work, mention, reached, later);
        return false;
    }
    if (dtlp_has_own_time(all, mention) || (aside && made.begin_min != made.end_max) || (dtlp_time_known(time) && !dtlp_time_narrow(&made, time)))
        return false;
    dtlp_widen_within(work, mention, &made);
    *time = made;
    time->anchor = DTL_ANCHOR_NARRATIVE;
    time->anchor_event = reached + 1;
    time->basis = dtlp_told_after(work, reached);
    time->words = NULL;
    all->at[mention].stated = true;
    return true;
}

/* "Shares fell 9 per cent", "the index closed down 2 per cent". */
static bool is_of_prices(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || ((one->word & DTLP_IS(V_AMOUNTS)) == 0 && !dtlp_serves_as(tree, one->token + 1, DTLP_UP_OR_DOWN)))
        return false;
    for (uint32_t at = one->token + 1; at <= tree->right[one->token]; at++)
        if (dtlp_up(tree, at) == DTLP_NUM && all->timex_of[at] == 0)
            return true;
    return false;
}

/* What the mention goes on from: of prices the last ones told, where these are of a later day. */
static uint32_t told_from(const struct dtlp_happenings *all, uint32_t mention, uint32_t reached, uint32_t priced)
{
    const dtl_time *time = &all->events[reached].time; /* what is told of a year is of no market */
    bool prices = priced != DTLP_NO_MENTION && is_of_prices(all, mention) && time->begin_min == time->end_max && all->events[priced].time.begin_min > all->events[reached].time.end_max;
    return prices ? priced : reached;
}

/* What a clause with a date tells is where the tale is from now on. */
static tale tale_from(const dtlp_anchoring *work, const tale *before, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_time *time = &all->events[mention].time, *old = before->reached == DTLP_NO_MENTION ? NULL : &all->events[before->reached].time;
    bool born = (dtlp_form_around(all->tree, all->at[mention].token) & DTLP_AROUND_IS(BORN)) != 0; /* what else is told came later */
    bool same = old != NULL && time->begin_min == old->begin_min && time->end_max == old->end_max;
    return (tale){is_reached(work, time) && !born ? mention : DTLP_NO_MENTION, mention, same ? before->told + 1 : 1};
}

/* "Broke in on Friday and stayed for a week". */
static bool lasts_from_joined(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    return one->lent && one->link == DTLP_LINK_CONJUNCT && dtlp_has_lasted(one) && lasts_on(work->all, mention) && dtlp_put_lasting(work, mention, one->governor);
}

void dtlp_follow_narrative(dtlp_anchoring *work)
{
    enum { NEXT = 2 /* sentences */ };
    struct dtlp_happenings *all = work->all;
    tale t = {DTLP_NO_MENTION, DTLP_NO_MENTION, 0};
    uint32_t dated = UINT32_MAX, lead = dtlp_find_lead(work); /* dated: sentence with a date of its own */
    uint32_t priced = DTLP_NO_MENTION; /* prices go on from prices: "Shares fell on Tuesday. The warning came on Friday. The index lost 2 per cent." */
    bool *measured = DTLP_NEW_ARRAY(work->arena, bool, all->count), *aside = DTLP_NEW_ARRAY(work->arena, bool, all->count);
    note_apart(work, measured, aside);
    const bool *holds = hold_dates(work), *continued = find_continued(work);
    for (uint32_t i = 0; i < all->count; i++) {
        const dtl_time *time = &all->events[i].time;
        const dtlp_happening *one = &all->at[i];
        bool explicit = time->anchor == DTL_ANCHOR_EXPLICIT && one->stated;
        if (explicit && lasts_from_joined(work, i))
            continue;
        if (explicit && (dtlp_tells_on(all, i) || was_going_on(all, i) || tells_as(all, i, DTL_MODALITY_NEGATED) || tells_in_relative(work, i))) { /* "the next morning nobody came" */
            t = tale_from(work, &t, i);
            if (t.reached != DTLP_NO_MENTION && is_of_prices(all, i) && time->begin_min == time->end_max)
                priced = i;
            continue;
        }
        if (breaks_in(work, i)) {
            t = (tale){i, i, 1};
            continue;
        }
        if (explicit && one->kind == DTLP_KIND_VERB)
            dated = one->sentence;
        if (t.reached == DTLP_NO_MENTION)
            continue;
        bool free = time->anchor == DTL_ANCHOR_NONE && dated != one->sentence, near = free && is_near_in_text(work, continued, one, &t);
        if (ends_tale(work, i, t.reached)) {
            t.reached = DTLP_NO_MENTION;
        } else if (near && dtlp_has_lasted(one) && lasts_on(all, i) && one->sentence - all->at[t.last].sentence <= NEXT && dtlp_put_lasting(work, i, t.last)) {
            t.reached = dtlp_time_width(time) > MONTH ? DTLP_NO_MENTION : t.reached; /* whether the next was meanwhile or afterwards nobody knows */
        } else if (!holds[i] && (near || (free && goes_on_from_lead(work, i, t.reached, lead))) && dtlp_tells_on(all, i) && !measured[i] && !dtlp_has_lasted(one) &&
                   take_reached(work, i, told_from(all, i, t.reached, priced), aside[i])) {
            t.last = i;
            t.told++;
        }
    }
}

/* ---- a date that heads a paragraph ------------------------------------------------------ */

/* "Tarn, 1996.": a sentence of a place and a date, without a verb. The expression, 1 + its index; 0 if it is none. */
static uint32_t date_of_heading(const dtlp_anchoring *work, uint32_t sentence)
{
    enum { MOST = 4 /* words beside the date */, LONGEST = 366 /* days */ };
    const struct dtlp_happenings *all = work->all;
    const dtlp_sentence *at = &all->tree->text->sentences[sentence];
    uint32_t found = 0, words = 0;
    for (uint32_t token = at->first_token; token < at->first_token + at->n_tokens; token++) {
        dtlp_upos tag = dtlp_up(all->tree, token);
        uint32_t timex = all->timex_of[token];
        if (timex != 0 && found != 0 && timex != found)
            return 0;
        if (timex != 0)
            found = timex;
        else if (tag == DTLP_VERB || tag == DTLP_AUX || tag == DTLP_SCONJ || (tag != DTLP_PUNCT && ++words > MOST))
            return 0;
    }
    const dtl_timex *timex = found == 0 ? NULL : &work->document->timexes[found - 1];
    bool usable = timex != NULL && timex->type == DTL_TIMEX_DATE && timex->signal == DTL_SIGNAL_NONE && timex->period.first > DTL_DAY_OPEN_BEFORE &&
                  timex->period.first != DTL_DAY_NONE && (int64_t)timex->period.last - timex->period.first < LONGEST;
    return usable && (work->now == DTL_DAY_NONE || timex->period.last < work->now) ? found : 0;
}

static bool is_told_under(const dtlp_happening *one, const dtl_event *event)
{
    bool plain = event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PRESENT;
    bool deed = event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_I_ACTION || event->event_class == DTL_CLASS_ASPECTUAL;
    return one->kind == DTLP_KIND_VERB && plain && deed && event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_ACTUAL &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT) && !one->quoted && !one->habitual && !one->reports;
}

/* "Tarn, May 1996. A dam bursts. Two people die.": up to the next date of the paragraph. */
void dtlp_follow_headings(const dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_text *text = all->tree->text;
    uint32_t heading = 0, at = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        dtlp_happening *one = &all->at[i];
        for (; at < one->sentence; at++) {
            uint32_t found = date_of_heading(work, at);
            bool goes_on = at + 1 < text->n_sentences && text->sentences[at].paragraph == text->sentences[at + 1].paragraph;
            heading = !goes_on ? 0 : found != 0 ? found : heading;
        }
        dtl_time *time = &all->events[i].time;
        if (time->anchor == DTL_ANCHOR_EXPLICIT)
            heading = 0;
        if (heading == 0 || time->anchor != DTL_ANCHOR_NONE || !is_told_under(one, &all->events[i]))
            continue;
        *time = dtlp_time_of(work, heading - 1, &all->events[i], false);
        one->stated = true;
    }
}
