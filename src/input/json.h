/* json.h - reading JSON, wherever it comes from: lines, files, web pages.
 *
 * Strict in grammar (RFC 8259), forgiving in what grammar cannot harm: numbers
 * of any size stay text, and escapes that are no characters (half a surrogate
 * pair, NUL) become U+FFFD.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_JSON_H
#define DTLP_INPUT_JSON_H

#include "base/arena.h"
#include "base/slice.h"

typedef enum dtlp_json_type {
    DTLP_JSON_NULL,
    DTLP_JSON_FALSE,
    DTLP_JSON_TRUE,
    DTLP_JSON_NUMBER,
    DTLP_JSON_STRING,
    DTLP_JSON_ARRAY,
    DTLP_JSON_OBJECT
} dtlp_json_type;

typedef struct dtlp_json {
    dtlp_json_type type;
    dtlp_slice key;          /* of a member of an object */
    dtlp_slice text;         /* STRING: decoded, NUL-terminated; NUMBER: as written */
    struct dtlp_json *first; /* of an array's or object's members */
    struct dtlp_json *next;  /* of the members it stands among */
} dtlp_json;

typedef struct dtlp_json_error {
    const char *message; /* static */
    size_t at;           /* byte where it was noticed */
} dtlp_json_error;

/* Read one value and nothing after it. `bytes` is valid UTF-8 and is written
 * over: strings are decoded in place. NULL with `*error` filled if it is no
 * JSON. */
dtlp_json *dtlp_json_parse(dtlp_arena *arena, char *bytes, size_t size, dtlp_json_error *error);

/* The member of that name, the first if there are several; NULL if there is
 * none or `object` is no object or NULL. */
const dtlp_json *dtlp_json_get(const dtlp_json *object, const char *name);

/* The first member whose name stands earlier in the object too; NULL: none.
 * Looks at the first 64 members only. */
const dtlp_json *dtlp_json_duplicate(const dtlp_json *object);

/* A string's text, NULL for anything else. */
const char *dtlp_json_text_of(const dtlp_json *value);

#endif
