/* head.c - front matter, header lines and the date at the top of plain texts.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "bytes.h"

/* Read `text` and compare: what is NULL must not be there. */
static void check(const char *text, const char *title, const char *date, dtl_date_basis basis, const char *body)
{
    heard h = {0};
    dtl_context *context = listening_context(&h, 0);
    byte_source source = {.at = text, .size = strlen(text)};
    dtl_reader *reader;
    const dtl_input *input;
    assert_int_equal(dtl_reader_new(context, "text", NULL, bytes_give, &source, &reader), DTL_OK);
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    if (title == NULL)
        assert_null(input->title);
    else
        assert_string_equal(input->title, title);
    if (date == NULL) {
        if (input->date != NULL)
            fail_msg("%s: date %s", text, input->date);
    } else {
        if (input->date == NULL)
            fail_msg("%s: no date", text);
        assert_string_equal(input->date, date);
        assert_int_equal(input->date_basis, basis);
    }
    assert_int_equal(input->text_size, strlen(body));
    assert_memory_equal(input->text, body, input->text_size);
    dtl_reader_free(reader);
    dtl_context_free(context);
}

static void front_matter(void **state)
{
    (void)state;
    check("---\ntitle: \"A: b\"\ndate: 2025-11-19T08:30:00Z\ntags:\n  - date: 2001-01-01\n---\nText.\n", "A: b",
          "2025-11-19", DTL_DATE_METADATA, "Text.\n");
    check("+++\ntitle = 'A'\ndate = 2025-11-19\n+++\n\nText.\n", "A", "2025-11-19", DTL_DATE_METADATA, "\nText.\n");
    check("---\ntitle: x\n", NULL, NULL, 0, "---\ntitle: x\n");
    check("Title: A\nDate: 19 Nov 2025\n\nText.\n", "A", "2025-11-19", DTL_DATE_METADATA, "Text.\n");
    check("Title: A\nand so on\n\nText.\n", NULL, NULL, 0, "Title: A\nand so on\n\nText.\n");
    check("Note: the bridge is closed.\n\nText.\n", NULL, NULL, 0, "Note: the bridge is closed.\n\nText.\n");
}

/* A date at the top; the text stays whole. */
static void dated(const char *text, const char *date)
{
    check(text, NULL, date, DTL_DATE_TEXT, text);
}

static void date_lines(void **state)
{
    (void)state;
    dated("Bridge falls\n\nPublished: 19 November 2025, 8:30\n\nThe bridge fell.\n", "2025-11-19");
    dated("Bridge falls\nBy Ann Other\nNovember 19, 2025\n\nThe bridge fell.\n", "2025-11-19");
    dated("GANT, Nov. 19, 2025 (AP) - The bridge fell.\n", "2025-11-19");
    dated("LONDON, 19 November 2025 \xE2\x80\x94 The bridge fell.\n", "2025-11-19");
    dated("ISLAMABAD, Pakistan, Nov. 19 - The bridge fell.\n", NULL);
    dated("On 3 May 2024 the bridge over the Gant fell into the river, and no one was hurt.\n", NULL);
    dated("The bridge fell.\n\nIt was built between 3 May 1934 and the winter of the year that came after it.\n", NULL);
    dated("He came yesterday. The dam broke on 3 May 2024.\n", NULL);
    dated("3 May 2024: the dam breaks\n\n4 May 2024: rain\n", NULL);
    dated("By Ann Other | 3 May 2024\n\nThe dam broke.\n", "2024-05-03");
    dated("Wednesday, November 19, 2025, 8:30 a.m. GMT\n\nThe dam broke.\n", "2025-11-19");
    dated("", NULL);
    dated("\n\n\n", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(front_matter),
        cmocka_unit_test(date_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
