/* plainly.c - tests of titles that an editor would print: no word that only stresses or leans, no shouting, nothing cut short.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* Orla Brand spent Sunday mending nets at the quay. */
static void spent_sunday_packing(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nBrand Brand PROPN NNP 1 flat\nspent spend VERB VBD 0 root\n"
                     "Sunday Sunday PROPN NNP 3 obl:unmarked\nmending mend VERB VBG 3 advcl\nnets net NOUN NNS 5 obj\nat at ADP IN 9 case\n"
                     "the the DET DT 9 det\nquay quay NOUN NN 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Sunday", "2020-11-29", "2020-11-29");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand spent Sunday mending nets at the quay");
}

/* THE BOARD of Tarn Mills closed a quay in May. */
static void the_board_in_capitals(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "THE the DET DT 2 det\nBOARD board NOUN NN 6 nsubj\nof of ADP IN 5 case\nTarn Tarn PROPN NNP 2 nmod\n"
                     "Mills Mills PROPN NNP 2 nmod\nclosed close VERB VBD 0 root\na a DET DT 8 det\nquay quay NOUN NN 6 obj\n"
                     "in in ADP IN 10 case\nMay May PROPN NNP 6 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The Board of Tarn Mills closed a quay");
}

/* NATO closed a base in May. */
static void initials_stay(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "NATO NATO PROPN NNP 2 nsubj\nclosed close VERB VBD 0 root\na a DET DT 4 det\nbase base NOUN NN 2 obj\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "NATO closed a base");
}

/* The company itself was sold to a rival in May. */
static void the_company_itself(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ncompany company NOUN NN 5 nsubj:pass\nitself itself PRON PRP 2 nmod:unmarked\n"
                     "was be AUX VBD 5 aux:pass\nsold sell VERB VBN 0 root\nto to ADP IN 8 case\na a DET DT 8 det\n"
                     "rival rival NOUN NN 5 obl\nin in ADP IN 10 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The company was sold to a rival");
}

/* The board was appointed by then president Orla Brand in May. */
static void then_president(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nboard board NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nappointed appoint VERB VBN 0 root\n"
                     "by by ADP IN 7 case\nthen then ADV RB 4 obl\npresident president NOUN NN 8 nmod:desc\n"
                     "Orla Orla PROPN NNP 4 obl:agent\nBrand Brand PROPN NNP 8 flat\nin in ADP IN 11 case\nMay May PROPN NNP 4 obl\n"
                     ". . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "The board was appointed by president Orla Brand");
}

/* Orla Brand vanished in May on her way home from choir practice at the old school in Tolm, 60 miles north of the city of Tarn. */
static void miles_north(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nBrand Brand PROPN NNP 1 flat\nvanished vanish VERB VBD 0 root\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 3 obl\non on ADP IN 8 case\nher her PRON PRP$ 8 nmod:poss\nway way NOUN NN 3 obl\n"
                     "home home ADV RB 3 advmod\nfrom from ADP IN 12 case\nchoir choir NOUN NN 12 compound\n"
                     "practice practice NOUN NN 3 obl\nat at ADP IN 16 case\nthe the DET DT 16 det\nold old ADJ JJ 16 amod\n"
                     "school school NOUN NN 3 obl\nin in ADP IN 18 case\nTolm Tolm PROPN NNP 16 nmod\n, , PUNCT , 22 punct\n"
                     "60 60 NUM CD 21 nummod\nmiles mile NOUN NNS 22 obl:unmarked\nnorth north ADV RB 3 advmod\nof of ADP IN 25 case\n"
                     "the the DET DT 25 det\ncity city NOUN NN 22 obl\nof of ADP IN 27 case\nTarn Tarn PROPN NNP 25 nmod\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand vanished on her way home from choir practice at the old school in Tolm");
}

/* The Orla sank in a storm south of the island of Tolm on her way from the mills of Tarn to the quays of Vell in May. */
static void a_storm_south_of_the_island(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nOrla Orla PROPN NNP 3 nsubj\nsank sink VERB VBD 0 root\nin in ADP IN 6 case\na a DET DT 6 det\n"
                     "storm storm NOUN NN 3 obl\nsouth south ADV RB 3 advmod\nof of ADP IN 10 case\nthe the DET DT 10 det\n"
                     "island island NOUN NN 7 obl\nof of ADP IN 12 case\nTolm Tolm PROPN NNP 10 nmod\non on ADP IN 15 case\n"
                     "her her PRON PRP$ 15 nmod:poss\nway way NOUN NN 3 obl\nfrom from ADP IN 18 case\nthe the DET DT 18 det\n"
                     "mills mill NOUN NNS 15 nmod\nof of ADP IN 20 case\nTarn Tarn PROPN NNP 18 nmod\nto to ADP IN 23 case\n"
                     "the the DET DT 23 det\nquays quay NOUN NNS 3 obl\nof of ADP IN 25 case\nVell Vell PROPN NNP 23 nmod\n"
                     "in in ADP IN 27 case\nMay May PROPN NNP 23 nmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The Orla sank in a storm on her way from the mills of Tarn to the quays of Vell");
}

/* By May, officials said, the board had put up a fence. */
static void officials_said_between(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "By by ADP IN 2 case\nMay May PROPN NNP 10 obl\n, , PUNCT , 2 punct\nofficials official NOUN NNS 5 nsubj\n"
                     "said say VERB VBD 10 parataxis\n, , PUNCT , 5 punct\nthe the DET DT 8 det\nboard board NOUN NN 10 nsubj\n"
                     "had have AUX VBD 10 aux\nput put VERB VBN 0 root\nup up ADP RP 10 compound:prt\na a DET DT 13 det\n"
                     "fence fence NOUN NN 10 obj\n. . PUNCT . 10 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The board put up a fence");
}

/* The riots brought 400 guards, the last of whom left in May. */
static void the_last_of_whom(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nriots riot NOUN NNS 3 nsubj\nbrought bring VERB VBD 0 root\n400 400 NUM CD 5 nummod\n"
                     "guards guard NOUN NNS 3 obj\n, , PUNCT , 8 punct\nthe the DET DT 8 det\nlast last ADJ JJ 11 nsubj\n"
                     "of of ADP IN 10 case\nwhom whom PRON WP 8 nmod\nleft leave VERB VBD 5 acl:relcl\nin in ADP IN 13 case\n"
                     "May May PROPN NNP 11 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The last of the 400 guards left");
}

/* A truce was signed there in May. */
static void signed_there(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 2 det\ntruce truce NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nsigned sign VERB VBN 0 root\n"
                     "there there ADV RB 4 advmod\nin in ADP IN 7 case\nMay May PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "A truce was signed");
}

/* All charges against them were dropped in May. */
static void all_charges_against_them(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "All all DET DT 2 det\ncharges charge NOUN NNS 6 nsubj:pass\nagainst against ADP IN 4 case\nthem they PRON PRP 2 nmod\n"
                     "were be AUX VBD 6 aux:pass\ndropped drop VERB VBN 0 root\nin in ADP IN 8 case\nMay May PROPN NNP 6 obl\n"
                     ". . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "All charges were dropped");
}

/* It took the joint commission of Tarn and Tolm until May to establish that water had entered through a door of the bow which had been left open by the crew. */
static void it_took_until(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "It it PRON PRP 2 nsubj\ntook take VERB VBD 0 root\nthe the DET DT 5 det\njoint joint ADJ JJ 5 amod\n"
                     "commission commission NOUN NN 2 obj\nof of ADP IN 7 case\nTarn Tarn PROPN NNP 5 nmod\nand and CCONJ CC 9 cc\n"
                     "Tolm Tolm PROPN NNP 7 conj\nuntil until ADP IN 11 case\nMay May PROPN NNP 2 obl\nto to PART TO 13 mark\n"
                     "establish establish VERB VB 2 csubj\nthat that SCONJ IN 17 mark\nwater water NOUN NN 17 nsubj\n"
                     "had have AUX VBD 17 aux\nentered enter VERB VBN 13 ccomp\nthrough through ADP IN 20 case\na a DET DT 20 det\n"
                     "door door NOUN NN 17 obl\nof of ADP IN 23 case\nthe the DET DT 23 det\nbow bow NOUN NN 20 nmod\n"
                     "which which PRON WDT 27 nsubj:pass\nhad have AUX VBD 27 aux\nbeen be AUX VBN 27 aux:pass\n"
                     "left leave VERB VBN 23 acl:relcl\nopen open ADJ JJ 27 xcomp\nby by ADP IN 31 case\nthe the DET DT 31 det\n"
                     "crew crew NOUN NN 27 obl:agent\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "It took the joint commission until May to establish that water had entered through a door of the bow");
}

/* The council itself, which runs the school, met in Tarn. It is to be abolished in May 2021. */
static void a_council_told_by_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ncouncil council NOUN NN 10 nsubj\nitself itself PRON PRP 2 nmod:unmarked\n, , PUNCT , 6 punct\n"
                     "which which PRON WDT 6 nsubj\nruns run VERB VBZ 2 acl:relcl\nthe the DET DT 8 det\nschool school NOUN NN 6 obj\n"
                     ", , PUNCT , 2 punct\nmet meet VERB VBD 0 root\nin in ADP IN 12 case\nTarn Tarn PROPN NNP 10 obl\n"
                     ". . PUNCT . 10 punct\n");
    hand_sentence(h, "It it PRON PRP 5 nsubj:pass\nis be AUX VBZ 5 aux\nto to PART TO 5 mark\nbe be AUX VB 5 aux:pass\n"
                     "abolished abolish VERB VBN 0 root\nin in ADP IN 7 case\nMay May PROPN NNP 5 obl\n2021 2021 NUM CD 7 nmod:unmarked\n"
                     ". . PUNCT . 5 punct\n");
    hand_timex(h, "May 2021", "2021-05-01", "2021-05-31");
    CHECK_TITLES(h, "The council is to be abolished");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(spent_sunday_packing),
        HAND_CASE(the_board_in_capitals),
        HAND_CASE(initials_stay),
        HAND_CASE(the_company_itself),
        HAND_CASE(then_president),
        HAND_CASE(miles_north),
        HAND_CASE(a_storm_south_of_the_island),
        HAND_CASE(officials_said_between),
        HAND_CASE(the_last_of_whom),
        HAND_CASE(signed_there),
        HAND_CASE(all_charges_against_them),
        HAND_CASE(it_took_until),
        HAND_CASE(a_council_told_by_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
