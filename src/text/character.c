/* character.c - see character.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/character.h"

#include "base/utf8.h"

#define SP DTLP_CHAR_SPACE
#define LE DTLP_CHAR_LETTER
#define DI DTLP_CHAR_DIGIT
#define AP DTLP_CHAR_APOSTROPHE
#define HY DTLP_CHAR_HYPHEN
#define ST DTLP_CHAR_STOP
#define QU DTLP_CHAR_QUOTE
#define OP DTLP_CHAR_OPEN
#define CL DTLP_CHAR_CLOSE
#define PU DTLP_CHAR_PUNCTUATION
#define SY DTLP_CHAR_SYMBOL
#define JO DTLP_CHAR_JOINER

/* clang-format off */
const uint8_t dtlp_ascii_class[128] = {
    SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP,
    SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP, SP,
    SP, ST, QU, SY, SY, SY, SY, AP, OP, CL, SY, SY, PU, HY, ST, PU,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, PU, PU, SY, SY, SY, ST,
    SY, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
    LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, OP, SY, CL, SY, SY,
    AP, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
    LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, OP, SY, CL, SY, SP,
};

/* Ranges that are not letters, ascending. */
static const struct { uint32_t first, last; uint8_t class; } ranges[] = {
    {0x80, 0xA0, SP}, {0xA1, 0xA1, PU}, {0xA2, 0xA9, SY}, {0xAB, 0xAB, QU}, {0xAC, 0xAC, SY},
    {0xAD, 0xAD, JO}, {0xAE, 0xB4, SY}, {0xB6, 0xB9, SY}, {0xBB, 0xBB, QU}, {0xBC, 0xBE, SY},
    {0xBF, 0xBF, PU}, {0xD7, 0xD7, SY}, {0xF7, 0xF7, SY}, {0x300, 0x36F, JO},
    {0x660, 0x669, DI}, {0x6F0, 0x6F9, DI}, {0x60C, 0x60C, PU}, {0x61B, 0x61B, PU}, {0x61F, 0x61F, ST},
    {0x6D4, 0x6D4, ST}, {0x964, 0x965, ST}, {0x1680, 0x1680, SP}, {0x2000, 0x200B, SP},
    {0x200C, 0x200F, JO}, {0x2010, 0x2011, HY}, {0x2012, 0x2017, PU}, {0x2018, 0x201B, AP},
    {0x201C, 0x201F, QU}, {0x2020, 0x2025, SY}, {0x2026, 0x2026, ST}, {0x2027, 0x2027, SY},
    {0x2028, 0x2029, SP}, {0x202A, 0x202E, JO}, {0x202F, 0x202F, SP}, {0x2030, 0x2031, SY},
    {0x2032, 0x2034, SY}, {0x2035, 0x2038, SY}, {0x2039, 0x203A, QU}, {0x203B, 0x203B, SY},
    {0x203C, 0x203D, ST}, {0x203E, 0x2046, SY}, {0x2047, 0x2049, ST}, {0x204A, 0x205E, SY},
    {0x205F, 0x205F, SP}, {0x2060, 0x2064, JO}, {0x2065, 0x206F, JO}, {0x207A, 0x207E, SY},
    {0x208A, 0x208E, SY}, {0x20A0, 0x20CF, SY}, {0x20D0, 0x20FF, JO}, {0x2190, 0x2BFF, SY},
    {0x3000, 0x3000, SP}, {0x3001, 0x3001, PU}, {0x3002, 0x3002, ST}, {0x3003, 0x3004, SY},
    {0x3008, 0x3008, OP}, {0x3009, 0x3009, CL}, {0x300A, 0x300A, OP}, {0x300B, 0x300B, CL},
    {0x300C, 0x300F, QU}, {0x3010, 0x3010, OP}, {0x3011, 0x3011, CL}, {0x3012, 0x301C, SY},
    {0xFE00, 0xFE0F, JO}, {0xFE20, 0xFE2F, JO}, {0xFEFF, 0xFEFF, SP}, {0xFF01, 0xFF01, ST},
    {0xFF02, 0xFF02, QU}, {0xFF03, 0xFF07, SY}, {0xFF08, 0xFF08, OP}, {0xFF09, 0xFF09, CL},
    {0xFF0A, 0xFF0B, SY}, {0xFF0C, 0xFF0C, PU}, {0xFF0D, 0xFF0D, HY}, {0xFF0E, 0xFF0E, ST},
    {0xFF0F, 0xFF0F, PU}, {0xFF10, 0xFF19, DI}, {0xFF1A, 0xFF1B, PU}, {0xFF1C, 0xFF1E, SY},
    {0xFF1F, 0xFF1F, ST}, {0xFF20, 0xFF20, SY}, {0xFFFC, 0xFFFD, SY}, {0x1F000, 0x1F3FA, SY},
    {0x1F3FB, 0x1F3FF, JO}, {0x1F400, 0x1FAFF, SY}, {0xE0000, 0xE0FFF, JO},
};
/* clang-format on */

dtlp_char_class dtlp_char_class_of(uint32_t code_point)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code_point > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < sizeof ranges / sizeof *ranges && code_point >= ranges[low].first)
        return (dtlp_char_class)ranges[low].class;
    return DTLP_CHAR_LETTER;
}

/* In these blocks capital and small letter alternate. */
static bool alternates(uint32_t c, uint32_t *odd_is_upper)
{
    *odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ||
                    (c >= 0x1CD && c <= 0x1DC);
    return (c >= 0x100 && c <= 0x17E && c != 0x138 && c != 0x149) || (c >= 0x1CD && c <= 0x21F) ||
           (c >= 0x460 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool dtlp_char_is_upper(uint32_t c)
{
    uint32_t odd;
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    if (alternates(c, &odd))
        return (c & 1) == odd;
    return (c >= 0xC0 && c <= 0xDE && c != 0xD7) || c == 0x178 || (c >= 0x386 && c <= 0x3AB && c != 0x390) ||
           (c >= 0x400 && c <= 0x42F) || (c >= 0x531 && c <= 0x556) || (c >= 0xFF21 && c <= 0xFF3A);
}

bool dtlp_char_is_lower(uint32_t c)
{
    uint32_t odd;
    if (c < 0x80)
        return c >= 'a' && c <= 'z';
    if (alternates(c, &odd))
        return (c & 1) != odd;
    return (c >= 0xDF && c <= 0xFF && c != 0xF7) || c == 0x390 || (c >= 0x3AC && c <= 0x3CE) ||
           (c >= 0x430 && c <= 0x45F) || (c >= 0x561 && c <= 0x587) || (c >= 0xFF41 && c <= 0xFF5A);
}

dtlp_character dtlp_character_wide(const char *text, uint32_t size, uint32_t at)
{
    size_t end = at;
    uint32_t code_point = dtlp_utf8_next(text, size, &end);
    return (dtlp_character){code_point, (uint32_t)(end - at), dtlp_char_class_of(code_point)};
}
