/* gemm.c - products of float matrices, in one register-blocked kernel.
 *
 * Owns the innermost loop of training. Panels of 16 columns of b are copied
 * together; some rows of a meet a panel in registers. Machines with AVX-512
 * take twice the rows; every sum is made in the same order.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/gemm.h"

#include <string.h>

#include "train/train.h"

typedef float vec __attribute__((vector_size(64)));
typedef float loose_vec __attribute__((vector_size(64), aligned(4)));

enum { PANEL = 16, FEW = 6, MANY = 12, MAX_K = 8192, TILE = 16 };

typedef struct product {
    int m, k;
    const float *a;
    int a_row, a_column;
    const float *panel;
    float *c;
    int c_row;
} product;

/* `most` is a constant where this is called. */
static inline __attribute__((always_inline)) void block(const product *p, int first, int most)
{
    vec sum[MANY];
    const float *row[MANY];
    for (int r = 0; r < most; r++) {
        int at = first + r < p->m ? first + r : first;
        row[r] = p->a + (size_t)at * (size_t)p->a_row;
        sum[r] = *(const loose_vec *)(p->c + (size_t)at * (size_t)p->c_row);
    }
    for (int i = 0; i < p->k; i++) {
        vec b = ((const vec *)p->panel)[i];
        for (int r = 0; r < most; r++)
            sum[r] += row[r][(size_t)i * (size_t)p->a_column] * b;
    }
    for (int r = 0; r < most && first + r < p->m; r++)
        *(loose_vec *)(p->c + (size_t)(first + r) * (size_t)p->c_row) = sum[r];
}

static void rows_by_few(const product *p)
{
    for (int i = 0; i < p->m; i += FEW)
        block(p, i, FEW);
}

#if defined(__x86_64__)
__attribute__((target("arch=x86-64-v4,prefer-vector-width=512"))) static void rows_by_many(const product *p)
{
    for (int i = 0; i < p->m; i += MANY)
        block(p, i, MANY);
}

static int wide(void) { return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl"); }
#else
static void rows_by_many(const product *p) { rows_by_few(p); }
static int wide(void) { return 0; }
#endif

void gemm(int m, int n, int k, const float *a, int a_row, int a_column, const float *b, int b_row,
          float *c, int c_row)
{
    static float panel[MAX_K * PANEL] __attribute__((aligned(64)));
    if (k > MAX_K || n % PANEL != 0)
        fail("matrix too large", "gemm");
    for (int j = 0; j < n; j += PANEL) {
        for (int i = 0; i < k; i++)
            memcpy(panel + i * PANEL, b + (size_t)i * (size_t)b_row + j, PANEL * sizeof *panel);
        const product p = {m, k, a, a_row, a_column, panel, c + j, c_row};
        if (wide())
            rows_by_many(&p);
        else
            rows_by_few(&p);
    }
}

static void transpose_tile(int rows, int columns, const float *in, int in_row, float *out, int out_row)
{
    for (int j = 0; j < columns; j++)
        for (int i = 0; i < rows; i++)
            out[(size_t)j * (size_t)out_row + i] = in[(size_t)i * (size_t)in_row + j];
}

void transpose(int rows, int columns, const float *in, int in_row, float *out, int out_row)
{
    for (int i = 0; i < rows; i += TILE)
        for (int j = 0; j < columns; j += TILE)
            transpose_tile(rows - i < TILE ? rows - i : TILE, columns - j < TILE ? columns - j : TILE,
                           in + (size_t)i * (size_t)in_row + j, in_row, out + (size_t)j * (size_t)out_row + i, out_row);
}
