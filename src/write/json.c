/* json.c - the interchange format: one JSON object, or one a line.
 *
 * Owns the names and the order of its fields. Offsets are bytes inside and
 * code points here. What the format promises always stands, null where there
 * is nothing; what was added to it later is left out where it says nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <string.h>

#include "write/json_out.h"
#include "write/offsets.h"

enum { FORMAT_VERSION = 1 };

/* "begin", "end" and "text" of a span; one that leaves the text is cut off. */
static void put_span(dtlp_json *json, const dtlp_offsets *offsets, dtl_span span)
{
    if (span.end > offsets->size)
        span.end = offsets->size;
    if (span.begin > span.end)
        span.begin = span.end;
    dtlp_json_int(json, "begin", (int64_t)dtlp_code_points(offsets, span.begin));
    dtlp_json_int(json, "end", (int64_t)dtlp_code_points(offsets, span.end));
    dtlp_json_slice(json, "text", (dtlp_slice){offsets->text + span.begin, span.end - span.begin});
}

static void put_span_object(dtlp_json *json, const char *key, const dtlp_offsets *offsets, dtl_span span)
{
    dtlp_json_open_flat(json, key, '{');
    put_span(json, offsets, span);
    dtlp_json_close(json, '}');
}

static inline void put_day_text(dtlp_json *json, const char *key, dtlp_slice text)
{
    if (text.size == 0)
        dtlp_json_null(json, key);
    else
        dtlp_json_word(json, key, text);
}

static void put_day(dtlp_json *json, const char *key, dtl_day day)
{
    char text[DTL_DAY_TEXT_SIZE];
    put_day_text(json, key, (dtlp_slice){text, dtl_day_print(day, text)});
}

/* Two days, which are one more often than not. */
static inline void put_days(dtlp_json *json, const char *first_key, const char *last_key, dtl_day first, dtl_day last)
{
    char text[DTL_DAY_TEXT_SIZE];
    dtlp_slice day = {text, dtl_day_print(first, text)};
    put_day_text(json, first_key, day);
    if (last != first)
        day.size = dtl_day_print(last, text);
    put_day_text(json, last_key, day);
}

static void put_names(dtlp_json *json, const char *key, const char *const *names, size_t n)
{
    dtlp_json_open_flat(json, key, '[');
    for (size_t i = 0; i < n; i++)
        dtlp_json_string(json, NULL, names[i]);
    dtlp_json_close(json, ']');
}

/* A reference by 1 + index, null where 0. */
static inline void put_reference(dtlp_json *json, const char *key, char letter, uint32_t number)
{
    if (number == 0)
        dtlp_json_null(json, key);
    else
        dtlp_json_id(json, key, letter, number);
}

static void put_if_known(dtlp_json *json, const char *key, const char *text)
{
    if (text != NULL)
        dtlp_json_string(json, key, text);
}

static void put_clock(dtlp_json *json, int32_t minute, int32_t zone, const char *zone_id)
{
    if (minute < 0)
        return;
    dtlp_json_int(json, "minute", minute);
    if (zone != DTL_ZONE_NONE)
        dtlp_json_int(json, "zone", zone);
    put_if_known(json, "zone_id", zone_id);
}

/* ---- expressions --------------------------------------------------------- */

static const char *signal_name(dtl_signal signal)
{
    static const char *const names[] = {NULL, "before", "after", "by", "until", "since", "for"};
    return (size_t)signal < sizeof names / sizeof *names ? names[signal] : NULL;
}

/* What the format does not promise, but a reading back needs. */
static void put_timex_extras(dtlp_json *json, const dtl_timex *timex, const dtlp_offsets *offsets)
{
    dtlp_json_string(json, "precision", dtl_precision_name(dtl_timex_days(timex).precision));
    put_clock(json, timex->minute, timex->zone, timex->zone_id);
    put_if_known(json, "recurs", timex->recurs);
    if (timex->signal != DTL_SIGNAL_NONE) {
        dtlp_json_open_flat(json, "signal", '{');
        dtlp_json_string(json, "kind", signal_name(timex->signal));
        put_span(json, offsets, timex->signal_span);
        dtlp_json_close(json, '}');
    }
    if (timex->offset_direction != 0) {
        dtlp_json_open_flat(json, "offset", '{');
        dtlp_json_int(json, "direction", timex->offset_direction);
        dtlp_json_int(json, "min", timex->offset_min);
        dtlp_json_int(json, "max", timex->offset_max);
        dtlp_json_close(json, '}');
    }
    if (timex->rule != NULL)
        dtlp_json_string(json, "rule", timex->rule);
}

static void put_timex(dtlp_json *json, const dtl_timex *timex, uint32_t number, const dtlp_offsets *offsets)
{
    dtlp_json_open(json, NULL, '{');
    dtlp_json_id(json, "id", 't', number);
    bool length = timex->length != NULL;
    put_span(json, offsets, length ? timex->length_span : timex->span);
    dtlp_json_string(json, "type", dtl_timex_type_name(length ? DTL_TIMEX_DURATION : timex->type));
    dtlp_json_string(json, "value", length ? timex->length : timex->value);
    dtlp_json_string(json, "mod", dtl_timex_mod_name(timex->mod));
    dtlp_json_string(json, "quant", timex->quant);
    dtlp_json_string(json, "freq", timex->freq);
    put_reference(json, "begin_point", 't', timex->begin_point);
    put_reference(json, "end_point", 't', timex->end_point);
    dtl_period days = dtl_timex_days(timex);
    put_days(json, "earliest", "latest", days.first, days.last);
    dtlp_json_string(json, "edtf", timex->edtf);
    dtlp_json_string(json, "basis", timex->basis);
    put_timex_extras(json, timex, offsets);
    dtlp_json_close(json, '}');
}

/* ---- events -------------------------------------------------------------- */

static void put_time(dtlp_json *json, const dtl_time *time)
{
    dtlp_json_open(json, "time", '{');
    put_days(json, "begin_min", "begin_max", time->begin_min, time->begin_max);
    put_days(json, "end_min", "end_max", time->end_min, time->end_max);
    dtlp_json_string(json, "precision", dtl_precision_name(time->precision));
    dtlp_json_string(json, "edtf", time->edtf);
    put_reference(json, "timex", 't', time->timex);
    dtlp_json_string(json, "anchor", dtl_anchor_name(time->anchor));
    put_reference(json, "anchor_event", 'e', time->anchor_event);
    dtlp_json_string(json, "basis", time->basis);
    if (time->words != NULL)
        dtlp_json_string(json, "words", time->words);
    put_clock(json, time->minute, time->zone, time->zone_id);
    dtlp_json_close(json, '}');
}

static void put_event(dtlp_json *json, const dtl_event *event, uint32_t number, const dtlp_offsets *offsets)
{
    dtlp_json_open(json, NULL, '{');
    dtlp_json_id(json, "id", 'e', number);
    put_span_object(json, "trigger", offsets, event->trigger);
    put_span_object(json, "span", offsets, event->clause);
    dtlp_json_string(json, "class", dtl_event_class_name(event->event_class));
    dtlp_json_string(json, "tense", dtl_tense_name(event->tense));
    dtlp_json_string(json, "aspect", dtl_aspect_name(event->aspect));
    dtlp_json_string(json, "polarity", event->negative ? "NEG" : "POS");
    dtlp_json_string(json, "modality", dtl_modality_name(event->modality));
    put_names(json, "participants", event->participants, event->n_participants);
    put_names(json, "places", event->places, event->n_places);
    put_time(json, &event->time);
    if (event->sentence.end > event->sentence.begin) {
        dtlp_json_open_flat(json, "sentence", '{');
        dtlp_json_int(json, "begin", (int64_t)dtlp_code_points(offsets, event->sentence.begin));
        dtlp_json_int(json, "end", (int64_t)dtlp_code_points(offsets, event->sentence.end));
        dtlp_json_close(json, '}');
    }
    dtlp_json_close(json, '}');
}

/* ---- entries ------------------------------------------------------------- */

static void put_mention(dtlp_json *json, const char *key, const dtl_timeline *timeline,
                        dtl_mention mention)
{
    if (mention.document >= timeline->n_documents)
        return;
    dtlp_json_open_flat(json, key, '{');
    dtlp_json_string(json, "document", timeline->documents[mention.document].id);
    dtlp_json_id(json, "event", 'e', mention.event + 1);
    dtlp_json_close(json, '}');
}

static void put_conflicts(dtlp_json *json, const dtl_timeline *timeline, const dtl_entry *entry)
{
    if (entry->n_conflicts == 0) {
        dtlp_json_null(json, "conflict");
        return;
    }
    dtlp_json_open(json, "conflict", '[');
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtlp_json_open(json, NULL, '{');
        put_time(json, &entry->conflicts[i].time);
        put_mention(json, "mention", timeline, entry->conflicts[i].mention);
        dtlp_json_close(json, '}');
    }
    dtlp_json_close(json, ']');
}

static void put_entry(dtlp_json *json, const dtl_timeline *timeline, size_t index)
{
    const dtl_entry *entry = &timeline->entries[index];
    dtlp_json_open(json, NULL, '{');
    if (entry->id != NULL)
        dtlp_json_string(json, "id", entry->id);
    else
        dtlp_json_id(json, "id", 'x', (uint32_t)index + 1);
    dtlp_json_string(json, "title", entry->title);
    put_time(json, &entry->time);
    dtlp_json_string(json, "modality", dtl_modality_name(entry->modality));
    put_names(json, "participants", entry->participants, entry->n_participants);
    put_names(json, "places", entry->places, entry->n_places);
    dtlp_json_open(json, "mentions", '[');
    for (size_t i = 0; i < entry->n_mentions; i++)
        put_mention(json, NULL, timeline, entry->mentions[i]);
    dtlp_json_close(json, ']');
    put_conflicts(json, timeline, entry);
    put_if_known(json, "sentence", entry->sentence);
    put_if_known(json, "source", entry->source);
    put_if_known(json, "url", entry->url);
    put_if_known(json, "lane", entry->lane);
    dtlp_json_decimal(json, "salience", entry->salience, 4);
    dtlp_json_close(json, '}');
}

/* ---- documents ----------------------------------------------------------- */

/* For every document the entries that mention it, in timeline order: those of
 * document d are index[start[d] .. start[d + 1]). */
typedef struct by_document {
    size_t *start;
    uint32_t *index;
} by_document;

typedef struct membership {
    uint32_t document, entry;
} membership;

typedef DTLP_VEC(membership) memberships;

/* Each entry once for each document that mentions it. */
static memberships list_memberships(dtlp_arena *arena, const dtl_timeline *timeline)
{
    memberships found = {0};
    uint32_t *seen_in = DTLP_NEW_ARRAY(arena, uint32_t, timeline->n_documents + 1); /* 1 + entry */
    for (uint32_t e = 0; e < timeline->n_entries; e++) {
        const dtl_entry *entry = &timeline->entries[e];
        for (size_t i = 0; i < entry->n_mentions; i++) {
            uint32_t document = entry->mentions[i].document;
            if (document >= timeline->n_documents || seen_in[document] == e + 1)
                continue;
            seen_in[document] = e + 1;
            *DTLP_PUSH(arena, &found) = (membership){document, e};
        }
    }
    return found;
}

static by_document sort_by_document(dtlp_arena *arena, const dtl_timeline *timeline)
{
    memberships found = list_memberships(arena, timeline);
    size_t n = timeline->n_documents;
    by_document sorted = {DTLP_NEW_ARRAY(arena, size_t, n + 2), DTLP_NEW_ARRAY(arena, uint32_t, found.count)};
    size_t *next = sorted.start + 1; /* filling moves start[d + 1] from the begin of d to its end */
    for (size_t i = 0; i < found.count; i++)
        if (found.at[i].document + 1 < n)
            next[found.at[i].document + 1]++;
    for (size_t d = 1; d < n; d++)
        next[d] += next[d - 1];
    for (size_t i = 0; i < found.count; i++)
        sorted.index[next[found.at[i].document]++] = found.at[i].entry;
    return sorted;
}

static void put_head(dtlp_json *json, const dtl_document *document, bool include_text)
{
    dtlp_json_string(json, "id", document->id);
    dtlp_json_string(json, "title", document->title);
    dtlp_json_string(json, "source", document->source);
    put_if_known(json, "url", document->url);
    dtlp_json_string(json, "language", document->language);
    put_day(json, "date", document->date);
    dtlp_json_string(json, "date_basis", dtl_date_basis_name(document->date_basis));
    if (document->date_basis == DTL_DATE_INFERRED) {
        put_day(json, "date_earliest", document->date_earliest);
        put_if_known(json, "date_reason", document->date_reason);
    }
    put_if_known(json, "author", document->author);
    put_if_known(json, "site", document->site);
    put_if_known(json, "modified", document->modified);
    if (include_text && !document->quoted_only)
        dtlp_json_slice(json, "text", (dtlp_slice){document->text, document->text_size});
}

static void put_document(dtlp_json *json, const dtlp_write_job *job, const by_document *entries, size_t d)
{
    const dtl_document *document = &job->timeline->documents[d];
    dtlp_offsets offsets = dtlp_offsets_of(job->arena, document);
    dtlp_json_open(json, NULL, '{');
    put_head(json, document, job->options->include_text);
    dtlp_json_open(json, "timexes", '[');
    for (size_t i = 0; i < document->n_timexes; i++)
        put_timex(json, &document->timexes[i], (uint32_t)i + 1, &offsets);
    dtlp_json_close(json, ']');
    dtlp_json_open(json, "events", '[');
    for (size_t i = 0; i < document->n_events; i++)
        put_event(json, &document->events[i], (uint32_t)i + 1, &offsets);
    dtlp_json_close(json, ']');
    dtlp_json_open(json, "timeline", '[');
    for (size_t i = entries->start[d]; i < entries->start[d + 1]; i++)
        put_entry(json, job->timeline, entries->index[i]);
    dtlp_json_close(json, ']');
    dtlp_json_close(json, '}');
}

/* ---- the formats --------------------------------------------------------- */

void dtlp_write_json(const dtlp_write_job *job)
{
    const dtl_timeline *timeline = job->timeline;
    dtlp_json json = {.out = job->out, .pretty = true};
    by_document entries = sort_by_document(job->arena, timeline);
    dtlp_json_open(&json, NULL, '{');
    dtlp_json_string(&json, "generator", "dateline " DTL_VERSION);
    dtlp_json_int(&json, "version", FORMAT_VERSION);
    dtlp_json_string(&json, "title", timeline->title);
    dtlp_json_int(&json, "hidden", (int64_t)timeline->n_hidden);
    dtlp_json_open(&json, "documents", '[');
    for (size_t d = 0; d < timeline->n_documents; d++)
        put_document(&json, job, &entries, d);
    dtlp_json_close(&json, ']');
    dtlp_json_open(&json, "timeline", '[');
    for (size_t i = 0; i < timeline->n_entries; i++)
        put_entry(&json, timeline, i);
    dtlp_json_close(&json, ']');
    dtlp_json_close(&json, '}');
    dtlp_put_char(job->out, '\n');
}

void dtlp_write_jsonl(const dtlp_write_job *job)
{
    by_document entries = sort_by_document(job->arena, job->timeline);
    for (size_t d = 0; d < job->timeline->n_documents; d++) {
        dtlp_json json = {.out = job->out};
        put_document(&json, job, &entries, d);
        dtlp_put_char(job->out, '\n');
    }
}
