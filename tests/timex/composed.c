/* composed.c - expressions as a reader would type them: all that is said of
 * each.
 *
 * Read against Wednesday, 19 November 2025. A row gives what is found in the
 * text, several expressions apart by "; ": its value and mod, its days
 * (".." where a side is open, nothing where it names none) and its EDTF.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <string.h>

#include <dateline/dateline.h>

typedef struct row { const char *text, *value, *days, *edtf; } row;

static const row rows[] = {
#include "composed.def"
};

static void put(char *out, size_t size, const char *text)
{
    size_t n = strlen(out);
    snprintf(out + n, size - n, "%s", text);
}

static void put_value(const dtl_timex *timex, char *out, size_t size)
{
    const char *mod = dtl_timex_mod_name(timex->mod);
    put(out, size, timex->value);
    if (timex->quant != NULL) {
        put(out, size, " ");
        put(out, size, timex->quant);
    }
    if (timex->freq != NULL) {
        put(out, size, " ");
        put(out, size, timex->freq);
    }
    put(out, size, mod == NULL ? "" : " ");
    put(out, size, mod == NULL ? "" : mod);
}

/* "2025-09-21..2025-09-30", one day alone, "..2025-09-30", "2025-09-21..". */
static void put_days(const dtl_timex *timex, char *out, size_t size)
{
    dtl_period days = dtl_timex_days(timex);
    char day[DTL_DAY_TEXT_SIZE];
    if (days.first == DTL_DAY_NONE)
        return;
    dtl_day_print(days.first, day);
    put(out, size, day);
    if (days.first == days.last)
        return;
    dtl_day_print(days.last, day);
    put(out, size, "..");
    put(out, size, day);
}

static bool same(const row *wanted, const dtl_document *document)
{
    char value[512] = "", days[512] = "", edtf[512] = "";
    for (size_t i = 0; i < document->n_timexes; i++) {
        const dtl_timex *timex = &document->timexes[i];
        const char *between = i == 0 ? "" : "; ";
        put(value, sizeof value, between);
        put(days, sizeof days, between);
        put(edtf, sizeof edtf, between);
        put_value(timex, value, sizeof value);
        put_days(timex, days, sizeof days);
        put(edtf, sizeof edtf, timex->edtf == NULL ? "" : timex->edtf);
        assert_true(timex->basis != NULL && timex->basis[0] != '\0');
    }
    if (strcmp(value, wanted->value) == 0 && strcmp(days, wanted->days) == 0 && strcmp(edtf, wanted->edtf) == 0)
        return true;
    fprintf(stderr, "{\"%s\", \"%s\", \"%s\", \"%s\"},\n", wanted->text, value, days, edtf);
    return false;
}

static void composed_expressions_mean_what_they_say(void **state)
{
    (void)state;
    dtl_context *context;
    size_t failed = 0;
    assert_int_equal(dtl_context_new(NULL, &context), DTL_OK);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        dtl_analysis *analysis;
        assert_int_equal(dtl_read_expression(context, rows[i].text, "2025-11-19", &analysis), DTL_OK);
        failed += !same(&rows[i], &dtl_analysis_timeline(analysis)->documents[0]);
        dtl_analysis_free(analysis);
    }
    dtl_context_free(context);
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(composed_expressions_mean_what_they_say)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
