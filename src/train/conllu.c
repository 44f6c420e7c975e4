/* conllu.c - reads treebanks. Owns the format; keeps what training needs.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/conllu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/train.h"

enum { MAX_LINE = 65536, MAX_WORDS = 4096 };

static int find_upos(const char *name)
{
    for (int i = 0; i < DTLP_UPOS_COUNT; i++)
        if (strcmp(dtlp_upos_name((dtlp_upos)i), name) == 0)
            return i;
    return -1;
}

static int find_xpos(const char *name)
{
    for (int i = 0; i < DTLP_XPOS_COUNT; i++)
        if (strcmp(dtlp_xpos_name((dtlp_xpos)i), name) == 0)
            return i;
    return -1;
}

static int find_deprel(const char *name)
{
    for (int i = 0; i < DTLP_DEP_COUNT; i++)
        if (strcmp(dtlp_deprel_name((dtlp_deprel)i), name) == 0)
            return i;
    return -1;
}

/* A contraction (line "3-4 don't") that the next words belong to. */
typedef struct contraction {
    int last;         /* number of its last word; 0: none */
    bool space_after;
} contraction;

static void read_word(char *columns[10], contraction *whole, conllu_word *word, int number)
{
    bool glued = strstr(columns[9], "SpaceAfter=No") != NULL;
    *word = (conllu_word){
        .form = copy_text(columns[1]),
        .lemma = copy_text(columns[2]),
        .upos = find_upos(columns[3]),
        .xpos = find_xpos(columns[4]),
        .head = atoi(columns[6]),
        .deprel = find_deprel(columns[7]),
        .space_after = number <= whole->last ? number == whole->last && whole->space_after : !glued,
    };
}

static void add_sentence(conllu *into, const conllu_word *words, int n, int *capacity, bool *starts_document)
{
    if (n == 0)
        return;
    if (into->n == *capacity) {
        *capacity = *capacity == 0 ? 1024 : 2 * *capacity;
        into->sentences = grow(into->sentences, (size_t)*capacity * sizeof *into->sentences);
    }
    conllu_sentence *sentence = &into->sentences[into->n++];
    sentence->n = n;
    sentence->starts_document = *starts_document;
    *starts_document = false;
    sentence->words = grow(NULL, (size_t)n * sizeof *words);
    memcpy(sentence->words, words, (size_t)n * sizeof *words);
    for (int i = 0; i < n; i++)
        sentence->words[i].space_before = i == 0 || sentence->words[i - 1].space_after;
    into->n_words += n;
}

static int split_columns(char *line, char *columns[10])
{
    int n = 0;
    for (char *at = line; at != NULL && n < 10; n++) {
        columns[n] = at;
        at = strchr(at, '\t');
        if (at != NULL)
            *at++ = '\0';
    }
    return n;
}

void conllu_read(conllu *into, const char *path)
{
    static char line[MAX_LINE];
    static conllu_word words[MAX_WORDS];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail("cannot open", path);
    contraction whole = {0, true};
    int n = 0, capacity = into->n;
    bool starts_document = true;
    while (fgets(line, sizeof line, file) != NULL) {
        char *columns[10];
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] == '\0') {
            add_sentence(into, words, n, &capacity, &starts_document);
            n = 0;
            whole.last = 0;
        } else if (strncmp(line, "# newdoc", 8) == 0) {
            starts_document = true;
        } else if (line[0] != '#') {
            if (split_columns(line, columns) != 10 || n == MAX_WORDS)
                fail("not CoNLL-U", path);
            char *dash = strchr(columns[0], '-');
            if (dash != NULL)
                whole = (contraction){atoi(dash + 1), strstr(columns[9], "SpaceAfter=No") == NULL};
            else if (strchr(columns[0], '.') == NULL) {
                read_word(columns, &whole, &words[n], n + 1);
                n++;
            }
        }
    }
    add_sentence(into, words, n, &capacity, &starts_document);
    fclose(file);
}
