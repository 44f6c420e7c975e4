/* json_out.h - JSON as it comes: values written one after another.
 *
 * Owns JSON's syntax: commas, quotes, escapes, indentation. Builds no tree, so
 * that an output of any size needs no memory and nothing can leak when an
 * arena escapes. Knows nothing of timelines.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_JSON_OUT_H
#define DTLP_WRITE_JSON_OUT_H

#include "base/buffer.h"

/* Begin with {.out = ...} and the options wanted. */
typedef struct dtlp_json {
    dtlp_buffer *out;
    bool pretty;      /* a line for every value */
    bool in_script;   /* "<" becomes \u003c, so that it may stand in an HTML script element */
    unsigned depth;   /* containers open */
    unsigned flat_at; /* the depth from which everything stands on one line; 0: none */
    bool begun;       /* the innermost open container holds something */
} dtlp_json;

/* `key` is an ASCII literal of ours, NULL in an array and at the top. `bracket`
 * is '{' or '['; a flat container stands on one line even when pretty. */
void dtlp_json_open(dtlp_json *json, const char *key, char bracket);
void dtlp_json_open_flat(dtlp_json *json, const char *key, char bracket);
void dtlp_json_close(dtlp_json *json, char bracket); /* '}' or ']' */

/* What stands before a value: comma, line break, key. The keys are literals, so
 * that their lengths are known when this is compiled. */
void dtlp_json_begin_slowly(dtlp_json *json, const char *key);

static inline void dtlp_json_begin(dtlp_json *json, const char *key)
{
    size_t size = key == NULL ? 0 : strlen(key);
    char *p = json->pretty || key == NULL ? NULL : dtlp_put_place(json->out, size + sizeof ",\"\":");
    if (p == NULL) {
        dtlp_json_begin_slowly(json, key);
        return;
    }
    *p = ',';
    p += json->begun;
    *p++ = '"';
    memcpy(p, key, size);
    p[size] = '"';
    p[size + 1] = ':';
    json->out->size += size + 3u + json->begun;
    json->begun = true;
}

static inline void dtlp_json_null(dtlp_json *json, const char *key)
{
    dtlp_json_begin(json, key);
    dtlp_put(json->out, "null", 4);
}

static inline void dtlp_json_int(dtlp_json *json, const char *key, int64_t value)
{
    dtlp_json_begin(json, key);
    dtlp_put_int(json->out, value);
}

void dtlp_json_decimal(dtlp_json *json, const char *key, double value, int digits);

/* Ill-formed UTF-8 becomes U+FFFD. */
void dtlp_json_put_quoted(dtlp_json *json, dtlp_slice text);

static inline void dtlp_json_slice(dtlp_json *json, const char *key, dtlp_slice text)
{
    dtlp_json_begin(json, key);
    dtlp_json_put_quoted(json, text);
}

/* NULL writes null. */
static inline void dtlp_json_string(dtlp_json *json, const char *key, const char *text)
{
    if (text == NULL)
        dtlp_json_null(json, key);
    else
        dtlp_json_slice(json, key, dtlp_slice_of(text));
}

/* A short word of ours, which needs no escape. */
void dtlp_json_put_word(dtlp_json *json, dtlp_slice word);

static inline void dtlp_json_word(dtlp_json *json, const char *key, dtlp_slice word)
{
    dtlp_json_begin(json, key);
    dtlp_json_put_word(json, word);
}

/* A letter and a number, such as the id "t3". */
void dtlp_json_id(dtlp_json *json, const char *key, char letter, uint32_t number);

#endif
