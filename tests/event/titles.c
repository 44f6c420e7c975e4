/* titles.c - tests of entries and their titles, on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* But on Monday, Orla, which had waited for years, signed the pact. She also met Ruis in Tolm. */
static void pruned_and_named(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "But but CCONJ CC 12 cc\non on ADP IN 3 case\nMonday Monday PROPN NNP 12 obl\n"
                     ", , PUNCT , 12 punct\nOrla Orla PROPN NNP 12 nsubj\n, , PUNCT , 8 punct\n"
                     "which which PRON WDT 8 nsubj\nwaited wait VERB VBD 5 acl:relcl\n"
                     "for for ADP IN 10 case\nyears year NOUN NNS 8 obl\n, , PUNCT , 8 punct\n"
                     "signed sign VERB VBD 0 root\nthe the DET DT 14 det\npact pact NOUN NN 12 obj\n"
                     ". . PUNCT . 12 punct\n");
    hand_sentence(h, "She she PRON PRP 3 nsubj\nalso also ADV RB 3 advmod\nmet meet VERB VBD 0 root\n"
                     "Ruis Ruis PROPN NNP 3 obj\nin in ADP IN 6 case\nTolm Tolm PROPN NNP 3 obl\n"
                     "on on ADP IN 8 case\nTuesday Tuesday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_timex(h, "Tuesday", "2025-11-18", "2025-11-18");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    hand_name(h, "Ruis", "Ruis", DTLP_NAME_PERSON);
    hand_name(h, "Tolm", "Tolm", DTLP_NAME_PLACE);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    assert_string_equal(timeline->entries[0].title, "Orla Brand signed the pact");
    assert_string_equal(timeline->entries[1].title, "Orla Brand met Ruis in Tolm");
    assert_string_equal(timeline->entries[1].lane, "Orla Brand");
    assert_int_equal(timeline->entries[1].n_places, 1);
}

/* The dam failed on Monday. The failure closed a road. */
static void a_noun_that_looks_back_joins_its_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\ndam dam NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n"
                     "on on ADP IN 5 case\nMonday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nfailure failure NOUN NN 3 nsubj\n"
                     "closed close VERB VBD 0 root\na a DET DT 5 det\nroad road NOUN NN 3 obj\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(timeline->n_entries >= 1);
    assert_string_equal(timeline->entries[0].title, "The dam failed");
    assert_int_equal(timeline->entries[0].n_mentions, 2);
}

/* Mills, whose shop burned in May, sued. Two were hurt in June, Mills said on Monday. */
static void owners_and_attribution(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Mills Mills PROPN NNP 9 nsubj\n, , PUNCT , 5 punct\nwhose whose PRON WP$ 4 nmod:poss\n"
                     "shop shop NOUN NN 5 nsubj\nburned burn VERB VBD 1 acl:relcl\nin in ADP IN 7 case\n"
                     "May May PROPN NNP 5 obl\n, , PUNCT , 5 punct\nsued sue VERB VBD 0 root\n"
                     ". . PUNCT . 9 punct\n");
    hand_sentence(h, "Two two NUM CD 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nhurt hurt VERB VBN 8 ccomp\n"
                     "in in ADP IN 5 case\nJune June PROPN NNP 3 obl\n, , PUNCT , 8 punct\n"
                     "Mills Mills PROPN NNP 8 nsubj\nsaid say VERB VBD 0 root\non on ADP IN 10 case\n"
                     "Monday Monday PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    assert_string_equal(timeline->entries[0].title, "Mills\xE2\x80\x99 shop burned");
    assert_string_equal(timeline->entries[1].title, "Two were hurt");
}

static void selection_by_name_and_date(void **state)
{
    hand *h = *state;
    pruned_and_named(state);
    const char *about[] = {"ruis"};
    dtlp_timeline_options options = {.since = DTL_DAY_OPEN_BEFORE, .until = DTL_DAY_OPEN_AFTER,
                                     .about = about, .n_about = 1};
    assert_int_equal(hand_timeline(h, &options)->n_entries, 1);
    options.n_about = 0;
    options.limit = 1;
    assert_int_equal(hand_timeline(h, &options)->n_entries, 1);
    assert_int_equal(hand_timeline(h, &options)->n_hidden, 1);
    options.limit = 0;
    assert_true(dtl_day_read("2025-11-18", &options.since));
    const dtl_timeline *late = hand_timeline(h, &options);
    assert_int_equal(late->n_entries, 1);
    assert_string_equal(late->entries[0].title, "Orla Brand met Ruis in Tolm");
}

/* Clara Wynn joined the lab at Ash Fell in May. Ned Ruis killed the Tolmish plan in June. She retired in July.
 * It closed in August. */
static void pronouns_stand_for_persons_of_their_sex(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Clara Clara PROPN NNP 3 nsubj\nWynn Wynn PROPN NNP 1 flat\njoined join VERB VBD 0 root\n"
                     "the the DET DT 5 det\nlab lab NOUN NN 3 obj\nat at ADP IN 7 case\nAsh Ash PROPN NNP 3 obl\n"
                     "Fell Fell PROPN NNP 7 flat\nin in ADP IN 10 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Ned Ned PROPN NNP 3 nsubj\nRuis Ruis PROPN NNP 1 flat\nkilled kill VERB VBD 0 root\n"
                     "the the DET DT 6 det\nTolmish Tolmish ADJ JJ 6 amod\nplan plan NOUN NN 3 obj\n"
                     "in in ADP IN 8 case\nJune June PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nretired retire VERB VBD 0 root\nin in ADP IN 4 case\n"
                     "July July PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nclosed close VERB VBD 0 root\nin in ADP IN 4 case\n"
                     "August August PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    hand_timex(h, "July", "2025-07-01", "2025-07-31");
    hand_timex(h, "August", "2025-08-01", "2025-08-31");
    hand_name(h, "Clara Wynn", "Clara Wynn", DTLP_NAME_PERSON);
    hand_name(h, "Ash Fell", "Ash Fell", DTLP_NAME_PERSON);
    hand_name(h, "Ned Ruis", "Mr Ned Ruis", DTLP_NAME_PERSON);
    hand_name(h, "Tolmish", "Tolm", DTLP_NAME_PLACE);
    h->names[h->article.nlp->n_names - 1].demonym = true;
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 4);
    assert_int_equal(timeline->entries[1].n_places, 0);
    assert_string_equal(timeline->entries[2].title, "Clara Wynn retired");
    assert_string_equal(timeline->entries[3].title, "It closed");
}

/* A survey in March found cracks. The road should reopen by June. Orla had been due to leave in May. */
static void plans_and_prepositional_months(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-04-19");
    hand_sentence(h, "A a DET DT 2 det\nsurvey survey NOUN NN 3 nsubj\ncarried carry VERB VBD 0 root\n"
                     "out out ADP RP 3 compound:prt\nin in ADP IN 6 case\nMarch March PROPN NNP 7 nsubj\n"
                     "found find VERB VBD 3 advcl\ncracks crack NOUN NNS 7 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nroad road NOUN NN 4 nsubj\nshould should AUX MD 4 aux\n"
                     "reopen reopen VERB VB 0 root\nby by ADP IN 6 case\nJune June PROPN NNP 4 obl\n"
                     ". . PUNCT . 4 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 6 nsubj\nhad have AUX VBD 4 aux\nbeen be AUX VBN 4 cop\n"
                     "due due ADJ JJ 0 root\nto to PART TO 4 fixed\nleave leave VERB VB 4 advcl\n"
                     "in in ADP IN 8 case\nMay May PROPN NNP 6 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "March", "2025-03-01", "2025-03-31");
    hand_timex(h, "June", "2025-06-01", "2025-06-30")->signal = DTL_SIGNAL_BY;
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "reopen")->modality, DTL_MODALITY_PLANNED);
    assert_int_equal(hand_event(h, "reopen")->time.begin_min, h->article.document.date);
    assert_int_equal(hand_event(h, "leave")->modality, DTL_MODALITY_POSSIBLE);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    bool first = timeline->entries[0].title[0] == 'A';
    assert_string_equal(timeline->entries[first ? 0 : 1].title, "A survey found cracks");
}

/* Orla left a post she held in May. */
static void a_bare_relative_clause_keeps_its_object(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\na a DET DT 4 det\n"
                     "post post NOUN NN 2 obj\nshe she PRON PRP 6 nsubj\nheld hold VERB VBD 4 acl:relcl\n"
                     "in in ADP IN 8 case\nMay May PROPN NNP 6 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Orla Brand held a post");
}

static const char *only_title(hand *h)
{
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    return timeline->entries[0].title;
}

/* The treasurer resigned on Monday. (taken for a passive) */
static void a_verb_with_its_subject_needs_no_auxiliary(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\ntreasurer treasurer NOUN NN 3 nsubj:pass\n"
                     "resigned resign VERB VBD 0 root\non on ADP IN 5 case\nMonday Monday PROPN NNP 3 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    assert_string_equal(only_title(h), "The treasurer resigned");
}

/* The road, which was new, is to mend a fence in June. */
static void a_relative_clause_takes_no_auxiliary_with_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-04-19");
    hand_sentence(h, "The the DET DT 2 det\nroad road NOUN NN 10 nsubj:pass\n, , PUNCT , 6 punct\n"
                     "which which PRON WDT 6 nsubj\nwas be AUX VBD 6 cop\nnew new ADJ JJ 2 acl:relcl\n"
                     ", , PUNCT , 2 punct\nis be AUX VBZ 10 cop\nto to PART TO 10 mark\n"
                     "mend mend VERB VB 0 root\na a DET DT 12 det\nfence fence NOUN NN 10 obj\nin in ADP IN 14 case\n"
                     "June June PROPN NNP 10 obl\n. . PUNCT . 10 punct\n");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    assert_string_equal(only_title(h), "The road is to mend a fence");
}

/* Boats sailed shortly after Monday, and the ferry was last. */
static void what_begins_another_clause_goes(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Boats boat NOUN NNS 2 nsubj\nsailed sail VERB VBD 0 root\nshortly shortly ADV RB 2 advmod\n"
                     "after after ADP IN 5 case\nMonday Monday PROPN NNP 2 obl\n, , PUNCT , 9 punct\n"
                     "and and CCONJ CC 9 cc\nthe the DET DT 9 det\nferry ferry NOUN NN 5 conj\nwas be AUX VBD 11 cop\n"
                     "last last ADJ JJ 2 parataxis\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    assert_string_equal(only_title(h), "Boats sailed");
}

/* At least 40 sheep drowned on Monday. */
static void at_least_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "At at ADP IN 2 case\nleast least ADJ JJS 3 nmod\n40 40 NUM CD 4 nummod\n"
                     "sheep sheep NOUN NNS 5 nsubj\ndrowned drown VERB VBD 0 root\non on ADP IN 7 case\n"
                     "Monday Monday PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    assert_string_equal(only_title(h), "At least 40 sheep drowned");
}

/* Orla spent Monday on a raft. */
static void time_that_is_spent_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nspent spend VERB VBD 0 root\nMonday Monday PROPN NNP 2 obl\n"
                     "on on ADP IN 6 case\na a DET DT 6 det\nraft raft NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    assert_string_equal(only_title(h), "Orla spent Monday on a raft");
}

/* They praised the bells of Ashmoor, which was shut in May. */
static void a_relative_clause_agrees_with_its_noun(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "They they PRON PRP 2 nsubj\npraise praise VERB VBP 0 root\nthe the DET DT 4 det\n"
                     "bells bell NOUN NNS 2 obj\nof of ADP IN 6 case\nAshmoor Ashmoor PROPN NNP 4 nmod\n"
                     ", , PUNCT , 10 punct\nwhich which PRON WDT 10 nsubj:pass\nwas be AUX VBD 10 aux:pass\n"
                     "shut shut VERB VBN 4 acl:relcl\nin in ADP IN 12 case\nMay May PROPN NNP 10 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    assert_string_equal(only_title(h), "Ashmoor was shut");
}

/* Clara Wynn left. Ned Ruis praised her on Monday. */
static void another_is_named_as_the_object(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Clara Clara PROPN NNP 3 nsubj\nWynn Wynn PROPN NNP 1 flat\nleft leave VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Ned Ned PROPN NNP 3 nsubj\nRuis Ruis PROPN NNP 1 flat\npraised praise VERB VBD 0 root\n"
                     "her she PRON PRP 3 obj\non on ADP IN 6 case\nMonday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_name(h, "Clara Wynn", "Clara Wynn", DTLP_NAME_PERSON);
    hand_name(h, "Ned Ruis", "Mr Ned Ruis", DTLP_NAME_PERSON);
    assert_string_equal(only_title(h), "Ned Ruis praised Clara Wynn");
}

/* The mission shrank when Brennia withdrew. It closed in May. */
static void the_subject_of_the_sentence_goes_on(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "The the DET DT 2 det\nmission mission NOUN NN 3 nsubj\nshrank shrink VERB VBD 0 root\n"
                     "when when ADV WRB 6 advmod\nBrennia Brennia PROPN NNP 6 nsubj\nwithdrew withdraw VERB VBD 3 advcl\n"
                     ". . PUNCT . 3 punct\n");
    hand_sentence(h, "It it PRON PRP 2 nsubj\nclosed close VERB VBD 0 root\nin in ADP IN 4 case\n"
                     "May May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2025-05-01", "2025-05-31");
    hand_name(h, "Brennia", "Brennia", DTLP_NAME_PLACE);
    assert_string_equal(only_title(h), "The mission closed");
}

/* A plan, drawn in May and priced in June, failed. */
static void a_second_participle_is_passive_too(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "A a DET DT 2 det\nplan plan NOUN NN 11 nsubj\n, , PUNCT , 4 punct\ndrawn draw VERB VBN 2 acl\n"
                     "badly badly ADV RB 4 advmod\nand and CCONJ CC 7 cc\npriced price VERB VBN 4 conj\n"
                     "in in ADP IN 9 case\nJune June PROPN NNP 7 obl\n, , PUNCT , 2 punct\nfailed fail VERB VBD 0 root\n"
                     ". . PUNCT . 11 punct\n");
    hand_timex(h, "June", "2025-06-01", "2025-06-30");
    assert_string_equal(only_title(h), "A plan was priced");
}

/* Tolm praised Orla, 64, who sang late on Monday. */
static void an_age_does_not_stand_before_the_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Tolm Tolm PROPN NNP 2 nsubj\npraised praise VERB VBD 0 root\nOrla Orla PROPN NNP 2 obj\n, , PUNCT , 5 punct\n"
                     "64 64 NUM CD 3 conj\n, , PUNCT , 8 punct\nwho who PRON WP 8 nsubj\nsang sing VERB VBD 3 acl:relcl\n"
                     "late late ADV RB 8 advmod\non on ADP IN 11 case\nMonday Monday PROPN NNP 8 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    assert_string_equal(only_title(h), "Orla sang");
}

/* Two lines, Ash and Birk, merged on Monday. */
static void an_apposition_goes_whole(void **state)
{
    hand *h = *state;
    hand_begin(h, "2025-11-19");
    hand_sentence(h, "Two two NUM CD 2 nummod\nlines line NOUN NNS 8 nsubj\n, , PUNCT , 4 punct\nAsh Ash PROPN NNP 2 appos\n"
                     "and and CCONJ CC 6 cc\nBirk Birk PROPN NNP 2 conj\n, , PUNCT , 2 punct\nmerged merge VERB VBD 0 root\n"
                     "on on ADP IN 10 case\nMonday Monday PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    assert_string_equal(only_title(h), "Two lines merged");
}

/* A name of thirty-two words: the words that fit, and an ellipsis. */
static void what_does_not_fit_ends_in_an_ellipsis(void **state)
{
    hand *h = *state;
    char rows[2048] = "Orla Orla PROPN NNP 2 nsubj\nsigned sign VERB VBD 0 root\n";
    for (int i = 0; i < 31; i++)
        strcat(rows, "harbour harbour NOUN NN 34 compound\n");
    strcat(rows, "pact pact NOUN NN 2 obj\non on ADP IN 36 case\nMonday Monday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_begin(h, "2025-11-19");
    hand_sentence(h, rows);
    hand_timex(h, "Monday", "2025-11-17", "2025-11-17");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    const char *title = timeline->entries[0].title;
    assert_int_equal(strncmp(title, "Orla signed harbour harbour ", 28), 0);
    assert_true(strlen(title) > 120 && strlen(title) <= 142); /* the ellipsis has three bytes */
    assert_string_equal(title + strlen(title) - 11, " harbour\xE2\x80\xA6");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(pruned_and_named),
        HAND_CASE(a_noun_that_looks_back_joins_its_verb),
        HAND_CASE(owners_and_attribution),
        HAND_CASE(pronouns_stand_for_persons_of_their_sex),
        HAND_CASE(plans_and_prepositional_months),
        HAND_CASE(a_bare_relative_clause_keeps_its_object),
        HAND_CASE(a_verb_with_its_subject_needs_no_auxiliary),
        HAND_CASE(a_relative_clause_takes_no_auxiliary_with_it),
        HAND_CASE(what_begins_another_clause_goes),
        HAND_CASE(at_least_stays),
        HAND_CASE(time_that_is_spent_is_told),
        HAND_CASE(a_relative_clause_agrees_with_its_noun),
        HAND_CASE(an_apposition_goes_whole),
        HAND_CASE(another_is_named_as_the_object),
        HAND_CASE(the_subject_of_the_sentence_goes_on),
        HAND_CASE(a_second_participle_is_passive_too),
        HAND_CASE(an_age_does_not_stand_before_the_verb),
        HAND_CASE(selection_by_name_and_date),
        HAND_CASE(what_does_not_fit_ends_in_an_ellipsis),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
