/* format.h - the little of printf that values and clauses are made of.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_FORMAT_H
#define DTLP_BASE_FORMAT_H

#include <stdarg.h>
#include <stddef.h>

/* As vsnprintf, with no locale and less ado where the format has nothing but
 * %s, %d and %0Nd with a digit N; any other is left to it. */
int dtlp_format(char *out, size_t room, const char *format, va_list args);

#endif
