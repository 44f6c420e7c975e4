/* html.h - the parts of the HTML report.
 *
 * Owns what its files share: the job, and which words of the texts are linked
 * to which rows. Identifiers: r-N is row N, d-D text D, t-D-I the expression I
 * of text D, m-D-I its event I.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_HTML_HTML_H
#define DTLP_WRITE_HTML_HTML_H

#include "write/report.h"
#include "write/text.h"
#include "write/write.h"

/* A stretch of a text that is highlighted. */
typedef struct dtlp_html_mark {
    dtl_span span;
    uint32_t index; /* of the expression or of the event */
    bool is_event;
} dtlp_html_mark;

/* What is highlighted in one document, in text order, without overlap. */
typedef struct dtlp_html_marks {
    const dtlp_html_mark *at;
    size_t count;
    uint32_t *entry_of_event; /* 1 + entry that the event is a mention of; 0: none */
    uint32_t *entry_of_timex; /* 1 + first entry that the expression dates; 0: none */
    bool *event_marked;
} dtlp_html_marks;

typedef struct dtlp_html {
    const dtlp_write_job *job;
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    dtlp_report report;
    const dtlp_html_marks *marks; /* one a document */
} dtlp_html;

const dtlp_html_marks *dtlp_html_find_marks(dtlp_arena *arena, const dtl_timeline *timeline);

/* The table of the entries listed; `id` is the table's. */
void dtlp_html_put_table(dtlp_html *html, const char *id, const char *caption, const uint32_t *entries, size_t n);

/* The texts with their highlights. */
void dtlp_html_put_texts(dtlp_html *html);

/* The affair in figures: names, dates, texts. */
void dtlp_html_put_glance(dtlp_html *html);

/* Helpers: text on one line, escaped; a string; a time in words. */
void dtlp_html_put_line(dtlp_html *html, dtlp_slice text);
void dtlp_html_put(dtlp_html *html, const char *text);
void dtlp_html_put_when(dtlp_html *html, const dtl_time *time);

#endif
