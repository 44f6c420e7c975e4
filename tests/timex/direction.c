/* direction.c - which Friday, which March: what the verbs of the clause say.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

typedef struct direction_case { const char *text, *value; } direction_case;

/* Read against Friday, 14 June 2019; the last expression of each text counts. */
static const direction_case cases[] = {
    /* a feast, told in the past: the last one unless the next is very near */
    {"He rang the bank on Christmas Eve.", "2018-12-24"},
    {"The dean forbade it on Halloween.", "2018-10-31"},
    {"The shop will open on Christmas Eve.", "2019-12-24"},
    {"They met on Tuesday.", "2019-06-11"},
    {"They will meet on Tuesday.", "2019-06-18"},
    {"They agreed to meet on Tuesday.", "2019-06-18"},
    {"They planned a rally on Saturday.", "2019-06-15"},
    {"Talks are planned for Tuesday.", "2019-06-18"},
    {"The trial begins on Tuesday.", "2019-06-18"},
    {"She will succeed him on Tuesday.", "2019-06-18"},
    {"The bank will put it up on Tuesday.", "2019-06-18"},
    {"The firm wants to cut prices on Tuesday.", "2019-06-18"},
    {"The bank had been due to reopen on Tuesday.", "2019-06-11"},
    {"It had previously been scheduled to end on Tuesday.", "2019-06-11"},
    {"It could rain on Tuesday.", "2019-06-18"},
    {"He could not be reached on Tuesday.", "2019-06-11"},
    {"He couldn't be reached on Tuesday.", "2019-06-11"},
    {"Neither of them could be reached on Tuesday.", "2019-06-11"},
    {"On Tuesday they agreed to merge.", "2019-06-11"},
    {"In July, the firm agreed to buy it.", "2018-07"},
    {"On Tuesday they are expected to merge.", "2019-06-18"},
    {"They declared three days of mourning, beginning on Tuesday.", "2019-06-18"},
    {"The turn came in March. On the 12th they won.", "2019-03-12"},
    {"It was shut in 1996. The strike began that September.", "1996-09"},
    {"It lost money in the three months ended March 31, and gained a year earlier.", "2018-Q1"},
    {"They voted on Monday. The vote came shortly after 11 p.m.", "2019-06-10T23:00"},
    {"They voted on Monday. The next vote will be at 11 p.m.", "2019-06-14T23:00"},
    {"It began in May 1996 and lasted until November.", "1996-11"},
    {"It began on Monday and lasted until Wednesday.", "2019-06-12"},
    {"On Monday they were given until Saturday.", "2019-06-15"},
    {"Are you free on Tuesday?", "2019-06-18"},
    {"We are meeting them on Tuesday.", "2019-06-18"},
    {"Please let me know on Tuesday.", "2019-06-18"},
    {"He did not call me on Tuesday.", "2019-06-11"},
    {"See you on Tuesday.", "2019-06-18"},
    {"Can we meet on Tuesday?", "2019-06-18"},
    {"I have to answer by Tuesday.", "2019-06-18"},
    {"Most of them left by Tuesday.", "2019-06-11"},
    {"The ministers meet on Tuesday.", "2019-06-18"},
    {"The ministers did not meet on Tuesday.", "2019-06-11"},
    {"He is accused of a theft on Tuesday.", "2019-06-11"},
    {"The mayor, who is away, said on Tuesday that it rained.", "2019-06-11"},
    {"They have until Tuesday.", "2019-06-18"},
    {"Until Tuesday, nobody knew of it.", "2019-06-11"},
    {"They will appeal after Tuesday's ruling.", "2019-06-11"},
    {"After a change on Friday to December's figures, it rose.", "2018-12"},
    {"The shares were bought from 2 May to Thursday.", "2019-06-13"},
    {"It is open from Monday to Thursday.", "2019-06-13"},
    {"The show runs through Feb. 8.", "2020-02-08"},
    {"They worked through Tuesday.", "2019-06-11"},
    {"They will meet on Sat or Mon.", "2019-06-17"},
    {"In May and on Tuesday it rained.", "2019-06-11"},
    {"He set Monday as the day.", "2019-06-10"},
    {"It will open on a still undecided day in February.", "2020-02"},
    {"She may return to work in the spring.", "2020-SP"},
    {"The permit lapses at the end of March.", "2020-03"},
    {"They will be chosen for a trip in December.", "2019-12"},
    {"The mill changed its name in August.", "2018-08"},
    {"The offer expired Aug. 6.", "2018-08-06"},
    {"The law took effect Aug. 1.", "2018-08-01"},
    {"She won the Aug. 14 vote.", "2019-08-14"},
    {"They have until 5 p.m. on Tuesday.", "2019-06-18"},
    {"On Tuesday, in the fifth quarter of the match.", "2019-06-11"},
    {"Two weeks later, they lost.", "P2W"},
    {"The next day, they lost.", "XXXX-XX-XX"},
    {"The next day, they will lose.", "2019-06-15"},
    {"Ahead of Tuesday's vote, both sides are campaigning.", "2019-06-18"},
    {"Ahead of Tuesday's vote, nobody knew.", "2019-06-11"},
    {"The deadline is Tuesday.", "2019-06-18"},
    {"Rain is likely Tuesday.", "2019-06-18"},
    {"The show opening Tuesday is sold out.", "2019-06-18"},
    {"The talks, which resume Tuesday, have stalled.", "2019-06-18"},
    {"Tickets go on sale Tuesday.", "2019-06-18"},
    {"After his return Tuesday, he rested.", "2019-06-11"},
    {"The game was moved to Tuesday.", "2019-06-18"},
    {"He had moved to Leeds on Tuesday.", "2019-06-11"},
    {"She turns 90 on March 3.", "2020-03-03"},
    {"The show ran until May 4.", "2019-05-04"},
    {"The show was extended until Aug. 4.", "2019-08-04"},
    {"The tax, to be introduced in March, hurts.", "2020-03"},
    {"It was to be opened in April.", "2019-04"},
    {"The count, taken in August, was wrong.", "2018-08"},
    {"The count is to be taken in August.", "2019-08"},
    {"Sales will rise in May.", "2020-05"},
    {"I'll be out from May.", "2019-05"},
    {"The mill will report first-quarter results on Tuesday.", "2019-06-18"},
    {"The July 20 vote was put off.", "2019-07-20"},
    {"The shop announced a fair in August.", "2019-08"},
    {"The mill will sell preferred shares on Dec. 3.", "2019-12-03"},
    {"The mill moved its fair to August.", "2019-08"},
    {"In the quarter ended July 31, the mill lost money.", "2018-07-31"},
    {"It lost money in the year that ended in July.", "2018-07"},
    {"It burned in October 1998. It rained that same day.", "1998-10-XX"},
    {"It burned in October 1998. Three days later it rained.", "1998-10-XX"},
    {"It is the third day of the strike.", "2019-06-14"},
    {"It's the third day of the strike.", "2019-06-14"},
    {"Tuesday was the third day of the strike.", "2019-06-11"},
    {"This was the third day of the strike.", "XXXX-XX-XX"},
};

static void test_direction(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_last(*state, cases[i].text, "2019-06-14", 1, cases[i].value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_direction)};
    return cmocka_run_group_tests(tests, make_context, free_context);
}
