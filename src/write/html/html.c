/* html.c - the report: one HTML file that needs nothing but itself.
 *
 * Owns the page: the picture, the table, what sources disagree on, gaps, the
 * texts, downloads. Without scripts it is a readable document; the script adds
 * filters, sorting and search. Nothing an article says can become mark-up: all
 * text passes dtlp_put_markup, and the page's policy forbids scripts but its
 * own and all network access.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/html/html.h"

#include <string.h>

#include "date/words.h"
#include "write/generated/report.h"

enum {
    PICTURE_ENTRIES = 200,         /* beyond this the picture is a file of its own */
    DOWNLOAD_ENTRIES = 2000,       /* beyond this nothing would fit */
    DOWNLOAD_BYTES = 1100 * 1000,  /* a third more as base64: browsers refuse longer addresses */
};

/* ---- head ---------------------------------------------------------------------------- */

static void put_head(dtlp_html *html)
{
    const char *title = html->job->timeline->title;
    dtlp_put_text(html->out,
                  "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
                  "font-src data:; style-src 'unsafe-inline'; script-src 'nonce-report'; base-uri 'none'; "
                  "form-action 'none'\">\n"
                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"generator\" content=\"dateline " DTL_VERSION "\">\n<title>");
    dtlp_html_put(html, title != NULL && *title != '\0' ? title : "Timeline");
    dtlp_put_text(html->out, "</title>\n<style>\n");
    dtlp_put_text(html->out, report_css);
    dtlp_put_text(html->out, "</style>\n</head>\n<body>\n");
}

static bool has_picture(const dtlp_html *html)
{
    size_t n = html->job->timeline->n_entries;
    return html->job->scene != NULL && n > 0 && n <= PICTURE_ENTRIES;
}

static bool has_downloads(const dtlp_html *html)
{
    size_t n = html->job->timeline->n_entries;
    return n > 0 && n <= DOWNLOAD_ENTRIES;
}

static size_t count_conflicts(const dtl_timeline *timeline)
{
    size_t count = 0;
    for (size_t i = 0; i < timeline->n_entries; i++)
        count += timeline->entries[i].n_conflicts > 0;
    return count;
}

/* Links to the sections that there are. */
static void put_contents(dtlp_html *html)
{
    const dtl_timeline *timeline = html->job->timeline;
    const struct {
        bool there;
        const char *id, *label;
    } sections[] = {{has_picture(html), "picture-head", "Timeline"},
                    {true, "chronology-head", "Chronology"},
                    {count_conflicts(timeline) > 0, "conflicts-head", "Where sources disagree"},
                    {html->report.n_gaps > 0, "gaps-head", "Gaps"},
                    {timeline->n_documents > 0, "texts-head", "Texts"},
                    {true, "method-head", "How dates were read"},
                    {has_downloads(html), "downloads-head", "Downloads"}};
    dtlp_put_text(html->out, "<nav aria-label=\"Contents\"><ul>\n");
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (sections[i].there)
            dtlp_put_format(html->out, "<li><a href=\"#%s\">%s</a></li>\n", sections[i].id, sections[i].label);
    dtlp_put_text(html->out, "</ul></nav>\n");
}

static void put_header(dtlp_html *html)
{
    const char *title = html->job->timeline->title;
    dtlp_put_text(html->out, "<a class=\"skip\" href=\"#chronology-head\">Skip to the chronology</a>\n"
                             "<header>\n<h1 dir=\"auto\">");
    dtlp_html_put(html, title != NULL && *title != '\0' ? title : "Timeline");
    dtlp_put_text(html->out, "</h1>\n<p class=\"summary\">");
    dtlp_put_summary(html->scratch, html->job->timeline, &html->report);
    dtlp_html_put_line(html, dtlp_scratch_take(html->arena, html->scratch));
    dtlp_put_text(html->out, ".</p>\n");
    put_contents(html);
    dtlp_put_text(html->out, "</header>\n<main>\n");
}

/* ---- sections -------------------------------------------------------------------------- */

static void put_picture(dtlp_html *html)
{
    if (!has_picture(html))
        return;
    dtlp_put_text(html->out, "<section class=\"picture\" aria-labelledby=\"picture-head\">\n"
                             "<h2 id=\"picture-head\">Timeline</h2>\n"
                             "<figure tabindex=\"0\" aria-labelledby=\"picture-head\">\n");
    dtlp_write_svg(html->job);
    dtlp_put_text(html->out, "</figure>\n</section>\n");
}

static void put_chronology(dtlp_html *html)
{
    const dtlp_report *report = &html->report;
    dtlp_put_text(html->out, "<section aria-labelledby=\"chronology-head\">\n"
                             "<h2 id=\"chronology-head\">Chronology</h2>\n");
    if (html->job->timeline->n_entries == 0)
        dtlp_put_text(html->out, "<p>No dated event was found.</p>\n");
    if (report->n_dated > 0)
        dtlp_html_put_table(html, "chronology", "Events in order of time", report->dated, report->n_dated);
    if (report->n_undated > 0)
        dtlp_html_put_table(html, "undated", "Events without a date", report->undated, report->n_undated);
    dtlp_put_text(html->out, "</section>\n");
}

static void put_conflict(dtlp_html *html, const dtl_entry *entry, size_t index)
{
    const dtl_timeline *timeline = html->job->timeline;
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtl_mention mention = entry->conflicts[i].mention;
        dtlp_put_format(html->out, "<li><a href=\"#r-%zu\">", index + 1);
        dtlp_html_put(html, entry->title);
        dtlp_put_text(html->out, "</a>: ");
        dtlp_html_put_when(html, &entry->time);
        dtlp_put_text(html->out, "; but ");
        dtlp_html_put_when(html, &entry->conflicts[i].time);
        if (mention.document < timeline->n_documents) {
            const dtl_document *document = &timeline->documents[mention.document];
            dtlp_put_format(html->out, " in <a href=\"#d-%u\">", (unsigned)mention.document);
            dtlp_html_put(html, document->title != NULL ? document->title : document->source != NULL ? document->source : "a text");
            dtlp_put_text(html->out, "</a>");
        }
        dtlp_put_text(html->out, "</li>\n");
    }
}

static void put_conflicts(dtlp_html *html)
{
    const dtl_timeline *timeline = html->job->timeline;
    if (count_conflicts(timeline) == 0)
        return;
    dtlp_put_text(html->out, "<section aria-labelledby=\"conflicts-head\">\n"
                             "<h2 id=\"conflicts-head\">Where sources disagree</h2>\n<ul>\n");
    for (size_t i = 0; i < timeline->n_entries; i++)
        put_conflict(html, &timeline->entries[i], i);
    dtlp_put_text(html->out, "</ul>\n</section>\n");
}

static void put_gaps(dtlp_html *html)
{
    if (html->report.n_gaps == 0)
        return;
    dtlp_put_text(html->out, "<section aria-labelledby=\"gaps-head\">\n<h2 id=\"gaps-head\">Gaps</h2>\n<ul>\n");
    for (size_t i = 0; i < html->report.n_gaps; i++) {
        const dtlp_gap *gap = &html->report.gaps[i];
        dtlp_put_text(html->out, "<li>");
        dtlp_put_distance(html->out, gap->to - gap->from + 1);
        dtlp_put_format(html->out, " without a dated event between <a href=\"#r-%zu\">event %zu</a> and "
                                   "<a href=\"#r-%zu\">event %zu</a></li>\n",
                        gap->before + 1, gap->before + 1, gap->after + 1, gap->after + 1);
    }
    dtlp_put_text(html->out, "</ul>\n</section>\n");
}

static void put_texts(dtlp_html *html)
{
    if (html->job->timeline->n_documents == 0)
        return;
    dtlp_put_text(html->out, "<section aria-labelledby=\"texts-head\">\n<h2 id=\"texts-head\">Texts</h2>\n"
                             "<p class=\"legend\"><span class=\"when\">expressions of time</span> tell their reading; "
                             "<span class=\"event\">events</span> and expressions that date one lead to its row.</p>\n");
    dtlp_html_put_texts(html);
    dtlp_put_text(html->out, "</section>\n");
}

static void put_method(dtlp_html *html)
{
    dtlp_put_text(html->out,
                  "<section aria-labelledby=\"method-head\">\n<h2 id=\"method-head\">How dates were read</h2>\n"
                  "<p>Dates were found and read by a program (dateline " DTL_VERSION ") against the date on which each text was "
                  "published. A date is the stretch of days in which a thing can have happened, never more exact than the "
                  "text. A weekday or month without a year takes the direction of its verb\xE2\x80\x99s tense. Weeks begin on "
                  "Monday; early, mid and late are thirds of a month or of a year; seasons are whole months. Dates are also "
                  "given in EDTF (ISO 8601-2). Rows are ordered by the earliest possible begin, then by the latest "
                  "possible end, then as in the text.</p>\n</section>\n");
}

/* ---- downloads --------------------------------------------------------------------------- */

static void put_base64(dtlp_buffer *out, dtlp_slice bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < bytes.size; i += 3) {
        uint32_t group = 0;
        for (size_t k = 0; k < 3; k++)
            group = group << 8 | (i + k < bytes.size ? (unsigned char)bytes.at[i + k] : 0);
        char four[4];
        for (size_t k = 0; k < 4; k++)
            four[k] = i + k <= bytes.size ? digits[group >> (18 - 6 * k) & 63] : '=';
        dtlp_put(out, four, sizeof four);
    }
}

/* Takes what a writer makes, until it is too much for a link. */
static bool gather(void *user, const void *bytes, size_t n)
{
    dtlp_buffer *gathered = user;
    if (gathered->size + n > DOWNLOAD_BYTES)
        return false;
    dtlp_put(gathered, bytes, n);
    return true;
}

/* The same timeline in another format, as a link that holds it. */
static void put_download(dtlp_html *html, const char *label, const char *file, const char *type, dtlp_write_fn *write)
{
    dtlp_diag silent = {0};
    dtl_show_options options = *html->job->options;
    options.include_text = true;
    dtlp_write_job job = *html->job;
    job.diag = &silent;
    job.options = &options;
    job.out = dtlp_scratch_new(html->arena);
    job.out->sink = gather;
    job.out->user = html->scratch;
    write(&job);
    bool whole = dtlp_buffer_flush(job.out) == DTL_OK;
    dtlp_slice bytes = dtlp_scratch_take(html->arena, html->scratch);
    if (!whole)
        return;
    dtlp_put_format(html->out, "<li><a download=\"%s\" href=\"data:%s;base64,", file, type);
    put_base64(html->out, bytes);
    dtlp_put_format(html->out, "\">%s</a></li>\n", label);
}

static void put_downloads(dtlp_html *html)
{
    if (!has_downloads(html))
        return;
    dtlp_put_text(html->out, "<section class=\"downloads\" aria-labelledby=\"downloads-head\">\n"
                             "<h2 id=\"downloads-head\">Downloads</h2>\n<ul>\n");
    put_download(html, "Calendar (.ics)", "timeline.ics", "text/calendar", dtlp_write_ics);
    put_download(html, "Spreadsheet (.csv)", "timeline.csv", "text/csv", dtlp_write_csv);
    put_download(html, "Data (.json)", "timeline.json", "application/json", dtlp_write_json);
    dtlp_put_text(html->out, "</ul>\n</section>\n");
}

void dtlp_write_html(const dtlp_write_job *job)
{
    dtlp_html html = {.job = job, .arena = job->arena, .out = job->out, .scratch = dtlp_scratch_new(job->arena)};
    html.report = dtlp_report_of(job->arena, job->timeline);
    html.marks = dtlp_html_find_marks(job->arena, job->timeline);
    put_head(&html);
    put_header(&html);
    dtlp_put_text(job->out, "<div class=\"overview\">\n");
    put_picture(&html);
    dtlp_html_put_glance(&html);
    dtlp_put_text(job->out, "</div>\n");
    put_chronology(&html);
    put_conflicts(&html);
    put_gaps(&html);
    put_texts(&html);
    put_method(&html);
    put_downloads(&html);
    dtlp_put_text(job->out, "</main>\n<script nonce=\"report\">\n");
    dtlp_put_text(job->out, report_js);
    dtlp_put_text(job->out, "</script>\n</body>\n</html>\n");
}
