/* names_gold.c - how well names are found in whole articles: the samples against
 * names.gold, which was marked by hand. Precision, recall and F1 of names (span
 * and kind) and of short forms (span and the full name they stand for).
 *
 * With `--print FILE` it writes the names of a text instead, one a line: first
 * byte, byte behind, kind, full name; an accuracy test measures other texts so.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "nlp/nlp.h"

enum { MOST = 256, LINE = 512 };

static const char *const kinds[] = {"person", "organisation", "place", "other"};

/* A name as marked or as found. */
typedef struct name {
    unsigned begin, end;
    char kind[16], text[128], full[128];
    bool short_form; /* the text does not end with the full name */
} name;

typedef struct names {
    name at[MOST];
    size_t count;
} names;

typedef struct job {
    dtlp_arena arena;
    char *file;
    size_t size;
    dtlp_text split;
    dtlp_nlp *nlp;
} job;

typedef struct score {
    unsigned right, found, wanted;
} score;

static void work(void *what)
{
    job *j = what;
    const dtlp_diag quiet = {0};
    const dtlp_model *model = dtlp_model_embedded(&quiet);
    assert_non_null(model);
    j->split = dtlp_text_split(&j->arena, (dtlp_slice){j->file, j->size});
    j->split = dtlp_nlp_sentences(&j->arena, model, &j->split);
    j->nlp = dtlp_nlp_new(&j->arena, &j->split);
    dtlp_nlp_analyse_many(j->nlp, &j->arena, model, NULL, true);
    dtlp_nlp_find_names(j->nlp, &j->arena);
}

static char *load(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        fail_msg("cannot open %s", path);
    size_t room = 1 << 16, n;
    char *text = malloc(room);
    for (*size = 0; (n = fread(text + *size, 1, room - *size - 1, file)) > 0; *size += n)
        if (room - (*size + n) < 2)
            text = realloc(text, room *= 2);
    text[*size] = '\0';
    fclose(file);
    return text;
}

static void start(job *j, const char *path)
{
    j->file = load(path, &j->size);
    dtlp_arena_init(&j->arena, (size_t)1 << 30);
    assert_int_equal(dtlp_arena_run(&j->arena, work, j), DTL_OK);
}

static void stop(job *j)
{
    dtlp_arena_fini(&j->arena);
    free(j->file);
}

/* Does the name's text say less than its full name? Capitals do not count: HARROW BAY. */
static bool is_short(const char *text, const char *full)
{
    size_t size = strlen(text), end = strlen(full);
    if (size < end)
        return true;
    for (size_t i = 0; i < end; i++)
        if (dtlp_lower(text[size - end + i]) != dtlp_lower(full[i]))
            return true;
    return false;
}

/* The persons, organisations and places that the program finds. */
static void find(const job *j, names *found)
{
    found->count = 0;
    for (uint32_t i = 0; i < j->nlp->n_names; i++) {
        const dtlp_name *one = &j->nlp->names[i];
        if (one->type == DTLP_NAME_OTHER || one->demonym)
            continue;
        assert_true(found->count < MOST);
        name *to = &found->at[found->count++];
        to->begin = j->split.tokens[one->first].begin;
        to->end = j->split.tokens[one->first + one->count - 1].end;
        snprintf(to->kind, sizeof to->kind, "%s", kinds[one->type]);
        snprintf(to->text, sizeof to->text, "%.*s", (int)(to->end - to->begin), j->file + to->begin);
        snprintf(to->full, sizeof to->full, "%s", j->nlp->entities[one->entity].name);
        to->short_form = is_short(to->text, to->full);
    }
}

/* The next lines of names.gold, as far as they are of one article; its name goes to `article`. */
static bool read_marked(FILE *file, char article[64], names *marked)
{
    char line[LINE], of[64];
    marked->count = 0;
    for (long before = ftell(file); fgets(line, sizeof line, file) != NULL; before = ftell(file)) {
        if (line[0] == '#')
            continue;
        assert_true(marked->count < MOST);
        name *to = &marked->at[marked->count];
        assert_int_equal(sscanf(line, "%63[^\t]\t%u\t%u\t%15[^\t]\t%127[^\t]\t%127[^\n]", of, &to->begin, &to->end,
                                to->kind, to->text, to->full), 6);
        if (marked->count > 0 && strcmp(of, article) != 0) {
            fseek(file, before, SEEK_SET);
            break;
        }
        memcpy(article, of, sizeof of);
        to->short_form = is_short(to->text, to->full);
        marked->count++;
    }
    return marked->count > 0;
}

/* names.gold says what stands in the article, in its order. */
static void assert_marked_well(const job *j, const names *marked)
{
    unsigned last = 0;
    for (size_t i = 0; i < marked->count; i++) {
        const name *one = &marked->at[i];
        assert_true(one->begin >= last && one->end > one->begin && one->end <= j->size);
        assert_int_equal(strlen(one->text), one->end - one->begin);
        assert_memory_equal(j->file + one->begin, one->text, one->end - one->begin);
        last = one->end;
    }
}

static const name *same(const names *in, const name *one)
{
    for (size_t i = 0; i < in->count; i++)
        if (in->at[i].begin == one->begin && in->at[i].end == one->end)
            return &in->at[i];
    return NULL;
}

static void compare(const char *article, const names *marked, const names *found, score *all, score *shorts)
{
    all->wanted += (unsigned)marked->count;
    all->found += (unsigned)found->count;
    for (size_t i = 0; i < marked->count; i++) {
        const name *want = &marked->at[i], *got = same(found, want);
        bool right = got != NULL && strcmp(got->kind, want->kind) == 0;
        bool tied = got != NULL && !is_short(got->full, want->full) && !is_short(want->full, got->full);
        all->right += right;
        shorts->wanted += want->short_form;
        shorts->right += want->short_form && tied;
        if (!right || (want->short_form && !tied))
            print_message("  %s: %s %s (%s), found: %s (%s)\n", article, want->kind, want->text, want->full,
                          got == NULL ? "nothing" : got->kind, got == NULL ? "" : got->full);
    }
    for (size_t i = 0; i < found->count; i++) {
        shorts->found += found->at[i].short_form;
        if (same(marked, &found->at[i]) == NULL)
            print_message("  %s: %s %s found, not marked\n", article, found->at[i].kind, found->at[i].text);
    }
}

static void assert_score(const char *what, score s, double precision, double recall, double f1)
{
    double p = (double)s.right / s.found, r = (double)s.right / s.wanted, f = 2 * p * r / (p + r);
    print_message("%-12s precision %.3f recall %.3f F1 %.3f (%u right, %u found, %u marked)\n", what, p, r, f, s.right,
                  s.found, s.wanted);
    assert_true(p >= precision && r >= recall && f >= f1);
}

static void samples(void **state)
{
    (void)state;
    static names marked, found;
    char article[64], path[LINE];
    score all = {0}, shorts = {0};
    FILE *file = fopen(DTL_SOURCE_DIR "/tests/nlp/names.gold", "rb");
    assert_non_null(file);
    while (read_marked(file, article, &marked)) {
        job j;
        snprintf(path, sizeof path, "%s/samples/%s/article.txt", DTL_SOURCE_DIR, article);
        start(&j, path);
        assert_marked_well(&j, &marked);
        find(&j, &found);
        compare(article, &marked, &found, &all, &shorts);
        stop(&j);
    }
    fclose(file);
    assert_score("names", all, 0.95, 0.86, 0.91);
    assert_score("short forms", shorts, 0.95, 0.92, 0.95);
}

static int print(const char *path)
{
    job j;
    start(&j, path);
    for (uint32_t i = 0; i < j.nlp->n_names; i++) {
        const dtlp_name *one = &j.nlp->names[i];
        printf("%u\t%u\t%s\t%s\n", j.split.tokens[one->first].begin, j.split.tokens[one->first + one->count - 1].end,
               one->demonym ? "demonym" : kinds[one->type], j.nlp->entities[one->entity].name);
    }
    stop(&j);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "--print") == 0)
        return print(argv[2]);
    const struct CMUnitTest tests[] = {cmocka_unit_test(samples)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
