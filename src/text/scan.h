/* scan.h - the splitter's state, shared by its three steps.
 *
 * Owns the road of a text through this module: paragraph.c cuts the text into
 * paragraphs, token.c reads a paragraph's tokens, sentence.c cuts those into
 * sentences. Every step moves forward only, so the whole is one pass.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TEXT_SCAN_H
#define DTLP_TEXT_SCAN_H

#include "base/lexicon.h"
#include "text/character.h"
#include "text/text.h"

/* A sentence is cut when it has so many tokens. */
enum { DTLP_SENTENCE_MAX_TOKENS = 1000 };

typedef struct dtlp_scan {
    dtlp_arena *arena;
    const char *text;
    uint32_t size;
    DTLP_VEC(dtlp_token) tokens;
    DTLP_VEC(dtlp_sentence) sentences;
    uint32_t paragraph;      /* number of the current one */
    uint32_t end;            /* where it ends */
    uint32_t first_token;    /* its first token */
    uint32_t address_checked; /* no e-mail address begins before this byte */
    bool in_double;          /* inside double quotation marks */
    bool in_single;          /* inside single ones */
} dtlp_scan;

/* Read the whole text, paragraph by paragraph. */
void dtlp_scan_paragraphs(dtlp_scan *scan);

/* Append the tokens of text[begin .. end). */
void dtlp_scan_tokens(dtlp_scan *scan, uint32_t begin, uint32_t end);

/* Cut the tokens from `first` on, all of one paragraph, into sentences. */
void dtlp_scan_sentences(dtlp_scan *scan, uint32_t first);

static inline dtlp_slice dtlp_scan_slice(const dtlp_scan *scan, const dtlp_token *token)
{
    return (dtlp_slice){scan->text + token->begin, token->end - token->begin};
}

#endif
