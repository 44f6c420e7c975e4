/* name_link.c - which mentions name the same entity?
 *
 * Owns the entity table. A full form makes an entity, found again by its key (the
 * lexicon's name for it, or its words); it lends its short forms to later
 * mentions: a person the last word and the first, a company the name without
 * "Inc.", anything the acronym in brackets behind it. A short form that several
 * entities lend belongs to the one named last; one that comes before any belongs
 * to the first.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/names.h"

#include "nlp/generated/beside.h"
#include "nlp/generated/names.h"

enum {
    TITLES = 3,    /* of an entity that are counted */
    NO_ENTITY = 0, /* in the tables, entity e stands as e + 1 */
    OFTEN = 3      /* one mention in so many */
};

typedef struct title {
    uint32_t first, count, mentions; /* tokens */
} title;

typedef struct entity {
    uint32_t first, count;  /* tokens of its fullest form */
    const char *known;      /* the lexicon's name for it, or NULL */
    int32_t votes[DTLP_NAME_TYPES];
    bool may_be_person;
    uint32_t n_located;     /* mentions with "in" before them */
    title titles[TITLES];
    uint32_t royal;         /* tokens of the title that belongs to the name */
    uint32_t n_mentions;
} entity;

/* From a key to an entity. */
typedef struct table_slot {
    const char *key; /* NULL: free */
    uint32_t size, hash, entity;
} table_slot;

typedef struct table {
    table_slot *slots;
    uint32_t mask, count;
} table;

typedef struct linker {
    dtlp_name_finder *finder;
    const dtlp_text *text;
    table full, brief;
    DTLP_VEC(entity) entities;
} linker;

/* ---- tables ------------------------------------------------------------- */

static table_slot *slot_of(table *t, dtlp_slice key, uint32_t hash)
{
    uint32_t at = hash & t->mask;
    while (t->slots[at].key != NULL &&
           (t->slots[at].hash != hash || !dtlp_slice_equal((dtlp_slice){t->slots[at].key, t->slots[at].size}, key)))
        at = (at + 1) & t->mask;
    return &t->slots[at];
}

static void enlarge(table *t, dtlp_arena *arena)
{
    table old = *t;
    uint32_t size = old.slots == NULL ? 256 : (old.mask + 1) * 2;
    *t = (table){DTLP_NEW_ARRAY(arena, table_slot, size), size - 1, old.count};
    for (uint32_t i = 0; old.slots != NULL && i <= old.mask; i++)
        if (old.slots[i].key != NULL)
            *slot_of(t, (dtlp_slice){old.slots[i].key, old.slots[i].size}, old.slots[i].hash) = old.slots[i];
}

/* The entity under a key, as entity + 1. */
static uint32_t look_up(table *t, dtlp_slice key)
{
    return t->slots == NULL || key.size == 0 ? NO_ENTITY
                                             : slot_of(t, key, dtlp_lexicon_hash(key.at, key.size))->entity;
}

static void put(table *t, dtlp_arena *arena, dtlp_slice key, uint32_t entity_number, bool replace)
{
    if (key.size == 0)
        return;
    if (t->slots == NULL || t->count * 2 > t->mask)
        enlarge(t, arena);
    uint32_t hash = dtlp_lexicon_hash(key.at, key.size);
    table_slot *slot = slot_of(t, key, hash);
    if (slot->key == NULL) {
        *slot = (table_slot){dtlp_arena_copy(arena, key.at, key.size), (uint32_t)key.size, hash, NO_ENTITY};
        t->count++;
    }
    if (replace || slot->entity == NO_ENTITY)
        slot->entity = entity_number + 1;
}

/* ---- keys --------------------------------------------------------------- */

/* What an entity is found by: the lexicon's name for it, or its words. */
static dtlp_slice full_key(const linker *l, const dtlp_mention_draft *draft, char room[DTLP_NAME_KEY])
{
    const char *value = dtlp_lexicon_value(&dtlp_names, draft->known);
    if (value == NULL)
        return dtlp_name_key(l->text, draft->core, draft->core_count, room);
    size_t size = strlen(value);
    for (size_t i = 0; i < size; i++)
        room[i] = dtlp_lower(value[i]);
    return (dtlp_slice){room, size};
}

/* Is the last of the core's first `count` words one of those that stand behind a
 * name: Jr., II, Inc.? */
static bool has_tail(const linker *l, const dtlp_mention_draft *draft, uint32_t count, uint32_t flags)
{
    uint32_t last = draft->core + count - 1;
    return count > 1 && ((dtlp_name_flags(l->finder, last) & flags) || dtlp_token_is(l->text, last, '&'));
}

/* First and last word of a person's name, what stands between left out. */
static dtlp_slice outer_key(const linker *l, uint32_t first, uint32_t last, char room[DTLP_NAME_KEY])
{
    char rest[DTLP_NAME_KEY];
    dtlp_slice a = dtlp_name_key(l->text, first, 1, room), b = dtlp_name_key(l->text, last, 1, rest);
    if (a.size == 0 || b.size == 0 || a.size + b.size + 1 > DTLP_NAME_KEY)
        return (dtlp_slice){room, 0};
    room[a.size] = ' ';
    memcpy(room + a.size + 1, b.at, b.size);
    return (dtlp_slice){room, a.size + b.size + 1};
}

/* ---- short forms -------------------------------------------------------- */

static void lend(linker *l, dtlp_slice key, uint32_t e, bool replace)
{
    put(&l->brief, l->finder->arena, key, e, replace);
}

static void lend_person(linker *l, const dtlp_mention_draft *draft, uint32_t e, bool replace)
{
    char room[DTLP_NAME_KEY];
    uint32_t count = draft->core_count;
    while (has_tail(l, draft, count, NAMES_GENERATION))
        count--;
    uint32_t last = draft->core + count - 1;
    lend(l, dtlp_name_key(l->text, last, 1, room), e, replace);
    if (count == 1)
        return;
    uint32_t particle = last;
    while (particle > draft->core + 1) {
        bool hyphen = dtlp_token_is(l->text, particle - 1, '-'); /* "Hal-Berg": both halves */
        if ((!hyphen && (dtlp_name_flags(l->finder, particle - 1) & NAMES_PARTICLE) == 0) || particle < draft->core + 1 + hyphen)
            break;
        particle -= 1u + hyphen;
    }
    if (particle < last)
        lend(l, dtlp_name_key(l->text, particle, last - particle + 1, room), e, replace);
    lend(l, dtlp_name_key(l->text, draft->core, 1, room), e, false);
    if (count > 2)
        lend(l, outer_key(l, draft->core, last, room), e, replace);
}

/* Do the letters of `acronym` begin words of the core, in order, the first one
 * its first word? */
static bool abbreviates(const linker *l, dtlp_slice acronym, const dtlp_mention_draft *draft)
{
    size_t letter = 0;
    for (uint32_t i = draft->core; i < draft->core + draft->core_count && letter < acronym.size; i++) {
        char initial = dtlp_upper(l->text->at[l->text->tokens[i].begin]);
        if (initial == dtlp_upper(acronym.at[letter]))
            letter++;
        else if (i == draft->core)
            return false;
    }
    return letter == acronym.size;
}

/* "International Stabilization Force (ISF)" */
static void lend_acronym(linker *l, const dtlp_mention_draft *draft, uint32_t e)
{
    uint32_t at = draft->core + draft->core_count;
    if (draft->core_count < 2 || at + 2 >= l->text->n_tokens || !dtlp_token_is(l->text, at, '(') ||
        !dtlp_token_is(l->text, at + 2, ')'))
        return;
    dtlp_slice acronym = dtlp_token_slice(l->text, at + 1);
    char room[DTLP_NAME_KEY];
    if (acronym.size >= 2 && acronym.size <= DTLP_NAME_WORDS && abbreviates(l, acronym, draft))
        lend(l, dtlp_name_key(l->text, at + 1, 1, room), e, true);
}

/* Does the name's last word, which is no company's end, fall away in its short form:
 * Castle Rovers, Northgate Terminals? */
static bool drops_last(const linker *l, const dtlp_mention_draft *draft)
{
    uint32_t last = draft->core + draft->core_count - 1, first = dtlp_name_flags(l->finder, draft->core);
    if (draft->core_count != 2 || (first & (NAMES_ORGANISATION_WORD | NAMES_DIRECTION | NAMES_ADJECTIVE | NAMES_OF_HEAD |
                                            NAMES_PLACE | NAMES_DEMONYM | NAMES_ORGANISATION)))
        return false;
    bool plural = draft->analysed && l->finder->nlp->xpos[last] == DTLP_XPOS_NNPS;
    return plural || (dtlp_name_beside(l->finder, last) & BESIDE_CLUB_END);
}

static void lend_forms(linker *l, const dtlp_mention_draft *draft, uint32_t e, bool replace)
{
    char room[DTLP_NAME_KEY];
    dtlp_name_type type = dtlp_name_winner(draft->votes, draft->may_be_person);
    lend_acronym(l, draft, e);
    if (draft->known != NULL && (draft->known->flags & (NAMES_PLACE | NAMES_ORGANISATION)))
        return;
    if (type == DTLP_NAME_PERSON) {
        lend_person(l, draft, e, replace);
    } else if (type == DTLP_NAME_ORGANISATION || type == DTLP_NAME_PLACE) {
        uint32_t flags = type == DTLP_NAME_PLACE ? NAMES_PLACE_WORD : NAMES_COMPANY;
        for (uint32_t count = draft->core_count; has_tail(l, draft, count, flags);) {
            count--;
            lend(l, dtlp_name_key(l->text, draft->core, count, room), e, false);
        }
        if (type == DTLP_NAME_ORGANISATION && drops_last(l, draft))
            lend(l, dtlp_name_key(l->text, draft->core, 1, room), e, false);
    }
}

/* ---- entities ----------------------------------------------------------- */

static bool is_full(const dtlp_mention_draft *draft)
{
    return draft->core_count > 1 || (draft->known != NULL && (draft->known->flags & (NAMES_PLACE | NAMES_ORGANISATION |
                                                                                      NAMES_DEMONYM)));
}

static uint32_t new_entity(linker *l, const dtlp_mention_draft *draft)
{
    char room[DTLP_NAME_KEY];
    *DTLP_PUSH(l->finder->arena, &l->entities) = (entity){
        .first = draft->core,
        .count = draft->core_count,
        .known = dtlp_lexicon_value(&dtlp_names, draft->known),
    };
    uint32_t e = (uint32_t)l->entities.count - 1;
    put(&l->full, l->finder->arena, full_key(l, draft, room), e, true);
    return e;
}

/* Does the mention stand for the place of that name, whoever bears it? */
static bool is_located(const dtlp_mention_draft *draft)
{
    return draft->located && draft->known != NULL && (draft->known->flags & NAMES_PLACE);
}

/* The entity a mention means, as entity + 1; NO_ENTITY: a new one. */
static uint32_t find_entity(linker *l, const dtlp_mention_draft *draft)
{
    char room[DTLP_NAME_KEY];
    uint32_t last = draft->core + draft->core_count - 1, brief = NO_ENTITY;
    bool person = dtlp_name_winner(draft->votes, draft->may_be_person) == DTLP_NAME_PERSON;
    if (!is_located(draft) && !draft->demonym)
        brief = look_up(&l->brief, dtlp_name_key(l->text, draft->core, draft->core_count, room));
    if (brief != NO_ENTITY && !is_full(draft))
        return brief;
    uint32_t found = look_up(&l->full, full_key(l, draft, room));
    if (found == NO_ENTITY && person && draft->core_count > 2)
        found = look_up(&l->full, outer_key(l, draft->core, last, room));
    return found != NO_ENTITY ? found : brief;
}

static void count_title(linker *l, entity *e, const dtlp_mention_draft *draft)
{
    char ours[DTLP_NAME_KEY], theirs[DTLP_NAME_KEY];
    uint32_t count = draft->core - draft->title_first;
    if (count == 0)
        return;
    const dtlp_lexicon_slot *slot = dtlp_name_known(l->text, draft->title_first, count);
    if (slot != NULL && (slot->flags & NAMES_ROYAL) && draft->core_count <= 2 && e->royal == 0 &&
        e->first == draft->core)
        e->royal = count;
    if (slot != NULL && (slot->flags & (NAMES_PLAIN_TITLE | NAMES_ROYAL)))
        return;
    dtlp_slice key = dtlp_name_key(l->text, draft->title_first, count, ours);
    for (int i = 0; i < TITLES; i++) {
        title *t = &e->titles[i];
        if (t->mentions == 0)
            *t = (title){draft->title_first, count, 0};
        if (dtlp_slice_equal(key, dtlp_name_key(l->text, t->first, t->count, theirs))) {
            t->mentions++;
            return;
        }
    }
}

static void add_mention(linker *l, dtlp_mention_draft *draft, uint32_t number)
{
    entity *e = &l->entities.at[number];
    draft->entity = number;
    e->n_mentions++;
    for (int type = 0; type < DTLP_NAME_TYPES; type++)
        e->votes[type] += draft->votes[type];
    e->may_be_person = e->may_be_person || draft->may_be_person;
    e->n_located += draft->located;
    if (draft->core_count > e->count && !draft->demonym) {
        e->first = draft->core;
        e->count = draft->core_count;
    }
    count_title(l, e, draft);
}

static void no_votes(dtlp_mention_draft *draft)
{
    memset(draft->votes, 0, sizeof draft->votes);
}

/* First the full forms, so that a short one in the headline finds its own. */
static void link_full_forms(linker *l)
{
    for (size_t i = 0; i < l->finder->drafts.count; i++) {
        dtlp_mention_draft *draft = &l->finder->drafts.at[i];
        if (!is_full(draft))
            continue;
        uint32_t found = find_entity(l, draft);
        draft->entity = found != NO_ENTITY ? found - 1 : new_entity(l, draft);
        if (draft->core_count == 1 && l->entities.at[draft->entity].count > 1 && !draft->demonym)
            no_votes(draft); /* the Paris of Ann Paris is no town */
        lend_forms(l, draft, draft->entity, false);
    }
}

static void link_all(linker *l)
{
    for (size_t i = 0; i < l->finder->drafts.count; i++) {
        dtlp_mention_draft *draft = &l->finder->drafts.at[i];
        if (is_full(draft)) {
            lend_forms(l, draft, draft->entity, true);
            add_mention(l, draft, draft->entity);
            continue;
        }
        uint32_t found = find_entity(l, draft);
        add_mention(l, draft, found != NO_ENTITY ? found - 1 : new_entity(l, draft));
    }
}

/* ---- handing over ------------------------------------------------------- */

/* The words of a span with single spaces. */
static const char *phrase(const linker *l, uint32_t first, uint32_t count)
{
    const dtlp_text *text = l->text;
    uint32_t begin = text->tokens[first].begin, end = text->tokens[first + count - 1].end;
    char *copy = dtlp_arena_copy(l->finder->arena, text->at + begin, end - begin);
    size_t size = 0;
    for (const char *from = copy; *from != '\0'; from++) {
        char c = dtlp_is_space(*from) ? ' ' : *from;
        if (c != ' ' || size == 0 || copy[size - 1] != ' ')
            copy[size++] = c;
    }
    copy[size] = '\0';
    return copy;
}

static const char *best_title(const linker *l, const entity *e)
{
    const title *best = &e->titles[0];
    for (int i = 1; i < TITLES; i++)
        if (e->titles[i].mentions > best->mentions)
            best = &e->titles[i];
    return best->mentions == 0 ? NULL : phrase(l, best->first, best->count);
}

/* The votes of all mentions; that it stands behind "in" counts if it does so
 * often: people and companies do now and then. */
static dtlp_name_type type_of(const entity *e)
{
    int32_t votes[DTLP_NAME_TYPES];
    memcpy(votes, e->votes, sizeof votes);
    if (e->n_located * OFTEN >= e->n_mentions)
        votes[DTLP_NAME_PLACE] += (int32_t)e->n_located * 2;
    if (e->may_be_person)
        votes[DTLP_NAME_PERSON] += 2;
    return dtlp_name_winner(votes, e->may_be_person);
}

static void hand_over(linker *l)
{
    dtlp_arena *arena = l->finder->arena;
    size_t n = l->finder->drafts.count;
    dtlp_entity *entities = DTLP_NEW_ARRAY(arena, dtlp_entity, l->entities.count);
    dtlp_name *names = DTLP_NEW_ARRAY(arena, dtlp_name, n);
    for (size_t i = 0; i < l->entities.count; i++) {
        const entity *e = &l->entities.at[i];
        const char *name = e->known != NULL ? e->known : phrase(l, e->first - e->royal, e->count + e->royal);
        entities[i] = (dtlp_entity){name, best_title(l, e), type_of(e), e->n_mentions};
    }
    for (size_t i = 0; i < n; i++) {
        const dtlp_mention_draft *draft = &l->finder->drafts.at[i];
        names[i] = (dtlp_name){
            .first = draft->title_first,
            .count = draft->core + draft->core_count - draft->title_first,
            .type = entities[draft->entity].type,
            .entity = draft->entity,
            .demonym = draft->demonym,
        };
    }
    dtlp_nlp *nlp = l->finder->nlp;
    nlp->names = names;
    nlp->n_names = (uint32_t)n;
    nlp->entities = entities;
    nlp->n_entities = (uint32_t)l->entities.count;
}

void dtlp_name_link(dtlp_name_finder *finder)
{
    linker l = {.finder = finder, .text = finder->text};
    link_full_forms(&l);
    link_all(&l);
    hand_over(&l);
}
