/* zone.c - see zone.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/zone.h"

void dtlp_zones_begin(dtlp_arena *arena, dtlp_zones *zones, dtlp_slice component)
{
    zones->inner = !dtlp_slice_equal_nocase(component, DTLP_SLICE("VTIMEZONE"));
    if (!zones->inner) {
        *DTLP_PUSH(arena, &zones->names) = (dtlp_slice){"", 0};
        return;
    }
    if (zones->observances.count == DTLP_MOST_OBSERVANCES)
        zones->observances.count--; /* the last ones are of no known zone */
    dtlp_observance *one = DTLP_PUSH(arena, &zones->observances);
    *one = (dtlp_observance){.zone = (uint32_t)zones->names.count, .offset = DTL_ZONE_NONE};
    one->start.day = DTL_DAY_NONE;
}

void dtlp_zones_line(dtlp_zones *zones, const dtlp_ics_line *line)
{
    if (!zones->inner || zones->observances.count == 0) {
        if (dtlp_slice_is(line->name, "TZID"))
            zones->names.at[zones->names.count - 1] = line->value;
        return;
    }
    dtlp_observance *one = &zones->observances.at[zones->observances.count - 1];
    if (dtlp_slice_is(line->name, "DTSTART") && !dtlp_ics_moment_read(line->value, &one->start))
        one->start.day = DTL_DAY_NONE;
    else if (dtlp_slice_is(line->name, "TZOFFSETTO") && !dtlp_ics_offset_read(line->value, &one->offset))
        one->offset = DTL_ZONE_NONE;
    else if (dtlp_slice_is(line->name, "RRULE"))
        one->repeats = dtlp_recur_read(line->value, &one->rule) && one->rule.freq == DTLP_FREQ_YEARLY &&
                       one->rule.months.count == 1;
}

/* The last time that it began no later than then; DTL_DAY_NONE if it had not. */
static dtl_day last_onset(const dtlp_observance *one, dtl_day day, int32_t minute)
{
    dtl_day found = one->start.day, days[DTLP_RECUR_DAYS];
    dtl_day last = minute < one->start.minute ? day - 1 : day;
    if (found > last)
        return DTL_DAY_NONE;
    if (!one->repeats)
        return found;
    if (last > one->rule.until)
        last = one->rule.until;
    int32_t step = dtlp_recur_step_before(&one->rule, one->start.day, last);
    for (int32_t end = step + 3; step < end; step++) {
        size_t n = dtlp_recur_days(&one->rule, one->start.day, step, days);
        for (size_t i = 0; i < n; i++)
            if (days[i] <= last && days[i] > found)
                found = days[i];
    }
    return found;
}

int32_t dtlp_zones_offset(const dtlp_zones *zones, dtlp_slice name, dtl_day day, int32_t minute)
{
    int32_t offset = DTL_ZONE_NONE;
    dtl_day latest = DTL_DAY_NONE;
    if (name.size == 0)
        return offset;
    for (size_t i = 0; i < zones->observances.count; i++) {
        const dtlp_observance *one = &zones->observances.at[i];
        if (one->zone == 0 || !dtlp_slice_equal(zones->names.at[one->zone - 1], name) || one->start.day == DTL_DAY_NONE ||
            one->offset == DTL_ZONE_NONE)
            continue;
        dtl_day onset = last_onset(one, day, minute);
        if (onset == DTL_DAY_NONE || (latest != DTL_DAY_NONE && onset < latest))
            continue;
        latest = onset;
        offset = one->offset;
    }
    return offset;
}
