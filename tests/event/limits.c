/* limits.c - tests of what ends a stretch, of days that belong to what is named before them, of deeds told through others.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static void hand_length(hand *h, const char *words, const char *value)
{
    dtl_timex *timex = hand_timex(h, words, NULL, NULL);
    timex->type = DTL_TIMEX_DURATION;
    timex->value = value;
}

/* Lee led the arm from October 2017 until its sale to Asanta at the end of March. Mora played from 2001 until she was released in May 2004. */
static void a_stretch_ends_with_an_event(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Lee Lee PROPN NNP 2 nsubj\nled lead VERB VBD 0 root\nthe the DET DT 4 det\narm arm NOUN NN 2 obj\n"
                     "from from ADP IN 6 case\nOctober October PROPN NNP 2 obl\n2017 2017 NUM CD 6 nmod:unmarked\n"
                     "until until ADP IN 10 case\nits its PRON PRP$ 10 nmod:poss\nsale sale NOUN NN 2 obl\nto to ADP IN 12 case\n"
                     "Asanta Asanta PROPN NNP 10 nmod\nat at ADP IN 15 case\nthe the DET DT 15 det\nend end NOUN NN 2 obl\n"
                     "of of ADP IN 17 case\nMarch March PROPN NNP 15 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nplayed play VERB VBD 0 root\nfrom from ADP IN 4 case\n2001 2001 NUM CD 2 obl\n"
                     "until until SCONJ IN 8 mark\nshe she PRON PRP 8 nsubj:pass\nwas be AUX VBD 8 aux:pass\n"
                     "released release VERB VBN 2 advcl\nin in ADP IN 10 case\nMay May PROPN NNP 8 obl\n2004 2004 NUM CD 10 nmod:unmarked\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "October 2017", "2017-10-01", "2017-10-31")->signal = DTL_SIGNAL_SINCE;
    hand_timex(h, "the end of March", "2022-03-21", "2022-03-31");
    hand_timex(h, "2001", "2001-01-01", "2001-12-31")->signal = DTL_SIGNAL_SINCE;
    hand_timex(h, "May 2004", "2004-05-01", "2004-05-31");
    hand_run(h);
    hand_check_days(h, "led", "2017-10-01", "2022-03-31");
    hand_check_days(h, "played", "2001-01-01", "2004-05-31");
}

/* The coach was sacked two days after the defeat at Leeds on Tuesday. */
static void the_day_behind_what_a_distance_counts_from_is_its_own(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-17");
    hand_sentence(h, "The the DET DT 2 det\ncoach coach NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nsacked sack VERB VBN 0 root\n"
                     "two two NUM CD 6 nummod\ndays day NOUN NNS 4 obl:unmarked\nafter after ADP IN 9 case\nthe the DET DT 9 det\n"
                     "defeat defeat NOUN NN 4 obl\nat at ADP IN 11 case\nLeeds Leeds PROPN NNP 9 nmod\non on ADP IN 13 case\n"
                     "Tuesday Tuesday PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_length(h, "two days", "P2D");
    hand_timex(h, "Tuesday", "2022-09-13", "2022-09-13");
    hand_run(h);
    hand_check_days(h, "defeat", "2022-09-13", "2022-09-13");
    hand_check_days(h, "sacked", "2022-09-15", "2022-09-15");
}

/* Turnout was the highest since independence in 1974. */
static void independence_is_come_to_on_a_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Turnout Turnout PROPN NNP 4 nsubj\nwas be AUX VBD 4 cop\nthe the DET DT 4 det\nhighest high ADJ JJS 0 root\n"
                     "since since ADP IN 6 case\nindependence independence NOUN NN 4 obl\nin in ADP IN 8 case\n1974 1974 NUM CD 4 obl\n"
                     ". . PUNCT . 4 punct\n");
    hand_timex(h, "1974", "1974-01-01", "1974-12-31");
    hand_run(h);
    hand_check_days(h, "independence", "1974-01-01", "1974-12-31");
}

/* The institute confirmed the finding in a paper posted online on Tuesday. */
static void what_is_told_in_a_paper_is_told_when_it_appears(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "The the DET DT 2 det\ninstitute institute NOUN NN 3 nsubj\nconfirmed confirm VERB VBD 0 root\nthe the DET DT 5 det\n"
                     "finding finding NOUN NN 3 obj\nin in ADP IN 8 case\na a DET DT 8 det\npaper paper NOUN NN 5 nmod\n"
                     "posted post VERB VBN 8 acl\nonline online ADV RB 9 advmod\non on ADP IN 12 case\nTuesday Tuesday PROPN NNP 9 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "Tuesday", "2022-09-13", "2022-09-13");
    hand_run(h);
    hand_check_days(h, "confirmed", "2022-09-13", "2022-09-13");
}

/* An attempt to raise it in the summer of 2018 ended in failure. */
static void an_attempt_is_made_when_it_was_to_be(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "An a DET DT 2 det\nattempt attempt NOUN NN 0 root\nto to PART TO 4 mark\nraise raise VERB VB 2 acl\n"
                     "it it PRON PRP 4 obj\nin in ADP IN 8 case\nthe the DET DT 8 det\nsummer summer NOUN NN 4 obl\nof of ADP IN 10 case\n"
                     "2018 2018 NUM CD 8 nmod\nended end VERB VBD 4 advcl\nin in ADP IN 13 case\nfailure failure NOUN NN 11 obl\n"
                     ". . PUNCT . 11 punct\n");
    hand_timex(h, "the summer of 2018", "2018-06-01", "2018-08-31");
    hand_run(h);
    hand_check_days(h, "ended", "2018-06-01", "2018-08-31");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_stretch_ends_with_an_event),
        HAND_CASE(the_day_behind_what_a_distance_counts_from_is_its_own),
        HAND_CASE(independence_is_come_to_on_a_day),
        HAND_CASE(what_is_told_in_a_paper_is_told_when_it_appears),
        HAND_CASE(an_attempt_is_made_when_it_was_to_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
