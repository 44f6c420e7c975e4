/* classes.c - tests of TimeML classes by word and frame, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

typedef struct example {
    const char *rows, *trigger;
    dtl_event_class event_class;
} example;

static const example examples[] = {
    /* Orla kept walking. Orla kept the key. */
    {"Orla Orla PROPN NNP 2 nsubj\nkept keep VERB VBD 0 root\nwalking walk VERB VBG 2 xcomp\n. . PUNCT . 2 punct\n",
     "kept", DTL_CLASS_ASPECTUAL},
    {"Orla Orla PROPN NNP 2 nsubj\nkept keep VERB VBD 0 root\nthe the DET DT 4 det\nkey key NOUN NN 2 obj\n"
     ". . PUNCT . 2 punct\n", "kept", DTL_CLASS_OCCURRENCE},
    /* The firm held shares. The firm held talks. */
    {"The the DET DT 2 det\nfirm firm NOUN NN 3 nsubj\nheld hold VERB VBD 0 root\nshares share NOUN NNS 3 obj\n"
     ". . PUNCT . 3 punct\n", "held", DTL_CLASS_STATE},
    {"The the DET DT 2 det\nfirm firm NOUN NN 3 nsubj\nheld hold VERB VBD 0 root\ntalks talk NOUN NNS 3 obj\n"
     ". . PUNCT . 3 punct\n", "held", DTL_CLASS_OCCURRENCE},
    /* He appeared to agree. He appeared on stage. */
    {"He he PRON PRP 2 nsubj\nappeared appear VERB VBD 0 root\nto to PART TO 4 mark\nagree agree VERB VB 2 xcomp\n"
     ". . PUNCT . 2 punct\n", "appeared", DTL_CLASS_I_STATE},
    {"He he PRON PRP 2 nsubj\nappeared appear VERB VBD 0 root\non on ADP IN 4 case\nstage stage NOUN NN 2 obl\n"
     ". . PUNCT . 2 punct\n", "appeared", DTL_CLASS_OCCURRENCE},
    /* The board named her. It pressed for talks. */
    {"The the DET DT 2 det\nboard board NOUN NN 3 nsubj\nnamed name VERB VBD 0 root\nher she PRON PRP 3 obj\n"
     ". . PUNCT . 3 punct\n", "named", DTL_CLASS_I_ACTION},
    {"Tarn Tarn PROPN NNP 2 nsubj\npressed press VERB VBD 0 root\nfor for ADP IN 4 case\ntalks talk NOUN NNS 2 obl\n"
     ". . PUNCT . 2 punct\n", "pressed", DTL_CLASS_I_ACTION},
    /* He commented. He commented that it sank. The proposal failed. Fans welcomed her. */
    {"He he PRON PRP 2 nsubj\ncommented comment VERB VBD 0 root\n. . PUNCT . 2 punct\n", "commented", DTL_CLASS_OCCURRENCE},
    {"He he PRON PRP 2 nsubj\ncommented comment VERB VBD 0 root\nthat that SCONJ IN 5 mark\nit it PRON PRP 5 nsubj\n"
     "sank sink VERB VBD 2 ccomp\n. . PUNCT . 2 punct\n", "commented", DTL_CLASS_REPORTING},
    {"The the DET DT 2 det\nproposal proposal NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n. . PUNCT . 3 punct\n",
     "proposal", DTL_CLASS_OCCURRENCE},
    {"Fans fan NOUN NNS 2 nsubj\nwelcomed welcome VERB VBD 0 root\nher she PRON PRP 2 obj\n. . PUNCT . 2 punct\n",
     "welcomed", DTL_CLASS_OCCURRENCE},
    /* Tarn warned that it would. Tarn rejected talks. The plan to leave failed. She has talks. */
    {"Tarn Tarn PROPN NNP 2 nsubj\nwarned warn VERB VBD 0 root\nthat that SCONJ IN 6 mark\nit it PRON PRP 6 nsubj\n"
     "would would AUX MD 6 aux\nleave leave VERB VB 2 ccomp\n. . PUNCT . 2 punct\n", "warned", DTL_CLASS_I_ACTION},
    {"Tarn Tarn PROPN NNP 2 nsubj\nrejected reject VERB VBD 0 root\ntalks talk NOUN NNS 2 obj\n. . PUNCT . 2 punct\n",
     "rejected", DTL_CLASS_OCCURRENCE},
    {"The the DET DT 2 det\nplan plan NOUN NN 5 nsubj\nto to PART TO 4 mark\nleave leave VERB VB 2 acl\n"
     "failed fail VERB VBD 0 root\n. . PUNCT . 5 punct\n", "plan", DTL_CLASS_I_STATE},
    {"She she PRON PRP 2 nsubj\nhas have VERB VBZ 0 root\ntalks talk NOUN NNS 2 obj\n. . PUNCT . 2 punct\n",
     "has", DTL_CLASS_STATE},
    /* The ferry sank, according to the harbour. */
    {"The the DET DT 2 det\nferry ferry NOUN NN 3 nsubj\nsank sink VERB VBD 0 root\n, , PUNCT , 8 punct\n"
     "according accord VERB VBG 8 case\nto to ADP IN 5 fixed\nthe the DET DT 8 det\nharbour harbour NOUN NN 3 obl\n"
     ". . PUNCT . 3 punct\n", "according", DTL_CLASS_REPORTING},
};

static void class_by_word_and_frame(void **state)
{
    hand *h = *state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        hand_begin(h, "2025-11-19");
        hand_sentence(h, examples[i].rows);
        hand_run(h);
        const dtl_event *event = hand_event(h, examples[i].trigger);
        if (event == NULL || event->event_class != examples[i].event_class)
            fail_msg("example %zu: %s", i, h->text);
        hand_end(h);
    }
    hand_begin(h, "2025-11-19");
}

/* "The pension plan", "an early retirement plan": a thing that is there. */
static void a_plan_to_do_nothing_is_no_event(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 3 det\npension pension NOUN NN 3 compound\nplan plan NOUN NN 4 nsubj\n"
                     "failed fail VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_run(h);
    assert_non_null(hand_event(h, "failed"));
    assert_null(hand_event(h, "plan"));
}

/* However the parse hangs it: "earnings for the quarter ended June 30 fell". */
static void a_quarter_that_ended_is_a_date(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Earnings earnings NOUN NNS 7 nsubj\nfor for ADP IN 4 case\nthe the DET DT 4 det\n"
                     "quarter quarter NOUN NN 1 nmod\nended end VERB VBD 7 advcl\nJune June PROPN NNP 5 obl\n"
                     "fell fall VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    hand_timex(h, "the quarter", "2025-04-01", "2025-06-30");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_run(h);
    assert_non_null(hand_event(h, "fell"));
    assert_null(hand_event(h, "ended"));
}

/* "A group called Orbis": its name. */
static void what_is_called_so_is_not_called_then(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "A a DET DT 2 det\ngroup group NOUN NN 5 nsubj\ncalled call VERB VBN 2 acl\n"
                     "Orbis Orbis PROPN NNP 3 xcomp\nleft leave VERB VBD 0 root\n. . PUNCT . 5 punct\n");
    hand_run(h);
    assert_non_null(hand_event(h, "left"));
    assert_null(hand_event(h, "called"));
}

/* Sales in the year ended June 30 fell by the end of the street: no event ends. */
static void an_end_of_no_event_is_none(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Sales sale NOUN NNS 7 nsubj\nin in ADP IN 4 case\nthe the DET DT 4 det\n"
                     "year year NOUN NN 1 nmod\nended end VERB VBN 4 acl\nJune June PROPN NNP 5 obl\n"
                     "fell fall VERB VBD 0 root\nby by ADP IN 10 case\nthe the DET DT 10 det\n"
                     "end end NOUN NN 7 obl\nof of ADP IN 12 case\nstreets street NOUN NNS 10 nmod\n"
                     ". . PUNCT . 7 punct\n");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_run(h);
    assert_non_null(hand_event(h, "fell"));
    assert_null(hand_event(h, "ended"));
    assert_null(hand_event(h, "end of"));
}

/* It saw the end of the siege. */
static void an_end_of_an_event_is_one(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nsaw see VERB VBD 0 root\nthe the DET DT 4 det\nend end NOUN NN 2 obj\n"
                     "of of ADP IN 7 case\nthe the DET DT 7 det\nsiege siege NOUN NN 4 nmod\n. . PUNCT . 2 punct\n");
    hand_run(h);
    assert_non_null(hand_event(h, "end"));
    assert_int_equal(hand_event(h, "end")->event_class, DTL_CLASS_ASPECTUAL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(class_by_word_and_frame), HAND_CASE(an_end_of_no_event_is_none), HAND_CASE(an_end_of_an_event_is_one),
        HAND_CASE(a_plan_to_do_nothing_is_no_event), HAND_CASE(a_quarter_that_ended_is_a_date),
        HAND_CASE(what_is_called_so_is_not_called_then),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
