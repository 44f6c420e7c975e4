/* words.h - when something happened, in words for people.
 *
 * Owns how four bounds read: "15 March 2024, 04:10 UTC", "May 2013", "late
 * September 2023", "10 June – 30 August 2024", "since 15 April 2024". It says
 * what is known and never invents a day. The words are those of en/words.def,
 * whatever the locale; pictures have their own, in the article's language.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_DATE_WORDS_H
#define DTLP_DATE_WORDS_H

#include <dateline/document.h>

#include "base/buffer.h"

/* What kind of knowledge the four bounds of a time are. */
typedef enum dtlp_when {
    DTLP_WHEN_UNDATED,  /* nothing is bounded */
    DTLP_WHEN_DAY,      /* on one known day */
    DTLP_WHEN_INTERVAL, /* from one known day to another */
    DTLP_WHEN_WITHIN,   /* at some time within a stretch */
    DTLP_WHEN_BETWEEN,  /* began within one stretch, ended within another */
    DTLP_WHEN_SINCE,    /* from a known day on, the end unknown */
    DTLP_WHEN_AFTER,    /* at some time after a day */
    DTLP_WHEN_UNTIL,    /* to a known day, the begin unknown */
    DTLP_WHEN_BY        /* at some time up to a day */
} dtlp_when;

dtlp_when dtlp_when_of(const dtl_time *time);

/* Is it a day, and not DTL_DAY_NONE or an open side? */
static inline bool dtlp_day_known(dtl_day day)
{
    return day != DTL_DAY_NONE && day != DTL_DAY_OPEN_BEFORE && day != DTL_DAY_OPEN_AFTER;
}

typedef enum dtlp_words_style {
    DTLP_WORDS_FULL = 0,
    DTLP_WORDS_SHORT = 1,  /* months in three letters */
    DTLP_WORDS_NO_YEAR = 2 /* where the year stands elsewhere */
} dtlp_words_style;

/* Put the words of a time; "undated" if it is. `style` joins flags. */
void dtlp_put_when(dtlp_buffer *out, const dtl_time *time, unsigned style);

/* Put the words of a period: the calendar unit that it is, else its first and
 * last day; "" where both are unknown. */
void dtlp_put_period(dtlp_buffer *out, dtl_period period, unsigned style);

#endif
