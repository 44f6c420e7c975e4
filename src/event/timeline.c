#include "event/event.h"
dtl_timeline *dtlp_timeline_build(dtlp_arena *arena, const dtlp_diag *diag,
                                  const dtlp_article *articles, size_t n,
                                  const dtlp_timeline_options *options)
{
    (void)diag;
    dtl_timeline *timeline = DTLP_NEW(arena, dtl_timeline);
    dtl_document *documents = DTLP_NEW_ARRAY(arena, dtl_document, n);
    for (size_t i = 0; i < n; i++)
        documents[i] = articles[i].document;
    timeline->documents = documents;
    timeline->n_documents = n;
    timeline->title = options->title;
    return timeline;
}
