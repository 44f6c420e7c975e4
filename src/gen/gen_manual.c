/* gen_manual.c - makes the manual page of its template and the tables that the
 * command works by: options, output formats, diagnostics.
 *
 *     gen_manual < dateline.1.in > dateline.1
 *
 * A template line that is @OPTIONS@, @OUTPUT_FORMATS@ or @DIAGNOSTICS@ is
 * replaced. Fails where the template leaves out an input format.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dateline/dateline.h>

typedef struct option_row {
    char letter;
    const char *name, *argument, *about;
} option_row;

static const option_row options[] = {
#define OPTION(letter, name, argument, kind, field, words, brief, about) {letter, name, argument, about},
#include "cli/options.def"
#undef OPTION
};

typedef struct diagnostic_row {
    int number;
    const char *level, *format, *advice;
    bool loses;
} diagnostic_row;

static const diagnostic_row diagnostics[] = {
#define DTLP_DIAG(name, number, level, loses, format, what_to_do) {number, #level, format, what_to_do, loses},
#include "base/diag.def"
#undef DTLP_DIAG
};

/* mdoc wants each sentence on a line of its own, and no text line that begins
 * with a dot by accident; macro lines stay. */
static void put_sentences(const char *text)
{
    while (*text != '\0') {
        const char *line_end = text + strcspn(text, "\n");
        const char *stop = *text == '.' ? NULL : strstr(text, ". ");
        const char *end = stop != NULL && stop < line_end ? stop + 1 : line_end;
        printf("%.*s\n", (int)(end - text), text);
        text = end + (*end != '\0');
    }
}

static void put_options(void)
{
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        const option_row *row = &options[i];
        fputs(".It", stdout);
        if (row->letter != 0)
            printf(" Fl %c%s%s ,", row->letter, row->argument != NULL ? " Ar " : "",
                   row->argument != NULL ? row->argument : "");
        printf(" Fl -%s", row->name);
        if (row->argument != NULL)
            printf(" Ns = Ns Ar %s", row->argument);
        putchar('\n');
        put_sentences(row->about);
    }
}

static void put_output_formats(void)
{
    for (size_t i = 0; i < dtl_format_count(); i++) {
        const dtl_format *format = dtl_format_at(i);
        printf(".It Cm %s\n%s", format->name, format->title);
        for (const char *p = format->extensions; *p != '\0'; p += *p == ' ') {
            size_t size = strcspn(p, " ");
            printf("%s\n.Pa .%.*s", p == format->extensions ? ";" : "", (int)size, p);
            p += size;
        }
        putchar('\n');
    }
}

/* A message without the formats of its arguments. */
static void put_message(const char *format)
{
    fputs("\\&", stdout);
    while (*format != '\0') {
        size_t plain = strcspn(format, "%\\");
        printf("%.*s", (int)plain, format);
        format += plain;
        if (*format == '%') {
            fputs("...", stdout);
            format += 1 + strspn(format + 1, "0123456789.*-z");
            format += *format != '\0';
        } else if (*format == '\\') {
            fputs("\\e", stdout);
            format++;
        }
    }
}

static const char *level_word(const char *level)
{
    return strcmp(level, "INFO") == 0 ? "note" : strcmp(level, "WARNING") == 0 ? "warning" : "error";
}

static void put_diagnostics(void)
{
    for (size_t i = 0; i < sizeof diagnostics / sizeof *diagnostics; i++) {
        const diagnostic_row *row = &diagnostics[i];
        printf(".It D-%03d %s\n", row->number, level_word(row->level));
        put_message(row->format);
        puts(row->loses && strcmp(row->level, "ERROR") != 0 ? ".\nSomething is missing from the output.\n.br" : ".\n.br");
        put_sentences(row->advice);
    }
}

typedef struct part {
    const char *mark;
    void (*put)(void);
} part;

static const part parts[] = {
    {"@OPTIONS@\n", put_options},
    {"@OUTPUT_FORMATS@\n", put_output_formats},
    {"@DIAGNOSTICS@\n", put_diagnostics},
};

static void put_line(const char *line)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (strcmp(line, parts[i].mark) == 0) {
            parts[i].put();
            return;
        }
    }
    fputs(line, stdout);
}

int main(void)
{
    char line[512];
    size_t n_formats = 0, n_named = 0;
    while (dtl_reader_formats()[n_formats] != NULL)
        n_formats++;
    while (fgets(line, sizeof line, stdin) != NULL) {
        for (size_t i = 0; i < n_formats; i++) {
            char item[64];
            snprintf(item, sizeof item, ".It Cm %s\n", dtl_reader_formats()[i]);
            n_named += strcmp(line, item) == 0;
        }
        put_line(line);
    }
    if (n_named != n_formats) {
        fputs("gen_manual: the template does not name every input format once\n", stderr);
        return EXIT_FAILURE;
    }
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
