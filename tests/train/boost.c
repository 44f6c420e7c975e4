/* boost.c - tests of learning a forest.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/boost.h" /* first: cmocka has a macro named fail */

#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS = 400, WIDTH = 3 };

static int16_t seen[ROWS * WIDTH];
static float weight[ROWS];
static uint8_t is_yes[ROWS];

static const boost_settings settings = {.trees = 30, .rate = 0.3, .rows = 1, .columns = 1, .penalty = 1, .least = 1, .seed = 7};

/* Yes where one of the first two numbers is high and the other low; the third tells nothing. */
static boost_examples either_or(void)
{
    dice chance = {3};
    for (int i = 0; i < ROWS; i++) {
        int16_t *row = seen + (size_t)i * WIDTH;
        for (int c = 0; c < WIDTH; c++)
            row[c] = (int16_t)((int)chance_below(&chance, 200) - 100);
        is_yes[i] = (row[0] >= 10) != (row[1] >= -30);
        weight[i] = 1;
    }
    return (boost_examples){seen, weight, is_yes, ROWS, WIDTH};
}

static void forget(dtlp_forest forest)
{
    free((void *)forest.trees);
}

static int count_right(const dtlp_forest *forest)
{
    int right = 0;
    for (int i = 0; i < ROWS; i++)
        right += (dtlp_forest_says(forest, seen + (size_t)i * WIDTH) > 0) == (is_yes[i] != 0);
    return right;
}

static void two_questions_deep_is_learned(void **state)
{
    (void)state;
    boost_examples from = either_or();
    dtlp_forest forest = boost_learn(&from, &settings);
    assert_int_equal(forest.n, settings.trees);
    assert_true(count_right(&forest) > ROWS * 95 / 100);
    forget(forest);
}

static void the_same_examples_give_the_same_trees(void **state)
{
    (void)state;
    boost_examples from = either_or();
    boost_settings drawn = settings;
    drawn.rows = drawn.columns = 0.7;
    dtlp_forest one = boost_learn(&from, &drawn), two = boost_learn(&from, &drawn);
    assert_memory_equal(one.trees, two.trees, one.n * sizeof *one.trees);
    drawn.seed++;
    dtlp_forest other = boost_learn(&from, &drawn);
    assert_memory_not_equal(one.trees, other.trees, one.n * sizeof *one.trees);
    forget(one), forget(two), forget(other);
}

/* A leaf that would be told by more than two bytes is as high as they go, not turned to its contrary. */
static void leaves_keep_their_direction(void **state)
{
    (void)state;
    boost_examples from = either_or();
    boost_settings rash = settings;
    rash.trees = 1;
    rash.rate = 40;
    dtlp_forest forest = boost_learn(&from, &rash);
    assert_true(count_right(&forest) > ROWS * 95 / 100);
    forget(forest);
}

static void what_weighs_nothing_teaches_nothing(void **state)
{
    (void)state;
    boost_examples from = either_or();
    dtlp_forest before = boost_learn(&from, &settings);
    for (int i = 0; i < ROWS; i += 2) { /* half of them turned to the contrary, and made weightless */
        is_yes[i] = !is_yes[i];
        weight[i] = 0;
    }
    dtlp_forest after = boost_learn(&from, &settings);
    for (int i = 0; i < ROWS; i += 2)
        is_yes[i] = !is_yes[i];
    assert_true(count_right(&before) > ROWS * 95 / 100);
    assert_true(count_right(&after) > ROWS * 85 / 100);
    forget(before), forget(after);
}

static void base_tells_how_many_are_yes(void **state)
{
    (void)state;
    boost_examples from = either_or();
    memset(seen, 0, sizeof seen); /* nothing to ask about */
    for (int i = 0; i < ROWS; i++)
        is_yes[i] = i % 4 == 0;
    dtlp_forest forest = boost_learn(&from, &settings);
    assert_in_range(-dtlp_forest_says(&forest, seen), 4400, 4600); /* log 3 times 4096 */
    forget(forest);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_questions_deep_is_learned),
        cmocka_unit_test(the_same_examples_give_the_same_trees),
        cmocka_unit_test(leaves_keep_their_direction), cmocka_unit_test(what_weighs_nothing_teaches_nothing),
        cmocka_unit_test(base_tells_how_many_are_yes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
