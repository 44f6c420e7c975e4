/* sheets.c - sheets hold all of a scene, once, and go through no text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layout/random.h"
#include "layout/story.h"
#include "write/paint/sheets.h"

static dtl_context *context;

static dtl_scene *scene_of(const dtl_timeline *timeline, double width)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.width = width;
    options.most_entries = 0;
    dtl_scene *scene;
    assert_int_equal(dtl_lay_out(context, timeline, &options, &scene), DTL_OK);
    return scene;
}

static void check_text(const dtl_scene *scene, double cut)
{
    for (uint32_t i = 0; i < scene->n_items; i++) {
        const dtlp_shape_item *item = &scene->items[i];
        if (item->kind == DTLP_DRAW_TEXT && item->as.text.y - 0.75 * item->as.text.size < cut &&
            item->as.text.y + 0.2 * item->as.text.size > cut)
            fail_msg("\"%s\" is cut at %.1f", item->as.text.string, cut);
    }
}

static unsigned check_sheets(const dtl_scene *scene, double room)
{
    dtlp_paper paper = {room, room, room};
    dtlp_sheet sheet = {0};
    double end = 0;
    unsigned n = 0;
    uint32_t row = 0;
    while (dtlp_sheet_next(scene, &paper, &sheet)) {
        assert_int_equal(sheet.number, ++n);
        assert_true(sheet.top == end && sheet.bottom > sheet.top && sheet.first_row == row);
        assert_true(sheet.bottom - sheet.top <= room + 30.01);
        assert_true(sheet.end_row >= sheet.first_row);
        end = sheet.bottom;
        row = sheet.end_row;
        if (end < scene->height)
            check_text(scene, end);
    }
    assert_true(scene->height - end <= 30);
    assert_int_equal(row, scene->n_rows);
    return n;
}

static void sheets_hold_all(void **state)
{
    (void)state;
    static random_story random;
    static const double widths[] = {0, 420, 1600};
    for (uint64_t round = 0; round < 200; round++) {
        random_story_make(&random, round * 977);
        dtl_scene *scene = scene_of(&random.timeline, widths[round % 3]);
        check_sheets(scene, 400 + (double)(round % 7) * 150);
        dtl_scene_free(scene);
    }
}

static void a_row_taller_than_a_sheet_is_not_lost(void **state)
{
    (void)state;
    static char title[6000];
    dtl_entry entry = {.title = title, .time = story_day(2024, 5, 5)};
    for (size_t i = 0; i + 6 < sizeof title; i += 6)
        memcpy(title + i, "again ", 6);
    dtl_timeline timeline = {.title = "Tall", .entries = &entry, .n_entries = 1};
    dtl_scene *scene = scene_of(&timeline, 420);
    assert_true(check_sheets(scene, 500) > 4);
    dtl_scene_free(scene);
}

static void sections_stay_together(void **state)
{
    (void)state;
    dtl_scene *scene = scene_of(story_long(150), 0);
    dtlp_paper paper = {1000, 1000, 1000};
    dtlp_sheet sheet = {0};
    assert_true(check_sheets(scene, 1000) > 4);
    while (dtlp_sheet_next(scene, &paper, &sheet))
        assert_true(sheet.end_row == scene->n_rows || !scene->rows[sheet.end_row].keep ||
                    sheet.bottom - sheet.top > 200);
    dtl_scene_free(scene);
}

typedef struct counter { size_t bytes; unsigned height; } counter;

static bool take(void *user, const void *bytes, size_t n)
{
    counter *c = user;
    const unsigned char *b = bytes;
    if (c->bytes == 0 && n >= 24)
        c->height = (unsigned)b[20] << 24 | (unsigned)b[21] << 16 | (unsigned)b[22] << 8 | b[23];
    c->bytes += n;
    return true;
}

/* Each sheet is a PNG of its own; one alone is refused where there are more. */
static void tall_pictures_become_several(void **state)
{
    (void)state;
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.scale = 8;
    dtl_scene *scene = scene_of(story_long(40), 0);
    unsigned n = dtl_sheet_count(scene, "png", &options);
    assert_true(n > 1);
    assert_int_equal(dtl_sheet_count(scene, "svg", &options), 1);
    counter none = {0};
    assert_int_equal(dtl_write(context, story_long(40), scene, "png", &options, take, &none), DTL_ERROR_LIMIT);
    options.sheet = n + 1;
    assert_int_equal(dtl_write(context, story_long(40), scene, "png", &options, take, &none), DTL_ERROR_LIMIT);
    assert_int_equal(none.bytes, 0);
    options.sheet = n;
    counter last = {0};
    assert_int_equal(dtl_write(context, story_long(40), scene, "png", &options, take, &last), DTL_OK);
    assert_true(last.bytes > 1000 && last.height > 100 && last.height <= 16384);
    dtl_scene_free(scene);
}

int main(void)
{
    if (dtl_context_new(NULL, &context) != DTL_OK)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sheets_hold_all),
        cmocka_unit_test(a_row_taller_than_a_sheet_is_not_lost),
        cmocka_unit_test(sections_stay_together),
        cmocka_unit_test(tall_pictures_become_several),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    dtl_context_free(context);
    return failed;
}
