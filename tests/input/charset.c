/* charset.c - what a page is in: by mark, transport, its own word, its bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "input/charset.h"

static void check_bytes(const char *bytes, size_t size, const char *told, const char *wanted)
{
    dtlp_arena arena;
    dtlp_arena_init(&arena, 1 << 20);
    jmp_buf out;
    arena.escape = &out;
    dtlp_slice text = dtlp_charset_to_utf8(&arena, (dtlp_slice){bytes, size}, told);
    assert_int_equal(text.size, strlen(wanted));
    assert_memory_equal(text.at, wanted, text.size);
    dtlp_arena_fini(&arena);
}

#define CHECK(bytes, told, wanted) check_bytes(bytes, sizeof bytes - 1, told, wanted)

static void by_mark(void **state)
{
    (void)state;
    CHECK("\xEF\xBB\xBF<p>\xC3\xA9", NULL, "<p>\xC3\xA9");
    CHECK("\xFF\xFE<\0p\0>\0\xE9\0", NULL, "<p>\xC3\xA9");
    CHECK("\xFE\xFF\0<\0p\0>\0\xE9", "iso-8859-1", "<p>\xC3\xA9"); /* the mark knows better */
    CHECK("<\0p\0>\0\xE9\0", NULL, "<p>\xC3\xA9");
    CHECK("\0<\0p\0>\0\xE9", NULL, "<p>\xC3\xA9");
}

static void by_transport(void **state)
{
    (void)state;
    CHECK("<p>\xD0\xCF", "koi8-r", "<p>\xD0\xBF\xD0\xBE");
    CHECK("<meta charset=windows-1252>\xD0\xCF", "koi8-r", "<meta charset=windows-1252>\xD0\xBF\xD0\xBE");
    CHECK("<p>\xE9", "no-such-set", "<p>\xC3\xA9");
}

static void by_its_word(void **state)
{
    (void)state;
    CHECK("<meta charset=\"Shift_JIS\">\x93\xFA\x96{", NULL, "<meta charset=\"Shift_JIS\">\xE6\x97\xA5\xE6\x9C\xAC");
    CHECK("<?xml version='1.0' encoding='iso-8859-1'?>\x93\xE9", NULL,
          "<?xml version='1.0' encoding='iso-8859-1'?>\xE2\x80\x9C\xC3\xA9");
    CHECK("<meta http-equiv=x content='text/html; charset=gb2312'>\xD6\xD0", NULL,
          "<meta http-equiv=x content='text/html; charset=gb2312'>\xE4\xB8\xAD");
    CHECK("<meta charset=iso-2022-jp>\x1B$BF|\x1B(B", NULL, "<meta charset=iso-2022-jp>\xE6\x97\xA5");
    CHECK("<meta charset=utf-16>\xC3\xA9", NULL, "<meta charset=utf-16>\xC3\xA9");
}

static void by_its_bytes(void **state)
{
    (void)state;
    CHECK("<meta charset=iso-8859-1>\xC3\xA9", NULL, "<meta charset=iso-8859-1>\xC3\xA9"); /* it is UTF-8 all the same */
    CHECK("<p>\x93\xE9\x94", NULL, "<p>\xE2\x80\x9C\xC3\xA9\xE2\x80\x9D");
    CHECK("<meta charset=utf-8>caf\xE9", NULL, "<meta charset=utf-8>caf\xC3\xA9");
    CHECK("\xC3\xA9\xC3\xA9\xC3\xA9 one \xE9 astray", NULL, "\xC3\xA9\xC3\xA9\xC3\xA9 one \xE9 astray");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_mark),
        cmocka_unit_test(by_transport),
        cmocka_unit_test(by_its_word),
        cmocka_unit_test(by_its_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
