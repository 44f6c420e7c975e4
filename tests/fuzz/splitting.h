/* splitting.h - what the fuzz targets of analysed text share: the valid start of any
 * bytes, in an arena that ends with it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef FUZZ_SPLITTING_H
#define FUZZ_SPLITTING_H

#include <stdlib.h>

#include "base/utf8.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct job {
    dtlp_arena arena;
    dtlp_slice text;
} job;

static void require(bool held)
{
    if (!held)
        abort();
}

/* Run the check on a job; it must not run out of memory. */
static int check_text(void (*check)(void *job), const uint8_t *data, size_t size)
{
    job j = {.text = {(const char *)data, 0}};
    j.text.size = dtlp_utf8_valid_prefix(j.text.at, size);
    dtlp_arena_init(&j.arena, (size_t)512 << 20);
    require(dtlp_arena_run(&j.arena, check, &j) == DTL_OK);
    dtlp_arena_fini(&j.arena);
    return 0;
}

#endif
