/* words.c - the tables of words and the filling of their places.
 *
 * A language is one folder with a words.def; its tables are made here.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/words.h"

#include <string.h>

#include "base/slice.h"

#define DTLP_MONTH(full, abbreviated)
#define DTLP_WEEKDAY(abbreviated)
#define DTLP_SEASON(word)
#define DTLP_SAY(key, text)
#define DTLP_STANDS(word) word,
#define DTLP_LEANS(word)
static const char *const english_stands[] = {
#include "layout/en/words.def"
    NULL};
#undef DTLP_STANDS
#undef DTLP_LEANS
#define DTLP_STANDS(word)
#define DTLP_LEANS(word) word,
static const char *const english_leans[] = {
#include "layout/en/words.def"
    NULL};
#undef DTLP_LEANS
#define DTLP_LEANS(word)

static const dtlp_words english = {
    .months = {
#undef DTLP_MONTH
#define DTLP_MONTH(full, abbreviated) full,
#include "layout/en/words.def"
    },
    .months_short = {
#undef DTLP_MONTH
#define DTLP_MONTH(full, abbreviated) abbreviated,
#include "layout/en/words.def"
    },
#undef DTLP_MONTH
#define DTLP_MONTH(full, abbreviated)
    .weekdays = {
#undef DTLP_WEEKDAY
#define DTLP_WEEKDAY(abbreviated) abbreviated,
#include "layout/en/words.def"
    },
#undef DTLP_WEEKDAY
#define DTLP_WEEKDAY(abbreviated)
    .seasons = {
#undef DTLP_SEASON
#define DTLP_SEASON(word) word,
#include "layout/en/words.def"
    },
#undef DTLP_SEASON
#define DTLP_SEASON(word)
    .say = {
#undef DTLP_SAY
#define DTLP_SAY(key, text) [DTLP_SAY_##key] = text,
#include "layout/en/words.def"
    },
    .stands = english_stands,
    .leans = english_leans,
};

const dtlp_words *dtlp_words_of(const char *language)
{
    (void)language; /* one language so far: a second is a second table here */
    return &english;
}

char *dtlp_fill(dtlp_arena *arena, const dtlp_words *words, dtlp_say key, const char *a,
                const char *b, const char *c)
{
    const char *const arguments[] = {a, b, c};
    const char *text = words->say[key];
    size_t size = strlen(text) + 1;
    for (size_t i = 0; i < 3; i++)
        size += arguments[i] != NULL ? strlen(arguments[i]) : 0;
    char *out = dtlp_arena_alloc(arena, size), *end = out;
    for (const char *at = text; *at != '\0';) {
        if (*at != '{') {
            *end++ = *at++;
            continue;
        }
        const char *argument = arguments[at[1] - '0'];
        at += 3;
        size_t n = argument != NULL ? strlen(argument) : 0;
        memcpy(end, argument != NULL ? argument : "", n);
        end += n;
    }
    return out;
}

char *dtlp_fill_number(dtlp_arena *arena, const dtlp_words *words, dtlp_say one, dtlp_say many,
                       long number)
{
    char *digits = number < 1000
                       ? dtlp_arena_printf(arena, "%ld", number)
                       : dtlp_arena_printf(arena, "%ld,%03ld", number / 1000, number % 1000);
    return dtlp_fill(arena, words, number == 1 ? one : many, digits, NULL, NULL);
}

/* ---- the source's own words --------------------------------------------- */

static bool is_word_of(dtlp_slice word, const char *const *list)
{
    for (; *list != NULL; list++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(*list)))
            return true;
    return false;
}

static bool is_calendar_word(const dtlp_words *words, dtlp_slice word)
{
    for (size_t i = 0; i < 12; i++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(words->months[i])) ||
            dtlp_slice_equal_nocase(word, dtlp_slice_of(words->months_short[i])))
            return true;
    for (size_t i = 0; i < 4; i++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(words->seasons[i])))
            return true;
    size_t digits = 0;
    while (digits < word.size && dtlp_is_digit(word.at[digits]))
        digits++;
    return digits >= 4 || is_word_of(word, words->stands);
}

bool dtlp_words_stand_alone(const dtlp_words *words, const char *text)
{
    bool stands = false;
    while (*text != '\0') {
        size_t size = 0;
        while (dtlp_is_alnum(text[size]) || (unsigned char)text[size] >= 0x80)
            size++;
        dtlp_slice word = {text, size};
        if (is_word_of(word, words->leans))
            return false;
        stands = stands || is_calendar_word(words, word);
        text += size > 0 ? size : 1;
    }
    return stands;
}
