/* merge.c - mentions of one event, within and across articles, become one group.
 *
 * Candidates share a verb (or its noun) and someone who takes part; each such
 * pair is a key. Keys are sorted, and within a run of equal keys a mention is
 * compared with the last few groups alone, so that the work is n log n even
 * where an affair says one verb a hundred thousand times.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "event/story.h"

enum {
    GROUPS_COMPARED = 8,
    CLOSE_DAYS = 3, /* dates so near may be two sources' accounts of one event */
    KEYS_OF_ITEM = 7
};

typedef struct merge_key {
    uint64_t hash;
    uint32_t item;
} merge_key;

static uint64_t hash_on(uint64_t hash, dtlp_slice text)
{
    for (size_t i = 0; i < text.size; i++)
        hash = (hash ^ (unsigned char)dtlp_lower(text.at[i])) * 1099511628211u;
    return (hash ^ 0xff) * 1099511628211u;
}

/* What is left of a name when the forms it is told in differ: a person's last word. */
static dtlp_slice name_key(const dtlp_entity *entity)
{
    dtlp_slice name = dtlp_slice_of(entity->name);
    if (entity->type != DTLP_NAME_PERSON)
        return name;
    for (size_t i = name.size; i-- > 0;)
        if (name.at[i] == ' ')
            return (dtlp_slice){name.at + i + 1, name.size - i - 1};
    return name;
}

static uint32_t find_leader(dtlp_story *story, uint32_t item)
{
    while (story->items[item].leader != item) {
        story->items[item].leader = story->items[story->items[item].leader].leader;
        item = story->items[item].leader;
    }
    return item;
}

/* ---- may two mentions be one event? ------------------------------------------------- */

static const dtlp_entity *entity_of(const dtlp_story *story, uint32_t item, uint32_t entity)
{
    return entity == DTLP_NO_ENTITY ? NULL
                                    : &dtlp_all_of(story, item)->tree->nlp->entities[entity];
}

/* -1: they are different; 1: the same; 0: one is not named. */
static int compare_entities(const dtlp_entity *a, const dtlp_entity *b)
{
    if (a == NULL || b == NULL)
        return 0;
    return dtlp_slice_equal_nocase(name_key(a), name_key(b)) ? 1 : -1;
}

static dtlp_slice head_word(const dtlp_story *story, uint32_t item, uint32_t token)
{
    const struct dtlp_happenings *all = dtlp_all_of(story, item);
    if (token == DTLP_NO_TOKEN)
        return (dtlp_slice){NULL, 0};
    if (all->refers[token] != DTLP_NO_TOKEN)
        token = all->refers[token];
    return dtlp_lemma_at(all->tree, token);
}

/* Compare what stands in one role: by entity, else by head word. */
static int compare_roles(const dtlp_story *story, uint32_t a, uint32_t b, bool subject)
{
    const dtlp_happening *x = dtlp_happening_of(story, a), *y = dtlp_happening_of(story, b);
    int named = compare_entities(entity_of(story, a, subject ? x->actor : x->undergoer),
                                 entity_of(story, b, subject ? y->actor : y->undergoer));
    if (named != 0)
        return named;
    dtlp_slice one = head_word(story, a, subject ? x->subject : x->object);
    dtlp_slice two = head_word(story, b, subject ? y->subject : y->object);
    if (one.size == 0 || two.size == 0)
        return 0;
    return dtlp_slice_equal_nocase(one, two) ? 1 : x->kind == y->kind ? -1 : 0;
}

static bool same_modality(const dtl_event *a, const dtl_event *b)
{
    bool real_a = a->modality == DTL_MODALITY_ACTUAL || a->modality == DTL_MODALITY_PLANNED;
    bool real_b = b->modality == DTL_MODALITY_ACTUAL || b->modality == DTL_MODALITY_PLANNED;
    return real_a && real_b;
}

typedef enum verdict { APART, TOGETHER, TOGETHER_IN_CONFLICT } verdict;

static verdict compare_times(const dtlp_story *story, uint32_t a, uint32_t b, int likeness)
{
    const dtl_time *x = &dtlp_event_of(story, a)->time, *y = &dtlp_event_of(story, b)->time;
    bool stated = dtlp_happening_of(story, a)->stated && dtlp_happening_of(story, b)->stated;
    if (!stated)
        return likeness >= 2 && dtlp_time_compatible(x, y) ? TOGETHER : APART;
    if (dtlp_time_compatible(x, y))
        return TOGETHER;
    bool days = x->begin_min == x->end_max && y->begin_min == y->end_max;
    int64_t apart = (int64_t)x->begin_min - y->begin_min;
    if (days && likeness >= 2 && story->items[a].article != story->items[b].article &&
        apart >= -CLOSE_DAYS && apart <= CLOSE_DAYS)
        return TOGETHER_IN_CONFLICT;
    return APART;
}

/* A verb of saying is told anew each time; only its noun looks back. */
static bool is_one_of_many(const dtlp_story *story, uint32_t a, uint32_t b)
{
    return dtlp_happening_of(story, a)->reports && dtlp_happening_of(story, b)->reports;
}

static bool is_noun(const dtlp_story *story, uint32_t item)
{
    return dtlp_happening_of(story, item)->kind == DTLP_KIND_NOUN;
}

static bool is_definite(const dtlp_story *story, uint32_t item)
{
    const dtlp_happening *one = dtlp_happening_of(story, item);
    const dtlp_tree *tree = dtlp_all_of(story, item)->tree;
    uint32_t determiner = dtlp_child(tree, one->token, DTLP_DEP_det);
    return one->kind == DTLP_KIND_NOUN &&
           (dtlp_serves_as(tree, determiner, DTLP_DEFINITE_DETERMINER) ||
            dtlp_child(tree, one->token, DTLP_DEP_nmod_poss) != DTLP_NO_TOKEN);
}

/* "They did not make the decision public": what is told of the past is not what is still to come. */
static bool is_behind(const dtlp_story *story, uint32_t noun, uint32_t verb)
{
    const dtlp_happening *one = dtlp_happening_of(story, noun);
    const struct dtlp_happenings *all = dtlp_all_of(story, noun);
    return is_noun(story, noun) && !is_noun(story, verb) && dtlp_event_of(story, verb)->modality == DTL_MODALITY_PLANNED &&
           dtlp_event_of(story, noun)->modality == DTL_MODALITY_ACTUAL && one->governor != DTLP_NO_MENTION && one->link == DTLP_LINK_ARGUMENT &&
           all->events[one->governor].tense == DTL_TENSE_PAST && all->events[one->governor].modality == DTL_MODALITY_NEGATED;
}

/* "The gate jammed", told twice: a thing has such a mishap once. */
static bool is_mishap(const dtlp_story *story, uint32_t item)
{
    const dtlp_happening *one = dtlp_happening_of(story, item);
    return one->kind == DTLP_KIND_VERB && one->object == DTLP_NO_TOKEN &&
           (dtlp_lemma_around(dtlp_all_of(story, item)->tree, one->token) & DTLP_AROUND_IS(MISHAP_DEED)) != 0;
}

static bool may_join(const dtlp_story *story, uint32_t a, uint32_t b)
{
    const dtlp_happening *x = dtlp_happening_of(story, a), *y = dtlp_happening_of(story, b);
    if (!dtlp_slice_equal(x->root, y->root) || is_one_of_many(story, a, b) ||
        !same_modality(dtlp_event_of(story, a), dtlp_event_of(story, b)) || is_behind(story, a, b) || is_behind(story, b, a))
        return false;
    int subject = compare_roles(story, a, b, true), object = compare_roles(story, a, b, false);
    if (subject < 0 || object < 0)
        return false;
    int likeness = (subject > 0) + (object > 0);
    if (subject > 0 && ((x->word & y->word & (DTLP_IS(V_HAPPENS) | DTLP_IS(V_ASPECTUAL))) || (is_mishap(story, a) && is_mishap(story, b))))
        likeness++; /* "the strike began": the subject is all there is */
    bool one_article = story->items[a].article == story->items[b].article;
    if (one_article && (is_definite(story, a) || is_definite(story, b)) && is_noun(story, a) != is_noun(story, b))
        likeness = 2; /* "the vote" after "voted" */
    bool turned = x->kind == DTLP_KIND_VERB && y->kind == DTLP_KIND_VERB && x->passive != y->passive && subject > 0;
    if (turned && (x->passive ? y : x)->object != DTLP_NO_TOKEN) /* "she took a degree" is not "she was taken to the falls" */
        return false;
    if (likeness == 0 || (likeness == 1 && object == 0 && x->object != DTLP_NO_TOKEN &&
                          y->object != DTLP_NO_TOKEN))
        return false;
    return compare_times(story, a, b, likeness) != APART;
}

/* "The closure" without a date does not make one event of what closed in May and in July. */
static bool groups_agree(const dtlp_story *story, uint32_t a, uint32_t b)
{
    uint32_t x = story->items[a].dated, y = story->items[b].dated;
    return x == 0 || y == 0 || compare_times(story, x - 1, y - 1, 2) != APART;
}

static void join(dtlp_story *story, uint32_t a, uint32_t b)
{
    uint32_t first = a < b ? a : b, second = a < b ? b : a;
    story->items[second].leader = first;
    if (story->items[first].dated == 0)
        story->items[first].dated = story->items[second].dated;
}

/* ---- keys ----------------------------------------------------------------------------- */

static int by_hash(const void *left, const void *right)
{
    const merge_key *a = left, *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return a->item < b->item ? -1 : a->item > b->item;
}

static size_t add_keys(const dtlp_story *story, uint32_t item, merge_key *out)
{
    const dtlp_happening *one = dtlp_happening_of(story, item);
    const dtlp_nlp *nlp = dtlp_all_of(story, item)->tree->nlp;
    uint64_t root = hash_on(14695981039346656037u, one->root);
    size_t n = 0;
    for (uint32_t i = 0; i < one->n_entities && n < KEYS_OF_ITEM - 3; i++)
        out[n++] = (merge_key){hash_on(root, name_key(&nlp->entities[one->entities[i]])), item};
    dtlp_slice object = head_word(story, item, one->object);
    dtlp_slice subject = head_word(story, item, one->subject);
    if (object.size > 0)
        out[n++] = (merge_key){hash_on(root + 1, object), item};
    if (subject.size > 0)
        out[n++] = (merge_key){hash_on(root + 3, subject), item};
    out[n++] = (merge_key){root + 2 + story->items[item].article * 2654435761u, item};
    return n;
}

static void merge_run(dtlp_story *story, const merge_key *keys, size_t n)
{
    uint32_t groups[GROUPS_COMPARED];
    size_t n_groups = 0;
    for (size_t i = 0; i < n; i++) {
        uint32_t item = keys[i].item, leader = find_leader(story, item);
        size_t g = n_groups;
        while (g-- > 0) {
            uint32_t other = find_leader(story, groups[g]);
            if (other == leader)
                break;
            if (may_join(story, groups[g], item) && groups_agree(story, other, leader)) {
                join(story, other, leader);
                break;
            }
        }
        if (n_groups == GROUPS_COMPARED) {
            memmove(groups, groups + 1, sizeof groups - sizeof *groups);
            n_groups--;
        }
        groups[n_groups++] = item;
    }
}

/* "The collapse dried up funds", "held talks", "was killed in the flood": the noun is told by its verb's row, and at
 * the verb's time, where it has none of its own. */
static bool is_told_along(const dtlp_story *story, uint32_t item)
{
    const struct dtlp_happenings *all = dtlp_all_of(story, item);
    const dtlp_happening *one = dtlp_happening_of(story, item);
    const dtl_event *event = dtlp_event_of(story, item);
    if (one->kind != DTLP_KIND_NOUN || one->governor == DTLP_NO_MENTION || event->event_class != DTL_CLASS_OCCURRENCE || event->negative ||
        event->modality != all->events[one->governor].modality)
        return false;
    const dtlp_happening *verb = &all->at[one->governor];
    const dtl_time *time = &event->time, *above = &all->events[one->governor].time;
    bool subject = one->link == DTLP_LINK_ARGUMENT && verb->subject == one->token && !verb->passive;
    bool object = one->link == DTLP_LINK_ARGUMENT && verb->object == one->token && (verb->word & DTLP_IS(V_LIGHT)) != 0;
    bool within = one->link == DTLP_LINK_OBLIQUE && dtlp_serves_as(all->tree, one->marker, DTLP_CALENDAR_PREPOSITION);
    return verb->kind == DTLP_KIND_VERB && (subject || object || within) && (time->anchor_event == one->governor + 1 || (time->timex != 0 && time->timex == above->timex)) &&
           time->begin_min == above->begin_min && time->end_max == above->end_max;
}

/* "came back to win the cup": the row of the one tells the other. */
static bool is_outcome_of(const dtlp_story *story, uint32_t item)
{
    const struct dtlp_happenings *all = dtlp_all_of(story, item);
    const dtlp_happening *one = dtlp_happening_of(story, item);
    if (one->kind != DTLP_KIND_VERB || !one->infinitive_of_purpose || one->governor == DTLP_NO_MENTION || one->link != DTLP_LINK_ADVERBIAL)
        return false;
    const dtlp_happening *verb = &all->at[one->governor];
    bool deed = (one->word & (DTLP_IS(V_OUTCOME) | DTLP_IS(V_LIGHT))) != 0 && one->token > verb->token && !one->stated;
    return deed && (verb->word & DTLP_IS(V_IMPLIES)) && verb->object == DTLP_NO_TOKEN && all->events[one->governor].tense == DTL_TENSE_PAST;
}

/* Those that are still alone: what "the vote" is elsewhere is known by now. */
static void join_to_verbs(dtlp_story *story)
{
    bool *followed = DTLP_NEW_ARRAY(story->arena, bool, story->n_items);
    for (uint32_t i = 0; i < story->n_items; i++)
        if (story->items[i].leader != i)
            followed[story->items[i].leader] = true;
    for (uint32_t i = 0; i < story->n_items; i++) {
        uint32_t verb = story->first_item[story->items[i].article] + dtlp_happening_of(story, i)->governor;
        if (story->items[i].leader == i && !followed[i] && (is_told_along(story, i) || is_outcome_of(story, i)) && story->items[verb].listed)
            join(story, find_leader(story, verb), i);
    }
}

void dtlp_merge(dtlp_story *story)
{
    merge_key *keys = DTLP_NEW_ARRAY(story->arena, merge_key, (size_t)story->n_items * KEYS_OF_ITEM);
    size_t n = 0;
    for (uint32_t i = 0; i < story->n_items; i++) {
        story->items[i].leader = i;
        story->items[i].dated = dtlp_happening_of(story, i)->stated ? i + 1 : 0;
        if (dtlp_happening_of(story, i)->kind != DTLP_KIND_ADJECTIVE)
            n += add_keys(story, i, keys + n);
    }
    qsort(keys, n, sizeof *keys, by_hash);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && keys[end].hash == keys[i].hash; end++)
            ;
        merge_run(story, keys + i, end - i);
    }
    for (uint32_t i = 0; i < story->n_items; i++)
        story->items[i].leader = find_leader(story, i);
    join_to_verbs(story);
    for (uint32_t i = 0; i < story->n_items; i++)
        story->items[i].leader = find_leader(story, i);
}
