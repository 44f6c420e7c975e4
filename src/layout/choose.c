/* choose.c - which of many entries a picture shows, and what it says of the rest.
 *
 * Forty entries are all shown. Up to 150, busy weeks are folded. Beyond, every
 * year (or month, decade, century: the finest that leaves room) shows its most
 * telling entries, and its last row says how many more there are; so no part of
 * the period looks empty that is not. The strip counts them all.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/choose.h"

#include <stdlib.h>

enum { FOLD_FROM = 41, SELECT_FROM = 151, FEW_FROM = 1001, ROOM = 150, FEW = 40, TOP_OF_CLUSTER = 3, LEAST_FOLDED = 2 };

/* ---- extents ------------------------------------------------------------ */

/* The calendar's own years, whatever a caller puts in a day: so that no
 * difference of two days overflows. */
static dtl_day within_calendar(dtl_day day)
{
    enum { FIRST = -4371587, LAST = 2932896 }; /* -9999-01-01, 9999-12-31 */
    return day < FIRST ? FIRST : day > LAST ? LAST : day;
}

static void set_extent(dtlp_event_row *row)
{
    const dtl_time *time = &row->entry->time;
    row->kind = dtlp_kind_of(time);
    row->first = time->begin_min;
    row->last = time->end_max;
    if (row->kind == DTLP_KIND_UNDATED)
        row->first = row->last = DTL_DAY_NONE;
    else if (row->kind == DTLP_KIND_BEFORE)
        row->first = row->last;
    else if (row->kind == DTLP_KIND_AFTER || row->kind == DTLP_KIND_ONGOING)
        row->last = row->first;
    if (row->kind == DTLP_KIND_UNDATED)
        return;
    row->first = within_calendar(row->first);
    row->last = within_calendar(row->last);
    if (row->last < row->first)
        row->last = row->first;
}

/* ---- the most telling --------------------------------------------------- */

/* An entry as a candidate. */
typedef struct candidate {
    dtlp_event_row row;
    size_t section;     /* number of the section it is in */
    size_t rank;        /* in its section, 0: the most telling */
    bool shown;
} candidate;

static int compare_telling(const void *a, const void *b)
{
    const candidate *x = *(candidate *const *)a, *y = *(candidate *const *)b;
    if (x->row.entry->salience > y->row.entry->salience || x->row.entry->salience < y->row.entry->salience)
        return x->row.entry->salience > y->row.entry->salience ? -1 : 1;
    return (x > y) - (x < y); /* of equals the earlier one */
}

/* The candidates from the most telling to the least. */
static candidate **ranking(dtlp_arena *arena, candidate *all, size_t n)
{
    candidate **order = DTLP_NEW_ARRAY(arena, candidate *, n + 1);
    for (size_t i = 0; i < n; i++)
        order[i] = &all[i];
    if (n > 0)
        qsort(order, n, sizeof *order, compare_telling);
    return order;
}

/* ---- sections ----------------------------------------------------------- */

/* How sections are cut: by so many months. */
static const int32_t sections[] = {1, 12, 120, 1200, 12000};
enum { N_SECTIONS = sizeof sections / sizeof *sections };

static int32_t floor_div(int32_t a, int32_t b)
{
    return a / b - (a % b < 0);
}

static int32_t section_of(const dtlp_event_row *row, int32_t months)
{
    if (row->kind == DTLP_KIND_UNDATED)
        return INT32_MAX;
    dtl_civil civil = dtl_civil_from_day(row->first);
    return floor_div(civil.year * 12 + civil.month - 1, months);
}

/* Number the sections of so many months; returns how many there are. */
static size_t cut_sections(candidate *all, size_t n, int32_t months)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        if (i == 0 || section_of(&all[i].row, months) != section_of(&all[i - 1].row, months))
            count++;
        all[i].section = count - 1;
    }
    return count;
}

/* Show the most telling of each section, as many of each as there is room for;
 * what room is left goes to the most telling of all. */
static void show_sections(candidate *all, size_t n, candidate **order, size_t n_sections, size_t room, dtlp_arena *arena)
{
    size_t *sizes = DTLP_NEW_ARRAY(arena, size_t, n_sections + 1);
    for (size_t i = 0; i < n; i++)
        order[i]->rank = sizes[order[i]->section]++;
    size_t depth = 0, shown = 0;
    for (;; depth++) {
        size_t more = 0;
        for (size_t s = 0; s < n_sections; s++)
            more += sizes[s] > depth;
        if (more == 0 || shown + more > room)
            break;
        shown += more;
    }
    for (size_t i = 0; i < n; i++)
        all[i].shown = all[i].rank < depth;
    for (size_t i = 0; i < n && shown < room; i++)
        if (!order[i]->shown) {
            order[i]->shown = true;
            shown++;
        }
}

/* "and 75 more in 1963" */
static const char *section_fold(dtlp_arena *arena, const dtlp_words *words, const candidate *of, int32_t months,
                                size_t hidden)
{
    if (hidden == 0)
        return NULL;
    const char *count = dtlp_number_words(arena, words, (long)hidden), *in = NULL;
    if (of->row.kind == DTLP_KIND_UNDATED || months > 120)
        return dtlp_fill(arena, words, DTLP_SAY_FOLDED, count, NULL, NULL);
    int32_t year = dtl_civil_from_day(of->row.first).year;
    if (months == 1)
        in = dtlp_month_words(arena, words, of->row.first);
    else if (months == 12 || year < 10)
        in = dtlp_year_words(arena, words, year);
    else
        in = dtlp_fill(arena, words, DTLP_SAY_DECADE, dtlp_digits(arena, words, year - year % 10, 1), NULL, NULL);
    return dtlp_fill(arena, words, months == 120 && year >= 10 ? DTLP_SAY_FOLDED_IN_DECADE : DTLP_SAY_FOLDED_IN, count,
                     in, NULL);
}

/* The rows that are shown, in order; the last of a section tells of the rest. */
static void take_shown(dtlp_arena *arena, dtlp_rows *rows, const candidate *all, size_t n, int32_t months)
{
    size_t hidden = 0, in_section = 0;
    dtlp_event_row *last = NULL;
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && all[i].section != all[i - 1].section) {
            if (last != NULL && months > 0)
                last->fold = section_fold(arena, rows->words, &all[i - 1], months, in_section);
            in_section = 0;
        }
        if (!all[i].shown) {
            hidden++;
            in_section++;
            continue;
        }
        last = &rows->at[rows->count++];
        *last = all[i].row;
        last->hidden_before = hidden;
        hidden = 0;
    }
    if (last != NULL && months > 0)
        last->fold = section_fold(arena, rows->words, &all[n - 1], months, in_section);
}

/* The finest sections of which each can show something. */
static int32_t choose_sections(candidate *all, size_t n, size_t room, size_t *count)
{
    for (int i = 0; i < N_SECTIONS; i++) {
        *count = cut_sections(all, n, sections[i]);
        if (*count <= room / 3)
            return sections[i];
    }
    for (size_t i = 0; i < n; i++)
        all[i].section = 0;
    *count = 1;
    return 0;
}

void dtlp_choose_entries(dtlp_arena *arena, dtlp_rows *rows, const dtl_timeline *timeline, size_t most)
{
    size_t n = timeline->n_entries;
    candidate *all = DTLP_NEW_ARRAY(arena, candidate, n + 1);
    for (size_t i = 0; i < n; i++) {
        all[i].row.entry = &timeline->entries[i];
        all[i].shown = true;
        set_extent(&all[i].row);
    }
    int32_t months = 0;
    bool by_itself = most == DTL_MOST_AUTO;
    if (by_itself && n >= SELECT_FROM) {
        size_t room = n >= FEW_FROM ? FEW : ROOM, n_sections;
        months = choose_sections(all, n, room, &n_sections);
        show_sections(all, n, ranking(arena, all, n), n_sections, room, arena);
    } else if (!by_itself && most > 0 && most < n) {
        candidate **order = ranking(arena, all, n);
        for (size_t i = most; i < n; i++)
            order[i]->shown = false;
    }
    rows->at = DTLP_NEW_ARRAY(arena, dtlp_event_row, n + 1);
    take_shown(arena, rows, all, n, months);
    rows->hidden = timeline->n_hidden + n - rows->count;
    rows->folds = by_itself && n >= FOLD_FROM && n < SELECT_FROM;
    if (n < SELECT_FROM)
        return;
    rows->days = DTLP_NEW_ARRAY(arena, dtl_day, n);
    for (size_t i = 0; i < n; i++)
        if (all[i].row.kind != DTLP_KIND_UNDATED)
            rows->days[rows->n_days++] = all[i].row.first + (all[i].row.last - all[i].row.first) / 2;
}

/* ---- busy weeks --------------------------------------------------------- */

static int compare_rows(const void *a, const void *b)
{
    const dtlp_event_row *x = *(dtlp_event_row *const *)a, *y = *(dtlp_event_row *const *)b;
    if (x->entry->salience > y->entry->salience || x->entry->salience < y->entry->salience)
        return x->entry->salience > y->entry->salience ? -1 : 1;
    return (x > y) - (x < y);
}

/* Mark which rows of a cluster go; false if too few would. */
static bool mark_folded(dtlp_rows *rows, const dtlp_cluster *cluster, bool *folded, dtlp_arena *arena)
{
    if (cluster->count < TOP_OF_CLUSTER + LEAST_FOLDED)
        return false;
    dtlp_event_row **order = DTLP_NEW_ARRAY(arena, dtlp_event_row *, cluster->count);
    for (size_t i = 0; i < cluster->count; i++)
        order[i] = &rows->at[cluster->first + i];
    qsort(order, cluster->count, sizeof *order, compare_rows);
    for (size_t i = TOP_OF_CLUSTER; i < cluster->count; i++)
        folded[order[i] - rows->at] = true;
    return true;
}

/* "and 4 more on 12–17 Mar" */
static const char *cluster_fold(dtlp_arena *arena, const dtlp_rows *rows, const dtlp_cluster *cluster, const bool *folded)
{
    const dtlp_event_row *first = NULL, *last = NULL;
    size_t count = 0;
    for (size_t i = cluster->first; i < cluster->first + cluster->count; i++) {
        if (!folded[i])
            continue;
        count++;
        if (first == NULL || rows->at[i].first < first->first)
            first = &rows->at[i];
        if (last == NULL || rows->at[i].last > last->last)
            last = &rows->at[i];
    }
    dtlp_date_context context = {dtl_civil_from_day(first->first).year, false, false};
    return dtlp_fill(arena, rows->words, DTLP_SAY_FOLDED_ON, dtlp_number_words(arena, rows->words, (long)count),
                     dtlp_days_words(arena, rows->words, first->first, last->last, context), NULL);
}

/* The first row that stays stands for those before it: head, break and gap. */
static void inherit(dtlp_event_row *heir, const dtlp_event_row *gone)
{
    heir->new_head = heir->new_head || gone->new_head;
    if (heir->pause == NULL)
        heir->pause = gone->pause;
    heir->gap = gone->gap;
}

void dtlp_fold_clusters(dtlp_arena *arena, dtlp_rows *rows)
{
    bool *folded = DTLP_NEW_ARRAY(arena, bool, rows->count + 1);
    size_t out = 0, at = 0;
    for (size_t c = 0; c < rows->n_clusters; c++) {
        dtlp_cluster *cluster = &rows->clusters[c];
        while (at < cluster->first)
            rows->at[out++] = rows->at[at++];
        size_t end = at + cluster->count, begin = out;
        const char *fold = mark_folded(rows, cluster, folded, arena) ? cluster_fold(arena, rows, cluster, folded) : NULL;
        dtlp_event_row first = rows->at[at];
        for (; at < end; at++)
            if (!folded[at])
                rows->at[out++] = rows->at[at];
        if (fold != NULL) {
            inherit(&rows->at[begin], &first);
            rows->at[out - 1].fold = fold;
        }
        *cluster = (dtlp_cluster){begin, out - begin, cluster->label};
    }
    while (at < rows->count)
        rows->at[out++] = rows->at[at++];
    rows->hidden += rows->count - out;
    rows->count = out;
}
