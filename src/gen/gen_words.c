/* gen_words.c - src/nlp/en/words.txt -> a sorted C table.
 *
 * Owns the syntax of words.txt (told at its head). Runs on the host at build
 * time: gen_words words.txt out.inc
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_WORDS = 4096, MAX_LINE = 4096 };

typedef struct entry {
    char *word, *lemma, *upos, *xpos;
    int order; /* of two entries of one word the earlier stands first */
    char groups[64]; /* "|DTLP_GROUP_BE" ... */
} entry;

static entry entries[MAX_WORDS];
static int n_entries;

static void fail(const char *why, int line)
{
    fprintf(stderr, "gen_words: line %d: %s\n", line, why);
    exit(1);
}

static char *copy(const char *text)
{
    char *at = malloc(strlen(text) + 1);
    if (at == NULL)
        fail("out of memory", 0);
    return strcpy(at, text);
}

static void add(const char *word, const char *lemma, const char *upos, const char *xpos)
{
    if (n_entries == MAX_WORDS)
        fail("too many words", 0);
    entries[n_entries] = (entry){copy(word), copy(lemma), copy(upos), copy(xpos), n_entries, ""};
    n_entries++;
}

/* tag UPOS XPOS: word word=lemma ... */
static void read_tag(char *head, char *words, int line)
{
    char upos[16], xpos[16];
    if (sscanf(head, "tag %15s %15s", upos, xpos) != 2)
        fail("tag UPOS XPOS: words", line);
    for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " ")) {
        char *equals = strchr(word, '=');
        if (equals != NULL)
            *equals = '\0';
        add(word, equals != NULL ? equals + 1 : word, upos, xpos);
    }
}

/* group NAME: word ... */
static void read_group(const char *name, char *words, int line)
{
    for (char *word = strtok(words, " "); word != NULL; word = strtok(NULL, " ")) {
        int found = 0;
        for (int i = 0; i < n_entries; i++) {
            entry *e = &entries[i];
            size_t size = strlen(e->groups);
            if (strcmp(e->word, word) == 0 && ++found > 0)
                snprintf(e->groups + size, sizeof e->groups - size, " | DTLP_GROUP_%s", name);
        }
        if (found == 0)
            fail("a group's word is not listed before", line);
    }
}

/* A form, or two with a stroke between. */
static void add_forms(char *forms, const char *lemma, const char *upos, const char *xpos)
{
    char *stroke = strchr(forms, '/');
    if (stroke != NULL) {
        *stroke = '\0';
        add(stroke + 1, lemma, upos, xpos);
    }
    add(forms, lemma, upos, xpos);
}

static void read_forms(const char *kind, char *rest, int line)
{
    char *a = strtok(rest, " "), *b = strtok(NULL, " "), *c = strtok(NULL, " ");
    if (a == NULL || b == NULL)
        fail("a form is missing", line);
    if (strcmp(kind, "noun") == 0) {
        add_forms(b, a, "NOUN", "NNS");
        return;
    }
    if (c == NULL)
        fail("three forms are needed", line);
    if (strcmp(kind, "verb") == 0) {
        add_forms(b, a, "VERB", "VBD");
        add_forms(c, a, "VERB", "VBN");
    } else if (strcmp(kind, "degree") == 0) {
        add_forms(b, a, "ADJ", "JJR");
        add_forms(c, a, "ADJ", "JJS");
    } else {
        fail("unknown kind", line);
    }
}

static int compare(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    int by_word = strcmp(x->word, y->word);
    return by_word != 0 ? by_word : x->order - y->order;
}

static void xpos_id(const char *xpos, char out[16])
{
    strcpy(out, xpos);
    char *dollar = strchr(out, '$');
    if (dollar != NULL)
        *dollar = 'S';
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
    if (in == NULL || out == NULL) {
        perror("gen_words");
        return 1;
    }
    char text[MAX_LINE];
    for (int line = 1; fgets(text, sizeof text, in) != NULL; line++) {
        text[strcspn(text, "\r\n")] = '\0';
        char *colon = strchr(text, ':');
        if (text[0] == '\0' || text[0] == '#')
            continue;
        if (colon == NULL)
            fail("no colon", line);
        *colon = '\0';
        if (strncmp(text, "tag ", 4) == 0)
            read_tag(text, colon + 1, line);
        else if (strncmp(text, "group ", 6) == 0)
            read_group(text + 6, colon + 1, line);
        else
            read_forms(text, colon + 1, line);
    }
    qsort(entries, (size_t)n_entries, sizeof *entries, compare);
    fprintf(out, "/* Made by gen_words from words.txt. */\n");
    for (int i = 0; i < n_entries; i++) {
        char id[16];
        xpos_id(entries[i].xpos, id);
        fprintf(out, "{\"%s\", \"%s\", DTLP_%s, DTLP_XPOS_%s, 0%s},\n", entries[i].word, entries[i].lemma,
                entries[i].upos, id, entries[i].groups);
    }
    fclose(in);
    return fclose(out) != 0;
}
