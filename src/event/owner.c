/* owner.c - which mention an expression of time belongs to.
 *
 * Up the parse from the expression to the first mention. A noun that is no
 * event keeps what modifies it directly ("pre-1967 borders"), but lets a
 * prepositional phrase pass, because parsers hang those too low ("signed the
 * pact with Saudi Arabia in September"). Where order and punctuation show that
 * the parse errs, they count. Dates nothing and must not know what the
 * expression comes to, but whether that is past; nor other mentions' times.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/reread.h"

enum { LONG_SENTENCE = 200 /* tokens: no sentence of an article is longer */ };

/* The token of the expression whose head lies outside it. */
static uint32_t head_of_timex(const dtlp_anchoring *work, uint32_t timex, uint32_t first)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t n = tree->text->n_tokens;
    for (uint32_t token = first; token < n && work->all->timex_of[token] == timex + 1; token++) {
        uint32_t head = dtlp_head(tree, token);
        dtlp_deprel relation = dtlp_rel(tree, token);
        if (relation != DTLP_DEP_case && relation != DTLP_DEP_punct && relation != DTLP_DEP_mark &&
            (head == DTLP_NO_TOKEN || work->all->timex_of[head] != timex + 1))
            return token;
    }
    return first;
}

static bool passes_noun(dtlp_deprel relation, bool preposition, bool apart)
{
    if (apart)
        return true;
    switch (relation) {
    case DTLP_DEP_nmod: case DTLP_DEP_obl: case DTLP_DEP_nmod_desc:
        return preposition;
    case DTLP_DEP_compound: case DTLP_DEP_amod: case DTLP_DEP_nmod_poss: case DTLP_DEP_nummod:
    case DTLP_DEP_appos: case DTLP_DEP_det: case DTLP_DEP_flat:
        return false;
    default:
        return true;
    }
}

static bool is_predicate(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN;
}

/* "Last Saturday the minister": an article or a comma behind it, so that it is
 * no part of the noun. */
static bool is_apart(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    if (next >= tree->text->n_tokens || tree->sentence[next] != tree->sentence[first])
        return false;
    dtlp_upos tag = dtlp_up(tree, next);
    bool opens = first == dtlp_tale_begin(tree, tree->sentence[first]) && (dtlp_form_around(tree, next - 1) & DTLP_AROUND_IS(ENDS_TIME)) != 0;
    return tag == DTLP_DET || tag == DTLP_PRON || dtlp_word_is_at(tree, next, ",") || opens; /* "A month later finance director Orla Brand left" */
}

/* "opened on Monday and closed four days later": what stands behind a joined verb
 * belongs to it, though the parse may hang it on the first one. */
static uint32_t nearest_joined(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    if (mention == DTLP_NO_MENTION || all->at[mention].token > first)
        return mention;
    uint32_t top = all->at[mention].token;
    for (uint32_t at = tree->child[top]; at != DTLP_NO_TOKEN && at < first; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_conj && at > top && all->of_token[at] != 0 &&
            dtlp_is_verb(tree, at))
            mention = all->of_token[at] - 1;
    return mention;
}

static bool is_separator(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_word_is_at(tree, token, ";") ||
           (dtlp_up(tree, token) == DTLP_CCONJ && token > 0 && dtlp_word_is_at(tree, token - 1, ","));
}

/* A finite verb with a subject of its own: it makes a clause. */
static bool makes_clause(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    dtl_tense tense = all->events[mention].tense;
    return one->kind == DTLP_KIND_VERB && one->own_subject && one->subject != DTLP_NO_TOKEN &&
           (tense == DTL_TENSE_PAST || tense == DTL_TENSE_PRESENT || tense == DTL_TENSE_FUTURE) &&
           (one->link == DTLP_LINK_NONE || one->link == DTLP_LINK_CONJUNCT ||
            one->link == DTLP_LINK_COMPLEMENT);
}

/* The verb that makes a clause nearest to `from`, walking by `step` up to a
 * separator or the end of the sentence. */
static uint32_t clause_towards(const struct dtlp_happenings *all, uint32_t from, int step)
{
    const dtlp_tree *tree = all->tree;
    uint32_t at = from, n = tree->text->n_tokens;
    for (uint32_t steps = 0; steps < LONG_SENTENCE && at < n && tree->sentence[at] == tree->sentence[from] && !is_separator(tree, at); steps++) {
        uint32_t mention = all->of_token[at];
        if (mention != 0 && makes_clause(all, mention - 1))
            return mention - 1;
        at = step > 0 ? at + 1 : at - 1; /* below 0 it wraps round and ends */
    }
    return DTLP_NO_MENTION;
}

/* Does the expression, right behind the separator, open a clause that tells what is, not what happens? */
static bool has_predicate(const dtlp_tree *tree, uint32_t first, uint32_t separator)
{
    enum { REACH = 12 };
    if (separator >= first || separator + 2 < first || !dtlp_word_is_at(tree, separator, ";"))
        return false;
    for (uint32_t at = first, n = 0; n < REACH && at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[first]; at++, n++)
        if (dtlp_rel(tree, at) == DTLP_DEP_cop)
            return true;
    return false;
}

/* "In May A rose; B fell": parsers hang expressions across the semicolon. Where
 * one stands between the expression and its verb, a verb of the expression's own
 * side is meant. */
static uint32_t own_clause(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    for (int i = 0; i < 4 && mention != DTLP_NO_MENTION; i++) { /* "in May, after it began" */
        const dtlp_happening *one = &all->at[mention];
        if (one->marker == DTLP_NO_TOKEN || one->marker < first || one->token < first)
            break;
        mention = one->governor;
    }
    if (mention == DTLP_NO_MENTION)
        return mention;
    uint32_t verb = all->at[mention].token, from = verb < first ? verb : first;
    uint32_t to = verb < first ? first : verb;
    if (to - from > LONG_SENTENCE) { /* as far as matters, about the expression */
        from = verb < first ? to - LONG_SENTENCE : from;
        to = from + LONG_SENTENCE;
    }
    for (uint32_t at = from; at < to && all->at[mention].kind == DTLP_KIND_VERB; at++) {
        if (!is_separator(all->tree, at))
            continue;
        uint32_t here = clause_towards(all, first, 1);
        if (here == DTLP_NO_MENTION && has_predicate(all->tree, first, at))
            return DTLP_NO_MENTION; /* "...; by 1985 one in three was poor" */
        if (here == DTLP_NO_MENTION)
            here = clause_towards(all, first, -1);
        return here == DTLP_NO_MENTION ? mention : here;
    }
    return mention;
}

/* "It was in May that she found it": the clause that the whole sentence is about. */
static uint32_t cleft_clause(const struct dtlp_happenings *all, uint32_t predicate, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t subject = dtlp_own_subject(tree, predicate);
    if (subject == DTLP_NO_TOKEN)
        subject = dtlp_child(tree, predicate, DTLP_DEP_expl);
    if (!is_predicate(tree, predicate) || !dtlp_serves_as(tree, subject, DTLP_EXPLETIVE))
        return DTLP_NO_MENTION;
    for (uint32_t at = tree->child[predicate]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > first && all->of_token[at] != 0 && dtlp_is_verb(tree, at) &&
            dtlp_serves_as(tree, dtlp_child(tree, at, DTLP_DEP_mark), DTLP_COMPLEMENTIZER))
            return all->of_token[at] - 1;
    return DTLP_NO_MENTION;
}

/* "It was the following summer before a team could be flown in": it was flown in then, not before. */
static uint32_t awaited_clause(const struct dtlp_happenings *all, uint32_t index, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first), be = first > 0 && (dtlp_serves_as(tree, first - 1, DTLP_CALENDAR_PREPOSITION) || dtlp_serves_as(tree, first - 1, DTLP_DEFINITE_ARTICLE)) ? first - 2 : first - 1;
    if (first < 2 || be == 0 || be >= first || all->timexes[index].type > DTL_TIMEX_TIME || !dtlp_serves_as(tree, be, DTLP_COPULA) || dtlp_xp(tree, be) != DTLP_XPOS_VBD ||
        tree->sentence[be - 1] != tree->sentence[first] || !dtlp_serves_as(tree, be - 1, DTLP_EXPLETIVE) || next >= tree->text->n_tokens ||
        tree->sentence[next] != tree->sentence[first] || !dtlp_serves_as(tree, next, DTLP_BEFORE_PREPOSITION))
        return DTLP_NO_MENTION;
    for (uint32_t at = next + 1; at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[first] && dtlp_up(tree, at) != DTLP_PUNCT; at++)
        if (all->of_token[at] != 0 && all->at[all->of_token[at] - 1].kind == DTLP_KIND_VERB)
            return all->of_token[at] - 1;
    return DTLP_NO_MENTION;
}

static uint32_t cleft_above(const struct dtlp_happenings *all, uint32_t top, uint32_t first)
{
    uint32_t at = top, found = DTLP_NO_MENTION;
    for (int i = 0; i < 3 && at != DTLP_NO_TOKEN && found == DTLP_NO_MENTION; i++, at = dtlp_head(all->tree, at))
        found = cleft_clause(all, at, first);
    return found;
}

/* "Was dismissed as chief of staff the previous summer": with words like these it needs no preposition. */
static bool stands_free(const struct dtlp_happenings *all, uint32_t first)
{
    uint32_t end = dtlp_behind_timex(all, first);
    for (uint32_t at = first; at < end && at < first + 2; at++)
        if ((dtlp_form_around(all->tree, at) & DTLP_AROUND_IS(FIXED)) || dtlp_serves_as(all->tree, at, DTLP_LAST))
            return true;
    return false;
}

/* "Hosted the 2006 World Cup": what is no event of ours, but has its day. */
static bool is_taken_part_in(const struct dtlp_happenings *all, uint32_t noun, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = dtlp_head(tree, noun);
    dtlp_deprel relation = dtlp_rel(tree, noun);
    return first < noun && verb != DTLP_NO_TOKEN && (relation == DTLP_DEP_obj || relation == DTLP_DEP_nsubj_pass) && all->of_token[verb] != 0 &&
           ((dtlp_lemma_around(tree, verb) & DTLP_AROUND_IS(TAKES_PART)) != 0 ||
            (dtlp_serves_as(tree, noun, DTLP_YEARLY) && all->events[all->of_token[verb] - 1].event_class == DTL_CLASS_OCCURRENCE)) && /* "missed the 2013 season" */
           all->events[all->of_token[verb] - 1].tense == DTL_TENSE_PAST;
}

/* "Won bronze at the 2004 Olympics", "in the final of the 1998 World Cup": the verb of what was done there, in that year. */
static uint32_t verb_of_occasion(const struct dtlp_happenings *all, uint32_t noun, uint32_t first)
{
    enum { MOST = 3 };
    const dtlp_tree *tree = all->tree;
    if (noun < first || !dtlp_serves_as(tree, noun, DTLP_YEARLY))
        return DTLP_NO_MENTION;
    for (int i = 0; i < MOST && noun != DTLP_NO_TOKEN; i++) {
        uint32_t marker = dtlp_child(tree, noun, DTLP_DEP_case), head = dtlp_head(tree, noun);
        bool at = dtlp_serves_as(tree, marker, DTLP_TIME_PREPOSITION) && !dtlp_serves_as(tree, marker, DTLP_LIMIT_PREPOSITION);
        if (head == DTLP_NO_TOKEN || (!at && !dtlp_serves_as(tree, marker, DTLP_GENITIVE_PREPOSITION)))
            return DTLP_NO_MENTION;
        if (at && all->of_token[head] != 0 && dtlp_is_verb(tree, head))
            return all->events[all->of_token[head] - 1].tense == DTL_TENSE_PAST ? all->of_token[head] - 1 : DTLP_NO_MENTION;
        noun = dtlp_is_noun(tree, head) ? head : DTLP_NO_TOKEN;
    }
    return DTLP_NO_MENTION;
}

/* "It told him on Monday, and the next day it named his heir": the clause that the parse hung on the day. */
static uint32_t clause_on_day(const struct dtlp_happenings *all, uint32_t top)
{
    const dtlp_tree *tree = all->tree;
    uint32_t clause = dtlp_rel(tree, top) == DTLP_DEP_conj ? dtlp_child(tree, top, DTLP_DEP_acl_relcl) : DTLP_NO_TOKEN;
    uint32_t head = clause == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, top);
    bool joined = head != DTLP_NO_TOKEN && dtlp_is_verb(tree, head) && dtlp_own_subject(tree, clause) == top + 1;
    return joined && all->of_token[clause] != 0 ? all->of_token[clause] - 1 : DTLP_NO_MENTION;
}

/* The mention that the expression dates, DTLP_NO_MENTION if none. */
static uint32_t mention_of(const dtlp_anchoring *work, uint32_t top, uint32_t first)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    bool apart = is_apart(all, first) || dtlp_stands_before(tree, first, DTLP_DAY_PREPOSITION);
    bool preposition = dtlp_child(tree, top, DTLP_DEP_case) != DTLP_NO_TOKEN ||
                       (first > 0 && tree->sentence[first - 1] == tree->sentence[first] &&
                        dtlp_up(tree, first - 1) == DTLP_ADP);
    uint32_t at = top, beside = clause_on_day(all, top);
    if (beside != DTLP_NO_MENTION)
        return beside;
    for (int i = 0; i < DTLP_CLIMB; i++) {
        uint32_t head = dtlp_head(tree, at);
        if (head == DTLP_NO_TOKEN)
            return DTLP_NO_MENTION;
        if (all->of_token[head] != 0)
            return all->of_token[head] - 1;
        uint32_t below = dtlp_is_verb(tree, head) ? dtlp_child(tree, head, DTLP_DEP_xcomp) : DTLP_NO_TOKEN;
        if (below != DTLP_NO_TOKEN && all->of_token[below] != 0)
            return all->of_token[below] - 1; /* "had to be closed": it was closed then */
        if (is_predicate(tree, head))
            return DTLP_NO_MENTION;
        if (is_taken_part_in(all, head, first))
            return all->of_token[dtlp_head(tree, head)] - 1;
        uint32_t there = verb_of_occasion(all, head, first);
        if (there != DTLP_NO_MENTION)
            return there;
        preposition |= dtlp_bears_date(all, head); /* "said in a letter to them dated 3 May" */
        dtlp_deprel relation = dtlp_rel(tree, at);
        bool bare = !preposition && first > head && stands_free(all, first) && (relation == DTLP_DEP_nmod || relation == DTLP_DEP_nmod_unmarked);
        if (dtlp_is_noun(tree, head) && !bare && !passes_noun(relation, preposition, apart))
            return DTLP_NO_MENTION;
        at = head;
    }
    return DTLP_NO_MENTION;
}

/* The last verb before the expression and behind any comma. */
static uint32_t verb_before(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = first, n = 0; at-- > 0 && n < LONG_SENTENCE && tree->sentence[at] == tree->sentence[first] && dtlp_up(tree, at) != DTLP_PUNCT; n++)
        if (all->of_token[at] != 0 && all->at[all->of_token[at] - 1].kind == DTLP_KIND_VERB)
            return all->of_token[at] - 1;
    return DTLP_NO_MENTION;
}

/* What the parse hangs on nothing: "In April 1994 police arrested him", taken for one
 * noun phrase, "entered it on or around 8 May". */
static uint32_t clause_beside(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t begin = dtlp_tale_begin(tree, tree->sentence[first]);
    bool article = first == begin + 2 && dtlp_up(tree, begin) == DTLP_ADP && dtlp_serves_as(tree, begin + 1, DTLP_DEFINITE_ARTICLE);
    if (first == 0 || first <= begin || (dtlp_up(tree, first - 1) != DTLP_ADP && !article))
        return DTLP_NO_MENTION;
    if (first == begin + 1 || article) /* "On the Friday rescuers reached it" */
        return clause_towards(all, first, 1);
    return dtlp_serves_as(tree, first - 1, DTLP_CALENDAR_PREPOSITION) || dtlp_stands_before(tree, first - 1, DTLP_RANGE_OR)
               ? verb_before(all, first) : DTLP_NO_MENTION;
}

/* "Shut since a fire in its engine room on 11 June", of no verb: of the event told before it. */
static uint32_t noun_beside(const struct dtlp_happenings *all, uint32_t first)
{
    enum { REACH = 8 };
    const dtlp_tree *tree = all->tree;
    if (!dtlp_stands_before(tree, first, DTLP_CALENDAR_PREPOSITION))
        return DTLP_NO_MENTION;
    for (uint32_t at = first - 1, n = 0; at-- > 0 && n < REACH && tree->sentence[at] == tree->sentence[first]; n++) {
        if (dtlp_up(tree, at) == DTLP_PUNCT || dtlp_up(tree, at) == DTLP_VERB || dtlp_up(tree, at) == DTLP_AUX || dtlp_up(tree, at) == DTLP_CCONJ)
            break;
        uint32_t mention = all->of_token[at];
        if (mention != 0)
            return all->at[mention - 1].kind == DTLP_KIND_NOUN && ((all->at[mention - 1].word & DTLP_IS(N_EVENT)) || dtlp_is_there(tree, at)) ? mention - 1 : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

/* "On Saturday there will be a dance": of what is there. */
static uint32_t thing_there(const struct dtlp_happenings *all, uint32_t timex)
{
    const dtlp_tree *tree = all->tree;
    uint32_t be = dtlp_head(tree, timex), thing = be == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, be, DTLP_DEP_nsubj);
    return thing != DTLP_NO_TOKEN && dtlp_rel(tree, be) != DTLP_DEP_advcl && all->of_token[thing] != 0 && all->of_token[be] == 0 && dtlp_is_there(tree, thing) ? all->of_token[thing] - 1 : DTLP_NO_MENTION;
}

/* "The permission for the demolition runs out in March": behind the verb it is the
 * verb's, though the parse hangs it on a noun before it or on a participle there ("the
 * school, spared by the fire, reopened in May"). */
static uint32_t verb_between(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    bool beside = mention != DTLP_NO_MENTION && all->events[mention].tense == DTL_TENSE_PASTPART && dtlp_rel(tree, all->at[mention].token) == DTLP_DEP_acl;
    if (mention == DTLP_NO_MENTION || (all->at[mention].kind != DTLP_KIND_NOUN && !beside) || all->at[mention].token > first)
        return mention;
    uint32_t verb = clause_towards(all, first, -1);
    return verb != DTLP_NO_MENTION && all->at[verb].token > all->at[mention].token &&
                   all->at[verb].subject != DTLP_NO_TOKEN && all->at[verb].subject <= all->at[mention].token
               ? verb : mention;
}

/* "Fired off a letter on 3 May threatening to sue": right before a participle without a subject it is of the verb that this hangs on. */
static bool opens_on_verb(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || one->link != DTLP_LINK_ADVERBIAL || one->governor == DTLP_NO_MENTION || one->marker != DTLP_NO_TOKEN ||
        all->events[mention].tense != DTL_TENSE_PRESPART || dtlp_own_subject(all->tree, one->token) != DTLP_NO_TOKEN)
        return false;
    const dtlp_happening *above = &all->at[one->governor];
    return above->kind == DTLP_KIND_VERB && above->token < first && all->events[one->governor].tense == DTL_TENSE_PAST;
}

/* "An audit carried out last winter found it", "Ek, who won it in 1999, spoke": between
 * two verbs, and right before the second or a comma, it belongs to the first. */
static uint32_t first_of_two(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first);
    if (mention == DTLP_NO_MENTION && next < tree->text->n_tokens && dtlp_up(tree, next) == DTLP_AUX && tree->sentence[next] == tree->sentence[first]) {
        uint32_t participle = verb_before(all, first); /* "A suit filed last May is not new" */
        return participle != DTLP_NO_MENTION && dtlp_rel(tree, all->at[participle].token) == DTLP_DEP_acl ? participle : mention;
    }
    if (mention == DTLP_NO_MENTION || all->at[mention].token < first || next >= tree->text->n_tokens ||
        (first > 0 && dtlp_up(tree, first - 1) == DTLP_DET)) /* "charged in the 2 May 1988, bombing" */
        return mention;
    if (next == all->at[mention].token && opens_on_verb(all, mention, first))
        return all->at[mention].governor;
    bool closed = dtlp_word_is_at(tree, next, ",") || next == all->at[mention].token || dtlp_up(tree, next) == DTLP_AUX;
    uint32_t before = closed ? verb_before(all, first) : DTLP_NO_MENTION;
    bool clause = next == all->at[mention].token && before != DTLP_NO_MENTION && all->events[before].tense != DTL_TENSE_PASTPART &&
                  all->at[before].link != DTLP_LINK_RELATIVE;
    return before == DTLP_NO_MENTION || clause ? mention : before;
}

/* "sold, at a loss, in November": what a comma closes before the expression has no part in it. */
static uint32_t past_comma(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t begin = first > 0 && dtlp_up(tree, first - 1) == DTLP_ADP ? first - 1 : first;
    if (mention == DTLP_NO_MENTION || begin == 0 || !dtlp_word_is_at(tree, begin - 1, ","))
        return mention;
    const dtlp_happening *one = &all->at[mention];
    bool closed = one->kind == DTLP_KIND_NOUN && one->token < begin && one->link == DTLP_LINK_OBLIQUE && one->marker > 0 &&
                  one->marker != DTLP_NO_TOKEN && dtlp_word_is_at(tree, one->marker - 1, ",");
    return closed && one->governor != DTLP_NO_MENTION ? one->governor : mention;
}

/* "will look into it", "said it would look into it". */
static bool is_to_come(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *verb = &all->at[mention];
    bool told = verb->would && verb->link == DTLP_LINK_COMPLEMENT && verb->governor != DTLP_NO_MENTION && all->at[verb->governor].reports;
    return all->events[mention].tense == DTL_TENSE_FUTURE || told;
}

static bool is_over(const dtlp_anchoring *work, const dtl_timex *timex)
{
    return work->now != DTL_DAY_NONE && timex->period.last != DTL_DAY_NONE && timex->period.last < work->now;
}

/* "is linked to a theft in August", "would look into the theft in August": what goes on now or is
 * to come was not then; the theft was. */
static uint32_t out_of_the_present(const dtlp_anchoring *work, uint32_t mention, uint32_t first, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    if (mention == DTLP_NO_MENTION || !is_over(work, timex) || timex->signal != DTL_SIGNAL_NONE || timex->type > DTL_TIMEX_TIME)
        return mention;
    const dtlp_happening *verb = &all->at[mention];
    const dtl_event *event = &all->events[mention];
    bool coming = verb->kind == DTLP_KIND_VERB && is_to_come(all, mention);
    bool going_on = verb->kind == DTLP_KIND_VERB && event->tense == DTL_TENSE_PRESENT && event->aspect != DTL_ASPECT_PERFECTIVE;
    if ((!going_on && !coming) || verb->token > first)
        return mention;
    for (uint32_t at = first, n = 0; at-- > verb->token + 1 && n < LONG_SENTENCE && !dtlp_word_is_at(all->tree, at, ","); n++)
        if (all->of_token[at] != 0 && all->at[all->of_token[at] - 1].kind == DTLP_KIND_NOUN)
            return all->of_token[at] - 1;
    return mention;
}

/* "Reported second-quarter results on Monday": of the noun that it stands before. */
static bool is_part_of_noun(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    const dtl_period *days = &all->timexes[all->timex_of[first] - 1].period;
    uint32_t next = dtlp_behind_timex(all, first);
    bool day = days->first == days->last; /* "said Monday talks had failed" */
    if (day || next >= tree->text->n_tokens || tree->sentence[next] != tree->sentence[first] || !dtlp_is_noun(tree, next))
        return false;
    for (uint32_t at = first; at < next; at++)
        if (dtlp_head(tree, at) == next && (dtlp_rel(tree, at) == DTLP_DEP_compound || dtlp_rel(tree, at) == DTLP_DEP_amod))
            return true;
    return false;
}

/* "said Monday that it would": right behind a verb of saying it belongs to that,
 * whatever the parse thinks. */
static uint32_t report_before(const dtlp_anchoring *work, uint32_t first)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t at = first;
    if (is_part_of_noun(all, first))
        return DTLP_NO_MENTION;
    for (int i = 0; i < 2 && at > 0 && tree->sentence[at - 1] == tree->sentence[first]; i++) {
        at--;
        uint32_t mention = all->of_token[at];
        if (mention != 0)
            return all->at[mention - 1].reports && all->at[mention - 1].kind == DTLP_KIND_VERB
                       ? mention - 1 : DTLP_NO_MENTION;
        if (!dtlp_serves_as(tree, at, DTLP_DAY_PREPOSITION))
            break;
    }
    return DTLP_NO_MENTION;
}

/* "voted to support it Friday", "refused to go in May": what was only meant to come
 * cannot have a past day, so the day is that of the verb above. */
static uint32_t out_of_the_future(const dtlp_anchoring *work, uint32_t mention, const dtl_timex *timex)
{
    const struct dtlp_happenings *all = work->all;
    for (int i = 0; i < 4 && mention != DTLP_NO_MENTION && work->now != DTL_DAY_NONE; i++) {
        const dtlp_happening *one = &all->at[mention];
        const dtl_event *event = &all->events[mention];
        bool averted = event->tense == DTL_TENSE_PRESPART && one->link == DTLP_LINK_ADVERBIAL && dtlp_serves_as(all->tree, one->marker, DTLP_SOURCE_PREPOSITION) &&
                       one->governor != DTLP_NO_MENTION && all->at[one->governor].passive; /* "was banned from driving in 2011" */
        if ((event->tense != DTL_TENSE_INFINITIVE && !averted) || one->governor == DTLP_NO_MENTION ||
            dtlp_serves_as(all->tree, dtlp_head(all->tree, one->token), DTLP_PERFECT_AUXILIARY) || /* "had to go" */
            (event->modality == DTL_MODALITY_ACTUAL && (all->at[one->governor].word & DTLP_IS(V_IMPLIES))) ||
            timex->period.last == DTL_DAY_NONE || timex->period.last > work->now ||
            all->events[one->governor].tense != DTL_TENSE_PAST)
            break;
        mention = one->governor;
    }
    return mention;
}

static bool is_heading_mark(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_word_is_at(tree, token, ":") || dtlp_word_is_at(tree, token, "\xE2\x80\x93") || dtlp_word_is_at(tree, token, "\xE2\x80\x94") ||
           (dtlp_word_is_at(tree, token, "-") && tree->text->tokens[token].space_before);
}

/* "1987: The ship is launched": the expression heads the line, and dates its first verb, or what a line
 * without one names ("1999: Birth of a movement"). */
static uint32_t headed_by(const struct dtlp_happenings *all, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    uint32_t next = dtlp_behind_timex(all, first), sentence = tree->sentence[first];
    if (first != tree->text->sentences[sentence].first_token || next >= tree->text->n_tokens || !is_heading_mark(tree, next))
        return DTLP_NO_MENTION;
    uint32_t noun = DTLP_NO_MENTION;
    bool verb = false;
    for (uint32_t at = next; at < tree->text->n_tokens && tree->sentence[at] == sentence; at++) {
        uint32_t mention = all->of_token[at];
        verb |= dtlp_is_finite(tree, at);
        if (mention != 0 && makes_clause(all, mention - 1))
            return mention - 1;
        if (mention != 0 && noun == DTLP_NO_MENTION && all->at[mention - 1].kind == DTLP_KIND_NOUN)
            noun = mention - 1;
    }
    return verb ? DTLP_NO_MENTION : noun;
}

/* The object noun got what the whole clause means: "made an offer on Monday",
 * "signed the agreement in May". */
static uint32_t raise_to_verb(const struct dtlp_happenings *all, uint32_t mention, bool preposition)
{
    const dtlp_happening *noun = &all->at[mention];
    bool noun_like = noun->kind == DTLP_KIND_NOUN || dtlp_rel(all->tree, noun->token) == DTLP_DEP_obj;
    if (!noun_like || !preposition || noun->governor == DTLP_NO_MENTION)
        return DTLP_NO_MENTION;
    const dtlp_happening *verb = &all->at[noun->governor];
    if (verb->kind != DTLP_KIND_VERB || verb->sentence != noun->sentence)
        return DTLP_NO_MENTION;
    bool part = verb->object != DTLP_NO_TOKEN && verb->object == dtlp_head(all->tree, noun->token) && /* "the first of four payments" */
                (dtlp_up(all->tree, verb->object) == DTLP_ADJ || dtlp_up(all->tree, verb->object) == DTLP_NUM);
    bool source = noun->kind == DTLP_KIND_NOUN && noun->link == DTLP_LINK_OBLIQUE && noun->token > verb->token && /* "was expelled from talks on Monday" */
                  dtlp_serves_as(all->tree, noun->marker, DTLP_SOURCE_PREPOSITION) && all->events[noun->governor].tense == DTL_TENSE_PAST;
    return verb->object == noun->token || part || source ? noun->governor : DTLP_NO_MENTION;
}

/* "was found abandoned in May": found then. */
static uint32_t out_of_the_result(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    uint32_t token = mention == DTLP_NO_MENTION ? DTLP_NO_TOKEN : all->at[mention].token;
    uint32_t head = token == DTLP_NO_TOKEN ? token : dtlp_head(tree, token);
    bool result = head != DTLP_NO_TOKEN && dtlp_rel(tree, token) == DTLP_DEP_xcomp && dtlp_xp(tree, token) == DTLP_XPOS_VBN && head + 1 == token;
    return result && all->of_token[head] != 0 && all->at[all->of_token[head] - 1].passive ? all->of_token[head] - 1 : mention;
}

/* "Called up a class of men, those born since 1955, in an announcement on Sunday": hung on the participle past a noun that the
 * main verb has behind it. The verb. */
static uint32_t uncrossed(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    enum { REACH = 24 };
    const dtlp_tree *tree = all->tree;
    if (mention == DTLP_NO_MENTION || all->at[mention].token > first || all->at[mention].kind != DTLP_KIND_VERB || dtlp_rel(tree, all->at[mention].token) != DTLP_DEP_acl)
        return mention;
    uint32_t inner = all->at[mention].token;
    for (uint32_t at = first, n = 0; at-- > inner + 1 && n < REACH; n++) {
        uint32_t head = dtlp_head(tree, at);
        bool across = dtlp_is_noun(tree, at) && head != DTLP_NO_TOKEN && head < inner && all->of_token[head] != 0 && dtlp_rel(tree, at) == DTLP_DEP_obl;
        if (across && all->at[all->of_token[head] - 1].kind == DTLP_KIND_VERB && dtlp_under(tree, inner, head))
            return all->of_token[head] - 1;
    }
    return mention;
}

/* "Sent a letter on 3 January threatening to sue": right before a participle that goes along with the verb, it is the verb's. */
static uint32_t before_participle(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    if (mention == DTLP_NO_MENTION || all->at[mention].token != dtlp_behind_timex(all, first) || dtlp_xp(tree, all->at[mention].token) != DTLP_XPOS_VBG ||
        dtlp_has_auxiliary(tree, all->at[mention].token) || dtlp_is_subject(dtlp_rel(tree, all->at[mention].token)))
        return mention;
    uint32_t verb = clause_towards(all, first, -1);
    return verb != DTLP_NO_MENTION && all->at[verb].token < first && !all->at[verb].reports ? verb : mention;
}

/* What the parse says, mended by what stands between; `*main` is the mention before a nearer one had it. */
static uint32_t owner_by_parse(const dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t *main)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_timex *timex = &work->document->timexes[index];
    uint32_t mention = past_comma(all, mention_of(work, head_of_timex(work, index, first), first), first);
    if (mention == DTLP_NO_MENTION)
        mention = clause_beside(all, first);
    if (mention == DTLP_NO_MENTION)
        mention = noun_beside(all, first);
    mention = uncrossed(all, mention, first);
    *main = verb_between(all, own_clause(all, mention, first), first);
    mention = before_participle(all, first_of_two(all, *main, first), first);
    mention = out_of_the_future(work, nearest_joined(all, out_of_the_result(all, mention), first), timex);
    return out_of_the_present(work, mention, first, timex);
}

/* "The next hearing is on 4 October", "the vote was on Friday": the event whose day is told. */
static uint32_t told_of_day(const dtlp_anchoring *work, uint32_t index, uint32_t first)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t top = head_of_timex(work, index, first);
    dtl_signal signal = work->document->timexes[index].signal;
    if (signal == DTL_SIGNAL_SINCE || signal == DTL_SIGNAL_UNTIL)
        return DTLP_NO_MENTION;
    uint32_t copula = dtlp_child(all->tree, top, DTLP_DEP_cop), subject = dtlp_own_subject(all->tree, top);
    if (all->timex_of[top] != index + 1 || copula == DTLP_NO_TOKEN || copula > first || subject == DTLP_NO_TOKEN || subject > copula ||
        all->of_token[subject] == 0 || !dtlp_is_noun(all->tree, subject))
        return DTLP_NO_MENTION;
    return all->of_token[subject] - 1;
}

/* "Two days after", "24 hours before". */
static bool is_distance_before(const dtlp_anchoring *work, uint32_t marker)
{
    const struct dtlp_happenings *all = work->all;
    bool apart = dtlp_serves_as(all->tree, marker, DTLP_AFTER_PREPOSITION) || dtlp_serves_as(all->tree, marker, DTLP_BEFORE_PREPOSITION);
    uint32_t timex = marker == 0 ? 0 : all->timex_of[marker - 1];
    return apart && timex != 0 && work->document->timexes[timex - 1].type == DTL_TIMEX_DURATION;
}

/* "Led it until her retirement at the end of March", "was sacked 24 hours after the defeat at Leeds on Tuesday": the day of what
 * the stretch ends with, of what the distance is measured from. */
static uint32_t limit_before(const dtlp_anchoring *work, uint32_t first)
{
    enum { REACH = 8 };
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    for (uint32_t at = first, n = 0; at-- > 0 && n < REACH && tree->sentence[at] == tree->sentence[first]; n++) {
        if (dtlp_up(tree, at) == DTLP_PUNCT || dtlp_is_verb(tree, at) || all->timex_of[at] != 0 || dtlp_up(tree, at) == DTLP_CCONJ)
            return DTLP_NO_MENTION;
        uint32_t mention = all->of_token[at];
        if (mention == 0)
            continue;
        const dtlp_happening *one = &all->at[mention - 1];
        bool limits = one->kind == DTLP_KIND_NOUN && one->marker != DTLP_NO_TOKEN && one->marker < at &&
                      ((tree->word[one->marker] & DTLP_IS(F_UNTIL)) != 0 || is_distance_before(work, one->marker) ||
                       (dtlp_form_around(tree, at) & DTLP_AROUND_IS(ATTAINED)) != 0); /* "coups since independence in 1975" */
        return limits ? mention - 1 : DTLP_NO_MENTION;
    }
    return DTLP_NO_MENTION;
}

/* "Called for a strike on Monday", "listed it for another hearing at 2pm on Friday": the day of what it is called for, which
 * stands right before it. */
static uint32_t called_for(const dtlp_anchoring *work, uint32_t first)
{
    enum { ADJACENT = 4 /* bytes: " on " */ };
    const struct dtlp_happenings *all = work->all;
    uint32_t at = first;
    while (at > 0 && all->tree->sentence[at - 1] == all->tree->sentence[first] &&
           (all->timex_of[at - 1] != 0 || dtlp_up(all->tree, at - 1) == DTLP_ADP || dtlp_up(all->tree, at - 1) == DTLP_PROPN)) /* "a march in Holm" */
        at--;
    uint32_t mention = at == 0 || at == first ? 0 : all->of_token[at - 1], timex = all->timex_of[first] - 1;
    const dtl_timex *day = &work->document->timexes[timex];
    if (day->type == DTL_TIMEX_TIME && timex + 1 < work->document->n_timexes && day[1].span.begin - day->span.end <= ADJACENT)
        day++;
    return mention != 0 && dtlp_open_step(work, day) != 0 && all->tree->sentence[at - 1] == all->tree->sentence[first] && dtlp_is_called_for(all, mention - 1) ? mention - 1 : DTLP_NO_MENTION;
}

/* "Investigators who searched the store in April found it", "had found it": the verb behind the clause. */
static uint32_t finder_of(const struct dtlp_happenings *all, uint32_t mention, uint32_t first)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    uint32_t noun = dtlp_head(tree, one->token), verb = noun == DTLP_NO_TOKEN ? noun : dtlp_head(tree, noun), next = dtlp_behind_timex(all, first);
    if (dtlp_rel(tree, one->token) != DTLP_DEP_acl_relcl || !dtlp_serves_as(tree, one->token, DTLP_SEARCHES) || one->passive ||
        verb == DTLP_NO_TOKEN || verb < first || verb > next + 2 || !dtlp_is_subject(dtlp_rel(tree, noun)) || all->of_token[verb] == 0)
        return DTLP_NO_MENTION;
    return dtlp_serves_as(tree, verb, DTLP_FINDS) ? all->of_token[verb] - 1 : DTLP_NO_MENTION;
}

uint32_t dtlp_owner_of(const dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t *finder)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t mention = headed_by(all, first), main = DTLP_NO_MENTION;
    *finder = DTLP_NO_MENTION;
    if (mention == DTLP_NO_MENTION)
        mention = report_before(work, first);
    if (mention == DTLP_NO_MENTION)
        mention = limit_before(work, first);
    if (mention == DTLP_NO_MENTION)
        mention = called_for(work, first);
    if (mention == DTLP_NO_MENTION)
        mention = told_of_day(work, index, first);
    if (mention == DTLP_NO_MENTION && (mention = awaited_clause(all, index, first)) != DTLP_NO_MENTION && all->events[mention].modality == DTL_MODALITY_POSSIBLE)
        all->events[mention].modality = DTL_MODALITY_ACTUAL;
    if (mention == DTLP_NO_MENTION)
        mention = cleft_above(all, head_of_timex(work, index, first), first);
    if (mention == DTLP_NO_MENTION)
        mention = thing_there(all, head_of_timex(work, index, first));
    if (mention == DTLP_NO_MENTION)
        mention = owner_by_parse(work, index, first, &main);
    if (main != DTLP_NO_MENTION && main != mention && all->at[main].token == dtlp_behind_timex(all, first))
        *finder = main;
    else if (mention != DTLP_NO_MENTION)
        *finder = finder_of(all, mention, first);
    return mention;
}

uint32_t dtlp_owner_verb(const dtlp_anchoring *work, uint32_t index, uint32_t first, uint32_t mention)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t marker = dtlp_child(all->tree, head_of_timex(work, index, first), DTLP_DEP_case);
    uint32_t verb = raise_to_verb(all, mention, dtlp_serves_as(all->tree, marker, DTLP_TIME_PREPOSITION));
    bool behind = verb != DTLP_NO_MENTION && is_to_come(all, verb) && is_over(work, &work->document->timexes[index]);
    return behind ? DTLP_NO_MENTION : verb; /* "will review the verdict in May", which is over */
}
