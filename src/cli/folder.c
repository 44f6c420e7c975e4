/* folder.c - the files of folders, for --recursive.
 *
 * Files are taken by name where the name tells an input format; hidden ones and
 * links to folders are not followed. The order is that of the names' bytes, so
 * that it is the same everywhere.
 *
 * SPDX-License-Identifier: MIT
 */
#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <dateline/dateline.h>

enum { DEEPEST = 64 };

static bool list_add(file_list *list, char *name)
{
    if (name == NULL)
        return false;
    if (list->count == list->capacity) {
        size_t capacity = list->capacity == 0 ? 64 : list->capacity * 2;
        char **larger = realloc(list->at, capacity * sizeof *larger);
        if (larger == NULL) {
            free(name);
            return false;
        }
        list->at = larger;
        list->capacity = capacity;
    }
    list->at[list->count++] = name;
    return true;
}

void file_list_fini(file_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->at[i]);
    free(list->at);
    *list = (file_list){0};
}

static char *join(const char *folder, const char *name)
{
    size_t size = strlen(folder), room = size + strlen(name) + 2;
    char *path = malloc(room);
    bool slash = size > 0 && folder[size - 1] == '/';
    if (path != NULL)
        snprintf(path, room, "%s%s%s", folder, slash ? "" : "/", name);
    return path;
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in one folder, in order. 0 or an errno. */
static int read_names(const char *folder, file_list *out)
{
    DIR *stream = opendir(folder);
    if (stream == NULL)
        return errno;
    int error = 0;
    for (;;) {
        errno = 0;
        struct dirent *entry = readdir(stream);
        if (entry == NULL) {
            error = errno;
            break;
        }
        if (entry->d_name[0] != '.' && !list_add(out, join(folder, entry->d_name))) {
            error = ENOMEM;
            break;
        }
    }
    closedir(stream);
    if (out->count > 0)
        qsort(out->at, out->count, sizeof *out->at, compare);
    return error;
}

static int walk(const char *folder, bool any_name, int depth, file_list *out)
{
    file_list names = {0};
    int error = depth > DEEPEST ? ELOOP : read_names(folder, &names);
    for (size_t i = 0; error == 0 && i < names.count; i++) {
        struct stat status;
        if (lstat(names.at[i], &status) != 0)
            continue; /* it has gone away meanwhile */
        if (S_ISDIR(status.st_mode)) {
            error = walk(names.at[i], any_name, depth + 1, out);
        } else if (S_ISREG(status.st_mode) && (any_name || dtl_reader_format_of_file(names.at[i]) != NULL)) {
            error = list_add(out, names.at[i]) ? 0 : ENOMEM;
            names.at[i] = NULL; /* it is the list's now */
        }
    }
    file_list_fini(&names);
    return error;
}

bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

int folder_files(const char *folder, bool any_name, file_list *out)
{
    return walk(folder, any_name, 0, out);
}

bool file_list_add(file_list *list, const char *name)
{
    return list_add(list, strdup(name));
}
