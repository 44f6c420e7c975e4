/* feature.c - what the network sees of a word.
 *
 * A word is its normalised form; when that is unknown, its affixes and
 * character sequences stand for it. How it is written (shape, capitals,
 * white space) is told apart from what it is.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/feature.h"

enum { WORD = 1, SHAPE, PLACE, SPACE, PREFIX, SUFFIX = PREFIX + 8, GRAM = SUFFIX + 8 };

static uint64_t hash(uint64_t seed, const char *at, size_t size)
{
    uint64_t h = 0xcbf29ce484222325u ^ (seed * 0x9e3779b97f4a7c15u);
    for (size_t i = 0; i < size; i++)
        h = (h ^ (unsigned char)at[i]) * 0x100000001b3u;
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93u;
    return h ^ (h >> 29);
}

/* Typographic marks and the ASCII that stands for them in the treebanks. */
static const struct {
    char mark[4];
    const char *plain;
} marks[] = {
    {"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"},  {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
    {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "--"}, {"\xE2\x80\xA6", "..."},
};

static const char *plain_mark(const char *at, size_t left)
{
    if (left < 3 || at[0] != '\xE2')
        return NULL;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (memcmp(at, marks[i].mark, 3) == 0)
            return marks[i].plain;
    return NULL;
}

static void normalise(dtlp_slice word, dtlp_features *out)
{
    size_t size = 0;
    for (size_t i = 0; i < word.size && size < DTLP_NORM_MAX; i++) {
        const char *plain = plain_mark(word.at + i, word.size - i);
        if (plain != NULL) {
            while (*plain != '\0')
                out->norm[size++] = *plain++;
            i += 2;
        } else {
            out->norm[size++] = dtlp_is_digit(word.at[i]) ? '0' : dtlp_lower(word.at[i]);
        }
    }
    out->norm_size = (uint32_t)size;
}

static char class_of(char c)
{
    if (dtlp_is_upper(c))
        return 'X';
    if (dtlp_is_lower(c) || (c & 0x80) != 0)
        return 'x';
    return dtlp_is_digit(c) ? 'd' : c;
}

/* "U.S." X.X. "McDonald" XxXxx "F-16" X-dd: runs are cut at two. */
static size_t shape_of(dtlp_slice word, char shape[16])
{
    size_t size = 0;
    for (size_t i = 0; i < word.size && size < 16; i++) {
        char c = class_of(word.at[i]);
        if (size < 2 || shape[size - 1] != c || shape[size - 2] != c)
            shape[size++] = c;
    }
    return size;
}

void dtlp_features_of(const dtlp_seen *seen, dtlp_features *out)
{
    char shape[16];
    size_t size = shape_of(seen->word, shape);
    char place[3] = {seen->first ? 'f' : '-', size > 0 ? shape[0] : '-', size > 1 ? shape[1] : '-'};
    char space[2] = {seen->space_before ? ' ' : '-', seen->space_after ? ' ' : '-'};
    normalise(seen->word, out);
    out->word = hash(WORD, out->norm, out->norm_size);
    out->looks[0] = hash(SHAPE, shape, size);
    out->looks[1] = hash(PLACE, place, sizeof place);
    out->looks[2] = hash(SPACE, space, sizeof space);
    out->n_parts = 0;
}

void dtlp_features_parts(dtlp_features *features)
{
    const char *at = features->norm;
    size_t size = features->norm_size;
    uint32_t n = 0;
    for (size_t length = 1; length <= 4 && length <= size; length++)
        features->parts[n++] = hash(PREFIX + length, at, length);
    for (size_t length = 1; length <= 5 && length <= size; length++)
        features->parts[n++] = hash(SUFFIX + length, at + size - length, length);
    for (size_t length = 3; length <= 4; length++)
        for (size_t i = 0; i + length <= size && i < 23; i++)
            features->parts[n++] = hash(GRAM + length, at + i, length);
    features->n_parts = n;
}
