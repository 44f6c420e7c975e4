/* sample.c - see sample.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/sample.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- making ---------------------------------------------------------------- */

static dtl_day day(int32_t year, int32_t month, int32_t number)
{
    return dtl_day_from_civil(year, month, number);
}

static dtl_span span_of(const char *text, const char *words)
{
    const char *at = strstr(text, words);
    if (at == NULL) {
        fprintf(stderr, "sample without \"%s\"\n", words);
        abort();
    }
    return (dtl_span){(size_t)(at - text), (size_t)(at - text) + strlen(words)};
}

/* Something of one day, or that fills a stretch of days. */
static dtl_time lasting(dtl_day first, dtl_day last, dtl_precision precision, const char *edtf)
{
    return (dtl_time){.begin_min = first, .begin_max = first, .end_min = last, .end_max = last,
                      .precision = precision, .edtf = edtf, .anchor = DTL_ANCHOR_EXPLICIT,
                      .basis = "stated", .minute = -1, .zone = DTL_ZONE_NONE};
}

/* Something that happened on one unknown day of a stretch. */
static dtl_time within(dtl_day first, dtl_day last, dtl_precision precision, const char *edtf,
                       const char *words)
{
    return (dtl_time){.begin_min = first, .begin_max = last, .end_min = first, .end_max = last,
                      .precision = precision, .edtf = edtf, .words = words,
                      .anchor = DTL_ANCHOR_EXPLICIT, .basis = "stated", .minute = -1,
                      .zone = DTL_ZONE_NONE};
}

static dtl_timex timex_of(const char *text, const char *words, const char *value, dtl_day first,
                          dtl_day last, dtl_precision precision, const char *edtf)
{
    return (dtl_timex){.span = span_of(text, words), .type = DTL_TIMEX_DATE, .value = value,
                       .period = {first, last, precision}, .edtf = edtf, .basis = "stated",
                       .rule = "date", .minute = -1, .zone = DTL_ZONE_NONE};
}

static dtl_event event_of(const char *text, const char *clause, const char *trigger, dtl_time time)
{
    dtl_event event = {.clause = span_of(text, clause), .event_class = DTL_CLASS_OCCURRENCE,
                       .tense = DTL_TENSE_PAST, .time = time};
    dtl_span inner = span_of(text + event.clause.begin, trigger);
    event.trigger = (dtl_span){event.clause.begin + inner.begin, event.clause.begin + inner.end};
    event.sentence = event.clause;
    return event;
}

/* ---- the affair ------------------------------------------------------------ */

static const char first_text[] =
    "Engineers warned of cracks in May 2013. Late September 2023 brought talks with the city.\n"
    "The spillway collapsed at 04:10 UTC on 15 March 2024. The river r\xC3\xB6se until 30 August.\n"
    "A verdict is expected in summer 2025. Nobody has resigned since 15 April.";
static const char second_text[] = "The dam failed on 16 March, \"a dark day\"; the mayor, he said, wept.";

static const char *const two_names[] = {"Ada Quill", "Northern Dam Company"};
static const char *const one_place[] = {"Lower Valley"};
static const char *const two_places[] = {"Lower Valley, north; east", "Riverton"};

static void fill_first(dtl_document *document, dtl_timex *timexes, dtl_event *events)
{
    const char *text = first_text;
    dtl_day may = day(2013, 5, 1), march = day(2024, 3, 15);
    timexes[0] = timex_of(text, "May 2013", "2013-05", may, day(2013, 5, 31), DTL_PRECISION_MONTH, "2013-05");
    timexes[1] = timex_of(text, "Late September 2023", "2023-09", day(2023, 9, 21), day(2023, 9, 30),
                          DTL_PRECISION_PART_OF_MONTH, "2023-09-21~/2023-09-30~");
    timexes[1].mod = DTL_MOD_END;
    timexes[1].basis = "the last third of September 2023";
    timexes[2] = timex_of(text, "04:10 UTC on 15 March 2024", "2024-03-15T04:10Z", march, march,
                          DTL_PRECISION_TIME, "2024-03-15T04:10:00Z");
    timexes[2].type = DTL_TIMEX_TIME;
    timexes[2].minute = 250;
    timexes[2].zone = 0;
    timexes[3] = timex_of(text, "30 August", "2024-08-30", day(2024, 8, 30), day(2024, 8, 30),
                          DTL_PRECISION_DAY, "2024-08-30");
    timexes[3].signal = DTL_SIGNAL_UNTIL;
    timexes[3].signal_span = span_of(text, "until");
    timexes[4] = timex_of(text, "summer 2025", "2025-SU", day(2025, 6, 1), day(2025, 8, 31),
                          DTL_PRECISION_SEASON, "2025-22");
    timexes[5] = timex_of(text, "15 April", "2024-04-15", day(2024, 4, 15), day(2024, 4, 15),
                          DTL_PRECISION_DAY, "2024-04-15");

    events[0] = event_of(text, "Engineers warned of cracks in May 2013", "warned",
                         within(may, day(2013, 5, 31), DTL_PRECISION_MONTH, "2013-05", "May 2013"));
    events[0].time.timex = 1;
    events[1] = event_of(text, "Late September 2023 brought talks with the city", "talks",
                         within(day(2023, 9, 21), day(2023, 9, 30), DTL_PRECISION_PART_OF_MONTH,
                                "2023-09-21~/2023-09-30~", "Late September 2023"));
    events[1].time.timex = 2;
    events[1].time.basis = "\"Late September 2023\": the last third of September 2023";
    events[2] = event_of(text, "The spillway collapsed at 04:10 UTC on 15 March 2024", "collapsed",
                         lasting(march, march, DTL_PRECISION_TIME, "2024-03-15T04:10:00Z"));
    events[2].time.minute = 250;
    events[2].time.zone = 0;
    events[2].time.timex = 3;
    events[2].participants = two_names;
    events[2].n_participants = 2;
    events[2].places = one_place;
    events[2].n_places = 1;
    events[3] = event_of(text, "The river r\xC3\xB6se until 30 August", "r\xC3\xB6se",
                         lasting(day(2024, 6, 10), day(2024, 8, 30), DTL_PRECISION_DAY, "2024-06-10/2024-08-30"));
    events[3].time.timex = 4;
    events[4] = event_of(text, "A verdict is expected in summer 2025", "verdict",
                         within(day(2025, 6, 1), day(2025, 8, 31), DTL_PRECISION_SEASON, "2025-22", "summer 2025"));
    events[4].modality = DTL_MODALITY_PLANNED;
    events[4].time.timex = 5;
    events[5] = event_of(text, "Nobody has resigned since 15 April", "resigned",
                         lasting(day(2024, 4, 15), DTL_DAY_OPEN_AFTER, DTL_PRECISION_OPEN, "2024-04-15/.."));
    events[5].negative = true;
    events[5].modality = DTL_MODALITY_NEGATED;
    events[5].aspect = DTL_ASPECT_PERFECTIVE;
    events[5].time.end_min = day(2024, 10, 6);
    events[5].time.words = "since 15 April";
    *document = (dtl_document){.id = "a17", .title = "The dam: what happened", .source = "Valley Courier",
                               .url = "https://courier.example/dam?a=1&b=2", .language = "en",
                               .date = day(2024, 10, 6), .date_basis = DTL_DATE_GIVEN, .text = first_text,
                               .text_size = sizeof first_text - 1, .timexes = timexes, .n_timexes = 6,
                               .events = events, .n_events = 6};
}

static void fill_second(dtl_document *document, dtl_timex *timexes, dtl_event *events)
{
    dtl_day march = day(2024, 3, 16);
    timexes[0] = timex_of(second_text, "16 March", "2024-03-16", march, march, DTL_PRECISION_DAY, "2024-03-16");
    timexes[0].basis = "the latest 16 March before 2024-03-20";
    events[0] = event_of(second_text, "The dam failed on 16 March", "failed",
                         lasting(march, march, DTL_PRECISION_DAY, "2024-03-16"));
    events[0].time.timex = 1;
    *document = (dtl_document){.id = "b/2", .source = "b.txt", .language = "en", .date = day(2024, 3, 20),
                               .date_basis = DTL_DATE_METADATA, .text = second_text,
                               .text_size = sizeof second_text - 1, .timexes = timexes, .n_timexes = 1,
                               .events = events, .n_events = 1};
}

static dtl_entry entry_of(const char *id, const char *title, const dtl_document *document,
                          const dtl_mention *mention)
{
    const dtl_event *event = &document->events[mention->event];
    return (dtl_entry){.id = id, .title = title, .time = event->time, .modality = event->modality,
                       .participants = event->participants, .n_participants = event->n_participants,
                       .places = event->places, .n_places = event->n_places, .mentions = mention,
                       .n_mentions = 1, .source = document->source, .url = document->url,
                       .salience = 0.5};
}

const dtl_timeline *sample_affair(void)
{
    static dtl_document documents[2];
    static dtl_timex timexes[7];
    static dtl_event events[7];
    static dtl_entry entries[7];
    static dtl_mention mentions[] = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {0, 5}, {0, 3}, {0, 4}};
    static dtl_conflict conflict;
    static dtl_timeline timeline;
    fill_first(&documents[0], timexes, events);
    fill_second(&documents[1], timexes + 6, events + 6);
    const dtl_document *first = &documents[0];
    entries[0] = entry_of("x1", "Engineers warned of cracks", first, &mentions[0]);
    entries[1] = entry_of("x2", "Talks with the city", first, &mentions[1]);
    entries[1].lane = "City";
    entries[2] = entry_of("x3", "Spillway collapsed", first, &mentions[2]);
    entries[2].n_mentions = 2;
    entries[2].sentence = "The spillway collapsed at 04:10 UTC on 15 March 2024.";
    entries[2].lane = "Disaster";
    entries[2].salience = 1;
    conflict = (dtl_conflict){events[6].time, mentions[3]};
    entries[2].conflicts = &conflict;
    entries[2].n_conflicts = 1;
    entries[2].places = two_places;
    entries[2].n_places = 2;
    entries[3] = entry_of("x4", "Nobody has resigned", first, &mentions[4]);
    entries[4] = entry_of("x5", "The river rose, flooding fields; \"a sea\", said farmers", first, &mentions[5]);
    entries[5] = entry_of("x6", "A verdict is expected", first, &mentions[6]);
    entries[6] = (dtl_entry){.id = "x7", .title = "The mayor wept", .source = "b.txt",
                             .time = within(DTL_DAY_OPEN_BEFORE, DTL_DAY_OPEN_AFTER, DTL_PRECISION_NONE, NULL, NULL)};
    entries[6].time.anchor = DTL_ANCHOR_NONE;
    entries[6].time.basis = "no expression of time";
    timeline = (dtl_timeline){.title = "The dam, and after", .entries = entries, .n_entries = COUNT(entries),
                              .n_hidden = 3, .documents = documents, .n_documents = 2};
    return &timeline;
}

/* ---- the others -------------------------------------------------------------- */

/* A timeline of one document whose `n` sentences are one entry each, on the days
 * from 2024-02-28 on. */
static void fill_simple(dtl_timeline *timeline, dtl_document *document, dtl_event *events, dtl_entry *entries,
                        dtl_mention *mentions, const char *const *titles, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        dtl_day when = day(2024, 2, 28) + (dtl_day)i;
        mentions[i] = (dtl_mention){0, (uint32_t)i};
        events[i] = event_of(document->text, titles[i], titles[i], lasting(when, when, DTL_PRECISION_DAY, NULL));
        entries[i] = entry_of(NULL, titles[i], &(dtl_document){.events = events}, &mentions[i]);
        entries[i].sentence = titles[i];
    }
    document->events = events;
    document->n_events = n;
    document->text_size = strlen(document->text);
    *timeline = (dtl_timeline){.title = document->title, .entries = entries, .n_entries = n,
                               .documents = document, .n_documents = 1};
}

const dtl_timeline *sample_scripts(void)
{
    static const char *const titles[] = {
        "\xE3\x83\x80\xE3\x83\xA0\xE3\x81\x8C\xE6\xB1\xBA\xE5\xA3\x8A\xE3\x81\x97\xE3\x81\x9F\xE3\x81\xA8"
        "\xE5\xB8\x82\xE3\x81\xAF\xE8\xA8\x80\xE3\x81\xA3\xE3\x81\x9F",
        "\xD8\xA7\xD9\x86\xD9\x87\xD8\xA7\xD8\xB1 \xD8\xA7\xD9\x84\xD8\xB3\xD8\xAF",
        "\xF0\x9F\x8C\x8A the flood \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x92 e\xCC\x81nd"};
    static char text[512];
    static dtl_document document;
    static dtl_event events[3];
    static dtl_entry entries[3];
    static dtl_mention mentions[3];
    static dtl_timeline timeline;
    snprintf(text, sizeof text, "%s\n%s\n%s", titles[0], titles[1], titles[2]);
    document = (dtl_document){.id = "\xE5\x8E\x9F\xE7\xA8\xBF", .title = "\xE3\x83\x80\xE3\x83\xA0", .language = "ja",
                              .date = day(2024, 3, 2), .date_basis = DTL_DATE_TEXT, .text = text};
    fill_simple(&timeline, &document, events, entries, mentions, titles, 3);
    return &timeline;
}

const dtl_timeline *sample_hostile(void)
{
    static const char *const titles[] = {
        "</script><script>alert(1)</script>",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "\"quotes\", 'and' <b onclick='x'>&amp; ]]> --> \\ | `md` [l](javascript:alert(1)) *b* _i_ # h",
        "bell\a escape\x1B[31m red \x1B]0;t\a and \x7F \xC2\x9B" "31m \xE2\x80\xAE" "desrever\r\nBEGIN:VEVENT\r\n",
        "broken \xFF\xC3 utf-8 \xEF\xBF\xBE noncharacter"};
    static char text[1024];
    static dtl_document document;
    static dtl_event events[5];
    static dtl_entry entries[5];
    static dtl_mention mentions[5];
    static const char *const names[] = {"<i>Name</i>,;:\\", "+1+1", "\x01"};
    static dtl_timeline timeline;
    snprintf(text, sizeof text, "%s\n%s\n%s\n%s\n%s", titles[0], titles[1], titles[2], titles[3], titles[4]);
    document = (dtl_document){.id = "\"><svg onload=alert(1)>", .title = "</title>\"'--><script>\n", .source = "@SUM(1)",
                              .url = "javascript:alert(1)//\"><script>\r\nX-EVIL:1", .language = "en\"><x>",
                              .date = DTL_DAY_NONE, .text = text};
    fill_simple(&timeline, &document, events, entries, mentions, titles, 5);
    for (size_t i = 0; i < 5; i++) {
        entries[i].participants = entries[i].places = names;
        entries[i].n_participants = entries[i].n_places = 3;
        entries[i].lane = i % 2 == 0 ? "\x1B[1m<lane>" : "-lane";
        entries[i].url = document.url;
        entries[i].source = document.source;
        entries[i].time.words = "\"<now>\"\x07";
    }
    return &timeline;
}

const dtl_timeline *sample_empty(void)
{
    static const dtl_timeline timeline;
    return &timeline;
}

const dtl_timeline *sample_expressions(void)
{
    static const char text[] = "late September, every Tuesday for 3 weeks";
    static dtl_timex timexes[3];
    static dtl_document document;
    static dtl_timeline timeline;
    timexes[0] = timex_of(text, "late September", "2025-09", day(2025, 9, 21), day(2025, 9, 30),
                          DTL_PRECISION_PART_OF_MONTH, "2025-09-21~/2025-09-30~");
    timexes[0].mod = DTL_MOD_END;
    timexes[0].basis = "the last third of the September before 2025-11-19";
    timexes[1] = timex_of(text, "every Tuesday", "XXXX-WXX-2", DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE, NULL);
    timexes[1].type = DTL_TIMEX_SET;
    timexes[1].quant = "EVERY";
    timexes[2] = timex_of(text, "3 weeks", "P3W", DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE, NULL);
    timexes[2].type = DTL_TIMEX_DURATION;
    document = (dtl_document){.id = "1", .language = "en", .date = day(2025, 11, 19), .date_basis = DTL_DATE_GIVEN,
                              .text = text, .text_size = sizeof text - 1, .timexes = timexes, .n_timexes = 3};
    timeline = (dtl_timeline){.documents = &document, .n_documents = 1};
    return &timeline;
}

/* What comes again, and clocks in zones. */
static const char clock_text[] =
    "The council will meet every Tuesday until March. The board sits on the last Friday of every month from "
    "29 September 2023 to 31 May 2024. The fair is held every year on 9 May. The broadcast ended at 11:30 p.m. PT on 9 March "
    "2024. The ship left at 10 a.m. IST on 3 June 2024. The doors opened at 10 a.m. on 4 June 2024.";

static dtl_timex recurring(const char *words, const char *value, const char *rule)
{
    dtl_timex timex = timex_of(clock_text, words, value, DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_NONE, NULL);
    timex.type = DTL_TIMEX_SET;
    timex.recurs = rule;
    return timex;
}

static dtl_time at_clock(dtl_day when, int32_t minute, int32_t zone, const char *zone_id)
{
    dtl_time time = lasting(when, when, DTL_PRECISION_TIME, NULL);
    time.minute = minute;
    time.zone = zone;
    time.zone_id = zone_id;
    return time;
}

static void fill_clock_timexes(dtl_timex *timexes)
{
    dtl_day first = day(2023, 9, 29), last = day(2024, 5, 31), fair = day(2025, 5, 9);
    timexes[0] = recurring("every Tuesday", "XXXX-WXX-2", "FREQ=WEEKLY;BYDAY=TU");
    timexes[1] = timex_of(clock_text, "March", "2025-03", day(2025, 3, 1), day(2025, 3, 31), DTL_PRECISION_MONTH, "2025-03");
    timexes[2] = recurring("the last Friday of every month", "P1MT15:00", "FREQ=MONTHLY;BYDAY=-1FR");
    timexes[2].zone = -300;
    timexes[2].zone_id = "America/New_York";
    timexes[3] = timex_of(clock_text, "29 September 2023", "2023-09-29", first, first, DTL_PRECISION_DAY, "2023-09-29");
    timexes[4] = timex_of(clock_text, "31 May 2024", "2024-05-31", last, last, DTL_PRECISION_DAY, "2024-05-31");
    timexes[5] = recurring("every year", "P1Y", "FREQ=YEARLY");
    timexes[6] = timex_of(clock_text, "9 May", "2025-05-09", fair, fair, DTL_PRECISION_DAY, "2025-05-09");
}

static void fill_clock_events(dtl_event *events)
{
    events[0] = event_of(clock_text, "The council will meet every Tuesday until March", "meet",
                         within(day(2024, 11, 19), day(2025, 3, 31), DTL_PRECISION_OPEN, "2024-11-19/2025-03-31", "until March"));
    events[0].time.timex = 2;
    events[1] = event_of(clock_text, "The board sits on the last Friday of every month from 29 September 2023 to 31 May 2024",
                         "sits", lasting(day(2023, 9, 29), day(2024, 5, 31), DTL_PRECISION_DAY, "2023-09-29/2024-05-31"));
    events[1].time.timex = 4;
    events[2] = event_of(clock_text, "The fair is held every year on 9 May", "held",
                         lasting(day(2025, 5, 9), day(2025, 5, 9), DTL_PRECISION_DAY, "2025-05-09"));
    events[2].time.timex = 7;
    events[3] = event_of(clock_text, "The broadcast ended at 11:30 p.m. PT on 9 March 2024", "ended",
                         at_clock(day(2024, 3, 9), 1410, -480, "America/Los_Angeles"));
    events[4] = event_of(clock_text, "The ship left at 10 a.m. IST on 3 June 2024", "left", at_clock(day(2024, 6, 3), 600, 330, NULL));
    events[5] = event_of(clock_text, "The doors opened at 10 a.m. on 4 June 2024", "opened",
                         at_clock(day(2024, 6, 4), 600, DTL_ZONE_NONE, NULL));
}

const dtl_timeline *sample_clocks(void)
{
    static const char *const titles[] = {"The council will meet every Tuesday", "The board sits on the last Friday of every month",
                                         "The fair is held every year", "The broadcast ended", "The ship left", "The doors opened"};
    static const uint32_t order[] = {1, 3, 4, 5, 0, 2};
    static dtl_timex timexes[7];
    static dtl_event events[6];
    static dtl_mention mentions[6];
    static dtl_entry entries[6];
    static dtl_document document;
    static dtl_timeline timeline;
    fill_clock_timexes(timexes);
    fill_clock_events(events);
    document = (dtl_document){.id = "1", .language = "en", .date = day(2024, 11, 19), .date_basis = DTL_DATE_GIVEN,
                              .text = clock_text, .text_size = sizeof clock_text - 1, .timexes = timexes,
                              .n_timexes = COUNT(timexes), .events = events, .n_events = COUNT(events)};
    for (size_t i = 0; i < COUNT(order); i++) {
        mentions[i] = (dtl_mention){0, order[i]};
        entries[i] = entry_of(NULL, titles[order[i]], &document, &mentions[i]);
        entries[i].modality = order[i] == 0 ? DTL_MODALITY_PLANNED : DTL_MODALITY_ACTUAL;
    }
    timeline = (dtl_timeline){.title = "Clocks", .documents = &document, .n_documents = 1, .entries = entries,
                              .n_entries = COUNT(entries)};
    return &timeline;
}

const dtl_timeline *sample_large(size_t n)
{
    static const char sentence[] = "The council of the lower valley voted on 15 March for the second dam. ";
    static const dtl_timeline *made[8]; /* of every size asked for, so that they count as kept */
    size_t of = 0;
    for (; made[of] != NULL; of++)
        if (made[of]->n_entries == n)
            return made[of];
    size_t size = sizeof sentence - 1;
    char *text = malloc(n * size + 1);
    dtl_event *events = calloc(n, sizeof *events);
    dtl_entry *entries = calloc(n, sizeof *entries);
    dtl_timex *timexes = calloc(n, sizeof *timexes);
    dtl_mention *mentions = calloc(n, sizeof *mentions);
    dtl_document *document = calloc(1, sizeof *document);
    dtl_timeline *timeline = calloc(1, sizeof *timeline);
    for (size_t i = 0; i < n; i++) {
        memcpy(text + i * size, sentence, size + 1);
        dtl_day when = day(1900, 1, 1) + (dtl_day)(i * 4);
        dtl_timex timex = timex_of(sentence, "15 March", "2024-03-15", when, when, DTL_PRECISION_DAY, "2024-03-15");
        timex.span.begin += i * size;
        timex.span.end += i * size;
        timexes[i] = timex;
        events[i] = event_of(sentence, "The council of the lower valley voted on 15 March", "voted",
                             lasting(when, when, DTL_PRECISION_DAY, "2024-03-15"));
        events[i].time.timex = (uint32_t)i + 1;
        events[i].trigger.begin += i * size, events[i].trigger.end += i * size;
        events[i].clause.begin += i * size, events[i].clause.end += i * size;
        events[i].sentence = (dtl_span){i * size, (i + 1) * size - 1};
        events[i].participants = two_names;
        events[i].n_participants = 2;
        mentions[i] = (dtl_mention){0, (uint32_t)i};
        entries[i] = entry_of(NULL, "The council of the lower valley voted for the second dam",
                              &(dtl_document){.events = events, .source = "Valley Courier"}, &mentions[i]);
        entries[i].sentence = sentence;
    }
    *document = (dtl_document){.id = "large", .title = "Large", .language = "en", .date = day(2024, 10, 6),
                               .date_basis = DTL_DATE_GIVEN, .text = text, .text_size = n * size,
                               .timexes = timexes, .n_timexes = n, .events = events, .n_events = n};
    *timeline = (dtl_timeline){.title = "Large", .entries = entries, .n_entries = n, .documents = document,
                               .n_documents = 1};
    assert(of < COUNT(made) - 1);
    return made[of] = timeline;
}

const sample samples[] = {{"affair", sample_affair},
                          {"scripts", sample_scripts},
                          {"hostile", sample_hostile},
                          {"empty", sample_empty},
                          {"expressions", sample_expressions},
                          {"clocks", sample_clocks}};
const size_t n_samples = COUNT(samples);

/* ---- writing ----------------------------------------------------------------- */

sample_diagnostics diagnostics_given;

static void note(void *user, const dtl_diagnostic *diagnostic)
{
    sample_diagnostics *given = user;
    if (given->count < COUNT(given->numbers))
        given->numbers[given->count++] = diagnostic->number;
    snprintf(given->last, sizeof given->last, "%s", diagnostic->message);
}

typedef struct text {
    char *at;
    size_t size, capacity;
} text;

static bool gather(void *user, const void *bytes, size_t n)
{
    text *out = user;
    if (out->size + n + 1 > out->capacity) {
        out->capacity = (out->size + n + 1) * 2;
        out->at = realloc(out->at, out->capacity);
    }
    memcpy(out->at + out->size, bytes, n);
    out->size += n;
    out->at[out->size] = '\0';
    return true;
}

char *written(const dtl_timeline *timeline, const char *format, const dtl_show_options *options, size_t *size)
{
    char *made = written_or_null(timeline, format, options, size);
    if (made == NULL)
        abort();
    return made;
}

char *written_or_null(const dtl_timeline *timeline, const char *format, const dtl_show_options *options, size_t *size)
{
    dtl_context_options settings;
    dtl_context_options_init(&settings);
    settings.no_model = true;
    settings.diagnostic = note;
    settings.diagnostic_user = &diagnostics_given;
    diagnostics_given = (sample_diagnostics){0};
    dtl_context *context = NULL;
    text out = {0};
    gather(&out, "", 0);
    dtl_status status = dtl_context_new(&settings, &context);
    if (status == DTL_OK)
        status = dtl_write(context, timeline, NULL, format, options, gather, &out);
    if (status == DTL_END) {
        dtl_context_free(context);
        free(out.at);
        return NULL;
    }
    if (status != DTL_OK) {
        fprintf(stderr, "writing %s failed\n", format);
        abort();
    }
    dtl_context_free(context);
    if (size != NULL)
        *size = out.size;
    return out.at;
}
