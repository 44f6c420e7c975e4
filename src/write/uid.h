/* uid.h - names of entries that stay the same when the analysis is run again.
 *
 * Owns the identity of an entry: the article it comes from, the sentence that
 * tells it and the word it hangs on. Neither its title nor its date, which a
 * better analysis may change, nor its place in the text, which an edit
 * elsewhere moves.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_UID_H
#define DTLP_WRITE_UID_H

#include <dateline/timeline.h>

#include "base/arena.h"

enum { DTLP_UID_SIZE = 37 }; /* "xxxxxxxx-xxxx-8xxx-yxxx-xxxxxxxxxxxx" and a NUL */

typedef struct dtlp_uid {
    char text[DTLP_UID_SIZE];
} dtlp_uid;

/* One for each entry, all different. They are UUIDs of version 8 (RFC 9562),
 * made of a hash. */
const dtlp_uid *dtlp_uids(dtlp_arena *arena, const dtl_timeline *timeline);

#endif
