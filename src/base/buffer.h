/* buffer.h - output that grows, or flows into a sink.
 *
 * Owns how writers emit bytes. A buffer with a sink hands its bytes on
 * whenever 64 KiB have gathered; one without keeps them all. Failure sticks:
 * writers write on without asking and the caller looks at `failed` once.
 * Numbers are printed without the locale.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_BUFFER_H
#define DTLP_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <dateline/dateline.h>

#include "base/slice.h"

typedef struct dtlp_buffer {
    char *at;         /* malloc'ed */
    size_t size, capacity;
    size_t easy;      /* up to this size bytes can be put without a look at anything else */
    dtl_sink_fn *sink; /* NULL: keep everything */
    void *user;
    dtl_status failed; /* DTL_OK, DTL_ERROR_MEMORY or DTL_ERROR_SYSTEM */
} dtlp_buffer;

void dtlp_buffer_init(dtlp_buffer *buffer, dtl_sink_fn *sink, void *user);

/* Flush to the sink, if any, and tell how it all went. */
dtl_status dtlp_buffer_flush(dtlp_buffer *buffer);
void dtlp_buffer_fini(dtlp_buffer *buffer);

/* As dtlp_put, where room or a flush is needed first. */
void dtlp_put_slowly(dtlp_buffer *buffer, const void *bytes, size_t size);

static inline void dtlp_put(dtlp_buffer *buffer, const void *bytes, size_t size)
{
    if (size > buffer->easy || buffer->size > buffer->easy - size) {
        dtlp_put_slowly(buffer, bytes, size);
    } else if (size > 0) {
        memcpy(buffer->at + buffer->size, bytes, size);
        buffer->size += size;
    }
}

static inline void dtlp_put_char(dtlp_buffer *buffer, char c)
{
    if (buffer->size < buffer->easy)
        buffer->at[buffer->size++] = c;
    else
        dtlp_put_slowly(buffer, &c, 1);
}

/* Where `most` bytes can be written; the writer then adds what it wrote to `size`.
 * NULL: the output has failed. */
char *dtlp_make_place(dtlp_buffer *buffer, size_t most);

static inline char *dtlp_put_place(dtlp_buffer *buffer, size_t most)
{
    bool easy = most <= buffer->easy && buffer->size <= buffer->easy - most;
    return easy ? buffer->at + buffer->size : dtlp_make_place(buffer, most);
}

/* NULL puts nothing. */
static inline void dtlp_put_text(dtlp_buffer *buffer, const char *text)
{
    if (text != NULL)
        dtlp_put(buffer, text, strlen(text));
}

void dtlp_put_slice(dtlp_buffer *buffer, dtlp_slice slice);
void dtlp_put_int(dtlp_buffer *buffer, int64_t number);

/* Decimal with at most `digits` (0..6) digits after the point, trailing zeros
 * dropped, -0 as 0. */
void dtlp_put_decimal(dtlp_buffer *buffer, double number, int digits);

/* As dtlp_arena_printf: no floating point. */
void dtlp_put_format(dtlp_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
