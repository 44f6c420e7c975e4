/* jsonl.c - JSON lines: one article a line, as the interchange format says.
 *
 * Owns the fields of an input line. A line that is not valid is reported and
 * passed over; the stream is never held as a whole.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/input.h"

#include "base/utf8.h"
#include "input/head.h"
#include "input/json.h"

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

/* ---- fields ----------------------------------------------------------------- */

static dtl_status bad_field(dtl_reader *reader, const char *name, const char *what)
{
    return dtlp_reader_fail(reader, name, DTLP_D_JSON_FIELD, name, what);
}

/* A string field that may be absent, null or empty: then NULL. False if it is
 * of another type. */
static bool take_string(dtl_reader *reader, const dtlp_json *object, const char *name, const char **out)
{
    const dtlp_json *value = dtlp_json_get(object, name);
    *out = NULL;
    if (value == NULL || value->type == DTLP_JSON_NULL)
        return true;
    if (value->type != DTLP_JSON_STRING) {
        bad_field(reader, name, "is not a string");
        return false;
    }
    if (value->text.size > 0)
        *out = value->text.at;
    return true;
}

/* An id may be a number too, and is then that number as written. */
static bool take_id(dtl_reader *reader, const dtlp_json *object)
{
    const dtlp_json *value = dtlp_json_get(object, "id");
    if (value == NULL || value->type != DTLP_JSON_NUMBER)
        return take_string(reader, object, "id", &reader->input.id);
    reader->input.id = dtlp_arena_copy(&reader->arena, value->text.at, value->text.size);
    return true;
}

static bool take_date(dtl_reader *reader, const dtlp_json *object, const char *name, const char **out)
{
    dtl_day day;
    if (!take_string(reader, object, name, out))
        return false;
    if (*out == NULL || dtl_day_read(*out, &day))
        return true;
    dtlp_reader_fail(reader, name, DTLP_D_BAD_DATE, *out);
    return false;
}

static dtl_status take_fields(dtl_reader *reader, const dtlp_json *object)
{
    dtl_input *input = &reader->input;
    const char *source;
    if (!take_id(reader, object))
        return DTL_ERROR_INPUT;
    if (input->id == NULL)
        input->id = dtlp_arena_printf(&reader->arena, "%zu", reader->line);
    if (!take_date(reader, object, "date", &input->date) || !take_string(reader, object, "title", &input->title) ||
        !take_string(reader, object, "url", &input->url) ||
        !take_string(reader, object, "language", &input->language) ||
        !take_string(reader, object, "author", &input->author) || !take_string(reader, object, "site", &input->site) ||
        !take_date(reader, object, "modified", &input->modified) || !take_string(reader, object, "source", &source))
        return DTL_ERROR_INPUT;
    if (source != NULL)
        input->source = source;
    const dtlp_json *text = dtlp_json_get(object, "text");
    if (text == NULL)
        return bad_field(reader, "text", "is missing");
    if (text->type != DTLP_JSON_STRING)
        return bad_field(reader, "text", "is not a string");
    input->text = text->text.at;
    input->text_size = text->text.size;
    dtlp_head_find_date(reader, text->text);
    return DTL_OK;
}

static dtl_status syntax_error(dtl_reader *reader, dtlp_slice line, const dtlp_json_error *error)
{
    size_t at = error->at < line.size ? error->at : line.size;
    reader->diag.column = dtlp_utf8_count(line.at, at) + 1;
    return dtlp_reader_fail(reader, "json", DTLP_D_JSON_SYNTAX, error->message);
}

static dtl_status take_object(dtl_reader *reader, dtlp_slice line)
{
    dtlp_slice clean = dtlp_input_clean(&reader->arena, &reader->diag, line.at, line.size);
    dtlp_json_error error;
    const dtlp_json *object = dtlp_json_parse(&reader->arena, clean.at, clean.size, &error);
    if (object == NULL)
        return syntax_error(reader, line, &error);
    if (object->type != DTLP_JSON_OBJECT)
        return dtlp_reader_fail(reader, "json", DTLP_D_JSON_SYNTAX, "the line holds another value");
    return take_fields(reader, object);
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
