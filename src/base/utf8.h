/* utf8.h - UTF-8, and what a code point is for.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_UTF8_H
#define DTLP_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point at text[*at] and its end in `*at`. An ill-formed sequence
 * gives U+FFFD and moves past its maximal well-formed part, at least one byte
 * (Unicode 15, table 3-8). *at must be < size. */
uint32_t dtlp_utf8_next(const char *text, size_t size, size_t *at);

/* How many of the `size` bytes are well-formed UTF-8 from the start. */
size_t dtlp_utf8_valid_prefix(const char *text, size_t size);

/* How many code points. Assumes valid text. */
size_t dtlp_utf8_count(const char *text, size_t size);

/* Write a code point; returns its length, 1..4. */
size_t dtlp_utf8_put(uint32_t code_point, char out[4]);

/* Turns ascending byte offsets into code points in one pass over the text. */
typedef struct dtlp_utf8_counter {
    const char *text;
    size_t byte, code_point;
} dtlp_utf8_counter;

/* The code point offset of a byte offset. Asked in ascending order it costs
 * the text once; going back begins again from the start of the text. */
size_t dtlp_utf8_counter_at(dtlp_utf8_counter *counter, size_t byte);

/* Number of terminal columns of a code point: 0, 1 or 2 (wide East Asian). */
int dtlp_utf8_width(uint32_t code_point);

#endif
