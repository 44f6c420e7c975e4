/* articles.c - reading the file of articles; see articles.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/articles.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 1 << 16 };

static dtl_day read_open_day(const char *text, dtl_day open)
{
    dtl_day day = open;
    if (strcmp(text, "-") != 0 && !dtl_day_read(text, &day))
        fail("is no day", text);
    return day;
}

static bounds read_time(char *text)
{
    bounds made;
    for (int i = 0; i < 4; i++) {
        char *slash = strchr(text, '/');
        if ((slash == NULL) != (i == 3))
            fail("is no time", text);
        if (slash != NULL)
            *slash = '\0';
        made.at[i] = read_open_day(text, i % 2 == 0 ? DTL_DAY_OPEN_BEFORE : DTL_DAY_OPEN_AFTER);
        text = slash == NULL ? text : slash + 1;
    }
    return made;
}

static uint32_t read_offset(const char *text)
{
    char *end;
    if (text == NULL)
        fail("too few numbers", "a row");
    unsigned long value = strtoul(text, &end, 10);
    if (end == text || *end != '\0')
        fail("is no offset", text);
    return (uint32_t)value;
}

/* The next word of the line. */
static char *read_word(const char *of)
{
    char *word = strtok(NULL, " ");
    if (word == NULL)
        fail("too few words", of);
    return word;
}

static stretch read_stretch(void)
{
    uint32_t begin = read_offset(strtok(NULL, " "));
    return (stretch){begin, read_offset(strtok(NULL, " "))};
}

static void add_row(gold_article *to)
{
    to->rows = grow(to->rows, (size_t)(to->n_rows + 1) * sizeof *to->rows);
    gold_row *row = &to->rows[to->n_rows++];
    *row = (gold_row){.must = strcmp(read_word("a row"), "must") == 0};
    row->trigger = read_stretch();
    for (char *time = strtok(NULL, " "); time != NULL && row->n_times < MOST_TIMES; time = strtok(NULL, " "))
        row->times[row->n_times++] = read_time(time);
}

static void add_text(gold_article *to, const char *line)
{
    size_t size = strlen(line);
    to->text = grow(to->text, to->size + size + 2);
    memcpy(to->text + to->size, line, size);
    to->size += size;
    to->text[to->size++] = '\n';
    to->text[to->size] = '\0';
}

static void read_line(gold_article *to, char *line)
{
    const char *key = strtok(line, " ");
    if (key != NULL && strcmp(key, "row") == 0) {
        add_row(to);
    } else if (key != NULL && strcmp(key, "span") == 0 && to->n_rows > 0) {
        to->rows[to->n_rows - 1].span = read_stretch();
    } else if (key != NULL && strcmp(key, "not") == 0) {
        to->nots = grow(to->nots, (size_t)(to->n_nots + 1) * sizeof *to->nots);
        to->nots[to->n_nots++] = read_stretch();
    } else if (key != NULL) {
        fail("unknown line of an article", key);
    }
}

gold_article *read_articles(const char *path, int *n)
{
    static char line[LINE_SIZE];
    gold_article *made = NULL;
    FILE *file = fopen(path, "r");
    if (file == NULL)
        fail("cannot read", path);
    *n = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        if (strchr(line, '\n') == NULL && !feof(file))
            fail("a line is too long", path);
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "article ", 8) == 0) {
            made = grow(made, (size_t)(*n + 1) * sizeof *made);
            strtok(line, " ");
            char *id = strtok(NULL, " "), *date = strtok(NULL, " ");
            if (date == NULL)
                fail("an article wants an id and a date", path);
            made[(*n)++] = (gold_article){.id = copy_text(id), .date = copy_text(date), .sample = strtok(NULL, " ") != NULL};
        } else if (*n == 0) {
            fail("a line before the first article", path);
        } else if (line[0] == '|') {
            add_text(&made[*n - 1], line[1] == ' ' ? line + 2 : line + 1);
        } else {
            read_line(&made[*n - 1], line);
        }
    }
    fclose(file);
    return made;
}
