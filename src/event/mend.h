/* mend.h - parses mended where the words show that they cannot be right.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_MEND_H
#define DTLP_EVENT_MEND_H

#include "event/happening.h"

/* Mend the parses of all analysed sentences; nlp is that of all->tree. */
void dtlp_mend(struct dtlp_happenings *all, dtlp_nlp *nlp);

#endif
