/* utf8.c - tests of base/utf8.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static void every_code_point_comes_back(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        char bytes[4];
        size_t size = dtlp_utf8_put(c, bytes), at = 0;
        assert_int_equal(dtlp_utf8_valid_prefix(bytes, size), size);
        assert_int_equal(dtlp_utf8_next(bytes, size, &at), c);
        assert_int_equal(at, size);
    }
}

static void check_ill(const char *bytes, size_t size, size_t replaced)
{
    size_t at = 0, count = 0;
    while (at < size)
        count += dtlp_utf8_next(bytes, size, &at) == 0xFFFD;
    assert_int_equal(at, size);
    assert_int_equal(count, replaced);
    assert_true(dtlp_utf8_valid_prefix(bytes, size) < size);
}

static void ill_formed_bytes_give_the_replacement(void **state)
{
    (void)state;
    check_ill("\xC0\xAF", 2, 2);                /* overlong */
    check_ill("\xED\xA0\x80", 3, 3);            /* surrogate */
    check_ill("\xE2\x82", 2, 1);                /* cut short */
    check_ill("a\xF0\x9F\x98z", 5, 1);          /* cut by a letter */
    check_ill("\xF5\x80\x80\x80", 4, 4);        /* beyond U+10FFFF */
    check_ill("\x80\xFF", 2, 2);
}

static void a_real_replacement_character_is_valid(void **state)
{
    (void)state;
    assert_int_equal(dtlp_utf8_valid_prefix("\xEF\xBF\xBD!", 4), 4);
}

static void random_bytes_end_and_agree(void **state)
{
    (void)state;
    unsigned seed = 20251119;
    print_message("seed %u\n", seed);
    for (int round = 0; round < 20000; round++) {
        char bytes[12];
        for (size_t i = 0; i < sizeof bytes; i++) {
            seed = seed * 1103515245u + 12345u;
            bytes[i] = (char)(seed >> 16);
        }
        size_t at = 0, bad = 0;
        while (at < sizeof bytes)
            bad += dtlp_utf8_next(bytes, sizeof bytes, &at) == 0xFFFD;
        assert_int_equal(at, sizeof bytes);
        if (dtlp_utf8_valid_prefix(bytes, sizeof bytes) < sizeof bytes)
            assert_true(bad > 0);
    }
}

static void the_counter_goes_forth_and_back(void **state)
{
    (void)state;
    const char text[] = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z";
    dtlp_utf8_counter counter = {.text = text};
    assert_int_equal(dtlp_utf8_counter_at(&counter, 3), 2);
    assert_int_equal(dtlp_utf8_counter_at(&counter, 10), 4);
    assert_int_equal(dtlp_utf8_counter_at(&counter, 1), 1);
    assert_int_equal(dtlp_utf8_counter_at(&counter, 11), 5);
    assert_int_equal(dtlp_utf8_width(0x4E2D), 2);
    assert_int_equal(dtlp_utf8_width(0x301), 0);
    assert_int_equal(dtlp_utf8_width('a'), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_comes_back),
        cmocka_unit_test(ill_formed_bytes_give_the_replacement),
        cmocka_unit_test(a_real_replacement_character_is_valid),
        cmocka_unit_test(random_bytes_end_and_agree),
        cmocka_unit_test(the_counter_goes_forth_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
