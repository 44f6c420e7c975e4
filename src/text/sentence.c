/* sentence.c - cuts a paragraph's tokens into sentences.
 *
 * Owns where a sentence ends: after a full stop, question or exclamation mark
 * with the quotation marks and brackets that close behind it, if what follows
 * can begin a sentence; and after an abbreviation only if the next word is one
 * that begins sentences. Looks a few tokens ahead, never back beyond a
 * sentence's length.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/scan.h"

#include "text/boundary.h"
#include "text/kind.h"
#include "text/generated/words.h"

enum {
    SAYING_WINDOW = 6,  /* tokens from a quote to its verb of saying */
    RUN_TOGETHER = 300, /* tokens of a paragraph that may be several, its newlines lost */
    SURE = 80,          /* the model's score that adds a sentence end to those by rule */
    PLAIN_MAX = 60      /* tokens of a sentence that is taken as it is written */
};

static uint32_t flags_of(const dtlp_scan *scan, uint32_t token)
{
    return dtlp_lexicon_flags(&dtlp_words, dtlp_scan_slice(scan, &scan->tokens.at[token]));
}

static dtlp_character first_character(const dtlp_scan *scan, uint32_t token)
{
    const dtlp_token *t = &scan->tokens.at[token];
    return dtlp_character_at(scan->text, t->end, t->begin);
}

/* Does the token at `at` close something that the sentence before it opened? */
static bool closes(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    dtlp_character c = first_character(scan, at);
    const dtlp_token *token = &scan->tokens.at[at];
    if (c.class == DTLP_CHAR_CLOSE)
        return true;
    if (token->shape != DTLP_SHAPE_PUNCTUATION && token->shape != DTLP_SHAPE_CLITIC)
        return false;
    if (c.class == DTLP_CHAR_QUOTE || c.class == DTLP_CHAR_APOSTROPHE) {
        bool closing = c.code_point == 0x201D || c.code_point == 0x2019 || c.code_point == 0xBB;
        bool spaced = at + 1 >= end || scan->tokens.at[at + 1].space_before;
        return closing || (spaced && (!token->space_before || token->end - token->begin == 2));
    }
    return false;
}

/* Does a verb of saying stand among the next tokens: `"Why?" Smith asked`? */
static bool saying_follows(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    for (uint32_t i = at; i < end && i < at + SAYING_WINDOW; i++) {
        if (flags_of(scan, i) & WORDS_SAYING)
            return true;
        if (scan->tokens.at[i].shape == DTLP_SHAPE_PUNCTUATION)
            return false;
    }
    return false;
}

/* `stop` ends in . ! ? and the like, `next` is the first token after it and what
 * closes behind it. May a sentence begin at `next`? */
static bool begins_after_stop(const dtlp_scan *scan, uint32_t stop, uint32_t next, uint32_t end)
{
    const dtlp_token *mark = &scan->tokens.at[stop], *token = &scan->tokens.at[next];
    dtlp_character c = first_character(scan, next);
    char last = scan->text[mark->end - 1];
    bool full_stop = last == '.' && mark->end - mark->begin == 1;
    bool quoted = next > stop + 1;
    if (token->shape == DTLP_SHAPE_CLITIC || c.class == DTLP_CHAR_STOP)
        return false;
    if (c.class == DTLP_CHAR_LETTER) {
        if (!token->capital && !token->space_before && stop > 0 && mark[-1].shape == DTLP_SHAPE_NUMBER)
            return false; /* "9.am" */
        if (!token->capital)
            return !quoted && ((full_stop && stop > 0 && !mark[-1].capital && mark[-1].shape <= DTLP_SHAPE_CLITIC) ||
                               last == '!' || last == '?' || !dtlp_char_is_lower(c.code_point));
        return !(quoted && !full_stop && saying_follows(scan, next, end));
    }
    if (c.class == DTLP_CHAR_PUNCTUATION || c.class == DTLP_CHAR_HYPHEN || c.class == DTLP_CHAR_CLOSE)
        return c.class == DTLP_CHAR_HYPHEN && !quoted && full_stop;
    return true;
}

/* Token `at` is an abbreviation with its full stop and `next` follows. Does the
 * sentence end? */
static bool ends_after_abbreviation(const dtlp_scan *scan, uint32_t at, uint32_t next)
{
    const dtlp_token *abbreviation = &scan->tokens.at[at], *token = &scan->tokens.at[next];
    dtlp_slice word = dtlp_scan_slice(scan, abbreviation);
    word.size--;
    uint32_t flags = dtlp_lexicon_flags(&dtlp_words, word);
    if (!token->capital) {
        dtlp_char_class c = first_character(scan, next).class;
        return (flags & WORDS_SUFFIX) && c == DTLP_CHAR_QUOTE && token->space_before;
    }
    if (word.size == 1 || (flags & WORDS_NEVER) || ((flags & WORDS_TITLE) && abbreviation->capital))
        return false;
    dtlp_slice next_word = dtlp_scan_slice(scan, token);
    bool next_stop = next_word.at[next_word.size - 1] == '.';
    next_word.size -= next_stop;
    uint32_t next_flags = dtlp_lexicon_flags(&dtlp_words, next_word);
    if ((flags & WORDS_SUFFIX) && next_stop && (next_flags & WORDS_TITLE))
        return true;
    bool lower_case = !abbreviation->capital;
    if (lower_case && !(flags & WORDS_RUNNING_WORD))
        return !(next_flags & (WORDS_MONTH_NAME | WORDS_MONTH | WORDS_WEEKDAY | WORDS_WEEKDAY_NAME |
                               WORDS_ZONE));
    return (next_flags & WORDS_STARTER) != 0;
}

/* The token behind a footnote's mark that stands on the full stop: [19]. */
static uint32_t skip_note(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    const dtlp_token *t = &scan->tokens.at[at];
    while (at + 2 < end && scan->text[t->begin] == '[' && !t->space_before &&
           t[1].shape == DTLP_SHAPE_NUMBER && scan->text[t[2].begin] == ']') {
        at += 3;
        t += 3;
    }
    return at;
}

/* If a sentence ends at token `at`, the first token after it, else 0. */
static uint32_t sentence_end(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    const dtlp_token *token = &scan->tokens.at[at];
    char last = scan->text[token->end - 1];
    bool stop = first_character(scan, at).class == DTLP_CHAR_STOP;
    if (!stop && (last != '.' || token->shape > DTLP_SHAPE_ALNUM))
        return 0;
    uint32_t next = at + 1;
    while (next < end && closes(scan, next, end))
        next++;
    next = skip_note(scan, next, end);
    if (next >= end)
        return next;
    bool ends = stop ? begins_after_stop(scan, at, next, end) : ends_after_abbreviation(scan, at, next);
    return ends ? next : 0;
}

/* Where the model has a say. */
typedef struct judge {
    const dtlp_boundary_model *model; /* NULL: rules decide alone */
    dtlp_boundary_state state;
    bool alone; /* the model decides alone; else it adds what it is sure of */
} judge;

static judge new_judge(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    judge j = {.alone = dtlp_boundary_needed(scan, first, end)};
    if (j.alone || end - first >= RUN_TOGETHER)
        j.model = dtlp_boundary_embedded();
    dtlp_boundary_begin(&j.state, first);
    return j;
}

/* Can a sentence end at token `at` without a stop, and is it worth asking? */
static bool may_run_on(const dtlp_scan *scan, uint32_t at)
{
    const dtlp_token *t = &scan->tokens.at[at];
    char c = scan->text[t->begin];
    return !t->capital && t[1].capital && t[1].space_before && !t->quoted && c != '\'' && c != ',' && c != '(' &&
           t->shape != DTLP_SHAPE_CLITIC && first_character(scan, at).class != DTLP_CHAR_QUOTE;
}

/* If a sentence ends at token `at`, the first token after it, else 0. */
static uint32_t judged_end(judge *j, const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    if (j->model != NULL)
        dtlp_boundary_take(j->model, &j->state, scan, at);
    if (j->alone)
        return at + 1 == end || dtlp_boundary_score(j->model, &j->state, scan, at, end) > 0 ? at + 1 : 0;
    uint32_t ruled = sentence_end(scan, at, end);
    if (ruled != 0 || j->model == NULL || at + 1 == end || !may_run_on(scan, at))
        return ruled;
    return dtlp_boundary_score(j->model, &j->state, scan, at, end) > SURE ? at + 1 : 0;
}

/* May a sentence begin or end at token `at` for all that the rules saw? */
static bool doubtful(const dtlp_scan *scan, uint32_t at)
{
    const dtlp_token *t = &scan->tokens.at[at];
    char last = scan->text[t->end - 1];
    bool stop = last == '!' || last == '?' || (last == '.' && t->end - t->begin == 1);
    return stop || (t->capital && t[-1].shape <= DTLP_SHAPE_ALNUM && (flags_of(scan, at) & WORDS_STARTER));
}

/* Tokens first .. next - 1 are a sentence by rule. Do they look like one from its capital to its full stop? */
static bool is_plain(const dtlp_scan *scan, uint32_t first, uint32_t next)
{
    const dtlp_token *tokens = scan->tokens.at;
    uint32_t stop = next - 1;
    while (stop > first && closes(scan, stop, next))
        stop--;
    dtlp_slice last = dtlp_scan_slice(scan, &tokens[stop]);
    if (next - first > PLAIN_MAX || last.at[last.size - 1] != '.' || (last.size == 1 && tokens[stop].space_before))
        return false;
    if (!tokens[first].capital && tokens[first].shape != DTLP_SHAPE_PUNCTUATION)
        return false;
    for (uint32_t at = first + 1; at < stop; at++)
        if (doubtful(scan, at))
            return false;
    return true;
}

static void add_sentence(dtlp_scan *scan, uint32_t first, uint32_t next, dtlp_sentence_kind kind)
{
    *DTLP_PUSH(scan->arena, &scan->sentences) = (dtlp_sentence){
        .begin = scan->tokens.at[first].begin,
        .end = scan->tokens.at[next - 1].end,
        .first_token = first,
        .n_tokens = next - first,
        .paragraph = scan->paragraph,
        .kind = (uint8_t)kind,
        .plain = is_plain(scan, first, next),
    };
}

/* A good place to cut the overlong sentence first .. end: behind the last
 * semicolon, else comma, of its second half. */
static uint32_t cut_place(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    uint32_t comma = end;
    for (uint32_t at = end; at > first + (end - first) / 2; at--) {
        char c = scan->text[scan->tokens.at[at - 1].begin];
        if (c == ';' || c == ':')
            return at;
        if (c == ',' && comma == end)
            comma = at;
    }
    return comma;
}

void dtlp_scan_sentences(dtlp_scan *scan, uint32_t first)
{
    uint32_t end = (uint32_t)scan->tokens.count, n_before = (uint32_t)scan->sentences.count;
    uint32_t dateline = dtlp_dateline_end(scan, first, end);
    dtlp_sentence_kind kind = dtlp_paragraph_kind(scan, first, end);
    if (dateline > first) {
        add_sentence(scan, first, dateline, DTLP_SENTENCE_DATELINE);
        first = dateline;
    }
    judge j = new_judge(scan, first, end);
    for (uint32_t at = first; at < end;) {
        uint32_t next = judged_end(&j, scan, at, end);
        if (next == 0 && at - first + 1 >= DTLP_SENTENCE_MAX_TOKENS)
            next = cut_place(scan, first, at + 1);
        if (next == 0) {
            at++;
            continue;
        }
        add_sentence(scan, first, next, kind);
        dtlp_boundary_begin(&j.state, next);
        at = first = next;
    }
    if (first < end)
        add_sentence(scan, first, end, kind);
    if (kind == DTLP_SENTENCE_HEADING && scan->sentences.count != n_before + 1)
        for (size_t i = n_before; i < scan->sentences.count; i++)
            if (scan->sentences.at[i].kind == DTLP_SENTENCE_HEADING)
                scan->sentences.at[i].kind = DTLP_SENTENCE_PROSE;
}
