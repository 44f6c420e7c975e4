/* split.h - learning where sentences begin.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_SPLIT_H
#define DTLP_TRAIN_SPLIT_H

#include "train/corpus.h"

/* Train a small net over the parser's word vectors that tells of each word in
 * running text whether a sentence begins there. */
void split_train(net *splitter, const net *parser, const conllu *bank, const vocabulary *vocabulary,
                 const conllu *dev);

#endif
