/* nlp.c - the annotations of a text, sentence by sentence.
 *
 * Owns the arrays and who fills them: the model where there is one, rules
 * otherwise. Knows nothing of how either works.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/nlp.h"

#include "nlp/analyse.h"
#include "nlp/model.h"
#include "nlp/network.h"
#include "nlp/words.h"

static const char *const upos_names[DTLP_UPOS_COUNT] = {
    "X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN",
    "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB",
};

static const char *const xpos_names[DTLP_XPOS_COUNT] = {
#define DTLP_XPOS(id, name) name,
#include "nlp/xpos.def"
#undef DTLP_XPOS
};

static const char *const deprel_names[DTLP_DEP_COUNT] = {
#define DTLP_DEPREL(id, name) name,
#include "nlp/deprel.def"
#undef DTLP_DEPREL
};

const char *dtlp_upos_name(dtlp_upos upos)
{
    return (unsigned)upos < DTLP_UPOS_COUNT ? upos_names[upos] : "X";
}

const char *dtlp_xpos_name(dtlp_xpos xpos)
{
    return (unsigned)xpos < DTLP_XPOS_COUNT ? xpos_names[xpos] : "_";
}

const char *dtlp_deprel_name(dtlp_deprel deprel)
{
    return (unsigned)deprel < DTLP_DEP_COUNT ? deprel_names[deprel] : "dep";
}

dtlp_nlp *dtlp_nlp_new(dtlp_arena *arena, const dtlp_text *text)
{
    dtlp_nlp *nlp = DTLP_NEW(arena, dtlp_nlp);
    nlp->text = text;
    nlp->upos = DTLP_NEW_ARRAY(arena, uint8_t, text->n_tokens);
    nlp->xpos = DTLP_NEW_ARRAY(arena, uint8_t, text->n_tokens);
    nlp->deprel = DTLP_NEW_ARRAY(arena, uint8_t, text->n_tokens);
    nlp->head = DTLP_NEW_ARRAY(arena, uint32_t, text->n_tokens);
    nlp->lemma = DTLP_NEW_ARRAY(arena, const char *, text->n_tokens);
    nlp->analysed = DTLP_NEW_ARRAY(arena, uint8_t, text->n_sentences);
    return nlp;
}

/* Lemmas by the model's list, then by rule: names as they stand, all else
 * lower case. */
static void fill_lemma(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t token)
{
    char lower_room[DTLP_WORD_MAX], room[DTLP_WORD_MAX];
    dtlp_slice word = dtlp_token_slice(nlp->text, token);
    dtlp_upos upos = (dtlp_upos)nlp->upos[token];
    dtlp_xpos xpos = (dtlp_xpos)nlp->xpos[token];
    if (model != NULL && (nlp->lemma[token] = dtlp_model_lemma(model, word, upos, xpos)) != NULL)
        return;
    dtlp_slice lower = dtlp_word_lower(word, lower_room);
    bool acronym = xpos == DTLP_XPOS_NN && nlp->text->tokens[token].all_capital && word.size <= 5;
    bool as_it_is = upos == DTLP_PROPN || acronym || lower.size == 0;
    dtlp_slice lemma = as_it_is ? word : dtlp_word_lemma(lower, xpos, room);
    nlp->lemma[token] = dtlp_arena_copy(arena, lemma.at, lemma.size);
}

/* ---- with the model ----------------------------------------------------- */

/* How many tokens from `first` on are parsed together: all that are left, or,
 * in an endless sentence, up to the last comma or the like that fits. */
static uint32_t stretch(const dtlp_text *text, uint32_t first, uint32_t left)
{
    if (left <= DTLP_STRETCH_MAX)
        return left;
    for (uint32_t n = DTLP_STRETCH_MAX; n > DTLP_STRETCH_MAX / 2; n--)
        if (text->tokens[first + n - 1].shape == DTLP_SHAPE_PUNCTUATION)
            return n;
    return DTLP_STRETCH_MAX;
}

/* Judge tokens first .. first + n - 1 and hang what has no head on `root`. */
static void analyse_stretch(dtlp_nlp *nlp, const dtlp_model *model, uint32_t begin, uint32_t first, uint32_t n,
                            uint32_t root)
{
    const dtlp_text *text = nlp->text;
    dtlp_seen seen[DTLP_STRETCH_MAX] = {{.first = false}};
    dtlp_verdict verdict[DTLP_STRETCH_MAX];
    for (uint32_t i = 0; i < n; i++) {
        uint32_t token = first + i, next = token + 1;
        seen[i] = (dtlp_seen){
            .word = dtlp_token_slice(text, token),
            .first = token == begin,
            .space_before = token == begin || text->tokens[token].space_before,
            .space_after = next >= text->n_tokens || text->tokens[next].space_before,
        };
    }
    dtlp_network_run(model, nlp->room, seen, n, verdict);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t token = first + i;
        bool top = verdict[i].head == 0;
        nlp->upos[token] = verdict[i].upos;
        nlp->xpos[token] = verdict[i].xpos;
        nlp->head[token] = top ? root : first + verdict[i].head - 1;
        nlp->deprel[token] = top && root != DTLP_NO_HEAD ? (uint8_t)DTLP_DEP_parataxis : verdict[i].deprel;
    }
}

static void analyse_by_model(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, const dtlp_sentence *s)
{
    uint32_t root = DTLP_NO_HEAD, end = s->first_token + s->n_tokens;
    if (nlp->room == NULL) {
        nlp->room_arena = dtlp_arena_side(arena);
        nlp->room = dtlp_network_room_new(nlp->room_arena, model);
    }
    for (uint32_t first = s->first_token, n; first < end; first += n) {
        n = stretch(nlp->text, first, end - first);
        analyse_stretch(nlp, model, s->first_token, first, n, root);
        for (uint32_t i = first; root == DTLP_NO_HEAD; i++)
            if (nlp->head[i] == DTLP_NO_HEAD)
                root = i;
    }
}

void dtlp_nlp_analyse(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t sentence)
{
    if (nlp->analysed[sentence])
        return;
    const dtlp_sentence *s = &nlp->text->sentences[sentence];
    if (model != NULL)
        analyse_by_model(nlp, arena, model, s);
    else
        dtlp_rules_analyse(nlp, s->first_token, s->n_tokens);
    for (uint32_t i = 0; i < s->n_tokens; i++)
        fill_lemma(nlp, arena, model, s->first_token + i);
    nlp->analysed[sentence] = 1;
}

void dtlp_nlp_rest(dtlp_nlp *nlp)
{
    if (nlp->room != NULL)
        dtlp_arena_fini(nlp->room_arena);
    nlp->room = NULL;
}
