/* cmocka_all.h - cmocka with the headers it wants before it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TESTS_CMOCKA_ALL_H
#define DTLP_TESTS_CMOCKA_ALL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
