/* seen.c - what is seen of a mention and of a time it may have, as small numbers.
 *
 * Owns the counting. Knows nothing of what the numbers mean to the forest, nor
 * of words: only of what the rules have found.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/seen.h"

#include "date/words.h"

enum { NONE = -1, FAR = 99, DEEPEST = 20 };

static int16_t at_most(uint32_t value, int16_t most)
{
    return value > (uint32_t)most ? most : (int16_t)value;
}

static int16_t within(int64_t value, int16_t most)
{
    return value > most ? most : value < -most ? (int16_t)-most : (int16_t)value;
}

/* How far apart, by a scale that grows: a day, a few, a week, two, a month, a quarter, a year ... */
static int16_t scaled(int64_t days)
{
    static const int32_t steps[] = {0, 1, 3, 7, 14, 31, 92, 366, 1100, 4000};
    enum { STEPS = sizeof steps / sizeof *steps };
    int64_t far = days < 0 ? -days : days;
    int16_t step = 0;
    while (step < STEPS && far > steps[step])
        step++;
    return days < 0 ? (int16_t)-step : step;
}

static int16_t width_of(dtl_day first, dtl_day last)
{
    enum { UNBOUNDED = 11 };
    return dtlp_day_known(first) && dtlp_day_known(last) ? scaled((int64_t)last - first) : UNBOUNDED;
}

static int16_t from_now(const dtlp_seeing *work, dtl_day day)
{
    enum { UNKNOWN = -12 };
    return work->all->now != DTL_DAY_NONE && dtlp_day_known(day) ? scaled((int64_t)day - work->all->now) : UNKNOWN;
}

/* What an expression tells, from the text's own day. */
static int16_t told_from_now(const dtlp_seeing *work, uint32_t timex)
{
    enum { NOTHING = -13 };
    return timex < work->document->n_timexes ? from_now(work, work->document->timexes[timex].period.last) : NOTHING;
}

static int16_t count_recent(const dtlp_seeing *work)
{
    enum { MONTH = 31, TENTHS = 10 };
    size_t recent = 0, n = 0;
    for (size_t i = 0; i < work->document->n_timexes; i++) {
        dtl_day day = work->document->timexes[i].period.last;
        if (work->all->now == DTL_DAY_NONE || !dtlp_day_known(day))
            continue;
        int64_t far = (int64_t)day - work->all->now;
        recent += far <= MONTH && far >= -MONTH;
        n++;
    }
    return n == 0 ? NONE : (int16_t)(TENTHS * recent / n);
}

/* ---- the walk -------------------------------------------------------------------- */

dtlp_seeing dtlp_see_begin(dtlp_arena *arena, const dtl_document *document, const struct dtlp_happenings *all)
{
    enum { MOST = UINT8_MAX };
    const size_t n = document->n_timexes;
    dtlp_seeing work = {.document = document, .all = all, .token_of_timex = DTLP_NEW_ARRAY(arena, uint32_t, n), .row_of_timex = DTLP_NEW_ARRAY(arena, uint32_t, n),
                        .dates = DTLP_NEW_ARRAY(arena, uint8_t, n), .first_prose = dtlp_first_prose(all->tree), .sentence = UINT32_MAX};
    work.recent_tenth = count_recent(&work);
    for (uint32_t token = all->tree->text->n_tokens; token-- > 0;)
        if (all->timex_of[token] != 0)
            work.token_of_timex[all->timex_of[token] - 1] = token;
    for (uint32_t mention = 0; mention < all->count; mention++) {
        uint32_t timex = all->events[mention].time.timex;
        if (timex == 0)
            continue;
        work.dates[timex - 1] += work.dates[timex - 1] < MOST;
        if (all->at[mention].listed)
            work.row_of_timex[timex - 1] = mention + 1;
    }
    return work;
}

void dtlp_see_sentence(dtlp_seeing *work, uint32_t index)
{
    const struct dtlp_happenings *all = work->all;
    if (work->sentence == index)
        return;
    const dtlp_sentence *sentence = &all->tree->text->sentences[index];
    uint32_t quoted = 0;
    work->sentence = index;
    while (work->behind_timex < work->document->n_timexes && work->document->timexes[work->behind_timex].span.begin < sentence->begin)
        work->behind_timex++;
    work->first_timex = work->behind_timex;
    while (work->behind_timex < work->document->n_timexes && work->document->timexes[work->behind_timex].span.begin < sentence->end)
        work->behind_timex++;
    while (work->behind_mention < all->count && all->at[work->behind_mention].sentence < index)
        work->behind_mention++;
    work->rows = work->dated = 0;
    for (; work->behind_mention < all->count && all->at[work->behind_mention].sentence == index; work->behind_mention++) {
        work->rows = within(work->rows + all->at[work->behind_mention].listed, FAR);
        work->dated = within(work->dated + dtlp_time_is_told(&all->events[work->behind_mention].time), FAR);
    }
    for (uint32_t at = 0; at < sentence->n_tokens; at++)
        quoted += all->tree->text->tokens[sentence->first_token + at].quoted;
    work->quoted_tenth = sentence->n_tokens == 0 ? 0 : (int16_t)(10 * quoted / sentence->n_tokens);
}

/* ---- the mention ------------------------------------------------------------------ */

static int16_t depth_of(const dtlp_tree *tree, uint32_t token)
{
    int16_t depth = 0;
    while ((token = dtlp_head(tree, token)) != DTLP_NO_TOKEN && depth < DEEPEST)
        depth++;
    return depth;
}

static int16_t tag_of(const dtlp_tree *tree, uint32_t token)
{
    return token == DTLP_NO_TOKEN ? NONE : (int16_t)dtlp_up(tree, token);
}

static int16_t relation_of(const dtlp_tree *tree, uint32_t token)
{
    return token == DTLP_NO_TOKEN ? NONE : (int16_t)dtlp_rel(tree, token);
}

/* What a preposition or subordinator does. */
static int16_t kind_of_marker(const dtlp_tree *tree, uint32_t marker)
{
    static const uint64_t forms[] = {DTLP_IS(F_AFTER), DTLP_IS(F_BEFORE), DTLP_IS(F_DURING), DTLP_IS(F_WHILE), DTLP_IS(F_UNTIL), DTLP_IS(F_CONDITION)};
    static const dtlp_grammar uses[] = {DTLP_COMPLEMENTIZER, DTLP_INFINITIVE_MARKER, DTLP_CALENDAR_PREPOSITION, DTLP_GENITIVE_PREPOSITION};
    enum { FORMS = sizeof forms / sizeof *forms, USES = sizeof uses / sizeof *uses };
    if (marker == DTLP_NO_TOKEN)
        return 0;
    for (int i = 0; i < FORMS; i++)
        if (dtlp_form_is(tree, marker) & forms[i])
            return (int16_t)(i + 1);
    for (int i = 0; i < USES; i++)
        if (dtlp_serves_as(tree, marker, uses[i]))
            return (int16_t)(FORMS + i + 1);
    return FORMS + USES + 1;
}

static int16_t kind_of_determiner(const dtlp_tree *tree, uint32_t token)
{
    uint32_t determiner = dtlp_child(tree, token, DTLP_DEP_det);
    return determiner == DTLP_NO_TOKEN                                  ? 0
           : dtlp_serves_as(tree, determiner, DTLP_DEFINITE_ARTICLE)   ? 1
           : dtlp_serves_as(tree, determiner, DTLP_INDEFINITE_ARTICLE) ? 2
                                                                       : 3;
}

#define SEE(name, value) seen[DTLP_SEEN_##name] = (int16_t)(value)

static void see_attributes(const dtlp_happening *one, const dtl_event *event, int16_t *seen)
{
    SEE(kind, one->kind), SEE(link, one->link), SEE(event_class, event->event_class), SEE(tense, event->tense), SEE(aspect, event->aspect);
    SEE(negative, event->negative), SEE(modality, event->modality), SEE(anchor, event->time.anchor), SEE(stated, one->stated);
    SEE(passive, one->passive), SEE(own_subject, one->own_subject), SEE(conditional, one->conditional), SEE(would, one->would);
    SEE(purpose, one->infinitive_of_purpose), SEE(habitual, one->habitual), SEE(reports, one->reports), SEE(quoted, one->quoted);
    SEE(as_of, one->as_of), SEE(duration, one->duration), SEE(measured, one->measured), SEE(known_as, one->known_as);
    SEE(denied_until, one->denied_until), SEE(lent, one->lent), SEE(to_come, one->to_come), SEE(again, one->again_of != 0);
}

static void see_reasons(const dtlp_happening *one, int16_t *seen)
{
    SEE(reasons, __builtin_popcount(one->unlisted)), SEE(no_tale, (one->unlisted & DTLP_UNLISTED_KIND) != 0);
    SEE(no_time, (one->unlisted & DTLP_UNLISTED_TIME) != 0), SEE(timeless, (one->unlisted & DTLP_UNLISTED_TIMELESS) != 0);
    SEE(told_by_governor, (one->unlisted & DTLP_UNLISTED_GOVERNOR) != 0), SEE(mistimed, (one->unlisted & DTLP_UNLISTED_MISTIMED) != 0);
    SEE(occasion, (one->unlisted & DTLP_UNLISTED_OCCASION) != 0), SEE(untold, (one->unlisted & DTLP_UNLISTED_UNTOLD) != 0);
    SEE(no_row_word, (one->unlisted & DTLP_UNLISTED_WORD) != 0);
}

static void see_word(uint64_t word, int16_t *seen)
{
    SEE(outcome, (word & DTLP_IS(V_OUTCOME)) != 0), SEE(reporting, (word & (DTLP_IS(V_REPORTING) | DTLP_IS(N_REPORTING))) != 0);
    SEE(lasts, (word & DTLP_IS(V_LASTS)) != 0), SEE(state, (word & (DTLP_IS(V_STATE) | DTLP_IS(N_STATE))) != 0);
    SEE(action, (word & (DTLP_IS(V_I_ACTION) | DTLP_IS(N_I_ACTION))) != 0), SEE(aspectual, (word & (DTLP_IS(V_ASPECTUAL) | DTLP_IS(N_ASPECTUAL))) != 0);
    SEE(plans, (word & DTLP_IS(V_PLANS)) != 0), SEE(appoints, (word & DTLP_IS(V_APPOINTS)) != 0), SEE(amounts, (word & DTLP_IS(V_AMOUNTS)) != 0);
    SEE(light, (word & DTLP_IS(V_LIGHT)) != 0), SEE(happens, (word & DTLP_IS(V_HAPPENS)) != 0), SEE(event_noun, (word & DTLP_IS(N_EVENT)) != 0);
}

static void see_arguments(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event, int16_t *seen)
{
    const dtlp_tree *tree = all->tree;
    bool pronoun = one->subject != DTLP_NO_TOKEN && dtlp_up(tree, one->subject) == DTLP_PRON;
    SEE(subject, tag_of(tree, one->subject)), SEE(object, tag_of(tree, one->object));
    SEE(actor, one->actor != DTLP_NO_ENTITY), SEE(undergoer, one->undergoer != DTLP_NO_ENTITY);
    SEE(object_event, one->object != DTLP_NO_TOKEN && all->of_token[one->object] != 0);
    SEE(subject_refers, pronoun && all->refers[one->subject] != DTLP_NO_TOKEN);
    SEE(participants, at_most((uint32_t)event->n_participants, DEEPEST)), SEE(places, at_most((uint32_t)event->n_places, DEEPEST));
    SEE(subject_tag, one->subject == DTLP_NO_TOKEN ? NONE : (int)dtlp_xp(tree, one->subject));
    SEE(clause_length, at_most(tree->right[one->token] - tree->left[one->token], 40));
}

static void see_governor(const struct dtlp_happenings *all, const dtlp_happening *one, int16_t *seen)
{
    enum { FARTHEST = 60 };
    bool governed = one->governor != DTLP_NO_MENTION;
    const dtlp_happening *above = governed ? &all->at[one->governor] : NULL;
    const dtl_event *event = governed ? &all->events[one->governor] : NULL;
    SEE(governor, governed), SEE(governor_class, governed ? (int)event->event_class : NONE), SEE(governor_tense, governed ? (int)event->tense : NONE);
    SEE(governor_modality, governed ? (int)event->modality : NONE), SEE(governor_anchor, governed ? (int)event->time.anchor : NONE);
    SEE(governor_listed, governed ? above->listed : NONE), SEE(governor_reports, governed ? above->reports : NONE);
    SEE(governor_kind, governed ? above->kind : NONE), SEE(governor_distance, governed ? within((int64_t)one->token - above->token, FARTHEST) : 0);
}

static void see_tree(const dtlp_tree *tree, const dtlp_happening *one, int16_t *seen)
{
    uint32_t head = dtlp_head(tree, one->token);
    SEE(relation, dtlp_rel(tree, one->token)), SEE(tag, dtlp_xp(tree, one->token)), SEE(depth, depth_of(tree, one->token));
    SEE(marker, kind_of_marker(tree, one->marker)), SEE(head_tag, tag_of(tree, head)), SEE(head_relation, relation_of(tree, head));
    SEE(determiner, kind_of_determiner(tree, one->token)), SEE(possessed, dtlp_child(tree, one->token, DTLP_DEP_nmod_poss) != DTLP_NO_TOKEN);
}

static void see_place_in_text(const dtlp_seeing *work, const dtlp_happening *one, const dtl_event *event, int16_t *seen)
{
    enum { SENTENCES = 20, WORDS = 60, FEW = 5 };
    const dtlp_text *text = work->all->tree->text;
    const dtlp_sentence *sentence = &text->sentences[one->sentence];
    SEE(sentence, at_most(one->sentence, SENTENCES)), SEE(sentence_tenth, 10 * (uint64_t)one->sentence / (text->n_sentences + 1));
    SEE(sentences, at_most(text->n_sentences, INT16_MAX)), SEE(sentence_kind, sentence->kind), SEE(paragraph, at_most(sentence->paragraph, SENTENCES));
    SEE(opens_paragraph, one->sentence == 0 || text->sentences[one->sentence - 1].paragraph != sentence->paragraph);
    SEE(first_prose, one->sentence == work->first_prose), SEE(position, at_most(one->token - sentence->first_token, WORDS));
    SEE(length, at_most(sentence->n_tokens, WORDS)), SEE(expressions, at_most(work->behind_timex - work->first_timex, FEW));
    SEE(rows, within(work->rows - one->listed, FEW)), SEE(dated, within(work->dated - dtlp_time_is_told(&event->time), FEW)), SEE(quoted_tenth, work->quoted_tenth);
    SEE(recent_tenth, work->recent_tenth), SEE(told_before, told_from_now(work, work->first_timex - 1)), SEE(told_next, told_from_now(work, work->behind_timex));
}

void dtlp_see_mention(const dtlp_seeing *work, uint32_t mention, int16_t *seen)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    const dtl_time *time = &event->time;
    see_attributes(one, event, seen);
    see_reasons(one, seen);
    see_word(one->word, seen);
    see_arguments(all, one, event, seen);
    see_governor(all, one, seen);
    see_tree(all->tree, one, seen);
    see_place_in_text(work, one, event, seen);
    SEE(own_width, width_of(time->begin_min, time->end_max)), SEE(own_precision, time->precision);
    SEE(own_from_now, from_now(work, time->end_max)), SEE(own_open, time->begin_min == DTL_DAY_OPEN_BEFORE);
}

/* ---- the candidate ------------------------------------------------------------------ */

static void see_time(const dtlp_seeing *work, uint32_t mention, const dtlp_candidate *candidate, int16_t *seen)
{
    const dtl_time *own = &work->all->events[mention].time;
    SEE(source, candidate->source), SEE(width, width_of(candidate->begin_min, candidate->end_max));
    SEE(end_from_now, from_now(work, candidate->end_max)), SEE(begin_from_now, from_now(work, candidate->begin_min));
    SEE(is_own, candidate->begin_min == own->begin_min && candidate->end_max == own->end_max);
    SEE(fits_own, candidate->begin_min <= own->end_max && own->begin_min <= candidate->end_max);
}

/* The token of an expression that the others of it hang on. */
static uint32_t top_of(const struct dtlp_happenings *all, uint32_t token)
{
    for (int i = 0; i < DEEPEST; i++) {
        uint32_t head = dtlp_head(all->tree, token);
        if (head == DTLP_NO_TOKEN || all->timex_of[head] != all->timex_of[token])
            break;
        token = head;
    }
    return token;
}

/* How many heads up from `token` stands `top`; NONE if not above it. */
static int16_t steps_up(const dtlp_tree *tree, uint32_t token, uint32_t top)
{
    enum { MOST = 12 };
    token = dtlp_head(tree, token);
    for (int16_t step = 0; step < MOST && token != DTLP_NO_TOKEN; step++) {
        if (token == top)
            return step;
        token = dtlp_head(tree, token);
    }
    return NONE;
}

static void see_between(const dtlp_tree *tree, uint32_t one, uint32_t other, int16_t *seen)
{
    enum { FEW = 6, REACH = 60 };
    uint32_t from = one < other ? one : other, to = one < other ? other : one, commas = 0, verbs = 0;
    for (uint32_t at = from + 1; at < to && at < from + REACH; at++) {
        commas += dtlp_word_is_at(tree, at, ",");
        verbs += dtlp_up(tree, at) == DTLP_VERB;
    }
    SEE(commas, at_most(commas, FEW)), SEE(verbs, at_most(verbs, FEW));
}

/* Where the expression stands to the mention in the tree. */
static void see_way(const struct dtlp_happenings *all, const dtlp_happening *one, uint32_t token, int16_t *seen)
{
    uint32_t top = top_of(all, token), head = dtlp_head(all->tree, top);
    bool same = all->tree->sentence[token] == one->sentence;
    SEE(timex_relation, dtlp_rel(all->tree, top)), SEE(timex_head, tag_of(all->tree, head));
    SEE(below, same && dtlp_under(all->tree, top, one->token));
    SEE(below_governor, same && one->governor != DTLP_NO_MENTION && dtlp_under(all->tree, top, all->at[one->governor].token));
    SEE(steps_up, same ? steps_up(all->tree, top, one->token) : NONE), SEE(commas, 0), SEE(verbs, 0);
    if (same)
        see_between(all->tree, one->token, token, seen);
}

static void see_no_timex(int16_t *seen)
{
    SEE(distance, FAR), SEE(sentences_back, FAR), SEE(paragraphs_back, FAR), SEE(stands_before, 0), SEE(below, 0), SEE(below_governor, 0);
    SEE(steps_up, NONE), SEE(timex_relation, NONE), SEE(timex_head, NONE), SEE(timex_type, NONE), SEE(timex_signal, NONE), SEE(timex_mod, NONE);
    SEE(timex_precision, NONE), SEE(timex_opens, 0), SEE(dates, NONE), SEE(dates_governor, 0), SEE(commas, 0), SEE(verbs, 0);
}

static void see_timex(const dtlp_seeing *work, const dtlp_happening *one, uint32_t index, int16_t *seen)
{
    enum { FARTHEST = 60, SENTENCES = 20, FEW = 5 };
    const struct dtlp_happenings *all = work->all;
    const dtlp_text *text = all->tree->text;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t token = work->token_of_timex[index], sentence = all->tree->sentence[token];
    SEE(distance, within((int64_t)one->token - token, FARTHEST)), SEE(sentences_back, within((int64_t)one->sentence - sentence, SENTENCES));
    SEE(paragraphs_back, within((int64_t)text->sentences[one->sentence].paragraph - text->sentences[sentence].paragraph, SENTENCES));
    SEE(stands_before, token < one->token), SEE(timex_opens, token <= text->sentences[sentence].first_token + 1);
    SEE(timex_type, timex->type), SEE(timex_signal, timex->signal), SEE(timex_mod, timex->mod), SEE(timex_precision, timex->period.precision);
    SEE(dates, at_most(work->dates[index], FEW));
    SEE(dates_governor, one->governor != DTLP_NO_MENTION && all->events[one->governor].time.timex == index + 1);
    see_way(all, one, token, seen);
}

static void see_row(const struct dtlp_happenings *all, const dtlp_happening *one, uint32_t index, int16_t *seen)
{
    enum { SENTENCES = 20 };
    const dtlp_sentence *sentences = all->tree->text->sentences;
    const dtlp_happening *row = index == 0 ? NULL : &all->at[index - 1];
    const dtl_event *event = index == 0 ? NULL : &all->events[index - 1];
    SEE(row_back, row ? within((int64_t)one->sentence - row->sentence, SENTENCES) : FAR), SEE(row_link, row ? row->link : NONE);
    SEE(row_kind, row ? row->kind : NONE), SEE(row_tense, event ? (int)event->tense : NONE), SEE(row_anchor, event ? (int)event->time.anchor : NONE);
    SEE(row_reports, row ? row->reports : NONE), SEE(row_quoted, row ? row->quoted : NONE);
    SEE(row_actor, row ? one->actor != DTLP_NO_ENTITY && (one->actor == row->actor || one->actor == row->undergoer) : NONE);
    SEE(row_paragraph, row ? sentences[one->sentence].paragraph == sentences[row->sentence].paragraph : NONE);
    SEE(row_governs, row ? one->governor == index - 1 : NONE);
}

void dtlp_see_candidate(const dtlp_seeing *work, uint32_t mention, const dtlp_candidate *candidate, uint32_t rank, uint32_t n, int16_t *seen)
{
    const dtlp_happening *one = &work->all->at[mention];
    see_time(work, mention, candidate, seen);
    SEE(rank, rank), SEE(candidates, n);
    if (candidate->timex == 0)
        see_no_timex(seen);
    else
        see_timex(work, one, candidate->timex - 1, seen);
    see_row(work->all, one, candidate->row == mention + 1 ? 0 : candidate->row, seen);
}
