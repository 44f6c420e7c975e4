/* json_out.c - see json_out.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/json_out.h"

#include "base/utf8.h"

static bool is_flat(const dtlp_json *json)
{
    return !json->pretty || (json->flat_at != 0 && json->depth >= json->flat_at);
}

static void break_line(dtlp_json *json)
{
    static const char spaces[] = "                    ";
    size_t indent = 2u * json->depth;
    if (indent > sizeof spaces - 1)
        indent = sizeof spaces - 1;
    dtlp_put_char(json->out, '\n');
    dtlp_put(json->out, spaces, indent);
}

void dtlp_json_begin_slowly(dtlp_json *json, const char *key)
{
    if (json->begun)
        dtlp_put_char(json->out, ',');
    if (json->depth > 0 && !is_flat(json))
        break_line(json);
    else if (json->begun && json->pretty)
        dtlp_put_char(json->out, ' ');
    json->begun = true;
    if (key == NULL)
        return;
    dtlp_put_char(json->out, '"');
    dtlp_put_text(json->out, key);
    dtlp_put_char(json->out, '"');
    dtlp_put_char(json->out, ':');
    if (json->pretty)
        dtlp_put_char(json->out, ' ');
}

void dtlp_json_open(dtlp_json *json, const char *key, char bracket)
{
    dtlp_json_begin(json, key);
    dtlp_put_char(json->out, bracket);
    json->depth++;
    json->begun = false;
}

void dtlp_json_open_flat(dtlp_json *json, const char *key, char bracket)
{
    dtlp_json_open(json, key, bracket);
    if (json->flat_at == 0)
        json->flat_at = json->depth;
}

void dtlp_json_close(dtlp_json *json, char bracket)
{
    bool flat = is_flat(json);
    if (json->flat_at == json->depth)
        json->flat_at = 0;
    json->depth--;
    if (json->begun && !flat)
        break_line(json);
    dtlp_put_char(json->out, bracket);
    json->begun = true;
}

void dtlp_json_decimal(dtlp_json *json, const char *key, double value, int digits)
{
    dtlp_json_begin(json, key);
    dtlp_put_decimal(json->out, value, digits);
}

static void put_escape(dtlp_buffer *out, char c)
{
    static const char named[] = "\"\"\\\\\nn\rr\tt\bb\ff";
    static const char hex[] = "0123456789abcdef";
    for (const char *p = named; *p != '\0'; p += 2)
        if (*p == c) {
            dtlp_put_char(out, '\\');
            dtlp_put_char(out, p[1]);
            return;
        }
    dtlp_put_text(out, "\\u00");
    dtlp_put_char(out, hex[(unsigned char)c >> 4]);
    dtlp_put_char(out, hex[(unsigned char)c & 15]);
}

static bool needs_escape(const dtlp_json *json, char c)
{
    return (unsigned char)c < 0x20 || c == '"' || c == '\\' || (c == '<' && json->in_script);
}

/* Does each of eight bytes stand for itself, whatever the options? */
static bool are_plain(uint64_t x)
{
    static const uint64_t each = 0x0101010101010101u;
    uint64_t quote = x ^ each * '"', slash = x ^ each * '\\', less = x ^ each * '<';
    return ((x | (x - each * 0x20) | (quote - each) | (slash - each) | (less - each)) & each * 0x80) == 0;
}

/* Copy so many bytes while they are plain; where one is not what is copied is worth nothing. */
static bool copy_plain(char *to, const char *from, size_t size)
{
    uint64_t x = UINT64_C(0x2020202020202020);
    if (size < sizeof x && size >= sizeof x / 2) { /* two halves, which may overlap */
        uint32_t first, last;
        memcpy(&first, from, sizeof first);
        memcpy(&last, from + size - sizeof last, sizeof last);
        memcpy(to, &first, sizeof first);
        memcpy(to + size - sizeof last, &last, sizeof last);
        return are_plain((uint64_t)last << 32 | first);
    }
    if (size < sizeof x) {
        for (size_t i = 0; i < size; i++) {
            to[i] = from[i];
            x = x << 8 | (uint8_t)from[i];
        }
        return are_plain(x);
    }
    for (size_t at = 0; size - at >= sizeof x; at += sizeof x) {
        memcpy(&x, from + at, sizeof x);
        memcpy(to + at, &x, sizeof x);
        if (!are_plain(x))
            return false;
    }
    memcpy(&x, from + size - sizeof x, sizeof x); /* the last ones, some of them again */
    memcpy(to + size - sizeof x, &x, sizeof x);
    return are_plain(x);
}

/* Runs of bytes that stand for themselves are copied whole. */
static void put_escaped(dtlp_json *json, const char *text, size_t size)
{
    size_t run = 0, at = 0;
    while (at < size) {
        if (!needs_escape(json, text[at])) {
            at++;
            continue;
        }
        dtlp_put(json->out, text + run, at - run);
        put_escape(json->out, text[at]);
        run = ++at;
    }
    dtlp_put(json->out, text + run, size - run);
}

void dtlp_json_put_word(dtlp_json *json, dtlp_slice word)
{
    char *p = dtlp_put_place(json->out, word.size + 2);
    if (p == NULL)
        return;
    *p++ = '"';
    memcpy(p, word.at, word.size);
    p[word.size] = '"';
    json->out->size += word.size + 2;
}

void dtlp_json_put_quoted(dtlp_json *json, dtlp_slice text)
{
    enum { SHORT = 4096 }; /* what can be put at once */
    char *p = text.size <= SHORT ? dtlp_put_place(json->out, text.size + 2) : NULL;
    if (p != NULL && copy_plain(p + 1, text.at, text.size)) {
        p[0] = p[text.size + 1] = '"';
        json->out->size += text.size + 2;
        return;
    }
    dtlp_put_char(json->out, '"');
    while (text.size > 0) {
        size_t good = dtlp_utf8_valid_prefix(text.at, text.size);
        put_escaped(json, text.at, good);
        if (good < text.size) {
            dtlp_utf8_next(text.at, text.size, &good);
            dtlp_put_text(json->out, "\xEF\xBF\xBD");
        }
        text.at += good;
        text.size -= good;
    }
    dtlp_put_char(json->out, '"');
}

void dtlp_json_id(dtlp_json *json, const char *key, char letter, uint32_t number)
{
    dtlp_json_begin(json, key);
    dtlp_put_char(json->out, '"');
    dtlp_put_char(json->out, letter);
    dtlp_put_int(json->out, number);
    dtlp_put_char(json->out, '"');
}
