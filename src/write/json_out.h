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

void dtlp_json_null(dtlp_json *json, const char *key);
void dtlp_json_int(dtlp_json *json, const char *key, int64_t value);
void dtlp_json_decimal(dtlp_json *json, const char *key, double value, int digits);

/* NULL writes null. Ill-formed UTF-8 becomes U+FFFD. */
void dtlp_json_string(dtlp_json *json, const char *key, const char *text);
void dtlp_json_slice(dtlp_json *json, const char *key, dtlp_slice text);

/* A letter and a number, such as the id "t3". */
void dtlp_json_id(dtlp_json *json, const char *key, char letter, uint32_t number);

#endif
