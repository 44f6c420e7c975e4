/* referthing.c - what "it" and "they" stand for.
 *
 * Things are told apart by number; much is equally in mind, and nothing is put
 * where two are. Persons are refer.c's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/refer.h"

/* "It took them until May to find the leak": it is to find it. */
bool dtlp_refer_is_what_it_took(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = dtlp_head(tree, token);
    if (verb == DTLP_NO_TOKEN || verb < token || !dtlp_serves_as(tree, token, DTLP_EXPLETIVE) || !dtlp_serves_as(tree, verb, DTLP_TAKING_VERB))
        return false;
    for (uint32_t at = verb + 1; at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[verb]; at++)
        if (dtlp_serves_as(tree, at, DTLP_INFINITIVE_MARKER) && dtlp_up(tree, at) == DTLP_PART)
            return true;
    return false;
}

/* Who acts in a clause that tells nothing of it: "it emerged that", "it is time to go". */
static bool is_empty(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) == DTLP_DEP_expl)
        return true;
    if (head == DTLP_NO_TOKEN || !dtlp_is_subject(dtlp_rel(tree, token)) || !dtlp_serves_as(tree, token, DTLP_EXPLETIVE))
        return false;
    if (all->timex_of[head] != 0 || dtlp_refer_is_what_it_took(all, token))
        return true; /* "it is a year since" */
    for (uint32_t at = tree->child[head]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        bool clause = relation == DTLP_DEP_ccomp || relation == DTLP_DEP_csubj || relation == DTLP_DEP_advcl ||
                      relation == DTLP_DEP_acl || relation == DTLP_DEP_acl_relcl;
        bool told = dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_COMPLEMENTIZER) &&
                    (tree->word[head] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE))) == 0;
        if (at > head && clause && (told || dtlp_up(tree, head) == DTLP_ADJ))
            return true;
    }
    return (dtlp_lemma_around(tree, head) & DTLP_AROUND_IS(OF_NOBODY)) != 0;
}

bool dtlp_refer_is_thing(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_name *name = dtlp_refer_name_at(all, token);
    if (all->timex_of[token] != 0 || (name != NULL && name->demonym))
        return false;
    return !dtlp_refer_is_person(all, token) || dtlp_child(all->tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN;
}

/* "PORT ESKER (Dominion Press) - They": said by the way, and nobody goes on with it. */
static bool is_bracketed(const dtlp_tree *tree, uint32_t token)
{
    uint32_t left = tree->left[token];
    return left > 0 && (dtlp_word_is_at(tree, left, "(") || dtlp_word_is_at(tree, left - 1, "("));
}

/* "8.6 per cent", "another one": an amount, or what stands for a noun itself. */
static bool is_no_thing(const dtlp_tree *tree, uint32_t token)
{
    bool counted = dtlp_up(tree, tree->left[token]) == DTLP_NUM && dtlp_xp(tree, token) == DTLP_XPOS_NN;
    return counted || dtlp_serves_as(tree, token, DTLP_NOUN_FOR_NOUN);
}

void dtlp_refer_note_thing(dtlp_reader *r, uint32_t token)
{
    const struct dtlp_happenings *all = r->all;
    const dtlp_name *name = dtlp_refer_name_at(all, token);
    uint32_t head = dtlp_head(all->tree, token), entity = name == NULL ? DTLP_NO_ENTITY : name->entity;
    bool many = dtlp_refer_is_many(all, token);
    if ((name != NULL && head != DTLP_NO_TOKEN && head >= name->first && head < name->first + name->count) ||
        dtlp_rel(all->tree, token) == DTLP_DEP_compound || is_bracketed(all->tree, token) || is_no_thing(all->tree, token))
        return;
    if (dtlp_child(all->tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN || (name != NULL && !dtlp_refer_is_vessel(all, token) && all->tree->nlp->entities[entity].type == DTLP_NAME_PERSON))
        entity = DTLP_NO_ENTITY; /* "Orla and Mika" */
    dtlp_referent *one = entity == DTLP_NO_ENTITY ? dtlp_refer_nameless(r, token) : &r->named[entity];
    one->token = token;
    one->vessel = one->vessel || (!many && dtlp_refer_is_vessel(all, token));
    one->sort = entity == DTLP_NO_ENTITY ? many ? DTLP_SORT_MANY : DTLP_SORT_ONE : DTLP_SORT_UNKNOWN;
    dtlp_refer_speak_of(r, one, token);
}

/* The verb that tells the clause of `verb`: "said at the time that it would", with the clause hung on the time too. */
static uint32_t telling_verb(const dtlp_tree *tree, uint32_t verb)
{
    uint32_t above = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, verb);
    if (above != DTLP_NO_TOKEN && dtlp_rel(tree, verb) == DTLP_DEP_acl_relcl && dtlp_rel(tree, above) == DTLP_DEP_obl)
        above = dtlp_head(tree, above);
    else if (verb == DTLP_NO_TOKEN || dtlp_rel(tree, verb) != DTLP_DEP_ccomp)
        return DTLP_NO_TOKEN;
    return above != DTLP_NO_TOKEN && above < verb && (tree->word[above] & DTLP_IS(V_REPORTING)) ? above : DTLP_NO_TOKEN;
}

/* "Acme bought it and raised its forecast": the verb of the clause, behind whose subject "its" stands. */
static uint32_t verb_of_owner(const dtlp_tree *tree, uint32_t token)
{
    uint32_t at = token;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && dtlp_up(tree, at) != DTLP_VERB; i++)
        at = dtlp_head(tree, at);
    if (at != DTLP_NO_TOKEN && dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_own_subject(tree, at) == DTLP_NO_TOKEN)
        at = dtlp_head(tree, at);
    return at != DTLP_NO_TOKEN && at < token ? at : DTLP_NO_TOKEN;
}

/* "Acme said it", "Acme raised its forecast": who says so or acts by name, unless somebody's first name shows that it is a person's. */
static uint32_t named_teller(const dtlp_reader *r, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t above = dtlp_is_subject(dtlp_rel(tree, token)) ? telling_verb(tree, dtlp_head(tree, token))
                     : dtlp_xp(tree, token) == DTLP_XPOS_PRPS ? verb_of_owner(tree, token) : DTLP_NO_TOKEN;
    uint32_t who = above == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, above);
    if (who == DTLP_NO_TOKEN || who > above || (dtlp_up(tree, who) != DTLP_NOUN && dtlp_up(tree, who) != DTLP_PROPN) || !tree->text->tokens[who].capital ||
        dtlp_child(tree, who, DTLP_DEP_det) != DTLP_NO_TOKEN || dtlp_child(tree, who, DTLP_DEP_conj) != DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    uint32_t entity = dtlp_entity_at(r->all, who);
    bool person = entity != DTLP_NO_ENTITY && tree->nlp->entities[entity].type == DTLP_NAME_PERSON;
    bool known = person && (dtlp_refer_sex_of_name(&tree->nlp->entities[entity]) != DTLP_SORT_UNKNOWN || tree->nlp->entities[entity].title != NULL);
    return known || (!person && entity == DTLP_NO_ENTITY && tree->left[who] != who) ? DTLP_NO_TOKEN : who;
}

/* "On Monday it told Tolm, and on Friday it left": of which nobody knew what it was is still unknown. */
static bool was_lost(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t first = tree->text->sentences[tree->sentence[token]].first_token;
    for (uint32_t at = token; at-- > first && dtlp_is_subject(dtlp_rel(tree, token));)
        if (dtlp_up(tree, at) == DTLP_PRON && dtlp_is_subject(dtlp_rel(tree, at)) && dtlp_slice_equal_nocase(dtlp_word_at(tree, at), dtlp_word_at(tree, token)))
            return all->refers[at] == DTLP_NO_TOKEN && !is_empty(all, at);
    return false;
}

/* "She sank": the ship that is more in mind than any woman; NULL if none is. */
static dtlp_referent *ship_in_mind(dtlp_reader *people, const dtlp_reader *things, uint32_t token)
{
    uint32_t sentence = people->all->tree->sentence[token];
    dtlp_referent *best = NULL;
    double most = 0;
    for (uint32_t i = 0; i < things->n_active; i++)
        if (things->active[i]->vessel && dtlp_refer_weight_in(things->active[i], sentence) > most && !dtlp_refer_is_barred(things, things->active[i], token)) {
            best = things->active[i];
            most = dtlp_refer_weight_in(best, sentence);
        }
    for (uint32_t i = 0; i < people->n_active && best != NULL; i++)
        if (dtlp_refer_score_of(people, people->active[i], token, DTLP_SORT_SHE) > most)
            best = NULL;
    return best;
}

uint32_t dtlp_refer_antecedent_of(dtlp_reader *people, dtlp_reader *things, uint32_t token)
{
    const dtlp_tree *tree = people->all->tree;
    uint64_t word = tree->word[token] | dtlp_form_is(tree, token);
    dtlp_referent *ship = (word & DTLP_IS(F_SHE)) ? ship_in_mind(people, things, token) : NULL;
    if (ship != NULL) {
        dtlp_refer_speak_of(things, ship, token);
        return ship->token;
    }
    if (word & (DTLP_IS(F_HE) | DTLP_IS(F_SHE)))
        return dtlp_refer_meant(people, token, (word & DTLP_IS(F_SHE)) ? DTLP_SORT_SHE : DTLP_SORT_HE);
    uint32_t teller = word & DTLP_IS(F_IT) ? named_teller(things, token) : DTLP_NO_TOKEN;
    if (teller != DTLP_NO_TOKEN) {
        uint32_t entity = dtlp_entity_at(things->all, teller);
        dtlp_referent *one = entity == DTLP_NO_ENTITY ? dtlp_refer_nameless(things, teller) : &things->named[entity];
        one->token = teller;
        dtlp_refer_speak_of(things, one, token);
        return teller;
    }
    if (word & (DTLP_IS(F_IT) | DTLP_IS(F_THEY)))
        return is_empty(people->all, token) || was_lost(people->all, token) ? DTLP_NO_TOKEN : dtlp_refer_meant(things, token, (word & DTLP_IS(F_IT)) ? DTLP_SORT_ONE : DTLP_SORT_MANY);
    return DTLP_NO_TOKEN;
}

/* "at Harrow Fell": whatever the name looks like, nobody stands under such a word. */
bool dtlp_refer_is_place_like(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_marker(tree, token);
    return dtlp_serves_as(tree, marker, DTLP_STANDING_PLACE_PREPOSITION);
}
