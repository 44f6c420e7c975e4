/* beside.c - tests of dates that the parse hangs on the wrong word, and of days that
 * do not pass on, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* In April 1994 police arrested Ek: the date stands in one noun phrase with the police. */
static void a_date_at_the_head_is_the_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-02-22");
    hand_sentence(h, "In in ADP IN 2 case\nApril April PROPN NNP 4 compound\n1994 1994 NUM CD 4 compound\n"
                     "police police NOUN NNS 5 nsubj\narrested arrest VERB VBD 0 root\nEk Ek PROPN NNP 5 obj\n"
                     ". . PUNCT . 5 punct\n");
    hand_timex(h, "April 1994", "1994-04-01", "1994-04-30");
    hand_run(h);
    hand_check_days(h, "arrested", "1994-04-01", "1994-04-30");
}

/* Thieves entered the vault on or around 8 May. */
static void a_date_hung_as_a_number_is_the_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Thieves thief NOUN NNS 2 nsubj\nentered enter VERB VBD 0 root\nthe the DET DT 4 det\n"
                     "vault vault NOUN NN 2 obj\non on ADP IN 9 case\nor or CCONJ CC 7 cc\naround around ADP IN 5 conj\n"
                     "8 8 NUM CD 4 nummod\nMay May PROPN NNP 8 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "8 May", "2018-05-08", "2018-05-08");
    hand_run(h);
    hand_check_days(h, "entered", "2018-05-08", "2018-05-08");
}

/* An audit carried out last winter found cracks: right behind the participle. */
static void between_two_verbs_it_is_the_firsts(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "An a DET DT 2 det\naudit audit NOUN NN 7 nsubj\ncarried carry VERB VBN 2 acl\nout out ADP RP 3 compound:prt\n"
                     "last last ADJ JJ 6 amod\nwinter winter NOUN NN 7 obl:unmarked\nfound find VERB VBD 0 root\n"
                     "cracks crack NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    hand_timex(h, "last winter", "2017-12-01", "2018-02-28");
    hand_run(h);
    hand_check_days(h, "carried", "2017-12-01", "2018-02-28");
    hand_check_days(h, "found", "2017-12-01", "2018-02-28");
}

/* Leave for the demolition runs out in March: hung on the demolition. */
static void behind_the_verb_it_is_the_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2017-12-10");
    hand_sentence(h, "Leave leave NOUN NN 5 nsubj\nfor for ADP IN 4 case\nthe the DET DT 4 det\n"
                     "demolition demolition NOUN NN 1 nmod\nruns run VERB VBZ 0 root\nout out ADP RP 5 compound:prt\n"
                     "in in ADP IN 8 case\nMarch March PROPN NNP 4 nmod\n. . PUNCT . 5 punct\n");
    hand_timex(h, "March", "2018-03-01", "2018-03-31");
    hand_run(h);
    hand_check_days(h, "runs", "2018-03-01", "2018-03-31");
    assert_int_equal(hand_event(h, "demolition")->time.timex, 0);
}

/* The mast, a landmark since 1926, fell last winter. */
static void what_it_was_since_is_not_when_it_fell(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "The the DET DT 2 det\nmast mast NOUN NN 7 nsubj\n, , PUNCT , 2 punct\na a DET DT 5 det\n"
                     "landmark landmark NOUN NN 2 appos\nsince since ADP IN 8 case\nfell fall VERB VBD 0 root\n"
                     "1926 1926 NUM CD 7 obl\nlast last ADJ JJ 10 amod\nwinter winter NOUN NN 7 obl:unmarked\n. . PUNCT . 7 punct\n");
    hand_timex(h, "1926", "1926-01-01", "1926-12-31")->signal = DTL_SIGNAL_SINCE;
    hand_timex(h, "last winter", "2017-12-01", "2018-02-28");
    hand_run(h);
    hand_check_days(h, "fell", "2017-12-01", "2018-02-28");
}

/* The house was searched on Tuesday and Wednesday. */
static void two_days_that_follow_are_a_stretch(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-02-22");
    hand_sentence(h, "The the DET DT 2 det\nhouse house NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\n"
                     "searched search VERB VBN 0 root\non on ADP IN 6 case\nTuesday Tuesday PROPN NNP 4 obl\n"
                     "and and CCONJ CC 8 cc\nWednesday Wednesday PROPN NNP 6 conj\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Tuesday", "2018-02-20", "2018-02-20");
    hand_timex(h, "Wednesday", "2018-02-21", "2018-02-21");
    hand_run(h);
    hand_check_days(h, "searched", "2018-02-20", "2018-02-21");
}

/* A bulletin issued in March ruled it out: it was issued. */
static void what_rules_out_was_itself(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "A a DET DT 2 det\nbulletin bulletin NOUN NN 6 nsubj\nissued issue VERB VBN 2 acl\nin in ADP IN 5 case\n"
                     "March March PROPN NNP 3 obl\nruled rule VERB VBD 0 root\nout out ADP RP 6 compound:prt\n"
                     "ice ice NOUN NN 6 obj\n. . PUNCT . 6 punct\n");
    hand_timex(h, "March", "2018-03-01", "2018-03-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "issued")->modality, DTL_MODALITY_ACTUAL);
}

/* In 2009 a paper named him: a participle with such an object is none. */
static void a_participle_with_an_object_is_a_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "In in ADP IN 2 case\n2009 2009 NUM CD 4 nmod\na a DET DT 4 det\npaper paper NOUN NN 8 obl\n"
                     "named name VERB VBN 4 acl\nhim he PRON PRP 5 obj\n; ; PUNCT , 8 punct\nsued sue VERB VBD 0 root\n"
                     ". . PUNCT . 8 punct\n");
    hand_timex(h, "2009", "2009-01-01", "2009-12-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "named")->tense, DTL_TENSE_PAST);
    hand_check_days(h, "named", "2009-01-01", "2009-12-31");
}

/* Ek left on 3 May. Orla denied it. Brenn spent eleven weeks in bed. Ida fled. */
static void a_day_reached_passes_only_to_what_was_done(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\non on ADP IN 4 case\n3 3 NUM CD 2 obl\n"
                     "May May PROPN NNP 4 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ndenied deny VERB VBD 0 root\nit it PRON PRP 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nspent spend VERB VBD 0 root\neleven eleven NUM CD 4 nummod\n"
                     "weeks week NOUN NNS 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Ida Ida PROPN NNP 2 nsubj\nfled flee VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_timex(h, "3 May", "2018-05-03", "2018-05-03");
    dtl_timex *weeks = hand_timex(h, "eleven weeks", NULL, NULL);
    weeks->type = DTL_TIMEX_DURATION;
    weeks->value = "P11W";
    hand_run(h);
    assert_int_equal(hand_event(h, "denied")->time.anchor, DTL_ANCHOR_DOCUMENT);
    assert_int_equal(hand_event(h, "spent")->time.anchor, DTL_ANCHOR_DOCUMENT);
    hand_check_days(h, "fled", "2018-05-03", "2018-05-03");
}

/* Its share fell to 22 from 61 in 2009. */
static void what_it_fell_from_does_not_date_the_fall(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Its its PRON PRP$ 2 nmod:poss\nshare share NOUN NN 3 nsubj\nfell fall VERB VBD 0 root\n"
                     "to to ADP IN 5 case\n22 22 NUM CD 3 obl\nfrom from ADP IN 7 case\n61 61 NUM CD 3 obl\n"
                     "in in ADP IN 9 case\n2009 2009 NUM CD 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "2009", "2009-01-01", "2009-12-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "fell")->time.anchor, DTL_ANCHOR_DOCUMENT);
}

/* In a report last week Orbis said it sank. */
static void a_report_of_a_date_says_so_then(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "In in ADP IN 3 case\na a DET DT 3 det\nreport report NOUN NN 7 obl\nlast last ADJ JJ 5 amod\n"
                     "week week NOUN NN 3 nmod:unmarked\nOrbis Orbis PROPN NNP 7 nsubj\nsaid say VERB VBD 0 root\n"
                     "it it PRON PRP 9 nsubj\nsank sink VERB VBD 7 ccomp\n. . PUNCT . 7 punct\n");
    hand_timex(h, "last week", "2018-06-11", "2018-06-17");
    hand_run(h);
    hand_check_days(h, "said", "2018-06-11", "2018-06-17");
}

/* She claimed victory in Sunday's election: it was held. */
static void an_event_named_by_a_day_gone_by_was_held(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nclaimed claim VERB VBD 0 root\nvictory victory NOUN NN 2 obj\n"
                     "in in ADP IN 7 case\nSunday Sunday PROPN NNP 7 nmod:poss\n's 's PART POS 5 case\n"
                     "election election NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Sunday", "2018-06-17", "2018-06-17");
    hand_run(h);
    assert_int_equal(hand_event(h, "election")->modality, DTL_MODALITY_ACTUAL);
}

/* Ek raised it in his 1996 campaign. */
static void what_was_done_in_an_event_of_a_year_has_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nraised raise VERB VBD 0 root\nit it PRON PRP 2 obj\nin in ADP IN 7 case\n"
                     "his he PRON PRP$ 7 nmod:poss\n1996 1996 NUM CD 7 nummod\ncampaign campaign NOUN NN 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "1996", "1996-01-01", "1996-12-31");
    hand_run(h);
    hand_check_days(h, "raised", "1996-01-01", "1996-12-31");
}

/* A spa that opened in December 2021 loses money. Auditors came on 3 February: not of 2022. */
static void a_year_told_in_passing_is_no_storys(void **state)
{
    hand *h = *state;
    hand_begin(h, "2024-03-20");
    hand_sentence(h, "A a DET DT 2 det\nspa spa NOUN NN 7 nsubj\nthat that PRON WDT 4 nsubj\nopened open VERB VBD 2 acl:relcl\n"
                     "in in ADP IN 6 case\nDecember December PROPN NNP 4 obl\nloses lose VERB VBZ 0 root\n"
                     "money money NOUN NN 7 obj\n. . PUNCT . 7 punct\n");
    hand_sentence(h, "Auditors auditor NOUN NNS 2 nsubj\ncame come VERB VBD 0 root\nin in ADP IN 4 case\n"
                     "February February PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "December", "2021-12-01", "2021-12-31");
    hand_timex(h, "February", "2022-02-01", "2022-02-28");
    hand_run(h);
    hand_check_days(h, "opened", "2021-12-01", "2021-12-31");
    hand_check_days(h, "came", "2024-02-01", "2024-02-29");
}

/* Auditors arrested him in December 2021. He fled in February: the story has got there. */
static void a_year_that_a_story_has_reached_is(void **state)
{
    hand *h = *state;
    hand_begin(h, "2024-03-20");
    hand_sentence(h, "Police police NOUN NNS 2 nsubj\narrested arrest VERB VBD 0 root\nhim he PRON PRP 2 obj\nin in ADP IN 5 case\n"
                     "December December PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "He he PRON PRP 2 nsubj\nfled flee VERB VBD 0 root\nin in ADP IN 4 case\n"
                     "February February PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "December", "2021-12-01", "2021-12-31");
    hand_timex(h, "February", "2022-02-01", "2022-02-28");
    hand_run(h);
    hand_check_days(h, "fled", "2022-02-01", "2022-02-28");
}

/* A ferry sank on Sunday, it said on Monday. It left at noon: on the Sunday. */
static void an_hour_is_of_the_scene_not_of_the_report(void **state)
{
    hand *h = *state;
    hand_begin(h, "2019-09-09");
    hand_sentence(h, "A a DET DT 2 det\nferry ferry NOUN NN 3 nsubj\nsank sink VERB VBD 8 ccomp\non on ADP IN 5 case\n"
                     "Sunday Sunday PROPN NNP 3 obl\n, , PUNCT , 8 punct\nit it PRON PRP 8 nsubj\nsaid say VERB VBD 0 root\n"
                     "on on ADP IN 10 case\nMonday Monday PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nat at ADP IN 4 case\nnoon noon NOUN NN 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Sunday", "2019-09-08", "2019-09-08");
    hand_timex(h, "Monday", "2019-09-09", "2019-09-09");
    hand_timex(h, "noon", "2019-09-09", "2019-09-09")->type = DTL_TIMEX_TIME;
    hand_run(h);
    hand_check_days(h, "said", "2019-09-09", "2019-09-09");
    hand_check_days(h, "left", "2019-09-08", "2019-09-08");
}

/* Ek was elected in 2008. She was praised for her handling of the flood of 2011. */
static void what_holds_a_date_takes_none_from_before(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\nin in ADP IN 4 case\n2008 2008 NUM CD 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Ida Ida PROPN NNP 2 nsubj\nlauded laud VERB VBD 0 root\nher she PRON PRP$ 4 nmod:poss\n"
                     "handling handling NOUN NN 2 obj\nof of ADP IN 7 case\nthe the DET DT 7 det\nflood flood NOUN NN 4 nmod\n"
                     "of of ADP IN 9 case\n2011 2011 NUM CD 7 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2008", "2008-01-01", "2008-12-31");
    hand_timex(h, "2011", "2011-01-01", "2011-12-31");
    hand_run(h);
    hand_check_days(h, "flood", "2011-01-01", "2011-12-31");
    assert_int_equal(hand_event(h, "lauded")->time.anchor, DTL_ANCHOR_DOCUMENT);
}

/* Guards raided City Hall in May, taken for a participle of the hall. */
static void a_past_before_a_noun_is_a_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Guards guard NOUN NNS 2 compound\nraided raid VERB VBD 4 amod\nCity City PROPN NNP 4 compound\n"
                     "Hall Hall PROPN NNP 0 root\nin in ADP IN 6 case\nMay May PROPN NNP 4 nmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2018-05-01", "2018-05-31");
    hand_run(h);
    hand_check_days(h, "raided", "2018-05-01", "2018-05-31");
}

/* Ek paid him from May 2014 to June 2016. Ida fled: not through those years. */
static void a_stretch_does_not_go_on(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\npaid pay VERB VBD 0 root\nhim he PRON PRP 2 obj\nfrom from ADP IN 5 case\n"
                     "May May PROPN NNP 2 obl\nto to ADP IN 7 case\nJune June PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Ida Ida PROPN NNP 2 nsubj\nfled flee VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2014-05-01", "2014-05-31");
    hand_timex(h, "June", "2016-06-01", "2016-06-30");
    hand_run(h);
    hand_check_days(h, "paid", "2014-05-01", "2016-06-30");
    assert_int_equal(hand_event(h, "fled")->time.anchor, DTL_ANCHOR_DOCUMENT);
}

/* It fell, leaving homes dark until noon on Wednesday: since it fell, not on Wednesday alone. */
static void until_an_hour_of_a_day_is_until_then(void **state)
{
    hand *h = *state;
    hand_begin(h, "2021-10-20");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nfell fall VERB VBD 0 root\n, , PUNCT , 4 punct\nleaving leave VERB VBG 2 advcl\n"
                     "homes home NOUN NNS 4 obj\ndark dark ADJ JJ 4 xcomp\nuntil until ADP IN 8 case\nnoon noon NOUN NN 4 obl\n"
                     "on on ADP IN 10 case\nWednesday Wednesday PROPN NNP 4 obl\n. . PUNCT . 2 punct\n");
    dtl_timex *noon = hand_timex(h, "noon", "2021-10-20", "2021-10-20");
    noon->type = DTL_TIMEX_TIME;
    noon->signal = DTL_SIGNAL_UNTIL;
    hand_timex(h, "Wednesday", "2021-10-20", "2021-10-20");
    hand_run(h);
    hand_check_days(h, "leaving", NULL, "2021-10-20");
}

/* They came in June 2006, when Ek slept, and in May 2008, when Ida fell. */
static void each_when_has_the_time_before_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2016-05-27");
    hand_sentence(h, "They they PRON PRP 2 nsubj\ncame come VERB VBD 0 root\nin in ADP IN 4 case\nJune June PROPN NNP 2 obl\n"
                     "2006 2006 NUM CD 4 nmod\n, , PUNCT , 9 punct\nwhen when ADV WRB 9 advmod\nEk Ek PROPN NNP 9 nsubj\n"
                     "slept sleep VERB VBD 4 acl:relcl\nand and CCONJ CC 12 cc\nin in ADP IN 12 case\nMay May PROPN NNP 4 conj\n"
                     "2008 2008 NUM CD 12 nmod\n, , PUNCT , 17 punct\nwhen when ADV WRB 17 advmod\nIda Ida PROPN NNP 17 nsubj\n"
                     "fell fall VERB VBD 12 acl:relcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "June 2006", "2006-06-01", "2006-06-30");
    hand_timex(h, "May 2008", "2008-05-01", "2008-05-31");
    hand_run(h);
    hand_check_days(h, "slept", "2006-06-01", "2006-06-30");
    hand_check_days(h, "fell", "2008-05-01", "2008-05-31");
}

/* Ek signed it on 4 March and leaked it three weeks before the vote. */
static void what_is_measured_shares_no_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nsigned sign VERB VBD 0 root\nit it PRON PRP 2 obj\non on ADP IN 5 case\n"
                     "4 4 NUM CD 2 obl\nMarch March PROPN NNP 5 nmod\nand and CCONJ CC 8 cc\nleaked leak VERB VBD 2 conj\n"
                     "it it PRON PRP 8 obj\nthree three NUM CD 11 nummod\nweeks week NOUN NNS 8 obl:unmarked\n"
                     "before before ADP IN 14 case\nthe the DET DT 14 det\nvote vote NOUN NN 8 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "4 March", "2018-03-04", "2018-03-04");
    dtl_timex *weeks = hand_timex(h, "three weeks", NULL, NULL);
    weeks->type = DTL_TIMEX_DURATION;
    weeks->value = "P3W";
    hand_run(h);
    hand_check_days(h, "signed", "2018-03-04", "2018-03-04");
    assert_int_not_equal(hand_event(h, "leaked")->time.timex, 1);
}

/* A school, spared by fires, took them in in May. A suit filed last May has been settled. */
static void what_stands_in_the_subject_keeps_or_loses_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Schools school NOUN NNS 7 nsubj\n, , PUNCT , 3 punct\nspared spare VERB VBN 1 acl\nby by ADP IN 5 case\n"
                     "fires fire NOUN NNS 3 obl:agent\n, , PUNCT , 3 punct\nwelcomed welcome VERB VBD 0 root\npupils pupil NOUN NNS 7 obj\n"
                     "in in ADP IN 10 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 7 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nsuit suit NOUN NN 8 nsubj\nfiled file VERB VBN 2 acl\nlast last ADJ JJ 5 amod\nspring spring NOUN NN 8 nsubj\n"
                     "has have AUX VBZ 8 aux\nbeen be AUX VBN 8 cop\ncertified certified ADJ JJ 0 root\n. . PUNCT . 8 punct\n");
    hand_timex(h, "May", "2018-05-01", "2018-05-31");
    hand_timex(h, "last spring", "2017-03-01", "2017-05-31");
    hand_run(h);
    hand_check_days(h, "welcomed", "2018-05-01", "2018-05-31");
    hand_check_days(h, "filed", "2017-03-01", "2017-05-31");
    assert_int_not_equal(hand_event(h, "spared")->time.timex, 1);
}

/* Crowds cheered and sang on Tuesday as Ek left. */
static void two_verbs_together_share_the_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Crowds crowd NOUN NNS 2 nsubj\ncheered cheer VERB VBD 0 root\nand and CCONJ CC 4 cc\nsang sing VERB VBD 2 conj\n"
                     "on on ADP IN 6 case\nTuesday Tuesday PROPN NNP 4 obl\nas as SCONJ IN 9 mark\nEk Ek PROPN NNP 9 nsubj\n"
                     "left leave VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Tuesday", "2018-06-19", "2018-06-19");
    hand_run(h);
    hand_check_days(h, "cheered", "2018-06-19", "2018-06-19");
    hand_check_days(h, "sang", "2018-06-19", "2018-06-19");
    hand_check_days(h, "left", "2018-06-19", "2018-06-19");
}

/* Shares fell 9 percent, the most since May. Ek lived here between 1991 and 1996. */
static void amounts_are_the_days_and_lasting_lasts(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Shares share NOUN NNS 2 nsubj\nfell fall VERB VBD 0 root\n9 9 NUM CD 4 nummod\npercent percent NOUN NN 2 obl\n, , PUNCT , 7 punct\n"
                     "the the DET DT 7 det\nplunge plunge NOUN NN 4 appos\nsince since ADP IN 9 case\nMay May PROPN NNP 7 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nlived live VERB VBD 0 root\nhere here ADV RB 2 advmod\nbetween between ADP IN 5 case\n"
                     "1991 1991 NUM CD 2 obl\nand and CCONJ CC 7 cc\n1996 1996 NUM CD 5 conj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2018-05-01", "2018-05-31")->signal = DTL_SIGNAL_SINCE;
    hand_timex(h, "1991", "1991-01-01", "1991-12-31");
    hand_timex(h, "1996", "1996-01-01", "1996-12-31");
    hand_run(h);
    hand_check_days(h, "fell", "2018-06-22", "2018-06-22");
    hand_check_days(h, "lived", "1991-01-01", "1996-12-31");
    assert_true(hand_event(h, "lived")->time.end_min > hand_event(h, "lived")->time.begin_max);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2);
}

/* Ek was dropped as chief of staff last summer. He was seen in May. Talks begin on Friday. */
static void free_expressions_and_timetables(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\ndismissed dismiss VERB VBN 0 root\nas as ADP IN 5 case\n"
                     "chief chief NOUN NN 3 obl\nlast last ADJ JJ 7 amod\nsummer summer NOUN NN 5 nmod\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "He he PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\nseen see VERB VBN 0 root\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Talks talk NOUN NNS 2 nsubj\nbegin begin VERB VBP 0 root\non on ADP IN 4 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "last summer", "2017-06-01", "2017-08-31");
    hand_timex(h, "May", "2018-05-01", "2018-05-31");
    hand_timex(h, "Friday", "2018-06-15", "2018-06-15");
    hand_run(h);
    hand_check_days(h, "dismissed", "2017-06-01", "2017-08-31");
    hand_check_days(h, "seen", "2018-05-01", "2018-05-31");
    assert_int_equal(hand_event(h, "seen")->tense, DTL_TENSE_PAST);
    hand_check_days(h, "begin", "2018-06-22", "2018-06-22");
}

/* Ek warned of it in letters to banks dated 3 May. It is shut since a fire in a room on 11 June. Ek had lunch on 4 May. */
static void papers_bear_dates_and_nouns_have_them(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nwarned warn VERB VBD 0 root\nof of ADP IN 4 case\nit it PRON PRP 2 obl\nin in ADP IN 6 case\n"
                     "letters letter NOUN NNS 2 obl\nto to ADP IN 8 case\nbanks bank NOUN NNS 6 nmod\ndated date VERB VBN 8 acl\n"
                     "3 3 NUM CD 9 xcomp\nMay May PROPN NNP 10 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 3 nsubj\nis be AUX VBZ 3 cop\nshut shut ADJ JJ 0 root\nsince since ADP IN 6 case\na a DET DT 6 det\n"
                     "explosion explosion NOUN NN 3 obl\nin in ADP IN 9 case\na a DET DT 9 det\nroom room NOUN NN 3 obl\non on ADP IN 11 case\n"
                     "11 11 NUM CD 9 nmod\nJune June PROPN NNP 11 nmod\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nhad have VERB VBD 0 root\nlunch lunch NOUN NN 2 obj\non on ADP IN 5 case\n"
                     "Monday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "3 May", "2018-05-03", "2018-05-03");
    hand_timex(h, "11 June", "2018-06-11", "2018-06-11");
    hand_timex(h, "Monday", "2018-06-18", "2018-06-18");
    hand_run(h);
    hand_check_days(h, "warned", "2018-05-03", "2018-05-03");
    hand_check_days(h, "explosion", "2018-06-11", "2018-06-11");
    assert_null(hand_event(h, "dated"));
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(timeline->n_entries > 0);
    assert_string_equal(timeline->entries[timeline->n_entries - 1].title, "Ek had lunch");
}

/* Unions called a strike for Saturday. */
static void what_is_called_for_a_day_is_to_come(void **state)
{
    hand *h = *state;
    hand_begin(h, "2018-06-22");
    hand_sentence(h, "Unions union NOUN NNS 2 nsubj\ncalled call VERB VBD 0 root\na a DET DT 4 det\nstrike strike NOUN NN 2 obj\n"
                     "for for ADP IN 6 case\nSaturday Saturday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Saturday", "2018-06-16", "2018-06-16");
    hand_run(h);
    hand_check_days(h, "called", "2018-06-23", "2018-06-23");
    assert_int_equal(hand_event(h, "called")->modality, DTL_MODALITY_PLANNED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_date_at_the_head_is_the_verbs), HAND_CASE(a_date_hung_as_a_number_is_the_verbs),
        HAND_CASE(between_two_verbs_it_is_the_firsts), HAND_CASE(behind_the_verb_it_is_the_verbs),
        HAND_CASE(what_it_was_since_is_not_when_it_fell), HAND_CASE(two_days_that_follow_are_a_stretch),
        HAND_CASE(what_rules_out_was_itself), HAND_CASE(a_participle_with_an_object_is_a_verb),
        HAND_CASE(a_day_reached_passes_only_to_what_was_done), HAND_CASE(what_it_fell_from_does_not_date_the_fall),
        HAND_CASE(a_report_of_a_date_says_so_then), HAND_CASE(an_event_named_by_a_day_gone_by_was_held),
        HAND_CASE(what_is_measured_shares_no_day), HAND_CASE(what_was_done_in_an_event_of_a_year_has_it),
        HAND_CASE(until_an_hour_of_a_day_is_until_then), HAND_CASE(each_when_has_the_time_before_it),
        HAND_CASE(what_holds_a_date_takes_none_from_before), HAND_CASE(a_past_before_a_noun_is_a_verb), HAND_CASE(a_stretch_does_not_go_on),
        HAND_CASE(a_year_told_in_passing_is_no_storys), HAND_CASE(a_year_that_a_story_has_reached_is),
        HAND_CASE(an_hour_is_of_the_scene_not_of_the_report), HAND_CASE(what_stands_in_the_subject_keeps_or_loses_it),
        HAND_CASE(two_verbs_together_share_the_day), HAND_CASE(free_expressions_and_timetables),
        HAND_CASE(papers_bear_dates_and_nouns_have_them), HAND_CASE(what_is_called_for_a_day_is_to_come), HAND_CASE(amounts_are_the_days_and_lasting_lasts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
