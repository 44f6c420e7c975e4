/* mendbeside.c - what stands beside a subject taken for part of something else, or for the subject itself.
 *
 * A participle between commas, a name behind a date, a noun between a name and its verb, "her" before a title
 * in quotation marks. Knows nothing of events. What it mends and why, see mend.c.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/mend.h"

/* "Her account, published the year after, remains", with the account for what published: between commas it is a
 * participle, and the verb behind them has the subject. */
static void mend_participle_between(dtlp_mending *m, uint32_t verb)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t main = dtlp_head(tree, verb), subject = dtlp_child(tree, verb, DTLP_DEP_nsubj), object = dtlp_child(tree, verb, DTLP_DEP_obj);
    if (main == DTLP_NO_TOKEN || main < verb || subject == DTLP_NO_TOKEN || subject > verb || verb <= m->first ||
        dtlp_has_auxiliary(tree, verb) ||
        !dtlp_word_is_at(tree, verb - 1, ",") || dtlp_marker(tree, verb) != DTLP_NO_TOKEN || (object != DTLP_NO_TOKEN && !dtlp_mend_is_timex(m, object)))
        return;
    uint32_t form = dtlp_mend_finite_form(tree, main);
    if (form == DTLP_NO_TOKEN || !dtlp_word_is_at(tree, form - 1, ",") || dtlp_mend_has_subject(m, main) || (tree->word[verb] & DTLP_IS(V_INTRANSITIVE)) != 0)
        return;
    dtlp_mend_hang(m, subject, main, dtlp_mend_subject_relation(tree, main));
    dtlp_mend_hang(m, verb, subject, DTLP_DEP_acl);
    m->nlp->xpos[verb] = DTLP_XPOS_VBN;
    if (object != DTLP_NO_TOKEN)
        m->nlp->deprel[object] = DTLP_DEP_obl_unmarked;
}

/* "In May Orla Brenn, a doctor, told them", with Orla for a part of May and the doctor for who told. */
static void mend_name_behind_date(dtlp_mending *m, uint32_t name)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t date = dtlp_head(tree, name);
    if (date == DTLP_NO_TOKEN || date > name || dtlp_mend_is_timex(m, name) ||
        !dtlp_mend_is_timex(m, date) || m->all->name_of[name] == 0)
        return;
    uint32_t of = dtlp_child(tree, name, DTLP_DEP_case);
    if (of != DTLP_NO_TOKEN && !dtlp_mend_is_timex(m, of))
        return;
    uint32_t verb = dtlp_head(tree, date), noun = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, verb, DTLP_DEP_nsubj), behind = tree->right[name] + 1;
    if (noun == DTLP_NO_TOKEN || noun < name || noun > verb || behind >= noun || tree->right[noun] >= verb || dtlp_up(tree, noun) != DTLP_NOUN ||
        !dtlp_word_is_at(tree, behind, ",") ||
        tree->left[noun] != behind + 1 || !dtlp_word_is_at(tree, tree->right[noun] + 1, ","))
        return;
    for (uint32_t at = date + 1; at < name; at++) /* "of 2004", hung on the name too */
        if (dtlp_head(tree, at) == name && dtlp_mend_is_timex(m, at))
            dtlp_mend_hang(m, at, date, dtlp_rel(tree, at));
    dtlp_mend_hang(m, name, verb, (dtlp_deprel)m->nlp->deprel[noun]);
    dtlp_mend_hang(m, noun, name, DTLP_DEP_appos);
    dtlp_mend_hang(m, behind, noun, DTLP_DEP_punct);
}

/* "Her “Flora” came out", with two subjects: whose it is. */
static void mend_owner(dtlp_mending *m, uint32_t owner)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t verb = dtlp_head(tree, owner);
    if (verb == DTLP_NO_TOKEN || verb < owner)
        return;
    for (uint32_t at = tree->sibling[owner]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at])
        if (dtlp_is_subject(dtlp_rel(tree, at)) && dtlp_is_noun(tree, at)) {
            dtlp_mend_hang(m, owner, at, DTLP_DEP_nmod_poss);
            break;
        }
}

/* "born in Santa Rufina three years after it", with the place for a part of the years. */
static void mend_place_before_length(dtlp_mending *m, uint32_t place)
{
    const dtlp_tree *tree = m->all->tree;
    uint32_t years = dtlp_head(tree, place), in = place - 1, verb = years == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, years);
    uint32_t number = years == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, years, DTLP_DEP_nummod);
    if (place == m->first || dtlp_mend_is_timex(m, place) || years < place ||
        number == DTLP_NO_TOKEN || number < tree->right[place] || !dtlp_mend_is_timex(m, years) || verb == DTLP_NO_TOKEN || verb > in ||
        dtlp_up(tree, in) != DTLP_ADP || dtlp_head(tree, in) != years)
        return;
    dtlp_mend_hang(m, place, verb, DTLP_DEP_obl);
    dtlp_mend_hang(m, in, place, DTLP_DEP_case);
    m->nlp->deprel[years] = DTLP_DEP_obl_unmarked;
}

static const dtlp_mend_rule rules[] = {
    {mend_participle_between, DTLP_REL(advcl), DTLP_TAG(VBD) | DTLP_TAG(VBN), DTLP_ANY},
    {mend_name_behind_date, DTLP_REL(nmod), DTLP_ANY, DTLP_KIND(PROPN)},
    {mend_owner, DTLP_SUBJECTS, DTLP_TAG(PRPS), DTLP_ANY},
    {mend_place_before_length, DTLP_REL(compound), DTLP_ANY, DTLP_KIND(PROPN)},
};

const dtlp_mend_rules dtlp_mend_beside = DTLP_MEND_RULES(rules);
