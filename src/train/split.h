/* split.h - learning where sentences begin.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_SPLIT_H
#define DTLP_TRAIN_SPLIT_H

#include "train/corpus.h"

/* Train a small net over the parser's word vectors that tells of each word in
 * running text whether a sentence begins there. */
void split_train(network *splitter, const network *parser, const conllu *bank, const word_list *vocabulary,
                 const conllu *dev);

#endif
