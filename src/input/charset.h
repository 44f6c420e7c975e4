/* charset.h - bytes in any character set to UTF-8.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_CHARSET_H
#define DTLP_INPUT_CHARSET_H

#include "base/arena.h"
#include "base/slice.h"

/* A page or file that says itself, or by a byte order mark, what it is in; `told`
 * is what the transport says of it, in small letters, NULL if nothing. The result may be `bytes`
 * itself, and may still hold ill-formed UTF-8. */
dtlp_slice dtlp_charset_to_utf8(dtlp_arena *arena, dtlp_slice bytes, const char *told);

/* Does it begin with UTF-16's byte order mark, or as a page in UTF-16? */
bool dtlp_charset_is_wide(dtlp_slice bytes);

/* The same for a known character set, by its name in small letters;
 * the bytes as they are where it is not known. */
dtlp_slice dtlp_charset_decode(dtlp_arena *arena, dtlp_slice bytes, const char *charset);

#endif
