/* chronology.c - see chronology.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/chronology.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "date/edtf.h"
#include "date/unit.h"
#include "date/words.h"
#include "input/charset.h"
#include "input/input.h"

static const char given[] = "given in the file";
static const char reversed[] = "an end before its begin";

/* ---- bytes ------------------------------------------------------------------ */

/* Not UTF-8, and no byte of it looks as if it were meant to be. */
static bool is_eight_bit(dtlp_slice text)
{
    size_t at = dtlp_utf8_valid_prefix(text.at, text.size);
    if (at == text.size)
        return false;
    for (at = 0; at < text.size;) {
        size_t before = at;
        if (dtlp_utf8_next(text.at, text.size, &at) >= 0x80 && at - before > 1)
            return false;
    }
    return true;
}

dtlp_slice dtlp_chronology_text(dtlp_arena *arena, dtlp_slice bytes)
{
    if (dtlp_charset_is_wide(bytes))
        bytes = dtlp_charset_to_utf8(arena, bytes, NULL);
    else if (is_eight_bit(bytes))
        bytes = dtlp_charset_decode(arena, bytes, "windows-1252");
    return dtlp_input_plain(arena, bytes);
}

const char *dtlp_text_or_null(dtlp_arena *arena, dtlp_slice text)
{
    dtlp_slice clean = dtlp_input_clean(arena, &(dtlp_diag){0}, text.at, text.size);
    return clean.size == 0 ? NULL : dtlp_arena_copy(arena, clean.at, clean.size);
}

/* ---- cells ------------------------------------------------------------------ */

static bool take_number(dtlp_slice *text, int32_t *out)
{
    size_t n = 0;
    int32_t number = 0;
    for (; n < text->size && n < 3 && dtlp_is_digit(text->at[n]); n++)
        number = number * 10 + (text->at[n] - '0');
    *text = (dtlp_slice){text->at + n, text->size - n};
    *out = number;
    return n > 0 && n < 3;
}

static bool skip_char(dtlp_slice *text, char c)
{
    bool there = text->size > 0 && text->at[0] == c;
    *text = (dtlp_slice){text->at + there, text->size - there};
    return there;
}

/* ":30", ":30:15" or nothing. */
static bool take_minutes(dtlp_slice *text, int32_t *minute)
{
    int32_t second = 0;
    *minute = 0;
    if (!skip_char(text, ':'))
        return true;
    if (!take_number(text, minute))
        return false;
    return (!skip_char(text, ':') || take_number(text, &second)) && *minute < 60 && second <= 60;
}

/* "am" or "p.m." as 1 and 2, 0 for neither. */
static int take_half(dtlp_slice *text)
{
    dtlp_slice rest = dtlp_slice_trim(*text);
    char letter = rest.size > 1 ? dtlp_lower(rest.at[0]) : '\0';
    if (letter != 'a' && letter != 'p')
        return 0;
    rest = (dtlp_slice){rest.at + 1, rest.size - 1};
    skip_char(&rest, '.');
    if (!skip_char(&rest, 'm') && !skip_char(&rest, 'M'))
        return 0;
    skip_char(&rest, '.');
    *text = rest;
    return letter == 'a' ? 1 : 2;
}

/* "Z", "UTC", "+01:00", "-0500" or nothing; false if it is something else. */
static bool take_zone(dtlp_slice text, int32_t *zone)
{
    int32_t hours, minutes;
    text = dtlp_slice_trim(text);
    *zone = text.size == 0 ? DTL_ZONE_NONE : 0;
    if (text.size == 0 || dtlp_slice_is(text, "Z") || dtlp_slice_is(text, "UTC") || dtlp_slice_is(text, "GMT"))
        return true;
    bool west = skip_char(&text, '-');
    if ((!west && !skip_char(&text, '+')) || text.size < 4)
        return false;
    dtlp_slice hour = {text.at, 2}, rest = {text.at + 2, text.size - 2};
    skip_char(&rest, ':');
    if (!take_number(&hour, &hours) || !take_number(&rest, &minutes) || rest.size > 0 || hours > 14 || minutes > 59)
        return false;
    *zone = (west ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

int32_t dtlp_clock_read(dtlp_slice text, int32_t *zone)
{
    int32_t hour, minute, stated;
    text = dtlp_slice_trim(text);
    if (!take_number(&text, &hour) || !take_minutes(&text, &minute))
        return -1;
    int half = take_half(&text);
    if (!take_zone(text, &stated) || hour > (half == 0 ? 23 : 12))
        return -1;
    if (half > 0)
        hour = hour % 12 + (half == 2 ? 12 : 0);
    *zone = stated;
    return hour * 60 + minute;
}

bool dtlp_status_read(dtlp_slice text, dtl_modality *out)
{
    static const struct {
        const char *word;
        dtl_modality modality;
    } words[] = {
#define STATUS(word, modality) {word, DTL_MODALITY_##modality},
#include "input/en/status.def"
#undef STATUS
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!dtlp_slice_equal_nocase(text, dtlp_slice_of(words[i].word)))
            continue;
        *out = words[i].modality;
        return true;
    }
    return false;
}

const char *const *dtlp_names_read(dtlp_arena *arena, dtlp_slice list, size_t *n)
{
    size_t most = 1;
    for (size_t i = 0; i < list.size; i++)
        most += list.at[i] == ';';
    const char **names = DTLP_NEW_ARRAY(arena, const char *, most);
    *n = 0;
    while (list.size > 0) {
        const char *stop = memchr(list.at, ';', list.size);
        size_t size = stop == NULL ? list.size : (size_t)(stop - list.at);
        const char *name = dtlp_text_or_null(arena, dtlp_slice_trim((dtlp_slice){list.at, size}));
        if (name != NULL)
            names[(*n)++] = name;
        size += stop != NULL;
        list = (dtlp_slice){list.at + size, list.size - size};
    }
    return names;
}

/* ---- rows ------------------------------------------------------------------- */

dtlp_chronology dtlp_chronology_new(dtlp_arena *arena, const dtlp_timeline_source *source)
{
    return (dtlp_chronology){.arena = arena, .source = source, .diag = *source->diag};
}

static void forget_time(dtl_time *time)
{
    *time = (dtl_time){.begin_min = DTL_DAY_OPEN_BEFORE, .begin_max = DTL_DAY_OPEN_AFTER,
                       .end_min = DTL_DAY_OPEN_BEFORE, .end_max = DTL_DAY_OPEN_AFTER,
                       .basis = "", .minute = -1, .zone = DTL_ZONE_NONE};
}

dtlp_row *dtlp_chronology_add(dtlp_chronology *chronology)
{
    size_t most = chronology->source->max_entries;
    if (chronology->rows.count >= most) {
        if (!chronology->full)
            dtlp_diag_report(&chronology->diag, DTLP_D_TOO_MANY_ENTRIES, most);
        chronology->full = true;
        return NULL;
    }
    dtlp_row *row = DTLP_PUSH(chronology->arena, &chronology->rows);
    *row = (dtlp_row){.line = chronology->diag.line, .entry = {.title = ""}};
    forget_time(&row->entry.time);
    return row;
}

void dtlp_chronology_days(dtlp_row *row, dtl_day first, dtl_day last)
{
    dtl_time *time = &row->entry.time;
    time->begin_min = time->begin_max = first;
    time->end_min = time->end_max = last;
    time->precision = DTL_PRECISION_DAY;
    time->anchor = DTL_ANCHOR_EXPLICIT;
    time->basis = given;
}

/* Noted to be read with the others; 1 + its place. */
static uint32_t note_words(dtlp_chronology *chronology, dtlp_slice text)
{
    const char *copy = dtlp_text_or_null(chronology->arena, text);
    dtlp_worded *one = DTLP_PUSH(chronology->arena, &chronology->worded);
    *one = (dtlp_worded){.text = copy};
    forget_time(&one->time);
    if (dtlp_edtf_read(text, &one->time)) {
        one->known = true;
        one->time.edtf = copy;
        one->time.basis = given;
    }
    return (uint32_t)chronology->worded.count;
}

void dtlp_chronology_date(dtlp_chronology *chronology, dtlp_row *row, dtlp_slice begin, dtlp_slice end)
{
    begin = dtlp_slice_trim(begin);
    end = dtlp_slice_trim(end);
    if (begin.size > 0)
        row->first = note_words(chronology, begin);
    if (end.size > 0 && !dtlp_slice_equal(begin, end))
        row->last = note_words(chronology, end);
}

/* ---- dates ------------------------------------------------------------------ */

static dtl_precision coarser(dtl_precision a, dtl_precision b)
{
    return a > b ? a : b;
}

/* It began within `first` and ended within `last`; false if it cannot have. */
static bool join(dtl_time *time, const dtl_time *first, const dtl_time *last)
{
    if (first->begin_min > last->end_max)
        return false;
    if (first->begin_min == last->end_max || (first->begin_min == last->begin_min && first->end_max == last->end_max))
        return true; /* one day, or one stretch: within it */
    time->end_min = last->begin_min > first->begin_min ? last->begin_min : first->begin_min;
    time->end_max = last->end_max;
    time->precision = coarser(coarser(first->precision, last->precision), DTL_PRECISION_DAY);
    time->edtf = NULL;
    return true;
}

/* The words that date a row become its time; what cannot be read is told. */
static void settle(dtlp_chronology *chronology, dtlp_row *row)
{
    dtlp_worded *first = row->first == 0 ? NULL : &chronology->worded.at[row->first - 1];
    dtlp_worded *last = row->last == 0 ? NULL : &chronology->worded.at[row->last - 1];
    dtl_time *time = &row->entry.time;
    int32_t minute = time->minute, zone = time->zone;
    const char *words = time->words, *basis = time->basis;
    chronology->diag.line = row->line;
    const dtlp_worded *bad = first != NULL && !first->known ? first : last != NULL && !last->known ? last : NULL;
    if (first == NULL)
        first = last, last = NULL;
    if (first == NULL)
        return;
    const char *fault = bad == NULL ? NULL : bad->text;
    if (bad == NULL) {
        *time = first->time;
        if (last != NULL && !join(time, &first->time, &last->time))
            fault = reversed;
    }
    if (fault != NULL) {
        forget_time(time);
        dtlp_diag_report(&chronology->diag, DTLP_D_ROW_DATE, fault);
    }
    if (words != NULL)
        time->words = words;
    if (minute >= 0 && fault == NULL && time->begin_min == time->begin_max)
        time->minute = minute, time->zone = zone;
    if (*basis != '\0')
        time->basis = basis;
    time->anchor = fault == NULL ? DTL_ANCHOR_EXPLICIT : DTL_ANCHOR_NONE;
}

static void finish_time(dtlp_arena *arena, dtl_time *time)
{
    char edtf[DTLP_VALUE_SIZE];
    if (!dtlp_day_known(time->begin_min) && !dtlp_day_known(time->end_max))
        return;
    if (time->precision == DTL_PRECISION_NONE)
        time->precision = !dtlp_day_known(time->begin_min) || !dtlp_day_known(time->end_max) ? DTL_PRECISION_OPEN
                          : time->begin_min == time->begin_max && time->end_min == time->end_max ? DTL_PRECISION_DAY
                                                                                                 : DTL_PRECISION_VAGUE;
    if (time->edtf == NULL)
        time->edtf = dtlp_arena_copy(arena, edtf, dtlp_period_edtf(time->begin_min, time->end_max, edtf));
}

/* ---- order ------------------------------------------------------------------ */

typedef struct rank {
    dtl_day begin, end;
    int32_t minute;
    uint32_t row;
} rank;

static int compare(const void *left, const void *right)
{
    const rank *a = left, *b = right;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    if (a->end != b->end)
        return a->end < b->end ? -1 : 1;
    if (a->minute != b->minute)
        return a->minute < b->minute ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* By earliest begin, then latest end; what has no begin stays before the row that it stood before. */
static rank *rank_rows(const dtlp_chronology *chronology)
{
    size_t n = chronology->rows.count;
    rank *ranks = DTLP_NEW_ARRAY(chronology->arena, rank, n);
    dtl_day next = DTL_DAY_OPEN_AFTER;
    for (size_t i = n; i-- > 0;) {
        const dtl_time *time = &chronology->rows.at[i].entry.time;
        bool begins = dtlp_day_known(time->begin_min);
        if (begins)
            next = time->begin_min;
        ranks[i] = (rank){next, begins ? time->end_max : DTL_DAY_OPEN_BEFORE, time->minute, (uint32_t)i};
    }
    if (n > 0)
        qsort(ranks, n, sizeof *ranks, compare);
    return ranks;
}

dtl_timeline *dtlp_chronology_end(dtlp_chronology *chronology)
{
    size_t n = chronology->rows.count, unread = 0;
    for (size_t i = 0; i < chronology->worded.count; i++)
        unread += !chronology->worded.at[i].known;
    if (unread > 0 && chronology->source->read_words != NULL)
        chronology->source->read_words(chronology->source->user, chronology->arena, chronology->worded.at,
                                       chronology->worded.count);
    for (size_t i = 0; i < n; i++)
        settle(chronology, &chronology->rows.at[i]);
    dtl_entry *entries = DTLP_NEW_ARRAY(chronology->arena, dtl_entry, n);
    const rank *ranks = rank_rows(chronology);
    for (size_t i = 0; i < n; i++) {
        entries[i] = chronology->rows.at[ranks[i].row].entry;
        finish_time(chronology->arena, &entries[i].time);
        if (entries[i].id == NULL)
            entries[i].id = dtlp_arena_printf(chronology->arena, "x%zu", i + 1);
    }
    dtl_timeline *timeline = DTLP_NEW(chronology->arena, dtl_timeline);
    timeline->entries = entries;
    timeline->n_entries = n;
    return timeline;
}
