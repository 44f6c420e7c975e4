/* folder.h - lists of files to read.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef CLI_FOLDER_H
#define CLI_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

/* Names of files; zero is an empty list. */
typedef struct file_list {
    char **at;
    size_t count, capacity;
} file_list;

bool file_list_add(file_list *list, const char *name); /* false: out of memory */
void file_list_fini(file_list *list);

bool is_folder(const char *path);

/* Add all readable files below a folder, in the order of their names; with
 * `any_name` also those whose name tells no input format. 0 or an errno. */
int folder_files(const char *folder, bool any_name, file_list *out);

#endif
