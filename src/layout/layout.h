/* layout.h - from a timeline to a scene.
 *
 * Owns where everything stands: rows, spine, marks, line breaks. Knows nothing
 * of formats; measures text with the bundled fonts through fonts.h.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_LAYOUT_H
#define DTLP_LAYOUT_LAYOUT_H

#include "base/diag.h"
#include "layout/scene.h"

/* Lay out into `scene`, whose arena is ready and escapes on lack of memory. */
void dtlp_layout(dtl_scene *scene, const dtlp_diag *diag, const dtl_timeline *timeline,
                 const dtl_show_options *options);

#endif
