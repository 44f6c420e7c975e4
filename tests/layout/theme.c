/* theme.c - theme files: what is taken, what is refused, and where.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>

#include "layout/theme.h"

typedef struct job {
    dtlp_arena arena;
    const char *file;
    dtlp_palette palette;
    int number;          /* of the diagnostic; 0: none */
    size_t line, column;
} job;

static void note(void *user, const dtl_diagnostic *diagnostic)
{
    job *j = user;
    j->number = diagnostic->number;
    j->line = diagnostic->line;
    j->column = diagnostic->column;
}

static void read_palette(void *what)
{
    job *j = what;
    dtlp_diag diag = {.fn = note, .user = j};
    j->palette = *dtlp_palette_read(&j->arena, diag, dtlp_slice_of(j->file));
}

static job read_file(const char *file)
{
    job j = {.file = file};
    dtlp_arena_init(&j.arena, 1 << 20);
    dtl_status status = dtlp_arena_run(&j.arena, read_palette, &j);
    assert_int_equal(status, j.number == 0 ? DTL_OK : DTL_ERROR_USAGE);
    dtlp_arena_fini(&j.arena);
    return j;
}

static void colors_are_taken(void **state)
{
    (void)state;
    job j = read_file("# a comment\n\n[light]\r\n  page=#FFFBF0\nlane-1 \t= #0072b2 \n[print]\nother = #000000");
    assert_int_equal(j.palette.rgb[0][DTLP_INK_PAGE], 0xFFFBF0);
    assert_int_equal(j.palette.rgb[0][DTLP_INK_LANE_1], 0x0072B2);
    assert_int_equal(j.palette.rgb[2][DTLP_INK_LANE_OTHER], 0x000000);
    assert_int_equal(j.palette.rgb[1][DTLP_INK_PAGE], dtlp_palette_built_in.rgb[1][DTLP_INK_PAGE]);
    assert_int_equal(j.palette.rgb[0][DTLP_INK_TEXT], dtlp_palette_built_in.rgb[0][DTLP_INK_TEXT]);
    j = read_file("");
    assert_memory_equal(&j.palette, &dtlp_palette_built_in, sizeof dtlp_palette_built_in);
}

static void faults_are_told_where_they_are(void **state)
{
    (void)state;
    static const struct {
        const char *file;
        int number;
        size_t line, column;
    } faults[] = {
        {"page = #FFFFFF\n", DTLP_D_THEME_SYNTAX, 1, 1},
        {"[light]\n\n  pgae = #FFFFFF\n", DTLP_D_THEME_SYNTAX, 3, 3},
        {"[light]\npage = white\n", DTLP_D_THEME_SYNTAX, 2, 8},
        {"[light]\npage = #FFFFF\n", DTLP_D_THEME_SYNTAX, 2, 8},
        {"[light]\npage = #FFFFFG\n", DTLP_D_THEME_SYNTAX, 2, 8},
        {"[light]\npage = #FFFFFF00\n", DTLP_D_THEME_SYNTAX, 2, 8},
        {"[light]\npage #FFFFFF\n", DTLP_D_THEME_SYNTAX, 2, 1},
        {"[light]\npage =\n", DTLP_D_THEME_SYNTAX, 2, 7},
        {"[light]\npage = #FFFFFF\npage = #FFFFFF\n", DTLP_D_THEME_SYNTAX, 3, 1},
        {"[light]\n[dark]\n[light]\n", DTLP_D_THEME_SYNTAX, 3, 1},
        {"[night]\n", DTLP_D_THEME_SYNTAX, 1, 2},
        {"[light\n", DTLP_D_THEME_SYNTAX, 1, 1},
        {"[", DTLP_D_THEME_SYNTAX, 1, 1},
        {"\n[light]\ntext = #888888\n", DTLP_D_THEME_CONTRAST, 2, 1},
        {"[dark]\nsoft = #858B91\n", DTLP_D_THEME_CONTRAST, 1, 1},
        {"[light]\nlane-3 = #AAAAAA\n", DTLP_D_THEME_CONTRAST, 1, 1},
    };
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        job j = read_file(faults[i].file);
        if (j.number != faults[i].number || j.line != faults[i].line || j.column != faults[i].column)
            fail_msg("%s: D-%03d at %zu:%zu", faults[i].file, j.number, j.line, j.column);
    }
}

/* WCAG's own examples. */
static void contrast_is_as_defined(void **state)
{
    (void)state;
    assert_true(dtlp_contrast(0x000000, 0xFFFFFF) > 20.99 && dtlp_contrast(0xFFFFFF, 0x000000) < 21.01);
    assert_true(dtlp_contrast(0x777777, 0xFFFFFF) < 4.5 && dtlp_contrast(0x767676, 0xFFFFFF) > 4.5);
    assert_true(dtlp_contrast(0x123456, 0x123456) < 1.001);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(colors_are_taken),
        cmocka_unit_test(faults_are_told_where_they_are),
        cmocka_unit_test(contrast_is_as_defined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
