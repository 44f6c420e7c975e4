/* nfc.h - text with its accents composed (Unicode's form NFC).
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_NFC_H
#define DTLP_WRITE_NFC_H

#include "base/arena.h"
#include "base/slice.h"

/* `text`, valid UTF-8, in NFC: "e" and an acute accent become one character. The
 * text itself where there is nothing to do; NUL-terminated if it was. */
dtlp_slice dtlp_nfc(dtlp_arena *arena, dtlp_slice text);

#endif
