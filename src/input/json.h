/* json.h - reading JSON, wherever it comes from: lines, files, web pages.
 *
 * Owns the use of the JSON library; what it read stands in the arena as a plain
 * tree. Strict (RFC 8259): no name twice in an object, no half surrogate pair,
 * numbers within 64 bits. A NUL in a string is read as U+FFFD.
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
    dtlp_slice text;         /* STRING: decoded, NUL-terminated; NUMBER: in digits */
    struct dtlp_json *first; /* of an array's or object's members */
    struct dtlp_json *next;  /* of the members it stands among */
} dtlp_json;

typedef struct dtlp_json_error {
    const char *message; /* in the arena */
    size_t at;           /* byte where it was noticed */
} dtlp_json_error;

/* Read one value and nothing after it. `bytes` is valid UTF-8. NULL with
 * `*error` filled if it is no JSON. */
dtlp_json *dtlp_json_parse(dtlp_arena *arena, const char *bytes, size_t size, dtlp_json_error *error);

/* The same for an object of nothing but strings, whole numbers and nulls; NULL
 * for anything else, right or wrong. dtlp_json_parse begins with it. */
dtlp_json *dtlp_json_flat(dtlp_arena *arena, const char *bytes, size_t size);

/* The member of that name; NULL if there is none or `object` is no object or
 * NULL. */
const dtlp_json *dtlp_json_get(const dtlp_json *object, const char *name);

/* A string's text, NULL for anything else. */
const char *dtlp_json_text_of(const dtlp_json *value);

#endif
