/* same.c - a mention without a date that names an event already dated.
 *
 * "The bombing" takes the date of "bombed" or of another "bombing" told with one,
 * if nobody who is named speaks against it. Of several the nearest before it
 * counts, else the nearest after it. What is left at the end has the day of the only dated
 * mention of its root, as a guess that makes no row. One look-up a mention.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/en/basis.h"

/* The last dated mention of each root, in a table of open addressing. */
typedef struct dated_roots {
    uint32_t *slots; /* 1 + mention; 0: free */
    uint32_t mask;
} dated_roots;

static dated_roots new_table(const dtlp_anchoring *work)
{
    uint32_t size = 16;
    while (size < work->all->count * 2)
        size *= 2;
    return (dated_roots){DTLP_NEW_ARRAY(work->arena, uint32_t, size), size - 1};
}

static uint32_t *slot_of(const dtlp_anchoring *work, const dated_roots *table, dtlp_slice root)
{
    uint32_t at = dtlp_event_word_hash(root) & table->mask;
    while (table->slots[at] != 0 &&
           !dtlp_slice_equal_nocase(work->all->at[table->slots[at] - 1].root, root))
        at = (at + 1) & table->mask;
    return &table->slots[at];
}

static bool is_telling(const dtlp_happening *one, const dtl_event *event)
{
    const uint64_t vague = DTLP_IS(V_LIGHT) | DTLP_IS(V_HAPPENS) | DTLP_IS(V_REPORTING) |
                           DTLP_IS(V_ASPECTUAL) | DTLP_IS(V_I_STATE) | DTLP_IS(V_STATE);
    return one->kind != DTLP_KIND_ADJECTIVE && event->modality == DTL_MODALITY_ACTUAL &&
           (one->kind == DTLP_KIND_NOUN || (one->word & vague) == 0) && !one->habitual;
}

/* "a bombing", "no bombing", "bombings": none that was told before. */
static bool is_new(const dtlp_tree *tree, const dtlp_happening *one)
{
    uint32_t determiner = dtlp_child(tree, one->token, DTLP_DEP_det);
    if (dtlp_serves_as(tree, determiner, DTLP_NEW_DETERMINER))
        return true;
    return determiner == DTLP_NO_TOKEN && dtlp_xp(tree, one->token) == DTLP_XPOS_NNS &&
           dtlp_child(tree, one->token, DTLP_DEP_nmod_poss) == DTLP_NO_TOKEN;
}

bool dtlp_is_definite_noun(const dtlp_tree *tree, const dtlp_happening *one)
{
    return one->kind == DTLP_KIND_NOUN && !is_new(tree, one) && dtlp_xp(tree, one->token) != DTLP_XPOS_NNS &&
           (dtlp_child(tree, one->token, DTLP_DEP_det) != DTLP_NO_TOKEN ||
            dtlp_child(tree, one->token, DTLP_DEP_nmod_poss) != DTLP_NO_TOKEN);
}

static bool is_in_sentence(const dtlp_tree *tree, uint32_t sentence, dtlp_slice word)
{
    const dtlp_sentence *at = &tree->text->sentences[sentence];
    for (uint32_t token = at->first_token; token < at->first_token + at->n_tokens; token++)
        if (dtlp_slice_equal_nocase(dtlp_word_at(tree, token), word))
            return true;
    return false;
}

/* "The referendum campaign", told after "his campaign": of a kind that was not told. */
static bool is_of_another_kind(const dtlp_tree *tree, const dtlp_happening *x, const dtlp_happening *y)
{
    if (x->kind != DTLP_KIND_NOUN || y->kind != DTLP_KIND_NOUN)
        return false;
    for (uint32_t at = tree->child[x->token]; at != DTLP_NO_TOKEN && at < x->token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_compound && dtlp_up(tree, at) == DTLP_NOUN && !is_in_sentence(tree, y->sentence, dtlp_word_at(tree, at)))
            return true;
    return false;
}

/* "The day after the study appeared": a clause of time tells again what the reader knows of. */
static bool is_presupposed(const dtlp_tree *tree, const dtlp_happening *x, const dtlp_happening *y)
{
    uint32_t determiner = x->subject == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, x->subject, DTLP_DEP_det);
    return x->kind == DTLP_KIND_VERB && y->kind == DTLP_KIND_VERB && x->marker != DTLP_NO_TOKEN && y->subject != DTLP_NO_TOKEN &&
           (tree->word[x->marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE))) != 0 &&
           dtlp_serves_as(tree, determiner, DTLP_DEFINITE_DETERMINER) &&
           dtlp_slice_equal_nocase(dtlp_lemma_at(tree, x->subject), dtlp_lemma_at(tree, y->subject));
}

/* "The deaths", told after "Orla died": not hers alone. */
static bool is_of_more(const dtlp_tree *tree, const dtlp_happening *x, const dtlp_happening *y)
{
    dtlp_xpos who = y->subject == DTLP_NO_TOKEN ? DTLP_XPOS_NONE : dtlp_xp(tree, y->subject);
    return x->kind == DTLP_KIND_NOUN && y->kind == DTLP_KIND_VERB && dtlp_xp(tree, x->token) == DTLP_XPOS_NNS &&
           (who == DTLP_XPOS_NNP || who == DTLP_XPOS_NN || who == DTLP_XPOS_PRP) && dtlp_child(tree, y->subject, DTLP_DEP_conj) == DTLP_NO_TOKEN;
}

/* "The death of his wife", told after "he died": hers, not his. */
static bool is_of_a_relative(const dtlp_tree *tree, const dtlp_happening *x, const dtlp_happening *y)
{
    if (x->kind != DTLP_KIND_NOUN || y->subject == DTLP_NO_TOKEN || (dtlp_up(tree, y->subject) != DTLP_PRON && dtlp_up(tree, y->subject) != DTLP_PROPN))
        return false;
    for (uint32_t at = tree->child[x->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        if (at < x->token || !dtlp_serves_as(tree, dtlp_child(tree, at, DTLP_DEP_case), DTLP_GENITIVE_PREPOSITION))
            continue;
        for (uint32_t owner = tree->left[at]; owner < at; owner++)
            if (dtlp_xp(tree, owner) == DTLP_XPOS_PRPS)
                return true;
    }
    return false;
}

static bool may_be_same(const struct dtlp_happenings *all, uint32_t a, uint32_t b)
{
    const dtlp_happening *x = &all->at[a], *y = &all->at[b];
    if (is_of_another_kind(all->tree, x, y) || is_of_more(all->tree, x, y) || is_of_a_relative(all->tree, x, y))
        return false;
    if (dtlp_entities_differ(x->actor, y->actor) || dtlp_entities_differ(x->undergoer, y->undergoer))
        return false;
    if (dtlp_is_definite_noun(all->tree, x) || (x->kind == DTLP_KIND_NOUN && y->kind == DTLP_KIND_VERB && !is_new(all->tree, x)))
        return true;
    bool actor = (x->actor != DTLP_NO_ENTITY && x->actor == y->actor) || is_presupposed(all->tree, x, y);
    bool object = x->object != DTLP_NO_TOKEN && y->object != DTLP_NO_TOKEN &&
                  dtlp_slice_equal(dtlp_lemma_at(all->tree, x->object), dtlp_lemma_at(all->tree, y->object));
    return actor && (object || x->object == DTLP_NO_TOKEN);
}

void dtlp_take_date(const dtlp_anchoring *work, uint32_t mention, uint32_t from)
{
    struct dtlp_happenings *all = work->all;
    dtl_time made = all->events[from].time;
    if (dtlp_time_known(&all->events[mention].time) &&
        !dtlp_time_narrow(&made, &all->events[mention].time))
        return;
    made.anchor = DTL_ANCHOR_EVENT;
    made.anchor_event = from + 1;
    made.basis = dtlp_arena_printf(work->arena, SAY_SAME_AS,
                                   dtlp_quote(work->arena, work->document, all->events[from].trigger),
                                   dtlp_own_basis(&all->events[from]));
    all->events[mention].time = made;
    all->at[mention].known_as = all->at[from].stated || all->at[from].known_as;
}

/* "He was shot at 10 p.m.", told again of one shot last May: the hour is of that day. */
static bool is_of_day_told(const dtlp_anchoring *work, uint32_t mention, uint32_t from)
{
    const dtl_time *time = &work->all->events[mention].time, *day = &work->all->events[from].time;
    return time->anchor == DTL_ANCHOR_EXPLICIT && time->timex != 0 && time->begin_min == time->end_max && dtlp_is_lent_day(work, time->timex - 1) &&
           day->anchor == DTL_ANCHOR_EXPLICIT && day->begin_min == day->end_max && day->begin_min < time->begin_min &&
           work->all->at[mention].kind == DTLP_KIND_VERB && may_be_same(work->all, mention, from);
}

/* "Jailed on Monday, a week after he was arrested": the arrest has its day by that alone. */
static bool is_counted(const dtlp_happening *one, const dtl_event *event)
{
    enum { A_MONTH = 31 /* days */ };
    return one->kind == DTLP_KIND_VERB && event->time.anchor == DTL_ANCHOR_EVENT && !one->known_as && !one->lent && dtlp_time_width(&event->time) <= A_MONTH;
}

static bool is_of_a_day(const dtl_time *time)
{
    return time->begin_min == time->end_max;
}

/* "The fire of 14 January ... the pub had survived the fires of 1939": told by the way, it is not what "the fire" means next. */
bool dtlp_is_told_by_the_way(const dtlp_anchoring *work, uint32_t mention, uint32_t told)
{
    enum { A_FEW = 2 /* days between its ends */ };
    const dtlp_happening *one = &work->all->at[mention], *other = &work->all->at[told];
    bool many = one->kind == DTLP_KIND_NOUN && dtlp_xp(work->all->tree, one->token) == DTLP_XPOS_NNS &&
                (other->kind != DTLP_KIND_NOUN || dtlp_xp(work->all->tree, other->token) != DTLP_XPOS_NNS);
    bool loose = dtlp_time_width(&work->all->events[mention].time) >= A_FEW;
    bool aside = one->link == DTLP_LINK_RELATIVE && work->all->events[mention].aspect == DTL_ASPECT_PERFECTIVE;
    return is_of_a_day(&work->all->events[told].time) && (many || loose || aside);
}

static void visit(dtlp_anchoring *work, const dated_roots *table, uint32_t mention)
{
    struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    if (!is_telling(one, event) || dtlp_is_one_of_several(all, mention)) /* not what "the visits" means next */
        return;
    uint32_t *slot = slot_of(work, table, one->root);
    if (*slot != 0 && *slot != mention + 1 && is_of_day_told(work, mention, *slot - 1)) {
        all->events[mention].time = dtlp_time_unknown();
        dtlp_take_date(work, mention, *slot - 1);
    } else if (one->stated && (event->time.anchor == DTL_ANCHOR_EXPLICIT || is_counted(one, event))) {
        if (*slot == 0 || !dtlp_is_told_by_the_way(work, mention, *slot - 1))
            *slot = mention + 1;
    } else if (*slot != 0 && event->time.anchor == DTL_ANCHOR_NONE && may_be_same(all, mention, *slot - 1))
        dtlp_take_date(work, mention, *slot - 1);
}

/* ---- named again in passing --------------------------------------------------------------- */

/* "He was captured", "the capture": told as having happened, once. */
static bool is_past_telling(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    if (one->quoted || !is_telling(one, event))
        return false;
    if (one->kind == DTLP_KIND_NOUN)
        return dtlp_xp(all->tree, one->token) != DTLP_XPOS_NNS && !is_new(all->tree, one);
    return event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PASTPART || event->aspect != DTL_ASPECT_NONE;
}

/* Of each root the one dated mention, or, as `several`, one of those whose dates differ. */
static void note_dated(const dtlp_anchoring *work, const dated_roots *table, bool *several)
{
    const struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtl_time *time = &all->events[i].time;
        if (!dtlp_is_dated(work, i) || all->events[i].modality != DTL_MODALITY_ACTUAL || time->begin_max > work->now || dtlp_is_one_of_several(all, i))
            continue;
        uint32_t *slot = slot_of(work, table, all->at[i].root);
        if (*slot == 0)
            *slot = i + 1;
        const dtl_time *first = &all->events[*slot - 1].time;
        several[*slot - 1] |= first->begin_min != time->begin_min || first->end_max != time->end_max;
    }
}

void dtlp_recall_dates(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    dated_roots table = new_table(work);
    bool *several = DTLP_NEW_ARRAY(work->arena, bool, all->count);
    note_dated(work, &table, several);
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->events[i].time.anchor != DTL_ANCHOR_DOCUMENT || !is_past_telling(all, i))
            continue;
        uint32_t from = *slot_of(work, &table, all->at[i].root);
        if (from == 0 || several[from - 1] || !is_of_a_day(&all->events[from - 1].time))
            continue;
        if (all->at[i].kind != DTLP_KIND_NOUN && all->events[from - 1].time.end_max == work->now)
            continue;
        all->events[i].time = dtlp_time_unknown();
        dtlp_take_date(work, i, from - 1);
        all->at[i].known_as = false; /* a likeness of words is too little for a row */
    }
}

void dtlp_date_the_same(dtlp_anchoring *work)
{
    uint32_t n = work->all->count;
    dated_roots table = new_table(work);
    for (uint32_t i = 0; i < n; i++)
        visit(work, &table, i);
    dtlp_date_kindred(work); /* told before in other words, rather than behind in the same */
    memset(table.slots, 0, (table.mask + 1) * sizeof *table.slots);
    for (uint32_t i = n; i-- > 0;)
        visit(work, &table, i);
    dtlp_date_kindred(work);
}
