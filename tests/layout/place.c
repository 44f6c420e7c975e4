/* place.c - labels are placed as the formula says, against a slow calculation.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <math.h>

#include "layout/place.h"

enum { N = 40, ROUNDS = 500 };

static uint32_t chance(uint32_t below)
{
    static uint64_t state = 7;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33) % below;
}

/* The max-min formula of isotonic regression (Barlow et al. 1972, 1.4). */
static double regression(const double *y, size_t n, size_t at)
{
    double most = -1e18;
    for (size_t a = 0; a <= at; a++) {
        double least = 1e18;
        for (size_t b = at; b < n; b++) {
            double sum = 0;
            for (size_t k = a; k <= b; k++)
                sum += y[k];
            least = fmin(least, sum / (double)(b - a + 1));
        }
        most = fmax(most, least);
    }
    return most;
}

static void shifts_are_the_least(void **state)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        dtlp_arena arena;
        dtlp_arena_init(&arena, 1 << 20);
        dtlp_label labels[N];
        double y[N], before = 0, wanted = 0, from = 20, to = 20;
        size_t n = 1 + chance(N);
        for (size_t i = 0; i < n; i++) {
            wanted += chance(60);
            labels[i] = (dtlp_label){wanted, 10 + chance(40), 0};
            y[i] = wanted - before;
            before += labels[i].height;
        }
        to = from + before + chance(400);
        dtlp_place_labels(&arena, labels, n, from, to);
        double end = from;
        before = 0;
        for (size_t i = 0; i < n; i++) {
            double best = regression(y, n, i);
            double total = 0;
            for (size_t k = 0; k < n; k++)
                total += labels[k].height;
            best = before + fmin(fmax(best, from), fmax(from, to - total));
            assert_true(fabs(labels[i].at - best) < 1e-6);
            assert_true(labels[i].at > end - 1e-6);
            end = labels[i].at + labels[i].height;
            before += labels[i].height;
        }
        assert_true(end <= to + 1e-6);
        dtlp_arena_fini(&arena);
    }
}

static void labels_with_room_stay(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, 1 << 20);
    dtlp_label labels[] = {{10, 20, 0}, {50, 20, 0}, {50, 20, 0}, {200, 20, 0}};
    dtlp_place_labels(&arena, labels, 4, 0, 400);
    assert_true(fabs(labels[0].at - 10) < 1e-9 && fabs(labels[3].at - 200) < 1e-9);
    assert_true(fabs(labels[1].at - 40) < 1e-9 && fabs(labels[2].at - 60) < 1e-9);
    dtlp_place_labels(&arena, labels, 0, 0, 400);
    dtlp_arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shifts_are_the_least),
        cmocka_unit_test(labels_with_room_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
