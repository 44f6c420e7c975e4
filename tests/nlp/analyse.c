/* analyse.c - sentences through the model and through the rules.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include "nlp/nlp.h"

typedef struct job {
    dtlp_arena arena;
    const dtlp_model *model;
    const char *text;
    size_t size;
    dtlp_text split;
    dtlp_nlp *nlp;
} job;

static void work(void *what)
{
    job *j = what;
    j->split = dtlp_text_split(&j->arena, (dtlp_slice){j->text, j->size});
    j->split = dtlp_nlp_sentences(&j->arena, j->model, &j->split);
    j->nlp = dtlp_nlp_new(&j->arena, &j->split);
    for (uint32_t s = 0; s < j->split.n_sentences; s++)
        dtlp_nlp_analyse(j->nlp, &j->arena, j->model, s);
}

static void work_together(void *what)
{
    job *j = what;
    j->split = dtlp_text_split(&j->arena, (dtlp_slice){j->text, j->size});
    j->split = dtlp_nlp_sentences(&j->arena, j->model, &j->split);
    j->nlp = dtlp_nlp_new(&j->arena, &j->split);
    uint8_t first[8] = {1};
    dtlp_nlp_analyse_many(j->nlp, &j->arena, j->model, first, false);
    assert_true(j->nlp->tagged[0] && !j->nlp->analysed[0] && !j->nlp->tagged[1]);
    dtlp_nlp_analyse_many(j->nlp, &j->arena, j->model, NULL, true);
    assert_true(j->nlp->analysed[0] && j->nlp->analysed[1]);
}

static void analyse(job *j, const char *text, bool with_model)
{
    const dtlp_diag quiet = {0};
    *j = (job){.text = text, .size = strlen(text)};
    j->model = with_model ? dtlp_model_embedded(&quiet) : NULL;
    dtlp_arena_init(&j->arena, (size_t)1 << 30);
    assert_int_equal(dtlp_arena_run(&j->arena, work, j), DTL_OK);
}

static uint32_t find(const job *j, const char *word)
{
    for (uint32_t i = 0; i < j->split.n_tokens; i++)
        if (dtlp_slice_is(dtlp_token_slice(&j->split, i), word))
            return i;
    fail_msg("no word %s", word);
    return 0;
}

static void assert_hangs(const job *j, const char *word, const char *head, const char *deprel)
{
    uint32_t i = find(j, word);
    assert_int_equal(j->nlp->head[i], head == NULL ? DTLP_NO_HEAD : find(j, head));
    assert_string_equal(dtlp_deprel_name((dtlp_deprel)j->nlp->deprel[i]), deprel);
}

static void assert_word(const job *j, const char *word, const char *xpos, const char *lemma)
{
    uint32_t i = find(j, word);
    assert_string_equal(dtlp_xpos_name((dtlp_xpos)j->nlp->xpos[i]), xpos);
    assert_string_equal(j->nlp->lemma[i], lemma);
}

/* In every sentence one root, and all heads within the sentence lead to it. */
static void assert_trees(const job *j)
{
    for (uint32_t s = 0; s < j->split.n_sentences; s++) {
        const dtlp_sentence *sentence = &j->split.sentences[s];
        uint32_t roots = 0, first = sentence->first_token, end = first + sentence->n_tokens;
        for (uint32_t i = first; i < end; i++) {
            uint32_t at = i, steps = 0;
            roots += j->nlp->head[i] == DTLP_NO_HEAD;
            while (j->nlp->head[at] != DTLP_NO_HEAD && steps++ <= sentence->n_tokens) {
                at = j->nlp->head[at];
                assert_true(at >= first && at < end);
            }
            assert_int_equal(j->nlp->head[at], DTLP_NO_HEAD);
            assert_non_null(j->nlp->lemma[i]);
        }
        assert_int_equal(roots, 1);
    }
}

static void news_with_the_model(void **unused)
{
    job j;
    (void)unused;
    analyse(&j, "The ministers visited Ankara on Friday and will meet the president next week.", true);
    assert_hangs(&j, "visited", NULL, "root");
    assert_hangs(&j, "ministers", "visited", "nsubj");
    assert_hangs(&j, "Ankara", "visited", "obj");
    assert_hangs(&j, "Friday", "visited", "obl");
    assert_hangs(&j, "meet", "visited", "conj");
    assert_hangs(&j, "will", "meet", "aux");
    assert_word(&j, "visited", "VBD", "visit");
    assert_word(&j, "Ankara", "NNP", "Ankara");
    assert_trees(&j);
    dtlp_arena_fini(&j.arena);
    analyse(&j, "Two soldiers were killed when a bomb exploded near the border, the army said.", true);
    assert_hangs(&j, "soldiers", "killed", "nsubj:pass");
    assert_hangs(&j, "were", "killed", "aux:pass");
    assert_hangs(&j, "bomb", "exploded", "nsubj");
    assert_hangs(&j, "exploded", "killed", "advcl");
    assert_hangs(&j, "army", "said", "nsubj");
    dtlp_arena_fini(&j.arena);
}

static void a_noun_in_ing_ends_its_phrase(void **unused)
{
    job j;
    (void)unused;
    analyse(&j, "Spokesman Emil Sarto said at a press briefing earlier this month that the talks would go on.", true);
    assert_hangs(&j, "briefing", "said", "obl");
    assert_hangs(&j, "press", "briefing", "compound");
    assert_hangs(&j, "at", "briefing", "case");
    assert_word(&j, "briefing", "NN", "briefing");
    assert_trees(&j);
    dtlp_arena_fini(&j.arena);
}

static void a_noun_before_a_pronoun_is_no_subject(void **unused)
{
    job j;
    (void)unused;
    analyse(&j, "The daughter of a tram driver, she studied medicine in Lisbon and returned home in 1986.", true);
    assert_hangs(&j, "she", "studied", "nsubj");
    assert_hangs(&j, "daughter", "studied", "dislocated");
    assert_trees(&j);
    dtlp_arena_fini(&j.arena);
}

static void a_clitic_has_its_lemma_by_any_apostrophe(void **unused)
{
    job j;
    (void)unused;
    analyse(&j, "He said he\xE2\x80\x99" "d leave, and they didn\xE2\x80\x99t believe it.", true);
    assert_word(&j, "\xE2\x80\x99" "d", "MD", "would");
    assert_word(&j, "n\xE2\x80\x99t", "RB", "not");
    dtlp_arena_fini(&j.arena);
}

static void news_with_rules_alone(void **unused)
{
    job j;
    (void)unused;
    analyse(&j, "The ministers visited Ankara on Friday.", false);
    assert_hangs(&j, "visited", NULL, "root");
    assert_hangs(&j, "ministers", "visited", "nsubj");
    assert_hangs(&j, "Ankara", "visited", "obj");
    assert_hangs(&j, "Friday", "visited", "obl");
    assert_hangs(&j, "on", "Friday", "case");
    assert_word(&j, "visited", "VBD", "visit");
    assert_trees(&j);
    dtlp_arena_fini(&j.arena);
}

static void sentences_are_found_where_words_tell(void **unused)
{
    job j;
    (void)unused;
    analyse(&j, "Mr. Lopez arrived in the U.S. on Monday. He met Dr. Chen there. They talked about trade.", true);
    assert_int_equal(j.split.n_sentences, 3);
    dtlp_arena_fini(&j.arena);
}

/* Many sentences at once, or tags alone before, give what each gives alone. */
static void together_as_alone(void **unused)
{
    job a, b;
    (void)unused;
    const char *text = "The army withdrew on Sunday. Nobody knew why. \"We were told to leave,\" said Ann Weir, a guard. "
                       "She had been there for years, and so had the dog that followed her home in March.";
    analyse(&a, text, true);
    b = a;
    b.nlp = NULL;
    dtlp_arena_init(&b.arena, (size_t)1 << 30);
    assert_int_equal(dtlp_arena_run(&b.arena, work_together, &b), DTL_OK);
    assert_int_equal(a.split.n_tokens, b.split.n_tokens);
    for (uint32_t i = 0; i < a.split.n_tokens; i++) {
        assert_int_equal(a.nlp->xpos[i], b.nlp->xpos[i]);
        assert_int_equal(a.nlp->head[i], b.nlp->head[i]);
        assert_int_equal(a.nlp->deprel[i], b.nlp->deprel[i]);
        assert_string_equal(a.nlp->lemma[i], b.nlp->lemma[i]);
    }
    dtlp_arena_fini(&a.arena);
    dtlp_arena_fini(&b.arena);
}

/* Whatever is repeated without end gives trees, in time. */
static void endless_sentences(void **unused)
{
    static const char *const units[] = {"the army said that ", "\" ", "a, ", "went ", "( "};
    (void)unused;
    for (size_t u = 0; u < sizeof units / sizeof *units; u++)
        for (int with_model = 0; with_model < 2; with_model++) {
            size_t size = strlen(units[u]), times = 5000;
            char *text = calloc(size * times + 1, 1);
            for (size_t i = 0; i < times; i++)
                memcpy(text + i * size, units[u], size);
            job j;
            analyse(&j, text, with_model);
            assert_true(j.split.n_tokens >= times);
            assert_trees(&j);
            dtlp_arena_fini(&j.arena);
            free(text);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(news_with_the_model),
        cmocka_unit_test(a_noun_in_ing_ends_its_phrase),
        cmocka_unit_test(a_noun_before_a_pronoun_is_no_subject),
        cmocka_unit_test(a_clitic_has_its_lemma_by_any_apostrophe),
        cmocka_unit_test(news_with_rules_alone),
        cmocka_unit_test(sentences_are_found_where_words_tell),
        cmocka_unit_test(together_as_alone),
        cmocka_unit_test(endless_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
