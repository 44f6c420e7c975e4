/* recurrence.c - see recurrence.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/recurrence.h"

#include <string.h>

#include "date/recur.h"
#include "date/words.h"
#include "write/text.h"

enum { NEAR_DATE = 12, NEAR_VERB = 60 }; /* bytes */

/* Bytes between two spans; 0 where they overlap. */
static size_t distance(dtl_span a, dtl_span b)
{
    if (a.end <= b.begin)
        return b.begin - a.end;
    return b.end <= a.begin ? a.begin - b.end : 0;
}

/* The first expression that begins at a byte or behind it. */
static size_t find_timex(const dtl_document *document, size_t byte)
{
    size_t low = 0, high = document->n_timexes;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->timexes[middle].span.begin < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The recurring expression of the entry's clause: it stands beside the date
 * ("every Tuesday until March"), or behind the verb where there is no date.
 * Elsewhere it may tell of something else ("the council, which meets every
 * Tuesday, voted on 3 May"). */
static const dtl_timex *expression_of(const dtl_timeline *timeline, const dtl_entry *entry)
{
    enum { MOST = 32 /* expressions of a clause that are looked at */ };
    const dtl_event *event = dtlp_entry_event(timeline, entry);
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    const dtl_timex *best = NULL;
    if (event == NULL || entry->time.timex > document->n_timexes)
        return NULL;
    bool dated = entry->time.timex != 0;
    dtl_span beside = dated ? document->timexes[entry->time.timex - 1].span : event->trigger;
    size_t nearest = dated ? NEAR_DATE : NEAR_VERB;
    size_t first = find_timex(document, dated ? event->clause.begin : event->trigger.end);
    for (size_t i = first; i < document->n_timexes && i < first + MOST; i++) {
        const dtl_timex *timex = &document->timexes[i];
        if (timex->span.end > event->clause.end)
            break;
        if (timex->type != DTL_TIMEX_SET || timex->recurs == NULL || distance(timex->span, beside) > nearest)
            continue;
        nearest = distance(timex->span, beside);
        best = timex;
    }
    return best;
}

/* Does the rule name its days itself? */
static bool names_days(const dtlp_recur *rule)
{
    return rule->weekdays.count > 0 || rule->month_days.count > 0 || (rule->freq == DTLP_FREQ_DAILY && rule->interval == 1);
}

/* The first day of the rule that is no earlier than `from`; DTL_DAY_NONE if
 * none comes soon. */
static dtl_day first_day(const dtlp_recur *rule, dtl_day from)
{
    dtl_day days[DTLP_RECUR_DAYS];
    for (int32_t step = 0; step < 8; step++) {
        size_t n = dtlp_recur_days(rule, from, step, days);
        for (size_t i = 0; i < n; i++)
            if (days[i] >= from)
                return days[i];
    }
    return DTL_DAY_NONE;
}

/* Between which days it recurs. Told as going on, from the article's day on. */
static bool find_ends(const dtl_time *time, dtl_day *from, dtl_day *until, bool *exact)
{
    dtlp_when when = dtlp_when_of(time);
    *from = time->begin_min;
    *until = dtlp_day_known(time->end_max) ? time->end_max : DTL_DAY_OPEN_AFTER;
    *exact = dtlp_day_known(time->begin_min) && time->begin_min == time->begin_max;
    switch (when) {
    case DTLP_WHEN_DAY: /* the day is one of them */
        *until = DTL_DAY_OPEN_AFTER;
        return true;
    case DTLP_WHEN_INTERVAL:
    case DTLP_WHEN_SINCE:
    case DTLP_WHEN_BETWEEN:
        return true;
    case DTLP_WHEN_WITHIN:
        return time->precision == DTL_PRECISION_OPEN;
    case DTLP_WHEN_UNDATED:
        *from = time->end_min;
        return dtlp_day_known(time->end_min) && time->begin_max == time->end_min;
    default:
        return false;
    }
}

/* "T15:00" at the end of a TIMEX3 value. */
static int32_t minute_of(const char *value)
{
    const char *t = strchr(value, 'T');
    if (t == NULL || strlen(t) < 6 || !dtlp_is_digit(t[1]) || !dtlp_is_digit(t[2]) || t[3] != ':' || !dtlp_is_digit(t[4]) ||
        !dtlp_is_digit(t[5]))
        return -1;
    int32_t minute = ((t[1] - '0') * 10 + t[2] - '0') * 60 + (t[4] - '0') * 10 + t[5] - '0';
    return minute < 1440 ? minute : -1;
}

dtlp_recurrence dtlp_recurrence_of(const dtl_timeline *timeline, const dtl_entry *entry)
{
    dtlp_recurrence none = {.rule = NULL}, found = {.minute = -1, .zone = DTL_ZONE_NONE};
    const dtl_timex *timex = expression_of(timeline, entry);
    dtlp_recur rule;
    dtl_day from;
    bool exact;
    if (timex == NULL || entry->modality == DTL_MODALITY_NEGATED || !dtlp_recur_read(dtlp_slice_of(timex->recurs), &rule) ||
        rule.count > 0 || rule.until != DTL_DAY_OPEN_AFTER || !find_ends(&entry->time, &from, &found.until, &exact))
        return none;
    if (!exact && (!names_days(&rule) || rule.interval > 1))
        return none; /* from which day on it is counted nobody says */
    found.first = first_day(&rule, from);
    bool on_day = dtlp_when_of(&entry->time) != DTLP_WHEN_DAY || found.first == from;
    if (found.first == DTL_DAY_NONE || found.first > found.until || !on_day)
        return none;
    found.rule = timex->recurs;
    found.minute = minute_of(timex->value);
    found.zone = timex->zone;
    found.zone_id = timex->zone_id;
    return found;
}
