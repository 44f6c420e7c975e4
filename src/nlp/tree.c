/* tree.c - the best dependency tree (Chu and Liu 1965, Edmonds 1967).
 *
 * Nearly always the best head of each word makes a tree already. Otherwise
 * cycles are contracted one after the other, and opened again from the last.
 *
 * SPDX-License-Identifier: MIT
 */
#include "nlp/tree.h"

#include <stdbool.h>

#define NEVER (-1e30f)
enum { END = UINT16_MAX };

/* The best head of word i but the root. */
static uint32_t best_word(const float *scores, uint32_t row, uint32_t n, uint32_t i)
{
    const float *s = scores + (size_t)(i - 1) * row;
    uint32_t best = i == 1 ? 2 : 1;
    for (uint32_t j = 1; j <= n; j++)
        if (j != i && s[j] > s[best])
            best = j;
    return best;
}

/* Only one word may hang on the root: the others that would get their best other head. */
static void leave_root(const float *scores, uint32_t row, uint32_t n, uint32_t root_word, uint16_t *heads)
{
    for (uint32_t i = 1; i <= n; i++)
        if (i == root_word)
            heads[i - 1] = 0;
        else if (heads[i - 1] == 0)
            heads[i - 1] = (uint16_t)best_word(scores, row, n, i);
}

static bool is_tree(const uint16_t *heads, uint32_t n)
{
    uint8_t state[DTLP_TREE_MAX + 1] = {0}; /* 1: on the path being walked, 2: reaches the root */
    state[0] = 2;
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t at = i;
        while (state[at] == 0) {
            state[at] = 1;
            at = heads[at - 1];
        }
        if (state[at] == 1)
            return false;
        for (at = i; state[at] == 1; at = heads[at - 1])
            state[at] = 2;
    }
    return true;
}

static uint32_t count_roots(const uint16_t *heads, uint32_t n)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < n; i++)
        roots += heads[i] == 0;
    return roots;
}

/* The word that loses most when it may not hang on the root; heads: the best of each. */
static uint32_t choose_root(const float *scores, uint32_t row, uint32_t n, const uint16_t *heads)
{
    uint32_t best = 1;
    float most = NEVER;
    for (uint32_t i = 1; i <= n && n > 1; i++) {
        const float *s = scores + (size_t)(i - 1) * row;
        float other = s[heads[i - 1] != 0 ? heads[i - 1] : best_word(scores, row, n, i)];
        if (s[0] - other > most) {
            most = s[0] - other;
            best = i;
        }
    }
    return best;
}

/* ---- contraction -------------------------------------------------------- */

typedef struct graph {
    dtlp_tree_room *room;
    uint32_t n;
    bool gone[DTLP_TREE_MAX + 1];          /* contracted into another node */
    uint16_t stands[DTLP_TREE_MAX + 1];    /* the node that a word is in */
    uint16_t best[DTLP_TREE_MAX + 1];      /* best head of a node */
    uint32_t n_cycles;
} graph;

/* heads: the best of each word with that one on the root. */
static void set_up(graph *g, const float *scores, uint32_t row, uint32_t root_word, const uint16_t *heads)
{
    for (uint32_t j = 0; j <= g->n; j++) {
        const float *own = j == 0 ? NULL : scores + (size_t)(j - 1) * row;
        g->gone[j] = false;
        g->stands[j] = (uint16_t)j;
        g->best[j] = j == 0 ? 0 : heads[j - 1];
        bool free = j > 0 && j != root_word; /* to hang on any other word */
        for (uint32_t i = 0; i <= g->n; i++)
            g->room->arc[j][i] = free ? own[i] : NEVER;
        g->room->arc[j][0] = j == root_word ? own[0] : NEVER;
        g->room->arc[j][j] = NEVER;
        for (uint32_t i = 0; i <= g->n; i++)
            g->room->from[j][i] = (uint16_t)i;
        for (uint32_t i = 0; i <= g->n; i++)
            g->room->to[j][i] = (uint16_t)j;
    }
    g->n_cycles = 0;
}

static void choose_best_of(graph *g, uint32_t j)
{
    const float *arc = g->room->arc[j];
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i <= g->n; i++)
        if (!g->gone[i] && i != j && (best == UINT32_MAX || arc[i] > arc[best]))
            best = i;
    g->best[j] = (uint16_t)(best == UINT32_MAX ? 0 : best);
}

/* A node on a cycle of best heads, or 0. */
static uint32_t find_cycle(const graph *g)
{
    uint16_t mark[DTLP_TREE_MAX + 1] = {0};
    for (uint32_t j = 1; j <= g->n; j++) {
        uint32_t at = j;
        if (g->gone[j] || mark[j] != 0)
            continue;
        while (at != 0 && mark[at] == 0) {
            mark[at] = (uint16_t)j;
            at = g->best[at];
        }
        if (at != 0 && mark[at] == j)
            return at;
    }
    return 0;
}

/* Write the cycle through `start` down, with the arcs that make it. */
static void record(graph *g, uint32_t start)
{
    dtlp_tree_room *r = g->room;
    uint32_t c = g->n_cycles, n = 0, at = start;
    do {
        uint32_t head = g->best[at];
        r->cycle[c][n++] = (uint16_t)at;
        r->best_from[c][at] = r->from[at][head];
        r->best_to[c][at] = r->to[at][head];
        at = head;
    } while (at != start);
    r->cycle[c][n] = END;
    for (uint32_t i = 0; i <= g->n; i++)
        r->member[c][i] = g->stands[i];
    g->n_cycles++;
}

/* Arcs between node u and the cycle become arcs of its first node. */
static void redirect(graph *g, const uint16_t *cycle, uint32_t u)
{
    dtlp_tree_room *r = g->room;
    uint32_t first = cycle[0], in = first, out = first;
    float best_in = NEVER * 2, best_out = NEVER * 2;
    for (uint32_t k = 0; cycle[k] != END; k++) {
        uint32_t v = cycle[k];
        float gain = r->arc[v][u] - r->arc[v][g->best[v]];
        if (gain > best_in) {
            best_in = gain;
            in = v;
        }
        if (r->arc[u][v] > best_out) {
            best_out = r->arc[u][v];
            out = v;
        }
    }
    uint16_t in_from = r->from[in][u], in_to = r->to[in][u], out_from = r->from[u][out], out_to = r->to[u][out];
    r->arc[first][u] = best_in;
    r->from[first][u] = in_from;
    r->to[first][u] = in_to;
    r->arc[u][first] = best_out;
    r->from[u][first] = out_from;
    r->to[u][first] = out_to;
}

static void contract(graph *g, uint32_t start)
{
    bool inside[DTLP_TREE_MAX + 1] = {false};
    record(g, start);
    const uint16_t *cycle = g->room->cycle[g->n_cycles - 1];
    for (uint32_t k = 0; cycle[k] != END; k++)
        inside[cycle[k]] = true;
    for (uint32_t u = 0; u <= g->n; u++)
        if (!g->gone[u] && !inside[u])
            redirect(g, cycle, u);
    for (uint32_t k = 1; cycle[k] != END; k++)
        g->gone[cycle[k]] = true;
    for (uint32_t i = 0; i <= g->n; i++)
        if (inside[g->stands[i]])
            g->stands[i] = cycle[0];
    for (uint32_t j = 1; j <= g->n; j++) /* the best of what was contracted stands for it */
        if (inside[g->best[j]])
            g->best[j] = cycle[0];
    choose_best_of(g, cycle[0]);
}

/* The cycle's arcs hold, but for the node that the arc from outside enters. */
static void open_cycle(const graph *g, uint32_t c, uint16_t *heads, bool *has_head)
{
    const dtlp_tree_room *r = g->room;
    uint32_t entered = r->cycle[c][0];
    for (uint32_t k = 0; r->cycle[c][k] != END; k++)
        for (uint32_t i = 1; i <= g->n; i++)
            if (has_head[i] && r->member[c][i] == r->cycle[c][k])
                entered = r->cycle[c][k];
    for (uint32_t k = 0; r->cycle[c][k] != END; k++) {
        uint32_t v = r->cycle[c][k];
        if (v != entered) {
            heads[r->best_to[c][v] - 1] = r->best_from[c][v];
            has_head[r->best_to[c][v]] = true;
        }
    }
}

static void solve(graph *g, uint16_t *heads)
{
    bool has_head[DTLP_TREE_MAX + 1] = {false};
    for (uint32_t at; (at = find_cycle(g)) != 0;)
        contract(g, at);
    for (uint32_t j = 1; j <= g->n; j++)
        if (!g->gone[j]) {
            uint32_t to = g->room->to[j][g->best[j]];
            heads[to - 1] = g->room->from[j][g->best[j]];
            has_head[to] = true;
        }
    for (uint32_t c = g->n_cycles; c-- > 0;)
        open_cycle(g, c, heads, has_head);
}

void dtlp_tree(const float *scores, uint32_t row, uint32_t n, dtlp_tree_room *room, uint16_t *heads)
{
    if (count_roots(heads, n) == 1 && is_tree(heads, n))
        return;
    uint32_t root = choose_root(scores, row, n, heads);
    leave_root(scores, row, n, root, heads);
    if (is_tree(heads, n))
        return;
    graph g = {.room = room, .n = n};
    set_up(&g, scores, row, root, heads);
    solve(&g, heads);
}
