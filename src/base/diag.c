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

void dtlp_diag_report(const dtlp_diag *diag, dtlp_diag_id id, ...)
{
    const row *entry = find((int)id);
    if (diag == NULL || diag->fn == NULL || entry == NULL)
        return;
    char message[512];
    va_list args;
    va_start(args, id);
    int length = vsnprintf(message, sizeof message, entry->format, args);
    va_end(args);
    if (length >= (int)sizeof message)
        message[dtlp_utf8_valid_prefix(message, sizeof message - 1)] = '\0';
    diag->fn(diag->user, &(dtl_diagnostic){
                             .level = entry->level,
                             .loses = entry->loses,
                             .number = entry->number,
                             .source = diag->source,
                             .line = diag->line,
                             .message = message,
                         });
}

const char *dtlp_diag_advice(int number)
{
    const row *entry = find(number);
    return entry == NULL ? NULL : entry->advice;
}
