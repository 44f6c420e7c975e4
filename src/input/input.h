/* input.h - from bytes to a dated text.
 *
 * Owns the input formats: what a byte stream is, where a document in it begins
 * and ends, its title, date and text. Knows nothing of what the text says.
 *
 * How it works: a reader pulls bytes from the caller's source into a buffer of
 * its own (reader.c, which also finds out the format), a format cuts the next
 * document out of them and fills reader->input, in the reader's arena, which
 * is emptied before each document.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_INPUT_H
#define DTLP_INPUT_INPUT_H

#include "base/arena.h"
#include "base/slice.h"
#include "base/diag.h"
#include "input/timeline.h"

struct dtl_reader;

/* An input format: how its documents are cut out of the stream. */
typedef struct dtlp_input_format {
    const char *name;
    const char *extensions; /* separated by spaces */
    /* Fill reader->input with the next document; DTL_END after the last. */
    dtl_status (*next)(struct dtl_reader *reader);
    dtlp_timeline_fn *timeline; /* reads a file that is a whole timeline; NULL: it holds articles */
} dtlp_input_format;

struct dtl_reader {
    dtlp_diag diag;
    const dtlp_input_format *format;
    dtl_source_fn *source;
    void *user;
    char *name;             /* malloc'ed; of the input, for people; or NULL */
    size_t max_input;       /* bytes of one document */
    size_t max_memory;      /* of the arena, for the message */
    dtlp_arena arena;       /* of the current document */
    dtlp_arena lasting;     /* of what outlives it: a feed's name */
    void *state;            /* of the format, in `lasting`; NULL at first */
    dtl_input input;
    dtl_reader_failure failure;
    char message[DTLP_DIAG_SIZE]; /* failure.message */
    char *bytes;            /* malloc'ed; read but not yet given out: bytes[from .. size) */
    size_t from, size, capacity;
    bool begun;             /* it is known whether the source is packed */
    struct dtlp_unpack *unpack; /* NULL: it is not */
    bool ended;             /* the source has nothing more */
    bool done;              /* the last document has been given out */
    size_t line;            /* of the current document, from 1 */
};

extern const dtlp_input_format dtlp_input_formats[];
extern const size_t dtlp_n_input_formats;

/* The formats' `next`, one file each. */
dtl_status dtlp_plain_next(struct dtl_reader *reader);
dtl_status dtlp_jsonl_next(struct dtl_reader *reader);
dtl_status dtlp_html_next(struct dtl_reader *reader);
dtl_status dtlp_markdown_next(struct dtl_reader *reader);
dtl_status dtlp_mail_next(struct dtl_reader *reader);
dtl_status dtlp_timeline_next(struct dtl_reader *reader); /* refuses: a timeline is no text */

dtl_status dtlp_feed_next(struct dtl_reader *reader);
dtl_status dtlp_warc_next(struct dtl_reader *reader);

/* Make a page that stands in something else (an e-mail, an archive) the reader's
 * document; `charset` in small letters is what that says of it, or NULL. */
dtl_status dtlp_html_take(struct dtl_reader *reader, dtlp_slice bytes, const char *charset);

/* The text of a piece of a page, all of it. */
dtlp_slice dtlp_html_text(dtlp_arena *arena, dtlp_slice html);

/* ---- the reader ------------------------------------------------------------- */

/* As dtl_reader_new, with what it takes of the context. */
dtl_status dtlp_reader_new(const dtl_context_options *options, const char *format, const char *name,
                           dtl_source_fn *source, void *user, dtl_reader **out);

/* Read on until `want` bytes wait in the buffer or the source ends. Leaves the
 * format's `next` when the source fails or memory ends. */
void dtlp_reader_fill(dtl_reader *reader, size_t want);

/* The bytes of the only document of the source, borrowed. DTL_END the second
 * time; other statuses, already reported, where they are too many or no text. */
dtl_status dtlp_reader_take_document(dtl_reader *reader, dtlp_slice *out);

/* The same as valid UTF-8 with LF line ends and without a byte order mark. */
dtl_status dtlp_reader_take_text(dtl_reader *reader, dtlp_slice *out);

/* Make `text` the current document's, with a diagnostic if it is empty. DTL_OK. */
dtl_status dtlp_reader_give_text(dtl_reader *reader, dtlp_slice text);

/* Note and report why the current document cannot be had; `code` is for
 * programs, the arguments fill the diagnostic's format. Returns DTL_ERROR_INPUT. */
dtl_status dtlp_reader_fail(dtl_reader *reader, const char *code, dtlp_diag_id id, ...);

/* ---- bytes ------------------------------------------------------------------ */

/* Valid UTF-8 with as many code points as `bytes` has: ill-formed sequences and
 * NUL become U+FFFD (with a diagnostic), CR a line feed, the CR of CRLF and a
 * leading U+FEFF a space. Offsets into the text as the caller knows it so stay
 * true. */
dtlp_slice dtlp_input_clean(dtlp_arena *arena, const dtlp_diag *diag, const char *bytes, size_t size);

/* Without a byte order mark, and CRLF made LF: for files, whose text is what the
 * reader makes of them, so that offsets may change. */
dtlp_slice dtlp_input_plain(dtlp_arena *arena, dtlp_slice bytes);

/* dtlp_input_clean for a name or title: NULL stays NULL. */
const char *dtlp_input_clean_text(dtlp_arena *arena, const char *text);

/* What a file that is no text is: "a PDF file"; NULL for text. */
const char *dtlp_input_binary_kind(const char *bytes, size_t size);

#endif
