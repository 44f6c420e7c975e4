/* scale.c - a linear axis of days and its ticks.
 *
 * Steps are tried from fine to coarse until no two labels come too close.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/scale.h"

double dtlp_scale_at(const dtlp_scale *scale, dtl_day day)
{
    double span = (double)scale->last - scale->first + 1;
    double x = scale->from + ((double)day - scale->first) / span * (scale->to - scale->from);
    return x < scale->from ? scale->from : x > scale->to ? scale->to : x;
}

typedef struct step {
    char unit; /* d, m, y */
    int32_t count;
} step;

static const step steps[] = {
    {'d', 1}, {'d', 2}, {'d', 7}, {'d', 14}, {'m', 1}, {'m', 2}, {'m', 3}, {'m', 6}, {'y', 1}, {'y', 2}, {'y', 5},
    {'y', 10}, {'y', 20}, {'y', 50}, {'y', 100}, {'y', 200}, {'y', 500}, {'y', 1000}, {'y', 5000}};

static int32_t floor_to(int32_t number, int32_t unit)
{
    int32_t rest = number % unit;
    return number - (rest < 0 ? rest + unit : rest);
}

/* The first tick of a step not before a day, and the one after a tick. */
static dtl_day first_tick(step s, dtl_day day)
{
    dtl_civil civil = dtl_civil_from_day(day);
    if (s.unit == 'd')
        return s.count % 7 == 0 ? day + (7 - ((day + 3) % 7 + 7) % 7) % 7 : floor_to(day + s.count - 1, s.count);
    int32_t month = s.unit == 'm' ? floor_to(civil.month - 1, s.count) + 1 : 1;
    int32_t year = s.unit == 'y' ? floor_to(civil.year, s.count) : civil.year;
    dtl_day tick = dtl_day_from_civil(year, month, 1);
    while (tick < day) {
        month += s.unit == 'm' ? s.count : 0;
        year += (s.unit == 'y' ? s.count : 0) + (month > 12);
        month = month > 12 ? month - 12 : month;
        tick = dtl_day_from_civil(year, month, 1);
    }
    return tick;
}

static dtl_day next_tick(step s, dtl_day tick)
{
    return s.unit == 'd' ? tick + s.count : first_tick(s, tick + 1);
}

static char *label_of(dtlp_arena *arena, const dtlp_words *words, step s, dtl_day day, bool says_year)
{
    dtl_civil civil = dtl_civil_from_day(day);
    if (s.unit == 'd')
        return dtlp_day_words(arena, words, day,
                              (dtlp_date_context){says_year ? DTLP_NO_YEAR : civil.year, false, false});
    if (s.unit == 'y' || (civil.month == 1 && !says_year))
        return dtlp_year_words(arena, words, civil.year);
    char *month = dtlp_arena_dup(arena, words->months_short[civil.month - 1]);
    return says_year ? dtlp_fill(arena, words, DTLP_SAY_WITH_YEAR, month, dtlp_year_words(arena, words, civil.year), NULL)
                     : month;
}

/* How many ticks a step gives, roughly. */
static double tick_count(step s, const dtlp_scale *scale)
{
    double days = s.unit == 'd' ? 1 : s.unit == 'm' ? 30.4 : 365.2;
    return ((double)scale->last - scale->first + 1) / (days * s.count);
}

typedef DTLP_VEC(dtlp_tick) tick_list;

/* False as soon as two labels come too close. */
static bool try_step(const dtlp_canvas *canvas, const dtlp_words *words, const dtlp_scale *scale,
                     const dtlp_style *style, double clear, step s, tick_list *ticks)
{
    double free_from = scale->from - 1e9;
    int32_t said = DTLP_NO_YEAR; /* the year that a reader knows by the label before */
    ticks->count = 0;
    for (dtl_day day = first_tick(s, scale->first); day <= scale->last; day = next_tick(s, day)) {
        int32_t year = dtl_civil_from_day(day).year;
        bool says_year = s.unit != 'y' && (s.unit == 'd' ? year != said : ticks->count == 0);
        dtlp_tick tick = {.x = dtlp_scale_at(scale, day), .label = label_of(canvas->arena, words, s, day, says_year)};
        tick.width = dtlp_measure(canvas, style, tick.label);
        double half = scale->upright ? style->size / 2 : tick.width / 2;
        tick.strong = s.unit != 'y' && dtl_civil_from_day(day).month == 1 && dtl_civil_from_day(day).day == 1;
        if (tick.x - half < scale->from - 8 || tick.x + half > scale->to + 8)
            continue;
        if (tick.x - half < free_from + clear)
            return false;
        free_from = tick.x + half;
        said = year;
        *DTLP_PUSH(canvas->arena, ticks) = tick;
    }
    return true;
}

dtlp_ticks dtlp_scale_ticks(const dtlp_canvas *canvas, const dtlp_words *words, const dtlp_scale *scale,
                            const dtlp_style *style, double clear)
{
    tick_list ticks = {0};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        /* Months among years only where there are few years. */
        bool too_fine = steps[i].unit == 'm' && (int64_t)scale->last - scale->first > 4 * 366;
        if (too_fine || tick_count(steps[i], scale) > (scale->to - scale->from) / 24)
            continue;
        if (try_step(canvas, words, scale, style, clear, steps[i], &ticks))
            return (dtlp_ticks){ticks.at, ticks.count};
    }
    return (dtlp_ticks){0};
}
