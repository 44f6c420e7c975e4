/* corpus.c - treebank words as rows and classes.
 *
 * Owns which words and parts of words get a row of their own: words seen
 * twice, parts seen in three different words.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/corpus.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "nlp/feature.h"

enum { WORD_SEEN = 2, PART_SEEN = 3, LOOK_SEEN = 3, TAG_SEEN = 3, LABEL_SEEN = 3 };
#define UNKNOWN_RATE 0.25f
#define TEACHERS_SHARE 0.5f
#define VARIED_RATE 0.5f    /* of sentences */
#define REPLACED_RATE 0.2f  /* of words in these */

/* ---- key map ------------------------------------------------------------ */

static size_t slot_of(const key_map *map, uint64_t key)
{
    size_t mask = (size_t)map->capacity - 1, i = (size_t)key & mask;
    while (map->keys[i] != 0 && map->keys[i] != key)
        i = (i + 1) & mask;
    return i;
}

static void enlarge(key_map *map)
{
    key_map old = *map;
    map->capacity = old.capacity == 0 ? 1 << 16 : 2 * old.capacity;
    map->keys = zeroed((size_t)map->capacity, sizeof *map->keys);
    map->values = zeroed((size_t)map->capacity, sizeof *map->values);
    for (int i = 0; i < old.capacity; i++)
        if (old.keys[i] != 0) {
            size_t slot = slot_of(map, old.keys[i]);
            map->keys[slot] = old.keys[i];
            map->values[slot] = old.values[i];
        }
}

int *key_map_at(key_map *map, uint64_t key)
{
    if (2 * map->n >= map->capacity)
        enlarge(map);
    size_t slot = slot_of(map, key);
    if (map->keys[slot] == 0) {
        map->keys[slot] = key;
        map->values[slot] = -1;
        map->n++;
    }
    return &map->values[slot];
}

int key_map_find(const key_map *map, uint64_t key)
{
    size_t slot = slot_of(map, key);
    return map->keys[slot] == key ? map->values[slot] : -1;
}

/* ---- vocabulary --------------------------------------------------------- */

static void features_at(const conllu_sentence *sentence, int i, dtlp_features *out)
{
    const conllu_word *word = &sentence->words[i];
    dtlp_seen seen = {dtlp_slice_of(word->form), i == 0, word->space_before, word->space_after};
    dtlp_features_of(&seen, out);
    dtlp_features_parts(out);
}

static int add_row(word_list *v, uint64_t key)
{
    int *row = key_map_at(&v->rows, key);
    if (*row < 0)
        *row = v->n_rows++;
    return *row;
}

/* Count words, and parts in different words, and looks. */
static void count_keys(const conllu *bank, key_map *words, key_map *parts, key_map *looks)
{
    dtlp_features f;
    for (int s = 0; s < bank->n; s++)
        for (int i = 0; i < bank->sentences[s].n; i++) {
            features_at(&bank->sentences[s], i, &f);
            int *count = key_map_at(words, f.word);
            bool fresh = *count < 0;
            *count = fresh ? 1 : *count + 1;
            for (int k = 0; k < DTLP_LOOKS; k++) {
                int *look = key_map_at(looks, f.looks[k]);
                *look = *look < 0 ? 1 : *look + 1;
            }
            for (uint32_t k = 0; fresh && k < f.n_parts; k++) {
                int *seen = key_map_at(parts, f.parts[k]);
                *seen = *seen < 0 ? 1 : *seen + 1;
            }
        }
}

static void learn_words(word_list *v, const conllu *bank, const key_map *words)
{
    dtlp_features f;
    v->word_count = zeroed((size_t)words->n + 1, sizeof *v->word_count);
    v->norms = zeroed((size_t)words->n + 1, sizeof *v->norms);
    v->n_rows = 1;
    for (int s = 0; s < bank->n; s++)
        for (int i = 0; i < bank->sentences[s].n; i++) {
            features_at(&bank->sentences[s], i, &f);
            int count = key_map_find(words, f.word);
            if (count < WORD_SEEN || key_map_find(&v->rows, f.word) >= 0)
                continue;
            int row = add_row(v, f.word);
            f.norm[f.norm_size] = '\0';
            v->norms[row] = copy_text(f.norm);
            v->word_count[row] = (uint32_t)count;
        }
    v->n_words = v->n_rows;
}

static void learn_rest(word_list *v, const conllu *bank, const key_map *parts, const key_map *looks)
{
    dtlp_features f;
    for (int s = 0; s < bank->n; s++)
        for (int i = 0; i < bank->sentences[s].n; i++) {
            features_at(&bank->sentences[s], i, &f);
            for (uint32_t k = 0; k < f.n_parts; k++)
                if (key_map_find(parts, f.parts[k]) >= PART_SEEN)
                    add_row(v, f.parts[k]);
            for (int k = 0; k < DTLP_LOOKS; k++)
                if (key_map_find(looks, f.looks[k]) >= LOOK_SEEN)
                    add_row(v, f.looks[k]);
        }
}

static void learn_classes(word_list *v, const conllu *bank)
{
    static int tags[DTLP_UPOS_COUNT][DTLP_XPOS_COUNT], labels[DTLP_DEP_COUNT];
    for (int s = 0; s < bank->n; s++)
        for (int i = 0; i < bank->sentences[s].n; i++) {
            const conllu_word *word = &bank->sentences[s].words[i];
            if (word->upos >= 0 && word->xpos >= 0)
                tags[word->upos][word->xpos]++;
            if (word->deprel >= 0)
                labels[word->deprel]++;
        }
    for (int u = 0; u < DTLP_UPOS_COUNT; u++)
        for (int x = 0; x < DTLP_XPOS_COUNT; x++) {
            v->tag_of[u][x] = tags[u][x] >= TAG_SEEN && v->n_tags < MAX_TAGS ? v->n_tags : -1;
            if (v->tag_of[u][x] >= 0)
                v->tags[v->n_tags++] = (tag_class){(uint8_t)u, (uint8_t)x};
        }
    for (int l = 0; l < DTLP_DEP_COUNT; l++) {
        v->label_of[l] = labels[l] >= LABEL_SEEN ? v->n_labels : -1;
        if (v->label_of[l] >= 0)
            v->labels[v->n_labels++] = (uint8_t)l;
    }
}

void vocabulary_learn(word_list *v, const conllu *bank)
{
    key_map words = {0}, parts = {0}, looks = {0};
    count_keys(bank, &words, &parts, &looks);
    *v = (word_list){0};
    key_map_at(&v->rows, 1);
    learn_words(v, bank, &words);
    learn_rest(v, bank, &parts, &looks);
    learn_classes(v, bank);
}

/* ---- batches ------------------------------------------------------------ */

enum { MAX_ROWS = DTLP_MAX_PARTS + DTLP_LOOKS + 1 };

/* Rows of a word: the word or 0, then looks, then parts. */
static int rows_of(const word_list *v, const dtlp_features *f, int rows[MAX_ROWS])
{
    int n = 0, row = key_map_find(&v->rows, f->word);
    rows[n++] = row < 0 ? 0 : row;
    for (int k = 0; k < DTLP_LOOKS; k++) {
        row = key_map_find(&v->rows, f->looks[k]);
        rows[n++] = row;
    }
    for (uint32_t k = 0; k < f->n_parts; k++) {
        row = key_map_find(&v->rows, f->parts[k]);
        if (row >= 0)
            rows[n++] = row;
    }
    return n;
}

void corpus_make(word_corpus *c, const conllu *bank, const word_list *v)
{
    dtlp_features f;
    *c = (word_corpus){.bank = bank, .vocabulary = v};
    c->rows = zeroed((size_t)bank->n, sizeof *c->rows);
    c->n_rows = zeroed((size_t)bank->n, sizeof *c->n_rows);
    c->row_at = zeroed((size_t)bank->n, sizeof *c->row_at);
    for (int s = 0; s < bank->n; s++) {
        const conllu_sentence *sentence = &bank->sentences[s];
        int total = 0;
        c->rows[s] = grow(NULL, (size_t)sentence->n * MAX_ROWS * sizeof(int));
        c->n_rows[s] = grow(NULL, (size_t)sentence->n * sizeof(int));
        c->row_at[s] = grow(NULL, (size_t)sentence->n * sizeof(int));
        for (int i = 0; i < sentence->n; i++) {
            features_at(sentence, i, &f);
            c->n_rows[s][i] = rows_of(v, &f, c->rows[s] + total);
            c->row_at[s][i] = total;
            total += c->n_rows[s][i];
        }
        c->rows[s] = grow(c->rows[s], (size_t)total * sizeof(int));
    }
}

void corpus_make_running(word_corpus *c, const conllu *bank, const word_list *v)
{
    corpus_make(c, bank, v);
    c->running = true;
}

void corpus_free(word_corpus *c)
{
    for (int s = 0; s < c->bank->n; s++) {
        free(c->rows[s]);
        free(c->n_rows[s]);
        free(c->row_at[s]);
    }
    free(c->rows);
    free(c->n_rows);
    free(c->row_at);
}

static int tag_of(const word_corpus *c, const conllu_word *word)
{
    return word->upos < 0 || word->xpos < 0 ? -1 : c->vocabulary->tag_of[word->upos][word->xpos];
}

void corpus_vary(word_corpus *c)
{
    for (int s = 0; s < c->bank->n; s++)
        for (int i = 1; i < c->bank->sentences[s].n; i++) {
            int tag = tag_of(c, &c->bank->sentences[s].words[i]), n = tag < 0 ? 0 : c->n_alike[tag]++;
            if (tag < 0)
                continue;
            if ((n & (n - 1)) == 0)
                c->alike[tag] = grow(c->alike[tag], (n == 0 ? 1 : 2 * (size_t)n) * 2 * sizeof(int));
            c->alike[tag][2 * n] = s;
            c->alike[tag][2 * n + 1] = i;
        }
    c->share = TEACHERS_SHARE;
}

enum { MAX_BATCH = 6144 };

typedef struct room {
    int starts[MAX_BATCH + 1], row_starts[MAX_BATCH + 1];
    int tag[MAX_BATCH], head[MAX_BATCH], label[MAX_BATCH];
    int row[MAX_BATCH * MAX_ROWS];
    float factor[MAX_BATCH * MAX_ROWS];
    float share[MAX_BATCH];
} room;

/* Rows of a word, and how it stands in its place. */
typedef struct word_rows {
    const int *rows;
    int n;
    int space;   /* row of the white space around it */
} word_rows;

static word_rows rows_at(const word_corpus *c, int sentence, int i)
{
    const int *rows = c->rows[sentence] + c->row_at[sentence][i];
    return (word_rows){rows, c->n_rows[sentence][i], rows[DTLP_LOOKS]};
}

/* A word that has the same tag, put in its place. */
static word_rows another(const word_corpus *c, word_rows old, int tag, dice *chance)
{
    const int *other = c->alike[tag] + 2 * chance_below(chance, (uint32_t)c->n_alike[tag]);
    word_rows new = rows_at(c, other[0], other[1]);
    new.space = old.space;
    return new;
}

static void add_rows(const word_corpus *c, word_rows w, room *to, int at, dice *chance)
{
    int k = to->row_starts[at], head_rows = 1 + DTLP_LOOKS, row = w.rows[0];
    if (chance != NULL && row > 0 &&
        chance_float(chance) < UNKNOWN_RATE / (UNKNOWN_RATE + (float)c->vocabulary->word_count[row]))
        row = 0;
    float share = w.n > head_rows ? 1.0f / sqrtf((float)(w.n - head_rows)) : 0.0f;
    for (int i = 0; i < w.n; i++) {
        int this = i == 0 ? row : i == DTLP_LOOKS ? w.space : w.rows[i];
        if (this < 0)
            continue;
        to->row[k] = this;
        to->factor[k++] = i < head_rows ? 1.0f : share;
    }
    to->row_starts[at + 1] = k;
}

static void add_sentence(const word_corpus *c, int which, room *to, int at, dice *chance)
{
    const conllu_sentence *sentence = &c->bank->sentences[which];
    const bool varied = c->share > 0 && chance != NULL && chance_float(chance) < VARIED_RATE;
    for (int i = 0; i < sentence->n; i++, at++) {
        const conllu_word *word = &sentence->words[i];
        int tag = tag_of(c, word);
        word_rows w = rows_at(c, which, i);
        if (varied && i > 0 && tag >= 0 && c->n_alike[tag] > 0 && chance_float(chance) < REPLACED_RATE)
            w = another(c, w, tag, chance);
        add_rows(c, w, to, at, chance);
        to->share[at] = varied ? 1.0f : c->share;
        to->tag[at] = c->running ? word->begins : tag;
        to->head[at] = word->head;
        to->label[at] = word->deprel < 0 ? -1 : c->vocabulary->label_of[word->deprel];
    }
}

const word_batch *corpus_batch(const word_corpus *c, const int *order, int n, dice *chance)
{
    static room to;
    static word_batch made;
    int at = 0;
    for (int s = 0; s < n; s++) {
        int words = c->bank->sentences[order[s]].n;
        if (at + words > MAX_BATCH)
            fail("too many words", "batch");
        to.starts[s] = at;
        add_sentence(c, order[s], &to, at, chance);
        at += words;
    }
    to.starts[n] = at;
    made = (word_batch){at, n, to.starts, to.row_starts, to.row, to.factor, to.tag, to.head, to.label,
                        c->share > 0 ? to.share : NULL};
    return &made;
}
