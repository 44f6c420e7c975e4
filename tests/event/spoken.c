/* spoken.c - tests of rows for what was said, awaited or held on a day, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* "It broke," Orla Brand told reporters on Monday. */
static void very_words_are_quoted(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "\" \" PUNCT `` 3 punct\nIt it PRON PRP 3 nsubj\nbroke break VERB VBD 7 ccomp\n, , PUNCT , 3 punct\n\" \" PUNCT '' 3 punct\n"
                     "Orla Orla PROPN NNP 7 nsubj\ntold tell VERB VBD 0 root\nreporters reporter NOUN NNS 7 obj\non on ADP IN 10 case\n"
                     "Monday Monday PROPN NNP 7 obl\n. . PUNCT . 7 punct\n");
    for (uint32_t i = 0; i < 5; i++)
        h->tokens[i].quoted = true;
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Orla Brand told reporters: \xE2\x80\x9CIt broke\xE2\x80\x9D");
}

/* "It broke," Orla told reporters on Monday, with the saying hung on what is said. */
static void very_words_are_quoted_however_it_hangs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "\" \" PUNCT `` 3 punct\nIt it PRON PRP 3 nsubj\nbroke break VERB VBD 0 root\n, , PUNCT , 3 punct\n\" \" PUNCT '' 3 punct\n"
                     "Orla Orla PROPN NNP 7 nsubj\ntold tell VERB VBD 3 parataxis\nreporters reporter NOUN NNS 7 iobj\non on ADP IN 10 case\n"
                     "Monday Monday PROPN NNP 7 obl\n. . PUNCT . 7 punct\n");
    for (uint32_t i = 0; i < 5; i++)
        h->tokens[i].quoted = true;
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Orla told reporters: \xE2\x80\x9CIt broke\xE2\x80\x9D");
}

/* The dam broke in May, officials said on Monday: two rows. */
static void news_with_a_date_is_told_twice(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\ndam dam NOUN NN 3 nsubj\nbroke break VERB VBD 8 ccomp\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n"
                     ", , PUNCT , 8 punct\nofficials official NOUN NNS 8 nsubj\nsaid say VERB VBD 0 root\non on ADP IN 10 case\n"
                     "Monday Monday PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    assert_string_equal(timeline->entries[0].title, "The dam broke");
    assert_string_equal(timeline->entries[1].title, "Officials said: the dam broke");
}

/* Doctors want Orla back on Friday. Results are expected before Friday. Orla conceded on Monday. */
static void what_is_awaited_is_planned(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Doctors doctor NOUN NNS 2 nsubj\nwant want VERB VBP 0 root\nOrla Orla PROPN NNP 2 obj\nback back ADV RB 2 advmod\n"
                     "on on ADP IN 6 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Results result NOUN NNS 3 nsubj:pass\nare be AUX VBP 3 aux:pass\nexpected expect VERB VBN 0 root\nbefore before ADP IN 5 case\n"
                     "Easter Easter PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nconceded concede VERB VBD 0 root\non on ADP IN 4 case\nMonday Monday PROPN NNP 2 obl\n"
                     "in in ADP IN 6 case\ntears tear NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2025-11-21", "2025-11-21");
    hand_timex(h, "Easter", "2026-04-05", "2026-04-05")->signal = DTL_SIGNAL_BEFORE;
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 3);
    assert_string_equal(timeline->entries[0].title, "Orla conceded in tears");
    hand_check_time(timeline->entries[1].time, "2025-11-19", "2026-04-04");
    assert_int_equal(timeline->entries[1].modality, DTL_MODALITY_PLANNED);
    assert_int_equal(timeline->entries[2].modality, DTL_MODALITY_PLANNED);
}

/* She needs help until the local election in May. A slide set off by a quake of 1970 hit Tolm. */
static void nouns_with_a_date_behind_them(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nneeds need VERB VBZ 0 root\nhelp help NOUN NN 2 obj\nuntil until ADP IN 7 case\n"
                     "the the DET DT 7 det\nlocal local ADJ JJ 7 amod\nelection election NOUN NN 2 obl\nin in ADP IN 9 case\n"
                     "May May PROPN NNP 7 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Slides slide NOUN NNS 7 nsubj\nset set VERB VBN 1 acl\nby by ADP IN 4 case\nquakes quake NOUN NNS 2 obl:agent\n"
                     "of of ADP IN 6 case\n1970 1970 NUM CD 4 nmod\nhit hit VERB VBD 0 root\nTolm Tolm PROPN NNP 7 obj\n. . PUNCT . 7 punct\n");
    hand_timex(h, "May", "2026-05-01", "2026-05-31");
    hand_timex(h, "1970", "1970-01-01", "1970-12-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(timeline->n_entries >= 1);
    assert_string_equal(timeline->entries[timeline->n_entries - 1].title, "Local election");
    assert_int_equal(hand_event(h, "quakes")->modality, DTL_MODALITY_ACTUAL);
}

/* Orla said little. "I rang in May, and they knew." */
static void own_words_of_one_who_spoke_before(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nlittle little ADJ JJ 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "I I PRON PRP 2 nsubj\nrang ring VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n, , PUNCT , 8 punct\n"
                     "and and CCONJ CC 8 cc\nthey they PRON PRP 8 nsubj\nknew know VERB VBD 2 conj\n. . PUNCT . 2 punct\n");
    for (uint32_t i = 4; i < 13; i++)
        h->tokens[i].quoted = true;
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Orla said: \xE2\x80\x9CI rang in May\xE2\x80\x9D");
}

/* "I rang in May.": the words alone where nobody is told who says them, and they are somebody's own. */
static void own_words_of_nobody_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "I I PRON PRP 2 nsubj\nrang ring VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    for (uint32_t i = 0; i < 5; i++)
        h->tokens[i].quoted = true;
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "\xE2\x80\x9CI rang in May\xE2\x80\x9D");
}

/* "I rang in May, and I would have paid.": it only leads to the other. */
static void own_words_that_lead_to_others(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "I I PRON PRP 2 nsubj\nrang ring VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n, , PUNCT , 10 punct\n"
                     "and and CCONJ CC 10 cc\nI I PRON PRP 10 nsubj\nwould would AUX MD 10 aux\nhave have AUX VB 10 aux\npaid pay VERB VBN 2 conj\n. . PUNCT . 2 punct\n");
    for (uint32_t i = 0; i < 11; i++)
        h->tokens[i].quoted = true;
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(very_words_are_quoted), HAND_CASE(very_words_are_quoted_however_it_hangs),
        HAND_CASE(news_with_a_date_is_told_twice),
        HAND_CASE(what_is_awaited_is_planned),
        HAND_CASE(nouns_with_a_date_behind_them),
        HAND_CASE(own_words_of_one_who_spoke_before), HAND_CASE(own_words_of_nobody_told), HAND_CASE(own_words_that_lead_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
