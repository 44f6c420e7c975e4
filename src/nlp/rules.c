/* rules.c - tags and heads without a model.
 *
 * Owns the simple grammar that serves where no model is wanted: the first
 * likely tag of a word list, corrected by its neighbours; then chunks whose
 * heads hang on the verb before them. It is meant to be right about verbs,
 * their auxiliaries, subjects and objects in plain sentences, no more.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/analyse.h"
#include "nlp/words.h"

typedef struct view {
    dtlp_nlp *nlp;
    uint32_t first, n; /* tokens of the sentence */
} view;

static void set(view v, uint32_t i, dtlp_upos upos, dtlp_xpos xpos)
{
    v.nlp->upos[v.first + i] = (uint8_t)upos;
    v.nlp->xpos[v.first + i] = (uint8_t)xpos;
}

static dtlp_upos upos_of(view v, uint32_t i) { return i < v.n ? v.nlp->upos[v.first + i] : DTLP_X; }
static dtlp_xpos xpos_of(view v, uint32_t i) { return i < v.n ? v.nlp->xpos[v.first + i] : DTLP_XPOS_NONE; }

static dtlp_slice word_of(view v, uint32_t i) { return dtlp_token_slice(v.nlp->text, v.first + i); }

static bool in_group(view v, uint32_t i, uint8_t group)
{
    return i < v.n && (dtlp_word_groups(word_of(v, i)) & group) != 0;
}

/* ---- tags --------------------------------------------------------------- */

static void tag_mark(view v, uint32_t i)
{
    static const struct {
        const char *mark;
        dtlp_xpos xpos;
    } marks[] = {
        {",", DTLP_XPOS_COMMA}, {"(", DTLP_XPOS_LRB},   {"[", DTLP_XPOS_LRB},  {")", DTLP_XPOS_RRB},
        {"]", DTLP_XPOS_RRB},   {":", DTLP_XPOS_COLON}, {";", DTLP_XPOS_COLON}, {"-", DTLP_XPOS_HYPH},
        {"\"", DTLP_XPOS_CLOSE_QUOTE}, {"“", DTLP_XPOS_OPEN_QUOTE}, {"”", DTLP_XPOS_CLOSE_QUOTE},
    };
    for (size_t m = 0; m < sizeof marks / sizeof *marks; m++)
        if (dtlp_slice_is(word_of(v, i), marks[m].mark)) {
            set(v, i, DTLP_PUNCT, marks[m].xpos);
            return;
        }
    set(v, i, DTLP_PUNCT, DTLP_XPOS_PERIOD);
}

static void tag_by_ending(view v, uint32_t i, dtlp_slice lower)
{
    const dtlp_word_ending *ending = dtlp_word_ending_find(lower);
    if (ending != NULL)
        set(v, i, ending->upos, ending->xpos);
    else
        set(v, i, DTLP_NOUN, DTLP_XPOS_NN);
}

static void tag_word(view v, uint32_t i)
{
    const dtlp_token *token = &v.nlp->text->tokens[v.first + i];
    char room[DTLP_WORD_MAX];
    dtlp_slice lower = dtlp_word_lower(word_of(v, i), room);
    size_t count;
    const dtlp_word *word = dtlp_word_find(lower, &count);
    bool name = token->capital && i > 0;
    if (count > 0 && !(name && word->upos != DTLP_PROPN))
        set(v, i, word->upos, word->xpos);
    else if (token->shape == DTLP_SHAPE_NUMBER)
        set(v, i, DTLP_NUM, DTLP_XPOS_CD);
    else if (token->shape == DTLP_SHAPE_PUNCTUATION)
        tag_mark(v, i);
    else if (token->shape == DTLP_SHAPE_SYMBOL)
        set(v, i, DTLP_SYM, dtlp_slice_is(word_of(v, i), "$") ? DTLP_XPOS_DOLLAR : DTLP_XPOS_SYM);
    else if (token->shape == DTLP_SHAPE_ADDRESS)
        set(v, i, DTLP_X, DTLP_XPOS_ADD);
    else if (token->capital)
        set(v, i, DTLP_PROPN, DTLP_XPOS_NNP);
    else
        tag_by_ending(v, i, lower);
}

/* A lower-case word after `to` or a modal is a base form, and so on. */
static void tag_by_neighbours(view v, uint32_t i)
{
    dtlp_xpos xpos = xpos_of(v, i), before = i > 0 ? xpos_of(v, i - 1) : DTLP_XPOS_NONE;
    dtlp_upos upos = upos_of(v, i);
    bool plain = xpos == DTLP_XPOS_NN || xpos == DTLP_XPOS_VBP || xpos == DTLP_XPOS_VBD || xpos == DTLP_XPOS_JJ;
    uint32_t last = i;
    while (last > 0 && (upos_of(v, last - 1) == DTLP_ADV || xpos_of(v, last - 1) == DTLP_XPOS_RB))
        last--;
    dtlp_xpos governor = last > 0 ? xpos_of(v, last - 1) : DTLP_XPOS_NONE;
    bool participle = last > 0 && xpos == DTLP_XPOS_VBD && upos == DTLP_VERB &&
                      (in_group(v, last - 1, DTLP_GROUP_HAVE) ||
                       (upos_of(v, last - 1) == DTLP_AUX && in_group(v, last - 1, DTLP_GROUP_BE)));
    if ((before == DTLP_XPOS_TO || governor == DTLP_XPOS_MD) && plain && upos != DTLP_AUX)
        set(v, i, DTLP_VERB, DTLP_XPOS_VB);
    else if (participle)
        set(v, i, DTLP_VERB, DTLP_XPOS_VBN);
    else if (xpos == DTLP_XPOS_VBD && (before == DTLP_XPOS_DT || before == DTLP_XPOS_PRPS))
        set(v, i, DTLP_ADJ, DTLP_XPOS_JJ);
    else if (xpos == DTLP_XPOS_NN && before == DTLP_XPOS_PRP && upos == DTLP_NOUN)
        set(v, i, DTLP_VERB, DTLP_XPOS_VBP);
    else if (xpos == DTLP_XPOS_NNS && before == DTLP_XPOS_PRP)
        set(v, i, DTLP_VERB, DTLP_XPOS_VBZ);
}

/* ---- heads -------------------------------------------------------------- */

static void attach(view v, uint32_t i, uint32_t head, dtlp_deprel deprel)
{
    v.nlp->head[v.first + i] = head == i ? DTLP_NO_HEAD : v.first + head;
    v.nlp->deprel[v.first + i] = (uint8_t)(head == i ? DTLP_DEP_root : deprel);
}

static bool nominal(dtlp_upos upos)
{
    return upos == DTLP_NOUN || upos == DTLP_PROPN || upos == DTLP_PRON || upos == DTLP_NUM || upos == DTLP_SYM;
}

static bool in_phrase(dtlp_upos upos)
{
    return nominal(upos) || upos == DTLP_DET || upos == DTLP_ADJ;
}

/* Does the token hold the auxiliary of a verb further right? */
static bool helps(view v, uint32_t i)
{
    if (upos_of(v, i) != DTLP_AUX)
        return false;
    for (uint32_t j = i + 1; j < v.n && j < i + 5; j++) {
        dtlp_upos upos = upos_of(v, j);
        if (upos == DTLP_VERB)
            return true;
        if (upos != DTLP_AUX && upos != DTLP_ADV && upos != DTLP_PART)
            return false;
    }
    return false;
}

static bool predicate(view v, uint32_t i)
{
    return upos_of(v, i) == DTLP_VERB || (upos_of(v, i) == DTLP_AUX && !helps(v, i));
}

static uint32_t next_of(view v, uint32_t i, bool (*want)(view, uint32_t))
{
    for (uint32_t j = i + 1; j < v.n && j < i + 8; j++)
        if (want(v, j))
            return j;
    return i;
}

/* The last word of the noun phrase that begins at i. */
static uint32_t phrase_end(view v, uint32_t i)
{
    while (i + 1 < v.n && in_phrase(upos_of(v, i + 1)) && upos_of(v, i + 1) != DTLP_DET &&
           !(upos_of(v, i) == DTLP_PRON && xpos_of(v, i) != DTLP_XPOS_PRPS))
        i++;
    return i;
}

static dtlp_deprel inside_phrase(view v, uint32_t i)
{
    switch (upos_of(v, i)) {
    case DTLP_DET: return DTLP_DEP_det;
    case DTLP_ADJ: return DTLP_DEP_amod;
    case DTLP_NUM: return DTLP_DEP_nummod;
    case DTLP_PRON: return DTLP_DEP_nmod_poss;
    default: return DTLP_DEP_compound;
    }
}

typedef struct attachment {
    uint32_t root, verb;  /* the newest predicate; root before the first one */
    bool has_subject, has_object;
    uint32_t preposition; /* waits for its noun; v.n if none */
} attachment;

/* A noun phrase whose head is `head`: subject, object, oblique. */
static void attach_phrase(view v, uint32_t head, attachment *state)
{
    bool verb_left = state->verb < head;
    uint32_t verb = verb_left ? state->verb : next_of(v, head, predicate);
    if (verb == head)
        verb = state->root;
    if (state->preposition < v.n) {
        attach(v, state->preposition, head, DTLP_DEP_case);
        bool of = in_group(v, state->preposition, DTLP_GROUP_GENITIVE) && state->preposition > 0;
        if (of && nominal(upos_of(v, state->preposition - 1)))
            attach(v, head, state->preposition - 1, DTLP_DEP_nmod);
        else
            attach(v, head, verb, DTLP_DEP_obl);
        state->preposition = v.n;
    } else if (next_of(v, head, predicate) != head && (!verb_left || state->has_object)) {
        attach(v, head, next_of(v, head, predicate), DTLP_DEP_nsubj);
    } else {
        attach(v, head, verb, verb_left ? DTLP_DEP_obj : DTLP_DEP_nsubj);
        state->has_object |= verb_left;
    }
}

static void attach_predicate(view v, uint32_t i, attachment *state)
{
    bool with_to = i > 0 && xpos_of(v, i - 1) == DTLP_XPOS_TO;
    attach(v, i, state->verb < i ? state->verb : state->root,
           with_to ? DTLP_DEP_xcomp : DTLP_DEP_conj);
    if (i == state->root)
        attach(v, i, i, DTLP_DEP_root);
    state->verb = i;
    state->has_object = false;
    state->preposition = v.n;
}

static void attach_token(view v, uint32_t i, attachment *state)
{
    switch (upos_of(v, i)) {
    case DTLP_ADP: {
        uint32_t next = i + 1;
        bool free = !in_phrase(upos_of(v, next)) || upos_of(v, next) == DTLP_X;
        state->preposition = free ? v.n : i;
        attach(v, i, state->verb < v.n ? state->verb : state->root, DTLP_DEP_advmod);
        break;
    }
    case DTLP_AUX: {
        uint32_t verb = helps(v, i) ? next_of(v, i, predicate) : i;
        attach(v, i, verb, DTLP_DEP_aux);
        break;
    }
    case DTLP_PART: {
        uint32_t verb = next_of(v, i, predicate);
        attach(v, i, verb == i ? state->root : verb,
               xpos_of(v, i) == DTLP_XPOS_TO ? DTLP_DEP_mark : DTLP_DEP_advmod);
        break;
    }
    case DTLP_SCONJ: attach(v, i, next_of(v, i, predicate) == i ? state->root : next_of(v, i, predicate), DTLP_DEP_mark); break;
    case DTLP_CCONJ: attach(v, i, state->root, DTLP_DEP_cc); break;
    case DTLP_PUNCT: attach(v, i, state->root, DTLP_DEP_punct); break;
    case DTLP_ADV: attach(v, i, state->verb < v.n ? state->verb : state->root, DTLP_DEP_advmod); break;
    default: attach(v, i, state->root, DTLP_DEP_dep); break;
    }
}

static uint32_t find_root(view v)
{
    for (uint32_t i = 0; i < v.n; i++)
        if (predicate(v, i) && !(i > 0 && xpos_of(v, i - 1) == DTLP_XPOS_TO))
            return i;
    for (uint32_t i = 0; i < v.n; i++)
        if (nominal(upos_of(v, i)))
            return phrase_end(v, i);
    return 0;
}

static void attach_all(view v)
{
    attachment state = {.root = find_root(v), .verb = v.n, .preposition = v.n};
    for (uint32_t i = 0; i < v.n; i++) {
        if (predicate(v, i)) {
            attach_predicate(v, i, &state);
        } else if (in_phrase(upos_of(v, i))) {
            uint32_t head = phrase_end(v, i);
            for (; i < head; i++)
                attach(v, i, head, inside_phrase(v, i));
            attach_phrase(v, head, &state);
        } else {
            attach_token(v, i, &state);
        }
    }
    attach(v, state.root, state.root, DTLP_DEP_root);
}

/* Cut cycles: whatever does not reach the root within the sentence hangs on it. */
static void mend_cycles(view v)
{
    uint32_t root = find_root(v);
    for (uint32_t i = 0; i < v.n; i++) {
        uint32_t at = v.first + i, steps = 0;
        while (v.nlp->head[at] != DTLP_NO_HEAD && steps++ < 16)
            at = v.nlp->head[at];
        if (v.nlp->head[at] != DTLP_NO_HEAD)
            attach(v, i, root, v.nlp->deprel[v.first + i]);
        else if (at != v.first + root)
            attach(v, at - v.first, root, DTLP_DEP_parataxis);
    }
}

void dtlp_rules_analyse(dtlp_nlp *nlp, uint32_t first, uint32_t n)
{
    view v = {nlp, first, n};
    for (uint32_t i = 0; i < n; i++)
        tag_word(v, i);
    for (uint32_t i = 0; i < n; i++)
        tag_by_neighbours(v, i);
    attach_all(v);
    mend_cycles(v);
}
