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
#include "layout/rows.h"
#include "layout/scene.h"
#include "layout/story.h"
#include "layout/theme.h"
#include "layout/words.h"

enum { ROUNDS = 300, MOST = 40 };

/* ---- random timelines --------------------------------------------------- */

static uint64_t state_of_chance;

static uint32_t chance(uint32_t below)
{
    state_of_chance = state_of_chance * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state_of_chance >> 33) % below;
}

static const char *const words[] = {
    "council", "inquiry", "a", "of", "the", "bridge", "Aldermouth", "resigns", "£1.3", "billion", "—", "“quoted”",
    "Donaudampfschifffahrtsgesellschaftskapitän", "x", "1,200", "people", "4", "metres", "ÅÉÎ", "<b>&amp;", "]]>",
    "\x01\x1b", "naïve", "Мэр", "δήμος", "and", "then", "again"};

static char *random_text(uint32_t most_words)
{
    static char room[MOST * 4][1024];
    static size_t next;
    char *out = room[next++ % (MOST * 4)];
    size_t size = 0;
    for (uint32_t n = 1 + chance(most_words); n > 0; n--)
        size += (size_t)snprintf(out + size, 1024 - size, "%s%s", size > 0 ? " " : "",
                                 words[chance(sizeof words / sizeof *words)]);
    return out;
}

static dtl_time random_time(dtl_day day)
{
    dtl_civil c = dtl_civil_from_day(day);
    dtl_day month = dtl_day_from_civil(c.year, c.month, 1);
    dtl_time time;
    switch (chance(12)) {
    case 0: return story_within(month, month + 27, DTL_PRECISION_VAGUE, "in recent weeks");
    case 1: return story_within(month, dtl_day_from_civil(c.year + (c.month == 12), c.month % 12 + 1, 1) - 1,
                                DTL_PRECISION_MONTH, NULL);
    case 2: return story_within(dtl_day_from_civil(c.year, 1, 1), dtl_day_from_civil(c.year, 12, 31), DTL_PRECISION_YEAR, NULL);
    case 3: return story_lasting(day, day + 1 + (dtl_day)chance(200));
    case 4: return story_within(day, DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN, NULL);
    case 5:
        time = story_lasting(day, DTL_DAY_OPEN_AFTER);
        time.end_min = day;
        return time;
    case 6: return story_clock(c.year, c.month, c.day, (int32_t)chance(1440));
    default: return story_day(c.year, c.month, c.day);
    }
}

typedef struct random_story {
    dtl_timeline timeline;
    dtl_entry entries[MOST + 1];
    dtl_conflict conflict;
} random_story;

static void make_random(random_story *random)
{
    static const char *const lanes[] = {"Council", "Courts", "People", "Weather", NULL, "Press", "Port", "Police", "Rail", "Water"};
    uint32_t n = chance(MOST), n_lanes = 1 + chance(10);
    dtl_day day = (dtl_day)chance(30000) - 10000;
    memset(random, 0, sizeof *random);
    for (uint32_t i = 0; i < n; i++) {
        dtl_entry *entry = &random->entries[i];
        day += (dtl_day)(chance(4) == 0 ? chance(3000) : chance(12));
        entry->title = random_text(30);
        entry->time = random_time(day);
        entry->lane = lanes[chance(n_lanes)];
        entry->modality = chance(6) == 0 ? (dtl_modality)chance(4) : DTL_MODALITY_ACTUAL;
        entry->source = chance(2) ? random_text(4) : NULL;
        if (chance(10) == 0) {
            random->conflict.time = story_day(2024, 5, 5);
            entry->conflicts = &random->conflict;
            entry->n_conflicts = 1;
        }
    }
    random->timeline = (dtl_timeline){.title = random_text(12), .entries = random->entries, .n_entries = n};
}

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

/* Every title, put together from its lines, is the whole title. */
static void check_titles(const dtl_scene *scene, const dtlp_rows *rows)
{
    static char got[4096], want[4096];
    size_t row = 0, n_got = 0;
    bool inside = false;
    int depth = 0;
    for (uint32_t i = 0; i < scene->n_items; i++) {
        const dtlp_shape_item *item = &scene->items[i];
        if (item->kind == DTLP_DRAW_GROUP && item->as.group.role == DTLP_ROLE_ITEM) {
            inside = true;
            n_got = 0;
            depth = 0;
            got[0] = '\0';
        } else if (item->kind == DTLP_DRAW_GROUP && inside) {
            depth++;
        } else if (item->kind == DTLP_DRAW_END && inside && depth-- == 0) {
            size_t n_want = 0;
            want[0] = '\0';
            assert_true(row < rows->count);
            add_letters(want, &n_want, rows->at[row++].title);
            assert_string_equal(got, want);
            inside = false;
        } else if (inside && item->kind == DTLP_DRAW_TEXT && item->as.text.part == DTLP_PART_TITLE) {
            add_letters(got, &n_got, item->as.text.string);
        }
    }
    assert_int_equal(row, rows->count);
}

/* An imprecise or unconfirmed date is never upright ink beside a filled mark. */
static void check_row_honesty(const dtlp_shape_item *item, const dtlp_event_row *row)
{
    const dtl_time *time = &row->entry->time;
    bool exact = row->entry->modality == DTL_MODALITY_ACTUAL && time->begin_min == time->begin_max &&
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
        if (scene->items[i].kind == DTLP_DRAW_GROUP && scene->items[i].as.group.role == DTLP_ROLE_ITEM)
            check_row_honesty(&scene->items[i + 1], &rows->at[row++]);
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
    uint64_t seed = state_of_chance;
    for (int round = 0; round < ROUNDS; round++) {
        state_of_chance = seed + (uint64_t)round * 977;
        make_random(&random);
        static const double widths[] = {0, 420, 600, 1200};
        dtl_scene *scene = scene_of(&random.timeline, widths[round % 4]);
        dtlp_rows *rows = rows_of(scene, &random.timeline, 0);
        check_boxes(scene);
        check_titles(scene, rows);
        check_honesty(scene, rows);
        dtl_scene_free(scene);
        scene = scene_in(&random.timeline, DTL_LAYOUT_WIDE, round % 2 == 0 ? 0 : 900);
        rows = rows_of(scene, &random.timeline, 0);
        check_boxes(scene);
        check_titles(scene, rows);
        dtl_scene_free(scene);
    }
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
    uint64_t seed = state_of_chance;
    size_t tried = 0;
    for (int round = 0; round < ROUNDS; round++) {
        state_of_chance = seed + (uint64_t)round * 1013;
        make_random(&random);
        size_t n = random.timeline.n_entries;
        if (n < 3)
            continue;
        for (size_t i = 0; i < n; i++) { /* no titles without letters, no interval up to the outlier */
            random.entries[i].title = "One of the things that happened";
            if (random.entries[i].time.end_max == DTL_DAY_OPEN_AFTER)
                random.entries[i].time = story_day(1990, 1, 1);
        }
        static double before[MOST + 1], after[MOST + 1];
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
                fail_msg("round %d: row %zu moved", round, i);
        tried++;
    }
    assert_true(tried > ROUNDS / 3);
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
    for (int round = 0; round < 50; round++) {
        make_random(&random);
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
    state_of_chance = argc > 1 ? strtoull(argv[1], NULL, 10) : 20240315;
    printf("seed %llu\n", (unsigned long long)state_of_chance);
    if (dtl_context_new(NULL, &context) != DTL_OK)
        return 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_timelines_hold),
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
