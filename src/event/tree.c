/* tree.c - see tree.h.
 *
 * Children are linked in one pass from the last token to the first; subtrees
 * are measured by walking each tree once, up and down its own links, so that a
 * sentence of any depth needs no stack and a cycle is never entered.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/tree.h"

static void link_children(dtlp_tree *tree, uint32_t first, uint32_t end)
{
    for (uint32_t i = end; i-- > first;) {
        uint32_t head = dtlp_head(tree, i);
        if (head == DTLP_NO_TOKEN)
            continue;
        tree->sibling[i] = tree->child[head];
        tree->child[head] = i;
    }
}

static void measure_from(dtlp_tree *tree, uint32_t root)
{
    uint32_t at = root;
    for (;;) {
        if (tree->child[at] != DTLP_NO_TOKEN) {
            at = tree->child[at];
            continue;
        }
        for (;;) {
            if (at == root)
                return;
            uint32_t head = dtlp_head(tree, at);
            if (tree->left[at] < tree->left[head])
                tree->left[head] = tree->left[at];
            if (tree->right[at] > tree->right[head])
                tree->right[head] = tree->right[at];
            if (tree->sibling[at] != DTLP_NO_TOKEN) {
                at = tree->sibling[at];
                break;
            }
            at = head;
        }
    }
}

/* The sections that a token's lemma stands in, not its form. */
static const dtlp_grammar by_lemma[] = {
#define LEMMA(id) DTLP_##id,
#define FORM(id)
#define DTLP_GRAMMAR(id, section, by) by(id)
#include "event/grammar.def"
#undef DTLP_GRAMMAR
#undef FORM
#undef LEMMA
};

static void look_up_grammar(dtlp_tree *tree, uint32_t token, const dtlp_event_word *form, const dtlp_event_word *lemma)
{
    dtlp_grammar_set *set = &tree->grammar[token];
    *set = form == NULL ? (dtlp_grammar_set){{0}} : form->grammar;
    for (size_t i = 0; form != lemma && i < sizeof by_lemma / sizeof *by_lemma; i++)
        dtlp_grammar_put(set, by_lemma[i], lemma != NULL && dtlp_grammar_has(&lemma->grammar, by_lemma[i]));
}

/* What the lists say of the token's form and of its lemma. */
static void look_up(dtlp_tree *tree, uint32_t token, uint32_t hash)
{
    dtlp_slice word = dtlp_word_at(tree, token), lemma = dtlp_lemma_at(tree, token);
    tree->form[token] = dtlp_event_word_fetched(word, hash);
    tree->lemma[token] = dtlp_slice_equal_nocase(word, lemma) ? tree->form[token] : dtlp_event_word_find(lemma);
}

/* Lists and lemmas stand far away: those of the words to come are fetched while one is looked up. */
static void look_all_up(dtlp_tree *tree)
{
    enum { AHEAD = 8 };
    uint32_t hashes[AHEAD], n = tree->text->n_tokens;
    for (uint32_t i = 0; i < n + AHEAD; i++) {
        if (i >= AHEAD)
            look_up(tree, i - AHEAD, hashes[i % AHEAD]);
        if (i >= n)
            continue;
        hashes[i % AHEAD] = dtlp_event_word_fetch(dtlp_word_at(tree, i));
        __builtin_prefetch(tree->nlp->lemma[i]);
    }
}

void dtlp_tree_relink(dtlp_tree *tree, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        tree->child[i] = tree->sibling[i] = DTLP_NO_TOKEN;
        tree->left[i] = tree->right[i] = i;
    }
    link_children(tree, first, end);
    for (uint32_t i = first; i < end; i++)
        if (dtlp_head(tree, i) == DTLP_NO_TOKEN)
            measure_from(tree, i);
}

dtlp_tree *dtlp_tree_new(dtlp_arena *arena, const dtlp_text *text, const dtlp_nlp *nlp)
{
    dtlp_tree *tree = DTLP_NEW(arena, dtlp_tree);
    uint32_t n = text->n_tokens;
    *tree = (dtlp_tree){.text = text, .nlp = nlp};
    tree->child = DTLP_NEW_ARRAY(arena, uint32_t, n);
    tree->sibling = DTLP_NEW_ARRAY(arena, uint32_t, n);
    tree->left = DTLP_NEW_ARRAY(arena, uint32_t, n);
    tree->right = DTLP_NEW_ARRAY(arena, uint32_t, n);
    tree->sentence = DTLP_NEW_ARRAY(arena, uint32_t, n);
    tree->word = DTLP_NEW_ARRAY(arena, uint64_t, n);
    tree->grammar = DTLP_NEW_ARRAY(arena, dtlp_grammar_set, (size_t)n + 1); /* one more, empty, at the end */
    tree->form = DTLP_NEW_ARRAY(arena, const dtlp_event_word *, (size_t)n + 1);
    tree->lemma = DTLP_NEW_ARRAY(arena, const dtlp_event_word *, (size_t)n + 1);
    look_all_up(tree);
    for (uint32_t i = 0; i < n; i++) {
        tree->child[i] = tree->sibling[i] = DTLP_NO_TOKEN;
        tree->left[i] = tree->right[i] = i;
    }
    for (uint32_t s = 0; s < text->n_sentences; s++) {
        const dtlp_sentence *sentence = &text->sentences[s];
        uint32_t end = sentence->first_token + sentence->n_tokens;
        for (uint32_t i = sentence->first_token; i < end; i++)
            tree->sentence[i] = s;
        if (!nlp->analysed[s])
            continue;
        for (uint32_t i = sentence->first_token; i < end; i++) {
            tree->word[i] = tree->lemma[i] == NULL ? 0 : tree->lemma[i]->is;
            look_up_grammar(tree, i, tree->form[i], tree->lemma[i]);
        }
        dtlp_tree_relink(tree, sentence->first_token, end);
    }
    return tree;
}

dtlp_slice dtlp_lemma_at(const dtlp_tree *tree, uint32_t token)
{
    const char *lemma = tree->nlp->lemma[token];
    return lemma != NULL ? dtlp_slice_of(lemma) : dtlp_word_at(tree, token);
}

/* "A survey in March found", "a dam above it gave way": parsers take what stands under the
 * preposition for the subject. */
static bool is_under_preposition(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_child(tree, token, DTLP_DEP_case);
    if (marker != DTLP_NO_TOKEN && marker + 1 == token && dtlp_up(tree, token) == DTLP_PRON && dtlp_up(tree, marker) == DTLP_ADP)
        return true;
    return dtlp_serves_as(tree, marker, DTLP_CALENDAR_PREPOSITION) &&
           (dtlp_form_is(tree, token) & (DTLP_IS(F_MONTH) | DTLP_IS(F_WEEKDAY))) != 0;
}

/* "In 1871 a banker founded", with the banker taken for an adjunct: no preposition
 * stands before it, and it is no day or month. */
static bool is_bare_adjunct(const dtlp_tree *tree, uint32_t noun, uint32_t verb)
{
    dtlp_xpos tag = dtlp_xp(tree, verb);
    bool finite = tag == DTLP_XPOS_VBD || tag == DTLP_XPOS_VBZ || tag == DTLP_XPOS_VBP;
    uint32_t determiner = dtlp_child(tree, noun, DTLP_DEP_det);
    return finite && dtlp_rel(tree, noun) == DTLP_DEP_obl && dtlp_marker(tree, noun) == DTLP_NO_TOKEN &&
           dtlp_up(tree, noun) == DTLP_NOUN && determiner != DTLP_NO_TOKEN &&
           (dtlp_form_around(tree, noun) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(SEASON) |
                                                                DTLP_AROUND_IS(WEEKEND))) == 0;
}

/* "The man, a former guard, was held", with both taken for subjects. */
static bool is_beside(const dtlp_tree *tree, uint32_t noun, uint32_t token)
{
    uint32_t left = tree->left[token];
    left += dtlp_word_is_at(tree, left, ",");
    return noun != DTLP_NO_TOKEN && left > 0 && left < token && dtlp_word_is_at(tree, left - 1, ",") && tree->right[noun] + 2 >= left &&
           dtlp_up(tree, left) == DTLP_DET;
}

uint32_t dtlp_own_subject(const dtlp_tree *tree, uint32_t token)
{
    uint32_t found = DTLP_NO_TOKEN, at = tree->child[token];
    for (; at != DTLP_NO_TOKEN; at = tree->sibling[at]) /* of two the one next to the verb */
        if (dtlp_is_subject(dtlp_rel(tree, at)) && (found == DTLP_NO_TOKEN || at < token) &&
            !is_under_preposition(tree, at) && !is_beside(tree, found, at))
            found = at;
    if (found != DTLP_NO_TOKEN)
        return found;
    for (at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (((dtlp_rel(tree, at) == DTLP_DEP_vocative || dtlp_rel(tree, at) == DTLP_DEP_dislocated) &&
             dtlp_is_noun(tree, at)) || is_bare_adjunct(tree, at, token))
            return at;
    return DTLP_NO_TOKEN;
}

/* "Nine days after she was burned when the lid came off": hung on the last verb, "after" is none of its; the one nearest to it is. */
static uint32_t nearer_marker(const dtlp_tree *tree, uint32_t marker, uint32_t token)
{
    for (uint32_t at = tree->sibling[marker]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_advmod && (tree->word[at] & DTLP_IS(F_WHILE)) != 0)
            return at;
    return marker;
}

uint32_t dtlp_marker(const dtlp_tree *tree, uint32_t token)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (relation == DTLP_DEP_case || relation == DTLP_DEP_mark)
            return relation == DTLP_DEP_mark ? nearer_marker(tree, at, token) : at;
        if (relation == DTLP_DEP_advmod && at < token && (tree->word[at] & DTLP_IS(F_WHILE)))
            return at;
    }
    uint32_t left = tree->left[token]; /* hung on a word within the phrase */
    return left < token && dtlp_rel(tree, left) == DTLP_DEP_case && dtlp_up(tree, left) == DTLP_ADP
               ? left : DTLP_NO_TOKEN;
}

bool dtlp_is_verb(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    if (dtlp_up(tree, token) == DTLP_ADJ) /* "was unveiled", taken for an adjective */
        return dtlp_child(tree, token, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN;
    return dtlp_up(tree, token) == DTLP_VERB && tag >= DTLP_XPOS_VB && tag <= DTLP_XPOS_VBZ;
}

bool dtlp_has_auxiliary(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_aux) != DTLP_NO_TOKEN ||
           dtlp_child(tree, token, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN;
}

bool dtlp_is_asked(const dtlp_tree *tree, uint32_t verb)
{
    dtlp_deprel relation = dtlp_rel(tree, verb);
    uint32_t head = dtlp_head(tree, verb);
    if (head == DTLP_NO_TOKEN || relation == DTLP_DEP_conj || relation == DTLP_DEP_parataxis)
        return false;
    bool asked = head < verb && dtlp_serves_as(tree, head, DTLP_ASKING);
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && at < verb && !asked; at = tree->sibling[at])
        asked = dtlp_serves_as(tree, at, DTLP_ASKING);
    return asked;
}

bool dtlp_under(const dtlp_tree *tree, uint32_t token, uint32_t top)
{
    for (int i = 0; i < DTLP_CLIMB && token != DTLP_NO_TOKEN; i++) {
        if (token == top)
            return true;
        token = dtlp_head(tree, token);
    }
    return false;
}

uint32_t dtlp_tale_begin(const dtlp_tree *tree, uint32_t sentence_index)
{
    enum { LONGEST = 18 };
    const dtlp_sentence *sentence = &tree->text->sentences[sentence_index];
    uint32_t first = sentence->first_token, end = first + sentence->n_tokens;
    if (sentence->n_tokens == 0 || !tree->text->tokens[first].all_capital)
        return first;
    for (uint32_t at = first; at + 1 < end && at < first + LONGEST; at++) {
        dtlp_slice word = dtlp_word_at(tree, at);
        bool dash = dtlp_slice_is(word, "-") || dtlp_slice_is(word, "--") ||
                    dtlp_slice_is(word, "\xE2\x80\x93") || dtlp_slice_is(word, "\xE2\x80\x94");
        if (dash && tree->text->tokens[at].space_before && tree->text->tokens[at + 1].space_before)
            return at + 1;
    }
    return first;
}

uint32_t dtlp_first_prose(const dtlp_tree *tree)
{
    enum { HEADINGS = 8 };
    const dtlp_text *text = tree->text;
    uint32_t first = 0;
    while (first < text->n_sentences && first < HEADINGS && text->sentences[first].kind != DTLP_SENTENCE_PROSE)
        first++;
    return first;
}

bool dtlp_has_until(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_serves_as(tree, token, DTLP_PERFECT_AUXILIARY) && (dtlp_form_is(tree, token + 1) & DTLP_IS(F_UNTIL)) != 0;
}
