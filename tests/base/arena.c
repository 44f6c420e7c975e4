/* arena.c - tests of base/arena.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "base/arena.h"

static void many_small_ones_are_apart_zeroed_and_aligned(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, (size_t)1 << 30);
    unsigned char *before = NULL;
    for (size_t i = 0; i < 20000; i++) {
        size_t size = i % 97;
        unsigned char *p = dtlp_arena_alloc(&arena, size);
        assert_ptr_not_equal(p, before);
        assert_int_equal((uintptr_t)p % 16, 0);
        for (size_t k = 0; k < size; k++)
            assert_int_equal(p[k], 0);
        memset(p, 0xAA, size);
        before = p;
    }
    dtlp_arena_fini(&arena);
}

static void ask_for_too_much(void *what)
{
    dtlp_arena_alloc(what, 1 << 20);
    dtlp_arena_alloc(what, 1 << 20);
    fail_msg("the limit did not hold");
}

static void the_limit_escapes(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, 3 << 19);
    assert_int_equal(dtlp_arena_run(&arena, ask_for_too_much, &arena), DTL_ERROR_LIMIT);
    assert_true(arena.used <= 3 << 19);
    dtlp_arena_fini(&arena);
}

static void ask_for_overflow(void *what)
{
    dtlp_arena_array(what, SIZE_MAX / 2, 16);
    fail_msg("the overflow went unseen");
}

static void a_count_that_overflows_escapes(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, SIZE_MAX);
    assert_int_equal(dtlp_arena_run(&arena, ask_for_overflow, &arena), DTL_ERROR_LIMIT);
    dtlp_arena_fini(&arena);
}

static void vectors_keep_what_was_pushed(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, (size_t)1 << 30);
    DTLP_VEC(int) numbers = {0};
    for (int i = 0; i < 5000; i++)
        *DTLP_PUSH(&arena, &numbers) = i;
    assert_int_equal(numbers.count, 5000);
    for (int i = 0; i < 5000; i++)
        assert_int_equal(numbers.at[i], i);
    dtlp_arena_fini(&arena);
}

static void note(void *what)
{
    strcat(what, "x");
}

static void defers_run_once_at_reset(void **state)
{
    (void)state;
    char log[8] = "";
    dtlp_arena arena;
    dtlp_arena_init(&arena, (size_t)1 << 20);
    dtlp_arena_defer(&arena, note, log);
    dtlp_arena_defer(&arena, note, log);
    dtlp_arena_reset(&arena);
    assert_string_equal(log, "xx");
    dtlp_arena_fini(&arena);
    assert_string_equal(log, "xx");
}

typedef struct full_arena {
    dtlp_arena arena;
    char log[8];
} full_arena;

static void fill_then_defer(void *what)
{
    full_arena *full = what;
    while (full->arena.used < full->arena.limit || full->arena.next < full->arena.end)
        dtlp_arena_alloc(&full->arena, 15);
    dtlp_arena_defer(&full->arena, note, full->log);
    fail_msg("there was room");
}

static void a_defer_without_room_still_runs(void **state)
{
    (void)state;
    full_arena full = {.log = ""};
    dtlp_arena_init(&full.arena, 64 * 1024);
    assert_int_equal(dtlp_arena_run(&full.arena, fill_then_defer, &full), DTL_ERROR_LIMIT);
    dtlp_arena_fini(&full.arena);
    assert_string_equal(full.log, "x");
}

static void reset_gives_back_all_but_one_block(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, (size_t)1 << 30);
    for (int i = 0; i < 100; i++)
        dtlp_arena_alloc(&arena, 100000);
    size_t full = arena.used;
    dtlp_arena_reset(&arena);
    assert_true(arena.used < full / 10);
    assert_string_equal(dtlp_arena_printf(&arena, "%s-%03d", "a", 7), "a-007");
    assert_string_equal(dtlp_arena_copy(&arena, "abc", 2), "ab");
    assert_null(dtlp_arena_dup(&arena, NULL));
    dtlp_arena_fini(&arena);
}

static void a_side_arena_ends_once_at_the_latest_with_its_owner(void **state)
{
    (void)state;
    full_arena full = {.log = ""};
    dtlp_arena_init(&full.arena, 128 * 1024);
    dtlp_arena *side = dtlp_arena_side(&full.arena);
    dtlp_arena_defer(side, note, full.log);
    dtlp_arena_fini(side);
    assert_string_equal(full.log, "x");
    dtlp_arena_reset(&full.arena);
    assert_string_equal(full.log, "x");
    dtlp_arena_defer(dtlp_arena_side(&full.arena), note, full.log);
    dtlp_arena_fini(&full.arena);
    assert_string_equal(full.log, "xx");
}

static void fill_side(void *what)
{
    dtlp_arena *side = dtlp_arena_side(what);
    for (;;)
        dtlp_arena_alloc(side, 1000);
}

static void a_full_side_arena_escapes_from_its_owner(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, 256 * 1024);
    assert_int_equal(dtlp_arena_run(&arena, fill_side, &arena), DTL_ERROR_LIMIT);
    dtlp_arena_fini(&arena);
}

static void take_raw(void *what)
{
    dtlp_arena *arena = what;
    unsigned char *first = dtlp_arena_raw(arena, 100), *second = dtlp_arena_raw(arena, 0), *third = dtlp_arena_alloc(arena, 5000);
    memset(first, 0xFF, 100);
    assert_int_equal((uintptr_t)first % 16, 0);
    assert_true(second >= first + 100 && third > second);
    for (size_t i = 0; i < 5000; i++)
        assert_int_equal(third[i], 0);
    dtlp_arena_raw(arena, 1 << 20);
}

static void raw_room_counts_towards_the_limit(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, 256 * 1024);
    assert_int_equal(dtlp_arena_run(&arena, take_raw, &arena), DTL_ERROR_LIMIT);
    dtlp_arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_small_ones_are_apart_zeroed_and_aligned),
        cmocka_unit_test(the_limit_escapes),
        cmocka_unit_test(a_count_that_overflows_escapes),
        cmocka_unit_test(vectors_keep_what_was_pushed),
        cmocka_unit_test(defers_run_once_at_reset),
        cmocka_unit_test(a_defer_without_room_still_runs),
        cmocka_unit_test(reset_gives_back_all_but_one_block),
        cmocka_unit_test(a_side_arena_ends_once_at_the_latest_with_its_owner),
        cmocka_unit_test(a_full_side_arena_escapes_from_its_owner),
        cmocka_unit_test(raw_room_counts_towards_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
