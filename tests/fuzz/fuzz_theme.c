/* fuzz_theme.c - any bytes as a theme file.
 *
 * What is read must hold the contrast that the manual promises.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "layout/theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct job {
    dtlp_arena arena;
    dtlp_slice file;
    const dtlp_palette *palette;
} job;

static void read_palette(void *what)
{
    job *j = what;
    j->palette = dtlp_palette_read(&j->arena, (dtlp_diag){0}, j->file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    job j = {.file = {(const char *)data, size}};
    dtlp_arena_init(&j.arena, 1 << 20);
    dtl_status status = dtlp_arena_run(&j.arena, read_palette, &j);
    if (status != DTL_OK && status != DTL_ERROR_USAGE)
        abort();
    for (int theme = 0; theme < DTLP_THEMES && status == DTL_OK; theme++)
        for (int ink = 0; ink < DTLP_INK_COUNT; ink++)
            if (dtlp_contrast(j.palette->rgb[theme][ink], j.palette->rgb[theme][DTLP_INK_PAGE]) <
                dtlp_least_contrast((dtlp_ink)ink))
                abort();
    dtlp_arena_fini(&j.arena);
    return 0;
}
