#include "nlp/nlp.h"
const dtlp_model *dtlp_model_embedded(const dtlp_diag *diag) { (void)diag; return NULL; }
dtlp_nlp *dtlp_nlp_new(dtlp_arena *arena, const dtlp_text *text)
{
    dtlp_nlp *nlp = DTLP_NEW(arena, dtlp_nlp);
    nlp->text = text;
    return nlp;
}
void dtlp_nlp_find_names(dtlp_nlp *nlp, dtlp_arena *arena) { (void)nlp; (void)arena; }
