/* timeline.c - a timeline that was written before, shown again.
 *
 * SPDX-License-Identifier: MIT
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "session.h"

static const char *format_of(const cli_session *session, const char *file)
{
    const char *format = session->options->from;
    return format != NULL ? format : dtl_reader_format_of_file(file);
}

bool timeline_is(const cli_session *session, const char *file)
{
    const char *format = format_of(session, file);
    return format != NULL && dtl_reader_format_is_timeline(format);
}

char *read_all(int fd, size_t most, size_t *size)
{
    size_t room = 64 * 1024;
    char *bytes = malloc(room);
    *size = 0;
    while (bytes != NULL) {
        ssize_t got = read(fd, bytes + *size, room - *size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            break;
        *size += (size_t)got;
        if (got == 0 || *size > most)
            return bytes;
        if (*size < room)
            continue;
        room *= 2;
        char *larger = realloc(bytes, room);
        if (larger == NULL)
            break;
        bytes = larger;
    }
    free(bytes);
    return NULL;
}

static void show(cli_session *session, const char *name, const char *bytes, size_t size)
{
    dtl_analysis *analysis;
    dtl_status status = dtl_read_timeline(session->context, format_of(session, name), name, bytes, size,
                                          &session->options->analyse, &analysis);
    if (!session_check(session, name, status))
        return;
    status = picture_write(session, dtl_analysis_timeline(analysis));
    session->report.done += status == DTL_OK;
    session_check(session, name, status);
    dtl_analysis_free(analysis);
}

void timeline_run(cli_session *session, int fd, const char *name)
{
    size_t size;
    if (session->n_files > 1) {
        report_error(name, "cannot be read", "a timeline is shown alone, not together with other files");
        session->report.failed++;
        return;
    }
    char *bytes = read_all(fd, session->options->context.max_input, &size);
    if (bytes == NULL || size > session->options->context.max_input) {
        report_error(name, "cannot be read", bytes == NULL ? strerror(errno) : "it is larger than --max-input");
        session->report.failed++;
    } else {
        show(session, name, bytes, size);
    }
    free(bytes);
}
