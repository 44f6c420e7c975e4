/* nlp.c - the annotations of a text, sentence by sentence.
 *
 * Owns the arrays and who fills them: the model where there is one, rules
 * otherwise. Knows nothing of how either works.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/nlp.h"

#include "nlp/analyse.h"
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

const dtlp_model *dtlp_model_embedded(const dtlp_diag *diag)
{
    (void)diag;
    return NULL;
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

/* Lemmas by rule: names as they stand, all else lower case. */
static void fill_lemma(dtlp_nlp *nlp, dtlp_arena *arena, uint32_t token)
{
    char lower_room[DTLP_WORD_MAX], room[DTLP_WORD_MAX];
    dtlp_slice word = dtlp_token_slice(nlp->text, token);
    dtlp_slice lower = dtlp_word_lower(word, lower_room);
    dtlp_slice lemma = nlp->upos[token] == DTLP_PROPN || lower.size == 0
                           ? word
                           : dtlp_word_lemma(lower, nlp->xpos[token], room);
    nlp->lemma[token] = dtlp_arena_copy(arena, lemma.at, lemma.size);
}

void dtlp_nlp_analyse(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t sentence)
{
    (void)model;
    if (nlp->analysed[sentence])
        return;
    const dtlp_sentence *s = &nlp->text->sentences[sentence];
    dtlp_rules_analyse(nlp, s->first_token, s->n_tokens);
    for (uint32_t i = 0; i < s->n_tokens; i++)
        fill_lemma(nlp, arena, s->first_token + i);
    nlp->analysed[sentence] = 1;
}

void dtlp_nlp_find_names(dtlp_nlp *nlp, dtlp_arena *arena)
{
    (void)nlp;
    (void)arena;
}
