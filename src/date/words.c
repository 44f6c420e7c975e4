/* words.c - see words.h.
 *
 * A stretch of days is named by the calendar unit that it fills; what the
 * precision adds is which of several units of one extent is meant (a season
 * and a quarter never are, a week and seven days may be).
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/words.h"

#define DASH "\xE2\x80\x93" /* U+2013 EN DASH */

/* The language's words, each kind in the order that en/words.def tells. */
static const char *const months[][2] = {
#define DTLP_MONTH(full, shorter) {full, shorter},
#include "date/en/words.def"
};
static const char *const seasons[] = {
#define DTLP_SEASON(word) word,
#include "date/en/words.def"
};
static const char *const parts[] = {
#define DTLP_PART(word) word,
#include "date/en/words.def"
};
static const char *const ordinals[] = {
#define DTLP_ORDINAL(word) word,
#include "date/en/words.def"
};
static const char *const ordinal_endings[] = {
#define DTLP_ORDINAL_ENDING(ending) ending,
#include "date/en/words.def"
};
enum {
#define DTLP_SAY(key, text) SAY_##key,
#include "date/en/words.def"
};
static const char *const says[] = {
#define DTLP_SAY(key, text) text,
#include "date/en/words.def"
};

dtlp_when dtlp_when_of(const dtl_time *time)
{
    bool begins = dtlp_day_known(time->begin_min), ends = dtlp_day_known(time->end_max);
    bool begin_exact = begins && time->begin_min == time->begin_max;
    bool end_exact = ends && time->end_min == time->end_max;
    if (!begins && !ends)
        return DTLP_WHEN_UNDATED;
    if (!ends)
        return begin_exact ? DTLP_WHEN_SINCE : DTLP_WHEN_AFTER;
    if (!begins)
        return end_exact ? DTLP_WHEN_UNTIL : DTLP_WHEN_BY;
    if (begin_exact && end_exact)
        return time->begin_min == time->end_max ? DTLP_WHEN_DAY : DTLP_WHEN_INTERVAL;
    bool two_stretches = dtlp_day_known(time->begin_max) && dtlp_day_known(time->end_min) &&
                         (time->begin_max != time->end_max || time->begin_min != time->end_min);
    return two_stretches ? DTLP_WHEN_BETWEEN : DTLP_WHEN_WITHIN;
}

/* ---- days ------------------------------------------------------------------ */

static void put_year(dtlp_buffer *out, int32_t year)
{
    dtlp_put_int(out, year > 0 ? year : 1 - year);
    if (year <= 0)
        dtlp_put_text(out, says[SAY_BEFORE_CHRIST]);
}

static void put_month(dtlp_buffer *out, int32_t month, unsigned style)
{
    dtlp_put_text(out, months[month - 1][(style & DTLP_WORDS_SHORT) != 0]);
}

static void put_month_year(dtlp_buffer *out, dtl_civil civil, unsigned style)
{
    put_month(out, civil.month, style);
    if (style & DTLP_WORDS_NO_YEAR)
        return;
    dtlp_put_char(out, ' ');
    put_year(out, civil.year);
}

static void put_day(dtlp_buffer *out, dtl_day day, unsigned style)
{
    dtl_civil civil = dtl_civil_from_day(day);
    dtlp_put_int(out, civil.day);
    dtlp_put_char(out, ' ');
    put_month_year(out, civil, style);
}

/* First and last day, what they share said once. */
static void put_days(dtlp_buffer *out, dtl_day first, dtl_day last, unsigned style)
{
    dtl_civil a = dtl_civil_from_day(first), b = dtl_civil_from_day(last);
    if (first != last) {
        dtlp_put_int(out, a.day);
        if (a.year != b.year || a.month != b.month) {
            dtlp_put_char(out, ' ');
            if (a.year == b.year)
                put_month(out, a.month, style);
            else
                put_month_year(out, a, style);
            dtlp_put_text(out, " " DASH " ");
        } else {
            dtlp_put_text(out, DASH);
        }
    }
    put_day(out, last, style);
}

/* ---- units ------------------------------------------------------------------ */

/* A stretch and its ends on the calendar. */
typedef struct stretch {
    dtl_day first, last;
    dtl_civil a, b;
    bool whole_months, whole_years;
    int32_t months; /* how many, if whole */
} stretch;

static stretch stretch_of(dtl_day first, dtl_day last)
{
    stretch s = {first, last, dtl_civil_from_day(first), dtl_civil_from_day(last), false, false, 0};
    s.whole_months = s.a.day == 1 && dtl_civil_from_day(last + 1).day == 1;
    s.whole_years = s.whole_months && s.a.month == 1 && s.b.month == 12;
    s.months = (s.b.year - s.a.year) * 12 + s.b.month - s.a.month + 1;
    return s;
}

static void put_ordinal(dtlp_buffer *out, int32_t n)
{
    dtlp_put_int(out, n);
    int32_t tens = n % 100;
    dtlp_put_text(out, ordinal_endings[n % 10 > 3 || (tens >= 11 && tens <= 13) ? 0 : n % 10]);
}

/* Whole years: one, a decade, a century, or from one to another. */
static void put_years(dtlp_buffer *out, const stretch *s)
{
    if (s->a.year == s->b.year) {
        put_year(out, s->a.year);
    } else if (s->a.year > 0 && s->a.year % 10 == 0 && s->b.year == s->a.year + 9) {
        dtlp_put_int(out, s->a.year);
        dtlp_put_text(out, says[SAY_DECADE]);
    } else if (s->a.year > 0 && s->a.year % 100 == 1 && s->b.year == s->a.year + 99) {
        put_ordinal(out, s->b.year / 100);
        dtlp_put_text(out, says[SAY_CENTURY]);
    } else {
        put_year(out, s->a.year);
        dtlp_put_text(out, DASH);
        put_year(out, s->b.year);
    }
}

static bool put_season(dtlp_buffer *out, const stretch *s)
{
    if (s->a.month % 3 != 0 || s->months != 3)
        return false;
    dtlp_put_text(out, seasons[s->a.month % 12 / 3]);
    dtlp_put_char(out, ' ');
    put_year(out, s->a.year);
    if (s->a.year != s->b.year) {
        dtlp_put_text(out, DASH);
        put_year(out, s->b.year);
    }
    return true;
}

static const char *part_of_three(int32_t first, int32_t last, int32_t third, int32_t whole)
{
    if (first == 1 && last <= third)
        return parts[0];
    if (first > third && last <= 2 * third)
        return parts[1];
    return first > 2 * third && last == whole ? parts[2] : NULL;
}

/* Whole months that are no whole years. */
static void put_months(dtlp_buffer *out, const stretch *s, dtl_precision precision, unsigned style)
{
    const char *part = part_of_three(s->a.month, s->b.month, 4, 12);
    if (s->months == 1) {
        put_month_year(out, s->a, style);
    } else if (s->months == 3 && precision != DTL_PRECISION_QUARTER && precision != DTL_PRECISION_VAGUE && put_season(out, s)) {
        return;
    } else if (s->a.year == s->b.year && s->months == 3 && s->a.month % 3 == 1) {
        dtlp_put_text(out, ordinals[s->a.month / 3]);
        dtlp_put_text(out, says[SAY_QUARTER_OF]);
        put_year(out, s->a.year);
    } else if (s->a.year == s->b.year && s->months == 6 && s->a.month % 6 == 1) {
        dtlp_put_text(out, ordinals[s->a.month / 6]);
        dtlp_put_text(out, says[SAY_HALF_OF]);
        put_year(out, s->a.year);
    } else if (s->a.year == s->b.year && precision == DTL_PRECISION_PART_OF_YEAR && part != NULL) {
        dtlp_put_text(out, part);
        put_year(out, s->a.year);
    } else {
        put_month_year(out, s->a, s->a.year == s->b.year ? style | DTLP_WORDS_NO_YEAR : style);
        dtlp_put_text(out, " " DASH " ");
        put_month_year(out, s->b, style);
    }
}

/* Less than whole months: parts of one, weeks, days. */
static void put_some_days(dtlp_buffer *out, const stretch *s, dtl_precision precision, unsigned style)
{
    int32_t month_end = dtl_civil_from_day(dtl_day_from_civil(s->a.year + s->a.month / 12, s->a.month % 12 + 1, 1) - 1).day;
    const char *part = s->months == 1 ? part_of_three(s->a.day, s->b.day, 10, month_end) : NULL;
    if (precision == DTL_PRECISION_PART_OF_MONTH && part != NULL) {
        dtlp_put_text(out, part);
        put_month_year(out, s->a, style);
        return;
    }
    if (precision == DTL_PRECISION_WEEK && s->last - s->first == 6)
        dtlp_put_text(out, says[SAY_WEEK_OF]);
    if (precision == DTL_PRECISION_WEEKEND && s->last - s->first == 1)
        dtlp_put_text(out, says[SAY_WEEKEND_OF]);
    put_days(out, s->first, s->last, style);
}

static void put_stretch(dtlp_buffer *out, dtl_day first, dtl_day last, dtl_precision precision, unsigned style)
{
    if (first >= last) {
        put_day(out, first, style);
        return;
    }
    stretch s = stretch_of(first, last);
    if (s.whole_years)
        put_years(out, &s);
    else if (s.whole_months)
        put_months(out, &s, precision, style);
    else
        put_some_days(out, &s, precision, style);
}

void dtlp_put_period(dtlp_buffer *out, dtl_period period, unsigned style)
{
    bool begins = dtlp_day_known(period.first), ends = dtlp_day_known(period.last);
    if (begins && ends) {
        put_stretch(out, period.first, period.last, period.precision, style);
    } else if (begins || ends) {
        dtlp_put_text(out, says[begins ? SAY_FROM : SAY_UP_TO]);
        put_day(out, begins ? period.first : period.last, style);
        dtlp_put_text(out, begins ? says[SAY_ON] : "");
    }
}

/* ---- times ------------------------------------------------------------------ */

static void put_two_digits(dtlp_buffer *out, int32_t number)
{
    dtlp_put_char(out, (char)('0' + number / 10 % 10));
    dtlp_put_char(out, (char)('0' + number % 10));
}

static void put_clock(dtlp_buffer *out, int32_t minute, int32_t zone)
{
    dtlp_put_text(out, ", ");
    put_two_digits(out, minute / 60);
    dtlp_put_char(out, ':');
    put_two_digits(out, minute % 60);
    if (zone == DTL_ZONE_NONE)
        return;
    dtlp_put_text(out, " UTC");
    if (zone == 0)
        return;
    int32_t distance = zone < 0 ? -zone : zone;
    dtlp_put_char(out, zone < 0 ? '-' : '+');
    put_two_digits(out, distance / 60);
    dtlp_put_char(out, ':');
    put_two_digits(out, distance % 60);
}

void dtlp_put_when(dtlp_buffer *out, const dtl_time *time, unsigned style)
{
    switch (dtlp_when_of(time)) {
    case DTLP_WHEN_UNDATED:
        dtlp_put_text(out, says[SAY_UNDATED]);
        break;
    case DTLP_WHEN_DAY:
        put_day(out, time->begin_min, style);
        if (time->minute >= 0)
            put_clock(out, time->minute, time->zone);
        break;
    case DTLP_WHEN_INTERVAL:
        if (time->precision <= DTL_PRECISION_DAY)
            put_days(out, time->begin_min, time->end_max, style);
        else
            put_stretch(out, time->begin_min, time->end_max, time->precision, style);
        break;
    case DTLP_WHEN_WITHIN:
        put_stretch(out, time->begin_min, time->end_max, time->precision, style);
        break;
    case DTLP_WHEN_BETWEEN:
        put_stretch(out, time->begin_min, time->begin_max, time->precision, style);
        dtlp_put_text(out, " " DASH " ");
        put_stretch(out, time->end_min, time->end_max, time->precision, style);
        break;
    case DTLP_WHEN_SINCE:
        dtlp_put_text(out, says[SAY_SINCE]);
        put_day(out, time->begin_min, style);
        break;
    case DTLP_WHEN_AFTER:
        dtlp_put_text(out, says[SAY_AFTER]);
        put_day(out, time->begin_min - 1, style);
        break;
    case DTLP_WHEN_UNTIL:
    case DTLP_WHEN_BY:
        dtlp_put_text(out, says[dtlp_when_of(time) == DTLP_WHEN_UNTIL ? SAY_UNTIL : SAY_BY]);
        put_day(out, time->end_max, style);
        break;
    }
}
