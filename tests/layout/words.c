/* words.c - every language says everything, with the same places to be filled.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "layout/story.h"
#include "layout/words.h"

/* Which of {0}, {1}, {2} a text has, as bits; -1 where a brace is none of them. */
static int places_of(const char *text)
{
    int places = 0;
    for (; *text != '\0'; text++) {
        if (*text == '}')
            return -1;
        if (*text != '{')
            continue;
        if (text[1] < '0' || text[1] > '2' || text[2] != '}')
            return -1;
        places |= 1 << (text[1] - '0');
        text += 2;
    }
    return places;
}

static void every_language_is_whole(void **state)
{
    (void)state;
    const dtlp_words *english = dtlp_all_words[0];
    assert_string_equal(english->language, "en");
    size_t n = 0;
    for (; dtlp_all_words[n] != NULL; n++) {
        const dtlp_words *words = dtlp_all_words[n];
        for (int i = 0; i < 10; i++)
            assert_true(words->digits[i] != NULL && *words->digits[i] != '\0');
        for (int i = 0; i < 12; i++)
            assert_true(words->months[i] != NULL && words->months_short[i] != NULL);
        assert_true(words->weekdays[6] != NULL && words->seasons[3] != NULL);
        for (int key = 0; key < DTLP_SAY_COUNT; key++) {
            if (words->say[key] == NULL)
                fail_msg("%s lacks key %d, \"%s\"", words->language, key, english->say[key]);
            int wanted = places_of(english->say[key]), got = places_of(words->say[key]);
            if (got < 0 || (got & ~wanted) != 0)
                fail_msg("%s: \"%s\" for \"%s\"", words->language, words->say[key], english->say[key]);
        }
    }
    assert_true(n >= 2);
}

static void languages_are_found(void **state)
{
    (void)state;
    assert_string_equal(dtlp_words_of("de-AT")->language, "de");
    assert_string_equal(dtlp_words_of("DE")->language, "de");
    assert_string_equal(dtlp_words_of("den")->language, "en");
    assert_string_equal(dtlp_words_of("d")->language, "en");
    assert_string_equal(dtlp_words_of("")->language, "en");
}

static dtlp_arena arena;

static void check(const char *language, dtl_time time, int32_t year, const char *wanted)
{
    dtlp_date_context context = {year, false, false};
    assert_string_equal(dtlp_date_words(&arena, dtlp_words_of(language), &time, context), wanted);
}

static void dates_follow_the_language(void **state)
{
    (void)state;
    dtl_day first = dtl_day_from_civil(2024, 3, 15);
    check("de", story_day(2024, 3, 5), DTLP_NO_YEAR, "5. März 2024");
    check("de", story_lasting(first, first + 3), 2024, "15.–18. März");
    check("de", story_within(first - 14, first + 16, DTL_PRECISION_MONTH, NULL), DTLP_NO_YEAR, "März 2024");
    check("de", story_clock(2024, 3, 5, 545), 2024, "5. März, 09:05 Uhr");
    check("en", story_lasting(first, first + 3), 2024, "15–18 Mar");
    check("fr", story_day(2024, 3, 5), DTLP_NO_YEAR, "5 Mar 2024");
    assert_string_equal(dtlp_number_words(&arena, dtlp_words_of("de"), 1234567), "1.234.567");
    assert_string_equal(dtlp_number_words(&arena, dtlp_words_of("en"), 1213), "1,213");
    assert_string_equal(dtlp_number_words(&arena, dtlp_words_of("en"), 0), "0");
    assert_string_equal(dtlp_digits(&arena, dtlp_words_of("en"), 2024, 1), "2024");
    assert_string_equal(dtlp_digits(&arena, dtlp_words_of("en"), 7, 2), "07");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_is_whole),
        cmocka_unit_test(languages_are_found),
        cmocka_unit_test(dates_follow_the_language),
    };
    dtlp_arena_init(&arena, 1 << 20);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    dtlp_arena_fini(&arena);
    return failed;
}
