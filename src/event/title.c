/* title.c - a title that stands alone, from the article's own words.
 *
 * The clause's subtree is taken and pruned: the expression that dates it, joined
 * and subordinate clauses, relative clauses, loose adverbs. Whoever acts is put
 * in front where the clause does not name him, a pronoun gives way to the name
 * it stands for, and a verb without a finite form gets one. What is too long
 * loses whole constituents, the least needed first. Knows nothing of merging.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/title.h"


/* ---- shortening ------------------------------------------------------------------------ */

/* "met with the king": without an object the first phrase behind the verb is needed. */
static bool is_core_oblique(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    if (token < work->top || work->all->at[work->mention].passive)
        return false;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (at > work->top && work->keep[at - work->first] &&
            (relation == DTLP_DEP_obj || relation == DTLP_DEP_obl || relation == DTLP_DEP_xcomp ||
             relation == DTLP_DEP_ccomp))
            return false;
    }
    return true;
}

/* How readily a constituent goes; 0: never. */
static int expendable(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token), marker = dtlp_marker(tree, token);
    bool of = dtlp_serves_as(tree, marker, DTLP_GENITIVE_PREPOSITION);
    uint32_t trigger = work->all->at[work->mention].token;
    if (head != DTLP_NO_TOKEN && work->all->timex_of[token] != 0 && work->all->timex_of[token] == work->all->timex_of[head])
        return 0; /* half of an expression */
    switch (dtlp_rel(tree, token)) {
    case DTLP_DEP_advcl: case DTLP_DEP_parataxis: return head == trigger ? 6 : 8;
    case DTLP_DEP_appos: return work->all->name_of[token] != 0 && !dtlp_comma_before(tree, token) ? 0 : 7;
    case DTLP_DEP_acl: return 7;
    case DTLP_DEP_nmod: return of ? 2 : head != DTLP_NO_TOKEN && head < trigger ? 5 : 4;
    case DTLP_DEP_obl: case DTLP_DEP_obl_unmarked:
        return head != trigger ? 5 : is_core_oblique(work, token) ? 1 : 3;
    case DTLP_DEP_conj: return dtlp_is_verb(tree, token) ? 4 : 1;
    case DTLP_DEP_advmod: return (tree->word[token] & DTLP_IS(F_NEGATION)) ? 0 : 4;
    case DTLP_DEP_nmod_poss: case DTLP_DEP_compound: case DTLP_DEP_amod: return 0;
    default: return 0;
    }
}

/* Drop what is most readily done without and leaves no bad seam; false if nothing is left to drop. */
static bool drop_one(dtlp_title_work *work, bool *needed)
{
    int most = work->characters > DTLP_TITLE_LENGTH * 3 / 2 ? 1 : 2; /* a name rather than too much */
    uint32_t n = work->end - work->first;
    bool *before = DTLP_NEW_ARRAY(work->arena, bool, n);
    for (;;) {
        uint32_t best = DTLP_NO_TOKEN;
        int least = most;
        for (uint32_t at = work->first; at < work->end; at++) {
            int ready = dtlp_title_keeps(work, at) && !needed[at - work->first] ? expendable(work, at) : 0;
            if (ready >= least && !dtlp_under(work->all->tree, work->top, at)) {
                least = ready;
                best = at;
            }
        }
        if (best == DTLP_NO_TOKEN)
            return false;
        memcpy(before, work->keep, n * sizeof *before);
        dtlp_title_mark(work, best, false);
        if (dtlp_title_is_sound(work))
            return true;
        memcpy(work->keep, before, n * sizeof *before);
        needed[best - work->first] = true;
    }
}

/* ---- the whole ------------------------------------------------------------------------------ */

static void begin_work(dtlp_title_work *work, dtlp_arena *arena, const struct dtlp_happenings *all,
                       uint32_t mention, uint32_t dated, bool joined)
{
    const dtlp_happening *one = &all->at[mention];
    const dtlp_sentence *sentence = &all->tree->text->sentences[one->sentence];
    *work = (dtlp_title_work){.arena = arena, .all = all, .mention = mention, .dated = dated, .joined = joined,
                              .timexes = all->timexes, .subject = dtlp_title_lost_subject(all, one->token),
                              .first = sentence->first_token, .top = one->token,
                              .begin = dtlp_tale_begin(all->tree, one->sentence),
                              .end = sentence->first_token + sentence->n_tokens};
    work->keep = DTLP_NEW_ARRAY(arena, bool, sentence->n_tokens);
}

/* What hangs on the verb by the parse, without what a title can do without. */
static void take_parse(dtlp_title_work *work)
{
    dtlp_title_mark(work, work->top, true);
    for (uint32_t at = work->first; at < work->begin && work->begin <= work->top; at++)
        work->keep[at - work->first] = false;
    dtlp_title_prune(work, work->top);
}

/* Is there nothing to tell: "it was a field trip", "they went too far, he said", or a
 * subject that is a date? */
static bool is_empty(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    uint32_t subject = dtlp_own_subject(all->tree, one->token);
    if (subject == DTLP_NO_TOKEN)
        return false;
    for (uint32_t at = all->tree->child[one->token]; at != DTLP_NO_TOKEN && !one->quoted; at = all->tree->sibling[at])
        if (one->reports && all->tree->text->tokens[at].quoted && at < one->token &&
            (dtlp_rel(all->tree, at) == DTLP_DEP_ccomp || dtlp_rel(all->tree, at) == DTLP_DEP_parataxis))
            return true; /* somebody's very words */
    if (one->kind == DTLP_KIND_NOUN)
        return dtlp_child(all->tree, one->token, DTLP_DEP_cop) != DTLP_NO_TOKEN &&
               dtlp_serves_as(all->tree, subject, DTLP_EXPLETIVE);
    return all->timex_of[subject] != 0 && all->timexes[all->timex_of[subject] - 1].type == DTL_TIMEX_DATE;
}

/* "expects to close the deal" tells more than "to close the deal". */
static uint32_t teller_of(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_COMPLEMENT ||
        all->events[mention].tense != DTL_TENSE_INFINITIVE || dtlp_own_subject(all->tree, one->token) != DTLP_NO_TOKEN)
        return mention;
    const dtlp_happening *above = &all->at[one->governor];
    dtl_tense tense = all->events[one->governor].tense;
    return above->kind == DTLP_KIND_VERB && above->own_subject &&
                   (tense == DTL_TENSE_PAST || tense == DTL_TENSE_PRESENT || tense == DTL_TENSE_FUTURE)
               ? one->governor : mention;
}

/* Words are dropped until it fits. */
static const char *fit(dtlp_title_work *work)
{
    bool *needed = DTLP_NEW_ARRAY(work->arena, bool, work->end - work->first);
    const char *title = NULL;
    for (int i = 0; i < 24; i++) {
        title = dtlp_title_render(work);
        if (title == NULL || work->characters <= DTLP_TITLE_LENGTH || !drop_one(work, needed))
            break;
    }
    return title;
}

/* The title of the words that `take` keeps; NULL if they do not stand. */
static const char *try(dtlp_title_work *work, void (*take)(dtlp_title_work *))
{
    take(work);
    dtlp_title_complete(work);
    dtlp_title_mend(work);
    const char *title = fit(work);
    return title != NULL && dtlp_title_is_sound(work) ? title : NULL;
}

/* The title of `mention`'s clause with the date of `dated`. */
static const char *title_of_clause(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, uint32_t dated,
                                   bool joined)
{
    dtlp_title_work work;
    begin_work(&work, arena, all, mention, dated, joined);
    const char *title = work.subject == DTLP_NO_TOKEN ? try(&work, take_parse) : NULL;
    if (title == NULL && all->at[mention].kind == DTLP_KIND_VERB)
        title = try(&work, dtlp_title_take_clause);
    return title;
}

/* "a union had warned in writing in May": what is told is told by the verb above, if that
 * has no date of its own. */
static uint32_t clause_above(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || one->governor == DTLP_NO_MENTION || !dtlp_title_is_part(all, one->token))
        return DTLP_NO_MENTION;
    const dtlp_happening *above = &all->at[one->governor];
    uint32_t own = all->events[one->governor].time.timex;
    bool free = !above->stated || own == 0 || own == all->events[mention].time.timex;
    return free && above->kind == DTLP_KIND_VERB ? one->governor : DTLP_NO_MENTION;
}

/* "Talks have been renewed, an official said on Friday": what was said is the event, where
 * it has happened and has no date of its own. */
static uint32_t what_is_said(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || !one->reports)
        return DTLP_NO_MENTION;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN && at < one->token; at = tree->sibling[at]) {
        uint32_t said = all->of_token[at];
        if ((dtlp_rel(tree, at) != DTLP_DEP_ccomp && dtlp_rel(tree, at) != DTLP_DEP_parataxis) || said == 0)
            continue;
        const dtl_event *event = &all->events[said - 1];
        bool told = event->modality == DTL_MODALITY_ACTUAL && event->event_class != DTL_CLASS_STATE &&
                    event->event_class != DTL_CLASS_I_STATE && (event->tense == DTL_TENSE_PAST || event->aspect != DTL_ASPECT_NONE);
        return told && !all->at[said - 1].stated && !tree->text->tokens[at].quoted ? said - 1 : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

const char *dtlp_title(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention,
                       bool joined)
{
    if (is_empty(all, mention))
        return NULL;
    uint32_t teller = teller_of(all, mention), above = clause_above(all, teller);
    if (above != DTLP_NO_MENTION)
        return is_empty(all, above) ? NULL : title_of_clause(arena, all, above, mention, joined);
    uint32_t said = what_is_said(all, mention);
    if (said != DTLP_NO_MENTION)
        return is_empty(all, said) ? NULL : title_of_clause(arena, all, said, mention, joined);
    return title_of_clause(arena, all, teller, mention, joined);
}
