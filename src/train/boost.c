/* boost.c - gradient boosting; see boost.h.
 *
 * Numbers are few: each column's are put into bins, and a level of a tree is found from sums by
 * node, column and bin.
 *
 * SPDX-License-Identifier: MIT
 */
#include "train/boost.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { BINS = 64, NODES = DTLP_TREE_LEAVES };

typedef struct sums {
    double slope, bend; /* first and second derivative of the loss */
} sums;

typedef struct column {
    int16_t from[BINS]; /* least number of each bin */
    int n;
    uint8_t *bin; /* of each example */
} column;

typedef struct boosting {
    const boost_examples *from;
    const boost_settings *settings;
    column *columns;
    int32_t *score;  /* log odds so far, as the forest counts them */
    sums *sum;       /* of each example; none where the tree does not see it */
    uint8_t *node;   /* of each example, within its level */
    dice chance;
} boosting;

/* ---- bins -------------------------------------------------------------------------- */

static int by_size(const void *left, const void *right)
{
    return *(const int16_t *)left - *(const int16_t *)right;
}

/* Each number its own bin; where there are too many, as many examples in each. */
static void choose_bins(column *made, int16_t *sorted, int n)
{
    int distinct = 1;
    qsort(sorted, (size_t)n, sizeof *sorted, by_size);
    for (int i = 1; i < n; i++)
        distinct += sorted[i] != sorted[i - 1];
    made->from[made->n++] = sorted[0];
    for (int i = 1; i < n && made->n < BINS; i++)
        if (sorted[i] != sorted[i - 1] && (distinct <= BINS || i >= (int64_t)n * made->n / BINS))
            made->from[made->n++] = sorted[i];
}

static uint8_t bin_of(const column *of, int16_t number)
{
    int low = 0, high = of->n - 1;
    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (of->from[middle] <= number)
            low = middle;
        else
            high = middle - 1;
    }
    return (uint8_t)low;
}

static column *make_columns(const boost_examples *from)
{
    column *made = zeroed((size_t)from->width, sizeof *made);
    int16_t *sorted = zeroed((size_t)from->n, sizeof *sorted);
    for (int c = 0; c < from->width; c++) {
        for (int i = 0; i < from->n; i++)
            sorted[i] = from->seen[(size_t)i * (size_t)from->width + (size_t)c];
        choose_bins(&made[c], sorted, from->n);
        made[c].bin = zeroed((size_t)from->n, 1);
        for (int i = 0; i < from->n; i++)
            made[c].bin[i] = bin_of(&made[c], from->seen[(size_t)i * (size_t)from->width + (size_t)c]);
    }
    free(sorted);
    return made;
}

/* ---- a tree ------------------------------------------------------------------------- */

/* Derivatives of the loss where the score stands now. */
static void take_slopes(boosting *work)
{
    for (int i = 0; i < work->from->n; i++) {
        double p = 1.0 / (1.0 + exp(-(double)work->score[i] / DTLP_LOGIT)), weight = (double)work->from->weight[i];
        bool seen = chance_float(&work->chance) < (float)work->settings->rows;
        work->sum[i] = seen ? (sums){weight * (p - work->from->is_yes[i]), weight * p * (1 - p)} : (sums){0, 0};
    }
}

static double worth(const boosting *work, sums s)
{
    return s.slope * s.slope / (s.bend + work->settings->penalty);
}

typedef struct question {
    double gain;
    int column, bin; /* yes from this bin on */
} question;

static void ask_column(const boosting *work, int index, int nodes, sums (*table)[BINS], question *best)
{
    const column *c = &work->columns[index];
    memset(table, 0, (size_t)nodes * sizeof *table);
    for (int i = 0; i < work->from->n; i++) {
        sums *at = &table[work->node[i]][c->bin[i]];
        at->slope += work->sum[i].slope;
        at->bend += work->sum[i].bend;
    }
    for (int node = 0; node < nodes; node++) {
        sums all = {0, 0}, no = {0, 0};
        for (int b = 0; b < c->n; b++) {
            all.slope += table[node][b].slope;
            all.bend += table[node][b].bend;
        }
        for (int b = 1; b < c->n; b++) {
            no.slope += table[node][b - 1].slope;
            no.bend += table[node][b - 1].bend;
            const sums yes = {all.slope - no.slope, all.bend - no.bend};
            double gain = worth(work, no) + worth(work, yes) - worth(work, all);
            if (no.bend >= work->settings->least && yes.bend >= work->settings->least && gain > best[node].gain)
                best[node] = (question){gain, index, b};
        }
    }
}

/* One level's questions, and every example a step down. */
static void grow_level(boosting *work, const bool *drawn, int depth, dtlp_decision_tree *tree)
{
    static sums table[NODES][BINS];
    question best[NODES] = {{0}};
    int nodes = 1 << depth, first = nodes - 1;
    for (int c = 0; c < work->from->width; c++)
        if (drawn[c] && work->columns[c].n > 1)
            ask_column(work, c, nodes, table, best);
    for (int node = 0; node < nodes; node++) {
        bool asks = best[node].gain > 0;
        tree->seen[first + node] = asks ? (uint8_t)best[node].column : 0;
        tree->from[first + node] = asks ? work->columns[best[node].column].from[best[node].bin] : INT16_MAX;
    }
    for (int i = 0; i < work->from->n; i++) {
        const question *q = &best[work->node[i]];
        bool yes = q->gain > 0 && work->columns[q->column].bin[i] >= q->bin;
        work->node[i] = (uint8_t)(2 * work->node[i] + yes);
    }
}

/* A leaf is two bytes. */
static int16_t leaf_of(double odds)
{
    double value = odds * DTLP_LOGIT;
    return value > INT16_MAX ? INT16_MAX : value < INT16_MIN ? INT16_MIN : (int16_t)lrint(value);
}

static void fill_leaves(boosting *work, dtlp_decision_tree *tree)
{
    sums leaves[DTLP_TREE_LEAVES] = {{0, 0}};
    for (int i = 0; i < work->from->n; i++) {
        leaves[work->node[i]].slope += work->sum[i].slope;
        leaves[work->node[i]].bend += work->sum[i].bend;
    }
    for (int leaf = 0; leaf < DTLP_TREE_LEAVES; leaf++)
        tree->leaf[leaf] = leaf_of(-leaves[leaf].slope / (leaves[leaf].bend + work->settings->penalty) * work->settings->rate);
    for (int i = 0; i < work->from->n; i++)
        work->score[i] += tree->leaf[work->node[i]];
}

static void grow_tree(boosting *work, dtlp_decision_tree *tree)
{
    bool drawn[UINT8_MAX] = {false};
    take_slopes(work);
    for (int c = 0; c < work->from->width; c++)
        drawn[c] = chance_float(&work->chance) < (float)work->settings->columns;
    memset(work->node, 0, (size_t)work->from->n);
    for (int depth = 0; depth < DTLP_TREE_DEPTH; depth++)
        grow_level(work, drawn, depth, tree);
    fill_leaves(work, tree);
}

dtlp_forest boost_learn(const boost_examples *from, const boost_settings *settings)
{
    boosting work = {.from = from, .settings = settings, .columns = make_columns(from), .score = zeroed((size_t)from->n, sizeof *work.score),
                     .sum = zeroed((size_t)from->n, sizeof *work.sum), .node = zeroed((size_t)from->n, 1), .chance = {settings->seed}};
    dtlp_decision_tree *trees = zeroed((size_t)settings->trees, sizeof *trees);
    double yes = 0, all = 0;
    for (int i = 0; i < from->n; i++) {
        yes += from->is_yes[i] ? (double)from->weight[i] : 0;
        all += (double)from->weight[i];
    }
    if (!(yes > 0 && yes < all))
        fail("wants examples of both kinds", "learning");
    int32_t base = (int32_t)lrint(log(yes / (all - yes)) * DTLP_LOGIT);
    for (int i = 0; i < from->n; i++)
        work.score[i] = base;
    for (int t = 0; t < settings->trees; t++)
        grow_tree(&work, &trees[t]);
    for (int c = 0; c < from->width; c++)
        free(work.columns[c].bin);
    free(work.columns), free(work.score), free(work.sum), free(work.node);
    return (dtlp_forest){.trees = trees, .n = (uint32_t)settings->trees, .base = base, .early = (uint32_t)settings->trees};
}
