/* session.h - one run of the command, as its parts share it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "options.h"
#include "output.h"
#include "report.h"

typedef struct cli_session {
    const cli_options *options;
    dtl_context *context;
    dtl_show_options show;    /* the options', settled for this output */
    const dtl_format *format;
    cli_report report;
    cli_output output;
    cli_output *sheets;       /* malloc'ed: the second and further files of a tall picture or large calendar */
    size_t n_sheets;
    size_t documents;         /* read so far */
    size_t n_files;           /* to be read in all */
    char *theme;              /* malloc'ed: bytes of the theme file, NULL: none */
} cli_session;

/* Note what a library call returned; true if it was DTL_OK. */
bool session_check(cli_session *session, const char *name, dtl_status status);

/* affair.c: the documents of all files, gathered to become one chronology. */
typedef struct cli_affair {
    dtl_input *inputs;
    size_t count, capacity;
} cli_affair;

bool affair_add(cli_affair *affair, const dtl_input *input); /* false: out of memory */
void affair_fini(cli_affair *affair);

/* timeline.c: is the file a timeline, by its name or --from? Then show it again. */
bool timeline_is(const cli_session *session, const char *file);
void timeline_run(cli_session *session, int fd, const char *name);

/* All bytes of an open file, malloc'ed, at most `most` and one more; NULL with
 * errno set. */
char *read_all(int fd, size_t most, size_t *size);

/* picture.c: write a timeline, as several files where a picture is too tall for
 * one or a calendar too large; put them all in their places or give them all up. */
dtl_status picture_write(cli_session *session, const dtl_timeline *timeline);
void picture_commit(cli_session *session);
void picture_discard(cli_session *session);
int picture_error(const cli_session *session); /* errno of the first output that failed; 0: none */

/* picture.c: the file beside the output with the number k behind its name; NULL
 * if it cannot be had. There is room for `n` such files after sheets_room. */
bool sheets_room(cli_session *session, size_t n);
cli_output *sheet_open(cli_session *session, size_t k);
void sheets_tell(const cli_session *session, const char *why); /* that they are several */

/* parts.c: a calendar, in parts where services would not take the whole. */
dtl_status calendar_write(cli_session *session, const dtl_timeline *timeline);

/* picture.c: the file of --theme; false after a message. */
bool theme_read(cli_session *session);

/* expression.c: say what --expression means. */
void expression_run(cli_session *session);

/* failure.c: the error line of a document that could not be read. */
bool failure_write(cli_session *session, const dtl_reader_failure *failure, const char *name);

#endif
