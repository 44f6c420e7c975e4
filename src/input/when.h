/* when.h - the day of publication in the forms that metadata and mastheads use.
 *
 * Owns those few fixed forms and nothing of the language of the text: what the
 * article itself says about time is the business of timex.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_WHEN_H
#define DTLP_INPUT_WHEN_H

#include <dateline/date.h>

#include "base/slice.h"

/* The first full date in `text`: 2025-11-19 (with or without a time), 2025/11/19,
 * 20251119, 19 November 2025, Nov. 19th, 2025, 19.11.2025, and 11/19/2025 or
 * 19/11/2025 where only one reading is possible. `*where`, if not NULL, is what
 * was read. False if there is none. */
bool dtlp_when_find(dtlp_slice text, dtl_day *out, dtlp_slice *where);

/* A metadata value: as dtlp_when_find, 19 Nov 25, or seconds or milliseconds since 1970. */
bool dtlp_when_read(dtlp_slice value, dtl_day *out);

#endif
