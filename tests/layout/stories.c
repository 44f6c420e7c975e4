/* stories.c - the stories, and some made by chance, as files that dateline reads.
 *
 * stories FOLDER RANDOM writes FOLDER/NAME.json for each story and
 * FOLDER/random-1.json and so on for RANDOM more.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>

#include "layout/random.h"
#include "layout/story.h"

static bool to_file(void *user, const void *bytes, size_t n)
{
    return fwrite(bytes, 1, n, user) == n;
}

static void put(const dtl_context *context, const char *folder, const char *name, const dtl_timeline *timeline)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s.json", folder, name);
    FILE *file = fopen(path, "wb");
    if (file == NULL || dtl_write(context, timeline, NULL, "json", NULL, to_file, file) != DTL_OK || fclose(file) != 0) {
        fprintf(stderr, "%s: cannot be written\n", path);
        exit(1);
    }
    puts(name);
}

int main(int argc, char **argv)
{
    dtl_context *context;
    if (argc != 3 || dtl_context_new(NULL, &context) != DTL_OK)
        return 3;
    for (size_t i = 0; i < n_stories; i++)
        put(context, argv[1], stories[i].name, stories[i].make());
    for (long i = 1; i <= strtol(argv[2], NULL, 10); i++) {
        static random_story random;
        char name[32];
        snprintf(name, sizeof name, "random-%ld", i);
        random_story_make(&random, (uint64_t)i * 9973);
        put(context, argv[1], name, &random.timeline);
    }
    dtl_context_free(context);
    return 0;
}
