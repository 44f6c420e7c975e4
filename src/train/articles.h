/* articles.h - articles with the timeline that an editor made of them.
 *
 * The file of articles, line by line:
 *
 *   article ID DATE [sample]     begins one; a `sample` weighs more: its rows are shown, and checked by tests
 *   | words                      a line of its text
 *   row must|may BEGIN END TIME  a trigger (bytes of the text) and what day it may have, a TIME or several,
 *                                each begin_min/begin_max/end_min/end_max with - where it is open
 *   span BEGIN END               the clause of the row before: its other words are no rows nor none
 *   not BEGIN END                words that make no row
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TRAIN_ARTICLES_H
#define DTLP_TRAIN_ARTICLES_H

#include <stdbool.h>
#include <stdint.h>

#include <dateline/date.h>

#include "train/train.h"

enum { MOST_TIMES = 64 /* of a row; further ones do not count */ };

/* The four bounds of a time, in their order. */
typedef struct bounds {
    dtl_day at[4];
} bounds;

/* Bytes of a text. */
typedef struct stretch {
    uint32_t begin, end;
} stretch;

typedef struct gold_row {
    stretch trigger, span;
    bool must;
    bounds times[MOST_TIMES];
    int n_times;
} gold_row;

typedef struct gold_article {
    char *id, *date, *text;
    size_t size;
    bool sample;
    gold_row *rows;
    stretch *nots;
    int n_rows, n_nots;
} gold_article;

/* All articles of a file, kept for good; ends the process where it is not what it should be. */
gold_article *read_articles(const char *path, int *n);

#endif
