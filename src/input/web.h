/* web.h - what elements are, and what their classes, ids and roles make of them.
 *
 * Owns the lists of web.def. The short names are for the two files that take
 * pages apart; nobody else includes this.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_WEB_H
#define DTLP_INPUT_WEB_H

#include "input/page.h"

#define INLINE DTLP_PAGE_INLINE
#define VOID DTLP_PAGE_VOID
#define BLOCK DTLP_PAGE_BLOCK
#define HOLDER DTLP_PAGE_HOLDER
#define BREAK DTLP_PAGE_BREAK
#define LINK DTLP_PAGE_LINK
#define SKIP DTLP_PAGE_SKIP
#define FURNITURE DTLP_PAGE_FURNITURE
#define GUESSED DTLP_PAGE_GUESSED
#define META_LINE DTLP_PAGE_META_LINE
#define DATE DTLP_PAGE_DATE
#define BODY DTLP_PAGE_BODY
#define ARTICLE DTLP_PAGE_ARTICLE
#define PARA DTLP_PAGE_PARA
#define HEAD DTLP_PAGE_HEAD
#define ITEM DTLP_PAGE_ITEM
#define QUOTE DTLP_PAGE_QUOTE
#define FORM DTLP_PAGE_FORM
#define MODIFIED DTLP_PAGE_MODIFIED
#define THIN DTLP_PAGE_THIN
#define TITLE DTLP_PAGE_TITLE
#define LINES DTLP_PAGE_LINES

typedef struct dtlp_web_word {
    const char *name;
    uint32_t traits;
} dtlp_web_word;

/* The element of that name in any case; NULL for one of no interest. */
const dtlp_web_word *dtlp_web_element(dtlp_slice name);

/* The element's traits with what its attributes add. */
uint32_t dtlp_web_traits(const dtlp_web_word *element, dtlp_slice attributes);

/* Does the text hold the word, to the letter? */
bool dtlp_web_holds(dtlp_slice text, const char *word);

#endif
