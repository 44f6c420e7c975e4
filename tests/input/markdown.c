/* markdown.c - the words of Markdown without its marks.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "bytes.h"

static void check(const char *text, const char *title, const char *body)
{
    heard h = {0};
    dtl_context *context = listening_context(&h, 0);
    byte_source source = {.at = text, .size = strlen(text)};
    dtl_reader *reader;
    const dtl_input *input;
    assert_int_equal(dtl_reader_new(context, NULL, "a.md", bytes_give, &source, &reader), DTL_OK);
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    if (title != NULL)
        assert_string_equal(input->title, title);
    else
        assert_null(input->title);
    assert_int_equal(input->text_size, strlen(body));
    assert_memory_equal(input->text, body, input->text_size);
    assert_int_equal(dtl_reader_next(reader, &input), DTL_END);
    dtl_reader_free(reader);
    dtl_context_free(context);
}

static void blocks(void **state)
{
    (void)state;
    check("# The bridge\n\nIt fell.\n\n## Later\n\n> Oh, she\n> said.\n\n- One.\n* Two.\n", "The bridge",
          "It fell.\n\nLater\n\n\nOh, she\nsaid.\n\nOne.\nTwo.");
    check("It fell.\n\n---\n\n***\nIt rose.\n", NULL, "It fell.\n\n\nIt rose.");
    check("---\ntitle: T\n---\n# Other\nIt fell.\n", "T", "It fell.");
    check("a\n```\ncode\n```\nb\n", NULL, "a\nb");
    check("a\n\n[1]: http://example.org/\n[^2]: A note.\n", NULL, "a");
    check("Title\n=====\n\na\n", NULL, "Title\n\na");
    check("", NULL, "");
}

static void spans(void **state)
{
    (void)state;
    check("The *old* **bridge** __fell__ `now`.", NULL, "The old bridge fell now.");
    check("snake_case_name and 2*3", NULL, "snake_case_name and 2*3");
    check("See [the council](http://example.org/a_(b)) and [it][1].", NULL, "See the council and it.");
    check("A note[^1] and ![a *picture*](x.png \"t\")here [sic].", NULL, "A note and here [sic].");
    check("a \\*b\\* &amp; <b>c</b> <https://x.example/>", NULL, "a *b* & c");
}

static void anything(void **state)
{
    (void)state;
    enum { SIZE = 200000 };
    char *text = malloc(SIZE + 1);
    static const char *const patterns[] = {"[", "![", "[a](", "*_", "<a", "> ", "# ", "\\", "[^", "&", "`\n"};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        size_t n = strlen(patterns[i]);
        for (size_t at = 0; at < SIZE; at++)
            text[at] = patterns[i][at % n];
        text[SIZE] = '\0';
        heard h = {0};
        dtl_context *context = listening_context(&h, 0);
        byte_source source = {.at = text, .size = SIZE};
        dtl_reader *reader;
        const dtl_input *input;
        assert_int_equal(dtl_reader_new(context, "markdown", NULL, bytes_give, &source, &reader), DTL_OK);
        assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
        dtl_reader_free(reader);
        dtl_context_free(context);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks),
        cmocka_unit_test(spans),
        cmocka_unit_test(anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
