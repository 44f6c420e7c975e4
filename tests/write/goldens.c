/* goldens.c - every data format of every sample timeline, as kept in files.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>

#include "golden/golden.h"
#include "write/sample.h"

static size_t check(const sample *one, const char *format, const dtl_show_options *options, const char *suffix)
{
    char path[512];
    snprintf(path, sizeof path, DTL_SOURCE_DIR "/tests/write/golden/%s%s.%s", one->name, suffix, format);
    size_t size;
    char *text = written(one->make(), format, options, &size);
    size_t wrong = golden_same(path, text, size) ? 0 : 1;
    free(text);
    return wrong;
}

static void formats_are_as_kept(void **state)
{
    (void)state;
    size_t wrong = 0, compared = 0;
    for (size_t f = 0; f < dtl_format_count(); f++) {
        const dtl_format *format = dtl_format_at(f);
        if (format->drawn || format->binary || strcmp(format->name, "conllu") == 0) /* that one is no timeline */
            continue;
        for (size_t i = 0; i < n_samples; i++, compared++)
            wrong += check(&samples[i], format->name, NULL, "");
    }
    assert_true(compared >= 3 * n_samples);
    assert_int_equal(wrong, 0);
}

static void explanations_are_as_kept(void **state)
{
    (void)state;
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.explain = true;
    options.color = true;
    options.columns = 72;
    size_t wrong = 0;
    for (size_t i = 0; i < n_samples; i++)
        wrong += check(&samples[i], "table", &options, "-explained");
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_are_as_kept),
        cmocka_unit_test(explanations_are_as_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
