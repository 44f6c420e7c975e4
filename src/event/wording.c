/* wording.c - kept words of a sentence become a line that reads well.
 *
 * Owns spacing, punctuation, names for pronouns, the verb's form and the capital
 * at the front. Which words are kept is title.c's affair.
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"
#include "event/title.h"

typedef struct line {
    dtlp_arena *arena;
    DTLP_VEC(char) text;
} line;

static void put(line *out, dtlp_slice text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.at[i];
        *DTLP_PUSH(out->arena, &out->text) = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
}

static void put_word(line *out, dtlp_slice text, bool space)
{
    if (space && out->text.count > 0 && out->text.at[out->text.count - 1] != ' ')
        put(out, DTLP_SLICE(" "));
    put(out, text);
}

/* What titles add of their own. */
enum {
#define WORD(key, text) key,
#include "event/en/wording.def"
#undef WORD
};
static const char *const words[] = {
#define WORD(key, text) text,
#include "event/en/wording.def"
#undef WORD
};

static void put_genitive(line *out)
{
    bool s = out->text.count > 0 && out->text.at[out->text.count - 1] == 's';
    put(out, dtlp_slice_of(words[s ? GENITIVE_AFTER_S : GENITIVE]));
}

/* ---- verb forms -------------------------------------------------------------------- */

static bool is_vowel(char c)
{
    return strchr(words[VOWELS], c) != NULL;
}

/* One short syllable that ends in a single consonant: "stop", "plan". */
static bool doubles(dtlp_slice verb)
{
    if (verb.size < 3 || verb.size > 4)
        return false;
    char last = verb.at[verb.size - 1];
    return !is_vowel(last) && strchr(words[NEVER_DOUBLED], last) == NULL && is_vowel(verb.at[verb.size - 2]) &&
           !is_vowel(verb.at[verb.size - 3]);
}

static dtlp_slice past_of(dtlp_arena *arena, dtlp_slice verb)
{
    const dtlp_event_word *word = dtlp_event_word_find(verb);
    if (word != NULL && word->past != NULL)
        return dtlp_slice_of(word->past);
    char last = verb.size == 0 ? '\0' : verb.at[verb.size - 1];
    int size = (int)verb.size;
    const char *made;
    if (last == 'e')
        made = dtlp_arena_printf(arena, "%.*s%s", size, verb.at, words[PAST_AFTER_E]);
    else if (last == 'y' && size > 1 && !is_vowel(verb.at[size - 2]))
        made = dtlp_arena_printf(arena, "%.*s%s", size - 1, verb.at, words[PAST_FOR_Y]);
    else if (doubles(verb))
        made = dtlp_arena_printf(arena, "%.*s%c%s", size, verb.at, last, words[PAST]);
    else
        made = dtlp_arena_printf(arena, "%.*s%s", size, verb.at, words[PAST]);
    return dtlp_slice_of(made);
}

static bool ends_with(dtlp_slice word, const char *tail)
{
    size_t size = strlen(tail);
    return word.size > size && memcmp(word.at + word.size - size, tail, size) == 0;
}

static bool has_auxiliary(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_aux) != DTLP_NO_TOKEN ||
           dtlp_child(tree, token, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN;
}

/* The verb that "and" joins this one to and whose auxiliaries it borrows. */
static uint32_t lender_of(const dtlp_tree *tree, uint32_t token)
{
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) != DTLP_DEP_conj || head == DTLP_NO_TOKEN ||
        has_auxiliary(tree, token) || !has_auxiliary(tree, head) ||
        ((tree->word[token] & DTLP_IS(V_INTRANSITIVE)) && dtlp_child(tree, head, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN) ||
        dtlp_xp(tree, head) != dtlp_xp(tree, token))
        return DTLP_NO_TOKEN;
    return head;
}

static bool is_plural(const dtlp_tree *tree, uint32_t token)
{
    if (token == DTLP_NO_TOKEN)
        return false;
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_NNS || tag == DTLP_XPOS_NNPS ||
           dtlp_child(tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN;
}

/* A verb that opened its sentence, now within the line. */
static dtlp_slice small(dtlp_arena *arena, dtlp_slice word)
{
    char *copy = dtlp_arena_copy(arena, word.at, word.size);
    copy[0] = dtlp_lower(copy[0]);
    return (dtlp_slice){copy, word.size};
}

/* "did not reveal it until May": "revealed it". */
static bool tells_plainly(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    uint32_t auxiliary = dtlp_child(tree, work->top, DTLP_DEP_aux);
    return one->denied_until && dtlp_xp(tree, work->top) == DTLP_XPOS_VB &&
           dtlp_serves_as(tree, auxiliary, DTLP_DO_AUXILIARY);
}

/* "The secretary resigned", "a ninth succumbed", taken for passives: with a subject of
 * its own and no auxiliary near a verb is finite as it stands. */
static bool is_finite_as_it_is(const dtlp_tree *tree, uint32_t token)
{
    uint32_t subject = dtlp_own_subject(tree, token);
    dtlp_deprel relation = dtlp_rel(tree, token);
    bool joined = relation == DTLP_DEP_conj && subject != DTLP_NO_TOKEN && dtlp_rel(tree, subject) == DTLP_DEP_nsubj_pass;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > token && (dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_parataxis) &&
            dtlp_own_subject(tree, at) == DTLP_NO_TOKEN)
            return false; /* "A man held in May was freed": freed is the verb */
    return (dtlp_xp(tree, token) == DTLP_XPOS_VBD || dtlp_xp(tree, token) == DTLP_XPOS_VBN) && subject != DTLP_NO_TOKEN &&
           subject < token && relation != DTLP_DEP_acl && !joined && !has_auxiliary(tree, token);
}

/* The trigger with whatever makes a finite verb of it. */
static void put_verb(line *out, const dtlp_title_work *work, bool space)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    dtlp_xpos tag = dtlp_xp(tree, work->top);
    dtlp_slice word = dtlp_word_at(tree, work->top);
    uint32_t lender = lender_of(tree, work->top);
    bool finite = (tag == DTLP_XPOS_VBD && dtlp_rel(tree, work->top) != DTLP_DEP_acl && !one->passive) || tag == DTLP_XPOS_VBP || tag == DTLP_XPOS_VBZ ||
                  tag == DTLP_XPOS_VB || has_auxiliary(tree, work->top) || is_finite_as_it_is(tree, work->top);
    if (lender != DTLP_NO_TOKEN) {
        for (uint32_t at = tree->child[lender]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
            if (dtlp_rel(tree, at) == DTLP_DEP_aux || dtlp_rel(tree, at) == DTLP_DEP_aux_pass) {
                put_word(out, dtlp_word_at(tree, at), space);
                space = true;
            }
    } else if (tells_plainly(work)) {
        word = past_of(work->arena, dtlp_lemma_at(tree, work->top));
    } else if (!finite && one->kind == DTLP_KIND_VERB) {
        if (one->passive) {
            put_word(out, dtlp_slice_of(words[is_plural(tree, one->subject) ? PASSIVE_MANY : PASSIVE_ONE]), space);
            space = true;
        } else if (tag != DTLP_XPOS_VBG || ends_with(word, words[PARTICIPLE])) {
            bool unknown = tag != DTLP_XPOS_VBG &&
                           dtlp_slice_equal_nocase(word, dtlp_lemma_at(tree, work->top));
            if (!ends_with(word, words[PAST]) && !unknown)
                word = past_of(work->arena, dtlp_lemma_at(tree, work->top));
        }
    }
    if (out->text.count > 0 && word.size > 0 && dtlp_is_upper(word.at[0]))
        word = small(work->arena, word);
    put_word(out, word, space);
}

/* ---- names and noun phrases ------------------------------------------------------------- */

static bool is_clause(dtlp_deprel relation)
{
    return relation == DTLP_DEP_acl || relation == DTLP_DEP_acl_relcl ||
           relation == DTLP_DEP_advcl || relation == DTLP_DEP_parataxis ||
           relation == DTLP_DEP_advcl_relcl || relation == DTLP_DEP_cop || relation == DTLP_DEP_aux ||
           dtlp_is_subject(relation);
}

/* Is `token` in the noun phrase `top` proper: no clause and no apposition between? */
static bool in_phrase(const dtlp_tree *tree, uint32_t token, uint32_t top)
{
    for (int i = 0; i < DTLP_CLIMB && token != top; i++) {
        dtlp_deprel relation = dtlp_rel(tree, token);
        uint32_t left = tree->left[token];
        if (is_clause(relation) ||
            (relation == DTLP_DEP_appos && left > 0 &&
             (dtlp_word_is_at(tree, left, ",") || dtlp_word_is_at(tree, left - 1, ","))) ||
            (token < top && (relation == DTLP_DEP_case || relation == DTLP_DEP_cc ||
                             relation == DTLP_DEP_mark) && dtlp_head(tree, token) == top))
            return false;
        token = dtlp_head(tree, token);
        if (token == DTLP_NO_TOKEN)
            return false;
    }
    return token == top;
}

static bool is_trailing(dtlp_slice word)
{
    return word.size == 1 && strchr(",;:-", word.at[0]) != NULL;
}

/* Of an expression of a date or a clock time; a length is no date. */
static bool is_date(const dtlp_title_work *work, uint32_t token)
{
    uint32_t index = work->all->timex_of[token];
    return index != 0 && (work->timexes[index - 1].type == DTL_TIMEX_DATE ||
                          work->timexes[index - 1].type == DTL_TIMEX_TIME);
}

/* "Josef Mika, 78", "a flight, with 41 on board": a comma that joins no list. */
static bool ends_phrase(const dtlp_tree *tree, uint32_t comma, uint32_t last)
{
    if (!dtlp_word_is_at(tree, comma, ","))
        return false;
    if (comma < last && dtlp_up(tree, comma + 1) == DTLP_NUM && dtlp_up(tree, comma - 1) != DTLP_NUM)
        return true;
    for (uint32_t at = comma + 1; at <= last; at++)
        if (dtlp_rel(tree, at) == DTLP_DEP_amod || dtlp_up(tree, at) == DTLP_CCONJ)
            return false;
    return true;
}

static void put_phrase(line *out, const dtlp_title_work *work, uint32_t top)
{
    enum { MOST = 24 };
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = tree->right[top], previous = DTLP_NO_TOKEN;
    while (last > top && (!in_phrase(tree, last, top) || is_trailing(dtlp_word_at(tree, last)) ||
                          is_date(work, last) ||
                          (dtlp_up(tree, last) == DTLP_ADP && is_date(work, last + 1))))
        last--;
    for (uint32_t at = tree->left[top], n = 0; at <= last && n < MOST; at++) {
        if (!in_phrase(tree, at, top) || (at != top && is_date(work, at)))
            continue;
        if ((is_trailing(dtlp_word_at(tree, at)) && previous != at - 1) ||
            dtlp_word_is_at(tree, at, ".") || dtlp_word_is_at(tree, at, ";"))
            continue;
        if (at > top && ends_phrase(tree, at, last))
            break;
        if (at < last && dtlp_up(tree, at) == DTLP_ADP && is_date(work, at + 1))
            continue;
        bool space = n == 0 || previous != at - 1 || tree->text->tokens[at].space_before;
        uint32_t owner = dtlp_xp(tree, at) == DTLP_XPOS_PRPS ? dtlp_entity_at(work->all, at) : DTLP_NO_ENTITY;
        if (owner != DTLP_NO_ENTITY) {
            put_word(out, dtlp_slice_of(tree->nlp->entities[owner].name), space);
            put_genitive(out);
        } else {
            put_word(out, dtlp_word_at(tree, at), space);
        }
        previous = at;
        n++;
    }
}

/* A person known by more than the text says here ("Munir") is called in full. */
static const dtlp_entity *fuller_name(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    if (index == 0)
        return NULL;
    const dtlp_name *name = &all->tree->nlp->names[index - 1];
    const dtlp_entity *entity = &all->tree->nlp->entities[name->entity];
    bool bare = name->count == 1 && all->tree->left[token] == token &&
                (all->tree->right[token] == token || dtlp_word_is_at(all->tree, token + 1, ","));
    return bare && entity->type == DTLP_NAME_PERSON ? entity : NULL;
}

/* What speaks against `token` as the subject of the relative clause: one against many. */
static bool disagrees(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        uint32_t form = at < work->top ? dtlp_event_word_around(dtlp_word_at(tree, at)) : 0;
        if (form & (DTLP_AROUND_IS(OF_ONE) | DTLP_AROUND_IS(OF_MANY)))
            return is_plural(tree, token) == ((form & DTLP_AROUND_IS(OF_ONE)) != 0);
    }
    return false;
}

/* "The bells of St Anne, which was shut": St Anne, though the parse has the bells; "a
 * village of 640 people that was flooded": the village. */
static uint32_t agreeing_subject(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    bool date = is_date(work, token); /* "saved the next year by Canada, which paid" */
    if (dtlp_rel(tree, work->top) != DTLP_DEP_acl_relcl || (!date && !disagrees(work, token)))
        return token;
    uint32_t near = tree->left[work->top], above = dtlp_head(tree, token);
    near -= near > work->first;
    near -= near > work->first && dtlp_word_is_at(tree, near, ",");
    for (int i = 0; i < DTLP_CLIMB && dtlp_head(tree, near) != DTLP_NO_TOKEN; i++) {
        dtlp_deprel relation = dtlp_rel(tree, near);
        if (relation != DTLP_DEP_flat && relation != DTLP_DEP_compound)
            break;
        near = dtlp_head(tree, near);
    }
    if (near != token && dtlp_is_noun(tree, near) && !disagrees(work, near))
        return near;
    return above != DTLP_NO_TOKEN && dtlp_is_noun(tree, above) && dtlp_rel(tree, token) == DTLP_DEP_nmod && !disagrees(work, above)
               ? above : token;
}

/* "Its chief executive, Maria Delgado, who": Maria Delgado. */
static const dtlp_entity *person_beside(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t owner = dtlp_child(all->tree, token, DTLP_DEP_nmod_poss);
    uint32_t name = dtlp_child(all->tree, token, DTLP_DEP_appos);
    if (owner == DTLP_NO_TOKEN || name == DTLP_NO_TOKEN || all->name_of[name] == 0 ||
        (all->tree->word[token] & DTLP_IS(N_ROLE)) == 0)
        return NULL;
    uint32_t entity = dtlp_entity_at(all, name);
    return entity != DTLP_NO_ENTITY && all->tree->nlp->entities[entity].type == DTLP_NAME_PERSON
               ? &all->tree->nlp->entities[entity] : NULL;
}

/* Whoever acts, by name. False if the text does not tell who. */
static bool put_actor(line *out, const dtlp_title_work *work, uint32_t token, bool space)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t head = dtlp_head(all->tree, token);
    if (dtlp_rel(all->tree, token) == DTLP_DEP_appos && head != DTLP_NO_TOKEN &&
        dtlp_up(all->tree, head) == DTLP_PROPN)
        token = head; /* "Saeed, a general who": Saeed */
    if (dtlp_up(all->tree, token) == DTLP_PRON) {
        if (all->refers[token] == DTLP_NO_TOKEN) {
            put_word(out, dtlp_word_at(all->tree, token), space); /* better than the wrong name */
            return (dtlp_event_word_is(dtlp_word_at(all->tree, token)) & DTLP_IS(F_SPEAKER)) == 0;
        }
        token = all->refers[token];
        uint32_t entity = dtlp_entity_at(all, token);
        if (entity != DTLP_NO_ENTITY) {
            put_word(out, dtlp_slice_of(all->tree->nlp->entities[entity].name), space);
            return true;
        }
    }
    const dtlp_entity *full = fuller_name(all, token);
    if (full == NULL)
        full = person_beside(all, token);
    if (full != NULL)
        put_word(out, dtlp_slice_of(full->name), space);
    else
        put_phrase(out, work, token);
    return true;
}

/* ---- the line ----------------------------------------------------------------------------- */

static bool is_kept(const dtlp_title_work *work, uint32_t token)
{
    return token >= work->first && token < work->end && work->keep[token - work->first];
}

static bool is_quote(dtlp_slice word)
{
    return dtlp_slice_is(word, "\"") || dtlp_slice_is(word, "``") || dtlp_slice_is(word, "''") ||
           dtlp_slice_is(word, "“") || dtlp_slice_is(word, "”");
}

static bool is_bracket(dtlp_slice word)
{
    return dtlp_slice_is(word, "(") || dtlp_slice_is(word, ")") || dtlp_slice_is(word, "[") ||
           dtlp_slice_is(word, "]");
}

/* Punctuation and conjunctions stay only between words that stay. */
static bool is_idle(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_slice word = dtlp_word_at(tree, token);
    bool left = token > work->first && is_kept(work, token - 1);
    bool right = token + 1 < work->end && is_kept(work, token + 1);
    if (dtlp_up(tree, token) == DTLP_CCONJ) {
        uint32_t joined = dtlp_head(tree, token);
        bool both = right && joined != DTLP_NO_TOKEN && joined > token && is_kept(work, joined);
        return !both && (!left || !right);
    }
    if (tree->text->tokens[token].shape != DTLP_SHAPE_PUNCTUATION)
        return false;
    if (is_quote(word))
        return true;
    if (is_bracket(word)) {
        bool opens = word.at[0] == '(' || word.at[0] == '[';
        uint32_t partner = token;
        for (int i = 0; i < 6 && partner > work->first && partner + 1 < work->end; i++) {
            partner = opens ? partner + 1 : partner - 1;
            if (is_bracket(dtlp_word_at(tree, partner)))
                return !is_kept(work, partner) || !(opens ? left && right : left);
        }
        return true;
    }
    return !left || !right;
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
    uint32_t subject = dtlp_own_subject(tree, work->top), found = work->all->at[work->mention].subject;
    if (subject == DTLP_NO_TOKEN && found != DTLP_NO_TOKEN && found < work->top && dtlp_under(tree, found, work->top))
        subject = found; /* what the parse hung on the verb as something else */
    return subject == DTLP_NO_TOKEN || is_relative(tree, subject) ? DTLP_NO_TOKEN : subject;
}

static void put_capital(line *out)
{
    if (out->text.count > 0 && dtlp_is_lower(out->text.at[0]))
        out->text.at[0] = dtlp_upper(out->text.at[0]);
}

static bool starts_title(const line *out)
{
    return out->text.count == 0;
}

/* Punctuation and space that nothing follows. */
static void drop_tail(line *out)
{
    while (out->text.count > 0 && strchr(",;:-. ", out->text.at[out->text.count - 1]) != NULL)
        out->text.count--;
}

/* "whose flats": the flats of the noun that the clause hangs on. */
static bool put_owner(line *out, const dtlp_title_work *work, bool space)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t owner = dtlp_head(tree, work->top);
    if (dtlp_rel(tree, work->top) != DTLP_DEP_acl_relcl || owner == DTLP_NO_TOKEN)
        return false;
    if (!put_actor(out, work, owner, space))
        return false;
    put_genitive(out);
    return true;
}

/* "an offer that it had turned down": the clause's object stands before it. */
static bool put_relative_object(line *out, const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    if (one->kind != DTLP_KIND_VERB || one->object == DTLP_NO_TOKEN || one->object >= work->top ||
        dtlp_under(tree, one->object, work->top))
        return true;
    uint32_t particle = dtlp_child(tree, work->top, DTLP_DEP_compound_prt);
    if (particle != DTLP_NO_TOKEN && work->keep[particle - work->first]) {
        put_word(out, dtlp_word_at(tree, particle), true);
        work->keep[particle - work->first] = false;
    }
    line phrase = {.arena = out->arena};
    put_phrase(&phrase, work, one->object);
    put_word(out, (dtlp_slice){phrase.text.at, phrase.text.count}, true);
    return true;
}

/* "Its board" at the front of a title: "Lumenor's board". */
static bool is_named_possessive(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t entity = dtlp_entity_at(all, token);
    return dtlp_xp(all->tree, token) == DTLP_XPOS_PRPS && token < work->top &&
           entity != DTLP_NO_ENTITY && all->refers[token] != DTLP_NO_TOKEN &&
           entity != all->at[work->mention].actor;
}

/* "It said it would close": of a plan the row says "will close". */
static bool is_would_of_plan(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return work->all->events[work->mention].modality == DTL_MODALITY_PLANNED && dtlp_head(tree, token) == work->top &&
           dtlp_rel(tree, token) == DTLP_DEP_aux && dtlp_serves_as(tree, token, DTLP_PAST_FUTURE_IN_FULL);
}

/* "telephoned her to congratulate her": the first by name, where it is another's than the actor's. */
static bool is_named_object(const dtlp_title_work *work, uint32_t token)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t entity = dtlp_entity_at(all, token), actor = all->at[work->mention].actor;
    return dtlp_head(all->tree, token) == work->top && token > work->top &&
           (dtlp_rel(all->tree, token) == DTLP_DEP_obj || dtlp_rel(all->tree, token) == DTLP_DEP_iobj) &&
           dtlp_xp(all->tree, token) == DTLP_XPOS_PRP && entity != DTLP_NO_ENTITY && actor != DTLP_NO_ENTITY && entity != actor &&
           all->refers[token] != DTLP_NO_TOKEN && all->tree->sentence[token] - all->tree->sentence[all->refers[token]] <= 1 &&
           all->tree->nlp->entities[entity].type == DTLP_NAME_PERSON && !all->tree->text->tokens[token].quoted;
}

/* Words of the clause in their order; the subject is put by name. */
static bool put_clause(line *out, const dtlp_title_work *work, uint32_t subject)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t previous = DTLP_NO_TOKEN;
    bool quoting = false, own = tree->text->tokens[work->top].quoted;
    for (uint32_t at = work->first; at < work->end; at++) {
        if (at > work->top && dtlp_word_is_at(tree, at, ";"))
            break; /* another sentence */
        if (!is_kept(work, at) || is_idle(work, at))
            continue;
        const dtlp_token *token = &tree->text->tokens[at];
        bool quoted = token->quoted && !own;
        if (quoting && !quoted)
            put(out, DTLP_SLICE("\xE2\x80\x9D"));
        bool gap = previous == DTLP_NO_TOKEN || previous + 1 != at;
        bool closing = is_trailing(dtlp_word_at(tree, at)); /* hugs what is before it */
        bool space = !starts_title(out) && (token->space_before || (gap && !closing));
        if (token->shape == DTLP_SHAPE_CLITIC && previous + 1 != at)
            continue;
        if (at == subject && previous != DTLP_NO_TOKEN && previous + 1 != at && at < work->top &&
            all->at[work->mention].reports && out->text.at[out->text.count - 1] != ',')
            put(out, DTLP_SLICE(","));
        if (quoted && !quoting) {
            put_word(out, DTLP_SLICE("\xE2\x80\x9C"), space);
            space = false;
        }
        quoting = quoted;
        if (at == work->top) {
            put_verb(out, work, space);
            if (!put_relative_object(out, work))
                return false;
        } else if (dtlp_xp(tree, at) == DTLP_XPOS_WPS) {
            if (!put_owner(out, work, space))
                return false;
        } else if (is_named_object(work, at)) {
            put_actor(out, work, at, space);
        } else if (is_named_possessive(work, at)) {
            put_actor(out, work, at, space);
            put_genitive(out);
        } else if (at == subject && (dtlp_up(tree, at) == DTLP_PRON || fuller_name(all, at) != NULL)) {
            if (!put_actor(out, work, at, space))
                return false;
        } else if (is_would_of_plan(work, at)) {
            put_word(out, dtlp_slice_of(words[FUTURE]), space);
        } else {
            put_word(out, dtlp_word_at(tree, at), space && token->shape != DTLP_SHAPE_CLITIC);
        }
        previous = at;
    }
    if (quoting) {
        drop_tail(out);
        put(out, DTLP_SLICE("\xE2\x80\x9D"));
    }
    return true;
}

/* Of what came after all neither "not" nor "did" is told. */
static void drop_denial(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    bool plain = tells_plainly(work);
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (work->all->at[work->mention].denied_until &&
            ((dtlp_event_word_is(dtlp_word_at(tree, at)) & DTLP_IS(F_NEGATION)) ||
             (plain && dtlp_rel(tree, at) == DTLP_DEP_aux)))
            work->keep[at - work->first] = false;
}

/* "told us": somebody's words, whoever it was. */
static bool has_speaker(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = work->first; at < work->end; at++)
        if (is_kept(work, at) && !tree->text->tokens[at].quoted && dtlp_up(tree, at) == DTLP_PRON &&
            (dtlp_event_word_is(dtlp_word_at(tree, at)) & DTLP_IS(F_SPEAKER)))
            return true;
    return false;
}

static void drop_relatives(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[work->top]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (is_relative(tree, at) || dtlp_xp(tree, at) == DTLP_XPOS_WRB) {
            work->keep[at - work->first] = false;
            if (at > work->first && dtlp_up(tree, at - 1) == DTLP_ADP)
                work->keep[at - 1 - work->first] = false; /* "the week in which" */
        }
}

/* A noun and an adjective at most tell nothing on their own: "Fire", "Second ratification". */
static bool is_bare(const line *out)
{
    size_t spaces = 0;
    for (size_t i = 0; i < out->text.count; i++)
        spaces += out->text.at[i] == ' ';
    return spaces < 2;
}

/* "Investigators said": what they said is told elsewhere. */
static bool only_says(const dtlp_title_work *work)
{
    if (!work->all->at[work->mention].reports ||
        work->all->at[work->mention].kind != DTLP_KIND_VERB || work->all->at[work->mention].passive)
        return false;
    for (uint32_t at = work->top + 1; at < work->end; at++)
        if (is_kept(work, at) && !is_idle(work, at))
            return false;
    return true;
}

const char *dtlp_title_render(dtlp_title_work *work)
{
    const dtlp_happening *one = &work->all->at[work->mention];
    line out = {.arena = work->arena};
    uint32_t subject = inner_subject(work);
    drop_relatives(work);
    drop_denial(work);
    if (has_speaker(work) || only_says(work))
        return NULL;
    if (one->kind == DTLP_KIND_VERB && subject == DTLP_NO_TOKEN) {
        if (one->subject == DTLP_NO_TOKEN || !put_actor(&out, work, agreeing_subject(work, one->subject), false) || out.text.count == 0)
            return NULL;
    }
    if (!put_clause(&out, work, subject) || (one->kind == DTLP_KIND_NOUN && is_bare(&out)))
        return NULL;
    drop_tail(&out);
    if (out.text.count == 0)
        return NULL;
    put_capital(&out);
    work->characters = dtlp_utf8_count(out.text.at, out.text.count);
    return dtlp_arena_copy(work->arena, out.text.at, out.text.count);
}
