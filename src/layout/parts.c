/* parts.c - titles, the groups of entries, and their links.
 *
 * SPDX-License-Identifier: MIT
 */
#include "layout/parts.h"

#include <string.h>

#include "base/slice.h"

double dtlp_draw_titles(dtlp_canvas *canvas, const dtlp_rows *rows, dtlp_edges edges, double y)
{
    double width = edges.right - edges.left;
    dtlp_lines title = dtlp_wrap(canvas, &dtlp_style_story, rows->title, width);
    dtlp_text_lines(canvas, &dtlp_style_story, title, edges.left, y + 25, 33, DTLP_LEFT);
    y += 33 * (double)title.count;
    dtlp_lines subtitle = dtlp_wrap(canvas, &dtlp_style_subtitle, rows->subtitle, width);
    dtlp_text_lines(canvas, &dtlp_style_subtitle, subtitle, edges.left, y + 18, 20, DTLP_LEFT);
    return y + 20 * (double)subtitle.count + 4;
}

/* ---- links -------------------------------------------------------------- */

static bool starts_with(const char *text, const char *start)
{
    size_t n = strlen(start);
    return strlen(text) >= n && dtlp_slice_equal_nocase((dtlp_slice){text, n}, (dtlp_slice){start, n});
}

/* Only addresses that a browser merely opens. */
static const char *safe_url(dtlp_arena *arena, const char *url)
{
    if (url == NULL || (!starts_with(url, "http://") && !starts_with(url, "https://")))
        return NULL;
    size_t size = strlen(url), n = 0;
    char *out = dtlp_arena_alloc(arena, 3 * size + 1);
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)url[i];
        if (c > 0x20 && c < 0x7F && strchr("\"<>\\^`{|}", c) == NULL) {
            out[n++] = (char)c;
        } else {
            out[n++] = '%';
            out[n++] = "0123456789ABCDEF"[c >> 4];
            out[n++] = "0123456789ABCDEF"[c & 15];
        }
    }
    out[n] = '\0';
    return out;
}

static char *percent_words(dtlp_arena *arena, const char *text, size_t size)
{
    char *out = dtlp_arena_alloc(arena, 3 * size + 1);
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)text[i];
        if (dtlp_is_alnum((char)c)) {
            out[n++] = (char)c;
        } else {
            out[n++] = '%';
            out[n++] = "0123456789ABCDEF"[c >> 4];
            out[n++] = "0123456789ABCDEF"[c & 15];
        }
    }
    return out;
}

/* Bytes of the first or last `count` words. */
static size_t words_size(const char *text, size_t count, bool from_end)
{
    size_t size = strlen(text), n = 0;
    for (; n < size; n++)
        if (text[from_end ? size - 1 - n : n] == ' ' && --count == 0)
            break;
    return n;
}

/* The address of the very sentence (text fragments; WICG, "#:~:text=first,last"). */
static const char *sentence_url(dtlp_arena *arena, const char *url, const char *sentence)
{
    url = safe_url(arena, url);
    if (url == NULL || sentence == NULL || *sentence == '\0')
        return url;
    const char *mark = strchr(url, '#') != NULL ? ":~:text=" : "#:~:text=";
    size_t size = strlen(sentence), first = words_size(sentence, 5, false), last = words_size(sentence, 5, true);
    if (first + last >= size)
        return dtlp_arena_printf(arena, "%s%s%s", url, mark, percent_words(arena, sentence, size));
    return dtlp_arena_printf(arena, "%s%s%s,%s", url, mark, percent_words(arena, sentence, first),
                             percent_words(arena, sentence + size - last, last));
}

/* ---- groups of entries -------------------------------------------------- */

/* An id that XML and a fragment take. */
static char *item_id(dtlp_arena *arena, const char *id, size_t index)
{
    if (id == NULL || *id == '\0')
        return dtlp_arena_printf(arena, "e-%zu", index + 1);
    char *out = dtlp_arena_printf(arena, "e-%s", id);
    for (char *c = out; *c != '\0'; c++)
        if (!dtlp_is_alnum(*c) && *c != '-' && *c != '_' && *c != '.')
            *c = '_';
    return out;
}

/* A row is read out as its date and its title. */
void dtlp_item_begin(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_event_row *row, size_t index)
{
    dtlp_group_begin(canvas, DTLP_ROLE_ITEM, item_id(canvas->arena, row->entry->id, index),
                     dtlp_fill(canvas->arena, rows->words, DTLP_SAY_EVENT_LABEL, row->full_date, row->title, NULL),
                     NULL, NULL);
}

void dtlp_item_end(dtlp_canvas *canvas)
{
    dtlp_group_end(canvas);
}

static bool has_link(const dtlp_event_row *row)
{
    return row->entry->url != NULL || row->entry->sentence != NULL || row->entry->time.basis != NULL;
}

void dtlp_link_begin(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_event_row *row)
{
    if (!has_link(row))
        return;
    dtlp_arena *arena = canvas->arena;
    const char *sentence = dtlp_text_clean(arena, row->entry->sentence);
    const char *basis = dtlp_text_clean(arena, row->entry->time.basis);
    const char *told = sentence;
    if (sentence != NULL)
        told = dtlp_fill(arena, rows->words, DTLP_SAY_OWN_WORDS, sentence, NULL, NULL);
    if (basis != NULL && *basis != '\0')
        told = told == NULL ? basis : dtlp_fill(arena, rows->words, DTLP_SAY_TOLD, told, basis, NULL);
    dtlp_group_begin(canvas, DTLP_ROLE_LINK, NULL, told, NULL,
                     sentence_url(arena, row->entry->url, sentence));
}

void dtlp_link_end(dtlp_canvas *canvas, const dtlp_event_row *row)
{
    if (has_link(row))
        dtlp_group_end(canvas);
}

/* ---- what a row says ---------------------------------------------------- */

enum { TITLE_LINE = 20, META_LINE = 16 };

dtlp_row_text dtlp_row_text_wrap(dtlp_canvas *canvas, const dtlp_event_row *row, const char *meta, double width)
{
    dtlp_row_text text = {.title = dtlp_wrap(canvas, &dtlp_style_title, row->title, width)};
    if (meta != NULL)
        text.meta = dtlp_wrap(canvas, &dtlp_style_meta, meta, width);
    if (row->conflict != NULL)
        text.conflict = dtlp_wrap(canvas, &dtlp_style_meta, row->conflict, width);
    return text;
}

double dtlp_row_text_height(const dtlp_row_text *text)
{
    return TITLE_LINE * (double)text->title.count + META_LINE * (double)(text->meta.count + text->conflict.count);
}

void dtlp_row_text_draw(dtlp_canvas *canvas, const dtlp_rows *rows, const dtlp_event_row *row,
                        const dtlp_row_text *text, double x, double baseline)
{
    dtlp_link_begin(canvas, rows, row);
    dtlp_text_lines(canvas, &dtlp_style_title, text->title, x, baseline, TITLE_LINE, DTLP_LEFT);
    double below = baseline + TITLE_LINE * (double)(text->title.count - 1) + META_LINE + 1;
    dtlp_text_lines(canvas, &dtlp_style_meta, text->meta, x, below, META_LINE, DTLP_LEFT);
    dtlp_text_lines(canvas, &dtlp_style_meta, text->conflict, x, below + META_LINE * (double)text->meta.count,
                    META_LINE, DTLP_LEFT);
    dtlp_link_end(canvas, row);
}
