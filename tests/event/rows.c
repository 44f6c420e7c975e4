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

/* They hope for help with cores to be drilled in July, but Brenn flew to town to be treated in July. */
static void a_passive_aim_right_behind_a_noun_is_on_the_noun(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "They they PRON PRP 2 nsubj\nsettle settle VERB VBP 0 root\nit it PRON PRP 2 obj\nwith with ADP IN 5 case\ncores core NOUN NNS 2 obl\n"
                     "to to PART TO 8 mark\nbe be AUX VB 8 aux:pass\ndrilled drill VERB VBN 2 advcl\nin in ADP IN 10 case\nJuly July PROPN NNP 8 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 2 nsubj\nflew fly VERB VBD 0 root\nto to ADP IN 4 case\ntown town NOUN NN 2 obl\n"
                     "to to PART TO 7 mark\nbe be AUX VB 7 aux:pass\ntreated treat VERB VBN 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "July", "2021-07-01", "2021-07-31");
    hand_run(h);
    hand_check_head(h, "drilled", "cores", "acl");
    hand_check_head(h, "treated", "flew", "advcl");
    assert_true(has_row(hand_timeline(h, NULL), "Cores are to be drilled"));
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_warning_of_something_is_told),
        HAND_CASE(days_later_than_a_day_told_are_a_date),
        HAND_CASE(what_a_noun_will_undergo_is_a_plan),
        HAND_CASE(what_is_planned_of_a_plan_is_no_row),
        HAND_CASE(a_passive_aim_right_behind_a_noun_is_on_the_noun),
        HAND_CASE(a_row_owns_the_noun_told_along),
        HAND_CASE(a_clause_along_with_a_dated_one_is_a_row),
        HAND_CASE(behind_a_relative_clause_stands_the_verb),
        HAND_CASE(so_does_one_taken_for_an_adjective),
        HAND_CASE(an_occasion_dates_who_took_part),
        HAND_CASE(a_clause_of_time_is_not_what_was_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
