/* sound.c - tests that titles stand: what is given back, what is told by another verb, whom
 * pronouns mean. On parses made by hand, some of them wrong as parsers are wrong.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/hand.h"

/* The title of the entry of that day. */
static void check_title(hand *h, const char *first, const char *title)
{
    dtl_day day;
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(dtl_day_read(first, &day));
    for (size_t i = 0; i < timeline->n_entries; i++)
        if (timeline->entries[i].time.begin_min == day) {
            assert_string_equal(timeline->entries[i].title, title);
            return;
        }
    fail_msg("no entry of %s", first);
}

/* Orla reported income of 27 millions, or 67 cents a share, on Monday. The amount goes on; without "cents" the number would hang in the air. */
static void an_amount_is_not_cut(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nreported report VERB VBD 0 root\nincome income NOUN NN 2 obj\n"
                     "of of ADP IN 6 case\n27 27 NUM CD 6 nummod\nmillions million NOUN NNS 3 nmod\n, , PUNCT , 10 punct\n"
                     "or or CCONJ CC 10 cc\n67 67 NUM CD 5 compound\ncents cent NOUN NNS 6 conj\na a DET DT 12 det\n"
                     "share share NOUN NN 10 conj\n, , PUNCT , 15 punct\non on ADP IN 15 case\n"
                     "Monday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Orla reported income of 27 millions, or 67 cents");
}

/* The vote came on Monday. "The vote came" is no title. */
static void what_tells_little_keeps_its_date(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\nvote vote NOUN NN 3 nsubj\ncame come VERB VBD 0 root\non on ADP IN 5 case\n"
                     "Monday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "The vote came on Monday");
}

/* The dam burst on Monday. */
static void what_tells_enough_stands_alone(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 3 det\ndam dam NOUN NN 3 nsubj\nburst burst VERB VBD 0 root\non on ADP IN 5 case\n"
                     "Monday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "The dam burst");
}

/* Orla rose 6 pence in early trading on Monday. The gerund under a preposition is no clause. */
static void trading_is_told_by_the_verb_above(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nrose rise VERB VBD 0 root\n6 6 NUM CD 4 nummod\n"
                     "pence pence NOUN NN 2 obj\nin in ADP IN 7 mark\nearly early ADJ JJ 7 amod\n"
                     "trading trade VERB VBG 2 advcl\non on ADP IN 9 case\nMonday Monday PROPN NNP 7 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Orla rose 6 pence");
}

/* The probe slept for a week. A storm struck it on Monday. Not the storm, which acts, but the probe. */
static void a_pronoun_is_told_by_what_it_means(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\nprobe probe NOUN NN 3 nsubj\nslept sleep VERB VBD 0 root\n"
                     "for for ADP IN 6 case\na a DET DT 6 det\nweek week NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nstorm storm NOUN NN 3 nsubj\nstruck strike VERB VBD 0 root\nit it PRON PRP 3 obj\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "A storm struck the probe");
}

/* The library closed for a week. Its roof leaked on Monday. */
static void whose_it_is_is_told_too(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\nlibrary library NOUN NN 3 nsubj\nclosed close VERB VBD 0 root\n"
                     "for for ADP IN 6 case\na a DET DT 6 det\nweek week NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Its its PRON PRP$ 2 nmod:poss\nroof roof NOUN NN 3 nsubj\nleaked leak VERB VBD 0 root\n"
                     "on on ADP IN 5 case\nMonday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "The library\xE2\x80\x99s roof leaked");
}

/* Orla hid her ring on Monday. */
static void a_pronoun_of_the_title_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nhid hide VERB VBD 0 root\nher her PRON PRP$ 4 nmod:poss\n"
                     "ring ring NOUN NN 2 obj\non on ADP IN 6 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Orla hid her ring");
}

/* Orla expects to obtain a permit and complete the sale in May. */
static void an_unfinite_verb_is_told_by_the_one_above(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nexpects expect VERB VBZ 0 root\nto to PART TO 4 mark\n"
                     "obtain obtain VERB VB 2 xcomp\na a DET DT 6 det\npermit permit NOUN NN 4 obj\n"
                     "and and CCONJ CC 8 cc\ncomplete complete VERB VB 4 conj\nthe the DET DT 10 det\n"
                     "sale sale NOUN NN 8 obj\nin in ADP IN 12 case\nMay May PROPN NNP 8 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2026-05-01", "2026-05-31");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2026-05-01", "Orla expects to obtain a permit and complete the sale");
}

/* Talks have been renewed, an official said on Monday. */
static void what_was_said_is_the_event(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Talks talk NOUN NNS 4 nsubj:pass\nhave have AUX VBP 4 aux\nbeen be AUX VBN 4 aux:pass\n"
                     "renewed renew VERB VBN 8 ccomp\n, , PUNCT , 4 punct\nan a DET DT 7 det\n"
                     "official official NOUN NN 8 nsubj\nsaid say VERB VBD 0 root\non on ADP IN 10 case\n"
                     "Monday Monday PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "Talks have been renewed");
}

/* In addition, sales fell on Monday. */
static void what_stands_before_the_subject_goes(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "In in ADP IN 2 case\naddition addition NOUN NN 5 obl\n, , PUNCT , 2 punct\n"
                     "sales sale NOUN NNS 5 nsubj\nfell fall VERB VBD 0 root\non on ADP IN 7 case\n"
                     "Monday Monday PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "Sales fell");
}

/* Voters -- many of them old -- marched on Monday. */
static void what_stands_between_dashes_goes(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Voters voter NOUN NNS 8 nsubj\n-- -- PUNCT , 3 punct\nmany many ADJ JJ 1 appos\n"
                     "of of ADP IN 5 case\nthem they PRON PRP 3 nmod\nold old ADJ JJ 3 nmod\n-- -- PUNCT , 1 punct\n"
                     "marched march VERB VBD 0 root\non on ADP IN 10 case\nMonday Monday PROPN NNP 8 obl\n"
                     ". . PUNCT . 8 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "Voters marched");
}

/* Orla reported a loss of 9 millions on Monday, compared with 5 millions before. Of another time. */
static void a_comparison_goes(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nreported report VERB VBD 0 root\na a DET DT 4 det\n"
                     "loss loss NOUN NN 2 obj\nof of ADP IN 7 case\n9 9 NUM CD 7 nummod\n"
                     "millions million NOUN NNS 4 nmod\non on ADP IN 9 case\nMonday Monday PROPN NNP 7 nmod\n"
                     ", , PUNCT , 11 punct\ncompared compare VERB VBN 4 acl\nwith with ADP IN 14 case\n"
                     "5 5 NUM CD 14 nummod\nmillions million NOUN NNS 11 obl\nbefore before ADV RB 11 advmod\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Orla reported a loss of 9 millions");
}

/* The council voted on Monday to make Tolm a port. The infinitive hung on the day. */
static void what_was_decided_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\ncouncil council NOUN NN 3 nsubj\nvoted vote VERB VBD 0 root\n"
                     "on on ADP IN 5 case\nMonday Monday PROPN NNP 3 obl\nto to PART TO 7 mark\nmake make VERB VB 5 acl\n"
                     "Tolm Tolm PROPN NNP 7 obj\na a DET DT 10 det\nport port NOUN NN 7 obj\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "The council voted to make Tolm a port");
}

/* The audit found a chain, and in April, a guard, Ned Ruis, sent Orla a note on Monday. Not the audit sent it. */
static void a_joined_clause_has_its_own_subject(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\naudit audit NOUN NN 3 nsubj\nfound find VERB VBD 0 root\na a DET DT 5 det\n"
                     "chain chain NOUN NN 3 obj\n, , PUNCT , 7 punct\nand and CCONJ CC 17 cc\nin in ADP IN 9 case\n"
                     "April April PROPN NNP 17 obl\n, , PUNCT , 12 punct\na a DET DT 12 det\nguard guard NOUN NN 9 appos\n"
                     ", , PUNCT , 14 punct\nNed ned ADJ NNP 15 amod\nRuis Ruis PROPN NNP 9 appos\n, , PUNCT , 9 punct\n"
                     "sent send VERB VBD 3 conj\nOrla Orla PROPN NNP 17 iobj\na a DET DT 20 det\n"
                     "note note NOUN NN 17 obj\non on ADP IN 22 case\nMonday Monday PROPN NNP 17 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "A guard sent Orla a note");
}

/* Orla ruled on Monday that the boy may stay. */
static void a_clause_hung_on_the_day_is_the_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nruled rule VERB VBD 0 root\non on ADP IN 4 case\n"
                     "Monday Monday PROPN NNP 2 obl\nthat that SCONJ IN 9 mark\nthe the DET DT 7 det\n"
                     "boy boy NOUN NN 9 nsubj\nmay may AUX MD 9 aux\nstay stay VERB VB 4 acl:relcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Orla ruled that the boy may stay");
}

/* Ned Ruis left. One of two guards, Clara Wynn, spoke. She resigned on Monday. Not whoever acted before. */
static void a_name_beside_the_subject_acts_on(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Ned ned VERB VBN 3 nsubj\nRuis Ruis PROPN NNP 3 nsubj\nleft leave VERB VBD 0 root\n"
                     ". . PUNCT . 3 punct\n");
    hand_sentence(h, "One one NUM CD 9 nsubj\nof of ADP IN 4 case\ntwo two NUM CD 4 nummod\nguards guard NOUN NNS 1 nmod\n"
                     ", , PUNCT , 6 punct\nClara Clara PROPN NNP 1 appos\nWynn Wynn PROPN NNP 6 flat\n"
                     ", , PUNCT , 1 punct\nspoke speak VERB VBD 0 root\n. . PUNCT . 9 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nresigned resign VERB VBD 0 root\non on ADP IN 4 case\n"
                     "Monday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Ned Ruis", "Ned Ruis", DTLP_NAME_PERSON);
    hand_name(h, "Clara Wynn", "Clara Wynn", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Clara Wynn resigned");
}

/* A Tarn-based firm, taken for one in Tarn, is told with the town. */
static void a_title_begins_with_a_whole_word(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Tarn Tarn PROPN NNP 3 obl:unmarked\n- - PUNCT HYPH 1 punct\nbased base VERB VBN 6 amod\nharbour harbour NOUN NN 6 compound\n"
                     "works work NOUN NNS 6 compound\nfirm firm NOUN NN 7 nsubj\nreported report VERB VBD 0 root\non on ADP IN 9 case\n"
                     "Monday Monday PROPN NNP 7 obl\nunexpected unexpected ADJ JJ 16 amod\nadditional additional ADJ JJ 16 amod\n"
                     "warehouse warehouse NOUN NN 16 compound\nmaintenance maintenance NOUN NN 16 compound\ncontract contract NOUN NN 16 compound\n"
                     "settlement settlement NOUN NN 16 compound\nexpenses expense NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    for (int i = 1; i < 3; i++)
        h->tokens[i].space_before = false;
    h->tokens[1].shape = DTLP_SHAPE_PUNCTUATION;
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Tarn", "Tarn", DTLP_NAME_PLACE);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_memory_equal(timeline->entries[0].title, "Tarn-based harbour works firm reported", 38);
}

/* Polls closed in May, taken for ones that were closed. */
static void what_happens_by_itself_is_not_done(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Crane crane NOUN NN 2 compound\ntalks talk NOUN NNS 0 root\n, , PUNCT , 4 punct\nreopened reopen VERB VBN 2 acl\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 4 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    check_title(h, "2025-05-01", "Crane talks reopened");
}

/* Orla shipped more than 300 cranes on Monday, with "than" hung on something that goes. */
static void more_than_is_kept_whole(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "But but CCONJ CC 3 cc\nOrla Orla PROPN NNP 3 nsubj\nshipped ship VERB VBD 0 root\n"
                     "more more ADJ JJR 6 advmod\nthan than ADP IN 1 fixed\n300 300 NUM CD 7 nummod\ncranes crane NOUN NNS 3 obj\n"
                     "on on ADP IN 9 case\nMonday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-17", "Orla shipped more than 300 cranes");
}

/* Orla visited the laboratory two weeks ago, taken for two laboratory weeks. */
static void a_noun_before_a_distance_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nvisited visit VERB VBD 0 root\nthe the DET DT 6 det\nlaboratory laboratory ADJ JJ 6 amod\n"
                     "two two NUM CD 6 nummod\nweeks week NOUN NNS 7 obl:unmarked\nago ago ADV RB 2 advmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "two weeks ago", "2025-11-05", "2025-11-05");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-05", "Orla visited the laboratory");
}

/* The bakery, which Orla sold in May, stands: no capital within. One of the guards, who left in June. */
static void relatives_are_told_with_their_nouns(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\nbakery bakery NOUN NN 9 nsubj\n, , PUNCT , 6 punct\nwhich which PRON WDT 6 obj\n"
                     "Orla Orla PROPN NNP 6 nsubj\nsold sell VERB VBD 2 acl:relcl\nin in ADP IN 8 case\nMay May PROPN NNP 6 obl\n"
                     "stands stand VERB VBZ 0 root\n. . PUNCT . 9 punct\n");
    hand_sentence(h, "One one NUM CD 10 nsubj\nof of ADP IN 4 case\nthe the DET DT 4 det\nguards guard NOUN NNS 1 nmod\n, , PUNCT , 7 punct\n"
                     "who who PRON WP 7 nsubj\nresigned resign VERB VBD 4 acl:relcl\nin in ADP IN 9 case\nJune June PROPN NNP 7 obl\n"
                     "sings sing VERB VBZ 0 root\n. . PUNCT . 10 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-05-01", "Orla sold the bakery");
    check_title(h, "2025-06-01", "One of the guards resigned");
}

/* That dispute ended on Monday: nobody knows which one. At six the ship sank in May: no hour beside it. */
static void titles_open_by_themselves(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "That that DET DT 2 det\ndispute dispute NOUN NN 3 nsubj\nended end VERB VBD 0 root\non on ADP IN 5 case\n"
                     "Monday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "At at ADP IN 2 case\n6.58 6.58 NUM CD 4 nmod\nthe the DET DT 4 det\nship ship NOUN NN 5 nsubj\nsank sink VERB VBD 0 root\n"
                     "in in ADP IN 7 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    check_title(h, "2025-11-17", "The dispute ended");
    check_title(h, "2025-05-01", "The ship sank");
}

/* Orla sued, but a judge ruled against it in May. Talk of the arrest of Ned, who sang in June. */
static void who_did_it_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsued sue VERB VBD 0 root\nbut but CCONJ CC 6 cc\na a DET DT 5 det\njudge judge NOUN NN 6 nsubj:pass\n"
                     "ruled rule VERB VBD 2 conj\nagainst against ADP IN 8 case\nclaims claim NOUN NNS 6 obl\nin in ADP IN 10 case\n"
                     "May May PROPN NNP 6 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 2 det\narrest arrest NOUN NN 9 nsubj\nof of ADP IN 4 case\nNed Ned PROPN NNP 2 nmod\n, , PUNCT , 7 punct\n"
                     "who who PRON WP 7 nsubj\nsang sing VERB VBD 2 acl:relcl\nJune June PROPN NNP 7 obl:unmarked\nangers anger VERB VBZ 0 root\n"
                     "voters voter NOUN NNS 9 obj\n. . PUNCT . 9 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_name(h, "Ned", "Ned", DTLP_NAME_PERSON);
    check_title(h, "2025-05-01", "A judge ruled against claims");
    check_title(h, "2025-06-01", "Ned sang");
}

/* Orla was killed in May soon after being captured, of which the capture is gone. */
static void no_adverb_waits_at_the_end(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nkilled kill VERB VBN 0 root\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n"
                     "soon soon ADV RB 3 advmod\nafter after SCONJ IN 9 mark\nbeing be AUX VBG 9 aux:pass\ncaptured capture VERB VBN 3 advcl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-05-01", "Orla was killed");
}

/* Its chairwoman, Orla Brand, resigned in June: whose, nobody knows. */
static void a_name_stands_for_whose_it_is(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Its its PRON PRP$ 2 nmod:poss\nchairwoman chairwoman NOUN NN 7 nsubj\n, , PUNCT , 5 punct\nOrla Orla PROPN NNP 5 compound\n"
                     "Brand Brand PROPN NNP 2 appos\n, , PUNCT , 2 punct\nresigned resign VERB VBD 0 root\nin in ADP IN 9 case\n"
                     "June June PROPN NNP 7 obl\n. . PUNCT . 7 punct\n");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    check_title(h, "2025-06-01", "Orla Brand resigned");
}

/* Nine were hurt in May, two of them seriously: not all. */
static void no_end_hangs_in_the_air(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Nine nine NUM CD 2 nummod\nvoters voter NOUN NNS 4 nsubj:pass\nwere be AUX VBD 4 aux:pass\nhurt hurt VERB VBN 0 root\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 4 obl\n, , PUNCT , 8 punct\ntwo two NUM CD 4 parataxis\nof of ADP IN 10 case\n"
                     "them they PRON PRP 8 nmod\nseriously seriously ADV RB 4 advmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    check_title(h, "2025-05-01", "Nine voters were hurt");
}

/* No ship; a crew found wreckage in May: the ship is taken for the crew's. */
static void a_semicolon_ends_what_was_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "No no DET DT 2 det\nship ship NOUN NN 5 nmod\n; ; PUNCT : 2 punct\na a DET DT 5 det\n"
                     "crew crew NOUN NN 6 nsubj\nfound find VERB VBD 0 root\nwreckage wreckage NOUN NN 6 obj\nin in ADP IN 9 case\n"
                     "May May PROPN NNP 6 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    check_title(h, "2025-05-01", "A crew found wreckage");
}

/* It was so badly damaged in May that it sank: "so" is needed there. */
static void so_goes_with_its_result(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 5 nsubj:pass\nwas be AUX VBD 5 aux:pass\nso so ADV RB 5 advmod\nbadly badly ADV RB 5 advmod\n"
                     "hurt hurt VERB VBN 0 root\nin in ADP IN 7 case\nMay May PROPN NNP 5 obl\nthat that SCONJ IN 10 mark\nvoters voter NOUN NNS 10 nsubj\n"
                     "wept weep VERB VBD 5 ccomp\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-05-01", "Orla was so badly hurt that voters wept");
}

/* Under terms of the deal, announced in May, holders get it. Relatives of the victims, who were heard in June, wept. */
static void participles_and_relatives_of_what_stands_before(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Under under ADP IN 3 case\nnew new ADJ JJ 3 amod\nterms term NOUN NNS 13 obl\nof of ADP IN 6 case\nthe the DET DT 6 det\n"
                     "deal deal NOUN NN 3 nmod\n, , PUNCT , 3 punct\nannounced announce VERB VBN 13 advcl\nin in ADP IN 10 case\n"
                     "May May PROPN NNP 8 obl\n, , PUNCT , 3 punct\nholders holder NOUN NNS 13 nsubj\ngain gain VERB VBP 0 root\n. . PUNCT . 13 punct\n");
    hand_sentence(h, "Relatives relative NOUN NNS 12 nsubj\nof of ADP IN 4 case\nthe the DET DT 4 det\nvictims victim NOUN NNS 1 nmod\n"
                     ", , PUNCT , 8 punct\nwho who PRON WP 8 nsubj:pass\nwere be AUX VBD 8 aux:pass\nheard hear VERB VBN 4 acl:relcl\nin in ADP IN 10 case\n"
                     "June June PROPN NNP 8 obl\n, , PUNCT , 1 punct\nweep weep VERB VBP 0 root\n. . PUNCT . 12 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    check_title(h, "2025-05-01", "New terms of the deal were announced");
    check_title(h, "2025-06-01", "Relatives of the victims were heard");
}

/* Merrow, Tarn and Ostria, who were invited in May, left in June: all three. */
static void all_of_a_list_are_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Merrow Merrow PROPN NNP 13 nsubj\n, , PUNCT , 3 punct\nTarn Tarn PROPN NNP 1 appos\nand and CCONJ CC 5 cc\n"
                     "Ostria Ostria PROPN NNP 3 conj\n, , PUNCT , 9 punct\nwho who PRON WP 9 nsubj:pass\nwere be AUX VBD 9 aux:pass\n"
                     "invited invite VERB VBN 3 acl:relcl\nin in ADP IN 11 case\nMay May PROPN NNP 9 obl\n, , PUNCT , 1 punct\nleft leave VERB VBD 0 root\n"
                     "in in ADP IN 15 case\nJune June PROPN NNP 13 obl\n. . PUNCT . 13 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    check_title(h, "2025-05-01", "Merrow, Tarn and Ostria were invited");
    check_title(h, "2025-06-01", "Merrow, Tarn and Ostria left");
}

/* The vote was set for 28 August: a date of two phrases. */
static void what_belongs_together_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-07-01");
    hand_sentence(h, "The the DET DT 2 det\nvote vote NOUN NN 5 nsubj:pass\nhas have AUX VBZ 5 aux\nbeen be AUX VBN 5 aux:pass\n"
                     "set set VERB VBN 0 root\nfor for ADP IN 7 case\n28 28 NUM CD 5 obl\nAugust August PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "28 August", "2025-08-28", "2025-08-28");
    check_title(h, "2025-08-28", "The vote has been set for 28 August");
}

/* "She'll leave on Friday", whoever she is: Orla will. */
static void a_clitic_is_told_in_full(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "She she PRON PRP 3 nsubj\n'll will AUX MD 3 aux\nleave leave VERB VB 0 root\nTarn Tarn PROPN NNP 3 obj\non on ADP IN 6 case\n"
                     "Friday Friday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Friday", "2025-11-21", "2025-11-21");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    check_title(h, "2025-11-21", "Orla will leave Tarn");
}

/* Orla met Ned in May, a visit by a minister: without the visit nobody comes by. */
static void what_hung_on_an_aside_goes_with_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nmet meet VERB VBD 0 root\nNed Ned PROPN NNP 2 obj\nin in ADP IN 5 case\nMay May PROPN NNP 2 obl\n"
                     ", , PUNCT , 8 punct\na a DET DT 8 det\nvisit visit NOUN NN 5 appos\nby by ADP IN 11 case\na a DET DT 11 det\n"
                     "minister minister NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_name(h, "Ned", "Ned", DTLP_NAME_PERSON);
    check_title(h, "2025-05-01", "Orla met Ned");
}

/* The two towns were at war on Monday: what "at war" says is said of them. */
static void what_one_was_at_keeps_its_preposition(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 3 det\ntwo two NUM CD 3 nummod\ntowns town NOUN NNS 6 nsubj\nwere be AUX VBD 6 cop\n"
                     "at at ADP IN 6 case\nwar war NOUN NN 0 root\non on ADP IN 8 case\nMonday Monday PROPN NNP 6 obl\n"
                     ". . PUNCT . 6 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    check_title(h, "2025-11-17", "Two towns were at war");
}

/* The group met within days of the plans being exhibited at the library on 3 May 2025. */
static void what_was_being_done_was_done(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\ngroup group NOUN NN 3 nsubj\nmet meet VERB VBD 0 root\nwithin within ADP IN 5 case\n"
                     "days day NOUN NNS 3 obl\nof of ADP IN 8 case\nthe the DET DT 8 det\nplans plan NOUN NNS 5 nmod\n"
                     "being be AUX VBG 10 aux:pass\nexhibited exhibit VERB VBN 8 acl\nat at ADP IN 13 case\nthe the DET DT 13 det\n"
                     "library library NOUN NN 10 obl\non on ADP IN 15 case\n3 3 NUM CD 10 obl\nMay May PROPN NNP 15 nmod:unmarked\n"
                     "2025 2025 NUM CD 15 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_timex(h, "3 May 2025", "2025-05-03", "2025-05-03");
    check_title(h, "2025-05-03", "The plans were exhibited at the library");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(what_one_was_at_keeps_its_preposition), HAND_CASE(what_was_being_done_was_done),
        HAND_CASE(what_hung_on_an_aside_goes_with_it),
        HAND_CASE(a_clitic_is_told_in_full),
        HAND_CASE(what_belongs_together_stays),
        HAND_CASE(all_of_a_list_are_told),
        HAND_CASE(a_semicolon_ends_what_was_told), HAND_CASE(so_goes_with_its_result),
        HAND_CASE(participles_and_relatives_of_what_stands_before),
        HAND_CASE(a_name_stands_for_whose_it_is), HAND_CASE(no_end_hangs_in_the_air),
        HAND_CASE(who_did_it_is_told), HAND_CASE(no_adverb_waits_at_the_end),
        HAND_CASE(what_happens_by_itself_is_not_done), HAND_CASE(more_than_is_kept_whole),
        HAND_CASE(a_noun_before_a_distance_stays), HAND_CASE(relatives_are_told_with_their_nouns), HAND_CASE(titles_open_by_themselves),
        HAND_CASE(a_title_begins_with_a_whole_word),
        HAND_CASE(an_amount_is_not_cut),
        HAND_CASE(what_tells_little_keeps_its_date),
        HAND_CASE(what_tells_enough_stands_alone),
        HAND_CASE(trading_is_told_by_the_verb_above),
        HAND_CASE(a_pronoun_is_told_by_what_it_means),
        HAND_CASE(whose_it_is_is_told_too),
        HAND_CASE(a_pronoun_of_the_title_stays),
        HAND_CASE(an_unfinite_verb_is_told_by_the_one_above),
        HAND_CASE(what_was_said_is_the_event),
        HAND_CASE(what_stands_before_the_subject_goes),
        HAND_CASE(what_stands_between_dashes_goes),
        HAND_CASE(a_comparison_goes),
        HAND_CASE(what_was_decided_stays),
        HAND_CASE(a_joined_clause_has_its_own_subject),
        HAND_CASE(a_clause_hung_on_the_day_is_the_verbs),
        HAND_CASE(a_name_beside_the_subject_acts_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
