/* json_flat.c - the JSON that most lines are: an object of strings and numbers.
 *
 * Such an object is read here without the library's tree, which is most of the
 * time that reading JSON takes. Nothing is refused here: what is nested, has a
 * name twice, is out of the ordinary or wrong is left to the library, which
 * also finds the words for what is wrong.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/json.h"

#include "base/utf8.h"

enum { MOST_MEMBERS = 32, MOST_DIGITS = 18 };

typedef struct flat {
    dtlp_arena *arena;
    const char *at, *end;
} flat;

static void skip_space(flat *f)
{
    while (f->at < f->end && (*f->at == ' ' || *f->at == '\t' || *f->at == '\n' || *f->at == '\r'))
        f->at++;
}

static bool take(flat *f, char c)
{
    skip_space(f);
    if (f->at == f->end || *f->at != c)
        return false;
    f->at++;
    return true;
}

/* ---- strings ---------------------------------------------------------------- */

/* The quotation mark that ends the string which begins at `at`; NULL: none. */
static const char *string_end(const char *at, const char *end)
{
    for (const char *quote = at; (quote = memchr(quote, '"', (size_t)(end - quote))) != NULL; quote++) {
        const char *before = quote;
        while (before > at && before[-1] == '\\')
            before--;
        if ((quote - before) % 2 == 0)
            return quote;
    }
    return NULL;
}

static bool has_control(const char *at, size_t size)
{
    unsigned char any = 0;
    for (size_t i = 0; i < size; i++)
        any |= (unsigned char)at[i] < 0x20;
    return any != 0;
}

/* Four hexadecimal digits; 0 if they are not that. */
static uint32_t hex(const char *at, const char *end)
{
    uint32_t value = 0;
    if (end - at < 4)
        return 0;
    for (int i = 0; i < 4; i++) {
        char c = dtlp_lower(at[i]);
        if (!dtlp_is_digit(c) && (c < 'a' || c > 'f'))
            return 0;
        value = value * 16 + (uint32_t)(dtlp_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return value;
}

/* The code point of "XXXX" or "XXXX\uXXXX" behind \u, `*at` moved behind it; 0
 * if it is a NUL or none. */
static uint32_t code_point(const char **at, const char *end)
{
    uint32_t code = hex(*at, end);
    if (code == 0 || code >> 11 != 0xD800 >> 11) {
        *at += code == 0 ? 0 : 4;
        return code;
    }
    bool paired = end - *at >= 10 && (*at)[4] == '\\' && (*at)[5] == 'u';
    uint32_t low = paired ? hex(*at + 6, end) : 0;
    if (code >= 0xDC00 || low < 0xDC00 || low > 0xDFFF)
        return 0;
    *at += 10;
    return 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
}

/* What the escape behind a backslash stands for, put to `out`; its size, 0 if
 * there is no such escape. */
static size_t unescape(const char **at, const char *end, char *out)
{
    static const char names[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char c = *(*at)++;
    if (c == 'u') {
        uint32_t code = code_point(at, end);
        return code == 0 ? 0 : dtlp_utf8_put(code, out);
    }
    const char *name = memchr(names, c, sizeof names - 1);
    if (name == NULL)
        return 0;
    *out = meant[name - names];
    return 1;
}

static bool take_string(flat *f, dtlp_slice *out)
{
    if (!take(f, '"'))
        return false;
    const char *at = f->at, *end = string_end(at, f->end);
    if (end == NULL || has_control(at, (size_t)(end - at)))
        return false;
    char *text = dtlp_arena_alloc(f->arena, (size_t)(end - at) + 1), *to = text;
    for (;;) {
        const char *escape = memchr(at, '\\', (size_t)(end - at));
        size_t run = (size_t)((escape == NULL ? end : escape) - at);
        memcpy(to, at, run);
        to += run;
        if (escape == NULL)
            break;
        at = escape + 1;
        size_t size = unescape(&at, end, to);
        if (size == 0)
            return false;
        to += size;
    }
    f->at = end + 1;
    *out = (dtlp_slice){text, (size_t)(to - text)};
    return true;
}

/* ---- other values ----------------------------------------------------------- */

/* A whole number in its shortest form, as it stands. */
static bool take_number(flat *f, dtlp_slice *out)
{
    const char *begin = f->at, *digits = begin + (*begin == '-'), *at = digits;
    while (at < f->end && dtlp_is_digit(*at))
        at++;
    bool zero = digits < at && *digits == '0';
    if (at == digits || at - digits > MOST_DIGITS || (zero && at - begin > 1))
        return false;
    f->at = at;
    *out = (dtlp_slice){dtlp_arena_copy(f->arena, begin, (size_t)(at - begin)), (size_t)(at - begin)};
    return true;
}

static bool take_null(flat *f)
{
    if (f->end - f->at < 4 || memcmp(f->at, "null", 4) != 0)
        return false;
    f->at += 4;
    return true;
}

static bool take_value(flat *f, dtlp_json *value)
{
    skip_space(f);
    if (f->at == f->end)
        return false;
    switch (*f->at) {
    case '"':
        value->type = DTLP_JSON_STRING;
        return take_string(f, &value->text);
    case 'n':
        value->type = DTLP_JSON_NULL;
        return take_null(f);
    default:
        value->type = DTLP_JSON_NUMBER;
        return take_number(f, &value->text);
    }
}

static dtlp_json *take_member(flat *f, const dtlp_json *object)
{
    dtlp_json *member = DTLP_NEW(f->arena, dtlp_json);
    if (!take_string(f, &member->key) || !take(f, ':') || !take_value(f, member))
        return NULL;
    for (const dtlp_json *other = object->first; other != NULL; other = other->next)
        if (dtlp_slice_equal(other->key, member->key))
            return NULL;
    return member;
}

dtlp_json *dtlp_json_flat(dtlp_arena *arena, const char *bytes, size_t size)
{
    flat f = {arena, bytes, bytes + size};
    dtlp_json *object = DTLP_NEW(arena, dtlp_json), **next = &object->first;
    object->type = DTLP_JSON_OBJECT;
    if (!take(&f, '{'))
        return NULL;
    for (int n = 0; n == 0 || take(&f, ','); n++) {
        dtlp_json *member = n < MOST_MEMBERS ? take_member(&f, object) : NULL;
        if (member == NULL)
            return NULL;
        *next = member;
        next = &member->next;
    }
    bool ended = take(&f, '}');
    skip_space(&f);
    return ended && f.at == f.end ? object : NULL;
}
