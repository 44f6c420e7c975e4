/* main.c - the dateline command.
 *
 * options.c reads the command line, run.c does the work, report.c makes the
 * exit code of it. The command sees the library's public headers alone.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "options.h"
#include "run.h"

/* One article after the other asks for the same memory: what one has given back
 * is for the next, not for the system, which would hand it out anew page by page. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 64 * 1024 * 1024);
#endif
}

int main(int argc, char **argv)
{
    cli_options options;
    keep_memory();
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
