/* kind.c - see kind.h.
 *
 * Owns how a paragraph's look tells what it is. A dateline is
 *
 *     PLACE [, Region]* [, Month day[, year]] [(AGENCY)] DASH
 *
 * where PLACE is in capitals, or a region, a date or an agency follows it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/kind.h"

#include "text/generated/words.h"

enum {
    HEADING_MAX_TOKENS = 20,
    FURNITURE_MAX_TOKENS = 30,
    FURNITURE_KEY = 64,      /* bytes of the longest phrase compared */
    DATELINE_MAX_TOKENS = 24,
    LEADING = 2,             /* paragraphs that the lead may be among */
    LEADING_TOKENS = 4       /* of it behind the dash, at least */
};

static dtlp_character first_character(const dtlp_scan *scan, uint32_t token)
{
    const dtlp_token *t = &scan->tokens.at[token];
    return dtlp_character_at(scan->text, t->end, t->begin);
}

static uint32_t flags_of(dtlp_slice word)
{
    if (word.size > 1 && word.at[word.size - 1] == '.')
        word.size--;
    return dtlp_lexicon_flags(&dtlp_words, word);
}

static bool is_char(const dtlp_scan *scan, uint32_t token, char c)
{
    const dtlp_token *t = &scan->tokens.at[token];
    return t->end - t->begin == 1 && scan->text[t->begin] == c;
}

/* ---- datelines ---------------------------------------------------------- */

static bool is_dash(const dtlp_scan *scan, uint32_t token)
{
    const dtlp_token *t = &scan->tokens.at[token];
    uint32_t code = first_character(scan, token).code_point;
    bool single = t->end - t->begin == 1;
    if (code == 0x2013 || code == 0x2014 || code == 0x2015)
        return true;
    if (code == '_')
        return true;
    return code == '-' && (!single || t->space_before);
}

/* What has been read of a dateline. */
typedef struct dateline {
    bool capitals; /* the place is in capitals */
    bool place, region, date, agency;
} dateline;

/* Words with capitals, "of" and hyphens between: New York, SAINT-DENIS. */
static uint32_t read_place(const dtlp_scan *scan, uint32_t at, uint32_t end, bool *capitals)
{
    uint32_t first = at;
    *capitals = true;
    while (at < end && at - first < 6) {
        const dtlp_token *t = &scan->tokens.at[at];
        bool sign = is_char(scan, at, '-') || is_char(scan, at, '/') || t->shape == DTLP_SHAPE_CLITIC;
        bool inner = at > first && sign && !t->space_before;
        if (!inner && !(t->shape == DTLP_SHAPE_WORD && t->capital))
            break;
        if (!inner && !t->all_capital && first_character(scan, at).size != t->end - t->begin)
            *capitals = *capitals && scan->text[t->end - 1] == '.' && at > first;
        at++;
    }
    return at;
}

/* Nov. 19 | 19 Nov | November 19, 2025 */
static uint32_t read_date(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    uint32_t first = at, months = 0, numbers = 0;
    while (at < end && at - first < 5) {
        uint32_t flags = flags_of(dtlp_scan_slice(scan, &scan->tokens.at[at]));
        if (flags & (WORDS_MONTH | WORDS_MONTH_NAME))
            months++;
        else if (scan->tokens.at[at].shape == DTLP_SHAPE_NUMBER)
            numbers++;
        else if (!(is_char(scan, at, ',') && numbers > 0) && !(flags & WORDS_WEEKDAY_NAME))
            break;
        at++;
    }
    return months == 1 && numbers > 0 && numbers < 3 ? at : first;
}

/* (Reuters), /PRNewswire/; `any`: names that are on no list too. */
static uint32_t read_agency(const dtlp_scan *scan, uint32_t at, uint32_t end, bool any)
{
    uint32_t first = at;
    bool slashes = at < end && is_char(scan, at, '/'), known = false, names = any;
    if (!slashes && (at >= end || !is_char(scan, at, '(')))
        return first;
    for (at++; at < end && at - first < 8; at++) {
        const dtlp_token *t = &scan->tokens.at[at];
        if (is_char(scan, at, slashes ? '/' : ')'))
            return known || (names && at > first + 1) ? at + 1 : first;
        names = names && t->capital;
        known = known || t->all_capital || (flags_of(dtlp_scan_slice(scan, t)) & WORDS_AGENCY);
    }
    return first;
}

/* Place, regions, date and agency, as far as they are there; returns the token
 * behind them. */
static uint32_t read_parts(const dtlp_scan *scan, uint32_t first, uint32_t end, dateline *d)
{
    uint32_t next, at = read_date(scan, first, end);
    d->date = at > first;
    if (!d->date)
        at = read_place(scan, first, end, &d->capitals);
    d->place = !d->date && at > first;
    while (d->place && at + 1 < end && is_char(scan, at, ',')) {
        bool ignored;
        if ((next = read_date(scan, at + 1, end)) > at + 1)
            d->date = true;
        else if ((next = read_place(scan, at + 1, end, &ignored)) > at + 1)
            d->region = true;
        else
            break;
        at = next;
    }
    if (d->place && !d->date && (next = read_date(scan, at, end)) > at) {
        d->date = true;
        at = next;
    }
    bool any = d->place && d->capitals && (d->date || scan->paragraph < LEADING);
    if ((next = read_agency(scan, at, end, any)) > at) {
        d->agency = true;
        at = next;
    }
    return at;
}

/* A text that begins "Cairo - Egypt said ..." may; later paragraphs do not. */
static bool leads_text(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    const dtlp_token *t = &scan->tokens.at[at];
    return scan->paragraph < LEADING && end - at > LEADING_TOKENS && t->space_before && t[1].space_before &&
           t[1].capital;
}

uint32_t dtlp_dateline_end(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    dateline d = {0};
    uint32_t reach = end - first > DATELINE_MAX_TOKENS ? first + DATELINE_MAX_TOKENS : end;
    uint32_t at = read_parts(scan, first, reach, &d);
    if (at >= reach || !(d.agency || d.place))
        return first;
    bool plain = !d.agency && !d.capitals && !d.region && !d.date;
    if (plain && !(is_dash(scan, at) && leads_text(scan, at, end)))
        return first;
    bool colon = is_char(scan, at, ':') && d.place && (d.date || (d.capitals && scan->paragraph < 3));
    if (!colon && !is_dash(scan, at))
        return first;
    if (at + 1 < end && !scan->tokens.at[at + 1].capital && !scan->tokens.at[at + 1].space_before)
        return first;
    return at + 1;
}

/* ---- headings, items, furniture ----------------------------------------- */

static bool is_item(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    dtlp_character c = first_character(scan, first);
    const dtlp_token *t = &scan->tokens.at[first];
    if (end - first < 2)
        return false;
    if (t->shape == DTLP_SHAPE_NUMBER && scan->text[t->end - 1] == '.')
        return true;
    bool spaced = scan->tokens.at[first + 1].space_before;
    if (c.code_point == 0x2022 || c.code_point == 0x25E6 || c.code_point == 0x25AA || c.code_point == 0x2023 ||
        c.code_point == 0x25CF || c.code_point == 0xB7 || c.code_point == 0x2043)
        return true;
    if (spaced && t->end - t->begin == c.size &&
        (c.code_point == '-' || c.code_point == '*' || c.code_point == 0x2013 || c.code_point == 0x2014))
        return true;
    uint32_t number = c.code_point == '(' ? first + 1 : first;
    return number + 1 < end && is_char(scan, number + 1, ')') &&
           scan->tokens.at[number].end - scan->tokens.at[number].begin <= 2;
}

/* Compare the paragraph's first words with the phrases of the data file. */
static bool is_furniture(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    char key[FURNITURE_KEY];
    size_t size = 0, hashed = 0;
    uint32_t hash = DTLP_LEXICON_HASH_BEGIN;
    if (end - first > FURNITURE_MAX_TOKENS)
        return false;
    for (uint32_t at = first; at < end; at++) {
        const dtlp_token *t = &scan->tokens.at[at];
        dtlp_slice word = t->shape == DTLP_SHAPE_NUMBER ? DTLP_SLICE("#") : dtlp_scan_slice(scan, t);
        bool space = at > first && t->space_before;
        if (size + space + word.size > sizeof key)
            return false;
        if (space)
            key[size++] = ' ';
        memcpy(key + size, word.at, word.size);
        size += word.size;
        hash = dtlp_lexicon_hash_more(hash, key + hashed, size - hashed);
        hashed = size;
        const dtlp_lexicon_slot *slot = dtlp_lexicon_find_hashed(&dtlp_words, (dtlp_slice){key, size}, dtlp_lexicon_hash_end(hash));
        uint32_t flags = slot == NULL ? 0 : slot->flags;
        if ((flags & WORDS_FURNITURE_START) || (at + 1 == end && (flags & WORDS_FURNITURE)))
            return true;
    }
    return false;
}

static bool is_heading(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    if (end - first > HEADING_MAX_TOKENS)
        return false;
    const dtlp_token *last = &scan->tokens.at[end - 1];
    dtlp_char_class class = first_character(scan, end - 1).class;
    if (class == DTLP_CHAR_STOP && scan->text[last->end - 1] == '?')
        return end - first <= HEADING_MAX_TOKENS / 2;
    return class != DTLP_CHAR_STOP && class != DTLP_CHAR_QUOTE && class != DTLP_CHAR_PUNCTUATION;
}

dtlp_sentence_kind dtlp_paragraph_kind(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    if (is_furniture(scan, first, end))
        return DTLP_SENTENCE_FURNITURE;
    if (is_item(scan, first, end))
        return DTLP_SENTENCE_ITEM;
    return is_heading(scan, first, end) ? DTLP_SENTENCE_HEADING : DTLP_SENTENCE_PROSE;
}
