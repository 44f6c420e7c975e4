/* clashes.c - tests of what is told of articles that contradict themselves.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char *basis_of(const hand *h, const char *trigger)
{
    const dtl_event *event = hand_event(h, trigger);
    assert_non_null(event);
    return event->time.basis;
}

/* Guards fled on Friday after Brenn won on Monday: Friday is given as the earlier day. */
static void an_order_against_the_dates(void **state)
{
    hand *h = *state;
    for (int good = 0; good < 2; good++) {
        hand_begin(h, "2025-11-19");
        hand_sentence(h, "Guards guard NOUN NNS 2 nsubj\nfled flee VERB VBD 0 root\non on ADP IN 4 case\n"
                         "Friday Friday PROPN NNP 2 obl\nafter after SCONJ IN 7 mark\nBrenn Brenn PROPN NNP 7 nsubj\n"
                         "won win VERB VBD 2 advcl\non on ADP IN 9 case\nMonday Monday PROPN NNP 7 obl\n"
                         ". . PUNCT . 2 punct\n");
        const char *friday = good ? "2025-11-14" : "2025-11-07";
        hand_timex(h, "Friday", friday, friday);
        hand_timex(h, "Monday", "2025-11-10", "2025-11-10");
        hand_run(h);
        assert_int_equal(strstr(basis_of(h, "fled"), "\"after Brenn won on Monday\" contradicts it") == NULL, good);
        assert_int_equal(strstr(basis_of(h, "won"), "contradicts it") == NULL, good);
        hand_check_days(h, "fled", friday, friday);
        hand_end(h);
    }
    hand_begin(h, "2025-11-19");
}

/* Talks began on Friday and ended on Monday, the week before. */
static void an_end_before_the_beginning(void **state)
{
    hand *h = *state;
    for (int good = 0; good < 2; good++) {
        hand_begin(h, "2025-11-19");
        hand_sentence(h, "Talks talk NOUN NNS 2 nsubj\nbegan begin VERB VBD 0 root\non on ADP IN 4 case\n"
                         "Friday Friday PROPN NNP 2 obl\nand and CCONJ CC 6 cc\nended end VERB VBD 2 conj\n"
                         "on on ADP IN 8 case\nMonday Monday PROPN NNP 6 obl\n. . PUNCT . 2 punct\n");
        const char *monday = good ? "2025-11-17" : "2025-11-10";
        hand_timex(h, "Friday", "2025-11-14", "2025-11-14");
        hand_timex(h, "Monday", monday, monday);
        hand_run(h);
        assert_int_equal(strstr(basis_of(h, "ended"), "contradicts it") == NULL, good);
        hand_end(h);
    }
    hand_begin(h, "2025-11-19");
}

/* A day later, on 7 June 2023, Orla won: the date in full counts. */
static void a_full_date_against_a_distance(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Later later ADV RB 6 advmod\n, , PUNCT , 6 punct\non on ADP IN 4 case\n"
                     "2023-06-07 2023-06-07 NUM CD 6 obl\nOrla Orla PROPN NNP 6 nsubj\nwon win VERB VBD 0 root\n"
                     ". . PUNCT . 6 punct\n");
    hand_timex(h, "Later", "2023-05-02", "2023-05-02");
    hand_timex(h, "2023-06-07", "2023-06-07", "2023-06-07");
    hand_run(h);
    hand_check_days(h, "won", "2023-06-07", "2023-06-07");
    assert_non_null(strstr(basis_of(h, "won"), "\"Later\" contradicts it"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(an_order_against_the_dates), HAND_CASE(an_end_before_the_beginning), HAND_CASE(a_full_date_against_a_distance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
