/* timeml.c - one document as TimeML 1.2.1, in the form of the TempEval corpora.
 *
 * Owns inline annotation: expressions and events tagged in the text, instances
 * and links after it. TimeML's own tags and attributes and no others; tags do
 * not nest, so that an event within an expression of time is left out.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include <string.h>

#include "write/text.h"

typedef struct tagger {
    dtlp_arena *arena;
    dtlp_buffer *out;
    const dtl_document *document;
    size_t at;    /* bytes of the text that are out */
    bool *tagged; /* of the events: those that got a tag */
} tagger;

static void put_attribute(dtlp_buffer *out, const char *name, const char *value)
{
    if (value == NULL)
        return;
    dtlp_put_format(out, " %s=\"", name);
    dtlp_put_xml(out, dtlp_slice_of(value));
    dtlp_put_char(out, '"');
}

static void put_element(dtlp_buffer *out, const char *name, const char *content)
{
    dtlp_put_format(out, "<%s>", name);
    if (content != NULL)
        dtlp_put_xml(out, dtlp_slice_of(content));
    dtlp_put_format(out, "</%s>\n\n", name);
}

static void put_creation_time(dtlp_buffer *out, dtl_day date)
{
    char text[DTL_DAY_TEXT_SIZE];
    if (dtl_day_print(date, text) == 0)
        return;
    dtlp_put_format(out, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\" "
                         "functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n\n", text, text);
}

/* ---- inline tags ----------------------------------------------------------------- */

static void copy_to(tagger *t, size_t end)
{
    dtlp_put_xml(t->out, (dtlp_slice){t->document->text + t->at, end - t->at});
    t->at = end;
}

/* Can a tag open here: within the text, not empty, not within the last one? */
static bool is_placeable(const tagger *t, dtl_span span)
{
    return span.begin >= t->at && span.begin < span.end && span.end <= t->document->text_size;
}

static void put_point(dtlp_buffer *out, const char *name, uint32_t number)
{
    if (number > 0)
        dtlp_put_format(out, " %s=\"t%u\"", name, (unsigned)number);
}

static void put_timex(tagger *t, const dtl_timex *timex, size_t index)
{
    dtlp_buffer *out = t->out;
    if (!is_placeable(t, timex->span))
        return;
    bool length = timex->length != NULL;
    copy_to(t, timex->span.begin);
    dtlp_put_format(out, "<TIMEX3 tid=\"t%zu\" type=\"%s\"", index + 1, dtl_timex_type_name(length ? DTL_TIMEX_DURATION : timex->type));
    put_attribute(out, "value", length ? timex->length : timex->value);
    put_attribute(out, "mod", dtl_timex_mod_name(timex->mod));
    put_attribute(out, "quant", timex->quant);
    put_attribute(out, "freq", timex->freq);
    put_point(out, "beginPoint", timex->begin_point);
    put_point(out, "endPoint", timex->end_point);
    dtlp_put_char(out, '>');
    copy_to(t, length ? timex->length_span.end : timex->span.end);
    dtlp_put_text(out, "</TIMEX3>");
}

static void put_event(tagger *t, const dtl_event *event, size_t index)
{
    if (!is_placeable(t, event->trigger))
        return;
    copy_to(t, event->trigger.begin);
    dtlp_put_format(t->out, "<EVENT eid=\"e%zu\" class=\"%s\">", index + 1,
                    dtl_event_class_name(event->event_class));
    copy_to(t, event->trigger.end);
    dtlp_put_text(t->out, "</EVENT>");
    t->tagged[index] = true;
}

/* Does the event's trigger share a byte with the expression? */
static bool overlaps(const dtl_event *event, const dtl_timex *timex)
{
    return event->trigger.begin < timex->span.end && timex->span.begin < event->trigger.end;
}

/* Both lists are in text order; where two claim the same words the expression
 * of time has them. */
static void put_tagged_text(tagger *t)
{
    const dtl_document *d = t->document;
    size_t x = 0;
    for (size_t e = 0; e < d->n_events; e++) {
        for (; x < d->n_timexes && d->timexes[x].span.begin <= d->events[e].trigger.begin; x++)
            put_timex(t, &d->timexes[x], x);
        if (x == d->n_timexes || !overlaps(&d->events[e], &d->timexes[x]))
            put_event(t, &d->events[e], e);
    }
    for (; x < d->n_timexes; x++)
        put_timex(t, &d->timexes[x], x);
    copy_to(t, d->text_size);
}

/* ---- after the text --------------------------------------------------------------- */

static void put_instances(const tagger *t)
{
    for (size_t i = 0; i < t->document->n_events; i++) {
        const dtl_event *event = &t->document->events[i];
        if (t->tagged[i])
            dtlp_put_format(t->out, "<MAKEINSTANCE eventID=\"e%zu\" eiid=\"ei%zu\" tense=\"%s\" aspect=\"%s\" "
                                    "polarity=\"%s\" pos=\"%s\"/>\n",
                            i + 1, i + 1, dtl_tense_name(event->tense), dtl_aspect_name(event->aspect),
                            event->negative ? "NEG" : "POS", event->tense != DTL_TENSE_NONE ? "VERB" : "NONE");
    }
}

static const char *relation(dtl_signal signal)
{
    static const char *const names[] = {"IS_INCLUDED", "BEFORE", "AFTER", "BEFORE", "ENDED_BY", "BEGUN_BY", "DURING"};
    return (size_t)signal < sizeof names / sizeof *names ? names[signal] : names[0];
}

/* Which events the text dates by which of its expressions. */
static void put_links(const tagger *t)
{
    const dtl_document *d = t->document;
    size_t number = 0;
    for (size_t i = 0; i < d->n_events; i++) {
        uint32_t timex = d->events[i].time.timex;
        if (!t->tagged[i] || timex == 0 || timex > d->n_timexes)
            continue;
        dtlp_put_format(t->out, "<TLINK lid=\"l%zu\" relType=\"%s\" eventInstanceID=\"ei%zu\" relatedToTime=\"t%u\"/>\n",
                        ++number, relation(d->timexes[timex - 1].signal), i + 1, (unsigned)timex);
    }
}

static void put_document(dtlp_arena *arena, dtlp_buffer *out, const dtl_document *document)
{
    tagger t = {.arena = arena, .out = out, .document = document};
    t.tagged = DTLP_NEW_ARRAY(arena, bool, document->n_events);
    put_element(out, "DOCID", document->id);
    put_creation_time(out, document->date);
    if (document->title != NULL)
        put_element(out, "TITLE", document->title);
    dtlp_put_text(out, "<TEXT>\n");
    put_tagged_text(&t);
    dtlp_put_text(out, "\n</TEXT>\n\n");
    put_instances(&t);
    put_links(&t);
}

void dtlp_write_timeml(const dtlp_write_job *job)
{
    dtlp_put_text(job->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                            "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                            "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n\n");
    if (job->timeline->n_documents > 0)
        put_document(job->arena, job->out, &job->timeline->documents[0]);
    dtlp_put_text(job->out, "</TimeML>\n");
    if (job->timeline->n_documents > 1)
        dtlp_diag_report(job->diag, DTLP_D_ONE_DOCUMENT, "TimeML", job->timeline->n_documents - 1);
}
