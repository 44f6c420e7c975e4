/* format.c - see format.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/format.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

typedef struct output {
    char *at;
    size_t room, size; /* size: what the whole would have */
} output;

static void put(output *out, const char *from, size_t size)
{
    size_t left = out->size < out->room ? out->room - out->size : 0;
    memcpy(out->at + out->size * (left > 0), from, size < left ? size : left);
    out->size += size;
}

static void put_number(output *out, int number, int width)
{
    char digits[16];
    char *end = digits + sizeof digits, *p = end;
    unsigned left = number < 0 ? 0u - (unsigned)number : (unsigned)number;
    for (; left != 0 || p == end; left /= 10)
        *--p = (char)('0' + left % 10);
    while (end - p + (number < 0) < width)
        *--p = '0';
    if (number < 0)
        *--p = '-';
    put(out, p, (size_t)(end - p));
}

static int width_of(const char *p)
{
    return p[0] == '0' && p[1] >= '1' && p[1] <= '9' && p[2] == 'd' ? p[1] - '0' : 0;
}

static bool is_simple(const char *format)
{
    for (const char *p = strchr(format, '%'); p != NULL; p = strchr(p + 1, '%'))
        if (p[1] != 's' && p[1] != 'd' && width_of(p + 1) == 0)
            return false;
    return true;
}

int dtlp_format(char *out, size_t room, const char *format, va_list args)
{
    if (room == 0 || !is_simple(format))
        return vsnprintf(out, room, format, args);
    output to = {out, room - 1, 0};
    for (const char *p = format; *p != '\0';) {
        size_t run = strcspn(p, "%");
        put(&to, p, run);
        p += run;
        if (*p == '\0')
            break;
        int width = width_of(++p);
        if (*p == 's') {
            const char *text = va_arg(args, const char *);
            put(&to, text, strlen(text));
        } else {
            put_number(&to, va_arg(args, int), width);
        }
        p += width > 0 ? 3 : 1;
    }
    out[to.size < room ? to.size : room - 1] = '\0';
    return (int)to.size;
}
