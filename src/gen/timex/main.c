/* main.c - timexc FOLDER CODE TABLES.c EXAMPLES.c: compile a language.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "language.h"

static FILE *open_output(const char *path)
{
    FILE *out = fopen(path, "w");
    if (out == NULL) {
        fprintf(stderr, "%s cannot be written\n", path);
        exit(1);
    }
    return out;
}

static void close_output(FILE *out, const char *path)
{
    if (ferror(out) | fclose(out)) {
        fprintf(stderr, "%s cannot be written\n", path);
        exit(1);
    }
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fprintf(stderr, "usage: timexc FOLDER CODE TABLES.c EXAMPLES.c\n");
        return 1;
    }
    language *l = calloc(1, sizeof *l);
    l->folder = argv[1];
    l->code = argv[2];
    l->rules = calloc(MAX_RULES, sizeof *l->rules);
    read_language(l);
    number_classes(l);
    for (int stage = 0; stage < l->n_stages; stage++)
        build_automaton(l, stage);
    FILE *tables = open_output(argv[3]);
    emit_tables(l, tables);
    close_output(tables, argv[3]);
    FILE *examples = open_output(argv[4]);
    emit_examples(l, examples);
    close_output(examples, argv[4]);
    return 0;
}
