/* cascade.c - rules over items, stage after stage.
 *
 * How it works: every stage has an automaton over the classes of items. From
 * each item the automaton runs as far as it can; the longest stretch whose
 * rule's conditions hold is taken, its items are replaced by one node, and the
 * scan goes on behind it. Later stages see the nodes of earlier ones, which is
 * what makes "the first week of last January" of parts. A stretch is bounded,
 * so the time is linear in the items.
 *
 * SPDX-License-Identifier: MIT
 */
#include "timex/node.h"

enum { LONGEST_MATCH = 24 };

typedef struct match {
    const dtlp_rule *rule;
    uint32_t first, count;
    uint8_t at[LONGEST_MATCH]; /* the rule's position of each item */
} match;

/* ---- conditions ----------------------------------------------------------- */

static uint16_t class_at(const dtlp_finder *f, uint32_t item, uint32_t n_items)
{
    return item < n_items ? f->items[item].class_id : f->lang->class_edge;
}

static bool reads_any(const dtlp_lang *lang, uint16_t class_id, const dtlp_condition *c)
{
    for (uint32_t i = 0; i < c->n_readings; i++)
        if (dtlp_class_reads(lang, class_id, lang->condition_readings[c->readings + i]))
            return true;
    return false;
}

static bool spaced(const dtlp_finder *f, uint32_t first, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        if (f->items[first + i].space)
            return true;
    return false;
}

/* `before`: the class of the item before the stretch. */
static bool conditions_hold(const dtlp_finder *f, const dtlp_rule *rule, uint16_t before, uint32_t first, uint32_t count)
{
    uint16_t after = class_at(f, first + count, f->n_items);
    if (rule->flags & DTLP_RULE_TIGHT && spaced(f, first, count))
        return false;
    if (rule->flags & DTLP_RULE_CAPITAL && !f->items[first].capital)
        return false;
    if (rule->flags & DTLP_RULE_SMALL && f->items[first].capital)
        return false;
    for (uint32_t i = 0; i < rule->n_conditions; i++) {
        const dtlp_condition *c = &f->lang->conditions[rule->conditions + i];
        bool behind = c->where == DTLP_AFTER || c->where == DTLP_NOT_AFTER;
        bool wanted = c->where == DTLP_AFTER || c->where == DTLP_BEFORE;
        if (reads_any(f->lang, behind ? before : after, c) != wanted)
            return false;
    }
    return true;
}

/* ---- which position each item stands at ----------------------------------- */

static uint64_t positions_reading(const dtlp_lang *lang, const dtlp_rule *rule, uint64_t among, uint16_t class_id)
{
    uint64_t out = 0;
    for (uint64_t rest = among; rest != 0; rest &= rest - 1) {
        int p = __builtin_ctzll(rest);
        if (dtlp_class_reads(lang, class_id, lang->positions[rule->positions + p].reading))
            out |= UINT64_C(1) << p;
    }
    return out;
}

static void bind(const dtlp_finder *f, match *m)
{
    const dtlp_lang *lang = f->lang;
    const dtlp_rule *rule = m->rule;
    uint64_t reached[LONGEST_MATCH], may = rule->first;
    for (uint32_t i = 0; i < m->count; i++) {
        reached[i] = positions_reading(lang, rule, may, f->items[m->first + i].class_id);
        may = 0;
        for (uint64_t rest = i + 1 < m->count ? reached[i] : 0; rest != 0; rest &= rest - 1)
            may |= lang->positions[rule->positions + __builtin_ctzll(rest)].follow;
    }
    uint64_t allowed = rule->last;
    for (uint32_t i = m->count; i-- > 0;) {
        uint64_t candidates = reached[i] & allowed;
        m->at[i] = (uint8_t)__builtin_ctzll(candidates);
        allowed = 0;
        for (uint32_t p = 0; p < rule->n_positions && i > 0; p++)
            if (lang->positions[rule->positions + p].follow >> m->at[i] & 1)
                allowed |= UINT64_C(1) << p;
    }
}

/* ---- what a match makes --------------------------------------------------- */

static const dtlp_position *position_of(const dtlp_finder *f, const match *m, uint32_t i)
{
    return &f->lang->positions[m->rule->positions + m->at[i]];
}

static bool term_value(const dtlp_finder *f, const match *m, const dtlp_term *term, uint8_t slot, int32_t *out)
{
    *out = term->number;
    if (term->nth == 0)
        return true;
    uint32_t seen = 0;
    for (uint32_t i = 0; i < m->count; i++) {
        if (position_of(f, m, i)->reading != term->reading || ++seen != term->nth)
            continue;
        const dtlp_item *item = &f->items[m->first + i];
        if (slot == DTLP_SLOT_base) {
            *out = (int32_t)item->node;
            return item->node != DTLP_NO_NODE;
        }
        int32_t value = dtlp_item_value(f->lang, item, term->reading);
        if (item->node != DTLP_NO_NODE) {
            const dtlp_node *node = dtlp_node_at(f, item->node);
            value = dtlp_has(node, slot) ? dtlp_slot(node, slot) : dtlp_slot(node, DTLP_SLOT_count);
            if (value == DTLP_UNSET)
                return false;
        }
        *out = value * term->number;
        return true;
    }
    return false;
}

static void assign(const dtlp_finder *f, const match *m, const dtlp_assign *a, dtlp_node *node)
{
    bool any = false;
    int64_t total = 0;
    for (uint32_t i = 0; i < a->n_terms; i++) {
        const dtlp_term *term = &f->lang->terms[a->terms + i];
        int32_t value;
        if (!term_value(f, m, term, a->slot, &value))
            continue;
        bool multiply = term->operator == '*' && any;
        total = multiply ? total * value : total + value;
        if (total > INT32_MAX || total < -INT32_MAX)
            return;
        any = true;
    }
    if (any)
        dtlp_set(node, a->slot, (int32_t)total);
}

static bool named(const dtlp_finder *f, const dtlp_result *result, uint16_t reading)
{
    for (uint32_t i = 0; i < result->n_assigns; i++) {
        const dtlp_assign *a = &f->lang->assigns[result->assigns + i];
        for (uint32_t k = 0; k < a->n_terms; k++)
            if (f->lang->terms[a->terms + k].nth != 0 && f->lang->terms[a->terms + k].reading == reading)
                return true;
    }
    return false;
}

static void absorb(const dtlp_finder *f, const dtlp_item *item, uint16_t reading, bool keep_op, dtlp_node *node)
{
    uint8_t slot = f->lang->default_slot[reading];
    if (item->node != DTLP_NO_NODE) {
        const dtlp_node *part = dtlp_node_at(f, item->node);
        dtlp_node_merge(node, part);
        if (keep_op && (node->op == DTLP_OP_none || (node->op == DTLP_OP_cal && part->op > DTLP_OP_cal)))
            node->op = part->op;
    } else if (slot < DTLP_SLOT_COUNT && !dtlp_has(node, slot)) {
        dtlp_set(node, slot, dtlp_item_value(f->lang, item, reading));
    }
}

static dtlp_item make_item(dtlp_finder *f, const match *m, const dtlp_result *result, uint32_t group,
                           uint32_t first, uint32_t count)
{
    bool keep_op = result->op == DTLP_OP_COUNT;
    dtlp_node node;
    node.set = 0;
    node.op = keep_op ? DTLP_OP_none : result->op;
    node.rule = m->rule->name;
    for (uint32_t i = 0; i < result->n_assigns; i++)
        assign(f, m, &f->lang->assigns[result->assigns + i], &node);
    for (uint32_t i = 0; i < m->count; i++) {
        const dtlp_position *p = position_of(f, m, i);
        if (p->group == group && !named(f, result, p->reading))
            absorb(f, &f->items[m->first + i], p->reading, keep_op, &node);
    }
    if (keep_op && node.op == DTLP_OP_none)
        node.op = DTLP_OP_cal; /* of words alone */
    dtlp_item item = f->items[first];
    item.end = f->items[first + count - 1].end;
    item.class_id = result->class_id;
    item.word = NULL;
    item.node = dtlp_node_add(f, &node);
    return item;
}

/* Write what the match leaves to items[out...]; returns the new `out`. Behind
 * `out` all items are still those of the match or later ones. */
static uint32_t replace(dtlp_finder *f, const match *m, uint32_t out)
{
    dtlp_item made[LONGEST_MATCH];
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->count;) {
        uint32_t group = position_of(f, m, i)->group, end = i + 1;
        if (group == 0 || group > m->rule->n_results) {
            made[n++] = f->items[m->first + i++];
            continue;
        }
        while (end < m->count && position_of(f, m, end)->group == group)
            end++;
        const dtlp_result *result = &f->lang->results[m->rule->results + group - 1];
        made[n++] = make_item(f, m, result, group, m->first + i, end - i);
        i = end;
    }
    for (uint32_t i = 0; i < n; i++)
        f->items[out + i] = made[i];
    return out + n;
}

/* ---- one stage ------------------------------------------------------------ */

static bool best_match(const dtlp_finder *f, const dtlp_stage *stage, uint32_t first, uint16_t before, match *m)
{
    uint16_t accepts[LONGEST_MATCH]; /* behind so many items; 0: nothing */
    uint32_t n = 0, state = 0, end = f->n_items - first;
    for (uint32_t i = 0; i < LONGEST_MATCH && i < end; i++) {
        uint32_t cell = stage->base[state] + f->lang->column[f->items[first + i].class_id];
        if (cell >= stage->n_cells || stage->cells[cell].check != state)
            break;
        state = stage->cells[cell].next;
        accepts[i] = stage->accept[state];
        n = accepts[i] != 0 ? i + 1 : n;
    }
    for (; n > 0; n--) {
        const uint16_t *list = &stage->accepts[accepts[n - 1]];
        for (uint32_t i = 0; i < list[0]; i++) {
            const dtlp_rule *rule = &f->lang->rules[list[1 + i]];
            if (!conditions_hold(f, rule, before, first, n))
                continue;
            m->rule = rule;
            m->first = first;
            m->count = n;
            bind(f, m);
            return true;
        }
    }
    return false;
}

/* The first item from `from` on that a match of the stage can begin with. */
static uint32_t next_begin(const dtlp_finder *f, uint32_t from, uint32_t bit)
{
    while (from < f->n_items && (f->begins[from] & bit) == 0)
        from++;
    return from;
}

/* Items first .. first + n go to `out`, which lies before them or there. */
static uint32_t keep(dtlp_finder *f, uint32_t out, uint32_t first, uint32_t n)
{
    if (out != first && n > 0) {
        memmove(&f->items[out], &f->items[first], n * sizeof *f->items);
        memmove(&f->begins[out], &f->begins[first], n * sizeof *f->begins);
    }
    return out + n;
}

/* The stages a match can begin in at an item, as far as it and `next`, the item
 * behind it, tell. */
static uint32_t stages_at(const dtlp_finder *f, uint32_t item, uint32_t next)
{
    const dtlp_begins *begins = &f->lang->begins[f->items[item].class_id];
    if (next >= f->n_items)
        return begins->alone;
    return begins->alone | (begins->first & f->lang->begins[f->items[next].class_id].second);
}

/* Returns in which later stages what it made, or what stands before that, can
 * begin a match. */
static uint32_t run_stage(dtlp_finder *f, const dtlp_stage *stage, uint32_t bit)
{
    uint32_t out = 0, begins = 0;
    match m;
    for (uint32_t i = 0; i < f->n_items;) {
        uint32_t next = next_begin(f, i, bit);
        out = keep(f, out, i, next - i);
        i = next;
        if (i == f->n_items)
            break;
        uint16_t before = out > 0 ? f->items[out - 1].class_id : f->lang->class_edge;
        if (!best_match(f, stage, i, before, &m)) {
            out = keep(f, out, i, 1);
            i++;
            continue;
        }
        uint32_t made = out > 0 ? out - 1 : out;
        out = replace(f, &m, out);
        i += m.count;
        for (; made < out; made++)
            begins |= f->begins[made] = stages_at(f, made, made + 1 < out ? made + 1 : i);
    }
    f->n_items = out;
    return begins;
}

void dtlp_cascade(dtlp_finder *f)
{
    uint32_t begins = 0;
    if (f->begins_room < f->n_items)
        f->begins = dtlp_arena_grow(f->arena, f->begins, 0, &f->begins_room, f->n_items, sizeof *f->begins);
    for (uint32_t i = 0; i < f->n_items; i++)
        begins |= f->begins[i] = stages_at(f, i, i + 1);
    for (uint32_t i = 0; i < f->lang->n_stages; i++) {
        uint32_t bit = UINT32_C(1) << i;
        if (begins & bit)
            begins |= run_stage(f, &f->lang->stages[i], bit);
    }
}
