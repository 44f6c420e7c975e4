/* write.h - the table of output formats.
 *
 * Owns which formats exist. Each writer is a file or folder of its own, gets a
 * timeline (data formats) or a scene (drawn formats) and fills a buffer.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_WRITE_WRITE_H
#define DTLP_WRITE_WRITE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "layout/scene.h"

/* What a writer gets. */
typedef struct dtlp_write_job {
    dtlp_arena *arena;              /* for scratch; escapes on lack of memory */
    const dtlp_diag *diag;
    const dtl_timeline *timeline;   /* never NULL */
    const dtl_scene *scene;         /* drawn formats only */
    const dtl_show_options *options;
    dtlp_buffer *out;
} dtlp_write_job;

typedef void dtlp_write_fn(const dtlp_write_job *job);

typedef struct dtlp_writer {
    dtl_format format;
    dtlp_write_fn *write;
} dtlp_writer;

extern const dtlp_writer dtlp_writers[];
extern const size_t dtlp_n_writers;

dtlp_write_fn dtlp_write_svg, dtlp_write_png, dtlp_write_pdf;

/* How many PNG files a scene becomes. */
unsigned dtlp_png_sheets(const dtl_scene *scene, const dtl_show_options *options);

dtlp_write_fn dtlp_write_ics;
dtlp_write_fn dtlp_write_html, dtlp_write_markdown, dtlp_write_csv;
dtlp_write_fn dtlp_write_json, dtlp_write_jsonl, dtlp_write_timeml, dtlp_write_sqlite;
dtlp_write_fn dtlp_write_timelinejs, dtlp_write_mermaid;
dtlp_write_fn dtlp_write_table;

#endif
