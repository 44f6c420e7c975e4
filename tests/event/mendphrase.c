/* mendphrase.c - tests of noun phrases that an expression of time has broken.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* Two men were charged in the May 2, 1988, bombing of a ferry. */
static void a_day_behind_an_article_is_of_the_noun(void **state)
{
    hand *h = *state;
    hand_begin(h, "1999-06-07");
    hand_sentence(h, "Two two NUM CD 2 nummod\nmen man NOUN NNS 4 nsubj:pass\nwere be AUX VBD 4 aux:pass\ncharged charge VERB VBN 0 root\n"
                     "in in ADP IN 8 case\nthe the DET DT 8 det\nMay May PROPN NNP 8 nmod:unmarked\n2 2 NUM CD 4 obl\n, , PUNCT , 10 punct\n"
                     "1988 1988 NUM CD 8 nmod:unmarked\n, , PUNCT , 12 punct\nbombing bombing NOUN NN 8 appos\nof of ADP IN 15 case\n"
                     "a a DET DT 15 det\nferry ferry NOUN NN 12 nmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May 2, 1988", "1988-05-02", "1988-05-02");
    hand_run(h);
    hand_check_head(h, "bombing", "charged", "obl");
    hand_check_head(h, "2", "bombing", "nmod:unmarked");
    hand_check_days(h, "bombing", "1988-05-02", "1988-05-02");
    assert_int_not_equal(hand_event(h, "charged")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* They attended the rally Thursday by workers. */
static void a_bare_day_is_not_what_the_noun_before_it_says(void **state)
{
    hand *h = *state;
    hand_begin(h, "2000-01-24");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nattended attend VERB VBD 0 root\nthe the DET DT 5 det\nrally rally NOUN NN 5 amod\n"
                     "Thursday Thursday PROPN NNP 2 obl:unmarked\nby by ADP IN 7 case\nworkers worker NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Thursday", "2000-01-20", "2000-01-20");
    hand_run(h);
    hand_check_head(h, "rally", "attended", "obj");
    hand_check_head(h, "Thursday", "attended", "obl:unmarked");
    hand_check_head(h, "the", "rally", "det");
}

/* The 7 August raids killed ten people. Tarn won the 2010 election. */
static void a_verb_is_of_the_day_of_what_it_is_about(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-07");
    hand_sentence(h, "The the DET DT 4 det\n7 7 NUM CD 3 nummod\nAugust August PROPN NNP 5 obl:unmarked\nraids raid NOUN NNS 5 nsubj\n"
                     "killed kill VERB VBD 0 root\nten ten NUM CD 7 nummod\npeople people NOUN NNS 5 obj\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Tarn Tarn PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\nthe the DET DT 5 det\n2010 2010 NUM CD 5 nummod\n"
                     "election election NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "7 August", "2011-08-07", "2011-08-07");
    hand_timex(h, "2010", "2010-01-01", "2010-12-31");
    hand_run(h);
    hand_check_head(h, "August", "raids", "nmod:unmarked");
    hand_check_days(h, "killed", "2011-08-07", "2011-08-07");
    hand_check_days(h, "won", "2010-01-01", "2010-12-31");
}

/* The car was found abandoned at the Brenn, Tarn, airport in May. */
static void an_address_within_a_phrase_is_of_its_noun(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-07");
    hand_sentence(h, "The the DET DT 2 det\ncar car NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nfound find VERB VBN 0 root\n"
                     "abandoned abandon VERB VBN 4 xcomp\nat at ADP IN 8 case\nthe the DET DT 8 det\nBrenn Brenn PROPN NNP 5 obl\n"
                     ", , PUNCT , 10 punct\nTarn Tarn PROPN NNP 8 appos\n, , PUNCT , 12 punct\nairport airport NOUN NN 8 appos\n"
                     "in in ADP IN 14 case\nMay May PROPN NNP 12 nmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    hand_run(h);
    hand_check_head(h, "airport", "abandoned", "obl");
    hand_check_head(h, "Brenn", "airport", "compound");
    hand_check_days(h, "found", "2012-05-01", "2012-05-31");
}

/* Orla Tuesday vowed to stay. Tarn Friday formally joined. */
static void a_bare_day_before_the_verb_is_no_name(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-07");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nTuesday Tuesday PROPN NNP 1 flat\nvowed vow VERB VBD 0 root\nto to PART TO 5 mark\n"
                     "stay stay VERB VB 3 xcomp\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Tarn Tarn PROPN NNP 2 compound\nFriday Friday PROPN NNP 4 nsubj\nformally formally ADV RB 4 advmod\njoined join VERB VBD 0 root\n"
                     ". . PUNCT . 4 punct\n");
    hand_timex(h, "Tuesday", "2012-06-05", "2012-06-05");
    hand_timex(h, "Friday", "2012-06-01", "2012-06-01");
    hand_run(h);
    hand_check_head(h, "Tuesday", "vowed", "obl:unmarked");
    hand_check_head(h, "Tarn", "joined", "nsubj");
    hand_check_days(h, "vowed", "2012-06-05", "2012-06-05");
    hand_check_days(h, "joined", "2012-06-01", "2012-06-01");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_day_behind_an_article_is_of_the_noun),
        HAND_CASE(a_bare_day_is_not_what_the_noun_before_it_says),
        HAND_CASE(a_verb_is_of_the_day_of_what_it_is_about),
        HAND_CASE(an_address_within_a_phrase_is_of_its_noun),
        HAND_CASE(a_bare_day_before_the_verb_is_no_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
