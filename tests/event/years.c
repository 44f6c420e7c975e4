/* years.c - tests of what comes round and of what was done again: birthdays, anniversaries, ages, lists of days.
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

/* Mora was born on 2 May 1936. On her 85th birthday she moved. She retired two days before her 70th birthday. The ferry sank on 3 June 2020. They will meet on the third anniversary of the sinking. */
static void birthdays_and_anniversaries_come_round(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Mora Mora PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\non on ADP IN 5 case\n"
                     "2 2 NUM CD 3 obl\nMay May PROPN NNP 5 nmod:unmarked\n1936 1936 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "On on ADP IN 4 case\nher her PRON PRP$ 4 nmod:poss\n85th 85th ADJ JJ 4 amod\nbirthday birthday NOUN NN 6 obl\n"
                     "she she PRON PRP 6 nsubj\nmoved move VERB VBD 0 root\n. . PUNCT . 6 punct\n");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nretired retire VERB VBD 0 root\ntwo two NUM CD 4 nummod\ndays day NOUN NNS 2 obl:unmarked\n"
                     "before before ADP IN 8 case\nher her PRON PRP$ 8 nmod:poss\n70th 70th ADJ JJ 8 amod\nbirthday birthday NOUN NN 2 obl\n"
                     ". . PUNCT . 2 punct\n");
    hand_sentence(h, "The the DET DT 2 det\nferry ferry NOUN NN 3 nsubj\nsank sink VERB VBD 0 root\non on ADP IN 5 case\n3 3 NUM CD 3 obl\n"
                     "June June PROPN NNP 5 nmod:unmarked\n2020 2020 NUM CD 5 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "They they PRON PRP 3 nsubj\nwill will AUX MD 3 aux\nmeet meet VERB VB 0 root\non on ADP IN 7 case\n"
                     "the the DET DT 7 det\nthird third ADJ JJ 7 amod\nanniversary anniversary NOUN NN 3 obl\nof of ADP IN 10 case\n"
                     "the the DET DT 10 det\nsinking sinking NOUN NN 7 nmod\n. . PUNCT . 3 punct\n");
    hand_timex(h, "2 May 1936", "1936-05-02", "1936-05-02");
    hand_length(h, "two days", "P2D");
    hand_timex(h, "3 June 2020", "2020-06-03", "2020-06-03");
    hand_run(h);
    hand_check_days(h, "moved", "2021-05-02", "2021-05-02");
    hand_check_days(h, "retired", "2006-04-30", "2006-04-30");
    hand_check_days(h, "meet", "2023-06-03", "2023-06-03");
}

/* Lee was born in 1950. Aged 30, he bought a farm. He was 44 when he opened a shop. */
static void ages_without_at(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "Lee Lee PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nborn bear VERB VBN 0 root\nin in ADP IN 5 case\n"
                     "1950 1950 NUM CD 3 obl\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Aged aged ADJ JJ 5 advcl\n30 30 NUM CD 1 obj\n, , PUNCT , 1 punct\nhe he PRON PRP 5 nsubj\n"
                     "bought buy VERB VBD 0 root\na a DET DT 7 det\nfarm farm NOUN NN 5 obj\n. . PUNCT . 5 punct\n");
    hand_sentence(h, "He he PRON PRP 3 nsubj\nwas be AUX VBD 3 cop\n44 44 NUM CD 0 root\nwhen when ADV WRB 6 advmod\n"
                     "he he PRON PRP 6 nsubj\nopened open VERB VBD 3 advcl\na a DET DT 8 det\nshop shop NOUN NN 6 obj\n. . PUNCT . 3 punct\n");
    hand_timex(h, "1950", "1950-01-01", "1950-12-31");
    hand_run(h);
    hand_check_days(h, "bought", "1980-01-01", "1981-12-30");
    hand_check_days(h, "opened", "1994-01-01", "1995-12-30");
}

/* He was arrested on 3 March 2022 and again on 20 June. */
static void what_was_done_again_has_a_day_of_its_own(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "He he PRON PRP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\narrested arrest VERB VBN 0 root\non on ADP IN 5 case\n"
                     "3 3 NUM CD 3 obl\nMarch March PROPN NNP 5 nmod:unmarked\n2022 2022 NUM CD 5 nmod:unmarked\nand and CCONJ CC 9 cc\n"
                     "again again ADV RB 11 advmod\non on ADP IN 11 case\n20 20 NUM CD 3 conj\nJune June PROPN NNP 11 nmod:unmarked\n"
                     ". . PUNCT . 3 punct\n");
    hand_timex(h, "3 March 2022", "2022-03-03", "2022-03-03");
    hand_timex(h, "20 June", "2022-06-20", "2022-06-20");
    hand_run(h);
    hand_check_days(h, "arrested", "2022-03-03", "2022-03-03");
    hand_check_days(h, "again", "2022-06-20", "2022-06-20");
}

/* She won the prize in 1998, 2003 and 2011. */
static void a_list_of_years_is_a_list_of_deeds(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "She she PRON PRP 2 nsubj\nwon win VERB VBD 0 root\nthe the DET DT 4 det\nprize prize NOUN NN 2 obj\n"
                     "in in ADP IN 6 case\n1998 1998 NUM CD 2 obl\n, , PUNCT , 8 punct\n2003 2003 NUM CD 6 nmod:unmarked\n"
                     "and and CCONJ CC 10 cc\n2011 2011 NUM CD 6 conj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1998", "1998-01-01", "1998-12-31");
    hand_timex(h, "2003", "2003-01-01", "2003-12-31");
    hand_timex(h, "2011", "2011-01-01", "2011-12-31");
    hand_run(h);
    hand_check_days(h, "won", "1998-01-01", "1998-12-31");
    hand_check_days(h, "2003", "2003-01-01", "2003-12-31");
    hand_check_days(h, "2011", "2011-01-01", "2011-12-31");
}

/* He started the firm in 1976, and in 1984 the first car was sold. */
static void a_year_that_opens_a_clause_is_no_list(void **state)
{
    hand *h = *state;
    hand_begin(h, "2022-09-14");
    hand_sentence(h, "He he PRON PRP 2 nsubj\nstarted start VERB VBD 0 root\nthe the DET DT 4 det\nfirm firm NOUN NN 2 obj\n"
                     "in in ADP IN 6 case\n1976 1976 NUM CD 2 obl\n, , PUNCT , 15 punct\nand and CCONJ CC 15 cc\nin in ADP IN 10 case\n"
                     "1984 1984 NUM CD 15 obl\nthe the DET DT 13 det\nfirst first ADJ JJ 13 amod\ncar car NOUN NN 15 nsubj:pass\n"
                     "was be AUX VBD 15 aux:pass\nsold sell VERB VBN 2 conj\n. . PUNCT . 2 punct\n");
    hand_timex(h, "1976", "1976-01-01", "1976-12-31");
    hand_timex(h, "1984", "1984-01-01", "1984-12-31");
    hand_run(h);
    hand_check_days(h, "started", "1976-01-01", "1976-12-31");
    hand_check_days(h, "sold", "1984-01-01", "1984-12-31");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(birthdays_and_anniversaries_come_round),
        HAND_CASE(ages_without_at),
        HAND_CASE(what_was_done_again_has_a_day_of_its_own),
        HAND_CASE(a_list_of_years_is_a_list_of_deeds),
        HAND_CASE(a_year_that_opens_a_clause_is_no_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
