/* conllu.c - see conllu.h.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/conllu.h"

/* Is token `i` of the sentence written onto the word before it: do|n't? */
static bool is_joined(const dtlp_text *text, uint32_t i)
{
    return text->tokens[i].shape == DTLP_SHAPE_CLITIC && !text->tokens[i].space_before;
}

/* A field holds no white space but single spaces. */
static void put_clean(dtlp_buffer *out, dtlp_slice slice)
{
    for (size_t i = 0; i < slice.size; i++)
        dtlp_put_char(out, dtlp_is_space(slice.at[i]) ? ' ' : slice.at[i]);
}

static void put_lower(dtlp_buffer *out, dtlp_slice word)
{
    for (size_t i = 0; i < word.size; i++)
        dtlp_put_char(out, dtlp_lower(word.at[i]));
}

static void put_misc(dtlp_buffer *out, const dtlp_text *text, uint32_t last)
{
    bool spaced = last + 1 >= text->n_tokens || text->tokens[last + 1].space_before;
    dtlp_put_text(out, spaced ? "_\n" : "SpaceAfter=No\n");
}

static void put_tree(dtlp_buffer *out, const dtlp_nlp *nlp, uint32_t token, uint32_t first)
{
    uint32_t head = nlp->head[token];
    dtlp_put_char(out, '\t');
    dtlp_put_int(out, head == DTLP_NO_HEAD ? 0 : (int64_t)head - first + 1);
    dtlp_put_char(out, '\t');
    dtlp_put_text(out, dtlp_deprel_name((dtlp_deprel)nlp->deprel[token]));
    dtlp_put_text(out, "\t_\t");
}

static void put_word(dtlp_buffer *out, const dtlp_nlp *nlp, uint32_t token, uint32_t first, bool contracted)
{
    const dtlp_text *text = nlp->text;
    dtlp_slice form = dtlp_token_slice(text, token);
    dtlp_put_int(out, (int64_t)token - first + 1);
    dtlp_put_char(out, '\t');
    put_clean(out, form);
    dtlp_put_char(out, '\t');
    if (nlp->lemma[token] != NULL)
        dtlp_put_text(out, nlp->lemma[token]);
    else
        put_lower(out, form);
    dtlp_put_char(out, '\t');
    dtlp_put_text(out, dtlp_upos_name((dtlp_upos)nlp->upos[token]));
    dtlp_put_char(out, '\t');
    dtlp_put_text(out, dtlp_xpos_name((dtlp_xpos)nlp->xpos[token]));
    dtlp_put_text(out, "\t_");
    put_tree(out, nlp, token, first);
    if (contracted)
        dtlp_put_text(out, "_\n");
    else
        put_misc(out, text, token);
}

/* The line 3-4 of a word that is cut into several. */
static void put_contraction(dtlp_buffer *out, const dtlp_text *text, uint32_t token, uint32_t last, uint32_t first)
{
    uint32_t begin = text->tokens[token].begin;
    dtlp_put_format(out, "%u-%u\t", token - first + 1, last - first + 1);
    put_clean(out, (dtlp_slice){text->at + begin, text->tokens[last].end - begin});
    dtlp_put_text(out, "\t_\t_\t_\t_\t_\t_\t_\t");
    put_misc(out, text, last);
}

static void put_sentence(dtlp_buffer *out, const dtlp_nlp *nlp, uint32_t number, const char *id)
{
    const dtlp_text *text = nlp->text;
    const dtlp_sentence *sentence = &text->sentences[number];
    uint32_t first = sentence->first_token, end = first + sentence->n_tokens;
    if (number > 0 && text->sentences[number - 1].paragraph != sentence->paragraph)
        dtlp_put_text(out, "# newpar\n");
    dtlp_put_format(out, "# sent_id = %s-%u\n# text = ", id, number + 1);
    put_clean(out, (dtlp_slice){text->at + sentence->begin, sentence->end - sentence->begin});
    dtlp_put_char(out, '\n');
    for (uint32_t token = first; token < end;) {
        uint32_t last = token;
        while (last + 1 < end && is_joined(text, last + 1))
            last++;
        if (last > token)
            put_contraction(out, text, token, last, first);
        for (bool contracted = last > token; token <= last; token++)
            put_word(out, nlp, token, first, contracted);
    }
    dtlp_put_char(out, '\n');
}

void dtlp_conllu_write(const dtlp_nlp *nlp, const char *document_id, dtlp_buffer *out)
{
    dtlp_put_text(out, "# newdoc id = ");
    dtlp_put_text(out, document_id);
    dtlp_put_char(out, '\n');
    for (uint32_t i = 0; i < nlp->text->n_sentences; i++)
        put_sentence(out, nlp, i, document_id);
}
