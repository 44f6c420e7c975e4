/* news.c - tests of days that news tells by the way: what heads a paragraph, what is
 * promised or thought, what comes so long after; on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2021-06-16"; /* a Wednesday */

/* Tarn, May 2017. A dam bursts. Men die. Brenn has left. */
static void a_date_without_a_verb_heads_what_follows(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Tarn Tarn PROPN NNP 0 root\n, , PUNCT , 3 punct\nMay May PROPN NNP 1 nmod\n2017 2017 NUM CD 3 nummod\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "A a DET DT 2 det\ndam dam NOUN NN 3 nsubj\nbursts burst VERB VBZ 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Men man NOUN NNS 2 nsubj\ndie die VERB VBP 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nleft leave VERB VBN 0 root\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May 2017", "2017-05-01", "2017-05-31");
    hand_run(h);
    hand_check_days(h, "bursts", "2017-05-01", "2017-05-31");
    hand_check_days(h, "die", "2017-05-01", "2017-05-31");
    hand_check_days(h, "left", NULL, article_day);
}

/* The same in another paragraph; and a sentence with a verb is no heading. */
static void a_heading_ends_with_its_paragraph(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Tarn Tarn PROPN NNP 0 root\n, , PUNCT , 3 punct\nMay May PROPN NNP 1 nmod\n2017 2017 NUM CD 3 nummod\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "Men man NOUN NNS 2 nsubj\ndie die VERB VBP 0 root\n. . PUNCT . 2 punct\n");
    h->sentences[1].paragraph = 1;
    hand_sentence(h, "Ships ship NOUN NNS 2 nsubj\nsail sail VERB VBP 0 root\n. . PUNCT . 2 punct\n");
    h->sentences[2].paragraph = 1;
    hand_timex(h, "May 2017", "2017-05-01", "2017-05-31");
    hand_run(h);
    hand_check_days(h, "die", NULL, NULL);
    hand_check_days(h, "sail", NULL, NULL);
}

/* The move comes a month after Acme shut it. The strike comes two days after Brenn left. */
static void news_that_comes_so_long_after_dates_what_was(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 2 nsubj\ncomes come VERB VBZ 0 root\na a DET DT 4 det\nmonth month NOUN NN 2 obl:unmarked\n"
                     "after after SCONJ IN 7 mark\nAcme Acme PROPN NNP 7 nsubj\nshut shut VERB VBD 2 advcl\nmines mine NOUN NNS 7 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "This this PRON DT 2 nsubj\nfollows come VERB VBZ 0 root\ntwo two NUM CD 4 nummod\ndays day NOUN NNS 2 obl:unmarked\n"
                     "after after SCONJ IN 7 mark\nBrenn Brenn PROPN NNP 7 nsubj\nleft leave VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    dtl_timex *month = hand_timex(h, "a month", NULL, NULL), *days = hand_timex(h, "two days", NULL, NULL);
    *month = (dtl_timex){.type = DTL_TIMEX_DURATION, .value = "P1M", .basis = "by hand", .minute = -1, .span = month->span,
                         .period = month->period, .offset_direction = 1, .offset_min = 15, .offset_max = 45};
    *days = (dtl_timex){.type = DTL_TIMEX_DURATION, .value = "P2D", .basis = "by hand", .minute = -1, .span = days->span,
                        .period = days->period, .offset_direction = 1, .offset_min = 2, .offset_max = 2};
    hand_run(h);
    hand_check_days(h, "comes", article_day, article_day);
    hand_check_days(h, "shut", "2021-05-01", "2021-05-31");
    hand_check_days(h, "left", "2021-06-14", "2021-06-14");
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2); /* that it comes is no row */
}

/* The promise to halve it by May 2030. Brenn thinks his shares, worth much in May, are lost. */
static void what_is_promised_or_thought_has_another_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "The the DET DT 2 det\npromise promise NOUN NN 8 nsubj:pass\nto to PART TO 2 acl\nhalf half NOUN NN 3 obl\n"
                     "by by ADP IN 6 case\n2030 2030 NUM CD 2 nmod\nwas be AUX VBD 8 aux:pass\nbroken break VERB VBN 0 root\n. . PUNCT . 8 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nthinks think VERB VBZ 0 root\nshares share NOUN NNS 10 nsubj\n, , PUNCT , 5 punct\n"
                     "good good ADJ JJ 3 amod\nin in ADP IN 7 case\nMay May PROPN NNP 2 obl\n, , PUNCT , 5 punct\nare be AUX VBP 10 cop\n"
                     "bad bad ADJ JJ 2 ccomp\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2030", "2030-01-01", "2030-12-31")->signal = DTL_SIGNAL_BY;
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_days(h, "promise", NULL, article_day);
    assert_int_equal(hand_event(h, "thinks")->time.end_max, hand_event(h, "thinks")->time.begin_min); /* as he is quoted */
}

/* Orla vowed to put it to a vote next year. */
static void a_coming_date_is_the_nouns_before_it_too(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nvowed vow VERB VBD 0 root\nto to PART TO 4 mark\nput put VERB VB 2 xcomp\n"
                     "it it PRON PRP 4 obj\nto to ADP IN 8 case\na a DET DT 8 det\nvote vote NOUN NN 4 obl\nnext next ADJ JJ 10 amod\n"
                     "year year NOUN NN 4 obl:unmarked\n. . PUNCT . 2 punct\n");
    hand_timex(h, "next year", "2022-01-01", "2022-12-31");
    hand_run(h);
    hand_check_days(h, "put", "2022-01-01", "2022-12-31");
    hand_check_days(h, "vote", "2022-01-01", "2022-12-31");
}

/* Orla said on Tuesday that Brenn would resign: not before the text was written. */
static void what_is_planned_of_late_is_to_come(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\non on ADP IN 4 case\nTuesday Tuesday PROPN NNP 2 obl\n"
                     "that that SCONJ IN 8 mark\nBrenn Brenn PROPN NNP 8 nsubj\nwould would AUX MD 8 aux\nresign resign VERB VB 2 ccomp\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_run(h);
    hand_check_days(h, "said", "2021-06-15", "2021-06-15");
    hand_check_days(h, "resign", article_day, NULL);
}

/* His attack in May 2017 failed. The acid attack harms: another one. The attack hurts: that one. */
static void a_kind_not_told_before_is_another_event(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "His his PRON PRP$ 2 nmod:poss\nattack attack NOUN NN 6 nsubj\nin in ADP IN 4 case\nMay May PROPN NNP 2 nmod\n"
                     "2017 2017 NUM CD 4 nummod\nfailed fail VERB VBD 0 root\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "The the DET DT 3 det\nacid acid NOUN NN 3 compound\nattack attack NOUN NN 4 nsubj\nharms harm VERB VBZ 0 root\n"
                     ". . PUNCT . 4 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nattack attack NOUN NN 3 nsubj\nhurts hurt VERB VBZ 0 root\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May 2017", "2017-05-01", "2017-05-31");
    hand_run(h);
    hand_check_days(h, "attack", "2017-05-01", "2017-05-31");
    assert_int_not_equal(hand_event(h, "attack harms")->time.end_max, hand_event(h, "attack")->time.end_max);
    hand_check_days(h, "attack hurts", "2017-05-01", "2017-05-31");
}

/* Ek offered funds in 2005. Terms, signed in May, hold. Orla said at the time that it grew: in May. */
static void at_the_time_is_of_what_was_told_last(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\noffered offer VERB VBD 0 root\nfunds fund NOUN NNS 2 obj\nin in ADP IN 5 case\n"
                     "2005 2005 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Terms term NOUN NNS 7 nsubj\n, , PUNCT , 3 punct\nsigned sign VERB VBN 1 acl\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n"
                     ", , PUNCT , 3 punct\nhold hold VERB VBP 0 root\n. . PUNCT . 7 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nat at ADP IN 5 case\nthe the DET DT 5 det\ntime time NOUN NN 2 obl\n"
                     "that that SCONJ IN 8 mark\nit it PRON PRP 8 nsubj\ngrew grow VERB VBD 2 ccomp\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2005", "2005-01-01", "2005-12-31");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_days(h, "said", "2021-05-01", "2021-05-31");
}

/* Ek died in May 2017. Brenn mourns the death of his wife. The deaths hurt: other deaths. */
static void deaths_are_told_apart(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\ndied die VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n2017 2017 NUM CD 4 nummod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nmourns mourn VERB VBZ 0 root\nthe the DET DT 4 det\ndeath death NOUN NN 2 obj\nof of ADP IN 7 case\n"
                     "his his PRON PRP$ 7 nmod:poss\nwife wife NOUN NN 4 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 2 det\ndeaths death NOUN NNS 3 nsubj\nhurt hurt VERB VBP 0 root\nit it PRON PRP 3 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\ndeath death NOUN NN 3 nsubj\nshakes shake VERB VBZ 0 root\nit it PRON PRP 3 obj\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May 2017", "2017-05-01", "2017-05-31");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "death of")->time.end_max, dtl_day_from_civil(2017, 5, 31));
    assert_int_not_equal(hand_event(h, "deaths")->time.end_max, dtl_day_from_civil(2017, 5, 31));
    hand_check_days(h, "death shakes", "2017-05-01", "2017-05-31");
}

/* Orla closed mines in May. Brenn tells of the closure. Orla closed mines in June: the noun joins neither to the other. */
static void an_undated_mention_joins_no_two_dates(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nclosed close VERB VBD 0 root\nmines mine NOUN NNS 2 obj\nin in ADP IN 5 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\ntells tell VERB VBZ 0 root\nof of ADP IN 5 case\nthe the DET DT 5 det\n"
                     "closure closure NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nclosed close VERB VBD 0 root\nmines mine NOUN NNS 2 obj\nin in ADP IN 5 case\nJune June PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "June", "2021-06-01", "2021-06-10");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2);
}

/* In February pipes burst, and in the war of June it was shut. */
static void a_lent_date_gives_way_to_an_event(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "In in ADP IN 2 case\nFebruary February PROPN NNP 4 obl\npipes pipe NOUN NNS 4 nsubj\nburst burst VERB VBD 0 root\n, , PUNCT , 14 punct\n"
                     "and and CCONJ CC 14 cc\nin in ADP IN 9 case\nthe the DET DT 9 det\nwar war NOUN NN 14 obl\nof of ADP IN 11 case\nJune June PROPN NNP 9 nmod\n"
                     "it it PRON PRP 14 nsubj:pass\nwas be AUX VBD 14 aux:pass\nshut shut VERB VBN 4 conj\n. . PUNCT . 4 punct\n");
    hand_timex(h, "February", "2021-02-01", "2021-02-28");
    hand_timex(h, "June", "2021-06-01", "2021-06-10");
    hand_run(h);
    hand_check_days(h, "burst", "2021-02-01", "2021-02-28");
    hand_check_days(h, "shut", "2021-06-01", "2021-06-10");
}

/* Ek was held on April 3 and denies it. Orla left: on the day of the text. */
static void a_present_ends_the_tale(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Ek Ek PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\narrested arrest VERB VBN 0 root\non on ADP IN 5 case\nApril April PROPN NNP 3 obl\n"
                     "3 3 NUM CD 5 nummod\nand and CCONJ CC 8 cc\nfights fight VERB VBZ 3 conj\nit it PRON PRP 8 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_timex(h, "April 3", "2021-04-03", "2021-04-03");
    hand_run(h);
    hand_check_days(h, "left", article_day, article_day);
}

/* Men recall mines of 1996, which began in May and collapsed in July, both read in 1996. */
static void joined_verbs_of_a_clause_keep_its_year(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Men man NOUN NNS 2 nsubj\nrecall recall VERB VBP 0 root\nmines mine NOUN NNS 2 obj\nof of ADP IN 5 case\n1996 1996 NUM CD 3 nmod\n"
                     "which which PRON WDT 7 nsubj\nbegan begin VERB VBD 3 acl:relcl\nin in ADP IN 9 case\nMay May PROPN NNP 7 obl\nand and CCONJ CC 11 cc\n"
                     "collapsed collapse VERB VBD 7 conj\nin in ADP IN 13 case\nJuly July PROPN NNP 11 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1996", "1996-01-01", "1996-12-31");
    hand_timex(h, "May", "1996-05-01", "1996-05-31");
    hand_timex(h, "July", "1996-07-01", "1996-07-31");
    hand_run(h);
    hand_check_days(h, "began", "1996-05-01", "1996-05-31");
    hand_check_days(h, "collapsed", "1996-07-01", "1996-07-31");
}

/* Ek did not come until four days later, counted from a day to come: he came. */
static void what_did_not_come_until_a_day_has_come(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Ek Ek PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\ncome come VERB VB 0 root\nuntil until ADP IN 7 case\n"
                     "four four NUM CD 7 nummod\ndays day NOUN NNS 4 obl\nlater later ADV RBR 7 advmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "four days later", "2021-06-24", "2021-06-24")->signal = DTL_SIGNAL_UNTIL;
    hand_run(h);
    hand_check_days(h, "come", article_day, article_day);
}

/* Its summer service: no date of the service. */
static void a_season_says_of_what_kind(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nmoved move VERB VBD 0 root\nits its PRON PRP$ 5 nmod:poss\nsummer summer NOUN NN 5 compound\n"
                     "conference conference NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "summer", "2021-06-01", "2021-08-31");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "conference")->time.end_max, dtl_day_from_civil(2021, 8, 31));
}

/* Shares dropped, the sharpest fall since May. Brenn came on a Monday. Orla spoke at a Friday briefing. */
static void not_every_day_named_is_the_days(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Shares share NOUN NNS 2 nsubj\ndropped drop VERB VBD 0 root\n, , PUNCT , 6 punct\nthe the DET DT 6 det\n"
                     "sharpest sharpest NOUN NN 6 compound\nfall fall NOUN NN 2 appos\nsince since ADP IN 8 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\ncame come VERB VBD 0 root\non on ADP IN 5 case\na a DET DT 5 det\n"
                     "Monday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\nat at ADP IN 6 case\na a DET DT 6 det\n"
                     "Tuesday Tuesday PROPN NNP 6 compound\nmeeting meeting NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Edda Edda PROPN NNP 2 nsubj\nstole steal VERB VBD 0 root\nhis his PRON PRP$ 5 nmod:poss\nlast last ADJ JJ 5 amod\n"
                     "years year NOUN NNS 2 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-06-16")->signal = DTL_SIGNAL_SINCE;
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_timex(h, "last years", "2013-06-17", "2021-06-16");
    hand_run(h);
    hand_check_days(h, "dropped", article_day, article_day);
    hand_check_days(h, "came", article_day, article_day);
    hand_check_days(h, "meeting", "2021-06-15", "2021-06-15");
    hand_check_days(h, "stole", article_day, article_day);
}

/* On 3 May Tarn promised to free them within 30 days: not of the next thirty. */
static void a_length_promised_is_of_the_promise(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "On on ADP IN 3 case\n3 3 NUM CD 3 nummod\nMay May PROPN NNP 5 obl\nTarn Tarn PROPN NNP 5 nsubj\npromised promise VERB VBD 0 root\n"
                     "to to PART TO 7 mark\nfree free VERB VB 5 xcomp\nthem they PRON PRP 7 obj\nwithin within ADP IN 11 case\n"
                     "30 30 NUM CD 11 nummod\ndays day NOUN NNS 7 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "3 May", "2021-05-03", "2021-05-03");
    hand_timex(h, "30 days", "2021-06-16", "2021-07-16")->type = DTL_TIMEX_DURATION;
    hand_run(h);
    hand_check_days(h, "promised", "2021-05-03", "2021-05-03");
    assert_int_not_equal(hand_event(h, "free")->time.end_max, dtl_day_from_civil(2021, 7, 16));
}

/* A year ago on Monday a fire jumped: the Monday nearest, a year before. */
static void an_anniversary_is_a_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2024-05-11"); /* a Saturday */
    hand_sentence(h, "A a DET DT 2 det\nyear year NOUN NN 3 obl:unmarked\nago ago ADV RB 7 advmod\non on ADP IN 5 case\nMonday Monday PROPN NNP 7 obl\n"
                     "fires fire NOUN NNS 7 nsubj\ncame come VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    dtl_timex *year = hand_timex(h, "A year ago", "2023-01-01", "2023-12-31");
    year->period.precision = DTL_PRECISION_YEAR;
    hand_timex(h, "Monday", "2024-05-06", "2024-05-06");
    hand_run(h);
    hand_check_days(h, "came", "2023-05-13", "2023-05-13");
}

/* He will speak at a meeting on 12 and 13 May: no end before the begin. The clinic has run since July. */
static void bounds_keep_their_order_and_since_is_past(void **state)
{
    hand *h = *state;
    hand_begin(h, "2026-02-17");
    hand_sentence(h, "He he PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nspeak speak VERB VB 0 root\nat at ADP IN 6 case\na a DET DT 6 det\n"
                     "meeting meeting NOUN NN 3 obl\non on ADP IN 8 case\n12 12 NUM CD 3 obl\nand and CCONJ CC 11 cc\n13 13 NUM CD 11 nummod\n"
                     "May May PROPN NNP 8 conj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Clinics clinic NOUN NNS 3 nsubj\nhave have AUX VBP 3 aux\nrun run VERB VBN 0 root\nsince since ADP IN 5 case\n"
                     "July July PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "12", "2026-05-12", "2026-05-12")->period.precision = DTL_PRECISION_DAY;
    hand_timex(h, "13 May", "2026-05-13", "2026-05-13")->period.precision = DTL_PRECISION_DAY;
    hand_timex(h, "July", "2026-07-01", "2026-07-31")->signal = DTL_SIGNAL_SINCE;
    hand_run(h);
    const dtl_time *meeting = &hand_event(h, "meeting")->time;
    assert_true(meeting->begin_min <= meeting->begin_max && meeting->end_min <= meeting->end_max && meeting->begin_min <= meeting->end_max);
    assert_int_equal(hand_event(h, "run")->time.begin_min, dtl_day_from_civil(2025, 7, 1));
}

/* Schools, spared by fire, opened in May, with the month hung on "spared". Results released on Monday gave a lead. */
static void a_date_behind_the_verb_is_no_participles(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Schools school NOUN NNS 7 nsubj\n, , PUNCT , 3 punct\nspared spare VERB VBN 1 acl\nby by ADP IN 5 case\nfire fire NOUN NN 3 obl:agent\n"
                     ", , PUNCT , 3 punct\nopened open VERB VBD 0 root\ndoors door NOUN NNS 7 obj\nin in ADP IN 10 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 7 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_days(h, "opened", "2021-05-01", "2021-05-31");
    hand_check_days(h, "spared", NULL, article_day);
}

/* Orla cheered and sang on Tuesday as it fell. */
static void clauses_take_the_time_of_the_verb_before(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ncheered cheer VERB VBD 0 root\nand and CCONJ CC 4 cc\nsang sing VERB VBD 2 conj\non on ADP IN 6 case\n"
                     "Tuesday Tuesday PROPN NNP 4 obl\nas as SCONJ IN 9 mark\nit it PRON PRP 9 nsubj\nfell fall VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_run(h);
    hand_check_days(h, "fell", "2021-06-15", "2021-06-15");
}

/* Envoys arrived on Monday. Papers reported on Tuesday that it grew. Ek left: not on Monday. */
static void a_later_report_ends_the_tale(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Envoys envoy NOUN NNS 2 nsubj\narrived arrive VERB VBD 0 root\non on ADP IN 4 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Papers paper NOUN NNS 2 nsubj\nreported report VERB VBD 0 root\non on ADP IN 4 case\nTuesday Tuesday PROPN NNP 2 obl\n"
                     "that that SCONJ IN 7 mark\nit it PRON PRP 7 nsubj\ngrew grow VERB VBD 2 ccomp\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_run(h);
    hand_check_days(h, "left", article_day, article_day);
}

/* It has taken funds since it began in 2019. A man was held on April 3, read in 2019: this April. */
static void a_year_in_a_since_clause_is_told_in_passing(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 2 nsubj\ntook take VERB VBD 0 root\nfunds fund NOUN NNS 2 obj\nsince since SCONJ IN 6 mark\nit it PRON PRP 6 nsubj\n"
                     "began begin VERB VBD 2 advcl\nin in ADP IN 8 case\n2019 2019 NUM CD 6 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nheld arrest VERB VBN 0 root\non on ADP IN 5 case\nApril April PROPN NNP 3 obl\n"
                     "3 3 NUM CD 5 nummod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "2019", "2019-01-01", "2019-12-31");
    hand_timex(h, "April 3", "2019-04-03", "2019-04-03");
    hand_run(h);
    hand_check_days(h, "held", "2021-04-03", "2021-04-03");
}

/* It lost more as it had admitted in May: not then. Orla spoke in Tarn at a hearing on Tuesday. It began at six on Monday. */
static void hours_and_hearings_have_their_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 2 nsubj\nlost lose VERB VBD 0 root\nmore more ADJ JJR 2 obj\nas as SCONJ IN 7 mark\nit it PRON PRP 7 nsubj\n"
                     "had have AUX VBD 7 aux\nadmitted admit VERB VBN 2 advcl\nin in ADP IN 9 case\nMay May PROPN NNP 7 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nconfessed confess VERB VBD 0 root\nat at ADP IN 5 case\na a DET DT 5 det\nhearing hearing NOUN NN 2 obl\n"
                     "on on ADP IN 7 case\nTuesday Tuesday PROPN NNP 5 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Strikes strike NOUN NNS 2 nsubj\nbegan begin VERB VBD 0 root\nat at ADP IN 4 case\nsix six NUM CD 2 obl\non on ADP IN 6 case\n"
                     "Monday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_timex(h, "six", "2021-06-15", "2021-06-15")->type = DTL_TIMEX_TIME;
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14")->type = DTL_TIMEX_TIME;
    hand_run(h);
    hand_check_days(h, "lost", article_day, article_day);
    hand_check_days(h, "confessed", "2021-06-15", "2021-06-15");
    hand_check_days(h, "began", "2021-06-14", "2021-06-14");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_date_without_a_verb_heads_what_follows),
        HAND_CASE(a_heading_ends_with_its_paragraph),
        HAND_CASE(news_that_comes_so_long_after_dates_what_was),
        HAND_CASE(what_is_promised_or_thought_has_another_day),
        HAND_CASE(a_coming_date_is_the_nouns_before_it_too),
        HAND_CASE(what_is_planned_of_late_is_to_come),
        HAND_CASE(at_the_time_is_of_what_was_told_last),
        HAND_CASE(a_season_says_of_what_kind),
        HAND_CASE(deaths_are_told_apart),
        HAND_CASE(an_undated_mention_joins_no_two_dates),
        HAND_CASE(a_lent_date_gives_way_to_an_event),
        HAND_CASE(a_present_ends_the_tale),
        HAND_CASE(joined_verbs_of_a_clause_keep_its_year),
        HAND_CASE(what_did_not_come_until_a_day_has_come),
        HAND_CASE(not_every_day_named_is_the_days),
        HAND_CASE(a_length_promised_is_of_the_promise),
        HAND_CASE(an_anniversary_is_a_day),
        HAND_CASE(bounds_keep_their_order_and_since_is_past),
        HAND_CASE(a_date_behind_the_verb_is_no_participles),
        HAND_CASE(clauses_take_the_time_of_the_verb_before),
        HAND_CASE(a_later_report_ends_the_tale),
        HAND_CASE(a_year_in_a_since_clause_is_told_in_passing),
        HAND_CASE(hours_and_hearings_have_their_day),
        HAND_CASE(a_kind_not_told_before_is_another_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
