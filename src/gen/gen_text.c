/* gen_text.c - turn text files into C strings.
 *
 *     gen_text OUTPUT.h NAME=FILE ...
 *
 * Each file becomes `static const char NAME[]`, a line of it a line of C.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void put_byte(FILE *out, int c)
{
    if (c == '"' || c == '\\')
        fprintf(out, "\\%c", c);
    else if (c >= 0x20 && c < 0x7F)
        fputc(c, out);
    else
        fprintf(out, "\\%03o", (unsigned)c);
}

static void put_file(FILE *out, const char *name, size_t name_size, const char *path)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL)
        fail(path);
    fprintf(out, "static const char %.*s[] =\n\"", (int)name_size, name);
    for (int c; (c = fgetc(in)) != EOF;) {
        if (c == '\n')
            fputs("\\n\"\n\"", out);
        else
            put_byte(out, c);
    }
    fputs("\";\n", out);
    if (ferror(in) || fclose(in) != 0)
        fail(path);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: gen_text OUTPUT.h NAME=FILE ...\n");
        return 3;
    }
    FILE *out = fopen(argv[1], "wb");
    if (out == NULL)
        fail(argv[1]);
    for (int i = 2; i < argc; i++) {
        const char *path = strchr(argv[i], '=');
        if (path == NULL) {
            fprintf(stderr, "gen_text: %s is not NAME=FILE\n", argv[i]);
            return 3;
        }
        put_file(out, argv[i], (size_t)(path - argv[i]), path + 1);
    }
    if (fclose(out) != 0)
        fail(argv[1]);
    return 0;
}
