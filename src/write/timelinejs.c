/* timelinejs.c - the timeline as TimelineJS reads it (JSON of TimelineJS 3).
 *
 * Owns that format's names. It knows no imprecise dates: the words go into
 * display_date, and of year, month and day only those that are known are
 * given. It shows headline and text as HTML, so both are escaped.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

#include "date/words.h"
#include "write/json_out.h"
#include "write/text.h"

typedef struct slides {
    dtlp_arena *arena;
    dtlp_buffer *scratch;
    dtlp_json json;
} slides;

static void put_html(slides *show, const char *key, dtlp_slice text)
{
    dtlp_put_markup(show->scratch, dtlp_clean_line(show->arena, text));
    dtlp_json_slice(&show->json, key, dtlp_scratch_take(show->arena, show->scratch));
}

/* How many of year, month and day are known: as many as the first and the last
 * possible day share, but the year always. */
static int known_fields(dtl_day first, dtl_day last)
{
    if (!dtlp_day_known(first) || !dtlp_day_known(last) || first == last)
        return 3;
    dtl_civil a = dtl_civil_from_day(first), b = dtl_civil_from_day(last);
    return a.year == b.year && a.month == b.month ? 2 : 1;
}

static void put_date(slides *show, const char *key, dtl_day day, int fields, const dtl_time *time)
{
    dtl_civil civil = dtl_civil_from_day(day);
    dtlp_json_open_flat(&show->json, key, '{');
    dtlp_json_int(&show->json, "year", civil.year > 0 ? civil.year : civil.year - 1); /* 44 BCE is -44 there */
    if (fields > 1)
        dtlp_json_int(&show->json, "month", civil.month);
    if (fields > 2)
        dtlp_json_int(&show->json, "day", civil.day);
    if (fields > 2 && time->minute >= 0 && time->begin_min == time->end_max) {
        dtlp_json_int(&show->json, "hour", time->minute / 60);
        dtlp_json_int(&show->json, "minute", time->minute % 60);
    }
    put_html(show, "display_date", dtlp_when_text(show->arena, show->scratch, time, DTLP_WORDS_FULL));
    dtlp_json_close(&show->json, '}');
}

static void put_text(slides *show, const dtl_timeline *timeline, const dtl_entry *entry)
{
    dtlp_json_open(&show->json, "text", '{');
    put_html(show, "headline", dtlp_slice_of(entry->title));
    put_html(show, "text", dtlp_entry_sentence(timeline, entry));
    dtlp_json_close(&show->json, '}');
}

static void put_entry(slides *show, const dtl_timeline *timeline, size_t index)
{
    const dtl_entry *entry = &timeline->entries[index];
    const dtl_time *time = &entry->time;
    dtlp_when when = dtlp_when_of(time);
    if (when == DTLP_WHEN_UNDATED)
        return;
    dtl_day begin = dtlp_day_known(time->begin_min) ? time->begin_min : time->end_max;
    dtlp_json_open(&show->json, NULL, '{');
    put_date(show, "start_date", begin, when == DTLP_WHEN_WITHIN ? known_fields(begin, time->end_max) : 3, time);
    if (when == DTLP_WHEN_INTERVAL || when == DTLP_WHEN_BETWEEN)
        put_date(show, "end_date", time->end_max, 3, time);
    put_text(show, timeline, entry);
    if (entry->lane != NULL)
        put_html(show, "group", dtlp_slice_of(entry->lane));
    if (entry->id != NULL)
        put_html(show, "unique_id", dtlp_slice_of(entry->id));
    dtlp_json_close(&show->json, '}');
}

void dtlp_write_timelinejs(const dtlp_write_job *job)
{
    const dtl_timeline *timeline = job->timeline;
    slides show = {job->arena, dtlp_scratch_new(job->arena), {.out = job->out, .pretty = true}};
    dtlp_json_open(&show.json, NULL, '{');
    if (timeline->title != NULL) {
        dtlp_json_open(&show.json, "title", '{');
        dtlp_json_open(&show.json, "text", '{');
        put_html(&show, "headline", dtlp_slice_of(timeline->title));
        dtlp_json_close(&show.json, '}');
        dtlp_json_close(&show.json, '}');
    }
    dtlp_json_open(&show.json, "events", '[');
    for (size_t i = 0; i < timeline->n_entries; i++)
        put_entry(&show, timeline, i);
    dtlp_json_close(&show.json, ']');
    dtlp_json_close(&show.json, '}');
    dtlp_put_char(job->out, '\n');
}
