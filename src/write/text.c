/* text.c - see text.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/text.h"

#include <string.h>

#include "base/utf8.h"
#include "date/words.h"

/* ---- scratch ----------------------------------------------------------------- */

static void free_scratch(void *scratch)
{
    dtlp_buffer_fini(scratch);
}

dtlp_buffer *dtlp_scratch_new(dtlp_arena *arena)
{
    dtlp_buffer *scratch = DTLP_NEW(arena, dtlp_buffer);
    dtlp_arena_defer(arena, free_scratch, scratch);
    return scratch;
}

dtlp_slice dtlp_scratch_take(dtlp_arena *arena, dtlp_buffer *scratch)
{
    if (scratch->failed != DTL_OK)
        dtlp_arena_escape(arena, scratch->failed);
    dtlp_slice taken = {dtlp_arena_copy(arena, scratch->at, scratch->size), scratch->size};
    scratch->size = 0;
    return taken;
}

/* ---- cleaning ---------------------------------------------------------------- */

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

/* Embeddings, overrides and isolates of the writing direction: whoever leaves
 * one open turns what follows around. Marks (LRM, RLM) do no harm. */
static bool is_override(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_noncharacter(uint32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

typedef struct cleaner {
    char *out;
    size_t size;
    bool space;     /* white space is owed */
    unsigned lines; /* line feeds are owed */
} cleaner;

static void pay_space(cleaner *c)
{
    if (c->size > 0) {
        for (unsigned i = 0; i < c->lines && i < 2; i++)
            c->out[c->size++] = '\n';
        if (c->space && c->lines == 0)
            c->out[c->size++] = ' ';
    }
    c->space = false;
    c->lines = 0;
}

static dtlp_slice clean(dtlp_arena *arena, dtlp_slice text, bool keep_lines)
{
    cleaner c = {.out = dtlp_arena_alloc(arena, text.size * 3 + 1)}; /* U+FFFD is three bytes */
    for (size_t at = 0; at < text.size;) {
        uint32_t code_point = dtlp_utf8_next(text.at, text.size, &at);
        if (keep_lines && code_point == '\n') {
            c.lines++;
        } else if (is_control(code_point) || code_point == ' ') {
            c.space = true;
        } else if (!is_override(code_point)) {
            pay_space(&c);
            c.size += dtlp_utf8_put(is_noncharacter(code_point) ? 0xFFFD : code_point, c.out + c.size);
        }
    }
    c.out[c.size] = '\0';
    return (dtlp_slice){c.out, c.size};
}

dtlp_slice dtlp_clean_line(dtlp_arena *arena, dtlp_slice text)
{
    return clean(arena, text, false);
}

dtlp_slice dtlp_clean_lines(dtlp_arena *arena, dtlp_slice text)
{
    return clean(arena, text, true);
}

dtlp_slice dtlp_repaired(dtlp_arena *arena, dtlp_slice text)
{
    if (dtlp_utf8_valid_prefix(text.at, text.size) == text.size)
        return text;
    char *out = dtlp_arena_alloc(arena, text.size * 3 + 1);
    size_t size = 0;
    for (size_t at = 0; at < text.size;)
        size += dtlp_utf8_put(dtlp_utf8_next(text.at, text.size, &at), out + size);
    return (dtlp_slice){out, size};
}

static const char *entity(uint32_t c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

typedef bool is_banned(uint32_t c);

static bool banned_in_xml(uint32_t c)
{
    return c < 0x20 && c != '\n' && c != '\t' && c != '\r';
}

static bool banned_in_html(uint32_t c)
{
    return (is_control(c) && c != '\n' && c != '\t') || is_override(c);
}

/* Runs that stand for themselves are copied whole. */
static void put_escaped(dtlp_buffer *out, dtlp_slice text, is_banned *banned)
{
    size_t run = 0;
    for (size_t at = 0; at < text.size;) {
        size_t before = at;
        uint32_t c = dtlp_utf8_next(text.at, text.size, &at);
        const char *instead = entity(c);
        if (instead == NULL && banned(c))
            instead = "";
        else if (c == 0xFFFD || is_noncharacter(c))
            instead = "\xEF\xBF\xBD";
        if (instead == NULL)
            continue;
        dtlp_put(out, text.at + run, before - run);
        dtlp_put_text(out, instead);
        run = at;
    }
    dtlp_put(out, text.at + run, text.size - run);
}

void dtlp_put_xml(dtlp_buffer *out, dtlp_slice text)
{
    put_escaped(out, text, banned_in_xml);
}

void dtlp_put_markup(dtlp_buffer *out, dtlp_slice text)
{
    put_escaped(out, text, banned_in_html);
}

int dtlp_columns(dtlp_slice text)
{
    int columns = 0;
    for (size_t at = 0; at < text.size;)
        columns += dtlp_utf8_width(dtlp_utf8_next(text.at, text.size, &at));
    return columns;
}

/* ---- words ------------------------------------------------------------------- */

dtlp_slice dtlp_when_text(dtlp_arena *arena, dtlp_buffer *scratch, const dtl_time *time, unsigned style)
{
    dtlp_put_when(scratch, time, style);
    return dtlp_scratch_take(arena, scratch);
}

const char *dtlp_modality_words(dtl_modality modality)
{
    static const char *const words[] = {NULL, "planned", "possible", "did not happen"};
    return (size_t)modality < sizeof words / sizeof *words ? words[modality] : NULL;
}

dtlp_slice dtlp_join_names(dtlp_arena *arena, const char *const *names, size_t n, const char *separator)
{
    size_t size = 0;
    for (size_t i = 0; i < n; i++)
        size += strlen(names[i]) + strlen(separator);
    char *joined = dtlp_arena_alloc(arena, size + 1);
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        dtlp_slice parts[] = {dtlp_slice_of(i > 0 ? separator : ""), dtlp_slice_of(names[i])};
        for (size_t p = 0; p < 2; p++) {
            memcpy(joined + at, parts[p].at, parts[p].size);
            at += parts[p].size;
        }
    }
    return (dtlp_slice){joined, at};
}

/* ---- entries ----------------------------------------------------------------- */

const dtl_document *dtlp_entry_document(const dtl_timeline *timeline, const dtl_entry *entry)
{
    if (entry->n_mentions == 0 || entry->mentions[0].document >= timeline->n_documents)
        return NULL;
    return &timeline->documents[entry->mentions[0].document];
}

const dtl_event *dtlp_entry_event(const dtl_timeline *timeline, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    if (document == NULL || entry->mentions[0].event >= document->n_events)
        return NULL;
    return &document->events[entry->mentions[0].event];
}

dtlp_slice dtlp_span_text(const dtl_document *document, dtl_span span)
{
    if (span.begin >= span.end || span.end > document->text_size)
        return (dtlp_slice){"", 0};
    return (dtlp_slice){document->text + span.begin, span.end - span.begin};
}

dtlp_slice dtlp_entry_sentence(const dtl_timeline *timeline, const dtl_entry *entry)
{
    const dtl_event *event = dtlp_entry_event(timeline, entry);
    if (entry->sentence != NULL)
        return dtlp_slice_of(entry->sentence);
    if (event == NULL)
        return (dtlp_slice){"", 0};
    return dtlp_span_text(dtlp_entry_document(timeline, entry), event->sentence);
}

dtlp_slice dtlp_entry_words(const dtl_timeline *timeline, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    if (entry->time.words != NULL)
        return dtlp_slice_of(entry->time.words);
    if (document == NULL || entry->time.timex == 0 || entry->time.timex > document->n_timexes)
        return (dtlp_slice){"", 0};
    return dtlp_span_text(document, document->timexes[entry->time.timex - 1].span);
}

const char *dtlp_entry_source(const dtl_timeline *timeline, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    if (entry->source != NULL || document == NULL)
        return entry->source;
    return document->title != NULL ? document->title : document->source;
}

bool dtlp_is_web_address(const char *url)
{
    if (url == NULL || (strncmp(url, "http://", 7) != 0 && strncmp(url, "https://", 8) != 0))
        return false;
    for (const char *p = url; *p != '\0'; p++)
        if ((unsigned char)*p <= ' ' || strchr("\"<>\\^`{|}\x7F", *p) != NULL)
            return false;
    return true;
}

bool dtlp_is_language(const char *language)
{
    if (language == NULL)
        return false;
    size_t part = 0, parts = 0;
    for (const char *p = language;; p++) {
        if (parts == 0 ? dtlp_is_alpha(*p) : dtlp_is_alnum(*p)) {
            part++;
            continue;
        }
        if (part == 0 || part > 8 || (*p != '-' && *p != '\0') || (parts == 0 && part == 1))
            return false;
        if (*p == '\0')
            return true;
        parts++;
        part = 0;
    }
}
