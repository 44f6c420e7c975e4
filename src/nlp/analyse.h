/* analyse.h - what the parts of this module share: how one sentence is filled in.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_ANALYSE_H
#define DTLP_NLP_ANALYSE_H

#include "nlp/nlp.h"

/* Tag tokens first .. first + n - 1 by word list, shape and neighbours, and
 * attach heads by rule. Fills everything but the lemmas. */
void dtlp_rules_analyse(dtlp_nlp *nlp, uint32_t first, uint32_t n);

#endif
