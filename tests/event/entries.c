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

static int set_up(void **state)
{
    *state = calloc(1, sizeof(hand));
    return *state == NULL;
}

static int tear_down(void **state)
{
    hand_end(*state);
    free(*state);
    return 0;
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(a_participle_without_auxiliary_is_finite),
        CASE(what_was_to_have_happened_did_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
