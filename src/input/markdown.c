/* markdown.c - Markdown: the words without the marks.
 *
 * Owns what is left out: fences and what stands in them, rules, tables' lines,
 * reference definitions, images, marks of emphasis, headings, quotes and lists.
 * Line by line and never back, so any text takes linear time. What a mark means
 * for the structure is kept as empty lines alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/head.h"
#include "input/markup.h"

enum { LONGEST_LINK = 500 };

typedef struct writer {
    char *out;
    size_t size;
} writer;

static void put(writer *w, const char *bytes, size_t n)
{
    if (n > 0)
        memcpy(w->out + w->size, bytes, n);
    w->size += n;
}

static bool begins(dtlp_slice text, const char *beginning)
{
    size_t size = strlen(beginning);
    return text.size >= size && memcmp(text.at, beginning, size) == 0;
}

static dtlp_slice drop(dtlp_slice text, size_t n) { return (dtlp_slice){text.at + n, text.size - n}; }

/* ---- within a line ---------------------------------------------------------- */

/* Behind the `close` that belongs to the bracket at text.at[at]; 0 if it is not near. */
static size_t matching(dtlp_slice text, size_t at, char open, char close)
{
    size_t depth = 0, end = at + LONGEST_LINK < text.size ? at + LONGEST_LINK : text.size;
    for (; at < end; at++) {
        depth += text.at[at] == open;
        if (text.at[at] == close && --depth == 0)
            return at + 1;
    }
    return 0;
}

static void put_inline(writer *w, dtlp_slice text, int depth);

/* [words](address), [words][name] and ![picture](address) at `at`; gives how far
 * it reaches, 0 if it is no link. */
static size_t put_link(writer *w, dtlp_slice text, size_t at, int depth)
{
    bool picture = text.at[at] == '!';
    size_t label = at + picture;
    size_t end = depth > 3 ? 0 : matching(text, label, '[', ']');
    if (end == 0)
        return 0;
    size_t words_end = end - 1;
    bool target = end < text.size && (text.at[end] == '(' || text.at[end] == '[');
    bool note = text.at[label + 1] == '^';
    size_t after = target ? matching(text, end, text.at[end], text.at[end] == '(' ? ')' : ']') : 0;
    if (!picture && !note && after == 0)
        return 0;
    if (!picture && !note)
        put_inline(w, (dtlp_slice){text.at + label + 1, words_end - label - 1}, depth + 1);
    return after != 0 ? after : end;
}

/* <b>, </p>, <!-- -->, <https://...>: how far it reaches, 0 if it is none. */
static size_t tag_end(dtlp_slice text, size_t at)
{
    bool opens = at + 1 < text.size && (dtlp_is_alpha(text.at[at + 1]) || text.at[at + 1] == '/' || text.at[at + 1] == '!');
    return opens ? matching(text, at, '<', '>') : 0;
}

static bool is_mark(dtlp_slice text, size_t at)
{
    char c = text.at[at];
    bool digit_before = at > 0 && dtlp_is_digit(text.at[at - 1]);
    bool digit_after = at + 1 < text.size && dtlp_is_digit(text.at[at + 1]);
    if (c == '*' || c == '`')
        return !(digit_before && digit_after); /* 2*3 */
    if (c == '~')
        return at + 1 < text.size && text.at[at + 1] == '~';
    bool word_before = at > 0 && dtlp_is_alnum(text.at[at - 1]);
    bool word_after = at + 1 < text.size && dtlp_is_alnum(text.at[at + 1]);
    return c == '_' && !(word_before && word_after);
}

static void put_inline(writer *w, dtlp_slice text, int depth)
{
    for (size_t at = 0; at < text.size;) {
        char c = text.at[at];
        size_t reach = 0;
        if (c == '[' || (c == '!' && at + 1 < text.size && text.at[at + 1] == '['))
            reach = put_link(w, text, at, depth);
        else if (c == '<')
            reach = tag_end(text, at);
        if (reach != 0) {
            at = reach;
        } else if (c == '\\' && at + 1 < text.size && !dtlp_is_alnum(text.at[at + 1]) && (text.at[at + 1] & 0x80) == 0) {
            put(w, text.at + at + 1, 1);
            at += 2;
        } else if (is_mark(text, at)) {
            at += 1 + (c == '~');
        } else {
            put(w, text.at + at++, 1);
        }
    }
}

/* ---- lines ------------------------------------------------------------------ */

/* Nothing but these characters and spaces, three at least: a rule or an underline. */
static bool is_line_of(dtlp_slice line, const char *set)
{
    size_t n = 0;
    for (size_t i = 0; i < line.size; i++) {
        if (line.at[i] == ' ')
            continue;
        if (line.at[i] == '\0' || strchr(set, line.at[i]) == NULL)
            return false;
        n++;
    }
    return n >= 3;
}

static bool is_rule(dtlp_slice line)
{
    return is_line_of(line, "-") || is_line_of(line, "=") || is_line_of(line, "*") || is_line_of(line, "_") ||
           is_line_of(line, "|-:+");
}

/* "[name]: address" and "[^1]: ..." */
static bool is_definition(dtlp_slice line)
{
    size_t end = begins(line, "[") ? matching(line, 0, '[', ']') : 0;
    return end != 0 && end < line.size && line.at[end] == ':';
}

/* The line without the marks of quotes, lists and headings; `*level` of a
 * heading, else 0. */
static dtlp_slice without_marks(dtlp_slice line, int *level)
{
    line = dtlp_slice_trim(line);
    while (begins(line, ">"))
        line = dtlp_slice_trim(drop(line, 1));
    if (begins(line, "- ") || begins(line, "* ") || begins(line, "+ "))
        line = dtlp_slice_trim(drop(line, 2));
    for (*level = 0; *level < 6 && begins(line, "#"); (*level)++)
        line = drop(line, 1);
    if (*level > 0)
        while (line.size > 0 && (line.at[line.size - 1] == '#' || line.at[line.size - 1] == ' '))
            line.size--;
    return dtlp_slice_trim(line);
}

/* The first heading is the title, unless the front matter told one. */
static void take_title(dtl_reader *reader, dtlp_slice words)
{
    if (reader->input.title == NULL && words.size > 0)
        reader->input.title = dtlp_arena_copy(&reader->arena, words.at, words.size);
}

static void put_line(dtl_reader *reader, writer *w, dtlp_slice line)
{
    int level;
    if (is_rule(line) || is_definition(line))
        return;
    size_t before = w->size;
    put_inline(w, without_marks(line, &level), 0);
    if (level == 1 && before == 0)
        take_title(reader, (dtlp_slice){w->out, w->size});
    if (level == 1 && before == 0)
        w->size = 0; /* the title is not part of the text */
    else
        put(w, level > 0 ? "\n\n" : "\n", level > 0 ? 2 : 1);
}

static dtlp_slice words_of(dtl_reader *reader, dtlp_slice text)
{
    writer w = {.out = dtlp_arena_alloc(&reader->arena, text.size * 2 + 4)};
    dtlp_slice line;
    bool fenced = false;
    while (dtlp_head_line(&text, &line)) {
        dtlp_slice bare = dtlp_slice_trim(line);
        if (begins(bare, "```") || begins(bare, "~~~"))
            fenced = !fenced;
        else if (!fenced)
            put_line(reader, &w, line);
    }
    w.out[w.size] = '\0';
    return dtlp_markup_resolve(&reader->arena, (dtlp_slice){w.out, w.size});
}

dtl_status dtlp_markdown_next(dtl_reader *reader)
{
    dtlp_slice text;
    dtl_status status = dtlp_reader_take_text(reader, &text);
    if (status != DTL_OK)
        return status;
    text = dtlp_head_take(reader, text);
    dtlp_slice words = dtlp_slice_trim(words_of(reader, text));
    dtlp_head_find_date(reader, words);
    return dtlp_reader_give_text(reader, words);
}
