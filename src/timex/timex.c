/* timex.c - the one pass over a document: words, rules, meaning.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/timex.h"

#include <stdlib.h>
#include <string.h>

#include "timex/infer.h"

dtlp_timex_lang *dtlp_timex_lang_new(void)
{
    dtlp_timex_lang *lang = calloc(1, sizeof *lang);
    if (lang == NULL)
        return NULL;
    lang->tables = &dtlp_lang_en;
    lang->forms = dtlp_forms_new(lang->tables);
    if (lang->forms == NULL) {
        free(lang);
        return NULL;
    }
    return lang;
}

void dtlp_timex_lang_free(dtlp_timex_lang *lang)
{
    if (lang == NULL)
        return;
    dtlp_forms_free(lang->forms);
    free(lang);
}

/* No year has a fifth quarter, or a third half. */
static bool is_possible(const dtlp_node *node)
{
    return dtlp_slot(node, DTLP_SLOT_quarter) <= 4 && dtlp_slot(node, DTLP_SLOT_half) <= 2;
}

/* The nodes that are expressions become `found`. */
static void keep_found(dtlp_finder *f, uint32_t sentence)
{
    bool tenses_read = false;
    for (uint32_t i = 0; i < f->n_items; i++) {
        const dtlp_item *item = &f->items[i];
        if (item->node == DTLP_NO_NODE || dtlp_node_at(f, item->node)->op <= DTLP_OP_none ||
            dtlp_node_at(f, item->node)->op == DTLP_OP_drop)
            continue;
        if (!dtlp_class_emitted(f->lang, item->class_id) || !is_possible(dtlp_node_at(f, item->node)))
            continue;
        dtlp_found found = {.begin = item->begin, .end = item->end, .node = item->node, .sentence = sentence, .token = item->token};
        if (!tenses_read)
            dtlp_tenses_read(f);
        tenses_read = true;
        dtlp_context_read(f, &found);
        *DTLP_PUSH(f->arena, &f->found) = found;
    }
}

/* The items as they are before any rule. */
static void keep_words(dtlp_finder *f)
{
    if (f->n_items > f->words.capacity)
        f->words.at = dtlp_arena_grow(f->arena, f->words.at, 0, &f->words.capacity, f->n_items, sizeof *f->words.at);
    memcpy(f->words.at, f->items, f->n_items * sizeof *f->items);
    f->words.count = f->n_items;
}

/* Note `node` and what it hangs on among the kept; returns its new number. */
static uint32_t keep_node(dtlp_finder *f, uint32_t node, uint32_t first, int depth)
{
    enum { DEEPEST = 8 };
    int32_t base = dtlp_slot(dtlp_node_at(f, node), DTLP_SLOT_base);
    if (base != DTLP_UNSET)
        base = depth == DEEPEST ? DTLP_UNSET : (int32_t)keep_node(f, (uint32_t)base, first, depth + 1);
    dtlp_node *copy = DTLP_PUSH(f->arena, &f->kept);
    dtlp_node_copy(copy, dtlp_node_at(f, node));
    dtlp_set(copy, DTLP_SLOT_base, base);
    return first + (uint32_t)f->kept.count - 1;
}

/* Of the nodes that a sentence made, from `first` on, only those stay that its
 * expressions need: the others are most of them. */
static void keep_nodes(dtlp_finder *f, uint32_t first, uint32_t first_found)
{
    f->kept.count = 0;
    for (size_t i = first_found; i < f->found.count; i++)
        f->found.at[i].node = keep_node(f, f->found.at[i].node, first, 0);
    f->n_nodes = first;
    for (size_t i = 0; i < f->kept.count; i++)
        dtlp_node_add(f, &f->kept.at[i]);
}

static void find_in_sentence(dtlp_finder *f, uint32_t sentence)
{
    uint32_t first_node = (uint32_t)f->n_nodes, first_found = (uint32_t)f->found.count;
    if (!dtlp_items_make(f, &f->text->sentences[sentence]))
        return;
    keep_words(f);
    dtlp_cascade(f);
    keep_found(f, sentence);
    keep_nodes(f, first_node, first_found);
}

/* Without a date of publication: first as it is, then again against the days
 * that the text itself leaves, if they are few. */
static dtlp_timexes resolve_undated(dtlp_finder *f, const dtlp_diag *diag, dtlp_reference reference)
{
    dtlp_timexes unread = dtlp_resolve(f->arena, diag, f, reference);
    unread.inferred = dtlp_infer(f, &unread.why);
    if (unread.inferred.first == DTL_DAY_NONE)
        return unread;
    reference.inferred = &unread.inferred;
    reference.day = unread.inferred.first;
    dtlp_timexes early = dtlp_resolve(f->arena, diag, f, reference);
    reference.day = unread.inferred.last;
    dtlp_timexes late = dtlp_resolve(f->arena, diag, f, reference);
    late.inferred = unread.inferred;
    late.why = unread.why;
    if (late.count == early.count && late.count == unread.count) {
        dtlp_infer_merge(f->arena, &late, &early, &unread);
        return late;
    }
    unread.inferred.first = DTL_DAY_NONE; /* it is not even clear what is an expression */
    return unread;
}

dtlp_timexes dtlp_timex_find(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_timex_lang *lang,
                             const dtlp_text *text, const dtlp_nlp *nlp, dtlp_reference reference)
{
    dtlp_finder *finder = DTLP_NEW(arena, dtlp_finder); /* what it has found can be read again later */
    *finder = (dtlp_finder){.arena = arena, .lang = lang->tables, .forms = lang->forms, .text = text};
    finder->match_data = dtlp_forms_data(lang->forms);
    if (finder->match_data == NULL)
        dtlp_arena_escape(arena, DTL_ERROR_MEMORY);
    dtlp_arena_defer(arena, dtlp_forms_data_free, finder->match_data);
    for (uint32_t i = 0; i < text->n_sentences; i++)
        find_in_sentence(finder, i);
    (void)nlp;
    if (reference.day == DTL_DAY_NONE)
        return resolve_undated(finder, diag, reference);
    return dtlp_resolve(arena, diag, finder, reference);
}
