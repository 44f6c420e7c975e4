/* lanes.h - which entries share a colour and a shape.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_LANES_H
#define DTLP_LAYOUT_LANES_H

#include "layout/rows.h"

/* Set rows->lanes and every row's lane: the seven that cover most entries, in
 * order of appearance, and "other" for the rest. Entries that are all in one
 * lane, or in none, leave n_lanes 0; and so does what is named first in entries,
 * where most of them have it alone. */
void dtlp_lanes_assign(dtlp_arena *arena, dtlp_rows *rows, dtl_lanes by);

#endif
