/* choose.h - which of many entries a picture shows.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_CHOOSE_H
#define DTLP_LAYOUT_CHOOSE_H

#include "layout/rows.h"

/* Fill rows->at with the entries to be shown, in their order, each with its kind
 * and extent, and with how many are hidden before it. */
void dtlp_choose_entries(dtlp_arena *arena, dtlp_rows *rows, const dtl_timeline *timeline, size_t most);

/* Of each busy week, keep the three most telling rows; the last of them says
 * how many more there are. For rows that are complete, clusters and all. */
void dtlp_fold_clusters(dtlp_arena *arena, dtlp_rows *rows);

#endif
