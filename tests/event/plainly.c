/* plainly.c - tests of titles that an editor would print: no word that only stresses or leans, no shouting, nothing cut short.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* The titles in the order of the timeline; fewer given than there are is a failure. */
static void check_titles(hand *h, const char *const *titles, size_t n)
{
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, n);
    for (size_t i = 0; i < n; i++)
        assert_string_equal(timeline->entries[i].title, titles[i]);
}

#define CHECK_TITLES(h, ...) \
    check_titles(h, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* Orla Brand spent Sunday mending nets at the quay. */
static void spent_sunday_packing(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nBrand Brand PROPN NNP 1 flat\nspent spend VERB VBD 0 root\n"
                     "Sunday Sunday PROPN NNP 3 obl:unmarked\nmending mend VERB VBG 3 advcl\nnets net NOUN NNS 5 obj\nat at ADP IN 9 case\n"
                     "the the DET DT 9 det\nquay quay NOUN NN 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Sunday", "2020-11-29", "2020-11-29");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand spent Sunday mending nets at the quay");
}

/* THE BOARD of Tarn Mills closed a quay in May. */
static void the_board_in_capitals(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "THE the DET DT 2 det\nBOARD board NOUN NN 6 nsubj\nof of ADP IN 5 case\nTarn Tarn PROPN NNP 2 nmod\n"
                     "Mills Mills PROPN NNP 2 nmod\nclosed close VERB VBD 0 root\na a DET DT 8 det\nquay quay NOUN NN 6 obj\n"
                     "in in ADP IN 10 case\nMay May PROPN NNP 6 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The Board of Tarn Mills closed a quay");
}

/* NATO closed a base in May. */
static void initials_stay(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "NATO NATO PROPN NNP 2 nsubj\nclosed close VERB VBD 0 root\na a DET DT 4 det\nbase base NOUN NN 2 obj\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "NATO closed a base");
}

/* The company itself was sold to a rival in May. */
static void the_company_itself(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ncompany company NOUN NN 5 nsubj:pass\nitself itself PRON PRP 2 nmod:unmarked\n"
                     "was be AUX VBD 5 aux:pass\nsold sell VERB VBN 0 root\nto to ADP IN 8 case\na a DET DT 8 det\n"
                     "rival rival NOUN NN 5 obl\nin in ADP IN 10 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The company was sold to a rival");
}

/* The board was appointed by then president Orla Brand in May. */
static void then_president(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nboard board NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nappointed appoint VERB VBN 0 root\n"
                     "by by ADP IN 7 case\nthen then ADV RB 4 obl\npresident president NOUN NN 8 nmod:desc\n"
                     "Orla Orla PROPN NNP 4 obl:agent\nBrand Brand PROPN NNP 8 flat\nin in ADP IN 11 case\nMay May PROPN NNP 4 obl\n"
                     ". . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "The board was appointed by president Orla Brand");
}

/* Orla Brand vanished in May on her way home from choir practice at the old school in Tolm, 60 miles north of the city of Tarn. */
static void miles_north(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nBrand Brand PROPN NNP 1 flat\nvanished vanish VERB VBD 0 root\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 3 obl\non on ADP IN 8 case\nher her PRON PRP$ 8 nmod:poss\nway way NOUN NN 3 obl\n"
                     "home home ADV RB 3 advmod\nfrom from ADP IN 12 case\nchoir choir NOUN NN 12 compound\n"
                     "practice practice NOUN NN 3 obl\nat at ADP IN 16 case\nthe the DET DT 16 det\nold old ADJ JJ 16 amod\n"
                     "school school NOUN NN 3 obl\nin in ADP IN 18 case\nTolm Tolm PROPN NNP 16 nmod\n, , PUNCT , 22 punct\n"
                     "60 60 NUM CD 21 nummod\nmiles mile NOUN NNS 22 obl:unmarked\nnorth north ADV RB 3 advmod\nof of ADP IN 25 case\n"
                     "the the DET DT 25 det\ncity city NOUN NN 22 obl\nof of ADP IN 27 case\nTarn Tarn PROPN NNP 25 nmod\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand vanished on her way home from choir practice at the old school in Tolm");
}

/* The Orla sank in a storm south of the island of Tolm on her way from the mills of Tarn to the quays of Vell in May. */
static void a_storm_south_of_the_island(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nOrla Orla PROPN NNP 3 nsubj\nsank sink VERB VBD 0 root\nin in ADP IN 6 case\na a DET DT 6 det\n"
                     "storm storm NOUN NN 3 obl\nsouth south ADV RB 3 advmod\nof of ADP IN 10 case\nthe the DET DT 10 det\n"
                     "island island NOUN NN 7 obl\nof of ADP IN 12 case\nTolm Tolm PROPN NNP 10 nmod\non on ADP IN 15 case\n"
                     "her her PRON PRP$ 15 nmod:poss\nway way NOUN NN 3 obl\nfrom from ADP IN 18 case\nthe the DET DT 18 det\n"
                     "mills mill NOUN NNS 15 nmod\nof of ADP IN 20 case\nTarn Tarn PROPN NNP 18 nmod\nto to ADP IN 23 case\n"
                     "the the DET DT 23 det\nquays quay NOUN NNS 3 obl\nof of ADP IN 25 case\nVell Vell PROPN NNP 23 nmod\n"
                     "in in ADP IN 27 case\nMay May PROPN NNP 23 nmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The Orla sank in a storm on her way from the mills of Tarn to the quays of Vell");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(spent_sunday_packing),
        HAND_CASE(the_board_in_capitals),
        HAND_CASE(initials_stay),
        HAND_CASE(the_company_itself),
        HAND_CASE(then_president),
        HAND_CASE(miles_north),
        HAND_CASE(a_storm_south_of_the_island),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
