/* examples.c - the examples that stand with the rules of each language.
 *
 * Every "+ text = VALUE MOD" must give an expression of that value and mod by
 * the reference date 2019-06-14, and every "- text" none at all.
 *
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include <dateline/dateline.h>

#include "date/unit.h"

typedef struct dtlp_example { const char *rule, *text, *value; } dtlp_example;
extern const dtlp_example dtlp_examples[];
extern const size_t dtlp_n_examples;

static void describe(const dtl_timex *timex, char *out, size_t size)
{
    const char *mod = dtl_timex_mod_name(timex->mod);
    snprintf(out, size, "%s%s%s", timex->value, mod == NULL ? "" : " ", mod == NULL ? "" : mod);
}

/* True if the example holds; says on stderr how it does not. */
static bool holds(const dtl_context *context, const dtlp_example *example)
{
    dtl_analysis *analysis;
    bool found = false;
    char text[128];
    if (dtl_read_expression(context, example->text, "2019-06-14", &analysis) != DTL_OK)
        return false;
    const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
    for (size_t i = 0; i < document->n_timexes; i++) {
        dtlp_unit unit;
        if (!dtlp_value_read(document->timexes[i].value, &unit)) {
            fprintf(stderr, "%s: \"%s\": %s is no TIMEX3 value\n", example->rule, example->text, document->timexes[i].value);
            return false;
        }
        describe(&document->timexes[i], text, sizeof text);
        found |= example->value == NULL || strcmp(text, example->value) == 0;
        if (example->value == NULL)
            fprintf(stderr, "%s: \"%s\": found %s (rule %s)\n", example->rule, example->text, text, document->timexes[i].rule);
    }
    if (example->value != NULL && !found)
        fprintf(stderr, "%s: \"%s\": %s is wanted\n", example->rule, example->text, example->value);
    dtl_analysis_free(analysis);
    return found == (example->value != NULL);
}

static void every_example_holds(void **state)
{
    (void)state;
    dtl_context *context;
    size_t failed = 0;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    assert_true(dtlp_n_examples > 50);
    for (size_t i = 0; i < dtlp_n_examples; i++)
        failed += !holds(context, &dtlp_examples[i]);
    dtl_context_free(context);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_example_holds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
