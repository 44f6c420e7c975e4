/* write.c - the table of output formats. Each row is a writer of its own file.
 *
 * The order is that of --help. Columns: name, file name extensions, media type,
 * title; binary, drawn, streams.
 *
 * SPDX-License-Identifier: MIT
 */
#include "write/write.h"

const dtlp_writer dtlp_writers[] = {
    {{"svg", "svg", "image/svg+xml", "picture, for screen and print", false, true, false}, dtlp_write_svg},
    {{"png", "png", "image/png", "picture, in pixels", true, true, false}, dtlp_write_png},
    {{"pdf", "pdf", "application/pdf", "picture, on pages for print", true, true, false}, dtlp_write_pdf},
    {{"ics", "ics ical", "text/calendar", "calendar (iCalendar)", false, false, false}, dtlp_write_ics},
    {{"html", "html htm", "text/html", "report: picture, chronology, texts", false, true, false}, dtlp_write_html},
    {{"md", "md markdown", "text/markdown", "chronology as Markdown", false, false, false}, dtlp_write_markdown},
    {{"csv", "csv", "text/csv", "chronology for spreadsheets", false, false, false}, dtlp_write_csv},
    {{"json", "json", "application/json", "everything, as the interchange format", false, false, false},
     dtlp_write_json},
    {{"jsonl", "jsonl ndjson", "application/jsonl", "one such JSON object a line for every text", false, false, true},
     dtlp_write_jsonl},
    {{"timeml", "tml timeml", "application/xml", "one text with TimeML 1.2.1 annotation", false, false, false},
     dtlp_write_timeml},
    {{"sqlite", "sqlite sqlite3 db", "application/vnd.sqlite3", "everything, as a data base", true, false, false},
     dtlp_write_sqlite},
    {{"timelinejs", "", "application/json", "slides for TimelineJS", false, false, false}, dtlp_write_timelinejs},
    {{"mermaid", "mmd mermaid", "text/plain", "diagram text for Mermaid", false, false, false}, dtlp_write_mermaid},
    {{"table", "", "text/plain", "readable table for a terminal", false, false, true},
     dtlp_write_table},
};
const size_t dtlp_n_writers = sizeof dtlp_writers / sizeof *dtlp_writers;
