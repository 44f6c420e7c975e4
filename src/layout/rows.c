/* rows.c - from entries to rows: words, heads, gaps and breaks.
 *
 * Every decision about one row looks at its neighbours or at smaller gaps only,
 * never at the whole, so that one far-off event moves nothing but itself.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/slice.h"
#include "layout/choose.h"
#include "layout/cluster.h"
#include "layout/lanes.h"

/* ---- dates -------------------------------------------------------------- */

static void set_period(dtlp_rows *rows)
{
    rows->first = rows->last = DTL_DAY_NONE;
    for (size_t i = 0; i < rows->count; i++) {
        const dtlp_event_row *row = &rows->at[i];
        if (row->kind == DTLP_KIND_UNDATED)
            continue;
        if (rows->first == DTL_DAY_NONE || row->first < rows->first)
            rows->first = row->first;
        if (rows->last == DTL_DAY_NONE || row->last > rows->last)
            rows->last = row->last;
    }
}

/* Year heads, or month heads where all of it lies in one year. */
static void set_heads(dtlp_arena *arena, dtlp_rows *rows)
{
    bool months = rows->first != DTL_DAY_NONE &&
                  dtl_civil_from_day(rows->first).year == dtl_civil_from_day(rows->last).year;
    const char *before = NULL;
    int32_t head_year = DTLP_NO_YEAR, head_month = 0; /* 0: none */
    for (size_t i = 0; i < rows->count; i++) {
        dtlp_event_row *row = &rows->at[i];
        dtlp_date_context context = {head_year, months && row->kind == DTLP_KIND_EXACT, false};
        row->head = before;
        if (row->kind != DTLP_KIND_UNDATED && row->kind != DTLP_KIND_BEFORE) {
            dtl_civil civil = dtl_civil_from_day(row->first);
            context.year = head_year = civil.year;
            row->head = dtlp_coarse_words(arena, rows->words, &row->entry->time);
            context.coarse = row->head != NULL;
            if (row->head == NULL)
                row->head = dtlp_year_words(arena, rows->words, civil.year);
            bool wide = row->last - row->first > 45 && row->kind != DTLP_KIND_INTERVAL;
            head_month = months && (!wide || head_month == civil.month) ? civil.month : 0;
            if (head_month != 0)
                row->head = dtlp_fill(arena, rows->words, DTLP_SAY_WITH_YEAR,
                                      rows->words->months[civil.month - 1], row->head, NULL);
        }
        row->new_head = row->head != NULL && (before == NULL || strcmp(before, row->head) != 0);
        before = row->head;
        row->date = dtlp_text_clean(arena, dtlp_date_words(arena, rows->words, &row->entry->time, context));
        row->full_date = dtlp_text_clean(
            arena, dtlp_date_words(arena, rows->words, &row->entry->time, (dtlp_date_context){DTLP_NO_YEAR, false, false}));
    }
}

static void add_modality(dtlp_arena *arena, const dtlp_words *words, dtlp_event_row *row)
{
    static const dtlp_say says[] = {[DTL_MODALITY_PLANNED] = DTLP_SAY_EXPECTED,
                                    [DTL_MODALITY_POSSIBLE] = DTLP_SAY_POSSIBLE,
                                    [DTL_MODALITY_NEGATED] = DTLP_SAY_NEGATED};
    dtl_modality modality = row->entry->modality;
    row->imprecise = row->kind != DTLP_KIND_EXACT &&
                     !(row->kind == DTLP_KIND_INTERVAL && dtlp_ends_exactly(&row->entry->time)) &&
                     !(row->kind == DTLP_KIND_ONGOING && row->entry->time.begin_min == row->entry->time.begin_max);
    if (modality == DTL_MODALITY_ACTUAL || (size_t)modality >= sizeof says / sizeof *says)
        return;
    row->imprecise = true;
    row->date = dtlp_fill(arena, words, says[modality], row->date, NULL, NULL);
    row->full_date = dtlp_fill(arena, words, says[modality], row->full_date, NULL, NULL);
}

/* ---- the muted line ----------------------------------------------------- */

static const char *appended(dtlp_arena *arena, const dtlp_words *words, const char *line, const char *more)
{
    return more == NULL ? line : line == NULL ? more : dtlp_fill(arena, words, DTLP_SAY_APART, line, more, NULL);
}

static bool holds_nocase(const char *text, dtlp_slice wanted)
{
    dtlp_slice all = dtlp_slice_of(text);
    for (size_t i = 0; i + wanted.size <= all.size; i++)
        if (dtlp_slice_equal_nocase((dtlp_slice){all.at + i, wanted.size}, wanted))
            return true;
    return false;
}

static bool says_already(const dtlp_event_row *row, const char *own)
{
    dtlp_slice date = dtlp_slice_of(row->date), wanted = dtlp_slice_of(own);
    if (holds_nocase(row->date, wanted) || holds_nocase(row->title, wanted))
        return true;
    /* "late September 2024" where the head says 2024 */
    return date.size > 0 && date.size < wanted.size &&
           dtlp_slice_equal_nocase(date, (dtlp_slice){own, date.size});
}

/* A file is known by its name, not by the folders it lies in. */
static const char *source_name(dtlp_arena *arena, const char *source)
{
    const char *slash = strrchr(source, '/');
    bool is_path = slash != NULL && slash[1] != '\0' && strstr(source, "://") == NULL && strchr(source, ' ') == NULL;
    return dtlp_text_clean(arena, is_path ? slash + 1 : source);
}

static void set_meta(dtlp_arena *arena, const dtlp_rows *rows, dtlp_event_row *row, bool one_source)
{
    const dtl_entry *entry = row->entry;
    const char *own = dtlp_text_clean(arena, entry->time.words);
    /* The lane in words, unless the title has them. */
    row->meta = rows->n_lanes > 0 && !rows->compact ? row->lane_name : NULL;
    if (row->meta != NULL && (*row->meta == '\0' || holds_nocase(row->title, dtlp_slice_of(row->meta))))
        row->meta = NULL;
    if (row->imprecise && own != NULL && *own != '\0' && row->kind != DTLP_KIND_EXACT &&
        !(row->kind == DTLP_KIND_SPAN && dtlp_words_stand_alone(rows->words, own)) && !says_already(row, own))
        row->meta = appended(arena, rows->words, row->meta,
                             dtlp_fill(arena, rows->words, DTLP_SAY_OWN_WORDS, own, NULL, NULL));
    if (!one_source && !rows->compact) {
        row->source = entry->source != NULL ? source_name(arena, entry->source) : NULL;
        if (row->source != NULL && *row->source == '\0')
            row->source = NULL;
        row->meta = appended(arena, rows->words, row->meta, row->source);
    }
    if (entry->n_conflicts > 0) {
        dtlp_date_context context = {DTLP_NO_YEAR, false, false};
        if (row->first != DTL_DAY_NONE)
            context.year = dtl_civil_from_day(row->first).year;
        row->conflict = dtlp_fill(arena, rows->words, DTLP_SAY_CONFLICT,
                                  dtlp_date_words(arena, rows->words, &entry->conflicts[0].time, context), NULL, NULL);
    }
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* ---- gaps and breaks ---------------------------------------------------- */

static int compare_gaps(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

enum { BREAK_DAYS = 150, BREAK_TIMES = 12 };

/* A gap is a break if it is long in itself and against the gaps that are not
 * longer: their median, so that a still longer one has no say. */
static bool is_break(int32_t gap, const int32_t *sorted, size_t n)
{
    size_t not_longer = 0;
    for (size_t step = n; step > 0; step /= 2)
        while (not_longer + step <= n && sorted[not_longer + step - 1] <= gap)
            not_longer += step;
    return gap > BREAK_DAYS && (int64_t)gap > (int64_t)BREAK_TIMES * sorted[not_longer / 2];
}

/* Where entries are left out, the words promise no more than is shown. */
static char *pause_words(dtlp_arena *arena, const dtlp_rows *rows, const dtlp_event_row *before,
                         dtl_day from, const dtlp_event_row *after)
{
    const dtlp_words *words = rows->words;
    char *gap = dtlp_gap_words(arena, words, from, after->first);
    dtlp_say say = DTLP_SAY_BREAK;
    if (before->last - before->first > 300)
        say = DTLP_SAY_BREAK_AT_LEAST;
    else if (before->imprecise || after->imprecise)
        say = DTLP_SAY_BREAK_ABOUT;
    return dtlp_fill(arena, words, say, gap,
                     words->say[rows->hidden > 0 ? DTLP_SAY_WITHOUT_SHOWN : DTLP_SAY_WITHOUT_EVENT], NULL);
}

static void set_gaps(dtlp_arena *arena, dtlp_rows *rows)
{
    int32_t *sorted = DTLP_NEW_ARRAY(arena, int32_t, rows->count + 1);
    size_t n = 0;
    const dtlp_event_row *latest = NULL; /* the dated row that ends last so far */
    bool goes_on = false;
    for (size_t i = 0; i < rows->count; i++) {
        dtlp_event_row *row = &rows->at[i];
        if (row->kind == DTLP_KIND_UNDATED)
            continue;
        if (latest != NULL && row->first > latest->last)
            row->gap = row->first - latest->last;
        if (latest != NULL)
            sorted[n++] = row->gap;
        if (latest == NULL || row->last >= latest->last)
            latest = row;
    }
    qsort(sorted, n, sizeof *sorted, compare_gaps);
    latest = NULL;
    for (size_t i = 0; i < rows->count; i++) {
        dtlp_event_row *row = &rows->at[i];
        if (row->kind == DTLP_KIND_UNDATED)
            continue;
        if (latest != NULL && !goes_on && row->hidden_before == 0 && is_break(row->gap, sorted, n))
            row->pause = pause_words(arena, rows, latest, latest->last, row);
        goes_on = goes_on || row->kind == DTLP_KIND_ONGOING;
        if (latest == NULL || row->last >= latest->last)
            latest = row;
    }
}

/* ---- the frame ---------------------------------------------------------- */

/* Where the story comes from: the one source's name, or how many there are. */
static const char *source_words(dtlp_arena *arena, const dtlp_rows *rows, const dtl_timeline *timeline,
                                bool one_source)
{
    if (one_source && rows->count > 0 && rows->at[0].entry->source != NULL &&
        !same_text(rows->at[0].entry->source, timeline->title))
        return dtlp_fill(arena, rows->words, DTLP_SAY_FROM_SOURCE,
                         source_name(arena, rows->at[0].entry->source), NULL, NULL);
    if (timeline->n_documents < 2)
        return NULL;
    return dtlp_fill(arena, rows->words, DTLP_SAY_FROM_SOURCES,
                     dtlp_number_words(arena, rows->words, (long)timeline->n_documents), NULL, NULL);
}

static const char *count_words(dtlp_arena *arena, const dtlp_rows *rows)
{
    if (rows->hidden > 0)
        return dtlp_fill(arena, rows->words, DTLP_SAY_SHOWING, dtlp_number_words(arena, rows->words, (long)rows->count),
                         dtlp_number_words(arena, rows->words, (long)(rows->count + rows->hidden)), NULL);
    if (rows->count == 0)
        return rows->words->say[DTLP_SAY_NO_EVENTS];
    return dtlp_fill_number(arena, rows->words, DTLP_SAY_ONE_EVENT, DTLP_SAY_EVENTS, (long)rows->count);
}

/* The dated row that begins first, or ends last. */
static const dtlp_event_row *end_row(const dtlp_rows *rows, bool at_end)
{
    const dtlp_event_row *found = NULL;
    for (size_t i = 0; i < rows->count; i++) {
        const dtlp_event_row *row = &rows->at[i];
        if (row->kind == DTLP_KIND_UNDATED)
            continue;
        if (found == NULL || (at_end ? row->last >= found->last : row->first < found->first))
            found = row;
    }
    return found;
}

/* The period of many entries, shown or not: from month to month. */
static void whole_period_words(dtlp_arena *arena, const dtlp_rows *rows, const char **from, const char **to)
{
    dtl_day first = rows->days[0], last = first;
    for (size_t i = 1; i < rows->n_days; i++) {
        first = rows->days[i] < first ? rows->days[i] : first;
        last = rows->days[i] > last ? rows->days[i] : last;
    }
    *from = dtlp_month_words(arena, rows->words, first);
    *to = dtlp_month_words(arena, rows->words, last);
}

/* The period of the whole: days where days are known, else what is. */
static void period_words(dtlp_arena *arena, const dtlp_rows *rows, const char **from, const char **to)
{
    const dtlp_event_row *ends[] = {end_row(rows, false), end_row(rows, true)};
    const char **out[] = {from, to};
    dtlp_date_context context = {DTLP_NO_YEAR, false, false};
    for (int i = 0; i < 2; i++) {
        const dtlp_event_row *row = ends[i];
        dtl_day day = i == 0 ? rows->first : rows->last;
        bool named = row->kind == DTLP_KIND_SPAN ||
                     (row->kind == DTLP_KIND_APPROX && row->entry->time.precision != DTL_PRECISION_VAGUE);
        if (named)
            *out[i] = dtlp_date_words(arena, rows->words, &row->entry->time, context);
        else if (row->kind == DTLP_KIND_APPROX)
            *out[i] = dtlp_month_words(arena, rows->words, day);
        else
            *out[i] = dtlp_day_words(arena, rows->words, day, context);
    }
    /* "2 Apr – 12 Apr 2023" */
    dtl_civil a = dtl_civil_from_day(rows->first), b = dtl_civil_from_day(rows->last);
    if (ends[0]->kind == DTLP_KIND_EXACT && rows->first < rows->last && a.year == b.year)
        *from = dtlp_day_words(arena, rows->words, rows->first, (dtlp_date_context){a.year, false, false});
}

static void set_frame(dtlp_arena *arena, dtlp_rows *rows, const dtl_timeline *timeline, bool one_source)
{
    const dtlp_words *words = rows->words;
    const char *count = count_words(arena, rows), *from, *to;
    rows->subtitle = count;
    rows->description = count;
    if (rows->first != DTL_DAY_NONE) {
        if (rows->n_days > 0)
            whole_period_words(arena, rows, &from, &to);
        else
            period_words(arena, rows, &from, &to);
        bool same = strcmp(from, to) == 0;
        rows->subtitle = dtlp_fill(arena, words, DTLP_SAY_LISTED, count,
                                   same ? from : dtlp_fill(arena, words, DTLP_SAY_RANGE, from, to, NULL), NULL);
        rows->description = dtlp_fill(arena, words, same ? DTLP_SAY_SPAN_AT : DTLP_SAY_SPAN_FROM_TO,
                                      count, from, to);
    }
    rows->subtitle = appended(arena, words, rows->subtitle, source_words(arena, rows, timeline, one_source));
}

/* ---- the whole ---------------------------------------------------------- */

enum { COMPACT_FROM = 41 };

static void set_language(dtlp_arena *arena, dtlp_rows *rows, const dtl_timeline *timeline)
{
    rows->language = timeline->n_documents > 0 && timeline->documents[0].language != NULL
                         ? timeline->documents[0].language : "en";
    rows->words = dtlp_words_of(rows->language);
    rows->title = dtlp_text_clean(arena, timeline->title);
    if (rows->title == NULL || *rows->title == '\0')
        rows->title = rows->words->say[DTLP_SAY_UNTITLED];
    rows->rtl = dtlp_text_is_rtl(rows->title);
}

dtlp_rows *dtlp_rows_of(dtlp_arena *arena, const dtl_timeline *timeline, const dtl_show_options *options)
{
    dtlp_rows *rows = DTLP_NEW(arena, dtlp_rows);
    set_language(arena, rows, timeline);
    dtlp_choose_entries(arena, rows, timeline, options->most_entries);
    rows->compact = rows->count >= COMPACT_FROM;
    bool one_source = true;
    for (size_t i = 0; i < rows->count; i++) {
        dtlp_event_row *row = &rows->at[i];
        row->title = dtlp_text_clean(arena, row->entry->title != NULL ? row->entry->title : "");
        one_source = one_source && same_text(row->entry->source, rows->at[0].entry->source);
    }
    dtlp_lanes_assign(arena, rows, options->lanes);
    set_period(rows);
    set_heads(arena, rows);
    for (size_t i = 0; i < rows->count; i++) {
        add_modality(arena, rows->words, &rows->at[i]);
        set_meta(arena, rows, &rows->at[i], one_source || options->lanes == DTL_LANES_SOURCE);
    }
    set_gaps(arena, rows);
    dtlp_clusters_find(arena, rows);
    if (rows->folds && options->layout == DTL_LAYOUT_CHRONICLE)
        dtlp_fold_clusters(arena, rows);
    set_frame(arena, rows, timeline, one_source);
    return rows;
}
