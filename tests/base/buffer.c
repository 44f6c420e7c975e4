/* buffer.c - tests of base/buffer.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdint.h>
#include <string.h>

#include "base/buffer.h"

static void check_decimal(double number, int digits, const char *expected)
{
    dtlp_buffer buffer;
    dtlp_buffer_init(&buffer, NULL, NULL);
    dtlp_put_decimal(&buffer, number, digits);
    dtlp_put_char(&buffer, '\0');
    assert_string_equal(buffer.at, expected);
    dtlp_buffer_fini(&buffer);
}

static void decimals_are_short_and_rounded(void **state)
{
    (void)state;
    check_decimal(0, 2, "0");
    check_decimal(-0.001, 2, "0");
    check_decimal(1.5, 2, "1.5");
    check_decimal(1.005, 1, "1");
    check_decimal(-2.25, 2, "-2.25");
    check_decimal(0.05, 2, "0.05");
    check_decimal(99.999, 2, "100");
    check_decimal(123456789.5, 0, "123456790");
}

static void integers_reach_both_ends(void **state)
{
    (void)state;
    dtlp_buffer buffer;
    dtlp_buffer_init(&buffer, NULL, NULL);
    dtlp_put_int(&buffer, INT64_MIN);
    dtlp_put_char(&buffer, ' ');
    dtlp_put_int(&buffer, INT64_MAX);
    dtlp_put_char(&buffer, '\0');
    assert_string_equal(buffer.at, "-9223372036854775808 9223372036854775807");
    dtlp_buffer_fini(&buffer);
}

typedef struct tally {
    size_t bytes, calls, most_calls;
} tally;

static bool count(void *user, const void *bytes, size_t n)
{
    (void)bytes;
    tally *t = user;
    t->bytes += n;
    t->calls++;
    return t->calls <= t->most_calls;
}

static void a_sink_gets_everything_in_pieces(void **state)
{
    (void)state;
    tally t = {.most_calls = SIZE_MAX};
    dtlp_buffer buffer;
    dtlp_buffer_init(&buffer, count, &t);
    for (int i = 0; i < 100000; i++)
        dtlp_put_text(&buffer, "0123456789");
    assert_int_equal(dtlp_buffer_flush(&buffer), DTL_OK);
    assert_int_equal(t.bytes, 1000000);
    assert_true(t.calls > 5);
    assert_true(buffer.capacity < 300000);
    dtlp_buffer_fini(&buffer);
}

/* Written in place or put, the pieces are large ones. */
static void a_sink_is_called_seldom(void **state)
{
    (void)state;
    tally t = {.most_calls = SIZE_MAX};
    dtlp_buffer buffer;
    dtlp_buffer_init(&buffer, count, &t);
    for (int i = 0; i < 50000; i++) {
        memcpy(dtlp_put_place(&buffer, 30), "0123456789", 10);
        buffer.size += 10;
        dtlp_put_text(&buffer, "0123456789");
    }
    assert_int_equal(dtlp_buffer_flush(&buffer), DTL_OK);
    assert_int_equal(t.bytes, 1000000);
    assert_in_range(t.calls, 2, 20);
    dtlp_buffer_fini(&buffer);
}

static void failure_sticks(void **state)
{
    (void)state;
    tally t = {.most_calls = 1};
    dtlp_buffer buffer;
    dtlp_buffer_init(&buffer, count, &t);
    for (int i = 0; i < 100000; i++)
        dtlp_put_text(&buffer, "0123456789");
    assert_int_equal(dtlp_buffer_flush(&buffer), DTL_ERROR_SYSTEM);
    assert_int_equal(t.calls, 2);
    dtlp_buffer_fini(&buffer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decimals_are_short_and_rounded),
        cmocka_unit_test(integers_reach_both_ends),
        cmocka_unit_test(a_sink_gets_everything_in_pieces),
        cmocka_unit_test(a_sink_is_called_seldom),
        cmocka_unit_test(failure_sticks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
