/* text.h - what the writers of text share.
 *
 * Owns making outside text harmless where it stands among text of ours, and
 * the words that several formats use for one thing.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_TEXT_H
#define DTLP_WRITE_TEXT_H

#include <dateline/timeline.h>

#include "base/arena.h"
#include "base/buffer.h"

/* A buffer that the arena frees, for text that is measured or escaped again
 * before it goes out. */
dtlp_buffer *dtlp_scratch_new(dtlp_arena *arena);

/* What has gathered in it, copied to the arena; the buffer is empty again. */
dtlp_slice dtlp_scratch_take(dtlp_arena *arena, dtlp_buffer *scratch);

/* `text` on one line without anything that acts: control characters and runs of
 * white space become one space, overrides of the writing direction vanish, what
 * is not UTF-8 becomes U+FFFD; no white space at its ends. */
dtlp_slice dtlp_clean_line(dtlp_arena *arena, dtlp_slice text);

/* The same for text of several lines: line feeds stay, two at most together. */
dtlp_slice dtlp_clean_lines(dtlp_arena *arena, dtlp_slice text);

/* `text` if it is UTF-8, else a copy with U+FFFD for what is not. */
dtlp_slice dtlp_repaired(dtlp_arena *arena, dtlp_slice text);

/* Text as the content or a quoted attribute of XML, every character that XML
 * allows kept so that offsets stay what they are. */
void dtlp_put_xml(dtlp_buffer *out, dtlp_slice text);

/* Text as the content or a quoted attribute of HTML: overrides of the writing
 * direction and control characters vanish, white space stays. */
void dtlp_put_markup(dtlp_buffer *out, dtlp_slice text);

/* Terminal columns of clean text. */
int dtlp_columns(dtlp_slice text);

/* The words of a time as dtlp_put_when puts them (date/words.h). */
dtlp_slice dtlp_when_text(dtlp_arena *arena, dtlp_buffer *scratch, const dtl_time *time, unsigned style);

/* "planned", "possible", "did not happen"; NULL for what happened. */
const char *dtlp_modality_words(dtl_modality modality);

/* Names joined by `separator`. */
dtlp_slice dtlp_join_names(dtlp_arena *arena, const char *const *names, size_t n, const char *separator);

/* The document and the event of an entry's first mention; NULL where it has none. */
const dtl_document *dtlp_entry_document(const dtl_timeline *timeline, const dtl_entry *entry);
const dtl_event *dtlp_entry_event(const dtl_timeline *timeline, const dtl_entry *entry);

/* The sentence that an entry is drawn from, of its own or of its first mention; empty if unknown. */
dtlp_slice dtlp_entry_sentence(const dtl_timeline *timeline, const dtl_entry *entry);

/* The words of the text that date an entry; empty if unknown. */
dtlp_slice dtlp_entry_words(const dtl_timeline *timeline, const dtl_entry *entry);

/* The name of an entry's source: its own, or its document's title or source; NULL if unknown. */
const char *dtlp_entry_source(const dtl_timeline *timeline, const dtl_entry *entry);

/* The bytes of a span of a document's text; empty if it leaves the text. */
dtlp_slice dtlp_span_text(const dtl_document *document, dtl_span span);

/* Is it a web address that may stand in a link: http, https, no white space? */
bool dtlp_is_web_address(const char *url);

/* Is it shaped like a language tag (BCP 47): parts of 1 to 8 letters and digits,
 * the first of letters alone? */
bool dtlp_is_language(const char *language);

#endif
