/* elapse.c - tests of what lasted, what it was before, what a day is told of: stays, passing states, sums, ages told.
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

static bool has_row(const dtl_timeline *timeline, const char *title)
{
    for (size_t i = 0; i < timeline->n_entries; i++)
        if (strcmp(timeline->entries[i].title, title) == 0)
            return true;
    return false;
}

static int32_t year_begun(const dtl_time *time)
{
    return dtl_civil_from_day(time->begin_min).year;
}

static int32_t year_ended(const dtl_time *time)
{
    return dtl_civil_from_day(time->end_max).year;
}

/* Tarn joined in 1996. Mora stayed for 14 years before selling mills. */
static void a_stay_ends_so_long_after_its_begin(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Tarn Tarn PROPN NNP 2 nsubj\nbought buy VERB VBD 0 root\nit it PRON PRP 2 obj\nin in ADP IN 5 case\n1996 1996 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nstayed stay VERB VBD 0 root\nfor for ADP IN 5 case\n14 14 NUM CD 5 nummod\nyears year NOUN NNS 2 obl\n"
                     "before before SCONJ IN 7 mark\nselling sell VERB VBG 2 advcl\nmills mill NOUN NNS 7 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1996", "1996-01-01", "1996-12-31");
    hand_length(h, "14 years", "P14Y");
    hand_run(h);
    hand_check_days(h, "selling", "2010-01-01", "2010-12-31");
    const dtl_time *stay = &hand_event(h, "stayed")->time;
    assert_int_equal(year_begun(stay), 1996);
    assert_int_equal(year_ended(stay), 2010);
    assert_true(has_row(hand_timeline(h, NULL), "Mora sold mills"));
}

/* The mill was idle for 19 days in April. The roof was red in April. */
static void a_passing_state_is_a_row(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "The the DET DT 2 det\nmill mill NOUN NN 4 nsubj\nwas be AUX VBD 4 cop\nidle idle ADJ JJ 0 root\nfor for ADP IN 7 case\n19 19 NUM CD 7 nummod\n"
                     "days day NOUN NNS 4 obl\nin in ADP IN 9 case\nApril April PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nroof roof NOUN NN 4 nsubj\nwas be AUX VBD 4 cop\nred red ADJ JJ 0 root\nin in ADP IN 6 case\nMay May PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_length(h, "19 days", "P19D");
    hand_timex(h, "April", "2014-04-01", "2014-04-30");
    hand_timex(h, "May", "2014-05-01", "2014-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_true(has_row(timeline, "The mill was idle for 19 days"));
}

/* Mora was in hospital in May. The link was to have been in place in May. */
static void where_someone_was_is_a_row(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Mora Mora PROPN NNP 4 nsubj\nwas be AUX VBD 4 cop\nin in ADP IN 4 case\nhospital hospital NOUN NN 0 root\nin in ADP IN 6 case\nMay May PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nlink link NOUN NN 8 nsubj\nwas be AUX VBD 8 aux\nto to PART TO 8 mark\nhave have AUX VB 8 aux\nbeen be AUX VBN 8 cop\nin in ADP IN 8 case\n"
                     "place place NOUN NN 0 root\nin in ADP IN 10 case\nApril April PROPN NNP 8 obl\n. . PUNCT . 8 punct\n");
    hand_timex(h, "May", "2014-05-01", "2014-05-31");
    hand_timex(h, "April", "2014-04-01", "2014-04-30");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_true(has_row(timeline, "Mora was in hospital"));
}

/* Courts hear appeals within 30 days. */
static void a_rule_is_of_no_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2000-07-19");
    hand_sentence(h, "Courts court NOUN NNS 2 nsubj\naccept accept VERB VBP 0 root\nappeals appeal NOUN NNS 2 obj\nwithin within ADP IN 6 case\n30 30 NUM CD 6 nummod\n"
                     "days day NOUN NNS 2 obl\n. . PUNCT . 2 punct\n");
    dtl_timex *days = hand_timex(h, "30 days", "2000-07-19", "2000-08-18");
    days->type = DTL_TIMEX_DURATION;
    days->value = "P30D";
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 0);
}

/* It was May before a team could be flown in. */
static void what_was_waited_for_came_then(void **state)
{
    hand *h = *state;
    hand_begin(h, "2019-06-06");
    hand_sentence(h, "It it PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\nMay May PROPN NNP 0 root\nbefore before SCONJ IN 9 mark\na a DET DT 6 det\nteam team NOUN NN 9 nsubj:pass\n"
                     "could could AUX MD 9 aux\nbe be AUX VB 9 aux:pass\nflown fly VERB VBN 3 advcl\nin in ADV RB 9 advmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2018-05-01", "2018-05-31");
    hand_run(h);
    hand_check_days(h, "flown", "2018-05-01", "2018-05-31");
    assert_int_equal(hand_event(h, "flown")->modality, DTL_MODALITY_ACTUAL);
}

/* Orla sent a letter on 3 January threatening to sue. */
static void a_day_before_a_participle_is_the_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2023-03-04");
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nsent send VERB VBD 0 root\na a DET DT 4 det\nletter letter NOUN NN 2 obj\non on ADP IN 6 case\n3 3 NUM CD 8 obl\n"
                     "January January PROPN NNP 6 nmod:unmarked\nthreatening threaten VERB VBG 2 advcl\nto to PART TO 10 mark\nsue sue VERB VB 8 xcomp\n. . PUNCT . 2 punct\n");
    hand_timex(h, "3 January", "2023-01-03", "2023-01-03");
    hand_run(h);
    hand_check_days(h, "sent", "2023-01-03", "2023-01-03");
}

/* Parents have voted for it. The decision was taken on Thursday. */
static void the_decision_is_what_was_told(void **state)
{
    hand *h = *state;
    hand_begin(h, "2007-10-18");
    hand_sentence(h, "Parents parent NOUN NNS 3 nsubj\nhave have AUX VBP 3 aux\nvoted vote VERB VBN 0 root\nfor for ADP IN 5 case\nit it PRON PRP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\ndecision decision NOUN NN 4 nsubj:pass\nwas be AUX VBD 4 aux:pass\ntaken take VERB VBN 0 root\non on ADP IN 6 case\n"
                     "Thursday Thursday PROPN NNP 4 obl\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Thursday", "2007-10-11", "2007-10-11");
    hand_run(h);
    hand_check_days(h, "voted", "2007-10-11", "2007-10-11");
}

/* They met on Monday, and marched on the Wednesday. */
static void the_wednesday_after_a_monday_is_known(void **state)
{
    hand *h = *state;
    hand_begin(h, "1998-03-13");
    hand_sentence(h, "They they PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nmeet meet VERB VB 0 root\non on ADP IN 5 case\nMonday Monday PROPN NNP 3 obl\n, , PUNCT , 9 punct\n"
                     "and and CCONJ CC 9 cc\nwill will AUX MD 9 aux\nmarch march VERB VB 3 conj\non on ADP IN 12 case\nthe the DET DT 12 det\n"
                     "Wednesday Wednesday PROPN NNP 9 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Monday", "1998-03-16", "1998-03-16");
    hand_timex(h, "Wednesday", "1998-03-18", "1998-03-18");
    hand_run(h);
    hand_check_days(h, "march", "1998-03-18", "1998-03-18");
}

/* Orla, 64, joined it at 16. */
static void an_age_told_dates_an_age_back(void **state)
{
    hand *h = *state;
    hand_begin(h, "1998-03-13");
    hand_sentence(h, "Orla Orla PROPN NNP 5 nsubj\n, , PUNCT , 3 punct\n64 64 NUM CD 1 appos\n, , PUNCT , 3 punct\njoined join VERB VBD 0 root\nit it PRON PRP 5 obj\n"
                     "at at ADP IN 8 case\n16 16 NUM CD 5 obl\n. . PUNCT . 5 punct\n");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_run(h);
    hand_check_days(h, "joined", "1949-01-01", "1951-12-31");
}

/* Men who searched a hut in April had found guns. */
static void who_searched_found_it_then(void **state)
{
    hand *h = *state;
    hand_begin(h, "2000-07-19");
    hand_sentence(h, "Men man NOUN NNS 9 nsubj\nwho who PRON WP 3 nsubj\nsearched search VERB VBD 1 acl:relcl\na a DET DT 5 det\nhut hut NOUN NN 3 obj\nin in ADP IN 7 case\n"
                     "April April PROPN NNP 3 obl\nhad have AUX VBD 9 aux\nfound find VERB VBN 0 root\nguns gun NOUN NNS 9 obj\n. . PUNCT . 9 punct\n");
    hand_timex(h, "April", "2000-04-01", "2000-04-30");
    hand_run(h);
    hand_check_days(h, "found", "2000-04-01", "2000-04-30");
}

/* They spoke of the 1995 festival, when boys were jailed. */
static void what_was_done_at_an_occasion_has_its_year(void **state)
{
    hand *h = *state;
    hand_begin(h, "1996-06-27");
    hand_sentence(h, "They they PRON PRP 2 nsubj\nspoke speak VERB VBD 0 root\nof of ADP IN 6 case\nthe the DET DT 6 det\n1995 1995 NUM CD 6 nummod\nfestival festival NOUN NN 2 obl\n"
                     ", , PUNCT , 11 punct\nwhen when ADV WRB 11 advmod\nboys boy NOUN NNS 11 nsubj:pass\nwere be AUX VBD 11 aux:pass\njailed jail VERB VBN 6 acl:relcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1995", "1995-01-01", "1995-12-31");
    hand_run(h);
    hand_check_days(h, "jailed", "1995-01-01", "1995-12-31");
}

/* Ek won bronze at the 2004 Olympics. Bo fell in the final of the 1998 Cup. Lee missed the 2013 season. */
static void what_was_done_in_a_season_has_its_year(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Ek Ek PROPN NNP 2 nsubj\nwon win VERB VBD 0 root\nbronze bronze NOUN NN 2 obj\nat at ADP IN 7 case\nthe the DET DT 7 det\n2004 2004 NUM CD 7 nummod\n"
                     "Olympics Olympics PROPN NNPS 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Bo Bo PROPN NNP 2 nsubj\nfell fall VERB VBD 0 root\nin in ADP IN 5 case\nthe the DET DT 5 det\nfinal final NOUN NN 2 obl\nof of ADP IN 9 case\n"
                     "the the DET DT 9 det\n1998 1998 NUM CD 9 nummod\nCup Cup PROPN NNP 5 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Lee Lee PROPN NNP 2 nsubj\nmissed miss VERB VBD 0 root\nthe the DET DT 5 det\n2013 2013 NUM CD 5 nummod\nseason season NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "2004", "2004-01-01", "2004-12-31");
    hand_timex(h, "1998", "1998-01-01", "1998-12-31");
    hand_timex(h, "2013", "2013-01-01", "2013-12-31");
    hand_run(h);
    hand_check_days(h, "missed", "2013-01-01", "2013-12-31");
    hand_check_days(h, "won", "2004-01-01", "2004-12-31");
    hand_check_days(h, "fell", "1998-01-01", "1998-12-31");
}

/* Shares fell 9 percent on Tuesday. Tarn spoke on Friday. Shares lost 2 percent. Bo left. */
static void prices_go_on_from_prices(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-04");
    hand_sentence(h, "Shares share NOUN NNS 2 nsubj\nfell fall VERB VBD 0 root\n9 9 NUM CD 4 nummod\npercent percent NOUN NN 2 obj\non on ADP IN 6 case\n"
                     "Tuesday Tuesday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Tarn Tarn PROPN NNP 2 nsubj\nclosed close VERB VBD 0 root\nit it PRON PRP 2 obj\non on ADP IN 5 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Shares share NOUN NNS 2 nsubj\nlost lose VERB VBD 0 root\n2 2 NUM CD 4 nummod\npercent percent NOUN NN 2 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Bo Bo PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nit it PRON PRP 2 obj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Tuesday", "2014-06-03", "2014-06-03");
    hand_timex(h, "Friday", "2014-05-30", "2014-05-30");
    hand_run(h);
    hand_check_days(h, "lost", "2014-06-03", "2014-06-03");
    hand_check_days(h, "left", "2014-05-30", "2014-05-30");
}

/* Bo was bailed until July. The final is at Leith on 21 June. */
static void a_term_is_no_date_and_a_final_is_held(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Bo Bo PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nbailed bail VERB VBN 0 root\nuntil until ADP IN 5 case\nJuly July PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nfinal final NOUN NN 5 nsubj\nis be AUX VBZ 5 cop\nat at ADP IN 5 case\nLeith Leith PROPN NNP 0 root\non on ADP IN 7 case\n"
                     "21 21 NUM CD 5 obl\nJune June PROPN NNP 7 nmod:unmarked\n. . PUNCT . 5 punct\n");
    dtl_timex *until = hand_timex(h, "July", "2013-07-01", "2013-07-31");
    until->signal = DTL_SIGNAL_UNTIL;
    hand_timex(h, "21 June", "2014-06-21", "2014-06-21");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_true(has_row(timeline, "The final is at Leith"));
}

/* Ek, champion in 2009, was barred on Friday. Guests are invited on Friday. */
static void what_somebody_was_is_told_beside_the_name(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Ek Ek PROPN NNP 8 nsubj:pass\n, , PUNCT , 3 punct\nchampion champion NOUN NN 1 appos\nin in ADP IN 5 case\n2009 2009 NUM CD 8 obl\n, , PUNCT , 3 punct\n"
                     "was be AUX VBD 8 aux:pass\nbarred bar VERB VBN 0 root\n. . PUNCT . 8 punct\n");
    hand_sentence(h, "Guests guest NOUN NNS 3 nsubj:pass\nare be AUX VBP 3 aux:pass\ninvited invite VERB VBN 0 root\non on ADP IN 5 case\nFriday Friday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "2009", "2009-01-01", "2009-12-31");
    hand_timex(h, "Friday", "2014-05-30", "2014-05-30");
    hand_run(h);
    assert_int_not_equal(hand_event(h, "barred")->time.anchor, DTL_ANCHOR_EXPLICIT);
    hand_check_days(h, "invited", "2014-06-06", "2014-06-06");
    assert_int_equal(hand_event(h, "invited")->modality, DTL_MODALITY_PLANNED);
}

/* Mora left in 1980 and was mayor in 1986. Clerks were missing in May. Rates were lower in April. The guarantee given to Orla in March was void. */
static void what_people_were_is_a_row(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nin in ADP IN 4 case\n1980 1980 NUM CD 2 obl\nand and CCONJ CC 7 cc\nwas be AUX VBD 7 cop\nmayor mayor NOUN NN 2 conj\n"
                     "in in ADP IN 9 case\n1986 1986 NUM CD 7 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Clerks clerk NOUN NNS 3 nsubj\nwere be AUX VBD 3 cop\nmissing missing ADJ JJ 0 root\nin in ADP IN 5 case\nMay May PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Rates rate NOUN NNS 3 nsubj\nwere be AUX VBD 3 cop\nlower low ADJ JJR 0 root\nin in ADP IN 5 case\nApril April PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nguarantee guarantee NOUN NN 9 nsubj\ngiven give VERB VBN 2 acl\nto to ADP IN 5 case\nOrla Orla PROPN NNP 3 obl\nin in ADP IN 7 case\nMarch March PROPN NNP 3 obl\n"
                     "was be AUX VBD 9 cop\nvoid void ADJ JJ 0 root\n. . PUNCT . 9 punct\n");
    hand_timex(h, "1980", "1980-01-01", "1980-12-31");
    hand_timex(h, "1986", "1986-01-01", "1986-12-31");
    hand_timex(h, "May", "2014-05-01", "2014-05-31");
    hand_timex(h, "April", "2014-04-01", "2014-04-30");
    hand_timex(h, "March", "2014-03-01", "2014-03-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_true(has_row(timeline, "Mora was mayor"));
    assert_true(has_row(timeline, "Clerks were missing"));
    assert_false(has_row(timeline, "Rates were lower"));
    hand_check_days(h, "given", "2014-03-01", "2014-03-31");
}

/* In 2004 there was a musical. */
static void what_there_was_is_a_row(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Clerks clerk NOUN NNS 2 nsubj\nleft leave VERB VBD 0 root\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "In in ADP IN 2 case\n2004 2004 NUM CD 4 obl\nthere there PRON EX 4 expl\nwas be VERB VBD 0 root\na a DET DT 6 det\nmusical musical NOUN NN 4 nsubj\n. . PUNCT . 4 punct\n");
    hand_timex(h, "2004", "2004-01-01", "2004-12-31");
    hand_run(h);
    hand_check_days(h, "musical", "2004-01-01", "2004-12-31");
    assert_true(has_row(hand_timeline(h, NULL), "There was a musical"));
}

/* Clerks said Mora resigned on 11 May, two days after the ship sailed. */
static void a_distance_behind_a_date_is_counted_from_it(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Clerks clerk NOUN NNS 2 nsubj\nsaid say VERB VBD 0 root\nMora Mora PROPN NNP 4 nsubj\nresigned resign VERB VBD 2 ccomp\non on ADP IN 6 case\n11 11 NUM CD 4 obl\n"
                     "May May PROPN NNP 6 nmod:unmarked\n, , PUNCT , 14 punct\ntwo two NUM CD 10 nummod\ndays day NOUN NNS 14 obl:unmarked\nafter after SCONJ IN 14 mark\n"
                     "the the DET DT 13 det\nship ship NOUN NN 14 nsubj\nsailed sail VERB VBD 2 advcl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "11 May", "2014-05-11", "2014-05-11");
    hand_length(h, "two days", "P2D");
    hand_run(h);
    hand_check_days(h, "sailed", "2014-05-09", "2014-05-09");
}

/* Mora resigned on Friday, nine days after taking office. The announcement came two days after clerks struck. */
static void what_a_distance_counts_from_has_its_day(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-01");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nresigned resign VERB VBD 0 root\non on ADP IN 4 case\nFriday Friday PROPN NNP 2 obl\n, , PUNCT , 9 punct\nnine nine NUM CD 7 nummod\n"
                     "days day NOUN NNS 9 obl:unmarked\nafter after SCONJ IN 9 mark\ntaking take VERB VBG 2 advcl\noffice office NOUN NN 9 obj\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nannouncement announcement NOUN NN 3 nsubj\ncame come VERB VBD 0 root\ntwo two NUM CD 5 nummod\ndays day NOUN NNS 8 obl:unmarked\nafter after SCONJ IN 8 mark\n"
                     "clerks clerk NOUN NNS 8 nsubj\nstruck strike VERB VBD 3 advcl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "Friday", "2014-05-30", "2014-05-30");
    hand_length(h, "nine days", "P9D");
    hand_length(h, "two days", "P2D");
    hand_run(h);
    hand_check_days(h, "taking", "2014-05-21", "2014-05-21");
    hand_check_days(h, "struck", "2014-05-28", "2014-05-28");
    assert_true(has_row(hand_timeline(h, NULL), "Mora took office"));
}

/* There will be a tea dance on Friday. Mora opened 17 accounts, the first of them in May. The last instalment was in April. */
static void a_thing_of_which_a_day_is_told_is_a_row(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "There there PRON EX 3 expl\nwill will AUX MD 3 aux\nbe be VERB VB 0 root\na a DET DT 6 det\ntea tea NOUN NN 6 compound\ndance dance NOUN NN 3 nsubj\non on ADP IN 8 case\n"
                     "Friday Friday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nopened open VERB VBD 0 root\n17 17 NUM CD 4 nummod\naccounts account NOUN NNS 2 obj\n, , PUNCT , 7 punct\nthe the DET DT 7 det\n"
                     "first first ADJ JJ 4 appos\nof of ADP IN 9 case\nthem they PRON PRP 7 nmod\nin in ADP IN 11 case\nMay May PROPN NNP 7 nmod\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 3 det\nlast last ADJ JJ 3 amod\ninstalment instalment NOUN NN 6 nsubj\nwas be AUX VBD 6 cop\nin in ADP IN 6 case\nApril April PROPN NNP 0 root\n. . PUNCT . 6 punct\n");
    hand_timex(h, "Friday", "2014-06-06", "2014-06-06");
    hand_timex(h, "May", "2014-05-01", "2014-05-31");
    hand_timex(h, "April", "2014-04-01", "2014-04-30");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 3);
    assert_true(has_row(timeline, "Mora opened 17 accounts, the first of them"));
    assert_true(has_row(timeline, "Tea dance"));
    assert_true(has_row(timeline, "The last instalment was in April"));
    hand_check_days(h, "first", "2014-05-01", "2014-05-31");
}

/* Fire gutted the mill on 3 May. Ten were killed in a blast in March. Mora left the day after the incident. */
static void the_incident_may_be_a_fire(void **state)
{
    hand *h = *state;
    hand_begin(h, "2014-06-03");
    hand_sentence(h, "Fire fire NOUN NN 2 nsubj\ngutted gut VERB VBD 0 root\nthe the DET DT 4 det\nmill mill NOUN NN 2 obj\non on ADP IN 6 case\n3 3 NUM CD 2 obl\nMay May PROPN NNP 6 nmod:unmarked\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "Ten ten NUM CD 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nkilled kill VERB VBN 0 root\nin in ADP IN 5 case\nMarch March PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Mora Mora PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nafter after ADP IN 5 case\nthe the DET DT 5 det\nincident incident NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "3 May", "2014-05-03", "2014-05-03");
    hand_timex(h, "March", "2014-03-01", "2014-03-31");
    hand_run(h);
    hand_check_days(h, "incident", "2014-05-03", "2014-05-03");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_stay_ends_so_long_after_its_begin),
        HAND_CASE(a_passing_state_is_a_row),
        HAND_CASE(where_someone_was_is_a_row),
        HAND_CASE(what_people_were_is_a_row),
        HAND_CASE(what_there_was_is_a_row),
        HAND_CASE(what_a_distance_counts_from_has_its_day),
        HAND_CASE(a_distance_behind_a_date_is_counted_from_it),
        HAND_CASE(a_thing_of_which_a_day_is_told_is_a_row),
        HAND_CASE(the_incident_may_be_a_fire),
        HAND_CASE(a_rule_is_of_no_day),
        HAND_CASE(what_was_waited_for_came_then),
        HAND_CASE(a_day_before_a_participle_is_the_verbs),
        HAND_CASE(the_decision_is_what_was_told),
        HAND_CASE(the_wednesday_after_a_monday_is_known),
        HAND_CASE(an_age_told_dates_an_age_back),
        HAND_CASE(who_searched_found_it_then),
        HAND_CASE(what_was_done_at_an_occasion_has_its_year),
        HAND_CASE(what_was_done_in_a_season_has_its_year),
        HAND_CASE(prices_go_on_from_prices),
        HAND_CASE(what_somebody_was_is_told_beside_the_name),
        HAND_CASE(a_term_is_no_date_and_a_final_is_held),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
