/* cluster.h - days in which much happened.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_CLUSTER_H
#define DTLP_LAYOUT_CLUSTER_H

#include "layout/rows.h"

/* Find the windows of at most a week that hold at least four rows dated to the
 * day: the fullest first, among those the shortest, then the earliest, none
 * overlapping. (Windows are searched, not grown from the left, which would cut
 * a busy week in two.) */
void dtlp_clusters_find(dtlp_arena *arena, dtlp_rows *rows);

#endif
