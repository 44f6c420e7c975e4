/* parts.c - a calendar into its file, or its files.
 *
 * A calendar in a file is split where services would not take it whole: "a.ics",
 * "a-2.ics". A feed is fetched from one address and stays whole, and so does
 * what goes to standard output.
 *
 * SPDX-License-Identifier: MIT
 */
#include "session.h"

/* A file that is begun when the first byte of it comes: there may be no such
 * part. */
typedef struct late_output {
    cli_session *session;
    size_t part;
    cli_output *output; /* NULL: not begun */
} late_output;

static bool write_late(void *user, const void *bytes, size_t n)
{
    late_output *late = user;
    if (late->output == NULL)
        late->output = sheet_open(late->session, late->part);
    return late->output != NULL && output_write(late->output, bytes, n);
}

/* The parts behind the first, until there are no more. */
static dtl_status write_others(cli_session *session, const dtl_timeline *timeline, dtl_show_options show)
{
    dtl_status status = DTL_OK;
    if (timeline->n_entries == 0)
        return DTL_OK;
    if (!sheets_room(session, timeline->n_entries))
        return DTL_ERROR_MEMORY;
    while (status == DTL_OK) {
        late_output late = {session, ++show.calendar_part, NULL};
        status = dtl_write(session->context, timeline, NULL, "ics", &show, write_late, &late);
    }
    return status == DTL_END ? DTL_OK : status;
}

dtl_status calendar_write(cli_session *session, const dtl_timeline *timeline)
{
    dtl_show_options show = session->show;
    bool split = session->output.temporary != NULL && show.calendar != DTL_CALENDAR_FEED;
    show.calendar_part = split ? 1 : 0;
    dtl_status status = dtl_write(session->context, timeline, NULL, "ics", &show, output_write, &session->output);
    if (status == DTL_OK && split)
        status = write_others(session, timeline, show);
    if (status == DTL_OK && session->n_sheets > 0)
        sheets_tell(session, "the calendar is larger than some services take");
    return status;
}
