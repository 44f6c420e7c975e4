/* arena.h - memory that is given back all at once.
 *
 * Owns allocation for everything a result consists of. One arena a result;
 * nothing in it is freed singly. Allocation never returns NULL: when memory or
 * the arena's limit is used up, control goes back by longjmp to the
 * dtlp_arena_run that the facade began the work with. Code within must
 * therefore not hold malloc'ed memory or library handles across an arena
 * allocation unless they are registered with dtlp_arena_defer.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_ARENA_H
#define DTLP_BASE_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <dateline/dateline.h>

typedef struct dtlp_arena_block dtlp_arena_block;
typedef struct dtlp_defer dtlp_defer;

typedef struct dtlp_arena dtlp_arena;
struct dtlp_arena {
    dtlp_arena_block *block;  /* the newest; older ones hang on it */
    unsigned char *next, *end; /* free room in it */
    size_t used;              /* bytes of all blocks */
    size_t limit;             /* most bytes of all blocks */
    dtlp_defer *defers;       /* run at reset, newest first */
    void (*pending_fn)(void *); /* a defer that is being noted, NULL: none */
    void *pending;
    jmp_buf *escape;          /* where to go when memory ends; set by dtlp_arena_run */
    dtl_status why;           /* the status to return from there */
    bool full;                /* it was the limit that ended the work */
    dtlp_arena *owner;        /* of a side arena: whom it escapes from; NULL: none */
};

void dtlp_arena_init(dtlp_arena *arena, size_t limit);

/* Give everything back, but keep one block for the next use. */
void dtlp_arena_reset(dtlp_arena *arena);
void dtlp_arena_fini(dtlp_arena *arena);

/* An arena for working memory that `arena` need not keep. It escapes as `arena` does,
 * and ends with dtlp_arena_fini, at the latest when `arena` is reset or ends. */
dtlp_arena *dtlp_arena_side(dtlp_arena *arena);

/* `size` zeroed bytes, aligned for any type. Never NULL, also for 0. */
void *dtlp_arena_alloc(dtlp_arena *arena, size_t size);

/* The same, but holding anything: for large working memory that is written before it is read. */
void *dtlp_arena_raw(dtlp_arena *arena, size_t size);

/* `count` zeroed elements of `size` bytes, overflow checked. */
void *dtlp_arena_array(dtlp_arena *arena, size_t count, size_t size);

#define DTLP_NEW(arena, type) ((type *)dtlp_arena_alloc((arena), sizeof(type)))
#define DTLP_NEW_ARRAY(arena, type, count) ((type *)dtlp_arena_array((arena), (count), sizeof(type)))

/* NUL-terminated copy of `size` bytes. */
char *dtlp_arena_copy(dtlp_arena *arena, const char *bytes, size_t size);

/* Copy of a string; NULL stays NULL. */
char *dtlp_arena_dup(dtlp_arena *arena, const char *text);

/* printf into the arena. Only %s %.*s %c %% %d %i %u %ld %lu %zu %x and widths: no
 * floating point, so that no locale is consulted. */
char *dtlp_arena_printf(dtlp_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Grow an array that lives in the arena so that it has room for `need`
 * elements; the old place is abandoned (amortised by doubling). */
void *dtlp_arena_grow(dtlp_arena *arena, void *old, size_t old_count, size_t *capacity,
                      size_t need, size_t element_size);

/* Call `fn(what)` when the arena is reset or ends; also if there is no room to
 * note it and this call escapes. */
void dtlp_arena_defer(dtlp_arena *arena, void (*fn)(void *), void *what);

/* Leave the work with `why`. Does not return. */
_Noreturn void dtlp_arena_escape(dtlp_arena *arena, dtl_status why);

/* A growing array in an arena: DTLP_VEC(dtl_timex) v = {0}; *DTLP_PUSH(arena, &v) = x; */
#define DTLP_VEC(type) struct { type *at; size_t count, capacity; }
#define DTLP_PUSH(arena, vec)                                                                   \
    ((vec)->count < (vec)->capacity                                                             \
         ? (void)0                                                                              \
         : (void)((vec)->at = dtlp_arena_grow((arena), (vec)->at, (vec)->count, &(vec)->capacity, \
                                              (vec)->count + 1, sizeof *(vec)->at)),            \
     &(vec)->at[(vec)->count++])

/* Call work(what) with a place to escape to. DTL_OK when it returns, else why it
 * escaped; the arena still holds what it held then. */
dtl_status dtlp_arena_run(dtlp_arena *arena, void (*work)(void *), void *what);

#endif
