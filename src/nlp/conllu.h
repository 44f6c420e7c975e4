/* conllu.h - the analysis as CoNLL-U, the format of Universal Dependencies.
 *
 * Owns how tokens, tags and trees are printed. It stands here and not among the
 * writers because it prints an analysis, not a timeline.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_CONLLU_H
#define DTLP_NLP_CONLLU_H

#include "base/buffer.h"
#include "nlp/nlp.h"

/* Print a document whose sentences are all analysed. Source of the format:
 * https://universaldependencies.org/format.html */
void dtlp_conllu_write(const dtlp_nlp *nlp, const char *document_id, dtlp_buffer *out);

#endif
