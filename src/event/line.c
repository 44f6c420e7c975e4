/* line.c - a line under construction; see line.h. Knows no grammar.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/line.h"

void dtlp_line_put(dtlp_line *out, dtlp_slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        *DTLP_PUSH(out->arena, &out->text) = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
}

void dtlp_line_put_word(dtlp_line *out, dtlp_slice text, bool space)
{
    if (space && out->text.count > 0 && out->text.at[out->text.count - 1] != ' ')
        dtlp_line_put(out, DTLP_SLICE(" "));
    dtlp_line_put(out, text);
}

dtlp_slice dtlp_title_word(int key)
{
    static const char *const words[] = {
#define WORD(key, text) text,
#include "event/en/wording.def"
#undef WORD
    };
    return dtlp_slice_of(words[key]);
}

void dtlp_line_put_genitive(dtlp_line *out)
{
    bool s = out->text.count > 0 && out->text.at[out->text.count - 1] == 's';
    dtlp_line_put(out, dtlp_title_word(s ? DTLP_SAY_GENITIVE_AFTER_S : DTLP_SAY_GENITIVE));
}

dtlp_slice dtlp_slice_lower(dtlp_arena *arena, dtlp_slice word)
{
    char *copy = dtlp_arena_copy(arena, word.at, word.size);
    copy[0] = dtlp_lower(copy[0]);
    return (dtlp_slice){copy, word.size};
}
