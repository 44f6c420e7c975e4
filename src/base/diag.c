/* diag.c - see diag.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"

typedef struct row {
    int number;
    dtl_level level;
    bool loses;
    const char *format;
    const char *advice;
} row;

static const row registry[] = {
#define DTLP_DIAG(name, number, level, loses, format, what_to_do)                               \
    {number, DTL_LEVEL_##level, loses, format, what_to_do},
#include "base/diag.def"
#undef DTLP_DIAG
};

static const row *find(int number)
{
    for (size_t i = 0; i < sizeof registry / sizeof *registry; i++)
        if (registry[i].number == number)
            return &registry[i];
    return NULL;
}

void dtlp_diag_print(char *out, size_t size, dtlp_diag_id id, va_list args)
{
    const row *entry = find((int)id);
    int length = vsnprintf(out, size, entry == NULL ? "" : entry->format, args);
    if (length >= (int)size)
        out[dtlp_utf8_valid_prefix(out, size - 1)] = '\0';
}

void dtlp_diag_vreport(const dtlp_diag *diag, dtlp_diag_id id, va_list args)
{
    const row *entry = find((int)id);
    if (diag == NULL || diag->fn == NULL || entry == NULL)
        return;
    char message[DTLP_DIAG_SIZE];
    dtlp_diag_print(message, sizeof message, id, args);
    diag->fn(diag->user, &(dtl_diagnostic){
                             .level = entry->level,
                             .loses = entry->loses,
                             .number = entry->number,
                             .source = diag->source,
                             .line = diag->line,
                             .column = diag->column,
                             .message = message,
                             .advice = entry->advice,
                         });
}

void dtlp_diag_report(const dtlp_diag *diag, dtlp_diag_id id, ...)
{
    va_list args;
    va_start(args, id);
    dtlp_diag_vreport(diag, id, args);
    va_end(args);
}

const char *dtlp_diag_advice(int number)
{
    const row *entry = find(number);
    return entry == NULL ? NULL : entry->advice;
}
