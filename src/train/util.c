/* util.c - memory, failure and reproducible chance for the trainer.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/train.h"

_Noreturn void fail(const char *why, const char *what)
{
    fprintf(stderr, "dateline-train: %s: %s\n", what, why);
    exit(1);
}

void *grow(void *old, size_t size)
{
    void *at = realloc(old, size == 0 ? 1 : size);
    if (at == NULL)
        fail("out of memory", "training");
    return at;
}

void *zeroed(size_t count, size_t size)
{
    size_t bytes = (count * size + 127) / 64 * 64;
    void *at = aligned_alloc(64, bytes);
    if (at == NULL)
        fail("out of memory", "training");
    return memset(at, 0, bytes);
}

char *copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(grow(NULL, size), text, size);
}

uint64_t chance_next(dice *c)
{
    uint64_t z = c->state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

float chance_float(dice *c) { return (float)(chance_next(c) >> 40) * 0x1p-24f; }

uint32_t chance_below(dice *c, uint32_t limit)
{
    return (uint32_t)(((chance_next(c) >> 32) * limit) >> 32);
}

void chance_shuffle(int *order, int n, dice *c)
{
    for (int i = n - 1; i > 0; i--) {
        int j = (int)chance_below(c, (uint32_t)i + 1), swap = order[i];
        order[i] = order[j];
        order[j] = swap;
    }
}
