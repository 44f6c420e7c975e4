/* shape.c - where the network's numbers stand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/shape.h"

static dtlp_matrix matrix(dtlp_net_layout *to, uint32_t rows, uint32_t columns)
{
    dtlp_matrix m = {rows, columns, to->n_weights, to->n_starts, to->n_floats, to->n_floats + columns};
    to->n_weights += (size_t)rows * columns;
    to->n_starts += columns;
    to->n_floats += 2 * (size_t)columns;
    return m;
}

static size_t vector(dtlp_net_layout *to, size_t n)
{
    size_t at = to->n_floats;
    to->n_floats += n;
    return at;
}

dtlp_net_layout dtlp_net_lay_out(const dtlp_net_shape *shape)
{
    dtlp_net_layout l = {0};
    for (uint32_t i = 0; i < shape->layers; i++) {
        uint32_t input = i == 0 ? shape->input : 2 * shape->width;
        l.candidate[i] = matrix(&l, input, 2 * shape->width);
        l.narrow[i] = matrix(&l, input, shape->narrow);
        l.gates[i] = matrix(&l, shape->narrow, 4 * shape->width);
        l.peek[i] = vector(&l, 4 * (size_t)shape->width);
    }
    l.tag = matrix(&l, 2 * shape->width, shape->tags);
    l.top = matrix(&l, 2 * shape->width, 2 * shape->arc + 2 * shape->label);
    l.arc = matrix(&l, shape->arc, shape->arc);
    l.label = matrix(&l, shape->label, shape->labels);
    l.head_root = vector(&l, shape->arc);
    l.arc_head = vector(&l, shape->arc);
    l.distance = vector(&l, 32);
    l.label_root = vector(&l, shape->label);
    return l;
}
