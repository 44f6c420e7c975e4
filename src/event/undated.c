/* undated.c - expressions that do not date the clause they stand in.
 *
 * What stands around an expression says whether it dates the clause at all ("compared
 * with May", "the worst since May", "Pier 1945"), and the verb whether it was read as a
 * day that it cannot be. Knows nothing of other events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/reread.h"

/* A stretch that begins with the document's day cannot date what is past. */
static bool is_against_tense(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    return work->now != DTL_DAY_NONE && !dtlp_appoints(work, event) && !dtlp_is_set_for(work, event, timex) &&
           (event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PASTPART) &&
           event->modality == DTL_MODALITY_ACTUAL && timex->period.last > work->now &&
           timex->period.first >= work->now && dtlp_open_step(work, timex) == 0 && timex->signal != DTL_SIGNAL_UNTIL &&
           timex->period.first != DTL_DAY_NONE;
}

static bool is_behind(const dtlp_tree *tree, uint32_t token, uint32_t first)
{
    return token < first && tree->sentence[token] == tree->sentence[first];
}

/* "Pier 1945", "the Orbis 2020": a number that belongs to a name. */
static bool is_of_a_name(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t before = first - 1;
    if (first == 0 || !is_behind(tree, before, first) || all->timex_of[before] != 0 ||
        (first + 1 < tree->text->n_tokens && all->timex_of[first + 1] == all->timex_of[first]))
        return false;
    const dtlp_token *name = &tree->text->tokens[before];
    bool begins = before == tree->text->sentences[tree->sentence[first]].first_token;
    return dtlp_is_digit(dtlp_word_at(tree, first).at[0]) && name->capital && name->shape == DTLP_SHAPE_WORD &&
           (dtlp_up(tree, before) == DTLP_PROPN || dtlp_up(tree, before) == DTLP_NOUN) && !begins;
}

/* "Down from a record 3,706 in 2000", "up from a low of 370": the amount a few words on. */
static bool is_moved_amount(const dtlp_tree *tree, uint32_t from, uint32_t first)
{
    enum { REACH = 5 };
    for (uint32_t at = from + 1; dtlp_serves_as(tree, from - 1, DTLP_UP_OR_DOWN) && at < first && at < from + REACH; at++)
        if (dtlp_up(tree, at) == DTLP_NUM || dtlp_up(tree, at) == DTLP_SYM)
            return true;
    return false;
}

/* "84 million, compared with 61 million a year earlier": a year earlier dates the 61. */
static bool is_compared(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    enum { REACH = 14 /* tokens */ };
    const dtlp_tree *tree = all->tree;
    if (all->at[mention].kind != DTLP_KIND_VERB)
        return false;
    uint32_t verb = all->at[mention].token, next = dtlp_behind_timex(all, first);
    if (next < tree->text->n_tokens && tree->sentence[next] == tree->sentence[first] &&
        dtlp_serves_as(tree, next, DTLP_COMPARISON_BEHIND)) /* "six months earlier than planned" */
        return true;
    for (uint32_t at = first, n = 0; at-- > 0 && at > verb && n < REACH && is_behind(tree, at, first); n++) {
        if (dtlp_is_verb(tree, at) && dtlp_xp(tree, at) == DTLP_XPOS_VBD)
            return false;
        bool moved = (all->at[mention].word & DTLP_IS(V_AMOUNTS)) != 0 || dtlp_serves_as(tree, at - 1, DTLP_UP_OR_DOWN);
        bool amount = dtlp_up(tree, at + 1) == DTLP_NUM || dtlp_up(tree, at + 1) == DTLP_SYM || is_moved_amount(tree, at, first);
        if (dtlp_serves_as(tree, at, DTLP_RANGE_FROM) && moved && amount) /* "fell to 22 from 61 in 2009", "up from $9 a year earlier" */
            return all->timex_of[at + 1] == 0;
        dtlp_xpos before = dtlp_xp(tree, at - 1);
        if (dtlp_serves_as(tree, at, DTLP_COMPARISON_BEHIND) && (before == DTLP_XPOS_JJR || before == DTLP_XPOS_RBR) &&
            dtlp_up(tree, at + 1) == DTLP_NUM)
            continue; /* "sold more than 300" */
        if (dtlp_form_around(tree, at) & DTLP_AROUND_IS(COMPARISON))
            return at + 1 < first && (dtlp_up(tree, at + 1) == DTLP_ADP || dtlp_up(tree, at + 1) == DTLP_DET ||
                                      dtlp_up(tree, at + 1) == DTLP_NUM);
    }
    return false;
}

/* "fell to 14 billion last year, down 2 billion from 2019": what the figure was then. */
static bool is_moved_from(const struct dtlp_happenings *all, uint32_t first)
{
    enum { REACH = 12 }; /* "and 3 from May" */
    const dtlp_tree *tree = all->tree;
    bool amount = false;
    if (!dtlp_stands_before(tree, first, DTLP_RANGE_FROM))
        return false;
    for (uint32_t at = first - 1, n = 0; at-- > 0 && n < REACH && is_behind(tree, at, first) && dtlp_up(tree, at) != DTLP_PUNCT && dtlp_up(tree, at) != DTLP_VERB; n++) {
        if (dtlp_serves_as(tree, at, DTLP_UP_OR_DOWN))
            return amount;
        amount |= dtlp_up(tree, at) == DTLP_NUM;
    }
    return false;
}

/* "the steepest fall since May", "the first since 1990": nothing happened then. */
static bool is_since_a_record(const struct dtlp_happenings *all, uint32_t first, const dtl_timex *timex)
{
    enum { REACH = 9 };
    const dtlp_tree *tree = all->tree;
    if (timex->signal != DTL_SIGNAL_SINCE)
        return false;
    for (uint32_t at = first, n = 0; at-- > 0 && n < REACH && is_behind(tree, at, first); n++) {
        dtlp_xpos tag = dtlp_xp(tree, at);
        if (at > 0 && dtlp_serves_as(tree, at - 1, DTLP_POINT_PREPOSITION))
            continue; /* "at least 60 people since Sunday" */
        if (tag == DTLP_XPOS_JJS || tag == DTLP_XPOS_RBS || dtlp_serves_as(tree, at, DTLP_RECORD))
            return true;
        if (dtlp_is_verb(tree, at) && dtlp_rel(tree, at) != DTLP_DEP_amod) /* "the heaviest fighting on the disputed border since May" */
            return false;
    }
    return false;
}

/* "the sharpest fall since May": with a simple past it is of the noun before it. */
static bool is_since_on_noun(const struct dtlp_happenings *all, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    enum { REACH = 4 };
    const dtlp_tree *tree = all->tree;
    const dtl_event *event = &all->events[mention];
    if (timex->signal != DTL_SIGNAL_SINCE || event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE || first < 3 ||
        event->event_class == DTL_CLASS_STATE || !is_behind(tree, first - 2, first) || !dtlp_is_noun(tree, first - 2))
        return false;
    uint32_t next = dtlp_behind_timex(all, first);
    bool ranges = next < tree->text->n_tokens && dtlp_serves_as(tree, next, DTLP_RANGE_TO);
    if (dtlp_serves_as(tree, first - 1, DTLP_RANGE_FROM) && (ranges || (all->at[mention].word & DTLP_IS(V_LASTS)) != 0)) /* "ran the shop from 1990" */
        return false;
    for (uint32_t at = first - 2, n = 0; at-- > 0 && n < REACH && is_behind(tree, at, first) && at > all->at[mention].token; n++)
        if (dtlp_serves_as(tree, at, DTLP_DEFINITE_ARTICLE) || dtlp_xp(tree, at) == DTLP_XPOS_PRPS)
            return true;
    return false;
}

static bool is_article(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_serves_as(tree, token, DTLP_INDEFINITE_ARTICLE) || dtlp_serves_as(tree, token, DTLP_DEFINITE_ARTICLE);
}

/* "A Saturday", "a clear Saturday". */
bool dtlp_has_weekday_article(const dtlp_tree *tree, uint32_t first)
{
    enum { REACH = 3 };
    uint32_t at = first;
    for (int n = 1; n < REACH && at > 0 && is_behind(tree, at - 1, first) && dtlp_up(tree, at - 1) == DTLP_ADJ; n++)
        at--;
    return at > 0 && is_behind(tree, at - 1, first) && is_article(tree, at - 1);
}

/* Is it of the week after a day told before it in the sentence? */
static bool follows_day_told(const struct dtlp_happenings *all, uint32_t first, const dtl_timex *timex)
{
    enum { WEEK = 7 /* days */ };
    uint32_t index = (uint32_t)(timex - all->timexes);
    if (index == 0 || first == 0 || !dtlp_serves_as(all->tree, first - 1, DTLP_DEFINITE_ARTICLE) || timex->period.first != timex->period.last)
        return false;
    const dtl_timex *told = timex - 1;
    bool here = told->span.begin >= all->tree->text->tokens[all->tree->text->sentences[all->tree->sentence[first]].first_token].begin;
    return here && told->type <= DTL_TIMEX_TIME && told->period.first == told->period.last && told->period.first > DTL_DAY_OPEN_BEFORE &&
           timex->period.first > told->period.last && timex->period.first - told->period.last < WEEK;
}

/* "came in on a Monday morning": no one Monday; "died on the Thursday": of another week, unless it was read as a day
 * of the tale's. */
bool dtlp_is_any_weekday(const struct dtlp_happenings *all, uint32_t first, const dtl_timex *timex)
{
    enum { OWN = 7 /* days */ };
    if (all->now != DTL_DAY_NONE && timex->period.last != DTL_DAY_NONE && timex->period.last <= dtlp_day_add(all->now, -OWN))
        return false;
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first), day = first;
    bool within = is_article(tree, first);
    if (!within && !dtlp_has_weekday_article(tree, first))
        return false;
    day += within;
    bool noun = next < tree->text->n_tokens && tree->sentence[next] == tree->sentence[first] &&
                (dtlp_is_noun(tree, next) || dtlp_up(tree, next) == DTLP_ADJ);
    if (follows_day_told(all, first, timex)) /* "meet on Monday, and march on the Wednesday" */
        return false;
    return day < next && !noun && next - day <= 2 && (dtlp_form_is(tree, day) & DTLP_IS(F_WEEKDAY)) != 0; /* but "at a Monday briefing" */
}

/* "did not come back until four days later": it came, so that the day was no coming one. */
static bool is_yet_to_come(const dtlp_anchoring *work, uint32_t mention, const dtl_timex *timex)
{
    const dtl_event *event = &work->all->events[mention];
    return event->modality == DTL_MODALITY_NEGATED && event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE &&
           timex->signal == DTL_SIGNAL_UNTIL && work->now != DTL_DAY_NONE && timex->period.last > work->now && dtlp_open_step(work, timex) == 0;
}

/* "an old man's last years": not those before now. */
static bool is_of_a_life(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    dtlp_xpos before = first == 0 || !is_behind(tree, first - 1, first) ? DTLP_XPOS_NONE : dtlp_xp(tree, first - 1);
    uint32_t next = dtlp_behind_timex(all, first);
    bool owner = before == DTLP_XPOS_PRPS || (before == DTLP_XPOS_POS && all->timex_of[first - 1] == 0);
    return owner && dtlp_serves_as(tree, first, DTLP_LAST) && dtlp_xp(tree, next - 1) == DTLP_XPOS_NNS;
}

/* "promised to free them within 30 days", told of May: counted from then, not from now. */
static bool is_of_the_plan(const dtlp_anchoring *work, uint32_t mention, const dtl_timex *timex)
{
    const dtlp_happening *one = &work->all->at[mention];
    if (timex->type != DTL_TIMEX_DURATION || one->governor == DTLP_NO_MENTION || work->now == DTL_DAY_NONE || timex->period.first < work->now ||
        timex->period.first == DTL_DAY_NONE || work->all->events[mention].tense != DTL_TENSE_INFINITIVE)
        return false;
    uint32_t above = one->governor;
    for (int i = 0; i < 3 && above != DTLP_NO_MENTION; i++, above = work->all->at[above].governor) {
        const dtl_event *head = &work->all->events[above];
        bool told = head->time.anchor == DTL_ANCHOR_EXPLICIT && head->time.end_max < work->now;
        if (head->tense == DTL_TENSE_PAST && (told || head->aspect == DTL_ASPECT_PERFECTIVE)) /* "had promised to" */
            return true;
    }
    return false;
}

/* "Its summer service": of what kind it is, not when. */
static bool is_of_a_kind(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t noun = all->at[mention].token;
    return all->at[mention].kind == DTLP_KIND_NOUN && dtlp_head(tree, first) == noun && dtlp_rel(tree, first) == DTLP_DEP_compound &&
           noun == dtlp_behind_timex(all, first) && noun == first + 1 && first > 0 && dtlp_xp(tree, first - 1) == DTLP_XPOS_PRPS &&
           (dtlp_form_around(tree, first) & DTLP_AROUND_IS(SEASON)) != 0;
}

/* "brought back memories of July 1957": of what the object is, not when it was brought. */
static bool is_of_a_thing(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    if (first < 2 || !is_behind(tree, first - 2, first) || !dtlp_serves_as(tree, first - 1, DTLP_GENITIVE_PREPOSITION))
        return false;
    uint32_t noun = first - 2;
    if (!dtlp_is_noun(tree, noun) || all->of_token[noun] != 0 || all->timex_of[noun] != 0 ||
        (dtlp_form_around(tree, noun) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(EVE))))
        return false;
    dtlp_deprel relation = dtlp_rel(tree, noun);
    uint32_t marker = dtlp_child(tree, noun, DTLP_DEP_case);
    if (marker != DTLP_NO_TOKEN) /* "under the constitution of 1953" */
        return !dtlp_serves_as(tree, marker, DTLP_CALENDAR_PREPOSITION) && !dtlp_serves_as(tree, marker, DTLP_TIME_PREPOSITION) &&
               !dtlp_serves_as(tree, marker, DTLP_POINT_PREPOSITION) && !dtlp_serves_as(tree, marker, DTLP_LIMIT_PREPOSITION);
    return dtlp_head(tree, noun) == all->at[mention].token &&
           (relation == DTLP_DEP_obj || dtlp_is_subject(relation));
}

/* "by May, not in March": it was not then. */
static bool is_denied(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    return first > 2 && is_behind(tree, first - 2, first) && dtlp_up(tree, first - 1) == DTLP_ADP &&
           dtlp_serves_as(tree, first - 2, DTLP_NEGATOR) && dtlp_up(tree, first - 3) != DTLP_AUX &&
           dtlp_up(tree, first - 3) != DTLP_VERB;
}

/* "Its meeting, postponed from June": when it should have been. */
static bool is_given_up(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    return (all->at[mention].word & DTLP_IS(V_APPOINTS)) && first == all->at[mention].token + 2 &&
           dtlp_serves_as(all->tree, first - 1, DTLP_SOURCE_PREPOSITION);
}

/* "Within 20 minutes it had fallen": counted from what was told, not from now. */
static bool is_of_the_tale(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    return timex->type == DTL_TIMEX_DURATION && event->tense == DTL_TENSE_PAST && timex->period.first != DTL_DAY_NONE &&
           work->now != DTL_DAY_NONE && timex->period.first >= work->now;
}

/* "The court accepts appeals within 30 days", "symptoms appear within a week": a rule, whose days are counted from each case. */
static bool is_of_a_rule(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    return timex->type == DTL_TIMEX_DURATION && dtlp_stands_before(tree, first, DTLP_WITHIN_PREPOSITION) && one->kind == DTLP_KIND_VERB &&
           event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_ACTUAL &&
           event->event_class != DTL_CLASS_I_STATE && (one->word & (DTLP_IS(V_APPOINTS) | DTLP_IS(V_PLANS))) == 0 && !one->passive;
}

/* "Closed for the summer", "opened for Christmas": how long or what for, not when. */
static bool is_for_a_season(const dtlp_anchoring *work, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[mention];
    bool season = (dtlp_form_around(tree, dtlp_behind_timex(work->all, first) - 1) & DTLP_AROUND_IS(SEASON)) != 0;
    uint32_t before = first > 0 && dtlp_serves_as(tree, first - 1, DTLP_DEFINITE_ARTICLE) ? first - 1 : first;
    bool within = dtlp_serves_as(tree, first, DTLP_DEFINITE_ARTICLE);
    return season && (within || before != first) && before > 0 && is_behind(tree, before - 1, first) && (dtlp_form_around(tree, before - 1) & DTLP_AROUND_IS(SET_FOR)) != 0 &&
           one->kind == DTLP_KIND_VERB && (one->word & (DTLP_IS(V_APPOINTS) | DTLP_IS(V_PLANS))) == 0 && before == one->token + 2;
}

/* "Was released on bail until July", "adjourned it until Monday": how long that holds, not when it was done. */
static bool is_term_of_deed(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    return timex->signal == DTL_SIGNAL_UNTIL && dtlp_serves_as(work->all->tree, one->token, DTLP_TERMED) && one->token < first && event->tense == DTL_TENSE_PAST &&
           event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_ACTUAL;
}

/* Behind the expression, and what is joined to it: "in 2009 and 2011, was". */
static uint32_t behind_joined(const struct dtlp_happenings *all, uint32_t first)
{
    enum { MOST = 4 };
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first), n = tree->text->n_tokens;
    for (int i = 0; i < MOST && next + 1 < n; i++) {
        bool comma = dtlp_word_is_at(tree, next, ",");
        bool joins = dtlp_up(tree, next) == DTLP_CCONJ || dtlp_serves_as(tree, next, DTLP_RANGE_TO) || comma;
        uint32_t more = next + 1 + (comma && dtlp_up(tree, next + 1) == DTLP_CCONJ);
        if (!joins || more >= n || all->timex_of[more] == 0)
            break;
        next = dtlp_behind_timex(all, more);
    }
    return next;
}

/* "Ek, champion in 2009 and 2011, was barred": what somebody was is told beside the name, not what was done to him. */
static bool is_beside_name(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    enum { REACH = 12 };
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    uint32_t next = behind_joined(all, first);
    if (one->kind != DTLP_KIND_VERB || one->token < next || next >= tree->text->n_tokens || !dtlp_word_is_at(tree, next, ",") || one->subject == DTLP_NO_TOKEN || one->subject > first)
        return false;
    bool noun = false;
    for (uint32_t at = first, n = 0; at-- > 1 && n < REACH && is_behind(tree, at - 1, first); n++) {
        dtlp_upos tag = dtlp_up(tree, at);
        if (tag == DTLP_VERB || tag == DTLP_AUX || tag == DTLP_SCONJ || dtlp_serves_as(tree, at, DTLP_PERSONAL_RELATIVE))
            return false;
        noun |= dtlp_is_noun(tree, at) && all->timex_of[at] == 0;
        if (!dtlp_word_is_at(tree, at, ","))
            continue;
        dtlp_upos begins = dtlp_up(tree, at + 1);
        bool named = begins == DTLP_DET || begins == DTLP_NOUN || begins == DTLP_ADJ || begins == DTLP_PRON;
        if (all->timex_of[at - 1] == 0)
            return noun && named && all->timex_of[at + 1] == 0 && dtlp_is_noun(tree, at - 1) && one->subject < at;
    }
    return false;
}

/* "in the last winter of the war": the last of several, not the one before now. */
static bool is_last_of_several(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    return first > 0 && dtlp_serves_as(tree, first - 1, DTLP_DEFINITE_ARTICLE) && dtlp_serves_as(tree, first, DTLP_LAST) &&
           next == first + 2 && next < tree->text->n_tokens && dtlp_serves_as(tree, next, DTLP_GENITIVE_PREPOSITION) &&
           tree->sentence[next] == tree->sentence[first];
}

/* "His promise to halve it by 2000": the day of the deed, not of the promise. */
static bool is_limit_of_deed(const dtlp_anchoring *work, uint32_t mention, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    return one->kind == DTLP_KIND_NOUN && timex->signal == DTL_SIGNAL_BY && work->now != DTL_DAY_NONE && timex->period.last > work->now &&
           one->token + 1 < all->tree->text->n_tokens && dtlp_serves_as(all->tree, one->token + 1, DTLP_INFINITIVE_MARKER) &&
           (dtlp_up(all->tree, one->token + 1) == DTLP_PART || (dtlp_event_word_is(one->root) & DTLP_IS(V_PLANS))); /* no "offer to staff" */
}

/* "Ordered checks by the end of April": when they are to be done. */
static bool is_limit_of_object(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    return one->kind == DTLP_KIND_VERB && timex->signal == DTL_SIGNAL_BY && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL && !one->passive &&
           (one->word & DTLP_IS(V_PLANS)) != 0 && one->object != DTLP_NO_TOKEN && one->object > one->token && one->object < first;
}

static bool is_counted_from_now(const dtlp_tree *tree, uint32_t first)
{
    enum { REACH = 6 };
    for (uint32_t at = first, n = 0; n < REACH && at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[first] && dtlp_up(tree, at) != DTLP_PUNCT; at++, n++)
        if (dtlp_serves_as(tree, at, DTLP_FROM_NOW))
            return true;
    return false;
}

/* "She believes her shares, worth two million in May, are lost": what she believes now, she did not then. */
static bool is_before_the_mind(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    bool minds = one->reports || event->event_class == DTL_CLASS_I_STATE || event->event_class == DTL_CLASS_I_ACTION;
    if (one->kind != DTLP_KIND_VERB || event->tense != DTL_TENSE_PRESENT || event->aspect != DTL_ASPECT_NONE || !minds ||
        work->now == DTL_DAY_NONE || timex->period.last >= work->now)
        return false;
    if (is_counted_from_now(work->all->tree, first)) /* "With the find 11 days ago they say that", "says they took it last May" */
        return true;
    if (one->token > first)
        return false;
    for (uint32_t at = one->token; at < first; at++)
        if (dtlp_word_is_at(all->tree, at, ","))
            return true;
    return false;
}

/* "had brought a poster from 1989": how old the thing is. */
static bool is_age_of_thing(const struct dtlp_happenings *all, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const dtlp_tree *tree = all->tree;
    uint32_t noun = first - 2, next = dtlp_behind_timex(all, first);
    if (first < 2 || !is_behind(tree, noun, first) || !dtlp_serves_as(tree, first - 1, DTLP_RANGE_FROM) || timex->period.first == timex->period.last ||
        all->at[mention].kind != DTLP_KIND_VERB || dtlp_up(tree, noun) != DTLP_NOUN || all->of_token[noun] != 0 || all->timex_of[noun] != 0)
        return false;
    return dtlp_serves_as(tree, dtlp_child(tree, noun, DTLP_DEP_det), DTLP_INDEFINITE_ARTICLE) &&
           (next >= tree->text->n_tokens || !dtlp_serves_as(tree, next, DTLP_RANGE_TO));
}

/* "is looking into deaths in the past four years": what goes on now fills no stretch gone by; a perfect would. */
static bool is_stretch_of_noun(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const dtl_event *event = &work->all->events[mention];
    return timex->type == DTL_TIMEX_DURATION && work->now != DTL_DAY_NONE && timex->period.last == work->now && timex->period.first < work->now &&
           timex->period.first != DTL_DAY_OPEN_BEFORE && timex->period.first != DTL_DAY_NONE && work->all->at[mention].kind == DTLP_KIND_VERB &&
           work->all->at[mention].token < first && event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_PROGRESSIVE;
}

/* "put off any action until Tuesday", "was postponed to 9 June": how far, not when. */
static bool is_put_off(const struct dtlp_happenings *all, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    bool done = event->tense == DTL_TENSE_PAST || (event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_PERFECTIVE);
    bool until = timex->signal == DTL_SIGNAL_UNTIL && !one->passive;
    bool to = timex->signal == DTL_SIGNAL_NONE && timex->type == DTL_TIMEX_DATE && first > one->token && dtlp_stands_before(all->tree, first, DTLP_RANGE_TO);
    return (until || to) && one->kind == DTLP_KIND_VERB && (one->word & DTLP_IS(V_APPOINTS)) != 0 && done && event->modality == DTL_MODALITY_ACTUAL;
}

/* "reported sales for the third quarter", "results for the quarter ended 31 March": what was told, not when. */
static bool is_of_account(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    enum { BEFORE = 2 };
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || first < BEFORE || !is_behind(tree, first - BEFORE, first) || one->token > first || one->token + 1 == first)
        return false;
    bool ended = (tree->word[first - 1] & DTLP_IS(V_ENDS)) != 0 && (dtlp_form_around(tree, first - 2) & DTLP_AROUND_IS(STRETCH)) != 0;
    uint32_t before = dtlp_up(tree, first - 1) == DTLP_DET ? first - 2 : first - 1, next = dtlp_behind_timex(all, first);
    bool stretch = next > 0 && (dtlp_form_around(tree, next - 1) & DTLP_AROUND_IS(STRETCH)) != 0;
    return ended || ((one->word & DTLP_IS(V_REPORTING)) != 0 && stretch && one->object != DTLP_NO_TOKEN && one->object < first &&
                     (dtlp_form_around(tree, before) & DTLP_AROUND_IS(SET_FOR)) != 0);
}

/* "The third in five weeks": how often, not in how long. */
static bool is_count_within(const struct dtlp_happenings *all, uint32_t first, const dtl_timex *timex)
{
    enum { REACH = 4 };
    const dtlp_tree *tree = all->tree;
    if (timex->type != DTL_TIMEX_DURATION || first < 2 || !dtlp_stands_before(tree, first, DTLP_CALENDAR_PREPOSITION))
        return false;
    for (uint32_t at = first - 1, n = 0; at-- > 0 && n < REACH && is_behind(tree, at, first); n++) {
        if ((dtlp_form_around(tree, at) & DTLP_AROUND_IS(ORDINAL)) != 0)
            return at > 0 && dtlp_up(tree, at - 1) == DTLP_DET;
        if (!dtlp_is_noun(tree, at) && dtlp_up(tree, at) != DTLP_ADJ)
            return false;
    }
    return false;
}

/* "raised it for the second time this year": how often, not when; "for the first time last year" was then. */
static bool is_of_a_count(const struct dtlp_happenings *all, uint32_t first, const dtl_timex *timex)
{
    enum { BEFORE = 4 /* "for the second time" */ };
    const dtlp_tree *tree = all->tree;
    bool over = all->now != DTL_DAY_NONE && timex->period.first != DTL_DAY_NONE && (timex->period.first == timex->period.last || (timex->period.last < all->now && !dtlp_serves_as(tree, first, DTLP_DEMONSTRATIVE)));
    return !over && first >= BEFORE && is_behind(tree, first - BEFORE, first) && (dtlp_form_around(tree, first - BEFORE) & DTLP_AROUND_IS(SET_FOR)) != 0 && dtlp_up(tree, first - 3) == DTLP_DET &&
           (dtlp_form_around(tree, first - 2) & DTLP_AROUND_IS(ORDINAL)) != 0 && dtlp_up(tree, first - 1) == DTLP_NOUN && all->of_token[first - 1] == 0 &&
           all->timex_of[first - 1] == 0;
}

/* Does it belong to a noun or a comparison beside the clause? */
static bool is_of_something_else(const struct dtlp_happenings *all, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    return is_of_a_name(all, first) || is_denied(all, first) || is_given_up(all, mention, first) || is_compared(all, mention, first) || is_moved_from(all, first) ||
           is_since_a_record(all, first, timex) || is_since_on_noun(all, mention, first, timex) || is_of_a_thing(all, mention, first) ||
           is_of_a_kind(all, mention, first) || is_of_a_count(all, first, timex) || is_count_within(all, first, timex) || is_of_account(all, mention, first) ||
           is_put_off(all, mention, first, timex) || is_age_of_thing(all, mention, first, timex);
}

/* Was it read as a day that it cannot be? */
static bool is_of_another_day(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_event *event = &all->events[mention];
    return is_against_tense(work, event, timex) || is_of_the_tale(work, event, timex) || is_yet_to_come(work, mention, timex) ||
           is_of_the_plan(work, mention, timex) || is_limit_of_deed(work, mention, timex) || is_limit_of_object(work, mention, first, timex) || is_before_the_mind(work, mention, first, timex) ||
           is_stretch_of_noun(work, mention, first, timex) || is_last_of_several(all, first) || dtlp_is_any_weekday(all, first, timex) ||
           is_of_a_life(all, first) || is_of_a_rule(work, mention, first, timex) || is_term_of_deed(work, mention, first, timex) || is_for_a_season(work, mention, first);
}

/* "the dry spell of 1937 to 1945": the end of a stretch that is of a thing. */
static bool ends_stretch_of_thing(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    if (first < 2 || !is_behind(all->tree, first - 2, first) || !dtlp_serves_as(all->tree, first - 1, DTLP_RANGE_TO) || all->timex_of[first - 2] == 0)
        return false;
    uint32_t begin = first - 2;
    while (begin > 0 && all->timex_of[begin - 1] == all->timex_of[first - 2])
        begin--;
    return is_of_a_thing(all, mention, begin);
}

bool dtlp_dates_nothing(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    return is_of_something_else(work->all, mention, first, timex) || ends_stretch_of_thing(work->all, mention, first) || is_beside_name(work->all, mention, first) || is_of_another_day(work, mention, first, timex);
}
