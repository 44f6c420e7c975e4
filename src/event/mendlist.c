/* mendlist.c - lists of names taken for one by another name.
 *
 * Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

/* The last of a list that begins with `first` or a name beside it, behind `token`, with "and" and no comma before it. */
static uint32_t end_of_list(const dtlp_mending *m, uint32_t first, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = token + 1; at < m->end; at++) {
        uint32_t head = dtlp_head(tree, at), and = dtlp_child(tree, at, DTLP_DEP_cc);
        if (dtlp_word_is_at(tree, at, ","))
            return DTLP_NO_TOKEN;
        bool same = head == first || head == token || (head != DTLP_NO_TOKEN && dtlp_head(tree, head) == first && dtlp_rel(tree, head) == DTLP_DEP_flat);
        if (dtlp_rel(tree, at) == DTLP_DEP_conj && same && and != DTLP_NO_TOKEN && and > token)
            return at;
    }
    return DTLP_NO_TOKEN;
}

/* "Merrow, the Tarn Republic and Ostria", with the republic taken for Merrow by another name. */
void dtlp_mend_names(dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) != DTLP_DEP_appos || first == DTLP_NO_TOKEN || first > token || dtlp_xp(tree, first) != DTLP_XPOS_NNP ||
        dtlp_up(tree, token) != DTLP_PROPN || !dtlp_word_is_at(tree, tree->left[token], ","))
        return;
    uint32_t last = end_of_list(m, first, token);
    if (last == DTLP_NO_TOKEN || dtlp_up(tree, last) != DTLP_PROPN)
        return;
    m->nlp->deprel[token] = DTLP_DEP_conj;
    m->nlp->head[last] = first;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "Norway was among the first, closed it in 1993 and returned", with the closing for a clause of its own: behind a
 * comma a past form without a subject has the one before it. */
void dtlp_mend_predicates(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, verb);
    bool bare = dtlp_rel(tree, verb) == DTLP_DEP_parataxis && dtlp_xp(tree, verb) == DTLP_XPOS_VBD && !dtlp_mend_has_subject(m, verb) &&
                (tree->word[verb] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE))) == 0;
    if (!bare || first == DTLP_NO_TOKEN || first > verb || !dtlp_mend_has_subject(m, first) || dtlp_child(tree, first, DTLP_DEP_cop) == DTLP_NO_TOKEN ||
        !dtlp_word_is_at(tree, verb - 1, ",") || m->all->name_of[verb] != 0)
        return;
    m->nlp->deprel[verb] = DTLP_DEP_conj;
}
