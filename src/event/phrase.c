/* phrase.c - noun phrases and names as they stand in titles.
 *
 * Owns which words of a noun phrase are told, and names for pronouns and short
 * forms. Which noun acts is acting.c's affair. Knows nothing of verbs' forms.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/line.h"

static bool is_clause(dtlp_deprel relation)
{
    return relation == DTLP_DEP_acl || relation == DTLP_DEP_acl_relcl ||
           relation == DTLP_DEP_advcl || relation == DTLP_DEP_parataxis ||
           relation == DTLP_DEP_advcl_relcl || relation == DTLP_DEP_cop || relation == DTLP_DEP_aux ||
           relation == DTLP_DEP_expl || dtlp_is_subject(relation);
}

/* Is `token` in the noun phrase `top` proper: no clause and no apposition between? */
static bool in_phrase(const dtlp_tree *tree, uint32_t token, uint32_t top)
{
    for (int i = 0; i < DTLP_CLIMB && token != top; i++) {
        dtlp_deprel relation = dtlp_rel(tree, token);
        uint32_t left = tree->left[token];
        if (is_clause(relation) || (relation == DTLP_DEP_nmod && token < top && dtlp_up(tree, token) == DTLP_PRON) || /* "among them Tarn" */
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

bool dtlp_is_trailing(dtlp_slice word)
{
    return word.size == 1 && strchr(",;:-", word.at[0]) != NULL;
}

/* Of an expression of a date or a clock time; a length is no date. */
bool dtlp_title_is_date(const dtlp_title_work *work, uint32_t token)
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
    if (comma < last && ((dtlp_up(tree, comma + 1) == DTLP_NUM && dtlp_up(tree, comma - 1) != DTLP_NUM) || dtlp_up(tree, comma + 1) == DTLP_ADP))
        return true;
    for (uint32_t at = comma + 1; at <= last; at++)
        if (dtlp_rel(tree, at) == DTLP_DEP_amod || dtlp_up(tree, at) == DTLP_CCONJ)
            return false;
    return true;
}

/* "in the Tarn, N.Y., area", with the town for what the article is of: a town has none. */
static bool waits_for_noun(const dtlp_tree *tree, uint32_t top, uint32_t comma)
{
    uint32_t town = comma - 1, next = comma + 1;
    while (town > top && dtlp_up(tree, town - 1) == DTLP_PROPN)
        town--;
    if (town == top || dtlp_up(tree, comma - 1) != DTLP_PROPN || !dtlp_serves_as(tree, town - 1, DTLP_DEFINITE_ARTICLE))
        return false;
    while (next < tree->text->n_tokens && dtlp_up(tree, next) == DTLP_PROPN)
        next++;
    return next > comma + 1 && next < comma + 4 && dtlp_word_is_at(tree, next, ",") && dtlp_up(tree, next + 1) == DTLP_NOUN;
}

/* "a widow whose flats": of "whose", whose they are; else DTLP_NO_TOKEN. */
static uint32_t noun_of_whose(const dtlp_tree *tree, uint32_t token)
{
    uint32_t at = dtlp_xp(tree, token) == DTLP_XPOS_WPS ? token : DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN; i++) {
        if (dtlp_rel(tree, at) == DTLP_DEP_acl_relcl)
            return dtlp_head(tree, at);
        at = dtlp_head(tree, at);
    }
    uint32_t before = token - (token > 0) - (token > 1 && dtlp_word_is_at(tree, token - 1, ",")); /* wherever the clause hangs */
    return dtlp_xp(tree, token) == DTLP_XPOS_WPS && tree->sentence[before] == tree->sentence[token] && dtlp_is_noun(tree, before) ? before : DTLP_NO_TOKEN;
}

/* Is whose it is who acts in the title? */
static bool is_of_actor(const dtlp_title_work *work, uint32_t owner)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t actor = all->at[work->mention].subject, entity = dtlp_entity_at(all, owner);
    if (actor == DTLP_NO_TOKEN)
        return false;
    uint32_t noun = dtlp_head(all->tree, owner); /* "the king and his men" */
    if (noun != DTLP_NO_TOKEN && noun > actor && dtlp_rel(all->tree, noun) == DTLP_DEP_conj && dtlp_head(all->tree, noun) == actor)
        return true;
    if (dtlp_up(all->tree, actor) == DTLP_PRON && all->refers[actor] != DTLP_NO_TOKEN)
        actor = all->refers[actor];
    return all->refers[owner] == actor || (entity != DTLP_NO_ENTITY && dtlp_entity_at(all, actor) == entity);
}

/* Whose it is, where `token` says that by "his" or "whose" and the text tells; else empty. */
static dtlp_slice owner_at(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = noun_of_whose(tree, token);
    if (noun == DTLP_NO_TOKEN && dtlp_xp(tree, token) != DTLP_XPOS_PRPS)
        return (dtlp_slice){"", 0};
    uint32_t entity = dtlp_entity_at(work->all, noun == DTLP_NO_TOKEN ? token : noun);
    if (noun == DTLP_NO_TOKEN && is_of_actor(work, token))
        return (dtlp_slice){"", 0}; /* "sold his boat": Orla sold "his boat" */
    if (entity != DTLP_NO_ENTITY)
        return dtlp_slice_of(tree->nlp->entities[entity].name);
    return noun == DTLP_NO_TOKEN ? (dtlp_slice){"", 0} : dtlp_word_at(tree, noun);
}

/* "its members", of a guild that the text tells by no name: the guild. */
static uint32_t noun_of_owner(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = dtlp_xp(tree, token) == DTLP_XPOS_PRPS ? work->all->refers[token] : DTLP_NO_TOKEN;
    return noun != DTLP_NO_TOKEN && dtlp_up(tree, noun) == DTLP_NOUN && dtlp_is_subject(dtlp_rel(tree, noun)) && work->all->of_token[noun] == 0 && dtlp_child(tree, noun, DTLP_DEP_conj) == DTLP_NO_TOKEN ? noun : DTLP_NO_TOKEN;
}

/* "Its shares fell", and nobody knows whose: "the shares"; but "his wife". */
bool dtlp_owner_is_untold(const dtlp_title_work *work, uint32_t at)
{
    const uint64_t people = DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = dtlp_head(tree, at);
    return dtlp_xp(tree, at) == DTLP_XPOS_PRPS && dtlp_rel(tree, at) == DTLP_DEP_nmod_poss && noun != DTLP_NO_TOKEN && (tree->word[noun] & people) == 0 &&
           work->all->name_of[noun] == 0;
}

/* "Our papers", told by the writer: to the reader of one row they are the papers. */
bool dtlp_owner_writes(const dtlp_title_work *work, uint32_t at)
{
    const dtlp_tree *tree = work->all->tree;
    return (dtlp_form_is(tree, at) & DTLP_IS(F_SPEAKER)) != 0 && !tree->text->tokens[at].quoted && dtlp_owner_is_untold(work, at);
}

/* "The last part of which came out": of what; DTLP_NO_TOKEN if `token` is no such word or what it stands for is not told. */
static uint32_t noun_of_which(const dtlp_tree *tree, uint32_t token)
{
    uint32_t at = token;
    if ((dtlp_xp(tree, token) != DTLP_XPOS_WDT && dtlp_xp(tree, token) != DTLP_XPOS_WP) || dtlp_head(tree, token) == DTLP_NO_TOKEN || !dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_GENITIVE_PREPOSITION))
        return DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN; i++, at = dtlp_head(tree, at))
        if (dtlp_rel(tree, at) == DTLP_DEP_acl_relcl)
            return dtlp_head(tree, at);
    uint32_t comma = tree->left[dtlp_head(tree, token)]; /* wherever the clause hangs */
    comma -= comma > 0 && !dtlp_word_is_at(tree, comma, ",");
    uint32_t before = comma - (comma > 0);
    bool hung = dtlp_word_is_at(tree, comma, ",") && tree->sentence[before] == tree->sentence[token];
    if (!hung || !dtlp_is_noun(tree, before))
        return DTLP_NO_TOKEN;
    for (int i = 0; i < DTLP_CLIMB && dtlp_head(tree, before) != DTLP_NO_TOKEN; i++) {
        dtlp_deprel relation = dtlp_rel(tree, before);
        if (relation != DTLP_DEP_nmod && relation != DTLP_DEP_flat && relation != DTLP_DEP_compound)
            break;
        before = dtlp_head(tree, before);
    }
    return before;
}

/* A capital that the word has from where it stands: "The bakery". */
static bool opens_sentence(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return tree->text->sentences[tree->sentence[token]].first_token == token && work->all->name_of[token] == 0 && dtlp_up(tree, token) != DTLP_PROPN;
}

/* "Nine minutes after take-off the captain", with the minutes hung on the captain: from the article on. */
static uint32_t phrase_begin(const dtlp_tree *tree, uint32_t top)
{
    uint32_t article = dtlp_child(tree, top, DTLP_DEP_det), from = tree->left[top];
    if (article == DTLP_NO_TOKEN || article <= from || article > top ||
        (!dtlp_serves_as(tree, article, DTLP_DEFINITE_ARTICLE) && !dtlp_serves_as(tree, article, DTLP_INDEFINITE_ARTICLE)))
        return from;
    dtlp_upos before = dtlp_up(tree, article - 1);
    return before == DTLP_NOUN || before == DTLP_PROPN || before == DTLP_ADP || before == DTLP_PUNCT || before == DTLP_VERB ? article : from;
}

/* The noun with what stands before it, and no more: as one already known is told, by "the". */
static void put_known(dtlp_line *out, const dtlp_title_work *work, uint32_t top, bool space, bool owner, bool part)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    uint32_t last = top, of = dtlp_child(tree, top, DTLP_DEP_nmod);
    if (!owner && of == top + 2 && dtlp_serves_as(tree, top + 1, DTLP_GENITIVE_PREPOSITION) && tree->right[of] == of)
        last = of; /* "members of parliament" */
    bool first = true;
    for (uint32_t at = tree->left[top]; at <= last; at++) {
        bool hyphen = dtlp_word_is_at(tree, at, "-") && at < last && !tree->text->tokens[at + 1].space_before; /* "the 34-metre trawler" */
        if (!in_phrase(tree, at, top) || dtlp_title_is_date(work, at) || (dtlp_is_trailing(dtlp_word_at(tree, at)) && !hyphen) || dtlp_up(tree, at) == DTLP_CCONJ)
            continue;
        dtlp_slice word = dtlp_word_at(tree, at);
        dtlp_slice owner_name = owner_at(work, at);
        if (first && part && dtlp_up(tree, at) != DTLP_DET && dtlp_xp(tree, at) != DTLP_XPOS_PRPS && owner_name.size == 0) { /* "410,000 of them": of the tourists */
            dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_THE), space);
            space = true;
        }
        if (first && dtlp_serves_as(tree, at, DTLP_INDEFINITE_ARTICLE))
            word = dtlp_title_word(DTLP_SAY_THE);
        else if (owner_name.size > 0)
            word = owner_name;
        else if (first && dtlp_owner_is_untold(work, at) && !is_of_actor(work, at))
            word = dtlp_title_word(DTLP_SAY_THE);
        else if (opens_sentence(work, at) && out->text.count > 0)
            word = dtlp_slice_lower(work->arena, word);
        dtlp_line_put_word(out, word, first ? space : tree->text->tokens[at].space_before);
        if (owner_name.size > 0)
            dtlp_line_put_genitive(out);
        first = false;
    }
}

bool dtlp_put_whole(dtlp_line *out, const dtlp_title_work *work, uint32_t token)
{
    uint32_t whole = noun_of_which(work->all->tree, token);
    if (whole != DTLP_NO_TOKEN)
        put_known(out, work, whole, true, false, dtlp_is_plural(work->all->tree, whole));
    return whole != DTLP_NO_TOKEN;
}

/* `known`: told before, so that "a" becomes "the". */
static void put_phrase(dtlp_line *out, const dtlp_title_work *work, uint32_t top, bool known)
{
    enum { MOST = 24 };
    const dtlp_tree *tree = work->all->tree;
    uint32_t last = tree->right[top], previous = DTLP_NO_TOKEN;
    if (work->top > top && dtlp_head(tree, work->top) == top && tree->left[work->top] > top)
        last = tree->left[work->top] - 1; /* "the mill, which closed, and the dairy": the mill */
    while (last > top && (!in_phrase(tree, last, top) || dtlp_is_trailing(dtlp_word_at(tree, last)) ||
                          dtlp_title_is_date(work, last) ||
                          (dtlp_up(tree, last) == DTLP_ADP && dtlp_title_is_date(work, last + 1))))
        last--;
    for (uint32_t at = phrase_begin(tree, top), n = 0; at <= last && n < MOST; at++) {
        if (!in_phrase(tree, at, top) || (at != top && dtlp_title_is_date(work, at)))
            continue;
        if ((dtlp_is_trailing(dtlp_word_at(tree, at)) && previous != at - 1) ||
            dtlp_word_is_at(tree, at, ".") || dtlp_word_is_at(tree, at, ";"))
            continue;
        if (at > top && ends_phrase(tree, at, last) && !waits_for_noun(tree, top, at))
            break;
        if (at < last && dtlp_up(tree, at) == DTLP_ADP && dtlp_title_is_date(work, at + 1))
            continue;
        if (at == top + 1 && (dtlp_form_around(tree, at) & DTLP_AROUND_IS(REFLEXIVE)) != 0 && (dtlp_form_is(tree, at) & (DTLP_IS(F_HE) | DTLP_IS(F_SHE))) == 0)
            continue; /* "the company itself" */
        if (n == 0 && at < top && dtlp_up(tree, at) == DTLP_ADV && dtlp_head(tree, at) == top &&
            ((tree->word[at] & DTLP_IS(F_LOOSE)) || dtlp_serves_as(tree, at, DTLP_UP_OR_DOWN)))
            continue; /* "Also on the list was", "down from the 8 percent promised" */
        if (n == 0 && at < top && dtlp_up(tree, at) == DTLP_ADV && dtlp_up(tree, at + 1) == DTLP_DET && dtlp_child(tree, top, DTLP_DEP_cop) < at)
            continue; /* "The row is about a fee brought in": a fee */
        if (n == 0 && at < top && dtlp_up(tree, at) == DTLP_PUNCT && !dtlp_is_quote(dtlp_word_at(tree, at)))
            continue;
        if (n == 0 && at < top && dtlp_up(tree, at) == DTLP_ADP && dtlp_xp(tree, at + 1) != DTLP_XPOS_JJS && dtlp_xp(tree, at + 1) != DTLP_XPOS_RBS)
            continue;
        bool space = n == 0 || previous != at - 1 || tree->text->tokens[at].space_before;
        previous = at;
        n++;
        if (at > top && dtlp_put_whole(out, work, at))
            continue;
        bool first = n == 1;
        dtlp_slice owner = owner_at(work, at);
        uint32_t noun = known && first && owner.size == 0 ? noun_of_owner(work, at) : DTLP_NO_TOKEN;
        if (owner.size > 0 || noun != DTLP_NO_TOKEN) {
            bool thing = noun != DTLP_NO_TOKEN || (first && dtlp_is_lower(owner.at[0])); /* "the widow's", not of a name */
            if (thing)
                dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_THE), space);
            dtlp_line_put_word(out, owner.size > 0 ? owner : dtlp_slice_lower(work->arena, dtlp_word_at(tree, noun)), space || thing);
            dtlp_line_put_genitive(out);
        } else {
            bool a = first && (known ? dtlp_serves_as(tree, at, DTLP_INDEFINITE_ARTICLE) || (at < top && dtlp_owner_is_untold(work, at))
                                           : dtlp_owner_is_untold(work, at) || (at < top && dtlp_up(tree, at) == DTLP_DET && dtlp_serves_as(tree, at, DTLP_DEMONSTRATIVE)));
            a |= dtlp_owner_writes(work, at);
            dtlp_slice word = a ? dtlp_title_word(DTLP_SAY_THE) : dtlp_word_at(tree, at);
            dtlp_line_put_word(out, opens_sentence(work, at) ? dtlp_slice_lower(work->arena, word) : word, space);
        }
    }
}

void dtlp_put_phrase(dtlp_line *out, const dtlp_title_work *work, uint32_t top)
{
    put_phrase(out, work, top, false);
}

static bool ends_with_word(dtlp_slice text, dtlp_slice word)
{
    return text.size > word.size && memcmp(text.at + text.size - word.size, word.at, word.size) == 0;
}

/* "The Harbour Board", told by name at `token`: with its article, as the text has it there. */
static bool has_article(const struct dtlp_happenings *all, uint32_t token, uint32_t entity)
{
    uint32_t index = all->name_of[token];
    bool the = dtlp_serves_as(all->tree, dtlp_child(all->tree, token, DTLP_DEP_det), DTLP_DEFINITE_ARTICLE);
    if (index == 0)
        return the && ends_with_word(dtlp_slice_of(all->tree->nlp->entities[entity].name), dtlp_word_at(all->tree, token));
    if (all->tree->nlp->names[index - 1].demonym || all->tree->nlp->names[index - 1].type == DTLP_NAME_PERSON)
        return false;
    return the && !dtlp_serves_as(all->tree, all->tree->nlp->names[index - 1].first, DTLP_DEFINITE_ARTICLE);
}

/* The full form of the name that stands at `token`. */
static void put_entity(dtlp_line *out, const dtlp_title_work *work, uint32_t token, uint32_t entity, bool space)
{
    bool article = has_article(work->all, token, entity);
    if (article)
        dtlp_line_put_word(out, dtlp_title_word(DTLP_SAY_THE), space);
    dtlp_line_put_word(out, dtlp_slice_of(work->all->tree->nlp->entities[entity].name), space || article);
}

static void put_named(dtlp_line *out, const dtlp_title_work *work, uint32_t token, bool space, bool owner, bool part)
{
    uint32_t entity = dtlp_entity_at(work->all, token);
    const dtlp_entity *known = entity == DTLP_NO_ENTITY ? NULL : &work->all->tree->nlp->entities[entity];
    if (known != NULL && (work->all->name_of[token] != 0 || known->type == DTLP_NAME_PERSON))
        put_entity(out, work, token, entity, space);
    else
        put_known(out, work, token, space, owner, part && dtlp_is_plural(work->all->tree, token));
    if (owner)
        dtlp_line_put_genitive(out);
}

/* "They", told of Orla and Mika: both by name. */
static bool means_both(const dtlp_tree *tree, uint32_t pronoun, uint32_t meant)
{
    enum { LONGEST = 12 };
    uint32_t joined = dtlp_child(tree, meant, DTLP_DEP_conj);
    return (dtlp_form_is(tree, pronoun) & DTLP_IS(F_THEY)) != 0 && joined != DTLP_NO_TOKEN && joined > meant && dtlp_is_noun(tree, joined) &&
           tree->right[joined] - tree->left[meant] < LONGEST;
}

void dtlp_put_meant(dtlp_line *out, const dtlp_title_work *work, uint32_t pronoun, uint32_t meant, bool space, bool owner)
{
    if (owner || !means_both(work->all->tree, pronoun, meant)) {
        bool part = dtlp_serves_as(work->all->tree, dtlp_marker(work->all->tree, pronoun), DTLP_GENITIVE_PREPOSITION);
        put_named(out, work, meant, space, owner, part);
        return;
    }
    dtlp_line phrase = {.arena = out->arena};
    put_phrase(&phrase, work, meant, true);
    dtlp_line_put_word(out, (dtlp_slice){phrase.text.at, phrase.text.count}, space);
}

/* A person known by more than the text says here ("Munir") is called in full. */
const dtlp_entity *dtlp_fuller_name(const struct dtlp_happenings *all, uint32_t token)
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

const dtlp_entity *dtlp_person_beside(const struct dtlp_happenings *all, uint32_t token)
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

uint32_t dtlp_apposed_to_number(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    dtlp_upos tag = token == DTLP_NO_TOKEN ? DTLP_X : dtlp_up(tree, token);
    uint32_t name = token == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, token, DTLP_DEP_appos);
    uint32_t of = token == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, token, DTLP_DEP_nmod);
    if (name == DTLP_NO_TOKEN && of != DTLP_NO_TOKEN && dtlp_up(tree, of) == DTLP_PRON)
        name = dtlp_child(tree, of, DTLP_DEP_appos);
    bool part = of != DTLP_NO_TOKEN && dtlp_up(tree, of) == DTLP_PRON && tag == DTLP_NOUN && dtlp_serves_as(tree, token, DTLP_LAST); /* "the last of them" */
    if ((!part && tag != DTLP_NUM && tag != DTLP_ADJ && tag != DTLP_DET && tag != DTLP_PRON) || name == DTLP_NO_TOKEN || name < token || !dtlp_is_noun(tree, name) ||
        !dtlp_comma_before(tree, name) || all->timex_of[name] != 0)
        return DTLP_NO_TOKEN;
    return name;
}

/* "Bank Tolm", of which the parse has hung the bank elsewhere: the name as it stands. */
static bool put_broken_name(dtlp_line *out, const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_name *name = all->name_of[token] == 0 ? NULL : &all->tree->nlp->names[all->name_of[token] - 1];
    if (name == NULL || all->tree->left[token] != token || token == name->first || dtlp_head(all->tree, token) == DTLP_NO_TOKEN ||
        all->name_of[dtlp_head(all->tree, token)] == all->name_of[token])
        return false;
    for (uint32_t at = name->first; at < name->first + name->count; at++)
        dtlp_line_put_word(out, dtlp_word_at(all->tree, at), at == name->first || all->tree->text->tokens[at].space_before);
    return true;
}

/* Whoever acts, by name. False if the text does not tell who. */
bool dtlp_put_actor(dtlp_line *out, const dtlp_title_work *work, uint32_t token, bool space)
{
    const struct dtlp_happenings *all = work->all;
    uint32_t head = dtlp_head(all->tree, token);
    if (dtlp_rel(all->tree, token) == DTLP_DEP_appos && head != DTLP_NO_TOKEN &&
        dtlp_up(all->tree, head) == DTLP_PROPN)
        token = head; /* "Saeed, a general who": Saeed */
    if (dtlp_xp(all->tree, token) == DTLP_XPOS_WP || dtlp_xp(all->tree, token) == DTLP_XPOS_WDT)
        return false; /* "to find out who shot it" */
    if (dtlp_up(all->tree, token) == DTLP_VERB && dtlp_is_finite(all->tree, token))
        return false; /* "That it leaks was proved" */
    bool stands_for = dtlp_up(all->tree, token) == DTLP_PRON || dtlp_serves_as(all->tree, token, DTLP_NOUN_FOR_NOUN);
    if (stands_for && dtlp_head(all->tree, work->top) == token && dtlp_xp(all->tree, token) != DTLP_XPOS_PRP && dtlp_apposed_to_number(all, token) == DTLP_NO_TOKEN)
        return false; /* "those born in May", "anyone who comes": who is meant is told by that alone */
    if (dtlp_up(all->tree, token) == DTLP_PRON) {
        uint32_t meant = all->refers[token] != DTLP_NO_TOKEN ? all->refers[token] : dtlp_title_antecedent(work, token, DTLP_NO_TOKEN);
        if (meant == DTLP_NO_TOKEN) {
            dtlp_line_put_word(out, dtlp_word_at(all->tree, token), space); /* better than the wrong name */
            return (dtlp_form_is(all->tree, token) & DTLP_IS(F_SPEAKER)) == 0 && !all->tree->text->tokens[token].quoted;
        }
        bool both = means_both(all->tree, token, meant);
        token = meant;
        uint32_t entity = dtlp_entity_at(all, token);
        if (entity != DTLP_NO_ENTITY && !both) {
            put_entity(out, work, token, entity, space);
            return true;
        }
        put_phrase(out, work, token, true);
        return true;
    }
    uint32_t apposed = dtlp_apposed_to_number(all, token);
    if (apposed != DTLP_NO_TOKEN)
        token = apposed;
    const dtlp_entity *full = dtlp_fuller_name(all, token);
    if (full == NULL)
        full = dtlp_person_beside(all, token);
    if (full != NULL)
        dtlp_line_put_word(out, dtlp_slice_of(full->name), space);
    else if (!put_broken_name(out, all, token))
        dtlp_put_phrase(out, work, token);
    return true;
}
