/* about.c - is an event about one of the names the caller asked for?
 *
 * A name is looked for in the words of whoever takes part, in the entities they
 * belong to, and behind pronouns; short forms of one entity count alike.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/story.h"

enum { SHORTEST_FORM = 4 /* bytes of a short form that may stand for a name */ };

static bool is_word_byte(char c)
{
    return dtlp_is_alnum(c) || (unsigned char)c >= 0x80;
}

bool dtlp_holds_name(dtlp_slice text, dtlp_slice name)
{
    if (name.size == 0)
        return false;
    for (size_t at = 0; at + name.size <= text.size; at++) {
        if ((at > 0 && is_word_byte(text.at[at - 1])) ||
            (at + name.size < text.size && is_word_byte(text.at[at + name.size])))
            continue;
        if (dtlp_slice_equal_nocase((dtlp_slice){text.at + at, name.size}, name))
            return true;
    }
    return false;
}

static dtlp_slice next_word(dtlp_slice *rest)
{
    size_t begin = 0;
    while (begin < rest->size && !is_word_byte(rest->at[begin]))
        begin++;
    size_t end = begin;
    while (end < rest->size && is_word_byte(rest->at[end]))
        end++;
    dtlp_slice word = {rest->at + begin, end - begin};
    *rest = (dtlp_slice){rest->at + end, rest->size - end};
    return word;
}

/* All words of `name` in their order among those of `own`: "iTunes Store" in
 * "iTunes Music Store". */
static bool holds_words(dtlp_slice own, dtlp_slice name)
{
    dtlp_slice wanted = next_word(&name);
    while (wanted.size > 0) {
        dtlp_slice word = next_word(&own);
        if (word.size == 0)
            return false;
        if (dtlp_slice_equal_nocase(word, wanted))
            wanted = next_word(&name);
    }
    return true;
}

/* "Apple Corps" of "Beatles Apple Corps": two words at least that end the name. */
static bool ends_name(dtlp_slice name, dtlp_slice own)
{
    return own.size < name.size && memchr(own.at, ' ', own.size) != NULL &&
           name.at[name.size - own.size - 1] == ' ' &&
           dtlp_slice_equal_nocase((dtlp_slice){name.at + name.size - own.size, own.size}, own);
}

/* The entity bears the name, or a form of it. */
static bool is_called(const dtlp_entity *entity, dtlp_slice name)
{
    dtlp_slice own = dtlp_slice_of(entity->name);
    return holds_words(own, name) || ends_name(name, own) ||
           (own.size >= SHORTEST_FORM && entity->type == DTLP_NAME_PERSON && dtlp_holds_name(name, own));
}

static bool phrase_names(const struct dtlp_happenings *all, uint32_t token, dtlp_slice name)
{
    enum { MOST = 40 };
    const dtlp_tree *tree = all->tree;
    if (token == DTLP_NO_TOKEN)
        return false;
    if (all->refers[token] != DTLP_NO_TOKEN)
        token = all->refers[token];
    uint32_t last = tree->right[token];
    if (last - tree->left[token] > MOST)
        last = token;
    uint32_t begin = tree->text->tokens[tree->left[token]].begin;
    return dtlp_holds_name((dtlp_slice){tree->text->at + begin, tree->text->tokens[last].end - begin}, name);
}

static bool names_it(const struct dtlp_happenings *all, const dtlp_happening *one, dtlp_slice name)
{
    for (uint32_t i = 0; i < one->n_entities; i++)
        if (is_called(&all->tree->nlp->entities[one->entities[i]], name))
            return true;
    return phrase_names(all, one->subject, name) || phrase_names(all, one->object, name);
}

bool dtlp_is_about(const dtlp_story *story, uint32_t item)
{
    const dtlp_timeline_options *options = story->options;
    for (size_t i = 0; i < options->n_about; i++)
        if (names_it(dtlp_all_of(story, item), dtlp_happening_of(story, item),
                     dtlp_slice_of(options->about[i])))
            return true;
    return options->n_about == 0;
}
