/* ics.c - the timeline as iCalendar (RFC 5545, RFC 7986), through libical.
 *
 * Owns iCalendar's syntax; the only file that knows libical. One property at a
 * time is made, printed and freed, so that no handle is held for longer and no
 * time zone database is read. Lines are folded here: libical counts characters
 * right but parts a letter from its combining marks.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/calendar.h"

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "date/zone.h"
#include "write/ics_zone.h"
#include "write/text.h"

enum { LINE_OCTETS = 75, DAY = 24 * 60 /* minutes */ };

typedef struct ics_file {
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    dtl_calendar profile;
    const char *organizer; /* "mailto:..."; NULL: none */
} ics_file;

/* ---- lines ------------------------------------------------------------------------- */

/* How much of a line's rest fits: whole characters with their marks. */
static size_t piece(const char *line, size_t size, size_t room)
{
    size_t end = 0;
    for (size_t at = 0; at < size;) {
        size_t before = at;
        uint32_t c = dtlp_utf8_next(line, size, &at);
        if (dtlp_utf8_width(c) > 0 || c == ' ')
            end = before; /* a line may break before it */
        if (at > room)
            return end > 0 ? end : before;
    }
    return size;
}

static void put_folded(dtlp_buffer *out, const char *line, size_t size)
{
    for (size_t room = LINE_OCTETS; size > 0; room = LINE_OCTETS - 1) {
        size_t part = piece(line, size, room);
        dtlp_put(out, line, part);
        line += part;
        size -= part;
        dtlp_put_text(out, size > 0 ? "\r\n " : "\r\n");
    }
}

/* Undo libical's folding in place; the length without the line end. */
static size_t unfold(char *line)
{
    size_t n = 0;
    for (const char *p = line; *p != '\0'; p++) {
        if (p[0] == '\r' && p[1] == '\n' && p[2] == ' ')
            p += 2;
        else if (*p != '\r' && *p != '\n')
            line[n++] = *p;
    }
    return n;
}

/* Print and free a property. NULL is libical's way to say it has no memory. */
static void put_property(ics_file *ics, icalproperty *property)
{
    char *line = property == NULL ? NULL : icalproperty_as_ical_string_r(property);
    if (line == NULL)
        ics->out->failed = DTL_ERROR_MEMORY;
    else
        put_folded(ics->out, line, unfold(line));
    free(line);
    if (property != NULL)
        icalproperty_free(property);
}

/* ---- properties --------------------------------------------------------------------- */

/* "NAME:value", the value as it is. */
static void put_raw(ics_file *ics, const char *name, const char *value)
{
    char *line = dtlp_arena_printf(ics->arena, "%s:%s", name, value);
    put_folded(ics->out, line, strlen(line));
}

/* A text property in which libical leaves commas alone for they may be a list's:
 * CATEGORIES and those of others (X-...). A value without a property is escaped
 * right. */
static void put_text(ics_file *ics, const char *name, const char *text)
{
    if (text == NULL)
        return;
    size_t room = strlen(name) + 2 * strlen(text) + 2; /* an escape is two bytes for one */
    char *line = dtlp_arena_alloc(ics->arena, room);
    icalvalue *value = icalvalue_new_text(text);
    char *escaped = value == NULL ? NULL : icalvalue_as_ical_string_r(value);
    if (escaped == NULL)
        ics->out->failed = DTL_ERROR_MEMORY;
    else
        put_folded(ics->out, line, (size_t)snprintf(line, room, "%s:%s", name, escaped));
    free(escaped);
    if (value != NULL)
        icalvalue_free(value);
}

static struct icaltimetype date_of(dtl_day day)
{
    dtl_civil civil = dtl_civil_from_day(day);
    return (struct icaltimetype){.year = civil.year, .month = civil.month, .day = civil.day, .is_date = 1};
}

/* A moment in UTC. Asking libical for its UTC would make it read the system's
 * list of zones; the letter that means it is added instead. */
static void put_moment(ics_file *ics, const char *name, dtl_day day, int32_t minute, bool utc)
{
    dtl_civil civil = dtl_civil_from_day(day);
    const char *value = dtlp_arena_printf(ics->arena, "%04d%02d%02dT%02d%02d00%s", (int)civil.year, (int)civil.month,
                                          (int)civil.day, (int)minute / 60, (int)minute % 60, utc ? "Z" : "");
    put_raw(ics, name, value);
}

static void tzid_of(const dtlp_appointment *a, char out[DTLP_TZID_SIZE])
{
    dtlp_tzid(a->zone, a->zone_id, a->first, out);
}

/* The last moment at which it comes again: of the type that DTSTART has, in UTC
 * where that has a zone. */
static void put_rule(ics_file *ics, const dtlp_appointment *a)
{
    const dtlp_zone *law = dtlp_zone_by_id(a->zone_id);
    dtlp_put_format(ics->scratch, "RRULE:%s", a->rule);
    if (a->until != DTL_DAY_OPEN_AFTER) {
        bool zoned = a->slot == DTLP_SLOT_ZONED;
        int32_t offset = !zoned ? 0 : law != NULL ? dtlp_zone_offset(law, a->until, a->minute) : a->zone;
        int32_t minute = a->minute - offset + DAY; /* from the day before on */
        dtl_civil civil = dtl_civil_from_day(a->until - 1 + minute / DAY);
        dtlp_put_format(ics->scratch, ";UNTIL=%04d%02d%02d", civil.year, civil.month, civil.day);
        if (a->slot != DTLP_SLOT_DAYS)
            dtlp_put_format(ics->scratch, "T%02d%02d00%s", minute % DAY / 60, minute % 60,
                            a->slot == DTLP_SLOT_FLOATING ? "" : "Z");
    }
    dtlp_slice line = dtlp_scratch_take(ics->arena, ics->scratch);
    put_folded(ics->out, line.at, line.size);
}

static void put_when(ics_file *ics, const dtlp_appointment *a)
{
    char tzid[DTLP_TZID_SIZE];
    if (a->slot == DTLP_SLOT_DAYS) {
        put_property(ics, icalproperty_new_dtstart(date_of(a->first)));
        put_property(ics, icalproperty_new_dtend(date_of(a->last + 1))); /* exclusive */
    } else if (a->slot == DTLP_SLOT_ZONED) {
        tzid_of(a, tzid);
        put_moment(ics, dtlp_arena_printf(ics->arena, "DTSTART;TZID=%s", tzid), a->first, a->minute, false);
    } else {
        put_moment(ics, "DTSTART", a->first, a->minute, a->slot == DTLP_SLOT_UTC);
    }
    if (a->rule != NULL)
        put_rule(ics, a);
}

static void put_texts(ics_file *ics, const dtlp_appointment *a)
{
    put_property(ics, icalproperty_new_summary(a->summary));
    if (a->description != NULL)
        put_property(ics, icalproperty_new_description(a->description));
    if (a->url != NULL)
        put_property(ics, icalproperty_new_url(a->url));
    put_text(ics, "CATEGORIES", a->category);
    if (a->location != NULL)
        put_property(ics, icalproperty_new_location(a->location));
}

/* The description as Outlook shows it, which else runs its lines together. */
static void put_html(ics_file *ics, const char *description)
{
    dtlp_put_text(ics->scratch, "<html><body><p>");
    for (const char *line = description; line != NULL; line = *line == '\0' ? NULL : line + 1) {
        size_t size = strcspn(line, "\n");
        dtlp_put_markup(ics->scratch, (dtlp_slice){line, size});
        line += size;
        dtlp_put_text(ics->scratch, *line != '\0' ? "<br>" : "");
    }
    dtlp_put_text(ics->scratch, "</p></body></html>");
    put_text(ics, "X-ALT-DESC;FMTTYPE=text/html", dtlp_scratch_take(ics->arena, ics->scratch).at);
}

static void put_for_outlook(ics_file *ics, const dtlp_appointment *a)
{
    put_text(ics, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    if (a->description != NULL)
        put_html(ics, a->description);
}

static icalproperty_status status_of(const ics_file *ics, const dtlp_appointment *a)
{
    if (ics->profile == DTL_CALENDAR_UNDO)
        return ICAL_STATUS_CANCELLED;
    return a->tentative ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED;
}

static void put_appointment(ics_file *ics, const dtlp_appointment *a)
{
    dtlp_put_text(ics->out, "BEGIN:VEVENT\r\n");
    put_property(ics, icalproperty_new_uid(dtlp_arena_printf(ics->arena, "%s@dateline.invalid", a->uid)));
    put_moment(ics, "DTSTAMP", a->stamp, 0, true);
    put_when(ics, a);
    put_texts(ics, a);
    put_property(ics, icalproperty_new_status(status_of(ics, a)));
    put_property(ics, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    put_property(ics, icalproperty_new_class(ICAL_CLASS_PUBLIC));
    put_property(ics, icalproperty_new_sequence(ics->profile == DTL_CALENDAR_UNDO ? 1 : 0));
    if (ics->organizer != NULL)
        put_property(ics, icalproperty_new_organizer(ics->organizer));
    put_moment(ics, "CREATED", a->stamp, 0, true);
    put_moment(ics, "LAST-MODIFIED", a->stamp, 0, true);
    put_text(ics, "X-EDTF", a->edtf);
    put_text(ics, "X-DATE-PRECISION", a->precision);
    if (ics->profile == DTL_CALENDAR_OUTLOOK)
        put_for_outlook(ics, a);
    dtlp_put_text(ics->out, "END:VEVENT\r\n");
}

/* No UID here: it makes a synchroniser take the file for one event. A METHOD
 * only with an organizer, whom it asks for. */
static void put_head(ics_file *ics, const dtlp_calendar *calendar)
{
    dtlp_put_text(ics->out, "BEGIN:VCALENDAR\r\n");
    put_property(ics, icalproperty_new_version("2.0"));
    put_property(ics, icalproperty_new_prodid("-//dateline//dateline " DTL_VERSION "//EN"));
    put_property(ics, icalproperty_new_calscale("GREGORIAN"));
    if (ics->organizer != NULL)
        put_property(ics, icalproperty_new_method(ics->profile == DTL_CALENDAR_UNDO ? ICAL_METHOD_CANCEL : ICAL_METHOD_PUBLISH));
    put_property(ics, icalproperty_new_name(calendar->name));
    put_text(ics, "X-WR-CALNAME", calendar->name);
    put_property(ics, icalproperty_new_description(calendar->description));
    put_text(ics, "X-WR-CALDESC", calendar->description);
    if (ics->profile == DTL_CALENDAR_FEED) {
        dtlp_put_text(ics->out, "REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n");
        dtlp_put_text(ics->out, "X-PUBLISHED-TTL:P1D\r\n");
    }
}

/* "mailto:" and the address given, if it is one: something@something of plain
 * characters. */
static const char *organizer_of(const dtlp_write_job *job)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$&'*+-/=?^_`{|}~%";
    const char *address = job->options->organizer;
    if (address == NULL)
        return NULL;
    size_t name = strspn(address, plain), host = address[name] == '@' ? strspn(address + name + 1, plain) : 0;
    if (name == 0 || host == 0 || address[name + 1 + host] != '\0') {
        dtlp_diag_report(job->diag, DTLP_D_BAD_ORGANIZER, address);
        return NULL;
    }
    return dtlp_arena_printf(job->arena, "mailto:%s", address);
}

/* ---- parts --------------------------------------------------------------------------- */

/* Which appointments a part holds. */
typedef struct ics_part {
    size_t begin, end;
} ics_part;

static size_t length_of(const char *text)
{
    return text == NULL ? 0 : strlen(text);
}

/* Bytes of an appointment, rather too many than too few: its lines, and its texts
 * with their escapes and folds. */
static size_t estimate(const ics_file *ics, const dtlp_appointment *a)
{
    enum { LINES = 560 };
    size_t texts = length_of(a->summary) + length_of(a->description) + length_of(a->location) + length_of(a->category) +
                   length_of(a->url) + length_of(a->edtf);
    if (ics->profile == DTL_CALENDAR_OUTLOOK)
        texts += 2 * length_of(a->description);
    return LINES + texts + texts / 4;
}

/* The number-th part, from 1; empty behind the last. The first is never empty of
 * what there is, and 0 is all. */
static ics_part find_part(const ics_file *ics, const dtlp_calendar *calendar, size_t number)
{
    ics_part found = {0, calendar->count};
    size_t at = 1, bytes = 0;
    for (size_t i = 0; number != 0 && i < calendar->count; i++) {
        size_t size = estimate(ics, &calendar->at[i]);
        bool full = i - found.begin == DTLP_PART_EVENTS || (i > found.begin && bytes + size > DTLP_PART_BYTES);
        if (full && at++ == number) {
            found.end = i;
            return found;
        }
        if (full)
            found.begin = i;
        bytes = full ? size : bytes + size;
    }
    if (at < number)
        found.begin = calendar->count;
    return found;
}

/* Each zone once, in the order in which they come. */
static void put_zones(ics_file *ics, const dtlp_calendar *calendar, ics_part part)
{
    DTLP_VEC(const char *) told = {0};
    for (size_t i = part.begin; i < part.end; i++) {
        char tzid[DTLP_TZID_SIZE];
        if (calendar->at[i].slot != DTLP_SLOT_ZONED)
            continue;
        tzid_of(&calendar->at[i], tzid);
        bool again = false;
        for (size_t k = 0; k < told.count && !again; k++)
            again = strcmp(told.at[k], tzid) == 0;
        if (again)
            continue;
        *DTLP_PUSH(ics->arena, &told) = dtlp_arena_dup(ics->arena, tzid);
        dtlp_put_vtimezone(ics->out, tzid, calendar->at[i].zone);
    }
}

void dtlp_write_ics(const dtlp_write_job *job)
{
    dtlp_calendar calendar = dtlp_calendar_of(job);
    ics_file ics = {.arena = job->arena, .out = job->out, .scratch = dtlp_scratch_new(job->arena),
                    .profile = job->options->calendar, .organizer = organizer_of(job)};
    size_t number = job->options->calendar_part;
    ics_part part = find_part(&ics, &calendar, number);
    if (number > 1 && part.begin == part.end)
        dtlp_arena_escape(job->arena, DTL_END);
    put_head(&ics, &calendar);
    put_zones(&ics, &calendar, part);
    for (size_t i = part.begin; i < part.end; i++)
        put_appointment(&ics, &calendar.at[i]);
    dtlp_put_text(job->out, "END:VCALENDAR\r\n");
}
