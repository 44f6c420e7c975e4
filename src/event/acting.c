/* acting.c - which noun acts in a clause that hangs on one: the parse's own choice, or one beside it that number, what it is or
 * what is said of it speak for. Knows nothing of how it is told.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/line.h"

/* What speaks against `token` as the subject of the relative clause: one against many. */
static bool disagrees(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        uint64_t form = at < work->top ? dtlp_form_around(tree, at) : 0;
        if (form & (DTLP_AROUND_IS(OF_ONE) | DTLP_AROUND_IS(OF_MANY)))
            return dtlp_is_plural(tree, token) == ((form & DTLP_AROUND_IS(OF_ONE)) != 0);
    }
    return false;
}

static bool is_somebody(const struct dtlp_happenings *all, uint32_t token)
{
    const uint64_t people = DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    uint32_t index = all->name_of[token];
    if (index != 0)
        return all->tree->nlp->names[index - 1].type == DTLP_NAME_PERSON;
    return (all->tree->word[token] & people) != 0 || dtlp_is_plural(all->tree, token);
}

/* "The arrest of Orla, who sang", "a head of the operator who joined": who is somebody; `near` stands right
 * before the clause. DTLP_NO_TOKEN if that tells nothing. */
static uint32_t somebody_who(const dtlp_title_work *work, uint32_t token, uint32_t near)
{
    const dtlp_tree *tree = work->all->tree;
    const uint64_t wills = DTLP_IS(V_PLANS) | DTLP_IS(V_REPORTING);
    uint32_t name = work->all->name_of[near];
    if (near != token && name != 0 && work->all->name_of[token] == 0 && (tree->word[work->top] & wills) != 0 && !is_somebody(work->all, token) &&
        tree->nlp->names[name - 1].type == DTLP_NAME_ORGANISATION)
        return near; /* "a bid by Acme, which agreed": only one of them can */
    if (!dtlp_serves_as(tree, dtlp_own_subject(tree, work->top), DTLP_PERSONAL_RELATIVE) || is_somebody(work->all, token))
        return DTLP_NO_TOKEN;
    if (near != token && dtlp_is_noun(tree, near) && is_somebody(work->all, near))
        return near;
    for (int i = 0; i < DTLP_CLIMB && token != DTLP_NO_TOKEN && dtlp_is_noun(tree, token); i++) {
        if (is_somebody(work->all, token))
            return token;
        if (dtlp_rel(tree, token) != DTLP_DEP_nmod && dtlp_rel(tree, token) != DTLP_DEP_compound && dtlp_rel(tree, token) != DTLP_DEP_appos)
            break;
        token = dtlp_head(tree, token);
    }
    return DTLP_NO_TOKEN;
}

/* The noun that ends right before the relative clause of the title. */
static uint32_t noun_before_clause(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t near = tree->left[work->top];
    near -= near > work->first;
    near -= near > work->first && dtlp_word_is_at(tree, near, ",");
    for (int i = 0; i < DTLP_CLIMB && dtlp_head(tree, near) != DTLP_NO_TOKEN; i++) {
        dtlp_deprel relation = dtlp_rel(tree, near);
        if (relation != DTLP_DEP_flat && relation != DTLP_DEP_compound)
            break;
        near = dtlp_head(tree, near);
    }
    return near;
}

/* "One of the guards, who", "Relatives of the victims, who ... , reacted": those who are told of. */
static bool is_part_of_acting(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t whole = dtlp_head(tree, token);
    if (whole == DTLP_NO_TOKEN || whole > token || dtlp_rel(tree, token) != DTLP_DEP_nmod || !dtlp_comma_before(tree, work->top) ||
        !dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_GENITIVE_PREPOSITION))
        return false;
    bool people = dtlp_serves_as(tree, dtlp_own_subject(tree, work->top), DTLP_PERSONAL_RELATIVE) && dtlp_is_subject(dtlp_rel(tree, whole)) &&
                  dtlp_is_plural(tree, whole) && dtlp_is_plural(tree, token);
    return dtlp_up(tree, whole) == DTLP_NUM || people;
}

/* "Under terms of the deal, announced Friday, holders": the terms; who acts behind has not been announced. */
static uint32_t noun_before_participle(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = work->top - (work->top > work->first);
    dtlp_xpos tag = dtlp_xp(tree, work->top);
    noun -= noun > work->first && dtlp_word_is_at(tree, noun, ",");
    if ((tag != DTLP_XPOS_VBN && tag != DTLP_XPOS_VBD) || noun == work->top || !dtlp_is_noun(tree, noun) || work->all->timex_of[noun] != 0)
        return token;
    for (int i = 0; i < DTLP_CLIMB; i++) {
        uint32_t above = dtlp_head(tree, noun);
        dtlp_deprel relation = dtlp_rel(tree, noun);
        if (above == DTLP_NO_TOKEN || above > work->top || (relation != DTLP_DEP_nmod && relation != DTLP_DEP_flat && relation != DTLP_DEP_compound))
            break;
        noun = above;
    }
    return dtlp_is_noun(tree, noun) ? noun : token;
}

/* "a session of the council, which will be held": what is held or takes place is the session. */
static bool is_held(const dtlp_title_work *work, uint32_t token, uint32_t above)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_happening *one = &all->at[work->mention];
    bool happens = (one->word & DTLP_IS(V_HAPPENS)) != 0 || (one->passive && (one->word & DTLP_IS(V_LIGHT)) != 0);
    return happens && one->object == DTLP_NO_TOKEN && !dtlp_serves_as(all->tree, dtlp_own_subject(all->tree, work->top), DTLP_PERSONAL_RELATIVE) &&
           above != DTLP_NO_TOKEN && above < token && all->of_token[token] == 0 && dtlp_rel(all->tree, token) == DTLP_DEP_nmod &&
           (all->tree->word[above] & (DTLP_IS(N_EVENT) | DTLP_IS(N_MAYBE))) != 0 && all->of_token[above] != 0;
}

static bool is_person(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    return index != 0 ? all->tree->nlp->names[index - 1].type == DTLP_NAME_PERSON : (all->tree->word[token] & (DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN))) != 0;
}

/* "which", not "that", which persons may be too. */
static bool is_which(const dtlp_tree *tree, uint32_t token)
{
    return token != DTLP_NO_TOKEN && dtlp_xp(tree, token) == DTLP_XPOS_WDT && !dtlp_serves_as(tree, token, DTLP_RELATIVE_THAT);
}

/* "The number of shares on the Tarn Exchange that fell": no name has such a clause, the shares have. */
static uint32_t noun_of_restriction(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t above = dtlp_head(tree, token), that = dtlp_own_subject(tree, work->top);
    bool name = dtlp_up(tree, token) == DTLP_PROPN && dtlp_xp(tree, token) != DTLP_XPOS_NNPS && dtlp_rel(tree, token) == DTLP_DEP_nmod &&
                !dtlp_serves_as(tree, dtlp_child(tree, token, DTLP_DEP_det), DTLP_INDEFINITE_ARTICLE);
    if (!name || that == DTLP_NO_TOKEN || dtlp_xp(tree, that) != DTLP_XPOS_WDT || !dtlp_serves_as(tree, that, DTLP_RELATIVE_THAT) ||
        dtlp_comma_before(tree, work->top) || above == DTLP_NO_TOKEN || above > token || dtlp_up(tree, above) != DTLP_NOUN)
        return DTLP_NO_TOKEN;
    return above;
}

/* "The fall of the Tarn Bank, founded in 1841": no fall is founded. */
static bool is_of_firm(const dtlp_title_work *work, uint32_t token, uint32_t near)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t index = near < work->top ? work->all->name_of[near] : 0;
    bool firm = near > token && near < work->top && dtlp_up(tree, near) == DTLP_PROPN && index != 0 && tree->nlp->names[index - 1].type == DTLP_NAME_ORGANISATION;
    return firm && dtlp_up(tree, token) == DTLP_NOUN && dtlp_under(tree, near, token) && dtlp_serves_as(tree, work->top, DTLP_OF_FIRMS);
}

/* The clause of "who was shot and spent years": who spent them is who was shot. False if it is no such clause. */
static bool is_joined_in_clause(const dtlp_title_work *work, dtlp_title_work *first)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, work->top);
    if (dtlp_rel(tree, work->top) != DTLP_DEP_conj || head == DTLP_NO_TOKEN || (dtlp_rel(tree, head) != DTLP_DEP_acl_relcl && dtlp_rel(tree, head) != DTLP_DEP_acl) || work->all->of_token[head] == 0 ||
        dtlp_own_subject(tree, work->top) != DTLP_NO_TOKEN)
        return false;
    *first = *work;
    first->top = head;
    first->mention = work->all->of_token[head] - 1;
    return true;
}

/* "The bells of St Anne, which was shut": St Anne, though the parse has the bells; "a
 * village of 640 people that was flooded": the village. */
uint32_t dtlp_agreeing_subject(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_title_work first;
    if (is_joined_in_clause(work, &first))
        return dtlp_agreeing_subject(&first, token);
    bool date = dtlp_title_is_date(work, token); /* "saved the next year by Canada, which paid" */
    if (dtlp_rel(tree, work->top) == DTLP_DEP_acl_relcl && is_part_of_acting(work, token))
        return dtlp_head(tree, token);
    if (token > work->top && !dtlp_has_auxiliary(tree, work->top))
        return noun_before_participle(work, token);
    uint32_t near = noun_before_clause(work);
    if (is_of_firm(work, token, near))
        return near;
    if (dtlp_rel(tree, work->top) != DTLP_DEP_acl_relcl)
        return token;
    uint32_t above = dtlp_head(tree, token), who = somebody_who(work, token, near);
    if (who != DTLP_NO_TOKEN)
        return who;
    if (is_held(work, token, above))
        return above;
    if (is_person(work->all, token) && !is_person(work->all, near) && near > token && near < work->top && dtlp_is_noun(tree, near) && work->all->timex_of[near] == 0 &&
        is_which(tree, dtlp_own_subject(tree, work->top)))
        return near; /* "A spokesman for Acme, which held talks" */
    uint32_t restricted = noun_of_restriction(work, token);
    if (restricted != DTLP_NO_TOKEN)
        return restricted;
    if (!date && !disagrees(work, token))
        return token;
    if (near != token && dtlp_is_noun(tree, near) && !disagrees(work, near))
        return near;
    bool part = dtlp_rel(tree, token) == DTLP_DEP_nmod || dtlp_rel(tree, token) == DTLP_DEP_conj;
    return above != DTLP_NO_TOKEN && dtlp_is_noun(tree, above) && part && !disagrees(work, above)
               ? above : token;
}
