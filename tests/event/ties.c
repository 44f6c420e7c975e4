/* ties.c - tests of what ties one event to another: another word for it, the week beside it, the weeks that followed.
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

/* Haddad was stabbed on 14 November 2020. The car was sold two days after the killing. */
static void the_killing_is_the_stabbing(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Haddad Haddad PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nstabbed stab VERB VBN 0 root\non on ADP IN 5 case\n"
                     "14 14 NUM CD 3 obl\nNovember November PROPN NNP 5 nmod:unmarked\n2020 2020 NUM CD 5 nmod:unmarked\n"
                     ". . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\ncar car NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nsold sell VERB VBN 0 root\n"
                     "two two NUM CD 6 nummod\ndays day NOUN NNS 4 obl:unmarked\nafter after ADP IN 9 case\nthe the DET DT 9 det\n"
                     "killing killing NOUN NN 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "14 November 2020", "2020-11-14", "2020-11-14");
    hand_length(h, "two days", "P2D");
    hand_run(h);
    hand_check_days(h, "sold", "2020-11-16", "2020-11-16");
}

/* A mill burned on 3 March 2015. A shop burned on 5 May 2016. Tests were done three days before the blaze. */
static void the_blaze_is_the_last_fire(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "A a DET DT 2 det\nmill mill NOUN NN 3 nsubj\nburned burn VERB VBD 0 root\non on ADP IN 5 case\n3 3 NUM CD 3 obl\n"
                     "March March PROPN NNP 5 nmod:unmarked\n2015 2015 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nshop shop NOUN NN 3 nsubj\nburned burn VERB VBD 0 root\non on ADP IN 5 case\n5 5 NUM CD 3 obl\n"
                     "May May PROPN NNP 5 nmod:unmarked\n2016 2016 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Tests test NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\ndone do VERB VBN 0 root\nthree three NUM CD 5 nummod\n"
                     "days day NOUN NNS 3 obl:unmarked\nbefore before ADP IN 8 case\nthe the DET DT 8 det\nblaze blaze NOUN NN 3 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "3 March 2015", "2015-03-03", "2015-03-03");
    hand_timex(h, "5 May 2016", "2016-05-05", "2016-05-05");
    hand_length(h, "three days", "P3D");
    hand_run(h);
    hand_check_days(h, "done", "2016-05-02", "2016-05-02");
}

/* Tests were done three days before the blaze. A mill burned on 3 March 2015. A shop burned on 5 May 2016. */
static void one_deed_of_several_is_not_guessed(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Tests test NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\ndone do VERB VBN 0 root\nthree three NUM CD 5 nummod\n"
                     "days day NOUN NNS 3 obl:unmarked\nbefore before ADP IN 8 case\nthe the DET DT 8 det\nblaze blaze NOUN NN 3 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nmill mill NOUN NN 3 nsubj\nburned burn VERB VBD 0 root\non on ADP IN 5 case\n3 3 NUM CD 3 obl\n"
                     "March March PROPN NNP 5 nmod:unmarked\n2015 2015 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nshop shop NOUN NN 3 nsubj\nburned burn VERB VBD 0 root\non on ADP IN 5 case\n5 5 NUM CD 3 obl\n"
                     "May May PROPN NNP 5 nmod:unmarked\n2016 2016 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_length(h, "three days", "P3D");
    hand_timex(h, "3 March 2015", "2015-03-03", "2015-03-03");
    hand_timex(h, "5 May 2016", "2016-05-05", "2016-05-05");
    hand_run(h);
    assert_int_equal(hand_event(h, "done")->time.anchor, DTL_ANCHOR_DOCUMENT);
}

/* The council voted on 8 February 2018. They learned of it the week before the vote. Mora quit the month after the vote. They sued it in the month after the vote. */
static void the_week_before_an_event(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "The the DET DT 2 det\ncouncil council NOUN NN 3 nsubj\nvoted vote VERB VBD 0 root\non on ADP IN 5 case\n"
                     "8 8 NUM CD 3 obl\nFebruary February PROPN NNP 5 nmod:unmarked\n2018 2018 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nlearned learn VERB VBD 0 root\nof of ADP IN 4 case\nit it PRON PRP 2 obl\n"
                     "the the DET DT 6 det\nweek week NOUN NN 2 obl:unmarked\nbefore before ADP IN 9 case\nthe the DET DT 9 det\n"
                     "vote vote NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nquit quit VERB VBP 0 root\nthe the DET DT 4 det\nmonth month NOUN NN 2 obl:unmarked\n"
                     "after after ADP IN 7 case\nthe the DET DT 7 det\nvote vote NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nsued sue VERB VBD 0 root\nit it PRON PRP 2 obj\nin in ADP IN 6 case\n"
                     "the the DET DT 6 det\nmonth month NOUN NN 2 obl\nafter after ADP IN 9 case\nthe the DET DT 9 det\n"
                     "vote vote NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "8 February 2018", "2018-02-08", "2018-02-08");
    hand_run(h);
    hand_check_days(h, "learned", "2018-02-01", "2018-02-07");
    hand_check_days(h, "quit", "2018-03-01", "2018-03-31");
    hand_check_days(h, "sued", "2018-02-09", "2018-03-11");
}

/* She died on 9 May 2020. Her parents complained within a week of her death. */
static void within_a_week_of_an_event(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "She she PRON PRP 2 nsubj\ndied die VERB VBD 0 root\non on ADP IN 4 case\n9 9 NUM CD 2 obl\n"
                     "May May PROPN NNP 4 nmod:unmarked\n2020 2020 NUM CD 4 nmod:unmarked\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Her her PRON PRP$ 2 nmod:poss\nparents parent NOUN NNS 3 nsubj\ncomplained complain VERB VBD 0 root\n"
                     "within within ADP IN 6 case\na a DET DT 6 det\nweek week NOUN NN 3 obl\nof of ADP IN 9 case\n"
                     "her her PRON PRP$ 9 nmod:poss\ndeath death NOUN NN 6 nmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "9 May 2020", "2020-05-09", "2020-05-09");
    hand_length(h, "a week", "P1W");
    hand_run(h);
    hand_check_days(h, "complained", "2020-05-09", "2020-05-16");
}

/* The firm collapsed on 9 May 2020. Its boat was sold in the two weeks that followed. */
static void the_weeks_that_followed(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "The the DET DT 2 det\nfirm firm NOUN NN 3 nsubj\ncollapsed collapse VERB VBD 0 root\non on ADP IN 5 case\n"
                     "9 9 NUM CD 3 obl\nMay May PROPN NNP 5 nmod:unmarked\n2020 2020 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Its its PRON PRP$ 2 nmod:poss\nboat boat NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nsold sell VERB VBN 0 root\n"
                     "in in ADP IN 8 case\nthe the DET DT 8 det\ntwo two NUM CD 8 nummod\nweeks week NOUN NNS 4 obl\n"
                     "that that PRON WDT 10 nsubj\nfollowed follow VERB VBD 8 acl:relcl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "9 May 2020", "2020-05-09", "2020-05-09");
    hand_length(h, "the two weeks", "P2W");
    hand_run(h);
    hand_check_days(h, "sold", "2020-05-10", "2020-05-23");
}

/* Ek spoke of a crash in May in which (or that) a boy died (or killed a boy); of a crash that he saw. */
static void what_a_happening_did(void **state)
{
    static const struct { const char *clause, *verb; bool then; } cases[] = {
        {"in in ADP IN 8 case\nwhich which PRON WDT 11 obl\na a DET DT 10 det\nboy boy NOUN NN 11 nsubj\ndied die VERB VBD 5 acl:relcl\n", "died", true},
        {"that that PRON WDT 8 nsubj\nkilled kill VERB VBD 5 acl:relcl\na a DET DT 10 det\nboy boy NOUN NN 8 obj\n", "killed", true},
        {"that that PRON WDT 9 obj\nhe he PRON PRP 9 nsubj\npainted paint VERB VBD 5 acl:relcl\n", "painted", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hand *h = *state;
        char rows[600];
        hand_begin(h, "2022-09-14");
        snprintf(rows, sizeof rows, "Ek Ek PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\nof of ADP IN 5 case\nMay May PROPN NNP 5 compound\ncrash crash NOUN NN 2 obl\n, , PUNCT , 5 punct\n%s. . PUNCT . 2 punct\n", cases[i].clause);
        hand_sentence(h, rows);
        hand_timex(h, "May", "2022-05-01", "2022-05-31");
        hand_run(h);
        assert_int_equal(hand_event(h, cases[i].verb)->time.anchor == DTL_ANCHOR_EXPLICIT, cases[i].then);
        if (i + 1 < sizeof cases / sizeof *cases)
            hand_end(h);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(the_killing_is_the_stabbing),
        HAND_CASE(the_blaze_is_the_last_fire),
        HAND_CASE(one_deed_of_several_is_not_guessed),
        HAND_CASE(the_week_before_an_event),
        HAND_CASE(within_a_week_of_an_event),
        HAND_CASE(the_weeks_that_followed),
        HAND_CASE(what_a_happening_did),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
