/* hand.h - articles annotated by hand, so that events are tested without a tagger.
 *
 * A sentence is a string of lines "form lemma UPOS XPOS head relation", heads
 * counted from 1 within the sentence, 0 for the root.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTL_TEST_EVENT_HAND_H
#define DTL_TEST_EVENT_HAND_H

#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "event/event.h"
#include "event/happening.h"

enum { HAND_TOKENS = 400, HAND_SENTENCES = 20, HAND_TEXT = 4000 };

typedef struct hand {
    dtlp_arena arena;
    dtlp_article article;
    dtlp_token tokens[HAND_TOKENS];
    dtlp_sentence sentences[HAND_SENTENCES];
    char text[HAND_TEXT];
    dtl_timex timexes[16];
    dtlp_name names[32];
    dtlp_entity entities[32];
} hand;

static inline int hand_upos(const char *name)
{
    for (int i = 0; i < DTLP_UPOS_COUNT; i++)
        if (strcmp(dtlp_upos_name((dtlp_upos)i), name) == 0)
            return i;
    return DTLP_X;
}

static inline int hand_xpos(const char *name)
{
    for (int i = 0; i < DTLP_XPOS_COUNT; i++)
        if (strcmp(dtlp_xpos_name((dtlp_xpos)i), name) == 0)
            return i;
    return 0;
}

static inline int hand_deprel(const char *name)
{
    for (int i = 0; i < DTLP_DEP_COUNT; i++)
        if (strcmp(dtlp_deprel_name((dtlp_deprel)i), name) == 0)
            return i;
    return 0;
}

typedef struct hand_row {
    char form[40], lemma[40], upos[8], xpos[8], relation[20];
    unsigned head;
} hand_row;

static inline void hand_token(hand *h, const hand_row *row, uint32_t index, uint32_t first)
{
    uint32_t size = (uint32_t)strlen(h->text), length = (uint32_t)strlen(row->form);
    bool point = strchr(".,:;'\"", row->form[0]) != NULL;
    dtlp_nlp *nlp = h->article.nlp;
    if (size > 0 && !point)
        h->text[size++] = ' ';
    memcpy(h->text + size, row->form, length + 1);
    h->tokens[index] = (dtlp_token){
        .begin = size, .end = size + length, .space_before = !point,
        .capital = row->form[0] >= 'A' && row->form[0] <= 'Z',
        .shape = row->form[0] == '\'' ? DTLP_SHAPE_CLITIC
                 : point              ? DTLP_SHAPE_PUNCTUATION : DTLP_SHAPE_WORD};
    nlp->upos[index] = (uint8_t)hand_upos(row->upos);
    nlp->xpos[index] = (uint8_t)hand_xpos(row->xpos);
    nlp->deprel[index] = (uint8_t)hand_deprel(row->relation);
    nlp->head[index] = row->head == 0 ? DTLP_NO_HEAD : first + row->head - 1;
    nlp->lemma[index] = dtlp_arena_dup(&h->arena, row->lemma);
}

static inline void hand_begin(hand *h, const char *date)
{
    memset(h, 0, sizeof *h);
    dtlp_arena_init(&h->arena, (size_t)64 << 20);
    dtlp_nlp *nlp = DTLP_NEW(&h->arena, dtlp_nlp);
    nlp->upos = DTLP_NEW_ARRAY(&h->arena, uint8_t, HAND_TOKENS);
    nlp->xpos = DTLP_NEW_ARRAY(&h->arena, uint8_t, HAND_TOKENS);
    nlp->deprel = DTLP_NEW_ARRAY(&h->arena, uint8_t, HAND_TOKENS);
    nlp->head = DTLP_NEW_ARRAY(&h->arena, uint32_t, HAND_TOKENS);
    nlp->lemma = DTLP_NEW_ARRAY(&h->arena, const char *, HAND_TOKENS);
    nlp->analysed = DTLP_NEW_ARRAY(&h->arena, uint8_t, HAND_SENTENCES);
    nlp->text = &h->article.text;
    nlp->names = h->names;
    nlp->entities = h->entities;
    h->article.nlp = nlp;
    h->article.text = (dtlp_text){.at = h->text, .tokens = h->tokens, .sentences = h->sentences};
    h->article.document = (dtl_document){.id = "h", .language = "en", .text = h->text,
                                         .timexes = h->timexes, .date = DTL_DAY_NONE};
    dtl_day_read(date, &h->article.document.date);
}

static inline void hand_sentence(hand *h, const char *rows)
{
    dtlp_text *text = &h->article.text;
    uint32_t first = text->n_tokens;
    const char *at = rows;
    while (*at != '\0') {
        hand_row row;
        int used = 0;
        if (sscanf(at, "%39s %39s %7s %7s %u %19s%n", row.form, row.lemma, row.upos, row.xpos,
                   &row.head, row.relation, &used) != 6)
            break;
        hand_token(h, &row, text->n_tokens++, first);
        at += used;
        at += strspn(at, " \n");
    }
    text->size = (uint32_t)strlen(h->text);
    h->article.document.text_size = text->size;
    h->sentences[text->n_sentences] = (dtlp_sentence){
        .begin = h->tokens[first].begin, .end = text->size, .first_token = first,
        .n_tokens = text->n_tokens - first, .kind = DTLP_SENTENCE_PROSE};
    h->article.nlp->analysed[text->n_sentences++] = 1;
}

/* Byte offset of `words` in the text. */
static inline size_t hand_at(const hand *h, const char *words)
{
    const char *found = strstr(h->text, words);
    return found == NULL ? h->article.text.size : (size_t)(found - h->text);
}

static inline dtl_timex *hand_timex(hand *h, const char *words, const char *first, const char *last)
{
    dtl_timex *timex = &h->timexes[h->article.document.n_timexes++];
    *timex = (dtl_timex){.type = DTL_TIMEX_DATE, .value = "", .basis = "by hand", .minute = -1,
                         .zone = DTL_ZONE_NONE};
    timex->span.begin = hand_at(h, words);
    timex->span.end = timex->span.begin + strlen(words);
    timex->period = (dtl_period){DTL_DAY_NONE, DTL_DAY_NONE, DTL_PRECISION_MONTH};
    if (first != NULL) {
        dtl_day_read(first, &timex->period.first);
        dtl_day_read(last, &timex->period.last);
    }
    return timex;
}

static inline void hand_name(hand *h, const char *words, const char *full, dtlp_name_type type)
{
    dtlp_nlp *nlp = h->article.nlp;
    size_t at = hand_at(h, words), end = at + strlen(words);
    uint32_t first = 0, count = 0, entity = 0;
    while (first < h->article.text.n_tokens && h->tokens[first].begin < at)
        first++;
    while (first + count < h->article.text.n_tokens && h->tokens[first + count].begin < end)
        count++;
    while (entity < nlp->n_entities && strcmp(h->entities[entity].name, full) != 0)
        entity++;
    if (entity == nlp->n_entities)
        h->entities[nlp->n_entities++] = (dtlp_entity){.name = full, .type = type};
    h->names[nlp->n_names++] = (dtlp_name){first, count, type, entity, false};
}

/* Everything after the tagger. */
static inline void hand_run(hand *h)
{
    struct dtlp_happenings *all = dtlp_mentions_find(&h->arena, &h->article);
    dtlp_diag diag = {0};
    dtlp_event_date(&h->arena, &diag, &h->article, all);
}

static inline const dtl_event *hand_event(const hand *h, const char *trigger)
{
    const dtl_document *document = &h->article.document;
    size_t at = hand_at(h, trigger);
    for (size_t i = 0; i < document->n_events; i++)
        if (document->events[i].trigger.begin == at)
            return &document->events[i];
    return NULL;
}

static inline const dtl_timeline *hand_timeline(hand *h, const dtlp_timeline_options *given)
{
    static const dtlp_timeline_options none = {.since = DTL_DAY_OPEN_BEFORE,
                                               .until = DTL_DAY_OPEN_AFTER};
    dtlp_diag diag = {0};
    return dtlp_timeline_build(&h->arena, &diag, &h->article, 1, given == NULL ? &none : given);
}

static inline void hand_end(hand *h)
{
    dtlp_arena_fini(&h->arena);
}

/* ---- tests ------------------------------------------------------------------ */

/* It lies between these days; NULL: open. */
static inline void hand_check_time(dtl_time time, const char *first, const char *last)
{
    dtl_day begin = DTL_DAY_OPEN_BEFORE, end = DTL_DAY_OPEN_AFTER;
    assert_true(first == NULL || dtl_day_read(first, &begin));
    assert_true(last == NULL || dtl_day_read(last, &end));
    assert_int_equal(time.begin_min, begin);
    assert_int_equal(time.end_max, end);
}

static inline void hand_check_days(const hand *h, const char *trigger, const char *first, const char *last)
{
    const dtl_event *event = hand_event(h, trigger);
    assert_non_null(event);
    hand_check_time(event->time, first, last);
}

static inline int hand_set_up(void **state)
{
    static hand article;
    *state = &article;
    return 0;
}

static inline int hand_tear_down(void **state)
{
    hand_end(*state);
    return 0;
}

#define HAND_CASE(name) cmocka_unit_test_setup_teardown(name, hand_set_up, hand_tear_down)

/* The titles in the order of the timeline; fewer given than there are is a failure. */
static inline void hand_check_titles(hand *h, const char *const *titles, size_t n)
{
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, n);
    for (size_t i = 0; i < n; i++)
        assert_string_equal(timeline->entries[i].title, titles[i]);
}

#define CHECK_TITLES(h, ...) \
    hand_check_titles(h, (const char *const[]){__VA_ARGS__}, sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* The head of `word` (its first mention) is `head`, by that relation. */
static inline void hand_check_head(const hand *h, const char *word, const char *head, const char *relation)
{
    const dtlp_tree *tree = h->article.happenings->tree;
    uint32_t token = 0, above;
    while (token < h->article.text.n_tokens && h->tokens[token].begin != hand_at(h, word))
        token++;
    assert_true(token < h->article.text.n_tokens);
    above = dtlp_head(tree, token);
    if (head == NULL)
        assert_int_equal(above, DTLP_NO_TOKEN);
    else
        assert_true(above != DTLP_NO_TOKEN && h->tokens[above].begin == hand_at(h, head));
    assert_string_equal(dtlp_deprel_name(dtlp_rel(tree, token)), relation);
}

#endif
