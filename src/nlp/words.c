/* words.c - closed-class words, irregular forms, regular inflection.
 *
 * Owns the look-up in the compiled en/words.txt and what is undone of a
 * regular ending. Knows nothing of sentences or of the model.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/words.h"

static const dtlp_word words[] = {
#include "generated/nlp_words.inc"
};
enum { N_WORDS = sizeof words / sizeof *words };

static int compare(const char *form, dtlp_slice lower)
{
    size_t size = strlen(form);
    int order = memcmp(form, lower.at, size < lower.size ? size : lower.size);
    return order != 0 ? order : (size > lower.size) - (size < lower.size);
}

const dtlp_word *dtlp_word_find(dtlp_slice lower, size_t *count)
{
    size_t low = 0, high = N_WORDS;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(words[middle].form, lower) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    size_t end = low;
    while (end < N_WORDS && compare(words[end].form, lower) == 0)
        end++;
    *count = end - low;
    return &words[low];
}

dtlp_slice dtlp_word_lower(dtlp_slice word, char room[DTLP_WORD_MAX])
{
    size_t size = 0;
    if (word.size > DTLP_WORD_MAX)
        return (dtlp_slice){room, 0};
    for (size_t i = 0; i < word.size; i++) {
        if (word.size - i >= 3 && memcmp(word.at + i, "\xE2\x80\x99", 3) == 0) {
            room[size++] = '\'';
            i += 2;
        } else {
            room[size++] = dtlp_lower(word.at[i]);
        }
    }
    return (dtlp_slice){room, size};
}

const dtlp_word_ending *dtlp_word_ending_find(dtlp_slice lower)
{
    static const dtlp_word_ending endings[] = {
#define ENDING(ending, upos, xpos) {ending, sizeof ending - 1, DTLP_##upos, DTLP_XPOS_##xpos},
#include "nlp/en/endings.def"
    };
    for (const dtlp_word_ending *e = endings; e < endings + sizeof endings / sizeof *endings; e++)
        if (lower.size > e->size + 2u && memcmp(lower.at + lower.size - e->size, e->ending, e->size) == 0)
            return e;
    return NULL;
}

uint8_t dtlp_word_groups(dtlp_slice word)
{
    char room[DTLP_WORD_MAX];
    size_t count;
    const dtlp_word *found = dtlp_word_find(dtlp_word_lower(word, room), &count);
    return count > 0 ? found->groups : 0;
}

/* ---- regular inflection ------------------------------------------------- */

enum {
#define LETTERS(name, letters) name,
#include "nlp/en/endings.def"
};
static const char *const letters[] = {
#define LETTERS(name, letters) letters,
#include "nlp/en/endings.def"
};

static bool one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

static bool vowel(char c) { return one_of(c, letters[VOWELS]); }

static bool ends(dtlp_slice word, const char *with)
{
    size_t size = strlen(with);
    return word.size > size && memcmp(word.at + word.size - size, with, size) == 0;
}

static dtlp_slice cut_add(dtlp_slice word, size_t cut, const char *add, char room[DTLP_WORD_MAX])
{
    size_t size = word.size - cut, more = strlen(add);
    if (more == 0 || size + more > DTLP_WORD_MAX)
        return (dtlp_slice){word.at, size};
    memmove(room, word.at, size);
    memcpy(room + size, add, more);
    return (dtlp_slice){room, size + more};
}

/* -s of plurals and third persons. */
static dtlp_slice cut_s(dtlp_slice word, char room[DTLP_WORD_MAX])
{
    static const struct {
        const char *ending;
        size_t least, cut;
        const char *add;
    } endings[] = {
#define S_ENDING(ending, least, cut, add) {ending, least, cut, add},
#include "nlp/en/endings.def"
    };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (word.size >= endings[i].least && ends(word, endings[i].ending))
            return cut_add(word, endings[i].cut, endings[i].add, room);
    return word;
}

/* Has a stem lost a mute e? By its last letters: mov(e), provok(e), defin(e), but
 * not open, visit, cook. */
static bool lost_e(const char *s, size_t n)
{
    static const struct {
        char last;
        const char *after; /* vowels that stand before it where an e is lost */
    } endings[] = {
#define MUTE_E(last, after) {last, after},
#include "nlp/en/endings.def"
    };
    char last = s[n - 1], before = s[n - 2];
    if (one_of(last, letters[NEVER_LAST]) || (last == 'g' && before != 'n') || (last == 's' && before != 's') ||
        (last == 'z' && before != 'z'))
        return true;
    if (last == 'l' && !vowel(before) && !one_of(before, letters[BEFORE_FINAL_L]))
        return true;
    if (vowel(s[n - 3]))
        return false;
    if (n == 3 && !vowel(last) && vowel(before))
        return !one_of(last, letters[NEVER_DOUBLED]);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (endings[i].last == last)
            return one_of(before, endings[i].after);
    return false;
}

/* What is left of a word whose -ed, -ing, -er or -est is cut: stopp -> stop,
 * mov -> move. */
static dtlp_slice mend(dtlp_slice stem, char room[DTLP_WORD_MAX])
{
    size_t n = stem.size;
    const char *s = stem.at;
    if (n < 3)
        return n == 2 && vowel(s[0]) && !vowel(s[1]) ? cut_add(stem, 0, "e", room) : stem;
    if (s[n - 1] == s[n - 2] && !vowel(s[n - 1]) && !one_of(s[n - 1], letters[DOUBLED]))
        return (dtlp_slice){s, n - 1};
    return lost_e(s, n) ? cut_add(stem, 0, "e", room) : stem;
}

static dtlp_slice cut_ending(dtlp_slice word, const char *ending, char room[DTLP_WORD_MAX])
{
    if (!ends(word, ending) || word.size < strlen(ending) + 2)
        return word;
    dtlp_slice stem = {word.at, word.size - strlen(ending)};
    if (stem.at[stem.size - 1] == 'i' && stem.size > 2)
        return cut_add(stem, 1, "y", room);
    if (stem.at[stem.size - 1] == 'e')
        return stem.at[stem.size - 2] == 'e' ? stem : cut_add(stem, 0, "e", room);
    return mend(stem, room);
}

dtlp_slice dtlp_word_lemma(dtlp_slice lower, dtlp_xpos xpos, char room[DTLP_WORD_MAX])
{
    size_t count;
    const dtlp_word *word = dtlp_word_find(lower, &count);
    for (size_t i = 0; i < count; i++)
        if (word[i].xpos == xpos)
            return dtlp_slice_of(word[i].lemma);
    switch (xpos) {
    case DTLP_XPOS_NNS:
    case DTLP_XPOS_VBZ: return cut_s(lower, room);
#define INFLECTION(xpos, ending) case DTLP_XPOS_##xpos: return cut_ending(lower, ending, room);
#include "nlp/en/endings.def"
    default: return lower;
    }
}
