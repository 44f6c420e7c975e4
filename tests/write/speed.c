/* speed.c - prints how long each writer takes for N entries (default 10,000).
 *
 *     test_write_speed [N]
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "write/sample.h"

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int main(int argc, char **argv)
{
    size_t n = argc > 1 ? strtoul(argv[1], NULL, 10) : 10000;
    const dtl_timeline *timeline = sample_large(n);
    for (size_t i = 0; i < dtl_format_count(); i++) {
        const dtl_format *format = dtl_format_at(i);
        if (strcmp(format->name, "png") == 0 || strcmp(format->name, "conllu") == 0) /* no timelines */
            continue;
        double begun = now();
        size_t size;
        free(written(timeline, format->name, NULL, &size));
        double seconds = now() - begun;
        printf("%-12s %8.1f ms %10zu bytes %8.1f MB/s\n", format->name, seconds * 1e3, size,
               (double)size / seconds / 1e6);
    }
    return 0;
}
