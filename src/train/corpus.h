/* corpus.h - treebank words as rows and classes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_CORPUS_H
#define DTLP_TRAIN_CORPUS_H

#include "train/conllu.h"
#include "train/net.h"

/* 64-bit keys -> numbers in order of arrival. */
typedef struct key_map {
    uint64_t *keys;
    int *values;
    int n, capacity; /* of the table, a power of two */
} key_map;

int *key_map_at(key_map *map, uint64_t key); /* added with value -1 where new */
int key_map_find(const key_map *map, uint64_t key); /* -1 */

typedef struct tag_class {
    uint8_t upos, xpos;
} tag_class;

enum { MAX_TAGS = 240 };

/* What is learned about: rows of the embedding, classes. Row 0 is the unknown word. */
typedef struct word_list {
    key_map rows;      /* key of a word, part or look -> row */
    int n_rows, n_words;
    uint32_t *word_count; /* by row, words only */
    const char **norms;   /* by row, words only: the normalised form */
    tag_class tags[MAX_TAGS];
    int n_tags;
    uint8_t labels[DTLP_DEP_COUNT];
    int n_labels;
    int tag_of[DTLP_UPOS_COUNT][DTLP_XPOS_COUNT]; /* -1: none */
    int label_of[DTLP_DEP_COUNT];
} word_list;

void vocabulary_learn(word_list *vocabulary, const conllu *bank);

/* Sentences ready for training: the row lists of all words are computed once. */
typedef struct word_corpus {
    const conllu *bank;
    const word_list *vocabulary;
    int **rows;    /* by sentence: rows of all its words, one after the other */
    int **n_rows;  /* by sentence and word */
    int **row_at;  /* by sentence and word: the first of its rows */
    int *alike[MAX_TAGS]; /* by tag: sentence and number of each word that has it, but for first words */
    int n_alike[MAX_TAGS];
    float share;   /* of the teachers in what is learned of sentences as they stand */
    bool running;  /* tags tell where sentences begin */
} word_corpus;

void corpus_make(word_corpus *corpus, const conllu *bank, const word_list *vocabulary);

/* For learning from teachers: in every second sentence some words give place to
 * others with the same tag, and all that is learned of it is the teachers'. */
void corpus_vary(word_corpus *corpus);

/* The same for running text: no word but the first is known to be first, and
 * what is learned is where a sentence begins. */
void corpus_make_running(word_corpus *corpus, const conllu *bank, const word_list *vocabulary);

void corpus_free(word_corpus *corpus);

/* The sentences order[0..n) as a batch that stays valid until the next call.
 * With `chance` known words are now and then given as unknown. */
const word_batch *corpus_batch(const word_corpus *corpus, const int *order, int n, dice *chance);

#endif
