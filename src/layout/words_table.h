/* words_table.h - makes the table of one language of its words.def.
 *
 * The build makes a source file for every folder here that has a words.def; it
 * sets DTLP_WORDS_DEF, DTLP_WORDS_CODE and DTLP_WORDS_TABLE and includes this
 * file, once, so there is no guard.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/words.h"

#define DTLP_DIGITS(...)
#define DTLP_MONTH(full, abbreviated)
#define DTLP_WEEKDAY(abbreviated)
#define DTLP_SEASON(word)
#define DTLP_SAY(key, text)
#define DTLP_STANDS(word) word,
#define DTLP_LEANS(word)
static const char *const stands[] = {
#include DTLP_WORDS_DEF
    NULL};
#undef DTLP_STANDS
#undef DTLP_LEANS
#define DTLP_STANDS(word)
#define DTLP_LEANS(word) word,
static const char *const leans[] = {
#include DTLP_WORDS_DEF
    NULL};
#undef DTLP_LEANS
#define DTLP_LEANS(word)

const dtlp_words DTLP_WORDS_TABLE = {
    .language = DTLP_WORDS_CODE,
#undef DTLP_DIGITS
#define DTLP_DIGITS(...) .digits = {__VA_ARGS__},
#include DTLP_WORDS_DEF
#undef DTLP_DIGITS
#define DTLP_DIGITS(...)
    .months = {
#undef DTLP_MONTH
#define DTLP_MONTH(full, abbreviated) full,
#include DTLP_WORDS_DEF
    },
    .months_short = {
#undef DTLP_MONTH
#define DTLP_MONTH(full, abbreviated) abbreviated,
#include DTLP_WORDS_DEF
    },
#undef DTLP_MONTH
#define DTLP_MONTH(full, abbreviated)
    .weekdays = {
#undef DTLP_WEEKDAY
#define DTLP_WEEKDAY(abbreviated) abbreviated,
#include DTLP_WORDS_DEF
    },
#undef DTLP_WEEKDAY
#define DTLP_WEEKDAY(abbreviated)
    .seasons = {
#undef DTLP_SEASON
#define DTLP_SEASON(word) word,
#include DTLP_WORDS_DEF
    },
#undef DTLP_SEASON
#define DTLP_SEASON(word)
    .say = {
#undef DTLP_SAY
#define DTLP_SAY(key, text) [DTLP_SAY_##key] = text,
#include DTLP_WORDS_DEF
    },
    .stands = stands,
    .leans = leans,
};
