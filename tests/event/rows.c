/* rows.c - tests of what makes a row of a timeline besides the plain past of a dated clause: what is
 * told of something, what is to come, what goes along with something dated; on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2021-06-16"; /* a Wednesday */

static bool has_row(const dtl_timeline *timeline, const char *title)
{
    for (size_t i = 0; i < timeline->n_entries; i++)
        if (strcmp(timeline->entries[i].title, title) == 0)
            return true;
    return false;
}

/* Brenn warned of floods in May. Orla spoke in May. */
static void a_warning_of_something_is_told(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nwarned warn VERB VBD 0 root\nof of ADP IN 4 case\nfloods flood NOUN NNS 2 obl\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nwarned warn VERB VBD 0 root\nin in ADP IN 4 case\nMarch March PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "March", "2021-03-01", "2021-03-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_true(has_row(timeline, "Brenn warned of floods"));
}

/* Men settled days later: open towards the end, but seen from a day in May. */
static void days_later_than_a_day_told_are_a_date(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Men man NOUN NNS 2 nsubj\nsettled settle VERB VBD 0 root\ndays day NOUN NNS 4 obl:unmarked\nlater later ADV RBR 2 advmod\n. . PUNCT . 2 punct\n");
    dtl_timex *later = hand_timex(h, "days later", "2021-05-01", "2021-05-01");
    later->value = "FUTURE_REF";
    later->period.last = DTL_DAY_OPEN_AFTER;
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 1);
}

/* Brenn praised a bridge to be opened in July, with work to begin next spring. */
static void what_a_noun_will_undergo_is_a_plan(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\npraised praise VERB VBD 0 root\na a DET DT 4 det\nbridge bridge NOUN NN 2 obj\n"
                     "to to PART TO 7 mark\nbe be AUX VB 7 aux:pass\nopened open VERB VBN 4 acl\nin in ADP IN 9 case\nJuly July PROPN NNP 7 obl\n"
                     ", , PUNCT , 12 punct\nwith with ADP IN 12 case\nwork work NOUN NN 2 obl\nto to PART TO 14 mark\nbegin begin VERB VB 12 acl\n"
                     "next next ADJ JJ 16 amod\nspring spring NOUN NN 14 obl:unmarked\n. . PUNCT . 2 punct\n");
    hand_timex(h, "July", "2021-07-01", "2021-07-31");
    hand_timex(h, "next spring", "2022-03-01", "2022-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(hand_event(h, "opened")->modality, DTL_MODALITY_PLANNED);
    assert_true(has_row(timeline, "A bridge is to be opened"));
    assert_int_equal(hand_event(h, "begin")->modality, DTL_MODALITY_PLANNED);
    hand_check_days(h, "begin", "2022-03-01", "2022-05-31");
    assert_int_equal(timeline->n_entries, 2);
}

/* Brenn praised a plan to sell it in July: wanted, no more. */
static void what_is_planned_of_a_plan_is_no_row(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\npraised praise VERB VBD 0 root\na a DET DT 4 det\nplan plan NOUN NN 2 obj\n"
                     "to to PART TO 6 mark\nsell sell VERB VB 4 acl\nit it PRON PRP 6 obj\nin in ADP IN 9 case\nJuly July PROPN NNP 6 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "July", "2021-07-01", "2021-07-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* In May the collapse ruined Brenn: one row owns the verb and the noun. */
static void a_row_owns_the_noun_told_along(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 5 obl\nthe the DET DT 4 det\ncollapse collapse NOUN NN 5 nsubj\n"
                     "ruined ruin VERB VBD 0 root\nBrenn Brenn PROPN NNP 5 obj\n. . PUNCT . 5 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_int_equal(timeline->entries[0].n_mentions, 2);
}

/* The pool closed in May when a pump failed and tiles were lost. */
static void a_clause_along_with_a_dated_one_is_a_row(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Pools pool NOUN NNS 2 nsubj\nclosed close VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n"
                     "when when ADV WRB 11 advmod\na a DET DT 7 det\npump pump NOUN NN 8 nsubj\nfailed fail VERB VBD 11 advcl\n"
                     "tiles tile NOUN NNS 11 nsubj:pass\nwere be AUX VBD 11 aux:pass\nfound find VERB VBN 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_days(h, "failed", "2021-05-01", "2021-05-31");
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 3);
}

/* Brenn, a man who fled in May and came back, promised help on Monday, with the promise for a participle. */
static void behind_a_relative_clause_stands_the_verb(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 0 root\n, , PUNCT , 4 punct\na a DET DT 4 det\nman man NOUN NN 1 appos\nwho who PRON WP 6 nsubj\n"
                     "fled flee VERB VBD 4 acl:relcl\nand and CCONJ CC 8 cc\ncame come VERB VBD 6 conj\nback back ADV RB 8 advmod\n, , PUNCT , 11 punct\n"
                     "promised promise VERB VBN 8 advcl\nhelp help NOUN NN 11 obj\non on ADP IN 14 case\nMonday Monday PROPN NNP 11 obl\n. . PUNCT . 1 punct\n");
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_run(h);
    hand_check_head(h, "promised", NULL, "root");
    assert_int_equal(hand_event(h, "promised")->tense, DTL_TENSE_PAST);
    assert_true(has_row(hand_timeline(h, NULL), "Brenn promised help"));
}

/* Orla, 70, who stayed on, celebrated Mass on Monday, with an adjective for the verb. */
static void so_does_one_taken_for_an_adjective(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 0 root\n, , PUNCT , 3 punct\n70 70 NUM CD 1 appos\n, , PUNCT , 6 punct\nwho who PRON WP 6 nsubj\n"
                     "stayed stay VERB VBD 1 acl:relcl\non on ADV RB 6 advmod\n, , PUNCT , 10 punct\ncelebrated celebrated ADJ JJ 10 amod\n"
                     "Mass Mass NOUN NN 1 appos\non on ADP IN 12 case\nMonday Monday PROPN NNP 6 obl\n. . PUNCT . 1 punct\n");
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_run(h);
    hand_check_head(h, "celebrated", NULL, "root");
    hand_check_head(h, "Mass", "celebrated", "obj");
}

/* Brenn won the election of May 2018. Orla condemned the attack of June 2019. */
static void an_occasion_dates_who_took_part(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\nthe the DET DT 4 det\nelection election NOUN NN 2 obj\n"
                     "of of ADP IN 6 case\nMay May PROPN NNP 4 nmod\n2018 2018 NUM CD 6 nmod:unmarked\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ncondemned condemn VERB VBD 0 root\nthe the DET DT 4 det\nattack attack NOUN NN 2 obj\n"
                     "of of ADP IN 6 case\nJune June PROPN NNP 4 nmod\n2019 2019 NUM CD 6 nmod:unmarked\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May 2018", "2018-05-01", "2018-05-31");
    hand_timex(h, "June 2019", "2019-06-01", "2019-06-30");
    hand_run(h);
    hand_check_days(h, "won", "2018-05-01", "2018-05-31");
    hand_check_days(h, "condemned", article_day, article_day);
}

/* Brenn said prices fell in May after a fund sold mines, with "sold" for what was said. */
static void a_clause_of_time_is_not_what_was_said(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nprices price NOUN NNS 4 nsubj\nfell fall VERB VBD 2 ccomp\n"
                     "in in ADP IN 6 case\nMay May PROPN NNP 4 obl\nafter after SCONJ IN 10 mark\na a DET DT 9 det\nfund fund NOUN NN 10 nsubj\n"
                     "sold sell VERB VBD 2 ccomp\nmines mine NOUN NNS 10 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_head(h, "sold", "fell", "advcl");
    hand_check_days(h, "sold", NULL, "2021-05-31");
}

/* The bridge will not open until July. A decision is not expected before September. The road will not open. */
static void what_will_not_come_until_a_day_comes_then(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "The the DET DT 2 det\nbridge bridge NOUN NN 5 nsubj\nwill will AUX MD 5 aux\nnot not PART RB 5 advmod\nopen open VERB VB 0 root\n"
                     "until until ADP IN 7 case\nJuly July PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "A a DET DT 2 det\ndecision decision NOUN NN 5 nsubj:pass\nis be AUX VBZ 5 aux:pass\nnot not PART RB 5 advmod\nexpected expect VERB VBN 0 root\n"
                     "before before ADP IN 7 case\nSeptember September PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nroad road NOUN NN 5 nsubj\nwill will AUX MD 5 aux\nnot not PART RB 5 advmod\nclose close VERB VB 0 root\n"
                     "in in ADP IN 7 case\nAugust August PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_timex(h, "July", "2021-07-01", "2021-07-31")->signal = DTL_SIGNAL_UNTIL;
    hand_timex(h, "September", "2021-09-01", "2021-09-30")->signal = DTL_SIGNAL_BEFORE;
    hand_timex(h, "August", "2021-08-01", "2021-08-31");
    hand_run(h);
    hand_check_days(h, "open", "2021-07-01", "2021-07-31");
    hand_check_days(h, "expected", "2021-09-01", NULL);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 2);
    assert_true(has_row(timeline, "The bridge will open"));
    assert_true(has_row(timeline, "A decision is expected"));
}

/* Brenn said prices would likely rise in July. They may perhaps fall in August. */
static void what_is_likely_is_awaited(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nprices price NOUN NNS 6 nsubj\nwould would AUX MD 6 aux\nlikely likely ADV RB 6 advmod\n"
                     "rise rise VERB VB 2 ccomp\nin in ADP IN 8 case\nJuly July PROPN NNP 6 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Rents rent NOUN NNS 4 nsubj\nwill will AUX MD 4 aux\nperhaps perhaps ADV RB 4 advmod\nfall fall VERB VB 0 root\n"
                     "in in ADP IN 6 case\nAugust August PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "July", "2021-07-01", "2021-07-31");
    hand_timex(h, "August", "2021-08-01", "2021-08-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "rise")->modality, DTL_MODALITY_PLANNED);
    assert_int_equal(hand_event(h, "fall")->modality, DTL_MODALITY_POSSIBLE);
}

static void put_lead(hand *h, const char *second)
{
    hand_begin(h, article_day);
    hand_sentence(h, "Acme Acme PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nsacked sack VERB VBN 0 root\nBrenn Brenn PROPN NNP 3 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, second);
    hand_sentence(h, second);
    hand_run(h);
}

/* Acme has sacked Brenn. Tolm hired guards: the second is not known to be of the day. */
static void what_an_article_begins_with_is_its_news(void **state)
{
    hand *h = *state;
    put_lead(h, "Tolm Tolm PROPN NNP 2 nsubj\nhired hire VERB VBD 0 root\nguards guard NOUN NNS 2 obj\n. . PUNCT . 2 punct\n");
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Acme has sacked Brenn");
    hand_check_time(timeline->entries[0].time, article_day, article_day);
}

/* Orla, who has died, drew maps: she died, but it was not then that she drew them. */
static void a_life_is_not_the_news_of_a_death(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 7 nsubj\n, , PUNCT , 5 punct\nwho who PRON WP 5 nsubj\nhas have AUX VBZ 5 aux\ndied die VERB VBN 1 acl:relcl\n"
                     ", , PUNCT , 5 punct\ndrew draw VERB VBD 0 root\nmaps map NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    for (int i = 0; i < 2; i++)
        hand_sentence(h, "They they PRON PRP 2 nsubj\nsell sell VERB VBP 0 root\nwell well ADV RB 2 advmod\n. . PUNCT . 2 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_run(h);
    assert_false(has_row(hand_timeline(h, NULL), "Orla drew maps"));
}

/* In 2006 Orla had a daughter. In 2007 Brenn had a car. */
static void to_have_a_child_is_a_deed(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "In in ADP IN 2 case\n2006 2006 NUM CD 4 obl\nOrla Orla PROPN NNP 4 nsubj\nhad have VERB VBD 0 root\na a DET DT 6 det\n"
                     "daughter daughter NOUN NN 4 obj\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "In in ADP IN 2 case\n2007 2007 NUM CD 4 obl\nBrenn Brenn PROPN NNP 4 nsubj\nhad have VERB VBD 0 root\na a DET DT 6 det\n"
                     "car car NOUN NN 4 obj\n. . PUNCT . 4 punct\n");
    hand_timex(h, "2006", "2006-01-01", "2006-12-31");
    hand_timex(h, "2007", "2007-01-01", "2007-12-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_true(has_row(timeline, "Orla had a daughter"));
}

/* Enough sentences that the article is no note. */
static void add_rest(hand *h)
{
    for (int i = 0; i < 3; i++)
        hand_sentence(h, "They they PRON PRP 2 nsubj\nsell sell VERB VBP 0 root\nwell well ADV RB 2 advmod\n. . PUNCT . 2 punct\n");
}

/* Acme will buy Tolm. If prices fall, Brenn will sell mines. */
static void what_will_be_done_is_a_row_without_a_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Acme Acme PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nbuy buy VERB VB 0 root\nTolm Tolm PROPN NNP 3 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "If if SCONJ IN 3 mark\nprices price NOUN NNS 3 nsubj\nfall fall VERB VBP 7 advcl\n, , PUNCT , 3 punct\nBrenn Brenn PROPN NNP 7 nsubj\n"
                     "will will AUX MD 7 aux\nsell sell VERB VB 0 root\nmines mine NOUN NNS 7 obj\n. . PUNCT . 7 punct\n");
    add_rest(h);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Acme will buy Tolm");
    hand_check_time(timeline->entries[0].time, article_day, NULL);
}

/* Brenn is believed to have left on Monday. */
static void what_is_believed_is_told_as_believed(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 3 nsubj:pass\nis be AUX VBZ 3 aux:pass\nbelieved believe VERB VBN 0 root\nto to PART TO 6 mark\nhave have AUX VB 6 aux\n"
                     "left leave VERB VBN 3 xcomp\nTarn Tarn PROPN NNP 6 obj\non on ADP IN 9 case\nMonday Monday PROPN NNP 6 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Brenn is believed to have left Tarn");
    assert_int_equal(timeline->entries[0].modality, DTL_MODALITY_POSSIBLE);
}

/* In May Brenn came back to win the cup: one row tells both. */
static void a_row_owns_what_somebody_came_to_win(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "In in ADP IN 2 case\nMay May PROPN NNP 4 obl\nBrenn Brenn PROPN NNP 4 nsubj\ncame come VERB VBD 0 root\nback back ADV RB 4 advmod\n"
                     "to to PART TO 7 mark\nwin win VERB VB 4 advcl\ncups cup NOUN NNS 7 obj\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_int_equal(timeline->entries[0].n_mentions, 2);
}

/* It would have sunk in August, when the bog dries: no coming August. */
static void what_would_have_been_brings_no_coming_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Boats boat NOUN NNS 4 nsubj\nwould would AUX MD 4 aux\nhave have AUX VB 4 aux\nrotted rot VERB VBN 0 root\nin in ADP IN 6 case\nAugust August PROPN NNP 4 obl\n"
                     ", , PUNCT , 4 punct\nwhen when ADV WRB 11 advmod\nthe the DET DT 10 det\nbog bog NOUN NN 11 nsubj\ndries dry VERB VBZ 4 advcl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "August", "2021-08-01", "2021-08-31");
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* Men did not reach Tarn, where Acme had mines, until May. */
static void until_behind_a_relative_clause_ends_the_denial(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Men man NOUN NNS 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\nreach reach VERB VB 0 root\nTarn Tarn PROPN NNP 4 obj\n, , PUNCT , 9 punct\n"
                     "where where ADV WRB 9 advmod\nAcme Acme PROPN NNP 9 nsubj\nhad have VERB VBD 5 acl:relcl\nmines mine NOUN NNS 9 obj\n, , PUNCT , 9 punct\n"
                     "until until ADP IN 13 case\nMay May PROPN NNP 9 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31")->signal = DTL_SIGNAL_UNTIL;
    hand_run(h);
    hand_check_head(h, "May", "reach", "obl");
    hand_check_days(h, "reach", "2021-05-01", "2021-05-31");
    assert_true(has_row(hand_timeline(h, NULL), "Men reached Tarn"));
}

/* Pools closed in May when pumps failed, with "failed" for the sentence's verb: it has no head to ask. */
static void a_clause_of_a_day_may_be_the_root(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Pools pool NOUN NNS 2 nsubj\nclosed close VERB VBD 7 parataxis\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n"
                     "when when ADV WRB 7 advmod\npumps pump NOUN NNS 7 nsubj\nfailed fail VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_days(h, "failed", "2021-05-01", "2021-05-31");
}

/* Reds held a rally on Tuesday that drew thousands. Tarn was first, closed mines in May. */
static void a_clause_is_on_no_day_and_a_past_goes_on(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Reds red NOUN NNS 2 nsubj\nheld hold VERB VBD 0 root\na a DET DT 4 det\nrally rally NOUN NN 2 obj\non on ADP IN 6 case\nTuesday Tuesday PROPN NNP 2 obl\n"
                     "that that PRON WDT 8 nsubj\ndrew draw VERB VBD 6 acl:relcl\nthousands thousand NOUN NNS 8 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Tarn Tarn PROPN NNP 3 nsubj\nwas be AUX VBD 3 cop\nfirst first ADJ JJ 0 root\n, , PUNCT , 5 punct\nclosed close VERB VBD 3 parataxis\n"
                     "mines mine NOUN NNS 5 obj\nin in ADP IN 8 case\nMay May PROPN NNP 5 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_run(h);
    hand_check_head(h, "drew", "rally", "acl:relcl");
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(has_row(timeline, "Tarn closed mines"));
}

/* The pool will be ready by July. Brenn is confident about August. */
static void a_state_to_be_reached_is_a_plan(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "The the DET DT 2 det\npool pool NOUN NN 5 nsubj\nshould should AUX MD 5 aux\nbe be AUX VB 5 cop\nready ready ADJ JJ 0 root\n"
                     "by by ADP IN 7 case\nJuly July PROPN NNP 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 3 nsubj\nis be AUX VBZ 3 cop\nconfident confident ADJ JJ 0 root\nin in ADP IN 5 case\nAugust August PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "July", "2021-07-01", "2021-07-31")->signal = DTL_SIGNAL_BY;
    hand_timex(h, "August", "2021-08-01", "2021-08-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "The pool should be ready");
    hand_check_time(timeline->entries[0].time, article_day, "2021-07-31");
}

/* On Monday Brenn was back at work. The craft, launched in May, vanished on Tuesday, with the launch for the verb. */
static void who_is_back_has_come_back(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "On on ADP IN 2 case\nMonday Monday PROPN NNP 5 obl\nBrenn Brenn PROPN NNP 5 nsubj\nwas be AUX VBD 5 cop\nback back ADV RB 0 root\n"
                     "at at ADP IN 7 case\nsea sea NOUN NN 5 obl\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "The the DET DT 2 det\ncraft craft NOUN NN 4 nsubj\n, , PUNCT , 2 punct\nlaunched launch VERB VBD 0 root\nin in ADP IN 6 case\nMay May PROPN NNP 4 obl\n"
                     ", , PUNCT , 8 punct\nvanished vanish VERB VBD 4 parataxis\non on ADP IN 10 case\nTuesday Tuesday PROPN NNP 8 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Monday", "2021-06-14", "2021-06-14");
    hand_timex(h, "May", "2021-05-01", "2021-05-31");
    hand_timex(h, "Tuesday", "2021-06-15", "2021-06-15");
    hand_run(h);
    hand_check_head(h, "vanished", NULL, "root");
    hand_check_head(h, "launched", "craft", "acl");
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(has_row(timeline, "Brenn was back at sea"));
    assert_true(has_row(timeline, "The craft was launched"));
    assert_true(has_row(timeline, "The craft vanished"));
}

/* Brenn demanded land promised in May 2006. The panel will report in July, told after "votes" for a noun. */
static void what_was_done_before_is_done_whatever_is_wanted(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\ndemanded demand VERB VBD 0 root\nland land NOUN NN 2 obj\npromised promise VERB VBN 2 xcomp\n"
                     "in in ADP IN 6 case\n2006 2006 NUM CD 4 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 2 det\npanel panel NOUN NN 4 nsubj\nwill will AUX MD 4 aux\nreport report VERB VB 0 root\nin in ADP IN 6 case\nJuly July PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "Congress Congress PROPN NNP 0 root\n, , PUNCT , 4 punct\nwhich which PRON WDT 4 nsubj\nmet meet VERB VBD 1 acl:relcl\n, , PUNCT , 6 punct\nvotes vote NOUN NNS 1 appos\n"
                     "on on ADP IN 8 case\nthat that PRON DT 6 nmod\n. . PUNCT . 1 punct\n");
    hand_timex(h, "2006", "2006-01-01", "2006-12-31");
    hand_timex(h, "July", "2021-07-01", "2021-07-31");
    hand_run(h);
    assert_int_equal(hand_event(h, "promised")->modality, DTL_MODALITY_ACTUAL);
    assert_true(has_row(hand_timeline(h, NULL), "The panel will report"));
    hand_check_head(h, "votes", NULL, "root");
    hand_check_head(h, "Congress", "votes", "nsubj");
    assert_int_equal(hand_event(h, "votes")->tense, DTL_TENSE_PRESENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_warning_of_something_is_told),
        HAND_CASE(days_later_than_a_day_told_are_a_date),
        HAND_CASE(what_a_noun_will_undergo_is_a_plan),
        HAND_CASE(what_is_planned_of_a_plan_is_no_row),
        HAND_CASE(a_row_owns_the_noun_told_along),
        HAND_CASE(a_clause_along_with_a_dated_one_is_a_row),
        HAND_CASE(behind_a_relative_clause_stands_the_verb),
        HAND_CASE(so_does_one_taken_for_an_adjective),
        HAND_CASE(an_occasion_dates_who_took_part),
        HAND_CASE(a_clause_of_time_is_not_what_was_said),
        HAND_CASE(what_will_not_come_until_a_day_comes_then),
        HAND_CASE(what_is_likely_is_awaited),
        HAND_CASE(what_an_article_begins_with_is_its_news),
        HAND_CASE(a_life_is_not_the_news_of_a_death),
        HAND_CASE(to_have_a_child_is_a_deed),
        HAND_CASE(a_clause_of_a_day_may_be_the_root),
        HAND_CASE(a_clause_is_on_no_day_and_a_past_goes_on),
        HAND_CASE(a_state_to_be_reached_is_a_plan),
        HAND_CASE(who_is_back_has_come_back),
        HAND_CASE(what_was_done_before_is_done_whatever_is_wanted),
        HAND_CASE(what_will_be_done_is_a_row_without_a_day),
        HAND_CASE(what_is_believed_is_told_as_believed),
        HAND_CASE(a_row_owns_what_somebody_came_to_win),
        HAND_CASE(what_would_have_been_brings_no_coming_day),
        HAND_CASE(until_behind_a_relative_clause_ends_the_denial),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
