/* markup.c - see markup.h. After the tokenization chapter of the HTML standard,
 * section 13.2.5, as far as texts and tags go.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/markup.h"

#include "base/utf8.h"

void dtlp_markup_init(dtlp_markup *markup, dtlp_slice bytes)
{
    bytes.at = bytes.size == 0 ? "" : bytes.at; /* what is absent is empty */
    *markup = (dtlp_markup){.at = bytes.at, .end = bytes.at + bytes.size};
}

void dtlp_markup_init_xml(dtlp_markup *markup, dtlp_slice bytes)
{
    dtlp_markup_init(markup, bytes);
    markup->xml = true;
}

/* ---- tags ------------------------------------------------------------------- */

/* Elements whose content is characters up to their end tag. */
static bool is_raw(dtlp_slice name)
{
    static const char *const names[] = {"script", "style",   "textarea", "title",
                                        "xmp",    "noembed", "noframes", "iframe"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (dtlp_slice_equal_nocase(name, dtlp_slice_of(names[i])))
            return true;
    return false;
}

static const char *find(const char *at, const char *end, char c)
{
    const char *found = at < end ? memchr(at, c, (size_t)(end - at)) : NULL;
    return found == NULL ? end : found;
}

/* Behind a comment, a declaration or a processing instruction that begins at `at`. */
static const char *skip_declaration(const char *at, const char *end)
{
    if (end - at < 4 || memcmp(at, "<!--", 4) != 0) {
        at = find(at, end, '>');
        return at == end ? end : at + 1;
    }
    for (at += 2;;) {
        at = find(at + 1, end, '>');
        if (at == end)
            return end;
        if (at[-1] == '-' && at[-2] == '-')
            return at + 1;
    }
}

/* Does a tag, comment or declaration begin at this '<'? */
static bool opens(const char *at, const char *end)
{
    if (end - at < 2)
        return false;
    if (at[1] == '/')
        return end - at > 2 && dtlp_is_alpha(at[2]);
    return dtlp_is_alpha(at[1]) || at[1] == '!' || at[1] == '?';
}

/* Behind the '>' of a tag whose attributes begin at `at`; quoted values may
 * hold one. */
static const char *tag_end(const char *at, const char *end)
{
    while (at < end && *at != '>') {
        if (*at != '=') {
            at++;
            continue;
        }
        at++;
        while (at < end && dtlp_is_space(*at))
            at++;
        if (at < end && (*at == '"' || *at == '\'')) {
            at = find(at + 1, end, *at);
            at += at < end;
        }
    }
    return at < end ? at + 1 : end;
}

static void take_tag(dtlp_markup *markup, dtlp_markup_token *out)
{
    const char *at = markup->at + 1;
    bool closing = *at == '/';
    at += closing;
    const char *name = at;
    while (at < markup->end && !dtlp_is_space(*at) && *at != '>' && *at != '/')
        at++;
    const char *end = tag_end(at, markup->end);
    size_t rest = (size_t)(end - at);
    if (rest > 0 && end[-1] == '>')
        rest--;
    *out = (dtlp_markup_token){.kind = closing ? DTLP_MARKUP_END : DTLP_MARKUP_START,
                               .name = {name, (size_t)(at - name)},
                               .attributes = {at, rest}};
    markup->at = end;
    if (!closing && !markup->xml && is_raw(out->name))
        markup->raw = out->name;
}

/* Everything up to the end tag of the raw element. */
static void take_raw(dtlp_markup *markup, dtlp_markup_token *out)
{
    const char *begin = markup->at, *at = begin;
    dtlp_slice name = markup->raw;
    for (;; at++) {
        at = find(at, markup->end, '<');
        if (at == markup->end)
            break;
        if ((size_t)(markup->end - at) > name.size + 1 && at[1] == '/' &&
            dtlp_slice_equal_nocase((dtlp_slice){at + 2, name.size}, name))
            break;
    }
    markup->at = at;
    markup->raw = (dtlp_slice){0};
    *out = (dtlp_markup_token){.kind = DTLP_MARKUP_TEXT, .text = {begin, (size_t)(at - begin)}};
}

static const char cdata[] = "<![CDATA[";

static bool opens_cdata(const dtlp_markup *markup, const char *at)
{
    size_t size = sizeof cdata - 1;
    return markup->xml && (size_t)(markup->end - at) >= size && memcmp(at, cdata, size) == 0;
}

static void take_cdata(dtlp_markup *markup, const char *open, dtlp_markup_token *out)
{
    const char *begin = open + sizeof cdata - 1, *at = begin;
    for (;; at++) {
        at = find(at, markup->end, ']');
        if (markup->end - at < 3 || (at[1] == ']' && at[2] == '>'))
            break;
    }
    bool closed = markup->end - at >= 3;
    const char *end = closed ? at : markup->end;
    *out = (dtlp_markup_token){.kind = DTLP_MARKUP_TEXT, .text = {begin, (size_t)(end - begin)}, .verbatim = true};
    markup->at = closed ? at + 3 : markup->end;
}

bool dtlp_markup_next(dtlp_markup *markup, dtlp_markup_token *out)
{
    if (markup->raw.size > 0) {
        take_raw(markup, out);
        return true;
    }
    const char *begin = markup->at;
    while (markup->at < markup->end) {
        const char *open = find(markup->at, markup->end, '<');
        if (open < markup->end && !opens(open, markup->end)) {
            markup->at = open + 1; /* a lonely '<' is text */
            continue;
        }
        if (open > begin) {
            markup->at = open;
            *out = (dtlp_markup_token){.kind = DTLP_MARKUP_TEXT, .text = {begin, (size_t)(open - begin)}};
            return true;
        }
        if (open[1] != '!' && open[1] != '?') {
            markup->at = open;
            take_tag(markup, out);
            return true;
        }
        if (opens_cdata(markup, open)) {
            take_cdata(markup, open, out);
            return true;
        }
        begin = markup->at = skip_declaration(open, markup->end);
    }
    *out = (dtlp_markup_token){.kind = DTLP_MARKUP_TEXT, .text = {begin, (size_t)(markup->at - begin)}};
    return markup->at > begin;
}

/* ---- attributes ------------------------------------------------------------- */

static const char *skip_blank(const char *at, const char *end)
{
    while (at < end && (dtlp_is_space(*at) || *at == '/'))
        at++;
    return at;
}

bool dtlp_markup_attribute(dtlp_slice *attributes, dtlp_slice *name, dtlp_slice *value)
{
    if (attributes->size == 0)
        return false;
    const char *end = attributes->at + attributes->size;
    const char *at = skip_blank(attributes->at, end);
    if (at >= end)
        return false;
    const char *begin = at++;
    while (at < end && *at != '=' && *at != '/' && !dtlp_is_space(*at))
        at++;
    *name = (dtlp_slice){begin, (size_t)(at - begin)};
    *value = (dtlp_slice){at, 0};
    const char *equals = at;
    while (equals < end && dtlp_is_space(*equals))
        equals++;
    if (equals < end && *equals == '=') {
        at = equals + 1;
        while (at < end && dtlp_is_space(*at))
            at++;
        bool quoted = at < end && (*at == '"' || *at == '\'');
        begin = at + quoted;
        at = quoted ? find(begin, end, *at) : begin;
        while (!quoted && at < end && !dtlp_is_space(*at))
            at++;
        *value = (dtlp_slice){begin, (size_t)(at - begin)};
        at += quoted && at < end;
    }
    *attributes = (dtlp_slice){at, (size_t)(end - at)};
    return true;
}

const char *dtlp_markup_value(dtlp_arena *arena, dtlp_slice attributes, const char *wanted)
{
    dtlp_slice name, value, target = dtlp_slice_of(wanted);
    while (dtlp_markup_attribute(&attributes, &name, &value)) {
        if (!dtlp_slice_equal_nocase(name, target))
            continue;
        while (value.size > 0 && dtlp_is_space(value.at[0]))
            value = (dtlp_slice){value.at + 1, value.size - 1};
        while (value.size > 0 && dtlp_is_space(value.at[value.size - 1]))
            value.size--;
        return dtlp_markup_resolve(arena, value).at;
    }
    return NULL;
}

/* ---- character references --------------------------------------------------- */

static const struct {
    const char *name;
    uint32_t code_point;
} entities[] = {
#define ENTITY(name, code_point) {#name, code_point},
#include "input/entity.def"
#undef ENTITY
};

static uint32_t find_entity(dtlp_slice name)
{
    size_t low = 0, high = sizeof entities / sizeof *entities;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strncmp(entities[middle].name, name.at, name.size);
        if (order == 0 && entities[middle].name[name.size] != '\0')
            order = 1;
        if (order == 0)
            return entities[middle].code_point;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* What pages mean by &#128; to &#159;: Windows-1252. */
static uint32_t mend_number(uint32_t c)
{
    static const uint16_t windows[32] = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    if (c >= 0x80 && c <= 0x9F)
        return windows[c - 0x80];
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return 0xFFFD;
    return c;
}

/* After "&#". */
static uint32_t read_number(dtlp_slice text, size_t *at)
{
    size_t p = *at;
    bool hex = p < text.size && dtlp_lower(text.at[p]) == 'x';
    p += hex;
    size_t begin = p;
    uint32_t number = 0;
    for (; p < text.size; p++) {
        char c = dtlp_lower(text.at[p]);
        bool digit = dtlp_is_digit(c), letter = hex && c >= 'a' && c <= 'f';
        if (!digit && !letter)
            break;
        if (number <= 0x10FFFF)
            number = number * (hex ? 16 : 10) + (uint32_t)(digit ? c - '0' : c - 'a' + 10);
    }
    if (p == begin)
        return 0;
    *at = p + (p < text.size && text.at[p] == ';');
    return mend_number(number);
}

uint32_t dtlp_markup_reference(dtlp_slice text, size_t *at)
{
    enum { LONGEST = 16 };
    size_t p = *at + 1;
    if (p < text.size && text.at[p] == '#') {
        p++;
        uint32_t number = read_number(text, &p);
        *at = number == 0 ? *at : p;
        return number;
    }
    size_t begin = p;
    while (p < text.size && p - begin < LONGEST && dtlp_is_alnum(text.at[p]))
        p++;
    if (p == begin || p == text.size || text.at[p] != ';')
        return 0;
    uint32_t found = find_entity((dtlp_slice){text.at + begin, p - begin});
    if (found != 0)
        *at = p + 1;
    return found;
}

dtlp_slice dtlp_markup_resolve(dtlp_arena *arena, dtlp_slice text)
{
    char *out = dtlp_arena_alloc(arena, text.size + 1); /* a reference is longer than its UTF-8 */
    size_t n = 0;
    for (size_t at = 0; at < text.size;) {
        const char *next = memchr(text.at + at, '&', text.size - at);
        size_t run = next == NULL ? text.size - at : (size_t)(next - text.at) - at;
        memcpy(out + n, text.at + at, run);
        n += run;
        at += run;
        if (next == NULL)
            break;
        uint32_t c = dtlp_markup_reference(text, &at);
        if (c != 0)
            n += dtlp_utf8_put(c, out + n);
        else
            out[n++] = text.at[at++];
    }
    out[n] = '\0';
    return (dtlp_slice){out, n};
}
