/* relation.c - how mentions lie in time to one another, as the words say.
 *
 * Makes edges for the network: subordinate clauses and prepositional phrases
 * with "after", "before", "when"; "the day after the vote"; "by then", "on the
 * occasion"; what is said lies before or after the saying. Walks the text for the
 * files on distances and stretches too. Dates nothing itself but a clause that an
 * expression of time opens ("in May, when"); must not know how long a length is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

void dtlp_add_edge(dtlp_anchoring *work, dtlp_edge edge, const char *reason)
{
    if (edge.a == edge.b)
        return;
    *DTLP_PUSH(work->arena, &work->edges) = edge;
    *DTLP_PUSH(work->arena, &work->reasons) = reason;
}

const char *dtlp_reason_at(const dtlp_anchoring *work, uint32_t from, uint32_t to)
{
    const dtlp_text *text = work->all->tree->text;
    return dtlp_quote(work->arena, work->document,
                      (dtl_span){text->tokens[from].begin, text->tokens[to].end});
}

/* ---- subordinators and prepositions ----------------------------------------------- */

/* "cleared up after Sunday's lunch": on that day. */
static bool is_hour_of_day(const dtlp_anchoring *work, const dtlp_happening *one, const dtl_event *event)
{
    return dtlp_serves_as(work->all->tree, one->token, DTLP_MEAL) && event->time.anchor == DTL_ANCHOR_EXPLICIT &&
           event->time.begin_min == event->time.end_max && work->all->events[one->governor].tense == DTL_TENSE_PAST;
}

/* The relation of the governor to what the marker introduces. */
static bool marker_relation(const dtlp_anchoring *work, const dtlp_happening *one,
                            const dtl_event *event, dtlp_relation *relation)
{
    const dtlp_tree *tree = work->all->tree;
    uint64_t word = tree->word[one->marker] | dtlp_form_is(tree, one->marker);
    bool clause = one->kind != DTLP_KIND_NOUN;
    if ((word & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) && !clause && is_hour_of_day(work, one, event)) {
        *relation = DTLP_WITHIN;
    } else if (word & DTLP_IS(F_AFTER)) {
        if (dtlp_serves_as(tree, one->marker, DTLP_REASON_CONJUNCTION) && clause &&
            work->all->events[one->governor].tense != DTL_TENSE_PRESENT)
            return false; /* "since" that means because */
        *relation = DTLP_AFTER;
    } else if (word & DTLP_IS(F_BEFORE)) {
        *relation = DTLP_BEFORE;
    } else if (word & DTLP_IS(F_DURING)) {
        if (clause)
            return false;
        *relation = DTLP_WITHIN;
    } else if (clause && (word & DTLP_IS(F_WHILE))) {
        if (dtlp_serves_as(tree, one->marker, DTLP_ACCOMPANYING_CONJUNCTION) && event->aspect == DTL_ASPECT_PERFECTIVE)
            return false; /* "twice as many as it had admitted" */
        if (!dtlp_serves_as(tree, one->marker, DTLP_POINT_CONJUNCTION) && event->event_class == DTL_CLASS_STATE)
            return false;
        if (dtlp_serves_as(tree, one->marker, DTLP_CONTRAST_CONJUNCTION) && event->aspect != DTL_ASPECT_PROGRESSIVE &&
            event->tense != DTL_TENSE_PRESPART)
            return false;
        *relation = DTLP_SAME;
    } else {
        return false;
    }
    return true;
}

/* The last word before "when", past a comma. */
static uint32_t before_when(const dtlp_tree *tree, uint32_t verb)
{
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at]) {
        if (!dtlp_serves_as(tree, at, DTLP_POINT_CONJUNCTION))
            continue;
        while (at > 0 && tree->sentence[at - 1] == tree->sentence[verb]) {
            at--;
            if (dtlp_up(tree, at) != DTLP_PUNCT)
                return at;
        }
        break;
    }
    return DTLP_NO_TOKEN;
}

/* "in May, when it": the clause has the time before it, not its governor's. */
static bool dates_itself(const dtlp_anchoring *work, uint32_t index)
{
    uint32_t before = before_when(work->all->tree, work->all->at[index].token);
    return before != DTLP_NO_TOKEN && work->all->timex_of[before] != 0 &&
           dtlp_serves_as(work->all->tree, work->all->at[index].marker, DTLP_POINT_CONJUNCTION);
}

/* ", diplomats said, when": a saying put in between two commas, of which what follows is no part. */
static bool is_put_in(const struct dtlp_happenings *all, uint32_t mention, uint32_t marker)
{
    const dtlp_happening *one = &all->at[mention];
    uint32_t subject = dtlp_own_subject(all->tree, one->token), begin;
    if (!one->reports || one->quoted || one->kind != DTLP_KIND_VERB || subject == DTLP_NO_TOKEN || marker != one->token + 2 ||
        !dtlp_word_is_at(all->tree, one->token + 1, ","))
        return false;
    begin = subject < one->token ? all->tree->left[subject] : one->token;
    return begin > 0 && dtlp_word_is_at(all->tree, begin - 1, ",");
}

/* "Nine died when it sank, officials said": hung on the saying, the clause belongs to
 * the verb before it, and to what that is joined to. */
static void relate_to_verb_before(dtlp_anchoring *work, uint32_t index)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[index];
    uint32_t above = DTLP_NO_MENTION;
    if (one->marker == DTLP_NO_TOKEN || one->governor == DTLP_NO_MENTION || one->kind != DTLP_KIND_VERB ||
        !dtlp_serves_as(all->tree, one->marker, DTLP_POINT_CONJUNCTION))
        return;
    uint32_t saying = all->at[one->governor].token;
    bool put_in = saying < one->marker && is_put_in(all, one->governor, one->marker);
    if (!put_in && (one->link != DTLP_LINK_COMPLEMENT || saying < one->token))
        return;
    for (uint32_t at = put_in ? saying : one->marker; at-- > 0 && all->tree->sentence[at] == all->tree->sentence[one->token];)
        if (all->of_token[at] != 0 && all->at[all->of_token[at] - 1].kind == DTLP_KIND_VERB) {
            above = all->of_token[at] - 1;
            break;
        }
    for (int i = 0; i < 3 && above != DTLP_NO_MENTION; i++) {
        dtlp_add_edge(work, (dtlp_edge){.a = above, .b = index, .relation = DTLP_SAME, .max = DTLP_ANY_DISTANCE},
                 dtlp_reason_at(work, one->marker, one->token));
        above = all->at[above].link == DTLP_LINK_CONJUNCT ? all->at[above].governor : DTLP_NO_MENTION;
    }
}

/* "won 51 per cent in Sunday's election": an event of a date dates what was done in it. */
static bool is_within_dated(const dtlp_anchoring *work, uint32_t index)
{
    enum { LONGEST = 366 /* days */ };
    const dtlp_happening *one = &work->all->at[index];
    const dtlp_happening *above = &work->all->at[one->governor];
    const dtl_time *time = &work->all->events[index].time;
    bool fronted = one->marker < above->token && above->subject != DTLP_NO_TOKEN && above->subject > one->token;
    bool blames = (dtlp_lemma_around(work->all->tree, above->token) & DTLP_AROUND_IS(BLAMES)) != 0;
    return one->kind == DTLP_KIND_NOUN && above->kind == DTLP_KIND_VERB && !blames && (one->marker > above->token || fronted) &&
           (one->word & DTLP_IS(N_EVENT)) && time->anchor == DTL_ANCHOR_EXPLICIT && dtlp_time_width(time) <= LONGEST &&
           work->all->events[one->governor].tense == DTL_TENSE_PAST &&
           ((dtlp_form_around(work->all->tree, one->marker) & DTLP_AROUND_IS(WINDOW)) ||
            dtlp_serves_as(work->all->tree, one->marker, DTLP_POINT_PREPOSITION)); /* "at a hearing in May" */
}

/* "In a report last week the agency said": it said so then. */
static bool is_said_in(const dtlp_anchoring *work, uint32_t index)
{
    const dtlp_happening *one = &work->all->at[index];
    const dtlp_happening *above = &work->all->at[one->governor];
    return one->kind == DTLP_KIND_NOUN && above->reports && above->kind == DTLP_KIND_VERB &&
           work->all->events[index].time.anchor == DTL_ANCHOR_EXPLICIT &&
           work->all->events[one->governor].tense == DTL_TENSE_PAST &&
           (dtlp_form_around(work->all->tree, one->marker) & DTLP_AROUND_IS(WINDOW));
}

/* "cheered and sang on Friday as it fell": of joined verbs the dated one before the marker. */
static uint32_t dated_before_marker(const dtlp_anchoring *work, uint32_t index)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t above = all->at[index].governor;
    for (uint32_t i = above + 1; i < all->count && all->at[i].token < all->at[index].marker && !dtlp_is_dated(work, above); i++)
        if (all->at[i].link == DTLP_LINK_CONJUNCT && all->at[i].governor == above && all->at[i].kind == DTLP_KIND_VERB && dtlp_is_dated(work, i))
            return i;
    return above;
}

/* "43 died and 9,000 fled when it sank": all of them then. */
static void relate_joined(dtlp_anchoring *work, uint32_t mention, uint32_t then, const char *reason)
{
    const struct dtlp_happenings *all = work->all;
    for (int i = 0; i < 3 && all->at[mention].link == DTLP_LINK_CONJUNCT && all->at[mention].governor != DTLP_NO_MENTION; i++) {
        mention = all->at[mention].governor;
        if (all->at[mention].kind != DTLP_KIND_VERB || all->events[mention].tense != all->events[then].tense || dtlp_is_dated(work, mention))
            return;
        dtlp_add_edge(work, (dtlp_edge){.a = mention, .b = then, .relation = DTLP_SAME, .max = DTLP_ANY_DISTANCE}, reason);
    }
}

/* "They walked out on Tuesday after talks collapsed", told that week: what led to the news happened on its day, where
 * nothing else is said. */
static bool leads_to_news(const dtlp_anchoring *work, uint32_t dated, uint32_t index)
{
    enum { FRESH = 8 /* days */ };
    const dtlp_happening *one = &work->all->at[index], *above = &work->all->at[dated];
    const dtl_event *event = &work->all->events[index], *news = &work->all->events[dated];
    const dtl_time *time = &news->time;
    bool deed = event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_I_ACTION;
    return one->kind == DTLP_KIND_VERB && above->kind == DTLP_KIND_VERB && one->own_subject && deed && !one->duration &&
           dtlp_serves_as(work->all->tree, one->marker, DTLP_AFTER_PREPOSITION) && one->marker > above->token &&
           event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_ACTUAL &&
           news->tense == DTL_TENSE_PAST && news->aspect == DTL_ASPECT_NONE && time->anchor == DTL_ANCHOR_EXPLICIT &&
           work->now != DTL_DAY_NONE && time->begin_min == time->end_max && time->end_max <= work->now && time->end_max > work->now - FRESH;
}

/* "Engineers, many of whom were at school when it was launched, wept": of the clause on the noun. */
static bool is_within_relative(const dtlp_tree *tree, uint32_t token, uint32_t above)
{
    uint32_t at = dtlp_head(tree, token);
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && at != above; i++, at = dtlp_head(tree, at))
        if (dtlp_rel(tree, at) == DTLP_DEP_acl_relcl)
            return true;
    return false;
}

static void relate_by_marker(dtlp_anchoring *work, uint32_t index)
{
    const dtlp_happening *one = &work->all->at[index];
    dtlp_relation relation;
    if (one->governor != DTLP_NO_MENTION && (is_within_relative(work->all->tree, one->token, work->all->at[one->governor].token) ||
                                             (one->quoted && !work->all->at[one->governor].quoted))) /* "said: She was there after it" */
        return;
    if (one->marker == DTLP_NO_TOKEN || one->governor == DTLP_NO_MENTION || dates_itself(work, index) || is_put_in(work->all, one->governor, one->marker) ||
        (one->link != DTLP_LINK_ADVERBIAL && one->link != DTLP_LINK_OBLIQUE))
        return;
    if (is_within_dated(work, index) || is_said_in(work, index))
        relation = DTLP_WITHIN;
    else if (!marker_relation(work, one, &work->all->events[index], &relation))
        return;
    uint32_t end = work->all->tree->right[one->token];
    while (end > one->token && dtlp_up(work->all->tree, end) == DTLP_PUNCT)
        end--;
    if (end < one->marker)
        end = one->token;
    uint32_t dated = dated_before_marker(work, index);
    const char *reason = dtlp_reason_at(work, one->marker, end);
    bool near = relation == DTLP_AFTER && leads_to_news(work, dated, index);
    dtlp_add_edge(work, (dtlp_edge){.a = dated, .b = index, .relation = relation, .max = DTLP_ANY_DISTANCE, .near = near}, reason);
    work->edge_of_marker[index] = dated == index ? 0 : (uint32_t)work->edges.count;
    bool all_then = relation == DTLP_SAME && one->marker > work->all->at[dated].token &&
                    dtlp_serves_as(work->all->tree, one->marker, DTLP_POINT_CONJUNCTION);
    if (all_then)
        relate_joined(work, dated, index, reason);
}

/* "Lost its licence to make creams in 1986 when the owner pulled out", "fell in May to 20, when it was lifted": the clause is of the
 * verb that tells, whatever infinitive or noun the parse hangs it on. */
static void relate_when_to_teller(dtlp_anchoring *work, uint32_t index)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[index];
    const dtl_event *event = &all->events[index];
    uint32_t above = one->governor, when = DTLP_NO_TOKEN;
    for (uint32_t at = all->tree->child[one->token]; at != DTLP_NO_TOKEN && at < one->token; at = all->tree->sibling[at])
        if (dtlp_serves_as(all->tree, at, DTLP_POINT_CONJUNCTION))
            when = at;
    if (above == DTLP_NO_MENTION || when == DTLP_NO_TOKEN || one->kind != DTLP_KIND_VERB || event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE ||
        event->modality != DTL_MODALITY_ACTUAL || one->quoted || dtlp_is_dated(work, index) || when == 0 || all->timex_of[when - 1] != 0)
        return;
    bool loose = (one->link == DTLP_LINK_RELATIVE && all->at[above].kind == DTLP_KIND_VERB) || all->events[above].tense == DTL_TENSE_INFINITIVE;
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_MENTION && all->events[above].tense == DTL_TENSE_INFINITIVE; i++)
        above = all->at[above].governor;
    if (!loose || above == DTLP_NO_MENTION || all->at[above].token > when || all->at[above].kind != DTLP_KIND_VERB || all->at[above].reports ||
        all->events[above].tense != DTL_TENSE_PAST)
        return;
    dtlp_add_edge(work, (dtlp_edge){.a = index, .b = above, .relation = DTLP_SAME, .max = DTLP_ANY_DISTANCE}, dtlp_reason_at(work, when, one->token));
}

/* ---- reported speech -------------------------------------------------------------------- */

static void relate_to_report(dtlp_anchoring *work, uint32_t index)
{
    const dtlp_happening *one = &work->all->at[index];
    const dtl_event *event = &work->all->events[index];
    if (one->governor == DTLP_NO_MENTION || one->link != DTLP_LINK_COMPLEMENT ||
        !work->all->at[one->governor].reports || work->all->events[one->governor].tense != DTL_TENSE_PAST)
        return;
    dtlp_edge edge = {.a = index, .b = one->governor, .max = DTLP_ANY_DISTANCE, .weak = true};
    if (event->modality == DTL_MODALITY_PLANNED)
        edge.relation = DTLP_AFTER;
    else if (event->tense == DTL_TENSE_PAST && event->event_class != DTL_CLASS_STATE &&
             event->modality == DTL_MODALITY_ACTUAL)
        edge.relation = DTLP_NOT_AFTER;
    else
        return;
    dtlp_add_edge(work, edge, dtlp_arena_printf(work->arena, SAY_WHAT_IT_TELLS,
                                           dtlp_quote(work->arena, work->document,
                                                      work->all->events[one->governor].trigger)));
}

/* ---- beginning and end --------------------------------------------------------------------- */

static bool is_one_thing(const dtlp_happening *a, const dtlp_happening *b)
{
    return a->subject != DTLP_NO_TOKEN && a->subject == b->subject;
}

/* "The trial began in May and ended in July": the end does not come first. */
static void relate_begin_to_end(dtlp_anchoring *work, uint32_t index)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *end = &all->at[index];
    if ((end->word & DTLP_IS(V_ENDS)) == 0 || end->link != DTLP_LINK_CONJUNCT || end->governor == DTLP_NO_MENTION)
        return;
    const dtlp_happening *begin = &all->at[end->governor];
    if ((begin->word & DTLP_IS(V_ASPECTUAL)) == 0 || (begin->word & DTLP_IS(V_ENDS)) || !is_one_thing(begin, end))
        return;
    dtlp_add_edge(work, (dtlp_edge){.a = index, .b = end->governor, .relation = DTLP_AFTER, .max = DTLP_ANY_DISTANCE},
             dtlp_arena_printf(work->arena, SAY_ONE_BEFORE_OTHER,
                               dtlp_quote(work->arena, work->document, all->events[end->governor].trigger),
                               dtlp_quote(work->arena, work->document, all->events[index].trigger)));
}

/* ---- "the day after the vote", "the night of the fire" ------------------------------------ */

/* "Sunday night after", "last night after": a date of its own, whatever follows. */
static bool is_full_date(const struct dtlp_happenings *all, uint32_t day)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = day; at > 0 && all->timex_of[day] != 0 && all->timex_of[at - 1] == all->timex_of[day]; at--) {
        dtlp_slice word = dtlp_word_at(tree, at - 1);
        if (dtlp_up(tree, at - 1) == DTLP_NUM || (dtlp_event_word_is(word) & (DTLP_IS(F_WEEKDAY) | DTLP_IS(F_MONTH))) ||
            (dtlp_event_word_around(word) & DTLP_AROUND_IS(FIXED)))
            return true;
    }
    return false;
}

/* The event behind "day of", "day after"; DTLP_NO_MENTION if none. */
static uint32_t event_of_day(const struct dtlp_happenings *all, uint32_t day, uint32_t *word)
{
    enum { LONGEST = 5 /* tokens between */ };
    const dtlp_tree *tree = all->tree;
    uint32_t n = tree->text->n_tokens;
    *word = day + 1;
    if ((dtlp_form_around(tree, day) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(EVE))) == 0 || day + 2 >= n ||
        tree->sentence[day + 2] != tree->sentence[day] || is_full_date(all, day))
        return DTLP_NO_MENTION;
    if (tree->text->tokens[day].capital && day > 0 && all->timex_of[day - 1] != 0 && all->timex_of[day - 1] == all->timex_of[day])
        return DTLP_NO_MENTION; /* "on Boxing Day after a defeat": the day has its date */
    bool of = dtlp_serves_as(tree, day + 1, DTLP_GENITIVE_PREPOSITION);
    if (!of && !dtlp_serves_as(tree, day + 1, DTLP_AFTER_PREPOSITION) && !dtlp_serves_as(tree, day + 1, DTLP_BEFORE_PREPOSITION))
        return DTLP_NO_MENTION;
    for (uint32_t at = day + 2; at < n && at < day + 2 + LONGEST && tree->sentence[at] == tree->sentence[day]; at++) {
        uint32_t mention = all->of_token[at];
        uint32_t verb = mention != 0 && !of && dtlp_is_subject(dtlp_rel(tree, at)) ? dtlp_head(tree, at) : DTLP_NO_TOKEN;
        if (verb != DTLP_NO_TOKEN && verb > at && all->of_token[verb] != 0)
            return all->of_token[verb] - 1; /* "the day after the report came out" */
        if (mention != 0)
            return all->at[mention - 1].kind == DTLP_KIND_NOUN || !of ? mention - 1 : DTLP_NO_MENTION;
        if (dtlp_up(tree, at) == DTLP_PUNCT || all->timex_of[at] != 0)
            break;
    }
    return DTLP_NO_MENTION;
}

uint32_t dtlp_event_of_day(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t word;
    return event_of_day(all, dtlp_behind_timex(all, token) - 1, &word);
}

int32_t dtlp_way_to_event(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t word = dtlp_behind_timex(all, token);
    bool before = (dtlp_form_around(tree, word - 1) & DTLP_AROUND_IS(EVE)) != 0 || dtlp_serves_as(tree, word, DTLP_BEFORE_PREPOSITION);
    return before ? -1 : dtlp_serves_as(tree, word, DTLP_AFTER_PREPOSITION) ? 1 : 0;
}

bool dtlp_is_day_of_event(const struct dtlp_happenings *all, uint32_t token)
{
    return dtlp_event_of_day(all, token) != DTLP_NO_MENTION;
}

/* "It came a day after they released tapes of the night of the fire": what something is measured from has its own day. */
static bool is_measured_from(const dtlp_anchoring *work, uint32_t mention)
{
    for (size_t i = work->edges.count; i-- > 0;)
        if (work->edges.at[i].b == mention && work->edges.at[i].max != DTLP_ANY_DISTANCE && work->edges.at[i].max > 0)
            return true;
        else if (work->all->at[work->edges.at[i].b].sentence < work->all->at[mention].sentence)
            break;
    return false;
}

static void relate_by_day(dtlp_anchoring *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t word, from = event_of_day(all, token, &word);
    if (from == DTLP_NO_MENTION)
        return;
    uint32_t head = dtlp_head(all->tree, token);
    if (dtlp_rel(all->tree, token) == DTLP_DEP_nmod && head != DTLP_NO_TOKEN && dtlp_is_noun(all->tree, head) && all->of_token[head] == 0)
        return; /* "released records of its radio traffic on the night of the crash" */
    uint32_t dated = dtlp_dated_by(all, token, from);
    bool before = dtlp_serves_as(all->tree, word, DTLP_BEFORE_PREPOSITION) || (dtlp_form_around(all->tree, token) & DTLP_AROUND_IS(EVE)) != 0;
    bool same = dtlp_serves_as(all->tree, word, DTLP_GENITIVE_PREPOSITION) && !before;
    if (dated == DTLP_NO_MENTION || dated == from || (dtlp_is_dated(work, dated) && dtlp_is_dated(work, from)) || (same && is_measured_from(work, dated)))
        return; /* "was seen on 3 May, the day before they met": they met on 4 May */
    dtlp_add_edge(work, (dtlp_edge){.a = dated, .b = from, .min = same ? 0 : 1, .max = same ? DTLP_ANY_DISTANCE : 1,
                               .relation = same ? DTLP_SAME : before ? DTLP_BEFORE : DTLP_AFTER},
             dtlp_reason_at(work, token, all->at[from].token));
}

/* ---- "by then", "on the occasion" ------------------------------------------------------------ */

static bool is_anaphor(const dtlp_tree *tree, uint32_t token)
{
    if ((tree->word[token] & DTLP_IS(F_OCCASION)) == 0 || dtlp_is_numbered_day(tree, token))
        return false;
    uint32_t marker = dtlp_marker(tree, token), determiner = dtlp_child(tree, token, DTLP_DEP_det);
    return marker != DTLP_NO_TOKEN && determiner != DTLP_NO_TOKEN &&
           dtlp_serves_as(tree, marker, DTLP_OCCASION_PREPOSITION) &&
           dtlp_serves_as(tree, determiner, DTLP_OCCASION_DETERMINER) &&
           tree->left[token] >= marker && tree->right[token] == token;
}

/* "It was signed in 2016. The firm said at the time": what was told last with a date, be it by a participle. */
static uint32_t told_last(const dtlp_anchoring *work, uint32_t token, uint32_t current)
{
    enum { REACH = 2 /* sentences */ };
    const struct dtlp_happenings *all = work->all;
    for (uint32_t at = token; at-- > 0 && all->tree->sentence[at] + REACH > all->tree->sentence[token];) {
        uint32_t mention = all->of_token[at];
        const dtl_event *event = mention == 0 ? NULL : &all->events[mention - 1];
        if (event != NULL && all->at[mention - 1].kind == DTLP_KIND_VERB && all->at[mention - 1].stated && event->modality == DTL_MODALITY_ACTUAL &&
            event->time.anchor == DTL_ANCHOR_EXPLICIT && (event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PASTPART))
            return mention - 1;
    }
    return current;
}

static void relate_by_anaphor(dtlp_anchoring *work, uint32_t token, uint32_t current)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t via;
    bool then = dtlp_serves_as(tree, token, DTLP_THEN) && token > 0 &&
                dtlp_serves_as(tree, token - 1, DTLP_LIMIT_PREPOSITION);
    if (then ? current == DTLP_NO_MENTION : !is_anaphor(tree, token))
        return;
    uint32_t mention = dtlp_mention_above(work->all, token, &via);
    if (mention == DTLP_NO_MENTION)
        mention = dtlp_mention_from(work->all, token, tree->sentence[token]);
    if (!then)
        current = told_last(work, token, current);
    if (mention == DTLP_NO_MENTION || current == DTLP_NO_MENTION)
        return;
    dtlp_add_edge(work, (dtlp_edge){.a = mention, .b = current, .max = DTLP_ANY_DISTANCE,
                               .relation = then ? DTLP_NOT_AFTER : DTLP_SAME},
             dtlp_reason_at(work, then ? token - 1 : dtlp_marker(tree, token), token));
}

/* ---- "in May, when ..." ------------------------------------------------------------------------- */

/* "1971, the year in which", "9 May, the day on which": the expression that the noun is put beside. */
static uint32_t beside_expression(const struct dtlp_happenings *all, uint32_t noun)
{
    const dtlp_tree *tree = all->tree;
    const uint64_t units = DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(SEASON) | DTLP_AROUND_IS(WEEKEND) | DTLP_AROUND_IS(STRETCH);
    uint32_t at = noun;
    if (noun == DTLP_NO_TOKEN || all->timex_of[noun] != 0 || (dtlp_form_around(tree, noun) & units) == 0)
        return noun;
    while (at > 1 && tree->sentence[at - 1] == tree->sentence[noun] &&
           (dtlp_up(tree, at - 1) == DTLP_DET || dtlp_up(tree, at - 1) == DTLP_ADJ))
        at--;
    bool beside = at > 1 && tree->sentence[at - 2] == tree->sentence[noun] && dtlp_word_is_at(tree, at - 1, ",") && all->timex_of[at - 2] != 0;
    return beside ? at - 2 : noun;
}

/* "Last year's festival, when 61 were arrested": the expression that says which one it was. */
static uint32_t day_of_occasion(const struct dtlp_happenings *all, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = all->tree;
    if (before_when(tree, verb) != noun || dtlp_up(tree, noun) != DTLP_NOUN)
        return DTLP_NO_TOKEN;
    for (uint32_t at = tree->left[noun]; at < noun; at++)
        if (all->timex_of[at] != 0 && dtlp_head(tree, at) == noun && (dtlp_form_around(tree, at) & DTLP_AROUND_IS(SEASON)) == 0 && /* not "the summer break" */ dtlp_is_usable(&all->timexes[all->timex_of[at] - 1]) && all->timexes[all->timex_of[at] - 1].type == DTL_TIMEX_DATE)
            return at;
    return DTLP_NO_TOKEN;
}

/* A clause on an expression of time has that time. */
static void date_by_relative(dtlp_anchoring *work, uint32_t index)
{
    struct dtlp_happenings *all = work->all;
    dtlp_happening *one = &all->at[index];
    uint32_t head = before_when(all->tree, one->token);
    dtlp_deprel relation = dtlp_rel(all->tree, one->token);
    if (head == DTLP_NO_TOKEN && (relation == DTLP_DEP_acl_relcl || relation == DTLP_DEP_acl ||
                                  relation == DTLP_DEP_advcl_relcl))
        head = dtlp_child(all->tree, one->token, DTLP_DEP_mark) == DTLP_NO_TOKEN ||
                       dtlp_serves_as(all->tree, dtlp_child(all->tree, one->token, DTLP_DEP_mark), DTLP_INFINITIVE_MARKER)
                   ? dtlp_head(all->tree, one->token) : DTLP_NO_TOKEN;
    head = beside_expression(all, head);
    if (head != DTLP_NO_TOKEN && all->timex_of[head] == 0)
        head = day_of_occasion(all, head, one->token);
    if (head == DTLP_NO_TOKEN || all->timex_of[head] == 0 || dtlp_is_dated(work, index))
        return;
    uint32_t timex = all->timex_of[head] - 1, other = work->mention_of_timex[timex];
    const dtl_timex *read = &work->document->timexes[timex];
    uint32_t above = dtlp_head(all->tree, one->token); /* none, if the clause is taken for the sentence's own */
    if (read->type <= DTL_TIMEX_TIME && read->period.first != DTL_DAY_NONE &&
        (other == 0 || read->signal != DTL_SIGNAL_NONE || above == DTLP_NO_TOKEN || all->timex_of[above] == 0 ||
         all->events[other - 1].time.timex != timex + 1)) { /* "the worst since 2001, when it sank" */
        all->events[index].time = dtlp_time_of(work, timex, &all->events[index], false);
        one->stated = true;
        return;
    }
    if (other == 0 || other - 1 == index)
        return;
    all->events[index].time = all->events[other - 1].time;
    one->stated = all->at[other - 1].stated;
}

/* "In 1971, the year of his death": he died then. */
static void date_by_stretch_of(dtlp_anchoring *work, uint32_t index)
{
    struct dtlp_happenings *all = work->all;
    dtlp_happening *one = &all->at[index];
    uint32_t unit = dtlp_head(all->tree, one->token);
    if (one->kind != DTLP_KIND_NOUN || one->marker == DTLP_NO_TOKEN || !dtlp_serves_as(all->tree, one->marker, DTLP_GENITIVE_PREPOSITION) || unit == DTLP_NO_TOKEN ||
        unit > one->marker || all->events[index].time.anchor == DTL_ANCHOR_EXPLICIT)
        return;
    uint32_t head = beside_expression(all, unit);
    const dtl_timex *timex = head == unit || head == DTLP_NO_TOKEN ? NULL : &work->document->timexes[all->timex_of[head] - 1];
    if (timex == NULL || timex->type > DTL_TIMEX_TIME || !dtlp_is_usable(timex) || (timex->signal != DTL_SIGNAL_NONE && timex->signal != DTL_SIGNAL_UNTIL))
        return;
    dtl_timex plain = *timex;
    dtlp_time_set(&all->events[index].time, plain.period, DTL_SIGNAL_NONE, work->since);
    dtl_time *time = &all->events[index].time;
    time->timex = all->timex_of[head];
    time->anchor = DTL_ANCHOR_EXPLICIT;
    time->basis = dtlp_arena_printf(work->arena, SAY_QUOTED, dtlp_quote(work->arena, work->document, timex->span), timex->basis);
    one->stated = true;
    one->lent = false;
}

/* "Tom Audley, who had led it since 2009": no place that a tale has reached. */
static bool is_told_beside(const struct dtlp_happenings *all, uint32_t mention)
{
    return all->at[mention].link == DTLP_LINK_RELATIVE && all->events[mention].aspect == DTL_ASPECT_PERFECTIVE;
}

void dtlp_relate(dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t current = DTLP_NO_MENTION, n = all->tree->text->n_tokens;
    for (uint32_t i = 0; i < all->count; i++) {
        work->edge_of_marker[i] = 0;
        date_by_relative(work, i);
        date_by_stretch_of(work, i);
        relate_by_marker(work, i);
        relate_to_verb_before(work, i);
        relate_when_to_teller(work, i);
        relate_to_report(work, i);
        relate_begin_to_end(work, i);
        dtlp_relate_by_the_time(work, i);
    }
    uint32_t sentence = UINT32_MAX, reached = DTLP_NO_MENTION;
    for (uint32_t token = 0; token < n; token++) {
        if (all->tree->sentence[token] != sentence) {
            sentence = all->tree->sentence[token];
            current = reached;
        }
        uint32_t timex = all->timex_of[token];
        if (timex != 0 && (token == 0 || all->timex_of[token - 1] != timex) &&
            work->document->timexes[timex - 1].period.first == DTL_DAY_NONE)
            dtlp_relate_by_distance(work, timex - 1, token, current);
        if (timex != 0 && (token == 0 || all->timex_of[token - 1] != timex)) {
            dtlp_narrow_decade(work, timex - 1, token, current);
            dtlp_relate_named_day(work, timex - 1, token);
            dtlp_date_by_stretch(work, timex - 1, token, dtlp_told_before(work, token, current));
            dtlp_date_by_stay(work, timex - 1, token, dtlp_told_before(work, token, current));
        }
        relate_by_day(work, token);
        dtlp_relate_by_unit(work, token);
        relate_by_anaphor(work, token, current);
        dtlp_relate_numbered_day(work, token);
        uint32_t mention = all->of_token[token];
        bool behind = mention != 0 && all->at[mention - 1].link == DTLP_LINK_RELATIVE && all->events[mention - 1].aspect == DTL_ASPECT_PERFECTIVE; /* "who had led it since 2009" */
        if (mention != 0 && all->at[mention - 1].kind == DTLP_KIND_VERB && !behind &&
            dtlp_is_dated(work, mention - 1) && all->events[mention - 1].tense == DTL_TENSE_PAST && !is_told_beside(all, mention - 1))
            reached = mention - 1;
    }
}
