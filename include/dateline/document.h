/* document.h - a dated text: what finding starts from.
 *
 * Owns the public types of a document and of its expressions and events, as
 * the analysis hands them out. They are read-only, live as long as the handle
 * they came from, and grow by fields at their end alone.
 *
 * Every span counts bytes of the document's UTF-8 text; the interchange
 * formats convert to code points when they write.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DATELINE_DOCUMENT_H
#define DATELINE_DOCUMENT_H

#include <dateline/date.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

/* Bytes begin .. end of the document's text, end excluded. */
typedef struct dtl_span {
    size_t begin;
    size_t end;
} dtl_span;

/* ---- expressions of time (TimeML 1.2.1, TIMEX3) ------------------------- */

typedef enum dtl_timex_type {
    DTL_TIMEX_DATE,
    DTL_TIMEX_TIME,
    DTL_TIMEX_DURATION,
    DTL_TIMEX_SET
} dtl_timex_type;

typedef enum dtl_timex_mod {
    DTL_MOD_NONE = 0,
    DTL_MOD_BEFORE,
    DTL_MOD_AFTER,
    DTL_MOD_ON_OR_BEFORE,
    DTL_MOD_ON_OR_AFTER,
    DTL_MOD_LESS_THAN,
    DTL_MOD_MORE_THAN,
    DTL_MOD_EQUAL_OR_LESS,
    DTL_MOD_EQUAL_OR_MORE,
    DTL_MOD_START,
    DTL_MOD_MID,
    DTL_MOD_END,
    DTL_MOD_APPROX
} dtl_timex_mod;

const char *dtl_timex_type_name(dtl_timex_type type); /* "DATE" ... */
const char *dtl_timex_mod_name(dtl_timex_mod mod);    /* "BEFORE" ..., NULL for none */

/* How the word before an expression relates what happened to it ("by Friday",
 * "since 2019"). The period of the expression itself stays the bare one. */
typedef enum dtl_signal {
    DTL_SIGNAL_NONE = 0, /* in, on, at, during, or no word at all: within it */
    DTL_SIGNAL_BEFORE,   /* before, until just before: ends before it begins */
    DTL_SIGNAL_AFTER,    /* after, following: begins after it ends */
    DTL_SIGNAL_BY,       /* by: no later than its end */
    DTL_SIGNAL_UNTIL,    /* until, through, to: lasts until it */
    DTL_SIGNAL_SINCE,    /* since, from: lasts from it on */
    DTL_SIGNAL_FOR       /* for, over, throughout: lasts so long */
} dtl_signal;

typedef struct dtl_timex {
    dtl_span span;
    dtl_timex_type type;
    dtl_timex_mod mod;
    const char *value;   /* TIMEX3 value, never NULL */
    const char *quant;   /* SET only; NULL where absent */
    const char *freq;    /* SET only; NULL where absent */
    uint32_t begin_point; /* 1 + index of the timex a range or duration begins at; 0: none */
    uint32_t end_point;   /* the same for its end */
    dtl_period period;   /* the days it covers; DTL_DAY_NONE where it names none
                            (DURATION, SET, unresolved) */
    const char *edtf;    /* ISO 8601-2; NULL where it has none */
    const char *basis;   /* one clause a reader can check, never NULL */
    dtl_signal signal;
    dtl_span signal_span; /* the signal word; empty where there is none */
    /* A distance from an event that the text names instead of a date: "days
     * after Israel attacked". The event layer resolves it. */
    int32_t offset_direction; /* -1 before the event, +1 after it, 0: not of this kind */
    int32_t offset_min;       /* days away, at least */
    int32_t offset_max;       /* days away, at most */
    const char *rule;         /* name of the pattern that matched */
    int32_t minute;           /* minute of the day 0..1439 of a clock time; -1: none */
    int32_t zone;             /* offset of its zone from UTC in minutes; DTL_ZONE_NONE: not stated */
    dtl_timex_mod opened;     /* how the words around it open its days on one side:
                                 BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, or NONE */
    const char *recurs;       /* SET only: on which days, as an RRULE without its end (RFC 5545:
                                 "FREQ=MONTHLY;BYDAY=1MO"); NULL where it names none */
    const char *zone_id;      /* the zone whose law the text goes by ("ET"), as the IANA calls
                                 it; NULL where it states an offset or nothing */
    const char *length;       /* "three days later" in news: TimeML tells it as the length that leads there, P3D, */
    dtl_span length_span;     /* ... and marks "three days" alone; NULL where `value` and `span` are what it tells */
} dtl_timex;

/* The days that an expression means together with the words around it: its
 * period, and in "since 2019", "by Friday", "before May" the side that they
 * leave open. */
dtl_period dtl_timex_days(const dtl_timex *timex);

#define DTL_ZONE_NONE INT32_MIN

/* ---- events (TimeML) ---------------------------------------------------- */

typedef enum dtl_event_class {
    DTL_CLASS_OCCURRENCE,
    DTL_CLASS_REPORTING,
    DTL_CLASS_STATE,
    DTL_CLASS_I_ACTION,
    DTL_CLASS_I_STATE,
    DTL_CLASS_ASPECTUAL,
    DTL_CLASS_PERCEPTION
} dtl_event_class;

typedef enum dtl_tense {
    DTL_TENSE_NONE,
    DTL_TENSE_PAST,
    DTL_TENSE_PRESENT,
    DTL_TENSE_FUTURE,
    DTL_TENSE_INFINITIVE,
    DTL_TENSE_PRESPART,
    DTL_TENSE_PASTPART
} dtl_tense;

typedef enum dtl_aspect {
    DTL_ASPECT_NONE,
    DTL_ASPECT_PROGRESSIVE,
    DTL_ASPECT_PERFECTIVE,
    DTL_ASPECT_PERFECTIVE_PROGRESSIVE
} dtl_aspect;

typedef enum dtl_modality {
    DTL_MODALITY_ACTUAL,
    DTL_MODALITY_PLANNED,
    DTL_MODALITY_POSSIBLE,
    DTL_MODALITY_NEGATED
} dtl_modality;

const char *dtl_event_class_name(dtl_event_class cls);
const char *dtl_tense_name(dtl_tense tense);
const char *dtl_aspect_name(dtl_aspect aspect);
const char *dtl_modality_name(dtl_modality modality);

/* What dates an event. */
typedef enum dtl_anchor {
    DTL_ANCHOR_NONE,
    DTL_ANCHOR_EXPLICIT,  /* an expression in the text */
    DTL_ANCHOR_EVENT,     /* its relation to another event */
    DTL_ANCHOR_NARRATIVE, /* the date the narrative has reached */
    DTL_ANCHOR_DOCUMENT   /* its tense against the document's date */
} dtl_anchor;

const char *dtl_anchor_name(dtl_anchor anchor);

/* When something happened: it began no earlier than begin_min and no later
 * than begin_max, and ended no earlier than end_min and no later than end_max.
 * DTL_DAY_OPEN_BEFORE / _AFTER where unbounded. (The time-span of CIDOC CRM.) */
typedef struct dtl_time {
    dtl_day begin_min, begin_max, end_min, end_max;
    dtl_precision precision;
    const char *edtf;      /* NULL where it has none */
    uint32_t timex;        /* 1 + index of the dating expression in its document; 0: none */
    uint32_t anchor_event; /* 1 + index of the event it is relative to; 0: none */
    dtl_anchor anchor;
    const char *basis;     /* one clause a reader can check, never NULL */
    const char *words;     /* the text's own words for the date; NULL where it has none */
    int32_t minute;        /* clock time, minute of the day; -1: none */
    int32_t zone;          /* as in dtl_timex */
    const char *zone_id;   /* as in dtl_timex */
} dtl_time;

typedef struct dtl_event {
    dtl_span trigger; /* the head word */
    dtl_span clause;
    dtl_event_class event_class;
    dtl_tense tense;
    dtl_aspect aspect;
    bool negative;    /* polarity NEG */
    dtl_modality modality;
    const char *const *participants; /* n_participants names */
    size_t n_participants;
    const char *const *places;
    size_t n_places;
    dtl_time time;
    dtl_span sentence;
} dtl_event;

/* ---- documents ---------------------------------------------------------- */

/* Where the reference date comes from. */
typedef enum dtl_date_basis {
    DTL_DATE_NONE,
    DTL_DATE_GIVEN,
    DTL_DATE_METADATA,
    DTL_DATE_TEXT,     /* a dateline or a dated heading in the text */
    DTL_DATE_INFERRED  /* from the dates and weekdays the text mentions */
} dtl_date_basis;

const char *dtl_date_basis_name(dtl_date_basis basis);

/* A text to analyse, as the caller or a reader hands it over. Borrowed for the
 * duration of the call. Zero means absent for every field but `text`. */
typedef struct dtl_input {
    size_t size;          /* sizeof(dtl_input) */
    const char *text;     /* UTF-8; invalid bytes become U+FFFD with a diagnostic */
    size_t text_size;     /* bytes */
    const char *id;
    const char *title;
    const char *source;   /* file name or publisher, for people */
    const char *url;
    const char *language; /* BCP 47; default "en" */
    const char *date;     /* ISO 8601 date or date-time of publication */
    dtl_date_basis date_basis; /* where `date` comes from; DTL_DATE_NONE counts as GIVEN */
    const char *author;
    const char *site;     /* the publisher or web site */
    const char *modified; /* ISO 8601 date of the last change; not a reference date */
} dtl_input;

/* A document that has been analysed. */
typedef struct dtl_document {
    const char *id;
    const char *title;    /* NULL where none */
    const char *source;
    const char *url;
    const char *language;
    dtl_day date;         /* reference date or DTL_DAY_NONE */
    dtl_date_basis date_basis;
    const char *text;     /* valid UTF-8, NUL-terminated */
    size_t text_size;
    const dtl_timex *timexes; /* in text order, not overlapping */
    size_t n_timexes;
    const dtl_event *events;  /* in text order of their triggers */
    size_t n_events;
    bool quoted_only;     /* `text` is made up of quotations and spaces: the whole is not known */
    dtl_day date_earliest; /* of an inferred date, which may be one of some days: the first of
                              them; `date` is the last */
    const char *date_reason; /* of an inferred date: by which words; NULL otherwise */
    const char *author;    /* NULL where none is known; so the next */
    const char *site;
    const char *modified;  /* ISO 8601 day of the last change */
} dtl_document;

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
