/* network.c - the model at work.
 *
 * word vectors -> recurrent layers, both ways -> one product that gives tags,
 * heads, dependents and relations their share -> scores -> tree. Whole-number
 * products and float steps in fixed order: the same bits on every machine.
 * Knows nothing of texts; words come as strings with their surroundings.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/network.h"

#include "nlp/kernel.h"

/* One of the model's two nets, with its numbers. */
typedef struct view {
    dtlp_net_shape shape;
    dtlp_net_layout layout;
    const int8_t *weights;
    const int32_t *starts;
    const float *floats;
} view;

struct dtlp_network_room {
    const dtlp_kernels *kernels;
    view parser, splitter;
    float *in, *out;        /* of a layer: n x 2 width */
    uint8_t *whole;         /* a layer's input in whole numbers, with a factor for each row */
    float factors[DTLP_STRETCH_MAX];
    float *candidates, *narrow; /* n x 2 width, n x narrow */
    float *wide;            /* products: n x 4 width, or n x top */
    float *pairs, *heads_turned, *scores;
    float *through;         /* n x arc */
    dtlp_tree_room *tree;
    float by_distance[2 * DTLP_STRETCH_MAX + 1];
    uint16_t heads[DTLP_STRETCH_MAX];
};

enum { LINE_STEP = 16 /* floats: lines of heads and scores are multiples of it */ };

static size_t larger(size_t a, size_t b) { return a > b ? a : b; }

/* Room for `count` elements, aligned to 64 bytes. */
static void *aligned(dtlp_arena *arena, size_t count, size_t size)
{
    char *at = dtlp_arena_raw(arena, count * size + 64);
    return at + (64 - (uintptr_t)at % 64) % 64;
}

/* The sections of a net stand one after the other. */
static view view_of(const dtlp_model *model, const dtlp_net_shape *shape, dtlp_section weights)
{
    return (view){*shape, dtlp_net_lay_out(shape), dtlp_model_section(model, weights),
                  dtlp_model_section(model, weights + 1), dtlp_model_section(model, weights + 2)};
}

static void spread_distances(dtlp_network_room *r);

dtlp_network_room *dtlp_network_room_new(dtlp_arena *arena, const dtlp_model *model, const dtlp_kernels *kernels)
{
    const dtlp_net_shape *s = &model->shape, *t = &model->split_shape;
    dtlp_network_room *r = DTLP_NEW(arena, dtlp_network_room);
    const size_t n = DTLP_STRETCH_MAX, line = DTLP_STRETCH_MAX + LINE_STEP;
    r->kernels = kernels != NULL ? kernels : dtlp_kernels_best();
    r->parser = view_of(model, s, DTLP_MODEL_WEIGHTS);
    r->splitter = view_of(model, t, DTLP_MODEL_SPLIT_WEIGHTS);
    const size_t layer = 2 * larger(s->width, larger(t->width, s->input));
    const size_t narrow = larger(s->narrow, t->narrow), most = larger(larger(layer, narrow), larger(s->arc, s->label));
    r->in = aligned(arena, n * most, sizeof(float));
    r->out = aligned(arena, n * most, sizeof(float));
    r->whole = aligned(arena, n * most, 1);
    r->candidates = aligned(arena, n * layer, sizeof(float));
    r->narrow = aligned(arena, n * narrow, sizeof(float));
    r->wide = aligned(arena, n * larger(2 * layer, larger(r->parser.layout.top.columns, s->tags)), sizeof(float));
    r->pairs = aligned(arena, n * larger(s->label, s->labels), sizeof(float));
    r->through = aligned(arena, n * s->arc, sizeof(float));
    r->heads_turned = aligned(arena, s->arc * line, sizeof(float));
    r->scores = aligned(arena, n * line, sizeof(float));
    r->tree = dtlp_arena_raw(arena, sizeof *r->tree);
    spread_distances(r);
    return r;
}

/* What was multiplied last, by another matrix. */
static void multiply_again(dtlp_network_room *r, const view *v, const dtlp_matrix *m, uint32_t n, float *out)
{
    const dtlp_product p = {m->rows, m->columns, v->weights + m->weights, v->starts + m->start,
                            v->floats + m->scale, v->floats + m->bias};
    r->kernels->product(&p, r->whole, r->factors, n, out);
}

static void multiply(dtlp_network_room *r, const view *v, const dtlp_matrix *m, const float *in, uint32_t n, float *out)
{
    r->kernels->quantise(in, n, m->rows, r->whole, r->factors);
    multiply_again(r, v, m, n, out);
}

/* ---- words -------------------------------------------------------------- */

typedef struct embedding {
    const dtlp_model *model;
    const dtlp_model_slot *slots;
    const int8_t *rows;
    const float *factors;
} embedding;

/* Rows to be added up. */
typedef struct addends {
    const int8_t *rows[1 + DTLP_MAX_PARTS + DTLP_LOOKS];
    float factors[1 + DTLP_MAX_PARTS + DTLP_LOOKS];
    uint32_t count;
} addends;

static void add(const embedding *e, addends *a, int64_t row, float by)
{
    if (row < 0)
        return;
    a->rows[a->count] = e->rows + (size_t)row * e->model->shape.input;
    a->factors[a->count++] = by * e->factors[row];
}

static int64_t row_of(const embedding *e, uint64_t key) { return dtlp_model_find(e->slots, e->model->slots, key); }

/* 1 / square root of 0 .. DTLP_MAX_PARTS, so that no library's root is needed */
static float inverse_root(uint32_t n)
{
    float x = 1.0f, a = (float)n;
    for (int i = 0; i < 12; i++)
        x = 0.5f * (x + a / x);
    return n == 0 ? 0.0f : 1.0f / x;
}

/* Fetched meanwhile: the numbers of a row. */
static void fetch(const embedding *e, int64_t row)
{
    enum { LINE = 64 };
    const uint32_t width = e->model->shape.input;
    for (uint32_t at = 0; row >= 0 && at < width; at += LINE)
        __builtin_prefetch(e->rows + (size_t)row * width + at);
    __builtin_prefetch(e->factors + (row >= 0 ? row : 0));
}

static void fetch_key(const embedding *e, uint64_t key)
{
    __builtin_prefetch(dtlp_model_first_slot(e->slots, e->model->slots, key));
}

/* An unknown word is row 0 and its known parts. */
static void add_parts(const embedding *e, dtlp_features *f, addends *a)
{
    uint32_t known = 0;
    int64_t rows[DTLP_MAX_PARTS];
    dtlp_features_parts(f);
    for (uint32_t i = 0; i < f->n_parts; i++)
        fetch_key(e, f->parts[i]);
    for (uint32_t i = 0; i < f->n_parts; i++)
        if ((rows[known] = row_of(e, f->parts[i])) >= 0)
            fetch(e, rows[known++]);
    float by = inverse_root(known);
    add(e, a, 0, 1.0f);
    for (uint32_t i = 0; i < known; i++)
        add(e, a, rows[i], by);
}

/* A word on its way: its slot, then its row, are fetched while those before it are added up. */
typedef struct coming {
    dtlp_features features;
    int64_t row;
} coming;

static void fetch_slot(const embedding *e, coming *w, const dtlp_seen *seen)
{
    dtlp_features_of(seen, &w->features);
    fetch_key(e, w->features.word);
}

static void fetch_row(const embedding *e, coming *w)
{
    w->row = row_of(e, w->features.word);
    fetch(e, w->row);
}

static void add_up(const embedding *e, const dtlp_kernels *kernels, coming *w, float *out)
{
    addends a;
    a.count = 0;
    if (w->row >= 0)
        add(e, &a, w->row, 1.0f);
    else
        add_parts(e, &w->features, &a);
    for (int k = 0; k < DTLP_LOOKS; k++)
        add(e, &a, row_of(e, w->features.looks[k]), 1.0f);
    kernels->add_rows(a.rows, a.factors, a.count, e->model->shape.input, out);
}

static void embed(const dtlp_model *model, dtlp_network_room *r, const dtlp_seen *words, uint32_t n)
{
    enum { AHEAD = 6, NEAR = 3, RING = 8 };
    const embedding e = {model, dtlp_model_section(model, DTLP_MODEL_SLOTS),
                         dtlp_model_section(model, DTLP_MODEL_ROWS),
                         dtlp_model_section(model, DTLP_MODEL_FACTORS)};
    coming ring[RING];
    for (uint32_t i = 0; i < n + AHEAD; i++) {
        if (i < n)
            fetch_slot(&e, &ring[i % RING], &words[i]);
        if (i >= NEAR && i - NEAR < n)
            fetch_row(&e, &ring[(i - NEAR) % RING]);
        if (i >= AHEAD)
            add_up(&e, r->kernels, &ring[(i - AHEAD) % RING], r->in + (size_t)(i - AHEAD) * model->shape.input);
    }
}

/* ---- layers ------------------------------------------------------------- */

static const float nothing[DTLP_MAX_WIDTH];

/* One sentence, words begin .. end - 1, in one direction; side: its first column. */
static dtlp_scan scan_of(const dtlp_network_room *r, const view *v, uint32_t l, uint32_t begin, uint32_t end, bool back)
{
    const uint32_t width = v->shape.width, in_width = l == 0 ? v->shape.input : 2 * width, side = back ? width : 0;
    const bool passes = l > 0 || v->shape.input == width;
    const size_t first = back ? end - 1 : begin;
    const ptrdiff_t sign = back ? -1 : 1;
    return (dtlp_scan){
        .n = end - begin,
        .width = width,
        .candidate = r->candidates + first * 2 * width + side,
        .candidate_step = sign * 2 * (ptrdiff_t)width,
        .gates = r->wide + first * 4 * width + 2 * side,
        .gates_step = sign * 4 * (ptrdiff_t)width,
        .x = passes ? r->in + first * in_width + (l == 0 ? 0 : side) : nothing,
        .x_step = passes ? sign * (ptrdiff_t)in_width : 0,
        .peek = v->floats + v->layout.peek[l] + 2 * side,
        .out = r->out + first * 2 * width + side,
        .out_step = sign * 2 * (ptrdiff_t)width,
    };
}

static void run_layer(dtlp_network_room *r, const view *v, uint32_t l, const uint32_t *ends, uint32_t n_sentences)
{
    _Alignas(64) float state[DTLP_MAX_WIDTH];
    const uint32_t n = ends[n_sentences - 1];
    multiply(r, v, &v->layout.candidate[l], r->in, n, r->candidates);
    multiply_again(r, v, &v->layout.narrow[l], n, r->narrow);
    multiply(r, v, &v->layout.gates[l], r->narrow, n, r->wide);
    for (uint32_t s = 0; s < n_sentences; s++)
        for (int back = 0; back < 2; back++) {
            dtlp_scan scan = scan_of(r, v, l, s == 0 ? 0 : ends[s - 1], ends[s], back != 0);
            memset(state, 0, sizeof state);
            scan.state = state;
            r->kernels->scan(&scan);
        }
    float *swap = r->in;
    r->in = r->out;
    r->out = swap;
}

/* ---- tags, heads, relations --------------------------------------------- */

static void read_tags(const dtlp_model *model, dtlp_network_room *r, uint32_t n, dtlp_verdict *out)
{
    const uint8_t *tags = dtlp_model_section(model, DTLP_MODEL_TAGS);
    const dtlp_matrix *m = &r->parser.layout.tag;
    multiply(r, &r->parser, m, r->in, n, r->wide);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t best = r->kernels->best(r->wide + (size_t)i * m->columns, model->n_tags);
        out[i] = (dtlp_verdict){.upos = tags[2 * best], .xpos = tags[2 * best + 1]};
    }
}

/* Where a word's share of the product on the last layer stands. */
typedef struct shares {
    uint32_t dependent, head, label_dependent, label_head, line;
} shares;

static shares shares_of(const dtlp_net_shape *s)
{
    return (shares){0, s->arc, 2 * s->arc, 2 * s->arc + s->label, 2 * s->arc + 2 * s->label};
}

/* The share at `column` of all words, rectified, as rows of r->out. */
static void rectify_share(dtlp_network_room *r, uint32_t column, uint32_t line, uint32_t n)
{
    const uint32_t arc = r->parser.shape.arc;
    for (uint32_t i = 0; i < n; i++)
        r->kernels->rectify(r->wide + (size_t)i * line + column, NULL, arc, r->out + (size_t)i * arc);
}

#define NEVER (-1e30f) /* the score of a word on itself */

/* The end of a line, of which not all is used. */
static void clear_end(float *line, uint32_t row) { memset(line + row - LINE_STEP, 0, LINE_STEP * sizeof *line); }

/* heads_turned: arc x (n + 1), the root first. */
static void turn_heads(dtlp_network_room *r, const float *heads, uint32_t n, uint32_t row)
{
    const uint32_t arc = r->parser.shape.arc;
    const float *root = r->parser.floats + r->parser.layout.head_root;
    for (uint32_t k = 0; k < arc; k++) {
        float *to = r->heads_turned + (size_t)k * row;
        clear_end(to, row);
        to[0] = root[k];
    }
    r->kernels->turn(heads, n, arc, r->heads_turned + 1, row);
}

/* by_distance[DTLP_STRETCH_MAX + d]: what a head at distance d gets. */
static void spread_distances(dtlp_network_room *r)
{
    const float *distance = r->parser.floats + r->parser.layout.distance;
    for (int d = -DTLP_STRETCH_MAX; d <= DTLP_STRETCH_MAX; d++)
        r->by_distance[d + DTLP_STRETCH_MAX] = distance[dtlp_distance(d)];
}

/* The tree of the sentence of words first .. first + n - 1, whose head vectors stand in r->out. */
static void find_tree(dtlp_network_room *r, uint32_t first, uint32_t n)
{
    const uint32_t arc = r->parser.shape.arc, row = (n + LINE_STEP) / LINE_STEP * LINE_STEP;
    float by_head[DTLP_STRETCH_MAX + LINE_STEP] = {0};
    turn_heads(r, r->out + (size_t)first * arc, n, row);
    r->kernels->accumulate(r->parser.floats + r->parser.layout.arc_head, 1, arc, r->heads_turned, row, by_head);
    for (uint32_t i = 0; i < n; i++) {
        float *line = r->scores + (size_t)i * row;
        const float *near = r->by_distance + DTLP_STRETCH_MAX - 1 - i;
        clear_end(line, row);
        line[0] = by_head[0];
        for (uint32_t j = 1; j <= n; j++)
            line[j] = by_head[j] + near[j];
    }
    r->kernels->accumulate(r->through + (size_t)first * arc, n, arc, r->heads_turned, row, r->scores);
    for (uint32_t i = 0; i < n; i++) {
        float *line = r->scores + (size_t)i * row;
        line[i + 1] = NEVER;
        r->heads[first + i] = (uint16_t)r->kernels->best(line, n + 1);
    }
    dtlp_tree(r->scores, row, n, r->tree, r->heads + first);
}

static void find_trees(dtlp_network_room *r, const uint32_t *ends, uint32_t n_sentences)
{
    const shares at = shares_of(&r->parser.shape);
    const uint32_t n = ends[n_sentences - 1];
    rectify_share(r, at.dependent, at.line, n);
    multiply(r, &r->parser, &r->parser.layout.arc, r->out, n, r->through);
    rectify_share(r, at.head, at.line, n);
    for (uint32_t s = 0, first = 0; s < n_sentences; first = ends[s++])
        find_tree(r, first, ends[s] - first);
}

/* The vectors of each word with its head, as rows of r->out. */
static void pair_up(dtlp_network_room *r, const uint32_t *ends, uint32_t n_sentences)
{
    const shares at = shares_of(&r->parser.shape);
    const uint32_t width = r->parser.shape.label;
    for (uint32_t s = 0, first = 0; s < n_sentences; first = ends[s++])
        for (uint32_t i = first; i < ends[s]; i++) {
            const float *own = r->wide + (size_t)i * at.line + at.label_dependent;
            const float *head = r->heads[i] == 0
                                    ? r->parser.floats + r->parser.layout.label_root
                                    : r->wide + (size_t)(first + r->heads[i] - 1u) * at.line + at.label_head;
            r->kernels->rectify(own, head, width, r->out + (size_t)i * width);
        }
}

static void label(const dtlp_model *model, dtlp_network_room *r, const uint32_t *ends, uint32_t n_sentences,
                  dtlp_verdict *out)
{
    const uint8_t *labels = dtlp_model_section(model, DTLP_MODEL_LABELS);
    const uint32_t n = ends[n_sentences - 1];
    pair_up(r, ends, n_sentences);
    multiply(r, &r->parser, &r->parser.layout.label, r->out, n, r->pairs);
    for (uint32_t i = 0; i < n; i++) {
        uint8_t best = labels[r->kernels->best(r->pairs + (size_t)i * model->shape.labels, model->n_labels)];
        bool root = r->heads[i] == 0;
        out[i].head = r->heads[i];
        out[i].deprel = root ? (uint8_t)DTLP_DEP_root : best == DTLP_DEP_root ? (uint8_t)DTLP_DEP_dep : best;
    }
}

void dtlp_network_run(const dtlp_model *model, dtlp_network_room *r, const dtlp_seen *words, const uint32_t *ends,
                      uint32_t n_sentences, bool trees, dtlp_verdict *out)
{
    const uint32_t n = ends[n_sentences - 1];
    embed(model, r, words, n);
    for (uint32_t l = 0; l < model->shape.layers; l++)
        run_layer(r, &r->parser, l, ends, n_sentences);
    read_tags(model, r, n, out);
    if (!trees)
        return;
    multiply_again(r, &r->parser, &r->parser.layout.top, n, r->wide);
    find_trees(r, ends, n_sentences);
    label(model, r, ends, n_sentences, out);
}

void dtlp_network_split(const dtlp_model *model, dtlp_network_room *r, const dtlp_seen *words, uint32_t n, float *out)
{
    const dtlp_matrix *top = &r->splitter.layout.tag;
    embed(model, r, words, n);
    for (uint32_t l = 0; l < model->split_shape.layers; l++)
        run_layer(r, &r->splitter, l, &n, 1);
    multiply(r, &r->splitter, top, r->in, n, r->wide);
    for (uint32_t i = 0; i < n; i++)
        out[i] = r->wide[(size_t)i * top->columns + 1] - r->wide[(size_t)i * top->columns];
}
