/* csv.c - a chronology from a table: comma-separated values (RFC 4180).
 *
 * Owns rows, cells and which column means what. Cells are unquoted in place, in
 * a copy of the file. Commas, semicolons or tabs part the cells, whichever the
 * first row has most of, as spreadsheets write all three.
 *
 * SPDX-License-Identifier: MIT
 */
#include "date/edtf.h"
#include "input/chronology.h"
#include "input/input.h"

enum { MOST_CELLS = 256, LONGEST_NAME = 40 };

typedef enum column {
    COLUMN_UNKNOWN,
#define COLUMN(kind, names) COLUMN_##kind,
#include "input/en/columns.def"
#undef COLUMN
    COLUMN_COUNT
} column;

typedef struct table {
    dtlp_chronology chronology;
    char *at, *end;             /* what is left to read */
    size_t line;                /* of `at` */
    char separator;
    dtlp_slice cells[MOST_CELLS];
    size_t n_cells;
    column kinds[MOST_CELLS];   /* of the columns */
    size_t n_columns;
    uint32_t place[COLUMN_COUNT]; /* 1 + the column of a kind; 0: none */
    const char *fault;          /* why the table cannot be read; NULL: nothing is wrong */
} table;

/* ---- rows and cells ---------------------------------------------------------- */

/* The separator that the first row has most of outside quotation marks. */
static char guess_separator(dtlp_slice text)
{
    static const char candidates[] = {',', ';', '\t'};
    size_t counts[3] = {0};
    bool quoted = false;
    for (size_t i = 0; i < text.size && (quoted || text.at[i] != '\n'); i++) {
        if (text.at[i] == '"')
            quoted = !quoted;
        for (int c = 0; c < 3; c++)
            counts[c] += !quoted && text.at[i] == candidates[c];
    }
    int best = 0;
    for (int c = 1; c < 3; c++)
        best = counts[c] > counts[best] ? c : best;
    return candidates[best];
}

/* Blanks around quotation marks are no part of a cell. */
static void skip_blanks(table *t)
{
    while (t->at < t->end && *t->at == ' ')
        t->at++;
}

/* A cell in quotation marks, two of which stand for one. */
static dtlp_slice take_quoted(table *t)
{
    char *to = ++t->at, *begin = to;
    while (t->at < t->end) {
        if (*t->at == '"' && (t->at + 1 == t->end || t->at[1] != '"'))
            break;
        t->at += *t->at == '"';
        t->line += *t->at == '\n';
        *to++ = *t->at++;
    }
    if (t->at == t->end) {
        t->fault = "a quotation mark is not closed";
        return (dtlp_slice){begin, 0};
    }
    t->at++;
    skip_blanks(t);
    if (t->at < t->end && *t->at != t->separator && *t->at != '\n')
        t->fault = "a cell goes on behind its closing quotation mark";
    return (dtlp_slice){begin, (size_t)(to - begin)};
}

static dtlp_slice take_plain(table *t)
{
    const char *begin = t->at;
    while (t->at < t->end && *t->at != t->separator && *t->at != '\n')
        t->at++;
    return (dtlp_slice){begin, (size_t)(t->at - begin)};
}

/* What keeps a spreadsheet from taking a cell for a formula is no part of it. */
static dtlp_slice without_guard(dtlp_slice cell)
{
    bool guarded = cell.size > 1 && cell.at[0] == '\'' && strchr("=+-@", cell.at[1]) != NULL;
    return guarded ? (dtlp_slice){cell.at + 1, cell.size - 1} : cell;
}

/* The cells of the next row; false at the end or on a fault. The diagnostics'
 * line is the row's, or that of its fault. */
static bool take_row(table *t)
{
    t->n_cells = 0;
    if (t->fault != NULL)
        return false;
    t->chronology.diag.line = t->line;
    if (t->at == t->end)
        return false;
    for (bool more = true; more;) {
        skip_blanks(t); /* the last row's end is a NUL */
        dtlp_slice cell = *t->at == '"' ? take_quoted(t) : take_plain(t);
        if (t->fault == NULL && t->n_cells == MOST_CELLS)
            t->fault = "a row has more than 256 cells";
        if (t->fault != NULL)
            return false;
        t->cells[t->n_cells++] = without_guard(dtlp_slice_trim(cell));
        more = t->at < t->end && *t->at == t->separator;
        t->at += more;
    }
    t->line += t->at < t->end;
    t->at += t->at < t->end;
    return true;
}

static bool row_is_empty(const table *t)
{
    for (size_t i = 0; i < t->n_cells; i++)
        if (t->cells[i].size > 0)
            return false;
    return true;
}

/* ---- columns ----------------------------------------------------------------- */

/* Small letters, one space for what parts words. */
static dtlp_slice plain_name(dtlp_slice cell, char out[LONGEST_NAME])
{
    size_t n = 0;
    for (size_t i = 0; i < cell.size; i++) {
        char c = strchr("_- \t\n\r", cell.at[i]) != NULL ? ' ' : dtlp_lower(cell.at[i]);
        if (c == ' ' && (n == 0 || out[n - 1] == ' '))
            continue;
        if (n == LONGEST_NAME)
            return (dtlp_slice){out, 0};
        out[n++] = c;
    }
    return (dtlp_slice){out, n};
}

static bool lists(const char *names, dtlp_slice name)
{
    while (*names != '\0') {
        size_t size = strcspn(names, "|");
        if (dtlp_slice_equal((dtlp_slice){names, size}, name))
            return true;
        names += size + (names[size] == '|');
    }
    return false;
}

static column column_of(dtlp_slice cell)
{
    static const char *const names[] = {
        [COLUMN_UNKNOWN] = "",
#define COLUMN(kind, names) [COLUMN_##kind] = names,
#include "input/en/columns.def"
#undef COLUMN
    };
    char plain[LONGEST_NAME];
    dtlp_slice name = plain_name(cell, plain);
    for (int kind = 1; kind < COLUMN_COUNT && name.size > 0; kind++)
        if (lists(names[kind], name))
            return (column)kind;
    return COLUMN_UNKNOWN;
}

/* The first of several columns of a kind counts. */
static void read_columns(table *t)
{
    t->n_columns = t->n_cells;
    for (size_t i = 0; i < t->n_columns; i++) {
        column kind = column_of(t->cells[i]);
        t->kinds[i] = kind;
        if (kind != COLUMN_UNKNOWN && t->place[kind] == 0)
            t->place[kind] = (uint32_t)i + 1;
        else if (t->cells[i].size > 0 && kind != COLUMN_IGNORED)
            dtlp_diag_report(&t->chronology.diag, DTLP_D_COLUMN_UNKNOWN,
                             dtlp_text_or_null(t->chronology.arena, t->cells[i]));
    }
}

static bool has_columns(const table *t)
{
    static const column dating[] = {COLUMN_DATE, COLUMN_EDTF, COLUMN_BEGIN_MIN, COLUMN_END_MAX, COLUMN_YEAR,
                                      COLUMN_DAY};
    bool dated = false;
    for (size_t i = 0; i < sizeof dating / sizeof *dating; i++)
        dated = dated || t->place[dating[i]] != 0;
    if (t->place[COLUMN_EVENT] == 0 || !dated)
        dtlp_diag_report(&t->chronology.diag, DTLP_D_NO_COLUMN, t->place[COLUMN_EVENT] == 0 ? "event" : "date");
    return t->place[COLUMN_EVENT] != 0 && dated;
}

/* ---- rows -------------------------------------------------------------------- */

static dtlp_slice cell_of(const table *t, column kind)
{
    uint32_t place = t->place[kind];
    return place == 0 || place > t->n_cells ? (dtlp_slice){"", 0} : t->cells[place - 1];
}

static const char *text_of(const table *t, column kind)
{
    return dtlp_text_or_null(t->chronology.arena, cell_of(t, kind));
}

static void complain(const table *t, column kind, const char *wanted)
{
    dtlp_diag_report(&t->chronology.diag, DTLP_D_CELL_UNKNOWN, text_of(t, kind), wanted);
}

static dtl_day day_of(table *t, column kind, dtl_day absent)
{
    dtl_day day = absent;
    const char *text = text_of(t, kind);
    if (text != NULL && !dtl_day_read(text, &day))
        complain(t, kind, "day");
    return day;
}

static bool in_order(const dtl_time *time)
{
    return time->begin_min <= time->begin_max && time->end_min <= time->end_max && time->begin_min <= time->end_max;
}

/* The writer's own four days, if the row has any of them. */
static bool read_bounds(table *t, dtl_time *time)
{
    if (cell_of(t, COLUMN_BEGIN_MIN).size + cell_of(t, COLUMN_BEGIN_MAX).size + cell_of(t, COLUMN_END_MIN).size +
            cell_of(t, COLUMN_END_MAX).size == 0)
        return false;
    dtl_time read = *time;
    read.begin_min = day_of(t, COLUMN_BEGIN_MIN, DTL_DAY_OPEN_BEFORE);
    read.begin_max = day_of(t, COLUMN_BEGIN_MAX, t->place[COLUMN_BEGIN_MAX] ? DTL_DAY_OPEN_AFTER : DTL_DAY_NONE);
    read.end_max = day_of(t, COLUMN_END_MAX, DTL_DAY_OPEN_AFTER);
    read.end_min = day_of(t, COLUMN_END_MIN, t->place[COLUMN_END_MIN] ? DTL_DAY_OPEN_BEFORE : DTL_DAY_NONE);
    if (read.begin_max == DTL_DAY_NONE) /* earliest and latest alone */
        read.begin_max = read.end_max;
    if (read.end_min == DTL_DAY_NONE)
        read.end_min = read.begin_min;
    if (!in_order(&read)) {
        dtlp_diag_report(&t->chronology.diag, DTLP_D_ROW_DATE, "an end before its begin");
        return true;
    }
    read.anchor = DTL_ANCHOR_EXPLICIT;
    read.edtf = text_of(t, COLUMN_EDTF);
    *time = read;
    return true;
}

/* "2024", "3" and "15" of three columns as "2024-03-15", "2024", "March" and "15"
 * as "15 March 2024"; empty without a year. */
static dtlp_slice joined_date(const table *t, column year_kind, column month_kind, column day_kind)
{
    const char *year = text_of(t, year_kind), *month = text_of(t, month_kind), *day = text_of(t, day_kind);
    dtlp_arena *arena = t->chronology.arena;
    if (year == NULL)
        return (dtlp_slice){"", 0};
    const char *zeros = &"000"[strlen(year) < 4 ? strlen(year) - 1 : 3];
    if (month == NULL)
        return dtlp_slice_of(dtlp_arena_printf(arena, "%s%s", zeros, year));
    if (!dtlp_is_digit(month[0]))
        return dtlp_slice_of(dtlp_arena_printf(arena, "%s %s %s", day == NULL ? "" : day, month, year));
    return dtlp_slice_of(dtlp_arena_printf(arena, "%s%s-%s%s%s%s%s", zeros, year, month[1] == '\0' ? "0" : "", month,
                                           day == NULL ? "" : "-", day != NULL && day[1] == '\0' ? "0" : "",
                                           day == NULL ? "" : day));
}

static void read_date(table *t, dtlp_row *row)
{
    dtlp_slice begin = cell_of(t, COLUMN_EDTF), end = {"", 0};
    if (begin.size == 0) {
        begin = cell_of(t, COLUMN_DATE);
        end = cell_of(t, COLUMN_END);
    }
    if (begin.size == 0) {
        begin = t->place[COLUMN_YEAR] == 0 ? cell_of(t, COLUMN_DAY)
                                           : joined_date(t, COLUMN_YEAR, COLUMN_MONTH, COLUMN_DAY);
        if (end.size == 0)
            end = joined_date(t, COLUMN_END_YEAR, COLUMN_END_MONTH, COLUMN_END_DAY);
    }
    if (!dtlp_slice_equal_nocase(begin, DTLP_SLICE("undated")))
        dtlp_chronology_date(&t->chronology, row, begin, end);
}

static void read_precision(table *t, dtl_time *time)
{
    dtlp_slice cell = cell_of(t, COLUMN_PRECISION);
    for (int i = 1; i < DTL_PRECISION_COUNT && cell.size > 0; i++)
        if (dtlp_slice_equal_nocase(cell, dtlp_slice_of(dtl_precision_name((dtl_precision)i))))
            time->precision = (dtl_precision)i;
    if (cell.size > 0 && time->precision == DTL_PRECISION_NONE && !dtlp_slice_equal_nocase(cell, DTLP_SLICE("none")))
        complain(t, COLUMN_PRECISION, "precision");
}

static void read_time(table *t, dtlp_row *row)
{
    dtl_time *time = &row->entry.time;
    const char *basis = text_of(t, COLUMN_BASIS);
    time->basis = basis == NULL ? "" : basis;
    time->words = text_of(t, COLUMN_EXPRESSION);
    if (cell_of(t, COLUMN_TIME).size > 0) {
        time->minute = dtlp_clock_read(cell_of(t, COLUMN_TIME), &time->zone);
        if (time->minute < 0)
            complain(t, COLUMN_TIME, "time of day");
    }
    if (read_bounds(t, time))
        read_precision(t, time);
    else
        read_date(t, row);
}

static void read_row(table *t)
{
    dtlp_arena *arena = t->chronology.arena;
    if (cell_of(t, COLUMN_EVENT).size == 0) {
        dtlp_diag_report(&t->chronology.diag, DTLP_D_ROW_LEFT_OUT, "an event");
        return;
    }
    dtlp_row *row = dtlp_chronology_add(&t->chronology);
    if (row == NULL)
        return;
    dtl_entry *entry = &row->entry;
    dtlp_slice status = cell_of(t, COLUMN_STATUS);
    entry->title = text_of(t, COLUMN_EVENT);
    entry->participants = dtlp_names_read(arena, cell_of(t, COLUMN_PEOPLE), &entry->n_participants);
    entry->places = dtlp_names_read(arena, cell_of(t, COLUMN_PLACES), &entry->n_places);
    entry->sentence = text_of(t, COLUMN_SENTENCE);
    entry->source = text_of(t, COLUMN_SOURCE);
    entry->url = text_of(t, COLUMN_URL);
    entry->lane = text_of(t, COLUMN_LANE);
    entry->id = text_of(t, COLUMN_ID);
    if (status.size > 0 && !dtlp_status_read(status, &entry->modality))
        complain(t, COLUMN_STATUS, "status");
    read_time(t, row);
}

/* Cells beyond the last column: something is wrong with the row. */
static bool fits_columns(table *t)
{
    for (size_t i = t->n_columns; i < t->n_cells; i++)
        if (t->cells[i].size > 0)
            t->fault = "a row has more cells than there are columns";
    return t->fault == NULL;
}

/* "sep=;" before the table, as one spreadsheet program wants it. */
static void take_separator_line(table *t)
{
    if (t->end - t->at < 6 || memcmp(t->at, "sep=", 4) != 0 || t->at[5] != '\n')
        return;
    t->separator = t->at[4];
    t->at += 6;
    t->line++;
}

dtl_timeline *dtlp_timeline_read_csv(dtlp_arena *arena, const dtlp_timeline_source *source)
{
    dtlp_slice text = dtlp_chronology_text(arena, source->bytes);
    table *t = DTLP_NEW(arena, table);
    t->chronology = dtlp_chronology_new(arena, source);
    t->at = dtlp_arena_copy(arena, text.at, text.size);
    t->end = t->at + text.size;
    t->line = 1;
    t->separator = guess_separator(text);
    take_separator_line(t);
    if (!take_row(t) && t->fault == NULL)
        t->fault = "it is empty";
    if (t->fault == NULL) {
        read_columns(t);
        if (!has_columns(t))
            return NULL;
    }
    while (take_row(t))
        if (!row_is_empty(t) && fits_columns(t))
            read_row(t);
    if (t->fault != NULL) {
        dtlp_diag_report(&t->chronology.diag, DTLP_D_CSV_SYNTAX, t->fault);
        return NULL;
    }
    return dtlp_chronology_end(&t->chronology);
}
