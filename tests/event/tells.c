/* tells.c - tests of titles: whom and what they tell, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* The only row of what has been put in has this title; NULL: there is no row. */
static void check_only_title(hand *h, const char *title)
{
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, title == NULL ? 0 : 1);
    if (title != NULL)
        assert_string_equal(timeline->entries[0].title, title);
}

/* The firm opened a plant. It was turned into offices in 1996. */
static void an_object_goes_on_as_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Mika Mika PROPN NNP 2 nsubj\nopened open VERB VBD 0 root\na a DET DT 4 det\nplant plant NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nturned turn VERB VBN 0 root\ninto into ADP IN 5 case\n"
                     "offices office NOUN NNS 3 obl\nin in ADP IN 7 case\n1996 1996 NUM CD 3 obl\n. . PUNCT . 3 punct\n");
    hand_name(h, "Mika", "Mika Tarr", DTLP_NAME_PERSON);
    hand_timex(h, "1996", "1996-01-01", "1996-12-31");
    check_only_title(h, "The plant was turned into offices");
}

/* Cranes lifted barges, prosecutors said. They sank in 1996. */
static void nothing_is_told_of_those_who_tell(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Cranes crane NOUN NNS 2 nsubj\nleaked leak VERB VBD 0 root\n, , PUNCT , 2 punct\nprosecutors prosecutor NOUN NNS 5 nsubj\n"
                     "said say VERB VBD 2 parataxis\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nsank sink VERB VBD 0 root\nin in ADP IN 4 case\nTolm Tolm PROPN NNP 2 obl\nin in ADP IN 6 case\n"
                     "1996 1996 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    hand_timex(h, "1996", "1996-01-01", "1996-12-31");
    check_only_title(h, "Cranes sank in Tolm");
}

/* One of them, Orla Brand, sang in Tolm in May. */
static void who_a_number_is_stands_beside_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "One one NUM CD 8 nsubj\nof of ADP IN 3 case\nthem they PRON PRP 1 nmod\n, , PUNCT , 5 punct\nOrla Orla PROPN NNP 1 appos\n"
                     "Brand Brand PROPN NNP 5 flat\n, , PUNCT , 5 punct\nsang sing VERB VBD 0 root\nin in ADP IN 10 case\nTolm Tolm PROPN NNP 8 obl\n"
                     "in in ADP IN 12 case\nMay May PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "Orla Brand sang in Tolm");
}

/* He was accused of having bought a villa in May. */
static void an_accusation_says_of_what(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 5 obl\nMika Mika PROPN NNP 5 nsubj:pass\nwas be AUX VBD 5 aux:pass\naccused accuse VERB VBN 0 root\n"
                     "of of SCONJ IN 8 mark\nhaving have AUX VBG 8 aux\nbought buy VERB VBN 5 advcl\na a DET DT 10 det\nvilla villa NOUN NN 8 obj\n"
                     ". . PUNCT . 5 punct\n");
    hand_name(h, "Mika", "Mika Tarr", DTLP_NAME_PERSON);
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "Mika Tarr was accused of having bought a villa");
}

/* The town waits for the list due to be published in June. */
static void what_is_due_is_due(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Tolm Tolm PROPN NNP 2 nsubj\nis be AUX VBZ 5 cop\non on ADP IN 5 case\nthe the DET DT 5 det\nlist list NOUN NN 0 root\n"
                     "due due ADJ JJ 5 acl\nto to PART TO 6 fixed\nbe be AUX VB 9 aux:pass\npublished publish VERB VBN 5 acl\nin in ADP IN 11 case\n"
                     "June June PROPN NNP 9 obl\n. . PUNCT . 5 punct\n");
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    hand_timex(h, "June", "2011-06-01", "2011-06-30");
    check_only_title(h, "The list is due to be published");
}

/* The report was handed over and made public in May, with "made" taken for what the report did. */
static void what_is_made_public_is_no_maker(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\nreport report NOUN NN 13 nsubj\n, , PUNCT , 6 punct\nwhich which PRON WDT 6 nsubj:pass\nwas be AUX VBD 6 aux:pass\n"
                     "sealed seal VERB VBN 2 acl:relcl\nand and CCONJ CC 8 cc\nmade make VERB VBD 6 conj\npublic public ADJ JJ 8 xcomp\n"
                     "in in ADP IN 11 case\nMay May PROPN NNP 8 obl\n, , PUNCT , 6 punct\nruns run VERB VBZ 0 root\nto to ADP IN 15 case\npages page NOUN NNS 13 obl\n"
                     ". . PUNCT . 13 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "The report was made public");
}

/* Anyone who sang in May was heard. */
static void anyone_is_nobody(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Anyone anyone PRON NN 7 nsubj:pass\nwho who PRON WP 3 nsubj\nsang sing VERB VBD 1 acl:relcl\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 3 obl\nis be AUX VBZ 7 aux:pass\nheard hear VERB VBN 0 root\n. . PUNCT . 7 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, NULL);
}

/* The world's governing body signed a pact in May, with the body taken for governed. */
static void who_acts_stands_before_the_verb_whatever_it_hangs_on(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\nworld world NOUN NN 4 nsubj\n's 's PART POS 2 case\ngoverning govern VERB VBG 6 advcl\nbody body NOUN NN 4 obj\n"
                     "signed sign VERB VBD 0 root\na a DET DT 8 det\npact pact NOUN NN 6 obj\nin in ADP IN 10 case\nMay May PROPN NNP 6 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "The world's governing body signed a pact");
}

/* Orla said on Wednesday that the trace had been matched last month. */
static void a_day_beside_the_row_is_not_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "On on ADP IN 2 case\nWednesday Wednesday PROPN NNP 4 obl\nOrla Orla PROPN NNP 4 nsubj\nmet meet VERB VBD 0 root\n"
                     "Mika Mika PROPN NNP 4 obj\nat at ADP IN 10 case\nlast last ADJ JJ 8 amod\nweek week NOUN NN 10 nmod:poss\n's 's PART POS 8 case\n"
                     "fair fair NOUN NN 4 obl\n. . PUNCT . 4 punct\n");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    hand_name(h, "Mika", "Mika Tarr", DTLP_NAME_PERSON);
    hand_timex(h, "Wednesday", "2011-05-11", "2011-05-11");
    hand_timex(h, "last week", "2011-05-02", "2011-05-08");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(timeline->n_entries >= 1);
    for (size_t i = 0; i < timeline->n_entries; i++)
        assert_null(strstr(timeline->entries[i].title, "week"));
    assert_non_null(strstr(timeline->entries[timeline->n_entries - 1].title, "at the fair"));
}

/* Orla said at the time that the towers there would close in May. */
static void a_time_and_a_place_told_before_are_not_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 6 obl\nthe the DET DT 4 det\ntowers tower NOUN NNS 6 nsubj\nthere there ADV RB 4 advmod\n"
                     "closed close VERB VBD 0 root\nat at ADP IN 9 case\nthe the DET DT 9 det\ntime time NOUN NN 6 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "The towers closed");
}

/* In the first days of June Mika moved two barges. */
static void no_stretch_is_left_without_its_month(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Mika Mika PROPN NNP 2 nsubj\nmoved move VERB VBD 0 root\ntwo two NUM CD 4 nummod\nbarges barge NOUN NNS 2 obj\nin in ADP IN 8 case\n"
                     "the the DET DT 8 det\nfirst first ADJ JJ 8 amod\ndays day NOUN NNS 2 obl\nof of ADP IN 10 case\nApril April PROPN NNP 8 nmod\n. . PUNCT . 2 punct\n");
    hand_name(h, "Mika", "Mika Tarr", DTLP_NAME_PERSON);
    hand_timex(h, "April", "2011-04-01", "2011-04-30");
    check_only_title(h, "Mika Tarr moved two barges");
}

/* The road, first promised in May, was never built. */
static void an_adverb_stands_behind_the_auxiliary(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\nroad road NOUN NN 9 nsubj\n, , PUNCT , 5 punct\nfirst first ADV RB 5 advmod\npromised promise VERB VBN 2 acl\n"
                     "in in ADP IN 7 case\nMay May PROPN NNP 5 obl\n, , PUNCT , 5 punct\nruns run VERB VBZ 0 root\nto to ADP IN 11 case\nTolm Tolm PROPN NNP 9 obl\n"
                     ". . PUNCT . 9 punct\n");
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "The road was first promised");
}

/* The core spent most of last year in a room. */
static void what_is_spent_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\ncore core NOUN NN 3 nsubj\nspent spend VERB VBD 0 root\nmost most ADJ JJS 3 obj\nof of ADP IN 7 case\n"
                     "last last ADJ JJ 7 amod\nyear year NOUN NN 4 nmod\nin in ADP IN 10 case\na a DET DT 10 det\nroom room NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "last year", "2010-01-01", "2010-12-31");
    check_only_title(h, "The core spent most of last year in a room");
}

/* The trawler left. She was sold in May to Orla. */
static void a_ship_is_she(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\ntrawler trawler NOUN NN 3 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "She she PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nsold sell VERB VBN 0 root\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n"
                     "to to ADP IN 7 case\nOrla Orla PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(timeline->n_entries >= 1);
    assert_string_equal(timeline->entries[timeline->n_entries - 1].title, "The trawler was sold to Orla");
}

/* You will hear of the mill. It was built in May. */
static void the_only_thing_told_of_is_meant(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "You you PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nhear hear VERB VB 0 root\nof of ADP IN 6 case\nthe the DET DT 6 det\n"
                     "mill mill NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "It it PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nbuilt build VERB VBN 0 root\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "The mill was built");
}

/* The laboratory assistants of the college of the northernmost province put a slice under a lamp in May. */
static void what_is_put_is_put_somewhere(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 3 det\nlaboratory laboratory NOUN NN 3 compound\nassistants assistant NOUN NNS 11 nsubj\nof of ADP IN 6 case\nthe the DET DT 6 det\n"
                     "college college NOUN NN 3 nmod\nof of ADP IN 10 case\nthe the DET DT 10 det\nnorthernmost northernmost ADJ JJ 10 amod\nprovince province NOUN NN 6 nmod\n"
                     "put put VERB VBD 0 root\na a DET DT 13 det\nslice slice NOUN NN 11 obj\nunder under ADP IN 17 case\na a DET DT 17 det\n"
                     "fluorescent fluorescent ADJ JJ 17 amod\nlamp lamp NOUN NN 11 obl\nin in ADP IN 19 case\nMay May PROPN NNP 11 obl\n. . PUNCT . 11 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_non_null(strstr(timeline->entries[0].title, "put a slice under a fluorescent lamp"));
}

/* Levels had already dropped in May. */
static void an_adverb_that_is_gone_keeps_no_perfect(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Water water NOUN NN 2 compound\nlevels level NOUN NNS 5 nsubj\nhad have AUX VBD 5 aux\nalready already ADV RB 5 advmod\ndropped drop VERB VBN 0 root\n"
                     "in in ADP IN 7 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    check_only_title(h, "Water levels dropped");
}

/* Jurors met his widow, whose statement, signed in May, was read, with the clause hung on the verb. */
static void whose_it_is_stands_before_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Jurors juror NOUN NNS 2 nsubj\nmet meet VERB VBD 0 root\nthe the DET DT 4 det\nwidow widow NOUN NN 2 obj\n, , PUNCT , 14 punct\n"
                     "whose whose PRON WP$ 7 nmod:poss\nstatement statement NOUN NN 14 nsubj:pass\n, , PUNCT , 9 punct\nsigned sign VERB VBN 7 acl\n"
                     "in in ADP IN 11 case\nMay May PROPN NNP 9 obl\n, , PUNCT , 9 punct\nwas be AUX VBD 14 aux:pass\nread read VERB VBN 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(timeline->n_entries >= 1);
    for (size_t i = 0; i < timeline->n_entries; i++)
        assert_null(strstr(timeline->entries[i].title, "Whose"));
    assert_non_null(strstr(timeline->entries[0].title, "The widow\xE2\x80\x99s statement was signed"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(an_object_goes_on_as_it),
        HAND_CASE(nothing_is_told_of_those_who_tell),
        HAND_CASE(who_a_number_is_stands_beside_it),
        HAND_CASE(an_accusation_says_of_what),
        HAND_CASE(what_is_due_is_due),
        HAND_CASE(what_is_made_public_is_no_maker),
        HAND_CASE(anyone_is_nobody),
        HAND_CASE(a_day_beside_the_row_is_not_told),
        HAND_CASE(a_time_and_a_place_told_before_are_not_told),
        HAND_CASE(no_stretch_is_left_without_its_month),
        HAND_CASE(an_adverb_stands_behind_the_auxiliary),
        HAND_CASE(what_is_spent_is_told),
        HAND_CASE(a_ship_is_she),
        HAND_CASE(the_only_thing_told_of_is_meant),
        HAND_CASE(what_is_put_is_put_somewhere),
        HAND_CASE(an_adverb_that_is_gone_keeps_no_perfect),
        HAND_CASE(whose_it_is_stands_before_it),
        HAND_CASE(who_acts_stands_before_the_verb_whatever_it_hangs_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
