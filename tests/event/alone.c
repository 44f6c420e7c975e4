/* alone.c - tests of titles that stand alone: nothing in them leans on what the article told before.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* The Harbour Board has shut the pier. It opened a quay in May. */
static void a_name_keeps_its_article(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 3 det\nHarbour Harbour PROPN NNP 3 compound\nBoard Board PROPN NNP 5 nsubj\nhas have AUX VBZ 5 aux\n"
                     "shut shut VERB VBN 0 root\nthe the DET DT 7 det\npier pier NOUN NN 5 obj\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nopened open VERB VBD 0 root\na a DET DT 4 det\nquay quay NOUN NN 2 obj\nin in ADP IN 6 case\n"
                     "May May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Harbour Board", "Harbour Board", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "The Harbour Board opened a quay");
}

/* The number of boats on the Tarn Line that sank in May rose. */
static void no_name_is_told_apart_by_a_clause(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nnumber number NOUN NN 13 nsubj\nof of ADP IN 4 case\nboats boat NOUN NNS 2 nmod\n"
                     "on on ADP IN 8 case\nthe the DET DT 8 det\nTarn Tarn PROPN NNP 8 compound\nLine Line PROPN NNP 4 nmod\n"
                     "that that PRON WDT 10 nsubj\nsank sink VERB VBD 8 acl:relcl\nin in ADP IN 12 case\nMay May PROPN NNP 10 obl\n"
                     "rose rise VERB VBD 0 root\n. . PUNCT . 13 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Tarn Line", "Tarn Line", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "Boats on the Tarn Line sank");
}

/* A bench for Orla Brand, who was shot in March and led a band in Tolm in May, will be unveiled. */
static void what_is_joined_in_a_clause_has_its_subject(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 2 det\nbench bench NOUN NN 23 nsubj:pass\nfor for ADP IN 4 case\nOrla Orla PROPN NNP 2 nmod\n"
                     "Brand Brand PROPN NNP 4 flat\n, , PUNCT , 9 punct\nwho who PRON WP 9 nsubj:pass\nwas be AUX VBD 9 aux:pass\n"
                     "shot shoot VERB VBN 2 acl:relcl\nin in ADP IN 11 case\nMarch March PROPN NNP 9 obl\nand and CCONJ CC 13 cc\n"
                     "led lead VERB VBD 9 conj\na a DET DT 15 det\nband band NOUN NN 13 obj\nin in ADP IN 17 case\n"
                     "Tolm Tolm PROPN NNP 15 nmod\nin in ADP IN 19 case\nMay May PROPN NNP 13 obl\n, , PUNCT , 2 punct\n"
                     "will will AUX MD 23 aux\nbe be AUX VB 23 aux:pass\nunveiled unveil VERB VBN 0 root\n. . PUNCT . 23 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    CHECK_TITLES(h, "Orla Brand was shot", "Orla Brand led a band in Tolm");
}

/* A new wing, on which work began in May, is empty. */
static void on_which_work_began(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 3 det\nnew new ADJ JJ 3 amod\nwing wing NOUN NN 13 nsubj\n, , PUNCT , 8 punct\non on ADP IN 6 case\n"
                     "which which PRON WDT 8 obl\nwork work NOUN NN 8 nsubj\nbegan begin VERB VBD 3 acl:relcl\nin in ADP IN 10 case\n"
                     "May May PROPN NNP 8 obl\n, , PUNCT , 3 punct\nis be AUX VBZ 13 cop\nempty empty ADJ JJ 0 root\n. . PUNCT . 13 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "Work began on a new wing");
}

/* The cities it holds, among them Tarn, which fell in March, are big. */
static void among_them(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ncities city NOUN NNS 16 nsubj\nit it PRON PRP 4 nsubj\nholds hold VERB VBZ 2 acl:relcl\n"
                     ", , PUNCT , 7 punct\namong among ADP IN 7 case\nthem they PRON PRP 8 nmod\nTarn Tarn PROPN NNP 2 appos\n"
                     ", , PUNCT , 11 punct\nwhich which PRON WDT 11 nsubj\nfell fall VERB VBD 8 acl:relcl\nin in ADP IN 13 case\n"
                     "March March PROPN NNP 11 obl\n, , PUNCT , 2 punct\nare be AUX VBP 16 cop\nbig big ADJ JJ 0 root\n"
                     ". . PUNCT . 16 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    hand_name(h, "Tarn", "Tarn", DTLP_NAME_PLACE);
    CHECK_TITLES(h, "Tarn fell");
}

/* Orla learned in May what happened to her boat. */
static void what_happened_to_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nlearned learn VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n"
                     "what what PRON WP 2 obj\nhappened happen VERB VBD 5 acl:relcl\nto to ADP IN 9 case\nher her PRON PRP$ 9 nmod:poss\n"
                     "boat boat NOUN NN 6 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand learned what happened to her boat");
}

/* The union wrote to the firm about lamps as long ago as May. */
static void as_long_ago_as(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nunion union NOUN NN 3 nsubj\nwrote write VERB VBD 0 root\nto to ADP IN 6 case\n"
                     "the the DET DT 6 det\nfirm firm NOUN NN 3 obl\nabout about ADP IN 8 case\nlamps lamp NOUN NNS 3 obl\n"
                     "as as ADV RB 10 advmod\nlong long ADV RB 11 advmod\nago ago ADV RB 3 advmod\nas as ADP IN 13 case\n"
                     "May May PROPN NNP 11 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The union wrote to the firm about lamps");
}

/* Orla was born in Tarn and fled in May. */
static void nobody_is_fled(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "Tarn Tarn PROPN NNP 3 obl\nand and CCONJ CC 7 cc\nfled flee VERB VBD 3 conj\nin in ADP IN 9 case\n"
                     "May May PROPN NNP 7 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand fled");
}

/* Jack Warren and Ann Bell denied it. They were freed in May. */
static void they_are_both(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Jack Jack PROPN NNP 6 nsubj\nWarren Warren PROPN NNP 1 flat\nand and CCONJ CC 4 cc\nAnn Ann PROPN NNP 1 conj\n"
                     "Bell Bell PROPN NNP 4 flat\ndenied deny VERB VBD 0 root\nit it PRON PRP 6 obj\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "They they PRON PRP 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nfreed free VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Jack Warren", "Jack Warren", DTLP_NAME_PERSON);
    hand_name(h, "Ann Bell", "Ann Bell", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Jack Warren and Ann Bell were freed");
}

/* Savers queued outside its branches in May. */
static void its_of_nobody(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Savers saver NOUN NNS 2 nsubj\nqueued queue VERB VBD 0 root\noutside outside ADP IN 5 case\n"
                     "its its PRON PRP$ 5 nmod:poss\nbranches branch NOUN NNS 2 obl\nin in ADP IN 7 case\nMay May PROPN NNP 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "Savers queued outside the branches");
}

/* Orla sold that boat in May. */
static void that_one_is_the_one(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsold sell VERB VBD 0 root\nthat that DET DT 4 det\nboat boat NOUN NN 2 obj\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand sold the boat");
}

/* In May Orla and old Mika were caught, with Mika for another subject. */
static void two_subjects_are_one(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 8 obl\nOrla Orla PROPN NNP 8 nsubj:pass\nand and CCONJ CC 6 cc\n"
                     "old old ADJ JJ 6 amod\nMika Mika PROPN NNP 8 nsubj:pass\nwere be AUX VBD 8 aux:pass\n"
                     "caught catch VERB VBN 0 root\n. . PUNCT . 8 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_run(h);
    hand_check_head(h, "Mika", "Orla", "conj");
}

/* Orla has four sons, one of whom hopes to walk there in May. */
static void one_of_the_four(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nhas have VERB VBZ 0 root\nfour four NUM CD 4 nummod\nsons son NOUN NNS 2 obj\n"
                     ", , PUNCT , 9 punct\none one NUM CD 9 nsubj\nof of ADP IN 8 case\nwhom whom PRON WP 6 nmod\n"
                     "hopes hope VERB VBZ 4 acl:relcl\nto to PART TO 11 mark\nwalk walk VERB VB 9 xcomp\nthere there ADV RB 11 advmod\n"
                     "in in ADP IN 14 case\nMay May PROPN NNP 11 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "One of the four sons hopes to walk there");
}

/* The van, bought second-hand in May, was old. */
static void bought_second_hand(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nvan van NOUN NN 12 nsubj\n, , PUNCT , 4 punct\nbought buy VERB VBN 2 acl\n"
                     "second second ADJ JJ 7 amod\n- - PUNCT HYPH 5 punct\nhand hand NOUN NN 4 obj\nin in ADP IN 9 case\n"
                     "May May PROPN NNP 4 obl\n, , PUNCT , 2 punct\nwas be AUX VBD 12 cop\nold old ADJ JJ 0 root\n. . PUNCT . 12 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The van was bought second - hand");
}

/* The sale was put off in March to save money and shelved in May. */
static void put_off_and_shelved(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nsale sale NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nput put VERB VBN 0 root\n"
                     "off off ADP RP 4 compound:prt\nin in ADP IN 7 case\nMarch March PROPN NNP 4 obl\nto to PART TO 9 mark\n"
                     "save save VERB VB 4 advcl\nmoney money NOUN NN 9 obj\nand and CCONJ CC 12 cc\nshelved shelve VERB VBN 9 conj\n"
                     "in in ADP IN 14 case\nMay May PROPN NNP 12 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The sale was put off to save money", "The sale was shelved");
}

/* The row is about a fee brought in on Monday. */
static void about_a_fee(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nrow row NOUN NN 6 nsubj\nis be AUX VBZ 6 cop\nabout about ADV RB 6 advmod\na a DET DT 6 det\n"
                     "fee fee NOUN NN 0 root\nbrought bring VERB VBN 6 acl\nin in ADP RP 7 compound:prt\non on ADP IN 10 case\n"
                     "Monday Monday PROPN NNP 7 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "A fee was brought in");
}

/* Orla has set aside money for repairs, which she aims to finish by May. */
static void which_it_aims_to_finish(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nset set VERB VBN 0 root\naside aside ADV RB 3 compound:prt\n"
                     "money money NOUN NN 3 obj\nfor for ADP IN 7 case\nrepairs repair NOUN NNS 3 obl\n, , PUNCT , 11 punct\n"
                     "which which PRON WDT 13 obj\nshe she PRON PRP 11 nsubj\naims aim VERB VBZ 7 acl:relcl\nto to PART TO 13 mark\n"
                     "finish finish VERB VB 11 xcomp\nby by ADP IN 15 case\nMay May PROPN NNP 13 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand aims to finish repairs");
}

/* A licence, applied for in May, is still awaited. */
static void applied_for(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 2 det\nlicence licence NOUN NN 11 nsubj:pass\n, , PUNCT , 4 punct\napplied apply VERB VBN 2 acl\n"
                     "for for ADP IN 7 case\nin in ADP IN 7 case\nMay May PROPN NNP 4 obl\n, , PUNCT , 2 punct\nis be AUX VBZ 11 aux:pass\n"
                     "still still ADV RB 11 advmod\nawaited await VERB VBN 0 root\n. . PUNCT . 11 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "A licence was applied for");
}

/* The ranks will be staffed by guards, as happened in May. */
static void as_happened(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nranks rank NOUN NNS 5 nsubj:pass\nwill will AUX MD 5 aux\nbe be AUX VB 5 aux:pass\n"
                     "staffed staff VERB VBN 0 root\nby by ADP IN 7 case\nguards guard NOUN NNS 5 obl:agent\n, , PUNCT , 10 punct\n"
                     "as as SCONJ IN 10 mark\nhappened happen VERB VBN 5 advcl\nin in ADP IN 12 case\nMay May PROPN NNP 10 obl\n"
                     ". . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The ranks will be staffed by guards");
}

/* It took them until May to find the leak. */
static void what_it_took_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "It it PRON PRP 2 nsubj\ntook take VERB VBD 0 root\nthem they PRON PRP 2 obj\nuntil until ADP IN 5 case\n"
                     "May May PROPN NNP 2 obl\nto to PART TO 7 mark\nfind find VERB VB 2 csubj\nthe the DET DT 9 det\n"
                     "leak leak NOUN NN 7 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "until May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "It took them until May to find the leak");
}

/* Orla is waiting for a balloon. It was released in May. */
static void it_goes_on_with_the_only_thing(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nis be AUX VBZ 3 aux\nwaiting wait VERB VBG 0 root\nfor for ADP IN 6 case\n"
                     "a a DET DT 6 det\nballoon balloon NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "It it PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nreleased release VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "The balloon was released");
}

/* Orla is old. Her most famous walk ended in May. */
static void her_most_famous(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nis be AUX VBZ 3 cop\nold old ADJ JJ 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Her her PRON PRP$ 4 nmod:poss\nmost most ADV RBS 3 advmod\nfamous famous ADJ JJ 4 amod\nwalk walk NOUN NN 5 nsubj\n"
                     "ended end VERB VBD 0 root\nin in ADP IN 7 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand\xE2\x80\x99" "s most famous walk ended");
}

/* The office released tapes on Monday from the night the jet went down. */
static void the_night_it_went_down(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\noffice office NOUN NN 3 nsubj\nreleased release VERB VBD 0 root\ntapes tape NOUN NNS 3 obj\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 3 obl\nfrom from ADP IN 9 case\nthe the DET DT 9 det\n"
                     "night night NOUN NN 3 obl\nthe the DET DT 11 det\njet jet NOUN NN 12 nsubj\nwent go VERB VBD 9 acl:relcl\n"
                     "down down ADP RP 12 compound:prt\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "The office released tapes from the night the jet went down");
}

/* Orla was asked on Monday about the message the king carried. */
static void the_message_he_carried(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nasked ask VERB VBN 0 root\non on ADP IN 5 case\n"
                     "Monday Monday PROPN NNP 3 obl\nabout about ADP IN 8 case\nthe the DET DT 8 det\nmessage message NOUN NN 3 obl\n"
                     "the the DET DT 10 det\nking king NOUN NN 11 nsubj\ncarried carry VERB VBD 8 acl:relcl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand was asked about the message the king carried");
}

/* Shares in Tarn Mills tumbled on Monday to their lowest since August 2011. */
static void the_lowest_since(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Shares share NOUN NNS 5 nsubj\nin in ADP IN 4 case\nTarn Tarn PROPN NNP 4 compound\nMills Mills PROPN NNPS 1 nmod\n"
                     "tumbled tumble VERB VBD 0 root\non on ADP IN 7 case\nMonday Monday PROPN NNP 5 obl\nto to ADP IN 10 case\n"
                     "their their PRON PRP$ 10 nmod:poss\nlowest low ADJ JJS 5 obl\nsince since ADP IN 12 case\n"
                     "August August PROPN NNP 5 obl\n2011 2011 NUM CD 12 nmod:unmarked\n. . PUNCT . 5 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_timex(h, "August 2011", "2011-08-01", "2011-08-31");
    hand_name(h, "Tarn Mills", "Tarn Mills", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "Shares in Tarn Mills tumbled to their lowest since August 2011");
}

/* Orla, who had worked there before having to flee the city last year, was glad. */
static void before_having_to_flee(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 17 nsubj\n, , PUNCT , 5 punct\nwho who PRON WP 5 nsubj\nhad have AUX VBD 5 aux\n"
                     "worked work VERB VBN 1 acl:relcl\nthere there ADV RB 5 advmod\nbefore before SCONJ IN 8 mark\n"
                     "having have VERB VBG 5 advcl\nto to PART TO 10 mark\nflee flee VERB VB 8 xcomp\nthe the DET DT 12 det\n"
                     "city city NOUN NN 10 obj\nlast last ADJ JJ 14 amod\nyear year NOUN NN 10 obl:unmarked\n, , PUNCT , 1 punct\n"
                     "was be AUX VBD 17 cop\nglad glad ADJ JJ 0 root\n. . PUNCT . 17 punct\n");
    hand_timex(h, "last year", "2019-01-01", "2019-12-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand had to flee the city");
}

/* The king has called for Orla, the mayor, to be freed in May. */
static void the_elder_to_be_freed(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nking king NOUN NN 4 nsubj\nhas have AUX VBZ 4 aux\ncalled call VERB VBN 0 root\n"
                     "for for ADP IN 6 case\nOrla Orla PROPN NNP 4 obl\n, , PUNCT , 9 punct\nthe the DET DT 9 det\n"
                     "mayor mayor NOUN NN 6 appos\n, , PUNCT , 13 punct\nto to PART TO 13 mark\nbe be AUX VB 13 aux:pass\n"
                     "freed free VERB VBN 4 advcl\nin in ADP IN 15 case\nMay May PROPN NNP 13 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "The king has called for Orla to be freed");
}

/* The fall of the Tarn Bank, founded in 1841, is near. */
static void the_fall_of_a_bank(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nfall fall NOUN NN 13 nsubj\nof of ADP IN 6 case\nthe the DET DT 6 det\n"
                     "Tarn Tarn PROPN NNP 6 compound\nBank Bank PROPN NNP 2 nmod\n, , PUNCT , 8 punct\nfounded found VERB VBN 2 acl\n"
                     "in in ADP IN 10 case\n1841 1841 NUM CD 8 obl\n, , PUNCT , 2 punct\nis be AUX VBZ 13 cop\nnear near ADV RB 0 root\n"
                     ". . PUNCT . 13 punct\n");
    hand_timex(h, "1841", "1841-01-01", "1841-12-31");
    hand_name(h, "Tarn Bank", "Tarn Bank", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "The Tarn Bank was founded");
}

/* The cuts will begin in May and be finished in June. */
static void begin_and_be_finished(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ncuts cut NOUN NNS 4 nsubj\nwill will AUX MD 4 aux\nbegin begin VERB VB 0 root\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 4 obl\nand and CCONJ CC 9 cc\nbe be AUX VB 9 aux:pass\n"
                     "finished finish VERB VBN 4 conj\nin in ADP IN 11 case\nJune June PROPN NNP 9 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "June", "2021-06-01", "2021-06-30");
    CHECK_TITLES(h, "The cuts will begin", "The cuts will be finished");
}

/* The firm, which just months ago was bleeding, is healthy. */
static void months_ago(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nfirm firm NOUN NN 12 nsubj\n, , PUNCT , 9 punct\nwhich which PRON WDT 9 nsubj\n"
                     "just just ADV RB 6 advmod\nmonths month NOUN NNS 7 obl:unmarked\nago ago ADV RB 9 advmod\nwas be AUX VBD 9 aux\n"
                     "bleeding bleed VERB VBG 2 acl:relcl\n, , PUNCT , 2 punct\nis be AUX VBZ 12 cop\nhealthy healthy ADJ JJ 0 root\n"
                     ". . PUNCT . 12 punct\n");
    hand_timex(h, "months ago", "2020-01-01", "2020-10-31");
    CHECK_TITLES(h, "The firm was bleeding");
}

/* Orla was rewarded with a van in June and told she would stay. */
static void rewarded_and_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nrewarded reward VERB VBN 0 root\n"
                     "with with ADP IN 6 case\na a DET DT 6 det\nvan van NOUN NN 3 obl\nin in ADP IN 8 case\nJune June PROPN NNP 3 obl\n"
                     "and and CCONJ CC 10 cc\ntold tell VERB VBD 3 conj\nshe she PRON PRP 13 nsubj\nwould would AUX MD 13 aux\n"
                     "stay stay VERB VB 10 ccomp\n. . PUNCT . 3 punct\n");
    hand_timex(h, "June", "2020-06-01", "2020-06-30");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand was rewarded with a van", "Orla Brand was told she would stay");
}

/* Meantime, the chance of a sale reemerged on Monday. */
static void meantime(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Meantime Meantime PROPN NNP 8 nsubj\n, , PUNCT , 1 punct\nthe the DET DT 4 det\nchance chance NOUN NN 8 nsubj\n"
                     "of of ADP IN 7 case\na a DET DT 7 det\nsale sale NOUN NN 4 nmod\nreemerged reemerge VERB VBD 0 root\n"
                     "on on ADP IN 10 case\nMonday Monday PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "The chance of a sale reemerged");
}

/* Crews left the carrier, which has been on patrol since March. */
static void on_patrol(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Crews crew NOUN NNS 2 nsubj\nleft leave VERB VBD 0 root\nthe the DET DT 4 det\ncarrier carrier NOUN NN 2 obj\n"
                     ", , PUNCT , 10 punct\nwhich which PRON WDT 10 nsubj\nhas have AUX VBZ 10 aux\nbeen be AUX VBN 10 cop\n"
                     "on on ADP IN 10 case\npatrol patrol NOUN NN 4 acl:relcl\nsince since ADP IN 12 case\nMarch March PROPN NNP 10 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    CHECK_TITLES(h, "The carrier has been on patrol");
}

/* The last train left for the coast on a windy Tuesday in March of 1978. */
static void a_windy_tuesday(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 3 det\nlast last ADJ JJ 3 amod\ntrain train NOUN NN 4 nsubj\nleft leave VERB VBD 0 root\n"
                     "for for ADP IN 7 case\nthe the DET DT 7 det\ncoast coast NOUN NN 4 obl\non on ADP IN 10 case\na a DET DT 10 det\n"
                     "windy windy NOUN NN 4 obl\nTuesday Tuesday PROPN NNP 4 obl:unmarked\nin in ADP IN 13 case\n"
                     "March March PROPN NNP 4 obl\nof of ADP IN 15 case\n1978 1978 NUM CD 13 nmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Tuesday", "2020-11-24", "2020-11-24");
    hand_timex(h, "March of 1978", "1978-03-01", "1978-03-31");
    CHECK_TITLES(h, "The last train left for the coast");
}

/* Orla came round only after the summer break on Monday. */
static void after_the_summer_break(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ncame come VERB VBD 0 root\nround round ADV RB 2 advmod\nonly only ADV RB 8 advmod\n"
                     "after after ADP IN 8 case\nthe the DET DT 8 det\nsummer summer NOUN NN 8 compound\nbreak break NOUN NN 2 obl\n"
                     "on on ADP IN 10 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "the summer", "2020-06-01", "2020-08-31");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand came round only after the break");
}

/* Orla did that in May, before she had ever met Mika. */
static void before_she_ever_met_him(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ndid do VERB VBD 0 root\nthat that PRON DT 2 obj\nin in ADP IN 5 case\n"
                     "May May PROPN NNP 2 obl\n, , PUNCT , 11 punct\nbefore before SCONJ IN 11 mark\nshe she PRON PRP 11 nsubj\n"
                     "had have AUX VBD 11 aux\never ever ADV RB 11 advmod\nmet meet VERB VBN 2 advcl\nMika Mika PROPN NNP 11 obj\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    hand_name(h, "Mika", "Mika Dunn", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand did that");
}

/* The owners raised their offer on Monday, but the union turned it down in May. */
static void an_offer_turned_down(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nowners owner NOUN NNS 3 nsubj\nraised raise VERB VBD 0 root\ntheir their PRON PRP$ 5 nmod:poss\n"
                     "offer offer NOUN NN 3 obj\non on ADP IN 7 case\nMonday Monday PROPN NNP 3 obl\n, , PUNCT , 12 punct\n"
                     "but but CCONJ CC 12 cc\nthe the DET DT 11 det\nunion union NOUN NN 12 nsubj\nturned turn VERB VBD 3 conj\n"
                     "it it PRON PRP 12 obj\ndown down ADP RP 12 compound:prt\nin in ADP IN 16 case\nMay May PROPN NNP 12 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The union turned the offer down", "The owners raised their offer");
}

/* Orla was freed in March and just as quickly embraced as a hero in May. */
static void just_as_quickly(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nfreed free VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "March March PROPN NNP 3 obl\nand and CCONJ CC 10 cc\njust just ADV RB 10 advmod\nas as ADV RB 9 advmod\n"
                     "quickly quickly ADV RB 10 advmod\nembraced embrace VERB VBN 3 conj\nas as ADP IN 13 case\na a DET DT 13 det\n"
                     "hero hero NOUN NN 10 obl\nin in ADP IN 15 case\nMay May PROPN NNP 10 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "March", "2020-03-01", "2020-03-31");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand was freed", "Orla Brand was embraced as a hero");
}

/* Secretary of State Orla Brand on Monday invited the foreign ministers of Tarn, the Brenn Republic and Tolm to a ceremony in the town hall of Orrin. */
static void a_secretary_keeps_her_name(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Secretary secretary NOUN NN 8 nsubj\nof of ADP IN 3 case\nState State PROPN NNP 4 nmod:desc\n"
                     "Orla Orla PROPN NNP 1 nmod\nBrand Brand PROPN NNP 4 flat\non on ADP IN 7 case\nMonday Monday PROPN NNP 8 obl\n"
                     "invited invite VERB VBD 0 root\nthe the DET DT 11 det\nforeign foreign ADJ JJ 11 amod\n"
                     "ministers minister NOUN NNS 8 obj\nof of ADP IN 13 case\nTarn Tarn PROPN NNP 11 nmod\n, , PUNCT , 17 punct\n"
                     "the the DET DT 17 det\nBrenn Brenn PROPN NNP 17 compound\nRepublic Republic PROPN NNP 13 conj\n"
                     "and and CCONJ CC 19 cc\nTolm Tolm PROPN NNP 13 conj\nto to ADP IN 22 case\na a DET DT 22 det\n"
                     "ceremony ceremony NOUN NN 8 obl\nin in ADP IN 26 case\nthe the DET DT 26 det\ntown town NOUN NN 26 compound\n"
                     "hall hall NOUN NN 22 nmod\nof of ADP IN 28 case\nOrrin Orrin PROPN NNP 26 nmod\n. . PUNCT . 8 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_name(h, "Orla Brand", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Secretary of State Orla Brand invited the foreign ministers of Tarn, the Brenn Republic and Tolm");
}

/* On Monday, Delta posted income of 133.1 million dollars, or 2.53 dollars a share, up from 100 million dollars, or 2.03 dollars a share. */
static void up_from_what(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "On on ADP IN 2 case\nMonday Monday PROPN NNP 5 obl\n, , PUNCT , 2 punct\nDelta Delta PROPN NNP 5 nsubj\n"
                     "posted post VERB VBD 0 root\nincome income NOUN NN 5 obj\nof of ADP IN 10 case\n133.1 133.1 NUM CD 9 compound\n"
                     "million million NUM CD 10 nummod\ndollars dollar NOUN NNS 6 nmod\n, , PUNCT , 14 punct\nor or CCONJ CC 14 cc\n"
                     "2.53 2.53 NUM CD 14 nummod\ndollars dollar NOUN NNS 10 conj\na a DET DT 16 det\nshare share NOUN NN 14 nmod:unmarked\n"
                     ", , PUNCT , 18 punct\nup up ADV RB 5 advmod\nfrom from ADP IN 22 case\n100 100 NUM CD 21 compound\n"
                     "million million NUM CD 22 nummod\ndollars dollar NOUN NNS 18 obl\n, , PUNCT , 26 punct\nor or CCONJ CC 26 cc\n"
                     "2.03 2.03 NUM CD 26 nummod\ndollars dollar NOUN NNS 22 conj\na a DET DT 28 det\nshare share NOUN NN 26 nmod:unmarked\n"
                     ". . PUNCT . 5 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_name(h, "Delta", "Delta", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "Delta posted income of 133.1 million dollars up from 100 million dollars");
}

/* The firm in May agreed to pay R1,4bn for its rival. */
static void a_comma_in_a_number(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nfirm firm NOUN NN 5 nsubj\nin in ADP IN 4 case\nMay May PROPN NNP 2 nmod\n"
                     "agreed agree VERB VBD 0 root\nto to PART TO 7 mark\npay pay VERB VB 5 xcomp\nR1 R1 PROPN NNP 7 obj\n"
                     ", , PUNCT , 11 punct\n4 4 NUM CD 11 compound\nbn billion NUM CD 8 appos\nfor for ADP IN 14 case\n"
                     "its its PRON PRP$ 14 nmod:poss\nrival rival NOUN NN 7 obl\n. . PUNCT . 5 punct\n");
    for (uint32_t i = 8; i <= 10; i++)
        h->tokens[i].space_before = false;
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The firm agreed to pay R1,4bn for its rival");
}

/* The thefts came to light when a nephew flew home in May and found a bill. */
static void no_theft_finds(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nthefts theft NOUN NNS 3 nsubj\ncame come VERB VBD 0 root\nto to ADP IN 5 case\n"
                     "light light NOUN NN 3 obl\nwhen when ADV WRB 9 advmod\na a DET DT 8 det\nnephew nephew NOUN NN 9 nsubj\n"
                     "flew fly VERB VBD 3 advcl\nhome home ADV RB 9 advmod\nin in ADP IN 12 case\nMay May PROPN NNP 9 obl\n"
                     "and and CCONJ CC 14 cc\nfound find VERB VBD 3 conj\na a DET DT 16 det\nbill bill NOUN NN 14 obj\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The thefts came to light", "A nephew flew home", "A nephew found a bill");
}

/* The first hint came last Wednesday. */
static void no_day_of_the_article_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 3 det\nfirst first ADJ JJ 3 amod\nhint hint NOUN NN 4 nsubj\ncame come VERB VBD 0 root\nlast last ADJ JJ 6 amod\n"
                     "Wednesday Wednesday PROPN NNP 4 obl:unmarked\n. . PUNCT . 4 punct\n");
    hand_timex(h, "last Wednesday", "2020-11-25", "2020-11-25");
    CHECK_TITLES(h, "The first hint came");
}

/* The last months have been a ball game. */
static void months_are_no_game(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 3 det\nlast last ADJ JJ 3 amod\nmonths month NOUN NNS 7 nsubj\nhave have AUX VBP 7 aux\nbeen be AUX VBN 7 cop\n"
                     "a a DET DT 7 det\ngame game NOUN NN 0 root\n. . PUNCT . 7 punct\n");
    hand_timex(h, "The last months", "2020-10-01", "2020-11-30");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* They demanded that Iraq leave the city, starting in May. */
static void from_when_is_no_deed(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "They they PRON PRP 2 nsubj\ndemanded demand VERB VBD 0 root\nthat that SCONJ IN 5 mark\nIraq Iraq PROPN NNP 5 nsubj\n"
                     "leave leave VERB VBP 2 ccomp\nthe the DET DT 7 det\ncity city NOUN NN 5 obj\n, , PUNCT , 9 punct\nstarting start VERB VBG 5 advcl\n"
                     "in in ADP IN 11 case\nMay May PROPN NNP 9 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* A spokesman for the Tarn Group, which held talks in May, was silent, with the clause on the spokesman. */
static void which_is_no_person(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 2 det\nspokesman spokesman NOUN NN 15 nsubj\nfor for ADP IN 6 case\nthe the DET DT 6 det\nTarn Tarn PROPN NNP 6 compound\n"
                     "Group Group PROPN NNP 2 nmod\n, , PUNCT , 9 punct\nwhich which PRON WDT 9 nsubj\nheld hold VERB VBD 2 acl:relcl\n"
                     "talks talk NOUN NNS 9 obj\nin in ADP IN 12 case\nMay May PROPN NNP 9 obl\n, , PUNCT , 2 punct\nwas be AUX VBD 15 cop\n"
                     "silent silent ADJ JJ 0 root\n. . PUNCT . 15 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Tarn Group", "Tarn Group", DTLP_NAME_ORGANISATION);
    CHECK_TITLES(h, "The Tarn Group held talks");
}

/* The forecast sent shares plunging four dollars on Monday. */
static void shares_sent_plunging(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nforecast forecast NOUN NN 3 nsubj\nsent send VERB VBD 0 root\nshares share NOUN NNS 3 obj\n"
                     "plunging plunge VERB VBG 3 advcl\nfour four NUM CD 7 nummod\ndollars dollar NOUN NNS 5 obj\non on ADP IN 9 case\n"
                     "Monday Monday PROPN NNP 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "Shares plunged four dollars");
}

/* The firm made an offer of $48 a share, which the board turned down in May. */
static void an_offer_a_share(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nfirm firm NOUN NN 3 nsubj\nmade make VERB VBD 0 root\nan a DET DT 5 det\n"
                     "offer offer NOUN NN 3 obj\nof of ADP IN 7 case\n$ $ SYM $ 5 nmod\n48 48 NUM CD 7 nummod\na a DET DT 10 det\n"
                     "share share NOUN NN 7 nmod:unmarked\n, , PUNCT , 15 punct\nwhich which PRON WDT 15 obj\nthe the DET DT 14 det\n"
                     "board board NOUN NN 15 nsubj\nturned turn VERB VBD 10 acl:relcl\ndown down ADP RP 15 compound:prt\n"
                     "in in ADP IN 18 case\nMay May PROPN NNP 15 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The board turned down an offer of $ 48 a share");
}

/* Erling Brand spoke. A deckhand told police on Monday that he had seen the socket in May. */
static void a_deckhand_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Erling Erling PROPN NNP 3 nsubj\nBrand Brand PROPN NNP 3 nsubj\nspoke speak VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "A a DET DT 2 det\ndeckhand deckhand NOUN NN 3 nsubj\ntold tell VERB VBD 0 root\npolice police NOUN NNS 3 iobj\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 3 obl\nthat that SCONJ IN 10 mark\nhe he PRON PRP 10 nsubj\n"
                     "had have AUX VBD 10 aux\nseen see VERB VBN 3 ccomp\nthe the DET DT 12 det\nsocket socket NOUN NN 10 obj\n"
                     "in in ADP IN 14 case\nMay May PROPN NNP 10 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    hand_name(h, "Erling Brand", "Erling Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "The deckhand saw the socket", "A deckhand told police that he had seen the socket in May");
}

/* The tea was sold on Monday, against half of it at the same sale a year ago. */
static void against_another_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\ntea tea NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nsold sell VERB VBN 0 root\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 4 obl\n, , PUNCT , 9 punct\nagainst against ADP IN 9 case\n"
                     "half half NOUN NN 4 obl\nof of ADP IN 11 case\nit it PRON PRP 9 nmod\nat at ADP IN 15 case\nthe the DET DT 15 det\n"
                     "same same ADJ JJ 15 amod\nsale sale NOUN NN 4 obl\na a DET DT 17 det\nyear year NOUN NN 18 obl:unmarked\n"
                     "ago ago ADV RB 15 advmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_timex(h, "a year ago", "2019-01-01", "2019-12-31");
    CHECK_TITLES(h, "Same sale", "The tea was sold");
}

/* The police were called on Monday but left in May. */
static void called_but_left(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\npolice police NOUN NN 4 nsubj:pass\nwere be AUX VBD 4 aux:pass\ncalled call VERB VBN 0 root\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 4 obl\nbut but CCONJ CC 8 cc\nleft leave VERB VBD 4 conj\n"
                     "in in ADP IN 10 case\nMay May PROPN NNP 8 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The police left", "The police were called on Monday");
}

/* Members of the planning committee of the Tarn District Council voted on Monday by seven to four to refuse the application for houses on the meadow. */
static void seven_to_four(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Members member NOUN NNS 11 nsubj\nof of ADP IN 5 case\nthe the DET DT 5 det\nplanning planning NOUN NN 5 compound\n"
                     "committee committee NOUN NN 1 nmod\nof of ADP IN 10 case\nthe the DET DT 10 det\nTarn Tarn PROPN NNP 10 compound\n"
                     "District District PROPN NNP 10 compound\nCouncil Council PROPN NNP 5 nmod\nvoted vote VERB VBD 0 root\n"
                     "on on ADP IN 13 case\nMonday Monday PROPN NNP 11 obl\nby by ADP IN 15 case\nseven seven NUM CD 11 obl\n"
                     "to to ADP IN 17 case\nfour four NUM CD 11 obl\nto to PART TO 19 mark\nrefuse refuse VERB VB 11 advcl\n"
                     "the the DET DT 21 det\napplication application NOUN NN 19 obj\nfor for ADP IN 23 case\nhouses house NOUN NNS 21 nmod\n"
                     "on on ADP IN 26 case\nthe the DET DT 26 det\nmeadow meadow NOUN NN 23 nmod\n. . PUNCT . 11 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "Members of the planning committee of the Tarn District Council voted by seven to four");
}

/* Three coaches were banned for life in May, among them Orla's first trainer, Mika Dunn. */
static void among_them_a_trainer(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "Three three NUM CD 2 nummod\ncoaches coach NOUN NNS 4 nsubj:pass\nwere be AUX VBD 4 aux:pass\n"
                     "banned ban VERB VBN 0 root\nfor for ADP IN 6 case\nlife life NOUN NN 4 obl\nin in ADP IN 8 case\n"
                     "May May PROPN NNP 4 obl\n, , PUNCT , 11 punct\namong among ADP IN 11 case\nthem they PRON PRP 4 obl\n"
                     "Orla Orla PROPN NNP 15 nmod:poss\n's 's PART POS 12 case\nfirst first ADJ JJ 15 amod\n"
                     "trainer trainer NOUN NN 4 parataxis\n, , PUNCT , 17 punct\nMika Mika PROPN NNP 15 appos\nDunn Dunn PROPN NNP 17 flat\n"
                     ". . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "Three coaches were banned for life");
}

/* A worker was crushed by a truck, a jury at Tarn heard on Monday. */
static void what_a_jury_heard(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "A a DET DT 2 det\nworker worker NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\ncrushed crush VERB VBN 0 root\n"
                     "by by ADP IN 7 case\na a DET DT 7 det\ntruck truck NOUN NN 4 obl:agent\n, , PUNCT , 13 punct\na a DET DT 10 det\n"
                     "jury jury NOUN NN 13 nsubj\nat at ADP IN 12 case\nTarn Tarn PROPN NNP 10 nmod\nheard hear VERB VBD 4 parataxis\n"
                     "on on ADP IN 15 case\nMonday Monday PROPN NNP 13 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    hand_name(h, "Tarn", "Tarn", DTLP_NAME_PLACE);
    CHECK_TITLES(h, "A jury at Tarn heard: a worker was crushed by a truck");
}

/* The hall was the scene of a ball in May. */
static void the_scene_of_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nhall hall NOUN NN 5 nsubj\nwas be AUX VBD 5 cop\nthe the DET DT 5 det\n"
                     "scene scene NOUN NN 0 root\nof of ADP IN 8 case\na a DET DT 8 det\nball ball NOUN NN 5 nmod\nin in ADP IN 10 case\n"
                     "May May PROPN NNP 5 nmod\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2020-05-01", "2020-05-31");
    CHECK_TITLES(h, "The hall was the scene of a ball");
}

/* The buses were free, as they were during the first strike on Monday. */
static void services_during_the_strike(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "The the DET DT 2 det\nbuses bus NOUN NNS 4 nsubj\nwere be AUX VBD 4 cop\nfree free ADJ JJ 0 root\n"
                     ", , PUNCT , 12 punct\nas as SCONJ IN 12 mark\nthey they PRON PRP 12 nsubj\nwere be AUX VBD 12 cop\n"
                     "during during ADP IN 12 case\nthe the DET DT 12 det\nfirst first ADJ JJ 12 amod\nstrike strike NOUN NN 4 advcl\n"
                     "on on ADP IN 14 case\nMonday Monday PROPN NNP 12 nmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "The buses were during the first strike");
}

/* On Monday the big and often tumultuous slide in the price of wool turned some of those who have been profiting from the practice against it. */
static void some_of_those_who(void **state)
{
    hand *h = *state;
    hand_begin(h, "2020-12-01");
    hand_sentence(h, "On on ADP IN 2 case\nMonday Monday PROPN NNP 14 obl\nthe the DET DT 8 det\nbig big ADJ JJ 8 amod\n"
                     "and and CCONJ CC 6 cc\noften often ADV RB 4 conj\ntumultuous tumultuous ADJ JJ 4 conj\nslide slide NOUN NN 14 nsubj\n"
                     "in in ADP IN 11 case\nthe the DET DT 11 det\nprice price NOUN NN 8 nmod\nof of ADP IN 13 case\n"
                     "wool wool NOUN NN 11 nmod\nturned turn VERB VBD 0 root\nsome some DET DT 14 obj\nof of ADP IN 17 case\n"
                     "those that PRON DT 15 nmod\nwho who PRON WP 21 nsubj\nhave have AUX VBP 21 aux\nbeen be AUX VBN 21 aux\n"
                     "profiting profit VERB VBG 17 acl:relcl\nfrom from ADP IN 24 case\nthe the DET DT 24 det\n"
                     "practice practice NOUN NN 21 obl\nagainst against ADP IN 26 case\nit it PRON PRP 24 nmod\n. . PUNCT . 14 punct\n");
    hand_timex(h, "Monday", "2020-11-30", "2020-11-30");
    CHECK_TITLES(h, "The big and often tumultuous slide turned some of those who have been profiting from the practice");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_name_keeps_its_article),
        HAND_CASE(no_name_is_told_apart_by_a_clause),
        HAND_CASE(what_is_joined_in_a_clause_has_its_subject),
        HAND_CASE(on_which_work_began),
        HAND_CASE(among_them),
        HAND_CASE(what_happened_to_it),
        HAND_CASE(as_long_ago_as),
        HAND_CASE(nobody_is_fled),
        HAND_CASE(they_are_both),
        HAND_CASE(its_of_nobody),
        HAND_CASE(that_one_is_the_one),
        HAND_CASE(two_subjects_are_one),
        HAND_CASE(one_of_the_four),
        HAND_CASE(bought_second_hand),
        HAND_CASE(put_off_and_shelved),
        HAND_CASE(about_a_fee),
        HAND_CASE(which_it_aims_to_finish),
        HAND_CASE(applied_for),
        HAND_CASE(as_happened),
        HAND_CASE(what_it_took_stays),
        HAND_CASE(it_goes_on_with_the_only_thing),
        HAND_CASE(her_most_famous),
        HAND_CASE(the_night_it_went_down),
        HAND_CASE(the_message_he_carried),
        HAND_CASE(the_lowest_since),
        HAND_CASE(before_having_to_flee),
        HAND_CASE(the_elder_to_be_freed),
        HAND_CASE(the_fall_of_a_bank),
        HAND_CASE(begin_and_be_finished),
        HAND_CASE(months_ago),
        HAND_CASE(rewarded_and_told),
        HAND_CASE(meantime),
        HAND_CASE(on_patrol),
        HAND_CASE(a_windy_tuesday),
        HAND_CASE(after_the_summer_break),
        HAND_CASE(before_she_ever_met_him),
        HAND_CASE(an_offer_turned_down),
        HAND_CASE(just_as_quickly),
        HAND_CASE(a_secretary_keeps_her_name),
        HAND_CASE(up_from_what),
        HAND_CASE(no_day_of_the_article_is_told),
        HAND_CASE(months_are_no_game),
        HAND_CASE(from_when_is_no_deed),
        HAND_CASE(which_is_no_person),
        HAND_CASE(a_comma_in_a_number),
        HAND_CASE(no_theft_finds),
        HAND_CASE(shares_sent_plunging),
        HAND_CASE(an_offer_a_share),
        HAND_CASE(a_deckhand_told),
        HAND_CASE(against_another_day),
        HAND_CASE(called_but_left),
        HAND_CASE(seven_to_four),
        HAND_CASE(among_them_a_trainer),
        HAND_CASE(what_a_jury_heard),
        HAND_CASE(the_scene_of_it),
        HAND_CASE(services_during_the_strike),
        HAND_CASE(some_of_those_who),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
