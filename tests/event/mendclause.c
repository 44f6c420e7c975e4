/* mendclause.c - tests of mended parses: clauses given back to what they stand beside, and the days around them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "event/hand.h"

/* Crews expect rivers to peak. */
static void what_is_awaited_is_done(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-10");
    hand_sentence(h, "Crews crew NOUN NNS 2 nsubj\nexpect expect VERB VBP 0 root\nrivers river NOUN NNS 2 obj\nto to ADP IN 5 case\npeak peak NOUN NN 3 nmod\n"
                     "on on ADP IN 7 case\nFriday Friday PROPN NNP 2 obl\n. . PUNCT . 2 punct\n");
    hand_timex(h, "Friday", "2011-10-14", "2011-10-14");
    hand_run(h);
    hand_check_head(h, "peak", "expect", "xcomp");
    hand_check_days(h, "peak", "2011-10-14", "2011-10-14");
}

/* It was sold on closing day, 1 June. An audit carried out last August found it. It has lost, and its meeting, put off
 * in July, is now set for Friday. */
static void days_before_and_behind_clauses_are_told_apart(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-10");
    hand_sentence(h, "Ek Ek PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nsold sell VERB VBN 0 root\non on ADP IN 6 case\nclosing closing NOUN NN 6 compound\n"
                     "day day NOUN NN 3 obl\n, , PUNCT , 8 punct\n1 1 NUM CD 6 appos\nJune June PROPN NNP 8 nmod:unmarked\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "An a DET DT 2 det\naudit audit NOUN NN 3 nsubj\ncarried carry VERB VBD 0 root\nout out ADP RP 3 compound:prt\nlast last ADJ JJ 6 amod\n"
                     "August August PROPN NNP 3 obj\nfound find VERB VBD 3 xcomp\nit it PRON PRP 7 obj\n. . PUNCT . 3 punct\n");
    hand_sentence(h, "Brenn Brenn PROPN NNP 3 nsubj\nhas have AUX VBZ 3 aux\nlost lose VERB VBN 0 root\n, , PUNCT , 7 punct\nand and CCONJ CC 7 cc\n"
                     "its its PRON PRP$ 7 nmod:poss\nmeeting meeting NOUN NN 3 conj\n, , PUNCT , 9 punct\nput put VERB VBN 7 acl\noff off ADP RP 9 compound:prt\n"
                     ", , PUNCT , 7 punct\nis be AUX VBZ 14 aux:pass\nnow now ADV RB 14 advmod\nset set VERB VBN 3 conj\nfor for ADP IN 16 case\n"
                     "Friday Friday PROPN NNP 14 obl\n. . PUNCT . 3 punct\n");
    hand_timex(h, "1 June", "2011-06-01", "2011-06-01");
    hand_timex(h, "last August", "2011-08-01", "2011-08-31");
    hand_timex(h, "Friday", "2011-10-14", "2011-10-14");
    hand_run(h);
    hand_check_days(h, "sold", "2011-06-01", "2011-06-01");
    hand_check_head(h, "audit", "found", "nsubj");
    hand_check_head(h, "carried", "audit", "acl");
    hand_check_days(h, "found", "2011-08-01", "2011-08-31");
    hand_check_head(h, "meeting", "set", "nsubj:pass");
}

/* Two fled before the front froze last winter. The first cuts followed on Monday: clerks got notices. */
static void past_forms_behind_prepositions_are_verbs(void **state)
{
    hand *h = *state;
    hand_begin(h, "2011-10-12");
    hand_sentence(h, "Two two NUM CD 2 nsubj\nfled flee VERB VBD 0 root\nbefore before ADP IN 6 case\nthe the DET DT 6 det\nfront front ADJ JJ 6 amod\n"
                     "froze froze NOUN NN 2 obl\nlast last ADJ JJ 8 amod\nwinter winter NOUN NN 2 obl:unmarked\n. . PUNCT . 2 punct\n");
    hand_sentence(h, "Cuts cut NOUN NNS 2 nsubj\nfollowed follow VERB VBD 0 root\non on ADP IN 4 case\nMonday Monday PROPN NNP 2 obl\n: : PUNCT : 7 punct\n"
                     "clerks clerk NOUN NNS 7 nsubj\nwalked walk VERB VBD 2 parataxis\nout out ADV RB 7 advmod\n. . PUNCT . 2 punct\n");
    hand_timex(h, "last winter", "2010-12-01", "2011-02-28");
    hand_timex(h, "Monday", "2011-10-10", "2011-10-10");
    hand_run(h);
    hand_check_head(h, "front", "froze", "nsubj");
    hand_check_head(h, "froze", "fled", "advcl");
    hand_check_days(h, "froze", "2010-12-01", "2011-02-28");
    hand_check_days(h, "walked", "2011-10-10", "2011-10-10");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HAND_CASE(what_is_awaited_is_done),
        HAND_CASE(days_before_and_behind_clauses_are_told_apart), HAND_CASE(past_forms_behind_prepositions_are_verbs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
