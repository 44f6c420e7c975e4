/* split.c - learning where sentences begin.
 *
 * Owns the examples: sentences that follow each other in a treebank are put
 * together to stretches of running text, cut anywhere at the end, as the
 * library will see them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/split.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/mean.h"

enum { STRETCH = 120, BATCH_STRETCHES = 6, EPOCHS = 20, MEAN_FROM = 10, MEAN_EVERY = 64 };
#define RATE 0.003f

/* Sentences `from` .. as one, of at most `most` words; `*next` is the first
 * sentence not wholly in it. Its words know whether a sentence begins there. */
static conllu_sentence put_together(const conllu *bank, int from, int most, int *next)
{
    conllu_sentence all = {grow(NULL, (size_t)most * sizeof(conllu_word)), 0, false};
    int s = from;
    for (; s < bank->n && all.n < most && !(s > from && bank->sentences[s].starts_document); s++)
        for (int i = 0; i < bank->sentences[s].n && all.n < most; i++) {
            all.words[all.n] = bank->sentences[s].words[i];
            all.words[all.n++].begins = i == 0;
        }
    *next = all.n < most || s == from + 1 ? s : s - 1;
    return all;
}

static conllu make_stretches(const conllu *bank, dice *chance)
{
    conllu out = {.sentences = grow(NULL, (size_t)bank->n * sizeof(conllu_sentence))};
    for (int s = 0; s < bank->n;) {
        int most = STRETCH / 2 + (int)chance_below(chance, STRETCH / 2);
        conllu_sentence *stretch = &out.sentences[out.n++];
        *stretch = put_together(bank, s, most, &s);
        out.n_words += stretch->n;
    }
    return out;
}

static void tell(const char *what, const losses *l)
{
    printf("%s: loss %.4f, right %.3f\n", what, l->tag / (double)l->words,
           100.0 * (double)l->tags_right / (double)l->words);
    fflush(stdout);
}

static void run_all(network *net, const word_corpus *corpus, const int *order, dice *chance, int epoch,
                    mean_weights *mean)
{
    losses total = {0};
    int n = corpus->bank->n;
    for (int at = 0; at < n; at += BATCH_STRETCHES) {
        int size = n - at < BATCH_STRETCHES ? n - at : BATCH_STRETCHES;
        const word_batch *b = corpus_batch(corpus, order + at, size, chance);
        net_run(net, b, NULL, chance, &total);
        if (chance != NULL)
            net_step(net, b, RATE * (1.0f - ((float)epoch + (float)at / (float)n) / (float)EPOCHS));
        if (chance != NULL && epoch >= MEAN_FROM && at / BATCH_STRETCHES % MEAN_EVERY == 0)
            mean_gather(mean, net);
    }
    tell(chance == NULL ? "  split, dev" : "split", &total);
}

static void drop(conllu *stretches, int *order)
{
    for (int s = 0; s < stretches->n; s++)
        free(stretches->sentences[s].words);
    free(stretches->sentences);
    free(order);
}

static int *in_order(int n)
{
    int *order = zeroed((size_t)n, sizeof *order);
    for (int i = 0; i < n; i++)
        order[i] = i;
    return order;
}

void split_train(network *splitter, const network *parser, const conllu *bank, const word_list *vocabulary,
                 const conllu *dev)
{
    dice chance = {1789};
    dtlp_net_shape shape = {.input = parser->shape.input, .width = 96, .layers = 2, .narrow = 64, .tags = 16};
    net_init(splitter, shape, 2, 0, 0, &chance);
    splitter->drop = 0.8f;
    net_share_rows(splitter, parser);
    mean_weights mean = {0};
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        conllu stretches = make_stretches(bank, &chance);
        word_corpus all;
        corpus_make_running(&all, &stretches, vocabulary);
        int *order = in_order(stretches.n);
        chance_shuffle(order, stretches.n, &chance);
        run_all(splitter, &all, order, &chance, epoch, &mean);
        corpus_free(&all);
        drop(&stretches, order);
    }
    mean_settle(&mean, splitter);
    if (dev != NULL) {
        conllu stretches = make_stretches(dev, &chance);
        word_corpus all;
        corpus_make_running(&all, &stretches, vocabulary);
        run_all(splitter, &all, in_order(stretches.n), NULL, 0, NULL);
    }
}
