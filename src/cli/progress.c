/* progress.c - see progress.h.
 *
 * A process has one terminal, so this is the process's own state.
 *
 * SPDX-License-Identifier: MIT
 */
#include "progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static struct {
    bool on, shown;
    size_t files, n_files, documents, bytes;
    long long start, last; /* milliseconds */
} progress;

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void progress_start(bool wanted, size_t n_files)
{
    progress.on = wanted && isatty(STDERR_FILENO);
    progress.n_files = n_files;
    if (progress.on)
        progress.start = now();
}

static void draw(void)
{
    long long time = progress.on ? now() : 0;
    if (time - progress.start < 1000 || time - progress.last < 100)
        return;
    progress.last = time;
    fprintf(stderr, "\r\033[K%zu documents, %zu.%zu MB", progress.documents, progress.bytes / 1000000,
            progress.bytes / 100000 % 10);
    if (progress.n_files > 1)
        fprintf(stderr, ", file %zu of %zu", progress.files + 1, progress.n_files);
    fprintf(stderr, ", %lld s", (time - progress.start) / 1000);
    fflush(stderr);
    progress.shown = true;
}

void progress_bytes(size_t bytes)
{
    progress.bytes += bytes;
    draw();
}

void progress_file(void) { progress.files++; }

void progress_document(void)
{
    progress.documents++;
    draw();
}

void progress_clear(void)
{
    if (!progress.shown)
        return;
    fputs("\r\033[K", stderr);
    fflush(stderr);
    progress.shown = false;
}
