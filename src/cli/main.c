/* main.c - the dateline command.
 *
 * options.c reads the command line, run.c does the work, report.c makes the
 * exit code of it. The command sees the library's public headers alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>

#include "options.h"
#include "run.h"

int main(int argc, char **argv)
{
    cli_options options;
    int code = options_parse(&options, argc, argv);
    if (code == EXIT_DONE && options.help)
        options_help(stdout);
    else if (code == EXIT_DONE && options.version)
        printf("dateline %s\n", dtl_version());
    else if (code == EXIT_DONE)
        code = run(&options);
    options_fini(&options);
    return fflush(stdout) == 0 ? code : EXIT_SYSTEM;
}
