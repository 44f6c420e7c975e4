/* character.h - what a character is to the tokeniser.
 *
 * Owns the classes of characters and their case. Knows nothing of tokens. No
 * locale is asked; outside ASCII the ranges of Unicode 15 that news text uses
 * are told apart, and everything else counts as a letter.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TEXT_CHARACTER_H
#define DTLP_TEXT_CHARACTER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

typedef enum dtlp_char_class {
    DTLP_CHAR_SPACE,
    DTLP_CHAR_LETTER,
    DTLP_CHAR_DIGIT,
    DTLP_CHAR_APOSTROPHE, /* ' ` and the curly ones */
    DTLP_CHAR_HYPHEN,     /* - and U+2010, U+2011 */
    DTLP_CHAR_STOP,       /* . ! ? and the ellipsis: may end a sentence */
    DTLP_CHAR_QUOTE,      /* double quotation marks */
    DTLP_CHAR_OPEN,       /* ( [ { */
    DTLP_CHAR_CLOSE,
    DTLP_CHAR_PUNCTUATION, /* , ; : / and dashes */
    DTLP_CHAR_SYMBOL,
    DTLP_CHAR_JOINER      /* joins onto what stands before it: combining marks, ZWJ */
} dtlp_char_class;

/* Class of every byte below 0x80; bytes above are looked up by code point. */
extern const uint8_t dtlp_ascii_class[128];

/* Class of a code point from 0x80 on. */
dtlp_char_class dtlp_char_class_of(uint32_t code_point);

bool dtlp_char_is_upper(uint32_t code_point);
bool dtlp_char_is_lower(uint32_t code_point);

/* A character of a text and where the next one begins. */
typedef struct dtlp_character {
    uint32_t code_point;
    uint32_t size; /* bytes; 0 at the end of the text */
    dtlp_char_class class;
} dtlp_character;

/* The character at `at`, whose first byte is 0x80 or above. */
dtlp_character dtlp_character_wide(const char *text, uint32_t size, uint32_t at);

/* The character at `at` of `size` bytes; beyond them a space of size 0. */
static inline dtlp_character dtlp_character_at(const char *text, uint32_t size, uint32_t at)
{
    if (at >= size)
        return (dtlp_character){0, 0, DTLP_CHAR_SPACE};
    unsigned char byte = (unsigned char)text[at];
    if (byte < 0x80)
        return (dtlp_character){byte, 1, (dtlp_char_class)dtlp_ascii_class[byte]};
    return dtlp_character_wide(text, size, at);
}

#endif
