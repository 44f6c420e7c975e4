/* json.c - see json.h.
 *
 * What json_flat.c leaves goes to the library. The library's tree is copied into the arena and given back at once: if the
 * copy escapes for lack of room, the arena gives it back. The library limits
 * nesting itself, so the recursion here is bounded.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/json.h"

#include <jansson.h>

#include "base/utf8.h"


static void give_back(void *value)
{
    json_decref(value);
}

/* A number as the library prints it, whatever the locale. */
static dtlp_slice number_text(dtlp_arena *arena, const json_t *value)
{
    char text[64];
    size_t size = json_dumpb(value, text, sizeof text, JSON_ENCODE_ANY);
    size = size < sizeof text ? size : sizeof text;
    return (dtlp_slice){dtlp_arena_copy(arena, text, size), size};
}

/* A string without NULs: U+FFFD stands for each, one code point for one. */
static dtlp_slice string_text(dtlp_arena *arena, const json_t *value)
{
    const char *from = json_string_value(value), *end = from + json_string_length(value);
    size_t nuls = 0;
    for (const char *p = from; (p = memchr(p, '\0', (size_t)(end - p))) != NULL; p++)
        nuls++;
    if (nuls == 0)
        return (dtlp_slice){dtlp_arena_copy(arena, from, (size_t)(end - from)), (size_t)(end - from)};
    size_t size = (size_t)(end - from) + 2 * nuls;
    char *text = dtlp_arena_alloc(arena, size + 1), *to = text;
    for (; from < end; from++) {
        if (*from != '\0')
            *to++ = *from;
        else
            to += dtlp_utf8_put(0xFFFD, to);
    }
    return (dtlp_slice){text, size};
}

static dtlp_json *copy(dtlp_arena *arena, json_t *value);

static dtlp_json *copy_items(dtlp_arena *arena, json_t *array)
{
    dtlp_json *first = NULL, **next = &first;
    for (size_t i = 0; i < json_array_size(array); i++, next = &(*next)->next)
        *next = copy(arena, json_array_get(array, i));
    return first;
}

static dtlp_json *copy_members(dtlp_arena *arena, json_t *object)
{
    dtlp_json *first = NULL, **next = &first;
    for (void *at = json_object_iter(object); at != NULL; at = json_object_iter_next(object, at)) {
        const char *name = json_object_iter_key(at);
        *next = copy(arena, json_object_iter_value(at));
        (*next)->key = (dtlp_slice){dtlp_arena_dup(arena, name), strlen(name)};
        next = &(*next)->next;
    }
    return first;
}

static dtlp_json *copy(dtlp_arena *arena, json_t *value)
{
    dtlp_json *result = DTLP_NEW(arena, dtlp_json);
    switch (json_typeof(value)) {
    case JSON_NULL: result->type = DTLP_JSON_NULL; break;
    case JSON_FALSE: result->type = DTLP_JSON_FALSE; break;
    case JSON_TRUE: result->type = DTLP_JSON_TRUE; break;
    case JSON_INTEGER:
    case JSON_REAL:
        result->type = DTLP_JSON_NUMBER;
        result->text = number_text(arena, value);
        break;
    case JSON_STRING:
        result->type = DTLP_JSON_STRING;
        result->text = string_text(arena, value);
        break;
    case JSON_ARRAY:
        result->type = DTLP_JSON_ARRAY;
        result->first = copy_items(arena, value);
        break;
    case JSON_OBJECT:
        result->type = DTLP_JSON_OBJECT;
        result->first = copy_members(arena, value);
        break;
    }
    return result;
}

dtlp_json *dtlp_json_parse(dtlp_arena *arena, const char *bytes, size_t size, dtlp_json_error *error)
{
    dtlp_json *flat = dtlp_json_flat(arena, bytes, size);
    if (flat != NULL)
        return flat;
    json_error_t why;
    json_t *value =
        json_loadb(bytes, size, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &why);
    if (value == NULL) {
        error->message = dtlp_arena_dup(arena, why.text);
        error->at = why.position < 0 ? 0 : (size_t)why.position;
        return NULL;
    }
    dtlp_arena_defer(arena, give_back, value);
    return copy(arena, value);
}

const dtlp_json *dtlp_json_get(const dtlp_json *object, const char *name)
{
    if (object == NULL || object->type != DTLP_JSON_OBJECT)
        return NULL;
    for (const dtlp_json *member = object->first; member != NULL; member = member->next)
        if (dtlp_slice_is(member->key, name))
            return member;
    return NULL;
}

const char *dtlp_json_text_of(const dtlp_json *value)
{
    return value != NULL && value->type == DTLP_JSON_STRING ? value->text.at : NULL;
}
