/* argument.c - subject and object of a mention.
 *
 * From the parse, through relative clauses, participles and what is joined to
 * another verb, and where the parse lost them. Knows nothing of who they are.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

/* "last autumn from Mrs Holm, who left": the name right before "who". */
static uint32_t name_before_who(const dtlp_tree *tree, uint32_t token)
{
    uint32_t who = dtlp_own_subject(tree, token);
    if (who < 2 || !dtlp_serves_as(tree, who, DTLP_PERSONAL_RELATIVE))
        return DTLP_NO_TOKEN;
    uint32_t at = dtlp_word_is_at(tree, who - 1, ",") ? who - 2 : who - 1;
    if (tree->sentence[at] != tree->sentence[who] || dtlp_up(tree, at) != DTLP_PROPN)
        return DTLP_NO_TOKEN;
    for (int i = 0; i < 4 && dtlp_rel(tree, at) == DTLP_DEP_flat; i++)
        at = dtlp_head(tree, at);
    uint32_t marker = dtlp_marker(tree, at);
    return dtlp_rel(tree, at) == DTLP_DEP_nmod && dtlp_serves_as(tree, marker, DTLP_SOURCE_PREPOSITION)
               ? at : DTLP_NO_TOKEN;
}

/* "three thieves", "the chief executive", tagged as anything else. */
static bool works_as_noun(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_det) != DTLP_NO_TOKEN || dtlp_child(tree, token, DTLP_DEP_nummod) != DTLP_NO_TOKEN;
}

/* The noun before a relative clause, if the clause's subject is a relative
 * pronoun or it is a participle ("the pact signed", "workers fleeing"). */
static uint32_t antecedent(const dtlp_tree *tree, uint32_t token)
{
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (relation != DTLP_DEP_acl && relation != DTLP_DEP_acl_relcl)
        return DTLP_NO_TOKEN;
    uint32_t head = dtlp_head(tree, token);
    if (head == DTLP_NO_TOKEN || head >= token || (!dtlp_is_noun(tree, head) && !works_as_noun(tree, head)))
        return DTLP_NO_TOKEN;
    uint32_t named = name_before_who(tree, token);
    return named != DTLP_NO_TOKEN && named > head && dtlp_xp(tree, head) == DTLP_XPOS_NN ? named : head;
}

static bool is_relative_pronoun(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT ||
           (dtlp_up(tree, token) == DTLP_PRON && dtlp_serves_as(tree, token, DTLP_RELATIVE_THAT));
}

/* An infinitive or participle takes the subject of what it hangs on, or its
 * object where there is one ("ordered the troops to leave"). */
static uint32_t controller(const dtlp_tree *tree, uint32_t token, uint32_t head)
{
    bool sent = dtlp_rel(tree, token) == DTLP_DEP_advcl && dtlp_xp(tree, token) == DTLP_XPOS_VBG && dtlp_marker(tree, token) == DTLP_NO_TOKEN &&
                dtlp_serves_as(tree, head, DTLP_CAUSING_VERB); /* "sent shares plunging" */
    uint32_t right = sent ? dtlp_child(tree, head, DTLP_DEP_obj) : DTLP_NO_TOKEN;
    if (right != DTLP_NO_TOKEN && right > head && tree->right[right] + 1 == token)
        return right;
    if (dtlp_rel(tree, token) == DTLP_DEP_xcomp) {
        uint32_t object = dtlp_child(tree, head, DTLP_DEP_obj);
        if (object != DTLP_NO_TOKEN && object < token)
            return object;
    }
    return dtlp_own_subject(tree, head);
}

/* "declared three days of mourning, beginning on Tuesday": what begins is the object. */
static uint32_t what_begins(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) != DTLP_DEP_advcl || head == DTLP_NO_TOKEN || token < head ||
        dtlp_xp(tree, token) != DTLP_XPOS_VBG || (tree->word[token] & DTLP_IS(V_ASPECTUAL)) == 0 ||
        dtlp_own_subject(tree, token) != DTLP_NO_TOKEN ||
        dtlp_child(tree, token, DTLP_DEP_obj) != DTLP_NO_TOKEN ||
        dtlp_child(tree, token, DTLP_DEP_xcomp) != DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    return dtlp_child(tree, head, DTLP_DEP_obj);
}

/* "A class action filed in Ohio", taken for a clause under the verb before: the noun
 * right before the participle. */
static uint32_t noun_before_participle(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    dtlp_xpos tag = dtlp_xp(tree, token);
    if (dtlp_rel(tree, token) != DTLP_DEP_ccomp || head == DTLP_NO_TOKEN || (tag != DTLP_XPOS_VBD && tag != DTLP_XPOS_VBN) ||
        dtlp_has_auxiliary(tree, token) || dtlp_own_subject(tree, token) != DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    uint32_t object = dtlp_child(tree, head, DTLP_DEP_obj);
    return object != DTLP_NO_TOKEN && object > head && tree->right[object] + 1 == token ? object : DTLP_NO_TOKEN;
}

/* A finite verb that the parse left without a subject: that of the participle it was
 * hung on ("A man held in May was freed"), or the noun it was hung on ("Work, which
 * stopped in May, resumed"). */
static uint32_t lost_subject(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    dtlp_deprel relation = dtlp_rel(tree, token);
    dtlp_xpos tag = dtlp_xp(tree, token);
    bool finite = tag == DTLP_XPOS_VBD || tag == DTLP_XPOS_VBZ || dtlp_has_auxiliary(tree, token);
    if (head == DTLP_NO_TOKEN || head > token || !finite || dtlp_marker(tree, token) != DTLP_NO_TOKEN ||
        (relation != DTLP_DEP_ccomp && relation != DTLP_DEP_parataxis))
        return DTLP_NO_TOKEN;
    if (dtlp_is_noun(tree, head))
        return relation == DTLP_DEP_parataxis && dtlp_head(tree, head) == DTLP_NO_TOKEN &&
                       dtlp_child(tree, head, DTLP_DEP_cop) == DTLP_NO_TOKEN ? head : DTLP_NO_TOKEN;
    bool participle = !dtlp_has_auxiliary(tree, head) && (dtlp_xp(tree, head) == DTLP_XPOS_VBD || dtlp_xp(tree, head) == DTLP_XPOS_VBN);
    return participle && relation == DTLP_DEP_ccomp ? dtlp_own_subject(tree, head) : DTLP_NO_TOKEN;
}

/* "which she denies and which was tried": of the second clause too the noun before the first. */
static uint32_t shared_antecedent(const dtlp_tree *tree, uint32_t token)
{
    for (int i = 0; i < DTLP_CLIMB && token != DTLP_NO_TOKEN && dtlp_rel(tree, token) == DTLP_DEP_conj; i++)
        token = dtlp_head(tree, token);
    return token == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : antecedent(tree, token);
}

static uint32_t find_subject(const dtlp_tree *tree, uint32_t token, bool *own)
{
    *own = true;
    if (what_begins(tree, token) != DTLP_NO_TOKEN)
        return what_begins(tree, token);
    for (int i = 0; i < DTLP_CLIMB; i++) {
        uint32_t subject = dtlp_own_subject(tree, token);
        if (subject != DTLP_NO_TOKEN && !is_relative_pronoun(tree, subject))
            return subject;
        uint32_t noun = subject == DTLP_NO_TOKEN ? antecedent(tree, token) : shared_antecedent(tree, token);
        if (noun != DTLP_NO_TOKEN)
            return noun;
        if (noun_before_participle(tree, token) != DTLP_NO_TOKEN)
            return noun_before_participle(tree, token);
        if (lost_subject(tree, token) != DTLP_NO_TOKEN)
            return lost_subject(tree, token);
        dtlp_deprel relation = dtlp_rel(tree, token);
        uint32_t head = dtlp_head(tree, token);
        if (head == DTLP_NO_TOKEN || (relation != DTLP_DEP_conj && relation != DTLP_DEP_xcomp &&
                                      relation != DTLP_DEP_advcl))
            break;
        *own = relation == DTLP_DEP_conj && *own;
        if (relation != DTLP_DEP_conj && controller(tree, token, head) != DTLP_NO_TOKEN) {
            uint32_t found = controller(tree, token, head);
            return is_relative_pronoun(tree, found) && shared_antecedent(tree, head) != DTLP_NO_TOKEN
                       ? shared_antecedent(tree, head) : found;
        }
        token = head;
    }
    return DTLP_NO_TOKEN;
}

/* Who did it and to whom, as the noun says: "Israel's attack on Doha", "the
 * resignation of Smith", "talks between". */
static void noun_arguments(const dtlp_tree *tree, dtlp_happening *one)
{
    one->subject = dtlp_child(tree, one->token, DTLP_DEP_nmod_poss);
    one->object = DTLP_NO_TOKEN;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        uint32_t marker = dtlp_marker(tree, at);
        if (dtlp_rel(tree, at) != DTLP_DEP_nmod || marker == DTLP_NO_TOKEN)
            continue;
        if (dtlp_serves_as(tree, marker, DTLP_AGENT_PREPOSITION) && one->subject == DTLP_NO_TOKEN)
            one->subject = at;
        else if (dtlp_serves_as(tree, marker, DTLP_OBJECT_PREPOSITION) && one->object == DTLP_NO_TOKEN)
            one->object = at;
    }
    one->own_subject = one->subject != DTLP_NO_TOKEN;
}

/* "a plan, drawn up in May and priced at ten": the second too. */
static bool is_joined_participle(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    return dtlp_rel(tree, token) == DTLP_DEP_conj && head != DTLP_NO_TOKEN && dtlp_rel(tree, head) == DTLP_DEP_acl &&
           dtlp_xp(tree, head) == DTLP_XPOS_VBN && dtlp_xp(tree, token) == DTLP_XPOS_VBN &&
           dtlp_own_subject(tree, token) == DTLP_NO_TOKEN;
}

static bool has_comma_before(const dtlp_tree *tree, uint32_t token)
{
    return token > 0 && dtlp_word_is_at(tree, token - 1, ",") && dtlp_own_subject(tree, token) == DTLP_NO_TOKEN;
}

/* "the pact, signed in May": past in form, passive in meaning. */
static bool is_passive_participle(const dtlp_tree *tree, const dtlp_happening *one)
{
    dtlp_deprel relation = dtlp_rel(tree, one->token);
    dtlp_xpos tag = dtlp_xp(tree, one->token);
    if (dtlp_has_auxiliary(tree, one->token) || one->object != DTLP_NO_TOKEN ||
        dtlp_child(tree, one->token, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
        (tree->word[one->token] & DTLP_IS(V_INTRANSITIVE)))
        return false;
    uint32_t head = dtlp_head(tree, one->token);
    bool main = head != DTLP_NO_TOKEN && dtlp_head(tree, head) == DTLP_NO_TOKEN && tree->right[one->token] + 2 >= tree->right[head];
    if (main && tag == DTLP_XPOS_VBD && dtlp_child(tree, one->token, DTLP_DEP_obl_agent) == DTLP_NO_TOKEN && relation == DTLP_DEP_acl)
        return false; /* "Helicopters followed on Sunday", taken for a noun and its participle */
    if (noun_before_participle(tree, one->token) != DTLP_NO_TOKEN)
        return true;
    return (relation == DTLP_DEP_acl && (tag == DTLP_XPOS_VBN || tag == DTLP_XPOS_VBD)) ||
           is_joined_participle(tree, one->token) ||
           (relation == DTLP_DEP_advcl && (tag == DTLP_XPOS_VBN || (tag == DTLP_XPOS_VBD && one->token < head && has_comma_before(tree, one->token))) && dtlp_child(tree, one->token, DTLP_DEP_nsubj) == DTLP_NO_TOKEN);
}

/* An adjunct that is no date: "a street they lived in". */
static bool has_other_oblique(const struct dtlp_happenings *all, uint32_t token)
{
    for (uint32_t at = all->tree->child[token]; at != DTLP_NO_TOKEN; at = all->tree->sibling[at])
        if (dtlp_rel(all->tree, at) == DTLP_DEP_obl && all->timex_of[at] == 0 && dtlp_marker(all->tree, at) == DTLP_NO_TOKEN)
            return true;
    return false;
}

/* "a post she held", "the profit it had promised": nothing stands for the object but
 * the noun before the clause. */
static uint32_t bare_relative_object(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t noun = antecedent(tree, token), subject = dtlp_own_subject(tree, token);
    if (noun == DTLP_NO_TOKEN || subject == DTLP_NO_TOKEN || (tree->left[subject] != noun + 1 && !(tree->left[subject] == noun + 2 && dtlp_serves_as(tree, noun + 1, DTLP_RELATIVE_THAT) &&
                                                dtlp_rel(tree, token) == DTLP_DEP_acl_relcl)) ||
        is_relative_pronoun(tree, subject) || dtlp_xp(tree, tree->left[subject]) == DTLP_XPOS_WPS || (tree->word[token] & DTLP_IS(V_INTRANSITIVE)) ||
        dtlp_child(tree, token, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
        ((tree->word[token] & DTLP_IS(V_LIGHT)) == 0 && has_other_oblique(all, token)) ||
        dtlp_child(tree, token, DTLP_DEP_xcomp) != DTLP_NO_TOKEN ||
        (dtlp_form_around(tree, noun) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(STRETCH))) != 0)
        return DTLP_NO_TOKEN; /* "the day the war ended" */
    return noun;
}

/* "after", "before": before a finite verb no preposition. */
static bool subordinates(const dtlp_tree *tree, uint32_t marker)
{
    return (dtlp_form_is(tree, marker) & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) != 0;
}

/* "On Friday members of the union elected", where the parse gives the verb no subject:
 * the noun right before it, unless a preposition of its own stands before that. */
static uint32_t noun_before_verb(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t sentence = tree->sentence[token], at = token;
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (relation != DTLP_DEP_root && relation != DTLP_DEP_ccomp && relation != DTLP_DEP_parataxis &&
        relation != DTLP_DEP_advcl && relation != DTLP_DEP_amod)
        return DTLP_NO_TOKEN;
    do {
        if (at == 0 || tree->sentence[at - 1] != sentence)
            return DTLP_NO_TOKEN;
        at--;
    } while (dtlp_up(tree, at) == DTLP_AUX || dtlp_up(tree, at) == DTLP_ADV);
    if ((!dtlp_is_noun(tree, at) && all->name_of[at] == 0) || all->timex_of[at] != 0)
        return DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB; i++) {
        uint32_t head = dtlp_head(tree, at);
        if (head == DTLP_NO_TOKEN || head >= token || !dtlp_is_noun(tree, head))
            break;
        at = head;
    }
    uint32_t marker = dtlp_marker(tree, at);
    bool free = marker == DTLP_NO_TOKEN || all->timex_of[marker + 1] != 0 || subordinates(tree, marker);
    return free && all->timex_of[at] == 0 ? at : DTLP_NO_TOKEN;
}

void dtlp_arguments_find(const struct dtlp_happenings *all, dtlp_happening *one)
{
    const dtlp_tree *tree = all->tree;
    one->marker = dtlp_marker(tree, one->token);
    if (one->kind == DTLP_KIND_NOUN) {
        noun_arguments(tree, one);
        return;
    }
    one->subject = find_subject(tree, one->token, &one->own_subject);
    bool adverbial = dtlp_rel(tree, one->token) == DTLP_DEP_advcl && dtlp_xp(tree, one->token) == DTLP_XPOS_VBD &&
                     dtlp_own_subject(tree, one->token) == DTLP_NO_TOKEN;
    uint32_t before = adverbial || one->subject == DTLP_NO_TOKEN ? noun_before_verb(all, one->token) : DTLP_NO_TOKEN;
    if (before != DTLP_NO_TOKEN) { /* "after bees settled, a keeper came" */
        one->subject = before;
        if (one->marker == DTLP_NO_TOKEN && dtlp_marker(tree, before) != DTLP_NO_TOKEN &&
            subordinates(tree, dtlp_marker(tree, before)))
            one->marker = dtlp_marker(tree, before);
    }
    one->object = dtlp_child(tree, one->token, DTLP_DEP_obj);
    if (one->object == DTLP_NO_TOKEN)
        one->object = bare_relative_object(all, one->token);
    if (one->object != DTLP_NO_TOKEN && is_relative_pronoun(tree, one->object) &&
        antecedent(tree, one->token) != DTLP_NO_TOKEN)
        one->object = antecedent(tree, one->token);
    if (one->object != DTLP_NO_TOKEN && all->timex_of[one->object] != 0)
        one->object = DTLP_NO_TOKEN; /* "drawn up that summer" */
    one->passive = dtlp_child(tree, one->token, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN ||
                   (dtlp_child(tree, one->token, DTLP_DEP_nsubj_pass) != DTLP_NO_TOKEN && (tree->word[one->token] & DTLP_IS(V_INTRANSITIVE)) == 0) ||
                   is_passive_participle(tree, one);
}

bool dtlp_is_judged(const struct dtlp_happenings *all, const dtlp_happening *one, const dtl_event *event)
{
    const dtlp_tree *tree = all->tree;
    if (!one->passive || one->subject == DTLP_NO_TOKEN || one->subject > one->token || all->of_token[one->subject] == 0 || event->time.timex == 0)
        return false;
    bool within = false, as = false;
    for (uint32_t at = one->subject; at <= tree->right[one->subject] && at < one->token; at++)
        within = within || all->timex_of[at] == event->time.timex;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        as = as || (at > one->token && dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_STANDING_PREPOSITION));
    return within && as;
}
