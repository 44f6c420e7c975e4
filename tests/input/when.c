/* when.c - dates of publication in the forms that pages use.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "input/when.h"

static void found(const char *text, const char *expected)
{
    dtl_day day;
    char printed[DTL_DAY_TEXT_SIZE] = "";
    if (dtlp_when_read(dtlp_slice_of(text), &day))
        dtl_day_print(day, printed);
    if (strcmp(printed, expected) != 0)
        fail_msg("%s: %s, not %s", text, printed, expected);
}

static void forms(void **state)
{
    (void)state;
    found("2025-11-19", "2025-11-19");
    found("2025-11-19T08:30:00+02:00", "2025-11-19");
    found("2025-11-19 08:30:00", "2025-11-19");
    found("2025/11/19", "2025-11-19");
    found("20251119", "2025-11-19");
    found("20251119T083000Z", "2025-11-19");
    found("Wed, 19 Nov 2025 08:30:00 +0200", "2025-11-19");
    found("Wednesday, November 19th, 2025", "2025-11-19");
    found("Nov. 19, 2025 at 8:30 a.m.", "2025-11-19");
    found("Published 1 Sept 2024, 10:00", "2024-09-01");
    found("19.11.2025 08:30", "2025-11-19");
    found("11/19/2025", "2025-11-19");
    found("19/11/2025", "2025-11-19");
    found("07/07/2025", "2025-07-07");
    found("https://news.example/world/2025/nov/19/a-title", "2025-11-19");
    found("https://news.example/2025/11/19/a-title-100", "2025-11-19");
    found("1763540000", "2025-11-19");
    found("1763540000000", "2025-11-19");
    found("Updated 3 hours ago, 29 February 2024", "2024-02-29");
}

static void no_forms(void **state)
{
    (void)state;
    found("", "");
    found("11/12/2025", "");
    found("2025-13-01", "");
    found("2025-02-30", "");
    found("Wednesday", "");
    found("19 November", "");
    found("Nov. 19, 8:30", "");
    found("https://news.example/article-12345678901", "");
    found("12345678", "");
    found("32 May 2025", "");
    found("19 (of) November 2025", "");
    found("2025-11/19", "");
}

static void where_it_stands(void **state)
{
    (void)state;
    dtl_day day;
    dtlp_slice where;
    assert_true(dtlp_when_find(dtlp_slice_of("GANT, Nov. 19, 2025 - Trains"), &day, &where));
    assert_int_equal(where.size, strlen("Nov. 19, 2025"));
    assert_memory_equal(where.at, "Nov. 19, 2025", where.size);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms),
        cmocka_unit_test(no_forms),
        cmocka_unit_test(where_it_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
