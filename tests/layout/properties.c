/* properties.c - what must hold for any timeline, tried on random ones.
 *
 * The seed is printed; give it as the first argument to run one again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layout/fonts.h"
#include "layout/random.h"
#include "layout/rows.h"
#include "layout/scene.h"
#include "layout/story.h"
#include "layout/theme.h"
#include "layout/words.h"

enum { ROUNDS = 1000, SCALE_ROUNDS = 500, XML_ROUNDS = 50, OUTLIER_ROUNDS = 300 };

static uint64_t seed;

/* ---- boxes -------------------------------------------------------------- */

typedef struct box { double left, top, right, bottom; } box;

static box box_of(const dtlp_shape_item *item)
{
    double x = item->as.text.x - item->as.text.width * item->as.text.anchor / 2;
    double size = item->as.text.size;
    return (box){x, item->as.text.y - 0.78 * size, x + item->as.text.width, item->as.text.y + 0.22 * size};
}

static bool overlap(box a, box b)
{
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static void check_boxes(const dtl_scene *scene)
{
    box boxes[2000];
    size_t n = 0;
    for (uint32_t i = 0; i < scene->n_items && n < 2000; i++) {
        if (scene->items[i].kind != DTLP_DRAW_TEXT)
            continue;
        box b = box_of(&scene->items[i]);
        if (b.left < 0 || b.right > scene->width || b.top < 0 || b.bottom > scene->height)
            fail_msg("\"%s\" leaves the canvas", scene->items[i].as.text.string);
        if (scene->items[i].as.text.size < 12)
            fail_msg("\"%s\" is under 12 px", scene->items[i].as.text.string);
        for (size_t k = 0; k < n; k++)
            if (overlap(b, boxes[k]))
                fail_msg("\"%s\" overlaps another text", scene->items[i].as.text.string);
        boxes[n++] = b;
    }
}

/* ---- titles and marks --------------------------------------------------- */

/* The letters of a text, without white space. */
static void add_letters(char *out, size_t *size, const char *text)
{
    for (; *text != '\0'; text++)
        if (*text != ' ')
            out[(*size)++] = *text;
    out[*size] = '\0';
}

/* The row that a group stands for: random entries have no id of their own. */
static size_t row_of(const dtlp_shape_item *group)
{
    return strtoull(group->as.group.id + 2, NULL, 10) - 1;
}

/* Every title, put together from its lines, is the whole title. */
static void check_titles(const dtl_scene *scene, const dtlp_rows *rows)
{
    static char got[8192], want[8192];
    size_t n_rows = 0, n_got = 0;
    const dtlp_shape_item *group = NULL;
    int depth = 0;
    for (uint32_t i = 0; i < scene->n_items; i++) {
        const dtlp_shape_item *item = &scene->items[i];
        if (item->kind == DTLP_DRAW_GROUP && item->as.group.role == DTLP_ROLE_ITEM) {
            group = item;
            n_got = 0;
            depth = 0;
            got[0] = '\0';
        } else if (item->kind == DTLP_DRAW_GROUP && group != NULL) {
            depth++;
        } else if (item->kind == DTLP_DRAW_END && group != NULL && depth-- == 0) {
            size_t n_want = 0, row = rows->at[n_rows].entry->id != NULL ? n_rows : row_of(group);
            want[0] = '\0';
            n_rows++;
            assert_true(row < rows->count);
            add_letters(want, &n_want, rows->at[row].title);
            assert_string_equal(got, want);
            group = NULL;
        } else if (group != NULL && item->kind == DTLP_DRAW_TEXT && item->as.text.part == DTLP_PART_TITLE) {
            add_letters(got, &n_got, item->as.text.string);
        }
    }
    assert_int_equal(n_rows, rows->count);
}

/* An imprecise or unconfirmed date is never upright ink beside a filled mark. */
static void check_row_honesty(const dtlp_shape_item *item, const dtlp_event_row *row)
{
    const dtl_time *time = &row->entry->time;
    bool exact = row->entry->modality == DTL_MODALITY_ACTUAL && time->begin_min == time->begin_max &&
                 time->begin_min != DTL_DAY_NONE &&
                 (time->end_min == time->end_max || time->end_max == DTL_DAY_OPEN_AFTER);
    bool hollow = false;
    for (int depth = 1; depth > 0; item++) {
        depth += item->kind == DTLP_DRAW_GROUP ? 1 : item->kind == DTLP_DRAW_END ? -1 : 0;
        if (item->kind == DTLP_DRAW_TEXT && item->as.text.part == DTLP_PART_DATE)
            assert_int_equal(item->as.text.face, exact ? DTLP_FACE_REGULAR : DTLP_FACE_ITALIC);
        if (item->kind == DTLP_DRAW_PATH && item->fill == DTLP_INK_PAGE && item->stroke >= DTLP_INK_LANE_1)
            hollow = true;
    }
    if (hollow == exact)
        fail_msg("\"%s\": exact %d, hollow %d", row->date, exact, hollow);
}

static void check_honesty(const dtl_scene *scene, const dtlp_rows *rows)
{
    size_t row = 0;
    for (uint32_t i = 0; i < scene->n_items; i++)
        if (scene->items[i].kind == DTLP_DRAW_GROUP && scene->items[i].as.group.role == DTLP_ROLE_ITEM) {
            check_row_honesty(&scene->items[i + 1], &rows->at[row_of(&scene->items[i])]);
            row++;
        }
    assert_int_equal(row, rows->count);
}

/* ---- drawing ------------------------------------------------------------ */

static dtl_context *context;

static dtl_scene *scene_in(const dtl_timeline *timeline, dtl_layout layout, double width)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.layout = layout;
    options.width = width;
    dtl_scene *scene;
    assert_int_equal(dtl_lay_out(context, timeline, &options, &scene), DTL_OK);
    return scene;
}

static dtl_scene *scene_of(const dtl_timeline *timeline, double width)
{
    return scene_in(timeline, DTL_LAYOUT_CHRONICLE, width);
}

/* The rows that were laid out. */
static dtlp_rows *rows_of(dtl_scene *scene, const dtl_timeline *timeline, size_t most)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.most_entries = most;
    return dtlp_rows_of(&scene->arena, timeline, &options);
}

static void random_timelines_hold(void **state)
{
    (void)state;
    static random_story random;
    static const double widths[] = {0, 420, 600, 1200};
    for (uint64_t round = 0; round < ROUNDS; round++) {
        random_story_make(&random, seed + round * 977);
        dtl_scene *scene = scene_of(&random.timeline, widths[round % 4]);
        dtlp_rows *rows = rows_of(scene, &random.timeline, DTL_MOST_AUTO);
        check_boxes(scene);
        check_titles(scene, rows);
        check_honesty(scene, rows);
        dtl_scene_free(scene);
        scene = scene_in(&random.timeline, DTL_LAYOUT_WIDE, round % 2 == 0 ? 0 : 900);
        check_boxes(scene);
        check_titles(scene, rows_of(scene, &random.timeline, DTL_MOST_AUTO));
        dtl_scene_free(scene);
    }
}

/* ---- to scale ----------------------------------------------------------- */

/* On which side of a line a point lies. */
static double side(dtlp_point a, dtlp_point b, dtlp_point p)
{
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

static bool cross(const dtlp_point *a, const dtlp_point *b)
{
    const double little = 1e-6;
    double p = side(a[0], a[1], b[0]), q = side(a[0], a[1], b[1]), r = side(b[0], b[1], a[0]), t = side(b[0], b[1], a[1]);
    return ((p > little && q < -little) || (p < -little && q > little)) &&
           ((r > little && t < -little) || (r < -little && t > little));
}

static bool is_leader(const dtlp_shape_item *item)
{
    return item->kind == DTLP_DRAW_PATH && item->as.path.n_points == 4 && item->fill == DTLP_INK_NONE &&
           item->stroke_width < 1;
}

static void check_leaders(const dtl_scene *scene)
{
    const dtlp_point *leaders[64];
    size_t n = 0;
    for (uint32_t i = 0; i < scene->n_items && n < 64; i++)
        if (is_leader(&scene->items[i]))
            leaders[n++] = scene->items[i].as.path.points;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < i; k++)
            for (int a = 0; a < 3; a++)
                for (int b = 0; b < 3; b++)
                    if (cross(leaders[i] + a, leaders[k] + b))
                        fail_msg("leading lines cross at %.1f", leaders[i][a].y);
}

static void random_timelines_hold_to_scale(void **state)
{
    (void)state;
    static random_story random;
    size_t drawn = 0;
    for (uint64_t round = 0; round < SCALE_ROUNDS; round++) {
        random_story_make(&random, seed + round * 991);
        dtl_show_options options;
        dtl_show_options_init(&options);
        options.layout = DTL_LAYOUT_SCALE;
        options.width = round % 3 == 0 ? 600 : 0;
        dtl_scene *scene;
        dtl_status status = dtl_lay_out(context, &random.timeline, &options, &scene);
        assert_true(status == DTL_OK || status == DTL_ERROR_LIMIT);
        if (status != DTL_OK)
            continue;
        drawn++;
        dtlp_rows *rows = rows_of(scene, &random.timeline, DTL_MOST_AUTO);
        check_boxes(scene);
        check_titles(scene, rows);
        check_honesty(scene, rows);
        check_leaders(scene);
        dtl_scene_free(scene);
    }
    assert_true(drawn > SCALE_ROUNDS / 2);
}

/* ---- the outlier -------------------------------------------------------- */

/* Baselines of the first title lines. */
static size_t title_places(const dtl_scene *scene, double *out)
{
    size_t n = 0;
    bool first = false;
    for (uint32_t i = 0; i < scene->n_items; i++) {
        const dtlp_shape_item *item = &scene->items[i];
        if (item->kind == DTLP_DRAW_GROUP && item->as.group.role == DTLP_ROLE_ITEM)
            first = true;
        if (first && item->kind == DTLP_DRAW_TEXT && item->as.text.part == DTLP_PART_TITLE) {
            out[n++] = item->as.text.y;
            first = false;
        }
    }
    return n;
}

static void an_outlier_moves_nothing_else(void **state)
{
    (void)state;
    static random_story random;
    size_t tried = 0;
    for (uint64_t round = 0; round < OUTLIER_ROUNDS; round++) {
        random_story_make(&random, seed + round * 1013);
        size_t n = random.timeline.n_entries;
        if (n < 3)
            continue;
        for (size_t i = 0; i < n; i++) { /* no titles without letters, no interval up to the outlier */
            random.entries[i].title = "One of the things that happened";
            if (random.entries[i].time.end_max == DTL_DAY_OPEN_AFTER)
                random.entries[i].time = story_day(1990, 1, 1);
        }
        static double before[RANDOM_MOST + 1], after[RANDOM_MOST + 1];
        dtl_scene *scene = scene_of(&random.timeline, 0);
        dtlp_rows *rows = rows_of(scene, &random.timeline, 0);
        bool one_year = dtl_civil_from_day(rows->first).year == dtl_civil_from_day(rows->last).year;
        bool one_band = rows->n_clusters == 0 && rows->last - rows->first < 7;
        assert_int_equal(title_places(scene, before), n);
        dtl_scene_free(scene);
        if (one_year || one_band)
            continue; /* the heads, the only band: those follow the whole */
        random.entries[n] = random.entries[0];
        random.entries[n].time = story_day(2390, 1, 1);
        random.timeline.n_entries = n + 1;
        scene = scene_of(&random.timeline, 0);
        assert_int_equal(title_places(scene, after), n + 1);
        dtl_scene_free(scene);
        for (size_t i = 1; i < n; i++)
            if (fabs((before[i] - before[i - 1]) - (after[i] - after[i - 1])) > 0.01)
                fail_msg("round %d: row %zu moved", (int)round, i);
        tried++;
    }
    assert_true(tried > OUTLIER_ROUNDS / 3);
}

/* ---- XML ---------------------------------------------------------------- */

typedef struct text { char *at; size_t size; } text;

static bool gather(void *user, const void *bytes, size_t n)
{
    text *t = user;
    t->at = realloc(t->at, t->size + n + 1);
    memcpy(t->at + t->size, bytes, n);
    t->size += n;
    t->at[t->size] = '\0';
    return true;
}

/* Tags balanced, every & begins an entity, no control characters. */
static void check_xml(const char *xml)
{
    int depth = 0;
    for (const char *c = xml; *c != '\0'; c++) {
        if ((unsigned char)*c < 0x20 && *c != '\n')
            fail_msg("control character %d", *c);
        if (*c == '&' && strncmp(c, "&lt;", 4) != 0 && strncmp(c, "&gt;", 4) != 0 &&
            strncmp(c, "&amp;", 5) != 0 && strncmp(c, "&quot;", 6) != 0 && strncmp(c, "&apos;", 6) != 0 && strncmp(c, "&#", 2) != 0)
            fail_msg("a bare & at %.20s", c);
        if (*c != '<')
            continue;
        const char *end = strchr(c, '>');
        assert_non_null(end);
        depth += c[1] == '/' ? -1 : end[-1] == '/' ? 0 : 1;
        assert_true(depth >= 0);
        c = end;
    }
    assert_int_equal(depth, 0);
}

static void svg_is_well_formed_and_the_same_twice(void **state)
{
    (void)state;
    static random_story random;
    for (uint64_t round = 0; round < XML_ROUNDS; round++) {
        random_story_make(&random, seed + round * 983);
        text first = {0}, second = {0};
        assert_int_equal(dtl_write(context, &random.timeline, NULL, "svg", NULL, gather, &first), DTL_OK);
        assert_int_equal(dtl_write(context, &random.timeline, NULL, "svg", NULL, gather, &second), DTL_OK);
        check_xml(first.at);
        assert_true(first.size == second.size && memcmp(first.at, second.at, first.size) == 0);
        free(first.at);
        free(second.at);
    }
}

/* ---- contrast ----------------------------------------------------------- */

static uint32_t rgb_of(dtlp_ink ink, int theme)
{
    return dtlp_palette_built_in.rgb[theme - DTL_THEME_LIGHT][ink];
}

static void colors_can_be_told_apart(void **state)
{
    (void)state;
    assert_true(fabs(dtlp_contrast(0x000000, 0xFFFFFF) - 21) < 0.01);
    for (int theme = DTL_THEME_LIGHT; theme <= DTL_THEME_PRINT; theme++)
        for (int ground = 0; ground < 2; ground++) {
            uint32_t behind = rgb_of(ground ? DTLP_INK_SOFT : DTLP_INK_PAGE, theme);
            for (int ink = DTLP_INK_TEXT; ink < DTLP_INK_COUNT; ink++) {
                if (ink == DTLP_INK_SOFT || ink == DTLP_INK_GRID)
                    continue;
                double least = ink <= DTLP_INK_MUTED ? 4.5 : 3;
                double found = dtlp_contrast(rgb_of((dtlp_ink)ink, theme), behind);
                if (found < least)
                    fail_msg("ink %d, theme %d, ground %d: %.2f", ink, theme, ground, found);
            }
        }
}

static void every_story_holds(void **state)
{
    (void)state;
    static const double widths[] = {0, 320, 500, 1600};
    for (size_t i = 0; i < n_stories; i++)
        for (size_t w = 0; w < 4; w++) {
            const dtl_timeline *timeline = stories[i].make();
            dtl_scene *scene = scene_of(timeline, widths[w]);
            dtlp_rows *rows = rows_of(scene, timeline, DTL_MOST_AUTO);
            check_boxes(scene);
            if (timeline->n_entries <= 40)
                check_titles(scene, rows);
            dtl_scene_free(scene);
        }
}

/* The first of the most telling, and the subtitle says how many there are. */
static void too_many_are_counted(void **state)
{
    (void)state;
    const dtl_timeline *timeline = story_long(1213);
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.most_entries = 40;
    dtl_scene *scene;
    assert_int_equal(dtl_lay_out(context, timeline, &options, &scene), DTL_OK);
    static double places[1300];
    assert_int_equal(title_places(scene, places), 40);
    bool told = false;
    for (uint32_t i = 0; i < scene->n_items; i++)
        told = told || (scene->items[i].kind == DTLP_DRAW_TEXT &&
                        strstr(scene->items[i].as.text.string, "Showing 40 of 1,213 events") != NULL);
    assert_true(told);
    dtlp_rows *rows = rows_of(scene, timeline, 40);
    double least = 1;
    for (size_t i = 0; i < rows->count; i++)
        least = fmin(least, rows->at[i].entry->salience);
    size_t more_telling = 0;
    for (size_t i = 0; i < timeline->n_entries; i++)
        more_telling += timeline->entries[i].salience > least;
    assert_true(more_telling < 40);
    dtl_scene_free(scene);
    options.most_entries = 0;
    assert_int_equal(dtl_lay_out(context, timeline, &options, &scene), DTL_OK);
    assert_int_equal(title_places(scene, places), 1213);
    dtl_scene_free(scene);
}

int main(int argc, char **argv)
{
    seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 20240315;
    printf("seed %llu\n", (unsigned long long)seed);
    if (dtl_context_new(NULL, &context) != DTL_OK)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_timelines_hold),
        cmocka_unit_test(random_timelines_hold_to_scale),
        cmocka_unit_test(an_outlier_moves_nothing_else),
        cmocka_unit_test(svg_is_well_formed_and_the_same_twice),
        cmocka_unit_test(colors_can_be_told_apart),
        cmocka_unit_test(every_story_holds),
        cmocka_unit_test(too_many_are_counted),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    dtl_context_free(context);
    return failed;
}
