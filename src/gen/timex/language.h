/* language.h - a language's folder while it is being compiled.
 *
 * Owns what the generator knows between reading the files and writing the
 * tables of timex/lang.h. A host program: it may allocate freely and ends at
 * the first mistake with the file and line.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef GEN_TIMEX_LANGUAGE_H
#define GEN_TIMEX_LANGUAGE_H

#include <stdint.h>
#include <stdio.h>

#include "timex/lang.h"

enum {
    MAX_READINGS = 1024, MAX_SENSES = 8, MAX_WORDS = 4096, MAX_RULES = 2048, MAX_STAGES = 31,
    MAX_CLASSES = 4096, MAX_NUMBERS = 64, MAX_FORMS = 80, MAX_HOLIDAYS = 256, MAX_POSITIONS = 64,
    MAX_RESULTS = 4, MAX_ASSIGNS = 12, MAX_TERMS = 8, MAX_CONDITIONS = 8, MAX_CONDITION_READINGS = 80,
    MAX_EXAMPLES = 8192, MAX_MACROS = 128, MAX_MARKS = 96
};

typedef struct set { uint64_t bits[MAX_READINGS / 64]; } set;

static inline void set_add(set *s, int bit) { s->bits[bit / 64] |= UINT64_C(1) << bit % 64; }
static inline int set_has(const set *s, int bit) { return (int)(s->bits[bit / 64] >> bit % 64 & 1); }

typedef struct reading { char *name; int slot; int trigger, emit, used; } reading;
typedef struct sense { int reading, value, when; } sense; /* when: 0 any, 1 capital, 2 small */
typedef struct word { char *text; sense senses[MAX_SENSES]; int n_senses; int small, capital; } word;
typedef struct number_class { int min_digits, max_digits, min, max; set readings; int class_id; } number_class;

typedef struct position { int reading, group; uint64_t follow; } position;
typedef struct assign { int slot, n_terms; dtlp_term terms[MAX_TERMS]; } assign;
typedef struct result { int reading, op, n_assigns; assign assigns[MAX_ASSIGNS]; } result;
typedef struct condition { int where, n; int readings[MAX_CONDITION_READINGS]; } condition;
typedef struct rule {
    char *name; int stage, flags, line;
    position positions[MAX_POSITIONS]; int n_positions;
    uint64_t first, last; int nullable;
    result results[MAX_RESULTS]; int n_results;
    condition conditions[MAX_CONDITIONS]; int n_conditions;
} rule;

typedef struct form { char *name, *pattern; int n_groups, groups[16]; result result; } form;
typedef struct example { const char *rule; char *text, *value; } example; /* value NULL: nothing is found */
typedef struct macro { char *name, *body; } macro;

/* The automaton of one stage, not yet compressed. */
typedef struct automaton { int n_states; int *next; /* [state][column], -1 none */ int **accept; int *n_accept; } automaton;

typedef struct marks { char *at[MAX_MARKS]; int count; } marks;

typedef struct language {
    const char *folder, *code;
    reading readings[MAX_READINGS]; int n_readings;
    word words[MAX_WORDS]; int n_words;
    number_class numbers[MAX_NUMBERS]; int n_numbers;
    set classes[MAX_CLASSES]; int n_classes; int column[MAX_CLASSES]; int n_columns;
    char *stages[MAX_STAGES]; int n_stages; automaton automata[MAX_STAGES];
    rule *rules; int n_rules;
    form forms[MAX_FORMS]; int n_forms;
    struct { char *name; dtlp_holiday what; bool elsewhere; } holidays[MAX_HOLIDAYS]; int n_holidays;
    example examples[MAX_EXAMPLES]; int n_examples;
    macro macros[MAX_MACROS]; int n_macros;
    char *past_ending; int past_least;
    marks report, southern, northern; /* what tells of a text what it is, and where */
    const char *file; int line; /* being read, for messages */
} language;

_Noreturn void die(const language *l, const char *format, ...);
char *copy(const char *text, size_t size);

/* read.c */
void read_language(language *l);
int find_reading(language *l, const char *name, size_t size, int must);
int literal_reading(language *l, const char *text, size_t size); /* the word itself as a reading */
int read_number(language *l, const char *text, int *out);       /* a number or the name of one */
/* pattern.c */
void read_rule_pattern(language *l, rule *r, const char *text);
char *expand_macros(language *l, const char *text);
/* result.c */
void read_result(language *l, result *out, const char *text);
/* automaton.c */
void number_classes(language *l);
int class_of(language *l, const set *readings);
void build_automaton(language *l, int stage);
/* emit.c */
void emit_tables(language *l, FILE *out);
void emit_examples(language *l, FILE *out);

#endif
