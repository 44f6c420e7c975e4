/* alone.c - tests of titles that stand alone: nothing in them leans on what the article told before.
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

/* The Harbour Board has shut the pier. It opened a quay in May. */
static void a_name_keeps_its_article(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 3 det\nHarbour Harbour PROPN NNP 3 compound\nBoard Board PROPN NNP 5 nsubj\nhas have AUX VBZ 5 aux\n"
                     "shut shut VERB VBN 0 root\nthe the DET DT 7 det\npier pier NOUN NN 5 obj\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nopened open VERB VBD 0 root\na a DET DT 4 det\nquay quay NOUN NN 2 obj\nin in ADP IN 6 case\n"
                     "May May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Harbour Board", "Harbour Board", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "The Harbour Board opened a quay");
}

/* The number of boats on the Tarn Line that sank in May rose. */
static void no_name_is_told_apart_by_a_clause(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nnumber number NOUN NN 13 nsubj\nof of ADP IN 4 case\nboats boat NOUN NNS 2 nmod\n"
                     "on on ADP IN 8 case\nthe the DET DT 8 det\nTarn Tarn PROPN NNP 8 compound\nLine Line PROPN NNP 4 nmod\n"
                     "that that PRON WDT 10 nsubj\nsank sink VERB VBD 8 acl:relcl\nin in ADP IN 12 case\nMay May PROPN NNP 10 obl\n"
                     "rose rise VERB VBD 0 root\n. . PUNCT . 13 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Tarn Line", "Tarn Line", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "Boats on the Tarn Line sank");
}

/* A bench for Orla Brand, who was shot in March and led a band in Tolm in May, will be unveiled. */
static void what_is_joined_in_a_clause_has_its_subject(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 2 det\nbench bench NOUN NN 23 nsubj:pass\nfor for ADP IN 4 case\nOrla Orla PROPN NNP 2 nmod\n"
                     "Brand Brand PROPN NNP 4 flat\n, , PUNCT , 9 punct\nwho who PRON WP 9 nsubj:pass\nwas be AUX VBD 9 aux:pass\n"
                     "shot shoot VERB VBN 2 acl:relcl\nin in ADP IN 11 case\nMarch March PROPN NNP 9 obl\nand and CCONJ CC 13 cc\n"
                     "led lead VERB VBD 9 conj\na a DET DT 15 det\nband band NOUN NN 13 obj\nin in ADP IN 17 case\n"
                     "Tolm Tolm PROPN NNP 15 nmod\nin in ADP IN 19 case\nMay May PROPN NNP 13 obl\n, , PUNCT , 2 punct\n"
                     "will will AUX MD 23 aux\nbe be AUX VB 23 aux:pass\nunveiled unveil VERB VBN 0 root\n. . PUNCT . 23 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    CHECK_TITLES(h, "Orla Brand was shot", "Orla Brand led a band in Tolm");
}

/* A new wing, on which work began in May, is empty. */
static void on_which_work_began(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 3 det\nnew new ADJ JJ 3 amod\nwing wing NOUN NN 13 nsubj\n, , PUNCT , 8 punct\non on ADP IN 6 case\n"
                     "which which PRON WDT 8 obl\nwork work NOUN NN 8 nsubj\nbegan begin VERB VBD 3 acl:relcl\nin in ADP IN 10 case\n"
                     "May May PROPN NNP 8 obl\n, , PUNCT , 3 punct\nis be AUX VBZ 13 cop\nempty empty ADJ JJ 0 root\n. . PUNCT . 13 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "Work began on a new wing");
}

/* The cities it holds, among them Tarn, which fell in March, are big. */
static void among_them(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ncities city NOUN NNS 16 nsubj\nit it PRON PRP 4 nsubj\nholds hold VERB VBZ 2 acl:relcl\n"
                     ", , PUNCT , 7 punct\namong among ADP IN 7 case\nthem they PRON PRP 8 nmod\nTarn Tarn PROPN NNP 2 appos\n"
                     ", , PUNCT , 11 punct\nwhich which PRON WDT 11 nsubj\nfell fall VERB VBD 8 acl:relcl\nin in ADP IN 13 case\n"
                     "March March PROPN NNP 11 obl\n, , PUNCT , 2 punct\nare be AUX VBP 16 cop\nbig big ADJ JJ 0 root\n"
                     ". . PUNCT . 16 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    hand_name(h, "Tarn", "Tarn", DTLP_NAME_PLACE);
    CHECK_TITLES(h, "Tarn fell");
}

/* Orla learned in May what happened to her boat. */
static void what_happened_to_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nlearned learn VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n"
                     "what what PRON WP 2 obj\nhappened happen VERB VBD 5 acl:relcl\nto to ADP IN 9 case\nher her PRON PRP$ 9 nmod:poss\n"
                     "boat boat NOUN NN 6 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand learned what happened to her boat");
}

/* The union wrote to the firm about lamps as long ago as May. */
static void as_long_ago_as(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nunion union NOUN NN 3 nsubj\nwrote write VERB VBD 0 root\nto to ADP IN 6 case\n"
                     "the the DET DT 6 det\nfirm firm NOUN NN 3 obl\nabout about ADP IN 8 case\nlamps lamp NOUN NNS 3 obl\n"
                     "as as ADV RB 10 advmod\nlong long ADV RB 11 advmod\nago ago ADV RB 3 advmod\nas as ADP IN 13 case\n"
                     "May May PROPN NNP 11 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The union wrote to the firm about lamps");
}

/* Orla was born in Tarn and fled in May. */
static void nobody_is_fled(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "Tarn Tarn PROPN NNP 3 obl\nand and CCONJ CC 7 cc\nfled flee VERB VBD 3 conj\nin in ADP IN 9 case\n"
                     "May May PROPN NNP 7 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand fled");
}

/* Jack Warren and Ann Bell denied it. They were freed in May. */
static void they_are_both(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Jack Jack PROPN NNP 6 nsubj\nWarren Warren PROPN NNP 1 flat\nand and CCONJ CC 4 cc\nAnn Ann PROPN NNP 1 conj\n"
                     "Bell Bell PROPN NNP 4 flat\ndenied deny VERB VBD 0 root\nit it PRON PRP 6 obj\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "They they PRON PRP 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nfreed free VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Jack Warren", "Jack Warren", DTLP_NAME_PERSON);
    hand_name(h, "Ann Bell", "Ann Bell", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Jack Warren and Ann Bell were freed");
}

/* Savers queued outside its branches in May. */
static void its_of_nobody(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Savers saver NOUN NNS 2 nsubj\nqueued queue VERB VBD 0 root\noutside outside ADP IN 5 case\n"
                     "its its PRON PRP$ 5 nmod:poss\nbranches branch NOUN NNS 2 obl\nin in ADP IN 7 case\nMay May PROPN NNP 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "Savers queued outside the branches");
}

/* Orla sold that boat in May. */
static void that_one_is_the_one(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsold sell VERB VBD 0 root\nthat that DET DT 4 det\nboat boat NOUN NN 2 obj\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand sold the boat");
}

/* In May Orla and old Mika were caught, with Mika for another subject. */
static void two_subjects_are_one(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 8 obl\nOrla Orla PROPN NNP 8 nsubj:pass\nand and CCONJ CC 6 cc\n"
                     "old old ADJ JJ 6 amod\nMika Mika PROPN NNP 8 nsubj:pass\nwere be AUX VBD 8 aux:pass\n"
                     "caught catch VERB VBN 0 root\n. . PUNCT . 8 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_run(h);
    hand_check_head(h, "Mika", "Orla", "conj");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_name_keeps_its_article),
        HAND_CASE(no_name_is_told_apart_by_a_clause),
        HAND_CASE(what_is_joined_in_a_clause_has_its_subject),
        HAND_CASE(on_which_work_began),
        HAND_CASE(among_them),
        HAND_CASE(what_happened_to_it),
        HAND_CASE(as_long_ago_as),
        HAND_CASE(nobody_is_fled),
        HAND_CASE(they_are_both),
        HAND_CASE(its_of_nobody),
        HAND_CASE(that_one_is_the_one),
        HAND_CASE(two_subjects_are_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
