/* input.h - from bytes to a dated text.
 *
 * Owns the input formats: what a byte stream is, where a document in it begins
 * and ends, its title, date and text. Knows nothing of what the text says.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_INPUT_H
#define DTLP_INPUT_INPUT_H

#include "base/arena.h"
#include "base/slice.h"
#include "base/diag.h"

struct dtl_reader;

/* An input format: how its documents are cut out of the stream. */
typedef struct dtlp_input_format {
    const char *name;
    const char *extensions; /* separated by spaces */
    /* Fill reader->input with the next document; DTL_END after the last. */
    dtl_status (*next)(struct dtl_reader *reader);
} dtlp_input_format;

struct dtl_reader {
    dtlp_diag diag;
    const dtlp_input_format *format;
    dtl_source_fn *source;
    void *user;
    size_t max_input;       /* bytes of one document */
    size_t max_memory;
    dtlp_arena arena;       /* of the current document */
    dtl_input input;
    dtl_reader_failure failure;
    char *bytes;            /* malloc'ed; read but not yet given out: bytes[from .. size) */
    size_t from, size, capacity;
    bool ended;             /* the source has nothing more */
    size_t line;            /* of the current document, from 1 */
};

extern const dtlp_input_format dtlp_input_formats[];
extern const size_t dtlp_n_input_formats;

/* Valid UTF-8 copy of `bytes`: BOM dropped, ill-formed sequences replaced by
 * U+FFFD (with a diagnostic), CRLF and CR made LF. */
dtlp_slice dtlp_input_clean(dtlp_arena *arena, const dtlp_diag *diag, const char *bytes, size_t size);

#endif
