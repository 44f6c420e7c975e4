/* diag.c - tests of base/diag: the registry and how a diagnostic is told.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdbool.h>
#include <string.h>

#include "base/diag.h"
#include "base/utf8.h"

static void numbers_are_given_once_and_have_advice(void **state)
{
    (void)state;
    static const int numbers[] = {
#define DTLP_DIAG(name, number, level, loses, format, what_to_do) number,
#include "base/diag.def"
#undef DTLP_DIAG
    };
    bool seen[1000] = {false};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        assert_in_range(numbers[i], 1, 999);
        assert_false(seen[numbers[i]]);
        seen[numbers[i]] = true;
        assert_non_null(dtlp_diag_advice(numbers[i]));
    }
    assert_null(dtlp_diag_advice(999));
}

typedef struct heard {
    int calls;
    bool valid;
    size_t length;
} heard;

static void listen(void *user, const dtl_diagnostic *diagnostic)
{
    heard *h = user;
    h->calls++;
    h->length = strlen(diagnostic->message);
    h->valid = dtlp_utf8_valid_prefix(diagnostic->message, h->length) == h->length;
    assert_int_equal(diagnostic->number, DTLP_D_BAD_DATE);
    assert_int_equal(diagnostic->level, DTL_LEVEL_ERROR);
    assert_string_equal(diagnostic->source, "a.txt");
}

static void a_long_message_is_cut_between_characters(void **state)
{
    (void)state;
    char date[3000];
    for (size_t shift = 0; shift < 3; shift++) {
        memset(date, 'x', sizeof date);
        for (size_t i = shift; i + 3 < sizeof date; i += 3)
            memcpy(date + i, "\xE2\x82\xAC", 3);
        date[2999] = '\0';
        date[2998] = date[2997] = date[2996] = 'x';
        heard h = {0};
        dtlp_diag diag = {.fn = listen, .user = &h, .source = "a.txt"};
        dtlp_diag_report(&diag, DTLP_D_BAD_DATE, date);
        assert_int_equal(h.calls, 1);
        assert_true(h.valid);
        assert_in_range(h.length, 100, 600);
    }
}

static void nobody_listening_is_fine(void **state)
{
    (void)state;
    dtlp_diag_report(NULL, DTLP_D_NO_EVENTS);
    dtlp_diag silent = {0};
    dtlp_diag_report(&silent, DTLP_D_NO_EVENTS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_given_once_and_have_advice),
        cmocka_unit_test(a_long_message_is_cut_between_characters),
        cmocka_unit_test(nobody_listening_is_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
