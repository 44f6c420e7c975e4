/* kind.h - what a paragraph is: prose, heading, item, dateline, furniture.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TEXT_KIND_H
#define DTLP_TEXT_KIND_H

#include "text/scan.h"

/* Kind of the paragraph that is tokens first .. end - 1; DTLP_SENTENCE_PROSE if
 * nothing else fits. */
dtlp_sentence_kind dtlp_paragraph_kind(const dtlp_scan *scan, uint32_t first, uint32_t end);

/* The token behind the dateline that the paragraph begins with; `first` if it
 * begins with none. */
uint32_t dtlp_dateline_end(const dtlp_scan *scan, uint32_t first, uint32_t end);

#endif
