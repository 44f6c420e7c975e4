/* role.c - who takes part in an event, where it is, whom a pronoun stands for.
 *
 * A pronoun stands for the last subject of its kind: rule enough for news, where
 * the one who acts goes on acting. "He" and "she" stand for persons alone, of
 * the sex that the text shows, "it" for none; where nobody fits, nobody is put.
 * Knows nothing of time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { MOST_ROLES = 24, FARTHEST_ANTECEDENT = 4, FARTHEST_THING = 2 /* sentences */, MOST_SCANNED = 80 /* tokens */ };

/* ---- pronouns ------------------------------------------------------------------- */

enum { UNKNOWN_SEX, HE, SHE };

/* One whom a pronoun may mean, and where it was last spoken of. */
typedef struct candidate {
    uint32_t token, seen;
} candidate;

typedef struct recent {
    candidate person, thing, many;  /* head tokens of the last subjects of these kinds */
    candidate any_person, any_many; /* of the last ones named at all */
    candidate of_sex[3];            /* the last one known to be he, or she */
    candidate hero;                 /* whom the text is mainly about, once it was named */
    uint32_t hero_entity;
    uint8_t *sex;                   /* of each entity, by its name or as pronouns have shown it */
} recent;

static const dtlp_name *name_at(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    return index == 0 ? NULL : &all->tree->nlp->names[index - 1];
}

static bool is_person(const struct dtlp_happenings *all, uint32_t token)
{
    const uint64_t people = DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    const dtlp_name *name = name_at(all, token);
    if (name != NULL)
        return name->type == DTLP_NAME_PERSON && !name->demonym;
    return dtlp_xp(all->tree, token) == DTLP_XPOS_NN && (all->tree->word[token] & people);
}

static bool is_many(const struct dtlp_happenings *all, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(all->tree, token);
    return tag == DTLP_XPOS_NNS || tag == DTLP_XPOS_NNPS ||
           dtlp_child(all->tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN;
}

static const candidate nobody = {DTLP_NO_TOKEN, DTLP_NO_TOKEN};

/* At most so many sentences back. */
static bool is_within(const dtlp_tree *tree, candidate one, uint32_t token, uint32_t sentences)
{
    return one.token != DTLP_NO_TOKEN && tree->sentence[token] - tree->sentence[one.seen] <= sentences;
}

static bool is_near(const dtlp_tree *tree, candidate one, uint32_t token)
{
    return is_within(tree, one, token, FARTHEST_ANTECEDENT);
}

static bool is_next_to(const dtlp_tree *tree, candidate one, uint32_t token)
{
    return is_within(tree, one, token, 1);
}

static bool is_later(const dtlp_tree *tree, candidate a, candidate b)
{
    return a.token != DTLP_NO_TOKEN &&
           (b.token == DTLP_NO_TOKEN || tree->sentence[a.seen] > tree->sentence[b.seen]);
}

/* What "Mrs", "Clara" or "spokeswoman" tells. */
static uint8_t sex_of_word(uint64_t word)
{
    bool he = (word & (DTLP_IS(N_MAN) | DTLP_IS(G_HE))) != 0;
    bool she = (word & (DTLP_IS(N_WOMAN) | DTLP_IS(G_SHE))) != 0;
    return he == she ? UNKNOWN_SEX : he ? HE : SHE;
}

static uint8_t sex_of_name(const dtlp_entity *entity)
{
    const char *space = strchr(entity->name, ' ');
    uint8_t sex = entity->title == NULL ? UNKNOWN_SEX
                                        : sex_of_word(dtlp_event_word_is(dtlp_slice_of(entity->title)));
    if (sex != UNKNOWN_SEX || space == NULL) /* a single name may be a surname */
        return sex;
    return sex_of_word(dtlp_event_word_is((dtlp_slice){entity->name, (size_t)(space - entity->name)}));
}

static uint8_t sex_at(const struct dtlp_happenings *all, const recent *last, uint32_t token)
{
    uint32_t entity = dtlp_entity_at(all, token);
    if (entity != DTLP_NO_ENTITY)
        return last->sex[entity];
    return sex_of_word(all->tree->word[token] & (DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN)));
}

/* One who is known to be of that sex and whom the text is far more about. */
static bool is_better_known(const struct dtlp_happenings *all, const recent *last, candidate same,
                            candidate choice, uint32_t token)
{
    if (same.token == DTLP_NO_TOKEN ||
        !is_near(all->tree, same, choice.seen > same.seen ? choice.seen : same.seen))
        return false;
    uint32_t known = dtlp_entity_at(all, same.token), other = dtlp_entity_at(all, choice.token);
    const dtlp_entity *entities = all->tree->nlp->entities;
    bool met = known != DTLP_NO_ENTITY && other != DTLP_NO_ENTITY && known != other &&
               entities[known].n_mentions >= entities[other].n_mentions &&
               (all->tree->sentence[token] != all->tree->sentence[choice.token] || !dtlp_is_subject(dtlp_rel(all->tree, token))) && last->sex[other] == UNKNOWN_SEX && same.seen > same.token &&
               choice.seen == choice.token && is_within(all->tree, same, choice.seen > same.seen ? choice.seen : same.seen, 1);
    if (met) /* "Rudge replied that her tone was unhelpful. She": not Rudge */
        return true;
    return known != DTLP_NO_ENTITY && other != DTLP_NO_ENTITY && known != other &&
           last->sex[other] == UNKNOWN_SEX && entities[known].n_mentions >= 2 * entities[other].n_mentions;
}

/* The pronoun at `token` means `one`, who is so spoken of once more. */
static uint32_t settle(const struct dtlp_happenings *all, recent *last, candidate one, uint32_t token,
                       uint8_t sex)
{
    uint32_t entity = dtlp_entity_at(all, one.token);
    if (entity != DTLP_NO_ENTITY)
        last->sex[entity] = sex;
    one.seen = token;
    if (last->person.token == one.token)
        last->person.seen = token;
    if (dtlp_is_subject(dtlp_rel(all->tree, token)))
        last->person = one;
    if (last->hero.token != DTLP_NO_TOKEN && entity == last->hero_entity)
        last->hero.seen = token;
    last->of_sex[sex] = one;
    return one.token;
}

/* The last person who may be meant: the subject before, unless it is known to
 * be of the other sex or somebody has been named since; then the hero. */
static uint32_t last_person(const struct dtlp_happenings *all, recent *last, uint32_t token, uint8_t sex)
{
    candidate choices[4] = {last->person, last->any_person, last->of_sex[sex], last->hero};
    if (!is_next_to(all->tree, last->person, token) && is_later(all->tree, last->any_person, last->person)) {
        choices[0] = last->any_person;
        choices[1] = last->person;
    }
    candidate same = last->of_sex[sex];
    for (int i = 0; i < 4; i++) {
        if (!(i == 3 ? choices[i].token != DTLP_NO_TOKEN : is_near(all->tree, choices[i], token)))
            continue;
        uint8_t known = sex_at(all, last, choices[i].token);
        if (known != UNKNOWN_SEX && known != sex)
            continue;
        return settle(all, last, is_better_known(all, last, same, choices[i], token) ? same : choices[i], token, sex);
    }
    return DTLP_NO_TOKEN;
}

static uint32_t antecedent_of(const struct dtlp_happenings *all, recent *last, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint64_t word = tree->word[token] | dtlp_form_is(tree, token);
    if (word & (DTLP_IS(F_HE) | DTLP_IS(F_SHE)))
        return last_person(all, last, token, (word & DTLP_IS(F_SHE)) ? SHE : HE);
    candidate *found = (word & DTLP_IS(F_IT)) ? &last->thing
                       : !(word & DTLP_IS(F_THEY)) ? NULL
                       : is_next_to(tree, last->many, token) ? &last->many : &last->any_many;
    uint32_t reach = (word & DTLP_IS(F_IT)) ? FARTHEST_THING : 1;
    if (found == NULL || !is_within(tree, *found, token, reach))
        return DTLP_NO_TOKEN;
    if (word & DTLP_IS(F_IT))
        found->seen = token;
    return found->token;
}

/* "The mission was cut when Italy withdrew. It ...": the subject of the sentence is what goes
 * on, not that of a clause within it. */
static bool is_aside(const dtlp_tree *tree, uint32_t token, candidate main)
{
    uint32_t clause = dtlp_head(tree, token);
    if (main.token == DTLP_NO_TOKEN || clause == DTLP_NO_TOKEN || tree->sentence[main.token] != tree->sentence[token] ||
        main.token > token)
        return false;
    uint32_t above = dtlp_head(tree, main.token);
    dtlp_deprel relation = dtlp_rel(tree, clause);
    return above != DTLP_NO_TOKEN && dtlp_rel(tree, above) == DTLP_DEP_root && dtlp_is_subject(dtlp_rel(tree, main.token)) &&
           (relation == DTLP_DEP_advcl || relation == DTLP_DEP_advcl_relcl || relation == DTLP_DEP_acl || relation == DTLP_DEP_acl_relcl ||
            (relation == DTLP_DEP_ccomp && dtlp_head(tree, clause) != above));
}

static void note_subject(const struct dtlp_happenings *all, recent *last, uint32_t token)
{
    const candidate here = {token, token};
    if (is_many(all, token))
        last->many = last->any_many = here;
    else if (is_person(all, token))
        last->person = here;
    else if (!is_aside(all->tree, token, last->thing))
        last->thing = here;
    const dtlp_name *name = name_at(all, token);
    if (name != NULL && name->type != DTLP_NAME_PERSON)
        last->many = here; /* "the club ... they" */
}

/* "at Harrow Fell": whatever the name looks like, nobody stands under such a word. */
static bool is_place_like(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_marker(tree, token);
    return dtlp_serves_as(tree, marker, DTLP_STANDING_PLACE_PREPOSITION);
}

static void note_noun(const struct dtlp_happenings *all, recent *last, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    const candidate here = {token, token};
    uint32_t entity = dtlp_entity_at(all, token);
    if (entity != DTLP_NO_ENTITY && entity == last->hero_entity)
        last->hero = here;
    uint32_t head = dtlp_head(tree, token); /* "One of them, Orla Brand, resigned": she */
    bool beside = dtlp_rel(tree, token) == DTLP_DEP_appos && head != DTLP_NO_TOKEN && dtlp_is_subject(dtlp_rel(tree, head)) &&
                  entity != DTLP_NO_ENTITY && is_person(all, token);
    bool subject = dtlp_is_subject(dtlp_rel(tree, token)) || beside;
    if (is_person(all, token) && (subject || entity != DTLP_NO_ENTITY))
        last->of_sex[sex_at(all, last, token)] = here;
    if (subject)
        note_subject(all, last, token);
    else if (entity != DTLP_NO_ENTITY && is_person(all, token) && !is_place_like(tree, token))
        last->any_person = here;
    else if (is_many(all, token) && all->timex_of[token] == 0 && dtlp_rel(tree, token) == DTLP_DEP_obj)
        last->any_many = here;
}

/* Whom the text is mainly about: named three times, and oftener than anyone else. */
static uint32_t hero_of(const dtlp_nlp *nlp)
{
    enum { OFTEN = 3 };
    uint32_t hero = DTLP_NO_ENTITY, most = OFTEN - 1;
    for (uint32_t i = 0; i < nlp->n_entities; i++) {
        const dtlp_entity *entity = &nlp->entities[i];
        if (entity->type != DTLP_NAME_PERSON || entity->n_mentions < most)
            continue;
        hero = entity->n_mentions > most ? i : DTLP_NO_ENTITY;
        most = entity->n_mentions;
    }
    return hero;
}

static void resolve_pronouns(dtlp_arena *arena, struct dtlp_happenings *all)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_nlp *nlp = tree->nlp;
    uint32_t n = tree->text->n_tokens, sentence = UINT32_MAX, begin = 0;
    recent last = {nobody, nobody, nobody, nobody, nobody, {nobody, nobody, nobody}, nobody,
                   hero_of(nlp), DTLP_NEW_ARRAY(arena, uint8_t, nlp->n_entities)};
    for (uint32_t i = 0; i < nlp->n_entities; i++)
        last.sex[i] = sex_of_name(&nlp->entities[i]);
    all->refers = DTLP_NEW_ARRAY(arena, uint32_t, n);
    for (uint32_t token = 0; token < n; token++)
        all->refers[token] = DTLP_NO_TOKEN;
    for (uint32_t token = 0; token < n; token++) {
        dtlp_upos tag = dtlp_up(tree, token);
        if (tree->sentence[token] != sentence) {
            sentence = tree->sentence[token];
            begin = dtlp_tale_begin(tree, sentence);
        }
        if (token < begin)
            continue;
        if (tag == DTLP_PRON)
            all->refers[token] = antecedent_of(all, &last, token);
        else if (tag == DTLP_NOUN || tag == DTLP_PROPN)
            note_noun(all, &last, token);
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
