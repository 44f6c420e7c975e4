/* markup.h - HTML or XML as a run of tags and texts, and the characters in it.
 *
 * Owns the scanning of both: where a tag, an attribute, a comment, a text
 * begins and ends, as the HTML standard says for broken pages too. Builds no
 * tree and has no state but its place, so that any bytes take linear time and
 * nesting costs nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_MARKUP_H
#define DTLP_INPUT_MARKUP_H

#include "base/arena.h"
#include "base/slice.h"

typedef enum dtlp_markup_kind { DTLP_MARKUP_TEXT, DTLP_MARKUP_START, DTLP_MARKUP_END } dtlp_markup_kind;

typedef struct dtlp_markup_token {
    dtlp_markup_kind kind;
    dtlp_slice name;       /* of a tag, as written: compare without case */
    dtlp_slice attributes; /* of a start tag, for dtlp_markup_attribute */
    dtlp_slice text;       /* of a text, references not yet resolved */
    bool verbatim;         /* a text without references (CDATA) */
} dtlp_markup_token;

typedef struct dtlp_markup {
    const char *at, *end;
    dtlp_slice raw;        /* name of the element whose content is no markup; size 0: none */
    bool xml;              /* no element is special, and there is CDATA */
} dtlp_markup;

void dtlp_markup_init(dtlp_markup *markup, dtlp_slice bytes);
void dtlp_markup_init_xml(dtlp_markup *markup, dtlp_slice bytes);
bool dtlp_markup_next(dtlp_markup *markup, dtlp_markup_token *out);

/* The next attribute; `*attributes` is what is left. Value as written. */
bool dtlp_markup_attribute(dtlp_slice *attributes, dtlp_slice *name, dtlp_slice *value);

/* The value of the attribute of that name with references resolved, spaces at
 * both ends dropped; NULL if there is none. */
const char *dtlp_markup_value(dtlp_arena *arena, dtlp_slice attributes, const char *name);

/* Character references resolved: "&eacute;" is "é". Lives in the arena. */
dtlp_slice dtlp_markup_resolve(dtlp_arena *arena, dtlp_slice text);

/* The same for what stands at text[*at] == '&': its code point, `*at` moved
 * behind it; or 0, `*at` unmoved, where it is no reference. */
uint32_t dtlp_markup_reference(dtlp_slice text, size_t *at);

#endif
