/* nlp.h - grammar on top of tokens: tags, lemmas, a dependency parse, names.
 *
 * Owns what a token is in its sentence. Knows nothing of time or events. The
 * annotations are parallel arrays over dtlp_text's tokens; a sentence is
 * analysed when somebody asks for it.
 *
 * Without a model (or with --no-model) tags come from lexicon and shape rules
 * and heads are attached by rule; callers need not know which.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef DTLP_NLP_NLP_H
#define DTLP_NLP_NLP_H

#include "base/diag.h"
#include "text/text.h"

/* Universal part-of-speech tags (UD v2). */
typedef enum dtlp_upos {
    DTLP_X, DTLP_ADJ, DTLP_ADP, DTLP_ADV, DTLP_AUX, DTLP_CCONJ, DTLP_DET, DTLP_INTJ, DTLP_NOUN,
    DTLP_NUM, DTLP_PART, DTLP_PRON, DTLP_PROPN, DTLP_PUNCT, DTLP_SCONJ, DTLP_SYM, DTLP_VERB,
    DTLP_UPOS_COUNT
} dtlp_upos;

/* Penn Treebank tags as used in UD English XPOS; the names are theirs. */
typedef enum dtlp_xpos {
#define DTLP_XPOS(id, name) DTLP_XPOS_##id,
#include "nlp/xpos.def"
#undef DTLP_XPOS
    DTLP_XPOS_COUNT
} dtlp_xpos;

/* Universal dependency relations; subtypes that matter are their own. */
typedef enum dtlp_deprel {
#define DTLP_DEPREL(id, name) DTLP_DEP_##id,
#include "nlp/deprel.def"
#undef DTLP_DEPREL
    DTLP_DEP_COUNT
} dtlp_deprel;

const char *dtlp_upos_name(dtlp_upos upos);       /* "VERB" */
const char *dtlp_xpos_name(dtlp_xpos xpos);       /* "VBD" */
const char *dtlp_deprel_name(dtlp_deprel deprel); /* "nsubj:pass" */

typedef enum dtlp_name_type {
    DTLP_NAME_PERSON, DTLP_NAME_ORGANISATION, DTLP_NAME_PLACE, DTLP_NAME_OTHER
} dtlp_name_type;

/* A name in the text: tokens first .. first + count - 1. */
typedef struct dtlp_name {
    uint32_t first, count;
    dtlp_name_type type;
    uint32_t entity;       /* mentions of one entity share it: "Munir", "Field Marshal Asim Munir" */
    bool demonym;          /* an adjective of the place that is the entity: "Israeli" */
} dtlp_name;

/* The full form of an entity, the most telling of its mentions. */
typedef struct dtlp_entity {
    const char *name;      /* "Asim Munir" */
    const char *title;     /* "Field Marshal"; NULL where none */
    dtlp_name_type type;
    uint32_t n_mentions;
} dtlp_entity;

#define DTLP_NO_HEAD UINT32_MAX

typedef struct dtlp_nlp {
    const dtlp_text *text;
    uint8_t *upos;         /* dtlp_upos, one a token; valid where analysed */
    uint8_t *xpos;
    uint8_t *deprel;
    uint32_t *head;        /* token index of the head; DTLP_NO_HEAD for a root */
    const char **lemma;    /* lower case but for names */
    uint8_t *analysed;     /* one a sentence: it is tagged and parsed */
    uint8_t *tagged;       /* one a sentence: it has tags and lemmas at least; without a parse no head is valid */
    const dtlp_name *names; /* in text order, not overlapping; after dtlp_nlp_find_names */
    uint32_t n_names;
    const dtlp_entity *entities;
    uint32_t n_entities;
    const struct dtlp_kernels *kernels; /* which loops the model runs on; NULL: this machine's fastest */
    struct dtlp_network_room *room; /* the model's working memory; NULL until needed */
    dtlp_arena *room_arena;         /* holds it */
} dtlp_nlp;

typedef struct dtlp_model dtlp_model;

/* The embedded model, checked; NULL (with a diagnostic) if it is unusable or
 * none was built in. Shared by threads, constant. */
const dtlp_model *dtlp_model_embedded(const dtlp_diag *diag);

/* The text with the sentences of its running prose drawn anew by the model;
 * as it is without one. To be called before anything refers to sentences. */
dtlp_text dtlp_nlp_sentences(dtlp_arena *arena, const dtlp_model *model, const dtlp_text *text);

/* Room for the annotations of a text; nothing is analysed yet. */
dtlp_nlp *dtlp_nlp_new(dtlp_arena *arena, const dtlp_text *text);

/* Tag and parse one sentence; does nothing if that is done. `model` may be NULL. */
void dtlp_nlp_analyse(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t sentence);

/* The same for many sentences at once, those with wanted[sentence] (NULL: for
 * all); faster than one by one. `trees` false: tags and lemmas alone, which
 * saves about a quarter of the time; a sentence that is parsed later costs all
 * of it again. */
void dtlp_nlp_analyse_many(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, const uint8_t *wanted,
                           bool trees);

/* Give the model's working memory back, some megabytes, when no sentence is left to analyse for now. */
void dtlp_nlp_rest(dtlp_nlp *nlp);

/* Find names over the whole text and tie short forms to full ones. Sentences
 * that are not analysed yet are judged by shape. */
void dtlp_nlp_find_names(dtlp_nlp *nlp, dtlp_arena *arena);

#endif
