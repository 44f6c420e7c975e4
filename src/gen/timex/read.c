/* read.c - the files of a language's folder, line by line.
 *
 * words: what each word can be read as. rules: patterns over readings. forms:
 * patterns over characters. holidays: named days. dateline-rules(5) describes
 * them.
 *
 * SPDX-License-Identifier: MIT
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <dateline/document.h>

#include "date/unit.h"
#include "date/zone.h"
#include "language.h"

void die(const language *l, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fprintf(stderr, "%s/%s:%d: ", l->folder, l->file ? l->file : "", l->line);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    exit(1);
}

char *copy(const char *text, size_t size)
{
    char *out = malloc(size + 1);
    memcpy(out, text, size);
    out[size] = '\0';
    return out;
}

int find_reading(language *l, const char *name, size_t size, int must)
{
    for (int i = 0; i < l->n_readings; i++)
        if (strlen(l->readings[i].name) == size && memcmp(l->readings[i].name, name, size) == 0)
            return i;
    if (must)
        die(l, "unknown reading \"%.*s\"", (int)size, name);
    return -1;
}

static int add_reading(language *l, const char *name, size_t size, int slot)
{
    if (l->n_readings == MAX_READINGS)
        die(l, "too many readings");
    l->readings[l->n_readings] = (reading){.name = copy(name, size), .slot = slot};
    return l->n_readings++;
}

static word *find_word(language *l, const char *text, size_t size)
{
    for (int i = 0; i < l->n_words; i++)
        if (strlen(l->words[i].text) == size && memcmp(l->words[i].text, text, size) == 0)
            return &l->words[i];
    if (l->n_words == MAX_WORDS)
        die(l, "too many words");
    l->words[l->n_words].text = copy(text, size);
    return &l->words[l->n_words++];
}

static void add_sense(language *l, const char *text, size_t size, int id, int value, int when)
{
    word *w = find_word(l, text, size);
    for (int i = 0; i < w->n_senses; i++)
        if (w->senses[i].reading == id && w->senses[i].value == value)
            die(l, "\"%s\" stands twice as %s", w->text, l->readings[id].name);
    if (w->n_senses == MAX_SENSES)
        die(l, "\"%s\" has too many readings", w->text);
    w->senses[w->n_senses++] = (sense){id, value, when};
}

/* A word that only rules name is still a verb of the past if it ends like one. */
static void keep_past(language *l, const char *text, size_t size)
{
    size_t ending = l->past_ending == NULL ? 0 : strlen(l->past_ending);
    if (ending > 0 && size >= (size_t)l->past_least && memcmp(text + size - ending, l->past_ending, ending) == 0 && find_word(l, text, size)->n_senses == 0)
        add_sense(l, text, size, find_reading(l, "past-verb", strlen("past-verb"), 1), 0, 2);
}

int literal_reading(language *l, const char *text, size_t size)
{
    char name[80];
    if (size > 70)
        die(l, "word too long");
    int n = snprintf(name, sizeof name, "\"%.*s\"", (int)size, text);
    int found = find_reading(l, name, (size_t)n, 0);
    if (found < 0) {
        found = add_reading(l, name, (size_t)n, DTLP_SLOT_COUNT);
        keep_past(l, text, size);
        add_sense(l, text, size, found, 0, 0);
    }
    return found;
}

static const struct { const char *name; int value; } constants[] = {
#define DTLP_CONST(name, value) {#name, value},
#include "timex/consts.def"
#undef DTLP_CONST
};

int read_number(language *l, const char *text, int *out)
{
    char *end;
    long value = strtol(text, &end, 10);
    if (*end == '\0' && end != text) {
        *out = (int)value;
        return 1;
    }
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        if (strcmp(constants[i].name, text) == 0) {
            *out = constants[i].value;
            return 1;
        }
    (void)l;
    return 0;
}

static int slot_by_name(const char *name)
{
    static const char *const names[] = {
#define DTLP_SLOT(name) #name,
#include "timex/slots.def"
#undef DTLP_SLOT
    };
    for (int i = 0; i < DTLP_SLOT_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

/* Split at spaces; returns how many. */
static int split(char *text, char *parts[], int most)
{
    int n = 0;
    for (char *p = strtok(text, " \t"); p != NULL && n < most; p = strtok(NULL, " \t"))
        parts[n++] = p;
    return n;
}

/* ---- words ---------------------------------------------------------------- */

static void read_number_line(language *l, char *head, char *rest)
{
    char *parts[16];
    if (split(head, parts, 16) != 5 || l->n_numbers == MAX_NUMBERS)
        die(l, "number MIN_DIGITS MAX_DIGITS MIN MAX : readings");
    number_class *c = &l->numbers[l->n_numbers++];
    c->min_digits = atoi(parts[1]);
    c->max_digits = atoi(parts[2]);
    c->min = atoi(parts[3]);
    c->max = atoi(parts[4]);
    int n = split(rest, parts, 16);
    for (int i = 0; i < n; i++)
        set_add(&c->readings, find_reading(l, parts[i], strlen(parts[i]), 1));
    set_add(&c->readings, find_reading(l, "digits", 6, 1));
}

/* "ending LEAST ED": an unlisted word of so many letters that ends so is a past verb. */
static void read_ending(language *l, char **parts, int n)
{
    if (n != 3 || l->past_ending != NULL || !read_number(l, parts[1], &l->past_least) ||
        l->past_least < (int)strlen(parts[2]))
        die(l, "one line: ending LEAST LETTERS, no more of them than LEAST");
    l->past_ending = copy(parts[2], strlen(parts[2]));
}

/* "report MARK...": what a text of sums and shares holds, "southern MARK...": what one of that half of the earth
 * names; '_' is a space. */
static void read_marks(language *l, marks *into, char **parts, int n)
{
    for (int i = 1; i < n; i++) {
        if (into->count == MAX_MARKS)
            die(l, "too many marks");
        char *mark = into->at[into->count++] = copy(parts[i], strlen(parts[i]));
        for (; (mark = strchr(mark, '_')) != NULL; mark++)
            *mark = ' ';
    }
}

static void read_declaration(language *l, char **parts, int n)
{
    if (strcmp(parts[0], "ending") == 0) {
        read_ending(l, parts, n);
        return;
    }
    marks *into = strcmp(parts[0], "report") == 0     ? &l->report
                  : strcmp(parts[0], "southern") == 0 ? &l->southern
                  : strcmp(parts[0], "northern") == 0 ? &l->northern : NULL;
    if (into != NULL) {
        read_marks(l, into, parts, n);
        return;
    }
    if (strcmp(parts[0], "reading") == 0) {
        int slot = n < 3 ? DTLP_SLOT_COUNT : strcmp(parts[2], "node") == 0 ? DTLP_SLOT_COUNT + 1 : slot_by_name(parts[2]);
        if (n < 2 || slot < 0)
            die(l, "reading NAME [SLOT]");
        add_reading(l, parts[1], strlen(parts[1]), slot);
        return;
    }
    for (int i = 1; i < n; i++) {
        size_t size = strlen(parts[i]);
        int id = parts[i][0] == '"' ? literal_reading(l, parts[i] + 1, size - 2) : find_reading(l, parts[i], size, 1);
        reading *r = &l->readings[id];
        if (strcmp(parts[0], "trigger") == 0)
            r->trigger = 1;
        else if (strcmp(parts[0], "emit") == 0)
            r->emit = 1;
        else
            die(l, "neither a declaration nor words");
    }
}

static void read_words_line(language *l, char *line)
{
    char *parts[256] = {0}, *colon = strstr(line, " : ");
    if (colon == NULL) {
        read_declaration(l, parts, split(line, parts, 256));
        return;
    }
    *colon = '\0';
    if (strncmp(line, "number ", 7) == 0) {
        read_number_line(l, line, colon + 3);
        return;
    }
    int value = 0, n = split(line, parts, 4);
    if (n < 1 || n > 2 || (n == 2 && !read_number(l, parts[1], &value)))
        die(l, "READING [VALUE] : words");
    int id = find_reading(l, parts[0], strlen(parts[0]), 1);
    n = split(colon + 3, parts, 256);
    for (int i = 0; i < n; i++) {
        int when = parts[i][0] == '^' ? 1 : parts[i][0] == '_' ? 2 : 0;
        const char *text = parts[i] + (when != 0);
        add_sense(l, text, strlen(text), id, value, when);
    }
}

/* ---- rules ---------------------------------------------------------------- */

static void read_condition(language *l, rule *r, int where, char *text)
{
    char *expanded = expand_macros(l, text), *parts[MAX_CONDITION_READINGS];
    if (r->n_conditions == MAX_CONDITIONS)
        die(l, "too many conditions");
    condition *c = &r->conditions[r->n_conditions++];
    c->where = where;
    int n = split(expanded, parts, MAX_CONDITION_READINGS);
    for (int i = 0; i < n; i++) {
        size_t size = strlen(parts[i]);
        if (strcmp(parts[i], "|") == 0 || strcmp(parts[i], "(") == 0 || strcmp(parts[i], ")") == 0)
            continue;
        c->readings[c->n++] = parts[i][0] == '"' ? literal_reading(l, parts[i] + 1, size - 2)
                                                 : find_reading(l, parts[i], size, 1);
    }
}

static void add_example(language *l, const char *name, char *text)
{
    if (l->n_examples == MAX_EXAMPLES)
        die(l, "too many examples");
    example *e = &l->examples[l->n_examples++];
    e->rule = name;
    if (text[0] == '+') {
        char *equals = strstr(text, " = ");
        if (equals == NULL)
            die(l, "+ text = value");
        *equals = '\0';
        e->value = equals + 3;
    }
    e->text = copy(text + 2, strlen(text + 2));
    e->value = e->value == NULL ? NULL : copy(e->value, strlen(e->value));
}

static void read_rule_detail(language *l, rule *r, char *text)
{
    static const struct { const char *word; int where; } conditions[] = {
        {"after ", DTLP_AFTER}, {"not-after ", DTLP_NOT_AFTER},
        {"before ", DTLP_BEFORE}, {"not-before ", DTLP_NOT_BEFORE}};
    if (text[0] == '+' || text[0] == '-') {
        add_example(l, r->name, text);
        return;
    }
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++)
        if (strncmp(text, conditions[i].word, strlen(conditions[i].word)) == 0) {
            read_condition(l, r, conditions[i].where, text + strlen(conditions[i].word));
            return;
        }
    if (strcmp(text, "tight") == 0)
        r->flags |= DTLP_RULE_TIGHT;
    else if (strcmp(text, "capital") == 0)
        r->flags |= DTLP_RULE_CAPITAL;
    else if (strcmp(text, "small") == 0)
        r->flags |= DTLP_RULE_SMALL;
    else
        die(l, "neither a condition nor an example");
}

static rule *add_rule(language *l, const char *name, size_t size)
{
    if (l->n_rules == MAX_RULES || l->n_stages == 0)
        die(l, "too many rules, or no stage yet");
    rule *r = &l->rules[l->n_rules++];
    *r = (rule){.name = copy(name, size), .stage = l->n_stages - 1, .line = l->line};
    return r;
}

static void read_results(language *l, rule *r, char *text)
{
    for (char *part = strtok(text, ";"); part != NULL; part = strtok(NULL, ";")) {
        if (r->n_results == MAX_RESULTS)
            die(l, "too many results");
        r->n_results++;
    }
    char *part = text;
    for (int i = 0; i < r->n_results; i++, part += strlen(part) + 1)
        read_result(l, &r->results[i], part);
}

static void read_rule(language *l, char *line)
{
    char *colon = strstr(line, ": "), *arrow = strstr(line, " => ");
    if (colon == NULL || arrow == NULL || arrow < colon)
        die(l, "name: pattern => result");
    *arrow = '\0';
    rule *r = add_rule(l, line, (size_t)(colon - line));
    read_rule_pattern(l, r, colon + 2);
    read_results(l, r, arrow + 4);
}

static void read_lines(language *l, const char *file, void (*each)(language *, char *));
static void read_holiday(language *l, char *line);

static void read_rules_line(language *l, char *line)
{
    if (line[0] == ' ') {
        if (l->n_rules == 0)
            die(l, "no rule yet");
        read_rule_detail(l, &l->rules[l->n_rules - 1], line + strspn(line, " "));
    } else if (strncmp(line, "stage ", 6) == 0) {
        if (l->n_stages == MAX_STAGES)
            die(l, "too many stages");
        l->stages[l->n_stages++] = copy(line + 6, strlen(line + 6));
    } else if (strncmp(line, "let ", 4) == 0) {
        char *equals = strstr(line, " = ");
        if (equals == NULL || l->n_macros == MAX_MACROS)
            die(l, "let NAME = pattern");
        l->macros[l->n_macros].name = copy(line + 4, (size_t)(equals - line - 4));
        l->macros[l->n_macros++].body = expand_macros(l, equals + 3);
    } else if (strcmp(line, "holidays") == 0) {
        read_lines(l, "holidays", read_holiday);
    } else if (strncmp(line, "include ", 8) == 0) {
        read_lines(l, copy(line + 8, strlen(line + 8)), read_rules_line);
    } else {
        read_rule(l, line);
    }
}

/* ---- holidays ------------------------------------------------------------- */

static void read_holiday_kind(language *l, dtlp_holiday *h, char *text)
{
    char *parts[8];
    int n = split(text, parts, 8), v[8] = {0};
    for (int i = 1; i < n; i++)
        if (!read_number(l, parts[i], &v[i]))
            die(l, "a number is wanted");
    if (strcmp(parts[0], "fixed") == 0)
        *h = (dtlp_holiday){.kind = DTLP_HOLIDAY_FIXED, .month = (int8_t)v[1], .day = (int8_t)v[2], .shift = (int16_t)v[3]};
    else if (strcmp(parts[0], "weekday") == 0)
        *h = (dtlp_holiday){.kind = DTLP_HOLIDAY_WEEKDAY, .month = (int8_t)v[1], .nth = (int8_t)v[2],
                            .day = (int8_t)v[3], .shift = (int16_t)v[4]};
    else if (strcmp(parts[0], "easter") == 0 || strcmp(parts[0], "orthodox") == 0)
        *h = (dtlp_holiday){.kind = parts[0][0] == 'e' ? DTLP_HOLIDAY_EASTER : DTLP_HOLIDAY_ORTHODOX, .shift = (int16_t)v[1]};
    else if (strcmp(parts[0], "tishri") == 0 || strcmp(parts[0], "hanukkah") == 0)
        *h = (dtlp_holiday){.kind = parts[0][0] == 't' ? DTLP_HOLIDAY_TISHRI : DTLP_HOLIDAY_HANUKKAH, .shift = (int16_t)v[1]};
    else if (strcmp(parts[0], "islamic") == 0)
        *h = (dtlp_holiday){.kind = DTLP_HOLIDAY_ISLAMIC, .month = (int8_t)v[1], .day = (int8_t)v[2], .shift = (int16_t)v[3]};
    else
        die(l, "fixed, weekday, easter, orthodox, tishri, hanukkah or islamic");
}

/* "  in KIND NUMBERS : words", the feast above in other countries; without a kind its own words. */
static void read_elsewhere(language *l, char *line)
{
    char *colon = strstr(line, ": ");
    int main = l->n_holidays - 1;
    while (main >= 0 && l->holidays[main].elsewhere)
        main--;
    if (colon == NULL || main < 0 || l->n_holidays == MAX_HOLIDAYS || strncmp(line, "in ", 3) != 0)
        die(l, "in kind numbers : words");
    char *places = copy(colon + 1, strlen(colon + 1) + 1);
    strcat(places, " ");
    *colon = '\0';
    if (strspn(line + 2, " ") == strlen(line + 2)) {
        l->holidays[main].what.places = places;
        return;
    }
    int id = l->n_holidays++;
    l->holidays[id].name = l->holidays[main].name;
    l->holidays[id].elsewhere = true;
    read_holiday_kind(l, &l->holidays[id].what, line + 3);
    l->holidays[id].what.places = places;
    l->holidays[main].what.n_elsewhere++;
}

/* NAME: KIND NUMBERS : pattern of words */
static void read_holiday(language *l, char *line)
{
    if (line[0] == ' ') {
        read_elsewhere(l, line + strspn(line, " "));
        return;
    }
    char *colon = strstr(line, ": "), *second = colon ? strstr(colon + 2, " : ") : NULL;
    if (second == NULL || l->n_holidays == MAX_HOLIDAYS)
        die(l, "name: kind numbers : pattern");
    *second = '\0';
    int id = l->n_holidays++;
    l->holidays[id].name = copy(line, (size_t)(colon - line));
    read_holiday_kind(l, &l->holidays[id].what, colon + 2);
    rule *r = add_rule(l, line, (size_t)(colon - line));
    read_rule_pattern(l, r, second + 3);
    char text[80];
    bool sighted = l->holidays[id].what.kind == DTLP_HOLIDAY_ISLAMIC; /* by the moon: a day more or less */
    snprintf(text, sizeof text, "feast cal holiday=%d%s", id, sighted ? " mod=APPROX" : "");
    r->n_results = 1;
    read_result(l, &r->results[0], text);
}

/* ---- forms ---------------------------------------------------------------- */

/* Its groups count from the first one, as those of every form do in the pattern of
 * all; their names tell the slots and are not needed any more. */
static void find_groups(language *l, form *f)
{
    char *p = f->pattern;
    while ((p = strstr(p, "(?<")) != NULL) {
        p += 3;
        if (*p == '=' || *p == '!')
            continue;
        char name[32];
        size_t size = strcspn(p, ">");
        snprintf(name, sizeof name, "%.*s", (int)size, p);
        int slot = slot_by_name(name);
        if (slot < 0 || f->n_groups == 16)
            die(l, "unknown slot \"%s\"", name);
        f->groups[f->n_groups++] = slot;
        memmove(p - 2, p + size + 1, strlen(p + size));
    }
}

static void read_form(language *l, char *line)
{
    if (line[0] == ' ') {
        line += strspn(line, " ");
        add_example(l, l->forms[l->n_forms - 1].name, line);
        return;
    }
    char *colon = strstr(line, ": "), *arrow = strstr(line, " => ");
    if (colon == NULL || arrow == NULL || l->n_forms == MAX_FORMS)
        die(l, "name: regular expression => result");
    *arrow = '\0';
    form *f = &l->forms[l->n_forms++];
    f->name = copy(line, (size_t)(colon - line));
    f->pattern = copy(colon + 2, strlen(colon + 2));
    find_groups(l, f);
    read_result(l, &f->result, arrow + 4);
}

/* ---- all ------------------------------------------------------------------ */

/* Lines end in a backslash where they go on; comments begin with #. */
static void read_lines(language *l, const char *file, void (*each)(language *, char *))
{
    char path[4096], line[8192], full[32768];
    size_t size = 0;
    const char *outer = l->file; /* the file that asks for this one */
    int outer_line = l->line;
    snprintf(path, sizeof path, "%s/%s", l->folder, file);
    FILE *in = fopen(path, "r");
    l->file = file;
    l->line = 0;
    if (in == NULL)
        die(l, "cannot be read");
    while (fgets(line, sizeof line, in) != NULL) {
        l->line++;
        size_t n = strlen(line);
        while (n > 0 && isspace((unsigned char)line[n - 1]))
            line[--n] = '\0';
        bool more = n > 0 && line[n - 1] == '\\';
        if (more)
            line[--n] = '\0';
        if (size + n + 1 >= sizeof full)
            die(l, "line too long");
        memcpy(full + size, line, n + 1);
        size += n;
        if (more)
            continue;
        size = 0;
        size_t blank = strspn(full, " ");
        if (full[blank] != '\0' && full[blank] != '#')
            each(l, full);
    }
    fclose(in);
    l->file = outer;
    l->line = outer_line;
}

void read_language(language *l)
{
    static const char *const built_in[] = {"small", "capital", "other", "digits", "edge"};
    for (size_t i = 0; i < sizeof built_in / sizeof *built_in; i++)
        add_reading(l, built_in[i], strlen(built_in[i]), DTLP_SLOT_COUNT);
    read_lines(l, "words", read_words_line);
    read_lines(l, "forms", read_form);
    read_lines(l, "rules", read_rules_line);
}
