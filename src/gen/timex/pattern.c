/* pattern.c - a rule's pattern: readings, "words", ( | ) ? and [ ].
 *
 * Owns turning a pattern into positions with first, last and follow sets
 * (Glushkov's construction): sixty-four positions at most, so that a set is a
 * machine word.
 *
 * SPDX-License-Identifier: MIT
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"

char *expand_macros(language *l, const char *text)
{
    size_t room = 65536, n = 0;
    char *out = malloc(room);
    while (*text != '\0') {
        size_t size = 1;
        const char *put = text;
        size_t put_size = 1;
        if (*text == '"') {
            const char *end = strchr(text + 1, '"');
            if (end == NULL)
                die(l, "a quotation mark is missing");
            if (end == text + 1) /* the word " itself */
                end++;
            put_size = size = (size_t)(end - text) + 1;
        } else if (isupper((unsigned char)*text)) {
            size = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
            int i = 0;
            while (i < l->n_macros && !(strlen(l->macros[i].name) == size && memcmp(l->macros[i].name, text, size) == 0))
                i++;
            if (i == l->n_macros)
                die(l, "unknown name %.*s", (int)size, text);
            put = l->macros[i].body;
            put_size = strlen(put);
        } else if (isalnum((unsigned char)*text)) {
            put_size = size = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-_");
        }
        if (n + put_size + 4 > room)
            die(l, "pattern too long");
        bool is_macro = put != text;
        n += (size_t)sprintf(out + n, is_macro ? "( %.*s )" : "%.*s", (int)put_size, put);
        text += size;
    }
    out[n] = '\0';
    return out;
}

typedef struct part { uint64_t first, last; int nullable; } part;
typedef struct parser { language *l; rule *r; const char *at; int group, groups; } parser;

static part read_choice(parser *p);

static void skip_space(parser *p)
{
    while (*p->at == ' ')
        p->at++;
}

static void add_follow(rule *r, uint64_t from, uint64_t to)
{
    for (int i = 0; i < r->n_positions; i++)
        if (from >> i & 1)
            r->positions[i].follow |= to;
}

static part read_leaf(parser *p)
{
    int id;
    if (*p->at == '"') {
        size_t size = strcspn(p->at + 1, "\"");
        if (size == 0)
            size = 1;
        id = literal_reading(p->l, p->at + 1, size);
        p->at += size + 2;
    } else {
        size_t size = strspn(p->at, "abcdefghijklmnopqrstuvwxyz0123456789-_");
        if (size == 0)
            die(p->l, "a reading is wanted at \"%s\"", p->at);
        id = find_reading(p->l, p->at, size, 1);
        p->at += size;
    }
    if (p->r->n_positions == MAX_POSITIONS)
        die(p->l, "more than %d positions", MAX_POSITIONS);
    p->l->readings[id].used = 1;
    int n = p->r->n_positions++;
    p->r->positions[n] = (position){.reading = id, .group = p->group};
    return (part){UINT64_C(1) << n, UINT64_C(1) << n, 0};
}

static part read_piece(parser *p)
{
    part piece;
    if (*p->at == '(') {
        p->at++;
        piece = read_choice(p);
        skip_space(p);
        if (*p->at++ != ')')
            die(p->l, "a parenthesis is missing");
    } else if (*p->at == '[') {
        p->at++;
        p->group = ++p->groups;
        piece = read_choice(p);
        p->group = 0;
        skip_space(p);
        if (*p->at++ != ']')
            die(p->l, "a bracket is missing");
    } else {
        piece = read_leaf(p);
    }
    if (*p->at == '?') {
        p->at++;
        piece.nullable = 1;
    }
    return piece;
}

static part read_sequence(parser *p)
{
    part all = {0, 0, 1};
    for (;;) {
        skip_space(p);
        if (*p->at == '\0' || strchr("|)]", *p->at) != NULL)
            return all;
        part next = read_piece(p);
        add_follow(p->r, all.last, next.first);
        if (all.nullable)
            all.first |= next.first;
        all.last = next.nullable ? all.last | next.last : next.last;
        all.nullable &= next.nullable;
    }
}

static part read_choice(parser *p)
{
    part all = read_sequence(p);
    while (skip_space(p), *p->at == '|') {
        p->at++;
        part next = read_sequence(p);
        all.first |= next.first;
        all.last |= next.last;
        all.nullable |= next.nullable;
    }
    return all;
}

void read_rule_pattern(language *l, rule *r, const char *text)
{
    char *expanded = expand_macros(l, text);
    bool marked = strchr(expanded, '[') != NULL && strstr(expanded, "\"[\"") == NULL;
    parser p = {.l = l, .r = r, .at = expanded, .group = marked ? 0 : 1};
    part all = read_choice(&p);
    if (*p.at != '\0')
        die(l, "unexpected \"%s\"", p.at);
    if (all.nullable)
        die(l, "the pattern matches nothing at all");
    r->first = all.first;
    r->last = all.last;
    free(expanded);
}
