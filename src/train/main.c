/* main.c - dateline-train: from treebanks to the model file.
 *
 *   dateline-train -o src/nlp/en/model.bin ewt-train.conllu gum-free-train.conllu
 *
 * rebuilds the model that is shipped, byte for byte: one thread, fixed seed,
 * sums in a fixed order. It takes about seven minutes of one core and 800 MB. With
 * --dev FILE it tells how well each epoch does (on gold words; nothing is
 * chosen by it); --keep FILE keeps the weights, --from FILE begins with kept
 * ones instead of training; --epochs, --layers, --width, --batch (words),
 * --rate (in 0.0001) and --drop (in percent of the usual) are for experiments.
 *
 * Owns the order of work and the schedule of learning. Is not installed.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/corpus.h"
#include "train/export.h"
#include "train/net.h"
#include "train/split.h"

enum { MAX_FILES = 16, MEAN_COUNT = 40 };

/* The rate falls to this share of itself; weights are averaged from this share of the words on. */
#define RATE_LEFT 0.1
#define MEAN_FROM 0.6

typedef struct settings {
    const char *out, *dev, *keep, *from;
    int epochs, layers, width, batch, drop;
    float rate;
    const char *files[MAX_FILES];
    int n_files;
} settings;

static int integer(const char *text, const char *option)
{
    int value = text == NULL ? 0 : atoi(text);
    if (value <= 0)
        fail("wants a number", option);
    return value;
}

static settings read_options(int argc, char **argv)
{
    settings s = {.epochs = 20, .layers = 3, .width = 160, .rate = 0.002f, .batch = 300, .drop = 55};
    for (int i = 1; i < argc; i++) {
        const char *option = argv[i], *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (option[0] != '-') {
            if (s.n_files == MAX_FILES)
                fail("too many files", option);
            s.files[s.n_files++] = option;
            continue;
        }
        if (value == NULL)
            fail("wants a value", option);
        i++;
        if (strcmp(option, "-o") == 0)
            s.out = value;
        else if (strcmp(option, "--dev") == 0)
            s.dev = value;
        else if (strcmp(option, "--keep") == 0)
            s.keep = value;
        else if (strcmp(option, "--from") == 0)
            s.from = value;
        else if (strcmp(option, "--epochs") == 0)
            s.epochs = integer(value, option);
        else if (strcmp(option, "--layers") == 0)
            s.layers = integer(value, option);
        else if (strcmp(option, "--width") == 0)
            s.width = integer(value, option);
        else if (strcmp(option, "--batch") == 0)
            s.batch = integer(value, option);
        else if (strcmp(option, "--drop") == 0)
            s.drop = integer(value, option);
        else if (strcmp(option, "--rate") == 0)
            s.rate = (float)integer(value, option) * 1e-4f;
        else
            fail("unknown option", option);
    }
    if (s.n_files == 0)
        fail("usage: dateline-train -o MODEL [--dev FILE] TREEBANK...", "no treebank");
    return s;
}

/* How many of the sentences make up the next batch. */
static int batch_size(const conllu *bank, const int *order, int left, int most)
{
    int words = 0, n = 0;
    while (n < left && words < most)
        words += bank->sentences[order[n++]].n;
    return n;
}

static void tell(const char *what, const losses *l)
{
    double n = (double)l->words;
    printf("%s: loss tag %.4f arc %.4f label %.4f; tags %.2f UAS %.2f LAS %.2f\n", what, l->tag / n,
           l->arc / n, l->label / n, 100.0 * (double)l->tags_right / n, 100.0 * (double)l->heads_right / n,
           100.0 * (double)l->both_right / n);
    fflush(stdout);
}

static void evaluate(network *net, const word_corpus *dev)
{
    losses total = {0};
    for (int s = 0; s < dev->bank->n; s++)
        net_run(net, corpus_batch(dev, &s, 1, NULL), NULL, &total);
    tell("  dev", &total);
}

/* The mean of the weights at moments of the last part of the training. */
typedef struct mean_weights {
    double *dense, *rows;
    int count;
} mean_weights;

static void gather(mean_weights *mean, const network *net)
{
    size_t cells = (size_t)net->n_rows * net->shape.input;
    if (mean->count++ == 0) {
        mean->dense = zeroed(net->n, sizeof *mean->dense);
        mean->rows = zeroed(cells, sizeof *mean->rows);
    }
    for (size_t i = 0; i < net->n; i++)
        mean->dense[i] += (double)net->w[i];
    for (size_t i = 0; i < cells; i++)
        mean->rows[i] += (double)net->rows[i];
}

static void settle(mean_weights *mean, network *net)
{
    size_t cells = (size_t)net->n_rows * net->shape.input;
    for (size_t i = 0; i < net->n; i++)
        net->w[i] = (float)(mean->dense[i] / mean->count);
    for (size_t i = 0; i < cells; i++)
        net->rows[i] = (float)(mean->rows[i] / mean->count);
    free(mean->dense);
    free(mean->rows);
}

static void train(network *net, const word_corpus *corpus, const struct word_corpus *dev, const settings *s,
                  dice *chance)
{
    int n = corpus->bank->n, *order = zeroed((size_t)n, sizeof *order);
    double words_done = 0, words_in_all = (double)s->epochs * corpus->bank->n_words;
    mean_weights mean = {0};
    for (int i = 0; i < n; i++)
        order[i] = i;
    for (int epoch = 1; epoch <= s->epochs; epoch++) {
        losses total = {0};
        chance_shuffle(order, n, chance);
        for (int at = 0, size; at < n; at += size) {
            size = batch_size(corpus->bank, order + at, n - at, s->batch);
            const word_batch *b = corpus_batch(corpus, order + at, size, chance);
            net_run(net, b, chance, &total);
            double done = words_done / words_in_all, warm = words_done / 20000.0;
            double rate = (double)s->rate * (warm < 1 ? warm : 1) * (1.0 - (1.0 - RATE_LEFT) * done);
            net_step(net, b, (float)rate);
            words_done += b->n;
            if (words_done / words_in_all > MEAN_FROM + (1.0 - MEAN_FROM) * mean.count / MEAN_COUNT)
                gather(&mean, net);
        }
        char what[32];
        snprintf(what, sizeof what, "epoch %d", epoch);
        tell(what, &total);
        if (dev != NULL && (epoch % 2 == 0 || epoch < 4))
            evaluate(net, dev);
    }
    settle(&mean, net);
}

/* The weights as they are, so that a model can be written without training again. */
static void keep_weights(const network *net, const char *path)
{
    FILE *file = fopen(path, "wb");
    size_t cells = (size_t)net->n_rows * net->shape.width;
    if (file == NULL || fwrite(net->w, sizeof(float), net->n, file) != net->n ||
        fwrite(net->rows, sizeof(float), cells, file) != cells || fclose(file) != 0)
        fail("cannot write", path);
}

static void load_weights(network *net, const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t cells = (size_t)net->n_rows * net->shape.width;
    if (file == NULL || fread(net->w, sizeof(float), net->n, file) != net->n ||
        fread(net->rows, sizeof(float), cells, file) != cells || fgetc(file) != EOF)
        fail("cannot read, or of other sizes", path);
    fclose(file);
}

int main(int argc, char **argv)
{
    settings s = read_options(argc, argv);
    static conllu bank, dev_bank;
    static word_list vocabulary;
    static word_corpus corpus, dev;
    static network net, splitter;
    dice chance = {20251119};
    for (int i = 0; i < s.n_files; i++)
        conllu_read(&bank, s.files[i]);
    vocabulary_learn(&vocabulary, &bank);
    corpus_make(&corpus, &bank, &vocabulary);
    if (s.dev != NULL) {
        conllu_read(&dev_bank, s.dev);
        corpus_make(&dev, &dev_bank, &vocabulary);
    }
    dtlp_net_shape shape = {.input = (uint32_t)s.width, .width = (uint32_t)s.width, .layers = (uint32_t)s.layers, .arc = 128, .label = 96,
                            .tags = (uint32_t)(vocabulary.n_tags + 15) / 16 * 16,
                            .labels = (uint32_t)(vocabulary.n_labels + 15) / 16 * 16};
    net_init(&net, shape, vocabulary.n_tags, vocabulary.n_labels, vocabulary.n_rows, &chance);
    printf("%d sentences, %d words; %d rows (%d words), %d tags, %d relations, %zu dense weights\n", bank.n,
           bank.n_words, vocabulary.n_rows, vocabulary.n_words, vocabulary.n_tags, vocabulary.n_labels, net.n);
    net.drop = (float)s.drop / 100.0f;
    if (s.from != NULL)
        load_weights(&net, s.from);
    else
        train(&net, &corpus, s.dev != NULL ? &dev : NULL, &s, &chance);
    if (s.dev != NULL)
        evaluate(&net, &dev);
    if (s.keep != NULL)
        keep_weights(&net, s.keep);
    split_train(&splitter, &net, &bank, &vocabulary, s.dev != NULL ? &dev_bank : NULL);
    if (s.out != NULL) {
        static lemma_list lemmas;
        lemma_list_learn(&lemmas, &bank);
        export_model(s.out, &net, &splitter, &vocabulary, &lemmas);
    }
    return 0;
}
