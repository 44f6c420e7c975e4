/* event.c - finding and dating the mentions of one article: the order of work.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/event.h"

#include "event/happening.h"
#include "event/judge.h"

static dtl_span tokens_span(const dtlp_text *text, uint32_t first, uint32_t last)
{
    return (dtl_span){text->tokens[first].begin, text->tokens[last].end};
}

/* The subtree of the trigger without the clauses joined to it. */
static dtl_span clause_of(const dtlp_tree *tree, uint32_t token)
{
    uint32_t first = tree->left[token], last = tree->right[token];
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        bool joined = dtlp_rel(tree, at) == DTLP_DEP_conj || dtlp_rel(tree, at) == DTLP_DEP_parataxis;
        if (joined && dtlp_is_verb(tree, at) && at > token && tree->left[at] <= last &&
            tree->left[at] > token)
            last = tree->left[at] - 1;
    }
    while (last > token && (dtlp_up(tree, last) == DTLP_PUNCT || dtlp_up(tree, last) == DTLP_CCONJ))
        last--;
    while (first < token && (dtlp_up(tree, first) == DTLP_PUNCT || dtlp_up(tree, first) == DTLP_CCONJ))
        first++;
    return tokens_span(tree->text, first, last);
}

static void fill_spans(struct dtlp_happenings *all)
{
    const dtlp_text *text = all->tree->text;
    for (uint32_t i = 0; i < all->count; i++) {
        const dtlp_sentence *sentence = &text->sentences[all->at[i].sentence];
        dtl_event *event = &all->events[i];
        event->trigger = tokens_span(text, all->at[i].token, all->at[i].token);
        event->clause = all->at[i].again_of == 0 ? clause_of(all->tree, all->at[i].token)
                                                 : tokens_span(text, all->at[i].token, dtlp_behind_timex(all, dtlp_again_timex(all, all->at[i].token)) - 1);
        event->sentence = (dtl_span){sentence->begin, sentence->end};
    }
}

void dtlp_event_date(dtlp_arena *arena, const dtlp_diag *diag, dtlp_article *article,
                     struct dtlp_happenings *all)
{
    fill_spans(all);
    dtlp_attributes_fill(all);
    dtlp_roles_fill(arena, all);
    dtlp_again_take_attributes(all);
    dtlp_anchor_all(arena, diag, &article->document, all);
    dtlp_list_all(all);
    if (article->forest != NULL)
        dtlp_judge(arena, &article->document, article->forest, all);
    article->happenings = all;
    article->document.events = all->events;
    article->document.n_events = all->count;
}

dtlp_timexes dtlp_article_read(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_timex_lang *language, const dtlp_model *model,
                               bool events, dtlp_article *article)
{
    dtl_document *document = &article->document;
    article->text = dtlp_text_split(arena, (dtlp_slice){document->text, document->text_size});
    if (events)
        article->text = dtlp_nlp_sentences(arena, model, &article->text);
    article->nlp = dtlp_nlp_new(arena, &article->text);
    dtlp_reference reference = {.day = document->date, .narrative_allowed = true};
    dtlp_timexes timexes = dtlp_timex_find(arena, diag, language, &article->text, article->nlp, reference);
    document->timexes = timexes.at;
    document->n_timexes = timexes.count;
    article->again = timexes.again;
    return timexes;
}

void dtlp_event_find(dtlp_arena *arena, const dtlp_diag *diag, const dtlp_model *model,
                     dtlp_article *article)
{
    uint8_t *wanted = DTLP_NEW_ARRAY(arena, uint8_t, article->text.n_sentences);
    for (uint32_t s = 0; s < article->text.n_sentences; s++)
        wanted[s] = article->text.sentences[s].kind == DTLP_SENTENCE_PROSE ||
                    article->text.sentences[s].kind == DTLP_SENTENCE_ITEM;
    dtlp_nlp_analyse_many(article->nlp, arena, model, wanted, true);
    dtlp_nlp_find_names(article->nlp, arena);
    dtlp_event_date(arena, diag, article, dtlp_mentions_find(arena, article));
}
