/* relation.c - how mentions lie in time to one another, as the words say.
 *
 * Makes edges for the network: subordinate clauses and prepositional phrases
 * with "after", "before", "when"; distances ("days after the vote", "a week
 * later"); "by then", "on the occasion"; what is said lies before or after the
 * saying. Dates nothing itself.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

static void add_edge(dtlp_anchoring *work, dtlp_edge edge, const char *reason)
{
    if (edge.a == edge.b)
        return;
    *DTLP_PUSH(work->arena, &work->edges) = edge;
    *DTLP_PUSH(work->arena, &work->reasons) = reason;
}

static const char *reason_at(const dtlp_anchoring *work, uint32_t from, uint32_t to)
{
    const dtlp_text *text = work->all->tree->text;
    return dtlp_quote(work->arena, work->document,
                      (dtl_span){text->tokens[from].begin, text->tokens[to].end});
}

/* ---- subordinators and prepositions ----------------------------------------------- */

/* The relation of the governor to what the marker introduces. */
static bool marker_relation(const dtlp_anchoring *work, const dtlp_happening *one,
                            const dtl_event *event, dtlp_relation *relation)
{
    const dtlp_tree *tree = work->all->tree;
    uint64_t word = tree->word[one->marker] | dtlp_form_is(tree, one->marker);
    bool clause = one->kind != DTLP_KIND_NOUN;
    if (word & DTLP_IS(F_AFTER)) {
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

/* "Nine died when it sank, officials said": hung on the saying, the clause belongs to
 * the verb before it, and to what that is joined to. */
static void relate_to_verb_before(dtlp_anchoring *work, uint32_t index)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[index];
    uint32_t above = DTLP_NO_MENTION;
    if (one->marker == DTLP_NO_TOKEN || one->governor == DTLP_NO_MENTION || one->link != DTLP_LINK_COMPLEMENT ||
        one->kind != DTLP_KIND_VERB || !dtlp_serves_as(all->tree, one->marker, DTLP_POINT_CONJUNCTION) ||
        all->at[one->governor].token < one->token)
        return;
    for (uint32_t at = one->marker; at-- > 0 && all->tree->sentence[at] == all->tree->sentence[one->token];)
        if (all->of_token[at] != 0 && all->at[all->of_token[at] - 1].kind == DTLP_KIND_VERB) {
            above = all->of_token[at] - 1;
            break;
        }
    for (int i = 0; i < 3 && above != DTLP_NO_MENTION; i++) {
        add_edge(work, (dtlp_edge){.a = above, .b = index, .relation = DTLP_SAME, .max = DTLP_ANY_DISTANCE},
                 reason_at(work, one->marker, one->token));
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
    bool blames = (dtlp_event_word_around(dtlp_lemma_at(work->all->tree, above->token)) & DTLP_AROUND_IS(BLAMES)) != 0;
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
        add_edge(work, (dtlp_edge){.a = mention, .b = then, .relation = DTLP_SAME, .max = DTLP_ANY_DISTANCE}, reason);
    }
}

static void relate_by_marker(dtlp_anchoring *work, uint32_t index)
{
    const dtlp_happening *one = &work->all->at[index];
    dtlp_relation relation;
    if (one->marker == DTLP_NO_TOKEN || one->governor == DTLP_NO_MENTION || dates_itself(work, index) ||
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
    const char *reason = reason_at(work, one->marker, end);
    add_edge(work, (dtlp_edge){.a = dated, .b = index, .relation = relation, .max = DTLP_ANY_DISTANCE}, reason);
    bool all_then = relation == DTLP_SAME && one->marker > work->all->at[dated].token &&
                    dtlp_serves_as(work->all->tree, one->marker, DTLP_POINT_CONJUNCTION);
    if (all_then)
        relate_joined(work, dated, index, reason);
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
    add_edge(work, edge, dtlp_arena_printf(work->arena, SAY_WHAT_IT_TELLS,
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
    add_edge(work, (dtlp_edge){.a = index, .b = end->governor, .relation = DTLP_AFTER, .max = DTLP_ANY_DISTANCE},
             dtlp_arena_printf(work->arena, SAY_ONE_BEFORE_OTHER,
                               dtlp_quote(work->arena, work->document, all->events[end->governor].trigger),
                               dtlp_quote(work->arena, work->document, all->events[index].trigger)));
}

/* ---- distances from an event ------------------------------------------------------------- */

/* First mention of the sentence at or behind `token`. */
static uint32_t mention_from(const struct dtlp_happenings *all, uint32_t token, uint32_t sentence)
{
    for (; token < all->tree->text->n_tokens && all->tree->sentence[token] == sentence; token++)
        if (all->of_token[token] != 0)
            return all->of_token[token] - 1;
    return DTLP_NO_MENTION;
}

/* The mention that the marker at `token` introduces, else the first one behind it. */
static uint32_t introduced_by(const struct dtlp_happenings *all, uint32_t token)
{
    if (token >= all->tree->text->n_tokens)
        return DTLP_NO_MENTION;
    uint32_t head = dtlp_head(all->tree, token);
    if (head != DTLP_NO_TOKEN && head > token && all->of_token[head] != 0)
        return all->of_token[head] - 1;
    return mention_from(all, token, all->tree->sentence[token]);
}

/* The last dated verb of the sentence before `token`, else `current`. */
static uint32_t told_before(const dtlp_anchoring *work, uint32_t token, uint32_t current)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t at = token; at-- > 0 && all->tree->sentence[at] == all->tree->sentence[token];) {
        uint32_t mention = all->of_token[at];
        if (mention != 0 && all->at[mention - 1].kind == DTLP_KIND_VERB && !all->at[mention - 1].lent &&
            dtlp_is_dated(work, mention - 1))
            return mention - 1;
    }
    return current;
}

/* "broke down after a week": a length that has passed since what was told before. */
static bool has_passed(const dtlp_tree *tree, uint32_t first, uint32_t next)
{
    if (first == 0 || tree->sentence[first - 1] != tree->sentence[first])
        return false;
    bool after = dtlp_serves_as(tree, first - 1, DTLP_AFTER_PREPOSITION);
    bool more = next < tree->text->n_tokens && tree->sentence[next] == tree->sentence[first] &&
                (dtlp_serves_as(tree, next, DTLP_GENITIVE_PREPOSITION) || dtlp_up(tree, next) == DTLP_NOUN);
    return after && !more;
}

/* The mention that the distance dates: above it, and not the one it is measured from. */
static uint32_t dated_by(const struct dtlp_happenings *all, uint32_t first, uint32_t from)
{
    uint32_t via, at = first;
    for (int i = 0; i < 4; i++) {
        uint32_t mention = dtlp_mention_above(all, at, &via);
        if (mention == DTLP_NO_MENTION)
            break;
        if (mention != from)
            return mention;
        at = all->at[mention].token;
    }
    for (at = first; at-- > 0 && all->tree->sentence[at] == all->tree->sentence[first];)
        if (all->of_token[at] != 0 && all->of_token[at] - 1 != from &&
            all->at[all->of_token[at] - 1].kind == DTLP_KIND_VERB)
            return all->of_token[at] - 1;
    return DTLP_NO_MENTION;
}

/* How far a bare length reaches, from its TIMEX3 value: PXD is one to nine days,
 * P3W three weeks give or take half a one. */
static bool distance_of(const dtl_timex *timex, int32_t *min, int32_t *max)
{
    static const struct { char unit; int32_t days; } units[] = {
        {'D', 1}, {'W', 7}, {'M', 30}, {'Y', 365}};
    const char *at = timex->value;
    int32_t count = 0;
    if (timex->type != DTL_TIMEX_DURATION || *at++ != 'P')
        return false;
    bool vague = *at == 'X';
    for (at += vague; dtlp_is_digit(*at) && count < 10000; at++)
        count = count * 10 + (*at - '0');
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int32_t days = units[i].days, slack = days == 1 ? 0 : days / 2;
        if (at[0] != units[i].unit || at[1] != '\0' || (!vague && count == 0))
            continue;
        *min = vague ? days : count * days - slack;
        *max = vague ? days * 9 : count * days + slack;
        return true;
    }
    return false;
}

/* Known to the day or the month. */
static bool is_known(const dtlp_anchoring *work, uint32_t mention)
{
    enum { MONTH = 31 };
    return dtlp_is_dated(work, mention) && dtlp_time_width(&work->all->events[mention].time) < MONTH;
}

/* "in the six weeks before the vote": somewhere in them. */
static bool is_window(const dtlp_tree *tree, uint32_t first)
{
    if (first > 0 && dtlp_serves_as(tree, first - 1, DTLP_DEFINITE_ARTICLE))
        first--;
    return first > 0 && tree->sentence[first - 1] == tree->sentence[first] &&
           (dtlp_form_around(tree, first - 1) & DTLP_AROUND_IS(WINDOW));
}

/* The month or the year so many months or years from a day. */
static dtl_period months_away(dtl_day day, int32_t months, bool years)
{
    dtl_civil civil = dtl_civil_from_day(day);
    int32_t number = civil.year * 12 + civil.month - 1 + months;
    int32_t year = number >= 0 ? number / 12 : -((11 - number) / 12), month = number - year * 12;
    if (years)
        return (dtl_period){dtl_day_from_civil(year, 1, 1), dtl_day_from_civil(year, 12, 31),
                            DTL_PRECISION_YEAR};
    int32_t next = month == 11 ? year + 1 : year;
    return (dtl_period){dtl_day_from_civil(year, month + 1, 1),
                        dtl_day_from_civil(next, (month + 1) % 12 + 1, 1) - 1, DTL_PRECISION_MONTH};
}

/* "March 1996, four months after the vote": the vote was in November, on whatever days of the
 * two months; no distance in days says that. */
static void date_there(dtlp_anchoring *work, uint32_t mention, uint32_t base, dtl_period there, const char *reason)
{
    struct dtlp_happenings *all = work->all;
    dtl_time *time = &all->events[mention].time;
    dtlp_time_set(time, there, DTL_SIGNAL_NONE, work->now);
    time->edtf = NULL;
    time->anchor = DTL_ANCHOR_EVENT;
    time->anchor_event = base + 1;
    time->basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, reason,
                                    dtlp_quote(work->arena, work->document, all->events[base].trigger), all->events[base].time.basis);
    all->at[mention].stated = all->at[base].stated || all->at[base].known_as;
}

/* From a day or month that is known, a distance keeps the grain of its unit: "two
 * months after the vote" is a month, "a week after it" a day. True if that has dated the other one. */
static bool snap(dtlp_anchoring *work, uint32_t dated, uint32_t from, int32_t direction,
                 int32_t *min, int32_t *max, const char *reason)
{
    enum { A_YEAR = 366 };
    int32_t middle = (*min + *max) / 2, span = *max - *min;
    bool years = middle % 365 == 0;
    bool known = (is_known(work, dated) || (years && dtlp_is_dated(work, dated) && dtlp_time_width(&work->all->events[dated].time) <= A_YEAR)) &&
                 !work->all->at[dated].lent;
    bool base_known = is_known(work, from) ||
                      (years && dtlp_is_dated(work, from) && dtlp_time_width(&work->all->events[from].time) <= A_YEAR);
    if (known == (base_known && !work->all->at[from].lent) || middle <= 0)
        return false;
    const dtl_time *base = &work->all->events[known ? dated : from].time;
    int32_t way = known ? -direction : direction; /* from the known one to the other */
    if (middle % 7 == 0 && middle < 30 && span < 7) {
        *min = *max = middle;
        return false;
    }
    int32_t unit = years ? 365 : 30, near = (*min + unit / 2) / unit, far = (*max + unit / 2 - 1) / unit; /* "months after": 1 to 9 */
    if ((!years && middle % 30 != 0) || span > A_YEAR || middle > 365 * 2000)
        return false;
    int32_t step = years ? 12 : 1;
    dtl_period there = months_away(base->begin_min, way * step * (way > 0 ? near : far), years);
    dtl_day last = months_away(base->end_max, way * step * (way > 0 ? far : near), years).last;
    *min = way > 0 ? there.first - base->begin_min : base->end_max - last;
    *max = way > 0 ? last - base->end_max : base->begin_min - there.first;
    uint32_t other = known ? from : dated;
    if (*min <= *max || dtlp_time_known(&work->all->events[other].time))
        return false;
    there.last = last;
    date_there(work, other, known ? dated : from, there, reason);
    return true;
}

/* "comes", "follows", told as the news of the day. */
static bool is_coming(const dtlp_happening *one, const dtl_event *event)
{
    return one->kind == DTLP_KIND_VERB && (one->word & DTLP_IS(V_HAPPENS)) != 0 && one->link == DTLP_LINK_NONE && !one->quoted &&
           event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_ACTUAL;
}

/* The day of what comes: its own where that is told ("the ruling" of Tuesday), else the day of the text. */
static dtl_day day_of_coming(const dtlp_anchoring *work, const dtlp_happening *one)
{
    uint32_t subject = one->subject == DTLP_NO_TOKEN ? 0 : work->all->of_token[one->subject];
    const dtl_time *time = subject == 0 ? NULL : &work->all->events[subject - 1].time;
    return time != NULL && dtlp_is_dated(work, subject - 1) && time->begin_min == time->end_max && time->end_max <= work->now
               ? time->end_max : work->now;
}

static dtl_period so_long_before(dtl_day day, int32_t min, int32_t max)
{
    int32_t middle = (min + max) / 2;
    bool years = middle % 365 == 0, months = middle % 30 == 0;
    if (middle > 0 && max - min < middle + 2 && (years || months))
        return months_away(day, -(years ? middle / 365 * 12 : middle / 30), years);
    if (middle > 0 && middle % 7 == 0 && max - min <= 7)
        min = max = middle;
    return (dtl_period){day - max, day - min, DTL_PRECISION_NONE};
}

/* "The move comes a month after it sank": a month before the day of the text. */
static bool count_from_news(dtlp_anchoring *work, uint32_t timex, uint32_t dated, uint32_t from, int32_t min, int32_t max)
{
    struct dtlp_happenings *all = work->all;
    dtl_event *event = &all->events[dated];
    if (!is_coming(&all->at[dated], event) || work->now == DTL_DAY_NONE || dtlp_is_dated(work, dated) || dtlp_is_dated(work, from) ||
        max == DTLP_ANY_DISTANCE)
        return false;
    dtl_time time = dtlp_time_unknown();
    dtlp_time_set(&time, so_long_before(day_of_coming(work, &all->at[dated]), min, max), DTL_SIGNAL_NONE, work->since);
    time.anchor = DTL_ANCHOR_EXPLICIT;
    time.timex = timex + 1;
    time.basis = dtlp_arena_printf(work->arena, SAY_QUOTED, dtlp_quote(work->arena, work->document, work->document->timexes[timex].span),
                                   SAY_BEFORE_NEWS);
    all->events[from].time = time;
    all->at[from].stated = true;
    char day[DTL_DAY_TEXT_SIZE];
    dtl_day_print(work->now, day);
    event->time = dtlp_time_unknown();
    event->time.begin_min = event->time.end_min = work->since;
    event->time.begin_max = event->time.end_max = work->now;
    event->time.anchor = DTL_ANCHOR_DOCUMENT; /* that it comes is no row */
    event->time.basis = dtlp_arena_printf(work->arena, SAY_NEWS, day);
    return true;
}

/* `current` is the event the narrative has reached. */
static void relate_by_distance(dtlp_anchoring *work, uint32_t timex_index, uint32_t first,
                               uint32_t current)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_timex *timex = &work->document->timexes[timex_index];
    uint32_t next = dtlp_behind_timex(all, first);
    uint32_t from = introduced_by(all, next), nearest = next < all->tree->text->n_tokens
                        ? mention_from(all, next, all->tree->sentence[first]) : DTLP_NO_MENTION;
    if (nearest != DTLP_NO_MENTION && all->at[nearest].kind == DTLP_KIND_VERB && all->at[nearest].link != DTLP_LINK_RELATIVE)
        from = nearest; /* whatever the parse hung the subordinator on */
    bool follows = next < all->tree->text->n_tokens &&
                   (all->tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0;
    int32_t min = timex->offset_min, max = timex->offset_max, direction = timex->offset_direction;
    bool passed = direction == 0 && !follows && has_passed(all->tree, first, next);
    if (passed)
        current = told_before(work, first, current);
    if (direction == 0) {
        if ((!follows && !passed) || !distance_of(timex, &min, &max))
            return;
        direction = passed || (all->tree->word[next] & DTLP_IS(F_AFTER)) ? 1 : -1;
    }
    if (!follows || from == DTLP_NO_MENTION)
        from = follows ? told_before(work, first, current) : current;
    if (from == DTLP_NO_MENTION)
        return;
    uint32_t dated = dated_by(all, first, from);
    if (dated == DTLP_NO_MENTION || dated == from)
        return;
    uint32_t above = all->at[from].governor;
    if (follows && above != DTLP_NO_MENTION && all->at[dated].governor == above && !dtlp_is_dated(work, dated) && dtlp_is_dated(work, above) &&
        all->events[dated].tense == DTL_TENSE_PRESPART)
        dated = above; /* "was banned on Friday for cheating, a month after he won" */
    if (follows && direction > 0 && count_from_news(work, timex_index, dated, from, min, max))
        return;
    if (passed && (all->events[dated].tense != DTL_TENSE_PAST || all->events[dated].aspect != DTL_ASPECT_NONE ||
                   (dtlp_is_dated(work, dated) && !all->at[dated].lent)))
        return;
    const char *reason = dtlp_quote(work->arena, work->document, timex->span);
    if (is_window(all->tree, first)) {
        max = (min + max) / 2;
        min = 0;
    } else if (snap(work, dated, from, direction, &min, &max, reason)) {
        return;
    }
    add_edge(work, (dtlp_edge){.a = dated, .b = from,
                               .relation = direction > 0 ? DTLP_AFTER : DTLP_BEFORE,
                               .min = min, .max = max},
             reason);
}

/* "A decade ago", "a decade later": ten years from now or from what was told, not some
 * year of the decade before or after. */
static void narrow_decade(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current)
{
    enum { A_YEAR = 366 };
    const struct dtlp_happenings *all = work->all;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t dated = work->mention_of_timex[index], last = dtlp_behind_timex(all, first) - 1;
    if (dated == 0 || timex->period.precision != DTL_PRECISION_DECADE || all->events[dated - 1].time.timex != index + 1 ||
        (dtlp_form_around(all->tree, last) & DTLP_AROUND_IS(ENDS_TIME)) == 0)
        return;
    dtl_day base = dtlp_serves_as(all->tree, last, DTLP_FROM_NOW) ? work->now : DTL_DAY_NONE;
    uint32_t from = base == DTL_DAY_NONE ? told_before(work, all->at[dated - 1].token < first ? all->at[dated - 1].token : first, current)
                                           : DTLP_NO_MENTION;
    if (from != DTLP_NO_MENTION && from != dated - 1 && dtlp_time_width(&all->events[from].time) <= A_YEAR)
        base = all->events[from].time.begin_min;
    if (base == DTL_DAY_NONE)
        return;
    int32_t year = dtl_civil_from_day(base).year, there = dtl_civil_from_day(timex->period.first).year;
    year += (there / 10 - year / 10) * 10;
    dtl_time *time = &all->events[dated - 1].time;
    time->begin_min = time->end_min = dtl_day_from_civil(year, 1, 1);
    time->begin_max = time->end_max = dtl_day_from_civil(year, 12, 31);
    time->precision = DTL_PRECISION_YEAR;
    time->edtf = NULL;
}

/* ---- "the day after the vote", "the night of the fire" ------------------------------------ */

static bool is_around(const dtlp_tree *tree, uint32_t token, uint32_t section)
{
    return (dtlp_form_around(tree, token) & section) != 0;
}

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
    if (!is_around(tree, day, DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(EVE)) || day + 2 >= n ||
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

bool dtlp_is_day_of_event(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t word;
    return event_of_day(all, dtlp_behind_timex(all, token) - 1, &word) != DTLP_NO_MENTION;
}

static void relate_by_day(dtlp_anchoring *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t word, from = event_of_day(all, token, &word);
    if (from == DTLP_NO_MENTION)
        return;
    uint32_t dated = dated_by(all, token, from);
    bool before = dtlp_serves_as(all->tree, word, DTLP_BEFORE_PREPOSITION) || is_around(all->tree, token, DTLP_AROUND_IS(EVE));
    bool same = dtlp_serves_as(all->tree, word, DTLP_GENITIVE_PREPOSITION) && !before;
    if (dated == DTLP_NO_MENTION || dated == from || dtlp_is_dated(work, dated))
        return;
    add_edge(work, (dtlp_edge){.a = dated, .b = from, .min = same ? 0 : 1, .max = same ? DTLP_ANY_DISTANCE : 1,
                               .relation = same ? DTLP_SAME : before ? DTLP_BEFORE : DTLP_AFTER},
             reason_at(work, token, all->at[from].token));
}

/* ---- "by then", "on the occasion" ------------------------------------------------------------ */

static bool is_anaphor(const dtlp_tree *tree, uint32_t token)
{
    if ((tree->word[token] & DTLP_IS(F_OCCASION)) == 0)
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
        mention = mention_from(work->all, token, tree->sentence[token]);
    if (!then)
        current = told_last(work, token, current);
    if (mention == DTLP_NO_MENTION || current == DTLP_NO_MENTION)
        return;
    add_edge(work, (dtlp_edge){.a = mention, .b = current, .max = DTLP_ANY_DISTANCE,
                               .relation = then ? DTLP_NOT_AFTER : DTLP_SAME},
             reason_at(work, then ? token - 1 : dtlp_marker(tree, token), token));
}

/* ---- "in May, when ..." ------------------------------------------------------------------------- */

/* "1971, the year in which", "9 May, the day on which": the expression that the noun is put beside. */
static uint32_t beside_expression(const struct dtlp_happenings *all, uint32_t noun)
{
    const dtlp_tree *tree = all->tree;
    const uint32_t units = DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(SEASON) | DTLP_AROUND_IS(WEEKEND) | DTLP_AROUND_IS(STRETCH);
    uint32_t at = noun;
    if (noun == DTLP_NO_TOKEN || all->timex_of[noun] != 0 || (dtlp_form_around(tree, noun) & units) == 0)
        return noun;
    while (at > 1 && tree->sentence[at - 1] == tree->sentence[noun] &&
           (dtlp_up(tree, at - 1) == DTLP_DET || dtlp_up(tree, at - 1) == DTLP_ADJ))
        at--;
    bool beside = at > 1 && tree->sentence[at - 2] == tree->sentence[noun] && dtlp_word_is_at(tree, at - 1, ",") && all->timex_of[at - 2] != 0;
    return beside ? at - 2 : noun;
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
    if (head == DTLP_NO_TOKEN || all->timex_of[head] == 0 || dtlp_is_dated(work, index))
        return;
    uint32_t timex = all->timex_of[head] - 1, other = work->mention_of_timex[timex];
    const dtl_timex *read = &work->document->timexes[timex];
    if (read->type <= DTL_TIMEX_TIME && read->period.first != DTL_DAY_NONE &&
        (other == 0 || read->signal != DTL_SIGNAL_NONE || all->timex_of[dtlp_head(all->tree, one->token)] == 0 ||
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

void dtlp_relate(dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t current = DTLP_NO_MENTION, n = all->tree->text->n_tokens;
    for (uint32_t i = 0; i < all->count; i++) {
        date_by_relative(work, i);
        relate_by_marker(work, i);
        relate_to_verb_before(work, i);
        relate_to_report(work, i);
        relate_begin_to_end(work, i);
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
            relate_by_distance(work, timex - 1, token, current);
        if (timex != 0 && (token == 0 || all->timex_of[token - 1] != timex)) {
            narrow_decade(work, timex - 1, token, current);
            dtlp_date_by_stretch(work, timex - 1, token, told_before(work, token, current));
        }
        relate_by_day(work, token);
        relate_by_anaphor(work, token, current);
        uint32_t mention = all->of_token[token];
        if (mention != 0 && all->at[mention - 1].kind == DTLP_KIND_VERB &&
            dtlp_is_dated(work, mention - 1) && all->events[mention - 1].tense == DTL_TENSE_PAST)
            reached = mention - 1;
    }
}
