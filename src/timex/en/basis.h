/* basis.h - how the date of an expression was found, in words for readers.
 *
 * Formats of printf, so that the compiler checks what is put into them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_EN_BASIS_H
#define DTLP_TIMEX_EN_BASIS_H

/* the units of time, the smallest first; SAY_MANY makes several of one */
#define SAY_UNITS \
    "time", "second", "minute", "hour", "day", "weekend", "week", "month", \
    "season", "quarter", "half-year", "year", "decade", "century", "millennium"
#define SAY_MANY             "s"

/* a day that dates are read against */
#define SAY_INFERRED_DAY     "the inferred date %s"
#define SAY_INFERRED_BETWEEN "the inferred date, which lies between %s and %s"
#define SAY_UNKNOWN_DATE     "a date that is not known"
#define SAY_ARTICLE_DATE     "the article date %s"
#define SAY_TOLD_BEFORE      "%s, told before"

/* a distance from it */
#define SAY_UP_TO            "up to %s"
#define SAY_FROM_DAY_AFTER   "from the day after %s"
#define SAY_UNIT_OF          "the %s of %s"
#define SAY_UNIT_BEFORE      "the %s before %s"
#define SAY_UNIT_AFTER       "the %s after %s"
#define SAY_UNITS_BEFORE     "%d %s%s before %s"
#define SAY_UNITS_AFTER      "%d %s%s after %s"

/* how a date was found */
#define SAY_IMPOSSIBLE       "no such day: the calendar does not have it"
#define SAY_STATED           "stated in full"
#define SAY_LATEST           "the latest such %s not after %s"
#define SAY_FIRST            "the first such %s not before %s"
#define SAY_NEAREST          "the %s of that name nearest to %s"
#define SAY_LAST             "the last such %s before that of %s"
#define SAY_LAST_BUT         "the last such %s but the one right before that of %s"
#define SAY_NEXT             "the next such %s after that of %s"
#define SAY_THIS             "the %s that goes with %s"
#define SAY_WITHIN_STATED    "counted within the date it is stated with"
#define SAY_WITHIN           "counted within a date read against %s"
#define SAY_LENGTH           "a length of time, on no date by itself"
#define SAY_SET              "what recurs, on no single date"
#define SAY_VAGUE            "vague, seen from %s"
#define SAY_UNRESOLVED       "not resolved: no date to read it against"
#define SAY_FISCAL           "%s, in fiscal years whose end the text tells"

/* the side that is open */
#define SAY_BEFORE_IT        "any day before it; %s"
#define SAY_AFTER_IT         "any day after it; %s"
#define SAY_NOT_AFTER_IT     "no later than it; %s"
#define SAY_NOT_BEFORE_IT    "from it on; %s"

/* what an expression tells of the day of writing */
#define SAY_DISTANCE         "is named beside its distance from the day of writing"
#define SAY_DATELINE         "stands in the dateline"
#define SAY_PAST             "is told as past"
#define SAY_COMING           "is told as to come"
#define SAY_WEEKDAY          "has its weekday in some years only"

#endif
