/* report.h - what is said on standard error, and the exit code it amounts to.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include <dateline/dateline.h>

enum { REPORT_NUMBERS = 128, REPORT_MOST = 20 };

typedef struct cli_report {
    bool quiet, verbose;
    size_t seen[REPORT_NUMBERS]; /* how often each diagnostic came */
    size_t done, failed;         /* inputs */
    bool lost;                   /* something is missing from the output */
    bool told;                   /* an error was reported since the last look */
    int code;                    /* EXIT_SYSTEM or EXIT_USAGE once that is so */
} cli_report;

/* A dtl_diagnostic_fn; `user` is a report. */
void report_diagnostic(void *user, const dtl_diagnostic *diagnostic);

/* "note: what: from to to", unless --quiet. */
void report_note(const cli_report *report, const char *what, const char *from, const char *to);

/* An error of the command's own, about an input or output: "name: error: what:
 * why". `name` and `why` may be NULL. */
void report_error(const char *name, const char *what, const char *why);

/* The library gave up with this status: say so, unless it has said why itself. */
void report_status(cli_report *report, const char *name, dtl_status status);

/* Tell what was counted only, and give the exit code. */
int report_end(cli_report *report);

#endif
