/* table.c - tests of the readable table.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "write/sample.h"

static char *table(const dtl_timeline *timeline, unsigned columns, bool color, bool explain)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.columns = columns;
    options.color = color;
    options.explain = explain;
    return written(timeline, "table", &options, NULL);
}

/* Columns of one line, escape sequences of ours left out. */
static int width_of(const char *line, size_t size)
{
    int width = 0;
    for (size_t at = 0; at < size;) {
        if (line[at] == '\x1B') {
            at += strcspn(line + at, "m") + 1;
            continue;
        }
        width += dtlp_utf8_width(dtlp_utf8_next(line, size, &at));
    }
    return width;
}

static void no_line_is_wider_than_the_terminal(void **state)
{
    (void)state;
    const unsigned widths[] = {40, 41, 60, 80, 200};
    size_t lines = 0;
    for (size_t i = 0; i < n_samples; i++)
        for (size_t w = 0; w < 5; w++) {
            char *text = table(samples[i].make(), widths[w], w % 2 == 1, true);
            for (char *line = text; *line != '\0'; lines++) {
                size_t size = strcspn(line, "\n");
                assert_true(width_of(line, size) <= (int)widths[w]);
                line += size + (line[size] == '\n');
            }
            free(text);
        }
    assert_true(lines > 100);
}

static void nothing_that_acts_comes_through(void **state)
{
    (void)state;
    for (size_t i = 0; i < n_samples; i++) {
        char *text = table(samples[i].make(), 80, false, true);
        for (size_t at = 0, size = strlen(text); at < size;) {
            uint32_t c = dtlp_utf8_next(text, size, &at);
            assert_true(c == '\n' || (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0)));
            assert_false((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
        }
        free(text);
    }
}

static void colours_only_when_asked_for(void **state)
{
    (void)state;
    char *plain = table(sample_affair(), 80, false, false), *coloured = table(sample_affair(), 80, true, false);
    assert_null(strchr(plain, '\x1B'));
    assert_non_null(strstr(coloured, "\x1B[36m"));
    free(plain);
    free(coloured);
}

static void expressions_tell_their_meaning(void **state)
{
    (void)state;
    char *text = table(sample_expressions(), 100, false, false);
    const char *const wanted[] = {"late September\n", "2025-09-21..2025-09-30", "late September 2025",
                                  "2025-09-21~/2025-09-30~", "the last third", "EVERY", "P3W"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        assert_non_null(strstr(text, wanted[i]));
    free(text);
}

static void nothing_found_is_said(void **state)
{
    (void)state;
    char *text = table(sample_empty(), 100, false, false);
    assert_string_equal(text, "No dated event was found.\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_line_is_wider_than_the_terminal),
        cmocka_unit_test(nothing_that_acts_comes_through),
        cmocka_unit_test(colours_only_when_asked_for),
        cmocka_unit_test(expressions_tell_their_meaning),
        cmocka_unit_test(nothing_found_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
