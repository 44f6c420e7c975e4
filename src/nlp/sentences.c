/* sentences.c - where sentences begin, by the model.
 *
 * Owns the second opinion on running prose: the splitter's net, which has seen
 * the words, is asked wherever rules drew a line or did not. Headings, items,
 * datelines and paragraphs stay as they are, and so do paragraphs of plain
 * sentences. Works in windows, each from a place where a sentence begins, so
 * that long texts stay linear.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/network.h"

enum { WINDOW = DTLP_STRETCH_MAX, MARGIN = 32, BRACKETS = 24 /* tokens in them, in which no line is drawn */ };

/* How sure the net must be (logits) to draw a line, and to take one of the rules away. */
#define DRAW (-0.2f)
#define DRAW_BARE 1.0f /* where no mark stands before it that ends anything */
#define KEEP (-3.0f)

typedef DTLP_VEC(dtlp_sentence) sentence_list;

typedef struct splitting {
    dtlp_arena *arena;
    const dtlp_model *model;
    const dtlp_text *text;
    dtlp_network_room *room;
    const uint8_t *begins;  /* by token: rules begin a sentence there */
    sentence_list sentences;
} splitting;

static void add(splitting *s, const dtlp_sentence *like, uint32_t first, uint32_t end)
{
    dtlp_sentence sentence = *like;
    sentence.first_token = first;
    sentence.n_tokens = end - first;
    sentence.begin = s->text->tokens[first].begin;
    sentence.end = s->text->tokens[end - 1].end;
    *DTLP_PUSH(s->arena, &s->sentences) = sentence;
}

static void judge(splitting *s, uint32_t first, uint32_t n, float *out)
{
    dtlp_seen seen[WINDOW] = {{.first = false}};
    const dtlp_token *tokens = s->text->tokens;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = first + i;
        seen[i] = (dtlp_seen){
            .word = dtlp_token_slice(s->text, at),
            .first = i == 0,
            .space_before = i == 0 || tokens[at].space_before,
            .space_after = at + 1 >= s->text->n_tokens || tokens[at + 1].space_before,
        };
    }
    dtlp_network_split(s->model, s->room, seen, n, out);
}

/* What the net must say for a sentence to begin at a token. */
static float wanted(const splitting *s, uint32_t token)
{
    dtlp_slice before = dtlp_token_slice(s->text, token - 1);
    char last = before.at[before.size - 1];
    bool bare = dtlp_is_alnum(last) || last == '-' || last == ',';
    return s->begins[token] ? KEEP : bare ? DRAW_BARE : DRAW;
}

static bool is_mark(const splitting *s, uint32_t token, char mark)
{
    dtlp_slice word = dtlp_token_slice(s->text, token);
    return word.size == 1 && word.at[0] == mark;
}

/* The end of the brackets that open at a token, if it is near; else the token. */
static uint32_t brackets_end(const splitting *s, uint32_t token, uint32_t end)
{
    if (is_mark(s, token, '('))
        for (uint32_t i = token + 1; i < end && i < token + BRACKETS; i++)
            if (is_mark(s, i, ')'))
                return i;
    return token;
}

/* The tokens begin .. end - 1 of one stretch of prose into sentences. */
static void split_run(splitting *s, const dtlp_sentence *like, uint32_t begin, uint32_t end)
{
    float out[WINDOW];
    uint32_t open = begin, bracketed = begin; /* where the newest sentence begins, and brackets end */
    for (uint32_t at = begin; at < end;) {
        uint32_t n = end - at < WINDOW ? end - at : WINDOW;
        uint32_t sure = at + n < end ? n - MARGIN : n, next = at + sure;
        judge(s, at, n, out);
        for (uint32_t i = 0; i < sure; i++) {
            if (at + i > open && out[i] > wanted(s, at + i) && (at + i > bracketed || s->begins[at + i])) {
                add(s, like, open, at + i);
                open = at + i;
                next = at + n < end ? open : next;
            }
            if (at + i >= bracketed)
                bracketed = brackets_end(s, at + i, end);
        }
        at = next;
    }
    add(s, like, open, end);
}

static bool goes_on(const dtlp_sentence *a, const dtlp_sentence *b)
{
    return a->kind == DTLP_SENTENCE_PROSE && b->kind == DTLP_SENTENCE_PROSE && a->paragraph == b->paragraph &&
           a->first_token + a->n_tokens == b->first_token;
}

dtlp_text dtlp_nlp_sentences(dtlp_arena *arena, const dtlp_model *model, const dtlp_text *text)
{
    uint8_t *begins = DTLP_NEW_ARRAY(arena, uint8_t, text->n_tokens);
    splitting s = {.arena = arena, .model = model, .text = text, .begins = begins};
    if (model == NULL || text->n_tokens == 0)
        return *text;
    dtlp_arena *side = dtlp_arena_side(arena);
    s.room = dtlp_network_room_new(side, model, NULL);
    for (uint32_t i = 0; i < text->n_sentences; i++)
        if (text->sentences[i].n_tokens > 0)
            begins[text->sentences[i].first_token] = 1;
    for (uint32_t i = 0, next; i < text->n_sentences; i = next) {
        const dtlp_sentence *first = &text->sentences[i];
        bool plain = first->plain;
        for (next = i + 1; next < text->n_sentences && goes_on(&text->sentences[next - 1], &text->sentences[next]); next++)
            plain = plain && text->sentences[next].plain;
        const dtlp_sentence *final = &text->sentences[next - 1];
        if (!plain && first->kind == DTLP_SENTENCE_PROSE && first->n_tokens > 0)
            split_run(&s, first, first->first_token, final->first_token + final->n_tokens);
        else
            while (i < next)
                *DTLP_PUSH(arena, &s.sentences) = text->sentences[i++];
    }
    dtlp_arena_fini(side);
    dtlp_text out = *text;
    out.sentences = s.sentences.at;
    out.n_sentences = (uint32_t)s.sentences.count;
    return out;
}
