/* pronoun.c - whom a pronoun in a title stands for, where that is sure enough to say.
 *
 * A title has no sentence before it, so its pronouns are told by the noun they
 * mean. Whom a pronoun cannot mean is read off its clause: what is acted on is
 * not the one who acts. Knows nothing of wording.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/refer.h"
#include "event/title.h"

typedef enum kind { NO_KIND, PERSON, THING, MANY } kind;

/* What is acted on is told again as such, who acts as such. */
typedef enum role { AS_OBJECT, AS_OTHER } role;

static kind kind_of_pronoun(const dtlp_tree *tree, uint32_t token)
{
    uint64_t word = dtlp_form_is(tree, token);
    if (dtlp_form_around(tree, token) & DTLP_AROUND_IS(REFLEXIVE))
        return NO_KIND;
    if (word & (DTLP_IS(F_HE) | DTLP_IS(F_SHE)))
        return PERSON;
    return word & DTLP_IS(F_IT) ? THING : word & DTLP_IS(F_THEY) ? MANY : NO_KIND;
}

static kind kind_of_noun(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t index = all->name_of[token];
    if (dtlp_is_plural(tree, token))
        return MANY;
    if (index != 0)
        return all->tree->nlp->names[index - 1].type == DTLP_NAME_PERSON ? PERSON : THING;
    return tree->word[token] & (DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN)) ? PERSON : THING;
}

/* The head of a phrase that may be meant; expressions of time and parts of phrases may not. */
static bool is_candidate(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    dtlp_upos tag = dtlp_up(tree, token);
    dtlp_deprel relation = dtlp_rel(tree, token);
    return (tag == DTLP_NOUN || tag == DTLP_PROPN) && all->timex_of[token] == 0 &&
           (dtlp_is_subject(relation) || relation == DTLP_DEP_obj);
}

static bool is_same_one(const struct dtlp_happenings *all, uint32_t a, uint32_t b)
{
    if (a == b)
        return true;
    uint32_t x = dtlp_entity_at(all, a), y = dtlp_entity_at(all, b);
    return x != DTLP_NO_ENTITY && x == y;
}

/* "those affected ... them": a plural that is no noun. */
static bool is_demonstrative(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_up(tree, token) == DTLP_PRON && dtlp_xp(tree, token) == DTLP_XPOS_DT;
}

/* "8 per cent", "60 miles": so much of something, unless an article or what kind it is makes things of them. */
static bool is_amount(const dtlp_tree *tree, uint32_t token)
{
    if (dtlp_child(tree, token, DTLP_DEP_nummod) == DTLP_NO_TOKEN && dtlp_up(tree, tree->left[token]) != DTLP_NUM)
        return false;
    bool share = (dtlp_form_around(tree, token) & DTLP_AROUND_IS(SHARE)) != 0;
    return share || (dtlp_child(tree, token, DTLP_DEP_det) == DTLP_NO_TOKEN && dtlp_child(tree, token, DTLP_DEP_amod) == DTLP_NO_TOKEN &&
                     dtlp_child(tree, token, DTLP_DEP_compound) == DTLP_NO_TOKEN);
}

/* What stands at `at` as one that may be meant; DTLP_NO_TOKEN if it is none of that kind. */
static uint32_t candidate_at(const struct dtlp_happenings *all, uint32_t at, kind wanted)
{
    const dtlp_tree *tree = all->tree;
    if (dtlp_up(tree, at) == DTLP_PRON)
        return kind_of_pronoun(tree, at) == wanted && (dtlp_is_subject(dtlp_rel(tree, at)) || (wanted == MANY && dtlp_rel(tree, at) == DTLP_DEP_obj)) ? all->refers[at] : DTLP_NO_TOKEN;
    if (!is_candidate(all, at) || kind_of_noun(all, at) != wanted || is_amount(tree, at) || (wanted == MANY && (dtlp_child(tree, at, DTLP_DEP_conj) != DTLP_NO_TOKEN || all->name_of[at] != 0)))
        return DTLP_NO_TOKEN;
    return at;
}

/* Those of one sentence that may be meant. */
typedef struct choice {
    uint32_t one, like;   /* the last one, and the last in a like place */
    uint32_t n, n_like;   /* how many different ones */
    bool known, more;     /* the one that the text's own order of subjects gives is among them; nouns in other places */
} choice;

static void consider(const struct dtlp_happenings *all, choice *found, uint32_t one, bool like)
{
    if (found->one == DTLP_NO_TOKEN || !is_same_one(all, found->one, one))
        found->n++;
    if (found->one == DTLP_NO_TOKEN)
        found->one = one;
    if (!like)
        return;
    if (found->like == DTLP_NO_TOKEN || !is_same_one(all, found->like, one))
        found->n_like++;
    if (found->like == DTLP_NO_TOKEN)
        found->like = one;
}

static choice choices_before(const struct dtlp_happenings *all, uint32_t token, uint32_t first, uint32_t end, kind wanted, role as,
                             uint32_t other)
{
    const dtlp_tree *tree = all->tree;
    choice found = {.one = DTLP_NO_TOKEN, .like = DTLP_NO_TOKEN};
    for (uint32_t at = end; at-- > first;) {
        uint32_t one = candidate_at(all, at, wanted);
        if (wanted == MANY && is_demonstrative(tree, at))
            found.more = true;
        if (one == DTLP_NO_TOKEN && dtlp_up(tree, at) == DTLP_NOUN && all->timex_of[at] == 0 && kind_of_noun(all, at) == wanted &&
            dtlp_rel(tree, at) != DTLP_DEP_compound && (other == DTLP_NO_TOKEN || !dtlp_under(tree, at, other)))
            found.more = true;
        if (one == DTLP_NO_TOKEN || (other != DTLP_NO_TOKEN && is_same_one(all, one, other)))
            continue;
        found.known = found.known || (all->refers[token] != DTLP_NO_TOKEN && is_same_one(all, one, all->refers[token]));
        consider(all, &found, one, !dtlp_is_subject(dtlp_rel(tree, at)) == (as == AS_OBJECT));
    }
    return found;
}

/* The only one of that kind told before the pronoun in its sentence or else the last, `other`
 * apart; or the only one in a like place, or the one that goes on acting. */
static uint32_t last_of_kind(const struct dtlp_happenings *all, uint32_t token, kind wanted, role as, uint32_t other)
{
    const dtlp_tree *tree = all->tree;
    const dtlp_sentence *here = &tree->text->sentences[tree->sentence[token]];
    choice found = choices_before(all, token, here->first_token, token, wanted, as, other);
    if (found.n == 0) {
        if (found.more || tree->sentence[token] == 0)
            return DTLP_NO_TOKEN;
        const dtlp_sentence *before = here - 1;
        found = choices_before(all, token, before->first_token, before->first_token + before->n_tokens, wanted, AS_OTHER, other);
    }
    if (found.n <= 1)
        return found.one;
    return found.n_like == 1 ? found.like : found.known ? all->refers[token] : DTLP_NO_TOKEN;
}

/* Somebody by name, or "the engineer". */
static bool is_person(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t entity = dtlp_entity_at(all, token);
    if (entity != DTLP_NO_ENTITY)
        return all->tree->nlp->entities[entity].type == DTLP_NAME_PERSON;
    return kind_of_noun(all, token) == PERSON;
}

/* "made it clear": it stands for what follows. */
static bool is_empty(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = dtlp_head(tree, token);
    if (dtlp_rel(tree, token) == DTLP_DEP_expl || dtlp_refer_is_what_it_took(all, token))
        return true;
    if (dtlp_rel(tree, token) == DTLP_DEP_obj && dtlp_serves_as(tree, verb, DTLP_DO_AUXILIARY))
        return true; /* "has done it since 1977" */
    return dtlp_rel(tree, token) == DTLP_DEP_obj && verb != DTLP_NO_TOKEN && dtlp_serves_as(tree, token, DTLP_EXPLETIVE) &&
           dtlp_child(tree, verb, DTLP_DEP_xcomp) != DTLP_NO_TOKEN;
}

/* "her daughter", and nobody knows whose; `other` acts, and what is its own is told by "its". */
static bool is_unsure(const struct dtlp_happenings *all, uint32_t noun, uint32_t other)
{
    uint32_t owner = dtlp_child(all->tree, noun, DTLP_DEP_nmod_poss);
    if (owner != DTLP_NO_TOKEN && other != DTLP_NO_TOKEN && all->refers[owner] != DTLP_NO_TOKEN && is_same_one(all, all->refers[owner], other))
        return false;
    const uint64_t people = DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN); /* of a thing "the" is told */
    return owner != DTLP_NO_TOKEN && (all->tree->word[noun] & people) != 0 && dtlp_up(all->tree, owner) == DTLP_PRON && dtlp_entity_at(all, owner) == DTLP_NO_ENTITY &&
           dtlp_xp(all->tree, owner) != DTLP_XPOS_WPS;
}

/* Does `noun` fit the pronoun? What kind of thing has a name is less sure than its number. */
static bool fits(const struct dtlp_happenings *all, kind wanted, uint32_t noun)
{
    const dtlp_tree *tree = all->tree;
    if (dtlp_up(tree, noun) == DTLP_PRON)
        return kind_of_pronoun(tree, noun) == wanted;
    kind had = kind_of_noun(all, noun);
    if (dtlp_up(tree, noun) == DTLP_NUM || dtlp_up(tree, noun) == DTLP_ADJ)
        return true; /* "a ninth", "9,000" */
    if (all->name_of[noun] == 0)
        return had == wanted || (wanted == PERSON && is_person(all, noun));
    if (wanted == THING && dtlp_serves_as(tree, dtlp_child(tree, noun, DTLP_DEP_det), DTLP_DEFINITE_ARTICLE))
        return true; /* "the Tarna" is nobody */
    dtlp_name_type type = tree->nlp->names[all->name_of[noun] - 1].type;
    return wanted == PERSON ? type != DTLP_NAME_ORGANISATION
                            : wanted == THING ? type != DTLP_NAME_PERSON : had == MANY || type == DTLP_NAME_ORGANISATION;
}

/* "The company said it expects": who says so. */
static uint32_t teller_of(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = dtlp_head(tree, token), above = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, verb);
    if (!(dtlp_is_subject(dtlp_rel(tree, token)) || dtlp_rel(tree, token) == DTLP_DEP_expl) || above == DTLP_NO_TOKEN || above > token ||
        dtlp_rel(tree, verb) != DTLP_DEP_ccomp || (tree->word[above] & DTLP_IS(V_REPORTING)) == 0)
        return DTLP_NO_TOKEN;
    uint32_t subject = dtlp_own_subject(tree, above);
    return subject == DTLP_NO_TOKEN || dtlp_up(tree, subject) == DTLP_PRON ? DTLP_NO_TOKEN : subject;
}

/* "Its roof": of what has a name, or of what acts and is no deed itself; what the verb has behind it is by
 * itself told of who acts. */
static bool may_own(const struct dtlp_happenings *all, uint32_t noun, bool acts)
{
    return noun != DTLP_NO_TOKEN &&
           (dtlp_entity_at(all, noun) != DTLP_NO_ENTITY || (acts && dtlp_is_subject(dtlp_rel(all->tree, noun)) && all->of_token[noun] == 0));
}

/* "the last of them": of more than one. */
static bool is_of_part(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_rel(tree, token) == DTLP_DEP_nmod && dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_GENITIVE_PREPOSITION);
}

/* "The fault came back. They entered it": what is most in the reader's mind was told in the sentence before. */
static bool is_carried_on(const struct dtlp_happenings *all, uint32_t token, uint32_t known)
{
    const dtlp_tree *tree = all->tree;
    bool one = dtlp_xp(tree, token) != DTLP_XPOS_PRP || kind_of_pronoun(tree, token) != MANY || dtlp_is_plural(tree, known);
    return one && dtlp_xp(tree, token) != DTLP_XPOS_PRPS && tree->sentence[known] + 1 == tree->sentence[token] && !is_person(all, known);
}

/* Something told as the noun `token` that a pronoun at the beginning of the next sentence can go on with. */
static bool may_go_on(const struct dtlp_happenings *all, uint32_t token, kind wanted, uint32_t pronoun)
{
    const dtlp_tree *tree = all->tree;
    dtlp_upos tag = dtlp_up(tree, token);
    bool firm = wanted == THING && all->name_of[token] != 0 && tree->nlp->names[all->name_of[token] - 1].type == DTLP_NAME_ORGANISATION; /* "Tarn Lines" */
    return (tag == DTLP_NOUN || tag == DTLP_PROPN) && all->timex_of[token] == 0 && (firm || kind_of_noun(all, token) == wanted) && !is_person(all, token) &&
           dtlp_up(tree, tree->left[token]) != DTLP_NUM && !tree->text->tokens[token].quoted && !dtlp_refer_is_idle_deed(all, token, pronoun);
}

/* Does another clause of the sentence have a subject of its own, so that more than one thing may be gone on with? */
static bool tells_of_more(const dtlp_tree *tree, uint32_t root, uint32_t verb)
{
    const uint64_t tells = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_PERCEPTION) | DTLP_IS(V_I_ACTION_ALWAYS);
    bool again = (tree->word[root] & tells) != 0 && (tree->word[verb] & tells) != 0; /* "A review found that it leaks. It urged" */
    for (uint32_t at = tree->child[root]; at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        dtlp_deprel relation = dtlp_rel(tree, at);
        if ((relation == DTLP_DEP_conj || relation == DTLP_DEP_parataxis || (relation == DTLP_DEP_ccomp && !again)) && dtlp_own_subject(tree, at) != DTLP_NO_TOKEN)
            return true;
    }
    return false;
}

/* "Who built the tower? It was": before the pronoun its sentence tells of nothing. */
static bool opens_sentence(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    uint32_t verb = dtlp_head(tree, token), first = tree->text->sentences[tree->sentence[token]].first_token;
    if (verb == DTLP_NO_TOKEN || dtlp_rel(tree, verb) != DTLP_DEP_root)
        return false;
    for (uint32_t at = first; at < token; at++)
        if (all->timex_of[at] == 0 && dtlp_is_noun(tree, at))
            return false;
    return true;
}

/* Who acted in the sentence before goes on acting; if that was somebody, the only thing that stands behind the verb there. */
static uint32_t gone_on_with(const struct dtlp_happenings *all, uint32_t token, kind wanted)
{
    const dtlp_tree *tree = all->tree;
    uint32_t sentence = tree->sentence[token], root = DTLP_NO_TOKEN, found = DTLP_NO_TOKEN;
    if (sentence == 0 || tree->text->tokens[token].quoted || !opens_sentence(all, token) ||
        (dtlp_lemma_around(tree, dtlp_head(tree, token)) & DTLP_AROUND_IS(OF_NOBODY)) != 0)
        return DTLP_NO_TOKEN;
    const dtlp_sentence *before = &tree->text->sentences[sentence - 1];
    for (uint32_t at = before->first_token; at < before->first_token + before->n_tokens && root == DTLP_NO_TOKEN; at++)
        if (dtlp_rel(tree, at) == DTLP_DEP_root && dtlp_head(tree, at) == DTLP_NO_TOKEN && dtlp_up(tree, at) != DTLP_PUNCT)
            root = at;
    uint32_t subject = root == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, root);
    if (subject == DTLP_NO_TOKEN || tells_of_more(tree, root, dtlp_head(tree, token)) || tree->text->tokens[root].quoted)
        return DTLP_NO_TOKEN;
    if (may_go_on(all, subject, wanted, token))
        return subject;
    bool somebody = dtlp_up(tree, subject) == DTLP_PRON ? kind_of_pronoun(tree, subject) != wanted : is_person(all, subject);
    for (uint32_t at = tree->child[root]; somebody && at != DTLP_NO_TOKEN; at = tree->sibling[at]) {
        bool place = dtlp_rel(tree, at) == DTLP_DEP_obl && dtlp_serves_as(tree, dtlp_marker(tree, at), DTLP_PLACE_PREPOSITION); /* "stopped at an airport" */
        if (at < root || place || (dtlp_rel(tree, at) != DTLP_DEP_obj && dtlp_rel(tree, at) != DTLP_DEP_obl) || !may_go_on(all, at, wanted, token))
            continue;
        if (found != DTLP_NO_TOKEN || dtlp_child(tree, at, DTLP_DEP_nmod) != DTLP_NO_TOKEN)
            return DTLP_NO_TOKEN; /* "the axle of a lorry": one of two */
        found = at;
    }
    return found;
}

uint32_t dtlp_title_antecedent(const dtlp_title_work *work, uint32_t token, uint32_t subject)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    kind wanted = kind_of_pronoun(tree, token);
    uint32_t known = all->refers[token], meant = DTLP_NO_TOKEN;
    uint32_t teller = wanted == THING || wanted == MANY ? teller_of(all, token) : DTLP_NO_TOKEN;
    if (teller != DTLP_NO_TOKEN && fits(all, wanted, teller))
        return teller;
    if (wanted == NO_KIND || is_empty(all, token))
        return DTLP_NO_TOKEN;
    if (wanted != PERSON && known == DTLP_NO_TOKEN && dtlp_is_subject(dtlp_rel(tree, token)))
        return gone_on_with(all, token, wanted); /* more the text does not tell */
    uint32_t other = subject == DTLP_NO_TOKEN || dtlp_up(tree, subject) != DTLP_PRON ? subject : all->refers[subject];
    bool different = known != DTLP_NO_TOKEN && (other == DTLP_NO_TOKEN || !is_same_one(all, known, other));
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (wanted == PERSON)
        meant = different && (is_person(all, known) || kind_of_noun(all, known) == THING) ? known : DTLP_NO_TOKEN; /* a ship is "she" too */
    else if (different && dtlp_xp(tree, token) == DTLP_XPOS_PRPS && dtlp_entity_at(all, known) != DTLP_NO_ENTITY)
        meant = known;
    else
        meant = last_of_kind(all, token, wanted, relation == DTLP_DEP_obj || relation == DTLP_DEP_iobj ? AS_OBJECT : AS_OTHER, other);
    if (meant == DTLP_NO_TOKEN && wanted != PERSON && different && is_carried_on(all, token, known))
        meant = known;
    bool loose = wanted != PERSON && dtlp_xp(tree, token) == DTLP_XPOS_PRPS && !may_own(all, meant, wanted == MANY || token < work->top);
    loose = loose || (meant != DTLP_NO_TOKEN && wanted == MANY && is_of_part(tree, token) && !dtlp_is_plural(tree, meant));
    return meant == DTLP_NO_TOKEN || loose || is_unsure(all, meant, other) ? DTLP_NO_TOKEN : meant;
}

bool dtlp_title_holds(const dtlp_title_work *work, uint32_t token, uint32_t subject)
{
    const struct dtlp_happenings *all = work->all;
    const dtlp_tree *tree = all->tree;
    kind wanted = kind_of_pronoun(tree, token);
    bool before = subject != DTLP_NO_TOKEN && subject < token && (!dtlp_under(tree, token, subject) || dtlp_under(tree, work->top, subject));
    if (before && fits(all, wanted, subject))
        return true;
    for (uint32_t at = work->first; at < token; at++)
        if (dtlp_title_keeps(work, at) && (dtlp_up(tree, at) == DTLP_NOUN || dtlp_up(tree, at) == DTLP_PROPN) &&
            all->timex_of[at] == 0 && dtlp_rel(tree, at) != DTLP_DEP_compound && fits(all, wanted, at))
            return true;
    return false;
}

/* "Orla and her son": does the pronoun mean one that the title names anyway? */
bool dtlp_title_is_told(const dtlp_title_work *work, uint32_t meant, uint32_t noun)
{
    if (noun == DTLP_NO_TOKEN || meant == DTLP_NO_TOKEN)
        return false;
    uint32_t owner = dtlp_child(work->all->tree, noun, DTLP_DEP_nmod_poss);
    return is_same_one(work->all, meant, noun) || (owner != DTLP_NO_TOKEN && is_same_one(work->all, meant, owner));
}
