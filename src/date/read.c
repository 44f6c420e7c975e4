/* read.c - TIMEX3 values read back.
 *
 * Owns the grammar of what value.c and the expressions write: a calendar unit
 * (2025-11-19, 2025-W46-WE, 1989-Q3, 199, BC0044), with a clock time or alone a
 * clock time, with X where digits are not known; a length (P2Y6M, PT1H30M, PXW,
 * P1DE); PAST_REF, PRESENT_REF, FUTURE_REF. Knows nothing of texts.
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/slice.h"
#include "date/unit.h"

/* Takes `word` off the front. */
static bool take(const char **at, const char *word)
{
    size_t size = strlen(word);
    if (strncmp(*at, word, size) != 0)
        return false;
    *at += size;
    return true;
}

/* `width` digits with a number from `least` to `most`, or as many X: -1. */
static bool take_number(const char **at, int width, int32_t least, int32_t most, int32_t *out)
{
    int32_t number = 0;
    int unknown = 0;
    for (int i = 0; i < width; i++) {
        if ((*at)[i] == 'X')
            unknown++;
        else if (dtlp_is_digit((*at)[i]))
            number = number * 10 + ((*at)[i] - '0');
        else
            return false;
    }
    if ((unknown > 0 && unknown < width) || (unknown == 0 && (number < least || number > most)))
        return false;
    *at += width;
    *out = unknown > 0 ? -1 : number;
    return true;
}

/* ---- dates ---------------------------------------------------------------- */

typedef struct date {
    bool before;     /* Christ */
    int digits;      /* of the year */
    int32_t year;    /* as written; -1: unknown */
    dtlp_grain grain;
    int32_t number;  /* of month, week, quarter, half, season; -1: unknown */
    int32_t day;     /* of the month or week; -1: unknown */
} date;

static bool take_season(const char **at, date *d)
{
    static const char *const names[] = {"SP", "SU", "FA", "WI"};
    for (int i = 0; i < 4; i++)
        if (take(at, names[i])) {
            d->grain = DTLP_GRAIN_SEASON;
            d->number = i;
            return true;
        }
    return false;
}

/* What stands after the year's hyphen. */
static bool take_part(const char **at, date *d)
{
    if (take_season(at, d))
        return true;
    if (take(at, "Q")) {
        d->grain = DTLP_GRAIN_QUARTER;
        return take_number(at, 1, 1, 4, &d->number);
    }
    if (take(at, "H")) {
        d->grain = DTLP_GRAIN_HALF;
        return take_number(at, 1, 1, 2, &d->number);
    }
    if (take(at, "W")) {
        d->grain = DTLP_GRAIN_WEEK;
        if (!take_number(at, 2, 1, 53, &d->number))
            return false;
        if (take(at, "-WE"))
            d->grain = DTLP_GRAIN_WEEKEND;
        else if (take(at, "-"))
            return d->grain = DTLP_GRAIN_DAY, d->digits = 5, take_number(at, 1, 1, 7, &d->day);
        return true;
    }
    d->grain = DTLP_GRAIN_MONTH;
    if (!take_number(at, 2, 1, 12, &d->number))
        return false;
    if (take(at, "-"))
        return d->grain = DTLP_GRAIN_DAY, take_number(at, 2, 1, 31, &d->day);
    return true;
}

/* Behind the year. */
static bool take_rest(const char **at, date *d)
{
    return !take(at, "-") || take_part(at, d);
}

static bool take_date(const char **at, date *d)
{
    *d = (date){.before = take(at, "BC")};
    if (d->before && take(at, "10000")) { /* the one year of five digits */
        d->digits = 4;
        d->year = 10000;
        d->grain = DTLP_GRAIN_YEAR;
        return take_rest(at, d);
    }
    while (d->digits < 4 && (dtlp_is_digit((*at)[d->digits]) || (*at)[d->digits] == 'X'))
        d->digits++;
    const char *year = *at;
    if (d->digits == 0)
        return false;
    if (!take_number(at, d->digits, 0, 9999, &d->year)) { /* 19XX, 199X: the digits that are known */
        size_t known = strspn(year, "0123456789");
        if (known + strspn(year + known, "X") < (size_t)d->digits || d->digits < 4)
            return false;
        *at = year;
        take_number(at, (int)known, 0, 9999, &d->year);
        *at = year + d->digits;
        d->digits = (int)known;
    }
    static const dtlp_grain by_digits[] = {0, DTLP_GRAIN_MILLENNIUM, DTLP_GRAIN_CENTURY, DTLP_GRAIN_DECADE, DTLP_GRAIN_YEAR};
    d->grain = by_digits[d->digits];
    return d->digits < 4 || take_rest(at, d);
}

/* ---- clock times ------------------------------------------------------------ */

static bool take_zone(const char **at)
{
    int32_t n;
    if (take(at, "Z"))
        return true;
    if (!take(at, "+") && !take(at, "-"))
        return true;
    return take_number(at, 2, 0, 15, &n) && take(at, ":") && take_number(at, 2, 0, 59, &n);
}

/* After the T. */
static bool take_time(const char **at)
{
    static const char *const parts[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
    int32_t n;
    for (int i = 0; i < 6; i++)
        if (take(at, parts[i]))
            return true;
    if (!take_number(at, 2, 0, 24, &n))
        return false;
    if (take(at, ":") && !take_number(at, 2, 0, 59, &n))
        return false;
    if (take(at, ":") && !take_number(at, 2, 0, 60, &n))
        return false;
    return take_zone(at);
}

/* ---- lengths ---------------------------------------------------------------- */

/* X, or digits with a decimal fraction. */
static bool take_amount(const char **at)
{
    if (take(at, "X"))
        return true;
    size_t whole = strspn(*at, "0123456789");
    if (whole == 0)
        return false;
    *at += whole;
    if (!take(at, "."))
        return true;
    size_t fraction = strspn(*at, "0123456789");
    *at += fraction;
    return fraction > 0;
}

/* After the P: amounts, each with its unit; hours, minutes and seconds after a T. */
static bool take_length(const char **at)
{
    static const char *const days[] = {"WE", "DE", "Y", "M", "W", "D", "E", "C", "L", "Q", "X"};
    static const char *const clocks[] = {"H", "M", "S"};
    bool clock = false;
    int parts = 0;
    for (; **at != '\0'; parts++) {
        if (!clock && take(at, "T"))
            clock = true;
        if (!take_amount(at))
            return false;
        bool unit = false;
        if (clock)
            for (size_t i = 0; i < 3 && !unit; i++)
                unit = take(at, clocks[i]);
        else
            for (size_t i = 0; i < sizeof days / sizeof *days && !unit; i++)
                unit = take(at, days[i]);
        if (!unit)
            return false;
    }
    return parts > 0;
}

/* ---- all -------------------------------------------------------------------- */

/* The unit that a date names; grain NONE where digits are unknown or there is no
 * such day. */
static dtlp_unit unit_of(const date *d)
{
    dtlp_unit none = {DTLP_GRAIN_NONE, 0};
    int32_t year = d->before ? 1 - d->year : d->year;
    if (d->year < 0 || d->number < 0 || d->day < 0)
        return none;
    switch (d->grain) {
    case DTLP_GRAIN_MILLENNIUM:
    case DTLP_GRAIN_CENTURY:
    case DTLP_GRAIN_DECADE: return (dtlp_unit){d->grain, d->before ? -d->year - 1 : d->year};
    case DTLP_GRAIN_YEAR: return (dtlp_unit){d->grain, year};
    case DTLP_GRAIN_HALF: return (dtlp_unit){d->grain, year * 2 + d->number - 1};
    case DTLP_GRAIN_QUARTER: return (dtlp_unit){d->grain, year * 4 + d->number - 1};
    case DTLP_GRAIN_SEASON: return (dtlp_unit){d->grain, year * 4 + d->number};
    case DTLP_GRAIN_MONTH: return (dtlp_unit){d->grain, year * 12 + d->number - 1};
    default: break;
    }
    if (d->grain == DTLP_GRAIN_DAY && d->digits == 4)
        return d->day > dtlp_days_in_month(year, d->number)
                   ? none : (dtlp_unit){d->grain, dtl_day_from_civil(year, d->number, d->day)};
    dtlp_unit week = dtlp_week_of_year(year, d->number);
    if (dtlp_unit_year(week) != year) /* no week 53 in that year */
        return none;
    return d->grain == DTLP_GRAIN_DAY ? (dtlp_unit){d->grain, dtlp_unit_first(week) + d->day - 1}
                                      : (dtlp_unit){d->grain, week.number};
}

bool dtlp_value_read(const char *text, dtlp_unit *unit)
{
    static const char *const refs[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    const char *at = text;
    date d;
    *unit = (dtlp_unit){DTLP_GRAIN_NONE, 0};
    for (int i = 0; i < 3; i++)
        if (strcmp(text, refs[i]) == 0)
            return true;
    if (take(&at, "P"))
        return take_length(&at) && *at == '\0';
    if (*at != 'T') {
        if (!take_date(&at, &d))
            return false;
        *unit = unit_of(&d);
        if (!dtlp_unit_valid(*unit))
            unit->grain = DTLP_GRAIN_NONE;
    }
    return (!take(&at, "T") || take_time(&at)) && *at == '\0';
}
