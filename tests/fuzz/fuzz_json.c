/* fuzz_json.c - any text as JSON: what is read without the library is what the
 * library reads.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "base/diag.h"
#include "input/input.h"
#include "input/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct job {
    dtlp_arena arena;
    const char *bytes;
    size_t size;
} job;

static bool same(const dtlp_json *a, const dtlp_json *b)
{
    for (; a != NULL && b != NULL; a = a->next, b = b->next)
        if (a->type != b->type || !dtlp_slice_equal(a->key, b->key) || !dtlp_slice_equal(a->text, b->text))
            return false;
    return a == NULL && b == NULL;
}

static void work(void *what)
{
    job *j = what;
    dtlp_json_error error;
    dtlp_slice text = dtlp_input_clean(&j->arena, NULL, j->bytes, j->size);
    const dtlp_json *flat = dtlp_json_flat(&j->arena, text.at, text.size);
    char *boxed = dtlp_arena_alloc(&j->arena, text.size + 2);
    boxed[0] = '[';
    memcpy(boxed + 1, text.at, text.size);
    boxed[text.size + 1] = ']';
    const dtlp_json *library = dtlp_json_parse(&j->arena, boxed, text.size + 2, &error);
    if (flat != NULL && (library == NULL || library->first == NULL || !same(flat->first, library->first->first)))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    job j = {.bytes = (const char *)data, .size = size};
    dtlp_arena_init(&j.arena, (size_t)64 << 20);
    (void)dtlp_arena_run(&j.arena, work, &j);
    dtlp_arena_fini(&j.arena);
    return 0;
}
