/* mail.c - e-mails: headers, encodings, parts.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "bytes.h"

static void check(const char *mail, const char *title, const char *date, const char *body)
{
    heard h = {0};
    dtl_context *context = listening_context(&h, 0);
    byte_source source = {.at = mail, .size = strlen(mail)};
    dtl_reader *reader;
    const dtl_input *input;
    assert_int_equal(dtl_reader_new(context, NULL, "a.eml", bytes_give, &source, &reader), DTL_OK);
    assert_int_equal(dtl_reader_next(reader, &input), DTL_OK);
    assert_string_equal(input->title == NULL ? "" : input->title, title);
    assert_string_equal(input->date == NULL ? "" : input->date, date);
    assert_int_equal(input->text_size, strlen(body));
    assert_memory_equal(input->text, body, input->text_size);
    dtl_reader_free(reader);
    dtl_context_free(context);
}

static void headers(void **state)
{
    (void)state;
    check("Date: Wed, 19 Nov 2025 08:30:00 +0200\r\nSubject: The bridge\r\n\r\nIt fell.\r\n", "The bridge", "2025-11-19",
          "It fell.\n");
    check("subject: =?UTF-8?B?Q2Fmw6k=?=\n =?iso-8859-1?Q?_ferm=E9?= again\n\nx", "Caf\xC3\xA9 ferm\xC3\xA9 again", "", "x");
    check("Subject: a\n  long\n\tone\nReceived: from x\n\nx", "a long one", "", "x");
    check("Subject: =?broken\nDate: never\n\nx", "=?broken", "", "x");
    check("", "", "", "");
}

static void encodings(void **state)
{
    (void)state;
    check("Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: quoted-printable\n\n"
          "Caf=E9 =\nferm=E9=2E 1=2 =",
          "", "", "Caf\xC3\xA9 ferm\xC3\xA9. 1=2 =");
    check("Content-Transfer-Encoding: base64\n\nSXQg\r\nZmVsbC4=\n", "", "", "It fell.");
}

static void parts(void **state)
{
    (void)state;
    check("Content-Type: multipart/mixed; boundary=aa\n\npreamble\n--aa\n"
          "Content-Type: multipart/alternative; boundary=\"bb\"\n\n--bb\nContent-Type: text/html\n\n<p>Rich\n--bb\n"
          "Content-Type: text/plain\n\nPlain.\n--bb--\n--aa\nContent-Type: text/plain\n"
          "Content-Disposition: attachment; filename=x\n\nAttached.\n--aa--\nepilogue\n",
          "", "", "Plain.\n");
    check("Subject: S\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n"
          "<title>T</title><p>It fell on a Tuesday, and nobody saw it.\n--b--\n",
          "S", "", "It fell on a Tuesday, and nobody saw it.");
    check("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nNo end", "", "", "No end");
    check("Content-Type: multipart/mixed\n\n--b\n\nNo boundary", "", "", "");
    check("Content-Type: image/png\n\nxx", "", "", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headers),
        cmocka_unit_test(encodings),
        cmocka_unit_test(parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
