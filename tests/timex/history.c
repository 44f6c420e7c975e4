/* history.c - dates that leave out the year, or the order of day and month, in histories and news.
 *
 * SPDX-License-Identifier: MIT
 */
#include "reading.h"

#include <stdio.h>

/* What makes a text a history; it ends in 1858. */
#define HISTORY "The canal was planned in 1841. It was dug in 1843. The first lock opened in 1845. " \
    "The second lock opened in May 1846. It was deepened in 1851. The dam broke in 1853. It was rebuilt in 1855. " \
    "The railway came in 1858.\n\n"

typedef struct history_case { const char *text, *value; } history_case;

/* Behind HISTORY, read against 18 May 2011; the last expression of each text counts. */
static const history_case cases[] = {
    /* on from where it is, into the next year, or back within the year */
    {"In December 1861 the mill burned. In January it was sold.", "1862-01"},
    {"In March 1861 the mill burned. In June it was sold.", "1861-06"},
    {"In December 1861 the mill burned. It had been sold in July.", "1861-07"},
    {"The mill was sold in November 1861. The army came on 4 March.", "1862-03-04"},
    /* a year told alone is where it goes on */
    {"In March 1861 the mill burned.\n\nIn 1864 it was rebuilt. In September it was sold.", "1864-09"},
    {"In September 1861 the mill burned.\n\n1863: The new owners\n\nOn January 31 it was sold.", "1863-01-31"},
    {"In August 1861 it burned.\n\nBy the spring of 1862 it stood again. In April it was sold.", "1862-04"},
    {"In August 1861 the mill burned. The year 1861 was a dry one. In November it was sold.", "1861-11"},
    /* what is told in passing moves nothing */
    {"On 2 June 1861 the mill burned. The hero of the August 1859 flood was dead. On 24 June it was sold.", "1861-06-24"},
    {"On 2 June 1861 the mill burned. It was to be rebuilt by 1865. In October it was sold.", "1861-10"},
    {"On 2 June 1861 the mill burned. It would lie waste until the spring of 1864. In October it was sold.", "1861-10"},
    {"On 2 June 1861 the mill burned. It was worse than a year earlier. On 9 July it was sold.", "1861-07-09"},
    {"On 2 June 1861 the mill burned.\n\nIn August 1859 they had dug a well. In October it was dry.", "1859-10"},
    {"In March 1880 another mill burned. In April it was sold.", "1880-04"},
    {"On 2 June 1861 it burned.\n\nThe so called '39 Boys (the Boys of '39) dug it out. In 1861 it was sold, and in October of that year it stood.", "1861-10"},
    {"In 1861 it burned.\n\nShe came in 1875, though the road was shut until 1899. In the summer of 1876 she left. On July 19 it opened.", "1876-07-19"},
    /* two digits */
    {"On 2 June 1861 the mill burned. The men of '39 were there.", "1839"},
    {"On 2 June 1861 the mill burned. The men of '99 would not know it.", "1899"},
    {"On 2 June 1861 the mill burned. The valley had been under the sea 5,000 years ago.", "BC2990"},
    /* the season that comes */
    {"On 5 December 1861 the mill burned. That spring it was sold.", "1862-SP"},
    {"On 5 October 1861 the mill burned. That summer had been dry.", "1861-SU"},
    /* three digits */
    {"The first mill had stood there in 871, when the monks came.", "0871"},
    {"On 2 June 1861 the mill burned. In 300 homes the light failed.", "1861-06-02"},
    /* what opens a sentence moves it however far it is */
    {"On 2 June 1861 the mill burned. In 1944 it was sold. The town closed it that year.", "1944"},
    {"On 2 June 1861 the mill burned. The tower, a landmark since 1850, fell that winter.", "1861-WI"},
    {"On 2 June 1861 the mill burned. The last boat came in the summer of 1893, and it was filled five years later.", "1898"},
    /* of whoever writes */
    {"On 2 June 1861 the mill burned. His heir hopes to return this summer.", "2011-SU"},
    {"On 2 June 1861 the mill burned. A stone will be laid on Thursday, and a show opens two days later.", "2011-05-21"},
    {"On 2 June 1861 the mill burned. A talk will be given on Wednesday, June 22.", "2011-06-22"},
    {"On 2 June 1861 the mill burned. The last miller died four years ago. The owner had the mill in 1999. He was told on Tuesday.", "2011-05-17"},
    {"On 2 June 1861 the mill burned. The last miller died four years ago.", "2007"},
    {"On 2 June 1861 the mill burned. It was rebuilt four years earlier.", "1857"},
    {"On 2 June 1861 the mill burned. The dam was pulled down last summer.", "2010-SU"},
    {"On 2 June 1861 the mill burned. A book is to be published next year. The last miller broke a hip at Christmas.", "2010-12-25"},
    {"On 2 June 1861 the mill burned. A hearing has been set for 15 October.", "2011-10-15"},
    /* what tells of yesterday and today is none */
    {"A guide said yesterday that it is low today. Visitors came on Tuesday. In March it was painted.", "2011-03"},
    /* at large */
    {"On 2 June 1861 the mill burned. At this time it was empty.", "PRESENT_REF"},
    {"On 2 June 1861 the mill burned. It was rebuilt for the time being.", "PRESENT_REF"},
    {"On 2 June 1861 the mill burned. Boats went only at night.", "XXXX-XX-XXTNI"},
};

static void a_history_goes_on_from_where_it_is(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[2048];
        snprintf(text, sizeof text, HISTORY "%s", cases[i].text);
        check_last(*state, text, "2011-05-18", 9, cases[i].value);
    }
}

/* News, read against 19 May 2014; the last expression of each text counts. */
static const history_case news[] = {
    /* a day of a month that was named with its year, unless such a day is but lately over */
    {"He denies lighting the fire of January 2013. The court heard he lit it on January 8.", "2013-01-08"},
    {"He denies lighting the fire of April 2012. The court heard it on April 8.", "2014-04-08"},
    {"He denies lighting the fire of January 2013. The court heard it on March 8.", "2014-03-08"},
    /* a weekday with its article is one of the tale */
    {"He arrived on Friday 14 March. On the Wednesday he left.", "2014-03-19"},
    {"He arrived on Friday 14 March. On Wednesday he left.", "2014-05-14"},
    {"He arrived on Friday 16 May. On the Wednesday he left.", "2014-05-14"},
    {"It will close on 3 October. She won it in 1996 and wed the same evening.", "1996-XX-XXTEV"},
    /* a year that leads, and what is told in the next sentence */
    {"Her great year was 1962. In March she left.", "1962-03"},
    {"In 1962 she came home. In the autumn she wrote a book.", "1962-FA"},
    {"The bridge fell on a wet day in 1976. It was Christmas Day.", "1976-12-25"},
    {"He lived in a house that was built in 1962. In March he left.", "2014-03"},
    {"Her great year was 1962. She is well. In March she left.", "2014-03"},
    /* looking back, or an aside, does not end a passage about the past */
    {"She wrote on 6 July 1999. Bo, who retired the following spring, replied two days later.", "1999-07-08"},
    {"She complained in the summer of 1999. She wrote on 6 July. Bo, who retired the following spring, replied. She wrote in October.", "1999-10"},
    {"It burned on October 2, 1968. Ana had come the year before. She wrote it on October 5.", "1968-10-05"},
    {"It burned on 5 May 1962. She went back that year. In the autumn she wrote a book.", "1962-FA"},
    {"In the autumn of 1963 they held a raffle. It paid for a boat. There was muttering when the boat, delivered in January, leaked.", "1964-01"},
    {"They met on 5 May 1962. Their mother lived until 1981. In July they parted.", "1962-07"},
    {"They met on 5 May 1962. From 1999 on they wrote. In July they parted.", "2013-07"},
    /* the weekend and the weekdays behind a day of the tale */
    {"They signed it on April 25, a Friday. The board took the weekend to think about it.", "2014-W17-WE"},
    {"They signed it on April 25, a Friday. The board took the weekend and on the Monday said no.", "2014-04-28"},
    {"They signed it on April 28. The board took the weekend to think about it.", "2014-W20-WE"},
    /* a weekday beside its day is that day; one that goes on from what was counted is of the tale */
    {"It began on October 2, 1968, a Wednesday.", "1968-10-02"},
    {"It began on October 2, 1968. The next day they cut it off, and on Friday bakers brought bread.", "1968-10-04"},
    {"It began on October 2, 1968. They cut it off, and on Friday bakers brought bread.", "2014-05-16"},
    {"He took office on 3 May. He promised an inquiry by Easter.", "2015-04-05"},
    {"It fell in May 1975. It rose on Easter Saturday 1976.", "1976-04-17"},
    /* an order of day and month that numbers leave open is that of the days in words */
    {"It was agreed on 25 September 2013 and signed on 3 December 2013. The petition came on 12/9/2012.", "2012-09-12"},
    {"It was agreed on September 25, 2013 and signed on December 3, 2013. The petition came on 12/9/2012.", "2012-12-09"},
    {"It was agreed on 25 September 2013 and signed on 4/13/2013. The petition came on 12/9/2012.", "2012-12-09"},
};

static void news_lean_on_what_they_have_told(void **state)
{
    for (size_t i = 0; i < sizeof news / sizeof *news; i++)
        check_last(*state, news[i].text, "2014-05-19", 2, news[i].value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_history_goes_on_from_where_it_is), cmocka_unit_test(news_lean_on_what_they_have_told)};
    return cmocka_run_group_tests(tests, make_context, free_context);
}
