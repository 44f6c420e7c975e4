/* fuzz_writers.c - timelines that no analysis would give, in every format.
 *
 * The bytes are choices: how many documents, expressions, events and entries,
 * which days, spans and references, and texts of any bytes. What is promised of
 * them in the public headers is kept (spans within their text, references to
 * what is there), nothing else.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdint.h>

#include "timelines.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 6, LONGEST = 40, ROOM = 512 };

typedef struct maker {
    const uint8_t *data;
    size_t size, at;
    char texts[ROOM][LONGEST + 1];
    size_t n_texts;
} maker;

static unsigned choose(maker *m, unsigned n)
{
    return m->at < m->size ? m->data[m->at++] % n : 0;
}

static char *text(maker *m)
{
    if (m->n_texts == ROOM)
        return m->texts[ROOM - 1];
    char *out = m->texts[m->n_texts++];
    size_t n = choose(m, LONGEST + 1);
    for (size_t i = 0; i < n; i++)
        out[i] = (char)(1 + choose(m, 255));
    out[n] = '\0';
    return out;
}

static const char *maybe(maker *m)
{
    return choose(m, 3) == 0 ? NULL : text(m);
}

static dtl_day day(maker *m)
{
    static const dtl_day special[] = {DTL_DAY_OPEN_BEFORE, DTL_DAY_OPEN_AFTER, -4371587, 2932896, 0};
    unsigned kind = choose(m, 12);
    return kind < 5 ? special[kind] : 19000 + (dtl_day)choose(m, 256) * 7 - (dtl_day)choose(m, 256);
}

static dtl_time a_time(maker *m)
{
    dtl_time time = {.begin_min = day(m), .begin_max = day(m), .end_min = day(m), .end_max = day(m),
                     .precision = (dtl_precision)choose(m, DTL_PRECISION_COUNT), .edtf = maybe(m), .basis = text(m),
                     .words = maybe(m), .anchor = (dtl_anchor)choose(m, 5), .minute = -1, .zone = DTL_ZONE_NONE};
    if (choose(m, 2) == 0)
        time.begin_max = time.end_min = time.end_max = time.begin_min;
    if (choose(m, 3) == 0)
        time.minute = (int32_t)choose(m, 240) * 6;
    if (choose(m, 3) == 0)
        time.zone = ((int32_t)choose(m, 57) - 28) * 30;
    return time;
}

static dtl_span span(maker *m, size_t length)
{
    dtl_span made = {choose(m, (unsigned)length + 1), choose(m, (unsigned)length + 1)};
    return made.begin <= made.end ? made : (dtl_span){made.end, made.begin};
}

static size_t names(maker *m, const char **out)
{
    size_t n = choose(m, 3);
    for (size_t i = 0; i < n; i++)
        out[i] = text(m);
    return n;
}

typedef struct model {
    dtl_document documents[MOST];
    dtl_timex timexes[MOST];
    dtl_event events[MOST];
    dtl_entry entries[MOST];
    dtl_mention mentions[MOST][2];
    dtl_conflict conflicts[MOST];
    const char *people[2 * MOST][3], *places[2 * MOST][3];
    dtl_timeline timeline;
} model;

/* Spans are whole characters only in a text of them. */
static void make_document(maker *m, model *made, size_t d)
{
    dtl_document *document = &made->documents[d];
    static const char ids[MOST][3] = {"a", "b", "c", "d", "e", "f"};
    char *written_text = text(m);
    for (char *c = written_text; *c != '\0'; c++)
        *c = (char)(*c & 0x7F ? *c & 0x7F : ' ');
    *document = (dtl_document){.id = ids[d], .title = maybe(m), .source = maybe(m), .url = maybe(m), .language = maybe(m),
                               .date = day(m), .date_basis = (dtl_date_basis)choose(m, 5), .text = written_text,
                               .text_size = strlen(written_text), .timexes = made->timexes, .events = made->events,
                               .n_timexes = choose(m, 2), .n_events = choose(m, MOST)};
    if (document->date == DTL_DAY_OPEN_BEFORE || document->date == DTL_DAY_OPEN_AFTER)
        document->date = DTL_DAY_NONE;
}

static void make_parts(maker *m, model *made, size_t length)
{
    for (size_t i = 0; i < MOST; i++) {
        made->timexes[i] = (dtl_timex){.span = span(m, length), .type = (dtl_timex_type)choose(m, 4),
                                       .mod = (dtl_timex_mod)choose(m, 13), .value = text(m), .edtf = maybe(m),
                                       .basis = text(m), .minute = -1, .zone = DTL_ZONE_NONE,
                                       .period = {day(m), day(m), (dtl_precision)choose(m, DTL_PRECISION_COUNT)}};
        dtl_event *event = &made->events[i];
        *event = (dtl_event){.trigger = span(m, length), .clause = span(m, length), .sentence = span(m, length),
                             .modality = (dtl_modality)choose(m, 4), .time = a_time(m)};
        event->participants = made->people[MOST + i];
        event->n_participants = names(m, made->people[MOST + i]);
        event->places = made->places[MOST + i];
    }
}

static void make_entry(maker *m, model *made, size_t i)
{
    dtl_entry *entry = &made->entries[i];
    *entry = (dtl_entry){.title = text(m), .time = a_time(m), .modality = (dtl_modality)choose(m, 4), .sentence = maybe(m),
                         .source = maybe(m), .url = maybe(m), .lane = maybe(m), .salience = choose(m, 101) / 100.0,
                         .participants = made->people[i], .places = made->places[i], .mentions = made->mentions[i],
                         .conflicts = &made->conflicts[i]};
    entry->n_participants = names(m, made->people[i]);
    entry->n_places = names(m, made->places[i]);
    for (size_t d = 0; d < made->timeline.n_documents && entry->n_mentions < 2; d++)
        if (made->documents[d].n_events > 0 && choose(m, 2) == 0)
            made->mentions[i][entry->n_mentions++] =
                (dtl_mention){(uint32_t)d, choose(m, (unsigned)made->documents[d].n_events)};
    made->conflicts[i] = (dtl_conflict){a_time(m), made->mentions[i][0]};
    entry->n_conflicts = entry->n_mentions > 0 && choose(m, 4) == 0;
}

static void make(maker *m, model *made)
{
    made->timeline = (dtl_timeline){.title = maybe(m), .entries = made->entries, .documents = made->documents,
                                    .n_documents = choose(m, 3), .n_entries = choose(m, MOST + 1),
                                    .n_hidden = choose(m, 9)};
    size_t shortest = LONGEST;
    for (size_t d = 0; d < made->timeline.n_documents; d++) {
        make_document(m, made, d);
        if (made->documents[d].text_size < shortest)
            shortest = made->documents[d].text_size;
    }
    make_parts(m, made, shortest);
    for (size_t i = 0; i < made->timeline.n_entries; i++)
        make_entry(m, made, i);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    maker *m = calloc(1, sizeof *m);
    model *made = calloc(1, sizeof *made);
    dtl_context *context = rules_alone();
    if (m != NULL && made != NULL && context != NULL) {
        *m = (maker){.data = data, .size = size};
        make(m, made);
        check_timeline(context, &made->timeline);
    }
    dtl_context_free(context);
    free(made);
    free(m);
    return 0;
}
