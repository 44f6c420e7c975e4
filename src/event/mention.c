/* mention.c - which words name an event, and what they hang on.
 *
 * Verbs that are no auxiliaries, nouns that the lists know as events (some only
 * where a time, an argument or a light verb marks them) and predicative
 * adjectives of passing states: TimeML's events. Knows nothing of time but
 * that an expression stands somewhere.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/mend.h"

/* ---- triggers ------------------------------------------------------------ */

/* "according to", "including": verb forms that work as prepositions. */
static bool is_function_verb(const dtlp_tree *tree, uint32_t token)
{
    dtlp_deprel relation = dtlp_rel(tree, token);
    bool done = relation == DTLP_DEP_acl && (tree->word[token] & DTLP_IS(V_LIGHT)) != 0 && dtlp_xp(tree, token) == DTLP_XPOS_VBN && dtlp_child(tree, token, DTLP_DEP_obl) != DTLP_NO_TOKEN; /* "a pledge given to them in April" */
    if ((dtlp_form_is(tree, token) & DTLP_IS(F_VERB_PREPOSITION)) && !done && !dtlp_has_auxiliary(tree, token))
        return true;
    return relation == DTLP_DEP_case || relation == DTLP_DEP_mark || relation == DTLP_DEP_fixed ||
           relation == DTLP_DEP_aux || relation == DTLP_DEP_aux_pass || relation == DTLP_DEP_cop ||
           relation == DTLP_DEP_flat || relation == DTLP_DEP_goeswith ||
           relation == DTLP_DEP_compound || relation == DTLP_DEP_discourse;
}

/* "according to": a saying, though it works as a preposition. */
static bool is_attribution(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_serves_as(tree, token, DTLP_ATTRIBUTION) && token + 1 < tree->text->n_tokens &&
           dtlp_serves_as(tree, token + 1, DTLP_ATTRIBUTION_BEHIND);
}

/* A form of "go" or "have" that only makes the tense of the verb under it. */
static bool is_half_auxiliary(const dtlp_tree *tree, uint32_t token)
{
    uint32_t below = dtlp_child(tree, token, DTLP_DEP_xcomp);
    if (below == DTLP_NO_TOKEN || dtlp_xp(tree, below) != DTLP_XPOS_VB ||
        dtlp_child(tree, below, DTLP_DEP_mark) == DTLP_NO_TOKEN ||
        dtlp_child(tree, token, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN) /* "will be used to" */
        return false;
    return dtlp_serves_as(tree, token, DTLP_HALF_AUXILIARY) ||
           dtlp_serves_as(tree, token, DTLP_PERFECT_AUXILIARY);
}

/* "the quarter ended June 30": it belongs to the name of the stretch. */
static bool names_a_stretch(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t head = dtlp_head(tree, token);
    if ((tree->word[token] & DTLP_IS(V_ASPECTUAL)) == 0 || dtlp_has_auxiliary(tree, token) || dtlp_xp(tree, token) == DTLP_XPOS_VB)
        return false;
    if (dtlp_rel(tree, token) == DTLP_DEP_acl && head != DTLP_NO_TOKEN && (tree->word[head] & DTLP_IS(N_EVENT)) == 0 &&
        (all->timex_of[head] != 0 || (all->timex_of[token + 1] != 0 && (token == 0 || !dtlp_word_is_at(tree, token - 1, ","))))) /* but "the dating, completed five months later," */
        return true;
    bool between = token > 0 && all->timex_of[token - 1] != 0 && all->timex_of[token + 1] != 0 &&
                   tree->sentence[token - 1] == tree->sentence[token];
    return between && (dtlp_form_around(tree, token - 1) & DTLP_AROUND_IS(STRETCH));
}

/* "The Guard raided City Hall", taken for a participle of the hall: a past with a noun before it. */
static bool is_finite_before_noun(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (dtlp_own_subject(tree, token) != DTLP_NO_TOKEN)
        return true;
    return dtlp_xp(tree, token) == DTLP_XPOS_VBD && token > 0 && tree->sentence[token - 1] == tree->sentence[token] &&
           (dtlp_is_noun(tree, token - 1) || all->name_of[token - 1] != 0);
}

bool dtlp_bears_date(const struct dtlp_happenings *all, uint32_t token)
{
    return dtlp_xp(all->tree, token) == DTLP_XPOS_VBN && all->timex_of[token + 1] != 0 && !dtlp_has_auxiliary(all->tree, token) &&
           dtlp_serves_as(all->tree, token, DTLP_DATING_VERB);
}

static bool is_verb_trigger(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (all->timex_of[token] != 0 || names_a_stretch(all, token) || dtlp_bears_date(all, token))
        return false;
    if (is_attribution(tree, token))
        return true;
    if (!dtlp_is_verb(tree, token) || is_function_verb(tree, token))
        return false;
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (relation == DTLP_DEP_amod && dtlp_head(tree, token) > token && !is_finite_before_noun(all, token))
        return false;
    uint64_t word = tree->word[token];
    dtlp_xpos tag = dtlp_xp(tree, token);
    bool participle = (tag == DTLP_XPOS_VBG || tag == DTLP_XPOS_VBN) && !dtlp_has_auxiliary(tree, token);
    bool naming = (word & DTLP_IS(V_NAMES)) && tag == DTLP_XPOS_VBN && relation == DTLP_DEP_acl &&
                  token + 1 < tree->text->n_tokens && dtlp_up(tree, token + 1) != DTLP_ADP; /* "a march called by the union" */
    if ((word & DTLP_IS(V_DESCRIBES)) || (participle && ((word & DTLP_IS(V_STATE)) || naming)) ||
        dtlp_serves_as(tree, token, DTLP_COPULA))
        return false;
    return !is_half_auxiliary(tree, token);
}

static bool is_dated(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t verb = dtlp_head(all->tree, token);
    bool before_verb = verb != DTLP_NO_TOKEN && verb > token && dtlp_is_subject(dtlp_rel(all->tree, token)); /* "a burn on Friday will move it" */
    for (uint32_t at = all->tree->child[token]; at != DTLP_NO_TOKEN; at = all->tree->sibling[at])
        if (all->timex_of[at] != 0 && (at < token || dtlp_child(all->tree, at, DTLP_DEP_case) == DTLP_NO_TOKEN || (before_verb && at < verb)))
            return true; /* a phrase behind it may as well date the verb */
    return false;
}

bool dtlp_is_there(const dtlp_tree *tree, uint32_t token)
{
    uint32_t be = dtlp_head(tree, token);
    return be != DTLP_NO_TOKEN && be < token && dtlp_is_subject(dtlp_rel(tree, token)) && dtlp_serves_as(tree, be, DTLP_COPULA) &&
           dtlp_child(tree, be, DTLP_DEP_expl) != DTLP_NO_TOKEN;
}

/* "There was a fire at the mill in June": of a day. */
static bool is_there_then(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (!dtlp_is_there(tree, token))
        return false;
    for (uint32_t at = token + 1; at < tree->text->n_tokens && tree->sentence[at] == tree->sentence[token]; at++)
        if (all->timex_of[at] != 0 && all->timexes[all->timex_of[at] - 1].type <= DTL_TIMEX_TIME && dtlp_is_usable(&all->timexes[all->timex_of[at] - 1]))
            return true;
    return false;
}

/* Something around a doubtful noun says that it is an event here. */
static bool is_marked(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (is_dated(all, token) || is_there_then(all, token))
        return true;
    uint32_t marker = dtlp_marker(tree, token);
    if (marker != DTLP_NO_TOKEN &&
        (tree->word[marker] & (DTLP_IS(F_AFTER) | DTLP_IS(F_BEFORE) | DTLP_IS(F_DURING))) &&
        !dtlp_serves_as(tree, marker, DTLP_WEAK_DURING))
        return true;
    uint32_t head = dtlp_head(tree, token);
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (head != DTLP_NO_TOKEN && dtlp_serves_as(tree, marker, DTLP_GENITIVE_PREPOSITION) &&
        (dtlp_form_around(tree, head) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(EVE) | DTLP_AROUND_IS(ANNIVERSARY))))
        return true; /* "the night of the fire" */
    if (head != DTLP_NO_TOKEN && dtlp_is_verb(tree, head)) {
        if (relation == DTLP_DEP_obj && (tree->word[head] & DTLP_IS(V_LIGHT)))
            return true;
        if (dtlp_is_subject(relation) && (tree->word[head] & DTLP_IS(V_HAPPENS)))
            return true;
    }
    return dtlp_child(tree, token, DTLP_DEP_nmod_poss) != DTLP_NO_TOKEN &&
           tree->lemma[token]->verb != NULL;
}

/* "the end of the war", but "the end of the street". */
static bool has_event_below(const dtlp_tree *tree, uint32_t token)
{
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_nmod && (tree->word[at] & (DTLP_IS(N_EVENT) | DTLP_IS(N_MAYBE))))
            return true;
    return false;
}

/* "Since independence in 1974", "independence from France in 1975": come to on a day. */
static bool is_attained(const struct dtlp_happenings *all, uint32_t token)
{
    enum { REACH = 5 };
    const dtlp_tree *tree = all->tree;
    if ((dtlp_form_around(tree, token) & DTLP_AROUND_IS(ATTAINED)) == 0)
        return false;
    for (uint32_t at = token + 1, n = 0; at + 1 < tree->text->n_tokens && n < REACH && tree->sentence[at] == tree->sentence[token]; at++, n++) {
        if (all->timex_of[at] != 0)
            return dtlp_stands_before(tree, at, DTLP_CALENDAR_PREPOSITION) && dtlp_is_usable(&all->timexes[all->timex_of[at] - 1]);
        if (dtlp_is_verb(tree, at) || dtlp_up(tree, at) == DTLP_PUNCT)
            return false;
    }
    return false;
}

static bool is_noun_trigger(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    dtlp_xpos tag = dtlp_xp(tree, token);
    if ((tag != DTLP_XPOS_NN && tag != DTLP_XPOS_NNS) || all->timex_of[token] != 0)
        return false;
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (relation == DTLP_DEP_compound || relation == DTLP_DEP_flat)
        return false;
    uint64_t word = tree->word[token];
    const uint64_t event = DTLP_IS(N_EVENT) | DTLP_IS(N_REPORTING) | DTLP_IS(N_ASPECTUAL) |
                           DTLP_IS(N_I_ACTION);
    if ((tree->text->tokens[token].capital && token > 0 && tree->sentence[token - 1] == tree->sentence[token] &&
         dtlp_up(tree, token - 1) != DTLP_PUNCT) ||
        (dtlp_form_is(tree, token) & DTLP_IS(N_THINGS)))
        return false;
    if ((word & DTLP_IS(N_ASPECTUAL)) && (word & DTLP_IS(N_EVENT)) == 0)
        return has_event_below(tree, token);
    if ((word & event) != 0 || is_attained(all, token) || dtlp_is_only_dated(all, token) || dtlp_is_there_then(all, token))
        return true;
    if ((word & DTLP_IS(N_I_STATE)) && dtlp_child(tree, token, DTLP_DEP_acl) != DTLP_NO_TOKEN)
        return true; /* "the plan to leave", but "the pension plan" */
    return (word & DTLP_IS(N_MAYBE)) != 0 && is_marked(all, token);
}

static bool is_adjective_trigger(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (dtlp_is_predicate_to_come(all, token) || dtlp_is_passing_state(all, token) || dtlp_is_dated_state(all, token))
        return true;
    return dtlp_up(tree, token) == DTLP_ADJ &&
           (tree->word[token] & (DTLP_IS(A_STATE) | DTLP_IS(A_I_STATE))) != 0 &&
           dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN;
}

static bool trigger_kind(const struct dtlp_happenings *all, uint32_t token, dtlp_kind *kind)
{
    if (is_verb_trigger(all, token))
        *kind = DTLP_KIND_VERB;
    else if (is_noun_trigger(all, token))
        *kind = DTLP_KIND_NOUN;
    else if (is_adjective_trigger(all, token))
        *kind = DTLP_KIND_ADJECTIVE;
    else
        return false;
    return true;
}

/* ---- what it hangs on -------------------------------------------------------- */

uint32_t dtlp_mention_above(const struct dtlp_happenings *all, uint32_t token, uint32_t *via)
{
    for (int i = 0; i < DTLP_CLIMB; i++) {
        uint32_t head = dtlp_head(all->tree, token);
        if (head == DTLP_NO_TOKEN)
            break;
        *via = token;
        if (all->of_token[head] != 0)
            return all->of_token[head] - 1;
        token = head;
    }
    *via = token;
    return DTLP_NO_MENTION;
}

static dtlp_link link_of(const dtlp_tree *tree, uint32_t trigger, uint32_t via)
{
    while (trigger != via && dtlp_rel(tree, trigger) == DTLP_DEP_xcomp && dtlp_serves_as(tree, dtlp_head(tree, trigger), DTLP_DUE))
        trigger = dtlp_head(tree, trigger); /* "which is due to be tried" */
    dtlp_deprel relation = dtlp_rel(tree, trigger);
    switch (relation) {
    case DTLP_DEP_acl: case DTLP_DEP_acl_relcl:
        return DTLP_LINK_RELATIVE;
    case DTLP_DEP_conj:
        return via == trigger ? DTLP_LINK_CONJUNCT : DTLP_LINK_RELATIVE;
    case DTLP_DEP_xcomp: case DTLP_DEP_ccomp: case DTLP_DEP_csubj: case DTLP_DEP_csubj_pass:
    case DTLP_DEP_parataxis:
        return DTLP_LINK_COMPLEMENT;
    case DTLP_DEP_advcl: case DTLP_DEP_advcl_relcl:
        return DTLP_LINK_ADVERBIAL;
    case DTLP_DEP_obj: case DTLP_DEP_iobj: case DTLP_DEP_nsubj: case DTLP_DEP_nsubj_pass:
        return via == trigger ? DTLP_LINK_ARGUMENT : DTLP_LINK_RELATIVE;
    default:
        return DTLP_LINK_OBLIQUE;
    }
}

/* ---- all of it ------------------------------------------------------------------ */

static void map_names(dtlp_arena *arena, const dtlp_nlp *nlp, uint32_t n_tokens,
                      struct dtlp_happenings *all)
{
    all->name_of = DTLP_NEW_ARRAY(arena, uint32_t, n_tokens);
    for (uint32_t i = 0; i < nlp->n_names; i++)
        for (uint32_t t = 0; t < nlp->names[i].count; t++)
            if (nlp->names[i].first + t < n_tokens)
                all->name_of[nlp->names[i].first + t] = i + 1;
}

static void map_timexes(dtlp_arena *arena, const dtl_document *document, const dtlp_text *text,
                        struct dtlp_happenings *all)
{
    uint32_t token = 0;
    all->timex_of = DTLP_NEW_ARRAY(arena, uint32_t, (size_t)text->n_tokens + 1);
    for (uint32_t i = 0; i < document->n_timexes; i++) {
        const dtl_span *span = &document->timexes[i].span;
        while (token < text->n_tokens && text->tokens[token].end <= span->begin)
            token++;
        for (; token < text->n_tokens && text->tokens[token].begin < span->end; token++)
            all->timex_of[token] = i + 1;
    }
}

static dtlp_slice root_of(const dtlp_tree *tree, uint32_t token, dtlp_kind kind)
{
    const dtlp_event_word *word = tree->lemma[token];
    if (kind == DTLP_KIND_NOUN && word != NULL && word->verb != NULL)
        return dtlp_slice_of(word->verb);
    return dtlp_lemma_at(tree, token);
}

static bool tells(const dtlp_sentence *sentence)
{
    return sentence->kind == DTLP_SENTENCE_PROSE || sentence->kind == DTLP_SENTENCE_ITEM;
}

struct dtlp_happenings *dtlp_mentions_find(dtlp_arena *arena, const dtlp_article *article)
{
    const dtlp_text *text = &article->text;
    struct dtlp_happenings *all = DTLP_NEW(arena, struct dtlp_happenings);
    DTLP_VEC(dtlp_happening) found = {0};
    all->tree = dtlp_tree_new(arena, text, article->nlp);
    all->timexes = article->document.timexes;
    all->again = article->again;
    all->now = article->document.date;
    all->of_token = DTLP_NEW_ARRAY(arena, uint32_t, text->n_tokens);
    all->again_of_timex = DTLP_NEW_ARRAY(arena, uint32_t, (size_t)article->document.n_timexes + 1);
    map_names(arena, article->nlp, text->n_tokens, all);
    map_timexes(arena, &article->document, text, all);
    dtlp_mend(all, article->nlp);
    for (uint32_t token = 0; token < text->n_tokens; token++) {
        uint32_t sentence = all->tree->sentence[token];
        dtlp_kind kind = DTLP_KIND_VERB;
        if (!tells(&text->sentences[sentence]) || !article->nlp->analysed[sentence])
            continue;
        uint32_t again = found.count == 0 ? DTLP_NO_MENTION : dtlp_told_again(all, found.at, token);
        if (again == DTLP_NO_MENTION && !trigger_kind(all, token, &kind))
            continue;
        *DTLP_PUSH(arena, &found) = (dtlp_happening){
            .token = token, .sentence = sentence, .kind = (uint8_t)kind, .again_of = again == DTLP_NO_MENTION ? 0 : again + 1,
            .word = all->tree->word[token], .root = root_of(all->tree, token, kind),
            .actor = DTLP_NO_ENTITY, .undergoer = DTLP_NO_ENTITY,
            .quoted = text->tokens[token].quoted,
        };
        if (again == DTLP_NO_MENTION)
            all->of_token[token] = (uint32_t)found.count;
        else
            all->again_of_timex[all->timex_of[dtlp_again_timex(all, token)] - 1] = (uint32_t)found.count;
    }
    all->at = found.at;
    all->count = (uint32_t)found.count;
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t via;
        dtlp_happening *one = &all->at[i];
        if (one->again_of != 0) {
            dtlp_again_take_arguments(all, i);
            continue;
        }
        one->governor = dtlp_mention_above(all, one->token, &via);
        one->link = one->governor == DTLP_NO_MENTION ? DTLP_LINK_NONE
                                                     : (uint8_t)link_of(all->tree, one->token, via);
        dtlp_arguments_find(all, one);
    }
    all->events = DTLP_NEW_ARRAY(arena, dtl_event, all->count);
    return all;
}
