/* shape.h - the sizes of the network and where its numbers stand. Shared by
 * trainer and tagger.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_SHAPE_H
#define DTLP_NLP_SHAPE_H

#include <stddef.h>
#include <stdint.h>

enum {
    DTLP_DISTANCES = 24,   /* buckets of signed distance between a word and its head */
    DTLP_MAX_LAYERS = 4,
    DTLP_MAX_WIDTH = 256,  /* of one direction */
    DTLP_MAX_TOP = 1024,   /* columns of the matrix on the last layer */
    /* Whole numbers in products: eight of a word's by a weight's fit 16 bits. */
    DTLP_QUANT_WEIGHT = 31,
    DTLP_QUANT_WORD = 63,
    DTLP_QUANT_ZERO = 64   /* added to a word's, so that none is negative */
};

/* A pair's negative values are multiplied by this. */
#define DTLP_LEAK 0.1f

/* All widths are multiples of 16. */
typedef struct dtlp_net_shape {
    uint32_t input;  /* of a word's vector; where it is `width`, it passes by the first layer */
    uint32_t width;  /* of one direction of a layer */
    uint32_t layers;
    uint32_t narrow; /* what a layer's gates see of its input; 0 (in training alone): all of it */
    uint32_t arc;    /* of a word as head and as dependent; 0: tags alone */
    uint32_t label;  /* of a pair for its relation; 0 with arc */
    uint32_t tags, labels; /* classes, rounded up to 16 */
} dtlp_net_shape;

/* A matrix of whole numbers and its columns' numbers: out = scale * (start + sum) + bias. */
typedef struct dtlp_matrix {
    uint32_t rows, columns;
    size_t weights;      /* first of rows * columns int8, as kernel.h says */
    size_t start;        /* first of `columns` int32: what takes DTLP_QUANT_ZERO away */
    size_t scale, bias;  /* first of `columns` floats each */
} dtlp_matrix;

/* Where everything stands in the model's arrays of weights, starts and floats. */
typedef struct dtlp_net_layout {
    dtlp_matrix candidate[DTLP_MAX_LAYERS];
    dtlp_matrix narrow[DTLP_MAX_LAYERS];
    dtlp_matrix gates[DTLP_MAX_LAYERS]; /* of narrow; per direction: forget, reset */
    size_t peek[DTLP_MAX_LAYERS];       /* per direction: forget, reset */
    dtlp_matrix tag;                    /* both on the last layer */
    dtlp_matrix top;                    /* dependent, head, label of dependent, of head */
    dtlp_matrix arc, label;
    size_t head_root, arc_head, distance, label_root;
    size_t n_weights, n_starts, n_floats;
} dtlp_net_layout;

dtlp_net_layout dtlp_net_lay_out(const dtlp_net_shape *shape);

/* Head minus dependent -> 0 .. DTLP_DISTANCES - 1. */
static inline int dtlp_distance(int distance)
{
    int d = distance < 0 ? -distance : distance;
    int bucket = d <= 6 ? d : d <= 8 ? 7 : d <= 11 ? 8 : d <= 16 ? 9 : d <= 28 ? 10 : 11;
    return distance < 0 ? bucket : 12 + bucket;
}

#endif
