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
    nlp->tagged = DTLP_NEW_ARRAY(arena, uint8_t, text->n_sentences);
    return nlp;
}

/* A clitic with the plain apostrophe, which the lists have: ’d as 'd. */
static dtlp_slice plain_clitic(dtlp_slice word, char room[DTLP_WORD_MAX])
{
    const dtlp_slice mark = DTLP_SLICE("\xE2\x80\x99");
    if (word.size <= mark.size || word.size > DTLP_WORD_MAX || memcmp(word.at, mark.at, mark.size) != 0)
        return word;
    size_t rest = word.size - mark.size;
    room[0] = '\'';
    memcpy(room + 1, word.at + mark.size, rest);
    return (dtlp_slice){room, rest + 1};
}

/* Lemmas by rule: names as they stand, all else lower case. */
static void make_lemma(dtlp_nlp *nlp, dtlp_arena *arena, uint32_t token)
{
    char lower_room[DTLP_WORD_MAX], room[DTLP_WORD_MAX], plain_room[DTLP_WORD_MAX];
    dtlp_slice word = plain_clitic(dtlp_token_slice(nlp->text, token), plain_room);
    dtlp_upos upos = (dtlp_upos)nlp->upos[token];
    dtlp_xpos xpos = (dtlp_xpos)nlp->xpos[token];
    dtlp_slice lower = dtlp_word_lower(word, lower_room);
    bool acronym = xpos == DTLP_XPOS_NN && nlp->text->tokens[token].all_capital && word.size <= 5;
    bool as_it_is = upos == DTLP_PROPN || acronym || lower.size == 0;
    dtlp_slice lemma = as_it_is ? word : dtlp_word_lemma(lower, xpos, room);
    nlp->lemma[token] = dtlp_arena_copy(arena, lemma.at, lemma.size);
}

/* Lemmas of a stretch, by the model's list where that has them. */
static void fill_lemmas(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t first, uint32_t n)
{
    uint64_t keys[DTLP_STRETCH_MAX];
    for (uint32_t i = 0; i < n; i++) {
        char room[DTLP_WORD_MAX];
        dtlp_slice word = plain_clitic(dtlp_token_slice(nlp->text, first + i), room);
        keys[i] = dtlp_model_lemma_key(model, word, (dtlp_upos)nlp->upos[first + i], (dtlp_xpos)nlp->xpos[first + i]);
    }
    for (uint32_t i = 0; i < n; i++)
        if ((nlp->lemma[first + i] = dtlp_model_lemma(model, keys[i])) == NULL)
            make_lemma(nlp, arena, first + i);
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

/* Words to be judged together. */
typedef struct batch {
    dtlp_nlp *nlp;
    dtlp_arena *arena;
    const dtlp_model *model;
    bool trees;
    dtlp_seen seen[DTLP_STRETCH_MAX];
    uint32_t n;
    uint32_t ends[DTLP_STRETCH_MAX];      /* of its stretches, most of them whole sentences */
    uint32_t firsts[DTLP_STRETCH_MAX];    /* the token each begins with */
    uint32_t sentences[DTLP_STRETCH_MAX];
    uint32_t count;
} batch;

static void add_stretch(batch *b, uint32_t sentence, uint32_t first, uint32_t n)
{
    const dtlp_text *text = b->nlp->text;
    uint32_t begin = text->sentences[sentence].first_token;
    for (uint32_t token = first; token < first + n; token++) {
        uint32_t next = token + 1;
        b->seen[b->n++] = (dtlp_seen){
            .word = dtlp_token_slice(text, token),
            .first = token == begin,
            .space_before = token == begin || text->tokens[token].space_before,
            .space_after = next >= text->n_tokens || text->tokens[next].space_before,
        };
    }
    b->firsts[b->count] = first;
    b->sentences[b->count] = sentence;
    b->ends[b->count++] = b->n;
}

/* The root of a sentence's earlier stretches, on which the tops of later ones hang. */
static uint32_t root_before(const dtlp_nlp *nlp, uint32_t sentence, uint32_t first)
{
    for (uint32_t i = nlp->text->sentences[sentence].first_token; i < first; i++)
        if (nlp->head[i] == DTLP_NO_HEAD)
            return i;
    return DTLP_NO_HEAD;
}

static bool is_subject(uint8_t relation) { return relation == DTLP_DEP_nsubj || relation == DTLP_DEP_nsubj_pass; }

/* "said at a press briefing that": an -ing word right behind a noun of a prepositional phrase is no complement of the
 * verb that the phrase hangs on, but the phrase's noun, and the noun before it says of what kind. */
static void mend_compound(dtlp_nlp *nlp, uint32_t first, uint32_t end, uint32_t word)
{
    uint32_t before = word - 1;
    bool cased = false;
    if (nlp->xpos[word] != DTLP_XPOS_VBG || (nlp->deprel[word] != DTLP_DEP_xcomp && nlp->deprel[word] != DTLP_DEP_ccomp) ||
        nlp->upos[before] != DTLP_NOUN || nlp->deprel[before] != DTLP_DEP_obl || nlp->head[before] != nlp->head[word])
        return;
    for (uint32_t i = first; i < before; i++)
        cased |= nlp->head[i] == before && nlp->deprel[i] == DTLP_DEP_case;
    if (!cased)
        return;
    for (uint32_t i = first; i < end; i++)
        if (nlp->head[i] == before)
            nlp->head[i] = word;
    nlp->upos[word] = DTLP_NOUN;
    nlp->xpos[word] = DTLP_XPOS_NN;
    nlp->deprel[word] = DTLP_DEP_obl;
    nlp->head[before] = word;
    nlp->deprel[before] = DTLP_DEP_compound;
}

/* "The daughter of a driver, she left": a noun set off before a pronoun is no second subject of its verb. */
static void mend_subjects(dtlp_nlp *nlp, uint32_t first, uint32_t word)
{
    uint32_t comma = word - 1;
    if (nlp->xpos[word] != DTLP_XPOS_PRP || !is_subject(nlp->deprel[word]) || nlp->upos[comma] != DTLP_PUNCT)
        return;
    for (uint32_t i = first; i < comma; i++)
        if (nlp->head[i] == nlp->head[word] && is_subject(nlp->deprel[i]) && nlp->upos[i] == DTLP_NOUN)
            nlp->deprel[i] = DTLP_DEP_dislocated;
}

static void take_stretch(batch *b, uint32_t stretch, const dtlp_verdict *verdict)
{
    dtlp_nlp *nlp = b->nlp;
    uint32_t first = b->firsts[stretch], n = b->ends[stretch] - (stretch == 0 ? 0 : b->ends[stretch - 1]);
    uint32_t root = b->trees ? root_before(nlp, b->sentences[stretch], first) : DTLP_NO_HEAD;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t token = first + i;
        bool top = verdict[i].head == 0;
        nlp->upos[token] = verdict[i].upos;
        nlp->xpos[token] = verdict[i].xpos;
        if (!b->trees)
            continue;
        nlp->head[token] = top ? root : first + verdict[i].head - 1;
        nlp->deprel[token] = top && root != DTLP_NO_HEAD ? (uint8_t)DTLP_DEP_parataxis : verdict[i].deprel;
    }
    for (uint32_t i = first + 1; b->trees && i < first + n; i++) {
        mend_compound(nlp, first, first + n, i);
        mend_subjects(nlp, first, i);
    }
    fill_lemmas(nlp, b->arena, b->model, first, n);
}

static void judge(batch *b)
{
    dtlp_verdict verdicts[DTLP_STRETCH_MAX];
    dtlp_nlp *nlp = b->nlp;
    if (b->count == 0)
        return;
    if (nlp->room == NULL) {
        nlp->room_arena = dtlp_arena_side(b->arena);
        nlp->room = dtlp_network_room_new(nlp->room_arena, b->model, nlp->kernels);
    }
    dtlp_network_run(b->model, nlp->room, b->seen, b->ends, b->count, b->trees, verdicts);
    for (uint32_t i = 0; i < b->count; i++)
        take_stretch(b, i, verdicts + (i == 0 ? 0 : b->ends[i - 1]));
    b->n = b->count = 0;
}

static void add_sentence(batch *b, uint32_t sentence)
{
    const dtlp_text *text = b->nlp->text;
    const dtlp_sentence *s = &text->sentences[sentence];
    uint32_t end = s->first_token + s->n_tokens;
    for (uint32_t first = s->first_token, n; first < end; first += n) {
        n = stretch(text, first, end - first);
        if (b->n + n > DTLP_STRETCH_MAX)
            judge(b);
        add_stretch(b, sentence, first, n);
    }
    b->nlp->tagged[sentence] = 1;
    b->nlp->analysed[sentence] |= b->trees;
}

static void analyse_by_rules(dtlp_nlp *nlp, dtlp_arena *arena, uint32_t sentence)
{
    const dtlp_sentence *s = &nlp->text->sentences[sentence];
    dtlp_rules_analyse(nlp, s->first_token, s->n_tokens);
    for (uint32_t i = 0; i < s->n_tokens; i++)
        make_lemma(nlp, arena, s->first_token + i);
    nlp->tagged[sentence] = nlp->analysed[sentence] = 1;
}

static void analyse_some(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t first, uint32_t end,
                         const uint8_t *wanted, bool trees)
{
    batch b = {.nlp = nlp, .arena = arena, .model = model, .trees = trees};
    for (uint32_t s = first; s < end; s++) {
        if ((wanted != NULL && !wanted[s]) || (trees ? nlp->analysed[s] : nlp->tagged[s]))
            continue;
        if (model == NULL)
            analyse_by_rules(nlp, arena, s);
        else
            add_sentence(&b, s);
    }
    judge(&b);
}

void dtlp_nlp_analyse(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, uint32_t sentence)
{
    analyse_some(nlp, arena, model, sentence, sentence + 1, NULL, true);
}

void dtlp_nlp_analyse_many(dtlp_nlp *nlp, dtlp_arena *arena, const dtlp_model *model, const uint8_t *wanted,
                           bool trees)
{
    analyse_some(nlp, arena, model, 0, nlp->text->n_sentences, wanted, trees);
}

void dtlp_nlp_rest(dtlp_nlp *nlp)
{
    if (nlp->room != NULL)
        dtlp_arena_fini(nlp->room_arena);
    nlp->room = NULL;
}
