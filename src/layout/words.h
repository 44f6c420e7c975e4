/* words.h - what the picture says, in a language.
 *
 * Owns the tables of words, one file a language (en/words.def has every key that
 * there is), and dates in words. Never says more
 * than is known: a period is named as a period, not as a day in it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_LAYOUT_WORDS_H
#define DTLP_LAYOUT_WORDS_H

#include "base/arena.h"

typedef enum dtlp_say {
#define DTLP_DIGITS(...)
#define DTLP_MONTH(full, abbreviated)
#define DTLP_WEEKDAY(abbreviated)
#define DTLP_SEASON(word)
#define DTLP_SAY(key, text) DTLP_SAY_##key,
#define DTLP_STANDS(word)
#define DTLP_LEANS(word)
#include "layout/en/words.def"
#undef DTLP_DIGITS
#undef DTLP_MONTH
#undef DTLP_WEEKDAY
#undef DTLP_SEASON
#undef DTLP_SAY
#undef DTLP_STANDS
#undef DTLP_LEANS
    DTLP_SAY_COUNT
} dtlp_say;

typedef struct dtlp_words {
    const char *language; /* BCP 47 */
    const char *digits[10];
    const char *months[12], *months_short[12], *weekdays[7], *seasons[4];
    const char *say[DTLP_SAY_COUNT];
    const char *const *stands; /* NULL-terminated */
    const char *const *leans;
} dtlp_words;

/* The words of a BCP 47 language; English where there are none. */
const dtlp_words *dtlp_words_of(const char *language);

/* Are they of that language, or only in its place? */
bool dtlp_words_are_of(const dtlp_words *words, const char *language);

/* Every language, NULL after the last. */
extern const dtlp_words *const dtlp_all_words[];

/* A sentence with its places filled; the arguments beyond those it has may be NULL. */
char *dtlp_fill(dtlp_arena *arena, const dtlp_words *words, dtlp_say key, const char *a,
                const char *b, const char *c);

/* A number in the language's digits: in groups ("1,213"), or at least so many
 * digits and no groups, for years, days and times. */
char *dtlp_number_words(dtlp_arena *arena, const dtlp_words *words, long number);
char *dtlp_digits(dtlp_arena *arena, const dtlp_words *words, long number, int least);

char *dtlp_fill_number(dtlp_arena *arena, const dtlp_words *words, dtlp_say one, dtlp_say many,
                       long number);

/* ---- dates.c: dates in words -------------------------------------------- */

/* What is known of a date, and so how it is drawn. */
typedef enum dtlp_kind {
    DTLP_KIND_EXACT,    /* a day or a time of day */
    DTLP_KIND_SPAN,     /* some time within a named period */
    DTLP_KIND_APPROX,   /* within bounds that the source left vague */
    DTLP_KIND_BEFORE,   /* no later than */
    DTLP_KIND_AFTER,    /* no earlier than */
    DTLP_KIND_ONE_OF,   /* one of two days */
    DTLP_KIND_INTERVAL, /* lasts from to */
    DTLP_KIND_ONGOING,  /* lasts from, end not known */
    DTLP_KIND_UNDATED,
    DTLP_KIND_COUNT
} dtlp_kind;

dtlp_kind dtlp_kind_of(const dtl_time *time);

/* Are both ends of it known to the day? */
bool dtlp_ends_exactly(const dtl_time *time);

#define DTLP_NO_YEAR INT32_MIN

/* What the reader already sees beside a date. */
typedef struct dtlp_date_context {
    int32_t year;   /* the head's; DTLP_NO_YEAR: say the year */
    bool weekday;   /* say it with exact days */
    bool coarse;    /* the head itself names the decade or century */
} dtlp_date_context;

/* "15 Mar", "late September", "15 Apr – 19 Oct 2024". */
char *dtlp_date_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time,
                      dtlp_date_context context);

/* "2024", "44 BCE" */
char *dtlp_year_words(dtlp_arena *arena, const dtlp_words *words, int32_t year);

/* "15 Mar 2024" */
char *dtlp_day_words(dtlp_arena *arena, const dtlp_words *words, dtl_day day,
                     dtlp_date_context context);

/* "15–19 Mar", "28 Mar – 2 Apr 2024", one day where both are the same. */
char *dtlp_days_words(dtlp_arena *arena, const dtlp_words *words, dtl_day first, dtl_day last,
                      dtlp_date_context context);

/* "March 2024" */
char *dtlp_month_words(dtlp_arena *arena, const dtlp_words *words, dtl_day day);

/* "8 years, 7 months" from the end of one day to the beginning of another. */
char *dtlp_gap_words(dtlp_arena *arena, const dtlp_words *words, dtl_day from, dtl_day to);

/* "the 1990s", "20th century" for dates coarser than a year, else NULL. */
char *dtlp_coarse_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time);

/* Can the source's own words be read without the sentence they stood in? */
bool dtlp_words_stand_alone(const dtlp_words *words, const char *text);

/* The two days of an EDTF set "[a,b]". */
bool dtlp_read_one_of(const char *edtf, dtl_day *first, dtl_day *second);

bool dtlp_day_is_open(dtl_day day);

#endif
