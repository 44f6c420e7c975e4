/* web.c - see web.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "input/web.h"

#include "input/markup.h"

enum { LONGEST_NAME = 15, LONGEST_WORD = 24 };

static const dtlp_web_word elements[] = {
#define ELEMENT(name, traits) {name, traits},
#include "input/web.def"
};

static const dtlp_web_word classes[] = {
#define CLASS(name, traits) {name, traits},
#include "input/web.def"
};

static const dtlp_web_word *find_word(const dtlp_web_word *table, size_t n, const char *name)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(table[middle].name, name);
        if (order == 0)
            return &table[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const dtlp_web_word *dtlp_web_element(dtlp_slice name)
{
    char small[LONGEST_NAME + 1];
    if (name.size > LONGEST_NAME)
        return NULL;
    for (size_t i = 0; i < name.size; i++)
        small[i] = dtlp_lower(name.at[i]);
    small[name.size] = '\0';
    return find_word(elements, sizeof elements / sizeof *elements, small);
}

bool dtlp_web_holds(dtlp_slice text, const char *word)
{
    size_t size = strlen(word);
    for (size_t i = 0; i + size <= text.size; i++)
        if (text.at[i] == word[0] && memcmp(text.at + i, word, size) == 0)
            return true;
    return false;
}

/* ---- classes ---------------------------------------------------------------- */

static uint32_t word_traits(const char *small)
{
    const dtlp_web_word *found = find_word(classes, sizeof classes / sizeof *classes, small);
    if (found == NULL)
        return 0;
    return found->traits | ((found->traits & FURNITURE) != 0 ? GUESSED : 0);
}

/* The words of a class or id, alone and each with the one before it:
 * "c-article-body", "articleBody" and "article__body" all hold "articlebody". */
static uint32_t name_traits(dtlp_slice names)
{
    char joined[2 * LONGEST_WORD + 1];
    size_t before = 0, size = 0; /* the word before stands first in `joined` */
    uint32_t traits = 0;
    for (size_t i = 0; i <= names.size; i++) {
        char c = i < names.size ? names.at[i] : ' ';
        bool inside = dtlp_is_alpha(c) && !(dtlp_is_upper(c) && i > 0 && dtlp_is_lower(names.at[i - 1]));
        if (!inside && size > 0) {
            joined[before + size] = '\0';
            traits |= word_traits(joined) | word_traits(joined + before);
            memmove(joined, joined + before, size + 1);
            before = size;
            size = 0;
        }
        if (dtlp_is_space(c))
            before = 0;
        if (dtlp_is_alpha(c) && size < LONGEST_WORD)
            joined[before + size++] = dtlp_lower(c);
    }
    return traits;
}

static uint32_t role_traits(dtlp_slice role)
{
    static const char *const roles[] = {"navigation", "banner", "complementary", "contentinfo",
                                        "search",     "dialog", "alert"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (dtlp_slice_is(role, roles[i]))
            return FURNITURE | GUESSED;
    return dtlp_slice_is(role, "main") || dtlp_slice_is(role, "article") ? ARTICLE : 0;
}

static uint32_t itemprop_traits(dtlp_slice value)
{
    if (dtlp_web_holds(value, "articleBody"))
        return BODY;
    if (dtlp_web_holds(value, "dateModified"))
        return MODIFIED;
    return 0;
}

/* What an element's attributes make of it. */
static uint32_t attribute_traits(dtlp_slice attributes)
{
    dtlp_slice name, value;
    uint32_t traits = 0;
    while (dtlp_markup_attribute(&attributes, &name, &value)) {
        if (dtlp_slice_equal_nocase(name, DTLP_SLICE("class")) || dtlp_slice_equal_nocase(name, DTLP_SLICE("id")))
            traits |= name_traits(value);
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("hidden")))
            traits |= FURNITURE;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("role")))
            traits |= role_traits(value);
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("itemprop")))
            traits |= itemprop_traits(value);
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("aria-hidden")) && dtlp_slice_is(value, "true"))
            traits |= FURNITURE;
        else if (dtlp_slice_equal_nocase(name, DTLP_SLICE("style")) &&
                 (dtlp_web_holds(value, "display:none") || dtlp_web_holds(value, "display: none")))
            traits |= FURNITURE;
    }
    return traits;
}

/* A class word does not make furniture of what holds the whole page. */
static uint32_t tame(const dtlp_web_word *w, uint32_t traits)
{
    bool whole = w != NULL && (strcmp(w->name, "body") == 0 || strcmp(w->name, "html") == 0 ||
                               strcmp(w->name, "main") == 0 || strcmp(w->name, "article") == 0);
    if (whole)
        traits &= ~(uint32_t)(FURNITURE | GUESSED | META_LINE | DATE);
    if ((traits & BODY) != 0 && (traits & GUESSED) != 0)
        traits &= ~(uint32_t)(FURNITURE | GUESSED | META_LINE);
    return traits;
}

uint32_t dtlp_web_traits(const dtlp_web_word *element, dtlp_slice attributes)
{
    return tame(element, element->traits | attribute_traits(attributes));
}
