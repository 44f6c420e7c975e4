/* judge.c - which times a mention may have, and which of them make it a row.
 *
 * Owns the candidates and what is done with the forest's word. What is seen of
 * a mention and a candidate is in seen.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/judge.h"

#include "date/words.h"
#include "event/en/basis.h"
#include "event/forest.h"
#include "event/seen.h"

enum { MOST_IN_SENTENCE = 6, MOST_BEFORE = 4, LOOKED_BACK = 12, MOST_CANDIDATES = 1 + MOST_IN_SENTENCE + MOST_BEFORE };

static bool is_same_time(const dtlp_candidate *a, const dtlp_candidate *b)
{
    return a->begin_min == b->begin_min && a->begin_max == b->begin_max && a->end_min == b->end_min && a->end_max == b->end_max;
}

/* Adds what is no other candidate's time. */
static bool add(dtlp_candidate *found, uint32_t *n, dtlp_candidate one)
{
    for (uint32_t i = 0; i < *n; i++)
        if (is_same_time(&found[i], &one))
            return false;
    found[(*n)++] = one;
    return true;
}

static bool add_timex(const dtlp_seeing *work, uint32_t timex, dtlp_time_source source, dtlp_candidate *found, uint32_t *n)
{
    dtl_period days = work->document->timexes[timex].period;
    if (!dtlp_day_known(days.first) || !dtlp_day_known(days.last) || dtlp_is_present(&work->document->timexes[timex]))
        return false;
    if (source == DTLP_SOURCE_BEFORE && days.first == work->all->now && days.last == work->all->now)
        return false; /* what is told of the text's own day the rules know */
    return add(found, n, (dtlp_candidate){.source = source, .begin_min = days.first, .begin_max = days.last, .end_min = days.first, .end_max = days.last,
                                          .timex = timex + 1, .row = work->row_of_timex[timex]});
}

/* The mention's own time, those of its sentence's expressions, then those of the last ones before it. */
static uint32_t candidates_of(const dtlp_seeing *work, uint32_t mention, dtlp_candidate *found)
{
    const dtl_time *own = &work->all->events[mention].time;
    uint32_t n = 0, within = 0, before = 0;
    found[n++] = (dtlp_candidate){.source = DTLP_SOURCE_OWN, .begin_min = own->begin_min, .begin_max = own->begin_max, .end_min = own->end_min,
                                  .end_max = own->end_max, .timex = own->timex, .row = own->anchor_event};
    for (uint32_t at = work->first_timex; at < work->behind_timex && within < MOST_IN_SENTENCE; at++)
        within += add_timex(work, at, DTLP_SOURCE_SENTENCE, found, &n);
    for (uint32_t at = work->first_timex, looked = 0; at-- > 0 && before < MOST_BEFORE && looked < LOOKED_BACK; looked++)
        before += add_timex(work, at, DTLP_SOURCE_BEFORE, found, &n);
    return n;
}

/* What has happened does not end on a day to come, though it may go on; what is planned is to be over some day to come. */
static bool fits_modality(const struct dtlp_happenings *all, const dtl_event *event, const dtlp_candidate *candidate)
{
    bool planned = event->modality == DTL_MODALITY_PLANNED;
    if (all->now == DTL_DAY_NONE)
        return !planned || dtlp_day_known(candidate->end_max);
    return planned ? candidate->end_max >= all->now && dtlp_day_known(candidate->end_max)
                   : candidate->begin_min <= all->now && (candidate->end_max <= all->now || candidate->end_max == DTL_DAY_OPEN_AFTER);
}

/* What is told as the news of the text's own day, or as going on, is not of a day told before. */
static bool keeps_own_day(const dtl_event *event)
{
    bool goes_on = event->tense == DTL_TENSE_PRESENT && (event->aspect == DTL_ASPECT_NONE || event->aspect == DTL_ASPECT_PROGRESSIVE);
    return event->time.anchor == DTL_ANCHOR_DOCUMENT && event->modality == DTL_MODALITY_ACTUAL && (goes_on || event->time.begin_min == event->time.end_max);
}

/* "Today those who left came back": the day is that of the sentence, not of a clause on one of its nouns. */
static bool is_outside_clause(const struct dtlp_happenings *all, uint32_t mention, uint32_t timex)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_span span = all->timexes[timex - 1].span, clause = all->events[mention].clause;
    return one->link == DTLP_LINK_RELATIVE && dtlp_is_verb(all->tree, one->token) && (span.begin < clause.begin || span.end > clause.end);
}

/* What the text itself dates, by an expression or another event, keeps that date. */
static bool may_be_of(const struct dtlp_happenings *all, uint32_t mention, const dtlp_candidate *candidate)
{
    const dtl_event *event = &all->events[mention];
    if (candidate->source == DTLP_SOURCE_OWN || dtlp_time_is_told(&event->time))
        return candidate->source == DTLP_SOURCE_OWN;
    return candidate->source == DTLP_SOURCE_SENTENCE ? !is_outside_clause(all, mention, candidate->timex) : !keeps_own_day(event);
}

/* "Led them to the hall, where they slept": who did what in it is too often told wrongly. */
static bool is_aside_with_pronoun(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    uint32_t subject = dtlp_own_subject(all->tree, one->token);
    return one->link == DTLP_LINK_RELATIVE && subject != DTLP_NO_TOKEN && dtlp_xp(all->tree, subject) == DTLP_XPOS_PRP;
}

/* May the judge list it at all? What the rules list stays as it is; what is denied or only possible is no row. */
static bool is_open_to_question(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    bool told = event->modality == DTL_MODALITY_ACTUAL || event->modality == DTL_MODALITY_PLANNED;
    return !one->listed && told && (one->unlisted & (DTLP_UNLISTED_BACKGROUND | DTLP_UNLISTED_OPINION)) == 0 && !is_aside_with_pronoun(all, one);
}

static bool may_have(const struct dtlp_happenings *all, uint32_t mention, const dtlp_candidate *candidate)
{
    return dtlp_day_known(candidate->begin_min) && fits_modality(all, &all->events[mention], candidate) && may_be_of(all, mention, candidate);
}

void dtlp_judge_all(dtlp_arena *arena, const dtl_document *document, const struct dtlp_happenings *all, dtlp_judge_see *see, void *context)
{
    if (dtlp_is_note(all->tree->text))
        return;
    dtlp_seeing work = dtlp_see_begin(arena, document, all);
    dtlp_candidate found[MOST_CANDIDATES];
    int16_t seen[DTLP_SEEN_COUNT];
    for (uint32_t mention = 0; mention < all->count; mention++) {
        if (!is_open_to_question(all, mention))
            continue;
        dtlp_see_sentence(&work, all->at[mention].sentence);
        uint32_t n = candidates_of(&work, mention, found), shown = 0;
        for (uint32_t i = 0; i < n; i++) {
            if (!may_have(all, mention, &found[i]))
                continue;
            if (shown++ == 0)
                dtlp_see_mention(&work, mention, seen);
            dtlp_see_candidate(&work, mention, &found[i], i, n, seen);
            see(context, mention, &found[i], seen);
        }
    }
}

/* ---- the verdict ---------------------------------------------------------------- */

typedef struct verdict {
    int32_t odds;
    dtlp_candidate as;
} verdict;

typedef struct court {
    const dtlp_forest *forest;
    verdict *best; /* of each mention */
} court;

static void try_candidate(void *context, uint32_t mention, const dtlp_candidate *candidate, const int16_t *seen)
{
    const court *here = context;
    int32_t odds = dtlp_forest_says(here->forest, seen);
    if (odds > here->best[mention].odds)
        here->best[mention] = (verdict){odds, *candidate};
}

static void date_by(dtlp_arena *arena, const dtl_document *document, const dtlp_candidate *as, dtl_event *event)
{
    const dtl_timex *timex = &document->timexes[as->timex - 1];
    dtl_time time = dtlp_time_unknown();
    dtlp_time_set(&time, timex->period, DTL_SIGNAL_NONE, document->date);
    time.edtf = timex->edtf;
    time.timex = as->timex;
    if (as->source == DTLP_SOURCE_SENTENCE) {
        time.minute = timex->minute;
        time.zone = timex->zone;
        time.zone_id = timex->zone_id;
    }
    time.anchor = as->source == DTLP_SOURCE_SENTENCE ? DTL_ANCHOR_EXPLICIT : DTL_ANCHOR_NARRATIVE;
    time.basis = dtlp_arena_printf(arena, as->source == DTLP_SOURCE_SENTENCE ? SAY_QUOTED : SAY_TOLD_AFTER, dtlp_quote(arena, document, timex->span), timex->basis);
    dtlp_time_finish(arena, &time);
    event->time = time;
}

void dtlp_judge(dtlp_arena *arena, const dtl_document *document, const dtlp_forest *forest, struct dtlp_happenings *all)
{
    court here = {forest, DTLP_NEW_ARRAY(arena, verdict, all->count)};
    for (uint32_t i = 0; i < all->count; i++)
        here.best[i].odds = INT32_MIN;
    dtlp_judge_all(arena, document, all, try_candidate, &here);
    for (uint32_t i = 0; i < all->count; i++) {
        if (here.best[i].odds < forest->accept)
            continue;
        all->at[i].listed = true;
        if (here.best[i].as.source != DTLP_SOURCE_OWN)
            date_by(arena, document, &here.best[i].as, &all->events[i]);
    }
}
