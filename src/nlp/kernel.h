/* kernel.h - the loops that cost time, in a version for each kind of machine.
 *
 * All versions give the same bits: products are sums of whole numbers, and
 * what is done in float is done number by number in one order.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_KERNEL_H
#define DTLP_NLP_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/* One direction of a recurrent layer over a sentence. Strides are in floats;
 * a negative step walks backward from the pointers given. */
typedef struct dtlp_scan {
    uint32_t n, width;
    const float *candidate; /* width */
    ptrdiff_t candidate_step;
    const float *gates;  /* forget, reset: 2 x width */
    ptrdiff_t gates_step;
    const float *x;      /* what passes by */
    ptrdiff_t x_step;
    const float *peek;   /* forget, reset: 2 x width */
    float *state;        /* width, zeroed */
    float *out;
    ptrdiff_t out_step;
} dtlp_scan;

/* A matrix of the model with its columns' numbers. The weights stand in panels
 * of 16 columns; in a panel, for every four rows, four weights of each column. */
typedef struct dtlp_product {
    uint32_t k, columns;  /* multiples of 16 */
    const int8_t *w;      /* aligned to 64 */
    const int32_t *start;
    const float *scale, *bias;
} dtlp_product;

typedef struct dtlp_kernels {
    const char *name;
    /* out[rows][columns] = scale * factor of the row * (start + a x w) + bias; a: rows x k */
    void (*product)(const dtlp_product *m, const uint8_t *a, const float *factors, uint32_t rows, float *out);
    void (*scan)(const dtlp_scan *scan);
    /* Each row of k numbers as DTLP_QUANT_ZERO +- DTLP_QUANT_WORD times its factor; k a multiple of 16 */
    void (*quantise)(const float *x, uint32_t rows, uint32_t k, uint8_t *out, float *factors);
    /* out[0..n) = the sum of factors[i] * rows[i], i in order; n a multiple of 16 */
    void (*add_rows)(const int8_t *const *rows, const float *factors, uint32_t count, uint32_t n, float *out);
    /* out = x + y, negative values times DTLP_LEAK; n a multiple of 16; y may be NULL: nothing added */
    void (*rectify)(const float *x, const float *y, uint32_t n, float *out);
    /* out[r][j] += sum over i of a[r][i] * b[i][j], i in order; a: rows x k, b: k x columns, a multiple of 16 */
    void (*accumulate)(const float *a, uint32_t rows, uint32_t k, const float *b, uint32_t columns, float *out);
    /* out[i * line + r] = x[r * k + i]; k a multiple of 4 */
    void (*turn)(const float *x, uint32_t rows, uint32_t k, float *out, uint32_t line);
    /* The first of the largest of x[0..n), n > 0 */
    uint32_t (*best)(const float *x, uint32_t n);
} dtlp_kernels;

const dtlp_kernels *dtlp_kernels_best(void);

/* Every version that this machine can run, for the test that they agree. */
enum { DTLP_KERNELS_MAX = 4 };
size_t dtlp_kernels_all(const dtlp_kernels *all[DTLP_KERNELS_MAX]);

#endif
