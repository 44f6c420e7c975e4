/* boundary.c - see boundary.h.
 *
 * A gap is described by the words and the shapes of the tokens around it and by
 * what the sentence so far is like; the weights of all features are added up,
 * and a positive sum ends the sentence.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/boundary.h"

#include "text/generated/words.h"

enum {
    BEFORE = 3, AROUND = 7, /* tokens looked at: three up to the gap, four behind it */
    LEAST_TOKENS = 16,      /* of a paragraph that can need the judge */
    CARELESS_SHARE = 200    /* one careless token in so many */
};

typedef dtlp_boundary_view view;

static uint32_t mix(uint32_t hash, uint32_t value)
{
    hash = (hash ^ value) * 0x9E3779B1u;
    return hash ^ hash >> 15;
}

static uint32_t number_shape(dtlp_slice word)
{
    uint32_t shape = word.size == 4 ? 1 : 0;
    if (memchr(word.at, ':', word.size) != NULL)
        shape = 2;
    else if (memchr(word.at, '/', word.size) != NULL)
        shape = 3;
    else if (memchr(word.at, '-', word.size) != NULL)
        shape = 4;
    else if (memchr(word.at, '.', word.size) != NULL)
        shape = 5;
    return shape;
}

static uint32_t shape_of(const dtlp_token *t, dtlp_slice word)
{
    uint32_t shape = t->shape * 16u;
    if (t->shape == DTLP_SHAPE_PUNCTUATION || t->shape == DTLP_SHAPE_SYMBOL)
        return 256u + (unsigned char)word.at[0] * 4u + (word.size > 2 ? 2 : word.size > 1);
    if (t->shape == DTLP_SHAPE_NUMBER)
        return shape + number_shape(word);
    uint32_t dot = word.at[word.size - 1] == '.' ? 8 : 0;
    return shape + dot + (t->all_capital ? 3 : t->capital ? 1 : 0) + (word.size == 1 ? 4 : 0);
}

static uint32_t tail_hash(dtlp_slice word, size_t n)
{
    size_t size = word.size < n ? word.size : n;
    return dtlp_lexicon_hash(word.at + word.size - size, size);
}

static uint32_t tag_of(const dtlp_boundary_model *model, const dtlp_token *t, uint32_t hash)
{
    uint32_t slot = dtlp_boundary_slot(hash);
    if (t->shape > DTLP_SHAPE_CLITIC)
        return 0;
    return model->words[slot].check == dtlp_boundary_check(hash) ? model->words[slot].tag : DTLP_TAG_UNKNOWN;
}

static view view_of(const dtlp_boundary_model *model, const dtlp_scan *scan, uint32_t at)
{
    const dtlp_token *t = &scan->tokens.at[at];
    dtlp_slice word = dtlp_scan_slice(scan, t);
    uint32_t small = dtlp_lexicon_hash(word.at, word.size);
    return (view){
        .number = at + 1,
        .word = small,
        .exact = mix(small, (uint32_t)t->capital * 2u + t->all_capital),
        .end2 = tail_hash(word, 2),
        .end3 = tail_hash(word, 3),
        .shape = shape_of(t, word),
        .tag = t->shape > DTLP_SHAPE_CLITIC ? 0x1000 + shape_of(t, word)
                                            : tag_of(model, t, small) * 4 + (uint32_t)t->capital + t->all_capital,
    };
}

/* What is seen at one gap is seen again at the next. */
static const view *view_in(view *kept, const dtlp_boundary_model *model, const dtlp_scan *scan, uint32_t at)
{
    if (kept->number != at + 1)
        *kept = view_of(model, scan, at);
    return kept;
}

/* ---- the sentence so far ------------------------------------------------ */

void dtlp_boundary_begin(dtlp_boundary_state *state, uint32_t first)
{
    state->first = first;
    state->in_quotes = state->in_brackets = state->finite = state->pronoun = state->noun = false;
}

void dtlp_boundary_take(const dtlp_boundary_model *model, dtlp_boundary_state *state, const dtlp_scan *scan,
                        uint32_t at)
{
    const dtlp_token *t = &scan->tokens.at[at];
    dtlp_slice word = dtlp_scan_slice(scan, t);
    if (t->shape == DTLP_SHAPE_PUNCTUATION) {
        if (word.at[0] == '(' || word.at[0] == '[')
            state->in_brackets = true;
        else if (word.at[0] == ')' || word.at[0] == ']')
            state->in_brackets = false;
    }
    uint32_t tag = tag_of(model, t, dtlp_lexicon_hash(word.at, word.size));
    state->finite = state->finite || tag == DTLP_TAG_FINITE;
    state->pronoun = state->pronoun || tag == DTLP_TAG_PRONOUN;
    state->noun = state->noun || tag == DTLP_TAG_NOUN;
    state->in_quotes = t->quoted;
}

static uint32_t length_class(uint32_t n)
{
    static const uint8_t limits[] = {1, 2, 3, 5, 8, 12, 20, 40};
    uint32_t class = 0;
    while (class < sizeof limits && n > limits[class])
        class++;
    return class;
}

/* ---- is it needed? ------------------------------------------------------ */

/* A word of one letter that is always a capital. */
static bool is_lost_capital(dtlp_slice word)
{
    return word.size == 1 && dtlp_lexicon_value(&dtlp_words, dtlp_lexicon_find(&dtlp_words, word)) != NULL;
}

/* Is it a small word after a full stop, or one that lost its capital? */
static bool is_careless_small(const dtlp_scan *scan, uint32_t first, uint32_t at)
{
    const dtlp_token *t = &scan->tokens.at[at];
    const char *text = scan->text;
    if (t->end - t->begin == 1 && is_lost_capital(dtlp_scan_slice(scan, t)))
        return true;
    return t[-1].end - t[-1].begin == 1 && memchr(".!?", text[t[-1].begin], 3) != NULL && at > first + 1 &&
           !t[-2].capital && dtlp_is_lower(text[t->begin]);
}

/* Does a sentence seem to begin with it, without a stop before it? */
static bool is_careless_start(const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    const dtlp_token *t = &scan->tokens.at[at];
    bool after_word = t[-1].shape == DTLP_SHAPE_WORD && !t[-1].capital && scan->text[t[-1].end - 1] != '.';
    bool titled = at + 1 < end && t[1].capital; /* The Times */
    return after_word && t->end - t->begin > 1 && !t->all_capital && !titled &&
           (dtlp_lexicon_flags(&dtlp_words, dtlp_scan_slice(scan, t)) & WORDS_STARTER);
}

/* Does token `at` show that its writer is careless of sentence ends? */
static bool is_careless(const dtlp_scan *scan, uint32_t first, uint32_t at, uint32_t end)
{
    const dtlp_token *t = &scan->tokens.at[at];
    if (at == first)
        return false;
    if (t->shape == DTLP_SHAPE_WORD && t->space_before)
        return t->capital ? is_careless_start(scan, at, end) : is_careless_small(scan, first, at);
    dtlp_slice word = dtlp_scan_slice(scan, t);
    if (t->shape == DTLP_SHAPE_PUNCTUATION)
        return word.size > 1 && memchr(".!?", word.at[0], 3) != NULL && !dtlp_slice_is(word, "...");
    return t->shape == DTLP_SHAPE_ADDRESS || (t->shape == DTLP_SHAPE_SYMBOL && word.size > 1 && word.size < 4);
}

bool dtlp_boundary_needed(const dtlp_scan *scan, uint32_t first, uint32_t end)
{
    uint32_t careless = 0;
    if (end - first < LEAST_TOKENS)
        return false;
    for (uint32_t at = first; at < end; at++)
        careless += is_careless(scan, first, at, end);
    char last = scan->text[scan->tokens.at[end - 1].end - 1];
    bool closed = memchr(".!?\"')", last, 6) != NULL || (unsigned char)last >= 0x80;
    careless += !closed;
    return careless > 1 && careless * CARELESS_SHARE > end - first;
}

/* ---- features ----------------------------------------------------------- */

typedef struct list {
    uint32_t *at, count;
} list;

static void add(list *l, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    uint32_t hash = mix(mix(mix(mix(l->count + 1, a), b), c), d);
    l->at[l->count++] = hash & (DTLP_BOUNDARY_WEIGHTS - 1);
}

uint32_t dtlp_boundary_features(const dtlp_boundary_model *model, dtlp_boundary_state *state,
                                const dtlp_scan *scan, uint32_t at, uint32_t end,
                                uint32_t features[DTLP_BOUNDARY_FEATURES])
{
    enum { KEPT = sizeof state->recent / sizeof *state->recent };
    static const view none;
    const view *v[AROUND];
    for (uint32_t i = 0; i < AROUND; i++) {
        uint32_t token = at + i - (BEFORE - 1);
        bool there = at + i >= scan->first_token + BEFORE - 1 && token < end;
        v[i] = there ? view_in(&state->recent[token % KEPT], model, scan, token) : &none;
    }
    const view *a3 = v[0], *a2 = v[1], *a = v[2], *b = v[3], *b2 = v[4], *b3 = v[5], *b4 = v[6];
    const view *begin = view_in(&state->begin, model, scan, state->first);
    uint32_t space = at + 1 < end && scan->tokens.at[at + 1].space_before;
    uint32_t length = length_class(at + 1 - state->first), verb = state->finite;
    uint32_t clause = (uint32_t)state->finite * 4u + (uint32_t)state->pronoun * 2u + state->noun;
    uint32_t open = (uint32_t)state->in_quotes * 2u + state->in_brackets;
    list l = {features, 0};
    add(&l, a->shape, b->shape, space, 0);
    add(&l, a->word, b->shape, space, 0);
    add(&l, a->shape, b->exact, 0, 0);
    add(&l, a->word, b->word, 0, 0);
    add(&l, a2->shape, a->shape, b->shape, 0);
    add(&l, a->shape, b->shape, b2->shape, 0);
    add(&l, a2->shape, a->shape, b->shape, b2->shape);
    add(&l, a2->word, a->shape, b->shape, 0);
    add(&l, a->shape, b->shape, b2->word, 0);
    add(&l, length, a->shape, b->shape, 0);
    add(&l, length, a->word, b->shape, 0);
    add(&l, b->exact, b2->shape, space, 0);
    add(&l, a2->word, a->word, b->shape, 0);
    add(&l, b->exact, b2->exact, 0, 0);
    add(&l, a->shape, b->shape, b2->shape, b3->shape);
    add(&l, a3->shape, a2->shape, a->shape, b->shape);
    add(&l, a->end3, b->shape, 0, 0);
    add(&l, a->shape, open, b->shape, 0);
    add(&l, a->shape, b->word, 0, 0);
    add(&l, a2->shape, a->shape, b->word, 0);
    add(&l, a->end2, b->word, 0, 0);
    add(&l, length, a->shape, b->exact, 0);
    add(&l, verb, a->shape, b->shape, length);
    add(&l, begin->shape, a->shape, b->shape, verb);
    add(&l, begin->word, a->shape, b->shape, 0);
    add(&l, a->end3, b->end3, b->shape, 0);
    add(&l, verb, a->word, b->shape, 0);
    add(&l, verb, b->exact, a->shape, 0);
    add(&l, b->end2, a->shape, b->shape, 0);
    add(&l, mix(a2->shape, a->shape), b->shape, b2->shape, b3->shape);
    add(&l, a2->word, a->word, b->exact, 0);
    add(&l, verb, length, b->exact, b2->shape);
    add(&l, begin->shape, length, a->shape, b->exact);
    add(&l, open, verb, b->shape, 0);
    add(&l, a->tag, b->tag, 1, 0);
    add(&l, a2->tag, a->tag, b->tag, 1);
    add(&l, a->tag, b->tag, b2->tag, 1);
    add(&l, mix(a2->tag, a->tag), b->tag, b2->tag, 1);
    add(&l, mix(a2->tag, a->tag), b->tag, b2->tag, b3->tag);
    add(&l, mix(a3->tag, a2->tag), a->tag, b->tag, 1);
    add(&l, clause, a->tag, b->tag, length);
    add(&l, clause, a->tag, b->tag, b2->tag);
    add(&l, begin->tag, clause, a->tag, b->tag);
    add(&l, a->tag, b->exact, 1, 0);
    add(&l, a->word, b->tag, 1, 0);
    add(&l, clause, a->word, b->tag, 0);
    add(&l, clause, b->exact, b2->tag, 0);
    add(&l, a->shape, b->tag, b2->tag, b3->tag);
    add(&l, a2->tag, a->word, b->tag, 0);
    add(&l, a->tag, b->exact, b2->tag, 1);
    add(&l, clause, length, b->tag, b2->tag);
    add(&l, b->tag, b2->tag, b3->tag, b4->tag);
    return l.count;
}

/* ---- weights ------------------------------------------------------------ */

#ifdef DTLP_BOUNDARY_FILE

__asm__(".pushsection .rodata\n"
        "dtlp_boundary_file:\n"
        ".incbin \"" DTLP_BOUNDARY_FILE "\"\n"
        ".popsection\n");
extern const char dtlp_boundary_file[] __attribute__((visibility("hidden")));

const dtlp_boundary_model *dtlp_boundary_embedded(void)
{
    return (const dtlp_boundary_model *)(const void *)dtlp_boundary_file;
}

#endif

int32_t dtlp_boundary_score(const dtlp_boundary_model *model, dtlp_boundary_state *state,
                            const dtlp_scan *scan, uint32_t at, uint32_t end)
{
    uint32_t features[DTLP_BOUNDARY_FEATURES];
    uint32_t n = dtlp_boundary_features(model, state, scan, at, end, features);
    int32_t sum = 0;
    for (uint32_t i = 0; i < n; i++)
        sum += model->weights[features[i]];
    return sum;
}
