/* place.c - tests of where undated mentions lie, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2025-11-19";

typedef enum expected { PAST, NEWS, GOING_ON, TO_COME } expected;

typedef struct example {
    const char *rows, *trigger;
    expected where;
} example;

static const example examples[] = {
    /* Orla waved, smiling. */
    {"Orla Orla PROPN NNP 2 nsubj\nwaved wave VERB VBD 0 root\n, , PUNCT , 4 punct\n"
     "smiling smile VERB VBG 2 advcl\n. . PUNCT . 2 punct\n", "smiling", NEWS},
    /* Smiling, Orla waved: the governor stands behind. */
    {"Smiling smile VERB VBG 4 advcl\n, , PUNCT , 1 punct\nOrla Orla PROPN NNP 4 nsubj\nwaved wave VERB VBD 0 root\n"
     ". . PUNCT . 4 punct\n", "Smiling", NEWS},
    /* Orla will stay until the river falls. */
    {"Orla Orla PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nstay stay VERB VB 0 root\nuntil until SCONJ IN 7 mark\n"
     "the the DET DT 6 det\nriver river NOUN NN 7 nsubj\nfalls fall VERB VBZ 3 advcl\n. . PUNCT . 3 punct\n",
     "falls", TO_COME},
    /* We hope. They live here. */
    {"We we PRON PRP 2 nsubj\nhope hope VERB VBP 0 root\n. . PUNCT . 2 punct\n", "hope", NEWS},
    {"They they PRON PRP 2 nsubj\nlive live VERB VBP 0 root\nhere here ADV RB 2 advmod\n. . PUNCT . 2 punct\n",
     "live", GOING_ON},
    /* They know it: not for the day alone. */
    {"They they PRON PRP 2 nsubj\nknow know VERB VBP 0 root\nit it PRON PRP 2 obj\n. . PUNCT . 2 punct\n", "know", GOING_ON},
    /* Orla said Brenn paid. Brenn hit the man she fed: not the news. */
    {"Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nBrenn Brenn PROPN NNP 4 nsubj\npaid pay VERB VBD 2 ccomp\n"
     ". . PUNCT . 2 punct\n", "paid", NEWS},
    {"Brenn Brenn PROPN NNP 2 nsubj\nhit hit VERB VBD 0 root\nthe the DET DT 4 det\nman man NOUN NN 2 obj\n"
     "she she PRON PRP 6 nsubj\nfed feed VERB VBD 4 acl:relcl\n. . PUNCT . 2 punct\n", "fed", PAST},
    /* Orla said Brenn has paid. */
    {"Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nBrenn Brenn PROPN NNP 5 nsubj\nhas have AUX VBZ 5 aux\n"
     "paid pay VERB VBN 2 ccomp\n. . PUNCT . 2 punct\n", "paid", NEWS},
    /* Shops closed as rain fell. Shops closed after rain fell. */
    {"Shops shop NOUN NNS 2 nsubj\nclosed close VERB VBD 0 root\nas as SCONJ IN 5 mark\nrain rain NOUN NN 5 nsubj\n"
     "fell fall VERB VBD 2 advcl\n. . PUNCT . 2 punct\n", "fell", NEWS},
    {"Shops shop NOUN NNS 2 nsubj\nclosed close VERB VBD 0 root\nafter after SCONJ IN 5 mark\nrain rain NOUN NN 5 nsubj\n"
     "fell fall VERB VBD 2 advcl\n. . PUNCT . 2 punct\n", "fell", PAST},
    /* Shops are shutting as rain fell. Orla will win, beating Brenn: what is to come. */
    {"Shops shop NOUN NNS 3 nsubj\nare be AUX VBP 3 aux\nshutting shut VERB VBG 0 root\nas as SCONJ IN 6 mark\n"
     "rain rain NOUN NN 6 nsubj\nfell fall VERB VBD 3 advcl\n. . PUNCT . 3 punct\n", "fell", NEWS},
    {"Orla Orla PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nwin win VERB VB 0 root\nby by SCONJ IN 5 mark\n"
     "running run VERB VBG 3 advcl\n. . PUNCT . 3 punct\n", "running", TO_COME},
    /* It was years after she won: subordinate to no mention. */
    {"It it PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\nyears year NOUN NNS 0 root\nafter after SCONJ IN 6 mark\n"
     "she she PRON PRP 6 nsubj\nwon win VERB VBD 3 advcl\n. . PUNCT . 3 punct\n", "won", PAST},
    /* Orla tried to swim. Orla vowed to swim. */
    {"Orla Orla PROPN NNP 2 nsubj\ntried try VERB VBD 0 root\nto to PART TO 4 mark\nswim swim VERB VB 2 xcomp\n"
     ". . PUNCT . 2 punct\n", "swim", NEWS},
    {"Orla Orla PROPN NNP 2 nsubj\nvowed vow VERB VBD 0 root\nto to PART TO 4 mark\nswim swim VERB VB 2 xcomp\n"
     ". . PUNCT . 2 punct\n", "swim", TO_COME},
    /* Orla spoke in an interview. Orla spoke of an attack. Orla will speak of an attack. */
    {"Orla Orla PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\nin in ADP IN 5 case\nan a DET DT 5 det\n"
     "interview interview NOUN NN 2 obl\n. . PUNCT . 2 punct\n", "interview", NEWS},
    {"Orla Orla PROPN NNP 2 nsubj\ntold tell VERB VBD 0 root\nof of ADP IN 5 case\nan a DET DT 5 det\n"
     "attack attack NOUN NN 2 obl\n. . PUNCT . 2 punct\n", "attack", PAST},
    {"Orla Orla PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nwin win VERB VB 0 root\nafter after ADP IN 6 case\n"
     "an a DET DT 6 det\nauction auction NOUN NN 3 obl\n. . PUNCT . 3 punct\n", "auction", TO_COME},
    /* There was no agreement. The crisis hit shops. */
    {"There there PRON EX 2 expl\nwas be VERB VBD 0 root\nno no DET DT 4 det\nagreement agreement NOUN NN 2 nsubj\n"
     ". . PUNCT . 2 punct\n", "agreement", NEWS},
    {"The the DET DT 2 det\ncrisis crisis NOUN NN 3 nsubj\nhit hit VERB VBD 0 root\nshops shop NOUN NNS 3 obj\n"
     ". . PUNCT . 3 punct\n", "crisis", GOING_ON},
    /* Orla won by waiting. Orla sent funds to help. */
    {"Orla Orla PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\nby by SCONJ IN 4 mark\nwaiting wait VERB VBG 2 advcl\n"
     ". . PUNCT . 2 punct\n", "waiting", NEWS},
    {"Orla Orla PROPN NNP 2 nsubj\nsent send VERB VBD 0 root\nfunds fund NOUN NNS 2 obj\nto to PART TO 5 mark\n"
     "promise promise VERB VB 3 acl\nhelp help NOUN NN 5 obj\n. . PUNCT . 2 punct\n", "promise", TO_COME},
    /* Orla estimates losses. */
    {"Orla Orla PROPN NNP 2 nsubj\nestimates estimate VERB VBZ 0 root\nlosses loss NOUN NNS 2 obj\n. . PUNCT . 2 punct\n", "estimates", NEWS},
    /* Orla sent funds to help build it. */
    {"Orla Orla PROPN NNP 2 nsubj\nsent send VERB VBD 0 root\nfunds fund NOUN NNS 2 obj\nto to PART TO 5 mark\n"
     "help help VERB VB 2 xcomp\nbuild build VERB VB 5 xcomp\nit it PRON PRP 6 obj\n. . PUNCT . 2 punct\n", "build", TO_COME},
    /* Banks remained closed. I am shocked. She is shocked. */
    {"Banks bank NOUN NNS 2 nsubj\nremained remain VERB VBD 0 root\nclosed closed ADJ JJ 2 xcomp\n"
     ". . PUNCT . 2 punct\n", "remained", NEWS},
    {"I I PRON PRP 3 nsubj\nam be AUX VBP 3 cop\naware aware ADJ JJ 0 root\n. . PUNCT . 3 punct\n", "aware", NEWS},
    {"She she PRON PRP 3 nsubj\nis be AUX VBZ 3 cop\naware aware ADJ JJ 0 root\n. . PUNCT . 3 punct\n", "aware",
     GOING_ON},
    /* Orla did not sign. Applause filled it, tagged as a participle. */
    {"Orla Orla PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\nsign sign VERB VB 0 root\n"
     ". . PUNCT . 4 punct\n", "sign", NEWS},
    {"Applause applause NOUN NN 2 nsubj\nfilled fill VERB VBN 0 root\nit it PRON PRP 2 obj\n. . PUNCT . 2 punct\n",
     "filled", NEWS},
    /* Orla said she does not think. Orla argued with Brenn and he left. */
    {"Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nshe she PRON PRP 6 nsubj\ndoes do AUX VBZ 6 aux\n"
     "not not PART RB 6 advmod\nthink think VERB VB 2 ccomp\n. . PUNCT . 2 punct\n", "think", NEWS},
    {"Orla Orla PROPN NNP 2 nsubj\nwaved wave VERB VBD 0 root\nand and CCONJ CC 5 cc\nBrenn Brenn PROPN NNP 5 nsubj\n"
     "left leave VERB VBD 2 conj\n. . PUNCT . 2 punct\n", "left", NEWS},
    /* In a speech delivered in Tarn, Orla promised aid. */
    {"In in ADP IN 3 case\na a DET DT 3 det\nspeech speech NOUN NN 8 obl\ndelivered deliver VERB VBN 3 acl\nin in ADP IN 6 case\n"
     "Tarn Tarn PROPN NNP 4 obl\nOrla Orla PROPN NNP 8 nsubj\npromised promise VERB VBD 0 root\naid aid NOUN NN 8 obj\n"
     ". . PUNCT . 8 punct\n", "delivered", NEWS},
    /* Guards are warning that it fell. */
    {"Guards guard NOUN NNS 3 nsubj\nare be AUX VBP 3 aux\nwarning warn VERB VBG 0 root\nthat that SCONJ IN 6 mark\n"
     "it it PRON PRP 6 nsubj\nfell fall VERB VBD 3 ccomp\n. . PUNCT . 3 punct\n", "warning", NEWS},
    /* The outlook darkened, taken for a passive. */
    {"The the DET DT 2 det\noutlook outlook NOUN NN 3 nsubj:pass\ndarkened darken VERB VBN 0 root\n. . PUNCT . 3 punct\n",
     "darkened", NEWS},
    /* Tarn has sold it, told first of all. Tarn has sold it and left. Shops that it has now closed. */
    {"Tarn Tarn PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nsold sell VERB VBN 0 root\nit it PRON PRP 3 obj\n. . PUNCT . 3 punct\n",
     "sold", NEWS},
    {"Tarn Tarn PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nsold sell VERB VBN 0 root\nand and CCONJ CC 6 cc\n"
     "has have AUX VBZ 6 aux\nleft leave VERB VBN 3 conj\n. . PUNCT . 3 punct\n", "left", NEWS},
    {"Shops shop NOUN NNS 2 nsubj\nlined line VERB VBD 0 root\nroads road NOUN NNS 2 obj\nit it PRON PRP 7 nsubj\nhas have AUX VBZ 7 aux\n"
     "now now ADV RB 7 advmod\nclosed close VERB VBN 3 acl:relcl\n. . PUNCT . 2 punct\n", "closed", NEWS},
    {"Shops shop NOUN NNS 2 nsubj\nlined line VERB VBD 0 root\nroads road NOUN NNS 2 obj\nit it PRON PRP 6 nsubj\nhas have AUX VBZ 6 aux\n"
     "closed close VERB VBN 3 acl:relcl\n. . PUNCT . 2 punct\n", "closed", PAST},
    /* The raid has angered Tarn. Tarn has until now slept. */
    {"The the DET DT 2 det\nraid raid NOUN NN 4 nsubj\nhas have AUX VBZ 4 aux\nangered anger VERB VBN 0 root\n"
     "Tarn Tarn PROPN NNP 4 obj\n. . PUNCT . 4 punct\n", "raid", PAST},
    {"Shops shop NOUN NNS 2 nsubj\nlined line VERB VBD 0 root\nroads road NOUN NNS 2 obj\nit it PRON PRP 8 nsubj\nhas have AUX VBZ 8 aux\n"
     "until until ADP IN 7 case\nnow now ADV RB 8 advmod\nclosed close VERB VBN 3 acl:relcl\n. . PUNCT . 2 punct\n", "closed", PAST},
    /* I am aware and hurt by the attack. */
    {"I I PRON PRP 3 nsubj\nam be AUX VBP 3 cop\naware aware ADJ JJ 0 root\nand and CCONJ CC 5 cc\nhurt hurt VERB VBN 3 conj\n"
     "by by ADP IN 8 case\nthe the DET DT 8 det\nattack attack NOUN NN 5 obl\n. . PUNCT . 3 punct\n", "hurt", NEWS},
    {"I I PRON PRP 3 nsubj\nam be AUX VBP 3 cop\naware aware ADJ JJ 0 root\nand and CCONJ CC 5 cc\nhurt hurt VERB VBN 3 conj\n"
     "by by ADP IN 8 case\nthe the DET DT 8 det\nattack attack NOUN NN 5 obl\n. . PUNCT . 3 punct\n", "attack", PAST},
    /* Seeking calm, Orla said. Orla said he is hoping. */
    {"Seeking seek VERB VBG 5 ccomp\ncalm calm NOUN NN 1 obj\n, , PUNCT , 1 punct\nOrla Orla PROPN NNP 5 nsubj\nsaid say VERB VBD 0 root\n"
     ". . PUNCT . 5 punct\n", "Seeking", NEWS},
    {"Orla Orla PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nhe he PRON PRP 5 nsubj\nis be AUX VBZ 5 aux\nhoping hope VERB VBG 2 ccomp\n"
     ". . PUNCT . 2 punct\n", "hoping", NEWS},
    /* Orla wants mines closed. Orla owns mines closed. */
    {"Orla Orla PROPN NNP 2 nsubj\nwants want VERB VBZ 0 root\nmines mine NOUN NNS 2 obj\nclosed close VERB VBN 3 acl\n. . PUNCT . 2 punct\n",
     "closed", TO_COME},
    {"Orla Orla PROPN NNP 2 nsubj\nowns own VERB VBZ 0 root\nmines mine NOUN NNS 2 obj\nclosed close VERB VBN 3 acl\n. . PUNCT . 2 punct\n",
     "closed", PAST},
    /* The promise was broken. Orla seemed to agree. He thought it was an attack. */
    {"The the DET DT 2 det\npromise promise NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nbroken break VERB VBN 0 root\n"
     ". . PUNCT . 4 punct\n", "promise", PAST},
    {"Orla Orla PROPN NNP 2 nsubj\nseemed seem VERB VBD 0 root\nto to PART TO 4 mark\nhint hint VERB VB 2 xcomp\n"
     ". . PUNCT . 2 punct\n", "hint", NEWS},
    {"He he PRON PRP 2 nsubj\nthought think VERB VBD 0 root\nit it PRON PRP 6 nsubj\nwas be AUX VBD 6 cop\nan a DET DT 6 det\n"
     "attack attack NOUN NN 2 ccomp\n. . PUNCT . 2 punct\n", "attack", PAST},
    /* There is nothing on why it sank. */
    {"There there PRON EX 2 expl\nis be VERB VBZ 0 root\nnothing nothing PRON NN 2 nsubj\non on ADP IN 5 case\nwhy why ADV WRB 3 nmod\n"
     "it it PRON PRP 7 nsubj\nsank sink VERB VBD 5 advcl:relcl\n. . PUNCT . 2 punct\n", "sank", PAST},
};

static bool lies(const dtl_time *time, expected where, dtl_day now)
{
    bool after = time->begin_min == now && time->end_min == now;
    bool before = time->begin_max == now && time->end_max == now;
    switch (where) {
    case PAST: return before && time->begin_min == DTL_DAY_OPEN_BEFORE;
    case NEWS: return before && after;
    case GOING_ON: return time->begin_max == now && time->end_min == now && time->end_max == DTL_DAY_OPEN_AFTER;
    case TO_COME: return after && time->end_max == DTL_DAY_OPEN_AFTER;
    }
    return false;
}

static void undated_mentions_lie_where_news_puts_them(void **state)
{
    hand *h = *state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        hand_begin(h, article_day);
        hand_sentence(h, examples[i].rows);
        hand_run(h);
        const dtl_event *event = hand_event(h, examples[i].trigger);
        if (event == NULL || !lies(&event->time, examples[i].where, h->article.document.date))
            fail_msg("%s: %s: %s", h->text, examples[i].trigger, event == NULL ? "none" : event->time.basis);
        assert_int_equal(hand_timeline(h, NULL)->n_entries, 0); /* a guess makes no row */
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* On Monday guards left, shouting in anger: along with a date, but no row of its own. */
static void what_goes_along_with_a_date_has_it(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\non on ADP IN 4 case\n"
                     "Monday Monday PROPN NNP 2 obl\nin in ADP IN 7 case\nan a DET DT 7 det\n"
                     "election election NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_event *election = hand_event(h, "election");
    assert_non_null(election);
    assert_int_equal(election->time.begin_min, hand_event(h, "won")->time.begin_min);
    assert_int_equal(election->time.anchor, DTL_ANCHOR_EVENT);
    assert_int_equal(election->time.timex, 0);
    assert_non_null(strstr(election->time.basis, "along with \"won\""));
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
}

/* Prices fell in May: through all of it. Guards fled in May: at some time in it. */
static void amounts_move_through_a_month(void **state)
{
    hand *h = *state;
    const char *verbs[] = {"fell fall", "fled flee"};
    for (int i = 0; i < 2; i++) {
        char rows[400];
        snprintf(rows, sizeof rows, "Prices price NOUN NNS 2 nsubj\n%s VERB VBD 0 root\nin in ADP IN 4 case\n"
                 "May May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n", verbs[i]);
        hand_begin(h, article_day);
        hand_sentence(h, rows);
        hand_timex(h, "May", "2025-05-01", "2025-05-31");
        hand_run(h);
        const dtl_time *time = &h->article.document.events[0].time;
        assert_int_equal(time->begin_max - time->begin_min, i == 0 ? 0 : 30);
        assert_int_equal(time->end_max - time->end_min, i == 0 ? 0 : 30);
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* The bombing ... takes the date of "bombed"; a bombing and bombings do not. */
static void only_what_was_told_is_the_same(void **state)
{
    hand *h = *state;
    const char *subjects[] = {"The the DET DT 2 det\nbombing bombing NOUN NN", "A a DET DT 2 det\nbombing bombing NOUN NN",
                              "Mere mere ADJ JJ 2 amod\nbombings bombing NOUN NNS"};
    for (int i = 0; i < 3; i++) {
        char rows[400];
        snprintf(rows, sizeof rows, "%s 3 nsubj\nscared scare VERB VBD 0 root\nhim he PRON PRP 3 obj\n. . PUNCT . 3 punct\n",
                 subjects[i]);
        hand_begin(h, article_day);
        hand_sentence(h, "Guards guard NOUN NNS 2 nsubj\nbombed bomb VERB VBD 0 root\nTarn Tarn PROPN NNP 2 obj\n"
                         "in in ADP IN 5 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
        hand_sentence(h, rows);
        hand_timex(h, "May", "2025-05-01", "2025-05-31");
        hand_run(h);
        const dtl_event *again = hand_event(h, "bombing");
        assert_non_null(again);
        assert_int_equal(strstr(again->time.basis, "the same as") != NULL, i == 0);
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* Guards captured Tarn on Monday. ... Towns captured that fell: named in passing, of the only
 * day that a capture is known of; not if there are two days, and never a row. */
static void what_is_named_again_has_the_only_day_of_its_root(void **state)
{
    hand *h = *state;
    for (int days = 1; days <= 2; days++) {
        hand_begin(h, article_day);
        hand_sentence(h, "Guards guard NOUN NNS 2 nsubj\ncaptured capture VERB VBD 0 root\nTarn Tarn PROPN NNP 2 obj\n"
                         "on on ADP IN 5 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
        hand_sentence(h, days == 1 ? "Quiet quiet ADJ JJ 2 amod\nstreets street NOUN NNS 0 root\n. . PUNCT . 2 punct\n"
                                   : "Rebels rebel NOUN NNS 2 nsubj\ncaptured capture VERB VBD 0 root\nMoor Moor PROPN NNP 2 obj\n"
                                     "on on ADP IN 5 case\nSunday Sunday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
        hand_sentence(h, "Towns town NOUN NNS 0 root\nseized capture VERB VBN 1 acl\nthat that PRON WDT 4 nsubj\nfell fall VERB VBD 1 acl:relcl\n"
                         ". . PUNCT . 1 punct\n");
        hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
        if (days == 2)
            hand_timex(h, "Sunday", "2025-11-16", "2025-11-16");
        hand_run(h);
        const dtl_event *again = hand_event(h, "seized");
        assert_non_null(again);
        assert_int_equal(strstr(again->time.basis, "the same as \"captured\"") != NULL, days == 1);
        assert_int_equal(hand_timeline(h, NULL)->n_entries, (size_t)days);
        hand_end(h);
    }
    hand_begin(h, article_day);
}

/* "Brenn has paid," Orla said: fresh, though in the words of somebody. */
static void a_quoted_perfect_is_the_news(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\npaid pay VERB VBN 6 ccomp\n, , PUNCT , 3 punct\n"
                     "Orla Orla PROPN NNP 6 nsubj\nsaid say VERB VBD 0 root\n. . PUNCT . 6 punct\n");
    for (int i = 0; i < 3; i++)
        h->tokens[i].quoted = true;
    hand_run(h);
    assert_true(lies(&hand_event(h, "paid")->time, NEWS, h->article.document.date));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(undated_mentions_lie_where_news_puts_them), HAND_CASE(what_goes_along_with_a_date_has_it),
        HAND_CASE(amounts_move_through_a_month), HAND_CASE(only_what_was_told_is_the_same),
        HAND_CASE(what_is_named_again_has_the_only_day_of_its_root), HAND_CASE(a_quoted_perfect_is_the_news),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
