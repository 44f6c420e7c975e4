/* markdown.c - the chronology as Markdown (CommonMark with GitHub's tables).
 *
 * Owns the layout of the page: a table of what happened, then for every row
 * the sentence it rests on and how its date was read. All text of an article
 * is escaped: it can neither end a cell nor begin mark-up.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <string.h>

#include "date/words.h"
#include "write/report.h"
#include "write/text.h"

typedef struct md_page {
    const dtlp_write_job *job;
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    dtlp_report report;
} md_page;

static void put_inline(md_page *page, dtlp_slice text)
{
    dtlp_slice clean = dtlp_clean_line(page->arena, text);
    for (size_t i = 0; i < clean.size; i++) {
        char c = clean.at[i];
        if (c == '&') {
            dtlp_put_text(page->out, "&amp;");
            continue;
        }
        if (strchr("\\`*_{}[]<>#+|~!$", c) != NULL)
            dtlp_put_char(page->out, '\\');
        dtlp_put_char(page->out, c);
    }
}

static void put_text(md_page *page, const char *text)
{
    put_inline(page, dtlp_slice_of(text));
}

static void put_when(md_page *page, const dtl_time *time)
{
    put_inline(page, dtlp_when_text(page->arena, page->scratch, time, DTLP_WORDS_FULL));
}

static void put_source(md_page *page, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(page->job->timeline, entry);
    const char *source = dtlp_entry_source(page->job->timeline, entry);
    const char *url = entry->url != NULL || document == NULL ? entry->url : document->url;
    if (!dtlp_is_web_address(url)) {
        put_text(page, source);
        return;
    }
    dtlp_put_char(page->out, '[');
    put_text(page, source != NULL ? source : url);
    dtlp_put_text(page->out, "](<");
    dtlp_put_markup(page->out, dtlp_slice_of(url)); /* entities count there, too */
    dtlp_put_text(page->out, ">)");
}

/* ---- the table --------------------------------------------------------------- */

static void put_row(md_page *page, size_t index)
{
    const dtl_entry *entry = &page->job->timeline->entries[index];
    dtlp_put_format(page->out, "| %zu | ", index + 1);
    put_when(page, &entry->time);
    dtlp_put_text(page->out, " | ");
    put_text(page, entry->title);
    if (entry->modality != DTL_MODALITY_ACTUAL)
        dtlp_put_format(page->out, " *(%s)*", dtlp_status_words(entry));
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtlp_put_text(page->out, " *(another report: ");
        put_when(page, &entry->conflicts[i].time);
        dtlp_put_text(page->out, ")*");
    }
    dtlp_put_text(page->out, " | ");
    put_inline(page, dtlp_join_names(page->arena, entry->participants, entry->n_participants, ", "));
    dtlp_put_text(page->out, " | ");
    put_inline(page, dtlp_join_names(page->arena, entry->places, entry->n_places, ", "));
    dtlp_put_text(page->out, " | ");
    put_source(page, entry);
    dtlp_put_text(page->out, " |\n");
}

static void put_table(md_page *page, const char *head, const uint32_t *rows, size_t n)
{
    if (n == 0)
        return;
    if (head != NULL)
        dtlp_put_format(page->out, "\n## %s\n", head);
    dtlp_put_text(page->out, "\n| No. | Date | Event | Who | Where | Source |\n|---:|---|---|---|---|---|\n");
    for (size_t i = 0; i < n; i++)
        put_row(page, rows[i]);
}

/* ---- readings ------------------------------------------------------------------ */

static void put_reading(md_page *page, size_t index)
{
    const dtl_timeline *timeline = page->job->timeline;
    const dtl_entry *entry = &timeline->entries[index];
    dtlp_slice sentence = dtlp_entry_sentence(timeline, entry);
    dtlp_put_format(page->out, "%zu. ", index + 1);
    if (sentence.size > 0) {
        dtlp_put_text(page->out, "\xE2\x80\x9C");
        put_inline(page, sentence);
        dtlp_put_text(page->out, "\xE2\x80\x9D ");
    }
    put_when(page, &entry->time);
    if (entry->time.edtf != NULL)
        dtlp_put_format(page->out, " (`%s`)", entry->time.edtf);
    dtlp_put_text(page->out, ": ");
    put_text(page, entry->time.basis);
    dtlp_put_text(page->out, ".\n");
}

static void put_readings(md_page *page)
{
    dtlp_put_text(page->out, "\n## Sentences and how their dates were read\n\n");
    for (size_t i = 0; i < page->job->timeline->n_entries; i++)
        put_reading(page, i);
}

static void put_gaps(md_page *page)
{
    if (page->report.n_gaps > 0)
        dtlp_put_text(page->out, "\n## Gaps\n\n");
    for (size_t i = 0; i < page->report.n_gaps; i++) {
        const dtlp_gap *gap = &page->report.gaps[i];
        dtlp_put_text(page->out, "- ");
        dtlp_put_distance(page->out, gap->to - gap->from + 1);
        dtlp_put_format(page->out, " without a dated event between no. %zu and no. %zu\n", gap->before + 1, gap->after + 1);
    }
}

void dtlp_write_markdown(const dtlp_write_job *job)
{
    md_page page = {job, job->arena, job->out, dtlp_scratch_new(job->arena), dtlp_report_of(job->arena, job->timeline)};
    dtlp_put_text(job->out, "# ");
    put_text(&page, job->timeline->title != NULL ? job->timeline->title : "Timeline");
    dtlp_put_text(job->out, "\n\n");
    if (job->timeline->n_entries == 0) {
        dtlp_put_text(job->out, "No dated event was found.\n");
        return;
    }
    dtlp_put_summary(job->out, job->timeline, &page.report);
    dtlp_put_text(job->out, ".\n");
    put_table(&page, NULL, page.report.dated, page.report.n_dated);
    put_table(&page, "Undated", page.report.undated, page.report.n_undated);
    put_readings(&page);
    put_gaps(&page);
}
