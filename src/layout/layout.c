#include "layout/layout.h"
void dtlp_layout(dtl_scene *scene, const dtlp_diag *diag, const dtl_timeline *timeline,
                 const dtl_show_options *options)
{
    (void)diag; (void)timeline; (void)options;
    scene->width = 820;
    scene->height = 100;
}
