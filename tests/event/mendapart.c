/* mendapart.c - tests of mended parses: clauses that stand apart, what is due, days behind what ended.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* The doors close on Friday, and the house, put up in 1911, goes on sale in May. */
static void a_participle_between_commas_is_of_the_noun_before(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-10");
    hand_sentence(h, "Doors door NOUN NNS 2 nsubj\nclose close VERB VBP 0 root\non on ADP IN 4 case\nFriday Friday PROPN NNP 2 obl\n, , PUNCT , 8 punct\n"
                     "and and CCONJ CC 8 cc\nthe the DET DT 8 det\nhouse house NOUN NN 4 conj\n, , PUNCT , 10 punct\nput put VERB VBN 2 conj\n"
                     "up up ADP RP 10 compound:prt\nin in ADP IN 13 case\n1911 1911 NUM CD 10 obl\n, , PUNCT , 15 punct\ngoes go VERB VBZ 10 parataxis\n"
                     "on on ADP IN 17 case\nsale sale NOUN NN 15 obl\nnext next ADJ JJ 19 amod\nmonth month NOUN NN 17 obl:unmarked\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2011-10-14", "2011-10-14");
    hand_timex(h, "1911", "1911-01-01", "1911-12-31");
    hand_timex(h, "next month", "2011-11-01", "2011-11-30");
    hand_run(h);
    hand_check_head(h, "put", "house", "acl");
    hand_check_head(h, "house", "goes", "nsubj");
    hand_check_head(h, "goes", "close", "conj");
    hand_check_head(h, "month", "goes", "obl:unmarked");
    hand_check_days(h, "put", "1911-01-01", "1911-12-31");
    hand_check_days(h, "goes", "2011-11-01", "2011-11-30");
}

/* Eight died; a ninth, Brand, succumbed on Monday. An audit carried out last August found leaks. Ek, who stayed, led
 * prayers on Friday. */
static void what_has_no_verb_gets_its_own(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-15");
    hand_sentence(h, "Eight eight NUM CD 2 nsubj\ndied die VERB VBD 0 root\n; ; PUNCT : 5 punct\na a DET DT 5 det\nninth ninth ADJ JJ 2 parataxis\n"
                     ", , PUNCT , 7 punct\nBrand Brand PROPN NNP 5 appos\n, , PUNCT , 9 punct\nsuccumbed succumb VERB VBN 2 parataxis\n"
                     "on on ADP IN 11 case\nMonday Monday PROPN NNP 9 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "An a DET DT 2 det\naudit audit NOUN NN 3 nsubj\ncarried carry VERB VBD 7 csubj\nout out ADP RP 3 compound:prt\nlast last ADJ JJ 6 amod\n"
                     "August August PROPN NNP 3 obj\nfound find VERB VBD 0 root\nleaks leak NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 7 nsubj\n, , PUNCT , 4 punct\nwho who PRON WP 4 nsubj\nstayed stay VERB VBD 1 acl:relcl\n, , PUNCT , 7 punct\n"
                     "celebrated celebrate VERB VBN 7 amod\nprayers prayer NOUN NNS 0 root\non on ADP IN 9 case\nFriday Friday PROPN NNP 4 obl\n. . PUNCT . 1 punct\n");
    hand_timex(h, "Monday", "2011-10-10", "2011-10-10");
    hand_timex(h, "last August", "2011-08-01", "2011-08-31");
    hand_timex(h, "Friday", "2011-10-14", "2011-10-14");
    hand_run(h);
    hand_check_head(h, "ninth", "succumbed", "nsubj");
    hand_check_days(h, "succumbed", "2011-10-10", "2011-10-10");
    hand_check_head(h, "audit", "found", "nsubj");
    hand_check_head(h, "carried", "audit", "acl");
    hand_check_days(h, "found", "2011-08-01", "2011-08-31");
    hand_check_head(h, "prayers", "celebrated", "obj");
    hand_check_head(h, "Friday", "celebrated", "obl");
    hand_check_days(h, "celebrated", "2011-10-14", "2011-10-14");
}

/* A road is built, with work to begin on Friday. Votes are due to be held on Monday. It lay on a pipe, on which work began
 * in May. */
static void what_is_to_come_has_its_subject(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-08");
    hand_sentence(h, "Roads road NOUN NNS 3 nsubj:pass\nare be AUX VBP 3 aux:pass\nbuilt build VERB VBN 0 root\n, , PUNCT , 6 punct\nwith with ADP IN 6 case\n"
                     "work work NOUN NN 3 obl\nto to PART TO 8 mark\nbegin begin VERB VB 3 advcl\non on ADP IN 10 case\nFriday Friday PROPN NNP 8 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Votes vote NOUN NNS 3 nsubj\nare be AUX VBP 3 cop\ndue due ADJ JJ 0 root\nto to PART TO 6 mark\nbe be AUX VB 6 aux:pass\n"
                     "held hold VERB VBN 3 csubj\non on ADP IN 8 case\nMonday Monday PROPN NNP 6 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Pipes pipe NOUN NNS 7 nsubj\n, , PUNCT , 6 punct\non on ADP IN 4 case\nwhich which PRON WDT 5 det\ndigging digging NOUN NN 6 nsubj\n"
                     "began begin VERB VBD 1 acl:relcl\nburst burst VERB VBD 0 root\nin in ADP IN 9 case\nMay May PROPN NNP 7 obl\n. . PUNCT . 7 punct\n");
    hand_timex(h, "Friday", "2011-10-14", "2011-10-14");
    hand_timex(h, "Monday", "2011-10-10", "2011-10-10");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    hand_run(h);
    hand_check_head(h, "work", "begin", "nsubj");
    hand_check_head(h, "with", "begin", "mark");
    hand_check_days(h, "begin", "2011-10-14", "2011-10-14");
    hand_check_head(h, "held", "due", "xcomp");
    hand_check_head(h, "which", "began", "obl");
}

/* They met in Tarn, where he was jeered; he promised help. They agreed and all went well. She may have aged. */
static void clauses_end_where_a_semicolon_stands(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-08");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nmet meet VERB VBD 0 root\n, , PUNCT , 7 punct\nwhere where ADV WRB 7 advmod\nhe he PRON PRP 7 nsubj:pass\n"
                     "was be AUX VBD 7 aux:pass\njeered jeer VERB VBN 10 ccomp\n; ; PUNCT : 10 punct\nEk Ek PROPN NNP 10 nsubj\npromised promise VERB VBD 2 parataxis\n"
                     "help help NOUN NN 10 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nagreed agree VERB VBD 0 root\nand and CCONJ CC 6 cc\nthen then ADV RB 6 advmod\nall all DET DT 6 advmod\n"
                     "went go VERB VBD 2 conj\nwell well ADV RB 6 advmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "She she PRON PRP 4 nsubj\nmay may AUX MD 4 aux\nhave have AUX VB 4 aux\naged aged ADJ JJ 0 root\n. . PUNCT . 4 punct\n");
    hand_run(h);
    hand_check_head(h, "jeered", "met", "advcl");
    hand_check_head(h, "all", "went", "nsubj");
    assert_non_null(hand_event(h, "aged"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_participle_between_commas_is_of_the_noun_before), HAND_CASE(what_has_no_verb_gets_its_own),
        HAND_CASE(what_is_to_come_has_its_subject), HAND_CASE(clauses_end_where_a_semicolon_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
