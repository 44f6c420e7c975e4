/* fuzz_split.c - any valid text through the splitter, its promises checked.
 *
 * Owns the checks that hold for every text: spans ascend, cover every visible
 * byte, and sentences share out the tokens.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "base/utf8.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct job {
    dtlp_arena arena;
    dtlp_slice text;
} job;

static void require(bool held)
{
    if (!held)
        abort();
}

static void check(void *what)
{
    job *j = what;
    dtlp_text text = dtlp_text_split(&j->arena, j->text);
    uint32_t at = 0, token = 0;
    for (uint32_t i = 0; i < text.n_tokens; i++) {
        const dtlp_token *t = &text.tokens[i];
        require(t->begin >= at && t->begin < t->end && t->end <= text.size);
        for (; at < t->begin; at++)
            require((unsigned char)text.at[at] >= 0x7F || text.at[at] <= ' ');
        at = t->end;
        require(dtlp_text_token_at(&text, t->begin) == i);
    }
    for (uint32_t s = 0; s < text.n_sentences; s++) {
        const dtlp_sentence *sentence = &text.sentences[s];
        require(sentence->first_token == token && sentence->n_tokens > 0);
        require(sentence->begin == text.tokens[token].begin);
        token += sentence->n_tokens;
        require(sentence->end == text.tokens[token - 1].end);
    }
    require(token == text.n_tokens);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    job j = {.text = {(const char *)data, 0}};
    j.text.size = dtlp_utf8_valid_prefix(j.text.at, size);
    dtlp_arena_init(&j.arena, (size_t)512 << 20);
    require(dtlp_arena_run(&j.arena, check, &j) == DTL_OK);
    dtlp_arena_fini(&j.arena);
    return 0;
}
