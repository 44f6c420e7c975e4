/* head.h - what stands before or at the top of a text and tells of it: front
 * matter, header lines, a line with the date, a dateline.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_HEAD_H
#define DTLP_INPUT_HEAD_H

#include "input/input.h"

/* Read a block of front matter ("---" ... "---", "+++" ... "+++") or of header
 * lines ("Title: ...", "Date: ...", an empty line) into reader->input; gives the
 * text after it, all of it where there is none. */
dtlp_slice dtlp_head_take(dtl_reader *reader, dtlp_slice text);

/* If the document has no date yet: one in its first lines, where it stands for
 * itself ("Published 19 November 2025") or in a dateline ("GANT, Nov. 19, 2025 -").
 * A date in the middle of a sentence tells of something else. */
void dtlp_head_find_date(dtl_reader *reader, dtlp_slice text);

/* Is the line there for the date, and nothing else in it? */
bool dtlp_head_date_line(dtlp_slice line, dtlp_slice *date);

/* Note a value by the name of its field ("title", "date" ...); names of no
 * interest are passed over. True if the name is known. */
bool dtlp_head_field(dtl_reader *reader, dtlp_slice name, dtlp_slice value);

/* The first line of `text`, without its end; cuts it off. False at the end. */
bool dtlp_head_line(dtlp_slice *text, dtlp_slice *line);

#endif
