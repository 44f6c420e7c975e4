/* text.h - sentences and tokens, as spans into the document.
 *
 * Owns where a sentence and a token begin and end. Knows nothing of words'
 * meaning, tags or time.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TEXT_TEXT_H
#define DTLP_TEXT_TEXT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/slice.h"

/* What a token looks like. */
typedef enum dtlp_shape {
    DTLP_SHAPE_WORD,        /* letters, with inner hyphens, apostrophes, dots: U.S., co-op */
    DTLP_SHAPE_NUMBER,      /* digits, with inner dots and commas: 1,200 3.5 */
    DTLP_SHAPE_ALNUM,       /* digits and letters: 3pm 1990s 21st F-16 */
    DTLP_SHAPE_CLITIC,      /* 's n't 'll, split off the word before */
    DTLP_SHAPE_PUNCTUATION,
    DTLP_SHAPE_SYMBOL,      /* $ % € and what is nothing else */
    DTLP_SHAPE_ADDRESS      /* URL, e-mail address, @name, #tag, file name */
} dtlp_shape;

typedef struct dtlp_token {
    uint32_t begin, end;    /* bytes */
    uint8_t shape;          /* dtlp_shape */
    uint8_t capital : 1;    /* first letter is upper case */
    uint8_t all_capital : 1; /* all letters are, two or more */
    uint8_t space_before : 1; /* white space stands before it */
    uint8_t quoted : 1;     /* stands inside quotation marks */
} dtlp_token;

typedef enum dtlp_sentence_kind {
    DTLP_SENTENCE_PROSE,
    DTLP_SENTENCE_HEADING,   /* a short paragraph without a final full stop */
    DTLP_SENTENCE_ITEM,      /* an item of a list */
    DTLP_SENTENCE_DATELINE,  /* "ISLAMABAD, Pakistan -", "Nov. 19 (Reuters) -" */
    DTLP_SENTENCE_FURNITURE  /* "Recommended stories", "list of 4 items" */
} dtlp_sentence_kind;

typedef struct dtlp_sentence {
    uint32_t begin, end;       /* bytes, white space around it not included */
    uint32_t first_token;
    uint32_t n_tokens;
    uint32_t paragraph;        /* number of its paragraph, from 0 */
    uint8_t kind;              /* dtlp_sentence_kind */
    bool plain;                /* no doubt where it begins and ends: capital, full stop, nothing odd between */
} dtlp_sentence;

typedef struct dtlp_text {
    const char *at;            /* the document's text, valid UTF-8 */
    uint32_t size;
    const dtlp_token *tokens;
    uint32_t n_tokens;
    const dtlp_sentence *sentences;
    uint32_t n_sentences;
} dtlp_text;

/* Split `text` (valid UTF-8, at most 4 GiB - 1) in one pass. */
dtlp_text dtlp_text_split(dtlp_arena *arena, dtlp_slice text);

static inline dtlp_slice dtlp_token_slice(const dtlp_text *text, uint32_t token)
{
    const dtlp_token *t = &text->tokens[token];
    return (dtlp_slice){text->at + t->begin, t->end - t->begin};
}

/* The sentence that holds byte `at`, or the next one. UINT32_MAX if none. */
uint32_t dtlp_text_sentence_at(const dtlp_text *text, uint32_t at);

/* The token that holds byte `at`, or the next one. UINT32_MAX if none. */
uint32_t dtlp_text_token_at(const dtlp_text *text, uint32_t at);

#endif
