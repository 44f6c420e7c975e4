/* nfc.c - see nfc.h.
 *
 * Takes apart, orders the marks, puts together (Unicode Standard, 3.11), with
 * HarfBuzz's tables of characters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/nfc.h"

#include <hb.h>
#include <stdlib.h>

#include "base/utf8.h"

typedef struct character {
    uint32_t code_point;
    uint32_t class; /* canonical combining class; 0: a base */
    uint32_t place;
} character;

typedef DTLP_VEC(character) characters;

typedef struct composer {
    dtlp_arena *arena;
    hb_unicode_funcs_t *unicode;
    characters out;
} composer;

enum { FIRST_MARK = 0x300 }; /* nothing below it is composed with what stands before it */

static bool is_plain(dtlp_slice text)
{
    for (size_t at = 0; at < text.size;)
        if (dtlp_utf8_next(text.at, text.size, &at) >= FIRST_MARK)
            return false;
    return true;
}

/* A character and what it is made of, which may be made of others in turn: at
 * most four, says the standard. */
static void take_apart(composer *c, uint32_t code_point, int depth)
{
    hb_codepoint_t first, second;
    if (depth < 8 && hb_unicode_decompose(c->unicode, code_point, &first, &second)) {
        take_apart(c, first, depth + 1);
        if (second != 0)
            take_apart(c, second, depth + 1);
        return;
    }
    uint32_t class = (uint32_t)hb_unicode_combining_class(c->unicode, code_point);
    uint32_t place = (uint32_t)c->out.count;
    *DTLP_PUSH(c->arena, &c->out) = (character){code_point, class, place};
}

static int by_class(const void *left, const void *right)
{
    const character *a = left, *b = right;
    if (a->class != b->class)
        return a->class < b->class ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

static void order_marks(characters *all)
{
    for (size_t i = 0; i < all->count; i++) {
        size_t end = i;
        while (end < all->count && all->at[end].class != 0)
            end++;
        if (end > i + 1)
            qsort(all->at + i, end - i, sizeof *all->at, by_class);
        i = end;
    }
}

/* A mark joins the base before it unless another of its class, or a base, stands
 * between them. */
static size_t put_together(composer *c)
{
    character *at = c->out.at;
    size_t kept = 0, base = SIZE_MAX;
    for (size_t i = 0; i < c->out.count; i++) {
        hb_codepoint_t joined;
        bool next_to = base != SIZE_MAX && (kept == base + 1 || at[kept - 1].class < at[i].class);
        bool blocked = kept > 0 && base != SIZE_MAX && kept > base + 1 && at[kept - 1].class == 0;
        if (next_to && !blocked && hb_unicode_compose(c->unicode, at[base].code_point, at[i].code_point, &joined)) {
            at[base].code_point = joined;
            continue;
        }
        if (at[i].class == 0)
            base = kept;
        at[kept++] = at[i];
    }
    return kept;
}

dtlp_slice dtlp_nfc(dtlp_arena *arena, dtlp_slice text)
{
    if (is_plain(text))
        return text;
    composer c = {.arena = arena, .unicode = hb_unicode_funcs_get_default()};
    for (size_t at = 0; at < text.size;)
        take_apart(&c, dtlp_utf8_next(text.at, text.size, &at), 0);
    order_marks(&c.out);
    size_t n = put_together(&c), size = 0;
    char *out = dtlp_arena_array(arena, n + 1, 4);
    for (size_t i = 0; i < n; i++)
        size += dtlp_utf8_put(c.out.at[i].code_point, out + size);
    out[size] = '\0';
    return (dtlp_slice){out, size};
}
