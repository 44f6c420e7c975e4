/* reread.c - expressions of time read again with the grammar around them.
 *
 * Whoever read an expression saw no parse. The tense of the verb that it belongs to
 * says which July is meant, and what stands before it whether it dates the clause
 * at all ("compared with May", "the worst since May", "Pier 1945"). Knows nothing of
 * other events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

enum { WEEK = 7 /* days */, YEAR = 365 };

/* ---- which one of those that come round ------------------------------------------ */

/* What one word of an expression leaves open: 1 a year, 2 a week; -1 it leaves nothing. */
static int openness(dtlp_slice word)
{
    uint64_t is = dtlp_event_word_is(word);
    uint64_t around = dtlp_event_word_around(word);
    if (around & DTLP_AROUND_IS(FIXED))
        return -1;
    if ((is & DTLP_IS(F_WEEKDAY)) || (around & DTLP_AROUND_IS(WEEKEND)))
        return 2;
    return (is & DTLP_IS(F_MONTH)) || (around & DTLP_AROUND_IS(SEASON));
}

/* "May", "12 May", "the end of May" may be another year's, "Friday" another week's:
 * by how many days; 0 if the expression says which one it means. */
static int32_t open_step(const dtlp_anchoring *work, const dtl_timex *timex)
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
        int open = openness((dtlp_slice){at, size});
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
static dtl_period in_other_year(dtl_period period, int32_t years)
{
    dtl_day last = is_leap_day(period.last + 1) ? dtlp_years_on(period.last, years) : dtlp_years_on(period.last + 1, years) - 1;
    return (dtl_period){dtlp_years_on(period.first, years), last, period.precision};
}

static const dtlp_happening *happening_of(const dtlp_anchoring *work, const dtl_event *event)
{
    return &work->all->at[event - work->all->events];
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

static bool appoints(const dtlp_anchoring *work, const dtl_event *event)
{
    return (happening_of(work, event)->word & DTLP_IS(V_APPOINTS)) != 0;
}

/* "The hearing was fixed for 20 September": the word right before the expression. */
static bool is_set_for(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = happening_of(work, event);
    bool calls = (dtlp_lemma_around(tree, one->token) & DTLP_AROUND_IS(CALLS)) != 0; /* a strike for Friday */
    bool told = event->modality == DTL_MODALITY_ACTUAL && (one->passive || appoints(work, event) || (calls && one->object != DTLP_NO_TOKEN)) &&
                (event->tense == DTL_TENSE_PRESENT || (event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE) ||
                 (calls && event->tense == DTL_TENSE_PASTPART));
    uint32_t at = one->token + 1, n = tree->text->n_tokens;
    while (at < n && tree->text->tokens[at].begin < timex->span.begin)
        at++;
    return told && (calls || appoints(work, event)) &&
           (dtlp_form_around(tree, at - 1) & DTLP_AROUND_IS(SET_FOR)) != 0;
}

/* "A march is being held on Friday". */
static bool is_being_held(const dtlp_anchoring *work, const dtl_event *event)
{
    const dtlp_happening *one = happening_of(work, event);
    return event->aspect == DTL_ASPECT_PROGRESSIVE && one->subject != DTLP_NO_TOKEN && work->all->of_token[one->subject] != 0;
}

/* Does the verb look ahead: "will open", "may open", "opens", "is due to open"? */
static bool looks_ahead(const dtlp_anchoring *work, const dtl_event *event)
{
    const dtlp_happening *one = happening_of(work, event);
    bool possible = event->modality == DTL_MODALITY_POSSIBLE && event->aspect == DTL_ASPECT_NONE &&
                    event->tense == DTL_TENSE_NONE && one->kind == DTLP_KIND_VERB && !one->would;
    bool scheduled = event->tense == DTL_TENSE_PRESENT && event->aspect != DTL_ASPECT_PERFECTIVE &&
                     (event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_ASPECTUAL) &&
                     (!one->passive || is_being_held(work, event)); /* "opens in March" */
    scheduled |= one->kind == DTLP_KIND_ADJECTIVE && event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE && event->event_class == DTL_CLASS_STATE;
    bool planned = event->modality == DTL_MODALITY_PLANNED && one->kind == DTLP_KIND_VERB;
    return event->tense == DTL_TENSE_FUTURE || planned || possible || scheduled;
}

/* By so many years or weeks that it lies on the side of `now` that the tense tells. */
static void turn(dtl_period *period, int32_t step, int32_t way, dtl_day now)
{
    enum { MOST = 200 };
    for (int i = 0; i < MOST && (way > 0 ? period->last < now : period->first > now); i++) {
        dtl_period week = {period->first + way * WEEK, period->last + way * WEEK, period->precision};
        *period = step == WEEK ? week : in_other_year(*period, way);
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
    const dtlp_happening *one = happening_of(work, event);
    return event->tense == DTL_TENSE_INFINITIVE && one->link == DTLP_LINK_COMPLEMENT && one->governor != DTLP_NO_MENTION &&
           (work->all->at[one->governor].word & DTLP_IS(V_IMPLIES)) != 0 && work->all->events[one->governor].tense == DTL_TENSE_PAST;
}

bool dtlp_turn_to_tense(const dtlp_anchoring *work, const dtl_event *event, dtl_timex *timex)
{
    int32_t step = open_step(work, timex);
    bool called = happening_of(work, event)->object != DTLP_NO_TOKEN && !happening_of(work, event)->passive && !appoints(work, event);
    bool set_for = is_set_for(work, event, timex) && (!called || step == WEEK); /* "had called an election for June" may be long ago */
    bool appointed = appoints(work, event) || set_for; /* "is forecast for the weekend" */
    bool heads = timex->span.end < work->document->text_size && work->document->text[timex->span.end] == ':';
    if (step == 0 || work->now == DTL_DAY_NONE || heads) /* "9 June: The ship leaves" tells the past in the present */
        return false;
    if (appointed && event->tense != DTL_TENSE_PRESENT && !set_for)
        return false;
    bool since = timex->signal == DTL_SIGNAL_SINCE && event->aspect != DTL_ASPECT_NONE && event->tense == DTL_TENSE_PRESENT; /* "has run since May" */
    bool past = !appointed && (((event->tense == DTL_TENSE_PAST || is_done(work, event)) && event->modality == DTL_MODALITY_ACTUAL) || since);
    bool coming = looks_ahead(work, event) || appointed;
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
        open_step(work, day) != WEEK || !ends_with_ago(work, timex))
        return;
    int32_t years = dtlp_year_of(work->now) - dtlp_year_of(timex->period.first);
    dtl_day nearest = day->period.first;
    while (nearest + WEEK - work->now < work->now - nearest)
        nearest += WEEK;
    timex->period = (dtl_period){dtlp_years_on(nearest, -years), dtlp_years_on(nearest, -years), DTL_PRECISION_DAY};
    timex->edtf = NULL;
}

/* ---- what was told in passing ------------------------------------------------------- */

bool dtlp_is_in_passing(const dtlp_anchoring *work, uint32_t timex)
{
    uint32_t mention = work->mention_of_timex[timex];
    dtl_signal signal = work->document->timexes[timex].signal;
    if (mention == 0 || signal == DTL_SIGNAL_SINCE || signal == DTL_SIGNAL_UNTIL)
        return true;
    const dtlp_happening *one = &work->all->at[mention - 1];
    dtl_aspect aspect = work->all->events[mention - 1].aspect;
    if (one->link == DTLP_LINK_ADVERBIAL && dtlp_serves_as(work->all->tree, one->marker, DTLP_REASON_CONJUNCTION))
        return true; /* "the third since it began in 2021" */
    return (one->reports && !one->passive) || one->link == DTLP_LINK_RELATIVE || aspect == DTL_ASPECT_PERFECTIVE;
}

bool dtlp_names_a_day(const dtlp_anchoring *work, const dtl_timex *timex)
{
    const char *at = work->document->text + timex->span.begin, *end = work->document->text + timex->span.end;
    while (at < end) {
        size_t size = 0;
        while (at + size < end && strchr(" ,\n", at[size]) == NULL)
            size++;
        if (openness((dtlp_slice){at, size}) != 0 || memchr(at, '-', size) != NULL || memchr(at, '/', size) != NULL)
            return true;
        at += size < (size_t)(end - at) ? size + 1 : size;
    }
    return false;
}

/* "At about 1 a.m. on Friday": the day stands right behind. */
static bool has_day_behind(const dtlp_anchoring *work, uint32_t index)
{
    enum { ADJACENT = 4 /* bytes: " on " */ };
    const dtl_timex *clock = &work->document->timexes[index], *day = clock + 1;
    return index + 1 < work->document->n_timexes && day->span.begin - clock->span.end <= ADJACENT &&
           day->period.first == clock->period.first && dtlp_names_a_day(work, day);
}

bool dtlp_is_lent_day(const dtlp_anchoring *work, uint32_t index)
{
    const dtl_timex *timexes = work->document->timexes, *clock = &timexes[index];
    bool hours = clock->type == DTL_TIMEX_TIME || (clock->type == DTL_TIMEX_DURATION && strncmp(clock->value, "PT", 2) == 0);
    bool lasts = clock->signal == DTL_SIGNAL_SINCE || clock->signal == DTL_SIGNAL_UNTIL || clock->signal == DTL_SIGNAL_FOR;
    if (!hours || clock->period.first != clock->period.last || lasts || dtlp_names_a_day(work, clock) ||
        has_day_behind(work, index))
        return false;
    if (work->all->again != NULL && dtlp_timex_leans(work->all->again, index) == DTLP_LEAN_CLOCK && dtlp_timex_told_by(work->all->again, index) == 0)
        return clock->period.first == work->now; /* whatever else is of that day */
    enum { REACH = 24 /* expressions */ };
    for (uint32_t i = index, n = 0; i-- > 0 && n < REACH; n++)
        if (timexes[i].period.first == clock->period.first && timexes[i].period.last == clock->period.last &&
            timexes[i].type <= DTL_TIMEX_TIME && dtlp_names_a_day(work, &timexes[i]))
            return dtlp_is_in_passing(work, i);
    return clock->period.first == work->now; /* by the article alone */
}

/* Is its year that of dates told in passing alone, and nearby? */
static bool is_year_in_passing(const dtlp_anchoring *work, uint32_t index, int32_t year)
{
    enum { NEAR = 600 /* bytes */ };
    const dtl_timex *timexes = work->document->timexes;
    bool found = false;
    for (uint32_t i = index; i-- > 0 && timexes[index].span.begin - timexes[i].span.end < NEAR;) {
        const dtl_timex *told = &timexes[i];
        if (told->type != DTL_TIMEX_DATE || told->period.first <= DTL_DAY_OPEN_BEFORE ||
            told->period.last >= DTL_DAY_OPEN_AFTER || told->period.first == DTL_DAY_NONE)
            continue;
        if (dtlp_year_of(told->period.first) > year || dtlp_year_of(told->period.last) < year - 1)
            continue;
        if (!dtlp_is_in_passing(work, i))
            return false;
        found = true;
    }
    return found;
}

/* "which began that May and lasted until July": joined verbs too. */
static bool is_in_relative(const dtlp_anchoring *work, const dtlp_happening *one)
{
    for (int i = 0; i < 4 && one->link == DTLP_LINK_CONJUNCT && one->governor != DTLP_NO_MENTION; i++)
        one = &work->all->at[one->governor];
    return one->link == DTLP_LINK_RELATIVE;
}

void dtlp_turn_from_passing(const dtlp_anchoring *work, uint32_t index, const dtl_event *event, dtl_timex *timex)
{
    dtl_period *period = &timex->period;
    const dtlp_happening *one = happening_of(work, event);
    if (one->kind == DTLP_KIND_NOUN && one->governor != DTLP_NO_MENTION) { /* "admitted it at a hearing on 3 May" */
        one = &work->all->at[one->governor];
        event = &work->all->events[one - work->all->at];
    }
    bool history = work->all->again != NULL && dtlp_timex_is_history(work->all->again);
    if (work->now == DTL_DAY_NONE || history || event->tense != DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE ||
        event->modality != DTL_MODALITY_ACTUAL || is_in_relative(work, one))
        return;
    if (period->first <= DTL_DAY_OPEN_BEFORE || period->last >= DTL_DAY_OPEN_AFTER)
        return;
    int32_t step = open_step(work, timex);
    if (step != YEAR || period->last >= work->now)
        return;
    int32_t years = dtlp_year_of(work->now) - dtlp_year_of(period->first);
    if (dtlp_years_on(period->first, years) > work->now)
        years--;
    if (years <= 0 || !is_year_in_passing(work, index, dtlp_year_of(period->first)))
        return;
    *period = in_other_year(*period, years);
    timex->basis = SAY_LAST_BY_TENSE;
    timex->edtf = NULL;
}

/* ---- whether it dates the clause at all ------------------------------------------------ */

/* A stretch that begins with the document's day cannot date what is past. */
static bool is_against_tense(const dtlp_anchoring *work, const dtl_event *event, const dtl_timex *timex)
{
    return work->now != DTL_DAY_NONE && !appoints(work, event) && !is_set_for(work, event, timex) &&
           (event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PASTPART) &&
           event->modality == DTL_MODALITY_ACTUAL && timex->period.last > work->now &&
           timex->period.first >= work->now && open_step(work, timex) == 0 && timex->signal != DTL_SIGNAL_UNTIL &&
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
        bool amount = dtlp_up(tree, at + 1) == DTLP_NUM || dtlp_up(tree, at + 1) == DTLP_SYM;
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
    enum { REACH = 7 };
    const dtlp_tree *tree = all->tree;
    if (timex->signal != DTL_SIGNAL_SINCE)
        return false;
    for (uint32_t at = first, n = 0; at-- > 0 && n < REACH && is_behind(tree, at, first); n++) {
        dtlp_xpos tag = dtlp_xp(tree, at);
        if (tag == DTLP_XPOS_JJS || tag == DTLP_XPOS_RBS || dtlp_serves_as(tree, at, DTLP_RECORD))
            return true;
        if (dtlp_is_verb(tree, at))
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
    for (uint32_t at = first - 2, n = 0; at-- > 0 && n < REACH && is_behind(tree, at, first) && at > all->at[mention].token; n++)
        if (dtlp_serves_as(tree, at, DTLP_DEFINITE_ARTICLE) || dtlp_xp(tree, at) == DTLP_XPOS_PRPS)
            return true;
    return false;
}

static bool is_article(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_serves_as(tree, token, DTLP_INDEFINITE_ARTICLE) || dtlp_serves_as(tree, token, DTLP_DEFINITE_ARTICLE);
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
    if (!within && (first == 0 || !is_article(tree, first - 1)))
        return false;
    day += within;
    bool noun = next < tree->text->n_tokens && tree->sentence[next] == tree->sentence[first] &&
                (dtlp_is_noun(tree, next) || dtlp_up(tree, next) == DTLP_ADJ);
    return day < next && !noun && next - day <= 2 && (dtlp_form_is(tree, day) & DTLP_IS(F_WEEKDAY)) != 0; /* but "at a Monday briefing" */
}

/* "did not come back until four days later": it came, so that the day was no coming one. */
static bool is_yet_to_come(const dtlp_anchoring *work, uint32_t mention, const dtl_timex *timex)
{
    const dtl_event *event = &work->all->events[mention];
    return event->modality == DTL_MODALITY_NEGATED && event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_NONE &&
           timex->signal == DTL_SIGNAL_UNTIL && work->now != DTL_DAY_NONE && timex->period.last > work->now && open_step(work, timex) == 0;
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
    bool minds = one->reports || event->event_class == DTL_CLASS_I_STATE;
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

/* "put off any action until Tuesday": how far, not when. */
static bool is_put_off(const struct dtlp_happenings *all, uint32_t mention, const dtl_timex *timex)
{
    const dtlp_happening *one = &all->at[mention];
    return timex->signal == DTL_SIGNAL_UNTIL && one->kind == DTLP_KIND_VERB && !one->passive && (one->word & DTLP_IS(V_APPOINTS)) != 0 &&
           all->events[mention].tense == DTL_TENSE_PAST && all->events[mention].modality == DTL_MODALITY_ACTUAL;
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

/* "raised it for the second time this year": how often, not when. */
static bool is_of_a_count(const struct dtlp_happenings *all, uint32_t first)
{
    enum { BEFORE = 4 /* "for the second time" */ };
    const dtlp_tree *tree = all->tree;
    return first >= BEFORE && is_behind(tree, first - BEFORE, first) && (dtlp_form_around(tree, first - BEFORE) & DTLP_AROUND_IS(SET_FOR)) != 0 && dtlp_up(tree, first - 3) == DTLP_DET &&
           (dtlp_form_around(tree, first - 2) & DTLP_AROUND_IS(ORDINAL)) != 0 && dtlp_up(tree, first - 1) == DTLP_NOUN && all->of_token[first - 1] == 0 &&
           all->timex_of[first - 1] == 0;
}

/* Does it belong to a noun or a comparison beside the clause? */
static bool is_of_something_else(const struct dtlp_happenings *all, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    return is_of_a_name(all, first) || is_denied(all, first) || is_given_up(all, mention, first) || is_compared(all, mention, first) || is_moved_from(all, first) ||
           is_since_a_record(all, first, timex) || is_since_on_noun(all, mention, first, timex) || is_of_a_thing(all, mention, first) ||
           is_of_a_kind(all, mention, first) || is_of_a_count(all, first) || is_of_account(all, mention, first) ||
           is_put_off(all, mention, timex) || is_age_of_thing(all, mention, first, timex);
}

/* Was it read as a day that it cannot be? */
static bool is_of_another_day(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_event *event = &all->events[mention];
    return is_against_tense(work, event, timex) || is_of_the_tale(work, event, timex) || is_yet_to_come(work, mention, timex) ||
           is_of_the_plan(work, mention, timex) || is_limit_of_deed(work, mention, timex) || is_before_the_mind(work, mention, first, timex) ||
           is_stretch_of_noun(work, mention, first, timex) || is_last_of_several(all, first) || dtlp_is_any_weekday(all, first, timex) ||
           is_of_a_life(all, first);
}

bool dtlp_dates_nothing(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    return is_of_something_else(work->all, mention, first, timex) || is_of_another_day(work, mention, first, timex);
}
