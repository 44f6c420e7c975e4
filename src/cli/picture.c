/* picture.c - a timeline into its file, or its files.
 *
 * A PNG can be too tall for one file, and a calendar (parts.c) too large: they
 * are named out.png, out-2.png and so on. All are written beside their places first and put there
 * together, so a failure leaves none.
 *
 * SPDX-License-Identifier: MIT
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "session.h"

/* "out.png", 2 -> "out-2.png", malloc'ed. */
static char *sheet_name(const char *path, size_t number)
{
    const char *slash = strrchr(path, '/');
    const char *dot = strrchr(slash == NULL ? path : slash, '.');
    size_t stem = dot == NULL ? strlen(path) : (size_t)(dot - path), room = strlen(path) + 24;
    char *name = malloc(room);
    if (name != NULL)
        snprintf(name, room, "%.*s-%zu%s", (int)stem, path, number, path + stem);
    return name;
}

void sheets_tell(const cli_session *session, const char *why)
{
    char *last = sheet_name(session->options->output, session->n_sheets + 1);
    if (last != NULL)
        report_note(&session->report, why, session->options->output, last);
    free(last);
}

bool sheets_room(cli_session *session, size_t n)
{
    session->sheets = calloc(n, sizeof *session->sheets);
    return session->sheets != NULL;
}

cli_output *sheet_open(cli_session *session, size_t k)
{
    cli_output *output = &session->sheets[session->n_sheets];
    char *name = sheet_name(session->options->output, k);
    if (name == NULL)
        return NULL;
    bool open = output_open(output, name);
    session->n_sheets++;
    free(name);
    return open ? output : NULL;
}

/* The second and further sheets, as far as all goes well. */
static dtl_status write_sheets(cli_session *session, const dtl_timeline *timeline, const dtl_scene *scene, unsigned n)
{
    dtl_status status = DTL_OK;
    dtl_show_options show = session->show;
    if (!sheets_room(session, n))
        return DTL_ERROR_MEMORY;
    for (unsigned k = 2; k <= n && status == DTL_OK; k++) {
        cli_output *output = sheet_open(session, k);
        show.sheet = k;
        status = output == NULL ? DTL_ERROR_SYSTEM
                                : dtl_write(session->context, timeline, scene, session->format->name, &show, output_write, output);
    }
    return status;
}

dtl_status picture_write(cli_session *session, const dtl_timeline *timeline)
{
    if (strcmp(session->format->name, "ics") == 0)
        return calendar_write(session, timeline);
    if (strcmp(session->format->name, "png") != 0 || session->output.temporary == NULL)
        return dtl_write(session->context, timeline, NULL, session->format->name, &session->show, output_write,
                         &session->output);
    dtl_scene *scene;
    dtl_status status = dtl_lay_out(session->context, timeline, &session->show, &scene);
    if (status != DTL_OK)
        return status;
    unsigned n = dtl_sheet_count(scene, "png", &session->show);
    dtl_show_options show = session->show;
    show.sheet = 1;
    status = dtl_write(session->context, timeline, scene, "png", &show, output_write, &session->output);
    if (status == DTL_OK && n > 1)
        status = write_sheets(session, timeline, scene, n);
    if (status == DTL_OK && n > 1)
        sheets_tell(session, "the picture is too tall for one file");
    dtl_scene_free(scene);
    return status;
}

int picture_error(const cli_session *session)
{
    int error = session->output.error;
    for (size_t i = 0; i < session->n_sheets && error == 0; i++)
        error = session->sheets[i].error;
    return error;
}

void picture_commit(cli_session *session)
{
    output_commit(&session->output);
    for (size_t i = 0; i < session->n_sheets; i++)
        if (!output_commit(&session->sheets[i]) && session->output.error == 0)
            session->output.error = session->sheets[i].error;
    session->n_sheets = 0;
    free(session->sheets);
}

void picture_discard(cli_session *session)
{
    output_discard(&session->output);
    for (size_t i = 0; i < session->n_sheets; i++)
        output_discard(&session->sheets[i]);
    session->n_sheets = 0;
    free(session->sheets);
}

/* ---- theme -------------------------------------------------------------- */

bool theme_read(cli_session *session)
{
    enum { MOST = 64 * 1024 };
    const char *path = session->options->theme_file;
    if (path == NULL)
        return true;
    int fd = open(path, O_RDONLY | O_NOCTTY);
    size_t size = 0;
    if (fd >= 0)
        session->theme = read_all(fd, MOST, &size);
    int error = errno;
    if (fd >= 0)
        close(fd);
    if (session->theme == NULL || size > MOST) {
        report_error(path, "is no theme", session->theme == NULL ? strerror(error) : "it is larger than 64 KiB");
        return false;
    }
    session->show.theme_file = session->theme;
    session->show.theme_file_size = size;
    session->show.theme_file_name = path;
    return true;
}
