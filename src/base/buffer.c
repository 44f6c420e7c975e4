/* buffer.c - see buffer.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/buffer.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FLUSH_AT = 64 * 1024 };

void dtlp_buffer_init(dtlp_buffer *buffer, dtl_sink_fn *sink, void *user)
{
    *buffer = (dtlp_buffer){.sink = sink, .user = user};
}

static void fail(dtlp_buffer *buffer, dtl_status why)
{
    buffer->failed = why;
    buffer->easy = 0;
}

dtl_status dtlp_buffer_flush(dtlp_buffer *buffer)
{
    if (buffer->sink != NULL && buffer->size > 0 && buffer->failed == DTL_OK) {
        if (!buffer->sink(buffer->user, buffer->at, buffer->size))
            fail(buffer, DTL_ERROR_SYSTEM);
        buffer->size = 0;
    }
    return buffer->failed;
}

void dtlp_buffer_fini(dtlp_buffer *buffer)
{
    free(buffer->at);
    *buffer = (dtlp_buffer){0};
}

static bool reserve(dtlp_buffer *buffer, size_t more)
{
    if (buffer->failed != DTL_OK)
        return false;
    if (buffer->capacity - buffer->size >= more)
        return true;
    size_t least = buffer->sink != NULL ? FLUSH_AT : 256;
    size_t capacity = buffer->capacity < least ? least : buffer->capacity;
    while (capacity - buffer->size < more) {
        if (capacity > SIZE_MAX / 2) {
            fail(buffer, DTL_ERROR_MEMORY);
            return false;
        }
        capacity *= 2;
    }
    char *larger = realloc(buffer->at, capacity);
    if (larger == NULL) {
        fail(buffer, DTL_ERROR_MEMORY);
        return false;
    }
    buffer->at = larger;
    buffer->capacity = capacity;
    buffer->easy = buffer->sink != NULL && capacity >= FLUSH_AT ? FLUSH_AT - 1 : capacity;
    return true;
}

void dtlp_put_slowly(dtlp_buffer *buffer, const void *bytes, size_t size)
{
    if (size == 0 || !reserve(buffer, size))
        return;
    memcpy(buffer->at + buffer->size, bytes, size);
    buffer->size += size;
    if (buffer->sink != NULL && buffer->size >= FLUSH_AT)
        dtlp_buffer_flush(buffer);
}

char *dtlp_make_place(dtlp_buffer *buffer, size_t most)
{
    if (buffer->size + most >= FLUSH_AT)
        dtlp_buffer_flush(buffer); /* does nothing without a sink */
    return reserve(buffer, most) ? buffer->at + buffer->size : NULL;
}

void dtlp_put_slice(dtlp_buffer *buffer, dtlp_slice slice)
{
    dtlp_put(buffer, slice.at, slice.size);
}

void dtlp_put_int(dtlp_buffer *buffer, int64_t number)
{
    enum { MOST = 20 };
    char digits[2 * MOST] = {0};
    char *end = digits + MOST, *p = end, *place = dtlp_put_place(buffer, MOST);
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    if (place == NULL)
        return;
    do {
        *--p = (char)('0' + left % 10);
        left /= 10;
    } while (left != 0);
    if (number < 0)
        *--p = '-';
    memcpy(place, p, MOST); /* a size known beforehand costs least */
    buffer->size += (size_t)(end - p);
}

void dtlp_put_decimal(dtlp_buffer *buffer, double number, int digits)
{
    int64_t scale = 1;
    for (int i = 0; i < digits; i++)
        scale *= 10;
    int64_t scaled = (int64_t)llround(number * (double)scale);
    if (scaled < 0) {
        dtlp_put_char(buffer, '-');
        scaled = -scaled;
    }
    dtlp_put_int(buffer, scaled / scale);
    int64_t rest = scaled % scale;
    if (rest == 0)
        return;
    dtlp_put_char(buffer, '.');
    while (rest != 0) {
        scale /= 10;
        dtlp_put_char(buffer, (char)('0' + rest / scale));
        rest %= scale;
    }
}

void dtlp_put_format(dtlp_buffer *buffer, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length > 0 && reserve(buffer, (size_t)length + 1)) {
        vsnprintf(buffer->at + buffer->size, (size_t)length + 1, format, again);
        buffer->size += (size_t)length;
        if (buffer->sink != NULL && buffer->size >= FLUSH_AT)
            dtlp_buffer_flush(buffer);
    }
    va_end(again);
}
