/* gemm.h - products of float matrices.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_GEMM_H
#define DTLP_TRAIN_GEMM_H

/* c[m][n] += a x b; a is given by strides (row, column) so that it may be a
 * transpose, b and c are row-major with their row lengths. n is a multiple of
 * 16. Sums run over k in order: the same bits on every machine with fused
 * multiply-add. */
void gemm(int m, int n, int k, const float *a, int a_row, int a_column, const float *b, int b_row,
          float *c, int c_row);

/* out[columns][rows] = transpose of in. */
void transpose(int rows, int columns, const float *in, int in_row, float *out, int out_row);

#endif
