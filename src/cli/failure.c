/* failure.c - what a program at the other end gets instead of a document.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <string.h>

#include "session.h"

typedef struct cli_line {
    cli_session *session;
    bool ok;
} cli_line;

static void put(cli_line *line, const char *bytes, size_t n)
{
    line->ok = line->ok && output_write(&line->session->output, bytes, n);
}

static void put_text(cli_line *line, const char *text) { put(line, text, strlen(text)); }

static void put_string(cli_line *line, const char *text)
{
    put_text(line, "\"");
    while (*text != '\0') {
        size_t plain = 0;
        while ((unsigned char)text[plain] >= ' ' && text[plain] != '"' && text[plain] != '\\')
            plain++;
        put(line, text, plain);
        text += plain;
        if (*text == '\0')
            break;
        char escape[8];
        bool control = (unsigned char)*text < ' ';
        snprintf(escape, sizeof escape, control ? "\\u%04x" : "\\%c", *text);
        put_text(line, escape);
        text++;
    }
    put_text(line, "\"");
}

bool failure_write(cli_session *session, const dtl_reader_failure *failure, const char *name)
{
    char number[24];
    cli_line line = {session, true};
    snprintf(number, sizeof number, "%zu", failure->line);
    put_text(&line, "{\"id\":");
    put_string(&line, failure->id != NULL ? failure->id : failure->line > 0 ? number : name);
    put_text(&line, ",\"error\":{\"code\":");
    put_string(&line, failure->code);
    put_text(&line, ",\"message\":");
    put_string(&line, failure->message);
    put_text(&line, ",\"line\":");
    put_text(&line, failure->line > 0 ? number : "null");
    put_text(&line, "}}\n");
    return line.ok;
}
