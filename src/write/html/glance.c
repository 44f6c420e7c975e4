/* glance.c - what stands beside the picture: the affair in figures.
 *
 * Owns the counting: who and where most often, how exact the dates are, what
 * each text tells. Figures alone; nothing is judged.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/html/html.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NAMES = 8, MOST_TEXTS = 12 };

/* ---- names ------------------------------------------------------------------------ */

typedef struct tally {
    const char *name;
    size_t count;
} tally;

static int by_name(const void *left, const void *right)
{
    return strcmp(((const tally *)left)->name, ((const tally *)right)->name);
}

static int by_count(const void *left, const void *right)
{
    const tally *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return strcmp(a->name, b->name);
}

/* How many entries name each, the most frequent first; how many names. */
static size_t count_names(dtlp_arena *arena, const dtl_timeline *timeline, bool places, tally **out)
{
    DTLP_VEC(tally) all = {0};
    for (size_t i = 0; i < timeline->n_entries; i++) {
        const dtl_entry *entry = &timeline->entries[i];
        const char *const *names = places ? entry->places : entry->participants;
        for (size_t k = 0; k < (places ? entry->n_places : entry->n_participants); k++)
            *DTLP_PUSH(arena, &all) = (tally){names[k], 1};
    }
    *out = all.at;
    if (all.count == 0)
        return 0;
    qsort(all.at, all.count, sizeof *all.at, by_name);
    size_t kept = 0;
    for (size_t i = 1; i < all.count; i++) {
        if (strcmp(all.at[i].name, all.at[kept].name) == 0)
            all.at[kept].count++;
        else
            all.at[++kept] = all.at[i];
    }
    qsort(all.at, kept + 1, sizeof *all.at, by_count);
    return kept + 1;
}

static void put_names(dtlp_html *html, const char *label, bool places)
{
    tally *names;
    size_t n = count_names(html->arena, html->job->timeline, places, &names);
    if (n == 0)
        return;
    dtlp_put_format(html->out, "<h3>%s</h3>\n<ul class=\"counts\">\n", label);
    for (size_t i = 0; i < n && i < MOST_NAMES; i++) {
        dtlp_put_text(html->out, "<li><bdi>");
        dtlp_html_put(html, names[i].name);
        dtlp_put_format(html->out, "</bdi> <span>%zu</span></li>\n", names[i].count);
    }
    dtlp_put_text(html->out, "</ul>\n");
    if (n > MOST_NAMES)
        dtlp_put_format(html->out, "<p class=\"about\">and %zu more</p>\n", n - MOST_NAMES);
}

/* ---- dates and texts ----------------------------------------------------------------- */

static void put_figure(dtlp_html *html, const char *label, size_t count)
{
    if (count > 0)
        dtlp_put_format(html->out, "<li>%s <span>%zu</span></li>\n", label, count);
}

static void put_dates(dtlp_html *html)
{
    const dtl_timeline *timeline = html->job->timeline;
    size_t exact = 0, status[4] = {0}, disputed = 0;
    for (size_t i = 0; i < timeline->n_entries; i++) {
        const dtl_entry *entry = &timeline->entries[i];
        bool day = entry->time.begin_min == entry->time.begin_max && entry->time.end_min == entry->time.end_max;
        exact += day && entry->time.precision <= DTL_PRECISION_DAY && entry->time.precision != DTL_PRECISION_NONE;
        disputed += entry->n_conflicts > 0;
        if ((size_t)entry->modality < 4)
            status[entry->modality]++;
    }
    dtlp_put_text(html->out, "<h3>Dates</h3>\n<ul class=\"counts\">\n");
    put_figure(html, "known to the day", exact);
    put_figure(html, "less exact", html->report.n_dated > exact ? html->report.n_dated - exact : 0);
    put_figure(html, "undated", html->report.n_undated);
    put_figure(html, "disputed between texts", disputed);
    put_figure(html, "planned", status[DTL_MODALITY_PLANNED]);
    put_figure(html, "possible", status[DTL_MODALITY_POSSIBLE]);
    put_figure(html, "did not happen", status[DTL_MODALITY_NEGATED]);
    dtlp_put_text(html->out, "</ul>\n");
}

/* How many entries each text tells of. */
static size_t *count_entries(dtlp_arena *arena, const dtl_timeline *timeline)
{
    size_t *counts = DTLP_NEW_ARRAY(arena, size_t, timeline->n_documents);
    for (size_t i = 0; i < timeline->n_entries; i++) {
        const dtl_entry *entry = &timeline->entries[i];
        for (size_t m = 0; m < entry->n_mentions; m++) {
            uint32_t document = entry->mentions[m].document;
            bool again = m > 0 && entry->mentions[m - 1].document == document;
            if (document < timeline->n_documents && !again)
                counts[document]++;
        }
    }
    return counts;
}

static void put_texts(dtlp_html *html)
{
    const dtl_timeline *timeline = html->job->timeline;
    const size_t *counts = count_entries(html->arena, timeline);
    if (timeline->n_documents == 0)
        return;
    dtlp_put_text(html->out, "<h3>Events by text</h3>\n<ul class=\"counts\">\n");
    for (size_t d = 0; d < timeline->n_documents && d < MOST_TEXTS; d++) {
        const dtl_document *document = &timeline->documents[d];
        const char *name = document->title != NULL ? document->title : document->source;
        char date[DTL_DAY_TEXT_SIZE];
        dtlp_put_format(html->out, "<li><a href=\"#d-%zu\"><bdi>", d);
        dtlp_html_put(html, name != NULL && *name != '\0' ? name : "Text");
        dtlp_put_text(html->out, "</bdi></a>");
        if (dtl_day_print(document->date, date) > 0)
            dtlp_put_format(html->out, " <small>%s</small>", date);
        dtlp_put_format(html->out, " <span>%zu</span></li>\n", counts[d]);
    }
    dtlp_put_text(html->out, "</ul>\n");
    if (timeline->n_documents > MOST_TEXTS)
        dtlp_put_format(html->out, "<p class=\"about\">and %zu more</p>\n", timeline->n_documents - MOST_TEXTS);
}

void dtlp_html_put_glance(dtlp_html *html)
{
    if (html->job->timeline->n_entries == 0)
        return;
    dtlp_put_text(html->out, "<section class=\"glance\" aria-labelledby=\"glance-head\">\n"
                             "<h2 id=\"glance-head\">At a glance</h2>\n");
    put_dates(html);
    put_names(html, "Who", false);
    put_names(html, "Where", true);
    put_texts(html);
    dtlp_put_text(html->out, "</section>\n");
}
