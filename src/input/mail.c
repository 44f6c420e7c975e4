/* mail.c - an e-mail: its Date, its Subject, and the text of its best part.
 *
 * Owns as much of RFC 5322 and MIME (RFC 2045-2047) as a saved newsletter or
 * press release needs: folded headers, encoded words, quoted-printable and
 * base64, multiparts within multiparts. Of alternatives the plain text counts,
 * unless there is HTML alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"
#include "input/charset.h"
#include "input/head.h"

enum { DEEPEST = 8, LONGEST_NAME = 40, LONGEST_BOUNDARY = 72 };

typedef struct part {
    dtlp_slice type;        /* "text/plain; charset=x", empty: plain text */
    dtlp_slice encoding;
    dtlp_slice disposition;
    dtlp_slice body;
} part;

/* ---- headers ---------------------------------------------------------------- */

/* The next header with its continuation lines; false at the empty line. */
static bool next_header(dtlp_slice *text, dtlp_slice *name, dtlp_slice *value)
{
    dtlp_slice line;
    if (!dtlp_head_line(text, &line) || line.size == 0)
        return false;
    const char *colon = memchr(line.at, ':', line.size);
    const char *begin = colon == NULL ? line.at : colon + 1, *end = line.at + line.size;
    *name = (dtlp_slice){line.at, colon == NULL ? 0 : (size_t)(colon - line.at)};
    while (text->size > 0 && (text->at[0] == ' ' || text->at[0] == '\t') && dtlp_head_line(text, &line))
        end = line.at + line.size;
    *value = dtlp_slice_trim((dtlp_slice){begin, (size_t)(end - begin)});
    return true;
}

/* Value of a parameter: boundary="x"; empty if there is none. */
static dtlp_slice parameter(dtlp_slice value, const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 1; i + size < value.size; i++) {
        bool starts = dtlp_is_space(value.at[i - 1]) || value.at[i - 1] == ';';
        if (!starts || value.at[i + size] != '=' ||
            !dtlp_slice_equal_nocase((dtlp_slice){value.at + i, size}, (dtlp_slice){name, size}))
            continue;
        size_t at = i + size + 1;
        bool quoted = at < value.size && value.at[at] == '"';
        size_t begin = at += quoted;
        while (at < value.size && (quoted ? value.at[at] != '"' : value.at[at] != ';' && !dtlp_is_space(value.at[at])))
            at++;
        return (dtlp_slice){value.at + begin, at - begin};
    }
    return (dtlp_slice){0};
}

static bool is_type(dtlp_slice type, const char *beginning)
{
    size_t size = strlen(beginning);
    return type.size >= size && dtlp_slice_equal_nocase((dtlp_slice){type.at, size}, (dtlp_slice){beginning, size});
}

/* ---- decoding --------------------------------------------------------------- */

static int hex_value(char c)
{
    c = dtlp_lower(c);
    return dtlp_is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Quoted-printable; with `words`, as in encoded words, "_" is a space. */
static dtlp_slice from_quoted(dtlp_arena *arena, dtlp_slice in, bool words)
{
    char *out = dtlp_arena_alloc(arena, in.size + 1);
    size_t n = 0;
    for (size_t i = 0; i < in.size; i++) {
        char c = in.at[i];
        int high = c == '=' && i + 2 < in.size ? hex_value(in.at[i + 1]) : -1;
        int low = high >= 0 ? hex_value(in.at[i + 2]) : -1;
        if (low >= 0) {
            out[n++] = (char)(high * 16 + low);
            i += 2;
        } else if (c == '=' && i + 1 < in.size && (in.at[i + 1] == '\n' || in.at[i + 1] == '\r')) {
            i += in.at[i + 1] == '\r' && i + 2 < in.size && in.at[i + 2] == '\n' ? 2 : 1;
        } else {
            out[n++] = words && c == '_' ? ' ' : c;
        }
    }
    return (dtlp_slice){out, n};
}

static int base64_value(char c)
{
    if (dtlp_is_upper(c))
        return c - 'A';
    if (dtlp_is_lower(c))
        return c - 'a' + 26;
    if (dtlp_is_digit(c))
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static dtlp_slice from_base64(dtlp_arena *arena, dtlp_slice in)
{
    char *out = dtlp_arena_alloc(arena, in.size + 1);
    size_t n = 0;
    uint32_t bits = 0;
    int have = 0;
    for (size_t i = 0; i < in.size; i++) {
        int value = base64_value(in.at[i]);
        if (value < 0)
            continue;
        bits = bits << 6 | (uint32_t)value;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out[n++] = (char)(bits >> have & 0xFF);
        }
    }
    return (dtlp_slice){out, n};
}

static dtlp_slice to_utf8(dtlp_arena *arena, dtlp_slice bytes, dtlp_slice charset)
{
    char name[LONGEST_NAME + 1];
    if (charset.size == 0 || charset.size > LONGEST_NAME)
        return dtlp_utf8_valid_prefix(bytes.at, bytes.size) == bytes.size
                   ? bytes
                   : dtlp_charset_decode(arena, bytes, "windows-1252");
    for (size_t i = 0; i < charset.size; i++)
        name[i] = dtlp_lower(charset.at[i]);
    name[charset.size] = '\0';
    return dtlp_charset_decode(arena, bytes, name);
}

/* =?charset?B?...?= at the start of `in`: its text, and how long it is; 0: none. */
static size_t encoded_word(dtlp_arena *arena, dtlp_slice in, dtlp_slice *out)
{
    const char *end = in.at + in.size;
    const char *charset = in.at + 2;
    const char *kind = in.size > 2 ? memchr(charset, '?', in.size - 2) : NULL;
    if (kind == NULL || end - kind < 5 || kind[2] != '?')
        return 0;
    const char *body = kind + 3, *close = memchr(body, '?', (size_t)(end - body));
    if (close == NULL || close + 1 == end || close[1] != '=')
        return 0;
    dtlp_slice bytes = {body, (size_t)(close - body)};
    bytes = dtlp_lower(kind[1]) == 'b' ? from_base64(arena, bytes) : from_quoted(arena, bytes, true);
    *out = to_utf8(arena, bytes, (dtlp_slice){charset, (size_t)(kind - charset)});
    return (size_t)(close + 2 - in.at);
}

/* A header's text with its encoded words read and its lines joined. */
static const char *header_text(dtlp_arena *arena, dtlp_slice value)
{
    char *out = dtlp_arena_alloc(arena, value.size * 4 + 1);
    size_t n = 0;
    bool after_word = false;
    for (size_t i = 0; i < value.size;) {
        dtlp_slice text;
        bool starts = value.size - i > 2 && value.at[i] == '=' && value.at[i + 1] == '?';
        size_t size = starts ? encoded_word(arena, (dtlp_slice){value.at + i, value.size - i}, &text) : 0;
        if (size > 0) {
            while (after_word && n > 0 && out[n - 1] == ' ')
                n--; /* white space between encoded words is none */
            memcpy(out + n, text.at, text.size);
            n += text.size;
            i += size;
            after_word = true;
            continue;
        }
        bool space = dtlp_is_space(value.at[i]);
        if (!space || (n > 0 && out[n - 1] != ' '))
            out[n++] = space ? ' ' : value.at[i];
        after_word &= space;
        i++;
    }
    out[n] = '\0';
    return out;
}

/* ---- parts ------------------------------------------------------------------ */

/* The headers of a part; its body is what follows them. */
static part read_part(dtlp_slice text)
{
    part p = {0};
    dtlp_slice name, value;
    while (next_header(&text, &name, &value)) {
        if (dtlp_slice_equal_nocase(name, DTLP_SLICE("content-type")))
            p.type = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("content-transfer-encoding")))
            p.encoding = value;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("content-disposition")))
            p.disposition = value;
    }
    p.body = text;
    return p;
}

typedef struct best {
    part plain, html;
    bool has_plain, has_html;
} best;

static bool is_boundary(dtlp_slice line, dtlp_slice boundary)
{
    return line.size >= boundary.size + 2 && line.at[0] == '-' && line.at[1] == '-' &&
           memcmp(line.at + 2, boundary.at, boundary.size) == 0;
}

/* The first plain text and the first HTML among the parts. Each level of
 * nesting costs its text once, and levels are few. */
static void find_text(part p, int depth, best *found)
{
    dtlp_slice boundary = parameter(p.type, "boundary");
    if (is_type(p.disposition, "attachment"))
        return;
    if (!is_type(p.type, "multipart/")) {
        bool html = is_type(p.type, "text/html");
        if (html && !found->has_html) {
            found->html = p;
            found->has_html = true;
        } else if (!html && !found->has_plain && (p.type.size == 0 || is_type(p.type, "text/"))) {
            found->plain = p;
            found->has_plain = true;
        }
        return;
    }
    if (depth == DEEPEST || boundary.size == 0 || boundary.size > LONGEST_BOUNDARY)
        return;
    dtlp_slice rest = p.body, line;
    const char *begin = NULL;
    while (dtlp_head_line(&rest, &line)) {
        if (!is_boundary(line, boundary))
            continue;
        if (begin != NULL)
            find_text(read_part((dtlp_slice){begin, (size_t)(line.at - begin)}), depth + 1, found);
        begin = rest.at;
    }
    if (begin != NULL && rest.at > begin)
        find_text(read_part((dtlp_slice){begin, (size_t)(rest.at - begin)}), depth + 1, found);
}

static dtlp_slice decode(dtlp_arena *arena, const part *p)
{
    dtlp_slice body = p->body;
    if (is_type(p->encoding, "quoted-printable"))
        body = from_quoted(arena, body, false);
    else if (is_type(p->encoding, "base64"))
        body = from_base64(arena, body);
    return to_utf8(arena, body, parameter(p->type, "charset"));
}

/* "Ann Lee <lee@post.example>" is Ann Lee; a bare address is itself. */
static dtlp_slice sender_name(const char *sender)
{
    const char *address = strchr(sender, '<');
    dtlp_slice name = {sender, address == NULL || address == sender ? strlen(sender) : (size_t)(address - sender)};
    name = dtlp_slice_trim(name);
    if (name.size > 1 && name.at[0] == '"' && name.at[name.size - 1] == '"')
        name = (dtlp_slice){name.at + 1, name.size - 2};
    return dtlp_slice_trim(name);
}

/* Subject, Date and sender. */
static void take_headers(dtl_reader *reader, dtlp_slice text)
{
    dtlp_arena *arena = &reader->arena;
    dtlp_slice name, value;
    while (next_header(&text, &name, &value)) {
        if (dtlp_slice_equal_nocase(name, DTLP_SLICE("subject")))
            dtlp_head_field(reader, DTLP_SLICE("title"), dtlp_slice_of(header_text(arena, value)));
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("date")))
            dtlp_head_field(reader, DTLP_SLICE("date"), value);
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("from")))
            dtlp_head_field(reader, DTLP_SLICE("author"), sender_name(header_text(arena, value)));
    }
}

dtl_status dtlp_mail_next(dtl_reader *reader)
{
    dtlp_slice bytes;
    dtl_status status = dtlp_reader_take_document(reader, &bytes);
    if (status != DTL_OK)
        return status;
    best found = {0};
    take_headers(reader, bytes);
    find_text(read_part(bytes), 0, &found);
    if (!found.has_plain && found.has_html) {
        const char *title = reader->input.title, *date = reader->input.date;
        dtl_date_basis basis = reader->input.date_basis;
        status = dtlp_html_take(reader, decode(&reader->arena, &found.html), "utf-8");
        reader->input.title = title != NULL ? title : reader->input.title;
        reader->input.date = date != NULL ? date : reader->input.date;
        reader->input.date_basis = date != NULL ? basis : reader->input.date_basis;
        return status;
    }
    dtlp_slice text = found.has_plain ? decode(&reader->arena, &found.plain) : (dtlp_slice){"", 0};
    text = dtlp_input_plain(&reader->arena, text);
    text = dtlp_input_clean(&reader->arena, &reader->diag, text.at, text.size);
    return dtlp_reader_give_text(reader, text);
}
