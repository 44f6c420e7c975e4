/* json.c - see json.h.
 *
 * Recursive descent over a buffer that strings are decoded in: an escape is
 * never shorter than what it stands for, and the closing quotation mark's byte
 * is free for the final NUL. Nesting is limited, so the stack is too.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/json.h"

#include "base/utf8.h"

enum { MOST_DEEP = 200, MOST_COMPARED = 64 };

typedef struct parser {
    dtlp_arena *arena;
    char *at, *end, *begin;
    int depth;
    const char *message;
} parser;

static dtlp_json *fail(parser *p, const char *message)
{
    if (p->message == NULL)
        p->message = message;
    return NULL;
}

static void skip_space(parser *p)
{
    while (p->at < p->end && (*p->at == ' ' || *p->at == '\t' || *p->at == '\n' || *p->at == '\r'))
        p->at++;
}

static bool take(parser *p, char c)
{
    bool here = p->at < p->end && *p->at == c;
    p->at += here;
    return here;
}

/* ---- strings ---------------------------------------------------------------- */

/* Four hexadecimal digits; -1 if they are none. */
static int32_t read_hex(const char *at, const char *end)
{
    int32_t value = 0;
    if (end - at < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        char c = dtlp_lower(at[i]);
        if (!dtlp_is_digit(c) && (c < 'a' || c > 'f'))
            return -1;
        value = value * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return value;
}

/* After "\u": a code point, with the second half of a surrogate pair. */
static bool read_code_point(parser *p, uint32_t *out)
{
    int32_t unit = read_hex(p->at, p->end);
    if (unit < 0)
        return false;
    p->at += 4;
    *out = (uint32_t)unit;
    if (unit >= 0xD800 && unit <= 0xDBFF && p->end - p->at >= 6 && p->at[0] == '\\' && p->at[1] == 'u') {
        int32_t low = read_hex(p->at + 2, p->end);
        if (low >= 0xDC00 && low <= 0xDFFF) {
            p->at += 6;
            *out = 0x10000 + ((uint32_t)(unit - 0xD800) << 10) + (uint32_t)(low - 0xDC00);
            return true;
        }
    }
    if (unit == 0 || (unit >= 0xD800 && unit <= 0xDFFF))
        *out = 0xFFFD;
    return true;
}

/* After a backslash; writes at `out` and returns the end of what it wrote. */
static char *read_escape(parser *p, char *out)
{
    static const char letters[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    uint32_t code_point;
    if (p->at == p->end)
        return NULL;
    char c = *p->at++;
    const char *found = c == '\0' ? NULL : strchr(letters, c);
    if (found != NULL) {
        *out = values[found - letters];
        return out + 1;
    }
    if (c != 'u' || !read_code_point(p, &code_point))
        return NULL;
    return out + dtlp_utf8_put(code_point, out);
}

/* Bytes of a string that stand for themselves. */
static size_t plain_run(const char *at, const char *end)
{
    const char *p = at;
    while (p < end && *p != '"' && *p != '\\' && (unsigned char)*p >= ' ')
        p++;
    return (size_t)(p - at);
}

/* After the opening quotation mark. */
static bool read_string(parser *p, dtlp_slice *result)
{
    char *begin = p->at, *out = p->at;
    for (;;) {
        size_t run = plain_run(p->at, p->end);
        if (out != p->at)
            memmove(out, p->at, run);
        out += run;
        p->at += run;
        if (p->at == p->end)
            return fail(p, "a string has no end") != NULL;
        if ((unsigned char)*p->at < ' ')
            return fail(p, "a string holds a control character") != NULL;
        if (*p->at++ == '"')
            break;
        out = read_escape(p, out);
        if (out == NULL)
            return fail(p, "a string holds a wrong escape") != NULL;
    }
    *out = '\0';
    *result = (dtlp_slice){begin, (size_t)(out - begin)};
    return true;
}

/* ---- values ----------------------------------------------------------------- */

static dtlp_json *read_value(parser *p);

static dtlp_json *new_value(parser *p, dtlp_json_type type)
{
    dtlp_json *value = DTLP_NEW(p->arena, dtlp_json);
    value->type = type;
    return value;
}

static size_t digits(parser *p)
{
    char *from = p->at;
    while (p->at < p->end && dtlp_is_digit(*p->at))
        p->at++;
    return (size_t)(p->at - from);
}

static dtlp_json *read_number(parser *p)
{
    char *from = p->at;
    take(p, '-');
    bool zero = p->at < p->end && *p->at == '0';
    size_t whole = digits(p);
    if (whole == 0 || (zero && whole > 1))
        return fail(p, "a value is expected");
    if (take(p, '.') && digits(p) == 0)
        return fail(p, "a number has no digits after its point");
    if (take(p, 'e') || take(p, 'E')) {
        if (!take(p, '+'))
            take(p, '-');
        if (digits(p) == 0)
            return fail(p, "a number has no digits in its exponent");
    }
    dtlp_json *value = new_value(p, DTLP_JSON_NUMBER);
    value->text = (dtlp_slice){from, (size_t)(p->at - from)};
    return value;
}

static dtlp_json *read_word(parser *p)
{
    static const struct {
        const char *word;
        dtlp_json_type type;
    } words[] = {{"null", DTLP_JSON_NULL}, {"false", DTLP_JSON_FALSE}, {"true", DTLP_JSON_TRUE}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t size = strlen(words[i].word);
        if ((size_t)(p->end - p->at) >= size && memcmp(p->at, words[i].word, size) == 0) {
            p->at += size;
            return new_value(p, words[i].type);
        }
    }
    return fail(p, "a value is expected");
}

static dtlp_json *read_member(parser *p, bool named)
{
    dtlp_slice key = {0};
    skip_space(p);
    if (named) {
        if (!take(p, '"'))
            return fail(p, "a field's name is expected");
        if (!read_string(p, &key))
            return NULL;
        skip_space(p);
        if (!take(p, ':'))
            return fail(p, "a colon is expected after a field's name");
    }
    dtlp_json *value = read_value(p);
    if (value != NULL)
        value->key = key;
    return value;
}

/* After the opening bracket. */
static dtlp_json *read_members(parser *p, dtlp_json_type type)
{
    char close = type == DTLP_JSON_OBJECT ? '}' : ']';
    dtlp_json *value = new_value(p, type);
    dtlp_json **end = &value->first;
    if (++p->depth > MOST_DEEP)
        return fail(p, "it is nested too deeply");
    skip_space(p);
    if (!take(p, close)) {
        do {
            *end = read_member(p, type == DTLP_JSON_OBJECT);
            if (*end == NULL)
                return NULL;
            end = &(*end)->next;
            skip_space(p);
        } while (take(p, ','));
        if (!take(p, close))
            return fail(p, type == DTLP_JSON_OBJECT ? "a comma or } is expected" : "a comma or ] is expected");
    }
    p->depth--;
    return value;
}

static dtlp_json *read_value(parser *p)
{
    skip_space(p);
    if (take(p, '{'))
        return read_members(p, DTLP_JSON_OBJECT);
    if (take(p, '['))
        return read_members(p, DTLP_JSON_ARRAY);
    if (take(p, '"')) {
        dtlp_json *value = new_value(p, DTLP_JSON_STRING);
        return read_string(p, &value->text) ? value : NULL;
    }
    if (p->at < p->end && (*p->at == '-' || dtlp_is_digit(*p->at)))
        return read_number(p);
    return read_word(p);
}

dtlp_json *dtlp_json_parse(dtlp_arena *arena, char *bytes, size_t size, dtlp_json_error *error)
{
    parser p = {.arena = arena, .at = bytes, .begin = bytes, .end = bytes + size};
    dtlp_json *value = read_value(&p);
    if (value != NULL)
        skip_space(&p);
    if (value != NULL && p.at < p.end)
        value = fail(&p, "something follows the value");
    *error = (dtlp_json_error){p.message, (size_t)(p.at - p.begin)};
    return value;
}

/* ---- looking ---------------------------------------------------------------- */

const dtlp_json *dtlp_json_get(const dtlp_json *object, const char *name)
{
    if (object == NULL || object->type != DTLP_JSON_OBJECT)
        return NULL;
    dtlp_slice wanted = dtlp_slice_of(name);
    for (const dtlp_json *member = object->first; member != NULL; member = member->next)
        if (dtlp_slice_equal(member->key, wanted))
            return member;
    return NULL;
}

const dtlp_json *dtlp_json_duplicate(const dtlp_json *object)
{
    int n = 0;
    for (const dtlp_json *b = object->first; b != NULL && n < MOST_COMPARED; b = b->next, n++)
        for (const dtlp_json *a = object->first; a != b; a = a->next)
            if (dtlp_slice_equal(a->key, b->key))
                return b;
    return NULL;
}

const char *dtlp_json_text_of(const dtlp_json *value)
{
    return value != NULL && value->type == DTLP_JSON_STRING ? value->text.at : NULL;
}
