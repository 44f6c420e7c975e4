/* anchor.c - when each mention happened.
 *
 * In this order: an expression in its clause, the relation to another event,
 * the date the narrative has reached; then bounds that follow from tense are laid
 * on what is dated, and the rest is placed (place.c). Knows nothing of titles.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

#include "event/en/basis.h"

/* ---- relations ------------------------------------------------------------------ */

/* The reader of one row learns of it as well as the reader of the messages. */
static void tell_clash(const dtlp_anchoring *work, uint32_t mention, const char *reason)
{
    dtl_time *time = &work->all->events[mention].time;
    if (time->anchor == DTL_ANCHOR_EXPLICIT)
        time->basis = dtlp_arena_printf(work->arena, SAY_CONTRADICTED, time->basis, reason);
}

static void report_clashes(const dtlp_anchoring *work)
{
    for (size_t i = 0; i < work->clashes.count; i++)
        dtlp_diag_report(work->diag, DTLP_D_TIME_CLASH, work->clashes.at[i]);
    for (size_t i = 0; i < work->edges.count; i++) {
        const dtlp_edge *edge = &work->edges.at[i];
        if (!edge->broken)
            continue;
        dtlp_diag_report(work->diag, DTLP_D_TIME_CLASH, work->reasons.at[i]);
        tell_clash(work, edge->a, work->reasons.at[i]);
        tell_clash(work, edge->b, work->reasons.at[i]);
    }
}

static void tighten(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    dtl_time **times = DTLP_NEW_ARRAY(work->arena, dtl_time *, all->count);
    for (uint32_t i = 0; i < all->count; i++)
        times[i] = &all->events[i].time;
    dtlp_network_tighten(work->arena, times, all->count, work->edges.at, work->edges.count);
}

/* What happens, as against what lasts, is over on the day it began as far as
 * bounds of days go: a bound on one end bounds the other. */
static void close_ends(const struct dtlp_happenings *all, uint32_t mention, bool measured)
{
    const dtl_event *event = &all->events[mention];
    dtl_time *time = &all->events[mention].time;
    if (!measured && (event->event_class == DTL_CLASS_STATE || event->event_class == DTL_CLASS_I_STATE ||
                      (all->at[mention].word & DTLP_IS(V_LASTS)))) /* but "stood there three weeks before the vote" */
        return;
    if (time->end_min > time->begin_max)
        return; /* it lasted some days */
    if (time->begin_min == DTL_DAY_OPEN_BEFORE)
        time->begin_min = time->end_min;
    if (time->end_max == DTL_DAY_OPEN_AFTER)
        time->end_max = time->begin_max;
}

/* "stood there three weeks before the vote", of which "before" is told first: an edge beside it says how far. */
static bool is_measured(const dtlp_anchoring *work, size_t edge)
{
    enum { BESIDE = 64 };
    const dtlp_edge *from = &work->edges.at[edge];
    for (size_t i = edge; i < work->edges.count && i < edge + BESIDE; i++)
        if (work->edges.at[i].a == from->a && work->edges.at[i].b == from->b && work->edges.at[i].max != DTLP_ANY_DISTANCE && work->edges.at[i].max > 0)
            return true;
    return false;
}

static void anchor_to(dtlp_anchoring *work, uint32_t mention, uint32_t other, const dtlp_edge *edge, const char *reason)
{
    struct dtlp_happenings *all = work->all;
    dtl_time *time = &all->events[mention].time;
    if (!dtlp_time_known(time))
        return;
    const dtl_event *base = &all->events[other];
    close_ends(all, mention, mention == edge->a && is_measured(work, (size_t)(edge - work->edges.at)));
    time->anchor = DTL_ANCHOR_EVENT;
    time->anchor_event = other + 1;
    time->precision = DTL_PRECISION_NONE;
    if (time->begin_min == base->time.begin_min && time->end_max == base->time.end_max)
        time->precision = base->time.precision;
    time->basis = dtlp_arena_printf(work->arena, SAY_RELATIVE_TO, reason,
                                    dtlp_quote(work->arena, work->document, base->trigger), dtlp_own_basis(base));
    all->at[mention].stated = (all->at[other].stated || all->at[other].known_as) && !edge->weak;
}

/* "said on Monday that it rained": place.c knows better than "not after Monday". */
static bool is_news_of(const dtlp_anchoring *work, const dtlp_edge *edge)
{
    const dtl_event *said = &work->all->events[edge->a];
    return edge->relation == DTLP_NOT_AFTER && said->tense == DTL_TENSE_PAST && said->aspect == DTL_ASPECT_NONE;
}

/* "said on Tuesday that it would": what is planned of late is still to come. */
static void keep_ahead(const dtlp_anchoring *work, const dtlp_edge *edge)
{
    enum { WEEK = 7 /* days */ };
    dtl_event *told = &work->all->events[edge->a];
    const dtl_time *said = &work->all->events[edge->b].time;
    if (edge->relation != DTLP_AFTER || told->modality != DTL_MODALITY_PLANNED || work->now == DTL_DAY_NONE ||
        said->begin_min < work->now - WEEK || told->time.begin_max <= work->now || told->time.begin_min >= work->since)
        return;
    told->time.begin_min = work->since;
    if (told->time.end_min < work->since)
        told->time.end_min = work->since;
}

/* "Walked out on Tuesday after talks collapsed", and nothing else is told of the talks: on Tuesday. */
static void close_near(const dtlp_anchoring *work)
{
    for (size_t i = 0; i < work->edges.count; i++) {
        const dtlp_edge *edge = &work->edges.at[i];
        dtl_time *time = &work->all->events[edge->b].time;
        const dtl_time *news = &work->all->events[edge->a].time;
        if (!edge->near || edge->broken || time->anchor != DTL_ANCHOR_EVENT || time->anchor_event != edge->a + 1 ||
            time->begin_min != DTL_DAY_OPEN_BEFORE || time->end_max != news->begin_min || news->begin_min != news->end_max)
            continue;
        time->begin_min = time->begin_max = time->end_min = time->end_max;
        time->precision = news->precision;
    }
}

/* Undated mentions at one end of an edge are anchored at its other end; a
 * second pass follows chains one step further, a last one what was said. */
static void anchor_by_edges(dtlp_anchoring *work)
{
    for (int pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < work->edges.count; i++) {
            const dtlp_edge *edge = &work->edges.at[i];
            bool a = dtlp_is_dated(work, edge->a), b = dtlp_is_dated(work, edge->b);
            if (edge->broken || a == b || edge->weak != (pass == 2) ||
                (edge->weak && (a || is_news_of(work, edge)))) /* what is said does not date the saying */
                continue;
            if (work->all->events[a ? edge->b : edge->a].time.anchor == DTL_ANCHOR_DOCUMENT)
                continue; /* "comes two days after it sank" is of the text's day */
            anchor_to(work, a ? edge->b : edge->a, a ? edge->a : edge->b, edge, work->reasons.at[i]);
            if (edge->weak)
                keep_ahead(work, edge);
        }
}

/* An explicit date that a relation has narrowed is no longer the expression's own. */
static void refresh_narrowed(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++) {
        dtl_time *time = &all->events[i].time;
        if (time->anchor != DTL_ANCHOR_EXPLICIT || time->timex == 0)
            continue;
        const dtl_period *period = &work->document->timexes[time->timex - 1].period;
        if (time->edtf != NULL && (time->begin_min != period->first || time->end_max != period->last)) {
            time->edtf = NULL;
            time->precision = DTL_PRECISION_NONE;
        }
    }
}

/* "Built in 1987 and sold ten years after that", "moved in May and stayed until June", "burned in May, and in the flood of June it sank":
 * what is told so has a time of its own, not that of what it is joined to. */
static void give_back_lent(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (size_t i = 0; i < work->edges.count; i++) {
        const dtlp_edge *edge = &work->edges.at[i];
        uint32_t marker = all->at[edge->b].marker;
        bool until = edge->relation == DTLP_BEFORE && marker != DTLP_NO_TOKEN &&
                     (dtlp_form_is(all->tree, marker) & DTLP_IS(F_UNTIL));
        bool measured = edge->max != DTLP_ANY_DISTANCE && edge->max > 0 &&
                        (edge->relation == DTLP_AFTER || edge->relation == DTLP_BEFORE);
        bool then = (edge->relation == DTLP_SAME || edge->relation == DTLP_WITHIN) && all->events[edge->b].time.anchor == DTL_ANCHOR_EXPLICIT &&
                    !dtlp_time_compatible(&all->events[edge->a].time, &all->events[edge->b].time);
        bool later = edge->relation == DTLP_AFTER && all->events[edge->b].time.anchor == DTL_ANCHOR_EXPLICIT &&
                     all->events[edge->a].time.end_max < all->events[edge->b].time.begin_min; /* "agreed in 1991, gave up after the crisis of 1993" */
        if (!all->at[edge->a].lent || (!until && !measured && !then && !later))
            continue;
        all->events[edge->a].time = dtlp_time_unknown();
        all->at[edge->a].stated = all->at[edge->a].lent = false;
    }
}

/* ---- the document's date ---------------------------------------------------------------- */

/* "Said that the first was due to arrive in June", told in May: it is. */
static bool is_due_as_told(const dtlp_anchoring *work, uint32_t mention)
{
    enum { UP = 3 /* "said three had come and the first was due" */ };
    const struct dtlp_happenings *all = work->all;
    const dtl_event *event = &all->events[mention];
    uint32_t to = dtlp_child(all->tree, all->at[mention].token, DTLP_DEP_mark), above = mention;
    if (event->modality != DTL_MODALITY_POSSIBLE || event->tense != DTL_TENSE_INFINITIVE || event->time.anchor != DTL_ANCHOR_EXPLICIT || event->time.begin_min <= work->now ||
        to == DTLP_NO_TOKEN || to < 2 || !dtlp_serves_as(all->tree, to - 1, DTLP_DUE) || dtlp_xp(all->tree, to - 2) != DTLP_XPOS_VBD)
        return false;
    for (int i = 0; i < UP && above != DTLP_NO_MENTION && !all->at[above].reports; i++)
        above = all->at[above].governor;
    return above != DTLP_NO_MENTION && above != mention && all->at[above].reports && all->events[above].tense == DTL_TENSE_PAST;
}

/* "The vote had been set for 10 May": whether it was held then is not said. */
static void see_put_off(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    dtl_event *event = &work->all->events[mention];
    const dtl_time *time = &event->time;
    bool before = event->tense == DTL_TENSE_PAST && event->aspect == DTL_ASPECT_PERFECTIVE;
    bool named = event->tense == DTL_TENSE_PASTPART && time->end_max < work->now; /* "a hearing set for last Thursday" */
    bool set_for = (one->word & DTLP_IS(V_APPOINTS)) && one->passive && (before || named) && event->modality != DTL_MODALITY_NEGATED;
    if (is_due_as_told(work, mention))
        event->modality = DTL_MODALITY_PLANNED;
    if (dtlp_serves_as(work->all->tree, one->token, DTLP_DUE) && event->tense == DTL_TENSE_PAST && event->modality == DTL_MODALITY_ACTUAL)
        event->modality = DTL_MODALITY_POSSIBLE; /* "was due on Friday" */
    if (!set_for || time->anchor != DTL_ANCHOR_EXPLICIT || time->timex == 0)
        return;
    uint32_t at = one->token + 1; /* behind the verb */
    while (at < work->all->tree->text->n_tokens && work->all->timex_of[at] != time->timex)
        at++;
    if (dtlp_form_around(work->all->tree, at - 1) & DTLP_AROUND_IS(SET_FOR))
        event->modality = DTL_MODALITY_POSSIBLE;
}

/* "claimed victory in Sunday's election": one that is named by a day gone by was held. */
static void see_named_event(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    dtl_event *event = &work->all->events[mention];
    const dtl_time *time = &event->time;
    if (one->kind == DTLP_KIND_NOUN && event->modality == DTL_MODALITY_POSSIBLE && !event->negative &&
        time->anchor == DTL_ANCHOR_EXPLICIT && time->timex != 0 && time->end_max <= work->now &&
        work->document->timexes[time->timex - 1].span.end <= event->trigger.begin)
        event->modality = DTL_MODALITY_ACTUAL;
}

/* "The samples would land in 2029": of a coming day, under no condition, it tells what is planned. */
static bool is_set_for(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[mention];
    const dtl_event *event = &work->all->events[mention];
    if (!one->would || one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_NONE || one->quoted || event->aspect != DTL_ASPECT_NONE ||
        event->time.anchor != DTL_ANCHOR_EXPLICIT || !one->own_subject)
        return false;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_advcl || dtlp_rel(tree, at) == DTLP_DEP_parataxis || (dtlp_form_is(tree, at) & DTLP_IS(F_MAYBE)) != 0)
            return false; /* "if it is passed, it would" */
    return true;
}

/* "with work to begin in May": a clause with a subject of its own. */
static bool is_under_with(const dtlp_tree *tree, uint32_t token)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_mark && dtlp_serves_as(tree, at, DTLP_ABSOLUTE_PREPOSITION))
            return true;
    return false;
}

/* "a vote to be held in May", "with work to begin in May", but "a plan to begin": what is wanted may not come. */
static bool is_ahead_of_noun(const dtlp_anchoring *work, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    bool with = dtlp_rel(all->tree, one->token) == DTLP_DEP_advcl && is_under_with(all->tree, one->token);
    uint32_t noun = with ? one->subject : dtlp_head(all->tree, one->token);
    bool hangs = (with || dtlp_rel(all->tree, one->token) == DTLP_DEP_acl) && noun != DTLP_NO_TOKEN && noun == one->subject && dtlp_up(all->tree, noun) == DTLP_NOUN;
    if (!hangs || event->tense != DTL_TENSE_INFINITIVE || event->time.anchor != DTL_ANCHOR_EXPLICIT || one->quoted || event->negative ||
        (event->modality != DTL_MODALITY_ACTUAL && event->modality != DTL_MODALITY_PLANNED))
        return false;
    dtl_modality above = one->governor == DTLP_NO_MENTION ? DTL_MODALITY_ACTUAL : all->events[one->governor].modality;
    bool wanted = (all->tree->word[noun] & (DTLP_IS(N_I_STATE) | DTLP_IS(N_I_ACTION) | DTLP_IS(N_REPORTING))) != 0;
    uint32_t to = dtlp_child(all->tree, one->token, DTLP_DEP_mark);
    bool due = to != DTLP_NO_TOKEN && to > 0 && dtlp_serves_as(all->tree, to - 1, DTLP_DUE); /* "due to begin in May, may be put off": it is told as planned */
    return (above == DTL_MODALITY_ACTUAL || above == DTL_MODALITY_PLANNED || (due && above == DTL_MODALITY_POSSIBLE)) && !wanted &&
           (one->passive || due || with || dtlp_serves_as(all->tree, dtlp_marker(all->tree, noun), DTLP_ACCOMPANYING_PREPOSITION));
}

/* "demanding land promised in 2006": what is wanted is to come, but not what had been done on a day gone by. */
static void see_done_before(const dtlp_anchoring *work, uint32_t mention)
{
    const dtlp_happening *one = &work->all->at[mention];
    dtl_event *event = &work->all->events[mention];
    if (one->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PASTPART && event->aspect == DTL_ASPECT_NONE && event->modality == DTL_MODALITY_POSSIBLE &&
        !event->negative && !one->conditional && !one->quoted && event->time.anchor == DTL_ANCHOR_EXPLICIT && event->time.timex != 0 && event->time.end_max < work->now &&
        (one->link == DTLP_LINK_RELATIVE || one->link == DTLP_LINK_COMPLEMENT) && (one->word & DTLP_IS(V_APPOINTS)) == 0)
        event->modality = DTL_MODALITY_ACTUAL;
}

/* "They have until Friday to agree": the day on which their time is up. */
static void see_deadline(const dtlp_anchoring *work, uint32_t mention)
{
    dtl_event *event = &work->all->events[mention];
    dtl_time *time = &event->time;
    uint32_t verb = work->all->at[mention].token;
    if (!dtlp_has_until(work->all->tree, verb) || event->modality != DTL_MODALITY_ACTUAL ||
        event->negative || time->anchor != DTL_ANCHOR_EXPLICIT || time->timex == 0)
        return;
    const dtl_timex *timex = &work->document->timexes[time->timex - 1];
    if (timex->signal != DTL_SIGNAL_UNTIL || time->end_max <= work->now || time->end_max == DTL_DAY_OPEN_AFTER)
        return;
    event->modality = DTL_MODALITY_PLANNED;
    dtlp_time_set(time, timex->period, DTL_SIGNAL_NONE, work->since);
    time->edtf = NULL;
}

/* "The council meets tonight": the present of a part of the article's own day. */
static bool is_of_tonight(const dtlp_anchoring *work, const dtl_event *event)
{
    const dtl_time *time = &event->time;
    return time->anchor == DTL_ANCHOR_EXPLICIT && time->timex != 0 && time->begin_min == work->now && time->end_max == work->now && event->tense == DTL_TENSE_PRESENT &&
           event->aspect == DTL_ASPECT_NONE && event->event_class == DTL_CLASS_OCCURRENCE && event->modality == DTL_MODALITY_ACTUAL &&
           work->document->timexes[time->timex - 1].type == DTL_TIMEX_TIME;
}

/* "The season ends on Sunday", "Tuesday's vote", "should begin in July": a coming
 * date makes a plan of what the tense leaves open. */
static void see_plans(const dtlp_anchoring *work, uint32_t mention)
{
    see_put_off(work, mention);
    see_named_event(work, mention);
    see_done_before(work, mention);
    see_deadline(work, mention);
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[mention];
    dtl_event *event = &work->all->events[mention];
    uint32_t owner = dtlp_child(tree, one->token, DTLP_DEP_nmod_poss);
    if (one->kind == DTLP_KIND_NOUN && event->modality == DTL_MODALITY_POSSIBLE && owner != DTLP_NO_TOKEN &&
        work->all->timex_of[owner] != 0 && event->time.end_max < work->now)
        event->modality = DTL_MODALITY_ACTUAL; /* "claimed victory in Sunday's election" */
    uint32_t modal = dtlp_child(tree, one->token, DTLP_DEP_aux);
    bool has_to = dtlp_serves_as(tree, modal, DTLP_PERFECT_AUXILIARY) && dtlp_serves_as(tree, modal + 1, DTLP_INFINITIVE_MARKER);
    bool should = dtlp_serves_as(tree, modal, DTLP_EXPECTING_MODAL) || (has_to && event->tense == DTL_TENSE_PRESENT);
    bool awaited = (one->word & DTLP_IS(V_APPOINTS)) && one->passive && event->tense == DTL_TENSE_PRESENT && event->aspect == DTL_ASPECT_NONE;
    bool due = (should || awaited || is_ahead_of_noun(work, mention)) && event->time.begin_min == DTL_DAY_OPEN_BEFORE && /* "by September", "is expected before Easter" */
               event->time.end_max > work->now && event->time.end_max != DTL_DAY_OPEN_AFTER;
    if (is_of_tonight(work, event))
        event->modality = DTL_MODALITY_PLANNED;
    if (!dtlp_is_dated(work, mention) || (event->time.begin_min <= work->now && !due))
        return;
    bool calls = (dtlp_lemma_around(tree, one->token) & DTLP_AROUND_IS(CALLS)) != 0;
    if (is_ahead_of_noun(work, mention)) {
        work->all->at[mention].to_come = true;
        event->modality = DTL_MODALITY_PLANNED;
    }
    if ((dtlp_is_called_for(work->all, mention) || dtlp_is_what_is_set(work->all, mention)) && event->time.anchor == DTL_ANCHOR_EXPLICIT && !event->negative)
        event->modality = DTL_MODALITY_PLANNED; /* "called for a strike on Friday" */
    if (((one->word & DTLP_IS(V_APPOINTS)) || calls) && event->modality == DTL_MODALITY_ACTUAL)
        event->modality = DTL_MODALITY_PLANNED; /* "has been set for Friday" */
    const dtl_event *above = one->governor == DTLP_NO_MENTION || one->link != DTLP_LINK_ADVERBIAL ? NULL : &work->all->events[one->governor];
    if (above != NULL && above->modality == DTL_MODALITY_POSSIBLE && above->aspect == DTL_ASPECT_PERFECTIVE && event->modality == DTL_MODALITY_ACTUAL)
        event->modality = DTL_MODALITY_POSSIBLE; /* "it would have sunk in August, when the bog dries out": no coming August */
    bool present = event->tense == DTL_TENSE_PRESENT ||
                   (one->kind == DTLP_KIND_NOUN && event->tense == DTL_TENSE_NONE);
    if ((event->modality == DTL_MODALITY_ACTUAL && present) ||
        (event->modality == DTL_MODALITY_POSSIBLE && (should || is_set_for(work, mention)) && !one->conditional))
        event->modality = DTL_MODALITY_PLANNED;
    if (due && event->modality == DTL_MODALITY_PLANNED) { /* it lies ahead, not anywhere before */
        event->time.begin_min = event->time.end_min = work->since;
        event->time.edtf = NULL;
    }
}

/* "Prices fell", "it lost 14 per cent", but "the bridge fell", "he declined an offer". */
static bool is_of_an_amount(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    const dtlp_tree *tree = all->tree;
    if (one->subject != DTLP_NO_TOKEN && dtlp_xp(tree, one->subject) == DTLP_XPOS_NNS)
        return true;
    for (uint32_t at = tree->left[one->token]; at <= tree->right[one->token]; at++)
        if (dtlp_up(tree, at) == DTLP_NUM && all->timex_of[at] == 0)
            return true;
    return false;
}

/* "Prices fell in May": through all of May; in a year or a season they may do so at once. */
static void fill_stretch(const dtlp_anchoring *work, uint32_t mention)
{
    enum { SHORTEST = 27 /* days between the ends of a month */, LONGEST = 185 };
    dtl_time *time = &work->all->events[mention].time;
    bool window = time->begin_min == time->end_min && time->begin_max == time->end_max;
    if ((work->all->at[mention].word & DTLP_IS(V_AMOUNTS)) == 0 || !window ||
        work->all->at[mention].kind != DTLP_KIND_VERB || time->end_max > work->now || time->precision == DTL_PRECISION_SEASON ||
        !is_of_an_amount(work->all, &work->all->at[mention]) || dtlp_time_width(time) > LONGEST || dtlp_time_width(time) < SHORTEST)
        return;
    time->begin_max = time->begin_min;
    time->end_min = time->end_max;
}

/* What has happened has happened by the day the text was written; what is
 * planned has not. */
static void cap_by_tense(const dtlp_anchoring *work, uint32_t mention)
{
    dtl_event *event = &work->all->events[mention];
    dtl_time cap = dtlp_time_unknown();
    if (event->modality == DTL_MODALITY_ACTUAL &&
        (event->tense == DTL_TENSE_PAST || event->aspect == DTL_ASPECT_PERFECTIVE)) {
        cap.begin_max = work->now;
        if (event->time.end_min <= work->now && event->time.end_max != DTL_DAY_OPEN_AFTER)
            cap.end_max = work->now;
        if (event->time.end_max > work->now && event->time.begin_min == event->time.end_min &&
            event->time.begin_max == event->time.end_max)
            cap.end_max = work->now;
    } else if (event->modality == DTL_MODALITY_PLANNED &&
               (event->tense == DTL_TENSE_FUTURE || (event->time.begin_min == DTL_DAY_OPEN_BEFORE && event->time.end_max >= work->now))) {
        cap.begin_min = cap.end_min = work->since;
    }
    dtl_time made = event->time;
    if (!dtlp_time_narrow(&made, &cap) || (made.begin_max == event->time.begin_max &&
                                           made.begin_min == event->time.begin_min &&
                                           made.end_max == event->time.end_max &&
                                           made.end_min == event->time.end_min))
        return;
    made.edtf = NULL;
    if (made.precision == DTL_PRECISION_OPEN)
        made.precision = DTL_PRECISION_NONE;
    event->time = made;
}

/* ---- all of it ---------------------------------------------------------------------------- */

/* What expressions, and relations to what they date, say. */
static void date_by_text(dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count; i++)
        all->events[i].time = dtlp_time_unknown();
    dtlp_attach_timexes(work);
    dtlp_follow_headings(work);
    if (work->now != DTL_DAY_NONE)
        dtlp_follow_scene(work);
    dtlp_date_the_same(work); /* "two days after the vote" needs the vote's */
    dtlp_date_summed_up(work);
    dtlp_date_by_age(work);
    dtlp_date_by_anniversary(work);
    dtlp_end_with_events(work);
    dtlp_date_by_time_since(work);
    dtlp_relate(work);
    give_back_lent(work);
    tighten(work);
    anchor_by_edges(work);
    dtlp_share_times(work); /* along with what has just been dated */
    refresh_narrowed(work);
    dtlp_date_the_same(work);
    dtlp_date_summed_up(work);
    tighten(work); /* "the day after the study appeared" needs the study's */
    anchor_by_edges(work);
    dtlp_share_times(work);
}

/* "Retired in July after 29 years": what has happened does not lie ahead, however it was counted. */
static void drop_untrue(const dtlp_anchoring *work)
{
    struct dtlp_happenings *all = work->all;
    for (uint32_t i = 0; i < all->count && work->now != DTL_DAY_NONE; i++) {
        dtl_event *event = &all->events[i];
        if (event->time.anchor != DTL_ANCHOR_EVENT || event->tense != DTL_TENSE_PAST || event->modality != DTL_MODALITY_ACTUAL || all->at[i].kind != DTLP_KIND_VERB ||
            event->time.begin_min <= work->now || all->at[i].would)
            continue;
        event->time = dtlp_time_unknown();
        all->at[i].stated = all->at[i].lent = false;
    }
}

/* As it was before anything was dated. */
typedef struct undated {
    dtlp_happening *at;
    dtl_event *events;
} undated;

static undated keep_undated(const dtlp_anchoring *work)
{
    const struct dtlp_happenings *all = work->all;
    undated kept = {DTLP_NEW_ARRAY(work->arena, dtlp_happening, all->count), DTLP_NEW_ARRAY(work->arena, dtl_event, all->count)};
    memcpy(kept.at, all->at, all->count * sizeof *kept.at);
    memcpy(kept.events, all->events, all->count * sizeof *kept.events);
    return kept;
}

static void forget_dates(dtlp_anchoring *work, const undated *kept)
{
    struct dtlp_happenings *all = work->all;
    memcpy(all->at, kept->at, all->count * sizeof *kept->at);
    memcpy(all->events, kept->events, all->count * sizeof *kept->events);
    memset(work->mention_of_timex, 0, work->document->n_timexes * sizeof *work->mention_of_timex);
    work->range_end = 0;
    work->edges.count = work->reasons.count = work->clashes.count = 0;
}

/* Dates by the text; where that shows that an expression was counted from the wrong day, it is read again and
 * everything dated anew. */
static void date_and_recount(dtlp_anchoring *work, dtl_document *document)
{
    enum { ROUNDS = 3 };
    if (work->all->count == 0 || !dtlp_may_recount(work)) {
        date_by_text(work);
        return;
    }
    const undated kept = keep_undated(work);
    dtl_timex *timexes = DTLP_NEW_ARRAY(work->arena, dtl_timex, document->n_timexes);
    memcpy(timexes, document->timexes, document->n_timexes * sizeof *timexes);
    work->all->timexes = document->timexes = timexes;
    date_by_text(work);
    for (int round = 0; round < ROUNDS && dtlp_recount(work, timexes); round++) {
        forget_dates(work, &kept);
        date_by_text(work);
    }
}

void dtlp_anchor_all(dtlp_arena *arena, const dtlp_diag *diag, dtl_document *document,
                     struct dtlp_happenings *all)
{
    dtlp_anchoring work = {.arena = arena, .diag = diag, .document = document, .all = all,
                           .now = document->date, .since = document->date};
    if (document->date_basis == DTL_DATE_INFERRED)
        work.since = document->date_earliest;
    work.unsure = DTLP_NEW_ARRAY(arena, bool, document->n_timexes);
    work.mention_of_timex = DTLP_NEW_ARRAY(arena, uint32_t, document->n_timexes);
    work.edge_of_marker = DTLP_NEW_ARRAY(arena, uint32_t, all->count);
    date_and_recount(&work, document);
    close_near(&work);
    drop_untrue(&work);
    dtlp_follow_narrative(&work);
    report_clashes(&work);
    for (uint32_t i = 0; i < all->count && work.now != DTL_DAY_NONE; i++)
        if (all->events[i].time.anchor != DTL_ANCHOR_NONE) {
            see_plans(&work, i);
            cap_by_tense(&work, i);
            fill_stretch(&work, i);
        }
    if (work.now != DTL_DAY_NONE) {
        dtlp_place_all(&work);
        dtlp_recall_dates(&work);
    }
    for (uint32_t i = 0; i < all->count; i++)
        dtlp_time_finish(arena, &all->events[i].time);
}
