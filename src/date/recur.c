/* recur.c - see recur.h.
 *
 * A period (day, week, month, year) is first filled with the days that the
 * rule's finest lists name, then thinned by the others, sorted, and cut to the
 * positions asked for: the order of RFC 5545's table.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/recur.h"

#include "date/unit.h"

/* ---- reading ---------------------------------------------------------------- */

static dtlp_slice take_until(dtlp_slice *rest, char stop)
{
    size_t n = 0;
    while (n < rest->size && rest->at[n] != stop)
        n++;
    dtlp_slice taken = {rest->at, n};
    n += n < rest->size;
    *rest = (dtlp_slice){rest->at + n, rest->size - n};
    return taken;
}

static bool read_number(dtlp_slice text, int32_t low, int32_t high, int32_t *out)
{
    bool negative = text.size > 0 && text.at[0] == '-';
    size_t i = negative || (text.size > 0 && text.at[0] == '+');
    int32_t number = 0;
    if (i == text.size || text.size > 7)
        return false;
    for (; i < text.size; i++) {
        if (!dtlp_is_digit(text.at[i]))
            return false;
        number = number * 10 + (text.at[i] - '0');
    }
    *out = negative ? -number : number;
    return *out >= low && *out <= high;
}

/* Numbers between -most and most, 0 not among them. */
static bool read_list(dtlp_slice value, int32_t most, dtlp_recur_list *list)
{
    while (value.size > 0) {
        int32_t number;
        if (list->count == DTLP_RECUR_LIST || !read_number(take_until(&value, ','), -most, most, &number) || number == 0)
            return false;
        list->at[list->count++] = (int16_t)number;
    }
    return list->count > 0;
}

static int32_t weekday_of(dtlp_slice text)
{
    static const char names[] = "MOTUWETHFRSASU";
    for (int i = 0; i < 7; i++)
        if (dtlp_slice_equal_nocase(text, (dtlp_slice){names + 2 * i, 2}))
            return i + 1;
    return 0;
}

/* "MO,-1FR" */
static bool read_weekdays(dtlp_slice value, dtlp_recur *rule)
{
    while (value.size > 0) {
        dtlp_slice one = take_until(&value, ',');
        int32_t nth = 0;
        if (one.size < 2 || rule->weekdays.count == DTLP_RECUR_LIST)
            return false;
        int32_t weekday = weekday_of((dtlp_slice){one.at + one.size - 2, 2});
        if (weekday == 0 || (one.size > 2 && !read_number((dtlp_slice){one.at, one.size - 2}, -53, 53, &nth)))
            return false;
        rule->nth.at[rule->weekdays.count] = (int16_t)nth;
        rule->weekdays.at[rule->weekdays.count++] = (int16_t)weekday;
    }
    return rule->weekdays.count > 0;
}

/* "20241231" or "20241231T180000Z" */
static bool read_until(dtlp_slice value, dtlp_recur *rule)
{
    int32_t year, month, day, hour, minute;
    if (value.size < 8 || !read_number((dtlp_slice){value.at, 4}, 1, 9999, &year) ||
        !read_number((dtlp_slice){value.at + 4, 2}, 1, 12, &month) ||
        !read_number((dtlp_slice){value.at + 6, 2}, 1, dtlp_days_in_month(year, month), &day))
        return false;
    rule->until = dtl_day_from_civil(year, month, day);
    if (value.size == 8)
        return true;
    if (value.size < 15 || !read_number((dtlp_slice){value.at + 9, 2}, 0, 23, &hour) ||
        !read_number((dtlp_slice){value.at + 11, 2}, 0, 59, &minute))
        return false;
    rule->until_minute = hour * 60 + minute;
    rule->until_utc = value.at[value.size - 1] == 'Z';
    return true;
}

static bool read_freq(dtlp_slice value, dtlp_recur *rule)
{
    static const char *const names[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    for (int i = 0; i < 4; i++) {
        if (!dtlp_slice_equal_nocase(value, dtlp_slice_of(names[i])))
            continue;
        rule->freq = (dtlp_freq)i;
        return true;
    }
    return false;
}

/* However many are asked for, MOST_COUNT are as good as all. */
static bool read_count(dtlp_slice value, int32_t *out)
{
    enum { MOST_COUNT = 999999, MOST_DIGITS = 6 };
    while (value.size > 1 && value.at[0] == '0')
        value = (dtlp_slice){value.at + 1, value.size - 1};
    for (size_t i = 0; i < value.size; i++)
        if (!dtlp_is_digit(value.at[i]))
            return false;
    if (value.size <= MOST_DIGITS)
        return read_number(value, 1, MOST_COUNT, out);
    *out = MOST_COUNT;
    return true;
}

static bool read_part(dtlp_slice name, dtlp_slice value, dtlp_recur *rule)
{
    if (dtlp_slice_is(name, "FREQ"))
        return read_freq(value, rule);
    if (dtlp_slice_is(name, "INTERVAL"))
        return read_number(value, 1, 10000, &rule->interval);
    if (dtlp_slice_is(name, "COUNT"))
        return read_count(value, &rule->count);
    if (dtlp_slice_is(name, "UNTIL"))
        return read_until(value, rule);
    if (dtlp_slice_is(name, "BYDAY"))
        return read_weekdays(value, rule);
    if (dtlp_slice_is(name, "BYMONTHDAY"))
        return read_list(value, 31, &rule->month_days);
    if (dtlp_slice_is(name, "BYYEARDAY"))
        return read_list(value, 366, &rule->year_days);
    if (dtlp_slice_is(name, "BYMONTH"))
        return read_list(value, 12, &rule->months);
    if (dtlp_slice_is(name, "BYSETPOS"))
        return read_list(value, 366, &rule->positions);
    if (dtlp_slice_is(name, "WKST"))
        return (rule->week_start = weekday_of(value)) != 0;
    return false;
}

bool dtlp_recur_read(dtlp_slice text, dtlp_recur *rule)
{
    *rule = (dtlp_recur){.interval = 1, .until = DTL_DAY_OPEN_AFTER, .until_minute = -1, .week_start = 1};
    bool has_freq = false;
    while (text.size > 0) {
        dtlp_slice value = take_until(&text, ';'), name = take_until(&value, '=');
        if (name.size == 0 && value.size == 0)
            continue; /* a stray semicolon */
        if (!read_part(name, value, rule))
            return false;
        has_freq = has_freq || dtlp_slice_is(name, "FREQ");
    }
    return has_freq;
}

/* ---- reckoning -------------------------------------------------------------- */

typedef struct filler {
    const dtlp_recur *rule;
    dtl_day *out;
    size_t count;
} filler;

static bool holds(const dtlp_recur_list *list, int32_t number)
{
    for (int i = 0; i < list->count; i++)
        if (list->at[i] == number)
            return true;
    return false;
}

/* Is the day on a list that counts from either end of a stretch of `length`? */
static bool holds_either_way(const dtlp_recur_list *list, int32_t number, int32_t length)
{
    return holds(list, number) || holds(list, number - length - 1);
}

/* Is the day one of the rule's weekdays, counted within first .. last? */
static bool is_weekday(const dtlp_recur *rule, dtl_day day, dtl_day first, dtl_day last)
{
    int32_t weekday = dtlp_weekday(day);
    for (int i = 0; i < rule->weekdays.count; i++) {
        if (rule->weekdays.at[i] != weekday)
            continue;
        int32_t nth = rule->nth.at[i];
        if (nth == 0 || nth == (day - first) / 7 + 1 || nth == -((last - day) / 7) - 1)
            return true;
    }
    return false;
}

/* The days of a month, or of a whole year, that the rule names. `other` is the
 * day of the month that counts where it names none; 0: every day does. */
static void fill(filler *f, dtl_day first, dtl_day last, dtl_day frame_first, dtl_day frame_last, int32_t other)
{
    const dtlp_recur *rule = f->rule;
    for (dtl_day day = first; day <= last && f->count < DTLP_RECUR_DAYS; day++) {
        dtl_civil civil = dtl_civil_from_day(day);
        int32_t length = dtlp_days_in_month(civil.year, civil.month);
        dtl_day new_year = dtl_day_from_civil(civil.year, 1, 1), next = dtl_day_from_civil(civil.year + 1, 1, 1);
        if (rule->months.count > 0 && !holds(&rule->months, civil.month))
            continue;
        if (rule->year_days.count > 0 && !holds_either_way(&rule->year_days, day - new_year + 1, next - new_year))
            continue;
        if (rule->month_days.count > 0 && !holds_either_way(&rule->month_days, civil.day, length))
            continue;
        if (rule->weekdays.count > 0 && !is_weekday(rule, day, frame_first, frame_last))
            continue;
        bool named = rule->month_days.count > 0 || rule->weekdays.count > 0 || rule->year_days.count > 0;
        if (named || other == 0 || civil.day == other)
            f->out[f->count++] = day;
    }
}

static void fill_week(filler *f, dtl_day start, int32_t step)
{
    dtl_day first = start - (dtlp_weekday(start) - f->rule->week_start + 7) % 7 + step * 7 * f->rule->interval;
    for (dtl_day day = first; day < first + 7; day++) {
        bool named = f->rule->weekdays.count > 0 || dtlp_weekday(day) == dtlp_weekday(start);
        if (named)
            fill(f, day, day, first, first + 6, 0);
    }
}

static void fill_month(filler *f, dtl_day start, int32_t step)
{
    dtlp_unit month = dtlp_unit_move(dtlp_unit_of(DTLP_GRAIN_MONTH, start), step * f->rule->interval);
    dtl_day first = dtlp_unit_first(month), last = dtlp_unit_last(month);
    fill(f, first, last, first, last, dtl_civil_from_day(start).day);
}

/* Weekdays are counted within the month where months are named, else within
 * the year. */
static void fill_year(filler *f, dtl_day start, int32_t step)
{
    dtl_civil begun = dtl_civil_from_day(start);
    int32_t year = begun.year + step * f->rule->interval;
    bool all_months = f->rule->weekdays.count > 0 || f->rule->month_days.count > 0 || f->rule->year_days.count > 0 ||
                      f->rule->months.count > 0;
    for (int32_t m = 1; m <= 12; m++) {
        dtl_day first = dtl_day_from_civil(year, m, 1), last = first + dtlp_days_in_month(year, m) - 1;
        if ((!all_months && m != begun.month) || (f->rule->months.count > 0 && !holds(&f->rule->months, m)))
            continue;
        if (f->rule->months.count > 0 || f->rule->month_days.count > 0)
            fill(f, first, last, first, last, begun.day);
        else
            fill(f, first, last, dtl_day_from_civil(year, 1, 1), dtl_day_from_civil(year, 12, 31), begun.day);
    }
}

/* Keep the days at the positions asked for, counted from either end. */
static size_t keep_positions(const dtlp_recur *rule, dtl_day *days, size_t count)
{
    size_t kept = 0;
    if (rule->positions.count == 0)
        return count;
    for (size_t i = 0; i < count; i++)
        if (holds_either_way(&rule->positions, (int32_t)i + 1, (int32_t)count))
            days[kept++] = days[i];
    return kept;
}

/* Days that a period of the rule has at least, and at most. */
static int32_t longest_period(const dtlp_recur *rule)
{
    static const int32_t days[] = {1, 7, 31, 366};
    return days[rule->freq] * rule->interval;
}

size_t dtlp_recur_days(const dtlp_recur *rule, dtl_day start, int32_t step, dtl_day out[DTLP_RECUR_DAYS])
{
    filler f = {.rule = rule, .out = out};
    dtl_day latest = dtl_day_from_civil(9999, 1, 1);
    if (step < 0 || (int64_t)step * longest_period(rule) > (int64_t)latest - start)
        return 0;
    switch (rule->freq) {
    case DTLP_FREQ_DAILY: {
        dtl_day day = start + step * rule->interval;
        dtlp_unit month = dtlp_unit_of(DTLP_GRAIN_MONTH, day);
        fill(&f, day, day, dtlp_unit_first(month), dtlp_unit_last(month), 0);
        break;
    }
    case DTLP_FREQ_WEEKLY: fill_week(&f, start, step); break;
    case DTLP_FREQ_MONTHLY: fill_month(&f, start, step); break;
    case DTLP_FREQ_YEARLY: fill_year(&f, start, step); break;
    }
    return keep_positions(rule, out, f.count);
}

int32_t dtlp_recur_step_before(const dtlp_recur *rule, dtl_day start, dtl_day day)
{
    int64_t step = ((int64_t)day - start) / longest_period(rule) - 1;
    return step > 0 ? (int32_t)step : 0;
}
