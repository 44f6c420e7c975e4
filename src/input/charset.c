/* charset.c - bytes in any character set to UTF-8.
 *
 * The byte order mark counts first, then what the transport said, then whether
 * the bytes are UTF-8 whatever they say of themselves, then what the page says in
 * its first kilobytes. What is left is UTF-8 with some damage where most of what
 * is not ASCII reads so, else Windows-1252, as the HTML standard has it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/charset.h"

#include <errno.h>
#include <iconv.h>

#include "base/utf8.h"

enum { LOOK_AT = 4096, LONGEST_NAME = 40 };

static void close_iconv(void *handle) { iconv_close((iconv_t)handle); }

/* Convert all of `bytes` and give the length; `out` NULL: only that. What cannot
 * be converted becomes U+FFFD. */
static size_t run_iconv(iconv_t handle, dtlp_slice bytes, char *out)
{
    char scratch[4096], *from = (char *)bytes.at;
    size_t left = bytes.size, size = 0;
    iconv(handle, NULL, NULL, NULL, NULL);
    while (left > 0) {
        char *to = scratch;
        size_t room = sizeof scratch;
        bool done = iconv(handle, &from, &left, &to, &room) != (size_t)-1;
        if (!done && errno != E2BIG && left > 0 && room >= 4) {
            to += dtlp_utf8_put(0xFFFD, to);
            from++;
            left--;
        } else if (!done && to == scratch) {
            break;
        }
        if (out != NULL)
            memcpy(out + size, scratch, (size_t)(to - scratch));
        size += (size_t)(to - scratch);
    }
    return size;
}

/* In two passes: a page that is not in UTF-8 takes no more room than its text.
 * False if the character set is unknown. */
static bool convert(dtlp_arena *arena, dtlp_slice bytes, const char *charset, dtlp_slice *out)
{
    iconv_t handle = iconv_open("UTF-8", charset);
    if (handle == (iconv_t)-1)
        return false;
    dtlp_arena_defer(arena, close_iconv, (void *)handle);
    size_t size = run_iconv(handle, bytes, NULL);
    char *result = dtlp_arena_alloc(arena, size + 1);
    *out = (dtlp_slice){result, run_iconv(handle, bytes, result)};
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

/* What pages mean by a name, after the Encoding standard: the older sets' names
 * stand for the larger ones that have taken their place. */
static const char *meant(const char *charset)
{
    static const char *const names[][2] = {
        {"iso-8859-1", "windows-1252"},  {"iso8859-1", "windows-1252"},      {"latin1", "windows-1252"},
        {"ascii", "windows-1252"},       {"us-ascii", "windows-1252"},       {"l1", "windows-1252"},
        {"latin-1", "windows-1252"},     {"iso_8859-1", "windows-1252"},     {"iso-8859-9", "windows-1254"},
        {"shift_jis", "cp932"},          {"shift-jis", "cp932"},             {"sjis", "cp932"},
        {"x-sjis", "cp932"},             {"windows-31j", "cp932"},           {"gb2312", "gb18030"},
        {"gbk", "gb18030"},              {"euc-kr", "cp949"},                {"ks_c_5601-1987", "cp949"},
        {"big5", "big5-hkscs"},          {"tis-620", "windows-874"},         {"x-euc-jp", "euc-jp"},
        {"unicode", "utf-16le"},         {"unicode-1-1-utf-8", "utf-8"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i][0], charset) == 0)
            return names[i][1];
    return charset;
}

static bool is_utf8_name(const char *charset)
{
    return strcmp(charset, "utf-8") == 0 || strcmp(charset, "utf8") == 0;
}

static bool is_wide_name(const char *charset)
{
    return strncmp(charset, "utf-16", 6) == 0 || strncmp(charset, "utf-32", 6) == 0 || strcmp(charset, "unicode") == 0;
}

/* Sets in which other letters are told by escapes, so that the bytes look like ASCII. */
static bool is_seven_bit_name(const char *charset)
{
    return strncmp(charset, "iso-2022-", 9) == 0 || strncmp(charset, "hz-gb", 5) == 0;
}

dtlp_slice dtlp_charset_decode(dtlp_arena *arena, dtlp_slice bytes, const char *charset)
{
    dtlp_slice out;
    if (is_utf8_name(charset) || !convert(arena, bytes, meant(charset), &out))
        return bytes;
    return out;
}

/* UTF-16 without a mark tells itself by the first "<" of a page. */
static const char *mark_of(dtlp_slice bytes, size_t *skip)
{
    *skip = 2;
    if (bytes.size >= 2 && memcmp(bytes.at, "\xFF\xFE", 2) == 0)
        return "utf-16le";
    if (bytes.size >= 2 && memcmp(bytes.at, "\xFE\xFF", 2) == 0)
        return "utf-16be";
    *skip = 0;
    if (bytes.size >= 4 && memcmp(bytes.at, "<\0", 2) == 0 && bytes.at[2] != '\0' && bytes.at[3] == '\0')
        return "utf-16le";
    if (bytes.size >= 4 && memcmp(bytes.at, "\0<\0", 3) == 0 && bytes.at[3] != '\0')
        return "utf-16be";
    *skip = 3;
    return bytes.size >= 3 && memcmp(bytes.at, "\xEF\xBB\xBF", 3) == 0 ? "utf-8" : NULL;
}

bool dtlp_charset_is_wide(dtlp_slice bytes)
{
    size_t skip;
    const char *mark = mark_of(bytes, &skip);
    return mark != NULL && is_wide_name(mark);
}

/* Is what is not ASCII mostly well-formed UTF-8: a page in it, but for a widget
 * or a sequence cut in half? */
static bool is_mostly_utf8(dtlp_slice bytes)
{
    size_t sound = 0, ill = 0;
    for (size_t at = 0; at < bytes.size;) {
        if ((bytes.at[at] & 0x80) == 0) {
            at++;
            continue;
        }
        size_t before = at;
        if (dtlp_utf8_next(bytes.at, bytes.size, &at) == 0xFFFD && at - before < 3)
            ill++;
        else
            sound++;
    }
    return sound > 2 * ill;
}

/* What the transport or, in its head, the page calls its character set; "" where
 * neither does. */
static void name_charset(dtlp_slice bytes, const char *told, char out[LONGEST_NAME + 1])
{
    dtlp_slice head = {bytes.at, bytes.size < LOOK_AT ? bytes.size : LOOK_AT};
    out[0] = '\0';
    if (told != NULL && strlen(told) <= LONGEST_NAME)
        strcpy(out, told);
    else if (!find_value(head, "charset", out) && !find_value(head, "encoding=", out))
        return;
    if (is_wide_name(out)) /* a page that can say so in ASCII letters is not wide */
        out[0] = '\0';
}

dtlp_slice dtlp_charset_to_utf8(dtlp_arena *arena, dtlp_slice bytes, const char *told)
{
    size_t skip;
    const char *mark = mark_of(bytes, &skip);
    if (mark != NULL)
        return dtlp_charset_decode(arena, (dtlp_slice){bytes.at + skip, bytes.size - skip}, mark);
    char name[LONGEST_NAME + 1];
    dtlp_slice out;
    name_charset(bytes, told, name);
    bool valid = dtlp_utf8_valid_prefix(bytes.at, bytes.size) == bytes.size;
    if (valid && !is_seven_bit_name(name))
        return bytes;
    if (name[0] != '\0' && !is_utf8_name(name) && convert(arena, bytes, meant(name), &out))
        return out;
    return is_mostly_utf8(bytes) ? bytes : dtlp_charset_decode(arena, bytes, "windows-1252");
}
