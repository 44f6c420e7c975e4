/* export.c - from a trained network to the model file.
 *
 * Owns quantisation: vectors of words become int8 with a factor each, columns
 * of matrices int8 with a scale each. A known word's parts are summed into
 * its vector here, so that tagging adds one row for it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/export.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nlp/feature.h"
#include "nlp/model.h"

/* ---- rows --------------------------------------------------------------- */

/* A word's vector with its parts'. */
static void whole_word(const network *net, const word_list *v, int row, float *out)
{
    size_t width = net->shape.input;
    dtlp_features f = {.norm_size = (uint32_t)strlen(v->norms[row])};
    memcpy(f.norm, v->norms[row], f.norm_size);
    dtlp_features_parts(&f);
    int known = 0, rows[DTLP_MAX_PARTS];
    for (uint32_t i = 0; i < f.n_parts; i++) {
        int found = key_map_find(&v->rows, f.parts[i]);
        if (found >= 0)
            rows[known++] = found;
    }
    memcpy(out, net->rows + (size_t)row * width, width * sizeof *out);
    float by = known > 0 ? 1.0f / sqrtf((float)known) : 0.0f;
    for (int i = 0; i < known; i++)
        for (size_t j = 0; j < width; j++)
            out[j] += by * net->rows[(size_t)rows[i] * width + j];
}

static float quantise_row(const float *x, size_t n, int8_t *out)
{
    float most = 1e-6f;
    for (size_t i = 0; i < n; i++)
        most = fabsf(x[i]) > most ? fabsf(x[i]) : most;
    float factor = most / 127.0f;
    for (size_t i = 0; i < n; i++)
        out[i] = (int8_t)lrintf(x[i] / factor);
    return factor;
}

static void make_rows(const network *net, const word_list *v, int8_t *rows, float *factors)
{
    size_t width = net->shape.input;
    float room[DTLP_MAX_WIDTH];
    for (int i = 0; i < v->n_rows; i++) {
        const float *x = net->rows + (size_t)i * width;
        if (i > 0 && i < v->n_words) {
            whole_word(net, v, i, room);
            x = room;
        }
        factors[i] = quantise_row(x, width, rows + (size_t)i * width);
    }
}

/* ---- matrices ----------------------------------------------------------- */

/* The three arrays of a net's numbers. */
typedef struct numbers {
    int8_t *weights;
    int32_t *starts;
    float *floats;
} numbers;

/* Column `from` of a float matrix becomes column `to` of a quantised one. */
static void put_column(const float *w, int row, int from, const dtlp_matrix *m, uint32_t to, float bias,
                       const numbers *out)
{
    float most = 1e-6f;
    int32_t sum = 0;
    for (uint32_t i = 0; i < m->rows; i++)
        most = fmaxf(most, fabsf(w[i * (size_t)row + (size_t)from]));
    float scale = most / (float)DTLP_QUANT_WEIGHT;
    int8_t *panel = out->weights + m->weights + (size_t)(to / 16) * 16 * m->rows;
    for (uint32_t i = 0; i < m->rows; i++) {
        int8_t whole = (int8_t)lrintf(w[i * (size_t)row + (size_t)from] / scale);
        panel[(size_t)(i / 4) * 64 + (to % 16) * 4 + i % 4] = whole;
        sum += whole;
    }
    out->starts[m->start + to] = -DTLP_QUANT_ZERO * sum;
    out->floats[m->scale + to] = scale;
    out->floats[m->bias + to] = bias;
}

/* All columns of a part, from column `to` of the matrix on. */
static void put_part(const network *net, part p, const part *bias, const dtlp_matrix *m, uint32_t to,
                     const numbers *out)
{
    for (int j = 0; j < p.columns; j++)
        put_column(net->w + p.at, p.columns, j, m, to + (uint32_t)j,
                   bias == NULL ? 0.0f : net->w[bias->at + (size_t)j], out);
}

static void put_vector(const network *net, part p, float *to)
{
    memcpy(to, net->w + p.at, (size_t)p.columns * sizeof *to);
}

/* The candidates have no bias. */
static void put_layer(const network *net, int l, const dtlp_net_layout *layout, const numbers *out)
{
    put_part(net, net->layer_w[l], NULL, &layout->candidate[l], 0, out);
    put_part(net, net->layer_narrow[l], NULL, &layout->narrow[l], 0, out);
    put_part(net, net->layer_gates[l], &net->layer_bias[l], &layout->gates[l], 0, out);
    put_vector(net, net->layer_peek[l], out->floats + layout->peek[l]);
}

static void make_layers(const network *net, const dtlp_net_layout *layout, const numbers *out)
{
    for (uint32_t l = 0; l < net->shape.layers; l++)
        put_layer(net, (int)l, layout, out);
    put_part(net, net->tag_w, &net->tag_bias, &layout->tag, 0, out);
}

static void make_parser(const network *net, const dtlp_net_layout *layout, const numbers *out)
{
    uint32_t arc = net->shape.arc, label = net->shape.label;
    make_layers(net, layout, out);
    put_part(net, net->dep_w, &net->dep_bias, &layout->top, 0, out);
    put_part(net, net->head_w, &net->head_bias, &layout->top, arc, out);
    put_part(net, net->label_dep, &net->label_bias, &layout->top, 2 * arc, out);
    put_part(net, net->label_head, NULL, &layout->top, 2 * arc + label, out);
    put_part(net, net->arc_u, NULL, &layout->arc, 0, out);
    put_part(net, net->label_out, &net->label_out_bias, &layout->label, 0, out);
    put_vector(net, net->head_root, out->floats + layout->head_root);
    put_vector(net, net->arc_head, out->floats + layout->arc_head);
    put_vector(net, net->arc_distance, out->floats + layout->distance);
    put_vector(net, net->label_root, out->floats + layout->label_root);
}

/* ---- tables ------------------------------------------------------------- */

static void put_slot(dtlp_model_slot *slots, uint32_t n, uint64_t key, uint32_t value)
{
    uint32_t i = (uint32_t)key & (n - 1);
    while (slots[i].tag != 0)
        i = (i + 1) & (n - 1);
    slots[i] = (dtlp_model_slot){dtlp_model_tag(key), value};
}

static uint32_t slots_for(int n)
{
    uint32_t slots = 16;
    while (slots < 2 * (uint32_t)n)
        slots *= 2;
    return slots;
}

static int by_value(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return x[1] < y[1] ? -1 : x[1] > y[1];
}

/* Keys in the order of their values, so that the table never depends on how the map grew. */
static void fill_slots(const key_map *map, dtlp_model_slot *slots, uint32_t n, const uint32_t *value_of)
{
    uint64_t(*pairs)[2] = zeroed((size_t)map->n + 1, sizeof *pairs);
    int used = 0;
    for (int i = 0; i < map->capacity; i++)
        if (map->keys[i] != 0 && map->values[i] >= 0) {
            pairs[used][0] = map->keys[i];
            pairs[used++][1] = (uint64_t)map->values[i];
        }
    qsort(pairs, (size_t)used, sizeof *pairs, by_value);
    for (int i = 0; i < used; i++)
        put_slot(slots, n, pairs[i][0], value_of == NULL ? (uint32_t)pairs[i][1] : value_of[pairs[i][1]]);
    free(pairs);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(**(char **const *)a, **(char **const *)b);
}

/* Lemmas one after the other, each once; offsets[entry] tells where. */
static size_t make_text(const lemma_list *list, char **text, uint32_t *offsets)
{
    const char **lemma = zeroed((size_t)list->n + 1, sizeof *lemma), ***order;
    order = zeroed((size_t)list->n + 1, sizeof *order);
    size_t size = 1;
    for (int i = 0; i < list->n; i++) {
        lemma[i] = lemma_list_at(list, i);
        order[i] = &lemma[i];
        size += strlen(lemma[i]) + 1;
    }
    qsort(order, (size_t)list->n, sizeof *order, by_text);
    *text = zeroed(size, 1);
    size_t at = 0;
    for (int i = 0; i < list->n; i++) {
        size_t last = i > 0 ? offsets[order[i - 1] - lemma] : 0;
        if (i > 0 && strcmp(*text + last, *order[i]) == 0) {
            offsets[order[i] - lemma] = (uint32_t)last;
            continue;
        }
        offsets[order[i] - lemma] = (uint32_t)at;
        strcpy(*text + at, *order[i]);
        at += strlen(*order[i]) + 1;
    }
    return at > 0 ? at : 1;
}

/* ---- the file ----------------------------------------------------------- */

typedef struct file_image {
    char *at;
    size_t size;
} file_image;

static void *add_section(file_image *image, dtlp_model *head, dtlp_section section, size_t size)
{
    image->size = (image->size + 63) / 64 * 64;
    head->sections[section].at = image->size;
    head->sections[section].size = size;
    image->size += size;
    return image->at == NULL ? NULL : image->at + head->sections[section].at;
}

static void lay_out_sections(file_image *image, dtlp_model *head, const dtlp_net_layout *layout,
                             const dtlp_net_layout *split, size_t text_size)
{
    image->size = sizeof *head;
    add_section(image, head, DTLP_MODEL_SLOTS, head->slots * sizeof(dtlp_model_slot));
    add_section(image, head, DTLP_MODEL_ROWS, (size_t)head->n_rows * head->shape.input);
    add_section(image, head, DTLP_MODEL_FACTORS, head->n_rows * sizeof(float));
    add_section(image, head, DTLP_MODEL_TAGS, (size_t)head->n_tags * 2);
    add_section(image, head, DTLP_MODEL_LABELS, head->n_labels);
    add_section(image, head, DTLP_MODEL_WEIGHTS, layout->n_weights);
    add_section(image, head, DTLP_MODEL_STARTS, layout->n_starts * sizeof(int32_t));
    add_section(image, head, DTLP_MODEL_FLOATS, layout->n_floats * sizeof(float));
    add_section(image, head, DTLP_MODEL_SPLIT_WEIGHTS, split->n_weights);
    add_section(image, head, DTLP_MODEL_SPLIT_STARTS, split->n_starts * sizeof(int32_t));
    add_section(image, head, DTLP_MODEL_SPLIT_FLOATS, split->n_floats * sizeof(float));
    add_section(image, head, DTLP_MODEL_LEMMAS, head->lemma_slots * sizeof(dtlp_model_slot));
    add_section(image, head, DTLP_MODEL_TEXT, text_size);
}

static void *section(file_image *image, dtlp_section which)
{
    return image->at + ((dtlp_model *)(void *)image->at)->sections[which].at;
}

static void write_file(const char *path, file_image *image)
{
    const char *wrong = dtlp_model_check(image->at, image->size);
    if (wrong != NULL)
        fail(wrong, "the model made");
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(image->at, 1, image->size, file) != image->size || fclose(file) != 0)
        fail("cannot write", path);
    printf("%s: %zu bytes\n", path, image->size);
}

void export_model(const char *path, const network *net, const struct network *splitter, const word_list *v,
                  const lemma_list *lemmas)
{
    char *text;
    uint32_t *offsets = zeroed((size_t)lemmas->n + 1, sizeof *offsets);
    size_t text_size = make_text(lemmas, &text, offsets);
    dtlp_net_layout layout = dtlp_net_lay_out(&net->shape), split = dtlp_net_lay_out(&splitter->shape);
    dtlp_model head = {
        .magic = DTLP_MODEL_MAGIC,
        .version = DTLP_MODEL_VERSION,
        .feature_version = DTLP_FEATURE_VERSION,
        .n_upos = DTLP_UPOS_COUNT, .n_xpos = DTLP_XPOS_COUNT, .n_deprel = DTLP_DEP_COUNT,
        .shape = net->shape, .split_shape = splitter->shape,
        .n_tags = (uint32_t)v->n_tags, .n_labels = (uint32_t)v->n_labels, .n_rows = (uint32_t)v->n_rows,
        .slots = slots_for(v->rows.n), .lemma_slots = slots_for(lemmas->n),
    };
    file_image image = {0};
    lay_out_sections(&image, &head, &layout, &split, text_size);
    head.size = image.size;
    image.at = zeroed(image.size, 1);
    memcpy(image.at, &head, sizeof head);
    fill_slots(&v->rows, section(&image, DTLP_MODEL_SLOTS), head.slots, NULL);
    make_rows(net, v, section(&image, DTLP_MODEL_ROWS), section(&image, DTLP_MODEL_FACTORS));
    memcpy(section(&image, DTLP_MODEL_TAGS), v->tags, head.n_tags * sizeof *v->tags);
    memcpy(section(&image, DTLP_MODEL_LABELS), v->labels, head.n_labels);
    const numbers parser = {section(&image, DTLP_MODEL_WEIGHTS), section(&image, DTLP_MODEL_STARTS),
                            section(&image, DTLP_MODEL_FLOATS)};
    const numbers cutter = {section(&image, DTLP_MODEL_SPLIT_WEIGHTS), section(&image, DTLP_MODEL_SPLIT_STARTS),
                            section(&image, DTLP_MODEL_SPLIT_FLOATS)};
    make_parser(net, &layout, &parser);
    make_layers(splitter, &split, &cutter);
    fill_slots(&lemmas->keys, section(&image, DTLP_MODEL_LEMMAS), head.lemma_slots, offsets);
    memcpy(section(&image, DTLP_MODEL_TEXT), text, text_size);
    ((dtlp_model *)(void *)image.at)->checksum = dtlp_model_checksum((dtlp_model *)(void *)image.at, image.size);
    write_file(path, &image);
}
