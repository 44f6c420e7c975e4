/* number.c - reads tokens that begin with a digit.
 *
 * Owns which signs stand inside a number: 1,200 3.5 10:30 2025-11-19 10/12/2020
 * 713-853-3989, and which letters stay on it: 21st 1990s, not 3|pm 5|km.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/token.h"

#include "text/generated/words.h"

static uint32_t digits_end(const dtlp_scan *scan, uint32_t at)
{
    while (at < scan->end && dtlp_is_digit(scan->text[at]))
        at++;
    return at;
}

static bool digit_at(const dtlp_scan *scan, uint32_t at)
{
    return at < scan->end && dtlp_is_digit(scan->text[at]);
}

/* Value of a number of at most four digits; 10000 for a longer one. */
static uint32_t small_value(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t value = 0;
    if (end - begin > 4)
        return 10000;
    for (; begin < end; begin++)
        value = value * 10 + (uint32_t)(scan->text[begin] - '0');
    return value;
}

/* Groups of digits with hyphens: three or more are a date or a telephone
 * number, two are one if they do not look like a range. */
static uint32_t hyphen_groups_end(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t groups = 1, at = end, sizes[2] = {end - begin, 0};
    while (at < scan->end && scan->text[at] == '-' && digit_at(scan, at + 1)) {
        uint32_t next = digits_end(scan, at + 1);
        if (groups == 1)
            sizes[1] = next - at - 1;
        groups++;
        at = next;
    }
    if (groups > 2)
        return at;
    return groups == 2 && sizes[1] == 4 && (sizes[0] == 3 || sizes[0] == 5) ? at : end;
}

/* Groups with slashes: a date of three, or of two that can be month and day. */
static uint32_t slash_groups_end(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t second = digits_end(scan, end + 1);
    if (second - end > 5 || end - begin > 4)
        return end;
    if (second < scan->end && scan->text[second] == '/' && digit_at(scan, second + 1)) {
        uint32_t third = digits_end(scan, second + 1);
        return third - second <= 5 ? third : end;
    }
    uint32_t a = small_value(scan, begin, end), b = small_value(scan, end + 1, second);
    bool fraction = b <= 8 && a < b && second - end == 2;
    return a >= 1 && a <= 12 && b >= 1 && b <= 31 && !fraction ? second : end;
}

/* Where a number goes on at the sign at `end`; `end` itself if it does not. */
static uint32_t over_sign(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    if (!digit_at(scan, end + 1))
        return end;
    uint32_t next = digits_end(scan, end + 1);
    switch (scan->text[end]) {
    case '.':
    case ':': return next;
    case ',': return next - end == 4 && end - begin > 0 ? next : end;
    case '-': return hyphen_groups_end(scan, begin, end);
    case '/': return slash_groups_end(scan, begin, end);
    default: return end;
    }
}

static bool is_plural(char c)
{
    static const char letters[] = {
#define PLURAL(letter) letter,
#include "text/en/number.def"
    };
    return memchr(letters, c, sizeof letters) != NULL;
}

static bool is_ordinal_or_plural(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    static const char ordinals[][3] = {
#define ORDINAL(ending) ending,
#include "text/en/number.def"
    };
    char a = dtlp_lower(scan->text[begin]);
    if (end - begin == 1)
        return is_plural(a);
    char b = dtlp_lower(scan->text[begin + 1]);
    for (size_t i = 0; end - begin == 2 && i < sizeof ordinals / sizeof *ordinals; i++)
        if (a == ordinals[i][0] && b == ordinals[i][1])
            return true;
    return false;
}

/* Letters stand directly behind the number text[begin .. end). */
static uint32_t with_letters(dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t stop = dtlp_scan_alnum_end(scan, end);
    dtlp_slice letters = {scan->text + end, stop - end};
    if (is_ordinal_or_plural(scan, end, stop) || !(dtlp_lexicon_flags(&dtlp_words, letters) & WORDS_UNIT))
        return dtlp_scan_emit(scan, begin, stop, DTLP_SHAPE_ALNUM);
    return dtlp_scan_emit(scan, begin, end, DTLP_SHAPE_NUMBER);
}

/* 1990's: a decade with an apostrophe. */
static uint32_t decade_end(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    dtlp_character mark = dtlp_scan_at(scan, end);
    uint32_t after = end + mark.size;
    bool decade = (end - begin == 4 || end - begin == 2) && scan->text[end - 1] == '0';
    if (!decade || mark.class != DTLP_CHAR_APOSTROPHE || after >= scan->end || scan->text[after] != 's' ||
        dtlp_class_is_alnum(dtlp_scan_at(scan, after + 1).class))
        return 0;
    return after + 1;
}

/* "1." at the head of a paragraph. */
static bool is_item_number(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    bool first = scan->tokens.count == scan->first_token;
    return first && end - begin <= 2 && end + 1 < scan->end && scan->text[end] == '.' &&
           dtlp_scan_at(scan, end + 1).class == DTLP_CHAR_SPACE;
}

uint32_t dtlp_read_number(dtlp_scan *scan, uint32_t begin, uint32_t digits)
{
    uint32_t end = digits_end(scan, digits), before;
    if (end == digits) { /* digits of another script */
        end = dtlp_scan_alnum_end(scan, digits);
        return dtlp_scan_emit(scan, begin, end, DTLP_SHAPE_NUMBER);
    }
    if (is_item_number(scan, begin, end))
        return dtlp_scan_emit(scan, begin, end + 1, DTLP_SHAPE_NUMBER);
    do {
        before = end;
        if (end < scan->end)
            end = over_sign(scan, digits, end);
    } while (end != before);
    dtlp_character next = dtlp_scan_at(scan, end);
    if (next.class == DTLP_CHAR_SPACE)
        return dtlp_scan_emit(scan, begin, end, DTLP_SHAPE_NUMBER);
    uint32_t address = next.code_point == '@' || next.class == DTLP_CHAR_LETTER || next.code_point == '.'
                           ? dtlp_address_end(scan, begin, end) : 0;
    if (address != 0)
        return dtlp_scan_emit(scan, begin, address, DTLP_SHAPE_ADDRESS);
    if (next.class == DTLP_CHAR_LETTER)
        return with_letters(scan, begin, end);
    uint32_t decade = decade_end(scan, begin, end);
    return dtlp_scan_emit(scan, begin, decade != 0 ? decade : end,
                          decade != 0 ? DTLP_SHAPE_ALNUM : DTLP_SHAPE_NUMBER);
}

uint32_t dtlp_short_year_end(const dtlp_scan *scan, uint32_t at)
{
    uint32_t end = digits_end(scan, at);
    if (end - at != 2)
        return 0;
    if (end < scan->end && is_plural(scan->text[end]))
        end++;
    return dtlp_scan_alnum_end(scan, end) == end ? end : 0;
}
