/* tale.c - tests of what is told on of a time long past without a date of its own; on parses made by hand.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

static const char article_day[] = "2012-06-01";

/* A sentence without a date or a deed. */
static void hand_fog(hand *h)
{
    hand_sentence(h, "It it PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\ndark dark ADJ JJ 0 root\n. . PUNCT . 3 punct\n");
}

static void hand_deed(hand *h, const char *verb)
{
    char rows[200];
    snprintf(rows, sizeof rows, "Men man NOUN NNS 2 nsubj\n%sed %s VERB VBD 0 root\nboats boat NOUN NNS 2 obj\n. . PUNCT . 2 punct\n", verb, verb);
    hand_sentence(h, rows);
}

static void hand_sinking(hand *h, const char *first, const char *last)
{
    hand_sentence(h, "The the DET DT 2 det\nferry ferry NOUN NN 3 nsubj\nsank sink VERB VBD 0 root\nthen then ADV RB 3 advmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "then", first, last);
}

static void next_paragraph(hand *h)
{
    uint32_t n = h->article.text.n_sentences;
    h->sentences[n - 1].paragraph = n > 1 ? h->sentences[n - 2].paragraph + 1 : 1;
}

static void same_paragraph(hand *h)
{
    uint32_t n = h->article.text.n_sentences;
    h->sentences[n - 1].paragraph = h->sentences[n - 2].paragraph;
}

/* A scene on one day long past reaches farther than a month of the past or a day of the news. */
static void a_scene_long_past_goes_on(void **state)
{
    static const struct { const char *first, *last; bool reached; } cases[] = {
        {"1967-03-27", "1967-03-27", true}, {"1967-03-01", "1967-03-31", false}, {"2012-05-30", "2012-05-30", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hand *h = *state;
        hand_begin(h, article_day);
        hand_sinking(h, cases[i].first, cases[i].last);
        for (int n = 0; n < 4; n++)
            hand_fog(h);
        hand_deed(h, "turn");
        hand_run(h);
        assert_int_equal(hand_event(h, "turned")->time.anchor == DTL_ANCHOR_NARRATIVE, cases[i].reached);
        if (i + 1 < sizeof cases / sizeof *cases)
            hand_end(h);
    }
}

/* The hours of a day of last week reach farther than a day without one. */
static void a_scene_goes_on_by_its_hours(void **state)
{
    for (int timed = 0; timed < 2; timed++) {
        hand *h = *state;
        hand_begin(h, article_day);
        hand_sinking(h, "2012-05-22", "2012-05-22");
        if (timed) {
            h->timexes[0].type = DTL_TIMEX_TIME;
            h->timexes[0].value = "2012-05-22T09:00";
        }
        for (int n = 0; n < 5; n++)
            hand_fog(h);
        hand_sentence(h, "It it PRON PRP 2 nsubj\nturned turn VERB VBD 0 root\nat at ADP IN 4 case\nnoon noon NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
        hand_timex(h, "noon", article_day, article_day)->type = DTL_TIMEX_TIME;
        hand_run(h);
        hand_check_days(h, "turned", timed ? "2012-05-22" : article_day, timed ? "2012-05-22" : article_day);
        if (!timed)
            hand_end(h);
    }
}

/* After three deeds of a day a paragraph tells another of it, but not after one. */
static void a_scene_goes_on_in_the_next_paragraph(void **state)
{
    for (int deeds = 0; deeds < 3; deeds += 2) {
        hand *h = *state;
        hand_begin(h, article_day);
        hand_sinking(h, "1967-03-27", "1967-03-27");
        for (int n = 0; n < deeds; n++) {
            hand_deed(h, n == 0 ? "turn" : "roll");
            same_paragraph(h);
        }
        hand_deed(h, "row");
        next_paragraph(h);
        hand_run(h);
        assert_int_equal(hand_event(h, "rowed")->time.anchor, deeds == 0 ? DTL_ANCHOR_DOCUMENT : DTL_ANCHOR_NARRATIVE);
        if (deeds == 0)
            hand_end(h);
    }
}

/* Neither pilot answered. Not one cart came. A cart that had not come moved. */
static void nobody_did_it(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Neither neither DET DT 2 det\npilot pilot NOUN NN 3 nsubj\nanswered answer VERB VBD 0 root\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Not not PART RB 2 advmod\none one NUM CD 3 nummod\ncart cart NOUN NN 4 nsubj\ncame come VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_sentence(h, "A a DET DT 2 det\ncart cart NOUN NN 7 nsubj\nthat that PRON WDT 6 nsubj\nhad have AUX VBD 6 aux\nnot not PART RB 6 advmod\n"
                     "stopped stop VERB VBN 2 acl:relcl\nmoved move VERB VBD 0 root\n. . PUNCT . 7 punct\n");
    hand_run(h);
    assert_int_equal(hand_event(h, "answered")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "came")->modality, DTL_MODALITY_NEGATED);
    assert_int_equal(hand_event(h, "moved")->modality, DTL_MODALITY_ACTUAL);
}

static void hand_length(hand *h, const char *words, const char *value)
{
    dtl_timex *timex = hand_timex(h, words, NULL, NULL);
    timex->type = DTL_TIMEX_DURATION;
    timex->value = value;
}

/* She was jailed in March 1976. She worked there for 19 months, until her death. */
static void what_lasted_began_where_the_tale_was(void **state)
{
    static const char *const verbs[] = {"jailed jail", "buried die"};
    for (int i = 0; i < 2; i++) {
        hand *h = *state;
        char rows[200];
        hand_begin(h, article_day);
        snprintf(rows, sizeof rows, "She she PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\n%s VERB VBN 0 root\nin in ADP IN 5 case\n"
                                    "March March PROPN NNP 3 obl\n. . PUNCT . 3 punct\n", verbs[i]);
        hand_sentence(h, rows);
        hand_sentence(h, "She she PRON PRP 2 nsubj\nworked work VERB VBD 0 root\nthere there ADV RB 2 advmod\nfor for ADP IN 6 case\n19 19 NUM CD 6 nummod\n"
                         "months month NOUN NNS 2 obl\n, , PUNCT , 10 punct\nuntil until ADP IN 10 case\nher her PRON PRP$ 10 nmod:poss\ndeath death NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
        hand_timex(h, "March", "1976-03-01", "1976-03-31");
        hand_length(h, "19 months", "P19M");
        hand_run(h);
        dtl_time time = hand_event(h, "worked")->time;
        if (i == 0) {
            assert_int_equal(time.begin_min, dtl_day_from_civil(1976, 3, 1));
            assert_int_equal(time.begin_max, dtl_day_from_civil(1976, 3, 31));
            assert_int_equal(time.end_min, dtl_day_from_civil(1977, 10, 1));
            assert_int_equal(time.end_max, dtl_day_from_civil(1977, 10, 31));
            hand_check_days(h, "death", "1977-10-01", "1977-10-31");
            hand_end(h);
        } else {
            assert_int_not_equal(time.begin_min, dtl_day_from_civil(1976, 3, 1)); /* what is told of the dead may have been before */
        }
    }
}

/* The ferry sank then. Within the fortnight Brenn resigned. */
static void within_a_fortnight_is_up_to_two_weeks_after(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sinking(h, "1967-03-27", "1967-03-27");
    hand_sentence(h, "Within within ADP IN 3 case\nthe the DET DT 3 det\nfortnight fortnight NOUN NN 5 obl\nBrenn Brenn PROPN NNP 5 nsubj\nresigned resign VERB VBD 0 root\n. . PUNCT . 5 punct\n");
    hand_length(h, "the fortnight", "P2W");
    hand_run(h);
    hand_check_days(h, "resigned", "1967-03-27", "1967-04-10");
}

/* The mill shut for the winter in November. */
static void for_the_winter_tells_how_long(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "The the DET DT 2 det\nmill mill NOUN NN 3 nsubj\nshut shut VERB VBD 0 root\nfor for ADP IN 6 case\nthe the DET DT 6 det\n"
                     "winter winter NOUN NN 3 obl\nin in ADP IN 8 case\nNovember November PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "the winter", "2011-12-01", "2012-02-29");
    hand_timex(h, "November", "2011-11-01", "2011-11-30");
    hand_run(h);
    hand_check_days(h, "shut", "2011-11-01", "2011-11-30");
}

/* It was Hay who, in May, bought a ticket: a clause on Hay, and Hay bought it. */
static void a_cleft_tells_who_did_it(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "It it PRON PRP 3 expl\nwas be AUX VBD 3 cop\nHay Hay PROPN NNP 0 root\nwho who PRON WP 9 nsubj\n, , PUNCT , 7 punct\nin in ADP IN 7 case\n"
                     "May May PROPN NNP 9 obl\n, , PUNCT , 7 punct\nbought buy VERB VBD 3 advcl:relcl\na a DET DT 11 det\nticket ticket NOUN NN 9 obj\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    hand_name(h, "Hay", "Hay", DTLP_NAME_PERSON);
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Hay bought a ticket");
}

/* There was a fire at the mill in May. */
static void there_was_a_deed_on_a_day(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "There there PRON EX 2 expl\nwas be VERB VBD 0 root\na a DET DT 4 det\nfire fire NOUN NN 2 nsubj\nat at ADP IN 7 case\nthe the DET DT 7 det\n"
                     "mill mill NOUN NN 4 nmod\nin in ADP IN 9 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    hand_run(h);
    hand_check_days(h, "fire", "2012-05-01", "2012-05-31");
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "Fire at the mill");
}

/* Orla left before 1971, the year of the strike. */
static void the_year_of_a_deed_is_its_year(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\nleft leave VERB VBD 0 root\nbefore before ADP IN 4 case\n1971 1971 NUM CD 2 obl\n, , PUNCT , 7 punct\nthe the DET DT 7 det\n"
                     "year year NOUN NN 4 appos\nof of ADP IN 10 case\nthe the DET DT 10 det\nstrike strike NOUN NN 7 nmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1971", "1971-01-01", "1971-12-31");
    hand_run(h);
    hand_check_days(h, "strike", "1971-01-01", "1971-12-31");
}

/* She was a clerk who in March led a march. Men rowed boats: that March, when all that the sentence tells hangs on the clerk. */
static void a_clause_on_the_predicate_tells_on(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "She she PRON PRP 4 nsubj\nwas be AUX VBD 4 cop\na a DET DT 4 det\nclerk clerk NOUN NN 0 root\nwho who PRON WP 8 nsubj\nin in ADP IN 7 case\n"
                     "March March PROPN NNP 8 obl\nled lead VERB VBD 4 acl:relcl\na a DET DT 10 det\nmarch march NOUN NN 8 obj\n. . PUNCT . 4 punct\n");
    hand_deed(h, "row");
    hand_timex(h, "March", "1999-03-01", "1999-03-31");
    hand_run(h);
    hand_check_days(h, "rowed", "1999-03-01", "1999-03-31");
}

/* At 79 he is well. He left at 15; but told of the past it is no age of today. */
static void an_age_told_as_present_is_of_the_article(void **state)
{
    static const char *const be[] = {"is be AUX VBZ", "was be AUX VBD"};
    for (int i = 0; i < 2; i++) {
        hand *h = *state;
        char rows[200];
        hand_begin(h, article_day);
        snprintf(rows, sizeof rows, "At at ADP IN 2 case\n79 79 NUM CD 5 obl\nhe he PRON PRP 5 nsubj\n%s 5 cop\nwell well ADJ JJ 0 root\n. . PUNCT . 5 punct\n", be[i]);
        hand_sentence(h, rows);
        hand_sentence(h, "He he PRON PRP 2 nsubj\nleft leave VERB VBD 0 root\nTarn Tarn PROPN NNP 2 obj\nat at ADP IN 5 case\n15 15 NUM CD 2 obl\n. . PUNCT . 2 punct\n");
        hand_run(h);
        dtl_time time = hand_event(h, "left")->time;
        if (i == 0) {
            assert_true(time.begin_min >= dtl_day_from_civil(1947, 1, 1) && time.end_max <= dtl_day_from_civil(1949, 12, 31));
            hand_end(h);
        } else {
            assert_int_equal(time.anchor, DTL_ANCHOR_DOCUMENT);
        }
    }
}

/* Orla took boats in May. Orla was taken to Tarn in spring: not one event. */
static void who_took_was_not_taken(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "Orla Orla PROPN NNP 2 nsubj\ntook take VERB VBD 0 root\nboats boat NOUN NNS 2 obj\nin in ADP IN 5 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Orla Orla PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\ntaken take VERB VBN 0 root\nto to ADP IN 5 case\nTarn Tarn PROPN NNP 3 obl\n"
                     "in in ADP IN 7 case\nspring spring NOUN NN 3 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    hand_timex(h, "spring", "2012-03-01", "2012-05-31");
    hand_name(h, "Orla", "Orla", DTLP_NAME_PERSON);
    hand_run(h);
    assert_int_equal(hand_timeline(h, NULL)->n_entries, 2);
}

/* Boats sank in May. Men left 20 years after the sinking: told in 2012, not in 2032. */
static void what_has_happened_does_not_lie_ahead(void **state)
{
    for (int years = 0; years < 2; years++) {
        hand *h = *state;
        hand_begin(h, article_day);
        hand_sentence(h, "Boats boat NOUN NNS 2 nsubj\nsank sink VERB VBD 0 root\nin in ADP IN 4 case\nMay May PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
        hand_sentence(h, "Men man NOUN NNS 2 nsubj\nleft leave VERB VBD 0 root\n20 20 NUM CD 4 nummod\nunits unit NOUN NNS 6 obl:unmarked\nafter after ADP IN 6 case\n"
                         "sinking sinking NOUN NN 2 obl\n. . PUNCT . 2 punct\n");
        hand_timex(h, "May", years ? "2012-05-01" : "1980-05-01", years ? "2012-05-31" : "1980-05-31");
        dtl_timex *length = hand_timex(h, "20 units", NULL, NULL);
        length->type = DTL_TIMEX_DURATION;
        length->value = "P20Y";
        length->offset_direction = 1;
        length->offset_min = length->offset_max = 7305;
        hand_run(h);
        dtl_time time = hand_event(h, "left")->time;
        assert_true(time.begin_min <= dtl_day_from_civil(2012, 6, 1) || time.begin_min == DTL_DAY_OPEN_BEFORE);
        if (years == 0) {
            assert_int_equal(time.begin_min, dtl_day_from_civil(2000, 5, 1));
            hand_end(h);
        }
    }
}

/* "A bundle of our papers was burned in May": of the papers. */
static void the_papers_of_whoever_writes_are_the_papers(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "A a DET DT 2 det\nbundle bundle NOUN NN 7 nsubj:pass\nof of ADP IN 5 case\nour our PRON PRP$ 5 nmod:poss\npapers paper NOUN NNS 2 nmod\nwas be AUX VBD 7 aux:pass\n"
                     "burned burn VERB VBN 0 root\nin in ADP IN 9 case\nMay May PROPN NNP 7 obl\n. . PUNCT . 7 punct\n");
    hand_timex(h, "May", "2012-05-01", "2012-05-31");
    hand_run(h);
    const dtl_timeline *timeline = hand_timeline(h, NULL);
    assert_int_equal(timeline->n_entries, 1);
    assert_string_equal(timeline->entries[0].title, "A bundle of the papers was burned");
}

/* She was elected on Tuesday. She beat Bo, who had led since 2009. Within hours she resigned: counted from Tuesday. */
static void hours_are_counted_from_the_tale(void **state)
{
    hand *h = *state;
    hand_begin(h, article_day);
    hand_sentence(h, "She she PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nelected elect VERB VBN 0 root\non on ADP IN 5 case\nTuesday Tuesday PROPN NNP 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nbeat beat VERB VBD 0 root\nBo Bo PROPN NNP 2 obj\n, , PUNCT , 7 punct\nwho who PRON WP 7 nsubj\nhad have AUX VBD 7 aux\nled lead VERB VBN 3 acl:relcl\n"
                     "since since ADP IN 9 case\n2009 2009 NUM CD 7 obl\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Within within ADP IN 2 case\nhours hour NOUN NNS 4 obl\nshe she PRON PRP 4 nsubj\nresigned resign VERB VBD 0 root\n. . PUNCT . 4 punct\n");
    hand_timex(h, "Tuesday", "2012-05-29", "2012-05-29");
    hand_timex(h, "2009", "2009-01-01", "2009-12-31")->signal = DTL_SIGNAL_SINCE;
    hand_length(h, "hours", "PTXH");
    hand_run(h);
    assert_true(hand_event(h, "resigned")->time.begin_min >= dtl_day_from_civil(2012, 5, 29));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(a_scene_long_past_goes_on),
        HAND_CASE(a_scene_goes_on_by_its_hours),
        HAND_CASE(a_scene_goes_on_in_the_next_paragraph),
        HAND_CASE(nobody_did_it),
        HAND_CASE(what_lasted_began_where_the_tale_was),
        HAND_CASE(within_a_fortnight_is_up_to_two_weeks_after),
        HAND_CASE(for_the_winter_tells_how_long),
        HAND_CASE(a_cleft_tells_who_did_it),
        HAND_CASE(there_was_a_deed_on_a_day),
        HAND_CASE(the_year_of_a_deed_is_its_year),
        HAND_CASE(a_clause_on_the_predicate_tells_on),
        HAND_CASE(an_age_told_as_present_is_of_the_article),
        HAND_CASE(who_took_was_not_taken),
        HAND_CASE(what_has_happened_does_not_lie_ahead),
        HAND_CASE(the_papers_of_whoever_writes_are_the_papers),
        HAND_CASE(hours_are_counted_from_the_tale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
