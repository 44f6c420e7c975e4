/* dates.c - what kind of date it is, and the date in words.
 *
 * The grain of the words is the grain of the knowledge: a month is "May", not
 * its first day. Under a head that shows the year the words leave it out.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/words.h"

#include <string.h>

bool dtlp_day_is_open(dtl_day day)
{
    return day == DTL_DAY_NONE || day == DTL_DAY_OPEN_BEFORE || day == DTL_DAY_OPEN_AFTER;
}

/* ---- kinds -------------------------------------------------------------- */

static bool is_vague(const dtl_time *time)
{
    switch (time->precision) {
    case DTL_PRECISION_PART_OF_MONTH:
    case DTL_PRECISION_PART_OF_YEAR:
    case DTL_PRECISION_PART_OF_DECADE:
    case DTL_PRECISION_VAGUE:
    case DTL_PRECISION_OPEN:
    case DTL_PRECISION_NONE:
        return true;
    default:
        return time->edtf != NULL && strpbrk(time->edtf, "~?%") != NULL;
    }
}

bool dtlp_read_one_of(const char *edtf, dtl_day *first, dtl_day *second)
{
    char day[DTL_DAY_TEXT_SIZE];
    if (edtf == NULL || edtf[0] != '[')
        return false;
    const char *comma = strchr(edtf, ','), *end = strchr(edtf, ']');
    if (comma == NULL || end == NULL || end < comma || comma - edtf - 1 >= (ptrdiff_t)sizeof day ||
        end - comma - 1 >= (ptrdiff_t)sizeof day)
        return false;
    memcpy(day, edtf + 1, (size_t)(comma - edtf) - 1);
    day[comma - edtf - 1] = '\0';
    if (!dtl_day_read(day, first))
        return false;
    memcpy(day, comma + 1, (size_t)(end - comma) - 1);
    day[end - comma - 1] = '\0';
    return dtl_day_read(day, second);
}

dtlp_kind dtlp_kind_of(const dtl_time *time)
{
    dtl_day ignored;
    bool begins = !dtlp_day_is_open(time->begin_min), ends = !dtlp_day_is_open(time->end_max);
    if (!begins && !ends)
        return DTLP_KIND_UNDATED;
    if (!begins)
        return DTLP_KIND_BEFORE;
    if (!ends)
        return dtlp_day_is_open(time->begin_max) || time->begin_max > time->begin_min
                   ? DTLP_KIND_AFTER : DTLP_KIND_ONGOING;
    if (dtlp_read_one_of(time->edtf, &ignored, &ignored))
        return DTLP_KIND_ONE_OF;
    if (!dtlp_day_is_open(time->begin_max) && !dtlp_day_is_open(time->end_min) &&
        time->end_min > time->begin_max)
        return DTLP_KIND_INTERVAL;
    if (is_vague(time))
        return DTLP_KIND_APPROX;
    if (time->begin_min == time->end_max && time->precision <= DTL_PRECISION_DAY)
        return DTLP_KIND_EXACT;
    return DTLP_KIND_SPAN;
}

bool dtlp_ends_exactly(const dtl_time *time)
{
    return time->begin_min == time->begin_max && time->end_min == time->end_max && !is_vague(time);
}

/* ---- days --------------------------------------------------------------- */

/* The calendar's own years, whatever a caller puts in a day. */
static dtl_civil civil_of(dtl_day day)
{
    enum { FIRST = -4371587, LAST = 2932896 }; /* -9999-01-01, 9999-12-31 */
    return dtl_civil_from_day(day < FIRST ? FIRST : day > LAST ? LAST : day);
}

char *dtlp_year_words(dtlp_arena *arena, const dtlp_words *words, int32_t year)
{
    if (year > 0)
        return dtlp_digits(arena, words, year, 1);
    return dtlp_fill(arena, words, DTLP_SAY_YEAR_BCE, dtlp_digits(arena, words, 1 - year, 1), NULL, NULL);
}

static char *with_year(dtlp_arena *arena, const dtlp_words *words, char *text, int32_t year,
                       int32_t known)
{
    if (year == known)
        return text;
    return dtlp_fill(arena, words, DTLP_SAY_WITH_YEAR, text, dtlp_year_words(arena, words, year), NULL);
}

char *dtlp_day_words(dtlp_arena *arena, const dtlp_words *words, dtl_day day,
                     dtlp_date_context context)
{
    dtl_civil civil = civil_of(day);
    char *text = dtlp_fill(arena, words, DTLP_SAY_DAY_MONTH, dtlp_digits(arena, words, civil.day, 1),
                           words->months_short[civil.month - 1], NULL);
    if (context.weekday) {
        int weekday = (int)(((int64_t)day + 3) % 7); /* 1970-01-01 was a Thursday */
        text = dtlp_fill(arena, words, DTLP_SAY_WITH_WEEKDAY,
                         words->weekdays[weekday < 0 ? weekday + 7 : weekday], text, NULL);
    }
    return with_year(arena, words, text, civil.year, context.year);
}

/* "15–19 Mar", "15 Apr – 19 Oct", with years where they are not known. */
static char *day_range(dtlp_arena *arena, const dtlp_words *words, dtl_day first, dtl_day last,
                       dtlp_date_context context, dtlp_say how)
{
    dtl_civil a = civil_of(first), b = civil_of(last);
    context.weekday = false;
    if (a.year == b.year && a.month == b.month && how != DTLP_SAY_BETWEEN) {
        char *days = dtlp_fill(arena, words, how == DTLP_SAY_EITHER ? DTLP_SAY_EITHER_DAYS : DTLP_SAY_CLOSE_DAYS,
                               dtlp_digits(arena, words, a.day, 1),
                               dtlp_digits(arena, words, b.day, 1), NULL);
        char *text = dtlp_fill(arena, words, DTLP_SAY_DAY_MONTH, days, words->months_short[a.month - 1], NULL);
        return with_year(arena, words, text, a.year, context.year);
    }
    dtlp_date_context first_context = context;
    if (a.year == b.year)
        first_context.year = a.year;
    return dtlp_fill(arena, words, how, dtlp_day_words(arena, words, first, first_context),
                     dtlp_day_words(arena, words, last, context), NULL);
}

char *dtlp_days_words(dtlp_arena *arena, const dtlp_words *words, dtl_day first, dtl_day last,
                      dtlp_date_context context)
{
    return first >= last ? dtlp_day_words(arena, words, first, context)
                         : day_range(arena, words, first, last, context, DTLP_SAY_RANGE);
}

/* ---- periods ------------------------------------------------------------ */

static bool begins_month(dtl_day day) { return civil_of(day).day == 1; }
static bool ends_month(dtl_day day) { return civil_of(day + 1).day == 1; }

static char *month_words(dtlp_arena *arena, const dtlp_words *words, dtl_civil civil, int32_t known)
{
    return with_year(arena, words, dtlp_arena_dup(arena, words->months[civil.month - 1]), civil.year, known);
}

char *dtlp_month_words(dtlp_arena *arena, const dtlp_words *words, dtl_day day)
{
    return month_words(arena, words, civil_of(day), DTLP_NO_YEAR);
}

/* Bounds that no name fits: whole years, whole months, or days. */
static char *any_range(dtlp_arena *arena, const dtlp_words *words, dtl_day first, dtl_day last,
                       dtlp_date_context context, dtlp_say how)
{
    dtl_civil a = civil_of(first), b = civil_of(last);
    bool months = begins_month(first) && ends_month(last);
    if (months && a.month == 1 && b.month == 12) {
        if (a.year == b.year)
            return a.year == context.year
                       ? dtlp_arena_dup(arena, words->say[DTLP_SAY_IN_YEAR])
                       : dtlp_year_words(arena, words, a.year);
        return dtlp_fill(arena, words, how == DTLP_SAY_BETWEEN ? how : DTLP_SAY_CLOSE_RANGE,
                         dtlp_year_words(arena, words, a.year), dtlp_year_words(arena, words, b.year), NULL);
    }
    if (!months)
        return first == last ? dtlp_day_words(arena, words, first, context)
                             : day_range(arena, words, first, last, context, how);
    if (a.year == b.year && a.month == b.month)
        return month_words(arena, words, a, context.year);
    int32_t known = a.year == b.year ? a.year : context.year;
    return dtlp_fill(arena, words, how, month_words(arena, words, a, known),
                     month_words(arena, words, b, context.year), NULL);
}

/* Which third of a month: 0, 1, 2; -1 if the bounds are no third (days 1-10,
 * 11-20, 21 to the end). */
static int third_of_month(dtl_day first, dtl_day last)
{
    dtl_civil a = civil_of(first), b = civil_of(last);
    if (a.year != b.year || a.month != b.month)
        return -1;
    if (a.day == 1 && b.day == 10)
        return 0;
    if (a.day == 11 && b.day == 20)
        return 1;
    return a.day == 21 && ends_month(last) ? 2 : -1;
}

/* January to April, May to August, September to December. */
static int third_of_year(dtl_day first, dtl_day last)
{
    dtl_civil a = civil_of(first), b = civil_of(last);
    if (a.year != b.year || !begins_month(first) || !ends_month(last) || b.month - a.month != 3)
        return -1;
    return a.month % 4 == 1 ? a.month / 4 : -1;
}

static char *part_words(dtlp_arena *arena, const dtlp_words *words, dtl_day first, dtl_day last,
                        dtlp_date_context context)
{
    dtl_civil a = civil_of(first);
    int third = third_of_month(first, last);
    if (third >= 0)
        return dtlp_fill(arena, words, (dtlp_say)(DTLP_SAY_EARLY + third),
                         month_words(arena, words, a, context.year), NULL, NULL);
    third = third_of_year(first, last);
    if (third < 0)
        return any_range(arena, words, first, last, context, DTLP_SAY_BETWEEN);
    if (a.year == context.year)
        return dtlp_arena_dup(arena, words->say[DTLP_SAY_EARLY_IN_YEAR + third]);
    return dtlp_fill(arena, words, (dtlp_say)(DTLP_SAY_EARLY + third),
                     dtlp_year_words(arena, words, a.year), NULL, NULL);
}

static char *ordinal(dtlp_arena *arena, const dtlp_words *words, long n)
{
    bool teen = n % 100 / 10 == 1;
    dtlp_say say = teen || n % 10 == 0 || n % 10 > 3 ? DTLP_SAY_ORDINAL
                                                     : (dtlp_say)(DTLP_SAY_ORDINAL + n % 10);
    return dtlp_fill(arena, words, say, dtlp_digits(arena, words, n, 1), NULL, NULL);
}

char *dtlp_coarse_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time)
{
    if (dtlp_day_is_open(time->begin_min) || dtlp_day_is_open(time->end_max))
        return NULL;
    int32_t year = civil_of(time->begin_min).year;
    dtlp_kind kind = dtlp_kind_of(time);
    if (year < 1 || (kind != DTLP_KIND_SPAN && kind != DTLP_KIND_APPROX))
        return NULL;
    switch (time->precision) {
    case DTL_PRECISION_PART_OF_DECADE:
        year -= year % 10;
        /* fall through */
    case DTL_PRECISION_DECADE:
        return dtlp_fill(arena, words, DTLP_SAY_DECADE, dtlp_digits(arena, words, year, 1), NULL, NULL);
    case DTL_PRECISION_CENTURY:
        return dtlp_fill(arena, words, DTLP_SAY_CENTURY, ordinal(arena, words, (year + 99) / 100), NULL, NULL);
    case DTL_PRECISION_MILLENNIUM:
        return dtlp_fill(arena, words, DTLP_SAY_MILLENNIUM, ordinal(arena, words, (year + 999) / 1000), NULL, NULL);
    default:
        return NULL;
    }
}

static char *named_span(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time,
                        dtlp_date_context context)
{
    dtl_day first = time->begin_min, last = time->end_max;
    dtl_civil a = civil_of(first);
    dtlp_say say = DTLP_SAY_COUNT;
    switch (time->precision) {
    case DTL_PRECISION_WEEKEND:
        return dtlp_fill(arena, words, DTLP_SAY_WEEKEND,
                         day_range(arena, words, first, last, context, DTLP_SAY_RANGE), NULL, NULL);
    case DTL_PRECISION_WEEK:
        context.weekday = false;
        return dtlp_fill(arena, words, DTLP_SAY_WEEK, dtlp_day_words(arena, words, first, context), NULL, NULL);
    case DTL_PRECISION_SEASON:
        if (a.month % 3 == 0 && begins_month(first))
            return with_year(arena, words, dtlp_arena_dup(arena, words->seasons[a.month / 3 - 1]), a.year,
                             context.year);
        break;
    case DTL_PRECISION_QUARTER:
        if (a.month % 3 == 1 && begins_month(first))
            say = (dtlp_say)(DTLP_SAY_QUARTER_1 + a.month / 3);
        break;
    case DTL_PRECISION_HALF:
        if (a.month % 6 == 1 && begins_month(first))
            say = (dtlp_say)(DTLP_SAY_HALF_1 + a.month / 6);
        break;
    case DTL_PRECISION_DECADE:
    case DTL_PRECISION_CENTURY:
    case DTL_PRECISION_MILLENNIUM: {
        char *text = dtlp_coarse_words(arena, words, time);
        if (text == NULL)
            break;
        return !context.coarse ? text
                               : dtlp_arena_dup(arena, words->say[DTLP_SAY_IN_DECADE +
                                                                  (int)(time->precision - DTL_PRECISION_DECADE)]);
    }
    default:
        break;
    }
    if (say != DTLP_SAY_COUNT)
        return with_year(arena, words, dtlp_arena_dup(arena, words->say[say]), a.year, context.year);
    return any_range(arena, words, first, last, context, DTLP_SAY_BETWEEN);
}

/* An interval whose ends are known to the day, the month or some bounds. */
static char *interval_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time,
                            dtlp_date_context context)
{
    if (time->begin_min == time->begin_max && time->end_min == time->end_max)
        return any_range(arena, words, time->begin_min, time->end_max, context, DTLP_SAY_RANGE);
    dtlp_date_context first = context;
    if (civil_of(time->begin_min).year == civil_of(time->end_max).year)
        first.year = civil_of(time->begin_min).year;
    return dtlp_fill(arena, words, DTLP_SAY_RANGE,
                     part_words(arena, words, time->begin_min, time->begin_max, first),
                     part_words(arena, words, time->end_min, time->end_max, context), NULL);
}

static bool names_a_year(const char *text)
{
    size_t digits = 0;
    for (; *text != '\0' && digits < 4; text++)
        digits = *text >= '0' && *text <= '9' ? digits + 1 : 0;
    return digits >= 4;
}

/* The source's own words: with the year where they lack it, without a final
 * year that the head shows. */
static char *own_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time, int32_t known)
{
    const char *text = time->words;
    dtl_civil first = civil_of(dtlp_day_is_open(time->begin_min) ? time->end_max : time->begin_min);
    if (!names_a_year(text))
        return with_year(arena, words, dtlp_arena_dup(arena, text), first.year, known);
    if (known == DTLP_NO_YEAR)
        return dtlp_arena_dup(arena, text);
    const char *year = dtlp_year_words(arena, words, known);
    size_t size = strlen(text), n = strlen(year);
    if (size <= n + 1 || strcmp(text + size - n, year) != 0 || text[size - n - 1] != ' ')
        return dtlp_arena_dup(arena, text);
    size -= n + 1;
    while (size > 0 && (text[size - 1] == ',' || text[size - 1] == ' '))
        size--;
    /* "early 2020" needs its year, "late September 2020" does not. */
    char *shorter = dtlp_arena_copy(arena, text, size);
    return dtlp_words_stand_alone(words, shorter) ? shorter : dtlp_arena_dup(arena, text);
}

static char *exact_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time,
                         dtlp_date_context context)
{
    char *text = dtlp_day_words(arena, words, time->begin_min, context);
    if (time->minute < 0 || time->minute >= 24 * 60)
        return text;
    return dtlp_fill(arena, words, DTLP_SAY_WITH_TIME, text,
                     dtlp_fill(arena, words, DTLP_SAY_CLOCK, dtlp_digits(arena, words, time->minute / 60, 2),
                               dtlp_digits(arena, words, time->minute % 60, 2), NULL), NULL);
}

char *dtlp_date_words(dtlp_arena *arena, const dtlp_words *words, const dtl_time *time,
                      dtlp_date_context context)
{
    dtlp_kind kind = dtlp_kind_of(time);
    dtl_day a, b;
    bool own = time->words != NULL && dtlp_words_stand_alone(words, time->words);
    switch (kind) {
    case DTLP_KIND_EXACT:
        return exact_words(arena, words, time, context);
    case DTLP_KIND_INTERVAL:
        return interval_words(arena, words, time, context);
    case DTLP_KIND_ONE_OF:
        dtlp_read_one_of(time->edtf, &a, &b);
        return day_range(arena, words, a, b, context, DTLP_SAY_EITHER);
    case DTLP_KIND_SPAN:
        return named_span(arena, words, time, context);
    case DTLP_KIND_UNDATED:
        return time->words != NULL ? dtlp_arena_dup(arena, time->words)
                                   : dtlp_arena_dup(arena, words->say[DTLP_SAY_NO_DATE]);
    default:
        break;
    }
    if (own)
        return own_words(arena, words, time, context.year);
    context.weekday = false;
    if (kind == DTLP_KIND_APPROX) {
        if (time->begin_min == time->end_max)
            return dtlp_fill(arena, words, DTLP_SAY_ABOUT,
                             dtlp_day_words(arena, words, time->begin_min, context), NULL, NULL);
        return part_words(arena, words, time->begin_min, time->end_max, context);
    }
    dtl_day known = kind == DTLP_KIND_BEFORE ? time->end_max : time->begin_min;
    dtlp_say say = kind == DTLP_KIND_BEFORE ? DTLP_SAY_BY
                 : kind == DTLP_KIND_ONGOING ? DTLP_SAY_SINCE : DTLP_SAY_FROM;
    return dtlp_fill(arena, words, say, dtlp_day_words(arena, words, known, context), NULL, NULL);
}

/* ---- gaps --------------------------------------------------------------- */

static char *join(dtlp_arena *arena, const dtlp_words *words, char *a, char *b)
{
    return b == NULL ? a : dtlp_fill(arena, words, DTLP_SAY_LISTED, a, b, NULL);
}

char *dtlp_gap_words(dtlp_arena *arena, const dtlp_words *words, dtl_day from, dtl_day to)
{
    dtl_civil a = civil_of(from), b = civil_of(to);
    long months = (long)(b.year - a.year) * 12 + b.month - a.month - (b.day < a.day);
    if (months < 2)
        return dtlp_fill_number(arena, words, DTLP_SAY_ONE_DAY, DTLP_SAY_GAP_DAYS, (long)to - from);
    char *rest = dtlp_fill_number(arena, words, DTLP_SAY_ONE_MONTH, DTLP_SAY_MONTHS,
                                  months < 12 ? months : months % 12);
    if (months < 12)
        return rest;
    char *years = dtlp_fill_number(arena, words, DTLP_SAY_ONE_YEAR, DTLP_SAY_YEARS, months / 12);
    return join(arena, words, years, months % 12 == 0 || months >= 240 ? NULL : rest);
}
