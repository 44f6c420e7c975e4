/* refer.c - whom and what a pronoun stands for, over the whole text.
 *
 * "He" and "she" stand for persons alone, of the sex that the text shows: for the
 * one who is most in the reader's mind. Each time somebody is spoken of that grows,
 * by most for who acts, and with each sentence half of it is gone (after Lappin and
 * Leass, "An algorithm for pronominal anaphora resolution", 1994). What "it" and "they"
 * stand for is referthing.c's. Knows nothing of time.
 *
 * SPDX-License-Identifier: MIT
 */
#include "event/refer.h"

const dtlp_name *dtlp_refer_name_at(const struct dtlp_happenings *all, uint32_t token)
{
    uint32_t index = all->name_of[token];
    return index == 0 ? NULL : &all->tree->nlp->names[index - 1];
}

/* "the trawler", "the ferry Orla", whatever the name looks like. */
bool dtlp_refer_is_vessel(const struct dtlp_happenings *all, uint32_t token)
{
    const dtlp_tree *tree = all->tree;
    if (dtlp_serves_as(tree, token, DTLP_VESSEL))
        return dtlp_up(tree, token) == DTLP_NOUN;
    for (uint32_t at = tree->child[token]; at != DTLP_NO_TOKEN && at < token && dtlp_up(tree, token) == DTLP_PROPN; at = tree->sibling[at])
        if (dtlp_serves_as(tree, at, DTLP_VESSEL) && dtlp_rel(tree, at) != DTLP_DEP_nmod_poss)
            return true;
    return false;
}

bool dtlp_refer_is_person(const struct dtlp_happenings *all, uint32_t token)
{
    const uint64_t people = DTLP_IS(N_ROLE) | DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    const dtlp_name *name = dtlp_refer_name_at(all, token);
    if (dtlp_refer_is_vessel(all, token))
        return false;
    if (name != NULL)
        return name->type == DTLP_NAME_PERSON && !name->demonym;
    return dtlp_xp(all->tree, token) == DTLP_XPOS_NN && (all->tree->word[token] & people);
}

bool dtlp_refer_is_many(const struct dtlp_happenings *all, uint32_t token)
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
    return he == she ? DTLP_SORT_UNKNOWN : he ? DTLP_SORT_HE : DTLP_SORT_SHE;
}

uint8_t dtlp_refer_sex_of_name(const dtlp_entity *entity)
{
    const char *space = strchr(entity->name, ' ');
    uint8_t sex = entity->title == NULL ? DTLP_SORT_UNKNOWN
                                        : sex_of_word(dtlp_event_word_is(dtlp_slice_of(entity->title)));
    if (sex != DTLP_SORT_UNKNOWN || space == NULL) /* a single name may be a surname */
        return sex;
    return sex_of_word(dtlp_event_word_is((dtlp_slice){entity->name, (size_t)(space - entity->name)}));
}

/* "Mr Moyle", "his wife Peggy": what the word before a name says of its bearer. */
static uint8_t sex_beside(const struct dtlp_happenings *all, const dtlp_name *name)
{
    const uint64_t tells = DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN);
    const dtlp_text *text = all->tree->text;
    for (uint32_t at = name->first; at + 1 < name->first + name->count; at++)
        if (dtlp_form_is(all->tree, at) & tells)
            return sex_of_word(dtlp_form_is(all->tree, at) & tells);
    uint32_t before = name->first - 1;
    if (name->first == 0 || all->tree->sentence[before] != all->tree->sentence[name->first])
        return DTLP_SORT_UNKNOWN;
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

double dtlp_refer_weight_in(const dtlp_referent *one, uint32_t sentence)
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

static double weight_of_role(const dtlp_reader *r, uint32_t token)
{
    const double subject = 180, object = 140, aside = 150;
    const dtlp_tree *tree = r->all->tree;
    dtlp_deprel relation = dtlp_rel(tree, token);
    bool by_name = r->all->name_of[token] != 0 || dtlp_up(tree, token) == DTLP_PROPN;
    if (dtlp_is_subject(relation))
        return !is_in_aside(tree, token) ? subject : by_name ? aside : r->aside;
    if (relation == DTLP_DEP_obj || relation == DTLP_DEP_iobj)
        return is_in_aside(tree, token) && r->aside < object ? r->aside : object;
    return r->beside;
}

static void make_active(dtlp_reader *r, dtlp_referent *one)
{
    uint32_t at = 0;
    while (at < r->n_active && r->active[at] != one)
        at++;
    if (at == r->n_active && r->n_active < DTLP_REFER_ACTIVE)
        r->n_active++;
    at -= at == DTLP_REFER_ACTIVE;
    for (; at > 0; at--)
        r->active[at] = r->active[at - 1];
    r->active[0] = one;
}

/* It is spoken of at `token`, which may be a pronoun. */
void dtlp_refer_speak_of(dtlp_reader *r, dtlp_referent *one, uint32_t token)
{
    const double again = 0.3;
    const dtlp_tree *tree = r->all->tree;
    uint32_t sentence = tree->sentence[token], top = phrase_of(tree, token);
    double had = dtlp_refer_weight_in(one, sentence), now = weight_of_role(r, top);
    one->weight = had > now ? had + again * now : now + again * had;
    one->times += one->times < UINT8_MAX;
    if (dtlp_is_subject(dtlp_rel(tree, top)))
        one->acts = dtlp_head(tree, top);
    else if (one->sentence != sentence)
        one->acts = DTLP_NO_TOKEN; /* "Orla said in her office that she": who says it is she all the same */
    one->sentence = sentence;
    make_active(r, one);
}

/* "the engineer", told again or for the first time. */
dtlp_referent *dtlp_refer_nameless(dtlp_reader *r, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    dtlp_slice noun = dtlp_lemma_at(tree, token);
    for (uint32_t i = 0; i < r->n_active; i++)
        if (r->active[i]->entity == DTLP_NO_ENTITY && dtlp_slice_equal_nocase(r->active[i]->noun, noun))
            return r->active[i];
    dtlp_referent *one = &r->other[r->n_other++ % DTLP_REFER_ACTIVE];
    for (uint32_t i = 0; i < r->n_active; i++)
        if (r->active[i] == one) { /* the oldest gives its place up */
            r->n_active--;
            memmove(&r->active[i], &r->active[i + 1], (r->n_active - i) * sizeof *r->active);
        }
    *one = (dtlp_referent){.entity = DTLP_NO_ENTITY, .noun = noun, .acts = DTLP_NO_TOKEN,
                    .sort = sex_of_word(tree->word[token] & (DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN)))};
    return one;
}

/* "She was the first woman there", "became the leader", "hired him as a driver": what somebody is, and nobody else. */
static bool tells_of_other(const dtlp_tree *tree, uint32_t token)
{
    return dtlp_child(tree, token, DTLP_DEP_cop) != DTLP_NO_TOKEN || dtlp_rel(tree, token) == DTLP_DEP_xcomp ||
           dtlp_serves_as(tree, dtlp_marker(tree, token), DTLP_STANDING_PREPOSITION);
}

static void note_person(dtlp_reader *r, uint32_t token)
{
    const struct dtlp_happenings *all = r->all;
    const dtlp_name *name = dtlp_refer_name_at(all, token);
    uint32_t head = dtlp_head(all->tree, token), entity = dtlp_entity_at(all, token);
    if (name != NULL && head != DTLP_NO_TOKEN && head >= name->first && head < name->first + name->count)
        return; /* the name's head speaks for it */
    if (dtlp_rel(all->tree, token) == DTLP_DEP_compound)
        return; /* "Judge Orla", "the Orla plan": the head does, or it is another's */
    if (entity == DTLP_NO_ENTITY && tells_of_other(all->tree, token))
        return;
    dtlp_referent *one = entity == DTLP_NO_ENTITY ? dtlp_refer_nameless(r, token) : &r->named[entity];
    if (one->sort == DTLP_SORT_UNKNOWN)
        one->sort = sex_of_word(all->tree->word[token] & (DTLP_IS(N_MAN) | DTLP_IS(N_WOMAN)));
    one->token = token;
    dtlp_refer_speak_of(r, one, token);
}

/* ---- he and she ------------------------------------------------------------------- */

/* "Orla, who wrote to her": what is acted on is not the noun before the clause. */
static bool is_relative_of(const dtlp_tree *tree, uint32_t token, uint32_t noun)
{
    uint32_t verb = dtlp_head(tree, token);
    if (verb == DTLP_NO_TOKEN || dtlp_rel(tree, verb) != DTLP_DEP_acl_relcl)
        return false;
    uint32_t who = dtlp_own_subject(tree, verb);
    if (who == DTLP_NO_TOKEN || who == token || (dtlp_xp(tree, who) != DTLP_XPOS_WP && dtlp_xp(tree, who) != DTLP_XPOS_WDT))
        return false;
    return dtlp_head(tree, verb) == noun || dtlp_head(tree, verb) == phrase_of(tree, noun);
}

/* Can the pronoun not mean it: it acts on another, a noun is not its own owner? */
bool dtlp_refer_is_barred(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t head = dtlp_head(tree, token);
    if (dtlp_xp(tree, token) == DTLP_XPOS_PRPS)
        return head == one->token;
    dtlp_deprel relation = dtlp_rel(tree, token); /* not "took it with her" */
    bool acted_on = head != DTLP_NO_TOKEN && (relation == DTLP_DEP_obj || relation == DTLP_DEP_iobj || relation == DTLP_DEP_obl_agent);
    return is_relative_of(tree, token, one->token) ||
           (acted_on && one->acts == head && one->sentence == tree->sentence[token] && (dtlp_form_around(tree, token) & DTLP_AROUND_IS(REFLEXIVE)) == 0);
}

/* How well the pronoun's sort goes with one of whom the name does not tell it. */
static double fit_of(const dtlp_referent *one, uint8_t sort)
{
    const double shown = 1, unknown = 0.7, other = 0.1;
    if (one->sort == sort)
        return 1;
    uint8_t so = one->shown[sort], not = one->shown[sort == DTLP_SORT_HE ? DTLP_SORT_SHE : DTLP_SORT_HE];
    return so > not ? shown : so < not ? other : unknown;
}

/* "A spokesman for the works said": the works, which nobody in the subject can be. */
static bool speaks_for(const dtlp_reader *r, const dtlp_referent *one, uint32_t verb)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t subject = dtlp_own_subject(tree, verb);
    return subject != DTLP_NO_TOKEN && one->token != subject && dtlp_under(tree, one->token, subject) && dtlp_refer_is_person(r->all, subject);
}

/* "Orla said she": who says what is told of the pronoun. */
static bool is_teller(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t verb = dtlp_head(tree, token), above = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_head(tree, verb);
    return above != DTLP_NO_TOKEN && dtlp_is_subject(dtlp_rel(tree, token)) && dtlp_rel(tree, verb) == DTLP_DEP_ccomp &&
           one->sentence == tree->sentence[token] && (one->acts == above || speaks_for(r, one, above));
}

/* "in May Orla sold her boat": who acts there. */
static bool is_in_own_clause(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t at = token;
    if (dtlp_xp(tree, token) != DTLP_XPOS_PRPS || one->sentence != tree->sentence[token] || one->acts == DTLP_NO_TOKEN)
        return false;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN && dtlp_up(tree, at) != DTLP_VERB; i++)
        at = dtlp_head(tree, at);
    return at == one->acts;
}

/* "Orla said they had seen Mika and his boat": of what is told, but for who acts in it, those who are told of stand nearer. */
static bool is_told_along(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    uint32_t at = token, told = DTLP_NO_TOKEN;
    if (dtlp_is_subject(dtlp_rel(tree, token)) || one->sentence != tree->sentence[token])
        return false;
    for (int i = 0; i < DTLP_CLIMB && at != DTLP_NO_TOKEN; i++, at = dtlp_head(tree, at))
        if (dtlp_rel(tree, at) == DTLP_DEP_ccomp)
            told = at;
    return told != DTLP_NO_TOKEN && dtlp_under(tree, one->token, told);
}

/* "“Mika can sing,” she said": whom somebody speaks of does not speak. */
static bool is_spoken_of(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    return !tree->text->tokens[token].quoted && tree->text->tokens[one->token].quoted && one->sentence == tree->sentence[token] &&
           tree->sentence[one->token] == one->sentence;
}

/* "“I forgot the frogs,” Orla said. They": what is told in somebody's own words alone is less in mind behind them. */
static bool is_only_quoted(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    return !tree->text->tokens[token].quoted && tree->text->tokens[one->token].quoted && one->sentence < tree->sentence[token] &&
           tree->sentence[one->token] == one->sentence;
}

/* "“She won,” Orla said. “She trained for it”": in her own words she is "I". */
static bool is_speaker(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    return tree->text->tokens[token].quoted && one->acts != DTLP_NO_TOKEN && !tree->text->tokens[one->acts].quoted &&
           (tree->word[one->acts] & DTLP_IS(V_REPORTING)) != 0 && one->sentence + 1 >= tree->sentence[token];
}

/* "Orla was unknown. Trained in Tarn, she": by name the subject of the sentence before. */
static bool goes_on_acting(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const dtlp_tree *tree = r->all->tree;
    return one->entity != DTLP_NO_ENTITY && dtlp_up(tree, one->token) == DTLP_PROPN && one->sentence + 1 == tree->sentence[token] &&
           dtlp_is_subject(dtlp_rel(tree, token)) && one->acts != DTLP_NO_TOKEN && dtlp_head(tree, one->token) == one->acts &&
           tree->sentence[one->token] == one->sentence && dtlp_rel(tree, one->acts) == DTLP_DEP_root;
}

/* "The men were gone, prosecutors said. They": but where somebody says something again, of those who tell nothing is told. */
static bool only_tells(const dtlp_reader *r, const dtlp_referent *one, uint32_t token)
{
    const uint64_t tells = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE);
    const dtlp_tree *tree = r->all->tree;
    uint32_t verb = dtlp_head(tree, token);
    return one->acts != DTLP_NO_TOKEN && one->sentence < tree->sentence[token] && !dtlp_refer_is_person(r->all, one->token) && (tree->word[one->acts] & tells) != 0 &&
           dtlp_rel(tree, one->acts) == DTLP_DEP_parataxis && verb != DTLP_NO_TOKEN && (tree->word[verb] & tells) == 0;
}

/* "After the war Orla rebuilt it. It sold": no deed does anything to something but tell, strike and cause. */
bool dtlp_refer_is_idle_deed(const struct dtlp_happenings *all, uint32_t noun, uint32_t token)
{
    const uint64_t tells = DTLP_IS(V_REPORTING) | DTLP_IS(V_REPORTING_CLAUSE) | DTLP_IS(V_PERCEPTION) | DTLP_IS(V_IMPLIES) | DTLP_IS(V_LIGHT);
    const uint64_t strikes = DTLP_AROUND_IS(STRIKES) | DTLP_AROUND_IS(WRECKS) | DTLP_AROUND_IS(BY_ITSELF);
    const dtlp_tree *tree = all->tree;
    uint32_t verb = dtlp_head(tree, token), object = verb == DTLP_NO_TOKEN ? DTLP_NO_TOKEN : dtlp_child(tree, verb, DTLP_DEP_obj);
    return all->of_token[noun] != 0 && !dtlp_serves_as(tree, noun, DTLP_FORCE) && dtlp_is_subject(dtlp_rel(tree, token)) && object != DTLP_NO_TOKEN &&
           object > verb && all->timex_of[object] == 0 && (tree->word[verb] & tells) == 0 && (dtlp_lemma_around(tree, verb) & strikes) == 0;
}

/* A place is no "they", and seldom the "it" that goes on acting where it has not acted before. */
static bool is_town(const dtlp_reader *r, const dtlp_referent *one, uint32_t token, uint8_t sort)
{
    bool place = one->entity != DTLP_NO_ENTITY && r->all->tree->nlp->entities[one->entity].type == DTLP_NAME_PLACE;
    return place && !dtlp_refer_is_person(r->all, one->token) && (sort == DTLP_SORT_MANY || (one->acts == DTLP_NO_TOKEN && dtlp_is_subject(dtlp_rel(r->all->tree, token))));
}

double dtlp_refer_score_of(const dtlp_reader *r, const dtlp_referent *one, uint32_t token, uint8_t sort)
{
    enum { MANY_MENTIONS = 10 };
    const double nobody = 0.7, teller = 2, owner = 1.2, along = 2, mention = 4, speaker = 0.3, tells = 0.5, town = 0.5, deed = 0.3, goes_on = 1.15;
    if (one->token == DTLP_NO_TOKEN || (one->sort != DTLP_SORT_UNKNOWN && one->sort != sort) || dtlp_refer_is_barred(r, one, token))
        return 0;
    double score = dtlp_refer_weight_in(one, r->all->tree->sentence[token]) * fit_of(one, sort);
    if (is_town(r, one, token, sort))
        score *= town;
    if (is_speaker(r, one, token) || is_spoken_of(r, one, token))
        score *= speaker;
    if (only_tells(r, one, token) || is_only_quoted(r, one, token))
        score *= tells;
    if (one->entity == DTLP_NO_ENTITY && dtlp_refer_is_idle_deed(r->all, one->token, token))
        score *= deed;
    if (goes_on_acting(r, one, token))
        score *= goes_on;
    if (is_teller(r, one, token))
        score *= teller;
    if (is_in_own_clause(r, one, token))
        score *= owner;
    if (dtlp_refer_is_person(r->all, one->token) && is_told_along(r, one, token))
        score *= along;
    if (one->entity == DTLP_NO_ENTITY)
        return score * nobody;
    uint32_t n = r->all->tree->nlp->entities[one->entity].n_mentions + one->times / 2;
    return score + fit_of(one, sort) * mention * (n < MANY_MENTIONS ? n : MANY_MENTIONS);
}

/* "It hopes to sell": what has a will is seldom a thing told by the way. */
static bool wills(const dtlp_tree *tree, uint32_t token)
{
    uint32_t verb = dtlp_head(tree, token);
    return dtlp_is_subject(dtlp_rel(tree, token)) && verb != DTLP_NO_TOKEN && (tree->word[verb] & (DTLP_IS(V_PLANS) | DTLP_IS(V_REPORTING))) != 0;
}

/* "You will hear of the mill. It was built in May": the only one that the sentence before and this one tell of. */
static dtlp_referent *only_one(const dtlp_reader *r, uint32_t token, uint8_t sort, double *score)
{
    uint32_t sentence = r->all->tree->sentence[token];
    dtlp_referent *found = NULL;
    for (uint32_t i = 0; i < r->n_active; i++) {
        if (r->active[i]->sentence + 1 < sentence || is_only_quoted(r, r->active[i], token) || dtlp_refer_is_idle_deed(r->all, r->active[i]->token, token) || dtlp_refer_score_of(r, r->active[i], token, sort) == 0 || (sort == DTLP_SORT_MANY && r->active[i]->entity != DTLP_NO_ENTITY))
            continue;
        if (found != NULL || r->active[i]->sentence == sentence)
            return NULL;
        found = r->active[i];
    }
    *score = found == NULL ? *score : dtlp_refer_score_of(r, found, token, sort);
    return found;
}

/* Who is most in mind, DTLP_NO_TOKEN if nobody is enough. */
uint32_t dtlp_refer_meant(dtlp_reader *r, uint32_t token, uint8_t sort)
{
    dtlp_referent *best = r->hero != NULL && dtlp_refer_score_of(r, r->hero, token, sort) > 0 ? r->hero : NULL;
    double most = best == NULL ? r->least : dtlp_refer_score_of(r, best, token, sort), second = 0;
    for (uint32_t i = 0; i < r->n_active; i++) {
        double score = r->active[i] == best ? 0 : dtlp_refer_score_of(r, r->active[i], token, sort);
        if (score > most) {
            most = score;
            best = r->active[i];
        }
    }
    if (best == NULL && r->surely > 0 && (dtlp_is_subject(dtlp_rel(r->all->tree, token)) || (sort == DTLP_SORT_MANY && dtlp_rel(r->all->tree, token) == DTLP_DEP_obj)))
        best = only_one(r, token, sort, &most);
    if (best == NULL)
        return DTLP_NO_TOKEN;
    for (uint32_t i = 0; i < r->n_active; i++) {
        double score = r->active[i] == best ? 0 : dtlp_refer_score_of(r, r->active[i], token, sort);
        second = score > second ? score : second;
    }
    bool faint = r->surely > most && best->sentence != r->all->tree->sentence[token];
    if (faint && best->entity == DTLP_NO_ENTITY && wills(r->all->tree, token))
        second = most;
    for (uint32_t i = 0; faint && i < r->n_active; i++)
        if (r->active[i]->sentence == r->all->tree->sentence[token] && dtlp_refer_score_of(r, r->active[i], token, sort) > 0)
            second = most; /* something nearer may be meant */
    best->shown[sort] += best->shown[sort] < UINT8_MAX && !r->all->tree->text->tokens[token].quoted;
    dtlp_refer_speak_of(r, best, token);
    return second > most * r->clear ? DTLP_NO_TOKEN : best->token;
}

/* ---- the whole ------------------------------------------------------------------------ */

static dtlp_reader begin(dtlp_arena *arena, const struct dtlp_happenings *all)
{
    const dtlp_nlp *nlp = all->tree->nlp;
    dtlp_reader r = {.all = all, .surely = 60, .least = 43, .clear = 0.9, .beside = 60, .aside = 80, .named = DTLP_NEW_ARRAY(arena, dtlp_referent, nlp->n_entities)};
    for (uint32_t i = 0; i < nlp->n_entities; i++)
        r.named[i] = (dtlp_referent){.token = DTLP_NO_TOKEN, .entity = i, .acts = DTLP_NO_TOKEN};
    return r;
}

static dtlp_reader begin_people(dtlp_arena *arena, const struct dtlp_happenings *all)
{
    const dtlp_nlp *nlp = all->tree->nlp;
    dtlp_reader r = begin(arena, all);
    uint32_t hero = hero_of(nlp);
    for (uint32_t i = 0; i < nlp->n_entities; i++)
        r.named[i].sort = dtlp_refer_sex_of_name(&nlp->entities[i]);
    for (uint32_t i = 0; i < nlp->n_names; i++)
        if (r.named[nlp->names[i].entity].sort == DTLP_SORT_UNKNOWN)
            r.named[nlp->names[i].entity].sort = sex_beside(all, &nlp->names[i]);
    r.hero = hero == DTLP_NO_ENTITY ? NULL : &r.named[hero];
    r.least = 20;
    r.clear = 1;
    r.beside = 120;
    r.aside = 150;
    return r;
}

void dtlp_refer_all(dtlp_arena *arena, struct dtlp_happenings *all)
{
    const dtlp_tree *tree = all->tree;
    uint32_t n = tree->text->n_tokens, sentence = UINT32_MAX, tale = 0;
    dtlp_reader people = begin_people(arena, all), things = begin(arena, all);
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
        bool noun = tag == DTLP_NOUN || tag == DTLP_PROPN;
        if (tag == DTLP_PRON)
            all->refers[token] = dtlp_refer_antecedent_of(&people, &things, token);
        if (noun && dtlp_refer_is_person(all, token) && !dtlp_refer_is_place_like(tree, token))
            note_person(&people, token);
        if (noun && dtlp_refer_is_thing(all, token))
            dtlp_refer_note_thing(&things, token);
    }
}
