/* text.c - tests of what the writers of text share: cleaning, escaping, names of
 * entries, gaps.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include "write/report.h"
#include "write/sample.h"
#include "write/text.h"

static dtlp_arena arena;

static int set_up(void **state)
{
    (void)state;
    dtlp_arena_init(&arena, (size_t)1 << 26);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    dtlp_arena_fini(&arena);
    return 0;
}

static void one_line_holds_nothing_that_acts(void **state)
{
    (void)state;
    const struct { const char *from, *to; } rows[] = {
        {"", ""},
        {" a \t b\r\nc ", "a b c"},
        {"\x1B[31mred", "[31mred"},
        {"a\xE2\x80\xAE" "b\xE2\x81\xA6" "c", "abc"},        /* U+202E, U+2066 */
        {"a\xC2\x85" "b\xE2\x80\xA8" "c\x7F" "d", "a b c d"}, /* U+0085, U+2028, DEL */
        {"\xFF\xC3(", "\xEF\xBF\xBD\xEF\xBF\xBD("},
        {"\xEF\xBF\xBE", "\xEF\xBF\xBD"},                      /* U+FFFE */
        {"\xE2\x80\x8F\xD9\x85", "\xE2\x80\x8F\xD9\x85"},      /* a mark of direction stays */
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(dtlp_clean_line(&arena, dtlp_slice_of(rows[i].from)).at, rows[i].to);
}

static void lines_stay_two_at_most(void **state)
{
    (void)state;
    assert_string_equal(dtlp_clean_lines(&arena, dtlp_slice_of("\n a \n\n\n\n b\n \r\nc\n")).at, "a\n\nb\n\nc");
}

typedef void put_fn(dtlp_buffer *out, dtlp_slice text);

static void check_put(put_fn *put, const char *from, const char *to)
{
    dtlp_buffer *out = dtlp_scratch_new(&arena);
    put(out, dtlp_slice_of(from));
    assert_string_equal(dtlp_scratch_take(&arena, out).at, to);
}

static void markup_is_escaped(void **state)
{
    (void)state;
    check_put(dtlp_put_markup, "<a href='x' b=\"y\">&amp;", "&lt;a href=&#39;x&#39; b=&quot;y&quot;&gt;&amp;amp;");
    check_put(dtlp_put_markup, "a\x01\n\tb\xE2\x80\xAE", "a\n\tb");
    check_put(dtlp_put_xml, "a\x01\n\tb\xE2\x80\xAE\xC2\x85", "a\n\tb\xE2\x80\xAE\xC2\x85"); /* XML knows these */
    check_put(dtlp_put_xml, "\xFF]]>", "\xEF\xBF\xBD]]&gt;");
}

static void only_the_web_is_linked(void **state)
{
    (void)state;
    assert_true(dtlp_is_web_address("https://x.example/a?b=1&c=(2)"));
    const char *const bad[] = {"", "x.example", "javascript:alert(1)", "data:text/html,x", "HTTP", "http://a b", "http://a\"b",
                               "http://a\nb", "http://a<b", " http://a"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(dtlp_is_web_address(bad[i]));
    assert_false(dtlp_is_web_address(NULL));
}

static void languages_have_a_shape(void **state)
{
    (void)state;
    const char *const good[] = {"en", "de-AT", "zh-Hant-TW", "sl-1994"};
    const char *const bad[] = {"", "e", "en-", "-en", "en--us", "en us", "en\"", "e1", "abcdefghi", "en-abcdefghi"};
    for (size_t i = 0; i < 4; i++)
        assert_true(dtlp_is_language(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(dtlp_is_language(bad[i]));
    assert_false(dtlp_is_language(NULL));
}

static void distances_in_words(void **state)
{
    (void)state;
    const struct { int32_t days; const char *words; } rows[] = {
        {1, "1 day"}, {31, "31 days"}, {45, "45 days"}, {61, "about 2 months"}, {366, "about 1 year"}, {3750, "about 10 years, 3 months"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dtlp_buffer *out = dtlp_scratch_new(&arena);
        dtlp_put_distance(out, rows[i].days);
        assert_string_equal(dtlp_scratch_take(&arena, out).at, rows[i].words);
    }
}

static void gaps_lie_where_nothing_can_have_been(void **state)
{
    (void)state;
    dtlp_report report = dtlp_report_of(&arena, sample_affair());
    assert_int_equal(report.n_dated, 6);
    assert_int_equal(report.n_undated, 1);
    assert_int_equal(report.n_gaps, 1);
    assert_int_equal(report.gaps[0].before, 0);
    assert_int_equal(report.gaps[0].after, 1);
    assert_int_equal(report.gaps[0].from, dtl_day_from_civil(2013, 6, 1));
    assert_int_equal(report.gaps[0].to, dtl_day_from_civil(2023, 9, 20));
    assert_int_equal(dtlp_report_of(&arena, sample_empty()).n_gaps, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(one_line_holds_nothing_that_acts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(lines_stay_two_at_most, set_up, tear_down),
        cmocka_unit_test_setup_teardown(markup_is_escaped, set_up, tear_down),
        cmocka_unit_test(only_the_web_is_linked),
        cmocka_unit_test(languages_have_a_shape),
        cmocka_unit_test_setup_teardown(distances_in_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(gaps_lie_where_nothing_can_have_been, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
