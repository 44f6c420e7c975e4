/* mermaid.c - the timeline as Mermaid's timeline diagram.
 *
 * Owns that notation. It has no escapes that all its versions know: a colon
 * ends a cell, a semicolon and a number sign end a statement, so each is
 * replaced by a character that looks like it and does nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include "date/words.h"
#include "write/text.h"

typedef struct diagram {
    dtlp_arena *arena;
    dtlp_buffer *out;
    dtlp_buffer *scratch;
    int32_t year; /* of the section begun */
    bool begun;
} diagram;

static void put_text(diagram *d, dtlp_slice text)
{
    dtlp_slice clean = dtlp_clean_line(d->arena, text);
    for (size_t i = 0; i < clean.size; i++)
        switch (clean.at[i]) {
        case ':': dtlp_put_text(d->out, "\xEA\x9E\x89"); break; /* U+A789 MODIFIER LETTER COLON */
        case ';': dtlp_put_char(d->out, ','); break;
        case '#': dtlp_put_text(d->out, "\xEF\xBC\x83"); break; /* U+FF03 FULLWIDTH NUMBER SIGN */
        case '<': dtlp_put_text(d->out, "\xE2\x80\xB9"); break; /* U+2039, for it takes HTML */
        case '>': dtlp_put_text(d->out, "\xE2\x80\xBA"); break; /* U+203A */
        case '%': dtlp_put_text(d->out, "\xEF\xBC\x85"); break; /* U+FF05, for %% is a comment */
        case '{': dtlp_put_char(d->out, '('); break; /* a directive is %%{ ... } */
        case '}': dtlp_put_char(d->out, ')'); break;
        default: dtlp_put_char(d->out, clean.at[i]); break;
        }
}

static void put_section(diagram *d, const dtl_time *time)
{
    dtl_civil civil = dtl_civil_from_day(dtlp_day_known(time->begin_min) ? time->begin_min : time->end_max);
    if (d->begun && civil.year == d->year)
        return;
    d->begun = true;
    d->year = civil.year;
    dtlp_put_text(d->out, "    section ");
    dtlp_put_int(d->out, civil.year > 0 ? civil.year : 1 - civil.year);
    dtlp_put_text(d->out, civil.year > 0 ? "\n" : " BCE\n");
}

static void put_entry(diagram *d, const dtl_entry *entry)
{
    if (dtlp_when_of(&entry->time) == DTLP_WHEN_UNDATED)
        return;
    put_section(d, &entry->time);
    dtlp_put_text(d->out, "        ");
    put_text(d, dtlp_when_text(d->arena, d->scratch, &entry->time, DTLP_WORDS_SHORT));
    dtlp_put_text(d->out, " : ");
    put_text(d, dtlp_slice_of(entry->title));
    if (dtlp_modality_words(entry->modality) != NULL)
        dtlp_put_format(d->out, " (%s)", dtlp_modality_words(entry->modality));
    dtlp_put_char(d->out, '\n');
}

void dtlp_write_mermaid(const dtlp_write_job *job)
{
    diagram d = {.arena = job->arena, .out = job->out, .scratch = dtlp_scratch_new(job->arena)};
    dtlp_put_text(job->out, "timeline\n    title ");
    put_text(&d, dtlp_slice_of(job->timeline->title != NULL ? job->timeline->title : "Timeline"));
    dtlp_put_char(job->out, '\n');
    for (size_t i = 0; i < job->timeline->n_entries; i++)
        put_entry(&d, &job->timeline->entries[i]);
}
