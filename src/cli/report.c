/* report.c - see report.h.
 *
 * Messages quote the input and name files, so control characters in them, and
 * bytes that are no character, are shown as "?": an article must not be able to
 * drive the reader's terminal. A stream of a million articles gives each kind
 * of warning twenty times, then counts.
 *
 * SPDX-License-Identifier: MIT
 */
#include "report.h"

#include <stdio.h>

#include "options.h"
#include "progress.h"

/* Bytes of the UTF-8 character at `p`; 0 if there is none. */
static int character_size(const unsigned char *p)
{
    int size = *p < 0x80 ? 1 : *p < 0xC2 ? 0 : *p < 0xE0 ? 2 : *p < 0xF0 ? 3 : *p < 0xF5 ? 4 : 0;
    for (int i = 1; i < size; i++)
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    bool wrong = (*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F) || (*p == 0xF0 && p[1] < 0x90) ||
                 (*p == 0xF4 && p[1] > 0x8F); /* longer than need be, half a pair, past the last */
    return wrong ? 0 : size;
}

static void put_safe(const char *text)
{
    for (const unsigned char *p = (const unsigned char *)text; *p != '\0';) {
        int size = character_size(p);
        bool control = *p < ' ' || *p == 0x7F || (*p == 0xC2 && p[1] <= 0x9F);
        if (size == 0 || control)
            fputc('?', stderr);
        else
            fwrite(p, 1, (size_t)size, stderr);
        p += size == 0 ? 1 : size;
    }
}

static const char *level_name(dtl_level level)
{
    static const char *const names[] = {"note", "warning", "error"};
    return names[level];
}

/* Is this one to be printed, and not just counted? */
static bool wanted(cli_report *report, const dtl_diagnostic *diagnostic)
{
    size_t slot = (size_t)diagnostic->number % REPORT_NUMBERS;
    size_t before = report->seen[slot]++;
    if (diagnostic->level == DTL_LEVEL_INFO)
        return report->verbose && before < REPORT_MOST;
    if (diagnostic->level == DTL_LEVEL_WARNING && report->quiet)
        return false;
    return before < REPORT_MOST;
}

void report_diagnostic(void *user, const dtl_diagnostic *diagnostic)
{
    cli_report *report = user;
    report->lost |= diagnostic->loses && diagnostic->level != DTL_LEVEL_INFO;
    report->told |= diagnostic->level == DTL_LEVEL_ERROR;
    if (!wanted(report, diagnostic))
        return;
    progress_clear();
    put_safe(diagnostic->source != NULL ? diagnostic->source : "dateline");
    if (diagnostic->line > 0)
        fprintf(stderr, ":%zu", diagnostic->line);
    if (diagnostic->line > 0 && diagnostic->column > 0)
        fprintf(stderr, ":%zu", diagnostic->column);
    fprintf(stderr, ": %s: ", level_name(diagnostic->level));
    put_safe(diagnostic->message);
    fprintf(stderr, " [D-%03d]\n", diagnostic->number);
    size_t slot = (size_t)diagnostic->number % REPORT_NUMBERS;
    if (diagnostic->advice != NULL && !report->quiet && report->seen[slot] == 1)
        fprintf(stderr, "  %s\n", diagnostic->advice);
}

void report_note(const cli_report *report, const char *what, const char *from, const char *to)
{
    if (report->quiet)
        return;
    progress_clear();
    fprintf(stderr, "dateline: note: %s: ", what);
    put_safe(from);
    fputs(" to ", stderr);
    put_safe(to);
    fputc('\n', stderr);
}

void report_error(const char *name, const char *what, const char *why)
{
    progress_clear();
    put_safe(name != NULL ? name : "dateline");
    fputs(": error: ", stderr);
    put_safe(what);
    if (why != NULL)
        fprintf(stderr, ": %s", why);
    fputc('\n', stderr);
}

void report_status(cli_report *report, const char *name, dtl_status status)
{
    if (!report->told)
        report_error(name, dtl_status_message(status), NULL);
    report->told = false;
}

int report_end(cli_report *report)
{
    progress_clear();
    for (int i = 0; i < REPORT_NUMBERS && !report->quiet; i++)
        if (report->seen[i] > REPORT_MOST && i != 0)
            fprintf(stderr, "dateline: note: [D-%03d] came %zu times in all\n", i, report->seen[i]);
    if (report->code != EXIT_DONE)
        return report->code;
    if (report->failed > 0 && report->done == 0)
        return EXIT_INPUT;
    return report->failed > 0 || report->lost ? EXIT_LOSSES : EXIT_DONE;
}
