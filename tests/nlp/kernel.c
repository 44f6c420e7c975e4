/* kernel.c - all versions of the loops give the same bits.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "nlp/kernel.h"
#include "nlp/shape.h"

enum { ROWS = 93, K = 64, COLUMNS = 80 }; /* more rows than stay near, and some over */

static uint32_t state = 42;
static int32_t number(int32_t limit)
{
    state = state * 1664525u + 1013904223u;
    return (int32_t)(state >> 8) % (2 * limit + 1) - limit;
}

static void fill(float *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        x[i] = (float)number(1000000) * 4e-6f;
}

/* What stands in panels of 16 columns, four rows side by side. */
static int8_t weight(const int8_t *w, int row, int column)
{
    return w[(column / 16) * 16 * K + (row / 4) * 64 + (column % 16) * 4 + row % 4];
}

static void products_are_the_sums(void **unused)
{
    static uint8_t a[ROWS * K];
    static int8_t w[K * COLUMNS] __attribute__((aligned(64)));
    static int32_t start[COLUMNS];
    static float scale[COLUMNS], bias[COLUMNS], factors[ROWS], out[ROWS * COLUMNS];
    const dtlp_product m = {K, COLUMNS, w, start, scale, bias};
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    (void)unused;
    for (size_t i = 0; i < ROWS * K; i++) /* the largest ones too: no sum may overflow on its way */
        a[i] = (uint8_t)(i < 2 * K ? DTLP_QUANT_ZERO + DTLP_QUANT_WORD : DTLP_QUANT_ZERO + number(DTLP_QUANT_WORD));
    for (size_t i = 0; i < K * COLUMNS; i++)
        w[i] = (int8_t)(i < 16 * K ? DTLP_QUANT_WEIGHT : i < 32 * K ? -DTLP_QUANT_WEIGHT : number(DTLP_QUANT_WEIGHT));
    for (size_t i = 0; i < COLUMNS; i++)
        start[i] = number(100000);
    fill(scale, COLUMNS);
    fill(bias, COLUMNS);
    fill(factors, ROWS);
    for (size_t v = 0, n = dtlp_kernels_all(all); v < n; v++) {
        all[v]->product(&m, a, factors, ROWS, out);
        for (int i = 0; i < ROWS; i++)
            for (int j = 0; j < COLUMNS; j++) {
                int32_t sum = start[j];
                for (int k = 0; k < K; k++)
                    sum += a[i * K + k] * weight(w, k, j);
                float by = factors[i] * scale[j], scaled = (float)sum * by;
                assert_true(out[i * COLUMNS + j] == scaled + bias[j]);
            }
    }
}

static void the_other_loops_agree(void **unused)
{
    enum { N = 7, WIDTH = 112, MANY = 11 };
    static float z[N * 3 * WIDTH], candidates[N * WIDTH], x[N * WIDTH], peek[2 * WIDTH], out[4][N * WIDTH], sums[4][WIDTH], product[4][MANY * WIDTH], plain[MANY * WIDTH];
    static uint8_t whole[4][N * WIDTH];
    static float factors[4][N];
    static int8_t row[WIDTH], other[WIDTH];
    const int8_t *const both[] = {row, other};
    const float by[] = {0.37f, -0.11f};
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    size_t n = dtlp_kernels_all(all);
    (void)unused;
    fill(z, N * 3 * WIDTH);
    fill(x, N * WIDTH);
    fill(candidates, N * WIDTH);
    fill(peek, 2 * WIDTH);
    for (int i = 0; i < WIDTH; i++)
        row[i] = (int8_t)number(127), other[i] = (int8_t)(i - 56);
    for (int r = 0; r < MANY; r++)
        for (int i = 0; i < N; i++)
            for (int j = 0; j < WIDTH; j++)
                plain[r * WIDTH + j] += x[r * N + i] * z[i * WIDTH + j];
    for (size_t v = 0; v < n; v++) {
        float memory[WIDTH] = {0};
        dtlp_scan scan = {N, WIDTH, candidates, WIDTH, z, 2 * WIDTH, x, WIDTH, peek, memory, out[v], WIDTH};
        all[v]->scan(&scan);
        all[v]->quantise(out[v], N, WIDTH, whole[v], factors[v]);
        all[v]->add_rows(both, by, 2, WIDTH, sums[v]);
        all[v]->rectify(sums[v], z, WIDTH, sums[v]);
        all[v]->accumulate(x, MANY, N, z, WIDTH, product[v]);
        assert_memory_equal(out[v], out[0], sizeof out[0]);
        assert_memory_equal(whole[v], whole[0], sizeof whole[0]);
        assert_memory_equal(factors[v], factors[0], sizeof factors[0]);
        assert_memory_equal(sums[v], sums[0], sizeof sums[0]);
        assert_memory_equal(product[v], plain, sizeof plain);
    }
}

static void turned_rows_are_columns(void **unused)
{
    enum { MOST = 11, WIDE = 20, LINE = 14 };
    static float x[MOST * WIDE], out[WIDE * LINE];
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    (void)unused;
    fill(x, MOST * WIDE);
    for (size_t v = 0, n = dtlp_kernels_all(all); v < n; v++)
        for (uint32_t rows = 0; rows <= MOST; rows++) {
            memset(out, 0, sizeof out);
            all[v]->turn(x, rows, WIDE, out + 1, LINE);
            for (uint32_t i = 0; i < WIDE; i++)
                for (uint32_t r = 0; r < LINE; r++)
                    assert_true(out[i * LINE + r] == (r > 0 && r <= rows ? x[(r - 1) * WIDE + i] : 0));
        }
}

/* A row's largest number becomes the largest whole number, the others in proportion. */
static void whole_numbers_are_in_proportion(void **unused)
{
    const float x[3 * 16] = {0, 2, -2, 1, 0.4f, -0.4f, [16] = 0, [32] = 1e30f, -1e30f, 1};
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    uint8_t out[3 * 16];
    float factors[3];
    (void)unused;
    for (size_t v = 0, n = dtlp_kernels_all(all); v < n; v++) {
        all[v]->quantise(x, 3, 16, out, factors);
        const uint8_t first[] = {64, 127, 1, 96, 77, 51};
        assert_memory_equal(out, first, sizeof first);
        assert_true(factors[0] == 2.0f / 63.0f);
        for (int i = 16; i < 32; i++)
            assert_int_equal(out[i], 64);
        assert_int_equal(out[32], 127);
        assert_int_equal(out[33], 1);
        assert_int_equal(out[34], 64);
    }
}

/* The first of the largest, wherever it stands. */
static void the_best_is_the_first_of_the_largest(void **unused)
{
    const dtlp_kernels *all[DTLP_KERNELS_MAX];
    float x[50];
    (void)unused;
    for (size_t v = 0, n = dtlp_kernels_all(all); v < n; v++)
        for (uint32_t size = 1; size <= 50; size++)
            for (uint32_t at = 0; at < size; at++) {
                fill(x, 50);
                for (uint32_t i = at; i < size; i += 3)
                    x[i] = 9.0f;
                assert_int_equal(all[v]->best(x, size), at);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(products_are_the_sums),
        cmocka_unit_test(the_other_loops_agree),
        cmocka_unit_test(turned_rows_are_columns),
        cmocka_unit_test(whole_numbers_are_in_proportion),
        cmocka_unit_test(the_best_is_the_first_of_the_largest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
