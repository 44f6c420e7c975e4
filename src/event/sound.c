/* sound.c - do the kept words of a sentence stand as a clause of their own?
 *
 * Owns the conditions that a title has to meet, over the kept words and their
 * parse, and the mending of what is cheap to mend: words are given back until
 * every seam holds. What to try when that fails is title.c's affair.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/title.h"

/* ---- seams: what stands together where words between were dropped ------------------ */

/* A word that begins a noun phrase or carries one on. */
static bool is_nominal(const dtlp_tree *tree, uint32_t token)
{
    switch (dtlp_up(tree, token)) {
    case DTLP_NOUN: case DTLP_PROPN: case DTLP_PRON: case DTLP_NUM: case DTLP_DET: case DTLP_ADJ: case DTLP_SYM:
        return dtlp_rel(tree, token) != DTLP_DEP_compound_prt;
    default:
        return false;
    }
}

bool dtlp_title_is_mark(const dtlp_tree *tree, uint32_t token)
{
    return tree->text->tokens[token].shape == DTLP_SHAPE_PUNCTUATION;
}

/* A preposition that waits for its noun; particles and "came on" wait for none. */
static bool is_waiting(const dtlp_tree *tree, uint32_t token)
{
    switch (dtlp_up(tree, token)) {
    case DTLP_ADP: case DTLP_SCONJ: {
        dtlp_deprel relation = dtlp_rel(tree, token);
        return relation == DTLP_DEP_case || relation == DTLP_DEP_mark || relation == DTLP_DEP_fixed;
    }
    case DTLP_DET: case DTLP_CCONJ: case DTLP_PART:
        return (tree->word[token] & DTLP_IS(F_NEGATION)) == 0;
    case DTLP_PRON:
        return dtlp_xp(tree, token) == DTLP_XPOS_PRPS || dtlp_xp(tree, token) == DTLP_XPOS_WDT;
    case DTLP_ADV:
        return dtlp_xp(tree, token) == DTLP_XPOS_WRB;
    default:
        return false;
    }
}

/* Do `left` and `right` belong to one noun phrase, so that words between them may go? */
static bool is_one_phrase(const dtlp_tree *tree, uint32_t left, uint32_t right)
{
    dtlp_upos tag = dtlp_up(tree, left);
    uint32_t head = dtlp_head(tree, left);
    return (tag == DTLP_DET || tag == DTLP_ADJ || tag == DTLP_PRON || tag == DTLP_PROPN || tag == DTLP_NUM) &&
           head != DTLP_NO_TOKEN && (head == right || head == dtlp_head(tree, right)) && head >= right;
}

static bool is_one_name(const dtlp_title_work *work, uint32_t left, uint32_t right)
{
    return work->all->name_of[left] != 0 && work->all->name_of[left] == work->all->name_of[right];
}

/* "in recent years given" the growth. */
static bool is_left_over(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_xp(tree, token) == DTLP_XPOS_VBN && (dtlp_form_is(tree, token) & DTLP_IS(F_VERB_PREPOSITION)) != 0 && !dtlp_has_auxiliary(tree, token);
}

/* Is `right` written together with what is dropped before it: "six-year-old", "89-52"? */
static bool is_cut_word(const dtlp_title_work *work, uint32_t right)
{
    const dtlp_tree *tree = work->all->tree;
    if (right > work->first && !dtlp_title_keeps(work, right - 1) && is_one_name(work, right - 1, right))
        return true;
    return right > work->first && !tree->text->tokens[right].space_before && !dtlp_title_keeps(work, right - 1) &&
           !dtlp_is_quote(dtlp_word_at(tree, right - 1)) && tree->text->tokens[right].shape != DTLP_SHAPE_PUNCTUATION;
}

/* Does the first kept word begin within one: "based" of "US-based"? */
static bool begins_within_word(const dtlp_title_work *work, uint32_t first)
{
    const dtlp_tree *tree = work->all->tree;
    return first > work->first && first < work->end && is_cut_word(work, first) &&
           (!dtlp_title_is_mark(tree, first - 1) || dtlp_word_is_at(tree, first - 1, "-"));
}

/* `left` and `right` are kept, and something between them is not. */
static bool is_bad_seam(const dtlp_title_work *work, uint32_t left, uint32_t right)
{
    const dtlp_tree *tree = work->all->tree;
    bool nominal = is_nominal(tree, right);
    if (dtlp_title_is_mark(tree, left) || dtlp_title_is_mark(tree, right))
        return false;
    if (is_waiting(tree, left))
        return dtlp_up(tree, left) == DTLP_DET || dtlp_up(tree, left) == DTLP_PRON ? !nominal && dtlp_up(tree, right) != DTLP_ADV : !nominal && dtlp_up(tree, right) != DTLP_VERB && dtlp_up(tree, right) != DTLP_ADV;
    if (right == left + 2 && dtlp_serves_as(tree, left + 1, DTLP_COMPARISON_BEHIND))
        return true; /* "more than 300" */
    if (is_one_name(work, left, right) || (dtlp_up(tree, right) == DTLP_AUX && dtlp_is_verb(tree, left)))
        return true;
    if (!nominal || !is_nominal(tree, left) || is_one_phrase(tree, left, right))
        return false;
    return dtlp_rel(tree, left) != DTLP_DEP_iobj && dtlp_up(tree, left) != DTLP_DET;
}

/* A verb of which what stands behind it is needed: neither that of the title nor a passive of a clause. */
static bool may_want_more(const dtlp_title_work *work, uint32_t verb)
{
    const dtlp_tree *tree = work->all->tree;
    if (verb == DTLP_NO_TOKEN || verb == work->top || !dtlp_is_verb(tree, verb))
        return false;
    bool perfect = dtlp_child(tree, verb, DTLP_DEP_aux) != DTLP_NO_TOKEN && dtlp_child(tree, verb, DTLP_DEP_aux_pass) == DTLP_NO_TOKEN;
    return dtlp_xp(tree, verb) != DTLP_XPOS_VBN || dtlp_rel(tree, verb) == DTLP_DEP_acl || perfect;
}

static bool is_wanted_by(const dtlp_tree *tree, uint32_t token, uint32_t verb)
{
    switch (dtlp_rel(tree, token)) {
    case DTLP_DEP_obj: case DTLP_DEP_xcomp: case DTLP_DEP_ccomp: case DTLP_DEP_compound_prt:
        return true;
    case DTLP_DEP_conj: /* "to buy or lease it" */
        return dtlp_child(tree, token, DTLP_DEP_obj) != DTLP_NO_TOKEN && dtlp_child(tree, verb, DTLP_DEP_obj) == DTLP_NO_TOKEN;
    case DTLP_DEP_advcl: /* "a measure designed to win" */
        return dtlp_xp(tree, verb) == DTLP_XPOS_VBN && dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_INFINITIVE_MARKER);
    case DTLP_DEP_obl:
        return (tree->word[verb] & DTLP_IS(V_INTRANSITIVE)) == 0;
    default:
        return false;
    }
}

/* "vowed to hunt down and bring" whom, "intended to call" in whom: what stood right behind the last verb is gone. */
static bool has_lost_complement(const dtlp_title_work *work, uint32_t last)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t verb = dtlp_rel(tree, last) == DTLP_DEP_compound_prt ? dtlp_head(tree, last) : last;
    if (!may_want_more(work, verb))
        return false;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > last && tree->left[at] == last + 1 && work->all->timex_of[at] == 0 && !dtlp_title_keeps(work, at) && is_wanted_by(tree, at, verb))
            return true;
    return false;
}

/* "R1,4bn", of which what stands behind the comma is gone. */
static bool is_cut_number(const dtlp_title_work *work, uint32_t left)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t next = left + 1;
    if (next + 1 < work->end && dtlp_up(tree, left) == DTLP_NUM && dtlp_serves_as(tree, next, DTLP_RANGE_TO) && dtlp_up(tree, next + 1) == DTLP_NUM && !dtlp_title_keeps(work, next + 1))
        return true; /* "by seven to four" */
    return next + 1 < work->end && dtlp_title_is_mark(tree, next) && !tree->text->tokens[next].space_before && !tree->text->tokens[next + 1].space_before &&
           !dtlp_title_keeps(work, next + 1) && dtlp_up(tree, next + 1) == DTLP_NUM && !dtlp_is_quote(dtlp_word_at(tree, next));
}

/* The last kept token leaves something open. */
static bool is_bad_end(const dtlp_title_work *work, uint32_t last)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t next = last + 1;
    if (dtlp_title_is_stranded(work, last) && next + 1 < work->end && work->all->timex_of[next + 1] != 0)
        return false;
    if (next + 1 < work->end && dtlp_title_is_mark(tree, next) && !tree->text->tokens[next].space_before &&
        !tree->text->tokens[next + 1].space_before && !dtlp_title_is_mark(tree, next + 1) && !dtlp_is_quote(dtlp_word_at(tree, next)))
        return true; /* "voted 89" of "89-52" */
    bool more = next < work->end && !dtlp_title_is_mark(tree, next) && work->all->timex_of[next] == 0;
    if (more && dtlp_serves_as(tree, next, DTLP_STANDING_PREPOSITION) && dtlp_is_noun(tree, last) && last > work->top + 3 &&
        dtlp_head(tree, last) != work->top && dtlp_up(tree, last - 1) == DTLP_NUM)
        return true; /* "four times" as many */
    bool cut = more && dtlp_up(tree, last) == DTLP_PROPN && dtlp_up(tree, next) == DTLP_PROPN && tree->text->tokens[next].capital; /* "at Phu" Ly */
    if (is_waiting(tree, last) || is_left_over(tree, last) || cut || (more && is_one_name(work, last, next)))
        return true;
    if (!more)
        return false;
    bool comparative = dtlp_xp(tree, last) == DTLP_XPOS_JJR || dtlp_xp(tree, last) == DTLP_XPOS_RBR;
    if (has_lost_complement(work, last) || (comparative && dtlp_serves_as(tree, next, DTLP_COMPARISON_BEHIND)) || (work->all->timex_of[last] != 0 && dtlp_up(tree, next) == DTLP_NOUN && dtlp_rel(tree, last) != DTLP_DEP_obl))
        return true;
    dtlp_upos tag = dtlp_up(tree, last);
    if (dtlp_up(tree, last) == DTLP_NUM && dtlp_up(tree, next) == DTLP_NOUN && work->all->timex_of[next] == 0)
        return true; /* "or 18" of cents */
    uint32_t head = dtlp_head(tree, last);
    bool inside = head != DTLP_NO_TOKEN && head > last && !dtlp_title_keeps(work, head) && (dtlp_rel(tree, last) == DTLP_DEP_compound || dtlp_rel(tree, last) == DTLP_DEP_amod ||
                                                    dtlp_rel(tree, last) == DTLP_DEP_nummod || dtlp_rel(tree, last) == DTLP_DEP_flat);
    return inside && (tag == DTLP_ADJ || tag == DTLP_NUM || tag == DTLP_NOUN || tag == DTLP_PROPN);
}

/* "which" of the clause that is told: its noun is put for it. */
static bool is_put_by_noun(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return dtlp_head(tree, token) == work->top && token < work->top && (dtlp_xp(tree, token) == DTLP_XPOS_WDT || dtlp_xp(tree, token) == DTLP_XPOS_WP) &&
           dtlp_is_subject(dtlp_rel(tree, token)) && dtlp_rel(tree, work->top) == DTLP_DEP_acl_relcl;
}

static uint32_t next_kept(const dtlp_title_work *work, uint32_t from)
{
    while (from < work->end && (!dtlp_title_keeps(work, from) || dtlp_title_is_mark(work->all->tree, from) || is_put_by_noun(work, from) ||
                                dtlp_title_is_idle(work, from)))
        from++;
    return from;
}

/* The first kept token whose seam with the next kept one is bad, DTLP_NO_TOKEN if none;
 * `*next` is that one, or the sentence's end. */
static uint32_t find_bad_seam(const dtlp_title_work *work, uint32_t *next)
{
    uint32_t left = next_kept(work, work->first);
    while (left < work->end) {
        *next = next_kept(work, left + 1);
        bool comma = false;
        for (uint32_t at = left + 1; at < *next && at < work->end; at++)
            comma = comma || (dtlp_title_keeps(work, at) && dtlp_title_keeps(work, at - 1) && dtlp_title_keeps(work, at + 1));
        bool gap = *next > left + 1 && *next < work->end;
        if (*next == work->end ? is_bad_end(work, left) : gap && (is_cut_word(work, *next) || is_cut_number(work, left) || (!comma && is_bad_seam(work, left, *next))))
            return left;
        left = *next;
    }
    return DTLP_NO_TOKEN;
}

/* The end of the noun phrase in which `token` stands. */
static uint32_t phrase_end(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    while (token + 1 < work->end && !dtlp_title_is_mark(tree, token + 1) &&
           (is_nominal(tree, token + 1) || dtlp_up(tree, token + 1) == DTLP_ADV || dtlp_up(tree, token + 1) == DTLP_PART ||
            is_waiting(tree, token)) &&
           !(dtlp_is_noun(tree, token) && dtlp_up(tree, token + 1) == DTLP_DET))
        token++;
    return token;
}

/* So many words that rather one goes than another comes. */
static bool is_long(const dtlp_title_work *work)
{
    enum { MANY = 12 };
    uint32_t n = 0;
    for (uint32_t at = work->first; at < work->end; at++)
        n += dtlp_title_keeps(work, at);
    return n > MANY;
}

/* Does the verb say little by itself: "the vote came", "the meeting was set"? */
bool dtlp_title_tells_little(const dtlp_title_work *work)
{
    return (dtlp_lemma_around(work->all->tree, work->top) & DTLP_AROUND_IS(TELLS_LITTLE)) != 0;
}

/* ", nearly four times" as many: what a comma has opened behind the verb, if it is short. */
static bool drop_last_part(dtlp_title_work *work, uint32_t last)
{
    enum { SHORT = 6 };
    uint32_t comma = last;
    while (comma > work->top && comma + SHORT > last && !(dtlp_title_keeps(work, comma) && dtlp_word_is_at(work->all->tree, comma, ",")))
        comma--;
    if (comma <= work->top || comma + SHORT <= last)
        return false;
    for (uint32_t at = comma; at <= last; at++)
        work->keep[at - work->first] = false;
    return true;
}

/* Behind the last word kept after the verb. */
uint32_t dtlp_title_end(const dtlp_title_work *work)
{
    uint32_t last = work->end;
    while (last > work->top && (!dtlp_title_keeps(work, last - 1) || dtlp_title_is_mark(work->all->tree, last - 1)))
        last--;
    return last;
}

void dtlp_title_mend(dtlp_title_work *work)
{
    enum { MOST = 6 };
    dtlp_title_drop_leaning(work);
    uint32_t first = next_kept(work, work->first);
    bool cut = begins_within_word(work, first);
    for (; cut && first > work->first && !work->all->tree->text->tokens[first].space_before; first--)
        work->keep[first - 1 - work->first] = true; /* "US-based" */
    for (int i = 0; i < MOST; i++) {
        uint32_t next, left = find_bad_seam(work, &next);
        if (left == DTLP_NO_TOKEN)
            return;
        bool dated = left + 1 < work->end && work->all->timex_of[left + 1] != 0;
        bool waits = is_waiting(work->all->tree, left) || is_left_over(work->all->tree, left);
        if (next == work->end && waits && (dated || left + 1 == work->end || is_long(work))) {
            work->keep[left - work->first] = false; /* "for its" fourth quarter */
            continue;
        }
        bool compares = left + 1 < work->end && dtlp_serves_as(work->all->tree, left + 1, DTLP_COMPARISON_BEHIND);
        if (next == work->end && (compares || is_long(work)) && drop_last_part(work, left))
            continue;
        uint32_t end = next == work->end ? phrase_end(work, left + 1) + 1 : next;
        for (uint32_t at = left + 1; at < end; at++)
            work->keep[at - work->first] = true;
    }
}

/* ---- complements ------------------------------------------------------------------------ */

static bool is_complement(dtlp_deprel relation)
{
    return relation == DTLP_DEP_obj || relation == DTLP_DEP_iobj || relation == DTLP_DEP_xcomp || relation == DTLP_DEP_ccomp ||
           relation == DTLP_DEP_obl_agent || relation == DTLP_DEP_compound_prt;
}

/* Is anything told behind the verb but adverbs and particles? */
static bool is_alone(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->top + 1; at < work->end; at++)
        if (dtlp_title_keeps(work, at) && !dtlp_title_is_mark(tree, at) && dtlp_rel(tree, at) != DTLP_DEP_compound_prt &&
            dtlp_up(tree, at) != DTLP_CCONJ)
            return false;
    return true;
}

/* "came a day after the guard left": from what the length is counted, up to the next comma. */
static void keep_measured(dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t next = dtlp_behind_timex(work->all, token);
    if (next >= work->end || (tree->word[next] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE))) == 0)
        return;
    for (; next < work->end && dtlp_up(tree, next) != DTLP_PUNCT && dtlp_up(tree, next) != DTLP_CCONJ; next++)
        work->keep[next - work->first] = true;
}

/* "came last Wednesday": a day that the row tells, in the article's words. */
static bool is_day_alone(const dtlp_title_work *work, uint32_t token)
{
    return dtlp_title_is_relative_day(work, token) && dtlp_marker(work->all->tree, token) == DTLP_NO_TOKEN;
}

/* "The talks came in May": the words behind the verb are needed, even those that date it. */
void dtlp_title_complete(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    bool object = one->object != DTLP_NO_TOKEN && !dtlp_under(tree, one->object, work->top); /* "a post she held" */
    if (one->kind != DTLP_KIND_VERB || object || one->denied_until || !is_alone(work) || !dtlp_title_tells_little(work))
        return;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if (at < work->top || (!is_complement(relation) && relation != DTLP_DEP_obl && relation != DTLP_DEP_obl_unmarked &&
                               relation != DTLP_DEP_advmod && relation != DTLP_DEP_nmod && relation != DTLP_DEP_advcl) || is_day_alone(work, at))
            continue;
        dtlp_title_mark(work, at, true);
        for (uint32_t next = at + 1; next < work->end && work->all->timex_of[at] != 0 && work->all->timex_of[next] == work->all->timex_of[at]; next++)
            work->keep[next - work->first] = true; /* "for 28 August", wherever August hangs */
        if (work->all->timex_of[at] != 0)
            keep_measured(work, at);
        if (relation != DTLP_DEP_advmod)
            return;
    }
}

/* ---- the conditions ---------------------------------------------------------------------- */

/* "trading in New York", "the quarter ended in May": a participle that only tells which
 * noun is meant, or a gerund under a preposition. */
bool dtlp_title_is_part(const struct dtlp_happenings *all, uint32_t verb)
{
    const dtlp_tree *tree = all->tree;
    uint32_t head = dtlp_head(tree, verb), marker = dtlp_marker(tree, verb);
    bool gerund = dtlp_xp(tree, verb) == DTLP_XPOS_VBG;
    if (dtlp_own_subject(tree, verb) != DTLP_NO_TOKEN || dtlp_child(tree, verb, DTLP_DEP_aux) != DTLP_NO_TOKEN)
        return false;
    if (verb > 0 && all->timex_of[verb - 1] != 0 && all->timex_of[verb + 1] != 0 && (tree->word[verb] & DTLP_IS(V_ENDS)))
        return true; /* "in the three months ended Sept. 30" */
    if (gerund && verb > 0 && dtlp_rel(tree, verb) == DTLP_DEP_advcl && head != DTLP_NO_TOKEN && verb < head &&
        (dtlp_up(tree, verb - 1) == DTLP_NOUN || dtlp_up(tree, verb - 1) == DTLP_ADJ || dtlp_up(tree, verb - 1) == DTLP_PROPN))
        return true; /* "in composite trading" */
    if (dtlp_rel(tree, verb) == DTLP_DEP_ccomp && head != DTLP_NO_TOKEN && head < verb && dtlp_up(tree, verb - 1) == DTLP_NOUN &&
        all->timex_of[verb - 1] == 0 && dtlp_head(tree, verb - 1) == head && dtlp_rel(tree, verb - 1) == DTLP_DEP_obl &&
        (dtlp_xp(tree, verb) == DTLP_XPOS_VBD || dtlp_xp(tree, verb) == DTLP_XPOS_VBN))
        return true; /* "said in a letter published on Friday that" */
    if (gerund && marker != DTLP_NO_TOKEN && marker < verb &&
        (tree->word[marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_WHILE) | DTLP_IS(F_DURING))) == 0)
        return true;
    switch (dtlp_rel(tree, verb)) {
    case DTLP_DEP_amod: case DTLP_DEP_compound: case DTLP_DEP_nmod: case DTLP_DEP_case:
        return true;
    case DTLP_DEP_obl: case DTLP_DEP_obj: case DTLP_DEP_nsubj:
        return gerund;
    case DTLP_DEP_acl: case DTLP_DEP_acl_relcl:
        return head != DTLP_NO_TOKEN && all->timex_of[head] != 0;
    default:
        return false;
    }
}

/* "to finish", "and finish": a verb of the subject that no finite form goes with. */
static bool is_unfinite(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    bool infinitive = dtlp_xp(tree, work->top) == DTLP_XPOS_VB || dtlp_serves_as(tree, work->top - (work->top > 0), DTLP_PASSIVE_INFINITIVE);
    if (work->all->at[work->mention].kind != DTLP_KIND_VERB || !infinitive || work->all->at[work->mention].denied_until ||
        work->all->at[work->mention].to_come)
        return false;
    for (uint32_t at = work->top; at-- > work->first;) /* "will open", "is due to open" */
        if (dtlp_title_keeps(work, at) && dtlp_up(tree, at) == DTLP_AUX && dtlp_xp(tree, at) != DTLP_XPOS_VB)
            return false;
    uint32_t head = dtlp_head(tree, work->top), marker = dtlp_marker(tree, work->top);
    dtlp_deprel relation = dtlp_rel(tree, work->top);
    if (relation == DTLP_DEP_conj) /* "sold and put" */
        return head != DTLP_NO_TOKEN && dtlp_xp(tree, head) == DTLP_XPOS_VB && dtlp_child(tree, head, DTLP_DEP_aux) == DTLP_NO_TOKEN;
    return relation == DTLP_DEP_xcomp || relation == DTLP_DEP_advcl || relation == DTLP_DEP_acl ||
           dtlp_serves_as(tree, marker, DTLP_INFINITIVE_MARKER);
}

/* "cannot return him", of whom nobody tells who cannot. */
static bool has_orphan(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > work->top && dtlp_title_keeps(work, at) && dtlp_rel(tree, at) == DTLP_DEP_ccomp && dtlp_is_verb(tree, at) &&
            dtlp_own_subject(tree, at) == DTLP_NO_TOKEN && dtlp_child(tree, at, DTLP_DEP_aux) != DTLP_NO_TOKEN && !tree->text->tokens[at].quoted)
            return true;
    return false;
}

/* "Ukraine Ukraine", "Who shot": the same noun twice, a question at the front. */
static bool begins_badly(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t first = next_kept(work, work->first), second = first < work->end ? next_kept(work, first + 1) : first;
    if (first == work->end)
        return false;
    dtlp_xpos tag = dtlp_xp(tree, first);
    if (tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT || tag == DTLP_XPOS_WRB || (tag == DTLP_XPOS_WPS && dtlp_rel(tree, work->top) != DTLP_DEP_acl_relcl))
        return true;
    uint32_t subject = dtlp_own_subject(tree, work->top);
    if (subject != DTLP_NO_TOKEN && subject > work->top && (first == work->top || dtlp_up(tree, first) == DTLP_AUX))
        return true; /* "Has risen to 12, officials" */
    if (first < work->top && dtlp_up(tree, first) == DTLP_VERB && dtlp_is_finite(tree, first) && dtlp_head(tree, first) != work->top && work->all->at[work->mention].kind == DTLP_KIND_VERB)
        return true; /* "Has an atmosphere was proved" */
    for (uint32_t at = first; second < work->end && second < work->top; at = second, second = next_kept(work, second + 1))
        if (dtlp_is_noun(tree, at) && dtlp_slice_equal_nocase(dtlp_word_at(tree, at), dtlp_word_at(tree, second)))
            return true;
    return false;
}

/* "The governing body handed down", of which the subject is no longer there. */
static bool has_lost_subject(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t first = next_kept(work, work->first), subject = dtlp_own_subject(tree, work->top), found = work->all->at[work->mention].subject;
    if (subject == DTLP_NO_TOKEN && found != DTLP_NO_TOKEN && dtlp_under(tree, found, work->top))
        subject = found;
    return first == work->top && work->all->at[work->mention].kind == DTLP_KIND_VERB && subject != DTLP_NO_TOKEN && subject < work->top &&
           !dtlp_title_keeps(work, subject) && (dtlp_up(tree, subject) == DTLP_NOUN || dtlp_up(tree, subject) == DTLP_PROPN);
}

/* "Workers discovered" that one was lost: what was found is cut off. */
static bool has_lost_clause(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = dtlp_title_end(work) - 1;
    return last == work->top && last + 2 < work->end && work->all->at[work->mention].kind == DTLP_KIND_VERB && !work->all->at[work->mention].passive &&
           dtlp_serves_as(tree, last + 1, DTLP_COMPLEMENTIZER) && dtlp_up(tree, last + 1) == DTLP_SCONJ;
}

bool dtlp_title_seams_hold(const dtlp_title_work *work)
{
    uint32_t next, first = next_kept(work, work->first);
    return find_bad_seam(work, &next) == DTLP_NO_TOKEN && !begins_within_word(work, first);
}

bool dtlp_title_is_sound(const dtlp_title_work *work)
{
    bool part = work->all->at[work->mention].kind == DTLP_KIND_VERB && dtlp_title_is_part(work->all, work->top);
    return !part && dtlp_title_seams_hold(work) && !is_unfinite(work) && !has_orphan(work) && !begins_badly(work) && !has_lost_subject(work) && !has_lost_clause(work);
}
