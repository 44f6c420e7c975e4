/* charset.c - bytes in any character set to UTF-8.
 *
 * The byte order mark counts first, then what the page says of itself in its
 * first kilobytes, then whether it is UTF-8; what is left is Windows-1252, as
 * the HTML standard has it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/charset.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"

enum { LOOK_AT = 4096, LONGEST_NAME = 40 };

static void close_iconv(void *handle) { iconv_close((iconv_t)handle); }

/* Convert with iconv; what cannot be converted becomes U+FFFD. False if the
 * character set is unknown. */
static bool convert(dtlp_arena *arena, dtlp_slice bytes, const char *charset, dtlp_slice *out)
{
    iconv_t handle = iconv_open("UTF-8", charset);
    if (handle == (iconv_t)-1)
        return false;
    dtlp_arena_defer(arena, close_iconv, (void *)handle);
    size_t room = bytes.size * 4 + 4; /* no character set needs more */
    char *result = dtlp_arena_array(arena, bytes.size + 1, 4), *to = result;
    char *from = (char *)bytes.at;
    size_t left = bytes.size;
    while (left > 0 && iconv(handle, &from, &left, &to, &room) == (size_t)-1) {
        if (errno == E2BIG || left == 0 || room < 4)
            break;
        to += dtlp_utf8_put(0xFFFD, to);
        room = bytes.size * 4 + 4 - (size_t)(to - result);
        from++;
        left--;
    }
    *out = (dtlp_slice){result, (size_t)(to - result)};
    return true;
}

/* The value behind `key` and an equals sign, as in charset="x", in an ASCII head. */
static bool find_value(dtlp_slice head, const char *key, char out[LONGEST_NAME + 1])
{
    size_t size = strlen(key);
    for (size_t i = 0; i + size < head.size; i++) {
        if (!dtlp_slice_equal_nocase((dtlp_slice){head.at + i, size}, (dtlp_slice){key, size}))
            continue;
        size_t at = i + size, n = 0;
        while (at < head.size && (dtlp_is_space(head.at[at]) || strchr("=\"'", head.at[at]) != NULL))
            at++;
        while (at < head.size && n < LONGEST_NAME &&
               (dtlp_is_alnum(head.at[at]) || strchr("-_:.", head.at[at]) != NULL) && head.at[at] != '\0')
            out[n++] = dtlp_lower(head.at[at++]);
        out[n] = '\0';
        return n > 0;
    }
    return false;
}

/* Pages that say Latin 1 or ASCII mean Windows-1252. */
static const char *meant(const char *charset)
{
    static const char *const names[] = {"iso-8859-1", "iso8859-1", "latin1", "ascii", "us-ascii", "l1"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], charset) == 0)
            return "windows-1252";
    return charset;
}

static bool is_utf8_name(const char *charset)
{
    return strcmp(charset, "utf-8") == 0 || strcmp(charset, "utf8") == 0;
}

dtlp_slice dtlp_charset_decode(dtlp_arena *arena, dtlp_slice bytes, const char *charset)
{
    dtlp_slice out;
    if (is_utf8_name(charset) || !convert(arena, bytes, meant(charset), &out))
        return bytes;
    return out;
}

static const char *mark_of(dtlp_slice bytes, size_t *skip)
{
    *skip = 2;
    if (bytes.size >= 2 && memcmp(bytes.at, "\xFF\xFE", 2) == 0)
        return "utf-16le";
    if (bytes.size >= 2 && memcmp(bytes.at, "\xFE\xFF", 2) == 0)
        return "utf-16be";
    *skip = 3;
    return bytes.size >= 3 && memcmp(bytes.at, "\xEF\xBB\xBF", 3) == 0 ? "utf-8" : NULL;
}

bool dtlp_charset_is_wide(dtlp_slice bytes)
{
    return bytes.size >= 2 && (memcmp(bytes.at, "\xFF\xFE", 2) == 0 || memcmp(bytes.at, "\xFE\xFF", 2) == 0);
}

dtlp_slice dtlp_charset_to_utf8(dtlp_arena *arena, dtlp_slice bytes)
{
    size_t skip;
    const char *mark = mark_of(bytes, &skip);
    if (mark != NULL)
        return dtlp_charset_decode(arena, (dtlp_slice){bytes.at + skip, bytes.size - skip}, mark);
    if (dtlp_utf8_valid_prefix(bytes.at, bytes.size) == bytes.size)
        return bytes;
    char name[LONGEST_NAME + 1];
    dtlp_slice head = {bytes.at, bytes.size < LOOK_AT ? bytes.size : LOOK_AT};
    if (find_value(head, "charset", name) || find_value(head, "encoding=", name)) {
        bool wide = strncmp(name, "utf-16", 6) == 0 || strncmp(name, "utf-32", 6) == 0;
        return wide ? bytes : dtlp_charset_decode(arena, bytes, name); /* a page that could say so is not wide */
    }
    return dtlp_charset_decode(arena, bytes, "windows-1252");
}
