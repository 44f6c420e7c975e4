/* ics.c - see ics.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/ics.h"

#include "date/unit.h"

/* ---- lines ------------------------------------------------------------------- */

/* One line as it is meant: a line feed and a blank are no part of it. Bytes are
 * joined, not characters: some programs fold within one. */
static dtlp_slice unfold(dtlp_ics_lines *lines)
{
    char *begin = lines->at, *to = begin;
    while (lines->at < lines->end) {
        char c = *lines->at++;
        if (c != '\n') {
            *to++ = c;
            continue;
        }
        lines->line++;
        if (lines->at == lines->end || (*lines->at != ' ' && *lines->at != '\t'))
            break;
        lines->at++;
    }
    return (dtlp_slice){begin, (size_t)(to - begin)};
}

/* Where the value begins: behind the first colon outside quotation marks. */
static size_t find_colon(dtlp_slice text)
{
    bool quoted = false;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] == '"')
            quoted = !quoted;
        if (text.at[i] == ':' && !quoted)
            return i;
    }
    return text.size;
}

bool dtlp_ics_next(dtlp_ics_lines *lines, dtlp_ics_line *out)
{
    dtlp_slice text = {"", 0};
    while (text.size == 0) {
        if (lines->at == lines->end)
            return false;
        out->number = lines->line;
        text = unfold(lines);
    }
    size_t colon = find_colon(text);
    dtlp_slice head = {text.at, colon};
    *out = (dtlp_ics_line){.number = out->number};
    if (colon == text.size)
        return true;
    out->value = (dtlp_slice){text.at + colon + 1, text.size - colon - 1};
    const char *semicolon = memchr(head.at, ';', head.size);
    out->name = (dtlp_slice){head.at, semicolon == NULL ? head.size : (size_t)(semicolon - head.at)};
    if (semicolon != NULL)
        out->parameters = (dtlp_slice){semicolon + 1, head.size - out->name.size - 1};
    char *letters = (char *)out->name.at; /* in the copy that was unfolded */
    for (size_t i = 0; i < out->name.size; i++)
        letters[i] = dtlp_upper(letters[i]);
    return true;
}

dtlp_slice dtlp_ics_parameter(const dtlp_ics_line *line, const char *name)
{
    dtlp_slice rest = line->parameters, wanted = dtlp_slice_of(name);
    while (rest.size > 0) {
        size_t n = 0;
        for (bool quoted = false; n < rest.size && (quoted || rest.at[n] != ';'); n++)
            quoted = rest.at[n] == '"' ? !quoted : quoted;
        const char *equals = memchr(rest.at, '=', n);
        size_t size = equals == NULL ? n : (size_t)(equals - rest.at);
        if (equals != NULL && dtlp_slice_equal_nocase((dtlp_slice){rest.at, size}, wanted)) {
            dtlp_slice value = {equals + 1, n - size - 1};
            if (value.size >= 2 && value.at[0] == '"' && value.at[value.size - 1] == '"')
                value = (dtlp_slice){value.at + 1, value.size - 2};
            return value;
        }
        n += n < rest.size;
        rest = (dtlp_slice){rest.at + n, rest.size - n};
    }
    return (dtlp_slice){"", 0};
}

dtlp_slice dtlp_ics_text(dtlp_arena *arena, dtlp_slice value)
{
    char *out = dtlp_arena_alloc(arena, value.size + 1);
    size_t n = 0;
    for (size_t i = 0; i < value.size; i++) {
        char c = value.at[i];
        if (c == '\\' && i + 1 < value.size) {
            c = value.at[++i];
            c = c == 'n' || c == 'N' ? '\n' : c;
        }
        out[n++] = c;
    }
    return (dtlp_slice){out, n};
}

/* ---- values ------------------------------------------------------------------ */

static bool digits(dtlp_slice text, size_t at, size_t n, int32_t most, int32_t *out)
{
    int32_t number = 0;
    for (size_t i = at; i < at + n; i++) {
        if (i >= text.size || !dtlp_is_digit(text.at[i]))
            return false;
        number = number * 10 + (text.at[i] - '0');
    }
    *out = number;
    return number <= most;
}

bool dtlp_ics_moment_read(dtlp_slice value, dtlp_ics_moment *out)
{
    int32_t year, month, day, hour, minute, second;
    if (!digits(value, 0, 4, 9999, &year) || !digits(value, 4, 2, 12, &month) || !digits(value, 6, 2, 31, &day) ||
        month < 1 || day < 1 || day > dtlp_days_in_month(year, month))
        return false;
    *out = (dtlp_ics_moment){dtl_day_from_civil(year, month, day), -1, false};
    if (value.size == 8)
        return true;
    if (value.size < 15 || value.at[8] != 'T' || !digits(value, 9, 2, 24, &hour) || !digits(value, 11, 2, 59, &minute) ||
        !digits(value, 13, 2, 60, &second))
        return false;
    if (value.size > 15 && (value.size > 16 || value.at[15] != 'Z'))
        return false;
    out->day += hour == 24;
    out->minute = hour % 24 * 60 + minute;
    out->utc = value.size == 16;
    return true;
}

bool dtlp_ics_duration_read(dtlp_slice value, int64_t *minutes)
{
    bool negative = value.size > 0 && value.at[0] == '-', clock = false;
    size_t i = value.size > 0 && (negative || value.at[0] == '+');
    int64_t sum = 0, number = -1;
    if (i >= value.size || value.at[i++] != 'P')
        return false;
    for (; i < value.size; i++) {
        char c = value.at[i];
        if (dtlp_is_digit(c) && number < 10000000) {
            number = (number < 0 ? 0 : number) * 10 + (c - '0');
            continue;
        }
        if (c == 'T' && number < 0) {
            clock = true;
            continue;
        }
        int64_t unit = c == 'W' ? 7 * 1440 : c == 'D' ? 1440 : c == 'H' ? 60 : c == 'M' && clock ? 1 : c == 'S' ? 0 : -1;
        if (number < 0 || unit < 0)
            return false;
        sum += number * unit;
        number = -1;
    }
    *minutes = negative ? -sum : sum;
    return number < 0;
}

bool dtlp_ics_offset_read(dtlp_slice value, int32_t *minutes)
{
    int32_t hour, minute;
    if (value.size < 5 || (value.at[0] != '+' && value.at[0] != '-') || !digits(value, 1, 2, 15, &hour) ||
        !digits(value, 3, 2, 59, &minute))
        return false;
    *minutes = (value.at[0] == '-' ? -1 : 1) * (hour * 60 + minute);
    return true;
}
