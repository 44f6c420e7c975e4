/* fuzz_names.c - names in any valid text, and what holds for all of them.
 *
 * Owns the checks: mentions ascend, do not overlap, lie within the text and
 * belong to an entity. Texts of an odd length are analysed by rule before.
 *
 * SPDX-License-Identifier: MIT
 */
#include "splitting.h"

#include "nlp/nlp.h"

static void check(void *what)
{
    job *j = what;
    dtlp_text text = dtlp_text_split(&j->arena, j->text);
    dtlp_nlp *nlp = dtlp_nlp_new(&j->arena, &text);
    if (j->text.size % 2 != 0)
        for (uint32_t s = 0; s < text.n_sentences; s++)
            dtlp_nlp_analyse(nlp, &j->arena, NULL, s);
    dtlp_nlp_find_names(nlp, &j->arena);
    uint32_t at = 0;
    for (uint32_t i = 0; i < nlp->n_names; i++) {
        const dtlp_name *name = &nlp->names[i];
        require(name->first >= at && name->count > 0);
        at = name->first + name->count;
        require(at <= text.n_tokens && name->entity < nlp->n_entities);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return check_text(check, data, size);
}
