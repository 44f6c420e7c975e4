/* attribute.c - class, tense, aspect, polarity and modality of mentions.
 *
 * TimeML's attributes from the verb group and the word lists; modality from
 * them and from what the mention hangs on. Knows nothing of dates.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { MODAL_DEPTH = 6 }; /* governors asked about modality */

/* ---- the verb group ---------------------------------------------------------- */

typedef struct verb_group {
    bool future, may, would, have, be, passive, do_, to;
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
    for (int i = 0; i < MODAL_DEPTH; i++) {
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
        if (relation == DTLP_DEP_aux || relation == DTLP_DEP_aux_pass || relation == DTLP_DEP_cop)
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
    const dtlp_event_word *word = dtlp_event_word_find(dtlp_word_at(tree, token));
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
    bool progressive = group->be && own == DTLP_XPOS_VBG && !group->passive;
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
        if (small && (word & DTLP_IS(F_NEGATION)) && !is_in_a_name(tree, at)) {
            one->negated_verb = one->kind == DTLP_KIND_VERB && relation != DTLP_DEP_det;
            return true;
        }
        if (one->kind == DTLP_KIND_VERB && (dtlp_is_subject(relation) || relation == DTLP_DEP_obj)) {
            if (word & DTLP_IS(F_NEGATION))
                return true;
            uint32_t determiner = dtlp_child(tree, at, DTLP_DEP_det);
            if (dtlp_serves_as(tree, determiner, DTLP_NEGATIVE_DETERMINER))
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
    if ((word & DTLP_IS(V_STATE)) && !one->passive)
        return DTL_CLASS_STATE;
    if ((word & DTLP_IS(V_ASPECTUAL)) && !(word & (DTLP_IS(V_OUTCOME) | DTLP_IS(V_ASPECTUAL_EVENT))))
        return DTL_CLASS_ASPECTUAL;
    return DTL_CLASS_OCCURRENCE;
}

static dtl_event_class class_of(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    if (one->kind == DTLP_KIND_NOUN)
        return noun_class(one->word);
    if (one->kind == DTLP_KIND_VERB)
        return verb_class(all, one);
    return (one->word & DTLP_IS(A_I_STATE)) && has_event_argument(all, one) ? DTL_CLASS_I_STATE
                                                                           : DTL_CLASS_STATE;
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
static void own_modality(const struct dtlp_happenings *all, dtlp_happening *one, dtl_event *event)
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

static dtl_modality final_modality(const struct dtlp_happenings *all, uint32_t index)
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

void dtlp_attributes_fill(struct dtlp_happenings *all)
{
    for (uint32_t i = 0; i < all->count; i++) {
        fill_tense(all, &all->at[i], &all->events[i]);
        own_modality(all, &all->at[i], &all->events[i]);
        all->at[i].reports = is_report(all, &all->at[i]);
        all->events[i].event_class = class_of(all, &all->at[i]);
    }
    for (uint32_t i = 0; i < all->count; i++)
        all->events[i].modality = final_modality(all, i);
}
