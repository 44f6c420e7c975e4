/* tense.h - how the words of a sentence are asked what they can be read as.
 *
 * Owns what verbs.c, which tells what each word says of the tense, and tense.c, which
 * tells what stands around an expression, share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_TENSE_H
#define DTLP_TIMEX_TENSE_H

#include "timex/node.h"

static inline bool reads(const dtlp_finder *f, uint32_t word, uint16_t reading)
{
    return word < f->words.count && dtlp_class_reads(f->lang, f->words.at[word].class_id, reading);
}

static inline bool signals(const dtlp_finder *f, uint32_t word, int32_t signal)
{
    return reads(f, word, f->lang->reading_signal) && dtlp_item_value(f->lang, &f->words.at[word], f->lang->reading_signal) == signal;
}

/* Is one of the `n` words before it read so? */
static inline bool follows(const dtlp_finder *f, uint32_t word, uint32_t n, uint16_t reading)
{
    for (uint32_t i = word; i-- > 0 && n > 0; n--)
        if (reads(f, i, reading))
            return true;
    return false;
}

#endif
