/* text.c - see text.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "text/text.h"

#include "text/scan.h"

/* English news has a token in about five bytes: room for all but the densest. */
enum { BYTES_PER_TOKEN = 4 };

dtlp_text dtlp_text_split(dtlp_arena *arena, dtlp_slice text)
{
    dtlp_scan scan = {.arena = arena, .text = text.at, .size = (uint32_t)text.size};
    scan.tokens.at = dtlp_arena_grow(arena, NULL, 0, &scan.tokens.capacity,
                                     text.size / BYTES_PER_TOKEN + 16, sizeof *scan.tokens.at);
    dtlp_scan_paragraphs(&scan);
    return (dtlp_text){
        .at = text.at,
        .size = scan.size,
        .tokens = scan.tokens.at,
        .n_tokens = (uint32_t)scan.tokens.count,
        .sentences = scan.sentences.at,
        .n_sentences = (uint32_t)scan.sentences.count,
    };
}

uint32_t dtlp_text_sentence_at(const dtlp_text *text, uint32_t at)
{
    uint32_t low = 0, high = text->n_sentences;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text->sentences[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < text->n_sentences ? low : UINT32_MAX;
}

uint32_t dtlp_text_token_at(const dtlp_text *text, uint32_t at)
{
    uint32_t low = 0, high = text->n_tokens;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (text->tokens[middle].end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low < text->n_tokens ? low : UINT32_MAX;
}
