/* automaton.c - classes of words, and a deterministic automaton for a stage.
 *
 * Owns the subset construction: a state is the set of positions (of all rules
 * of the stage) that the last word can stand at.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "language.h"

int class_of(language *l, const set *readings)
{
    for (int i = 0; i < l->n_classes; i++)
        if (memcmp(&l->classes[i], readings, sizeof *readings) == 0)
            return i;
    if (l->n_classes == MAX_CLASSES)
        die(l, "too many classes");
    l->classes[l->n_classes] = *readings;
    return l->n_classes++;
}

static int word_class(language *l, const word *w, int capital)
{
    set readings = {0};
    char c = w->text[0];
    if ((c >= 'a' && c <= 'z') || (c & 0x80))
        set_add(&readings, find_reading(l, capital ? "capital" : "small", capital ? 7 : 5, 1));
    for (int i = 0; i < w->n_senses; i++)
        if (w->senses[i].when == 0 || (w->senses[i].when == 1) == (capital != 0))
            set_add(&readings, w->senses[i].reading);
    return class_of(l, &readings);
}

/* Classes that patterns cannot tell apart share a column of the automata. */
static void find_columns(language *l)
{
    set used = {0}, *seen = calloc(MAX_CLASSES, sizeof *seen);
    for (int i = 0; i < l->n_readings; i++)
        if (l->readings[i].used)
            set_add(&used, i);
    for (int c = 0; c < l->n_classes; c++) {
        set visible;
        for (size_t i = 0; i < sizeof visible.bits / sizeof *visible.bits; i++)
            visible.bits[i] = l->classes[c].bits[i] & used.bits[i];
        int k = 0;
        while (k < l->n_columns && memcmp(&seen[k], &visible, sizeof visible) != 0)
            k++;
        if (k == l->n_columns)
            seen[l->n_columns++] = visible;
        l->column[c] = k;
    }
    free(seen);
}

void number_classes(language *l)
{
    set empty = {0};
    class_of(l, &empty); /* class 0: nothing */
    for (int i = 0; i < l->n_readings; i++) {
        set one = {0};
        set_add(&one, i);
        if (i < 5 || l->readings[i].slot == DTLP_SLOT_COUNT + 1)
            class_of(l, &one);
    }
    for (int i = 0; i < l->n_words; i++) {
        l->words[i].small = word_class(l, &l->words[i], 0);
        l->words[i].capital = word_class(l, &l->words[i], 1);
    }
    for (int i = 0; i < l->n_numbers; i++)
        l->numbers[i].class_id = class_of(l, &l->numbers[i].readings);
    for (int i = 0; i < l->n_rules; i++)
        for (int k = 0; k < l->rules[i].n_results; k++) {
            set one = {0};
            set_add(&one, l->rules[i].results[k].reading);
            class_of(l, &one);
        }
    find_columns(l);
}

/* ---- subset construction -------------------------------------------------- */

typedef struct state { int n, *at; } state; /* sorted rule * 64 + position; the start state is empty */

typedef struct builder {
    language *l;
    int *rules, n_rules;
    state *states;
    int n_states, capacity;
    int *hash, hash_size;
    int *representative; /* a class for each column */
} builder;

static uint32_t hash_state(const state *s)
{
    uint32_t h = 17;
    for (int i = 0; i < s->n; i++)
        h = h * 31 + (uint32_t)s->at[i] * 2654435761u;
    return h;
}

static int find_state(builder *b, const state *s)
{
    uint32_t h = hash_state(s) % (uint32_t)b->hash_size;
    for (; b->hash[h] >= 0; h = (h + 1) % (uint32_t)b->hash_size) {
        const state *other = &b->states[b->hash[h]];
        if (other->n == s->n && memcmp(other->at, s->at, (size_t)s->n * sizeof *s->at) == 0)
            return b->hash[h];
    }
    if (b->n_states * 2 >= b->hash_size || b->n_states == 65534)
        die(b->l, "the automaton grows too large");
    if (b->n_states == b->capacity)
        b->states = realloc(b->states, (size_t)(b->capacity = b->capacity * 2 + 64) * sizeof *b->states);
    state *own = &b->states[b->n_states];
    own->n = s->n;
    own->at = malloc((size_t)(s->n + 1) * sizeof *s->at);
    memcpy(own->at, s->at, (size_t)s->n * sizeof *s->at);
    b->hash[h] = b->n_states;
    return b->n_states++;
}

/* Add the positions of `candidates` of one rule that a column can stand at. */
static void add_matching(builder *b, state *to, int rule_id, uint64_t candidates, int column)
{
    const rule *r = &b->l->rules[rule_id];
    const set *readings = &b->l->classes[b->representative[column]];
    for (int p = 0; p < r->n_positions; p++)
        if (candidates >> p & 1 && set_has(readings, r->positions[p].reading))
            to->at[to->n++] = rule_id * 64 + p;
}

static int step(builder *b, int from, int column, int *scratch)
{
    state to = {0, scratch};
    if (from == 0) {
        for (int i = 0; i < b->n_rules; i++)
            add_matching(b, &to, b->rules[i], b->l->rules[b->rules[i]].first, column);
    } else {
        const state *s = &b->states[from];
        for (int i = 0; i < s->n;) {
            int rule_id = s->at[i] / 64;
            uint64_t follow = 0;
            for (; i < s->n && s->at[i] / 64 == rule_id; i++)
                follow |= b->l->rules[rule_id].positions[s->at[i] % 64].follow;
            add_matching(b, &to, rule_id, follow, column);
        }
    }
    return to.n == 0 ? -1 : find_state(b, &to);
}

static void list_accepts(builder *b, automaton *a)
{
    a->accept = calloc((size_t)b->n_states, sizeof *a->accept);
    a->n_accept = calloc((size_t)b->n_states, sizeof *a->n_accept);
    for (int s = 1; s < b->n_states; s++) {
        a->accept[s] = malloc((size_t)(b->states[s].n + 1) * sizeof(int));
        for (int i = 0; i < b->states[s].n; i++) {
            int rule_id = b->states[s].at[i] / 64, p = b->states[s].at[i] % 64, n = a->n_accept[s];
            if (b->l->rules[rule_id].last >> p & 1 && (n == 0 || a->accept[s][n - 1] != rule_id))
                a->accept[s][a->n_accept[s]++] = rule_id;
        }
    }
}

void build_automaton(language *l, int stage)
{
    builder b = {.l = l, .hash_size = 262139};
    b.rules = malloc((size_t)l->n_rules * sizeof *b.rules);
    for (int i = 0; i < l->n_rules; i++)
        if (l->rules[i].stage == stage)
            b.rules[b.n_rules++] = i;
    b.hash = malloc((size_t)b.hash_size * sizeof *b.hash);
    memset(b.hash, -1, (size_t)b.hash_size * sizeof *b.hash);
    b.representative = calloc((size_t)l->n_columns, sizeof *b.representative);
    for (int c = l->n_classes - 1; c >= 0; c--)
        b.representative[l->column[c]] = c;
    int *scratch = malloc((size_t)(l->n_rules * 64 + 1) * sizeof *scratch);
    state start = {0, scratch};
    find_state(&b, &start);
    automaton *a = &l->automata[stage];
    int room = 0;
    for (int s = 0; s < b.n_states; s++) {
        if (s == room)
            a->next = realloc(a->next, (size_t)(room = room * 2 + 64) * (size_t)l->n_columns * sizeof *a->next);
        for (int c = 0; c < l->n_columns; c++)
            a->next[s * l->n_columns + c] = step(&b, s, c, scratch);
    }
    a->n_states = b.n_states;
    list_accepts(&b, a);
    free(scratch);
}
