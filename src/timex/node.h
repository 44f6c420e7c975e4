/* node.h - items of a sentence, and the unresolved expressions among them.
 *
 * Owns what recognition works on and hands to resolution. An item is a word, a
 * number, or a node that rules have made of several; a node is a set of slots.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_NODE_H
#define DTLP_TIMEX_NODE_H

#include "base/arena.h"
#include "text/text.h"
#include "timex/lang.h"
#include "timex/timex.h"

#define DTLP_UNSET INT32_MIN
#define DTLP_NO_NODE UINT32_MAX

/* Few of its slots are set, so that nothing else of them is written or copied:
 * read and set by the functions below alone. */
typedef struct dtlp_node {
    uint64_t set;                  /* bit n: slot n holds a value; else the words say nothing of it */
    const char *rule;
    uint8_t op;                    /* enum dtlp_op */
    int32_t value[DTLP_SLOT_COUNT];
} dtlp_node;

_Static_assert(DTLP_SLOT_COUNT <= 64, "a bit for each slot");

static inline bool dtlp_has(const dtlp_node *node, int slot)
{
    return node->set >> slot & 1;
}

/* DTLP_UNSET where it is not set. */
static inline int32_t dtlp_slot(const dtlp_node *node, int slot)
{
    return dtlp_has(node, slot) ? node->value[slot] : DTLP_UNSET;
}

static inline void dtlp_set(dtlp_node *node, int slot, int32_t value)
{
    uint64_t bit = UINT64_C(1) << slot;
    node->set = value == DTLP_UNSET ? node->set & ~bit : node->set | bit;
    node->value[slot] = value;
}

/* What `from` says and `into` does not. */
static inline void dtlp_node_merge(dtlp_node *into, const dtlp_node *from)
{
    uint64_t lacking = from->set & ~into->set;
    into->set |= lacking;
    for (; lacking != 0; lacking &= lacking - 1) {
        int slot = __builtin_ctzll(lacking);
        into->value[slot] = from->value[slot];
    }
}

static inline void dtlp_node_copy(dtlp_node *to, const dtlp_node *from)
{
    to->set = 0;
    to->rule = from->rule;
    to->op = from->op;
    dtlp_node_merge(to, from);
}

typedef struct dtlp_item {
    uint32_t begin, end;           /* bytes */
    uint32_t token;
    uint32_t node;                 /* DTLP_NO_NODE: a word or number */
    const dtlp_word *word;         /* NULL: not in the lexicon */
    int32_t number;                /* value of digits */
    uint16_t class_id;
    bool capital, space;           /* upper-case first letter; white space before it */
} dtlp_item;

/* An expression as recognised. */
typedef struct dtlp_found {
    uint32_t begin, end;
    uint32_t node;
    uint32_t sentence, token;
    uint8_t signal;
    int8_t tense;                  /* -1 past, 0 present, +1 future, TENSE_NONE */
    uint8_t hint;                  /* how the word before a length frames it: enum dtlp_hint */
    bool surely_past;              /* a verb of the past governs it, with nothing that aims ahead between them */
    bool surely_coming;            /* "will" governs it */
    bool of_today;                 /* "it is" stands before it */
    bool fronted;                  /* it begins the sentence: the tense is its own verb's */
    bool ended;                    /* "lasted until" it */
    bool determined;               /* "the", "its" before it: it says which thing, not when */
    bool on_the;                   /* "on the Tuesday" */
    bool alone;                    /* no noun follows: not "in the October slaying" */
    bool perfect;                  /* "had" done so */
    bool of_tale;                  /* "it was" stands before it, and nothing else in the sentence */
    bool predicate;                /* "was" stands before it: "her great year was 1962" */
    bool told_of;                  /* "1970, when" such a thing happened */
    bool aside;                    /* it ends a clause like ", who left the next spring," */
    bool described;                /* "on a clear Saturday" */
    bool apposed;                  /* only a comma or "is" parts it from the one before */
    bool linked;                   /* "to", "until", "and" lead from the one before to this one */
    uint32_t signal_begin, signal_end;
} dtlp_found;

enum dtlp_hint { DTLP_HINT_NONE, DTLP_HINT_IN, DTLP_HINT_WITHIN, DTLP_HINT_BETWEEN };

typedef struct dtlp_forms dtlp_forms;

struct dtlp_timex_lang {
    const dtlp_lang *tables;
    dtlp_forms *forms;
};

/* What the verbs up to a word, at it and from it on tell. */
typedef struct dtlp_tense_pair {
    int8_t before, here, after;
} dtlp_tense_pair;

/* Recognition of one document at work. */
typedef struct dtlp_finder {
    dtlp_arena *arena;
    const dtlp_lang *lang;
    const dtlp_forms *forms;
    void *match_data;              /* of forms */
    const dtlp_text *text;
    DTLP_VEC(dtlp_node *) node_blocks; /* nodes stay where they are: most of what a text of dates takes */
    uint32_t n_nodes;
    DTLP_VEC(dtlp_node) kept;      /* those of a sentence that its expressions need */
    DTLP_VEC(dtlp_found) found;
    dtlp_item *items;              /* of the sentence; room for all and an edge */
    uint32_t n_items, room;
    uint32_t *begins;              /* beside the items: the stages a match can begin in there */
    size_t begins_room;
    DTLP_VEC(dtlp_item) words;     /* the same before any rule: for tense and signals */
    DTLP_VEC(dtlp_tense_pair) tenses; /* one a word */
} dtlp_finder;

enum { DTLP_NODE_BITS = 7, DTLP_NODES_A_BLOCK = 1 << DTLP_NODE_BITS };

static inline dtlp_node *dtlp_node_at(const dtlp_finder *finder, uint32_t node)
{
    return &finder->node_blocks.at[node >> DTLP_NODE_BITS][node & (DTLP_NODES_A_BLOCK - 1)];
}

/* Returns its number. */
static inline uint32_t dtlp_node_add(dtlp_finder *finder, const dtlp_node *node)
{
    if (finder->n_nodes >> DTLP_NODE_BITS == finder->node_blocks.count)
        *DTLP_PUSH(finder->arena, &finder->node_blocks) = dtlp_arena_raw(finder->arena, DTLP_NODES_A_BLOCK * sizeof *node);
    dtlp_node_copy(dtlp_node_at(finder, finder->n_nodes), node);
    return finder->n_nodes++;
}

/* Is a node of this class an expression, not a part of one? */
static inline bool dtlp_class_emitted(const dtlp_lang *lang, uint16_t class_id)
{
    return lang->emitted[class_id];
}

/* lexicon.c: fill finder->items with a sentence. False: nothing in it can begin
 * an expression. */
bool dtlp_items_make(dtlp_finder *finder, const dtlp_sentence *sentence);

/* The value of an item read as `reading`. */
int32_t dtlp_item_value(const dtlp_lang *lang, const dtlp_item *item, uint16_t reading);

/* Has it the ending of a past verb? Verbs that are listed may have it too. */
static inline bool dtlp_item_ends_past(const dtlp_finder *finder, const dtlp_item *item)
{
    const dtlp_lang *lang = finder->lang;
    return item->end - item->begin >= lang->past_least &&
           memcmp(finder->text->at + item->end - lang->past_ending_size, lang->past_ending, lang->past_ending_size) == 0;
}

/* Is it a past verb by its ending alone? */
static inline bool dtlp_item_may_be_past(const dtlp_finder *finder, const dtlp_item *item)
{
    const dtlp_lang *lang = finder->lang;
    if (item->capital || !dtlp_item_ends_past(finder, item))
        return false;
    const uint16_t verbs[] = {lang->reading_foretelling, lang->reading_lasting, lang->reading_putting_off, lang->reading_unverbal, lang->reading_complementing, lang->reading_future_to};
    bool listed = item->word != NULL;
    for (size_t i = 0; listed && i < sizeof verbs / sizeof *verbs; i++)
        listed = !dtlp_class_reads(lang, item->class_id, verbs[i]);
    return !listed;
}

/* forms.c: compile and free; match at a byte. Returns the length or 0. */
dtlp_forms *dtlp_forms_new(const dtlp_lang *lang);
void dtlp_forms_free(dtlp_forms *forms);
void *dtlp_forms_data(const dtlp_forms *forms);
void dtlp_forms_data_free(void *data);
uint32_t dtlp_forms_match(const dtlp_finder *finder, uint32_t at, dtlp_node *node, const dtlp_form **form);

/* cascade.c: run all stages over the sentence's items. */
void dtlp_cascade(dtlp_finder *finder);

/* tense.c: read the tenses of finder->words; then the context of expressions. */
void dtlp_tenses_read(dtlp_finder *finder);
void dtlp_context_read(const dtlp_finder *finder, dtlp_found *found);

/* resolve.c: expressions in text order -> timexes. */
dtlp_timexes dtlp_resolve(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_finder *finder,
                          dtlp_reference reference);

#endif
