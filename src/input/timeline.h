/* timeline.h - a timeline read back from the interchange format.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_TIMELINE_H
#define DTLP_INPUT_TIMELINE_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

/* Read what the JSON writer wrote, perhaps edited since: what is missing is
 * unknown, and references to what is not there are none. Entries keep their
 * order. Writing it again gives the same bytes. NULL, reported, where it is no
 * timeline. `most` is the greatest length of a text. */
dtl_timeline *dtlp_timeline_read(dtlp_arena *arena, const dtlp_diag *diag, dtlp_slice json, size_t most);

#endif
