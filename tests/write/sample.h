/* sample.h - timelines made by hand, so that writers are tested without any
 * finding. Each call fills static storage anew; the result lasts for good.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_WRITE_SAMPLE_H
#define TESTS_WRITE_SAMPLE_H

#include <dateline/dateline.h>

/* Two reports on one dam: every kind of date, a conflict, a merged event. */
const dtl_timeline *sample_affair(void);

/* The same story told in Japanese, Arabic and emoji. */
const dtl_timeline *sample_scripts(void);

/* Mark-up, quotes, control characters and overrides wherever text may stand. */
const dtl_timeline *sample_hostile(void);

/* No documents, no entries, no title. */
const dtl_timeline *sample_empty(void);

/* One text with expressions of time and nothing else. */
const dtl_timeline *sample_expressions(void);

/* What comes again, and clock times in zones and without. */
const dtl_timeline *sample_clocks(void);

/* `n` entries of one document with one event each; malloc'ed, never freed. */
const dtl_timeline *sample_large(size_t n);

/* All of the above by name, for loops over everything. */
typedef struct sample {
    const char *name;
    const dtl_timeline *(*make)(void);
} sample;

extern const sample samples[];
extern const size_t n_samples;

/* What `format` makes of a timeline; malloc'ed, NUL-terminated. `options` may
 * be NULL, `size` too. Ends the program if writing fails. */
char *written(const dtl_timeline *timeline, const char *format, const dtl_show_options *options,
              size_t *size);

/* The same; NULL where dtl_write returns DTL_END. */
char *written_or_null(const dtl_timeline *timeline, const char *format, const dtl_show_options *options,
                      size_t *size);

/* Diagnostics that the last call of written() gave. */
typedef struct sample_diagnostics {
    size_t count;
    int numbers[16];
    char last[512];
} sample_diagnostics;

extern sample_diagnostics diagnostics_given;

#endif
