/* clean.c - bytes of unknown quality made valid UTF-8; what is no text at all.
 *
 * Cleaning never changes the number of code points, so that offsets into the
 * cleaned text are offsets into the text that the caller has.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/input.h"

#include "base/utf8.h"

static const char replacement[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* Mend an ASCII control character that has no place in a text. */
static char mend_ascii(const char *bytes, size_t size, size_t at)
{
    if (bytes[at] != '\r')
        return bytes[at];
    return at + 1 < size && bytes[at + 1] == '\n' ? ' ' : '\n';
}

/* Bytes at `from` that can be copied as they are. */
static size_t plain_run(const char *bytes, size_t size, size_t from)
{
    size_t at = from;
    while (at < size && bytes[at] > '\r')
        at++;
    while (at < size && (bytes[at] & 0x80) == 0 && bytes[at] != '\0' && bytes[at] != '\r')
        at++;
    return at - from;
}

static size_t mend(const char *bytes, size_t size, char *out, size_t *replaced)
{
    size_t n = 0;
    for (size_t at = 0; at < size;) {
        size_t run = plain_run(bytes, size, at);
        memcpy(out + n, bytes + at, run);
        n += run;
        at += run;
        if (at >= size)
            break;
        size_t before = at;
        if (bytes[at] == '\r') {
            out[n++] = mend_ascii(bytes, size, at++);
            continue;
        }
        uint32_t c = dtlp_utf8_next(bytes, size, &at);
        bool honest = at - before == 3 && memcmp(bytes + before, replacement, 3) == 0;
        if ((c == 0xFFFD && !honest) || c == 0) {
            memcpy(out + n, replacement, 3);
            n += 3;
            *replaced += at - before;
        } else {
            memcpy(out + n, bytes + before, at - before);
            n += at - before;
        }
    }
    return n;
}

dtlp_slice dtlp_input_clean(dtlp_arena *arena, const dtlp_diag *diag, const char *bytes, size_t size)
{
    bool marked = size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
    bool sound = size == 0 || (!marked && memchr(bytes, '\r', size) == NULL &&
                               memchr(bytes, '\0', size) == NULL &&
                               dtlp_utf8_valid_prefix(bytes, size) == size);
    if (sound)
        return (dtlp_slice){dtlp_arena_copy(arena, bytes, size), size};
    size_t replaced = 0;
    size_t ill = size - dtlp_utf8_valid_prefix(bytes, size);
    bool grows = ill > 0 || memchr(bytes, '\0', size) != NULL;
    char *out = dtlp_arena_array(arena, size + 1, grows ? 3 : 1);
    size_t skip = marked ? 3 : 0;
    if (marked)
        out[0] = ' ';
    size_t n = mend(bytes + skip, size - skip, out + marked, &replaced) + marked;
    out[n] = '\0';
    if (replaced > 0)
        dtlp_diag_report(diag, DTLP_D_INVALID_UTF8, replaced);
    return (dtlp_slice){out, n};
}

dtlp_slice dtlp_input_plain(dtlp_arena *arena, dtlp_slice bytes)
{
    if (bytes.size >= 3 && memcmp(bytes.at, "\xEF\xBB\xBF", 3) == 0)
        bytes = (dtlp_slice){bytes.at + 3, bytes.size - 3};
    if (bytes.size == 0 || memchr(bytes.at, '\r', bytes.size) == NULL)
        return bytes;
    char *out = dtlp_arena_alloc(arena, bytes.size + 1);
    size_t n = 0;
    for (size_t i = 0; i < bytes.size; i++)
        if (bytes.at[i] != '\r' || i + 1 == bytes.size || bytes.at[i + 1] != '\n')
            out[n++] = bytes.at[i];
    return (dtlp_slice){out, n};
}

const char *dtlp_input_clean_text(dtlp_arena *arena, const char *text)
{
    return text == NULL ? NULL : dtlp_input_clean(arena, NULL, text, strlen(text)).at;
}

static const struct {
    const char *begins;
    size_t size;
    const char *kind;
} signatures[] = {
    {"%PDF-", 5, "a PDF file"},
    {"\x89PNG", 4, "a PNG image"},
    {"\xFF\xD8\xFF", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"PK\x03\x04", 4, "a ZIP archive, or a word processor's file"},
    {"\xD0\xCF\x11\xE0", 4, "an old word processor's file"},
    {"{\\rtf", 5, "an RTF file"},
    {"\x7F" "ELF", 4, "a program"},
    {"7z\xBC\xAF", 4, "a 7z archive"},
    {"BZh", 3, "a bzip2 file"},
    {"\xFD" "7zXZ", 5, "an xz file"},
    {"SQLite format 3", 15, "a database"},
};

const char *dtlp_input_binary_kind(const char *bytes, size_t size)
{
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (size >= signatures[i].size && memcmp(bytes, signatures[i].begins, signatures[i].size) == 0)
            return signatures[i].kind;
    size_t looked_at = size < 8192 ? size : 8192;
    return looked_at > 0 && memchr(bytes, '\0', looked_at) != NULL ? "it holds NUL bytes" : NULL;
}
