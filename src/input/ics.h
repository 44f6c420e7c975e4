/* ics.h - the lines of an iCalendar file.
 *
 * Owns the syntax (RFC 5545, 3.1 to 3.3): folding, names, parameters, values.
 * Knows nothing of what an event is.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_INPUT_ICS_H
#define DTLP_INPUT_ICS_H

#include <dateline/date.h>

#include "base/arena.h"
#include "base/slice.h"

typedef struct dtlp_ics_lines {
    char *at, *end; /* what is left; unfolded in place */
    size_t line;    /* of `at`, from 1 */
} dtlp_ics_lines;

/* "NAME;PARAMETERS:VALUE" */
typedef struct dtlp_ics_line {
    dtlp_slice name;       /* in capital letters */
    dtlp_slice parameters; /* "VALUE=DATE;TZID=Europe/Berlin" */
    dtlp_slice value;
    size_t number;         /* of its first line in the file */
} dtlp_ics_line;

/* The next line that is not empty; false at the end. One without a colon has
 * no name. */
bool dtlp_ics_next(dtlp_ics_lines *lines, dtlp_ics_line *out);

/* The value of a parameter, without quotation marks; empty if it is not there. */
dtlp_slice dtlp_ics_parameter(const dtlp_ics_line *line, const char *name);

/* A text value without its escapes. */
dtlp_slice dtlp_ics_text(dtlp_arena *arena, dtlp_slice value);

/* A day, or a moment on it. */
typedef struct dtlp_ics_moment {
    dtl_day day;
    int32_t minute; /* of the day; -1: the whole day */
    bool utc;
} dtlp_ics_moment;

/* "20240315", "20240315T041000Z"; false if it is neither, or no such day. */
bool dtlp_ics_moment_read(dtlp_slice value, dtlp_ics_moment *out);

/* "P1D", "-PT15M", "P2W" in minutes; false if it is no length of time. */
bool dtlp_ics_duration_read(dtlp_slice value, int64_t *minutes);

/* "+0100", "-033000" in minutes east of UTC. */
bool dtlp_ics_offset_read(dtlp_slice value, int32_t *minutes);

#endif
