/* tale.c - tests of what is told on of a time long past without a date of its own; on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2012-06-01";

/* A sentence without a date or a deed. */
static void hand_fog(hand *h)
{
    hand_sentence(h, "It it PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\ndark dark ADJ JJ 0 root\n. . PUNCT . 3 punct\n");
}

static void hand_deed(hand *h, const char *verb)
{
    char rows[200];
    snprintf(rows, sizeof rows, "Men man NOUN NNS 2 nsubj\n%sed %s VERB VBD 0 root\nboats boat NOUN NNS 2 obj\n. . PUNCT . 2 punct\n", verb, verb);
    hand_sentence(h, rows);
}

static void hand_sinking(hand *h, const char *first, const char *last)
{
    hand_sentence(h, "The the DET DT 2 det\nferry ferry NOUN NN 3 nsubj\nsank sink VERB VBD 0 root\nthen then ADV RB 3 advmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "then", first, last);
}

static void next_paragraph(hand *h)
{
    uint32_t n = h->article.text.n_sentences;
    h->sentences[n - 1].paragraph = n > 1 ? h->sentences[n - 2].paragraph + 1 : 1;
}

static void same_paragraph(hand *h)
{
    uint32_t n = h->article.text.n_sentences;
    h->sentences[n - 1].paragraph = h->sentences[n - 2].paragraph;
}

/* A scene on one day long past reaches farther than a month of the past or a day of the news. */
static void a_scene_long_past_goes_on(void **state)
{
    static const struct { const char *first, *last; bool reached; } cases[] = {
        {"1967-03-27", "1967-03-27", true}, {"1967-03-01", "1967-03-31", false}, {"2012-05-30", "2012-05-30", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hand *h = *state;
        hand_begin(h, article_day);
        hand_sinking(h, cases[i].first, cases[i].last);
        for (int n = 0; n < 4; n++)
            hand_fog(h);
        hand_deed(h, "turn");
        hand_run(h);
        assert_int_equal(hand_event(h, "turned")->time.anchor == DTL_ANCHOR_NARRATIVE, cases[i].reached);
        if (i + 1 < sizeof cases / sizeof *cases)
            hand_end(h);
    }
}

/* After three deeds of a day a paragraph tells another of it, but not after one. */
static void a_scene_goes_on_in_the_next_paragraph(void **state)
{
    for (int deeds = 0; deeds < 3; deeds += 2) {
        hand *h = *state;
        hand_begin(h, article_day);
        hand_sinking(h, "1967-03-27", "1967-03-27");
        for (int n = 0; n < deeds; n++) {
            hand_deed(h, n == 0 ? "turn" : "roll");
            same_paragraph(h);
        }
        hand_deed(h, "row");
        next_paragraph(h);
        hand_run(h);
        assert_int_equal(hand_event(h, "rowed")->time.anchor, deeds == 0 ? DTL_ANCHOR_DOCUMENT : DTL_ANCHOR_NARRATIVE);
        if (deeds == 0)
            hand_end(h);
    }
}

/* Neither pilot answered. Not one cart came. A cart that had not come moved. */
static void nobody_did_it(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Neither neither DET DT 2 det\npilot pilot NOUN NN 3 nsubj\nanswered answer VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Not not PART RB 2 advmod\none one NUM CD 3 nummod\ncart cart NOUN NN 4 nsubj\ncame come VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "A a DET DT 2 det\ncart cart NOUN NN 7 nsubj\nthat that PRON WDT 6 nsubj\nhad have AUX VBD 6 aux\nnot not PART RB 6 advmod\n"
                     "stopped stop VERB VBN 2 acl:relcl\nmoved move VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    hand_run(h);
    assert_int_equal(hand_event(h, "answered")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "came")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "moved")->modality, DTL_MODALITY_ACTUAL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_scene_long_past_goes_on),
        HAND_CASE(a_scene_goes_on_in_the_next_paragraph),
        HAND_CASE(nobody_did_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
