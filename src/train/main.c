/* main.c - dateline-train: from treebanks to the model file.
 *
 *   dateline-train -o src/nlp/en/model.bin --news src/nlp/en/news.conllu ewt-train.conllu gum-free-train.conllu
 *
 * rebuilds the model that is shipped, byte for byte: fixed seeds, sums in a fixed
 * order. Teachers, nets too slow to be shipped, are trained first, each in a
 * process of its own; the net that is shipped learns from the treebanks and from
 * what its teachers believe. It takes about eighty minutes of processor time,
 * fifty on two cores, and 1.1 GB a process.
 *
 * With --dev FILE it tells how well each epoch does (on gold words; nothing is
 * chosen by it). --keep FILE keeps the weights, --from FILE begins with kept
 * ones instead of training, --teacher FILE (again and again) takes kept ones as
 * teachers. --teachers, --epochs, --more, --last, --seed, --layers, --width, --narrow (0: gates
 * see all of a layer's input), --batch (words), --rate (in 0.0001) and --drop
 * (in percent of the usual) are for experiments.
 *
 * Owns the order of work and the schedule of learning. Is not installed.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "train/corpus.h"
#include "train/export.h"
#include "train/mean.h"
#include "train/net.h"
#include "train/split.h"

enum { MAX_FILES = 16, MAX_TEACHERS = 8, MEAN_COUNT = 40, TEACHERS_EPOCHS = 15 };

/* The rate falls to this share of itself; weights are averaged from this share of the words on. */
#define RATE_LEFT 0.1
#define MEAN_FROM 0.6

typedef struct settings {
    const char *out, *dev, *keep, *from, *news;
    int epochs, more, last, seed, layers, width, narrow, batch, drop, rate, teachers;
    const char *files[MAX_FILES], *taught[MAX_TEACHERS];
    int n_files, n_taught;
} settings;

static int integer(const char *text, const char *option)
{
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 0 || value > 1000000000)
        fail("wants a number", option);
    return (int)value;
}

static bool read_option(settings *s, const char *option, const char *value)
{
    const struct {
        const char *name;
        const char **text;
        int *number;
    } options[] = {
        {"-o", &s->out, NULL}, {"--dev", &s->dev, NULL}, {"--keep", &s->keep, NULL}, {"--from", &s->from, NULL},
        {"--news", &s->news, NULL},
        {"--teacher", &s->taught[s->n_taught], NULL}, {"--teachers", NULL, &s->teachers},
        {"--epochs", NULL, &s->epochs}, {"--more", NULL, &s->more}, {"--last", NULL, &s->last}, {"--seed", NULL, &s->seed}, {"--layers", NULL, &s->layers},
        {"--width", NULL, &s->width}, {"--narrow", NULL, &s->narrow}, {"--batch", NULL, &s->batch},
        {"--rate", NULL, &s->rate}, {"--drop", NULL, &s->drop},
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (strcmp(option, options[i].name) == 0) {
            if (options[i].text != NULL)
                *options[i].text = value;
            else
                *options[i].number = integer(value, option);
            return true;
        }
    return false;
}

static settings read_options(int argc, char **argv)
{
    settings s = {.epochs = 18, .more = 10, .last = 4, .seed = 20251119, .layers = 3, .width = 160, .narrow = 64, .rate = 20, .batch = 300,
                  .drop = 55, .teachers = 3};
    for (int i = 1; i < argc; i++) {
        const char *option = argv[i], *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (option[0] != '-' && s.n_files < MAX_FILES) {
            s.files[s.n_files++] = option;
            continue;
        }
        if (value == NULL || s.n_taught == MAX_TEACHERS || !read_option(&s, option, value))
            fail("unknown option, without a value or too many of them", option);
        s.n_taught += strcmp(option, "--teacher") == 0;
        i++;
    }
    if (s.n_files == 0 || s.teachers > MAX_TEACHERS)
        fail("usage: dateline-train -o MODEL [--dev FILE] TREEBANK...", "no treebank, or too many teachers");
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
        net_run(net, corpus_batch(dev, &s, 1, NULL), NULL, NULL, &total);
    tell("  dev", &total);
}

/* Those that teach. */
typedef struct staff {
    network nets[MAX_TEACHERS];
    int n;
} staff;

/* One batch: what the teachers believe of it, then the net's turn. */
static void study(network *net, staff *teachers, const word_batch *b, dice *chance, losses *total)
{
    static beliefs believed;
    if (teachers->n == 0) {
        net_run(net, b, NULL, chance, total);
        return;
    }
    beliefs_clear(&believed, b->n);
    for (int t = 0; t < teachers->n; t++)
        net_run(&teachers->nets[t], b, &believed, NULL, &(losses){0});
    net_run(net, b, &believed, chance, total);
}

static void train(network *net, staff *teachers, const word_corpus *corpus, const word_corpus *dev,
                  int most, int epochs, float rate, dice *chance)
{
    int n = corpus->bank->n, *order = zeroed((size_t)n, sizeof *order);
    double words_done = 0, words_in_all = 0;
    mean_weights mean = {0};
    for (int i = 0; i < n; i++) {
        order[i] = i;
        words_in_all += (double)epochs * corpus->bank->sentences[i].n;
    }
    for (int epoch = 1; epoch <= epochs; epoch++) {
        losses total = {0};
        chance_shuffle(order, n, chance);
        for (int at = 0, size; at < n; at += size) {
            size = batch_size(corpus->bank, order + at, n - at, most);
            const word_batch *b = corpus_batch(corpus, order + at, size, chance);
            study(net, teachers, b, chance, &total);
            double done = words_done / words_in_all, warm = words_done / 20000.0;
            double now = (double)rate * (warm < 1 ? warm : 1) * (1.0 - (1.0 - RATE_LEFT) * done);
            net_step(net, b, (float)now);
            words_done += b->n;
            if (words_done / words_in_all > MEAN_FROM + (1.0 - MEAN_FROM) * mean.count / MEAN_COUNT)
                mean_gather(&mean, net);
        }
        char what[32];
        snprintf(what, sizeof what, "epoch %d", epoch);
        tell(what, &total);
        if (dev != NULL && (epoch % 2 == 0 || epoch < 4))
            evaluate(net, dev);
    }
    mean_settle(&mean, net);
    free(order);
}

/* The weights as they are, so that a model can be written without training again. Closes the file. */
static void keep_weights(const network *net, FILE *file, const char *name)
{
    size_t cells = (size_t)net->n_rows * net->shape.input;
    if (file == NULL || fwrite(&net->shape, sizeof net->shape, 1, file) != 1 ||
        fwrite(net->w, sizeof(float), net->n, file) != net->n ||
        fwrite(net->rows, sizeof(float), cells, file) != cells || fclose(file) != 0)
        fail("cannot write", name);
}

/* A net of the shape that the file tells. Closes the file. */
static void load_net(network *net, const word_list *v, FILE *file, const char *name)
{
    dtlp_net_shape shape;
    dice chance = {0};
    if (file == NULL || fread(&shape, sizeof shape, 1, file) != 1)
        fail("cannot read", name);
    net_init(net, shape, v->n_tags, v->n_labels, v->n_rows, &chance);
    size_t cells = (size_t)net->n_rows * net->shape.input;
    if (fread(net->w, sizeof(float), net->n, file) != net->n ||
        fread(net->rows, sizeof(float), cells, file) != cells || fgetc(file) != EOF)
        fail("cannot read, or of other sizes", name);
    fclose(file);
}

/* ---- the work ----------------------------------------------------------- */

static dtlp_net_shape shape_of(const settings *s, const word_list *v, int narrow)
{
    return (dtlp_net_shape){.input = (uint32_t)s->width, .width = (uint32_t)s->width, .layers = (uint32_t)s->layers,
                            .narrow = (uint32_t)narrow, .arc = 128, .label = narrow == 0 ? 96 : 64,
                            .tags = (uint32_t)(v->n_tags + 15) / 16 * 16, .labels = (uint32_t)(v->n_labels + 15) / 16 * 16};
}

static void train_net(network *net, int narrow, uint64_t seed, int epochs, staff *teachers, const word_corpus *corpus,
                      const word_corpus *dev, const settings *s)
{
    const word_list *v = corpus->vocabulary;
    dice chance = {seed};
    net_init(net, shape_of(s, v, narrow), v->n_tags, v->n_labels, v->n_rows, &chance);
    net->drop = (float)s->drop / 100.0f;
    printf("seed %d, %d teachers: %zu dense weights\n", (int)seed, teachers->n, net->n);
    train(net, teachers, corpus, dev, s->batch, epochs, (float)s->rate / 1e4f, &chance);
}

/* Learn on for so many epochs, in the second round with half the rate, in the third with a quarter. */
static void train_more(network *net, int round, int epochs, staff *teachers, const word_corpus *corpus, const word_corpus *dev, const settings *s)
{
    dice chance = {(uint64_t)s->seed + (uint64_t)round};
    if (epochs == 0)
        return;
    net_forget_steps(net);
    net->drop = (float)s->drop / 100.0f;
    train(net, teachers, corpus, dev, s->batch, epochs, (float)s->rate / 1e4f / (float)(1 << round), &chance);
}

/* Teachers have the seeds 1, 2 ..., and their gates see all. Each learns in a process of its own. */
static void train_teachers(staff *teachers, int n, const word_corpus *corpus, const word_corpus *dev, const settings *s)
{
    static staff nobody;
    FILE *learnt[MAX_TEACHERS];
    fflush(stdout);
    for (int t = 0; t < n; t++) {
        if ((learnt[t] = tmpfile()) == NULL)
            fail("cannot write", "a temporary file");
        pid_t child = fork();
        if (child < 0)
            fail("cannot begin a process", "of a teacher");
        if (child > 0)
            continue;
        train_net(&teachers->nets[t], 0, (uint64_t)t + 1, TEACHERS_EPOCHS, &nobody, corpus, dev, s);
        keep_weights(&teachers->nets[t], learnt[t], "a temporary file");
        exit(0);
    }
    for (int status; wait(&status) > 0;)
        if (status != 0)
            fail("has failed", "a teacher");
    for (int t = 0; t < n; t++) {
        rewind(learnt[t]);
        load_net(&teachers->nets[t], corpus->vocabulary, learnt[t], "a temporary file");
    }
    teachers->n = n;
}

static void hire(staff *teachers, const word_corpus *corpus, const word_corpus *dev, const settings *s)
{
    if (s->n_taught == 0) {
        train_teachers(teachers, s->teachers, corpus, dev, s);
        return;
    }
    for (; teachers->n < s->n_taught; teachers->n++)
        load_net(&teachers->nets[teachers->n], corpus->vocabulary, fopen(s->taught[teachers->n], "rb"), s->taught[teachers->n]);
}

int main(int argc, char **argv)
{
    const settings s = read_options(argc, argv);
    static conllu bank, dev_bank;
    static word_list vocabulary;
    static word_corpus corpus, dev_corpus;
    static network net, splitter;
    static staff teachers;
    for (int i = 0; i < s.n_files; i++)
        conllu_read(&bank, s.files[i]);
    bank.news = bank.n;
    if (s.news != NULL)
        conllu_read(&bank, s.news);
    vocabulary_learn(&vocabulary, &bank);
    corpus_make(&corpus, &bank, &vocabulary);
    const word_corpus *dev = s.dev == NULL ? NULL : &dev_corpus;
    if (dev != NULL) {
        conllu_read(&dev_bank, s.dev);
        corpus_make(&dev_corpus, &dev_bank, &vocabulary);
    }
    printf("%d sentences, %d words; %d rows (%d words), %d tags, %d relations\n", bank.n, bank.n_words,
           vocabulary.n_rows, vocabulary.n_words, vocabulary.n_tags, vocabulary.n_labels);
    if (s.from == NULL || s.more + s.last > 0)
        hire(&teachers, &corpus, dev, &s);
    if (teachers.n > 0)
        corpus_vary(&corpus);
    if (s.from != NULL)
        load_net(&net, &vocabulary, fopen(s.from, "rb"), s.from);
    else
        train_net(&net, s.narrow, (uint64_t)s.seed, s.epochs, &teachers, &corpus, dev, &s);
    train_more(&net, 1, s.more, &teachers, &corpus, dev, &s);
    train_more(&net, 2, s.last, &teachers, &corpus, dev, &s);
    if (dev != NULL)
        evaluate(&net, dev);
    if (s.keep != NULL)
        keep_weights(&net, fopen(s.keep, "wb"), s.keep);
    if (s.out == NULL)
        return 0;
    static lemma_list lemmas;
    conllu running = bank; /* sentences of news stand alone: where one ends they do not tell */
    running.n = bank.news;
    split_train(&splitter, &net, &running, &vocabulary, dev != NULL ? &dev_bank : NULL);
    lemma_list_learn(&lemmas, &bank);
    export_model(s.out, &net, &splitter, &vocabulary, &lemmas);
    return 0;
}
