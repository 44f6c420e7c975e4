/* memory.c - many articles in one analysis keep their results, not what working them out took.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <string.h>

#include <dateline/dateline.h>

enum { ARTICLES = 60, MEMORY = 16 * 1024 * 1024 };

static void many_articles_fit_in_little_memory(void **state)
{
    (void)state;
    static const char text[] = "The mayor opened the bridge on 3 May 2024. She left two days later.";
    dtl_input inputs[ARTICLES];
    for (size_t i = 0; i < ARTICLES; i++)
        inputs[i] = (dtl_input){.size = sizeof *inputs, .text = text, .text_size = strlen(text)};
    dtl_context_options options;
    dtl_context_options_init(&options);
    options.max_memory = MEMORY;
    dtl_context *context;
    assert_int_equal(dtl_context_new(&options, &context), DTL_OK);
    dtl_analysis *analysis = NULL;
    assert_int_equal(dtl_analyse(context, inputs, ARTICLES, NULL, &analysis), DTL_OK);
    assert_non_null(analysis);
    dtl_analysis_free(analysis);
    dtl_context_free(context);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_articles_fit_in_little_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
