/* age.c - what somebody did at an age, or on a birthday, happened so long after the birth.
 *
 * The birth is told with a date, or follows from a birthday that is ("who turned
 * 65 in February") or from an age beside a name ("Orla Brand, 64,"). "When she was
 * nine", "at fifteen", "aged 30", "was 30 when" then date the clause to the year of
 * life, "on her 85th birthday" to that day. Knows nothing of other events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

enum { MOST_BIRTHS = 16, YOUNGEST = 2, OLDEST = 115 };

typedef struct birth {
    uint32_t mention; /* that tells it, or DTLP_NO_MENTION: then an age does */
    int32_t age;      /* that was told, else 0 */
    uint32_t entity;
    dtl_day first, last;
} birth;

typedef struct births {
    birth at[MOST_BIRTHS];
    size_t count;
} births;

/* Words of numbers in the order of their values, from two on; 0 if it is none. */
static int32_t number_of(dtlp_slice word)
{
    static const struct { const char *word; int32_t value; } numbers[] = {
#define DTLP_NUMBER(word, value) {word, value},
#include "event/en/numbers.def"
#undef DTLP_NUMBER
    };
    int32_t value = 0;
    for (size_t i = 0; i < word.size && value < 1000; i++) {
        if (!dtlp_is_digit(word.at[i])) {
            value = 0;
            break;
        }
        value = value * 10 + (word.at[i] - '0');
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(numbers[i].word)))
            return numbers[i].value;
    return value;
}

static int32_t age_at(const struct dtlp_happenings *all, uint32_t token)
{
    int32_t age = all->timex_of[token] == 0 && dtlp_up(all->tree, token) == DTLP_NUM ? number_of(dtlp_word_at(all->tree, token)) : 0;
    return age >= YOUNGEST && age <= OLDEST ? age : 0;
}

/* ---- births ---------------------------------------------------------------------- */

static void add_birth(births *all, uint32_t mention, int32_t age, uint32_t entity, dtl_day first, dtl_day last)
{
    if (all->count < MOST_BIRTHS && first > DTL_DAY_OPEN_BEFORE && last < DTL_DAY_OPEN_AFTER)
        all->at[all->count++] = (birth){mention, age, entity, first, last};
}

/* Of an age on some day between these: the year before it, or that day, was the birth. */
static void add_birth_by_age(births *all, int32_t age, uint32_t entity, dtl_day first, dtl_day last)
{
    add_birth(all, DTLP_NO_MENTION, age, entity, dtlp_years_on(first, -age - 1) + 1, dtlp_years_on(last, -age));
}

/* "who turned 65 in February": born in the February so many years before. */
static void add_birthday(const dtlp_anchoring *work, births *found, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    const dtl_time *time = &all->events[mention].time;
    int32_t age = one->object == DTLP_NO_TOKEN ? 0 : age_at(all, one->object);
    if (age > 0 && dtlp_lemma_around(all->tree, one->token) & DTLP_AROUND_IS(TURNS_AGE))
        add_birth(found, mention, 0, one->actor, dtlp_years_on(time->begin_min, -age), dtlp_years_on(time->end_max, -age));
}

/* The days on which somebody is told to be of an age: those of what the sentence tells of them, or the article's. */
static void days_of_telling(const dtlp_anchoring *work, uint32_t name, dtl_day *first, dtl_day *last)
{
    uint32_t via, mention = dtlp_mention_above(work->all, name, &via);
    *first = *last = work->now;
    if (mention == DTLP_NO_MENTION || work->all->events[mention].time.anchor != DTL_ANCHOR_EXPLICIT || work->all->events[mention].modality != DTL_MODALITY_ACTUAL)
        return;
    const dtl_time *time = &work->all->events[mention].time;
    if (time->begin_min != DTL_DAY_OPEN_BEFORE && time->end_max != DTL_DAY_OPEN_AFTER) {
        *first = time->begin_min;
        *last = time->end_max;
    }
}

/* "Orla Brand, 64, said", "Orla Brand (64)": born so many years ago. */
static void find_ages(const dtlp_anchoring *work, births *found)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = 2; at + 1 < tree->text->n_tokens && found->count < MOST_BIRTHS; at++) {
        int32_t age = all->name_of[at - 2] == 0 ? 0 : age_at(all, at);
        bool commas = age > 0 && dtlp_word_is_at(tree, at - 1, ",") && dtlp_word_is_at(tree, at + 1, ",");
        bool brackets = age > 0 && dtlp_word_is_at(tree, at - 1, "(") && dtlp_word_is_at(tree, at + 1, ")");
        uint32_t entity = commas || brackets ? dtlp_entity_at(all, at - 2) : DTLP_NO_ENTITY;
        if (entity == DTLP_NO_ENTITY || tree->nlp->entities[entity].type != DTLP_NAME_PERSON || tree->sentence[at - 2] != tree->sentence[at + 1])
            continue;
        dtl_day first, last;
        days_of_telling(work, at - 2, &first, &last);
        add_birth_by_age(found, age, entity, first, last);
    }
}

/* "At 79 he is the oldest", "now 52, she is thinking": so old when the article was written. */
static void find_ages_of_subjects(const dtlp_anchoring *work, births *found)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t s = 0; s < tree->text->n_sentences && found->count < MOST_BIRTHS; s++) {
        uint32_t first = tree->text->sentences[s].first_token, age = first + 1, verb = first + 2;
        if (tree->text->sentences[s].n_tokens < 4 || age_at(all, age) == 0 || !(dtlp_serves_as(tree, first, DTLP_POINT_PREPOSITION) || dtlp_serves_as(tree, first, DTLP_JUST_NOW)))
            continue;
        while (verb + 1 < first + tree->text->sentences[s].n_tokens && !dtlp_is_verb(tree, verb) && dtlp_up(tree, verb) != DTLP_AUX)
            verb++;
        dtlp_xpos tag = dtlp_xp(tree, verb);
        uint32_t subject = verb - 1, entity = dtlp_entity_at(all, subject);
        if ((tag != DTLP_XPOS_VBZ && tag != DTLP_XPOS_VBP) || (entity == DTLP_NO_ENTITY && dtlp_up(tree, subject) != DTLP_PRON))
            continue;
        add_birth_by_age(found, age_at(all, age), entity, work->now, work->now);
    }
}

static void find_births(const dtlp_anchoring *work, births *found)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtl_time *time = &all->events[i].time;
        if (all->at[i].kind != DTLP_KIND_VERB || time->anchor != DTL_ANCHOR_EXPLICIT || all->events[i].modality != DTL_MODALITY_ACTUAL)
            continue;
        if ((dtlp_form_around(all->tree, all->at[i].token) & DTLP_AROUND_IS(BORN)) != 0)
            add_birth(found, i, 0, all->at[i].actor, time->begin_min, time->end_max);
        else
            add_birthday(work, found, i);
    }
    if (work->now != DTL_DAY_NONE) {
        find_ages(work, found);
        find_ages_of_subjects(work, found);
    }
}

/* The birth of whom the noun or pronoun at `token` names; of somebody without a name the only one told. */
static const birth *birth_of(const struct dtlp_happenings *all, const births *found, uint32_t token)
{
    uint32_t entity = token == DTLP_NO_TOKEN ? DTLP_NO_ENTITY : dtlp_entity_at(all, token);
    for (size_t i = 0; i < found->count && entity != DTLP_NO_ENTITY; i++)
        if (found->at[i].entity == entity)
            return &found->at[i];
    bool he = token != DTLP_NO_TOKEN && (dtlp_form_is(all->tree, token) & (DTLP_IS(F_HE) | DTLP_IS(F_SHE))) != 0;
    return he && found->count == 1 && (entity == DTLP_NO_ENTITY || found->at[0].entity == DTLP_NO_ENTITY) ? &found->at[0] : NULL;
}

/* ---- ages ------------------------------------------------------------------------- */

/* "when she was nine": the number, and `*who` was so old. */
static uint32_t age_in_clause(const struct dtlp_happenings *all, uint32_t verb, uint32_t *who)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        uint32_t marker = dtlp_marker(tree, at);
        *who = dtlp_own_subject(tree, at);
        if (marker == DTLP_NO_TOKEN && dtlp_serves_as(tree, dtlp_child(tree, at, DTLP_DEP_advmod), DTLP_POINT_CONJUNCTION))
            marker = dtlp_child(tree, at, DTLP_DEP_advmod);
        if (dtlp_rel(tree, at) == DTLP_DEP_advcl && age_at(all, at) > 0 && dtlp_child(tree, at, DTLP_DEP_cop) != DTLP_NO_TOKEN &&
            *who != DTLP_NO_TOKEN && marker != DTLP_NO_TOKEN && dtlp_serves_as(tree, marker, DTLP_POINT_CONJUNCTION))
            return at;
    }
    return DTLP_NO_TOKEN;
}

/* "aged 30": the number. */
static uint32_t age_of_aged(const struct dtlp_happenings *all, uint32_t aged)
{
    const dtlp_tree *tree = all->tree;
    bool is = aged + 1 < tree->text->n_tokens && tree->sentence[aged + 1] == tree->sentence[aged] && (dtlp_form_around(tree, aged) & DTLP_AROUND_IS(AGED)) != 0;
    return is && age_at(all, aged + 1) > 0 && dtlp_head(tree, aged + 1) == aged ? aged + 1 : DTLP_NO_TOKEN;
}

/* "was 44 when he opened it": the number, and `*who` was so old. */
static uint32_t age_above(const struct dtlp_happenings *all, uint32_t verb, uint32_t *who)
{
    const dtlp_tree *tree = all->tree;
    uint32_t age = dtlp_rel(tree, verb) == DTLP_DEP_advcl ? dtlp_head(tree, verb) : DTLP_NO_TOKEN;
    if (age == DTLP_NO_TOKEN || age > verb || age_at(all, age) == 0 || dtlp_child(tree, age, DTLP_DEP_cop) == DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    uint32_t when = dtlp_child(tree, verb, DTLP_DEP_advmod), subject = dtlp_own_subject(tree, age);
    when = when == DTLP_NO_TOKEN ? dtlp_child(tree, verb, DTLP_DEP_mark) : when;
    if (when == DTLP_NO_TOKEN || !dtlp_serves_as(tree, when, DTLP_POINT_CONJUNCTION) || subject == DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    *who = subject;
    return age;
}

/* "at fifteen", and nothing more of which there would be fifteen. */
static bool is_age_phrase(const struct dtlp_happenings *all, uint32_t token)
{
    return age_at(all, token) > 0 && all->tree->right[token] <= token + 1 &&
           dtlp_serves_as(all->tree, dtlp_child(all->tree, token, DTLP_DEP_case), DTLP_POINT_PREPOSITION);
}

/* "at fifteen", "at the age of 30", "aged 30". */
static uint32_t age_in_phrase(const struct dtlp_happenings *all, uint32_t verb)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        uint32_t marker = dtlp_child(tree, at, DTLP_DEP_case), below = dtlp_child(tree, at, DTLP_DEP_nmod), aged = age_of_aged(all, at);
        if (aged != DTLP_NO_TOKEN)
            return aged;
        if (below != DTLP_NO_TOKEN && is_age_phrase(all, below))
            return below; /* "joined as a clerk at 16" */
        if (dtlp_rel(tree, at) != DTLP_DEP_obl || !dtlp_serves_as(tree, marker, DTLP_POINT_PREPOSITION))
            continue;
        if (is_age_phrase(all, at))
            return at;
        if ((dtlp_form_around(tree, at) & DTLP_AROUND_IS(AGE)) != 0 && below != DTLP_NO_TOKEN && age_at(all, below) > 0)
            return below;
    }
    return DTLP_NO_TOKEN;
}

static void date_by_birth(dtlp_anchoring *work, uint32_t mention, const birth *from, int32_t age, uint32_t words)
{
    dtl_event *event = &work->all->events[mention];
    const dtlp_text *text = work->all->tree->text;
    dtl_time *time = &event->time;
    bool own = age == 0; /* the birth itself */
    time->begin_min = time->end_min = own ? from->first : dtlp_years_on(from->first, age);
    time->begin_max = time->end_max = own ? from->last : dtlp_years_on(from->last, age + 1) - 1;
    time->precision = DTL_PRECISION_NONE;
    time->edtf = NULL;
    const char *told = dtlp_quote(work->arena, work->document, (dtl_span){text->tokens[words].begin, text->tokens[words].end});
    work->all->at[mention].stated = true;
    if (from->mention == DTLP_NO_MENTION) { /* the year of birth is known to the next one */
        time->begin_min = time->end_min = dtl_day_from_civil(dtlp_year_of(time->begin_min), 1, 1);
        time->begin_max = time->end_max = dtl_day_from_civil(dtlp_year_of(time->end_max), 12, 31);
        time->anchor = DTL_ANCHOR_NARRATIVE;
        time->basis = dtlp_arena_printf(work->arena, SAY_AT_AGE, told, from->age);
        return;
    }
    time->anchor = DTL_ANCHOR_EVENT;
    time->anchor_event = from->mention + 1;
    time->basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, told, dtlp_quote(work->arena, work->document, work->all->events[from->mention].trigger),
                                    dtlp_own_basis(&work->all->events[from->mention]));
}

static void date_mention(dtlp_anchoring *work, const births *found, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    uint32_t who = one->subject, number = age_in_clause(all, one->token, &who);
    if (number == DTLP_NO_TOKEN)
        number = age_above(all, one->token, &who);
    if (number == DTLP_NO_TOKEN) {
        who = one->subject;
        number = age_in_phrase(all, one->token);
    }
    bool born = number == DTLP_NO_TOKEN && (dtlp_form_around(all->tree, one->token) & DTLP_AROUND_IS(BORN)) != 0;
    if (number == DTLP_NO_TOKEN && !born)
        return;
    const birth *from = birth_of(all, found, who);
    bool then = from != NULL && from->mention == DTLP_NO_MENTION && (born || age_at(all, number) >= from->age); /* of the age that is told */
    if (from != NULL && from->mention != mention && !then)
        date_by_birth(work, mention, from, born ? 0 : age_at(all, number), born ? one->token : number);
}

/* ---- birthdays ---------------------------------------------------------------------- */

/* So many days, as a distance right before the word says ("two days before his 70th birthday"); false: none. */
static bool days_before(const struct dtlp_happenings *all, uint32_t marker, int32_t *days)
{
    uint32_t timex = marker == 0 ? 0 : all->timex_of[marker - 1];
    return timex != 0 && all->timexes[timex - 1].type == DTL_TIMEX_DURATION && dtlp_days_of_length(&all->timexes[timex - 1], days);
}

/* "On her 85th birthday", "two days before his 70th birthday". */
static void date_by_birthday(dtlp_anchoring *work, const births *found, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t owner = dtlp_child(tree, token, DTLP_DEP_nmod_poss), marker = dtlp_marker(tree, token), via;
    int32_t number = dtlp_ordinal_before(tree, token), days = 0;
    const birth *from = owner == DTLP_NO_TOKEN || number == 0 ? NULL : birth_of(all, found, owner);
    uint32_t mention = dtlp_mention_above(all, token, &via);
    if (from == NULL || marker == DTLP_NO_TOKEN || mention == DTLP_NO_MENTION || all->at[mention].kind != DTLP_KIND_VERB ||
        (dtlp_is_dated(work, mention) && !all->at[mention].lent))
        return;
    bool after = dtlp_serves_as(tree, marker, DTLP_AFTER_PREPOSITION), before = dtlp_serves_as(tree, marker, DTLP_BEFORE_PREPOSITION);
    if ((after || before) ? !days_before(all, marker, &days) : !dtlp_serves_as(tree, marker, DTLP_OCCASION_PREPOSITION))
        return;
    dtl_time *time = &all->events[mention].time;
    date_by_birth(work, mention, from, number, token);
    days = before ? -days : days;
    time->begin_min = time->end_min = dtlp_years_on(from->first, number) + days;
    time->begin_max = time->end_max = dtlp_years_on(from->last, number) + days;
    all->at[mention].lent = false;
}

void dtlp_date_by_age(dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    births found = {.count = 0};
    find_births(work, &found);
    for (uint32_t i = 0; i < all->count && found.count > 0; i++)
        if (all->at[i].kind == DTLP_KIND_VERB && (all->events[i].time.anchor == DTL_ANCHOR_NONE || all->at[i].lent) &&
            all->events[i].tense == DTL_TENSE_PAST && all->events[i].modality == DTL_MODALITY_ACTUAL)
            date_mention(work, &found, i);
    for (uint32_t token = 0; token < all->tree->text->n_tokens && found.count > 0; token++)
        if (dtlp_form_around(all->tree, token) & DTLP_AROUND_IS(BIRTHDAY))
            date_by_birthday(work, &found, token);
}
