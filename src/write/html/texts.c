/* texts.c - the articles of a report, their expressions and events highlighted.
 *
 * Owns which words are highlighted and where they lead. Expressions of time
 * have precedence; of the events those are shown that the timeline shows.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/html/html.h"

#include <string.h>

#include "date/words.h"

/* ---- marks --------------------------------------------------------------------- */

typedef struct mark_list {
    DTLP_VEC(dtlp_html_mark) list;
    size_t end; /* of the last one */
} mark_list;

static bool add_mark(dtlp_arena *arena, mark_list *marks, const dtl_document *document, dtlp_html_mark mark)
{
    if (mark.span.begin < marks->end || mark.span.begin >= mark.span.end || mark.span.end > document->text_size)
        return false;
    *DTLP_PUSH(arena, &marks->list) = mark;
    marks->end = mark.span.end;
    return true;
}

static void mark_document(dtlp_arena *arena, const dtl_document *d, dtlp_html_marks *found)
{
    mark_list marks = {.end = 0};
    size_t x = 0;
    for (uint32_t e = 0; e < d->n_events; e++) {
        dtl_span trigger = d->events[e].trigger;
        if (found->entry_of_event[e] == 0)
            continue;
        for (; x < d->n_timexes && d->timexes[x].span.begin <= trigger.begin; x++)
            add_mark(arena, &marks, d, (dtlp_html_mark){d->timexes[x].span, (uint32_t)x, false});
        if (x == d->n_timexes || d->timexes[x].span.begin >= trigger.end)
            found->event_marked[e] = add_mark(arena, &marks, d, (dtlp_html_mark){trigger, e, true});
    }
    for (; x < d->n_timexes; x++)
        add_mark(arena, &marks, d, (dtlp_html_mark){d->timexes[x].span, (uint32_t)x, false});
    found->at = marks.list.at;
    found->count = marks.list.count;
}

static void note_mentions(const dtl_timeline *timeline, uint32_t index, dtlp_html_marks *marks)
{
    const dtl_entry *entry = &timeline->entries[index];
    const dtl_document *document = dtlp_entry_document(timeline, entry);
    for (size_t i = 0; i < entry->n_mentions; i++) {
        dtl_mention mention = entry->mentions[i];
        if (mention.document < timeline->n_documents && mention.event < timeline->documents[mention.document].n_events &&
            marks[mention.document].entry_of_event[mention.event] == 0)
            marks[mention.document].entry_of_event[mention.event] = index + 1;
    }
    if (document == NULL || entry->time.timex == 0 || entry->time.timex > document->n_timexes)
        return;
    uint32_t *of = &marks[entry->mentions[0].document].entry_of_timex[entry->time.timex - 1];
    if (*of == 0)
        *of = index + 1;
}

const dtlp_html_marks *dtlp_html_find_marks(dtlp_arena *arena, const dtl_timeline *timeline)
{
    dtlp_html_marks *marks = DTLP_NEW_ARRAY(arena, dtlp_html_marks, timeline->n_documents);
    for (size_t d = 0; d < timeline->n_documents; d++) {
        marks[d].entry_of_event = DTLP_NEW_ARRAY(arena, uint32_t, timeline->documents[d].n_events);
        marks[d].entry_of_timex = DTLP_NEW_ARRAY(arena, uint32_t, timeline->documents[d].n_timexes);
        marks[d].event_marked = DTLP_NEW_ARRAY(arena, bool, timeline->documents[d].n_events);
    }
    for (uint32_t i = 0; i < timeline->n_entries; i++)
        note_mentions(timeline, i, marks);
    for (size_t d = 0; d < timeline->n_documents; d++)
        mark_document(arena, &timeline->documents[d], &marks[d]);
    return marks;
}

/* ---- text ---------------------------------------------------------------------- */

/* How the text's paragraphs end: with an empty line if it has any, since lines
 * alone are then those of a narrow page; else with each line. */
static dtlp_slice paragraph_end(const dtl_document *document)
{
    return strstr(document->text, "\n\n") != NULL ? DTLP_SLICE("\n\n") : DTLP_SLICE("\n");
}

/* Text between highlights, with its paragraphs. */
static void put_paragraphs(dtlp_html *html, const char *text, size_t size, dtlp_slice stop)
{
    size_t from = 0, at = 0;
    while (at + stop.size <= size) {
        if (memcmp(text + at, stop.at, stop.size) != 0) {
            at++;
            continue;
        }
        dtlp_put_markup(html->out, (dtlp_slice){text + from, at - from});
        dtlp_put_text(html->out, "</p>\n<p dir=\"auto\">");
        while (at < size && text[at] == '\n')
            at++;
        from = at;
    }
    dtlp_put_markup(html->out, (dtlp_slice){text + from, size - from});
}

/* What hovering over an expression tells: its value and its reading. */
static void put_hint(dtlp_html *html, const dtl_timex *timex)
{
    dtlp_put_text(html->scratch, timex->value);
    if (dtlp_day_known(timex->period.first) || dtlp_day_known(timex->period.last)) {
        dtlp_put_text(html->scratch, ": ");
        dtlp_put_period(html->scratch, timex->period, DTLP_WORDS_FULL);
    }
    dtlp_put_format(html->scratch, " (%s)", timex->basis);
    dtlp_put_text(html->out, " title=\"");
    dtlp_html_put_line(html, dtlp_scratch_take(html->arena, html->scratch));
    dtlp_put_char(html->out, '"');
}

static void put_mark(dtlp_html *html, size_t d, const dtlp_html_mark *mark)
{
    const dtl_document *document = &html->job->timeline->documents[d];
    const dtlp_html_marks *marks = &html->marks[d];
    uint32_t entry = mark->is_event ? marks->entry_of_event[mark->index] : marks->entry_of_timex[mark->index];
    const char *tag = entry > 0 ? "a" : "span";
    dtlp_put_format(html->out, "<%s class=\"%s\" id=\"%c-%zu-%u\"", tag, mark->is_event ? "event" : "when",
                    mark->is_event ? 'm' : 't', d, (unsigned)mark->index);
    if (entry > 0)
        dtlp_put_format(html->out, " href=\"#r-%u\"", (unsigned)entry);
    if (!mark->is_event)
        put_hint(html, &document->timexes[mark->index]);
    dtlp_put_char(html->out, '>');
    dtlp_html_put_line(html, dtlp_span_text(document, mark->span));
    dtlp_put_format(html->out, "</%s>", tag);
}

static void put_text(dtlp_html *html, size_t d)
{
    const dtl_document *document = &html->job->timeline->documents[d];
    dtlp_slice stop = paragraph_end(document);
    size_t at = 0;
    dtlp_put_text(html->out, "<div class=\"text\"><p dir=\"auto\">");
    for (size_t i = 0; i < html->marks[d].count; i++) {
        const dtlp_html_mark *mark = &html->marks[d].at[i];
        put_paragraphs(html, document->text + at, mark->span.begin - at, stop);
        put_mark(html, d, mark);
        at = mark->span.end;
    }
    put_paragraphs(html, document->text + at, document->text_size - at, stop);
    dtlp_put_text(html->out, "</p></div>\n");
}

/* ---- documents ------------------------------------------------------------------ */

static const char *date_basis_words(dtl_date_basis basis)
{
    static const char *const words[] = {"unknown", "given", "from its metadata", "from its text",
                                        "inferred from the dates and weekdays it mentions"};
    return (size_t)basis < sizeof words / sizeof *words ? words[basis] : words[0];
}

static void put_about(dtlp_html *html, const dtl_document *document)
{
    char date[DTL_DAY_TEXT_SIZE];
    dtl_day_print(document->date, date);
    dtlp_put_text(html->out, "<p class=\"about\">");
    if (document->source != NULL) {
        dtlp_html_put(html, document->source);
        dtlp_put_text(html->out, " \xC2\xB7 ");
    }
    if (*date != '\0')
        dtlp_put_format(html->out, "published %s (%s)", date, date_basis_words(document->date_basis));
    else
        dtlp_put_text(html->out, "date of publication unknown");
    if (dtlp_is_web_address(document->url)) {
        dtlp_put_text(html->out, " \xC2\xB7 <a rel=\"noreferrer\" href=\"");
        dtlp_html_put(html, document->url);
        dtlp_put_text(html->out, "\">original</a>");
    }
    dtlp_put_text(html->out, "</p>\n");
}

void dtlp_html_put_texts(dtlp_html *html)
{
    const dtl_timeline *timeline = html->job->timeline;
    for (size_t d = 0; d < timeline->n_documents; d++) {
        const dtl_document *document = &timeline->documents[d];
        const char *name = document->title != NULL ? document->title : document->source;
        dtlp_put_format(html->out, "<article id=\"d-%zu\"", d);
        if (dtlp_is_language(document->language))
            dtlp_put_format(html->out, " lang=\"%s\"", document->language);
        dtlp_put_text(html->out, ">\n<h3 dir=\"auto\">");
        dtlp_html_put(html, name != NULL && *name != '\0' ? name : "Text");
        dtlp_put_text(html->out, "</h3>\n");
        put_about(html, document);
        put_text(html, d);
        dtlp_put_text(html->out, "</article>\n");
    }
}
