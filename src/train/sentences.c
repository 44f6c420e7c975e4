/* sentences.c - trains the judge of sentence ends (text/boundary.h).
 *
 *     dateline-train-sentences [-e EPOCHS] -o ends.bin TRAIN.conllu...
 *
 * Reads treebanks as running text (the sentences of a document with single
 * spaces between), lets the library's own tokeniser read it, marks the gaps at
 * which a sentence of the treebank ends, and learns a weight for every feature
 * by logistic regression with AdaGrad steps. From the third round on the
 * sentence so far is what the judge itself has decided. The weights are rounded
 * to a byte. The same input gives the same bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "text/boundary.h"

enum { ROUNDS_ON_GOLD = 2, MAX_LINE = 1 << 20, LEAST_COUNT = 3 };

static const float RATE = 0.3f, SPARE = 0.03f; /* step; errors below this teach nothing */

typedef struct document {
    char *text;
    size_t size, capacity;
    size_t *ends; /* bytes where a sentence ends */
    size_t n_ends, ends_capacity;
} document;

static document *documents;
static size_t n_documents, documents_capacity;
static float weights[DTLP_BOUNDARY_WEIGHTS], squares[DTLP_BOUNDARY_WEIGHTS];
static dtlp_boundary_model model;

static void *grow(void *old, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return old;
    *capacity = need * 2 > 16 ? need * 2 : 16;
    void *larger = realloc(old, *capacity * size);
    if (larger == NULL)
        exit(4);
    return larger;
}

static document *new_document(void)
{
    documents = grow(documents, &documents_capacity, n_documents + 1, sizeof *documents);
    memset(&documents[n_documents], 0, sizeof *documents);
    return &documents[n_documents++];
}

static void add_sentence(document *d, const char *text, size_t size)
{
    d->text = grow(d->text, &d->capacity, d->size + size + 1, 1);
    if (d->size > 0)
        d->text[d->size++] = ' ';
    memcpy(d->text + d->size, text, size);
    d->size += size;
    d->ends = grow(d->ends, &d->ends_capacity, d->n_ends + 1, sizeof *d->ends);
    d->ends[d->n_ends++] = d->size;
}

/* ---- what words mostly are ---------------------------------------------- */

typedef struct word {
    uint32_t hash, counts[DTLP_TAG_OTHER + 1];
} word;

static word words[1 << 17]; /* open addressing */

static dtlp_boundary_tag tag_named(const char *xpos)
{
    static const struct { const char *begin; dtlp_boundary_tag tag; } tags[] = {
        {"VBD", DTLP_TAG_FINITE}, {"VBZ", DTLP_TAG_FINITE}, {"VBP", DTLP_TAG_FINITE}, {"MD", DTLP_TAG_FINITE},
        {"VB", DTLP_TAG_VERB}, {"NNP", DTLP_TAG_NAME}, {"NN", DTLP_TAG_NOUN}, {"JJ", DTLP_TAG_ADJECTIVE},
        {"RP", DTLP_TAG_PREPOSITION}, {"RB", DTLP_TAG_ADVERB}, {"PRP$", DTLP_TAG_DETERMINER}, {"PRP", DTLP_TAG_PRONOUN},
        {"DT", DTLP_TAG_DETERMINER}, {"PDT", DTLP_TAG_DETERMINER}, {"IN", DTLP_TAG_PREPOSITION},
        {"TO", DTLP_TAG_PREPOSITION}, {"CC", DTLP_TAG_CONJUNCTION}, {"W", DTLP_TAG_QUESTION}, {"EX", DTLP_TAG_PRONOUN},
        {"UH", DTLP_TAG_INTERJECTION}, {"CD", DTLP_TAG_NUMBER},
    };
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (strncmp(xpos, tags[i].begin, strlen(tags[i].begin)) == 0)
            return tags[i].tag;
    return DTLP_TAG_OTHER;
}

/* Count the tag of a token's line: number, form, lemma, upos, xpos ... */
static void count_word(const char *line)
{
    const char *form = strchr(line, '\t'), *xpos = line;
    if (form == NULL)
        return;
    for (int column = 0; column < 4 && xpos != NULL; column++)
        xpos = strchr(xpos, '\t') == NULL ? NULL : strchr(xpos, '\t') + 1;
    if (xpos == NULL)
        return;
    uint32_t hash = dtlp_lexicon_hash(form + 1, strcspn(form + 1, "\t"));
    uint32_t mask = sizeof words / sizeof *words - 1, at = hash & mask;
    while (words[at].hash != 0 && words[at].hash != hash)
        at = (at + 1) & mask;
    words[at].hash = hash;
    words[at].counts[tag_named(xpos)]++;
}

/* Of the words that share a slot, the most frequent one has it. */
static void choose_words(void)
{
    static uint32_t owner[DTLP_BOUNDARY_WORDS];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        uint32_t total = 0, best = DTLP_TAG_OTHER, slot = dtlp_boundary_slot(words[i].hash);
        for (uint32_t tag = 1; tag <= DTLP_TAG_OTHER; tag++) {
            total += words[i].counts[tag];
            if (words[i].counts[tag] > words[i].counts[best])
                best = tag;
        }
        if (total < LEAST_COUNT || total <= owner[slot])
            continue;
        owner[slot] = total;
        model.words[slot].check = dtlp_boundary_check(words[i].hash);
        model.words[slot].tag = (uint8_t)best;
    }
}

/* ---- reading ------------------------------------------------------------ */

static void read_treebank(const char *name)
{
    static char line[MAX_LINE];
    static const char mark[] = "# text = ";
    FILE *file = fopen(name, "r");
    if (file == NULL) {
        perror(name);
        exit(2);
    }
    document *d = new_document();
    while (fgets(line, sizeof line, file) != NULL) {
        if (strncmp(line, "# newdoc", 8) == 0 && d->size > 0)
            d = new_document();
        else if (strncmp(line, mark, sizeof mark - 1) == 0)
            add_sentence(d, line + sizeof mark - 1, strcspn(line, "\r\n") - (sizeof mark - 1));
        else if (line[0] >= '1' && line[0] <= '9')
            count_word(line);
    }
    fclose(file);
}

/* ---- learning ----------------------------------------------------------- */

static float score(const uint32_t *features, uint32_t n)
{
    float sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum += weights[features[i]];
    return sum;
}

static void learn(const uint32_t *features, uint32_t n, float error)
{
    for (uint32_t i = 0; i < n; i++) {
        squares[features[i]] += error * error;
        weights[features[i]] -= RATE * error / sqrtf(squares[features[i]] + 3.0f);
    }
}

typedef struct job {
    dtlp_arena arena;
    const document *document;
    bool on_gold;
    size_t wrong;
} job;

static void study(void *what)
{
    job *j = what;
    const document *d = j->document;
    dtlp_scan scan = {.arena = &j->arena, .text = d->text, .size = (uint32_t)d->size};
    dtlp_scan_tokens(&scan, 0, scan.size);
    dtlp_boundary_state state = {0};
    uint32_t end = (uint32_t)scan.tokens.count, features[DTLP_BOUNDARY_FEATURES];
    size_t next_end = 0;
    dtlp_boundary_begin(&state, 0);
    for (uint32_t at = 0; at + 1 < end; at++) {
        dtlp_boundary_take(&model, &state, &scan, at);
        while (d->ends[next_end] < scan.tokens.at[at].end)
            next_end++;
        bool gold = d->ends[next_end] == scan.tokens.at[at].end;
        uint32_t n = dtlp_boundary_features(&model, &state, &scan, at, end, features);
        float sum = score(features, n), error = 1 / (1 + expf(-sum)) - (gold ? 1.0f : 0.0f);
        j->wrong += (sum > 0) != gold;
        if (fabsf(error) > SPARE)
            learn(features, n, error);
        if (j->on_gold ? gold : sum > 0)
            dtlp_boundary_begin(&state, at + 1);
    }
}

/* A shuffle that is the same everywhere. */
static void shuffle(uint32_t seed)
{
    for (size_t i = n_documents; i > 1; i--) {
        seed = seed * 1664525u + 1013904223u;
        size_t other = (size_t)(((uint64_t)seed * i) >> 32);
        document kept = documents[i - 1];
        documents[i - 1] = documents[other];
        documents[other] = kept;
    }
}

static void train(int rounds)
{
    for (int round = 0; round < rounds; round++) {
        job j = {.on_gold = round < ROUNDS_ON_GOLD};
        shuffle((uint32_t)round + 1);
        for (size_t i = 0; i < n_documents; i++) {
            if (documents[i].size == 0)
                continue;
            j.document = &documents[i];
            dtlp_arena_init(&j.arena, (size_t)1 << 30);
            if (dtlp_arena_run(&j.arena, study, &j) != DTL_OK)
                exit(4);
            dtlp_arena_fini(&j.arena);
        }
        fprintf(stderr, "round %d: %zu gaps wrong\n", round + 1, j.wrong);
    }
}

/* ---- writing ------------------------------------------------------------ */

static int write_weights(const char *name)
{
    float most = 1e-6f;
    for (size_t i = 0; i < DTLP_BOUNDARY_WEIGHTS; i++)
        most = fabsf(weights[i]) > most ? fabsf(weights[i]) : most;
    for (size_t i = 0; i < DTLP_BOUNDARY_WEIGHTS; i++)
        model.weights[i] = (int8_t)lrintf(weights[i] / most * 127);
    FILE *file = fopen(name, "wb");
    if (file == NULL) {
        perror(name);
        return 2;
    }
    fwrite(&model, sizeof model, 1, file);
    return fclose(file) == 0 ? 0 : 4;
}

int main(int argc, char **argv)
{
    const char *output = NULL;
    int rounds = 4, option;
    while ((option = getopt(argc, argv, "e:o:")) != -1) {
        if (option == 'e')
            rounds = atoi(optarg);
        else if (option == 'o')
            output = optarg;
    }
    if (output == NULL || optind >= argc) {
        fprintf(stderr, "usage: dateline-train-sentences [-e EPOCHS] -o ends.bin TRAIN.conllu...\n");
        return 3;
    }
    for (int i = optind; i < argc; i++)
        read_treebank(argv[i]);
    choose_words();
    train(rounds);
    return write_weights(output);
}
