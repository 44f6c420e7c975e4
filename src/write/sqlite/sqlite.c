/* sqlite.c - the analysis as an SQLite data base.
 *
 * Owns how the tables of schema.sql are filled; the only file that knows
 * SQLite. The data base is built in memory and written as the bytes that its
 * file would have. It is deferred to the arena, which closes it also when
 * memory runs out.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <string.h>

#include "date/words.h"
#include "write/generated/schema.h"
#include "write/offsets.h"
#include "write/text.h"

typedef struct database {
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    const dtl_timeline *timeline;
    sqlite3 *sqlite;
    const int64_t *first_expression; /* of each document: the row before its first */
    const int64_t *first_event;
} database;

/* ---- talking to SQLite --------------------------------------------------------------- */

static void close_database(void *sqlite)
{
    sqlite3_close_v2(sqlite);
}

static void close_statement(void *statement)
{
    sqlite3_finalize(statement);
}

/* In memory nothing fails but memory. */
static void check(database *db, int result)
{
    if (result != SQLITE_OK && result != SQLITE_DONE)
        dtlp_arena_escape(db->arena, DTL_ERROR_MEMORY);
}

static sqlite3_stmt *prepare(database *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    check(db, sqlite3_prepare_v2(db->sqlite, sql, -1, &statement, NULL));
    dtlp_arena_defer(db->arena, close_statement, statement);
    return statement;
}

/* Ours is UTF-8, but for what a caller may have made up. */
static void bind_text(database *db, sqlite3_stmt *statement, int column, dtlp_slice text)
{
    text = dtlp_repaired(db->arena, text);
    check(db, sqlite3_bind_text64(statement, column, text.at, text.size, SQLITE_STATIC, SQLITE_UTF8));
}

static void bind_day(database *db, sqlite3_stmt *statement, int column, dtl_day day)
{
    char text[DTL_DAY_TEXT_SIZE];
    size_t size = dtl_day_print(day, text);
    if (size > 0)
        check(db, sqlite3_bind_text(statement, column, text, (int)size, SQLITE_TRANSIENT));
}

/* Insert a row. A letter of `types` for each column: t text (NULL is null), s
 * slice pointer, i int64_t, n the same but 0 is null, d day, f double. */
static void insert(database *db, sqlite3_stmt *statement, const char *types, ...)
{
    va_list values;
    va_start(values, types);
    sqlite3_clear_bindings(statement);
    for (int column = 1; types[column - 1] != '\0'; column++) {
        char type = types[column - 1];
        if (type == 't') {
            const char *text = va_arg(values, const char *);
            if (text != NULL)
                bind_text(db, statement, column, dtlp_slice_of(text));
        } else if (type == 's') {
            const dtlp_slice *text = va_arg(values, const dtlp_slice *);
            if (text->at != NULL)
                bind_text(db, statement, column, *text);
        } else if (type == 'd') {
            bind_day(db, statement, column, va_arg(values, dtl_day));
        } else if (type == 'f') {
            check(db, sqlite3_bind_double(statement, column, va_arg(values, double)));
        } else {
            int64_t number = va_arg(values, int64_t);
            if (type == 'i' || number != 0)
                check(db, sqlite3_bind_int64(statement, column, number));
        }
    }
    va_end(values);
    check(db, sqlite3_step(statement));
    sqlite3_reset(statement);
}

/* ---- rows ------------------------------------------------------------------------------ */

static void put_names(database *db, sqlite3_stmt *statement, int64_t owner, const char *role,
                      const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        insert(db, statement, "itit", owner, role, (int64_t)i, names[i]);
}

/* -1 is no clock time, kept as null; so is no zone. */
static void put_clock(database *db, sqlite3_stmt *statement, int64_t id, const dtl_time *time)
{
    if (time->minute < 0)
        return;
    check(db, sqlite3_bind_int64(statement, 1, time->minute));
    check(db, time->zone == DTL_ZONE_NONE ? sqlite3_bind_null(statement, 2) : sqlite3_bind_int64(statement, 2, time->zone));
    check(db, sqlite3_bind_int64(statement, 3, id));
    check(db, sqlite3_step(statement));
    sqlite3_reset(statement);
}

static void put_expressions(database *db, size_t d, const dtlp_offsets *offsets)
{
    const dtl_document *document = &db->timeline->documents[d];
    sqlite3_stmt *statement =
        prepare(db, "INSERT INTO expression VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (size_t i = 0; i < document->n_timexes; i++) {
        const dtl_timex *timex = &document->timexes[i];
        dtlp_slice text = dtlp_span_text(document, timex->span);
        insert(db, statement, "iitiisttttt" "ddtttt", db->first_expression[d] + (int64_t)i + 1, (int64_t)d + 1,
               dtlp_arena_printf(db->arena, "t%zu", i + 1), (int64_t)dtlp_code_points(offsets, timex->span.begin),
               (int64_t)dtlp_code_points(offsets, timex->span.end), &text, dtl_timex_type_name(timex->type), timex->value,
               dtl_timex_mod_name(timex->mod), timex->quant, timex->freq, timex->period.first, timex->period.last,
               dtl_precision_name(timex->period.precision), timex->edtf, timex->basis, timex->rule);
    }
}

static void put_events(database *db, size_t d, const dtlp_offsets *offsets)
{
    const dtl_document *document = &db->timeline->documents[d];
    sqlite3_stmt *statement = prepare(db, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                          "?, ?, ?, ?, ?, NULL, NULL, ?, ?)");
    sqlite3_stmt *clock = prepare(db, "UPDATE event SET minute = ?, zone = ? WHERE id = ?");
    sqlite3_stmt *names = prepare(db, "INSERT INTO event_name VALUES (?, ?, ?, ?)");
    for (size_t i = 0; i < document->n_events; i++) {
        const dtl_event *event = &document->events[i];
        const dtl_time *time = &event->time;
        dtlp_slice text = dtlp_span_text(document, event->trigger), clause = dtlp_span_text(document, event->clause);
        dtlp_slice sentence = dtlp_span_text(document, event->sentence);
        int64_t id = db->first_event[d] + (int64_t)i + 1;
        insert(db, statement, "iitiisssttttt" "ddddttttt" "nn", id, (int64_t)d + 1,
               dtlp_arena_printf(db->arena, "e%zu", i + 1), (int64_t)dtlp_code_points(offsets, event->trigger.begin),
               (int64_t)dtlp_code_points(offsets, event->trigger.end), &text, &clause, &sentence,
               dtl_event_class_name(event->event_class), dtl_tense_name(event->tense), dtl_aspect_name(event->aspect),
               event->negative ? "NEG" : "POS", dtl_modality_name(event->modality), time->begin_min, time->begin_max,
               time->end_min, time->end_max, dtl_precision_name(time->precision), time->edtf,
               dtl_anchor_name(time->anchor), time->basis, time->words,
               time->timex == 0 ? (int64_t)0 : db->first_expression[d] + time->timex,
               time->anchor_event == 0 ? (int64_t)0 : db->first_event[d] + time->anchor_event);
        put_clock(db, clock, id, time);
        put_names(db, names, id, "participant", event->participants, event->n_participants);
        put_names(db, names, id, "place", event->places, event->n_places);
    }
}

static void put_documents(database *db)
{
    sqlite3_stmt *statement = prepare(db, "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (size_t d = 0; d < db->timeline->n_documents; d++) {
        const dtl_document *document = &db->timeline->documents[d];
        dtlp_offsets offsets = dtlp_offsets_of(db->arena, document);
        dtlp_slice text = {document->text, document->text_size};
        insert(db, statement, "ittttt" "dts", (int64_t)d + 1, document->id, document->title, document->source, document->url,
               document->language, document->date, dtl_date_basis_name(document->date_basis), &text);
        put_expressions(db, d, &offsets);
        put_events(db, d, &offsets);
    }
}

/* Null instead of nothing. */
static dtlp_slice or_null(dtlp_slice text)
{
    return text.size > 0 ? text : (dtlp_slice){NULL, 0};
}

/* The row of a mention's event; 0 if there is none. */
static int64_t event_row(const database *db, dtl_mention mention)
{
    if (mention.document >= db->timeline->n_documents ||
        mention.event >= db->timeline->documents[mention.document].n_events)
        return 0;
    return db->first_event[mention.document] + mention.event + 1;
}

static void put_conflicts(database *db, sqlite3_stmt *statement, int64_t id, const dtl_entry *entry)
{
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        const dtl_time *time = &entry->conflicts[i].time;
        dtlp_slice date = dtlp_when_text(db->arena, db->scratch, time, DTLP_WORDS_FULL);
        insert(db, statement, "ins" "ddddttt", id, event_row(db, entry->conflicts[i].mention), &date, time->begin_min,
               time->begin_max, time->end_min, time->end_max, dtl_precision_name(time->precision), time->edtf, time->basis);
    }
}

static void put_mentions(database *db, sqlite3_stmt *statement, int64_t id, const dtl_entry *entry)
{
    for (size_t i = 0; i < entry->n_mentions; i++)
        if (event_row(db, entry->mentions[i]) != 0)
            insert(db, statement, "ii", id, event_row(db, entry->mentions[i]));
}

static void put_entries(database *db)
{
    sqlite3_stmt *statement = prepare(db, "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, "
                                          "?, ?, ?, ?, ?)");
    sqlite3_stmt *clock = prepare(db, "UPDATE entry SET minute = ?, zone = ? WHERE id = ?");
    sqlite3_stmt *names = prepare(db, "INSERT INTO entry_name VALUES (?, ?, ?, ?)");
    sqlite3_stmt *mentions = prepare(db, "INSERT OR IGNORE INTO mention VALUES (?, ?)");
    sqlite3_stmt *conflicts = prepare(db, "INSERT INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (size_t i = 0; i < db->timeline->n_entries; i++) {
        const dtl_entry *entry = &db->timeline->entries[i];
        const dtl_time *time = &entry->time;
        int64_t id = (int64_t)i + 1;
        dtlp_slice date = dtlp_when_text(db->arena, db->scratch, time, DTLP_WORDS_FULL);
        dtlp_slice sentence = or_null(dtlp_entry_sentence(db->timeline, entry));
        dtlp_slice words = or_null(dtlp_entry_words(db->timeline, entry));
        insert(db, statement, "ittst" "ddddttt" "ts" "stttf", id,
               entry->id != NULL ? entry->id : dtlp_arena_printf(db->arena, "x%zu", i + 1), entry->title, &date,
               dtl_modality_name(entry->modality), time->begin_min, time->begin_max, time->end_min, time->end_max,
               dtl_precision_name(time->precision), time->edtf, dtl_anchor_name(time->anchor), time->basis, &words,
               &sentence, dtlp_entry_source(db->timeline, entry), entry->url, entry->lane, entry->salience);
        put_clock(db, clock, id, time);
        put_names(db, names, id, "participant", entry->participants, entry->n_participants);
        put_names(db, names, id, "place", entry->places, entry->n_places);
        put_mentions(db, mentions, id, entry);
        put_conflicts(db, conflicts, id, entry);
    }
}

static void put_about(database *db)
{
    sqlite3_stmt *statement = prepare(db, "INSERT INTO about VALUES (?, ?)");
    insert(db, statement, "tt", "title", db->timeline->title);
    insert(db, statement, "tt", "generator", "dateline " DTL_VERSION);
    insert(db, statement, "tt", "version", "1");
    insert(db, statement, "tt", "hidden", dtlp_arena_printf(db->arena, "%zu", db->timeline->n_hidden));
}

/* ---- the file ---------------------------------------------------------------------------- */

/* Rows are numbered through all documents. */
static void number_rows(database *db)
{
    size_t n = db->timeline->n_documents;
    int64_t *expressions = DTLP_NEW_ARRAY(db->arena, int64_t, n + 1);
    int64_t *events = DTLP_NEW_ARRAY(db->arena, int64_t, n + 1);
    for (size_t d = 0; d < n; d++) {
        expressions[d + 1] = expressions[d] + (int64_t)db->timeline->documents[d].n_timexes;
        events[d + 1] = events[d] + (int64_t)db->timeline->documents[d].n_events;
    }
    db->first_expression = expressions;
    db->first_event = events;
}

static void put_file(database *db)
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(db->sqlite, "main", &size, 0);
    if (bytes == NULL)
        dtlp_arena_escape(db->arena, DTL_ERROR_MEMORY);
    dtlp_put(db->out, bytes, (size_t)size);
    sqlite3_free(bytes);
}

void dtlp_write_sqlite(const dtlp_write_job *job)
{
    database db = {.arena = job->arena, .out = job->out, .scratch = dtlp_scratch_new(job->arena), .timeline = job->timeline};
    number_rows(&db);
    int opened = sqlite3_open_v2(":memory:", &db.sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
    dtlp_arena_defer(job->arena, close_database, db.sqlite);
    check(&db, opened);
    check(&db, sqlite3_exec(db.sqlite, schema_sql, NULL, NULL, NULL));
    check(&db, sqlite3_exec(db.sqlite, "BEGIN", NULL, NULL, NULL));
    put_about(&db);
    put_documents(&db);
    put_entries(&db);
    check(&db, sqlite3_exec(db.sqlite, "COMMIT", NULL, NULL, NULL));
    put_file(&db);
}
