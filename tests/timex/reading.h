/* reading.h - a context for the tests of a file, and what an expression in a text must mean.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTL_TEST_TIMEX_READING_H
#define DTL_TEST_TIMEX_READING_H

#include "cmocka_all.h"

#include <string.h>

#include <dateline/dateline.h>

static inline int make_context(void **state)
{
    dtl_context *context;
    *state = NULL;
    if (dtl_context_new(NULL, &context) != DTL_OK)
        return -1;
    *state = context;
    return 0;
}

static inline int free_context(void **state)
{
    dtl_context_free(*state);
    return 0;
}

/* The last of the text's expressions, of which there must be at least so many, has that value. */
static inline void check_last(const dtl_context *context, const char *text, const char *date, size_t least,
                              const char *value)
{
    dtl_analysis *analysis;
    assert_int_equal(dtl_read_expression(context, text, date, &analysis), DTL_OK);
    const dtl_document *document = &dtl_analysis_timeline(analysis)->documents[0];
    assert_true(document->n_timexes >= least);
    const dtl_timex *last = &document->timexes[document->n_timexes - 1];
    if (strcmp(last->value, value) != 0)
        fail_msg("%s: %s (%s), not %s", text, last->value, last->basis, value);
    dtl_analysis_free(analysis);
}

#endif
