/* head.c - see head.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/head.h"

#include "input/when.h"

enum { MOST_HEAD_LINES = 40, MOST_TOP_LINES = 6, LONGEST_TOP_LINE = 200, LONGEST_REST = 40 };

bool dtlp_head_line(dtlp_slice *text, dtlp_slice *line)
{
    if (text->size == 0)
        return false;
    const char *end = memchr(text->at, '\n', text->size);
    size_t size = end == NULL ? text->size : (size_t)(end - text->at);
    *line = (dtlp_slice){text->at, size};
    size_t taken = size + (end != NULL);
    *text = (dtlp_slice){text->at + taken, text->size - taken};
    if (line->size > 0 && line->at[line->size - 1] == '\r')
        line->size--;
    return true;
}

/* ---- fields ----------------------------------------------------------------- */

typedef enum field { TITLE, DATE, MODIFIED, URL, LANGUAGE, SITE, AUTHOR, IGNORED } field;

static const struct {
    const char *name;
    field field;
} names[] = {
#define FIELD(name, field) {name, field},
#include "input/en/field.def"
#undef FIELD
};

static void take_date(dtl_reader *reader, dtlp_slice value, dtl_date_basis basis)
{
    dtl_day day;
    if (reader->input.date != NULL || !dtlp_when_read(value, &day))
        return;
    char *date = dtlp_arena_alloc(&reader->arena, DTL_DAY_TEXT_SIZE);
    dtl_day_print(day, date);
    reader->input.date = date;
    reader->input.date_basis = basis;
    dtlp_diag_report(&reader->diag, DTLP_D_DATE_FOUND, date,
                     basis == DTL_DATE_TEXT ? "its first lines" : "its head");
}

static void take_modified(dtl_reader *reader, dtlp_slice value)
{
    dtl_day day;
    if (!dtlp_when_read(value, &day))
        return;
    char *date = dtlp_arena_alloc(&reader->arena, DTL_DAY_TEXT_SIZE);
    dtl_day_print(day, date);
    reader->input.modified = date;
}

static void take_text(dtl_reader *reader, const char **out, dtlp_slice value)
{
    if (value.size > 0)
        *out = dtlp_arena_copy(&reader->arena, value.at, value.size);
}

bool dtlp_head_field(dtl_reader *reader, dtlp_slice name, dtlp_slice value)
{
    dtl_input *input = &reader->input;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!dtlp_slice_equal_nocase(name, dtlp_slice_of(names[i].name)))
            continue;
        switch (names[i].field) {
        case TITLE: take_text(reader, &input->title, value); break;
        case DATE: take_date(reader, value, DTL_DATE_METADATA); break;
        case URL: take_text(reader, &input->url, value); break;
        case LANGUAGE: take_text(reader, &input->language, value); break;
        case MODIFIED: take_modified(reader, value); break;
        case AUTHOR: take_text(reader, &input->author, value); break;
        case SITE:
            take_text(reader, &input->source, value);
            take_text(reader, &input->site, value);
            break;
        case IGNORED: break;
        }
        return true;
    }
    return false;
}

/* "name: value" or, in TOML, "name = value"; quotation marks around it dropped. */
static bool split_field(dtlp_slice line, char separator, dtlp_slice *name, dtlp_slice *value)
{
    const char *at = line.size > 0 ? memchr(line.at, separator, line.size) : NULL;
    if (at == NULL || at == line.at)
        return false;
    *name = dtlp_slice_trim((dtlp_slice){line.at, (size_t)(at - line.at)});
    *value = dtlp_slice_trim((dtlp_slice){at + 1, (size_t)(line.at + line.size - at - 1)});
    char quote = value->size >= 2 ? value->at[0] : 0;
    if ((quote == '"' || quote == '\'') && value->at[value->size - 1] == quote)
        *value = (dtlp_slice){value->at + 1, value->size - 2};
    return name->size > 0;
}

/* Is there a line that is nothing but `fence` soon after the first? */
static bool find_fence(dtlp_slice text, const char *fence, dtlp_slice *after)
{
    dtlp_slice line;
    for (int i = 0; i < MOST_HEAD_LINES * 5 && dtlp_head_line(&text, &line); i++) {
        if (dtlp_slice_is(dtlp_slice_trim(line), fence)) {
            *after = text;
            return true;
        }
    }
    return false;
}

/* A block between fences; `text` begins behind the first one. */
static dtlp_slice take_front_matter(dtl_reader *reader, dtlp_slice text, const char *fence)
{
    dtlp_slice line, name, value, after;
    if (!find_fence(text, fence, &after))
        return (dtlp_slice){0};
    while (dtlp_head_line(&text, &line) && !dtlp_slice_is(dtlp_slice_trim(line), fence))
        if (!dtlp_is_space(line.size > 0 ? line.at[0] : ' ') &&
            split_field(line, fence[0] == '+' ? '=' : ':', &name, &value))
            dtlp_head_field(reader, name, value);
    return after;
}

/* Are the first lines header lines, all of them, one known, up to an empty line? */
static bool has_header_lines(dtlp_slice text)
{
    dtlp_slice line, name, value;
    int n = 0;
    while (n < MOST_HEAD_LINES && dtlp_head_line(&text, &line) && dtlp_slice_trim(line).size > 0) {
        bool known = false;
        if (!split_field(line, ':', &name, &value))
            return false;
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            known |= dtlp_slice_equal_nocase(name, dtlp_slice_of(names[i].name));
        if (!known)
            return false;
        n++;
    }
    return n > 0 && n < MOST_HEAD_LINES;
}

dtlp_slice dtlp_head_take(dtl_reader *reader, dtlp_slice text)
{
    dtlp_slice rest = text, line, name, value;
    if (!dtlp_head_line(&rest, &line))
        return text;
    line = dtlp_slice_trim(line);
    if (dtlp_slice_is(line, "---") || dtlp_slice_is(line, "+++")) {
        rest = take_front_matter(reader, rest, line.at[0] == '-' ? "---" : "+++");
        return rest.at == NULL ? text : rest;
    }
    if (!has_header_lines(text))
        return text;
    rest = text;
    while (dtlp_head_line(&rest, &line) && dtlp_slice_trim(line).size > 0)
        if (split_field(line, ':', &name, &value))
            dtlp_head_field(reader, name, value);
    return rest;
}

/* ---- dates in the first lines ----------------------------------------------- */

static size_t count_letters(const char *from, const char *to)
{
    size_t n = 0;
    for (; from < to; from++)
        n += dtlp_is_alpha(*from) || (*from & 0x80) != 0;
    return n;
}

static bool is_one_of(dtlp_slice word, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (dtlp_slice_equal_nocase(word, dtlp_slice_of(words[i])))
            return true;
    return false;
}

/* The next run of letters between *at and `end`; false if there is none. */
static bool next_word(const char **at, const char *end, dtlp_slice *word)
{
    while (*at < end && !dtlp_is_alpha(**at) && (**at & 0x80) == 0)
        ++*at;
    const char *begin = *at;
    while (*at < end && (dtlp_is_alpha(**at) || (**at & 0x80) != 0))
        ++*at;
    *word = (dtlp_slice){begin, (size_t)(*at - begin)};
    return word->size > 0;
}

static bool only_beside(const char *from, const char *to)
{
    static const char *const words[] = {
#define BESIDE(word) word,
#include "input/en/date_line.def"
    };
    dtlp_slice word;
    while (next_word(&from, to, &word))
        if (!is_one_of(word, words, sizeof words / sizeof *words))
            return false;
    return true;
}

/* Is the line there for the date? Either it says so first, or nothing else but
 * weekdays and clock times stands in it. A short sentence is no such line. */
static bool stands_alone(dtlp_slice line, dtlp_slice date)
{
    static const char *const openings[] = {
#define OPENING(word) word,
#include "input/en/date_line.def"
    };
    const char *at = line.at, *behind = date.at + date.size, *end = line.at + line.size;
    dtlp_slice word;
    bool said = next_word(&at, date.at, &word) && is_one_of(word, openings, sizeof openings / sizeof *openings);
    if (said)
        return count_letters(line.at, date.at) + count_letters(behind, end) <= LONGEST_REST;
    return only_beside(line.at, date.at) && only_beside(behind, end);
}

/* "GANT, Nov. 19, 2025 (AP) -": a place in capitals before it, a dash soon behind. */
static bool is_dateline(dtlp_slice line, dtlp_slice date)
{
    const char *end = line.at + line.size, *behind = date.at + date.size;
    size_t before = (size_t)(date.at - line.at);
    if (before < 3 || before > 60 || !dtlp_is_upper(line.at[0]) || !dtlp_is_upper(line.at[1]))
        return false;
    for (const char *p = behind; p < end && p < behind + 24; p++) {
        bool dash = *p == '-' || (end - p >= 3 && memcmp(p, "\xE2\x80", 2) == 0 &&
                                  (p[2] == '\x93' || p[2] == '\x94'));
        if (dash)
            return count_letters(behind, p) <= 12;
    }
    return false;
}

bool dtlp_head_date_line(dtlp_slice line, dtlp_slice *date)
{
    dtl_day day;
    line = dtlp_slice_trim(line);
    return line.size <= LONGEST_TOP_LINE && dtlp_when_find(line, &day, date) && stands_alone(line, *date);
}

void dtlp_head_find_date(dtl_reader *reader, dtlp_slice text)
{
    dtlp_slice line, date;
    dtl_day day;
    for (int n = 0; reader->input.date == NULL && n < MOST_TOP_LINES && dtlp_head_line(&text, &line);) {
        line = dtlp_slice_trim(line);
        n += line.size > 0;
        if (line.size > LONGEST_TOP_LINE)
            line.size = LONGEST_TOP_LINE;
        if (dtlp_when_find(line, &day, &date) && (stands_alone(line, date) || is_dateline(line, date)))
            take_date(reader, date, DTL_DATE_TEXT);
    }
}
