/* calendar.c - see calendar.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/calendar.h"

#include <string.h>

#include "date/words.h"
#include "write/nfc.h"
#include "write/recurrence.h"
#include "write/text.h"
#include "write/uid.h"

enum { LONGEST_SPAN = 31 };

typedef struct planner {
    const dtlp_write_job *job;
    dtlp_arena *arena;
    dtlp_buffer *scratch;
    dtl_day first_day, last_day; /* of the years a calendar knows */
    size_t undated, out_of_range, imprecise;
} planner;

/* ---- days ------------------------------------------------------------------------ */

/* Is more than the day itself unknown? An interval whose ends are known days is
 * as precise as a day. */
static bool is_imprecise(const dtl_time *time)
{
    dtlp_when when = dtlp_when_of(time);
    if (when == DTLP_WHEN_INTERVAL)
        return time->precision > DTL_PRECISION_DAY;
    return when != DTLP_WHEN_DAY;
}

/* The days an imprecise date stands on: where it is bounded on one side alone,
 * on that day. False if it is to be skipped. */
static bool place_imprecise(const planner *p, const dtl_time *time, dtlp_appointment *a)
{
    bool begins = dtlp_day_known(time->begin_min), ends = dtlp_day_known(time->end_max);
    a->first = begins ? time->begin_min : time->end_max;
    a->last = a->first;
    switch (p->job->options->imprecise) {
    case DTL_IMPRECISE_SKIP:
        return false;
    case DTL_IMPRECISE_SPAN:
        a->last = ends ? time->end_max : a->first;
        return true;
    case DTL_IMPRECISE_AUTO:
        if (ends && time->end_max - a->first < LONGEST_SPAN)
            a->last = time->end_max;
        return true;
    case DTL_IMPRECISE_FIRST:
        break;
    }
    return true;
}

static void turn_to_utc(dtlp_appointment *a)
{
    enum { DAY = 24 * 60 };
    int32_t minute = a->minute - a->zone + DAY; /* of the day before */
    a->first += minute / DAY - 1;
    a->last = a->first;
    a->minute = minute % DAY;
    a->slot = DTLP_SLOT_UTC;
}

/* A clock time in its own zone, if that has a name: no program can make up one
 * for half an hour that all others understand. What is further from UTC than any zone is, some
 * file says by mistake. */
static void place_clock(int32_t minute, int32_t zone, const char *zone_id, dtlp_appointment *a)
{
    enum { FURTHEST = 14 * 60 };
    if (minute < 0 || a->first != a->last)
        return;
    bool known = zone != DTL_ZONE_NONE && zone >= -FURTHEST + 120 && zone <= FURTHEST;
    a->slot = !known ? DTLP_SLOT_FLOATING : zone == 0 && zone_id == NULL ? DTLP_SLOT_UTC : DTLP_SLOT_ZONED;
    a->minute = minute;
    a->zone = zone;
    a->zone_id = zone_id;
    if (a->slot == DTLP_SLOT_ZONED && zone % 60 != 0)
        turn_to_utc(a);
}

/* What comes again stands on its first day; its clock time is that of the words
 * which say so, or of the entry. */
static bool place_recurrence(const planner *p, const dtl_entry *entry, dtlp_appointment *a)
{
    dtlp_recurrence found = dtlp_recurrence_of(p->job->timeline, entry);
    if (found.rule == NULL)
        return false;
    a->first = a->last = found.first;
    a->rule = found.rule;
    a->until = found.until;
    if (found.minute >= 0)
        place_clock(found.minute, found.zone, found.zone_id, a);
    else
        place_clock(entry->time.minute, entry->time.zone, entry->time.zone_id, a);
    return true;
}

/* The same for what does not come again. */
static bool place_once(planner *p, const dtl_time *time, dtlp_appointment *a)
{
    a->first = time->begin_min;
    a->last = time->end_max;
    if (dtlp_when_of(time) == DTLP_WHEN_UNDATED) {
        p->undated++;
        return false;
    }
    if (!is_imprecise(time)) {
        place_clock(time->minute, time->zone, time->zone_id, a);
        return true;
    }
    if (place_imprecise(p, time, a))
        return true;
    p->imprecise++;
    return false;
}

/* Find the days of an entry; false, and counted, if it has none to stand on. */
static bool place(planner *p, const dtl_entry *entry, dtlp_appointment *a)
{
    if (!place_recurrence(p, entry, a) && !place_once(p, &entry->time, a))
        return false;
    if (a->first < p->first_day || a->last >= p->last_day) { /* the day after must exist, too */
        p->out_of_range++;
        return false;
    }
    return true;
}

/* ---- texts ----------------------------------------------------------------------- */

static const char *take_clean(const planner *p, bool lines)
{
    dtlp_slice text = dtlp_scratch_take(p->arena, p->scratch);
    text = lines ? dtlp_clean_lines(p->arena, text) : dtlp_clean_line(p->arena, text);
    text = dtlp_nfc(p->arena, text);
    return text.size > 0 ? text.at : NULL;
}

/* "[late September 2024, planned] Title": programs cut a summary at its end. */
static const char *summary_of(const planner *p, const dtl_entry *entry, bool recurs)
{
    const char *modality = dtlp_modality_words(entry->modality);
    bool imprecise = is_imprecise(&entry->time) && !recurs;
    if (imprecise || modality != NULL)
        dtlp_put_char(p->scratch, '[');
    if (imprecise)
        dtlp_put_when(p->scratch, &entry->time, DTLP_WORDS_FULL);
    if (imprecise && modality != NULL)
        dtlp_put_text(p->scratch, ", ");
    dtlp_put_text(p->scratch, modality);
    if (imprecise || modality != NULL)
        dtlp_put_text(p->scratch, "] ");
    dtlp_put_text(p->scratch, entry->title);
    const char *summary = take_clean(p, false);
    return summary != NULL ? summary : "-";
}

static void put_line(const planner *p, const char *label, dtlp_slice text)
{
    if (text.size == 0)
        return;
    dtlp_put_text(p->scratch, label);
    dtlp_put_slice(p->scratch, dtlp_clean_line(p->arena, text));
    dtlp_put_char(p->scratch, '\n');
}

static void put_quoted(const planner *p, dtlp_slice text)
{
    dtlp_put_text(p->scratch, "\xE2\x80\x9C");
    dtlp_put_slice(p->scratch, dtlp_clean_line(p->arena, text));
    dtlp_put_text(p->scratch, "\xE2\x80\x9D");
}

/* How the words of the text were read: in days, which the words are not. */
static void put_reading(const planner *p, const dtl_entry *entry)
{
    dtlp_slice words = dtlp_entry_words(p->job->timeline, entry);
    if (words.size > 0) {
        dtlp_put_text(p->scratch, "Date in the text: ");
        put_quoted(p, words);
        dtlp_put_text(p->scratch, ", read as ");
    } else {
        dtlp_put_text(p->scratch, "Date: ");
    }
    const dtl_time *time = &entry->time;
    if (dtlp_when_of(time) == DTLP_WHEN_WITHIN)
        dtlp_put_period(p->scratch, (dtl_period){time->begin_min, time->end_max, DTL_PRECISION_DAY}, DTLP_WORDS_FULL);
    else
        dtlp_put_when(p->scratch, time, DTLP_WORDS_FULL);
    dtlp_put_text(p->scratch, ".\n");
    put_line(p, "Basis: ", dtlp_slice_of(entry->time.basis));
}

static const char *description_of(const planner *p, const dtl_entry *entry)
{
    dtlp_slice sentence = dtlp_entry_sentence(p->job->timeline, entry);
    dtlp_slice names = dtlp_join_names(p->arena, entry->participants, entry->n_participants, ", ");
    if (sentence.size > 0) {
        put_quoted(p, sentence);
        dtlp_put_char(p->scratch, '\n');
    }
    put_line(p, "Source: ", dtlp_slice_of(dtlp_entry_source(p->job->timeline, entry)));
    put_reading(p, entry);
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtlp_put_text(p->scratch, "Another report: ");
        dtlp_put_when(p->scratch, &entry->conflicts[i].time, DTLP_WORDS_FULL);
        dtlp_put_text(p->scratch, ".\n");
    }
    put_line(p, "Who: ", names);
    return take_clean(p, true);
}

static const char *precision_of(const planner *p, const dtl_time *time)
{
    switch (dtlp_when_of(time)) {
    case DTLP_WHEN_SINCE:
    case DTLP_WHEN_AFTER: return "AFTER";
    case DTLP_WHEN_UNTIL:
    case DTLP_WHEN_BY: return "BEFORE";
    case DTLP_WHEN_INTERVAL:
    case DTLP_WHEN_BETWEEN: return "RANGE";
    case DTLP_WHEN_DAY:
        if (time->minute < 0)
            return "DAY";
        break;
    default:
        break;
    }
    const char *name = dtl_precision_name(time->precision);
    if (time->precision == DTL_PRECISION_VAGUE || strncmp(name, "part", 4) == 0)
        return "APPROXIMATE";
    char *upper = dtlp_arena_dup(p->arena, name);
    for (char *c = upper; *c != '\0'; c++)
        *c = dtlp_upper(*c);
    return upper;
}

/* ---- entries ---------------------------------------------------------------------- */

/* Published when? The clock is never asked: the same input gives the same file. */
static dtl_day stamp_of(const planner *p, const dtl_entry *entry, dtl_day first)
{
    const dtl_document *document = dtlp_entry_document(p->job->timeline, entry);
    if (document != NULL && document->date >= p->first_day && document->date < p->last_day)
        return document->date;
    return first;
}

static const char *url_of(const planner *p, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(p->job->timeline, entry);
    const char *url = entry->url != NULL || document == NULL ? entry->url : document->url;
    return dtlp_is_web_address(url) ? url : NULL;
}

static void describe(planner *p, const dtl_entry *entry, dtlp_appointment *a)
{
    dtlp_slice places = dtlp_join_names(p->arena, entry->places, entry->n_places, ", ");
    dtlp_when when = dtlp_when_of(&entry->time);
    a->summary = summary_of(p, entry, a->rule != NULL);
    a->description = description_of(p, entry);
    dtlp_put_slice(p->scratch, places);
    a->location = take_clean(p, false);
    dtlp_put_text(p->scratch, entry->lane);
    a->category = take_clean(p, false);
    a->url = url_of(p, entry);
    dtlp_put_text(p->scratch, entry->time.edtf);
    a->edtf = take_clean(p, false);
    a->precision = precision_of(p, &entry->time);
    a->stamp = stamp_of(p, entry, a->first);
    a->tentative = (is_imprecise(&entry->time) && when != DTLP_WHEN_SINCE && a->rule == NULL) ||
                   entry->modality != DTL_MODALITY_ACTUAL || entry->n_conflicts > 0;
}

static const char *calendar_description(planner *p, size_t count)
{
    const dtl_timeline *timeline = p->job->timeline;
    dtlp_put_format(p->scratch, "%zu event%s", count, count == 1 ? "" : "s");
    for (size_t d = 0, named = 0; d < timeline->n_documents && named < 10; d++) {
        const dtl_document *document = &timeline->documents[d];
        const char *name = document->title != NULL ? document->title : document->source;
        if (name == NULL)
            continue;
        dtlp_put_text(p->scratch, named++ == 0 ? " from " : "; ");
        dtlp_put_text(p->scratch, name);
    }
    return take_clean(p, false);
}

static void report(const planner *p, size_t count)
{
    const dtlp_diag *diag = p->job->diag;
    if (p->job->options->calendar_part > 1)
        return; /* it has been told with the first */
    if (p->undated > 0)
        dtlp_diag_report(diag, DTLP_D_UNDATED_LEFT_OUT, p->undated);
    if (p->imprecise > 0)
        dtlp_diag_report(diag, DTLP_D_IMPRECISE_LEFT_OUT, p->imprecise);
    if (p->out_of_range > 0)
        dtlp_diag_report(diag, DTLP_D_CALENDAR_YEARS, p->out_of_range);
    if (count > DTLP_PART_EVENTS && p->job->options->calendar_part == 0)
        dtlp_diag_report(diag, DTLP_D_CALENDAR_LARGE, count);
}

dtlp_calendar dtlp_calendar_of(const dtlp_write_job *job)
{
    const dtl_timeline *timeline = job->timeline;
    planner p = {.job = job, .arena = job->arena, .scratch = dtlp_scratch_new(job->arena)};
    p.first_day = dtl_day_from_civil(1, 1, 1);
    p.last_day = dtl_day_from_civil(9999, 12, 31);
    const dtlp_uid *uids = dtlp_uids(job->arena, timeline);
    dtlp_appointment *at = DTLP_NEW_ARRAY(job->arena, dtlp_appointment, timeline->n_entries);
    size_t count = 0;
    for (size_t i = 0; i < timeline->n_entries; i++) {
        dtlp_appointment appointment = {.uid = uids[i].text};
        if (!place(&p, &timeline->entries[i], &appointment))
            continue;
        describe(&p, &timeline->entries[i], &appointment);
        at[count++] = appointment;
    }
    report(&p, count);
    dtlp_put_text(p.scratch, timeline->title);
    const char *name = take_clean(&p, false);
    return (dtlp_calendar){name != NULL ? name : "Timeline", calendar_description(&p, count), at, count};
}
