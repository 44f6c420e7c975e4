/* utf8.c - see utf8.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"

#include <string.h>

/* Length of the sequence a lead byte starts, 0 if it cannot start one. */
static unsigned sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 0;
}

/* May `second` follow `lead`? Excludes overlong forms and surrogates. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return second >= 0x80 && second <= 0xBF;
    }
}

uint32_t dtlp_utf8_next(const char *text, size_t size, size_t *at)
{
    const unsigned char *p = (const unsigned char *)text + *at;
    size_t left = size - *at;
    unsigned length = sequence_length(p[0]);
    if (length == 1) {
        *at += 1;
        return p[0];
    }
    if (length == 0 || left < 2 || !second_fits(p[0], p[1])) {
        *at += 1;
        return 0xFFFD;
    }
    uint32_t code_point = p[0] & (0x7Fu >> length);
    for (unsigned i = 1; i < length; i++) {
        if (i >= left || (p[i] & 0xC0) != 0x80) {
            *at += i;
            return 0xFFFD;
        }
        code_point = code_point << 6 | (p[i] & 0x3Fu);
    }
    *at += length;
    return code_point;
}

/* End of the ASCII from `at` on, eight bytes at a time. */
static size_t ascii_end(const char *text, size_t size, size_t at)
{
    uint64_t eight;
    for (; size - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, text + at, sizeof eight);
        if (eight & UINT64_C(0x8080808080808080))
            break;
    }
    while (at < size && (unsigned char)text[at] < 0x80)
        at++;
    return at;
}

size_t dtlp_utf8_valid_prefix(const char *text, size_t size)
{
    size_t at = 0;
    while ((at = ascii_end(text, size, at)) < size) {
        size_t before = at;
        if (dtlp_utf8_next(text, size, &at) == 0xFFFD &&
            !(at - before == 3 && (unsigned char)text[before] == 0xEF))
            return before;
    }
    return size;
}

size_t dtlp_utf8_count(const char *text, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

size_t dtlp_utf8_put(uint32_t code_point, char out[4])
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = (char)(0xC0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (char)(0xE0 | code_point >> 12);
        out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code_point >> 18);
    out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

size_t dtlp_utf8_counter_at(dtlp_utf8_counter *counter, size_t byte)
{
    if (byte < counter->byte) {
        counter->byte = 0;
        counter->code_point = 0;
    }
    counter->code_point += dtlp_utf8_count(counter->text + counter->byte, byte - counter->byte);
    counter->byte = byte;
    return counter->code_point;
}

int dtlp_utf8_width(uint32_t c)
{
    bool combining = (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
                     (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
    if (c < 0x20 || combining)
        return 0;
    bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}
