/* options.c - the command line.
 *
 * Owns the reading of options.def's table against argv, and its checks: what
 * leaves here is sound. Knows nothing of what the options do.
 *
 * SPDX-License-Identifier: MIT
 */
#include "options.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef enum kind { FLAG, TEXT, DAY, COUNT, SIZE, REAL, NAMES, CHOICE, THEME, PRECISION } kind;

typedef struct row {
    char letter;
    const char *name;
    const char *argument; /* NULL for a switch */
    kind kind;
    size_t field;         /* offset in options */
    const char *const *words;
    const char *brief;
} row;

static const char *const only_words[] = {"everything", "timexes", NULL};
static const char *const layout_words[] = {"chronicle", "wide", "scale", NULL};
static const char *const lanes_words[] = {"category", "participant", "place", "source", "none", NULL};
static const char *const theme_words[] = {"auto", "light", "dark", "print", NULL};
static const char *const page_words[] = {"auto", "a4", "letter", "slide", "whole", NULL};
static const char *const svg_text_words[] = {"embed", "system", "outline", NULL};

static const char *const imprecise_words[] = {"auto", "span", "first", "skip", NULL};
static const char *const calendar_words[] = {"plain", "outlook", "feed", "undo", NULL};

static const row rows[] = {
#define OPTION(letter, name, argument, kind, field, words, brief, about)                        \
    {letter, name, argument, kind, offsetof(cli_options, field), words, brief},
#include "options.def"
#undef OPTION
};

enum { N_ROWS = sizeof rows / sizeof *rows };

/* ---- messages --------------------------------------------------------------- */

static int wrong_usage(void)
{
    fputs("dateline: try \"dateline --help\"\n", stderr);
    return EXIT_USAGE;
}

static int bad_value(const row *option, const char *value, const char *wanted)
{
    fprintf(stderr, "dateline: --%s: \"%s\" is not %s\n", option->name, value, wanted);
    return wrong_usage();
}

static int no_memory(void)
{
    fputs("dateline: out of memory\n", stderr);
    return EXIT_SYSTEM;
}

/* ---- values ----------------------------------------------------------------- */

/* Digits, perhaps with a unit k, M or G where `units` allows it. */
static bool read_count(const char *text, bool units, size_t *out)
{
    size_t number = 0;
    const char *p = text;
    for (; *p >= '0' && *p <= '9'; p++) {
        if (number > (SIZE_MAX >> 34))
            return false;
        number = number * 10 + (size_t)(*p - '0');
    }
    if (p == text)
        return false;
    if (units && *p != '\0') {
        const char *unit = strchr("kMG", *p == 'K' ? 'k' : *p);
        if (unit == NULL)
            return false;
        number <<= 10 * (size_t)(unit - "kMG" + 1);
        p++;
    }
    *out = number;
    return *p == '\0';
}

/* A decimal number such as 820 or 1.5, whatever the locale. */
static bool read_real(const char *text, double *out)
{
    double number = 0, unit = 0;
    size_t digits = 0;
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '.' && unit == 0) {
            unit = 1;
        } else if (*p >= '0' && *p <= '9' && digits < 15) {
            unit /= 10;
            number = unit == 0 ? number * 10 + (*p - '0') : number + unit * (*p - '0');
            digits++;
        } else {
            return false;
        }
    }
    *out = number;
    return digits > 0 && number > 0;
}

static bool add_name(cli_names *list, const char *name)
{
    const char **larger = realloc(list->at, (list->count + 1) * sizeof *larger);
    if (larger == NULL)
        return false;
    list->at = larger;
    list->at[list->count++] = name;
    return true;
}

static bool is_word(const char *const *words, const char *value, unsigned *out)
{
    unsigned i = 0;
    while (words[i] != NULL && strcmp(words[i], value) != 0)
        i++;
    if (words[i] != NULL)
        *out = i;
    return words[i] != NULL;
}

static int read_choice(const row *option, const char *value, unsigned *out)
{
    if (is_word(option->words, value, out))
        return EXIT_DONE;
    fprintf(stderr, "dateline: --%s: \"%s\" is none of", option->name, value);
    for (unsigned i = 0; option->words[i] != NULL; i++)
        fprintf(stderr, " %s", option->words[i]);
    fputc('\n', stderr);
    return wrong_usage();
}

/* A precision's name; a hyphen may stand for a space. */
static int read_precision(const row *option, const char *value, dtl_precision *out)
{
    for (int i = DTL_PRECISION_TIME; i < DTL_PRECISION_VAGUE; i++) {
        const char *name = dtl_precision_name((dtl_precision)i);
        size_t at = 0;
        while (name[at] != '\0' && (value[at] == name[at] || (value[at] == '-' && name[at] == ' ')))
            at++;
        if (name[at] == '\0' && value[at] == '\0') {
            *out = (dtl_precision)i;
            return EXIT_DONE;
        }
    }
    return bad_value(option, value, "a precision (day, week, month, season, quarter, year, decade ...)");
}

static int set(cli_options *options, const row *option, const char *value)
{
    void *field = (char *)options + option->field;
    dtl_day day;
    switch (option->kind) {
    case FLAG:
        *(bool *)field = true;
        return EXIT_DONE;
    case DAY:
        if (!dtl_day_read(value, &day))
            return bad_value(option, value, "a date; write it as 2025-11-19");
        *(const char **)field = value;
        return EXIT_DONE;
    case TEXT:
        *(const char **)field = value;
        return EXIT_DONE;
    case COUNT:
    case SIZE:
        return read_count(value, option->kind == SIZE, field)
                   ? EXIT_DONE
                   : bad_value(option, value, option->kind == SIZE ? "a size such as 500k or 64M" : "a number");
    case REAL:
        return read_real(value, field) ? EXIT_DONE : bad_value(option, value, "a number above 0");
    case NAMES:
        return add_name(field, value) ? EXIT_DONE : no_memory();
    case CHOICE:
        return read_choice(option, value, field);
    case THEME:
        if (!is_word(option->words, value, field))
            options->theme_file = value;
        return EXIT_DONE;
    case PRECISION:
        return read_precision(option, value, field);
    }
    return EXIT_USAGE;
}

/* ---- argv ------------------------------------------------------------------- */

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* Edit distance of two short words; a swap of neighbours counts as one. */
static size_t distance(const char *a, const char *b)
{
    enum { MOST = 32 };
    size_t n = strlen(a), m = strlen(b), d[MOST + 1][MOST + 1];
    if (n > MOST || m > MOST)
        return SIZE_MAX;
    for (size_t i = 0; i <= n; i++) {
        for (size_t j = 0; j <= m; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = least(d[i - 1][j - 1] + (a[i - 1] != b[j - 1]),
                            least(d[i - 1][j], d[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[n][m];
}

const char *nearest_word(const char *word, const char *const *words)
{
    const char *best = NULL;
    size_t best_distance = strlen(word) / 3 + 2; /* further away is a guess, not help */
    for (; *words != NULL; words++) {
        size_t here = distance(word, *words);
        size_t length = strlen(word);
        if (length >= 2 && strncmp(word, *words, length) == 0)
            here = 1; /* a beginning of it */
        if (here < best_distance) {
            best_distance = here;
            best = *words;
        }
    }
    return best;
}

static int unknown_option(const char *name)
{
    const char *words[N_ROWS + 1];
    for (size_t i = 0; i < N_ROWS; i++)
        words[i] = rows[i].name;
    words[N_ROWS] = NULL;
    const char *meant = nearest_word(name, words);
    fprintf(stderr, "dateline: there is no option --%s", name);
    if (meant != NULL)
        fprintf(stderr, "; did you mean --%s?", meant);
    fputc('\n', stderr);
    return wrong_usage();
}

static const row *find_name(const char *name, size_t size)
{
    for (size_t i = 0; i < N_ROWS; i++)
        if (strlen(rows[i].name) == size && memcmp(rows[i].name, name, size) == 0)
            return &rows[i];
    return NULL;
}

static const row *find_letter(char letter)
{
    for (size_t i = 0; i < N_ROWS; i++)
        if (rows[i].letter == letter)
            return &rows[i];
    return NULL;
}

/* What is left of argv. */
typedef struct arguments {
    char **next, **end;
} arguments;

/* Give an option its value: `attached` if not NULL, else the next argument. */
static int take(cli_options *options, const row *option, const char *attached, arguments *left)
{
    if (attached == NULL && option->argument != NULL) {
        if (left->next == left->end) {
            fprintf(stderr, "dateline: --%s needs a value: %s\n", option->name, option->argument);
            return wrong_usage();
        }
        attached = *left->next++;
    }
    return set(options, option, attached);
}

static int parse_long(cli_options *options, char *name, arguments *left)
{
    char *equals = strchr(name, '=');
    size_t size = equals == NULL ? strlen(name) : (size_t)(equals - name);
    const row *option = find_name(name, size);
    if (option == NULL) {
        name[size] = '\0';
        return unknown_option(name);
    }
    if (equals != NULL && option->argument == NULL) {
        fprintf(stderr, "dateline: --%s takes no value\n", option->name);
        return wrong_usage();
    }
    return take(options, option, equals == NULL ? NULL : equals + 1, left);
}

/* -q, -qv, -oFILE, -o FILE */
static int parse_short(cli_options *options, const char *letters, arguments *left)
{
    for (; *letters != '\0'; letters++) {
        const row *option = find_letter(*letters);
        if (option == NULL) {
            fprintf(stderr, "dateline: there is no option -%c\n",
                    *letters > ' ' && *letters <= '~' ? *letters : '?');
            return wrong_usage();
        }
        bool valued = option->argument != NULL;
        int code = take(options, option, valued && letters[1] != '\0' ? letters + 1 : NULL, left);
        if (code != EXIT_DONE || valued)
            return code;
    }
    return EXIT_DONE;
}

static void settle(cli_options *options)
{
    options->analyse.about = options->about.at;
    options->analyse.n_about = options->about.count;
    options->analyse.timexes_only = options->only == 1;
    options->show.layout = (dtl_layout)options->layout;
    options->show.lanes = (dtl_lanes)options->lanes;
    options->show.theme = (dtl_theme)options->theme;
    options->show.page = (dtl_page)options->page;
    options->show.svg_text = (dtl_svg_text)options->svg_text;
    options->show.imprecise = (dtl_imprecise)options->imprecise;
    options->show.calendar = (dtl_calendar)options->calendar;
}

int options_parse(cli_options *out, int argc, char **argv)
{
    *out = (cli_options){0};
    dtl_context_options_init(&out->context);
    dtl_analyse_options_init(&out->analyse);
    dtl_show_options_init(&out->show);
    arguments left = {argv + (argc > 0), argv + argc};
    bool only_files = false;
    while (left.next < left.end) {
        char *argument = *left.next++;
        int code = EXIT_DONE;
        if (only_files || argument[0] != '-' || argument[1] == '\0')
            code = add_name(&out->files, argument) ? EXIT_DONE : no_memory();
        else if (strcmp(argument, "--") == 0)
            only_files = true;
        else if (argument[1] == '-')
            code = parse_long(out, argument + 2, &left);
        else
            code = parse_short(out, argument + 1, &left);
        if (code != EXIT_DONE)
            return code;
    }
    settle(out);
    if (out->expression != NULL && out->files.count > 0) {
        fputs("dateline: --expression reads its own words and no file\n", stderr);
        return wrong_usage();
    }
    return EXIT_DONE;
}

void options_fini(cli_options *options)
{
    free(options->about.at);
    free(options->files.at);
}

/* ---- help ------------------------------------------------------------------- */

/* One option in 40 columns. */
static void help_cell(FILE *out, const row *option, bool last)
{
    char left[64];
    bool lettered = option->letter != 0, valued = option->argument != NULL;
    snprintf(left, sizeof left, "%c%c%c--%s%s%s", lettered ? '-' : ' ', lettered ? option->letter : ' ',
             lettered ? ',' : ' ', option->name, valued ? " " : "", valued ? option->argument : "");
    fprintf(out, last ? "%-20s %s\n" : "%-20s %-18s ", left, option->brief);
}

/* A word after those before it, on a new line where it does not fit. */
static int help_word(FILE *out, const char *word, int column)
{
    if (column > 0 && column + 1 + (int)strlen(word) > 79) {
        fputc('\n', out);
        column = 0;
    }
    return column + fprintf(out, column > 0 ? " %s" : "%s", word);
}

static void help_formats(FILE *out)
{
    int column = help_word(out, "From:", 0);
    for (const char *const *name = dtl_reader_formats(); *name != NULL; name++)
        column = help_word(out, *name, column);
    column = help_word(out, " To:", column);
    for (size_t i = 0; i < dtl_format_count(); i++)
        column = help_word(out, dtl_format_at(i)->name, column);
    fputc('\n', out);
}

void options_help(FILE *out)
{
    fputs("Usage: dateline [OPTION]... [FILE]...\n"
          "Read news articles and show what happened when. FILE - is standard input.\n", out);
    size_t half = (N_ROWS + 1) / 2;
    for (size_t i = 0; i < half; i++) {
        bool alone = i + half >= N_ROWS;
        help_cell(out, &rows[i], alone);
        if (!alone)
            help_cell(out, &rows[i + half], true);
    }
    help_formats(out);
    fputs("Example: dateline -d 2025-11-19 article.txt -o timeline.svg\n", out);
}
