/* expression.c - what one expression of time means, for a person.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <string.h>

#include "session.h"

static void print_row(cli_session *session, const char *name, const char *value)
{
    char head[16];
    if (value == NULL || *value == '\0')
        return;
    int n = snprintf(head, sizeof head, "  %-10s", name);
    output_write(&session->output, head, (size_t)n);
    output_write(&session->output, value, strlen(value));
    output_write(&session->output, "\n", 1);
}

/* "2025-09-21 to 2025-09-30", a single day, or "on or after ..." */
static void print_days(cli_session *session, const dtl_timex *timex)
{
    dtl_period period = dtl_timex_days(timex);
    char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE], days[64];
    if (period.first == DTL_DAY_NONE)
        return;
    dtl_day_print(period.first, first);
    dtl_day_print(period.last, last);
    if (period.first == DTL_DAY_OPEN_BEFORE)
        snprintf(days, sizeof days, "up to %s", last);
    else if (period.last == DTL_DAY_OPEN_AFTER)
        snprintf(days, sizeof days, "from %s on", first);
    else if (period.first == period.last)
        snprintf(days, sizeof days, "%s", first);
    else
        snprintf(days, sizeof days, "%s to %s", first, last);
    print_row(session, "days", days);
    print_row(session, "precision", dtl_precision_name(period.precision));
}

static void print_timex(cli_session *session, const dtl_document *document, const dtl_timex *timex)
{
    output_write(&session->output, document->text + timex->span.begin,
                 timex->span.end - timex->span.begin);
    output_write(&session->output, "\n", 1);
    print_days(session, timex);
    print_row(session, "type", dtl_timex_type_name(timex->type));
    print_row(session, "value", timex->value);
    print_row(session, "mod", dtl_timex_mod_name(timex->mod));
    print_row(session, "quant", timex->quant);
    print_row(session, "freq", timex->freq);
    print_row(session, "edtf", timex->edtf);
    print_row(session, "basis", timex->basis);
}

void expression_run(cli_session *session)
{
    const cli_options *options = session->options;
    dtl_analysis *analysis;
    dtl_status status = dtl_read_expression(session->context, options->expression,
                                            options->analyse.date, &analysis);
    if (!session_check(session, NULL, status))
        return;
    const dtl_timeline *timeline = dtl_analysis_timeline(analysis);
    const dtl_document *document = &timeline->documents[0];
    if (document->n_timexes == 0) {
        report_error(NULL, "no expression of time is in these words", options->expression);
        session->report.failed++;
    } else {
        session->report.done++;
    }
    if (options->to != NULL)
        session_check(session, NULL,
                      dtl_write(session->context, timeline, NULL, session->format->name,
                                &session->show, output_write, &session->output));
    for (size_t i = 0; options->to == NULL && i < document->n_timexes; i++)
        print_timex(session, document, &document->timexes[i]);
    dtl_analysis_free(analysis);
}
