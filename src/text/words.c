/* words.c - the home of the table that en/words.txt is compiled to.
 *
 * SPDX-License-Identifier: MIT
 */
#define WORDS_TABLE
#include "text/generated/words.h"
