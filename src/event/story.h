/* story.h - what merging, choosing and titling share: the groups of mentions
 * that become entries.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_STORY_H
#define DTLP_EVENT_STORY_H

#include "event/bounds.h"
#include "event/happening.h"

enum { DTLP_TITLE_LENGTH = 90 /* characters, about */, DTLP_TITLE_MOST = 140 };

/* One mention of one article. */
typedef struct dtlp_item {
    uint32_t article, mention;
    uint32_t leader; /* item that stands for its group; itself if it does */
    uint32_t dated;  /* of a leader: 1 + the first item of its group that the text dates; 0: none */
    bool listed;     /* good enough to lead an entry */
} dtlp_item;

typedef struct dtlp_story {
    dtlp_arena *arena;
    const dtlp_article *articles;
    size_t n_articles;
    const dtlp_timeline_options *options;
    dtlp_item *items; /* of all articles, in order */
    uint32_t n_items;
    uint32_t *first_item; /* of each article */
} dtlp_story;

static inline const dtlp_happening *dtlp_happening_of(const dtlp_story *story, uint32_t item)
{
    const dtlp_item *it = &story->items[item];
    return &story->articles[it->article].happenings->at[it->mention];
}

static inline const dtl_event *dtlp_event_of(const dtlp_story *story, uint32_t item)
{
    const dtlp_item *it = &story->items[item];
    return &story->articles[it->article].happenings->events[it->mention];
}

static inline const struct dtlp_happenings *dtlp_all_of(const dtlp_story *story, uint32_t item)
{
    return story->articles[story->items[item].article].happenings;
}

/* choose.c */
void dtlp_choose(dtlp_story *story);
double dtlp_salience(const dtlp_story *story, uint32_t item, uint32_t n_mentions);

/* merge.c: sets .leader of every item. */
void dtlp_merge(dtlp_story *story);

/* about.c: does one of options->about take part in it? */
bool dtlp_is_about(const dtlp_story *story, uint32_t item);

/* title.c: NULL if no title that stands alone can be made. `joined` says
 * whether to tell what is joined to the clause by "and" as well. */
const char *dtlp_title(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention,
                       bool joined);

/* spoken.c: of a title longer than DTLP_TITLE_MOST the words that fit, and an ellipsis. */
const char *dtlp_title_cut(dtlp_arena *arena, const char *title);

/* timeline.c: the days and the precision that the caller asked for. */
bool dtlp_time_is_within(const dtl_time *time, const dtlp_timeline_options *options);
bool dtlp_time_is_precise(const dtl_time *time, const dtlp_timeline_options *options);

/* about.c: does `text` hold `name` as whole words, whatever the case? */
bool dtlp_holds_name(dtlp_slice text, dtlp_slice name);

#endif
