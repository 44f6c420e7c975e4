/* mentions.c - tests of finding and dating mentions, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

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
    hand_check_days(h, "signed", "2025-09-01", "2025-09-30");
    const dtl_event *shelled = hand_event(h, "shelled");
    hand_check_time(shelled->time, "2025-08-23", "2025-09-29");
    assert_int_equal(shelled->time.anchor, DTL_ANCHOR_EVENT);
    assert_int_equal(h->article.document.events[shelled->time.anchor_event - 1].trigger.begin,
                     hand_event(h, "signed")->trigger.begin);
}

/* Ended June 30 figures fell: nothing stands before the first word of a text. */
static void a_stretch_may_begin_the_text(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Ended end VERB VBN 3 acl\nJune June PROPN NNP 3 compound\nfigures figure NOUN NNS 4 nsubj\n"
                     "fell fall VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_run(h);
    for (size_t i = 0; i < h->article.document.n_events; i++)
        assert_int_not_equal(h->article.document.events[i].trigger.begin, 0);
}

/* Behind a word of no expression the next word stands, not the next expression, which may be far. */
static void next_word_stands_behind_a_word(void **state)
{
    (void)state;
    enum { N = 5 };
    uint32_t timex_of[N + 1] = {0, 0, 1, 1, 0};
    dtlp_text text = {.n_tokens = N};
    dtlp_tree tree = {.text = &text};
    const struct dtlp_happenings all = {.tree = &tree, .timex_of = timex_of};
    static const uint32_t behind[N] = {1, 2, 4, 4, 5};
    for (uint32_t at = 0; at < N; at++)
        assert_int_equal(dtlp_behind_timex(&all, at), behind[at]);
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
    hand_check_time(event->time, "2025-11-19", "2025-11-19"); /* undated news is of the day */
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
    hand_check_days(h, "said", "2025-11-17", "2025-11-17");
    const dtl_event *ended = hand_event(h, "ended");
    assert_int_equal(ended->event_class, DTL_CLASS_ASPECTUAL);
    assert_int_equal(ended->tense, DTL_TENSE_PAST);
    assert_int_equal(ended->aspect, DTL_ASPECT_PERFECTIVE);
    hand_check_time(ended->time, NULL, "2025-11-17");
    assert_int_equal(hand_event(h, "strike")->event_class, DTL_CLASS_OCCURRENCE);
}

/* The fair ran between March and May. */
static void two_expressions_make_a_range(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\nfair fair NOUN NN 3 nsubj\nran run VERB VBD 0 root\n"
                     "between between ADP IN 5 case\nMarch March PROPN NNP 3 obl\nand and CCONJ CC 7 cc\n"
                     "May May PROPN NNP 5 conj\n. . PUNCT . 3 punct\n");
    hand_timex(h, "March", "2025-03-01", "2025-03-31");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_run(h);
    hand_check_days(h, "ran", "2025-03-01", "2025-05-31");
}

/* On 2 October the train ran, two months after war had broken out. */
static void a_distance_from_a_day_keeps_its_unit(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Trains train NOUN NNS 2 nsubj\nran run VERB VBD 0 root\non on ADP IN 4 case\n"
                     "Friday Friday PROPN NNP 2 obl\n, , PUNCT , 2 punct\ntwo two NUM CD 7 nummod\n"
                     "months month NOUN NNS 11 obl:unmarked\nafter after SCONJ IN 11 mark\n"
                     "war war NOUN NN 11 nsubj\nhad have AUX VBD 11 aux\nbroken break VERB VBN 2 advcl\n"
                     "out out ADP RP 11 compound:prt\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "1914-10-02", "1914-10-02");
    dtl_timex *months = hand_timex(h, "two months", NULL, NULL);
    months->type = DTL_TIMEX_DURATION;
    months->value = "P2M";
    hand_run(h);
    hand_check_days(h, "broken", "1914-08-01", "1914-08-31");
}

/* Shops opened in May; bars closed. The parse hangs May on the second verb. */
static void a_semicolon_keeps_dates_apart(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 7 obl\nshops shop NOUN NNS 4 nsubj\n"
                     "opened open VERB VBD 0 root\n; ; PUNCT : 4 punct\nbars bar NOUN NNS 7 nsubj\n"
                     "shut shut VERB VBD 4 conj\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_run(h);
    hand_check_days(h, "opened", "2025-05-01", "2025-05-31");
}

/* The verb says which July is meant; what was set for July looks ahead. */
static void tense_turns_an_open_date(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-06-15");
    hand_sentence(h, "In in ADP IN 2 case\nJuly July PROPN NNP 4 obl\nOrla Orla PROPN NNP 4 nsubj\n"
                     "won win VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_timex(h, "July", "2025-07-01", "2025-07-31");
    hand_run(h);
    hand_check_days(h, "won", "2024-07-01", "2024-07-31");
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

/* "Had it sunk, they would have drowned": it did not. "Never had it sunk": a fact. */
static void inverted_clauses_are_conditions(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Had have AUX VBD 3 aux\nit it PRON PRP 3 nsubj\nsunk sink VERB VBN 7 advcl\n, , PUNCT , 3 punct\n"
                     "they they PRON PRP 7 nsubj\nwould would AUX MD 7 aux\ndrown drown VERB VB 0 root\n. . PUNCT . 7 punct\n");
    hand_sentence(h, "Never never ADV RB 4 advmod\nhad have AUX VBD 4 aux\nit it PRON PRP 4 nsubj\nleaked leak VERB VBN 0 root\n"
                     ". . PUNCT . 4 punct\n");
    hand_run(h);
    assert_int_equal(hand_event(h, "sunk")->modality, DTL_MODALITY_POSSIBLE);
    assert_int_not_equal(hand_event(h, "leaked")->modality, DTL_MODALITY_POSSIBLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(distance_from_another_event), HAND_CASE(a_stretch_may_begin_the_text), cmocka_unit_test(next_word_stands_behind_a_word), HAND_CASE(a_year_in_a_name_dates_nothing),
        HAND_CASE(modality_and_polarity),       HAND_CASE(classes_tense_and_reported_order),
        HAND_CASE(two_expressions_make_a_range), HAND_CASE(a_distance_from_a_day_keeps_its_unit),
        HAND_CASE(a_semicolon_keeps_dates_apart), HAND_CASE(tense_turns_an_open_date),
        HAND_CASE(broken_parses_are_survived),  HAND_CASE(inverted_clauses_are_conditions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
