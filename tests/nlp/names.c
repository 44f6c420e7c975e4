/* names.c - names found in small texts, told as text: [P Ann Lee] is a person,
 * O an organisation, L a place, X something else, ~ an adjective of a place; the
 * entities follow. No sentence is analysed: shape and words must do.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "nlp/nlp.h"

typedef struct job {
    dtlp_arena arena;
    dtlp_slice text;
    dtlp_text split;
    dtlp_nlp *nlp;
} job;

static void run(void *what)
{
    job *j = what;
    j->split = dtlp_text_split(&j->arena, j->text);
    j->nlp = dtlp_nlp_new(&j->arena, &j->split);
    dtlp_nlp_find_names(j->nlp, &j->arena);
}

static void find(job *j, const char *text, size_t size)
{
    dtlp_arena_init(&j->arena, (size_t)1 << 30);
    j->text = (dtlp_slice){text, size};
    assert_int_equal(dtlp_arena_run(&j->arena, run, j), DTL_OK);
}

static void print(const job *j, dtlp_buffer *out)
{
    const dtlp_nlp *nlp = j->nlp;
    for (uint32_t i = 0; i < nlp->n_names; i++) {
        const dtlp_name *name = &nlp->names[i];
        uint32_t begin = j->split.tokens[name->first].begin;
        uint32_t end = j->split.tokens[name->first + name->count - 1].end;
        dtlp_put_format(out, "%s[%c%s%u %.*s]", i == 0 ? "" : " ", "POLX"[name->type], name->demonym ? "~" : "",
                        name->entity, (int)(end - begin), j->split.at + begin);
    }
    for (uint32_t i = 0; i < nlp->n_entities; i++) {
        const dtlp_entity *e = &nlp->entities[i];
        dtlp_put_format(out, "\n%u %s%s%s x%u", i, e->title != NULL ? e->title : "", e->title != NULL ? ": " : "",
                        e->name, e->n_mentions);
    }
    dtlp_put_char(out, '\0');
}

static void expect(const char *text, const char *wanted)
{
    job j;
    dtlp_buffer out;
    find(&j, text, strlen(text));
    dtlp_buffer_init(&out, NULL, NULL);
    print(&j, &out);
    assert_string_equal(out.at, wanted);
    dtlp_buffer_fini(&out);
    dtlp_arena_fini(&j.arena);
}

static void persons(void **state)
{
    (void)state;
    expect("Marlin spoke. Prime Minister Ona Marlin met Mr. Tobias K. Reed in Oslo. Later Marlin left and Reed stayed.",
           "[P0 Marlin] [P0 Prime Minister Ona Marlin] [P1 Mr. Tobias K. Reed] [L2 Oslo] [P0 Marlin] [P1 Reed]\n"
           "0 Prime Minister: Ona Marlin x3\n1 Tobias K. Reed x2\n2 Oslo x1");
    expect("The tribute to King Harald V ended. King Harald thanked Ludwig van Brandt, 62, and van Brandt smiled.",
           "[P0 King Harald V] [P0 King Harald] [P1 Ludwig van Brandt] [P1 Brandt]\n"
           "0 King Harald V x2\n1 Ludwig van Brandt x2");
    expect("General Paris left Paris. A Milton Roy Corp. unit sued; Milton Roy won in Jan. The Gupta plan failed.",
           "[P0 General Paris] [P0 Paris] [O1 Milton Roy Corp.] [O1 Milton Roy] [X2 Gupta]\n"
           "0 General: Paris x2\n1 Milton Roy Corp. x2\n2 Gupta x1");
    expect("Then the Prime Minister resigned and its Permanent Envoy stayed.", "");
    expect("It hired Ministry of Trade Spokeswoman Ada Finch. Then Dana Oslo came; they liked Oslo.",
           "[O0 Ministry of Trade] [P1 Spokeswoman Ada Finch] [P2 Dana Oslo] [P2 Oslo]\n"
           "0 Ministry of Trade x1\n1 Spokeswoman: Ada Finch x1\n2 Dana Oslo x2");
    expect("Mr. Edda Holm-Berg spoke. Later Holm-Berg left.",
           "[P0 Mr. Edda Holm-Berg] [P0 Holm-Berg]\n0 Edda Holm-Berg x2");
}

static void organisations(void **state)
{
    (void)state;
    expect("The Northern Harbour Authority (NHA) sued Bolt Shipping Co. in May. The NHA said Bolt Shipping lied.",
           "[O0 Northern Harbour Authority] [O0 NHA] [O1 Bolt Shipping Co.] [O0 NHA] [O1 Bolt Shipping]\n"
           "0 Northern Harbour Authority x3\n1 Bolt Shipping Co. x2");
    expect("It went to the Bank of Norway, the Fisheries and Ports Commission and the UN.",
           "[O0 Bank of Norway] [O1 Fisheries and Ports Commission] [O2 UN]\n"
           "0 Bank of Norway x1\n1 Fisheries and Ports Commission x1\n2 United Nations x1");
}

static void places(void **state)
{
    (void)state;
    expect("He flew from New York to the Gaza Strip. Israeli Foreign Minister Dan Mor met U.S. Senator Jo Fox.",
           "[L0 New York] [L1 Gaza Strip] [L~2 Israeli] [P3 Foreign Minister Dan Mor] [L4 U.S.] "
           "[P5 Senator Jo Fox]\n0 New York x1\n1 Gaza x1\n2 Israel x1\n3 Foreign Minister: Dan Mor x1\n"
           "4 United States x1\n5 Senator: Jo Fox x1");
    expect("The envoy to the United States Omar Karim Lund, from al-Harra, left South Australia for King's College.",
           "[L0 United States] [P1 Omar Karim Lund] [X2 al-Harra] [L3 South Australia] [O4 King's College]\n"
           "0 United States x1\n1 Omar Karim Lund x1\n2 al-Harra x1\n3 South Australia x1\n4 King's College x1");
    expect("The Iran-Iraq border near Lake Tarn. On Monday nobody came.",
           "[L0 Iran] [L1 Iraq] [L2 Lake Tarn]\n0 Iran x1\n1 Iraq x1\n2 Lake Tarn x1");
}

/* What stands beside an unknown name tells what it is. */
static void beside(void **state)
{
    (void)state;
    expect("KELD, Sarnia (Hill News) - In Ostmark's parliament the Dyers' Union met Senators of the town of Bree.",
           "[L2 KELD] [X3 Sarnia] [O0 Hill News] [L4 Ostmark] [O1 Dyers' Union] [L5 Bree]\n"
           "0 Hill News x1\n1 Dyers' Union x1\n2 KELD x1\n3 Sarnia x1\n4 Ostmark x1\n5 Bree x1");
    expect("He told Harold March of Marsh & Fenn on Second Avenue. Then Selm Rovers won; its fans cheered Selm.",
           "[P0 Harold March] [O1 Marsh & Fenn] [L2 Second Avenue] [O3 Selm Rovers] [O3 Selm]\n"
           "0 Harold March x1\n1 Marsh & Fenn x1\n2 Second Avenue x1\n3 Selm Rovers x2");
    expect("He met Ockenby Dell, who were sold in June.", "[O0 Ockenby Dell]\n0 Ockenby Dell x1"); /* many */
    expect("He met Ockenby Dell, who was sold in June.", "[P0 Ockenby Dell]\n0 Ockenby Dell x1");
}

/* A megabyte each of what could take long. */
static void hostile(void **state)
{
    (void)state;
    static const char *const units[] = {"A. ", "Ann Lee ", "Ann Bee. ", "King ", "X(Y) ", "Al-", "Bank of ", "Iran-"};
    enum { SIZE = 1 << 20 };
    char *text = malloc(SIZE);
    for (size_t u = 0; u < sizeof units / sizeof *units; u++) {
        size_t length = strlen(units[u]), size = 0;
        for (; size + length <= SIZE; size += length)
            memcpy(text + size, units[u], length);
        job j;
        find(&j, text, size);
        for (uint32_t i = 1; i < j.nlp->n_names; i++)
            assert_true(j.nlp->names[i - 1].first + j.nlp->names[i - 1].count <= j.nlp->names[i].first);
        dtlp_arena_fini(&j.arena);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(persons), cmocka_unit_test(organisations),
                                       cmocka_unit_test(places), cmocka_unit_test(beside),
                                       cmocka_unit_test(hostile)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
