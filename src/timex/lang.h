/* lang.h - the tables that src/gen makes of a language's folder.
 *
 * Owns the shape of the compiled words, rules and forms; a shape shared by the
 * generator, which writes such tables, and by the matcher, which reads them.
 * All are constant. Knows nothing of a text.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_LANG_H
#define DTLP_TIMEX_LANG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

enum dtlp_slot {
#define DTLP_SLOT(name) DTLP_SLOT_##name,
#include "timex/slots.def"
#undef DTLP_SLOT
    DTLP_SLOT_COUNT
};

enum dtlp_op {
#define DTLP_OP(name) DTLP_OP_##name,
#include "timex/ops.def"
#undef DTLP_OP
    DTLP_OP_COUNT
};

enum dtlp_pod {
    DTLP_POD_MORNING, DTLP_POD_MIDDAY, DTLP_POD_AFTERNOON, DTLP_POD_EVENING, DTLP_POD_NIGHT, DTLP_POD_DAYTIME
};
enum { DTLP_TENSE_UNKNOWN = 2, DTLP_TENSE_AHEAD = 3, DTLP_TENSE_BEHIND = 4 }; /* ahead: the end of a range; behind: surely past */
enum dtlp_ref { DTLP_REF_PAST, DTLP_REF_PRESENT, DTLP_REF_FUTURE };
enum dtlp_quant { DTLP_QUANT_EACH, DTLP_QUANT_EVERY, DTLP_QUANT_OTHER };

/* What a word can be read as, and the number that goes with it. */
typedef struct dtlp_sense {
    uint16_t reading;
    int32_t value;
} dtlp_sense;

typedef struct dtlp_word {
    const char *text;          /* lower case */
    uint64_t bits;             /* dtlp_word_bits of it */
    uint16_t small, capital;   /* classes, by the case of its first letter */
    uint16_t senses;           /* into dtlp_lang.senses */
    uint8_t n_senses, size;
} dtlp_word;

/* Whole numbers of so many digits within min .. max are of this class. */
typedef struct dtlp_number_class {
    uint8_t min_digits, max_digits;
    int32_t min, max;
    uint16_t class_id;
} dtlp_number_class;

/* A class is a set of readings; which, is told by a bit matrix. */
typedef struct dtlp_position {
    uint64_t follow;           /* positions that may come next */
    uint16_t reading;
    uint8_t group;             /* 0 context, 1 the first result, 2 the second ... */
} dtlp_position;

/* One operand of an assignment: a constant, or the nth match of a reading. */
typedef struct dtlp_term {
    char operator;             /* '=' first, then '+' or '*' */
    uint8_t nth;               /* 0: a constant */
    uint16_t reading;
    int32_t number;            /* the constant, or +1 / -1 to multiply by */
} dtlp_term;

typedef struct dtlp_assign {
    uint8_t slot;
    uint8_t n_terms;
    uint16_t terms;
} dtlp_assign;

typedef struct dtlp_result {
    uint16_t class_id, reading;
    uint8_t op;                /* DTLP_OP_COUNT: keep that of the first part that has one */
    uint8_t n_assigns;
    uint16_t assigns;
} dtlp_result;

enum dtlp_where { DTLP_AFTER, DTLP_NOT_AFTER, DTLP_BEFORE, DTLP_NOT_BEFORE };

typedef struct dtlp_condition {
    uint8_t where;
    uint8_t n_readings;
    uint16_t readings;         /* into dtlp_lang.condition_readings */
} dtlp_condition;

enum { DTLP_RULE_TIGHT = 1, DTLP_RULE_CAPITAL = 2, DTLP_RULE_SMALL = 4 };

typedef struct dtlp_rule {
    const char *name;
    uint64_t first, last;      /* positions it may begin and end with */
    uint16_t positions;
    uint16_t results, conditions;
    uint8_t n_positions, n_results, n_conditions, flags;
} dtlp_rule;

/* Where an automaton goes from the state `check`. */
typedef struct dtlp_cell {
    uint16_t next, check;
} dtlp_cell;

/* Deterministic automaton of a stage: from `state` by `class` the cell
 * base[state] + column[class] leads on, if it is one of that state's. */
typedef struct dtlp_stage {
    const char *name;
    const uint32_t *base;
    const dtlp_cell *cells;
    uint32_t n_cells;
    const uint16_t *accept;    /* by state: index into accepts, 0 none */
    const uint16_t *accepts;   /* lists of rules, each begun by its length */
} dtlp_stage;

/* In which stages an item of a class can be a match by itself, the first of
 * several, the second: bit n for stage n. */
typedef struct dtlp_begins {
    uint32_t alone, first, second;
} dtlp_begins;

/* A form of characters, for PCRE2: its groups, from the first one on, fill slots. */
typedef struct dtlp_form {
    const char *name;
    uint8_t n_groups;
    uint16_t groups;           /* into dtlp_lang.form_slots */
    dtlp_result result;
} dtlp_form;

/* How to find a holiday in a year. */
enum dtlp_holiday_kind { DTLP_HOLIDAY_FIXED, DTLP_HOLIDAY_WEEKDAY, DTLP_HOLIDAY_EASTER, DTLP_HOLIDAY_ORTHODOX,
    DTLP_HOLIDAY_TISHRI, DTLP_HOLIDAY_HANUKKAH, DTLP_HOLIDAY_ISLAMIC };
typedef struct dtlp_holiday {
    const char *name;
    uint8_t kind;
    int8_t month, day;         /* FIXED; WEEKDAY: the weekday stands in `day` */
    int8_t nth;                /* WEEKDAY: which one, -1 the last */
    int16_t shift;             /* days to add */
    const char *places;        /* " india indian ": words of a text that means it so; NULL: none are told */
    uint8_t n_elsewhere;       /* so many behind this one are the same feast in other countries */
} dtlp_holiday;

typedef struct dtlp_lang {
    const char *code;          /* "en" */
    const dtlp_word *words;    /* perfect hash: words[slot_of(hash)] */
    const uint16_t *displace;
    uint32_t n_words, n_displace;
    uint32_t longest_word;
    const uint8_t *filter;     /* bits by dtlp_word_key: some word has that key */
    const uint8_t *trigger_filter; /* the same for words that are triggers */
    uint32_t trigger_digits;   /* the fewest digits that can be one */
    const dtlp_sense *senses;
    const dtlp_number_class *numbers;
    uint32_t n_numbers;
    const uint8_t *readings_of; /* bit matrix, class by reading */
    uint32_t row_bytes;
    const uint16_t *column;    /* automaton column of a class */
    const dtlp_begins *begins; /* by class */
    const uint8_t *trigger;    /* by class */
    const uint8_t *emitted;    /* by class: its nodes are expressions */
    const uint8_t *telling;    /* by class: one of its readings can tell a tense */
    const uint8_t *default_slot; /* by reading; DTLP_SLOT_COUNT: none, +1: a node */
    const dtlp_stage *stages;
    uint32_t n_stages;
    const dtlp_rule *rules;
    const dtlp_position *positions;
    const dtlp_result *results;
    const dtlp_assign *assigns;
    const dtlp_term *terms;
    const dtlp_condition *conditions;
    const uint16_t *condition_readings;
    const dtlp_form *forms;
    uint32_t n_forms;
    const char *forms_pattern; /* all forms as one pattern, marked by number */
    const uint8_t *form_slots;
    const dtlp_holiday *holidays;
    uint32_t n_holidays;
    const char *past_ending;   /* an unlisted word that ends so is a past verb, */
    uint32_t past_ending_size, past_least; /* ... if it has so many bytes; UINT32_MAX: none is */
    const char *const *report_marks; /* a text that holds one tells sums and shares; then NULL */
    const char *const *southern_marks, *const *northern_marks; /* how names of places and peoples of that half of the earth begin; then NULL */
    uint16_t class_unknown_small, class_unknown_capital, class_other, class_digits, class_edge;
    uint16_t reading_past, reading_future, reading_present, reading_signal, reading_infinitive;
    uint16_t reading_sure_future, reading_future_to, reading_future_part, reading_past_aux, reading_be, reading_until, reading_limit, reading_possessive;
    uint16_t reading_future_object, reading_object, reading_determiner, reading_had, reading_could, reading_negation, reading_coming;
    uint16_t reading_speaker, reading_request, reading_requested, reading_onset;
    uint16_t reading_connective, reading_between, reading_within, reading_in;
    uint16_t reading_placed, reading_aiming, reading_foretelling, reading_dummy, reading_relative, reading_pledging;
    uint16_t reading_coming_plural, reading_plural_subject, reading_putting_off, reading_lasting, reading_anticipating, reading_holding, reading_having, reading_acting, reading_wanting, reading_whenever, reading_contracted, reading_conjunction, reading_digit, reading_running, reading_describing, reading_adverb, reading_ongoing, reading_complementing, reading_unverbal, reading_expecting, reading_mishap, reading_placing, reading_undoing, reading_setting, reading_fixture, reading_occasion;
} dtlp_lang;

/* Small letters as a number, which is a word's own up to eight of them. */
static inline uint64_t dtlp_word_bits(const char *at, uint32_t size)
{
    uint64_t bits = 0;
    for (uint32_t i = 0; i < size; i++)
        bits = (bits << 8 | bits >> 56) ^ (uint8_t)dtlp_lower(at[i]);
    return bits;
}

/* The hash that a word is stored under. */
static inline uint32_t dtlp_word_hash(uint64_t bits, uint32_t size)
{
    return (uint32_t)((bits ^ size) * UINT64_C(0x9e3779b97f4a7c15) >> 32);
}

/* What tells most words that are not listed: three letters, whatever their
 * case, and the size. */
enum { DTLP_WORD_KEY_BITS = 15, DTLP_WORD_KEYS = 1 << DTLP_WORD_KEY_BITS };
static inline uint32_t dtlp_word_key(const char *at, uint32_t size)
{
    uint32_t second = size > 1 ? (uint8_t)at[1] : 0;
    uint32_t letters = ((uint32_t)(uint8_t)at[0] & 31) << 10 | (second & 31) << 5 | ((uint8_t)at[size - 1] & 31);
    return (letters << 4 | (size & 15)) * 0x9e3779b1u >> (32 - DTLP_WORD_KEY_BITS);
}

static inline uint32_t dtlp_word_slot(uint32_t hash, uint32_t displace, uint32_t n_words)
{
    uint32_t h = (hash + displace * 0x9e3779b9u) * 2654435761u;
    h ^= h >> 16;
    return (uint32_t)(((uint64_t)h * n_words) >> 32);
}

static inline bool dtlp_class_reads(const dtlp_lang *lang, uint16_t class_id, uint16_t reading)
{
    return lang->readings_of[class_id * lang->row_bytes + reading / 8] >> (reading % 8) & 1;
}

extern const dtlp_lang dtlp_lang_en;

#endif
