/* refer.c - whom and what a pronoun stands for, over the whole text.
 *
 * "He" and "she" stand for persons alone, of the sex that the text shows: for the
 * one who is most in the reader's mind. Each time somebody is spoken of that grows,
 * by most for who acts, and with each sentence half of it is gone (after Lappin and
 * Leass, "An algorithm for pronominal anaphora resolution", 1994). "It" and "they"
 * stand for the last subject of their kind. Where nobody fits, nobody is put.
 * Knows nothing of time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/happening.h"

enum { FARTHEST_THING = 2 /* sentences */, ACTIVE = 16 /* persons that are looked at */ };

enum { UNKNOWN_SEX, HE, SHE };

/* One whom a pronoun may mean. */
typedef struct person {
    uint32_t token;     /* head of the noun phrase that spoke of it last; DTLP_NO_TOKEN: of none yet */
    uint32_t entity;    /* DTLP_NO_ENTITY: nobody by name */
    uint32_t sentence;  /* where .weight was right */
    uint32_t acts;      /* the verb it was last subject of */
    double weight;
    uint8_t sex;        /* that its name tells */
    uint8_t shown[3];   /* how often it was so spoken of */
    uint8_t times;      /* how often it was spoken of at all */
} person;

/* A noun that "it" or "they" may mean, and where it was last spoken of. */
typedef struct candidate {
    uint32_t token, seen;
} candidate;

typedef struct reader {
    const struct dtlp_happenings *all;
    person *named;              /* one an entity */
    person other[ACTIVE];       /* "the engineer" */
    uint32_t n_other;
    person *active[ACTIVE];     /* the last ones spoken of, latest first */
    uint32_t n_active;
    person *hero;               /* whom the text is mainly about; NULL if nobody */
    candidate thing, many;      /* head tokens of the last subjects of these kinds */
    candidate any_many;         /* of the last ones that were acted on */
} reader;

static const candidate nothing = {DTLP_NO_TOKEN, DTLP_NO_TOKEN};

static const dtlp_name *name_at(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    return index == 0 ? NULL : &all->tree->nlp->names[index - 1];
}

static bool is_person(const struct dtlp_happenings *all, uint32_t token)
{
    const uint64_t people = DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    const dtlp_name *name = name_at(all, token);
    if (name != NULL)
        return name->type == DTLP_NAME_PERSON && !name->demonym;
    return dtlp_xp(all->tree, token) == DTLP_XPOS_NN && (all->tree->word[token] & people);
}

static bool is_many(const struct dtlp_happenings *all, uint32_t token)
{
    dtlp_xpos tag = dtlp_xp(all->tree, token);
    return tag == DTLP_XPOS_NNS || tag == DTLP_XPOS_NNPS ||
           dtlp_child(all->tree, token, DTLP_DEP_conj) != DTLP_NO_TOKEN;
}

/* ---- she or he ------------------------------------------------------------------ */

/* What "Mrs", "Clara" or "spokeswoman" tells. */
static uint8_t sex_of_word(uint64_t word)
{
    bool he = (word & (DTLP_IS(N_MAN) | DTLP_IS(G_HE))) != 0;
    bool she = (word & (DTLP_IS(N_WOMAN) | DTLP_IS(G_SHE))) != 0;
    return he == she ? UNKNOWN_SEX : he ? HE : SHE;
}

static uint8_t sex_of_name(const dtlp_entity *entity)
{
    const char *space = strchr(entity->name, ' ');
    uint8_t sex = entity->title == NULL ? UNKNOWN_SEX
                                        : sex_of_word(dtlp_event_word_is(dtlp_slice_of(entity->title)));
    if (sex != UNKNOWN_SEX || space == NULL) /* a single name may be a surname */
        return sex;
    return sex_of_word(dtlp_event_word_is((dtlp_slice){entity->name, (size_t)(space - entity->name)}));
}

/* "Mr Moyle", "his wife Peggy": what the word before a name says of its bearer. */
static uint8_t sex_beside(const struct dtlp_happenings *all, const dtlp_name *name)
{
    const uint64_t tells = DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    const dtlp_text *text = all->tree->text;
    for (uint32_t at = name->first; at + 1 < name->first + name->count; at++)
        if (dtlp_event_word_is(dtlp_word_at(all->tree, at)) & tells)
            return sex_of_word(dtlp_event_word_is(dtlp_word_at(all->tree, at)) & tells);
    uint32_t before = name->first - 1;
    if (name->first == 0 || all->tree->sentence[before] != all->tree->sentence[name->first])
        return UNKNOWN_SEX;
    dtlp_slice word = dtlp_word_at(all->tree, before);
    if (dtlp_slice_is(word, ".") && before > 0 && !text->tokens[before].space_before)
        word = dtlp_word_at(all->tree, before - 1);
    if (word.size > 1 && word.at[word.size - 1] == '.')
        word.size--;
    return sex_of_word(dtlp_event_word_is(word) & tells);
}

/* Whom the text is mainly about: named three times, and oftener than anyone else. */
static uint32_t hero_of(const dtlp_nlp *nlp)
{
    enum { OFTEN = 3 };
    uint32_t hero = DTLP_NO_ENTITY, most = OFTEN - 1;
    for (uint32_t i = 0; i < nlp->n_entities; i++) {
        const dtlp_entity *entity = &nlp->entities[i];
        if (entity->type != DTLP_NAME_PERSON || entity->n_mentions < most)
            continue;
        hero = entity->n_mentions > most ? i : DTLP_NO_ENTITY;
        most = entity->n_mentions;
    }
    return hero;
}

/* ---- how much somebody is in mind --------------------------------------------------- */

static double weight_in(const person *one, uint32_t sentence)
{
    enum { FARTHEST = 8 };
    uint32_t passed = sentence - one->sentence;
    return passed > FARTHEST ? 0 : one->weight / (double)(1u << passed);
}

/* The head of the phrase that a name beside a noun stands for. */
static uint32_t phrase_of(const dtlp_tree *tree, uint32_t token)
{
    for (int i = 0; i < 4; i++) {
        dtlp_deprel relation = dtlp_rel(tree, token);
        uint32_t head = dtlp_head(tree, token);
        if (head == DTLP_NO_TOKEN || (relation != DTLP_DEP_appos && relation != DTLP_DEP_flat))
            break;
        token = head;
    }
    return token;
}

/* "In the week that Orla died the family left": within a clause that is an aside. */
static bool is_in_aside(const dtlp_tree *tree, uint32_t token)
{
    uint32_t verb = dtlp_head(tree, token);
    dtlp_deprel relation = verb == DTLP_NO_TOKEN ? DTLP_DEP_root : dtlp_rel(tree, verb);
    return relation == DTLP_DEP_acl_relcl || relation == DTLP_DEP_advcl_relcl || relation == DTLP_DEP_acl || relation == DTLP_DEP_advcl;
}

static double weight_of_role(const dtlp_tree *tree, uint32_t token)
{
    enum { SUBJECT = 180, ASIDE = 150, OBJECT = 140, OTHER = 120 };
    dtlp_deprel relation = dtlp_rel(tree, token);
    if (dtlp_is_subject(relation) && is_in_aside(tree, token))
        return ASIDE;
    return dtlp_is_subject(relation) ? SUBJECT : relation == DTLP_DEP_obj || relation == DTLP_DEP_iobj ? OBJECT : OTHER;
}

static void make_active(reader *r, person *one)
{
    uint32_t at = 0;
    while (at < r->n_active && r->active[at] != one)
        at++;
    if (at == r->n_active && r->n_active < ACTIVE)
        r->n_active++;
    at -= at == ACTIVE;
    for (; at > 0; at--)
        r->active[at] = r->active[at - 1];
    r->active[0] = one;
}

/* It is spoken of at `token`, which may be a pronoun. */
static void speak_of(reader *r, person *one, uint32_t token)
{
    const double again = 0.3;
    const dtlp_tree *tree = r->all->tree;
    uint32_t sentence = tree->sentence[token], top = phrase_of(tree, token);
    double had = weight_in(one, sentence), now = weight_of_role(tree, top);
    one->weight = had > now ? had + again * now : now + again * had;
    one->sentence = sentence;
    one->times += one->times < UINT8_MAX;
    one->acts = dtlp_is_subject(dtlp_rel(tree, top)) ? dtlp_head(tree, top) : DTLP_NO_TOKEN;
    make_active(r, one);
}

/* "the engineer", told again or for the first time. */
static person *nameless(reader *r, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    for (uint32_t i = 0; i < r->n_active; i++)
        if (r->active[i]->entity == DTLP_NO_ENTITY &&
            dtlp_slice_equal_nocase(dtlp_lemma_at(tree, r->active[i]->token), dtlp_lemma_at(tree, token)))
            return r->active[i];
    person *one = &r->other[r->n_other++ % ACTIVE];
    for (uint32_t i = 0; i < r->n_active; i++)
        if (r->active[i] == one) { /* the oldest gives its place up */
            r->n_active--;
            memmove(&r->active[i], &r->active[i + 1], (r->n_active - i) * sizeof *r->active);
        }
    *one = (person){.entity = DTLP_NO_ENTITY, .acts = DTLP_NO_TOKEN,
                    .sex = sex_of_word(tree->word[token] & (DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN)))};
    return one;
}

static void note_person(reader *r, uint32_t token)
{
    const struct dtlp_happenings *all = r->all;
    const dtlp_name *name = name_at(all, token);
    uint32_t head = dtlp_head(all->tree, token), entity = dtlp_entity_at(all, token);
    if (name != NULL && head != DTLP_NO_TOKEN && head >= name->first && head < name->first + name->count)
        return; /* the name's head speaks for it */
    if (dtlp_rel(all->tree, token) == DTLP_DEP_compound)
        return; /* "Judge Orla", "the Orla plan": the head does, or it is another's */
    person *one = entity == DTLP_NO_ENTITY ? nameless(r, token) : &r->named[entity];
    if (one->sex == UNKNOWN_SEX)
        one->sex = sex_of_word(all->tree->word[token] & (DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN)));
    one->token = token;
    speak_of(r, one, token);
}

/* ---- he and she ------------------------------------------------------------------- */

/* "Orla, who wrote to her": what is acted on is not the noun before the clause. */
static bool is_relative_of(const dtlp_tree *tree, uint32_t token, uint32_t noun)
{
    uint32_t verb = dtlp_head(tree, token), who = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_own_subject(tree, verb);
    if (who == DTLP_NO_TOKEN || who == token || dtlp_rel(tree, verb) != DTLP_DEP_acl_relcl ||
        (dtlp_xp(tree, who) != DTLP_XPOS_WP && dtlp_xp(tree, who) != DTLP_XPOS_WDT))
        return false;
    return dtlp_head(tree, verb) == noun || dtlp_head(tree, verb) == phrase_of(tree, noun);
}

/* Can the pronoun not mean it: it acts on another, a noun is not its own owner? */
static bool is_barred(const reader *r, const person *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_xp(tree, token) == DTLP_XPOS_PRPS)
        return head == one->token;
    return is_relative_of(tree, token, one->token) || (!dtlp_is_subject(dtlp_rel(tree, token)) && head != DTLP_NO_TOKEN && one->acts == head && one->sentence == tree->sentence[token] &&
           (dtlp_event_word_around(dtlp_word_at(tree, token)) & DTLP_AROUND_IS(REFLEXIVE)) == 0);
}

/* How well the pronoun's sex goes with one of whom the name does not tell it. */
static double fit_of(const person *one, uint8_t sex)
{
    const double shown = 1, unknown = 0.7, other = 0.1;
    if (one->sex == sex)
        return 1;
    uint8_t so = one->shown[sex], not = one->shown[sex == HE ? SHE : HE];
    return so > not ? shown : so < not ? other : unknown;
}

/* "Orla said she": who says what is told of the pronoun. */
static bool is_teller(const reader *r, const person *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t verb = dtlp_head(tree, token), above = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, verb);
    return above != DTLP_NO_TOKEN && dtlp_is_subject(dtlp_rel(tree, token)) && dtlp_rel(tree, verb) == DTLP_DEP_ccomp &&
           one->acts == above && one->sentence == tree->sentence[token];
}

/* "in May Orla sold her boat": who acts there. */
static bool is_in_own_clause(const reader *r, const person *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t at = token;
    if (dtlp_xp(tree, token) != DTLP_XPOS_PRPS || one->sentence != tree->sentence[token] || one->acts == DTLP_NO_TOKEN)
        return false;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && dtlp_up(tree, at) != DTLP_VERB; i++)
        at = dtlp_head(tree, at);
    return at == one->acts;
}

static double score_of(const reader *r, const person *one, uint32_t token, uint8_t sex)
{
    enum { MANY_MENTIONS = 10 };
    const double nobody = 0.7, teller = 1.5, owner = 1.2, mention = 4;
    if (one->token == DTLP_NO_TOKEN || (one->sex != UNKNOWN_SEX && one->sex != sex) || is_barred(r, one, token))
        return 0;
    double score = weight_in(one, r->all->tree->sentence[token]) * fit_of(one, sex);
    if (is_teller(r, one, token))
        score *= teller;
    if (is_in_own_clause(r, one, token))
        score *= owner;
    if (one->entity == DTLP_NO_ENTITY)
        return score * nobody;
    uint32_t n = r->all->tree->nlp->entities[one->entity].n_mentions + one->times / 2;
    return score + fit_of(one, sex) * mention * (n < MANY_MENTIONS ? n : MANY_MENTIONS);
}

static uint32_t person_meant(reader *r, uint32_t token, uint8_t sex)
{
    const double least = 20;
    person *best = r->hero != NULL && score_of(r, r->hero, token, sex) > 0 ? r->hero : NULL;
    double most = best == NULL ? least : score_of(r, best, token, sex);
    for (uint32_t i = 0; i < r->n_active; i++) {
        double score = score_of(r, r->active[i], token, sex);
        if (score > most) {
            most = score;
            best = r->active[i];
        }
    }
    if (best == NULL)
        return DTLP_NO_TOKEN;
    best->shown[sex] += best->shown[sex] < UINT8_MAX;
    speak_of(r, best, token);
    return best->token;
}

/* ---- it and they -------------------------------------------------------------------- */

/* At most so many sentences back. */
static bool is_within(const dtlp_tree *tree, candidate one, uint32_t token, uint32_t sentences)
{
    return one.token != DTLP_NO_TOKEN && tree->sentence[token] - tree->sentence[one.seen] <= sentences;
}

static uint32_t antecedent_of(reader *r, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint64_t word = tree->word[token] | dtlp_form_is(tree, token);
    if (word & (DTLP_IS(F_HE) | DTLP_IS(F_SHE)))
        return person_meant(r, token, (word & DTLP_IS(F_SHE)) ? SHE : HE);
    candidate *found = (word & DTLP_IS(F_IT)) ? &r->thing
                       : !(word & DTLP_IS(F_THEY)) ? NULL
                       : is_within(tree, r->many, token, 1) ? &r->many : &r->any_many;
    uint32_t reach = (word & DTLP_IS(F_IT)) ? FARTHEST_THING : 1;
    if (found == NULL || !is_within(tree, *found, token, reach))
        return DTLP_NO_TOKEN;
    if (word & DTLP_IS(F_IT))
        found->seen = token;
    return found->token;
}

/* "The mission was cut when Italy withdrew. It ...": the subject of the sentence is what goes
 * on, not that of a clause within it. */
static bool is_aside(const dtlp_tree *tree, uint32_t token, candidate main)
{
    uint32_t clause = dtlp_head(tree, token);
    if (main.token == DTLP_NO_TOKEN || clause == DTLP_NO_TOKEN || tree->sentence[main.token] != tree->sentence[token] ||
        main.token > token)
        return false;
    uint32_t above = dtlp_head(tree, main.token);
    dtlp_deprel relation = dtlp_rel(tree, clause);
    return above != DTLP_NO_TOKEN && dtlp_rel(tree, above) == DTLP_DEP_root && dtlp_is_subject(dtlp_rel(tree, main.token)) &&
           (relation == DTLP_DEP_advcl || relation == DTLP_DEP_advcl_relcl || relation == DTLP_DEP_acl || relation == DTLP_DEP_acl_relcl ||
            (relation == DTLP_DEP_ccomp && dtlp_head(tree, clause) != above));
}

static void note_subject(reader *r, uint32_t token)
{
    const struct dtlp_happenings *all = r->all;
    const candidate here = {token, token};
    if (is_many(all, token))
        r->many = r->any_many = here;
    else if (!is_person(all, token) && !is_aside(all->tree, token, r->thing))
        r->thing = here;
    const dtlp_name *name = name_at(all, token);
    if (name != NULL && name->type != DTLP_NAME_PERSON)
        r->many = here; /* "the club ... they" */
}

/* "at Harrow Fell": whatever the name looks like, nobody stands under such a word. */
static bool is_place_like(const dtlp_tree *tree, uint32_t token)
{
    uint32_t marker = dtlp_marker(tree, token);
    return dtlp_serves_as(tree, marker, DTLP_STANDING_PLACE_PREPOSITION);
}

static void note_noun(reader *r, uint32_t token)
{
    const struct dtlp_happenings *all = r->all;
    if (is_person(all, token) && !is_place_like(all->tree, token))
        note_person(r, token);
    if (dtlp_is_subject(dtlp_rel(all->tree, token)))
        note_subject(r, token);
    else if (!is_person(all, token) && is_many(all, token) && all->timex_of[token] == 0 && dtlp_rel(all->tree, token) == DTLP_DEP_obj)
        r->any_many = (candidate){token, token};
}

/* ---- the whole ------------------------------------------------------------------------ */

static reader begin(dtlp_arena *arena, const struct dtlp_happenings *all)
{
    const dtlp_nlp *nlp = all->tree->nlp;
    uint32_t hero = hero_of(nlp);
    reader r = {.all = all, .thing = nothing, .many = nothing, .any_many = nothing,
                .named = DTLP_NEW_ARRAY(arena, person, nlp->n_entities)};
    for (uint32_t i = 0; i < nlp->n_entities; i++)
        r.named[i] = (person){.token = DTLP_NO_TOKEN, .entity = i, .acts = DTLP_NO_TOKEN, .sex = sex_of_name(&nlp->entities[i])};
    for (uint32_t i = 0; i < nlp->n_names; i++) {
        uint8_t sex = sex_beside(all, &nlp->names[i]);
        if (r.named[nlp->names[i].entity].sex == UNKNOWN_SEX)
            r.named[nlp->names[i].entity].sex = sex;
    }
    r.hero = hero == DTLP_NO_ENTITY ? NULL : &r.named[hero];
    return r;
}

void dtlp_refer_all(dtlp_arena *arena, struct dtlp_happenings *all)
{
    const dtlp_tree *tree = all->tree;
    uint32_t n = tree->text->n_tokens, sentence = UINT32_MAX, tale = 0;
    reader r = begin(arena, all);
    all->refers = DTLP_NEW_ARRAY(arena, uint32_t, n);
    for (uint32_t token = 0; token < n; token++)
        all->refers[token] = DTLP_NO_TOKEN;
    for (uint32_t token = 0; token < n; token++) {
        dtlp_upos tag = dtlp_up(tree, token);
        if (tree->sentence[token] != sentence) {
            sentence = tree->sentence[token];
            tale = dtlp_tale_begin(tree, sentence);
        }
        if (token < tale)
            continue;
        if (tag == DTLP_PRON)
            all->refers[token] = antecedent_of(&r, token);
        else if (tag == DTLP_NOUN || tag == DTLP_PROPN)
            note_noun(&r, token);
    }
}
