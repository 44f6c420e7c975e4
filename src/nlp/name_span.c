/* name_span.c - the spans of a sentence that are names.
 *
 * Owns where a name begins and ends: a run of words with capitals, with the
 * small words and hyphens that join them, cut where one name meets another
 * ("US President | Donald Trump", "Israel | - | Hamas") and after its title.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/names.h"
#include "nlp/words.h"

#include "nlp/generated/beside.h"
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

/* Flags of `n` words as one entry of the lexicon. */
static uint32_t flags_of(const place *p, uint32_t token, uint32_t n)
{
    if (n == 1)
        return dtlp_name_flags(p->finder, token);
    const dtlp_lexicon_slot *slot = dtlp_name_known(p->text, token, n);
    return slot == NULL ? 0 : slot->flags;
}

/* How many words from `token` on are a name of the lexicon, at least `least`? */
static uint32_t known_words(const place *p, uint32_t token, uint32_t least, uint32_t flags)
{
    uint32_t longest = 0;
    for (uint32_t n = 1; n <= LONGEST_KNOWN && token + n <= p->end; n++) {
        const dtlp_token *t = &p->text->tokens[token + n - 1];
        if (n > 1 && !is_word(p->text, token + n - 1) && !dtlp_token_is(p->text, token + n - 1, '-'))
            break;
        if (n >= least && t->capital && (flags_of(p, token, n) & flags) != 0)
            longest = n;
    }
    return longest;
}

#define KNOWN (NAMES_PLACE | NAMES_ORGANISATION | NAMES_DEMONYM | NAMES_OTHER)

static bool is_adverb(const dtlp_text *text, uint32_t token)
{
    const dtlp_word_ending *ending = dtlp_word_ending_find(dtlp_token_slice(text, token));
    return ending != NULL && ending->upos == DTLP_ADV;
}

/* Can a word at the beginning of a sentence be a name's? */
static bool is_name_at_start(const place *p, uint32_t token, uint32_t flags)
{
    const dtlp_name_finder *finder = p->finder;
    uint32_t hash = dtlp_name_hash(p->text, token);
    if (flags & (KNOWN | NAMES_GIVEN | NAMES_TITLE))
        return true;
    if (dtlp_hash_set_has(&finder->capital, hash))
        return true;
    if (p->title_case || dtlp_hash_set_has(&finder->small, hash) || is_adverb(p->text, token))
        return false;
    if (p->analysed)
        return finder->nlp->upos[token] == DTLP_PROPN;
    const dtlp_token *next = token + 1 < p->end ? &p->text->tokens[token + 1] : NULL;
    return p->text->tokens[token].all_capital ||
           (next != NULL && next->capital && next->shape == DTLP_SHAPE_WORD &&
            !(dtlp_name_flags(finder, token + 1) & NAMES_BREAKER));
}

/* Second Avenue */
static bool is_numbered(const place *p, uint32_t token)
{
    return token + 1 < p->end && p->text->tokens[token + 1].capital &&
           (dtlp_name_beside(p->finder, token) & BESIDE_ORDINAL) &&
           (dtlp_name_flags(p->finder, token + 1) & NAMES_PLACE_WORD);
}

/* Harold March, but not "told Harold March 3 ..." */
static bool is_surname_month(const place *p, uint32_t token)
{
    bool day = token + 1 < p->end && p->text->tokens[token + 1].shape == DTLP_SHAPE_NUMBER;
    return !day && token > p->first && p->text->tokens[token - 1].capital &&
           (dtlp_name_flags(p->finder, token - 1) & NAMES_GIVEN);
}

/* A word that is seldom a name: WHO, May Smith, New Lines Institute. */
static bool breaker_is_name(const place *p, uint32_t token, uint32_t flags)
{
    const dtlp_token *t = &p->text->tokens[token];
    bool next = token + 1 < p->end && t[1].capital && t[1].space_before;
    if (t->all_capital && (flags & KNOWN))
        return !p->shouting;
    if (begins(p, token) || p->shouting || p->title_case)
        return false;
    if (flags & NAMES_DIRECTION)
        return next && !(dtlp_name_flags(p->finder, token + 1) & NAMES_BREAKER);
    if (flags & NAMES_MONTH)
        return is_surname_month(p, token);
    return (flags & (KNOWN | NAMES_GIVEN)) || is_numbered(p, token);
}

/* A common word in capitals among others: AT THE TOP. Acronyms are shorter. */
static bool is_shouted(const place *p, uint32_t token, uint32_t flags)
{
    enum { ACRONYM = 4 };
    const dtlp_token *t = &p->text->tokens[token];
    bool among = (token > p->first && t[-1].all_capital) || (token + 1 < p->end && t[1].all_capital);
    return p->analysed && among && t->all_capital && t->end - t->begin > ACRONYM && !(flags & (KNOWN | NAMES_GIVEN)) &&
           p->finder->nlp->upos[token] != DTLP_PROPN;
}

/* Can the token be part of a name by itself? */
static bool is_name_word(const place *p, uint32_t token)
{
    const dtlp_token *t = &p->text->tokens[token];
    if (!t->capital || !is_word(p->text, token))
        return false;
    uint32_t flags = dtlp_name_flags(p->finder, token);
    if (flags & NAMES_BREAKER)
        return breaker_is_name(p, token, flags);
    if (p->shouting)
        return (flags & (KNOWN | NAMES_GIVEN)) != 0;
    if (is_shouted(p, token, flags))
        return false;
    if (p->title_case)
        return is_name_at_start(p, token, flags & ~NAMES_TITLE);
    return !begins(p, token) || is_name_at_start(p, token, flags);
}

/* Does "and" at `token` stand inside a name: Securities and Exchange Commission? */
static bool and_inside(const place *p, uint32_t first, uint32_t token)
{
    uint32_t word = token - 1, flags = dtlp_name_flags(p->finder, word);
    bool prefixed = token == first + 2 && (dtlp_name_flags(p->finder, first) & KNOWN);
    if ((token != first + 1 && !prefixed) || (flags & (KNOWN | NAMES_GIVEN)) ||
        (prefixed && (flags & NAMES_ORGANISATION_WORD)))
        return false;
    for (uint32_t i = token + 1; i < p->end && i < token + 5 && p->text->tokens[i].capital; i++)
        if (i > token + 1 && (dtlp_name_flags(p->finder, i) & NAMES_ORGANISATION_WORD))
            return true;
    return false;
}

/* May a name first .. token - 1 go on over "of" or "for"? */
static bool of_inside(const place *p, uint32_t first, uint32_t token)
{
    uint32_t flags = 0;
    for (uint32_t i = first; i < token; i++)
        flags |= dtlp_name_flags(p->finder, i);
    return (flags & (NAMES_OF_HEAD | NAMES_ORGANISATION_WORD)) != 0;
}

/* King's College: the owner's 's at `token` stands inside a name. */
static bool owner_inside(const place *p, uint32_t first, uint32_t token)
{
    return token == first + 1 && p->text->tokens[token].shape == DTLP_SHAPE_CLITIC &&
           (dtlp_name_flags(p->finder, first) & NAMES_OWNER);
}

/* Dockers' Union: the apostrophe of many owners. */
static bool owners_inside(const place *p, uint32_t token)
{
    const dtlp_token *t = &p->text->tokens[token];
    return t->shape == DTLP_SHAPE_CLITIC && !t->space_before && p->text->at[t[-1].end - 1] == 's' &&
           (dtlp_name_flags(p->finder, token + 1) & NAMES_ORGANISATION_WORD);
}

/* T-shirt: a single letter before the hyphen belongs to what follows. */
static bool ends_in_letter(const place *p, uint32_t hyphen)
{
    const dtlp_token *t = &p->text->tokens[hyphen - 1];
    return t->end - t->begin == 1;
}

/* Wong Kar-wai: is the small word at `token` the second half of a given name? */
static bool second_half(const place *p, uint32_t first, uint32_t token)
{
    const dtlp_token *t = &p->text->tokens[token];
    return p->analysed && token > first + 2 && t->shape == DTLP_SHAPE_WORD && t->end - t->begin <= 6 &&
           p->finder->nlp->upos[token] == DTLP_PROPN && t[-2].end - t[-2].begin <= 5 &&
           !dtlp_hash_set_has(&p->finder->small, dtlp_name_hash(p->text, token));
}

/* The words at `token` join the name first .. token - 1 with the name word behind
 * them: how many? 0: they do not. */
static uint32_t joint(const place *p, uint32_t first, uint32_t token)
{
    const dtlp_text *text = p->text;
    if (token + 1 >= p->end)
        return 0;
    bool next = is_name_word(p, token + 1);
    if (dtlp_token_is(text, token, '-') && !text->tokens[token].space_before) {
        bool countries = token == first + 1 && (dtlp_name_flags(p->finder, first) & KNOWN) &&
                         !(dtlp_name_flags(p->finder, token + 1) & NAMES_PLACE_WORD);
        if (text->tokens[token + 1].space_before || ends_in_letter(p, token))
            return 0;
        return next ? !countries : second_half(p, first, token + 1);
    }
    if (dtlp_token_is(text, token, '&'))
        return next ? 1 : 0;
    if (text->tokens[token].capital)
        return 0;
    if (next && (owner_inside(p, first, token) || owners_inside(p, token)))
        return 1;
    uint32_t flags = dtlp_name_flags(p->finder, token);
    if (flags & NAMES_OF_JOINT) {
        bool the = !text->tokens[token + 1].capital && (dtlp_name_flags(p->finder, token + 1) & NAMES_ARTICLE);
        uint32_t n = the ? 2 : 1;
        return of_inside(p, first, token) && token + n < p->end && is_name_word(p, token + n) ? n : 0;
    }
    if (flags & NAMES_CONJUNCTION)
        return next && and_inside(p, first, token) ? 1 : 0;
    if (!(flags & NAMES_PARTICLE))
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

/* Is the word alone no name: a letter, an adjective, "the Department", "Co."? */
static bool says_nothing(const place *p, uint32_t token)
{
    uint32_t flags = dtlp_name_flags(p->finder, token);
    const dtlp_token *t = &p->text->tokens[token];
    uint32_t parts = NAMES_COMPANY | NAMES_ORGANISATION_WORD | NAMES_PLACE_WORD | NAMES_OTHER_WORD |
                     NAMES_GENERATION;
    if (flags & (KNOWN | NAMES_GIVEN | NAMES_SURNAME))
        return false;
    return (flags & (NAMES_ADJECTIVE | NAMES_DIRECTION | parts)) != 0 || t->end - t->begin == 1;
}

/* KELD, Sarn Province (Reuters) -- */
static bool heads_dateline(const place *p, uint32_t first, uint32_t end)
{
    if (first != p->first || end >= p->end || p->shouting)
        return false;
    for (uint32_t i = first; i < end; i++)
        if (!p->text->tokens[i].all_capital)
            return false;
    const dtlp_token *next = &p->text->tokens[end];
    return next->shape == DTLP_SHAPE_PUNCTUATION && p->text->at[next->begin] != '.' && p->text->at[next->begin] != '\'';
}

static void add_draft(const place *p, uint32_t title_first, uint32_t core, uint32_t end)
{
    if (end - title_first > DTLP_NAME_WORDS * 2 || core >= end || (end - title_first == 1 && says_nothing(p, core)))
        return;
    dtlp_mention_draft draft = {
        .title_first = title_first,
        .core = core,
        .core_count = end - core,
        .known = title_first < core ? NULL : dtlp_name_known(p->text, core, end - core),
    };
    draft.analysed = p->analysed;
    draft.heads_dateline = heads_dateline(p, title_first, end);
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

/* Is the title at `at` one that begins names of organisations and places too? */
static bool weak_title(const place *p, uint32_t at)
{
    return (dtlp_name_flags(p->finder, at) & (NAMES_WEAK_TITLE | NAMES_ROYAL)) != 0;
}

/* Where a title begins inside a run, with somebody's name behind it: "Foreign
 * Ministry | Spokesman Omar Lee". `end` if nowhere. */
static uint32_t inner_title(const place *p, uint32_t at, uint32_t end)
{
    place inside = *p;
    inside.end = end;
    for (uint32_t i = at + 1; i + 1 < end; i++) {
        uint32_t flags = dtlp_name_flags(p->finder, i);
        uint32_t words = known_words(&inside, i, 1, NAMES_TITLE);
        if (words > 0 && i + words < end && !(flags & NAMES_ROYAL) && is_word(p->text, i - 1) &&
            p->text->tokens[i - 1].capital && p->text->tokens[i + words].capital &&
            !named_by_keyword(p, i, end))
            return i;
    }
    return end;
}

/* The run without the role it ends with: "State Department | Spokesman". Equal to
 * `at` if it is no more than a role: Permanent Representative. */
static uint32_t without_role(const place *p, uint32_t at, uint32_t end)
{
    uint32_t last = end;
    while (last > at) {
        uint32_t flags = dtlp_name_flags(p->finder, last - 1);
        if (!(flags & NAMES_TITLE) || (flags & (NAMES_GIVEN | KNOWN)))
            break;
        last--;
    }
    if (last == end || last == at || dtlp_name_known(p->text, at, end - at) != NULL)
        return end;
    const dtlp_lexicon_slot *whole = dtlp_name_known(p->text, at, last - at);
    bool name = (whole != NULL && (whole->flags & KNOWN)) || named_by_keyword(p, at, last) ||
                (dtlp_name_flags(p->finder, at) & NAMES_GIVEN) ||
                dtlp_hash_set_has(&p->finder->capital, dtlp_name_hash(p->text, last - 1));
    return name ? last : at;
}

/* Does somebody's name stand behind the known name at .. at + known - 1, without a
 * comma: "the United States | Omar Karim Lee"? */
static bool person_follows(const place *p, uint32_t at, uint32_t known, uint32_t end)
{
    uint32_t rest = at + known;
    if (rest >= end || named_by_keyword(p, at, end))
        return false;
    uint32_t flags = dtlp_name_flags(p->finder, rest);
    return titles_end(p, rest, end) > rest || (flags & (NAMES_MODIFIER | NAMES_GIVEN)) ||
           (end - rest == 2 && p->text->tokens[rest].capital && p->text->tokens[rest + 1].capital);
}

/* Senators, Ministers: many of a title are nobody. */
static bool is_roles(const place *p, uint32_t token)
{
    dtlp_slice word = dtlp_token_slice(p->text, token);
    if (word.size < 6 || word.at[word.size - 1] != 's' || (dtlp_name_flags(p->finder, token) & (KNOWN | NAMES_TITLE)))
        return false;
    word.size--;
    uint32_t flags = dtlp_lexicon_flags(&dtlp_names, word);
    return (flags & NAMES_TITLE) && !(flags & (NAMES_ROYAL | NAMES_WEAK_TITLE | NAMES_GIVEN | NAMES_SURNAME));
}

/* Cut a run into names. */
static void add_run(const place *p, uint32_t at, uint32_t end)
{
    if (is_roles(p, end - 1) && (end - 1 == at || p->text->tokens[end - 2].capital))
        end--;
    while (at < end) {
        place inside = *p;
        inside.end = end;
        uint32_t known = known_words(&inside, at, 1, KNOWN);
        uint32_t title = titles_end(p, at, end);
        if (at + 1 < end && known == 0 && title == at && (dtlp_name_flags(p->finder, at) & NAMES_MODIFIER) &&
            !named_by_keyword(p, at, end)) {
            at++;
        } else if (title == end && !(end - at == 1 && known)) {
            return; /* "the Prime Minister" names nobody */
        } else if (title > at && (!weak_title(p, at) || !named_by_keyword(p, at, end))) {
            add_draft(p, at, title, end);
            return;
        } else if (known > 0 && person_follows(p, at, known, end)) {
            add_draft(p, at, at, at + known); /* "Israeli | Prime Minister ..." */
            at += known;
        } else if ((title = inner_title(p, at, end)) < end) {
            add_draft(p, at, at, title);
            at = title;
        } else {
            add_draft(p, at, at, without_role(p, at, end));
            return;
        }
    }
}

/* Look at the capitals of the sentence as a whole. */
static void judge_capitals(place *p, dtlp_sentence_kind kind)
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
    p->title_case = kind != DTLP_SENTENCE_PROSE && words >= 4 && capital * 4 >= words * 3;
}

/* Tokens of the Arabic article that a name at `at` begins with: al-Quds. */
static uint32_t article_words(const place *p, uint32_t at)
{
    const dtlp_token *t = &p->text->tokens[at];
    bool article = at + 2 < p->end && !t->capital && t->end - t->begin == 2 && dtlp_token_is(p->text, at + 1, '-') &&
                   !t[1].space_before && !t[2].space_before && t[2].capital &&
                   (dtlp_name_flags(p->finder, at) & NAMES_PARTICLE);
    return article ? 2 : 0;
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
        judge_capitals(&p, (dtlp_sentence_kind)s->kind);
    for (uint32_t at = p.first; at < p.end;) {
        uint32_t word = at + article_words(&p, at);
        uint32_t known = p.text->tokens[word].capital ? known_words(&p, word, 2, KNOWN | NAMES_TITLE) : 0;
        if (known == 0 && !is_name_word(&p, word)) {
            at++;
            continue;
        }
        uint32_t end = run_end(&p, word);
        add_run(&p, at, end);
        at = end;
    }
}
