/* fuzz_split.c - any valid text through the splitter, its promises checked.
 *
 * Owns the checks that hold for every text: spans ascend, cover every visible
 * byte, and sentences share out the tokens.
 *
 * SPDX-License-Identifier: MIT
 */
#include "splitting.h"

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
    return check_text(check, data, size);
}
