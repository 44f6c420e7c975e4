/* judge.c - tests of the forest, and of what it is asked and what is done with its word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/forest.h"
#include "event/hand.h"
#include "event/judge.h"

/* A tree that asks one question first, and says `no` or `yes`. */
static dtlp_decision_tree ask(uint8_t seen, int16_t from, int16_t no, int16_t yes)
{
    dtlp_decision_tree tree;
    memset(&tree, 0, sizeof tree);
    for (int i = 0; i < DTLP_TREE_SPLITS; i++)
        tree.from[i] = INT16_MAX;
    tree.seen[0] = seen;
    tree.from[0] = from;
    for (int i = 0; i < DTLP_TREE_LEAVES; i++)
        tree.leaf[i] = i < DTLP_TREE_LEAVES / 2 ? no : yes;
    return tree;
}

static void trees_are_added_up(void **state)
{
    (void)state;
    const dtlp_decision_tree trees[] = {ask(0, 3, -10, 20), ask(1, 0, 1, 2)};
    const dtlp_forest forest = {.trees = trees, .n = 2, .base = 100, .early = 2};
    const int16_t low[] = {2, -1}, high[] = {3, 0};
    assert_int_equal(dtlp_forest_says(&forest, low), 100 - 10 + 1);
    assert_int_equal(dtlp_forest_says(&forest, high), 100 + 20 + 2);
}

static void what_is_hopeless_early_is_given_up(void **state)
{
    (void)state;
    const dtlp_decision_tree trees[] = {ask(0, 3, -10, 20), ask(1, 0, 1, 2)};
    const dtlp_forest forest = {.trees = trees, .n = 2, .base = 0, .early = 1, .hopeless = 0};
    const int16_t low[] = {2, 5}, high[] = {3, 5};
    assert_int_equal(dtlp_forest_says(&forest, low), INT32_MIN);
    assert_int_equal(dtlp_forest_says(&forest, high), 22);
}

static void the_one_built_in_is_whole(void **state)
{
    (void)state;
    const dtlp_forest *forest = dtlp_forest_embedded();
    assert_true(forest->n > 0 && forest->early <= forest->n);
    for (uint32_t t = 0; t < forest->n; t++)
        for (int i = 0; i < DTLP_TREE_SPLITS; i++)
            assert_true(forest->trees[t].seen[i] < DTLP_SEEN_COUNT);
}

/* Orla sang in Tarn. Mika fell on 3 May. The crowd fled. Says yes to all it is shown of the source. */
static void run_with(hand *h, const char *verb, dtlp_time_source source)
{
    static dtlp_decision_tree trees[2];
    static dtlp_forest forest;
    char last[200];
    trees[0] = ask(DTLP_SEEN_source, (int16_t)source, -100, 100);
    trees[1] = ask(DTLP_SEEN_source, (int16_t)(source + 1), 0, -200);
    forest = (dtlp_forest){.trees = trees, .n = 2, .early = 2, .accept = 50};
    hand_begin(h, "1998-06-13");
    hand_sentence(h, "Mika Mika PROPN NNP 2 nsubj\nfell fall VERB VBD 0 root\non on ADP IN 4 case\n3 3 NUM CD 2 obl\nMay May PROPN NNP 4 nmod:unmarked\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Crowds crowd NOUN NNS 3 nsubj\nhad have AUX VBD 3 aux\nfled flee VERB VBN 0 root\n. . PUNCT . 3 punct\n");
    snprintf(last, sizeof last, "Guards guard NOUN NNS 2 nsubj\n%s . PUNCT . 2 punct\n", verb);
    hand_sentence(h, last);
    hand_timex(h, "3 May", "1998-05-03", "1998-05-03");
    h->article.forest = &forest;
    hand_run(h);
}

static bool has_row(hand *h, const char *title)
{
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    for (size_t i = 0; i < timeline->n_entries; i++)
        if (strcmp(timeline->entries[i].title, title) == 0)
            return true;
    return false;
}

static void what_the_rules_leave_gets_a_day_told_before(void **state)
{
    hand *h = *state;
    run_with(h, "slept sleep VERB VBD 0 root\n.", DTLP_SOURCE_BEFORE);
    hand_check_days(h, "fell", "1998-05-03", "1998-05-03");
    hand_check_days(h, "fled", "1998-05-03", "1998-05-03");
    assert_int_equal(hand_event(h, "fled")->time.anchor, DTL_ANCHOR_NARRATIVE);
    assert_non_null(strstr(hand_event(h, "fled")->time.basis, "3 May"));
    assert_true(has_row(h, "Crowds fled"));
}

static void what_goes_on_is_of_no_day_told_before(void **state)
{
    hand *h = *state;
    run_with(h, "sleep sleep VERB VBP 0 root\n.", DTLP_SOURCE_BEFORE);
    assert_true(hand_event(h, "sleep")->time.anchor != DTL_ANCHOR_NARRATIVE);
    assert_false(has_row(h, "Guards sleep"));
}

/* The rules place "had fled" before the day of the text; such a time has no first day, and makes no row. */
static void what_has_no_first_day_is_no_row(void **state)
{
    hand *h = *state;
    run_with(h, "slept sleep VERB VBD 0 root\n.", DTLP_SOURCE_OWN);
    assert_true(hand_event(h, "fled")->time.begin_min == DTL_DAY_OPEN_BEFORE);
    assert_false(has_row(h, "Crowds fled"));
}

static void nothing_is_judged_without_a_forest(void **state)
{
    hand *h = *state;
    run_with(h, "slept sleep VERB VBD 0 root\n.", DTLP_SOURCE_BEFORE);
    assert_true(h->article.happenings->at[0].listed);
    assert_int_equal(h->article.happenings->at[0].unlisted, 0);
    hand_end(h);
    hand_begin(h, "1998-06-13");
    hand_sentence(h, "Crowds crowd NOUN NNS 3 nsubj\nhad have AUX VBD 3 aux\nfled flee VERB VBN 0 root\n. . PUNCT . 3 punct\n");
    hand_run(h);
    assert_false(h->article.happenings->at[0].listed);
    assert_true(h->article.happenings->at[0].unlisted & DTLP_UNLISTED_TIME);
}

static void check_seen(void *context, uint32_t mention, const dtlp_candidate *candidate, const int16_t *seen)
{
    uint32_t *shown = context;
    (void)mention;
    ++*shown;
    assert_true(seen[DTLP_SEEN_rank] < seen[DTLP_SEEN_candidates]);
    assert_int_equal(seen[DTLP_SEEN_source], candidate->source);
    assert_true(candidate->begin_min <= candidate->end_max);
    if (candidate->source == DTLP_SOURCE_BEFORE)
        assert_int_equal(seen[DTLP_SEEN_sentences_back], seen[DTLP_SEEN_sentence]);
}

/* Two sentences are a note. */
static void a_note_is_not_judged(void **state)
{
    hand *h = *state;
    uint32_t shown = 0;
    hand_begin(h, "1998-06-13");
    hand_sentence(h, "Mika Mika PROPN NNP 2 nsubj\nfell fall VERB VBD 0 root\non on ADP IN 4 case\n3 3 NUM CD 2 obl\nMay May PROPN NNP 4 nmod:unmarked\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Crowds crowd NOUN NNS 3 nsubj\nhad have AUX VBD 3 aux\nfled flee VERB VBN 0 root\n. . PUNCT . 3 punct\n");
    hand_timex(h, "3 May", "1998-05-03", "1998-05-03");
    hand_run(h);
    dtlp_judge_all(&h->arena, &h->article.document, h->article.happenings, check_seen, &shown);
    assert_int_equal(shown, 0);
}

static void candidates_and_what_is_seen_of_them_agree(void **state)
{
    hand *h = *state;
    uint32_t shown = 0;
    hand_begin(h, "1998-06-13");
    hand_sentence(h, "Mika Mika PROPN NNP 2 nsubj\nfell fall VERB VBD 0 root\non on ADP IN 4 case\n3 3 NUM CD 2 obl\nMay May PROPN NNP 4 nmod:unmarked\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Crowds crowd NOUN NNS 3 nsubj\nhad have AUX VBD 3 aux\nfled flee VERB VBN 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Yes yes INTJ UH 0 root\n. . PUNCT . 1 punct\n");
    hand_timex(h, "3 May", "1998-05-03", "1998-05-03");
    hand_run(h);
    dtlp_judge_all(&h->arena, &h->article.document, h->article.happenings, check_seen, &shown);
    assert_int_equal(shown, 1); /* "fled" with 3 May: its own time has no first day, and "fell" is listed */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_are_added_up),
        cmocka_unit_test(what_is_hopeless_early_is_given_up),
        cmocka_unit_test(the_one_built_in_is_whole),
        HAND_CASE(what_the_rules_leave_gets_a_day_told_before),
        HAND_CASE(what_goes_on_is_of_no_day_told_before),
        HAND_CASE(what_has_no_first_day_is_no_row),
        HAND_CASE(nothing_is_judged_without_a_forest),
        HAND_CASE(a_note_is_not_judged),
        HAND_CASE(candidates_and_what_is_seen_of_them_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
