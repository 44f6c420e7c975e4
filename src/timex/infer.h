/* infer.h - the day a text was written, from what it says itself.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_INFER_H
#define DTLP_TIMEX_INFER_H

#include "timex/when.h"

/* The days on which the text can have been written, if its own dates leave few:
 * first DTL_DAY_NONE otherwise. `*why` tells by which words. The expressions of
 * `finder` must have been resolved once, so that the order of day and month is
 * settled. */
dtl_period dtlp_infer(dtlp_finder *finder, const char **why);

/* `late` and `early` are the same expressions read against the last and the
 * first of those days, `unread` against none: where both agree the answer
 * stands; where they do not, it covers both and all that lies between. */
void dtlp_infer_merge(dtlp_arena *arena, dtlp_timexes *late, const dtlp_timexes *early, const dtlp_timexes *unread);

#endif
