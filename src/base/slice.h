/* slice.h - a borrowed stretch of bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_SLICE_H
#define DTLP_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

typedef struct dtlp_slice {
    const char *at;
    size_t size;
} dtlp_slice;

#define DTLP_SLICE(literal) ((dtlp_slice){(literal), sizeof(literal) - 1})

static inline dtlp_slice dtlp_slice_of(const char *text)
{
    return (dtlp_slice){text, text == NULL ? 0 : strlen(text)};
}

static inline bool dtlp_slice_equal(dtlp_slice a, dtlp_slice b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

static inline bool dtlp_slice_is(dtlp_slice a, const char *text)
{
    return dtlp_slice_equal(a, dtlp_slice_of(text));
}

/* ASCII only, so no locale is asked. */
static inline char dtlp_lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }
static inline char dtlp_upper(char c) { return c >= 'a' && c <= 'z' ? (char)(c - 32) : c; }
static inline bool dtlp_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool dtlp_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool dtlp_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool dtlp_is_alpha(char c) { return dtlp_is_upper(c) || dtlp_is_lower(c); }
static inline bool dtlp_is_alnum(char c) { return dtlp_is_alpha(c) || dtlp_is_digit(c); }
static inline bool dtlp_is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* Without the white space around it. */
static inline dtlp_slice dtlp_slice_trim(dtlp_slice text)
{
    while (text.size > 0 && dtlp_is_space(text.at[0]))
        text = (dtlp_slice){text.at + 1, text.size - 1};
    while (text.size > 0 && dtlp_is_space(text.at[text.size - 1]))
        text.size--;
    return text;
}

/* Equal but for the case of ASCII letters. */
static inline bool dtlp_slice_equal_nocase(dtlp_slice a, dtlp_slice b)
{
    if (a.size != b.size)
        return false;
    for (size_t i = 0; i < a.size; i++)
        if (dtlp_lower(a.at[i]) != dtlp_lower(b.at[i]))
            return false;
    return true;
}

#endif
