/* mend.c - parses mended where the words show that they cannot be right.
 *
 * A finite verb has a subject, and a noun that no preposition governs stands in
 * some clause: where the parse breaks both laws at once, it has hung the noun
 * right before the verb on what stands before that, mostly on the expression of
 * time that opens the clause ("In April a woman from Tarn arrived"), or made a
 * finite verb of the participle on the noun ("A man held in May was freed").
 * Each rule sees one sentence and changes few heads; a change that would make a
 * cycle is not made. Knows nothing of events.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

typedef dtlp_mending mending;

bool dtlp_mend_hang(dtlp_mending *m, uint32_t token, uint32_t head, dtlp_deprel relation)
{
    if (head != DTLP_NO_TOKEN && dtlp_under(m->all->tree, head, token))
        return false;
    m->nlp->head[token] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[token] = (uint8_t)relation;
    m->changed = true;
    return true;
}

void dtlp_mend_relink(dtlp_mending *m)
{
    if (m->changed)
        dtlp_tree_relink(m->all->tree, m->first, m->end);
    m->changed = false;
}

/* ---- what a verb has ----------------------------------------------------------- */

static bool is_group(dtlp_deprel relation)
{
    return relation == DTLP_DEP_aux || relation == DTLP_DEP_aux_pass || relation == DTLP_DEP_cop;
}

/* The first finite form of a verb's group or before a predicate; none if it has none. */
uint32_t dtlp_mend_finite_form(const dtlp_tree *tree, uint32_t token)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (is_group(dtlp_rel(tree, at)))
            return dtlp_is_finite(tree, at) ? at : DTLP_NO_TOKEN;
    bool hidden = dtlp_xp(tree, token) == DTLP_XPOS_VBN && dtlp_rel(tree, token) == DTLP_DEP_root;
    bool verb = dtlp_up(tree, token) == DTLP_VERB && (dtlp_is_finite(tree, token) || hidden);
    return verb ? token : DTLP_NO_TOKEN;
}

static bool is_timex(const mending *m, uint32_t token)
{
    return m->all->timex_of[token] != 0;
}

/* A subject that is no date, or "there". */
bool dtlp_mend_has_subject(const dtlp_mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((dtlp_is_subject(dtlp_rel(tree, at)) && !is_timex(m, at)) || dtlp_rel(tree, at) == DTLP_DEP_expl)
            return true;
    return false;
}

static bool is_passive(const dtlp_tree *tree, uint32_t verb)
{
    return dtlp_child(tree, verb, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN;
}

static dtlp_deprel subject_of(const dtlp_tree *tree, uint32_t verb)
{
    return is_passive(tree, verb) ? DTLP_DEP_nsubj_pass : DTLP_DEP_nsubj;
}

bool dtlp_mend_is_wh(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_WPS || tag == DTLP_XPOS_WRB ||
           dtlp_serves_as(tree, token, DTLP_RELATIVE_THAT);
}

/* ---- the noun before a verb ------------------------------------------------------ */

/* The last token before the verb's group, past adverbs. */
static uint32_t before_group(const mending *m, uint32_t form)
{
    uint32_t at = form;
    while (at > m->first && dtlp_up(m->all->tree, at - 1) == DTLP_ADV && !is_timex(m, at - 1) &&
           !dtlp_mend_is_wh(m->all->tree, at - 1))
        at--;
    return at > m->first ? at - 1 : DTLP_NO_TOKEN;
}

static bool is_free_noun(const mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    dtlp_xpos tag = dtlp_xp(tree, token);
    bool noun = dtlp_is_noun(tree, token) || dtlp_up(tree, token) == DTLP_NUM;
    if (!noun || is_timex(m, token) || tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_PRPS)
        return false;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_case && !is_timex(m, at + 1))
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
        if (at > verb && at < beyond && dtlp_is_subject(dtlp_rel(tree, at)) && !is_timex(m, at))
            return true;
    return false;
}

/* The noun whose phrase ends with `last`, the token before a verb (or before the
 * comma there): it hangs on something before, and no preposition governs it. */
static bool is_object_of_report(const mending *m, uint32_t noun, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t says = dtlp_head(tree, noun);
    return dtlp_rel(tree, noun) == DTLP_DEP_obj && says != DTLP_NO_TOKEN && says < noun && (tree->word[says] & DTLP_IS(V_REPORTING)) &&
           tree->right[noun] + 1 == verb && dtlp_xp(tree, verb) == DTLP_XPOS_VBD;
}

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
    if (noun == DTLP_NO_TOKEN && is_timex(m, last)) /* "The crew that hit it last May had slept" */
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
    m->nlp->deprel[noun] = (uint8_t)subject_of(tree, verb);
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
        if (dtlp_head(tree, at) == verb && is_timex(m, at) && dtlp_is_subject(dtlp_rel(tree, at)))
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
        dtlp_mend_hang(m, noun, verb, subject_of(m->all->tree, verb));
    dtlp_mend_relink(m);
}

/* ---- the rules -------------------------------------------------------------------- */

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
    if (head == DTLP_NO_TOKEN || head > form || (relation != DTLP_DEP_ccomp && relation != DTLP_DEP_parataxis && !(relation == DTLP_DEP_xcomp && form == verb)) ||
        dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN || dtlp_mend_finite_form(tree, head) != head || dtlp_up(tree, head) != DTLP_VERB ||
        dtlp_xp(tree, head) != DTLP_XPOS_VBD || (object != DTLP_NO_TOKEN && !is_timex(m, object)) ||
        (tree->word[head] & says) != 0 ||
        dtlp_up(tree, form - 1) == DTLP_PUNCT)
        return false;
    uint32_t noun = dtlp_child(tree, head, DTLP_DEP_nsubj), above = dtlp_head(tree, head);
    if (noun == DTLP_NO_TOKEN)
        noun = dtlp_child(tree, head, DTLP_DEP_nsubj_pass);
    if (noun == DTLP_NO_TOKEN || noun > head || dtlp_up(tree, noun) == DTLP_PRON || tree->right[noun] + 1 != head)
        return false;
    dtlp_deprel place = dtlp_rel(tree, head);
    m->nlp->head[verb] = above == DTLP_NO_TOKEN ? DTLP_NO_HEAD : above;
    m->nlp->deprel[verb] = (uint8_t)place;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = (uint8_t)subject_of(tree, verb);
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

static void mend_subject(mending *m, uint32_t verb)
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
    uint32_t noun = lost_subject(m, verb, form);
    if (noun != DTLP_NO_TOKEN)
        give_subject(m, noun, verb);
}

/* "after the coast guard released recordings", with "released" taken for an adjective. */
static void mend_clause(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t object = dtlp_head(tree, verb), noun = verb - 1;
    dtlp_xpos tag = dtlp_xp(tree, verb);
    if (dtlp_rel(tree, verb) != DTLP_DEP_amod || (tag != DTLP_XPOS_VBN && tag != DTLP_XPOS_VBD) || object == DTLP_NO_TOKEN ||
        object < verb || verb == m->first || (dtlp_up(tree, noun) != DTLP_NOUN && dtlp_up(tree, noun) != DTLP_PROPN) ||
        is_timex(m, noun) || !tree->text->tokens[verb].space_before)
        return;
    uint32_t head = dtlp_head(tree, noun), begin = noun;
    if ((head != object && head != verb) || dtlp_rel(tree, noun) != DTLP_DEP_compound)
        return;
    while (begin > m->first) {
        uint32_t above = dtlp_head(tree, begin - 1);
        dtlp_upos kind = dtlp_up(tree, begin - 1);
        bool within = above == object || above == verb || (above >= begin && above <= noun && above != DTLP_NO_TOKEN);
        if (!within || kind == DTLP_ADP || kind == DTLP_SCONJ || kind == DTLP_PUNCT)
            break;
        begin--;
    }
    uint32_t marker = begin > m->first ? begin - 1 : DTLP_NO_TOKEN;
    if (marker == DTLP_NO_TOKEN || (dtlp_event_word_is(dtlp_word_at(tree, marker)) &
                                    (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL) | DTLP_IS(F_WHILE))) == 0 ||
        dtlp_head(tree, object) == DTLP_NO_TOKEN)
        return;
    m->nlp->head[verb] = dtlp_head(tree, object);
    m->nlp->deprel[verb] = DTLP_DEP_advcl;
    m->nlp->upos[verb] = DTLP_VERB;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    for (uint32_t at = begin; at < noun; at++)
        if (dtlp_head(tree, at) == object || dtlp_head(tree, at) == verb)
            m->nlp->head[at] = noun;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = DTLP_DEP_nsubj;
    m->nlp->head[object] = verb;
    m->nlp->deprel[object] = DTLP_DEP_obj;
    m->nlp->head[marker] = verb;
    m->nlp->deprel[marker] = DTLP_DEP_mark;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "after the judge withdrew", with "after" taken for a preposition of the judge. */
static void mend_marker(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t form = dtlp_mend_finite_form(tree, verb), head = dtlp_head(tree, verb);
    bool participle = dtlp_rel(tree, verb) == DTLP_DEP_acl && dtlp_xp(tree, verb) == DTLP_XPOS_VBN;
    uint32_t object = dtlp_child(tree, verb, DTLP_DEP_obj);
    if (m->all->name_of[verb] != 0)
        return;
    bool active = participle && object != DTLP_NO_TOKEN && object == verb + 1 && dtlp_up(tree, object) == DTLP_PRON;
    if ((form == DTLP_NO_TOKEN && !active) || dtlp_mend_has_subject(m, verb))
        return;
    uint32_t last = before_group(m, active ? verb : form);
    if (last == DTLP_NO_TOKEN || last == m->first)
        return;
    bool comma = dtlp_word_is_at(tree, last, ",");
    last -= comma;
    if (dtlp_up(tree, last) == DTLP_VERB)
        return;
    uint32_t noun = last;
    for (int i = 0; i < DTLP_CLIMB; i++) {
        uint32_t marker = dtlp_is_noun(tree, noun) && !is_timex(m, noun) ? dtlp_child(tree, noun, DTLP_DEP_case) : DTLP_NO_TOKEN;
        uint64_t word = marker == DTLP_NO_TOKEN ? 0 : dtlp_event_word_is(dtlp_word_at(tree, marker));
        uint32_t above = dtlp_head(tree, noun);
        if (marker < noun && (word & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_UNTIL))) && tree->right[noun] >= last) {
            if (!comma && is_opened_by_comma(m, noun, last))
                return; /* "After the flight, crews rested" */
            if (comma && (marker == m->first || dtlp_up(tree, marker - 1) == DTLP_PUNCT || !is_opened_by_comma(m, noun, last)))
                return; /* "Orla, after a flight, landed" */
            if (above == verb) {
                dtlp_mend_hang(m, noun, verb, subject_of(tree, verb));
            } else {
                uint32_t place = above == DTLP_NO_TOKEN ? head : above;
                if (place == DTLP_NO_TOKEN || place == noun || dtlp_under(tree, place, verb))
                    return;
                m->nlp->head[verb] = place;
                m->nlp->head[noun] = verb;
                m->nlp->deprel[noun] = (uint8_t)subject_of(tree, verb);
                m->nlp->deprel[verb] = DTLP_DEP_advcl;
            }
            if (active)
                m->nlp->xpos[verb] = DTLP_XPOS_VBD;
            m->nlp->head[marker] = verb;
            m->nlp->deprel[marker] = DTLP_DEP_mark;
            m->changed = true;
            dtlp_mend_relink(m);
            return;
        }
        if (above == DTLP_NO_TOKEN || above > last)
            return;
        noun = above;
    }
}

/* "A plan, drawn up that May, was kept": the participle right before the date, past its particle. */
static uint32_t participle_before(const mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = token;
    while (first > m->first && m->all->timex_of[first - 1] == m->all->timex_of[token])
        first--;
    uint32_t verb = first > m->first ? first - 1 : DTLP_NO_TOKEN;
    if (verb != DTLP_NO_TOKEN && dtlp_rel(tree, verb) == DTLP_DEP_compound_prt)
        verb = dtlp_head(tree, verb);
    return verb != DTLP_NO_TOKEN && verb > m->first && dtlp_rel(tree, verb) == DTLP_DEP_acl && dtlp_word_is_at(tree, verb - 1, ",") &&
                   !dtlp_mend_has_subject(m, verb) ? verb : DTLP_NO_TOKEN;
}

static void give_to_participle(mending *m, uint32_t token, uint32_t verb)
{
    for (uint32_t at = token + 1; at < m->end; at++)
        if (dtlp_head(m->all->tree, at) == token && dtlp_rel(m->all->tree, at) == DTLP_DEP_conj)
            dtlp_mend_hang(m, at, verb, DTLP_DEP_conj);
    dtlp_mend_hang(m, token, verb, DTLP_DEP_obl_unmarked);
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
    dtlp_mend_relink(m);
}

/* "A count last summer had found", "and that summer married": a date beside the subject is none. */
static void mend_dated_subject(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, token);
    if (!is_timex(m, token) || verb == DTLP_NO_TOKEN || !dtlp_is_subject(dtlp_rel(tree, token)) || dtlp_up(tree, verb) != DTLP_VERB)
        return;
    uint32_t above = dtlp_rel(tree, verb) == DTLP_DEP_conj ? dtlp_head(tree, verb) : DTLP_NO_TOKEN;
    bool shared = above != DTLP_NO_TOKEN && dtlp_up(tree, above) == DTLP_VERB && dtlp_mend_has_subject(m, above) && token > above;
    uint32_t participle = participle_before(m, token);
    if (participle != DTLP_NO_TOKEN && dtlp_mend_has_subject(m, verb))
        give_to_participle(m, token, participle);
    else if (dtlp_mend_has_subject(m, verb) || shared)
        dtlp_mend_hang(m, token, verb, DTLP_DEP_obl_unmarked);
    dtlp_mend_relink(m);
}

/* "by Orla, a doctor in Tarn, who in May found": the clause is on the person, not on the verb. */
static void mend_relative(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    dtlp_deprel relation = dtlp_rel(tree, verb);
    uint32_t head = dtlp_head(tree, verb), who = dtlp_own_subject(tree, verb);
    if ((relation != DTLP_DEP_advcl_relcl && relation != DTLP_DEP_parataxis && relation != DTLP_DEP_advcl) || head == DTLP_NO_TOKEN ||
        who == DTLP_NO_TOKEN || who < m->first + 2 || who < head || !dtlp_serves_as(tree, who, DTLP_PERSONAL_RELATIVE) ||
        dtlp_up(tree, head) != DTLP_VERB)
        return;
    uint32_t at = who - 1 - dtlp_word_is_at(tree, who - 1, ","), found = DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && at > head && at < who; i++, at = dtlp_head(tree, at))
        if (dtlp_is_noun(tree, at) && !is_timex(m, at))
            found = at;
    if (found != DTLP_NO_TOKEN)
        dtlp_mend_hang(m, verb, found, DTLP_DEP_acl_relcl);
    dtlp_mend_relink(m);
}

/* "People were killed, officials said", taken for why they said it: a clause that nothing opens is what is said. */
static void mend_saying(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t said = dtlp_head(tree, verb), form = dtlp_mend_finite_form(tree, verb);
    if (dtlp_rel(tree, verb) != DTLP_DEP_advcl || said == DTLP_NO_TOKEN || said < verb || form == DTLP_NO_TOKEN || !dtlp_mend_has_subject(m, verb) ||
        dtlp_child(tree, verb, DTLP_DEP_mark) != DTLP_NO_TOKEN || (tree->word[said] & (DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE))) == 0 ||
        !dtlp_mend_has_subject(m, said) ||
        dtlp_child(tree, said, DTLP_DEP_ccomp) != DTLP_NO_TOKEN)
        return;
    for (uint32_t at = tree->left[verb]; at < form; at++)
        if (dtlp_mend_is_wh(tree, at) || dtlp_up(tree, at) == DTLP_SCONJ)
            return;
    dtlp_mend_hang(m, verb, said, DTLP_DEP_ccomp);
    dtlp_mend_relink(m);
}

/* "said on Monday that it", "said in a statement that it": what is said, not said of the day. */
static void mend_content(mending *m, uint32_t verb)
{
    const uint64_t says = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_PLANS);
    const dtlp_tree *tree = m->all->tree;
    dtlp_deprel relation = dtlp_rel(tree, verb);
    uint32_t noun = dtlp_head(tree, verb), that = dtlp_child(tree, verb, DTLP_DEP_mark);
    if ((relation != DTLP_DEP_acl && relation != DTLP_DEP_acl_relcl) || noun == DTLP_NO_TOKEN || noun > verb ||
        !dtlp_serves_as(tree, that, DTLP_COMPLEMENTIZER) || that < noun || dtlp_mend_finite_form(tree, verb) == DTLP_NO_TOKEN)
        return;
    uint32_t top = noun;
    for (int i = 0; i < DTLP_CLIMB && top != DTLP_NO_TOKEN && dtlp_up(tree, top) != DTLP_VERB; i++)
        top = dtlp_head(tree, top);
    if (top == DTLP_NO_TOKEN || top > noun || (tree->word[top] & says) == 0 || dtlp_child(tree, top, DTLP_DEP_ccomp) != DTLP_NO_TOKEN ||
        (!is_timex(m, noun) && dtlp_child(tree, noun, DTLP_DEP_case) == DTLP_NO_TOKEN && dtlp_rel(tree, noun) != DTLP_DEP_iobj))
        return;
    dtlp_mend_hang(m, verb, top, DTLP_DEP_ccomp);
    dtlp_mend_relink(m);
}

/* "She moved to the bay, married in 1997 and had sons": what is joined to a finite past is finite. */
static void mend_list(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), above = noun, next = DTLP_NO_TOKEN;
    if (dtlp_rel(tree, verb) != DTLP_DEP_acl || dtlp_xp(tree, verb) != DTLP_XPOS_VBN || noun == DTLP_NO_TOKEN || verb == m->first ||
        !dtlp_word_is_at(tree, verb - 1, ",") || dtlp_child(tree, verb, DTLP_DEP_obl_agent) != DTLP_NO_TOKEN)
        return;
    for (int i = 0; i < DTLP_CLIMB && above != DTLP_NO_TOKEN && dtlp_mend_finite_form(tree, above) != above; i++)
        above = dtlp_head(tree, above);
    if (above == DTLP_NO_TOKEN || above > verb || dtlp_xp(tree, above) != DTLP_XPOS_VBD)
        return;
    for (uint32_t at = verb + 1; at < m->end && next == DTLP_NO_TOKEN && !dtlp_word_is_at(tree, at, ","); at++)
        if (dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_xp(tree, at) == DTLP_XPOS_VBD && !dtlp_mend_has_subject(m, at) &&
            (dtlp_head(tree, at) == above || dtlp_head(tree, at) == verb))
            next = at;
    if (next == DTLP_NO_TOKEN || !dtlp_mend_hang(m, verb, above, DTLP_DEP_conj))
        return;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    dtlp_mend_relink(m);
}

/* "When the works shut in May, people lost their jobs", with the works taken for what lost them. */
static void mend_clause_before(mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, verb), when = dtlp_child(tree, verb, DTLP_DEP_advmod);
    uint32_t main = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (dtlp_rel(tree, verb) != DTLP_DEP_acl || main == DTLP_NO_TOKEN || main < verb || when == DTLP_NO_TOKEN || when > noun ||
        dtlp_xp(tree, when) != DTLP_XPOS_WRB || !is_subject_beyond(m, noun, verb))
        return;
    m->nlp->head[verb] = main;
    m->nlp->deprel[verb] = DTLP_DEP_advcl;
    m->nlp->xpos[verb] = DTLP_XPOS_VBD;
    m->nlp->head[noun] = verb;
    m->nlp->deprel[noun] = DTLP_DEP_nsubj;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "It had shelved plans", with the plans taken for shelved ones that it had. */
static void mend_perfect(mending *m, uint32_t had)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = had + 1, object = verb < m->end ? dtlp_head(tree, verb) : DTLP_NO_TOKEN, head = dtlp_head(tree, had);
    if (!dtlp_serves_as(tree, had, DTLP_PERFECT_AUXILIARY) || dtlp_up(tree, had) != DTLP_VERB || object == DTLP_NO_TOKEN || object <= verb ||
        dtlp_xp(tree, verb) != DTLP_XPOS_VBN || dtlp_rel(tree, verb) != DTLP_DEP_amod || dtlp_rel(tree, object) != DTLP_DEP_obj ||
        dtlp_head(tree, object) != had)
        return;
    m->nlp->head[verb] = head == DTLP_NO_TOKEN ? DTLP_NO_HEAD : head;
    m->nlp->deprel[verb] = m->nlp->deprel[had];
    m->nlp->upos[verb] = DTLP_VERB;
    for (uint32_t at = m->first; at < m->end; at++)
        if (at != verb && dtlp_head(tree, at) == had)
            m->nlp->head[at] = verb;
    m->nlp->head[had] = verb;
    m->nlp->deprel[had] = DTLP_DEP_aux;
    m->nlp->upos[had] = DTLP_AUX;
    m->changed = true;
    dtlp_mend_relink(m);
}

/* "when a builder told them", with "when" hung on the builder. */
static void mend_when(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t noun = dtlp_head(tree, token);
    uint32_t verb = noun == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, noun);
    if (dtlp_xp(tree, token) == DTLP_XPOS_WRB && verb != DTLP_NO_TOKEN && noun > token && verb > noun &&
        dtlp_is_subject(dtlp_rel(tree, noun)) && dtlp_up(tree, verb) == DTLP_VERB)
        dtlp_mend_hang(m, token, verb, DTLP_DEP_advmod);
    dtlp_mend_relink(m);
}

/* "Work on flats started": a sentence does not begin with an infinitive and go on with a finite verb. */
static void mend_first_word(mending *m)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t first = m->first;
    if (dtlp_xp(tree, first) != DTLP_XPOS_VB || dtlp_rel(tree, first) != DTLP_DEP_root || !tree->text->tokens[first].capital)
        return;
    for (uint32_t at = tree->child[first]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        uint32_t form = dtlp_mend_finite_form(tree, at);
        if (dtlp_rel(tree, at) == DTLP_DEP_obj || dtlp_rel(tree, at) == DTLP_DEP_xcomp || dtlp_rel(tree, at) == DTLP_DEP_ccomp)
            return;
        bool closed = form != DTLP_NO_TOKEN && dtlp_word_is_at(tree, form - 1, ",") && is_opened_by_comma(m, first, form - 1);
        if (form == DTLP_NO_TOKEN || dtlp_mend_has_subject(m, at) || dtlp_marker(tree, at) != DTLP_NO_TOKEN ||
            (dtlp_xp(tree, form) != DTLP_XPOS_VBD && dtlp_xp(tree, form) != DTLP_XPOS_MD) ||
            (dtlp_up(tree, form - 1) == DTLP_PUNCT && !closed) || dtlp_up(tree, form - 1) == DTLP_CCONJ)
            continue;
        m->nlp->upos[first] = DTLP_NOUN;
        m->nlp->xpos[first] = DTLP_XPOS_NN;
        for (uint32_t other = at + 1; other < m->end; other++)
            if (dtlp_head(tree, other) == first)
                m->nlp->head[other] = at;
        change_places(m, first, at);
        dtlp_mend_relink(m);
        return;
    }
}

/* "had to ration it": the verb under "have to" is the clause's, and "have" one of its group. */
static void mend_obligation(mending *m, uint32_t have)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_child(tree, have, DTLP_DEP_xcomp), head = dtlp_head(tree, have);
    if (verb == DTLP_NO_TOKEN || verb < have || dtlp_up(tree, have) != DTLP_VERB || dtlp_up(tree, verb) != DTLP_VERB ||
        !dtlp_serves_as(tree, have, DTLP_PERFECT_AUXILIARY) || dtlp_child(tree, have, DTLP_DEP_obj) != DTLP_NO_TOKEN ||
        !dtlp_serves_as(tree, have + 1, DTLP_INFINITIVE_MARKER))
        return;
    dtlp_mend_hang(m, verb, head, dtlp_rel(tree, have));
    dtlp_mend_hang(m, have, verb, DTLP_DEP_aux);
    dtlp_mend_hang(m, have + 1, verb, DTLP_DEP_aux); /* it marks no clause */
    m->nlp->upos[have] = DTLP_AUX;
    for (uint32_t at = tree->child[have]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at != verb)
            dtlp_mend_hang(m, at, verb, dtlp_is_subject(dtlp_rel(tree, at)) ? subject_of(tree, verb) : dtlp_rel(tree, at));
    dtlp_mend_relink(m);
}

/* "shrank", "began": no participle is written so. */
static void mend_past_form(mending *m, uint32_t token)
{
    const dtlp_tree *tree = m->all->tree;
    const dtlp_event_word *word = dtlp_up(tree, token) == DTLP_VERB ? dtlp_event_word_find(dtlp_lemma_at(tree, token)) : NULL;
    bool past = word != NULL && word->past != NULL && word->participle != NULL && strcmp(word->past, word->participle) != 0 &&
                dtlp_slice_equal_nocase(dtlp_word_at(tree, token), dtlp_slice_of(word->past));
    if (past && dtlp_xp(tree, token) == DTLP_XPOS_VBN && !dtlp_has_auxiliary(tree, token))
        m->nlp->xpos[token] = DTLP_XPOS_VBD;
    uint32_t noun = dtlp_head(tree, token);
    if (past && dtlp_rel(tree, token) == DTLP_DEP_acl && dtlp_word_is_at(tree, token - 1, ",") && noun != DTLP_NO_TOKEN && noun < token)
        m->nlp->deprel[token] = DTLP_DEP_parataxis; /* on no noun, then */
}

static void mend_sentence(mending *m)
{
    dtlp_mend_times(m);
    mend_first_word(m);
    dtlp_mend_words(m);
    for (uint32_t at = m->first; at < m->end; at++) {
        mend_past_form(m, at);
        dtlp_mend_names(m, at);
        mend_perfect(m, at);
        mend_clause_before(m, at);
        mend_when(m, at);
        mend_list(m, at);
        mend_dated_subject(m, at);
        mend_relative(m, at);
        mend_content(m, at);
        mend_saying(m, at);
        mend_obligation(m, at);
        mend_clause(m, at);
        dtlp_mend_past(m, at);
        mend_marker(m, at);
        dtlp_mend_clause(m, at);
        mend_subject(m, at);
    }
    for (uint32_t at = m->first; at < m->end; at++)
        dtlp_mend_clause_at_last(m, at);
}

void dtlp_mend(struct dtlp_happenings *all, dtlp_nlp *nlp)
{
    enum { LONGEST = 200 /* tokens: a mend walks its sentence */ };
    const dtlp_text *text = all->tree->text;
    for (uint32_t s = 0; s < text->n_sentences; s++) {
        const dtlp_sentence *sentence = &text->sentences[s];
        mending m = {all, nlp, sentence->first_token, sentence->first_token + sentence->n_tokens, false};
        if (nlp->analysed[s] && sentence->n_tokens <= LONGEST)
            mend_sentence(&m);
    }
}
