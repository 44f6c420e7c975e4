/* choose.c - of many entries the most telling are shown, and all are counted.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layout/lanes.h"
#include "layout/rows.h"
#include "layout/story.h"

static dtlp_arena arena;

static dtlp_rows *rows_of(const dtl_timeline *timeline, size_t most, dtl_lanes lanes)
{
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.most_entries = most;
    options.lanes = lanes;
    return dtlp_rows_of(&arena, timeline, &options);
}

/* "and 75 more in 1963" -> 75 */
static size_t folded(const char *words)
{
    unsigned count = 0;
    if (words != NULL)
        assert_int_equal(sscanf(words, "and %u more", &count), 1);
    return count;
}

static void check_counts(const dtl_timeline *timeline, size_t shown)
{
    dtlp_rows *rows = rows_of(timeline, DTL_MOST_AUTO, DTL_LANES_CATEGORY);
    size_t left_out = 0;
    for (size_t i = 0; i < rows->count; i++)
        left_out += folded(rows->at[i].fold);
    assert_int_equal(left_out, rows->hidden);
    assert_int_equal(rows->count + rows->hidden, timeline->n_entries);
    assert_int_equal(rows->count, shown);
    for (size_t i = 1; i < rows->count; i++) {
        assert_true(rows->at[i].entry > rows->at[i - 1].entry);
        assert_true(rows->at[i].pause == NULL || rows->at[i].hidden_before == 0);
    }
}

static void all_that_is_left_out_is_counted(void **state)
{
    (void)state;
    check_counts(story_long(40), 40);
    check_counts(story_long(650), 150);
    check_counts(story_long(1000), 150);
    check_counts(story_long(1001), 40);
    check_counts(story_long(5000), 40);
}

/* Nothing in a section is left out for something less telling in it. */
static void the_most_telling_are_shown(void **state)
{
    (void)state;
    const dtl_timeline *timeline = story_long(650);
    dtlp_rows *rows = rows_of(timeline, DTL_MOST_AUTO, DTL_LANES_CATEGORY);
    double least[3000], most_hidden[3000];
    for (size_t i = 0; i < 3000; i++)
        least[i] = 2, most_hidden[i] = -1;
    size_t row = 0;
    for (size_t i = 0; i < timeline->n_entries; i++) {
        const dtl_entry *entry = &timeline->entries[i];
        int32_t year = dtl_civil_from_day(entry->time.begin_min).year;
        if (row < rows->count && rows->at[row].entry == entry) {
            least[year] = entry->salience < least[year] ? entry->salience : least[year];
            row++;
        } else if (entry->salience > most_hidden[year]) {
            most_hidden[year] = entry->salience;
        }
    }
    for (size_t year = 0; year < 3000; year++)
        assert_true(most_hidden[year] < 0 || most_hidden[year] <= least[year]);
}

static void busy_weeks_are_folded(void **state)
{
    (void)state;
    const dtl_timeline *timeline = story_busy();
    dtlp_rows *rows = rows_of(timeline, DTL_MOST_AUTO, DTL_LANES_CATEGORY);
    size_t left_out = 0;
    assert_true(rows->n_clusters >= 4);
    for (size_t i = 0; i < rows->count; i++)
        left_out += folded(rows->at[i].fold);
    assert_true(left_out > 20 && left_out == rows->hidden);
    assert_int_equal(rows->count + left_out, timeline->n_entries);
    for (size_t c = 0; c < rows->n_clusters; c++)
        assert_true(rows->clusters[c].count <= 4 && rows->clusters[c].first + rows->clusters[c].count <= rows->count);
    assert_int_equal(rows_of(timeline, 0, DTL_LANES_CATEGORY)->count, timeline->n_entries);
}

static size_t lane_count(const dtlp_rows *rows, const char *name)
{
    for (size_t i = 0; i < rows->n_lanes; i++)
        if (strcmp(rows->lanes[i].name, name) == 0)
            return rows->lanes[i].count;
    return 0;
}

static void lanes_cover_most(void **state)
{
    (void)state;
    static const char *const people[][2] = {{"A", "B"}, {"B", "C"}, {"C", "B"}, {"D", "A"}, {"D", "B"}, {"E", NULL}};
    static const char *places[] = {"Here"};
    dtl_entry entries[6] = {0};
    for (size_t i = 0; i < 6; i++) {
        entries[i].title = "x";
        entries[i].time = story_day(2024, 1, 1 + (int32_t)i);
        entries[i].participants = people[i];
        entries[i].n_participants = people[i][1] != NULL ? 2 : 1;
        entries[i].places = places;
        entries[i].n_places = i == 0 ? 0 : 1;
        entries[i].lane = people[i][0];
    }
    dtl_timeline timeline = {.title = "t", .entries = entries, .n_entries = 6};
    dtlp_rows *rows = rows_of(&timeline, DTL_MOST_AUTO, DTL_LANES_PARTICIPANT);
    assert_int_equal(lane_count(rows, "B"), 4); /* of the two entries left, A (or D) has one, E the other */
    assert_int_equal(rows->n_lanes, 3);
    rows = rows_of(&timeline, DTL_MOST_AUTO, DTL_LANES_PLACE);
    assert_int_equal(lane_count(rows, "Here"), 5);
    assert_int_equal(lane_count(rows, "Other"), 1);
    assert_int_equal(rows_of(&timeline, DTL_MOST_AUTO, DTL_LANES_NONE)->n_lanes, 0);
    /* Only D is named first more than once: no lanes, until they are given. */
    assert_int_equal(rows_of(&timeline, DTL_MOST_AUTO, DTL_LANES_CATEGORY)->n_lanes, 0);
    entries[0].lane = "Given";
    rows = rows_of(&timeline, DTL_MOST_AUTO, DTL_LANES_CATEGORY);
    assert_int_equal(rows->n_lanes, 5);
    assert_int_equal(lane_count(rows, "D"), 2);
    assert_string_equal(rows->lanes[0].name, "Given");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_is_left_out_is_counted),
        cmocka_unit_test(the_most_telling_are_shown),
        cmocka_unit_test(busy_weeks_are_folded),
        cmocka_unit_test(lanes_cover_most),
    };
    dtlp_arena_init(&arena, 1 << 28);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    dtlp_arena_fini(&arena);
    return failed;
}
