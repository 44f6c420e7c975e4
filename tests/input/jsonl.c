/* jsonl.c - JSON lines come out the same however the bytes arrive; a bad line is told and
 * passed over.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "bytes.h"

/* Read everything and note, one letter a result, what came: the text's first
 * letter, "." for an empty text, or "!" and the error code's first letter. */
static void read_all(const char *lines, size_t piece, size_t max_input, char *out, heard *h)
{
    dtl_context *context = listening_context(h, max_input);
    byte_source source = {.at = lines, .size = strlen(lines), .piece = piece};
    dtl_reader *reader;
    const dtl_input *input;
    dtl_status status;
    assert_int_equal(dtl_reader_new(context, "jsonl", "x.jsonl", bytes_give, &source, &reader), DTL_OK);
    while ((status = dtl_reader_next(reader, &input)) != DTL_END) {
        if (status == DTL_OK) {
            *out++ = input->text_size > 0 ? input->text[0] : '.';
        } else {
            assert_int_equal(status, DTL_ERROR_INPUT);
            *out++ = '!';
            *out++ = dtl_reader_error(reader)->code[0];
        }
    }
    *out = '\0';
    dtl_reader_free(reader);
    dtl_context_free(context);
}

static void check(const char *lines, const char *expected)
{
    static const size_t pieces[] = {0, 1, 2, 3, 7};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        heard h = {0};
        char found[64];
        read_all(lines, pieces[i], 100, found, &h);
        assert_string_equal(found, expected);
    }
}

static void lines_are_cut(void **state)
{
    (void)state;
    check("", "");
    check("\n\n \r\n", "");
    check("{\"text\":\"a\"}", "a");
    check("{\"text\":\"a\"}\n{\"text\":\"b\"}\r\n\n{\"text\":\"\"}\n", "ab.");
}

static void bad_lines_are_passed_over(void **state)
{
    (void)state;
    check("{\n{\"text\":\"a\"}\n", "!ja");
    check("[]\n7\nnull\n{\"text\":\"a\"}\n", "!j!j!ja");
    check("{\"text\":\"a\"} x\n", "!j");
    check("{\"id\":1,\"text\":null}\n{\"text\":{}}\n{}\n", "!t!t!t");
    check("{\"text\":\"a\",\"date\":\"2025-02-30\"}\n{\"text\":\"a\",\"date\":20250101}\n", "!d!d");
    check("{\"text\":\"a\",\"title\":[]}\n{\"text\":\"a\",\"language\":1}\n", "!t!l");
    check("{\"text\":\"a\",\"text\":\"b\"}\n", "!j");
}

static void long_lines_are_passed_over(void **state)
{
    (void)state;
    char lines[400];
    memset(lines, 'x', sizeof lines);
    strcpy(lines + 300, "\n{\"text\":\"a\"}\n");
    check(lines, "!sa");
    lines[300] = 'x';
    check(lines, "!s");
}

static void escapes(void **state)
{
    (void)state;
    check("{\"text\":\"\\u0041\"}\n", "A");
    check("{\"text\":\"\\ud800\"}\n{\"text\":\"\\u0000\"}\n{\"text\":\"\\udc00x\"}\n", "!j\xEF!j");
    check("{\"text\":\"\\ud83d\\ude00\"}\n", "\xF0");
    check("{\"text\":\"\\\\ud800\"}\n", "\\");
    check("{\"text\":\"\\ud8\"}\n{\"text\":\"\\u\"}\n{\"text\":\"\\\n", "!j!j!j");
}

static void errors_say_where(void **state)
{
    (void)state;
    heard h = {0};
    char found[64];
    read_all("{\"text\":\"a\"}\n\n{\"text\" \"a\"}\n", 0, 0, found, &h);
    assert_string_equal(found, "a!j");
    assert_int_equal(h.count, 1);
    assert_int_equal(h.line, 3);
    assert_int_equal(h.column, 12);
    assert_string_equal(h.source, "x.jsonl");
}

static void fields_and_defaults(void **state)
{
    (void)state;
    static const char lines[] =
        "{\"id\":\"a\",\"text\":\"x\",\"date\":\"2025-11-19T08:30:00+02:00\",\"title\":\"T\","
        "\"url\":\"http://example.org/\",\"language\":\"en-GB\",\"source\":\"The Example\"}\n"
        "{\"id\":-5,\"text\":\"x\",\"date\":\"\",\"title\":null}\n"
        "{\"text\":\"x\"}\n";
    heard h = {0};
    dtl_context *context = listening_context(&h, 0);
    byte_source source = {.at = lines, .size = sizeof lines - 1};
    dtl_reader *reader;
    const dtl_input *input;
    assert_int_equal(dtl_reader_new(context, NULL, "x.jsonl", bytes_give, &source, &reader), DTL_OK);
    assert_null(dtl_reader_format(reader));
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    assert_string_equal(dtl_reader_format(reader), "jsonl");
    assert_string_equal(input->id, "a");
    assert_string_equal(input->date, "2025-11-19T08:30:00+02:00");
    assert_string_equal(input->title, "T");
    assert_string_equal(input->url, "http://example.org/");
    assert_string_equal(input->language, "en-GB");
    assert_string_equal(input->source, "The Example");
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    assert_string_equal(input->id, "-5");
    assert_null(input->date);
    assert_null(input->title);
    assert_string_equal(input->source, "x.jsonl");
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    assert_string_equal(input->id, "3");
    assert_int_equal(dtl_reader_next(reader, &input), DTL_END);
    dtl_reader_free(reader);
    dtl_context_free(context);
}

static void a_failing_source_is_told(void **state)
{
    (void)state;
    heard h = {0};
    dtl_context *context = listening_context(&h, 0);
    byte_source source = {.at = "{\"text\":\"a\"}\n{", .size = 14, .broken = true};
    dtl_reader *reader;
    const dtl_input *input;
    assert_int_equal(dtl_reader_new(context, "jsonl", NULL, bytes_give, &source, &reader), DTL_OK);
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    assert_int_equal(dtl_reader_next(reader, &input), DTL_ERROR_SYSTEM);
    dtl_reader_free(reader);
    assert_int_equal(dtl_reader_new(context, "nonsense", NULL, bytes_give, &source, &reader), DTL_ERROR_USAGE);
    assert_null(reader);
    dtl_reader_free(NULL);
    dtl_context_free(context);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_cut),
        cmocka_unit_test(bad_lines_are_passed_over),
        cmocka_unit_test(long_lines_are_passed_over),
        cmocka_unit_test(escapes),
        cmocka_unit_test(errors_say_where),
        cmocka_unit_test(fields_and_defaults),
        cmocka_unit_test(a_failing_source_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
