/* diag.h - telling the caller why.
 *
 * Owns the registry of diagnostics (diag.def) and how one reaches the caller.
 * Nothing here decides what happens next: a diagnostic never changes control.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_BASE_DIAG_H
#define DTLP_BASE_DIAG_H

#include <stdarg.h>

#include <dateline/dateline.h>

typedef enum dtlp_diag_id {
#define DTLP_DIAG(name, number, level, loses, format, what_to_do) DTLP_D_##name = number,
#include "base/diag.def"
#undef DTLP_DIAG
    DTLP_D_COUNT
} dtlp_diag_id;

/* Where diagnostics go, and what is being worked on. */
typedef struct dtlp_diag {
    dtl_diagnostic_fn *fn; /* NULL: nowhere */
    void *user;
    const char *source;    /* input name or NULL */
    size_t line;           /* 0: none */
    size_t column;         /* 0: none */
} dtlp_diag;

/* Report; the arguments fill the registry's format for `id`. */
void dtlp_diag_report(const dtlp_diag *diag, dtlp_diag_id id, ...);
void dtlp_diag_vreport(const dtlp_diag *diag, dtlp_diag_id id, va_list args);

/* Room for any message with its final NUL; a longer one is cut between characters. */
#define DTLP_DIAG_SIZE 512

/* The message alone, into `out`. */
void dtlp_diag_print(char *out, size_t size, dtlp_diag_id id, va_list args);

/* Advice for the manual and for --verbose. Static, NULL for an unknown id. */
const char *dtlp_diag_advice(int number);

#endif
