/* modality.c - whether a mention happened: what its own words deny, doubt or plan, and what it hangs on.
 *
 * Knows nothing of dates.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { MODAL_DEPTH = 6 }; /* governors asked about modality */

/* ---- polarity ------------------------------------------------------------------------ */

/* The Never of "recorded Half Past Never". */
static bool is_in_a_name(const dtlp_tree *tree, uint32_t token)
{
    const dtlp_token *t = &tree->text->tokens[token];
    return t->capital && !t->all_capital && token > 0 && tree->sentence[token - 1] == tree->sentence[token] &&
           tree->text->tokens[token - 1].shape != DTLP_SHAPE_PUNCTUATION;
}

static bool is_negated(const dtlp_tree *tree, dtlp_happening *one)
{
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        bool small = relation == DTLP_DEP_advmod || relation == DTLP_DEP_det ||
                     relation == DTLP_DEP_mark || relation == DTLP_DEP_case ||
                     relation == DTLP_DEP_cc_preconj || relation == DTLP_DEP_aux ||
                     dtlp_up(tree, at) == DTLP_PART;
        uint64_t word = tree->word[at] | dtlp_form_is(tree, at);
        bool other = one->kind == DTLP_KIND_NOUN && (dtlp_form_is(tree, at + 1) & (DTLP_IS(F_BEFORE) | DTLP_IS(F_AFTER))) != 0; /* "not before the vote" */
        if (small && !other && (word & DTLP_IS(F_NEGATION)) && !is_in_a_name(tree, at)) {
            one->negated_verb = one->kind == DTLP_KIND_VERB && relation != DTLP_DEP_det;
            return true;
        }
        if (one->kind == DTLP_KIND_VERB && (dtlp_is_subject(relation) || relation == DTLP_DEP_obj)) {
            if (word & DTLP_IS(F_NEGATION))
                return true;
            uint32_t determiner = dtlp_child(tree, at, DTLP_DEP_det);
            uint32_t left = tree->left[at]; /* "neither pilot answered", "not one cart came" */
            bool none = left < at && dtlp_is_subject(relation) && dtlp_xp(tree, left + 1) != DTLP_XPOS_JJR && /* but "no more than 300 came" */
                        (dtlp_head(tree, left) == at || dtlp_rel(tree, left + 1) == DTLP_DEP_nummod || dtlp_rel(tree, left + 1) == DTLP_DEP_det) &&
                        (left + 1 == at || dtlp_head(tree, left + 1) == at);
            if (dtlp_serves_as(tree, determiner, DTLP_NEGATIVE_DETERMINER) ||
                (none && ((tree->word[left] | dtlp_form_is(tree, left)) & DTLP_IS(F_NEGATION)) && !is_in_a_name(tree, left)))
                return true;
        }
    }
    return false;
}

/* "was nearly cancelled" was not, but "almost doubled" grew and "nearly 200 died". */
static bool is_almost(const dtlp_tree *tree, const dtlp_happening *one)
{
    uint32_t before = one->token - 1;
    return one->kind == DTLP_KIND_VERB && one->token > 0 && (one->word & DTLP_IS(V_AMOUNTS)) == 0 &&
           dtlp_head(tree, before) == one->token && dtlp_rel(tree, before) == DTLP_DEP_advmod &&
           (dtlp_form_around(tree, before) & DTLP_AROUND_IS(NEARLY)) != 0;
}

/* ---- modality ----------------------------------------------------------------------------- */

/* "Had the sample been taken": at a clause's begin, before the subject. "Never had it been taken" tells a fact. */
static bool is_inverted(const dtlp_tree *tree, uint32_t auxiliary, uint32_t verb)
{
    uint32_t subject = dtlp_own_subject(tree, verb), first = tree->text->sentences[tree->sentence[verb]].first_token;
    return dtlp_serves_as(tree, auxiliary, DTLP_PERFECT_AUXILIARY) && dtlp_xp(tree, auxiliary) == DTLP_XPOS_VBD && auxiliary < verb &&
           subject != DTLP_NO_TOKEN && auxiliary < tree->left[subject] && subject < verb &&
           (auxiliary == first || dtlp_up(tree, auxiliary - 1) == DTLP_PUNCT || dtlp_up(tree, auxiliary - 1) == DTLP_SCONJ ||
            dtlp_up(tree, auxiliary - 1) == DTLP_CCONJ);
}

static bool is_conditional(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((dtlp_rel(tree, at) == DTLP_DEP_mark && (tree->word[at] & DTLP_IS(F_CONDITION))) ||
            (dtlp_rel(tree, at) == DTLP_DEP_aux && is_inverted(tree, at, one->token)))
            return true;
    return false;
}

/* What its own words say: "proposed talks", "no attack", "perhaps". */
void dtlp_modality_of_own(const struct dtlp_happenings *all, dtlp_happening *one, dtl_event *event)
{
    const dtlp_tree *tree = all->tree;
    one->conditional = is_conditional(all, one);
    event->negative = is_negated(tree, one);
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        bool awaited = (dtlp_form_around(tree, at) & DTLP_AROUND_IS(LIKELY)) != 0 && (event->tense == DTL_TENSE_FUTURE || one->would) &&
                       event->aspect == DTL_ASPECT_NONE; /* "will likely open" */
        if ((tree->word[at] & DTLP_IS(F_MAYBE)) && !awaited)
            event->modality = DTL_MODALITY_POSSIBLE;
        if (dtlp_rel(tree, at) != DTLP_DEP_amod || one->kind != DTLP_KIND_NOUN)
            continue;
        uint64_t word = tree->word[at] | dtlp_form_is(tree, at);
        if (word & DTLP_IS(A_PLANNED))
            event->modality = DTL_MODALITY_PLANNED;
        else if (word & DTLP_IS(A_POSSIBLE))
            event->modality = DTL_MODALITY_POSSIBLE;
    }
    if (one->conditional)
        event->modality = DTL_MODALITY_POSSIBLE;
    if (event->negative || is_almost(tree, one))
        event->modality = DTL_MODALITY_NEGATED;
}

static bool is_non_finite(const dtl_event *event)
{
    return event->tense == DTL_TENSE_INFINITIVE || event->tense == DTL_TENSE_PRESPART ||
           event->tense == DTL_TENSE_PASTPART || event->tense == DTL_TENSE_NONE;
}

/* "did not plan to move it": no plan; but "is not expected to move until May". */
static bool is_denied_plan(const struct dtlp_happenings *all, const dtlp_happening *one, const dtlp_happening *governor, const dtl_event *above)
{
    if (above->modality != DTL_MODALITY_NEGATED || (governor->word & DTLP_IS(V_PLANS)) == 0 || !governor->negated_verb || governor->passive)
        return false;
    for (uint32_t at = governor->token; at <= all->tree->right[one->token]; at++)
        if (dtlp_form_is(all->tree, at) & DTLP_IS(F_UNTIL))
            return false;
    return true;
}

/* Modality that a governor's meaning gives to what is under it; false if none. */
static bool governed_modality(const dtlp_happening *one, const dtl_event *event,
                              const dtlp_happening *governor, const dtl_event *above,
                              dtl_modality *out)
{
    bool complement = one->link == DTLP_LINK_COMPLEMENT || one->link == DTLP_LINK_ARGUMENT ||
                      one->link == DTLP_LINK_OBLIQUE || one->link == DTLP_LINK_RELATIVE;
    bool object = one->link != DTLP_LINK_ARGUMENT || governor->object == one->token;
    if (one->link == DTLP_LINK_OBLIQUE && one->kind == DTLP_KIND_NOUN && one->token < governor->token)
        return false; /* "In a speech she promised": it was held */
    if (one->would && (governor->reports || ((governor->word & DTLP_IS(V_PLANS)) && one->link == DTLP_LINK_COMPLEMENT))) {
        *out = DTL_MODALITY_PLANNED;
        return true;
    }
    bool subjunctive = one->link == DTLP_LINK_COMPLEMENT && event->tense == DTL_TENSE_PRESENT &&
                       (governor->word & DTLP_IS(V_POSSIBLE)); /* "demanded that he leave" */
    if (!complement || !object || !(is_non_finite(event) || subjunctive))
        return false;
    if (one->link == DTLP_LINK_RELATIVE && governor->kind == DTLP_KIND_VERB)
        return false; /* "a report issued in March ruled it out": it was issued */
    bool behind = one->token > governor->token || governor->passive;
    if ((governor->word & DTLP_IS(V_AVERTS)) && one->link != DTLP_LINK_OBLIQUE && behind)
        *out = DTL_MODALITY_NEGATED;
    else if (event->tense == DTL_TENSE_INFINITIVE && (governor->word & DTLP_IS(V_PLANS)))
        *out = DTL_MODALITY_PLANNED;
    else if (governor->word & DTLP_IS(V_POSSIBLE))
        *out = DTL_MODALITY_POSSIBLE;
    else if (governor->word & DTLP_IS(V_PLANS))
        *out = DTL_MODALITY_PLANNED;
    else if (event->tense == DTL_TENSE_INFINITIVE && !(governor->word & DTLP_IS(V_IMPLIES)) &&
             above->event_class != DTL_CLASS_OCCURRENCE)
        *out = DTL_MODALITY_POSSIBLE;
    else
        return false;
    return true;
}

/* "may do so at a summit": if they do, it is held. */
static bool is_where_possible(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    for (uint32_t at = all->tree->left[one->token]; at <= all->tree->right[one->token]; at++)
        if (all->timex_of[at] != 0)
            return false; /* "at a meeting on Friday": that one is fixed */
    return one->kind == DTLP_KIND_NOUN && one->link == DTLP_LINK_OBLIQUE && one->governor != DTLP_NO_MENTION && one->marker != DTLP_NO_TOKEN &&
           all->events[one->governor].modality == DTL_MODALITY_POSSIBLE && dtlp_serves_as(all->tree, one->marker, DTLP_POINT_PREPOSITION) &&
           dtlp_serves_as(all->tree, dtlp_child(all->tree, one->token, DTLP_DEP_det), DTLP_NEW_DETERMINER);
}

/* Walk up: what hangs on something that did not happen, or is planned, did not
 * happen either, as long as it carries no time of its own. */
static dtl_modality inherited_modality(const struct dtlp_happenings *all, uint32_t index)
{
    const dtlp_happening *one = &all->at[index];
    const dtl_event *event = &all->events[index];
    dtl_modality modality = event->modality;
    if (one->kind == DTLP_KIND_NOUN && one->marker != DTLP_NO_TOKEN && one->link == DTLP_LINK_OBLIQUE &&
        (dtlp_form_is(all->tree, one->marker) & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))))
        return modality; /* "called for an inquiry after the fire": the fire was */
    if (one->kind == DTLP_KIND_NOUN && dtlp_rel(all->tree, one->token) == DTLP_DEP_obl_agent)
        return modality; /* "set off by the quake": what did something was */
    if (modality != DTL_MODALITY_NEGATED && is_where_possible(all, one))
        return DTL_MODALITY_POSSIBLE;
    bool joined = one->would && one->link == DTLP_LINK_CONJUNCT;
    for (int i = 0; i < MODAL_DEPTH && modality == DTL_MODALITY_ACTUAL; i++) {
        if (one->governor == DTLP_NO_MENTION)
            break;
        const dtlp_happening *governor = &all->at[one->governor];
        const dtl_event *above = &all->events[one->governor];
        if (event->tense == DTL_TENSE_INFINITIVE && one->link == DTLP_LINK_COMPLEMENT && is_denied_plan(all, one, governor, above))
            return DTL_MODALITY_NEGATED;
        if (governed_modality(one, event, governor, above, &modality))
            break;
        if (joined && governor->reports && one->link == DTLP_LINK_COMPLEMENT)
            return DTL_MODALITY_PLANNED; /* "said that it rained and that it would snow" */
        bool inherits = is_non_finite(event) && (one->link == DTLP_LINK_COMPLEMENT ||
                                                 one->link == DTLP_LINK_CONJUNCT);
        if (one->link == DTLP_LINK_CONJUNCT && all->events[index].tense == above->tense &&
            one->kind == DTLP_KIND_VERB)
            inherits = !one->own_subject || is_non_finite(event);
        if (!inherits)
            break;
        modality = above->modality;
        if (modality == DTL_MODALITY_NEGATED && one->link == DTLP_LINK_CONJUNCT)
            modality = DTL_MODALITY_ACTUAL;
        one = governor;
        event = above;
    }
    return modality;
}

/* "promised rallies until the boy was returned", "vowed to strike until he was freed": nobody says that he was. */
static bool is_hoped_for(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    if (one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_ADVERBIAL || one->governor == DTLP_NO_MENTION || one->marker == DTLP_NO_TOKEN ||
        (dtlp_form_is(all->tree, one->marker) & DTLP_IS(F_UNTIL)) == 0 || event->tense != DTL_TENSE_PAST)
        return false;
    for (uint32_t at = one->marker; at <= all->tree->right[one->token]; at++)
        if (all->timex_of[at] != 0)
            return false; /* "until he was freed in May" */
    const dtl_event *above = &all->events[one->governor];
    return above->tense == DTL_TENSE_INFINITIVE || above->modality == DTL_MODALITY_PLANNED || above->modality == DTL_MODALITY_POSSIBLE ||
           (all->at[one->governor].word & (DTLP_IS(V_PLANS) | DTLP_IS(V_POSSIBLE))) != 0;
}

dtl_modality dtlp_modality_at_last(const struct dtlp_happenings *all, uint32_t index)
{
    const dtlp_happening *one = &all->at[index];
    dtl_modality modality = inherited_modality(all, index);
    if (modality == DTL_MODALITY_ACTUAL && one->would)
        return DTL_MODALITY_POSSIBLE;
    if (modality == DTL_MODALITY_ACTUAL && is_hoped_for(all, one, &all->events[index]))
        return DTL_MODALITY_POSSIBLE;
    if (modality == DTL_MODALITY_ACTUAL && one->infinitive_of_purpose)
        return DTL_MODALITY_PLANNED;
    return modality;
}
