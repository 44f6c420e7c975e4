/* marks.c - pieces of text that tell of a text what it is.
 *
 * Owns the one walk that counts them. Knows nothing of what they tell.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/when.h"

size_t dtlp_count_marks(const dtlp_text *text, const char *const marks[], bool begin_words, size_t most)
{
    bool begins[256] = {false}; /* most bytes begin none */
    size_t n = 0;
    for (size_t m = 0; marks[m] != NULL; m++)
        begins[(uint8_t)marks[m][0]] = true;
    for (size_t i = 0; i < text->size && n < most; i++) {
        if (!begins[(uint8_t)text->at[i]] || (begin_words && i > 0 && dtlp_is_alpha(text->at[i - 1])))
            continue;
        for (size_t m = 0; marks[m] != NULL; m++)
            if (text->size - i >= strlen(marks[m]) && memcmp(text->at + i, marks[m], strlen(marks[m])) == 0) {
                n++;
                break;
            }
    }
    return n;
}
