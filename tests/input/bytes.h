/* bytes.h - for the tests of readers: a source over bytes in memory that gives
 * them in small pieces, and the diagnostics that came.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_INPUT_BYTES_H
#define TESTS_INPUT_BYTES_H

#include <string.h>

#include <dateline/dateline.h>

typedef struct byte_source {
    const char *at;
    size_t size, from;
    size_t piece;   /* at most so many at once; 0: as many as asked for */
    bool broken;    /* fail at the end instead of ending */
} byte_source;

static inline size_t bytes_give(void *user, void *buffer, size_t n)
{
    byte_source *b = user;
    size_t left = b->size - b->from;
    n = n < left ? n : left;
    n = b->piece > 0 && n > b->piece ? b->piece : n;
    if (n == 0 && b->broken)
        return (size_t)-1;
    if (n > 0)
        memcpy(buffer, b->at + b->from, n);
    b->from += n;
    return n;
}

/* The last diagnostic's number and how many there were. */
typedef struct heard {
    int number;
    size_t count, line, column;
    char source[64];
} heard;

static inline void hear(void *user, const dtl_diagnostic *diagnostic)
{
    heard *h = user;
    h->number = diagnostic->number;
    h->line = diagnostic->line;
    h->column = diagnostic->column;
    h->count++;
    h->source[0] = '\0';
    if (diagnostic->source != NULL)
        strncat(h->source, diagnostic->source, sizeof h->source - 1);
}

/* A context without a model that tells `h` what it has to say. */
static inline dtl_context *listening_context(heard *h, size_t max_input)
{
    dtl_context_options options;
    dtl_context *context;
    dtl_context_options_init(&options);
    options.diagnostic = hear;
    options.diagnostic_user = h;
    options.no_model = true;
    if (max_input > 0)
        options.max_input = max_input;
    return dtl_context_new(&options, &context) == DTL_OK ? context : NULL;
}

#endif
