/* token.c - reads the tokens of a paragraph.
 *
 * Owns where a token begins and ends, in the manner of the English Web Treebank
 * of Universal Dependencies: do|n't, he|'s, can|not, well|-|known but non-stop,
 * $|5, 5|%, 3|pm but 21st. Knows nothing of sentences: a full stop is a token
 * of its own unless it belongs to an abbreviation.
 *
 * Every reader takes the place where its token begins and returns where the
 * next one may begin. What is looked at ahead is bounded, or remembered
 * (address_checked), so that no text takes more than linear time. Numbers are
 * in number.c, addresses in address.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/scan.h"

#include "text/token.h"
#include "text/generated/words.h"

/* The longest acronym with dots, in bytes. */
enum { ACRONYM_MAX = 24 };

static dtlp_character character_before(const dtlp_scan *scan, uint32_t at)
{
    if (at == 0)
        return (dtlp_character){0, 0, DTLP_CHAR_SPACE};
    uint32_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && ((unsigned char)scan->text[begin] & 0xC0) == 0x80)
        begin--;
    return dtlp_character_at(scan->text, scan->end, begin);
}

uint32_t dtlp_scan_skip_space(const dtlp_scan *scan, uint32_t at)
{
    while (at < scan->end) {
        dtlp_character c = dtlp_scan_at(scan, at);
        if (c.class != DTLP_CHAR_SPACE)
            break;
        at += c.size;
    }
    return at;
}

/* End of the letters, digits and what joins onto them. */
uint32_t dtlp_scan_alnum_end(const dtlp_scan *scan, uint32_t at)
{
    const char *text = scan->text;
    uint32_t end = scan->end;
    while (at < end) {
        unsigned char byte = (unsigned char)text[at];
        if (byte < 0x80) {
            if (!dtlp_class_is_alnum((dtlp_char_class)dtlp_ascii_class[byte]))
                break;
            at++;
            continue;
        }
        dtlp_character c = dtlp_scan_at(scan, at);
        if (!dtlp_class_is_alnum(c.class) && c.class != DTLP_CHAR_JOINER)
            break;
        at += c.size;
    }
    return at;
}

/* ---- emitting ----------------------------------------------------------- */

/* Is every letter a capital, and are there two or more? */
static bool all_capital(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    uint32_t n = 0;
    if (end - begin > 1 && dtlp_is_lower(scan->text[begin + 1]))
        return false;
    while (begin < end) {
        dtlp_character c = dtlp_character_at(scan->text, end, begin);
        if (dtlp_char_is_lower(c.code_point))
            return false;
        n += dtlp_char_is_upper(c.code_point);
        begin += c.size;
    }
    return n >= 2;
}

uint32_t dtlp_scan_emit(dtlp_scan *scan, uint32_t begin, uint32_t end, dtlp_shape shape)
{
    size_t n = scan->tokens.count;
    bool capital = false;
    if (shape <= DTLP_SHAPE_CLITIC) {
        char first = scan->text[begin];
        capital = (unsigned char)first < 0x80 ? dtlp_is_upper(first)
                                              : dtlp_char_is_upper(dtlp_character_at(scan->text, end, begin).code_point);
    }
    *DTLP_PUSH(scan->arena, &scan->tokens) = (dtlp_token){
        .begin = begin,
        .end = end,
        .shape = (uint8_t)shape,
        .capital = capital,
        .all_capital = capital && all_capital(scan, begin, end),
        .space_before = n == 0 || scan->tokens.at[n - 1].end < begin,
        .quoted = scan->in_double || scan->in_single,
    };
    return end;
}

static const dtlp_token *last_token(const dtlp_scan *scan)
{
    return scan->tokens.count == 0 ? NULL : &scan->tokens.at[scan->tokens.count - 1];
}

/* Is the character before `at` one that a quotation may open after? */
static bool opens_here(const dtlp_scan *scan, uint32_t at)
{
    dtlp_char_class before = character_before(scan, at).class;
    return before == DTLP_CHAR_SPACE || before == DTLP_CHAR_OPEN || before == DTLP_CHAR_QUOTE ||
           before == DTLP_CHAR_APOSTROPHE || before == DTLP_CHAR_PUNCTUATION || before == DTLP_CHAR_HYPHEN;
}

/* ---- words -------------------------------------------------------------- */

static bool ends_with_nocase(const dtlp_scan *scan, uint32_t end, char letter)
{
    return dtlp_lower(scan->text[end - 1]) == letter;
}

static bool listed(const dtlp_scan *scan, uint32_t begin, uint32_t end, uint32_t flag)
{
    return (dtlp_lexicon_flags(&dtlp_words, (dtlp_slice){scan->text + begin, end - begin}) & flag) != 0;
}

/* End of a clitic that follows the apostrophe before `after`; 0 if none does. */
static uint32_t clitic_end(const dtlp_scan *scan, uint32_t after)
{
    uint32_t end = after;
    while (end < scan->end && end - after < 3 && dtlp_is_alpha(scan->text[end]))
        end++;
    if (end == after || dtlp_scan_alnum_end(scan, end) != end)
        return 0;
    return listed(scan, after, end, WORDS_CLITIC) ? end : 0;
}

/* Does a word follow after `end` that comes after "it is" and never after the possessive "its"? */
static bool is_stated(const dtlp_scan *scan, uint32_t end)
{
    uint32_t at = dtlp_scan_skip_space(scan, end), stop = at;
    while (stop < scan->end && stop - at < 16 && dtlp_is_lower(scan->text[stop]))
        stop++;
    return at > end && stop > at && dtlp_scan_at(scan, stop).class != DTLP_CHAR_HYPHEN &&
           listed(scan, at, stop, WORDS_STATED);
}

/* Is the listed word text[.. end) two words here? */
static bool is_two(const dtlp_scan *scan, uint32_t begin, uint32_t end, uint32_t flags)
{
    if (flags & WORDS_CONTRACTION_STATED)
        return is_stated(scan, end);
    if (flags & (WORDS_CONTRACTION_CAPITAL | WORDS_CONTRACTION_SMALL))
        return dtlp_is_lower(scan->text[end - 1]) &&
               dtlp_is_upper(scan->text[begin]) == ((flags & WORDS_CONTRACTION_CAPITAL) != 0);
    return (flags & (WORDS_CONTRACTION | WORDS_TOGETHER)) != 0;
}

/* Could it be a listed word that is two? Most words could not. */
static bool may_be_two(const char *word, uint32_t size)
{
    static const uint32_t beginnings[32] = WORDS_MARKED_ENDS;
    return size >= 2 && size <= 8 && (beginnings[word[size - 1] & 31] >> (word[0] & 31) & 1) != 0;
}

/* The word text[begin .. end) is done, unless it is one of two words written
 * as one. */
static uint32_t finish_shaped(dtlp_scan *scan, uint32_t begin, uint32_t end, dtlp_shape shape)
{
    if (may_be_two(scan->text + begin, end - begin)) {
        dtlp_slice word = {scan->text + begin, end - begin};
        const dtlp_lexicon_slot *slot = dtlp_lexicon_find(&dtlp_words, word);
        if (slot != NULL && slot->mark > 0 && is_two(scan, begin, end, slot->flags)) {
            dtlp_scan_emit(scan, begin, begin + slot->mark, shape);
            return dtlp_scan_emit(scan, begin + slot->mark, end,
                                  slot->flags & WORDS_TOGETHER ? shape : DTLP_SHAPE_CLITIC);
        }
    }
    return dtlp_scan_emit(scan, begin, end, shape);
}

static uint32_t finish_word(dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    dtlp_shape shape = DTLP_SHAPE_WORD;
    for (uint32_t i = begin; i < end && shape == DTLP_SHAPE_WORD; i++)
        if (dtlp_is_digit(scan->text[i]))
            shape = DTLP_SHAPE_ALNUM;
    return finish_shaped(scan, begin, end, shape);
}

/* A word up to an apostrophe at `end`: a clitic follows, or a plural's
 * possessive, or the word goes on (O'Connor). 0: the word ends here. */
static uint32_t after_apostrophe(dtlp_scan *scan, uint32_t begin, uint32_t *end)
{
    uint32_t after = *end + dtlp_scan_at(scan, *end).size;
    dtlp_character next = dtlp_scan_at(scan, after);
    if (next.class == DTLP_CHAR_LETTER) {
        uint32_t clitic = clitic_end(scan, after);
        if (clitic != 0) {
            finish_word(scan, begin, *end);
            return dtlp_scan_emit(scan, *end, clitic, DTLP_SHAPE_CLITIC);
        }
        uint32_t stop = dtlp_scan_alnum_end(scan, after);
        if (stop == after + 1 && ends_with_nocase(scan, stop, 't') && *end - 1 > begin &&
            ends_with_nocase(scan, *end, 'n')) {
            dtlp_scan_emit(scan, begin, *end - 1, DTLP_SHAPE_WORD);
            return dtlp_scan_emit(scan, *end - 1, stop, DTLP_SHAPE_CLITIC);
        }
        *end = stop;
        return 0;
    }
    if (scan->in_single || next.class == DTLP_CHAR_APOSTROPHE)
        return 0;
    if (ends_with_nocase(scan, *end, 's') || ends_with_nocase(scan, *end, 'x') || ends_with_nocase(scan, *end, 'z')) {
        finish_word(scan, begin, *end);
        return dtlp_scan_emit(scan, *end, after, DTLP_SHAPE_CLITIC);
    }
    if (*end - begin > 3 && ends_with_nocase(scan, *end, 'n') && ends_with_nocase(scan, *end - 1, 'i'))
        *end = after; /* goin' */
    return 0;
}

/* End of U.S., a.m., Ph.D., U.K: runs of one or two letters with dots between,
 * one of them a single letter; 0 if it is not such a thing. */
static uint32_t acronym_end(const dtlp_scan *scan, uint32_t begin)
{
    uint32_t at = begin, runs = 0, singles = 0;
    while (at - begin < ACRONYM_MAX) {
        uint32_t run = at;
        while (run < scan->end && dtlp_is_alpha(scan->text[run]))
            run++;
        if (run == at)
            return runs >= 2 && singles > 0 && dtlp_scan_alnum_end(scan, at) == at ? at : 0;
        if (run - at > 2)
            return 0;
        runs++;
        singles += run - at == 1;
        if (run >= scan->end || scan->text[run] != '.')
            return runs >= 2 && singles > 0 && dtlp_scan_alnum_end(scan, run) == run ? run : 0;
        at = run + 1;
    }
    return 0;
}

/* What stands after the full stop at `stop`, spaces left out. */
typedef struct follower {
    dtlp_character c;  /* size 0: nothing */
    bool starter;      /* a word with a capital that often begins a sentence */
} follower;

static follower follows(const dtlp_scan *scan, uint32_t stop)
{
    uint32_t at = dtlp_scan_skip_space(scan, stop + 1);
    follower f = {.c = dtlp_scan_at(scan, at)};
    if (f.c.class == DTLP_CHAR_LETTER && dtlp_char_is_upper(f.c.code_point)) {
        uint32_t end = at;
        while (end < scan->end && end - at < 16 && dtlp_is_alpha(scan->text[end]))
            end++;
        f.starter = listed(scan, at, end, WORDS_STARTER);
    }
    return f;
}

/* Is the letter at `begin` before a full stop somebody's initial? */
static bool is_initial(const dtlp_scan *scan, uint32_t begin, follower f)
{
    const dtlp_token *last = last_token(scan);
    bool after_name = last != NULL && last->capital;
    if (!dtlp_char_is_upper(dtlp_scan_at(scan, begin).code_point) || f.c.size == 0)
        return false;
    if (scan->text[begin] == 'I' && !after_name)
        return false;
    if (f.c.class == DTLP_CHAR_LETTER && dtlp_char_is_upper(f.c.code_point))
        return !f.starter || after_name;
    return after_name && f.c.class == DTLP_CHAR_LETTER;
}

/* Does the full stop after the word text[begin .. end) belong to it? */
static bool is_abbreviation(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    follower f = follows(scan, end);
    uint32_t code = f.c.code_point;
    if (code == ',' || (code == ';' && f.c.size > 0))
        return true;
    if (end - begin == dtlp_scan_at(scan, begin).size && is_initial(scan, begin, f))
        return true;
    uint32_t flags = dtlp_lexicon_flags(&dtlp_words, (dtlp_slice){scan->text + begin, end - begin});
    bool digit = f.c.class == DTLP_CHAR_DIGIT;
    bool small = f.c.class == DTLP_CHAR_LETTER && !dtlp_char_is_upper(code);
    if ((flags & WORDS_RUNNING) || ((flags & WORDS_NUMBER) && digit) ||
        ((flags & WORDS_RUNNING_WORD) && (digit || small)))
        return true;
    if (!dtlp_char_is_upper(dtlp_scan_at(scan, begin).code_point))
        return false;
    if (flags & (WORDS_TITLE | WORDS_SUFFIX | WORDS_MONTH | WORDS_PLACE))
        return true;
    if (flags & WORDS_WEEKDAY)
        return f.c.size > 0 && !f.starter;
    const dtlp_token *last = last_token(scan);
    return (flags & WORDS_PLACE_WORD) && (small || (last != NULL && scan->text[last->begin] == ','));
}

/* The word goes up to a full stop at `end`: where does it end? */
static uint32_t after_stop(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    if (end - begin <= 2) {
        uint32_t acronym = acronym_end(scan, begin);
        if (acronym != 0)
            return acronym;
    }
    dtlp_char_class next = dtlp_scan_at(scan, end + 1).class;
    if (next == DTLP_CHAR_STOP)
        return end;
    if (next == DTLP_CHAR_HYPHEN && end + 1 < scan->end && scan->text[end + 1] == '-')
        return dtlp_scan_at(scan, end + 2).class == DTLP_CHAR_LETTER ? end + 1 : end; /* Del.-based */
    if (dtlp_class_is_alnum(next) && !listed(scan, begin, end, WORDS_TITLE))
        return end;
    return is_abbreviation(scan, begin, end) ? end + 1 : end;
}

/* Does a word go on over the sign at `end`? Returns where the part behind it
 * begins, or 0. */
static uint32_t inner_sign(const dtlp_scan *scan, uint32_t begin, uint32_t end, dtlp_character sign)
{
    uint32_t after = end + sign.size;
    if (!dtlp_class_is_alnum(dtlp_scan_at(scan, after).class))
        return 0;
    if (sign.class == DTLP_CHAR_HYPHEN)
        return listed(scan, begin, end, WORDS_PREFIX) ? after : 0;
    if (sign.code_point == '_')
        return after;
    bool short_name = end - begin <= 3 && dtlp_is_upper(scan->text[after - 2]);
    return sign.code_point == '&' && short_name && dtlp_is_upper(scan->text[after]) ? after : 0;
}

/* US$, C$ */
static bool is_currency(const dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    return end - begin <= 2 && end < scan->end && scan->text[end] == '$' && dtlp_is_upper(scan->text[end - 1]);
}

static uint32_t read_word(dtlp_scan *scan, uint32_t begin)
{
    uint32_t end = begin;
    while (end < scan->end && dtlp_is_alpha(scan->text[end]))
        end++;
    if (end < scan->end && scan->text[end] == ' ') /* most words */
        return finish_shaped(scan, begin, end, DTLP_SHAPE_WORD);
    end = dtlp_scan_alnum_end(scan, end);
    dtlp_character next = dtlp_scan_at(scan, end);
    if (next.class != DTLP_CHAR_SPACE) {
        uint32_t address = dtlp_address_end(scan, begin, end);
        if (address != 0)
            return dtlp_scan_emit(scan, begin, address, DTLP_SHAPE_ADDRESS);
    }
    for (; next.class != DTLP_CHAR_SPACE; next = dtlp_scan_at(scan, end)) {
        uint32_t before = end;
        if (next.class == DTLP_CHAR_APOSTROPHE) {
            uint32_t done = after_apostrophe(scan, begin, &end);
            if (done != 0)
                return done;
        } else if (next.code_point == '.') {
            end = after_stop(scan, begin, end);
            break;
        } else {
            uint32_t after = inner_sign(scan, begin, end, next);
            if (after != 0)
                end = dtlp_scan_alnum_end(scan, after);
        }
        if (end == before)
            break;
    }
    if (is_currency(scan, begin, end))
        return dtlp_scan_emit(scan, begin, end + 1, DTLP_SHAPE_SYMBOL);
    return finish_word(scan, begin, end);
}

/* ---- marks -------------------------------------------------------------- */

/* End of a run of one character. */
static uint32_t run_end(const dtlp_scan *scan, uint32_t at, dtlp_character c)
{
    while (at < scan->end && dtlp_scan_at(scan, at).code_point == c.code_point)
        at += c.size;
    return at;
}

static uint32_t read_quote(dtlp_scan *scan, uint32_t begin, uint32_t end, uint32_t code_point)
{
    dtlp_char_class next = dtlp_scan_at(scan, end).class;
    bool opening = opens_here(scan, begin) && next != DTLP_CHAR_SPACE;
    if (code_point == 0x201C || code_point == 0x201E || code_point == 0xAB || code_point == '`')
        opening = true;
    else if (code_point == 0x201D || code_point == 0xBB || code_point == '\'' || code_point == 0x2019)
        opening = false;
    else if (scan->in_double && (next == DTLP_CHAR_STOP || next == DTLP_CHAR_PUNCTUATION))
        opening = false;
    scan->in_double = false;
    dtlp_scan_emit(scan, begin, end, DTLP_SHAPE_PUNCTUATION);
    scan->in_double = opening;
    return end;
}

/* An apostrophe that no word has before it. */
static uint32_t read_apostrophe(dtlp_scan *scan, uint32_t begin)
{
    dtlp_character mark = dtlp_scan_at(scan, begin);
    uint32_t after = begin + mark.size;
    dtlp_character next = dtlp_scan_at(scan, after);
    if (next.class == DTLP_CHAR_APOSTROPHE && next.code_point == mark.code_point)
        return read_quote(scan, begin, after + next.size, mark.code_point);
    if (dtlp_class_is_alnum(next.class)) {
        uint32_t clitic = clitic_end(scan, after);
        if (clitic != 0)
            return dtlp_scan_emit(scan, begin, clitic, DTLP_SHAPE_CLITIC);
        uint32_t end = dtlp_scan_alnum_end(scan, after);
        uint32_t year = dtlp_short_year_end(scan, after);
        if (year != 0)
            return dtlp_scan_emit(scan, begin, year, DTLP_SHAPE_NUMBER);
        if (listed(scan, after, end, WORDS_APOSTROPHE))
            return dtlp_scan_emit(scan, begin, end, DTLP_SHAPE_WORD);
    }
    bool opening = opens_here(scan, begin) && next.class != DTLP_CHAR_SPACE && next.class != DTLP_CHAR_STOP &&
                   mark.code_point != 0x2019;
    scan->in_single = false;
    dtlp_scan_emit(scan, begin, after, DTLP_SHAPE_PUNCTUATION);
    scan->in_single = opening;
    return after;
}

static uint32_t read_stops(dtlp_scan *scan, uint32_t begin)
{
    uint32_t end = begin;
    dtlp_character c = dtlp_scan_at(scan, begin);
    if (c.code_point == '.' && dtlp_scan_at(scan, begin + 1).class == DTLP_CHAR_DIGIT && opens_here(scan, begin))
        return dtlp_read_number(scan, begin, begin + 1);
    for (; c.class == DTLP_CHAR_STOP && c.size > 0; c = dtlp_scan_at(scan, end))
        end += c.size;
    return dtlp_scan_emit(scan, begin, end, DTLP_SHAPE_PUNCTUATION);
}

/* End of :) ;-) :D and the like; 0 if it is none. */
static uint32_t emoticon_end(const dtlp_scan *scan, uint32_t begin)
{
    uint32_t at = begin + 1;
    if (memchr(":;=", scan->text[begin], 3) == NULL || !opens_here(scan, begin))
        return 0;
    if (at < scan->end && scan->text[at] == '-')
        at++;
    if (at >= scan->end || memchr("()DPp", scan->text[at], 5) == NULL)
        return 0;
    return dtlp_scan_at(scan, at + 1).class == DTLP_CHAR_SPACE ? at + 1 : 0;
}

static uint32_t read_mark(dtlp_scan *scan, uint32_t begin)
{
    dtlp_character c = dtlp_scan_at(scan, begin);
    uint32_t end = begin + c.size;
    dtlp_character next = dtlp_scan_at(scan, end);
    dtlp_shape shape = c.class == DTLP_CHAR_SYMBOL || c.class == DTLP_CHAR_JOINER ? DTLP_SHAPE_SYMBOL
                                                                                    : DTLP_SHAPE_PUNCTUATION;
    if (c.code_point < 0x80) {
        uint32_t face = emoticon_end(scan, begin);
        if (face != 0)
            return dtlp_scan_emit(scan, begin, face, DTLP_SHAPE_SYMBOL);
        if ((c.code_point == '#' || c.code_point == '@') && next.class == DTLP_CHAR_LETTER)
            return dtlp_scan_emit(scan, begin, dtlp_tag_end(scan, end), DTLP_SHAPE_ADDRESS);
        if (c.code_point == '+' && next.class == DTLP_CHAR_DIGIT && opens_here(scan, begin))
            return dtlp_read_number(scan, begin, end);
    }
    if ((c.class == DTLP_CHAR_HYPHEN || c.class == DTLP_CHAR_SYMBOL) && c.code_point < 0x2010)
        end = run_end(scan, end, c);
    for (next = dtlp_scan_at(scan, end); next.class == DTLP_CHAR_JOINER; next = dtlp_scan_at(scan, end))
        end += next.size;
    return dtlp_scan_emit(scan, begin, end, shape);
}

static uint32_t read_token(dtlp_scan *scan, uint32_t at, dtlp_character c)
{
    switch (c.class) {
    case DTLP_CHAR_LETTER: return read_word(scan, at);
    case DTLP_CHAR_DIGIT: return dtlp_read_number(scan, at, at);
    case DTLP_CHAR_APOSTROPHE: return read_apostrophe(scan, at);
    case DTLP_CHAR_STOP: return read_stops(scan, at);
    case DTLP_CHAR_QUOTE: return read_quote(scan, at, at + c.size, c.code_point);
    case DTLP_CHAR_OPEN:
    case DTLP_CHAR_CLOSE: return dtlp_scan_emit(scan, at, at + c.size, DTLP_SHAPE_PUNCTUATION);
    default: return read_mark(scan, at);
    }
}

void dtlp_scan_tokens(dtlp_scan *scan, uint32_t begin, uint32_t end)
{
    scan->end = end;
    scan->in_double = scan->in_single = false;
    for (uint32_t at = dtlp_scan_skip_space(scan, begin); at < end; at = dtlp_scan_skip_space(scan, at))
        at = read_token(scan, at, dtlp_scan_at(scan, at));
}
