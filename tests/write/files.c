/* files.c - writes every sample in every data format into a folder, for checks by other
 * programs.
 *
 *     test_write_files FOLDER
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

#include "write/sample.h"

static int save(const char *folder, const char *name, const dtl_timeline *timeline, const dtl_format *format,
                const dtl_show_options *options)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.%s", folder, name, format->name);
    size_t size;
    char *text = written(timeline, format->name, options, &size);
    FILE *file = fopen(path, "wb");
    bool good = file != NULL && fwrite(text, 1, size, file) == size;
    if (file == NULL || fclose(file) != 0 || !good) {
        perror(path);
        return 1;
    }
    free(text);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: test_write_files FOLDER\n");
        return 3;
    }
    dtl_show_options options;
    dtl_show_options_init(&options);
    options.include_text = true;
    int failed = 0;
    for (size_t f = 0; f < dtl_format_count(); f++) {
        const dtl_format *format = dtl_format_at(f);
        if (strcmp(format->name, "png") == 0 || strcmp(format->name, "conllu") == 0) /* that one is no timeline */
            continue;
        for (size_t i = 0; i < n_samples; i++)
            failed += save(argv[1], samples[i].name, samples[i].make(), format, &options);
        failed += save(argv[1], "large", sample_large(2000), format, &options);
    }
    return failed == 0 ? 0 : 4;
}
