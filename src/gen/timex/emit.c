/* emit.c - the tables of timex/lang.h as C.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "language.h"

static void put_string(FILE *out, const char *text)
{
    fputc('"', out);
    for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
        if (*p == '"' || *p == '\\')
            fprintf(out, "\\%c", *p);
        else if (*p < 32 || *p > 126)
            fprintf(out, "\\%03o", *p);
        else
            fputc(*p, out);
    }
    fputc('"', out);
}

static void put_numbers(FILE *out, const char *type, const char *name, const int *at, int n)
{
    fprintf(out, "static const %s %s[] = {", type, name);
    for (int i = 0; i < n; i++)
        fprintf(out, "%s%d,", i % 24 == 0 ? "\n" : "", at[i]);
    fprintf(out, "%s};\n\n", n == 0 ? "0" : "\n");
}

/* ---- words: hash and displace --------------------------------------------- */

static uint32_t hash_of(const word *w)
{
    uint32_t size = (uint32_t)strlen(w->text);
    return dtlp_word_hash(dtlp_word_bits(w->text, size), size);
}

static int place_bucket(language *l, const int *members, int n, int *table, int size, int *displace)
{
    for (int d = 0; d < 65536; d++) {
        int done = 0;
        for (; done < n; done++) {
            uint32_t slot = dtlp_word_slot(hash_of(&l->words[members[done]]), (uint32_t)d, (uint32_t)size);
            if (table[slot] >= 0)
                break;
            table[slot] = members[done];
        }
        if (done == n) {
            *displace = d;
            return 1;
        }
        for (int i = 0; i < size; i++)
            for (int k = 0; k < done; k++)
                if (table[i] == members[k])
                    table[i] = -1;
    }
    return 0;
}

static void hash_words(language *l, int *table, int size, int *displace, int n_displace)
{
    int *members = malloc((size_t)l->n_words * sizeof *members);
    memset(table, -1, (size_t)size * sizeof *table);
    for (int want = 32; want >= 0; want--) /* the fullest buckets first */
        for (int b = 0; b < n_displace; b++) {
            int n = 0;
            for (int i = 0; i < l->n_words; i++)
                if ((int)((uint64_t)hash_of(&l->words[i]) * (uint32_t)n_displace >> 32) == b)
                    members[n++] = i;
            if (n == want && n > 0 && !place_bucket(l, members, n, table, size, &displace[b]))
                die(l, "no perfect hash was found");
        }
    free(members);
}

static int is_trigger(const language *l, int class_id)
{
    for (int i = 0; i < l->n_readings; i++)
        if (l->readings[i].trigger && set_has(&l->classes[class_id], i))
            return 1;
    return 0;
}

static void put_bits(FILE *out, const char *name, const uint8_t bits[DTLP_WORD_KEYS / 8])
{
    fprintf(out, "static const uint8_t %s[] = {", name);
    for (int i = 0; i < DTLP_WORD_KEYS / 8; i++)
        fprintf(out, "%s%u,", i % 32 == 0 ? "\n" : "", (unsigned)bits[i]);
    fprintf(out, "\n};\n\n");
}

static void emit_words(language *l, FILE *out)
{
    int size = l->n_words + l->n_words / 4 + 1, n_displace = l->n_words / 3 + 1;
    int *table = malloc((size_t)size * sizeof *table), *displace = calloc((size_t)n_displace, sizeof *displace);
    hash_words(l, table, size, displace, n_displace);
    fprintf(out, "static const dtlp_sense senses[] = {\n");
    int *at = calloc((size_t)l->n_words, sizeof *at), n = 0;
    for (int i = 0; i < l->n_words; i++) {
        at[i] = n;
        for (int k = 0; k < l->words[i].n_senses; k++, n++)
            fprintf(out, "{%d,%d},", l->words[i].senses[k].reading, l->words[i].senses[k].value);
        fputc('\n', out);
    }
    fprintf(out, "};\n\nstatic const dtlp_word words[] = {\n");
    uint32_t longest = 0;
    uint8_t filter[DTLP_WORD_KEYS / 8] = {0}, triggers[DTLP_WORD_KEYS / 8] = {0};
    for (int i = 0; i < size; i++) {
        if (table[i] < 0) {
            fprintf(out, "{\"\",0,0,0,0,0,0},\n");
            continue;
        }
        const word *w = &l->words[table[i]];
        uint32_t length = (uint32_t)strlen(w->text);
        uint32_t key = dtlp_word_key(w->text, length);
        filter[key / 8] |= (uint8_t)(1u << key % 8);
        if (is_trigger(l, w->small) || is_trigger(l, w->capital))
            triggers[key / 8] |= (uint8_t)(1u << key % 8);
        longest = length > longest ? length : longest;
        fputc('{', out);
        put_string(out, w->text);
        fprintf(out, ",UINT64_C(0x%llx),%d,%d,%d,%d,%u},\n", (unsigned long long)dtlp_word_bits(w->text, length), w->small, w->capital, at[table[i]], w->n_senses, (unsigned)length);
    }
    fprintf(out, "};\n\n");
    put_bits(out, "filter", filter);
    put_bits(out, "trigger_filter", triggers);
    fprintf(out, "enum { N_WORDS = %d, N_DISPLACE = %d, LONGEST_WORD = %u };\n\n", size, n_displace, (unsigned)longest);
    put_numbers(out, "uint16_t", "displace", displace, n_displace);
    int trigger_digits = 99;
    for (int i = 0; i < l->n_numbers; i++)
        if (is_trigger(l, l->numbers[i].class_id) && l->numbers[i].min_digits < trigger_digits)
            trigger_digits = l->numbers[i].min_digits;
    fprintf(out, "enum { TRIGGER_DIGITS = %d };\nstatic const dtlp_number_class numbers[] = {\n", trigger_digits);
    for (int i = 0; i < l->n_numbers; i++) {
        const number_class *c = &l->numbers[i];
        fprintf(out, "{%d,%d,%d,%d,%d},\n", c->min_digits, c->max_digits, c->min, c->max, c->class_id);
    }
    fprintf(out, "};\n\n");
}

/* The readings that the matcher looks for by name. */
static const struct {
    const char *field, *name;
    int tells; /* a tense */
} named[] = {
    {"past", "past-verb", 1}, {"future", "future-verb", 1}, {"present", "present-verb", 1}, {"coming", "coming-verb", 1},
    {"future_to", "future-to", 1}, {"future_part", "future-part", 1}, {"future_object", "future-object", 1},
    {"could", "could", 1}, {"be", "be", 1}, {"request", "request", 1},
    {"signal", "signal", 0}, {"infinitive", "infinitive", 0}, {"sure_future", "sure-future", 0},
    {"past_aux", "past-aux", 0}, {"object", "object", 0}, {"determiner", "determiner", 0}, {"had", "had", 0},
    {"speaker", "speaker", 0}, {"requested", "requested", 0}, {"onset", "onset", 0}, {"negation", "negation", 0},
    {"until", "until", 0}, {"limit", "limit", 0}, {"possessive", "possessive", 0}, {"connective", "connective", 0}, {"between", "between", 0},
    {"within", "within", 0}, {"in", "in-word", 0}, {"placed", "placed", 0}, {"aiming", "aiming", 0}, {"foretelling", "foretelling", 0},
    {"dummy", "dummy-subject", 0}, {"relative", "relative", 0}, {"pledging", "pledging", 0}, {"coming_plural", "coming-plural", 1}, {"plural_subject", "plural-subject", 0},
    {"putting_off", "putting-off", 0}, {"lasting", "lasting", 0}, {"anticipating", "anticipating", 0}, {"holding", "holding", 0}, {"having", "having", 0}, {"acting", "acting", 1}, {"wanting", "wanting", 0}, {"whenever", "whenever", 0}, {"contracted", "contracted", 1}, {"conjunction", "conjunction", 0}, {"digit", "digit", 0}, {"running", "running", 1}, {"describing", "describing", 0}, {"adverb", "adverb", 0}, {"ongoing", "ongoing", 1}, {"complementing", "complementing", 0}, {"unverbal", "unverbal", 0}, {"expecting", "expecting", 1}, {"mishap", "mishap", 0}, {"placing", "placing", 0}, {"undoing", "undoing", 0}, {"fixture", "fixture", 0}, {"setting", "setting", 0},
    {"occasion", "occasion", 0},
};
enum { N_NAMED = sizeof named / sizeof *named };

static int named_reading(language *l, int i)
{
    return find_reading(l, named[i].name, strlen(named[i].name), 1);
}

/* ---- classes -------------------------------------------------------------- */

static void emit_classes(language *l, FILE *out)
{
    int row = (l->n_readings + 7) / 8;
    fprintf(out, "enum { ROW_BYTES = %d };\nstatic const uint8_t readings_of[] = {\n", row);
    for (int c = 0; c < l->n_classes; c++) {
        for (int i = 0; i < row; i++)
            fprintf(out, "%d,", (int)(l->classes[c].bits[i / 8] >> (i % 8 * 8) & 255));
        fputc('\n', out);
    }
    fprintf(out, "};\n\n");
    int *triggers = calloc((size_t)l->n_classes, sizeof *triggers);
    int *emitted = calloc((size_t)l->n_classes, sizeof *emitted);
    int *telling = calloc((size_t)l->n_classes, sizeof *telling);
    int *slots = calloc((size_t)l->n_readings, sizeof *slots);
    for (int c = 0; c < l->n_classes; c++)
        for (int i = 0; i < l->n_readings; i++)
            if (set_has(&l->classes[c], i)) {
                triggers[c] |= l->readings[i].trigger;
                emitted[c] |= l->readings[i].emit;
            }
    for (int i = 0; i < N_NAMED; i++)
        for (int c = 0, id = named_reading(l, i); c < l->n_classes && named[i].tells; c++)
            telling[c] |= set_has(&l->classes[c], id);
    for (int i = 0; i < l->n_readings; i++)
        slots[i] = l->readings[i].slot;
    put_numbers(out, "uint16_t", "column", l->column, l->n_classes);
    put_numbers(out, "uint8_t", "trigger", triggers, l->n_classes);
    put_numbers(out, "uint8_t", "emitted", emitted, l->n_classes);
    put_numbers(out, "uint8_t", "telling", telling, l->n_classes);
    put_numbers(out, "uint8_t", "default_slot", slots, l->n_readings);
}

/* Row 0 of an automaton is its start. */
static dtlp_begins begins_of(const language *l, int column)
{
    dtlp_begins begins = {0};
    for (int s = 0; s < l->n_stages; s++) {
        const automaton *a = &l->automata[s];
        int next = a->next[column];
        begins.alone |= (uint32_t)(next >= 0 && a->n_accept[next] > 0) << s;
        begins.first |= (uint32_t)(next >= 0) << s;
        for (int c = 0; c < l->n_columns; c++)
            if (a->next[c] >= 0 && a->next[a->next[c] * l->n_columns + column] >= 0)
                begins.second |= UINT32_C(1) << s;
    }
    return begins;
}

static void emit_begins(const language *l, FILE *out)
{
    fprintf(out, "static const dtlp_begins begins[] = {\n");
    for (int c = 0; c < l->n_classes; c++) {
        dtlp_begins b = begins_of(l, l->column[c]);
        fprintf(out, "{%uu,%uu,%uu},%s", (unsigned)b.alone, (unsigned)b.first, (unsigned)b.second, c % 8 == 7 ? "\n" : "");
    }
    fprintf(out, "};\n\n");
}

/* ---- automata: rows laid over one another --------------------------------- */

/* What is read together stands together. */
static void put_cells(FILE *out, int stage, const int *next, const int *check, int n)
{
    fprintf(out, "static const dtlp_cell cells_%d[] = {", stage);
    for (int i = 0; i < n; i++)
        fprintf(out, "%s{%d,%d},", i % 12 == 0 ? "\n" : "", next[i], check[i]);
    fprintf(out, "%s};\n\n", n == 0 ? "{0,0}" : "\n");
}

static int row_fits(const automaton *a, int columns, int state, const int *check, int room, int base)
{
    for (int c = 0; c < columns; c++)
        if (a->next[state * columns + c] >= 0 && base + c < room && check[base + c] >= 0)
            return 0;
    return 1;
}

static void emit_automaton(language *l, FILE *out, int stage)
{
    const automaton *a = &l->automata[stage];
    int columns = l->n_columns, room = a->n_states * columns + columns, cells = columns, lowest = 0;
    int *base = calloc((size_t)a->n_states, sizeof *base), *check = malloc((size_t)room * sizeof *check);
    int *next = calloc((size_t)room, sizeof *next), *accept = calloc((size_t)a->n_states, sizeof *accept);
    memset(check, -1, (size_t)room * sizeof *check);
    for (int s = 0; s < a->n_states; s++) {
        while (lowest < room && check[lowest] >= 0)
            lowest++;
        int b = lowest > columns ? lowest - columns : 0;
        while (!row_fits(a, columns, s, check, room, b))
            b++;
        base[s] = b;
        for (int c = 0; c < columns; c++)
            if (a->next[s * columns + c] >= 0) {
                check[b + c] = s;
                next[b + c] = a->next[s * columns + c];
            }
        cells = b + columns > cells ? b + columns : cells;
    }
    for (int i = 0; i < cells; i++)
        check[i] = check[i] < 0 ? 65535 : check[i];
    int *accepts = malloc((size_t)(l->n_rules + 2) * (size_t)(a->n_states + 1) * sizeof *accepts), n = 1;
    accepts[0] = 0;
    for (int s = 0; s < a->n_states; s++) {
        if (a->n_accept[s] == 0)
            continue;
        accept[s] = n;
        accepts[n++] = a->n_accept[s];
        for (int i = 0; i < a->n_accept[s]; i++)
            accepts[n++] = a->accept[s][i];
    }
    char name[32];
#define NAMED(prefix) (snprintf(name, sizeof name, prefix "_%d", stage), name)
    put_numbers(out, "uint32_t", NAMED("base"), base, a->n_states);
    put_cells(out, stage, next, check, cells);
    put_numbers(out, "uint16_t", NAMED("accept"), accept, a->n_states);
    put_numbers(out, "uint16_t", NAMED("accepts"), accepts, n);
    fprintf(out, "enum { CELLS_%d = %d }; /* %d states */\n\n", stage, cells, a->n_states);
#undef NAMED
    free(base); free(check); free(next); free(accept); free(accepts);
}

static void emit_stages(language *l, FILE *out)
{
    for (int i = 0; i < l->n_stages; i++)
        emit_automaton(l, out, i);
    fprintf(out, "static const dtlp_stage stages[] = {\n");
    for (int i = 0; i < l->n_stages; i++)
        fprintf(out, "{\"%s\", base_%d, cells_%d, CELLS_%d, accept_%d, accepts_%d},\n", l->stages[i], i, i, i, i, i);
    fprintf(out, "};\n\n");
}

/* ---- rules ---------------------------------------------------------------- */

typedef struct counters { int positions, results, assigns, terms, conditions, readings, groups; } counters;

static void put_result(language *l, FILE *out, const result *r, counters *n)
{
    set one = {0};
    set_add(&one, r->reading);
    fprintf(out, "{%d,%d,%d,%d,%d}", class_of(l, &one), r->reading, r->op, r->n_assigns, n->assigns);
    n->assigns += r->n_assigns;
}

static void each_result(language *l, void (*fn)(FILE *, const result *, counters *), FILE *out, counters *n)
{
    for (int i = 0; i < l->n_rules; i++)
        for (int k = 0; k < l->rules[i].n_results; k++)
            fn(out, &l->rules[i].results[k], n);
    for (int i = 0; i < l->n_forms; i++)
        fn(out, &l->forms[i].result, n);
}

static void put_assigns(FILE *out, const result *r, counters *n)
{
    for (int i = 0; i < r->n_assigns; i++) {
        fprintf(out, "{%d,%d,%d},\n", r->assigns[i].slot, r->assigns[i].n_terms, n->terms);
        n->terms += r->assigns[i].n_terms;
    }
}

static void put_terms(FILE *out, const result *r, counters *n)
{
    (void)n;
    for (int i = 0; i < r->n_assigns; i++)
        for (int k = 0; k < r->assigns[i].n_terms; k++) {
            const dtlp_term *t = &r->assigns[i].terms[k];
            fprintf(out, "{'%c',%d,%d,%d},\n", t->operator, t->nth, t->reading, (int)t->number);
        }
}

static void emit_rule_parts(language *l, FILE *out)
{
    counters n = {0};
    fprintf(out, "static const dtlp_position positions[] = {\n");
    for (int i = 0; i < l->n_rules; i++)
        for (int k = 0; k < l->rules[i].n_positions; k++) {
            const position *p = &l->rules[i].positions[k];
            fprintf(out, "{UINT64_C(0x%llx),%d,%d},\n", (unsigned long long)p->follow, p->reading, p->group);
        }
    fprintf(out, "};\n\nstatic const dtlp_assign assigns[] = {\n");
    each_result(l, put_assigns, out, &n);
    fprintf(out, "{0,0,0}};\n\nstatic const dtlp_term terms[] = {\n");
    each_result(l, put_terms, out, &n);
    fprintf(out, "{0,0,0,0}};\n\nstatic const dtlp_condition conditions[] = {\n");
    for (int i = 0; i < l->n_rules; i++)
        for (int k = 0; k < l->rules[i].n_conditions; k++) {
            const condition *c = &l->rules[i].conditions[k];
            fprintf(out, "{%d,%d,%d},\n", c->where, c->n, n.readings);
            n.readings += c->n;
        }
    fprintf(out, "{0,0,0}};\n\nstatic const uint16_t condition_readings[] = {\n");
    for (int i = 0; i < l->n_rules; i++)
        for (int k = 0; k < l->rules[i].n_conditions; k++) {
            for (int m = 0; m < l->rules[i].conditions[k].n; m++)
                fprintf(out, "%d,", l->rules[i].conditions[k].readings[m]);
            fputc('\n', out);
        }
    fprintf(out, "0};\n\n");
}

static void emit_rules(language *l, FILE *out)
{
    emit_rule_parts(l, out);
    counters n = {0};
    fprintf(out, "static const dtlp_result results[] = {\n");
    for (int i = 0; i < l->n_rules; i++)
        for (int k = 0; k < l->rules[i].n_results; k++) {
            put_result(l, out, &l->rules[i].results[k], &n);
            fprintf(out, ",\n");
        }
    fprintf(out, "};\n\nstatic const dtlp_rule rules[] = {\n");
    for (int i = 0; i < l->n_rules; i++) {
        const rule *r = &l->rules[i];
        fprintf(out, "{\"%s\",UINT64_C(0x%llx),UINT64_C(0x%llx),%d,%d,%d,%d,%d,%d,%d},\n", r->name, (unsigned long long)r->first,
                (unsigned long long)r->last, n.positions, n.results, n.conditions, r->n_positions, r->n_results,
                r->n_conditions, r->flags);
        n.positions += r->n_positions;
        n.results += r->n_results;
        n.conditions += r->n_conditions;
    }
    fprintf(out, "};\n\nstatic const dtlp_form forms[] = {\n");
    for (int i = 0; i < l->n_forms; i++) {
        fprintf(out, "{\"%s\",%d,%d,", l->forms[i].name, l->forms[i].n_groups, n.groups);
        put_result(l, out, &l->forms[i].result, &n);
        fprintf(out, "},\n");
        n.groups += l->forms[i].n_groups;
    }
    fprintf(out, "};\n\nstatic const uint8_t form_slots[] = {");
    for (int i = 0; i < l->n_forms; i++)
        for (int k = 0; k < l->forms[i].n_groups; k++)
            fprintf(out, "%d,", l->forms[i].groups[k]);
    fprintf(out, "0};\n\nstatic const char forms_pattern[] =\n\"(?|\"\n");
    for (int i = 0; i < l->n_forms; i++) {
        fprintf(out, "\"%s(?:\" ", i == 0 ? "" : "|");
        put_string(out, l->forms[i].pattern);
        fprintf(out, " \")(*MARK:%d)\"\n", i);
    }
    fprintf(out, "\")\";\n\n");
}

static void emit_holidays(language *l, FILE *out)
{
    fprintf(out, "static const dtlp_holiday holidays[] = {\n");
    for (int i = 0; i < l->n_holidays; i++) {
        const dtlp_holiday *h = &l->holidays[i].what;
        fprintf(out, "{\"%s\",%d,%d,%d,%d,%d,", l->holidays[i].name, h->kind, h->month, h->day, h->nth, h->shift);
        if (h->places == NULL)
            fputs("0", out);
        else
            put_string(out, h->places);
        fprintf(out, ",%d},\n", h->n_elsewhere);
    }
    fprintf(out, "{0,0,0,0,0,0,0,0}};\n\n");
}

static int single_class(language *l, const char *name)
{
    set one = {0};
    set_add(&one, find_reading(l, name, strlen(name), 1));
    return class_of(l, &one);
}

static void emit_marks(const marks *of, const char *name, FILE *out)
{
    fprintf(out, "static const char *const %s_marks[] = {", name);
    for (int i = 0; i < of->count; i++) {
        put_string(out, of->at[i]);
        fputs(", ", out);
    }
    fprintf(out, "0};\n\n");
}

void emit_tables(language *l, FILE *out)
{
    fprintf(out, "/* Made from timex/%s by src/gen; not to be edited. */\n#include \"timex/lang.h\"\n\n", l->code);
    emit_words(l, out);
    emit_classes(l, out);
    emit_begins(l, out);
    emit_stages(l, out);
    emit_rules(l, out);
    emit_holidays(l, out);
    emit_marks(&l->report, "report", out);
    emit_marks(&l->southern, "southern", out);
    emit_marks(&l->northern, "northern", out);
    fprintf(out, "const dtlp_lang dtlp_lang_%s = {\n.code = \"%s\", .words = words, .displace = displace, .n_words = N_WORDS,\n"
            ".n_displace = N_DISPLACE, .longest_word = LONGEST_WORD, .filter = filter, .trigger_filter = trigger_filter, .trigger_digits = TRIGGER_DIGITS, .senses = senses,\n"
            ".numbers = numbers, .n_numbers = %d, .readings_of = readings_of, .row_bytes = ROW_BYTES,\n"
            ".column = column, .begins = begins, .trigger = trigger, .emitted = emitted, .telling = telling, .default_slot = default_slot, .stages = stages, .n_stages = %d,\n"
            ".rules = rules, .positions = positions, .results = results, .assigns = assigns, .terms = terms,\n"
            ".conditions = conditions, .condition_readings = condition_readings, .forms = forms, .n_forms = %d,\n"
            ".forms_pattern = forms_pattern, .form_slots = form_slots, .holidays = holidays, .n_holidays = %d,\n",
            l->code, l->code, l->n_numbers, l->n_stages, l->n_forms, l->n_holidays);
    fprintf(out, ".class_unknown_small = %d, .class_unknown_capital = %d, .class_other = %d, .class_digits = %d, .class_edge = %d,\n",
            single_class(l, "small"), single_class(l, "capital"), single_class(l, "other"), single_class(l, "digits"),
            single_class(l, "edge"));
    const char *ending = l->past_ending == NULL ? "" : l->past_ending;
    fprintf(out, ".past_ending = \"%s\", .past_ending_size = %d, .past_least = %uu, .report_marks = report_marks, .southern_marks = southern_marks, .northern_marks = northern_marks,\n",
            ending, (int)strlen(ending), *ending == '\0' ? UINT32_MAX : (unsigned)l->past_least);
    for (int i = 0; i < N_NAMED; i++)
        fprintf(out, ".reading_%s = %d,\n", named[i].field, named_reading(l, i));
    fprintf(out, "};\n");
}

void emit_examples(language *l, FILE *out)
{
    fprintf(out, "/* Made from the examples in timex/%s by src/gen; not to be edited. */\n#include <stddef.h>\n\n"
            "typedef struct dtlp_example { const char *rule, *text, *value; } dtlp_example;\n"
            "extern const dtlp_example dtlp_examples[];\nextern const size_t dtlp_n_examples;\n"
            "const dtlp_example dtlp_examples[] = {\n", l->code);
    for (int i = 0; i < l->n_examples; i++) {
        const example *e = &l->examples[i];
        fprintf(out, "{\"%s\",", e->rule);
        put_string(out, e->text);
        fputc(',', out);
        if (e->value == NULL)
            fprintf(out, "NULL");
        else
            put_string(out, e->value);
        fprintf(out, "},\n");
    }
    fprintf(out, "{NULL,NULL,NULL}};\nconst size_t dtlp_n_examples = %d;\n", l->n_examples);
}
