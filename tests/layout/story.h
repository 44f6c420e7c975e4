/* story.h - timelines made by hand for the picture: every kind of date.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_LAYOUT_STORY_H
#define TESTS_LAYOUT_STORY_H

#include <dateline/dateline.h>

/* How an entry's date is given. */
dtl_time story_day(int32_t year, int32_t month, int32_t day);
dtl_time story_clock(int32_t year, int32_t month, int32_t day, int32_t minute);
dtl_time story_within(dtl_day first, dtl_day last, dtl_precision precision, const char *words);
dtl_time story_lasting(dtl_day first, dtl_day last);

/* The bridge: 25 events of six parties in thirteen years, every kind of date. */
const dtl_timeline *story_bridge(void);

/* One article on one month: no lanes, one source, relative words. */
const dtl_timeline *story_month(void);

/* The bridge in Arabic, Chinese, Hebrew, Hindi: the first right to left. */
const dtl_timeline *story_scripts(void);

/* Emoji, marks on marks, and scripts that break lines each in its own way. */
const dtl_timeline *story_signs(void);

/* Ninety events, many in the same weeks. */
const dtl_timeline *story_busy(void);

/* From 44 BCE to 2090. */
const dtl_timeline *story_ages(void);

const dtl_timeline *story_none(void);
const dtl_timeline *story_one(void);

/* `n` events on one day. */
const dtl_timeline *story_crowd(size_t n);

/* `n` events over the years from 1950, some imprecise, in seven lanes and more. */
const dtl_timeline *story_long(size_t n);

typedef struct story {
    const char *name;
    const dtl_timeline *(*make)(void);
} story;

extern const story stories[];
extern const size_t n_stories;

#endif
