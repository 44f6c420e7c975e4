/* wires.c - tests of how news agencies write: a bare day behind what was found, what is to be
 * looked into and when that was; on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2021-06-16"; /* a Wednesday */

/* Police found kilos of powder Sunday in sheds. Yesterday mayor Ost left. */
static void a_bare_day_is_of_the_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Police police NOUN NNS 2 nsubj\nfound find VERB VBD 0 root\nkilos kilo NOUN NNS 2 obj\nof of ADP IN 5 case\n"
                     "powder powder NOUN NN 3 nmod\nSunday Sunday PROPN NNP 5 nmod\nin in ADP IN 8 case\nsheds shed NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Yesterday yesterday NOUN NN 2 compound\nmayor mayor NOUN NN 3 nmod:desc\nOst Ost PROPN NNP 4 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Sunday", "2021-06-13", "2021-06-13");
    hand_timex(h, "Yesterday", "2021-06-15", "2021-06-15");
    hand_run(h);
    hand_check_head(h, "Sunday", "found", "obl:unmarked");
    hand_check_days(h, "found", "2021-06-13", "2021-06-13");
    hand_check_head(h, "Yesterday", "left", "obl:unmarked");
}

/* They held a meeting Sunday. Sunday stands for no verb where another noun or a preposition has it. */
static void a_bare_day_stays_with_what_happens(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "They they PRON PRP 2 nsubj\nsaw see VERB VBD 0 root\nmeetings meeting NOUN NNS 2 obj\nSunday Sunday PROPN NNP 3 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nread read VERB VBD 0 root\npapers paper NOUN NNS 2 obj\nof of ADP IN 5 case\nMonday Monday PROPN NNP 3 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Sunday", "2021-06-13", "2021-06-13");
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_run(h);
    hand_check_head(h, "Sunday", "meetings", "nmod");
    hand_check_head(h, "Monday", "papers", "nmod");
}

/* Police found her Friday wrapped in cloth. */
static void a_day_before_a_participle_is_of_the_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Police police NOUN NNS 2 nsubj\nfound find VERB VBD 0 root\nbodies body NOUN NNS 2 obj\nFriday Friday PROPN NNP 5 obl:unmarked\n"
                     "wrapped wrap VERB VBN 3 acl\nin in ADP IN 7 case\ncloth cloth NOUN NN 5 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2021-06-11", "2021-06-11");
    hand_run(h);
    hand_check_days(h, "found", "2021-06-11", "2021-06-11");
}

/* Acme said it would review the verdict in May. It will study the theft in April. */
static void what_is_to_come_has_no_past_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Acme Acme PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nit it PRON PRP 5 nsubj\nwould would AUX MD 5 aux\nreview review VERB VB 2 ccomp\n"
                     "the the DET DT 7 det\nverdict verdict NOUN NN 5 obj\nin in ADP IN 9 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nstudy study VERB VB 0 root\nthe the DET DT 5 det\ntheft theft NOUN NN 3 obj\n"
                     "in in ADP IN 7 case\nApril April PROPN NNP 5 nmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "April", "2021-04-01", "2021-04-30");
    hand_run(h);
    hand_check_days(h, "verdict", "2021-05-01", "2021-05-31");
    hand_check_days(h, "theft", "2021-04-01", "2021-04-30");
    assert_int_not_equal(hand_event(h, "review")->time.anchor, DTL_ANCHOR_EXPLICIT);
    assert_int_not_equal(hand_event(h, "study")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* Plans for Tarn, which had burned, failed. Works in Holm, which had closed, opened. */
static void which_is_the_name_before_it(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Roles role NOUN NNS 9 nsubj\nfor for ADP IN 3 case\nTarn Tarn PROPN NNP 1 nmod\n, , PUNCT , 7 punct\nwhich which PRON WDT 7 nsubj\n"
                     "had have AUX VBD 7 aux\nburned burn VERB VBN 1 acl:relcl\n, , PUNCT , 7 punct\ncame come VERB VBD 0 root\n. . PUNCT . 9 punct\n");
    hand_sentence(h, "Works works NOUN NNS 9 nsubj\nin in ADP IN 3 case\nHolm Holm PROPN NNP 1 nmod\n, , PUNCT , 7 punct\nwhich which PRON WDT 7 nsubj\n"
                     "had have AUX VBD 7 aux\nclosed close VERB VBN 1 acl:relcl\n, , PUNCT , 7 punct\nopened open VERB VBD 0 root\n. . PUNCT . 9 punct\n");
    hand_run(h);
    hand_check_head(h, "burned", "Tarn", "acl:relcl");
    hand_check_head(h, "closed", "Works", "acl:relcl");
}

/* Sales rose from 40 in 2012 to 90 in 2019. */
static void figures_change_over_a_stretch(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Sales sale NOUN NNS 2 nsubj\nrose rise VERB VBD 0 root\nfrom from ADP IN 4 case\n40 40 NUM CD 2 obl\nin in ADP IN 6 case\n2012 2012 NUM CD 2 obl\n"
                     "to to ADP IN 8 case\n90 90 NUM CD 2 obl\nin in ADP IN 10 case\n2019 2019 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2012", "2012-01-01", "2012-12-31");
    hand_timex(h, "2019", "2019-01-01", "2019-12-31");
    hand_run(h);
    hand_check_days(h, "rose", "2012-01-01", "2019-12-31");
}

/* They signed a pact on fish, down 2 tonnes from 2019. */
static void what_a_figure_was_dates_nothing(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "They they PRON PRP 2 nsubj\nsigned sign VERB VBD 0 root\npacts pact NOUN NNS 2 obj\n, , PUNCT , 2 punct\ndown down ADV RB 7 advmod\n"
                     "2 2 NUM CD 7 nummod\ntonnes tonne NOUN NNS 2 obl\nfrom from ADP IN 9 case\n2019 2019 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2019", "2019-01-01", "2019-12-31");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "signed")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* Ost was shot on 3 May. Ost was shot at ten. */
static void an_hour_told_again_is_of_the_day_told(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Ost Ost PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nshot shoot VERB VBN 0 root\non on ADP IN 5 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Ost Ost PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nshot shoot VERB VBN 0 root\nat at ADP IN 5 case\nten ten NUM CD 3 obl\n. . PUNCT . 3 punct\n");
    hand_name(h, "Ost", "Ost", DTLP_NAME_PERSON);
    h->names[h->article.nlp->n_names++] = (dtlp_name){6, 1, DTLP_NAME_PERSON, 0, false};
    hand_timex(h, "May", "2021-05-03", "2021-05-03");
    hand_timex(h, "ten", article_day, article_day)->type = DTL_TIMEX_TIME;
    hand_run(h);
    hand_check_days(h, "shot at", "2021-05-03", "2021-05-03");
}

/* She saw it at six two days before the fire. */
static void an_hour_before_a_distance_has_no_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "She she PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nat at ADP IN 4 case\nsix six NUM CD 2 obl\nthree three NUM CD 6 nummod\ndays day NOUN NNS 2 obl\n"
                     "before before ADP IN 9 case\nthe the DET DT 9 det\nfire fire NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "six", article_day, article_day)->type = DTL_TIMEX_TIME;
    hand_timex(h, "three days", NULL, NULL)->type = DTL_TIMEX_DURATION;
    hand_run(h);
    assert_int_not_equal(hand_event(h, "left")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* After a find 11 days ago police say they know. */
static void what_is_said_now_was_not_said_then(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "After after ADP IN 2 case\nfinds find NOUN NNS 7 obl\n11 11 NUM CD 4 nummod\ndays day NOUN NNS 5 obl:unmarked\nago ago ADV RB 7 advmod\n"
                     "police police NOUN NNS 7 nsubj\nsay say VERB VBP 0 root\nthey they PRON PRP 9 nsubj\nknow know VERB VBP 7 ccomp\n. . PUNCT . 7 punct\n");
    hand_timex(h, "11 days ago", "2021-06-05", "2021-06-05");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "say")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* Shots that tore roofs Friday. They did not plan to leave. They put off talks until Friday. */
static void wrong_presents_plans_and_limits(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "They they PRON PRP 2 nsubj\nheard hear VERB VBD 0 root\nshots shot NOUN NNS 2 obj\nthat that PRON WDT 5 nsubj\ntore tore VERB VBP 3 acl:relcl\n"
                     "roofs roof NOUN NNS 5 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "They they PRON PRP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\nplan plan VERB VB 0 root\nto to PART TO 6 mark\n"
                     "leave leave VERB VB 4 xcomp\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\npostponed postpone VERB VBD 0 root\nplays play NOUN NNS 2 obj\nuntil until ADP IN 5 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2021-06-18", "2021-06-18")->signal = DTL_SIGNAL_UNTIL;
    hand_run(h);
    assert_int_equal(hand_event(h, "tore")->tense, DTL_TENSE_PAST);
    assert_int_equal(hand_event(h, "leave")->modality, DTL_MODALITY_NEGATED);
    assert_int_not_equal(hand_event(h, "postponed")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* It was postponed to 9 July. They left on 9 July. */
static void where_to_it_was_put_off_is_not_when(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\npostponed postpone VERB VBN 0 root\nto to ADP IN 6 case\n9 9 NUM CD 6 nummod\n"
                     "July July PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nwalked walk VERB VBD 0 root\nto to ADP IN 4 case\nTarn Tarn PROPN NNP 2 obl\non on ADP IN 6 case\nSunday Sunday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "9 July", "2021-07-09", "2021-07-09");
    hand_timex(h, "Sunday", "2021-06-13", "2021-06-13");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "postponed")->time.anchor, DTL_ANCHOR_EXPLICIT);
    hand_check_days(h, "walked", "2021-06-13", "2021-06-13");
}

/* They found him with hands cut off. */
static void what_was_found_so(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "They they PRON PRP 2 nsubj\nfound find VERB VBD 0 root\nhim he PRON PRP 2 obj\nwith with ADP IN 5 case\nhands hand NOUN NNS 6 nsubj\n"
                     "cut cut VERB VBD 2 conj\noff off ADP RP 6 compound:prt\n. . PUNCT . 2 punct\n");
    hand_run(h);
    hand_check_head(h, "hands", "found", "obl");
    hand_check_head(h, "cut", "hands", "acl");
}

/* It was time that Malm, who came, had gone. She came to Tarn, where fires hurt them, and spoke. */
static void clauses_beside_names_are_theirs(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\ntime time NOUN NN 0 root\nthat that PRON WDT 11 obj\nMalm Malm PROPN NNP 10 nsubj\n, , PUNCT , 8 punct\n"
                     "who who PRON WP 8 nsubj\narrived arrive VERB VBD 3 acl:relcl\n, , PUNCT , 5 punct\ngone go VERB VBN 3 acl:relcl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\ncame come VERB VBD 0 root\nto to ADP IN 4 case\nTarn Tarn PROPN NNP 2 obl\n, , PUNCT , 8 punct\nwhere where ADV WRB 8 advmod\n"
                     "fires fire NOUN NNS 8 nsubj\nhurt hurt VERB VBD 2 advcl\nthem they PRON PRP 8 obj\n, , PUNCT , 12 punct\nand and CCONJ CC 12 cc\nspoke speak VERB VBD 8 conj\n. . PUNCT . 2 punct\n");
    hand_run(h);
    hand_check_head(h, "arrived", "Malm", "acl:relcl");
    hand_check_head(h, "spoke", "came", "conj");
}

/* He was sent from talks in May. He brought a poster from 2012. */
static void a_source_lends_its_day_and_age_dates_nothing(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "He he PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nexpelled expel VERB VBN 0 root\nfrom from ADP IN 5 case\ntalks talk NOUN NNS 3 obl\n"
                     "in in ADP IN 7 case\nMay May PROPN NNP 5 nmod\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "He he PRON PRP 2 nsubj\nbrought bring VERB VBD 0 root\na a DET DT 4 det\nposter poster NOUN NN 2 obj\nfrom from ADP IN 6 case\n2012 2012 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "2012", "2012-01-01", "2012-12-31");
    hand_run(h);
    hand_check_days(h, "expelled", "2021-05-01", "2021-05-31");
    assert_int_not_equal(hand_event(h, "brought")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_bare_day_is_of_the_verb),
        HAND_CASE(a_bare_day_stays_with_what_happens),
        HAND_CASE(a_day_before_a_participle_is_of_the_verb),
        HAND_CASE(what_is_to_come_has_no_past_day),
        HAND_CASE(which_is_the_name_before_it),
        HAND_CASE(figures_change_over_a_stretch),
        HAND_CASE(what_a_figure_was_dates_nothing),
        HAND_CASE(an_hour_told_again_is_of_the_day_told),
        HAND_CASE(an_hour_before_a_distance_has_no_day),
        HAND_CASE(what_is_said_now_was_not_said_then),
        HAND_CASE(wrong_presents_plans_and_limits),
        HAND_CASE(where_to_it_was_put_off_is_not_when),
        HAND_CASE(what_was_found_so),
        HAND_CASE(clauses_beside_names_are_theirs),
        HAND_CASE(a_source_lends_its_day_and_age_dates_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
