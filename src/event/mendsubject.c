/* mendsubject.c - subjects that the parse has hung elsewhere.
 *
 * A finite verb has a subject, and a noun that no preposition governs stands in
 * some clause: where the parse breaks both laws at once, it has hung the noun
 * right before the verb on what stands before that, mostly on the expression of
 * time that opens the clause ("In April a woman from Tarn arrived"), or made a
 * finite verb of the participle on the noun ("A man held in May was freed"), or
 * a preposition of the conjunction ("after the judge withdrew"). Owns the search
 * for that noun; knows nothing of events. What is mended besides, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

typedef dtlp_mending mending;

static bool is_passive(const dtlp_tree *tree, uint32_t verb)
{
    return dtlp_child(tree, verb, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN;
}

dtlp_deprel dtlp_mend_subject_relation(const dtlp_tree *tree, uint32_t verb)
{
    return is_passive(tree, verb) ? DTLP_DEP_nsubj_pass : DTLP_DEP_nsubj;
}

/* ---- the noun before a verb ------------------------------------------------------ */

/* The last token before the verb's group, past adverbs. */
static uint32_t before_group(const mending *m, uint32_t form)
{
    uint32_t at = form;
    while (at > m->first && dtlp_up(m->all->tree, at - 1) == DTLP_ADV && !dtlp_mend_is_timex(m, at - 1) &&
           !dtlp_mend_is_wh(m->all->tree, at - 1))
        at--;
    return at > m->first ? at - 1 : DTLP_NO_TOKEN;
}

static bool is_free_noun(const mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    dtlp_xpos tag = dtlp_xp(tree, token);
    bool noun = dtlp_is_noun(tree, token) || dtlp_up(tree, token) == DTLP_NUM;
    if (!noun || dtlp_mend_is_timex(m, token) || tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_PRPS)
        return false;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_case && !dtlp_mend_is_timex(m, at + 1))
            return false;
    return true;
}

/* A relation that a subject is mistaken for. */
static bool is_mistakable(dtlp_deprel relation)
{
    switch (relation) {
    case DTLP_DEP_nmod: case DTLP_DEP_nmod_unmarked: case DTLP_DEP_appos: case DTLP_DEP_conj: case DTLP_DEP_obl:
    case DTLP_DEP_obl_unmarked: case DTLP_DEP_dep: case DTLP_DEP_vocative: case DTLP_DEP_dislocated:
    case DTLP_DEP_list: case DTLP_DEP_root: case DTLP_DEP_compound: case DTLP_DEP_parataxis: case DTLP_DEP_nmod_desc:
        return true;
    default:
        return false;
    }
}

/* "The captain was charged, police said": hung on "said", which has a subject of its own. */
static bool is_subject_beyond(const mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t beyond = dtlp_head(tree, noun);
    if (!dtlp_is_subject(dtlp_rel(tree, noun)) || beyond == DTLP_NO_TOKEN || beyond <= verb)
        return false;
    for (uint32_t at = tree->child[beyond]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > verb && at < beyond && dtlp_is_subject(dtlp_rel(tree, at)) && !dtlp_mend_is_timex(m, at))
            return true;
    return false;
}

/* "The firm said profits rose": the noun between, taken for what was said. */
static bool is_object_of_report(const mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t says = dtlp_head(tree, noun);
    return dtlp_rel(tree, noun) == DTLP_DEP_obj && says != DTLP_NO_TOKEN && says < noun && (tree->word[says] & DTLP_IS(V_REPORTING)) &&
           tree->right[noun] + 1 == verb && dtlp_xp(tree, verb) == DTLP_XPOS_VBD;
}

/* The noun whose phrase ends with `last`, the token before a verb (or before the
 * comma there): it hangs on something before, and no preposition governs it. */
static uint32_t noun_ending_at(const mending *m, uint32_t last, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t found = DTLP_NO_TOKEN, at = last;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && at >= m->first && at <= last; i++) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (is_free_noun(m, at) && is_mistakable(relation))
            found = at;
        uint32_t left = tree->left[at];
        bool part = relation == DTLP_DEP_conj || relation == DTLP_DEP_compound ||
                    (relation == DTLP_DEP_appos && (dtlp_word_is_at(tree, left, ",") || dtlp_word_is_at(tree, left - (left > 0), ",")));
        if (is_free_noun(m, at) && (is_subject_beyond(m, at, verb) || is_object_of_report(m, at, verb)))
            return at;
        if (dtlp_is_subject(relation) || (found == at && !part))
            break;
        at = dtlp_head(tree, at);
        if (at == verb)
            break;
    }
    return found;
}

/* Of the phrase that a comma closes before the verb: "its meeting, put off in June, is". */
static bool is_opened_by_comma(const mending *m, uint32_t noun, uint32_t last)
{
    for (uint32_t at = noun + 1; at < last; at++)
        if (dtlp_word_is_at(m->all->tree, at, ","))
            return true;
    return false;
}

/* "In a pact for peace in Tarn, Merrow, which met, saw": the noun that a comma opens and its
 * own relative clause, up to the comma at `last`, closes. */
static uint32_t noun_of_aside(const mending *m, uint32_t last)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t who = last;
    while (who > m->first + 2 && !dtlp_word_is_at(tree, who, ",") && !(dtlp_mend_is_wh(tree, who) && dtlp_word_is_at(tree, who - 1, ",")))
        who--;
    if (who <= m->first + 2 || !dtlp_mend_is_wh(tree, who) || dtlp_xp(tree, who) == DTLP_XPOS_WRB)
        return DTLP_NO_TOKEN;
    uint32_t noun = who - 2, left = tree->left[noun];
    bool opened = left == m->first || dtlp_word_is_at(tree, left, ",") || (left > m->first && dtlp_word_is_at(tree, left - 1, ","));
    return opened && is_free_noun(m, noun) && dtlp_up(tree, noun) != DTLP_NUM && is_mistakable(dtlp_rel(tree, noun)) ? noun : DTLP_NO_TOKEN;
}

/* The token before the expression that ends with `last`, and before its preposition. */
static uint32_t before_expression(const mending *m, uint32_t last)
{
    uint32_t at = last;
    while (at > m->first && m->all->timex_of[at] == m->all->timex_of[last])
        at--;
    return at > m->first && dtlp_serves_as(m->all->tree, at, DTLP_TIME_PREPOSITION) ? at - 1 : at;
}

static uint32_t lost_subject(const mending *m, uint32_t verb, uint32_t form)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t last = before_group(m, form);
    if (last == DTLP_NO_TOKEN)
        return DTLP_NO_TOKEN;
    if (last == m->first)
        return noun_ending_at(m, last, verb);
    bool comma = dtlp_word_is_at(tree, last, ",");
    if (dtlp_up(tree, last) == DTLP_PUNCT && !comma)
        return DTLP_NO_TOKEN;
    last -= comma;
    if (tree->text->tokens[last].quoted != tree->text->tokens[verb].quoted || dtlp_up(tree, last) == DTLP_PUNCT)
        return DTLP_NO_TOKEN;
    if (dtlp_up(tree, last) == DTLP_VERB && !comma && (tree->word[last] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_I_STATE))))
        return DTLP_NO_TOKEN; /* "which he thought was late" */
    uint32_t noun = comma ? noun_of_aside(m, last) : DTLP_NO_TOKEN;
    if (noun != DTLP_NO_TOKEN)
        return noun;
    noun = noun_ending_at(m, last, verb);
    if (noun == DTLP_NO_TOKEN && dtlp_mend_is_timex(m, last)) /* "The crew that hit it last May had slept" */
        noun = noun_ending_at(m, before_expression(m, last), verb);
    for (uint32_t at = last; noun == DTLP_NO_TOKEN && comma && at > m->first + 1; at--)
        if (dtlp_up(tree, at) == DTLP_PUNCT) /* "a third, in Tarn, was sold" */
            return dtlp_word_is_at(tree, at, ",") ? noun_ending_at(m, at - 1, verb) : DTLP_NO_TOKEN;
    return noun != DTLP_NO_TOKEN && (!comma || is_opened_by_comma(m, noun, last)) ? noun : DTLP_NO_TOKEN;
}

/* The verb takes the place in the sentence of the noun it stood under. */
static void change_places(mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t head = dtlp_head(tree, noun);
    dtlp_deprel relation = dtlp_rel(tree, noun);
    bool clause = relation == DTLP_DEP_root || relation == DTLP_DEP_conj || relation == DTLP_DEP_parataxis;
    m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    bool said = head != DTLP_NO_TOKEN && head > verb && (tree->word[head] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE)));
    m->nlp->deprel[verb] = (uint8_t)(clause ? relation : said ? DTLP_DEP_ccomp : DTLP_DEP_parataxis);
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = (uint8_t)dtlp_mend_subject_relation(tree, verb);
    m->changed = true;
}

/* "and the house, put up in 1911, goes", with "put" for the verb: it is a participle on the subject. */
static void turn_first_to_participle(mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = dtlp_head(tree, verb);
    if (first == DTLP_NO_TOKEN || first != noun + 2 || first > verb || !dtlp_word_is_at(tree, noun + 1, ",") || dtlp_has_auxiliary(tree, first) ||
        dtlp_xp(tree, first) != DTLP_XPOS_VBD || dtlp_mend_has_subject(m, first))
        return;
    m->nlp->head[verb] = m->nlp->head[first];
    m->nlp->deprel[verb] = m->nlp->deprel[first];
    m->nlp->head[first] = noun;
    m->nlp->deprel[first] = DTLP_DEP_acl;
    m->nlp->xpos[first] = DTLP_XPOS_VBN;
    m->changed = true;
}

/* "The crew that hit it last May had slept": a date taken for the subject is of the clause before it. */
static void free_dates_before(mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t clause = DTLP_NO_TOKEN;
    for (uint32_t at = noun + 1; at < verb; at++) {
        if (dtlp_rel(tree, at) == DTLP_DEP_acl_relcl && dtlp_head(tree, at) != verb && dtlp_under(tree, at, noun))
            clause = at;
        if (dtlp_head(tree, at) == verb && dtlp_mend_is_timex(m, at) && dtlp_is_subject(dtlp_rel(tree, at)))
            dtlp_mend_hang(m, at, clause == DTLP_NO_TOKEN ? verb : clause, DTLP_DEP_obl_unmarked);
    }
}

static void give_subject(mending *m, uint32_t noun, uint32_t verb)
{
    free_dates_before(m, noun, verb);
    turn_first_to_participle(m, noun, verb);
    dtlp_mend_relink(m);
    if (dtlp_under(m->all->tree, verb, noun))
        change_places(m, noun, verb);
    else
        dtlp_mend_hang(m, noun, verb, dtlp_mend_subject_relation(m->all->tree, verb));
    dtlp_mend_relink(m);
}

/* ---- a verb without its subject -------------------------------------------------- */

/* "X came and went": the second verb needs no subject. */
static bool shares_subject(const mending *m, uint32_t verb, uint32_t form)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t before = before_group(m, form);
    return before == DTLP_NO_TOKEN || dtlp_up(tree, before) == DTLP_CCONJ || dtlp_mend_is_wh(tree, before) ||
           dtlp_up(tree, before) == DTLP_SCONJ || dtlp_up(tree, before) == DTLP_PART ||
           (dtlp_rel(tree, verb) == DTLP_DEP_conj && dtlp_word_is_at(tree, before, ",") &&
            !dtlp_is_noun(tree, dtlp_head(tree, verb)));
}

/* "A man held in May was freed": the first verb is a participle, its subject the second's. */
static bool turn_to_participle(mending *m, uint32_t verb, uint32_t form)
{
    const uint64_t says = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_I_STATE) | DTLP_IS(V_I_STATE_CLAUSE);
    const dtlp_tree *tree = m->all->tree;
    uint32_t head = dtlp_head(tree, verb), object = head == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, head, DTLP_DEP_obj);
    dtlp_deprel relation = dtlp_rel(tree, verb);
    if (head == DTLP_NO_TOKEN || head > form || (relation != DTLP_DEP_ccomp && relation != DTLP_DEP_parataxis && !(relation == DTLP_DEP_xcomp && form == verb) &&
         !(relation == DTLP_DEP_advcl && form != verb)) ||
        dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN || dtlp_mend_finite_form(tree, head) != head || dtlp_up(tree, head) != DTLP_VERB ||
        (dtlp_xp(tree, head) != DTLP_XPOS_VBD && dtlp_xp(tree, head) != DTLP_XPOS_VBN) || (object != DTLP_NO_TOKEN && !dtlp_mend_is_timex(m, object)) ||
        (tree->word[head] & says) != 0)
        return false;
    bool apart = head > m->first && dtlp_word_is_at(tree, head - 1, ",") && dtlp_word_is_at(tree, form - 1, ","); /* "The craft, launched in May, vanished" */
    if (!apart && dtlp_up(tree, form - 1) == DTLP_PUNCT)
        return false;
    uint32_t noun = dtlp_child(tree, head, DTLP_DEP_nsubj), above = dtlp_head(tree, head);
    if (noun == DTLP_NO_TOKEN)
        noun = dtlp_child(tree, head, DTLP_DEP_nsubj_pass);
    if (noun == DTLP_NO_TOKEN || noun > head || dtlp_up(tree, noun) == DTLP_PRON || tree->right[noun] + 1 + (apart && !dtlp_word_is_at(tree, tree->right[noun], ",")) != head)
        return false;
    dtlp_deprel place = dtlp_rel(tree, head);
    m->nlp->head[verb] = above == DTLP_NO_TOKEN ? DTLP_NO_HEAD : above;
    m->nlp->deprel[verb] = (uint8_t)place;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = (uint8_t)dtlp_mend_subject_relation(tree, verb);
    m->nlp->head[head] = noun;
    m->nlp->deprel[head] = DTLP_DEP_acl;
    m->nlp->xpos[head] = DTLP_XPOS_VBN;
    if (object != DTLP_NO_TOKEN) { /* "An audit carried out last winter found" */
        m->nlp->head[object] = verb;
        m->nlp->deprel[object] = DTLP_DEP_obl_unmarked;
    }
    m->changed = true;
    dtlp_mend_relink(m);
    return true;
}

/* "The bid launched by Orla", "terms that Orla set": well said of a noun. */
static bool is_on_noun(const mending *m, uint32_t verb, uint32_t form)
{
    const dtlp_tree *tree = m->all->tree;
    dtlp_deprel relation = dtlp_rel(tree, verb);
    if (relation == DTLP_DEP_acl && form == verb)
        return true;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && relation == DTLP_DEP_acl_relcl; at = tree->sibling[at])
        if (dtlp_mend_is_wh(tree, at))
            return true;
    return false;
}

/* "and its meeting, put off in June, is now set": the noun right behind the conjunction that joins the verb. */
static uint32_t noun_behind_conjunction(const mending *m, uint32_t verb, uint32_t form)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t last = before_group(m, form), cc = last;
    if (dtlp_rel(tree, verb) != DTLP_DEP_conj || last == DTLP_NO_TOKEN || !dtlp_word_is_at(tree, last, ","))
        return DTLP_NO_TOKEN;
    while (cc > m->first + 1 && !dtlp_is_finite(tree, cc) && !(dtlp_up(tree, cc) == DTLP_CCONJ && dtlp_word_is_at(tree, cc - 1, ",")))
        cc--;
    if (dtlp_up(tree, cc) != DTLP_CCONJ || last <= cc + 2)
        return DTLP_NO_TOKEN;
    for (uint32_t at = cc + 1; at < last && dtlp_up(tree, at) != DTLP_PUNCT && dtlp_up(tree, at) != DTLP_ADP && dtlp_up(tree, at) != DTLP_VERB; at++)
        if (tree->left[at] + 1 >= cc && at + 2 < form && is_free_noun(m, at) && dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_word_is_at(tree, at + 1, ","))
            return at;
    return DTLP_NO_TOKEN;
}

/* A verb that has none, and does not share that of another. */
static void give_own_subject(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t form = dtlp_mend_finite_form(tree, verb);
    if (form == DTLP_NO_TOKEN || m->all->name_of[verb] != 0 || dtlp_mend_has_subject(m, verb) || is_on_noun(m, verb, form))
        return;
    uint32_t joined = noun_behind_conjunction(m, verb, form);
    if (joined != DTLP_NO_TOKEN) {
        give_subject(m, joined, verb);
        return;
    }
    if (shares_subject(m, verb, form) || turn_to_participle(m, verb, form))
        return;
    uint32_t noun = lost_subject(m, verb, form), length = dtlp_own_subject(tree, verb); /* "Days of talks of miners and owners ended" */
    if (noun != DTLP_NO_TOKEN && (length == DTLP_NO_TOKEN || dtlp_head(tree, noun) == length || !dtlp_under(tree, noun, length)))
        give_subject(m, noun, verb);
}

static const dtlp_mend_rule rules[] = {
    {give_own_subject, DTLP_ANY, DTLP_ANY, DTLP_ANY},
};

const dtlp_mend_rules dtlp_mend_subjects = DTLP_MEND_RULES(rules);

/* The noun of "after" and its like whose phrase reaches to `last`, DTLP_NO_TOKEN if there is none. */
static uint32_t noun_of_marker(const mending *m, uint32_t last, uint32_t *marker)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = last;
    for (int i = 0; i < DTLP_CLIMB; i++) {
        *marker = dtlp_is_noun(tree, noun) && !dtlp_mend_is_timex(m, noun) ? dtlp_child(tree, noun, DTLP_DEP_case) : DTLP_NO_TOKEN;
        uint64_t word = *marker == DTLP_NO_TOKEN ? 0 : dtlp_form_is(tree, *marker);
        if (*marker < noun && (word & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL))) && tree->right[noun] >= last)
            return noun;
        noun = dtlp_head(tree, noun);
        if (noun == DTLP_NO_TOKEN || noun > last)
            break;
    }
    return DTLP_NO_TOKEN;
}

/* "After the flight, crews rested", "Orla, after a flight, landed": a preposition all the same. */
static bool is_phrase_apart(const mending *m, uint32_t noun, uint32_t marker, uint32_t last, bool comma)
{
    if (!comma)
        return is_opened_by_comma(m, noun, last);
    return marker == m->first || dtlp_up(m->all->tree, marker - 1) == DTLP_PUNCT || !is_opened_by_comma(m, noun, last);
}

/* The noun is the verb's subject, and the verb's clause hangs where the noun did; false if that made a cycle. */
static bool turn_to_clause(mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t above = dtlp_head(tree, noun);
    if (above == verb) {
        dtlp_mend_hang(m, noun, verb, dtlp_mend_subject_relation(tree, verb));
        return true;
    }
    uint32_t place = above == DTLP_NO_TOKEN ? dtlp_head(tree, verb) : above;
    if (place == DTLP_NO_TOKEN || place == noun || dtlp_under(tree, place, verb))
        return false;
    m->nlp->head[verb] = place;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = (uint8_t)dtlp_mend_subject_relation(tree, verb);
    m->nlp->deprel[verb] = DTLP_DEP_advcl;
    return true;
}

/* "after the judge withdrew", with "after" taken for a preposition of the judge. */
void dtlp_mend_marker(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t form = dtlp_mend_finite_form(tree, verb), object = dtlp_child(tree, verb, DTLP_DEP_obj), marker;
    bool participle = dtlp_rel(tree, verb) == DTLP_DEP_acl && dtlp_xp(tree, verb) == DTLP_XPOS_VBN;
    bool active = participle && object != DTLP_NO_TOKEN && object == verb + 1 && dtlp_up(tree, object) == DTLP_PRON;
    if (m->all->name_of[verb] != 0 || (form == DTLP_NO_TOKEN && !active) || dtlp_mend_has_subject(m, verb))
        return;
    uint32_t last = before_group(m, active ? verb : form);
    if (last == DTLP_NO_TOKEN || last == m->first)
        return;
    bool comma = dtlp_word_is_at(tree, last, ",");
    last -= comma;
    uint32_t noun = dtlp_up(tree, last) == DTLP_VERB ? DTLP_NO_TOKEN : noun_of_marker(m, last, &marker);
    if (noun == DTLP_NO_TOKEN || is_phrase_apart(m, noun, marker, last, comma) || !turn_to_clause(m, noun, verb))
        return;
    if (active)
        m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    m->nlp->head[marker] = verb;
    m->nlp->deprel[marker] = DTLP_DEP_mark;
    m->changed = true;
    dtlp_mend_relink(m);
}
