/* inflect.c - the trigger as a finite verb, and one against many.
 *
 * Owns the forms of verbs that titles need and the text does not have. Which
 * words are kept is title.c's affair.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/line.h"

static bool is_vowel(char c)
{
    return strchr(dtlp_title_word(DTLP_SAY_VOWELS).at, c) != NULL;
}

/* One short syllable that ends in a single consonant: "stop", "plan". */
static bool doubles(dtlp_slice verb)
{
    if (verb.size < 3 || verb.size > 4)
        return false;
    char last = verb.at[verb.size - 1];
    if (verb.size == 4 && is_vowel(verb.at[0]))
        return false; /* "open", "edit": not that syllable is stressed */
    return !is_vowel(last) && strchr(dtlp_title_word(DTLP_SAY_NEVER_DOUBLED).at, last) == NULL && is_vowel(verb.at[verb.size - 2]) &&
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
        made = dtlp_arena_printf(arena, "%.*s%s", size, verb.at, dtlp_title_word(DTLP_SAY_PAST_AFTER_E).at);
    else if (last == 'y' && size > 1 && !is_vowel(verb.at[size - 2]))
        made = dtlp_arena_printf(arena, "%.*s%s", size - 1, verb.at, dtlp_title_word(DTLP_SAY_PAST_FOR_Y).at);
    else if (doubles(verb))
        made = dtlp_arena_printf(arena, "%.*s%c%s", size, verb.at, last, dtlp_title_word(DTLP_SAY_PAST).at);
    else
        made = dtlp_arena_printf(arena, "%.*s%s", size, verb.at, dtlp_title_word(DTLP_SAY_PAST).at);
    return dtlp_slice_of(made);
}

static bool ends_with(dtlp_slice word, const char *tail)
{
    size_t size = strlen(tail);
    return word.size > size && memcmp(word.at + word.size - size, tail, size) == 0;
}

/* Something other than an expression of time stands under it as an object does. */
static bool has_object(const dtlp_title_work *work, uint32_t token)
{
    uint32_t object = dtlp_child(work->all->tree, token, DTLP_DEP_obj);
    return (object != DTLP_NO_TOKEN && work->all->timex_of[object] == 0) ||
           dtlp_child(work->all->tree, token, DTLP_DEP_xcomp) != DTLP_NO_TOKEN || dtlp_child(work->all->tree, token, DTLP_DEP_iobj) != DTLP_NO_TOKEN;
}

/* "was handed over and made public", with "made" taken for what it did: it has nothing that it made so. */
static bool is_made_so(const dtlp_tree *tree, uint32_t token)
{
    uint32_t so = dtlp_child(tree, token, DTLP_DEP_xcomp);
    return so == token + 1 && dtlp_up(tree, so) == DTLP_ADJ && dtlp_child(tree, token, DTLP_DEP_obj) == DTLP_NO_TOKEN &&
           dtlp_xp(tree, token) == DTLP_XPOS_VBD && dtlp_own_subject(tree, token) == DTLP_NO_TOKEN && (tree->word[token] & DTLP_IS(V_INTRANSITIVE)) == 0;
}

static bool may_lend(const dtlp_title_work *work, uint32_t lender, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    bool passive = dtlp_child(tree, lender, DTLP_DEP_aux_pass) != DTLP_NO_TOKEN;
    if (!dtlp_has_auxiliary(tree, lender) || dtlp_is_gerund_group(tree, lender) || ((tree->word[token] & DTLP_IS(V_INTRANSITIVE)) && passive))
        return false;
    if (passive && dtlp_serves_as(tree, token, DTLP_DYING_VERB) && dtlp_child(tree, token, DTLP_DEP_obj) == DTLP_NO_TOKEN && dtlp_child(tree, token, DTLP_DEP_obl_agent) == DTLP_NO_TOKEN)
        return false; /* "were called but left" */
    uint32_t object = dtlp_child(tree, token, DTLP_DEP_obj); /* "was shot and spent years there", but "was fined and given a year" */
    if (passive && object > token && object != DTLP_NO_TOKEN && (work->all->timex_of[object] == 0 || (dtlp_lemma_around(tree, token) & DTLP_AROUND_IS(SPENDS))) && !dtlp_serves_as(tree, token, DTLP_GIVING_VERB))
        return false;
    bool given = passive && dtlp_serves_as(tree, token, DTLP_GIVING_VERB) && dtlp_xp(tree, token) == DTLP_XPOS_VBD && object == DTLP_NO_TOKEN &&
                 dtlp_child(tree, token, DTLP_DEP_ccomp) != DTLP_NO_TOKEN && (tree->word[token] & DTLP_IS(V_REPORTING)) != 0; /* "was rewarded and told he would stay" */
    return dtlp_xp(tree, lender) == dtlp_xp(tree, token) || given || (passive && is_made_so(tree, token));
}

/* The verb that "and" joins this one to and whose auxiliaries it borrows; of three the one before it. */
static uint32_t lender_of(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t head = dtlp_head(tree, token), found = DTLP_NO_TOKEN;
    if (dtlp_rel(tree, token) != DTLP_DEP_conj || head == DTLP_NO_TOKEN || dtlp_has_auxiliary(tree, token))
        return DTLP_NO_TOKEN;
    for (uint32_t at = tree->child[head]; at != DTLP_NO_TOKEN && at < token; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_is_verb(tree, at))
            found = at;
    if (found != DTLP_NO_TOKEN && dtlp_xp(tree, token) == DTLP_XPOS_VBN && may_lend(work, found, token))
        return found;
    return may_lend(work, head, token) ? head : DTLP_NO_TOKEN;
}

/* "the report, published in May": with its noun put before it a passive. */
static bool is_reduced_passive(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t noun = token;
    if (dtlp_rel(tree, noun) == DTLP_DEP_conj && dtlp_head(tree, noun) != DTLP_NO_TOKEN)
        noun = dtlp_head(tree, noun);
    return dtlp_rel(tree, noun) == DTLP_DEP_acl && dtlp_comma_before(tree, noun) && !has_object(work, token) &&
           (dtlp_xp(tree, token) == DTLP_XPOS_VBN || dtlp_xp(tree, token) == DTLP_XPOS_VBD) && dtlp_xp(tree, noun) != DTLP_XPOS_VBG &&
           (tree->word[token] & (DTLP_IS(V_INTRANSITIVE) | DTLP_IS(V_HAPPENS))) == 0 && dtlp_own_subject(tree, token) == DTLP_NO_TOKEN &&
           !dtlp_has_auxiliary(tree, token);
}

/* "to retake ground lost in May", "figures released in May": done to the noun that it hangs on, or right behind it. */
static bool is_bare_passive(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_deprel relation = dtlp_rel(tree, token);
    bool alone = (tree->word[token] & (DTLP_IS(V_INTRANSITIVE) | DTLP_IS(V_HAPPENS))) != 0 && (tree->word[token] & DTLP_IS(V_PLANS)) == 0; /* but "agreed" */
    return dtlp_xp(tree, token) == DTLP_XPOS_VBN && (relation == DTLP_DEP_acl || relation == DTLP_DEP_xcomp) && !has_object(work, token) && !alone && dtlp_own_subject(tree, token) == DTLP_NO_TOKEN &&
           !dtlp_has_auxiliary(tree, token);
}

/* "polls closed", "prices slowed", taken for what was done to them: without one who does it, it is as true
 * of them that they did. */
static bool is_by_itself(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    return (dtlp_lemma_around(tree, token) & DTLP_AROUND_IS(BY_ITSELF)) != 0 && !dtlp_has_auxiliary(tree, token) &&
           dtlp_child(tree, token, DTLP_DEP_obl_agent) == DTLP_NO_TOKEN;
}

bool dtlp_is_plural(const dtlp_tree *tree, uint32_t token)
{
    if (token == DTLP_NO_TOKEN)
        return false;
    dtlp_xpos tag = dtlp_xp(tree, token);
    return tag == DTLP_XPOS_NNS || tag == DTLP_XPOS_NNPS ||
           dtlp_child(tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN;
}

/* "did not reveal it until May", "had not revealed it until May": "revealed it". */
bool dtlp_tells_plainly(const dtlp_title_work *work)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    uint32_t auxiliary = dtlp_child(tree, work->top, DTLP_DEP_aux);
    bool did = dtlp_xp(tree, work->top) == DTLP_XPOS_VB && dtlp_serves_as(tree, auxiliary, DTLP_DO_AUXILIARY);
    bool had = dtlp_xp(tree, work->top) == DTLP_XPOS_VBN && dtlp_serves_as(tree, auxiliary, DTLP_PERFECT_AUXILIARY) &&
               dtlp_child(tree, work->top, DTLP_DEP_aux_pass) == DTLP_NO_TOKEN;
    return one->denied_until && (did || had);
}

/* "had handed in", "had been killed": the "had" of a perfect without a modal or a denial; "been" too, if it is there. */
static bool is_perfect(const dtlp_title_work *work, uint32_t verb, uint32_t *had, uint32_t *been)
{
    const dtlp_tree *tree = work->all->tree;
    *had = *been = DTLP_NO_TOKEN;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at]) {
        bool auxiliary = dtlp_rel(tree, at) == DTLP_DEP_aux || dtlp_rel(tree, at) == DTLP_DEP_aux_pass;
        if (!auxiliary && ((dtlp_serves_as(tree, at, DTLP_PERFECT_ADVERB) && (verb != work->top || dtlp_title_keeps(work, at))) || (dtlp_form_is(tree, at) & DTLP_IS(F_NEGATION))))
            return false;
        if (auxiliary && *had == DTLP_NO_TOKEN && dtlp_serves_as(tree, at, DTLP_PERFECT_AUXILIARY) && dtlp_xp(tree, at) == DTLP_XPOS_VBD)
            *had = at;
        else if (auxiliary && *had != DTLP_NO_TOKEN && *been == DTLP_NO_TOKEN && dtlp_xp(tree, at) == DTLP_XPOS_VBN)
            *been = at;
        else if (auxiliary)
            return false;
    }
    return *had != DTLP_NO_TOKEN && (dtlp_xp(tree, verb) == DTLP_XPOS_VBN || (*been != DTLP_NO_TOKEN && dtlp_xp(tree, verb) == DTLP_XPOS_VBG));
}

/* What it did, as one word; empty where a participle does not tell. */
static dtlp_slice did(const dtlp_tree *tree, uint32_t verb)
{
    const dtlp_event_word *known = tree->lemma[verb];
    if (known != NULL && known->past != NULL)
        return dtlp_slice_of(known->past);
    dtlp_slice word = dtlp_word_at(tree, verb);
    return ends_with(word, dtlp_title_word(DTLP_SAY_PAST).at) ? word : (dtlp_slice){NULL, 0};
}

/* "Howes", whatever it ends with. */
static bool is_somebody_by_name(const dtlp_title_work *work, uint32_t token)
{
    uint32_t entity = token == DTLP_NO_TOKEN ? DTLP_NO_ENTITY : dtlp_entity_at(work->all, token);
    return entity != DTLP_NO_ENTITY && work->all->name_of[token] != 0 && work->all->tree->nlp->entities[entity].type == DTLP_NAME_PERSON &&
           dtlp_child(work->all->tree, token, DTLP_DEP_conj) == DTLP_NO_TOKEN;
}

/* "Among them Orla, shot in May, and two others": she alone was shot. */
static bool is_joined_behind(const dtlp_title_work *work, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    uint32_t joined = dtlp_child(tree, subject, DTLP_DEP_conj);
    dtlp_xpos tag = dtlp_xp(tree, subject);
    return joined != DTLP_NO_TOKEN && subject < work->top && joined > work->top && tag != DTLP_XPOS_NNS && tag != DTLP_XPOS_NNPS;
}

/* "was" or "were", where the words leave no doubt. */
static dtlp_slice was(const dtlp_title_work *work, uint32_t subject)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_xpos tag = subject == DTLP_NO_TOKEN ? DTLP_XPOS_NONE : dtlp_xp(tree, subject);
    bool many = dtlp_is_plural(tree, subject) && !is_somebody_by_name(work, subject);
    if (tag == DTLP_XPOS_PRP)
        many = (dtlp_form_is(tree, subject) & DTLP_IS(F_THEY)) != 0;
    else if (tag != DTLP_XPOS_NN && tag != DTLP_XPOS_NNS && tag != DTLP_XPOS_NNP && tag != DTLP_XPOS_NNPS)
        return (dtlp_slice){NULL, 0};
    uint32_t of = subject == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, subject, DTLP_DEP_nmod); /* "a number of men" */
    if (!many && of != DTLP_NO_TOKEN && of > subject && dtlp_is_plural(tree, of))
        return (dtlp_slice){NULL, 0};
    return dtlp_title_word(many ? DTLP_SAY_PASSIVE_MANY : DTLP_SAY_PASSIVE_ONE);
}

/* Does the title tell another participle that leans on the same "had", or since when it has been so? */
static bool needs_perfect(const dtlp_title_work *work, uint32_t verb)
{
    const dtlp_tree *tree = work->all->tree;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at != work->top && dtlp_title_keeps(work, at) &&
            ((dtlp_rel(tree, at) == DTLP_DEP_conj && dtlp_xp(tree, at) == DTLP_XPOS_VBN && !dtlp_has_auxiliary(tree, at)) ||
             dtlp_serves_as(tree, dtlp_child(tree, at, DTLP_DEP_case), DTLP_PERFECT_ADVERB)))
            return true;
    return false;
}

dtlp_plain_past dtlp_plain_past_of(const dtlp_title_work *work, uint32_t verb)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_plain_past made = {.had = DTLP_NO_TOKEN, .been = DTLP_NO_TOKEN};
    uint32_t had, been;
    if (tree->text->tokens[verb].quoted || dtlp_up(tree, verb) != DTLP_VERB || work->all->events[work->mention].modality != DTL_MODALITY_ACTUAL ||
        needs_perfect(work, verb) || !is_perfect(work, verb, &had, &been))
        return made;
    uint32_t subject = dtlp_own_subject(tree, verb);
    made.word = been == DTLP_NO_TOKEN ? did(tree, work->top) : was(work, subject != DTLP_NO_TOKEN ? subject : work->all->at[work->mention].subject);
    if (made.word.size > 0) {
        made.had = had;
        made.been = been;
    }
    return made;
}

/* "The secretary resigned", "a ninth succumbed", taken for passives: with a subject of
 * its own and no auxiliary near a verb is finite as it stands. */
static bool is_finite_as_it_is(const dtlp_tree *tree, uint32_t token)
{
    uint32_t subject = dtlp_own_subject(tree, token);
    dtlp_deprel relation = dtlp_rel(tree, token);
    uint32_t first = dtlp_head(tree, token);
    bool active = dtlp_xp(tree, token) == DTLP_XPOS_VBD && first != DTLP_NO_TOKEN && !dtlp_has_auxiliary(tree, first); /* "but a judge ruled" */
    bool joined = relation == DTLP_DEP_conj && subject != DTLP_NO_TOKEN && dtlp_rel(tree, subject) == DTLP_DEP_nsubj_pass && !active;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
        if (at > token && (dtlp_rel(tree, at) == DTLP_DEP_ccomp || dtlp_rel(tree, at) == DTLP_DEP_parataxis) &&
            dtlp_own_subject(tree, at) == DTLP_NO_TOKEN)
            return false; /* "A man held in May was freed": freed is the verb */
    uint32_t head = dtlp_head(tree, token); /* "a similar one passed in Tarn", taken for a noun and its participle */
    if (relation == DTLP_DEP_acl && dtlp_xp(tree, token) == DTLP_XPOS_VBD && head != DTLP_NO_TOKEN && !dtlp_comma_before(tree, token) &&
        (dtlp_rel(tree, head) == DTLP_DEP_root || dtlp_rel(tree, head) == DTLP_DEP_parataxis))
        return true;
    uint32_t teller = head == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, head); /* "said income gained to 5" */
    if (relation == DTLP_DEP_acl && teller != DTLP_NO_TOKEN && head + 1 == token && dtlp_rel(tree, head) == DTLP_DEP_obj &&
        (tree->word[teller] & DTLP_IS(V_REPORTING)) != 0 && (tree->word[token] & DTLP_IS(V_AMOUNTS)) != 0)
        return true;
    return (dtlp_xp(tree, token) == DTLP_XPOS_VBD || dtlp_xp(tree, token) == DTLP_XPOS_VBN) && subject != DTLP_NO_TOKEN &&
           subject < token && relation != DTLP_DEP_acl && !joined && !dtlp_has_auxiliary(tree, token);
}

bool dtlp_is_gerund_group(const dtlp_tree *tree, uint32_t verb)
{
    bool gerund = false;
    for (uint32_t at = tree->child[verb]; at != DTLP_NO_TOKEN && at < verb; at = tree->sibling[at])
        if (dtlp_rel(tree, at) == DTLP_DEP_aux || dtlp_rel(tree, at) == DTLP_DEP_aux_pass) {
            if (dtlp_xp(tree, at) != DTLP_XPOS_VBG && !(gerund && dtlp_xp(tree, at) == DTLP_XPOS_VBN)) /* "having been shown" */
                return false;
            gerund = true;
        }
    return gerund && dtlp_xp(tree, verb) == DTLP_XPOS_VBN;
}

/* "A vote expected tomorrow": it is expected. */
static bool is_yet_to_be(const dtlp_title_work *work)
{
    const dtl_event *event = &work->all->events[work->mention];
    return event->modality == DTL_MODALITY_PLANNED && event->tense == DTL_TENSE_PASTPART && (work->all->at[work->mention].word & DTLP_IS(V_APPOINTS)) != 0;
}

/* Told as a passive. */
static bool is_passive(const dtlp_title_work *work)
{
    bool done = work->all->at[work->mention].passive || is_reduced_passive(work, work->top) || is_bare_passive(work, work->top);
    return done && !is_by_itself(work, work->top) && !is_finite_as_it_is(work->all->tree, work->top);
}

static bool is_finite(const dtlp_title_work *work, bool passive)
{
    const dtlp_tree *tree = work->all->tree;
    dtlp_xpos tag = dtlp_xp(tree, work->top);
    return (tag == DTLP_XPOS_VBD && dtlp_rel(tree, work->top) != DTLP_DEP_acl && !passive) || tag == DTLP_XPOS_VBP || tag == DTLP_XPOS_VBZ ||
           tag == DTLP_XPOS_VB || (dtlp_has_auxiliary(tree, work->top) && !dtlp_is_gerund_group(tree, work->top)) || is_finite_as_it_is(tree, work->top);
}

bool dtlp_stands_behind_auxiliary(const dtlp_title_work *work, uint32_t token)
{
    const dtlp_tree *tree = work->all->tree;
    if (token + 1 != work->top || dtlp_up(tree, token) != DTLP_ADV || dtlp_head(tree, token) != work->top || !dtlp_title_keeps(work, token) ||
        work->all->at[work->mention].kind != DTLP_KIND_VERB || lender_of(work, work->top) != DTLP_NO_TOKEN || dtlp_tells_plainly(work))
        return false;
    bool passive = is_passive(work);
    return passive && !is_finite(work, passive);
}

/* The trigger with whatever makes a finite verb of it. */
void dtlp_put_verb(dtlp_line *out, const dtlp_title_work *work, bool space)
{
    const dtlp_tree *tree = work->all->tree;
    const dtlp_happening *one = &work->all->at[work->mention];
    dtlp_xpos tag = dtlp_xp(tree, work->top);
    dtlp_slice word = dtlp_word_at(tree, work->top);
    uint32_t lender = lender_of(work, work->top);
    bool passive = is_passive(work), finite = is_finite(work, passive);
    const dtlp_plain_past past = dtlp_plain_past_of(work, lender != DTLP_NO_TOKEN ? lender : work->top);
    if (past.had != DTLP_NO_TOKEN && past.been == DTLP_NO_TOKEN) {
        word = past.word;
    } else if (past.had != DTLP_NO_TOKEN && lender != DTLP_NO_TOKEN) {
        dtlp_line_put_word(out, past.word, space);
        space = true;
    } else if (lender != DTLP_NO_TOKEN) {
        for (uint32_t at = tree->child[lender]; at != DTLP_NO_TOKEN; at = tree->sibling[at])
            if (dtlp_rel(tree, at) == DTLP_DEP_aux || dtlp_rel(tree, at) == DTLP_DEP_aux_pass) {
                bool will = work->all->events[work->mention].modality == DTL_MODALITY_PLANNED && dtlp_serves_as(tree, at, DTLP_PAST_FUTURE_IN_FULL);
                dtlp_line_put_word(out, will ? dtlp_title_word(DTLP_SAY_FUTURE) : dtlp_word_at(tree, at), space);
                space = true;
            }
    } else if (dtlp_tells_plainly(work)) {
        word = past_of(work->arena, dtlp_lemma_at(tree, work->top));
    } else if (!finite && one->kind == DTLP_KIND_VERB) {
        if (passive) {
            bool many = dtlp_is_plural(tree, one->subject) && !is_somebody_by_name(work, one->subject) && !is_joined_behind(work, one->subject);
            dtlp_line_put_word(out, dtlp_title_word(is_yet_to_be(work) ? (many ? DTLP_SAY_TO_COME_MANY : DTLP_SAY_TO_COME_ONE) : many ? DTLP_SAY_PASSIVE_MANY : DTLP_SAY_PASSIVE_ONE), space);
            space = true;
            if (work->top > work->first && dtlp_stands_behind_auxiliary(work, work->top - 1))
                dtlp_line_put_word(out, dtlp_word_at(tree, work->top - 1), true);
        } else if (tag != DTLP_XPOS_VBG || ends_with(word, dtlp_title_word(DTLP_SAY_PARTICIPLE).at)) {
            bool unknown = tag != DTLP_XPOS_VBG &&
                           dtlp_slice_equal_nocase(word, dtlp_lemma_at(tree, work->top));
            if (!ends_with(word, dtlp_title_word(DTLP_SAY_PAST).at) && !unknown)
                word = past_of(work->arena, dtlp_lemma_at(tree, work->top));
        }
    }
    if (out->text.count > 0 && word.size > 0 && dtlp_is_upper(word.at[0]) && dtlp_up(tree, work->top) != DTLP_PROPN) /* "The final is at Leith" */
        word = dtlp_slice_lower(work->arena, word);
    dtlp_line_put_word(out, word, space);
}
