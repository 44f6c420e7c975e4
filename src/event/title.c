/* title.c - a title that stands alone, from the article's own words.
 *
 * The clause's subtree is taken and pruned: the expression that dates it, joined
 * and subordinate clauses, relative clauses, loose adverbs. Whoever acts is put
 * in front where the clause does not name him, a pronoun gives way to the name
 * it stands for, and a verb without a finite form gets one. What is too long
 * loses whole constituents, the least needed first. Knows nothing of merging.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/anchor.h"
#include "event/title.h"

/* ---- the whole ------------------------------------------------------------------------------ */

static void begin_work(dtlp_title_work *work, dtlp_arena *arena, const struct dtlp_happenings *all,
                       uint32_t mention, uint32_t dated, bool joined)
{
    const dtlp_happening *one = &all->at[mention];
    const dtlp_sentence *sentence = &all->tree->text->sentences[one->sentence];
    *work = (dtlp_title_work){.arena = arena, .all = all, .mention = mention, .dated = dated, .joined = joined,
                              .timexes = all->timexes, .subject = dtlp_title_lost_subject(all, one->token),
                              .first = sentence->first_token, .top = one->token,
                              .begin = dtlp_tale_begin(all->tree, one->sentence),
                              .end = sentence->first_token + sentence->n_tokens};
    work->keep = DTLP_NEW_ARRAY(arena, bool, sentence->n_tokens);
}

/* What hangs on the verb by the parse, without what a title can do without. */
static void take_parse(dtlp_title_work *work)
{
    dtlp_title_mark(work, work->top, true);
    for (uint32_t at = work->first; at < work->begin && work->begin <= work->top; at++)
        work->keep[at - work->first] = false;
    dtlp_title_prune(work, work->top);
}

/* "must leave within a week, starting at noon": from when, and nobody started. */
static bool tells_from_when(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    const dtlp_tree *tree = all->tree;
    return one->kind == DTLP_KIND_VERB && dtlp_xp(tree, one->token) == DTLP_XPOS_VBG && (dtlp_rel(tree, one->token) == DTLP_DEP_advcl || dtlp_rel(tree, one->token) == DTLP_DEP_acl) &&
           (one->word & DTLP_IS(V_ASPECTUAL)) != 0 && (one->word & DTLP_IS(V_ENDS)) == 0 && dtlp_comma_before(tree, one->token) && one->object == DTLP_NO_TOKEN &&
           dtlp_child(tree, one->token, DTLP_DEP_xcomp) == DTLP_NO_TOKEN && dtlp_marker(tree, one->token) == DTLP_NO_TOKEN && !dtlp_has_auxiliary(tree, one->token);
}

/* Is there nothing to tell: "it was a field trip", "they went too far, he said", or a
 * subject that is a date? */
static bool is_empty(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    uint32_t subject = dtlp_own_subject(all->tree, one->token);
    if (subject == DTLP_NO_TOKEN && tells_from_when(all, one))
        return true;
    if (subject == DTLP_NO_TOKEN)
        return one->kind == DTLP_KIND_VERB && (one->word & DTLP_IS(V_HAPPENS)) != 0 &&
               dtlp_serves_as(all->tree, dtlp_marker(all->tree, one->token), DTLP_STANDING_PREPOSITION); /* "as happened in May" */
    for (uint32_t at = all->tree->child[one->token]; at != DTLP_NO_TOKEN && !one->quoted; at = all->tree->sibling[at])
        if (one->reports && all->tree->text->tokens[at].quoted && at < one->token &&
            (dtlp_rel(all->tree, at) == DTLP_DEP_ccomp || dtlp_rel(all->tree, at) == DTLP_DEP_parataxis))
            return true; /* somebody's very words */
    uint32_t above = dtlp_head(all->tree, one->token);
    if (one->reports && !one->quoted && above != DTLP_NO_TOKEN && above < one->token && dtlp_rel(all->tree, one->token) == DTLP_DEP_parataxis &&
        all->tree->text->tokens[above].quoted && all->tree->text->tokens[above + 1].quoted)
        return true; /* hung on them */
    if (dtlp_serves_as(all->tree, subject, DTLP_EXPLETIVE) && dtlp_serves_as(all->tree, dtlp_marker(all->tree, one->token), DTLP_STANDING_PREPOSITION) &&
        dtlp_child(all->tree, one->token, DTLP_DEP_obj) == DTLP_NO_TOKEN)
        return true; /* "as it turned out" */
    if (one->kind == DTLP_KIND_NOUN)
        return dtlp_child(all->tree, one->token, DTLP_DEP_cop) != DTLP_NO_TOKEN &&
               (dtlp_serves_as(all->tree, subject, DTLP_EXPLETIVE) || all->timex_of[subject] != 0); /* "The last months have been a game" */
    return all->timex_of[subject] != 0 && all->timexes[all->timex_of[subject] - 1].type == DTL_TIMEX_DATE;
}

/* "before she had ever met him": she had not. */
static bool is_yet_to_happen(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    uint32_t token = all->at[mention].token, marker = dtlp_marker(tree, token);
    if (all->at[mention].kind != DTLP_KIND_VERB || marker == DTLP_NO_TOKEN || (tree->word[marker] & DTLP_IS(F_BEFORE)) == 0)
        return false;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_serves_as(tree, at, DTLP_EVER))
            return true;
    return false;
}

/* "expects to close the deal" tells more than "to close the deal". */
static uint32_t teller_of(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind == DTLP_KIND_NOUN || one->link != DTLP_LINK_COMPLEMENT ||
        all->events[mention].tense != DTL_TENSE_INFINITIVE || dtlp_own_subject(all->tree, one->token) != DTLP_NO_TOKEN)
        return mention;
    const dtlp_happening *above = &all->at[one->governor];
    dtl_tense tense = all->events[one->governor].tense;
    return above->kind == DTLP_KIND_VERB && above->own_subject &&
                   (tense == DTL_TENSE_PAST || tense == DTL_TENSE_PRESENT || tense == DTL_TENSE_FUTURE)
               ? one->governor : mention;
}

/* The title of the words that `take` keeps; NULL if they do not stand. */
static const char *try(dtlp_title_work *work, void (*take)(dtlp_title_work *))
{
    take(work);
    dtlp_title_complete(work);
    dtlp_title_mend(work);
    dtlp_title_drop_double(work);
    dtlp_title_balance(work);
    const char *title = dtlp_title_fit(work);
    return title != NULL && dtlp_title_is_sound(work) ? title : NULL;
}

/* The title of `mention`'s clause with the date of `dated`. */
static const char *title_of_clause(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, uint32_t dated,
                                   bool joined)
{
    dtlp_title_work work;
    begin_work(&work, arena, all, mention, dated, joined);
    const char *title = work.subject == DTLP_NO_TOKEN ? try(&work, take_parse) : NULL;
    if (title == NULL && all->at[mention].kind == DTLP_KIND_VERB)
        title = try(&work, dtlp_title_take_clause);
    return title;
}

/* "a union had warned in writing in May": what is told is told by the verb above, if that
 * has no date of its own. */
static uint32_t clause_above(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    if (one->kind != DTLP_KIND_VERB || one->governor == DTLP_NO_MENTION || !dtlp_title_is_part(all, one->token))
        return DTLP_NO_MENTION;
    const dtlp_happening *above = &all->at[one->governor];
    uint32_t own = all->events[one->governor].time.timex;
    bool free = !above->stated || own == 0 || own == all->events[mention].time.timex;
    return free && above->kind == DTLP_KIND_VERB ? one->governor : DTLP_NO_MENTION;
}

/* Told in the first sentence of the article, a heading apart. */
static bool is_lead(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_text *text = all->tree->text;
    uint32_t first = 0;
    while (first < text->n_sentences && text->sentences[first].kind != DTLP_SENTENCE_PROSE)
        first++;
    return all->at[mention].sentence == first;
}

/* "By noon, officials said, the quay was shut": who says so, and nothing that is said. */
static bool is_put_in(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    return all->at[all->of_token[token] - 1].reports && dtlp_rel(tree, token) == DTLP_DEP_parataxis && dtlp_own_subject(tree, token) != DTLP_NO_TOKEN &&
           dtlp_child(tree, token, DTLP_DEP_ccomp) == DTLP_NO_TOKEN && dtlp_child(tree, token, DTLP_DEP_obj) == DTLP_NO_TOKEN && tree->right[token] <= token + 1 &&
           dtlp_comma_before(tree, token);
}

/* "Talks have been renewed, an official said on Friday": the mention of what was said. */
static uint32_t what_is_said(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    uint32_t subject = dtlp_own_subject(tree, one->token);
    if (one->kind != DTLP_KIND_VERB || (!one->reports && subject == DTLP_NO_TOKEN))
        return DTLP_NO_MENTION;
    uint32_t above = dtlp_head(tree, one->token); /* hung on what it reports */
    if (one->reports && dtlp_rel(tree, one->token) == DTLP_DEP_parataxis && above < one->token && all->of_token[above] != 0 &&
        !tree->text->tokens[above].quoted && dtlp_child(tree, one->token, DTLP_DEP_ccomp) == DTLP_NO_TOKEN &&
        (is_lead(all, mention) || !all->at[all->of_token[above] - 1].stated))
        return all->of_token[above] - 1;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN && at < one->token; at = tree->sibling[at])
        if ((dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_parataxis) && all->of_token[at] != 0 &&
            !tree->text->tokens[at].quoted && (one->reports || tree->left[subject] > at) && !is_put_in(all, at)) /* "..., a court ruled" */
            return all->of_token[at] - 1;
    return DTLP_NO_MENTION;
}

/* "A worker was crushed, a jury heard on Monday": what it heard, which was not on Monday. */
static uint32_t what_is_heard(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    uint32_t token = all->at[mention].token, above = dtlp_head(tree, token), subject = dtlp_own_subject(tree, token);
    bool behind = all->at[mention].kind == DTLP_KIND_VERB && all->events[mention].event_class == DTL_CLASS_PERCEPTION && dtlp_rel(tree, token) == DTLP_DEP_parataxis &&
                  above < token && subject != DTLP_NO_TOKEN && subject < token && dtlp_comma_before(tree, token) && all->at[mention].object == DTLP_NO_TOKEN;
    return behind && all->of_token[above] != 0 && !tree->text->tokens[above].quoted ? all->of_token[above] - 1 : DTLP_NO_MENTION;
}

/* It is the event then, where it has a verb that tells one and no date of its own. */
static bool is_told_by_saying(const struct dtlp_happenings *all, uint32_t said)
{
    const dtl_event *event = &all->events[said];
    return (event->modality == DTL_MODALITY_ACTUAL || event->modality == DTL_MODALITY_PLANNED) && !all->at[said].stated &&
           event->event_class != DTL_CLASS_STATE && event->event_class != DTL_CLASS_I_STATE &&
           (event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_FUTURE || event->aspect != DTL_ASPECT_NONE || all->at[said].passive);
}

/* The verb that a form without a subject's finite verb hangs on: "expects to sell and close". */
static uint32_t finite_above(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    uint32_t token = all->at[mention].token;
    for (int i = 0; i < 4 && token != DTLP_NO_TOKEN; i++) {
        dtlp_deprel relation = dtlp_rel(tree, token);
        if (relation != DTLP_DEP_conj && relation != DTLP_DEP_xcomp && relation != DTLP_DEP_advcl && relation != DTLP_DEP_ccomp &&
            relation != DTLP_DEP_obj && relation != DTLP_DEP_nsubj)
            return DTLP_NO_MENTION;
        token = dtlp_head(tree, token);
        if (token == DTLP_NO_TOKEN || all->of_token[token] == 0)
            return DTLP_NO_MENTION;
        uint32_t above = all->of_token[token] - 1;
        dtl_tense tense = all->events[above].tense;
        if (all->at[above].kind == DTLP_KIND_VERB && all->at[above].subject != DTLP_NO_TOKEN &&
            (tense == DTL_TENSE_PAST || tense == DTL_TENSE_PRESENT || tense == DTL_TENSE_FUTURE))
            return above;
    }
    return DTLP_NO_MENTION;
}

/* The clause above tells it too, if it has no other date of its own. */
static const char *title_from_above(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention, bool joined)
{
    uint32_t above = finite_above(all, mention);
    if (above == DTLP_NO_MENTION || is_empty(all, above))
        return NULL;
    uint32_t own = all->events[above].time.timex;
    if (all->at[mention].link != DTLP_LINK_COMPLEMENT && all->at[above].stated && own != 0 && own != all->events[mention].time.timex)
        return NULL;
    return title_of_clause(arena, all, above, mention, joined);
}

/* "announced a drop in profits": the verb tells the event as well, and that somebody announced it. */
static uint32_t verb_of_argument(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    bool set = dtlp_is_what_is_set(all, mention);
    bool called_for = one->link == DTLP_LINK_OBLIQUE && all->events[mention].modality == DTL_MODALITY_PLANNED && (set || dtlp_is_called_for(all, mention));
    if (one->kind != DTLP_KIND_NOUN || (one->link != DTLP_LINK_ARGUMENT && !called_for) || one->governor == DTLP_NO_MENTION)
        return DTLP_NO_MENTION;
    const dtlp_happening *above = &all->at[one->governor];
    const dtl_event *event = &all->events[one->governor];
    bool free = !above->stated || event->time.timex == 0 || event->time.timex == all->events[mention].time.timex;
    bool told = event->tense == DTL_TENSE_PAST || event->tense == DTL_TENSE_PRESENT || event->tense == DTL_TENSE_FUTURE;
    bool deed = (above->word & (DTLP_IS(V_LIGHT) | DTLP_IS(V_PLANS))) || event->event_class == DTL_CLASS_OCCURRENCE || event->event_class == DTL_CLASS_REPORTING || event->event_class == DTL_CLASS_I_ACTION;
    bool acts = above->subject == one->token && all->events[mention].modality == event->modality; /* "A launch on Friday will carry six" */
    if (above->passive && !set ? !acts || !dtlp_is_judged(all, above, event) : !deed || (event->modality != DTL_MODALITY_ACTUAL && !acts)) /* "remembers": of another time */
        return DTLP_NO_MENTION;
    return free && told && above->kind == DTLP_KIND_VERB && above->own_subject && !above->negated_verb
               ? one->governor : DTLP_NO_MENTION;
}

/* A name is no event, whatever its words mean. */
static bool is_name(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    uint32_t name = all->name_of[one->token];
    return one->kind == DTLP_KIND_NOUN && name != 0 &&
           (all->tree->nlp->names[name - 1].type == DTLP_NAME_PLACE || all->tree->nlp->names[name - 1].type == DTLP_NAME_PERSON);
}

/* Who said it hangs on what was said: "“She died,” said Orla". */
static uint32_t says_behind(const struct dtlp_happenings *all, uint32_t mention)
{
    uint32_t token = all->at[mention].token;
    for (uint32_t at = all->tree->child[token]; at != DTLP_NO_TOKEN; at = all->tree->sibling[at])
        if (at > token && dtlp_rel(all->tree, at) == DTLP_DEP_parataxis && all->of_token[at] != 0 && all->at[all->of_token[at] - 1].reports)
            return all->of_token[at] - 1;
    return DTLP_NO_MENTION;
}

/* The verb of saying in a sentence, outside of what is quoted. */
static uint32_t saying_in(const struct dtlp_happenings *all, uint32_t sentence)
{
    const dtlp_sentence *at = &all->tree->text->sentences[sentence];
    for (uint32_t token = at->first_token; token < at->first_token + at->n_tokens; token++)
        if (all->of_token[token] != 0 && all->at[all->of_token[token] - 1].reports && !all->at[all->of_token[token] - 1].quoted &&
            all->at[all->of_token[token] - 1].kind == DTLP_KIND_VERB)
            return all->of_token[token] - 1;
    return DTLP_NO_MENTION;
}

/* Does the text tell who says it, by a name in full where a pronoun stands? One word may be a firm. */
static bool names_speaker(const struct dtlp_happenings *all, uint32_t teller)
{
    uint32_t who = teller == DTLP_NO_MENTION ? DTLP_NO_TOKEN : dtlp_own_subject(all->tree, all->at[teller].token);
    if (who == DTLP_NO_TOKEN || dtlp_up(all->tree, who) != DTLP_PRON)
        return who != DTLP_NO_TOKEN;
    uint32_t entity = all->refers[who] == DTLP_NO_TOKEN ? DTLP_NO_ENTITY : dtlp_entity_at(all, all->refers[who]);
    return entity != DTLP_NO_ENTITY && all->tree->nlp->entities[entity].type == DTLP_NAME_PERSON &&
           strchr(all->tree->nlp->entities[entity].name, ' ') != NULL;
}

/* "I voted for him in May and I would have done so again": the first only leads to the second. */
static bool is_premise(const struct dtlp_happenings *all, uint32_t mention)
{
    for (uint32_t at = all->tree->child[all->at[mention].token]; at != DTLP_NO_TOKEN; at = all->tree->sibling[at])
        if (dtlp_rel(all->tree, at) == DTLP_DEP_conj && all->of_token[at] != 0 && dtlp_own_subject(all->tree, at) != DTLP_NO_TOKEN &&
            all->events[all->of_token[at] - 1].modality == DTL_MODALITY_POSSIBLE)
            return true;
    return false;
}

/* Does nothing stand in the sentence but what is quoted? */
static bool is_all_quoted(const struct dtlp_happenings *all, uint32_t sentence)
{
    const dtlp_text *text = all->tree->text;
    const dtlp_sentence *own = &text->sentences[sentence];
    for (uint32_t at = own->first_token; at < own->first_token + own->n_tokens; at++)
        if (!text->tokens[at].quoted && dtlp_up(all->tree, at) != DTLP_PUNCT)
            return false;
    return true;
}

/* "“I rang them on Monday. They said it was fine,” she said": who speaks the whole of it, told at its end. */
static uint32_t says_next(const struct dtlp_happenings *all, uint32_t sentence)
{
    enum { REACH = 2 /* sentences */ };
    const dtlp_text *text = all->tree->text;
    uint32_t teller = DTLP_NO_MENTION;
    for (uint32_t next = sentence + 1; teller == DTLP_NO_MENTION && next <= sentence + REACH && next < text->n_sentences; next++) {
        if (text->sentences[next].paragraph != text->sentences[sentence].paragraph || text->sentences[next].n_tokens == 0 ||
            !text->tokens[text->sentences[next].first_token].quoted || dtlp_is_quote(dtlp_word_at(all->tree, text->sentences[next].first_token)))
            break;
        teller = saying_in(all, next);
    }
    return teller;
}

/* "“It is over,” she said. “I rang them on Monday.”": who spoke last, in the paragraph or, where nobody else speaks in this one,
 * the one before. */
static uint32_t says_before(const struct dtlp_happenings *all, uint32_t sentence)
{
    enum { REACH = 4 /* sentences */ };
    const dtlp_sentence *sentences = all->tree->text->sentences;
    for (uint32_t back = 1; back <= REACH && back <= sentence; back++) {
        bool here = sentences[sentence - back].paragraph == sentences[sentence].paragraph;
        uint32_t teller = sentences[sentence - back].paragraph + 1 < sentences[sentence].paragraph ? DTLP_NO_MENTION : saying_in(all, sentence - back);
        if (teller != DTLP_NO_MENTION)
            return teller;
        if (here && !is_all_quoted(all, sentence - back))
            break; /* something else is told between */
    }
    return DTLP_NO_MENTION;
}

/* Told for itself: in a clause of its own, or joined to one. */
static bool is_main(const struct dtlp_happenings *all, const dtlp_happening *one)
{
    return one->link == DTLP_LINK_NONE || (one->link == DTLP_LINK_CONJUNCT && all->at[one->governor].link == DTLP_LINK_NONE);
}

/* "“My mother died in July,” said Orla": in words that are hers alone, who says them. Without quotation marks it is the writer. */
static const char *title_of_speaker(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_happening *one = &all->at[mention];
    uint32_t above = one->link == DTLP_LINK_COMPLEMENT ? one->governor : says_behind(all, mention);
    const dtl_event *event = &all->events[mention];
    if (event->tense != DTL_TENSE_PAST || (event->aspect != DTL_ASPECT_NONE && event->aspect != DTL_ASPECT_PERFECTIVE) || event->modality != DTL_MODALITY_ACTUAL ||
        one->duration || is_premise(all, mention))
        return NULL;
    if (one->quoted && above != DTLP_NO_MENTION && all->at[above].reports && !all->at[above].quoted)
        return dtlp_title_of_speech(arena, all, above, mention);
    if (!is_main(all, one) || dtlp_own_subject(all->tree, one->token) == DTLP_NO_TOKEN)
        return NULL;
    if (!one->quoted)
        return dtlp_title_of_speech(arena, all, DTLP_NO_MENTION, mention);
    if (!is_all_quoted(all, one->sentence))
        return NULL;
    above = says_next(all, one->sentence);
    if (!names_speaker(all, above))
        above = above == DTLP_NO_MENTION ? says_before(all, one->sentence) : DTLP_NO_MENTION;
    return dtlp_title_of_speech(arena, all, names_speaker(all, above) ? above : DTLP_NO_MENTION, mention);
}

/* "“They knew,” the director told reporters": nothing but the very words that stand right before it. */
static bool only_quotes(const struct dtlp_happenings *all, uint32_t mention)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_happening *one = &all->at[mention];
    uint32_t subject = dtlp_own_subject(tree, one->token);
    if (one->kind != DTLP_KIND_VERB || !one->reports || one->quoted || subject == DTLP_NO_TOKEN)
        return false;
    for (uint32_t at = tree->child[one->token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > one->token && (dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_conj))
            return false;
    uint32_t begin = tree->left[subject] < one->token ? tree->left[subject] : one->token;
    return begin > 0 && tree->sentence[begin - 1] == tree->sentence[begin] && dtlp_is_quote(dtlp_word_at(tree, begin - 1));
}

const char *dtlp_title(dtlp_arena *arena, const struct dtlp_happenings *all, uint32_t mention,
                       bool joined)
{
    if (all->at[mention].again_of != 0)
        return dtlp_again_title(arena, all, mention, dtlp_title(arena, all, all->at[mention].again_of - 1, joined));
    if (is_name(all, mention) || (dtlp_is_setting(all, mention) && all->events[mention].time.timex == all->events[all->at[mention].governor].time.timex))
        return NULL;
    if (is_yet_to_happen(all, mention))
        return NULL;
    if (is_empty(all, mention))
        return dtlp_title_of_words(arena, all, mention);
    uint32_t teller = teller_of(all, mention), above = clause_above(all, teller);
    if (above != DTLP_NO_MENTION)
        return is_empty(all, above) ? NULL : title_of_clause(arena, all, above, mention, joined);
    uint32_t said = what_is_said(all, mention);
    if (said != DTLP_NO_MENTION && is_told_by_saying(all, said))
        return is_empty(all, said) ? NULL : title_of_clause(arena, all, said, mention, joined);
    if (said != DTLP_NO_MENTION && all->at[said].stated) /* a row of its own; that it came out is news where the article begins with it */
        return is_lead(all, mention) ? dtlp_title_of_report(arena, all, mention, said, title_of_clause(arena, all, said, said, false)) : NULL;
    const char *title = title_of_clause(arena, all, teller, mention, joined);
    uint32_t heard = title == NULL ? DTLP_NO_MENTION : what_is_heard(all, mention);
    if (heard != DTLP_NO_MENTION && !is_empty(all, heard)) {
        const char *report = dtlp_title_of_report(arena, all, mention, heard, title_of_clause(arena, all, heard, heard, false));
        return report != NULL ? report : title;
    }
    uint32_t verb = verb_of_argument(all, mention);
    if (title == NULL && verb != DTLP_NO_MENTION && all->at[verb].subject != all->at[mention].token && !dtlp_is_called_for(all, mention) && !dtlp_is_what_is_set(all, mention))
        verb = DTLP_NO_MENTION;
    const char *told = verb == DTLP_NO_MENTION || is_empty(all, verb) ? NULL : title_of_clause(arena, all, verb, mention, joined);
    if (told != NULL)
        return told;
    if (title == NULL && all->at[mention].kind == DTLP_KIND_NOUN)
        return dtlp_title_of_day(arena, all, mention);
    if (title != NULL && said != DTLP_NO_MENTION && all->at[mention].reports) {
        const char *report = dtlp_title_of_report(arena, all, mention, said, is_empty(all, said) ? NULL : title_of_clause(arena, all, said, said, false));
        title = report != NULL ? report : title; /* "Immigration authorities ruled" what */
    }
    if (title != NULL && only_quotes(all, mention)) {
        const char *quotation = dtlp_title_of_words(arena, all, mention);
        return quotation != NULL ? quotation : title;
    }
    if (title != NULL || all->at[mention].kind != DTLP_KIND_VERB)
        return title;
    const char *words = title_of_speaker(arena, all, mention);
    return words != NULL ? words : title_from_above(arena, all, mention, joined);
}
