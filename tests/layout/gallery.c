/* gallery.c - draw the stories into files, to be looked at.
 *
 * gallery FOLDER [STORY] draws every story (or one) in every layout, theme and
 * format, and writes an index.html beside them.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "layout/story.h"

typedef struct look {
    const char *name;
    dtl_layout layout;
    dtl_theme theme;
    double width;
} look;

static const look looks[] = {
    {"chronicle", DTL_LAYOUT_CHRONICLE, DTL_THEME_AUTO, 0},
    {"dark", DTL_LAYOUT_CHRONICLE, DTL_THEME_DARK, 0},
    {"narrow", DTL_LAYOUT_CHRONICLE, DTL_THEME_LIGHT, 420},
    {"wide", DTL_LAYOUT_WIDE, DTL_THEME_LIGHT, 0},
    {"scale", DTL_LAYOUT_SCALE, DTL_THEME_LIGHT, 0},
};

static bool to_file(void *user, const void *bytes, size_t n)
{
    return fwrite(bytes, 1, n, user) == n;
}

/* Milliseconds of work, whatever else the machine does. */
static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void draw(const dtl_context *context, const dtl_timeline *timeline, const char *folder, const char *name,
                 const look *as, const char *format)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s-%s.%s", folder, name, as->name, format);
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.layout = as->layout;
    options.theme = as->theme;
    options.width = as->width;
    double begin = now();
    dtl_status status = dtl_write(context, timeline, NULL, format, &options, to_file, file);
    printf("%s: %s, %ld bytes, %.1f ms\n", path, dtl_status_message(status), ftell(file), now() - begin);
    fclose(file);
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: %s FOLDER [STORY]\n", argv[0]);
        return 3;
    }
    dtl_context *context;
    if (dtl_context_new(NULL, &context) != DTL_OK)
        return 4;
    char path[1024];
    snprintf(path, sizeof path, "%s/index.html", argv[1]);
    FILE *page = fopen(path, "wb");
    for (size_t i = 0; i < n_stories; i++) {
        if (argc > 2 && strcmp(argv[2], stories[i].name) != 0)
            continue;
        const dtl_timeline *timeline = stories[i].make();
        for (size_t k = 0; k < sizeof looks / sizeof *looks; k++)
            for (size_t f = 0; f < dtl_format_count(); f++) {
                const dtl_format *format = dtl_format_at(f);
                if (!format->drawn)
                    continue;
                draw(context, timeline, argv[1], stories[i].name, &looks[k], format->name);
                if (page != NULL)
                    fprintf(page, "<h2>%s, %s, %s</h2><%s %s=\"%s-%s.%s\">\n", stories[i].name, looks[k].name,
                            format->name, strcmp(format->name, "pdf") == 0 ? "a" : "img",
                            strcmp(format->name, "pdf") == 0 ? "href" : "src", stories[i].name, looks[k].name,
                            format->name);
            }
    }
    if (page != NULL)
        fclose(page);
    dtl_context_free(context);
    return 0;
}
