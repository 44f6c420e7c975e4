/* conllu.h - treebanks in CoNLL-U.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_CONLLU_H
#define DTLP_TRAIN_CONLLU_H

#include <stdbool.h>
#include <stddef.h>

#include "nlp/nlp.h"

typedef struct conllu_word {
    const char *form, *lemma;
    int upos, xpos, deprel; /* -1: not one that the library knows */
    int head;               /* 0: root; else the word's number in the sentence, from 1 */
    bool space_before, space_after;
    bool begins;            /* a sentence; in running text only */
} conllu_word;

typedef struct conllu_sentence {
    conllu_word *words;
    int n;
    bool starts_document;
} conllu_sentence;

typedef struct conllu {
    conllu_sentence *sentences;
    int n;
    int n_words;
    int news; /* sentences from this one on are of the kind that the model is for; 0: none is marked */
} conllu;

/* Append the sentences of a file; complains and exits if it is not CoNLL-U. */
void conllu_read(conllu *into, const char *path);

#endif
