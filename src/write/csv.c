/* csv.c - the chronology as comma-separated values (RFC 4180).
 *
 * Owns the columns. What a spreadsheet would take for a formula is kept from
 * acting by an apostrophe before it; a cell holds one line.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <string.h>

#include "date/words.h"
#include "write/report.h"
#include "write/text.h"

typedef struct csv_file {
    const dtlp_write_job *job;
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    bool begun; /* the line has a cell */
} csv_file;

static bool is_formula(dtlp_slice cell)
{
    return cell.size > 0 && strchr("=+-@", cell.at[0]) != NULL;
}

static void put_cell(csv_file *csv, dtlp_slice text)
{
    dtlp_slice cell = dtlp_clean_line(csv->arena, text);
    bool quoted = memchr(cell.at, ',', cell.size) != NULL || memchr(cell.at, '"', cell.size) != NULL;
    if (csv->begun)
        dtlp_put_char(csv->out, ',');
    csv->begun = true;
    if (quoted)
        dtlp_put_char(csv->out, '"');
    if (is_formula(cell))
        dtlp_put_char(csv->out, '\'');
    for (size_t i = 0; i < cell.size; i++) {
        if (cell.at[i] == '"')
            dtlp_put_char(csv->out, '"');
        dtlp_put_char(csv->out, cell.at[i]);
    }
    if (quoted)
        dtlp_put_char(csv->out, '"');
}

static void put_text(csv_file *csv, const char *text)
{
    put_cell(csv, dtlp_slice_of(text));
}

/* The cell is what has gathered in the scratch buffer. */
static void put_scratch(csv_file *csv)
{
    put_cell(csv, dtlp_scratch_take(csv->arena, csv->scratch));
}

static void put_number(csv_file *csv, size_t number)
{
    dtlp_put_int(csv->scratch, (int64_t)number);
    put_scratch(csv);
}

static void put_day(csv_file *csv, dtl_day day)
{
    char text[DTL_DAY_TEXT_SIZE];
    dtl_day_print(day, text);
    put_text(csv, text);
}

static void end_line(csv_file *csv)
{
    dtlp_put_text(csv->out, "\r\n");
    csv->begun = false;
}

static void put_time(csv_file *csv, const dtl_time *time)
{
    put_cell(csv, dtlp_when_text(csv->arena, csv->scratch, time, DTLP_WORDS_FULL));
    put_text(csv, time->edtf);
    put_day(csv, time->begin_min);
    put_day(csv, time->begin_max);
    put_day(csv, time->end_min);
    put_day(csv, time->end_max);
    put_text(csv, dtl_precision_name(time->precision));
}

/* Names parted by semicolons; one within a name becomes a comma. */
static void put_names(csv_file *csv, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        dtlp_put_text(csv->scratch, i > 0 ? "; " : "");
        for (const char *c = names[i]; *c != '\0'; c++)
            dtlp_put_char(csv->scratch, *c == ';' ? ',' : *c);
    }
    put_scratch(csv);
}

static void put_conflicts(csv_file *csv, const dtl_entry *entry)
{
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtlp_put_text(csv->scratch, i > 0 ? "; " : "");
        dtlp_put_when(csv->scratch, &entry->conflicts[i].time, DTLP_WORDS_FULL);
    }
    put_scratch(csv);
}

static void put_two_digits(csv_file *csv, int32_t number)
{
    dtlp_put_char(csv->scratch, (char)('0' + number / 10 % 10));
    dtlp_put_char(csv->scratch, (char)('0' + number % 10));
}

/* "04:10Z", "16:00-05:00", "10:30" where no zone is known. */
static void put_clock(csv_file *csv, const dtl_time *time)
{
    if (time->minute >= 0) {
        put_two_digits(csv, time->minute / 60);
        dtlp_put_char(csv->scratch, ':');
        put_two_digits(csv, time->minute % 60);
    }
    if (time->minute >= 0 && time->zone == 0) {
        dtlp_put_char(csv->scratch, 'Z');
    } else if (time->minute >= 0 && time->zone != DTL_ZONE_NONE) {
        int32_t distance = time->zone < 0 ? -time->zone : time->zone;
        dtlp_put_char(csv->scratch, time->zone < 0 ? '-' : '+');
        put_two_digits(csv, distance / 60);
        dtlp_put_char(csv->scratch, ':');
        put_two_digits(csv, distance % 60);
    }
    put_scratch(csv);
}

static void put_entry(csv_file *csv, size_t index)
{
    const dtl_timeline *timeline = csv->job->timeline;
    const dtl_entry *entry = &timeline->entries[index];
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    put_number(csv, index + 1);
    put_time(csv, &entry->time);
    put_text(csv, entry->title);
    put_text(csv, dtlp_status_words(entry));
    put_names(csv, entry->participants, entry->n_participants);
    put_names(csv, entry->places, entry->n_places);
    put_text(csv, entry->lane);
    put_text(csv, dtlp_entry_source(timeline, entry));
    put_text(csv, entry->url != NULL || document == NULL ? entry->url : document->url);
    put_day(csv, document != NULL ? document->date : DTL_DAY_NONE);
    put_cell(csv, dtlp_entry_sentence(timeline, entry));
    put_cell(csv, dtlp_entry_words(timeline, entry));
    put_text(csv, entry->time.basis);
    put_number(csv, dtlp_source_count(entry));
    put_conflicts(csv, entry);
    put_text(csv, entry->id);
    put_clock(csv, &entry->time);
    end_line(csv);
}

void dtlp_write_csv(const dtlp_write_job *job)
{
    static const char *const columns[] = {
        "number",    "date",      "edtf",   "begin_min", "begin_max", "end_min", "end_max", "precision",
        "event",     "status",    "people", "places",    "lane",      "source",  "url",     "published",
        "sentence",  "expression", "basis", "sources",   "other_dates", "id",
        "time"};
    csv_file csv = {job, job->arena, job->out, dtlp_scratch_new(job->arena), false};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        put_text(&csv, columns[i]);
    end_line(&csv);
    for (size_t i = 0; i < job->timeline->n_entries; i++)
        put_entry(&csv, i);
}
