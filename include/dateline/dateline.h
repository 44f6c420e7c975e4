/* dateline.h - from news articles to timelines. Open this header first.
 *
 * One call:
 *
 *     dtl_convert(context, &input, 1, NULL, "svg", dtl_sink_file(stdout), ...)
 *
 * Three calls, when more than one output is wanted from one analysis:
 *
 *     dtl_analyse   texts  -> dtl_analysis  (expressions, events, the timeline)
 *     dtl_lay_out   dtl_analysis -> dtl_scene  (the picture, not yet drawn)
 *     dtl_write     either -> bytes in a format
 *
 * Nothing here reads the clock, the locale or the environment: the same input
 * gives the same bytes. A context is constant once made and may be shared by
 * threads; the other handles belong to one thread at a time. Every `free`
 * takes NULL. A `const T *` that comes back is borrowed from the handle it was
 * asked of.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DATELINE_DATELINE_H
#define DATELINE_DATELINE_H

#include <dateline/date.h>
#include <dateline/document.h>
#include <dateline/timeline.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

typedef enum dtl_status {
    DTL_OK = 0,
    DTL_ERROR_INPUT,   /* the input cannot be read as what it is said to be */
    DTL_ERROR_USAGE,   /* an argument is wrong: unknown format, bad date */
    DTL_ERROR_LIMIT,   /* an input is larger than a limit allows */
    DTL_ERROR_MEMORY,  /* out of memory */
    DTL_ERROR_SYSTEM,  /* the sink or a file failed */
    DTL_END            /* a reader has nothing more to give, a calendar no such part */
} dtl_status;

const char *dtl_version(void);                     /* "0.1.0" */
const char *dtl_status_message(dtl_status status); /* for people; static */

/* ---- diagnostics --------------------------------------------------------- */

typedef enum dtl_level { DTL_LEVEL_INFO, DTL_LEVEL_WARNING, DTL_LEVEL_ERROR } dtl_level;

/* Why something is not as hoped. Valid during the callback only. */
typedef struct dtl_diagnostic {
    dtl_level level;
    bool loses;          /* something is missing from the output because of it */
    int number;          /* the 21 of D-021 */
    const char *source;  /* input name, NULL where none applies */
    size_t line, column; /* 1-based, 0 where none applies; column in code points */
    const char *message; /* one line, no final dot */
    const char *advice;  /* what to do about it, one sentence; static */
} dtl_diagnostic;

typedef void dtl_diagnostic_fn(void *user, const dtl_diagnostic *diagnostic);

/* ---- context -------------------------------------------------------------- */

typedef struct dtl_context dtl_context;

/* Fill with dtl_context_options_init, then change what you want. */
typedef struct dtl_context_options {
    size_t size;              /* sizeof(dtl_context_options) */
    dtl_diagnostic_fn *diagnostic; /* called from the thread that works; NULL: silent */
    void *diagnostic_user;
    bool no_model;            /* rules alone, without the language model */
    size_t max_input;         /* bytes of one document; default 64 MiB */
    size_t max_memory;        /* bytes of one analysis; default 4 GiB */
    size_t max_entries;       /* entries of one timeline; default 100,000 */
} dtl_context_options;

void dtl_context_options_init(dtl_context_options *options);

/* DTL_ERROR_MEMORY or DTL_OK. `options` may be NULL. */
dtl_status dtl_context_new(const dtl_context_options *options, dtl_context **out);
void dtl_context_free(dtl_context *context);

/* ---- analysis -------------------------------------------------------------- */

typedef struct dtl_analysis dtl_analysis;

typedef struct dtl_analyse_options {
    size_t size;
    const char *title;       /* of the timeline; default: the only document's title */
    const char *date;        /* ISO 8601 reference date for inputs that have none */
    const char *since;       /* ISO 8601 day: leave out what surely ended before */
    const char *until;       /* ISO 8601 day: leave out what surely began after */
    size_t limit;            /* the so many most telling entries; 0: no limit */
    bool all;                /* every event becomes an entry, background included */
    bool timexes_only;       /* stop after the expressions of time */
    const char *const *about; /* names: entries in which one of them takes part */
    size_t n_about;
    dtl_precision min_precision; /* leave out what is dated more coarsely; NONE: keep all */
} dtl_analyse_options;

void dtl_analyse_options_init(dtl_analyse_options *options);

/* Find expressions, events and the timeline of `n` texts on one affair.
 * `options` may be NULL. On any status but DTL_OK `*out` is NULL. */
dtl_status dtl_analyse(const dtl_context *context, const dtl_input *inputs, size_t n,
                       const dtl_analyse_options *options, dtl_analysis **out);
void dtl_analysis_free(dtl_analysis *analysis);

/* Read a timeline that exists already and narrow it as `options` say (title,
 * since, until, limit, about, min_precision; NULL: as it is). Formats: "json",
 * what dtl_write wrote, perhaps edited since, which written again gives the same
 * bytes; "csv", a table with a row of column names; "ics", a calendar. NULL: by
 * the extension of `name`, which is for diagnostics and may be NULL too.
 * DTL_ERROR_USAGE for another format, DTL_ERROR_INPUT if it is no timeline. */
dtl_status dtl_read_timeline(const dtl_context *context, const char *format, const char *name, const void *bytes,
                             size_t size, const dtl_analyse_options *options, dtl_analysis **out);

/* The documents with their expressions and events, and the ordered entries. */
const dtl_timeline *dtl_analysis_timeline(const dtl_analysis *analysis);

/* What one expression means against a reference date (ISO 8601, may be NULL).
 * The result's only document holds it; read its timexes. */
dtl_status dtl_read_expression(const dtl_context *context, const char *expression,
                               const char *date, dtl_analysis **out);

/* ---- showing ---------------------------------------------------------------- */

typedef struct dtl_scene dtl_scene;

typedef enum dtl_layout {
    DTL_LAYOUT_CHRONICLE,    /* one row below the other, long gaps cut */
    DTL_LAYOUT_WIDE,         /* along a horizontal axis, holes cut */
    DTL_LAYOUT_SCALE         /* along a vertical axis without any cut: refused where that cannot be read */
} dtl_layout;
typedef enum dtl_theme {
    DTL_THEME_AUTO,
    DTL_THEME_LIGHT,
    DTL_THEME_DARK,
    DTL_THEME_PRINT          /* black on white and greys */
} dtl_theme;

/* The pages of a PDF. */
typedef enum dtl_page {
    DTL_PAGE_AUTO,           /* A4 for the chronicle, WHOLE for the wide layout */
    DTL_PAGE_A4,
    DTL_PAGE_LETTER,
    DTL_PAGE_SLIDE,          /* 16:9 */
    DTL_PAGE_WHOLE           /* one page as large as the picture */
} dtl_page;

/* Where an SVG file has its letters from. */
typedef enum dtl_svg_text {
    DTL_SVG_TEXT_EMBED,      /* it carries the glyphs it needs as web fonts */
    DTL_SVG_TEXT_SYSTEM,     /* the viewer's fonts, asked for by name */
    DTL_SVG_TEXT_OUTLINE     /* outlines instead of text: looks the same everywhere, cannot be searched */
} dtl_svg_text;

/* Where a calendar, which knows exact days alone, puts an imprecise date. */
typedef enum dtl_imprecise {
    DTL_IMPRECISE_AUTO,  /* up to 31 days as SPAN, more as FIRST */
    DTL_IMPRECISE_SPAN,  /* on all the days it may have been */
    DTL_IMPRECISE_FIRST, /* on the first of them */
    DTL_IMPRECISE_SKIP   /* nowhere */
} dtl_imprecise;

/* What entries of one colour and shape share. */
typedef enum dtl_lanes {
    DTL_LANES_CATEGORY,      /* the entry's own lane: a given category, or its main participant */
    DTL_LANES_PARTICIPANT,   /* somebody who takes part: those who cover most of the entries */
    DTL_LANES_PLACE,
    DTL_LANES_SOURCE,
    DTL_LANES_NONE           /* nothing: all look the same */
} dtl_lanes;

/* most_entries: as many as can be read, see there. */
#define DTL_MOST_AUTO SIZE_MAX

/* For whom a calendar is. */
typedef enum dtl_calendar {
    DTL_CALENDAR_PLAIN,   /* any program */
    DTL_CALENDAR_OUTLOOK, /* with what Outlook wants besides */
    DTL_CALENDAR_FEED,    /* fetched again and again from a web address */
    DTL_CALENDAR_UNDO     /* cancels what the same call put into a calendar */
} dtl_calendar;

typedef struct dtl_show_options {
    size_t size;
    dtl_layout layout;
    double width;            /* of the picture, in px (1/96 inch); 0: the layout's own */
    dtl_theme theme;         /* AUTO: SVG carries light and dark, PNG and PDF are light */
    double scale;            /* PNG pixels per px; default 2 */
    bool include_text;       /* JSON: add the documents' text */
    bool explain;            /* table and JSON: say how each date was found */
    bool color;              /* table: ANSI colours */
    unsigned columns;        /* table: width of the terminal; default 100 */
    dtl_imprecise imprecise; /* calendar */
    dtl_page page;           /* PDF */
    dtl_svg_text svg_text;   /* SVG */
    size_t most_entries;     /* that a picture shows, the most telling ones; it says how
                                many there are; 0: all. Default DTL_MOST_AUTO: all up to
                                40, then the most telling of busy weeks, beyond 150 of
                                each year or month, beyond 1,000 forty in all */
    dtl_calendar calendar;
    const char *organizer;   /* calendar: a mail address in whose name it is published; NULL: none */
    dtl_lanes lanes;         /* of a picture */
    const char *theme_file;  /* the text of a theme file (dateline-theme(5)): other colours; NULL: none */
    size_t theme_file_size;
    const char *theme_file_name; /* for diagnostics; may be NULL */
    unsigned sheet;          /* PNG: which sheet of a picture too tall for one, from 1; 0: there
                                must be one alone, else DTL_ERROR_LIMIT. See dtl_sheet_count */
    size_t calendar_part;    /* the so-manieth part of a calendar, of 900 events and 900 kB at most;
                                dtl_write returns DTL_END where there is none; 0: all in one */
} dtl_show_options;

void dtl_show_options_init(dtl_show_options *options);

dtl_status dtl_lay_out(const dtl_context *context, const dtl_timeline *timeline,
                       const dtl_show_options *options, dtl_scene **out);
void dtl_scene_free(dtl_scene *scene);

/* Takes `n` bytes; returns false to stop the writer (DTL_ERROR_SYSTEM). */
typedef bool dtl_sink_fn(void *user, const void *bytes, size_t n);

/* An output format: one row of the table that also drives --help. */
typedef struct dtl_format {
    const char *name;        /* "svg" */
    const char *extensions;  /* "svg", or several: "html htm" */
    const char *media_type;
    const char *title;       /* a few words for people */
    bool binary;             /* not for a terminal */
    bool drawn;              /* needs a scene */
    bool streams;            /* one analysis after another into one output */
} dtl_format;

size_t dtl_format_count(void);
const dtl_format *dtl_format_at(size_t index);
const dtl_format *dtl_format_find(const char *name);         /* NULL: unknown */
const dtl_format *dtl_format_of_file(const char *file_name); /* by its extension */

/* Write an analysis' timeline in a format. `scene` may be NULL: a drawn format
 * then lays out first. */
dtl_status dtl_write(const dtl_context *context, const dtl_timeline *timeline,
                     const dtl_scene *scene, const char *format,
                     const dtl_show_options *options, dtl_sink_fn *sink, void *user);

/* How many files the scene becomes in a format: above 1 for a PNG that is too
 * tall for one; sheet k is written with options->sheet = k. */
unsigned dtl_sheet_count(const dtl_scene *scene, const char *format, const dtl_show_options *options);

/* One call: analyse, lay out if need be, write. The format
 * "conllu" prints the tokens, tags and trees of every sentence instead of a
 * timeline, and is written by this call alone. */
dtl_status dtl_convert(const dtl_context *context, const dtl_input *inputs, size_t n,
                       const dtl_analyse_options *analyse, const dtl_show_options *show,
                       const char *format, dtl_sink_fn *sink, void *user);

/* ---- reading inputs ---------------------------------------------------------- */

typedef struct dtl_reader dtl_reader;

/* Fills `buffer` with at most `n` bytes; returns how many, 0 at the end, or
 * (size_t)-1 on failure. */
typedef size_t dtl_source_fn(void *user, void *buffer, size_t n);

/* Read documents from bytes in an input format ("text", "jsonl", ...; NULL:
 * by `name` and content). `name` is for diagnostics and may be NULL. */
dtl_status dtl_reader_new(const dtl_context *context, const char *format, const char *name,
                          dtl_source_fn *source, void *user, dtl_reader **out);
void dtl_reader_free(dtl_reader *reader);

/* The next document, borrowed until the next call; DTL_END after the last. On
 * DTL_ERROR_INPUT of a JSON line, dtl_reader_error tells what to report, and
 * reading may go on. */
dtl_status dtl_reader_next(dtl_reader *reader, const dtl_input **out);

/* What was wrong with the last document that could not be read. */
typedef struct dtl_reader_failure {
    const char *id;      /* NULL where the line had none */
    const char *code;    /* "json", "size", "binary", or the name of the wrong field */
    const char *message;
    size_t line;
} dtl_reader_failure;

const dtl_reader_failure *dtl_reader_error(const dtl_reader *reader);

/* The input format that is being read, as far as it is known: NULL before the
 * first document of a reader that was to find out by itself. */
const char *dtl_reader_format(const dtl_reader *reader);

/* The input format that a file's name tells, "a.txt" or "a.jsonl.gz"; NULL: none. */
const char *dtl_reader_format_of_file(const char *file_name);

/* Does a file of this input format hold a whole timeline, to be read with
 * dtl_read_timeline, rather than articles? */
bool dtl_reader_format_is_timeline(const char *format);

/* Names of the input formats, NULL-terminated. */
const char *const *dtl_reader_formats(void);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
