/* timeline.c - a timeline from the interchange format.
 *
 * Offsets are code points in the format and bytes inside. Where a document's
 * text is not in the file, a text is made up of the quotations that are (and of
 * spaces between them): every offset and every quotation is right in it, and
 * nothing else of it is ever shown.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/timeline.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "date/unit.h"
#include "input/input.h"
#include "input/json.h"

/* A span that has been read as code points and is to become bytes. */
typedef struct quotation {
    dtl_span *span;
    dtlp_slice text; /* size 0: not quoted */
} quotation;

typedef struct loader {
    dtlp_arena *arena;
    const dtlp_diag *diag;
    dtl_timeline *timeline;
    DTLP_VEC(quotation) quotations; /* of the current document */
    const dtl_document **by_id;     /* the documents in the order of their ids */
} loader;

/* ---- values ----------------------------------------------------------------- */

static size_t count(const dtlp_json *list)
{
    size_t n = 0;
    for (const dtlp_json *item = list == NULL ? NULL : list->first; item != NULL; item = item->next)
        n++;
    return n;
}

static const char *text_field(const dtlp_json *object, const char *name)
{
    return dtlp_json_text_of(dtlp_json_get(object, name));
}

/* A whole number within `low` .. `high`, else `absent`. */
static int64_t int_field(const dtlp_json *object, const char *name, int64_t low, int64_t high, int64_t absent)
{
    const dtlp_json *value = dtlp_json_get(object, name);
    if (value == NULL || value->type != DTLP_JSON_NUMBER)
        return absent;
    bool negative = value->text.at[0] == '-';
    int64_t number = 0;
    for (size_t i = negative; i < value->text.size && dtlp_is_digit(value->text.at[i]); i++) {
        if (number > INT32_MAX)
            return absent;
        number = number * 10 + (value->text.at[i] - '0');
    }
    number = negative ? -number : number;
    return number < low || number > high ? absent : number;
}

/* A number from 0 to 1, read without the locale. */
static double fraction_field(const dtlp_json *object, const char *name)
{
    const dtlp_json *value = dtlp_json_get(object, name);
    if (value == NULL || value->type != DTLP_JSON_NUMBER || value->text.at[0] == '-')
        return 0;
    const char *point = memchr(value->text.at, '.', value->text.size);
    int64_t digits = 0, scale = 1;
    for (const char *p = point == NULL ? "" : point + 1; scale < 1000000000000000 && dtlp_is_digit(*p); p++, scale *= 10)
        digits = digits * 10 + (*p - '0');
    return value->text.at[0] == '0' ? (double)digits / (double)scale : 1;
}

static dtl_day day_field(const dtlp_json *object, const char *name, dtl_day absent)
{
    dtl_day day = absent;
    const char *text = text_field(object, name);
    if (text != NULL)
        dtl_day_read(text, &day);
    return day;
}

/* "t27" with letter 't': 27 where it is 1 .. most, else 0. */
static uint32_t reference_of(const char *text, char letter, size_t most)
{
    uint32_t number = 0;
    if (text == NULL || text[0] != letter)
        return 0;
    for (const char *p = text + 1; dtlp_is_digit(*p) && number < UINT32_MAX / 16; p++)
        number = number * 10 + (uint32_t)(*p - '0');
    return number <= most ? number : 0;
}

/* The value of an enum by the name that the format has for it, 0 for another name. */
#define ENUM_READER(type, name_of, n)                                                           \
    static type read_##type(const char *text)                                                   \
    {                                                                                           \
        for (int i = 0; text != NULL && i < (n); i++)                                           \
            if (name_of((type)i) != NULL && strcmp(name_of((type)i), text) == 0)                \
                return (type)i;                                                                 \
        return (type)0;                                                                         \
    }

ENUM_READER(dtl_precision, dtl_precision_name, DTL_PRECISION_COUNT)
ENUM_READER(dtl_timex_type, dtl_timex_type_name, 4)
ENUM_READER(dtl_timex_mod, dtl_timex_mod_name, 13)
ENUM_READER(dtl_event_class, dtl_event_class_name, 7)
ENUM_READER(dtl_tense, dtl_tense_name, 7)
ENUM_READER(dtl_aspect, dtl_aspect_name, 4)
ENUM_READER(dtl_modality, dtl_modality_name, 4)
ENUM_READER(dtl_anchor, dtl_anchor_name, 5)
ENUM_READER(dtl_date_basis, dtl_date_basis_name, 5)

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }

static const char *const *read_names(loader *l, const dtlp_json *list, size_t *n)
{
    const char **names = DTLP_NEW_ARRAY(l->arena, const char *, count(list));
    *n = 0;
    for (const dtlp_json *item = list == NULL ? NULL : list->first; item != NULL; item = item->next)
        if (dtlp_json_text_of(item) != NULL)
            names[(*n)++] = dtlp_json_text_of(item);
    return names;
}

static void read_span(loader *l, const dtlp_json *object, dtl_span *span)
{
    span->begin = (size_t)int_field(object, "begin", 0, INT32_MAX, 0);
    span->end = (size_t)int_field(object, "end", (int64_t)span->begin, INT32_MAX, (int64_t)span->begin);
    const dtlp_json *text = dtlp_json_get(object, "text");
    bool quoted = dtlp_json_text_of(text) != NULL;
    *DTLP_PUSH(l->arena, &l->quotations) = (quotation){span, quoted ? text->text : (dtlp_slice){0}};
}

static void read_clock(const dtlp_json *object, int32_t *minute, int32_t *zone, const char **zone_id)
{
    *minute = (int32_t)int_field(object, "minute", 0, 1439, -1);
    *zone = (int32_t)int_field(object, "zone", -1440, 1440, DTL_ZONE_NONE);
    *zone_id = *minute < 0 ? NULL : text_field(object, "zone_id");
}

/* ---- expressions and events ------------------------------------------------- */

static dtl_signal read_signal(const char *text)
{
    static const char *const names[] = {"", "before", "after", "by", "until", "since", "for"};
    for (size_t i = 1; text != NULL && i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], text) == 0)
            return (dtl_signal)i;
    return DTL_SIGNAL_NONE;
}

static dtl_period read_period(const dtlp_json *object)
{
    dtl_period period = {day_field(object, "earliest", DTL_DAY_NONE), day_field(object, "latest", DTL_DAY_NONE),
                         read_dtl_precision(text_field(object, "precision"))};
    if (period.first != DTL_DAY_NONE && period.last == DTL_DAY_NONE)
        period.last = DTL_DAY_OPEN_AFTER;
    else if (period.first == DTL_DAY_NONE && period.last != DTL_DAY_NONE)
        period.first = DTL_DAY_OPEN_BEFORE;
    return period;
}

/* The days of a value that was written in by hand. */
static dtl_period period_of_value(const char *value)
{
    dtlp_unit unit;
    if (!dtlp_value_read(value, &unit) || unit.grain == DTLP_GRAIN_NONE)
        return (dtl_period){DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE};
    return (dtl_period){dtlp_unit_first(unit), dtlp_unit_last(unit), dtlp_unit_precision(unit)};
}

static void read_timex(loader *l, const dtlp_json *object, size_t n, dtl_timex *timex)
{
    const dtlp_json *signal = dtlp_json_get(object, "signal"), *offset = dtlp_json_get(object, "offset");
    read_span(l, object, &timex->span);
    timex->type = read_dtl_timex_type(text_field(object, "type"));
    timex->mod = read_dtl_timex_mod(text_field(object, "mod"));
    timex->value = or_empty(text_field(object, "value"));
    timex->quant = text_field(object, "quant");
    timex->freq = text_field(object, "freq");
    timex->begin_point = reference_of(text_field(object, "begin_point"), 't', n);
    timex->end_point = reference_of(text_field(object, "end_point"), 't', n);
    timex->period = read_period(object);
    if (timex->period.first == DTL_DAY_NONE && timex->type <= DTL_TIMEX_TIME)
        timex->period = period_of_value(timex->value);
    timex->edtf = text_field(object, "edtf");
    timex->basis = or_empty(text_field(object, "basis"));
    timex->signal = read_signal(text_field(signal, "kind"));
    if (timex->signal != DTL_SIGNAL_NONE)
        read_span(l, signal, &timex->signal_span);
    timex->offset_direction = (int32_t)int_field(offset, "direction", -1, 1, 0);
    timex->offset_min = (int32_t)int_field(offset, "min", INT32_MIN + 1, INT32_MAX, 0);
    timex->offset_max = (int32_t)int_field(offset, "max", INT32_MIN + 1, INT32_MAX, 0);
    timex->rule = text_field(object, "rule");
    timex->recurs = text_field(object, "recurs");
    read_clock(object, &timex->minute, &timex->zone, &timex->zone_id);
}

static dtl_time read_time(const dtlp_json *object, const dtl_document *document)
{
    dtl_time time = {
        .begin_min = day_field(object, "begin_min", DTL_DAY_OPEN_BEFORE),
        .begin_max = day_field(object, "begin_max", DTL_DAY_OPEN_AFTER),
        .end_min = day_field(object, "end_min", DTL_DAY_OPEN_BEFORE),
        .end_max = day_field(object, "end_max", DTL_DAY_OPEN_AFTER),
        .precision = read_dtl_precision(text_field(object, "precision")),
        .edtf = text_field(object, "edtf"),
        .timex = reference_of(text_field(object, "timex"), 't', document == NULL ? 0 : document->n_timexes),
        .anchor_event = reference_of(text_field(object, "anchor_event"), 'e', document == NULL ? 0 : document->n_events),
        .anchor = read_dtl_anchor(text_field(object, "anchor")),
        .basis = or_empty(text_field(object, "basis")),
        .words = text_field(object, "words"),
    };
    read_clock(object, &time.minute, &time.zone, &time.zone_id);
    return time;
}

static void read_event(loader *l, const dtlp_json *object, const dtl_document *document, dtl_event *event)
{
    const char *polarity = text_field(object, "polarity");
    read_span(l, dtlp_json_get(object, "trigger"), &event->trigger);
    read_span(l, dtlp_json_get(object, "span"), &event->clause);
    read_span(l, dtlp_json_get(object, "sentence"), &event->sentence);
    event->event_class = read_dtl_event_class(text_field(object, "class"));
    event->tense = read_dtl_tense(text_field(object, "tense"));
    event->aspect = read_dtl_aspect(text_field(object, "aspect"));
    event->negative = polarity != NULL && strcmp(polarity, "NEG") == 0;
    event->modality = read_dtl_modality(text_field(object, "modality"));
    event->participants = read_names(l, dtlp_json_get(object, "participants"), &event->n_participants);
    event->places = read_names(l, dtlp_json_get(object, "places"), &event->n_places);
    event->time = read_time(dtlp_json_get(object, "time"), document);
}

/* ---- texts ------------------------------------------------------------------ */

/* A text in which each quotation stands at its place. */
static dtlp_slice make_up_text(loader *l, size_t most)
{
    size_t length = 0;
    for (size_t i = 0; i < l->quotations.count; i++)
        if (l->quotations.at[i].span->end > length)
            length = l->quotations.at[i].span->end;
    if (length > most) {
        dtlp_diag_report(l->diag, DTLP_D_INPUT_TOO_LARGE, most);
        dtlp_arena_escape(l->arena, DTL_ERROR_LIMIT);
    }
    uint32_t *characters = DTLP_NEW_ARRAY(l->arena, uint32_t, length);
    for (size_t i = 0; i < l->quotations.count; i++) {
        const quotation *q = &l->quotations.at[i];
        size_t at = 0, place = q->span->begin;
        while (at < q->text.size && place < q->span->end)
            characters[place++] = dtlp_utf8_next(q->text.at, q->text.size, &at);
    }
    char *text = dtlp_arena_array(l->arena, length + 1, 4);
    size_t size = 0;
    for (size_t i = 0; i < length; i++)
        size += dtlp_utf8_put(characters[i] == 0 ? ' ' : characters[i], text + size);
    return (dtlp_slice){text, size};
}

/* Where each code point of the text begins, and its end. */
static uint32_t *byte_offsets(dtlp_arena *arena, dtlp_slice text, size_t *n)
{
    uint32_t *offsets = DTLP_NEW_ARRAY(arena, uint32_t, text.size + 1);
    *n = 0;
    for (size_t at = 0; at < text.size; dtlp_utf8_next(text.at, text.size, &at))
        offsets[(*n)++] = (uint32_t)at;
    offsets[*n] = (uint32_t)text.size;
    return offsets;
}

static void settle_spans(loader *l, dtl_document *document, const dtlp_json *given, size_t most)
{
    document->quoted_only = dtlp_json_text_of(given) == NULL;
    if (document->quoted_only)
        dtlp_diag_report(l->diag, DTLP_D_TEXT_UNKNOWN, document->id);
    dtlp_slice text = document->quoted_only ? make_up_text(l, most) : given->text;
    size_t n;
    uint32_t *offsets = byte_offsets(l->arena, text, &n);
    for (size_t i = 0; i < l->quotations.count; i++) {
        dtl_span *span = l->quotations.at[i].span;
        span->begin = offsets[span->begin < n ? span->begin : n];
        span->end = offsets[span->end < n ? span->end : n];
    }
    document->text = text.at;
    document->text_size = text.size;
    l->quotations.count = 0;
}

/* ---- documents -------------------------------------------------------------- */

static void read_document(loader *l, const dtlp_json *object, size_t number, size_t most, dtl_document *document)
{
    const dtlp_json *timexes = dtlp_json_get(object, "timexes"), *events = dtlp_json_get(object, "events");
    document->id = text_field(object, "id");
    if (document->id == NULL)
        document->id = dtlp_arena_printf(l->arena, "%zu", number);
    document->title = text_field(object, "title");
    document->source = text_field(object, "source");
    document->url = text_field(object, "url");
    document->language = text_field(object, "language");
    document->date = day_field(object, "date", DTL_DAY_NONE);
    document->date_basis = read_dtl_date_basis(text_field(object, "date_basis"));
    document->date_earliest = day_field(object, "date_earliest", DTL_DAY_NONE);
    document->date_reason = text_field(object, "date_reason");
    document->author = text_field(object, "author");
    document->site = text_field(object, "site");
    document->modified = text_field(object, "modified");
    document->n_timexes = count(timexes);
    document->n_events = count(events);
    dtl_timex *timex = DTLP_NEW_ARRAY(l->arena, dtl_timex, document->n_timexes);
    dtl_event *event = DTLP_NEW_ARRAY(l->arena, dtl_event, document->n_events);
    document->timexes = timex;
    document->events = event;
    for (const dtlp_json *item = timexes == NULL ? NULL : timexes->first; item != NULL; item = item->next)
        read_timex(l, item, document->n_timexes, timex++);
    for (const dtlp_json *item = events == NULL ? NULL : events->first; item != NULL; item = item->next)
        read_event(l, item, document, event++);
    settle_spans(l, document, dtlp_json_get(object, "text"), most);
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp((*(const dtl_document *const *)a)->id, (*(const dtl_document *const *)b)->id);
}

static void read_documents(loader *l, const dtlp_json *list, size_t most)
{
    size_t n = count(list);
    dtl_document *documents = DTLP_NEW_ARRAY(l->arena, dtl_document, n);
    l->timeline->documents = documents;
    l->timeline->n_documents = n;
    l->by_id = DTLP_NEW_ARRAY(l->arena, const dtl_document *, n);
    const dtlp_json *item = list == NULL ? NULL : list->first;
    for (size_t i = 0; i < n; i++, item = item->next) {
        read_document(l, item, i + 1, most, &documents[i]);
        l->by_id[i] = &documents[i];
    }
    if (n > 0)
        qsort(l->by_id, n, sizeof *l->by_id, compare_ids);
}

/* ---- entries ---------------------------------------------------------------- */

/* False where the document or the event is not there. */
static bool read_mention(const loader *l, const dtlp_json *object, dtl_mention *mention)
{
    dtl_document wanted = {.id = text_field(object, "document")};
    const dtl_document *key = &wanted;
    size_t n = l->timeline->n_documents;
    if (wanted.id == NULL || n == 0)
        return false;
    const dtl_document *const *found = bsearch(&key, l->by_id, n, sizeof *l->by_id, compare_ids);
    uint32_t event = found == NULL ? 0 : reference_of(text_field(object, "event"), 'e', (*found)->n_events);
    if (event == 0)
        return false;
    *mention = (dtl_mention){(uint32_t)(*found - l->timeline->documents), event - 1};
    return true;
}

static void read_mentions(loader *l, const dtlp_json *list, dtl_entry *entry)
{
    dtl_mention *mentions = DTLP_NEW_ARRAY(l->arena, dtl_mention, count(list));
    entry->mentions = mentions;
    for (const dtlp_json *item = list == NULL ? NULL : list->first; item != NULL; item = item->next)
        entry->n_mentions += read_mention(l, item, &mentions[entry->n_mentions]);
}

static const dtl_document *first_document(const loader *l, const dtl_entry *entry)
{
    return entry->n_mentions == 0 ? NULL : &l->timeline->documents[entry->mentions[0].document];
}

static void read_conflicts(loader *l, const dtlp_json *list, dtl_entry *entry)
{
    dtl_conflict *conflicts = DTLP_NEW_ARRAY(l->arena, dtl_conflict, count(list));
    entry->conflicts = conflicts;
    for (const dtlp_json *item = list == NULL ? NULL : list->first; item != NULL; item = item->next) {
        dtl_conflict *conflict = &conflicts[entry->n_conflicts];
        if (!read_mention(l, dtlp_json_get(item, "mention"), &conflict->mention))
            continue;
        conflict->time = read_time(dtlp_json_get(item, "time"),
                                   &l->timeline->documents[conflict->mention.document]);
        entry->n_conflicts++;
    }
}

static void read_entry(loader *l, const dtlp_json *object, size_t number, dtl_entry *entry)
{
    entry->id = text_field(object, "id");
    if (entry->id == NULL)
        entry->id = dtlp_arena_printf(l->arena, "x%zu", number);
    entry->title = or_empty(text_field(object, "title"));
    entry->modality = read_dtl_modality(text_field(object, "modality"));
    entry->participants = read_names(l, dtlp_json_get(object, "participants"), &entry->n_participants);
    entry->places = read_names(l, dtlp_json_get(object, "places"), &entry->n_places);
    read_mentions(l, dtlp_json_get(object, "mentions"), entry);
    entry->time = read_time(dtlp_json_get(object, "time"), first_document(l, entry));
    read_conflicts(l, dtlp_json_get(object, "conflict"), entry);
    entry->sentence = text_field(object, "sentence");
    entry->source = text_field(object, "source");
    entry->url = text_field(object, "url");
    entry->lane = text_field(object, "lane");
    entry->salience = fraction_field(object, "salience");
}

static void read_entries(loader *l, const dtlp_json *list)
{
    size_t n = count(list);
    dtl_entry *entries = DTLP_NEW_ARRAY(l->arena, dtl_entry, n);
    l->timeline->entries = entries;
    l->timeline->n_entries = n;
    const dtlp_json *item = list == NULL ? NULL : list->first;
    for (size_t i = 0; i < n; i++, item = item->next)
        read_entry(l, item, i + 1, &entries[i]);
}

dtl_timeline *dtlp_timeline_read_json(dtlp_arena *arena, const dtlp_timeline_source *source)
{
    const dtlp_diag *diag = source->diag;
    dtlp_json_error error;
    dtlp_slice clean = dtlp_input_clean(arena, diag, source->bytes.at, source->bytes.size);
    const dtlp_json *root = dtlp_json_parse(arena, clean.at, clean.size, &error);
    const dtlp_json *entries = dtlp_json_get(root, "timeline");
    if (root == NULL || entries == NULL || entries->type != DTLP_JSON_ARRAY) {
        dtlp_diag_report(diag, DTLP_D_NO_TIMELINE, root == NULL ? error.message : "no \"timeline\" is in it");
        return NULL;
    }
    loader l = {.arena = arena, .diag = diag, .timeline = DTLP_NEW(arena, dtl_timeline)};
    l.timeline->title = text_field(root, "title");
    l.timeline->n_hidden = (size_t)int_field(root, "hidden", 0, INT32_MAX, 0);
    read_documents(&l, dtlp_json_get(root, "documents"), source->max_input);
    read_entries(&l, entries);
    return l.timeline;
}
