/* role.c - who takes part in an event and where it is.
 *
 * Owns which names of a clause are participants and which are places. Knows
 * nothing of time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { MOST_ROLES = 24, MOST_SCANNED = 80 /* tokens */ };

static const dtlp_name *name_at(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    return index == 0 ? NULL : &all->tree->nlp->names[index - 1];
}

uint32_t dtlp_entity_at(const struct dtlp_happenings *all, uint32_t token)
{
    if (token == DTLP_NO_TOKEN)
        return DTLP_NO_ENTITY;
    if (all->refers[token] != DTLP_NO_TOKEN)
        token = all->refers[token];
    const dtlp_name *name = name_at(all, token);
    if (name == NULL) { /* "Foreign Minister Salman Bashir": the name may hang beside the head */
        for (uint32_t at = all->tree->child[token]; at != DTLP_NO_TOKEN; at = all->tree->sibling[at]) {
            dtlp_deprel relation = dtlp_rel(all->tree, at);
            if ((relation == DTLP_DEP_appos || relation == DTLP_DEP_flat) && name_at(all, at) != NULL)
                return name_at(all, at)->entity;
        }
        return DTLP_NO_ENTITY;
    }
    return name->entity;
}

/* ---- participants and places ---------------------------------------------------------- */

typedef struct cast {
    uint32_t people[MOST_ROLES], places[MOST_ROLES];
    uint32_t n_people, n_places;
} cast;

static void add_once(uint32_t *list, uint32_t *count, uint32_t entity)
{
    for (uint32_t i = 0; i < *count; i++)
        if (list[i] == entity)
            return;
    if (*count < MOST_ROLES)
        list[(*count)++] = entity;
}

/* Does a clause of its own stand between `token` and the argument above it? */
static bool in_clause_below(const dtlp_tree *tree, uint32_t token, uint32_t argument)
{
    for (int i = 0; i < DTLP_CLIMB && token != argument && token != DTLP_NO_TOKEN; i++) {
        dtlp_deprel relation = dtlp_rel(tree, token);
        if (relation == DTLP_DEP_acl || relation == DTLP_DEP_acl_relcl ||
            relation == DTLP_DEP_advcl || relation == DTLP_DEP_ccomp)
            return true;
        token = dtlp_head(tree, token);
    }
    return false;
}

/* The heads of a phrase: itself, what is joined to it by "and", and names beside it. */
static bool is_head_of_phrase(const dtlp_tree *tree, uint32_t token, uint32_t argument)
{
    for (int i = 0; i < DTLP_CLIMB && token != argument; i++) {
        dtlp_deprel relation = dtlp_rel(tree, token);
        if (relation != DTLP_DEP_conj && relation != DTLP_DEP_appos && relation != DTLP_DEP_flat &&
            relation != DTLP_DEP_compound)
            return false;
        token = dtlp_head(tree, token);
        if (token == DTLP_NO_TOKEN)
            return false;
    }
    return true;
}

static void add_argument(const struct dtlp_happenings *all, uint32_t argument, bool subject,
                         cast *roles)
{
    const dtlp_tree *tree = all->tree;
    uint32_t direct = dtlp_entity_at(all, argument);
    uint32_t marker = dtlp_marker(tree, argument);
    bool placing = !subject && (marker == DTLP_NO_TOKEN || dtlp_serves_as(tree, marker, DTLP_PLACE_PREPOSITION));
    uint32_t end = tree->right[argument];
    if (end - tree->left[argument] > MOST_SCANNED)
        end = tree->left[argument] + MOST_SCANNED;
    if (direct != DTLP_NO_ENTITY && all->refers[argument] != DTLP_NO_TOKEN)
        add_once(roles->people, &roles->n_people, direct);
    for (uint32_t token = tree->left[argument]; token <= end; token++) {
        const dtlp_name *name = name_at(all, token);
        if (name == NULL || in_clause_below(tree, token, argument))
            continue;
        bool head = is_head_of_phrase(tree, token, argument);
        if (name->type == DTLP_NAME_PLACE && name->demonym && !head)
            continue; /* "Israeli" is no place */
        if (name->type == DTLP_NAME_PLACE && !name->demonym && !subject && (placing || !head))
            add_once(roles->places, &roles->n_places, name->entity);
        else if (head)
            add_once(roles->people, &roles->n_people, name->entity);
    }
}

static bool is_argument(dtlp_deprel relation)
{
    return relation == DTLP_DEP_obj || relation == DTLP_DEP_iobj || relation == DTLP_DEP_obl ||
           relation == DTLP_DEP_obl_agent || relation == DTLP_DEP_nmod ||
           relation == DTLP_DEP_nmod_poss || relation == DTLP_DEP_compound;
}

static void cast_one(const struct dtlp_happenings *all, const dtlp_happening *one, cast *roles)
{
    const dtlp_tree *tree = all->tree;
    if (one->subject != DTLP_NO_TOKEN)
        add_argument(all, one->subject, true, roles);
    if (one->object != DTLP_NO_TOKEN)
        add_argument(all, one->object, false, roles);
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (is_argument(dtlp_rel(tree, at)) && at != one->subject && at != one->object &&
            all->timex_of[at] == 0)
            add_argument(all, at, false, roles);
}

static const char *const *names_of(dtlp_arena *arena, const dtlp_nlp *nlp, const uint32_t *entities,
                                   uint32_t count)
{
    const char **names = DTLP_NEW_ARRAY(arena, const char *, count);
    for (uint32_t i = 0; i < count; i++)
        names[i] = nlp->entities[entities[i]].name;
    return names;
}

void dtlp_roles_fill(dtlp_arena *arena, struct dtlp_happenings *all)
{
    const dtlp_nlp *nlp = all->tree->nlp;
    dtlp_refer_all(arena, all);
    for (uint32_t i = 0; i < all->count; i++) {
        dtlp_happening *one = &all->at[i];
        dtl_event *event = &all->events[i];
        cast roles = {.n_people = 0};
        cast_one(all, one, &roles);
        one->actor = dtlp_entity_at(all, one->subject);
        one->undergoer = dtlp_entity_at(all, one->object);
        uint32_t *entities = DTLP_NEW_ARRAY(arena, uint32_t, roles.n_people + roles.n_places);
        memcpy(entities, roles.people, roles.n_people * sizeof *entities);
        memcpy(entities + roles.n_people, roles.places, roles.n_places * sizeof *entities);
        one->entities = entities;
        one->n_entities = roles.n_people + roles.n_places;
        event->participants = names_of(arena, nlp, roles.people, roles.n_people);
        event->n_participants = roles.n_people;
        event->places = names_of(arena, nlp, roles.places, roles.n_places);
        event->n_places = roles.n_places;
    }
}
