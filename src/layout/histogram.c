/* histogram.c - how many entries there were when, where they are too many to be
 * drawn one by one.
 *
 * Bars stand for calendar units: the finest whose bars can be told apart.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/histogram.h"

#include <math.h>

enum { TALLEST = 24, LEAST_WIDTH = 4 };

/* A unit of days (weeks from Monday) or months. */
typedef struct unit {
    char of; /* d, m */
    int32_t count;
    dtlp_say say;
} unit;

static const unit units[] = {
    {'d', 1, DTLP_SAY_HISTOGRAM_DAY},      {'d', 7, DTLP_SAY_HISTOGRAM_WEEK},
    {'m', 1, DTLP_SAY_HISTOGRAM_MONTH},    {'m', 3, DTLP_SAY_HISTOGRAM_QUARTER},
    {'m', 12, DTLP_SAY_HISTOGRAM_YEAR},    {'m', 60, DTLP_SAY_HISTOGRAM_YEARS},
    {'m', 120, DTLP_SAY_HISTOGRAM_YEARS},  {'m', 300, DTLP_SAY_HISTOGRAM_YEARS},
    {'m', 600, DTLP_SAY_HISTOGRAM_YEARS},  {'m', 1200, DTLP_SAY_HISTOGRAM_YEARS},
    {'m', 6000, DTLP_SAY_HISTOGRAM_YEARS},
};

static int32_t floor_div(int32_t a, int32_t b)
{
    return a / b - (a % b < 0);
}

static int32_t bin_of(unit u, dtl_day day)
{
    if (u.of == 'd')
        return floor_div(day + (u.count == 7 ? 3 : 0), u.count); /* 1970-01-01 was a Thursday */
    dtl_civil civil = dtl_civil_from_day(day);
    return floor_div(civil.year * 12 + civil.month - 1, u.count);
}

static dtl_day begin_of(unit u, int32_t bin)
{
    if (u.of == 'd')
        return bin * u.count - (u.count == 7 ? 3 : 0);
    int32_t month = bin * u.count;
    return dtl_day_from_civil(floor_div(month, 12), month - floor_div(month, 12) * 12 + 1, 1);
}

static unit choose_unit(const dtlp_scale *scale)
{
    enum { N = sizeof units / sizeof *units };
    size_t i = 0;
    double most = (scale->to - scale->from) / LEAST_WIDTH;
    while (i + 1 < N && bin_of(units[i], scale->last) - bin_of(units[i], scale->first) + 1 > most)
        i++;
    return units[i];
}

dtlp_histogram dtlp_histogram_of(dtlp_arena *arena, const dtlp_rows *rows, const dtlp_scale *scale)
{
    unit u = choose_unit(scale);
    int32_t first = bin_of(u, scale->first);
    dtlp_histogram h = {.n = (size_t)(bin_of(u, scale->last) - first) + 1, .most = 1};
    h.bars = DTLP_NEW_ARRAY(arena, dtlp_bar, h.n);
    for (size_t i = 0; i < h.n; i++) {
        h.bars[i].from = dtlp_scale_at(scale, begin_of(u, first + (int32_t)i));
        h.bars[i].to = dtlp_scale_at(scale, begin_of(u, first + (int32_t)i + 1));
    }
    for (size_t i = 0; i < rows->n_days; i++) {
        size_t *count = &h.bars[bin_of(u, rows->days[i]) - first].count;
        h.most = ++*count > h.most ? *count : h.most;
    }
    h.label = dtlp_fill(arena, rows->words, u.say, dtlp_number_words(arena, rows->words, (long)h.most),
                        dtlp_digits(arena, rows->words, u.count / 12, 1), NULL);
    return h;
}

void dtlp_draw_histogram(dtlp_canvas *canvas, const dtlp_histogram *histogram, double axis)
{
    for (size_t i = 0; i < histogram->n; i++) {
        const dtlp_bar *bar = &histogram->bars[i];
        double width = bar->to - bar->from, gap = width > 6 ? 1 : 0.5;
        double height = fmax(1.5, TALLEST * (double)bar->count / (double)histogram->most);
        if (bar->count > 0)
            dtlp_rect(canvas, bar->from, axis - height, fmax(1, width - gap), height, 0, DTLP_INK_LINE);
    }
}
