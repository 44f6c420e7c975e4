/* reckon.c - tests of dates that are reckoned: from ages, from what was told just before,
 * from what a noun beside the clause says.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2011-11-19";

/* She was born on 3 May 1930. When she was nine she left. At twenty she sang. */
static void ages_are_counted_from_the_birth(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "She she PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\n"
                     "in in ADP IN 5 case\n1930 1930 NUM CD 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "When when ADV WRB 4 advmod\nshe she PRON PRP 4 nsubj\nwas be AUX VBD 4 cop\nnine nine NUM CD 6 advcl\n"
                     "she she PRON PRP 6 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "At at ADP IN 2 case\ntwenty twenty NUM CD 4 obl\nshe she PRON PRP 4 nsubj\nsang sing VERB VBD 0 root\n"
                     ". . PUNCT . 4 punct\n");
    hand_timex(h, "1930", "1930-05-03", "1930-05-03");
    hand_run(h);
    hand_check_days(h, "left", "1939-05-03", "1940-05-02");
    hand_check_days(h, "sang", "1950-05-03", "1951-05-02");
}

/* The blaze of 3 May killed two. Orla ran before the fire. Hills burned in 1983: the fire is the one told before, in another word. */
static void what_was_told_before_is_meant(void **state)
{
    hand *h = *state;
    hand_begin(h, "1998-06-13");
    hand_sentence(h, "The the DET DT 2 det\nblaze blaze NOUN NN 6 nsubj\nof of ADP IN 4 case\n3 3 NUM CD 2 nmod\nMay May PROPN NNP 4 nmod:unmarked\n"
                     "killed kill VERB VBD 0 root\ntwo two NUM CD 6 obj\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nran run VERB VBD 0 root\nbefore before ADP IN 5 case\nthe the DET DT 5 det\nfire fire NOUN NN 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Hills hill NOUN NNS 2 nsubj\nburned burn VERB VBD 0 root\nin in ADP IN 4 case\n1983 1983 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "3 May", "1998-05-03", "1998-05-03");
    hand_timex(h, "1983", "1983-01-01", "1983-12-31");
    hand_run(h);
    hand_check_days(h, "fire", "1998-05-03", "1998-05-03");
}

/* Orla (64) joined as a clerk at 16: that many years after a birth that lies 64 years back. */
static void an_age_beside_a_name_tells_the_birth(void **state)
{
    hand *h = *state;
    hand_begin(h, "1998-03-13");
    hand_sentence(h, "Orla Orla PROPN NNP 5 nsubj\n( ( PUNCT -LRB- 3 punct\n64 64 NUM CD 1 appos\n) ) PUNCT -RRB- 3 punct\n"
                     "joined join VERB VBD 0 root\nas as ADP IN 8 case\na a DET DT 8 det\nclerk clerk NOUN NN 5 obl\nat at ADP IN 10 case\n"
                     "16 16 NUM CD 8 nmod\n. . PUNCT . 5 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_run(h);
    hand_check_days(h, "joined", "1949-01-01", "1951-12-31");
}

/* Orla turned 65 in February. She was born here: so long before. */
static void birthdays_tell_the_birth(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nturned turn VERB VBD 0 root\n65 65 NUM CD 2 obj\nin in ADP IN 5 case\n"
                     "February February PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "She she PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\nhere here ADV RB 3 advmod\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "February", "2011-02-01", "2011-02-28");
    hand_run(h);
    hand_check_days(h, "born", "1946-02-01", "1946-02-28");
}

/* He left on Wednesday. Orla said it on Friday. Guns fired at dawn on that Friday: not on the day the tale had reached. */
static void a_clock_has_the_day_behind_it(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "He he PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\non on ADP IN 4 case\nWednesday Wednesday PROPN NNP 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nit it PRON PRP 2 obj\non on ADP IN 5 case\n"
                     "Friday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Guns gun NOUN NNS 2 nsubj\nfired fire VERB VBD 0 root\nat at ADP IN 4 case\ndawn dawn NOUN NN 2 obl\n"
                     "on on ADP IN 7 case\nthat that DET DT 7 det\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Wednesday", "2011-11-16", "2011-11-16");
    hand_timex(h, "Friday", "2011-11-18", "2011-11-18");
    hand_timex(h, "dawn", "2011-11-18", "2011-11-18")->type = DTL_TIMEX_TIME;
    hand_timex(h, "that Friday", "2011-11-18", "2011-11-18");
    hand_run(h);
    hand_check_days(h, "fired", "2011-11-18", "2011-11-18");
}

/* Prices rose two months since the vote fell in March: how long, not so long after it. */
static void a_length_since_is_no_distance(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Prices price NOUN NNS 2 nsubj\nrose rise VERB VBD 0 root\ntwo two NUM CD 4 nummod\nmonths month NOUN NNS 2 obl:unmarked\n"
                     "since since SCONJ IN 7 mark\nit it PRON PRP 7 nsubj\nfailed fail VERB VBD 2 advcl\nin in ADP IN 9 case\n"
                     "March March PROPN NNP 7 obl\n. . PUNCT . 2 punct\n");
    dtl_timex *length = hand_timex(h, "two months", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "P2M";
    hand_timex(h, "March", "2011-03-01", "2011-03-31");
    hand_run(h);
    assert_true(hand_event(h, "rose")->time.anchor_event == 0);
}

/* Orla acted under the law of 1953: the law's year. */
static void a_thing_of_a_year_dates_nothing(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nacted act VERB VBD 0 root\nunder under ADP IN 5 case\nthe the DET DT 5 det\n"
                     "law law NOUN NN 2 obl\nof of ADP IN 7 case\n1953 1953 NUM CD 5 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1953", "1953-01-01", "1953-12-31");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "acted")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* It is ten years [on Friday] since the mill burned: that long before the article's day, or the one named. It was ten years
 * since: nobody knows from when. */
static void what_is_so_long_since_has_its_day(void **state)
{
    hand *h = *state;
    static const struct {
        const char *verb, *day, *first, *last;
    } cases[] = {{"is", "", "2001-01-01", "2001-12-31"}, {"is", "today", "2001-11-19", "2001-11-19"}, {"was", "", NULL, "2011-11-19"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char rows[500];
        bool named = *cases[i].day != '\0';
        hand_begin(h, article_day);
        snprintf(rows, sizeof rows, "It it PRON PRP 4 nsubj\n%s be AUX %s 4 cop\nten ten NUM CD 4 nummod\nyears year NOUN NNS 0 root\n"
                 "%ssince since SCONJ IN %d mark\nOrla Orla PROPN NNP %d nsubj\nleft leave VERB VBD 4 advcl\n. . PUNCT . 4 punct\n",
                 cases[i].verb, strcmp(cases[i].verb, "is") == 0 ? "VBZ" : "VBD", named ? "today today NOUN NN 4 obl:unmarked\n" : "",
                 named ? 8 : 7, named ? 8 : 7);
        hand_sentence(h, rows);
        dtl_timex *length = hand_timex(h, "ten years", NULL, NULL);
        length->type = DTL_TIMEX_DURATION;
        length->value = "P10Y";
        if (named)
            hand_timex(h, "today", article_day, article_day);
        hand_run(h);
        hand_check_days(h, "left", cases[i].first, cases[i].last);
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* It is [not] (almost, more than) two years since Orla left: less or more than so long before the article's day. */
static void less_or_more_than_so_long_since(void **state)
{
    hand *h = *state;
    static const struct {
        const char *negator;
        dtl_timex_mod mod;
        const char *first, *last;
    } cases[] = {{"", DTL_MOD_NONE, "2009-01-01", "2009-12-31"},         {"", DTL_MOD_LESS_THAN, "2009-11-19", "2010-11-19"},
                 {"", DTL_MOD_MORE_THAN, "2008-11-19", "2009-11-19"},    {"", DTL_MOD_EQUAL_OR_LESS, "2009-11-19", "2011-11-19"},
                 {"not", DTL_MOD_NONE, "2009-11-19", "2010-11-19"},      {"not", DTL_MOD_MORE_THAN, "2009-11-19", "2011-11-19"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char rows[500];
        bool negated = *cases[i].negator != '\0';
        int root = negated ? 5 : 4;
        hand_begin(h, article_day);
        snprintf(rows, sizeof rows, "It it PRON PRP %d nsubj\nis be AUX VBZ %d cop\n%stwo two NUM CD %d nummod\nyears year NOUN NNS 0 root\n"
                 "since since SCONJ IN %d mark\nOrla Orla PROPN NNP %d nsubj\nleft leave VERB VBD %d advcl\n. . PUNCT . %d punct\n",
                 root, root, negated ? "not not PART RB 5 advmod\n" : "", root, root + 3, root + 3, root, root);
        hand_sentence(h, rows);
        dtl_timex *length = hand_timex(h, "two years", NULL, NULL);
        length->type = DTL_TIMEX_DURATION;
        length->value = "P2Y";
        length->mod = cases[i].mod;
        hand_run(h);
        hand_check_days(h, "left", cases[i].first, cases[i].last);
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* It was two years since Orla left when Brenn came in 2004. */
static void so_long_since_is_counted_from_when_it_was(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 4 nsubj\nwas be AUX VBD 4 cop\ntwo two NUM CD 4 nummod\nyears year NOUN NNS 0 root\n"
                     "since since SCONJ IN 7 mark\nOrla Orla PROPN NNP 7 nsubj\nleft leave VERB VBD 4 advcl\nwhen when ADV WRB 10 advmod\n"
                     "Brenn Brenn PROPN NNP 10 nsubj\ncame come VERB VBD 4 advcl\nin in ADP IN 12 case\n2004 2004 NUM CD 10 obl\n. . PUNCT . 4 punct\n");
    dtl_timex *length = hand_timex(h, "two years", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "P2Y";
    hand_timex(h, "2004", "2004-01-01", "2004-12-31");
    hand_run(h);
    hand_check_days(h, "left", "2002-01-01", "2002-12-31");
    hand_check_days(h, "came", "2004-01-01", "2004-12-31");
}

/* The line opened in 1987 and closed after a year: not when it opened. */
static void own_distance_comes_before_a_joined_time(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Lines line NOUN NNS 2 nsubj\nopened open VERB VBD 0 root\nin in ADP IN 4 case\n1987 1987 NUM CD 2 obl\n"
                     "and and CCONJ CC 6 cc\nclosed close VERB VBD 2 conj\nafter after ADP IN 9 case\na a DET DT 9 det\n"
                     "year year NOUN NN 6 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1987", "1987-01-01", "1987-12-31");
    dtl_timex *length = hand_timex(h, "a year", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "P1Y";
    hand_run(h);
    hand_check_days(h, "opened", "1987-01-01", "1987-12-31");
    hand_check_days(h, "closed", "1988-01-01", "1988-12-31");
}

/* Orla came in 1971, the year in which Brenn left. */
static void a_year_beside_an_expression_is_that_year(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ncame come VERB VBD 0 root\nin in ADP IN 4 case\n1971 1971 NUM CD 2 obl\n"
                     ", , PUNCT , 7 punct\nthe the DET DT 7 det\nyear year NOUN NN 2 obl:unmarked\nin in ADP IN 9 case\n"
                     "which which PRON WDT 11 obl\nBrenn Brenn PROPN NNP 11 nsubj\nleft leave VERB VBD 7 acl:relcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1971", "1971-01-01", "1971-12-31");
    hand_run(h);
    hand_check_days(h, "left", "1971-01-01", "1971-12-31");
}

/* The hearing was set for 20 September, told in June: it lies ahead. Set in May, it lies behind. */
static void what_was_set_for_a_day_lies_ahead(void **state)
{
    hand *h = *state;
    static const char *const prepositions[] = {"for", "in"}, *const days[] = {"2012-09-20", "2011-09-20"};
    for (int i = 0; i < 2; i++) {
        char rows[400];
        hand_begin(h, article_day);
        snprintf(rows, sizeof rows, "Hearings hearing NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nfixed fix VERB VBN 0 root\n"
                 "%s %s ADP IN 6 case\nSeptember September PROPN NNP 6 nmod:unmarked\n20 20 NUM CD 3 obl\n. . PUNCT . 3 punct\n",
                 prepositions[i], prepositions[i]);
        hand_sentence(h, rows);
        hand_timex(h, "September 20", "2011-09-20", "2011-09-20");
        hand_run(h);
        hand_check_days(h, "fixed", days[i], days[i]);
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* A hearing set for last Thursday was put off: no entry of that day. */
static void what_was_put_off_is_no_entry(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Hearings hearing NOUN NNS 7 nsubj:pass\nscheduled schedule VERB VBN 1 acl\nfor for ADP IN 5 case\n"
                     "last last ADJ JJ 5 amod\nThursday Thursday PROPN NNP 2 obl\nwere be AUX VBD 7 aux:pass\n"
                     "cancelled cancel VERB VBN 0 root\n. . PUNCT . 7 punct\n");
    hand_timex(h, "last Thursday", "2011-11-10", "2011-11-10");
    hand_run(h);
    assert_int_equal(hand_event(h, "scheduled")->modality, DTL_MODALITY_POSSIBLE);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* 1987: The ship is launched. */
static void a_date_heads_its_line(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "1987 1987 NUM CD 0 root\n: : PUNCT : 1 punct\nThe the DET DT 4 det\nship ship NOUN NN 6 nsubj:pass\n"
                     "is be AUX VBZ 6 aux:pass\nlaunched launch VERB VBN 1 parataxis\n. . PUNCT . 1 punct\n");
    hand_timex(h, "1987", "1987-01-01", "1987-12-31");
    hand_run(h);
    hand_check_days(h, "launched", "1987-01-01", "1987-12-31");
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
}

/* A study, published in June, found cracks. His death in 1999 left debts. */
static void what_a_dated_thing_does_has_its_date(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "A a DET DT 2 det\nstudy study NOUN NN 8 nsubj\n, , PUNCT , 4 punct\npublished publish VERB VBN 2 acl\n"
                     "in in ADP IN 6 case\nJune June PROPN NNP 4 obl\n, , PUNCT , 4 punct\nfound find VERB VBD 0 root\n"
                     "cracks crack NOUN NNS 8 obj\n. . PUNCT . 8 punct\n");
    hand_sentence(h, "His his PRON PRP$ 2 nmod:poss\ndeath death NOUN NN 5 nsubj\nin in ADP IN 4 case\n1999 1999 NUM CD 2 nmod\n"
                     "left leave VERB VBD 0 root\ndebts debt NOUN NNS 5 obj\n. . PUNCT . 5 punct\n");
    hand_timex(h, "June", "2011-06-01", "2011-06-30");
    hand_timex(h, "1999", "1999-01-01", "1999-12-31");
    hand_run(h);
    hand_check_days(h, "found", "2011-06-01", "2011-06-30");
    hand_check_days(h, "left", "1999-01-01", "1999-12-31");
}

/* The dam failed on 5 May. Within a day it had buried the town. Orla found six over the next three days. */
static void stretches_run_from_what_was_told(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Dams dam NOUN NNS 2 nsubj\nfailed fail VERB VBD 0 root\non on ADP IN 4 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Within within ADP IN 3 case\na a DET DT 3 det\nday day NOUN NN 6 obl\nthey they PRON PRP 6 nsubj\nhad have AUX VBD 6 aux\n"
                     "buried bury VERB VBN 0 root\ntowns town NOUN NNS 6 obj\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nfound find VERB VBD 0 root\nsix six NUM CD 2 obj\nover over ADP IN 8 case\nthe the DET DT 8 det\n"
                     "next next ADJ JJ 8 amod\nthree three NUM CD 8 nummod\ndays day NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2011-11-11", "2011-11-11");
    dtl_timex *day = hand_timex(h, "a day", NULL, NULL);
    day->type = DTL_TIMEX_DURATION;
    day->value = "P1D";
    dtl_timex *days = hand_timex(h, "next three days", "2011-11-20", "2011-11-22");
    days->type = DTL_TIMEX_DURATION;
    days->value = "P3D";
    hand_run(h);
    hand_check_days(h, "buried", "2011-11-11", "2011-11-12");
    hand_check_days(h, "found", "2011-11-11", "2011-11-15");
}

/* Wars began in March 1996, four months after Dovria left. */
static void months_from_a_month_are_a_month(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Wars war NOUN NNS 2 nsubj\nbegan begin VERB VBD 0 root\nin in ADP IN 5 case\nMarch March PROPN NNP 5 nmod\n"
                     "1996 1996 NUM CD 2 obl\n, , PUNCT , 10 punct\nfour four NUM CD 8 nummod\nmonths month NOUN NNS 2 obl:unmarked\n"
                     "after after SCONJ IN 11 mark\nDovria Dovria PROPN NNP 11 nsubj\nleft leave VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "March 1996", "1996-03-01", "1996-03-31");
    dtl_timex *length = hand_timex(h, "four months", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "P4M";
    hand_run(h);
    hand_check_days(h, "began", "1996-03-01", "1996-03-31");
    hand_check_days(h, "left", "1995-11-01", "1995-11-30");
}

/* Wars began in March 1996, months after Dovria left: one to nine. */
static void months_without_a_number_are_some(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Wars war NOUN NNS 2 nsubj\nbegan begin VERB VBD 0 root\nin in ADP IN 5 case\nMarch March PROPN NNP 5 nmod\n"
                     "1996 1996 NUM CD 2 obl\n, , PUNCT , 10 punct\nmonths month NOUN NNS 2 obl:unmarked\n"
                     "after after SCONJ IN 10 mark\nDovria Dovria PROPN NNP 10 nsubj\nleft leave VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "March 1996", "1996-03-01", "1996-03-31");
    dtl_timex *length = hand_timex(h, "months", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "PXM";
    hand_run(h);
    hand_check_days(h, "left", "1995-06-01", "1996-02-29");
}

/* A study appeared on Friday. Courts opened the day after it appeared. */
static void what_is_named_again_dates_the_next(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Reports report NOUN NNS 2 nsubj\nappeared appear VERB VBD 0 root\non on ADP IN 4 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Courts court NOUN NNS 2 nsubj\nopened open VERB VBD 0 root\nthe the DET DT 4 det\nday day NOUN NN 2 obl:unmarked\n"
                     "after after SCONJ IN 8 mark\nthe the DET DT 7 det\nreport report NOUN NN 8 nsubj\nAppeared appear VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2011-11-11", "2011-11-11");
    hand_run(h);
    hand_check_days(h, "opened", "2011-11-12", "2011-11-12");
}

/* She was born in 1961, studied law and left at 33: neither in 1961. */
static void a_birth_passes_to_nothing(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "She she PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "1961 1961 NUM CD 3 obl\n, , PUNCT , 7 punct\nstudied study VERB VBD 3 conj\nlaw law NOUN NN 7 obj\nand and CCONJ CC 10 cc\n"
                     "left leave VERB VBD 3 conj\nat at ADP IN 12 case\n33 33 NUM CD 10 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "1961", "1961-01-01", "1961-12-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2);
    hand_check_days(h, "left", "1994-01-01", "1995-12-30");
}

/* A pact signed in May failed within a month: of May, whatever was told before. Works failed within three years. */
static void a_stretch_runs_from_its_own_sentence(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "War war NOUN NN 2 nsubj\nended end VERB VBD 0 root\nin in ADP IN 4 case\n1999 1999 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Pacts pact NOUN NNS 5 nsubj\nsigned sign VERB VBN 1 acl\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n"
                     "failed fail VERB VBD 0 root\nwithin within ADP IN 8 case\na a DET DT 8 det\nmonth month NOUN NN 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Works works NOUN NNS 2 nsubj\nburned burn VERB VBD 0 root\nwithin within ADP IN 5 case\nthree three NUM CD 5 nummod\n"
                     "years year NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1999", "1999-01-01", "1999-12-31");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    dtl_timex *month = hand_timex(h, "a month", NULL, NULL);
    month->type = DTL_TIMEX_DURATION;
    month->value = "P1M";
    dtl_timex *years = hand_timex(h, "three years", NULL, NULL);
    years->type = DTL_TIMEX_DURATION;
    years->value = "P3Y";
    hand_run(h);
    hand_check_days(h, "failed", "2011-05-01", "2011-07-01");
    assert_int_equal(hand_event(h, "burned")->time.anchor, DTL_ANCHOR_DOCUMENT);
}

/* Ek declared it on Friday, flew in on Saturday and promised help: on Saturday. He left before the vote; in 1999 he had won. */
static void lists_go_on_from_the_last_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nvisited visit VERB VBD 0 root\nTarn Tarn PROPN NNP 2 obj\non on ADP IN 5 case\nFriday Friday PROPN NNP 2 obl\n"
                     ", , PUNCT , 7 punct\nflew fly VERB VBD 2 conj\nout out ADV RB 7 advmod\non on ADP IN 10 case\nSaturday Saturday PROPN NNP 7 obl\n"
                     "and and CCONJ CC 12 cc\nfainted faint VERB VBD 2 conj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nworked work VERB VBD 0 root\nin in ADP IN 4 case\n1999 1999 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Wives wife NOUN NNS 2 nsubj\nfled flee VERB VBD 0 root\nbefore before ADP IN 5 case\nthe the DET DT 5 det\ntrial trial NOUN NN 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2011-11-11", "2011-11-11");
    hand_timex(h, "Saturday", "2011-11-12", "2011-11-12");
    hand_timex(h, "1999", "1999-01-01", "1999-12-31");
    hand_run(h);
    hand_check_days(h, "fainted", "2011-11-12", "2011-11-12");
    assert_int_not_equal(hand_event(h, "fled")->time.anchor, DTL_ANCHOR_NARRATIVE);
}

/* Tarn agreed in 1991, marched after the crash of 1993: not in 1991. Ek had promised to sue within a year. */
static void what_came_after_is_not_lent(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Tarn Tarn PROPN NNP 2 nsubj\nvoted vote VERB VBD 0 root\nin in ADP IN 4 case\n1991 1991 NUM CD 2 obl\n, , PUNCT , 6 punct\n"
                     "marched march VERB VBD 2 conj\nafter after ADP IN 9 case\nthe the DET DT 9 det\ncrash crash NOUN NN 6 obl\n"
                     "of of ADP IN 11 case\n1993 1993 NUM CD 9 nmod\nand and CCONJ CC 13 cc\npaid pay VERB VBD 2 conj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 3 nsubj\nhad have AUX VBD 3 aux\npromised promise VERB VBN 0 root\nto to PART TO 5 mark\nsue sue VERB VB 3 xcomp\n"
                     "within within ADP IN 8 case\na a DET DT 8 det\nyear year NOUN NN 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "1991", "1991-01-01", "1991-12-31");
    hand_timex(h, "1993", "1993-01-01", "1993-12-31");
    dtl_timex *year = hand_timex(h, "a year", article_day, "2012-11-19");
    year->type = DTL_TIMEX_DURATION;
    year->value = "P1Y";
    hand_run(h);
    hand_check_days(h, "marched", "1993-01-01", article_day);
    assert_int_not_equal(hand_event(h, "sue")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* They will leave on 28 February. The 28th of a leap year is that of the year after. */
static void the_28th_of_a_leap_year_is_turned_whole(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-11-19");
    hand_sentence(h, "They they PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nleave leave VERB VB 0 root\non on ADP IN 6 case\n28 28 NUM CD 6 nummod\n"
                     "February February PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "28 February", "2012-02-28", "2012-02-28");
    hand_run(h);
    hand_check_days(h, "leave", "2013-02-28", "2013-02-28");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(what_was_told_before_is_meant),
        HAND_CASE(an_age_beside_a_name_tells_the_birth),
        HAND_CASE(what_came_after_is_not_lent), HAND_CASE(what_is_so_long_since_has_its_day), HAND_CASE(less_or_more_than_so_long_since), HAND_CASE(so_long_since_is_counted_from_when_it_was),
        HAND_CASE(a_length_since_is_no_distance), HAND_CASE(a_thing_of_a_year_dates_nothing), HAND_CASE(a_clock_has_the_day_behind_it),
        HAND_CASE(lists_go_on_from_the_last_day), HAND_CASE(a_birth_passes_to_nothing), HAND_CASE(a_stretch_runs_from_its_own_sentence),
        HAND_CASE(stretches_run_from_what_was_told), HAND_CASE(months_from_a_month_are_a_month), HAND_CASE(months_without_a_number_are_some), HAND_CASE(what_is_named_again_dates_the_next),
        HAND_CASE(ages_are_counted_from_the_birth),
        HAND_CASE(birthdays_tell_the_birth),
        HAND_CASE(own_distance_comes_before_a_joined_time),
        HAND_CASE(a_year_beside_an_expression_is_that_year),
        HAND_CASE(what_was_set_for_a_day_lies_ahead),
        HAND_CASE(what_was_put_off_is_no_entry),
        HAND_CASE(a_date_heads_its_line),
        HAND_CASE(what_a_dated_thing_does_has_its_date),
        HAND_CASE(the_28th_of_a_leap_year_is_turned_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
