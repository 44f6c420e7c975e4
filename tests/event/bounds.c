/* bounds.c - tests of interval arithmetic and the network of relations.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/bounds.h"

#include "cmocka_all.h"

static dtl_day day(const char *text)
{
    dtl_day number = DTL_DAY_NONE;
    assert_true(dtl_day_read(text, &number));
    return number;
}

static dtl_time within(const char *first, const char *last)
{
    dtl_time time = dtlp_time_unknown();
    dtlp_time_set(&time, (dtl_period){day(first), day(last), DTL_PRECISION_MONTH},
                  DTL_SIGNAL_NONE, DTL_DAY_NONE);
    return time;
}

static void signals_move_the_bounds(void **state)
{
    (void)state;
    dtl_period may = {day("2025-05-01"), day("2025-05-31"), DTL_PRECISION_MONTH};
    dtl_time time = dtlp_time_unknown();
    dtlp_time_set(&time, may, DTL_SIGNAL_BY, DTL_DAY_NONE);
    assert_int_equal(time.begin_min, DTL_DAY_OPEN_BEFORE);
    assert_int_equal(time.end_max, may.last);
    dtlp_time_set(&time, may, DTL_SIGNAL_BEFORE, DTL_DAY_NONE);
    assert_int_equal(time.end_max, day("2025-04-30"));
    dtlp_time_set(&time, may, DTL_SIGNAL_AFTER, DTL_DAY_NONE);
    assert_int_equal(time.begin_min, day("2025-06-01"));
    assert_int_equal(time.end_max, DTL_DAY_OPEN_AFTER);
    dtlp_time_set(&time, may, DTL_SIGNAL_SINCE, day("2025-11-19"));
    assert_int_equal(time.begin_min, may.first);
    assert_int_equal(time.begin_max, may.last);
    assert_int_equal(time.end_min, day("2025-11-19"));
    dtlp_time_set(&time, may, DTL_SIGNAL_UNTIL, DTL_DAY_NONE);
    assert_int_equal(time.begin_min, DTL_DAY_OPEN_BEFORE);
    assert_int_equal(time.end_min, may.first);
}

static void days_saturate(void **state)
{
    (void)state;
    assert_int_equal(dtlp_day_add(DTL_DAY_OPEN_BEFORE, 5), DTL_DAY_OPEN_BEFORE);
    assert_int_equal(dtlp_day_add(DTL_DAY_OPEN_AFTER, -5), DTL_DAY_OPEN_AFTER);
    assert_int_equal(dtlp_day_add(INT32_MAX - 3, 10), DTL_DAY_OPEN_AFTER);
    assert_int_equal(dtlp_day_add(INT32_MIN + 5, -10), DTL_DAY_OPEN_BEFORE);
}

/* "in September, days after B": B between nine days before its first day and the
 * day before its last. */
static void a_distance_bounds_the_other(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, 1 << 20);
    dtl_time a = within("2025-09-01", "2025-09-30"), b = dtlp_time_unknown();
    dtl_time *times[] = {&a, &b};
    dtlp_edge edge = {.a = 0, .b = 1, .relation = DTLP_AFTER, .min = 1, .max = 9};
    dtlp_network_tighten(&arena, times, 2, &edge, 1);
    assert_false(edge.broken);
    assert_int_equal(b.begin_min, DTL_DAY_OPEN_BEFORE); /* it may have lasted long */
    assert_int_equal(b.end_min, day("2025-08-23"));
    assert_int_equal(b.end_max, day("2025-09-29"));
    assert_int_equal(b.begin_max, day("2025-09-29"));
    assert_int_equal(a.begin_min, day("2025-09-01"));
    dtlp_arena_fini(&arena);
}

static void chains_reach_the_fixed_point(void **state)
{
    (void)state;
    enum { N = 6 };
    dtlp_arena arena;
    dtlp_arena_init(&arena, 1 << 20);
    dtl_time time[N];
    dtl_time *times[N];
    dtlp_edge edges[N - 1];
    for (uint32_t i = 0; i < N; i++) {
        time[i] = i == 0 ? within("2020-01-01", "2020-01-01") : dtlp_time_unknown();
        times[i] = &time[i];
        if (i > 0) /* given against the direction in which they are taken */
            edges[N - 1 - i] = (dtlp_edge){.a = i, .b = i - 1, .relation = DTLP_AFTER, .min = 1,
                                           .max = DTLP_ANY_DISTANCE};
    }
    dtlp_network_tighten(&arena, times, N, edges, N - 1);
    assert_int_equal(time[N - 1].begin_min, day("2020-01-06"));
    assert_int_equal(time[N - 1].end_max, DTL_DAY_OPEN_AFTER);
    dtlp_arena_fini(&arena);
}

static void a_contradiction_is_marked_and_changes_nothing(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, 1 << 20);
    dtl_time a = within("2020-01-01", "2020-01-31"), b = within("2020-03-01", "2020-03-31");
    dtl_time *times[] = {&a, &b};
    dtlp_edge edge = {.a = 0, .b = 1, .relation = DTLP_AFTER, .max = DTLP_ANY_DISTANCE};
    dtlp_network_tighten(&arena, times, 2, &edge, 1);
    assert_true(edge.broken);
    assert_int_equal(a.end_max, day("2020-01-31"));
    assert_int_equal(b.begin_min, day("2020-03-01"));
    dtlp_arena_fini(&arena);
}

static void times_meet_or_do_not(void **state)
{
    (void)state;
    dtl_time january = within("2020-01-01", "2020-01-31"), tenth = within("2020-01-10", "2020-01-10");
    dtl_time march = within("2020-03-01", "2020-03-31");
    assert_true(dtlp_time_compatible(&january, &tenth));
    assert_false(dtlp_time_compatible(&january, &march));
    assert_false(dtlp_time_narrow(&january, &march));
    assert_int_equal(january.end_max, day("2020-01-31"));
    assert_true(dtlp_time_narrow(&january, &tenth));
    assert_int_equal(january.begin_max, day("2020-01-10"));
    assert_int_equal(dtlp_time_width(&january), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signals_move_the_bounds),
        cmocka_unit_test(days_saturate),
        cmocka_unit_test(a_distance_bounds_the_other),
        cmocka_unit_test(chains_reach_the_fixed_point),
        cmocka_unit_test(a_contradiction_is_marked_and_changes_nothing),
        cmocka_unit_test(times_meet_or_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
