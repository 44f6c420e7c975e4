/* value.c - lengths, sets, clock times and half-known dates as TIMEX3 values.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdarg.h>
#include <stdio.h>

#include "base/format.h"
#include "timex/when.h"

static void append(char out[DTLP_VALUE_SIZE], const char *format, ...)
{
    size_t n = strlen(out);
    va_list args;
    va_start(args, format);
    dtlp_format(out + n, DTLP_VALUE_SIZE - n, format, args);
    va_end(args);
}

/* ---- lengths -------------------------------------------------------------- */

/* Letter of a unit in a TIMEX3 length, and how many of it one unit is. */
static const struct { const char *letter; int factor; bool clock; } lengths[DTLP_GRAIN_COUNT] = {
    [DTLP_GRAIN_NONE] = {"X", 1, false},      [DTLP_GRAIN_SECOND] = {"S", 1, true},
    [DTLP_GRAIN_MINUTE] = {"M", 1, true},     [DTLP_GRAIN_HOUR] = {"H", 1, true},
    [DTLP_GRAIN_DAY] = {"D", 1, false},       [DTLP_GRAIN_WEEKEND] = {"WE", 1, false},
    [DTLP_GRAIN_WEEK] = {"W", 1, false},      [DTLP_GRAIN_MONTH] = {"M", 1, false},
    [DTLP_GRAIN_SEASON] = {"M", 3, false},    [DTLP_GRAIN_QUARTER] = {"Q", 1, false},
    [DTLP_GRAIN_HALF] = {"M", 6, false},      [DTLP_GRAIN_YEAR] = {"Y", 1, false},
    [DTLP_GRAIN_DECADE] = {"Y", 10, false},   [DTLP_GRAIN_CENTURY] = {"Y", 100, false},
    [DTLP_GRAIN_MILLENNIUM] = {"Y", 1000, false},
};

static const char *vague_letter(int32_t unit)
{
    return unit == DTLP_GRAIN_DECADE ? "DE" : unit == DTLP_GRAIN_CENTURY ? "C"
         : unit == DTLP_GRAIN_MILLENNIUM ? "L" : lengths[unit].letter;
}

/* Part of a unit in the next smaller one, where that is whole: 30 of half an hour. */
static bool part_of(int32_t unit, int32_t hundredths, const char **letter, int32_t *count)
{
    static const struct { const char *letter; int32_t per_unit; } parts[DTLP_GRAIN_COUNT] = {
        [DTLP_GRAIN_MINUTE] = {"S", 60}, [DTLP_GRAIN_HOUR] = {"M", 60}, [DTLP_GRAIN_DAY] = {"H", 24},
        [DTLP_GRAIN_YEAR] = {"M", 12}};
    *letter = parts[unit].letter;
    *count = parts[unit].per_unit * hundredths / 100;
    return *count > 0 && parts[unit].per_unit * hundredths % 100 == 0;
}

static void begin_clock(char out[DTLP_VALUE_SIZE])
{
    if (strchr(out, 'T') == NULL)
        append(out, "T");
}

static void put_part(char out[DTLP_VALUE_SIZE], int32_t unit, int64_t count, int32_t hundredths)
{
    int64_t factor = lengths[unit].factor, scaled = count * factor;
    const char *letter;
    int32_t part;
    if (lengths[unit].clock)
        begin_clock(out);
    if (hundredths <= 0 || (factor > 1 && hundredths * factor % 100 == 0)) {
        append(out, "%lld%s", (long long)(scaled + hundredths * factor / 100), lengths[unit].letter);
    } else if (part_of(unit, hundredths, &letter, &part)) {
        if (count > 0)
            append(out, "%lld%s", (long long)scaled, lengths[unit].letter);
        if (unit == DTLP_GRAIN_DAY)
            begin_clock(out);
        append(out, "%d%s", (int)part, letter);
    } else {
        int64_t all = scaled * 100 + hundredths * factor;
        bool tenths = all % 10 == 0;
        append(out, tenths ? "%lld.%d%s" : "%lld.%02d%s", (long long)(all / 100), (int)(tenths ? all % 100 / 10 : all % 100),
               lengths[unit].letter);
    }
}

void dtlp_value_length(const dtlp_node *node, char out[DTLP_VALUE_SIZE])
{
    int32_t unit = dtlp_has(node, DTLP_SLOT_unit) ? dtlp_slot(node, DTLP_SLOT_unit) : DTLP_GRAIN_NONE;
    out[0] = '\0';
    append(out, "P");
    if (unit < 0 || unit >= DTLP_GRAIN_COUNT)
        unit = DTLP_GRAIN_NONE;
    bool counted = dtlp_has(node, DTLP_SLOT_count) || dtlp_has(node, DTLP_SLOT_frac);
    if (unit == DTLP_GRAIN_NONE || !counted || dtlp_has(node, DTLP_SLOT_many)) {
        append(out, "%sX%s", lengths[unit].clock ? "T" : "", vague_letter(unit));
        return;
    }
    int32_t count = dtlp_has(node, DTLP_SLOT_count) ? dtlp_slot(node, DTLP_SLOT_count) : 0;
    put_part(out, unit, count, dtlp_has(node, DTLP_SLOT_frac) ? dtlp_slot(node, DTLP_SLOT_frac) : 0);
    if (dtlp_has(node, DTLP_SLOT_unit2) && dtlp_has(node, DTLP_SLOT_count2))
        put_part(out, dtlp_slot(node, DTLP_SLOT_unit2), dtlp_slot(node, DTLP_SLOT_count2), 0);
    if (dtlp_has(node, DTLP_SLOT_unit3) && dtlp_has(node, DTLP_SLOT_count3))
        put_part(out, dtlp_slot(node, DTLP_SLOT_unit3), dtlp_slot(node, DTLP_SLOT_count3), 0);
}

int32_t dtlp_node_mod(const dtlp_node *node)
{
    if (dtlp_has(node, DTLP_SLOT_mod))
        return dtlp_slot(node, DTLP_SLOT_mod);
    if (dtlp_has(node, DTLP_SLOT_portion))
        return dtlp_slot(node, DTLP_SLOT_portion) == 2 ? DTL_MOD_END : DTL_MOD_START;
    if (dtlp_has(node, DTLP_SLOT_beyond))
        return dtlp_slot(node, DTLP_SLOT_beyond) < 0 ? DTL_MOD_START : DTL_MOD_END;
    return DTL_MOD_NONE;
}

/* ---- clock times ---------------------------------------------------------- */

bool dtlp_has_time(const dtlp_node *node)
{
    bool hour = dtlp_has(node, DTLP_SLOT_hour) && dtlp_slot(node, DTLP_SLOT_hour) <= 24 && dtlp_slot(node, DTLP_SLOT_hour) >= 0;
    return hour || dtlp_has(node, DTLP_SLOT_pod);
}

static int32_t hour_of(const dtlp_node *node)
{
    int32_t hour = dtlp_slot(node, DTLP_SLOT_hour);
    int32_t ampm = dtlp_slot(node, DTLP_SLOT_ampm), pod = dtlp_slot(node, DTLP_SLOT_pod);
    if (ampm == DTLP_UNSET && hour < 12 && hour > 0 &&
        (pod == DTLP_POD_AFTERNOON || pod == DTLP_POD_EVENING || (pod == DTLP_POD_NIGHT && hour > 5)))
        ampm = 12;
    if (ampm == DTLP_UNSET || hour > 12)
        return hour;
    return hour % 12 + ampm;
}

void dtlp_value_add_time(const dtlp_node *node, char out[DTLP_VALUE_SIZE])
{
    static const char *const parts[] = {"MO", "MI", "AF", "EV", "NI", "DT"};
    if (!dtlp_has(node, DTLP_SLOT_hour) || dtlp_slot(node, DTLP_SLOT_hour) > 24) {
        if (dtlp_has(node, DTLP_SLOT_pod))
            append(out, "T%s", parts[dtlp_slot(node, DTLP_SLOT_pod) % 6]);
        return;
    }
    append(out, "T%02d", (int)hour_of(node));
    append(out, ":%02d", dtlp_has(node, DTLP_SLOT_minute) ? (int)dtlp_slot(node, DTLP_SLOT_minute) : 0);
    if (dtlp_has(node, DTLP_SLOT_second))
        append(out, ":%02d", (int)dtlp_slot(node, DTLP_SLOT_second));
    if (dtlp_has(node, DTLP_SLOT_zone) && dtlp_has(node, DTLP_SLOT_timed)) { /* written out, not by a name */
        int32_t zone = dtlp_slot(node, DTLP_SLOT_zone), size = zone < 0 ? -zone : zone;
        if (zone == 0)
            append(out, "Z");
        else
            append(out, "%c%02d:%02d", zone < 0 ? '-' : '+', (int)size / 60, (int)size % 60);
    }
}

/* ---- half-known dates and sets -------------------------------------------- */

void dtlp_value_season(int32_t season, char *out)
{
    static const char names[][4] = {"-SP", "-SU", "-FA", "-WI"};
    memcpy(out, names[season & 3], sizeof names[0]);
}

static void put_partial_date(const dtlp_node *node, const char *year, char out[DTLP_VALUE_SIZE])
{
    char season[4];
    append(out, "%s", year);
    if (dtlp_has(node, DTLP_SLOT_month) && dtlp_has(node, DTLP_SLOT_day))
        append(out, "-%02d-%02d", (int)dtlp_slot(node, DTLP_SLOT_month), (int)dtlp_slot(node, DTLP_SLOT_day));
    else if (dtlp_has(node, DTLP_SLOT_month))
        append(out, "-%02d", (int)dtlp_slot(node, DTLP_SLOT_month));
    else if (dtlp_has(node, DTLP_SLOT_weekday))
        append(out, "-WXX-%d", (int)dtlp_slot(node, DTLP_SLOT_weekday));
    else if (dtlp_has(node, DTLP_SLOT_weekend))
        append(out, dtlp_slot(node, DTLP_SLOT_weekend) == 2 ? "-WXX" : "-WXX-WE");
    else if (dtlp_has(node, DTLP_SLOT_quarter))
        append(out, "-Q%d", (int)dtlp_slot(node, DTLP_SLOT_quarter));
    else if (dtlp_has(node, DTLP_SLOT_half))
        append(out, "-H%d", (int)dtlp_slot(node, DTLP_SLOT_half));
    else if (dtlp_has(node, DTLP_SLOT_season))
    {
        dtlp_value_season(dtlp_slot(node, DTLP_SLOT_season), season);
        append(out, "%s", season);
    }
    else if (dtlp_has(node, DTLP_SLOT_day))
        append(out, "-XX-%02d", (int)dtlp_slot(node, DTLP_SLOT_day));
    else if (dtlp_has_time(node))
        append(out, "-XX-XX");
}

static void put_unknown_unit(int32_t unit, char out[DTLP_VALUE_SIZE])
{
    static const char *const values[DTLP_GRAIN_COUNT] = {
        [DTLP_GRAIN_DAY] = "XXXX-XX-XX", [DTLP_GRAIN_WEEKEND] = "XXXX-WXX-WE", [DTLP_GRAIN_WEEK] = "XXXX-WXX",
        [DTLP_GRAIN_MONTH] = "XXXX-XX", [DTLP_GRAIN_QUARTER] = "XXXX-QX", [DTLP_GRAIN_HALF] = "XXXX-HX",
        [DTLP_GRAIN_YEAR] = "XXXX", [DTLP_GRAIN_DECADE] = "XXX", [DTLP_GRAIN_CENTURY] = "XX",
        [DTLP_GRAIN_MILLENNIUM] = "X"};
    const char *value = unit > 0 && unit < DTLP_GRAIN_COUNT ? values[unit] : NULL;
    append(out, "%s", value != NULL ? value : "XXXX-XX-XX");
}

void dtlp_value_partial(const dtlp_node *node, char out[DTLP_VALUE_SIZE])
{
    out[0] = '\0';
    char year[8] = "XXXX";
    if (dtlp_has(node, DTLP_SLOT_year) && dtlp_slot(node, DTLP_SLOT_year) >= 0)
        snprintf(year, sizeof year, "%04d", (int)(dtlp_slot(node, DTLP_SLOT_year) % 10000));
    if (node->op == DTLP_OP_cal)
        put_partial_date(node, year, out);
    else
        put_unknown_unit(dtlp_slot(node, DTLP_SLOT_unit), out);
    dtlp_value_add_time(node, out);
}

void dtlp_value_set(const dtlp_finder *finder, const dtlp_node *node, char out[DTLP_VALUE_SIZE])
{
    out[0] = '\0';
    if (dtlp_has(node, DTLP_SLOT_holiday)) {
        const dtlp_holiday *h = &finder->lang->holidays[dtlp_slot(node, DTLP_SLOT_holiday)];
        if (h->kind == DTLP_HOLIDAY_FIXED)
            append(out, "XXXX-%02d-%02d", h->month, h->day);
        else
            append(out, "XXXX-XX-XX");
        dtlp_value_add_time(node, out);
        return;
    }
    bool timed = dtlp_has_time(node) && (!dtlp_has(node, DTLP_SLOT_unit) || dtlp_slot(node, DTLP_SLOT_unit) == DTLP_GRAIN_DAY);
    if (dtlp_has(node, DTLP_SLOT_unit) && !timed) {
        dtlp_node each = *node;
        if (!dtlp_has(node, DTLP_SLOT_count))
            dtlp_set(&each, DTLP_SLOT_count, 1);
        dtlp_value_length(&each, out);
        return;
    }
    put_partial_date(node, "XXXX", out);
    dtlp_value_add_time(node, out);
}
