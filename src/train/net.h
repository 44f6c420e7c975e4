/* net.h - the network in training: parameters, a batch, one step.
 *
 * word vectors -> layers of simple recurrent units, both ways (Lei et al. 2018)
 *   -> tags; heads by a biaffine score (Dozat and Manning 2017); relations of
 *      a word and its head.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_NET_H
#define DTLP_TRAIN_NET_H

#include "nlp/shape.h"
#include "train/train.h"

/* A matrix or vector within the flat parameter arrays. */
typedef struct part {
    size_t at;
    int rows, columns;
} part;

typedef struct network {
    dtlp_net_shape shape;
    int n_tags, n_labels;
    float drop;             /* factor on the rates of dropout */
    size_t n;               /* dense parameters */
    float *w, *grad, *m, *v;
    /* Without narrow, layer_w makes candidate, forget and reset of one direction, then of the other; with it
     * candidates alone, and layer_gates makes the gates of narrow. */
    part layer_w[DTLP_MAX_LAYERS], layer_narrow[DTLP_MAX_LAYERS], layer_gates[DTLP_MAX_LAYERS], layer_bias[DTLP_MAX_LAYERS], layer_peek[DTLP_MAX_LAYERS];
    part tag_w, tag_bias;
    part dep_w, dep_bias, head_w, head_bias, head_root, arc_u, arc_head, arc_distance;
    part label_dep, label_head, label_root, label_bias, label_out, label_out_bias;
    int n_rows;             /* embedding rows */
    float *rows, *row_grad, *row_m, *row_v;
    double decay1, decay2;  /* BETA to the power of the steps made */
} network;

/* Words as rows of the embedding with factors, and what is to be learned. */
typedef struct word_batch {
    int n;                     /* words */
    int n_sentences;
    const int *starts;         /* n_sentences + 1 */
    const int *row_starts;     /* n + 1, into row and factor */
    const int *row;
    const float *factor;
    const int *tag;            /* -1: none */
    const int *head;           /* 0: root, else number in the sentence from 1 */
    const int *label;
    const float *share;        /* of the teachers in what is learned of a word, 0 .. 1; NULL: 0 */
} word_batch;

/* What teachers believe of the words of a batch: sums of their probabilities. */
enum { BELIEF_CLASSES = 96, BELIEF_HEADS = 528 };
typedef struct beliefs {
    float *tag, *head, *label; /* by word, BELIEF_CLASSES, BELIEF_HEADS and BELIEF_CLASSES of them */
    int teachers;
} beliefs;

void beliefs_clear(beliefs *believed, int words);
void beliefs_free(beliefs *believed);

typedef struct losses {
    double tag, arc, label;
    long tags_right, heads_right, both_right, words;
} losses;

void net_init(network *net, dtlp_net_shape shape, int n_tags, int n_labels, int n_rows, dice *chance);

/* A net that looks words up in another's rows and does not change them (n_rows 0 in net_init). */
void net_share_rows(network *net, const struct network *other);

/* Rows shared stay with the other net. */
void net_free(network *net);

/* Forward; with `chance` also dropout, backward and the gradients. Adds to
 * `out`. Without `chance` the net adds what it believes to `believed` (may be
 * NULL), given the right heads; with it, it learns from them. */
void net_run(network *net, const word_batch *batch, beliefs *believed, dice *chance, losses *out);

/* The next step will be as the first one. */
void net_forget_steps(network *net);

/* One step of Adam with the gradients gathered, which become zero. */
void net_step(network *net, const word_batch *batch, float rate);

#endif
