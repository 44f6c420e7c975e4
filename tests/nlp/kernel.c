/* kernel.c - all versions of the loops give the same bits.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "nlp/kernel.h"
#include "nlp/shape.h"

enum { ROWS = 21, K = 64, COLUMNS = 80 };

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

static void products_are_the_sums(void **unused)
{
    static int16_t a[ROWS * K], w[K * COLUMNS] __attribute__((aligned(64)));
    static float scale[COLUMNS], bias[COLUMNS], out[ROWS * COLUMNS];
    const dtlp_kernels *all[4];
    (void)unused;
    for (size_t i = 0; i < ROWS * K; i++)
        a[i] = (int16_t)number(DTLP_QUANT_MOST);
    for (size_t i = 0; i < K * COLUMNS; i++)
        w[i] = (int16_t)number(DTLP_QUANT_MOST);
    fill(scale, COLUMNS);
    fill(bias, COLUMNS);
    for (size_t v = 0, n = dtlp_kernels_all(all); v < n; v++) {
        all[v]->product(a, ROWS, K, w, COLUMNS, scale, bias, out);
        for (int i = 0; i < ROWS; i++)
            for (int j = 0; j < COLUMNS; j++) {
                int32_t sum = 0;
                for (int k = 0; k < K; k++)
                    sum += a[i * K + k] * w[(j / 16) * 16 * K + (k / 2) * 32 + (j % 16) * 2 + k % 2];
                float scaled = (float)sum * scale[j];
                assert_true(out[i * COLUMNS + j] == scaled + bias[j]);
            }
    }
}

static void the_other_loops_agree(void **unused)
{
    enum { N = 7, WIDTH = 32 };
    static float z[N * 3 * WIDTH], x[N * WIDTH], peek[2 * WIDTH], out[4][N * WIDTH], sums[4][WIDTH];
    static int16_t whole[4][N * WIDTH];
    static int8_t row[WIDTH];
    const dtlp_kernels *all[4];
    size_t n = dtlp_kernels_all(all);
    (void)unused;
    fill(z, N * 3 * WIDTH);
    fill(x, N * WIDTH);
    fill(peek, 2 * WIDTH);
    for (int i = 0; i < WIDTH; i++)
        row[i] = (int8_t)number(127);
    for (size_t v = 0; v < n; v++) {
        float memory[WIDTH] = {0};
        dtlp_scan scan = {N, WIDTH, z, 3 * WIDTH, x, WIDTH, peek, memory, out[v], WIDTH};
        all[v]->scan(&scan);
        all[v]->quantise(out[v], N * WIDTH, whole[v]);
        all[v]->add_row(sums[v], row, 0.37f, WIDTH);
        all[v]->rectify(sums[v], z, WIDTH, sums[v]);
        all[v]->accumulate(x, N, z, WIDTH, sums[v]);
        assert_memory_equal(out[v], out[0], sizeof out[0]);
        assert_memory_equal(whole[v], whole[0], sizeof whole[0]);
        assert_memory_equal(sums[v], sums[0], sizeof sums[0]);
    }
}

static void whole_numbers_are_clipped(void **unused)
{
    const float x[16] = {0, 1, -1, 100, -100, 1e30f, -1e30f, 0.0019f, 0.002f};
    int16_t out[16];
    (void)unused;
    dtlp_kernels_best()->quantise(x, 16, out);
    assert_int_equal(out[1], 255);
    assert_int_equal(out[2], -255);
    assert_int_equal(out[3], DTLP_QUANT_MOST);
    assert_int_equal(out[4], -DTLP_QUANT_MOST);
    assert_int_equal(out[5], DTLP_QUANT_MOST);
    assert_int_equal(out[6], -DTLP_QUANT_MOST);
    assert_int_equal(out[7], 0);
    assert_int_equal(out[8], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(products_are_the_sums),
        cmocka_unit_test(the_other_loops_agree),
        cmocka_unit_test(whole_numbers_are_clipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
