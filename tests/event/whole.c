/* whole.c - tests of titles that leave nothing open: no clause cut where a date was, no form without its auxiliary.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static void hand_length(hand *h, const char *words, const char *value)
{
    dtl_timex *timex = hand_timex(h, words, NULL, NULL);
    timex->type = DTL_TIMEX_DURATION;
    timex->value = value;
}

/* The appeal was heard on Monday and rejected in May. The core was shipped in June and spent July in Tarn. */
static void what_is_joined_to_a_passive_was_done_too(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "The the DET DT 2 det\nappeal appeal NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nheard hear VERB VBN 0 root\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 4 obl\nand and CCONJ CC 8 cc\nrejected reject VERB VBD 4 conj\n"
                     "in in ADP IN 10 case\nMay May PROPN NNP 8 obl\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "The the DET DT 2 det\ncore core NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\nshipped ship VERB VBN 0 root\n"
                     "in in ADP IN 6 case\nJune June PROPN NNP 4 obl\nand and CCONJ CC 8 cc\nspent spend VERB VBD 4 conj\n"
                     "July July PROPN NNP 8 obj\nin in ADP IN 11 case\nTarn Tarn PROPN NNP 8 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Monday", "2012-05-07", "2012-05-07");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    hand_timex(h, "June", "2011-06-01", "2011-06-30");
    hand_timex(h, "July", "2011-07-01", "2011-07-31");
    CHECK_TITLES(h, "The core was shipped", "The core spent July in Tarn", "The appeal was rejected", "The appeal was heard");
}

/* Orla was banned from cross-country skiing on Tuesday. */
static void from_skiing_is_no_clause(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nbanned ban VERB VBN 0 root\nfrom from ADP IN 5 case\n"
                     "cross-country cross-country NOUN NN 3 obl\nskiing ski VERB VBG 3 advcl\non on ADP IN 8 case\n"
                     "Tuesday Tuesday PROPN NNP 6 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Tuesday", "2012-05-29", "2012-05-29");
    hand_name(h, "Orla", "Orla Brand", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brand was banned from cross-country skiing");
}

/* Orla told the police three days before Easter. The boat left Tarn on Friday for what should have been a short trip. */
static void a_length_without_its_end_goes(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ntold tell VERB VBD 0 root\nthe the DET DT 4 det\npolice police NOUN NN 2 iobj\n"
                     "three three NUM CD 6 nummod\ndays day NOUN NNS 2 obj\nbefore before ADP IN 8 case\nEaster Easter PROPN NNP 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nboat boat NOUN NN 3 nsubj\nleft leave VERB VBD 0 root\nTarn Tarn PROPN NNP 3 obj\non on ADP IN 6 case\n"
                     "Friday Friday PROPN NNP 3 obl\nfor for ADP IN 8 case\nwhat what PRON WP 3 obl\nshould should AUX MD 14 aux\n"
                     "have have AUX VB 14 aux\nbeen be AUX VBN 14 cop\na a DET DT 14 det\nshort short ADJ JJ 14 amod\ntrip trip NOUN NN 3 advcl\n"
                     ". . PUNCT . 3 punct\n");
    hand_length(h, "three days", "P3D");
    hand_timex(h, "Easter", "2012-04-08", "2012-04-08");
    hand_timex(h, "Friday", "2012-05-25", "2012-05-25");
    CHECK_TITLES(h, "Orla told the police", "The boat left Tarn");
}

/* The charge came a day after the guard published tapes on Monday. */
static void a_verb_that_tells_little_keeps_what_its_length_counts_from(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "The the DET DT 2 det\ncharge charge NOUN NN 3 nsubj\ncame come VERB VBD 0 root\na a DET DT 5 det\n"
                     "day day NOUN NN 3 obl:unmarked\nafter after SCONJ IN 9 mark\nthe the DET DT 8 det\nguard guard NOUN NN 9 nsubj\n"
                     "published publish VERB VBD 3 advcl\ntapes tape NOUN NNS 9 obj\non on ADP IN 12 case\nMonday Monday PROPN NNP 9 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_length(h, "a day", "P1D");
    hand_timex(h, "Monday", "2012-05-28", "2012-05-28");
    CHECK_TITLES(h, "The guard published tapes", "The charge came a day after the guard published tapes on Monday");
}

/* Brenn died in Tarn on Monday, the day the fighting ended. */
static void the_day_is_no_object(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\ndied die VERB VBD 0 root\nin in ADP IN 4 case\nTarn Tarn PROPN NNP 2 obl\n"
                     "on on ADP IN 6 case\nMonday Monday PROPN NNP 2 obl\n, , PUNCT , 9 punct\nthe the DET DT 9 det\n"
                     "day day NOUN NN 6 appos\nthe the DET DT 11 det\nfighting fighting NOUN NN 12 nsubj\nended end VERB VBD 9 acl:relcl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "Monday", "2012-05-28", "2012-05-28");
    hand_name(h, "Brenn", "Brenn", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Brenn died in Tarn", "The fighting ended");
}

/* The strike hurts a college, which opened its store in May. Its shares fell on Monday. */
static void its_is_of_who_acts_unless_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "The the DET DT 2 det\nstrike strike NOUN NN 3 nsubj\nhurts hurt VERB VBZ 0 root\na a DET DT 5 det\n"
                     "college college NOUN NN 3 obj\n, , PUNCT , 8 punct\nwhich which PRON WDT 8 nsubj\nopened open VERB VBD 5 acl:relcl\n"
                     "its its PRON PRP$ 10 nmod:poss\nstore store NOUN NN 8 obj\nin in ADP IN 12 case\nMay May PROPN NNP 8 obl\n"
                     ". . PUNCT . 3 punct\n");
    hand_sentence(h, "Its its PRON PRP$ 2 nmod:poss\nshares share NOUN NNS 3 nsubj\nfell fall VERB VBD 0 root\non on ADP IN 5 case\n"
                     "Monday Monday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    hand_timex(h, "Monday", "2012-05-28", "2012-05-28");
    CHECK_TITLES(h, "A college opened its store", "The shares fell");
}

/* Winifred Aske, with the first name for a verb, became the first woman to lead the club. She moved to Tarn in May. */
static void a_first_name_is_no_verb_and_a_title_nobody_else(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Winifred winifr VERB VBD 0 root\nAske Aske PROPN NNP 1 obj\n, , PUNCT , 6 punct\nwho who PRON WP 6 nsubj\n"
                     "has have AUX VBZ 6 aux\ndied die VERB VBN 2 acl:relcl\naged age VERB VBN 6 xcomp\n87 87 NUM CD 7 obj\n, , PUNCT , 11 punct\n"
                     "drew drew VERB VBN 11 compound\nmaps map NOUN NNS 8 conj\nand and CCONJ CC 13 cc\nbecame become VERB VBD 6 conj\n"
                     "the the DET DT 16 det\nfirst first ADJ JJ 16 amod\nwoman woman NOUN NN 13 xcomp\nto to PART TO 18 mark\n"
                     "lead lead VERB VB 16 acl\nthe the DET DT 20 det\nclub club NOUN NN 18 obj\n. . PUNCT . 1 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nmoved move VERB VBD 0 root\nto to ADP IN 4 case\nTarn Tarn PROPN NNP 2 obl\nin in ADP IN 6 case\n"
                     "May May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    hand_name(h, "Winifred Aske", "Winifred Aske", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Winifred Aske moved to Tarn");
}

/* Orla became the first woman to lead the club in May. */
static void a_complement_is_kept_whole(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "In in ADP IN 3 case\nMay May PROPN NNP 3 compound\nOrla Orla PROPN NNP 5 obl\nBrenn Brenn PROPN NNP 3 flat\n"
                     "became become VERB VBD 0 root\nthe the DET DT 8 det\nfirst first ADJ JJ 8 amod\nwoman woman NOUN NN 5 xcomp\n"
                     "to to PART TO 10 mark\nlead lead VERB VB 8 acl\nan a DET DT 12 det\nexpedition expedition NOUN NN 10 obj\n"
                     "of of ADP IN 15 case\nforty forty NUM CD 15 nummod\npeople people NOUN NNS 12 nmod\nto to ADP IN 18 case\na a DET DT 18 det\n"
                     "summit summit NOUN NN 10 obl\nof of ADP IN 22 case\nthe the DET DT 22 det\nnorthern northern ADJ JJ 22 amod\n"
                     "range range NOUN NN 18 nmod\nof of ADP IN 25 case\nthe the DET DT 25 det\ncountry country NOUN NN 22 nmod\n"
                     ". . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    hand_name(h, "Orla Brenn", "Orla Brenn", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brenn became the first woman to lead an expedition of forty people");
}

/* At least 75 people were killed and 1,643 wounded on Friday. The president himself met Orla on Sunday. */
static void whoever_does_it_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "At at ADP IN 2 case\nleast least ADJ JJS 3 nmod\n75 75 NUM CD 4 nummod\npeople people NOUN NNS 6 nsubj:pass\n"
                     "were be AUX VBD 6 aux:pass\nkilled kill VERB VBN 0 root\nand and CCONJ CC 9 cc\n1,643 1,643 NUM CD 9 nummod\n"
                     "wounded wound VERB VBN 6 conj\non on ADP IN 11 case\nFriday Friday PROPN NNP 6 obl\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "The the DET DT 2 det\npresident president NOUN NN 4 nsubj\nhimself himself PRON PRP 2 nmod:unmarked\n"
                     "met meet VERB VBD 0 root\nwith with ADP IN 6 case\nOrla Orla PROPN NNP 4 obl\non on ADP IN 8 case\n"
                     "Sunday Sunday PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Friday", "2012-05-25", "2012-05-25");
    hand_timex(h, "Sunday", "2012-05-27", "2012-05-27");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "1,643 were wounded", "The president himself met with Orla");
}

/* Analysts were even more cautious, having been burned repeatedly on Tarn in May. */
static void having_done_so_is_told_as_done(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Analysts analyst NOUN NNS 5 nsubj\nwere be AUX VBD 5 cop\neven even ADV RB 5 advmod\nmore more ADV RBR 5 advmod\n"
                     "cautious cautious ADJ JJ 0 root\n, , PUNCT , 9 punct\nhaving have AUX VBG 9 aux\nbeen be AUX VBN 9 aux:pass\n"
                     "burned burn VERB VBN 5 advcl\nrepeatedly repeatedly ADV RB 9 advmod\non on ADP IN 12 case\nTarn Tarn PROPN NNP 9 obl\n"
                     "in in ADP IN 14 case\nMay May PROPN NNP 9 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    CHECK_TITLES(h, "Analysts were burned repeatedly on Tarn");
}

/* Traders had chosen to square positions ahead of Easter. Orla will notify those affected in July. */
static void a_word_that_leans_goes_with_what_is_gone(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Traders trader NOUN NNS 3 nsubj\nhad have AUX VBD 3 aux\nchosen choose VERB VBN 0 root\nto to ADP IN 6 case\n"
                     "square square ADJ JJ 6 amod\npositions position NOUN NNS 3 obl\nahead ahead ADV RB 3 advmod\nof of ADP IN 9 case\n"
                     "Easter Easter PROPN NNP 7 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nnotify notify VERB VB 0 root\nthose that PRON DT 3 obj\n"
                     "affected affect VERB VBN 4 acl\nin in ADP IN 7 case\nJuly July PROPN NNP 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Easter", "2012-04-08", "2012-04-08");
    hand_timex(h, "July", "2012-07-01", "2012-07-31");
    CHECK_TITLES(h, "Traders chose to square positions", "Orla will notify those affected");
}

/* What had been done before something else is told as what was done; what it never did, or was caught at, is not. */
static void a_row_tells_what_was_done_not_what_had_been(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Orla Orla PROPN NNP 4 nsubj:pass\nhad have AUX VBD 4 aux\nbeen be AUX VBN 4 aux:pass\ntaken take VERB VBN 0 root\n"
                     "to to ADP IN 6 case\nOrrin Orrin PROPN NNP 4 obl\nin in ADP IN 8 case\nApril April PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "Guards guard NOUN NNS 3 nsubj\nhad have AUX VBD 3 aux\nbegun begin VERB VBN 0 root\na a DET DT 5 det\n"
                     "search search NOUN NN 3 obj\nand and CCONJ CC 7 cc\ntaken take VERB VBN 3 conj\nhostages hostage NOUN NNS 7 obj\nin in ADP IN 10 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "April", "2012-04-01", "2012-04-30");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    CHECK_TITLES(h, "Orla was taken to Orrin", "Guards took hostages");
}

/* In heavy trading Friday, the index fell ten points. */
static void trading_is_told_by_what_rose(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "In in ADP IN 3 case\nheavy heavy ADJ JJ 3 amod\ntrading trading NOUN NN 8 obl\nFriday Friday PROPN NNP 8 obl:unmarked\n"
                     ", , PUNCT , 3 punct\nthe the DET DT 7 det\nindex index NOUN NN 8 nsubj\nfell fall VERB VBD 0 root\nten ten NUM CD 10 nummod\n"
                     "points point NOUN NNS 8 obj\n. . PUNCT . 8 punct\n");
    hand_timex(h, "Friday", "2012-06-01", "2012-06-01");
    CHECK_TITLES(h, "The index fell ten points");
}

/* The orders confused and upset the staff on Friday. */
static void two_verbs_with_one_object_are_told_together(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "The the DET DT 2 det\norders order NOUN NNS 3 nsubj\nconfused confuse VERB VBD 0 root\nand and CCONJ CC 5 cc\n"
                     "upset upset VERB VBD 3 conj\nthe the DET DT 7 det\nstaff staff NOUN NN 5 obj\non on ADP IN 9 case\n"
                     "Friday Friday PROPN NNP 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Friday", "2012-06-01", "2012-06-01");
    CHECK_TITLES(h, "The orders confused and upset the staff", "The orders upset the staff");
}

/* Orla signed a treaty she had rejected in peace talks in May. */
static void a_relative_clause_keeps_its_object_beside_a_place(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsigned sign VERB VBD 0 root\na a DET DT 4 det\ntreaty treaty NOUN NN 2 obj\n"
                     "she she PRON PRP 7 nsubj\nhad have AUX VBD 7 aux\nrejected reject VERB VBN 4 acl:relcl\nin in ADP IN 10 case\n"
                     "peace peace NOUN NN 10 compound\ntalks talk NOUN NNS 7 obl\nin in ADP IN 12 case\nMay May PROPN NNP 7 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    hand_name(h, "Orla", "Orla Brenn", DTLP_NAME_PERSON);
    CHECK_TITLES(h, "Orla Brenn rejected a treaty in peace talks");
}

/* The guards were too poorly organized to be effective in May. */
static void what_measures_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "The the DET DT 2 det\nguards guard NOUN NNS 6 nsubj:pass\nwere be AUX VBD 6 aux:pass\ntoo too ADV RB 5 advmod\n"
                     "poorly poorly ADV RB 6 advmod\norganized organize VERB VBN 0 root\nto to PART TO 9 mark\nbe be AUX VB 9 cop\n"
                     "effective effective ADJ JJ 6 xcomp\nin in ADP IN 11 case\nMay May PROPN NNP 9 obl\n. . PUNCT . 6 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    CHECK_TITLES(h, "The guards were too poorly organized to be effective");
}

/* Her account of the find, published in May, remains a model. */
static void a_participle_between_commas_has_no_subject(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "The the DET DT 2 det\naccount account NOUN NN 7 nsubj\nof of ADP IN 5 case\nthe the DET DT 5 det\nfind find NOUN NN 2 nmod\n"
                     ", , PUNCT , 7 punct\npublished publish VERB VBD 11 advcl\nin in ADP IN 9 case\nMay May PROPN NNP 7 obl\n, , PUNCT , 2 punct\n"
                     "remains remain VERB VBZ 0 root\na a DET DT 13 det\nmodel model NOUN NN 11 xcomp\nof of ADP IN 16 case\n"
                     "its its PRON PRP$ 16 nmod:poss\nkind kind NOUN NN 13 nmod\n. . PUNCT . 11 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    CHECK_TITLES(h, "The account of the find was published");
}

/* They asked for a session of the council, which will be held in July. */
static void a_session_is_held_not_the_council(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nasked ask VERB VBD 0 root\nfor for ADP IN 6 case\na a DET DT 6 det\n"
                     "special special ADJ JJ 6 amod\nsession session NOUN NN 2 obl\nof of ADP IN 10 case\nthe the DET DT 10 det\n"
                     "city city NOUN NN 10 compound\ncouncil council NOUN NN 6 nmod\n, , PUNCT , 15 punct\nwhich which PRON WDT 15 nsubj:pass\n"
                     "will will AUX MD 15 aux\nbe be AUX VB 15 aux:pass\nheld hold VERB VBN 10 acl:relcl\nin in ADP IN 17 case\n"
                     "July July PROPN NNP 15 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "July", "2012-07-01", "2012-07-31");
    CHECK_TITLES(h, "A special session of the city council will be held in July");
}

/* Three coaches were banned for life in May, among them two Danes. */
static void a_comma_behind_a_date_divides(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "Three three NUM CD 2 nummod\ncoaches coach NOUN NNS 4 nsubj:pass\nwere be AUX VBD 4 aux:pass\nbanned ban VERB VBN 0 root\n"
                     "for for ADP IN 6 case\nlife life NOUN NN 4 obl\nin in ADP IN 8 case\nMay May PROPN NNP 4 obl\n, , PUNCT , 14 punct\n"
                     "among among ADP IN 11 case\nthem they PRON PRP 14 nmod\ntwo two NUM CD 14 nummod\nyoung young ADJ JJ 14 amod\n"
                     "Danes Danes PROPN NNPS 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-20");
    CHECK_TITLES(h, "Three coaches were banned for life, among them two young Danes");
}

/* The car bombings of Friday turned busy streets in two African capitals into bloody piles of concrete and knots of steel. */
static void where_it_went_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "On on ADP IN 2 case\nMonday Monday PROPN NNP 7 obl\nthe the DET DT 6 det\nsuspected suspect VERB VBN 6 amod\n"
                     "car car NOUN NN 6 compound\nbombs bomb NOUN NNS 7 nsubj\nturned turn VERB VBD 0 root\nbusy busy ADJ JJ 9 amod\n"
                     "streets street NOUN NNS 7 obj\nin in ADP IN 13 case\ntwo two NUM CD 13 nummod\nnorthern northern ADJ JJ 13 amod\n"
                     "capitals capital NOUN NNS 7 obl\ninto into ADP IN 16 case\nsmoking smoking NOUN NN 16 compound\npiles pile NOUN NNS 7 obl\n"
                     "of of ADP IN 18 case\nconcrete concrete NOUN NN 16 nmod\nand and CCONJ CC 20 cc\nknots knot NOUN NNS 18 conj\n"
                     "of of ADP IN 22 case\nsteel steel NOUN NN 20 nmod\n. . PUNCT . 7 punct\n");
    hand_timex(h, "Monday", "2012-05-28", "2012-05-28");
    CHECK_TITLES(h, "The suspected car bombs turned busy streets into smoking piles of concrete and knots of steel");
}

/* The firm doubled its flights between Tarn and Orrin on Monday in the search for new markets untouched by the crippling crisis of the northern banks. */
static void what_it_was_for_goes_whole_or_stays(void **state)
{
    hand *h = *state;
    hand_begin(h, "2012-06-01");
    hand_sentence(h, "On on ADP IN 2 case\nMonday Monday PROPN NNP 6 obl\nthe the DET DT 5 det\nnorthern northern ADJ JJ 5 amod\n"
                     "airline airline NOUN NN 6 nsubj\ndoubled double VERB VBD 0 root\nits its PRON PRP$ 8 nmod:poss\n"
                     "flights flight NOUN NNS 6 obj\nbetween between ADP IN 10 case\nTarn Tarn PROPN NNP 8 nmod\nand and CCONJ CC 13 cc\n"
                     "the the DET DT 13 det\nisland island NOUN NN 10 conj\nof of ADP IN 15 case\nOrrin Orrin PROPN NNP 13 nmod\n"
                     "in in ADP IN 18 case\nthe the DET DT 18 det\nsearch search NOUN NN 13 nmod\nfor for ADP IN 21 case\nnew new ADJ JJ 21 amod\n"
                     "markets market NOUN NNS 18 nmod\nuntouched untouched ADJ JJ 21 acl\nby by ADP IN 26 case\nthe the DET DT 26 det\n"
                     "crippling cripple VERB VBG 26 amod\ncrisis crisis NOUN NN 22 obl:agent\n. . PUNCT . 6 punct\n");
    hand_timex(h, "Monday", "2012-05-28", "2012-05-28");
    CHECK_TITLES(h, "The northern airline doubled its flights between Tarn and the island of Orrin");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(what_is_joined_to_a_passive_was_done_too),
        HAND_CASE(from_skiing_is_no_clause),
        HAND_CASE(a_length_without_its_end_goes),
        HAND_CASE(a_verb_that_tells_little_keeps_what_its_length_counts_from),
        HAND_CASE(the_day_is_no_object),
        HAND_CASE(its_is_of_who_acts_unless_told),
        HAND_CASE(a_first_name_is_no_verb_and_a_title_nobody_else),
        HAND_CASE(a_complement_is_kept_whole),
        HAND_CASE(whoever_does_it_is_told),
        HAND_CASE(having_done_so_is_told_as_done),
        HAND_CASE(a_word_that_leans_goes_with_what_is_gone),
        HAND_CASE(a_row_tells_what_was_done_not_what_had_been),
        HAND_CASE(trading_is_told_by_what_rose),
        HAND_CASE(two_verbs_with_one_object_are_told_together),
        HAND_CASE(a_relative_clause_keeps_its_object_beside_a_place),
        HAND_CASE(what_measures_stays),
        HAND_CASE(a_participle_between_commas_has_no_subject),
        HAND_CASE(a_session_is_held_not_the_council),
        HAND_CASE(a_comma_behind_a_date_divides),
        HAND_CASE(where_it_went_is_told),
        HAND_CASE(what_it_was_for_goes_whole_or_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
