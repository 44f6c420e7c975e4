/* token.h - what the files that read tokens share.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TEXT_TOKEN_H
#define DTLP_TEXT_TOKEN_H

#include "text/scan.h"

/* The character at `at`; beyond the paragraph a space of size 0. */
static inline dtlp_character dtlp_scan_at(const dtlp_scan *scan, uint32_t at)
{
    return dtlp_character_at(scan->text, scan->end, at);
}

static inline bool dtlp_class_is_alnum(dtlp_char_class class)
{
    return class == DTLP_CHAR_LETTER || class == DTLP_CHAR_DIGIT;
}

uint32_t dtlp_scan_skip_space(const dtlp_scan *scan, uint32_t at);

/* End of the letters and digits at `at`. */
uint32_t dtlp_scan_alnum_end(const dtlp_scan *scan, uint32_t at);

/* Append a token; returns its end. */
uint32_t dtlp_scan_emit(dtlp_scan *scan, uint32_t begin, uint32_t end, dtlp_shape shape);

/* number.c: read the number whose digits begin at `digits`, its sign or point at
 * `begin`; returns its end. */
uint32_t dtlp_read_number(dtlp_scan *scan, uint32_t begin, uint32_t digits);

/* number.c: end of 60s or 72 after an apostrophe; 0 if it is no such year. */
uint32_t dtlp_short_year_end(const dtlp_scan *scan, uint32_t at);

/* address.c: end of the Internet address that begins with the word
 * text[begin .. end); 0 if none does. */
uint32_t dtlp_address_end(dtlp_scan *scan, uint32_t begin, uint32_t end);

/* address.c: end of the name after '@' or '#'. */
uint32_t dtlp_tag_end(const dtlp_scan *scan, uint32_t at);

#endif
