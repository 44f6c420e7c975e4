/* format.c - tests of base/format: what printf gives, cut off where it cuts.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/format.h"

static int format(char *out, size_t room, const char *pattern, ...)
{
    va_list args;
    va_start(args, pattern);
    int n = dtlp_format(out, room, pattern, args);
    va_end(args);
    return n;
}

#define SAME(room, ...) do { \
        char wanted[64], got[64]; \
        memset(wanted, '#', sizeof wanted); \
        memset(got, '#', sizeof got); \
        assert_int_equal(format(got, room, __VA_ARGS__), snprintf(wanted, room, __VA_ARGS__)); \
        assert_memory_equal(got, wanted, (room) == 0 ? 0 : strlen(wanted) + 1); \
        assert_int_equal(got[room], '#'); \
    } while (0)

static void test_numbers(void **state)
{
    (void)state;
    static const int numbers[] = {0, 1, -1, 7, 10, -42, 999, 1859, 10000, -10000, INT_MAX, INT_MIN};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        SAME(40, "%d", numbers[i]);
        SAME(40, "P%dY", numbers[i]);
        SAME(40, "%04d-%02d", numbers[i], numbers[i]);
        SAME(40, "%x %5d", (unsigned)numbers[i], numbers[i]); /* left to printf */
    }
}

static void test_texts(void **state)
{
    (void)state;
    SAME(40, "%s", "plain");
    SAME(40, "%s%d%s %s", "a", 12, "", "b");
    SAME(40, "%.*s|%s", 2, "abcdef", "g");
    SAME(40, "100%% of %s", "it");
    SAME(40, "%s", "");
}

static void test_cut_off(void **state)
{
    (void)state;
    for (size_t room = 1; room < 16; room++)
        SAME(room, "%s-%04d!", "seven", 33);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_cut_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
