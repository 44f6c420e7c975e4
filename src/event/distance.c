/* distance.c - "days after the vote", "a week later": how far a mention lies from another event.
 *
 * Owns which two mentions a distance joins, how many days it may be, and the grain
 * that it keeps: months after a known day make a month. Makes edges for the network
 * and dates only what no edge in days can say. Must not know conjunctions and
 * prepositions that tell no length (relation.c), nor what has lasted (elapsed.c).
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/unit.h"
#include "event/anchor.h"
#include "event/en/basis.h"

/* First mention of the sentence at or behind `token`. */
uint32_t dtlp_mention_from(const struct dtlp_happenings *all, uint32_t token, uint32_t sentence)
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
    return dtlp_mention_from(all, token, all->tree->sentence[token]);
}

/* The last dated verb of the sentence before `token`, else `current`. */
uint32_t dtlp_told_before(const dtlp_anchoring *work, uint32_t token, uint32_t current)
{
    enum { REACH = 200 /* tokens */ };
    const struct dtlp_happenings *all = work->all;
    for (uint32_t at = token, n = 0; at-- > 0 && n < REACH && all->tree->sentence[at] == all->tree->sentence[token]; n++) {
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
uint32_t dtlp_dated_by(const struct dtlp_happenings *all, uint32_t first, uint32_t from)
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
        *max = vague ? days * DTLP_FEW_AT_MOST : count * days + slack;
        return true;
    }
    return false;
}

bool dtlp_days_of_length(const dtl_timex *timex, int32_t *days)
{
    int32_t min, max;
    enum { A_MONTH = 30 };
    if (!distance_of(timex, &min, &max) || (min + max) / 2 >= A_MONTH || max > A_MONTH)
        return false;
    *days = (min + max) / 2;
    return true;
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
void dtlp_date_there(dtlp_anchoring *work, uint32_t mention, uint32_t base, dtl_period there, const char *reason)
{
    struct dtlp_happenings *all = work->all;
    dtl_time *time = &all->events[mention].time;
    dtlp_time_set(time, there, DTL_SIGNAL_NONE, work->now);
    time->edtf = NULL;
    time->anchor = DTL_ANCHOR_EVENT;
    time->anchor_event = base + 1;
    time->basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, reason,
                                    dtlp_quote(work->arena, work->document, all->events[base].trigger), dtlp_own_basis(&all->events[base]));
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
    dtlp_date_there(work, other, known ? dated : from, there, reason);
    return true;
}

/* "comes", "follows", told as the news of the day. */
static bool is_coming(const dtlp_happening *one, const dtl_event *event)
{
    return one->kind == DTLP_KIND_VERB && (one->word & DTLP_IS(V_HAPPENS)) != 0 && one->link == DTLP_LINK_NONE && !one->quoted &&
           (event->tense == DTL_TENSE_PRESENT || event->tense == DTL_TENSE_PAST) && event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_ACTUAL;
}

/* The day that the first sentence tells of, if the text is its news. */
static dtl_day day_of_news(const dtlp_anchoring *work)
{
    enum { FRESH = 7 /* days */, REACH = 100 /* mentions */ };
    const struct dtlp_happenings *all = work->all;
    const uint32_t first = dtlp_first_prose(all->tree);
    for (uint32_t i = 0; i < all->count && i < REACH && all->at[i].sentence <= first; i++) {
        const dtl_time *time = &all->events[i].time;
        if (all->at[i].sentence == first && all->at[i].kind == DTLP_KIND_VERB && time->anchor == DTL_ANCHOR_EXPLICIT && time->begin_min == time->end_max)
            return time->end_max <= work->now && time->end_max > work->now - FRESH ? time->end_max : DTL_DAY_NONE;
    }
    return DTL_DAY_NONE;
}

/* "The announcement", "their vote". */
static bool is_known_thing(const dtlp_tree *tree, uint32_t noun)
{
    return dtlp_up(tree, noun) == DTLP_NOUN && (dtlp_serves_as(tree, dtlp_child(tree, noun, DTLP_DEP_det), DTLP_DEFINITE_DETERMINER) || dtlp_child(tree, noun, DTLP_DEP_nmod_poss) != DTLP_NO_TOKEN);
}

/* The day of what comes: its own where that is told ("the ruling" of Tuesday), else the day of the text, or of the news
 * that it began with, which what "came" need not be of. */
static dtl_day day_of_coming(const dtlp_anchoring *work, const dtlp_happening *one, dtl_tense tense)
{
    uint32_t subject = one->subject == DTLP_NO_TOKEN ? 0 : work->all->of_token[one->subject];
    const dtl_time *time = subject == 0 ? NULL : &work->all->events[subject - 1].time;
    if (time != NULL && dtlp_is_dated(work, subject - 1) && time->begin_min == time->end_max && time->end_max <= work->now)
        return time->end_max;
    if (tense == DTL_TENSE_PAST)
        return one->subject != DTLP_NO_TOKEN && is_known_thing(work->all->tree, one->subject) ? day_of_news(work) : DTL_DAY_NONE;
    return work->now;
}

/* What a distance says: so many days after (1) or before (-1) something. */
typedef struct distance {
    int32_t min, max, direction;
    bool follows; /* "a week after the vote": what it counts from stands behind it */
    bool passed;  /* "broke down after a week" */
} distance;

/* So long before (-1) or after those days; false where they are too vague for the length. */
static bool so_long_away(dtl_period days, int32_t way, int32_t min, int32_t max, dtl_period *there)
{
    enum { MONTH = 31, A_YEAR = 366 };
    int32_t middle = (min + max) / 2;
    int64_t width = (int64_t)days.last - days.first;
    bool exact = middle > 0 && max - min < middle + 2, years = exact && middle % 365 == 0, months = exact && !years && middle % 30 == 0;
    if (days.first <= DTL_DAY_OPEN_BEFORE || days.last >= DTL_DAY_OPEN_AFTER || width >= (years ? A_YEAR : MONTH) || max == DTLP_ANY_DISTANCE)
        return false;
    if (years || months) {
        int32_t count = way * (years ? middle / 365 * 12 : middle / 30);
        *there = months_away(days.first, count, years);
        there->last = months_away(days.last, count, years).last;
        return true;
    }
    if (middle > 0 && middle % 7 == 0 && max - min < 7)
        min = max = middle;
    *there = way < 0 ? (dtl_period){days.first - max, days.last - min, DTL_PRECISION_NONE} : (dtl_period){days.first + min, days.last + max, DTL_PRECISION_NONE};
    return true;
}

/* "On 18 November, two days after": 1 + the date right before the distance that begins at `first`; 0: none. */
static uint32_t date_before(const struct dtlp_happenings *all, uint32_t first)
{
    enum { REACH = 4 /* "a little less than" */ };
    const dtlp_tree *tree = all->tree;
    uint32_t at = first;
    for (int i = 0; i < REACH && at > 1 && tree->sentence[at - 2] == tree->sentence[first] && !dtlp_word_is_at(tree, at - 1, ","); i++) {
        dtlp_upos tag = dtlp_up(tree, --at);
        if (all->timex_of[at] != 0 || (tag != DTLP_ADV && tag != DTLP_ADJ && tag != DTLP_ADP && tag != DTLP_DET))
            return 0;
    }
    if (at < 2 || tree->sentence[at - 2] != tree->sentence[first] || !dtlp_word_is_at(tree, at - 1, ","))
        return 0;
    uint32_t timex = all->timex_of[at - 2];
    return timex != 0 && all->timexes[timex - 1].type <= DTL_TIMEX_TIME && dtlp_is_usable(&all->timexes[timex - 1]) ? timex : 0;
}

/* "Known since 11 May, two days after she sailed", whatever the parse hung the clause on: counted from the date. */
static bool count_from_date(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t dated, uint32_t from, const distance *said)
{
    struct dtlp_happenings *all = work->all;
    uint32_t timex = said->follows ? date_before(all, first) : 0, base = timex == 0 ? 0 : work->mention_of_timex[timex - 1];
    dtl_period there;
    if (timex == 0 || base == 0 || base - 1 == from || dtlp_is_dated(work, from) || (base - 1 == dated && dtlp_time_width(&all->events[dated].time) < INT32_MAX) ||
        !so_long_away(all->timexes[timex - 1].period, -said->direction, said->min, said->max, &there))
        return false;
    dtlp_date_there(work, from, base - 1, there, dtlp_quote(work->arena, work->document, work->document->timexes[index].span));
    dtlp_edge *edge = work->edge_of_marker[from] == 0 ? NULL : &work->edges.at[work->edge_of_marker[from] - 1];
    if (edge != NULL && (edge->relation == DTLP_AFTER || edge->relation == DTLP_BEFORE))
        edge->a = base - 1; /* not what the clause was hung on */
    return true;
}

/* "The move comes a month after it sank": a month before the day of the text. */
static bool count_from_news(dtlp_anchoring *work, uint32_t timex, uint32_t dated, uint32_t from, const distance *said)
{
    struct dtlp_happenings *all = work->all;
    dtl_event *event = &all->events[dated];
    if (!is_coming(&all->at[dated], event) || work->now == DTL_DAY_NONE || dtlp_is_dated(work, dated) || dtlp_is_dated(work, from) ||
        said->max == DTLP_ANY_DISTANCE)
        return false;
    dtl_day of_news = day_of_coming(work, &all->at[dated], event->tense);
    dtl_period there;
    if (of_news == DTL_DAY_NONE || !so_long_away((dtl_period){of_news, of_news, DTL_PRECISION_DAY}, -said->direction, said->min, said->max, &there))
        return false;
    dtl_time time = dtlp_time_unknown();
    dtlp_time_set(&time, there, DTL_SIGNAL_NONE, work->since);
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

/* False if the expression, whose first token is `first`, is no distance. */
static bool distance_at(const dtlp_anchoring *work, const dtl_timex *timex, uint32_t first, distance *said)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t next = dtlp_behind_timex(work->all, first);
    *said = (distance){.min = timex->offset_min, .max = timex->offset_max, .direction = timex->offset_direction};
    said->follows = next < tree->text->n_tokens && (tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0;
    if (said->follows && dtlp_serves_as(tree, next, DTLP_REASON_CONJUNCTION)) /* "has aged ten years since January": how long, not when */
        return false;
    if (said->direction != 0)
        return true;
    if (said->follows && dtlp_stands_before(tree, first, DTLP_LASTING_PREPOSITION) && (tree->word[next] & DTLP_IS(F_BEFORE)) != 0) /* "stayed for 14 years before selling": how long */
        return false;
    said->passed = !said->follows && has_passed(tree, first, next);
    if ((!said->follows && !said->passed) || !distance_of(timex, &said->min, &said->max))
        return false;
    said->direction = said->passed || (tree->word[next] & DTLP_IS(F_AFTER)) ? 1 : -1;
    return true;
}

/* The mention that the distance is measured from. */
static uint32_t measured_from(const dtlp_anchoring *work, const distance *said, uint32_t first, uint32_t current)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t next = dtlp_behind_timex(all, first);
    if (!said->follows)
        return said->passed ? dtlp_told_before(work, first, current) : current;
    uint32_t from = introduced_by(all, next), nearest = dtlp_mention_from(all, next, all->tree->sentence[first]);
    if (nearest != DTLP_NO_MENTION && all->at[nearest].kind == DTLP_KIND_VERB && all->at[nearest].link != DTLP_LINK_RELATIVE)
        from = nearest; /* whatever the parse hung the subordinator on */
    return from == DTLP_NO_MENTION ? dtlp_told_before(work, first, current) : from;
}

/* "was banned on Friday for cheating, a month after he won": the ban, which has the date. */
static uint32_t dated_above(const dtlp_anchoring *work, uint32_t dated, uint32_t from)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t above = all->at[from].governor;
    return above != DTLP_NO_MENTION && all->at[dated].governor == above && !dtlp_is_dated(work, dated) && dtlp_is_dated(work, above) &&
                   all->events[dated].tense == DTL_TENSE_PRESPART ? above : dated;
}

/* "Used boats on Thursday to reach families on roofs, three days after a dam burst": behind a comma it is told of the clause
 * that has a date. */
static uint32_t dated_clause(const dtlp_anchoring *work, uint32_t dated, uint32_t from)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t above = dated;
    for (int i = 0; i < 4 && above != DTLP_NO_MENTION && above != from && !dtlp_is_dated(work, above); i++) {
        bool part = all->at[above].link == DTLP_LINK_CONJUNCT || (all->at[above].link == DTLP_LINK_COMPLEMENT && all->events[above].modality != DTL_MODALITY_PLANNED);
        above = part ? DTLP_NO_MENTION : all->at[above].governor; /* "said on Thursday that he would resign, nine months after" */
    }
    return above == DTLP_NO_MENTION || above == from || all->at[above].kind != DTLP_KIND_VERB ? dated : above;
}

/* Only a plain past has its time by a length that passed, and only where nothing else dates it. */
static bool can_have_passed(const dtlp_anchoring *work, uint32_t dated)
{
    const dtl_event *event = &work->all->events[dated];
    return event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE &&
           (!dtlp_is_dated(work, dated) || work->all->at[dated].lent);
}

void dtlp_relate_by_distance(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current)
{
    enum { A_YEAR = 366 };
    const dtl_timex *timex = &work->document->timexes[index];
    distance said;
    if (!distance_at(work, timex, first, &said))
        return;
    uint32_t from = measured_from(work, &said, first, current);
    uint32_t dated = from == DTLP_NO_MENTION ? from : dtlp_dated_by(work->all, first, from);
    if (from != DTLP_NO_MENTION && count_from_date(work, index, first, dated, from, &said))
        return;
    if (dated == DTLP_NO_MENTION || dated == from)
        return;
    if (said.follows)
        dated = dated_above(work, dated, from);
    if (said.follows && first > 0 && dtlp_word_is_at(work->all->tree, first - 1, ","))
        dated = dated_clause(work, dated, from);
    if (said.follows && work->all->events[from].tense == DTL_TENSE_PRESPART && said.max - said.min <= A_YEAR && work->all->at[from].object != DTLP_NO_TOKEN)
        work->all->at[from].measured = true; /* "nine months after taking office": that has a day of its own */
    if (said.follows && count_from_news(work, index, dated, from, &said))
        return;
    if (said.passed && !can_have_passed(work, dated))
        return;
    const char *reason = dtlp_quote(work->arena, work->document, timex->span);
    if (is_window(work->all->tree, first)) {
        said.max = (said.min + said.max) / 2;
        said.min = 0;
    } else if (snap(work, dated, from, said.direction, &said.min, &said.max, reason)) {
        return;
    }
    dtlp_relation relation = said.direction > 0 ? DTLP_AFTER : DTLP_BEFORE;
    dtlp_add_edge(work, (dtlp_edge){.a = dated, .b = from, .relation = relation, .min = said.min, .max = said.max}, reason);
}

/* "A decade ago", "a decade later": ten years from now or from what was told, not some
 * year of the decade before or after. */
void dtlp_narrow_decade(dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t current)
{
    enum { A_YEAR = 366 };
    const struct dtlp_happenings *all = work->all;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t dated = work->mention_of_timex[index], last = dtlp_behind_timex(all, first) - 1;
    if (dated == 0 || timex->period.precision != DTL_PRECISION_DECADE || all->events[dated - 1].time.timex != index + 1 ||
        (dtlp_form_around(all->tree, last) & DTLP_AROUND_IS(ENDS_TIME)) == 0)
        return;
    dtl_day base = dtlp_serves_as(all->tree, last, DTLP_FROM_NOW) ? work->now : DTL_DAY_NONE;
    uint32_t from = base == DTL_DAY_NONE ? dtlp_told_before(work, all->at[dated - 1].token < first ? all->at[dated - 1].token : first, current)
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
