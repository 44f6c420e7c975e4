/* mentions.c - tests of finding and dating mentions, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static dtl_day day(const char *text)
{
    dtl_day number = DTL_DAY_NONE;
    assert_true(dtl_day_read(text, &number));
    return number;
}

static void check_days(const dtl_event *event, const char *first, const char *last)
{
    assert_non_null(event);
    assert_int_equal(event->time.begin_min, first == NULL ? DTL_DAY_OPEN_BEFORE : day(first));
    assert_int_equal(event->time.end_max, last == NULL ? DTL_DAY_OPEN_AFTER : day(last));
}

/* Orla signed the pact with Brenn in September, days after Sarn shelled Tolm. */
static void distance_from_another_event(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsigned sign VERB VBD 0 root\nthe the DET DT 4 det\n"
                     "pact pact NOUN NN 2 obj\nwith with ADP IN 6 case\nBrenn Brenn PROPN NNP 4 nmod\n"
                     "in in ADP IN 8 case\nSeptember September PROPN NNP 6 nmod\n, , PUNCT , 2 punct\n"
                     "days day NOUN NNS 13 obl:unmarked\nafter after SCONJ IN 13 mark\n"
                     "Sarn Sarn PROPN NNP 13 nsubj\nshelled shell VERB VBD 2 advcl\n"
                     "Tolm Tolm PROPN NNP 13 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "September", "2025-09-01", "2025-09-30");
    dtl_timex *days = hand_timex(h, "days", NULL, NULL);
    days->offset_direction = 1;
    days->offset_min = 1;
    days->offset_max = 9;
    days->signal = DTL_SIGNAL_AFTER;
    days->signal_span = (dtl_span){days->span.end + 1, days->span.end + 6};
    hand_run(h);
    check_days(hand_event(h, "signed"), "2025-09-01", "2025-09-30");
    const dtl_event *shelled = hand_event(h, "shelled");
    check_days(shelled, "2025-08-23", "2025-09-29");
    assert_int_equal(shelled->time.anchor, DTL_ANCHOR_EVENT);
    assert_int_equal(h->article.document.events[shelled->time.anchor_event - 1].trigger.begin,
                     hand_event(h, "signed")->trigger.begin);
}

/* The treaty kept its pre-1967 borders: the year belongs to the borders. */
static void a_year_in_a_name_dates_nothing(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nredrew redraw VERB VBD 0 root\n"
                     "its its PRON PRP$ 5 nmod:poss\n1967 1967 NUM CD 5 nummod\n"
                     "borders border NOUN NNS 2 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1967", "1967-01-01", "1967-12-31");
    hand_run(h);
    const dtl_event *event = hand_event(h, "redrew");
    check_days(event, "2025-11-19", "2025-11-19"); /* undated news is of the day */
    assert_int_equal(event->time.anchor, DTL_ANCHOR_DOCUMENT);
}

/* The guards refused to leave. If they stay, they will not eat. */
static void modality_and_polarity(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Guards guard NOUN NNS 2 nsubj\nrefused refuse VERB VBD 0 root\n"
                     "to to PART TO 4 mark\nleave leave VERB VB 2 xcomp\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "If if SCONJ IN 3 mark\nthey they PRON PRP 3 nsubj\nstay stay VERB VBP 8 advcl\n"
                     ", , PUNCT , 8 punct\nthey they PRON PRP 8 nsubj\nwill will AUX MD 8 aux\n"
                     "not not PART RB 8 advmod\neat eat VERB VB 0 root\n. . PUNCT . 8 punct\n");
    hand_run(h);
    assert_int_equal(hand_event(h, "refused")->modality, DTL_MODALITY_ACTUAL);
    assert_int_equal(hand_event(h, "leave")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "leave")->tense, DTL_TENSE_INFINITIVE);
    assert_int_equal(hand_event(h, "stay")->modality, DTL_MODALITY_POSSIBLE);
    assert_int_equal(hand_event(h, "eat")->modality, DTL_MODALITY_NEGATED);
    assert_true(hand_event(h, "eat")->negative);
    assert_int_equal(hand_event(h, "eat")->tense, DTL_TENSE_FUTURE);
}

/* Mills said on Monday that the strike had ended. */
static void classes_tense_and_reported_order(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Mills Mills PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\non on ADP IN 4 case\n"
                     "Monday Monday PROPN NNP 2 obl\nthat that SCONJ IN 9 mark\nthe the DET DT 7 det\n"
                     "strike strike NOUN NN 9 nsubj\nhad have AUX VBD 9 aux\nended end VERB VBN 2 ccomp\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    assert_int_equal(hand_event(h, "said")->event_class, DTL_CLASS_REPORTING);
    check_days(hand_event(h, "said"), "2025-11-17", "2025-11-17");
    const dtl_event *ended = hand_event(h, "ended");
    assert_int_equal(ended->event_class, DTL_CLASS_ASPECTUAL);
    assert_int_equal(ended->tense, DTL_TENSE_PAST);
    assert_int_equal(ended->aspect, DTL_ASPECT_PERFECTIVE);
    check_days(ended, NULL, "2025-11-17");
    assert_int_equal(hand_event(h, "strike")->event_class, DTL_CLASS_OCCURRENCE);
}

/* A parse with a cycle and a head in another sentence is walked and left. */
static void broken_parses_are_survived(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsigned sign VERB VBD 3 ccomp\nsaid say VERB VBD 2 ccomp\n"
                     "it it PRON PRP 4 nsubj\nended end VERB VBD 77 conj\n");
    hand_run(h);
    assert_non_null(hand_event(h, "signed"));
    assert_non_null(hand_timeline(h, NULL));
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
        CASE(distance_from_another_event), CASE(a_year_in_a_name_dates_nothing),
        CASE(modality_and_polarity),       CASE(classes_tense_and_reported_order),
        CASE(broken_parses_are_survived),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
