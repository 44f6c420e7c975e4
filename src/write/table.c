/* table.c - the timeline for someone at a terminal.
 *
 * Owns the readable table: the date on the left, what happened wrapped on the
 * right, and where asked for, how the date was found. Without entries it shows
 * what the expressions of time mean. All text is made harmless first: nothing
 * an article holds can move the cursor.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <string.h>

#include "base/utf8.h"
#include "date/words.h"
#include "write/text.h"

enum { MIN_COLUMNS = 40, MAX_DATE_COLUMNS = 30, GAP = 2 };

typedef enum paint { PLAIN, STRONG, DATE, TAG, FAINT } paint;

typedef struct table {
    const dtlp_write_job *job;
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    int columns; /* of the terminal */
    int indent;  /* columns before the text */
} table;

static void put_paint(const table *t, paint how)
{
    static const char *const codes[] = {"\x1B[0m", "\x1B[1m", "\x1B[36m", "\x1B[33m", "\x1B[2m"};
    if (t->job->options->color)
        dtlp_put_text(t->out, codes[how]);
}

static void put_spaces(const table *t, int n)
{
    for (int i = 0; i < n; i++)
        dtlp_put_char(t->out, ' ');
}

/* How much of `text` fits `columns`, broken at a space or beside a wide
 * character; at least one character. */
static size_t fitting(dtlp_slice text, int columns)
{
    size_t at = 0, break_at = 0;
    int used = 0;
    while (at < text.size) {
        size_t before = at;
        uint32_t c = dtlp_utf8_next(text.at, text.size, &at);
        int width = dtlp_utf8_width(c);
        if (before > 0 && (c == ' ' || width == 2))
            break_at = before;
        used += width;
        if (used > columns && before > 0 && c != ' ')
            return break_at > 0 ? break_at : before;
    }
    return text.size;
}

/* Clean text from the current line on, further lines at the table's indent. */
static void put_wrapped(const table *t, dtlp_slice text, paint how)
{
    if (how != PLAIN)
        put_paint(t, how);
    for (bool first = true; text.size > 0; first = false) {
        size_t size = fitting(text, t->columns - t->indent);
        if (!first) {
            dtlp_put_char(t->out, '\n');
            put_spaces(t, t->indent);
        }
        dtlp_put(t->out, text.at, size);
        while (size < text.size && text.at[size] == ' ')
            size++;
        text = (dtlp_slice){text.at + size, text.size - size};
    }
    if (how != PLAIN)
        put_paint(t, PLAIN);
    dtlp_put_char(t->out, '\n');
}

static void put_line(const table *t, dtlp_slice text, paint how)
{
    dtlp_slice line = dtlp_clean_line(t->arena, text);
    if (line.size == 0)
        return;
    put_spaces(t, t->indent);
    put_wrapped(t, line, how);
}

/* Put what has been written to the scratch buffer. */
static void put_scratch(const table *t, paint how)
{
    put_line(t, dtlp_scratch_take(t->arena, t->scratch), how);
}

/* ---- explanations -------------------------------------------------------------- */

/* "began by 3 May", "ended on or after 2 May": an open side in words. */
static void put_bound(dtlp_buffer *out, const char *what, dtl_day min, dtl_day max)
{
    char from[DTL_DAY_TEXT_SIZE], to[DTL_DAY_TEXT_SIZE];
    bool before = min == DTL_DAY_OPEN_BEFORE, after = max == DTL_DAY_OPEN_AFTER;
    dtl_day_print(min, from);
    dtl_day_print(max, to);
    if (before && after)
        dtlp_put_format(out, "%s: not known", what);
    else if (before)
        dtlp_put_format(out, "%s by %s", what, to);
    else if (after)
        dtlp_put_format(out, "%s on or after %s", what, from);
    else if (min == max)
        dtlp_put_format(out, "%s %s", what, from);
    else
        dtlp_put_format(out, "%s %s..%s", what, from, to);
}

static void put_bounds(const table *t, const dtl_time *time)
{
    put_bound(t->scratch, "began", time->begin_min, time->begin_max);
    put_bound(t->scratch, ", ended", time->end_min, time->end_max);
    dtlp_put_format(t->scratch, "; precision: %s", dtl_precision_name(time->precision));
    if (time->edtf != NULL)
        dtlp_put_format(t->scratch, "; EDTF %s", time->edtf);
    put_scratch(t, FAINT);
}

static void put_names(const table *t, const char *label, const char *const *names, size_t n)
{
    if (n == 0)
        return;
    dtlp_put_text(t->scratch, label);
    dtlp_put_slice(t->scratch, dtlp_join_names(t->arena, names, n, ", "));
    put_scratch(t, FAINT);
}

/* Which expression of which rule dates the entry. A basis mostly quotes it. */
static void put_rule(const table *t, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(t->job->timeline, entry);
    dtlp_slice words = dtlp_entry_words(t->job->timeline, entry);
    if (words.size > 0 && strstr(entry->time.basis, dtlp_arena_copy(t->arena, words.at, words.size)) == NULL) {
        dtlp_put_text(t->scratch, "\xE2\x80\x9C");
        dtlp_put_slice(t->scratch, words);
        dtlp_put_text(t->scratch, "\xE2\x80\x9D: ");
    }
    dtlp_put_text(t->scratch, entry->time.basis);
    if (document != NULL && entry->time.timex > 0 && entry->time.timex <= document->n_timexes &&
        document->timexes[entry->time.timex - 1].rule != NULL)
        dtlp_put_format(t->scratch, " [rule %s]", document->timexes[entry->time.timex - 1].rule);
    put_scratch(t, FAINT);
}

static void put_explanation(const table *t, const dtl_entry *entry)
{
    const char *source = dtlp_entry_source(t->job->timeline, entry);
    dtlp_slice sentence = dtlp_entry_sentence(t->job->timeline, entry);
    if (sentence.size > 0) {
        dtlp_put_text(t->scratch, "\xE2\x80\x9C");
        dtlp_put_slice(t->scratch, sentence);
        dtlp_put_text(t->scratch, "\xE2\x80\x9D");
        put_scratch(t, PLAIN);
    }
    put_rule(t, entry);
    put_bounds(t, &entry->time);
    put_names(t, "who: ", entry->participants, entry->n_participants);
    put_names(t, "where: ", entry->places, entry->n_places);
    if (source != NULL || entry->url != NULL) {
        dtlp_put_format(t->scratch, "source: %s", source != NULL ? source : "");
        dtlp_put_format(t->scratch, " %s", entry->url != NULL ? entry->url : "");
        put_scratch(t, FAINT);
    }
}

/* ---- entries ------------------------------------------------------------------- */

static dtlp_slice date_of(const table *t, const dtl_entry *entry)
{
    return dtlp_when_text(t->arena, t->scratch, &entry->time, DTLP_WORDS_SHORT);
}

static void put_conflicts(const table *t, const dtl_entry *entry)
{
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtlp_put_text(t->scratch, "\xE2\x89\xA0 another report: ");
        dtlp_put_when(t->scratch, &entry->conflicts[i].time, DTLP_WORDS_SHORT);
        put_scratch(t, TAG);
    }
}

static void put_entry(const table *t, const dtl_entry *entry, dtlp_slice date)
{
    int width = dtlp_columns(date);
    put_paint(t, DATE);
    dtlp_put_slice(t->out, date);
    put_paint(t, PLAIN);
    if (width + GAP <= t->indent) {
        put_spaces(t, t->indent - width);
    } else {
        dtlp_put_char(t->out, '\n');
        put_spaces(t, t->indent);
    }
    dtlp_put_text(t->scratch, entry->title);
    if (dtlp_modality_words(entry->modality) != NULL)
        dtlp_put_format(t->scratch, " (%s)", dtlp_modality_words(entry->modality));
    dtlp_slice title = dtlp_clean_line(t->arena, dtlp_scratch_take(t->arena, t->scratch));
    put_wrapped(t, title.size > 0 ? title : DTLP_SLICE("-"), t->job->options->explain ? STRONG : PLAIN);
    put_conflicts(t, entry);
    if (t->job->options->explain)
        put_explanation(t, entry);
}

static void put_entries(table *t)
{
    const dtl_timeline *timeline = t->job->timeline;
    dtlp_slice *dates = DTLP_NEW_ARRAY(t->arena, dtlp_slice, timeline->n_entries);
    int widest = 0;
    for (size_t i = 0; i < timeline->n_entries; i++) {
        dates[i] = date_of(t, &timeline->entries[i]);
        int width = dtlp_columns(dates[i]);
        if (width > widest && width <= MAX_DATE_COLUMNS && width <= t->columns / 3)
            widest = width;
    }
    t->indent = widest + GAP;
    for (size_t i = 0; i < timeline->n_entries; i++) {
        if (i > 0 && t->job->options->explain)
            dtlp_put_char(t->out, '\n');
        put_entry(t, &timeline->entries[i], dates[i]);
    }
    t->indent = 0;
    if (timeline->n_hidden > 0) {
        dtlp_put_format(t->scratch, "%zu more %s left out", timeline->n_hidden,
                        timeline->n_hidden == 1 ? "is" : "are");
        put_scratch(t, FAINT);
    }
}

/* Dates of publication that nobody gave, and by which words they were found. */
static void put_inferred_dates(table *t)
{
    for (size_t d = 0; d < t->job->timeline->n_documents; d++) {
        const dtl_document *document = &t->job->timeline->documents[d];
        if (document->date_basis != DTL_DATE_INFERRED || document->date_reason == NULL)
            continue;
        char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
        dtl_day_print(document->date_earliest, first);
        dtl_day_print(document->date, last);
        dtlp_put_format(t->scratch, "The text was written %s %s%s%s, by its own dates: %s",
                        document->date == document->date_earliest ? "on" : "from", first,
                        document->date == document->date_earliest ? "" : " to ",
                        document->date == document->date_earliest ? "" : last, document->date_reason);
        dtlp_put_char(t->out, '\n');
        put_scratch(t, FAINT);
    }
}

/* ---- expressions ---------------------------------------------------------------- */

static void put_field(table *t, const char *label, const char *text)
{
    if (text == NULL || *text == '\0')
        return;
    put_spaces(t, 2);
    put_paint(t, FAINT);
    dtlp_put_format(t->out, "%-8s", label);
    put_paint(t, PLAIN);
    t->indent = 10;
    put_wrapped(t, dtlp_clean_line(t->arena, dtlp_slice_of(text)), PLAIN);
    t->indent = 0;
}

static void put_days(table *t, dtl_period period)
{
    char first[DTL_DAY_TEXT_SIZE], last[DTL_DAY_TEXT_SIZE];
    dtl_day_print(period.first, first);
    dtl_day_print(period.last, last);
    if (*first == '\0' && *last == '\0')
        return;
    if (period.first == period.last)
        dtlp_put_text(t->scratch, first);
    else
        dtlp_put_format(t->scratch, "%s..%s", first, last);
    dtlp_put_text(t->scratch, "  (");
    dtlp_put_period(t->scratch, period, DTLP_WORDS_FULL);
    dtlp_put_text(t->scratch, ")");
    put_field(t, "days", dtlp_scratch_take(t->arena, t->scratch).at);
}

static void put_expression(table *t, const dtl_document *document, const dtl_timex *timex)
{
    put_line(t, dtlp_span_text(document, timex->span), STRONG);
    put_field(t, "type", dtl_timex_type_name(timex->type));
    put_field(t, "value", timex->value);
    put_field(t, "mod", dtl_timex_mod_name(timex->mod));
    put_field(t, "quant", timex->quant);
    put_field(t, "freq", timex->freq);
    put_days(t, dtl_timex_days(timex));
    put_field(t, "EDTF", timex->edtf);
    put_field(t, "basis", timex->basis);
    if (t->job->options->explain)
        put_field(t, "rule", timex->rule);
}

/* For texts in which no event was looked for, or found; false if there is none either. */
static bool put_expressions(table *t)
{
    bool any = false;
    for (size_t d = 0; d < t->job->timeline->n_documents; d++)
        if (t->job->timeline->documents[d].n_events > 0)
            return false;
    for (size_t d = 0; d < t->job->timeline->n_documents; d++) {
        const dtl_document *document = &t->job->timeline->documents[d];
        for (size_t i = 0; i < document->n_timexes; i++, any = true)
            put_expression(t, document, &document->timexes[i]);
    }
    return any;
}

void dtlp_write_table(const dtlp_write_job *job)
{
    table t = {.job = job, .arena = job->arena, .out = job->out, .columns = (int)job->options->columns};
    t.scratch = dtlp_scratch_new(job->arena);
    if (job->options->columns < MIN_COLUMNS || job->options->columns > 10000)
        t.columns = job->options->columns < MIN_COLUMNS ? MIN_COLUMNS : 10000;
    if (job->timeline->title != NULL && *job->timeline->title != '\0') {
        put_line(&t, dtlp_slice_of(job->timeline->title), STRONG);
        dtlp_put_char(job->out, '\n');
    }
    if (job->timeline->n_entries > 0)
        put_entries(&t);
    else if (!put_expressions(&t))
        put_line(&t, DTLP_SLICE("No dated event was found."), PLAIN);
    if (job->options->explain)
        put_inferred_dates(&t);
}
