/* run.h - the work: inputs read, analysed, shown.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "options.h"

/* Do what the options ask for; gives the exit code. */
int run(const cli_options *options);

#endif
