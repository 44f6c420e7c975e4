/* timeline.c - from the mentions of all articles to ordered entries.
 *
 * Owns the order of that work and the entries' making. Knows nothing of how
 * anything is shown.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "event/story.h"

typedef struct group {
    uint32_t leader;
    uint32_t best;      /* the mention whose words and time the entry has */
    uint32_t *members;  /* items, in text order */
    uint32_t n_mentions;
    const char *title;
    double salience;
} group;

typedef struct groups {
    group *at;
    uint32_t count;
} groups;

/* ---- items and groups ----------------------------------------------------------- */

static void collect_items(dtlp_story *story)
{
    size_t total = 0;
    for (size_t a = 0; a < story->n_articles; a++)
        if (story->articles[a].happenings != NULL)
            total += story->articles[a].happenings->count;
    story->items = DTLP_NEW_ARRAY(story->arena, dtlp_item, total);
    story->first_item = DTLP_NEW_ARRAY(story->arena, uint32_t, story->n_articles);
    for (size_t a = 0; a < story->n_articles; a++) {
        story->first_item[a] = story->n_items;
        const struct dtlp_happenings *all = story->articles[a].happenings;
        for (uint32_t m = 0; all != NULL && m < all->count; m++) {
            story->items[story->n_items] =
                (dtlp_item){.article = (uint32_t)a, .mention = m, .leader = story->n_items};
            story->n_items++;
        }
    }
}

/* The better witness: listed, dated by the text and narrowly, a verb, told early. */
static bool is_better(const dtlp_story *story, uint32_t a, uint32_t b)
{
    const dtlp_happening *x = dtlp_happening_of(story, a), *y = dtlp_happening_of(story, b);
    if (story->items[a].listed != story->items[b].listed)
        return story->items[a].listed;
    if (x->stated != y->stated)
        return x->stated;
    if ((x->kind == DTLP_KIND_VERB) != (y->kind == DTLP_KIND_VERB))
        return x->kind == DTLP_KIND_VERB;
    int32_t one = dtlp_time_width(&dtlp_event_of(story, a)->time);
    int32_t two = dtlp_time_width(&dtlp_event_of(story, b)->time);
    return one != two ? one < two : a < b;
}

static groups make_groups(const dtlp_story *story)
{
    groups made = {0};
    uint32_t *members = DTLP_NEW_ARRAY(story->arena, uint32_t, story->n_items);
    uint32_t *index = DTLP_NEW_ARRAY(story->arena, uint32_t, story->n_items);
    made.at = DTLP_NEW_ARRAY(story->arena, group, story->n_items);
    for (uint32_t i = 0; i < story->n_items; i++) {
        uint32_t leader = story->items[i].leader;
        if (leader == i) {
            index[i] = made.count;
            made.at[made.count++] = (group){.leader = i, .best = i};
        }
        made.at[index[leader]].n_mentions++;
    }
    for (uint32_t g = 0; g < made.count; g++) {
        made.at[g].members = members;
        members += made.at[g].n_mentions;
        made.at[g].n_mentions = 0;
    }
    for (uint32_t i = 0; i < story->n_items; i++) {
        group *one = &made.at[index[story->items[i].leader]];
        one->members[one->n_mentions++] = i;
        if (is_better(story, i, one->best))
            one->best = i;
    }
    return made;
}

/* ---- selection ------------------------------------------------------------------------ */

bool dtlp_time_is_within(const dtl_time *time, const dtlp_timeline_options *options)
{
    if (options->since != DTL_DAY_OPEN_BEFORE && time->end_max < options->since)
        return false;
    return options->until == DTL_DAY_OPEN_AFTER || time->begin_min <= options->until;
}

bool dtlp_time_is_precise(const dtl_time *time, const dtlp_timeline_options *options)
{
    dtl_precision least = options->min_precision;
    return least == DTL_PRECISION_NONE ||
           (time->precision != DTL_PRECISION_NONE && time->precision <= least);
}

static bool any_is_about(const dtlp_story *story, const group *one)
{
    if (story->options->n_about == 0)
        return true;
    for (uint32_t i = 0; i < one->n_mentions; i++)
        if (dtlp_is_about(story, one->members[i]))
            return true;
    return false;
}

/* What is joined to the clause and shares its subject and time is told with it,
 * if there is room. */
static void title_group(dtlp_story *story, group *one)
{
    const dtlp_item *it = &story->items[one->best];
    const struct dtlp_happenings *all = story->articles[it->article].happenings;
    one->title = dtlp_title(story->arena, all, it->mention, false);
    if (one->title == NULL && (story->options->all || story->options->n_about > 0)) /* the words as they stand */
        one->title = dtlp_arena_copy(story->arena, all->tree->text->at + all->events[it->mention].clause.begin,
                                     all->events[it->mention].clause.end - all->events[it->mention].clause.begin);
    if (one->title != NULL)
        one->title = dtlp_title_cut(story->arena, one->title);
}

/* Two verbs of one sentence that are told in the same words at one time are one entry. */
static bool is_same_row(const dtlp_story *story, const group *a, const group *b)
{
    const dtlp_item *x = &story->items[a->best], *y = &story->items[b->best];
    return x->article == y->article && dtlp_happening_of(story, a->best)->sentence == dtlp_happening_of(story, b->best)->sentence &&
           strcmp(a->title, b->title) == 0 &&
           dtlp_time_compatible(&dtlp_event_of(story, a->best)->time, &dtlp_event_of(story, b->best)->time);
}

static void take_in(dtlp_story *story, group *into, const group *from)
{
    uint32_t n = into->n_mentions + from->n_mentions, *members = DTLP_NEW_ARRAY(story->arena, uint32_t, n);
    memcpy(members, into->members, into->n_mentions * sizeof *members);
    memcpy(members + into->n_mentions, from->members, from->n_mentions * sizeof *members);
    into->members = members;
    into->n_mentions = n;
}

static void select_groups(dtlp_story *story, groups *all)
{
    enum { LOOKED_BACK = 8 };
    uint32_t kept = 0;
    for (uint32_t g = 0; g < all->count; g++) {
        group *one = &all->at[g];
        const dtl_time *time = &dtlp_event_of(story, one->best)->time;
        if ((!story->items[one->best].listed && !story->options->all) || !dtlp_time_is_within(time, story->options) ||
            !dtlp_time_is_precise(time, story->options) || !any_is_about(story, one))
            continue;
        title_group(story, one);
        if (one->title == NULL)
            continue;
        uint32_t same = kept > LOOKED_BACK ? kept - LOOKED_BACK : 0;
        while (same < kept && !is_same_row(story, &all->at[same], one))
            same++;
        if (same < kept) {
            take_in(story, &all->at[same], one);
            continue;
        }
        one->salience = dtlp_salience(story, one->best, one->n_mentions);
        all->at[kept++] = *one;
    }
    all->count = kept;
}

/* ---- order ------------------------------------------------------------------------------ */

typedef struct rank {
    dtl_day begin, end;
    uint32_t text;      /* item, for text order */
    int32_t side;       /* beside the one it is relative to: -1 before it, 1 after */
    uint32_t group;
    double salience;
} rank;

static int by_time(const void *left, const void *right)
{
    const rank *a = left, *b = right;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    if (a->end != b->end)
        return a->end < b->end ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    return a->side < b->side ? -1 : a->side > b->side;
}

static int by_salience(const void *left, const void *right)
{
    const rank *a = left, *b = right;
    if (a->salience != b->salience)
        return a->salience > b->salience ? -1 : 1;
    return a->text < b->text ? -1 : a->text > b->text;
}

/* Where a time without a first day stands: "until 1958", "by May". */
static dtl_day first_known(const dtl_time *time)
{
    if (time->begin_min != DTL_DAY_OPEN_BEFORE)
        return time->begin_min;
    if (time->end_min != DTL_DAY_OPEN_BEFORE)
        return time->end_min;
    return time->end_max != DTL_DAY_OPEN_AFTER ? time->end_max : DTL_DAY_OPEN_BEFORE;
}

/* Open towards the past and known from another event: stand where that one does. */
static rank rank_of(const dtlp_story *story, const group *one, uint32_t index)
{
    const dtlp_item *it = &story->items[one->best];
    const dtl_event *events = story->articles[it->article].happenings->events;
    const dtl_time *time = &events[it->mention].time;
    rank made = {.begin = first_known(time), .end = time->end_max, .text = one->best,
                 .group = index, .salience = one->salience};
    bool open = time->begin_min == DTL_DAY_OPEN_BEFORE || time->end_max == DTL_DAY_OPEN_AFTER;
    if (open && time->anchor == DTL_ANCHOR_EVENT && time->anchor_event != 0) {
        const dtl_time *base = &events[time->anchor_event - 1].time;
        made.side = time->begin_min == DTL_DAY_OPEN_BEFORE ? -1 : 1;
        made.begin = first_known(base);
        made.end = base->end_max;
        made.text = story->first_item[it->article] + time->anchor_event - 1;
    }
    return made;
}

static rank *rank_groups(const dtlp_story *story, const groups *all, uint32_t *n)
{
    rank *ranks = DTLP_NEW_ARRAY(story->arena, rank, all->count);
    for (uint32_t g = 0; g < all->count; g++)
        ranks[g] = rank_of(story, &all->at[g], g);
    *n = all->count;
    if (story->options->limit != 0 && story->options->limit < all->count) {
        qsort(ranks, all->count, sizeof *ranks, by_salience);
        *n = (uint32_t)story->options->limit;
    }
    qsort(ranks, *n, sizeof *ranks, by_time);
    return ranks;
}

/* ---- entries ------------------------------------------------------------------------------- */

static bool add_name(const char **names, size_t *count, size_t room, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    if (*count == room)
        return false;
    names[(*count)++] = name;
    return true;
}

static void fill_cast(const dtlp_story *story, const group *one, dtl_entry *entry)
{
    enum { MOST = 12 };
    const char **people = DTLP_NEW_ARRAY(story->arena, const char *, MOST);
    const char **places = DTLP_NEW_ARRAY(story->arena, const char *, MOST);
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < one->n_mentions; i++) {
            uint32_t item = one->members[i];
            const dtl_event *event = dtlp_event_of(story, item);
            if ((item == one->best) != (pass == 0))
                continue;
            for (size_t p = 0; p < event->n_participants; p++)
                add_name(people, &entry->n_participants, MOST, event->participants[p]);
            for (size_t p = 0; p < event->n_places; p++)
                add_name(places, &entry->n_places, MOST, event->places[p]);
        }
    entry->participants = people;
    entry->places = places;
}

/* The best mention first, then the others in order; those whose stated time
 * cannot be true with its own are conflicts. */
static void fill_mentions(const dtlp_story *story, const group *one, dtl_entry *entry)
{
    const dtl_time *time = &dtlp_event_of(story, one->best)->time;
    dtl_mention *mentions = DTLP_NEW_ARRAY(story->arena, dtl_mention, one->n_mentions);
    dtl_conflict *conflicts = DTLP_NEW_ARRAY(story->arena, dtl_conflict, one->n_mentions);
    mentions[entry->n_mentions++] = (dtl_mention){story->items[one->best].article,
                                                  story->items[one->best].mention};
    for (uint32_t i = 0; i < one->n_mentions; i++) {
        uint32_t item = one->members[i];
        if (item == one->best)
            continue;
        dtl_mention mention = {story->items[item].article, story->items[item].mention};
        const dtl_time *other = &dtlp_event_of(story, item)->time;
        mentions[entry->n_mentions++] = mention;
        if (dtlp_happening_of(story, item)->stated && !dtlp_time_compatible(time, other))
            conflicts[entry->n_conflicts++] = (dtl_conflict){*other, mention};
    }
    entry->mentions = mentions;
    entry->conflicts = conflicts;
}

static dtl_entry make_entry(const dtlp_story *story, const group *one, uint32_t number)
{
    const dtlp_item *it = &story->items[one->best];
    const dtl_document *document = &story->articles[it->article].document;
    const dtl_event *event = dtlp_event_of(story, one->best);
    dtl_entry entry = {
        .title = one->title, .time = event->time, .modality = event->modality,
        .sentence = dtlp_arena_copy(story->arena, document->text + event->sentence.begin,
                                    event->sentence.end - event->sentence.begin),
        .source = document->title != NULL ? document->title : document->source,
        .url = document->url, .salience = one->salience,
        .id = dtlp_arena_printf(story->arena, "x%u", number),
    };
    fill_cast(story, one, &entry);
    fill_mentions(story, one, &entry);
    entry.lane = entry.n_participants > 0 ? entry.participants[0] : NULL;
    return entry;
}

/* What stands above the text, where the text begins with a heading. */
static const char *heading_of(dtlp_arena *arena, const dtlp_article *article)
{
    enum { LONGEST = 200 };
    const dtlp_text *text = &article->text;
    if (text->n_sentences < 2 || text->sentences[0].kind != DTLP_SENTENCE_HEADING)
        return NULL;
    const dtlp_sentence *heading = &text->sentences[0];
    uint32_t size = heading->end - heading->begin;
    return size > LONGEST ? NULL : dtlp_arena_copy(arena, text->at + heading->begin, size);
}

static const char *title_of(const dtlp_story *story)
{
    if (story->options->title != NULL)
        return story->options->title;
    if (story->n_articles != 1)
        return NULL;
    const dtlp_article *article = &story->articles[0];
    return article->document.title != NULL ? article->document.title : heading_of(story->arena, article);
}

dtl_timeline *dtlp_timeline_build(dtlp_arena *arena, const dtlp_diag *diag,
                                  const dtlp_article *articles, size_t n,
                                  const dtlp_timeline_options *options)
{
    dtl_timeline *timeline = DTLP_NEW(arena, dtl_timeline);
    dtlp_story story = {.arena = arena, .articles = articles, .n_articles = n, .options = options};
    collect_items(&story);
    dtlp_choose(&story);
    dtlp_merge(&story);
    groups all = make_groups(&story);
    select_groups(&story, &all);
    uint32_t count;
    rank *ranks = rank_groups(&story, &all, &count);
    dtl_entry *entries = DTLP_NEW_ARRAY(arena, dtl_entry, count);
    for (uint32_t i = 0; i < count; i++)
        entries[i] = make_entry(&story, &all.at[ranks[i].group], i + 1);
    dtl_document *documents = DTLP_NEW_ARRAY(arena, dtl_document, n);
    for (size_t i = 0; i < n; i++)
        documents[i] = articles[i].document;
    *timeline = (dtl_timeline){.title = title_of(&story), .entries = entries, .n_entries = count,
                               .n_hidden = all.count - count, .documents = documents,
                               .n_documents = n};
    if (count < all.count)
        dtlp_diag_report(diag, DTLP_D_ENTRIES_HIDDEN, (size_t)count, (size_t)all.count);
    return timeline;
}
