/* ahead.c - tests of what lies ahead, or has a day, without a verb that tells it: on parses of real sentences.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* The report is out next Tuesday. The lander will be on show on 4 October. Parliament was out on 3 October. */
static void a_report_is_out_on_a_day_to_come(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "The the DET DT 2 det\nreport report NOUN NN 4 nsubj\nis be AUX VBZ 4 cop\nout out ADV RB 0 root\n"
                     "next next ADJ JJ 6 amod\nTuesday Tuesday PROPN NNP 4 obl:unmarked\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nlander lander NOUN NN 6 nsubj\nwill will AUX MD 6 aux\nbe be AUX VB 6 cop\non on ADP IN 6 case\n"
                     "show show NOUN NN 0 root\non on ADP IN 8 case\n4 4 NUM CD 6 nmod\nOctober October PROPN NNP 8 nmod:unmarked\n"
                     ". . PUNCT . 6 punct\n");
    hand_sentence(h, "Parliament Parliament PROPN NNP 3 nsubj\nwas be AUX VBD 3 cop\nout out ADV RB 0 root\non on ADP IN 5 case\n"
                     "3 3 NUM CD 3 obl\nOctober October PROPN NNP 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_timex(h, "next Tuesday", "2022-09-20", "2022-09-20");
    hand_timex(h, "4 October", "2022-10-04", "2022-10-04");
    hand_timex(h, "3 October", "2021-10-03", "2021-10-03");
    hand_run(h);
    hand_check_days(h, "out", "2022-09-20", "2022-09-20");
    hand_check_days(h, "show", "2022-10-04", "2022-10-04");
}

/* The next hearing is on 4 October. The vote was on 3 May. */
static void a_hearing_is_on_its_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "The the DET DT 3 det\nnext next ADJ JJ 3 amod\nhearing hearing NOUN NN 6 nsubj\nis be AUX VBZ 6 cop\n"
                     "on on ADP IN 6 case\n4 4 NUM CD 0 root\nOctober October PROPN NNP 6 nmod:unmarked\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nvote vote NOUN NN 5 nsubj\nwas be AUX VBD 5 cop\non on ADP IN 5 case\n3 3 NUM CD 0 root\n"
                     "May May PROPN NNP 5 nmod:unmarked\n. . PUNCT . 5 punct\n");
    hand_timex(h, "4 October", "2022-10-04", "2022-10-04");
    hand_timex(h, "3 May", "2022-05-03", "2022-05-03");
    hand_run(h);
    hand_check_days(h, "hearing", "2022-10-04", "2022-10-04");
    hand_check_days(h, "vote", "2022-05-03", "2022-05-03");
}

/* Tickets for the derby on 11 April go on sale on 21 September. */
static void a_day_within_the_subject_is_not_the_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Tickets ticket NOUN NNS 8 nsubj\nfor for ADP IN 4 case\nthe the DET DT 4 det\nderby derby NOUN NN 1 nmod\n"
                     "on on ADP IN 6 case\n11 11 NUM CD 1 nmod\nApril April PROPN NNP 6 nmod:unmarked\ngo go VERB VBP 0 root\n"
                     "on on ADP IN 10 case\nsale sale NOUN NN 8 obl\non on ADP IN 12 case\n21 21 NUM CD 8 obl\n"
                     "September September PROPN NNP 12 nmod:unmarked\n. . PUNCT . 8 punct\n");
    hand_timex(h, "11 April", "2022-04-11", "2022-04-11");
    hand_timex(h, "21 September", "2022-09-21", "2022-09-21");
    hand_run(h);
    hand_check_days(h, "go", "2022-09-21", "2022-09-21");
}

/* A vigil is being held outside the bakery on Saturday. */
static void what_is_being_held_lies_ahead(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "A a DET DT 2 det\nvigil vigil NOUN NN 5 nsubj:pass\nis be AUX VBZ 5 aux\nbeing be AUX VBG 5 aux:pass\n"
                     "held hold VERB VBN 0 root\noutside outside ADP IN 8 case\nthe the DET DT 8 det\nbakery bakery NOUN NN 5 obl\n"
                     "on on ADP IN 10 case\nSaturday Saturday PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "Saturday", "2022-09-10", "2022-09-10");
    hand_run(h);
    hand_check_days(h, "held", "2022-09-17", "2022-09-17");
}

/* MPs will consider the bill in October. */
static void what_will_be_considered_is_a_deed_to_come(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "MPs mp NOUN NNS 3 nsubj\nwill will AUX MD 3 aux\nconsider consider VERB VB 0 root\nthe the DET DT 5 det\n"
                     "bill bill NOUN NN 3 obj\nin in ADP IN 7 case\nOctober October PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_run(h);
    hand_check_days(h, "consider", "2022-10-01", "2022-10-31");
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
}

/* Prices rose before a ruling expected in October. A ruling, planned for October, was called off. */
static void what_is_expected_has_a_row(void **state)
{
    static const char expected[] = "Prices price NOUN NNS 2 nsubj\nrose rise VERB VBD 0 root\nbefore before ADP IN 5 case\na a DET DT 5 det\n"
                                   "ruling ruling NOUN NN 2 obl\nexpected expect VERB VBN 5 acl\nin in ADP IN 8 case\nOctober October PROPN NNP 6 obl\n"
                                   ". . PUNCT . 2 punct\n";
    static const char off[] = "A a DET DT 2 det\nruling ruling NOUN NN 9 nsubj:pass\n, , PUNCT , 4 punct\nplanned plan VERB VBN 2 acl\nfor for ADP IN 6 case\n"
                              "October October PROPN NNP 4 obl\n, , PUNCT , 4 punct\nwas be AUX VBD 9 aux:pass\ncalled call VERB VBN 0 root\n"
                              "off off ADP RP 9 compound:prt\n. . PUNCT . 9 punct\n";
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, expected);
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
    assert_string_equal(hand_timeline(h, NULL)->entries[0].title, "A ruling is expected in October");
    assert_int_equal(hand_timeline(h, NULL)->entries[0].modality, DTL_MODALITY_PLANNED);
    hand_end(h);
    hand_begin(h, "2022-09-14");
    hand_sentence(h, off);
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* Rivals prepare for a vote due in October. */
static void what_is_due_is_told_with_a_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Before before ADP IN 3 case\na a DET DT 3 det\nvote vote NOUN NN 8 obl\ndue due ADJ JJ 3 amod\nin in ADP IN 6 case\n"
                     "October October PROPN NNP 3 nmod\nrivals rival NOUN NNS 8 nsubj\nargued argue VERB VBD 0 root\n. . PUNCT . 8 punct\n");
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
    assert_string_equal(hand_timeline(h, NULL)->entries[0].title, "Vote is due");
}

/* The board called a meeting for 9 October: soon, not a year ago. */
static void a_meeting_called_for_a_day_is_to_come(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "The the DET DT 2 det\nboard board NOUN NN 3 nsubj\ncalled call VERB VBD 0 root\na a DET DT 5 det\nmeeting meeting NOUN NN 3 obj\n"
                     "for for ADP IN 7 case\n9 9 NUM CD 3 obl\nOctober October PROPN NNP 7 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_timex(h, "9 October", "2021-10-09", "2021-10-09");
    hand_run(h);
    hand_check_days(h, "called", "2022-10-09", "2022-10-09");
    hand_end(h);
    hand_begin(h, "2022-12-14");
    hand_sentence(h, "The the DET DT 2 det\nboard board NOUN NN 3 nsubj\ncalled call VERB VBD 0 root\na a DET DT 5 det\nmeeting meeting NOUN NN 3 obj\n"
                     "for for ADP IN 7 case\n9 9 NUM CD 3 obl\nOctober October PROPN NNP 7 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_timex(h, "9 October", "2022-10-09", "2022-10-09");
    hand_run(h);
    hand_check_days(h, "called", "2022-10-09", "2022-10-09");
}

/* Rivals have until 9 October to agree. */
static void a_deadline_is_on_its_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Rivals rival NOUN NNS 2 nsubj\nhave have VERB VBP 0 root\nuntil until ADP IN 4 case\n9 9 NUM CD 2 obl\n"
                     "October October PROPN NNP 4 nmod:unmarked\nto to PART TO 7 mark\nagree agree VERB VB 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "9 October", "2022-10-09", "2022-10-09")->signal = DTL_SIGNAL_UNTIL;
    hand_run(h);
    hand_check_days(h, "have", "2022-10-09", "2022-10-09");
    assert_string_equal(hand_timeline(h, NULL)->entries[0].title, "Rivals have until 9 October to agree");
}

/* A trial due to begin in October may slip. The list due to be printed in October is short. */
static void what_is_due_to_begin_is_a_row_of_its_own(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "A a DET DT 2 det\ntrial trial NOUN NN 9 nsubj\ndue due ADJ JJ 2 acl\nto to PART TO 5 mark\nbegin begin VERB VB 3 xcomp\nin in ADP IN 7 case\n"
                     "October October PROPN NNP 5 obl\nmay may AUX MD 9 aux\nslip slip VERB VB 0 root\n. . PUNCT . 9 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nlist list NOUN NN 10 nsubj\ndue due ADJ JJ 2 amod\nto to PART TO 6 mark\nbe be AUX VB 6 aux:pass\n"
                     "printed print VERB VBN 2 acl\nin in ADP IN 8 case\nNovember November PROPN NNP 6 obl\nis be AUX VBZ 10 cop\nshort short ADJ JJ 0 root\n. . PUNCT . 10 punct\n");
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_timex(h, "November", "2022-11-01", "2022-11-30");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    assert_string_equal(timeline->entries[0].title, "A trial is due to begin");
    assert_string_equal(timeline->entries[1].title, "The list is due to be printed");
    assert_int_equal(timeline->entries[0].modality, DTL_MODALITY_PLANNED);
}

/* Orla expects to have results in October. */
static void what_one_expects_to_have_is_planned(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nexpects expect VERB VBZ 0 root\nto to PART TO 4 mark\nhave have VERB VB 2 xcomp\nresults result NOUN NNS 4 obj\n"
                     "in in ADP IN 7 case\nOctober October PROPN NNP 4 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
    assert_string_equal(hand_timeline(h, NULL)->entries[0].title, "Orla expects to have results");
    assert_int_equal(hand_timeline(h, NULL)->entries[0].modality, DTL_MODALITY_PLANNED);
}

/* Orla is set for trial on 7 March, told in December: of next year; the row tells of the trial, as what is planned. */
static void what_one_is_set_for_is_to_come(void **state)
{
    hand *h = *state;
    hand_begin(h, "2021-12-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nset set VERB VBN 0 root\nfor for ADP IN 5 case\ntrial trial NOUN NN 3 obl\n"
                     "on on ADP IN 7 case\n7 7 NUM CD 5 nmod\nMarch March PROPN NNP 7 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_timex(h, "7 March", "2021-03-07", "2021-03-07");
    hand_run(h);
    hand_check_days(h, "trial", "2022-03-07", "2022-03-07");
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
    assert_string_equal(hand_timeline(h, NULL)->entries[0].title, "Orla is set for trial");
    assert_int_equal(hand_timeline(h, NULL)->entries[0].modality, DTL_MODALITY_PLANNED);
}

/* Orla said a ship was due to sail in October. Told by nobody, what was due may have come to nothing. */
static void what_was_due_as_somebody_said_is_planned(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\na a DET DT 4 det\nship ship NOUN NN 6 nsubj\nwas be AUX VBD 6 cop\ndue due ADJ JJ 2 ccomp\n"
                     "to to PART TO 8 mark\nsail sail VERB VB 6 xcomp\nin in ADP IN 10 case\nOctober October PROPN NNP 8 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nboat boat NOUN NN 4 nsubj\nwas be AUX VBD 4 cop\ndue due ADJ JJ 0 root\n"
                     "to to PART TO 6 mark\nland land VERB VB 4 xcomp\nin in ADP IN 8 case\nNovember November PROPN NNP 6 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "October", "2022-10-01", "2022-10-31");
    hand_timex(h, "November", "2022-11-01", "2022-11-30");
    hand_run(h);
    assert_int_equal(hand_event(h, "sail")->modality, DTL_MODALITY_PLANNED);
    assert_int_equal(hand_event(h, "land")->modality, DTL_MODALITY_POSSIBLE);
}

/* Orla fixed 9 October for a hearing and left the court: she left before. */
static void a_day_that_is_fixed_is_told_and_not_lent(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nfixed fix VERB VBD 0 root\n9 9 NUM CD 2 obl:unmarked\nOctober October PROPN NNP 3 nmod:unmarked\n"
                     "for for ADP IN 7 case\na a DET DT 7 det\nhearing hearing NOUN NN 2 obl\nand and CCONJ CC 9 cc\nleft leave VERB VBD 2 conj\n"
                     "the the DET DT 11 det\ncourt court NOUN NN 9 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "9 October", "2022-10-09", "2022-10-09");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
    assert_string_equal(hand_timeline(h, NULL)->entries[0].title, "Orla fixed 9 October for a hearing");
    assert_int_not_equal(hand_event(h, "left")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_report_is_out_on_a_day_to_come),
        HAND_CASE(a_hearing_is_on_its_day),
        HAND_CASE(a_day_within_the_subject_is_not_the_verbs),
        HAND_CASE(what_is_being_held_lies_ahead),
        HAND_CASE(what_will_be_considered_is_a_deed_to_come),
        HAND_CASE(what_is_expected_has_a_row),
        HAND_CASE(what_is_due_is_told_with_a_verb),
        HAND_CASE(a_meeting_called_for_a_day_is_to_come),
        HAND_CASE(a_deadline_is_on_its_day),
        HAND_CASE(what_is_due_to_begin_is_a_row_of_its_own),
        HAND_CASE(what_one_is_set_for_is_to_come),
        HAND_CASE(a_day_that_is_fixed_is_told_and_not_lent),
        HAND_CASE(what_was_due_as_somebody_said_is_planned),
        HAND_CASE(what_one_expects_to_have_is_planned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
