/* tree.c - the best tree against all trees, for few words.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "nlp/tree.h"

enum { WORDS = 5, ROW = 16, TRIALS = 400 };

static uint32_t state = 7;
static float number(void)
{
    state = state * 1664525u + 1013904223u;
    return (float)(state >> 12) * 1e-5f;
}

static int is_tree(const uint16_t *heads, uint32_t n)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = i + 1, steps = 0;
        roots += heads[i] == 0;
        while (at != 0 && steps++ <= n)
            at = heads[at - 1];
        if (at != 0)
            return 0;
    }
    return roots == 1;
}

static float value(const float *scores, const uint16_t *heads, uint32_t n)
{
    float sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum += scores[i * ROW + heads[i]];
    return sum;
}

static void best_heads(const float *scores, uint32_t row, uint32_t n, uint16_t *heads)
{
    for (uint32_t i = 0; i < n; i++) {
        heads[i] = 0;
        for (uint32_t j = 1; j <= n; j++)
            if (j != i + 1 && scores[i * row + j] > scores[i * row + heads[i]])
                heads[i] = (uint16_t)j;
    }
}

/* The best value of all trees with the same word on the root. */
static float best_of_all(const float *scores, uint32_t n, const uint16_t *like)
{
    uint16_t heads[WORDS];
    float best = -1e30f;
    uint32_t all = 1;
    for (uint32_t i = 0; i < n; i++)
        all *= n + 1;
    for (uint32_t code = 0; code < all; code++) {
        int same = 1;
        for (uint32_t i = 0, rest = code; i < n; i++, rest /= n + 1) {
            heads[i] = (uint16_t)(rest % (n + 1));
            same &= (heads[i] == 0) == (like[i] == 0);
        }
        if (same && is_tree(heads, n) && value(scores, heads, n) > best)
            best = value(scores, heads, n);
    }
    return best;
}

static void trees_are_the_best(void **unused)
{
    dtlp_tree_room *room = calloc(1, sizeof *room);
    (void)unused;
    for (int trial = 0; trial < TRIALS; trial++) {
        float scores[WORDS * ROW];
        uint16_t heads[WORDS];
        uint32_t n = 1 + (uint32_t)trial % WORDS;
        for (int i = 0; i < WORDS * ROW; i++)
            scores[i] = number();
        best_heads(scores, ROW, n, heads);
        dtlp_tree(scores, ROW, n, room, heads);
        assert_true(is_tree(heads, n));
        assert_true(value(scores, heads, n) > best_of_all(scores, n, heads) - 1e-2f);
    }
    free(room);
}

/* Two words that want each other, and so on through the whole sentence: as many
 * cycles within cycles as there can be. */
static void a_long_sentence_of_cycles_becomes_a_tree(void **unused)
{
    enum { LINE = DTLP_TREE_MAX + 16 };
    dtlp_tree_room *room = calloc(1, sizeof *room);
    float *scores = calloc(DTLP_TREE_MAX * LINE, sizeof *scores);
    uint16_t heads[DTLP_TREE_MAX];
    (void)unused;
    for (uint32_t i = 0; i < DTLP_TREE_MAX; i++)
        for (uint32_t j = 0; j <= DTLP_TREE_MAX; j++)
            scores[i * LINE + j] = j == 0 ? -500.0f : -(float)(i + 1 > j ? i + 1 - j : j - i - 1) - number() * 1e-3f;
    best_heads(scores, LINE, DTLP_TREE_MAX, heads);
    dtlp_tree(scores, LINE, DTLP_TREE_MAX, room, heads);
    assert_true(is_tree(heads, DTLP_TREE_MAX));
    free(scores);
    free(room);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_are_the_best),
        cmocka_unit_test(a_long_sentence_of_cycles_becomes_a_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
