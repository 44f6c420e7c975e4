/* prune.c - which words of a clause its title does without.
 *
 * Joined and subordinate clauses, relative clauses, loose adverbs; expressions of
 * time are prunetime.c's. Knows nothing of length and of wording.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/title.h"

/* ---- marking subtrees ------------------------------------------------------------- */

void dtlp_title_mark(dtlp_title_work *work, uint32_t top, bool keep)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t at = top;
    for (;;) {
        work->keep[at - work->first] = keep;
        if (tree->child[at] != DTLP_NO_TOKEN) {
            at = tree->child[at];
            continue;
        }
        while (at != top && tree->sibling[at] == DTLP_NO_TOKEN)
            at = dtlp_head(tree, at);
        if (at == top)
            return;
        at = tree->sibling[at];
    }
}

bool dtlp_title_keeps(const dtlp_title_work *work, uint32_t token)
{
    return token >= work->first && token < work->end && work->keep[token - work->first];
}

/* ---- pruning ------------------------------------------------------------------------- */

bool dtlp_comma_before(const dtlp_tree *tree, uint32_t token)
{
    uint32_t left = tree->left[token];
    return dtlp_word_is_at(tree, left, ",") || (left > 0 && (dtlp_word_is_at(tree, left - 1, ",") || dtlp_word_is_at(tree, left - 1, "--")));
}

static bool is_loose_word(const dtlp_tree *tree, uint32_t token)
{
    uint32_t below = tree->child[token];
    while (below != DTLP_NO_TOKEN && (dtlp_rel(tree, below) == DTLP_DEP_case || dtlp_rel(tree, below) == DTLP_DEP_det ||
                                      dtlp_rel(tree, below) == DTLP_DEP_punct))
        below = tree->sibling[below];
    return (tree->word[token] & DTLP_IS(F_LOOSE)) != 0 && below == DTLP_NO_TOKEN;
}

/* "After the vote, X left": it places the event; the date does that too. */
static bool is_setting(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t marker = dtlp_marker(tree, token);
    bool cut = marker != DTLP_NO_TOKEN && work->all->of_token[token] == 0 && work->all->name_of[token] != 0 &&
               dtlp_serves_as(tree, marker, DTLP_AFTER_PREPOSITION); /* "after Orla resigned", of which the verb is elsewhere */
    bool before = cut || token < work->top || dtlp_up(tree, token) == DTLP_PRON; /* "after that" */
    return before && marker != DTLP_NO_TOKEN && dtlp_rel(tree, token) == DTLP_DEP_obl &&
           (tree->word[marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_DURING) |
                                  DTLP_IS(F_UNTIL))) && !dtlp_serves_as(tree, marker, DTLP_POINT_PREPOSITION);
}

/* "according to officials": who says so is not what happened. */
static bool is_attribution(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_serves_as(tree, tree->left[token], DTLP_ATTRIBUTION);
}

/* "called for closing the port", "accused of having sold it", but "after closing the port". */
static bool is_gerund_of_verb(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_marker(tree, token);
    const uint64_t setting = DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE) | DTLP_IS(F_DURING) | DTLP_IS(F_UNTIL);
    bool group = dtlp_is_gerund_group(tree, token), gerund = group || (dtlp_xp(tree, token) == DTLP_XPOS_VBG && marker + 1 == token);
    return gerund && marker != DTLP_NO_TOKEN && (tree->word[marker] & setting) == 0 && (!group || marker == tree->left[token]) &&
           (dtlp_up(tree, marker) == DTLP_ADP || dtlp_up(tree, marker) == DTLP_SCONJ);
}

/* "went on leading walks": what was gone on with stands right behind it. */
static bool is_gone_on_with(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t before = token - 1;
    return dtlp_xp(tree, token) == DTLP_XPOS_VBG && tree->left[token] == token && before > work->top && before < work->top + 3 &&
           dtlp_head(tree, before) == work->top && (dtlp_rel(tree, before) == DTLP_DEP_compound_prt || dtlp_serves_as(tree, before, DTLP_CALENDAR_PREPOSITION));
}

/* "spent Tuesday cutting trees": with what. */
static bool is_what_time_went_on(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return token > work->top && dtlp_xp(tree, token) == DTLP_XPOS_VBG && tree->left[token] == token && work->all->timex_of[token - 1] != 0 &&
           !work->all->at[work->mention].passive && (dtlp_lemma_around(tree, work->top) & DTLP_AROUND_IS(SPENDS)) != 0;
}

/* "on Friday that it would close", with the clause hung on the day. */
static bool is_of_verb(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token);
    return head != DTLP_NO_TOKEN && head > work->top && work->all->timex_of[head] != 0 &&
           dtlp_serves_as(tree, tree->left[token], DTLP_COMPLEMENTIZER);
}

/* "so badly damaged that it sank", but "also said that it sank". */
static bool opens_result(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_upos next = dtlp_up(tree, token + 1);
    if (work->all->at[work->mention].reports || token > work->top || token + 1 >= work->end || (next != DTLP_ADV && next != DTLP_ADJ))
        return false;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > work->top && (dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_advcl) &&
            dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_COMPLEMENTIZER))
            return true;
    return false;
}

/* "confused and demoralized the officers": what both did it to stands behind the second. */
static bool shares_object(const dtlp_title_work *work, uint32_t token)
{
    const uint64_t alone = DTLP_IS(V_INTRANSITIVE) | DTLP_IS(V_HAPPENS) | DTLP_IS(V_REPORTING) | DTLP_IS(V_ASPECTUAL) | DTLP_IS(V_LASTS);
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    uint32_t object = dtlp_child(tree, token, DTLP_DEP_obj);
    if (one->kind != DTLP_KIND_VERB || one->passive || one->object != DTLP_NO_TOKEN || token != work->top + 2 || !dtlp_is_verb(tree, token) ||
        object == DTLP_NO_TOKEN || object < token || dtlp_xp(tree, token) != dtlp_xp(tree, work->top) || dtlp_xp(tree, token) == DTLP_XPOS_VBG || (tree->word[work->top] & alone) != 0 ||
        (dtlp_lemma_around(tree, work->top) & DTLP_AROUND_IS(BY_ITSELF)) != 0)
        return false;
    return dtlp_up(tree, work->top + 1) == DTLP_CCONJ;
}

/* "too poorly led to be of use": without "too" it says something else. */
static bool is_measure(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    if (token + 1 >= work->end || token > work->top || (dtlp_up(tree, token + 1) != DTLP_ADV && dtlp_up(tree, token + 1) != DTLP_ADJ))
        return false;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > work->top && dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_INFINITIVE_MARKER))
            return true;
    return false;
}

/* "will close if it loses", of what lies ahead: without it something else is told. */
static bool is_condition(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t marker = dtlp_marker(tree, token);
    return marker != DTLP_NO_TOKEN && marker > work->top && (tree->word[marker] & DTLP_IS(F_CONDITION)) != 0 &&
           work->all->events[work->dated].modality == DTL_MODALITY_PLANNED;
}

/* "was asked on Monday if he would stay": what was asked. */
static bool is_asked(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t marker = dtlp_marker(tree, token);
    return marker != DTLP_NO_TOKEN && marker > work->top && dtlp_serves_as(tree, work->top, DTLP_ASKING_VERB) && (tree->word[marker] & DTLP_IS(F_CONDITION)) != 0;
}

/* "called for Orla, the elder, to be freed": the comma before "to" ends what stands beside Orla. */
static bool is_behind_apposition(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_marker(tree, token), comma = marker == DTLP_NO_TOKEN || marker == 0 ? DTLP_NO_TOKEN : marker - 1;
    if (comma == DTLP_NO_TOKEN || comma == 0 || !dtlp_serves_as(tree, marker, DTLP_INFINITIVE_MARKER) || !dtlp_word_is_at(tree, comma, ","))
        return false;
    for (uint32_t at = comma - 1; at != DTLP_NO_TOKEN && tree->right[at] == comma - 1; at = dtlp_head(tree, at))
        if (dtlp_rel(tree, at) == DTLP_DEP_appos && dtlp_comma_before(tree, at))
            return true;
    return false;
}

/* "and just as quickly embraced": as what is told before. */
static bool is_as_so(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_up(tree, token) == DTLP_ADV && dtlp_serves_as(tree, token, DTLP_STANDING_PREPOSITION) && dtlp_rel(tree, token) == DTLP_DEP_advmod &&
           dtlp_up(tree, token + 1) == DTLP_ADV && !dtlp_serves_as(tree, token + 2, DTLP_STANDING_PREPOSITION);
}

/* Does the relation to the trigger itself make it no part of the title? */
static bool prune_at_top(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    if (token == one->subject && one->kind == DTLP_KIND_VERB)
        return false;
    switch (dtlp_rel(tree, token)) {
    case DTLP_DEP_conj:
        return (!work->joined && !shares_object(work, token)) || dtlp_own_subject(tree, token) != DTLP_NO_TOKEN;
    case DTLP_DEP_vocative: case DTLP_DEP_dislocated:
        return token != dtlp_own_subject(tree, work->top);
    case DTLP_DEP_discourse:
    case DTLP_DEP_csubj: case DTLP_DEP_list:
        return one->kind == DTLP_KIND_VERB && !(token > work->top && dtlp_title_is_what_it_took(work));
    case DTLP_DEP_ccomp: /* "A man held in May was freed": another's story; but "will be asked what he knew" */
        return token > one->token && dtlp_xp(tree, tree->left[token]) != DTLP_XPOS_WP && dtlp_marker(tree, token) == DTLP_NO_TOKEN && !one->reports &&
               (one->passive || (dtlp_xp(tree, token) == DTLP_XPOS_VBD && dtlp_comma_before(tree, token) &&
                                 dtlp_own_subject(tree, token) == DTLP_NO_TOKEN)); /* "where it bought ten, opened" */
    case DTLP_DEP_advcl: case DTLP_DEP_advcl_relcl:
        if (token > one->token && dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_COMPLEMENTIZER) &&
            work->all->at[work->mention].reports)
            return false; /* "denied on Monday that it was so" */
        if (is_gone_on_with(work, token) || is_what_time_went_on(work, token))
            return false;
        return token < one->token || (dtlp_comma_before(tree, token) && !is_behind_apposition(tree, token)) || dtlp_marker(tree, token) == DTLP_NO_TOKEN ||
               (!is_asked(work, token) && !dtlp_serves_as(tree, token - 1, DTLP_INFINITIVE_MARKER) && dtlp_xp(tree, dtlp_marker(tree, token)) != DTLP_XPOS_TO &&
                !dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_QUESTIONING) && !is_condition(work, token) && !is_gerund_of_verb(tree, token));
    case DTLP_DEP_parataxis:
        return !(work->all->at[work->mention].reports &&
                 token > one->token &&
                 dtlp_child(tree, one->token, DTLP_DEP_ccomp) == DTLP_NO_TOKEN);
    case DTLP_DEP_mark:
        return token < one->token && dtlp_xp(tree, token) != DTLP_XPOS_TO;
    case DTLP_DEP_case: /* but "were at work" */
        return token < one->token && dtlp_child(tree, one->token, DTLP_DEP_cop) == DTLP_NO_TOKEN;
    case DTLP_DEP_advmod:
        if (opens_result(work, token) || is_measure(work, token))
            return false;
        if (token < one->token && (is_as_so(tree, token) || (token > work->first && is_as_so(tree, token - 1))))
            return true;
        return is_loose_word(tree, token) || dtlp_xp(tree, token) == DTLP_XPOS_WRB;
    case DTLP_DEP_det: /* but "has been the scene of it" */
        return one->kind == DTLP_KIND_NOUN && (dtlp_child(tree, one->token, DTLP_DEP_cop) == DTLP_NO_TOKEN || dtlp_own_subject(tree, one->token) == DTLP_NO_TOKEN);
    case DTLP_DEP_obl:
        return is_attribution(tree, token) || is_setting(work, token) || is_loose_word(tree, token);
    default:
        return is_loose_word(tree, token);
    }
}

/* "A clock, two heaters and a radio stayed on", with the heaters taken for the clock: no comma behind them. */
static bool is_in_list(const dtlp_tree *tree, uint32_t token)
{
    uint32_t joined = dtlp_child(tree, token, DTLP_DEP_conj), noun = dtlp_head(tree, token), next = tree->right[token] + 1;
    if (joined == DTLP_NO_TOKEN || joined < token || dtlp_child(tree, joined, DTLP_DEP_cc) == DTLP_NO_TOKEN || noun == DTLP_NO_TOKEN ||
        dtlp_up(tree, token) == DTLP_PROPN || next >= tree->text->n_tokens)
        return false;
    return dtlp_is_subject(dtlp_rel(tree, noun)) && (dtlp_up(tree, next) == DTLP_VERB || dtlp_up(tree, next) == DTLP_AUX);
}

/* "tapes from the night the jet went down", "the hope he would win": only with its clause does "the" say which. */
static bool is_contact_clause(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = dtlp_head(tree, token), subject = dtlp_own_subject(tree, token), left = tree->left[token];
    return noun != DTLP_NO_TOKEN && noun > work->top && noun + 1 == left && dtlp_up(tree, noun) == DTLP_NOUN && subject != DTLP_NO_TOKEN && subject < token &&
           tree->left[subject] == left && work->all->timex_of[noun] == 0 && dtlp_xp(tree, subject) != DTLP_XPOS_WP && dtlp_xp(tree, subject) != DTLP_XPOS_WDT &&
           dtlp_xp(tree, left) != DTLP_XPOS_WPS && (dtlp_form_is(tree, subject) & DTLP_IS(F_SPEAKER)) == 0 && dtlp_serves_as(tree, dtlp_child(tree, noun, DTLP_DEP_det), DTLP_DEFINITE_ARTICLE);
}

static bool prune_within(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    if (dtlp_title_tells_who(tree, token))
        return false;
    switch (dtlp_rel(tree, token)) {
    case DTLP_DEP_acl_relcl: case DTLP_DEP_advcl_relcl:
        if (is_contact_clause(work, token))
            return false;
        return !is_of_verb(work, token) && (dtlp_comma_before(tree, token) || dtlp_xp(tree, tree->left[token]) != DTLP_XPOS_IN ||
                                            !dtlp_serves_as(tree, tree->left[token], DTLP_COMPLEMENTIZER)); /* "the chance that it rains" */
    case DTLP_DEP_appos:
        return dtlp_comma_before(tree, token) && !is_in_list(tree, token);
    case DTLP_DEP_acl: case DTLP_DEP_parataxis:
        return dtlp_comma_before(tree, token);
    case DTLP_DEP_obl_unmarked: /* "in 1949, a time when" */
        return token > work->top && dtlp_comma_before(tree, token) && work->all->timex_of[token] == 0 && dtlp_up(tree, token) == DTLP_NOUN &&
               dtlp_child(tree, token, DTLP_DEP_acl_relcl) != DTLP_NO_TOKEN;
    case DTLP_DEP_advcl:
        return dtlp_comma_before(tree, token) && !is_behind_apposition(tree, token);
    default:
        return false;
    }
}

/* "shortly after 6 a.m.", "late on Tuesday", "again on 4 January", where the time is gone. */
static void drop_loose_ends(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->end; at-- > work->top + 1;) {
        uint32_t next = at + 1, left = at - 1;
        if (!dtlp_title_keeps(work, at) || dtlp_title_keeps(work, next) || (dtlp_up(tree, at) != DTLP_ADV && dtlp_up(tree, at) != DTLP_ADJ))
            continue;
        while (next < work->end && !dtlp_title_keeps(work, next) && dtlp_up(tree, next) != DTLP_NOUN && work->all->timex_of[next] == 0 &&
               (dtlp_up(tree, next) == DTLP_ADP || dtlp_up(tree, next) == DTLP_SCONJ || dtlp_up(tree, next) == DTLP_ADV))
            next++;
        bool gone = next < work->end && !dtlp_title_keeps(work, next) && work->all->timex_of[next] != 0;
        bool joined = dtlp_title_keeps(work, left) && dtlp_up(tree, left) == DTLP_CCONJ;
        bool leans = (dtlp_form_around(tree, at) & DTLP_AROUND_IS(BEFORE_TIME)) != 0;
        if (!gone || (!leans && (!joined || dtlp_up(tree, at) != DTLP_ADV)))
            continue;
        work->keep[at - work->first] = false;
        dtlp_title_drop_prepositions(work, at);
        if (joined)
            work->keep[left - work->first] = false;
    }
}

/* "is due to open", "is to be opened": the words before the infinitive. */
static void keep_due(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t at = work->top;
    if (at > work->first && dtlp_serves_as(tree, at - 1, DTLP_PASSIVE_INFINITIVE))
        at--;
    if (at < work->first + 3 || !dtlp_serves_as(tree, at - 1, DTLP_INFINITIVE_MARKER) ||
        (!dtlp_serves_as(tree, at - 2, DTLP_DUE) && !dtlp_serves_as(tree, at - 2, DTLP_COPULA)))
        return;
    for (at--; at > work->first; at--) { /* "is due to", "has been due to" */
        work->keep[at - work->first] = true;
        if (dtlp_up(tree, at - 1) != DTLP_AUX && !dtlp_serves_as(tree, at - 1, DTLP_DUE))
            break;
    }
}

/* "have until Friday to agree" is not "have to agree". */
static void keep_deadline(dtlp_title_work *work)
{
    if (work->top + 2 >= work->end || !dtlp_has_until(work->all->tree, work->top))
        return;
    for (uint32_t at = work->top + 1, end = dtlp_behind_timex(work->all, work->top + 2); at < end && at < work->end; at++)
        work->keep[at - work->first] = true;
}

/* "fixed 9 June for a ruling": the day is what was fixed. */
static void keep_day_fixed(dtlp_title_work *work)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[work->mention];
    uint32_t day = work->top + 1, next = day < work->end && all->timex_of[day] != 0 ? dtlp_behind_timex(all, day) : day;
    bool fixes = one->token == work->top && one->kind == DTLP_KIND_VERB && !one->passive && (one->word & DTLP_IS(V_APPOINTS)) != 0;
    if (!fixes || next == day || next >= work->end || (dtlp_form_around(all->tree, next) & DTLP_AROUND_IS(SET_FOR)) == 0)
        return;
    for (uint32_t at = day; at < next; at++)
        work->keep[at - work->first] = true;
}

/* "spoke to drivers there": something else stands behind the verb. */
static bool has_more_behind(const dtlp_title_work *work, uint32_t verb, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > verb && at != token && work->all->timex_of[at] == 0 && (dtlp_rel(tree, at) == DTLP_DEP_obj || dtlp_rel(tree, at) == DTLP_DEP_obl || dtlp_rel(tree, at) == DTLP_DEP_xcomp))
            return true;
    return false;
}

/* "The company itself was sold": the company was. */
static bool only_stresses(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token);
    const uint64_t people = DTLP_IS(F_HE) | DTLP_IS(F_SHE); /* "the king himself" tells that nobody else did */
    return (dtlp_form_around(tree, token) & DTLP_AROUND_IS(REFLEXIVE)) != 0 && (dtlp_form_is(tree, token) & people) == 0 && head != DTLP_NO_TOKEN && head + 1 == token && dtlp_is_noun(tree, head) &&
           tree->child[token] == DTLP_NO_TOKEN && dtlp_is_subject(dtlp_rel(tree, head)) && dtlp_rel(tree, token) != DTLP_DEP_obj;
}

/* "was signed there": signed; but "was appointed there". */
static bool is_done_anywhere(const dtlp_title_work *work)
{
    const dtlp_happening *one = &work->all->at[work->mention];
    return one->kind == DTLP_KIND_VERB && one->passive && (one->word & DTLP_IS(V_APPOINTS)) == 0 && !dtlp_title_tells_little(work);
}

/* "said at the time that it would close", "the authorities there": of a time and a place told before. */
static bool points_back(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t marker = dtlp_marker(tree, token), head = dtlp_head(tree, token);
    if (head == DTLP_NO_TOKEN || tree->text->tokens[token].quoted)
        return false;
    if (dtlp_serves_as(tree, token, DTLP_THERE))
        return dtlp_rel(tree, token) == DTLP_DEP_advmod && (dtlp_is_noun(tree, head) || has_more_behind(work, head, token) || (head == work->top && token == head + 1 && is_done_anywhere(work)));
    return marker != DTLP_NO_TOKEN && marker + 2 == token && (dtlp_rel(tree, token) == DTLP_DEP_obl || dtlp_rel(tree, token) == DTLP_DEP_nmod) &&
           (tree->word[token] & DTLP_IS(F_OCCASION)) != 0 && tree->right[token] == token &&
           dtlp_serves_as(tree, marker, DTLP_OCCASION_PREPOSITION) && dtlp_serves_as(tree, marker + 1, DTLP_OCCASION_DETERMINER);
}

/* ", against 71 percent at the sale a year ago": the comma before what something of another day is compared with, which says nothing
 * without the day; DTLP_NO_TOKEN if there is none. */
static uint32_t comma_of_comparison(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = token; at > work->top + 1 && !dtlp_word_is_at(tree, at, ","); at--)
        if ((dtlp_form_around(tree, at) & DTLP_AROUND_IS(COMPARISON)) != 0 && dtlp_up(tree, at) == DTLP_ADP && dtlp_word_is_at(tree, at - 1, ","))
            return at - 1;
    return DTLP_NO_TOKEN;
}

void dtlp_title_prune_within(dtlp_title_work *work)
{
    dtlp_title_drop_asides(work);
    for (uint32_t at = work->first; at < work->end; at++) {
        if (!dtlp_title_keeps(work, at))
            continue;
        bool within = at != work->top && at != work->subject && !dtlp_under(work->all->tree, work->top, at);
        if (within && prune_within(work, at))
            dtlp_title_mark(work, at, false);
        else if (within && dtlp_title_is_relative_day(work, at) && comma_of_comparison(work, at) != DTLP_NO_TOKEN)
            for (uint32_t drop = comma_of_comparison(work, at); drop <= at; drop++)
                work->keep[drop - work->first] = false;
        else if (dtlp_title_is_own_timex(work, at) || dtlp_title_is_relative_day(work, at))
            dtlp_title_drop_timex(work, at);
        else if (within && (points_back(work, at) || only_stresses(work, at)))
            dtlp_title_mark(work, at, false);
    }
    for (uint32_t at = work->first + 1; at < work->end; at++) /* "months ago", of which the months are gone */
        if (dtlp_serves_as(work->all->tree, at, DTLP_FROM_NOW) && !dtlp_title_keeps(work, at - 1))
            work->keep[at - work->first] = false;
    dtlp_title_drop_bare(work);
    keep_deadline(work);
    keep_day_fixed(work);
    work->keep[work->top - work->first] = true;
}

/* "by then president Orla": the preposition is the president's. */
static bool stands_within_phrase(const dtlp_tree *tree, uint32_t token)
{
    uint32_t noun = token > 0 && dtlp_rel(tree, token - 1) == DTLP_DEP_case ? dtlp_head(tree, token - 1) : DTLP_NO_TOKEN;
    return noun != DTLP_NO_TOKEN && noun > token && dtlp_is_noun(tree, noun);
}

void dtlp_title_prune(dtlp_title_work *work, uint32_t top)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[top]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        if (!prune_at_top(work, at))
            continue;
        dtlp_title_mark(work, at, false);
        if (is_loose_word(tree, at) && !stands_within_phrase(tree, at))
            dtlp_title_drop_prepositions(work, at); /* "by then" */
    }
    dtlp_title_prune_within(work);
    dtlp_title_drop_other_clauses(work);
    drop_loose_ends(work);
    keep_due(work);
    dtlp_title_drop_fronted(work);
    dtlp_title_balance(work);
    dtlp_title_drop_openers(work);
}
