/* attribute.c - class, tense and aspect of mentions.
 *
 * TimeML's attributes from the verb group and the word lists; polarity and
 * modality have a file of their own. Knows nothing of dates.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { GROUP_DEPTH = 6 }; /* heads asked whether they have the verb group */

/* ---- the verb group ---------------------------------------------------------- */

typedef struct verb_group {
    bool future, may, would, have, be, passive, being, do_, to;
    bool is_to; /* the finite form is one of "be" */
    dtlp_xpos finite; /* tag of the first finite form; DTLP_XPOS_NONE if there is none */
    bool past_have;
} verb_group;

static void add_auxiliary(const dtlp_tree *tree, uint32_t token, verb_group *group)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    uint64_t word = tree->word[token] | dtlp_form_is(tree, token);
    bool would = dtlp_serves_as(tree, token, DTLP_PAST_FUTURE);
    if (tag == DTLP_XPOS_MD) {
        group->would |= would;
        group->future |= (word & DTLP_IS(F_FUTURE)) != 0 && !would;
        group->may |= (word & DTLP_IS(F_MAY)) != 0 && (word & DTLP_IS(F_FUTURE)) == 0;
    } else if (dtlp_serves_as(tree, token, DTLP_PERFECT_AUXILIARY)) {
        bool perfect = !dtlp_serves_as(tree, token + 1, DTLP_INFINITIVE_MARKER); /* no "had to", as mended */
        group->have |= perfect;
        group->past_have |= perfect && tag == DTLP_XPOS_VBD;
    } else if (dtlp_rel(tree, token) == DTLP_DEP_aux_pass) {
        group->passive = true;
        group->being |= tag == DTLP_XPOS_VBG;
    } else if (dtlp_serves_as(tree, token, DTLP_COPULA)) {
        group->be = true;
    } else if (dtlp_serves_as(tree, token, DTLP_DO_AUXILIARY)) {
        group->do_ = true;
    }
    if (group->finite == DTLP_XPOS_NONE && dtlp_is_finite(tree, token)) {
        group->finite = tag;
        group->is_to = dtlp_serves_as(tree, token, DTLP_COPULA);
    }
}

static bool has_auxiliaries(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_aux) != DTLP_NO_TOKEN ||
           dtlp_child(tree, token, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN ||
           dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN;
}

/* "has visited and met": the second verb borrows the first one's auxiliaries. */
static uint32_t group_owner(const dtlp_tree *tree, uint32_t token)
{
    for (int i = 0; i < GROUP_DEPTH; i++) {
        uint32_t head = dtlp_head(tree, token);
        if (has_auxiliaries(tree, token) || dtlp_rel(tree, token) != DTLP_DEP_conj ||
            head == DTLP_NO_TOKEN || dtlp_xp(tree, head) != dtlp_xp(tree, token) ||
            dtlp_child(tree, token, DTLP_DEP_mark) != DTLP_NO_TOKEN)
            break;
        token = head;
    }
    return token;
}

/* "is going to leave", "has to leave": the tense stands on the word above. */
static uint32_t half_auxiliary(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) != DTLP_DEP_xcomp || head == DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    return dtlp_serves_as(tree, head, DTLP_PROSPECTIVE) ? head : DTLP_NO_TOKEN;
}

/* The "to" before an infinitive, "be" between them or not. */
static uint32_t to_before(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    uint32_t at = token;
    if (at > 1 && (tag == DTLP_XPOS_VBN || tag == DTLP_XPOS_VBD) && dtlp_serves_as(tree, at - 1, DTLP_PASSIVE_INFINITIVE))
        at--;
    else if (tag != DTLP_XPOS_VB)
        return DTLP_NO_TOKEN;
    return at > 1 && tree->sentence[at - 2] == tree->sentence[token] && dtlp_xp(tree, at - 1) == DTLP_XPOS_TO
               ? at - 1 : DTLP_NO_TOKEN;
}

/* "is due to open": the adjective before the infinitive, above it or below in the parse. */
static uint32_t due_before(const dtlp_tree *tree, uint32_t token)
{
    uint32_t to = to_before(tree, token);
    return to != DTLP_NO_TOKEN && dtlp_serves_as(tree, to - 1, DTLP_DUE) ? to - 1 : DTLP_NO_TOKEN;
}

/* "was due", "had been due". */
static bool was_due(const dtlp_tree *tree, uint32_t due)
{
    for (uint32_t at = due, n = 0; at-- > 0 && n < 4 && tree->sentence[at] == tree->sentence[due]; n++)
        if (dtlp_xp(tree, at) == DTLP_XPOS_VBD)
            return true;
    return false;
}

static verb_group read_group(const dtlp_tree *tree, uint32_t token)
{
    verb_group group = {0};
    uint32_t owner = group_owner(tree, token);
    for (uint32_t at = tree->child[owner]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        bool alien = tree->text->tokens[at].quoted && !tree->text->tokens[token].quoted; /* "“and he will,” she said" */
        if (!alien && (relation == DTLP_DEP_aux || relation == DTLP_DEP_aux_pass || relation == DTLP_DEP_cop))
            add_auxiliary(tree, at, &group);
        else if (relation == DTLP_DEP_mark && dtlp_xp(tree, at) == DTLP_XPOS_TO)
            group.to = true;
    }
    if (half_auxiliary(tree, token) != DTLP_NO_TOKEN)
        group.future = true;
    group.to |= due_before(tree, token) != DTLP_NO_TOKEN;
    return group;
}

/* ---- tense and aspect ------------------------------------------------------------ */

/* "The club beat": a past that looks like the base form, but its subject is one. */
static bool is_hidden_past(const dtlp_tree *tree, uint32_t token)
{
    const dtlp_event_word *word = tree->form[token];
    uint32_t subject = dtlp_own_subject(tree, token);
    if (dtlp_xp(tree, token) == DTLP_XPOS_VBP && !has_auxiliaries(tree, token) && subject != DTLP_NO_TOKEN &&
        (dtlp_form_is(tree, subject) & (DTLP_IS(F_HE) | DTLP_IS(F_SHE))))
        return true; /* "she rode", "he put": now it would end with an s */
    if (word == NULL || word->past == NULL || subject == DTLP_NO_TOKEN || has_auxiliaries(tree, token) ||
        !dtlp_slice_equal_nocase(dtlp_word_at(tree, token), dtlp_slice_of(word->past)))
        return false;
    dtlp_xpos tag = dtlp_xp(tree, subject);
    return (tag == DTLP_XPOS_NN || tag == DTLP_XPOS_NNP) &&
           dtlp_child(tree, subject, DTLP_DEP_conj) == DTLP_NO_TOKEN;
}

/* "Applause filled the hall", taken for a participle: it has a subject and no auxiliary. */
static bool is_mistaken_participle(const dtlp_tree *tree, const dtlp_happening *one)
{
    return dtlp_own_subject(tree, one->token) != DTLP_NO_TOKEN && !one->passive &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_COMPLEMENT) &&
           !has_auxiliaries(tree, one->token);
}

/* "The minister denied it", taken for a participle: it has a subject and no auxiliary. */
static bool is_hidden_finite(const dtlp_tree *tree, uint32_t token)
{
    dtlp_deprel relation = dtlp_rel(tree, token);
    bool clause = relation == DTLP_DEP_root || relation == DTLP_DEP_ccomp || relation == DTLP_DEP_conj ||
                  relation == DTLP_DEP_parataxis || relation == DTLP_DEP_advcl || relation == DTLP_DEP_acl_relcl;
    uint32_t subject = dtlp_own_subject(tree, token), object = dtlp_child(tree, token, DTLP_DEP_obj);
    bool main = relation == DTLP_DEP_root && object != DTLP_NO_TOKEN && object > token; /* "elected her" */
    bool alone = (tree->word[token] & DTLP_IS(V_INTRANSITIVE)) && relation == DTLP_DEP_acl; /* "Prices soared" */
    return (alone || (clause && (main || (subject != DTLP_NO_TOKEN && subject < token)))) && !has_auxiliaries(tree, token);
}

/* "A tabloid named him", taken for a participle on a noun: it has an object. */
static bool has_pronoun_object(const dtlp_tree *tree, uint32_t token)
{
    uint32_t object = dtlp_child(tree, token, DTLP_DEP_obj);
    return dtlp_rel(tree, token) == DTLP_DEP_acl && object != DTLP_NO_TOKEN && object == token + 1 &&
           dtlp_up(tree, object) == DTLP_PRON && !has_auxiliaries(tree, token);
}

static dtl_tense finite_tense(const verb_group *group, dtlp_xpos own)
{
    dtlp_xpos tag = group->finite != DTLP_XPOS_NONE ? group->finite : own;
    switch (tag) {
    case DTLP_XPOS_VBD: return DTL_TENSE_PAST;
    case DTLP_XPOS_VBP: case DTLP_XPOS_VBZ: return DTL_TENSE_PRESENT;
    default: return DTL_TENSE_NONE;
    }
}

static dtl_tense tense_of(const verb_group *group, dtlp_xpos own, bool predicate)
{
    if (group->future)
        return DTL_TENSE_FUTURE;
    if (group->may || group->would)
        return DTL_TENSE_NONE;
    if (group->to)
        return DTL_TENSE_INFINITIVE;
    dtl_tense tense = finite_tense(group, predicate ? DTLP_XPOS_NONE : own);
    if (tense != DTL_TENSE_NONE || predicate)
        return tense;
    if (own == DTLP_XPOS_VBG)
        return DTL_TENSE_PRESPART;
    return own == DTLP_XPOS_VBN ? DTL_TENSE_PASTPART : DTL_TENSE_NONE;
}

static dtl_aspect aspect_of(const verb_group *group, dtlp_xpos own)
{
    bool progressive = (group->be && own == DTLP_XPOS_VBG && !group->passive) || group->being;
    if (group->have)
        return progressive ? DTL_ASPECT_PERFECTIVE_PROGRESSIVE : DTL_ASPECT_PERFECTIVE;
    return progressive ? DTL_ASPECT_PROGRESSIVE : DTL_ASPECT_NONE;
}

static void fill_tense(const struct dtlp_happenings *all, dtlp_happening *one, dtl_event *event)
{
    const dtlp_tree *tree = all->tree;
    event->tense = DTL_TENSE_NONE;
    event->aspect = DTL_ASPECT_NONE;
    if (one->kind == DTLP_KIND_NOUN)
        return;
    verb_group group = read_group(tree, one->token);
    dtlp_xpos own = dtlp_xp(tree, one->token);
    if ((own == DTLP_XPOS_VBP || own == DTLP_XPOS_VB) && !group.to && is_hidden_past(tree, one->token))
        own = DTLP_XPOS_VBD;
    if (own == DTLP_XPOS_VBN && is_mistaken_participle(tree, one))
        own = DTLP_XPOS_VBD;
    if (own == DTLP_XPOS_VBN && !group.to && is_hidden_finite(tree, one->token))
        own = DTLP_XPOS_VBD;
    if (own == DTLP_XPOS_VBN && has_pronoun_object(tree, one->token)) {
        own = DTLP_XPOS_VBD;
        one->link = DTLP_LINK_NONE; /* it is the clause, whatever it hangs on */
    }
    event->tense = tense_of(&group, own, one->kind == DTLP_KIND_ADJECTIVE);
    event->aspect = one->kind == DTLP_KIND_VERB ? aspect_of(&group, own)
                    : group.have                ? DTL_ASPECT_PERFECTIVE
                                                : DTL_ASPECT_NONE;
    one->would = group.would;
    one->infinitive_of_purpose = group.to && one->link == DTLP_LINK_ADVERBIAL && !group.is_to;
    uint32_t due = due_before(tree, one->token);
    bool is_to = group.is_to && group.to && (own == DTLP_XPOS_VB || own == DTLP_XPOS_VBN);
    if (group.may)
        event->modality = DTL_MODALITY_POSSIBLE;
    else if (due != DTLP_NO_TOKEN) /* "had been due to open" says nothing of whether it will */
        event->modality = was_due(tree, due) ? DTL_MODALITY_POSSIBLE : DTL_MODALITY_PLANNED;
    else if (is_to && group.have) /* "was to have opened": it did not */
        event->modality = DTL_MODALITY_NEGATED;
    else if (is_to) /* "is to open"; "was to" came to nothing */
        event->modality = group.finite == DTLP_XPOS_VBD ? DTL_MODALITY_POSSIBLE : DTL_MODALITY_PLANNED;
    else if (group.future)
        event->modality = DTL_MODALITY_PLANNED;
}

/* ---- class ------------------------------------------------------------------------------ */

/* It has a clause or an event noun under it: what TimeML's intensional classes ask for. */
static bool has_event_argument(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (relation == DTLP_DEP_xcomp || relation == DTLP_DEP_ccomp || relation == DTLP_DEP_csubj)
            return true;
        if (all->of_token[at] != 0 && (relation == DTLP_DEP_obj || relation == DTLP_DEP_obl ||
                                       relation == DTLP_DEP_nsubj_pass || relation == DTLP_DEP_acl ||
                                       relation == DTLP_DEP_nmod || relation == DTLP_DEP_advcl))
            return true;
    }
    return false;
}

static bool has_clause(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
           dtlp_child(tree, token, DTLP_DEP_parataxis) != DTLP_NO_TOKEN ||
           dtlp_rel(tree, token) == DTLP_DEP_parataxis;
}

static bool has_complement(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_xcomp) != DTLP_NO_TOKEN ||
           dtlp_child(tree, token, DTLP_DEP_ccomp) != DTLP_NO_TOKEN;
}

/* An object that is no event: "held a stake", not "held talks". */
static bool has_thing(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    return one->object != DTLP_NO_TOKEN && all->of_token[one->object] == 0 && !one->passive;
}

static bool subject_is_event(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    return one->subject != DTLP_NO_TOKEN && all->of_token[one->subject] != 0;
}

static dtl_event_class noun_class(uint64_t word)
{
    if (word & DTLP_IS(N_ASPECTUAL))
        return DTL_CLASS_ASPECTUAL;
    if (word & DTLP_IS(N_REPORTING))
        return DTL_CLASS_REPORTING;
    if (word & DTLP_IS(N_I_STATE))
        return DTL_CLASS_I_STATE;
    if (word & DTLP_IS(N_I_ACTION))
        return DTL_CLASS_I_ACTION;
    if (word & DTLP_IS(N_PERCEPTION))
        return DTL_CLASS_PERCEPTION;
    if ((word & DTLP_IS(N_STATE)) && !(word & DTLP_IS(N_EVENT)))
        return DTL_CLASS_STATE;
    return DTL_CLASS_OCCURRENCE;
}

/* "said it", "warned that it would", "the report that". */
static bool is_report(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    const uint64_t other = DTLP_IS(V_I_ACTION) | DTLP_IS(V_I_STATE) | DTLP_IS(V_PERCEPTION) |
                           DTLP_IS(V_ASPECTUAL) | DTLP_IS(V_STATE);
    bool clause = has_clause(all->tree, one->token);
    if (one->kind != DTLP_KIND_VERB)
        return one->kind == DTLP_KIND_NOUN && noun_class(one->word) == DTL_CLASS_REPORTING;
    return ((one->word & DTLP_IS(V_REPORTING_CLAUSE)) && clause) ||
           ((one->word & DTLP_IS(V_REPORTING)) && ((one->word & other) == 0 || clause));
}

static dtl_event_class verb_class(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    uint64_t word = one->word;
    bool argument = has_event_argument(all, one);
    if (one->reports) /* to warn or to claim is to act as well */
        return (word & DTLP_IS(V_REPORTING)) && (word & DTLP_IS(V_I_ACTION_ALWAYS)) ? DTL_CLASS_I_ACTION
                                                                                    : DTL_CLASS_REPORTING;
    if ((word & DTLP_IS(V_ASPECTUAL)) && (argument || subject_is_event(all, one)))
        return DTL_CLASS_ASPECTUAL;
    if ((word & DTLP_IS(V_I_STATE_CLAUSE)) && has_complement(all->tree, one->token))
        return DTL_CLASS_I_STATE;
    if (word & DTLP_IS(V_I_ACTION_ALWAYS))
        return DTL_CLASS_I_ACTION;
    if ((word & DTLP_IS(V_STATE_OF_THING)) && has_thing(all, one))
        return DTL_CLASS_STATE;
    if (word & DTLP_IS(V_PERCEPTION))
        return DTL_CLASS_PERCEPTION;
    if ((word & DTLP_IS(V_I_STATE)) && (argument || !(word & DTLP_IS(V_OUTCOME))))
        return DTL_CLASS_I_STATE;
    if ((word & DTLP_IS(V_I_ACTION)) && argument)
        return DTL_CLASS_I_ACTION;
    bool deed = dtlp_child(all->tree, one->token, DTLP_DEP_compound_prt) != DTLP_NO_TOKEN; /* "sat down" */
    if ((word & DTLP_IS(V_STATE)) && !one->passive && !deed)
        return DTL_CLASS_STATE;
    if ((word & DTLP_IS(V_ASPECTUAL)) && !(word & (DTLP_IS(V_OUTCOME) | DTLP_IS(V_ASPECTUAL_EVENT))))
        return DTL_CLASS_ASPECTUAL;
    return DTL_CLASS_OCCURRENCE;
}

static dtl_event_class class_of(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    if (one->kind == DTLP_KIND_NOUN)
        return dtlp_form_around(all->tree, one->token) & DTLP_AROUND_IS(ATTAINED) ? DTL_CLASS_OCCURRENCE : noun_class(one->word);
    if (one->kind == DTLP_KIND_VERB)
        return verb_class(all, one);
    return (one->word & DTLP_IS(A_I_STATE)) && has_event_argument(all, one) ? DTL_CLASS_I_STATE
                                                                           : DTL_CLASS_STATE;
}

void dtlp_attributes_fill(struct dtlp_happenings *all)
{
    for (uint32_t i = 0; i < all->count; i++) {
        fill_tense(all, &all->at[i], &all->events[i]);
        dtlp_modality_of_own(all, &all->at[i], &all->events[i]);
        all->at[i].reports = is_report(all, &all->at[i]);
        all->events[i].event_class = class_of(all, &all->at[i]);
    }
    for (uint32_t i = 0; i < all->count; i++)
        all->events[i].modality = dtlp_modality_at_last(all, i);
}
