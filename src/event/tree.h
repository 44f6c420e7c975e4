/* tree.h - walking a dependency parse.
 *
 * Owns children, subtrees and small questions of grammar over dtlp_nlp. Knows
 * nothing of events. A token index is that of dtlp_text; DTLP_NO_TOKEN is none.
 * Whatever the parse holds (a cycle, a head outside the sentence) walks end.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_EVENT_TREE_H
#define DTLP_EVENT_TREE_H

#include "event/words.h"
#include "nlp/nlp.h"

#define DTLP_NO_TOKEN UINT32_MAX
#define DTLP_CLIMB 48 /* heads followed at most; real trees are shallower */

typedef struct dtlp_tree {
    const dtlp_text *text;
    const dtlp_nlp *nlp;
    uint32_t *child;    /* first dependent, in text order */
    uint32_t *sibling;  /* next dependent of the same head */
    uint32_t *left;     /* first token of the subtree */
    uint32_t *right;    /* last token of the subtree */
    uint32_t *sentence; /* the token's sentence */
    uint64_t *word;     /* dtlp_event_word_is of the token's lemma */
    const dtlp_event_word **form; /* the lists' entry of the word as it stands, NULL if there is none; one more, NULL, at the end */
    const dtlp_event_word **lemma; /* that of its lemma, likewise */
    dtlp_grammar_set *grammar; /* what the token serves as; nothing where nothing was analysed */
} dtlp_tree;

/* Over all sentences that have been analysed. */
dtlp_tree *dtlp_tree_new(dtlp_arena *arena, const dtlp_text *text, const dtlp_nlp *nlp);

/* After heads of the sentence of tokens first .. end - 1 have changed. */
void dtlp_tree_relink(dtlp_tree *tree, uint32_t first, uint32_t end);

static inline dtlp_deprel dtlp_rel(const dtlp_tree *tree, uint32_t token)
{
    return (dtlp_deprel)tree->nlp->deprel[token];
}

static inline dtlp_xpos dtlp_xp(const dtlp_tree *tree, uint32_t token)
{
    return (dtlp_xpos)tree->nlp->xpos[token];
}

static inline dtlp_upos dtlp_up(const dtlp_tree *tree, uint32_t token)
{
    return (dtlp_upos)tree->nlp->upos[token];
}

/* The head, DTLP_NO_TOKEN for a root or a head outside the sentence. */
static inline uint32_t dtlp_head(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = tree->nlp->head[token];
    if (head == DTLP_NO_HEAD || head >= tree->text->n_tokens || head == token ||
        tree->sentence[head] != tree->sentence[token])
        return DTLP_NO_TOKEN;
    return head;
}

static inline dtlp_slice dtlp_word_at(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_token_slice(tree->text, token);
}

static inline bool dtlp_word_is_at(const dtlp_tree *tree, uint32_t token, const char *word)
{
    return dtlp_slice_equal_nocase(dtlp_word_at(tree, token), dtlp_slice_of(word));
}

/* Does the token's word do this in a clause? None does nothing. */
static inline bool dtlp_serves_as(const dtlp_tree *tree, uint32_t token, dtlp_grammar as)
{
    return token != DTLP_NO_TOKEN && dtlp_grammar_has(&tree->grammar[token], as);
}

/* dtlp_event_word_is and dtlp_event_word_around of the word as it stands. */
static inline uint64_t dtlp_form_is(const dtlp_tree *tree, uint32_t token)
{
    return tree->form[token] == NULL ? 0 : tree->form[token]->is;
}

static inline uint64_t dtlp_form_around(const dtlp_tree *tree, uint32_t token)
{
    return tree->form[token] == NULL ? 0 : tree->form[token]->around;
}

/* dtlp_event_word_around of the lemma. */
static inline uint64_t dtlp_lemma_around(const dtlp_tree *tree, uint32_t token)
{
    return tree->lemma[token] == NULL ? 0 : tree->lemma[token]->around;
}

/* The lemma, or the word itself where there is none. */
dtlp_slice dtlp_lemma_at(const dtlp_tree *tree, uint32_t token);

/* First dependent with that relation, DTLP_NO_TOKEN if none. */
static inline uint32_t dtlp_child(const dtlp_tree *tree, uint32_t token, dtlp_deprel relation)
{
    uint32_t at = tree->child[token];
    while (at != DTLP_NO_TOKEN && dtlp_rel(tree, at) != relation)
        at = tree->sibling[at];
    return at;
}

/* DTLP_REL(advcl): the bit of a relation. */
#define DTLP_REL(relation) (UINT64_C(1) << DTLP_DEP_##relation)
#define DTLP_SUBJECTS (DTLP_REL(nsubj) | DTLP_REL(nsubj_pass) | DTLP_REL(nsubj_outer) | DTLP_REL(csubj) | DTLP_REL(csubj_pass) | DTLP_REL(csubj_outer))
_Static_assert(DTLP_DEP_COUNT <= 64, "a bit for each relation");

static inline bool dtlp_is_subject(dtlp_deprel relation)
{
    return (DTLP_SUBJECTS >> relation & 1) != 0;
}

/* A past or present form, or a modal. */
static inline bool dtlp_is_finite(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_VBD || tag == DTLP_XPOS_VBZ || tag == DTLP_XPOS_VBP || tag == DTLP_XPOS_MD;
}

/* A noun, name or pronoun. */
static inline bool dtlp_is_noun(const dtlp_tree *tree, uint32_t token)
{
    dtlp_upos tag = dtlp_up(tree, token);
    return tag == DTLP_NOUN || tag == DTLP_PROPN || tag == DTLP_PRON;
}

/* Its subject (of any kind), its own or none. A noun before the verb that the
 * parse took for an address ("Acme, which ..., will report") is one too. */
uint32_t dtlp_own_subject(const dtlp_tree *tree, uint32_t token);

/* The preposition or subordinator that introduces it, DTLP_NO_TOKEN if none. */
uint32_t dtlp_marker(const dtlp_tree *tree, uint32_t token);

bool dtlp_is_verb(const dtlp_tree *tree, uint32_t token); /* a verb form, not an auxiliary */
bool dtlp_has_auxiliary(const dtlp_tree *tree, uint32_t token); /* of a verb; a copula is none */
bool dtlp_is_asked(const dtlp_tree *tree, uint32_t verb); /* "nothing on why it sank": below a word that asks */

/* First token of the sentence behind a dateline ("TARN, Merrow, 3 May (News) - "). */
uint32_t dtlp_tale_begin(const dtlp_tree *tree, uint32_t sentence);

/* The first sentence that is no heading. */
uint32_t dtlp_first_prose(const dtlp_tree *tree);

/* "They have until Friday": is the token this "have"? */
bool dtlp_has_until(const dtlp_tree *tree, uint32_t token);

/* Is `token` in the subtree of `top`? */
bool dtlp_under(const dtlp_tree *tree, uint32_t token, uint32_t top);

#endif
