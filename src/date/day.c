/* day.c - civil dates and day numbers, proleptic Gregorian.
 *
 * Eras of 400 years have 146,097 days; within an era the year is made to begin
 * in March so that the leap day comes last. (After C. Neri
 * and L. Schneider, "Euclidean affine functions and their application to
 * calendar algorithms", 2022.)
 *
 * SPDX-License-Identifier: MIT
 */
#include <dateline/date.h>

#include "base/slice.h"

enum { DAYS_PER_ERA = 146097, EPOCH_SHIFT = 719468 };
enum { ERAS_BEFORE = 14700 }; /* so that no day is negative */

/* A quarter of 1461 days a year, but for three centuries of four; 979 / 32 is a month. */
dtl_day dtl_day_from_civil(int32_t year, int32_t month, int32_t day)
{
    bool early = month <= 2; /* January and February belong to the year before */
    uint32_t y = (uint32_t)year + 400u * ERAS_BEFORE - early, m = (uint32_t)month + 12u * early;
    uint32_t century = y / 100, day_of_year = (979 * m - 2919) >> 5;
    uint32_t number = (uint32_t)(UINT64_C(1461) * y >> 2) - century + (century >> 2) + day_of_year;
    return (int32_t)(number - (uint32_t)ERAS_BEFORE * DAYS_PER_ERA - EPOCH_SHIFT + (uint32_t)day - 1);
}

/* Quadruples and fractions: 4 n + 3 quarters of a day over the length of a
 * century, then of a year, in quarters; 2141 / 65536 is about 1 / 30.6, a month. */
dtl_civil dtl_civil_from_day(dtl_day number)
{
    uint64_t quarters = 4 * (uint64_t)((int64_t)ERAS_BEFORE * DAYS_PER_ERA + EPOCH_SHIFT + number) + 3;
    uint32_t century = (uint32_t)(quarters / DAYS_PER_ERA);
    uint32_t in_century = (uint32_t)(quarters % DAYS_PER_ERA) | 3;
    uint64_t years = UINT64_C(2939745) * in_century;
    uint32_t day_of_year = (uint32_t)years / 2939745 / 4;
    uint32_t months = 2141 * day_of_year + 197913;
    bool next_year = day_of_year >= 306;
    dtl_civil civil;
    civil.year = (int32_t)(100 * century + (uint32_t)(years >> 32)) - 400 * ERAS_BEFORE + next_year;
    civil.month = (int32_t)(months >> 16) - 12 * next_year;
    civil.day = (int32_t)((months & 0xFFFF) / 2141) + 1;
    return civil;
}

static char *print_two(char *out, uint32_t number)
{
    uint32_t tens = number * 205 >> 11; /* a tenth, below 100 */
    out[0] = (char)('0' + tens);
    out[1] = (char)('0' + (number - 10 * tens));
    return out + 2;
}

size_t dtl_day_print(dtl_day day, char out[DTL_DAY_TEXT_SIZE])
{
    char *p = out;
    if (day != DTL_DAY_NONE && day != DTL_DAY_OPEN_BEFORE && day != DTL_DAY_OPEN_AFTER) {
        dtl_civil civil = dtl_civil_from_day(day);
        uint32_t year = civil.year < 0 ? 0u - (uint32_t)civil.year : (uint32_t)civil.year;
        if (civil.year < 0)
            *p++ = '-';
        if (year > 9999) { /* seven digits */
            *p++ = (char)('0' + year / 1000000);
            p = print_two(p, year / 10000 % 100);
        }
        p = print_two(p, year / 100 % 100);
        p = print_two(p, year % 100);
        *p++ = '-';
        p = print_two(p, (uint32_t)civil.month);
        *p++ = '-';
        p = print_two(p, (uint32_t)civil.day);
    }
    *p = '\0';
    return (size_t)(p - out);
}

static bool read_digits(const char **text, int width, int32_t *out)
{
    int32_t number = 0;
    for (int i = 0; i < width; i++, (*text)++) {
        if (!dtlp_is_digit(**text))
            return false;
        number = number * 10 + (**text - '0');
    }
    *out = number;
    return true;
}

/* After the date: nothing, or "T" or a space and a clock time. */
static bool rest_is_time(const char *text)
{
    if (*text == '\0')
        return true;
    if (*text != 'T' && *text != 't' && *text != ' ')
        return false;
    return dtlp_is_digit(text[1]) && strspn(text + 1, "0123456789:.+-Zz") == strlen(text + 1);
}

bool dtl_day_read(const char *text, dtl_day *out)
{
    if (text == NULL)
        return false;
    bool negative = *text == '-';
    text += negative;
    int32_t year, month, day;
    if (!read_digits(&text, 4, &year) || *text++ != '-' || !read_digits(&text, 2, &month) ||
        *text++ != '-' || !read_digits(&text, 2, &day) || !rest_is_time(text))
        return false;
    if (month < 1 || month > 12 || day < 1)
        return false;
    dtl_day number = dtl_day_from_civil(negative ? -year : year, month, day);
    if (dtl_civil_from_day(number).month != month)
        return false;
    *out = number;
    return true;
}
