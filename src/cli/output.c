/* output.c - see output.h.
 *
 * A regular file is written to a temporary beside it and renamed, so that a
 * reader never sees half a file and an old one survives a failure. What is
 * there and is not a regular file (a pipe, a terminal, /dev/full) is written
 * directly. The temporary is removed on SIGINT, SIGTERM and SIGHUP too.
 *
 * SPDX-License-Identifier: MIT
 */
#define _XOPEN_SOURCE 700 /* realpath */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whose temporaries a signal must remove; the handler may touch nothing else. */
static cli_output *volatile doomed;

static void on_signal(int number)
{
    for (const cli_output *output = doomed; output != NULL; output = output->next)
        unlink(output->temporary);
    signal(number, SIG_DFL);
    raise(number);
}

static void guard(cli_output *output)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    output->next = doomed;
    doomed = output;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction old;
        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(numbers[i], &(struct sigaction){.sa_handler = on_signal}, NULL);
    }
}

static bool fail(cli_output *output)
{
    output->error = errno == 0 ? EIO : errno;
    return false;
}

/* The mode the file is to have: the old one's, or what the umask leaves. */
static mode_t wanted_mode(const struct stat *old)
{
    if (old != NULL)
        return old->st_mode & 07777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* target "a/b.svg" -> "a/.b.svg.XXXXXX" */
static char *temporary_name(const char *target)
{
    const char *slash = strrchr(target, '/');
    size_t folder = slash == NULL ? 0 : (size_t)(slash + 1 - target);
    size_t size = strlen(target) + sizeof "..XXXXXX";
    char *name = malloc(size);
    if (name != NULL)
        snprintf(name, size, "%.*s.%s.XXXXXX", (int)folder, target, target + folder);
    return name;
}

static bool open_beside(cli_output *output, const char *path, const struct stat *old)
{
    output->target = old == NULL ? NULL : realpath(path, NULL); /* through links */
    if (output->target == NULL)
        output->target = strdup(path);
    output->temporary = output->target == NULL ? NULL : temporary_name(output->target);
    if (output->temporary == NULL)
        return fail(output);
    output->fd = mkstemp(output->temporary);
    if (output->fd < 0) {
        fail(output);
        free(output->temporary);
        output->temporary = NULL;
        return false;
    }
    guard(output);
    if (fchmod(output->fd, wanted_mode(old)) != 0)
        return fail(output);
    return true;
}

/* Is it what standard output is already, as /dev/stdout is? */
static bool is_stdout(const struct stat *file)
{
    struct stat ours;
    return fstat(STDOUT_FILENO, &ours) == 0 && ours.st_dev == file->st_dev &&
           ours.st_ino == file->st_ino;
}

bool output_open(cli_output *output, const char *path)
{
    *output = (cli_output){.fd = STDOUT_FILENO};
    if (path == NULL || strcmp(path, "-") == 0)
        return true;
    struct stat old;
    bool exists = stat(path, &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        return fail(output);
    }
    if (exists && is_stdout(&old))
        return true;
    if (exists && access(path, W_OK) != 0)
        return fail(output);
    if (!exists || S_ISREG(old.st_mode))
        return open_beside(output, path, exists ? &old : NULL);
    output->fd = open(path, O_WRONLY | O_NOCTTY);
    return output->fd >= 0 || fail(output);
}

bool output_write(void *user, const void *bytes, size_t n)
{
    cli_output *output = user;
    const char *at = bytes;
    while (n > 0) {
        ssize_t written = write(output->fd, at, n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(output);
        at += written;
        n -= (size_t)written;
    }
    return true;
}

static void forget(cli_output *output)
{
    cli_output *volatile *at = &doomed;
    while (*at != NULL && *at != output)
        at = &(*at)->next;
    if (*at != NULL)
        *at = output->next;
    free(output->temporary);
    free(output->target);
    output->temporary = output->target = NULL;
}

bool output_commit(cli_output *output)
{
    if (output->error == 0 && close(output->fd) != 0)
        fail(output);
    if (output->error == 0 && output->temporary != NULL &&
        rename(output->temporary, output->target) != 0)
        fail(output);
    if (output->error != 0 && output->temporary != NULL)
        unlink(output->temporary);
    forget(output);
    return output->error == 0;
}

void output_discard(cli_output *output)
{
    if (output->temporary != NULL) {
        close(output->fd);
        unlink(output->temporary);
    }
    forget(output);
}
