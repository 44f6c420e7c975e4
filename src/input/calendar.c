/* calendar.c - a chronology from someone's calendar (iCalendar).
 *
 * Owns what an event of a calendar becomes. What comes again is repeated, a
 * bounded number of times; a changed occurrence stands for the one it replaces.
 * What a calendar of our own says beyond other programs' (X-EDTF and the lines
 * of the description) is read back.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "date/edtf.h"
#include "input/chronology.h"
#include "input/ics.h"
#include "input/input.h"
#include "date/recur.h"
#include "input/zone.h"

enum { MOST_REPEATS = 366, MOST_WORK = 20000000, DAY_MINUTES = 1440 };

typedef DTLP_VEC(dtlp_ics_moment) moments;

typedef struct ics_event {
    size_t line;
    dtlp_ics_moment start, end;  /* the end excluded; its day DTL_DAY_NONE: not told */
    dtlp_slice zone;             /* TZID of the start */
    int64_t duration;            /* minutes; -1: not told */
    dtlp_slice uid, rule;
    dtlp_ics_moment replaces;    /* RECURRENCE-ID; day DTL_DAY_NONE: none */
    moments left_out, added;     /* EXDATE, RDATE */
    dtlp_slice summary, description, location, category, url, status, edtf, precision;
    bool bad_start;
} ics_event;

typedef struct calendar {
    dtlp_chronology chronology;
    dtlp_arena *arena;
    DTLP_VEC(ics_event) events;
    dtlp_zones zones;
    const char *name;
    const ics_event **changed;  /* those with RECURRENCE-ID, by UID and day */
    size_t n_changed;
    dtl_day last;               /* the last day that an event says it begins on */
    size_t work;                /* days looked at for recurrences, in all */
} calendar;

/* ---- reading lines ------------------------------------------------------------- */

static void add_moments(calendar *c, moments *to, dtlp_slice value)
{
    while (value.size > 0) {
        const char *comma = memchr(value.at, ',', value.size);
        size_t size = comma == NULL ? value.size : (size_t)(comma - value.at);
        dtlp_ics_moment moment;
        const char *slash = memchr(value.at, '/', size); /* a period: its begin counts */
        dtlp_slice one = {value.at, slash == NULL ? size : (size_t)(slash - value.at)};
        if (dtlp_ics_moment_read(one, &moment))
            *DTLP_PUSH(c->arena, to) = moment;
        size += comma != NULL;
        value = (dtlp_slice){value.at + size, value.size - size};
    }
}

typedef struct text_field {
    const char *name;
    size_t offset;
} text_field;

static const text_field text_fields[] = {
    {"SUMMARY", offsetof(ics_event, summary)},     {"DESCRIPTION", offsetof(ics_event, description)},
    {"LOCATION", offsetof(ics_event, location)},   {"CATEGORIES", offsetof(ics_event, category)},
    {"URL", offsetof(ics_event, url)},             {"STATUS", offsetof(ics_event, status)},
    {"X-EDTF", offsetof(ics_event, edtf)},         {"X-DATE-PRECISION", offsetof(ics_event, precision)},
    {"UID", offsetof(ics_event, uid)},             {"RRULE", offsetof(ics_event, rule)},
};

/* The first of several counts. */
static bool read_text_field(const dtlp_ics_line *line, ics_event *event)
{
    for (size_t i = 0; i < sizeof text_fields / sizeof *text_fields; i++) {
        if (!dtlp_slice_is(line->name, text_fields[i].name))
            continue;
        dtlp_slice *field = (dtlp_slice *)((char *)event + text_fields[i].offset);
        if (field->size == 0)
            *field = line->value;
        return true;
    }
    return false;
}

static void read_property(calendar *c, const dtlp_ics_line *line, ics_event *event)
{
    if (read_text_field(line, event))
        return;
    if (dtlp_slice_is(line->name, "DTSTART")) {
        event->bad_start = !dtlp_ics_moment_read(line->value, &event->start);
        event->zone = dtlp_ics_parameter(line, "TZID");
        if (event->bad_start)
            event->start.day = DTL_DAY_NONE;
    } else if (dtlp_slice_is(line->name, "DTEND")) {
        if (!dtlp_ics_moment_read(line->value, &event->end))
            event->end.day = DTL_DAY_NONE;
    } else if (dtlp_slice_is(line->name, "DURATION")) {
        if (!dtlp_ics_duration_read(line->value, &event->duration))
            event->duration = -1;
    } else if (dtlp_slice_is(line->name, "RECURRENCE-ID")) {
        if (!dtlp_ics_moment_read(line->value, &event->replaces))
            event->replaces.day = DTL_DAY_NONE;
    } else if (dtlp_slice_is(line->name, "EXDATE")) {
        add_moments(c, &event->left_out, line->value);
    } else if (dtlp_slice_is(line->name, "RDATE")) {
        add_moments(c, &event->added, line->value);
    }
}

static const char *text_of(calendar *c, dtlp_slice value)
{
    return dtlp_text_or_null(c->arena, dtlp_slice_trim(dtlp_ics_text(c->arena, value)));
}

static ics_event *begin_event(calendar *c, size_t line)
{
    ics_event *event = DTLP_PUSH(c->arena, &c->events);
    *event = (ics_event){.line = line, .duration = -1};
    event->start.day = event->end.day = event->replaces.day = DTL_DAY_NONE;
    return event;
}

/* What a component is to the reader. */
typedef enum part { PART_OTHER, PART_CALENDAR, PART_EVENT, PART_ZONE } part;

static part part_of(dtlp_slice name)
{
    if (dtlp_slice_equal_nocase(name, DTLP_SLICE("VCALENDAR")))
        return PART_CALENDAR;
    if (dtlp_slice_equal_nocase(name, DTLP_SLICE("VEVENT")) || dtlp_slice_equal_nocase(name, DTLP_SLICE("VJOURNAL")))
        return PART_EVENT;
    if (dtlp_slice_equal_nocase(name, DTLP_SLICE("VTIMEZONE")))
        return PART_ZONE;
    return PART_OTHER;
}

enum { DEEPEST = 8 };

typedef struct nesting {
    part parts[DEEPEST];
    int depth;
} nesting;

static void read_line(calendar *c, const dtlp_ics_line *line, const nesting *n)
{
    part inner = n->depth == 0 ? PART_OTHER : n->parts[n->depth - 1];
    part outer = n->depth < 2 ? PART_OTHER : n->parts[n->depth - 2];
    if (inner == PART_EVENT)
        read_property(c, line, &c->events.at[c->events.count - 1]);
    else if (inner == PART_ZONE || outer == PART_ZONE)
        dtlp_zones_line(&c->zones, line);
    else if (inner == PART_CALENDAR && c->name == NULL &&
             (dtlp_slice_is(line->name, "X-WR-CALNAME") || dtlp_slice_is(line->name, "NAME")))
        c->name = text_of(c, line->value);
}

/* Follow BEGIN and END; why the file is none, or NULL. */
static const char *read_structure(calendar *c, const dtlp_ics_line *line, nesting *n)
{
    if (dtlp_slice_is(line->name, "BEGIN")) {
        if (n->depth == DEEPEST)
            return "its parts lie too deep within each other";
        part begun = part_of(dtlp_slice_trim(line->value));
        if (begun == PART_EVENT)
            begin_event(c, line->number);
        if (begun == PART_ZONE || (n->depth > 0 && n->parts[n->depth - 1] == PART_ZONE))
            dtlp_zones_begin(c->arena, &c->zones, dtlp_slice_trim(line->value));
        n->parts[n->depth++] = begun;
    } else if (dtlp_slice_is(line->name, "END")) {
        if (n->depth == 0 || part_of(dtlp_slice_trim(line->value)) != n->parts[n->depth - 1])
            return "an END without its BEGIN";
        n->depth--;
    } else if (n->depth == 0) {
        return "it does not begin with BEGIN:VCALENDAR";
    } else {
        read_line(c, line, n);
    }
    return NULL;
}

static bool read_file(calendar *c, dtlp_slice text)
{
    dtlp_ics_lines lines = {.line = 1};
    dtlp_ics_line line;
    nesting n = {.depth = 0};
    const char *fault = NULL;
    lines.at = dtlp_arena_copy(c->arena, text.at, text.size);
    lines.end = lines.at + text.size;
    size_t count = 0;
    for (; fault == NULL && dtlp_ics_next(&lines, &line); count++) {
        c->chronology.diag.line = line.number;
        fault = read_structure(c, &line, &n);
    }
    if (fault == NULL && count == 0)
        fault = "it is empty";
    if (fault == NULL && n.depth > 0)
        fault = "its end is missing";
    if (fault != NULL)
        dtlp_diag_report(&c->chronology.diag, DTLP_D_CALENDAR_SYNTAX, fault);
    return fault == NULL;
}

/* ---- entries ------------------------------------------------------------------- */

/* Days after the first that an event lasts, its end excluded. */
static int32_t days_of(const ics_event *event)
{
    int64_t length = event->duration;
    if (event->end.day != DTL_DAY_NONE)
        length = ((int64_t)event->end.day - event->start.day) * DAY_MINUTES +
                 (event->end.minute < 0 ? 0 : event->end.minute) - (event->start.minute < 0 ? 0 : event->start.minute);
    if (length <= 0)
        return 0;
    int64_t last = (event->start.minute < 0 ? 0 : event->start.minute) + length - 1;
    return last / DAY_MINUTES > 3660000 ? 0 : (int32_t)(last / DAY_MINUTES);
}

/* The line of a description of ours that begins with `label`; empty if none does. */
static dtlp_slice labelled(dtlp_slice text, const char *label)
{
    size_t size = strlen(label);
    while (text.size > 0) {
        const char *feed = memchr(text.at, '\n', text.size);
        size_t line = feed == NULL ? text.size : (size_t)(feed - text.at);
        if (line >= size && memcmp(text.at, label, size) == 0)
            return (dtlp_slice){text.at + size, line - size};
        line += feed != NULL;
        text = (dtlp_slice){text.at + line, text.size - line};
    }
    return text;
}

/* What stands between quotation marks. */
static dtlp_slice quoted(dtlp_slice line)
{
    static const char open[] = "\xE2\x80\x9C", close[] = "\xE2\x80\x9D";
    if (line.size < 6 || memcmp(line.at, open, 3) != 0)
        return (dtlp_slice){"", 0};
    for (size_t i = line.size - 2; i-- > 3;)
        if (memcmp(line.at + i, close, 3) == 0)
            return (dtlp_slice){line.at + 3, i - 3};
    return (dtlp_slice){"", 0};
}

static const char *const *names_of(calendar *c, dtlp_slice list, size_t *n)
{
    char *copy = dtlp_arena_copy(c->arena, list.at, list.size);
    for (size_t i = 0; i + 1 < list.size; i++)
        if (copy[i] == ',' && copy[i + 1] == ' ')
            copy[i] = ';';
    return dtlp_names_read(c->arena, (dtlp_slice){copy, list.size}, n);
}

/* A calendar of ours: the description's lines, and the title behind its date. */
static void read_own(calendar *c, const ics_event *event, dtl_entry *entry)
{
    dtlp_slice text = dtlp_ics_text(c->arena, event->description);
    const char *feed = text.size == 0 ? NULL : memchr(text.at, '\n', text.size);
    dtlp_slice first = {text.at, feed == NULL ? text.size : (size_t)(feed - text.at)};
    const char *basis = dtlp_text_or_null(c->arena, labelled(text, "Basis: "));
    entry->sentence = dtlp_text_or_null(c->arena, quoted(first));
    entry->source = dtlp_text_or_null(c->arena, labelled(text, "Source: "));
    entry->participants = names_of(c, labelled(text, "Who: "), &entry->n_participants);
    entry->time.words = dtlp_text_or_null(c->arena, quoted(labelled(text, "Date in the text: ")));
    entry->time.basis = basis == NULL ? "" : basis;
    bool exact = dtlp_slice_is(event->status, "CONFIRMED") &&
                 (dtlp_slice_is(event->precision, "DAY") || dtlp_slice_is(event->precision, "TIME"));
    const char *close = entry->title[0] == '[' && !exact ? strstr(entry->title, "] ") : NULL;
    if (close == NULL || close[2] == '\0')
        return;
    dtlp_slice told = {entry->title + 1, (size_t)(close - entry->title) - 1};
    for (size_t i = told.size; i-- > 0;) /* "[late May 2024, planned] " */
        if ((i == 0 || (told.at[i - 1] == ' ')) &&
            dtlp_status_read((dtlp_slice){told.at + i, told.size - i}, &entry->modality))
            break;
    entry->title = close + 2;
}

static void describe(calendar *c, const ics_event *event, dtl_entry *entry)
{
    dtlp_slice location = dtlp_ics_text(c->arena, event->location);
    const char *status = text_of(c, event->status);
    entry->title = text_of(c, event->summary);
    entry->url = text_of(c, event->url);
    entry->lane = text_of(c, event->category);
    entry->id = text_of(c, event->uid);
    if (event->edtf.size > 0 || event->precision.size > 0) {
        entry->places = names_of(c, location, &entry->n_places);
        read_own(c, event, entry);
        return;
    }
    const char **places = DTLP_NEW_ARRAY(c->arena, const char *, 1);
    places[0] = dtlp_text_or_null(c->arena, dtlp_slice_trim(location));
    entry->places = places;
    entry->n_places = places[0] != NULL;
    entry->sentence = text_of(c, event->description);
    entry->source = c->name;
    if (status != NULL)
        dtlp_status_read(dtlp_slice_of(status), &entry->modality);
}

/* "APPROXIMATE" is a part of a month or year where it lies within one. */
static dtl_precision precision_of(dtlp_slice word, const dtl_time *time)
{
    for (int i = 1; i < DTL_PRECISION_COUNT; i++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(dtl_precision_name((dtl_precision)i))))
            return (dtl_precision)i;
    if (!dtlp_slice_is(word, "APPROXIMATE"))
        return time->precision;
    dtl_civil first = dtl_civil_from_day(time->begin_min), last = dtl_civil_from_day(time->end_max);
    if (first.year != last.year)
        return DTL_PRECISION_VAGUE;
    return first.month == last.month ? DTL_PRECISION_PART_OF_MONTH : DTL_PRECISION_PART_OF_YEAR;
}

/* The dates of a calendar of ours are in X-EDTF, as long as nobody has moved the
 * event; the ends of an interval in it are known where the precision says so. */
static void read_own_time(calendar *c, const ics_event *event, dtl_time *time)
{
    dtl_time own = *time;
    dtlp_slice edtf = dtlp_slice_trim(dtlp_ics_text(c->arena, event->edtf));
    dtlp_slice precision = dtlp_slice_trim(event->precision);
    if (!dtlp_edtf_read(edtf, &own))
        return;
    bool begins = own.begin_min != DTL_DAY_OPEN_BEFORE, ends = own.end_max != DTL_DAY_OPEN_AFTER;
    if (event->start.day != (begins ? own.begin_min : own.end_max))
        return;
    own.edtf = dtlp_text_or_null(c->arena, edtf);
    if (begins && ends)
        own.precision = precision_of(precision, &own);
    if (begins && ends && !dtlp_slice_is(precision, "RANGE")) {
        own.begin_max = own.end_max;
        own.end_min = own.begin_min;
    }
    *time = own;
}

/* One entry for an event that begins on `day`. */
static bool add_entry(calendar *c, const ics_event *event, dtl_day day, size_t number)
{
    c->chronology.diag.line = event->line;
    dtlp_row *row = dtlp_chronology_add(&c->chronology);
    if (row == NULL)
        return false;
    dtl_time *time = &row->entry.time;
    describe(c, event, &row->entry);
    const char *words = time->words, *basis = time->basis;
    dtlp_chronology_days(row, day, day + days_of(event));
    if (number == 0 && event->start.minute < 0 && event->edtf.size > 0)
        read_own_time(c, event, time);
    time->words = words;
    if (*basis != '\0')
        time->basis = basis;
    if (event->start.minute >= 0 && time->begin_min == time->end_max) {
        time->minute = event->start.minute;
        time->zone = event->start.utc ? 0 : dtlp_zones_offset(&c->zones, event->zone, day, event->start.minute);
        if (time->precision <= DTL_PRECISION_DAY)
            time->precision = DTL_PRECISION_TIME;
    }
    if (number > 0)
        row->entry.id = dtlp_arena_printf(c->arena, "%s-%zu", row->entry.id == NULL ? "x" : row->entry.id, number + 1);
    return true;
}

/* ---- what comes again ------------------------------------------------------------ */

static int by_uid_and_day(const void *left, const void *right)
{
    const ics_event *a = *(const ics_event *const *)left, *b = *(const ics_event *const *)right;
    size_t size = a->uid.size < b->uid.size ? a->uid.size : b->uid.size;
    int order = size == 0 ? 0 : memcmp(a->uid.at, b->uid.at, size);
    if (order != 0 || a->uid.size != b->uid.size)
        return order != 0 ? order : a->uid.size < b->uid.size ? -1 : 1;
    return a->replaces.day < b->replaces.day ? -1 : a->replaces.day > b->replaces.day;
}

static int by_day(const void *left, const void *right)
{
    const dtlp_ics_moment *a = left, *b = right;
    return a->day < b->day ? -1 : a->day > b->day;
}

static void prepare(calendar *c)
{
    c->changed = DTLP_NEW_ARRAY(c->arena, const ics_event *, c->events.count);
    c->last = DTL_DAY_NONE;
    for (size_t i = 0; i < c->events.count; i++) {
        ics_event *event = &c->events.at[i];
        if (event->replaces.day != DTL_DAY_NONE)
            c->changed[c->n_changed++] = event;
        if (event->left_out.count > 0)
            qsort(event->left_out.at, event->left_out.count, sizeof *event->left_out.at, by_day);
        if (event->start.day != DTL_DAY_NONE && (c->last == DTL_DAY_NONE || event->start.day > c->last))
            c->last = event->start.day;
    }
    if (c->n_changed > 0)
        qsort(c->changed, c->n_changed, sizeof *c->changed, by_uid_and_day);
}

/* Does another event stand for this one's occurrence on that day, or is it left out? */
static bool is_left_out(const calendar *c, const ics_event *event, dtl_day day)
{
    dtlp_ics_moment moment = {.day = day};
    if (event->left_out.count > 0 &&
        bsearch(&moment, event->left_out.at, event->left_out.count, sizeof moment, by_day) != NULL)
        return true;
    ics_event wanted = {.uid = event->uid};
    wanted.replaces.day = day;
    const ics_event *key = &wanted;
    return c->n_changed > 0 && event->uid.size > 0 &&
           bsearch(&key, c->changed, c->n_changed, sizeof *c->changed, by_uid_and_day) != NULL;
}

typedef struct repeats {
    calendar *calendar;
    const ics_event *event;
    const dtlp_recur *rule;
    dtl_day last;     /* nothing is read after it */
    int32_t counted;  /* occurrences, left-out ones too */
    size_t shown;
    bool cut;         /* there would be more within the time asked for */
    bool done;
} repeats;

static bool is_past_end(const repeats *r, dtl_day day)
{
    const dtlp_recur *rule = r->rule;
    if (rule->count > 0 && r->counted >= rule->count)
        return true;
    if (day != rule->until)
        return day > rule->until;
    return rule->until_minute >= 0 && !rule->until_utc && r->event->start.minute > rule->until_minute;
}

/* One more occurrence, of those that the rule gives after the start or the start
 * itself, which always counts. */
static void take_day(repeats *r, dtl_day day)
{
    dtl_day since = r->calendar->chronology.source->since;
    r->counted++;
    if (is_left_out(r->calendar, r->event, day) || day + days_of(r->event) < since)
        return;
    r->cut = r->shown == MOST_REPEATS;
    r->done = r->cut || !add_entry(r->calendar, r->event, day, r->shown);
    r->shown += !r->done;
}

/* Step by step through the periods of the rule, while one can hold a day. */
static void repeat_by_rule(calendar *c, repeats *r)
{
    static const int32_t shortest[] = {1, 7, 28, 365}, work[] = {1, 7, 31, 366};
    const dtlp_recur *rule = r->rule;
    dtl_day days[DTLP_RECUR_DAYS], start = r->event->start.day, since = c->chronology.source->since;
    bool skips = rule->count == 0 && since != DTL_DAY_OPEN_BEFORE;
    dtl_day end = dtl_day_from_civil(9999, 1, 1);
    end = rule->until < end ? rule->until : end;
    end = r->last < end ? r->last : end;
    for (int64_t step = skips ? dtlp_recur_step_before(rule, start, since) : 0; !r->done; step++) {
        if (start - 366 + step * rule->interval * shortest[rule->freq] > end)
            return;
        size_t n = dtlp_recur_days(rule, start, (int32_t)step, days);
        for (size_t i = 0; i < n && !r->done; i++) {
            r->done = is_past_end(r, days[i]) || days[i] > r->last;
            if (days[i] > start && !r->done)
                take_day(r, days[i]);
        }
        c->work += (size_t)work[rule->freq];
        r->cut = r->cut || (c->work > MOST_WORK && !r->done);
        r->done = r->done || r->cut;
    }
}

/* Without an end, up to the last event of the calendar, or as far as is asked
 * for. */
static void repeat(calendar *c, const ics_event *event, const dtlp_recur *rule, const char *title)
{
    repeats r = {.calendar = c, .event = event, .rule = rule, .last = c->chronology.source->until};
    bool endless = rule->count == 0 && rule->until == DTL_DAY_OPEN_AFTER && r.last == DTL_DAY_OPEN_AFTER;
    if (endless)
        r.last = c->last;
    take_day(&r, event->start.day);
    repeat_by_rule(c, &r);
    c->chronology.diag.line = event->line;
    char day[DTL_DAY_TEXT_SIZE];
    dtl_day_print(r.last, day);
    if (r.cut)
        dtlp_diag_report(&c->chronology.diag, DTLP_D_RECURRENCE_CUT, title,
                         "more often than 366 times; the rest was left out");
    else if (endless)
        dtlp_diag_report(&c->chronology.diag, DTLP_D_RECURRENCE_ENDLESS, title, day);
}

static void add_event(calendar *c, const ics_event *event)
{
    dtlp_recur rule;
    const char *title = text_of(c, event->summary);
    c->chronology.diag.line = event->line;
    if (title == NULL || event->start.day == DTL_DAY_NONE) {
        dtlp_diag_report(&c->chronology.diag, DTLP_D_ROW_LEFT_OUT, title == NULL ? "SUMMARY" : "a valid DTSTART");
        return;
    }
    if (event->rule.size == 0) {
        add_entry(c, event, event->start.day, 0);
    } else if (dtlp_recur_read(dtlp_slice_trim(event->rule), &rule)) {
        repeat(c, event, &rule, title);
    } else {
        add_entry(c, event, event->start.day, 0);
        dtlp_diag_report(&c->chronology.diag, DTLP_D_RECURRENCE_CUT, title,
                         "by a rule that is not known; its first day alone is read");
    }
    for (size_t i = 0; i < event->added.count && i < MOST_REPEATS; i++)
        add_entry(c, event, event->added.at[i].day, i + MOST_REPEATS);
}

dtl_timeline *dtlp_timeline_read_ics(dtlp_arena *arena, const dtlp_timeline_source *source)
{
    calendar *c = DTLP_NEW(arena, calendar);
    c->arena = arena;
    c->chronology = dtlp_chronology_new(arena, source);
    if (!read_file(c, dtlp_chronology_text(arena, source->bytes)))
        return NULL;
    prepare(c);
    for (size_t i = 0; i < c->events.count; i++)
        add_event(c, &c->events.at[i]);
    dtl_timeline *timeline = dtlp_chronology_end(&c->chronology);
    timeline->title = c->name;
    return timeline;
}
