/* mendtag.c - tests of mended parses: tags by what stands around, days by where they stand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* Brenn is to hand over power. Staff plan to sue and will rally. Orla hopes to lure talent. */
static void verbs_stand_behind_to_and_modals(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Brenn Brenn PROPN NNP 4 nsubj\nis be AUX VBZ 4 cop\nto to PART TO 4 mark\nhand hand NOUN NN 0 root\n"
                     "over over ADP IN 6 case\npower power NOUN NN 4 obl\non on ADP IN 8 case\nFriday Friday PROPN NNP 6 nmod\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "Staff staff NOUN NN 2 nsubj\nplan plan VERB VBP 0 root\nto to PART TO 4 mark\nsue sue VERB VB 2 xcomp\n"
                     "and and CCONJ CC 7 cc\nwill will AUX MD 7 aux\nrally rally ADV RB 4 conj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nhopes hope VERB VBZ 0 root\nto to PART TO 5 mark\nlure lure ADJ JJ 5 amod\n"
                     "talent talent NOUN NN 2 xcomp\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2011-08-12", "2011-08-12");
    hand_run(h);
    hand_check_days(h, "hand", "2011-08-12", "2011-08-12");
    assert_int_equal(hand_event(h, "hand")->modality, DTL_MODALITY_PLANNED);
    hand_check_head(h, "rally", "plan", "conj");
    assert_non_null(hand_event(h, "rally"));
    hand_check_head(h, "lure", "hopes", "xcomp");
    hand_check_head(h, "talent", "lure", "obj");
}

/* It was in a shed that June. The vote due in August may. */
static void days_belong_where_they_stand(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-10");
    hand_sentence(h, "Coins coin NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nfound find VERB VBN 0 root\nin in ADP IN 6 case\n"
                     "a a DET DT 6 det\nshed shed NOUN NN 3 obl\nthat that DET DT 8 det\nJune June PROPN NNP 6 appos\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nrules rule VERB VBZ 0 root\nuntil until ADP IN 5 case\nthe the DET DT 5 det\nvote vote NOUN NN 2 obl\n"
                     "due due ADJ JJ 8 case\nin in ADP IN 8 case\nAugust August PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "June", "2011-06-01", "2011-06-30");
    hand_timex(h, "August", "2012-08-01", "2012-08-31");
    hand_run(h);
    hand_check_days(h, "found", "2011-06-01", "2011-06-30");
    hand_check_days(h, "vote", "2012-08-01", "2012-08-31");
}

/* A plot, drawn up that May, was kept. Doors close, and the mill, put up late, sinks. Crews that rested last June had
 * left, a union reported. */
static void clauses_get_what_is_theirs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-10");
    hand_sentence(h, "A a DET DT 2 det\nplot plot NOUN NN 9 nsubj:pass\n, , PUNCT , 2 punct\ndrawn draw VERB VBD 2 acl\nup up ADP RP 4 compound:prt\n"
                     "that that DET DT 7 det\nMay May PROPN NNP 9 nsubj:pass\n, , PUNCT , 2 punct\nkept keep VERB VBN 0 root\n. . PUNCT . 9 punct\n");
    hand_sentence(h, "Doors door NOUN NNS 2 nsubj\nclose close VERB VBP 0 root\nand and CCONJ CC 5 cc\nthe the DET DT 5 det\nmill mill NOUN NN 1 conj\n"
                     ", , PUNCT , 7 punct\nput put VERB VBD 2 conj\nup up ADP RP 7 compound:prt\nlate late ADV RB 7 advmod\n, , PUNCT , 11 punct\n"
                     "sinks sink VERB VBZ 7 parataxis\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Crews crew NOUN NNS 11 nsubj\nthat that PRON WDT 3 nsubj\nrested rest VERB VBD 1 acl:relcl\nlast last ADJ JJ 5 amod\n"
                     "June June PROPN NNP 7 nsubj\nhad have AUX VBD 7 aux\nleft leave VERB VBN 1 acl\n, , PUNCT , 11 punct\nthe the DET DT 10 det\n"
                     "union union NOUN NN 11 nsubj\nreported report VERB VBD 0 root\n. . PUNCT . 11 punct\n");
    hand_timex(h, "that May", "2011-05-01", "2011-05-31");
    hand_timex(h, "last June", "2011-06-01", "2011-06-30");
    hand_run(h);
    hand_check_days(h, "drawn", "2011-05-01", "2011-05-31");
    hand_check_head(h, "mill", "sinks", "nsubj");
    hand_check_head(h, "put", "mill", "acl");
    hand_check_head(h, "sinks", "close", "conj");
    hand_check_head(h, "left", "reported", "ccomp");
    hand_check_head(h, "Crews", "left", "nsubj");
}

/* Shares, which sold for $31 the day before it was known, fell. She paid Ek, whom they sent, and left. */
static void commas_divide_relative_clauses(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-10");
    hand_sentence(h, "Shares share NOUN NNS 9 nsubj\n, , PUNCT , 4 punct\nwhich which PRON WDT 4 nsubj\nsold sell VERB VBD 1 acl:relcl\n"
                     "before before SCONJ IN 7 mark\nit it PRON PRP 7 nsubj\nrained rain VERB VBD 9 advcl\n, , PUNCT , 1 punct\n"
                     "fell fall VERB VBD 0 root\n. . PUNCT . 9 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\npaid pay VERB VBD 0 root\nEk Ek PROPN NNP 2 obj\n, , PUNCT , 7 punct\nwhom whom PRON WP 7 obj\n"
                     "they they PRON PRP 7 nsubj\nsent send VERB VBD 3 acl:relcl\n, , PUNCT , 10 punct\nand and CCONJ CC 10 cc\nleft leave VERB VBD 7 conj\n"
                     ". . PUNCT . 2 punct\n");
    hand_run(h);
    hand_check_head(h, "rained", "sold", "advcl");
    hand_check_head(h, "left", "paid", "conj");
}

/* Orla qualified in May. */
static void a_deed_is_no_adjective(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nqualified qualified ADJ JJ 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2011-05-01", "2011-05-31");
    hand_run(h);
    hand_check_days(h, "qualified", "2011-05-01", "2011-05-31");
}

/* Ten died and nine fled when it sank on Friday, Orla said on Monday. Orla was banned on Monday for cheating, two days after Ek won. */
static void all_that_is_told_before_when_was_then(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "People people NOUN NNS 2 nsubj\ndied die VERB VBD 12 ccomp\nand and CCONJ CC 5 cc\nothers other NOUN NNS 5 nsubj\nfled flee VERB VBD 2 conj\n"
                     "when when ADV WRB 8 advmod\nit it PRON PRP 8 nsubj\nsank sink VERB VBD 5 advcl\non on ADP IN 10 case\nFriday Friday PROPN NNP 8 obl\n"
                     "officials official NOUN NNS 12 nsubj\nsaid say VERB VBD 0 root\non on ADP IN 14 case\nMonday Monday PROPN NNP 12 obl\n. . PUNCT . 12 punct\n");
    hand_sentence(h, "Ek Ek PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nbanned ban VERB VBN 0 root\non on ADP IN 5 case\nTuesday Tuesday PROPN NNP 3 obl\n"
                     "for for SCONJ IN 7 mark\nusing use VERB VBG 3 advcl\ndrugs drug NOUN NNS 7 obj\ntwo two NUM CD 10 nummod\ndays day NOUN NNS 8 nmod:unmarked\n"
                     "after after SCONJ IN 13 mark\nhe he PRON PRP 13 nsubj\nwon win VERB VBD 3 advcl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Friday", "2011-08-05", "2011-08-05");
    hand_timex(h, "Monday", "2011-08-08", "2011-08-08");
    hand_timex(h, "Tuesday", "2011-08-09", "2011-08-09");
    dtl_timex *length = hand_timex(h, "two days", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "P2D";
    hand_run(h);
    hand_check_days(h, "fled", "2011-08-05", "2011-08-05");
    hand_check_days(h, "died", "2011-08-05", "2011-08-05");
    hand_check_days(h, "won", "2011-08-07", "2011-08-07");
}

/* A plane with crews left on Monday. Engineers who saw it last summer resigned. */
static void deeds_in_disguise_have_their_subject(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Planes plane NOUN NNS 0 root\nwith with ADP IN 3 case\ncrews crew NOUN NNS 1 nmod\nleft leave VERB VBN 3 acl\non on ADP IN 6 case\n"
                     "Monday Monday PROPN NNP 4 obl\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "Engineers engineer NOUN NNS 0 root\nwho who PRON WP 3 nsubj\nsaw see VERB VBD 1 acl:relcl\nit it PRON PRP 3 obj\n"
                     "last last ADJ JJ 6 amod\nsummer summer NOUN NN 7 nsubj\nresigned resign VERB VBD 1 acl:relcl\n. . PUNCT . 1 punct\n");
    hand_timex(h, "Monday", "2011-08-08", "2011-08-08");
    hand_timex(h, "last summer", "2010-06-01", "2010-08-31");
    hand_run(h);
    hand_check_head(h, "Planes", "left", "nsubj");
    hand_check_head(h, "Engineers", "resigned", "nsubj");
}

/* "They came at dawn," Ek said: of which day nobody knows. During the war it was cut. */
static void dawns_in_quotations_are_of_no_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "They they PRON PRP 2 nsubj\ncame come VERB VBD 7 ccomp\nat at ADP IN 4 case\ndawn dawn NOUN NN 2 obl\n, , PUNCT , 7 punct\n"
                     "Ek Ek PROPN NNP 7 nsubj\nsaid say VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    for (uint32_t i = 0; i < 5; i++)
        h->tokens[i].quoted = true;
    dtl_timex *dawn = hand_timex(h, "dawn", "2011-08-10", "2011-08-10");
    dawn->type = DTL_TIMEX_TIME;
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* Orla told a Senate hearing on Monday. A hearing opens the text. */
static void a_hearing_is_no_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Hearing hear VERB VBG 0 root\nit it PRON PRP 1 obj\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ntold tell VERB VBD 0 root\na a DET DT 4 det\nSenate Senate PROPN NNP 2 iobj\n"
                     "hearing hear VERB VBG 2 ccomp\non on ADP IN 7 case\nMonday Monday PROPN NNP 5 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2011-08-08", "2011-08-08");
    hand_run(h);
    hand_check_head(h, "Senate", "hearing", "compound");
    hand_check_head(h, "hearing", "told", "iobj");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_hearing_is_no_verb), HAND_CASE(deeds_in_disguise_have_their_subject), HAND_CASE(dawns_in_quotations_are_of_no_day),
        HAND_CASE(a_deed_is_no_adjective), HAND_CASE(all_that_is_told_before_when_was_then),
        HAND_CASE(verbs_stand_behind_to_and_modals),
        HAND_CASE(days_belong_where_they_stand), HAND_CASE(clauses_get_what_is_theirs),
        HAND_CASE(commas_divide_relative_clauses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
