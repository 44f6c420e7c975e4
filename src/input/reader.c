/* reader.c - a stream of bytes as a stream of documents.
 *
 * Owns the reader's buffer and life, and the table of input formats. Knows no
 * format from within.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/input.h"

#include <stdarg.h>
#include <stdlib.h>

#include "input/charset.h"
#include "input/unpack.h"

enum { CHUNK = 64 * 1024, LOOK_AT = 4096 };

/* Columns: name, file name extensions, how its documents are cut out, how its
 * timeline is read: it holds one or the other. */
const dtlp_input_format dtlp_input_formats[] = {
    {"text", "txt text", dtlp_plain_next, NULL},
    {"jsonl", "jsonl ndjson", dtlp_jsonl_next, NULL},
    {"html", "html htm xhtml", dtlp_html_next, NULL},
    {"markdown", "md markdown mdown", dtlp_markdown_next, NULL},
    {"mail", "eml", dtlp_mail_next, NULL},
    {"feed", "rss atom rdf xml", dtlp_feed_next, NULL},
    {"warc", "warc", dtlp_warc_next, NULL},
    {"json", "json", dtlp_timeline_next, dtlp_timeline_read_json},
    {"csv", "csv tsv", dtlp_timeline_next, dtlp_timeline_read_csv},
    {"ics", "ics ical ifb", dtlp_timeline_next, dtlp_timeline_read_ics},
};
const size_t dtlp_n_input_formats = sizeof dtlp_input_formats / sizeof *dtlp_input_formats;

const char *const *dtl_reader_formats(void)
{
    static const char *const names[] = {"text", "jsonl", "html", "markdown", "mail", "feed", "warc", "json",
                                        "csv", "ics", NULL};
    return names;
}

dtl_status dtlp_timeline_next(dtl_reader *reader)
{
    if (reader->done)
        return DTL_END;
    reader->done = true;
    return dtlp_reader_fail(reader, reader->format->name, DTLP_D_NO_TIMELINE, "a timeline among articles");
}

/* ---- which format ----------------------------------------------------------- */

static const dtlp_input_format *find_format(const char *name)
{
    for (size_t i = 0; i < dtlp_n_input_formats; i++)
        if (strcmp(dtlp_input_formats[i].name, name) == 0)
            return &dtlp_input_formats[i];
    return NULL;
}

dtlp_timeline_fn *dtlp_timeline_reader_of(const char *format)
{
    const dtlp_input_format *found = find_format(format);
    return found == NULL ? NULL : found->timeline;
}

bool dtl_reader_format_is_timeline(const char *format)
{
    return dtlp_timeline_reader_of(format) != NULL;
}

/* Does the space-separated `list` hold `word`, whatever its case? */
static bool lists(const char *list, dtlp_slice word)
{
    while (*list != '\0') {
        size_t size = strcspn(list, " ");
        if (dtlp_slice_equal_nocase((dtlp_slice){list, size}, word))
            return true;
        list += size + (list[size] == ' ');
    }
    return false;
}

/* What stands behind the last dot; cuts `name` before the dot. */
static dtlp_slice take_extension(dtlp_slice *name)
{
    for (size_t i = name->size; i > 0 && name->at[i - 1] != '/'; i--) {
        if (name->at[i - 1] != '.')
            continue;
        dtlp_slice extension = {name->at + i, name->size - i};
        name->size = i - 1;
        return extension;
    }
    return (dtlp_slice){0};
}

/* By the extension, or by the one before it in "articles.jsonl.gz". */
static const dtlp_input_format *format_of_name(const char *file)
{
    dtlp_slice name = dtlp_slice_of(file);
    dtlp_slice extension = take_extension(&name);
    if (lists("gz zst", extension))
        extension = take_extension(&name);
    for (size_t i = 0; extension.size > 0 && i < dtlp_n_input_formats; i++)
        if (lists(dtlp_input_formats[i].extensions, extension))
            return &dtlp_input_formats[i];
    return NULL;
}

const char *dtl_reader_format_of_file(const char *file_name)
{
    const dtlp_input_format *format = format_of_name(file_name);
    return format == NULL ? NULL : format->name;
}

static bool begins(dtlp_slice text, const char *beginning)
{
    size_t size = strlen(beginning);
    return text.size >= size && dtlp_slice_equal_nocase((dtlp_slice){text.at, size}, dtlp_slice_of(beginning));
}

/* What the root element of XML is, behind declarations and comments. */
static const char *guess_xml(dtlp_slice bytes)
{
    static const char *const roots[] = {"<rss", "<feed", "<rdf:rdf", "<atom:feed"};
    for (; bytes.size > 0; bytes = (dtlp_slice){bytes.at + 1, bytes.size - 1}) {
        if (bytes.at[0] != '<')
            continue;
        for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
            if (begins(bytes, roots[i]))
                return "feed";
        if (begins(bytes, "<html") || begins(bytes, "<!doctype html"))
            return "html";
    }
    return "html";
}

static const char *guess_by_content(dtlp_slice bytes)
{
    while (bytes.size > 0 && dtlp_is_space(*bytes.at))
        bytes = (dtlp_slice){bytes.at + 1, bytes.size - 1};
    if (begins(bytes, "{"))
        return "jsonl";
    if (begins(bytes, "<!doctype html") || begins(bytes, "<html") || begins(bytes, "<head") ||
        begins(bytes, "<body"))
        return "html";
    if (begins(bytes, "<?xml") || begins(bytes, "<!--") || begins(bytes, "<rss") || begins(bytes, "<feed") ||
        begins(bytes, "<rdf:"))
        return guess_xml(bytes);
    if (begins(bytes, "WARC/"))
        return "warc";
    if (begins(bytes, "Received:") || begins(bytes, "Return-Path:") || begins(bytes, "Delivered-To:") ||
        begins(bytes, "MIME-Version:"))
        return "mail";
    return "text";
}

/* By the name's extension, else by how the content begins. */
static const dtlp_input_format *guess_format(dtl_reader *reader)
{
    const dtlp_input_format *format = format_of_name(reader->name);
    if (format != NULL)
        return format;
    dtlp_reader_fill(reader, LOOK_AT);
    size_t size = reader->size - reader->from;
    dtlp_slice head = {reader->bytes + reader->from, size < LOOK_AT ? size : LOOK_AT};
    if (dtlp_charset_is_wide(head) || begins(head, "\xEF\xBB\xBF"))
        head = dtlp_charset_to_utf8(&reader->arena, head, NULL);
    return find_format(guess_by_content(head));
}

/* ---- life ------------------------------------------------------------------- */

dtl_status dtlp_reader_new(const dtl_context_options *options, const char *format, const char *name,
                           dtl_source_fn *source, void *user, dtl_reader **out)
{
    *out = NULL;
    const dtlp_input_format *chosen = format == NULL ? NULL : find_format(format);
    if (format != NULL && chosen == NULL)
        return DTL_ERROR_USAGE;
    dtl_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL)
        return DTL_ERROR_MEMORY;
    if (name != NULL) {
        size_t size = strlen(name) + 1;
        reader->name = malloc(size);
        if (reader->name == NULL) {
            free(reader);
            return DTL_ERROR_MEMORY;
        }
        memcpy(reader->name, name, size);
    }
    reader->diag = (dtlp_diag){.fn = options->diagnostic, .user = options->diagnostic_user,
                               .source = reader->name};
    reader->format = chosen;
    reader->source = source;
    reader->user = user;
    reader->max_input = options->max_input;
    reader->max_memory = options->max_memory;
    dtlp_arena_init(&reader->arena, options->max_memory);
    dtlp_arena_init(&reader->lasting, options->max_memory);
    reader->lasting.owner = &reader->arena;
    *out = reader;
    return DTL_OK;
}

void dtl_reader_free(dtl_reader *reader)
{
    if (reader == NULL)
        return;
    dtlp_unpack_free(reader->unpack);
    dtlp_arena_fini(&reader->arena);
    dtlp_arena_fini(&reader->lasting);
    free(reader->bytes);
    free(reader->name);
    free(reader);
}

/* Put the unpacking between the source and the reader. */
static void unpack_if_packed(dtl_reader *reader)
{
    if (reader->begun)
        return;
    dtlp_reader_fill(reader, 4);
    reader->begun = true;
    dtlp_slice begun = {reader->bytes + reader->from, reader->size - reader->from};
    if (!dtlp_unpack_knows(begun))
        return;
    reader->unpack = dtlp_unpack_new(begun, reader->source, reader->user);
    if (reader->unpack == NULL)
        dtlp_arena_escape(&reader->arena, DTL_ERROR_MEMORY);
    reader->source = dtlp_unpack_read;
    reader->user = reader->unpack;
    reader->size = reader->from = 0;
    reader->ended = false;
}

typedef struct next_job {
    dtl_reader *reader;
    dtl_status status;
} next_job;

static void next(void *what)
{
    next_job *job = what;
    dtl_reader *reader = job->reader;
    unpack_if_packed(reader);
    if (reader->format == NULL)
        reader->format = guess_format(reader);
    reader->input = (dtl_input){.size = sizeof reader->input};
    reader->input.source = dtlp_input_clean_text(&reader->arena, reader->name);
    job->status = reader->format->next(reader);
}

dtl_status dtl_reader_next(dtl_reader *reader, const dtl_input **out)
{
    *out = NULL;
    dtlp_arena_reset(&reader->arena);
    next_job job = {.reader = reader};
    dtl_status status = dtlp_arena_run(&reader->arena, next, &job);
    if (status == DTL_ERROR_LIMIT && reader->arena.full)
        dtlp_diag_report(&reader->diag, DTLP_D_MEMORY_LIMIT, reader->max_memory);
    if (status == DTL_OK)
        status = job.status;
    if (status == DTL_OK)
        *out = &reader->input;
    return status;
}

const dtl_reader_failure *dtl_reader_error(const dtl_reader *reader)
{
    return &reader->failure;
}

const char *dtl_reader_format(const dtl_reader *reader)
{
    return reader->format == NULL ? NULL : reader->format->name;
}

/* ---- bytes ------------------------------------------------------------------ */

/* Room for one more chunk behind what waits. */
static void make_room(dtl_reader *reader)
{
    if (reader->capacity - reader->size >= CHUNK)
        return;
    size_t waiting = reader->size - reader->from;
    if (reader->from >= waiting && reader->capacity >= waiting + CHUNK) {
        memmove(reader->bytes, reader->bytes + reader->from, waiting);
        reader->size = waiting;
        reader->from = 0;
        return;
    }
    size_t capacity = reader->capacity == 0 ? CHUNK : reader->capacity * 2;
    char *larger = realloc(reader->bytes, capacity);
    if (larger == NULL)
        dtlp_arena_escape(&reader->arena, DTL_ERROR_MEMORY);
    reader->bytes = larger;
    reader->capacity = capacity;
}

/* The source has failed, or what it gives cannot be unpacked: nothing more of
 * it can be read. */
static void end_badly(dtl_reader *reader)
{
    const char *why = dtlp_unpack_error(reader->unpack);
    reader->ended = reader->done = true;
    reader->from = reader->size = 0;
    if (why == NULL)
        dtlp_arena_escape(&reader->arena, DTL_ERROR_SYSTEM);
    dtlp_reader_fail(reader, "packed", DTLP_D_BAD_PACKING, why);
    dtlp_arena_escape(&reader->arena, DTL_ERROR_INPUT);
}

void dtlp_reader_fill(dtl_reader *reader, size_t want)
{
    while (!reader->ended && reader->size - reader->from < want) {
        make_room(reader);
        size_t n = reader->source(reader->user, reader->bytes + reader->size, CHUNK);
        if (n == (size_t)-1)
            end_badly(reader);
        reader->ended = n == 0;
        reader->size += n;
    }
}

dtl_status dtlp_reader_take_document(dtl_reader *reader, dtlp_slice *out)
{
    if (reader->done)
        return DTL_END;
    dtlp_reader_fill(reader, reader->max_input + 1);
    *out = (dtlp_slice){reader->bytes + reader->from, reader->size - reader->from};
    reader->done = true;
    reader->from = reader->size;
    if (out->size > reader->max_input) {
        dtlp_reader_fail(reader, "size", DTLP_D_INPUT_TOO_LARGE, reader->max_input);
        return DTL_ERROR_LIMIT;
    }
    const char *kind = dtlp_charset_is_wide(*out) ? NULL : dtlp_input_binary_kind(out->at, out->size);
    return kind == NULL ? DTL_OK : dtlp_reader_fail(reader, "binary", DTLP_D_BINARY_INPUT, kind);
}

dtl_status dtlp_reader_take_text(dtl_reader *reader, dtlp_slice *out)
{
    dtl_status status = dtlp_reader_take_document(reader, out);
    if (status != DTL_OK)
        return status;
    if (dtlp_charset_is_wide(*out))
        *out = dtlp_charset_to_utf8(&reader->arena, *out, NULL);
    *out = dtlp_input_plain(&reader->arena, *out);
    *out = dtlp_input_clean(&reader->arena, &reader->diag, out->at, out->size);
    return DTL_OK;
}

dtl_status dtlp_reader_give_text(dtl_reader *reader, dtlp_slice text)
{
    if (text.size == 0)
        dtlp_diag_report(&reader->diag, DTLP_D_EMPTY_INPUT);
    reader->input.text = text.at;
    reader->input.text_size = text.size;
    return DTL_OK;
}

dtl_status dtlp_reader_fail(dtl_reader *reader, const char *code, dtlp_diag_id id, ...)
{
    va_list args, again;
    va_start(args, id);
    va_copy(again, args);
    dtlp_diag_print(reader->message, sizeof reader->message, id, args);
    dtlp_diag_vreport(&reader->diag, id, again);
    va_end(again);
    va_end(args);
    reader->failure = (dtl_reader_failure){.id = reader->input.id, .code = code,
                                           .message = reader->message, .line = reader->diag.line};
    return DTL_ERROR_INPUT;
}
