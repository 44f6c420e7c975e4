/* refer.c - tests of whom and what pronouns stand for.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static uint32_t token_at(const hand *h, const char *words)
{
    uint32_t token = 0;
    while (token < h->article.text.n_tokens && h->tokens[token].begin != hand_at(h, words))
        token++;
    assert_true(token < h->article.text.n_tokens);
    return token;
}

/* The pronoun that begins `words` stands for the name `full`; NULL: for nobody by name. */
static void check_means(const hand *h, const char *words, const char *full)
{
    const struct dtlp_happenings *all = h->article.happenings;
    uint32_t entity = dtlp_entity_at(all, token_at(h, words));
    assert_true((entity == DTLP_NO_ENTITY) == (full == NULL));
    if (full != NULL)
        assert_string_equal(h->entities[entity].name, full);
}

/* Orla praised Mika. She said Tolm had told her. Mr Moyle saw Edda. Then she went. */
static void one_who_acts_is_most_in_mind(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\npraised praise VERB VBD 0 root\nMika Mika PROPN NNP 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nTolm Tolm PROPN NNP 5 nsubj\nhad have AUX VBD 5 aux\n"
                     "told tell VERB VBN 2 ccomp\nher she PRON PRP 5 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Mr Mr PROPN NNP 3 nsubj\nMoyle Moyle PROPN NNP 1 flat\nsaw see VERB VBD 0 root\nEdda Edda PROPN NNP 3 obj\n"
                     ". . PUNCT . 3 punct\n");
    hand_sentence(h, "Then then ADV RB 3 advmod\nshe she PRON PRP 3 nsubj\nwent go VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_name(h, "Mika", "Mika", DTLP_NAME_PERSON);
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PERSON);
    hand_name(h, "Moyle", "Ash Moyle", DTLP_NAME_PERSON);
    hand_name(h, "Edda", "Edda", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "She said", "Orla");
    check_means(h, "her", "Orla");     /* not him who told it */
    check_means(h, "she went", "Orla"); /* not Mr Moyle, nor whom he saw */
}

/* Rell praised her work. Falk said she had called. */
static void who_says_so_is_meant(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Rell Rell PROPN NNP 2 nsubj\npraised praise VERB VBD 0 root\nher she PRON PRP$ 4 nmod:poss\nwork work NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Falk Falk PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nshe she PRON PRP 5 nsubj\nhad have AUX VBD 5 aux\n"
                     "called call VERB VBN 2 ccomp\n. . PUNCT . 2 punct\n");
    hand_name(h, "Rell", "Rell", DTLP_NAME_PERSON);
    hand_name(h, "Falk", "Falk", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "she had", "Falk");
}

/* Orla came. She sang. Bells rang when Mika died. Her boat sank. */
static void an_aside_is_less_in_mind(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ncame come VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nsang sing VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Bells bell NOUN NNS 2 nsubj\nrang ring VERB VBD 0 root\nwhen when ADV WRB 5 advmod\nMika Mika PROPN NNP 5 nsubj\n"
                     "died die VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Her she PRON PRP$ 2 nmod:poss\nboat boat NOUN NN 3 nsubj\nsank sink VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_name(h, "Mika", "Mika", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "Her boat", "Orla");
}

/* Orla spoke. Joss, who thanked her, left: what is acted on is another than who acts. */
static void who_thanks_is_not_thanked(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nspoke speak VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Joss Joss PROPN NNP 7 nsubj\n, , PUNCT , 4 punct\nwho who PRON WP 4 nsubj\nthanked thank VERB VBD 1 acl:relcl\n"
                     "her she PRON PRP 4 obj\n, , PUNCT , 4 punct\nleft leave VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_name(h, "Joss", "Joss", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "her", "Orla");
}

/* Orla came. The Mika plan failed. She sang: "Mika" is nobody there. */
static void a_name_before_a_noun_is_not_meant(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ncame come VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 3 det\nMika Mika PROPN NNP 3 compound\nplan plan NOUN NN 4 nsubj\nfailed fail VERB VBD 0 root\n"
                     ". . PUNCT . 4 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nsang sing VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_name(h, "Mika", "Mika", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "She sang", "Orla");
}

/* The noun whose head the pronoun that begins `words` stands for; NULL: none. */
static void check_stands_for(const hand *h, const char *words, const char *noun)
{
    uint32_t meant = h->article.happenings->refers[token_at(h, words)];
    assert_true((meant == DTLP_NO_TOKEN) == (noun == NULL));
    if (noun != NULL)
        assert_int_equal(meant, token_at(h, noun));
}

/* The mill failed and boats left. They sank when it closed. It emerged that it had failed. */
static void it_is_one_and_they_are_many(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\nmill mill NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\nand and CCONJ CC 6 cc\n"
                     "boats boat NOUN NNS 6 nsubj\nleft leave VERB VBD 3 conj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nsank sink VERB VBD 0 root\nwhen when ADV WRB 5 advmod\nit it PRON PRP 5 nsubj\n"
                     "closed close VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nemerged emerge VERB VBD 0 root\nthat that SCONJ IN 6 mark\nit it PRON PRP 6 nsubj\n"
                     "had have AUX VBD 6 aux\nfailed fail VERB VBN 2 ccomp\n. . PUNCT . 2 punct\n");
    hand_run(h);
    check_stands_for(h, "it closed", "mill");
    check_stands_for(h, "They sank", "boats");
    check_stands_for(h, "It emerged", NULL);
}

/* Work began at the mill near the quay and sand fell. It ceased: the work or the sand? */
static void where_two_are_in_mind_none_is_put(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Work work NOUN NN 2 nsubj\nbegan begin VERB VBD 0 root\nat at ADP IN 5 case\nthe the DET DT 5 det\nmill mill NOUN NN 2 obl\n"
                     "near near ADP IN 8 case\nthe the DET DT 8 det\nquay quay NOUN NN 2 obl\nand and CCONJ CC 10 cc\n"
                     "sand sand NOUN NN 11 nsubj\nfell fall VERB VBD 2 conj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nceased cease VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_run(h);
    check_stands_for(h, "It ceased", NULL);
}

/* A spokesman for the mill said it would close: the mill would. */
static void whom_one_speaks_for_is_meant(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\nbank bank NOUN NN 3 nsubj\nmet meet VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "A a DET DT 2 det\nspokesman spokesman NOUN NN 6 nsubj\nfor for ADP IN 5 case\nthe the DET DT 5 det\nmill mill NOUN NN 2 nmod\n"
                     "said say VERB VBD 0 root\nit it PRON PRP 9 nsubj\nwould would AUX MD 9 aux\nclose close VERB VB 6 ccomp\n. . PUNCT . 6 punct\n");
    hand_run(h);
    check_stands_for(h, "it would", "mill");
}

/* Edgar said dogs bit Mika and tore his coat. */
static void those_told_of_stand_nearer_than_the_teller(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Edgar Edgar PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\ndogs dog NOUN NNS 4 nsubj\nbit bite VERB VBD 2 ccomp\nMika Mika PROPN NNP 4 obj\n"
                     "and and CCONJ CC 7 cc\ntore tear VERB VBD 4 conj\nhis his PRON PRP$ 9 nmod:poss\ncoat coat NOUN NN 7 obj\n. . PUNCT . 2 punct\n");
    hand_name(h, "Edgar", "Edgar Holm", DTLP_NAME_PERSON);
    hand_name(h, "Mika", "Mika Ost", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "his", "Mika Ost");
}

/* Mika said of Clara in her office that she won. */
static void who_says_so_may_be_told_of_between(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Mika Mika PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nof of ADP IN 4 case\nClara Clara PROPN NNP 2 obl\nin in ADP IN 7 case\nher her PRON PRP$ 7 nmod:poss\n"
                     "office office NOUN NN 2 obl\nshe she PRON PRP 9 nsubj\nwon win VERB VBD 2 ccomp\n. . PUNCT . 2 punct\n");
    hand_name(h, "Mika", "Mika", DTLP_NAME_PERSON);
    hand_name(h, "Clara", "Clara Ost", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "she", "Mika");
}

/* The book is old. Acmes said it hopes to sell. */
static void who_says_so_by_name_is_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "The the DET DT 2 det\nbook book NOUN NN 4 nsubj\nis be AUX VBZ 4 cop\nold old ADJ JJ 0 root\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "Acmes Acmes NOUN NNS 2 nsubj\nsaid say VERB VBD 0 root\nit it PRON PRP 4 nsubj\nhopes hope VERB VBZ 2 ccomp\n"
                     "to to PART TO 6 mark\nsell sell VERB VB 4 xcomp\n. . PUNCT . 2 punct\n");
    hand_run(h);
    check_stands_for(h, "it hopes", "Acmes");
}

/* Clara disliked Anna. "Anna could count," she told Ek. */
static void whom_one_quotes_of_does_not_speak(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-05-12");
    hand_sentence(h, "Clara Clara PROPN NNP 2 nsubj\ndisliked dislike VERB VBD 0 root\nAnna Anna PROPN NNP 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Anna Anna PROPN NNP 3 nsubj\ncould could AUX MD 3 aux\ncount count VERB VB 0 root\n, , PUNCT , 3 punct\n"
                     "she she PRON PRP 6 nsubj\ntold tell VERB VBD 3 parataxis\nEk Ek PROPN NNP 6 obj\n. . PUNCT . 6 punct\n");
    for (uint32_t i = 4; i < 8; i++)
        h->tokens[i].quoted = true;
    hand_name(h, "Clara", "Clara Ost", DTLP_NAME_PERSON);
    hand_name(h, "Anna", "Anna Holm", DTLP_NAME_PERSON);
    hand_run(h);
    check_means(h, "she", "Clara Ost");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(one_who_acts_is_most_in_mind),
        HAND_CASE(who_says_so_is_meant), HAND_CASE(whom_one_speaks_for_is_meant),
        HAND_CASE(it_is_one_and_they_are_many),
        HAND_CASE(where_two_are_in_mind_none_is_put),
        HAND_CASE(an_aside_is_less_in_mind),
        HAND_CASE(who_thanks_is_not_thanked),
        HAND_CASE(a_name_before_a_noun_is_not_meant),
        HAND_CASE(those_told_of_stand_nearer_than_the_teller),
        HAND_CASE(who_says_so_may_be_told_of_between),
        HAND_CASE(who_says_so_by_name_is_it), HAND_CASE(whom_one_quotes_of_does_not_speak),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
