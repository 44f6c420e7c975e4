/* name_span.c - the spans of a sentence that are names.
 *
 * Owns where a name begins and ends: a run of words with capitals, with the
 * small words and hyphens that join them, cut where one name meets another
 * ("US President | Donald Trump", "Israel | - | Hamas") and after its title.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/names.h"

#include "nlp/generated/names.h"

enum { LONGEST_KNOWN = 5 }; /* words of the longest name in the lexicon */

/* What is known of the sentence a span is looked for in. */
typedef struct place {
    dtlp_name_finder *finder;
    const dtlp_text *text;
    uint32_t first, end; /* its tokens */
    bool analysed;
    bool shouting;       /* capitals tell nothing: a headline in capitals */
    bool title_case;     /* ... or with Most Words Like This */
} place;

static bool is_word(const dtlp_text *text, uint32_t token)
{
    return text->tokens[token].shape <= DTLP_SHAPE_ALNUM && text->tokens[token].shape != DTLP_SHAPE_NUMBER;
}

/* Does the token begin a sentence, a quotation or an item? */
static bool begins(const place *p, uint32_t token)
{
    if (token == p->first)
        return true;
    const dtlp_token *before = &p->text->tokens[token - 1];
    if (before->shape != DTLP_SHAPE_PUNCTUATION || dtlp_token_is(p->text, token - 1, ',') ||
        dtlp_token_is(p->text, token - 1, '-') || dtlp_token_is(p->text, token - 1, '('))
        return false;
    return p->text->tokens[token].space_before || before->space_before;
}

/* How many words from `token` on are a name of the lexicon, at least `least`? */
static uint32_t known_words(const place *p, uint32_t token, uint32_t least, uint32_t flags)
{
    uint32_t longest = 0;
    for (uint32_t n = 1; n <= LONGEST_KNOWN && token + n <= p->end; n++) {
        const dtlp_token *t = &p->text->tokens[token + n - 1];
        if (n > 1 && !is_word(p->text, token + n - 1) && !dtlp_token_is(p->text, token + n - 1, '-'))
            break;
        if (n >= least && t->capital) {
            const dtlp_lexicon_slot *slot = dtlp_name_known(p->text, token, n);
            if (slot != NULL && (slot->flags & flags))
                longest = n;
        }
    }
    return longest;
}

#define KNOWN (NAMES_PLACE | NAMES_ORGANISATION | NAMES_DEMONYM)

/* Can a word at the beginning of a sentence be a name's? */
static bool is_name_at_start(const place *p, uint32_t token, uint32_t flags)
{
    const dtlp_name_finder *finder = p->finder;
    uint32_t hash = dtlp_name_hash(p->text, token);
    if (flags & (KNOWN | NAMES_GIVEN | NAMES_TITLE))
        return true;
    if (dtlp_hash_set_has(&finder->capital, hash))
        return true;
    if (p->title_case || dtlp_hash_set_has(&finder->small, hash))
        return false;
    if (p->analysed)
        return finder->nlp->upos[token] == DTLP_PROPN;
    const dtlp_token *next = token + 1 < p->end ? &p->text->tokens[token + 1] : NULL;
    return p->text->tokens[token].all_capital ||
           (next != NULL && next->capital && next->shape == DTLP_SHAPE_WORD &&
            !(dtlp_name_flags(finder, token + 1) & NAMES_BREAKER));
}

/* Can the token be part of a name by itself? */
static bool is_name_word(const place *p, uint32_t token)
{
    const dtlp_token *t = &p->text->tokens[token];
    if (!t->capital || !is_word(p->text, token))
        return false;
    uint32_t flags = dtlp_name_flags(p->finder, token);
    if (flags & NAMES_BREAKER)
        return (flags & (KNOWN | NAMES_GIVEN)) && !begins(p, token) && !(flags & NAMES_MONTH);
    if (p->shouting)
        return (flags & (KNOWN | NAMES_GIVEN)) != 0;
    if (p->title_case)
        return is_name_at_start(p, token, flags & ~NAMES_TITLE);
    return !begins(p, token) || is_name_at_start(p, token, flags);
}

/* Does "and" at `token` stand inside a name: Securities and Exchange Commission? */
static bool and_inside(const place *p, uint32_t first, uint32_t token)
{
    if (token != first + 1 || dtlp_name_known(p->text, first, 1) != NULL)
        return false;
    for (uint32_t i = token + 1; i < p->end && i < token + 5 && p->text->tokens[i].capital; i++)
        if (i > token + 1 && (dtlp_name_flags(p->finder, i) & NAMES_ORGANISATION_WORD))
            return true;
    return false;
}

/* May a name first .. token - 1 go on over "of" or "for"? */
static bool of_inside(const place *p, uint32_t first, uint32_t token)
{
    uint32_t flags = dtlp_name_flags(p->finder, token - 1) | dtlp_name_flags(p->finder, first);
    return (flags & NAMES_OF_HEAD) != 0;
}

/* The words at `token` join the name first .. token - 1 with the name word behind
 * them: how many? 0: they do not. */
static uint32_t joint(const place *p, uint32_t first, uint32_t token)
{
    const dtlp_text *text = p->text;
    dtlp_slice word = dtlp_token_slice(text, token);
    if (token + 1 >= p->end)
        return 0;
    bool next = is_name_word(p, token + 1);
    if (dtlp_token_is(text, token, '-') && !text->tokens[token].space_before) {
        bool countries = token == first + 1 && (dtlp_name_flags(p->finder, first) & KNOWN) &&
                         !(dtlp_name_flags(p->finder, token + 1) & NAMES_PLACE_WORD);
        if (next && !text->tokens[token + 1].space_before)
            return countries ? 0 : 1;
        return 0;
    }
    if (dtlp_token_is(text, token, '&'))
        return next ? 1 : 0;
    if (text->tokens[token].capital)
        return 0;
    if (dtlp_slice_is(word, "of") || dtlp_slice_is(word, "for")) {
        bool the = dtlp_slice_is(dtlp_token_slice(text, token + 1), "the");
        uint32_t n = the ? 2 : 1;
        return of_inside(p, first, token) && token + n < p->end && is_name_word(p, token + n) ? n : 0;
    }
    if (dtlp_slice_is(word, "and"))
        return next && and_inside(p, first, token) ? 1 : 0;
    if (!(dtlp_name_flags(p->finder, token) & NAMES_PARTICLE))
        return 0;
    if (next)
        return 1;
    bool hyphen = dtlp_token_is(text, token + 1, '-') && token + 2 < p->end && text->tokens[token + 2].capital;
    bool second = (dtlp_name_flags(p->finder, token + 1) & NAMES_PARTICLE) && token + 2 < p->end &&
                  text->tokens[token + 2].capital;
    return hyphen || second ? 2 : 0;
}

/* The end of the run of name words that begins at `first`. */
static uint32_t run_end(const place *p, uint32_t first)
{
    uint32_t known = known_words(p, first, 2, KNOWN | NAMES_TITLE);
    uint32_t at = known > 0 ? first + known : first + 1;
    while (at < p->end && at - first < DTLP_NAME_WORDS) {
        uint32_t n = 0;
        if (is_name_word(p, at))
            at++;
        else if ((n = joint(p, first, at)) > 0)
            at += n + 1;
        else
            break;
    }
    return at < p->end ? at : p->end;
}

static void add_draft(const place *p, uint32_t title_first, uint32_t core, uint32_t end)
{
    if (end - title_first > DTLP_NAME_WORDS * 2 || core >= end)
        return;
    dtlp_mention_draft draft = {
        .title_first = title_first,
        .core = core,
        .core_count = end - core,
        .known = dtlp_name_known(p->text, core, end - core),
    };
    draft.demonym = draft.known != NULL && (draft.known->flags & NAMES_DEMONYM) &&
                    !(draft.known->flags & NAMES_PLACE);
    *DTLP_PUSH(p->finder->arena, &p->finder->drafts) = draft;
}

/* Does the run at .. end name an organisation or place as a whole, so that a word
 * in it that looks like a title is none: General Motors, Prince William County? */
static bool named_by_keyword(const place *p, uint32_t at, uint32_t end)
{
    uint32_t keywords = NAMES_ORGANISATION_WORD | NAMES_COMPANY | NAMES_PLACE_WORD | NAMES_OTHER_WORD;
    const dtlp_lexicon_slot *whole = dtlp_name_known(p->text, at, end - at);
    return end - at >= 2 && ((dtlp_name_flags(p->finder, end - 1) & keywords) ||
                             (whole != NULL && (whole->flags & KNOWN)));
}

/* End of the titles at `at`. */
static uint32_t titles_end(const place *p, uint32_t at, uint32_t end)
{
    place inside = *p;
    inside.end = end;
    for (uint32_t n; at < end && (n = known_words(&inside, at, 1, NAMES_TITLE)) > 0;)
        at += n;
    return at;
}

/* Cut a run into names. */
static void add_run(const place *p, uint32_t at, uint32_t end)
{
    while (at < end) {
        place inside = *p;
        inside.end = end;
        uint32_t known = known_words(&inside, at, 1, KNOWN);
        uint32_t title = titles_end(p, at, end);
        if (at + 1 < end && known == 0 && (dtlp_name_flags(p->finder, at) & NAMES_MODIFIER) &&
            !named_by_keyword(p, at, end)) {
            at++;
        } else if (title == end && !(end - at == 1 && known)) {
            return; /* "the Prime Minister" names nobody */
        } else if (title > at && !named_by_keyword(p, at, end)) {
            add_draft(p, at, title, end);
            return;
        } else if (known > 0 && at + known < end && !named_by_keyword(p, at, end) &&
                   (titles_end(p, at + known, end) > at + known ||
                    (dtlp_name_flags(p->finder, at + known) & (NAMES_MODIFIER | NAMES_GIVEN)))) {
            add_draft(p, at, at, at + known); /* "Israeli | Prime Minister ..." */
            at += known;
        } else {
            add_draft(p, at, at, end);
            return;
        }
    }
}

/* Look at the capitals of the sentence as a whole. */
static void judge_capitals(place *p)
{
    uint32_t words = 0, capital = 0, all = 0;
    for (uint32_t i = p->first; i < p->end; i++) {
        const dtlp_token *t = &p->text->tokens[i];
        if (t->shape != DTLP_SHAPE_WORD || t->end - t->begin < 4)
            continue;
        words++;
        capital += t->capital;
        all += t->all_capital;
    }
    p->shouting = words >= 4 && all * 4 >= words * 3;
    p->title_case = words >= 4 && capital * 4 >= words * 3;
}

void dtlp_name_spans(dtlp_name_finder *finder, uint32_t sentence)
{
    const dtlp_sentence *s = &finder->text->sentences[sentence];
    place p = {
        .finder = finder,
        .text = finder->text,
        .first = s->first_token,
        .end = s->first_token + s->n_tokens,
        .analysed = finder->nlp->analysed != NULL && finder->nlp->analysed[sentence],
    };
    if (s->kind != DTLP_SENTENCE_DATELINE)
        judge_capitals(&p);
    for (uint32_t at = p.first; at < p.end;) {
        uint32_t known = p.text->tokens[at].capital ? known_words(&p, at, 2, KNOWN | NAMES_TITLE) : 0;
        if (known == 0 && !is_name_word(&p, at)) {
            at++;
            continue;
        }
        uint32_t end = run_end(&p, at);
        add_run(&p, at, end);
        at = end;
    }
}
