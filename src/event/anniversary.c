/* anniversary.c - "on the third anniversary of the sinking": so many years after it.
 *
 * Owns which number and which event. Knows nothing of birthdays (age.c).
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

/* "85th", "third"; 0 if it is none. */
static int32_t ordinal_of(dtlp_slice word)
{
    static const struct { const char *word; int32_t value; } ordinals[] = {
#define DTLP_ORDINAL(word, value) {word, value},
#include "event/en/ordinals.def"
#undef DTLP_ORDINAL
    };
    enum { MOST = 999, ENDING = 2 /* letters behind the digits */ };
    int32_t value = 0;
    size_t digits = 0;
    for (; digits < word.size && dtlp_is_digit(word.at[digits]) && value <= MOST; digits++)
        value = value * 10 + (word.at[digits] - '0');
    if (digits > 0)
        return value <= MOST && word.size == digits + ENDING ? value : 0;
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(ordinals[i].word)))
            return ordinals[i].value;
    return 0;
}

int32_t dtlp_ordinal_before(const dtlp_tree *tree, uint32_t noun)
{
    enum { REACH = 3 };
    for (uint32_t at = noun, n = 0; at-- > 0 && n < REACH && tree->sentence[at] == tree->sentence[noun]; n++) {
        int32_t value = ordinal_of(dtlp_word_at(tree, at));
        if (value != 0)
            return value;
        if (dtlp_up(tree, at) == DTLP_DET || dtlp_up(tree, at) == DTLP_ADP || dtlp_up(tree, at) == DTLP_PUNCT)
            break;
    }
    return 0;
}

/* "Of the sinking", "the sinking's": the dated event that comes round. */
static uint32_t event_of(const dtlp_anchoring *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t last = all->tree->right[token];
    for (uint32_t at = token + 1; at <= last; at++) {
        uint32_t mention = all->of_token[at];
        if (mention != 0)
            return dtlp_is_dated(work, mention - 1) ? mention - 1 : DTLP_NO_MENTION;
    }
    uint32_t owner = dtlp_child(all->tree, token, DTLP_DEP_nmod_poss), mention = owner == DTLP_NO_TOKEN ? 0 : all->of_token[owner];
    return mention != 0 && dtlp_is_dated(work, mention - 1) ? mention - 1 : DTLP_NO_MENTION;
}

static void set_years_on(const dtlp_anchoring *work, uint32_t mention, uint32_t from, int32_t years, uint32_t token)
{
    struct dtlp_happenings *all = work->all;
    const dtl_event *base = &all->events[from];
    const dtlp_text *text = all->tree->text;
    dtl_time made = base->time;
    made.begin_min = made.end_min = dtlp_years_on(base->time.begin_min, years);
    made.begin_max = made.end_max = dtlp_years_on(base->time.end_max, years);
    made.edtf = NULL;
    made.words = NULL;
    made.timex = 0;
    made.minute = -1;
    made.anchor = DTL_ANCHOR_EVENT;
    made.anchor_event = from + 1;
    made.basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO,
                                   dtlp_quote(work->arena, work->document, (dtl_span){text->tokens[token].begin, text->tokens[token].end}),
                                   dtlp_quote(work->arena, work->document, base->trigger), dtlp_own_basis(base));
    all->events[mention].time = made;
    all->at[mention].stated = all->at[from].stated || all->at[from].known_as;
    all->at[mention].lent = false;
}

/* "In time for the second anniversary": a day gone by that it only names is no row. */
static void name_day(const dtlp_anchoring *work, uint32_t anniversary, uint32_t from, int32_t years, uint32_t token)
{
    set_years_on(work, anniversary, from, years, token);
    work->all->at[anniversary].stated &= work->now != DTL_DAY_NONE && work->all->events[anniversary].time.begin_min > work->now;
}

/* The one that is meant where no number stands: the last before the text was written, or the next. */
static int32_t years_by_tense(const dtlp_anchoring *work, uint32_t verb, dtl_day day)
{
    if (verb == DTLP_NO_MENTION || work->now == DTL_DAY_NONE || day <= DTL_DAY_OPEN_BEFORE)
        return 0;
    const dtl_event *told = &work->all->events[verb];
    int32_t years = dtlp_year_of(work->now) - dtlp_year_of(day);
    bool over = dtlp_years_on(day, years) <= work->now, past = told->tense == DTL_TENSE_PAST && told->modality == DTL_MODALITY_ACTUAL;
    return past ? years - !over : years + over;
}

/* The verb above that can have happened then: what is past is not told of a day to come. */
static uint32_t verb_of_day(const dtlp_anchoring *work, uint32_t mention, dtl_day day)
{
    enum { MOST = 3 };
    const struct dtlp_happenings *all = work->all;
    for (int i = 0; i < MOST && mention != DTLP_NO_MENTION; i++) {
        dtl_tense tense = all->events[mention].tense;
        bool past = tense == DTL_TENSE_PAST || tense == DTL_TENSE_PASTPART;
        if (all->at[mention].kind == DTLP_KIND_VERB && !(past && work->now != DTL_DAY_NONE && day > work->now))
            return mention;
        uint32_t via;
        mention = dtlp_mention_above(all, all->at[mention].token, &via);
    }
    return DTLP_NO_MENTION;
}

static void date_by(dtlp_anchoring *work, uint32_t token)
{
    enum { A_YEAR = 366 };
    const struct dtlp_happenings *all = work->all;
    int32_t years = dtlp_ordinal_before(all->tree, token);
    uint32_t from = event_of(work, token), via, verb = dtlp_mention_above(all, token, &via);
    uint32_t own = all->of_token[token], marker = dtlp_marker(all->tree, token);
    if (from == DTLP_NO_MENTION || dtlp_time_width(&all->events[from].time) > A_YEAR || from + 1 == own)
        return;
    if (years == 0)
        years = years_by_tense(work, verb, all->events[from].time.begin_min);
    if (years <= 0)
        return;
    verb = verb_of_day(work, verb, dtlp_years_on(all->events[from].time.begin_min, years));
    if (own != 0 && (!dtlp_is_dated(work, own - 1) || all->events[own - 1].time.anchor == DTL_ANCHOR_EVENT))
        name_day(work, own - 1, from, years, token);
    bool then = marker != DTLP_NO_TOKEN && marker < token && dtlp_serves_as(all->tree, marker, DTLP_OCCASION_PREPOSITION);
    if (then && verb != DTLP_NO_MENTION && verb != from && all->at[verb].kind == DTLP_KIND_VERB && (!dtlp_is_dated(work, verb) || all->at[verb].lent)) {
        set_years_on(work, verb, from, years, token);
        if (own != 0)
            all->events[verb].time.anchor_event = own; /* the occasion of it, and no row */
    }
}

void dtlp_date_by_anniversary(dtlp_anchoring *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t token = 0; token < tree->text->n_tokens; token++)
        if (dtlp_form_around(tree, token) & DTLP_AROUND_IS(ANNIVERSARY))
            date_by(work, token);
}
