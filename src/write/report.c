/* report.c - see report.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/report.h"

#include <stdlib.h>

#include "date/words.h"
#include "write/text.h"

/* A gap is worth a line if it is this long, and that many times the usual. */
enum { GAP_DAYS = 150, GAP_TIMES_MEDIAN = 12, LONG_DAYS_OF_ONE = 31 };

static int compare_days(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* From the last day on which anything so far can have been to the first on
 * which the next can: nothing dated lies in between for certain. */
static void find_gaps(dtlp_arena *arena, const dtl_timeline *timeline, dtlp_report *report)
{
    if (report->n_dated < 2)
        return;
    dtlp_gap *gaps = DTLP_NEW_ARRAY(arena, dtlp_gap, report->n_dated);
    int32_t *lengths = DTLP_NEW_ARRAY(arena, int32_t, report->n_dated);
    size_t n = 0, kept = 0, last_entry = 0;
    dtl_day reached = DTL_DAY_OPEN_BEFORE;
    for (size_t i = 0; i < report->n_dated; i++) {
        const dtl_time *time = &timeline->entries[report->dated[i]].time;
        dtl_day begin = dtlp_day_known(time->begin_min) ? time->begin_min : time->end_max;
        dtl_day end = dtlp_day_known(time->end_max) ? time->end_max : begin;
        if (dtlp_day_known(reached)) {
            lengths[n] = begin > reached ? begin - reached : 0;
            gaps[n++] = (dtlp_gap){last_entry, report->dated[i], reached + 1, begin - 1};
        }
        if (!dtlp_day_known(reached) || end > reached) {
            reached = end;
            last_entry = report->dated[i];
        }
    }
    qsort(lengths, n, sizeof *lengths, compare_days);
    int64_t least = (int64_t)GAP_TIMES_MEDIAN * lengths[n / 2];
    if (least < GAP_DAYS)
        least = GAP_DAYS;
    for (size_t i = 0; i < n; i++)
        if ((int64_t)gaps[i].to - gaps[i].from + 2 > least)
            gaps[kept++] = gaps[i];
    report->gaps = gaps;
    report->n_gaps = kept;
}

static void widen(dtlp_report *report, dtl_day day)
{
    if (!dtlp_day_known(day))
        return;
    if (report->first == DTL_DAY_NONE || day < report->first)
        report->first = day;
    if (report->last == DTL_DAY_NONE || day > report->last)
        report->last = day;
}

dtlp_report dtlp_report_of(dtlp_arena *arena, const dtl_timeline *timeline)
{
    dtlp_report report = {.first = DTL_DAY_NONE, .last = DTL_DAY_NONE};
    uint32_t *dated = DTLP_NEW_ARRAY(arena, uint32_t, timeline->n_entries);
    uint32_t *undated = DTLP_NEW_ARRAY(arena, uint32_t, timeline->n_entries);
    for (uint32_t i = 0; i < timeline->n_entries; i++) {
        const dtl_time *time = &timeline->entries[i].time;
        if (dtlp_when_of(time) == DTLP_WHEN_UNDATED)
            undated[report.n_undated++] = i;
        else
            dated[report.n_dated++] = i;
        widen(&report, time->begin_min);
        widen(&report, time->end_max);
    }
    report.dated = dated;
    report.undated = undated;
    find_gaps(arena, timeline, &report);
    return report;
}

static void put_count(dtlp_buffer *out, size_t n, const char *what)
{
    dtlp_put_format(out, "%zu %s%s", n, what, n == 1 ? "" : "s");
}

void dtlp_put_summary(dtlp_buffer *out, const dtl_timeline *timeline, const dtlp_report *report)
{
    put_count(out, timeline->n_entries, "event");
    if (report->first != DTL_DAY_NONE) {
        dtlp_put_text(out, ", ");
        dtlp_put_period(out, (dtl_period){report->first, report->last, DTL_PRECISION_DAY}, DTLP_WORDS_FULL);
    }
    if (timeline->n_documents > 0) {
        dtlp_put_text(out, ", from ");
        put_count(out, timeline->n_documents, "text");
    }
    if (timeline->n_hidden > 0)
        dtlp_put_format(out, "; %zu more left out", timeline->n_hidden);
}

void dtlp_put_distance(dtlp_buffer *out, int32_t days)
{
    int32_t months = (int32_t)((int64_t)days * 12 * 400 / 146097); /* 400 years are 146,097 days */
    if (days <= LONG_DAYS_OF_ONE || months < 2) {
        put_count(out, (size_t)days, "day");
        return;
    }
    dtlp_put_text(out, "about ");
    if (months >= 12)
        put_count(out, (size_t)months / 12, "year");
    if (months >= 12 && months % 12 != 0)
        dtlp_put_text(out, ", ");
    if (months % 12 != 0)
        put_count(out, (size_t)months % 12, "month");
}

size_t dtlp_source_count(const dtl_entry *entry)
{
    size_t count = 0;
    for (size_t i = 0; i < entry->n_mentions; i++) /* mentions of one document stand together */
        count += i == 0 || entry->mentions[i].document != entry->mentions[i - 1].document;
    return count > 0 ? count : 1;
}

const char *dtlp_status_words(const dtl_entry *entry)
{
    const char *words = dtlp_modality_words(entry->modality);
    return words != NULL ? words : "happened";
}
