/* basis.h - why an event has its time, in words for readers.
 *
 * Formats of printf, so that the compiler checks what is put into them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_EN_BASIS_H
#define DTLP_EVENT_EN_BASIS_H

#define SAY_NO_TIME          "the text gives no time"

/* a quotation, and how what it says was dated */
#define SAY_QUOTED           "%s: %s"
#define SAY_QUOTED_RANGE     "%s to %s: %s; %s"
#define SAY_CONTRADICTED     "%s; %s contradicts it"
#define SAY_LAST_BY_TENSE    "the last one before the article date by the tense of its verb"
#define SAY_SO_LONG_AGO      "so long before the article date, or before the day named with it"
#define SAY_BEFORE_NEWS      "so long before what comes by the article"
#define SAY_NEXT_BY_TENSE    "the next one after the article date by the tense of its verb"

/* against another event, which is quoted, and its own basis */
#define SAY_RELATIVE_TO      "%s, relative to %s (%s)"
#define SAY_AT_AGE           "at the age %s of somebody who is told to be %d"
#define SAY_TOLD_AFTER       "told after %s (%s)"
#define SAY_SAME_AS          "the same as %s (%s)"
#define SAY_ALONG_WITH       "along with "

/* against the day of the text */
#define SAY_PAST             "told as past in a text of %s"
#define SAY_NEWS             "told as the news of a text of %s"
#define SAY_GOING_ON         "told as going on in a text of %s"
#define SAY_COMING           "told as to come in a text of %s"

/* why two events are related */
#define SAY_WHAT_IT_TELLS    "what %s tells"
#define SAY_ONE_BEFORE_OTHER "%s before %s"

#endif
