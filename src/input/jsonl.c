/* jsonl.c - JSON lines: one article a line, as the interchange format says.
 *
 * Owns the fields of an input line. A line that is not valid is reported and
 * passed over; the stream is never held as a whole.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/input.h"

#include <jansson.h>

/* ---- lines ------------------------------------------------------------------ */

/* Pass over the rest of a line that is too long. */
static void skip_line(dtl_reader *reader)
{
    for (;;) {
        char *begin = reader->bytes + reader->from;
        char *end = memchr(begin, '\n', reader->size - reader->from);
        reader->from = end == NULL ? reader->size : (size_t)(end + 1 - reader->bytes);
        if (end != NULL || reader->ended)
            return;
        dtlp_reader_fill(reader, 1);
    }
}

/* The next line without its end; false at the end of the stream or, with
 * `*too_long`, where the line is over the limit. */
static bool take_line(dtl_reader *reader, dtlp_slice *out, bool *too_long)
{
    size_t seen = 0;
    *too_long = false;
    for (;;) {
        size_t waiting = reader->size - reader->from;
        char *begin = reader->bytes + reader->from;
        char *end = waiting > seen ? memchr(begin + seen, '\n', waiting - seen) : NULL;
        size_t size = end == NULL ? waiting : (size_t)(end - begin);
        if (size > reader->max_input) {
            *too_long = true;
            return false;
        }
        if (end != NULL || (reader->ended && waiting > 0)) {
            *out = (dtlp_slice){begin, size};
            reader->from += size + (end != NULL);
            return true;
        }
        if (reader->ended)
            return false;
        seen = waiting;
        dtlp_reader_fill(reader, waiting + 1);
    }
}

static bool is_blank(dtlp_slice line)
{
    for (size_t i = 0; i < line.size; i++)
        if (!dtlp_is_space(line.at[i]))
            return false;
    return true;
}

/* ---- mending ---------------------------------------------------------------- */

/* The four hexadecimal digits of an escape; -1 if they are none. */
static int32_t read_hex(const char *at)
{
    int32_t value = 0;
    for (int i = 0; i < 4; i++) {
        char c = dtlp_lower(at[i]);
        if (!dtlp_is_digit(c) && (c < 'a' || c > 'f'))
            return -1;
        value = value * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return value;
}

/* Half a surrogate pair and NUL have escapes but are no text: programs that cut
 * strings write such escapes. They become U+FFFD in place. */
static void mend_escapes(char *line, size_t size)
{
    for (size_t i = 0; i + 6 <= size; i++) {
        if (line[i] != '\\')
            continue;
        if (line[i + 1] != 'u') {
            i++;
            continue;
        }
        int32_t unit = read_hex(line + i + 2);
        bool high = unit >= 0xD800 && unit <= 0xDBFF;
        if (high && i + 12 <= size && line[i + 6] == '\\' && line[i + 7] == 'u') {
            int32_t low = read_hex(line + i + 8);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                i += 11;
                continue;
            }
        }
        if (unit == 0 || (unit >= 0xD800 && unit <= 0xDFFF))
            memcpy(line + i + 2, "FFFD", 4);
        if (unit >= 0)
            i += 5;
    }
}

/* ---- fields ----------------------------------------------------------------- */

static dtl_status bad_field(dtl_reader *reader, const char *name, const char *what)
{
    return dtlp_reader_fail(reader, name, DTLP_D_JSON_FIELD, name, what);
}

/* A string field that may be absent, null or empty: then NULL. False if it is
 * of another type. */
static bool take_string(dtl_reader *reader, const json_t *object, const char *name, const char **out)
{
    const json_t *value = json_object_get(object, name);
    *out = NULL;
    if (value == NULL || json_is_null(value))
        return true;
    if (!json_is_string(value)) {
        bad_field(reader, name, "is not a string");
        return false;
    }
    if (json_string_length(value) > 0)
        *out = json_string_value(value);
    return true;
}

/* An id may be a number too. */
static bool take_id(dtl_reader *reader, const json_t *object)
{
    const json_t *value = json_object_get(object, "id");
    if (!json_is_integer(value))
        return take_string(reader, object, "id", &reader->input.id);
    reader->input.id = dtlp_arena_printf(&reader->arena, "%lld", (long long)json_integer_value(value));
    return true;
}

static bool take_date(dtl_reader *reader, const json_t *object)
{
    dtl_day day;
    if (!take_string(reader, object, "date", &reader->input.date))
        return false;
    if (reader->input.date == NULL || dtl_day_read(reader->input.date, &day))
        return true;
    dtlp_reader_fail(reader, "date", DTLP_D_BAD_DATE, reader->input.date);
    return false;
}

static dtl_status take_fields(dtl_reader *reader, const json_t *object)
{
    dtl_input *input = &reader->input;
    const char *source;
    if (!take_id(reader, object))
        return DTL_ERROR_INPUT;
    if (input->id == NULL)
        input->id = dtlp_arena_printf(&reader->arena, "%zu", reader->line);
    if (!take_date(reader, object) || !take_string(reader, object, "title", &input->title) ||
        !take_string(reader, object, "url", &input->url) ||
        !take_string(reader, object, "language", &input->language) ||
        !take_string(reader, object, "source", &source))
        return DTL_ERROR_INPUT;
    if (source != NULL)
        input->source = source;
    const json_t *text = json_object_get(object, "text");
    if (text == NULL)
        return bad_field(reader, "text", "is missing");
    if (!json_is_string(text))
        return bad_field(reader, "text", "is not a string");
    input->text = json_string_value(text);
    input->text_size = json_string_length(text);
    return DTL_OK;
}

static void release(void *json) { json_decref(*(json_t **)json); }

/* The library's words for what is wrong, without its quotation of the line. */
static dtl_status syntax_error(dtl_reader *reader, json_error_t *error)
{
    char *near_words = strstr(error->text, " near '");
    if (near_words != NULL)
        *near_words = '\0';
    reader->diag.column = error->column > 0 ? (size_t)error->column : 0;
    return dtlp_reader_fail(reader, "json", DTLP_D_JSON_SYNTAX, error->text);
}

static dtl_status take_object(dtl_reader *reader, dtlp_slice line)
{
    dtlp_arena *arena = &reader->arena;
    char *bytes = (char *)dtlp_input_clean(arena, &reader->diag, line.at, line.size).at;
    size_t size = strlen(bytes);
    mend_escapes(bytes, size);
    json_t **object = DTLP_NEW(arena, json_t *);
    dtlp_arena_defer(arena, release, object);
    json_error_t error;
    *object = json_loadb(bytes, size, JSON_REJECT_DUPLICATES, &error);
    if (*object == NULL)
        return syntax_error(reader, &error);
    if (!json_is_object(*object))
        return dtlp_reader_fail(reader, "json", DTLP_D_JSON_SYNTAX, "the line holds something else");
    return take_fields(reader, *object);
}

dtl_status dtlp_jsonl_next(dtl_reader *reader)
{
    dtlp_slice line;
    bool too_long;
    do {
        reader->line++;
        reader->diag.line = reader->line;
        reader->diag.column = 0;
        if (!take_line(reader, &line, &too_long)) {
            if (!too_long)
                return DTL_END;
            skip_line(reader);
            return dtlp_reader_fail(reader, "size", DTLP_D_INPUT_TOO_LARGE, reader->max_input);
        }
    } while (is_blank(line));
    return take_object(reader, line);
}
