/* result.c - what a rule makes of its match: CLASS OP slot=terms ...
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "language.h"

static int op_by_name(const char *name)
{
    static const char *const names[] = {
#define DTLP_OP(name) #name,
#include "timex/ops.def"
#undef DTLP_OP
    };
    for (int i = 0; i < DTLP_OP_COUNT; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return strcmp(name, "+") == 0 ? DTLP_OP_COUNT : -1;
}

static int slot_by_name(const char *name, size_t size)
{
    static const char *const names[] = {
#define DTLP_SLOT(name) #name,
#include "timex/slots.def"
#undef DTLP_SLOT
    };
    for (int i = 0; i < DTLP_SLOT_COUNT; i++)
        if (strlen(names[i]) == size && memcmp(names[i], name, size) == 0)
            return i;
    return -1;
}

/* A number, the name of one, or reading[.nth], with a sign. */
static void read_term(language *l, dtlp_term *term, const char *text)
{
    int sign = *text == '-' ? -1 : 1, number;
    text += sign < 0;
    if (read_number(l, text, &number)) {
        term->number = sign * number;
        return;
    }
    const char *dot = strchr(text, '.');
    size_t size = dot != NULL ? (size_t)(dot - text) : strlen(text);
    term->number = sign;
    term->nth = (uint8_t)(dot != NULL ? atoi(dot + 1) : 1);
    if (*text == '"')
        term->reading = (uint16_t)literal_reading(l, text + 1, size - 2);
    else
        term->reading = (uint16_t)find_reading(l, text, size, 1);
}

static void read_assign(language *l, assign *a, char *text)
{
    char *equals = strchr(text, '=');
    a->slot = equals == NULL ? -1 : slot_by_name(text, (size_t)(equals - text));
    if (a->slot < 0)
        die(l, "slot=value is wanted, not \"%s\"", text);
    char operator = '=';
    for (char *p = equals + 1; p != NULL && *p != '\0';) {
        char *end = p + strcspn(p, "+*"), next = *end;
        *end = '\0';
        if (a->n_terms == MAX_TERMS)
            die(l, "too many terms");
        dtlp_term *term = &a->terms[a->n_terms++];
        term->operator = operator;
        read_term(l, term, p);
        operator = next;
        p = next == '\0' ? NULL : end + 1;
    }
}

void read_result(language *l, result *out, const char *text)
{
    char *work = copy(text, strlen(text)), *save = NULL;
    char *part = strtok_r(work, " ", &save);
    if (part == NULL)
        die(l, "a result is wanted");
    out->reading = find_reading(l, part, strlen(part), 1);
    part = strtok_r(NULL, " ", &save);
    out->op = part == NULL ? -1 : op_by_name(part);
    if (out->op < 0)
        die(l, "unknown operation \"%s\"", part == NULL ? "" : part);
    while ((part = strtok_r(NULL, " ", &save)) != NULL) {
        if (out->n_assigns == MAX_ASSIGNS)
            die(l, "too many assignments");
        read_assign(l, &out->assigns[out->n_assigns++], part);
    }
    free(work);
}
