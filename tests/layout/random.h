/* random.h - timelines made by chance: any titles, dates, lanes and conflicts.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_LAYOUT_RANDOM_H
#define TESTS_LAYOUT_RANDOM_H

#include <dateline/dateline.h>

enum { RANDOM_MOST = 40 };

typedef struct random_story {
    dtl_timeline timeline;
    dtl_entry entries[RANDOM_MOST + 1]; /* room for one more */
    dtl_conflict conflict;
} random_story;

/* The same seed, the same story; its texts last until some forty more are made. */
void random_story_make(random_story *random, uint64_t seed);

#endif
