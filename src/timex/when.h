/* when.h - an expression's meaning, resolved.
 *
 * Owns what lies between a node and a dtl_timex: the calendar unit it names,
 * and how that was found.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_TIMEX_WHEN_H
#define DTLP_TIMEX_WHEN_H

#include "date/unit.h"
#include "timex/node.h"

/* How a unit was found, for `basis`. */
typedef enum dtlp_how {
    DTLP_HOW_NONE,
    DTLP_HOW_STATED,   /* the words say it all */
    DTLP_HOW_IMPOSSIBLE, /* they name a day that no calendar has */
    DTLP_HOW_LATEST,   /* the latest such unit not after the anchor */
    DTLP_HOW_FIRST,    /* the first such unit not before the anchor */
    DTLP_HOW_NEAREST,  /* the one nearest to the anchor */
    DTLP_HOW_LAST,     /* the last one before the anchor's own */
    DTLP_HOW_LAST_BUT, /* and not the day before it either */
    DTLP_HOW_NEXT,
    DTLP_HOW_THIS,     /* the one in the anchor's own year, week ... */
    DTLP_HOW_MOVED,    /* so many units from the anchor */
    DTLP_HOW_AWAY,     /* a length that leads so many units from the anchor */
    DTLP_HOW_WITHIN,   /* counted within another expression */
    DTLP_HOW_LENGTH,
    DTLP_HOW_SET,
    DTLP_HOW_VAGUE
} dtlp_how;

typedef struct dtlp_when {
    dtlp_unit unit;        /* grain NONE: no one calendar unit */
    dtl_period period;     /* the days; first DTL_DAY_NONE: none */
    char value[DTLP_VALUE_SIZE];
    dtl_timex_type type;
    dtlp_how how;
    dtl_day anchor;        /* what it was read against; DTL_DAY_NONE: nothing */
    bool anchor_told;      /* the anchor was told in the text */
    uint32_t told_by;      /* 1 + the expression that told it; 0: none */
    int32_t moved;         /* units, where MOVED */
    dtlp_grain moved_grain;
    bool fiscal;           /* the days follow years of account that the text tells the end of */
    bool deictic;          /* hangs on the article's date: no narrative follows from it */
} dtlp_when;

/* One that has been worded, and by what it is known: a text words few. */
typedef struct dtlp_clause {
    uint64_t key;
    const char *text;
} dtlp_clause;
enum { DTLP_CLAUSES = 64 };

/* What the text has told so far, and how the document is to be read. */
typedef struct dtlp_discourse {
    dtl_day reference;     /* DTL_DAY_NONE: unknown */
    const dtl_period *inferred; /* the days it may be, where it is inferred; else NULL */
    dtlp_clause *clauses;  /* DTLP_CLAUSES of them, or NULL */
    bool narrative;
    bool living;           /* a history with dates of the article's own time */
    bool day_first;        /* 3/4: the third of April */
    bool southern;         /* summer begins in December */
    dtl_day told;          /* first day of the last date told, DTL_DAY_NONE at first */
    dtlp_unit told_unit;
    uint32_t told_sentence;
    uint32_t told_by;      /* 1 + the expression that told it; 0: none. So below */
    bool told_counted;     /* it was counted from what was told before: "the next day" */
    bool told_late;        /* it was an evening or a night */
    bool told_since;       /* "since March, when" */
    dtl_period told_part;  /* the days of it that were told ("early May"), the whole of it for the most part */
    dtl_day told_fine;     /* first day of the last month or day told */
    dtlp_unit fine_unit;   /* that month or day, grain NONE at first */
    uint32_t fine_by;
    dtlp_unit point;       /* where a history has got to, grain NONE at first */
    uint32_t point_paragraph;
    uint32_t point_by;
    uint32_t stray_sentence;
    dtlp_unit stray_unit;  /* what was told there */
    uint32_t stray_by;
    int32_t stray_year;    /* a year far from the narrative, told once; 0: none */
    dtlp_unit told_quarter; /* the last one told, grain NONE at first */
    bool quarter_named;    /* by its number: "the third quarter" */
    uint32_t quarter_sentence; /* where a quarter was last spoken of */
    int32_t fiscal_month, fiscal_day; /* the last of a year of account, as far as told; 0: not */
    dtlp_unit month;       /* in news, the month of the last date told with its year, grain NONE at first */
    uint32_t month_sentence, month_by; /* where it was told, and last gone back to */
    dtl_day passage;       /* in news, where a passage about the past has got to; DTL_DAY_NONE: in none */
    dtlp_grain passage_grain; /* of the last date told in it */
    uint32_t passage_paragraph; /* where it was last told of */
    uint32_t passage_by;
    uint32_t passage_steps; /* dates told one after the other in it */
    bool passage_of_year;  /* it began with "in May last year" */
    dtlp_unit year;        /* in news, a year long past that has just been told, grain NONE if none */
    uint32_t year_sentence, year_by;
    dtlp_unit old;         /* the last unit told before the article's year, also by "since"; grain NONE at first */
    uint32_t old_sentence, old_by;
    bool year_leads;       /* what its sentence is about, not told in passing */
    bool today_told;       /* in a history: something has just been read against the article's date */
    uint32_t today_paragraph; /* and there */
    bool today_known;      /* something has been, at any time */
    bool months_told;      /* since then, months of its year: "the first nine months" */
} dtlp_discourse;

/* when.c: what `node` means as the expression `found`. */
dtlp_when dtlp_when_eval(const dtlp_finder *finder, const dtlp_discourse *d, const dtlp_found *found,
                         const dtlp_node *node, int depth);

/* told.c: what a resolved expression, `index` 1 + its number, tells those after it; then, where the text goes on from. */
void dtlp_remember(dtlp_discourse *d, const dtlp_when *when, const dtlp_found *found, const dtlp_finder *finder, uint32_t index);
void dtlp_follow(dtlp_discourse *d, const dtlp_when *when, const dtlp_found *found, const dtlp_finder *finder, uint32_t index);

/* marks.c: how often any of the pieces (up to NULL) stands in the text, or begins a word of it; counted up to `most`. */
size_t dtlp_count_marks(const dtlp_text *text, const char *const marks[], bool begin_words, size_t most);

/* hemisphere.c: is it summer in January? */
bool dtlp_is_southern(const dtlp_finder *finder);

/* fiscal.c: when the text's years of account end; the days of a part of one. */
void dtlp_fiscal_read(const dtlp_finder *finder, dtlp_discourse *d);
void dtlp_fiscal_days(const dtlp_discourse *d, const dtlp_node *node, dtlp_when *when);

/* choose.c: an instance of something that recurs. */
typedef struct dtlp_cycle {
    dtlp_grain grain;      /* of an instance */
    dtlp_grain frame;      /* it comes once in each unit of this grain */
    int32_t number;        /* which in its frame, from 0 */
    int32_t day;           /* with a month: its day; 0 none */
    const dtlp_holiday *holiday;
} dtlp_cycle;

/* The instance in a frame; grain NONE where the frame has none (30 February). */
dtlp_unit dtlp_cycle_in(const dtlp_cycle *cycle, dtlp_unit frame);

/* The instance that words and tense point at: dir -1, 0, +1 or DTLP_UNSET. */
dtlp_unit dtlp_cycle_choose(const dtlp_cycle *cycle, dtl_day anchor, int32_t dir, int tense, dtlp_how *how);

/* feasts.c: feasts that countries have on different days become those of the countries that the text names. */
void dtlp_feasts_settle(const dtlp_finder *finder);

dtl_day dtlp_holiday_day(const dtlp_holiday *holiday, int32_t year);

/* value.c: lengths, sets and clock times as TIMEX3 values. */
/* "-FA" for 2. */
void dtlp_value_season(int32_t season, char *out);
void dtlp_value_length(const dtlp_node *node, char out[DTLP_VALUE_SIZE]);
void dtlp_value_set(const dtlp_finder *finder, const dtlp_node *node, char out[DTLP_VALUE_SIZE]);
void dtlp_value_add_time(const dtlp_node *node, char out[DTLP_VALUE_SIZE]);
void dtlp_value_partial(const dtlp_node *node, char out[DTLP_VALUE_SIZE]); /* without a reference */
/* Its mod; "earlier" and "later" are START and END. */
int32_t dtlp_node_mod(const dtlp_node *node);

/* Does it hang on the article's date even in a history? */
bool dtlp_node_is_of_today(const dtlp_node *node, const dtlp_found *found);

bool dtlp_has_time(const dtlp_node *node);

/* recurs.c: a set's days as an RRULE without its end; NULL: it names none. */
const char *dtlp_recurs(dtlp_arena *arena, const dtlp_node *node);

/* ranges.c: what the ends of a range tell for each other; `when` of the expression put behind
 * the one before it, where they are ends of a range or days in a row. */
void dtlp_range_share(dtlp_node *first, dtlp_node *second);
void dtlp_range_follow(const dtlp_finder *f, const dtlp_discourse *d, const dtlp_found *found, const dtlp_when *before, dtlp_when *when);

/* How an expression was read. */
typedef struct dtlp_reading {
    uint32_t found;        /* its number among those recognised */
    uint32_t told_by;      /* as in dtlp_when */
} dtlp_reading;

/* What it takes to read a document's expressions again (again.c). */
struct dtlp_rereading {
    const dtlp_finder *finder;
    dtlp_discourse discourse; /* as it was at the end: only its decisions for the whole document count */
    dtlp_reading *readings;   /* one an expression */
};
typedef struct dtlp_rereading dtlp_rereading;

/* resolve.c: an expression as the public sees it. */
dtl_timex dtlp_timex_make(dtlp_arena *arena, const dtlp_finder *finder, const dtlp_discourse *d, const dtlp_found *found,
                          const dtlp_when *when);

/* explain.c: one clause that a reader can check. */
const char *dtlp_basis(dtlp_arena *arena, const dtlp_discourse *d, const dtlp_when *when, dtl_timex_mod opened);

#endif
