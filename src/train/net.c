/* net.c - forward and backward through the network.
 *
 * Owns the arithmetic of training. Every buffer holds one row a word; the
 * matrices of all sentences of a batch are multiplied at once, what runs along
 * a sentence runs sentence by sentence. Backward follows forward in reverse.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/net.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "nlp/squash.h"
#include "train/gemm.h"

enum { MAX_WORDS = 6144, MAX_LENGTH = 512, ROW = MAX_LENGTH + 16 };
#define DROP_WORD 0.25f
#define DROP_LAYER 0.33f
#define DROP_PAIR 0.33f
#define LEAK DTLP_LEAK

/* What a layer remembers for the way back. */
typedef struct layer_state {
    float *in;                         /* input, after dropout */
    float *z;                          /* candidate, forget, reset; both directions */
    float *f, *f_slope, *r, *r_slope;
    float *c, *g, *g_slope;
    float *mask;                       /* of the input */
    float *narrow, *d_narrow;          /* what the gates see of the input */
} layer_state;

typedef struct work {
    layer_state layer[DTLP_MAX_LAYERS];
    float *top, *top_mask, *d_top, *d_next;
    float *dep, *dep_mask, *head, *head_mask, *pair, *pair_mask;
    float *d_dep, *d_head, *d_pair, *label_d, *label_h, *d_label_h;
    float *through, *d_through;        /* dep x arc_u */
    float *logits;
    float *turned;                     /* a transposed matrix */
} work;

static work the_work;

/* The teachers' part in a run: beliefs are gathered (teaching), learned from (learning) or neither. */
static struct {
    beliefs *teaching;
    const beliefs *learning;
    float by; /* 1 / teachers */
} school;

/* ---- parameters --------------------------------------------------------- */

static part take(network *net, int rows, int columns)
{
    part p = {net->n, rows, columns};
    net->n += (size_t)rows * (size_t)columns;
    return p;
}

static void lay_out(network *net)
{
    int h = (int)net->shape.width, a = (int)net->shape.arc, l = (int)net->shape.label;
    for (int i = 0; i < (int)net->shape.layers; i++) {
        int in = i == 0 ? (int)net->shape.input : 2 * h, narrow = (int)net->shape.narrow;
        net->layer_narrow[i] = take(net, in, narrow);
        net->layer_w[i] = take(net, in, narrow > 0 ? 2 * h : 6 * h);
        net->layer_gates[i] = take(net, narrow, 4 * h);
        net->layer_bias[i] = take(net, 1, 4 * h);
        net->layer_peek[i] = take(net, 1, 4 * h);
    }
    net->tag_w = take(net, 2 * h, (int)net->shape.tags);
    net->tag_bias = take(net, 1, (int)net->shape.tags);
    net->dep_w = take(net, 2 * h, a);
    net->dep_bias = take(net, 1, a);
    net->head_w = take(net, 2 * h, a);
    net->head_bias = take(net, 1, a);
    net->head_root = take(net, 1, a);
    net->arc_u = take(net, a, a);
    net->arc_head = take(net, 1, a);
    net->arc_distance = take(net, 1, 32);
    net->label_dep = take(net, 2 * h, l);
    net->label_head = take(net, 2 * h, l);
    net->label_root = take(net, 1, l);
    net->label_bias = take(net, 1, l);
    net->label_out = take(net, l, (int)net->shape.labels);
    net->label_out_bias = take(net, 1, (int)net->shape.labels);
}

static void fill(network *net, part p, float scale, dice *chance)
{
    for (size_t i = 0; i < (size_t)p.rows * (size_t)p.columns; i++)
        net->w[p.at + i] = scale * (2.0f * chance_float(chance) - 1.0f);
}

static void fill_even(network *net, part p, dice *chance)
{
    fill(net, p, sqrtf(6.0f / (float)(p.rows + p.columns)), chance);
}

/* Once, for nets of any size. */
static void make_room(void)
{
    work *w = &the_work;
    const size_t h2 = 2 * DTLP_MAX_WIDTH, a = 256, l = 256, n = MAX_WORDS;
    if (w->logits != NULL)
        return;
    for (uint32_t i = 0; i < DTLP_MAX_LAYERS; i++) {
        layer_state *s = &w->layer[i];
        float **const wide[] = {&s->in, &s->f, &s->f_slope, &s->r, &s->r_slope,
                                &s->c, &s->g, &s->g_slope, &s->mask, &s->narrow, &s->d_narrow};
        for (size_t j = 0; j < sizeof wide / sizeof *wide; j++)
            *wide[j] = zeroed(n * h2, sizeof(float));
        s->z = zeroed(n * 3 * h2, sizeof(float));
    }
    float **const wide[] = {&w->top, &w->top_mask, &w->d_top, &w->d_next};
    for (size_t j = 0; j < sizeof wide / sizeof *wide; j++)
        *wide[j] = zeroed(n * h2, sizeof(float));
    float **const arc[] = {&w->dep, &w->dep_mask, &w->head, &w->head_mask, &w->d_dep,
                           &w->d_head, &w->through, &w->d_through};
    for (size_t j = 0; j < sizeof arc / sizeof *arc; j++)
        *arc[j] = zeroed(n * a, sizeof(float));
    float **const label[] = {&w->pair, &w->pair_mask, &w->d_pair, &w->label_d, &w->label_h, &w->d_label_h};
    for (size_t j = 0; j < sizeof label / sizeof *label; j++)
        *label[j] = zeroed(n * l, sizeof(float));
    w->logits = zeroed(n * 256, sizeof(float));
    w->turned = zeroed(h2 * 3 * h2 + (size_t)ROW * h2, sizeof(float));
}

static void init_rows(network *net, int n_rows, dice *chance)
{
    size_t cells = (size_t)n_rows * net->shape.input;
    net->n_rows = n_rows;
    net->rows = zeroed(cells, sizeof(float));
    net->row_grad = zeroed(cells, sizeof(float));
    net->row_m = zeroed(cells, sizeof(float));
    net->row_v = zeroed(cells, sizeof(float));
    for (size_t i = 0; i < cells; i++)
        net->rows[i] = 0.4f * (2.0f * chance_float(chance) - 1.0f);
}

void net_share_rows(network *net, const struct network *other)
{
    net->rows = other->rows;
    net->n_rows = other->n_rows;
}

void net_init(network *net, dtlp_net_shape shape, int n_tags, int n_labels, int n_rows, dice *chance)
{
    *net = (struct network){.shape = shape, .n_tags = n_tags, .n_labels = n_labels,
                        .decay1 = 1, .decay2 = 1, .drop = 1};
    lay_out(net);
    net->w = zeroed(net->n, sizeof(float));
    net->grad = zeroed(net->n, sizeof(float));
    net->m = zeroed(net->n, sizeof(float));
    net->v = zeroed(net->n, sizeof(float));
    for (uint32_t i = 0; i < shape.layers; i++) {
        fill(net, net->layer_narrow[i], sqrtf(3.0f / (float)net->layer_narrow[i].rows), chance);
        fill(net, net->layer_w[i], sqrtf(3.0f / (float)net->layer_w[i].rows), chance);
        if (shape.narrow > 0)
            fill(net, net->layer_gates[i], sqrtf(3.0f / (float)net->layer_gates[i].rows), chance);
    }
    const part even[] = {net->tag_w, net->dep_w, net->head_w, net->label_dep, net->label_head, net->label_out};
    for (size_t i = 0; i < sizeof even / sizeof *even; i++)
        if (even[i].columns > 0)
            fill_even(net, even[i], chance);
    if (shape.arc > 0)
        fill(net, net->arc_u, 0.5f / sqrtf((float)shape.arc), chance);
    fill(net, net->head_root, 0.1f, chance);
    fill(net, net->label_root, 0.1f, chance);
    if (n_rows > 0)
        init_rows(net, n_rows, chance);
    make_room();
}

void net_free(network *net)
{
    float *own[] = {net->w, net->grad, net->m, net->v, net->row_grad == NULL ? NULL : net->rows, net->row_grad, net->row_m, net->row_v};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        free(own[i]);
    *net = (struct network){0};
}

/* ---- small things ------------------------------------------------------- */

static const float *at(const network *net, part p) { return net->w + p.at; }
static float *grad(network *net, part p) { return net->grad + p.at; }

/* out = in x `columns` columns of p from `from` on, n rows, `row` numbers from one row of out to the next. */
static void times_some(const network *net, part p, int from, int columns, int n, const float *in, float *out, int row)
{
    for (int i = 0; i < n; i++)
        memset(out + (size_t)i * (size_t)row, 0, (size_t)columns * sizeof *out);
    gemm(n, columns, p.rows, in, p.rows, 1, at(net, p) + from, p.columns, out, row);
}

/* The way back through times_some(): the gradient of p, and d_in += d_out x p'. */
static void times_some_back(network *net, part p, int from, int columns, int n, const float *in, const float *d_out,
                            int row, float *d_in)
{
    gemm(p.rows, columns, n, in, 1, p.rows, d_out, row, grad(net, p) + from, p.columns);
    transpose(p.rows, columns, at(net, p) + from, p.columns, the_work.turned, p.rows);
    gemm(n, p.rows, columns, d_out, row, 1, the_work.turned, p.rows, d_in, p.rows);
}

/* out = in x p, n rows */
static void times(const network *net, part p, int n, const float *in, float *out)
{
    times_some(net, p, 0, p.columns, n, in, out, p.columns);
}

static void times_back(network *net, part p, int n, const float *in, const float *d_out, float *d_in)
{
    times_some_back(net, p, 0, p.columns, n, in, d_out, p.columns, d_in);
}

static void sum_rows(int n, int columns, const float *rows, float *into)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < columns; j++)
            into[j] += rows[(size_t)i * (size_t)columns + j];
}

static void draw(float *mask, int n, float drop, dice *chance)
{
    float keep = 1.0f / (1.0f - drop);
    for (int i = 0; i < n; i++)
        mask[i] = chance == NULL ? 1.0f : chance_float(chance) < drop ? 0.0f : keep;
}

/* One mask a sentence, the same for all its words. */
static void draw_sentences(const word_batch *b, float *mask, int width, float drop, dice *chance)
{
    for (int s = 0; s < b->n_sentences; s++) {
        float *first = mask + (size_t)b->starts[s] * (size_t)width;
        draw(first, width, drop, chance);
        for (int i = b->starts[s] + 1; i < b->starts[s + 1]; i++)
            memcpy(mask + (size_t)i * (size_t)width, first, (size_t)width * sizeof *mask);
    }
}

static void multiply(float *x, const float *mask, size_t n)
{
    for (size_t i = 0; i < n; i++)
        x[i] *= mask[i];
}

/* e^x for x <= 0, of exact operations only so that no library's rounding shows. */
static float power_of_e(float x)
{
    x = x > -80.0f ? x : -80.0f;
    float scaled = x * 1.44269504f;
    int32_t whole = (int32_t)(scaled - 0.5f);
    float r = x - (float)whole * 0.693359375f - (float)whole * -2.12194440e-4f;
    float p = 1.0f + r * (1.0f + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r / 720)))));
    union {
        int32_t bits;
        float value;
    } two = {(whole + 127) * (1 << 23)};
    return p * two.value;
}

/* What is to be learned, or to be told, of one word. */
typedef struct lesson {
    int gold;               /* -1: not known */
    float share;            /* of the teachers */
    const float *believed;  /* by them; NULL where none teach */
    float *tell;            /* add what is believed here, and learn nothing */
} lesson;

/* `tell` and `believed`: the first word's, `row` numbers a word. */
static lesson lesson_of(const word_batch *b, int word, const int *gold, float *tell, const float *believed, size_t row)
{
    const size_t at = (size_t)word * row;
    return (lesson){gold[word], b->share == NULL || believed == NULL ? 0 : b->share[word],
                    believed == NULL ? NULL : believed + at, tell == NULL ? NULL : tell + at};
}

/* Probabilities become the gradient. */
static void gradient_of(float *share, int n, float sum, const lesson *l)
{
    if (l->gold < 0 && l->share < 1.0f) {
        memset(share, 0, (size_t)n * sizeof *share);
        return;
    }
    for (int i = 0; i < n; i++)
        share[i] = share[i] / sum - (l->share > 0 ? l->share * school.by * l->believed[i] : 0);
    if (l->share < 1.0f)
        share[l->gold] -= 1.0f - l->share;
}

/* Softmax of logits[0..n); returns the loss, leaves the gradient. *best: the largest. */
static float softmax_loss(float *logits, int n, const lesson *l, int *best)
{
    int top = 0;
    for (int i = 1; i < n; i++)
        if (logits[i] > logits[top])
            top = i;
    *best = top;
    float largest = logits[top], sum = 0, gold_logit = l->gold < 0 ? 0 : logits[l->gold];
    for (int i = 0; i < n; i++)
        logits[i] = power_of_e(logits[i] - largest);
    for (int i = 0; i < n; i++)
        sum += logits[i];
    if (l->tell != NULL)
        for (int i = 0; i < n; i++)
            l->tell[i] += logits[i] / sum;
    gradient_of(logits, n, sum, l);
    return l->gold < 0 ? 0 : (float)log((double)sum) + largest - gold_logit;
}

/* ---- layers ------------------------------------------------------------- */

static void embed(const network *net, const word_batch *b, float *out)
{
    size_t d = net->shape.input;
    for (int i = 0; i < b->n; i++) {
        float *restrict x = out + (size_t)i * d;
        memset(x, 0, d * sizeof *x);
        for (int k = b->row_starts[i]; k < b->row_starts[i + 1]; k++) {
            const float *restrict row = net->rows + (size_t)b->row[k] * d;
            float factor = b->factor[k];
            for (size_t j = 0; j < d; j++)
                x[j] += factor * row[j];
        }
    }
}

static void embed_back(network *net, const word_batch *b, const float *d_x)
{
    size_t d = net->shape.input;
    for (int i = 0; i < b->n; i++)
        for (int k = b->row_starts[i]; k < b->row_starts[i + 1]; k++) {
            float *restrict row = net->row_grad + (size_t)b->row[k] * d;
            const float *restrict x = d_x + (size_t)i * d;
            float factor = b->factor[k];
            for (size_t j = 0; j < d; j++)
                row[j] += factor * x[j];
        }
}

static const float nothing[1024];

/* One word in one direction; all arrays are h wide. */
static void cell(int h, const float *restrict z, const float *restrict bias, const float *restrict peek,
                 const float *restrict before, const float *restrict x, layer_state *s, size_t o,
                 float *restrict out)
{
    float *restrict f = s->f + o, *restrict fs = s->f_slope + o, *restrict r = s->r + o;
    float *restrict rs = s->r_slope + o, *restrict c = s->c + o, *restrict g = s->g + o;
    float *restrict gs = s->g_slope + o;
    for (int j = 0; j < h; j++) {
        float a = z[h + j] + peek[j] * before[j] + bias[j];
        float b = z[2 * h + j] + peek[h + j] * before[j] + bias[h + j];
        f[j] = dtlp_gate(a);
        fs[j] = 0.25f * dtlp_squash_slope(0.5f * a);
        r[j] = dtlp_gate(b);
        rs[j] = 0.25f * dtlp_squash_slope(0.5f * b);
        c[j] = f[j] * before[j] + (1.0f - f[j]) * z[j];
        g[j] = dtlp_squash(c[j]);
        gs[j] = dtlp_squash_slope(c[j]);
        out[j] = r[j] * g[j] + (1.0f - r[j]) * x[j];
    }
}

/* Does a layer's input pass by it? Not where the words' vectors are wider. */
static bool passes_by(const network *net, int l) { return l > 0 || net->shape.input == net->shape.width; }

/* The products that candidates and gates of a layer begin with. */
static void make_z(const network *net, const word_batch *b, int l)
{
    layer_state *s = &the_work.layer[l];
    int h = (int)net->shape.width;
    if (net->shape.narrow == 0) {
        times(net, net->layer_w[l], b->n, s->in, s->z);
        return;
    }
    times(net, net->layer_narrow[l], b->n, s->in, s->narrow);
    for (int way = 0; way < 2; way++) {
        float *z = s->z + way * 3 * h;
        times_some(net, net->layer_w[l], way * h, h, b->n, s->in, z, 6 * h);
        times_some(net, net->layer_gates[l], way * 2 * h, 2 * h, b->n, s->narrow, z + h, 6 * h);
    }
}

static void make_z_back(network *net, const word_batch *b, int l, float *d_in)
{
    layer_state *s = &the_work.layer[l];
    int h = (int)net->shape.width;
    if (net->shape.narrow == 0) {
        times_back(net, net->layer_w[l], b->n, s->in, s->z, d_in);
        return;
    }
    memset(s->d_narrow, 0, (size_t)b->n * net->shape.narrow * sizeof *s->d_narrow);
    for (int way = 0; way < 2; way++) {
        const float *z = s->z + way * 3 * h;
        times_some_back(net, net->layer_w[l], way * h, h, b->n, s->in, z, 6 * h, d_in);
        times_some_back(net, net->layer_gates[l], way * 2 * h, 2 * h, b->n, s->narrow, z + h, 6 * h, s->d_narrow);
    }
    times_back(net, net->layer_narrow[l], b->n, s->in, s->d_narrow, d_in);
}

static void layer(const network *net, const word_batch *b, int l, float *out)
{
    layer_state *s = &the_work.layer[l];
    int h = (int)net->shape.width, in_width = net->layer_w[l].rows;
    make_z(net, b, l);
    for (int q = 0; q < b->n_sentences; q++)
        for (int way = 0; way < 2; way++)
            for (int k = b->starts[q]; k < b->starts[q + 1]; k++) {
                int i = way == 0 ? k : b->starts[q] + b->starts[q + 1] - 1 - k;
                size_t o = (size_t)i * 2 * (size_t)h + (size_t)(way * h);
                const float *before = k == b->starts[q] ? nothing : s->c + o + (way == 0 ? -2 * h : 2 * h);
                const float *x = passes_by(net, l) ? s->in + (size_t)i * (size_t)in_width + (l == 0 ? 0 : way * h)
                                                   : nothing;
                cell(h, s->z + (size_t)i * 6 * (size_t)h + (size_t)(way * 3 * h),
                     at(net, net->layer_bias[l]) + way * 2 * h, at(net, net->layer_peek[l]) + way * 2 * h,
                     before, x, s, o, out + o);
            }
}

/* The way back through cell(): d_out and the gradient d_c that comes from the
 * next word give d_z, the new d_c and d_x. */
static void cell_back(int h, float *restrict z, const float *restrict peek, const float *restrict before,
                      const float *restrict x, const layer_state *s, size_t o, const float *restrict d_out,
                      float *restrict d_c, float *restrict d_x, float *restrict d_bias, float *restrict d_peek)
{
    const float *restrict f = s->f + o, *restrict fs = s->f_slope + o, *restrict r = s->r + o;
    const float *restrict rs = s->r_slope + o, *restrict g = s->g + o;
    const float *restrict gs = s->g_slope + o;
    for (int j = 0; j < h; j++) {
        float d_r = d_out[j] * (g[j] - x[j]) * rs[j];
        float dc = d_c[j] + d_out[j] * r[j] * gs[j];
        float d_f = dc * (before[j] - z[j]) * fs[j];
        d_x[j] += d_out[j] * (1.0f - r[j]);
        z[j] = dc * (1.0f - f[j]);
        z[h + j] = d_f;
        z[2 * h + j] = d_r;
        d_bias[j] += d_f;
        d_bias[h + j] += d_r;
        d_peek[j] += d_f * before[j];
        d_peek[h + j] += d_r * before[j];
        d_c[j] = dc * f[j] + d_f * peek[j] + d_r * peek[h + j];
    }
}

static void layer_back(network *net, const word_batch *b, int l, const float *d_out, float *d_in)
{
    layer_state *s = &the_work.layer[l];
    int h = (int)net->shape.width, in_width = net->layer_w[l].rows;
    float d_c[1024], lost[1024] = {0};
    memset(d_in, 0, (size_t)b->n * (size_t)in_width * sizeof *d_in);
    for (int q = 0; q < b->n_sentences; q++)
        for (int way = 0; way < 2; way++) {
            memset(d_c, 0, sizeof d_c);
            for (int k = b->starts[q + 1] - 1; k >= b->starts[q]; k--) {
                int i = way == 0 ? k : b->starts[q] + b->starts[q + 1] - 1 - k;
                size_t o = (size_t)i * 2 * (size_t)h + (size_t)(way * h);
                size_t x = (size_t)i * (size_t)in_width + (size_t)(l == 0 ? 0 : way * h);
                bool passes = passes_by(net, l);
                const float *before = k == b->starts[q] ? nothing : s->c + o + (way == 0 ? -2 * h : 2 * h);
                cell_back(h, s->z + (size_t)i * 6 * (size_t)h + (size_t)(way * 3 * h),
                          at(net, net->layer_peek[l]) + way * 2 * h, before, passes ? s->in + x : nothing, s, o, d_out + o,
                          d_c, passes ? d_in + x : lost, grad(net, net->layer_bias[l]) + way * 2 * h,
                          grad(net, net->layer_peek[l]) + way * 2 * h);
            }
        }
    make_z_back(net, b, l, d_in);
    multiply(d_in, s->mask, (size_t)b->n * (size_t)in_width);
}

/* ---- tags --------------------------------------------------------------- */

static void add_bias(float *rows, int n, int columns, const float *bias)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < columns; j++)
            rows[(size_t)i * (size_t)columns + j] += bias[j];
}

static void scale_all(float *x, size_t n, float by)
{
    for (size_t i = 0; i < n; i++)
        x[i] *= by;
}

/* A softmax over each row of in x p + bias. */
static void classify(network *net, const word_batch *b, part p, part bias, int classes, const float *in,
                     const int *gold, float *tell, const float *believed, float *d_in, double *loss, int *best)
{
    float *logits = the_work.logits;
    int c = p.columns;
    times(net, p, b->n, in, logits);
    add_bias(logits, b->n, c, at(net, bias));
    for (int i = 0; i < b->n; i++) {
        const lesson l = lesson_of(b, i, gold, tell, believed, BELIEF_CLASSES);
        *loss += (double)softmax_loss(logits + (size_t)i * (size_t)c, classes, &l, &best[i]);
        for (int j = classes; j < c; j++)
            logits[(size_t)i * (size_t)c + j] = 0;
    }
    if (d_in == NULL)
        return;
    scale_all(logits, (size_t)b->n * (size_t)c, 1.0f / (float)b->n);
    sum_rows(b->n, c, logits, grad(net, bias));
    times_back(net, p, b->n, in, logits, d_in);
}

/* ---- pairs of a word and its head --------------------------------------- */

/* x = leaky rectifier of x + bias, then the mask; the mask takes the slope in. */
static void rectify(float *x, float *mask, int n, int columns, const float *bias)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < columns; j++) {
            size_t o = (size_t)i * (size_t)columns + j;
            float y = x[o] + bias[j];
            mask[o] *= y > 0 ? 1.0f : LEAK;
            x[o] = y * mask[o];
        }
}

static void project(network *net, const word_batch *b, part p, part bias, float *out, float *mask, dice *chance)
{
    times(net, p, b->n, the_work.top, out);
    draw_sentences(b, mask, p.columns, DROP_PAIR * net->drop, chance);
    rectify(out, mask, b->n, p.columns, at(net, bias));
}

static void project_back(network *net, const word_batch *b, part p, part bias, float *d_out, const float *mask)
{
    multiply(d_out, mask, (size_t)b->n * (size_t)p.columns);
    sum_rows(b->n, p.columns, d_out, grad(net, bias));
    times_back(net, p, b->n, the_work.top, d_out, the_work.d_top);
}

/* Scores of all heads (0: root) of all words of one sentence, and back. */
static void arcs(network *net, const word_batch *b, int q, bool back, losses *out, int *best)
{
    static float heads[ROW * 512], d_heads[ROW * 512], scores[MAX_LENGTH * ROW];
    work *w = &the_work;
    int first = b->starts[q], n = b->starts[q + 1] - first, a = (int)net->shape.arc;
    int row = (n + 1 + 15) / 16 * 16;
    float *distance_grad = grad(net, net->arc_distance);
    const float *distance = at(net, net->arc_distance), *u = at(net, net->arc_head);
    size_t o = (size_t)first * (size_t)a;
    memset(heads, 0, (size_t)row * (size_t)a * sizeof *heads);
    memcpy(heads, at(net, net->head_root), (size_t)a * sizeof *heads);
    memcpy(heads + a, w->head + o, (size_t)n * (size_t)a * sizeof *heads);
    memset(scores, 0, (size_t)n * (size_t)row * sizeof *scores);
    transpose(row, a, heads, a, w->turned, row);
    gemm(n, row, a, w->through + o, a, 1, w->turned, row, scores, row);
    float linear[ROW];
    for (int j = 0; j <= n; j++) {
        linear[j] = 0;
        for (int k = 0; k < a; k++)
            linear[j] += u[k] * heads[j * a + k];
    }
    for (int i = 0; i < n; i++) {
        float *s = scores + i * row;
        for (int j = 0; j <= n; j++)
            s[j] += linear[j] + (j == 0 ? 0 : distance[dtlp_distance(j - 1 - i)]);
        s[i + 1] = -1e9f;
        const lesson l = lesson_of(b, first + i, b->head, school.teaching != NULL ? school.teaching->head : NULL,
                                   school.learning != NULL ? school.learning->head : NULL, BELIEF_HEADS);
        out->arc += (double)softmax_loss(s, n + 1, &l, &best[first + i]);
        for (int j = n + 1; j < row; j++)
            s[j] = 0;
    }
    if (!back)
        return;
    scale_all(scores, (size_t)n * (size_t)row, 1.0f / (float)b->n);
    gemm(n, a, row, scores, row, 1, heads, a, w->d_through + o, a);
    memset(d_heads, 0, (size_t)row * (size_t)a * sizeof *d_heads);
    gemm(row, a, n, scores, 1, row, w->through + o, a, d_heads, a);
    float *u_grad = grad(net, net->arc_head), *root_grad = grad(net, net->head_root);
    for (int j = 0; j <= n; j++) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += scores[i * row + j];
            if (j > 0)
                distance_grad[dtlp_distance(j - 1 - i)] += scores[i * row + j];
        }
        float *d = j == 0 ? root_grad : w->d_head + o + (size_t)(j - 1) * (size_t)a;
        for (int k = 0; k < a; k++) {
            u_grad[k] += sum * heads[j * a + k];
            d[k] += d_heads[j * a + k] + sum * u[k];
        }
    }
}

static void all_arcs(network *net, const word_batch *b, dice *chance, losses *out, int *best)
{
    work *w = &the_work;
    size_t size = (size_t)b->n * net->shape.arc * sizeof(float);
    project(net, b, net->dep_w, net->dep_bias, w->dep, w->dep_mask, chance);
    project(net, b, net->head_w, net->head_bias, w->head, w->head_mask, chance);
    times(net, net->arc_u, b->n, w->dep, w->through);
    memset(w->d_through, 0, size);
    memset(w->d_head, 0, size);
    memset(w->d_dep, 0, size);
    for (int q = 0; q < b->n_sentences; q++)
        arcs(net, b, q, chance != NULL, out, best);
    if (chance == NULL)
        return;
    times_back(net, net->arc_u, b->n, w->dep, w->d_through, w->d_dep);
    project_back(net, b, net->head_w, net->head_bias, w->d_head, w->head_mask);
    project_back(net, b, net->dep_w, net->dep_bias, w->d_dep, w->dep_mask);
}

/* Relations, given the heads of `heads`. */
static void all_labels(network *net, const word_batch *b, const int *heads, dice *chance, losses *out, int *best)
{
    work *w = &the_work;
    size_t l = net->shape.label, size = (size_t)b->n * l * sizeof(float);
    float *root_grad = grad(net, net->label_root);
    times(net, net->label_dep, b->n, w->top, w->label_d);
    times(net, net->label_head, b->n, w->top, w->label_h);
    for (int q = 0; q < b->n_sentences; q++)
        for (int i = b->starts[q]; i < b->starts[q + 1]; i++) {
            const float *h = heads[i] == 0 ? at(net, net->label_root)
                                           : w->label_h + (size_t)(b->starts[q] + heads[i] - 1) * l;
            for (size_t k = 0; k < l; k++)
                w->pair[(size_t)i * l + k] = w->label_d[(size_t)i * l + k] + h[k];
        }
    draw_sentences(b, w->pair_mask, (int)l, DROP_PAIR * net->drop, chance);
    rectify(w->pair, w->pair_mask, b->n, (int)l, at(net, net->label_bias));
    memset(w->d_pair, 0, size);
    classify(net, b, net->label_out, net->label_out_bias, net->n_labels, w->pair, b->label,
             school.teaching != NULL ? school.teaching->label : NULL,
             school.learning != NULL ? school.learning->label : NULL, chance == NULL ? NULL : w->d_pair, &out->label, best);
    if (chance == NULL)
        return;
    multiply(w->d_pair, w->pair_mask, (size_t)b->n * l);
    sum_rows(b->n, (int)l, w->d_pair, grad(net, net->label_bias));
    memset(w->d_label_h, 0, size);
    for (int q = 0; q < b->n_sentences; q++)
        for (int i = b->starts[q]; i < b->starts[q + 1]; i++) {
            float *h = heads[i] == 0 ? root_grad
                                     : w->d_label_h + (size_t)(b->starts[q] + heads[i] - 1) * l;
            for (size_t k = 0; k < l; k++)
                h[k] += w->d_pair[(size_t)i * l + k];
        }
    times_back(net, net->label_dep, b->n, w->top, w->d_pair, w->d_top);
    times_back(net, net->label_head, b->n, w->top, w->d_label_h, w->d_top);
}

/* ---- all of it ---------------------------------------------------------- */

static void layers(network *net, const word_batch *b, dice *chance)
{
    work *w = &the_work;
    int n_layers = (int)net->shape.layers, h2 = 2 * (int)net->shape.width;
    embed(net, b, w->layer[0].in);
    draw(w->layer[0].mask, b->n * (int)net->shape.input, DROP_WORD * net->drop, chance);
    multiply(w->layer[0].in, w->layer[0].mask, (size_t)b->n * net->shape.input);
    for (int l = 0; l < n_layers; l++) {
        float *out = l + 1 < n_layers ? w->layer[l + 1].in : w->top;
        float *mask = l + 1 < n_layers ? w->layer[l + 1].mask : w->top_mask;
        layer(net, b, l, out);
        draw_sentences(b, mask, h2, DROP_LAYER * net->drop, chance);
        multiply(out, mask, (size_t)b->n * (size_t)h2);
    }
}

static void layers_back(network *net, const word_batch *b)
{
    work *w = &the_work;
    float *d_out = w->d_top, *d_in = w->d_next;
    multiply(d_out, w->top_mask, (size_t)b->n * 2 * net->shape.width);
    for (int l = (int)net->shape.layers - 1; l >= 0; l--) {
        layer_back(net, b, l, d_out, d_in);
        float *swap = d_out;
        d_out = d_in;
        d_in = swap;
    }
    if (net->row_grad != NULL)
        embed_back(net, b, d_out);
}

static void count(const word_batch *b, const int *tag, const int *head, const int *label, losses *out)
{
    for (int i = 0; i < b->n; i++) {
        out->tags_right += tag[i] == b->tag[i];
        out->heads_right += head[i] == b->head[i];
        out->both_right += head[i] == b->head[i] && label[i] == b->label[i];
    }
    out->words += b->n;
}

void beliefs_clear(beliefs *b, int words)
{
    if (b->tag == NULL) {
        b->tag = zeroed((size_t)MAX_WORDS * BELIEF_CLASSES, sizeof(float));
        b->label = zeroed((size_t)MAX_WORDS * BELIEF_CLASSES, sizeof(float));
        b->head = zeroed((size_t)MAX_WORDS * BELIEF_HEADS, sizeof(float));
    }
    memset(b->tag, 0, (size_t)words * BELIEF_CLASSES * sizeof *b->tag);
    memset(b->label, 0, (size_t)words * BELIEF_CLASSES * sizeof *b->label);
    memset(b->head, 0, (size_t)words * BELIEF_HEADS * sizeof *b->head);
    b->teachers = 0;
}

void beliefs_free(beliefs *b)
{
    free(b->tag);
    free(b->head);
    free(b->label);
    *b = (beliefs){0};
}

static void attend(beliefs *b, bool learn)
{
    school.learning = learn ? b : NULL;
    school.teaching = learn ? NULL : b;
    if (school.teaching != NULL)
        b->teachers++;
    else if (b != NULL)
        school.by = 1.0f / (float)b->teachers;
}

void net_run(network *net, const word_batch *b, beliefs *believed, dice *chance, losses *out)
{
    static int tag[MAX_WORDS], head[MAX_WORDS], label[MAX_WORDS];
    if (b->n > MAX_WORDS)
        fail("too many words", "batch");
    work *w = &the_work;
    attend(believed, chance != NULL);
    layers(net, b, chance);
    memset(w->d_top, 0, (size_t)b->n * 2 * net->shape.width * sizeof(float));
    classify(net, b, net->tag_w, net->tag_bias, net->n_tags, w->top, b->tag,
             school.teaching != NULL ? school.teaching->tag : NULL,
             school.learning != NULL ? school.learning->tag : NULL, chance == NULL ? NULL : w->d_top, &out->tag, tag);
    if (net->shape.arc > 0) {
        all_arcs(net, b, chance, out, head);
        all_labels(net, b, chance == NULL && believed == NULL ? head : b->head, chance, out, label);
    }
    if (chance != NULL)
        layers_back(net, b);
    count(b, tag, head, label, out);
}
