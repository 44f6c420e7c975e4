/* options.h - what the user asked for.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdio.h>

#include <dateline/dateline.h>

typedef struct cli_names {
    const char **at;
    size_t count;
} cli_names;

typedef struct cli_options {
    const char *from, *to, *output, *expression, *lang, *theme_file;
    dtl_context_options context;
    dtl_analyse_options analyse;
    dtl_show_options show;
    cli_names about;
    cli_names files;
    unsigned only, layout, lanes, theme, page, svg_text, imprecise, calendar; /* indexes of a CHOICE's words */
    bool quiet, verbose, version, help, recursive;
} cli_options;

/* Exit codes, as the manual lists them. */
enum { EXIT_DONE = 0, EXIT_LOSSES = 1, EXIT_INPUT = 2, EXIT_USAGE = 3, EXIT_SYSTEM = 4 };

/* Read the command line. EXIT_DONE, or EXIT_USAGE or EXIT_SYSTEM after a
 * message on standard error. The strings are those of `argv`. */
int options_parse(cli_options *out, int argc, char **argv);
void options_fini(cli_options *options);

/* The summary for --help: 80 columns, 23 lines. */
void options_help(FILE *out);

/* The word of a NULL-terminated list that was probably meant; NULL if none is near. */
const char *nearest_word(const char *word, const char *const *words);

#endif
