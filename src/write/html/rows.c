/* rows.c - the chronology table of a report.
 *
 * Owns its columns. A row names its source sentence, marks the words that date
 * it, tells how they were read, and leads to them in the text. What the
 * filters of the page need stands in data attributes and classes.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/html/html.h"

#include <string.h>

#include "date/words.h"

/* ---- small parts ------------------------------------------------------------------ */

void dtlp_html_put_line(dtlp_html *html, dtlp_slice text)
{
    dtlp_put_markup(html->out, dtlp_clean_line(html->arena, text));
}

void dtlp_html_put(dtlp_html *html, const char *text)
{
    dtlp_html_put_line(html, dtlp_slice_of(text));
}

void dtlp_html_put_when(dtlp_html *html, const dtl_time *time)
{
    dtlp_put_markup(html->out, dtlp_when_text(html->arena, html->scratch, time, DTLP_WORDS_FULL));
}

static void put_day_attribute(dtlp_html *html, const char *name, dtl_day day)
{
    char text[DTL_DAY_TEXT_SIZE];
    if (dtl_day_print(day, text) > 0)
        dtlp_put_format(html->out, " %s=\"%s\"", name, text);
}

/* ---- date --------------------------------------------------------------------------- */

/* A day of the years that HTML's time element knows? */
static bool is_plain_day(const dtl_time *time)
{
    return dtlp_when_of(time) == DTLP_WHEN_DAY && time->begin_min >= dtl_day_from_civil(1, 1, 1) &&
           time->begin_min <= dtl_day_from_civil(9999, 12, 31);
}

/* An interval may break between its ends, not within one. */
static void put_edtf(dtlp_html *html, const char *edtf)
{
    if (edtf == NULL)
        return;
    dtlp_slice text = dtlp_clean_line(html->arena, dtlp_slice_of(edtf));
    const char *slash = text.size == 0 ? NULL : memchr(text.at, '/', text.size);
    size_t first = slash == NULL ? text.size : (size_t)(slash - text.at) + 1;
    dtlp_put_text(html->out, "<code><span>");
    dtlp_put_markup(html->out, (dtlp_slice){text.at, first});
    if (first < text.size) {
        dtlp_put_text(html->out, "</span><wbr><span>");
        dtlp_put_markup(html->out, (dtlp_slice){text.at + first, text.size - first});
    }
    dtlp_put_text(html->out, "</span></code>");
}

static void put_date(dtlp_html *html, const dtl_time *time)
{
    bool plain = is_plain_day(time);
    dtlp_put_text(html->out, "<td class=\"date\">");
    dtlp_put_text(html->out, plain ? "<time" : "<span class=\"imprecise\"");
    if (plain)
        put_day_attribute(html, "datetime", time->begin_min);
    dtlp_put_char(html->out, '>');
    dtlp_html_put_when(html, time);
    dtlp_put_text(html->out, plain ? "</time>" : "</span>");
    put_edtf(html, time->edtf);
    if (time->precision > DTL_PRECISION_DAY && time->precision < DTL_PRECISION_VAGUE)
        dtlp_put_format(html->out, "<small>%s</small>", dtl_precision_name(time->precision));
    dtlp_put_text(html->out, "</td>\n");
}

/* ---- event ---------------------------------------------------------------------------- */

static void put_tags(dtlp_html *html, const dtl_entry *entry)
{
    if (entry->modality != DTL_MODALITY_ACTUAL)
        dtlp_put_format(html->out, " <span class=\"tag\">%s</span>", dtlp_status_words(entry));
    if (entry->lane != NULL) {
        dtlp_put_text(html->out, " <span class=\"lane\">");
        dtlp_html_put(html, entry->lane);
        dtlp_put_text(html->out, "</span>");
    }
    for (size_t i = 0; i < entry->n_conflicts; i++) {
        dtlp_put_text(html->out, " <span class=\"tag conflict\">another report: ");
        dtlp_html_put_when(html, &entry->conflicts[i].time);
        dtlp_put_text(html->out, "</span>");
    }
}

/* The sentence, the words that date it marked where they stand in it. */
static void put_sentence(dtlp_html *html, const dtl_entry *entry)
{
    dtlp_slice sentence = dtlp_clean_line(html->arena, dtlp_entry_sentence(html->job->timeline, entry));
    dtlp_slice words = dtlp_clean_line(html->arena, dtlp_entry_words(html->job->timeline, entry));
    if (sentence.size == 0)
        return;
    const char *found = words.size > 0 ? strstr(sentence.at, words.at) : NULL;
    size_t before = found != NULL ? (size_t)(found - sentence.at) : sentence.size;
    dtlp_put_text(html->out, "<q dir=\"auto\">");
    dtlp_put_markup(html->out, (dtlp_slice){sentence.at, before});
    if (found != NULL) {
        dtlp_put_text(html->out, "<mark>");
        dtlp_put_markup(html->out, words);
        dtlp_put_text(html->out, "</mark>");
        dtlp_put_markup(html->out, (dtlp_slice){found + words.size, sentence.size - before - words.size});
    }
    dtlp_put_text(html->out, "</q>\n");
}

static void put_event(dtlp_html *html, const dtl_entry *entry)
{
    dtlp_put_text(html->out, "<td class=\"what\"><p dir=\"auto\"><b>");
    dtlp_html_put(html, entry->title);
    dtlp_put_text(html->out, "</b>");
    put_tags(html, entry);
    dtlp_put_text(html->out, "</p>\n");
    put_sentence(html, entry);
    dtlp_put_text(html->out, "<small class=\"basis\">Date: ");
    dtlp_html_put(html, entry->time.basis);
    dtlp_put_text(html->out, "</small></td>\n");
}

/* ---- people, places, source ------------------------------------------------------------- */

static void put_names(dtlp_html *html, const char *class, const char *const *names, size_t n)
{
    dtlp_put_format(html->out, "<td class=\"%s\">", class);
    for (size_t i = 0; i < n; i++) {
        dtlp_put_text(html->out, "<bdi class=\"name\">");
        dtlp_html_put(html, names[i]);
        dtlp_put_text(html->out, "</bdi>");
    }
    dtlp_put_text(html->out, "</td>\n");
}

static void put_source_name(dtlp_html *html, const dtl_entry *entry)
{
    const dtl_document *document = dtlp_entry_document(html->job->timeline, entry);
    const char *source = dtlp_entry_source(html->job->timeline, entry);
    const char *url = entry->url != NULL || document == NULL ? entry->url : document->url;
    if (source == NULL || *source == '\0')
        source = document != NULL ? "text" : "";
    dtlp_put_text(html->out, "<bdi class=\"source-name\">");
    if (dtlp_is_web_address(url)) {
        dtlp_put_text(html->out, "<a rel=\"noreferrer\" href=\"");
        dtlp_html_put(html, url);
        dtlp_put_text(html->out, "\">");
    }
    dtlp_html_put(html, source);
    dtlp_put_text(html->out, dtlp_is_web_address(url) ? "</a></bdi>" : "</bdi>");
}

/* Where in the text: the event's own word, or else the expression that dates it. */
static void put_place_in_text(dtlp_html *html, const dtl_entry *entry, size_t number)
{
    dtl_mention mention = entry->mentions[0];
    const dtlp_html_marks *marks = &html->marks[mention.document];
    const char *label = "in the text";
    dtlp_put_text(html->out, "<small><a href=\"#");
    if (dtlp_entry_event(html->job->timeline, entry) != NULL && marks->event_marked[mention.event])
        dtlp_put_format(html->out, "m-%u-%u", (unsigned)mention.document, (unsigned)mention.event);
    else if (entry->time.timex > 0 && entry->time.timex <= html->job->timeline->documents[mention.document].n_timexes)
        dtlp_put_format(html->out, "t-%u-%u", (unsigned)mention.document, (unsigned)entry->time.timex - 1);
    else
        dtlp_put_format(html->out, "d-%u", (unsigned)mention.document);
    dtlp_put_format(html->out, "\" aria-label=\"event %zu %s\">%s</a></small>", number, label, label);
}

static void put_source(dtlp_html *html, const dtl_entry *entry, size_t number)
{
    const dtl_document *document = dtlp_entry_document(html->job->timeline, entry);
    char date[DTL_DAY_TEXT_SIZE];
    dtlp_put_text(html->out, "<td class=\"source\">");
    put_source_name(html, entry);
    if (document != NULL) {
        if (dtl_day_print(document->date, date) > 0)
            dtlp_put_format(html->out, "<small>%s</small>", date);
        put_place_in_text(html, entry, number);
    }
    if (dtlp_source_count(entry) > 1)
        dtlp_put_format(html->out, "<small>%zu sources</small>", dtlp_source_count(entry));
    dtlp_put_text(html->out, "</td>\n");
}

/* ---- the table --------------------------------------------------------------------------- */

/* Columns that a table has only where some row fills them. */
typedef struct columns {
    bool who, where;
} columns;

static void put_row(dtlp_html *html, uint32_t index, columns shown)
{
    const dtl_entry *entry = &html->job->timeline->entries[index];
    dtlp_put_format(html->out, "<tr id=\"r-%u\" data-precision=\"%s\" data-status=\"%s\"", (unsigned)index + 1,
                    dtl_precision_name(entry->time.precision), dtlp_status_words(entry));
    put_day_attribute(html, "data-begin", entry->time.begin_min);
    put_day_attribute(html, "data-end", entry->time.end_max);
    dtlp_put_format(html->out, ">\n<td class=\"no\">%u</td>\n", (unsigned)index + 1);
    put_date(html, &entry->time);
    put_event(html, entry);
    if (shown.who)
        put_names(html, "who", entry->participants, entry->n_participants);
    if (shown.where)
        put_names(html, "where", entry->places, entry->n_places);
    put_source(html, entry, (size_t)index + 1);
    dtlp_put_text(html->out, "</tr>\n");
}

void dtlp_html_put_table(dtlp_html *html, const char *id, const char *caption, const uint32_t *entries, size_t n)
{
    columns shown = {false, false};
    for (size_t i = 0; i < n; i++) {
        const dtl_entry *entry = &html->job->timeline->entries[entries[i]];
        shown.who = shown.who || entry->n_participants > 0;
        shown.where = shown.where || entry->n_places > 0;
    }
    dtlp_put_format(html->out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"%s-caption\">\n"
                               "<table id=\"%s\">\n<caption id=\"%s-caption\">%s</caption>\n"
                               "<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Date</th>"
                               "<th scope=\"col\">Event</th>%s%s<th scope=\"col\">Source</th></tr></thead>\n<tbody>\n",
                    id, id, id, caption, shown.who ? "<th scope=\"col\">Who</th>" : "",
                    shown.where ? "<th scope=\"col\">Where</th>" : "");
    for (size_t i = 0; i < n; i++)
        put_row(html, entries[i], shown);
    dtlp_put_text(html->out, "</tbody></table></div>\n");
}
