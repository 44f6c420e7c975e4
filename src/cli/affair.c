/* affair.c - documents that outlive their readers.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "session.h"

/* The strings of a dtl_input that are to be copied. */
static const size_t strings[] = {
    offsetof(dtl_input, id),  offsetof(dtl_input, title),    offsetof(dtl_input, source),
    offsetof(dtl_input, url), offsetof(dtl_input, language), offsetof(dtl_input, date),
    offsetof(dtl_input, author), offsetof(dtl_input, site),  offsetof(dtl_input, modified),
};

enum { N_STRINGS = sizeof strings / sizeof *strings };

static const char **string_at(dtl_input *input, size_t i)
{
    return (const char **)((char *)input + strings[i]);
}

/* All of a document's bytes lie in one block, which begins with its text. */
static bool copy(dtl_input *out, const dtl_input *input)
{
    *out = *input;
    size_t size = input->text_size + 1;
    for (size_t i = 0; i < N_STRINGS; i++)
        if (*string_at(out, i) != NULL)
            size += strlen(*string_at(out, i)) + 1;
    char *block = malloc(size);
    if (block == NULL)
        return false;
    if (input->text_size > 0)
        memcpy(block, input->text, input->text_size);
    block[input->text_size] = '\0';
    out->text = block;
    block += input->text_size + 1;
    for (size_t i = 0; i < N_STRINGS; i++) {
        const char **string = string_at(out, i);
        if (*string == NULL)
            continue;
        size_t length = strlen(*string) + 1;
        memcpy(block, *string, length);
        *string = block;
        block += length;
    }
    return true;
}

bool affair_add(cli_affair *affair, const dtl_input *input)
{
    if (affair->count == affair->capacity) {
        size_t capacity = affair->capacity == 0 ? 16 : affair->capacity * 2;
        dtl_input *larger = realloc(affair->inputs, capacity * sizeof *larger);
        if (larger == NULL)
            return false;
        affair->inputs = larger;
        affair->capacity = capacity;
    }
    if (!copy(&affair->inputs[affair->count], input))
        return false;
    affair->count++;
    return true;
}

void affair_fini(cli_affair *affair)
{
    for (size_t i = 0; i < affair->count; i++)
        free((char *)affair->inputs[i].text);
    free(affair->inputs);
}
