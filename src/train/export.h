/* export.h - from a trained network to the model file.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_EXPORT_H
#define DTLP_TRAIN_EXPORT_H

#include "train/corpus.h"
#include "train/net.h"

/* The lemmas of a treebank, as the model's table and text. */
typedef struct lemma_list {
    key_map keys;          /* key of form and tag -> number of the entry */
    struct lemma_entry *entries;
    int n;
} lemma_list;

void lemma_list_learn(lemma_list *list, const conllu *bank);
const char *lemma_list_at(const lemma_list *list, int entry);

void export_model(const char *path, const network *net, const struct network *splitter, const word_list *vocabulary,
                  const lemma_list *lemmas);

#endif
