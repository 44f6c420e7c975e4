/* words.c - lemmas by the irregular list and by rule.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include "nlp/words.h"

static const struct {
    const char *form;
    dtlp_xpos xpos;
    const char *lemma;
} cases[] = {
    {"went", DTLP_XPOS_VBD, "go"},          {"struck", DTLP_XPOS_VBN, "strike"},
    {"children", DTLP_XPOS_NNS, "child"},   {"spokeswomen", DTLP_XPOS_NNS, "spokeswoman"},
    {"cities", DTLP_XPOS_NNS, "city"},      {"boxes", DTLP_XPOS_NNS, "box"},
    {"buses", DTLP_XPOS_NNS, "bus"},       {"attacks", DTLP_XPOS_VBZ, "attack"},
    {"passes", DTLP_XPOS_VBZ, "pass"},      {"stopped", DTLP_XPOS_VBD, "stop"},
    {"moved", DTLP_XPOS_VBD, "move"},       {"provoked", DTLP_XPOS_VBD, "provoke"},
    {"looked", DTLP_XPOS_VBD, "look"},      {"opened", DTLP_XPOS_VBD, "open"},
    {"defined", DTLP_XPOS_VBN, "define"},   {"invaded", DTLP_XPOS_VBD, "invade"},
    {"visited", DTLP_XPOS_VBD, "visit"},    {"called", DTLP_XPOS_VBD, "call"},
    {"hoping", DTLP_XPOS_VBG, "hope"},      {"declaring", DTLP_XPOS_VBG, "declare"},
    {"agreed", DTLP_XPOS_VBD, "agree"},     {"carried", DTLP_XPOS_VBD, "carry"},
    {"older", DTLP_XPOS_JJR, "old"},        {"largest", DTLP_XPOS_JJS, "large"},
    {"best", DTLP_XPOS_JJS, "good"},        {"red", DTLP_XPOS_VBD, "red"},
    {"is", DTLP_XPOS_VBZ, "be"},            {"it", DTLP_XPOS_PRP, "it"},
};

static void lemmas(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char room[DTLP_WORD_MAX], found[DTLP_WORD_MAX + 1] = "";
        dtlp_slice lemma = dtlp_word_lemma(dtlp_slice_of(cases[i].form), cases[i].xpos, room);
        memcpy(found, lemma.at, lemma.size);
        assert_string_equal(found, cases[i].lemma);
    }
}

static void lower_case_and_straight_apostrophes(void **unused)
{
    char room[DTLP_WORD_MAX];
    (void)unused;
    assert_true(dtlp_slice_is(dtlp_word_lower(DTLP_SLICE("N\xE2\x80\x99T"), room), "n't"));
    assert_int_equal(dtlp_word_lower(DTLP_SLICE("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ"), room).size, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lemmas),
        cmocka_unit_test(lower_case_and_straight_apostrophes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
