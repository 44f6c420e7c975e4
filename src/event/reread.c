/* reread.c - expressions of time read again with the grammar around them.
 *
 * Whoever read an expression saw no parse. The tense of the verb that it belongs to
 * says which July is meant. What was told in passing is passing.c's, and whether it
 * dates the clause at all undated.c's. Knows nothing of other events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/reread.h"

#include "event/en/basis.h"

enum { WEEK = DTLP_OPEN_WEEK, YEAR = DTLP_OPEN_YEAR };

int dtlp_openness(dtlp_slice word)
{
    uint64_t is = dtlp_event_word_is(word);
    uint64_t around = dtlp_event_word_around(word);
    if (around & DTLP_AROUND_IS(FIXED))
        return -1;
    if ((is & DTLP_IS(F_WEEKDAY)) || (around & DTLP_AROUND_IS(WEEKEND)))
        return 2;
    return (is & DTLP_IS(F_MONTH)) || (around & DTLP_AROUND_IS(SEASON));
}

int32_t dtlp_open_step(const dtlp_anchoring *work, const dtl_timex *timex)
{
    enum { LONGEST = 8 /* words */ };
    const char *at = work->document->text + timex->span.begin, *end = work->document->text + timex->span.end;
    bool week = false, year = false;
    if (timex->period.first == DTL_DAY_NONE || timex->offset_direction != 0 || end - at < 3)
        return 0;
    for (int n = 0; at < end && n < LONGEST; n++) {
        size_t size = 0, digits = 0;
        for (; at + size < end && strchr(" ,.-\n", at[size]) == NULL; size++)
            digits += dtlp_is_digit(at[size]);
        int open = dtlp_openness((dtlp_slice){at, size});
        if (open < 0 || digits > 2)
            return 0;
        week |= open == 2;
        year |= open == 1;
        at += size < (size_t)(end - at) ? size + 1 : size;
    }
    return year ? YEAR : week ? WEEK : 0;
}

static bool is_leap_day(dtl_day day)
{
    dtl_civil civil = dtl_civil_from_day(day);
    return civil.month == 2 && civil.day == 29;
}

dtl_day dtlp_years_on(dtl_day day, int32_t years)
{
    dtl_civil civil = dtl_civil_from_day(day);
    return dtl_day_from_civil(civil.year + years, civil.month, is_leap_day(day) ? 28 : civil.day);
}

/* A month keeps its end, be it the 28th or the 29th; the 28th of a leap year is none. */
dtl_period dtlp_in_other_year(dtl_period period, int32_t years)
{
    dtl_day last = is_leap_day(period.last + 1) ? dtlp_years_on(period.last, years) : dtlp_years_on(period.last + 1, years) - 1;
    return (dtl_period){dtlp_years_on(period.first, years), last, period.precision};
}

static bool ends_with_ago(const dtlp_anchoring *work, const dtl_timex *timex)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t low = 0, high = tree->text->n_tokens;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tree->text->tokens[middle].end < timex->span.end)
            low = middle + 1;
        else
            high = middle;
    }
    return low < tree->text->n_tokens && dtlp_serves_as(tree, low, DTLP_FROM_NOW);
}

bool dtlp_appoints(const dtlp_anchoring *work, const dtl_event *event)
{
    return (dtlp_happening_of(work, event)->word & DTLP_IS(V_APPOINTS)) != 0;
}

bool dtlp_is_set_for(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    enum { REACH = 200 /* tokens */ };
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = dtlp_happening_of(work, event);
    bool calls = (dtlp_lemma_around(tree, one->token) & DTLP_AROUND_IS(CALLS)) != 0; /* a strike for Friday */
    bool told = event->modality == DTL_MODALITY_ACTUAL && (one->passive || dtlp_appoints(work, event) || (calls && one->object != DTLP_NO_TOKEN)) &&
                (event->tense == DTL_TENSE_PRESENT || (event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE) ||
                 (calls && event->tense == DTL_TENSE_PASTPART));
    if (!told || !(calls || dtlp_appoints(work, event)))
        return false;
    uint32_t at = one->token + 1, n = tree->text->n_tokens;
    for (uint32_t steps = 0; steps < REACH && at < n && tree->text->tokens[at].begin < timex->span.begin; steps++)
        at++;
    return (dtlp_form_around(tree, at - 1) & DTLP_AROUND_IS(SET_FOR)) != 0;
}

bool dtlp_is_called_for(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_NOUN || one->governor == DTLP_NO_MENTION || one->marker == DTLP_NO_TOKEN || (one->word & DTLP_IS(N_EVENT)) == 0)
        return false;
    const dtlp_happening *verb = &all->at[one->governor];
    bool set_for = (dtlp_form_around(all->tree, one->marker) & DTLP_AROUND_IS(SET_FOR)) != 0;
    bool invites = (dtlp_lemma_around(all->tree, verb->token) & DTLP_AROUND_IS(INVITES)) != 0 && dtlp_serves_as(all->tree, one->marker, DTLP_RANGE_TO);
    if (!set_for && !invites)
        return false;
    bool calls = invites || (dtlp_lemma_around(all->tree, verb->token) & DTLP_AROUND_IS(CALLS)) != 0 || (verb->word & DTLP_IS(V_APPOINTS)) != 0;
    const dtl_event *event = &all->events[one->governor];
    bool told = event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PRESENT || event->tense == DTL_TENSE_PRESPART;
    return calls && told && event->aspect != DTL_ASPECT_PROGRESSIVE && !verb->passive && verb->kind == DTLP_KIND_VERB && one->marker > verb->token &&
           dtlp_head(all->tree, one->token) == verb->token;
}

bool dtlp_is_what_is_set(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->governor == DTLP_NO_MENTION || one->marker == DTLP_NO_TOKEN || (dtlp_form_around(all->tree, one->marker) & DTLP_AROUND_IS(SET_FOR)) == 0)
        return false;
    const dtlp_happening *above = &all->at[one->governor];
    return above->kind == DTLP_KIND_VERB && above->passive && (above->word & DTLP_IS(V_APPOINTS)) != 0 && above->token < one->marker &&
           all->events[one->governor].tense == DTL_TENSE_PRESENT && all->events[one->governor].aspect == DTL_ASPECT_NONE;
}

/* "The accident of 14 July": of a mishap that the reader knows of it is the last one. */
static bool is_known_mishap(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    return one->kind == DTLP_KIND_NOUN && (dtlp_lemma_around(all->tree, one->token) & DTLP_AROUND_IS(MISHAP)) != 0 &&
           dtlp_serves_as(all->tree, dtlp_child(all->tree, one->token, DTLP_DEP_det), DTLP_DEFINITE_ARTICLE);
}

/* "A march is being held on Friday". */
static bool is_being_held(const dtlp_anchoring *work, const dtl_event *event)
{
    const dtlp_happening *one = dtlp_happening_of(work, event);
    return event->aspect == DTL_ASPECT_PROGRESSIVE && one->subject != DTLP_NO_TOKEN && work->all->of_token[one->subject] != 0;
}

/* "Will table a motion at Monday's meeting", told on a Thursday: where something is to be done is to come too. */
static bool is_place_of_plan(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = dtlp_happening_of(work, event);
    if (one->kind != DTLP_KIND_NOUN || one->link != DTLP_LINK_OBLIQUE || one->governor == DTLP_NO_MENTION || one->marker == DTLP_NO_TOKEN ||
        !dtlp_serves_as(all->tree, one->marker, DTLP_POINT_PREPOSITION) || timex->span.begin < all->tree->text->tokens[one->marker].begin)
        return false;
    const dtlp_happening *above = &all->at[one->governor];
    const dtl_event *verb = &all->events[one->governor];
    return above->kind == DTLP_KIND_VERB && above->token < one->token && (verb->tense == DTL_TENSE_FUTURE || verb->modality == DTL_MODALITY_PLANNED) && verb->aspect == DTL_ASPECT_NONE;
}

/* Does the verb look ahead: "will open", "may open", "opens", "is due to open"? */
static bool looks_ahead(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    const dtlp_happening *one = dtlp_happening_of(work, event);
    bool possible = event->modality == DTL_MODALITY_POSSIBLE && event->aspect == DTL_ASPECT_NONE &&
                    event->tense == DTL_TENSE_NONE && one->kind == DTLP_KIND_VERB && !one->would;
    bool running = event->aspect == DTL_ASPECT_NONE || event->aspect == DTL_ASPECT_PROGRESSIVE; /* not "has been opening since March" */
    bool deed = event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_ASPECTUAL ||
                (one->reports && one->object != DTLP_NO_TOKEN); /* "reports its results on Friday" */
    bool scheduled = event->tense == DTL_TENSE_PRESENT && running && deed && (!one->passive || is_being_held(work, event)); /* "opens in March" */
    scheduled |= event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE && one->passive && dtlp_serves_as(work->all->tree, one->token, DTLP_INVITES); /* "are invited to tea on Friday" */
    scheduled |= one->kind == DTLP_KIND_ADJECTIVE && event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE && event->event_class == DTL_CLASS_STATE;
    bool planned = event->modality == DTL_MODALITY_PLANNED && one->kind == DTLP_KIND_VERB;
    return event->tense == DTL_TENSE_FUTURE || planned || possible || scheduled || is_place_of_plan(work, event, timex) || dtlp_is_what_is_set(work->all, (uint32_t)(event - work->all->events));
}

/* By so many years or weeks that it lies on the side of `now` that the tense tells. */
static void turn(dtl_period *period, int32_t step, int32_t way, dtl_day now)
{
    enum { MOST = 200 };
    for (int i = 0; i < MOST && (way > 0 ? period->last < now : period->first > now); i++) {
        dtl_period week = {period->first + way * WEEK, period->last + way * WEEK, period->precision};
        *period = step == WEEK ? week : dtlp_in_other_year(*period, way);
    }
}

/* "Left to Mr Tarn to strike it on 13 April", told in May: an infinitive or a present do not send it a year ahead. */
static bool is_too_far_ahead(const dtlp_anchoring *work, const dtl_event *event, const dtl_period *now, const dtl_period *then)
{
    enum { MUCH = 6 /* times as far as it lies back */ };
    int64_t back = (int64_t)work->now - now->last, ahead = (int64_t)then->first - work->now;
    return event->tense != DTL_TENSE_FUTURE && ahead > MUCH * back;
}

/* "went on to win on 14 October": she did. */
static bool is_done(const dtlp_anchoring *work, const dtl_event *event)
{
    const dtlp_happening *one = dtlp_happening_of(work, event);
    return event->tense == DTL_TENSE_INFINITIVE && one->link == DTLP_LINK_COMPLEMENT && one->governor != DTLP_NO_MENTION &&
           (work->all->at[one->governor].word & DTLP_IS(V_IMPLIES)) != 0 && work->all->events[one->governor].tense == DTL_TENSE_PAST;
}

/* "Called a meeting for 9 June", told in May: the next one; "an election for June", told in July, may be long ago. */
static bool is_near_ahead(const dtlp_anchoring *work, const dtl_period *day)
{
    enum { NEAR = 120 /* days */ };
    return day->first != DTL_DAY_NONE && dtlp_in_other_year(*day, day->last < work->now).first <= work->now + NEAR;
}

bool dtlp_turn_to_tense(const dtlp_anchoring *work, const dtl_event *event, dtl_timex *timex)
{
    int32_t step = dtlp_open_step(work, timex);
    bool called = dtlp_happening_of(work, event)->object != DTLP_NO_TOKEN && !dtlp_happening_of(work, event)->passive && !dtlp_appoints(work, event);
    bool set_for = dtlp_is_set_for(work, event, timex) && (!called || step == WEEK || is_near_ahead(work, &timex->period));
    uint32_t mention = (uint32_t)(event - work->all->events);
    set_for |= dtlp_is_called_for(work->all, mention) && (step == WEEK || is_near_ahead(work, &timex->period));
    bool appointed = dtlp_appoints(work, event) || set_for; /* "is forecast for the weekend" */
    bool heads = timex->span.end < work->document->text_size && work->document->text[timex->span.end] == ':';
    if (step == 0 || work->now == DTL_DAY_NONE || heads) /* "9 June: The ship leaves" tells the past in the present */
        return false;
    if (appointed && event->tense != DTL_TENSE_PRESENT && !set_for)
        return false;
    bool since = timex->signal == DTL_SIGNAL_SINCE && event->aspect != DTL_ASPECT_NONE && event->tense == DTL_TENSE_PRESENT; /* "has run since May" */
    bool past = !appointed && (((event->tense == DTL_TENSE_PAST || is_done(work, event) || is_known_mishap(work->all, &work->all->at[mention])) &&
                                event->modality == DTL_MODALITY_ACTUAL) || since);
    bool coming = looks_ahead(work, event, timex) || appointed;
    int32_t way = past && timex->period.first > work->now ? -1 : coming && timex->period.last < work->now;
    if (way == 0)
        return false;
    dtl_period turned = timex->period;
    turn(&turned, step, way, work->now);
    if (way > 0 && step == YEAR && is_too_far_ahead(work, event, &timex->period, &turned))
        return false;
    timex->period = turned;
    timex->basis = way < 0 ? SAY_LAST_BY_TENSE : SAY_NEXT_BY_TENSE;
    timex->edtf = NULL;
    return true;
}

/* "A year ago on Monday", told on Saturday: that day, a year before the Monday nearest. */
void dtlp_turn_to_anniversary(const dtlp_anchoring *work, uint32_t index, dtl_timex *timex)
{
    enum { ADJACENT = 4 /* bytes: " on " */ };
    const dtl_document *document = work->document;
    const dtl_timex *day = index + 1 < document->n_timexes ? &document->timexes[index + 1] : NULL;
    if (day == NULL || work->now == DTL_DAY_NONE || timex->period.precision != DTL_PRECISION_YEAR || timex->period.first == DTL_DAY_NONE ||
        day->span.begin - timex->span.end > ADJACENT || day->period.first == DTL_DAY_NONE || day->period.first != day->period.last ||
        dtlp_open_step(work, day) != WEEK || !ends_with_ago(work, timex))
        return;
    int32_t years = dtlp_year_of(work->now) - dtlp_year_of(timex->period.first);
    dtl_day nearest = day->period.first;
    while (nearest + WEEK - work->now < work->now - nearest)
        nearest += WEEK;
    timex->period = (dtl_period){dtlp_years_on(nearest, -years), dtlp_years_on(nearest, -years), DTL_PRECISION_DAY};
    timex->edtf = NULL;
}
