/* conllu.c - the CoNLL-U of a small analysis made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "nlp/conllu.h"

static const char text[] = "He can't go.\nYes";

static const char wanted[] =
    "# newdoc id = d1\n"
    "# sent_id = d1-1\n"
    "# text = He can't go.\n"
    "1\tHe\the\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tca\tca\tAUX\tMD\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = d1-2\n"
    "# text = Yes\n"
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"
    "\n";

static void annotate(dtlp_nlp *nlp, uint32_t token, dtlp_upos upos, dtlp_xpos xpos, dtlp_deprel deprel,
                     uint32_t head)
{
    nlp->upos[token] = (uint8_t)upos;
    nlp->xpos[token] = (uint8_t)xpos;
    nlp->deprel[token] = (uint8_t)deprel;
    nlp->head[token] = head;
}

static void print(void *what)
{
    dtlp_arena *arena = what;
    dtlp_text split = dtlp_text_split(arena, DTLP_SLICE(text));
    dtlp_nlp *nlp = dtlp_nlp_new(arena, &split);
    annotate(nlp, 0, DTLP_PRON, DTLP_XPOS_PRP, DTLP_DEP_nsubj, 3);
    annotate(nlp, 1, DTLP_AUX, DTLP_XPOS_MD, DTLP_DEP_aux, 3);
    annotate(nlp, 2, DTLP_PART, DTLP_XPOS_RB, DTLP_DEP_advmod, 3);
    annotate(nlp, 3, DTLP_VERB, DTLP_XPOS_VB, DTLP_DEP_root, DTLP_NO_HEAD);
    annotate(nlp, 4, DTLP_PUNCT, DTLP_XPOS_PERIOD, DTLP_DEP_punct, 3);
    annotate(nlp, 5, DTLP_INTJ, DTLP_XPOS_UH, DTLP_DEP_root, DTLP_NO_HEAD);
    nlp->lemma[2] = "not";
    dtlp_buffer out;
    dtlp_buffer_init(&out, NULL, NULL);
    dtlp_conllu_write(nlp, "d1", &out);
    dtlp_put_char(&out, '\0');
    assert_string_equal(out.at, wanted);
    dtlp_buffer_fini(&out);
}

static void prints_contractions_trees_and_paragraphs(void **state)
{
    (void)state;
    dtlp_arena arena;
    dtlp_arena_init(&arena, (size_t)1 << 24);
    assert_int_equal(dtlp_arena_run(&arena, print, &arena), DTL_OK);
    dtlp_arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(prints_contractions_trees_and_paragraphs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
