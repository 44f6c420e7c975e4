/* gen_lexicon.c - word lists in, a constant hash table in C out.
 *
 *     gen_lexicon NAME OUTPUT.h INPUT.txt...
 *
 * A data file is lines of words, under headings that name their class:
 *
 *     # a comment
 *     [title]
 *     mr mrs field_marshal
 *     [contraction]
 *     do|nt
 *
 * '_' stands for a space in a word, '|' marks a place in it, '=' begins a value
 * that is kept for it; a '#' before a space begins a comment line. A word may stand in several classes. The header
 * declares `const dtlp_lexicon dtlp_NAME` and, for the i-th class, NAME_CLASS as
 * 1 << i in capitals; the one file that defines NAME_TABLE before it gets the
 * table. NAME_MARKED_ENDS lists masks: a word with a '|' that ends with the letter
 * e and begins with b has bit b & 31 set in the mask number e & 31.
 *
 * Reads nothing but its arguments; the same input gives the same bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/lexicon.h"

enum { MAX_CLASSES = 32, MAX_WORD = 200 };

typedef struct word {
    char text[MAX_WORD + 1];
    size_t size;
    unsigned mark;
    uint32_t flags;
    char value[MAX_WORD + 1];
} word;

static word *words;
static size_t n_words, capacity;
static char classes[MAX_CLASSES][64];
static unsigned n_classes;

static void fail(const char *file, int line, const char *why)
{
    fprintf(stderr, "%s:%d: %s\n", file, line, why);
    exit(1);
}

static word *find_or_add(const char *text, size_t size)
{
    for (size_t i = 0; i < n_words; i++)
        if (words[i].size == size && memcmp(words[i].text, text, size) == 0)
            return &words[i];
    if (n_words == capacity) {
        capacity = capacity == 0 ? 1024 : capacity * 2;
        words = realloc(words, capacity * sizeof *words);
        if (words == NULL)
            exit(1);
    }
    word *added = &words[n_words++];
    memset(added, 0, sizeof *added);
    memcpy(added->text, text, size);
    added->size = size;
    return added;
}

static void set_value(word *w, const char *raw)
{
    size_t size = 0;
    for (; raw[size] != '\0'; size++)
        w->value[size] = raw[size] == '_' ? ' ' : raw[size];
}

static void add_word(const char *raw, uint32_t flag)
{
    char text[MAX_WORD + 1];
    size_t size = 0;
    unsigned mark = 0;
    for (; *raw != '\0' && *raw != '='; raw++) {
        if (*raw == '|')
            mark = (unsigned)size;
        else
            text[size++] = *raw == '_' ? ' ' : dtlp_lower(*raw);
    }
    word *found = find_or_add(text, size);
    found->flags |= flag;
    if (mark != 0)
        found->mark = mark;
    if (*raw == '=' && found->value[0] == '\0')
        set_value(found, raw + 1);
}

static uint32_t class_flag(const char *name)
{
    for (unsigned i = 0; i < n_classes; i++)
        if (strcmp(classes[i], name) == 0)
            return 1u << i;
    strcpy(classes[n_classes], name);
    return 1u << n_classes++;
}

static void read_file(const char *name)
{
    char line[4096];
    uint32_t flag = 0;
    FILE *file = fopen(name, "r");
    if (file == NULL)
        fail(name, 0, "cannot be opened");
    for (int number = 1; fgets(line, sizeof line, file) != NULL; number++) {
        size_t size = strlen(line);
        if (size == sizeof line - 1)
            fail(name, number, "the line is too long");
        if (line[0] == '#' && strchr(" \t\r\n", line[1]) != NULL)
            continue;
        if (line[0] == '[') {
            char *end = strchr(line, ']');
            if (end == NULL || end - line > 60 || n_classes == MAX_CLASSES)
                fail(name, number, "bad heading, or too many classes");
            *end = '\0';
            flag = class_flag(line + 1);
            continue;
        }
        for (char *raw = strtok(line, " \t\r\n"); raw != NULL; raw = strtok(NULL, " \t\r\n")) {
            if (flag == 0 || strlen(raw) > MAX_WORD)
                fail(name, number, "a word without a heading, or a word too long");
            add_word(raw, flag);
        }
    }
    fclose(file);
}

static void print_flag_name(FILE *out, const char *name, const char *class)
{
    for (; *name != '\0'; name++)
        fputc(dtlp_upper(*name), out);
    fputc('_', out);
    for (; *class != '\0'; class++)
        fputc(dtlp_is_alnum(*class) ? dtlp_upper(*class) : '_', out);
}

static void print_slots(FILE *out, const char *name, uint32_t n_slots)
{
    const word **slots = calloc(n_slots, sizeof *slots);
    if (slots == NULL)
        exit(1);
    for (size_t i = 0; i < n_words; i++) {
        uint32_t at = dtlp_lexicon_hash(words[i].text, words[i].size);
        while (slots[at & (n_slots - 1)] != NULL)
            at++;
        slots[at & (n_slots - 1)] = &words[i];
    }
    uint32_t offset = 1;
    fprintf(out, "static const char %s_words[] = \"\\0\"\n", name);
    for (uint32_t i = 0; i < n_slots; i++)
        if (slots[i] != NULL)
            fprintf(out, "    \"%s\" \"%s\\0\"\n", slots[i]->text, slots[i]->value);
    fprintf(out, "    ;\nstatic const dtlp_lexicon_slot %s_slots[%u] = {\n", name, n_slots);
    for (uint32_t i = 0; i < n_slots; i++) {
        if (slots[i] == NULL)
            continue;
        uint32_t size = (uint32_t)slots[i]->size, value = (uint32_t)strlen(slots[i]->value);
        fprintf(out, "    [%u] = {%u, %u, 0x%xu, %u, %u},\n", i, offset, value == 0 ? 0 : offset + size,
                slots[i]->flags, size, slots[i]->mark);
        offset += size + value + 1;
    }
    fprintf(out, "};\nstatic const uint16_t %s_tags[] = {", name);
    for (uint32_t i = 0; i < n_slots; i++)
        fprintf(out, "%s%u,", i % 16 == 0 ? "\n    " : " ",
                slots[i] == NULL ? 0u : dtlp_lexicon_tag(dtlp_lexicon_hash(slots[i]->text, slots[i]->size)));
    fprintf(out, "\n};\n");
    free(slots);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: gen_lexicon NAME OUTPUT.h INPUT.txt...\n");
        return 1;
    }
    for (int i = 3; i < argc; i++)
        read_file(argv[i]);
    FILE *out = fopen(argv[2], "w");
    if (out == NULL)
        fail(argv[2], 0, "cannot be written");
    uint32_t n_slots = 16;
    size_t longest = 0;
    while (n_slots < n_words * 2)
        n_slots *= 2;
    for (size_t i = 0; i < n_words; i++)
        longest = words[i].size > longest ? words[i].size : longest;
    fprintf(out, "/* Made by gen_lexicon; do not edit. */\n#include \"base/lexicon.h\"\n\n");
    for (unsigned i = 0; i < n_classes; i++) {
        fprintf(out, "#define ");
        print_flag_name(out, argv[1], classes[i]);
        fprintf(out, " (1u << %u)\n", i);
    }
    uint32_t ends[32] = {0};
    for (size_t i = 0; i < n_words; i++)
        if (words[i].mark != 0)
            ends[words[i].text[words[i].size - 1] & 31] |= 1u << (words[i].text[0] & 31);
    fprintf(out, "#define ");
    print_flag_name(out, argv[1], "marked_ends");
    for (int i = 0; i < 32; i++)
        fprintf(out, "%s0x%xu", i == 0 ? " {" : ", ", ends[i]);
    fprintf(out, "}\n");
    fprintf(out, "extern const dtlp_lexicon dtlp_%s;\n#ifdef ", argv[1]);
    print_flag_name(out, argv[1], "table");
    fprintf(out, "\n");
    print_slots(out, argv[1], n_slots);
    fprintf(out, "const dtlp_lexicon dtlp_%s = {%s_tags, %s_slots, %u, %zu, %s_words};\n#endif\n", argv[1],
            argv[1], argv[1], n_slots - 1, longest, argv[1]);
    free(words);
    return fclose(out) == 0 ? 0 : 1;
}
