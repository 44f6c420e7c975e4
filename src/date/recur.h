/* recur.h - the days on which something in a calendar comes again.
 *
 * Owns RRULE (RFC 5545, 3.3.10) down to the day. Knows nothing of calendar files
 * otherwise.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_DATE_RECUR_H
#define DTLP_DATE_RECUR_H

#include <dateline/date.h>

#include "base/slice.h"

typedef enum dtlp_freq { DTLP_FREQ_DAILY, DTLP_FREQ_WEEKLY, DTLP_FREQ_MONTHLY, DTLP_FREQ_YEARLY } dtlp_freq;

enum { DTLP_RECUR_LIST = 32, DTLP_RECUR_DAYS = 366 };

/* Numbers that a part of the rule lists. */
typedef struct dtlp_recur_list {
    int16_t at[DTLP_RECUR_LIST];
    uint8_t count;
} dtlp_recur_list;

typedef struct dtlp_recur {
    dtlp_freq freq;
    int32_t interval;         /* 1 and more */
    int32_t count;            /* 0: no such limit */
    dtl_day until;            /* DTL_DAY_OPEN_AFTER: no such limit */
    int32_t until_minute;     /* of its day; -1: the whole day counts */
    bool until_utc;
    dtlp_recur_list weekdays; /* 1 Monday .. 7 Sunday */
    dtlp_recur_list nth;      /* of each of them; 0: every one of the period */
    dtlp_recur_list month_days, year_days, months, positions;
    int32_t week_start;       /* 1 Monday .. 7 Sunday */
} dtlp_recur;

/* Read the value of an RRULE. False if it is none, or one that cannot be
 * reckoned in days or is of the rarest kind (BYHOUR, BYWEEKNO ...). */
bool dtlp_recur_read(dtlp_slice text, dtlp_recur *rule);

/* The days of the period that lies `step` intervals after that of `start`,
 * ascending; how many. Days before `start` are among them; limits of number
 * and time are the caller's to keep. */
size_t dtlp_recur_days(const dtlp_recur *rule, dtl_day start, int32_t step, dtl_day out[DTLP_RECUR_DAYS]);

/* A step whose period surely begins no later than `day`. */
int32_t dtlp_recur_step_before(const dtlp_recur *rule, dtl_day start, dtl_day day);

#endif
