/* arena.c - see arena.h.
 *
 * Blocks double from 64 KiB to 4 MiB; a larger request gets a block of its
 * own. Every allocation is aligned to 16 bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#define _DEFAULT_SOURCE /* madvise */
#include "base/arena.h"

#include "base/format.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FIRST_BLOCK = 64 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024, ALIGNMENT = 16 };

struct dtlp_arena_block {
    alignas(16) dtlp_arena_block *older;
    size_t size; /* of the room behind this head */
};

struct dtlp_defer {
    dtlp_defer *older;
    void (*fn)(void *);
    void *what;
};

void dtlp_arena_init(dtlp_arena *arena, size_t limit)
{
    *arena = (dtlp_arena){.limit = limit};
}

static void run_defers(dtlp_arena *arena)
{
    if (arena->pending_fn != NULL)
        arena->pending_fn(arena->pending);
    arena->pending_fn = NULL;
    dtlp_defer *defer = arena->defers;
    arena->defers = NULL;
    for (; defer != NULL; defer = defer->older)
        defer->fn(defer->what);
}

static void use_block(dtlp_arena *arena, dtlp_arena_block *block)
{
    arena->block = block;
    arena->next = (unsigned char *)(block + 1);
    arena->end = arena->next + block->size;
}

void dtlp_arena_reset(dtlp_arena *arena)
{
    run_defers(arena);
    dtlp_arena_block *oldest = arena->block;
    if (oldest == NULL)
        return;
    while (oldest->older != NULL) {
        dtlp_arena_block *older = oldest->older;
        free(oldest);
        oldest = older;
    }
    use_block(arena, oldest);
    arena->used = oldest->size;
}

void dtlp_arena_fini(dtlp_arena *arena)
{
    dtlp_arena_reset(arena);
    free(arena->block);
    *arena = (dtlp_arena){0};
}

void dtlp_arena_escape(dtlp_arena *arena, dtl_status why)
{
    while (arena->owner != NULL)
        arena = arena->owner;
    arena->why = why;
    longjmp(*arena->escape, 1);
}

dtl_status dtlp_arena_run(dtlp_arena *arena, void (*work)(void *), void *what)
{
    jmp_buf here;
    arena->escape = &here;
    arena->full = false;
    if (setjmp(here) != 0)
        return arena->why;
    work(what);
    return DTL_OK;
}

/* The limit, not the system, has no more room. */
static _Noreturn void escape_full(dtlp_arena *arena)
{
    while (arena->owner != NULL)
        arena = arena->owner;
    arena->full = true;
    dtlp_arena_escape(arena, DTL_ERROR_LIMIT);
}

/* Pages of memory cost time when they are first used, a seventh of what a large text takes: fewer
 * and larger ones are asked for, where there are such. */
static void use_large_pages(void *at, size_t size)
{
#ifdef MADV_HUGEPAGE
    const uintptr_t page = (uintptr_t)2 << 20, begin = ((uintptr_t)at + page - 1) & ~(page - 1);
    const uintptr_t end = ((uintptr_t)at + size) & ~(page - 1);
    if (begin < end)
        (void)madvise((void *)begin, end - begin, MADV_HUGEPAGE);
#else
    (void)at;
    (void)size;
#endif
}

/* Returns whether the block comes zeroed. One made for a single large request
 * does: the system has such memory, and a part never used is never touched. */
static bool add_block(dtlp_arena *arena, size_t need)
{
    size_t size = arena->block == NULL ? FIRST_BLOCK : arena->block->size * 2;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (size < need)
        size = need;
    if (size > arena->limit || arena->used > arena->limit - size)
        escape_full(arena);
    bool zeroed = size > LARGEST_BLOCK;
    dtlp_arena_block *block = zeroed ? calloc(1, sizeof *block + size) : malloc(sizeof *block + size);
    if (block == NULL)
        dtlp_arena_escape(arena, DTL_ERROR_MEMORY);
    if (size >= LARGEST_BLOCK)
        use_large_pages(block, size);
    block->older = arena->block;
    block->size = size;
    arena->used += size;
    use_block(arena, block);
    return zeroed;
}

/* Room for `size` bytes, at least one; `*zeroed` tells whether they are. */
static void *take(dtlp_arena *arena, size_t *size, bool *zeroed)
{
    if (*size > SIZE_MAX / 2)
        escape_full(arena);
    *size = (*size + ALIGNMENT) & ~(size_t)(ALIGNMENT - 1);
    *zeroed = (size_t)(arena->end - arena->next) < *size && add_block(arena, *size);
    void *result = arena->next;
    arena->next += *size;
    return result;
}

void *dtlp_arena_alloc(dtlp_arena *arena, size_t size)
{
    bool zeroed;
    void *result = take(arena, &size, &zeroed);
    return zeroed ? result : memset(result, 0, size);
}

void *dtlp_arena_raw(dtlp_arena *arena, size_t size)
{
    bool zeroed;
    return take(arena, &size, &zeroed);
}

void *dtlp_arena_array(dtlp_arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / 2 / size)
        escape_full(arena);
    return dtlp_arena_alloc(arena, count * size);
}

char *dtlp_arena_copy(dtlp_arena *arena, const char *bytes, size_t size)
{
    char *copy = dtlp_arena_alloc(arena, size + 1);
    if (size > 0)
        memcpy(copy, bytes, size);
    return copy;
}

char *dtlp_arena_dup(dtlp_arena *arena, const char *text)
{
    return text == NULL ? NULL : dtlp_arena_copy(arena, text, strlen(text));
}

char *dtlp_arena_printf(dtlp_arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    char small[256]; /* most texts: formatted once */
    int length = dtlp_format(small, sizeof small, format, args);
    va_end(args);
    char *text = dtlp_arena_alloc(arena, (length > 0 ? (size_t)length : 0) + 1);
    if (length > 0 && (size_t)length < sizeof small)
        memcpy(text, small, (size_t)length + 1);
    else if (length > 0)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void *dtlp_arena_grow(dtlp_arena *arena, void *old, size_t old_count, size_t *capacity,
                      size_t need, size_t element_size)
{
    if (need <= *capacity)
        return old;
    size_t wanted = *capacity < 8 ? 8 : *capacity * 2;
    if (wanted < need)
        wanted = need;
    void *larger = dtlp_arena_array(arena, wanted, element_size);
    if (old_count > 0)
        memcpy(larger, old, old_count * element_size);
    *capacity = wanted;
    return larger;
}

void dtlp_arena_defer(dtlp_arena *arena, void (*fn)(void *), void *what)
{
    arena->pending_fn = fn; /* should there be no room for the note of it */
    arena->pending = what;
    dtlp_defer *defer = DTLP_NEW(arena, dtlp_defer);
    arena->pending_fn = NULL;
    *defer = (dtlp_defer){.older = arena->defers, .fn = fn, .what = what};
    arena->defers = defer;
}

static void end_side(void *side)
{
    dtlp_arena_fini(side);
}

dtlp_arena *dtlp_arena_side(dtlp_arena *arena)
{
    dtlp_arena *side = DTLP_NEW(arena, dtlp_arena);
    dtlp_arena_defer(arena, end_side, side);
    dtlp_arena_init(side, arena->limit - arena->used);
    side->owner = arena;
    return side;
}
