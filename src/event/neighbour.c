/* neighbour.c - "the week before the vote", "the Sunday after the fire": what lies beside an event.
 *
 * Owns which days that are. A week is seven days; a month or a year is the calendar's next, but somewhere within so
 * many days where "in" stands before it; of what comes round, a Sunday or Christmas, it is the nearest one.
 * Knows nothing of lengths with a number (distance.c) nor of days (relation.c).
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/unit.h"
#include "event/anchor.h"

typedef struct beside {
    uint32_t from;      /* the event */
    int32_t direction;  /* 1 after it, -1 before it */
    bool within;        /* "in the" */
    dtlp_grain grain;
} beside;

static dtlp_grain grain_at(const dtlp_tree *tree, uint32_t token)
{
    static const struct { uint64_t section; dtlp_grain grain; } units[] = {
        {DTLP_AROUND_IS(UNIT_WEEK), DTLP_GRAIN_WEEK}, {DTLP_AROUND_IS(WEEKEND), DTLP_GRAIN_WEEKEND},
        {DTLP_AROUND_IS(UNIT_MONTH), DTLP_GRAIN_MONTH}, {DTLP_AROUND_IS(UNIT_YEAR), DTLP_GRAIN_YEAR}};
    uint64_t around = dtlp_form_around(tree, token);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (around & units[i].section)
            return units[i].grain;
    return DTLP_GRAIN_NONE;
}

/* What "before the vote", "after it had closed" at `marker` names; DTLP_NO_MENTION if nothing that has its time. */
static uint32_t named_behind(const dtlp_anchoring *work, uint32_t marker)
{
    enum { LONGEST = 5 /* tokens between */ };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = marker + 1; at < tree->text->n_tokens && at <= marker + LONGEST && tree->sentence[at] == tree->sentence[marker]; at++) {
        uint32_t mention = all->of_token[at], verb = dtlp_is_subject(dtlp_rel(tree, at)) ? dtlp_head(tree, at) : DTLP_NO_TOKEN;
        bool known = mention != 0 && dtlp_is_dated(work, mention - 1); /* "the Sunday before the blast a foreman saw it" */
        if (verb != DTLP_NO_TOKEN && verb > at && all->of_token[verb] != 0 && !known)
            mention = all->of_token[verb];
        if (mention != 0)
            return dtlp_is_dated(work, mention - 1) ? mention - 1 : DTLP_NO_MENTION;
        if (dtlp_up(tree, at) == DTLP_PUNCT || all->timex_of[at] != 0)
            break;
    }
    return DTLP_NO_MENTION;
}

/* "The week before": the unit, whole and of no number, and what it lies beside. */
static bool beside_at(const dtlp_anchoring *work, uint32_t token, beside *said)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    said->grain = grain_at(tree, token);
    if (said->grain == DTLP_GRAIN_NONE || token == 0 || token + 2 >= tree->text->n_tokens || !dtlp_stands_before(tree, token, DTLP_DEFINITE_ARTICLE) ||
        tree->sentence[token + 2] != tree->sentence[token] || (all->timex_of[token] != 0 && dtlp_is_usable(&all->timexes[all->timex_of[token] - 1])))
        return false;
    bool after = dtlp_serves_as(tree, token + 1, DTLP_AFTER_PREPOSITION);
    if (!after && !dtlp_serves_as(tree, token + 1, DTLP_BEFORE_PREPOSITION))
        return false;
    said->direction = after ? 1 : -1;
    said->within = token > 1 && tree->sentence[token - 2] == tree->sentence[token] && (dtlp_form_around(tree, token - 2) & DTLP_AROUND_IS(WINDOW)) != 0;
    said->from = named_behind(work, token + 1);
    return said->from != DTLP_NO_MENTION;
}

/* The days, for an event from `first` to `last`. */
static dtl_period days_beside(const beside *said, dtl_day first, dtl_day last)
{
    static const int32_t lengths[] = {[DTLP_GRAIN_WEEK] = 7, [DTLP_GRAIN_MONTH] = 31, [DTLP_GRAIN_YEAR] = 366};
    dtl_day edge = said->direction > 0 ? last : first;
    if (said->grain == DTLP_GRAIN_WEEKEND || (!said->within && said->grain != DTLP_GRAIN_WEEK)) {
        dtlp_unit unit = dtlp_unit_of(said->grain, edge);
        bool clear = said->direction > 0 ? dtlp_unit_first(unit) > edge : dtlp_unit_last(unit) < edge; /* a Tuesday's weekend lies after it */
        unit = clear ? unit : dtlp_unit_move(unit, said->direction);
        return (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
    }
    int32_t days = lengths[said->grain];
    return said->direction > 0 ? (dtl_period){edge + 1, edge + days, DTL_PRECISION_VAGUE} : (dtl_period){edge - days, edge - 1, DTL_PRECISION_VAGUE};
}

void dtlp_relate_by_unit(dtlp_anchoring *work, uint32_t token)
{
    enum { WIDEST = 31 /* days */ };
    beside said;
    if (!beside_at(work, token, &said))
        return;
    const dtl_time *base = &work->all->events[said.from].time;
    uint32_t dated = dtlp_dated_by(work->all, token, said.from);
    if (dated == DTLP_NO_MENTION || (dtlp_is_dated(work, dated) && !work->all->at[dated].lent) || dtlp_time_width(base) > WIDEST)
        return;
    dtlp_date_there(work, dated, said.from, days_beside(&said, base->begin_min, base->end_max), dtlp_reason_at(work, token, work->all->at[said.from].token));
    work->all->at[dated].lent = false;
}

/* ---- "the Sunday before the vote" ------------------------------------------------------ */

static bool has_article(const dtlp_tree *tree, uint32_t first)
{
    return dtlp_serves_as(tree, first, DTLP_DEFINITE_ARTICLE) || dtlp_stands_before(tree, first, DTLP_DEFINITE_ARTICLE);
}

/* The mention that the expression has dated, or its clause ("the Christmas before his arrest he paid"), or the one above it. */
static uint32_t dated_by_name(const dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t from)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t clause = dtlp_child(all->tree, dtlp_behind_timex(all, first) - 1, DTLP_DEP_acl_relcl);
    if (clause == DTLP_NO_TOKEN && all->at[from].kind == DTLP_KIND_NOUN) /* hung on the arrest */
        clause = dtlp_child(all->tree, all->at[from].token, DTLP_DEP_acl_relcl);
    if (work->mention_of_timex[index] != 0)
        return work->mention_of_timex[index] - 1;
    return clause != DTLP_NO_TOKEN && all->of_token[clause] != 0 ? all->of_token[clause] - 1 : dtlp_dated_by(all, first, from);
}

/* The expression that begins at `first` names one of those that come round, the one next to an event that is
 * told right behind it: not that of the article's week or year. */
void dtlp_relate_named_day(dtlp_anchoring *work, uint32_t index, uint32_t first)
{
    enum { WIDEST = 31 /* days */ };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    if (all->again == NULL || next >= tree->text->n_tokens || tree->sentence[next] != tree->sentence[first] || !has_article(tree, first))
        return;
    bool after = dtlp_serves_as(tree, next, DTLP_AFTER_PREPOSITION);
    if (!after && !dtlp_serves_as(tree, next, DTLP_BEFORE_PREPOSITION))
        return;
    uint32_t from = named_behind(work, next), dated = from == DTLP_NO_MENTION ? from : dated_by_name(work, index, first, from);
    if (dated == DTLP_NO_MENTION || dated == from)
        return;
    const dtl_time *base = &all->events[from].time, *time = &all->events[dated].time;
    bool another = dtlp_is_dated(work, dated) && time->timex != index + 1 && !all->at[dated].lent;
    dtl_period there, days = {base->begin_min, base->end_max, base->precision};
    if (another || !dtlp_timex_beside(all->again, index, days, after ? 1 : -1, &there) || dtlp_time_width(base) > WIDEST)
        return;
    dtlp_date_there(work, dated, from, there, dtlp_reason_at(work, first, all->at[from].token));
    all->at[dated].lent = false;
}

/* "By the time he lowered the gates, three cars had driven off the edge": on that day, if one is known. */
void dtlp_relate_by_the_time(dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    if (one->kind != DTLP_KIND_VERB || event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_PERFECTIVE || dtlp_is_dated(work, mention))
        return;
    uint32_t begin = dtlp_tale_begin(tree, one->sentence);
    if (begin + 2 >= one->token || !dtlp_serves_as(tree, begin, DTLP_LIMIT_PREPOSITION) || !dtlp_serves_as(tree, begin + 1, DTLP_DEFINITE_ARTICLE) ||
        (tree->word[begin + 2] & DTLP_IS(F_OCCASION)) == 0)
        return;
    for (uint32_t i = mention; i-- > 0 && all->at[i].sentence == one->sentence;) {
        const dtl_time *time = &all->events[i].time;
        bool clause = all->at[i].kind == DTLP_KIND_VERB && all->events[i].tense == DTL_TENSE_PAST && all->events[i].aspect == DTL_ASPECT_NONE;
        if (clause && dtlp_is_dated(work, i) && time->begin_min == time->end_max)
            dtlp_add_edge(work, (dtlp_edge){.a = mention, .b = i, .relation = DTLP_SAME, .max = DTLP_ANY_DISTANCE},
                          dtlp_reason_at(work, begin, begin + 2));
        if (clause)
            return;
    }
}

/* The last day that was told before the token, past what is told of months and years beside the tale. */
static uint32_t day_told_before(const dtlp_anchoring *work, uint32_t token)
{
    enum { REACH = 12 /* sentences */ };
    const struct dtlp_happenings *all = work->all;
    for (uint32_t at = token; at-- > 0 && all->tree->sentence[at] + REACH > all->tree->sentence[token];) {
        uint32_t mention = all->of_token[at];
        const dtl_event *event = mention == 0 ? NULL : &all->events[mention - 1];
        if (event != NULL && all->at[mention - 1].kind == DTLP_KIND_VERB && all->at[mention - 1].stated && event->modality == DTL_MODALITY_ACTUAL &&
            event->tense == DTL_TENSE_PAST && event->time.anchor == DTL_ANCHOR_EXPLICIT && event->time.begin_min == event->time.end_max)
            return mention - 1;
    }
    return DTLP_NO_MENTION;
}

bool dtlp_is_numbered_day(const dtlp_tree *tree, uint32_t token)
{
    enum { SOON = 4 /* days: what begins later may have begun with anything */ };
    uint32_t marker = dtlp_marker(tree, token);
    return (dtlp_form_around(tree, token) & DTLP_AROUND_IS(DAY_PART)) != 0 && marker != DTLP_NO_TOKEN && marker < token &&
           dtlp_serves_as(tree, marker, DTLP_DAY_PREPOSITION) && dtlp_serves_as(tree, dtlp_child(tree, token, DTLP_DEP_det), DTLP_DEFINITE_ARTICLE) &&
           tree->right[token] == token && dtlp_ordinal_before(tree, token) > 1 && dtlp_ordinal_before(tree, token) <= SOON;
}

/* "Were seized on 19 May ... Talks began on the second day": the day after. */
void dtlp_relate_numbered_day(dtlp_anchoring *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t via, mention = DTLP_NO_MENTION, from = DTLP_NO_MENTION;
    if (dtlp_is_numbered_day(tree, token)) {
        mention = dtlp_mention_above(work->all, token, &via);
        from = day_told_before(work, tree->text->sentences[tree->sentence[token]].first_token);
    }
    if (mention == DTLP_NO_MENTION || from == DTLP_NO_MENTION || work->all->at[mention].quoted)
        return;
    int32_t days = dtlp_ordinal_before(tree, token) - 1;
    if (work->now != DTL_DAY_NONE && work->all->events[from].time.end_max > dtlp_day_add(work->now, -days))
        return;
    dtlp_add_edge(work, (dtlp_edge){.a = mention, .b = from, .relation = DTLP_AFTER, .min = days, .max = days}, dtlp_reason_at(work, dtlp_marker(tree, token), token));
}
