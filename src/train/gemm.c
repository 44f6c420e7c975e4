/* gemm.c - products of float matrices, in one register-blocked kernel.
 *
 * Owns the innermost loop of training. Panels of 16 columns of b are copied
 * together; six rows of a meet a panel in twelve registers.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/gemm.h"

#include <string.h>

#include "train/train.h"

typedef float vec __attribute__((vector_size(32)));
typedef float loose_vec __attribute__((vector_size(32), aligned(4)));

enum { PANEL = 16, ROWS = 6, MAX_K = 8192 };

static void block(int rows, int k, const float *a, int a_row, int a_column, const float *panel,
                  float *c, int c_row)
{
    vec sum[ROWS][2];
    for (int r = 0; r < ROWS; r++) {
        const loose_vec *from = (const loose_vec *)(c + (r < rows ? r : 0) * c_row);
        sum[r][0] = from[0];
        sum[r][1] = from[1];
    }
    const float *row[ROWS];
    for (int r = 0; r < ROWS; r++)
        row[r] = a + (r < rows ? r : 0) * a_row;
    for (int i = 0; i < k; i++) {
        vec b0 = ((const vec *)panel)[2 * i], b1 = ((const vec *)panel)[2 * i + 1];
        for (int r = 0; r < ROWS; r++) {
            float x = row[r][i * a_column];
            sum[r][0] += x * b0;
            sum[r][1] += x * b1;
        }
    }
    for (int r = 0; r < rows; r++) {
        loose_vec *to = (loose_vec *)(c + r * c_row);
        to[0] = sum[r][0];
        to[1] = sum[r][1];
    }
}

void gemm(int m, int n, int k, const float *a, int a_row, int a_column, const float *b, int b_row,
          float *c, int c_row)
{
    static float panel[MAX_K * PANEL] __attribute__((aligned(64)));
    if (k > MAX_K || n % PANEL != 0)
        fail("matrix too large", "gemm");
    for (int j = 0; j < n; j += PANEL) {
        for (int i = 0; i < k; i++)
            memcpy(panel + i * PANEL, b + (size_t)i * (size_t)b_row + j, PANEL * sizeof *panel);
        for (int i = 0; i < m; i += ROWS)
            block(m - i < ROWS ? m - i : ROWS, k, a + (size_t)i * (size_t)a_row, a_row, a_column,
                  panel, c + (size_t)i * (size_t)c_row + j, c_row);
    }
}

void transpose(int rows, int columns, const float *in, int in_row, float *out, int out_row)
{
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < columns; j++)
            out[(size_t)j * (size_t)out_row + i] = in[(size_t)i * (size_t)in_row + j];
}
