/* predicate.c - which words behind a form of "be" name what held, or will hold, at a time.
 *
 * Owns copular clauses that tell of a time: "is due on Monday", "was idle for 19 days in
 * April", "was in hospital in May". Knows nothing of how that time is worked out.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"

/* "Will be", "is to be", "could be", as against "is": 1; "is": 0; else -1. */
static int tense_of_copula(const dtlp_tree *tree, uint32_t token, uint32_t copula)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_aux && dtlp_xp(tree, at) == DTLP_XPOS_MD)
            return dtlp_xp(tree, copula) == DTLP_XPOS_VB ? 1 : -1;
    return dtlp_xp(tree, copula) == DTLP_XPOS_VBZ || dtlp_xp(tree, copula) == DTLP_XPOS_VBP ? 0 : -1;
}

/* A day to come behind it, or one that may yet be ("on Tuesday"). */
static bool has_day_to_come(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = token + 1; at <= tree->right[token]; at++) {
        const dtl_timex *timex = all->timex_of[at] == 0 ? NULL : &all->timexes[all->timex_of[at] - 1];
        if (timex != NULL && timex->type <= DTL_TIMEX_TIME && dtlp_is_usable(timex) && timex->period.last < DTL_DAY_OPEN_AFTER &&
            (timex->period.last > all->now || (dtlp_form_is(tree, at) & DTLP_IS(F_WEEKDAY))))
            return true;
        if (dtlp_is_verb(tree, at))
            return false;
    }
    return false;
}

/* "The report is out next Tuesday", "the ship will be back in port by May", "is due before magistrates on Monday": what
 * will be so on a day to come. */
bool dtlp_is_predicate_to_come(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t copula = dtlp_child(tree, token, DTLP_DEP_cop), subject = copula == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, token);
    if (subject == DTLP_NO_TOKEN || copula > token || subject > copula || all->now == DTL_DAY_NONE || all->timex_of[token] != 0 ||
        all->timex_of[subject] != 0 || dtlp_up(tree, subject) == DTLP_ADV || dtlp_rel(tree, token) == DTLP_DEP_acl_relcl)
        return false;
    int tense = tense_of_copula(tree, token, copula);
    dtlp_upos tag = dtlp_up(tree, token);
    bool word = (dtlp_form_around(tree, token) & DTLP_AROUND_IS(PLACED)) != 0 || dtlp_serves_as(tree, token, DTLP_DUE);
    bool held = tag == DTLP_PROPN && (dtlp_serves_as(tree, subject, DTLP_YEARLY) || (tree->word[subject] & DTLP_IS(N_EVENT)) != 0); /* "The final is at Leith on Sunday" */
    bool phrase = (tag == DTLP_NOUN || held) && dtlp_serves_as(tree, dtlp_child(tree, token, DTLP_DEP_case), DTLP_FRONTED_PLACE_PREPOSITION);
    return tense >= 0 && (word || phrase) && has_day_to_come(all, token);
}

bool dtlp_is_passing_state(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t copula = dtlp_child(tree, token, DTLP_DEP_cop), subject = copula == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, token);
    bool word = dtlp_up(tree, token) == DTLP_ADJ || (dtlp_form_around(tree, token) & DTLP_AROUND_IS(PLACED)) != 0;
    if (!word || subject == DTLP_NO_TOKEN || copula > token || subject > copula || all->timex_of[token] != 0 || all->timex_of[subject] != 0 ||
        dtlp_up(tree, subject) == DTLP_PRON || (dtlp_xp(tree, copula) != DTLP_XPOS_VBD && dtlp_xp(tree, copula) != DTLP_XPOS_VBN))
        return false;
    bool lasts = false, dated = false;
    for (uint32_t at = token + 1; at <= tree->right[token] && !dtlp_is_verb(tree, at); at++) {
        const dtl_timex *timex = all->timex_of[at] == 0 ? NULL : &all->timexes[all->timex_of[at] - 1];
        if (timex == NULL || dtlp_head(tree, at) == DTLP_NO_TOKEN)
            continue;
        bool date = timex->type == DTL_TIMEX_DATE && dtlp_is_usable(timex);
        bool for_long = timex->type == DTL_TIMEX_DURATION && (dtlp_form_around(tree, at - 1) & DTLP_AROUND_IS(SET_FOR)) != 0; /* not "the thinnest in 30 years" */
        lasts |= for_long || (date && timex->signal == DTL_SIGNAL_SINCE && dtlp_xp(tree, copula) == DTLP_XPOS_VBN);
        dated |= date;
    }
    return lasts && dated;
}

/* "Off with flu in November": is the date under a mere thing that is told of the predicate? */
static bool is_under_thing(const struct dtlp_happenings *all, uint32_t date, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t thing = dtlp_head(tree, date);
    return thing != DTLP_NO_TOKEN && thing != token && dtlp_head(tree, thing) == token && (dtlp_up(tree, thing) == DTLP_NOUN || dtlp_up(tree, thing) == DTLP_PROPN) && all->timex_of[thing] == 0 &&
           (tree->word[thing] & (DTLP_IS(N_EVENT) | DTLP_IS(N_MAYBE))) == 0 && dtlp_child(tree, thing, DTLP_DEP_case) != DTLP_NO_TOKEN &&
           dtlp_child(tree, date, DTLP_DEP_case) != DTLP_NO_TOKEN && date > thing;
}

static bool is_date(const struct dtlp_happenings *all, uint32_t token)
{
    const dtl_timex *timex = all->timex_of[token] == 0 ? NULL : &all->timexes[all->timex_of[token] - 1];
    return timex != NULL && timex->type <= DTL_TIMEX_TIME && dtlp_is_usable(timex) && dtlp_rel(all->tree, token) != DTLP_DEP_compound && dtlp_rel(all->tree, token) != DTLP_DEP_nmod_poss;
}

/* A date that the words around it put on the predicate: under it or under a noun within it, in front or behind. */
static bool has_date(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        if (is_date(all, at))
            return true;
        for (uint32_t below = tree->child[at]; below != DTLP_NO_TOKEN; below = tree->sibling[below])
            if (is_date(all, below) && is_under_thing(all, below, token))
                return true;
    }
    return false;
}

/* "Was to have been ready", "was the second", "it was a bullet", "was among the men who left": what may not have been, and what says nothing on its own. */
static bool is_empty_predicate(const dtlp_tree *tree, uint32_t token, uint32_t subject)
{
    uint32_t preposition = dtlp_child(tree, token, DTLP_DEP_case);
    if ((dtlp_form_around(tree, token) & DTLP_AROUND_IS(ORDINAL)) != 0 || (preposition == DTLP_NO_TOKEN && dtlp_serves_as(tree, subject, DTLP_EXPLETIVE)) ||
        (dtlp_serves_as(tree, preposition, DTLP_PARTITIVE_PREPOSITION) && dtlp_child(tree, token, DTLP_DEP_acl_relcl) != DTLP_NO_TOKEN))
        return true;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_xp(tree, at) == DTLP_XPOS_TO || (dtlp_rel(tree, at) == DTLP_DEP_aux && dtlp_xp(tree, at) == DTLP_XPOS_MD))
            return true;
    return false;
}

/* "They were missing", but "was lower", "was 12 years old", "31 were dead": and of a thing it is no news how it was on a day. */
static bool is_plain_quality(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (dtlp_xp(tree, token) != DTLP_XPOS_JJ)
        return false;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((at < token && all->timex_of[at] != 0 && all->timexes[all->timex_of[at] - 1].type == DTL_TIMEX_DURATION) || (at + 1 == token && dtlp_is_noun(tree, at)))
            return false;
    uint32_t subject = dtlp_own_subject(tree, token);
    if (subject == DTLP_NO_TOKEN || dtlp_xp(tree, subject) == DTLP_XPOS_NN || dtlp_up(tree, subject) == DTLP_NUM || dtlp_child(tree, subject, DTLP_DEP_nummod) != DTLP_NO_TOKEN)
        return false;
    const uint64_t clauses = DTLP_REL(ccomp) | DTLP_REL(xcomp) | DTLP_REL(csubj) | DTLP_REL(expl) | DTLP_REL(advcl) | DTLP_REL(obj);
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (clauses >> dtlp_rel(tree, at) & 1)
            return false;
    return token + 1 >= tree->text->n_tokens || (dtlp_up(tree, token + 1) != DTLP_NUM && dtlp_up(tree, token + 1) != DTLP_SYM);
}

/* "Was in hospital in May", "had been at Leith on Tuesday", "was a sergeant in Cambodia in 1993", "has been at work since Tuesday". */
bool dtlp_is_dated_state(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t copula = dtlp_child(tree, token, DTLP_DEP_cop), subject = copula == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, token);
    if (copula != DTLP_NO_TOKEN && subject == DTLP_NO_TOKEN && dtlp_rel(tree, token) == DTLP_DEP_conj && dtlp_head(tree, token) < copula && dtlp_xp(tree, copula) == DTLP_XPOS_VBD)
        subject = dtlp_own_subject(tree, dtlp_head(tree, token)); /* "left in 1980 and was a candidate in 1986" */
    if (subject == DTLP_NO_TOKEN || copula > token || subject > copula || all->timex_of[token] != 0 || all->timex_of[subject] != 0)
        return false;
    if (is_empty_predicate(tree, token, subject))
        return false;
    dtlp_upos tag = dtlp_up(tree, token);
    dtlp_xpos form = dtlp_xp(tree, copula);
    bool thing = tag == DTLP_NOUN || tag == DTLP_PROPN || is_plain_quality(all, token) || (dtlp_form_around(tree, token) & DTLP_AROUND_IS(PLACED)) != 0;
    return thing && (form == DTLP_XPOS_VBD || form == DTLP_XPOS_VBN) && has_date(all, token);
}

/* "The last instalment was in January", "the first one is on 3 May": a thing of which only its day is told. */
bool dtlp_is_only_dated(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t day = dtlp_head(tree, token), copula = day == DTLP_NO_TOKEN || all->timex_of[day] == 0 ? DTLP_NO_TOKEN : dtlp_child(tree, day, DTLP_DEP_cop);
    const dtl_timex *timex = copula == DTLP_NO_TOKEN ? NULL : &all->timexes[all->timex_of[day] - 1];
    return timex != NULL && dtlp_is_subject(dtlp_rel(tree, token)) && token < copula && copula < day && all->timex_of[token] == 0 && dtlp_is_usable(timex) &&
           timex->type <= DTL_TIMEX_TIME && dtlp_child(tree, day, DTLP_DEP_case) != DTLP_NO_TOKEN && dtlp_up(tree, token) == DTLP_NOUN && (tree->word[token] & DTLP_IS(F_OCCASION)) == 0; /* not "the last time was in May" */
}

/* "There will be a tea dance on Saturday", "in 2004 there was a musical": what is held then. */
bool dtlp_is_there_then(const struct dtlp_happenings *all, uint32_t token)
{
    enum { A_WEEK = 7, REACH = 60 /* tokens */ };
    const dtlp_tree *tree = all->tree;
    if (!dtlp_is_there(tree, token))
        return false;
    uint32_t be = dtlp_head(tree, token), modal = dtlp_child(tree, be, DTLP_DEP_aux);
    bool will = modal != DTLP_NO_TOKEN && dtlp_xp(tree, be) == DTLP_XPOS_VB && (dtlp_form_is(tree, modal) & DTLP_IS(F_FUTURE)) != 0;
    bool was = modal == DTLP_NO_TOKEN && dtlp_xp(tree, be) == DTLP_XPOS_VBD && dtlp_serves_as(tree, dtlp_child(tree, token, DTLP_DEP_det), DTLP_INDEFINITE_ARTICLE) &&
               (tree->word[token] & (DTLP_IS(N_EVENT) | DTLP_IS(N_MAYBE))) == 0;
    for (uint32_t at = tree->left[be], n = 0; (will || was) && n < REACH && at <= tree->right[be]; at++, n++) {
        const dtl_timex *timex = all->timex_of[at] == 0 ? NULL : &all->timexes[all->timex_of[at] - 1];
        if (timex != NULL && timex->type <= DTL_TIMEX_TIME && dtlp_is_usable(timex) && timex->signal == DTL_SIGNAL_NONE && (was ? dtlp_head(tree, at) == be : (int64_t)timex->period.last - timex->period.first < A_WEEK))
            return true;
    }
    return false;
}
