/* golden.h - compare what a test made with what is kept in a file.
 *
 * Owns comparing and renewing golden files. Run a test with the environment
 * variable DATELINE_UPDATE_GOLDENS set to anything and it writes its files
 * anew instead of comparing; look at the difference before committing it.
 *
 *     assert_true(golden_same(DTL_SOURCE_DIR "/tests/write/golden/one.json", bytes, size));
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef TESTS_GOLDEN_GOLDEN_H
#define TESTS_GOLDEN_GOLDEN_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline bool golden_write(const char *path, const void *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return false;
    bool whole = fwrite(bytes, 1, size, file) == size;
    return fclose(file) == 0 && whole;
}

/* Where the bytes first differ, told as a line with its number. */
static inline void golden_explain(const char *path, const char *bytes, size_t size,
                                  const char *kept, size_t kept_size)
{
    size_t at = 0, line = 1, begin = 0;
    while (at < size && at < kept_size && bytes[at] == kept[at])
        if (bytes[at++] == '\n')
            line++, begin = at;
    int made = (int)strcspn(bytes + begin, "\n"), want = (int)strcspn(kept + begin, "\n");
    fprintf(stderr, "%s:%zu: not the same\n  kept: %.*s\n  made: %.*s\n", path, line,
            want < 400 ? want : 400, kept + begin, made < 400 ? made : 400, bytes + begin);
}

/* Are the bytes those of the file? Tells where they differ if not. */
static inline bool golden_same(const char *path, const void *bytes, size_t size)
{
    if (getenv("DATELINE_UPDATE_GOLDENS") != NULL)
        return golden_write(path, bytes, size);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "%s: missing; make it with DATELINE_UPDATE_GOLDENS=1\n", path);
        return false;
    }
    size_t room = size + 4096;
    char *kept = calloc(1, room + 1), *made = calloc(1, size + 1);
    size_t kept_size = kept == NULL ? 0 : fread(kept, 1, room, file);
    fclose(file);
    bool same = kept != NULL && made != NULL && kept_size == size && memcmp(kept, bytes, size) == 0;
    if (!same && kept != NULL && made != NULL) {
        memcpy(made, bytes, size);
        golden_explain(path, made, size, kept, kept_size);
    }
    free(kept);
    free(made);
    return same;
}

#endif
