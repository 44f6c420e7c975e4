/* lemmas.c - the lemma of each form and tag, by majority.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "nlp/model.h"
#include "nlp/words.h"
#include "train/export.h"

/* One lemma of one form with one tag. */
typedef struct vote {
    uint64_t key;
    const char *lemma;
    int count, order; /* how often; of equals the first wins */
} vote;

struct lemma_entry {
    const char *lemma;
};

static int by_key(const void *a, const void *b)
{
    const vote *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    int by_lemma = strcmp(x->lemma, y->lemma);
    return by_lemma != 0 ? by_lemma : x->order - y->order;
}

static uint64_t key_of(const conllu_word *word)
{
    char room[DTLP_WORD_MAX];
    dtlp_slice form = dtlp_slice_of(word->form);
    if (word->upos != DTLP_PROPN)
        form = dtlp_word_lower(form, room);
    return form.size == 0 || word->upos < 0 || word->xpos < 0
               ? 0
               : dtlp_lemma_key(form, (dtlp_upos)word->upos, (dtlp_xpos)word->xpos);
}

static vote *gather(const conllu *bank, int *n)
{
    vote *votes = grow(NULL, (size_t)bank->n_words * sizeof *votes);
    *n = 0;
    for (int s = 0; s < bank->n; s++)
        for (int i = 0; i < bank->sentences[s].n; i++) {
            const conllu_word *word = &bank->sentences[s].words[i];
            uint64_t key = key_of(word);
            if (key != 0 && strcmp(word->lemma, "_") != 0) {
                votes[*n] = (vote){key, word->lemma, 1, *n};
                ++*n;
            }
        }
    qsort(votes, (size_t)*n, sizeof *votes, by_key);
    return votes;
}

/* Equal votes become one, with their count. */
static int merge(vote *votes, int n)
{
    int kept = 0;
    for (int i = 0; i < n; i++) {
        if (kept > 0 && votes[kept - 1].key == votes[i].key && strcmp(votes[kept - 1].lemma, votes[i].lemma) == 0)
            votes[kept - 1].count++;
        else
            votes[kept++] = votes[i];
    }
    return kept;
}

void lemma_list_learn(lemma_list *list, const conllu *bank)
{
    int n;
    vote *votes = gather(bank, &n);
    n = merge(votes, n);
    *list = (lemma_list){.entries = grow(NULL, (size_t)n * sizeof *list->entries)};
    for (int i = 0; i < n;) {
        int best = i, first = i;
        for (; i < n && votes[i].key == votes[first].key; i++)
            if (votes[i].count > votes[best].count ||
                (votes[i].count == votes[best].count && votes[i].order < votes[best].order))
                best = i;
        *key_map_at(&list->keys, votes[first].key) = list->n;
        list->entries[list->n++].lemma = votes[best].lemma;
    }
    free(votes);
}

const char *lemma_list_at(const lemma_list *list, int entry)
{
    return list->entries[entry].lemma;
}
