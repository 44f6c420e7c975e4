/* forms.c - numeric forms: ISO dates, slashes, clock times, by PCRE2.
 *
 * Owns everything of PCRE2. All forms of a language are one pattern, anchored,
 * whose mark tells which form matched; it is compiled when a context is made
 * and shared by threads.
 *
 * SPDX-License-Identifier: MIT
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>

#include "timex/node.h"

enum { MATCH_LIMIT = 10000, FURTHEST = 64 }; /* steps, and bytes a form may span */

struct dtlp_forms {
    const dtlp_lang *lang;
    pcre2_code *code;
    pcre2_match_context *context;
};

dtlp_forms *dtlp_forms_new(const dtlp_lang *lang)
{
    int error;
    PCRE2_SIZE where;
    dtlp_forms *forms = calloc(1, sizeof *forms);
    if (forms == NULL)
        return NULL;
    forms->lang = lang;
    forms->code = pcre2_compile((PCRE2_SPTR)lang->forms_pattern, PCRE2_ZERO_TERMINATED,
                                PCRE2_ANCHORED | PCRE2_CASELESS | PCRE2_NO_UTF_CHECK,
                                &error, &where, NULL);
    forms->context = pcre2_match_context_create(NULL);
    if (forms->code == NULL || forms->context == NULL) {
        dtlp_forms_free(forms);
        return NULL;
    }
    pcre2_jit_compile(forms->code, PCRE2_JIT_COMPLETE); /* where it cannot, the interpreter serves */
    pcre2_set_match_limit(forms->context, MATCH_LIMIT);
    return forms;
}

void dtlp_forms_free(dtlp_forms *forms)
{
    if (forms == NULL)
        return;
    pcre2_match_context_free(forms->context);
    pcre2_code_free(forms->code);
    free(forms);
}

void *dtlp_forms_data(const dtlp_forms *forms)
{
    return pcre2_match_data_create_from_pattern(forms->code, NULL);
}

void dtlp_forms_data_free(void *data)
{
    pcre2_match_data_free(data);
}

static int32_t read_group(const char *at, size_t size, bool hundredths)
{
    int32_t value = 0;
    for (size_t i = 0; i < size && i < 9; i++)
        if (dtlp_is_digit(at[i]))
            value = value * 10 + (at[i] - '0');
    return hundredths && size == 1 ? value * 10 : value;
}

/* Letters in a group stand for a number by the form's own slots: p of p.m. */
static int32_t group_value(const char *at, size_t size, uint8_t slot)
{
    if (slot == DTLP_SLOT_ampm)
        return dtlp_lower(*at) == 'p' ? 12 : 0;
    if (slot == DTLP_SLOT_zone) {
        if (dtlp_lower(*at) == 'z')
            return 0;
        int32_t digits = read_group(at, size, false);
        int32_t minutes = size <= 3 ? digits * 60 : digits / 100 * 60 + digits % 100;
        return *at == '-' ? -minutes : minutes;
    }
    return read_group(at, size, slot == DTLP_SLOT_frac);
}

static void fill(const dtlp_lang *lang, const dtlp_form *form, const char *text, const PCRE2_SIZE *ends, dtlp_node *node)
{
    node->set = 0;
    node->op = form->result.op;
    node->rule = form->name;
    for (uint32_t i = 0; i < form->n_groups; i++) {
        const PCRE2_SIZE *group = &ends[2 * (1 + i)];
        uint8_t slot = lang->form_slots[form->groups + i];
        if (group[0] != PCRE2_UNSET && group[1] > group[0])
            dtlp_set(node, slot, group_value(text + group[0], group[1] - group[0], slot));
    }
    for (uint32_t i = 0; i < form->result.n_assigns; i++) {
        const dtlp_assign *assign = &lang->assigns[form->result.assigns + i];
        dtlp_set(node, assign->slot, lang->terms[assign->terms].number);
    }
}

uint32_t dtlp_forms_match(const dtlp_finder *finder, uint32_t at, dtlp_node *node, const dtlp_form **form)
{
    const dtlp_forms *forms = finder->forms;
    const char *text = finder->text->at;
    /* Not less than the byte before `at`, for look-behind, nor the whole text. */
    uint32_t from = at > 4 ? at - 4 : 0;
    uint32_t size = finder->text->size - from < FURTHEST + 4 ? finder->text->size - from : FURTHEST + 4;
    pcre2_match_data *data = finder->match_data;
    int n = pcre2_match(forms->code, (PCRE2_SPTR)text + from, size, at - from, 0, data, forms->context);
    if (n <= 0)
        return 0;
    PCRE2_SPTR mark = pcre2_get_mark(data);
    if (mark == NULL)
        return 0;
    *form = &forms->lang->forms[read_group((const char *)mark, strlen((const char *)mark), false)];
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data);
    /* Groups past the last one that matched are unset in the vector. */
    fill(forms->lang, *form, text + from, ends, node);
    return (uint32_t)(ends[1] - ends[0]);
}
