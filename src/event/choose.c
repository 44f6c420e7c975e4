/* choose.c - which mentions are worth a row of their own, and how much they matter.
 *
 * Listed is what happened or is planned at a time that the text states. States,
 * background, hypothetical, denied and habitual things are not; nor is what
 * only goes along with something listed in the same clause.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/story.h"

static bool is_happening_class(const dtl_event *event)
{
    return event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_I_ACTION ||
           event->event_class == DTL_CLASS_ASPECTUAL || event->event_class == DTL_CLASS_REPORTING ||
           event->event_class == DTL_CLASS_PERCEPTION;
}

/* "In January 1947 a train stood in it": a lasting thing told of a short time by
 * a verb of its own is news; being and having are not. */
static bool is_told_state(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    enum { SHORT = 31 /* days */, YEAR = 366 };
    if (one->kind == DTLP_KIND_ADJECTIVE && event->event_class == DTL_CLASS_STATE && (event->tense == DTL_TENSE_PAST || event->aspect == DTL_ASPECT_PERFECTIVE) &&
        event->time.anchor == DTL_ANCHOR_EXPLICIT && event->modality == DTL_MODALITY_ACTUAL && !one->quoted && event->time.begin_min != DTL_DAY_OPEN_BEFORE &&
        (dtlp_is_passing_state(all, one->token) || dtlp_is_dated_state(all, one->token)))
        return true; /* "was idle for 19 days in April" */
    if (event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && event->time.anchor == DTL_ANCHOR_EVENT &&
        one->measured && dtlp_time_width(&event->time) < SHORT && (one->word & DTLP_IS(V_LIGHT)) == 0 &&
        (one->link == DTLP_LINK_NONE || (one->link == DTLP_LINK_COMPLEMENT && all->at[one->governor].reports)))
        return true; /* "had stood there three weeks before the vote" */
    if (event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && one->object != DTLP_NO_TOKEN &&
        event->time.anchor == DTL_ANCHOR_EXPLICIT && dtlp_time_width(&event->time) < YEAR && dtlp_serves_as(all->tree, one->token, DTLP_PERFECT_AUXILIARY) &&
        (dtlp_lemma_around(all->tree, one->object) & DTLP_AROUND_IS(BORNE)))
        return true; /* "had a daughter in 2006" */
    if (event->event_class == DTL_CLASS_STATE && event->modality == DTL_MODALITY_PLANNED && event->time.anchor == DTL_ANCHOR_EXPLICIT && dtlp_has_until(all->tree, one->token))
        return true; /* "have until Friday to agree" */
    if (event->event_class == DTL_CLASS_STATE && event->modality == DTL_MODALITY_PLANNED && dtlp_serves_as(all->tree, one->token, DTLP_PERFECT_AUXILIARY) && one->object != DTLP_NO_TOKEN &&
        event->time.anchor == DTL_ANCHOR_EXPLICIT && !event->negative && !one->quoted && dtlp_time_width(&event->time) < YEAR && all->now != DTL_DAY_NONE && event->time.end_max >= all->now)
        return true; /* "will have a scan today", "expects to have results by Easter" */
    uint32_t object = one->object == DTLP_NO_TOKEN ? 0 : all->of_token[one->object];
    if (event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB && (one->word & DTLP_IS(V_LIGHT)) && object != 0 &&
        event->tense == DTL_TENSE_PAST && event->time.anchor == DTL_ANCHOR_EXPLICIT && dtlp_time_width(&event->time) < SHORT &&
        all->events[object - 1].event_class == DTL_CLASS_OCCURRENCE)
        return true; /* "had lunch in May" */
    if (event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_FUTURE &&
        (one->word & DTLP_IS(V_LIGHT)) == 0 && dtlp_time_width(&event->time) < (dtlp_lemma_around(all->tree, one->token) & DTLP_AROUND_IS(STAYS) ? YEAR : SHORT))
        return true; /* "will face questions on Monday", "will remain closed until May" */
    if (event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST &&
        dtlp_time_is_told(&event->time) && event->time.begin_max < event->time.end_min &&
        event->time.begin_min != DTL_DAY_OPEN_BEFORE && event->time.end_max != DTL_DAY_OPEN_AFTER && ((one->word & DTLP_IS(V_LIGHT)) == 0 || (one->word & DTLP_IS(V_LASTS)) != 0))
        return true; /* "lived there between 1991 and 1996" */
    if (event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PAST && one->duration && (one->word & DTLP_IS(V_LIGHT)) == 0 &&
        event->time.anchor == DTL_ANCHOR_EXPLICIT && dtlp_time_width(&event->time) < YEAR && event->modality == DTL_MODALITY_ACTUAL)
        return true; /* "which sat for seven weeks that summer" */
    if (one->word & DTLP_IS(V_STATE_OF_THING)) /* "a post she held in May" */
        return event->event_class == DTL_CLASS_STATE;
    return event->event_class == DTL_CLASS_STATE && one->kind == DTLP_KIND_VERB &&
           event->tense == DTL_TENSE_PAST && event->time.anchor == DTL_ANCHOR_EXPLICIT &&
           dtlp_time_width(&event->time) < SHORT && (one->word & DTLP_IS(V_LIGHT)) == 0 &&
           one->link == DTLP_LINK_NONE;
}

/* Its time is its own, not lent by the governor's. */
static bool own_time(const struct dtlp_happenings *all, const dtlp_happening *one,
                     const dtl_event *event)
{
    if (one->governor == DTLP_NO_MENTION)
        return true;
    const dtl_time *above = &all->events[one->governor].time;
    return above->timex != event->time.timex || event->time.timex == 0;
}

static bool is_time_worth_showing(const dtlp_happening *one, const dtl_event *event)
{
    const dtl_time *time = &event->time;
    if (!one->stated || !dtlp_time_known(time))
        return false;
    if (time->anchor != DTL_ANCHOR_EXPLICIT && time->anchor != DTL_ANCHOR_EVENT &&
        time->anchor != DTL_ANCHOR_NARRATIVE)
        return false;
    return time->begin_min != DTL_DAY_OPEN_BEFORE || time->end_max != DTL_DAY_OPEN_AFTER;
}

/* "The gala, planned for May, has been called off", "it put off its results, planned for May": something was done to it. */
static bool is_dealt_with(const struct dtlp_happenings *all, uint32_t thing)
{
    uint32_t verb = dtlp_head(all->tree, thing);
    for (int i = 0; i < DTLP_CLIMB && verb != DTLP_NO_TOKEN && dtlp_is_noun(all->tree, verb); i++) {
        thing = verb;
        verb = dtlp_head(all->tree, thing);
    }
    if (verb == DTLP_NO_TOKEN || all->of_token[verb] == 0)
        return false;
    dtlp_deprel relation = dtlp_rel(all->tree, thing);
    const dtl_event *event = &all->events[all->of_token[verb] - 1];
    return (relation == DTLP_DEP_obj || relation == DTLP_DEP_nsubj_pass) && (event->tense == DTL_TENSE_PAST || event->aspect == DTL_ASPECT_PERFECTIVE);
}

/* "A ruling, expected next month", "with a vote expected tomorrow". */
static bool is_awaited_thing(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    return event->tense == DTL_TENSE_PASTPART && one->passive && (one->word & DTLP_IS(V_APPOINTS)) != 0 && one->subject != DTLP_NO_TOKEN &&
           event->modality == DTL_MODALITY_PLANNED && !event->negative && !one->quoted && event->time.anchor == DTL_ANCHOR_EXPLICIT &&
           all->now != DTL_DAY_NONE && event->time.begin_min >= all->now && !is_dealt_with(all, one->subject);
}

/* "Mediators want both sides back on 24 May", "results are expected before Easter": what is
 * awaited of a day to come is as good as a plan. */
static bool is_awaited(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    if (is_awaited_thing(all, one, event))
        return true;
    bool tense = event->tense == DTL_TENSE_PRESENT ||
                 (event->tense == DTL_TENSE_PAST && all->now != DTL_DAY_NONE && event->time.begin_min > all->now); /* "said that he expected" */
    return event->event_class == DTL_CLASS_I_STATE && event->modality == DTL_MODALITY_PLANNED && tense &&
           event->aspect == DTL_ASPECT_NONE && event->time.anchor == DTL_ANCHOR_EXPLICIT && one->kind == DTLP_KIND_VERB &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT || (event->tense == DTL_TENSE_PAST && one->link == DTLP_LINK_COMPLEMENT && all->at[one->governor].reports)) &&
           !one->quoted && (!event->negative || one->denied_until);
}

/* "The index closed down 2.3 percent", without a date: what the text's own day brought. */
static bool is_news_of_amount(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    enum { REACH = 5 /* tokens */ };
    const dtlp_tree *tree = all->tree;
    const dtl_time *time = &event->time;
    if (one->kind != DTLP_KIND_VERB || event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE || one->link != DTLP_LINK_NONE ||
        one->quoted || !one->own_subject || one->duration || time->anchor != DTL_ANCHOR_DOCUMENT || time->begin_min != time->end_max)
        return false;
    if ((one->word & DTLP_IS(V_AMOUNTS)) == 0 && !dtlp_serves_as(tree, one->token + 1, DTLP_UP_OR_DOWN))
        return false;
    for (uint32_t at = one->token + 1, n = 0; n < REACH && at < tree->right[one->token]; at++, n++)
        if (dtlp_up(tree, at) == DTLP_NUM && all->timex_of[at] == 0 &&
            (memchr(dtlp_word_at(tree, at).at, '.', dtlp_word_at(tree, at).size) != NULL || dtlp_up(tree, at - 1) == DTLP_SYM ||
             (dtlp_form_around(tree, at + 1) & DTLP_AROUND_IS(SHARE))))
            return true;
    return false;
}

static bool is_perfect(const dtl_event *event)
{
    return event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_PERFECTIVE;
}

/* "Orla Brand, who has died, drew maps": a life is told, not the day's news. */
static bool is_life(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    uint32_t clause = one->subject == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(all->tree, one->subject, DTLP_DEP_acl_relcl);
    return clause != DTLP_NO_TOKEN && all->of_token[clause] != 0 && is_perfect(&all->events[all->of_token[clause] - 1]);
}

/* First sentence that tells anything. */
static bool is_first_told(const struct dtlp_happenings *all, uint32_t sentence)
{
    enum { HEADINGS = 8 };
    const dtlp_text *text = all->tree->text;
    for (uint32_t at = 0; at < sentence; at++)
        if (at == HEADINGS || text->sentences[at].kind == DTLP_SENTENCE_PROSE || text->sentences[at].kind == DTLP_SENTENCE_ITEM)
            return false;
    return true;
}

/* "Rovers have sacked their manager", told first of all without a date; "Orla Brand, who has died aged 91, was": the
 * news that the article was written for. */
static bool is_lead(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    if (one->kind != DTLP_KIND_VERB || event->modality != DTL_MODALITY_ACTUAL || event->time.anchor != DTL_ANCHOR_DOCUMENT ||
        event->time.begin_min != event->time.end_max || !one->own_subject || one->quoted || dtlp_has_lasted(one) || one->reports ||
        one->subject == DTLP_NO_TOKEN || dtlp_up(all->tree, one->subject) == DTLP_PRON || dtlp_is_note(all->tree->text) || !is_first_told(all, one->sentence))
        return false;
    dtlp_deprel relation = dtlp_rel(all->tree, one->token);
    if (is_perfect(event))
        return relation == DTLP_DEP_root || (relation == DTLP_DEP_acl_relcl && (one->word & DTLP_IS(V_OUTCOME)) != 0);
    const uint64_t deeds = DTLP_IS(V_OUTCOME) | DTLP_IS(V_I_ACTION) | DTLP_IS(V_ASPECTUAL);
    return relation == DTLP_DEP_root && event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE && (one->word & deeds) && !is_life(all, one);
}

/* "If they pay it, he will go". */
static bool has_condition(const dtlp_tree *tree, uint32_t verb)
{
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_advcl && (dtlp_form_is(tree, tree->left[at]) & DTLP_IS(F_CONDITION)))
            return true;
    return false;
}

/* "The court will hear the case", without a date: it lies ahead. */
static bool is_announced(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    return !dtlp_is_note(all->tree->text) && one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_FUTURE && event->modality == DTL_MODALITY_PLANNED && one->own_subject && !one->quoted &&
           one->link == DTLP_LINK_NONE && (one->word & DTLP_IS(V_OUTCOME)) != 0 &&
           event->time.anchor == DTL_ANCHOR_DOCUMENT && !one->duration && !event->negative && !one->reports && !has_condition(all->tree, one->token);
}

/* "is believed to have left on Thursday": the row tells that it is believed. */
static bool is_believed(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    if (one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_COMPLEMENT || event->tense != DTL_TENSE_INFINITIVE ||
        event->aspect != DTL_ASPECT_PERFECTIVE || event->modality != DTL_MODALITY_POSSIBLE || event->time.anchor != DTL_ANCHOR_EXPLICIT)
        return false;
    const dtlp_happening *above = &all->at[one->governor];
    return above->passive && all->events[one->governor].tense == DTL_TENSE_PRESENT && all->events[one->governor].modality == DTL_MODALITY_ACTUAL;
}

/* "The pool should be ready by May", "is expected to be full by the spring": a state that is to be reached. */
static bool is_state_to_come(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    bool begins = event->time.begin_min > all->now && event->time.begin_min == event->time.begin_max; /* "in cinemas from 3 October" */
    bool ahead = event->tense != DTL_TENSE_PRESENT || (event->time.begin_min > all->now && (one->word & DTLP_IS(A_I_STATE)) == 0); /* but "is open until May" */
    return one->kind == DTLP_KIND_ADJECTIVE && event->modality == DTL_MODALITY_PLANNED && ahead && event->time.anchor == DTL_ANCHOR_EXPLICIT &&
           all->now != DTL_DAY_NONE && event->time.end_max > all->now && (begins || event->time.end_max != DTL_DAY_OPEN_AFTER) && !one->quoted && !event->negative;
}

/* "The court will consider it in January": an act of minds that is appointed. */
static bool is_act_to_come(const dtlp_happening *one, const dtl_event *event)
{
    return one->kind == DTLP_KIND_VERB && event->event_class == DTL_CLASS_I_STATE && (one->word & DTLP_IS(V_I_ACTION)) != 0 && event->tense == DTL_TENSE_FUTURE &&
           event->modality == DTL_MODALITY_PLANNED && event->time.anchor == DTL_ANCHOR_EXPLICIT && one->own_subject && !one->quoted && !event->negative;
}

static bool is_tale(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    bool appointed = one->passive && (one->word & DTLP_IS(V_APPOINTS)) && event->modality == DTL_MODALITY_PLANNED &&
                     event->tense == DTL_TENSE_PRESENT; /* "is planned for May" */
    bool own = one->object != DTLP_NO_TOKEN && all->of_token[one->object] != 0 && all->at[all->of_token[one->object] - 1].stated;
    bool foretold = own && event->event_class == DTL_CLASS_PERCEPTION && event->tense == DTL_TENSE_PRESENT && all->now != DTL_DAY_NONE && event->time.begin_min > all->now; /* "sees a rise in May" */
    if (one->habitual || one->conditional || foretold ||
        (!is_happening_class(event) && !is_told_state(all, one, event) && !appointed && !is_awaited(all, one, event) && !is_state_to_come(all, one, event) && !is_act_to_come(one, event)))
        return false;
    return event->modality == DTL_MODALITY_ACTUAL || event->modality == DTL_MODALITY_PLANNED || is_believed(all, one, event);
}

/* "talks that are to open in May", "will report in June", "must report by June": told of its own subject as
 * what is to come, it is the plan itself. */
static bool is_plan(const dtlp_happening *one, const dtl_event *event)
{
    return one->kind == DTLP_KIND_VERB && event->modality == DTL_MODALITY_PLANNED &&
           (one->own_subject || one->to_come || (one->link == DTLP_LINK_CONJUNCT && one->subject != DTLP_NO_TOKEN)) &&
           (event->tense == DTL_TENSE_INFINITIVE || event->tense == DTL_TENSE_FUTURE || event->tense == DTL_TENSE_PRESENT || event->tense == DTL_TENSE_NONE || one->would);
}

/* "rose", "was at": the simple present tells habits, unless a coming date makes
 * it a timetable. */
static bool is_timeless_present(const dtl_event *event)
{
    return event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE &&
           event->modality == DTL_MODALITY_ACTUAL && (event->time.anchor == DTL_ANCHOR_NARRATIVE || event->time.anchor == DTL_ANCHOR_EVENT); /* "until it sags" */
}

/* "are staying up" with a day gone by: the day belongs to something else. */
static bool is_mistimed(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    if (event->tense == DTL_TENSE_INFINITIVE && one->link == DTLP_LINK_RELATIVE)
        return !is_plan(one, event); /* "the last one to leave" */
    if (event->tense == DTL_TENSE_INFINITIVE && event->modality == DTL_MODALITY_ACTUAL && one->link == DTLP_LINK_COMPLEMENT && all->now != DTL_DAY_NONE &&
        event->time.anchor == DTL_ANCHOR_EXPLICIT && event->time.end_max > all->now)
        return true; /* "wants rates to come down by May" */
    return event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_PROGRESSIVE &&
           all->now != DTL_DAY_NONE && event->time.end_max < all->now;
}

/* A verb under another that tells the same at the same time. */
static bool goes_with_governor(const struct dtlp_happenings *all, const dtlp_happening *one,
                               const dtl_event *event)
{
    if (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT || own_time(all, one, event))
        return false;
    const dtlp_happening *above = &all->at[one->governor];
    if (dtlp_is_judged(all, above, &all->events[one->governor]) && above->subject == one->token)
        return false;
    if (one->kind == DTLP_KIND_NOUN && above->kind == DTLP_KIND_VERB && above->object == one->token && !is_tale(all, above, &all->events[one->governor]))
        return false; /* "sees a rise in May": who sees it is no row */
    if (one->kind == DTLP_KIND_VERB && one->link == DTLP_LINK_ADVERBIAL &&
        dtlp_own_subject(all->tree, one->token) != DTLP_NO_TOKEN)
        return false; /* "in May, when 1,300 died" */
    if (one->kind == DTLP_KIND_VERB && one->own_subject && dtlp_rel(all->tree, one->token) == DTLP_DEP_parataxis && one->token > above->token && !one->reports && !above->reports)
        return false; /* "the cuts followed on Monday: clerks got notices" */
    if (above->kind == DTLP_KIND_ADJECTIVE || all->events[one->governor].event_class == DTL_CLASS_STATE)
        return false; /* "have been busy building" */
    if (one->kind == DTLP_KIND_NOUN && (one->word & DTLP_IS(N_EVENT)) && above->would && all->events[one->governor].aspect == DTL_ASPECT_PERFECTIVE &&
        dtlp_serves_as(all->tree, dtlp_child(all->tree, one->token, DTLP_DEP_det), DTLP_DEFINITE_ARTICLE) && event->time.begin_min > all->now)
        return false; /* "would have led them at the opening on 15 September": it opens all the same */
    return one->link != DTLP_LINK_RELATIVE;
}

/* "who served until retiring in May": what lasted is told only to place something else. */
static bool is_background(const dtlp_happening *one, const dtl_event *event)
{
    bool gerund = event->tense == DTL_TENSE_PRESPART && one->marker != DTLP_NO_TOKEN &&
                  event->time.anchor == DTL_ANCHOR_EVENT && !one->measured; /* "following lobbying", but not "stayed ten years before selling" */
    if (gerund)
        return true;
    return (one->word & DTLP_IS(V_LASTS)) && event->time.anchor == DTL_ANCHOR_EVENT &&
           (one->link == DTLP_LINK_RELATIVE || one->link == DTLP_LINK_ADVERBIAL);
}

/* "said at a briefing this month": the briefing only dates what is told there. */
static bool is_occasion(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_NOUN || one->link != DTLP_LINK_OBLIQUE)
        return false;
    const dtl_event *event = &all->events[mention], *above = &all->events[one->governor];
    bool dated = event->time.anchor == DTL_ANCHOR_EXPLICIT && above->time.anchor != DTL_ANCHOR_EXPLICIT && (one->word & DTLP_IS(N_EVENT)) != 0 &&
                 (dtlp_serves_as(all->tree, one->marker, DTLP_AFTER_PREPOSITION) || dtlp_serves_as(all->tree, one->marker, DTLP_BEFORE_PREPOSITION));
    if (dated) /* "promised after the war of 1994": the war is what the text dates */
        return false;
    bool planned = event->modality == DTL_MODALITY_PLANNED && above->modality != DTL_MODALITY_PLANNED; /* "until the vote due in May" */
    bool told = is_tale(all, &all->at[one->governor], above) && !planned; /* "may speak at a meeting on Monday" */
    bool until = one->marker != DTLP_NO_TOKEN && (dtlp_form_is(all->tree, one->marker) & DTLP_IS(F_UNTIL)) != 0 && event->time.anchor == DTL_ANCHOR_EVENT; /* "for 22 years, until her death" */
    bool apart = until || (dtlp_time_width(&event->time) < INT32_MAX && !dtlp_time_compatible(&event->time, &above->time)); /* "two days after a fall" */
    return told && !apart && (above->time.anchor_event == mention + 1 ||
                              event->time.anchor_event == one->governor + 1); /* "was sold at auction" */
}

/* "warned of a collapse", "told the regulator": what it was about, or whom it was told. */
static bool is_topic(const dtlp_tree *tree, uint32_t token)
{
    dtlp_deprel relation = dtlp_rel(tree, token);
    return relation == DTLP_DEP_iobj || (relation == DTLP_DEP_obl && dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_OBJECT_PREPOSITION) &&
                                         dtlp_is_noun(tree, token));
}

/* A verb of saying with what was said, or to or about whom, under it. */
static bool tells_something(const dtlp_tree *tree, uint32_t token)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (relation == DTLP_DEP_ccomp || relation == DTLP_DEP_xcomp || relation == DTLP_DEP_obj || relation == DTLP_DEP_obl_agent || is_topic(tree, at) ||
            (relation == DTLP_DEP_parataxis && at > token) || relation == DTLP_DEP_nsubj_pass ||
            (relation == DTLP_DEP_advcl && at > token &&
             dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_COMPLEMENTIZER)))
            return true;
    }
    for (uint32_t at = token + 1; at <= tree->right[token]; at++) /* wherever the parse hung it */
        if (dtlp_serves_as(tree, at, DTLP_COMPLEMENTIZER) && dtlp_rel(tree, at) == DTLP_DEP_mark)
            return true;
    if (dtlp_lemma_around(tree, token) & DTLP_AROUND_IS(SPEAKS_FOR_ITSELF))
        return true;
    return dtlp_rel(tree, token) == DTLP_DEP_parataxis; /* "the name was missing, papers reported" */
}

/* "summoned them to appear on 16 May": an aim with a coming day of its own. */
static bool is_appointed(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    return event->time.anchor == DTL_ANCHOR_EXPLICIT && all->now != DTL_DAY_NONE && event->time.begin_min >= all->now &&
           event->modality == DTL_MODALITY_PLANNED && one->subject != DTLP_NO_TOKEN;
}

/* "That is to say before May". */
static bool is_aside(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    uint32_t subject = dtlp_own_subject(all->tree, one->token);
    return one->reports && event->tense == DTL_TENSE_INFINITIVE && subject != DTLP_NO_TOKEN && dtlp_up(all->tree, subject) == DTLP_PRON &&
           dtlp_serves_as(all->tree, subject, DTLP_DEMONSTRATIVE);
}

static bool is_shown(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    return is_time_worth_showing(one, event) || is_news_of_amount(all, one, event) || is_lead(all, one, event) || is_announced(all, one, event);
}

/* Somebody says something unnamed; "was admitted to the list" is a deed. */
static bool is_untold(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    return one->reports && !is_plan(one, event) && !one->passive && !tells_something(all->tree, one->token);
}

static bool is_row_word(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    if (one->kind == DTLP_KIND_NOUN)
        return event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_ASPECTUAL;
    return one->kind == DTLP_KIND_VERB || is_state_to_come(all, one, event) || dtlp_is_passing_state(all, one->token) || dtlp_is_dated_state(all, one->token);
}

/* Why it is no row, DTLP_UNLISTED bits; 0: it is one. */
static uint16_t reasons_against(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    const bool against[] = {
        is_aside(all, one, event) || !is_tale(all, one, event),
        !is_shown(all, one, event),
        is_timeless_present(event),
        goes_with_governor(all, one, event),
        one->infinitive_of_purpose && !is_appointed(all, one, event),
        is_mistimed(all, mention),
        dtlp_is_judged(all, one, event),
        is_background(one, event),
        is_occasion(all, mention),
        is_untold(all, one, event),
        !is_row_word(all, one, event),
    };
    uint16_t reasons = 0;
    for (size_t i = 0; i < sizeof against / sizeof *against; i++)
        reasons |= (uint16_t)(against[i] << i);
    return reasons;
}

/* The timeline of one name is all it took part in, what was said included and
 * dated by the document where the text says no more. */
static bool is_listed_about(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    return one->kind == DTLP_KIND_VERB && !one->habitual && !one->conditional &&
           dtlp_time_known(&event->time) && event->event_class != DTL_CLASS_STATE &&
           event->event_class != DTL_CLASS_I_STATE && event->modality == DTL_MODALITY_ACTUAL;
}

void dtlp_list_all(struct dtlp_happenings *all)
{
    for (uint32_t i = 0; i < all->count; i++) {
        all->at[i].unlisted = reasons_against(all, i);
        all->at[i].listed = all->at[i].unlisted == 0;
    }
}

void dtlp_choose(dtlp_story *story)
{
    for (uint32_t i = 0; i < story->n_items; i++) {
        const dtlp_item *it = &story->items[i];
        const struct dtlp_happenings *all = story->articles[it->article].happenings;
        story->items[i].listed = all->at[it->mention].listed ||
                                 (story->options->n_about > 0 && is_listed_about(all, it->mention) &&
                                  dtlp_is_about(story, i));
    }
}

/* ---- salience ------------------------------------------------------------------------ */

static double weight_of_precision(dtl_precision precision)
{
    switch (precision) {
    case DTL_PRECISION_TIME: case DTL_PRECISION_DAY: return 1;
    case DTL_PRECISION_WEEKEND: case DTL_PRECISION_WEEK: return 0.9;
    case DTL_PRECISION_PART_OF_MONTH: case DTL_PRECISION_MONTH: return 0.8;
    case DTL_PRECISION_SEASON: case DTL_PRECISION_QUARTER: case DTL_PRECISION_HALF: return 0.65;
    case DTL_PRECISION_PART_OF_YEAR: case DTL_PRECISION_YEAR: return 0.5;
    default: return 0.3;
    }
}

double dtlp_salience(const dtlp_story *story, uint32_t item, uint32_t n_mentions)
{
    const dtlp_happening *one = dtlp_happening_of(story, item);
    const dtl_event *event = dtlp_event_of(story, item);
    const dtlp_text *text = dtlp_all_of(story, item)->tree->text;
    double lead = 1.0 - (double)one->sentence / (text->n_sentences + 1.0);
    double told = 1.0 - 1.0 / (n_mentions + 1.0);
    double cast = event->n_participants >= 2 ? 1 : event->n_participants == 1 ? 0.7 : 0.2;
    double deed = one->word & DTLP_IS(V_OUTCOME) ? 1 : 0.5;
    double score = 0.25 * weight_of_precision(event->time.precision) + 0.25 * lead + 0.2 * told +
                   0.15 * cast + 0.15 * deed;
    if (one->reports)
        score *= 0.7;
    if (one->kind == DTLP_KIND_NOUN)
        score *= 0.85;
    if (one->link == DTLP_LINK_RELATIVE || one->link == DTLP_LINK_ADVERBIAL)
        score *= 0.85;
    if (event->time.anchor == DTL_ANCHOR_NARRATIVE)
        score *= 0.8;
    return score;
}
