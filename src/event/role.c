/* role.c - who takes part in an event, where it is, whom a pronoun stands for.
 *
 * A pronoun stands for the last subject of its kind: rule enough for news, where
 * the one who acts goes on acting. Knows nothing of time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { MOST_ROLES = 24, FARTHEST_ANTECEDENT = 4 /* sentences */, MOST_SCANNED = 80 /* tokens */ };

/* ---- pronouns ------------------------------------------------------------------- */

typedef struct recent {
    uint32_t person, thing, many; /* head tokens of the last subjects of these kinds */
    uint32_t any_person, any_many; /* of the last ones named at all */
    uint32_t by_gender[2];         /* whom "he" and whom "she" last stood for */
    uint8_t *gender;               /* of each entity, as pronouns have shown it: 1 he, 2 she */
} recent;

static const dtlp_name *name_at(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    return index == 0 ? NULL : &all->tree->nlp->names[index - 1];
}

static bool is_person(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_name *name = name_at(all, token);
    if (name != NULL)
        return name->type == DTLP_NAME_PERSON;
    return dtlp_xp(all->tree, token) == DTLP_XPOS_NN && (all->tree->word[token] & DTLP_IS(N_ROLE));
}

static bool is_many(const struct dtlp_happenings *all, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(all->tree, token);
    return tag == DTLP_XPOS_NNS || tag == DTLP_XPOS_NNPS ||
           dtlp_child(all->tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN;
}

static bool is_near(const dtlp_tree *tree, uint32_t antecedent, uint32_t token)
{
    return antecedent != DTLP_NO_TOKEN &&
           tree->sentence[token] - tree->sentence[antecedent] <= FARTHEST_ANTECEDENT;
}

/* In this sentence or the one before. */
static bool is_next_to(const dtlp_tree *tree, uint32_t antecedent, uint32_t token)
{
    return antecedent != DTLP_NO_TOKEN && tree->sentence[token] - tree->sentence[antecedent] <= 1;
}

static bool is_later(const dtlp_tree *tree, uint32_t a, uint32_t b)
{
    return a != DTLP_NO_TOKEN && (b == DTLP_NO_TOKEN || tree->sentence[a] > tree->sentence[b]);
}

static uint8_t *gender_at(const struct dtlp_happenings *all, const recent *last, uint32_t token)
{
    uint32_t entity = dtlp_entity_at(all, token);
    return entity == DTLP_NO_ENTITY ? NULL : &last->gender[entity];
}

/* One who is known to be of that sex and whom the text is far more about. */
static bool is_better_known(const struct dtlp_happenings *all, const recent *last, uint32_t same,
                            uint32_t choice)
{
    if (same == DTLP_NO_TOKEN || !is_near(all->tree, same, choice > same ? choice : same))
        return false;
    uint32_t known = dtlp_entity_at(all, same), other = dtlp_entity_at(all, choice);
    const dtlp_entity *entities = all->tree->nlp->entities;
    return known != DTLP_NO_ENTITY && other != DTLP_NO_ENTITY && known != other &&
           last->gender[other] == 0 && entities[known].n_mentions >= 2 * entities[other].n_mentions;
}

/* The last person who may be meant: the subject before, unless it is known to
 * be of the other sex or somebody has been named since. */
static uint32_t last_person(const struct dtlp_happenings *all, recent *last, uint32_t token,
                            uint8_t gender)
{
    uint32_t choices[2] = {last->person, last->any_person};
    if (!is_next_to(all->tree, last->person, token) && is_later(all->tree, last->any_person, last->person)) {
        choices[0] = last->any_person;
        choices[1] = last->person;
    }
    uint32_t same = last->by_gender[gender - 1];
    for (int i = 0; i < 2; i++) {
        if (!is_near(all->tree, choices[i], token))
            continue;
        if (is_better_known(all, last, same, choices[i]))
            return same;
        uint8_t *known = gender_at(all, last, choices[i]);
        if (known != NULL && *known != 0 && *known != gender)
            continue;
        if (known != NULL)
            *known = gender;
        return last->by_gender[gender - 1] = choices[i];
    }
    return DTLP_NO_TOKEN;
}

static uint32_t antecedent_of(const struct dtlp_happenings *all, recent *last, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint64_t word = tree->word[token] | dtlp_event_word_is(dtlp_word_at(tree, token));
    uint32_t found = DTLP_NO_TOKEN;
    if (word & (DTLP_IS(F_HE) | DTLP_IS(F_SHE)))
        found = last_person(all, last, token, (word & DTLP_IS(F_SHE)) ? 2 : 1);
    else if (word & DTLP_IS(F_IT))
        found = last->thing;
    else if (word & DTLP_IS(F_THEY))
        found = is_next_to(tree, last->many, token) ? last->many
                : is_next_to(tree, last->any_many, token) ? last->any_many : DTLP_NO_TOKEN;
    return is_near(tree, found, token) ? found : DTLP_NO_TOKEN;
}

static void note_subject(const struct dtlp_happenings *all, recent *last, uint32_t token)
{
    if (is_many(all, token))
        last->many = last->any_many = token;
    else if (is_person(all, token))
        last->person = token;
    else
        last->thing = token;
    const dtlp_name *name = name_at(all, token);
    if (name != NULL && name->type != DTLP_NAME_PERSON)
        last->many = token; /* "the club ... they" */
}

static void resolve_pronouns(dtlp_arena *arena, struct dtlp_happenings *all)
{
    const dtlp_tree *tree = all->tree;
    uint32_t n = tree->text->n_tokens;
    recent last = {DTLP_NO_TOKEN, DTLP_NO_TOKEN, DTLP_NO_TOKEN, DTLP_NO_TOKEN, DTLP_NO_TOKEN,
                   {DTLP_NO_TOKEN, DTLP_NO_TOKEN},
                   DTLP_NEW_ARRAY(arena, uint8_t, tree->nlp->n_entities)};
    all->refers = DTLP_NEW_ARRAY(arena, uint32_t, n);
    uint32_t sentence = UINT32_MAX, begin = 0;
    for (uint32_t token = 0; token < n; token++) {
        dtlp_upos tag = dtlp_up(tree, token);
        all->refers[token] = DTLP_NO_TOKEN;
        if (tree->sentence[token] != sentence) {
            sentence = tree->sentence[token];
            begin = dtlp_tale_begin(tree, sentence);
        }
        if (token < begin)
            continue;
        if (tag == DTLP_PRON)
            all->refers[token] = antecedent_of(all, &last, token);
        if (tag == DTLP_NOUN || tag == DTLP_PROPN) {
            if (dtlp_is_subject(dtlp_rel(tree, token)))
                note_subject(all, &last, token);
            else if (is_person(all, token))
                last.any_person = token;
            else if (is_many(all, token) && all->timex_of[token] == 0 &&
                     dtlp_rel(tree, token) == DTLP_DEP_obj)
                last.any_many = token;
        }
    }
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

static bool is_place_word(const dtlp_tree *tree, uint32_t token)
{
    static const char *const words[] = {"in", "at", "to", "from", "near", "into", "across", "on",
                                        "outside", "over", "inside", "around", "through", "towards",
                                        "toward", "within", "throughout", "off", "along"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (dtlp_word_is_at(tree, token, words[i]))
            return true;
    return false;
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
    bool placing = !subject && (marker == DTLP_NO_TOKEN || is_place_word(tree, marker));
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
        if (name->type == DTLP_NAME_PLACE && !subject && (placing || !head))
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
    resolve_pronouns(arena, all);
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
