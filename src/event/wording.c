/* wording.c - kept words of a sentence become a line that reads well.
 *
 * Owns spacing, punctuation and the capital at the front. Which words are kept
 * is title.c's affair, verbs' forms are inflect.c's, noun phrases phrase.c's.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"
#include "event/line.h"

bool dtlp_is_quote(dtlp_slice word)
{
    return dtlp_slice_is(word, "\"") || dtlp_slice_is(word, "``") || dtlp_slice_is(word, "''") ||
           dtlp_slice_is(word, "“") || dtlp_slice_is(word, "”");
}

static bool is_bracket(dtlp_slice word)
{
    return dtlp_slice_is(word, "(") || dtlp_slice_is(word, ")") || dtlp_slice_is(word, "[") ||
           dtlp_slice_is(word, "]");
}

/* "banned for life in May, among them two coaches": a comma behind a date that is gone still divides. */
static bool is_behind_date(const dtlp_title_work *work, uint32_t comma)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t at = comma;
    bool date = false;
    for (; at > work->top + 1 && !dtlp_title_keeps(work, at - 1); at--) {
        date = date || work->all->timex_of[at - 1] != 0;
        if (work->all->timex_of[at - 1] == 0 && dtlp_up(tree, at - 1) != DTLP_ADP)
            return false;
    }
    bool place = comma + 2 < work->end && dtlp_up(tree, comma + 1) == DTLP_ADP && dtlp_up(tree, comma + 2) != DTLP_PRON; /* ", at noon" needs none */
    return date && !place && !dtlp_serves_as(tree, comma + 1, DTLP_UP_OR_DOWN) && dtlp_word_is_at(tree, comma, ",") && at > work->top + 1;
}

/* Punctuation and conjunctions stay only between words that stay. */
bool dtlp_title_is_idle(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_slice word = dtlp_word_at(tree, token);
    bool left = token > work->first && dtlp_title_keeps(work, token - 1);
    bool right = token + 1 < work->end && dtlp_title_keeps(work, token + 1);
    if (dtlp_up(tree, token) == DTLP_CCONJ) {
        uint32_t joined = dtlp_head(tree, token);
        bool both = right && joined != DTLP_NO_TOKEN && joined > token && dtlp_title_keeps(work, joined);
        return !both && (!left || !right);
    }
    if (tree->text->tokens[token].shape != DTLP_SHAPE_PUNCTUATION)
        return false;
    if (dtlp_is_quote(word))
        return true;
    if (is_bracket(word)) {
        bool opens = word.at[0] == '(' || word.at[0] == '[';
        uint32_t partner = token;
        for (int i = 0; i < 6 && partner > work->first && partner + 1 < work->end; i++) {
            partner = opens ? partner + 1 : partner - 1;
            if (is_bracket(dtlp_word_at(tree, partner)))
                return !dtlp_title_keeps(work, partner) || !(opens ? left && right : left);
        }
        return true;
    }
    return !right || (!left && !is_behind_date(work, token));
}

static bool is_relative(const dtlp_tree *tree, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_WP || tag == DTLP_XPOS_WDT ||
           (dtlp_is_subject(dtlp_rel(tree, token)) && dtlp_serves_as(tree, token, DTLP_RELATIVE_THAT));
}

/* The subject within the clause that a name can be put for; none if it is a relative pronoun. */
static uint32_t inner_subject(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    if (work->all->at[work->mention].kind != DTLP_KIND_VERB)
        return DTLP_NO_TOKEN;
    if (work->subject != DTLP_NO_TOKEN)
        return work->subject;
    uint32_t subject = dtlp_own_subject(tree, work->top), found = work->all->at[work->mention].subject;
    if (subject == DTLP_NO_TOKEN && found != DTLP_NO_TOKEN && found < work->top && dtlp_under(tree, found, work->top))
        subject = found; /* what the parse hung on the verb as something else */
    return subject == DTLP_NO_TOKEN || is_relative(tree, subject) ? DTLP_NO_TOKEN : subject;
}

static void put_capital(dtlp_line *out)
{
    if (out->text.count > 0 && dtlp_is_lower(out->text.at[0]))
        out->text.at[0] = dtlp_upper(out->text.at[0]);
}

/* The word from `from` on in lower case behind its first letter; initials ("AEP") stay. */
static void lower_word(char *text, size_t from, size_t size, bool article)
{
    enum { INITIALS = 3 };
    for (size_t i = from + 1; i < from + size && (size > INITIALS || article); i++)
        text[i] = dtlp_lower(text[i]);
}

/* "THE BOARD of Acme", "COUNCILLOR Orla Brand": how an article opens in print. A run of words in capitals, or a word
 * too long for initials, is told with one capital each. */
static void lower_opening(dtlp_line *out)
{
    enum { RUN = 2, LONG = 9, SOME = 4 };
    char *text = out->text.at;
    size_t end = 0, words = 0, longest = 0, n = out->text.count;
    for (size_t i = 0, size; i < n && dtlp_is_upper(text[i]); i += size + 1) {
        for (size = 1; i + size < n && dtlp_is_upper(text[i + size]); size++) {}
        if (i + size < n && dtlp_is_lower(text[i + size]))
            break;
        words += size > 1;
        longest = size > longest ? size : longest;
        end = i + size;
        if (end < n && text[end] != ' ' && text[end] != '-')
            break;
    }
    dtlp_slice the = dtlp_title_word(DTLP_SAY_THE);
    bool article = n > the.size && text[the.size] == ' ' && dtlp_slice_equal_nocase((dtlp_slice){text, the.size}, the);
    if (end == n || !((words >= RUN && longest >= SOME) || longest >= LONG))
        end = article ? the.size : 0;
    for (size_t i = 0, size; i < end; i += size + 1) {
        for (size = 1; i + size < end && dtlp_is_upper(text[i + size]); size++) {}
        lower_word(text, i, size, i == 0 && article);
    }
}

static bool starts_title(const dtlp_line *out)
{
    return out->text.count == 0;
}

/* Punctuation and space that nothing follows. */
static void drop_tail(dtlp_line *out)
{
    while (out->text.count > 0 && strchr(",;:-. ", out->text.at[out->text.count - 1]) != NULL)
        out->text.count--;
}

/* "whose flats": the flats of the noun that the clause hangs on. */
static bool put_owner(dtlp_line *out, const dtlp_title_work *work, bool space)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t owner = dtlp_head(tree, work->top);
    if (dtlp_rel(tree, work->top) != DTLP_DEP_acl_relcl || owner == DTLP_NO_TOKEN)
        return false;
    if (!dtlp_put_actor(out, work, owner, space))
        return false;
    dtlp_line_put_genitive(out);
    return true;
}

/* "the deal, which they hope to close": what the object stands behind, where it wants one and has none. */
static uint32_t infinitive_of(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t verb = dtlp_child(tree, work->top, DTLP_DEP_xcomp);
    uint32_t object = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, verb, DTLP_DEP_obj);
    if (verb == DTLP_NO_TOKEN || verb != work->top + 2 || !dtlp_title_keeps(work, verb) || !dtlp_serves_as(tree, verb - 1, DTLP_INFINITIVE_MARKER) ||
        (object != DTLP_NO_TOKEN && dtlp_xp(tree, object) != DTLP_XPOS_WDT) || (tree->word[verb] & DTLP_IS(V_INTRANSITIVE)) != 0)
        return DTLP_NO_TOKEN;
    return verb;
}

/* "an offer that its members had rejected in May": the noun before the clause, where nothing else
 * stands behind a verb that wants something. */
static uint32_t lost_object(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = dtlp_head(tree, work->top), subject = dtlp_own_subject(tree, work->top);
    if (dtlp_rel(tree, work->top) != DTLP_DEP_acl_relcl || noun == DTLP_NO_TOKEN || subject == DTLP_NO_TOKEN || is_relative(tree, subject) ||
        !dtlp_is_noun(tree, noun) || work->all->timex_of[noun] != 0 || work->all->at[work->mention].passive ||
        (tree->word[work->top] & DTLP_IS(V_INTRANSITIVE)) != 0 ||
        (dtlp_form_around(tree, noun) & (DTLP_AROUND_IS(DAY_PART) | DTLP_AROUND_IS(STRETCH))) != 0)
        return DTLP_NO_TOKEN;
    for (uint32_t at = noun + 1; at < subject; at++)
        if (dtlp_xp(tree, at) == DTLP_XPOS_WRB || dtlp_xp(tree, at) == DTLP_XPOS_WPS)
            return DTLP_NO_TOKEN; /* "where he lived", "whose shop burned" */
    uint32_t infinitive = infinitive_of(work); /* "which it aims to complete" */
    for (uint32_t at = infinitive == DTLP_NO_TOKEN ? work->top + 1 : infinitive + 1; at < work->end; at++)
        if (dtlp_title_keeps(work, at) && tree->text->tokens[at].shape != DTLP_SHAPE_PUNCTUATION && work->all->timex_of[at] == 0 &&
            !(dtlp_up(tree, at) == DTLP_ADP && at + 1 < work->end && work->all->timex_of[at + 1] != 0)) /* "over the past 20 years" */
            return DTLP_NO_TOKEN;
    return noun;
}

/* "a block, on which work began": the word that the relative pronoun stands behind, DTLP_NO_TOKEN if none. */
static uint32_t preposition_of_relative(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN && at < work->top; at = tree->sibling[at]) {
        uint32_t marker = dtlp_marker(tree, at);
        if (dtlp_xp(tree, at) == DTLP_XPOS_WDT && dtlp_rel(tree, at) == DTLP_DEP_obl && marker != DTLP_NO_TOKEN && marker + 1 == at)
            return marker;
    }
    return DTLP_NO_TOKEN;
}

/* "an offer of $48 a share, which": neither the share nor the dollars. */
static bool is_of_amount(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    bool unmarked = dtlp_rel(tree, token) == DTLP_DEP_nmod_unmarked && head != DTLP_NO_TOKEN && (dtlp_up(tree, head) == DTLP_SYM || dtlp_up(tree, head) == DTLP_NUM);
    bool sum = dtlp_rel(tree, token) == DTLP_DEP_nmod && dtlp_up(tree, token) == DTLP_SYM;
    return head != DTLP_NO_TOKEN && head < token && (unmarked || sum);
}

/* "brought troops, the last of whom left": they are in who acts already. */
static bool is_told_by_subject(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t subject = dtlp_own_subject(tree, work->top);
    for (uint32_t at = subject == DTLP_NO_TOKEN ? work->top : tree->left[subject]; at < work->top && at <= tree->right[subject]; at++)
        if (at != subject && (dtlp_xp(tree, at) == DTLP_XPOS_WP || dtlp_xp(tree, at) == DTLP_XPOS_WDT) && dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_GENITIVE_PREPOSITION))
            return true;
    return false;
}

/* "an offer that it had turned down": the clause's object stands before it. */
static bool put_relative_object(dtlp_line *out, const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    uint32_t object = one->object == DTLP_NO_TOKEN ? lost_object(work) : one->object;
    while (object != DTLP_NO_TOKEN && object < work->top && is_of_amount(tree, object))
        object = dtlp_head(tree, object);
    if (one->kind != DTLP_KIND_VERB || object == DTLP_NO_TOKEN || object >= work->top || dtlp_under(tree, object, work->top) || is_told_by_subject(work))
        return true;
    uint32_t particle = dtlp_child(tree, work->top, DTLP_DEP_compound_prt);
    if (particle != DTLP_NO_TOKEN && work->keep[particle - work->first]) {
        dtlp_line_put_word(out, dtlp_word_at(tree, particle), true);
        work->keep[particle - work->first] = false;
    }
    dtlp_line phrase = {.arena = out->arena};
    dtlp_put_phrase(&phrase, work, object);
    uint32_t infinitive = infinitive_of(work);
    for (uint32_t at = work->top + 1; infinitive != DTLP_NO_TOKEN && at <= infinitive; at++)
        if (work->keep[at - work->first]) {
            dtlp_line_put_word(out, dtlp_word_at(tree, at), true);
            work->keep[at - work->first] = false;
        }
    uint32_t preposition = preposition_of_relative(work);
    if (preposition != DTLP_NO_TOKEN)
        dtlp_line_put_word(out, dtlp_word_at(tree, preposition), true);
    dtlp_line_put_word(out, (dtlp_slice){phrase.text.at, phrase.text.count}, true);
    return true;
}

/* "It said it would close": of a plan the row says "will close". */
static bool is_would_of_plan(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return work->all->events[work->mention].modality == DTL_MODALITY_PLANNED && dtlp_head(tree, token) == work->top &&
           dtlp_rel(tree, token) == DTLP_DEP_aux && dtlp_serves_as(tree, token, DTLP_PAST_FUTURE_IN_FULL);
}

/* The "to" of "a vote to be held": the row says "is to be held". */
static bool is_infinitive_to_come(const dtlp_title_work *work, uint32_t token)
{
    return work->all->at[work->mention].to_come && dtlp_head(work->all->tree, token) == work->top &&
           dtlp_serves_as(work->all->tree, token, DTLP_INFINITIVE_MARKER) && (token == work->first || !dtlp_serves_as(work->all->tree, token - 1, DTLP_DUE));
}

/* Who acts in the title. */
static uint32_t actor_of(const dtlp_title_work *work, uint32_t subject)
{
    uint32_t found = work->all->at[work->mention].subject;
    return subject != DTLP_NO_TOKEN || found == DTLP_NO_TOKEN ? subject : dtlp_agreeing_subject(work, found);
}

/* "telephoned her", "Its board": the noun that the pronoun stands for, where the title does not
 * hold it already. `*told` is the one told last. */
static uint32_t meant_by(const dtlp_title_work *work, uint32_t token, uint32_t subject, uint32_t told)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_xpos tag = dtlp_xp(tree, token);
    uint32_t actor = actor_of(work, subject);
    if ((tag != DTLP_XPOS_PRP && tag != DTLP_XPOS_PRPS) || tree->text->tokens[token].quoted || token == subject)
        return DTLP_NO_TOKEN;
    if (tag == DTLP_XPOS_PRPS && dtlp_up(tree, token + 1) == DTLP_ADJ && !dtlp_is_noun(tree, dtlp_head(tree, token)) && dtlp_up(tree, token + 2) != DTLP_NOUN)
        return DTLP_NO_TOKEN; /* "an inquiry of their own" */
    uint32_t of = tag == DTLP_XPOS_PRPS ? dtlp_head(tree, token) : DTLP_NO_TOKEN;
    if (of != DTLP_NO_TOKEN && subject != DTLP_NO_TOKEN && of > subject && dtlp_rel(tree, of) == DTLP_DEP_conj && dtlp_head(tree, of) == subject)
        return DTLP_NO_TOKEN; /* "the king and his men" */
    bool object = dtlp_head(tree, token) == work->top && !dtlp_is_subject(dtlp_rel(tree, token));
    if (!object && dtlp_title_holds(work, token, actor))
        return DTLP_NO_TOKEN;
    uint32_t meant = dtlp_title_antecedent(work, token, object ? actor : DTLP_NO_TOKEN);
    uint32_t noun = dtlp_head(tree, token); /* "a dam above it": not above the dam */
    if (meant != DTLP_NO_TOKEN && noun != DTLP_NO_TOKEN && dtlp_rel(tree, token) == DTLP_DEP_nmod && dtlp_slice_equal_nocase(dtlp_lemma_at(tree, meant), dtlp_lemma_at(tree, noun)))
        return DTLP_NO_TOKEN;
    bool within = meant >= work->first && meant < work->end && dtlp_title_keeps(work, meant);
    bool again = dtlp_title_is_told(work, meant, told) || (dtlp_title_is_told(work, meant, actor) && token > actor);
    return within || again || meant == actor ? DTLP_NO_TOKEN : meant;
}

/* "Traces of dust in it faded", with nothing before them that it may be: the traces did. */
static void drop_lost_pronouns(const dtlp_title_work *work, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t first = work->first;
    while (first < work->top && (!dtlp_title_keeps(work, first) || dtlp_title_is_mark(tree, first)))
        first++;
    for (uint32_t at = first + 2; at < work->top; at++) {
        uint32_t noun = dtlp_head(tree, at);
        bool hung = dtlp_title_keeps(work, at) && dtlp_xp(tree, at) == DTLP_XPOS_PRP && dtlp_rel(tree, at) == DTLP_DEP_nmod && dtlp_marker(tree, at) == at - 1 &&
                    tree->left[at] + 1 == at && tree->right[at] == at && !tree->text->tokens[at].quoted;
        if (!hung || noun == DTLP_NO_TOKEN || noun > at || !dtlp_is_noun(tree, noun) || tree->left[noun] != first || dtlp_serves_as(tree, at - 1, DTLP_GENITIVE_PREPOSITION) ||
            meant_by(work, at, subject, DTLP_NO_TOKEN) != DTLP_NO_TOKEN)
            continue;
        work->keep[at - work->first] = work->keep[at - 1 - work->first] = false;
    }
}

/* "her oven", but "made her briefly famous". */
static bool owns(const dtlp_tree *tree, uint32_t token)
{
    bool noun = dtlp_rel(tree, token) == DTLP_DEP_nmod_poss && dtlp_is_noun(tree, dtlp_head(tree, token)); /* "her most famous exploit" */
    return dtlp_xp(tree, token) == DTLP_XPOS_PRPS && (noun || dtlp_up(tree, token + 1) != DTLP_ADV);
}

/* "Wednesday's report", of which the day is gone: "the report". */
static bool has_lost_owner(const dtlp_title_work *work, uint32_t noun)
{
    uint32_t owner = dtlp_child(work->all->tree, noun, DTLP_DEP_nmod_poss);
    return owner != DTLP_NO_TOKEN && work->all->timex_of[owner] != 0 && !dtlp_title_keeps(work, owner);
}

/* Does what is left of such a phrase begin here, the last word told being `before`? */
static bool begins_behind_owner(const dtlp_title_work *work, uint32_t token, uint32_t before)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = has_lost_owner(work, token) ? token : dtlp_head(tree, token);
    if (noun == DTLP_NO_TOKEN || noun < token || !has_lost_owner(work, noun) || !dtlp_is_noun(tree, noun) ||
        (before == DTLP_NO_TOKEN && work->all->at[work->mention].kind == DTLP_KIND_NOUN))
        return false;
    uint32_t owner = dtlp_child(tree, noun, DTLP_DEP_nmod_poss);
    return owner < token && (before == DTLP_NO_TOKEN || before < owner);
}

/* "Its chairwoman, Orla Brand", and nobody knows whose. */
static bool is_told_by_name(const dtlp_title_work *work, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t owner = subject == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, subject, DTLP_DEP_nmod_poss);
    if (dtlp_apposed_to_number(work->all, subject) != DTLP_NO_TOKEN)
        return true; /* "One of them, Orla Brand" */
    return owner != DTLP_NO_TOKEN && dtlp_xp(tree, owner) == DTLP_XPOS_PRPS && dtlp_person_beside(work->all, subject) != NULL &&
           dtlp_title_antecedent(work, owner, DTLP_NO_TOKEN) == DTLP_NO_TOKEN;
}

/* Words that a name or a finite verb stands for. */
static bool is_left_out(const dtlp_title_work *work, const dtlp_plain_past *past, uint32_t at, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    bool auxiliary = dtlp_head(tree, at) == work->top && (dtlp_rel(tree, at) == DTLP_DEP_aux || dtlp_rel(tree, at) == DTLP_DEP_aux_pass);
    if (auxiliary && at < work->top && dtlp_is_gerund_group(tree, work->top))
        return true;
    if (auxiliary)
        return at == past->been || (at == past->had && past->been == DTLP_NO_TOKEN);
    return subject != DTLP_NO_TOKEN && at != subject && dtlp_under(tree, at, subject) && is_told_by_name(work, subject);
}

/* "Savers queued outside its branches": many act, and nothing told before is one. */
static bool is_owned_by_none(const dtlp_title_work *work, uint32_t owner, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t actor = actor_of(work, subject);
    bool many = actor != DTLP_NO_TOKEN && work->all->name_of[actor] == 0 && dtlp_xp(tree, actor) == DTLP_XPOS_NNS;
    if (actor != DTLP_NO_TOKEN && actor < owner && dtlp_serves_as(tree, actor, DTLP_FORCE) && (dtlp_form_is(tree, owner) & (DTLP_IS(F_IT) | DTLP_IS(F_THEY))) != 0)
        return true; /* "The earthquake wrecked its kitchen" */
    return many && (dtlp_form_is(tree, owner) & DTLP_IS(F_IT)) != 0 && dtlp_up(tree, owner + 1) != DTLP_ADJ && !dtlp_title_holds(work, owner, actor);
}

/* A word as the text has it, but that nothing before the title is pointed to. */
static void put_plain(dtlp_line *out, const dtlp_title_work *work, uint32_t at, uint32_t subject, bool of_lost_owner, bool space)
{
    const dtlp_tree *tree = work->all->tree;
    bool clitic = tree->text->tokens[at].shape == DTLP_SHAPE_CLITIC || work->all->at[work->mention].denied_until; /* "wo" of "won't" */
    if (clitic && dtlp_rel(tree, at) == DTLP_DEP_aux &&
        ((dtlp_form_is(tree, at) | tree->word[at]) & DTLP_IS(F_FUTURE))) {
        dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_FUTURE), true); /* "he'll" */
        return;
    }
    if (tree->text->tokens[at].shape == DTLP_SHAPE_CLITIC && dtlp_rel(tree, at) == DTLP_DEP_aux && dtlp_xp(tree, at) == DTLP_XPOS_VBD &&
        dtlp_serves_as(tree, at, DTLP_PERFECT_AUXILIARY) && tree->lemma[at] != NULL && tree->lemma[at]->past != NULL) {
        dtlp_line_put_word(out, dtlp_slice_of(tree->lemma[at]->past), true); /* "he'd" */
        return;
    }
    bool quoted = tree->text->tokens[at].quoted && !starts_title(out);
    bool shown = !quoted && dtlp_up(tree, at) == DTLP_DET && dtlp_serves_as(tree, at, DTLP_DEMONSTRATIVE) && work->all->timex_of[at] == 0 &&
                 !dtlp_serves_as(tree, dtlp_head(tree, at), DTLP_NOUN_OF_SORT); /* "that dispute" */
    shown |= !quoted && dtlp_owner_is_untold(work, at) && (starts_title(out) || is_owned_by_none(work, at, subject));
    shown |= dtlp_owner_writes(work, at);
    if (of_lost_owner)
        dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_THE), space);
    dtlp_line_put_word(out, shown ? dtlp_title_word(DTLP_SAY_THE) : dtlp_word_at(tree, at), of_lost_owner || space);
}

/* "A vote due on Friday": the vote is due. */
static bool is_due(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return token == work->top + 1 && token < tree->text->n_tokens && tree->sentence[token] == tree->sentence[work->top] &&
           work->all->at[work->mention].kind == DTLP_KIND_NOUN && work->all->events[work->mention].modality == DTL_MODALITY_PLANNED &&
           dtlp_serves_as(tree, token, DTLP_DUE);
}

/* "The list due to be published": it is due to be; `before` is the last word told. */
static bool is_due_without_copula(const dtlp_title_work *work, uint32_t token, uint32_t before)
{
    const dtlp_tree *tree = work->all->tree;
    return token < work->top && dtlp_serves_as(tree, token, DTLP_DUE) && work->all->at[work->mention].kind == DTLP_KIND_VERB &&
           dtlp_serves_as(tree, token + 1, DTLP_INFINITIVE_MARKER) && (before == DTLP_NO_TOKEN || dtlp_up(tree, before) != DTLP_AUX) &&
           dtlp_rel(tree, work->top) == DTLP_DEP_acl;
}

/* "The cuts will begin in May and be finished", "urged that posts be added": no finite form goes before "be". */
static bool is_bare_be(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    if (dtlp_xp(tree, token) != DTLP_XPOS_VB || dtlp_head(tree, token) != work->top || !dtlp_serves_as(tree, token, DTLP_COPULA) || token > work->top ||
        (token > work->first && dtlp_serves_as(tree, token - 1, DTLP_INFINITIVE_MARKER)))
        return false;
    for (uint32_t at = work->first; at < token; at++)
        if (dtlp_head(tree, at) == work->top && (dtlp_up(tree, at) == DTLP_AUX || dtlp_serves_as(tree, at, DTLP_INFINITIVE_MARKER)))
            return false;
    return true;
}

/* The modal that the clause before has, or "are to". */
static void put_what_goes_before_be(dtlp_line *out, const dtlp_title_work *work, bool space)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_rel(tree, work->top) == DTLP_DEP_conj ? dtlp_head(tree, work->top) : DTLP_NO_TOKEN;
    uint32_t modal = head == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, head, DTLP_DEP_aux);
    if (modal != DTLP_NO_TOKEN && dtlp_xp(tree, modal) == DTLP_XPOS_MD) {
        dtlp_line_put_word(out, dtlp_serves_as(tree, modal, DTLP_PAST_FUTURE_IN_FULL) ? dtlp_title_word(DTLP_SAY_FUTURE) : dtlp_word_at(tree, modal), space);
        return;
    }
    bool many = dtlp_is_plural(tree, work->all->at[work->mention].subject);
    dtlp_line_put_word(out, dtlp_title_word(many ? DTLP_SAY_TO_COME_MANY : DTLP_SAY_TO_COME_ONE), space);
    dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_TO), true);
}

/* "before having to flee": one had to. */
static bool is_having_to(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return dtlp_xp(tree, token) == DTLP_XPOS_VBG && dtlp_rel(tree, token) == DTLP_DEP_aux && dtlp_head(tree, token) == work->top && token + 1 < work->end &&
           dtlp_serves_as(tree, token, DTLP_PERFECT_AUXILIARY) && dtlp_serves_as(tree, token + 1, DTLP_INFINITIVE_MARKER) && tree->lemma[token] != NULL && tree->lemma[token]->past != NULL;
}

/* Words of the clause in their order; the subject is put by name. */
static bool put_clause(dtlp_line *out, const dtlp_title_work *work, uint32_t subject)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    const dtlp_plain_past past = dtlp_plain_past_of(work, work->top);
    uint32_t previous = DTLP_NO_TOKEN, told = DTLP_NO_TOKEN;
    bool quoting = false, own = tree->text->tokens[work->top].quoted;
    for (uint32_t at = work->first; at < work->end; at++) {
        if (!dtlp_title_keeps(work, at) || dtlp_title_is_idle(work, at) || is_left_out(work, &past, at, subject) || dtlp_stands_behind_auxiliary(work, at))
            continue;
        const dtlp_token *token = &tree->text->tokens[at];
        bool quoted = token->quoted && !own;
        if (quoting && !quoted)
            dtlp_line_put(out, DTLP_SLICE("\xE2\x80\x9D"));
        bool gap = previous == DTLP_NO_TOKEN || previous + 1 != at;
        bool closing = dtlp_is_trailing(dtlp_word_at(tree, at)); /* hugs what is before it */
        bool space = !starts_title(out) && (token->space_before || (gap && !closing));
        if (token->shape == DTLP_SHAPE_CLITIC && previous + 1 != at)
            continue;
        if (at == subject && previous != DTLP_NO_TOKEN && previous + 1 != at && at < work->top &&
            all->at[work->mention].reports && out->text.at[out->text.count - 1] != ',')
            dtlp_line_put(out, DTLP_SLICE(","));
        if (quoted && !quoting) {
            dtlp_line_put_word(out, DTLP_SLICE("\xE2\x80\x9C"), space);
            space = false;
        }
        quoting = quoted;
        if (at == work->top) {
            dtlp_put_verb(out, work, space);
            if (!put_relative_object(out, work))
                return false;
        } else if (dtlp_xp(tree, at) == DTLP_XPOS_WPS) {
            if (!put_owner(out, work, space))
                return false;
        } else if (dtlp_put_whole(out, work, at)) { /* "the last part of which" */
        } else if (meant_by(work, at, subject, told) != DTLP_NO_TOKEN) {
            told = meant_by(work, at, subject, told);
            dtlp_put_meant(out, work, at, told, space, owns(tree, at));
        } else if (at == subject && (dtlp_up(tree, at) == DTLP_PRON || dtlp_fuller_name(all, at) != NULL || is_told_by_name(work, at))) {
            if (!dtlp_put_actor(out, work, at, space))
                return false;
        } else if (is_infinitive_to_come(work, at) || is_due(work, at)) {
            bool many = dtlp_is_plural(tree, is_due(work, at) ? work->top : all->at[work->mention].subject);
            dtlp_line_put_word(out, dtlp_title_word(many ? DTLP_SAY_TO_COME_MANY : DTLP_SAY_TO_COME_ONE), space);
            dtlp_line_put_word(out, dtlp_word_at(tree, at), true);
        } else if (is_due_without_copula(work, at, previous)) {
            dtlp_line_put_word(out, dtlp_title_word(dtlp_is_plural(tree, all->at[work->mention].subject) ? DTLP_SAY_TO_COME_MANY : DTLP_SAY_TO_COME_ONE), space);
            dtlp_line_put_word(out, dtlp_word_at(tree, at), true);
        } else if (is_bare_be(work, at)) {
            put_what_goes_before_be(out, work, space);
            dtlp_line_put_word(out, dtlp_word_at(tree, at), true);
        } else if (is_having_to(work, at)) {
            dtlp_line_put_word(out, dtlp_slice_of(tree->lemma[at]->past), space);
        } else if (dtlp_rel(tree, at) == DTLP_DEP_aux && at == past.had) {
            dtlp_line_put_word(out, past.word, space);
        } else if (is_would_of_plan(work, at)) {
            dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_FUTURE), space);
        } else {
            put_plain(out, work, at, subject, begins_behind_owner(work, at, previous), space && token->shape != DTLP_SHAPE_CLITIC);
        }
        previous = at;
    }
    if (quoting) {
        drop_tail(out);
        dtlp_line_put(out, DTLP_SLICE("\xE2\x80\x9D"));
    }
    return true;
}

/* Of what came after all neither "not" nor "did" is told. */
static void drop_denial(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    bool plain = dtlp_tells_plainly(work);
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (work->all->at[work->mention].denied_until &&
            (((tree->word[at] | dtlp_form_is(tree, at)) & DTLP_IS(F_NEGATION)) ||
             (plain && dtlp_rel(tree, at) == DTLP_DEP_aux)))
            work->keep[at - work->first] = false;
}

/* "told us": somebody's words, whoever it was. */
static bool has_speaker(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->first; at < work->end; at++)
        if (dtlp_title_keeps(work, at) && (!tree->text->tokens[at].quoted || tree->text->tokens[work->top].quoted) && dtlp_up(tree, at) == DTLP_PRON &&
            (dtlp_form_is(tree, at) & DTLP_IS(F_SPEAKER)) && !dtlp_owner_writes(work, at)) /* "our papers": the papers */
            return true;
    return false;
}

static void drop_relatives(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if ((is_relative(tree, at) && !dtlp_title_is_free_relative(tree, at)) || dtlp_xp(tree, at) == DTLP_XPOS_WRB) {
            work->keep[at - work->first] = false;
            if (at > work->first && dtlp_up(tree, at - 1) == DTLP_ADP)
                work->keep[at - 1 - work->first] = false; /* "the week in which" */
        }
}

/* A noun and an adjective at most tell nothing on their own: "Fire", "Second ratification"; but "Legislative
 * election" does, where a date behind it says when that is held. */
static bool is_bare(const dtlp_title_work *work, const dtlp_line *out)
{
    const struct dtlp_happenings *all = work->all;
    const dtl_time *time = &all->events[work->mention].time;
    size_t spaces = 0;
    for (size_t i = 0; i < out->text.count; i++)
        spaces += out->text.at[i] == ' ';
    bool kind = work->top > work->first && dtlp_title_keeps(work, work->top - 1) && dtlp_head(all->tree, work->top - 1) == work->top &&
                (dtlp_rel(all->tree, work->top - 1) == DTLP_DEP_compound ||
                 (dtlp_rel(all->tree, work->top - 1) == DTLP_DEP_amod && (dtlp_form_around(all->tree, work->top - 1) & DTLP_AROUND_IS(ORDINAL)) == 0));
    bool held = time->anchor == DTL_ANCHOR_EXPLICIT && time->timex != 0 && work->dated == work->mention &&
                work->timexes[time->timex - 1].span.begin > all->events[work->mention].trigger.end;
    return spaces < (kind && held ? 1 : 2);
}

/* "Independence" says what happened without another word. */
static bool is_attained(const dtlp_title_work *work)
{
    return (dtlp_form_around(work->all->tree, work->top) & DTLP_AROUND_IS(ATTAINED)) != 0;
}

/* "Dar es Salaam": a name alone. */
static bool is_only_name(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->first; at < work->end; at++) {
        dtlp_upos tag = dtlp_up(tree, at);
        if (dtlp_title_keeps(work, at) && work->all->name_of[at] == 0 && tag != DTLP_PROPN && tag != DTLP_PUNCT && tag != DTLP_ADP && tag != DTLP_DET)
            return false;
    }
    return true;
}

/* "Investigators said": what they said is told elsewhere. */
static bool only_says(const dtlp_title_work *work)
{
    if (!work->all->at[work->mention].reports ||
        work->all->at[work->mention].kind != DTLP_KIND_VERB || work->all->at[work->mention].passive ||
        ((work->all->events[work->mention].tense == DTL_TENSE_INFINITIVE || work->all->events[work->mention].modality == DTL_MODALITY_PLANNED) && /* "is to report" */
         (dtlp_lemma_around(work->all->tree, work->top) & DTLP_AROUND_IS(PUBLISHES))))
        return false;
    for (uint32_t at = work->top + 1; at < work->end; at++)
        if (dtlp_title_keeps(work, at) && !dtlp_title_is_idle(work, at) && work->all->timex_of[at] == 0 &&
            dtlp_up(work->all->tree, at) != DTLP_ADP)
            return false;
    return true;
}

/* Behind a subject that has been put comes the verb with its auxiliaries and adverbs, and no
 * more of what stood before it. */
static void drop_before_verb(dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t at = work->top, copula = dtlp_child(tree, work->top, DTLP_DEP_cop);
    if (copula != DTLP_NO_TOKEN && copula >= work->first && copula < at)
        at = copula; /* "who was a member" */
    while (at > work->first && (!dtlp_title_keeps(work, at - 1) || dtlp_up(tree, at - 1) == DTLP_AUX || dtlp_up(tree, at - 1) == DTLP_ADV ||
                                dtlp_up(tree, at - 1) == DTLP_PART || dtlp_up(tree, at - 1) == DTLP_VERB || dtlp_up(tree, at - 1) == DTLP_ADJ ||
                                dtlp_up(tree, at - 1) == DTLP_SCONJ))
        at--;
    for (; at > work->first; at--)
        work->keep[at - 1 - work->first] = false;
}

/* "“Bread, which was published": a curly mark that has lost its other goes. */
static void drop_half_quotation(dtlp_line *out)
{
    enum { SIZE = 3 };
    static const char opens[] = "\xE2\x80\x9C", closes[] = "\xE2\x80\x9D";
    int balance = 0;
    for (size_t i = 0; i + SIZE <= out->text.count; i++)
        balance += !memcmp(out->text.at + i, opens, SIZE) - !memcmp(out->text.at + i, closes, SIZE);
    for (size_t i = 0; balance != 0 && i + SIZE <= out->text.count; i++)
        while (i + SIZE <= out->text.count && (!memcmp(out->text.at + i, opens, SIZE) || !memcmp(out->text.at + i, closes, SIZE))) {
            out->text.count -= SIZE;
            memmove(out->text.at + i, out->text.at + i + SIZE, out->text.count - i);
        }
}

/* A straight quotation mark without its other. */
static bool has_half_quotation(const dtlp_line *out)
{
    size_t n = 0;
    for (size_t i = 0; i < out->text.count; i++)
        n += out->text.at[i] == '"';
    return n % 2 != 0;
}

const char *dtlp_title_render(dtlp_title_work *work)
{
    const dtlp_happening *one = &work->all->at[work->mention];
    dtlp_line out = {.arena = work->arena};
    uint32_t subject = inner_subject(work);
    drop_relatives(work);
    drop_denial(work);
    drop_lost_pronouns(work, subject);
    if (has_speaker(work) || only_says(work))
        return NULL;
    uint32_t own = dtlp_own_subject(work->all->tree, work->top);
    bool ready = one->kind == DTLP_KIND_ADJECTIVE && (own == DTLP_NO_TOKEN ? one->link == DTLP_LINK_CONJUNCT : is_relative(work->all->tree, own)); /* "papers that were ready" */
    bool on = one->kind == DTLP_KIND_NOUN && own != DTLP_NO_TOKEN && is_relative(work->all->tree, own) && dtlp_rel(work->all->tree, work->top) == DTLP_DEP_acl_relcl &&
              dtlp_child(work->all->tree, work->top, DTLP_DEP_cop) != DTLP_NO_TOKEN; /* "the carrier, which has been on patrol" */
    uint32_t acts = on ? dtlp_head(work->all->tree, work->top) : one->subject;
    if ((one->kind == DTLP_KIND_VERB || ready || on) && subject == DTLP_NO_TOKEN) {
        if (acts == DTLP_NO_TOKEN || !dtlp_put_actor(&out, work, dtlp_agreeing_subject(work, acts), false) || out.text.count == 0)
            return NULL;
        if (!on)
            drop_before_verb(work);
        for (uint32_t at = work->first; on && at <= own; at++)
            work->keep[at - work->first] = false;
    }
    if (!put_clause(&out, work, subject) || (one->kind == DTLP_KIND_NOUN && ((is_bare(work, &out) && !is_attained(work) && !is_due(work, work->top + 1)) || is_only_name(work))))
        return NULL;
    drop_tail(&out);
    drop_half_quotation(&out);
    if (out.text.count == 0)
        return NULL;
    if (has_half_quotation(&out))
        return NULL;
    put_capital(&out);
    lower_opening(&out);
    work->characters = dtlp_utf8_count(out.text.at, out.text.count);
    return dtlp_arena_copy(work->arena, out.text.at, out.text.count);
}
