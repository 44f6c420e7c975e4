/* event_forest.c - host program: the decision trees that src/train learned -> a C table.
 *
 *     event_forest IN.forest OUT.inc
 *
 * Lines of IN: "base N", "accept N", "early TREES N" (see event/forest.h), and two a tree:
 * "ask NAME:FROM ..." with "-" where nothing is asked, "say N ..." of its leaves. # begins a
 * comment. Names are those of event/judge.def; an unknown one is an error.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "event/forest.h"

enum { LINE_SIZE = 4096 };

static const char *const names[] = {
#define DTLP_SEEN(name) #name,
#include "event/judge.def"
#undef DTLP_SEEN
};
enum { NAMES = sizeof names / sizeof *names };
_Static_assert((int)NAMES <= UINT8_MAX, "a number of a tree is one byte");

static _Noreturn void die(const char *why, const char *what)
{
    fprintf(stderr, "event_forest: %s: %s\n", why, what);
    exit(1);
}

static int number(const char *text, long least, long most)
{
    char *end;
    if (text == NULL)
        die("too few numbers", "in a line");
    long value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < least || value > most)
        die("wants a number within bounds", text);
    return (int)value;
}

static int index_of(const char *name)
{
    for (int i = 0; i < NAMES; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    die("nothing of this name is seen", name);
}

/* The questions of a tree: what they see, and from where on it is yes. */
static void write_questions(FILE *out)
{
    int seen[DTLP_TREE_SPLITS] = {0}, from[DTLP_TREE_SPLITS];
    for (int i = 0; i < DTLP_TREE_SPLITS; i++) {
        char *word = strtok(NULL, " ");
        if (word == NULL)
            die("too few questions", "in a tree");
        char *colon = strchr(word, ':');
        from[i] = INT16_MAX;
        if (strcmp(word, "-") == 0)
            continue;
        if (colon == NULL)
            die("wants NAME:FROM", word);
        *colon = '\0';
        seen[i] = index_of(word);
        from[i] = number(colon + 1, INT16_MIN, INT16_MAX);
    }
    fprintf(out, "    {{");
    for (int i = 0; i < DTLP_TREE_SPLITS; i++)
        fprintf(out, "%d,", seen[i]);
    fprintf(out, "},\n     {");
    for (int i = 0; i < DTLP_TREE_SPLITS; i++)
        fprintf(out, "%d,", from[i]);
    fprintf(out, "},\n");
}

static void write_leaves(FILE *out)
{
    fprintf(out, "     {");
    for (int i = 0; i < DTLP_TREE_LEAVES; i++)
        fprintf(out, "%d,", number(strtok(NULL, " "), INT16_MIN, INT16_MAX));
    fprintf(out, "}},\n");
}

typedef struct head {
    int base, accept, early, hopeless;
} head;

/* Writes the trees; what stands outside of them goes into the head. */
static int write_trees(FILE *in, FILE *out, head *made)
{
    char line[LINE_SIZE];
    int asked = 0, said = 0;
    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "#\r\n")] = '\0';
        const char *key = strtok(line, " ");
        if (key == NULL)
            continue;
        if (strcmp(key, "ask") == 0 && asked++ == said) {
            write_questions(out);
        } else if (strcmp(key, "say") == 0 && ++said == asked) {
            write_leaves(out);
        } else if (strcmp(key, "base") == 0) {
            made->base = number(strtok(NULL, " "), INT32_MIN / 2, INT32_MAX / 2);
        } else if (strcmp(key, "accept") == 0) {
            made->accept = number(strtok(NULL, " "), INT32_MIN / 2, INT32_MAX / 2);
        } else if (strcmp(key, "early") == 0) {
            made->early = number(strtok(NULL, " "), 0, INT32_MAX);
            made->hopeless = number(strtok(NULL, " "), INT32_MIN / 2, INT32_MAX / 2);
        } else {
            die("unknown or out of order", key);
        }
    }
    if (asked == 0 || asked != said)
        die("no tree, or half of one", "at the end");
    return asked;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        die("usage", "event_forest IN.forest OUT.inc");
    FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
    head made = {0};
    if (in == NULL || out == NULL)
        die("cannot open", in == NULL ? argv[1] : argv[2]);
    fprintf(out, "/* made by event_forest from %s */\nstatic const dtlp_decision_tree trees[] = {\n", strrchr(argv[1], '/') ? strrchr(argv[1], '/') + 1 : argv[1]);
    int n = write_trees(in, out, &made);
    fprintf(out, "};\nstatic const dtlp_forest embedded = {trees, %d, %d, %d, %d, %d};\n", n, made.base, made.accept, made.early, made.hopeless);
    if (fclose(out) != 0)
        die("cannot write", argv[2]);
    fclose(in);
    return 0;
}
