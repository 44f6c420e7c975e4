/* paragraph.c - cuts a text into paragraphs.
 *
 * Owns what a newline means. An empty line always ends a paragraph. A single
 * newline does in most texts of today; in texts that were wrapped at a column
 * (mail, wire copy) it does not. One rule decides for the whole text: it is
 * wrapped if of the pairs of adjacent lines a quarter run on, the first without
 * a full stop at its end and the second beginning with a small letter.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/scan.h"

enum {
    SAMPLE = 64 * 1024,   /* bytes that the decision is made on */
    RUN_ON_SHARE = 4,     /* one pair in so many */
    WRAP_LONGEST = 200    /* characters of a wrapped line, at most */
};

typedef struct line {
    uint32_t begin, end; /* white space around it left out; begin == end: empty */
    uint32_t indent;     /* bytes of white space before it */
    uint32_t next;       /* where the next line begins */
} line;

static line read_line(const char *text, uint32_t size, uint32_t at)
{
    const char *newline = memchr(text + at, '\n', size - at);
    uint32_t end = newline == NULL ? size : (uint32_t)(newline - text);
    line l = {.begin = at, .end = end, .next = newline == NULL ? size : end + 1};
    while (l.begin < l.end && dtlp_is_space(text[l.begin]))
        l.begin++;
    while (l.end > l.begin && dtlp_is_space(text[l.end - 1]))
        l.end--;
    l.indent = l.begin - at;
    return l;
}

static bool ends_sentence(const char *text, line l)
{
    return l.begin < l.end && strchr(".!?:\"')", text[l.end - 1]) != NULL;
}

static bool runs_on(const char *text, line first, line second)
{
    return !ends_sentence(text, first) && first.end - first.begin <= WRAP_LONGEST &&
           dtlp_is_lower(text[second.begin]);
}

/* Was the text wrapped at a column? */
static bool is_wrapped(const char *text, uint32_t size)
{
    uint32_t pairs = 0, run_on = 0;
    line before = {0};
    for (uint32_t at = 0; at < size && at < SAMPLE;) {
        line l = read_line(text, size, at);
        if (l.begin < l.end && before.begin < before.end) {
            pairs++;
            run_on += runs_on(text, before, l);
        }
        before = l;
        at = l.next;
    }
    return run_on >= 2 && run_on * RUN_ON_SHARE >= pairs;
}

/* In a wrapped text: does a paragraph begin at line `l`, after `before`? */
static bool begins_paragraph(const char *text, line before, line l, uint32_t width)
{
    char c = text[l.begin];
    bool bullet = (c == '-' || c == '*') && l.end - l.begin > 1 && text[l.begin + 1] == ' ';
    bool short_line = (before.end - before.begin) * 3 < width * 2;
    return bullet || (l.indent > before.indent && ends_sentence(text, before)) ||
           (short_line && !dtlp_is_lower(c));
}

static void add_paragraph(dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    scan->first_token = (uint32_t)scan->tokens.count;
    dtlp_scan_tokens(scan, begin, end);
    if (scan->tokens.count == scan->first_token)
        return;
    dtlp_scan_sentences(scan, scan->first_token);
    scan->paragraph++;
}

void dtlp_scan_paragraphs(dtlp_scan *scan)
{
    const char *text = scan->text;
    bool wrapped = is_wrapped(text, scan->size);
    uint32_t begin = 0, width = 0;
    line before = {0};
    for (uint32_t at = 0; at < scan->size;) {
        line l = read_line(text, scan->size, at);
        at = l.next;
        bool ends = l.begin == l.end || !wrapped || before.begin == before.end ||
                    begins_paragraph(text, before, l, width);
        if (ends && before.begin < before.end)
            add_paragraph(scan, begin, before.end);
        if (ends)
            begin = l.begin;
        if (wrapped && l.end - l.begin > width)
            width = l.end - l.begin;
        before = l;
    }
    if (before.begin < before.end)
        add_paragraph(scan, begin, before.end);
}
