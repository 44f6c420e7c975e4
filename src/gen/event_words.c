/* event_words.c - host program: the event layer's word lists -> a hash table.
 *
 *     event_words OUT.inc FOLDER
 *
 * FOLDER holds verbs.txt, nouns.txt, adjectives.txt, given.txt, function.txt, around.txt and grammar.txt
 * ("[section]" lines, then words; # begins a comment), nominal.txt (noun, verb) and
 * irregular.txt (base, past, participle). Sections are those of event/word.def, of
 * around.txt those of event/around.def, of grammar.txt those of event/grammar.def; an
 * unknown one is an error.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "event/words.h"

enum { MOST_WORDS = 16384, LINE_SIZE = 4096 };

typedef struct entry {
    char *text, *verb, *past, *participle;
    uint64_t is, around;
    dtlp_grammar_set grammar;
} entry;

static entry entries[MOST_WORDS];
static size_t n_entries;
static const struct {
    const char *file, *section;
} sections[] = {
#define DTLP_WORD(id, file, section) {file, section},
#include "event/word.def"
#undef DTLP_WORD
#define DTLP_AROUND(id, section) {"around", section},
#include "event/around.def"
#undef DTLP_AROUND
#define DTLP_GRAMMAR(id, section, by) {"grammar", section},
#include "event/grammar.def"
#undef DTLP_GRAMMAR
};

static _Noreturn void die(const char *why, const char *what)
{
    fprintf(stderr, "event_words: %s: %s\n", why, what);
    exit(1);
}

static char *copy(const char *text)
{
    char *made = malloc(strlen(text) + 1);
    if (made == NULL)
        die("out of memory", text);
    return strcpy(made, text);
}

static entry *entry_of(const char *text)
{
    for (size_t i = 0; i < n_entries; i++)
        if (strcmp(entries[i].text, text) == 0)
            return &entries[i];
    if (n_entries == MOST_WORDS)
        die("too many words", text);
    entries[n_entries].text = copy(text);
    return &entries[n_entries++];
}

static FILE *open_list(const char *folder, const char *file)
{
    char path[LINE_SIZE];
    snprintf(path, sizeof path, "%s/%s.txt", folder, file);
    FILE *list = fopen(path, "r");
    if (list == NULL)
        die("cannot read", path);
    return list;
}

static int section_of(const char *file, const char *name)
{
    for (int i = 0; i < (int)(sizeof sections / sizeof *sections); i++)
        if (strcmp(sections[i].file, file) == 0 && strcmp(sections[i].section, name) == 0)
            return i;
    die("unknown section", name);
}

static void read_sections(const char *folder, const char *file)
{
    char line[LINE_SIZE];
    int section = -1;
    FILE *list = open_list(folder, file);
    while (fgets(line, sizeof line, list) != NULL) {
        line[strcspn(line, "#\n")] = '\0';
        if (line[0] == '[') {
            line[strcspn(line, "]")] = '\0';
            section = section_of(file, line + 1);
            continue;
        }
        for (char *word = strtok(line, " \t"); word != NULL; word = strtok(NULL, " \t")) {
            if (section < 0)
                die("word before the first section", word);
            if (section < DTLP_WORD_BITS)
                entry_of(word)->is |= (uint64_t)1 << section;
            else if (section >= DTLP_WORD_BITS + DTLP_AROUND_BITS)
                dtlp_grammar_put(&entry_of(word)->grammar, (dtlp_grammar)(section - DTLP_WORD_BITS - DTLP_AROUND_BITS), true);
            else
                entry_of(word)->around |= (uint64_t)1 << (section - DTLP_WORD_BITS);
        }
    }
    fclose(list);
}

static void read_pairs(const char *folder)
{
    char line[LINE_SIZE];
    FILE *list = open_list(folder, "nominal");
    while (fgets(line, sizeof line, list) != NULL) {
        line[strcspn(line, "#\n")] = '\0';
        char *noun = strtok(line, " \t"), *verb = strtok(NULL, " \t");
        if (noun != NULL && verb == NULL)
            die("noun without a verb", noun);
        if (noun != NULL)
            entry_of(noun)->verb = copy(verb);
    }
    fclose(list);
}

static void read_irregular(const char *folder)
{
    char line[LINE_SIZE];
    FILE *list = open_list(folder, "irregular");
    while (fgets(line, sizeof line, list) != NULL) {
        line[strcspn(line, "#\n")] = '\0';
        char *base = strtok(line, " \t"), *past = strtok(NULL, " \t"), *part = strtok(NULL, " \t");
        if (base != NULL && part == NULL)
            die("verb without its forms", base);
        if (base == NULL)
            continue;
        entry *verb = entry_of(base);
        verb->past = copy(past);
        verb->participle = copy(part);
    }
    fclose(list);
}

static void put_text(FILE *out, const char *text)
{
    if (text == NULL)
        fputs("NULL", out);
    else
        fprintf(out, "\"%s\"", text);
}

static void write_words(FILE *out)
{
    fprintf(out, "static const dtlp_event_word words[] = {\n");
    for (size_t i = 0; i < n_entries; i++) {
        const entry *e = &entries[i];
        size_t size = strlen(e->text);
        if (size > DTLP_EVENT_WORD_MAX)
            die("word too long", e->text);
        fprintf(out, "{\"%s\", %zu, 0x%llxu, 0x%llxu, ", e->text, size, (unsigned long long)e->around, (unsigned long long)e->is);
        put_text(out, e->verb);
        fputs(", ", out);
        put_text(out, e->past);
        fputs(", ", out);
        put_text(out, e->participle);
        fputs(", {{", out);
        for (size_t k = 0; k < sizeof e->grammar / sizeof e->grammar.at[0]; k++)
            fprintf(out, "0x%llxu,", (unsigned long long)e->grammar.at[k]);
        fputs("}}},\n", out);
    }
    fputs("};\n", out);
}

static void write_slots(FILE *out)
{
    uint32_t size = 64;
    while (size < n_entries * 2)
        size *= 2;
    uint32_t *slots = calloc(size, sizeof *slots); /* number of the entry, from 1 */
    if (slots == NULL || n_entries > UINT16_MAX)
        die("out of memory", "table");
    for (uint32_t i = 0; i < n_entries; i++) {
        uint32_t at = dtlp_event_word_hash(dtlp_slice_of(entries[i].text)) & (size - 1);
        while (slots[at] != 0)
            at = (at + 1) & (size - 1);
        slots[at] = i + 1;
    }
    fprintf(out, "enum { WORD_MASK = %u };\n/* Tag 0: the slot is empty. */\n"
            "static const struct { uint16_t tag, word; } slots[] = {", size - 1);
    for (uint32_t i = 0; i < size; i++) {
        const entry *e = slots[i] == 0 ? NULL : &entries[slots[i] - 1];
        fprintf(out, "%s{%u,%u},", i % 12 == 0 ? "\n" : " ", e == NULL ? 0u : dtlp_event_word_tag(dtlp_event_word_hash(dtlp_slice_of(e->text))),
                e == NULL ? 0u : slots[i] - 1);
    }
    fputs("\n};\n", out);
    free(slots);
}

int main(int argc, char **argv)
{
    if (argc != 3)
        die("usage", "event_words OUT FOLDER");
    read_sections(argv[2], "verbs");
    read_sections(argv[2], "given");
    read_sections(argv[2], "adjectives");
    read_sections(argv[2], "nouns");
    read_sections(argv[2], "function");
    read_sections(argv[2], "around");
    read_sections(argv[2], "grammar");
    read_pairs(argv[2]);
    read_irregular(argv[2]);
    FILE *out = fopen(argv[1], "w");
    if (out == NULL)
        die("cannot write", argv[1]);
    fputs("/* Made by event_words; do not edit. */\n", out);
    write_words(out);
    write_slots(out);
    if (fclose(out) != 0)
        die("cannot write", argv[1]);
    return 0;
}
