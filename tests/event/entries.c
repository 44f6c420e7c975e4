/* entries.c - tests of which mentions become entries and when, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* Mr Orr denied it on Monday, taken for a participle. */
static void a_participle_without_auxiliary_is_finite(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orr Orr PROPN NNP 2 nsubj\ndenied deny VERB VBN 0 root\nthe the DET DT 4 det\n"
                     "charge charge NOUN NN 2 obj\non on ADP IN 6 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    assert_int_equal(hand_event(h, "denied")->tense, DTL_TENSE_PAST);
}

/* The road was to have opened in May. The bridge is to be opened in June. It is due to be closed in July. */
static void what_was_to_have_happened_did_not(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Roads road NOUN NNS 5 nsubj\nwere be AUX VBD 5 aux\nto to PART TO 5 mark\nhave have AUX VB 5 aux\n"
                     "reopened reopen VERB VBN 0 root\nin in ADP IN 7 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Bridges bridge NOUN NNS 5 nsubj:pass\nare be AUX VBP 5 aux\nto to PART TO 5 mark\nbe be AUX VB 5 aux:pass\n"
                     "widened widen VERB VBN 0 root\nin in ADP IN 7 case\nJune June PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Quays quay NOUN NNS 6 nsubj:pass\nare be AUX VBP 3 cop\ndue due ADJ JJ 0 root\nto to PART TO 3 fixed\n"
                     "be be AUX VB 6 aux:pass\nclosed close VERB VBN 3 xcomp\nin in ADP IN 8 case\nJuly July PROPN NNP 6 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2026-06-01", "2026-06-30");
    hand_timex(h, "July", "2026-07-01", "2026-07-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "reopened")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "widened")->modality, DTL_MODALITY_PLANNED);
    assert_int_equal(hand_event(h, "closed")->modality, DTL_MODALITY_PLANNED);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2);
}

/* They mended it on 20 December. It may open in the spring. Rain is forecast for the weekend. */
static void tense_says_which_one_is_meant(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nmended mend VERB VBD 0 root\nit it PRON PRP 2 obj\n"
                     "on on ADP IN 5 case\n20 20 NUM CD 2 obl\nDecember December PROPN NNP 5 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Lanes lane NOUN NNS 3 nsubj\nmay may AUX MD 3 aux\nopen open VERB VB 0 root\n"
                     "in in ADP IN 6 case\nthe the DET DT 6 det\nspring spring NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Rain rain NOUN NN 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nforecast forecast VERB VBN 0 root\n"
                     "for for ADP IN 6 case\nthe the DET DT 6 det\nweekend weekend NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "20 December", "2014-12-20", "2014-12-20");
    hand_timex(h, "the spring", "2014-03-01", "2014-05-31");
    hand_timex(h, "the weekend", "2014-10-18", "2014-10-19");
    hand_run(h);
    hand_check_days(h, "mended", "2013-12-20", "2013-12-20");
    hand_check_days(h, "open", "2015-03-01", "2015-05-31");
    hand_check_days(h, "forecast", "2014-10-25", "2014-10-26");
}

/* Orla lost 84, compared with 61 a year earlier. It was the worst since May. They met on Pier 1945.
 * The flood brought memories of July 1957. */
static void not_every_expression_dates_its_clause(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nearned earn VERB VBD 0 root\n84 84 NUM CD 2 obj\n, , PUNCT , 7 punct\n"
                     "compared compare VERB VBN 7 case\nwith with ADP IN 7 case\n61 61 NUM CD 2 obl\na a DET DT 9 det\n"
                     "year year NOUN NN 2 obl\nearlier early ADV RBR 9 advmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Shares share NOUN NNS 2 nsubj\nsuffered suffer VERB VBD 0 root\nthe the DET DT 5 det\n"
                     "steepest steep ADJ JJS 5 amod\nfall fall NOUN NN 2 obj\nsince since ADP IN 7 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nmet meet VERB VBD 0 root\non on ADP IN 4 case\nPier Pier PROPN NNP 2 obl\n"
                     "1945 1945 NUM CD 4 nummod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nbrought bring VERB VBD 0 root\nmemories memory NOUN NNS 2 obj\nof of ADP IN 5 case\n"
                     "1957 1957 NUM CD 3 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "a year earlier", "2013-01-01", "2013-12-31");
    hand_timex(h, "May", "2014-05-01", "2014-05-31")->signal = DTL_SIGNAL_SINCE;
    hand_timex(h, "1945", "1945-01-01", "1945-12-31");
    hand_timex(h, "1957", "1957-01-01", "1957-12-31");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "earned")->time.anchor, DTL_ANCHOR_EXPLICIT);
    assert_int_not_equal(hand_event(h, "suffered")->time.anchor, DTL_ANCHOR_EXPLICIT);
    assert_int_not_equal(hand_event(h, "met")->time.anchor, DTL_ANCHOR_EXPLICIT);
    assert_int_not_equal(hand_event(h, "brought")->time.anchor, DTL_ANCHOR_EXPLICIT);
}

/* Last year 29 died, down from a record 37 in 2000. */
static void an_amount_that_another_is_down_from_has_its_own_year(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "Last last ADJ JJ 2 amod\nyear year NOUN NN 4 obl:unmarked\n29 29 NUM CD 4 nsubj\ndied die VERB VBD 0 root\n, , PUNCT , 10 punct\n"
                     "down down ADV RB 10 advmod\nfrom from ADP IN 10 case\na a DET DT 10 det\nrecord record NOUN NN 10 compound\n37 37 NUM CD 4 obl\n"
                     "in in ADP IN 12 case\n2000 2000 NUM CD 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Last year", "2013-01-01", "2013-12-31");
    hand_timex(h, "2000", "2000-01-01", "2000-12-31");
    hand_run(h);
    hand_check_days(h, "died", "2013-01-01", "2013-12-31");
}

/* It was in May that she found them. It was the worst since 2001, when a ship sank. */
static void clefts_and_clauses_on_a_date(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "It it PRON PRP 4 nsubj\nwas be AUX VBD 4 cop\nin in ADP IN 4 case\nMay May PROPN NNP 0 root\n"
                     "that that SCONJ IN 7 mark\nshe she PRON PRP 7 nsubj\nfound find VERB VBD 4 acl\n"
                     "coins coin NOUN NNS 7 obj\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "That that PRON DT 4 nsubj\nwas be AUX VBD 4 cop\nthe the DET DT 4 det\nworst bad ADJ JJS 0 root\n"
                     "since since ADP IN 6 case\n2001 2001 NUM CD 4 obl\n, , PUNCT , 11 punct\nwhen when ADV WRB 11 advmod\n"
                     "a a DET DT 10 det\nship ship NOUN NN 11 nsubj\nsank sink VERB VBD 4 advcl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2014-05-01", "2014-05-31");
    hand_timex(h, "2001", "2001-01-01", "2001-12-31")->signal = DTL_SIGNAL_SINCE;
    hand_run(h);
    hand_check_days(h, "found", "2014-05-01", "2014-05-31");
    hand_check_days(h, "sank", "2001-01-01", "2001-12-31");
}

/* Orla did not reveal it until 1981. */
static void what_came_only_then_came(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "Orla Orla PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\nreveal reveal VERB VB 0 root\n"
                     "the the DET DT 6 det\nfact fact NOUN NN 4 obj\nuntil until ADP IN 8 case\n1981 1981 NUM CD 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "1981", "1981-01-01", "1981-12-31")->signal = DTL_SIGNAL_UNTIL;
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Orla revealed the fact");
    hand_check_time(timeline->entries[0].time, "1981-01-01", "1981-12-31");
}

/* A ferry sank on 3 May. She had joined the crew two months before the accident. They prayed the
 * day after the accident. */
static void the_accident_is_what_the_text_is_about(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "A a DET DT 2 det\nferry ferry NOUN NN 3 nsubj\nsank sink VERB VBD 0 root\non on ADP IN 5 case\n"
                     "3 3 NUM CD 3 obl\nMay May PROPN NNP 5 nmod\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nhad have AUX VBD 3 aux\njoined join VERB VBN 0 root\nthe the DET DT 5 det\n"
                     "crew crew NOUN NN 3 obj\ntwo two NUM CD 7 nummod\nmonths month NOUN NNS 3 obl\nbefore before ADP IN 10 case\n"
                     "the the DET DT 10 det\naccident accident NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Ruis Ruis PROPN NNP 2 nsubj\nprayed pray VERB VBD 0 root\nthe the DET DT 4 det\nday day NOUN NN 2 obl\n"
                     "after after ADP IN 7 case\nthe the DET DT 7 det\naccident accident NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "3 May", "2014-05-03", "2014-05-03");
    dtl_timex *length = hand_timex(h, "two months", NULL, NULL);
    length->type = DTL_TIMEX_DURATION;
    length->value = "P2M";
    hand_run(h);
    hand_check_days(h, "joined", "2014-03-01", "2014-03-31");
    hand_check_days(h, "prayed", "2014-05-04", "2014-05-04");
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 3);
}

/* An audit in 2014 found cracks. Crews cut a rope and left at 7 p.m. on 5 May. */
static void subjects_and_hours_are_shared(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-10-22");
    hand_sentence(h, "An a DET DT 2 det\naudit audit NOUN NN 5 nsubj\nin in ADP IN 4 case\n2013 2013 NUM CD 2 nmod\n"
                     "showed show VERB VBD 0 root\ncracks crack NOUN NNS 5 obj\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Crews crew NOUN NNS 2 nsubj\ncut cut VERB VBD 0 root\nropes rope NOUN NNS 2 obj\nand and CCONJ CC 5 cc\n"
                     "left leave VERB VBD 2 conj\non on ADP IN 7 case\n5 5 NUM CD 5 obl\nMay May PROPN NNP 7 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2013", "2013-01-01", "2013-12-31");
    hand_timex(h, "5 May", "2014-05-05", "2014-05-05")->minute = 1140;
    hand_run(h);
    hand_check_days(h, "showed", "2013-01-01", "2013-12-31");
    hand_check_days(h, "cut", "2014-05-05", "2014-05-05");
}

static void assert_title(const dtl_timeline *timeline, const char *title)
{
    for (size_t i = 0; i < timeline->n_entries; i++)
        if (strcmp(timeline->entries[i].title, title) == 0)
            return;
    fail_msg("no entry \"%s\"; the first is \"%s\"", title, timeline->n_entries > 0 ? timeline->entries[0].title : "");
}

/* Quays are due to be closed in July. Orla said on Monday that it would leave in June. She left on
 * Friday and joined the crew. */
static void titles_keep_what_makes_them_whole(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Quays quay NOUN NNS 6 nsubj:pass\nare be AUX VBP 3 cop\ndue due ADJ JJ 0 root\nto to PART TO 3 fixed\n"
                     "be be AUX VB 6 aux:pass\nclosed close VERB VBN 3 xcomp\nin in ADP IN 8 case\nJuly July PROPN NNP 6 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Officials official NOUN NNS 2 nsubj\nsaid say VERB VBD 0 root\nthe the DET DT 4 det\nwharf wharf NOUN NN 6 nsubj\n"
                     "would would AUX MD 6 aux\nreopen reopen VERB VB 2 ccomp\nin in ADP IN 8 case\nJune June PROPN NNP 6 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Crews crew NOUN NNS 2 nsubj\nfollowed follow VERB VBD 0 root\nsuit suit NOUN NN 2 obj\non on ADP IN 5 case\n"
                     "Friday Friday PROPN NNP 2 obl\nwith with ADP IN 7 case\nropes rope NOUN NNS 2 obl\nand and CCONJ CC 9 cc\n"
                     "hooks hook NOUN NNS 7 conj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "July", "2026-07-01", "2026-07-31");
    hand_timex(h, "June", "2026-06-01", "2026-06-30");
    hand_timex(h, "Friday", "2025-11-14", "2025-11-14");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_title(timeline, "Quays are due to be closed");
    assert_title(timeline, "The wharf will reopen");
    assert_title(timeline, "Crews followed suit with ropes and hooks");
}

/* Crews met on Friday; others left. Officials said on Friday. Bridges are to be widened in June. Ruis showed
 * us ropes on Monday. */
static void titles_say_something_and_end(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Crews crew NOUN NNS 2 nsubj\nmet meet VERB VBD 0 root\nOrla Orla PROPN NNP 2 obj\non on ADP IN 5 case\n"
                     "Friday Friday PROPN NNP 2 obl\n; ; PUNCT , 8 punct\nmany many ADJ JJ 8 amod\nropes rope NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Officials official NOUN NNS 2 nsubj\nsaid say VERB VBD 0 root\nso so ADV RB 2 obj\non on ADP IN 5 case\n"
                     "Friday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Bridges bridge NOUN NNS 5 nsubj:pass\nare be AUX VBP 3 aux\nto to PART TO 5 mark\nbe be AUX VB 5 aux:pass\n"
                     "widened widen VERB VBN 0 root\nin in ADP IN 7 case\nJune June PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Ruis Ruis PROPN NNP 2 nsubj\nshowed show VERB VBD 0 root\nus us PRON PRP 2 iobj\nropes rope NOUN NNS 2 obj\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2025-11-14", "2025-11-14");
    hand_timex(h, "June", "2026-06-01", "2026-06-30");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 3);
    assert_title(timeline, "Crews met Orla");
    assert_title(timeline, "Bridges are to be widened");
    assert_title(timeline, "\xE2\x80\x9CRuis showed us ropes on Monday\xE2\x80\x9D");
}

/* A court will decide on Friday whether Orla stays. */
static void titles_tell_what_for(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "A a DET DT 2 det\ncourt court NOUN NN 4 nsubj\nwill will AUX MD 4 aux\ndecide decide VERB VB 0 root\non on ADP IN 6 case\n"
                     "Friday Friday PROPN NNP 4 obl\nwhether whether SCONJ IN 9 mark\nOrla Orla PROPN NNP 9 nsubj\nstays stay VERB VBZ 4 advcl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Friday", "2025-11-21", "2025-11-21");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_title(timeline, "A court will decide whether Orla stays");
}

/* Nine were killed and ten were driven out when a ferry sank on Saturday, officials said on Monday, with
 * the clause hung on the saying. Orla asked for an inquiry after the collapse. */
static void clauses_belong_to_the_verb_before(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Nine nine NUM CD 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nkilled kill VERB VBN 16 ccomp\nand and CCONJ CC 7 cc\n"
                     "ten ten NUM CD 7 nsubj:pass\nwere be AUX VBD 7 aux:pass\nevacuated evacuate VERB VBN 3 conj\n"
                     "when when ADV WRB 11 advmod\na a DET DT 10 det\nferry ferry NOUN NN 11 nsubj\nsank sink VERB VBD 16 ccomp\n"
                     "on on ADP IN 13 case\nSaturday Saturday PROPN NNP 11 obl\n, , PUNCT , 16 punct\n"
                     "officials official NOUN NNS 16 nsubj\nsaid say VERB VBD 0 root\n. . PUNCT . 16 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nrequested request VERB VBD 0 root\nan a DET DT 4 det\ninquiry inquiry NOUN NN 2 obj\n"
                     "after after ADP IN 7 case\nthe the DET DT 7 det\ncollapse collapse NOUN NN 4 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Saturday", "2025-11-15", "2025-11-15");
    hand_run(h);
    hand_check_days(h, "killed", "2025-11-15", "2025-11-15");
    hand_check_days(h, "evacuated", "2025-11-15", "2025-11-15");
    assert_int_equal(hand_event(h, "collapse")->modality, DTL_MODALITY_ACTUAL);
}

/* After a ferry sank on Saturday, divers came, with "after a ferry" taken for an adjunct. */
static void after_may_open_a_clause(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "After after ADP IN 3 case\na a DET DT 3 det\nferry ferry NOUN NN 4 obl\nsank sink VERB VBD 9 advcl\n"
                     "on on ADP IN 6 case\nSaturday Saturday PROPN NNP 4 obl\n, , PUNCT , 4 punct\n"
                     "divers diver NOUN NNS 9 nsubj\narrived arrive VERB VBD 0 root\n. . PUNCT . 9 punct\n");
    hand_timex(h, "Saturday", "2025-11-15", "2025-11-15");
    hand_run(h);
    assert_title(hand_timeline(h, NULL), "A ferry sank");
}

/* Work, which stopped in May, resumed in July (the parse hangs "resumed" on a noun). On Friday members
 * of a club elected Orla (no subject). A banker founded a firm in 1871 (an adjunct). */
static void lost_subjects_are_found(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Work work NOUN NN 0 root\n, , PUNCT , 4 punct\nwhich which PRON WDT 4 nsubj\nstopped stop VERB VBD 1 acl:relcl\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 4 obl\n, , PUNCT , 8 punct\nresumed resume VERB VBD 1 parataxis\n"
                     "in in ADP IN 10 case\nJuly July PROPN NNP 8 obl\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "On on ADP IN 3 case\nFriday Friday PROPN NNP 3 compound\nmembers member NOUN NNS 7 obl\nof of ADP IN 6 case\n"
                     "the the DET DT 6 det\nclub club NOUN NN 3 nmod\nelected elect VERB VBN 0 root\nOrla Orla PROPN NNP 7 obj\n. . PUNCT . 7 punct\n");
    hand_sentence(h, "In in ADP IN 2 case\n1871 1871 NUM CD 5 obl\na a DET DT 4 det\nbanker banker NOUN NN 5 obl\n"
                     "founded found VERB VBD 0 root\na a DET DT 7 det\nfirm firm NOUN NN 5 obj\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "July", "2025-07-01", "2025-07-31");
    hand_timex(h, "Friday", "2025-11-14", "2025-11-14");
    hand_timex(h, "1871", "1871-01-01", "1871-12-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_title(timeline, "Work resumed");
    assert_title(timeline, "Members of the club elected Orla");
    assert_title(timeline, "A banker founded a firm");
}

/* Police arrested two on Sunday night after stones flew. The deal almost collapsed in May. The vote had been set for 10 May. */
static void a_night_of_its_own_and_what_did_not_come_to_pass(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Police police NOUN NNS 2 nsubj\narrested arrest VERB VBD 0 root\ntwo two NUM CD 2 obj\non on ADP IN 6 case\n"
                     "Sunday Sunday PROPN NNP 6 compound\nnight night NOUN NN 2 obl\nafter after SCONJ IN 9 mark\n"
                     "stones stone NOUN NNS 9 nsubj\nflew fly VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Deals deal NOUN NNS 3 nsubj\nalmost almost ADV RB 3 advmod\ncollapsed collapse VERB VBD 0 root\n"
                     "in in ADP IN 5 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Votes vote NOUN NNS 4 nsubj:pass\nhad have AUX VBD 4 aux\nbeen be AUX VBN 4 aux:pass\nset set VERB VBN 0 root\n"
                     "for for ADP IN 6 case\nJuly July PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Sunday night", "2025-11-16", "2025-11-16");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "July", "2025-07-01", "2025-07-31");
    hand_run(h);
    hand_check_days(h, "arrested", "2025-11-16", "2025-11-16");
    assert_int_equal(hand_event(h, "collapsed")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "set")->modality, DTL_MODALITY_POSSIBLE);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2); /* and the stones before it */
}

/* Orla won a seat in Sunday's vote. */
static void what_was_done_in_a_dated_event_has_its_date(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\na a DET DT 4 det\nseat seat NOUN NN 2 obj\nin in ADP IN 8 case\n"
                     "Sunday Sunday PROPN NNP 8 nmod:poss\n's 's PART POS 6 case\nvote vote NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Sunday", "2025-11-16", "2025-11-16");
    hand_run(h);
    hand_check_days(h, "won", "2025-11-16", "2025-11-16");
}

/* Orr is to report to parliament on Friday. She ordered talks that are to open in December. A fair is planned for January. */
static void plans_are_told_though_nothing_is_said(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orr Orr PROPN NNP 4 nsubj:outer\nis be AUX VBZ 4 cop\nto to PART TO 4 mark\nreport report VERB VB 0 root\n"
                     "to to ADP IN 6 case\nparliament parliament NOUN NN 4 obl\non on ADP IN 8 case\n"
                     "Friday Friday PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nordered order VERB VBD 0 root\ntalks talk NOUN NNS 2 obj\nthat that PRON WDT 7 nsubj\n"
                     "are be AUX VBP 7 cop\nto to PART TO 7 mark\nopen open VERB VB 3 acl:relcl\nin in ADP IN 9 case\n"
                     "December December PROPN NNP 7 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Fairs fair NOUN NNS 3 nsubj:pass\nare be AUX VBP 3 aux:pass\nplanned plan VERB VBN 0 root\n"
                     "for for ADP IN 5 case\nJanuary January PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Friday", "2025-11-21", "2025-11-21");
    hand_timex(h, "December", "2025-12-01", "2025-12-31");
    hand_timex(h, "January", "2026-01-01", "2026-01-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 3);
}

/* Orla sold it in 1950. The case ran until 1958. Brenn sold it in 1955: what has no first day stands at its end. */
static void what_has_no_first_day_stands_at_its_end(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsold sell VERB VBD 0 root\nmills mill NOUN NNS 2 obj\nin in ADP IN 5 case\n"
                     "1950 1950 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Edda Edda PROPN NNP 2 nsubj\nruled rule VERB VBD 0 root\nTarn Tarn PROPN NNP 2 obj\nuntil until ADP IN 5 case\n"
                     "1958 1958 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nbought buy VERB VBD 0 root\nships ship NOUN NNS 2 obj\nin in ADP IN 5 case\n"
                     "1955 1955 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1950", "1950-01-01", "1950-12-31");
    hand_timex(h, "1958", "1958-01-01", "1958-12-31")->signal = DTL_SIGNAL_UNTIL;
    hand_timex(h, "1955", "1955-01-01", "1955-12-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 3);
    assert_int_equal(timeline->entries[2].time.begin_min, DTL_DAY_OPEN_BEFORE);
    assert_int_equal(dtl_civil_from_day(timeline->entries[2].time.end_max).year, 1958);
}

/* The deed of the first sentence is news of the day, in a text of some length; an obituary's is not. */
static void the_first_sentence_has_its_row(void **state)
{
    hand *h = *state;
    const char *rows = "They they PRON PRP 2 nsubj\nslept sleep VERB VBD 0 root\n. . PUNCT . 2 punct\n";
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Rovers Rovers PROPN NNP 3 nsubj\nhave have AUX VBP 3 aux\nsacked sack VERB VBN 0 root\nEdda Edda PROPN NNP 3 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, rows);
    hand_sentence(h, rows);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Rovers have sacked Edda");
    assert_int_equal(timeline->entries[0].time.begin_min, timeline->entries[0].time.end_max);
    hand_end(h);
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Orla Orla PROPN NNP 7 nsubj\n, , PUNCT , 5 punct\nwho who PRON WP 5 nsubj\nhas have AUX VBZ 5 aux\ndied die VERB VBN 1 acl:relcl\n"
                     ", , PUNCT , 5 punct\nbuilt build VERB VBD 0 root\nmills mill NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    hand_sentence(h, rows);
    hand_sentence(h, rows);
    hand_run(h);
    assert_null(strstr(hand_timeline(h, NULL)->n_entries == 0 ? "" : hand_timeline(h, NULL)->entries[0].title, "built"));
    hand_end(h);
    hand_begin(h, "2011-08-10"); /* nobody is told of */
    hand_sentence(h, "There there PRON EX 2 expl\nbroke break VERB VBD 0 root\nwar war NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, rows);
    hand_sentence(h, rows);
    hand_run(h);
    hand_timeline(h, NULL);
}

/* Until May they had not sold it: they sold it in May. */
static void what_had_not_been_done_until_then_was(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Until until ADP IN 2 case\nMay May PROPN NNP 7 obl\n, , PUNCT , 7 punct\nOrla Orla PROPN NNP 7 nsubj\nhad have AUX VBD 7 aux\nnot not PART RB 7 advmod\n"
                     "sold sell VERB VBN 0 root\nmills mill NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    dtl_timex *may = hand_timex(h, "May", "2011-05-01", "2011-05-31");
    may->signal = DTL_SIGNAL_UNTIL;
    may->edtf = "../2011-05";
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Orla sold mills");
    assert_string_equal(timeline->entries[0].time.edtf, "2011-05");
}

/* 1999: Birth of a movement. May 2001 - Collapse of a dam. */
static void a_line_headed_by_its_date_needs_no_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "1999 1999 NUM CD 0 root\n: : PUNCT : 1 punct\nBirth birth NOUN NN 1 appos\nof of ADP IN 6 case\na a DET DT 6 det\nmovement movement NOUN NN 3 nmod\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "May May PROPN NNP 4 compound\n2001 2001 NUM CD 1 nummod\n\xE2\x80\x93 \xE2\x80\x93 PUNCT , 4 punct\nCollapse collapse NOUN NN 0 root\nof of ADP IN 7 case\n"
                     "a a DET DT 7 det\ndam dam NOUN NN 4 nmod\n. . PUNCT . 4 punct\n");
    hand_timex(h, "1999", "1999-01-01", "1999-12-31");
    hand_timex(h, "May 2001", "2001-05-01", "2001-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    assert_string_equal(timeline->entries[0].title, "Birth of a movement");
    assert_string_equal(timeline->entries[1].title, "Collapse of a dam");
}

/* Ramos promised rallies on Monday until they were freed. They were seen on 3 May, the day before Edda left. */
static void what_is_waited_for_and_what_the_next_day_brings(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-08-10");
    hand_sentence(h, "Ramos Ramos PROPN NNP 2 nsubj\npromised promise VERB VBD 0 root\nrallies rally NOUN NNS 2 obj\non on ADP IN 5 case\nMonday Monday PROPN NNP 2 obl\n"
                     "until until SCONJ IN 9 mark\nthey they PRON PRP 9 nsubj:pass\nwere be AUX VBD 9 aux:pass\nfreed free VERB VBN 2 advcl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\non on ADP IN 4 case\n3 3 NUM CD 2 obl\nMay May PROPN NNP 4 nmod:unmarked\n, , PUNCT , 8 punct\n"
                     "the the DET DT 8 det\nday day NOUN NN 4 appos\nbefore before SCONJ IN 11 mark\nEdda Edda PROPN NNP 11 nsubj\nresigned resign VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2011-08-08", "2011-08-08");
    hand_timex(h, "3 May", "2011-05-03", "2011-05-03");
    hand_timex(h, "the day", "2011-05-03", "2011-05-03");
    hand_run(h);
    assert_int_equal(hand_event(h, "freed")->modality, DTL_MODALITY_POSSIBLE);
    hand_check_days(h, "resigned", "2011-05-04", "2011-05-04");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(what_has_no_first_day_stands_at_its_end),
        HAND_CASE(a_participle_without_auxiliary_is_finite),
        HAND_CASE(what_was_to_have_happened_did_not),
        HAND_CASE(tense_says_which_one_is_meant),
        HAND_CASE(not_every_expression_dates_its_clause),
        HAND_CASE(an_amount_that_another_is_down_from_has_its_own_year),
        HAND_CASE(clefts_and_clauses_on_a_date),
        HAND_CASE(what_came_only_then_came),
        HAND_CASE(the_accident_is_what_the_text_is_about),
        HAND_CASE(subjects_and_hours_are_shared),
        HAND_CASE(titles_keep_what_makes_them_whole),
        HAND_CASE(titles_say_something_and_end), HAND_CASE(titles_tell_what_for),
        HAND_CASE(lost_subjects_are_found),
        HAND_CASE(after_may_open_a_clause),
        HAND_CASE(clauses_belong_to_the_verb_before),
        HAND_CASE(a_night_of_its_own_and_what_did_not_come_to_pass),
        HAND_CASE(what_was_done_in_a_dated_event_has_its_date),
        HAND_CASE(the_first_sentence_has_its_row),
        HAND_CASE(what_had_not_been_done_until_then_was),
        HAND_CASE(a_line_headed_by_its_date_needs_no_verb),
        HAND_CASE(what_is_waited_for_and_what_the_next_day_brings),
        HAND_CASE(plans_are_told_though_nothing_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
