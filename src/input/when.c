/* when.c - see when.h.
 *
 * The text is read as numbers, month names and what stands between them; each
 * form is a row of a table over the last three of those.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/when.h"

enum { FIRST_YEAR = 1500, LAST_YEAR = 2199 };

typedef struct piece {
    enum { NUMBER, MONTH, OTHER } kind;
    int32_t value;      /* of a number, at most 8 digits; of a month, 1-12 */
    int digits;
    dtlp_slice text;
    char before;        /* the character that separates it from the piece before;
                           ' ' for spaces and commas, '?' for anything else */
} piece;

/* ---- pieces ----------------------------------------------------------------- */

/* "nov", "Nov", "November", "sept": 1-12; 0 for another word. */
static int32_t month_of(dtlp_slice word)
{
    static const struct {
        int32_t number;
        dtlp_slice word;
    } months[] = {
#define MONTH(number, word) {number, {word, sizeof word - 1}},
#include "input/en/month.def"
    };
    for (size_t i = 0; i < sizeof months / sizeof *months; i++)
        if (dtlp_slice_equal_nocase(months[i].word, word))
            return months[i].number;
    return 0;
}

static piece read_number(dtlp_slice text, size_t *at)
{
    piece p = {.kind = NUMBER, .text = {text.at + *at, 0}};
    for (; *at < text.size && dtlp_is_digit(text.at[*at]); (*at)++, p.digits++)
        if (p.digits < 8)
            p.value = p.value * 10 + (text.at[*at] - '0');
    if (p.digits > 8)
        p.kind = OTHER;
    p.text.size = (size_t)(text.at + *at - p.text.at);
    dtlp_slice rest = {text.at + *at, text.size - *at};
    static const char endings[][3] = {
#define DAY_ENDING(ending) ending,
#include "input/en/month.def"
    };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        bool here = rest.size >= 2 && dtlp_slice_equal_nocase((dtlp_slice){rest.at, 2}, dtlp_slice_of(endings[i]));
        if (here && (rest.size == 2 || !dtlp_is_alnum(rest.at[2])))
            *at += 2;
    }
    return p;
}

static piece read_word(dtlp_slice text, size_t *at)
{
    piece p = {.text = {text.at + *at, 0}};
    while (*at < text.size && dtlp_is_alpha(text.at[*at]))
        (*at)++;
    p.text.size = (size_t)(text.at + *at - p.text.at);
    p.value = month_of(p.text);
    p.kind = p.value > 0 ? MONTH : OTHER;
    if (p.kind == MONTH && *at < text.size && text.at[*at] == '.')
        (*at)++; /* Nov. */
    return p;
}

/* The next number or word; false at the end. */
static bool next_piece(dtlp_slice text, size_t *at, piece *out)
{
    char before = 0;
    for (; *at < text.size; (*at)++) {
        char c = text.at[*at];
        if (dtlp_is_alnum(c))
            break;
        c = dtlp_is_space(c) || c == ',' ? ' ' : c;
        before = before == 0 || before == ' ' || before == c ? c : c == ' ' ? before : '?';
    }
    if (*at == text.size)
        return false;
    *out = dtlp_is_digit(text.at[*at]) ? read_number(text, at) : read_word(text, at);
    out->before = before;
    return true;
}

/* ---- forms ------------------------------------------------------------------ */

static bool is_year(const piece *p)
{
    return p->kind == NUMBER && p->digits == 4 && p->value >= FIRST_YEAR && p->value <= LAST_YEAR;
}

static bool make_day(int32_t year, int32_t month, int32_t day, dtl_day *out)
{
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    dtl_day number = dtl_day_from_civil(year, month, day);
    if (dtl_civil_from_day(number).month != month)
        return false;
    *out = number;
    return true;
}

/* Two numbers before a year: 19.11. has the day first, 11/19/ and 19/11/ are
 * clear only where one of them can be no month, or both are the same. */
static bool day_and_month(const piece *a, const piece *b, char separator, int32_t year, dtl_day *out)
{
    if (separator == '.' || a->value > 12)
        return make_day(year, b->value, a->value, out);
    if (b->value > 12 || a->value == b->value)
        return make_day(year, a->value, b->value, out);
    return false;
}

static bool same_separator(const piece *b, const piece *c)
{
    return b->before == c->before && (b->before == '-' || b->before == '/' || b->before == '.');
}

static bool match(const piece *a, const piece *b, const piece *c, dtl_day *out)
{
    bool numbers = a->kind == NUMBER && b->kind == NUMBER && c->kind == NUMBER;
    bool close = b->before != '?' && c->before != '?';
    if (numbers && is_year(a) && same_separator(b, c) && b->digits <= 2 && c->digits <= 2)
        return make_day(a->value, b->value, c->value, out);
    if (numbers && is_year(c) && same_separator(b, c) && a->digits <= 2 && b->digits <= 2)
        return day_and_month(a, b, b->before, c->value, out);
    if (close && a->kind == NUMBER && a->digits <= 2 && b->kind == MONTH && is_year(c))
        return make_day(c->value, b->value, a->value, out);
    if (close && a->kind == MONTH && b->kind == NUMBER && b->digits <= 2 && is_year(c))
        return make_day(c->value, a->value, b->value, out);
    if (close && is_year(a) && b->kind == MONTH && c->kind == NUMBER && c->digits <= 2)
        return make_day(a->value, b->value, c->value, out);
    return false;
}

/* 20251119, as in some addresses and tags. */
static bool match_compact(const piece *p, dtl_day *out)
{
    int32_t year = p->value / 10000;
    return p->kind == NUMBER && p->digits == 8 && year >= 1900 && year <= 2099 &&
           make_day(year, p->value / 100 % 100, p->value % 100, out);
}

/* "19 Nov 25 08:30", as the older mail standard has it: RFC 822, section 5. */
static bool find_short_year(dtlp_slice text, dtl_day *out)
{
    piece day = {.kind = OTHER}, month = {.kind = OTHER}, year;
    size_t at = 0;
    while (next_piece(text, &at, &year)) {
        bool form = day.kind == NUMBER && day.digits <= 2 && month.kind == MONTH && year.kind == NUMBER && year.digits == 2;
        if (form && make_day(year.value + (year.value < 70 ? 2000 : 1900), month.value, day.value, out))
            return true;
        day = month;
        month = year;
    }
    return false;
}

bool dtlp_when_find(dtlp_slice text, dtl_day *out, dtlp_slice *where)
{
    piece window[3] = {{.kind = OTHER}, {.kind = OTHER}, {.kind = OTHER}}, p;
    size_t at = 0;
    while (next_piece(text, &at, &p)) {
        window[0] = window[1];
        window[1] = window[2];
        window[2] = p;
        bool compact = match_compact(&p, out);
        if (!compact && !match(&window[0], &window[1], &window[2], out))
            continue;
        const char *begin = compact ? p.text.at : window[0].text.at;
        if (where != NULL)
            *where = (dtlp_slice){begin, (size_t)(text.at + at - begin)};
        return true;
    }
    return false;
}

bool dtlp_when_read(dtlp_slice value, dtl_day *out)
{
    int64_t number = 0;
    size_t i = 0;
    for (; i < value.size && i < 14 && dtlp_is_digit(value.at[i]); i++)
        number = number * 10 + (value.at[i] - '0');
    if (i != value.size || (i != 10 && i != 13))
        return dtlp_when_find(value, out, NULL) || find_short_year(value, out);
    *out = (dtl_day)((i == 13 ? number / 1000 : number) / 86400);
    return true;
}
