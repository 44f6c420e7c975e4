/* words.c - the tables of words and the filling of their places.
 *
 * A language is one folder with a words.def; words_table.h makes its table.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/words.h"

#include <string.h>

#include "base/slice.h"

/* The build lists the languages in languages.def, English first. */
#define DTLP_LANGUAGE(code) extern const dtlp_words dtlp_words_##code;
#include "layout/generated/languages.def"
#undef DTLP_LANGUAGE

const dtlp_words *const dtlp_all_words[] = {
#define DTLP_LANGUAGE(code) &dtlp_words_##code,
#include "layout/generated/languages.def"
#undef DTLP_LANGUAGE
    NULL};

/* "de" is the language of "de", "de-AT" and "DE_ch". */
bool dtlp_words_are_of(const dtlp_words *words, const char *language)
{
    size_t size = strlen(words->language);
    return dtlp_slice_equal_nocase((dtlp_slice){language, strnlen(language, size)}, dtlp_slice_of(words->language)) &&
           !dtlp_is_alnum(language[size]);
}

const dtlp_words *dtlp_words_of(const char *language)
{
    for (size_t i = 0; dtlp_all_words[i] != NULL; i++)
        if (dtlp_words_are_of(dtlp_all_words[i], language))
            return dtlp_all_words[i];
    return dtlp_all_words[0];
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

/* ---- numbers ------------------------------------------------------------ */

/* Put a number together from its last digit on, a separator after every three. */
static char *put_number(dtlp_arena *arena, const dtlp_words *words, long number, int least, const char *separator)
{
    char room[128], *at = room + sizeof room;
    for (int n = 0; n < least || number > 0; n++, number /= 10) {
        const char *parts[] = {n > 0 && n % 3 == 0 ? separator : "", words->digits[number % 10]};
        for (int i = 0; i < 2; i++) {
            size_t size = strlen(parts[i]);
            at -= size;
            memcpy(at, parts[i], size);
        }
    }
    return dtlp_arena_copy(arena, at, (size_t)(room + sizeof room - at));
}

char *dtlp_digits(dtlp_arena *arena, const dtlp_words *words, long number, int least)
{
    return put_number(arena, words, number, least, "");
}

char *dtlp_number_words(dtlp_arena *arena, const dtlp_words *words, long number)
{
    return put_number(arena, words, number, 1, words->say[DTLP_SAY_THOUSANDS]);
}

char *dtlp_fill_number(dtlp_arena *arena, const dtlp_words *words, dtlp_say one, dtlp_say many,
                       long number)
{
    return dtlp_fill(arena, words, number == 1 ? one : many, dtlp_number_words(arena, words, number), NULL, NULL);
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
