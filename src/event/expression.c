/* expression.c - what an expression of time says, as the time of an event.
 *
 * Owns the way from a timex to a dtl_time: the days it leaves open, by its signal
 * ("since", "until"), the clock beside it, the range that two of them make, the
 * words and the basis to show. Must not know which mention the expression dates
 * (owner.c), nor what that mention had for a date before (attach.c).
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"
#include "event/reread.h"

#include "date/zone.h"

const char *dtlp_quote(dtlp_arena *arena, const dtl_document *document, dtl_span span)
{
    enum { LONGEST = 60 };
    size_t size = span.end - span.begin;
    if (size > LONGEST) {
        size = LONGEST;
        while (size > 0 && ((unsigned char)document->text[span.begin + size] & 0xc0) == 0x80)
            size--;
    }
    return dtlp_arena_printf(arena, "\"%.*s%s\"", (int)size, document->text + span.begin,
                             size < span.end - span.begin ? "…" : "");
}

const char *dtlp_own_basis(const dtl_event *event)
{
    enum { LONGEST = 1000 /* bytes: each holds that of the event before it */ };
    const char *basis = event->time.basis;
    return basis != NULL && strlen(basis) > LONGEST ? "\xE2\x80\xA6" : basis;
}

bool dtlp_is_usable(const dtl_timex *timex)
{
    return timex->type != DTL_TIMEX_SET && timex->period.first != DTL_DAY_NONE &&
           timex->period.last != DTL_DAY_NONE &&
           !(timex->period.first == DTL_DAY_OPEN_BEFORE && timex->period.last == DTL_DAY_OPEN_AFTER);
}

bool dtlp_is_present(const dtl_timex *timex)
{
    return strncmp(timex->value, "PRESENT_REF", 11) == 0;
}

/* "in the past", "in the future": no date that a row could show. */
bool dtlp_is_mere_past(const dtl_timex *timex)
{
    return strstr(timex->value, "_REF") != NULL &&
           (timex->period.first == DTL_DAY_OPEN_BEFORE || timex->period.last == DTL_DAY_OPEN_AFTER);
}

static const char *words_of(const dtlp_anchoring *work, const dtl_timex *timex)
{
    dtl_span span = timex->span;
    if (timex->signal != DTL_SIGNAL_NONE && timex->signal_span.end > timex->signal_span.begin &&
        timex->signal_span.begin < span.begin && span.begin - timex->signal_span.begin < 24)
        span.begin = timex->signal_span.begin;
    return dtlp_arena_copy(work->arena, work->document->text + span.begin, span.end - span.begin);
}

/* The clock time that stands beside a day in an expression of its own: "at 4 p.m.
 * EST on 2 March". A zone by law is another offset on another day. */
static void take_clock(const dtlp_anchoring *work, uint32_t index, dtl_time *time)
{
    enum { ADJACENT = 4 /* bytes: " on ", " at ", ", " */ };
    const dtl_document *document = work->document;
    const dtl_timex *own = &document->timexes[index];
    if (own->type != DTL_TIMEX_DATE || time->begin_min != time->end_max || time->begin_min != time->begin_max)
        return;
    for (uint32_t i = index == 0 ? 0 : index - 1; i <= index + 1 && i < document->n_timexes; i++) {
        const dtl_timex *clock = &document->timexes[i];
        size_t from = i < index ? clock->span.end : own->span.end, to = i < index ? own->span.begin : clock->span.begin;
        if (i == index || clock->type != DTL_TIMEX_TIME || clock->minute < 0 || clock->signal > DTL_SIGNAL_NONE ||
            to - from > ADJACENT)
            continue;
        const dtlp_zone *law = dtlp_zone_by_id(clock->zone_id);
        time->minute = clock->minute;
        time->zone = law == NULL ? clock->zone : dtlp_zone_offset(law, time->begin_min, clock->minute);
        time->zone_id = clock->zone_id;
        time->precision = DTL_PRECISION_TIME;
        return;
    }
}

static bool is_possessive(const dtlp_anchoring *work, const dtl_timex *timex)
{
    const char *at = work->document->text + timex->span.end;
    size_t left = work->document->text_size - timex->span.end;
    return (left > 0 && *at == '\'') || (left > 2 && memcmp(at, "\xE2\x80\x99", 3) == 0);
}

/* "Had killed forty", and "destroyed" in "had killed forty and destroyed seventeen tanks". */
bool dtlp_is_done_before(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    bool joined = one->link == DTLP_LINK_CONJUNCT && one->governor != DTLP_NO_MENTION && one->subject == all->at[one->governor].subject && all->events[mention].tense == DTL_TENSE_PAST;
    return all->events[mention].aspect == DTL_ASPECT_PERFECTIVE || (joined && all->events[one->governor].aspect == DTL_ASPECT_PERFECTIVE);
}

dtl_time dtlp_time_of(const dtlp_anchoring *work, uint32_t index, const dtl_event *event, bool signalled)
{
    dtl_timex turned = work->document->timexes[index];
    const dtl_timex *timex = &turned;
    dtlp_turn_from_passing(work, index, event, &turned);
    dtlp_turn_to_tense(work, event, &turned);
    dtlp_turn_to_anniversary(work, index, &turned);
    dtl_time time = dtlp_time_unknown();
    /* "after 6 a.m." is that day all the same */
    bool lasts = timex->signal == DTL_SIGNAL_SINCE && dtlp_is_done_before(work->all, (uint32_t)(event - work->all->events)); /* "had killed 40 since dawn on Monday" */
    bool hour = timex->type == DTL_TIMEX_TIME && timex->signal != DTL_SIGNAL_UNTIL && !lasts;
    dtl_signal signal = hour || !signalled ? DTL_SIGNAL_NONE : timex->signal;
    if (is_possessive(work, timex))
        signal = DTL_SIGNAL_NONE; /* "through Sunday's storm" */
    if (signal == DTL_SIGNAL_BEFORE && timex->mod == DTL_MOD_END)
        signal = DTL_SIGNAL_BY; /* "before the end of May" is in May at the latest */
    dtlp_time_set(&time, timex->period, signal, work->since);
    if (signal == DTL_SIGNAL_UNTIL && event->tense == DTL_TENSE_FUTURE && work->now != DTL_DAY_NONE &&
        work->now <= timex->period.last)
        time.begin_min = time.end_min = work->since; /* "will stay closed until Monday" */
    bool done = dtlp_is_verb(work->all->tree, dtlp_happening_of(work, event)->token) && !dtlp_happening_of(work, event)->passive;
    if (signal == DTL_SIGNAL_SINCE && lasts && done && event->tense == DTL_TENSE_PAST && event->event_class == DTL_CLASS_OCCURRENCE && work->now != DTL_DAY_NONE && time.begin_max <= work->now)
        time.end_min = time.end_max = work->now; /* what had been done since then has been done by now */
    if (signal == DTL_SIGNAL_NONE && (hour || signalled || timex->signal == DTL_SIGNAL_NONE))
        time.edtf = timex->edtf;
    if (dtlp_is_present(timex)) {
        time.begin_min = DTL_DAY_OPEN_BEFORE;
        time.end_max = DTL_DAY_OPEN_AFTER;
        time.begin_max = work->now == DTL_DAY_NONE ? timex->period.first : work->now;
        time.end_min = work->now == DTL_DAY_NONE ? timex->period.first : work->since;
        time.precision = DTL_PRECISION_OPEN;
        time.edtf = NULL;
    }
    time.timex = index + 1;
    time.anchor = DTL_ANCHOR_EXPLICIT;
    time.words = words_of(work, timex);
    time.basis = dtlp_arena_printf(work->arena, SAY_QUOTED,
                                   dtlp_quote(work->arena, work->document, timex->span), timex->basis);
    time.minute = timex->minute;
    time.zone = timex->zone;
    time.zone_id = timex->zone_id;
    take_clock(work, index, &time);
    return time;
}

/* Does it name its year, as against "a day later", "Monday"? */
bool dtlp_names_year(const dtlp_anchoring *work, const dtl_timex *timex)
{
    size_t digits = 0;
    for (size_t at = timex->span.begin; at < timex->span.end && digits < 4; at++)
        digits = dtlp_is_digit(work->document->text[at]) ? digits + 1 : 0;
    return digits >= 4;
}

/* A figure and what it counts, right before `end` and behind the word that serves as `as`: "from 40,000 in". */
static bool figure_before(const dtlp_anchoring *work, uint32_t end, dtlp_grammar as)
{
    enum { REACH = 7 };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    bool figure = false;
    for (uint32_t at = end, n = 0; at-- > 0 && n < REACH && tree->sentence[at] == tree->sentence[end] && all->timex_of[at] == 0; n++) {
        if (dtlp_serves_as(tree, at, as))
            return figure;
        if (dtlp_up(tree, at) == DTLP_VERB || dtlp_up(tree, at) == DTLP_PUNCT)
            break;
        figure |= dtlp_up(tree, at) == DTLP_NUM;
    }
    return false;
}

bool dtlp_spans_figures(const dtlp_anchoring *work, uint32_t index, uint32_t first)
{
    enum { REACH = 8 };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first), then = next + 2;
    if (!dtlp_stands_before(tree, first, DTLP_CALENDAR_PREPOSITION) || next >= tree->text->n_tokens || !dtlp_serves_as(tree, next, DTLP_RANGE_TO) ||
        !figure_before(work, first - 1, DTLP_RANGE_FROM))
        return false;
    while (then < tree->text->n_tokens && then < next + REACH && all->timex_of[then] == 0)
        then++;
    return then < tree->text->n_tokens && all->timex_of[then] == index + 2 && tree->sentence[then] == tree->sentence[first] &&
           figure_before(work, then - dtlp_stands_before(tree, then, DTLP_CALENDAR_PREPOSITION), DTLP_RANGE_TO);
}

/* "between March and May", "from 2003 to 2007": two expressions, one stretch. The
 * thing lies within the first kind and lasts through the second. */
void dtlp_span_range(dtlp_anchoring *work, uint32_t index, uint32_t first, const dtl_event *event, bool lasts, dtl_time *time)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    bool figures = dtlp_spans_figures(work, index, first);
    if (!figures && (next + 1 >= tree->text->n_tokens || all->timex_of[next + 1] != index + 2 || tree->sentence[next + 1] != tree->sentence[first]))
        return;
    bool between = dtlp_stands_before(tree, first, DTLP_RANGE_BETWEEN) && dtlp_serves_as(tree, next, DTLP_RANGE_AND);
    bool through = between && lasts; /* "lived there between 1991 and 1996" */
    bool from = dtlp_stands_before(tree, first, DTLP_RANGE_FROM) && dtlp_serves_as(tree, next, DTLP_RANGE_TO);
    bool both = dtlp_stands_before(tree, first, DTLP_CALENDAR_PREPOSITION) && dtlp_serves_as(tree, next, DTLP_RANGE_AND);
    dtl_timex turned[2] = {work->document->timexes[index], work->document->timexes[index + 1]};
    const dtl_timex *begin = &turned[0], *end = &turned[1];
    int32_t years = dtlp_year_of(begin->period.first);
    if (dtlp_turn_to_tense(work, event, &turned[0]) && dtlp_is_usable(end)) { /* both ends */
        years -= dtlp_year_of(begin->period.first);
        turned[1].period.first = dtlp_years_on(end->period.first, -years);
        turned[1].period.last = dtlp_years_on(end->period.last, -years);
    }
    from |= both && begin->period.precision == end->period.precision &&
            end->period.first > begin->period.last && end->period.first == begin->period.last + 1; /* "on Tuesday and Wednesday": from one to the other */
    if ((!between && !from && !figures) || !dtlp_is_usable(end) || end->period.last < begin->period.last)
        return;
    work->range_end = index + 2;
    time->begin_min = begin->period.first;
    time->end_max = end->period.last;
    time->begin_max = between && !through ? end->period.last : begin->period.last;
    bool later = end->period.first > begin->period.first && !(between && !through); /* not "from the 25th to the end of the month" */
    time->end_min = later ? end->period.first : begin->period.first;
    time->precision = DTL_PRECISION_VAGUE;
    time->edtf = NULL;
    time->words = dtlp_arena_copy(work->arena, work->document->text + begin->span.begin,
                                  end->span.end - begin->span.begin);
    time->basis = dtlp_arena_printf(work->arena, SAY_QUOTED_RANGE,
                                    dtlp_quote(work->arena, work->document, begin->span),
                                    dtlp_quote(work->arena, work->document, end->span), begin->basis,
                                    end->basis);
}
