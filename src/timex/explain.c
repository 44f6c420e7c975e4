/* explain.c - the basis of an expression: one clause that a reader can check.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

static const char *const nouns[DTLP_GRAIN_COUNT] = {
    "time", "second", "minute", "hour", "day", "weekend", "week", "month", "season", "quarter",
    "half-year", "year", "decade", "century", "millennium"};

static const char *inferred_words(dtlp_arena *arena, const dtl_period *days)
{
    char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
    dtl_day_print(days->first, first);
    dtl_day_print(days->last, last);
    if (days->first == days->last)
        return dtlp_arena_printf(arena, "the inferred date %s", first);
    return dtlp_arena_printf(arena, "the inferred date, which lies between %s and %s", first, last);
}

static const char *anchor_words(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w)
{
    char day[DTL_DAY_TEXT_SIZE], unit[DTLP_VALUE_SIZE];
    if (w->anchor == DTL_DAY_NONE)
        return "a date that is not known";
    dtl_day_print(w->anchor, day);
    if (w->how == DTLP_HOW_AWAY)
        return dtlp_arena_dup(arena, day);
    if (!w->anchor_told)
        return d->inferred != NULL ? inferred_words(arena, d->inferred) : dtlp_arena_printf(arena, "the article date %s", day);
    if (d->told == w->anchor && d->told_unit.grain > DTLP_GRAIN_DAY) {
        dtlp_unit_value(d->told_unit, unit);
        return dtlp_arena_printf(arena, "%s, told before", unit);
    }
    return dtlp_arena_printf(arena, "%s, told before", day);
}

static const char *moved_words(dtlp_arena *arena, const dtlp_when *w, const char *anchor)
{
    const char *noun = nouns[w->moved_grain];
    int32_t by = w->moved;
    if (w->how == DTLP_HOW_MOVED && w->type == DTL_TIMEX_DURATION)
        return dtlp_arena_printf(arena, by < 0 ? "up to %s" : "from the day after %s", anchor);
    if (by == 0)
        return dtlp_arena_printf(arena, "the %s of %s", noun, anchor);
    if (by == 1 || by == -1)
        return dtlp_arena_printf(arena, "the %s %s %s", noun, by < 0 ? "before" : "after", anchor);
    return dtlp_arena_printf(arena, "%d %s%s %s %s", by < 0 ? -by : by, noun, w->moved_grain == DTLP_GRAIN_CENTURY ? "" : "s",
                             by < 0 ? "before" : "after", anchor);
}

static const char *clause(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w)
{
    const char *anchor = anchor_words(arena, d, w), *noun = nouns[w->unit.grain];
    switch (w->how) {
    case DTLP_HOW_IMPOSSIBLE: return "no such day: the calendar does not have it";
    case DTLP_HOW_STATED: return "stated in full";
    case DTLP_HOW_LATEST: return dtlp_arena_printf(arena, "the latest such %s not after %s", noun, anchor);
    case DTLP_HOW_FIRST: return dtlp_arena_printf(arena, "the first such %s not before %s", noun, anchor);
    case DTLP_HOW_NEAREST: return dtlp_arena_printf(arena, "the %s of that name nearest to %s", noun, anchor);
    case DTLP_HOW_LAST: return dtlp_arena_printf(arena, "the last such %s before that of %s", noun, anchor);
    case DTLP_HOW_NEXT: return dtlp_arena_printf(arena, "the next such %s after that of %s", noun, anchor);
    case DTLP_HOW_THIS: return dtlp_arena_printf(arena, "the %s that goes with %s", noun, anchor);
    case DTLP_HOW_MOVED:
    case DTLP_HOW_AWAY: return moved_words(arena, w, anchor);
    case DTLP_HOW_WITHIN:
        return w->anchor == DTL_DAY_NONE ? "counted within the date it is stated with"
                                         : dtlp_arena_printf(arena, "counted within a date read against %s", anchor);
    case DTLP_HOW_LENGTH: return "a length of time, on no date by itself";
    case DTLP_HOW_SET: return "what recurs, on no single date";
    case DTLP_HOW_VAGUE: return dtlp_arena_printf(arena, "vague, seen from %s", anchor);
    default: return "not resolved: no date to read it against";
    }
}

/* With the side that the words around it leave open. */
const char *dtlp_basis(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *w, dtl_timex_mod opened)
{
    const char *unit = clause(arena, d, w);
    if (w->fiscal)
        unit = dtlp_arena_printf(arena, "%s, in fiscal years whose end the text tells", unit);
    switch (opened) {
    case DTL_MOD_BEFORE: return dtlp_arena_printf(arena, "any day before it; %s", unit);
    case DTL_MOD_AFTER: return dtlp_arena_printf(arena, "any day after it; %s", unit);
    case DTL_MOD_ON_OR_BEFORE: return dtlp_arena_printf(arena, "no later than it; %s", unit);
    case DTL_MOD_ON_OR_AFTER: return dtlp_arena_printf(arena, "from it on; %s", unit);
    default: return unit;
    }
}
