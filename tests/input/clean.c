/* clean.c - cleaning keeps the number of code points; binary files are told apart.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "base/utf8.h"
#include "bytes.h"
#include "input/input.h"

typedef struct job {
    dtlp_arena arena;
    dtlp_diag diag;
    const char *bytes;
    size_t size;
    dtlp_slice result;
} job;

static void work(void *what)
{
    job *j = what;
    j->result = dtlp_input_clean(&j->arena, &j->diag, j->bytes, j->size);
}

static void check(const char *bytes, size_t size, const char *expected, size_t complaints)
{
    heard h = {0};
    job j = {.diag = {.fn = hear, .user = &h}, .bytes = bytes, .size = size};
    dtlp_arena_init(&j.arena, (size_t)1 << 20);
    assert_int_equal(dtlp_arena_run(&j.arena, work, &j), DTL_OK);
    assert_string_equal(j.result.at, expected);
    assert_int_equal(j.result.size, strlen(expected));
    assert_int_equal(h.count, complaints);
    assert_int_equal(dtlp_utf8_valid_prefix(j.result.at, j.result.size), j.result.size);
    dtlp_arena_fini(&j.arena);
}

#define CHECK(literal, expected, complaints) check(literal, sizeof(literal) - 1, expected, complaints)

static void sound_text_stays(void **state)
{
    (void)state;
    CHECK("", "", 0);
    CHECK("caf\xC3\xA9\n\xF0\x9F\x98\x80\t.", "caf\xC3\xA9\n\xF0\x9F\x98\x80\t.", 0);
    CHECK("an honest \xEF\xBF\xBD", "an honest \xEF\xBF\xBD", 0);
}

static void line_ends_keep_their_count(void **state)
{
    (void)state;
    CHECK("a\r\nb", "a \nb", 0);
    CHECK("a\rb\r", "a\nb\n", 0);
    CHECK("\xEF\xBB\xBFx", " x", 0);
}

static void what_is_no_text_is_replaced(void **state)
{
    (void)state;
    CHECK("a\0b", "a\xEF\xBF\xBD" "b", 1);
    CHECK("caf\xE9", "caf\xEF\xBF\xBD", 1);
    CHECK("\xE2\x82", "\xEF\xBF\xBD", 1);
    CHECK("\xFF\xFF\r\n", "\xEF\xBF\xBD\xEF\xBF\xBD \n", 1);
    CHECK("\xEF\xBB\xBF\xC0", " \xEF\xBF\xBD", 1);
}

static void any_two_bytes(void **state)
{
    (void)state;
    for (int a = 0; a < 256; a++) {
        for (int b = 0; b < 256; b++) {
            char bytes[4] = {(char)a, (char)b, 'x', '\0'};
            job j = {.bytes = bytes, .size = 3};
            dtlp_arena_init(&j.arena, (size_t)1 << 20);
            assert_int_equal(dtlp_arena_run(&j.arena, work, &j), DTL_OK);
            assert_int_equal(dtlp_utf8_valid_prefix(j.result.at, j.result.size), j.result.size);
            assert_true(j.result.size <= 9);
            assert_null(memchr(j.result.at, '\r', j.result.size));
            dtlp_arena_fini(&j.arena);
        }
    }
}

static void binary_files_are_told(void **state)
{
    (void)state;
    assert_non_null(dtlp_input_binary_kind("%PDF-1.4", 8));
    assert_non_null(dtlp_input_binary_kind("GIF89a", 6));
    assert_non_null(dtlp_input_binary_kind("a\0b", 3));
    assert_null(dtlp_input_binary_kind("%PDF", 4));
    assert_null(dtlp_input_binary_kind("", 0));
    assert_null(dtlp_input_binary_kind("PK, he said", 11));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sound_text_stays),
        cmocka_unit_test(line_ends_keep_their_count),
        cmocka_unit_test(what_is_no_text_is_replaced),
        cmocka_unit_test(any_two_bytes),
        cmocka_unit_test(binary_files_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
